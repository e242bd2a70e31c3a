import type { DatadogExperiment } from "../datadog/experiments.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";

/** The commit that an experiment sits on, where it is tagged with one. */
export function readCommit(experiment: DatadogExperiment): string | undefined {
  return tagValue(experiment, tagKeys.commit)?.toLowerCase();
}

/** Milliseconds since the epoch; the epoch itself where Datadog does not say. */
export function createdAt(experiment: DatadogExperiment): number {
  const time = Date.parse(experiment.attributes.created_at ?? "");
  return Number.isNaN(time) ? 0 : time;
}
