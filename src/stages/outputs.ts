import * as core from "@actions/core";
import { prefixReason } from "../baseline/reason.ts";
import type { Redact } from "../lib/redact.ts";
import type { ExperimentReport } from "../render/report.ts";

/** The outputs of the main stage; what there is none of is the empty text. */
export const outputNames = [
  "experiment_id",
  "experiment_name",
  "experiment_url",
  "parent_experiment_id",
  "parent_experiment_url",
  "parent_commit",
  "parent_reason",
  "compare_url",
  "pull_request_number",
  "comment_url",
  "skipped",
] as const;

/** The outputs of finish/. */
export const finishOutputNames = [
  "verdict",
  "accepted",
  "scores",
  "result_path",
  "report_path",
  "comment_url",
  "experiment_id",
  "experiment_name",
  "experiment_url",
  "parent_experiment_id",
  "parent_experiment_url",
  "parent_commit",
  "parent_reason",
  "compare_url",
] as const;

type OutputName = (typeof outputNames)[number] | (typeof finishOutputNames)[number];
export type Outputs = Partial<Record<OutputName, string>>;

/** Sets the outputs that are given. */
export type SetOutputs = (outputs: Outputs) => void;

export function createSetOutputs(redact: Redact): SetOutputs {
  return (outputs) => {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, redact(value));
  };
}

/** What there is to say of an experiment and its baseline. */
export function experimentOutputs({ experiment, baseline }: ExperimentReport): Outputs {
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

/** Every output of the main stage, with the empty text for what is not given. */
export function allOutputs(outputs: Outputs): Outputs {
  return { ...Object.fromEntries(outputNames.map((name) => [name, ""])), ...outputs };
}

/** The same of finish/. */
export function allFinishOutputs(outputs: Outputs): Outputs {
  return { ...Object.fromEntries(finishOutputNames.map((name) => [name, ""])), ...outputs };
}
