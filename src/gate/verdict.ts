import type { GateJudgement, RuleJudgement, Verdict } from "./judgement.ts";
import { messages } from "./messages.ts";
import { formatSlice } from "./slice-key.ts";

/** Returns the verdict on a gate. It passes only if one of its own rules passed or was accepted. */
export function decideVerdict(rules: readonly RuleJudgement[]): Verdict {
  if (rules.some(({ outcome }) => outcome === "failed")) return "fail";
  if (rules.some(({ outcome }) => outcome === "unclear")) return "unclear";
  const isPass = ({ outcome, isExplicit }: RuleJudgement) =>
    isExplicit && (outcome === "passed" || outcome === "accepted");
  return rules.some(isPass) ? "pass" : "none";
}

const worstFirst = ["fail", "unclear", "none", "pass"] as const;

/** Returns the worst verdict of experiments that share a gate: a leg without a verdict comes before one that passes. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "none";
}

/**
 * Replaces the judgements of slices that `*` found by counts: their values are content of the dataset, which is shown
 * only with `comment_details`.
 */
export function hideFoundSlices(judgement: GateJudgement): GateJudgement {
  const isFound = ({ slice }: RuleJudgement) => slice?.isFound === true;
  const found = judgement.rules.filter(isFound);
  const ofRule = ({ metric, slice, rule }: RuleJudgement) => JSON.stringify([metric, slice?.property, rule]);
  const totals = Map.groupBy(found, ofRule);
  const groups = Map.groupBy(found, (rule) => JSON.stringify([ofRule(rule), rule.outcome]));
  const counted = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.slice === undefined) return [];
    const slice = { property: first.slice.property, value: "*", isFound: true };
    const key = `${first.metric}${formatSlice({ property: slice.property })}`;
    const total = totals.get(ofRule(first))?.length ?? group.length;
    const message = messages.foundSlices(key, first.rule, verbs[first.outcome], group.length, total);
    const { shown: _, ...rule } = first;
    return [{ ...rule, slice, ...message }];
  });
  return { ...judgement, rules: [...judgement.rules.filter((rule) => !isFound(rule)), ...counted] };
}

const verbs: Record<RuleJudgement["outcome"], string> = {
  passed: "passes",
  failed: "fails",
  unclear: "is unclear",
  "not checked": "isn't checked",
  accepted: "is accepted",
};
