import { mkdir, realpath, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { withCode } from "../../../src/lib/errors.ts";
import { resolveResultFiles } from "../../../src/results/file-patterns.ts";
import { belowWorkspace } from "../../../src/results/workspace-path.ts";
import { temporaryFolder } from "./builders.ts";

let workspace: string;

beforeAll(async () => {
  const folder = await realpath(await temporaryFolder());
  workspace = join(folder, "workspace");
  await mkdir(join(workspace, "results/deep"), { recursive: true });
  await writeFile(join(folder, "outside.jsonl"), "");
  for (const name of ["b.jsonl", "a.jsonl", "deep/c.jsonl", "leg[1].jsonl", "notes.txt"])
    await writeFile(join(workspace, "results", name), "");
  await symlink(join(folder, "outside.jsonl"), join(workspace, "leak.jsonl"));
  await symlink("results/a.jsonl", join(workspace, "alias.jsonl"));
  await symlink("nowhere", join(workspace, "broken.jsonl"));
  await symlink(folder, join(workspace, "up"));
});

async function foundNames(...patterns: string[]): Promise<string[]> {
  const { files } = await resolveResultFiles(patterns, workspace);
  return files.map(({ name }) => name);
}

describe("patterns", () => {
  test("match sorted, each file once", async () => {
    expect(await foundNames("results/*.jsonl", "results/a.jsonl", "alias.jsonl")).toEqual([
      "results/a.jsonl",
      "results/b.jsonl",
      "results/leg[1].jsonl",
    ]);
  });

  test("match below folders, without following links to folders", async () => {
    expect(await foundNames("results/**/c.jsonl", "**/deep/*")).toEqual(["results/deep/c.jsonl"]);
  });

  test("that are the exact path of a file are that file", async () => {
    expect(await foundNames("results/leg[1].jsonl", join(workspace, "results/b.jsonl"))).toEqual([
      "results/b.jsonl",
      "results/leg[1].jsonl",
    ]);
  });

  test("that begin with ! exclude files, globs, and folders, in any position", async () => {
    expect(await foundNames("!results/b.jsonl", "results/**/*.jsonl", "!results/deep")).toEqual([
      "results/a.jsonl",
      "results/leg[1].jsonl",
    ]);
    expect(await foundNames("results/**/*.jsonl", "! results/deep/**", "!results/leg*", "!none")).toEqual([
      "results/a.jsonl",
      "results/b.jsonl",
    ]);
    const { files, unmatched } = await resolveResultFiles(["results/deep/*", "!results/deep/"], workspace);
    expect(files).toEqual([]);
    expect(unmatched.map(withCode)).toEqual(["results/deep/* matches only files that are excluded (LLMX424)"]);
  });

  test("may begin with the workspace's path, also to exclude files", async () => {
    expect(await foundNames(`${workspace}/results/*.jsonl`, `!${workspace}/results/b.jsonl`)).toEqual([
      "results/a.jsonl",
      "results/leg[1].jsonl",
    ]);
    // As the host names it, while the job runs in a container.
    expect(await foundNames("/home/runner/work/bot/bot/results/a.jsonl")).toEqual(["results/a.jsonl"]);
  });

  test.each([
    ["/home/runner/work/bot/bot/out/*.json", "/__w/bot/bot", "out/*.json"],
    ["!/opt/runner/_work/bot/bot/out", "/__w/bot/bot", "!out"],
    ["/data/jobs/bot/bot/out/a.json", "/__w/bot/bot", "out/a.json"],
    ["/__w/bot/bot/out/a.json", "/__w/bot/bot", "out/a.json"],
    ["/home/runner/work/other/other/a", "/home/runner/work/bot/bot", "/home/runner/work/other/other/a"],
    ["/home/runner/work/bot/bottle/a", "/__w/bot/bot", "/home/runner/work/bot/bottle/a"],
    ["/etc/passwd", "/__w/bot/bot", "/etc/passwd"],
    ["results/work/bot/bot/a", "/__w/bot/bot", "results/work/bot/bot/a"],
  ])("%s in %s is %s", (pattern, folder, expected) => {
    expect(belowWorkspace(pattern, [folder])).toBe(expected);
  });

  test("without a file are reported, all of them", async () => {
    const { files, unmatched } = await resolveResultFiles(
      ["results", "none/*.jsonl", "broken.jsonl", "results/a.jsonl"],
      workspace,
    );
    expect(files).toHaveLength(1);
    expect(unmatched.map(withCode)).toEqual([
      "results is a folder: write results/* (LLMX423)",
      "none/*.jsonl matches no file (LLMX422)",
      "broken.jsonl matches no file (LLMX422)",
    ]);
  });

  test("that lead out of the workspace are rejected", async () => {
    const { files, refused } = await resolveResultFiles(["leak.jsonl", "../*.jsonl", "up/*.jsonl"], workspace);
    expect(files).toEqual([]);
    expect(refused.map(withCode)).toEqual([
      "leak.jsonl: leak.jsonl leads out of the workspace through a symbolic link; results files must lie below the workspace (LLMX425)",
      `../*.jsonl: ${join(workspace, "../outside.jsonl")} lies outside the workspace; results files must lie below it (LLMX425)`,
      "up/*.jsonl: up/outside.jsonl leads out of the workspace through a symbolic link; results files must lie below the workspace (LLMX425)",
    ]);
  });

  test("work in a workspace that is itself reached through a link", async () => {
    const { files } = await resolveResultFiles(["results/a.jsonl"], join(workspace, "up/workspace"));
    expect(files.map(({ name }) => name)).toEqual(["results/a.jsonl"]);
  });
});

describe("patterns that take too long to match", () => {
  beforeAll(() => writeFile(join(workspace, "a".repeat(120)), ""));

  test.each([
    ["stars", `${"*a".repeat(30)}b`],
    ["stars over folders", `${"**/a/".repeat(30)}b`],
    ["braces", "{a,b}".repeat(20)],
    ["characters", "a".repeat(5_000)],
  ])("are rejected with one message: %s", async (_what, pattern) => {
    for (const given of [[pattern], ["results/*.jsonl", `!${pattern}`]]) {
      const { files, refused } = await resolveResultFiles(given, workspace);
      expect(files).toEqual([]);
      expect(refused.map(withCode)).toEqual([
        expect.stringMatching(/^.{1,60} is too complex: a pattern can have 1000 characters/),
      ]);
    }
  });

  test("aren't rejected if they are a file's own path, and extended globs are plain characters", async () => {
    await writeFile(join(workspace, "a*b*c*d*e*f"), "");
    expect(await foundNames("a*b*c*d*e*f")).toEqual(["a*b*c*d*e*f"]);
    expect((await resolveResultFiles(["+(+(a))+(a|aa)b"], workspace)).unmatched).toHaveLength(1);
  });
});
