export const id = 489;
export const ids = [489];
export const modules = {

/***/ 4901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ UnknownCreateError),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Ur: () => (/* binding */ createOnce)
/* harmony export */ });
/* harmony import */ var _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(631);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4517);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8119);
/* harmony import */ var _run_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2881);





// How often the request is sent at most, if nothing was created.
const maxAttempts = 6;
// Pauses between reads of the list after an unknown outcome. The last one is repeated.
const lookUpPauses = [500, 1_000, 2_000, 3_000];
// On a cancel the runner kills after 7.5 s: what is under way gets this long, then one look-up as long again.
const cancelGraceTime = 2_000;
/** Nobody knows whether the experiment exists. Every other ActionError means that it doesn't. */
class UnknownCreateError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ {
    name = "UnknownCreateError";
}
/**
 * Creates exactly one experiment, although the POST isn't idempotent. If a response leaves the outcome open, it looks for
 * the create's key until Datadog's list has had its time, adopts what it finds, and only otherwise sends once more.
 * Nothing is sent without the time to see it through before the deadline.
 *
 * @throws DatadogError on a refusal, UnknownCreateError that names the key if the state stays unknown.
 */
async function createOnce(port, options) {
    const { cancel, createKey, log } = options;
    cancel.throwIfAborted();
    if (!hasTimeToSend(options))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_run_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.noTimeToCreate());
    for (let isLast = false;; isLast = true) {
        const sent = await send(port, options);
        if ("experiment" in sent)
            return { experiment: sent.experiment, how: "created" };
        const { message } = sent.open;
        log(`${message} Looking for the experiment by its key ${createKey}.`);
        const looked = await lookUp(port, options);
        if (looked.kind === "found")
            return { experiment: looked.experiment, how: "adopted" };
        if (looked.kind === "unknown" || isLast || !hasTimeToSend(options)) {
            throw new UnknownCreateError(_run_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.unknownOutcome(message, createKey));
        }
    }
}
function hasTimeToSend({ clock, deadline, cancel }) {
    return !cancel.aborted && clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .afterCreateTime */ .Et <= deadline;
}
/** Sends until there is a response or an open outcome. Waits out limits, and connections that weren't made. */
async function send(port, options) {
    let isOpen = false;
    for (let attempt = 1;; attempt += 1) {
        try {
            return { experiment: await withGrace((signal) => port.create(signal), options) };
        }
        catch (error) {
            if (!(error instanceof _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatadogError */ .j9))
                throw error;
            const { kind, status, wait } = error;
            isOpen ||= kind === "open";
            // The next request must be unable to create a second experiment, and able to have another outcome.
            const mayRepeat = kind === "limited" || kind === "not sent" || (kind === "open" && options.repeatable);
            if (mayRepeat && (await waitToSendAgain(error, attempt, options)))
                continue;
            if (isOpen)
                return { open: error };
            if (wait === undefined)
                throw error;
            const seconds = Math.ceil(wait / 1_000);
            throw new _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatadogError */ .j9(`${error.message} It asks to wait ${seconds} s.`, kind, { status, wait });
        }
    }
}
/** Waits before the request is sent again. Returns whether it may be: there is time, and the run isn't canceled. */
async function waitToSendAgain(error, attempt, options) {
    const { clock, deadline, cancel, log, random } = options;
    const backoff = Math.min(500 * 2 ** (attempt - 1), 8_000);
    const wait = Math.max(error.wait ?? 0, backoff) * (1 + random() / 4);
    const latest = deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .createTime */ .oH - _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .afterCreateTime */ .Et;
    if (cancel.aborted || clock.now() + wait > latest || attempt >= maxAttempts)
        return false;
    log(`${error.message} Trying again in ${Math.ceil(wait / 1_000)} s.`);
    // A cancel ends the wait.
    await (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .sleepWithReports */ .dT)("Datadog to take the next request", wait, options);
    return hasTimeToSend(options);
}
/** Makes a call that a cancel leaves a moment to be answered. Afterward nothing waits for a cancel anymore. */
async function withGrace(call, { cancel, clock }) {
    const grace = new AbortController();
    const onCancel = () => {
        const over = clock.timeout(cancelGraceTime, "waiting");
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
 * Looks for the key until the list can't hide it anymore, and takes the oldest of several. `absent` only if a look at the
 * end of that time succeeded and found nothing. After a cancel there is one look, and no such certainty.
 */
async function lookUp(port, options) {
    const { clock, deadline, cancel, log } = options;
    const start = clock.now();
    const report = (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .createReportWait */ ._N)(clock, log);
    const certain = start + _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .listLag */ .DW;
    const end = Math.min(deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .afterCreateTime */ .Et / 2, certain + _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .createTime */ .oH);
    for (let look = 0;; look += 1) {
        const started = clock.now();
        const experiments = await findByKey(port, options);
        const [oldest] = experiments?.toSorted(({ attributes: a }, { attributes: b }) => (a.created_at ?? "") < (b.created_at ?? "") ? -1 : 1) ?? [];
        if (oldest)
            return { kind: "found", experiment: oldest };
        if (experiments && started >= certain)
            return { kind: "absent" };
        if (cancel.aborted || clock.now() >= end)
            return { kind: "unknown" };
        report("Datadog to list the experiment, if it was created", end - start);
        const until = started < certain ? Math.min(certain, end) : end;
        const pause = lookUpPauses[Math.min(look, lookUpPauses.length - 1)] ?? 0;
        // A cancel ends the pause, and the look after it is the last one.
        await clock.sleep(Math.max(50, Math.min(pause, until - clock.now())), cancel).catch(() => { });
    }
}
/** Returns undefined if the list can't be read. */
async function findByKey(port, options) {
    const { clock, deadline } = options;
    const left = Math.max(1, deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .afterCreateTime */ .Et / 2 - clock.now());
    const time = clock.timeout(Math.min(5_000, left));
    try {
        return await withGrace((signal) => port.find(AbortSignal.any([signal, time])), options);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ describeCreation),
/* harmony export */   Cl: () => (/* binding */ createExperiment),
/* harmony export */   it: () => (/* binding */ findCreated)
/* harmony export */ });
/* harmony import */ var _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
/* harmony import */ var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8119);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8293);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9847);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4901);







