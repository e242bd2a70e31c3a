import { verdictSigns } from "./headline.ts";
import { joinParts, text } from "./markdown.ts";
import { headSeveral, linkComparison, renderOverview, sortOverview, warnOfShards } from "./overview.ts";
import type { ExperimentReport } from "./report.ts";
import { fitSections, renderSection, type Section } from "./section.ts";

/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const maxSummaryBytes = 950_000;

const limits = { metrics: 1_000, records: 100, isOpen: true };

/** Renders experiments in full: one by itself, several below a table of all, which links to them in Datadog. */
export function renderReport(reports: readonly ExperimentReport[]): string {
  return joinSections(sortOverview(reports.map((report) => renderSection(report, limits))));
}

/**
 * Renders all experiments of a step for its job summary, which they share. If they are too long together, the parts
 * that matter least are left out of all of them alike, and what failed keeps its own the longest.
 */
export function renderSummary(reports: readonly ExperimentReport[]): string {
  const sections = sortOverview(reports.map((report) => renderSection(report, limits)));
  const whole = joinSections(sections);
  if (Buffer.byteLength(whole) <= maxSummaryBytes) return whole;
  const frame = joinSections(sections.map((section) => ({ ...section, parts: [] })));
  const space = maxSummaryBytes - Buffer.byteLength(frame);
  // Sorted by verdict: the last ones matter least.
  const trimOrder = [...sections.keys()].reverse();
  const measure = ({ parts }: Section) => Buffer.byteLength(joinParts(parts.map(({ markdown }) => markdown)));
  const fitting = fitSections(sections, space, measure, trimOrder);
  const hidden = sections.length - fitting.length;
  const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
  return `${joinSections(fitting)}\n<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}

function joinSections(sections: readonly Section[]): string {
  const blocks = sections.map(({ verdict, head, parts }) => {
    const title = sections.length === 1 ? head.heading : `${text(head.name, 80)}: ${head.reason || verdict}`;
    return `## ${verdictSigns[verdict]} ${title}\n\n${head.next}\n\n${joinParts(parts.map(({ markdown }) => markdown))}`;
  });
  if (blocks.length < 2) return blocks.map((block) => `${block}\n`).join("");
  const { heading, next } = headSeveral(sections);
  const top = [`## ${heading}`, next, ...warnOfShards(sections), renderOverview(sections), linkComparison(sections)];
  return `${[...top, ...blocks].join("\n\n")}\n`;
}
