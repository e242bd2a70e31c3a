import { readdirSync } from "node:fs";
import { readProjectFile } from "./action-metadata.ts";

/** The pages that users read, by path. */
export const pages = [
  "README.md",
  ...filesBelow("docs").filter((path) => path.endsWith(".md")),
  ...filesBelow("examples").filter((path) => path.endsWith(".md")),
];

/** Lists the files in a folder and its subfolders by their paths from the project's root, sorted. */
export function filesBelow(folder: string): string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  const start = root.pathname.length;
  return paths.map((path) => `${folder}/${path.slice(start).replace(/^\/+/, "")}`).sort();
}

/** Returns the section below a heading, up to the next heading of the same or a higher level. */
function findSection(page: string, heading: string): string {
  const text = readProjectFile(page);
  const start = [...text.matchAll(/^(#+) (.*)\n/gm)].find(([, , title]) => title === heading);
  if (start === undefined) throw new Error(`${page} has no section ${heading}.`);
  const [line, marks = ""] = start;
  const rest = text.slice(start.index + line.length);
  return rest.split(new RegExp(`^#{1,${marks.length}} `, "m"))[0] ?? "";
}

/** Returns the cells of a section's first table, without its head. */
export function findTable(page: string, heading: string): string[][] {
  return tablesIn(findSection(page, heading))[0] ?? [];
}

/** Returns the cells of all tables in a text. */
export function tablesIn(markdown: string): string[][][] {
  const tables = markdown.match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.map((table) => table.trim().split("\n").slice(2).map(splitCells));
}

function splitCells(row: string): string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Returns the names in the rows' first cells. A cell can contain several. */
export function namesIn(rows: readonly string[][]): string[] {
  return rows.flatMap(([first = ""]) => listCodeSpans(first));
}

/** Returns the code spans of a text. */
export function listCodeSpans(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** Returns the fenced blocks of a language. A block in a list loses its indentation. */
export function listCodeBlocks(page: string, language: string): string[] {
  const fences = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, "gm");
  return [...readProjectFile(page).matchAll(fences)].map(([, indent = "", block = ""]) =>
    block.replaceAll(new RegExp(`^${indent}`, "gm"), "").trimEnd(),
  );
}

/** Returns the targets of a page's links and pictures within the project. */
export function listLinks(page: string): string[] {
  const text = readProjectFile(page).replaceAll(/^ *```[\s\S]*?^ *```$/gm, "");
  return [...text.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, target = ""]) => target);
}

/** Returns the anchors of a page's headings, as GitHub creates them. */
export function listAnchors(page: string): string[] {
  return [...readProjectFile(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** A block of YAML: a whole workflow, steps of a workflow, or the rules of a gate. */
export function linkKind(block: string): "workflow" | "steps" | "gate" {
  if (/^jobs:/m.test(block)) return "workflow";
  return block.startsWith("- ") ? "steps" : "gate";
}

/** Returns a workflow with these steps. */
export function aroundSteps(block: string): string {
  const steps = block.replaceAll(/^/gm, "      ");
  return `on: pull_request\njobs:\n  evaluate:\n    runs-on: ubuntu-latest\n    steps:\n${steps}\n`;
}
