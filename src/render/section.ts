import type { BaselineReport, CommitReport, ExperimentReport, ExperimentState } from "../report/report.ts";
import { type SectionVerdict, sectionVerdict } from "../report/verdict.ts";
import { renderFallen, renderMoreChanges } from "./changes.ts";
import { code, link, small, text } from "./markdown.ts";
import { renderMetrics, renderMoreMetrics } from "./metrics.ts";
import { renderOutcome, verdictWords } from "./outcome.ts";
import { renderTrend, renderTrendCharts } from "./trend.ts";

/** What tells sections apart and orders them; all of it stands in the section's hidden marker. */
interface SectionIdentity {
  key: string;
  runId: string;
  runNumber: number;
  runAttempt: number;
  /** The head commit's first characters. */
  commit: string;
  experimentId: string;
  /** Logical name and values of the matrix leg, as far as they order sections. */
  names: readonly string[];
  state: ExperimentState;
  verdict: SectionVerdict;
}

/** The part of the comment that shows one experiment. */
export interface Section extends SectionIdentity {
  /** As they stand below each other. */
  parts: readonly Part[];
  /** Parts were left out to stay under the size limit. */
  shortened: boolean;
}

/** A piece of Markdown that any later writer can leave out; the highest rank goes first. */
export interface Part {
  rank: number;
  markdown: string;
}

/** In the order in which parts are given up, from the last to the first. */
export const ranks = {
  title: 0,
  links: 1,
  verdict: 2,
  metrics: 3,
  facts: 4,
  changes: 5,
  detail: 6,
  trend: 7,
} as const;

/** How much is shown at most; the rest is counted. */
export interface Limits {
  metrics: number;
  /** Records that fell, and as many that rose. */
  rows: number;
  /** Charts are drawn by GitHub in job summaries; in comments a line of text has to do. */
  charts: boolean;
}

// GitHub's own short form has seven; twelve tell commits apart in any repository.
const commitLength = 12;

export function renderSection(report: ExperimentReport, limits: Limits): Section {
  const { workflowRun } = report;
  return {
    key: report.sectionKey.toWellFormed(),
    runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
    runNumber: wholeNumber(workflowRun.number),
    runAttempt: wholeNumber(workflowRun.attempt),
    commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
    experimentId: report.experiment.id.toWellFormed(),
    names: orderingNames(report),
    state: report.state,
    verdict: sectionVerdict(report),
    parts: renderParts(report, limits),
    shortened: false,
  };
}

// They stand in the hidden marker, where many sections have to find room.
const longestName = 24;

function orderingNames({ experiment, matrix }: ExperimentReport): string[] {
  const values = Object.values(matrix ?? {}).slice(0, 8);
  const names = [experiment.logicalName, ...values.map(plainValue)];
  return names.map((name) => name.slice(0, longestName).toWellFormed());
}

