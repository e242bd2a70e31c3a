import { countDays, plural } from "../lib/format.ts";
import { renderAcceptLines } from "./acceptance.ts";
import { docsLink } from "./docs-links.ts";
import { renderFailures } from "./failures.ts";
import { commitCode, type Headline, type SectionVerdict } from "./headline.ts";
import { code, folded, link, text } from "./markdown.ts";
import { listMetrics, renderMetrics, renderQuietMetrics, splitMetrics } from "./metrics-table.ts";
import { writeHeadline } from "./next-step.ts";
import { describeOverview, type OverviewRow } from "./overview.ts";
import { type RecordLimits, renderBetterRecords, renderWorseRecords } from "./records.ts";
import type { BaselineReport, ExperimentReport, ExperimentState, ResultsReport } from "./report.ts";
import { renderStatistics } from "./statistics.ts";
import { renderTrend, renderTrendCharts } from "./trend.ts";

/** What distinguishes sections and sorts them; all of it is in the section's hidden marker. */
interface SectionIdentity {
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
}

/** The part of the comment that shows one experiment. */
export interface Section extends SectionIdentity {
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

/** How much a view shows; the rest is counted. */
export interface SectionLimits extends RecordLimits {
  metrics: number;
  /** GitHub draws charts in job summaries; in comments, a line of characters has to do. */
  charts: boolean;
}

export const commentLimits: SectionLimits = { metrics: 60, records: 20, isOpen: false, charts: false };

// GitHub's own short form has seven characters; twelve identify a commit in any repository.
const commitLength = 12;

/** Renders the section of an experiment. */
export function renderSection(report: ExperimentReport, limits: SectionLimits): Section {
  const { workflowRun } = report;
  const headline = writeHeadline(report);
  return {
    key: report.sectionKey.toWellFormed(),
    runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
    runNumber: wholeNumber(workflowRun.number),
    runAttempt: wholeNumber(workflowRun.attempt),
    commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
    experimentId: report.experiment.id.toWellFormed(),
    names: sortingNames(report),
    state: report.state,
    verdict: headline.verdict,
    head: {
      ...describeOverview(report, headline),
      heading: headline.heading,
      next: renderNext(report, headline),
    },
    parts: renderParts(report, headline, limits),
    shortened: false,
    passedBy: [],
  };
}

// They are in the hidden marker, where many sections must fit.
const maxNameLength = 24;

function sortingNames({ experiment, matrix }: ExperimentReport): string[] {
  const values = Object.values(matrix ?? {}).slice(0, 8);
  const names = [experiment.logicalName, ...values.map(plainValue)];
  return names.map((name) => name.slice(0, maxNameLength).toWellFormed());
}

/** Returns a matrix value as GitHub's job names show it. */
function plainValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

// The finish stage reads these from the experiment's tags, which anyone with a key can write.
function wholeNumber(value: number): number {
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** The second line, with the links that come before everything else. */
function renderNext(report: ExperimentReport, headline: Headline): string {
  const links = isShort(report) || report.results === undefined ? ` · ${renderLinks(report)}` : "";
  const commit = headline.verdict === "running" ? "" : ` (${code(report.commit.sha.slice(0, 7))})`;
  const { notes = [], warnings = [] } = report.results?.judgement ?? {};
  const judged = [...warnings.filter(({ code }) => !code.startsWith("LLMX23")), ...notes].map(
    ({ message }) => `⚠️ ${text(message, 400)}`,
  );
  const remarks = [...judged, ...rowRemarks(report)];
  return [`${headline.next}${commit}${links}`, ...remarks].filter((part) => part !== "").join("\n\n");
}

/** Nothing changed and everything passes: two lines are enough. */
function isShort({ results, notes }: ExperimentReport): boolean {
  if (results?.comparison === undefined || notes.length > 0) return false;
  const isPlain = results.judgement.verdict !== "fail" && results.judgement.verdict !== "unclear";
  const { rows, evaluators } = results.failures;
  const metrics = listMetrics(results);
  const isStill = metrics.every(
    ({ word }) => word === "unchanged" || word === "no clear change" || word === "not tested",
  );
  return isPlain && isStill && results.comparison.baselineFrom !== undefined && rows.length + evaluators.length === 0;
}

function rowRemarks({ results, notes, remarks = [], baseline, dataset }: ExperimentReport): string[] {
  const records = results?.comparison?.records;
  const version =
    baseline.kind === "found" && baseline.otherDatasetVersion
      ? [
          `⚠️ Dataset version ${dataset.version ?? "?"}, baseline version ${baseline.datasetVersion ?? "?"}${records && records.missing > 0 ? `: ${records.missing} of ${records.both + records.missing} records are gone` : ""}.`,
        ]
      : [];
  // The heading says it if it fails the gate.
  const isHeading = results?.judgement.rules.some(({ rule, outcome }) => rule === "arrival" && outcome === "failed");
  const lost =
    results?.notIngested && !isHeading
      ? [
          `⚠️ ${plural(results.notIngested, "uploaded row")} ${results.notIngested === 1 ? "hasn't" : "haven't"} appeared in Datadog.`,
        ]
      : [];
  return [...version, ...lost, ...notes.map((note) => `⚠️ ${text(note)}`), ...remarks.map((remark) => text(remark))];
}

/** Renders the links of an experiment in one line. */
function renderLinks({ baseline, experiment, workflowRun, results }: ExperimentReport): string {
  const log = link("Job log", workflowRun.url);
  if (results === undefined) return `${log} · ${link("Watch in Datadog", experiment.url)}`;
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

function renderParts(report: ExperimentReport, headline: Headline, limits: SectionLimits): Part[] {
  const { results } = report;
  if (results?.comparison === undefined)
    return filled([{ priority: partPriority.details, markdown: runDetails(report) }]);
  const { comparison, judgement } = results;
  const metrics = listMetrics(results);
  const title = text(report.experiment.logicalName, 40);
  const valueTitle =
    comparison.baselineFrom === undefined
      ? report.isPullRequest
        ? "This PR"
        : "This run"
      : `Baseline → ${report.isPullRequest ? "PR" : "this run"}`;
  const table = (of: typeof metrics) => renderMetrics(of, title, valueTitle);
  if (isShort(report) && !limits.isOpen) {
    const content = [table(metrics.slice(0, limits.metrics)), detailsContent(report, results, limits)].join("\n\n");
    return [
      {
        priority: partPriority.details,
        markdown: folded(`${plural(metrics.length, "metric")} and run details`, content),
      },
    ];
  }
  const { open, quiet, hidden } = splitMetrics(metrics, limits.metrics);
  const isIncomplete =
    headline.verdict === "blocked" &&
    judgement.rules.some(({ rule, outcome }) => rule === "evaluation" && outcome === "failed");
  const shownTable = isIncomplete
    ? folded(`The ${comparison.rows.current.total} rows that were scored (too incomplete to judge)`, table(open))
    : `${table(open)}\n\n${renderLinks(report)}`;
  const more = [renderQuietMetrics(quiet, hidden, title, valueTitle), renderBetterRecords(results, limits)];
  return filled([
    { priority: partPriority.metrics, markdown: shownTable },
    { priority: partPriority.failures, markdown: renderFailures(results) },
    { priority: partPriority.worse, markdown: isIncomplete ? "" : renderWorseRecords(results, limits) },
    { priority: partPriority.more, markdown: more.filter((part) => part !== "").join("\n\n") },
    {
      priority: partPriority.details,
      markdown: folded("Statistics, trend, and run details", detailsContent(report, results, limits), limits.isOpen),
    },
  ]);
}

function filled(parts: readonly Part[]): Part[] {
  return parts.filter(({ markdown }) => markdown.trim() !== "");
}

function detailsContent(report: ExperimentReport, results: ResultsReport, limits: SectionLimits): string {
  const { comparison, judgement, trend } = results;
  const unchecked = judgement.rules.filter(({ outcome, isExplicit }) => outcome === "not checked" && isExplicit);
  const parts = [
    // The pull request's comment never shows the command.
    limits.isOpen ? renderAcceptLines(report) : "",
    comparison === undefined ? "" : renderStatistics(comparison, judgement),
    limits.charts ? renderTrendCharts(trend) : renderTrend(trend),
    unchecked
      .slice(0, 20)
      .map(({ message }) => `- ⏸️ ${text(message, 300)}`)
      .join("\n"),
    runFacts(report),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function runDetails(report: ExperimentReport): string {
  return folded("Run details", runFacts(report));
}

function runFacts(report: ExperimentReport): string {
  const { dataset, commit, workflowRun, results, experiment } = report;
  const version = dataset.version === undefined ? "" : `, version ${dataset.version}`;
  const merge =
    commit.merge === undefined ? "" : `, merged as ${link(code(commit.merge.sha.slice(0, 7)), commit.merge.url)}`;
  const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
  const records = results?.comparison?.records;
  const compared = records === undefined ? [] : [`Compared ${records.both} of ${records.both + records.added} records`];
  return [
    ...compared,
    describeBaseline(report),
    `Experiment ${link(code(experiment.name, 80), experiment.url)}`,
    `Dataset ${link(code(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`,
    `Commit ${commitCode(report)}${merge}`,
    // In a link, GitHub makes no reference of `#57`.
    link(`Run ${text(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url),
  ].join(" · ");
}

/** Says what a run is compared with and why, or why there is no baseline. */
function describeBaseline({ baseline, startedAt }: ExperimentReport): string {
  switch (baseline.kind) {
    case "found": {
      const at =
        baseline.commit === undefined ? "" : ` at ${link(code(baseline.commit.sha.slice(0, 7)), baseline.commit.url)}`;
      const nearer = baseline.nearerCommits;
      const newer =
        nearer === undefined
          ? ""
          : nearer === 1
            ? " (the commit after it has no completed experiment)"
            : ` (the ${nearer} commits after it have no completed experiment)`;
      return `Baseline ${link(code(baseline.experiment.name, 80), baseline.experiment.url)}${at}${describeAge(baseline, startedAt)}: ${text(baseline.reason)}${newer}`;
    }
    case "none": {
      const remedy =
        baseline.madeOn === undefined ? "" : ` The next run of this workflow on ${code(baseline.madeOn)} creates one.`;
      return `No baseline: ${text(baseline.reason)}.${remedy}`;
    }
    case "unknown":
      return `⚠️ Couldn't look up the baseline: ${text(baseline.reason)}`;
  }
}

/** Says how old a baseline was when the experiment started: `, 3 days old, 2 commits behind`. */
function describeAge(
  { createdAt, commitsBehind }: BaselineReport & { kind: "found" },
  startedAt: number | undefined,
): string {
  const days = createdAt === undefined || startedAt === undefined ? undefined : countDays(createdAt, startedAt);
  const age = days === undefined ? "" : `, ${days === 0 ? "less than a day" : plural(days, "day")} old`;
  return commitsBehind === undefined ? age : `${age}, ${plural(commitsBehind, "commit")} behind`;
}