/**
 * Creates the experiment of the plan, exactly once. The tree of the evaluated commit is undefined if it isn't known yet.
 *
 * @throws DatadogError on a refusal, and ActionError if it stays unknown whether the experiment exists.
 */
async function createExperiment(plan, baseline, evaluatedTree, { datadog, log, ...tools }) {
    const { inputs, identity } = plan;
    const { createKey } = identity;
    const attributes = buildAttributes(plan, baseline, evaluatedTree);
    const created = { projectId: inputs.project_id, name: inputs.name, createKey };
    const port = {
        create: (signal) => datadog.createExperiment(attributes, signal),
        find: (signal) => listCreated(created, datadog, signal),
    };
    return await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_6__/* .createOnce */ .Ur)(port, { ...tools, log: log.info, createKey, repeatable: !inputs.ensure_unique });
}
/**
 * Looks for the experiment of a create request whose sender didn't live to see the response: until Datadog's list
 * can't hide it anymore, or once after a cancel.
 */
async function findCreated(created, datadog, { clock, cancel, log }) {
    const deadline = clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .listLag */ .DW + _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .afterCreateTime */ .Et;
    const find = (signal) => listCreated(created, datadog, signal);
    return await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_6__/* .lookUp */ .TE)({ find }, { clock, cancel, deadline, log: log.info });
}
async function listCreated({ projectId, name, createKey }, datadog, signal) {
    const tag = `${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.create}:${createKey}`;
    const filter = { projectId, experiment: name, tags: [tag] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
    return experiments.filter((experiment) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .listTags */ .cB)(experiment).includes(tag));
}
function buildAttributes({ inputs, context, target, identity }, baseline, evaluatedTree) {
    const { metadata = {}, internal_matrix: matrix } = inputs;
    const tags = (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .buildExperimentTags */ .V)(context, target, identity, evaluatedTree);
    return {
        name: inputs.name,
        project_id: inputs.project_id,
        dataset_id: inputs.dataset_id,
        ensure_unique: inputs.ensure_unique,
        metadata: {
            ...metadata,
            ...(matrix === undefined ? {} : { matrix }),
            ...(0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .buildBaselineMetadata */ .pw)((0,_baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChoice */ .be)(baseline), context.run.attempt),
            tags: [...(Array.isArray(metadata.tags) ? metadata.tags : []), ...tags],
        },
        ...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .omitUndefined */ .Oy)({
            dataset_version: inputs.dataset_version,
            description: inputs.description,
            config: inputs.config,
            parent_experiment_id: baseline.kind === "found" ? baseline.baseline.experimentId : undefined,
            run_count: inputs.run_count,
        }),
    };
}
/** Says what people should know about how the experiment was created. */
function describeCreation({ inputs, identity }, { experiment, how }) {
    if (how === "adopted")
        return ["Datadog's response to the create request was lost. The experiment was found by its key."];
    const isOurs = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .listTags */ .cB)(experiment).includes(`${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.create}:${identity.createKey}`);
    if (inputs.ensure_unique || isOurs)
        return [];
    return ["An experiment with this name existed already, and is used as it is (ensure_unique: false)."];
}


