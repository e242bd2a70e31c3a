import { datadogLinks } from "../datadog/site.ts";
import { listWords, plural } from "../lib/format.ts";
import { type SectionVerdict, sectionVerdicts } from "./headline.ts";
import { code, docsLink, joinParts, link, table } from "./markdown.ts";
import { messages } from "./messages.ts";
import type { Section } from "./section.ts";

/** One of several experiments. */
type OverviewEntry = Pick<Section, "verdict" | "state" | "head">;

/** Sorts experiments: the worst verdict first, then by the first metric, the best first. */
export function sortOverview<Entry extends OverviewEntry>(entries: readonly Entry[]): Entry[] {
  const rank = ({ verdict }: Entry) => sectionVerdicts.indexOf(verdict);
  const read = ({ head: { metrics } }: Entry) => {
    const number = metrics[0]?.number ?? Number.NEGATIVE_INFINITY;
    return metrics[0]?.better === "lower" ? -number : number;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b) || read(b) - read(a) || compareNames(a.head.name, b.head.name));
}

// Made on first use, because that takes about 15 ms.
let collator: Intl.Collator | undefined;

/** Compares names as people sort them: `gpt-5` before `gpt-10`. */
export function compareNames(one: string, other: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(one, other);
}

/** Renders what comes above several experiments: their verdict, warnings, a table, and the link that compares them. */
export function renderTop(entries: readonly (OverviewEntry & Pick<Section, "experimentId">)[]): string {
  const { heading, next } = headSeveral(entries);
  const parts = [`## ${heading}`, next, ...warnOfShards(entries), renderOverview(entries), linkComparison(entries)];
  return parts.join("\n\n");
}

const maxMetrics = 3;

/** Renders the table of several experiments: name, metrics, gate. */
function renderOverview(entries: readonly OverviewEntry[]): string {
  const sorted = sortOverview(entries);
  const labels = [...new Set(sorted.flatMap(({ head }) => head.metrics.map(({ label }) => label)))].slice(
    0,
    maxMetrics,
  );
  const best = new Map(labels.map((label) => [label, findBest(label, entries)]));
  const rows = sorted.map(({ verdict, head }) => {
    const isBad = sectionVerdicts.indexOf(verdict) <= sectionVerdicts.indexOf("unclear");
    const name = code(head.name, 80);
    const shown = labels.flatMap((label) => head.metrics.find((metric) => metric.label === label) ?? []);
    const lines = shown.map(({ label, value, word, number, sign = "" }) => {
      const isBest = number !== undefined && number === best.get(label);
      const emphasized = isBest ? value.replace(/^(.* → )?(.*)$/, "$1**$2**") : value;
      const named = labels.length > 1 ? joinParts([sign, label, emphasized], " ") : emphasized;
      return joinParts([named, word], "<br>");
    });
    return [link(isBad ? `**${name}**` : name, head.url), lines.join("<br>") || "–", head.gate];
  });
  return table(["Experiment", labels.length === 1 ? (labels[0] ?? "") : "Metrics", "Gate"], rows);
}

/** Returns the best value of a column; undefined if several experiments have it. */
function findBest(label: string, entries: readonly OverviewEntry[]): number | undefined {
  const metrics = entries.flatMap(({ head }) => head.metrics.filter((metric) => metric.label === label));
  const numbers = metrics.flatMap(({ number }) => number ?? []);
  const best = metrics[0]?.better === "lower" ? Math.min(...numbers) : Math.max(...numbers);
  return numbers.filter((number) => number === best).length === 1 ? best : undefined;
}

// With a baseline for each, their IDs take about 1,600 characters of the address.
const maxCompared = 20;

/** Links to the page of Datadog that compares several experiments and their baselines, the worst verdicts first. */
function linkComparison(entries: readonly (OverviewEntry & Pick<Section, "experimentId">)[]): string {
  const shown = sortOverview(entries).slice(0, maxCompared);
  const baselines = shown.flatMap(({ head }) => head.baselineId ?? []);
  const ids = [...new Set([...shown.map(({ experimentId }) => experimentId), ...baselines])];
  const [origin = ""] = shown[0]?.head.url.split("/llm/experiments/") ?? [];
  // Without baselines, the first row is what the others are compared with.
  const url = datadogLinks(origin).compareAll(ids, baselines[0] ?? ids[0] ?? "");
  const which = entries.length > maxCompared ? `the first ${maxCompared}` : "all";
  return link(`**Compare ${which} in Datadog**`, url);
}

export const shardsPage = docsLink("how-to/shards.md");

