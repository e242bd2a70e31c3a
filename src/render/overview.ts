import { datadogLinks } from "../datadog/site.ts";
import { plural } from "../lib/format.ts";
import { docsLink } from "./docs-links.ts";
import { type Headline, type SectionVerdict, sectionVerdicts, verdictSigns } from "./headline.ts";
import { code, link, table, text } from "./markdown.ts";
import { messages } from "./messages.ts";
import { listMetrics, type TableMetric, wordSign } from "./metrics-table.ts";
import type { ExperimentReport } from "./report.ts";
import { ruleLine } from "./rules.ts";

/** An experiment's line in the table of several, as safe Markdown. */
export interface OverviewRow {
  /** The values of the matrix leg, or the experiment's name; untrusted, unlike the rest. */
  name: string;
  url: string;
  logUrl: string;
  /** The reason of its verdict, for the title of its fold. */
  reason: string;
  metrics: readonly OverviewMetric[];
  gate: string;
  /** Shared by experiments that look like shards of one evaluation. It's only compared. */
  shardGroup?: string | undefined;
  /** The ID of the experiment that it's compared with; untrusted. */
  baselineId?: string | undefined;
}

interface OverviewMetric {
  label: string;
  /** `90% → 75%` */
  value: string;
  /** Sign and word, if it changed. */
  word: string;
  /** For finding the best of a column; undefined for categories. */
  number?: number | undefined;
  better: "higher" | "lower";
}

const maxMetrics = 3;
const maxRules = 3;

/** Returns the line of an experiment in the table of several. */
export function describeOverview(report: ExperimentReport, headline: Headline): OverviewRow {
  const { results, matrix, experiment, workflowRun, baseline } = report;
  const metrics = results === undefined ? [] : listMetrics(results);
  const gated = metrics.filter(({ rules, slice }) => rules.length > 0 && slice === undefined);
  const shown = gated.length > 0 ? gated : metrics.filter(({ slice }) => slice === undefined);
  return {
    name: legName(experiment.logicalName, matrix),
    url: experiment.url,
    logUrl: workflowRun.url,
    reason: headline.reason,
    metrics: shown.slice(0, maxMetrics).map((metric) => overviewMetric(metric, report)),
    gate: gateCell(headline.verdict, metrics, report),
    ...(report.shardGroup === undefined ? {} : { shardGroup: report.shardGroup }),
    ...(baseline.kind === "found" ? { baselineId: baseline.experiment.id } : {}),
  };
}

/** Returns the values of a matrix leg as GitHub's job names list them; the experiment's name without a matrix. */
export function legName(logicalName: string, matrix: ExperimentReport["matrix"]): string {
  const values = Object.values(matrix ?? {}).slice(0, 8);
  if (values.length === 0) return logicalName;
  return values.map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""))).join(", ");
}

function overviewMetric({ label, value, word, better }: TableMetric, { results }: ExperimentReport): OverviewMetric {
  const metric = results?.comparison?.metrics.find((other) => other.label === label);
  const isChange = word !== undefined && word !== "unchanged" && word !== "no clear change" && word !== "not tested";
  return {
    label: text(label, 60),
    value: value.replaceAll("**", ""),
    word: isChange ? `${wordSign(word, better)}\u{00A0}${word}` : "",
    number: metric?.kind === "numeric" ? (metric.compared?.current ?? metric.current?.mean) : undefined,
    better,
  };
}

function gateCell(verdict: SectionVerdict, metrics: readonly TableMetric[], { state }: ExperimentReport): string {
  if (verdict === "running") return "⏳\u{00A0}running";
  if (state === "failed" && verdict !== "passed") return "❌\u{00A0}job failed";
  const lines = metrics.flatMap(({ rules, unit, better }) =>
    rules
      .filter(({ outcome }) => outcome === "failed" || outcome === "unclear")
      .map((rule) => `${ruleLine(rule, unit, better)}${rule.outcome === "unclear" ? ": not proven" : ""}`),
  );
  if (lines.length === 0) return verdict === "completed" ? "–" : verdictSigns[verdict];
  const hidden = lines.length - maxRules;
  return [...lines.slice(0, maxRules), ...(hidden > 0 ? [`${hidden} more`] : [])].join("<br>");
}

/** One of several experiments: its verdict and its line. */
export interface OverviewEntry {
  verdict: SectionVerdict;
  head: OverviewRow;
}

