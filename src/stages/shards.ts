import { hashConfig } from "../experiment/attempts.ts";
import { canonicalJson } from "../lib/json.ts";
import type { Log } from "../lib/log.ts";
import { digest } from "../lib/text.ts";
import { messages } from "../render/messages.ts";
import { compareNames, legName, shardsPage } from "../render/overview.ts";
import type { FinishedExperiment } from "./finish-step.ts";

/**
 * Marks experiments of one run that look like shards, and warns of them. They share name, dataset, and config, and have
 * no record in common, so none is a variant or a repetition of another. Those without records tell nothing.
 */
export function markShards(finished: readonly FinishedExperiment[], log: Log): FinishedExperiment[] {
  const withRecords = finished.filter(({ recordKeys = [] }) => recordKeys.length > 0);
  const groups = [...Map.groupBy(withRecords, identifyEvaluation)].filter(([, group]) => isDisjoint(group));
  for (const [, group] of groups) {
    const names = group.map(({ report }) => legName(report.experiment.logicalName, report.matrix)).sort(compareNames);
    const { code, message } = messages.shards(group.length, group.length === finished.length ? [] : names);
    log.warning({ code, message: `${message} Combine them: ${shardsPage}` });
  }
  const keys = new Map(groups.flatMap(([key, group]) => group.map((one) => [one, key] as const)));
  return finished.map((one) => ({ ...one, report: { ...one.report, shardGroup: keys.get(one) } }));
}

function identifyEvaluation({ report, experiment }: FinishedExperiment): string {
  const { config, dataset_id: dataset } = experiment.attributes;
  return digest(canonicalJson([report.experiment.logicalName, dataset ?? "", hashConfig(config)]), 8);
}

/** Whether there are several experiments and no record belongs to two of them. */
function isDisjoint(group: readonly FinishedExperiment[]): boolean {
  const keys = group.flatMap(({ recordKeys = [] }) => [...new Set(recordKeys)]);
  return group.length > 1 && new Set(keys).size === keys.length;
}