/***/ }),

/***/ 6489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./src/datadog/client.ts + 3 modules
var client = __webpack_require__(3230);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 10 modules
var finish_experiment = __webpack_require__(5178);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var finish_outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/inputs/raw.ts
var raw = __webpack_require__(3071);
// EXTERNAL MODULE: ./src/inputs/schemas.ts + 2 modules
var schemas = __webpack_require__(2399);
// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/lib/network.ts
var network = __webpack_require__(2265);
// EXTERNAL MODULE: ./src/lib/redact.ts
var redact = __webpack_require__(310);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/run/context.ts
var run_context = __webpack_require__(670);
// EXTERNAL MODULE: ./src/stages/conclusion.ts
var conclusion = __webpack_require__(1552);
// EXTERNAL MODULE: ./src/stages/finishing.ts + 1 modules
var stages_finishing = __webpack_require__(4987);
// EXTERNAL MODULE: ./src/stages/messages.ts
var messages = __webpack_require__(1419);
// EXTERNAL MODULE: ./src/stages/saved-run.ts
var saved_run = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/stages/stage-context.ts + 9 modules
var stage_context = __webpack_require__(9522);
// EXTERNAL MODULE: ./src/datadog/site.ts
var site = __webpack_require__(7359);
// EXTERNAL MODULE: ./src/experiment/create.ts
var create = __webpack_require__(1587);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
;// CONCATENATED MODULE: ./src/stages/unfinished.ts










const variables = { api_key: "DD_API_KEY", app_key: "DD_APP_KEY" };
/**
 * Describes that inputs with keys are empty though main had them. The runner evaluates a step's inputs again for the post
 * stage, and in nested composite actions it has lost their values by then (https://github.com/actions/runner/issues/2030).
 */
function describeLostKeys(lost, token) {
    const names = lost.map((name) => variables[name] ?? name);
    const forComment = token === undefined ? ", and GITHUB_TOKEN for the comment" : "";
    return {
        reason: `the post stage got no ${lost.join(" and no ")}, though the main stage did, because the runner loses inputs in nested composite actions (actions/runner#2030)`,
        remedy: `Set ${names.join(" and ")} in the environment of the job${forComment}; or set finish: false, and use finish/ as its own step.`,
    };
}
/** The token fits the state of this step, but another application key sealed it. */
const changedKey = {
    reason: "app_key isn't the same as in the main stage",
    remedy: "Rerun the job.",
};
/**
 * Reports what couldn't be done, and closes the experiment's section of the comment. What waits for results or for a gate
 * must not turn green unseen.
 *
 * @throws ActionError if there are results to upload, or the gate can fail the job.
 */
async function reportUnfinished(run, { reason, remedy }, stage) {
    const { tools } = stage;
    const { settings, report } = run;
    const stateDetail = `Not finished: ${reason}. ${remedy}`;
    const unfinished = (0,redact/* redactDeep */.K)({ ...report, state: "unfinished", stateDetail }, tools.redact);
    await tools.writeSummary((0,summary.renderSummary)([unfinished]));
    await (0,stages_finishing/* writeComment */.HF)([unfinished], run.comment, stage, tools.clock.now() + limits/* finishTime */.Nl);
    const hasResults = settings.results.length > 0;
    const consequences = [
        ...(hasResults ? ["its results aren't uploaded"] : []),
        ...((0,gate/* hasRules */.w0)(settings.gate) ? ["its gate isn't checked"] : []),
        "it stays open in Datadog",
    ];
    const listed = new Intl.ListFormat("en").format(consequences);
    const message = messages/* messages */.D.notFinished(report.experiment.name, reason, listed, remedy);
    if (hasResults || (0,stages_finishing/* canFailJob */.yE)(settings))
        throw new errors/* ActionError */.lZ(message);
    tools.log.warning(message);
}
/**
 * Ends what a main stage left that was killed between the create request and its response: the experiment, if there is
 * one, gets a final status, and the comment shows it. It must not run forever, and none is created here.
 *
 * @throws ActionError if a gate waits for results, which never come.
 */
