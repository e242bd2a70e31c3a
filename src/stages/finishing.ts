import { createPullRequestReader } from "../accept/read-comments.ts";
import { type CommentPlace, openComment } from "../comment/comment.ts";
import type { Datadog } from "../datadog/client.ts";
import { datadogLinks } from "../datadog/site.ts";
import { createCountRecords } from "../finish/completeness.ts";
import type { FinishSettings, FinishTools } from "../finish/plan.ts";
import { hasRules } from "../gate/gate.ts";
import { createGitHubRequest, type GitHubRequest } from "../github/client.ts";
import type { Clock, StageSignals } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { finishTime, statusTime } from "../lib/limits.ts";
import type { ExperimentReport } from "../render/report.ts";
import type { RunContext } from "../run/context.ts";
import type { StageContext } from "./stage-context.ts";

/* What post and finish/ share. */

// Updating the comment at the end takes at least this long, and at most what the stage has left.
const commentTimeMs = 11_000;

/** What a stage needs to write the comment. */
export interface CommentStage {
  context: RunContext;
  tools: StageContext;
  signals: StageSignals;
  token: string | undefined;
}

/** What a stage needs to finish experiments. */
export interface FinishingStage extends CommentStage, FinishingTime {}

interface FinishingTime {
  /** The client whose uploads count. */
  datadog: Datadog;
  /** When the comment has to be done, in milliseconds since the Unix epoch. Uploads prolong the stage. */
  commentDeadline(): number;
}

/** Measures how long a stage uploads, and from that, how much time it has left for the comment. */
export function measureFinishing(datadog: Datadog, clock: Clock): FinishingTime {
  const startedAt = clock.now();
  let uploads = 0;
  let since = startedAt;
  let uploadTime = 0;
  const pushEvents: Datadog["pushEvents"] = async (...call) => {
    if (uploads === 0) since = clock.now();
    uploads += 1;
    try {
      return await datadog.pushEvents(...call);
    } finally {
      uploads -= 1;
      if (uploads === 0) uploadTime += clock.now() - since;
    }
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
export function createStageGitHub({ context, tools, token }: CommentStage, signal: AbortSignal): GitHubRequest {
  const { clock, redact } = tools;
  return createGitHubRequest({ token, server: context.server, redact, clock, signal });
}

/** Returns what finishing experiments needs. Experiments share it, so that nothing is read twice. */
export function createFinishTools(stage: FinishingStage, webOrigin: string): FinishTools {
  const { context, tools, signals, datadog } = stage;
  const { clock, log, environment } = tools;
  return {
    datadog,
    clock,
    log,
    environment,
    ...signals,
    workspace: context.workspace,
    links: datadogLinks(webOrigin),
    pullRequests: createPullRequestReader(createStageGitHub(stage, signals.signal), context.repository),
    countRecords: createCountRecords(datadog, clock, signals.signal),
  };
}

/** Returns a signal for a last request, such as setting a status. */
export function createStatusSignal({ signals, tools }: CommentStage): AbortSignal {
  return AbortSignal.any([signals.closing, tools.clock.timeout(statusTime, "waiting")]);
}

/** Ends an experiment that can't be finished, so that it doesn't seem to run on. Returns its report. */
export async function abandonExperiment(
  report: ExperimentReport,
  error: unknown,
  stage: FinishingStage,
): Promise<ExperimentReport> {
  const reason = errorMessage(error);
  const status = stage.tools.cancel.aborted ? ("interrupted" as const) : ("failed" as const);
  const update = status === "failed" ? { status, error: reason } : { status };
  // The reason is reported anyway; that this failed too adds nothing.
  await stage.datadog.updateExperiment(report.experiment.id, update, createStatusSignal(stage)).catch(() => {});
  return { ...report, state: status, stateDetail: reason };
}

/** Writes the comment if there is one to write, and returns its address. `deadline` is in milliseconds since the epoch. */
export async function writeComment(
  reports: readonly ExperimentReport[],
  place: CommentPlace | undefined,
  stage: CommentStage,
  deadline: number,
): Promise<string | undefined> {
  if (place === undefined) return undefined;
  const { tools, signals } = stage;
  const signal = AbortSignal.any([signals.closing, tools.clock.timeout(deadline - tools.clock.now())]);
  const gitHub = createStageGitHub(stage, signal);
  return (await openComment(place, { ...tools, gitHub, signal, deadline }).write(...reports))?.url;
}
