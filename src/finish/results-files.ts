import { execFile } from "node:child_process";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import type { MetricFacts } from "../gate/metrics.ts";
import { formatCount, plural } from "../lib/format.ts";
import type { Environment } from "../lib/network.ts";
import { clipped } from "../lib/text.ts";
import { limitList } from "../render/markdown.ts";
import type { CheckedFile } from "../results/check.ts";

const maxLines = 20;
const maxMetrics = 50;
const maxNameLength = 100;

/** Returns a line for each results file that says what was read from it. */
export function describeFiles(files: readonly CheckedFile[]): string[] {
  return limitLines(files.map(describeFile), "results file");
}

/** Returns a sentence for each thing that may be wrong with the results files, the first 20. */
export function describeFileWarnings(files: readonly CheckedFile[]): string[] {
  const all = files.flatMap(({ file, warnings }) => warnings.map((warning) => `${file.name}: ${warning}`));
  return limitLines(all, "warning");
}

function limitLines(lines: readonly string[], what: string): string[] {
  const shown = lines.slice(0, maxLines).map((line) => line.replace(/\s+/g, " "));
  const more = lines.length - maxLines;
  return more > 0 ? [...shown, `And ${plural(more, what)} more.`] : shown;
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
  const omitted = skips.length === 0 ? [] : [`left out: ${skips.join(", ")}`];
  return [`${file.name}: ${parts.join(", ")}`, ...omitted, ...notes].join("; ");
}

/** Returns what results files say about their metrics, and whether usage is tested like them. */
export function collectMetricFacts(files: readonly CheckedFile[], usageMetrics: boolean) {
  return {
    usageMetrics,
    names: new Map(files.flatMap(({ names }) => [...names])),
    lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
  } satisfies MetricFacts;
}

// The evaluation may run on another machine than the one whose clock says when the run began.
export const clockToleranceMs = 60_000;

const maxStaleFiles = 5;

/**
 * Lists the files that are older than the run: `a.json (dated 2026-01-05 09:30 UTC), b.json (…), 3 more`; undefined if
 * there are none. What a document says about itself counts whatever the file system says; a checkout gives old files a
 * new modification time, but Git knows them.
 *
 * `since`: when the run began, in milliseconds since the Unix epoch. `untouched`: paths that are as Git checked them out.
 */
export function listStaleFiles(
  files: readonly CheckedFile[],
  since = Number.NEGATIVE_INFINITY,
  untouched: ReadonlySet<string>,
): string | undefined {
  const stale = files.flatMap(({ file, ownTime = since }) => {
    if (ownTime < since - clockToleranceMs) return `${file.name} (dated ${formatMinute(ownTime)})`;
    if (file.modifiedAt < since) return `${file.name} (last modified ${formatMinute(file.modifiedAt)})`;
    return untouched.has(file.path) ? `${file.name} (unchanged since it was checked out of Git)` : [];
  });
  return stale.length === 0 ? undefined : limitList(stale, maxStaleFiles).join(", ");
}

function formatMinute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

const gitTimeoutMs = 5_000;
const maxGitOutputBytes = 10 * 1_024 * 1_024;
/** With more folders than results are spread over, nothing is claimed. */
const maxFolders = 20;

interface GitContext {
  /** When this run began: a commit that was made since says nothing about the checkout. */
  since: number | undefined;
  environment: Environment;
  signal: AbortSignal;
}

/** Returns the paths that Git tracks and that are as the checkout left them; none without an answer of the machine's Git. */
export async function findUntouchedFiles(paths: readonly string[], context: GitContext): Promise<ReadonlySet<string>> {
  const folders = Map.groupBy(paths, (path) => dirname(path));
  if (folders.size > maxFolders) return new Set();
  const found = await Promise.all([...folders].map(([folder, files]) => findUntouchedIn(folder, files, context)));
  return new Set(found.flat());
}

async function findUntouchedIn(folder: string, paths: readonly string[], context: GitContext): Promise<string[]> {
  const { since = Number.POSITIVE_INFINITY, environment, signal } = context;
  const { PATH, HOME, USERPROFILE, SystemRoot } = environment;
  // It gets no keys, and runs nothing that a repository names.
  const env = { PATH, HOME, USERPROFILE, SystemRoot, GIT_LITERAL_PATHSPECS: "1", GIT_OPTIONAL_LOCKS: "0" };
  const safe = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];
  const options = { cwd: folder, env, signal, timeout: gitTimeoutMs, maxBuffer: maxGitOutputBytes };
  const git = async (...args: string[]) => (await promisify(execFile)("git", [...safe, ...args], options)).stdout;
  const names = paths.map((path) => basename(path));
  try {
    const tracked = await git("ls-files", "-z", "--", ...names);
    if (tracked === "") return [];
    const [touched, head] = await Promise.all([
      // Against the commit, so that staged files count; one that was written again counts even if its text is the same.
      git("diff-index", "-z", "--name-only", "--relative", "HEAD", "--", ...names),
      git("log", "-1", "--format=%ct %P", "HEAD"),
    ]);
    // A step of this run made the commit if it's newer and, unlike that of a shallow checkout, has a parent.
    const [seconds, parent] = head.trim().split(" ");
    if (parent !== undefined && Number(seconds) * 1_000 >= since) return [];
    const [all, changed] = [new Set(tracked.split("\0")), new Set(touched.split("\0"))];
    return paths.filter((path) => all.has(basename(path)) && !changed.has(basename(path)));
  } catch {
    // No Git, no repository, one that belongs to another user, too many files, or no time.
    return [];
  }
}