// The finish stage reads these from the experiment's tags, which anyone with a key can write.
function wholeNumber(value: number): number {
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function renderParts(report: ExperimentReport, limits: Limits): Part[] {
  const parts: Part[] = [
    { rank: ranks.title, markdown: renderTitle(report) },
    { rank: ranks.verdict, markdown: renderState(report) },
    ...renderResults(report, limits),
    { rank: ranks.links, markdown: renderLinks(report) },
    { rank: ranks.facts, markdown: renderFacts(report) },
  ];
  return parts.filter(({ markdown }) => markdown !== "");
}

function renderResults({ results }: ExperimentReport, limits: Limits): Part[] {
  if (results === undefined) return [];
  const { metrics, changes, trend } = results;
  const detail = [
    renderMoreChanges(changes, metrics, limits.rows),
    renderMoreMetrics(metrics, limits.metrics),
  ];
  return [
    { rank: ranks.metrics, markdown: renderMetrics(metrics, limits.metrics) },
    { rank: ranks.changes, markdown: renderFallen(changes) },
    { rank: ranks.detail, markdown: detail.filter((part) => part !== "").join("\n\n") },
    { rank: ranks.trend, markdown: limits.charts ? renderTrendCharts(trend) : renderTrend(trend) },
  ];
}

function renderTitle(report: ExperimentReport): string {
  const names = [text(report.experiment.logicalName, 100), ...matrixValues(report.matrix)];
  const verdict = verdictWords[sectionVerdict(report)].replaceAll(" ", "\u{00A0}");
  return `### ${verdict} · ${link(names.join(" · "), report.experiment.url)}`;
}

// A leg is named by its values, as GitHub names its job.
function matrixValues(matrix: ExperimentReport["matrix"]): string[] {
  const values = Object.values(matrix ?? {});
  return values.slice(0, 8).map((value) => code(plainValue(value), 40));
}

function plainValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

// A state that the verdict does not tell stands beside it: a gate can be broken because the evaluation failed.
function renderState(report: ExperimentReport): string {
  const { state, stateDetail, results } = report;
  const isTold = sectionVerdict(report) === state || state === "completed" || state === "running";
  const why = stateDetail === undefined ? "" : text(stateDetail, 500);
  const told = isTold ? why : `${stateNames[state]}${why === "" ? "." : `: ${why}`}`;
  const outcome = results === undefined ? "" : renderOutcome(results);
  return [told, outcome].filter((part) => part !== "").join("\n\n");
}

const stateNames: Record<ExperimentState, string> = {
  running: "The evaluation is running",
  unfinished: "The experiment was not finished",
  completed: "The evaluation completed",
  failed: "The evaluation failed",
  interrupted: "The evaluation was interrupted",
};

function renderLinks({ baseline, experiment }: ExperimentReport): string {
  return baseline.kind === "found"
    ? link("**Compare with the baseline in Datadog**", baseline.compareUrl)
    : link("**Open the experiment in Datadog**", experiment.url);
}

function renderFacts(report: ExperimentReport): string {
  const notes = report.notes.map((note) => `⚠️ ${text(note)}`);
  const facts = [
    renderBaseline(report.baseline),
    renderDataset(report),
    renderCommit(report),
    renderRun(report),
  ];
  const remarks = (report.remarks ?? []).map((remark) => text(remark));
  return [...notes, ...remarks, small(facts.join(" · "))].join("\n\n");
}

function renderBaseline(baseline: BaselineReport): string {
  switch (baseline.kind) {
    case "found":
      return `Baseline ${foundBaseline(baseline)}`;
    case "none":
      return `Baseline none: ${text(baseline.reason)}${remedy(baseline.madeOn)}`;
    case "unknown":
      return `Baseline ⚠️ could not look for one: ${text(baseline.reason)}`;
  }
}

function foundBaseline(baseline: BaselineReport & { kind: "found" }): string {
  const name = link(code(baseline.experiment.name, 80), baseline.experiment.url);
  const at = baseline.commit === undefined ? "" : ` at ${commitLink(baseline.commit)}`;
  return `${name}${at}, ${text(baseline.reason)}${whyNotNewer(baseline.nearerCommits)}${otherVersion(baseline)}`;
}

function whyNotNewer(commits: number | undefined): string {
  if (commits === undefined) return "";
  const newer = commits === 1 ? "the newer one has" : "the newer ones have";
  return ` (${newer} no completed experiment)`;
}

function otherVersion(baseline: BaselineReport & { kind: "found" }): string {
  if (!baseline.otherDatasetVersion) return "";
  const version = baseline.datasetVersion === undefined ? "" : `: ${baseline.datasetVersion}`;
  return ` (⚠️ on another dataset version${version})`;
}

function remedy(branch: string | undefined): string {
  return branch === undefined ? "" : `. A run of this workflow on ${code(branch)} makes one.`;
}

function renderDataset({ dataset }: ExperimentReport): string {
  const version = dataset.version === undefined ? "" : ` version ${dataset.version}`;
  return `Dataset ${link(code(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`;
}

function renderCommit({ commit }: ExperimentReport): string {
  const merge = commit.merge === undefined ? "" : `, merged as ${commitLink(commit.merge)}`;
  return `Commit ${commitLink(commit)}${merge}`;
}

// In a link GitHub makes no reference of `#57`.
function renderRun({ workflowRun }: ExperimentReport): string {
  const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
  return `Run ${link(`${text(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url)}`;
}

function commitLink({ sha, url }: CommitReport): string {
  return link(code(sha.slice(0, 7)), url);
}
