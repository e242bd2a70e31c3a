import type {
  CategoricalComparison,
  NumericComparison,
  SliceKey,
  SummaryComparison,
  Verdict,
} from "../comparison/comparison.ts";
import type { GateJudgement, RuleJudgement } from "../gate/judgement.ts";
import { formatCount, formatPair, formatValue, metricUnit, plural, type Unit, usageName } from "../lib/format.ts";
import { code, folded, joinParts, limitList, small, table, text } from "./markdown.ts";
import type { ResultsReport } from "./report.ts";
import { ruleLine, sortRules } from "./rules.ts";

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
  /** `11 worse, 0 better` */
  counts?: string;
  /** That not every row was scored. */
  remark?: string;
  rules: readonly RuleJudgement[];
  /** This run's value as the table shows it, over the records in both runs. */
  shown?: string;
  /** No rule judges it, and it didn't change. */
  isQuiet: boolean;
}

export type MetricWord = Verdict | "higher" | "lower" | "changed";

// The order in which metrics are listed.
const wordSigns: Record<MetricWord, string> = {
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
const quietWords: readonly (MetricWord | undefined)[] = [
  "unchanged",
  "no clear change",
  "not tested",
  "not enough data",
];

/** Lists the metrics of a comparison in the order of the table: failing rules first, then what changed. */
export function listMetrics({ comparison, judgement, withAnswers }: ResultsReport): TableMetric[] {
  if (comparison === undefined) return [];
  const rulesFor = (label: string, slice?: string) => {
    const rules = judgement.rules.filter((rule) => rule.metric === label && sliceName(rule.slice) === slice);
    return sortRules(rules.filter(isRuleShown));
  };
  const numeric = (metric: NumericComparison, slice?: string) =>
    describeNumeric(metric, rulesFor(metric.label, slice), slice);
  const metrics = [
    ...comparison.metrics.map((metric) =>
      metric.kind === "numeric" ? numeric(metric) : describeCategorical(metric, rulesFor(metric.label), withAnswers),
    ),
    ...comparison.slices
      .filter(({ label, slice }) => isSliceNamed(label, slice, judgement))
      .map((metric) => numeric(metric, sliceName(metric.slice))),
    ...judgement.rules.filter(({ slice }) => slice?.value === "*").map(describeCountedSlices),
    ...comparison.usage.filter(hasValues).map((metric) => numeric(metric)),
    ...comparison.summary.map((metric) => describeSummary(metric, rulesFor(metric.label), withAnswers)),
  ];
  return metrics.sort((a, b) => rankMetric(a) - rankMetric(b));
}

function rankMetric({ rules, word }: TableMetric): number {
  const has = (outcome: RuleJudgement["outcome"]) => rules.some((rule) => rule.outcome === outcome);
  const group = has("failed") ? 0 : has("unclear") ? 1 : rules.length > 0 ? 2 : 3;
  const words = Object.keys(wordSigns);
  return group * 100 + (word === undefined ? words.length : words.indexOf(word));
}

/** Whether cost, tokens, or durations were measured at all. */
export function hasValues({ current, baseline }: NumericComparison): boolean {
  return (current?.count ?? 0) + (baseline?.count ?? 0) > 0;
}

/** Whether the gate's judgement names a slice, and not only counts it: values that a gate found are content. */
export function isSliceNamed(label: string, slice: SliceKey, { rules }: GateJudgement): boolean {
  return rules.some((rule) => rule.metric === label && sliceName(rule.slice) === sliceName(slice));
}

/** Returns the name of a slice as a gate writes it: `language=fr`. */
export function sliceName(slice: SliceKey | undefined): string | undefined {
  return slice && `${slice.property}=${slice.value}`;
}

/** Whether a rule is listed: the gate sets it, or it's a default that says something. */
export function isRuleShown({ isExplicit, outcome }: RuleJudgement): boolean {
  return isExplicit || outcome === "failed" || outcome === "unclear";
}

function describeCountedSlices(rule: RuleJudgement): TableMetric {
  const value = text(rule.message, 200);
  const { metric: label, slice } = rule;
  return { label, slice: sliceName(slice), unit: "score", better: "higher", value, rules: [rule], isQuiet: false };
}

function describeNumeric(
  metric: NumericComparison,
  rules: readonly RuleJudgement[],
  slice: string | undefined,
): TableMetric {
  const { label, better, compared, current, baseline, records, verdict, coverage } = metric;
  const unit = metricUnit(metric);
  const isUnclear = rules.some(({ outcome }) => outcome === "unclear");
  const word = isUnclear && (verdict === "no clear change" || verdict === "not enough data") ? "maybe worse" : verdict;
  const [before, after] = compared
    ? formatPair(compared.baseline, compared.current, unit)
    : formatPair(baseline?.mean, current?.mean, unit);
  const { worse, better: improved } = records ?? { worse: 0, better: 0 };
  const counts = [`${formatCount(worse)} worse`, `${formatCount(improved)} better`];
  if (word === "better" || word === "maybe better") counts.reverse();
  return {
    label,
    slice,
    word: compared === undefined && verdict !== "missing" && verdict !== "new" ? undefined : word,
    unit,
    better,
    value: emphasizeStep(before, after),
    counts: worse + improved > 0 ? counts.join(", ") : "",
    remark: coverageRemark(coverage.current),
    rules,
    shown: after,
    isQuiet: rules.length === 0 && quietWords.includes(word),
  };
}

/** Emphasizes this run's value. */
function emphasizeStep(before: string, after: string): string {
  return before === "" ? `**${after}**` : `${before} → **${after}**`;
}

function coverageRemark({ scored, rows, failed }: NumericComparison["coverage"]["current"]): string {
  if (scored >= rows) return "";
  const why = failed > 0 ? ` (evaluator failed on ${formatCount(failed)})` : "";
  return `⚠️ scored on ${formatCount(scored)} of ${plural(rows, "row")}${why}`;
}

const maxCategories = 3;

function describeCategorical(
  metric: CategoricalComparison,
  rules: readonly RuleJudgement[],
  withAnswers: boolean,
): TableMetric {
  const { label, changed, coverage } = metric;
  const { before, after, names } = listShares(metric);
  const steps = names.map((name) => {
    const share = (side: Map<string, number>) => (side.size === 0 ? undefined : (side.get(name) ?? 0));
    const [first, second] = formatPair(share(before), share(after), "share");
    return `${text(name, 40)} ${first === "" ? second : `${first} → ${second}`}`;
  });
  const listed = limitList(steps, maxCategories).join("<br>") || "–";
  return {
    label,
    word: changed ? "changed" : before.size === 0 ? undefined : "unchanged",
    unit: "share",
    better: "higher",
    value: withAnswers || names.length === 0 ? listed : countCategories(metric),
    counts: changed ? `${formatCount(changed)} changed` : "",
    remark: coverageRemark(coverage.current),
    rules,
    isQuiet: rules.length === 0 && !changed,
  };
}

/** Returns the share of each category on both sides, and all names, the most frequent first. */
function listShares({ baseline, current }: CategoricalComparison) {
  const shares = (side: CategoricalComparison["current"]) =>
    new Map(side?.categories.map(({ category, share }) => [category, share]));
  const [before, after] = [shares(baseline), shares(current)];
  const largest = (name: string) => Math.max(before.get(name) ?? 0, after.get(name) ?? 0);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => largest(b) - largest(a));
  return { before, after, names };
}

