import type { DatadogExperiment } from "../datadog/experiments.ts";
import { type EarlierExperiments, findEarlierExperiments, isRecognizable } from "../experiment/attempts.ts";
import { formatSlice } from "../gate/gate.ts";
import { decideVerdict, type GateJudgement, type RuleJudgement } from "../gate/judgement.ts";
import { errorMessage, type Message, tryAsync } from "../lib/errors.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import { messages } from "./messages.ts";
import type { FinishPlan, FinishTools, Metadata } from "./plan.ts";
import { explainMissingRows, readScores } from "./read-scores.ts";

/** Experiments whose rows count as further runs, newest first, and those whose rows couldn't be read. */
export interface FurtherRuns {
  read: { experiment: DatadogExperiment; scores: ExperimentScores }[];
  unread: { experiment: DatadogExperiment; reason: string }[];
  /** Why Datadog didn't list them. */
  failure: string | undefined;
}

export const noRuns: FurtherRuns = { read: [], unread: [], failure: undefined };

/** The earlier attempts of an experiment. */
export interface EarlierAttempts extends FurtherRuns, Pick<EarlierExperiments, "olderAttempts" | "otherCommits"> {
  /** If the job runs again, this experiment counts as an earlier attempt. */
  addsReruns: boolean;
}

/** Finds the earlier attempts of an experiment and reads their rows. Never rejects. */
export async function readAttempts(plan: FinishPlan, slicedBy: SlicedBy, tools: FinishTools): Promise<EarlierAttempts> {
  const { configKey, report } = plan;
  const none = { ...noRuns, olderAttempts: 0, otherCommits: { judged: 0, failed: 0 }, addsReruns: false };
  if (configKey === undefined) return none;
  let addsReruns = false;
  try {
    const experiment = await describeExperiment(plan, tools);
    addsReruns = isRecognizable(experiment);
    const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
    const query = { experiment, configKey, baselineId };
    const { attempts, ...found } = await findEarlierExperiments(query, tools.datadog, tools.signal);
    return { ...(await readRuns(attempts, slicedBy, tools)), ...found, addsReruns };
  } catch (error) {
    return { ...none, failure: errorMessage(error), addsReruns };
  }
}

/** Reads the rows of experiments; one that shows fewer rows than its summary counts is unread. Never rejects. */
export async function readRuns(
  experiments: readonly DatadogExperiment[],
  slicedBy: SlicedBy,
  { datadog, signal }: FinishTools,
): Promise<FurtherRuns> {
  const readings = await Promise.all(
    experiments.map(async (experiment) => {
      const reading = await tryAsync(readScores(datadog, experiment.id, signal, slicedBy));
      if ("failure" in reading) return { experiment, reason: errorMessage(reading.failure) };
      const reason = explainMissingRows(reading.value, experiment.attributes.metadata);
      return reason === undefined ? { experiment, scores: reading.value } : { experiment, reason };
    }),
  );
  return {
    read: readings.flatMap((reading) => (reading.scores === undefined ? [] : reading)),
    unread: readings.flatMap((reading) => (reading.scores === undefined ? reading : [])),
    failure: undefined,
  };
}

/** Returns an experiment as Datadog lists it; undefined if it doesn't. */
export async function lookUpExperiment(
  id: string,
  projectId: string,
  { datadog, signal }: Pick<FinishTools, "datadog" | "signal">,
): Promise<DatadogExperiment | undefined> {
  const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
  return experiments.find((listed) => listed.id === id);
}

/** Returns the experiment as its run knows it; Datadog is asked only for metadata that no stage handed on. */
export async function describeExperiment(plan: FinishPlan, tools: FinishTools): Promise<DatadogExperiment> {
  const { projectId } = plan;
  const { experiment, dataset, startedAt } = plan.report;
  const known = await plan.metadata;
  const listed = known ? undefined : await lookUpExperiment(experiment.id, projectId, tools);
  return {
    id: experiment.id,
    attributes: {
      name: experiment.name,
      project_id: projectId,
      experiment: experiment.logicalName,
      dataset_id: dataset.id,
      dataset_version: dataset.version,
      created_at: startedAt === undefined ? undefined : new Date(startedAt).toISOString(),
      metadata: known ?? listed?.attributes.metadata ?? {},
    },
  };
}

