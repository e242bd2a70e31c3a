export const id = 987;
export const ids = [987];
export const modules = {

/***/ 1734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isOfBranch),
/* harmony export */   C$: () => (/* binding */ isFirstChoice),
/* harmony export */   F_: () => (/* binding */ baselineFacts),
/* harmony export */   Om: () => (/* binding */ chooseParent),
/* harmony export */   SB: () => (/* binding */ asBaseline),
/* harmony export */   be: () => (/* binding */ describeChoice),
/* harmony export */   oZ: () => (/* binding */ buildBaselineQuery)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);
/* harmony import */ var _eligibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5090);



/** The question of an experiment; `now` in milliseconds since the epoch. */
function buildBaselineQuery(seeker, now) {
    const { context, target, identity, parent, projectId, datasetId, name, config } = seeker;
    const { run, repository } = context;
    return {
        parent,
        projectId,
        target,
        repository,
        eligibility: {
            projectId,
            name,
            datasetId,
            matrixKey: identity.matrixKey,
            runId: run.id,
            repositoryId: repository.id,
            pullRequest: target.pullRequest?.number,
            headCommit: target.headCommit,
            ownCommitCounts: target.ownCommitCounts,
            now,
        },
        preference: { sectionKey: identity.sectionKey, config },
        self: { createKey: identity.createKey, attempt: run.attempt },
    };
}
/** Why the choice is as it is, without the experiment. */
function describeChoice(choice) {
    return choice.kind === "found" ? { kind: "found", reason: choice.baseline.reason } : choice;
}
/**
 * Chooses the parent: the nearest commit of the first-parent line that has a candidate; else, of the action's own,
 * the newest of the baseline branch; else none.
 */
function chooseParent(search) {
    const baseline = nearest(search) ?? newestOfBranch(search);
    if (baseline)
        return { kind: "found", baseline };
    return { kind: "none", reason: { kind: "none yet", ref: search.baselineRef, within: search.within } };
}
function nearest({ candidates, firstParents, place, preference }) {
    const byCommit = Map.groupBy(candidates, _eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN);
    const distance = firstParents.findIndex((commit) => byCommit.has(commit));
    const commit = firstParents[distance];
    const chosen = commit === undefined ? undefined : preferred(byCommit.get(commit) ?? [], preference);
    return chosen && asBaseline(chosen, { kind: "on the line", distance, place });
}
function newestOfBranch(search) {
    if (search.baselineRef.type !== "branch")
        return undefined;
    const { name: branch } = search.baselineRef;
    const ofBranch = search.candidates.filter((one) => isOfBranch(one, branch, search.repositoryId));
    const newest = ofBranch.toSorted((a, b) => (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(b) - (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(a))[0];
    if (newest === undefined)
        return undefined;
    // One run may have made several there, such as a script that loops over configurations.
    const besideIt = ofBranch.filter((one) => (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN)(one) === (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN)(newest));
    const chosen = preferred(besideIt, search.preference) ?? newest;
    return asBaseline(chosen, { kind: "newest of the branch", branch, within: search.within });
}
/** Whether an experiment is one of a branch of this repository; a fork may have a branch of the same name. */
function isOfBranch(experiment, branch, repositoryId) {
    return ((0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .NP)(experiment) &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch) === branch &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId) === repositoryId &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId) === repositoryId);
}
/** Of several on one commit the one with the same section, then with an equal config, then the newest. */
function preferred(experiments, preference) {
    const config = configText(preference.config);
    const rank = (experiment) => (isOfSection(experiment, preference) ? 2 : 0) +
        (configText(experiment.attributes.config) === config ? 1 : 0);
    return experiments.toSorted((a, b) => rank(b) - rank(a) || (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(b) - (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(a))[0];
}
/** Whether no other experiment on its commit goes before it but for its age. */
function isFirstChoice(experiment, preference) {
    return (isOfSection(experiment, preference) &&
        configText(experiment.attributes.config) === configText(preference.config));
}
function isOfSection(experiment, { sectionKey }) {
    return (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section) === sectionKey;
}
function configText(config) {
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(config ?? {});
}
function asBaseline(experiment, reason) {
    return { ...baselineFacts(experiment), reason };
}
/** What is told of an experiment that is a baseline, whyever. */
function baselineFacts(experiment) {
    return {
        experimentId: experiment.id,
        experimentName: experiment.attributes.name,
        commit: (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit),
        datasetVersion: experiment.attributes.dataset_version ?? undefined,
        createdAt: (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(experiment) || undefined,
    };
}


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ createdAt),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   R7: () => (/* binding */ countBySummary),
/* harmony export */   Si: () => (/* binding */ findResultsFault),
/* harmony export */   a6: () => (/* binding */ countByRows),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   qn: () => (/* binding */ isCandidate)
/* harmony export */ });
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);
/* harmony import */ var _results_results_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7633);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8293);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9106);




/** The commit that an experiment sits on, where it is tagged with one. */
function readCommit(experiment) {
    return (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.commit)?.toLowerCase();
}
/** Milliseconds since the epoch; the epoch itself where Datadog does not say. */
function createdAt(experiment) {
    const time = Date.parse(experiment.attributes.created_at ?? "");
    return Number.isNaN(time) ? 0 : time;
}
/** Returns why results rule an experiment out as a baseline, such as `20 of 20 rows failed`; undefined if they don't. */
function findResultsFault({ rows, errors, hasScores }) {
    if (rows === 0)
        return "it has no rows";
    if (rows - errors < _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .leastGoodRows */ .Ey * rows)
        return `${errors} of ${rows} rows failed`;
    return hasScores ? undefined : "it has no scores";
}
/** Counts by the results summary that an experiment keeps; undefined if it has none. */
function countBySummary({ attributes }) {
    const summary = (0,_results_results_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .parseResultsRecord */ .rE)(attributes.metadata);
    if (summary === undefined)
        return undefined;
    const { rows, errors, metrics, summary: runScores = {} } = summary;
    const hasScores = Object.keys(metrics).length > 0 || Object.keys(runScores).length > 0;
    return { rows, errors, hasScores };
}
/** Counts by the first page of an experiment's rows; undefined if Datadog doesn't show them. */
async function countByRows({ id }, datadog, signal) {
    try {
        const { isNested, readScore: findScore, spanFailed } = await __webpack_require__.e(/* import() */ 1).then(__webpack_require__.bind(__webpack_require__, 6001));
        const { spans, summaryMetrics } = await datadog.readEvents(id, undefined, signal, _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsChecked */ .Bm);
        const counts = {
            rows: 0,
            errors: 0,
            hasScores: summaryMetrics.some((event) => isScore(findScore(event))),
        };
        for (const span of spans) {
            if (isNested(span))
                continue;
            counts.rows += 1;
            if (spanFailed(span))
                counts.errors += 1;
            counts.hasScores ||= span.eval_metrics.some((event) => isScore(findScore(event)));
        }
        return counts;
    }
    catch {
        // What finishing reads decides then: a baseline that can't be read lets no gate pass.
        return undefined;
    }
}
function isScore(score) {
    return score !== undefined && score !== null;
}
/** Whether the action made or adopted an experiment; Datadog's SDKs do not set its tags. */
function isOwn(experiment) {
    return (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.create) !== undefined;
}
function isCandidate(experiment, eligibility) {
    return (!experiment.attributes.deleted_at &&
        hasStatusOfBaseline(experiment) &&
        isOfSameKind(experiment, eligibility) &&
        isMadeHere(experiment, eligibility) &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runId) !== eligibility.runId &&
        !isOfPullRequest(experiment, eligibility) &&
        (eligibility.ownCommitCounts || readCommit(experiment) !== eligibility.headCommit) &&
        createdAt(experiment) >= eligibility.now - _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineAge */ .HP);
}
/** The same project, name, dataset and leg; a filter of Datadog's that is wider than its name says changes nothing. */
function isOfSameKind(experiment, eligibility) {
    const { projectId, name, datasetId, matrixKey } = eligibility;
    const { project_id: project, experiment: logicalName, dataset_id: dataset } = experiment.attributes;
    return (project.toLowerCase() === projectId.toLowerCase() &&
        (logicalName ?? name) === name &&
        (dataset ?? datasetId).toLowerCase() === datasetId.toLowerCase() &&
        ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.matrix) ?? "none") === matrixKey);
}
/** A fork's head may be a commit of ours. What the action did not make does not say where its head lies. */
function isMadeHere(experiment, { repositoryId }) {
    return ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.headRepositoryId) ?? repositoryId) === repositoryId;
}
function isOfPullRequest(experiment, { pullRequest, repositoryId }) {
    const repository = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.repositoryId) ?? repositoryId;
    return (pullRequest !== undefined &&
        repository === repositoryId &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest) === String(pullRequest));
}
function hasStatusOfBaseline(experiment) {
    switch (experiment.attributes.status) {
        case "completed":
            return true;
        case "failed":
        case "interrupted":
            // An SDK writes it for one bad row; of the action's own it says that the evaluation did not complete.
            return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .isAdopted */ .YP)(experiment) && hasGoodResults(experiment);
        case "running":
            return false;
        default:
            return !experiment.attributes.status && !isOwn(experiment);
    }
}
function hasGoodResults(experiment) {
    const counts = countBySummary(experiment);
    return counts !== undefined && findResultsFault(counts) === undefined;
}


