import { plural } from "../lib/format.ts";
import { listRunFacts, renderDetails } from "./details.ts";
import { type Headline, type SectionVerdict, verdictSigns, writeHeadline } from "./headline.ts";
import { code, docsLink, folded, joinParts, limitList, link, messageText, text } from "./markdown.ts";
import { listMetrics, outcomeSigns, type TableMetric } from "./metrics.ts";
import {
  isStill,
  renderMetricTable,
  renderMetricTables,
  ruleLine,
  signWord,
  type TableTitles,
} from "./metrics-table.ts";
import { renderFailures, renderOtherRecords, renderWorseRecords, type ViewLimits } from "./records.ts";
import { type ExperimentReport, type ExperimentState, legName, listLegValues } from "./report.ts";

/** The part of the comment that shows one experiment. All but its parts is in its hidden marker. */
export interface Section {
  key: string;
  runId: string;
  runNumber: number;
  runAttempt: number;
  /** The head commit's first characters. */
  commit: string;
  experimentId: string;
  /** Logical name and values of the matrix leg, as far as they sort sections. */
  names: readonly string[];
  state: ExperimentState;
  verdict: SectionVerdict;
  head: SectionHead;
  /** In the order in which they are shown. */
  parts: readonly Part[];
  /** Parts were left out to stay under the size limit. */
  shortened: boolean;
  /** Later commits whose experiments finished without this section. */
  passedBy: readonly string[];
}

/** What a later writer needs to show the section alone or among others: safe Markdown, but for name and IDs. */
export interface SectionHead {
  /** The values of the matrix leg, or the experiment's name. */
  name: string;
  url: string;
  logUrl: string;
  /** The reason of its verdict, for the title of its fold. */
  reason: string;
  metrics: readonly HeadMetric[];
  gate: string;
  /** Shared by experiments that look like shards of one evaluation. It's only compared. */
  shardGroup?: string | undefined;
  /** The ID of the experiment that it's compared with. */
  baselineId?: string | undefined;
  heading: string;
  next: string;
}

