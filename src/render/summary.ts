import { verdictSigns } from "./headline.ts";
import { joinParts, text, toPlain } from "./markdown.ts";
import { headSeveral, renderTop, sortOverview } from "./overview.ts";
import type { ExperimentReport } from "./report.ts";
import { commentLimits, fitSections, renderSection, type Section } from "./section.ts";

// GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. The rest is for the step's other lines.
const maxSummaryBytes = 950_000;

const limits = { metrics: 1_000, records: 100, isOpen: true };

/** Renders experiments in full: one by itself, several below a table of all, which links to them in Datadog. */
export function renderReport(reports: readonly ExperimentReport[]): string {
  return joinSections(sortOverview(reports.map((report) => renderSection(report, limits))));
}

/** Renders the job summary. If it's too long, the parts that matter least go, and what failed keeps its own the longest. */
export function renderSummary(reports: readonly ExperimentReport[]): string {
  const sections = sortOverview(reports.map((report) => renderSection(report, limits)));
  const whole = joinSections(sections);
  if (Buffer.byteLength(whole) <= maxSummaryBytes) return whole;
  const frame = joinSections(sections.map((section) => ({ ...section, parts: [] })));
  const space = maxSummaryBytes - Buffer.byteLength(frame);
  const fitting = fitSections(
    sections,
    space,
    ({ parts }) => Buffer.byteLength(parts.map(({ markdown }) => `${markdown}\n\n`).join("")),
    // Sorted by verdict: the last ones matter least.
    [...sections.keys()].reverse(),
  );
  const hidden = sections.length - fitting.length;
  const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
  return `${joinSections(fitting)}\n<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}

function joinSections(sections: readonly Section[]): string {
  const blocks = sections.map(({ verdict, head, parts }) => {
    const title = sections.length === 1 ? head.heading : `${text(head.name, 80)}: ${head.reason || verdict}`;
    return `## ${verdictSigns[verdict]} ${title}\n\n${head.next}\n\n${joinParts(parts.map(({ markdown }) => markdown))}`;
  });
  const top = sections.length > 1 ? [renderTop(sections)] : [];
  return [...top, ...blocks].map((block) => `${block}\n`).join("\n");
}

/** Returns the comment's heading for these experiments as plain text: in an annotation, or a commit status. */
export function writeTitle(reports: readonly ExperimentReport[]): string {
  const sections = sortOverview(reports.map((report) => renderSection(report, commentLimits)));
  const [only] = sections;
  if (only === undefined) return "";
  const [heading] =
    sections.length === 1 ? [`${verdictSigns[only.verdict]} ${only.head.heading}`] : headSeveral(sections);
  return toPlain(heading);
}
