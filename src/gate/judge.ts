import type { Comparison, MetricComparison, SummaryComparison } from "../comparison/comparison.ts";
import { minTestedRecords } from "../comparison/power.ts";
import { maxSliceValues } from "../comparison/slices.ts";
import type { Message } from "../lib/errors.ts";
import { findNearest } from "../lib/text.ts";
import { normalizeProperty } from "../results/record-properties.ts";
import {
  type Amount,
  defaultRows,
  formatSlice,
  type Gate,
  type GateEntry,
  hasMetricRules,
  hasRules,
  type RowRules,
  type SliceSelector,
} from "./gate.ts";
import { countCommon, type JudgeContext, judgeCoverage, judgeMetric, judgeMost } from "./judge-metric.ts";
import {
  type BaselineState,
  type DatasetCoverage,
  type Decision,
  decideVerdict,
  type GateEvidence,
  type GateJudgement,
  type RuleJudgement,
} from "./judgement.ts";
import { messages } from "./messages.ts";
import { findEntries, findSlice, type Labels, labelFor, matchesSlice } from "./metrics.ts";

export type * from "./judgement.ts";

/** Judges every rule of a gate. Without a rule nothing is judged. */
export function judgeGate(gate: Gate | undefined, evidence: GateEvidence): GateJudgement {
  if (gate === undefined || !hasRules(gate)) {
    const warnings = gate === undefined ? [] : [messages.onlyBetter()];
    return { verdict: "none", isGated: false, rules: [], notes: [], warnings };
  }
  const { results, dataset, names, facts = [], addsReruns = false } = evidence;
  const about = { metric: "$rows", outcome: "failed", isExplicit: false } as const;
  const rules: RuleJudgement[] = facts.map(({ rule, message }) => ({ ...about, rule, ...messages[rule](message) }));
  const warnings: Message[] = [];
  let unreadableBaseline: string | undefined;
  if (results.kind === "unreadable") {
    rules.push({ ...about, rule: "results", ...messages.resultsUnreadable(results.reason) });
  } else {
    const { comparison } = results;
    const baseline = checkBaselineRows(evidence.baseline, comparison);
    unreadableBaseline = baseline.kind === "unreadable" ? baseline.reason : undefined;
    const judged = [
      ...judgeRows(gate.rows, comparison, baseline, dataset),
      ...judgeMetrics({ gate, comparison, baseline, names, addsReruns, warnings }),
    ];
    const isFinished = facts.every(({ rule }) => rule !== "evaluation");
    rules.push(...(isFinished ? judged : judged.flatMap(leaveUnchecked)));
    if (!isFinished) warnings.length = 0;
  }
  const isPartial = dataset !== undefined && dataset.present < dataset.records;
  const isNoted = isPartial && evidence.baseline.kind === "none" && gate.rows.max_missing === undefined;
  const notes = isNoted ? [messages.datasetRows(dataset)] : [];
  return { verdict: decideVerdict(rules), isGated: true, rules, notes, warnings, unreadableBaseline };
}

