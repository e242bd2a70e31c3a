import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { findUntouchedFiles } from "../../../src/finish/results-files.ts";

const hasGit = spawnSync("git", ["--version"]).status === 0;
const withGit = hasGit ? test : test.skip;
const never = new AbortController().signal;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tracked-"));
});
afterEach(() => rm(folder, { recursive: true }));

function git(...args: string[]): void {
  const author = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", ["-C", folder, ...author, ...args], { stdio: "ignore" });
}

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
  return path;
}

async function commitFiles(): Promise<string[]> {
  git("init", "-q");
  const paths = [await write("out/a*.json", "a"), await write("b.json", "b")];
  git("add", "-A");
  git("commit", "-qm", "results");
  return paths;
}

async function untouched(paths: readonly string[], since?: number): Promise<string[]> {
  return [...(await findUntouchedFiles(paths, { since, environment: process.env, signal: never }))].map((path) =>
    basename(path),
  );
}

withGit("files that are as Git has them are found, whatever their names hold", async () => {
  const paths = await commitFiles();
  expect(await untouched([...paths, await write("out/abc.json", "new")])).toEqual(["a*.json", "b.json"]);
});

withGit("a file that was written since is the evaluation's, also with the same text, staged or committed", async () => {
  const [a = "", b = ""] = await commitFiles();
  await writeFile(a, "a");
  await utimes(a, new Date(), new Date(Date.now() + 5_000));
  expect(await untouched([a, b])).toEqual(["b.json"]);
  await writeFile(b, "new");
  git("add", "-A");
  expect(await untouched([a, b])).not.toContain("b.json");
  const before = Math.floor(Date.now() / 1_000) * 1_000;
  git("commit", "-qm", "new results");
  expect(await untouched([a, b], before)).toEqual([]);
  expect(await untouched([a, b], before + 60_000)).toContain("b.json");
});

withGit("without a repository, or in time for a cancel, nothing is claimed", async () => {
  const path = await write("a.json", "a");
  expect(await untouched([path])).toEqual([]);
  const context = { since: undefined, environment: process.env, signal: AbortSignal.abort() };
  expect(await findUntouchedFiles([path], context)).toEqual(new Set());
});

withGit("nothing that a repository names is run", async () => {
  const [, b = ""] = await commitFiles();
  const trace = join(folder, "ran");
  git("config", "core.fsmonitor", `touch ${trace}; false`);
  expect(await untouched([b])).toEqual(["b.json"]);
  await expect(rm(trace)).rejects.toThrow("ENOENT");
});
