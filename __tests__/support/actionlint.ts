import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Document } from "./github-parser.ts";

/** Returns what actionlint reports for each workflow, as `line: message`, in the order of the workflows. */
export function lintWorkflows(workflows: readonly Document[]): string[][] {
  const script = join(import.meta.dirname, "actionlint-process.ts");
  const output = execFileSync(process.execPath, [script], {
    input: JSON.stringify(workflows),
    encoding: "utf8",
  });
  return JSON.parse(output) as string[][];
}
