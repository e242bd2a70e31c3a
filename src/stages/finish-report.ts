import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openComment } from "../comment/comment.ts";
import { combineVerdicts } from "../gate/verdict.ts";
import { detectTokenKind } from "../github/client.ts";
import type { FinishInputs } from "../inputs/schemas.ts";
import { errorMessage } from "../lib/errors.ts";
import { renderReport, renderSummary } from "../render/summary.ts";
import { createFinishGitHub, type FinishedExperiment, type Step } from "./finish-step.ts";
import { allFinishOutputs, experimentOutputs } from "./outputs.ts";

/** Writes summary, report, comment and outputs; `isShort`: experiments are missing that a gate was to judge. */
export async function publish(
  step: Step,
  finished: readonly FinishedExperiment[],
  isShort: boolean,
): Promise<void> {
  const { tools, inputs } = step;
  const reports = finished.map((one) => one.report);
  await tools.writeSummary(renderSummary(reports));
  // A file has room for everything.
  const path = await writeReport(step, tools.redact(renderReport(reports)));
  const commentUrl = await comment(step, finished);
  const [only] = finished.length === 1 ? finished : [];
  tools.setOutputs(
    allFinishOutputs({
      ...(only ? experimentOutputs(only.report) : {}),
      verdict: isShort ? "fail" : combineVerdicts(finished.map(({ verdict }) => verdict)),
      scores: JSON.stringify(collectScores(inputs, finished)),
      report_path: path,
      comment_url: commentUrl ?? "",
    }),
  );
}

async function comment(step: Step, finished: readonly FinishedExperiment[]): Promise<string | undefined> {
  const { inputs, context, tools, signals, time } = step;
  const number = findPullRequest(step, finished);
  if (!inputs.comment || number === undefined) return undefined;
  const deadline = time.commentDeadline();
  const signal = AbortSignal.any([signals.closing, tools.clock.timeout(deadline - tools.clock.now())]);
  const gitHub = createFinishGitHub(step, signal);
  const place = {
    repository: context.repository,
    pullRequest: number,
    commentKey: inputs.comment_key ?? "",
    tokenKind: detectTokenKind(inputs.github_token),
  };
  const comment = openComment(place, { ...tools, gitHub, signal, deadline });
  return (await comment.write(...finished.map((one) => one.report)))?.url;
}

/** The pull request that the input names, else the one that the experiments were made for, else the event's. */
function findPullRequest(
  { inputs, context }: Step,
  finished: readonly FinishedExperiment[],
): number | undefined {
  const made = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
  return inputs.pull_request ?? made ?? context.payload.pull_request?.number;
}

/** Writes the report where later steps find it; another step of the job keeps its own. */
async function writeReport({ tools, context }: Step, markdown: string): Promise<string> {
  const path = join(
    tools.temporaryFolder,
    `llm-experiment-report-${context.run.step.replace(/\W/g, "_")}.md`,
  );
  try {
    await writeFile(path, markdown);
    return path;
  } catch (error) {
    tools.log.warning(`The report could not be written to a file: ${errorMessage(error)}`);
    return "";
  }
}

// Where the inputs ask for one experiment it needs no key of its own; of several nobody knows which score is whose.
function collectScores(
  { experiment_id, name, adopt }: FinishInputs,
  finished: readonly FinishedExperiment[],
): object {
  const isOne = experiment_id !== undefined || (isOneName(name) && adopt === "newest");
  if (isOne) return finished[0]?.scores ?? {};
  return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}

function isOneName([name = "*", ...others]: readonly string[]): boolean {
  return others.length === 0 && !name.includes("*");
}
