import { type BaselineChoice, excludeItself } from "../baseline/choose.ts";
import { endWith, openHistory, readTree } from "../baseline/history.ts";
import { buildBaselineMetadata } from "../baseline/reason.ts";
import { type BaselineSearch, searchBaseline } from "../baseline/search.ts";
import type { CommentPlace } from "../comment/comment.ts";
import { createDatadog } from "../datadog/client.ts";
import { resolvePlace } from "../datadog/datasets.ts";
import type { DatadogExperiment, ExperimentAttributes } from "../datadog/experiments.ts";
import { datadogLinks, isGovernmentSite } from "../datadog/site.ts";
import { hashConfig } from "../experiment/attempts.ts";
import { type Created, createOnce, listCreated, UnknownCreateError } from "../experiment/create-once.ts";
import { messages as finishMessages } from "../finish/messages.ts";
import { createGitHubRequest } from "../github/client.ts";
import { createPullRequests } from "../github/repository.ts";
import type { Inputs } from "../inputs/schemas.ts";
import { createSearchSignal } from "../lib/clock.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { omitUndefined } from "../lib/json.ts";
import { mainStageTime } from "../lib/limits.ts";
import { redactDeep } from "../lib/redact.ts";
import { buildCreatedReport } from "../render/experiment-report.ts";
import type { ExperimentReport } from "../render/report.ts";
import { listTags, tagKeys } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import { buildExperimentTags, identify } from "../run/identity.ts";
import { isMergeQueueBranch, resolveTarget } from "../run/target.ts";
import { messages } from "./messages.ts";
import { clearRun, type MainProgress, saveRun } from "./saved-run.ts";
import {
  describeBaseline,
  listExperimentOutputs,
  mainOutputs,
  placeComment,
  readSettings,
  type StageContext,
} from "./stage-context.ts";

/** The main stage: finds the baseline, creates the experiment, sets the outputs, and shows it to people. */
export async function runMain(context: RunContext, given: Inputs, stage: StageContext): Promise<void> {
  const run = await prepare(context, given, stage);
  const search = await findBaseline(run);
  const created = await createOrForget(run, search);
  const report = announce(run, search, created);
  await logSearch(run, report);
  await publish(run, created.experiment, report);
}

type Connected = ReturnType<typeof connect>;

/** Opens the clients. Times are in milliseconds since the Unix epoch. */
function connect(context: RunContext, given: Inputs, stage: StageContext) {
  const { clock, cancel, log, redact } = stage;
  const { github_token: token, apiOrigin: origin, api_key: apiKey, app_key: appKey } = given;
  const startedAt = clock.now();
  const signal = AbortSignal.any([cancel, clock.timeout(mainStageTime)]);
  const gitHub = createGitHubRequest({ token, server: context.server, redact, clock, signal });
  const datadog = createDatadog({ origin, apiKey, appKey, redact, clock, log });
  return { ...stage, context, datadog, gitHub, startedAt, deadline: startedAt + mainStageTime, signal };
}

/** What the rest of the stage works with. */
type Run = Awaited<ReturnType<typeof prepare>>;

/** Resolves what the inputs and the event name, and begins to read the comment. */
async function prepare(context: RunContext, given: Inputs, stage: StageContext) {
  const { log } = stage;
  if (given.DD_LLMOBS_OVERRIDE_ORIGIN !== undefined)
    log.info(`DD_LLMOBS_OVERRIDE_ORIGIN is set: requests and keys go to ${given.apiOrigin}.`);
  else if (isGovernmentSite(given.site)) log.notice(messages.governmentSite(given.site));
  const connected = connect(context, given, stage);
  const [resolved, { projectId, datasetId }] = await Promise.all([
    resolveTargetAndHistory(given, connected),
    resolvePlace(given, connected),
  ]);
  for (const remark of resolved.target.remarks) log.warning(remark);
  const inputs = { ...given, project_id: projectId, dataset_id: datasetId };
  const place = placeComment(inputs, context, resolved.target.pullRequest?.number);
  const comment = openRunComment(place, given.finish, connected);
  return { ...connected, ...resolved, inputs, identity: identify(context, inputs), place, comment };
}

