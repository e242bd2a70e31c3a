import { compareExperiments } from "../../../src/comparison/compare.ts";
import type { Gate } from "../../../src/gate/gate.ts";
import { type BaselineState, type GateEvidence, type GateJudgement, judgeGate } from "../../../src/gate/judge.ts";
import { comparisonOptions, type MetricFacts } from "../../../src/gate/metrics.ts";
import { parseGate } from "../../../src/gate/parse-gate.ts";
import type { ResultsSummary } from "../../../src/results/results-summary.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";

export const times = <Value>(count: number, value: Value): Value[] => Array(count).fill(value);

export function parsedGate(text: string): Gate {
  const parsed = parseGate(text);
  if (parsed.kind === "errors" || !parsed.gate) throw new Error(`no gate: ${JSON.stringify(parsed)}`);
  return parsed.gate;
}

export const noBaseline: BaselineState = { kind: "none", reason: "no completed experiment on main yet" };
export const unreadable: BaselineState = { kind: "unreadable", reason: "Datadog did not answer" };

type More = MetricFacts & Partial<Pick<GateEvidence, "facts" | "dataset">> & { state?: BaselineState };

/** Compares two runs and checks the gate, as the action does. */
export function judge(
  text: string,
  baseline: ExperimentScores | ResultsSummary | BaselineState,
  current: ExperimentScores,
  { state, facts = [], dataset, ...known }: More = {},
): GateJudgement {
  const gate = parsedGate(text);
  const isState = "kind" in baseline;
  const options = comparisonOptions(gate, known);
  const comparison = compareExperiments(isState ? undefined : baseline, current, options);
  return judgeGate(gate, {
    results: { kind: "read", comparison },
    baseline: isState ? baseline : (state ?? { kind: "read" }),
    facts,
    dataset,
    ...(known.names ? { names: known.names } : {}),
  });
}

/** The rules of metrics, and what fails of the others: `accuracy min failed LLMX220`. */
export function summarize({ rules }: GateJudgement): string[] {
  return rules
    .filter(({ metric, outcome, isExplicit }) => metric !== "$rows" || outcome === "failed" || isExplicit)
    .map(({ metric, rule, outcome, code }) => `${metric} ${rule} ${outcome} ${code}`);
}

/** Returns the message of a rule's only judgement. */
export function errorMessage({ rules }: GateJudgement, name: string): string | undefined {
  return rules.find(({ metric, rule }) => metric !== "$rows" && rule === name)?.message;
}
