import { maxSliceValues } from "../comparison/compare.ts";
import type { Comparison, MetricComparison, SummaryComparison } from "../comparison/comparison.ts";
import { minTestedRecords } from "../comparison/power.ts";
import { findNearest } from "../lib/text.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import {
  defaultRows,
  formatSlice,
  type Gate,
  hasMetricRules,
  hasRules,
  type RowRules,
  type SliceSelector,
} from "./gate.ts";
import { countCommon, type JudgeContext, judgeCoverage, judgeMetric, judgeMost } from "./judge-metric.ts";
import {
  type BaselineState,
  type Decision,
  decideVerdict,
  type GateEvidence,
  type GateJudgement,
  nameMetric,
  type RuleJudgement,
} from "./judgement.ts";
import { messages } from "./messages.ts";
import { findEntries, type Labels, labelFor, matchesSlice, type ResolvedEntry, resolveEntries } from "./metrics.ts";

export type * from "./judgement.ts";

/** Judges every rule of a gate. Without a rule nothing is judged. */
export function judgeGate(gate: Gate | undefined, evidence: GateEvidence): GateJudgement {
  const judgement: GateJudgement = { verdict: "none", isGated: false, rules: [], notes: [], warnings: [] };
  if (gate === undefined) return judgement;
  if (!hasRules(gate)) return { ...judgement, warnings: [messages.onlyBetter()] };
  const { results, dataset, facts = [] } = evidence;
  const { rules, warnings, notes } = judgement;
  const about = { metric: "$rows", isExplicit: false };
  for (const { rule, message } of facts) rules.push({ ...about, rule, ...messages[rule](message) });
  if (results.kind === "unreadable") {
    rules.push({ ...about, rule: "results", ...messages.resultsUnreadable(results.reason) });
  } else {
    const { comparison } = results;
    const baseline = checkBaselineRows(evidence.baseline, comparison);
    if (baseline.kind === "unreadable") judgement.unreadableBaseline = baseline.reason;
    const context = { ...evidence, gate, comparison, baseline, warnings };
    const judged = [...judgeRows(context), ...judgeMetrics(context)];
    const isFinished = facts.every(({ rule }) => rule !== "evaluation");
    if (isFinished) rules.push(...judged);
    else {
      // Its rows are shown, but say nothing for or against a rule.
      warnings.length = 0;
      for (const one of judged.filter(({ isExplicit }) => isExplicit)) {
        const { metric, slice, rule, limit, isExplicit, outcome } = one;
        const unfinished = { metric, slice, rule, limit, isExplicit, ...messages.unfinished(nameMetric(one), rule) };
        rules.push(outcome === "not checked" ? one : unfinished);
      }
    }
  }
  const isPartial = dataset !== undefined && dataset.present < dataset.records;
  if (isPartial && evidence.baseline.kind === "none" && gate.rows.max_missing === undefined)
    notes.push(messages.datasetRows(dataset));
  return { ...judgement, verdict: decideVerdict(rules), isGated: true };
}

/** A baseline that shows no row, or fewer than its summary counts, doesn't count as read. */
function checkBaselineRows(baseline: BaselineState, { rows, baselineFrom }: Comparison): BaselineState {
  if (baseline.kind !== "read" || baselineFrom === "results summary") return baseline;
  const shown = rows.baseline?.total ?? 0;
  const { recordedRows = 0 } = baseline;
  const remedy = "Rerun the workflow on the base branch.";
  if (shown === 0) return { kind: "unreadable", reason: `it has no rows. ${remedy}` };
  if (shown >= recordedRows) return baseline;
  const reason = `it shows ${shown} of the ${recordedRows} rows that its results summary counts. ${remedy}`;
  return { kind: "unreadable", reason };
}

