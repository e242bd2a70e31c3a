import type { BaselineChoice } from "../baseline/choose.ts";
import { endWith, type History, openHistory } from "../baseline/history.ts";
import { type BaselineSearch, searchBaseline } from "../baseline/search.ts";
import type { CommentPlace, PullRequestComment } from "../comment/comment.ts";
import { createDatadog, type Datadog } from "../datadog/client.ts";
import { resolvePlace } from "../datadog/datasets.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks, isGovernmentSite } from "../datadog/site.ts";
import { hashConfig } from "../experiment/attempts.ts";
import { createExperiment, creationNotes, type ExperimentPlan } from "../experiment/create.ts";
import { type Created, UnknownCreateError } from "../experiment/create-once.ts";
import { createGitHubRequest, detectTokenKind, type GitHubClient } from "../github/client.ts";
import { createPullRequests } from "../github/repository.ts";
import type { Inputs, ResolvedInputs } from "../inputs/schemas.ts";
import type { Clock } from "../lib/clock.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { mainStageTime, parentSearchTime } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import { redactDeep } from "../lib/redact.ts";
import { buildCreatedReport } from "../render/experiment-report.ts";
import type { ExperimentReport } from "../render/report.ts";
import { type RunContext, showsAnswers } from "../run/context.ts";
import { identify } from "../run/identity.ts";
import { isMergeQueueBranch, resolveTarget } from "../run/target.ts";
import { readEvaluatedTree, treeToCreateWith, withTree } from "./evaluated-tree.ts";
import { logBaseline } from "./log-baseline.ts";
import { allOutputs, experimentOutputs, type Outputs } from "./outputs.ts";
import { clearRun, type MainProgress, type SavedRun, saveRun } from "./saved-run.ts";
import type { StageContext } from "./tools.ts";

/** The main stage: finds the parent, creates the experiment, sets the outputs, and tells people about it. */
export async function runMain(context: RunContext, given: Inputs, tools: StageContext): Promise<void> {
  const run = await prepare(context, given, tools);
  const comment = openRunComment(run, tools);
  const parent = await findBaseline(run, tools);
  const created = await createOrForget(run, parent, tools);
  const report = announce(run, parent, created, tools);
  await logBaseline(report.baseline, run, tools.log);
  await publish(run, created.experiment, report, comment, tools);
}

/** What the rest of the stage works with. */
interface Run extends ExperimentPlan {
  inputs: ResolvedInputs;
  datadog: Datadog;
  /** The commits before the target, which are being read; undefined where nothing is searched. */
  history: Promise<History> | undefined;
  /** The tree of the evaluated commit, which is being read too. */
  tree: Promise<string | undefined>;
  gitHub: GitHubClient;
  /** Milliseconds since the epoch, as is the next. */
  startedAt: number;
  deadline: number;
  /** Aborted when the stage has to be over, or the run is cancelled. */
  signal: AbortSignal;
}

async function prepare(context: RunContext, given: Inputs, tools: StageContext): Promise<Run> {
  const { clock, log, redact, cancel } = tools;
  describeDestination(given, tools);
  const startedAt = clock.now();
  const signal = AbortSignal.any([cancel, clock.timeout(mainStageTime)]);
  const { github_token: token, apiOrigin: origin, api_key: apiKey, app_key: appKey } = given;
  const gitHub = createGitHubRequest({ token, server: context.server, redact, clock, signal });
  const datadog = createDatadog({ origin, apiKey, appKey, redact, clock, log });
  const [{ target, history, tree }, inputs] = await Promise.all([
    resolveTargetAndHistory(context, given, gitHub, { clock, signal }),
    withIds(given, datadog, signal),
  ]);
  for (const remark of target.remarks) log.warning(remark);
  return {
    context,
    inputs,
    identity: identify(context, inputs),
    target,
    history,
    tree,
    datadog,
    gitHub,
    startedAt,
    deadline: startedAt + mainStageTime,
    signal,
  };
}

