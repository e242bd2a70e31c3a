export const id = 338;
export const ids = [338];
export const modules = {

/***/ 1734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ describeBaseline),
/* harmony export */   Jg: () => (/* binding */ highestRank),
/* harmony export */   PU: () => (/* binding */ rankOnCommit),
/* harmony export */   be: () => (/* binding */ describeChoice),
/* harmony export */   fu: () => (/* binding */ isOfBaselineBranch),
/* harmony export */   hf: () => (/* binding */ chooseBaseline),
/* harmony export */   i: () => (/* binding */ toBaselineChoice)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8293);
/* harmony import */ var _eligibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5090);



/** Returns a choice without the experiment. */
function describeChoice(choice) {
    return choice.kind === "found" ? { kind: "found", reason: choice.baseline.reason } : choice;
}
/** Returns what is shown of an experiment that is a baseline, for whatever reason. */
function describeBaseline(experiment) {
    return {
        experimentId: experiment.id,
        experimentName: experiment.attributes.name,
        commit: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit),
        datasetVersion: experiment.attributes.dataset_version ?? undefined,
        createdAt: (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(experiment) || undefined,
    };
}
/**
 * Chooses the baseline among candidates in any order: on the nearest commit of the history that has one; otherwise, of
 * those with the action's tags, the newest of the baseline branch.
 */
function chooseBaseline(candidates, history, query) {
    const byCommit = Map.groupBy(candidates, _eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN);
    const distance = history.commits.findIndex((commit) => byCommit.has(commit));
    if (distance >= 0) {
        const experiment = pickPreferred(byCommit.get(history.commits[distance]) ?? [], query);
        return experiment && { experiment, reason: { kind: "on the line", distance, place: history.label } };
    }
    const ofBranch = candidates.filter((one) => isOfBaselineBranch(one, query));
    const [newest] = ofBranch.toSorted((a, b) => (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(b) - (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(a));
    if (newest === undefined)
        return undefined;
    // One run may have created several on its commit, such as a script that loops over configurations.
    const onItsCommit = ofBranch.filter((one) => (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN)(one) === (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN)(newest));
    const experiment = pickPreferred(onItsCommit, query) ?? newest;
    const branch = query.target.baselineRef.name;
    return { experiment, reason: { kind: "newest of the branch", branch, within: countWithin(history) } };
}
/** Returns what was chosen, or that there is no candidate yet, and which runs were skipped. */
function toBaselineChoice(chosen, history, { target }, skippedRuns) {
    const skipped = skippedRuns === undefined ? {} : { skipped: skippedRuns };
    if (chosen === undefined) {
        const reason = { kind: "none yet", ref: target.baselineRef, within: countWithin(history), ...skipped };
        return { kind: "none", reason };
    }
    const baseline = { ...describeBaseline(chosen.experiment), reason: { ...chosen.reason, ...skipped } };
    return { kind: "found", baseline };
}
/** Returns how many commits a walk that ended at its bound went over; null if it didn't. */
function countWithin({ commits, end }) {
    return end?.kind === "bound" ? commits.length : null;
}
/** Whether an experiment belongs to the baseline branch in this repository. A fork may have a branch of the same name. */
function isOfBaselineBranch(experiment, { target, context }) {
    return (target.baselineRef.type === "branch" &&
        (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionTags */ .gD)(experiment) &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch) === target.baselineRef.name &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId) === context.repository.id &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId) === context.repository.id);
}
/** Of several on one commit, the same section counts most, then an equal config, then the age. */
function pickPreferred(experiments, query) {
    const ranked = experiments.map((experiment) => ({ experiment, rank: rankOnCommit(experiment, query) }));
    ranked.sort((a, b) => b.rank - a.rank || (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(b.experiment) - (0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(a.experiment));
    return ranked[0]?.experiment;
}
/** The rank of an experiment to which only a newer one on its commit is preferred. */
const highestRank = 3;
function rankOnCommit(experiment, { identity, config }) {
    const isSameSection = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section) === identity.sectionKey;
    const isSameConfig = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(experiment.attributes.config ?? {}) === (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(config ?? {});
    return (isSameSection ? 2 : 0) + (isSameConfig ? 1 : 0);
}


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ createdAt),
/* harmony export */   R7: () => (/* binding */ countBySummary),
/* harmony export */   Si: () => (/* binding */ findResultsFault),
/* harmony export */   YT: () => (/* binding */ isEligible),
/* harmony export */   a6: () => (/* binding */ countByRows),
/* harmony export */   gD: () => (/* binding */ hasActionTags),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   qn: () => (/* binding */ isCandidate)
/* harmony export */ });
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);
/* harmony import */ var _results_results_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7633);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8293);



