import type { Comparison } from "../comparison/comparison.ts";
import { findNearest } from "../lib/text.ts";
import { type Amount, type Gate, type GateEntry, hasMetricRules, hasRules, type MetricRules } from "./gate.ts";
import {
  countCommon,
  type JudgeContext,
  judgeCoverage,
  judgeMetric,
  readRunLevelScore,
  readSubject,
} from "./judge-metric.ts";
import { judgeSlices, type SliceEntry } from "./judge-slices.ts";
import {
  type BaselineState,
  type DatasetCoverage,
  decideVerdict,
  formatLimit,
  type GateEvidence,
  type GateJudgement,
  isWithin,
  judgeRule,
  type RuleJudgement,
  toCount,
  toLimit,
} from "./judgement.ts";
import { messages } from "./messages.ts";
import { findSlice, type Labels, labelFor, rulesFor } from "./metrics.ts";
import { findPowerWarnings } from "./power.ts";

export type * from "./judgement.ts";

const target = { label: "$rows" };

/** Judges every rule of a gate. Without a rule nothing is judged. */
export function judgeGate(gate: Gate | undefined, evidence: GateEvidence): GateJudgement {
  if (gate === undefined || !hasRules(gate)) {
    const warnings = gate === undefined ? [] : [messages.onlyBetter()];
    return { verdict: "none", isGated: false, rules: [], notes: [], warnings };
  }
  const { results, dataset, names, facts = [], addsReruns = false } = evidence;
  const rules = facts.map(({ rule, message }) =>
    judgeRule(target, rule, "failed", messages[rule](message), { isExplicit: false }),
  );
  if (results.kind === "unreadable") {
    const message = messages.resultsUnreadable(results.reason);
    rules.push(judgeRule(target, "results", "failed", message, { isExplicit: false }));
  } else {
    const baseline = checkBaselineRows(evidence.baseline, results.comparison);
    rules.push(...judgeRows(gate, results.comparison, baseline, dataset));
    rules.push(...judgeMetrics({ gate, comparison: results.comparison, baseline, names, addsReruns }));
  }
  const isPartial = dataset !== undefined && dataset.present < dataset.records;
  const isNoted = isPartial && evidence.baseline.kind === "none" && !gate.explicitRows.includes("maxMissing");
  return {
    verdict: decideVerdict(rules),
    isGated: true,
    rules,
    notes: isNoted ? [messages.datasetRows(dataset)] : [],
    warnings: results.kind === "read" ? findPowerWarnings(rules, results.comparison) : [],
  };
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
  { rows, explicitRows }: Gate,
  comparison: Comparison,
  baseline: BaselineState,
  dataset: DatasetCoverage | undefined,
): RuleJudgement[] {
  const { total, failed } = comparison.rows.current;
  const isFew = isWithin(failed, total, rows.maxErrors);
  const errors = messages.rowErrors(isFew, failed, total, formatLimit(rows.maxErrors));
  const isEnough = total >= rows.min;
  const judged = [
    judgeRule(target, "max_errors", isFew, errors, {
      limit: toLimit(rows.maxErrors),
      measured: { value: failed, limit: toCount(rows.maxErrors, total), of: total },
      isExplicit: explicitRows.includes("maxErrors"),
    }),
    judgeRule(target, "min", isEnough, messages.rowCount(isEnough, total, rows.min), {
      limit: rows.min,
      measured: { value: total, limit: rows.min },
      isExplicit: explicitRows.includes("min"),
    }),
  ];
  const isExplicit = explicitRows.includes("maxMissing");
  judged.push(...judgeMissing(rows.maxMissing, comparison, baseline, isExplicit, dataset));
  if (explicitRows.includes("minCommon")) judged.push(...judgeAllCommon(rows.minCommon, comparison, baseline));
  return judged;
}

/** Judges how many of the baseline's records have no row here; without a baseline, of the dataset's. */
function judgeMissing(
  most: Amount,
  { records, rows }: Comparison,
  baseline: BaselineState,
  isExplicit: boolean,
  dataset: DatasetCoverage | undefined,
): RuleJudgement[] {
  const limit = toLimit(most);
  if (baseline.kind === "none" && isExplicit && dataset !== undefined) {
    const missing = Math.max(0, dataset.records - dataset.present);
    const isPassed = isWithin(missing, dataset.records, most);
    const message = messages.missingFromDataset(isPassed, missing, dataset.records, formatLimit(most));
    const measured = { value: missing, limit: toCount(most, dataset.records), of: dataset.records };
    return [judgeRule(target, "max_missing", isPassed, message, { limit, measured, isExplicit })];
  }
  if (baseline.kind !== "read") return explainUnchecked("max_missing", baseline, isExplicit);
  // Rows of no record, and expired rows, are counted as rows.
  const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
  const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
  const missing = records ? records.missing + nameless : Math.max(0, there.total - rows.current.total);
  const total = records ? records.both + records.missing + there.withoutRecord : there.total;
  const what = records === undefined || nameless > 0 ? "row" : "record";
  const details = { limit, measured: { value: missing, limit: toCount(most, total), of: total }, isExplicit };
  if (baseline.otherDatasetVersion) {
    if (!isExplicit && missing === 0) return [];
    const message = messages.missingFromOtherVersion(missing, what);
    return [judgeRule(target, "max_missing", "not checked", message, details)];
  }
  const isPassed = isWithin(missing, total, most);
  const message = messages.missing(isPassed, missing, total, what, formatLimit(most));
  return [judgeRule(target, "max_missing", isPassed, message, details)];
}