/** Says why the outcomes of rules are limited by attempts that couldn't be read. */
export function explainLimits({ unread, failure }: EarlierAttempts): Message[] {
  const unlisted = failure === undefined ? [] : [messages.attemptsUnlisted(failure)];
  return [
    ...unlisted,
    ...unread.map(({ experiment, reason }) => messages.attemptUnread(experiment.attributes.name, reason)),
  ];
}

// In bytes of JSON.
const maxOutcomesSize = 4 * 1024;

/** Returns what metadata keep of a judgement: the verdict, and the rules that failed or are unclear, at most 4 KB. */
export function recordOutcomes({ verdict, rules, isGated }: GateJudgement): Metadata {
  if (!isGated) return {};
  const outcomes: Record<string, string> = {};
  let size = 2;
  for (const outcome of ["failed", "unclear"]) {
    for (const rule of rules.filter((candidate) => candidate.outcome === outcome)) {
      const key = nameRule(rule);
      if (Object.hasOwn(outcomes, key)) continue;
      size += Buffer.byteLength(JSON.stringify({ [key]: outcome }));
      if (size > maxOutcomesSize) return { verdict, outcomes };
      outcomes[key] = outcome;
    }
  }
  return { verdict, outcomes };
}

function nameRule({ metric, slice, rule }: RuleJudgement): string {
  return `${metric}${slice === undefined ? "" : formatSlice(slice)} ${rule}`;
}

/**
 * Gives no rule a better outcome than it had in an attempt whose rows couldn't be read: what is missing must not let a
 * rule pass. If Datadog didn't list the attempts, no rule passes for certain.
 */
export function limitOutcomes(judgement: GateJudgement, attempts: EarlierAttempts): GateJudgement {
  if (!judgement.isGated || (attempts.unread.length === 0 && attempts.failure === undefined)) return judgement;
  const rules = judgement.rules.map((rule) => {
    const limit = findLimit(rule, attempts);
    if (limit === undefined) return rule;
    // What was measured here doesn't decide it.
    const { shown: _, measured: __, ...plain } = rule;
    const isFailing = limit.outcome === "unclear" && rule.failsIfUnclear === true;
    const message = isFailing ? messages.failsIfUnclear(limit.message) : limit.message;
    return { ...plain, outcome: isFailing ? "failed" : limit.outcome, isLimited: true as const, ...message };
  });
  return { ...judgement, rules, verdict: decideVerdict(rules) };
}

/** Returns the best outcome that a rule can have, if it has a better one, and why. */
function findLimit(
  rule: RuleJudgement,
  { unread, failure }: EarlierAttempts,
): { outcome: "failed" | "unclear"; message: Message } | undefined {
  // Somebody knew the drop and accepted it.
  if (rule.outcome === "accepted") return undefined;
  const key = nameRule(rule);
  for (const outcome of ["failed", "unclear"] as const) {
    if (rule.outcome === outcome) return undefined;
    for (const { experiment } of unread) {
      const { outcomes = {} } = readActionMetadata(experiment);
      if (!Object.hasOwn(outcomes, key) || outcomes[key] !== outcome) continue;
      return { outcome, message: messages.limitedOutcome(key, experiment.attributes.name, outcome) };
    }
  }
  const countsAttempts = rule.metric !== "$rows" && rule.rule !== "min_coverage";
  if (failure === undefined || rule.outcome !== "passed" || !countsAttempts) return undefined;
  return { outcome: "unclear", message: messages.unlistedOutcome(key) };
}
