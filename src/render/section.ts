import { countDays, plural } from "../lib/format.ts";
import { renderAcceptLines } from "./acceptance.ts";
import { type Headline, linkCommit, listUnchecked, type SectionVerdict, writeHeadline } from "./headline.ts";
import { code, docsLink, folded, joinParts, link, messageText, text } from "./markdown.ts";
import { isStill, listMetrics, renderMetricTable, renderMetricTables } from "./metrics-table.ts";
import { describeOverview, listLegValues, type OverviewRow } from "./overview.ts";
import { renderFailures, renderOtherRecords, renderWorseRecords, type ViewLimits } from "./records.ts";
import type { ExperimentReport, ExperimentState, ResultsReport } from "./report.ts";
import { renderStatistics } from "./statistics.ts";
import { renderTrend } from "./trend.ts";

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

/** What a later writer needs to show the section alone or among others, as safe Markdown. */
export interface SectionHead extends OverviewRow {
  heading: string;
  next: string;
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
  const { workflowRun, experiment, matrix } = report;
  const headline = writeHeadline(report);
  // The finish stage reads these from the experiment's tags, which anyone with a key can write.
  const [runNumber = 0, runAttempt = 0] = [workflowRun.number, workflowRun.attempt].map((value) =>
    Number.isSafeInteger(value) && value >= 0 ? value : 0,
  );
  const names = [experiment.logicalName, ...listLegValues(matrix)];
  return {
    key: report.sectionKey.toWellFormed(),
    runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
    runNumber,
    runAttempt,
    commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
    experimentId: experiment.id.toWellFormed(),
    names: names.map((name) => name.slice(0, maxNameLength).toWellFormed()),
    state: report.state,
    verdict: headline.verdict,
    head: {
      ...describeOverview(report, headline),
      heading: headline.heading,
      next: renderSecondLine(report, headline),
    },
    parts: renderParts(report, headline, limits).filter(({ markdown }) => markdown.trim() !== ""),
    shortened: false,
    passedBy: [],
  };
}

/** Renders the second line, with the links that come before everything else, and the remarks below it. */
function renderSecondLine(report: ExperimentReport, headline: Headline): string {
  const { results, notes, remarks = [], baseline, dataset, workflowRun } = report;
  let links = "";
  if (isShort(report) || results === undefined) links = ` · ${renderLinks(report)}`;
  else if (results.comparison === undefined || isIncomplete(results, headline, report.state))
    links = ` · ${link("Job log", workflowRun.url)}`;
  const commit = headline.verdict === "running" ? "" : ` (${code(report.commit.sha.slice(0, 7))})`;
  const judgement = results?.judgement;
  // Those of max_regression are in the table.
  const warnings = (judgement?.warnings ?? []).filter(({ code }) => !code.startsWith("LLMX23"));
  const lines = [...warnings, ...(judgement?.notes ?? [])].map(({ message }) => messageText(message, 400));
  if (baseline.kind === "found" && baseline.otherDatasetVersion) {
    const { missing = 0, both = 0 } = results?.comparison?.records ?? {};
    const gone = missing > 0 ? `: ${missing} of ${both + missing} records are gone` : "";
    lines.push(`Dataset version ${dataset.version ?? "?"}, baseline version ${baseline.datasetVersion ?? "?"}${gone}.`);
  }
  const isLost = judgement?.rules.some(({ rule, outcome }) => rule === "arrival" && outcome === "failed");
  if (results?.notIngested && !isLost) {
    const have = results.notIngested === 1 ? "hasn't" : "haven't";
    lines.push(`${plural(results.notIngested, "uploaded row")} ${have} appeared in Datadog.`);
  }
  const warned = [...lines, ...notes.map((note) => messageText(note))].map((line) => `⚠️ ${line}`);
  return joinParts([`${headline.next}${commit}${links}`, ...warned, ...remarks.map((remark) => messageText(remark))]);
}

/** Returns whether nothing changed and everything passes: two lines are enough. */
function isShort({ results, notes }: ExperimentReport): boolean {
  if (results?.comparison === undefined || notes.length > 0) return false;
  const { comparison, judgement, failures } = results;
  if (judgement.verdict === "fail" || judgement.verdict === "unclear") return false;
  if (comparison.baselineFrom === undefined || failures.rows.length + failures.evaluators.length > 0) return false;
  return listMetrics(results).every(({ word }) => isStill(word));
}