/** Judges `min_common` over all records. */
function judgeAllCommon(least: Amount, { records }: Comparison, baseline: BaselineState): RuleJudgement[] {
  if (baseline.kind !== "read") return explainUnchecked("min_common", baseline, true);
  const limit = toLimit(least);
  if (records === undefined)
    return [judgeRule(target, "min_common", "not checked", messages.commonUnknown(), { limit })];
  const { both, added, missing } = records;
  const { isPassed, message, measured } = countCommon(least, both, both + added, both, both + missing);
  return [judgeRule(target, "min_common", isPassed, message, { limit, measured })];
}

/** Says why a rule that needs the baseline isn't checked, or fails; without a baseline, a default says nothing. */
function explainUnchecked(
  rule: "max_missing" | "min_common",
  baseline: Exclude<BaselineState, { kind: "read" }>,
  isExplicit: boolean,
): RuleJudgement[] {
  if (baseline.kind === "none" && !isExplicit) return [];
  if (baseline.kind === "none")
    return [judgeRule(target, rule, "not checked", messages.noBaseline("$rows", rule, baseline))];
  const { reason } = baseline;
  return isExplicit
    ? [judgeRule(target, rule, "failed", messages.baselineUnreadable("$rows", rule, reason))]
    : [judgeRule(target, rule, "not checked", messages.baselineUnreadableNote(rule, reason), { isExplicit })];
}

function judgeMetrics(context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, names } = context;
  const { metrics, usage, summary } = comparison;
  const known = new Set([...(names?.keys() ?? []), ...[...metrics, ...usage, ...summary].map(({ label }) => label)]);
  const entries: GateEntry[] = [];
  const slices: SliceEntry[] = [];
  for (const entry of gate.metrics) {
    const selector = findSlice(entry, known);
    if (selector === undefined) entries.push(entry);
    else if (hasMetricRules(entry.rules)) slices.push({ key: entry.label, selector, rules: entry.rules });
  }
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
  const isBoolean = found?.kind === "numeric" && found.type === "boolean";
  const rules = chooseRules(gate, own, score !== undefined, isBoolean);
  if (!hasMetricRules(rules)) return [];
  if (found?.kind === "categorical") {
    const { minCoverage, ...others } = rules;
    if (!hasMetricRules(others)) return judgeCoverage({ label }, label, found.coverage, minCoverage);
  }
  const isFromSummary = comparison.baselineFrom === "results summary";
  const subject = found ? readSubject(found, label, isFromSummary) : score && readRunLevelScore(score, label);
  if (subject !== undefined && !("code" in subject)) return judgeMetric(subject, rules, context);
  const labels = listScored(comparison);
  const nearest = suggestMetric(name, labels, names);
  if (subject === undefined) {
    const message = messages.unknownMetric(name, nearest, labels);
    return [judgeRule({ label: name }, "score", "failed", message)];
  }
  // A metric that only the baseline has was probably renamed.
  const isGone = subject.code === messages.noScore(label, 0, 0).code;
  const message = isGone ? messages.missingMetric(label, suggestMetric(label, labels, names)) : subject;
  return [judgeRule({ label }, "score", "failed", message)];
}

/** Rules of `"*"` that need records, or booleans, don't apply to other metrics; under a metric's own name they fail. */
function chooseRules(gate: Gate, own: MetricRules, isRunLevel: boolean, isBoolean: boolean): MetricRules {
  const { noRegression, maxBroken, minCoverage, ...every } = gate.everyMetric;
  if (isRunLevel) return { ...every, ...own };
  const { maxBroken: _, ...scoreRules } = rulesFor(gate, own);
  return isBoolean || own.maxBroken !== undefined ? rulesFor(gate, own) : scoreRules;
}

/** Lists the metrics that have a number here. */
function listScored({ metrics, usage, summary }: Comparison): string[] {
  const scored = [...metrics, ...usage].filter(({ current }) => (current?.count ?? 0) > 0);
  const scores = summary.filter(({ current }) => typeof current === "number" || typeof current === "boolean");
  return [...scored, ...scores].map(({ label }) => label);
}

// What people call usage, which the action names with a unit.
const usageNames: Readonly<Record<string, string>> = {
  $duration_ms: "latency latency_ms duration duration_ms time",
  $cost_usd: "cost cost_usd price",
  $total_tokens: "tokens total_tokens",
};

/** Suggests the metric that a name was probably meant to be: a near one, or usage that people call otherwise. */
function suggestMetric(name: string, labels: readonly string[], names: Labels): string | undefined {
  const plain = name.toLowerCase().replace(/^\$/, "");
  const isUsage = (label: string) => usageNames[label]?.split(" ").includes(plain);
  return findNearest(name, [...labels, ...(names?.keys() ?? [])]) ?? labels.find(isUsage);
}
