import { datadogLinks } from "../datadog/site.ts";
import { listWords, plural } from "../lib/format.ts";
import { type Headline, type SectionVerdict, sectionVerdicts, verdictSigns, writeHeadline } from "./headline.ts";
import { code, docsLink, joinParts, limitList, link, table, text } from "./markdown.ts";
import { messages } from "./messages.ts";
import { isStill, listMetrics, signWord } from "./metrics-table.ts";
import type { ExperimentReport, ExperimentState } from "./report.ts";
import { outcomeSigns, ruleLine } from "./rules.ts";

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
  /** ❌ or 🟡, if a rule on it fails or is unclear. */
  sign?: string | undefined;
  /** For finding the best of a column; undefined for categories. */
  number?: number | undefined;
  better: "higher" | "lower";
}

/** One of several experiments: its verdict, its state, and its line. */
export interface OverviewEntry {
  verdict: SectionVerdict;
  state: ExperimentState;
  head: OverviewRow;
}

const maxMetrics = 3;
const maxRules = 3;

/** Returns the line of an experiment in the table of several. */
export function describeOverview(report: ExperimentReport, { verdict, reason }: Headline): OverviewRow {
  const { results, matrix, experiment, workflowRun, baseline, shardGroup, state } = report;
  const metrics = results === undefined ? [] : listMetrics(results);
  const whole = metrics.filter(({ slice }) => slice === undefined);
  const gated = whole.filter(({ rules }) => rules.length > 0);
  const shown = (gated.length > 0 ? gated : whole).slice(0, maxMetrics);
  const open = metrics.flatMap(({ rules, unit, better }) =>
    rules
      .filter(({ outcome }) => outcome === "failed" || outcome === "unclear")
      .map((rule) => `${ruleLine(rule, unit, better)}${rule.outcome === "unclear" ? ": not proven" : ""}`),
  );
  const sign = verdict === "completed" ? "–" : verdictSigns[verdict];
  let gate = limitList(open, maxRules).join("<br>") || sign;
  if (state === "failed" && verdict !== "passed") gate = "❌\u{00A0}job failed";
  if (verdict === "running") gate = "⏳\u{00A0}running";
  return {
    name: legName(experiment.logicalName, matrix),
    url: experiment.url,
    logUrl: workflowRun.url,
    reason,
    metrics: shown.map(({ label, value, word, better }) => {
      const metric = results?.comparison?.metrics.find((other) => other.label === label);
      const outcomes = metrics.filter((other) => other.label === label).flatMap(({ rules }) => rules);
      const worst = (["failed", "unclear"] as const).find((one) => outcomes.some(({ outcome }) => outcome === one));
      return {
        label: text(label, 60),
        ...(worst === undefined ? {} : { sign: outcomeSigns[worst] }),
        value: value.replaceAll("**", ""),
        word: word === undefined || isStill(word) ? "" : signWord(word, better),
        number: metric?.kind === "numeric" ? (metric.compared?.current ?? metric.current?.mean) : undefined,
        better,
      };
    }),
    gate,
    ...(shardGroup === undefined ? {} : { shardGroup }),
    ...(baseline.kind === "found" ? { baselineId: baseline.experiment.id } : {}),
  };
}

/** Returns the values of a matrix leg as GitHub's job names list them; the experiment's name without a matrix. */
export function legName(logicalName: string, matrix: ExperimentReport["matrix"]): string {
  const values = listLegValues(matrix);
  return values.length === 0 ? logicalName : values.join(", ");
}

/** Returns the first values of a matrix leg as text. */
export function listLegValues(matrix: ExperimentReport["matrix"]): string[] {
  const values = Object.values(matrix ?? {}).slice(0, 8);
  return values.map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")));
}

/** Sorts experiments: the worst verdict first, then by the first metric, the best first. */
export function sortOverview<Entry extends OverviewEntry>(entries: readonly Entry[]): Entry[] {
  const ranked = entries.map((entry) => {
    const [first] = entry.head.metrics;
    const number = first?.number ?? Number.NEGATIVE_INFINITY;
    return {
      entry,
      verdict: sectionVerdicts.indexOf(entry.verdict),
      value: first?.better === "lower" ? -number : number,
    };
  });
  ranked.sort(
    (a, b) => a.verdict - b.verdict || b.value - a.value || compareNames(a.entry.head.name, b.entry.head.name),
  );
  return ranked.map(({ entry }) => entry);
}

// Made on first use, because that takes about 15 ms.
let collator: Intl.Collator | undefined;

/** Compares names as people sort them: `gpt-5` before `gpt-10`. */
export function compareNames(one: string, other: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(one, other);
}

