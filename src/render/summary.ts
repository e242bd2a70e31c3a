import type { ExperimentReport } from "../report/report.ts";
import { fitSections, sizeOf } from "./fit.ts";
import { renderSection, type Section } from "./section.ts";

/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) a step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const summaryBytes = 950_000;

const limits = { metrics: 1_000, rows: 100, charts: true };

/** An experiment in full, as Markdown. */
export function renderInFull(report: ExperimentReport): string {
  return markdownOf(renderSection(report, limits));
}

/**
 * All experiments of a step for its job summary, which they share; where they are too long together, the parts that
 * matter least are left out, of all of them alike, and what failed keeps its own the longest.
 */
export function renderSummary(reports: readonly ExperimentReport[]): string {
  const sections = reports.map((report) => renderSection(report, limits));
  const room = {
    characters: Number.POSITIVE_INFINITY,
    bytes: summaryBytes - sizeOf(foot(reports.length)).bytes,
  };
  const sacrificeOrder = [...indexesOf(reports, false), ...indexesOf(reports, true)];
  const fitting = fitSections(sections, {
    room,
    sizeOf: (section) => sizeOf(`${markdownOf(section)}\n`),
    sacrificeOrder,
  });
  const shown = fitting.filter(({ parts }) => parts.length > 0);
  const isWhole = shown.length === sections.length && shown.every(({ shortened }) => !shortened);
  const blocks = [...shown.map(markdownOf), ...(isWhole ? [] : [foot(sections.length - shown.length)])];
  return blocks.join("\n");
}

/** From the last to the first. */
function indexesOf(reports: readonly ExperimentReport[], hasFailed: boolean): number[] {
  return [...reports.keys()].reverse().filter((index) => isFailure(reports[index]) === hasFailed);
}

function isFailure(report: ExperimentReport | undefined): boolean {
  return report?.state === "failed" || (report?.results?.gate?.broken.length ?? 0) > 0;
}

function foot(hidden: number): string {
  const left = hidden > 0 ? ` ${hidden} more experiments have no room here.` : "";
  return `<sub>Shortened, as GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}

function markdownOf({ parts }: Section): string {
  return `${parts.map(({ markdown }) => markdown).join("\n\n")}\n`;
}
