export const id = 349;
export const ids = [349];
export const modules = {

/***/ 4901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ UnknownCreateError),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Ur: () => (/* binding */ createOnce)
/* harmony export */ });
/* harmony import */ var _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(631);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_report_wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3687);




/** Nobody knows whether the experiment exists. Every other ActionError means that it doesn't. */
class UnknownCreateError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
    name = "UnknownCreateError";
}
/**
 * Creates exactly one experiment though the POST is not idempotent. After an answer that leaves the outcome open
 * it looks for the create's key until Datadog's list has had its time, adopts what it finds, and only then sends
 * once more. Nothing is sent without the time to see it through before the deadline.
 *
 * @throws DatadogError on a refusal, UnknownCreateError that names the key where the state stays unknown.
 */
async function createOnce(port, options) {
    options.cancel.throwIfAborted();
    if (!hasTimeToSend(options))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("No time was left to create the experiment; none was.");
    for (const last of [false, true]) {
        const sent = await send(port, options);
        if ("experiment" in sent)
            return { experiment: sent.experiment, how: "created" };
        options.log(`${sent.open.message} Looking for the experiment by its key ${options.createKey}.`);
        const looked = await lookUp(port, options);
        if (looked.kind === "found")
            return { experiment: looked.experiment, how: "adopted" };
        if (looked.kind === "unknown" || last || !hasTimeToSend(options))
            throw unknownState(sent.open, options);
    }
    throw new Error("unreachable");
}
function hasTimeToSend({ clock, deadline, cancel }) {
    return !cancel.aborted && clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et <= deadline;
}
function unknownState(cause, { createKey }) {
    return new UnknownCreateError(`${cause.message} It is not known whether the experiment exists: look in Datadog for an experiment with the tag ci.create_key:${createKey} before you run this again.`);
}
/** Sends until there is an answer or an open outcome; waits out limits, and connections that were not made. */
async function send(port, options) {
    let open = false;
    for (let attempt = 1;; attempt += 1) {
        try {
            return { experiment: await withGrace((signal) => port.create(signal), options) };
        }
        catch (error) {
            if (!(error instanceof _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatadogError */ .j9))
                throw error;
            open ||= error.kind === "open";
            if (mayRepeat(error, options) && (await waitToSendAgain(error, attempt, options)))
                continue;
            if (open)
                return { open: error };
            throw withWait(error);
        }
    }
}
/** Whether sending again can make no second experiment, and can have another end. */
function mayRepeat({ kind }, { repeatable }) {
    switch (kind) {
        case "refused":
            return false;
        case "open":
            return repeatable;
        case "limited":
        case "not sent":
            return true;
    }
}
/** Waits before the request is sent again, and says whether it may be: in time, and not cancelled. */
async function waitToSendAgain(error, attempt, options) {
    const { clock, deadline, cancel } = options;
    const backoff = Math.min(500 * 2 ** (attempt - 1), 8_000);
    const wait = Math.max(error.wait ?? 0, backoff) * (1 + options.random() / 4);
    const latest = deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et;
    if (cancel.aborted || clock.now() + wait > latest || attempt >= maxAttempts)
        return false;
    options.log(`${error.message} Trying again in ${Math.ceil(wait / 1_000)} s.`);
    // A cancel ends the wait.
    await (0,_lib_report_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .sleepWithReports */ .d)("Datadog to take the next request", wait, options);
    return hasTimeToSend(options);
}
const maxAttempts = 6;
function withWait(error) {
    if (error.wait === undefined)
        return error;
    const seconds = Math.ceil(error.wait / 1_000);
    return new _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatadogError */ .j9(`${error.message} It asks to wait ${seconds} s.`, error.kind, {
        status: error.status,
        wait: error.wait,
    });
}
/** Makes a call that a cancel leaves a moment to be answered. Afterwards nothing of it is left to wait for. */
async function withGrace(call, { cancel, clock }) {
    const grace = new AbortController();
    const onCancel = () => {
        const over = clock.timeout(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelGraceTime */ .e_, "waiting");
        over.addEventListener("abort", () => grace.abort(cancel.reason), { once: true });
    };
    if (cancel.aborted)
        onCancel();
    cancel.addEventListener("abort", onCancel, { once: true });
    try {
        return await call(grace.signal);
    }
    finally {
        cancel.removeEventListener("abort", onCancel);
    }
}
/**
 * Looks for the key until the list cannot hide it any more. `absent` only if a look at the end of that time
 * succeeded and found nothing; after a cancel there is one look and no such certainty.
 */
