import { createdAt } from "../baseline/eligibility.ts";
import type { Comparison } from "../comparison/compare.ts";
import { hasRules } from "../gate/gate.ts";
import type { GateJudgement } from "../gate/judge.ts";
import { isUsageJudged, keepNamedSlices, listSliceProperties } from "../gate/metrics.ts";
import { storeGate } from "../gate/stored-gate.ts";
import { type ActionError, errorMessage, type Message } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { statusTime } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { describeAcceptance } from "../render/acceptance.ts";
import type { AcceptanceReport, ExperimentReport, ResultsReport } from "../render/report.ts";
import { buildResultsReport } from "../render/results-report.ts";
import { summarizeResults } from "../results/results-summary.ts";
import { type ExperimentScores, listRecordKeys } from "../results/scores.ts";
import { type EarlierAttempts, explainLimits, limitOutcomes, readAttempts, recordOutcomes } from "./attempts.ts";
import { type BaselineResults, readBaseline } from "./baseline.ts";
import {
  describeConfigChanges,
  describeLoosenedGate,
  explainOtherJudge,
  findConfigChanges,
  warnOfOldBaseline,
} from "./changes.ts";
import { compareAttempts, type PooledComparison } from "./compare-attempts.ts";
import { describePart, describeWholeRun, type WholeRun } from "./completeness.ts";
import { decideEnding, type Ending } from "./ending.ts";
import { describeGateFailure, findFailure, judgeRun, listGateWarnings } from "./judge-run.ts";
import { messages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { findResults, type RunResults } from "./results.ts";
import { collectMetricFacts, describeStaleFiles } from "./results-files.ts";
import { saveResultsSummary } from "./save-results-summary.ts";

/** An experiment that is finished, as far as it could be. */
export interface Finished {
  report: ExperimentReport;
  verdict: GateJudgement["verdict"];
  /** The value of each metric: a mean, a share of true, or the most frequent category. */
  scores: Record<string, number | string>;
  /** What turns the job red. */
  failure: ActionError | undefined;
  /** The keys of its records; undefined if they aren't known or are too many to keep. */
  recordKeys?: readonly string[] | undefined;
}

/** Uploads or reads the results, compares them with the baseline, judges the gate, and sets the status. */
export async function finishExperiment(plan: FinishPlan, tools: FinishTools): Promise<Finished> {
  const { settings, report, evaluation, jobSucceeded } = plan;
  const { log } = tools;
  const sides = await readSides(plan, tools);
  const { results, baseline, attempts, scores, whole } = sides;
  const ended = await plan.readEnd?.();
  const facts = { evaluation, ended, jobSucceeded, isCanceled: tools.cancel.aborted, results };
  const ending = decideEnding(facts);

  const metricFacts = collectMetricFacts(results.kind === "read" ? results.files : [], settings.usageMetrics);
  // After a cancel there is no time left to compare.
  const isCompared = !facts.isCanceled && scores !== undefined;
  const pooled = isCompared ? compareAttempts(plan, scores, attempts, baseline, metricFacts) : undefined;
  const comparison = pooled?.comparison;

  const evidence = { facts, comparison, baseline, attempts, names: metricFacts.names, whole };
  const { acceptances, problems, ...judged } = await judgeRun(plan, evidence, tools);
  const changes = baseline.experiment ? findConfigChanges(baseline.experiment.attributes.config, report.config) : [];
  const judgement = explainOtherJudge(limitOutcomes(judged.judgement, attempts), changes);

  warnOfResults(results, baseline, ending, comparison, log);
  await Promise.all([
    setStatus(plan, ending, ended, tools),
    facts.isCanceled ? undefined : saveMetadata(plan, sides, judgement, acceptances, tools),
  ]);
  const gate = judgement.isGated ? `; gate: ${judgement.verdict === "none" ? "not checked" : judgement.verdict}` : "";
  log.info(`Experiment ${report.experiment.name}: ${ending.status}${gate}`);

  const gateFailure = describeGateFailure(report, judgement);
  if (settings.gateMode === "warn" && gateFailure) log.warning(gateFailure);
  for (const warning of [...listGateWarnings(report, judgement), ...problems]) log.warning(warning);
  for (const acceptance of acceptances) log.notice(describeAcceptance(acceptance));
  const remarks = logRemarks(plan, sides, pooled, judgement, problems, changes, tools);
  const failure = findFailure(results, settings.gateMode === "fail" ? gateFailure : undefined);
  const shown =
    comparison && (settings.withAnswers ? comparison : keepNamedSlices(comparison, settings.gate, metricFacts));
  return {
    report: {
      ...describePooling(report, pooled),
      state: ending.status === "running" && results.kind === "absent" ? "no results" : ending.status,
      stateDetail: ending.reason,
      accepted: acceptances,
      acceptPolicy: settings.acceptPolicy,
      remarks,
      results: describeResults(plan, sides, shown, judgement, failure, tools),
    },
    verdict: judgement.verdict,
    scores: comparison ? listValues(comparison) : {},
    failure,
    recordKeys: listRecordKeys(scores),
  };
}

/** What was read of this run, its baseline, and its earlier attempts. */
interface Sides {
  results: RunResults;
  baseline: BaselineResults;
  attempts: EarlierAttempts;
  /** This run's scores, if they're known. */
  scores: ExperimentScores | undefined;
  /** What a whole run has, if that's asked for and known. */
  whole: WholeRun | undefined;
}

async function readSides(plan: FinishPlan, tools: FinishTools): Promise<Sides> {
  const { gate, results: patterns } = plan.settings;
  const slicedBy = listSliceProperties(gate);
  const whole = patterns.length === 0 ? describeWholeRun(plan, tools.countRecords) : undefined;
  const [results, baseline, attempts] = await Promise.all([
    findResults(plan, slicedBy, whole, tools),
    readBaseline(plan, slicedBy, tools),
    readAttempts(plan, slicedBy, tools),
  ]);
  return { results, baseline, attempts, scores: "scores" in results ? results.scores : undefined, whole: await whole };
}

/** Warns about what couldn't be read, uploaded, or found. */
function warnOfResults(
  results: RunResults,
  baseline: BaselineResults,
  ending: Ending,
  comparison: Comparison | undefined,
  log: Log,
): void {
  if (results.kind === "not uploaded") log.warning(messages.notUploaded(results.reason));
  if (results.kind === "unreadable") log.warning(messages.notRead(results.reason));
  const missing = results.kind === "read" ? results.ingestion.problem : undefined;
  if (missing !== undefined) log.warning(messages.notIngested(missing));
  if (baseline.state.kind === "unreadable") log.warning(messages.baselineNotRead(baseline.state.reason));
  if (ending.status === "running") log.warning(messages.noResults());
  for (const side of ["current", "baseline"] as const) {
    const { spans = 0, metrics = 0, tags = 0 } = comparison?.skipped[side] ?? {};
    const counts = [plural(spans, "span"), plural(metrics, "metric"), plural(tags, "tag")];
    const skipped = counts.filter((count) => !count.startsWith("0 ")).join(", ");
    if (skipped !== "") log.warning(messages.skippedEvents(skipped, side === "current"));
  }
}

/** Sets the status, unless the experiment ended with it by itself. A failure is a warning. */
async function setStatus(
  { report }: FinishPlan,
  { status, reason }: Ending,
  ended: Outcome | undefined,
  { datadog, clock, closing, log }: FinishTools,
): Promise<void> {
  if (status === "running" || status === ended?.status) return;
  const error = status === "failed" && reason ? { error: reason } : {};
  try {
    const signal = AbortSignal.any([closing, clock.timeout(statusTime, "waiting")]);
    await datadog.updateExperiment(report.experiment.id, { status, ...error }, signal);
  } catch (failure) {
    log.warning(messages.statusNotSet(status, errorMessage(failure)));
  }
}

/** Saves the results summary, the gate, and its outcomes with the experiment. */
async function saveMetadata(
  plan: FinishPlan,
  { results, scores }: Sides,
  judgement: GateJudgement,
  acceptances: readonly AcceptanceReport[],
  tools: FinishTools,
): Promise<void> {
  if (scores === undefined || results.kind !== "read") return;
  const { gate, gateMode, acceptPolicy, usageMetrics } = plan.settings;
  const isGated = gate !== undefined && hasRules(gate);
  const stored = isGated ? storeGate(gate, gateMode, acceptPolicy) : undefined;
  const actionMetadata = {
    ...(stored === undefined ? {} : { gate: stored }),
    ...recordOutcomes(judgement),
    ...(isGated ? { first_verdict_at: new Date(tools.clock.now()).toISOString() } : {}),
    ...(acceptances.length === 0 ? {} : { accepted: acceptances }),
    content_digest: scores.contentDigest,
  };
  // Of cost, tokens, and duration, the summary keeps what is judged: it's small, and others read it, too.
  const usage = [...scores.usage].filter(([label]) => isUsageJudged(gate, label, { usageMetrics }));
  await saveResultsSummary(summarizeResults({ ...scores, usage: new Map(usage) }), actionMetadata, plan, tools);
}

/** Says in the log what else has to be known, and returns it for the comment, a sentence each. */
function logRemarks(
  plan: FinishPlan,
  { results, baseline, attempts, scores, whole }: Sides,
  pooled: PooledComparison | undefined,
  judgement: GateJudgement,
  problems: readonly Message[],
  changes: ReturnType<typeof findConfigChanges>,
  { log, clock }: FinishTools,
): string[] {
  const loosened = describeLoosenedGate(plan, baseline.gate, pooled?.comparison);
  const changed = describeConfigChanges(changes, plan.settings.withAnswers);
  const startedAt = plan.report.startedAt ?? clock.now();
  const old = baseline.experiment && warnOfOldBaseline(createdAt(baseline.experiment), startedAt);
  const limits = explainLimits(attempts);
  const pooling = pooled?.remarks ?? [];
  if (loosened !== undefined) log.notice(loosened);
  if (changed !== undefined) log.info(changed);
  if (old !== undefined) log.warning(old);
  for (const limit of limits) log.warning(limit);
  for (const sentence of pooling) log.info(sentence);

  const warnings = (list: readonly (Message | undefined)[]) =>
    list.flatMap((message) => (message === undefined ? [] : `⚠️ ${message.message}`));
  const stale = results.kind === "read" ? results.stale : [];
  // A note of the gate says the same.
  const part = judgement.notes.length > 0 ? undefined : describePart(scores, whole);
  return [
    ...warnings([loosened]),
    ...(changed === undefined ? [] : [changed]),
    ...warnings([old, ...limits, ...problems]),
    ...pooling,
    ...(stale.length === 0 ? [] : [`⚠️ Some results files aren't from this run: ${describeStaleFiles(stale)}.`]),
    ...(part === undefined ? [] : [part]),
  ];
}

/** Adds to a report how many attempts and which further runs of the baseline were pooled. */
function describePooling(report: ExperimentReport, pooled: PooledComparison | undefined): ExperimentReport {
  if (pooled === undefined) return report;
  const { baseline } = report;
  const { attempts, baselineIds } = pooled;
  return { ...report, attempts, baseline: baseline.kind === "found" ? { ...baseline, pooled: baselineIds } : baseline };
}

/** Describes what is shown of the results; undefined if there is nothing to compare, and no gate. */
function describeResults(
  { settings, report }: FinishPlan,
  { results, baseline, attempts, scores }: Sides,
  comparison: Comparison | undefined,
  judgement: GateJudgement,
  failure: ActionError | undefined,
  { links }: FinishTools,
): ResultsReport | undefined {
  if (comparison === undefined && !judgement.isGated) return undefined;
  const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
  return buildResultsReport({
    comparison,
    judgement,
    gateMode: settings.gateMode,
    // The status so far doesn't say whether a later step fails.
    job: failure === undefined ? undefined : "red",
    withAnswers: settings.withAnswers,
    addsReruns: attempts.addsReruns,
    notIngested: results.kind === "read" ? results.ingestion.missingRows : 0,
    scores: { current: scores, baseline: baseline.scores },
    urls: {
      current: ({ spanId }) => links.row(report.experiment.id, spanId),
      baseline: ({ spanId }) => (baselineId ? links.row(baselineId, spanId) : undefined),
    },
    trend: report.trend ?? [],
    commit: report.commit.sha,
  });
}

/** Returns the value of each metric for the output `scores`. */
function listValues({ metrics, summary }: Comparison): Record<string, number | string> {
  const values = new Map<string, unknown>(summary.map(({ label, current }) => [label, current]));
  for (const { label, ...metric } of metrics)
    values.set(label, metric.kind === "numeric" ? metric.current?.mean : metric.current?.categories[0]?.category);
  const plain = [...values].map(([label, value]) => [label, typeof value === "boolean" ? Number(value) : value]);
  return Object.fromEntries(plain.filter(([, value]) => typeof value === "number" || typeof value === "string"));
}