// Rows that are read of a baseline without a results summary.
const rowsChecked = 500;
// The share of rows without an error that makes an experiment a possible baseline.
const minGoodRows = 0.8;
/** Returns the commit that an experiment is tagged with, in lowercase. */
function readCommit(experiment) {
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.commit)?.toLowerCase();
}
/** Returns milliseconds since the epoch; 0 if Datadog doesn't say when the experiment was created. */
function createdAt({ attributes }) {
    return Date.parse(attributes.created_at ?? "") || 0;
}
/** Whether the action created or adopted an experiment. Datadog's SDKs don't set its tags. */
function hasActionTags(experiment) {
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.create) !== undefined;
}
/** Whether an experiment can be the baseline: it's eligible, and not of this workflow run. */
function isCandidate(experiment, query) {
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.runId) !== query.context.run.id && isEligible(experiment, query);
}
/** Whether an experiment can be the baseline if the workflow run that it belongs to doesn't matter. */
function isEligible(experiment, query) {
    const { context, target, identity, projectId, datasetId, name, now } = query;
    const { attributes } = experiment;
    const { repository } = context;
    // Datadog's filters may let more through than they say.
    const isSameLeg = attributes.project_id.toLowerCase() === projectId.toLowerCase() &&
        (attributes.experiment ?? name) === name &&
        (attributes.dataset_id ?? datasetId).toLowerCase() === datasetId.toLowerCase() &&
        ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.matrix) ?? "none") === identity.matrixKey;
    // A fork's head can be a commit of ours. Experiments of SDKs don't say which repository their head is in.
    const isFromHere = ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.headRepositoryId) ?? repository.id) === repository.id;
    const isOfPullRequest = target.pullRequest !== undefined &&
        ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.repositoryId) ?? repository.id) === repository.id &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.pullRequest) === String(target.pullRequest.number);
    return (!attributes.deleted_at &&
        hasBaselineStatus(experiment) &&
        isSameLeg &&
        isFromHere &&
        !isOfPullRequest &&
        (target.ownCommitCounts || readCommit(experiment) !== target.headCommit) &&
        createdAt(experiment) >= now - _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineAge */ .HP);
}
function hasBaselineStatus(experiment) {
    switch (experiment.attributes.status) {
        case "completed":
            return true;
        case "failed":
        case "interrupted": {
            // An SDK writes `failed` for one bad row. The action writes it if the evaluation didn't complete.
            const counts = countBySummary(experiment);
            return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .isAdopted */ .YP)(experiment) && counts !== undefined && findResultsFault(counts) === undefined;
        }
        case "running":
            return false;
        default:
            return !experiment.attributes.status && !hasActionTags(experiment);
    }
}
/** Returns why results rule an experiment out as a baseline, such as `20 of 20 rows failed`; undefined if they don't. */
function findResultsFault({ rows, errors, hasScores }) {
    if (rows === 0)
        return "it has no rows";
    if (rows - errors < minGoodRows * rows)
        return `${errors} of ${rows} rows failed`;
    return hasScores ? undefined : "it has no scores";
}
/** Counts by the results summary that an experiment keeps; undefined if it has none. */
function countBySummary({ attributes }) {
    const summary = (0,_results_results_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .parseResultsSummary */ .W3)(attributes.metadata);
    if (summary === undefined)
        return undefined;
    const { rows, errors, metrics, summary: runScores = {} } = summary;
    return { rows, errors, hasScores: Object.keys(metrics).length > 0 || Object.keys(runScores).length > 0 };
}
/** Counts by the first page of an experiment's rows; undefined if Datadog doesn't show them. */
async function countByRows({ id }, datadog, signal) {
    try {
        const { isNested, readScore, hasSpanFailed } = await Promise.all(/* import() */[__webpack_require__.e(1), __webpack_require__.e(102)]).then(__webpack_require__.bind(__webpack_require__, 6001));
        const { spans, summaryMetrics } = await datadog.readEvents(id, undefined, signal, rowsChecked);
        const rows = spans.filter((span) => !isNested(span));
        const scores = [...rows.flatMap((row) => row.eval_metrics), ...summaryMetrics].map(readScore);
        const hasScores = scores.some((score) => score !== undefined && score !== null);
        return { rows: rows.length, errors: rows.filter(hasSpanFailed).length, hasScores };
    }
    catch {
        // The finish stage reads the rows again: with a baseline that can't be read, no gate passes.
        return undefined;
    }
}


/***/ }),

/***/ 3230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createDatadog)
});

// UNUSED EXPORTS: maxAnswerSize, readTime

// EXTERNAL MODULE: ./node_modules/ky/distribution/index.js + 14 modules
var distribution = __webpack_require__(9447);
// EXTERNAL MODULE: ./src/lib/bounds.ts
var bounds = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var errors = __webpack_require__(631);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
;// CONCATENATED MODULE: ./src/datadog/events-response.ts

/**
 * The body of a response of the v3 events endpoint. Datadog's API is in preview, so a member of another type counts as
 * missing, and an item without its name or ID is skipped and counted.
 */
const eventsResponse = schemas/* pipe */.FsL(schemas/* object */.Ikc({
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
        spans: readList(spans, (span) => readSpan(span, leftOut), leftOut, "spans"),
        summaryMetrics: readList(summary, readMetric, leftOut, "metrics"),
        leftOut,
        cursor: asString(meta?.after) || undefined,
    };
}));
/** Returns the items that can be read, and counts the others. Anything that isn't a list is one skipped item. */
function readList(list, read, leftOut, kind) {
    if (list === undefined || list === null)
        return [];
    const given = Array.isArray(list) ? list : [undefined];
    const items = given.map(read).filter((item) => item !== undefined);
    leftOut[kind] += given.length - items.length;
    return items;
}
function readSpan(value, leftOut) {
    const span = asMembers(value);
    const spanId = asString(span.span_id);
    if (!spanId)
        return undefined;
    const { input, output, expected_output, metadata, error } = asMembers(span.meta);
    return {
        span_id: spanId,
        trace_id: asString(span.trace_id) ?? "",
        parent_id: asString(span.parent_id),
        dataset_record_id: asString(span.dataset_record_id),
        duration: asNumber(span.duration),
        status: asString(span.status),
        tags: readList(span.tags, asString, leftOut, "tags"),
        meta: { input, output, expected_output, metadata, error: readError(error) },
        metrics: readSpanMetrics(asMembers(span.metrics)),
        eval_metrics: readList(span.eval_metrics, readMetric, leftOut, "metrics"),
    };
}
const spanMetricNames = ["total_tokens", "input_tokens", "output_tokens", "estimated_total_cost"];
function readSpanMetrics(given) {
    const metrics = {};
    for (const name of spanMetricNames) {
        const value = asNumber(given[name]);
        if (value !== undefined)
            metrics[name] = value;
    }
    return metrics;
}
function readMetric(value) {
    const metric = asMembers(value);
    const label = asString(metric.label);
    if (!label)
        return undefined;
    return {
        label,
        metric_type: asString(metric.metric_type),
        score_value: asNumber(metric.score_value),
        boolean_value: typeof metric.boolean_value === "boolean" ? metric.boolean_value : undefined,
        categorical_value: asString(metric.categorical_value),
        reasoning: asString(metric.reasoning),
        error: readError(metric.error),
        timestamp_ms: asNumber(metric.timestamp_ms) ?? 0,
    };
}
function readError(value) {
    // A user's own program may write only a string.
    if (typeof value === "string")
        return { type: undefined, message: value, stack: undefined };
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    const { type, message, stack } = asMembers(value);
    return { type: asString(type), message: asString(message), stack: asString(stack) };
}
function asMembers(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function asString(value) {
    return typeof value === "string" ? value : undefined;
}
function asNumber(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./src/datadog/experiments.ts


// Every endpoint is in preview, so only what nothing works without is required.
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
const experimentResponse = schemas/* object */.Ikc({ data: datadogExperiment });
/** A page of the list. An item that can't be read is skipped and counted. */
const experimentsResponse = schemas/* pipe */.FsL(schemas/* object */.Ikc({
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
/** A page of projects, datasets, or dataset records. An item that can't be read is skipped and counted. */
const resourcesResponse = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    data: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    meta: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ after: json/* optionalText */.mR })), undefined),
}), schemas/* transform */.pdi(({ data, meta }) => {
    const { read, leftOut } = (0,json/* readItems */.F1)(data, resource);
    const resources = read.map(({ id, attributes }) => ({ id, name: attributes?.name ?? "" }));
    return { resources, leftOut, after: meta?.after || undefined };
}));
/** Returns the path of a list below the API's first version. */
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

