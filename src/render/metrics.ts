import type {
  CategoricalComparison,
  Coverage,
  NumericComparison,
  SliceKey,
  SummaryComparison,
  Verdict,
} from "../comparison/comparison.ts";
import { formatSlice } from "../gate/gate.ts";
import type { GateJudgement, RuleJudgement } from "../gate/judgement.ts";
import { formatCount, formatPair, metricUnit, plural, type Unit } from "../lib/format.ts";
import { joinParts, limitList, messageText, small, text } from "./markdown.ts";
import type { ResultsReport } from "./report.ts";

/** A metric of the table: numeric, categorical, or a run-level score, with the rules that judge it. */
export interface TableMetric {
  label: string;
  /** What distinguishes it from the metric over all records: `language=fr`. */
  slice?: string | undefined;
  word?: MetricWord | undefined;
  unit: Unit;
  better: "higher" | "lower";
  /** `75% → **47.5%**`, as safe Markdown. */
  value: string;
  /** Smaller lines below it: `11 worse, 0 better`, and that not every row was scored. */
  details?: string;
  rules: readonly RuleJudgement[];
  /** This run's value as the table shows it, over the records in both runs. */
  shown?: string;
}

export type MetricWord = Verdict | "higher" | "lower" | "changed";

/** The signs of words, in the order in which metrics are listed. */
export const wordSigns: Record<MetricWord, string> = {
  missing: "⚠️",
  worse: "🔴",
  "maybe worse": "🟡",
  better: "🟢",
  "maybe better": "🟡",
  changed: "🔁",
  lower: "🔴",
  higher: "🟢",
  new: "🆕",
  "no clear change": "⚪",
  "not enough data": "⚪",
  unchanged: "⚪",
  "not tested": "",
};

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

/** Returns the name of a slice as a gate writes it: `language=fr`. */
export function sliceName(slice: SliceKey | undefined): string | undefined {
  return slice && formatSlice({ ...slice, value: slice.value === "*" ? undefined : slice.value }).slice(1, -1);
}

/** A metric over all records, or over those of a slice. */
type MetricKey = { label: string; slice?: SliceKey };
export type NumericMetric = NumericComparison & MetricKey;

/** Returns whether a rule is about a metric, or about this slice of it. */
export function isAbout({ metric, slice }: RuleJudgement, key: MetricKey): boolean {
  return metric === key.label && sliceName(slice) === sliceName(key.slice);
}

/** Returns whether a rule is listed: the gate sets it, or it's a default that says something. */
export function isRuleShown({ isExplicit, outcome }: RuleJudgement): boolean {
  return isExplicit || outcome === "failed" || outcome === "unclear";
}

function listRulesFor({ rules }: GateJudgement, key: MetricKey): RuleJudgement[] {
  return sortRules(rules.filter((rule) => isAbout(rule, key) && isRuleShown(rule)));
}

/** Lists the metrics of a comparison in the order of the table: failing rules first, then what changed. */
export function listMetrics(results: ResultsReport): TableMetric[] {
  const { comparison, judgement } = results;
  if (comparison === undefined) return [];
  const { metrics, slices, usage, summary } = comparison;
  const numeric = metrics.filter((metric) => metric.kind === "numeric");
  // Values that a gate found are content: without answers, judgements count them.
  const named = slices.filter((slice) => judgement.rules.some((rule) => isAbout(rule, slice)));
  const counted = judgement.rules.filter(({ slice }) => slice?.value === "*");
  const listed: TableMetric[] = [
    ...metrics.map((metric) =>
      metric.kind === "numeric" ? describeNumeric(metric, judgement) : describeCategorical(metric, results),
    ),
    ...named.map((slice) => describeNumeric(slice, judgement)),
    ...counted.map((rule) => {
      const metric = numeric.find(({ label }) => label === rule.metric);
      const { type = "score", better = "higher" } = metric ?? {};
      const unit = metricUnit({ label: rule.metric, type });
      const value = messageText(rule.message, 200);
      return { label: rule.metric, slice: sliceName(rule.slice), unit, better, value, rules: [rule] };
    }),
    ...usage.map((metric) => describeNumeric(metric, judgement)),
    ...summary.map((metric) => describeRunLevel(metric, results)),
  ];
  // Without a baseline all would be new.
  const shown = comparison.baselineFrom ? listed : listed.map((metric) => ({ ...metric, word: undefined }));
  return shown.sort((a, b) => rankMetric(a) - rankMetric(b));
}

function rankMetric({ rules, word }: TableMetric): number {
  const outcomes = rules.map(({ outcome }) => outcome);
  const words: string[] = Object.keys(wordSigns);
  const rank = word === undefined ? words.length : words.indexOf(word);
  if (outcomes.includes("failed")) return rank;
  if (outcomes.includes("unclear")) return 100 + rank;
  return (rules.length > 0 ? 200 : 300) + rank;
}

