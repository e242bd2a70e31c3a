// What the command line prints, for README and docs: `dist/cli.js` on results files of the demo's evaluation.
import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const command = "npx @your-org/llm-experiment";

/** Each with the line that is typed. */
export interface TerminalSamples {
  check: string;
  faults: string;
  compare: string;
}

export function terminalSamples(): TerminalSamples {
  const folder = mkdtempSync(join(tmpdir(), "terminal-"));
  try {
    evaluate("baseline", "baseline.jsonl", folder);
    evaluate("worse", "current.jsonl", folder);
    writeFileSync(join(folder, "gate.yml"), gate);
    writeFileSync(join(folder, "faulty.jsonl"), faulty.join("\n"));
    return {
      check: run(["check", "current.jsonl"], 0, folder),
      faults: run(["check", "faulty.jsonl"], 2, folder),
      compare: run(["compare", "baseline.jsonl", "current.jsonl", "--gate", "gate.yml"], 1, folder),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const gate = "accuracy: { min: 0.7, max_regression: 0.02 }\nreply_words: { better: lower }\n";

const faulty = [
  '{"record_id": "r-1", "score": {"accuracy": 0.9}}',
  '{"record_id": "r-2", "scores": {"accuracy": [0.9]}}',
  '{"record_id": "r-3", "scores": {"accuracy": 0.9}',
];

function evaluate(version: string, name: string, folder: string): void {
  const evaluation = join(root, "emulator", "evaluation", "evaluate.ts");
  ended(process.execPath, [evaluation, "--version", version, "--out", folder], 0, folder);
  renameSync(join(folder, "tickets.jsonl"), join(folder, name));
}

function run(args: readonly string[], exitCode: number, folder: string): string {
  const printed = ended(process.execPath, [join(root, "dist", "cli.js"), ...args], exitCode, folder);
  return `$ ${command} ${args.join(" ")}\n${printed}`;
}

function ended(file: string, args: readonly string[], exitCode: number, cwd: string): string {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd, encoding: "utf8" });
  if (status !== exitCode) {
    throw new Error(`${args.join(" ")} ended with ${status}, not ${exitCode}: ${stdout}${stderr}`);
  }
  return `${stdout}${stderr}`;
}
