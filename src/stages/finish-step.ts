import { createDatadog, type Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Finished } from "../finish/finish-experiment.ts";
import { createGitHubRequest, type GitHubRequest } from "../github/client.ts";
import type { FinishInputs } from "../inputs/schemas.ts";
import { type StageSignals, stageSignals } from "../lib/clock.ts";
import { finishTime, requestsAtOnce } from "../lib/limits.ts";
import type { RunContext } from "../run/context.ts";
import type { FinishingTime } from "./time-left.ts";
import type { StageContext } from "./tools.ts";

/** What every part of the step works with. */
export interface Step {
  context: RunContext;
  inputs: FinishInputs;
  tools: StageContext;
  signals: StageSignals;
  datadog: Datadog;
  time: FinishingTime;
}

export function createFinishDatadog(inputs: FinishInputs, { redact, clock, log }: StageContext): Datadog {
  const { apiOrigin: origin, api_key: apiKey, app_key: appKey } = inputs;
  return createDatadog({ origin, apiKey, appKey, redact, clock, log, maxConcurrent: requestsAtOnce });
}

export interface FinishedExperiment extends Finished {
  experiment: DatadogExperiment;
  /** The pull request that it was made for. */
  pullRequest: number | undefined;
}

export function createFinishGitHub({ inputs, context, tools }: Step, signal: AbortSignal): GitHubRequest {
  const { github_token: token } = inputs;
  const { clock, redact } = tools;
  return createGitHubRequest({ token, server: context.server, redact, clock, signal });
}

/** Many experiments share one end; an upload may take longer. */
export function stepSignals({ results }: FinishInputs, { cancel, clock }: StageContext): StageSignals {
  const signals = stageSignals(cancel, clock);
  if (results.length > 0) return signals;
  return { ...signals, closing: AbortSignal.any([signals.closing, clock.timeout(finishTime)]) };
}
