import { createPullRequestReader } from "../accept/read-comments.ts";
import { type CommentPlace, openComment } from "../comment/comment.ts";
import { createDatadog, type Datadog } from "../datadog/client.ts";
import { datadogLinks } from "../datadog/site.ts";
import { nameLeg } from "../finish/judge-run.ts";
import type { FinishSettings } from "../finish/plan.ts";
import { hasRules } from "../gate/gate.ts";
import { outcomeVerbs } from "../gate/judgement.ts";
import { createGitHubRequest, type GitHubRequest } from "../github/client.ts";
import type { FinishInputs } from "../inputs/schemas.ts";
import { type Clock, createStatusSignal, type StageSignals } from "../lib/clock.ts";
import { ActionError, errorMessage, GateBroken, InputError, ResultsFileError } from "../lib/errors.ts";
import { finishTime } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { outcomeSigns, sortRules } from "../render/metrics.ts";
import { writeTitle } from "../render/overview.ts";
import type { ExperimentReport } from "../render/report.ts";
import { plainText, renderTerminal } from "../render/terminal.ts";
import type { RunContext } from "../run/context.ts";
import { describeBaseline, type StageContext } from "./stage-context.ts";

/* What post and finish/ share. */

// Updating the comment at the end takes at least this long, and at most what the stage has left.
const commentTimeMs = 11_000;

/** What a stage needs to write the comment. */
export interface CommentingStage extends StageContext, StageSignals {
  context: RunContext;
  token: string | undefined;
}

/** What a stage needs to finish experiments. They share it, so that nothing is read twice. */
export type FinishingStage = ReturnType<typeof openFinishing>;

/** What finish/ works with. */
export interface FinishStep extends FinishingStage {
  inputs: FinishInputs;
  settings: FinishSettings;
}

type Connection = Pick<FinishInputs, "apiOrigin" | "webOrigin" | "api_key" | "app_key">;

/** Adds the clients to a stage. Only so many requests to Datadog run side by side. */
export function openFinishing(
  stage: CommentingStage,
  { apiOrigin: origin, webOrigin, api_key: apiKey, app_key: appKey }: Connection,
  maxConcurrent = Number.POSITIVE_INFINITY,
) {
  const { context, clock, signal, redact, log } = stage;
  const client = createDatadog({ origin, apiKey, appKey, maxConcurrent, redact, clock, log });
  const gitHub = createStageGitHub(stage, signal);
  return {
    ...stage,
    ...measureFinishing(client, clock),
    gitHub,
    workspace: context.workspace,
    links: datadogLinks(webOrigin),
    pullRequests: createPullRequestReader({ request: gitHub, repository: context.repository }),
    datasetCounts: new Map<string, Promise<number | undefined>>(),
  };
}

/**
 * Measures from the first call of the upload to the end of its last one, and returns by when the comment has to be done:
 * uploads prolong the stage. Times are in milliseconds since the Unix epoch.
 */
export function measureFinishing(datadog: Datadog, clock: Clock) {
  const startedAt = clock.now();
  let firstCall = Number.POSITIVE_INFINITY;
  let uploadTime = 0;
  const pushEvents: Datadog["pushEvents"] = (...call) => {
    firstCall = Math.min(firstCall, clock.now());
    return datadog.pushEvents(...call).finally(() => {
      uploadTime = clock.now() - firstCall;
    });
  };
  return {
    datadog: { ...datadog, pushEvents },
    commentDeadline: () => Math.max(clock.now() + commentTimeMs, startedAt + finishTime + uploadTime),
  };
}

/** Returns whether a gate that doesn't pass fails the job. */
export function canFailJob({ gate, gateMode }: Pick<FinishSettings, "gate" | "gateMode">): boolean {
  return hasRules(gate) && gateMode === "fail";
}

/** Creates a client for GitHub whose requests end with the signal. */
export function createStageGitHub(stage: CommentingStage, signal: AbortSignal): GitHubRequest {
  const { context, token, redact, clock } = stage;
  return createGitHubRequest({ token, server: context.server, redact, clock, signal });
}

