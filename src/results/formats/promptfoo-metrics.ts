import { asArray, asNonEmptyString, asNumber, asObject, isMembers, type Members } from "./json-access.ts";
import type { ToolScore } from "./tool-row.ts";

interface Part {
  score: number;
  weight: number;
  pass: boolean | undefined;
  reason: string | undefined;
}

/**
 * The named metrics of a row, computed from the parts of its grade: what `namedScores` holds was a sum before
 * promptfoo 0.121.4 and is a weighted mean since, and 0 where all weights are 0.
 */
export function readPromptfooMetrics(result: Members): ToolScore[] {
  const components = asArray(asObject(result.gradingResult).componentResults).filter(isMembers);
  if (components.length === 0) return namedScores(asObject(result.namedScores));
  const parts = new Map<string, Part[]>();
  for (const component of components) addParts(parts, component);
  return [...parts].map(([name, of]) => combineParts(name, of));
}

// Where promptfoo leaves the grade's parts out (PROMPTFOO_STRIP_GRADING_RESULT), or a test has none.
function namedScores(scores: Members): ToolScore[] {
  return Object.entries(scores).map(([name, value]) => ({ name, value: asNumber(value) ?? null }));
}

function addParts(parts: Map<string, Part[]>, component: Members): void {
  const { score, pass, reason, namedScores: own, assertion, metadata } = component;
  const assertionSet = asObject(metadata).assertionSet;
  const { metric, weight } = asObject(assertion ?? assertionSet);
  const part = {
    weight: asNumber(weight) ?? 1,
    pass: typeof pass === "boolean" ? pass : undefined,
    reason: asNonEmptyString(reason),
  };
  const name = asNonEmptyString(metric);
  if (name !== undefined) add(parts, name, { ...part, score: asNumber(score) });
  // The assertions of a set stand in the list themselves.
  if (isMembers(assertionSet)) return;
  for (const [other, value] of Object.entries(asObject(own))) {
    if (other !== name)
      add(parts, other, { ...part, score: asNumber(value), pass: undefined, reason: undefined });
  }
}

/** A part without a score says no more than that the metric is there. */
function add(
  parts: Map<string, Part[]>,
  name: string,
  { score, ...part }: Omit<Part, "score"> & { score: number | undefined },
): void {
  const known = parts.get(name) ?? [];
  parts.set(name, known);
  if (score !== undefined) known.push({ ...part, score });
}

function combineParts(name: string, parts: readonly Part[]): ToolScore {
  if (parts.length === 0) return { name, value: null };
  const worst = parts.reduce((a, b) => (b.score < a.score ? b : a));
  const judged = parts.filter(({ pass }) => pass !== undefined);
  const assessment = judged.length === 0 ? undefined : judged.every(({ pass }) => pass) ? "pass" : "fail";
  return { name, value: weightedMean(parts), reasoning: worst.reason, assessment };
}

function weightedMean(parts: readonly Part[]): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const effectiveWeight = ({ weight }: Part) => (weights === 0 ? 1 : weight);
  const total = weights === 0 ? parts.length : weights;
  return parts.reduce((sum, part) => sum + part.score * effectiveWeight(part), 0) / total;
}