/** The target, with the reading of its history and its tree begun: what names wait for is none of its business. */
async function resolveTargetAndHistory(
  context: RunContext,
  inputs: Inputs,
  gitHub: GitHubClient,
  { clock, signal }: Pick<StageContext, "clock"> & { signal: AbortSignal },
) {
  const { repository } = context;
  const target = await resolveTarget(context, inputs, createPullRequests(gitHub, repository));
  const isSearched = inputs.parent.kind === "auto";
  const source = { repository, request: endWith(searchSignal(signal, clock), gitHub) };
  const history = isSearched ? gitHub.loaded().then(() => openHistory(target, source)) : undefined;
  const tree = gitHub.loaded().then(() => readEvaluatedTree(target, history, source));
  return { target, history, tree };
}

/** Creates the experiment. If this process doesn't live to see the response, the post stage looks for it. */
async function createOrForget(run: Run, parent: BaselineSearch, tools: StageContext): Promise<Created> {
  const { inputs, datadog, deadline } = run;
  const unknown = { id: "", attributes: { name: inputs.name, project_id: inputs.project_id } };
  save(run, reportOn(run, parent, { experiment: unknown, how: "adopted" }, tools), tools, "creating");
  try {
    const evaluatedTree = await treeToCreateWith(run);
    return await createExperiment(run, parent.choice, evaluatedTree, { ...tools, datadog, deadline });
  } catch (error) {
    const isCertain = error instanceof ActionError && !(error instanceof UnknownCreateError);
    if (isCertain) clearRun(tools.saveState);
    throw error;
  }
}

/** Ends the search by the time that it waited for answers: a busy processor makes no baseline worse. */
function searchSignal(stage: AbortSignal, clock: Clock): AbortSignal {
  return AbortSignal.any([stage, clock.timeout(parentSearchTime, "waiting")]);
}

/** The inputs with the ids of project and dataset, where they are given by name. */
async function withIds(inputs: Inputs, datadog: Datadog, signal: AbortSignal): Promise<ResolvedInputs> {
  const project = { id: inputs.project_id, name: inputs.project };
  const dataset = { id: inputs.dataset_id, name: inputs.dataset };
  const { projectId, datasetId } = await resolvePlace(project, dataset, datadog, signal);
  return { ...inputs, project_id: projectId, dataset_id: datasetId };
}

function describeDestination(inputs: Inputs, { log }: StageContext): void {
  if (inputs.DD_LLMOBS_OVERRIDE_ORIGIN !== undefined) {
    log.info(`DD_LLMOBS_OVERRIDE_ORIGIN is set: requests and keys go to ${inputs.apiOrigin}.`);
  } else if (isGovernmentSite(inputs.site)) {
    log.notice(`Datadog's product page says that ${inputs.site} does not support experiments.`);
  }
}

/** Opens the comment, whose code is loaded while the first answers are under way. */
async function openRunComment(run: Run, tools: StageContext): Promise<PullRequestComment | undefined> {
  const place = commentPlace(run);
  if (place === undefined) return undefined;
  // Behind what the search waits for.
  await run.gitHub.loaded();
  const { openComment } = await import("../comment/comment.ts");
  const { gitHub, signal, deadline, inputs } = run;
  return openComment(place, { ...tools, gitHub, signal, deadline, isFollowed: inputs.finish });
}

function commentPlace({ inputs, target, context }: Run): CommentPlace | undefined {
  if (!inputs.comment || target.pullRequest === undefined) return undefined;
  const { owner, name } = context.repository;
  return {
    repository: { owner, name },
    pullRequest: target.pullRequest.number,
    commentKey: inputs.comment_key ?? "",
    tokenKind: detectTokenKind(inputs.github_token),
  };
}

async function findBaseline(run: Run, tools: StageContext): Promise<BaselineSearch> {
  const { inputs, datadog, gitHub, history } = run;
  const { clock, log } = tools;
  const signal = searchSignal(run.signal, clock);
  const { parent, name, config, project_id: projectId, dataset_id: datasetId } = inputs;
  const { context, target, identity } = run;
  const query = { context, target, identity, parent, projectId, datasetId, name, config, now: clock.now() };
  const search = await searchBaseline(query, { datadog, gitHub, clock, signal }, history);
  for (const warning of search.warnings) log.warning(warning);
  return search;
}

/** Sets the id first of all, then everything else that is known without waiting for anybody. */
function announce(run: Run, search: BaselineSearch, created: Created, tools: StageContext): ExperimentReport {
  const { log, setOutputs } = tools;
  const { experiment } = created;
  setOutputs({ experiment_id: experiment.id });
  const report = reportOn(run, search, created, tools);
  save(run, report, tools, "created", experiment);
  setOutputs(allOutputs(buildOutputs(report, run)));
  log.info(`Experiment ${experiment.attributes.name}: ${report.experiment.url}`);
  return report;
}