/***/ }),

/***/ 4878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createDatadog)
});

// EXTERNAL MODULE: ./node_modules/ky/distribution/index.js + 14 modules
var distribution = __webpack_require__(9447);
// EXTERNAL MODULE: ./src/lib/bounded-response.ts
var bounded_response = __webpack_require__(8524);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var errors = __webpack_require__(631);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
;// CONCATENATED MODULE: ./src/datadog/events-answer.ts

/**
 * The body of an answer of the v3 events endpoint. Datadog's API is in preview: what is not as expected is taken as not
 * given, item by item, and an item without what names it is left out and counted.
 */
const eventsAnswer = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        attributes: schemas/* object */.Ikc({
            spans: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* unknown */.L5J())),
            summary_metrics: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* unknown */.L5J())),
        }),
    }),
    meta: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ after: schemas/* optional */.lqM(schemas/* unknown */.L5J()) })), undefined),
}), schemas/* transform */.pdi(({ data, meta }) => {
    const leftOut = { spans: 0, metrics: 0, tags: 0 };
    const { spans, summary_metrics: summary } = data.attributes;
    return {
        spans: kept(spans ?? [], (span) => spanEvent(span, leftOut), leftOut, "spans"),
        summaryMetrics: metricEvents(summary, leftOut),
        leftOut,
        cursor: events_answer_text(meta?.after) || undefined,
    };
}));
function kept(items, read, leftOut, kind) {
    const values = [];
    for (const item of items) {
        const value = read(item);
        if (value === undefined)
            leftOut[kind] += 1;
        else
            values.push(value);
    }
    return values;
}
/** The items of a list that may be missing; what stands there instead of a list is one item that is left out. */
function listed(value) {
    if (Array.isArray(value))
        return value;
    return value === undefined || value === null ? [] : [undefined];
}
function spanEvent(value, leftOut) {
    const span = members(value);
    const spanId = events_answer_text(span?.span_id);
    if (span === undefined || !spanId)
        return undefined;
    const meta = members(span.meta);
    return {
        span_id: spanId,
        trace_id: events_answer_text(span.trace_id) ?? "",
        parent_id: events_answer_text(span.parent_id),
        dataset_record_id: events_answer_text(span.dataset_record_id),
        duration: number(span.duration),
        status: events_answer_text(span.status),
        tags: kept(listed(span.tags), events_answer_text, leftOut, "tags"),
        meta: {
            input: meta?.input,
            output: meta?.output,
            expected_output: meta?.expected_output,
            metadata: meta?.metadata,
            error: eventError(meta?.error),
        },
        metrics: spanMetrics(members(span.metrics)),
        eval_metrics: metricEvents(span.eval_metrics, leftOut),
    };
}
const usageMembers = ["total_tokens", "input_tokens", "output_tokens", "estimated_total_cost"];
function spanMetrics(given) {
    const metrics = {};
    for (const name of usageMembers) {
        const value = number(given?.[name]);
        if (value !== undefined)
            metrics[name] = value;
    }
    return metrics;
}
function metricEvents(value, leftOut) {
    return kept(listed(value), metricEvent, leftOut, "metrics");
}
function metricEvent(value) {
    const metric = members(value);
    const label = events_answer_text(metric?.label);
    if (metric === undefined || !label)
        return undefined;
    return {
        label,
        metric_type: events_answer_text(metric.metric_type),
        score_value: number(metric.score_value),
        boolean_value: typeof metric.boolean_value === "boolean" ? metric.boolean_value : undefined,
        categorical_value: events_answer_text(metric.categorical_value),
        reasoning: events_answer_text(metric.reasoning),
        error: eventError(metric.error),
        timestamp_ms: number(metric.timestamp_ms) ?? 0,
    };
}
function eventError(value) {
    // A program of a user's own may write a bare text.
    if (typeof value === "string")
        return { type: undefined, message: value, stack: undefined };
    const error = members(value);
    return error && { type: events_answer_text(error.type), message: events_answer_text(error.message), stack: events_answer_text(error.stack) };
}
function members(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function events_answer_text(value) {
    return typeof value === "string" ? value : undefined;
}
function number(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./src/datadog/experiments.ts


// Every endpoint is in preview: lenient in what is read. Only what nothing works without is required.
const datadogExperiment = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    attributes: schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        project_id: schemas/* string */.YjP(),
        /** The logical name: the name as it was sent, shared by all runs. */
        experiment: json/* optionalText */.mR,
        dataset_id: json/* optionalText */.mR,
        dataset_version: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* number */.aig()), undefined),
        run_count: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* number */.aig()), undefined),
        config: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())), undefined),
        created_at: json/* optionalText */.mR,
        deleted_at: json/* optionalText */.mR,
        status: json/* optionalText */.mR,
        parent_experiment_id: json/* optionalText */.mR,
        metadata: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())), undefined),
    }),
});
const experimentAnswer = schemas/* object */.Ikc({ data: datadogExperiment });
/** A page of the list. The item is parsed, not the list: what cannot be read is left out and counted. */
const experimentsAnswer = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    data: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    meta: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ after: json/* optionalText */.mR })), undefined),
}), schemas/* transform */.pdi(({ data, meta }) => {
    const { read: experiments, leftOut } = (0,json/* readItems */.F1)(data, datadogExperiment);
    return { experiments, leftOut, size: JSON.stringify(data).length, after: meta?.after || undefined };
}));

// EXTERNAL MODULE: ./src/datadog/messages.ts
var messages = __webpack_require__(468);
;// CONCATENATED MODULE: ./src/datadog/resources.ts


