import { execFile } from "node:child_process";
import { basename, dirname } from "node:path";
import type { Environment } from "../lib/network.ts";

const gitTimeoutMs = 5_000;
const maxGitOutputBytes = 10 * 1_024 * 1_024;
/** More folders or files than results are spread over: then nothing is claimed. */
const maxFolders = 20;
const maxFilesPerFolder = 500;

interface GitContext {
  /** When this run began: a commit that was made in it says nothing of the checkout. */
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
  const found = await Promise.all([...folders].map(([folder, files]) => untouchedIn(folder, files, context)));
  return new Set(found.flat());
}

async function untouchedIn(folder: string, paths: readonly string[], context: GitContext): Promise<string[]> {
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
  if (touched === undefined || head === undefined || isCommittedSince(head, context.since)) return [];
  const [all, changed] = [new Set(tracked.split("\0")), new Set(touched.split("\0"))];
  return paths.filter((path) => all.has(basename(path)) && !changed.has(basename(path)));
}

/** Whether a step of this run made the commit: it is newer, and unlike that of a shallow checkout it has a parent. */
function isCommittedSince(head: string, since: number | undefined): boolean {
  const [seconds, parent] = head.trim().split(" ");
  return parent !== undefined && since !== undefined && Number(seconds) * 1_000 >= since;
}

/** What Git prints; undefined if it fails or takes too long. It gets no keys, and runs nothing that a repository names. */
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
