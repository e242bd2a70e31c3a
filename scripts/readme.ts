// Writes the generated parts of the README and docs. `npm run readme` runs the demo first.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { updateReadme, updateTerminalSamples } from "./readme-parts.ts";
import { createTerminalSamples } from "./terminal-samples.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

const samples = createTerminalSamples();
write(
  "README.md",
  updateTerminalSamples(updateReadme(read("README.md"), read, read("demo/comment.md")), samples),
);
const formats = "docs/results-and-formats.md";
write(formats, updateTerminalSamples(read(formats), samples));
