import type {
  CategoricalComparison,
  Comparison,
  NumericComparison,
  SliceComparison,
  SliceKey,
  SummaryComparison,
  Verdict,
} from "../comparison/comparison.ts";
import { formatSlice } from "../gate/gate.ts";
import type { GateJudgement, RuleJudgement } from "../gate/judgement.ts";
import { formatCount, formatPair, formatValue, metricUnit, plural, type Unit, usageName } from "../lib/format.ts";
import { code, folded, joinParts, limitList, messageText, small, table, text } from "./markdown.ts";
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
}

export type MetricWord = Verdict | "higher" | "lower" | "changed";

// In the order in which metrics are listed.
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

/** Lists the metrics of a comparison in the order of the table: failing rules first, then what changed. */
export function listMetrics({ comparison, judgement, withAnswers }: ResultsReport): TableMetric[] {
  if (comparison === undefined) return [];
  const { metrics, slices, usage, summary } = comparison;
  const counted = judgement.rules.filter(({ slice }) => slice?.value === "*");
  const listed: TableMetric[] = [
    ...metrics.map((metric) =>
      metric.kind === "numeric"
        ? describeNumeric(metric, judgement)
        : describeCategorical(metric, judgement, withAnswers),
    ),
    ...slices
      .filter(({ label, slice }) => isSliceNamed(label, slice, judgement))
      .map((metric) => describeNumeric(metric, judgement)),
    ...counted.map((rule) => ({
      label: rule.metric,
      slice: sliceName(rule.slice),
      ...describeScale(metrics, rule.metric),
      value: messageText(rule.message, 200),
      rules: [rule],
    })),
    ...usage.filter(hasValues).map((metric) => describeNumeric(metric, judgement)),
    ...summary.map((metric) => describeSummary(metric, judgement, withAnswers)),
  ];
  // Without a baseline all would be new.
  const shown = comparison.baselineFrom ? listed : listed.map((metric) => ({ ...metric, word: undefined }));
  return shown.sort((a, b) => rankMetric(a) - rankMetric(b));
}

/** Returns the unit of a metric, and which way is better. */
function describeScale(metrics: Comparison["metrics"], label: string): Pick<TableMetric, "unit" | "better"> {
  const metric = metrics.find((one) => one.label === label);
  if (metric?.kind !== "numeric") return { unit: metricUnit({ label, type: "score" }), better: "higher" };
  return { unit: metricUnit(metric), better: metric.better };
}

function rankMetric({ rules, word }: TableMetric): number {
  const outcomes = rules.map(({ outcome }) => outcome);
  const words = Object.keys(wordSigns);
  const rank = word === undefined ? words.length : words.indexOf(word);
  if (outcomes.includes("failed")) return rank;
  if (outcomes.includes("unclear")) return 100 + rank;
  return (rules.length > 0 ? 200 : 300) + rank;
}

/** Returns whether a word says that nothing changed for sure. */
export function isStill(word: MetricWord | undefined): boolean {
  return word === "unchanged" || word === "no clear change" || word === "not tested";
}

/** Returns whether cost, tokens, or durations were measured at all. */
export function hasValues({ current, baseline }: NumericComparison): boolean {
  return (current?.count ?? 0) + (baseline?.count ?? 0) > 0;
}

/** Returns whether the gate's judgement names a slice, and not only counts it: values that a gate found are content. */
export function isSliceNamed(label: string, slice: SliceKey, { rules }: GateJudgement): boolean {
  return rules.some((rule) => rule.metric === label && sliceName(rule.slice) === sliceName(slice));
}

/** Returns the name of a slice as a gate writes it: `language=fr`. */
export function sliceName(slice: SliceKey | undefined): string | undefined {
  if (slice === undefined) return undefined;
  return slice.value === "*" ? `${slice.property}=*` : formatSlice(slice).slice(1, -1);
}

