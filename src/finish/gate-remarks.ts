import type { Comparison } from "../comparison/compare.ts";
import type { Gate } from "../gate/gate.ts";
import { hasRules } from "../gate/gate.ts";
import type { GateJudgement } from "../gate/judge.ts";
import {
  findLoosenedRules,
  formatLoosenedRules,
  type StoredGate,
  storeGate,
  toStoredGate,
} from "../gate/stored-gate.ts";
import type { ExperimentReport } from "../render/report.ts";

interface GatePlan {
  gate: Gate | undefined;
  gateMode: "fail" | "warn";
  acceptPolicy: NonNullable<StoredGate["accept"]>;
  report: Pick<ExperimentReport, "isPullRequest" | "experiment" | "matrix">;
}

/** Says which rules of the baseline's gate are missing, looser, or only warn here; undefined if none are. */
export function describeLoosenedGate(
  { gate, gateMode, acceptPolicy, report }: GatePlan,
  baseline: StoredGate | undefined,
  comparison: Comparison | undefined,
): string | undefined {
  if (baseline === undefined || Object.keys(baseline.rules).length === 0) return undefined;
  const current = gate && hasRules(gate) ? toStoredGate(gate, gateMode, acceptPolicy) : undefined;
  const loosened = findLoosenedRules(baseline, current);
  if (loosened.length === 0) return undefined;
  const isBoolean = (label: string) =>
    comparison?.metrics.some((metric) => metric.label === label && "type" in metric && metric.type === "boolean") ===
    true;
  const who = report.isPullRequest ? "This pull request" : "This run";
  return `${who} loosens the gate: ${formatLoosenedRules(loosened, isBoolean)}.`;
}

/** Returns what the experiment's metadata keep of its gate. */
export function gateMetadata({ gate, gateMode, acceptPolicy }: GatePlan): Record<string, string> {
  const stored = gate && hasRules(gate) ? storeGate(gate, gateMode, acceptPolicy) : undefined;
  return stored === undefined ? {} : { gate: stored };
}

/** Names the rules that fail; undefined if none do. */
export function describeGateFailure({ report }: GatePlan, { rules }: GateJudgement): string | undefined {
  const failed = rules.filter(({ outcome }) => outcome === "failed").map(({ message }) => `  ${message}`);
  if (failed.length === 0) return undefined;
  return [`${legName(report)} failed its gate:`, ...failed].join("\n");
}

/** What a gate that doesn't fail still warns about: rules that are unclear, and limits that are too fine. */
export function listGateWarnings({ report }: GatePlan, { rules, warnings }: GateJudgement): string[] {
  const unclear = rules.filter(({ outcome }) => outcome === "unclear").map(({ message }) => `  ${message}`);
  const head = `The gate of ${legName(report)} is unclear:`;
  return [...(unclear.length === 0 ? [] : [[head, ...unclear].join("\n")]), ...warnings.map(({ message }) => message)];
}

/** Returns the experiment's logical name with the values of its matrix leg. */
export function legName({ experiment, matrix = {} }: GatePlan["report"]): string {
  const values = Object.values(matrix).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  return values.length === 0 ? experiment.logicalName : `${experiment.logicalName} (${values.join(", ")})`;
}
