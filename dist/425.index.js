export const id = 425;
export const ids = [425];
export const modules = {

/***/ 4901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ UnknownCreateError),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Ur: () => (/* binding */ createOnce),
/* harmony export */   nq: () => (/* binding */ listCreated)
/* harmony export */ });
/* harmony import */ var _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(631);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4517);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8119);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8293);
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
        if (!(sent instanceof _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatadogError */ .j9))
            return { experiment: sent, how: "created" };
        log(`${sent.message} Looking for the experiment by its key ${createKey}.`);
        const found = await lookUp(port, options);
        if (typeof found === "object")
            return { experiment: found, how: "adopted" };
        if (found === "unknown" || isLast || !hasTimeToSend(options)) {
            throw new UnknownCreateError(_run_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.unknownOutcome(sent.message, createKey));
        }
    }
}
function hasTimeToSend({ clock, deadline, cancel }) {
    return !cancel.aborted && clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .afterCreateTime */ .Et <= deadline;
}
/** Sends until there is a response, and waits out limits. Returns the error if it leaves the outcome open, else throws it. */
async function send(port, options) {
    let isOpen = false;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await withGrace((signal) => port.create(signal), options);
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
                return error;
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
    const latest = deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .createTime */ .oH - _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .afterCreateTime */ .Et;
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
    const certain = start + _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .listLag */ .DW;
    const latest = deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .afterCreateTime */ .Et / 2;
    const end = Math.min(latest, certain + _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .createTime */ .oH);
    for (let look = 0;; look += 1) {
        const started = clock.now();
        const time = clock.timeout(Math.min(5_000, Math.max(1, latest - started)));
        const listing = withGrace((signal) => port.find(AbortSignal.any([signal, time])), options);
        const listed = await listing.catch(() => undefined);
        const [oldest] = listed?.toSorted((a, b) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .createdAt */ .CT)(a) - (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .createdAt */ .CT)(b)) ?? [];
        if (oldest)
            return oldest;
        if (listed && started >= certain)
            return "absent";
        if (cancel.aborted || clock.now() >= end)
            return "unknown";
        report("Datadog to list the experiment, if it was created", end - start);
        const until = started < certain ? Math.min(certain, end) : end;
        const pause = lookUpPauses[Math.min(look, lookUpPauses.length - 1)] ?? 0;
        // A cancel ends the pause, and the look after it is the last one.
        await clock.sleep(Math.max(50, Math.min(pause, until - clock.now())), cancel).catch(() => { });
    }
}
/** Lists the experiments that carry the key of a create request. `name` is the logical one. */
async function listCreated({ projectId, name, createKey }, datadog, signal) {
    const tag = `${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.create}:${createKey}`;
    const filter = { projectId, experiment: name, tags: [tag] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
    return experiments.filter((experiment) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .listTags */ .cB)(experiment).includes(tag));
}


/***/ }),

/***/ 4425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _experiment_create_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4901);
/* harmony import */ var _finish_finish_experiment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7901);
/* harmony import */ var _finish_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7051);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6584);
/* harmony import */ var _inputs_raw_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3071);
/* harmony import */ var _inputs_schemas_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2399);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4517);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8119);
/* harmony import */ var _lib_network_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2265);
/* harmony import */ var _lib_redact_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(310);
/* harmony import */ var _render_overview_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(834);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8293);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(670);
/* harmony import */ var _finishing_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4987);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1419);
/* harmony import */ var _saved_run_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4708);
/* harmony import */ var _stage_context_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7373);


















/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError if the gate fails, a results file is invalid, the state is forged, or the keys are lost though
 * results or a gate wait for them. Other failures are warnings, unless a gate would pass unseen.
 */