/** Sorts experiments: the worst verdict first, then by the first metric, the best first. */
export function sortOverview<Entry extends OverviewEntry>(entries: readonly Entry[]): Entry[] {
  const value = ({ head: { metrics } }: Entry) => {
    const [first] = metrics;
    const number = first?.number ?? Number.NEGATIVE_INFINITY;
    return first?.better === "lower" ? -number : number;
  };
  return entries.toSorted(
    (a, b) =>
      sectionVerdicts.indexOf(a.verdict) - sectionVerdicts.indexOf(b.verdict) ||
      value(b) - value(a) ||
      compareNames(a.head.name, b.head.name),
  );
}

// Made on first use: that takes longer than all else here.
let collator: Intl.Collator | undefined;

/** Compares names as people sort them: `gpt-5` before `gpt-10`. */
export function compareNames(one: string, other: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(one, other);
}

/** Renders the table of several experiments: name, metrics, gate. */
export function renderOverview(entries: readonly OverviewEntry[]): string {
  const sorted = sortOverview(entries);
  const labels = [...new Set(sorted.flatMap(({ head }) => head.metrics.map(({ label }) => label)))].slice(
    0,
    maxMetrics,
  );
  const best = new Map(labels.map((label) => [label, findBest(label, entries)]));
  const cell = ({ head }: OverviewEntry) => {
    const shown = labels.flatMap((label) => head.metrics.find((metric) => metric.label === label) ?? []);
    const lines = shown.map((metric) => {
      const value =
        metric.number !== undefined && metric.number === best.get(metric.label)
          ? emphasizeLast(metric.value)
          : metric.value;
      const name = labels.length > 1 ? `${metric.label} ` : "";
      return [`${name}${value}`, metric.word].filter((part) => part !== "").join("<br>");
    });
    return lines.length === 0 ? "–" : lines.join("<br>");
  };
  const rows = sorted.map((entry) => [link(nameCell(entry), entry.head.url), cell(entry), entry.head.gate]);
  return table(
    ["Experiment", labels.length === 1 ? (labels[0] ?? "") : "Metrics", "Gate"],
    ["left", "left", "left"],
    rows,
  );
}

function nameCell(entry: OverviewEntry): string {
  const name = text(entry.head.name, 80);
  return isBad(entry) ? `**${name}**` : name;
}

function isBad({ verdict }: OverviewEntry): boolean {
  return sectionVerdicts.indexOf(verdict) <= sectionVerdicts.indexOf("unclear");
}

/** The best value of a column; undefined if all are equal. */
function findBest(label: string, entries: readonly OverviewEntry[]): number | undefined {
  const metrics = entries.flatMap(({ head }) => head.metrics.filter((metric) => metric.label === label));
  const numbers = metrics.flatMap(({ number }) => number ?? []);
  if (new Set(numbers).size < 2) return undefined;
  return metrics[0]?.better === "lower" ? Math.min(...numbers) : Math.max(...numbers);
}

function emphasizeLast(value: string): string {
  const at = value.lastIndexOf(" → ");
  return at === -1 ? `**${value}**` : `${value.slice(0, at + 3)}**${value.slice(at + 3)}**`;
}

// With a baseline for each, their IDs take about 1,600 characters of the address.
const maxCompared = 20;

/** Links to the page of Datadog that compares several experiments and their baselines, the worst verdicts first. */
export function linkComparison(entries: readonly (OverviewEntry & { experimentId: string })[]): string {
  const shown = sortOverview(entries).slice(0, maxCompared);
  const baselines = shown.flatMap(({ head }) => head.baselineId ?? []);
  const ids = [...new Set([...shown.map(({ experimentId }) => experimentId), ...baselines])];
  const [origin = ""] = shown[0]?.head.url.split("/llm/experiments/") ?? [];
  // Without baselines, the first row is what the others are compared with.
  const url = datadogLinks(origin).compareAll(ids, baselines[0] ?? ids[0] ?? "");
  const which = entries.length > maxCompared ? `the first ${maxCompared}` : "all";
  return link(`**Compare ${which} in Datadog**`, url);
}

