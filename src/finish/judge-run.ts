import { acceptRegressions } from "../accept/accept-regressions.ts";
import type { Comparison } from "../comparison/compare.ts";
import { formatSlice } from "../gate/gate.ts";
import { judgeGate } from "../gate/judge.ts";
import { decideVerdict, type GateJudgement, hideFoundSlices, type RuleJudgement } from "../gate/judgement.ts";
import { type ActionError, GateBroken, InputError, type Message, ResultsFileError, withCode } from "../lib/errors.ts";
import type { Log } from "../lib/log.ts";
import { type ExperimentReport, legName } from "../render/report.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import { countDatasetRecords } from "./completeness.ts";
import { listGateFacts } from "./ending.ts";
import { messages } from "./messages.ts";
import type { FinishTools, Metadata } from "./plan.ts";
import type { EarlierAttempts, Run } from "./read-run.ts";
import type { RunResults } from "./results.ts";

/**
 * Judges the gate, lifts what was accepted, and lets no rule pass that an attempt that can't be read failed. Without
 * `comment_details`, values of records aren't named.
 */
export async function judgeRun(run: Run, comparison: Comparison | undefined, tools: FinishTools) {
  const { plan, results, scores, baseline, attempts } = run;
  const { names } = run.metricFacts;
  const isRead = results.kind === "read" && comparison !== undefined;
  const judged = judgeGate(plan.settings.gate, {
    results: isRead ? { kind: "read", comparison } : { kind: "unreadable", reason: explainUnreadable(results) },
    baseline: baseline.state,
    facts: listGateFacts(run),
    names,
    dataset: baseline.state.kind === "none" ? countDatasetRecords(scores, run.whole) : undefined,
    addsReruns: attempts.addsReruns,
  });
  const { judgement, ...accepted } = await acceptRegressions(judged, names, plan, tools);
  const shown = plan.settings.withAnswers ? judgement : hideFoundSlices(judgement);
  return { judgement: limitOutcomes(shown, attempts), ...accepted };
}

function explainUnreadable(results: RunResults): string {
  switch (results.kind) {
    case "read":
      return "The run was canceled before its results were compared.";
    case "absent":
      return "The run produced no results.";
    case "invalid":
      return "The results files contain errors.";
    case "not uploaded":
      return messages.notUploaded(results.reason).message;
    case "unreadable":
      return messages.notRead(results.reason).message;
  }
}

function nameRule({ metric, slice, rule }: RuleJudgement): string {
  return `${metric}${slice === undefined ? "" : formatSlice(slice)} ${rule}`;
}

/**
 * Gives no rule a better outcome than it had in an attempt whose rows couldn't be read: what is missing must not let a
 * rule pass. If Datadog didn't list the attempts, no rule passes for certain.
 */
function limitOutcomes(judgement: GateJudgement, attempts: EarlierAttempts): GateJudgement {
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

/** Logs what the gate says, and returns what turns the job red: invalid results files, or a gate that fails. */
export function reportGate(
  { plan, results }: Run,
  { rules, warnings }: GateJudgement,
  log: Log,
): ActionError | undefined {
  const leg = nameLeg(plan.report);
  const listMessages = (wanted: RuleJudgement["outcome"]) =>
    rules.flatMap(({ outcome, message }) => (outcome === wanted ? `  ${message}` : []));
  const [failed, unclear] = [listMessages("failed"), listMessages("unclear")];
  let failure = failed.length === 0 ? undefined : messages.gateFailed(leg, failed);
  if (failure !== undefined && plan.settings.gateMode === "warn") {
    log.warning(failure);
    failure = undefined;
  }
  if (unclear.length > 0) log.warning(messages.gateUnclear(leg, unclear));
  // Such as limits that are too fine for the data.
  for (const warning of warnings) log.warning(warning);
  if (results.kind !== "invalid") return failure && new GateBroken(failure);
  const message = [results.reason, ...(failure === undefined ? [] : [withCode(failure)])].join("\n");
  return results.isInput ? new InputError(message) : new ResultsFileError(message, results.location);
}

/** Returns the experiment's logical name with the values of its matrix leg: `bot (gpt-5, cot)`. */
export function nameLeg({ experiment, matrix }: Pick<ExperimentReport, "experiment" | "matrix">): string {
  const leg = legName("", matrix);
  return leg === "" ? experiment.logicalName : `${experiment.logicalName} (${leg})`;
}