/** The rows of an evaluation that didn't finish are shown, but say nothing for or against its rules. */
function leaveUnchecked(judged: RuleJudgement): RuleJudgement[] {
  const { metric, slice, rule, limit, isExplicit, outcome } = judged;
  if (!isExplicit) return [];
  if (outcome === "not checked") return [judged];
  const name = `${metric}${slice === undefined ? "" : formatSlice(slice)}`;
  return [{ metric, slice, rule, limit, isExplicit, outcome: "not checked", ...messages.unfinished(name, rule) }];
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
function judgeRows(
  own: RowRules,
  comparison: Comparison,
  baseline: BaselineState,
  dataset: DatasetCoverage | undefined,
): RuleJudgement[] {
  const rules = { ...defaultRows, ...own };
  const { total, failed } = comparison.rows.current;
  const isEnough = total >= rules.min;
  const decisions: Record<keyof RowRules, Decision | undefined> = {
    max_errors: judgeMost(failed, total, rules.max_errors, (isPassed, limit) =>
      messages.rowErrors(isPassed, failed, total, limit),
    ),
    min: {
      outcome: isEnough ? "passed" : "failed",
      ...messages.rowCount(isEnough, total, rules.min),
      measured: { value: total, limit: rules.min },
    },
    max_missing: judgeMissing(own, comparison, baseline, dataset),
    min_common: judgeAllCommon(own.min_common, comparison, baseline),
  };
  return (["max_errors", "min", "max_missing", "min_common"] as const).flatMap((rule): RuleJudgement[] => {
    const decision = decisions[rule];
    if (decision === undefined) return [];
    return [{ metric: "$rows", rule, limit: rules[rule], isExplicit: own[rule] !== undefined, ...decision }];
  });
}

/** Judges how many of the baseline's records have no row here; without a baseline, of the dataset's. */
function judgeMissing(
  { max_missing: own }: RowRules,
  { records, rows }: Comparison,
  baseline: BaselineState,
  dataset: DatasetCoverage | undefined,
): Decision | undefined {
  const most = own ?? defaultRows.max_missing;
  if (baseline.kind === "none" && own !== undefined && dataset !== undefined) {
    const missing = Math.max(0, dataset.records - dataset.present);
    return judgeMost(missing, dataset.records, most, (isPassed, limit) =>
      messages.missingFromDataset(isPassed, missing, dataset.records, limit),
    );
  }
  if (baseline.kind !== "read") return explainUnchecked("max_missing", baseline, own !== undefined);
  // Rows of no record, and expired rows, are counted as rows.
  const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
  const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
  const missing = records ? records.missing + nameless : Math.max(0, there.total - rows.current.total);
  const total = records ? records.both + records.missing + there.withoutRecord : there.total;
  const what = records === undefined || nameless > 0 ? "row" : "record";
  const decision = judgeMost(missing, total, most, (isPassed, limit) =>
    messages.missing(isPassed, missing, total, what, limit),
  );
  if (!baseline.otherDatasetVersion) return decision;
  if (own === undefined && missing === 0) return undefined;
  return { ...decision, outcome: "not checked", ...messages.missingFromOtherVersion(missing, what) };
}

/** Judges `min_common` over all records, if the gate sets it. */
function judgeAllCommon(least: Amount | undefined, { records }: Comparison, baseline: BaselineState) {
  if (least === undefined) return undefined;
  if (baseline.kind !== "read") return explainUnchecked("min_common", baseline, true);
  if (records === undefined) return { outcome: "not checked", ...messages.commonUnknown() } as const;
  const { both, added, missing } = records;
  return countCommon(least, { both, here: both + added, present: both, there: both + missing });
}

/** Says why a rule that needs the baseline isn't checked, or fails; without a baseline, a default says nothing. */
function explainUnchecked(
  rule: "max_missing" | "min_common",
  baseline: Exclude<BaselineState, { kind: "read" }>,
  isExplicit: boolean,
): Decision | undefined {
  if (baseline.kind === "none")
    return isExplicit ? { outcome: "not checked", ...messages.noBaseline("$rows", rule, baseline) } : undefined;
  return isExplicit
    ? { outcome: "failed", ...messages.baselineUnreadable("$rows", rule, baseline.reason) }
    : { outcome: "not checked", ...messages.baselineUnreadableNote(rule, baseline.reason) };
}

function judgeMetrics(context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, names } = context;
  const { metrics, usage, summary } = comparison;
  const known = new Set([...(names?.keys() ?? []), ...[...metrics, ...usage, ...summary].map(({ label }) => label)]);
  const slices = gate.metrics.filter((entry) => findSlice(entry, known));
  const entries = gate.metrics.filter((entry) => !slices.includes(entry));
  // "*" applies to the numbers of rows. Categories and run-level scores are gated by name.
  const named = new Set(entries.map(({ label }) => labelFor(label, names)));
  for (const metric of [...metrics, ...usage.filter(({ verdict }) => verdict !== "not tested")]) {
    const isNumber = metric.kind === "numeric" || metric.otherType;
    if (isNumber && !named.has(metric.label)) entries.push({ label: metric.label, rules: {} });
  }
  // A metric may be in the gate by its tool's name and by its label: the rules of both apply.
  return [...entries.flatMap((entry) => judgeEntry(entry, context)), ...judgeSlices(slices, context)];
}