const resource = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    attributes: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ name: json/* optionalText */.mR })), undefined),
});
/** A page of a list whose items are told by id and name: projects, datasets, dataset records. */
const resourcesAnswer = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    data: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    meta: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ after: json/* optionalText */.mR })), undefined),
}), schemas/* transform */.pdi(({ data, meta }) => {
    const { read, leftOut } = (0,json/* readItems */.F1)(data, resource);
    const resources = read.map(({ id, attributes }) => ({ id, name: attributes?.name ?? "" }));
    return { resources, leftOut, after: meta?.after || undefined };
}));
/** The path of a list below the API's first version. */
function buildPath(list) {
    const part = encodeURIComponent;
    switch (list.kind) {
        case "projects":
            return "projects";
        case "datasets":
            return `${part(list.projectId)}/datasets`;
        case "dataset records":
            return `${part(list.projectId)}/datasets/${part(list.datasetId)}/records`;
    }
}
function buildQuery({ name, version, after }) {
    const parameters = [
        ["filter[name]", name],
        ["filter[version]", version === undefined ? undefined : String(version)],
        ["page[cursor]", after],
    ];
    return parameters.filter((parameter) => parameter[1] !== undefined);
}

;// CONCATENATED MODULE: ./src/datadog/client.ts









const apiPath = "api/v2/llm-obs/v1";
const experimentsPath = `${apiPath}/experiments`;
const eventsPath = "api/v2/llm-obs/v3/experiments";
// A pooled connection gone stale gives a create an open outcome: what goes before it leaves it none.
const ownConnection = { connection: "close" };
function createDatadog(options) {
    const { clock } = options;
    const http = httpClient(options);
    const guard = guarded(options);
    const warnSkipped = skippedItemsWarner(options);
    return {
        createExperiment: (attributes, signal) => guard("create the experiment", async () => {
            const request = {
                ...once(signal, clock),
                json: body(attributes),
                headers: ownConnection,
            };
            return (await http.post(experimentsPath, request).json(experimentAnswer)).data;
        }),
        listExperiments: (filter, signal, page = {}) => guard("list experiments", async () => {
            const searchParams = [...filterParameters(filter), ...pageParameters(page)];
            const answer = await http
                .get(experimentsPath, { ...repeated(signal, clock), searchParams, headers: ownConnection })
                .json(experimentsAnswer);
            warnSkipped("experiments", answer.leftOut);
            return answer;
        }),
        listResources: (list, filter, signal) => guard(`list ${list.kind}`, async () => {
            const request = { ...repeated(signal, clock), searchParams: buildQuery(filter) };
            const answer = await http.get(`${apiPath}/${buildPath(list)}`, request).json(resourcesAnswer);
            warnSkipped(list.kind, answer.leftOut);
            return answer;
        }),
        updateExperiment: (experimentId, update, signal) => guard("update the experiment", async () => {
            const path = `${experimentsPath}/${encodeURIComponent(experimentId)}`;
            // A live PATCH answers 200 with an empty body.
            await http.patch(path, { ...repeated(signal, clock), json: body(update) }).text();
        }),
        pushEvents: (experimentId, json, signal) => guard("upload the results", async () => {
            const path = `${experimentsPath}/${encodeURIComponent(experimentId)}/events`;
            const headers = { "content-type": "application/json" };
            await http.post(path, { ...uploaded(json, signal, clock), headers }).text();
        }),
        readEvents: (experimentId, cursor, signal, size = limits/* eventsPageSizes */.VL[0]) => guard("read the results", async () => {
            const path = `${eventsPath}/${encodeURIComponent(experimentId)}/events`;
            const limit = { "page[limit]": String(size) };
            const searchParams = cursor === undefined ? limit : { ...limit, "page[cursor]": cursor };
            return await http.get(path, { ...repeated(signal, clock), searchParams }).json(eventsAnswer);
        }),
    };
}
/** A client that sends keys to one origin, follows no redirect, and reads no answer without an end. */
function httpClient({ origin, apiKey, appKey }) {
    return distribution/* default */.Ay.create({
        baseUrl: `${origin}/`,
        // fetch would send the key headers on to another origin.
        redirect: "manual",
        parseJson: (text) => (text === "" ? undefined : readJson(text)),
        // Limits are the clock's: ky's own run while this process is busy, and begin before the request is sent.
        timeout: false,
        headers: {
            accept: "application/vnd.api+json, application/json",
            "dd-api-key": apiKey,
            "dd-application-key": appKey,
        },
    });
}
function readJson(text) {
    (0,bounded_response/* checkJsonSize */.Ce)(text);
    return (0,json/* parseJson */.qF)(text);
}
/** The settings of a request that is sent once. */
function once(signal, clock) {
    return { signal, retry: 0, fetch: fetchWithin(limits/* createTime */.oH, clock) };
}
/** The settings of a request that may be repeated, by ky's own rules with every wait bounded. */
function repeated(signal, clock) {
    return {
        signal: AbortSignal.any([signal, clock.timeout(3 * limits/* readTime */.aQ, "waiting")]),
        fetch: fetchWithin(limits/* readTime */.aQ, clock),
        retry: readRetry,
    };
}
const readRetry = {
    limit: 2,
    methods: ["get", "patch"],
    statusCodes: [408, 429, 500, 502, 503, 504],
    maxRetryAfter: limits/* maxReadWait */.uu,
    jitter: true,
    retryOnTimeout: true,
};
/** The settings of a call of an upload, which is worth more patience. */
function uploaded(body, signal, clock) {
    return {
        signal: AbortSignal.any([signal, clock.timeout(4 * limits/* uploadCallTime */.V8, "waiting")]),
        // Not as ky's own: it would hold each body three times over, for the case that it is sent again.
        fetch: fetchWithin(limits/* uploadCallTime */.V8, clock, body),
        retry: { ...readRetry, limit: 6, methods: ["post"], maxRetryAfter: limits/* uploadCallTime */.V8 },
    };
}
/** A fetch whose answer, headers and body, has a limit that begins when the request is sent; with a body to be sent. */
function fetchWithin(milliseconds, clock, body) {
    return async (input, init) => {
        const given = input instanceof Request ? [input.signal] : [];
        const signal = AbortSignal.any([...given, clock.timeout(milliseconds, "waiting")]);
        const sent = body === undefined ? { ...init, signal } : { ...init, signal, body };
        return (0,bounded_response/* boundResponse */.sj)(await fetch(input, sent), limits/* maxAnswerSize */.mB);
    };
}
/** Warns of items of a list that can't be read, of each number once: lists are read again and again. */
function skippedItemsWarner({ log }) {
    const warned = new Set();
    return (items, count) => {
        const key = `${count} ${items}`;
        if (count === 0 || warned.has(key))
            return;
        log?.warning(messages/* messages */.D.skippedItems(count, items));
        warned.add(key);
    };
}
function guarded({ origin, redact, clock }) {
    const host = new URL(origin).host;
    return async (purpose, call) => {
        try {
            return await call();
        }
        catch (error) {
            throw failure(error, { purpose, host, redact }, clock);
        }
    };
}
function failure(error, request, clock) {
    if (error instanceof bounded_response/* ResponseTooLarge */.l1)
        return (0,errors/* responseTooLarge */.Fh)(request, error);
    if (error instanceof SyntaxError)
        return (0,errors/* unreadableAnswer */.Cw)(request, "no JSON");
    if (error instanceof Error && error.name === "SchemaValidationError") {
        return (0,errors/* unreadableAnswer */.Cw)(request, schemaFault(error));
    }
    return (0,errors/* datadogError */.Tx)(error, request, clock.now());
}
function schemaFault(error) {
    const where = (error.issues?.[0]?.path ?? []).map(String).join(".");
    return where === "" ? "no data" : `no usable ${where}`;
}
function body(attributes) {
    return { data: { type: "experiments", attributes } };
}
function filterParameters(filter) {
    const parameters = [
        ["filter[project_id]", filter.projectId],
        ["filter[dataset_id]", filter.datasetId],
        ["filter[experiment]", filter.experiment],
        ...(filter.ids ?? []).map((id) => ["filter[id]", id]),
        ["filter[metadata]", filter.tags ? JSON.stringify({ tags: filter.tags }) : undefined],
    ];
    return parameters.filter((parameter) => parameter[1] !== undefined);
}
function pageParameters(page) {
    const limit = ["page[limit]", String(page.limit ?? limits/* experimentsPerPage */.n9)];
    return page.after === undefined ? [limit] : [limit, ["page[cursor]", page.after]];
}