;// CONCATENATED MODULE: ./src/datadog/client.ts









/** One response to a read, with headers and body, in milliseconds. */
const readTime = 8_000;
/** The largest response, in bytes: a full page of experiments with large configurations. */
const maxAnswerSize = 64 * 1024 * 1024;
// One request of an upload.
const uploadCallTime = 30_000;
const apiPath = "api/v2/llm-obs/v1";
const experimentsPath = `${apiPath}/experiments`;
const eventsPath = "api/v2/llm-obs/v3/experiments";
// A stale pooled connection would leave open whether a create took effect. Requests before it leave none behind.
const ownConnection = { connection: "close" };
function createDatadog(options) {
    const { clock } = options;
    const http = createHttp(options);
    const send = createSend(options);
    const warnSkipped = createSkippedWarning(options);
    return {
        createExperiment: (attributes, signal) => send("create the experiment", async () => {
            const request = { signal, retry: 0, fetch: fetchWithin(limits/* createTime */.oH, clock), headers: ownConnection };
            const json = wrapAttributes(attributes);
            return (await http.post(experimentsPath, { ...request, json }).json(experimentResponse)).data;
        }),
        listExperiments: (filter, signal, { after, limit = limits/* experimentsPerPage */.n9 } = {}) => send("list experiments", async () => {
            const searchParams = listParams({
                "filter[project_id]": filter.projectId,
                "filter[dataset_id]": filter.datasetId,
                "filter[experiment]": filter.experiment,
                "filter[id]": filter.ids,
                "filter[metadata]": filter.tags && JSON.stringify({ tags: filter.tags }),
                "page[limit]": limit,
                "page[cursor]": after,
            });
            const request = { ...retriedRead(signal, clock), searchParams, headers: ownConnection };
            const page = await http.get(experimentsPath, request).json(experimentsResponse);
            warnSkipped("experiments", page.leftOut);
            return page;
        }),
        listResources: (list, { name, version, after }, signal) => send(`list ${list.kind}`, async () => {
            const searchParams = listParams({ "filter[name]": name, "filter[version]": version, "page[cursor]": after });
            const request = { ...retriedRead(signal, clock), searchParams };
            const page = await http.get(`${apiPath}/${buildPath(list)}`, request).json(resourcesResponse);
            warnSkipped(list.kind, page.leftOut);
            return page;
        }),
        updateExperiment: (id, update, signal) => send("update the experiment", async () => {
            // The real API responds to a PATCH with 200 and an empty body.
            const request = { ...retriedRead(signal, clock), json: wrapAttributes(update) };
            await http.patch(`${experimentsPath}/${encodeURIComponent(id)}`, request).text();
        }),
        pushEvents: (id, json, signal) => send("upload the results", async () => {
            await http
                .post(`${experimentsPath}/${encodeURIComponent(id)}/events`, retriedUpload(json, signal, clock))
                .text();
        }),
        readEvents: (id, cursor, signal, size = limits/* eventsPageSizes */.VL[0]) => send("read the results", async () => {
            const searchParams = listParams({ "page[limit]": size, "page[cursor]": cursor });
            const request = { ...retriedRead(signal, clock), searchParams };
            return await http.get(`${eventsPath}/${encodeURIComponent(id)}/events`, request).json(eventsResponse);
        }),
    };
}
/** Returns a client that sends the keys to one origin, follows no redirect, and bounds each response. */
function createHttp({ origin, apiKey, appKey }) {
    return distribution/* default */.Ay.create({
        baseUrl: `${origin}/`,
        // fetch would send the keys to another origin, too.
        redirect: "manual",
        parseJson: (text) => {
            if (text === "")
                return undefined;
            (0,bounds/* checkJsonSize */.Ce)(text);
            return (0,json/* parseJson */.qF)(text);
        },
        // The clock has the limits. Ky's own also count the time in which this process is busy.
        timeout: false,
        headers: {
            accept: "application/vnd.api+json, application/json",
            "dd-api-key": apiKey,
            "dd-application-key": appKey,
        },
    });
}
/** Returns a function that makes a call when it's its turn, and converts what it throws to a DatadogError. */
function createSend({ origin, redact, clock, maxConcurrent = Number.POSITIVE_INFINITY }) {
    const host = new URL(origin).host;
    const waiting = [];
    let running = 0;
    return async (purpose, call) => {
        if (running >= maxConcurrent)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await call();
        }
        catch (error) {
            throw (0,errors/* toDatadogError */.Sg)(error, { purpose, host, redact }, clock.now());
        }
        finally {
            // The next call takes this one's place.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}
/** Returns a function that warns of items of a list that can't be read, once per number: lists are read repeatedly. */
function createSkippedWarning({ log }) {
    const warned = new Set();
    return (items, count) => {
        const key = `${count} ${items}`;
        if (count === 0 || warned.has(key))
            return;
        log?.warning(messages/* messages */.D.skippedItems(count, items));
        warned.add(key);
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
/** Returns the settings of a request that can be repeated. Ky repeats it, and every wait is bounded. */
function retriedRead(signal, clock) {
    return {
        signal: AbortSignal.any([signal, clock.timeout(3 * readTime, "waiting")]),
        fetch: fetchWithin(readTime, clock),
        retry: readRetry,
    };
}
/** Returns the settings of a call of an upload, which is worth more patience. */
function retriedUpload(body, signal, clock) {
    return {
        signal: AbortSignal.any([signal, clock.timeout(4 * uploadCallTime, "waiting")]),
        // The body bypasses ky, which would hold it three times for the case that it's sent again.
        fetch: fetchWithin(uploadCallTime, clock, body),
        headers: { "content-type": "application/json" },
        retry: { ...readRetry, limit: 6, methods: ["post"], maxRetryAfter: uploadCallTime },
    };
}
/** Returns a fetch with a time limit for the whole response, which begins when the request is sent. */
function fetchWithin(milliseconds, clock, body) {
    return async (input, init) => {
        const given = input instanceof Request ? [input.signal] : [];
        const signal = AbortSignal.any([...given, clock.timeout(milliseconds, "waiting")]);
        const request = body === undefined ? { ...init, signal } : { ...init, signal, body };
        return (0,bounds/* boundResponse */.sj)(await fetch(input, request), maxAnswerSize);
    };
}
function wrapAttributes(attributes) {
    return { data: { type: "experiments", attributes } };
}
/** Returns the parameters of a query: one for each string of a list, and none for undefined. */
function listParams(params) {
    return Object.entries(params).flatMap(([name, param = []]) => [param].flat().map((value) => [name, String(value)]));
}


/***/ }),

/***/ 2841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ resolveProject),
/* harmony export */   M0: () => (/* binding */ resolvePlace),
/* harmony export */   qJ: () => (/* binding */ countRecords)
/* harmony export */ });
/* unused harmony export listNearestNames */
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7785);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(468);