/** Renders the table of several experiments: name, metrics, gate. */
export function renderOverview(entries: readonly OverviewEntry[]): string {
  const sorted = sortOverview(entries);
  const found = sorted.flatMap(({ head }) => head.metrics.map(({ label }) => label));
  const labels = [...new Set(found)].slice(0, maxMetrics);
  const best = new Map(labels.map((label) => [label, findBest(label, entries)]));
  const rows = sorted.map(({ verdict, head }) => {
    const isBad = sectionVerdicts.indexOf(verdict) <= sectionVerdicts.indexOf("unclear");
    const name = code(head.name, 80);
    const shown = labels.flatMap((label) => head.metrics.find((metric) => metric.label === label) ?? []);
    const lines = shown.map(({ label, value, word, number, sign }) => {
      const isBest = number !== undefined && number === best.get(label);
      const emphasized = isBest ? value.replace(/^(.* → )?(.*)$/, "$1**$2**") : value;
      const named = joinParts([sign ?? "", label, emphasized], " ");
      return joinParts([labels.length > 1 ? named : emphasized, word], "<br>");
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

export const shardsPage = docsLink("how-to/shards.md");

/** Returns a warning for each group of experiments that look like shards, as safe Markdown. */
export function warnOfShards(entries: readonly OverviewEntry[]): string[] {
  const groups = Map.groupBy(sortOverview(entries), ({ head }) => head.shardGroup);
  return [...groups].flatMap(([group, members]) => {
    if (group === undefined || members.length < 2) return [];
    const names = members.map(({ head }) => code(head.name, 60));
    const { message } = messages.shards(members.length, members.length === entries.length ? [] : names);
    return `⚠️ ${message} ${link("Combine them", shardsPage)}.`;
  });
}

/** Returns the comment's heading for these experiments as plain text: in an annotation, or a commit status. */
export function writeTitle(reports: readonly ExperimentReport[]): string {
  const entries = reports.map((report) => {
    const headline = writeHeadline(report);
    return { ...headline, state: report.state, head: describeOverview(report, headline) };
  });
  const [only] = entries;
  if (only === undefined) return "";
  return toPlain(entries.length === 1 ? `${verdictSigns[only.verdict]} ${only.heading}` : headSeveral(entries).heading);
}

/** Takes our own Markdown of one line apart: links, code spans, emphasis, escapes, entities. */
function toPlain(markdown: string): string {
  let [fence, prose, plain] = ["", "", ""];
  for (const piece of markdown.split(/(`+)/)) {
    const isTicks = piece.startsWith("`");
    if (fence !== "" && piece === fence) fence = "";
    // What is in a code span stays as it is.
    else if (fence !== "") plain += piece;
    else if (isTicks && !prose.endsWith("\\")) {
      plain += toPlainProse(prose);
      [fence, prose] = [piece, ""];
    } else prose += piece;
  }
  return `${plain}${toPlainProse(prose)}`.replaceAll("\u{00A0}", " ");
}

function toPlainProse(prose: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", "#124": "|" };
  return (
    prose
      // A link's address has no brackets, and what isn't a link has a backslash before its own.
      .replace(/\]\([^()\]\s]*\)/g, "]")
      .replace(/(\\[\s\S])|[[\]]/g, (_, escaped?: string) => escaped ?? "")
      .replaceAll("**", "")
      .replace(/\\([^\w\s])/g, "$1")
      .replace(/\\_/g, "_")
      .replace(/&(lt|gt|amp|#124);/g, (_, name: string) => entities[name] ?? "")
  );
}

/** Returns heading and second line of several experiments, as safe Markdown. The worst verdict decides. */
export function headSeveral(entries: readonly OverviewEntry[]): { heading: string; next: string } {
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
      const next = "`gate_mode` is `warn`. **What to do:** review what fails below before you merge.";
      return {
        heading: `⚠️ Merge allowed, but ${nameSome(those("warned"), entries, "fails its gate", "fail their gates")}`,
        next,
      };
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
  const heading = `❌ Not ready to merge: ${failing}`;
  // A comment with very many experiments has no addresses of logs.
  const linked = bad.slice(0, maxNamed).filter(({ head }) => head.logUrl !== "");
  const logs = linked.map(({ head }) => link(`job log of ${code(head.name, 60)}`, head.logUrl));
  const where = logs.length === 0 ? "" : ` (${logs.join(", ")})`;
  const isJob = bad.every(({ state }) => state === "failed");
  const what = isJob
    ? `fix the error in the ${logs.length === 0 ? "job logs" : listWords(logs)}`
    : `review what fails below${where}, fix the cause,`;
  const next = `**What to do:** ${what} and push again.`;
  return { heading, next };
}

const maxNamed = 2;

/** Says something of one or two experiments by name, or of more by their number. */
function nameSome(listed: readonly OverviewEntry[], all: readonly OverviewEntry[], one: string, several = one): string {
  const names = listed.map(({ head }) => code(head.name, 60)).join(" and ");
  if (listed.length <= maxNamed) return `${names} ${listed.length === 1 ? one : several}`;
  return `${listed.length === all.length ? "all" : `${listed.length} of`} ${all.length} experiments ${several}`;
}
