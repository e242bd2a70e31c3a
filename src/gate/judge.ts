import type { Comparison } from "../comparison/comparison.ts";
import { judgeCoverage, judgeSubject } from "./judge-metric.ts";
import { judgeRows } from "./judge-rows.ts";
import { judgeSlices, type SliceEntry } from "./judge-slices.ts";
import type { BaselineState, GateEvidence, GateFact, GateJudgement, RuleJudgement } from "./judgement.ts";
import { messages } from "./messages.ts";
import {
  findSlice,
  hasMetricRules,
  hasRules,
  labelFor,
  type MetricFacts,
  rulesFor,
  rulesForRunLevelScore,
} from "./metrics.ts";
import { judged } from "./outcome.ts";
import { findPowerWarnings } from "./power.ts";
import type { Gate, GateEntry, MetricRules } from "./rules.ts";
import { buildSubject, findComparison, isScoredHere, listComparisons } from "./subject.ts";
import { findNearestMetric } from "./suggestion.ts";
import { decideVerdict } from "./verdict.ts";

export type * from "./judgement.ts";

/** Judges every rule of a gate. Without a rule nothing is judged. */
export function judgeGate(gate: Gate | undefined, evidence: GateEvidence): GateJudgement {
  if (gate === undefined || !hasRules(gate)) {
    const warnings = gate === undefined ? [] : [messages.onlyBetter()];
    return { verdict: "none", isGated: false, rules: [], notes: [], warnings };
  }
  const rules = [...(evidence.facts ?? []).map(judgeFact), ...judgeResults(gate, evidence)];
  return {
    verdict: decideVerdict(rules),
    isGated: true,
    rules,
    notes: listNotes(gate, evidence),
    warnings: evidence.results.kind === "read" ? findPowerWarnings(rules, evidence.results.comparison) : [],
  };
}

function judgeFact({ rule, message }: GateFact): RuleJudgement {
  return judged({ label: "$rows" }, rule, "failed", messages[rule](message), { isExplicit: false });
}

function listNotes({ explicitRows }: Gate, { baseline, dataset }: GateEvidence): GateJudgement["notes"] {
  const isPartial = dataset !== undefined && dataset.present < dataset.records;
  if (!isPartial || baseline.kind !== "none" || explicitRows.includes("maxMissing")) return [];
  return [messages.datasetRows(dataset)];
}

function judgeResults(gate: Gate, { results, baseline, names, dataset }: GateEvidence): RuleJudgement[] {
  if (results.kind === "unreadable") {
    const message = messages.resultsUnreadable(results.reason);
    return [judged({ label: "$rows" }, "results", "failed", message, { isExplicit: false })];
  }
  const { comparison } = results;
  const context = { gate, comparison, baseline: checkBaselineRows(baseline, comparison), names };
  return [...judgeRows(gate, comparison, context.baseline, dataset), ...judgeMetrics(context)];
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

interface JudgeContext {
  gate: Gate;
  comparison: Comparison;
  baseline: BaselineState;
  names: MetricFacts["names"];
}

function judgeMetrics(context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, names } = context;
  const isMetric = (name: string) =>
    names?.has(name) === true || findComparison(name, comparison) !== undefined;
  const named: GateEntry[] = [];
  const slices: SliceEntry[] = [];
  for (const entry of gate.metrics) {
    const selector = findSlice(entry, isMetric);
    if (selector === undefined) named.push(entry);
    else if (hasMetricRules(entry.rules)) slices.push({ key: entry.label, selector, rules: entry.rules });
  }
  const labels = new Set(named.map(({ label }) => labelFor(label, names)));
  const others = listMetricsOfEveryRule(comparison)
    .filter((label) => !labels.has(label))
    .map((label) => ({ label, rules: {} }));
  // A metric may be in the gate by its tool's name and by its label: the rules of both apply.
  const rules = [...named, ...others].flatMap((entry) => judgeEntry(entry, context));
  return [...rules, ...judgeSlices(slices, context)];
}

/** Lists what `"*"` applies to: the numbers of rows. Categories and run-level scores are gated by name. */
function listMetricsOfEveryRule({ metrics, usage }: Comparison): string[] {
  const tested = usage.filter(({ verdict }) => verdict !== "not tested");
  return [...metrics, ...tested]
    .filter((metric) => metric.kind === "numeric" || metric.otherType)
    .map(({ label }) => label);
}

function judgeEntry({ label: name, rules: own }: GateEntry, context: JudgeContext): RuleJudgement[] {
  const { gate, comparison, baseline, names } = context;
  const label = labelFor(name, names);
  const found = findComparison(label, comparison);
  const isRunLevel = found !== undefined && !("kind" in found);
  const rules = isRunLevel
    ? rulesForRunLevelScore(gate, own)
    : withoutForeignRules(rulesFor(gate, own), own, found);
  if (!hasMetricRules(rules)) return [];
  if (found === undefined) {
    const scored = listComparisons(comparison).filter(isScoredHere);
    const labels = scored.map((metric) => metric.label);
    const message = messages.unknownMetric(
      name,
      findNearestMetric(name, labels, names?.keys() ?? []),
      labels,
    );
    return [judged({ label: name }, "score", "failed", message)];
  }
  const { minCoverage, ...others } = rules;
  if ("kind" in found && found.kind === "categorical" && !hasMetricRules(others))
    return judgeCoverage({ label }, label, found.coverage, minCoverage);
  const subject = buildSubject(found, label, comparison);
  if (!("code" in subject)) return judgeSubject(subject, { rules, rows: gate.rows, baseline });
  const message =
    subject.code === messages.noScore(label, 0, 0).code ? explainMissing(label, context) : subject;
  return [judged({ label }, "score", "failed", message)];
}

/** `max_broken` of `"*"` is for booleans; only under a metric's own name it's an error on a score. */
function withoutForeignRules(
  rules: MetricRules,
  own: MetricRules,
  found: ReturnType<typeof findComparison>,
): MetricRules {
  if (own.maxBroken !== undefined || (found && "type" in found && found.type === "boolean")) return rules;
  const { maxBroken: _, ...others } = rules;
  return others;
}

/** A metric that only the baseline has was probably renamed. */
function explainMissing(label: string, { comparison, names }: JudgeContext) {
  const scored = listComparisons(comparison).filter(isScoredHere);
  const labels = scored.map((metric) => metric.label);
  return messages.missingMetric(label, findNearestMetric(label, labels, names?.keys() ?? []));
}
