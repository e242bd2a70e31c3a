import { tmpdir } from "node:os";
import * as core from "@actions/core";
import { prefixReason } from "../baseline/reason.ts";
import type { FinishSettings } from "../finish/plan.ts";
import { readKeys, readSecrets } from "../inputs/raw.ts";
import type { FinishInputs, Inputs } from "../inputs/schemas.ts";
import { type Clock, systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createLog, type Log } from "../lib/log.ts";
import type { Environment } from "../lib/network.ts";
import { createRedact, type Redact } from "../lib/redact.ts";
import type { BaselineReport, ExperimentReport } from "../render/report.ts";
import { type RunContext, readWorkflowPath } from "../run/context.ts";
import { messages } from "./messages.ts";

/** What a stage has of the world outside. */
export interface StageContext {
  environment: Environment;
  clock: Clock;
  log: Log;
  redact: Redact;
  /** Sets the outputs that are given. */
  setOutputs: (outputs: Outputs) => void;
  /** Adds Markdown to the job summary; the runner shows at most 1 MiB per step. */
  writeSummary: (markdown: string) => Promise<void>;
  /** Passes a value to the post stage; never a key. */
  saveState: (name: string, value: string) => void;
  /** The path of the workflow file in its repository, for annotations. */
  workflowFile: string | undefined;
  /** Files of this step can be written here. */
  temporaryFolder: string;
  /** Aborted when the run is canceled. */
  cancel: AbortSignal;
  /** From 0 to 1, for jitter. */
  random: () => number;
}

/** Masks the secrets, and returns what a stage works with. */
export function openStage(environment: Environment, cancel: AbortSignal): StageContext {
  const secrets = readSecrets(environment);
  for (const secret of secrets) core.setSecret(secret);
  const redact = createRedact(secrets);
  const log = createLog(redact);
  return {
    environment,
    clock: systemClock,
    log,
    redact,
    setOutputs: (outputs) => {
      for (const [name, value] of Object.entries(outputs)) core.setOutput(name, redact(value));
    },
    writeSummary: async (markdown) => {
      try {
        await core.summary.addRaw(redact(markdown), true).write();
      } catch (error) {
        log.warning(messages.summaryNotWritten(errorMessage(error)));
      }
    },
    saveState: (name, value) => core.saveState(name, redact(value)),
    workflowFile: readWorkflowPath(environment),
    temporaryFolder: environment.RUNNER_TEMP || tmpdir(),
    cancel,
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

/** Returns the inputs for keys that are empty. */
export function listMissingKeys(environment: Environment): string[] {
  const { apiKey, appKey } = readKeys(environment);
  return [...(apiKey === undefined ? ["api_key"] : []), ...(appKey === undefined ? ["app_key"] : [])];
}

const experimentOutputNames = [
  "experiment_id",
  "experiment_name",
  "experiment_url",
  "parent_experiment_id",
  "parent_experiment_url",
  "parent_commit",
  "parent_reason",
  "compare_url",
] as const;

/** The outputs of the main stage. An output without a value is empty. */
export const outputNames = [...experimentOutputNames, "pull_request_number", "comment_url", "skipped"] as const;

/** The outputs of finish/. */
export const finishOutputNames = [
  "verdict",
  "accepted",
  "scores",
  "result_path",
  "report_path",
  "comment_url",
  ...experimentOutputNames,
] as const;

type OutputName = (typeof outputNames)[number] | (typeof finishOutputNames)[number];
export type Outputs = Partial<Record<OutputName, string>>;

/** Returns the outputs that describe an experiment and its baseline. */
export function listExperimentOutputs({ experiment, baseline }: ExperimentReport): Outputs {
  const found = baseline.kind === "found" ? baseline : undefined;
  return {
    experiment_id: experiment.id,
    experiment_name: experiment.name,
    experiment_url: experiment.url,
    parent_experiment_id: found?.experiment.id ?? "",
    parent_experiment_url: found?.experiment.url ?? "",
    parent_commit: found?.commit?.sha ?? "",
    parent_reason: prefixReason(baseline.kind, baseline.reason),
    compare_url: found?.compareUrl ?? "",
  };
}

/** Returns every output of the main stage; those that aren't given are empty. */
export function listOutputs(outputs: Outputs): Outputs {
  return { ...Object.fromEntries(outputNames.map((name) => [name, ""])), ...outputs };
}

/** Returns every output of finish/; those that aren't given are empty. */
export function listFinishOutputs(outputs: Outputs): Outputs {
  return { ...Object.fromEntries(finishOutputNames.map((name) => [name, ""])), ...outputs };
}

/** Returns the line that names the baseline, or says why there is none. */
export function describeBaseline(baseline: BaselineReport): string {
  if (baseline.kind !== "found") return `Baseline: ${baseline.kind} (${baseline.reason})`;
  const at = baseline.commit === undefined ? "" : ` at ${baseline.commit.sha.slice(0, 7)}`;
  return `Baseline: ${baseline.experiment.name}${at} (${baseline.reason})`;
}