/***/ }),

/***/ 631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ unreadableAnswer),
/* harmony export */   Fh: () => (/* binding */ responseTooLarge),
/* harmony export */   Tx: () => (/* binding */ datadogError),
/* harmony export */   j9: () => (/* binding */ DatadogError)
/* harmony export */ });
/* unused harmony exports readErrorDetail, retryWait */
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3201);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(468);





/** A request to Datadog that failed, told in one sentence that says what to do. Holds neither key nor cause. */
class DatadogError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    name = "DatadogError";
    kind;
    status;
    /** How long Datadog asks to wait, in milliseconds; only of `limited`. */
    wait;
    /** The answer is larger than is read: less has to be asked for. */
    isTooLarge;
    constructor(message, kind, details = {}) {
        super(message);
        this.kind = kind;
        this.status = details.status;
        this.wait = details.wait;
        this.isTooLarge = details.isTooLarge ?? false;
    }
}
/** Turns whatever ky threw into a DatadogError; ky's own errors hold the request with its keys. */
function datadogError(error, request, now) {
    if (error instanceof DatadogError)
        return error;
    if ((0,ky__WEBPACK_IMPORTED_MODULE_2__/* .isHTTPError */ .nr)(error))
        return fromAnswer(error.response, error.data, request, now);
    const { purpose, host } = request;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.stopped(purpose, error.message), "open");
    if ((0,ky__WEBPACK_IMPORTED_MODULE_2__/* .isTimeoutError */ .c8)(error) || isAbort(error))
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.timedOut(purpose, host, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLimit */ .XW)(error)), "open");
    const reason = request.redact(networkReason(error));
    if (!neverSent(error))
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.brokenConnection(purpose, host, reason), "open");
    const kind = isUntrusted(error) ? "refused" : "not sent";
    return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.noConnection(purpose, host, reason), kind);
}
/** A success that can't be read, such as a page of a proxy. */
function unreadableAnswer({ purpose, host, redact }, reason) {
    return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.unexpectedResponse(purpose, host, redact(reason)), "open");
}
/** Returns the error for a successful response that is larger than what is read. */
function responseTooLarge({ purpose, host }, { message }) {
    return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.responseTooLarge(purpose, host, message), "open", { isTooLarge: true });
}
function fromAnswer(response, data, request, now) {
    const { status } = response;
    const message = describeStatus(status, data, request);
    if (status === 429) {
        return new DatadogError(message, "limited", { status, wait: retryWait(response.headers, now) });
    }
    return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
}
function describeStatus(status, data, { purpose, host, redact }) {
    const detail = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .c)(redact(readErrorDetail(data)), maxDetailLength);
    if (status >= 300 && status < 400)
        return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.redirected(purpose, host, status);
    switch (status) {
        case 400:
        case 422:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.invalidRequest(purpose, status, detail);
        case 401:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.invalidKeys(purpose, host);
        case 403:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.noPermission(purpose, detail);
        case 404:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.notFound(purpose, detail);
        case 409:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.conflict(purpose, detail);
        case 413:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.requestTooLarge(purpose);
        case 429:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.tooManyRequests(purpose);
        default:
            return _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.failedRequest(purpose, host, status, detail);
    }
}
const errorBody = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ title: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), detail: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) })])),
});
/** The words of both shapes of Datadog's errors: texts, or objects with title and detail. Empty for anything else. */
function readErrorDetail(data) {
    const parsed = errorBody.safeParse(typeof data === "string" ? parsedOrNothing(data) : data);
    if (!parsed.success)
        return "";
    const words = parsed.data.errors.map((item) => typeof item === "string" ? item : (item.detail ?? item.title ?? ""));
    return words
        .map((text) => text.replace(/\s+/g, " ").trim())
        .filter((text) => text !== "")
        .join("; ");
}
// An answer whose content type does not say that it is JSON comes as a text.
function parsedOrNothing(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
// More of what Datadog says helps nobody.
const maxDetailLength = 500;
/** The wait that a 429 asks for in milliseconds: Retry-After in seconds or as a date, else X-RateLimit-Reset. */
function retryWait(headers, now) {
    const value = headers.get("retry-after") ?? headers.get("x-ratelimit-reset");
    if (value === null || value.trim() === "")
        return undefined;
    const seconds = Number(value);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1_000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
// Failures of which it is certain that no byte of the request went out.
const beforeSending = new Set([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
]);
// Certificates that are not trusted will not be a moment later either.
const untrusted = new Set([
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
]);
function isUntrusted(error) {
    return collectCauses(error).some(({ code }) => untrusted.has(code ?? ""));
}
function neverSent(error) {
    const faults = collectCauses(error);
    const isCertain = (fault) => fault.syscall === "connect" ||
        beforeSending.has(fault.code ?? "") ||
        untrusted.has(fault.code ?? "") ||
        refusedTunnel(fault) !== undefined;
    return faults.length > 0 && faults.every(isCertain);
}
function isFault(error) {
    return typeof error === "object" && error !== null && "message" in error && "name" in error;
}
/** What lies at the bottom of an error: one fault, or one for each address that was tried. */
function collectCauses(error) {
    if (!isFault(error))
        return [new Error(String(error))];
    if (Array.isArray(error.errors))
        return error.errors.flatMap(collectCauses);
    return error.cause === undefined ? [error] : collectCauses(error.cause);
}
function networkReason(error) {
    return [...new Set(collectCauses(error).map(faultReason))].join(", ");
}
// The address tells whether it was Datadog that could not be reached, or the proxy.
function faultReason(fault) {
    const answered = refusedTunnel(fault);
    if (answered !== undefined)
        return `the proxy answered ${answered}`;
    if (!fault.code)
        return fault.message;
    return fault.address === undefined
        ? fault.code
        : `${fault.code} at ${fault.address}${fault.port === undefined ? "" : `:${fault.port}`}`;
}
// What undici says of a proxy that does not open the tunnel; it has no code of its own for that.
function refusedTunnel({ message }) {
    return /^Proxy response \((\d+)\)/.exec(message)?.[1];
}
function isAbort(error) {
    return isFault(error) && (error.name === "AbortError" || error.name === "TimeoutError");
}


/***/ }),

