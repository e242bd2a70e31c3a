import type { BaselineChoice } from "../baseline/choose.ts";
import { endWith, type History, openHistory, readTree } from "../baseline/history.ts";
import { type BaselineSearch, searchBaseline } from "../baseline/search.ts";
import type { CommentPlace, PullRequestComment } from "../comment/comment.ts";
import { createDatadog, type Datadog } from "../datadog/client.ts";
import { resolvePlace } from "../datadog/datasets.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { datadogLinks, isGovernmentSite } from "../datadog/site.ts";
import { hashConfig } from "../experiment/attempts.ts";
import { createExperiment, describeCreation, type ExperimentPlan } from "../experiment/create.ts";
import { type Created, UnknownCreateError } from "../experiment/create-once.ts";
import { messages as finishMessages } from "../finish/messages.ts";
import { createGitHubRequest, detectTokenKind, type GitHubClient } from "../github/client.ts";
import { createPullRequests } from "../github/repository.ts";
import type { Inputs, ResolvedInputs } from "../inputs/schemas.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { mainStageTime, parentSearchTime } from "../lib/limits.ts";
import { redactDeep } from "../lib/redact.ts";
import { buildCreatedReport } from "../render/experiment-report.ts";
import type { ExperimentReport } from "../render/report.ts";
import { listTags, tagKeys } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { identify } from "../run/identity.ts";
import { isMergeQueueBranch, resolveTarget } from "../run/target.ts";
import { messages } from "./messages.ts";
import { clearRun, type MainProgress, saveRun } from "./saved-run.ts";
import {
  describeBaseline,
  listExperimentOutputs,
  listOutputs,
  readSettings,
  type StageContext,
} from "./stage-context.ts";

/** The main stage: finds the baseline, creates the experiment, sets the outputs, and shows it to people. */
export async function runMain(context: RunContext, given: Inputs, tools: StageContext): Promise<void> {
  const run = await prepare(context, given, tools);
  const comment = openRunComment(run, tools);
  const search = await findBaseline(run, tools);
  const created = await createOrForget(run, search, tools);
  const report = announce(run, search, created, tools);
  await logSearch(run, report, tools);
  await publish(run, created.experiment, report, comment, tools);
}

/** What the rest of the stage works with. */
interface Run extends ExperimentPlan {
  inputs: ResolvedInputs;
  datadog: Datadog;
  /** The commits before the target, which are being read; undefined if nothing is searched. */
  history: Promise<History> | undefined;
  /** The tree of the evaluated commit, which is being read, too. */
  tree: Promise<string | undefined>;
  gitHub: GitHubClient;
  /** Milliseconds since the Unix epoch, like the deadline. */
  startedAt: number;
  deadline: number;
  /** Aborted when the stage has to be over, or the run is canceled. */
  signal: AbortSignal;
}

async function prepare(context: RunContext, given: Inputs, tools: StageContext): Promise<Run> {
  const { clock, log, redact, cancel } = tools;
  if (given.DD_LLMOBS_OVERRIDE_ORIGIN !== undefined)
    log.info(`DD_LLMOBS_OVERRIDE_ORIGIN is set: requests and keys go to ${given.apiOrigin}.`);
  else if (isGovernmentSite(given.site)) log.notice(messages.governmentSite(given.site));
  const startedAt = clock.now();
  const signal = AbortSignal.any([cancel, clock.timeout(mainStageTime)]);
  const { github_token: token, apiOrigin: origin, api_key: apiKey, app_key: appKey } = given;
  const gitHub = createGitHubRequest({ token, server: context.server, redact, clock, signal });
  const datadog = createDatadog({ origin, apiKey, appKey, redact, clock, log });
  const project = { id: given.project_id, name: given.project };
  const dataset = { id: given.dataset_id, name: given.dataset };
  const [{ target, history, tree }, { projectId, datasetId }] = await Promise.all([
    resolveTargetAndHistory(context, given, gitHub, signal, tools),
    resolvePlace(project, dataset, datadog, signal),
  ]);
  for (const remark of target.remarks) log.warning(remark);
  const inputs = { ...given, project_id: projectId, dataset_id: datasetId };
  const identity = identify(context, inputs);
  const deadline = startedAt + mainStageTime;
  return { context, inputs, identity, target, history, tree, datadog, gitHub, startedAt, deadline, signal };
}