// Pages of projects or datasets that are read to suggest similar names.
const maxNamePages = 5;
const maxSuggestions = 5;
// More records aren't worth reading only to count them.
const maxRecordPages = 20;
/**
 * Returns the IDs of a project and of a dataset in it. An ID isn't checked, and nothing is created.
 *
 * @throws InputError if a name is unknown or ambiguous, DatadogError if it can't be looked up.
 */
async function resolvePlace(project, dataset, datadog, signal) {
    const projectId = (await resolveProject(project, datadog, signal)) ?? "";
    const list = { kind: "datasets", projectId };
    const datasetId = (await resolveName(dataset, { input: "dataset", list, datadog, signal })) ?? "";
    return { projectId, datasetId };
}
/** Returns the ID of a project; undefined without an ID and a name. Throws as {@link resolvePlace}. */
function resolveProject(project, datadog, signal) {
    return resolveName(project, { input: "project", list: { kind: "projects" }, datadog, signal });
}
async function resolveName({ id, name }, lookUp) {
    if (id !== undefined || name === undefined)
        return id;
    const { input, list, datadog, signal } = lookUp;
    const { resources } = await datadog.listResources(list, { name }, signal);
    const ids = resources.filter((resource) => resource.name === name).map((resource) => resource.id);
    if (ids.length === 0)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.unknownName(input, name, await suggestNames(name, lookUp)));
    if (ids.length > 1)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.ambiguousName(input, name, ids));
    return ids[0];
}
/** Returns a sentence with the nearest names; empty if they can't be read, because the unknown name matters more. */
async function suggestNames(name, { input, list, datadog, signal }) {
    const names = [];
    try {
        let after;
        for (let page = 0; page === 0 || (page < maxNamePages && after !== undefined); page += 1) {
            const response = await datadog.listResources(list, { after }, signal);
            names.push(...response.resources.map((resource) => resource.name));
            after = response.after;
        }
    }
    catch {
        return "";
    }
    const near = listNearestNames(name, names);
    if (near.length > 0)
        return ` Nearest: ${near.join(", ")}.`;
    // A restricted project hides its datasets, too.
    return ` There are no ${input}s at all.${input === "dataset" ? ` ${_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .accessRemedy */ .l}` : ""}`;
}
/** Returns the names most similar to one, quoted: those that contain it or are part of it, then by edit distance. */
function listNearestNames(name, all) {
    const wanted = name.toLowerCase();
    const measure = (other) => {
        const given = other.toLowerCase();
        return given.includes(wanted) || wanted.includes(given) ? 0 : (0,leven__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(wanted, given);
    };
    return [...new Set(all)]
        .filter((other) => other !== "")
        .map((other) => ({ other, distance: measure(other) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, maxSuggestions)
        .map(({ other }) => JSON.stringify(other));
}
/** Counts the records of a dataset. Returns undefined if they can't be read or are too many. */
async function countRecords({ version, ...dataset }, datadog, signal) {
    let count = 0;
    let after;
    try {
        for (let page = 0; page < maxRecordPages; page += 1) {
            const response = await datadog.listResources({ kind: "dataset records", ...dataset }, { version, after }, signal);
            count += response.resources.length;
            after = response.after;
            if (after === undefined)
                return count;
        }
    }
    catch {
        // Without the count, the action says nothing about missing records.
    }
    return undefined;
}


/***/ }),

/***/ 631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ toDatadogError),
/* harmony export */   j9: () => (/* binding */ DatadogError)
/* harmony export */ });
/* unused harmony export readErrorDetail */
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3201);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4343);
/* harmony import */ var _lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4517);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(468);







