// Generates samples of the command line for the README and docs: the output of `dist/cli.js` for the demo's results files.
import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const command = "npx @your-org/llm-experiment";

/** Each sample begins with the command. */
export interface TerminalSamples {
  check: string;
  errors: string;
  compare: string;
}

/** Runs the command line and returns its output. */
export function createTerminalSamples(): TerminalSamples {
  const folder = mkdtempSync(join(tmpdir(), "terminal-"));
  try {
    evaluate("baseline", "baseline.jsonl", folder);
    evaluate("worse", "current.jsonl", folder);
    writeFileSync(join(folder, "gate.yml"), gate);
    writeFileSync(join(folder, "faulty.jsonl"), invalidLines.join("\n"));
    return {
      check: runCommand(["check", "current.jsonl"], 0, folder),
      errors: runCommand(["check", "faulty.jsonl"], 2, folder),
      compare: runCommand(["compare", "baseline.jsonl", "current.jsonl", "--gate", "gate.yml"], 1, folder),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const gate = "accuracy: { min: 0.7, max_regression: 0.02 }\nreply_words: { better: lower }\n";

const invalidLines = [
  '{"record_id": "r-1", "score": {"accuracy": 0.9}}',
  '{"record_id": "r-2", "scores": {"accuracy": [0.9]}}',
  '{"record_id": "r-3", "scores": {"accuracy": 0.9}',
];

function evaluate(version: string, name: string, folder: string): void {
  const evaluation = join(root, "emulator", "evaluation", "evaluate.ts");
  runProgram(process.execPath, [evaluation, "--version", version, "--out", folder], 0, folder);
  renameSync(join(folder, "tickets.jsonl"), join(folder, name));
}

function runCommand(args: readonly string[], exitCode: number, folder: string): string {
  const printed = runProgram(process.execPath, [join(root, "dist", "cli.js"), ...args], exitCode, folder);
  return `$ ${command} ${args.join(" ")}\n${printed}`;
}

function runProgram(file: string, args: readonly string[], exitCode: number, cwd: string): string {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, encoding: "utf8" });
  if (status !== exitCode) {
    throw new Error(`${args.join(" ")} ended with ${status}, not ${exitCode}: ${stdout}${stderr}`);
  }
  return `${stdout}${stderr}`;
}
