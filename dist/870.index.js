export const id = 870;
export const ids = [870];
export const modules = {

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postStage: () => (/* binding */ postStage)
});

// EXTERNAL MODULE: ./src/comment/comment.ts + 9 modules
var comment = __webpack_require__(6506);
// EXTERNAL MODULE: ./src/datadog/client.ts + 3 modules
var client = __webpack_require__(3601);
// EXTERNAL MODULE: ./src/datadog/links.ts
var links = __webpack_require__(1279);
// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 10 modules
var finish_experiment = __webpack_require__(4129);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var finish_outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/foundation/redact.ts
var foundation_redact = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/foundation/signals.ts
var foundation_signals = __webpack_require__(9964);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/inputs/schemas.ts + 1 modules
var schemas = __webpack_require__(9104);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/run/context.ts + 1 modules
var run_context = __webpack_require__(5371);
// EXTERNAL MODULE: ./src/stages/saved-run.ts
var saved_run = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/stages/skip.ts
var skip = __webpack_require__(6132);
// EXTERNAL MODULE: ./src/stages/time-left.ts
var time_left = __webpack_require__(9722);
;// CONCATENATED MODULE: ./src/stages/unfinished.ts



const variables = { api_key: "DD_API_KEY", app_key: "DD_APP_KEY" };
/**
 * The inputs with the keys are empty though the main stage had them. The runner evaluates a step's inputs anew for
 * the post stage, and within nested composite actions it has lost by then what they are made of
 * (https://github.com/actions/runner/issues/2030).
 */
function lostKeys(lost, token) {
    const names = lost.map((name) => variables[name] ?? name);
    const forComment = token === undefined ? ", GITHUB_TOKEN too, so that the comment can be written" : "";
    return {
        reason: `the post stage got no ${lost.join(" and no ")}, though the main stage did: the runner loses inputs within nested composite actions (actions/runner#2030)`,
        remedy: `Set ${names.join(" and ")} in the environment of the job${forComment}; or set finish: false, and use finish/ as a step of its own.`,
    };
}
/** The state is that of this step, as its token says, but another application key sealed it. */
const changedKey = {
    reason: "app_key is another than in the main stage",
    remedy: "Run the job again.",
};
/** @returns what to throw: the state cannot even be opened. */
function unopened({ reason, remedy }) {
    return new errors/* ActionError */.lZ(`Nothing is finished: ${reason}. ${remedy}`);
}
/**
 * Tells what could not be done, and closes the experiment's section of the comment. What waits for results or for
 * a gate must not turn green unseen.
 *
 * @throws ActionError where results or a gate were asked for.
 */
async function leaveUnfinished(run, obstacle, writeComment, tools) {
    const report = (0,foundation_redact/* redactDeep */.K)(unfinishedReport(run, obstacle), tools.redact);
    await tools.writeSummary((0,summary.renderSummary)([report]));
    await writeComment(report);
    const message = messageFor(run, obstacle);
    if (run.results.length > 0 || (run.gate && run.gateMode === "fail"))
        throw new errors/* ActionError */.lZ(message);
    tools.log.warning(message);
}
function unfinishedReport({ report }, { reason, remedy }) {
    return { ...report, state: "unfinished", stateDetail: `Not finished: ${reason}. ${remedy}` };
}
function messageFor({ report, results, gate }, { reason, remedy }) {
    const undone = [
        ...(results.length > 0 ? ["its results are not uploaded"] : []),
        ...(gate ? ["its gate is not judged"] : []),
        "in Datadog it goes on running",
    ];
    const last = undone.pop() ?? "";
    const all = undone.length === 0 ? last : `${undone.join(", ")}, and ${last}`;
    return `The experiment ${report.experiment.name} is not finished: ${reason}. So ${all}. ${remedy}`;
}

;// CONCATENATED MODULE: ./src/stages/post.ts



















/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError on a broken gate, an invalid results file or a forged state, and where the keys are lost
 * though results or a gate wait for them. Other failures are warnings, unless a gate would pass unseen by them.
 */
