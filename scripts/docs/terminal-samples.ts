// Generates samples of the command line for the docs: what it prints for the demo's results files.
import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Parts } from "./update-page.ts";

const root = join(import.meta.dirname, "..", "..");
const command = "npx @your-org/llm-experiment";

const gate = "accuracy: { min: 0.7, max_regression: 0.05 }\n";

const invalidLines = [
  '{"record_id": "r-1", "score": {"accuracy": 0.9}}',
  '{"record_id": "r-2", "scores": {"accuracy": [0.9]}}',
  '{"record_id": "r-3", "scores": {"accuracy": 0.9}',
];

/** Returns 50 records with three runs each, of which five records pass in one or two of their runs. */
function createUncertainRows(): string[] {
  return Array.from({ length: 150 }, (_, index) => {
    const [record, run] = [Math.floor(index / 3), (index % 3) + 1];
    const accuracy = record >= 5 || run <= 1 + (record % 2);
    return JSON.stringify({ record_id: `r-${record}`, run, scores: { accuracy } });
  });
}

/** Runs the command line and returns its output by the name of the part; each sample begins with the command. */
export function createTerminalSamples(): Parts {
  const folder = mkdtempSync(join(tmpdir(), "terminal-"));
  try {
    evaluateVersion("baseline", "baseline.jsonl", folder);
    evaluateVersion("worse", "current.jsonl", folder);
    writeFileSync(join(folder, "gate.yml"), gate);
    writeFileSync(join(folder, "faulty.jsonl"), invalidLines.join("\n"));
    writeFileSync(join(folder, "results.jsonl"), createUncertainRows().join("\n"));
    const compare = runCommand(["compare", "baseline.jsonl", "current.jsonl", "--gate", "gate.yml"], 1, folder);
    return {
      "cli-check": toBlock(
        `${runCommand(["check", "current.jsonl"], 0, folder)}${runCommand(["check", "faulty.jsonl"], 2, folder)}`,
      ),
      "cli-compare": toBlock(shorten(compare)),
      "cli-plan": toBlock(runCommand(["plan", "results.jsonl", "--notice", "0.05"], 0, folder)),
      "cli-help": toBlock(runCommand(["--help"], 0, folder)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the beginning with the first record, and the end with the gate. */
function shorten(compare: string): string {
  const lines = compare.split("\n");
  const isRecord = (line: string) => /^ {2}\S.*: .* → /.test(line);
  const second = lines.findIndex((line, index) => isRecord(line) && lines.slice(0, index).some(isRecord));
  const more = lines.findIndex((line) => /^and \d+ more/.test(line));
  if (second === -1 || more === -1) throw new Error("The comparison has too few records.");
  return [...lines.slice(0, second), "  …", ...lines.slice(more)].join("\n");
}

function toBlock(text: string): string {
  return `\`\`\`console\n${text.trimEnd()}\n\`\`\`\n`;
}

function evaluateVersion(version: string, name: string, folder: string): void {
  const evaluation = join(root, "emulator", "evaluation", "evaluate.ts");
  runProgram([evaluation, "--version", version, "--out", folder], 0, folder);
  renameSync(join(folder, "tickets.jsonl"), join(folder, name));
}

function runCommand(args: readonly string[], exitCode: number, folder: string): string {
  return `$ ${command} ${args.join(" ")}\n${runProgram([join(root, "src", "index.ts"), "cli", ...args], exitCode, folder)}`;
}

function runProgram(args: readonly string[], exitCode: number, cwd: string): string {
  const env = { PATH: process.env.PATH, NO_COLOR: "1", NODE_NO_WARNINGS: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd, encoding: "utf8", env });
  if (status === exitCode) return `${stdout}${stderr}`;
  throw new Error(`${args.join(" ")} ended with ${status}, not ${exitCode}: ${stdout}${stderr}`);
}
