import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openComment } from "../comment/comment.ts";
import { combineVerdicts } from "../gate/judgement.ts";
import { detectTokenKind } from "../github/client.ts";
import type { FinishInputs } from "../inputs/schemas.ts";
import { errorMessage } from "../lib/errors.ts";
import { buildResult } from "../render/result.ts";
import { renderReport, renderSummary } from "../render/summary.ts";
import { createFinishGitHub, type FinishedExperiment, type Step } from "./finish-step.ts";
import { allFinishOutputs, experimentOutputs } from "./outputs.ts";

/**
 * Writes summary, files, comment, and outputs; `isShort`: experiments are missing that a gate was to judge. Returns the
 * comment's address.
 */
export async function publish(
  step: Step,
  finished: readonly FinishedExperiment[],
  isShort: boolean,
): Promise<string | undefined> {
  const { tools, inputs } = step;
  const reports = finished.map((one) => one.report);
  const verdict = isShort ? "fail" : combineVerdicts(finished.map((one) => one.verdict));
  const result = buildResult(reports, verdict);
  await tools.writeSummary(renderSummary(reports));
  // Files have room for everything.
  const files = await writeFiles(step, {
    "result.json": `${JSON.stringify(result, null, 2)}\n`,
    "report.md": renderReport(reports),
  });
  const commentUrl = await comment(step, finished);
  const [only] = finished.length === 1 ? finished : [];
  tools.setOutputs(
    allFinishOutputs({
      ...(only ? experimentOutputs(only.report) : {}),
      verdict,
      accepted: String(result.accepted),
      scores: JSON.stringify(collectScores(inputs, finished)),
      result_path: files["result.json"],
      report_path: files["report.md"],
      comment_url: commentUrl ?? "",
    }),
  );
  return commentUrl;
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
function findPullRequest({ inputs, context }: Step, finished: readonly FinishedExperiment[]): number | undefined {
  const made = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
  return inputs.pull_request ?? made ?? context.payload.pull_request?.number;
}

/** Writes files where later steps find them, apart from those of other steps. Returns the paths by name. */
async function writeFiles<Name extends string>(
  { tools, context }: Step,
  files: Record<Name, string>,
): Promise<Record<Name, string>> {
  const folder = join(tools.temporaryFolder, "llm-experiment", context.run.step.replace(/\W/g, "_"));
  const paths: Record<string, string> = {};
  for (const [name, content] of Object.entries<string>(files)) {
    const path = join(folder, name);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(path, tools.redact(content));
      paths[name] = path;
    } catch (error) {
      tools.log.warning(`Couldn't write ${name}: ${errorMessage(error)}. Check RUNNER_TEMP.`);
      paths[name] = "";
    }
  }
  return paths as Record<Name, string>;
}

// Where the inputs ask for one experiment it needs no key of its own; of several nobody knows which score is whose.
function collectScores({ experiment_id, name, adopt }: FinishInputs, finished: readonly FinishedExperiment[]): object {
  const isOne = experiment_id !== undefined || (isOneName(name) && adopt === "newest");
  if (isOne) return finished[0]?.scores ?? {};
  return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}

function isOneName([name = "*", ...others]: readonly string[]): boolean {
  return others.length === 0 && !name.includes("*");
}
