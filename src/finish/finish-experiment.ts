import { type Comparison, compareExperiments } from "../comparison/compare.ts";
import type { ExperimentStatus } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/links.ts";
import { ActionError, GateBroken, messageOf } from "../foundation/errors.ts";
import { statusTime } from "../foundation/limits.ts";
import { type BaselineState, type GateJudgement, judgeGate } from "../gate/judge.ts";
import { betterOf, type Gate } from "../gate/rules.ts";
import type { ExperimentReport } from "../report/report.ts";
import { gateReport, resultsReport } from "../report/results.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { withMissingRows } from "./completeness.ts";
import type { Outcome } from "./outcome.ts";
import { readScores } from "./read-scores.ts";
import { findResults, type ResultsFound, type ResultsQuestion, type ResultsTools } from "./results.ts";

/** Everything that decides how one experiment is finished. */
export interface FinishPlan extends ResultsQuestion {
  /** As the main stage left it. */
  report: ExperimentReport;
  gate: Gate | undefined;
  gateMode: "fail" | "warn";
  /** Cost, tokens and duration are judged like metrics of the experiment. */
  usageMetrics: boolean;
  /** The job succeeded; where there is no result then, nobody knows whether the evaluation is over. */
  isGreen: boolean;
  links: DatadogLinks;
  /** How an experiment ended that another program ends; asked when its results are there. */
  ended?: (() => Promise<Outcome | undefined>) | undefined;
}

/** An experiment that is finished, as far as it could be. */
export interface Finished {
  report: ExperimentReport;
  verdict: GateJudgement["verdict"];
  /** The value of each metric: a mean, a share of true, or the most frequent category. */
  scores: Record<string, number | string>;
  /** What turns the job red; undefined where nothing does. */
  failure: ActionError | undefined;
}

/** Uploads or reads the results, compares them with the baseline, judges the gate and sets the status. */
export async function finishExperiment(plan: FinishPlan, tools: ResultsTools): Promise<Finished> {
  const [results, baseline] = await Promise.all([findResults(plan, tools), baselineScores(plan, tools)]);
  const scores = "scores" in results ? results.scores : undefined;
  // After a cancel there is no time left to compare.
  const comparison = tools.cancel.aborted ? undefined : scores && compare(plan, baseline, scores);
  const judgement = judgeGate(plan.gate, {
    results: evidence(results, comparison),
    baseline: baseline.state,
  });
  const ended = await plan.ended?.();
  const ending = endingOf(plan, results, ended);
  if (ending !== ended) await setStatus(plan, ending, tools);
  warn(results, baseline.state, ending, tools);
  tools.log.info(endSentence(plan, ending, judgement));
  const gateFailure = gateFailureOf(plan, judgement);
  if (plan.gateMode === "warn" && gateFailure) tools.log.warning(gateFailure);
  const report = finishedReport(plan, ending, comparison, judgement);
  return {
    report: withMissingRows(report, scores, await plan.whole),
    verdict: judgement.verdict,
    scores: comparison ? scoreValues(comparison) : {},
    failure: failureOf(results, plan.gateMode === "fail" ? gateFailure : undefined),
  };
}

interface BaselineFound {
  state: BaselineState;
  scores: ExperimentScores | undefined;
}

async function baselineScores({ report }: FinishPlan, tools: ResultsTools): Promise<BaselineFound> {
  const { baseline } = report;
  switch (baseline.kind) {
    case "none":
      return { state: { kind: "none", reason: baseline.reason }, scores: undefined };
    case "unknown":
      return { state: { kind: "unreadable", reason: baseline.reason }, scores: undefined };
    case "found":
      try {
        const scores = await readScores(tools.datadog, baseline.experiment.id, tools.signal);
        return { state: { kind: "read" }, scores };
      } catch (error) {
        return { state: { kind: "unreadable", reason: messageOf(error) }, scores: undefined };
      }
  }
}

function compare(plan: FinishPlan, baseline: BaselineFound, scores: ExperimentScores): Comparison {
  return compareExperiments(baseline.scores, scores, (label) => betterOf(plan.gate, label));
}

function evidence(results: ResultsFound, comparison: Comparison | undefined) {
  if (results.kind === "read" && comparison) return { kind: "read" as const, comparison };
  return { kind: "unreadable" as const, reason: whyUnreadable(results) };
}

function whyUnreadable(results: ResultsFound): string {
  switch (results.kind) {
    case "read":
    case "absent":
      return "there are none";
    case "invalid":
      return "they are not valid";
    case "not uploaded":
      return `they were not uploaded: ${results.reason}`;
    case "unreadable":
      return results.reason;
  }
}

