import type { ExperimentReport } from "../report/report.ts";
import { renderSection } from "./section.ts";

/** GitHub shows no summary of more than 1 MiB a step, in bytes; some room is left for other lines. */
const summaryLimit = 1_000_000;

const limits = { metrics: 1_000, rows: 100, charts: true };

/** An experiment for the job summary, in full; the parts that matter least are left out where it is too long. */
export function renderSummary(report: ExperimentReport): string {
  const parts = [...renderSection(report, limits).parts];
  let left = parts.toSorted((a, b) => a.rank - b.rank);
  while (left.length > 1 && bytesOf(left.map((part) => part.markdown)) > summaryLimit)
    left = left.slice(0, -1);
  const shown = parts.filter((part) => left.includes(part)).map((part) => part.markdown);
  return `${shown.join("\n\n")}\n`;
}

function bytesOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + Buffer.byteLength(part, "utf8") + 2, 0);
}