/** Ends an experiment that can't be finished, so that it doesn't seem to run on. Returns its report. */
export async function abandonExperiment(
  report: ExperimentReport,
  error: unknown,
  stage: FinishingStage,
): Promise<ExperimentReport> {
  const reason = errorMessage(error);
  const status = stage.cancel.aborted ? "interrupted" : "failed";
  const update = { status, ...(status === "failed" ? { error: reason } : {}) } as const;
  // The reason is reported anyway; that this failed too adds nothing.
  await stage.datadog.updateExperiment(report.experiment.id, update, createStatusSignal(stage)).catch(() => {});
  return { ...report, state: status, stateDetail: reason };
}

/** Writes the comment if there is one to write, and returns its address. `deadline` is in milliseconds since the epoch. */
export async function writeComment(
  reports: readonly ExperimentReport[],
  place: CommentPlace | undefined,
  stage: CommentingStage,
  deadline = stage.clock.now() + finishTime,
): Promise<string | undefined> {
  if (place === undefined) return undefined;
  const { clock, closing, log, redact, random } = stage;
  const signal = AbortSignal.any([closing, clock.timeout(deadline - clock.now())]);
  const gitHub = createStageGitHub(stage, signal);
  const comment = openComment(place, { gitHub, clock, log, redact, random, signal, deadline });
  return (await comment.write(...reports))?.url;
}

/** Writes the end of the log: the comparison as on the command line, the gate, links, and a notice if the gate passes. */
export function logConclusion(reports: readonly ExperimentReport[], commentUrl: string | undefined, log: Log): void {
  for (const report of reports) {
    const { experiment, results } = report;
    const leg = reports.length > 1 ? `: ${nameLeg(report)}` : "";
    if (results?.comparison !== undefined) {
      const table = renderTerminal(results, { colors: true, records: 5 });
      log.group(`Comparison${leg}`, [experiment.name, table]);
    }
    const rules = sortRules(results?.judgement.rules ?? []).map(
      ({ outcome, message, code }) =>
        `${outcomeSigns[outcome]} ${outcomeVerbs[outcome]}: ${plainText(message)} (${code})`,
    );
    if (rules.length > 0) log.group(`Gate${leg}`, rules);
  }
  if (commentUrl !== undefined) log.info(`Comment: ${commentUrl}`);
  for (const { experiment, baseline } of reports) {
    log.info(`Experiment ${experiment.name}: ${experiment.url}`);
    log.info(describeBaseline(baseline));
    if (baseline.kind === "found") log.info(`Comparison: ${baseline.compareUrl}`);
  }
  const gated = reports.flatMap(({ results }) => (results?.judgement.isGated ? [results.judgement] : []));
  const isPassed = gated.length > 0 && gated.every(({ verdict }) => verdict === "pass");
  if (isPassed) log.notice(`${listNames(reports)}: ${writeTitle(reports)}`);
}

/** Throws what turns the job red, if anything does. A gate's failure begins with the comment's heading. */
export function throwFailures(reports: readonly ExperimentReport[], failures: readonly ActionError[]): void {
  if (failures.length === 0) return;
  const message = failures.map((failure) => failure.message).join("\n");
  const kinds = new Set(failures.map(({ name }) => name));
  if (kinds.size === 1 && kinds.has("InputError")) throw new InputError(message);
  const inFile = failures.find((failure) => failure instanceof ResultsFileError);
  if (inFile !== undefined) throw new ResultsFileError(message, inFile.location);
  if (kinds.size > 1 || !kinds.has("GateBroken")) throw new ActionError(message);
  throw new GateBroken(`${writeTitle(reports)}\n${message}`, { title: `LLM gate failed: ${listNames(reports)}` });
}

function listNames(reports: readonly ExperimentReport[]): string {
  const names = [...new Set(reports.map(({ experiment }) => experiment.logicalName))];
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown}, and ${names.length - 3} more` : shown;
}