function reportOn(run: Run, search: BaselineSearch, created: Created, tools: StageContext): ExperimentReport {
  const { experiment } = created;
  const notes = [...run.target.remarks, ...search.warnings, ...creationNotes(run, created)];
  const links = datadogLinks(run.inputs.webOrigin);
  const parent = withoutItself(search.choice, experiment.id);
  const facts = { ...run, parent, trend: search.trend, experiment, links, notes };
  return redactDeep(buildCreatedReport(facts), tools.redact);
}

/** Hands the run to the post stage; once the comment is written, with its author. */
function save(
  run: Run,
  report: ExperimentReport,
  tools: StageContext,
  progress: MainProgress,
  experiment?: DatadogExperiment,
  author?: string,
): void {
  const { inputs, context } = run;
  if (!inputs.finish) return;
  const place = commentPlace(run);
  const saved = { ...savedRun(run, report, experiment), progress, comment: place && { ...place, author } };
  saveRun(saved, { appKey: inputs.app_key, token: inputs.github_token }, context, tools);
}

function savedRun(
  run: Run,
  report: ExperimentReport,
  experiment: DatadogExperiment | undefined,
): Omit<SavedRun, "progress"> {
  const { inputs, identity } = run;
  return {
    createKey: identity.createKey,
    report,
    projectId: inputs.project_id,
    datasetId: inputs.dataset_id,
    apiOrigin: inputs.apiOrigin,
    webOrigin: inputs.webOrigin,
    results: inputs.results,
    withAnswers: showsAnswers(inputs, run.context),
    reading: { format: inputs.results_format, columns: inputs.results_columns },
    usageMetrics: inputs.usage_metrics,
    gate: inputs.gate,
    gateMode: inputs.gate_mode,
    acceptPolicy: inputs.accept,
    pullRequest: run.target.pullRequest?.number,
    isMergeQueue: isMergeQueueBranch(run.target.headBranch),
    startedAt: run.startedAt,
    metadata: experiment?.attributes.metadata ?? undefined,
    configKey: hashConfig(experiment?.attributes.config ?? inputs.config),
    runCount: experiment?.attributes.run_count ?? undefined,
  };
}

// With ensure_unique: false the newest experiment of the name can be the very one that came back.
function withoutItself(parent: BaselineChoice, experimentId: string): BaselineChoice {
  if (parent.kind !== "found" || parent.baseline.experimentId !== experimentId) return parent;
  return { kind: "none", reason: { kind: "itself", wasGiven: parent.baseline.reason.kind === "given" } };
}

function buildOutputs(report: ExperimentReport, { target }: Run): Outputs {
  return {
    ...experimentOutputs(report),
    pull_request_number: target.pullRequest ? String(target.pullRequest.number) : "",
    skipped: "false",
  };
}

/** Status, comment and summary: none of them fails the job. */
async function publish(
  run: Run,
  experiment: DatadogExperiment,
  report: ExperimentReport,
  comment: Promise<PullRequestComment | undefined>,
  tools: StageContext,
): Promise<void> {
  const { log, setOutputs, writeSummary } = tools;
  const tagged = await withTree(run, experiment);
  const [written] = await Promise.all([
    comment.then((opened) => opened?.write(report)),
    setRunning(run, experiment, tagged, log),
  ]);
  if (written !== undefined) setOutputs({ comment_url: written.url });
  save(run, report, tools, "ended", tagged, written?.author);
  const { renderSummary } = await import("../render/summary.ts");
  await writeSummary(renderSummary([report]));
}

async function setRunning(
  { datadog, signal }: Run,
  experiment: DatadogExperiment,
  tagged: DatadogExperiment,
  log: Log,
): Promise<void> {
  const metadata = tagged === experiment ? {} : { metadata: tagged.attributes.metadata ?? {} };
  try {
    await datadog.updateExperiment(experiment.id, { status: "running", ...metadata }, signal);
  } catch (error) {
    log.warning(`The experiment's status could not be set to running: ${errorMessage(error)}`);
  }
}
