import { acceptRegressions } from "../accept/accept-regressions.ts";
import type { Comparison } from "../comparison/compare.ts";
import { formatSlice } from "../gate/gate.ts";
import { judgeGate } from "../gate/judge.ts";
import { decideVerdict, type GateJudgement, hideFoundSlices, type RuleJudgement } from "../gate/judgement.ts";
import { type ActionError, GateBroken, InputError, ResultsFileError, withCode } from "../lib/errors.ts";
import { readOwn } from "../lib/json.ts";
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
    dataset: countDatasetRecords(scores, run.whole),
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

/**
 * Gives no rule a better outcome than it had in an attempt whose rows couldn't be read: what is missing must not let a
 * rule pass. If Datadog didn't list the attempts, no rule passes for certain.
 */
function limitOutcomes(judgement: GateJudgement, { unread, failure }: EarlierAttempts): GateJudgement {
  if (!judgement.isGated || (unread.length === 0 && failure === undefined)) return judgement;
  const rules = judgement.rules.map((rule): RuleJudgement => {
    const key = nameRule(rule);
    const recorded = unread.flatMap(({ experiment }) => {
      const outcome = readOwn(readActionMetadata(experiment).outcomes, key);
      return outcome === undefined ? [] : { outcome, name: experiment.attributes.name };
    });
    const worst = recorded.find(({ outcome }) => outcome === "failed") ?? recorded[0];
    const countsAttempts = rule.metric !== "$rows" && rule.rule !== "min_coverage";
    const isUnlisted = failure !== undefined && rule.outcome === "passed" && countsAttempts;
    // What somebody accepted was known, and what failed can't be worse.
    const isFinal = rule.outcome === "accepted" || rule.outcome === "failed" || rule.outcome === worst?.outcome;
    if (isFinal || (worst === undefined && !isUnlisted)) return rule;
    // What was measured here doesn't decide it.
    const { measured: _, ...plain } = rule;
    const outcome = worst?.outcome ?? "unclear";
    const limit = worst ? messages.limitedOutcome(key, worst.name, worst.outcome) : messages.unlistedOutcome(key);
    const isFailing = outcome === "unclear" && rule.failsIfUnclear === true;
    const message = isFailing ? messages.failsIfUnclear(limit) : limit;
    return { ...plain, outcome: isFailing ? "failed" : outcome, isLimited: true, ...message };
  });
  return { ...judgement, rules, verdict: decideVerdict(rules) };
}

function nameRule({ metric, slice, rule }: RuleJudgement): string {
  return `${metric}${slice === undefined ? "" : formatSlice(slice)} ${rule}`;
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
  const [failed = [], unclear = []] = ["failed", "unclear"].map((wanted) =>
    rules.flatMap(({ outcome, message }) => (outcome === wanted ? `  ${message}` : [])),
  );
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
