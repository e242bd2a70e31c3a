import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

const root = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);

/* The package as npx gets it: packed, and installed into an empty folder without a registry. */

interface Ended {
  exitCode: number;
  stdout: string;
  stderr: string;
}

async function ended(file: string, args: readonly string[], cwd: string): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(file, args, { cwd });
    return { exitCode: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exitCode: code, stdout, stderr };
  }
}

function lines(right: number): string {
  return Array.from({ length: 20 }, (_, index) =>
    JSON.stringify({ record_id: `r${index}`, input: index, scores: { accuracy: index < right } }),
  ).join("\n");
}

test("npx runs check and compare from the packed package, and installs nothing beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "packed-"));
  try {
    const quiet = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    await run("npm", ["pack", "--pack-destination", folder, ...quiet], { cwd: root });
    const [tarball = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
    await run("npm", ["install", "--prefix", folder, join(folder, tarball), ...quiet], { cwd: folder });
    const installed = (await readdir(join(folder, "node_modules"))).filter((name) => !name.startsWith("."));
    expect(installed).toEqual(["llm-experiment-action"]);

    await writeFile(join(folder, "baseline.jsonl"), lines(18));
    await writeFile(join(folder, "current.jsonl"), lines(6));
    await writeFile(join(folder, "gate.yml"), "accuracy: { max_regression: 0.02 }\n");
    const command = join(folder, "node_modules", ".bin", "llm-experiment");
    expect(await ended(command, ["check", "*.jsonl"], folder)).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await ended(command, ["check", "current.jsonl"], folder)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("20 rows: no fault."),
    });
    const compared = ["compare", "baseline.jsonl", "current.jsonl", "--gate", "gate.yml"];
    expect(await ended(command, compared, folder)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("The gate is broken:"),
      stderr: "",
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