/** Judges the rules of `$rows`. Its defaults aren't explicit, and are reported only if they say something. */
function judgeRows(context: JudgeContext): RuleJudgement[] {
  const own = context.gate.rows;
  const rules = { ...defaultRows, ...own };
  const { total, failed } = context.comparison.rows.current;
  const isEnough = total >= rules.min;
  const enough: Decision = {
    outcome: isEnough ? "passed" : "failed",
    ...messages.rowCount(isEnough, total, rules.min),
    measured: { value: total, limit: rules.min },
  };
  const decisions: [keyof RowRules, Decision | undefined][] = [
    ["max_errors", judgeMost(failed, total, rules.max_errors, messages.rowErrors)],
    ["min", enough],
    ["max_missing", judgeMissing(context)],
    ["min_common", judgeAllCommon(context)],
  ];
  return decisions.flatMap(([rule, decision]) =>
    decision ? { metric: "$rows", rule, limit: rules[rule], isExplicit: own[rule] !== undefined, ...decision } : [],
  );
}

/** Judges how many of the baseline's records have no row here; without a baseline, of the dataset's. */
function judgeMissing({ gate, comparison, baseline, dataset }: JudgeContext): Decision | undefined {
  const { records, rows } = comparison;
  const own = gate.rows.max_missing;
  const most = own ?? defaultRows.max_missing;
  if (baseline.kind === "none") {
    if (own === undefined) return undefined;
    if (dataset === undefined) return messages.noBaseline("$rows", "max_missing", baseline);
    const missing = Math.max(0, dataset.records - dataset.present);
    return judgeMost(missing, dataset.records, most, messages.missingFromDataset);
  }
  if (baseline.kind === "unreadable")
    return own === undefined
      ? messages.baselineUnreadableNote("max_missing", baseline.reason)
      : messages.baselineUnreadable("$rows", "max_missing", baseline.reason);
  // Rows of no record, and expired rows, are counted as rows.
  const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
  const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
  const missing = records ? records.missing + nameless : Math.max(0, there.total - rows.current.total);
  const total = records ? records.both + records.missing + there.withoutRecord : there.total;
  const what = records === undefined || nameless > 0 ? "row" : "record";
  const decision = judgeMost(missing, total, most, (...counts) => messages.missing(...counts, what));
  if (!baseline.otherDatasetVersion) return decision;
  if (own === undefined && missing === 0) return undefined;
  return { ...decision, ...messages.missingFromOtherVersion(missing, what) };
}

/** Judges `min_common` over all records, if the gate sets it. */
function judgeAllCommon({ gate, comparison, baseline }: JudgeContext): Decision | undefined {
  const { records } = comparison;
  const own = gate.rows.min_common;
  if (own === undefined) return undefined;
  if (baseline.kind === "none") return messages.noBaseline("$rows", "min_common", baseline);
  if (baseline.kind === "unreadable") return messages.baselineUnreadable("$rows", "min_common", baseline.reason);
  if (records === undefined) return messages.commonUnknown();
  const { both, added, missing } = records;
  return countCommon(own, { both, here: both + added, present: both, there: both + missing });
}

function judgeMetrics(context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, names } = context;
  const { metrics, usage, summary } = comparison;
  const known = new Set([...(names?.keys() ?? []), ...[...metrics, ...usage, ...summary].map(({ label }) => label)]);
  const { entries = [], slices = [] } = Object.groupBy(resolveEntries(gate, names, known), ({ slice }) =>
    slice ? "slices" : "entries",
  );
  // "*" applies to the numbers of rows. Categories and run-level scores are gated by name.
  const named = new Set(entries.map(({ label }) => label));
  for (const metric of [...metrics, ...usage.filter(({ verdict }) => verdict !== "not tested")]) {
    const { label } = metric;
    const isNumber = metric.kind === "numeric" || metric.otherType;
    if (isNumber && !named.has(label)) entries.push({ key: label, label, rules: {} });
  }
  // A metric may be in the gate by its tool's name and by its label: the rules of both apply.
  return [...entries.flatMap((entry) => judgeEntry(entry, context)), ...judgeSlices(slices, context)];
}

