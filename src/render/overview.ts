import { datadogLinks } from "../datadog/site.ts";
import { listWords, plural } from "../lib/format.ts";
import { type SectionVerdict, sectionVerdicts, verdictSigns } from "./headline.ts";
import { code, docsLink, joinParts, link, table, text, toPlain } from "./markdown.ts";
import { messages } from "./messages.ts";
import type { ExperimentReport } from "./report.ts";
import { commentLimits, fitSections, renderSection, type Section } from "./section.ts";

type OverviewEntry = Pick<Section, "verdict" | "state" | "head">;

/** Sorts experiments: the worst verdict first, then by the first metric, the best first. */
export function sortOverview<Entry extends OverviewEntry>(entries: readonly Entry[]): Entry[] {
  const ranked = entries.map((entry) => {
    const [first] = entry.head.metrics;
    const number = first?.number ?? Number.NEGATIVE_INFINITY;
    const value = first?.better === "lower" ? -number : number;
    return { entry, rank: sectionVerdicts.indexOf(entry.verdict), value, name: entry.head.name };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.value - a.value || compareNames(a.name, b.name));
  return ranked.map(({ entry }) => entry);
}

// Made on first use, because that takes about 15 ms.
let collator: Intl.Collator | undefined;

/** Compares names as people sort them: `gpt-5` before `gpt-10`. */
export function compareNames(one: string, other: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(one, other);
}

export const shardsPage = docsLink("how-to/shards.md");

// With a baseline for each, their IDs take about 1,600 characters of the address.
const maxCompared = 20;

/** Renders what comes above several sorted experiments: heading, warnings, a table, and the link that compares them. */
export function renderTop(sorted: readonly (OverviewEntry & Pick<Section, "experimentId">)[]): string {
  const [heading, next] = headSeveral(sorted);
  const shards = [...Map.groupBy(sorted, ({ head }) => head.shardGroup)].flatMap(([group, members]) => {
    if (group === undefined || members.length < 2) return [];
    const names = members.map(({ head }) => code(head.name, 60));
    const { message } = messages.shards(members.length, members.length === sorted.length ? [] : names);
    return `⚠️ ${message} ${link("Combine them", shardsPage)}.`;
  });
  // The worst verdicts first. Without baselines, the first one is what the others are compared with.
  const compared = sorted.slice(0, maxCompared);
  const baselines = compared.flatMap(({ head }) => head.baselineId ?? []);
  const ids = [...new Set([...compared.map(({ experimentId }) => experimentId), ...baselines])];
  const [origin = ""] = sorted[0]?.head.url.split("/llm/experiments/") ?? [];
  const url = datadogLinks(origin).compareAll(ids, baselines[0] ?? ids[0] ?? "");
  const which = sorted.length > maxCompared ? `the first ${maxCompared}` : "all";
  const compare = link(`**Compare ${which} in Datadog**`, url);
  return [`## ${heading}`, next, ...shards, renderOverview(sorted), compare].join("\n\n");
}

const maxMetrics = 3;

function renderOverview(sorted: readonly OverviewEntry[]): string {
  const metrics = sorted.flatMap(({ head }) => head.metrics);
  const labels = [...new Set(metrics.map(({ label }) => label))].slice(0, maxMetrics);
  const best = labels.map((label) => {
    const column = metrics.filter((metric) => metric.label === label);
    const numbers = column.flatMap(({ number }) => number ?? []);
    const best = column[0]?.better === "lower" ? Math.min(...numbers) : Math.max(...numbers);
    // None if several experiments have it.
    return numbers.filter((number) => number === best).length === 1 ? best : undefined;
  });
  const rows = sorted.map(({ verdict, head }) => {
    const isBad = sectionVerdicts.indexOf(verdict) <= sectionVerdicts.indexOf("unclear");
    const name = code(head.name, 80);
    const lines = labels.flatMap((label, column) => {
      const metric = head.metrics.find((one) => one.label === label);
      if (metric === undefined) return [];
      const { value, word, number, sign = "" } = metric;
      const isBest = number !== undefined && number === best[column];
      const emphasized = isBest ? value.replace(/^(.* → )?(.*)$/, "$1**$2**") : value;
      const named = labels.length > 1 ? joinParts([sign, label, emphasized], " ") : emphasized;
      return joinParts([named, word], "<br>");
    });
    return [link(isBad ? `**${name}**` : name, head.url), lines.join("<br>") || "–", head.gate];
  });
  return table(["Experiment", labels.length === 1 ? (labels[0] ?? "") : "Metrics", "Gate"], rows);
}

/** Returns heading and second line of several sorted experiments, as safe Markdown. The first and worst one decides. */
function headSeveral(entries: readonly OverviewEntry[]): [heading: string, next: string] {
  const those = (...verdicts: readonly SectionVerdict[]) => entries.filter(({ verdict }) => verdicts.includes(verdict));
  const [unclear, warned, accepted] = [those("unclear"), those("warned"), those("accepted").length];
  const [are, them] = unclear.length === 1 ? ["is", "it"] : ["are", "them"];
  const unclearPart = `${unclear.length} of ${entries.length} ${are} unclear`;
  const all = plural(entries.length, "experiment");
  const done = entries.length - those("running").length;
  let [failed, next] = headFailing(those("blocked", "failed", "canceled"), entries);
  if (unclear.length > 0) {
    failed += `; ${unclearPart}`;
    next += ` ${nameSome(unclear, entries, "doesn't", "don't")} block: rerun ${them} for more data.`;
  }
  const missing = nameSome(those("unfinished", "no-results"), entries, "has no results", "have no results");
  const headings: Record<SectionVerdict, [heading: string, next: string]> = {
    blocked: [failed, next],
    failed: [failed, next],
    canceled: [failed, next],
    warned: [
      `⚠️ Merge allowed, but ${nameSome(warned, entries, "fails its gate", "fail their gates")}`,
      "`gate_mode` is `warn`. **What to do:** review what fails below before you merge.",
    ],
    unclear: [
      `🟡 OK to merge, but ${unclearPart}`,
      `**What to do:** rerun ${them} (Re-run jobs › Re-run all jobs), unless a section below says otherwise.`,
    ],
    unfinished: [`⚠️ ${missing}`, "**What to do:** read the job logs below."],
    "no-results": [`⚠️ ${missing}`, "**What to do:** read the job logs below."],
    running: [`⏳ Evaluating: ${done} of ${all} done`, "This comment updates when each job ends."],
    unchecked: [
      `⚪ OK to merge, regressions not checked in ${those("unchecked").length} of ${all}`,
      "Everything that could be checked passes. Check the values below.",
    ],
    accepted: [
      `✅ Ready to merge: all ${all} pass, ${accepted} with an accepted regression`,
      "Nothing to do. Each section shows who accepted what, and why.",
    ],
    passed: [`✅ Ready to merge: all ${all} pass`, "Nothing to do."],
    completed: [`ℹ️ ${all} complete (no gate)`, "No gate is set, so nothing can fail."],
  };
  return headings[entries[0]?.verdict ?? "completed"];
}

/** Returns heading and second line if some experiments failed. */
function headFailing(bad: readonly OverviewEntry[], entries: readonly OverviewEntry[]): [string, string] {
  const isGate = bad.every(({ verdict, state }) => verdict === "blocked" && state !== "failed");
  const failing = isGate ? nameSome(bad, entries, "fails the gate", "fail the gate") : nameSome(bad, entries, "failed");
  // A comment with very many experiments has no addresses of logs.
  const linked = bad.slice(0, maxNamed).filter(({ head }) => head.logUrl !== "");
  const logs = linked.map(({ head }) => link(`job log of ${code(head.name, 60)}`, head.logUrl));
  const where = logs.length === 0 ? "" : ` (${logs.join(", ")})`;
  const isJob = bad.every(({ state }) => state === "failed");
  const error = `fix the error in the ${listWords(logs) || "job logs"}`;
  const what = isJob ? error : `review what fails below${where}, fix the cause,`;
  return [`❌ Not ready to merge: ${failing}`, `**What to do:** ${what} and push again.`];
}

const maxNamed = 2;

/** Says something of one or two experiments by name, or of more by their number. */
function nameSome(listed: readonly OverviewEntry[], all: readonly OverviewEntry[], one: string, several = one): string {
  const names = listed.map(({ head }) => code(head.name, 60)).join(" and ");
  if (listed.length <= maxNamed) return `${names} ${listed.length === 1 ? one : several}`;
  return `${listed.length === all.length ? "all" : `${listed.length} of`} ${all.length} experiments ${several}`;
}

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
