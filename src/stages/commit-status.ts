import { GitHubError, type GitHubRequest } from "../github/client.ts";
import type { RepositoryName } from "../github/repository.ts";
import { errorMessage } from "../lib/errors.ts";
import type { Log } from "../lib/log.ts";
import { clipped } from "../lib/text.ts";
import { writeTitle } from "../render/overview.ts";
import type { ExperimentReport } from "../render/report.ts";
import { messages } from "./messages.ts";

/** A status of a commit; GitHub shows its description beside its name. */
export interface CommitStatus {
  state: "success" | "failure" | "error";
  description: string;
}

// What keeps a gate from judging at all, so that its failure says nothing about the change.
const unjudged: ReadonlySet<string> = new Set(["evaluation", "results", "arrival"]);

/**
 * Decides the status over all experiments: `failure` if the gate failed, `error` if the evaluation did or its results
 * can't be read, else `success`, with words for what wasn't judged for certain. None is ever pending: GitHub shows a
 * required status that is missing as expected.
 */
export function decideCommitStatus(
  reports: readonly ExperimentReport[],
  { isShort, isFailing }: { isShort: boolean; isFailing: boolean },
): CommitStatus {
  const description = writeTitle(reports).replace(/^[^\p{L}\p{N}]+/u, "");
  const judgements = reports.flatMap(({ results }) => (results ? [results.judgement] : []));
  const failed = judgements.flatMap(({ rules }) => rules.filter(({ outcome }) => outcome === "failed"));
  const isBroken = reports.some(({ state, results }) => {
    const isEnded = state === "completed" || (state === "failed" && results?.judgement.isGated === true);
    return !isEnded && state !== "no results";
  });
  if (failed.some(({ rule }) => unjudged.has(rule)) && isFailing) return { state: "error", description };
  if (failed.length > 0 && isFailing) return { state: "failure", description };
  if (isShort && isFailing) return { state: "failure", description: "The gate fails: experiments are missing" };
  if (isBroken) return { state: "error", description };
  return { state: "success", description };
}

const maxDescriptionLength = 140;

/** Writes a status; one that can't be written is a warning with GitHub's reason. */
export async function writeCommitStatus(
  { state, description }: CommitStatus,
  { repository, sha, name, url }: { repository: RepositoryName; sha: string; name: string; url: string },
  request: GitHubRequest,
  log: Log,
): Promise<void> {
  try {
    await request("POST /repos/{owner}/{repo}/statuses/{sha}", {
      owner: repository.owner,
      repo: repository.name,
      sha,
      state,
      context: name,
      description: clipped(description, maxDescriptionLength),
      target_url: url,
    });
    log.info(`Commit status ${name} of ${sha.slice(0, 7)}: ${state}.`);
  } catch (error) {
    const isDenied = error instanceof GitHubError && error.permission !== undefined;
    log.warning(messages.statusNotWritten(name, errorMessage(error), isDenied));
  }
}