function judgeEntry({ label: name, rules: own }: GateEntry, context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, names } = context;
  const label = labelFor(name, names);
  const found = [...comparison.metrics, ...comparison.usage].find((metric) => metric.label === label);
  const score = found === undefined ? comparison.summary.find((one) => one.label === label) : undefined;
  // Rules of "*" that need records, or booleans, don't apply to other metrics; under a metric's own name they fail.
  const { no_regression, min_coverage, max_broken, ...every } = gate.everyMetric;
  const ofRows = score === undefined ? { no_regression, min_coverage } : {};
  const ofBooleans = found?.kind === "numeric" && found.type === "boolean" ? { max_broken } : {};
  const rules = { ...every, ...ofRows, ...ofBooleans, ...own };
  if (!hasMetricRules(rules)) return [];
  if (found?.kind === "categorical" && !hasMetricRules({ ...rules, min_coverage: undefined }))
    return judgeCoverage({ metric: label }, label, found.coverage, rules.min_coverage);
  const metric = score ? toMetric(score) : found;
  const value = metric?.kind === "numeric" ? metric.current?.mean : undefined;
  if (metric?.kind === "numeric" && value !== undefined && Number.isFinite(value)) {
    const isFromSummary = found !== undefined && comparison.baselineFrom === "results summary";
    return judgeMetric({ name: label, metric, isRunLevel: score !== undefined, isFromSummary }, value, rules, context);
  }
  const shown = metric === undefined ? name : label;
  const message = explainNoNumber(shown, metric, comparison, names);
  return [{ metric: shown, rule: "score", outcome: "failed", isExplicit: true, ...message }];
}

// What people call usage, which the action names with a unit.
const usageNames: Readonly<Record<string, string>> = {
  $duration_ms: "latency latency_ms duration duration_ms time",
  $cost_usd: "cost cost_usd price",
  $total_tokens: "tokens total_tokens",
};