async function lookUp(port, options) {
    const { clock, deadline, cancel } = options;
    const start = clock.now();
    const report = (0,_lib_report_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .createReportWait */ ._)(clock, options.log);
    const certain = clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .listLag */ .DW;
    const end = Math.min(deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et / 2, certain + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH);
    for (let look = 0;; look += 1) {
        const started = clock.now();
        const experiments = await findOrNothing(port, options);
        const oldest = experiments && findOldest(experiments);
        if (oldest)
            return { kind: "found", experiment: oldest };
        if (experiments && started >= certain)
            return { kind: "absent" };
        if (cancel.aborted || clock.now() >= end)
            return { kind: "unknown" };
        report("Datadog to list the experiment, if it was created", end - start);
        await pause(look, started < certain ? Math.min(certain, end) : end, options);
    }
}
async function pause(look, until, { clock, cancel }) {
    const longest = _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpPauses */ .Aj[Math.min(look, _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpPauses */ .Aj.length - 1)] ?? 0;
    const wait = Math.max(50, Math.min(longest, until - clock.now()));
    // A cancel ends the pause, and the look that follows is the last one.
    await clock.sleep(wait, cancel).catch(() => { });
}
async function findOrNothing(port, options) {
    const { clock, deadline } = options;
    const left = Math.max(1, deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et / 2 - clock.now());
    const time = clock.timeout(Math.min(5_000, left));
    try {
        return await withGrace((signal) => port.find(AbortSignal.any([signal, time])), options);
    }
    catch {
        return undefined;
    }
}
function findOldest(experiments) {
    const created = (experiment) => experiment.attributes.created_at ?? "";
    return [...experiments].sort((a, b) => (created(a) < created(b) ? -1 : 1))[0];
}


/***/ }),

/***/ 1587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ createExperiment),
/* harmony export */   Fs: () => (/* binding */ creationNotes),
/* harmony export */   it: () => (/* binding */ findCreated)
/* harmony export */ });
/* harmony import */ var _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
/* harmony import */ var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6143);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8293);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9847);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9106);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4901);








/**
 * Creates the experiment of the plan, exactly once.
 *
 * @throws DatadogError on a refusal, ActionError where it stays unknown whether the experiment exists.
 */
async function createExperiment(plan, parent, datadog, { clock, cancel, log, random, deadline }) {
    const { inputs, identity } = plan;
    const attributes = buildAttributes(plan, parent);
    const created = { projectId: inputs.project_id, name: inputs.name, createKey: identity.createKey };
    const port = {
        create: (signal) => datadog.createExperiment(attributes, signal),
        find: (signal) => listCreated(created, datadog, signal),
    };
    return await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_6__/* .createOnce */ .Ur)(port, {
        clock,
        deadline,
        cancel,
        createKey: identity.createKey,
        repeatable: !inputs.ensure_unique,
        log: log.info,
        random,
    });
}
/**
 * Looks for the experiment of a create request whose sender did not live to see the response: until Datadog's list
 * can't hide it any more, or once after a cancel.
 */