/***/ 468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages),
/* harmony export */   l: () => (/* binding */ accessRemedy)
/* harmony export */ });
/** What to do if something doesn't exist for a key: Datadog doesn't refuse a restricted project, it hides it. */
const accessRemedy = "A restricted project (Data Access Control) doesn't exist for an application key whose owner is in none of its teams or roles. Use a service account's key there.";
/** What the action says about Datadog, by code. A task is `create the experiment`. */
const messages = {
    redirected: (task, host, status) => say("LLMX400", `Couldn't ${task}: ${host} redirected the request (${status}). To protect your keys, the action doesn't follow redirects. Check site.`),
    invalidRequest: (task, status, detail) => say("LLMX401", `Couldn't ${task}: Datadog rejected the request (${status}).${quoted(detail)}`),
    invalidKeys: (task, host) => say("LLMX402", `Couldn't ${task}: Datadog rejected the keys (401). Check api_key and app_key, and that both belong to the site ${host.replace(/^api\./, "")}.`),
    noPermission: (task, detail) => say("LLMX403", `Couldn't ${task}: permission denied (403). The application key needs the scopes llm_observability_read and llm_observability_write, and its owner needs the same permissions.${quoted(detail)}`),
    notFound: (task, detail) => say("LLMX404", `Couldn't ${task}: not found (404). Check project_id, dataset_id, and site.${quoted(detail)} ${accessRemedy}`),
    conflict: (task, detail) => say("LLMX405", `Couldn't ${task}: conflict with an existing resource (409).${quoted(detail)}`),
    requestTooLarge: (task) => say("LLMX406", `Couldn't ${task}: the request is too large (413). Shorten config, metadata, or description.`),
    tooManyRequests: (task) => say("LLMX407", `Couldn't ${task}: too many requests (429). Run fewer jobs at a time, or rerun later.`),
    failedRequest: (task, host, status, detail) => say("LLMX408", `Couldn't ${task}: ${host} answered ${status}.${quoted(detail)}`),
    timedOut: (task, host, limit) => say("LLMX409", `Couldn't ${task}: ${limit} ended the wait for ${host}.`),
    noConnection: (task, host, reason) => say("LLMX410", `Couldn't ${task}: no connection to ${host} (${reason}). Check the runner's network, proxy (HTTPS_PROXY, NO_PROXY), and certificates (NODE_EXTRA_CA_CERTS).`),
    brokenConnection: (task, host, reason) => say("LLMX411", `Couldn't ${task}: the connection to ${host} failed (${reason}).`),
    unexpectedResponse: (task, host, reason) => say("LLMX412", `Couldn't ${task}: ${host} returned an unexpected response, probably from a proxy (${reason}).`),
    responseTooLarge: (task, host, reason) => say("LLMX413", `Couldn't ${task}: the response of ${host} is too large (${reason}).`),
    stopped: (task, reason) => say("LLMX414", `Couldn't ${task}: ${reason}`),
    endlessList: () => say("LLMX415", "Couldn't read the results: Datadog's list of them has no end."),
    skippedItems: (count, items) => say("LLMX416", `${count} of the ${items} that Datadog lists can't be read (they have no ID or name, for example) and are skipped.`),
    unknownName: (input, name, nearest) => say("LLMX420", `The ${input} ${JSON.stringify(name)} doesn't exist${input === "dataset" ? " in the project" : ""}; names are compared exactly.${nearest} Check the input ${input}, and site.${input === "project" ? ` ${accessRemedy}` : ""}`),
    ambiguousName: (input, name, ids) => say("LLMX421", `${ids.length} ${input}s have the name ${JSON.stringify(name)}: ${ids.join(", ")}. Set ${input}_id to one of them instead.`),
};
function say(code, message) {
    return { code, message };
}
function quoted(detail) {
    return detail === "" ? "" : ` Datadog says: ${detail}`;
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gR: () => (/* binding */ selectBaselineRuns),
/* harmony export */   mh: () => (/* binding */ findEarlierExperiments),
/* harmony export */   sx: () => (/* binding */ isRecognizable),
/* harmony export */   v2: () => (/* binding */ hashConfig)
/* harmony export */ });
/* harmony import */ var _baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5090);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9148);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8293);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9106);






/** Returns a key that only equal configs share. */
function hashConfig(config) {
    return (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_5__/* .digest */ .b)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(config ?? {}), 16);
}
const nothing = { attempts: [], otherCommits: { judged: 0, failed: 0 } };
/**
 * Lists the earlier attempts of an experiment, and how other commits of its pull request fared. Nothing is asked for if
 * there can't be any: outside of a pull request only another attempt of the same workflow run counts.
 *
 * @throws DatadogError if Datadog doesn't list them.
 */
