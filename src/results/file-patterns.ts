import { readdir, realpath, stat } from "node:fs/promises";
import { extname, isAbsolute, relative, resolve, sep } from "node:path";
import { glob } from "glob";
import type { Message } from "../lib/errors.ts";
import { trimTrailing } from "../lib/text.ts";
import { patternMessages as messages } from "./messages.ts";
import type { Reading } from "./reading.ts";
import { belowWorkspace } from "./workspace-path.ts";

/** A results file. */
export interface ResultFile {
  /** Absolute path. */
  path: string;
  /** The path below the workspace, with forward slashes, as messages show it. */
  name: string;
  /** When it was last modified, in milliseconds since the epoch. */
  modifiedAt: number;
  /** In bytes. */
  size?: number;
  /** What the user says about it; its content shows the rest. */
  reading?: Reading;
}

/**
 * Returns the files that patterns (paths or globs, below the workspace) name, sorted and each file once; a pattern that begins
 * with `!` excludes. A pattern that is the exact path of a file is that file, whatever characters it holds. Files outside the
 * workspace are refused, also if a symbolic link leads there.
 *
 * `unmatched` and `refused` are messages about patterns that match no file, that lead out of the workspace, or that are too complex.
 */
export async function resolveResultFiles(patterns: readonly string[], workspace: string, reading: Reading = {}) {
  const root = await realpath(workspace).catch(() => undefined);
  if (root === undefined) {
    return { files: [], unmatched: patterns.map(messages.noWorkspace), refused: [] };
  }
  const relativePatterns = patterns.map((pattern) => belowWorkspace(pattern, [workspace, root]));
  const included = relativePatterns.filter((pattern) => !pattern.startsWith("!"));
  const excluded = relativePatterns.flatMap((pattern) => (pattern.startsWith("!") ? pattern.slice(1).trim() : []));
  const complex = await Promise.all([...included, ...excluded].map((pattern) => refuseComplex(pattern, root)));
  if (complex.flat().length > 0) return { files: [], unmatched: [], refused: complex.flat() };
  const excludedPaths = new Set((await Promise.all(excluded.map((pattern) => listExcluded(pattern, root)))).flat());
  const matches = await Promise.all(included.map((pattern) => matchPattern(pattern, root, excludedPaths)));
  const found = new Map(
    matches.flatMap(({ files = [] }) => files.map((file): [string, ResultFile] => [file.path, { ...file, reading }])),
  );
  return {
    files: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    unmatched: matches.flatMap(({ unmatched = [] }) => unmatched),
    refused: matches.flatMap(({ refused = [] }) => refused),
  };
}

const [maxLength, maxGroups, maxStars] = [1_000, 4, 4];

/** A glob tries every way to divide a name or path among its stars, and writes out every choice of braces. */
async function refuseComplex(pattern: string, root: string): Promise<Message[]> {
  const segments = pattern.split(/[\\/]/);
  const stars = segments.map((segment) => segment.split(/\*+/).length - 1);
  const isComplex =
    pattern.length > maxLength ||
    pattern.split("{").length - 1 > maxGroups ||
    Math.max(...stars) > maxStars ||
    segments.filter((segment) => segment === "**").length > maxStars;
  if (!isComplex || (await isFile(resolve(root, pattern)))) return [];
  const limits = `${maxLength} characters, ${maxGroups} groups in braces, and ${maxStars} stars between two slashes or ** in all`;
  return [messages.tooComplex(pattern, limits)];
}

async function listExcluded(pattern: string, root: string): Promise<string[]> {
  const found = await stat(resolve(root, pattern)).catch(() => undefined);
  const folder = trimTrailing(pattern, "\\/");
  const paths = await listPaths(found?.isDirectory() ? `${folder}/**` : pattern, root, true);
  return await Promise.all(paths.map((path) => realpath(path)));
}

async function matchPattern(
  pattern: string,
  root: string,
  excluded: ReadonlySet<string>,
): Promise<{ files?: ResultFile[]; unmatched?: Message; refused?: Message }> {
  const matched = await Promise.all(
    (await listPaths(pattern, root)).map(async (path) => ({ path, target: await realpath(path) })),
  );
  if (matched.length === 0) return { unmatched: await describeUnmatched(pattern, root) };
  const kept = matched.filter(({ target }) => !excluded.has(target));
  if (kept.length === 0) return { unmatched: messages.onlyExcluded(pattern) };
  const outside = kept.filter(({ target }) => !isBelow(root, target)).map(({ path }) => path);
  if (outside.length > 0) return { refused: describeOutside(pattern, outside, root) };
  const files = kept.map(async ({ target }) => {
    const { mtimeMs, size } = await stat(target);
    return { path: target, name: nameFile(target, root), modifiedAt: mtimeMs, size };
  });
  return { files: await Promise.all(files) };
}

// `glob` and not Node's own, which crashes in Node 24.4 and 24.5 if `**` meets a symbolic link.
async function listPaths(pattern: string, root: string, dot = false): Promise<string[]> {
  const literal = resolve(root, pattern);
  if (await isFile(literal)) return [literal];
  const options = { cwd: root, absolute: true, nodir: true, dot, windowsPathsNoEscape: sep === "\\" };
  const matches = await glob(pattern, { ...options, noext: true, braceExpandMax: 10_000 });
  const files = await Promise.all(matches.map(isFile));
  return matches.filter((_path, index) => files[index]).sort();
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

function nameFile(path: string, root: string): string {
  return relative(root, path).split(sep).join("/");
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

function describeOutside(pattern: string, outside: readonly string[], root: string): Message {
  const [first = ""] = outside;
  const others = outside.length === 1 ? "" : ` and ${outside.length - 1} more`;
  return isBelow(root, first)
    ? messages.throughLink(pattern, `${nameFile(first, root)}${others}`)
    : messages.outside(pattern, `${first}${others}`);
}

/** Says that a pattern matches no file; of a folder, which glob to write: by the extension if its files have one in common. */
async function describeUnmatched(pattern: string, root: string): Promise<Message> {
  const folder = resolve(root, pattern);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return messages.noFile(pattern);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  const extensions = new Set(files.map(({ name }) => extname(name)));
  const globInEmpty = entries.some((entry) => entry.isDirectory()) ? "**" : "*.jsonl";
  const globForFiles = extensions.size === 1 ? `*${[...extensions][0]}` : "*";
  const glob = files.length === 0 ? globInEmpty : globForFiles;
  return messages.folder(pattern, `${trimTrailing(pattern, "\\/")}/${glob}`);
}
