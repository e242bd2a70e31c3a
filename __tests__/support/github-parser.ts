import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** A workflow or an `action.yml`. The name decides which one it is, as on GitHub. */
export interface Document {
  name: string;
  text: string;
}

/** Returns what GitHub's parser reports for each document, as `line: message`, in the order of the documents. */
export function findFaults(documents: readonly Document[]): string[][] {
  const script = join(import.meta.dirname, "github-parser-process.ts");
  const output = execFileSync(process.execPath, [script], {
    input: JSON.stringify(documents),
    encoding: "utf8",
  });
  return JSON.parse(output) as string[][];
}
