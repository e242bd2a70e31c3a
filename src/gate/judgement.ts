import type { Comparison, SliceKey } from "../comparison/comparison.ts";
import type { Message } from "../lib/errors.ts";
import { formatSlice, type MetricRules, type RowRules } from "./gate.ts";
import { messages, type Outcome } from "./messages.ts";

export type { Outcome } from "./messages.ts";

/**
 * What is known of the baseline. Without one, rules aren't checked; if it can't be read, they fail. `recordedRows` is
 * what its results summary counts, another dataset version may have other records, and the next run on `branch` creates
 * a baseline.
 */
export type BaselineState =
  | { kind: "read"; recordedRows?: number | undefined; otherDatasetVersion?: boolean }
  | { kind: "none"; reason: string; branch?: string | undefined }
  | { kind: "unreadable"; reason: string };

/** What a gate is judged by. Reasons are sentences. */
export interface GateEvidence {
  results: { kind: "read"; comparison: Comparison } | { kind: "unreadable"; reason: string };
  baseline: BaselineState;
  /** What fails the gate whatever the rows show. */
  facts?: readonly GateFact[];
  /** The labels of metrics by the names that tools give them. */
  names?: ReadonlyMap<string, string>;
  dataset?: DatasetCoverage | undefined;
  /** If the job runs again, its rows are judged together with these. Default: no. */
  addsReruns?: boolean;
}

/** How many records the dataset has, and how many of them have a row. */
export type DatasetCoverage = Record<"records" | "present", number>;

/** The evaluation didn't finish, or what was uploaded isn't all in Datadog, with a sentence that says so. */
export type GateFact = { rule: "evaluation" | "arrival"; message: string };

/** The gate's rules, and what fails it without being one: no score, a slice that can't be judged, no results, a fact. */
type RuleName =
  | Exclude<keyof MetricRules, "better" | "unclear">
  | (keyof RowRules | "score" | "slice" | "results" | GateFact["rule"]);

/** The records that a rule applies to; `isFound`: the gate asked for each value, so this one is content of the dataset. */
export type JudgedSlice = SliceKey & { isFound: boolean };

/** What checking a rule comes to. */
export interface Decision extends Message {
  outcome: Outcome;
  /** In the metric's unit, or counts out of `of`; for `max_regression` the drop, positive if the metric got worse. */
  measured?: { value: number; limit: number; of?: number } | undefined;
}

export interface RuleJudgement extends Decision {
  /** A metric's label, or `$rows`. */
  metric: string;
  /** Undefined for all records. */
  slice?: JudgedSlice | undefined;
  rule: RuleName;
  /** As the gate has it: `0.8`, `"10%"`, `true`; undefined if there is none. */
  limit?: number | string | boolean | undefined;
  /** The gate sets it; it's no default. */
  isExplicit: boolean;
  /** `unclear: fail` applies to it. */
  failsIfUnclear?: true | undefined;
  /** An earlier attempt that couldn't be read decides it, and nothing that was measured here. */
  isLimited?: true | undefined;
}

export type Verdict = "pass" | "fail" | "unclear" | "none";

/** Plain data: the verdict, every rule, and what people should know beside it; `isGated`: there is a gate with rules. */
export interface GateJudgement {
  /** `none`: there is no gate, or none of its own rules passed and none failed. */
  verdict: Verdict;
  isGated: boolean;
  rules: RuleJudgement[];
  notes: Message[];
  warnings: Message[];
  /** Why the baseline couldn't be read, a sentence: nothing is compared. */
  unreadableBaseline?: string | undefined;
}

/** Returns whether a rule fails by a measured drop: an acceptance lifts nothing else, and nothing that wasn't measured. */
export function isLiftable({ rule, outcome, measured, code, isLimited }: RuleJudgement): boolean {
  if (outcome !== "failed" || isLimited) return false;
  if (rule === "no_regression") return code === messages.significantlyWorse("", "").code;
  return (rule === "max_regression" || rule === "max_broken") && measured !== undefined;
}

/** Returns the verdict on a gate. It passes only if one of its own rules passed or was accepted. */
export function decideVerdict(rules: readonly RuleJudgement[]): Verdict {
  if (rules.some(({ outcome }) => outcome === "failed")) return "fail";
  if (rules.some(({ outcome }) => outcome === "unclear")) return "unclear";
  return rules.some(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked") ? "pass" : "none";
}

/** Returns the worst verdict of experiments that share a gate: a leg without a verdict comes before one that passes. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  const worstFirst = ["fail", "unclear", "none", "pass"] as const;
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "none";
}

/** What a rule does, as the end of a sentence. */
export const outcomeVerbs: Record<Outcome, string> = {
  passed: "passes",
  failed: "fails",
  unclear: "is unclear",
  "not checked": "isn't checked",
  accepted: "is accepted",
};

/** Returns how a gate's key names a metric or its slice: `accuracy`, `accuracy[language=fr]`. */
export function nameMetric({ metric, slice }: Pick<RuleJudgement, "metric" | "slice">): string {
  return slice === undefined ? metric : `${metric}${formatSlice(slice)}`;
}

/** Replaces slices that `*` found by counts: their values are content, which is shown only with `comment_details`. */
export function hideFoundSlices(judgement: GateJudgement): GateJudgement {
  const { found = [], named = [] } = Object.groupBy(judgement.rules, ({ slice }) =>
    slice?.isFound ? "found" : "named",
  );
  const byRule = Map.groupBy(found, ({ metric, slice, rule }) => JSON.stringify([metric, slice?.property, rule]));
  for (const all of byRule.values()) {
    for (const group of Map.groupBy(all, ({ outcome }) => outcome).values()) {
      const [first] = group;
      if (first?.slice === undefined) continue;
      const { metric, rule, outcome, slice } = first;
      const key = `${metric}${formatSlice({ property: slice.property })}`;
      const message = messages.foundSlices(key, rule, outcomeVerbs[outcome], group.length, all.length);
      named.push({ ...first, slice: { ...slice, value: "*" }, ...message });
    }
  }
  return { ...judgement, rules: named };
}
