import { formatSlice } from "../gate/gate.ts";
import type { GateJudgement, RuleJudgement } from "../gate/judgement.ts";
import { decideVerdict } from "../gate/judgement.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import { messages } from "../run/messages.ts";
import type { EarlierAttempts } from "./earlier-attempts.ts";

// What metadata keep of a gate's outcomes, in bytes of JSON.
const maxOutcomesSize = 4 * 1024;

type Recorded = "failed" | "unclear";

/** Returns what metadata keep of a judgement: the verdict, and the rules that failed or are unclear, at most 4 KB. */
export function recordOutcomes({ verdict, rules, isGated }: GateJudgement): {
  verdict?: GateJudgement["verdict"];
  outcomes?: Record<string, Recorded>;
} {
  if (!isGated) return {};
  const outcomes: Record<string, Recorded> = {};
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
 * rule pass. If nobody knows which attempts there are, no rule passes for certain.
 */
export function limitOutcomes(judgement: GateJudgement, { unread, failure }: EarlierAttempts): GateJudgement {
  if (!judgement.isGated || (unread.length === 0 && failure === undefined)) return judgement;
  const rules = judgement.rules.map((rule) => limitOutcome(rule, { unread, failure }));
  return { ...judgement, rules, verdict: decideVerdict(rules) };
}

function limitOutcome(
  rule: RuleJudgement,
  { unread, failure }: Pick<EarlierAttempts, "unread" | "failure">,
): RuleJudgement {
  // Somebody knew the drop and accepted it.
  if (rule.outcome === "accepted") return rule;
  // What was measured here doesn't decide it.
  const { shown: _, measured: __, ...plain } = rule;
  const key = nameRule(rule);
  for (const outcome of ["failed", "unclear"] as const) {
    if (rule.outcome === outcome) return rule;
    for (const { experiment } of unread) {
      const { outcomes = {} } = readActionMetadata(experiment);
      if (!Object.hasOwn(outcomes, key) || outcomes[key] !== outcome) continue;
      return { ...plain, outcome, ...messages.limitedOutcome(key, experiment.attributes.name, outcome) };
    }
  }
  const isOfAttempts = rule.metric !== "$rows" && rule.rule !== "min_coverage";
  if (failure === undefined || rule.outcome !== "passed" || !isOfAttempts) return rule;
  return { ...plain, outcome: "unclear", ...messages.unlistedOutcome(key) };
}