async function findCreated(created, datadog, { clock, cancel, log }) {
    const deadline = clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .listLag */ .DW + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et;
    const find = (signal) => listCreated(created, datadog, signal);
    return await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_6__/* .lookUp */ .TE)({ find }, { clock, cancel, deadline, log: log.info });
}
async function listCreated({ projectId, name, createKey }, datadog, signal) {
    const filter = { projectId, experiment: name, tags: [createTag({ createKey })] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
    return experiments.filter((experiment) => (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .listTags */ .cB)(experiment).includes(createTag({ createKey })));
}
function buildAttributes({ inputs, context, target, identity, evaluatedTree }, parent) {
    return {
        name: inputs.name,
        project_id: inputs.project_id,
        dataset_id: inputs.dataset_id,
        ensure_unique: inputs.ensure_unique,
        metadata: buildExperimentMetadata(inputs, parent, context, (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .experimentTags */ .H)(context, target, identity, evaluatedTree)),
        ...(0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutUndefined */ .r)({
            dataset_version: inputs.dataset_version,
            description: inputs.description,
            config: inputs.config,
            parent_experiment_id: parent.kind === "found" ? parent.baseline.experimentId : undefined,
            run_count: inputs.run_count,
        }),
    };
}
function buildExperimentMetadata(inputs, choice, { run }, tags) {
    const given = inputs.metadata ?? {};
    const ownTags = Array.isArray(given.tags) ? given.tags : [];
    const matrix = inputs.internal_matrix === undefined ? {} : { matrix: inputs.internal_matrix };
    const facts = (0,_baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChoice */ .be)(choice);
    return {
        ...given,
        ...matrix,
        parent_reason: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .parentReason */ .FU)(facts),
        ...(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .ownMetadata */ .K7)(run.attempt, (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .factsToKeep */ .C_)(facts)),
        tags: [...ownTags, ...tags],
    };
}
/** What people should know of how the experiment came to be. */
function creationNotes({ inputs, identity }, { experiment, how }) {
    if (how === "adopted")
        return ["Datadog's answer to the create was lost; the experiment was found by its key."];
    const isOurs = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .listTags */ .cB)(experiment).includes(createTag(identity));
    if (inputs.ensure_unique || isOurs)
        return [];
    return ["An experiment of this name existed already and is used as it is (ensure_unique: false)."];
}
function createTag({ createKey }) {
    return `${_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .tagKeys */ .bi.create}:${createKey}`;
}


/***/ }),

/***/ 4349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./src/accept/accept-query.ts
var accept_query = __webpack_require__(7095);
// EXTERNAL MODULE: ./src/accept/read-comments.ts
var read_comments = __webpack_require__(949);
// EXTERNAL MODULE: ./src/comment/comment.ts + 6 modules
var comment = __webpack_require__(9278);
// EXTERNAL MODULE: ./src/datadog/client.ts + 3 modules
var client = __webpack_require__(4878);
// EXTERNAL MODULE: ./src/datadog/links.ts
var datadog_links = __webpack_require__(1279);
// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 20 modules
var finish_experiment = __webpack_require__(8329);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var finish_outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/inputs/schemas.ts + 2 modules
var schemas = __webpack_require__(2399);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/lib/network.ts
var network = __webpack_require__(2265);
// EXTERNAL MODULE: ./src/lib/redact.ts
var lib_redact = __webpack_require__(310);
// EXTERNAL MODULE: ./src/lib/signals.ts
var lib_signals = __webpack_require__(6002);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/run/context.ts + 1 modules
var run_context = __webpack_require__(5371);
// EXTERNAL MODULE: ./src/stages/conclusion.ts
var conclusion = __webpack_require__(1552);
// EXTERNAL MODULE: ./src/experiment/create.ts
var create = __webpack_require__(1587);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
;// CONCATENATED MODULE: ./src/stages/recover-run.ts







const reason = "the action's main stage was stopped while it created the experiment";
/**
 * Ends what a main stage left that was killed between the create request and its response: the experiment, if there is
 * one, gets a final status, and the comment says so. It must not run forever, and none is created here.
 *
 * @throws ActionError if a gate waits for results, which never come.
 */