/** A failed request to Datadog. Has neither keys nor a cause, because ky's errors contain the request with its keys. */
class DatadogError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ {
    name = "DatadogError";
    kind;
    status;
    /** How long Datadog asks to wait, in milliseconds. Only `limited` has it. */
    wait;
    /** The response is larger than what is read, so the next request has to ask for less. */
    isTooLarge;
    constructor(message, kind, { status, wait, isTooLarge = false } = {}) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.wait = wait;
        this.isTooLarge = isTooLarge;
    }
}
/** Converts anything that a request threw, while it was sent or its response was read. */
function toDatadogError(error, request, now) {
    const { purpose, host, redact } = request;
    if (error instanceof DatadogError)
        return error;
    if ((0,ky__WEBPACK_IMPORTED_MODULE_4__/* .isHTTPError */ .nr)(error))
        return fromResponse(error.response, error.data, request, now);
    if (error instanceof _lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseTooLarge */ .l1) {
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.responseTooLarge(purpose, host, error.message), "open", { isTooLarge: true });
    }
    const unreadable = describeUnreadable(error);
    if (unreadable !== undefined) {
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.unexpectedResponse(purpose, host, redact(unreadable)), "open");
    }
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ)
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.stopped(purpose, error.message), "open");
    if ((0,ky__WEBPACK_IMPORTED_MODULE_4__/* .isTimeoutError */ .c8)(error) || (isFault(error) && /^(Abort|Timeout)Error$/.test(error.name))) {
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.timedOut(purpose, host, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeLimit */ .XW)(error)), "open");
    }
    return fromNetwork(collectCauses(error), request);
}
/** Returns what is wrong with a successful response, such as a proxy's page. */
function describeUnreadable(error) {
    if (error instanceof SyntaxError)
        return "no JSON";
    if (!(error instanceof Error) || error.name !== "SchemaValidationError")
        return undefined;
    const { issues } = error;
    const path = (issues?.[0]?.path ?? []).map(String).join(".");
    return path === "" ? "no data" : `no usable ${path}`;
}
function fromResponse(response, data, request, now) {
    const { status, headers } = response;
    const message = describeStatus(status, data, request);
    if (status === 429) {
        const retryAfter = headers.get("retry-after") ?? headers.get("x-ratelimit-reset") ?? "";
        return new DatadogError(message, "limited", { status, wait: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(retryAfter, now) });
    }
    return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
}
// More of what Datadog says doesn't help.
const maxDetailLength = 500;
function describeStatus(status, data, { purpose, host, redact }) {
    const detail = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(redact(readErrorDetail(data)), maxDetailLength);
    if (status >= 300 && status < 400)
        return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.redirected(purpose, host, status);
    switch (status) {
        case 400:
        case 422:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.invalidRequest(purpose, status, detail);
        case 401:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.invalidKeys(purpose, host);
        case 403:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.noPermission(purpose, detail);
        case 404:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.notFound(purpose, detail);
        case 409:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.conflict(purpose, detail);
        case 413:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.requestTooLarge(purpose);
        case 429:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.tooManyRequests(purpose);
        default:
            return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.failedRequest(purpose, host, status, detail);
    }
}
const errorBody = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ title: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), detail: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()) })])),
});
/** Returns the text of Datadog's errors, which are strings or objects with title and detail; empty for anything else. */
function readErrorDetail(data) {
    let body = data;
    if (typeof data === "string") {
        // Without a content type of JSON, the body comes as text.
        try {
            body = JSON.parse(data);
        }
        catch {
            return "";
        }
    }
    const { errors = [] } = errorBody.safeParse(body).data ?? {};
    return errors
        .map((error) => (typeof error === "string" ? error : (error.detail ?? error.title ?? "")))
        .map((text) => text.replace(/\s+/g, " ").trim())
        .filter((text) => text !== "")
        .join("; ");
}
// After these, it's certain that no byte of the request was sent.
const unsentCodes = new Set([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
]);
// Neither after these, and a certificate that isn't trusted won't be a moment later.
const untrustedCodes = new Set([
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
]);
// undici's message if a proxy opens no tunnel. It has no code of its own.
const refusedTunnel = /^Proxy response \((\d+)\)/;
function fromNetwork(causes, { purpose, host, redact }) {
    const reason = redact([...new Set(causes.map(describeFault))].join(", "));
    const isUntrusted = ({ code = "" }) => untrustedCodes.has(code);
    const isUnsent = (fault) => fault.syscall === "connect" ||
        unsentCodes.has(fault.code ?? "") ||
        isUntrusted(fault) ||
        refusedTunnel.test(fault.message);
    if (causes.length === 0 || !causes.every(isUnsent)) {
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.brokenConnection(purpose, host, reason), "open");
    }
    const kind = causes.some(isUntrusted) ? "refused" : "not sent";
    return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.noConnection(purpose, host, reason), kind);
}
// By shape, because a DOMException and an error of another realm isn't an instance of Error here.
function isFault(error) {
    return typeof error === "object" && error !== null && "message" in error && "name" in error;
}
/** Returns the innermost causes of an error: one, or one for each address that was tried. */
function collectCauses(error) {
    if (!isFault(error))
        return [new Error(String(error))];
    if (Array.isArray(error.errors))
        return error.errors.flatMap(collectCauses);
    return error.cause === undefined ? [error] : collectCauses(error.cause);
}
/** Describes a fault with its address, which shows whether Datadog or a proxy couldn't be reached. */
function describeFault({ message, code, address, port }) {
    const status = refusedTunnel.exec(message)?.[1];
    if (status !== undefined)
        return `the proxy answered ${status}`;
    if (!code)
        return message;
    if (address === undefined)
        return code;
    return `${code} at ${address}${port === undefined ? "" : `:${port}`}`;
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
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9112);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8293);





// Some earlier attempts that are read don't count, such as those during an outage.
const maxAttemptsRead = 10;
// Experiments of the baseline's commit that are pooled.
const maxPooledBaselines = 3;
/** Returns a key that only equal configs share. */
function hashConfig(config) {
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(config ?? {}), 16);
}
/**
 * Lists the earlier attempts of an experiment, and how other commits of its pull request fared. Nothing is requested if
 * there can't be any: outside of a pull request, only another attempt of the same workflow run counts.
 *
 * @throws DatadogError if Datadog doesn't list them.
 */
async function findEarlierExperiments({ experiment, configKey, baselineId }, datadog, signal) {
    const isPullRequest = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest) !== undefined;
    const scope = isPullRequest ? _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest : _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runId;
    const tree = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.tree);
    const isRerun = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, scope) !== undefined && tree !== undefined && (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunAttempt */ .LO)(experiment) > 1;
    if (!isPullRequest && !isRerun)
        return { attempts: [], olderAttempts: 0, otherCommits: { judged: 0, failed: 0 } };
    const { project_id: projectId, dataset_id: datasetId, experiment: name } = experiment.attributes;
    const filter = {
        projectId,
        ...(datasetId ? { datasetId } : {}),
        ...(name ? { experiment: name } : {}),
        tags: [`${scope}:${(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, scope)}`],
    };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptsListed */ .Sv });
    // Datadog's filters may let more through than they say.
    const listed = experiments.filter((one) => one.id !== experiment.id &&
        !one.attributes.deleted_at &&
        haveSameTags(one, experiment, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.repositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest, scope]) &&
        areOfSameLeg(one, experiment));
    const attempts = listed.filter((one) => one.id !== baselineId &&
        hasCompleted(one) &&
        tree !== undefined &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(one, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.tree) === tree &&
        hashConfig(one.attributes.config) === configKey &&
        areRepeats(one, experiment) &&
        (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(one) <= ((0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(experiment) || Number.POSITIVE_INFINITY));
    const earlier = selectOnePerAttempt(attempts, experiment);
    return {
        attempts: earlier.slice(0, maxAttemptsRead),
        olderAttempts: Math.max(0, earlier.length - maxAttemptsRead),
        otherCommits: isPullRequest ? countOtherCommits(listed, experiment) : { judged: 0, failed: 0 },
    };
}
/**
 * Whether an attempt's evaluation completed. SDKs write `failed` for one bad row: then what the gate of that attempt said
 * of its evaluation decides, and its rows decide later whether it counts.
 */
function hasCompleted(experiment) {
    const { status } = experiment.attributes;
    if (status !== "failed" || !(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .isAdopted */ .YP)(experiment))
        return status === "completed";
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionMetadata */ .Of)(experiment).outcomes?.["$rows evaluation"] !== "failed";
}
/** Whether another attempt of the same evaluation can recognize this experiment as one. */
function isRecognizable(experiment) {
    const scope = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest) ?? (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runId);
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.tree) !== undefined && scope !== undefined;
}
/**
 * Selects the experiments that are further runs of a baseline, newest first: on the same commit and tree, with an equal
 * config and dataset version, of another attempt, and none of those that `experiment` is an attempt of.
 */
