import { readdir, realpath, stat } from "node:fs/promises";
import { extname, isAbsolute, relative, resolve, sep } from "node:path";
import { glob } from "glob";
import { clipped, trimTrailing } from "../lib/text.ts";
import type { Reading } from "./reading.ts";
import { belowWorkspace } from "./workspace-path.ts";

/** A results file. */
export interface ResultFile {
  /** Absolute path. */
  path: string;
  /** The path below the workspace, with forward slashes: how messages name it. */
  name: string;
  /** When it was last modified, in milliseconds since the epoch. */
  modifiedAt: number;
  /** In bytes. */
  size?: number;
  /** What the user said of it; its content tells the rest. */
  reading?: Reading;
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
 * The files that patterns (paths or globs, below the workspace) name; a pattern that begins with `!` excludes. One
 * that is the exact path of a file is that file, whatever characters it holds. Files outside the workspace are
 * refused, also where a symbolic link leads there.
 */
export async function resolveResultFiles(
  patterns: readonly string[],
  workspace: string,
  reading: Reading = {},
): Promise<ResolvedFiles> {
  const root = await realpath(workspace).catch(() => undefined);
  if (root === undefined) {
    const unmatched = patterns.map((pattern) => `${pattern} matches no file: there is no workspace`);
    return { files: [], unmatched, refused: [] };
  }
  const [wanted, unwanted] = sides(patterns.map((pattern) => belowWorkspace(pattern, [workspace, root])));
  const refused = await Promise.all([...wanted, ...unwanted].map((pattern) => refuseComplex(pattern, root)));
  if (refused.some((reasons) => reasons.length > 0)) return { files: [], unmatched: [], refused: refused.flat() };
  const excluded = new Set((await Promise.all(unwanted.map((pattern) => excludedPaths(pattern, root)))).flat());
  const matches = await Promise.all(wanted.map((pattern) => matchPattern(pattern, root, excluded)));
  const found = new Map(matches.flatMap(({ files }) => files).map((file) => [file.path, file]));
  return {
    files: [...found.values()].map((file) => ({ ...file, reading })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    unmatched: matches.flatMap(({ unmatched }) => unmatched),
    refused: matches.flatMap(({ refused }) => refused),
  };
}

const [maxLength, maxGroups, maxStars] = [1_000, 4, 4];

/** What matches a glob tries every way to divide a name or path among its stars, and writes out every choice of braces. */
async function refuseComplex(pattern: string, root: string): Promise<string[]> {
  const segments = pattern.split(/[\\/]/);
  const stars = segments.map((segment) => segment.split(/\*+/).length - 1);
  const isComplex =
    pattern.length > maxLength ||
    pattern.split("{").length - 1 > maxGroups ||
    Math.max(...stars) > maxStars ||
    segments.filter((segment) => segment === "**").length > maxStars;
  if (!isComplex || (await isFile(resolve(root, pattern)))) return [];
  const limits = `${maxLength} characters, ${maxGroups} groups in braces, and ${maxStars} stars between two slashes or ** in all`;
  return [`${clipped(pattern, 60)} is too complex: a pattern can have ${limits}. Use several patterns`];
}

/** Patterns of what is wanted, and of what is not. */
function sides(patterns: readonly string[]): [string[], string[]] {
  const isExcluding = (pattern: string) => pattern.startsWith("!");
  const unwanted = patterns.filter(isExcluding).map((pattern) => pattern.slice(1).trim());
  return [patterns.filter((pattern) => !isExcluding(pattern)), unwanted];
}

async function excludedPaths(pattern: string, root: string): Promise<string[]> {
  const found = await stat(resolve(root, pattern)).catch(() => undefined);
  const folder = trimTrailing(pattern, "\\/");
  const paths = await listPaths(found?.isDirectory() ? `${folder}/**` : pattern, root, true);
  return await Promise.all(paths.map((path) => realpath(path)));
}

async function matchPattern(pattern: string, root: string, excluded: ReadonlySet<string>): Promise<ResolvedFiles> {
  const matched = await listPaths(pattern, root);
  if (matched.length === 0) return { files: [], unmatched: [await noFile(pattern, root)], refused: [] };
  const targets = await Promise.all(matched.map((path) => realpath(path)));
  const isKept = (_path: string, index: number) => !excluded.has(targets[index] ?? "");
  const paths = matched.filter(isKept);
  const entries = targets.filter((path) => !excluded.has(path));
  if (paths.length === 0)
    return { files: [], unmatched: [`${pattern} matches only files that are excluded`], refused: [] };
  const outside = paths.filter((_path, index) => !isBelow(root, entries[index] ?? ""));
  if (outside[0] !== undefined) return { files: [], unmatched: [], refused: [refusal(pattern, outside, root)] };
  return {
    files: await Promise.all(entries.map((path) => fileAt(path, root))),
    unmatched: [],
    refused: [],
  };
}

// `glob` and not Node's own: that one crashes in Node 24.4 and 24.5 where `**` meets a symbolic link.
async function listPaths(pattern: string, root: string, dot = false): Promise<string[]> {
  const literal = resolve(root, pattern);
  if (await isFile(literal)) return [literal];
  const windowsPathsNoEscape = sep === "\\";
  const limits = { noext: true, braceExpandMax: 10_000 };
  const given = { cwd: root, absolute: true, nodir: true, dot, windowsPathsNoEscape };
  const matches = await glob(pattern, { ...given, ...limits });
  const files = await Promise.all(matches.map(isFile));
  return matches.filter((_path, index) => files[index]).sort();
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function fileAt(path: string, root: string): Promise<ResultFile> {
  const { mtimeMs, size } = await stat(path);
  return { path, name: describeFile(path, root), modifiedAt: mtimeMs, size };
}

function describeFile(path: string, root: string): string {
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
    ? `${pattern}: ${describeFile(first, root)}${others} leads out of the workspace through a symbolic link; results files must lie below the workspace`
    : `${pattern}: ${first}${others} lies outside the workspace; results files must lie below it`;
}

async function noFile(pattern: string, root: string): Promise<string> {
  const found = await stat(resolve(root, pattern)).catch(() => undefined);
  if (!found?.isDirectory()) return `${pattern} matches no file`;
  return `${pattern} is a folder: write ${trimTrailing(pattern, "\\/")}/${await globFor(resolve(root, pattern))}`;
}

/** A glob for the files in a folder: by their extension if they have one in common. */
async function globFor(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  if (files.length === 0) return entries.some((entry) => entry.isDirectory()) ? "**" : "*.jsonl";
  const extensions = new Set(files.map(({ name }) => extname(name)));
  return extensions.size === 1 ? `*${[...extensions][0]}` : "*";
}