function judgeEntry({ key, label, rules: own }: ResolvedEntry, context: JudgeContext): RuleJudgement[] {
  const { gate, comparison } = context;
  const found = [...comparison.metrics, ...comparison.usage].find((metric) => metric.label === label);
  const score = found === undefined ? comparison.summary.find((one) => one.label === label) : undefined;
  // Rules of "*" that need records, or booleans, don't apply to other metrics; under a metric's own name they fail.
  const { no_regression, min_coverage, max_broken, ...every } = gate.everyMetric;
  const ofRows = score === undefined ? { no_regression, min_coverage } : {};
  const ofBooleans = found?.kind === "numeric" && found.type === "boolean" ? { max_broken } : {};
  const rules = { ...every, ...ofRows, ...ofBooleans, ...own };
  if (!hasMetricRules(rules)) return [];
  if (found?.kind === "categorical" && !hasMetricRules({ ...rules, min_coverage: undefined }))
    return judgeCoverage({ metric: label }, found.coverage, rules.min_coverage);
  const metric = score ? toMetric(score) : found;
  if (metric?.kind === "numeric" && Number.isFinite(metric.current?.mean))
    return judgeMetric({ name: label, metric, isRunLevel: score !== undefined }, rules, context);
  const shown = metric === undefined ? key : label;
  return [{ metric: shown, rule: "score", isExplicit: true, ...explainNoNumber(shown, metric, context) }];
}

// What people call usage, which the action names with a unit.
const usageNames: Readonly<Record<string, string>> = {
  $duration_ms: "latency latency_ms duration duration_ms time",
  $cost_usd: "cost cost_usd price",
  $total_tokens: "tokens total_tokens",
};

/** Says why a metric, or a name that is none, has no number, and suggests what a name was probably meant to be. */
function explainNoNumber(name: string, metric: MetricComparison | undefined, context: JudgeContext): Decision {
  const { names, comparison } = context;
  const { metrics, usage, summary } = comparison;
  const scored = [...metrics, ...usage].filter(({ current }) => (current?.count ?? 0) > 0);
  const scores = summary.filter(({ current }) => typeof current === "number" || typeof current === "boolean");
  const labels = [...scored, ...scores].map(({ label }) => label);
  const plain = name.toLowerCase().replace(/^\$/, "");
  const near = findNearest(name, [...labels, ...(names?.keys() ?? [])]);
  const meant = near ?? labels.find((label) => usageNames[label]?.split(" ").includes(plain));
  if (metric === undefined) return explainSliceKey(name, labels, names) ?? messages.unknownMetric(name, meant, labels);
  if (metric.kind === "categorical") return messages.isCategory(name, metric.otherType);
  const { failed, rows } = metric.coverage.current;
  // A metric that only the baseline has was probably renamed.
  return failed === 0 ? messages.missingMetric(name, meant) : messages.noScore(name, failed, rows);
}