/** Returns whether a rule is listed: the gate sets it, or it's a default that says something. */
export function isRuleShown({ isExplicit, outcome }: RuleJudgement): boolean {
  return isExplicit || outcome === "failed" || outcome === "unclear";
}

/** Lists the rules of a metric, or of a slice of it, that are shown. */
export function listRulesFor({ rules }: GateJudgement, label: string, slice?: string): RuleJudgement[] {
  const own = rules.filter((rule) => rule.metric === label && sliceName(rule.slice) === slice);
  return sortRules(own.filter(isRuleShown));
}

/** A numeric metric, over all records or those of a slice. */
export type NumericMetric = NumericComparison & Partial<Pick<SliceComparison, "slice">>;

function describeNumeric(metric: NumericMetric, judgement: GateJudgement): TableMetric {
  const { label, better, compared, current, baseline, records, verdict, coverage } = metric;
  const slice = sliceName(metric.slice);
  const rules = listRulesFor(judgement, label, slice);
  const unit = metricUnit(metric);
  const isUncompared = compared === undefined && verdict !== "missing" && verdict !== "new";
  const [before, after] = formatPair(compared?.baseline ?? baseline?.mean, compared?.current ?? current?.mean, unit);
  const { worse, better: improved } = records ?? { worse: 0, better: 0 };
  const counts = [`${formatCount(worse)} worse`, `${formatCount(improved)} better`];
  if (verdict === "better" || verdict === "maybe better") counts.reverse();
  return {
    label,
    slice,
    word: isUncompared ? undefined : chooseWord(metric, judgement),
    unit,
    better,
    value: joinParts([before, `**${after}**`], " → "),
    counts: worse + improved > 0 ? counts.join(", ") : "",
    remark: describeCoverage(coverage.current),
    rules,
    shown: after,
  };
}

/** Returns the word for a metric: its verdict, or that it may be worse if one of its rules is unclear. */
export function chooseWord({ label, slice, verdict }: NumericMetric, judgement: GateJudgement): Verdict {
  const rules = listRulesFor(judgement, label, sliceName(slice));
  const isUnclear = rules.some(({ outcome }) => outcome === "unclear");
  return isUnclear && (verdict === "no clear change" || verdict === "not enough data") ? "maybe worse" : verdict;
}

function describeCoverage({ scored, rows, failed }: NumericComparison["coverage"]["current"]): string {
  if (scored >= rows) return "";
  const why = failed > 0 ? ` (evaluator failed on ${formatCount(failed)})` : "";
  return `⚠️ scored on ${formatCount(scored)} of ${plural(rows, "row")}${why}`;
}

const maxCategories = 3;

function describeCategorical(
  metric: CategoricalComparison,
  judgement: GateJudgement,
  withAnswers: boolean,
): TableMetric {
  const { label, baseline, current, changed, coverage } = metric;
  const steps = listShares(metric).map(({ name, before, after }) => {
    const there = baseline?.categories.length ? before : undefined;
    const [first, second] = formatPair(there, current?.categories.length ? after : undefined, "share");
    return `${text(name, 40)} ${joinParts([first, second], " → ")}`;
  });
  const listed = limitList(steps, maxCategories).join("<br>") || "–";
  return {
    label,
    word: changed ? "changed" : baseline?.categories.length ? "unchanged" : undefined,
    unit: "share",
    better: "higher",
    value: withAnswers || steps.length === 0 ? listed : countChangedCategories(metric),
    counts: changed ? `${formatCount(changed)} changed` : "",
    remark: describeCoverage(coverage.current),
    rules: listRulesFor(judgement, label),
  };
}

/** Returns the shares of each category on both sides, the most frequent first. */
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

/** Says whether a run-level category changed, for a report that must not name it. */
export function describeHiddenCategory({ baseline, current }: SummaryComparison): string {
  if (baseline === undefined || current === undefined) return "a category";
  return baseline === current ? "category unchanged" : "category changed";
}

