import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { type EarlierExperiments, findEarlierExperiments, isRecognizable } from "../experiment/attempts.ts";
import { formatSlice } from "../gate/gate.ts";
import { decideVerdict, type GateJudgement, type RuleJudgement } from "../gate/judgement.ts";
import { errorMessage, type Message } from "../lib/errors.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import { messages } from "./messages.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { explainMissingRows, readScores } from "./read-scores.ts";

/** The earlier attempts of an experiment. */
export interface EarlierAttempts {
  /** Newest first. */
  read: { experiment: DatadogExperiment; scores: ExperimentScores }[];
  unread: { experiment: DatadogExperiment; reason: string }[];
  /** How many older ones weren't read. */
  older: number;
  /** Why Datadog didn't list them. */
  failure: string | undefined;
  otherCommits: EarlierExperiments["otherCommits"];
  /** If the job runs again, this experiment counts as an earlier attempt. */
  addsReruns: boolean;
}

const none: EarlierAttempts = {
  read: [],
  unread: [],
  older: 0,
  failure: undefined,
  otherCommits: { judged: 0, failed: 0 },
  addsReruns: false,
};

/** Finds the earlier attempts of an experiment and reads their rows. Never rejects. */
export async function readAttempts(
  plan: FinishPlan,
  slicedBy: SlicedBy,
  { datadog, signal }: FinishTools,
): Promise<EarlierAttempts> {
  const { configKey, report } = plan;
  if (configKey === undefined) return none;
  let addsReruns = false;
  try {
    const experiment = await describeExperiment(plan, datadog, signal);
    addsReruns = isRecognizable(experiment);
    const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
    const found = await findEarlierExperiments({ experiment, configKey, baselineId }, datadog, signal);
    const readings = await Promise.all(
      found.attempts.map(async (attempt) => {
        try {
          const scores = await readScores(datadog, attempt.id, signal, slicedBy);
          const reason = explainMissingRows(scores, attempt.attributes.metadata);
          return reason === undefined ? { experiment: attempt, scores } : { experiment: attempt, reason };
        } catch (error) {
          return { experiment: attempt, reason: errorMessage(error) };
        }
      }),
    );
    return {
      read: readings.flatMap((reading) => (reading.scores === undefined ? [] : reading)),
      unread: readings.flatMap((reading) => (reading.scores === undefined ? reading : [])),
      older: found.olderAttempts,
      failure: undefined,
      otherCommits: found.otherCommits,
      addsReruns,
    };
  } catch (error) {
    return { ...none, failure: errorMessage(error), addsReruns };
  }
}

/** Returns the experiment as its run knows it; Datadog is asked only for metadata that no stage handed on. */
export async function describeExperiment(
  { report, projectId, metadata: known }: FinishPlan,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<DatadogExperiment> {
  const { id, name, logicalName } = report.experiment;
  let metadata = await known;
  if (metadata === undefined) {
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    metadata = experiments.find((one) => one.id === id)?.attributes.metadata ?? {};
  }
  return {
    id,
    attributes: {
      name,
      project_id: projectId,
      experiment: logicalName,
      dataset_id: report.dataset.id,
      dataset_version: report.dataset.version,
      created_at: report.startedAt === undefined ? undefined : new Date(report.startedAt).toISOString(),
      metadata,
    },
  };
}

/** Says why the outcomes of rules are limited by attempts that couldn't be read. */
export function explainLimits({ unread, failure }: EarlierAttempts): Message[] {
  return [
    ...(failure === undefined ? [] : [messages.attemptsUnlisted(failure)]),
    ...unread.map(({ experiment, reason }) => messages.attemptUnread(experiment.attributes.name, reason)),
  ];
}

// In bytes of JSON.
const maxOutcomesSize = 4 * 1024;

/** Returns what metadata keep of a judgement: the verdict, and the rules that failed or are unclear, at most 4 KB. */
export function recordOutcomes({ verdict, rules, isGated }: GateJudgement): {
  verdict?: GateJudgement["verdict"];
  outcomes?: Record<string, "failed" | "unclear">;
} {
  if (!isGated) return {};
  const outcomes: Record<string, "failed" | "unclear"> = {};
  let size = 2;
  for (const outcome of ["failed", "unclear"] as const) {
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
  const isKnown = attempts.unread.length === 0 && attempts.failure === undefined;
  if (!judgement.isGated || isKnown) return judgement;
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
