import { type Accepted, type AcceptPolicy, type AcceptQuery, acceptRegressions } from "../accept/accept-regressions.ts";
import { createdAt } from "../baseline/eligibility.ts";
import type { Comparison } from "../comparison/compare.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/site.ts";
import { type Gate, hasRules } from "../gate/gate.ts";
import { type BaselineState, type GateEvidence, type GateJudgement, judgeGate } from "../gate/judge.ts";
import { hideFoundSlices } from "../gate/judgement.ts";
import { comparisonOptions, isUsageJudged, keepNamedSlices, listSliceProperties } from "../gate/metrics.ts";
import { ActionError, errorMessage, GateBroken, withCode } from "../lib/errors.ts";
import { statusTime } from "../lib/limits.ts";
import { describeAcceptance } from "../render/acceptance.ts";
import type { ExperimentReport } from "../render/report.ts";
import { summarizeResults } from "../results/results-summary.ts";
import { type ExperimentScores, listRecordKeys } from "../results/scores.ts";
import { type BaselineFound, readBaseline } from "./baseline.ts";
import { describeConfigChanges, describeOldBaseline, explainOtherJudge, findConfigChanges } from "./changes.ts";
import { countDatasetRecords, partRemark } from "./completeness.ts";
import { type EarlierAttempts, listUnreadAttempts, readAttempts } from "./earlier-attempts.ts";
import { decideEnding, type Ending, type EndingFacts, listGateFacts } from "./ending.ts";
import { buildFinishedReport } from "./finished-report.ts";
import { describeGateFailure, describeLoosenedGate, gateMetadata, listGateWarnings } from "./gate-remarks.ts";
import type { Outcome } from "./outcome.ts";
import { compareAttempts, type PooledComparison } from "./pool-attempts.ts";
import { limitOutcomes, recordOutcomes } from "./pool-outcomes.ts";
import { findResults, type ResultsFound, type ResultsQuestion, type ResultsTools } from "./results.ts";
import { keepRecord, type Metadata } from "./save-results-summary.ts";
import { listRemarks, listSkippedEvents, warnOfResults } from "./warnings.ts";

/** Everything that decides how one experiment is finished. */
export interface FinishPlan extends ResultsQuestion {
  /** As the main stage left it. */
  report: ExperimentReport;
  /** The baseline as Datadog lists it, where that was asked for already. */
  baseline?: DatadogExperiment | undefined;
  gate: Gate | undefined;
  gateMode: "fail" | "warn";
  /** Who may accept a regression, and where; undefined without a pull request. */
  acceptPolicy: AcceptPolicy;
  accept?: AcceptQuery | undefined;
  /** Cost, tokens and duration are judged like metrics of the experiment. */
  usageMetrics: boolean;
  /** `isGreen` is the job's own status, which no later step of the action changes. */
  knowsJob?: boolean;
  /** Inputs and answers of rows may be shown. */
  withAnswers: boolean;
  links: DatadogLinks;
  /** How an experiment ended that another program ends; asked when its results are there. */
  ended?: (() => Promise<Outcome | undefined>) | undefined;
  /** The experiment's metadata as this run knows them; undefined where it does not. */
  metadata?: Promise<Metadata | undefined> | undefined;
  /** The hash of the experiment's config, by which its attempts are recognized. */
  configKey?: string | undefined;
}

/** An experiment that is finished, as far as it could be. */
export interface Finished {
  report: ExperimentReport;
  verdict: GateJudgement["verdict"];
  /** The value of each metric: a mean, a share of true, or the most frequent category. */
  scores: Record<string, number | string>;
  /** What turns the job red; undefined where nothing does. */
  failure: ActionError | undefined;
  /** The keys of its records; undefined if they aren't known or are too many to keep. */
  recordKeys?: readonly string[] | undefined;
}