async function recoverRun(run, recovery) {
    const { tools, datadog } = recovery;
    const { projectId, createKey, report } = run;
    tools.log.info(`Looking for the experiment that the main stage may have created, by its key ${createKey}.`);
    const created = { projectId, createKey, name: report.experiment.logicalName };
    const found = await (0,create/* findCreated */.it)(created, datadog, tools);
    switch (found.kind) {
        case "found":
            return failGate(run, await endExperiment(run, found.experiment, recovery), tools);
        case "absent":
            return failGate(run, "No experiment was created: the action's main stage was stopped before.", tools);
        case "unknown":
            return failGate(run, unknownExperiment(run, "Datadog's list couldn't be read"), tools);
    }
}
/** Says that nobody knows whether the main stage created an experiment, and how to find it. */
function unknownExperiment({ createKey }, cause) {
    return `It isn't known whether the main stage, which was stopped, created an experiment: ${cause}. Search Datadog for an experiment with the tag ${tag_keys/* tagKeys */.bi.create}:${createKey}.`;
}
/** Returns what was done, in sentences. */
async function endExperiment(run, experiment, { tools, datadog, closing, jobStatus, writeComment }) {
    const isCanceled = tools.cancel.aborted || jobStatus === "cancelled";
    const status = isCanceled ? "interrupted" : "failed";
    const signal = AbortSignal.any([closing, tools.clock.timeout(limits/* statusTime */.KP, "waiting")]);
    const update = datadog.updateExperiment(experiment.id, { status, error: reason }, signal);
    const failure = await update.then(() => undefined, errors/* errorMessage */.gJ);
    const ended = reportOn(run, experiment);
    const report = (0,lib_redact/* redactDeep */.K)({ ...ended, state: status, stateDetail: reason }, tools.redact);
    await tools.writeSummary((0,summary.renderSummary)([report]));
    await writeComment(report);
    const named = `The experiment ${experiment.attributes.name}`;
    return failure === undefined
        ? `${named} was set to ${status}: ${reason}.`
        : `${named} couldn't be set to ${status}, and seems to run on: ${failure}`;
}
function reportOn({ report, webOrigin }, { id, attributes }) {
    const links = (0,datadog_links/* datadogLinks */.o)(webOrigin);
    const { baseline } = report;
    const experiment = { ...report.experiment, id, name: attributes.name, url: links.experiment(id) };
    if (baseline.kind !== "found")
        return { ...report, experiment };
    const compareUrl = links.comparison(id, baseline.experiment.id);
    return { ...report, experiment, baseline: { ...baseline, compareUrl } };
}
/** @throws ActionError with the message if the gate fails jobs; otherwise it's a warning. */
function failGate({ gate, gateMode }, message, { log }) {
    if (gate !== undefined && gateMode === "fail")
        throw new errors/* ActionError */.lZ(`${message} Its gate can't pass.`);
    log.warning(message);
}

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
async function reportUnfinished(run, obstacle, writeComment, tools) {
    const report = (0,lib_redact/* redactDeep */.K)(unfinishedReport(run, obstacle), tools.redact);
    await tools.writeSummary((0,summary.renderSummary)([report]));
    await writeComment(report);
    const message = messageFor(run, obstacle);
    if (run.results.length > 0 || ((0,gate_gate/* hasRules */.w0)(run.gate) && run.gateMode === "fail"))
        throw new errors/* ActionError */.lZ(message);
    tools.log.warning(message);
}
function unfinishedReport({ report }, { reason, remedy }) {
    return { ...report, state: "unfinished", stateDetail: `Not finished: ${reason}. ${remedy}` };
}
function messageFor({ report, results, gate }, { reason, remedy }) {
    const undone = [
        ...(results.length > 0 ? ["its results are not uploaded"] : []),
        ...((0,gate_gate/* hasRules */.w0)(gate) ? ["its gate is not checked"] : []),
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
async function runPost(tools) {
    const { environment, clock, cancel } = tools;
    const context = (0,run_context/* readRunContext */.$p)(environment);
    const { run: saved, sealedBy, isSameToken } = openSaved(context, tools);
    (0,network/* prepareNetwork */.A)(environment, [saved.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
    const token = (0,secrets/* readToken */.AI)(environment);
    const run = { ...saved, comment: saved.comment && placeFor(saved.comment, token, isSameToken) };
    const signals = (0,lib_signals/* stageSignals */.o)(cancel, clock);
    const post = { run, context, tools, signals, token };
    const obstacle = findBlockingReason(sealedBy, tools);
    const isCreated = run.progress !== "creating";
    if (obstacle !== undefined) {
        if (!isCreated)
            throw new errors/* ActionError */.lZ(unknownExperiment(run, obstacle.reason));
        return await reportUnfinished(run, obstacle, (report) => closeComment(report, post), tools);
    }
    const reach = await reached(post).catch(async (error) => {
        const detail = `Not finished: ${(0,errors/* errorMessage */.gJ)(error)}`;
        if (isCreated)
            await closeComment({ ...run.report, state: "unfinished", stateDetail: detail }, post);
        throw error;
    });
    const reachedPost = { ...post, ...reach };
    await (isCreated ? finishOrAbandon(reachedPost) : recover(reachedPost));
}
async function recover(post) {
    const { run, tools, datadog, signals, inputs } = post;
    await recoverRun(run, {
        tools,
        datadog,
        closing: signals.closing,
        jobStatus: inputs.internal_job_status,
        writeComment: (report) => writeComment(report, post, post.time.commentDeadline()),
    });
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
    return isSameToken ? place : { ...place, tokenKind: (0,github_client/* detectTokenKind */.PT)(token), author: undefined };
}
function findBlockingReason(sealedBy, { environment }) {
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
        await abandonRun(post, (0,errors/* errorMessage */.gJ)(error));
        if ((0,gate_gate/* hasRules */.w0)(run.gate) && run.gateMode === "fail")
            throw error;
        tools.log.warning(`The experiment could not be finished: ${(0,errors/* errorMessage */.gJ)(error)}`);
    });
    if (failure !== undefined)
        throw failure;
}
/** Finishes the run; what turns the job red, if anything does. */
async function finishRun(post) {
    const { run, inputs, context, tools, signals, datadog } = post;
    const { clock, environment, log, redact } = tools;
    const gitHub = (0,github_client/* createGitHubRequest */.Ps)({
        token: post.token,
        server: context.server,
        redact,
        clock,
        signal: signals.signal,
    });
    const plan = {
        report: run.report,
        patterns: run.results,
        reading: run.reading,
        usageMetrics: run.usageMetrics,
        withAnswers: run.withAnswers,
        workspace: context.workspace,
        experiment: uploadContext(run),
        evaluation: readEvaluation(inputs, tools),
        // Behind a main stage that was killed, and whose failure is allowed, no results mean that there won't be any.
        isGreen: inputs.internal_job_status === "success" && run.progress === "ended",
        since: run.startedAt,
        gate: run.gate,
        gateMode: run.gateMode,
        acceptPolicy: run.acceptPolicy,
        accept: (0,accept_query/* buildAcceptQuery */.T)({
            policy: run.acceptPolicy,
            pullRequest: run.pullRequest,
            isMergeQueue: run.isMergeQueue,
            report: run.report,
            projectId: run.projectId,
            reader: (0,read_comments/* createPullRequestReader */.y)(gitHub, context.repository),
            datadog,
            clock,
            signal: signals.signal,
        }),
        links: (0,datadog_links/* datadogLinks */.o)(run.webOrigin),
        metadata: Promise.resolve(run.metadata),
        configKey: run.configKey,
        whole: run.results.length === 0 ? wholeRun(run, { datadog, clock, ...signals }) : undefined,
    };
    const finished = await (0,finish_experiment/* finishExperiment */.Z)(plan, { datadog, clock, environment, log, ...signals });
    const report = (0,lib_redact/* redactDeep */.K)(finished.report, redact);
    await tools.writeSummary((0,summary.renderSummary)([report]));
    const commentUrl = await writeComment(report, post, post.time.commentDeadline());
    (0,conclusion/* logConclusion */.A)([report], commentUrl, tools.log);
    return finished.failure && (0,conclusion/* concludeFailure */.C)([report], finished.failure);
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
        return undefined;
    const { clock, redact } = tools;
    const signal = AbortSignal.any([signals.closing, clock.timeout(deadline - clock.now())]);
    const gitHub = (0,github_client/* createGitHubRequest */.Ps)({ token, server: context.server, redact, clock, signal });
    return (await (0,comment.openComment)(run.comment, { ...tools, gitHub, signal, deadline }).write(report))?.url;
}
function uploadContext({ report, projectId, datasetId }) {
    return { experimentId: report.experiment.id, projectId, datasetId, name: report.experiment.logicalName };
}
async function wholeRun({ projectId, datasetId, report, runCount }, tools) {
    const version = report.dataset.version;
    const run = { project_id: projectId, dataset_id: datasetId, dataset_version: version, run_count: runCount };
    return await (0,completeness/* describeWholeRun */.iE)(run, (0,completeness/* createCountRecords */.UQ)(tools));
}
function readEvaluation(inputs, { log }) {
    const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
    const outcome = (0,finish_outcome/* parseEvaluationOutcome */._t)(evaluation, job);
    if (outcome !== undefined)
        return outcome;
    log.warning(`Neither evaluation_outcome (${evaluation}) nor the job's status (${job}) says how the run ended.`);
    return finish_outcome/* unknownOutcome */.b6;
}


/***/ })

};