/** Returns a warning for each group of experiments that look like shards, as safe Markdown. */
function warnOfShards(entries: readonly OverviewEntry[]): string[] {
  const groups = Map.groupBy(sortOverview(entries), ({ head }) => head.shardGroup);
  return [...groups].flatMap(([group, members]) => {
    if (group === undefined || members.length < 2) return [];
    const names = members.map(({ head }) => code(head.name, 60));
    const { message } = messages.shards(members.length, members.length === entries.length ? [] : names);
    return `⚠️ ${message} ${link("Combine them", shardsPage)}.`;
  });
}

/** Returns heading and second line of several experiments, as safe Markdown. The worst verdict decides. */
export function headSeveral(entries: readonly OverviewEntry[]): Record<"heading" | "next", string> {
  const sorted = sortOverview(entries);
  const all = plural(entries.length, "experiment");
  const those = (...verdicts: readonly SectionVerdict[]) => sorted.filter(({ verdict }) => verdicts.includes(verdict));
  const unclear = those("unclear");
  const [are, them] = unclear.length === 1 ? ["is", "it"] : ["are", "them"];
  const unclearPart = `${unclear.length} of ${entries.length} ${are} unclear`;
  switch (sorted[0]?.verdict ?? "completed") {
    case "blocked":
    case "failed":
    case "canceled": {
      const { heading, next } = headFailing(those("blocked", "failed", "canceled"), entries);
      if (unclear.length === 0) return { heading, next };
      const rerun = `${nameSome(unclear, entries, "doesn't", "don't")} block: rerun ${them} for more data.`;
      return { heading: `${heading}; ${unclearPart}`, next: `${next} ${rerun}` };
    }
    case "warned": {
      const failing = nameSome(those("warned"), entries, "fails its gate", "fail their gates");
      const next = "`gate_mode` is `warn`. **What to do:** review what fails below before you merge.";
      return { heading: `⚠️ Merge allowed, but ${failing}`, next };
    }
    case "unclear": {
      const next = `**What to do:** rerun ${them} (Re-run jobs › Re-run all jobs), unless a section below says otherwise.`;
      return { heading: `🟡 OK to merge, but ${unclearPart}`, next };
    }
    case "unfinished":
    case "no-results": {
      const heading = `⚠️ ${nameSome(those("unfinished", "no-results"), entries, "has no results", "have no results")}`;
      return { heading, next: "**What to do:** read the job logs below." };
    }
    case "running": {
      const done = entries.length - those("running").length;
      return { heading: `⏳ Evaluating: ${done} of ${all} done`, next: "This comment updates when each job ends." };
    }
    case "unchecked": {
      const heading = `⚪ OK to merge, regressions not checked in ${those("unchecked").length} of ${all}`;
      return { heading, next: "Everything that could be checked passes. Check the values below." };
    }
    case "accepted": {
      const heading = `✅ Ready to merge: all ${entries.length} experiments pass, ${those("accepted").length} with an accepted regression`;
      return { heading, next: "Nothing to do. Each section shows who accepted what, and why." };
    }
    case "passed":
      return { heading: `✅ Ready to merge: all ${all} pass`, next: "Nothing to do." };
    case "completed":
      return { heading: `ℹ️ ${all} complete (no gate)`, next: "No gate is set, so nothing can fail." };
  }
}

/** Returns heading and second line if some experiments failed, which are `bad`. */
function headFailing(bad: readonly OverviewEntry[], entries: readonly OverviewEntry[]) {
  const isGate = bad.every(({ verdict, state }) => verdict === "blocked" && state !== "failed");
  const failing = isGate ? nameSome(bad, entries, "fails the gate", "fail the gate") : nameSome(bad, entries, "failed");
  // A comment with very many experiments has no addresses of logs.
  const linked = bad.slice(0, maxNamed).filter(({ head }) => head.logUrl !== "");
  const logs = linked.map(({ head }) => link(`job log of ${code(head.name, 60)}`, head.logUrl));
  const where = logs.length === 0 ? "" : ` (${logs.join(", ")})`;
  const isJob = bad.every(({ state }) => state === "failed");
  const what = isJob
    ? `fix the error in the ${listWords(logs) || "job logs"}`
    : `review what fails below${where}, fix the cause,`;
  return { heading: `❌ Not ready to merge: ${failing}`, next: `**What to do:** ${what} and push again.` };
}

const maxNamed = 2;

/** Says something of one or two experiments by name, or of more by their number. */
function nameSome(listed: readonly OverviewEntry[], all: readonly OverviewEntry[], one: string, several = one): string {
  const names = listed.map(({ head }) => code(head.name, 60)).join(" and ");
  if (listed.length <= maxNamed) return `${names} ${listed.length === 1 ? one : several}`;
  return `${listed.length === all.length ? "all" : `${listed.length} of`} ${all.length} experiments ${several}`;
}