function selectBaselineRuns(listed, baseline, { experiment }) {
    const configKey = hashConfig(baseline.attributes.config);
    const isOfSameSide = (one) => one.id === experiment.id ||
        haveSameTags(one, experiment, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runId]) ||
        ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(one, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest) !== undefined &&
            haveSameTags(one, experiment, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.repositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest]));
    const runs = listed.filter((one) => one.id !== baseline.id &&
        !one.attributes.deleted_at &&
        one.attributes.status === "completed" &&
        (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(one) !== undefined &&
        (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(one) === (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(baseline) &&
        haveSameTags(one, baseline, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.repositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.headRepositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.tree]) &&
        areOfSameLeg(one, baseline) &&
        hashConfig(one.attributes.config) === configKey &&
        areRepeats(one, baseline) &&
        !isOfSameSide(one));
    return selectOnePerAttempt(runs, baseline).slice(0, maxPooledBaselines - 1);
}
function haveSameTags(one, other, keys) {
    return keys.every((key) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(one, key) === (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(other, key));
}
function areOfSameLeg(one, other) {
    const [mine, others] = [one.attributes, other.attributes];
    return ((mine.experiment ?? mine.name) === (others.experiment ?? others.name) &&
        (mine.dataset_id ?? "").toLowerCase() === (others.dataset_id ?? "").toLowerCase() &&
        ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(one, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.matrix) ?? "none") === ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(other, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.matrix) ?? "none"));
}
/** Whether one of two experiments can repeat the other. Those of one attempt are shards, variants, or repeats by hand. */
function areRepeats(one, other) {
    const [version, otherVersion] = [one, other].map(({ attributes }) => attributes.dataset_version ?? undefined);
    return version === otherVersion && identifyAttempt(one) !== identifyAttempt(other);
}
function identifyAttempt(experiment) {
    const runId = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runId);
    return runId === undefined ? experiment.id : `${runId}/${(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunAttempt */ .LO)(experiment)}`;
}
/** Of several in one attempt the one of the same section counts, newest first. Several of that section are shards. */
function selectOnePerAttempt(experiments, like) {
    const newestFirst = experiments.toSorted((a, b) => (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(b) - (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(a));
    const byAttempt = Map.groupBy(newestFirst, identifyAttempt);
    return [...byAttempt.values()].flatMap((group) => {
        if (group.length === 1)
            return group;
        const ofSection = group.filter((one) => haveSameTags(one, like, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.section]));
        return ofSection.length === 1 ? ofSection : [];
    });
}
/** Counts the other commits of a pull request by the verdict of the newest experiment on each. */
function countOtherCommits(listed, experiment) {
    const verdicts = new Map();
    for (const one of listed.toSorted((a, b) => (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(a) - (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .createdAt */ .CT)(b))) {
        const commit = (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(one);
        const { verdict = "none" } = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readActionMetadata */ .Of)(one);
        if (commit === undefined || commit === (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(experiment))
            continue;
        if (verdict !== "none")
            verdicts.set(commit, verdict);
    }
    const failed = [...verdicts.values()].filter((verdict) => verdict === "fail").length;
    return { judged: verdicts.size, failed };
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);


/** What finishing an experiment says, by code. A reason is the message of an error. */
const messages = {
    statusNotSet: (status, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX500", `Couldn't set the experiment's status to ${status}: ${reason}`),
    summaryNotSaved: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX501", `Couldn't save the results summary, so the experiment serves as a baseline only as long as Datadog keeps its rows: ${reason}`),
    foreignResults: (member) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX502", `The experiment's metadata has its own member ${member}, so the results summary isn't saved. Rename that member.`),
    invalidPatterns: (faults) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX503", `Fix the input results: ${faults.join("; ")}.`),
    missingFiles: (fault) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX504", `There are fewer results files, because the job failed: ${fault}.`),
    readingFailed: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX505", `Couldn't read the results files: ${reason}. This is an error in the action. Report it.`),
    everyRowTooLarge: (name) => `each row is too large for Datadog (413), such as ${name}. Shorten the input, output, or metadata.`,
    notUploaded: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX506", `The results weren't uploaded: ${reason}`),
    notRead: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX507", `The results couldn't be read: ${reason}`),
    notIngested: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX508", `The results aren't all in Datadog: ${reason}`),
    baselineNotRead: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX509", `The baseline couldn't be read: ${reason}`),
    noResults: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX512", "No results found, so the experiment stays open. Set `results`. If another job runs the evaluation, set `finish: false` and add the `finish` action to that job."),
    skippedEvents: (counts, isCurrent) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX513", `Skipped ${counts} of ${isCurrent ? "this run's" : "the baseline's"} events, which can't be read. The others count.`),
    staleFiles: (files) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX514", `These results files aren't from this run: ${files}. Delete them before the evaluation, and start the evaluation after the action.`),
    gateFailed: (leg, rules) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX515", `${leg} failed its gate:\n${rules.join("\n")}`),
    gateUnclear: (leg, rules) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX516", `The gate of ${leg} is unclear:\n${rules.join("\n")}`),
    loosenedGate: (who, rules) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX517", `${who} loosens the gate: ${rules}.`),
    oldBaseline: (days) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX518", `The baseline is ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(days, "day")} old. Rerun the workflow on the base branch.`),
    pooledAttempts: (runs, earlier) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX150", `There are ${runs} runs of each record: this attempt and ${earlier === 1 ? "an earlier one" : `${earlier} earlier ones`}.`),
    pooledBaseline: (runs, experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX151", `The baseline has ${runs} runs of each record: ${experiments} experiments of its commit.`),
    otherBaseline: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX152", `${experiments === 1 ? "An earlier attempt had" : `${experiments} earlier attempts had`} another baseline. All attempts are compared with the baseline of this one.`),
    cachedAttempts: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX153", `${experiments === 1 ? "An attempt has" : `${experiments} attempts have`} the same outputs and scores as another, so they count once: they probably come from a cache. Turn off response caches for reruns.`),
    incompleteAttempts: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX154", `${experiments === 1 ? "An earlier attempt doesn't" : `${experiments} earlier attempts don't`} count: rows or scores are missing there beyond what the gate allows.`),
    failedCommits: (failed, judged) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX155", `Failed on ${failed} of the ${judged} commits of this pull request evaluated before.`),
    attemptUnread: (name, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX156", `No rule has a better outcome than in an earlier attempt (${name}), whose rows couldn't be read: ${firstSentence(reason)}. Rerun the job to judge all attempts together.`),
    limitedOutcome: (rule, name, outcome) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX157", `${rule} ${outcome === "failed" ? "failed" : "was unclear"} in an earlier attempt (${name}) whose rows couldn't be read. Rerun the job to judge all attempts together.`),
    attemptsUnlisted: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX158", `Datadog couldn't list earlier attempts: ${firstSentence(reason)}. Rules that pass are unclear, because an attempt may be missing. Rerun the job to judge all attempts together.`),
    failsIfUnclear: ({ code, message }) => ({
        code,
        message: `${message} The gate fails for it (\`unclear: fail\`).`,
    }),
    unlistedOutcome: (rule) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX159", `${rule} is unclear: Datadog couldn't list earlier attempts, so one may be missing. Rerun the job to judge all attempts together.`),
    baselineRunsUnread: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX160", `Further runs of the baseline's commit couldn't be read, so they don't count: ${firstSentence(reason)}.`),
    olderAttempts: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX519", `Only the 10 newest of the earlier attempts were read, so ${experiments === 1 ? "an older one doesn't" : `${experiments} older ones don't`} count.`),
};
/** What a failure says before it goes into details. */
function firstSentence(reason) {
    return (reason.split(/\.(?:\s|$)/, 1)[0] ?? reason).trim();
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ detectTokenKind),
/* harmony export */   Ps: () => (/* binding */ createGitHubRequest),
/* harmony export */   y_: () => (/* reexport safe */ _errors_js__WEBPACK_IMPORTED_MODULE_4__.y)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(310);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3116);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(551);






// One response of GitHub.
const gitHubTime = 8_000;
// The pause before the only retry of a request to GitHub. Only requests that change nothing are retried.
const gitHubRetryPause = 500;
// The largest response that is read: a hundred comments of the largest size.
const maxResponseBytes = 32 * 1024 * 1024;
const maxRedirects = 3;

function detectTokenKind(token) {
    if (token?.startsWith("ghs_"))
        return "app";
    return /^(ghp_|gho_|ghu_|github_pat_)/.test(token ?? "") ? "person" : "unknown";
}
/**
 * Returns a function that sends requests with the workflow's token. A request ends within its time or with the stage.
 * What it sends is redacted first. The first one loads Octokit, so that the way to Datadog's first request is short.
 *
 * @throws GitHubError
 */
function createGitHubRequest({ token, server, redact, clock, signal }) {
    let loading;
    const load = () => {
        if (token === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.noToken());
        loading ??= loadOctokit(token, server.apiUrl);
        return loading;
    };
    const send = async (route, parameters, limit = gitHubTime) => {
        let within = signal;
        try {
            const octokit = await load();
            // The time for the response begins when the request is sent, not while Octokit is loaded.
            within = AbortSignal.any([signal, clock.timeout(limit, "waiting")]);
            const { data, headers } = await octokit.request(route, {
                ...(0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactDeep */ .K)(parameters, redact),
                ...(route === "POST /graphql" ? { baseUrl: server.graphqlUrl.replace(/\/graphql$/, "") } : {}),
                request: { signal: within },
            });
            return { headers, data: await readData(data) };
        }
        catch (error) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toGitHubError */ .L)(route, within.aborted ? within.reason : error, redact, clock);
        }
    };
    const sendOrRetry = async (route, ...rest) => {
        try {
            return await send(route, ...rest);
        }
        catch (error) {
            const pause = route.startsWith("GET ") ? findRetryPause(error) : undefined;
            if (pause === undefined || signal.aborted)
                throw error;
            await clock.sleep(pause, signal);
            return await send(route, ...rest);
        }
    };
    const loaded = async () => {
        if (token !== undefined)
            await load().catch(() => { });
    };
    return Object.assign(sendOrRetry, { loaded });
}
/** Returns the pause before the only retry of a request that changes nothing; undefined if a retry can't help soon. */
function findRetryPause(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y && error.passing))
        return undefined;
    const { retryAfter, limited } = error;
    if (retryAfter === undefined)
        return limited ? undefined : gitHubRetryPause;
    return retryAfter <= _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxReadWait */ .uu ? retryAfter : undefined;
}
async function loadOctokit(token, baseUrl) {
    // Loading blocks everything else, so what has begun already is sent first.
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const nothing = () => { };
    return getOctokit(token, {
        baseUrl,
        // Octokit prints deprecations to the console, which is the action's log.
        log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
        // Octokit's own reading of a body has no limit, takes a failed one for an empty one, and is slow on a large one.
        request: { fetch: fetchFromGitHub, parseSuccessResponseBody: false },
    });
}
/**
 * Sends a request with Node.js's fetch, which uses the proxy by now. GitHub redirects requests for a renamed
 * repository. The token and comments never follow to another origin.
 */
