import type { CategoricalComparison, NumericComparison, SummaryComparison, Verdict } from "../comparison/comparison.ts";
import type { GateJudgement, RuleJudgement } from "../gate/judgement.ts";
import { formatCount, formatPair, formatValue, metricUnit, plural, type Unit, usageName } from "../lib/format.ts";
import { code, folded, small, table, text } from "./markdown.ts";
import type { ResultsReport } from "./report.ts";
import { ruleLine, sortRules } from "./rules.ts";

/** A metric of the table: numeric, categorical, or a run-level score, with the rules that judge it. */
export interface TableMetric {
  label: string;
  /** What distinguishes it from the metric over all records: `language=fr`. */
  slice: string | undefined;
  word: MetricWord | undefined;
  unit: Unit;
  value: string;
  counts: string;
  remark: string;
  rules: readonly RuleJudgement[];
  /** This run's value as the table shows it, over the records in both runs. */
  shown?: string;
  /** No rule judges it, and it didn't change. */
  isQuiet: boolean;
  better: "higher" | "lower";
}

export type MetricWord = Verdict | "higher" | "lower" | "changed";

const wordSigns: Record<Exclude<MetricWord, "not tested">, string> = {
  worse: "🔴",
  better: "🟢",
  "maybe worse": "🟡",
  "maybe better": "🟡",
  "no clear change": "⚪",
  unchanged: "⚪",
  "not enough data": "⚪",
  new: "🆕",
  missing: "⚠️",
  higher: "🟢",
  lower: "🔴",
  changed: "🔁",
};

/** With more metrics than this, those without a rule and without a change are folded. */
const maxOpenMetrics = 8;
const maxCategories = 3;

/** Lists the metrics of a comparison in the order of the table: failing rules first, then what changed. */
export function listMetrics({ comparison, judgement, withAnswers }: ResultsReport): TableMetric[] {
  if (comparison === undefined) return [];
  const rulesFor = (label: string, slice?: string) =>
    sortRules(
      judgement.rules.filter((rule) => rule.metric === label && sliceName(rule.slice) === slice && isRuleShown(rule)),
    );
  const numeric = (metric: NumericComparison, slice?: string) =>
    describeNumeric(metric, rulesFor(metric.label, slice), slice);
  const usage = comparison.usage.filter(({ current, baseline }) => current?.count || baseline?.count);
  const metrics = [
    ...comparison.metrics.map((metric) =>
      metric.kind === "numeric" ? numeric(metric) : describeCategorical(metric, rulesFor(metric.label), withAnswers),
    ),
    ...comparison.slices
      .filter(({ label, slice }) => isSliceNamed(label, sliceName(slice), judgement))
      .map((metric) => numeric(metric, sliceName(metric.slice))),
    ...judgement.rules.filter(({ slice }) => slice?.value === "*").map(describeCountedSlices),
    ...usage.map((metric) => numeric(metric)),
    ...comparison.summary.map((metric) => describeSummary(metric, rulesFor(metric.label), withAnswers)),
  ];
  return metrics
    .map((metric, index) => ({ metric, index }))
    .sort((a, b) => rank(a.metric) - rank(b.metric) || a.index - b.index)
    .map(({ metric }) => metric);
}

// Values that a gate found are content of the dataset: without their names, only the rule's own words are shown.
/** Whether the gate's judgement names a slice, and not only counts it. */
export function isSliceNamed(label: string, slice: string | undefined, { rules }: GateJudgement): boolean {
  return rules.some((rule) => rule.metric === label && sliceName(rule.slice) === slice);
}

function describeCountedSlices(rule: RuleJudgement): TableMetric {
  return {
    label: rule.metric,
    slice: sliceName(rule.slice),
    word: undefined,
    unit: "score",
    better: "higher",
    value: text(rule.message, 200),
    counts: "",
    remark: "",
    rules: [rule],
    isQuiet: false,
  };
}

/** Returns the name of a slice as a gate writes it: `language=fr`. */
export function sliceName(slice: { property: string; value: string } | undefined): string | undefined {
  return slice && `${slice.property}=${slice.value}`;
}

/** Whether a rule is listed: the gate sets it, or it's a default that says something. */
export function isRuleShown({ isExplicit, outcome }: RuleJudgement): boolean {
  return isExplicit || outcome === "failed" || outcome === "unclear";
}

