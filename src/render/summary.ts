import { fitSections, measureText } from "./fit.ts";
import { sectionVerdicts, verdictSigns } from "./headline.ts";
import { text } from "./markdown.ts";
import { headSeveral, linkComparison, renderOverview, sortOverview, warnOfShards } from "./overview.ts";
import type { ExperimentReport } from "./report.ts";
import { renderSection, type Section } from "./section.ts";

/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const maxSummaryBytes = 950_000;

const limits = { metrics: 1_000, records: 100, isOpen: true, charts: true };

/** Renders experiments in full: one by itself, several below a table of all. `compareUrl` shows them all in Datadog. */
export function renderReport(reports: readonly ExperimentReport[]): string {
  return joinSections(sortOverview(reports.map((report) => renderSection(report, limits))));
}

/**
 * Renders all experiments of a step for its job summary, which they share. If they are too long together, the parts
 * that matter least are left out of all of them alike, and what failed keeps its own the longest.
 */
export function renderSummary(reports: readonly ExperimentReport[]): string {
  const sections = sortOverview(reports.map((report) => renderSection(report, limits)));
  const frame = measureText(
    `${joinSections(sections.map((section) => ({ ...section, parts: [] })))}${footer(sections.length)}`,
  );
  const fitting = fitSections(sections, {
    space: { characters: Number.POSITIVE_INFINITY, bytes: maxSummaryBytes - frame.bytes },
    measure: (section) => measureText(`${renderParts(section)}\n\n`),
    // Sorted by verdict: the last ones matter least.
    trimOrder: [...sections.keys()].reverse(),
  });
  const isWhole = fitting.length === sections.length && fitting.every(({ shortened }) => !shortened);
  return isWhole ? joinSections(sections) : `${joinSections(fitting)}\n${footer(sections.length - fitting.length)}`;
}

function joinSections(sections: readonly Section[]): string {
  const [only] = sections;
  if (only === undefined) return "";
  if (sections.length === 1)
    return `## ${verdictSigns[only.verdict]} ${only.head.heading}\n\n${only.head.next}\n\n${renderParts(only)}\n`;
  const { heading, next } = headSeveral(sections);
  const blocks = sections.map(
    (section) =>
      `## ${verdictSigns[section.verdict]} ${text(section.head.name, 80)}: ${section.head.reason || sectionVerdicts[sectionVerdicts.indexOf(section.verdict)]}\n\n${section.head.next}\n\n${renderParts(section)}`,
  );
  return `${[`## ${heading}`, next, ...warnOfShards(sections), renderOverview(sections), linkComparison(sections), ...blocks].join("\n\n")}\n`;
}

function renderParts({ parts }: Section): string {
  return parts.map(({ markdown }) => markdown).join("\n\n");
}

function footer(hidden: number): string {
  const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
  return `<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}
