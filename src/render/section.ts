import { plural } from "../lib/format.ts";
import { renderDetails } from "./details.ts";
import { type Headline, type SectionVerdict, verdictSigns, writeHeadline } from "./headline.ts";
import { code, docsLink, folded, joinParts, limitList, link, messageText, text } from "./markdown.ts";
import { listMetrics, outcomeSigns, type TableMetric } from "./metrics.ts";
import { renderMetricTable, renderMetricTables, ruleLine, signWord, stillWords } from "./metrics-table.ts";
import { renderFailures, renderOtherRecords, renderWorseRecords, type ViewLimits } from "./records.ts";
import { type ExperimentReport, type ExperimentState, legName, listLegValues } from "./report.ts";

/** The part of the comment that shows one experiment. All but its parts is in its hidden marker. */
export interface Section {
  key: string;
  runId: string;
  runNumber: number;
  runAttempt: number;
  commit: string;
  experimentId: string;
  /** Logical name and values of the matrix leg, as far as they sort sections. */
  names: readonly string[];
  state: ExperimentState;
  verdict: SectionVerdict;
  head: SectionHead;
  parts: readonly Part[];
  /** Parts were left out to stay under the size limit. */
  shortened: boolean;
  /** Later commits whose experiments finished without this section. */
  passedBy: readonly string[];
}

/** What a later writer needs to show the section alone or among others: safe Markdown, but for name and IDs. */
export interface SectionHead
  extends Record<"name" | "url" | "logUrl" | "heading" | "reason" | "next" | "gate", string> {
  metrics: readonly {
    label: string;
    /** `90% → 75%` */
    value: string;
    /** With its sign; empty if nothing changed. */
    word: string;
    /** ❌ or 🟡, if a rule on it fails or is unclear. */
    sign?: string | undefined;
    /** For finding the best of a column; undefined for categories. */
    number?: number | undefined;
    better: "higher" | "lower";
  }[];
  /** Shared by experiments that look like shards of one evaluation. */
  shardGroup?: string | undefined;
  baselineId?: string | undefined;
}

/** A piece of Markdown that a later writer can leave out; the highest priority number is the first to go. */
export type Part = { priority: number; markdown: string };

/** From the last part to be left out to the first. */
export const partPriority = { metrics: 2, worse: 3, failures: 4, more: 5, details: 6 } as const;

export const commentLimits: ViewLimits = { metrics: 60, records: 20, isOpen: false };

/** Renders the section of an experiment. */
export function renderSection(report: ExperimentReport, limits: ViewLimits): Section {
  const { workflowRun, experiment, state, commit } = report;
  const view = describeView(report);
  // The finish stage reads these from the experiment's tags, which anyone with a key can write.
  const [runNumber = 0, runAttempt = 0] = [workflowRun.number, workflowRun.attempt].map((value) =>
    Number.isSafeInteger(value) && value >= 0 ? value : 0,
  );
  const names = [experiment.logicalName, ...listLegValues(report.matrix)];
  const parts = renderParts(view, limits).filter(([, markdown]) => markdown.trim() !== "");
  return {
    key: report.sectionKey.toWellFormed(),
    runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
    runNumber,
    runAttempt,
    // Twelve characters identify a commit in any repository. Names are cut, because many sections must fit.
    commit: commit.sha.replace(/\W/g, "").slice(0, 12),
    experimentId: experiment.id.toWellFormed(),
    names: names.map((name) => name.slice(0, 24).toWellFormed()),
    state,
    verdict: view.headline.verdict,
    head: describeHead(view),
    parts: parts.map(([name, markdown]) => ({ priority: partPriority[name], markdown })),
    shortened: false,
    passedBy: [],
  };
}

/** A report with what decides how it's shown. */
interface View {
  report: ExperimentReport;
  headline: Headline;
  metrics: readonly TableMetric[];
  /**
   * `bare`: nothing was compared. `short`: nothing changed and everything passes, so two lines are enough. `partial`: the
   * evaluation ended early, so that its rows are shown but not judged.
   */
  layout: "bare" | "short" | "partial" | "whole";
}