/** Uploads or reads the results, compares them with the baseline, judges the gate and sets the status. */
export async function finishExperiment(given: FinishPlan, tools: ResultsTools): Promise<Finished> {
  const plan = { ...given, slicedBy: listSliceProperties(given.gate) };
  const [results, baseline, attempts] = await readSides(plan, tools);
  const facts = await endingFacts(plan, results, tools);
  const ending = decideEnding(facts);
  const scores = scoresIn(results);
  // After a cancel there is no time left to compare.
  const metricFacts = collectMetricFacts(plan, results);
  const options = comparisonOptions(plan.gate, metricFacts);
  const pooling = { ...plan, names: metricFacts.names };
  const pooled = facts.isCancelled
    ? undefined
    : scores && compareAttempts(pooling, scores, attempts, baseline, options);
  const comparison = pooled?.comparison;
  const judged = await judge(plan, results, comparison, baseline, facts, attempts.addsReruns);
  const { acceptances, problems } = judged;
  const changes = findChanges(plan, baseline);
  const judgement = explainOtherJudge(limitOutcomes(judged.judgement, attempts), changes);
  warnOfResults(results, baseline.state, ending, tools);
  for (const sentence of comparison ? listSkippedEvents(comparison) : []) tools.log.warning(sentence);
  await Promise.all([
    setStatus(plan, ending, facts, tools),
    keepScores(plan, facts, scores, { judgement, acceptances }, tools),
  ]);
  tools.log.info(endSentence(plan, ending, judgement));
  const gateFailure = describeGateFailure(plan, judgement);
  if (plan.gateMode === "warn" && gateFailure) tools.log.warning(gateFailure);
  for (const sentence of listGateWarnings(plan, judgement)) tools.log.warning(sentence);
  for (const problem of problems) tools.log.warning(`${problem.message} (${problem.code})`);
  for (const acceptance of acceptances) tools.log.notice(describeAcceptance(acceptance));
  const warned = [
    ...warnOfGate(plan, baseline, comparison, tools),
    ...listOtherChanges(plan, baseline, changes, tools),
    ...warnOfAttempts(attempts, pooled, tools),
    ...problems.map(({ message }) => `⚠️ ${message}`),
  ];
  // A note of the gate says the same.
  const part = judgement.notes.length > 0 ? undefined : partRemark(scores, await plan.whole);
  const remarks = [...warned, ...(pooled?.remarks ?? []), ...listRemarks(results, part)];
  const failure = toFailure(results, plan.gateMode === "fail" ? gateFailure : undefined);
  return {
    report: buildFinishedReport({
      ...plan,
      report: { ...(pooled?.report ?? plan.report), accepted: acceptances, acceptPolicy: plan.acceptPolicy },
      job: jobColor(plan, failure),
      ending,
      found: results,
      comparison: comparison && (plan.withAnswers ? comparison : keepNamedSlices(comparison, plan.gate, metricFacts)),
      judgement,
      scores: { current: scores, baseline: baseline.scores },
      remarks,
    }),
    verdict: judgement.verdict,
    scores: comparison ? scoreValues(comparison) : {},
    failure,
    recordKeys: listRecordKeys(scores),
  };
}

/** Finds what differs in the config; a config that is gone as a whole differs in each member. */
function findChanges({ report }: FinishPlan, { experiment }: BaselineFound) {
  return experiment === undefined ? [] : findConfigChanges(experiment.attributes.config, report.config);
}

/** Says in the log what else changed since the baseline, and returns it for the comment. */
function listOtherChanges(
  { withAnswers, report }: FinishPlan,
  { experiment }: BaselineFound,
  changes: ReturnType<typeof findConfigChanges>,
  { log, clock }: ResultsTools,
): string[] {
  const changed = describeConfigChanges(changes, withAnswers);
  const old = experiment && describeOldBaseline(createdAt(experiment), report.startedAt ?? clock.now());
  if (changed !== undefined) log.info(changed);
  if (old !== undefined) log.warning(old);
  return [...(changed === undefined ? [] : [changed]), ...(old === undefined ? [] : [`⚠️ ${old}`])];
}