async function postStage(tools) {
    const { environment, clock, cancel, log } = tools;
    if (!(0,saved_run/* hasSavedRun */.zQ)(environment)) {
        log.info("There is nothing to finish.");
        return;
    }
    const context = (0,run_context/* readRunContext */.$p)(environment);
    const { run: saved, sealedBy, isSameToken } = openSaved(context, tools);
    const token = (0,secrets/* readToken */.AI)(environment);
    const run = { ...saved, comment: saved.comment && placeFor(saved.comment, token, isSameToken) };
    const signals = (0,foundation_signals/* stageSignals */.o)(cancel, clock);
    const post = { run, context, tools, signals, token };
    const obstacle = obstacleOf(sealedBy, tools);
    if (obstacle !== undefined) {
        return await leaveUnfinished(run, obstacle, (report) => closeComment(report, post), tools);
    }
    const reach = await reached(post).catch(async (error) => {
        const detail = `Not finished: ${(0,errors/* messageOf */.bD)(error)}`;
        await closeComment({ ...run.report, state: "unfinished", stateDetail: detail }, post);
        throw error;
    });
    await finishOrAbandon({ ...post, ...reach });
}
/** @throws ActionError where no seal holds; one that tells of lost keys where that is why. */
function openSaved(context, { environment }) {
    const keys = (0,secrets/* readKeys */.x4)(environment);
    const token = (0,secrets/* readToken */.AI)(environment);
    try {
        return (0,saved_run/* openRun */.Iy)(environment, { appKey: keys.appKey, token }, context);
    }
    catch (error) {
        throw keys.appKey === undefined ? unopened(lostKeys((0,skip/* missingKeys */.lx)(keys), token)) : error;
    }
}
/** Another token than the main stage's may speak for another: what main learned of its own is no longer true. */
function placeFor(place, token, isSameToken) {
    return isSameToken ? place : { ...place, tokenKind: (0,github_client/* tokenKindOf */.jX)(token), author: undefined };
}
function obstacleOf(sealedBy, { environment }) {
    const lost = (0,skip/* missingKeys */.lx)((0,secrets/* readKeys */.x4)(environment));
    if (lost.length > 0)
        return lostKeys(lost, (0,secrets/* readToken */.AI)(environment));
    return sealedBy === "app_key" ? undefined : changedKey;
}
async function reached({ run, tools }) {
    const { clock, redact, environment, log } = tools;
    const inputs = await (0,schemas/* readPostInputs */._J)(environment);
    const { api_key: apiKey, app_key: appKey } = inputs;
    const datadog = (0,client/* createDatadog */.d)({ origin: run.apiOrigin, apiKey, appKey, redact, clock, log });
    const time = (0,time_left/* measureFinishing */.g)(datadog, clock);
    return { inputs, datadog: time.datadog, time };
}
async function finishOrAbandon(post) {
    const { run, tools } = post;
    const failure = await finishRun(post).catch(async (error) => {
        await abandonRun(post, (0,errors/* messageOf */.bD)(error));
        if (run.gate && run.gateMode === "fail")
            throw error;
        tools.log.warning(`The experiment could not be finished: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    if (failure !== undefined)
        throw failure;
}
/** Finishes the run; what turns the job red, if anything does. */
async function finishRun(post) {
    const { run, inputs, context, tools, signals, datadog } = post;
    const { clock, log, redact } = tools;
    const plan = {
        report: run.report,
        patterns: run.results,
        reading: run.reading,
        usageMetrics: run.usageMetrics,
        withAnswers: run.withAnswers,
        workspace: context.workspace,
        experiment: uploadContext(run),
        evaluation: evaluationOf(inputs, tools),
        isGreen: inputs.internal_job_status === "success",
        since: run.startedAt,
        gate: run.gate,
        gateMode: run.gateMode,
        links: (0,links/* datadogLinks */.o)(run.webOrigin),
        metadata: Promise.resolve(run.metadata),
        whole: run.results.length === 0 ? wholeRun(run, { datadog, clock, ...signals }) : undefined,
    };
    const finished = await (0,finish_experiment/* finishExperiment */.Z)(plan, { datadog, clock, log, ...signals });
    const report = (0,foundation_redact/* redactDeep */.K)(finished.report, redact);
    await tools.writeSummary((0,summary.renderSummary)([report]));
    await writeComment(report, post, post.time.commentDeadline());
    return finished.failure;
}
/** What could not be finished must not go on saying that it runs. */
async function abandonRun(post, reason) {
    const { run, tools, signals, datadog } = post;
    const signal = AbortSignal.any([signals.closing, tools.clock.timeout(limits/* statusTime */.KP, "waiting")]);
    const status = tools.cancel.aborted ? "interrupted" : "failed";
    const update = status === "failed" ? { status, error: reason } : { status };
    // The reason is told anyway; that this failed too adds nothing.
    await datadog.updateExperiment(run.report.experiment.id, update, signal).catch(() => { });
    const report = { ...run.report, state: status, stateDetail: reason };
    await writeComment(report, post, post.time.commentDeadline());
}
/** Writes the comment where nothing but the token is there. */
async function closeComment(report, post) {
    await writeComment(report, post, post.tools.clock.now() + limits/* finishTime */.Nl);
}
async function writeComment(report, { run, context, tools, signals, token }, deadline) {
    if (run.comment === undefined)
        return;
    const { clock, redact } = tools;
    const signal = AbortSignal.any([signals.closing, clock.timeout(deadline - clock.now())]);
    const gitHub = (0,github_client/* createGitHubRequest */.Ps)({ token, server: context.server, redact, clock, signal });
    await (0,comment.openComment)(run.comment, { ...tools, gitHub, signal, deadline }).write(report);
}
function uploadContext({ report, projectId, datasetId }) {
    return { experimentId: report.experiment.id, projectId, datasetId, name: report.experiment.logicalName };
}
async function wholeRun({ projectId, datasetId, report, runCount }, tools) {
    const version = report.dataset.version;
    const run = { project_id: projectId, dataset_id: datasetId, dataset_version: version, run_count: runCount };
    return await (0,completeness/* wholeRunOf */.Al)(run, (0,completeness/* createCountRecords */.UQ)(tools));
}
function evaluationOf(inputs, { log }) {
    const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
    const outcome = (0,finish_outcome/* outcomeOf */.sG)(evaluation, job);
    if (outcome !== undefined)
        return outcome;
    log.warning(`Neither evaluation_outcome (${evaluation}) nor the job's status (${job}) says how the run ended.`);
    return finish_outcome/* unknownOutcome */.b6;
}


/***/ })

};