function describeView(report: ExperimentReport): View {
  const { results, state, notes } = report;
  const headline = writeHeadline(report);
  if (results?.comparison === undefined) return { report, headline, metrics: [], layout: "bare" };
  const { judgement, comparison, failures } = results;
  const metrics = listMetrics(results);
  const hasFailed = judgement.rules.some(({ rule, outcome }) => rule === "evaluation" && outcome === "failed");
  if (headline.verdict === "blocked" && state !== "completed" && hasFailed)
    return { report, headline, metrics, layout: "partial" };
  const isPassed = judgement.verdict === "pass" || judgement.verdict === "none";
  const isQuiet = isPassed && notes.length === 0 && failures.length === 0 && comparison.baselineFrom !== undefined;
  const layout = isQuiet && metrics.every(({ word }) => stillWords.has(word)) ? "short" : "whole";
  return { report, headline, metrics, layout };
}

const maxMetrics = 3;
const maxRules = 3;

function describeHead(view: View): SectionHead {
  const { report, headline, metrics } = view;
  const { results, matrix, experiment, workflowRun, baseline, shardGroup, state } = report;
  const { verdict, reason, heading } = headline;
  const open = metrics.flatMap(({ rules, unit, better }) =>
    rules
      .filter(({ outcome }) => outcome === "failed" || outcome === "unclear")
      .map((rule) => `${ruleLine(rule, unit, better)}${rule.outcome === "unclear" ? ": not proven" : ""}`),
  );
  let gate = limitList(open, maxRules).join("<br>") || (verdict === "completed" ? "–" : verdictSigns[verdict]);
  if (state === "failed" && verdict !== "passed") gate = "❌\u{00A0}job failed";
  if (verdict === "running") gate = "⏳\u{00A0}running";
  const whole = metrics.filter(({ slice }) => slice === undefined);
  const gated = whole.filter(({ rules }) => rules.length > 0);
  const shown = (gated.length > 0 ? gated : whole).slice(0, maxMetrics).map(({ label, value, word, better }) => {
    const metric = results?.comparison?.metrics.find((other) => other.label === label);
    const outcomes = metrics.flatMap((other) => (other.label === label ? other.rules : [])).map((rule) => rule.outcome);
    const worst = (["failed", "unclear"] as const).find((outcome) => outcomes.includes(outcome));
    return {
      label: text(label, 60),
      sign: worst && outcomeSigns[worst],
      value: value.replaceAll("**", ""),
      word: word === undefined || stillWords.has(word) ? "" : signWord(word, better),
      number: metric?.kind === "numeric" ? (metric.compared?.current ?? metric.current?.mean) : undefined,
      better,
    };
  });
  return {
    name: legName(experiment.logicalName, matrix),
    url: experiment.url,
    logUrl: workflowRun.url,
    reason,
    metrics: shown,
    gate,
    shardGroup,
    baselineId: baseline.kind === "found" ? baseline.experiment.id : undefined,
    heading,
    next: renderSecondLine(view),
  };
}

function renderSecondLine({ report, headline, layout }: View): string {
  const { results, notes, remarks = [], baseline, dataset, workflowRun } = report;
  let links = "";
  if (layout === "short" || results === undefined) links = ` · ${renderLinks(report)}`;
  else if (layout !== "whole") links = ` · ${link("Job log", workflowRun.url)}`;
  const commit = headline.verdict === "running" ? "" : ` (${code(report.commit.sha.slice(0, 7))})`;
  const { warnings = [], notes: gateNotes = [], rules = [] } = results?.judgement ?? {};
  // Those of max_regression are in the table.
  const shown = [...warnings.filter((warning) => !warning.code.startsWith("LLMX23")), ...gateNotes];
  const lines = shown.map(({ message }) => messageText(message, 400));
  if (baseline.kind === "found" && baseline.otherDatasetVersion) {
    const { missing = 0, both = 0 } = results?.comparison?.records ?? {};
    const gone = missing > 0 ? `: ${missing} of ${both + missing} records are gone` : "";
    lines.push(`Dataset version ${dataset.version ?? "?"}, baseline version ${baseline.datasetVersion ?? "?"}${gone}.`);
  }
  const isLost = rules.some(({ rule, outcome }) => rule === "arrival" && outcome === "failed");
  if (results?.notIngested && !isLost) {
    const have = results.notIngested === 1 ? "hasn't" : "haven't";
    lines.push(`${plural(results.notIngested, "uploaded row")} ${have} appeared in Datadog.`);
  }
  lines.push(...notes.map((note) => messageText(note)));
  const warned = lines.map((line) => `⚠️ ${line}`);
  return joinParts([`${headline.next}${commit}${links}`, ...warned, ...remarks.map((remark) => messageText(remark))]);
}

