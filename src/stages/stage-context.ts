import * as core from "@actions/core";
import { prefixReason } from "../baseline/reason.ts";
import type { CommentPlace } from "../comment/comment.ts";
import type { FinishSettings } from "../finish/plan.ts";
import { detectTokenKind } from "../github/client.ts";
import { readKeys, readSecrets } from "../inputs/raw.ts";
import type { FinishInputs, Inputs } from "../inputs/schemas.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createLog } from "../lib/log.ts";
import type { Environment } from "../lib/network.ts";
import { createRedact } from "../lib/redact.ts";
import type { BaselineReport, ExperimentReport } from "../render/report.ts";
import { type RunContext, readWorkflowPath } from "../run/context.ts";
import { messages } from "./messages.ts";

export type StageContext = ReturnType<typeof openStage>;

/** Masks the secrets, and returns what every stage has of the world outside. `cancel` is aborted when the run is canceled. */
export function openStage(environment: Environment, cancel: AbortSignal) {
  const secrets = readSecrets(environment);
  for (const secret of secrets) core.setSecret(secret);
  const redact = createRedact(secrets);
  const log = createLog(redact);
  return {
    environment,
    clock: systemClock,
    log,
    redact,
    setOutputs: (outputs: Outputs) => {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, redact(value));
    },
    /** Adds Markdown to the job summary; the runner shows at most 1 MiB per step. */
    writeSummary: async (markdown: string) => {
      const written = core.summary.addRaw(redact(markdown), true).write();
      await written.catch((error: unknown) => log.warning(messages.summaryNotWritten(errorMessage(error))));
    },
    /** Passes a value to the post stage; never a key. */
    saveState: (name: string, value: string) => core.saveState(name, redact(value)),
    /** The path of the workflow file in its repository, for annotations. */
    workflowFile: readWorkflowPath(environment),
    cancel,
    /** From 0 to 1, for jitter. */
    random: Math.random,
  };
}

/** Returns what the inputs ask for when an experiment is finished. */
export function readSettings(inputs: Inputs | FinishInputs, context: RunContext): FinishSettings {
  return {
    results: inputs.results,
    reading: { format: inputs.results_format, columns: inputs.results_columns },
    usageMetrics: inputs.usage_metrics,
    // Everybody who sees the repository sees the comment.
    withAnswers: inputs.comment_details === "auto" ? context.isPrivate : inputs.comment_details,
    gate: inputs.gate,
    gateMode: inputs.gate_mode,
    acceptPolicy: inputs.accept,
  };
}

/** Returns where the comment is written; undefined if none is wanted, or there is no pull request. */
export function placeComment(
  { comment, comment_key: commentKey = "", github_token: token }: Inputs | FinishInputs,
  { repository: { owner, name } }: RunContext,
  pullRequest: number | undefined,
): CommentPlace | undefined {
  if (!comment || pullRequest === undefined) return undefined;
  return { repository: { owner, name }, pullRequest, commentKey, tokenKind: detectTokenKind(token) };
}

/** Returns the inputs for keys that are empty. */
export function listMissingKeys(environment: Environment): string[] {
  const { apiKey, appKey } = readKeys(environment);
  return [...(apiKey === undefined ? ["api_key"] : []), ...(appKey === undefined ? ["app_key"] : [])];
}

/** The outputs of the main stage, and what they are without a value. */
export const mainOutputs = { ...listExperimentOutputs(), pull_request_number: "", comment_url: "", skipped: "false" };

/** The outputs of finish/, and what they are without a value. */
export const finishOutputs = {
  verdict: "none",
  accepted: "false",
  scores: "{}",
  result_path: "",
  report_path: "",
  comment_url: "",
  ...listExperimentOutputs(),
};

export type Outputs = Partial<typeof mainOutputs & typeof finishOutputs>;

/** Returns the outputs that describe an experiment and its baseline; empty without one. */
export function listExperimentOutputs(report?: ExperimentReport) {
  const { experiment, baseline } = report ?? {};
  const found = baseline?.kind === "found" ? baseline : undefined;
  return {
    experiment_id: experiment?.id ?? "",
    experiment_name: experiment?.name ?? "",
    experiment_url: experiment?.url ?? "",
    parent_experiment_id: found?.experiment.id ?? "",
    parent_experiment_url: found?.experiment.url ?? "",
    parent_commit: found?.commit?.sha ?? "",
    parent_reason: baseline ? prefixReason(baseline.kind, baseline.reason) : "",
    compare_url: found?.compareUrl ?? "",
  };
}

/** Returns the line that names the baseline, or says why there is none. */
export function describeBaseline(baseline: BaselineReport): string {
  if (baseline.kind !== "found") return `Baseline: ${baseline.kind} (${baseline.reason})`;
  const at = baseline.commit === undefined ? "" : ` at ${baseline.commit.sha.slice(0, 7)}`;
  return `Baseline: ${baseline.experiment.name}${at} (${baseline.reason})`;
}