async function findEarlierExperiments(query, datadog, signal) {
    const { experiment } = query;
    const scope = [_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.pullRequest, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.runId].find((key) => (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(experiment, key) !== undefined);
    if (scope === undefined)
        return nothing;
    const hasAttempts = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.tree) !== undefined && (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunAttempt */ .LO)(experiment) > 1;
    if (scope === _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.runId && !hasAttempts)
        return nothing;
    const { project_id: projectId, dataset_id: datasetId, experiment: name } = experiment.attributes;
    const filter = {
        projectId,
        ...(datasetId ? { datasetId } : {}),
        ...(name ? { experiment: name } : {}),
        tags: [`${scope}:${(0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(experiment, scope)}`],
    };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptsListed */ .Sv });
    const listed = experiments.filter((one) => isListedFor(one, query));
    const attempts = listed.filter((one) => isEarlierAttempt(one, query));
    return {
        attempts: selectOnePerAttempt(attempts, experiment).slice(0, _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxEarlierAttempts */ .RQ),
        otherCommits: scope === _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.pullRequest ? countOtherCommits(listed, experiment) : nothing.otherCommits,
    };
}
/** Whether another attempt of the same evaluation can tell that this experiment is one. */
function isRecognizable(experiment) {
    const isIn = (key) => (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(experiment, key) !== undefined;
    return isIn(_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.tree) && (isIn(_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.pullRequest) || isIn(_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.runId));
}
/** The same repository, pull request or workflow run, name, dataset, and leg: whatever a filter lets through. */
function isListedFor(one, { experiment }) {
    if (one.id === experiment.id || one.attributes.deleted_at)
        return false;
    const isPullRequest = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.pullRequest) !== undefined;
    return (hasSameTags(one, experiment, [_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.repositoryId, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.pullRequest]) &&
        (isPullRequest || hasSameTags(one, experiment, [_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.runId])) &&
        isOfSameLeg(one, experiment));
}
function isEarlierAttempt(one, { experiment, configKey, baselineId }) {
    const tree = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.tree);
    return (one.id !== baselineId &&
        one.attributes.status === "completed" &&
        tree !== undefined &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(one, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.tree) === tree &&
        isOnSameDatasetVersion(one, experiment) &&
        hashConfig(one.attributes.config) === configKey &&
        isOfOtherAttempt(one, experiment) &&
        (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(one) <= ((0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(experiment) || Number.POSITIVE_INFINITY));
}
/**
 * Selects the experiments that are further runs of a baseline, newest first: on the same commit and tree, with an equal
 * config and dataset version, of another attempt, and none of those that `experiment` is an attempt of.
 */
function selectBaselineRuns(listed, baseline, { experiment }) {
    const configKey = hashConfig(baseline.attributes.config);
    const isOfSameSide = (one) => one.id === experiment.id ||
        hasSameTags(one, experiment, [_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.runId]) ||
        ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(one, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.pullRequest) !== undefined &&
            hasSameTags(one, experiment, [_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.repositoryId, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.pullRequest]));
    const runs = listed.filter((one) => one.id !== baseline.id &&
        !one.attributes.deleted_at &&
        one.attributes.status === "completed" &&
        (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(one) !== undefined &&
        (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(one) === (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(baseline) &&
        hasSameTags(one, baseline, [_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.repositoryId, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.headRepositoryId, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.tree]) &&
        isOfSameLeg(one, baseline) &&
        isOnSameDatasetVersion(one, baseline) &&
        hashConfig(one.attributes.config) === configKey &&
        isOfOtherAttempt(one, baseline) &&
        !isOfSameSide(one));
    return selectOnePerAttempt(runs, baseline).slice(0, _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxPooledBaselines */ .c8 - 1);
}
function hasSameTags(one, other, keys) {
    return keys.every((key) => (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(one, key) === (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(other, key));
}
function isOfSameLeg(one, other) {
    const [mine, others] = [one.attributes, other.attributes];
    return ((mine.experiment ?? mine.name) === (others.experiment ?? others.name) &&
        (mine.dataset_id ?? "").toLowerCase() === (others.dataset_id ?? "").toLowerCase() &&
        ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(one, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.matrix) ?? "none") === ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(other, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.matrix) ?? "none"));
}
function isOnSameDatasetVersion(one, other) {
    return (one.attributes.dataset_version ?? undefined) === (other.attributes.dataset_version ?? undefined);
}
/** Two experiments of one attempt are shards, variants, or repeats by hand, so neither is an attempt of the other. */
function isOfOtherAttempt(one, other) {
    return identifyAttempt(one) !== identifyAttempt(other);
}
function identifyAttempt(experiment) {
    const runId = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.runId);
    return runId === undefined ? experiment.id : `${runId}/${(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunAttempt */ .LO)(experiment)}`;
}
/** Of several in one attempt the one of the same section counts, newest first; several of that section are shards. */
function selectOnePerAttempt(experiments, like) {
    const newestFirst = experiments.toSorted((a, b) => (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(b) - (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(a));
    const byAttempt = Map.groupBy(newestFirst, identifyAttempt);
    return [...byAttempt.values()].flatMap((group) => {
        if (group.length === 1)
            return group;
        const ofSection = group.filter((one) => hasSameTags(one, like, [_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tagKeys */ .bi.section]));
        return ofSection.length === 1 ? ofSection : [];
    });
}
/** Counts the other commits of a pull request by the verdict of the newest experiment on each. */
function countOtherCommits(listed, experiment) {
    const verdicts = new Map();
    for (const one of listed.toSorted((a, b) => (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(a) - (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(b))) {
        const commit = (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(one);
        const { verdict } = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionMetadata */ .Of)(one);
        if (commit === undefined || commit === (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(experiment))
            continue;
        if (verdict !== undefined && verdict !== "none")
            verdicts.set(commit, verdict);
    }
    const failed = [...verdicts.values()].filter((verdict) => verdict === "fail").length;
    return { judged: verdicts.size, failed };
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ detectTokenKind),
/* harmony export */   Ps: () => (/* binding */ createGitHubRequest),
/* harmony export */   y_: () => (/* reexport safe */ _errors_js__WEBPACK_IMPORTED_MODULE_5__.y)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_bounded_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8524);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8119);
/* harmony import */ var _lib_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(310);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3116);







function detectTokenKind(token) {
    if (token?.startsWith("ghs_"))
        return "app";
    return /^(ghp_|gho_|ghu_|github_pat_)/.test(token ?? "") ? "person" : "unknown";
}
/**
 * A function that sends requests with the workflow's token. Each ends within its time or with the stage; what
 * is sent is searched for keys first.
 */
function createGitHubRequest(options) {
    const { token, redact, clock, signal } = options;
    if (token === undefined) {
        const refuse = async () => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GitHubError */ .y("there is no github_token");
        };
        return Object.assign(refuse, { loaded: async () => { } });
    }
    const octokit = loadOctokit(token, options.server);
    const send = async (route, parameters, limit = _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .gitHubTime */ .nc) => {
        let within = signal;
        try {
            const request = await octokit();
            // The answer's time begins when the request is sent, not while octokit is loaded.
            within = AbortSignal.any([signal, clock.timeout(limit, "waiting")]);
            return await request(route, { ...(0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redactDeep */ .K)(parameters, redact), request: { signal: within } });
        }
        catch (error) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .gitHubError */ .M)(route, within.aborted ? within.reason : error, redact, clock);
        }
    };
    const sendOrRepeat = async (...call) => {
        try {
            return await send(...call);
        }
        catch (error) {
            const pause = call[0].startsWith("GET ") ? pauseBehind(error) : undefined;
            if (pause === undefined || signal.aborted)
                throw error;
            await clock.sleep(pause, signal);
            return await send(...call);
        }
    };
    const nothing = () => { };
    return Object.assign(sendOrRepeat, { loaded: () => octokit().then(nothing, nothing) });
}
/** Until the one more try of a request that changes nothing; undefined where none helps soon. */
function pauseBehind(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GitHubError */ .y && error.passing))
        return undefined;
    const { retryAfter, limited } = error;
    if (retryAfter === undefined)
        return limited ? undefined : _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .gitHubRetryPause */ .Ue;
    return retryAfter <= _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxReadWait */ .uu ? retryAfter : undefined;
}
/** Loads octokit when it is first needed, so that the way to Datadog's first request is short. */
function loadOctokit(token, server) {
    let loaded;
    const load = async () => {
        // Loading holds up everything else: what was begun beside it is sent first.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        const { Octokit } = await __webpack_require__.e(/* import() */ 194).then(__webpack_require__.bind(__webpack_require__, 5194));
        // octokit's own reading of a body has no limit, takes a failed one for an empty one, and is slow on a large one.
        const request = { fetch: fetchFromGitHub, parseSuccessResponseBody: false };
        const octokit = new Octokit({ auth: token, baseUrl: server.apiUrl, log: silent, request });
        return async (route, parameters) => {
            const url = route === "POST /graphql" ? { baseUrl: graphqlBase(server) } : {};
            const { data, headers } = (await octokit.request(route, { ...parameters, ...url }));
            return { headers, data: await readData(data) };
        };
    };
    return () => {
        loaded ??= load();
        return loaded;
    };
}
/** The largest response that is read, in bytes: a hundred comments of the largest size. */
const maxResponseBytes = 32 * 1024 * 1024;
const maxRedirects = 3;
/**
 * Sends a request through Node's own fetch, which uses the proxy by now. GitHub redirects requests for a repository
 * that was renamed. The token and comments never follow to another origin.
 */
async function fetchFromGitHub(address, init = {}) {
    let url = address;
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
        const response = await fetch(url, { ...init, redirect: "manual" });
        const location = response.headers.get("location");
        if (response.status < 300 || response.status > 399 || location === null) {
            return (0,_lib_bounded_response_js__WEBPACK_IMPORTED_MODULE_1__/* .boundResponse */ .sj)(response, maxResponseBytes);
        }
        await response.body?.cancel();
        const next = URL.parse(location, url);
        // A 301 or 302 may turn any other method into a GET.
        const keepsMethod = (init.method ?? "GET") === "GET" || response.status === 307 || response.status === 308;
        if (next?.origin !== new URL(url).origin || !keepsMethod)
            break;
        url = next.href;
    }
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ("the response is a redirect that isn't followed: to another origin, or one of many");
}
/** Reads a successful response: its JSON, or its text, which is what a proxy's page is. */
async function readData(body) {
    if (!(body instanceof ReadableStream))
        return body;
    const text = await new Response(body).text();
    (0,_lib_bounded_response_js__WEBPACK_IMPORTED_MODULE_1__/* .checkJsonSize */ .Ce)(text);
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
const nothing = () => { };
// Octokit prints deprecations to the console, which is the action's log.
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function graphqlBase(server) {
    return server.graphqlUrl.replace(/\/graphql$/, "");
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ gitHubError),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _lib_bounded_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8524);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);