function renderLinks({ baseline, experiment, workflowRun, results, state }: ExperimentReport): string {
  const log = link("Job log", workflowRun.url);
  const view = link(state === "running" ? "Watch in Datadog" : "Open in Datadog", experiment.url);
  if (results === undefined) return `${log} · ${view}`;
  const [verb, url] = baseline.kind === "found" ? ["Compare", baseline.compareUrl] : ["Open", experiment.url];
  const isNone = baseline.kind === "none";
  const help = isNone ? "How baselines work" : "How to read this";
  const page = docsLink(isNone ? "explanation/baselines.md" : "how-to/gate.md");
  return `${link(`**${verb} in Datadog**`, url)} · ${log} · ${link(help, page)}`;
}

function renderParts({ report, metrics, layout }: View, limits: ViewLimits): [keyof typeof partPriority, string][] {
  const { results, isPullRequest, experiment } = report;
  const details = renderDetails(report, limits.isOpen);
  if (results?.comparison === undefined) return [["details", folded("Run details", details)]];
  const { baselineFrom, records, rows } = results.comparison;
  const [here, run] = isPullRequest ? ["PR", "PR"] : ["this run", "run"];
  const values = baselineFrom === undefined ? `This ${run}` : `Baseline → ${here}`;
  const name = text(experiment.logicalName, 40);
  if (layout === "short" && !limits.isOpen) {
    const content = [renderMetricTable(metrics.slice(0, limits.metrics), [name, values]), details].join("\n\n");
    return [["details", folded(`${plural(metrics.length, "metric")} and run details`, content)]];
  }
  const lastFold = folded("Statistics, trend, and run details", details, limits.isOpen);
  if (layout === "partial") {
    // Too little for verdicts, and no rule judges it.
    const plain = metrics.slice(0, 60).map((metric) => ({ ...metric, word: undefined, rules: [] }));
    const scored = records ? plural(records.both, "record") : plural(rows.current.total, "row");
    const table = renderMetricTable(plain, [name, `${values}, same ${scored}`]);
    const title = `The ${scored} that ${scored.startsWith("1 ") ? "was" : "were"} scored (too incomplete to judge)`;
    return [
      ["metrics", table && folded(title, table)],
      ["failures", renderFailures(results)],
      ["details", lastFold],
    ];
  }
  const { open, quiet } = renderMetricTables(metrics, [name, values], limits.metrics);
  return [
    ["metrics", `${open}\n\n${renderLinks(report)}`],
    ["failures", renderFailures(results)],
    ["worse", renderWorseRecords(results, limits)],
    ["more", joinParts([quiet, renderOtherRecords(results, limits)])],
    ["details", lastFold],
  ];
}

/** Returns a section without its parts from a priority on. */
export function dropParts(section: Section, priority: number): Section {
  const parts = section.parts.filter((part) => part.priority < priority);
  return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}

/**
 * Shortens sections until what `measure` returns fits into the space: the parts with the highest priority number of all
 * sections go first, then those with the next one; at last whole sections. `trimOrder` lists the indexes of sections,
 * those that give first at its beginning.
 */
export function fitSections(
  sections: readonly Section[],
  space: number,
  measure: (section: Section) => number,
  trimOrder: readonly number[],
): Section[] {
  const kept: (Section | undefined)[] = [...sections];
  const sizes = sections.map(measure);
  const priorities = Object.values(partPriority).sort((a, b) => b - a);
  for (const priority of [...priorities, undefined]) {
    for (const index of trimOrder) {
      const section = kept[index];
      if (section === undefined || sizes.reduce((sum, size) => sum + size, 0) <= space) continue;
      const rest = priority === undefined ? undefined : dropParts(section, priority);
      kept[index] = rest;
      sizes[index] = rest === undefined ? 0 : measure(rest);
    }
  }
  return kept.filter((section) => section !== undefined);
}