/** Says in the log which rules are looser than the baseline's, and returns it for the comment. */
function warnOfGate(
  plan: FinishPlan,
  baseline: BaselineFound,
  comparison: Comparison | undefined,
  { log }: ResultsTools,
): string[] {
  const loosened = describeLoosenedGate(plan, baseline.gate, comparison);
  if (loosened === undefined) return [];
  log.notice(loosened);
  return [`⚠️ ${loosened}`];
}

/** Says in the log what was pooled, and returns for the comment which attempts couldn't be read. */
function warnOfAttempts(
  attempts: EarlierAttempts,
  pooled: PooledComparison | undefined,
  { log }: ResultsTools,
): string[] {
  const unread = listUnreadAttempts(attempts);
  for (const message of unread) log.warning(withCode(message));
  for (const sentence of pooled?.remarks ?? []) log.info(sentence);
  return unread.map(({ message }) => `⚠️ ${message}`);
}

/** Returns the job's color if it's known at this moment: its status so far, and what this step does to it. */
function jobColor({ knowsJob, isGreen }: FinishPlan, failure: ActionError | undefined): "red" | "green" | undefined {
  if (failure !== undefined) return "red";
  if (!knowsJob) return undefined;
  return isGreen ? "green" : "red";
}

/** Reads this run's results, the baseline, and earlier attempts side by side. */
function readSides(plan: FinishPlan, tools: ResultsTools) {
  return Promise.all([findResults(plan, tools), readBaseline(plan, tools), readAttempts(plan, tools)]);
}

async function endingFacts(plan: FinishPlan, results: ResultsFound, { cancel }: ResultsTools): Promise<EndingFacts> {
  const ended = await plan.ended?.();
  const { evaluation, isGreen } = plan;
  return { evaluation, ended, isGreen, isCancelled: cancel.aborted, results };
}

/** Judges the gate, and lifts what was accepted. Without `comment_details`, values of records aren't named. */
async function judge(
  plan: FinishPlan,
  results: ResultsFound,
  comparison: Comparison | undefined,
  baseline: BaselineFound,
  facts: EndingFacts,
  addsReruns: boolean,
): Promise<Accepted> {
  const { names } = collectMetricFacts(plan, results);
  const isFirst = baseline.state.kind === "none";
  const judgement = judgeGate(plan.gate, {
    results: evidence(results, comparison),
    baseline: baselineState(plan, baseline),
    facts: listGateFacts(facts),
    names,
    dataset: isFirst ? countDatasetRecords(scoresIn(results), await plan.whole) : undefined,
    addsReruns,
  });
  const accepted = await acceptRegressions(judgement, facts.isCancelled ? undefined : plan.accept, names);
  return plan.withAnswers ? accepted : { ...accepted, judgement: hideFoundSlices(accepted.judgement) };
}

function scoresIn(results: ResultsFound): ExperimentScores | undefined {
  return "scores" in results ? results.scores : undefined;
}

/** What results files say of their metrics, and what the user asks of them. */
function collectMetricFacts({ usageMetrics }: FinishPlan, results: ResultsFound) {
  const files = results.kind === "read" ? (results.files ?? []) : [];
  return {
    usageMetrics,
    names: new Map(files.flatMap(({ names }) => [...names])),
    lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
  };
}

function baselineState({ report }: FinishPlan, { state, record }: BaselineFound): BaselineState {
  if (state.kind === "none" && report.baseline.kind === "none") return { ...state, branch: report.baseline.madeOn };
  if (state.kind !== "read") return state;
  const otherDatasetVersion = report.baseline.kind === "found" && report.baseline.otherDatasetVersion;
  return { kind: "read", recordedRows: record?.rows, otherDatasetVersion };
}

