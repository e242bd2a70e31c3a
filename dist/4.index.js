export const id = 4;
export const ids = [4];
export const modules = {

/***/ 6004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishStep: () => (/* binding */ finishStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/comment.ts + 5 modules
var comment = __webpack_require__(5487);
// EXTERNAL MODULE: ./src/datadog/client.ts + 16 modules
var client = __webpack_require__(4800);
// EXTERNAL MODULE: ./src/datadog/links.ts
var datadog_links = __webpack_require__(1279);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/inputs.ts
var src_inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/limits.ts
var limits = __webpack_require__(351);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/run-context.ts
var run_context = __webpack_require__(3564);
// EXTERNAL MODULE: ./src/skip.ts
var skip = __webpack_require__(3184);
// EXTERNAL MODULE: ./src/tags.ts
var src_tags = __webpack_require__(9506);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 15 modules
var finish_experiment = __webpack_require__(8730);
;// CONCATENATED MODULE: ./src/finish/gather.ts



/**
 * The experiment that is named, else those of this workflow run, the newest attempt of each. Datadog lists a new
 * experiment with delay, so none is believed only after a while.
 *
 * @throws ActionError where there is none.
 */
async function gatherExperiments(question, datadog, clock, signal) {
    const filter = filterOf(question);
    for (const pause of [0, ...limits/* gatherPauses */.lI]) {
        await clock.sleep(pause, signal);
        const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1_000 });
        const found = experiments.filter((experiment) => isAskedFor(experiment, question));
        if (found.length > 0)
            return newestAttempts(found);
    }
    throw new errors/* ActionError */.l(notFound(question));
}
function filterOf({ experimentId, projectId, runId }) {
    const project = projectId === undefined ? {} : { projectId };
    return experimentId === undefined
        ? { ...project, tags: [`${src_tags/* tagKeys */.bi.runId}:${runId}`] }
        : { ...project, ids: [experimentId] };
}
function isAskedFor(experiment, { experimentId, runId }) {
    return experimentId === undefined
        ? (0,src_tags/* tagValue */.EZ)(experiment, src_tags/* tagKeys */.bi.runId) === runId && (0,src_tags/* tagValue */.EZ)(experiment, src_tags/* tagKeys */.bi.section) !== undefined
        : experiment.id === experimentId;
}
function notFound({ experimentId, projectId, runId }) {
    const where = projectId === undefined ? "" : ` in the project ${projectId}`;
    return experimentId === undefined
        ? `No experiment of the workflow run ${runId} was found${where}. Check project_id and site, and that a job of this run created one.`
        : `The experiment ${experimentId} does not exist${where}. Check experiment_id, project_id and site.`;
}
/** Two experiments of one attempt that share a section (a reusable workflow called twice) both stay. */
function newestAttempts(experiments) {
    const bySection = Map.groupBy(experiments, (experiment) => (0,src_tags/* tagValue */.EZ)(experiment, src_tags/* tagKeys */.bi.section));
    return [...bySection.values()].flatMap((sharing) => {
        const newest = Math.max(...sharing.map(attemptOf));
        return sharing.filter((experiment) => attemptOf(experiment) === newest);
    });
}
/** The attempt of the workflow run, which is part of the run's address from the second one on. */
function attemptOf(experiment) {
    const attempt = /\/attempts\/(\d+)$/.exec((0,src_tags/* tagValue */.EZ)(experiment, src_tags/* tagKeys */.bi.runUrl) ?? "")?.[1];
    return attempt === undefined ? 1 : Number(attempt);
}

;// CONCATENATED MODULE: ./src/finish/gathered-report.ts


