import { realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { glob } from "glob";

/** A results file. */
export interface ResultFile {
  /** Absolute path. */
  path: string;
  /** The path below the workspace, with forward slashes: how messages name it. */
  name: string;
  /** When it was last modified, in milliseconds since the epoch. */
  modifiedAt: number;
}

export interface ResolvedFiles {
  /** Sorted by name, each file once. */
  files: ResultFile[];
  /** For each pattern that matches no file, a sentence that says so. */
  unmatched: string[];
  /** For each pattern that leads out of the workspace, a sentence that says so. */
  refused: string[];
}

/**
 * The files that patterns (paths or globs, relative to the workspace) name. A pattern that is the exact path of
 * a file is that file, whatever characters it holds. Files outside the workspace are refused, also where a
 * symbolic link leads there.
 */
export async function resolveResultFiles(
  patterns: readonly string[],
  workspace: string,
): Promise<ResolvedFiles> {
  const root = await realpath(workspace).catch(() => undefined);
  if (root === undefined) {
    const unmatched = patterns.map((pattern) => `${pattern} matches no file: there is no workspace`);
    return { files: [], unmatched, refused: [] };
  }
  const matches = await Promise.all(patterns.map((pattern) => matchesOf(pattern, root)));
  const found = new Map(matches.flatMap(({ files }) => files).map((file) => [file.path, file]));
  return {
    files: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    unmatched: matches.flatMap(({ unmatched }) => unmatched),
    refused: matches.flatMap(({ refused }) => refused),
  };
}

/** The files that were last modified before `since` (milliseconds since the epoch). */
export function staleFiles(files: readonly ResultFile[], since: number): ResultFile[] {
  return files.filter((file) => file.modifiedAt < since);
}

async function matchesOf(pattern: string, root: string): Promise<ResolvedFiles> {
  const paths = await pathsOf(pattern, root);
  if (paths.length === 0) return { files: [], unmatched: [await noFile(pattern, root)], refused: [] };
  const entries = await Promise.all(paths.map((path) => realpath(path)));
  const outside = paths.filter((_path, index) => !isBelow(root, entries[index] ?? ""));
  if (outside[0] !== undefined)
    return { files: [], unmatched: [], refused: [refusal(pattern, outside, root)] };
  return {
    files: await Promise.all(entries.map((path) => fileAt(path, root))),
    unmatched: [],
    refused: [],
  };
}

// `glob` and not Node's own: that one crashes in Node 24.4 and 24.5 where `**` meets a symbolic link.
async function pathsOf(pattern: string, root: string): Promise<string[]> {
  const literal = resolve(root, pattern);
  if (await isFile(literal)) return [literal];
  const windowsPathsNoEscape = sep === "\\";
  const matches = await glob(pattern, { cwd: root, absolute: true, nodir: true, windowsPathsNoEscape });
  const files = await Promise.all(matches.map(isFile));
  return matches.filter((_path, index) => files[index]).sort();
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function fileAt(path: string, root: string): Promise<ResultFile> {
  const { mtimeMs } = await stat(path);
  return { path, name: nameOf(path, root), modifiedAt: mtimeMs };
}

function nameOf(path: string, root: string): string {
  return relative(root, path).split(sep).join("/");
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function refusal(pattern: string, outside: readonly string[], root: string): string {
  const [first = ""] = outside;
  const others = outside.length === 1 ? "" : ` and ${outside.length - 1} more`;
  return isBelow(root, first)
    ? `${pattern}: ${nameOf(first, root)}${others} leads out of the workspace through a symbolic link; results files must lie below the workspace`
    : `${pattern}: ${first}${others} lies outside the workspace; results files must lie below it`;
}

async function noFile(pattern: string, root: string): Promise<string> {
  const found = await stat(resolve(root, pattern)).catch(() => undefined);
  if (!found?.isDirectory()) return `${pattern} matches no file`;
  return `${pattern} is a folder: write ${pattern.replace(/[\\/]+$/, "")}/*.jsonl`;
}