function describeSummary(metric: SummaryComparison, judgement: GateJudgement, withAnswers: boolean): TableMetric {
  const { label, better, baseline, current } = metric;
  const rules = listRulesFor(judgement, label);
  const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
  const unit = metricUnit({ label, type: isBoolean ? "boolean" : "score" });
  const [there, here] = [readRunLevelNumber(baseline), readRunLevelNumber(current)];
  let [before, after] = formatPair(there, here, unit);
  const isText = typeof current === "string" || typeof baseline === "string";
  if (isText) {
    before = typeof baseline === "string" ? text(baseline, 40) : "";
    after = typeof current === "string" ? text(current, 40) : "–";
  }
  const change = (here ?? 0) - (there ?? 0);
  const isOtherType = there !== undefined && here !== undefined && typeof baseline !== typeof current;
  const word =
    before === "" ? "new" : isOtherType ? undefined : change > 0 ? "higher" : change < 0 ? "lower" : "unchanged";
  return {
    label,
    word: before === "" && rules.some(({ outcome }) => outcome === "failed") ? undefined : word,
    unit,
    better,
    value: isText && !withAnswers ? describeHiddenCategory(metric) : joinParts([before, `**${after}**`], " → "),
    rules,
  };
}

/** Returns a run-level score as a number: booleans as 1 and 0; undefined for anything else. */
export function readRunLevelNumber(value: unknown): number | undefined {
  return typeof value === "boolean" ? Number(value) : typeof value === "number" ? value : undefined;
}

// With more metrics than this, those without a rule and without a change are folded.
const maxOpenMetrics = 8;

/**
 * Renders the metrics that a reader must see, and a fold of the others; either is empty without metrics. `titles` head the columns of names and values; of each table, at most `maxRows` rows are shown.
 */
export function renderMetricTables(
  metrics: readonly TableMetric[],
  titles: readonly [name: string, value: string],
  maxRows: number,
): { open: string; quiet: string } {
  const isFew = metrics.length <= maxOpenMetrics;
  const loud = metrics.filter(
    ({ rules, word }) => rules.length > 0 || !(word === undefined || word === "not enough data" || isStill(word)),
  );
  const open = (isFew ? metrics : loud).slice(0, maxRows);
  const quiet = metrics.filter((metric) => !open.includes(metric));
  const hidden = quiet.length - maxRows;
  const more = hidden > 0 ? `${plural(hidden, "more metric")} in Datadog.` : "";
  const content = joinParts([renderMetricTable(quiet.slice(0, maxRows), titles), more]);
  const isCompared = quiet.some(({ word }) => word !== undefined);
  const title = `${plural(quiet.length, "more metric")}${isCompared ? " without a clear change" : ""}`;
  return { open: renderMetricTable(open, titles), quiet: content === "" ? "" : folded(title, content) };
}

/** The words that depend on which way is better. */
const directed: readonly (MetricWord | undefined)[] = [
  ...(["worse", "maybe worse", "better", "maybe better", "higher", "lower"] as const),
];

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
    // Of cost, tokens, and duration, everybody knows.
    const isExplained = better === "lower" && usageName(label) === undefined && directed.includes(word);
    return [
      joinParts([name, isTested ? signWord(word, better) : "", isExplained ? small("lower is better") : ""], "<br>"),
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

function ruleCell({ rules, unit, better, shown }: TableMetric): string {
  const lines = rules.map((rule) => `${ruleLine(rule, unit, better)}${describeAllRows(rule, unit, shown)}`);
  return lines.join("<br>") || "–";
}

/** Returns the value that a bound judged, with a space before it: it's over all rows. Empty if the table shows the same. */
export function describeAllRows({ rule, measured }: RuleJudgement, unit: Unit, shown: string | undefined): string {
  const judged = (rule === "min" || rule === "max") && measured ? formatValue(measured.value, unit) : undefined;
  return judged === undefined || shown === undefined || judged === shown ? "" : ` (all rows: ${judged})`;
}