/** A failed request to GitHub. The message is one sentence. */
class GitHubError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
    name = "GitHubError";
    status;
    /** The permission that the token lacks, if GitHub's response says so: `pull_requests=write`, or empty. */
    permission;
    /** Whether there were too many requests, which GitHub also reports by a 403. */
    limited;
    /** Whether a retry may help: after a rate limit, no response, or a server error. */
    passing;
    /** How long GitHub asks to wait, in milliseconds, if it does. */
    retryAfter;
    constructor(message, status, details = {}) {
        super(message);
        this.status = status;
        this.permission = details.permission;
        this.limited = details.limited ?? false;
        this.passing = details.passing ?? false;
        this.retryAfter = details.retryAfter;
    }
}
/** Converts what Octokit threw, or the reason of a signal, into an error without keys. */
function gitHubError(route, error, redact, clock) {
    const { status, response, cause } = error;
    if (status === undefined || response === undefined) {
        // Octokit wraps the errors of fetch.
        const reason = cause instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ ? cause : error;
        const passing = !(reason instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ);
        return new GitHubError(withoutAnswer(route, reason, redact), undefined, { passing });
    }
    const { headers = {} } = response;
    const reason = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .c)(redact((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)).replace(/ - https?:\S+$/, ""), maxReasonLength);
    const limited = isLimited(status, headers, reason);
    return new GitHubError(`GitHub answered ${status} to ${route}: ${reason}`, status, {
        permission: limited ? undefined : lackingPermission(status, headers, reason),
        limited,
        passing: limited || status >= 500 || status === 408,
        retryAfter: limited || status >= 500 ? askedWait(headers, clock) : undefined,
    });
}
// A proxy's page can have any length.
const maxReasonLength = 500;
// If the action stopped waiting, the message mustn't say that GitHub didn't respond.
function withoutAnswer(route, error, redact) {
    if (error instanceof _lib_bounded_response_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseTooLarge */ .l1)
        return `GitHub's response to ${route} is too large: ${error.message}`;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
        return `No answer of GitHub to ${route}: ${redact(error.message)}`;
    const isLimit = error instanceof Error && /abort|timeout/i.test(error.name);
    return isLimit
        ? `${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeLimit */ .XW)(error)} ended the wait for GitHub's answer to ${route}`
        : `GitHub did not answer ${route}: ${redact((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error))}`;
}
function isLimited(status, headers, reason) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const isUsedUp = headers["x-ratelimit-remaining"] === "0";
    return headers["retry-after"] !== undefined || isUsedUp || /rate limit|abuse detection/i.test(reason);
}
// https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api: the header names the permission,
// the words say that one lacks. The header stands beside other refusals too, such as that of a locked conversation.
function lackingPermission(status, headers, reason) {
    if (status !== 403 && status !== 404)
        return undefined;
    const accepted = headers["x-accepted-github-permissions"];
    if (/resource not accessible by/i.test(reason))
        return accepted ?? "";
    return /^(not found|forbidden)?\.?$/i.test(reason.trim()) ? accepted : undefined;
}
/** Returns how long GitHub asks to wait, in milliseconds: from Retry-After, else until the rate limit resets. */
function askedWait(headers, clock) {
    const after = headers["retry-after"];
    if (after !== undefined) {
        const wait = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - clock.now();
        return Number.isNaN(wait) ? undefined : Math.max(0, wait);
    }
    const reset = headers["x-ratelimit-remaining"] === "0" ? Number(headers["x-ratelimit-reset"]) : Number.NaN;
    return Number.isNaN(reset) ? undefined : Math.max(0, reset * 1_000 - clock.now());
}


/***/ }),

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ repositoryReader),
/* harmony export */   a: () => (/* binding */ createPullRequests)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6584);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);



/** @throws GitHubError, also if the response isn't GitHub's, such as a proxy's page. */
function repositoryReader(request, { owner, name }) {
    return async (path, parameters, schema) => {
        const route = `GET /repos/{owner}/{repo}${path}`;
        const { data } = await request(route, { owner, repo: name, ...parameters });
        const parsed = schema.safeParse(data);
        if (!parsed.success)
            throw new _client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`the answer to ${route} is not GitHub's`);
        return parsed.data;
    };
}
/** Reads pull requests of a repository. */
function createPullRequests(request, repository) {
    const read = repositoryReader(request, repository);
    const list = async (path, parameters) => (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readablePullRequests */ .Y1)(await read(path, { ...parameters, per_page: 100 }, zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())));
    return {
        byNumber: (number) => read("/pulls/{pull_number}", { pull_number: number }, _pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestPayload */ .j),
        byHeadBranch: (owner, branch) => list("/pulls", { head: `${owner}:${branch}`, state: "open" }),
        byCommit: (commit) => list("/commits/{commit_sha}/pulls", { commit_sha: commit }),
    };
}


/***/ }),

/***/ 8524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ checkJsonSize),
/* harmony export */   l1: () => (/* binding */ ResponseTooLarge),
/* harmony export */   sj: () => (/* binding */ boundResponse)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _json_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2175);


// A server that is wrong, broken, or not the one it should be can answer with anything: bytes without an end, a
// small gzip that inflates to gigabytes, or JSON whose values need thirty times the memory of its text.
/** A response that is larger than anything the server should send. The message has no full stop. */
class ResponseTooLarge extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    name = "ResponseTooLarge";
}
// An error's message is at the beginning of its body.
const maxErrorBytes = 64 * 1024;
/**
 * Returns the response with a body that counts its decompressed bytes while they are read. A body that is larger
 * than `maxBytes` fails with {@link ResponseTooLarge}; that of an error status ends after 64 KiB.
 */
function boundResponse(response, maxBytes) {
    const { body, ok, status, statusText, headers } = response;
    if (body === null)
        return response;
    const limit = ok ? maxBytes : Math.min(maxErrorBytes, maxBytes);
    let received = 0;
    const counter = new TransformStream({
        transform(chunk, controller) {
            const room = limit - received;
            received += chunk.byteLength;
            if (received <= limit)
                return controller.enqueue(chunk);
            if (ok)
                return controller.error(new ResponseTooLarge(`it is larger than ${limit / 1024 / 1024} MB`));
            controller.enqueue(chunk.subarray(0, room));
            controller.terminate();
        },
    });
    return new Response(body.pipeThrough(counter), { status, statusText, headers });
}
const bounds = { depth: 250, values: 2_000_000, items: Number.POSITIVE_INFINITY };
/**
 * Checks that JSON text doesn't nest deeper than what reads and writes it can follow, and doesn't hold more values
 * than a page of any list, before it is parsed.
 *
 * @throws ResponseTooLarge
 */
function checkJsonSize(text) {
    const excess = (0,_json_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .findJsonExcess */ .t)(text, bounds);
    if (excess === "depth")
        throw new ResponseTooLarge(`its JSON nests deeper than ${bounds.depth} levels`);
    if (excess !== undefined)
        throw new ResponseTooLarge("its JSON holds more than 2,000,000 values");
}


/***/ }),

/***/ 3687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createReportWait),
/* harmony export */   d: () => (/* binding */ sleepWithReports)
/* harmony export */ });
const quietMs = 5_000;
const pauseMs = 10_000;
/**
 * Returns a function for a loop that waits, which calls it between its looks. It writes a line if the wait is longer than
 * 5 s, and then once every 10 s: `Waiting for Datadog to list 9 of 10 experiments, 12 of 20 s`.
 */
function createReportWait(clock, log) {
    const start = clock.now();
    let quietUntil = start + quietMs;
    return (what, maxMs) => {
        const now = clock.now();
        if (now <= quietUntil)
            return;
        quietUntil = now + pauseMs - 1;
        log(`Waiting for ${what}, ${Math.floor((now - start) / 1_000)} of ${Math.ceil(maxMs / 1_000)} s`);
    };
}
/** Sleeps for `milliseconds`, and reports it. Ends early, without an error, if the signal is aborted. */
async function sleepWithReports(what, milliseconds, { clock, cancel, log }) {
    const report = createReportWait(clock, log);
    for (let slept = 0; slept < milliseconds && !cancel.aborted; slept += pauseMs) {
        if (slept > 0)
            report(what, milliseconds);
        await clock.sleep(Math.min(pauseMs, milliseconds - slept), cancel).catch(() => { });
    }
}


/***/ }),

/***/ 7633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ summarizeResults),
/* harmony export */   b0: () => (/* binding */ resultsMember),
/* harmony export */   rE: () => (/* binding */ parseResultsRecord)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);


