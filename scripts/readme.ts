// Writes those parts of the README that are made of something else; `npm run readme` runs the demo first.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withParts } from "./readme-parts.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

writeFileSync(join(root, "README.md"), withParts(read("README.md"), read, read("demo/comment.md")));