/** Resolves the target, and begins at once to read its history and its tree, which don't wait for names. */
async function resolveTargetAndHistory(
  context: RunContext,
  inputs: Inputs,
  gitHub: GitHubClient,
  signal: AbortSignal,
  tools: StageContext,
): Promise<Pick<Run, "target" | "history" | "tree">> {
  const { repository } = context;
  const target = await resolveTarget(context, inputs, createPullRequests(gitHub, repository));
  const isSearched = inputs.parent.kind === "auto";
  const source = { repository, request: endWith(createSearchSignal(signal, tools), gitHub) };
  const history = isSearched ? gitHub.loaded().then(() => openHistory(target, source)) : undefined;
  const { start, evaluatedCommit } = target;
  const tree = gitHub.loaded().then(async () => {
    // If the page on which the search begins shows the tree, no other request is needed.
    const isShown = start.kind === "first parent" && start.of === evaluatedCommit;
    return history !== undefined && isShown ? (await history).tree : readTree(evaluatedCommit, source);
  });
  return { target, history, tree };
}

/** Ends the search by the time that it waited for responses: a busy processor makes no baseline worse. */
function createSearchSignal(signal: AbortSignal, { clock }: StageContext): AbortSignal {
  return AbortSignal.any([signal, clock.timeout(parentSearchTime, "waiting")]);
}

/** Opens the comment, whose code is loaded while the first responses are under way. */
async function openRunComment(run: Run, tools: StageContext): Promise<PullRequestComment | undefined> {
  const place = describeComment(run);
  if (place === undefined) return undefined;
  // After what the search waits for.
  await run.gitHub.loaded();
  const { openComment } = await import("../comment/comment.ts");
  const { gitHub, signal, deadline, inputs } = run;
  return openComment(place, { ...tools, gitHub, signal, deadline, isFollowed: inputs.finish });
}

function describeComment({ inputs, target, context }: Run): CommentPlace | undefined {
  if (!inputs.comment || target.pullRequest === undefined) return undefined;
  const { owner, name } = context.repository;
  const { comment_key: commentKey = "", github_token: token } = inputs;
  const pullRequest = target.pullRequest.number;
  return { repository: { owner, name }, pullRequest, commentKey, tokenKind: detectTokenKind(token) };
}

async function findBaseline(run: Run, tools: StageContext): Promise<BaselineSearch> {
  const { context, target, identity, inputs, datadog, gitHub, history } = run;
  const { clock, log } = tools;
  const signal = createSearchSignal(run.signal, tools);
  const { parent, name, config, project_id: projectId, dataset_id: datasetId } = inputs;
  const query = { context, target, identity, parent, projectId, datasetId, name, config, now: clock.now() };
  const search = await searchBaseline(query, { datadog, gitHub, clock, signal }, history);
  for (const warning of search.warnings) log.warning(warning);
  return search;
}

/** Creates the experiment. If this process doesn't live to see the response, the post stage looks for it. */
async function createOrForget(run: Run, search: BaselineSearch, tools: StageContext): Promise<Created> {
  const { inputs, datadog, deadline } = run;
  const unknown = { id: "", attributes: { name: inputs.name, project_id: inputs.project_id } };
  save(run, buildReport(run, search, { experiment: unknown, how: "adopted" }, tools), tools, "creating");
  try {
    // The tree is awaited beside the search. Without a search nothing is awaited, and it's added later.
    const evaluatedTree = inputs.parent.kind === "none" ? undefined : await run.tree;
    return await createExperiment(run, search.choice, evaluatedTree, { ...tools, datadog, deadline });
  } catch (error) {
    const isCertain = error instanceof ActionError && !(error instanceof UnknownCreateError);
    if (isCertain) clearRun(tools.saveState);
    throw error;
  }
}

/** Sets the ID first, then everything else that is known without waiting for anybody. */
function announce(run: Run, search: BaselineSearch, created: Created, tools: StageContext): ExperimentReport {
  const { log, setOutputs } = tools;
  const { experiment } = created;
  setOutputs({ experiment_id: experiment.id });
  const report = buildReport(run, search, created, tools);
  save(run, report, tools, "created", experiment);
  const { pullRequest } = run.target;
  const number = pullRequest ? String(pullRequest.number) : "";
  setOutputs(listOutputs({ ...listExperimentOutputs(report), pull_request_number: number, skipped: "false" }));
  log.info(`Experiment ${experiment.attributes.name}: ${report.experiment.url}`);
  return report;
}

function buildReport(run: Run, search: BaselineSearch, created: Created, tools: StageContext): ExperimentReport {
  const { experiment } = created;
  const warnings = [...run.target.remarks, ...search.warnings].map(({ message }) => message);
  const notes = [...warnings, ...describeCreation(run, created)];
  const links = datadogLinks(run.inputs.webOrigin);
  const parent = withoutItself(search.choice, experiment.id);
  const facts = { ...run, parent, trend: search.trend, experiment, links, notes };
  return redactDeep(buildCreatedReport(facts), tools.redact);
}