async function fetchFromGitHub(address, init = {}) {
    let url = address;
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
        const response = await fetch(url, { ...init, redirect: "manual" });
        const location = response.headers.get("location");
        if (response.status < 300 || response.status > 399 || location === null) {
            return (0,_lib_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .boundResponse */ .sj)(response, maxResponseBytes);
        }
        await response.body?.cancel();
        const next = URL.parse(location, url);
        // After a 301 or 302, fetch would turn another method into a GET.
        const keepsMethod = (init.method ?? "GET") === "GET" || response.status === 307 || response.status === 308;
        if (next?.origin !== new URL(url).origin || !keepsMethod)
            break;
        url = next.href;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y(_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .messages */ .D.redirected());
}
/** Reads the JSON of a successful response. Returns its text if it has none, as a proxy's page. */
async function readData(body) {
    if (!(body instanceof ReadableStream))
        return body;
    const text = await new Response(body).text();
    (0,_lib_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .checkJsonSize */ .Ce)(text);
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 7633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ summarizeResults),
/* harmony export */   W3: () => (/* binding */ parseResultsSummary),
/* harmony export */   b0: () => (/* binding */ resultsMember)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);

const count = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0));
const members = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const numericSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["score", "boolean"]),
    /** Rows with a score. */
    n: count,
    /** The mean, or the share of true. */
    mean: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** The standard deviation of the rows, with n - 1; not given for fewer than two rows. */
    sd: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0))),
});
const categoricalSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("categorical"),
    n: count,
    /** Rows of each category, the most frequent ones; all of them together may be fewer than `n`. */
    counts: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => {
        const counts = members.safeParse(value).data;
        return counts !== undefined && Object.values(counts).every((rows) => count.safeParse(rows).success);
    }),
});
const metricSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [numericSummary, categoricalSummary]);
// The library's own records would drop the name `__proto__`, which a metric or a category can have.
const anyMembers = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(members, {});
const storedSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    rows: count,
    errors: count,
    metrics: anyMembers,
    usage: anyMembers,
    summary: anyMembers,
});
const summaryScore = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()]);
/** The member of an experiment's metadata that holds the summary. */
const resultsMember = "results";
/** In bytes of JSON. */
const maxSummarySize = 8 * 1024;
/**
 * Returns the summary of scores, at most 8 KB of JSON. What doesn't fit is dropped in this order: rare categories, then
 * all categories and the scores of the whole experiment, then metrics, those with the fewest scores first. Rows, errors,
 * and usage are never dropped.
 */
