import type { Better } from "../comparison/comparison.ts";
import type { RuleJudgement } from "../gate/judgement.ts";
import { formatAmount, formatCount, formatValue, plural, type Unit } from "../lib/format.ts";

/** The signs of outcomes, in the order in which a reader must see them. */
export const outcomeSigns: Record<RuleJudgement["outcome"], string> = {
  failed: "❌",
  unclear: "🟡",
  "not checked": "⏸️",
  accepted: "✅",
  passed: "✅",
};

/** Sorts rules by what a reader must see first. */
export function sortRules(rules: readonly RuleJudgement[]): RuleJudgement[] {
  const order = Object.keys(outcomeSigns);
  return rules.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

/** Returns a rule as one line of a table's cell: its sign and its words stay together. */
export function ruleLine(rule: RuleJudgement, unit: Unit, better: Better): string {
  const accepted = rule.outcome === "accepted" ? " (accepted)" : "";
  return `${outcomeSigns[rule.outcome]}\u{00A0}${shortenRule(rule, unit, better)}${accepted}`;
}

/** Returns a rule in a few words with its own numbers: `min 70%`, `drop 27.5 pts, max 2`, `must not get worse`. */
function shortenRule(rule: RuleJudgement, unit: Unit, better: Better): string {
  const { value: actual, limit = 0, of: expected } = rule.measured ?? {};
  const isOver = (rule.outcome === "failed" || rule.outcome === "unclear") && actual !== undefined;
  // As the gate has it, if nothing was measured against it.
  const asGiven = typeof rule.limit === "number" ? formatAmount(rule.limit, unit) : String(rule.limit ?? "");
  switch (rule.rule) {
    case "min":
    case "max": {
      const bound = rule.measured?.limit ?? rule.limit;
      if (typeof bound !== "number") return rule.rule;
      return `${rule.rule} ${rule.metric === "$rows" ? plural(bound, "row") : formatValue(bound, unit)}`;
    }
    case "max_regression": {
      const word = better === "higher" ? "drop" : "rise";
      const allowed = formatAmount(limit, unit);
      if (isOver) return `${word} ${formatAmount(actual, unit)}, max ${allowed.replace(/ pts$/, "")}`;
      return `max ${word} ${rule.measured ? allowed : asGiven}`;
    }
    case "no_regression":
      return "must not get worse";
    case "max_broken":
      if (isOver) return `${formatCount(actual)} broke, max ${formatCount(limit)}`;
      return `max ${rule.measured ? formatCount(limit) : String(rule.limit)} broken`;
    case "min_coverage":
      return actual === undefined
        ? "coverage"
        : `scored on ${formatCount(actual)} of ${formatCount(expected ?? actual)}`;
    case "max_errors":
      return actual === undefined ? "failed rows" : `${plural(actual, "row")} failed, max ${formatCount(limit)}`;
    case "max_missing":
      return actual === undefined
        ? "missing records"
        : `${plural(actual, "record")} missing, max ${formatCount(limit)}`;
    case "min_common":
      return actual === undefined
        ? "records in both runs"
        : `${formatCount(actual)} of ${plural(expected ?? actual, "record")} in both runs`;
    case "score":
      return "no score";
    case "slice":
      return "slice without records";
    case "results":
    case "evaluation":
    case "arrival":
      return rule.rule;
  }
}
