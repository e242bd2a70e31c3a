export const id = 990;
export const ids = [990];
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

/***/ 9990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMain: () => (/* binding */ runMain)
/* harmony export */ });
/* harmony import */ var _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
/* harmony import */ var _baseline_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2199);
/* harmony import */ var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75);
/* harmony import */ var _baseline_search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1561);
/* harmony import */ var _datadog_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3230);
/* harmony import */ var _datadog_datasets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2841);
/* harmony import */ var _datadog_site_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(7359);
/* harmony import */ var _experiment_attempts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9289);
/* harmony import */ var _experiment_create_once_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4901);
/* harmony import */ var _finish_messages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7403);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6584);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(651);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4517);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(432);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8453);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(8119);
/* harmony import */ var _lib_redact_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(310);
/* harmony import */ var _render_experiment_report_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(712);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8293);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(9847);
/* harmony import */ var _run_target_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3060);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(1419);
/* harmony import */ var _saved_run_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4708);
/* harmony import */ var _stage_context_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(7373);

























/** The main stage: finds the baseline, creates the experiment, sets the outputs, and shows it to people. */
async function runMain(context, given, stage) {
    const run = await prepare(context, given, stage);
    const search = await findBaseline(run);
    const created = await createOrForget(run, search);
    const report = announce(run, search, created);
    await logSearch(run, report);
    await publish(run, created.experiment, report);
}
/** Opens the clients. Times are in milliseconds since the Unix epoch. */
function connect(context, given, stage) {
    const { clock, cancel, log, redact } = stage;
    const { github_token: token, apiOrigin: origin, api_key: apiKey, app_key: appKey } = given;
    const startedAt = clock.now();
    const signal = AbortSignal.any([cancel, clock.timeout(_lib_limits_js__WEBPACK_IMPORTED_MODULE_23__/* .mainStageTime */ .HY)]);
    const gitHub = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_9__/* .createGitHubRequest */ .P)({ token, server: context.server, redact, clock, signal });
    const datadog = (0,_datadog_client_js__WEBPACK_IMPORTED_MODULE_4__/* .createDatadog */ .d)({ origin, apiKey, appKey, redact, clock, log });
    return { ...stage, context, datadog, gitHub, startedAt, deadline: startedAt + _lib_limits_js__WEBPACK_IMPORTED_MODULE_23__/* .mainStageTime */ .HY, signal };
}
/** Resolves what the inputs and the event name, and begins to read the comment. */
async function prepare(context, given, stage) {
    const { log } = stage;
    if (given.DD_LLMOBS_OVERRIDE_ORIGIN !== undefined)
        log.info(`DD_LLMOBS_OVERRIDE_ORIGIN is set: requests and keys go to ${given.apiOrigin}.`);
    else if ((0,_datadog_site_js__WEBPACK_IMPORTED_MODULE_24__/* .isGovernmentSite */ .nl)(given.site))
        log.notice(_messages_js__WEBPACK_IMPORTED_MODULE_20__/* .messages */ .D.governmentSite(given.site));
    const connected = connect(context, given, stage);
    const [resolved, { projectId, datasetId }] = await Promise.all([
        resolveTargetAndHistory(given, connected),
        (0,_datadog_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .resolvePlace */ .M0)(given, connected),
    ]);
    for (const remark of resolved.target.remarks)
        log.warning(remark);
    const inputs = { ...given, project_id: projectId, dataset_id: datasetId };
    const place = (0,_stage_context_js__WEBPACK_IMPORTED_MODULE_22__/* .placeComment */ .xo)(inputs, context, resolved.target.pullRequest?.number);
    const comment = openRunComment(place, given.finish, connected);
    return { ...connected, ...resolved, inputs, identity: (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_18__/* .identify */ .l)(context, inputs), place, comment };
}
/** Resolves the target, and begins at once to read its history and its tree, which don't wait for names. */
async function resolveTargetAndHistory(inputs, connected) {
    const { context, gitHub } = connected;
    const { repository } = context;
    const target = await (0,_run_target_js__WEBPACK_IMPORTED_MODULE_19__/* .resolveTarget */ .u)(context, inputs, (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_10__/* .createPullRequests */ .ae)(gitHub, repository));
    const isSearched = inputs.parent.kind === "auto";
    const source = { repository, request: (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_1__/* .endWith */ .qZ)((0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .createSearchSignal */ .Th)(connected), gitHub) };
    const history = isSearched ? gitHub.loaded().then(() => (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_1__/* .openHistory */ .jC)(target, source)) : undefined;
    const { start, evaluatedCommit } = target;
    const tree = gitHub.loaded().then(async () => {
        // If the page on which the search begins shows the tree, no other request is needed.
        const isShown = start.kind === "first parent" && start.of === evaluatedCommit;
        return history !== undefined && isShown ? (await history).tree : (0,_baseline_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(evaluatedCommit, source);
    });
    return { target, history, tree };
}
/** Opens the comment, whose code is loaded while the first responses are under way. */
async function openRunComment(place, isFollowed, connected) {
    if (place === undefined)
        return undefined;
    const { gitHub, clock, log, redact, random, signal, deadline } = connected;
    // After what the search waits for.
    await gitHub.loaded();
    const { openComment } = await Promise.all(/* import() */[__webpack_require__.e(587), __webpack_require__.e(835), __webpack_require__.e(453), __webpack_require__.e(373), __webpack_require__.e(266)]).then(__webpack_require__.bind(__webpack_require__, 1373));
    return openComment(place, { gitHub, clock, log, redact, random, signal, deadline, isFollowed });
}
async function findBaseline(run) {
    const { context, target, identity, datadog, gitHub, clock } = run;
    const { parent, name, config, project_id: projectId, dataset_id: datasetId } = run.inputs;
    const query = { context, target, identity, parent, projectId, datasetId, name, config, now: clock.now() };
    const tools = { datadog, gitHub, clock, signal: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .createSearchSignal */ .Th)(run) };
    const search = await (0,_baseline_search_js__WEBPACK_IMPORTED_MODULE_3__/* .searchBaseline */ .M)(query, tools, run.history);
    for (const warning of search.warnings)
        run.log.warning(warning);
    return search;
}
/** Creates the experiment. If this process doesn't live to see the response, the post stage looks for it. */
async function createOrForget(run, search) {
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
            create: (signal) => run.datadog.createExperiment(attributes, signal),
            find: (signal) => (0,_experiment_create_once_js__WEBPACK_IMPORTED_MODULE_7__/* .listCreated */ .nq)(key, run.datadog, signal),
        };
        const { clock, cancel, deadline, random, log } = run;
        const repeatable = !inputs.ensure_unique;
        return await (0,_experiment_create_once_js__WEBPACK_IMPORTED_MODULE_7__/* .createOnce */ .Ur)(port, { clock, cancel, deadline, random, log: log.info, createKey, repeatable });
    }
    catch (error) {
        const isCertain = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .ActionError */ .lZ && !(error instanceof _experiment_create_once_js__WEBPACK_IMPORTED_MODULE_7__/* .UnknownCreateError */ .NG);
        if (isCertain)
            (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_21__/* .clearRun */ .B1)(run.saveState);
        throw error;
    }
}
function buildAttributes({ inputs, context, target, identity }, baseline, evaluatedTree) {
    const { name, project_id, dataset_id, ensure_unique, metadata = {}, internal_matrix: matrix } = inputs;
    const { dataset_version, description, config, run_count } = inputs;
    const tags = (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_18__/* .buildExperimentTags */ .V)(context, target, identity, evaluatedTree);
    const parent_experiment_id = baseline.kind === "found" ? baseline.experiment.id : undefined;
    return {
        name,
        project_id,
        dataset_id,
        ensure_unique,
        metadata: {
            ...metadata,
            ...(matrix === undefined ? {} : { matrix }),
            ...(0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .buildBaselineMetadata */ .pw)(baseline, context.run.attempt),
            tags: [...(Array.isArray(metadata.tags) ? metadata.tags : []), ...tags],
        },
        ...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_14__/* .omitUndefined */ .Oy)({ dataset_version, description, config, parent_experiment_id, run_count }),
    };
}
/** Sets the ID first, then everything else that is known without waiting for anybody. */
function announce(run, search, created) {
    const { experiment } = created;
    run.setOutputs({ experiment_id: experiment.id });
    const report = buildReport(run, search, created);
    save(run, "created", report, experiment);
    const number = String(run.target.pullRequest?.number ?? "");
    run.setOutputs({ ..._stage_context_js__WEBPACK_IMPORTED_MODULE_22__/* .mainOutputs */ .eB, ...(0,_stage_context_js__WEBPACK_IMPORTED_MODULE_22__/* .listExperimentOutputs */ .me)(report), pull_request_number: number });
    run.log.info(`Experiment ${experiment.attributes.name}: ${report.experiment.url}`);
    return report;
}
function buildReport(run, search, created) {
    const { experiment } = created;
    const warnings = [...run.target.remarks, ...search.warnings].map(({ message }) => message);
    const notes = [...warnings, ...describeCreation(run, created)];
    const links = (0,_datadog_site_js__WEBPACK_IMPORTED_MODULE_24__/* .datadogLinks */ .oq)(run.inputs.webOrigin);
    const parent = (0,_baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .excludeItself */ .Y0)(search.choice, experiment);
    const { context, target, identity, inputs } = run;
    const facts = { context, target, identity, inputs, parent, trend: search.trend, experiment, links, notes };
    return (0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_15__/* .redactDeep */ .K)((0,_render_experiment_report_js__WEBPACK_IMPORTED_MODULE_16__/* .buildCreatedReport */ .b)(facts), run.redact);
}
function describeCreation(run, { experiment, how }) {
    if (how === "adopted")
        return ["Datadog's response to the create request was lost. The experiment was found by its key."];
    if (run.inputs.ensure_unique || isCreatedHere(run, experiment))
        return [];
    return ["An experiment with this name existed already, and is used as it is (ensure_unique: false)."];
}
function isCreatedHere({ identity }, experiment) {
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_17__/* .listTags */ .cB)(experiment).includes(`${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_17__/* .tagKeys */ .bi.create}:${identity.createKey}`);
}
/** Passes the run on to the post stage; once the comment is written, with its author. */
function save(run, progress, report, experiment, author) {
    const { inputs, context, target, identity, startedAt, place } = run;
    if (!inputs.finish)
        return;
    const { metadata, config, run_count: runCount } = experiment?.attributes ?? {};
    const saved = {
        progress,
        createKey: identity.createKey,
        report,
        settings: (0,_stage_context_js__WEBPACK_IMPORTED_MODULE_22__/* .readSettings */ .sb)(inputs, context),
        projectId: inputs.project_id,
        apiOrigin: inputs.apiOrigin,
        webOrigin: inputs.webOrigin,
        pullRequest: target.pullRequest?.number,
        isMergeQueue: (0,_run_target_js__WEBPACK_IMPORTED_MODULE_19__/* .isMergeQueueBranch */ .K)(target.headBranch),
        comment: place && { ...place, author },
        since: startedAt,
        metadata: metadata ?? undefined,
        configKey: (0,_experiment_attempts_js__WEBPACK_IMPORTED_MODULE_6__/* .hashConfig */ .v2)(config ?? inputs.config),
        runCount: runCount ?? undefined,
    };
    (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_21__/* .saveRun */ .BQ)(saved, { appKey: inputs.app_key, token: inputs.github_token }, run);
}
/** Writes the group that shows where the baseline was searched, and which one was found. */
async function logSearch({ inputs, target, history, log }, { baseline }) {
    const { parent, name } = inputs;
    const { baselineRef, start } = target;
    const lines = [];
    if (parent.kind === "none")
        lines.push("The input parent is none, so no baseline was looked for.");
    if (parent.kind === "given")
        lines.push(`The input parent names the experiment ${parent.experimentId}.`);
    if (parent.kind === "auto")
        lines.push(`Looked for completed experiments named ${name} on the ${baselineRef.type} ${baselineRef.name}.`);
    const commits = ((await history)?.commits ?? []).map((sha) => sha.slice(0, 7));
    if (commits.length > 0)
        lines.push(`History: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_13__/* .plural */ .LS)(commits.length, "commit")}, from ${commits[0]} (${start.label}) back to ${commits.at(-1)}`);
    const skipped = baseline.kind === "found" ? (baseline.nearerCommits ?? 0) : 0;
    if (skipped > 0)
        lines.push(`Nearer commits without a completed experiment: ${skipped}`);
    log.group("Baseline", [...lines, (0,_stage_context_js__WEBPACK_IMPORTED_MODULE_22__/* .describeBaseline */ .FT)(baseline)]);
}
/** Writes status, comment, and summary; none of them fails the job. */
async function publish(run, experiment, report) {
    const tagged = await addTree(run, experiment);
    const metadata = tagged === experiment ? {} : { metadata: tagged.attributes.metadata ?? {} };
    const update = run.datadog.updateExperiment(experiment.id, { status: "running", ...metadata }, run.signal);
    const [written] = await Promise.all([
        run.comment.then((opened) => opened?.write(report)),
        update.catch((error) => run.log.warning(_finish_messages_js__WEBPACK_IMPORTED_MODULE_8__/* .messages */ .D.statusNotSet("running", (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .errorMessage */ .gJ)(error)))),
    ]);
    if (written !== undefined)
        run.setOutputs({ comment_url: written.url });
    save(run, "ended", report, tagged, written?.author);
    const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(587), __webpack_require__.e(835), __webpack_require__.e(453), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 834));
    await run.writeSummary(renderSummary([report]));
}
/** Adds the tree's tag to an experiment that was created without it; one that existed before stays as it is. */
async function addTree(run, experiment) {
    const isLate = run.inputs.parent.kind === "none" && isCreatedHere(run, experiment);
    const sha = isLate ? await run.tree : undefined;
    if (sha === undefined)
        return experiment;
    const { attributes } = experiment;
    const { tags } = attributes.metadata ?? {};
    const metadata = { ...attributes.metadata, tags: [...(Array.isArray(tags) ? tags : []), `${_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_17__/* .tagKeys */ .bi.tree}:${sha}`] };
    return { ...experiment, attributes: { ...attributes, metadata } };
}


/***/ })

};