/** What comment and summary show of an experiment that another job created, as far as its tags tell. */
function gatheredReport(experiment, parent, context, links) {
    const { attributes } = experiment;
    const tag = (key) => (0,src_tags/* tagValue */.EZ)(experiment, key);
    const merge = tag(src_tags/* tagKeys */.bi.mergeCommit);
    const datasetId = attributes.dataset_id ?? "";
    return {
        sectionKey: tag(src_tags/* tagKeys */.bi.section) ?? experiment.id,
        state: stateOf(attributes.status),
        experiment: {
            id: experiment.id,
            name: attributes.name,
            logicalName: attributes.experiment ?? attributes.name,
            url: links.experiment(experiment.id),
        },
        baseline: baselineOf(experiment, parent, context, links),
        dataset: {
            id: datasetId,
            url: links.dataset(datasetId),
            version: attributes.dataset_version ?? undefined,
        },
        commit: {
            ...commitOf(tag(src_tags/* tagKeys */.bi.commit) ?? context.sha, context),
            merge: merge === undefined ? undefined : commitOf(merge, context),
        },
        workflowRun: {
            id: tag(src_tags/* tagKeys */.bi.runId) ?? context.run.id,
            number: Number(tag(src_tags/* tagKeys */.bi.runNumber) ?? context.run.number),
            attempt: attemptOf(experiment),
            url: tag(src_tags/* tagKeys */.bi.runUrl) ?? context.run.url,
            job: tag(src_tags/* tagKeys */.bi.job) ?? context.run.job,
        },
        matrix: matrixOf(attributes.metadata?.matrix),
        notes: [],
    };
}
function stateOf(status) {
    switch (status) {
        case "completed":
        case "failed":
        case "interrupted":
            return status;
        default:
            return "running";
    }
}
function baselineOf(experiment, parent, context, links) {
    const reason = textOf(experiment.attributes.metadata?.parent_reason);
    const id = experiment.attributes.parent_experiment_id;
    if (!id)
        return withoutBaseline(reason);
    const commit = parent && (0,src_tags/* tagValue */.EZ)(parent, src_tags/* tagKeys */.bi.commit);
    const datasetVersion = parent?.attributes.dataset_version ?? undefined;
    const ownVersion = experiment.attributes.dataset_version ?? undefined;
    return {
        kind: "found",
        experiment: { id, name: parent?.attributes.name ?? id, url: links.experiment(id) },
        reason: reason ?? "given",
        compareUrl: links.comparison(experiment.id, id),
        commit: commit === undefined ? undefined : commitOf(commit, context),
        datasetVersion,
        otherDatasetVersion: datasetVersion !== undefined && ownVersion !== undefined && datasetVersion !== ownVersion,
    };
}
/** The main stage keeps apart that there is none, and that it could not look. */
function withoutBaseline(reason) {
    const [, kind, words = ""] = /^(none|unknown): (.*)$/s.exec(reason ?? "") ?? [];
    return kind === "unknown"
        ? { kind, reason: words }
        : { kind: "none", reason: words || "no parent was given" };
}
function commitOf(sha, { repository }) {
    return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}
function textOf(value) {
    return typeof value === "string" ? value : undefined;
}
function matrixOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

// EXTERNAL MODULE: ./src/finish/outcome.ts
var outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/finish/signals.ts
var finish_signals = __webpack_require__(7118);
;// CONCATENATED MODULE: ./src/finish/step.ts


















/**
 * finish/ as a step of its own: finishes the experiment that is named, or all of this workflow run.
 *
 * @throws ActionError on bad inputs, where no experiment is found, on a broken gate or an invalid results file.
 */
