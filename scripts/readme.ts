// Writes those parts of README and docs that are made of something else; `npm run readme` runs the demo first.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withParts, withTerminal } from "./readme-parts.ts";
import { terminalSamples } from "./terminal-samples.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

const samples = terminalSamples();
write("README.md", withTerminal(withParts(read("README.md"), read, read("demo/comment.md")), samples));
const formats = "docs/results-and-formats.md";
write(formats, withTerminal(read(formats), samples));