async function recoverRun(run, jobStatus, stage) {
    const { tools, datadog } = stage;
    const { projectId, createKey, report, settings } = run;
    tools.log.info(`Looking for the experiment that the main stage may have created, by its key ${createKey}.`);
    const found = await (0,create/* findCreated */.it)({ projectId, createKey, name: report.experiment.logicalName }, datadog, tools);
    const message = await describeRecovery();
    if ((0,stages_finishing/* canFailJob */.yE)(settings))
        throw new errors/* ActionError */.lZ({ ...message, message: `${message.message} Its gate can't pass.` });
    tools.log.warning(message);
    async function describeRecovery() {
        switch (found.kind) {
            case "found":
                return await endExperiment(run, found.experiment, jobStatus, stage);
            case "absent":
                return messages/* messages */.D.killedBefore();
            case "unknown":
                return explainUnknown(run, "Datadog's list couldn't be read");
        }
    }
}
/** Says that nobody knows whether the main stage created an experiment, and how to find it. */
function explainUnknown({ createKey }, cause) {
    return messages/* messages */.D.killedUnknown(cause, `${action_metadata/* tagKeys */.bi.create}:${createKey}`);
}
const stoppedReason = "the action's main stage was stopped while it created the experiment";
/** Gives the experiment a final status, and returns what was done. */
async function endExperiment(run, experiment, jobStatus, stage) {
    const { tools, datadog } = stage;
    const status = tools.cancel.aborted || jobStatus === "cancelled" ? "interrupted" : "failed";
    const update = datadog.updateExperiment(experiment.id, { status, error: stoppedReason }, (0,stages_finishing/* createStatusSignal */.Vn)(stage));
    const failure = await update.then(() => undefined, errors/* errorMessage */.gJ);
    const ended = { ...addExperiment(run, experiment), state: status, stateDetail: stoppedReason };
    const report = (0,redact/* redactDeep */.K)(ended, tools.redact);
    await tools.writeSummary((0,summary.renderSummary)([report]));
    await (0,stages_finishing/* writeComment */.HF)([report], run.comment, stage, stage.commentDeadline());
    const { name } = experiment.attributes;
    return failure === undefined
        ? messages/* messages */.D.killedEnded(name, status, stoppedReason)
        : messages/* messages */.D.killedRunning(name, status, failure);
}
function addExperiment({ report, webOrigin }, { id, attributes }) {
    const links = (0,site/* datadogLinks */.oq)(webOrigin);
    const { baseline } = report;
    const experiment = { ...report.experiment, id, name: attributes.name, url: links.experiment(id) };
    if (baseline.kind !== "found")
        return { ...report, experiment };
    const compareUrl = links.comparison(id, baseline.experiment.id);
    return { ...report, experiment, baseline: { ...baseline, compareUrl } };
}

;// CONCATENATED MODULE: ./src/stages/post.ts



















/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError if the gate fails, a results file is invalid, the state is forged, or the keys are lost though
 * results or a gate wait for them. Other failures are warnings, unless a gate would pass unseen.
 */