async function runPost(tools) {
    const { environment, clock, log } = tools;
    const context = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_12__/* .readRunContext */ .$p)(environment);
    const { apiUrl, graphqlUrl } = context.server;
    const keys = (0,_inputs_raw_js__WEBPACK_IMPORTED_MODULE_4__/* .readKeys */ .x4)(environment);
    const { run, obstacle } = openSavedRun(keys, context, environment);
    (0,_lib_network_js__WEBPACK_IMPORTED_MODULE_8__/* .prepareNetwork */ .A)(environment, [run.apiOrigin, apiUrl, graphqlUrl]);
    const stage = { ...tools, ...(0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .createStageSignals */ .I8)(tools.cancel, clock), context, token: keys.token };
    if (obstacle !== undefined)
        return await reportUnfinished(run, obstacle, stage);
    const isCreated = run.progress !== "creating";
    const inputs = await (0,_inputs_schemas_js__WEBPACK_IMPORTED_MODULE_5__/* .readPostInputs */ ._J)(environment).catch(async (error) => {
        const unfinished = describeUnfinished(run, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .gJ)(error));
        if (isCreated)
            await (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .writeComment */ .HF)([unfinished], run.comment, stage);
        throw error;
    });
    const { apiOrigin, webOrigin } = run;
    const { api_key, app_key } = inputs;
    const finishing = (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .openFinishing */ .Ag)(stage, { apiOrigin, webOrigin, api_key, app_key });
    if (!isCreated)
        return await recoverRun(run, inputs.internal_job_status, finishing);
    const finished = await finishRun(run, inputs, finishing).catch(async (error) => {
        const abandoned = await (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .abandonExperiment */ .pI)(run.report, error, finishing);
        await (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .writeComment */ .HF)([abandoned], run.comment, finishing, finishing.commentDeadline());
        if ((0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .canFailJob */ .yE)(run.settings))
            throw error;
        log.warning(_messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.abandoned(run.report.experiment.name, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .gJ)(error)));
    });
    if (finished?.failure !== undefined)
        (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .throwFailures */ .c7)([finished.report], [finished.failure]);
}
/** Opens what the main stage saved, and returns what keeps this stage from finishing it, if anything does. */
function openSavedRun(keys, context, environment) {
    const { appKey, token } = keys;
    const lost = (0,_stage_context_js__WEBPACK_IMPORTED_MODULE_16__/* .listMissingKeys */ .Do)(environment);
    try {
        const { run, sealedBy, isSameToken } = (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_15__/* .openRun */ .Iy)(environment, keys, context);
        // Another token than main's may be another identity, so what main learned about its own doesn't count any more.
        if (!isSameToken && run.comment !== undefined)
            run.comment = { ...run.comment, tokenKind: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .detectTokenKind */ .g)(token), author: undefined };
        if (lost.length > 0)
            return { run, obstacle: describeLostKeys(lost, token) };
        return { run, obstacle: sealedBy === "app_key" ? undefined : changedKey };
    }
    catch (error) {
        if (appKey !== undefined)
            throw error;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.notOpened(describeLostKeys(lost, token)));
    }
}
/**
 * Describes that inputs with keys are empty though main had them. The runner evaluates a step's inputs again for the post
 * stage, and in nested composite actions it has lost their values by then (https://github.com/actions/runner/issues/2030).
 */
function describeLostKeys(lost, token) {
    const variables = lost.map((name) => `DD_${name.toUpperCase()}`).join(" and ");
    const forComment = token === undefined ? ", and GITHUB_TOKEN for the comment" : "";
    return `the post stage got no ${lost.join(" and no ")}, though the main stage did, because the runner loses inputs in nested composite actions (actions/runner#2030). Set ${variables} in the environment of the job${forComment}; or set finish: false, and use finish/ as its own step.`;
}
/** The token fits the state of this step, but another application key sealed it. */
const changedKey = "app_key isn't the same as in the main stage. Rerun the job.";
function describeUnfinished({ report }, reason) {
    return { ...report, state: "unfinished", stateDetail: `Not finished: ${reason}` };
}
/**
 * Reports what couldn't be done, and closes the experiment's section of the comment. What waits for results or for a gate
 * must not turn green unseen, so it throws then.
 */