/** Says how to write a key that looks like a slice of a known metric, but isn't one. */
function explainSliceKey(key: string, labels: readonly string[], names: Labels): Decision | undefined {
  const [, metric = "", selector = ""] = /^([^[]+)\[(.*)\]$/.exec(key) ?? [];
  if (!labels.includes(labelFor(metric.trim(), names))) return undefined;
  const [property = "", ...values] = selector.split("=");
  const plain = property.trim().replaceAll(/["[\],]/g, "") || "language";
  if (values.length === 0) return messages.sliceWithoutValue(key, `${metric}[${plain}=*]`);
  if (values.length > 1 && selector.includes(",")) return messages.severalProperties(key);
  const value = values.join("=").trim().replaceAll('"', "");
  return messages.unquotedValue(key, `${metric}[${plain}=${JSON.stringify(value)}]`);
}

/** Returns a run-level score as a metric without records. */
function toMetric({ label, better, baseline, current }: SummaryComparison): MetricComparison {
  const [before, after] = [baseline, current].map((score) =>
    typeof score === "number" || typeof score === "boolean" ? Number(score) : undefined,
  );
  const rows = { scored: 1, failed: Number(current === null), rows: 1 };
  const coverage = { current: rows, expected: 0, covered: 0, records: undefined };
  const otherType = baseline !== undefined && baseline !== null && typeof baseline !== typeof current;
  const about = { label, coverage, otherType, baseline: undefined, current: undefined };
  if (typeof current === "string") return { ...about, kind: "categorical", changed: undefined };
  const isBoth = before !== undefined && after !== undefined && !otherType;
  return {
    ...{ ...about, kind: "numeric", type: typeof current === "boolean" ? "boolean" : "score", better },
    ...{ verdict: "not tested", current: { mean: after, count: 1, errors: 0 } },
    baseline: otherType ? undefined : { mean: before, count: 1, errors: Number(baseline === null) },
    ...(isBoth && { compared: { baseline: before, current: after }, difference: after - before }),
  };
}

/** Judges the rules of slices. Those with too few records for relative rules are named once. */
function judgeSlices(entries: readonly ResolvedEntry[], context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, baseline, names } = context;
  const judged: RuleJudgement[] = [];
  const small = new Map<string, string>();
  for (const entry of entries) {
    const { key, label, slice: selector, rules: own } = entry;
    if (selector === undefined || !hasMetricRules(own)) continue;
    const slices = comparison.slices.filter((found) => found.label === label && matchesSlice(selector, found.slice));
    const about = { metric: label, isExplicit: true };
    const fault = findSliceFault(entry, selector, comparison, slices.length);
    if (fault !== undefined) {
      judged.push({ ...about, rule: "slice", ...fault });
      continue;
    }
    const inherited = [...findEntries(gate, label, names).map((entry) => entry.rules), gate.everyMetric];
    const rules = { ...own, unclear: own.unclear ?? inherited.find(({ unclear }) => unclear !== undefined)?.unclear };
    // A count of the whole metric's rows says nothing about a slice.
    const inheritedCoverage = inherited.map((each) => each.min_coverage).find((amount) => typeof amount === "string");
    const { max_regression, no_regression, ...others } = rules;
    for (const metric of slices) {
      const slice = { ...metric.slice, isFound: selector.value === undefined };
      const name = nameMetric({ metric: label, slice });
      const { records, current } = metric.coverage;
      if (!Number.isFinite(metric.current?.mean)) {
        judged.push({ ...about, rule: "score", slice, ...messages.noScore(name, current.failed, current.rows) });
        continue;
      }
      const isSmall = baseline.kind === "read" && records !== undefined && records.both < minTestedRecords;
      if (isSmall && (max_regression !== undefined || no_regression)) small.set(name, key);
      const subject = { name, metric, slice, inheritedCoverage, isRunLevel: false };
      judged.push(...judgeMetric(subject, isSmall ? others : rules, context));
    }
  }
  const keys = [...new Set(small.values())].sort();
  const about = { metric: "$slices", rule: "slice", isExplicit: true } as const;
  return small.size === 0 ? judged : [...judged, { ...about, ...messages.smallSlices(small.size, keys) }];
}

function findSliceFault(entry: ResolvedEntry, slice: SliceSelector, comparison: Comparison, matching: number) {
  const { key, label } = entry;
  const { metric, property, value } = slice;
  const { metrics, usage, summary, sliceProperties } = comparison;
  const found = [...metrics, ...usage].find((one) => one.label === label);
  if (found === undefined && summary.some((one) => one.label === label)) return messages.runLevelSlice(key);
  const labels = metrics.map((one) => one.label);
  if (found === undefined) return messages.unknownMetric(metric, findNearest(metric, labels), labels);
  if (found.kind === "categorical") return messages.isCategory(key, found.otherType);
  const known = sliceProperties.find((one) => one.property === normalizeProperty(property));
  const count = known?.values.length ?? 0;
  if (value === undefined && count > maxSliceValues) return messages.tooManySlices(key, count, maxSliceValues);
  if (matching > 0) return undefined;
  if (known === undefined) {
    const properties = sliceProperties.map((one) => one.property);
    const near = findNearest(property, properties);
    return messages.emptySlice(key, near && formatSlice({ property: near, value }).slice(1, -1), properties);
  }
  // Not the value itself: a record that moved to it still counts in the slice that the baseline gives it.
  const others = known.values.filter((one) => normalizeProperty(one) !== normalizeProperty(value ?? ""));
  const near = value === undefined ? undefined : findNearest(value, others);
  return messages.emptySlice(key, near && formatSlice({ property, value: near }).slice(1, -1));
}
