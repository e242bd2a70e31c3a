import leven from "leven";

/** Returns the candidate that a name was probably meant to be; undefined if none is near. */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  const lower = name.toLowerCase();
  const near = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: leven(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= allowedDistance(candidate))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate;
}

function allowedDistance({ length }: string): number {
  return Math.max(1, Math.min(3, Math.floor(length / 3)));
}

// What people call what the action names with a unit.
const usageNames = new Map([
  ["latency", "$duration_ms"],
  ["latency_ms", "$duration_ms"],
  ["duration", "$duration_ms"],
  ["duration_ms", "$duration_ms"],
  ["time", "$duration_ms"],
  ["cost", "$cost_usd"],
  ["cost_usd", "$cost_usd"],
  ["price", "$cost_usd"],
  ["tokens", "$total_tokens"],
  ["total_tokens", "$total_tokens"],
]);

/** Returns the metric that a name was probably meant to be: a near one, or usage that people call otherwise. */
export function findNearestMetric(
  name: string,
  labels: readonly string[],
  toolNames: Iterable<string>,
): string | undefined {
  const usage = usageNames.get(name.toLowerCase().replace(/^\$/, ""));
  const nearest = findNearest(name, [...labels, ...toolNames]);
  return nearest ?? (usage !== undefined && labels.includes(usage) ? usage : undefined);
}