async function runPost(tools) {
    const { environment, clock, log, redact } = tools;
    const context = (0,run_context/* readRunContext */.$p)(environment);
    const token = (0,raw/* readToken */.AI)(environment);
    const opened = openSavedRun(context, token, tools);
    const run = withCurrentToken(opened, token);
    (0,network/* prepareNetwork */.A)(environment, [run.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
    const stage = { context, tools, signals: (0,lib_clock/* createStageSignals */.I8)(tools.cancel, clock), token };
    const isCreated = run.progress !== "creating";
    const obstacle = findObstacle(opened, token, tools);
    if (obstacle !== undefined) {
        if (!isCreated)
            throw new errors/* ActionError */.lZ(explainUnknown(run, obstacle.reason));
        return await reportUnfinished(run, obstacle, stage);
    }
    const inputs = await (0,schemas/* readPostInputs */._J)(environment).catch(async (error) => {
        const unfinished = {
            ...run.report,
            state: "unfinished",
            stateDetail: `Not finished: ${(0,errors/* errorMessage */.gJ)(error)}`,
        };
        if (isCreated)
            await (0,stages_finishing/* writeComment */.HF)([unfinished], run.comment, stage, clock.now() + limits/* finishTime */.Nl);
        throw error;
    });
    const { api_key: apiKey, app_key: appKey } = inputs;
    const datadog = (0,client/* createDatadog */.d)({ origin: run.apiOrigin, apiKey, appKey, redact, clock, log });
    const finishing = { ...stage, ...(0,stages_finishing/* measureFinishing */.gx)(datadog, clock) };
    if (!isCreated)
        return await recoverRun(run, inputs.internal_job_status, finishing);
    const finished = await finishRun(run, inputs, finishing).catch(async (error) => {
        const abandoned = await (0,stages_finishing/* abandonExperiment */.pI)(run.report, error, finishing);
        await (0,stages_finishing/* writeComment */.HF)([abandoned], run.comment, finishing, finishing.commentDeadline());
        if ((0,stages_finishing/* canFailJob */.yE)(run.settings))
            throw error;
        log.warning(messages/* messages */.D.abandoned(run.report.experiment.name, (0,errors/* errorMessage */.gJ)(error)));
    });
    if (finished?.failure !== undefined)
        (0,conclusion/* throwFailures */.c)([finished.report], [finished.failure]);
}
/** @throws ActionError if no seal fits; one that describes lost keys if that is why. */
function openSavedRun(context, token, { environment }) {
    const { appKey } = (0,raw/* readKeys */.x4)(environment);
    try {
        return (0,saved_run/* openRun */.Iy)(environment, { appKey, token }, context);
    }
    catch (error) {
        if (appKey !== undefined)
            throw error;
        const { reason, remedy } = describeLostKeys((0,stage_context/* listMissingKeys */.Do)(environment), token);
        throw new errors/* ActionError */.lZ(messages/* messages */.D.notOpened(reason, remedy));
    }
}
/** Another token than main's may be another identity, so what main learned about its own doesn't count any more. */
function withCurrentToken({ run, isSameToken }, token) {
    if (isSameToken || run.comment === undefined)
        return run;
    return { ...run, comment: { ...run.comment, tokenKind: (0,github_client/* detectTokenKind */.PT)(token), author: undefined } };
}
function findObstacle({ sealedBy }, token, { environment }) {
    const lost = (0,stage_context/* listMissingKeys */.Do)(environment);
    if (lost.length > 0)
        return describeLostKeys(lost, token);
    return sealedBy === "app_key" ? undefined : changedKey;
}
/** Finishes the run, and shows it in the job summary, the comment, and the log. */
async function finishRun(run, inputs, stage) {
    const { tools } = stage;
    const plan = {
        settings: run.settings,
        report: run.report,
        projectId: run.projectId,
        pullRequest: run.pullRequest,
        isMergeQueue: run.isMergeQueue,
        runCount: run.runCount,
        configKey: run.configKey,
        metadata: Promise.resolve(run.metadata),
        evaluation: readEvaluation(inputs, tools),
        // After a main stage that was killed, and whose failure is allowed, no results mean that there won't be any.
        jobSucceeded: inputs.internal_job_status === "success" && run.progress === "ended",
        since: run.startedAt,
    };
    const finished = await (0,finish_experiment/* finishExperiment */.Z)(plan, (0,stages_finishing/* createFinishTools */.PX)(stage, run.webOrigin));
    const report = (0,redact/* redactDeep */.K)(finished.report, tools.redact);
    await tools.writeSummary((0,summary.renderSummary)([report]));
    const commentUrl = await (0,stages_finishing/* writeComment */.HF)([report], run.comment, stage, stage.commentDeadline());
    (0,conclusion/* logConclusion */.A)([report], commentUrl, tools.log);
    return { ...finished, report };
}
function readEvaluation(inputs, { log }) {
    const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
    const outcome = (0,finish_outcome/* parseEvaluationOutcome */._t)(evaluation, job);
    if (outcome === undefined)
        log.warning(messages/* messages */.D.unknownEnd(evaluation, job));
    return outcome ?? finish_outcome/* unknownOutcome */.b6;
}


/***/ })

};
