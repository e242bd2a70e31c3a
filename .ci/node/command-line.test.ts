// The command line on other versions of Node.js. .ci/clients sets NODE to the binary; CI uses the runner's Node.js.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

const node = process.env.NODE ?? process.execPath;
const commandLine = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const [major = 0] = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.slice(1).split(".").map(Number);

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "node-"));
  const lines = (right: number) =>
    Array.from({ length: 20 }, (_, index) => `{"record_id":"r${index}","scores":{"a":${index < right}}}\n`);
  writeFileSync(join(folder, "baseline.jsonl"), lines(18).join(""));
  writeFileSync(join(folder, "current.jsonl"), lines(6).join(""));
  writeFileSync(join(folder, "long.jsonl"), '{"input":98765432109876543210,"scores":{"a":1}}\n');
  writeFileSync(join(folder, "gate.yml"), "a: { max_regression: 0.02 }\n");
});
after(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(node, args, { cwd: folder, encoding: "utf8" });
}

test("an older Node.js than 22.12 gets one sentence and exit code 2", { skip: major >= 22 }, () => {
  const { status, stdout, stderr } = run(commandLine, "check", "current.jsonl");
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /^llm-experiment can't run: Node\.js [\d.]+ is too old\. Use Node\.js 22\.12 or newer\.\n$/);
});

test("check and compare work", { skip: major < 22 }, () => {
  for (const file of ["current.jsonl", "long.jsonl"]) {
    const { status, stderr } = run(commandLine, "check", file);
    assert.deepEqual([status, stderr], [0, ""]);
  }
  const { status, stderr } = run(commandLine, "compare", "baseline.jsonl", "current.jsonl", "--gate", "gate.yml");
  assert.deepEqual([status, stderr], [1, ""]);
});
