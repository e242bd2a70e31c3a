// Writes the generated parts of the README and docs/: npm run docs. With --check, it only names the pages that it would change.
import { globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { updateErrorsPage } from "./docs/error-codes.ts";
import { drawFlow } from "./docs/flow.ts";
import { drawFailedCheck, drawRequiredCheck } from "./docs/github-pages.ts";
import { createParts, readProject, root } from "./docs/parts.ts";
import { createTerminalSamples } from "./docs/terminal-samples.ts";
import { updatePage } from "./docs/update-page.ts";

const isCheck = process.argv.includes("--check");
const parts = { ...createParts(), ...createTerminalSamples() };
const pages = ["README.md", ...globSync(["docs/**/*.md", "examples/*.md"], { cwd: root })];

for (const page of pages) {
  const updated = updatePage(readProject(page), parts, readProject);
  save(page, page === "docs/reference/errors.md" ? updateErrorsPage(updated) : updated);
}
save("docs/flow.svg", drawFlow());
save("docs/failed-check.svg", drawFailedCheck());
save("docs/required-check.svg", drawRequiredCheck());

function save(path: string, text: string): void {
  const isCurrent = globSync(path, { cwd: root }).length > 0 && readProject(path) === text;
  if (isCurrent) return;
  console.log(path);
  if (isCheck) process.exitCode = 1;
  else writeFileSync(join(root, path), text);
}