// With ensure_unique: false the newest experiment of the name can be the one that came back.
function withoutItself(parent: BaselineChoice, experimentId: string): BaselineChoice {
  if (parent.kind !== "found" || parent.baseline.experimentId !== experimentId) return parent;
  return { kind: "none", reason: { kind: "itself", wasGiven: parent.baseline.reason.kind === "given" } };
}

/** Passes the run on to the post stage; once the comment is written, with its author. */
function save(
  run: Run,
  report: ExperimentReport,
  tools: StageContext,
  progress: MainProgress,
  experiment?: DatadogExperiment,
  author?: string,
): void {
  const { inputs, context, target, identity, startedAt } = run;
  if (!inputs.finish) return;
  const place = describeComment(run);
  const { metadata, config, run_count: runCount } = experiment?.attributes ?? {};
  const saved = {
    progress,
    createKey: identity.createKey,
    report,
    settings: readSettings(inputs, context),
    projectId: inputs.project_id,
    apiOrigin: inputs.apiOrigin,
    webOrigin: inputs.webOrigin,
    pullRequest: target.pullRequest?.number,
    isMergeQueue: isMergeQueueBranch(target.headBranch),
    comment: place && { ...place, author },
    startedAt,
    metadata: metadata ?? undefined,
    configKey: hashConfig(config ?? inputs.config),
    runCount: runCount ?? undefined,
  };
  saveRun(saved, { appKey: inputs.app_key, token: inputs.github_token }, context, tools);
}

/** Writes the group that shows where the baseline was searched, and which one was found. */
async function logSearch(
  { inputs, target, history }: Run,
  { baseline }: ExperimentReport,
  { log }: StageContext,
): Promise<void> {
  const { parent, name } = inputs;
  const lines: string[] = [];
  if (parent.kind === "none") lines.push("The input parent is none, so no baseline was looked for.");
  if (parent.kind === "given") lines.push(`The input parent names the experiment ${parent.experimentId}.`);
  if (parent.kind === "auto") {
    const { baselineRef, start } = target;
    lines.push(`Looked for completed experiments named ${name} on the ${baselineRef.type} ${baselineRef.name}.`);
    const commits = (await history)?.commits ?? [];
    const [first, last] = [commits[0], commits.at(-1)].map((sha) => sha?.slice(0, 7));
    if (first !== undefined)
      lines.push(`History: ${plural(commits.length, "commit")}, from ${first} (${start.label}) back to ${last}`);
  }
  const skipped = baseline.kind === "found" ? (baseline.nearerCommits ?? 0) : 0;
  if (skipped > 0) lines.push(`Nearer commits without a completed experiment: ${skipped}`);
  log.group("Baseline", [...lines, describeBaseline(baseline)]);
}

/** Writes status, comment, and summary; none of them fails the job. */
async function publish(
  run: Run,
  experiment: DatadogExperiment,
  report: ExperimentReport,
  comment: Promise<PullRequestComment | undefined>,
  tools: StageContext,
): Promise<void> {
  const tagged = await addTree(run, experiment);
  const [written] = await Promise.all([
    comment.then((opened) => opened?.write(report)),
    setRunning(run, tagged, tagged !== experiment, tools),
  ]);
  if (written !== undefined) tools.setOutputs({ comment_url: written.url });
  save(run, report, tools, "ended", tagged, written?.author);
  const { renderSummary } = await import("../render/summary.ts");
  await tools.writeSummary(renderSummary([report]));
}

/** Adds the tree's tag to an experiment that was created without it; one that existed before stays as it is. */
async function addTree({ inputs, identity, tree }: Run, experiment: DatadogExperiment): Promise<DatadogExperiment> {
  const isCreatedHere = listTags(experiment).includes(`${tagKeys.create}:${identity.createKey}`);
  const sha = inputs.parent.kind === "none" && isCreatedHere ? await tree : undefined;
  if (sha === undefined) return experiment;
  const { attributes } = experiment;
  const { tags } = attributes.metadata ?? {};
  const metadata = { ...attributes.metadata, tags: [...(Array.isArray(tags) ? tags : []), `${tagKeys.tree}:${sha}`] };
  return { ...experiment, attributes: { ...attributes, metadata } };
}

async function setRunning(
  { datadog, signal }: Run,
  { id, attributes }: DatadogExperiment,
  hasNewTag: boolean,
  { log }: StageContext,
): Promise<void> {
  const metadata = hasNewTag ? { metadata: attributes.metadata ?? {} } : {};
  try {
    await datadog.updateExperiment(id, { status: "running", ...metadata }, signal);
  } catch (error) {
    log.warning(finishMessages.statusNotSet("running", errorMessage(error)));
  }
}