/** Counts the categories whose share changed, for those who may not read them: `2 of 5 categories changed`. */
export function countCategories(metric: CategoricalComparison): string {
  const { before, after, names } = listShares(metric);
  const all = `${formatCount(names.length)} ${names.length === 1 ? "category" : "categories"}`;
  if (before.size === 0 || after.size === 0) return all;
  return `${formatCount(names.filter((name) => before.get(name) !== after.get(name)).length)} of ${all} changed`;
}

/** Says whether a run-level category changed, for those who may not read it. */
export function describeHiddenCategory({ baseline, current }: SummaryComparison): string {
  if (baseline === undefined || current === undefined) return "a category";
  return baseline === current ? "category unchanged" : "category changed";
}

function describeSummary(
  metric: SummaryComparison,
  rules: readonly RuleJudgement[],
  withAnswers: boolean,
): TableMetric {
  const { label, better, baseline, current } = metric;
  const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
  const isText = typeof current === "string" || typeof baseline === "string";
  const unit = metricUnit({ label, type: isBoolean ? "boolean" : "score" });
  const [there, here] = [readNumber(baseline), readNumber(current)];
  const category = (value: unknown, otherwise: string) => (typeof value === "string" ? text(value, 40) : otherwise);
  const [before, after] = isText ? [category(baseline, ""), category(current, "–")] : formatPair(there, here, unit);
  const change = (here ?? 0) - (there ?? 0);
  const word = before === "" ? "new" : change > 0 ? "higher" : change < 0 ? "lower" : "unchanged";
  return {
    label,
    word: rules.some(({ outcome }) => outcome === "failed") && before === "" ? undefined : word,
    unit,
    better,
    value: isText && !withAnswers ? describeHiddenCategory(metric) : emphasizeStep(before, after),
    rules,
    isQuiet: rules.length === 0 && word === "unchanged",
  };
}

