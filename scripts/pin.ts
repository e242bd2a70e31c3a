// Pins the action in README, docs/ and examples/ to a release: npm run pin -- <owner>/llm-experiment-action <SHA> vX.Y.Z
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findReleaseErrors, pinUses } from "./pins.ts";

const root = join(import.meta.dirname, "..");
const [repository = "", sha = "", version = ""] = process.argv.slice(2);
const errors = findReleaseErrors({ repository, sha, version });
if (errors.length > 0) throw new Error(errors.join("\n"));

for (const file of globSync(["README.md", "docs/**/*.md", "examples/**/*.{md,yml}"], { cwd: root })) {
  const text = readFileSync(join(root, file), "utf8");
  const changed = pinUses(text, { repository, sha, version });
  if (changed === text) continue;
  writeFileSync(join(root, file), changed);
  console.log(file);
}