interface HeadMetric {
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

/** A piece of Markdown that a later writer can leave out; the highest priority number is the first to go. */
export interface Part {
  priority: number;
  markdown: string;
}

/** From the last part to be left out to the first. */
export const partPriority = { metrics: 2, worse: 3, failures: 4, more: 5, details: 6 } as const;

export const commentLimits: ViewLimits = { metrics: 60, records: 20, isOpen: false };

// GitHub's own short form has seven characters; twelve identify a commit in any repository.
const commitLength = 12;
// Names are in the hidden marker, where many sections must fit.
const maxNameLength = 24;

/** Renders the section of an experiment. */
export function renderSection(report: ExperimentReport, limits: ViewLimits): Section {
  const { workflowRun, experiment, state } = report;
  const headline = writeHeadline(report);
  const metrics = report.results ? listMetrics(report.results) : [];
  const layout = chooseLayout(report, headline, metrics);
  // The finish stage reads these from the experiment's tags, which anyone with a key can write.
  const [runNumber = 0, runAttempt = 0] = [workflowRun.number, workflowRun.attempt].map((value) =>
    Number.isSafeInteger(value) && value >= 0 ? value : 0,
  );
  const names = [experiment.logicalName, ...listLegValues(report.matrix)];
  const parts = renderParts(report, metrics, layout, limits).map(
    ([name, markdown]): Part => ({ priority: partPriority[name], markdown }),
  );
  return {
    key: report.sectionKey.toWellFormed(),
    runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
    runNumber,
    runAttempt,
    commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
    experimentId: experiment.id.toWellFormed(),
    names: names.map((name) => name.slice(0, maxNameLength).toWellFormed()),
    state,
    verdict: headline.verdict,
    head: describeHead(report, headline, metrics, layout),
    parts: parts.filter(({ markdown }) => markdown.trim() !== ""),
    shortened: false,
    passedBy: [],
  };
}

/**
 * `bare`: nothing was compared. `short`: nothing changed and everything passes, so two lines are enough. `partial`: the
 * evaluation ended early, so that its rows are shown but not judged.
 */
type Layout = "bare" | "short" | "partial" | "whole";

function chooseLayout(report: ExperimentReport, { verdict }: Headline, metrics: readonly TableMetric[]): Layout {
  const { results, state, notes } = report;
  if (results?.comparison === undefined) return "bare";
  const { judgement, comparison, failures } = results;
  const isOver = judgement.rules.some(({ rule, outcome }) => rule === "evaluation" && outcome === "failed");
  if (verdict === "blocked" && state !== "completed" && isOver) return "partial";
  const isPassed = judgement.verdict === "pass" || judgement.verdict === "none";
  const isQuiet = isPassed && notes.length === 0 && failures.length === 0 && comparison.baselineFrom !== undefined;
  return isQuiet && metrics.every(({ word }) => isStill(word)) ? "short" : "whole";
}

const maxMetrics = 3;
const maxRules = 3;

function describeHead(
  report: ExperimentReport,
  headline: Headline,
  metrics: readonly TableMetric[],
  layout: Layout,
): SectionHead {
  const { results, matrix, experiment, workflowRun, baseline, shardGroup, state } = report;
  const { verdict, reason, heading } = headline;
  const whole = metrics.filter(({ slice }) => slice === undefined);
  const gated = whole.filter(({ rules }) => rules.length > 0);
  const open = metrics.flatMap(({ rules, unit, better }) =>
    rules
      .filter(({ outcome }) => outcome === "failed" || outcome === "unclear")
      .map((rule) => `${ruleLine(rule, unit, better)}${rule.outcome === "unclear" ? ": not proven" : ""}`),
  );
  let gate = limitList(open, maxRules).join("<br>") || (verdict === "completed" ? "–" : verdictSigns[verdict]);
  if (state === "failed" && verdict !== "passed") gate = "❌\u{00A0}job failed";
  if (verdict === "running") gate = "⏳\u{00A0}running";
  const shown = (gated.length > 0 ? gated : whole).slice(0, maxMetrics).map(({ label, value, word, better }) => {
    const metric = results?.comparison?.metrics.find((other) => other.label === label);
    const outcomes = metrics.filter((other) => other.label === label).flatMap(({ rules }) => rules);
    const worst = (["failed", "unclear"] as const).find((one) => outcomes.some(({ outcome }) => outcome === one));
    return {
      label: text(label, 60),
      sign: worst && outcomeSigns[worst],
      value: value.replaceAll("**", ""),
      word: word === undefined || isStill(word) ? "" : signWord(word, better),
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
    next: renderSecondLine(report, headline, layout),
  };
}

/** Renders the second line, with the links that come before everything else, and the remarks below it. */
function renderSecondLine(report: ExperimentReport, { verdict, next }: Headline, layout: Layout): string {
  const { results, notes, remarks = [], baseline, dataset, workflowRun } = report;
  let links = "";
  if (layout === "short" || results === undefined) links = ` · ${renderLinks(report)}`;
  else if (layout !== "whole") links = ` · ${link("Job log", workflowRun.url)}`;
  const commit = verdict === "running" ? "" : ` (${code(report.commit.sha.slice(0, 7))})`;
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
  return joinParts([`${next}${commit}${links}`, ...warned, ...remarks.map((remark) => messageText(remark))]);
}

/** Renders the links of an experiment in one line. */
function renderLinks({ baseline, experiment, workflowRun, results, state }: ExperimentReport): string {
  const log = link("Job log", workflowRun.url);
  const verb = state === "running" ? "Watch" : "Open";
  if (results === undefined) return `${log} · ${link(`${verb} in Datadog`, experiment.url)}`;
  const main =
    baseline.kind === "found"
      ? link("**Compare in Datadog**", baseline.compareUrl)
      : link("**Open in Datadog**", experiment.url);
  const help =
    baseline.kind === "none"
      ? link("How baselines work", docsLink("explanation/baselines.md"))
      : link("How to read this", docsLink("how-to/gate.md"));
  return `${main} · ${log} · ${help}`;
}

function renderParts(
  report: ExperimentReport,
  metrics: readonly TableMetric[],
  layout: Layout,
  limits: ViewLimits,
): [name: keyof typeof partPriority, markdown: string][] {
  const { results, isPullRequest, experiment } = report;
  if (results === undefined || layout === "bare") return [["details", folded("Run details", listRunFacts(report))]];
  const [pullRequest, run] = isPullRequest ? ["PR", "PR"] : ["this run", "run"];
  const values = results.comparison?.baselineFrom === undefined ? `This ${run}` : `Baseline → ${pullRequest}`;
  const titles: TableTitles = [text(experiment.logicalName, 40), values];
  const details = renderDetails(report, limits.isOpen);
  if (layout === "short" && !limits.isOpen) {
    const content = [renderMetricTable(metrics.slice(0, limits.metrics), titles), details].join("\n\n");
    return [["details", folded(`${plural(metrics.length, "metric")} and run details`, content)]];
  }
  const { open, quiet } = renderMetricTables(metrics, titles, limits.metrics);
  const isPartial = layout === "partial";
  return [
    ["metrics", isPartial ? renderPartial(report, metrics, titles) : `${open}\n\n${renderLinks(report)}`],
    ["failures", renderFailures(results)],
    ["worse", isPartial ? "" : renderWorseRecords(results, limits)],
    ["more", isPartial ? "" : joinParts([quiet, renderOtherRecords(results, limits)])],
    ["details", folded("Statistics, trend, and run details", details, limits.isOpen)],
  ];
}

/** Renders the values of an evaluation that ended early: too little for verdicts, and no rule judges them. */
function renderPartial({ results }: ExperimentReport, metrics: readonly TableMetric[], titles: TableTitles): string {
  const { rows, records } = results?.comparison ?? {};
  const plain = metrics.slice(0, 60).map((metric) => ({ ...metric, word: undefined, rules: [] }));
  const scored = records ? plural(records.both, "record") : plural(rows?.current.total ?? 0, "row");
  const verb = scored.startsWith("1 ") ? "was" : "were";
  const content = renderMetricTable(plain, [titles[0], `${titles[1]}, same ${scored}`]);
  return content === "" ? "" : folded(`The ${scored} that ${verb} scored (too incomplete to judge)`, content);
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