interface Ending {
  status: ExperimentStatus;
  reason: string | undefined;
}

/** What could not be uploaded makes it failed; without any result nobody knows whether it is over, unless it ended by itself. */
function endingOf(
  { outcome, isGreen }: FinishPlan,
  results: ResultsFound,
  ended: Outcome | undefined,
): Ending {
  switch (results.kind) {
    case "invalid":
      return { status: "failed", reason: firstLine(results.reason) };
    case "not uploaded":
      return { status: results.isCancelled ? "interrupted" : "failed", reason: firstLine(results.reason) };
    case "absent":
      if (ended !== undefined) return ended;
      return outcome.status === "completed" && isGreen ? { status: "running", reason: undefined } : outcome;
    case "read":
    case "unreadable":
      return ended ?? outcome;
  }
}

async function setStatus(plan: FinishPlan, ending: Ending, tools: ResultsTools): Promise<void> {
  if (ending.status === "running") return;
  const error = ending.status === "failed" && ending.reason ? { error: ending.reason } : {};
  try {
    const { id } = plan.report.experiment;
    const signal = AbortSignal.any([tools.closing, tools.clock.timeout(statusTime)]);
    await tools.datadog.updateExperiment(id, { status: ending.status, ...error }, signal);
  } catch (error) {
    tools.log.warning(`The experiment's status could not be set to ${ending.status}: ${messageOf(error)}`);
  }
}

function endSentence({ report }: FinishPlan, { status }: Ending, { verdict }: GateJudgement): string {
  const gate = verdict === "none" ? "" : `; gate: ${verdict}`;
  return `Experiment ${report.experiment.name}: ${status}${gate}`;
}

function warn(results: ResultsFound, baseline: BaselineState, ending: Ending, { log }: ResultsTools): void {
  if (results.kind === "not uploaded") log.warning(`The results were not uploaded: ${results.reason}`);
  if (results.kind === "unreadable") log.warning(`The results could not be read: ${results.reason}`);
  if (baseline.kind === "unreadable") log.warning(`The baseline could not be read: ${baseline.reason}`);
  if (ending.status === "running") {
    log.warning(
      "The experiment has no results, so it is left running. Where another job evaluates, set finish: false here and use finish/ behind it.",
    );
  }
}

function finishedReport(
  plan: FinishPlan,
  ending: Ending,
  comparison: Comparison | undefined,
  judgement: GateJudgement,
): ExperimentReport {
  const empty = { metrics: [], rows: { total: 0, failed: 0, missing: 0 }, worstRows: [] };
  const gate = gateReport(judgement, plan.gateMode);
  const results = comparison && resultsReport(comparison, judgement, plan.gateMode, plan.links);
  return {
    ...plan.report,
    state: ending.status,
    stateDetail: ending.reason,
    results: results ?? (gate && { ...empty, gate }),
  };
}

function scoreValues({ metrics, summary }: Comparison): Record<string, number | string> {
  const values = new Map<string, unknown>();
  for (const { label, current } of summary) values.set(label, current);
  for (const metric of metrics) {
    const { label } = metric;
    values.set(
      label,
      metric.kind === "numeric" ? metric.current?.mean : metric.current?.categories[0]?.category,
    );
  }
  const plain = [...values].map(([label, value]) => [
    label,
    typeof value === "boolean" ? Number(value) : value,
  ]);
  return Object.fromEntries(
    plain.filter(([, value]) => typeof value === "number" || typeof value === "string"),
  );
}

function failureOf(results: ResultsFound, gateFailure: string | undefined): ActionError | undefined {
  if (results.kind !== "invalid") return gateFailure === undefined ? undefined : new GateBroken(gateFailure);
  return new ActionError([results.reason, ...(gateFailure === undefined ? [] : [gateFailure])].join("\n"));
}

function gateFailureOf({ report }: FinishPlan, { rules }: GateJudgement): string | undefined {
  const broken = rules.filter(({ outcome }) => outcome === "broken").map(({ message }) => `  ${message}`);
  if (broken.length === 0) return undefined;
  return [`The gate of ${legName(report)} is broken:`, ...broken].join("\n");
}

/** The experiment with the values of its matrix leg. */
function legName({ experiment, matrix = {} }: ExperimentReport): string {
  const values = Object.values(matrix).map((value) =>
    typeof value === "string" ? value : JSON.stringify(value),
  );
  return values.length === 0 ? experiment.logicalName : `${experiment.logicalName} (${values.join(", ")})`;
}

function firstLine(text: string): string {
  const [first = "", second = ""] = text.split("\n");
  return second === "" ? first : `${first} ${second.trim()}`;
}