const wordOrder: readonly (MetricWord | undefined)[] = [
  "missing",
  "worse",
  "maybe worse",
  "better",
  "maybe better",
  "changed",
  "lower",
  "higher",
  "new",
  "no clear change",
  "not enough data",
  "unchanged",
  "not tested",
  undefined,
];

function rank({ rules, word }: TableMetric): number {
  const has = (outcome: RuleJudgement["outcome"]) => rules.some((rule) => rule.outcome === outcome);
  const group = has("failed") ? 0 : has("unclear") ? 1 : rules.length > 0 ? 2 : 3;
  return group * 100 + wordOrder.indexOf(word);
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
  const changed =
    records === undefined ? [] : [`${formatCount(records.worse)} worse`, `${formatCount(records.better)} better`];
  const counts = records !== undefined && records.worse + records.better > 0;
  return {
    label,
    slice,
    word: compared === undefined && verdict !== "missing" && verdict !== "new" ? undefined : word,
    unit,
    better,
    value: step(before, after),
    counts: counts ? (isImproved(word) ? changed.reverse() : changed).join(", ") : "",
    remark: coverageRemark(coverage.current),
    rules,
    shown: after,
    isQuiet:
      rules.length === 0 &&
      (word === "unchanged" || word === "no clear change" || word === "not tested" || word === "not enough data"),
  };
}

function isImproved(word: MetricWord): boolean {
  return word === "better" || word === "maybe better";
}

/** Emphasizes this run's value. */
function step(before: string, after: string): string {
  return before === "" ? `**${after}**` : `${before} → **${after}**`;
}

function coverageRemark({ scored, rows, failed }: { scored: number; rows: number; failed: number }): string {
  if (scored >= rows) return "";
  const why = failed > 0 ? ` (evaluator failed on ${formatCount(failed)})` : "";
  return `⚠️ scored on ${formatCount(scored)} of ${plural(rows, "row")}${why}`;
}

/** Counts the categories whose share changed, for those who may not read them: `2 of 5 categories changed`. */
export function countCategories({ baseline, current }: CategoricalComparison): string {
  const listShares = (side: CategoricalComparison["current"]) =>
    new Map(side?.categories.map(({ category, share }) => [category, share]));
  const [before, after] = [listShares(baseline), listShares(current)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const all = `${formatCount(names.length)} ${names.length === 1 ? "category" : "categories"}`;
  if (before.size === 0 || after.size === 0) return all;
  return `${formatCount(names.filter((name) => before.get(name) !== after.get(name)).length)} of ${all} changed`;
}

/** Says whether a run-level category changed, for those who may not read it. */
export function describeHiddenCategory({ baseline, current }: SummaryComparison): string {
  if (baseline === undefined || current === undefined) return "a category";
  return baseline === current ? "category unchanged" : "category changed";
}

function describeCategorical(
  metric: CategoricalComparison,
  rules: readonly RuleJudgement[],
  withAnswers: boolean,
): TableMetric {
  const { label, baseline, current, changed, coverage } = metric;
  const shares = (side: CategoricalComparison["current"]) =>
    new Map(side?.categories.map(({ category, share }) => [category, share]));
  const [before, after] = [shares(baseline), shares(current)];
  const largest = (name: string) => Math.max(before.get(name) ?? 0, after.get(name) ?? 0);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => largest(b) - largest(a));
  const lines = names.slice(0, maxCategories).map((name) => {
    const share = (side: Map<string, number>) => (side.size === 0 ? undefined : (side.get(name) ?? 0));
    const [first, second] = formatPair(share(before), share(after), "share");
    return `${text(name, 40)} ${first === "" ? second : `${first} → ${second}`}`;
  });
  const hidden = names.length - lines.length;
  const listed = [...lines, ...(hidden > 0 ? [`${hidden} more`] : [])].join("<br>");
  return {
    label,
    slice: undefined,
    word: changed ? "changed" : before.size === 0 ? undefined : "unchanged",
    unit: "share",
    better: "higher",
    value: lines.length === 0 ? "–" : withAnswers ? listed : countCategories(metric),
    counts: changed ? `${formatCount(changed)} changed` : "",
    remark: coverageRemark(coverage.current),
    rules,
    isQuiet: rules.length === 0 && !changed,
  };
}