async function reportUnfinished(run, obstacle, stage) {
    const { settings, report, progress } = run;
    if (progress === "creating")
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ(explainUnknown(run, obstacle));
    const unfinished = (0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_9__/* .redactDeep */ .K)(describeUnfinished(run, obstacle), stage.redact);
    await stage.writeSummary((0,_render_overview_js__WEBPACK_IMPORTED_MODULE_10__.renderSummary)([unfinished]));
    await (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .writeComment */ .HF)([unfinished], run.comment, stage);
    const message = _messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.notFinished(report.experiment.name, obstacle);
    if (settings.results.length > 0 || (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .canFailJob */ .yE)(settings))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ(message);
    stage.log.warning(message);
}
/** Finishes the run, and shows it in the job summary, the comment, and the log. */
async function finishRun(run, inputs, stage) {
    const { evaluation_outcome: outcome, internal_job_status: job } = inputs;
    const evaluation = (0,_finish_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEvaluationOutcome */ ._t)(outcome, job);
    if (evaluation === undefined)
        stage.log.warning(_messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.unknownEnd(outcome, job));
    const plan = {
        ...run,
        evaluation: evaluation ?? _finish_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownOutcome */ .b6,
        // After a main stage that was killed, and whose failure is allowed, no results mean that there won't be any.
        jobSucceeded: job === "success" && run.progress === "ended",
    };
    const finished = await (0,_finish_finish_experiment_js__WEBPACK_IMPORTED_MODULE_1__/* .finishExperiment */ .Z)(plan, stage);
    const report = (0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_9__/* .redactDeep */ .K)(finished.report, stage.redact);
    await stage.writeSummary((0,_render_overview_js__WEBPACK_IMPORTED_MODULE_10__.renderSummary)([report]));
    const commentUrl = await (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .writeComment */ .HF)([report], run.comment, stage, stage.commentDeadline());
    (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .logConclusion */ .Aw)([report], commentUrl, stage.log);
    return { ...finished, report };
}
/**
 * Ends what a main stage left that was killed between the create request and its response: the experiment, if there is
 * one, gets a final status, and the comment shows it. It must not run forever, and none is created here.
 */
async function recoverRun(run, jobStatus, stage) {
    const { projectId, createKey, report, settings } = run;
    const { datadog, clock, cancel, log } = stage;
    log.info(`Looking for the experiment that the main stage may have created, by its key ${createKey}.`);
    const key = { projectId, createKey, name: report.experiment.logicalName };
    const port = { find: (signal) => (0,_experiment_create_once_js__WEBPACK_IMPORTED_MODULE_0__/* .listCreated */ .nq)(key, datadog, signal) };
    const deadline = clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_17__/* .listLag */ .DW + _lib_limits_js__WEBPACK_IMPORTED_MODULE_17__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_17__/* .afterCreateTime */ .Et;
    const found = await (0,_experiment_create_once_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .TE)(port, { clock, cancel, deadline, log: log.info });
    let message;
    if (typeof found === "object")
        message = await endExperiment(run, found, jobStatus, stage);
    else if (found === "absent")
        message = _messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.killedBefore();
    else
        message = explainUnknown(run, "Datadog's list couldn't be read.");
    if ((0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .canFailJob */ .yE)(settings))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ({ ...message, message: `${message.message} Its gate can't pass.` });
    log.warning(message);
}
function explainUnknown({ createKey }, cause) {
    return _messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.killedUnknown(cause, `${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_11__/* .tagKeys */ .bi.create}:${createKey}`);
}
const stoppedReason = "the action's main stage was stopped while it created the experiment";
/** Gives the experiment a final status, and returns what was done. */
async function endExperiment(run, { id, attributes: { name } }, jobStatus, stage) {
    const status = stage.cancel.aborted || jobStatus === "cancelled" ? "interrupted" : "failed";
    const update = stage.datadog.updateExperiment(id, { status, error: stoppedReason }, (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .createStatusSignal */ .Vn)(stage));
    const failure = await update.then(() => undefined, _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errorMessage */ .gJ);
    const { links } = stage;
    const { experiment, baseline } = run.report;
    const ended = {
        ...run.report,
        experiment: { ...experiment, id, name, url: links.experiment(id) },
        baseline: baseline.kind === "found" ? { ...baseline, compareUrl: links.comparison(id, baseline.experiment.id) } : baseline,
        state: status,
        stateDetail: stoppedReason,
    };
    const report = (0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_9__/* .redactDeep */ .K)(ended, stage.redact);
    await stage.writeSummary((0,_render_overview_js__WEBPACK_IMPORTED_MODULE_10__.renderSummary)([report]));
    await (0,_finishing_js__WEBPACK_IMPORTED_MODULE_13__/* .writeComment */ .HF)([report], run.comment, stage, stage.commentDeadline());
    return failure === undefined
        ? _messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.killedEnded(name, status, stoppedReason)
        : _messages_js__WEBPACK_IMPORTED_MODULE_14__/* .messages */ .D.killedRunning(name, status, failure);
}


/***/ })

};