/** Says why a metric, or a name that is none, has no number, and suggests what a name was probably meant to be. */
function explainNoNumber(
  name: string,
  metric: MetricComparison | undefined,
  { metrics, usage, summary }: Comparison,
  names: Labels,
): Message {
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
function explainSliceKey(key: string, labels: readonly string[], names: Labels): Message | undefined {
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
  const coverage = {
    baseline: { scored: 1, failed: Number(baseline === null), rows: 1 },
    current: { scored: 1, failed: Number(current === null), rows: 1 },
    ...{ expected: 0, covered: 0, records: undefined },
  };
  const otherType = baseline !== undefined && baseline !== null && typeof baseline !== typeof current;
  const nothing = { baseline: undefined, current: undefined, changed: undefined };
  if (typeof current === "string") return { kind: "categorical", label, otherType, coverage, ...nothing };
  const isBoth = before !== undefined && after !== undefined && !otherType;
  return {
    ...{ kind: "numeric", label, better, coverage, otherType },
    type: typeof current === "boolean" ? "boolean" : "score",
    baseline: otherType ? undefined : { mean: before, count: 1, errors: 0 },
    current: { mean: after, count: 1, errors: 0 },
    compared: isBoth ? { baseline: before, current: after } : undefined,
    difference: isBoth ? after - before : undefined,
    verdict: "not tested",
    canBeSignificant: false,
  };
}

/** Judges the rules of slices. Those with too few records for relative rules are named once. */
function judgeSlices(entries: readonly GateEntry[], context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, baseline, names } = context;
  const judged: RuleJudgement[] = [];
  const small = new Map<string, string>();
  const isFromSummary = comparison.baselineFrom === "results summary";
  for (const { label: key, slice: selector, rules: own } of entries) {
    if (selector === undefined || !hasMetricRules(own)) continue;
    const label = labelFor(selector.metric, names);
    const slices = comparison.slices.filter((found) => found.label === label && matchesSlice(selector, found.slice));
    const failed = { metric: label, outcome: "failed", isExplicit: true } as const;
    const fault = findSliceFault(key, selector, label, comparison, slices.length);
    if (fault !== undefined) {
      judged.push({ ...failed, rule: "slice", ...fault });
      continue;
    }
    const inherited = findEntries(gate, label, names).map((entry) => entry.rules);
    inherited.push(gate.everyMetric);
    const rules = { ...own, unclear: own.unclear ?? inherited.find(({ unclear }) => unclear !== undefined)?.unclear };
    // A count of the whole metric's rows says nothing about a slice.
    const inheritedCoverage = inherited.map((each) => each.min_coverage).find((amount) => typeof amount === "string");
    const { max_regression, no_regression, ...others } = rules;
    for (const metric of slices) {
      const slice = { ...metric.slice, isFound: selector.value === undefined };
      const name = `${label}${formatSlice(slice)}`;
      const { records, current } = metric.coverage;
      const value = metric.current?.mean;
      if (value === undefined || !Number.isFinite(value)) {
        judged.push({ ...failed, rule: "score", slice, ...messages.noScore(name, current.failed, current.rows) });
        continue;
      }
      const isSmall = baseline.kind === "read" && records !== undefined && records.both < minTestedRecords;
      if (isSmall && (max_regression !== undefined || no_regression)) small.set(name, key);
      const subject = { name, metric, slice, inheritedCoverage, isRunLevel: false, isFromSummary };
      judged.push(...judgeMetric(subject, value, isSmall ? others : rules, context));
    }
  }
  if (small.size > 0) {
    const about = { metric: "$slices", rule: "slice", isExplicit: true } as const;
    judged.push({
      ...about,
      outcome: "not checked",
      ...messages.smallSlices(small.size, [...new Set(small.values())].sort()),
    });
  }
  return judged;
}

function findSliceFault(
  key: string,
  { metric, property, value }: SliceSelector,
  label: string,
  { metrics, usage, summary, sliceProperties }: Comparison,
  matching: number,
): Message | undefined {
  const found = [...metrics, ...usage].find((one) => one.label === label);
  if (found === undefined && summary.some((one) => one.label === label)) return messages.runLevelSlice(key);
  const labels = metrics.map((one) => one.label);
  if (found === undefined) return messages.unknownMetric(metric, findNearest(metric, labels), labels);
  if (found.kind === "categorical") return messages.isCategory(key, found.otherType);
  const known = sliceProperties.find((one) => one.property === normalizeProperty(property));
  const count = known?.values.length ?? 0;
  if (value === undefined && count > maxSliceValues) return messages.tooManySlices(key, count, maxSliceValues);
  if (matching > 0) return undefined;
  // A near value of the property, or a near property.
  const names = sliceProperties.map((one) => one.property);
  // Not the value itself: a record that moved to it still counts in the slice that the baseline gives it.
  const others = known?.values.filter((one) => normalizeProperty(one) !== normalizeProperty(value ?? "")) ?? [];
  const near = known
    ? { property, value: value === undefined ? undefined : findNearest(value, others) }
    : { property: findNearest(property, names), value };
  const isNear = near.property !== undefined && (known === undefined || near.value !== undefined);
  const meant = isNear ? formatSlice({ property: near.property ?? "", value: near.value }).slice(1, -1) : undefined;
  return messages.emptySlice(key, meant, known === undefined ? names : []);
}