/** Returns a warning for each group of experiments that look like shards, as safe Markdown. */
export function warnOfShards(entries: readonly OverviewEntry[]): string[] {
  const groups = Map.groupBy(sortOverview(entries), ({ head }) => head.shardGroup);
  return [...groups].flatMap(([group, { length }]) => {
    if (group === undefined || length < 2) return [];
    const names = groups.get(group)?.map(({ head }) => code(head.name, 60)) ?? [];
    const { message } = messages.shards(length, length === entries.length ? [] : names);
    return `⚠️ ${message} ${link("Combine them", shardsPage)}.`;
  });
}

export const shardsPage = docsLink("how-to/shards.md");
const maxNamed = 2;

/** Returns heading and second line of several experiments, as safe Markdown. */
export function headSeveral(entries: readonly OverviewEntry[]): { heading: string; next: string } {
  const sorted = sortOverview(entries);
  const those = (...verdicts: readonly SectionVerdict[]) => sorted.filter(({ verdict }) => verdicts.includes(verdict));
  const bad = those("blocked", "failed", "canceled");
  const unclear = those("unclear");
  const all = entries.length;
  const them = unclear.length === 1 ? "it" : "them";
  const isUnclear = `${unclear.length} of ${all} ${unclear.length === 1 ? "is" : "are"} unclear`;
  switch (sorted[0]?.verdict ?? "completed") {
    case "blocked":
    case "failed":
    case "canceled": {
      const isGate = bad.every(({ verdict }) => verdict === "blocked");
      const failing = isGate
        ? counted(bad, all, "fails the gate", "fail the gate")
        : counted(bad, all, "failed", "failed");
      const logs = bad.slice(0, maxNamed).map(({ head }) => link(`job log of ${text(head.name, 60)}`, head.logUrl));
      const rerun =
        unclear.length === 0 ? "" : ` ${counted(unclear, all, "doesn't", "don't")} block: rerun ${them} for more data.`;
      return {
        heading: `❌ Not ready to merge: ${failing}${unclear.length === 0 ? "" : `; ${isUnclear}`}`,
        next: `**What to do:** review what fails below (${logs.join(", ")}), fix the cause, and push again.${rerun}`,
      };
    }
    case "warned":
      return {
        heading: `⚠️ Merge allowed, but ${counted(those("warned"), all, "fails its gate", "fail their gates")}`,
        next: "`gate_mode` is `warn`. **What to do:** review what fails below before you merge.",
      };
    case "unclear":
      return {
        heading: `🟡 OK to merge, but ${isUnclear}`,
        next: `**What to do:** rerun ${them} (Re-run jobs › Re-run all jobs): new rows are added to these.`,
      };
    case "unfinished":
    case "no-results":
      return {
        heading: `⚠️ ${counted(those("unfinished", "no-results"), all, "has no results", "have no results")}`,
        next: "**What to do:** read the job logs below.",
      };
    case "accepted":
      return {
        heading: `✅ Ready to merge: all ${all} experiments pass, ${those("accepted").length} with an accepted regression`,
        next: "Nothing to do. Each section shows who accepted what, and why.",
      };
    case "running":
    case "unchecked":
    case "passed":
    case "completed":
      return headQuiet(sorted);
  }
}

/** The same if nothing fails and nothing was accepted. */
function headQuiet(sorted: readonly OverviewEntry[]): { heading: string; next: string } {
  const all = plural(sorted.length, "experiment");
  const count = (verdict: SectionVerdict) => sorted.filter((entry) => entry.verdict === verdict).length;
  if (count("running") > 0)
    return {
      heading: `⏳ Evaluating: ${sorted.length - count("running")} of ${all} done`,
      next: "This comment updates when each job ends.",
    };
  if (count("unchecked") > 0) {
    const heading = `⚪ OK to merge, regressions not checked in ${count("unchecked")} of ${all}`;
    return { heading, next: "Everything that could be checked passes. Check the values below." };
  }
  if (count("completed") === sorted.length)
    return { heading: `ℹ️ ${all} complete (no gate)`, next: "No gate is set, so nothing can fail." };
  return { heading: `✅ Ready to merge: all ${all} pass`, next: "Nothing to do." };
}

/** Names one or two experiments, and counts more. */
function counted(list: readonly OverviewEntry[], all: number, one: string, several: string): string {
  const names = list.map(({ head }) => code(head.name, 60)).join(" and ");
  if (list.length <= maxNamed) return `${names} ${list.length === 1 ? one : several}`;
  return `${list.length === all ? `all ${all}` : `${list.length} of ${all}`} experiments ${several}`;
}
