import { asArray, asNumber, asObject, asObjects, asString, isMembers, type Members } from "./json.ts";
import type { ToolScore } from "./tool-file.ts";

/** A part of a row's grade that counts for a metric. */
interface Part {
  score: number;
  weight: number;
  pass: boolean | undefined;
  reason: string | undefined;
}

/**
 * Returns the named metrics of a row, computed from the parts of its grade: `namedScores` was a sum before promptfoo
 * 0.121.4 and is a weighted mean since, and 0 if all weights are 0.
 */
export function readPromptfooMetrics(result: Members): ToolScore[] {
  const components = asObjects(asArray(asObject(result.gradingResult).componentResults));
  // promptfoo leaves the parts out with PROMPTFOO_STRIP_GRADING_RESULT, or if a test has none.
  if (components.length === 0)
    return Object.entries(asObject(result.namedScores)).map(([name, value]) => ({
      name,
      value: asNumber(value) ?? null,
    }));
  const metrics = new Map<string, Part[]>();
  for (const component of components) addParts(metrics, component);
  return [...metrics].map(([name, parts]) => combineParts(name, parts));
}

function addParts(metrics: Map<string, Part[]>, component: Members): void {
  const { score, pass, reason, namedScores, assertion, metadata } = component;
  const assertionSet = asObject(metadata).assertionSet;
  const { metric, weight } = asObject(assertion ?? assertionSet);
  const add = (name: string, value: unknown, part: Pick<Part, "pass" | "reason">) => {
    const parts = metrics.get(name) ?? [];
    metrics.set(name, parts);
    const number = asNumber(value);
    // A part without a score only says that the metric is there.
    if (number !== undefined) parts.push({ score: number, weight: asNumber(weight) ?? 1, ...part });
  };
  const name = asString(metric);
  const judged = typeof pass === "boolean" ? pass : undefined;
  if (name !== undefined) add(name, score, { pass: judged, reason: asString(reason) });
  // The assertions of a set are in the list themselves.
  if (isMembers(assertionSet)) return;
  for (const [other, value] of Object.entries(asObject(namedScores)))
    if (other !== name) add(other, value, { pass: undefined, reason: undefined });
}

function combineParts(name: string, parts: readonly Part[]): ToolScore {
  if (parts.length === 0) return { name, value: null };
  const worst = parts.reduce((a, b) => (b.score < a.score ? b : a));
  const judged = parts.filter(({ pass }) => pass !== undefined);
  const assessment = judged.length === 0 ? undefined : judged.every(({ pass }) => pass) ? "pass" : "fail";
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const total = weights === 0 ? parts.length : weights;
  const weighted = parts.reduce((sum, { score, weight }) => sum + score * (weights === 0 ? 1 : weight), 0);
  return { name, value: weighted / total, reasoning: worst.reason, assessment };
}