function evidence(results: ResultsFound, comparison: Comparison | undefined): GateEvidence["results"] {
  if (results.kind === "read" && comparison) return { kind: "read", comparison };
  return { kind: "unreadable", reason: whyUnreadable(results) };
}

function whyUnreadable(results: ResultsFound): string {
  switch (results.kind) {
    case "read":
      return "The run was canceled before its results were compared.";
    case "absent":
      return "The run produced no results.";
    case "invalid":
      return "The results files contain errors.";
    case "not uploaded":
      return `The results weren't uploaded: ${results.reason}`;
    case "unreadable":
      return `The results couldn't be read: ${results.reason}`;
  }
}

/** What ended by itself as it should keeps its status. */
async function setStatus(
  plan: FinishPlan,
  { status, reason }: Ending,
  { ended }: EndingFacts,
  tools: ResultsTools,
): Promise<void> {
  if (status === "running" || status === ended?.status) return;
  const error = status === "failed" && reason ? { error: reason } : {};
  try {
    const signal = AbortSignal.any([tools.closing, tools.clock.timeout(statusTime, "waiting")]);
    await tools.datadog.updateExperiment(plan.report.experiment.id, { status, ...error }, signal);
  } catch (failure) {
    tools.log.warning(`The experiment's status could not be set to ${status}: ${errorMessage(failure)}`);
  }
}

/** After a cancel there is no time for it, and what was interrupted is nobody's baseline. */
async function keepScores(
  plan: FinishPlan,
  { isCancelled, results }: EndingFacts,
  scores: ExperimentScores | undefined,
  { judgement, acceptances }: Pick<Accepted, "judgement" | "acceptances">,
  tools: ResultsTools,
): Promise<void> {
  if (isCancelled || scores === undefined || results.kind !== "read") return;
  const { experimentId, projectId } = plan.experiment;
  const verdictAt = new Date(tools.clock.now()).toISOString();
  const own = {
    ...gateMetadata(plan),
    ...recordOutcomes(judgement),
    ...(hasRules(plan.gate) ? { first_verdict_at: verdictAt } : {}),
    ...(acceptances.length === 0 ? {} : { accepted: acceptances }),
    content_digest: scores.contentDigest,
  };
  const place = { experimentId, projectId, known: plan.metadata ?? Promise.resolve(undefined), own };
  await keepRecord(summarizeResults(withJudgedUsage(scores, plan)), place, tools);
}

/** Of what answers cost the record keeps what somebody judges: it is small, and others read it too. */
function withJudgedUsage(scores: ExperimentScores, { gate, usageMetrics }: FinishPlan): ExperimentScores {
  const isJudged = (label: string) => isUsageJudged(gate, label, { usageMetrics });
  return { ...scores, usage: new Map([...scores.usage].filter(([label]) => isJudged(label))) };
}

function endSentence({ report }: FinishPlan, { status }: Ending, { verdict, isGated }: GateJudgement): string {
  const gate = isGated ? `; gate: ${verdict === "none" ? "not checked" : verdict}` : "";
  return `Experiment ${report.experiment.name}: ${status}${gate}`;
}

function scoreValues({ metrics, summary }: Comparison): Record<string, number | string> {
  const values = new Map<string, unknown>();
  for (const { label, current } of summary) values.set(label, current);
  for (const metric of metrics) {
    const { label } = metric;
    values.set(label, metric.kind === "numeric" ? metric.current?.mean : metric.current?.categories[0]?.category);
  }
  const plain = [...values].map(([label, value]) => [label, typeof value === "boolean" ? Number(value) : value]);
  return Object.fromEntries(plain.filter(([, value]) => typeof value === "number" || typeof value === "string"));
}

function toFailure(results: ResultsFound, gateFailure: string | undefined): ActionError | undefined {
  if (results.kind !== "invalid") return gateFailure === undefined ? undefined : new GateBroken(gateFailure);
  return new ActionError([results.reason, ...(gateFailure === undefined ? [] : [gateFailure])].join("\n"));
}
