import type { Comparison } from "../comparison/comparison.ts";
import { judgeCoverage, judgeSubject } from "./judge-metric.ts";
import { judgeRows } from "./judge-rows.ts";
import type { BaselineState, GateEvidence, GateJudgement, RuleJudgement } from "./judgement.ts";
import { isGating, labelFor, type MetricFacts, rulesFor } from "./metrics.ts";
import type { Gate, MetricRules } from "./rules.ts";
import { comparisonOf, subjectOf } from "./subject.ts";
import { findNearestMetric } from "./suggestion.ts";
import { factJudgement, judgement } from "./words.ts";

export type * from "./judgement.ts";

/** Judges every rule of a gate. Without a gate nothing is judged. */
export function judgeGate(gate: Gate | undefined, evidence: GateEvidence): GateJudgement {
  if (!gate) return { verdict: "none", isGated: false, rules: [] };
  const rules = [...(evidence.facts ?? []).map(factJudgement), ...judgeResults(gate, evidence)];
  return { verdict: verdictOf(rules), isGated: true, rules };
}

/** Only a rule of the user's own that was judged lets a gate pass. */
function verdictOf(rules: readonly RuleJudgement[]): GateJudgement["verdict"] {
  if (rules.some(({ outcome }) => outcome === "broken")) return "fail";
  return rules.some(({ outcome, isOwn }) => isOwn && outcome === "kept") ? "pass" : "none";
}

function judgeResults(gate: Gate, { results, baseline, facts: _, ...known }: GateEvidence): RuleJudgement[] {
  if (results.kind === "unreadable") {
    return [
      judgement("$rows", "results", "broken", `the results could not be read: ${results.reason}`, false),
    ];
  }
  const { comparison } = results;
  const state = shownBaseline(baseline, comparison);
  return [...judgeRows(gate, comparison, state), ...judgeMetrics(gate, comparison, state, known)];
}

/** A baseline that shows no row, or fewer than its record says, is not one that was read. */
function shownBaseline(baseline: BaselineState, { rows, baselineFrom }: Comparison): BaselineState {
  if (baseline.kind !== "read" || baselineFrom === "results summary") return baseline;
  const shown = rows.baseline?.total ?? 0;
  const { recordedRows = 0 } = baseline;
  const again = "run the baseline branch again";
  if (shown === 0) return { kind: "unreadable", reason: `it has no rows: ${again}` };
  if (shown >= recordedRows) return baseline;
  const reason = `it shows ${shown} of the ${recordedRows} rows that its record of results counts: ${again}`;
  return { kind: "unreadable", reason };
}

function judgeMetrics(
  gate: Gate,
  comparison: Comparison,
  baseline: BaselineState,
  { names }: MetricFacts,
): RuleJudgement[] {
  const labels = new Set(gate.metrics.map(({ label }) => labelFor(label, names)));
  // "*" is for the numbers that rows have: categories and scores of the whole experiment are gated by name.
  const others = [
    ...comparison.metrics,
    ...comparison.usage.filter(({ verdict }) => verdict !== "not tested"),
  ]
    .filter((metric) => (metric.kind === "numeric" || metric.otherType) && !labels.has(metric.label))
    .map(({ label }) => ({ label, rules: {} }));
  // A metric may stand in the gate by its tool's name and by its label: the rules of both hold.
  return [...gate.metrics, ...others].flatMap(({ label, rules: own }) => {
    const rules = rulesFor(gate, own);
    return isGating(rules) ? judgeMetric(label, rules, { gate, comparison, baseline, names }) : [];
  });
}

interface Known extends MetricFacts {
  gate: Gate;
  comparison: Comparison;
  baseline: BaselineState;
}

function judgeMetric(name: string, rules: MetricRules, known: Known): RuleJudgement[] {
  const { gate, comparison, baseline, names } = known;
  const label = labelFor(name, names);
  const found = comparisonOf(label, comparison);
  if (found === undefined) {
    const labels = [...comparison.metrics, ...comparison.usage, ...comparison.summary].map(
      (metric) => metric.label,
    );
    const meant = findNearestMetric(name, labels, names?.keys() ?? []);
    const end = meant === undefined ? "" : `; did you mean ${meant}?`;
    return [judgement(name, "score", "broken", `${name} has no score in this run${end}`)];
  }
  const { minCoverage, ...others } = rules;
  if (!("better" in found) && !isGating(others)) return judgeCoverage(label, found.coverage, minCoverage);
  const subject = subjectOf(found, comparison);
  if (typeof subject === "string") return [judgement(label, "score", "broken", subject)];
  const better = "better" in found ? found.better : "higher";
  return judgeSubject(subject, { ...rules, better }, gate.rows, baseline);
}
