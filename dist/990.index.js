export const id = 990;
export const ids = [990];
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

/***/ 8119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ listLag),
/* harmony export */   Et: () => (/* binding */ afterCreateTime),
/* harmony export */   HP: () => (/* binding */ baselineAge),
/* harmony export */   HX: () => (/* binding */ uploadTime),
/* harmony export */   HY: () => (/* binding */ mainStageTime),
/* harmony export */   KP: () => (/* binding */ statusTime),
/* harmony export */   Nl: () => (/* binding */ finishTime),
/* harmony export */   Sv: () => (/* binding */ attemptsListed),
/* harmony export */   VL: () => (/* binding */ eventsPageSizes),
/* harmony export */   YW: () => (/* binding */ maxLineBytes),
/* harmony export */   _$: () => (/* binding */ maxMetrics),
/* harmony export */   _q: () => (/* binding */ maxRows),
/* harmony export */   bt: () => (/* binding */ deepestNesting),
/* harmony export */   c9: () => (/* binding */ maxColumns),
/* harmony export */   n9: () => (/* binding */ experimentsPerPage),
/* harmony export */   nU: () => (/* binding */ graphqlTime),
/* harmony export */   oH: () => (/* binding */ createTime),
/* harmony export */   tH: () => (/* binding */ requestsAtOnce),
/* harmony export */   uu: () => (/* binding */ maxReadWait),
/* harmony export */   x6: () => (/* binding */ maxDocumentSize),
/* harmony export */   yO: () => (/* binding */ parentSearchTime)
/* harmony export */ });
// Limits on time and work that several files share. Times are in milliseconds.
const second = 1_000;
/** The main stage ends within 60 s, whatever the network does. The rest is for ending the stage. */
const mainStageTime = 57 * second;
/** The search for the baseline takes at most this long, and then continues with what it has found. */
const parentSearchTime = 10 * second;
/** One response of Datadog to the creation. After this time, its outcome is unknown. */
const createTime = 10 * second;
/** How long Datadog's list may lack the experiment after an unknown outcome. */
const listLag = 20 * second;
/** Reserved after the creation for the comment, status, and summary. */
const afterCreateTime = 6 * second;
/** The GraphQL response to the comment's query. REST doesn't need it. */
const graphqlTime = 3 * second;
/** The longest Retry-After that a read follows. */
const maxReadWait = 4 * second;
/** Datadog keeps the rows of an experiment this long. An older experiment has only averages. */
const baselineAge = 90 * 24 * 60 * 60 * second;
/** Experiments per page of Datadog's list, which is the API's maximum. */
const experimentsPerPage = 5_000;
/** Rows a page of an experiment's results, and what is asked for if such a page is too large. */
const eventsPageSizes = [5_000, 500, 50, 5, 1];
/** The whole upload of an experiment. */
const uploadTime = 15 * 60 * second;
/** Setting the final status. */
const statusTime = 5 * second;
/** Concurrent requests of finish/ to Datadog, however many experiments it finishes. */
const requestsAtOnce = 8;
/** finish/ without an upload ends within this time. The rest of 60 s is for the comment's last request. */
const finishTime = 57 * second;
/**
 * The longest row of a results file in bytes: the span and the metrics made of it, with what the call adds, then fit
 * into one call of 4 MB.
 */
const maxLineBytes = 3_500_000;
/** How deep a row can nest, because JSON parsers and writers, here and at Datadog, recurse. */
const deepestNesting = 200;
/** The largest results file, in bytes, that is one document and is therefore read as a whole. */
const maxDocumentSize = 64 * 1024 * 1024;
/** Rows of an experiment: twice the supported number. */
const maxRows = 200_000;
/** Metrics of an experiment, far beyond any evaluation: with more a record's id or a time stands in the name. */
const maxMetrics = 1_000;
/** Columns of a table. */
const maxColumns = 2_000;
/** Experiments of a pull request, a workflow run, or a commit that are looked through for attempts. */
const attemptsListed = 200;


/***/ }),

/***/ 9990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMain: () => (/* binding */ runMain)
/* harmony export */ });
/* harmony import */ var _baseline_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2199);
/* harmony import */ var _baseline_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(233);
/* harmony import */ var _datadog_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3230);
/* harmony import */ var _datadog_datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2841);
/* harmony import */ var _datadog_site_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7359);
/* harmony import */ var _experiment_attempts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9289);
/* harmony import */ var _experiment_create_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1587);
/* harmony import */ var _experiment_create_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4901);
/* harmony import */ var _finish_messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7403);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6584);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(651);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(432);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8119);
/* harmony import */ var _lib_redact_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(310);
/* harmony import */ var _render_experiment_report_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(712);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8293);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9847);
/* harmony import */ var _run_target_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5488);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1419);
/* harmony import */ var _saved_run_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4708);
/* harmony import */ var _stage_context_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9522);






















