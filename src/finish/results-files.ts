import { execFile } from "node:child_process";
import { basename, dirname } from "node:path";
import { formatCount, plural } from "../lib/format.ts";
import type { Environment } from "../lib/network.ts";
import { clipped } from "../lib/text.ts";
import type { CheckedFile } from "../results/check.ts";

const maxFiles = 20;
const maxWarnings = 20;
const maxMetrics = 50;
const maxNameLength = 100;

/** Returns a line for each results file that says what was read from it. */
export function describeFiles(files: readonly CheckedFile[]): string[] {
  const more = files.length - maxFiles;
  const shown = files.slice(0, maxFiles).map(describeFile);
  return more > 0 ? [...shown, `And ${plural(more, "results file")} more.`] : shown;
}

/** Returns a sentence for each thing that may be wrong with the results files, the first 20. */
export function describeFileWarnings(files: readonly CheckedFile[]): string[] {
  const all = files.flatMap(({ file, warnings }) => warnings.map((warning) => `${file.name}: ${warning}`));
  const more = all.length - maxWarnings;
  const shown = all.slice(0, maxWarnings).map((warning) => warning.replace(/\s+/g, " "));
  return more > 0 ? [...shown, `And ${plural(more, "warning")} more about results files.`] : shown;
}

function describeFile({ file, format, counts, names, skipped, notes, isTool }: CheckedFile): string {
  const { rows, runs, firstRuns, summaries } = counts;
  if (rows === 0 && summaries === 0 && !isTool) return `${file.name}: empty`;
  const parts = [format, plural(rows, "row")];
  if (runs > 1) parts.push(rows === firstRuns * runs ? `${runs} runs each` : `up to ${formatCount(runs)} runs each`);
  // Each label with the tool's own name, if that is another one.
  const metrics = [...names].slice(0, maxMetrics).map(([name, label]) => {
    const shown = clipped(label, maxNameLength);
    return name === label ? shown : `${shown} (${clipped(name, maxNameLength)})`;
  });
  if (names.size > maxMetrics) metrics.push(`and ${names.size - maxMetrics} more`);
  if (metrics.length > 0) parts.push(`metrics ${metrics.join(", ")}`);
  const skips = [...skipped].map(([what, times]) => `${formatCount(times)} ${what}`);
  const more = skips.length === 0 ? notes : [`left out: ${skips.join(", ")}`, ...notes];
  return [`${file.name}: ${parts.join(", ")}`, ...more].join("; ").replace(/\s+/g, " ");
}

/** What is known of a run's metrics: see `MetricFacts` of the gate. */
export interface ResultMetricFacts {
  usageMetrics: boolean;
  names: ReadonlyMap<string, string>;
  lowerIsBetter: ReadonlySet<string>;
}

/** Returns what results files say about their metrics, and whether usage is tested like them. */
export function collectMetricFacts(files: readonly CheckedFile[], usageMetrics: boolean): ResultMetricFacts {
  return {
    usageMetrics,
    names: new Map(files.flatMap(({ names }) => [...names])),
    lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
  };
}

/** A results file that isn't from this run. */
export interface StaleFile {
  name: string;
  /** How that is known: `dated 2026-01-05 09:30 UTC`. */
  reason: string;
}

// The evaluation may run on another machine than the one whose clock says when the run began.
export const clockToleranceMs = 60_000;

/**
 * Returns the files that are older than the run. What a document says about itself counts whatever the file system says;
 * a checkout gives old files a new modification time, but Git knows them.
 *
 * `since`: when the run began, in milliseconds since the Unix epoch. `untouched`: paths that are as Git checked them out.
 */
export function findStaleFiles(
  files: readonly CheckedFile[],
  since: number | undefined,
  untouched: ReadonlySet<string>,
): StaleFile[] {
  const explain = ({ file, ownTime }: CheckedFile): string | undefined => {
    if (since !== undefined && ownTime !== undefined && ownTime < since - clockToleranceMs)
      return `dated ${formatMinute(ownTime)}`;
    if (since !== undefined && file.modifiedAt < since) return `last modified ${formatMinute(file.modifiedAt)}`;
    return untouched.has(file.path) ? "unchanged since it was checked out of Git" : undefined;
  };
  return files.flatMap((checked) => {
    const reason = explain(checked);
    return reason === undefined ? [] : [{ name: checked.file.name, reason }];
  });
}

function formatMinute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

const maxStaleFiles = 5;

/** Returns `results.json (dated 2026-01-05 09:30 UTC)` for the first files. */
export function describeStaleFiles(stale: readonly StaleFile[]): string {
  const shown = stale.slice(0, maxStaleFiles).map(({ name, reason }) => `${name} (${reason})`);
  const more = stale.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

const gitTimeoutMs = 5_000;
const maxGitOutputBytes = 10 * 1_024 * 1_024;
/** With more folders or files than results are spread over, nothing is claimed. */
const maxFolders = 20;
const maxFilesPerFolder = 500;

interface GitContext {
  /** When this run began: a commit that was made since says nothing about the checkout. */
  since: number | undefined;
  environment: Environment;
  signal: AbortSignal;
}

/**
 * Returns the paths that Git tracks and that are as the checkout left them. Asks the `git` of the machine; without an
 * answer (no Git, no repository, one that belongs to another user) no path is returned.
 */
export async function findUntouchedFiles(paths: readonly string[], context: GitContext): Promise<ReadonlySet<string>> {
  const folders = Map.groupBy(paths, (path) => dirname(path));
  if (folders.size > maxFolders) return new Set();
  const found = await Promise.all([...folders].map(([folder, files]) => findUntouchedIn(folder, files, context)));
  return new Set(found.flat());
}

async function findUntouchedIn(folder: string, paths: readonly string[], context: GitContext): Promise<string[]> {
  if (paths.length > maxFilesPerFolder) return [];
  const git = (...args: string[]) => runGit(folder, args, context);
  const names = paths.map((path) => basename(path));
  const tracked = await git("ls-files", "-z", "--", ...names);
  if (tracked === undefined || tracked === "") return [];
  const [touched, head] = await Promise.all([
    // Against the commit, so that staged files count; one that was written again counts even if its text is the same.
    git("diff-index", "-z", "--name-only", "--relative", "HEAD", "--", ...names),
    git("log", "-1", "--format=%ct %P", "HEAD"),
  ]);
  if (touched === undefined || head === undefined) return [];
  // A step of this run made the commit if it's newer and, unlike that of a shallow checkout, has a parent.
  const [seconds, parent] = head.trim().split(" ");
  if (parent !== undefined && context.since !== undefined && Number(seconds) * 1_000 >= context.since) return [];
  const [all, changed] = [new Set(tracked.split("\0")), new Set(touched.split("\0"))];
  return paths.filter((path) => all.has(basename(path)) && !changed.has(basename(path)));
}

/** Returns what Git prints; undefined if it fails or takes too long. It gets no keys, and runs nothing that a repository names. */
async function runGit(
  folder: string,
  args: readonly string[],
  { environment, signal }: GitContext,
): Promise<string | undefined> {
  const { PATH, HOME, USERPROFILE, SystemRoot } = environment;
  const env = { PATH, HOME, USERPROFILE, SystemRoot, GIT_LITERAL_PATHSPECS: "1", GIT_OPTIONAL_LOCKS: "0" };
  const safe = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];
  const options = { cwd: folder, env, signal, timeout: gitTimeoutMs, maxBuffer: maxGitOutputBytes };
  return await new Promise((resolve) => {
    execFile("git", [...safe, ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}