/** The evaluation ended early, so that its rows are shown but not judged. */
function isIncomplete({ judgement }: ResultsReport, { verdict }: Headline, state: ExperimentState): boolean {
  const hasFailed = judgement.rules.some(({ rule, outcome }) => rule === "evaluation" && outcome === "failed");
  return verdict === "blocked" && state !== "completed" && hasFailed;
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

function renderParts(report: ExperimentReport, headline: Headline, limits: ViewLimits): Part[] {
  const { results, isPullRequest, experiment } = report;
  if (results?.comparison === undefined)
    return [{ priority: partPriority.details, markdown: folded("Run details", listRunFacts(report)) }];
  const { comparison } = results;
  const metrics = listMetrics(results);
  const isCompared = comparison.baselineFrom !== undefined;
  const values = isCompared
    ? `Baseline → ${isPullRequest ? "PR" : "this run"}`
    : `This ${isPullRequest ? "PR" : "run"}`;
  const titles = [text(experiment.logicalName, 40), values] as const;
  const details = renderDetails(report, limits);
  if (isShort(report) && !limits.isOpen) {
    const content = [renderMetricTable(metrics.slice(0, limits.metrics), titles), details].join("\n\n");
    const title = `${plural(metrics.length, "metric")} and run details`;
    return [{ priority: partPriority.details, markdown: folded(title, content) }];
  }
  const detailsFold = folded("Statistics, trend, and run details", details, limits.isOpen);
  if (isIncomplete(results, headline, report.state)) {
    return [
      { priority: partPriority.metrics, markdown: renderPartial(results, titles) },
      { priority: partPriority.failures, markdown: renderFailures(results) },
      { priority: partPriority.details, markdown: detailsFold },
    ];
  }
  const { open, quiet } = renderMetricTables(metrics, titles, limits.metrics);
  return [
    { priority: partPriority.metrics, markdown: `${open}\n\n${renderLinks(report)}` },
    { priority: partPriority.failures, markdown: renderFailures(results) },
    { priority: partPriority.worse, markdown: renderWorseRecords(results, limits) },
    { priority: partPriority.more, markdown: joinParts([quiet, renderOtherRecords(results, limits)]) },
    { priority: partPriority.details, markdown: detailsFold },
  ];
}

/** Renders the values of an evaluation that ended early: too little for verdicts, and no rule judges them. */
function renderPartial(results: ResultsReport, [name, values]: readonly [string, string]): string {
  const { rows, records } = results.comparison ?? {};
  const metrics = listMetrics(results).map((metric) => ({ ...metric, word: undefined, rules: [] }));
  const scored = records ? plural(records.both, "record") : plural(rows?.current.total ?? 0, "row");
  const verb = scored.startsWith("1 ") ? "was" : "were";
  const content = renderMetricTable(metrics.slice(0, 60), [name, `${values}, same ${scored}`]);
  return content === "" ? "" : folded(`The ${scored} that ${verb} scored (too incomplete to judge)`, content);
}

/** Renders what the last fold holds. */
function renderDetails(report: ExperimentReport, { isOpen }: ViewLimits): string {
  const { comparison, judgement, trend } = report.results ?? {};
  const unchecked = listUnchecked(report).slice(0, 20);
  return joinParts([
    // The pull request's comment never shows the command.
    isOpen ? renderAcceptLines(report) : "",
    comparison && judgement ? renderStatistics(comparison, judgement) : "",
    renderTrend(trend ?? [], isOpen),
    unchecked.map(({ message }) => `- ⏸️ ${messageText(message)}`).join("\n"),
    listRunFacts(report),
  ]);
}

function listRunFacts(report: ExperimentReport): string {
  const { dataset, commit, workflowRun, results, experiment } = report;
  const version = dataset.version === undefined ? "" : `, version ${dataset.version}`;
  const merge = commit.merge === undefined ? "" : `, merged as ${linkCommit(commit.merge)}`;
  const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
  const records = results?.comparison?.records;
  return [
    ...(records === undefined ? [] : [`Compared ${records.both} of ${records.both + records.added} records`]),
    renderBaseline(report),
    `Experiment ${link(code(experiment.name, 80), experiment.url)}`,
    `Dataset ${link(code(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`,
    `Commit ${linkCommit(commit)}${merge}`,
    // In a link, GitHub makes no reference of `#57`.
    link(`Run ${text(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url),
  ].join(" · ");
}

/** Says what a run is compared with, how old that was when it started, and why, or why there is no baseline. */
function renderBaseline({ baseline, startedAt }: ExperimentReport): string {
  switch (baseline.kind) {
    case "found": {
      const { commit, nearerCommits: nearer, commitsBehind, createdAt, experiment, reason } = baseline;
      const at = commit === undefined ? "" : ` at ${linkCommit(commit)}`;
      const facts = [`Baseline ${link(code(experiment.name, 80), experiment.url)}${at}`];
      if (createdAt !== undefined && startedAt !== undefined) {
        const days = countDays(createdAt, startedAt);
        facts.push(`${days === 0 ? "less than a day" : plural(days, "day")} old`);
      }
      if (commitsBehind !== undefined) facts.push(`${plural(commitsBehind, "commit")} behind`);
      const commits = nearer === 1 ? "the commit after it has" : `the ${nearer} commits after it have`;
      return `${facts.join(", ")}: ${text(reason)}${nearer === undefined ? "" : ` (${commits} no completed experiment)`}`;
    }
    case "none": {
      const { madeOn, isMadeHere, reason } = baseline;
      let remedy = madeOn === undefined ? "" : ` The next run of this workflow on ${code(madeOn)} creates one.`;
      if (isMadeHere) remedy = " This run becomes the baseline when it completes.";
      return `No baseline: ${text(reason)}.${remedy}`;
    }
    case "unknown":
      return `⚠️ Couldn't look up the baseline: ${text(baseline.reason)}`;
  }
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

/** Returns a section without its parts from a priority on. */
export function dropParts(section: Section, priority: number): Section {
  const parts = section.parts.filter((part) => part.priority < priority);
  return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}