async function finishStep(tools) {
    const context = (0,run_context/* readRunContext */.$p)(tools.environment);
    const missing = (0,skip/* missingKeys */.lx)((0,src_inputs/* readKeys */.x4)(tools.environment));
    const reason = missing.length > 0 ? (0,skip/* skipReason */.YG)(context) : undefined;
    if (reason !== undefined) {
        tools.log.notice((0,skip/* skipSentence */.v8)("finished", missing, reason));
        return tools.setOutputs({ verdict: "none", scores: "{}", report_path: "", comment_url: "" });
    }
    const inputs = (0,src_inputs/* readFinishInputs */.P_)(tools.environment);
    const signals = (0,finish_signals/* stageSignals */.o)(tools.cancel, tools.clock);
    const step = { context, inputs, tools, signals, datadog: datadogOf(inputs, tools) };
    const finished = await finishAll(step);
    const commentUrl = await report(step, finished);
    setOutputs(step, finished, commentUrl);
    const failures = finished.flatMap(({ failure }) => failure ?? []);
    if (failures.length > 0)
        throw new errors/* ActionError */.l(failures.join("\n"));
}
function datadogOf(inputs, { redact, clock }) {
    const { apiOrigin: origin, api_key: apiKey, app_key: appKey } = inputs;
    return (0,client/* createDatadog */.d)({ origin, apiKey, appKey, redact, clock });
}
async function finishAll(step) {
    const experiments = await gathered(step);
    const parents = await parentsOf(experiments, step);
    const finished = [];
    for (let start = 0; start < experiments.length; start += limits/* finishesAtOnce */.iv) {
        const batch = experiments.slice(start, start + limits/* finishesAtOnce */.iv);
        finished.push(...(await Promise.all(batch.map((experiment) => finishOne(experiment, parents, step)))));
    }
    return finished;
}
async function gathered(step) {
    const { inputs, context, datadog, tools, signals } = step;
    const { experiment_id: experimentId, project_id: projectId, results } = inputs;
    const question = { experimentId, projectId, runId: context.run.id };
    const experiments = await gatherExperiments(question, datadog, tools.clock, signals.signal);
    if (experiments.length > 1 && results.length > 0) {
        throw new errors/* ActionError */.l(`The input results belongs to one experiment, and this run has ${experiments.length}: give the input experiment_id.`);
    }
    return experiments;
}
/** The parents by id; one that cannot be read is told by its id alone. */
async function parentsOf(experiments, { datadog, tools, inputs, signals }) {
    const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
    if (ids.length === 0)
        return new Map();
    const project = inputs.project_id === undefined ? {} : { projectId: inputs.project_id };
    try {
        const { experiments: parents } = await datadog.listExperiments({ ...project, ids }, signals.signal);
        return new Map(parents.map((parent) => [parent.id, parent]));
    }
    catch (error) {
        tools.log.warning(`The names of the baselines could not be read: ${(0,errors/* messageOf */.b)(error)}`);
        return new Map();
    }
}
async function finishOne(experiment, parents, { context, inputs, tools, signals, datadog }) {
    const { attributes, id } = experiment;
    const links = (0,datadog_links/* datadogLinks */.o)(inputs.webOrigin);
    const parent = parents.get(attributes.parent_experiment_id ?? "");
    const report = gatheredReport(experiment, parent, context, links);
    const plan = {
        report,
        patterns: inputs.results,
        workspace: context.workspace,
        experiment: {
            experimentId: id,
            projectId: attributes.project_id,
            datasetId: report.dataset.id,
            name: report.experiment.logicalName,
        },
        outcome: (0,outcome/* outcomeOf */.s)("", inputs.status) ?? { status: "completed", reason: undefined },
        since: undefined,
        gate: inputs.gate,
        gateMode: inputs.gate_mode,
        links,
    };
    return { ...(await (0,finish_experiment/* finishExperiment */.Z)(plan, { ...tools, ...signals, datadog })), experiment };
}
/** Writes summary, report and comment; the comment's address, if there is one. */
async function report(step, finished) {
    const { tools } = step;
    const markdown = finished.map((one) => (0,summary/* renderSummary */.B)(one.report)).join("\n");
    await tools.writeSummary(markdown);
    await (0,promises_.writeFile)(reportPath(step), markdown);
    return await step_comment(step, finished);
}
async function step_comment(step, finished) {
    const { inputs, context, tools, signals } = step;
    const number = pullRequestOf(step, finished);
    if (!inputs.comment || number === undefined)
        return undefined;
    const { clock, redact } = tools;
    const signal = AbortSignal.any([signals.closing, clock.timeout(limits/* commentTime */.BF)]);
    const gitHub = (0,github_client/* createGitHubRequest */.P)({
        token: inputs.github_token,
        server: context.server,
        redact,
        clock,
        signal,
    });
    const place = {
        repository: context.repository,
        pullRequest: number,
        commentKey: inputs.comment_key ?? "",
        alone: isAlone(step, finished),
    };
    return await (0,comment/* openComment */.a)(place, { ...tools, gitHub, signal }).write(...finished.map((one) => one.report));
}
// Whoever gathers a run writes for all of it; who finishes one leg of a matrix may have others beside it.
function isAlone({ inputs }, finished) {
    return inputs.experiment_id === undefined || finished.every(({ report }) => report.matrix === undefined);
}
/** The pull request that the input names, else the one that the experiments are tagged with, else the event's. */
function pullRequestOf({ inputs, context }, finished) {
    const tags = finished.map(({ experiment }) => Number((0,src_tags/* tagValue */.EZ)(experiment, src_tags/* tagKeys */.bi.pullRequest)));
    const tagged = tags.find((number) => Number.isSafeInteger(number) && number > 0);
    return inputs.pull_request ?? tagged ?? context.payload.pull_request?.number;
}
function reportPath({ tools }) {
    return (0,external_node_path_.join)(tools.temporaryFolder, "llm-experiment-report.md");
}
function setOutputs(step, finished, commentUrl) {
    step.tools.setOutputs({
        verdict: verdictOf(finished),
        scores: JSON.stringify(scoresOf(step.inputs, finished)),
        report_path: reportPath(step),
        comment_url: commentUrl ?? "",
    });
}
function verdictOf(finished) {
    const verdicts = finished.map(({ verdict }) => verdict);
    if (verdicts.includes("fail"))
        return "fail";
    return verdicts.includes("pass") ? "pass" : "none";
}
// One experiment that is named needs no key of its own; of several nobody knows which score is whose.
function scoresOf({ experiment_id }, finished) {
    if (experiment_id !== undefined)
        return finished[0]?.scores ?? {};
    return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}


/***/ })

};