function summarizeResults(scores) {
    const { total: rows, failed: errors } = scores.rows;
    const scored = [...scores.metrics.values()].filter(isRecordable);
    const usage = summarizeMetrics([...scores.usage.values()].filter(isRecordable), 0);
    const summarize = (metrics, categories) => ({
        version: 1,
        rows,
        errors,
        metrics: summarizeMetrics(metrics, categories),
        ...(Object.keys(usage).length === 0 ? {} : { usage }),
    });
    const summary = scores.summary.size === 0 ? {} : { summary: Object.fromEntries(scores.summary) };
    const whole = [50, 20, 5, 1].map((categories) => ({ ...summarize(scored, categories), ...summary }));
    const fitting = whole.find(fits);
    if (fitting)
        return fitting;
    const numeric = scored.filter(({ type }) => type !== "categorical");
    const kept = numeric.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    while (!fits(summarize(kept, 0)))
        kept.pop();
    return summarize(kept, 0);
}
/** Returns the summary in metadata; undefined if there is none, or none of this version. An invalid metric is skipped. */
function parseResultsSummary(metadata) {
    const stored = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ [resultsMember]: storedSummary }).safeParse(metadata).data?.[resultsMember];
    if (stored === undefined)
        return undefined;
    const usage = parseMembers(stored.usage, metricSummary);
    const summary = parseMembers(stored.summary, summaryScore);
    return {
        version: stored.version,
        rows: stored.rows,
        errors: stored.errors,
        metrics: parseMembers(stored.metrics, metricSummary),
        ...(Object.keys(usage).length === 0 ? {} : { usage }),
        ...(Object.keys(summary).length === 0 ? {} : { summary }),
    };
}
function parseMembers(found, schema) {
    const parsed = Object.entries(found).map(([label, value]) => ({ label, result: schema.safeParse(value) }));
    return Object.fromEntries(parsed.flatMap(({ label, result }) => (result.success ? [[label, result.data]] : [])));
}
// The sum of scores near the largest number is infinite.
function isRecordable({ count: scored, mean = 0 }) {
    return scored > 0 && Number.isFinite(mean);
}
function fits(summary) {
    return Buffer.byteLength(JSON.stringify(summary)) <= maxSummarySize;
}
function summarizeMetrics(metrics, categories) {
    return Object.fromEntries(metrics.map((metric) => [metric.label, summarizeMetric(metric, categories)]));
}
function summarizeMetric(metric, categories) {
    const { type, count: n, observations } = metric;
    if (type === "categorical") {
        const most = metric.categories.slice(0, categories).map(({ category, count: rows }) => [category, rows]);
        return { kind: type, n, counts: Object.fromEntries(most) };
    }
    const sd = computeDeviation(observations.values);
    return { kind: type, n, mean: round(metric.mean ?? 0), ...(Number.isFinite(sd) ? { sd: round(sd) } : {}) };
}
/** In two passes, since a sum of squares loses small differences of large scores. */
function computeDeviation(values) {
    if (values.length < 2)
        return Number.NaN;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (values.length - 1));
}
// Twelve digits are far more than comparisons need, and half the bytes.
function round(value) {
    return Number(value.toPrecision(12));
}


/***/ }),

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ buildExperimentTags),
/* harmony export */   l: () => (/* binding */ identify)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);
/* harmony import */ var _action_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8293);



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
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value), 16);
}
/** Returns the tags that the action adds to an experiment's metadata, as `key:value`. */
function buildExperimentTags(context, target, identity, 
/** The tree of the evaluated commit, if it's known. */
tree) {
    const { run, repository } = context;
    // The experiment of a merged pull request belongs to the base branch, as after a push to it.
    const pullRequest = target.pullRequest?.merged ? undefined : target.pullRequest;
    const values = {
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryUrl]: repository.url,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch]: target.headBranch,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit]: target.headCommit,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.mergeCommit]: target.mergeCommit,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.tree]: tree,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.baseBranch]: pullRequest?.baseBranch,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest]: pullRequest?.number,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.provider]: "github",
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId]: run.id,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runNumber]: run.number,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.workflow]: run.workflow,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runUrl]: run.url,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.job]: run.job,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId]: repository.id,
        // If the fork is gone, it's only known that the head isn't this repository's.
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId]: target.headRepositoryId ?? "unknown",
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.matrix]: identity.matrixKey,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.create]: identity.createKey,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section]: identity.sectionKey,
    };
    return Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([key, value]) => `${key}:${value}`);
}


/***/ })

};
