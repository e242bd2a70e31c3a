import type { Comparison, SliceKey } from "../comparison/comparison.ts";
import type { Message } from "../lib/errors.ts";
import { formatSlice } from "./gate.ts";
import { messages } from "./messages.ts";

/**
 * What is known of the baseline. Without one, rules aren't checked; if it can't be read, they fail. `recordedRows` is
 * what its results summary counts, another dataset version may have other records, and the next run on `branch` creates
 * a baseline.
 */
export type BaselineState =
  | { kind: "read"; recordedRows?: number | undefined; otherDatasetVersion?: boolean }
  | { kind: "none"; reason: string; branch?: string | undefined }
  | { kind: "unreadable"; reason: string };

/** What a gate is judged by. */
export interface GateEvidence {
  /** The reason is a sentence. */
  results: { kind: "read"; comparison: Comparison } | { kind: "unreadable"; reason: string };
  baseline: BaselineState;
  /** What fails the gate whatever the rows show. */
  facts?: readonly GateFact[];
  /** The labels of metrics by the names that tools give them. */
  names?: ReadonlyMap<string, string>;
  /** How many records the dataset has, and how many of them have a row; undefined if that isn't known. */
  dataset?: DatasetCoverage | undefined;
  /** If the job runs again, its rows are judged together with these. Default: no. */
  addsReruns?: boolean;
}

export type DatasetCoverage = Record<"records" | "present", number>;

/** The evaluation didn't finish, or what was uploaded isn't all in Datadog, with a sentence that says so. */
export interface GateFact {
  rule: "evaluation" | "arrival";
  message: string;
}

/**
 * A rule as the gate has it, or what fails a gate without being a rule of it: a metric without a score, a slice without
 * records or with too many values, no results, or a fact.
 */
type RuleName =
  | ("min" | "max" | "max_regression" | "no_regression" | "max_broken" | "min_coverage")
  | ("max_errors" | "max_missing" | "min_common" | "score" | "slice" | "results")
  | GateFact["rule"];

/** `accepted` counts as passed. */
export type Outcome = "passed" | "failed" | "unclear" | "not checked" | "accepted";

/** The records that a rule applies to; `isFound`: the gate asked for each value, so this one is content of the dataset. */
export type JudgedSlice = SliceKey & { isFound: boolean };

export interface RuleJudgement extends Message {
  /** A metric's label, or `$rows`. */
  metric: string;
  /** Undefined for all records. */
  slice?: JudgedSlice | undefined;
  rule: RuleName;
  /** As the gate has it: `0.8`, `"10%"`, `true`; undefined if there is none. */
  limit?: number | string | boolean | undefined;
  /** What decides it, for those who show it in a few words; undefined if nothing was measured. */
  measured?: Measured | undefined;
  outcome: Outcome;
  /** The gate sets it; it's no default. */
  isExplicit: boolean;
  /** For a `max_regression` that passed: the interval ends within the limit too. */
  shown?: true | undefined;
  /** `unclear: fail` applies to it. */
  failsIfUnclear?: true | undefined;
  /** An earlier attempt that couldn't be read decides it, and nothing that was measured here. */
  isLimited?: true | undefined;
}

/** What checking a rule comes to. */
export type Decision = Pick<RuleJudgement, "outcome" | "measured" | "shown" | "code" | "message">;

/**
 * A value and its limit in the metric's own unit, or as counts of rows or records with what they are out of; for
 * `max_regression` the drop, which is positive if the metric got worse.
 */
type Measured = { value: number; limit: number; of?: number };

export type Verdict = "pass" | "fail" | "unclear" | "none";

/** Plain data: the verdict, every rule, and what people should know beside it. */
export interface GateJudgement {
  /** `none`: there is no gate, or none of its own rules passed and none failed. */
  verdict: Verdict;
  /** There is a gate with rules. */
  isGated: boolean;
  rules: RuleJudgement[];
  notes: Message[];
  warnings: Message[];
  /** Why the baseline couldn't be read, a sentence: nothing is compared. */
  unreadableBaseline?: string | undefined;
}

const significantlyWorse = messages.significantlyWorse("", "", undefined).code;

/** Returns whether a rule fails by a measured drop: an acceptance lifts nothing else, and nothing that wasn't measured. */
export function isLiftable({ rule, outcome, measured, code, isLimited }: RuleJudgement): boolean {
  if (outcome !== "failed" || isLimited) return false;
  if (rule === "no_regression") return code === significantlyWorse;
  return (rule === "max_regression" || rule === "max_broken") && measured !== undefined;
}

/** Returns the verdict on a gate. It passes only if one of its own rules passed or was accepted. */
export function decideVerdict(rules: readonly RuleJudgement[]): Verdict {
  const outcomes = new Set(rules.map(({ outcome }) => outcome));
  if (outcomes.has("failed")) return "fail";
  if (outcomes.has("unclear")) return "unclear";
  const own = new Set(rules.filter(({ isExplicit }) => isExplicit).map(({ outcome }) => outcome));
  return own.has("passed") || own.has("accepted") ? "pass" : "none";
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

/**
 * Replaces the judgements of slices that `*` found by counts: their values are content of the dataset, which is shown
 * only with `comment_details`.
 */
export function hideFoundSlices(judgement: GateJudgement): GateJudgement {
  const rules = judgement.rules.filter(({ slice }) => !slice?.isFound);
  const found = judgement.rules.filter(({ slice }) => slice?.isFound);
  const ofRule = Map.groupBy(found, ({ metric, slice, rule }) => JSON.stringify([metric, slice?.property, rule]));
  for (const [, all] of ofRule) {
    for (const [outcome, group] of Map.groupBy(all, (rule) => rule.outcome)) {
      const [first] = group;
      if (first?.slice === undefined) continue;
      const { shown: _, ...rule } = first;
      const { property } = first.slice;
      const key = `${first.metric}${formatSlice({ property })}`;
      const message = messages.foundSlices(key, first.rule, outcomeVerbs[outcome], group.length, all.length);
      rules.push({ ...rule, slice: { property, value: "*", isFound: true }, ...message });
    }
  }
  return { ...judgement, rules };
}