/** Returns a run-level score as a number: booleans as 1 and 0; undefined for anything else. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === "boolean" ? Number(value) : typeof value === "number" ? value : undefined;
}

// With more metrics than this, those without a rule and without a change are folded.
const maxOpenMetrics = 8;

/**
 * Renders the metrics that a reader must see, and a fold of those that nobody has to look at; either is empty without
 * any. `titles` head the columns of names and values; of each table, at most `maxRows` rows are shown.
 */
export function renderMetricTables(
  metrics: readonly TableMetric[],
  titles: readonly [name: string, value: string],
  maxRows: number,
): { open: string; quiet: string } {
  const isFew = metrics.length <= maxOpenMetrics;
  const open = metrics.filter(({ isQuiet }) => isFew || !isQuiet).slice(0, maxRows);
  const quiet = metrics.filter((metric) => !open.includes(metric));
  const hidden = quiet.length - maxRows;
  const more = hidden > 0 ? `${plural(hidden, "more metric")} in Datadog.` : "";
  const content = joinParts([renderMetricTable(quiet.slice(0, maxRows), titles), more]);
  const title = `${plural(quiet.length, "more metric")} without a clear change`;
  return { open: renderMetricTable(open, titles), quiet: content === "" ? "" : folded(title, content) };
}

/** Renders metrics as a table; empty without any. */
export function renderMetricTable(
  metrics: readonly TableMetric[],
  titles: readonly [name: string, value: string],
): string {
  if (metrics.length === 0) return "";
  const hasRules = metrics.some(({ rules }) => rules.length > 0);
  const rows = metrics.map((metric) => {
    const { label, slice, word, better, value, counts = "", remark = "" } = metric;
    const name = `**${text(usageName(label) ?? label, 80)}**${slice === undefined ? "" : ` ${code(slice, 60)}`}`;
    const isTested = word !== undefined && word !== "not tested";
    return [
      isTested ? `${name}<br>${signWord(word, better)}` : name,
      joinParts([value, small(counts), small(remark)], "<br>"),
      ...(hasRules ? [ruleCell(metric)] : []),
    ];
  });
  return table([...titles, ...(hasRules ? ["Gate"] : [])], rows);
}

/** Returns a word with its color: higher is good or bad depending on the metric. */
export function signWord(word: MetricWord, better: "higher" | "lower"): string {
  const opposite = word === "higher" ? "lower" : word === "lower" ? "higher" : word;
  return `${wordSigns[better === "lower" ? opposite : word]}\u{00A0}${word}`;
}

// A bound judges all rows. If that isn't the value that the table shows, the judged value stands beside the rule.
function ruleCell({ rules, unit, better, shown }: TableMetric): string {
  const lines = rules.map((rule) => {
    const isBound = rule.rule === "min" || rule.rule === "max";
    const judged = isBound && rule.measured ? formatValue(rule.measured.value, unit) : undefined;
    const isOther = judged !== undefined && shown !== undefined && judged !== shown;
    return `${ruleLine(rule, unit, better)}${isOther ? ` (all rows: ${judged})` : ""}`;
  });
  return lines.join("<br>") || "–";
}