function describeSummary(
  metric: SummaryComparison,
  rules: readonly RuleJudgement[],
  withAnswers: boolean,
): TableMetric {
  const { label, better, baseline, current } = metric;
  const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
  const unit = metricUnit({ label, type: isBoolean ? "boolean" : "score" });
  const number = (value: unknown) =>
    typeof value === "boolean" ? Number(value) : typeof value === "number" ? value : undefined;
  const words = [baseline, current].map((value) => (typeof value === "string" ? text(value, 40) : undefined));
  const isText = words.some((word) => word !== undefined);
  const [before, after] = isText
    ? [words[0] ?? "", words[1] ?? "–"]
    : formatPair(number(baseline), number(current), unit);
  const change = (number(current) ?? 0) - (number(baseline) ?? 0);
  const word = before === "" ? "new" : change > 0 ? "higher" : change < 0 ? "lower" : "unchanged";
  return {
    label,
    slice: undefined,
    word: rules.some(({ outcome }) => outcome === "failed") && before === "" ? undefined : word,
    unit,
    better,
    value: isText && !withAnswers ? describeHiddenCategory(metric) : step(before, after),
    counts: "",
    remark: "",
    rules,
    isQuiet: rules.length === 0 && word === "unchanged",
  };
}

/** Renders the metrics that stay open; `title` heads the first column. */
export function renderMetrics(metrics: readonly TableMetric[], title: string, valueTitle: string): string {
  if (metrics.length === 0) return "";
  const hasRules = metrics.some(({ rules }) => rules.length > 0);
  const rows = metrics.map((metric) => [
    metricCell(metric),
    [metric.value, small(metric.counts), small(metric.remark)].filter((part) => part !== "").join("<br>"),
    ...(hasRules ? [ruleCell(metric)] : []),
  ]);
  const head = [title, valueTitle, ...(hasRules ? ["Gate"] : [])];
  return table(
    head,
    head.map(() => "left"),
    rows,
  );
}

function metricCell({ label, slice, word, better }: TableMetric): string {
  const name = `**${text(usageName(label) ?? label, 80)}**${slice === undefined ? "" : ` ${code(slice, 60)}`}`;
  if (word === undefined || word === "not tested") return name;
  return `${name}<br>${wordSign(word, better)}\u{00A0}${word}`;
}

/** Returns the color of a word: higher is good or bad depending on the metric. */
export function wordSign(word: Exclude<MetricWord, "not tested">, better: "higher" | "lower"): string {
  const isTurned = better === "lower" && (word === "higher" || word === "lower");
  return isTurned ? wordSigns[word === "higher" ? "lower" : "higher"] : wordSigns[word];
}

// A bound judges all rows. If that isn't the value that the table shows, the judged value stands beside the rule.
function ruleCell({ rules, unit, better, shown }: TableMetric): string {
  const lines = rules.map((rule) => {
    const isBound = rule.rule === "min" || rule.rule === "max";
    const judged = isBound && rule.measured ? formatValue(rule.measured.value, unit) : undefined;
    const isOther = judged !== undefined && shown !== undefined && judged !== shown;
    return `${ruleLine(rule, unit, better)}${isOther ? ` (all rows: ${judged})` : ""}`;
  });
  return lines.length === 0 ? "–" : lines.join("<br>");
}

/** Splits metrics into those that a reader must see and those that fold away. */
export function splitMetrics(
  metrics: readonly TableMetric[],
  most: number,
): {
  open: TableMetric[];
  quiet: TableMetric[];
  hidden: number;
} {
  const isFew = metrics.length <= maxOpenMetrics;
  const open = metrics.filter(({ isQuiet }) => isFew || !isQuiet).slice(0, most);
  const others = metrics.filter((metric) => !open.includes(metric));
  return { open, quiet: others.slice(0, most), hidden: Math.max(0, others.length - most) };
}

/** Renders the metrics that nobody has to look at, folded; empty if there are none. */
export function renderQuietMetrics(
  quiet: readonly TableMetric[],
  hidden: number,
  title: string,
  valueTitle: string,
): string {
  if (quiet.length === 0) return "";
  const more = hidden > 0 ? `\n\n${plural(hidden, "more metric")} in Datadog.` : "";
  const count = plural(quiet.length + hidden, "more metric");
  return folded(`${count} without a clear change`, `${renderMetrics(quiet, title, valueTitle)}${more}`);
}
