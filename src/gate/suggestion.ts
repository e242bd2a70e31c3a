import leven from "leven";
import type { Comparison } from "../comparison/comparison.ts";

// What people call what the action names by a unit.
const otherNames = new Map([
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

/** What may have been meant by a metric that is not there, as the end of a sentence; empty where nothing is near. */
export function didYouMean(
  name: string,
  { metrics, usage, summary }: Comparison,
  names: Iterable<string>,
): string {
  const labels = [...metrics, ...usage, ...summary].map(({ label }) => label);
  const lower = name.toLowerCase();
  const known = otherNames.get(lower);
  const nearest = [...new Set([...labels, ...names])]
    .map((label) => ({ label, distance: leven(lower, label.toLowerCase()) }))
    .filter(({ label, distance }) => distance <= Math.max(1, Math.min(3, Math.floor(label.length / 3))))
    .sort((a, b) => a.distance - b.distance || (a.label < b.label ? -1 : 1));
  const meant = nearest[0]?.label ?? (known !== undefined && labels.includes(known) ? known : undefined);
  if (meant !== undefined) return `; did you mean ${meant}?`;
  return labels.length === 0 ? "" : `; it has ${listed(labels)}`;
}

const mostListed = 10;

function listed(labels: readonly string[]): string {
  const more = labels.length - mostListed;
  return `${labels.slice(0, mostListed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
