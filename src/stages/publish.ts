import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Finished } from "../finish/finish-experiment.ts";
import { GitHubError } from "../github/errors.ts";
import { createStatusSignal } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { clipped } from "../lib/text.ts";
import { renderReport, renderSummary, writeTitle } from "../render/overview.ts";
import type { ExperimentReport } from "../render/report.ts";
import { buildResult, type Result } from "../render/result.ts";
import { createStageGitHub, type FinishStep, writeComment } from "./finishing.ts";
import { messages } from "./messages.ts";
import { finishOutputs, listExperimentOutputs, placeComment } from "./stage-context.ts";

/* What finish/ writes: summary, files, comment, outputs, and the commit status. */

export interface FinishedExperiment extends Finished {
  experiment: DatadogExperiment;
  /** The pull request that it was created for. */
  pullRequest: number | undefined;
}

/** Writes summary, files, comment, and outputs. Returns the comment's address. */
export async function publish(
  step: FinishStep,
  finished: readonly FinishedExperiment[],
  verdict: Result["verdict"],
): Promise<string | undefined> {
  const { inputs, context } = step;
  const reports = finished.map(({ report }) => report);
  const result = buildResult(reports, verdict);
  await step.writeSummary(renderSummary(reports));
  const resultPath = await writeResult(result, step);
  const reportPath = await writeStepFile("report.md", renderReport(reports), step);
  const createdFor = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
  const pullRequest = inputs.pull_request ?? createdFor ?? context.payload.pull_request?.number;
  const place = placeComment(inputs, context, pullRequest);
  const commentUrl = await writeComment(reports, place, step, step.commentDeadline());
  const [only] = reports.length === 1 ? reports : [];
  // If the inputs ask for one experiment, its scores need no key. With several, the key says whose they are.
  const [name = "*"] = inputs.name;
  const isOneName = inputs.name.length === 1 && !name.includes("*");
  const isOne = inputs.experiment_id !== undefined || (isOneName && inputs.adopt === "newest");
  const byId = Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
  step.setOutputs({
    ...finishOutputs,
    ...listExperimentOutputs(only),
    verdict,
    accepted: String(result.accepted),
    scores: JSON.stringify(isOne ? (finished[0]?.scores ?? {}) : byId),
    result_path: resultPath,
    report_path: reportPath,
    comment_url: commentUrl ?? "",
  });
  return commentUrl;
}

/** Writes the result of a step that found no experiment. */
export async function publishNothing(step: FinishStep, verdict: Result["verdict"]): Promise<void> {
  step.setOutputs({ verdict, result_path: await writeResult(buildResult([], verdict), step) });
}

async function writeResult(result: Result, step: FinishStep): Promise<string> {
  return await writeStepFile("result.json", `${JSON.stringify(result, null, 2)}\n`, step);
}

/** Writes a file that later steps can read, apart from those of other steps. Returns its path; empty if it can't be written. */
async function writeStepFile(name: string, content: string, step: FinishStep): Promise<string> {
  const { environment, context, redact, log } = step;
  const parent = environment.RUNNER_TEMP || tmpdir();
  const folder = join(parent, "llm-experiment", context.run.step.replace(/\W/g, "_"));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), redact(content));
    return join(folder, name);
  } catch (error) {
    log.warning(messages.fileNotWritten(name, errorMessage(error)));
    return "";
  }
}

/** GitHub shows the description beside the status' name. */
interface CommitStatus {
  state: "success" | "failure" | "error";
  description: string;
}

// Rules that fail because nothing could be judged, which says nothing about the change.
const unjudged: ReadonlySet<string> = new Set(["evaluation", "results", "arrival"]);

/**
 * Decides the status over all experiments: `error` if an evaluation didn't finish or its results can't be read, whatever
 * the gate may do; `failure` if the gate failed, else `success`, with words for what wasn't judged for certain. It's never
 * pending: GitHub shows a required status that is missing as expected. `isFailing`: the gate can fail the job.
 */
export function decideCommitStatus(
  reports: readonly ExperimentReport[],
  isShort: boolean,
  isFailing: boolean,
): CommitStatus {
  const description = writeTitle(reports).replace(/^[^\p{L}\p{N}]+/u, "");
  const rules = reports.flatMap(({ results }) => results?.judgement.rules ?? []);
  const failed = rules.filter(({ outcome }) => outcome === "failed");
  const broken = failed.find(({ rule }) => unjudged.has(rule));
  // A title that begins with "Merge allowed" doesn't explain an error.
  if (broken !== undefined)
    return { state: "error", description: isFailing ? description : (/^[^.]*/.exec(broken.message)?.[0] ?? "") };
  if (failed.length > 0 && isFailing) return { state: "failure", description };
  if (isShort && isFailing) return { state: "failure", description: "The gate fails: experiments are missing" };
  if (isShort) return { state: "success", description: "Merge allowed, but experiments are missing" };
  const areEnded = reports.every(
    ({ state, results }) =>
      state === "completed" || state === "no results" || (state === "failed" && results?.judgement.isGated === true),
  );
  return { state: areEnded ? "success" : "error", description };
}

const maxDescriptionLength = 140;

/** Sets the status that the inputs ask for, on the commit that was evaluated. A failure is a warning. */
export async function setCommitStatus(
  step: FinishStep,
  { state, description }: CommitStatus,
  report?: ExperimentReport,
  commentUrl?: string,
): Promise<void> {
  const { context, log } = step;
  const { payload, repository, run } = context;
  const { commit_status: name } = step.inputs;
  if (name === undefined) return;
  const sha =
    payload.workflow_run?.head_sha ??
    report?.commit.sha ??
    payload.pull_request?.head.sha ??
    payload.merge_group?.head_sha ??
    context.sha;
  try {
    const request = createStageGitHub(step, createStatusSignal(step));
    await request("POST /repos/{owner}/{repo}/statuses/{sha}", {
      owner: repository.owner,
      repo: repository.name,
      sha,
      state,
      context: name,
      description: clipped(description, maxDescriptionLength),
      target_url: commentUrl ?? run.url,
    });
    log.info(`Commit status ${name} of ${sha.slice(0, 7)}: ${state}.`);
  } catch (error) {
    const isDenied = error instanceof GitHubError && error.permission !== undefined;
    log.warning(messages.statusNotWritten(name, errorMessage(error), isDenied));
  }
}
