import type { ExperimentReport } from "./report.ts";

/** What a reader wants to know first of an experiment. */
export type SectionVerdict =
  | "blocks"
  | "warns"
  | "passes"
  /** Chance alone may explain what a rule found. */
  | "unclear"
  /** There is a gate, and none of its rules could be judged. */
  | "not judged"
  /** Without a gate the state is all there is. */
  | ExperimentReport["state"];

/** In the order in which they matter. */
export const sectionVerdicts: readonly SectionVerdict[] = [
  "blocks",
  "failed",
  "warns",
  "interrupted",
  "unfinished",
  "running",
  "unclear",
  "not judged",
  "passes",
  "completed",
];

/** The verdict on an experiment as far as it has come. */
export function sectionVerdict({ state, results }: ExperimentReport): SectionVerdict {
  const gate = results?.gate;
  if (gate === undefined) return state;
  if (gate.broken.length > 0) return gate.mode === "fail" ? "blocks" : "warns";
  if (state === "failed" || state === "interrupted" || state === "unfinished") return state;
  if (gate.unclear.length > 0) return "unclear";
  return gate.held > 0 ? "passes" : "not judged";
}