/** The main stage: finds the baseline, creates the experiment, sets the outputs, and shows it to people. */
async function runMain(context, given, tools) {
    const run = await prepare(context, given, tools);
    const comment = openRunComment(run, tools);
    const search = await findBaseline(run, tools);
    const created = await createOrForget(run, search, tools);
    const report = announce(run, search, created, tools);
    await logSearch(run, report, tools);
    await publish(run, created.experiment, report, comment, tools);
}
async function prepare(context, given, tools) {
    const { clock, log, redact, cancel } = tools;
    if (given.DD_LLMOBS_OVERRIDE_ORIGIN !== undefined)
        log.info(`DD_LLMOBS_OVERRIDE_ORIGIN is set: requests and keys go to ${given.apiOrigin}.`);
    else if ((0,_datadog_site_js__WEBPACK_IMPORTED_MODULE_21__/* .isGovernmentSite */ .nl)(given.site))
        log.notice(_messages_js__WEBPACK_IMPORTED_MODULE_18__/* .messages */ .D.governmentSite(given.site));
    const startedAt = clock.now();
    const signal = AbortSignal.any([cancel, clock.timeout(_lib_limits_js__WEBPACK_IMPORTED_MODULE_12__/* .mainStageTime */ .HY)]);
    const { github_token: token, apiOrigin: origin, api_key: apiKey, app_key: appKey } = given;
    const gitHub = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_8__/* .createGitHubRequest */ .Ps)({ token, server: context.server, redact, clock, signal });
    const datadog = (0,_datadog_client_js__WEBPACK_IMPORTED_MODULE_2__/* .createDatadog */ .d)({ origin, apiKey, appKey, redact, clock, log });
    const project = { id: given.project_id, name: given.project };
    const dataset = { id: given.dataset_id, name: given.dataset };
    const [{ target, history, tree }, { projectId, datasetId }] = await Promise.all([
        resolveTargetAndHistory(context, given, gitHub, signal, tools),
        (0,_datadog_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .resolvePlace */ .M0)(project, dataset, datadog, signal),
    ]);
    for (const remark of target.remarks)
        log.warning(remark);
    const inputs = { ...given, project_id: projectId, dataset_id: datasetId };
    const identity = (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_16__/* .identify */ .l)(context, inputs);
    const deadline = startedAt + _lib_limits_js__WEBPACK_IMPORTED_MODULE_12__/* .mainStageTime */ .HY;
    return { context, inputs, identity, target, history, tree, datadog, gitHub, startedAt, deadline, signal };
}
/** Resolves the target, and begins at once to read its history and its tree, which don't wait for names. */
async function resolveTargetAndHistory(context, inputs, gitHub, signal, tools) {
    const { repository } = context;
    const target = await (0,_run_target_js__WEBPACK_IMPORTED_MODULE_17__/* .resolveTarget */ .u)(context, inputs, (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_9__/* .createPullRequests */ .ae)(gitHub, repository));
    const isSearched = inputs.parent.kind === "auto";
    const source = { repository, request: (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .endWith */ .qZ)(createSearchSignal(signal, tools), gitHub) };
    const history = isSearched ? gitHub.loaded().then(() => (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .openHistory */ .jC)(target, source)) : undefined;
    const { start, evaluatedCommit } = target;
    const tree = gitHub.loaded().then(async () => {
        // If the page on which the search begins shows the tree, no other request is needed.
        const isShown = start.kind === "first parent" && start.of === evaluatedCommit;
        return history !== undefined && isShown ? (await history).tree : (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_0__/* .readTree */ .Zc)(evaluatedCommit, source);
    });
    return { target, history, tree };
}
/** Ends the search by the time that it waited for responses: a busy processor makes no baseline worse. */
function createSearchSignal(signal, { clock }) {
    return AbortSignal.any([signal, clock.timeout(_lib_limits_js__WEBPACK_IMPORTED_MODULE_12__/* .parentSearchTime */ .yO, "waiting")]);
}
/** Opens the comment, whose code is loaded while the first responses are under way. */
async function openRunComment(run, tools) {
    const place = describeComment(run);
    if (place === undefined)
        return undefined;
    // After what the search waits for.
    await run.gitHub.loaded();
    const { openComment } = await Promise.all(/* import() */[__webpack_require__.e(261), __webpack_require__.e(453), __webpack_require__.e(379), __webpack_require__.e(917), __webpack_require__.e(821)]).then(__webpack_require__.bind(__webpack_require__, 3917));
    const { gitHub, signal, deadline, inputs } = run;
    return openComment(place, { ...tools, gitHub, signal, deadline, isFollowed: inputs.finish });
}
function describeComment({ inputs, target, context }) {
    if (!inputs.comment || target.pullRequest === undefined)
        return undefined;
    const { owner, name } = context.repository;
    const { comment_key: commentKey = "", github_token: token } = inputs;
    const pullRequest = target.pullRequest.number;
    return { repository: { owner, name }, pullRequest, commentKey, tokenKind: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_8__/* .detectTokenKind */ .PT)(token) };
}
async function findBaseline(run, tools) {
    const { context, target, identity, inputs, datadog, gitHub, history } = run;
    const { clock, log } = tools;
    const signal = createSearchSignal(run.signal, tools);
    const { parent, name, config, project_id: projectId, dataset_id: datasetId } = inputs;
    const query = { context, target, identity, parent, projectId, datasetId, name, config, now: clock.now() };
    const search = await (0,_baseline_search_js__WEBPACK_IMPORTED_MODULE_1__/* .searchBaseline */ .M)(query, { datadog, gitHub, clock, signal }, history);
    for (const warning of search.warnings)
        log.warning(warning);
    return search;
}
/** Creates the experiment. If this process doesn't live to see the response, the post stage looks for it. */
async function createOrForget(run, search, tools) {
    const { inputs, datadog, deadline } = run;
    const unknown = { id: "", attributes: { name: inputs.name, project_id: inputs.project_id } };
    save(run, buildReport(run, search, { experiment: unknown, how: "adopted" }, tools), tools, "creating");
    try {
        // The tree is awaited beside the search. Without a search nothing is awaited, and it's added later.
        const evaluatedTree = inputs.parent.kind === "none" ? undefined : await run.tree;
        return await (0,_experiment_create_js__WEBPACK_IMPORTED_MODULE_5__/* .createExperiment */ .Cl)(run, search.choice, evaluatedTree, { ...tools, datadog, deadline });
    }
    catch (error) {
        const isCertain = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .lZ && !(error instanceof _experiment_create_once_js__WEBPACK_IMPORTED_MODULE_6__/* .UnknownCreateError */ .NG);
        if (isCertain)
            (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_19__/* .clearRun */ .B1)(tools.saveState);
        throw error;
    }
}
/** Sets the ID first, then everything else that is known without waiting for anybody. */
function announce(run, search, created, tools) {
    const { log, setOutputs } = tools;
    const { experiment } = created;
    setOutputs({ experiment_id: experiment.id });
    const report = buildReport(run, search, created, tools);
    save(run, report, tools, "created", experiment);
    const { pullRequest } = run.target;
    const number = pullRequest ? String(pullRequest.number) : "";
    setOutputs((0,_stage_context_js__WEBPACK_IMPORTED_MODULE_20__/* .listOutputs */ .PN)({ ...(0,_stage_context_js__WEBPACK_IMPORTED_MODULE_20__/* .listExperimentOutputs */ .me)(report), pull_request_number: number, skipped: "false" }));
    log.info(`Experiment ${experiment.attributes.name}: ${report.experiment.url}`);
    return report;
}
function buildReport(run, search, created, tools) {
    const { experiment } = created;
    const warnings = [...run.target.remarks, ...search.warnings].map(({ message }) => message);
    const notes = [...warnings, ...(0,_experiment_create_js__WEBPACK_IMPORTED_MODULE_5__/* .describeCreation */ .BS)(run, created)];
    const links = (0,_datadog_site_js__WEBPACK_IMPORTED_MODULE_21__/* .datadogLinks */ .oq)(run.inputs.webOrigin);
    const parent = withoutItself(search.choice, experiment.id);
    const facts = { ...run, parent, trend: search.trend, experiment, links, notes };
    return (0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_13__/* .redactDeep */ .K)((0,_render_experiment_report_js__WEBPACK_IMPORTED_MODULE_14__/* .buildCreatedReport */ .b)(facts), tools.redact);
}
// With ensure_unique: false the newest experiment of the name can be the one that came back.
function withoutItself(parent, experimentId) {
    if (parent.kind !== "found" || parent.baseline.experimentId !== experimentId)
        return parent;
    return { kind: "none", reason: { kind: "itself", wasGiven: parent.baseline.reason.kind === "given" } };
}
/** Passes the run on to the post stage; once the comment is written, with its author. */
function save(run, report, tools, progress, experiment, author) {
    const { inputs, context, target, identity, startedAt } = run;
    if (!inputs.finish)
        return;
    const place = describeComment(run);
    const { metadata, config, run_count: runCount } = experiment?.attributes ?? {};
    const saved = {
        progress,
        createKey: identity.createKey,
        report,
        settings: (0,_stage_context_js__WEBPACK_IMPORTED_MODULE_20__/* .readSettings */ .sb)(inputs, context),
        projectId: inputs.project_id,
        apiOrigin: inputs.apiOrigin,
        webOrigin: inputs.webOrigin,
        pullRequest: target.pullRequest?.number,
        isMergeQueue: (0,_run_target_js__WEBPACK_IMPORTED_MODULE_17__/* .isMergeQueueBranch */ .K)(target.headBranch),
        comment: place && { ...place, author },
        startedAt,
        metadata: metadata ?? undefined,
        configKey: (0,_experiment_attempts_js__WEBPACK_IMPORTED_MODULE_4__/* .hashConfig */ .v2)(config ?? inputs.config),
        runCount: runCount ?? undefined,
    };
    (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_19__/* .saveRun */ .BQ)(saved, { appKey: inputs.app_key, token: inputs.github_token }, context, tools);
}
/** Writes the group that shows where the baseline was searched, and which one was found. */
async function logSearch({ inputs, target, history }, { baseline }, { log }) {
    const { parent, name } = inputs;
    const lines = [];
    if (parent.kind === "none")
        lines.push("The input parent is none, so no baseline was looked for.");
    if (parent.kind === "given")
        lines.push(`The input parent names the experiment ${parent.experimentId}.`);
    if (parent.kind === "auto") {
        const { baselineRef, start } = target;
        lines.push(`Looked for completed experiments named ${name} on the ${baselineRef.type} ${baselineRef.name}.`);
        const commits = (await history)?.commits ?? [];
        const [first, last] = [commits[0], commits.at(-1)].map((sha) => sha?.slice(0, 7));
        if (first !== undefined)
            lines.push(`History: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_11__/* .plural */ .LS)(commits.length, "commit")}, from ${first} (${start.label}) back to ${last}`);
    }
    const skipped = baseline.kind === "found" ? (baseline.nearerCommits ?? 0) : 0;
    if (skipped > 0)
        lines.push(`Nearer commits without a completed experiment: ${skipped}`);
    log.group("Baseline", [...lines, (0,_stage_context_js__WEBPACK_IMPORTED_MODULE_20__/* .describeBaseline */ .FT)(baseline)]);
}
/** Writes status, comment, and summary; none of them fails the job. */
async function publish(run, experiment, report, comment, tools) {
    const tagged = await addTree(run, experiment);
    const [written] = await Promise.all([
        comment.then((opened) => opened?.write(report)),
        setRunning(run, tagged, tagged !== experiment, tools),
    ]);
    if (written !== undefined)
        tools.setOutputs({ comment_url: written.url });
    save(run, report, tools, "ended", tagged, written?.author);
    const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(261), __webpack_require__.e(453), __webpack_require__.e(379), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 1692));
    await tools.writeSummary(renderSummary([report]));
}
/** Adds the tree's tag to an experiment that was created without it; one that existed before stays as it is. */
async function addTree({ inputs, identity, tree }, experiment) {
    const isCreatedHere = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_15__/* .listTags */ .cB)(experiment).includes(`${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_15__/* .tagKeys */ .bi.create}:${identity.createKey}`);
    const sha = inputs.parent.kind === "none" && isCreatedHere ? await tree : undefined;
    if (sha === undefined)
        return experiment;
    const { attributes } = experiment;
    const { tags } = attributes.metadata ?? {};
    const metadata = { ...attributes.metadata, tags: [...(Array.isArray(tags) ? tags : []), `${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_15__/* .tagKeys */ .bi.tree}:${sha}`] };
    return { ...experiment, attributes: { ...attributes, metadata } };
}
async function setRunning({ datadog, signal }, { id, attributes }, hasNewTag, { log }) {
    const metadata = hasNewTag ? { metadata: attributes.metadata ?? {} } : {};
    try {
        await datadog.updateExperiment(id, { status: "running", ...metadata }, signal);
    }
    catch (error) {
        log.warning(_finish_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.statusNotSet("running", (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .errorMessage */ .gJ)(error)));
    }
}


/***/ })

};