/** Resolves the target, and begins at once to read its history and its tree, which don't wait for names. */
async function resolveTargetAndHistory(inputs: Inputs, connected: Connected) {
  const { context, gitHub } = connected;
  const { repository } = context;
  const target = await resolveTarget(context, inputs, createPullRequests(gitHub, repository));
  const isSearched = inputs.parent.kind === "auto";
  const source = { repository, request: endWith(createSearchSignal(connected), gitHub) };
  const history = isSearched ? gitHub.loaded().then(() => openHistory(target, source)) : undefined;
  const { start, evaluatedCommit } = target;
  const tree = gitHub.loaded().then(async () => {
    // If the page on which the search begins shows the tree, no other request is needed.
    const isShown = start.kind === "first parent" && start.of === evaluatedCommit;
    return history !== undefined && isShown ? (await history).tree : readTree(evaluatedCommit, source);
  });
  return { target, history, tree };
}

/** Opens the comment, whose code is loaded while the first responses are under way. */
async function openRunComment(place: CommentPlace | undefined, isFollowed: boolean, connected: Connected) {
  if (place === undefined) return undefined;
  const { gitHub, clock, log, redact, random, signal, deadline } = connected;
  // After what the search waits for.
  await gitHub.loaded();
  const { openComment } = await import("../comment/comment.ts");
  return openComment(place, { gitHub, clock, log, redact, random, signal, deadline, isFollowed });
}

async function findBaseline(run: Run): Promise<BaselineSearch> {
  const { context, target, identity, datadog, gitHub, clock } = run;
  const { parent, name, config, project_id: projectId, dataset_id: datasetId } = run.inputs;
  const query = { context, target, identity, parent, projectId, datasetId, name, config, now: clock.now() };
  const tools = { datadog, gitHub, clock, signal: createSearchSignal(run) };
  const search = await searchBaseline(query, tools, run.history);
  for (const warning of search.warnings) run.log.warning(warning);
  return search;
}

/** Creates the experiment. If this process doesn't live to see the response, the post stage looks for it. */
async function createOrForget(run: Run, search: BaselineSearch): Promise<Created> {
  const { inputs } = run;
  const unknown = { id: "", attributes: { name: inputs.name, project_id: inputs.project_id } };
  save(run, "creating", buildReport(run, search, { experiment: unknown, how: "adopted" }));
  try {
    // The tree is awaited beside the search. Without a search nothing is awaited, and it's added later.
    const evaluatedTree = inputs.parent.kind === "none" ? undefined : await run.tree;
    const attributes = buildAttributes(run, search.choice, evaluatedTree);
    const { createKey } = run.identity;
    const key = { projectId: inputs.project_id, name: inputs.name, createKey };
    const port = {
      create: (signal: AbortSignal) => run.datadog.createExperiment(attributes, signal),
      find: (signal: AbortSignal) => listCreated(key, run.datadog, signal),
    };
    const { clock, cancel, deadline, random, log } = run;
    const repeatable = !inputs.ensure_unique;
    return await createOnce(port, { clock, cancel, deadline, random, log: log.info, createKey, repeatable });
  } catch (error) {
    const isCertain = error instanceof ActionError && !(error instanceof UnknownCreateError);
    if (isCertain) clearRun(run.saveState);
    throw error;
  }
}

function buildAttributes(
  { inputs, context, target, identity }: Run,
  baseline: BaselineChoice,
  evaluatedTree: string | undefined,
): ExperimentAttributes {
  const { name, project_id, dataset_id, ensure_unique, metadata = {}, internal_matrix: matrix } = inputs;
  const { dataset_version, description, config, run_count } = inputs;
  const tags = buildExperimentTags(context, target, identity, evaluatedTree);
  const parent_experiment_id = baseline.kind === "found" ? baseline.experiment.id : undefined;
  return {
    name,
    project_id,
    dataset_id,
    ensure_unique,
    metadata: {
      ...metadata,
      ...(matrix === undefined ? {} : { matrix }),
      ...buildBaselineMetadata(baseline, context.run.attempt),
      tags: [...(Array.isArray(metadata.tags) ? metadata.tags : []), ...tags],
    },
    ...omitUndefined({ dataset_version, description, config, parent_experiment_id, run_count }),
  };
}

/** Sets the ID first, then everything else that is known without waiting for anybody. */
function announce(run: Run, search: BaselineSearch, created: Created): ExperimentReport {
  const { experiment } = created;
  run.setOutputs({ experiment_id: experiment.id });
  const report = buildReport(run, search, created);
  save(run, "created", report, experiment);
  const number = String(run.target.pullRequest?.number ?? "");
  run.setOutputs({ ...mainOutputs, ...listExperimentOutputs(report), pull_request_number: number });
  run.log.info(`Experiment ${experiment.attributes.name}: ${report.experiment.url}`);
  return report;
}

