import * as core from "@actions/core";
import type { Redact } from "./redact.ts";

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
export const finishOutputNames = ["verdict", "scores", "report_path", "comment_url"] as const;

export type OutputName = (typeof outputNames)[number] | (typeof finishOutputNames)[number];
export type Outputs = Partial<Record<OutputName, string>>;

/** Sets the outputs that are given. */
export type SetOutputs = (outputs: Outputs) => void;

export function createSetOutputs(redact: Redact): SetOutputs {
  return (outputs) => {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, redact(value));
  };
}

/** Every output, with the empty text for what is not given. */
export function allOutputs(outputs: Outputs): Outputs {
  return { ...Object.fromEntries(outputNames.map((name) => [name, ""])), ...outputs };
}
