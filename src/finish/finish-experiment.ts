import type { Comparison } from "../comparison/compare.ts";
import { hasRules } from "../gate/gate.ts";
import type { GateJudgement } from "../gate/judge.ts";
import { isUsageJudged, keepNamedSlices } from "../gate/metrics.ts";
import { storeGate } from "../gate/stored-gate.ts";
import { createStatusSignal } from "../lib/clock.ts";
import { type ActionError, errorMessage } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { omitUndefined } from "../lib/json.ts";
import type { Log } from "../lib/log.ts";
import { describeAcceptance } from "../render/failed-gate.ts";
import type { AcceptanceReport, ExperimentReport } from "../render/report.ts";
import { buildResultsReport } from "../render/results-report.ts";
import { summarizeResults } from "../results/results-summary.ts";
import { listRecordKeys } from "../results/scores.ts";
import { compareAttempts } from "./compare-attempts.ts";
import { decideEnding, type Ending } from "./ending.ts";
import { judgeRun, recordOutcomes, reportGate } from "./judge-run.ts";
import { messages } from "./messages.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { type Run, readRun } from "./read-run.ts";
import { explainOtherJudge, findConfigChanges, reportRemarks } from "./remarks.ts";
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
  const { settings, report } = plan;
  const { log } = tools;
  const run = await readRun(plan, tools);
  const ending = decideEnding(run);
  const pooled = compareAttempts(run);
  const { acceptances, problems, ...judged } = await judgeRun(run, pooled?.comparison, tools);
  const changes = findConfigChanges(run);
  const judgement = explainOtherJudge(judged.judgement, changes);

  warnOfUnread(run, ending, pooled?.comparison, log);
  await Promise.all([setStatus(run, ending, tools), saveMetadata(run, judgement, acceptances, tools)]);
  const verdict = judgement.verdict === "none" ? "not checked" : judgement.verdict;
  const gate = judgement.isGated ? `; gate: ${verdict}` : "";
  log.info(`Experiment ${report.experiment.name}: ${ending.status}${gate}`);

  const failure = reportGate(run, judgement, log);
  for (const acceptance of acceptances) log.notice(describeAcceptance(acceptance));
  const remarks = reportRemarks(run, pooled, changes, judgement, problems, tools);
  const { baseline } = report;
  return {
    report: {
      ...report,
      // How many attempts and which further runs of the baseline were pooled.
      attempts: pooled?.attempts,
      baseline: baseline.kind === "found" ? { ...baseline, pooled: pooled?.baselineIds } : baseline,
      state: ending.status === "running" ? "no results" : ending.status,
      stateDetail: ending.reason,
      accepted: acceptances,
      acceptPolicy: settings.acceptPolicy,
      remarks,
      results: reportResults(run, pooled?.comparison, judgement, failure, tools),
    },
    verdict: judgement.verdict,
    scores: pooled ? listValues(pooled.comparison) : {},
    failure,
    recordKeys: listRecordKeys(run.scores),
  };
}

/** Warns about what couldn't be read, uploaded, or found. */
function warnOfUnread({ results, baseline }: Run, ending: Ending, comparison: Comparison | undefined, log: Log): void {
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
async function setStatus({ plan, ended }: Run, { status, reason }: Ending, tools: FinishTools): Promise<void> {
  if (status === "running" || status === ended?.status) return;
  const error = status === "failed" && reason ? { error: reason } : {};
  const { id } = plan.report.experiment;
  const update = tools.datadog.updateExperiment(id, { status, ...error }, createStatusSignal(tools));
  await update.catch((failure: unknown) => tools.log.warning(messages.statusNotSet(status, errorMessage(failure))));
}

/** Saves the results summary, the gate, and its outcomes with the experiment; after a cancel, there's no time for it. */
async function saveMetadata(
  { plan, results, isCanceled }: Run,
  judgement: GateJudgement,
  acceptances: readonly AcceptanceReport[],
  tools: FinishTools,
): Promise<void> {
  if (isCanceled || results.kind !== "read") return;
  const { scores } = results;
  const { gate, gateMode, acceptPolicy, usageMetrics } = plan.settings;
  const isGated = hasRules(gate);
  const known = omitUndefined({
    gate: isGated ? storeGate(gate, gateMode, acceptPolicy) : undefined,
    first_verdict_at: isGated ? new Date(tools.clock.now()).toISOString() : undefined,
    accepted: acceptances.length === 0 ? undefined : acceptances,
  });
  const actionMetadata = { ...known, ...recordOutcomes(judgement), content_digest: scores.contentDigest };
  // Of cost, tokens, and duration, the summary keeps what is judged: it's small, and others read it, too.
  const usage = [...scores.usage].filter(([label]) => isUsageJudged(gate, label, { usageMetrics }));
  await saveResultsSummary(summarizeResults({ ...scores, usage: new Map(usage) }), actionMetadata, plan, tools);
}

/** Returns what is shown of the results; undefined if there is nothing to compare, and no gate. */
function reportResults(
  { plan, results, baseline, attempts, scores, metricFacts }: Run,
  comparison: Comparison | undefined,
  judgement: GateJudgement,
  failure: ActionError | undefined,
  { links }: FinishTools,
): ExperimentReport["results"] {
  if (comparison === undefined && !judgement.isGated) return undefined;
  const { settings, report } = plan;
  const { withAnswers, gate, gateMode } = settings;
  const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
  return buildResultsReport({
    comparison: comparison && !withAnswers ? keepNamedSlices(comparison, gate, metricFacts) : comparison,
    judgement,
    gateMode,
    failsJob: failure !== undefined,
    withAnswers,
    addsReruns: attempts.addsReruns,
    notIngested: results.kind === "read" ? results.ingestion.missingRows : 0,
    scores: { current: scores, baseline: baseline.scores },
    urls: {
      current: ({ spanId }) => links.row(report.experiment.id, spanId),
      baseline: ({ spanId }) => (baselineId ? links.row(baselineId, spanId) : undefined),
    },
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