function buildReport(run: Run, search: BaselineSearch, created: Created): ExperimentReport {
  const { experiment } = created;
  const warnings = [...run.target.remarks, ...search.warnings].map(({ message }) => message);
  const notes = [...warnings, ...describeCreation(run, created)];
  const links = datadogLinks(run.inputs.webOrigin);
  const parent = excludeItself(search.choice, experiment);
  const { context, target, identity, inputs } = run;
  const facts = { context, target, identity, inputs, parent, trend: search.trend, experiment, links, notes };
  return redactDeep(buildCreatedReport(facts), run.redact);
}

function describeCreation(run: Run, { experiment, how }: Created): string[] {
  if (how === "adopted")
    return ["Datadog's response to the create request was lost. The experiment was found by its key."];
  if (run.inputs.ensure_unique || isCreatedHere(run, experiment)) return [];
  return ["An experiment with this name existed already, and is used as it is (ensure_unique: false)."];
}

function isCreatedHere({ identity }: Run, experiment: DatadogExperiment): boolean {
  return listTags(experiment).includes(`${tagKeys.create}:${identity.createKey}`);
}

/** Passes the run on to the post stage; once the comment is written, with its author. */
function save(
  run: Run,
  progress: MainProgress,
  report: ExperimentReport,
  experiment?: DatadogExperiment,
  author?: string,
): void {
  const { inputs, context, target, identity, startedAt, place } = run;
  if (!inputs.finish) return;
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
    since: startedAt,
    metadata: metadata ?? undefined,
    configKey: hashConfig(config ?? inputs.config),
    runCount: runCount ?? undefined,
  };
  saveRun(saved, { appKey: inputs.app_key, token: inputs.github_token }, run);
}

/** Writes the group that shows where the baseline was searched, and which one was found. */
async function logSearch({ inputs, target, history, log }: Run, { baseline }: ExperimentReport): Promise<void> {
  const { parent, name } = inputs;
  const { baselineRef, start } = target;
  const lines: string[] = [];
  if (parent.kind === "none") lines.push("The input parent is none, so no baseline was looked for.");
  if (parent.kind === "given") lines.push(`The input parent names the experiment ${parent.experimentId}.`);
  if (parent.kind === "auto")
    lines.push(`Looked for completed experiments named ${name} on the ${baselineRef.type} ${baselineRef.name}.`);
  const commits = ((await history)?.commits ?? []).map((sha) => sha.slice(0, 7));
  if (commits.length > 0)
    lines.push(
      `History: ${plural(commits.length, "commit")}, from ${commits[0]} (${start.label}) back to ${commits.at(-1)}`,
    );
  const skipped = baseline.kind === "found" ? (baseline.nearerCommits ?? 0) : 0;
  if (skipped > 0) lines.push(`Nearer commits without a completed experiment: ${skipped}`);
  log.group("Baseline", [...lines, describeBaseline(baseline)]);
}

/** Writes status, comment, and summary; none of them fails the job. */
async function publish(run: Run, experiment: DatadogExperiment, report: ExperimentReport): Promise<void> {
  const tagged = await addTree(run, experiment);
  const metadata = tagged === experiment ? {} : { metadata: tagged.attributes.metadata ?? {} };
  const update = run.datadog.updateExperiment(experiment.id, { status: "running", ...metadata }, run.signal);
  const [written] = await Promise.all([
    run.comment.then((opened) => opened?.write(report)),
    update.catch((error) => run.log.warning(finishMessages.statusNotSet("running", errorMessage(error)))),
  ]);
  if (written !== undefined) run.setOutputs({ comment_url: written.url });
  save(run, "ended", report, tagged, written?.author);
  const { renderSummary } = await import("../render/overview.ts");
  await run.writeSummary(renderSummary([report]));
}

/** Adds the tree's tag to an experiment that was created without it; one that existed before stays as it is. */
async function addTree(run: Run, experiment: DatadogExperiment): Promise<DatadogExperiment> {
  const isLate = run.inputs.parent.kind === "none" && isCreatedHere(run, experiment);
  const sha = isLate ? await run.tree : undefined;
  if (sha === undefined) return experiment;
  const { attributes } = experiment;
  const { tags } = attributes.metadata ?? {};
  const metadata = { ...attributes.metadata, tags: [...(Array.isArray(tags) ? tags : []), `${tagKeys.tree}:${sha}`] };
  return { ...experiment, attributes: { ...attributes, metadata } };
}