/** Describes a numeric metric with its values on both sides; `verdict` is never left out, unlike `word`. */
export function describeNumeric(metric: NumericMetric, judgement: GateJudgement) {
  const { label, better, compared, current, baseline, records, coverage } = metric;
  const rules = listRulesFor(judgement, metric);
  const unit = metricUnit(metric);
  const [before, shown] = formatPair(compared?.baseline ?? baseline?.mean, compared?.current ?? current?.mean, unit);
  const isUnclear = rules.some(({ outcome }) => outcome === "unclear");
  const isOpen = metric.verdict === "no clear change" || metric.verdict === "not enough data";
  const verdict: Verdict = isUnclear && isOpen ? "maybe worse" : metric.verdict;
  const isUncompared = compared === undefined && verdict !== "missing" && verdict !== "new";
  const { worse, better: improved } = records ?? { worse: 0, better: 0 };
  const counts = [`${formatCount(worse)} worse`, `${formatCount(improved)} better`];
  if (verdict === "better" || verdict === "maybe better") counts.reverse();
  return {
    label,
    slice: sliceName(metric.slice),
    word: isUncompared ? undefined : verdict,
    verdict,
    unit,
    better,
    before,
    shown,
    value: joinParts([before, `**${shown}**`], " → "),
    details: describeDetails(worse + improved > 0 ? counts.join(", ") : "", coverage),
    rules,
  };
}

/** Says on how many rows a metric was scored; empty if on all of them. */
export function countScored({ scored, rows }: Coverage["current"]): string {
  return scored >= rows ? "" : `scored on ${formatCount(scored)} of ${plural(rows, "row")}`;
}

function describeDetails(counts: string, { current }: Coverage): string {
  const scored = countScored(current);
  const why = current.failed > 0 ? ` (evaluator failed on ${formatCount(current.failed)})` : "";
  return joinParts([small(counts), small(scored && `⚠️ ${scored}${why}`)], "<br>");
}

const maxCategories = 3;

function describeCategorical(metric: CategoricalComparison, { judgement, withAnswers }: ResultsReport): TableMetric {
  const { label, baseline, current, changed, coverage } = metric;
  const isInBaseline = (baseline?.categories.length ?? 0) > 0;
  const steps = listShares(metric).map(({ name, before, after }) => {
    const pair = formatPair(isInBaseline ? before : undefined, current?.categories.length ? after : undefined, "share");
    return `${text(name, 40)} ${joinParts(pair, " → ")}`;
  });
  const listed = limitList(steps, maxCategories).join("<br>") || "–";
  const still = isInBaseline ? "unchanged" : undefined;
  return {
    label,
    word: changed ? "changed" : still,
    unit: "share",
    better: "higher",
    value: withAnswers || steps.length === 0 ? listed : countChangedCategories(metric),
    details: describeDetails(changed ? `${formatCount(changed)} changed` : "", coverage),
    rules: listRulesFor(judgement, metric),
  };
}

function listShares({ baseline, current }: CategoricalComparison) {
  const shares = new Map<string, { name: string; before: number; after: number }>();
  for (const { category, share } of baseline?.categories ?? [])
    shares.set(category, { name: category, before: share, after: 0 });
  for (const { category, share } of current?.categories ?? [])
    shares.set(category, { name: category, before: shares.get(category)?.before ?? 0, after: share });
  return [...shares.values()].sort((a, b) => Math.max(b.before, b.after) - Math.max(a.before, a.after));
}

/** Counts the categories whose share changed, for a report that must not name them: `2 of 5 categories changed`. */
export function countChangedCategories(metric: CategoricalComparison): string {
  const shares = listShares(metric);
  const all = `${formatCount(shares.length)} ${shares.length === 1 ? "category" : "categories"}`;
  if (!metric.baseline?.categories.length || !metric.current?.categories.length) return all;
  return `${formatCount(shares.filter(({ before, after }) => before !== after).length)} of ${all} changed`;
}

/** Reads a run-level score: its type, and both values as numbers, booleans as 1 and 0; undefined for anything else. */
export function readRunLevel({ label, baseline, current }: SummaryComparison) {
  const [before, after] = [baseline, current].map((score) => {
    if (typeof score === "boolean") return Number(score);
    return typeof score === "number" ? score : undefined;
  });
  const types = [typeof baseline, typeof current];
  const isText = types.includes("string");
  const type: "boolean" | "score" = types.includes("boolean") ? "boolean" : "score";
  return { before, after, isText, type, unit: metricUnit({ label, type }) };
}

/** Says whether a run-level category changed, for a report that must not name it. */
export function describeHiddenCategory({ baseline, current }: SummaryComparison): string {
  if (baseline === undefined || current === undefined) return "a category";
  return baseline === current ? "category unchanged" : "category changed";
}

function describeRunLevel(metric: SummaryComparison, { judgement, withAnswers }: ResultsReport): TableMetric {
  const { label, better, baseline, current } = metric;
  const rules = listRulesFor(judgement, metric);
  const { before: there, after: here, isText, unit } = readRunLevel(metric);
  let [before, after] = formatPair(there, here, unit);
  if (isText) {
    before = typeof baseline === "string" ? text(baseline, 40) : "";
    after = typeof current === "string" ? text(current, 40) : "–";
  }
  const isOtherType = there !== undefined && here !== undefined && typeof baseline !== typeof current;
  const change = (here ?? 0) - (there ?? 0);
  let word: MetricWord | undefined = "unchanged";
  if (before === "") word = rules.some(({ outcome }) => outcome === "failed") ? undefined : "new";
  else if (isOtherType) word = undefined;
  else if (change !== 0) word = change > 0 ? "higher" : "lower";
  const value = isText && !withAnswers ? describeHiddenCategory(metric) : joinParts([before, `**${after}**`], " → ");
  return { label, word, unit, better, value, rules };
}
