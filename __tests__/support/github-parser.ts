import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** A workflow or an `action.yml`; which of them it is, the name says as it does on GitHub. */
export interface Document {
  name: string;
  text: string;
}

/** What GitHub's own parser says against each document, as `line: message`; in the order of the documents. */
export function findFaults(documents: readonly Document[]): string[][] {
  const script = join(import.meta.dirname, "github-parser-process.ts");
  const output = execFileSync(process.execPath, [script], {
    input: JSON.stringify(documents),
    encoding: "utf8",
  });
  return JSON.parse(output) as string[][];
}