const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0));
const numericRecord = () => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["score", "boolean"]),
    /** Rows with a score. */
    n: count,
    /** The mean, or the share of true. */
    mean: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** The standard deviation of the rows, with n - 1; not given where fewer than two rows tell it. */
    sd: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0))),
});
const categoricalRecord = () => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("categorical"),
    n: count,
    /** Rows of each category, the most frequent ones; all of them together may be fewer than `n`. */
    counts: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => isMembers(value) && Object.values(value).every((rows) => count.safeParse(rows).success)),
});
// Made when a record is read: before that they would hold up a stage's first request.
const metricRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("kind", [numericRecord(), categoricalRecord()]));
function isMembers(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
const resultsRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => {
    // A record of the schema's own would drop the name `__proto__`, which a metric or a category may have.
    const members = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(isMembers), {});
    return zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
        rows: count,
        errors: count,
        metrics: members,
        usage: members,
        summary: members,
    });
});
const summaryScore = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]));
/** The member of an experiment's metadata that holds the record. */
const resultsMember = "results";
/**
 * The record of scores, at most 8 KB of JSON. What does not fit is dropped in this order: rare categories, then all
 * categories and the scores of the whole experiment, then metrics, those with the fewest scores first. Rows, errors
 * and usage are never dropped.
 */
function summarizeResults(scores) {
    const { total: rows, failed: errors } = scores.rows;
    const scored = [...scores.metrics.values()].filter(isRecordable);
    const usage = summarizeMetrics([...scores.usage.values()].filter(isRecordable), 0);
    const recordWith = (metrics, categories) => ({
        version: 1,
        rows,
        errors,
        metrics: summarizeMetrics(metrics, categories),
        ...(Object.keys(usage).length === 0 ? {} : { usage }),
    });
    const summary = scores.summary.size === 0 ? {} : { summary: Object.fromEntries(scores.summary) };
    const whole = [50, 20, 5, 1].map((categories) => ({ ...recordWith(scored, categories), ...summary }));
    const fitting = whole.find(fits);
    if (fitting)
        return fitting;
    const numeric = scored.filter(({ type }) => type !== "categorical");
    const kept = numeric.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    while (!fits(recordWith(kept, 0)))
        kept.pop();
    return recordWith(kept, 0);
}
/** The record that metadata holds; undefined where it holds none, or none of this version. An odd metric is left out. */
function parseResultsRecord(metadata) {
    const holder = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ [resultsMember]: resultsRecord }).safeParse(metadata);
    const record = holder.data?.[resultsMember];
    if (record === undefined)
        return undefined;
    const { version, rows, errors } = record;
    const usage = readable(record.usage, metricRecord);
    const summary = readable(record.summary, summaryScore);
    return {
        version,
        rows,
        errors,
        metrics: readable(record.metrics, metricRecord),
        ...(Object.keys(usage).length === 0 ? {} : { usage }),
        ...(Object.keys(summary).length === 0 ? {} : { summary }),
    };
}
function readable(found, schema) {
    const read = Object.entries(found).flatMap(([label, value]) => {
        const parsed = schema.safeParse(value);
        return parsed.success ? [[label, parsed.data]] : [];
    });
    return Object.fromEntries(read);
}
// Of scores near the largest number the sum is none.
function isRecordable({ count: scored, mean = 0 }) {
    return scored > 0 && Number.isFinite(mean);
}
function fits(record) {
    return Buffer.byteLength(JSON.stringify(record)) <= _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxRecordSize */ .DL;
}
function summarizeMetrics(metrics, categories) {
    return Object.fromEntries(metrics.map((metric) => [metric.label, summarizeMetric(metric, categories)]));
}
function summarizeMetric(metric, categories) {
    const { type, count: n } = metric;
    if (type === "categorical") {
        const most = metric.categories.slice(0, categories);
        return {
            kind: type,
            n,
            counts: Object.fromEntries(most.map(({ category, count: rows }) => [category, rows])),
        };
    }
    const sd = standardDeviation(metric.observations.values);
    return { kind: type, n, mean: rounded(metric.mean ?? 0), ...(sd === undefined ? {} : { sd: rounded(sd) }) };
}
/** In two passes, since the sum of squares alone loses what large scores differ by. */
function standardDeviation(values) {
    if (values.length < 2)
        return undefined;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const deviation = Math.sqrt(squares / (values.length - 1));
    return Number.isFinite(deviation) ? deviation : undefined;
}
// Far finer than what counts as equal, and half the bytes.
function rounded(value) {
    return Number(value.toPrecision(12));
}


/***/ }),

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ experimentTags),
/* harmony export */   l: () => (/* binding */ identify)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9148);
/* harmony import */ var _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);



function identify(context, inputs) {
    const { run } = context;
    const matrix = inputs.internal_matrix ?? null;
    return {
        createKey: hashKey([
            context.repository.id,
            run.id,
            run.attempt,
            run.job,
            inputs.internal_check_run_id ?? null,
            matrix,
            run.step,
            inputs.name,
        ]),
        sectionKey: hashKey([run.workflowPath, run.job, matrix, run.step, inputs.name, inputs.dataset_id]),
        matrixKey: matrix === null ? "none" : hashKey(matrix),
    };
}
function hashKey(value) {
    return (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value), 16);
}
/** The `tags` that the action adds to an experiment's metadata, as `key:value`. */
function experimentTags(context, target, identity, 
/** The tree of the evaluated commit, where it is known. */
tree) {
    const { run, repository } = context;
    // What was merged is its base branch's experiment, as after a push to it.
    const pullRequest = target.pullRequest?.merged ? undefined : target.pullRequest;
    const values = {
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryUrl]: repository.url,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch]: target.headBranch,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit]: target.headCommit,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.mergeCommit]: target.mergeCommit,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.tree]: tree,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.baseBranch]: pullRequest?.baseBranch,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest]: pullRequest?.number,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.provider]: "github",
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId]: run.id,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runNumber]: run.number,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.workflow]: run.workflow,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runUrl]: run.url,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.job]: run.job,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId]: repository.id,
        // Where a fork is gone that is what is known: the head is not this repository's.
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId]: target.headRepositoryId ?? "unknown",
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.matrix]: identity.matrixKey,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.create]: identity.createKey,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section]: identity.sectionKey,
    };
    return Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([key, value]) => `${key}:${value}`);
}


/***/ }),

/***/ 6981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ logBaseline),
/* harmony export */   G: () => (/* binding */ baselineLine)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);

/** Writes the group that shows which baseline was looked for, and which was found. */
async function logBaseline(baseline, search, log) {
    const skipped = baseline.kind === "found" ? (baseline.nearerCommits ?? 0) : 0;
    log.group("Baseline", [
        ...describeSearch(search, (await search.history)?.commits ?? []),
        ...(skipped > 0 ? [`Nearer commits without a completed experiment: ${skipped}`] : []),
        baselineLine(baseline),
    ]);
}
function describeSearch({ inputs, target }, commits) {
    const { parent, name } = inputs;
    if (parent.kind === "none")
        return ["The input parent is none, so no baseline was looked for."];
    if (parent.kind === "given")
        return [`The input parent names the experiment ${parent.experimentId}.`];
    const [first, last] = [commits[0], commits.at(-1)].map((sha) => sha?.slice(0, 7));
    const { baselineRef, start } = target;
    return [
        `Looked for completed experiments named ${name} on the ${baselineRef.type} ${baselineRef.name}.`,
        ...(first === undefined
            ? []
            : [`History: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(commits.length, "commit")}, from ${first} (${start.place}) back to ${last}`]),
    ];
}
/** Returns the line that names the baseline, or says why there is none. */
function baselineLine(baseline) {
    if (baseline.kind !== "found")
        return `Baseline: ${baseline.kind} (${baseline.reason})`;
    const at = baseline.commit === undefined ? "" : ` at ${baseline.commit.sha.slice(0, 7)}`;
    return `Baseline: ${baseline.experiment.name}${at} (${baseline.reason})`;
}


/***/ })

};
