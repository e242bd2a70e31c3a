export const id = 196;
export const ids = [196];
export const modules = {

/***/ 1734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ countSkippedRuns),
/* harmony export */   Jg: () => (/* binding */ highestRank),
/* harmony export */   PU: () => (/* binding */ rankOnCommit),
/* harmony export */   R7: () => (/* binding */ countBySummary),
/* harmony export */   Si: () => (/* binding */ findResultsFault),
/* harmony export */   Y0: () => (/* binding */ excludeItself),
/* harmony export */   YT: () => (/* binding */ isEligible),
/* harmony export */   a6: () => (/* binding */ countByRows),
/* harmony export */   fu: () => (/* binding */ isOfBaselineBranch),
/* harmony export */   hf: () => (/* binding */ chooseBaseline),
/* harmony export */   qn: () => (/* binding */ isCandidate)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8119);
/* harmony import */ var _results_results_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7633);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8293);




// Rows that are read of a baseline without a results summary.
const rowsChecked = 500;
// The share of rows without an error that makes an experiment a possible baseline.
const minGoodRows = 0.8;
/** Returns the choice for an experiment, which isn't its own baseline though the input or `ensure_unique: false` says so. */
function excludeItself(choice, { id }) {
    if (choice.kind !== "found" || choice.experiment.id !== id)
        return choice;
    return { kind: "none", reason: { kind: "itself", wasGiven: choice.reason.kind === "given" } };
}
/**
 * Chooses the baseline among candidates in any order: on the nearest commit of the history that has one; otherwise, of
 * those with the action's tags, the newest of the baseline branch.
 */
function chooseBaseline(candidates, { commits, label, end }, query) {
    const byCommit = Map.groupBy(candidates, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN);
    const distance = commits.findIndex((commit) => byCommit.has(commit));
    const nearest = pickPreferred(byCommit.get(commits[distance]) ?? [], query);
    if (distance >= 0 && nearest !== undefined) {
        return { kind: "found", experiment: nearest, reason: { kind: "on the line", distance, place: label } };
    }
    const within = end?.kind === "bound" ? commits.length : null;
    const { baselineRef: ref } = query.target;
    const ofBranch = candidates.filter((one) => isOfBaselineBranch(one, query));
    const [newest] = ofBranch.toSorted((a, b) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(b) - (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(a));
    if (newest === undefined)
        return { kind: "none", reason: { kind: "none yet", ref, within } };
    // One run may have created several on its commit, such as a script that loops over configurations.
    const onItsCommit = ofBranch.filter((one) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN)(one) === (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN)(newest));
    const experiment = pickPreferred(onItsCommit, query) ?? newest;
    return { kind: "found", experiment, reason: { kind: "newest of the branch", branch: ref.name, within } };
}
/** Whether an experiment belongs to the baseline branch in this repository. A fork may have a branch of the same name. */
function isOfBaselineBranch(experiment, { target, context }) {
    return (target.baselineRef.type === "branch" &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionTags */ .gD)(experiment) &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.branch) === target.baselineRef.name &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.repositoryId) === context.repository.id &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.headRepositoryId) === context.repository.id);
}
/** Of several on one commit, the same section counts most, then an equal config, then the age. */
function pickPreferred(experiments, query) {
    const ranked = experiments.map((experiment) => ({ experiment, rank: rankOnCommit(experiment, query) }));
    ranked.sort((a, b) => b.rank - a.rank || (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(b.experiment) - (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(a.experiment));
    return ranked[0]?.experiment;
}
/** The rank of an experiment to which only a newer one on its commit is preferred. */
const highestRank = 3;
function rankOnCommit(experiment, { identity, config }) {
    const isSameSection = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.section) === identity.sectionKey;
    const isSameConfig = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(experiment.attributes.config ?? {}) === (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(config ?? {});
    return (isSameSection ? 2 : 0) + (isSameConfig ? 1 : 0);
}
/** Counts the candidates that would have been chosen instead if their results were better; undefined if there are none. */
function countSkippedRuns(candidates, chosen, history, query) {
    const rivals = chosen.kind === "found" ? [chosen.experiment] : [];
    const preferred = candidates.flatMap(({ experiment, fault }) => {
        if (fault === undefined)
            return [];
        const choice = chooseBaseline([experiment, ...rivals], history, query);
        return choice.kind === "found" && choice.experiment === experiment ? [{ experiment, fault }] : [];
    });
    const [newest] = preferred.toSorted((a, b) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(b.experiment) - (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(a.experiment));
    if (newest === undefined)
        return undefined;
    const [branch, ...otherBranches] = new Set(preferred.map(({ experiment }) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.branch)));
    return {
        runs: preferred.length,
        ...(branch === undefined || otherBranches.length > 0 ? {} : { branch }),
        fault: newest.fault,
    };
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
        (target.ownCommitCounts || (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommit */ .kN)(experiment) !== target.headCommit) &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .createdAt */ .CT)(experiment) >= now - _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .baselineAge */ .HP);
}
function hasBaselineStatus(experiment) {
    const { status } = experiment.attributes;
    if (status === "completed")
        return true;
    if (!status)
        return !(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .hasActionTags */ .gD)(experiment);
    // An SDK writes `failed` for one bad row. The action writes it if the evaluation didn't complete.
    const counts = countBySummary(experiment);
    const hasEnded = status === "failed" || status === "interrupted";
    return hasEnded && (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .isAdopted */ .YP)(experiment) && counts !== undefined && findResultsFault(counts) === undefined;
}
/** Returns why results rule an experiment out as a baseline: `20 of 20 rows failed`; undefined if they don't, or aren't known. */
function findResultsFault(counts) {
    if (counts === undefined)
        return undefined;
    const { rows, errors, hasScores } = counts;
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
        const { isNested, readScore, hasSpanFailed } = await __webpack_require__.e(/* import() */ 1).then(__webpack_require__.bind(__webpack_require__, 6001));
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

// UNUSED EXPORTS: maxResponseSize, readTime

// EXTERNAL MODULE: ./node_modules/ky/distribution/index.js + 13 modules
var distribution = __webpack_require__(1851);
// EXTERNAL MODULE: ./src/lib/bounds.ts
var bounds = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var errors = __webpack_require__(631);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
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
    meta: (0,json/* lenient */.W_)(schemas/* object */.Ikc({ after: schemas/* optional */.lqM(schemas/* unknown */.L5J()) })),
}), schemas/* transform */.pdi(({ data, meta }) => {
    const skipped = { spans: 0, metrics: 0, tags: 0 };
    const { spans, summary_metrics: summary } = data.attributes;
    return {
        spans: readList(spans, (span) => readSpan(span, skipped), skipped, "spans"),
        summaryMetrics: readList(summary, readMetric, skipped, "metrics"),
        skipped,
        cursor: asString(meta?.after) || undefined,
    };
}));
/** Returns the items that can be read, and counts the others. Anything that isn't a list is one skipped item. */
function readList(list, read, skipped, kind) {
    if (list === undefined || list === null)
        return [];
    const given = Array.isArray(list) ? list : [undefined];
    const items = given.map(read).filter((item) => item !== undefined);
    skipped[kind] += given.length - items.length;
    return items;
}
function readSpan(value, skipped) {
    const span = asMembers(value);
    const spanId = asString(span.span_id);
    if (!spanId)
        return undefined;
    const { input, output, expected_output, metadata, error } = asMembers(span.meta);
    const metrics = asMembers(span.metrics);
    return {
        span_id: spanId,
        trace_id: asString(span.trace_id) ?? "",
        parent_id: asString(span.parent_id),
        dataset_record_id: asString(span.dataset_record_id),
        duration: asNumber(span.duration),
        status: asString(span.status),
        tags: readList(span.tags, asString, skipped, "tags"),
        meta: { input, output, expected_output, metadata, error: readError(error) },
        metrics: {
            total_tokens: asNumber(metrics.total_tokens),
            input_tokens: asNumber(metrics.input_tokens),
            output_tokens: asNumber(metrics.output_tokens),
            estimated_total_cost: asNumber(metrics.estimated_total_cost),
        },
        eval_metrics: readList(span.eval_metrics, readMetric, skipped, "metrics"),
    };
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
;// CONCATENATED MODULE: ./src/datadog/resources.ts


/** Returns the schema of a page of a list. An item that can't be read is skipped and counted. */
function listResponse(item) {
    return schemas/* pipe */.FsL(schemas/* object */.Ikc({
        data: schemas/* array */.YOg(schemas/* unknown */.L5J()),
        meta: (0,json/* lenient */.W_)(schemas/* object */.Ikc({ after: json/* optionalText */.mR })),
    }), schemas/* transform */.pdi(({ data, meta }) => {
        const items = data.flatMap((one) => item.safeParse(one).data ?? []);
        return { data, items, skipped: data.length - items.length, after: meta?.after || undefined };
    }));
}
/** A page of projects, datasets, or dataset records. */
const resourcesResponse = listResponse(schemas/* object */.Ikc({
    id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    attributes: (0,json/* lenient */.W_)(schemas/* object */.Ikc({ name: json/* optionalText */.mR })),
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
        dataset_version: (0,json/* lenient */.W_)(schemas/* number */.aig()),
        run_count: (0,json/* lenient */.W_)(schemas/* number */.aig()),
        config: (0,json/* lenient */.W_)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
        created_at: json/* optionalText */.mR,
        deleted_at: json/* optionalText */.mR,
        status: json/* optionalText */.mR,
        parent_experiment_id: json/* optionalText */.mR,
        metadata: (0,json/* lenient */.W_)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
    }),
});
const experimentResponse = schemas/* object */.Ikc({ data: datadogExperiment });
const experimentsResponse = listResponse(datadogExperiment);

// EXTERNAL MODULE: ./src/datadog/messages.ts
var messages = __webpack_require__(468);
;// CONCATENATED MODULE: ./src/datadog/client.ts









/** One response to a read, with headers and body, in milliseconds. */
const readTime = 8_000;
/** The largest response, in bytes: a full page of experiments with large configurations. */
const maxResponseSize = 64 * 1024 * 1024;
// One request of an upload.
const uploadCallTime = 30_000;
const apiPath = "api/v2/llm-obs/v1";
const experimentsPath = `${apiPath}/experiments`;
const eventsPath = "api/v2/llm-obs/v3/experiments";
// A stale pooled connection would leave open whether a create took effect. Requests before it leave none behind.
const ownConnection = { connection: "close" };
function createDatadog(options) {
    const connection = connect(options);
    return { ...createExperimentCalls(connection), ...createResultsCalls(connection) };
}
function connect(options) {
    const { clock, log } = options;
    const warned = new Set();
    return {
        clock,
        http: createHttp(options),
        send: createSend(options),
        /** Returns a signal that ends a request with all its retries. */
        limitTries: (signal, milliseconds = 3 * readTime) => AbortSignal.any([signal, clock.timeout(milliseconds, "waiting")]),
        /** Warns of items that can't be read, once per number: lists are read repeatedly. */
        warnSkipped: (items, count) => {
            const key = `${count} ${items}`;
            if (count > 0 && !warned.has(key))
                log?.warning(messages/* messages */.D.skippedItems(count, items));
            warned.add(key);
        },
    };
}
function createExperimentCalls({ clock, http, send, warnSkipped, limitTries }) {
    return {
        /** Sends one POST. It's never retried here: the caller decides by the error's kind. */
        createExperiment: (attributes, signal) => send("create the experiment", async () => {
            const request = { signal, retry: 0, fetch: fetchWithin(limits/* createTime */.oH, clock), headers: ownConnection };
            const json = { data: { type: "experiments", attributes } };
            return (await http.post(experimentsPath, { ...request, json }).json(experimentResponse)).data;
        }),
        /** Reads one page, newest first. Retries failures that may pass. */
        listExperiments: (filter, signal, page = {}) => send("list experiments", async () => {
            const searchParams = listParams({
                "filter[project_id]": filter.projectId,
                "filter[dataset_id]": filter.datasetId,
                "filter[experiment]": filter.experiment,
                "filter[id]": filter.ids,
                "filter[metadata]": filter.tags && JSON.stringify({ tags: filter.tags }),
                "page[limit]": page.limit ?? limits/* experimentsPerPage */.n9,
                "page[cursor]": page.after,
            });
            const request = { signal: limitTries(signal), searchParams, headers: ownConnection };
            const { data, items, skipped, after } = await http.get(experimentsPath, request).json(experimentsResponse);
            warnSkipped("experiments", skipped);
            return { experiments: items, size: JSON.stringify(data).length, after };
        }),
        updateExperiment: (experimentId, update, signal) => send("update the experiment", async () => {
            const request = { signal: limitTries(signal), json: { data: { type: "experiments", attributes: update } } };
            // The real API responds to a PATCH with 200 and an empty body.
            await http.patch(`${experimentsPath}/${encodeURIComponent(experimentId)}`, request).text();
        }),
    };
}
function createResultsCalls({ clock, http, send, warnSkipped, limitTries }) {
    return {
        /** Reads one page of projects, datasets, or dataset records. A name is empty if there is none. */
        listResources: (list, filter, signal) => send(`list ${list.kind}`, async () => {
            const searchParams = listParams({
                "filter[name]": filter.name,
                "filter[version]": filter.version,
                "page[cursor]": filter.after,
            });
            const request = { signal: limitTries(signal), searchParams };
            const path = `${apiPath}/${buildPath(list)}`;
            const { items, skipped, after } = await http.get(path, request).json(resourcesResponse);
            warnSkipped(list.kind, skipped);
            return { resources: items.map(({ id, attributes }) => ({ id, name: attributes?.name ?? "" })), after };
        }),
        /** Pushes spans and metrics. A repeat is harmless, because they have IDs. It's worth more patience than a read. */
        pushEvents: (experimentId, json, signal) => send("upload the results", async () => {
            const request = {
                signal: limitTries(signal, 4 * uploadCallTime),
                // The body bypasses ky, which would hold it three times for the case that it's sent again.
                fetch: fetchWithin(uploadCallTime, clock, json),
                headers: { "content-type": "application/json" },
                retry: { limit: 6, methods: ["post"], maxRetryAfter: uploadCallTime },
            };
            await http.post(`${experimentsPath}/${encodeURIComponent(experimentId)}/events`, request).text();
        }),
        /** Reads one page of an experiment's spans with their metrics. The error says if the response is too large. */
        readEvents: (experimentId, cursor, signal, limit = limits/* eventsPageSizes */.VL[0]) => send("read the results", async () => {
            const searchParams = listParams({ "page[limit]": limit, "page[cursor]": cursor });
            const request = { signal: limitTries(signal), searchParams };
            return await http.get(`${eventsPath}/${encodeURIComponent(experimentId)}/events`, request).json(eventsResponse);
        }),
    };
}
/** Returns a client that sends the keys to one origin, follows no redirect, and bounds each response. */
function createHttp({ origin, apiKey, appKey, clock }) {
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
        fetch: fetchWithin(readTime, clock),
        retry: {
            limit: 2,
            methods: ["get", "patch"],
            statusCodes: [408, 429, 500, 502, 503, 504],
            maxRetryAfter: limits/* maxReadWait */.uu,
            jitter: true,
            retryOnTimeout: true,
        },
        headers: {
            accept: "application/vnd.api+json, application/json",
            "dd-api-key": apiKey,
            "dd-application-key": appKey,
        },
    });
}
/** Returns a fetch with a time limit for the whole response, which begins when the request is sent. */
function fetchWithin(milliseconds, clock, body) {
    return async (input, init) => {
        const given = input instanceof Request ? [input.signal] : [];
        const signal = AbortSignal.any([...given, clock.timeout(milliseconds, "waiting")]);
        const request = body === undefined ? { ...init, signal } : { ...init, signal, body };
        return (0,bounds/* boundResponse */.sj)(await fetch(input, request), maxResponseSize);
    };
}
/** Returns a function that makes a call when it's its turn, and converts what it throws to a DatadogError. */
function createSend({ origin, redact, clock, maxConcurrent = Number.POSITIVE_INFINITY }) {
    const host = new URL(origin).host;
    const waiting = [];
    let running = 0;
    return async (task, call) => {
        if (running >= maxConcurrent)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await call();
        }
        catch (error) {
            throw (0,errors/* toDatadogError */.Sg)(error, { task, host, redact }, clock.now());
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
/** Returns the parameters of a query: one for each string of a list, and none for undefined. */
function listParams(params) {
    return Object.entries(params).flatMap(([name, param = []]) => [param].flat().map((value) => [name, String(value)]));
}


/***/ }),

/***/ 2841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
async function resolvePlace(inputs, { datadog, signal }) {
    const project = { id: inputs.project_id, name: inputs.project };
    const projectId = (await resolveName(project, { kind: "projects" }, datadog, signal)) ?? "";
    const dataset = { id: inputs.dataset_id, name: inputs.dataset };
    const datasetId = (await resolveName(dataset, { kind: "datasets", projectId }, datadog, signal)) ?? "";
    return { projectId, datasetId };
}
async function resolveName({ id, name }, list, datadog, signal) {
    if (id !== undefined || name === undefined)
        return id;
    const { resources } = await datadog.listResources(list, { name }, signal);
    const ids = resources.filter((resource) => resource.name === name).map((resource) => resource.id);
    const input = list.kind === "projects" ? "project" : "dataset";
    if (ids.length > 1)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.ambiguousName(input, name, ids));
    if (ids.length === 1)
        return ids[0];
    // The unknown name matters more than what fails now.
    const readPage = (after) => datadog.listResources(list, { after }, signal);
    const others = await readPages(maxNamePages, readPage).catch(() => undefined);
    const otherNames = others?.resources.map((resource) => resource.name);
    const nearest = otherNames && listNearestNames(name, otherNames);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.unknownName(input, name, nearest));
}
/** Reads a list up to a number of pages. `isWhole` is whether there are no more. */
async function readPages(maxPages, readPage) {
    let { resources, after } = await readPage();
    for (let pages = 1; pages < maxPages && after !== undefined; pages += 1) {
        const next = await readPage(after);
        resources = [...resources, ...next.resources];
        after = next.after;
    }
    return { resources, isWhole: after === undefined };
}
/** Returns the names most similar to one, quoted: those that contain it or are part of it, then by edit distance. */
function listNearestNames(name, all) {
    const wanted = name.toLowerCase();
    return [...new Set(all)]
        .filter((other) => other !== "")
        .map((other) => {
        const given = other.toLowerCase();
        const isPart = given.includes(wanted) || wanted.includes(given);
        return { other, distance: isPart ? 0 : (0,leven__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(wanted, given) };
    })
        .sort((a, b) => a.distance - b.distance)
        .slice(0, maxSuggestions)
        .map(({ other }) => JSON.stringify(other));
}
/** Counts the records of a dataset. Returns undefined if they can't be read or are too many. */
async function countRecords({ version, ...dataset }, datadog, signal) {
    const list = { kind: "dataset records", ...dataset };
    // Without the count, the action says nothing about missing records.
    const readPage = (after) => datadog.listResources(list, { version, after }, signal);
    const pages = await readPages(maxRecordPages, readPage).catch(() => undefined);
    return pages?.isWhole ? pages.resources.length : undefined;
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
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7493);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5395);
/* harmony import */ var _lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4517);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(468);







/** A failed request to Datadog. Has neither keys nor a cause, because ky's errors contain the request with its keys. */
class DatadogError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ {
    name = "DatadogError";
    kind;
    status;
    /** How long Datadog asks to wait, in milliseconds. Only `limited` has it. */
    wait;
    /** The response is larger than what is read, so the next request has to ask for less. */
    isTooLarge = false;
    constructor(message, kind, details = {}) {
        super(message);
        this.kind = kind;
        Object.assign(this, details);
    }
}
/** Converts anything that a request threw, while it was sent or its response was read. */
function toDatadogError(error, request, now) {
    const { task, host, redact } = request;
    if ((0,ky__WEBPACK_IMPORTED_MODULE_4__/* .isHTTPError */ .nr)(error))
        return fromResponse(error.response, error.data, request, now);
    if (error instanceof _lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseTooLarge */ .l1) {
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.responseTooLarge(task, host, error.message), "open", { isTooLarge: true });
    }
    // A proxy's page, for example.
    if (error instanceof SyntaxError) {
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.unexpectedResponse(task, host, "no JSON"), "open");
    }
    if (error instanceof ky__WEBPACK_IMPORTED_MODULE_5__/* .SchemaValidationError */ .f) {
        const path = [error.issues[0]?.path ?? []].flat().map(String).join(".");
        const reason = path === "" ? "no data" : `no usable ${redact(path)}`;
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.unexpectedResponse(task, host, reason), "open");
    }
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ)
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.stopped(task, error.message), "open");
    if (isFault(error) && /^(Abort|Timeout)Error$/.test(error.name)) {
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.timedOut(task, host, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeLimit */ .XW)(error)), "open");
    }
    return fromNetwork(collectCauses(error), request);
}
// More of what Datadog says doesn't help.
const maxDetailLength = 500;
const messagesByStatus = {
    400: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.invalidRequest,
    401: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.invalidKeys,
    403: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.noPermission,
    404: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.notFound,
    409: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.conflict,
    413: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.requestTooLarge,
    422: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.invalidRequest,
    429: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.tooManyRequests,
};
function fromResponse({ status, headers }, data, request, now) {
    const said = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .clipped */ .cz)(request.redact(readErrorDetail(data)), maxDetailLength);
    const failed = { ...request, status, detail: said === "" ? "" : ` Datadog says: ${said}` };
    if (status >= 300 && status < 400)
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.redirected(failed), "refused", { status });
    const message = (messagesByStatus[status] ?? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.failedRequest)(failed);
    if (status === 429) {
        const retryAfter = headers.get("retry-after") ?? headers.get("x-ratelimit-reset") ?? "";
        return new DatadogError(message, "limited", { status, wait: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(retryAfter, now) });
    }
    return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
}
const errorBody = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ title: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()), detail: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()) })])),
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
const unsentCode = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
// Neither after these, and a certificate that isn't trusted won't be a moment later.
const untrustedCode = /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID)$/;
// undici's message if a proxy opens no tunnel. It has no code of its own.
const refusedTunnel = /^Proxy response \((\d+)\)/;
function fromNetwork(causes, { task, host, redact }) {
    const faults = causes.map(({ message, code, address, port }) => {
        const status = refusedTunnel.exec(message)?.[1];
        if (status !== undefined)
            return `the proxy answered ${status}`;
        // The address shows whether Datadog or a proxy couldn't be reached.
        if (!code || address === undefined)
            return code || message;
        return `${code} at ${address}${port === undefined ? "" : `:${port}`}`;
    });
    const reason = redact([...new Set(faults)].join(", "));
    const isUntrusted = causes.some(({ code = "" }) => untrustedCode.test(code));
    const isUnsent = causes.every(({ code = "", syscall, message }) => syscall === "connect" || unsentCode.test(code) || untrustedCode.test(code) || refusedTunnel.test(message));
    if (causes.length === 0 || !isUnsent)
        return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.brokenConnection(task, host, reason), "open");
    return new DatadogError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.noConnection(task, host, reason), isUntrusted ? "refused" : "not sent");
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


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gR: () => (/* binding */ selectBaselineRuns),
/* harmony export */   mh: () => (/* binding */ findEarlierExperiments),
/* harmony export */   sx: () => (/* binding */ isRecognizable),
/* harmony export */   v2: () => (/* binding */ hashConfig)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8119);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8293);




// Some earlier attempts that are read don't count, such as those during an outage.
const maxAttemptsRead = 10;
// Experiments of the baseline's commit that are pooled.
const maxPooledBaselines = 3;
/** Returns a key that only equal configs share. */
function hashConfig(config) {
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(config ?? {}), 16);
}
/**
 * Lists the earlier attempts of an experiment, newest first, at most 10, and counts the other commits of its pull request
 * by their newest verdict. Nothing is requested if there can't be any: outside of a pull request, only another attempt of
 * the same workflow run counts. `experiment` is as its run knows it, because Datadog's list may lag; `configKey` is from
 * `hashConfig`; `baselineId` is on the other side, so it's never an attempt.
 *
 * @throws DatadogError if Datadog doesn't list them.
 */
async function findEarlierExperiments(experiment, { configKey, baselineId }, { datadog, signal }) {
    const none = { judged: 0, failed: 0 };
    const isPullRequest = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest) !== undefined;
    const tree = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.tree);
    const isRerun = isRecognizable(experiment) && (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunAttempt */ .LO)(experiment) > 1;
    if (!isPullRequest && !isRerun)
        return { attempts: [], olderAttempts: 0, otherCommits: none };
    const scope = isPullRequest ? _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest : _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId;
    const { project_id: projectId, dataset_id: datasetId, experiment: name } = experiment.attributes;
    const named = { datasetId: datasetId || undefined, experiment: name || undefined };
    const filter = { projectId, ...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)(named), tags: [`${scope}:${(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, scope)}`] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptsListed */ .Sv });
    // Datadog's filters may let more through than they say.
    const tags = [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest, scope];
    const listed = experiments.filter((one) => isOfSameLeg(one, experiment) && haveSameTags(one, experiment, tags));
    const attempts = listed.filter((one) => one.id !== baselineId &&
        hasCompleted(one) &&
        tree !== undefined &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(one, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.tree) === tree &&
        isRepeat(one, experiment, configKey) &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(one) <= ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(experiment) || Number.POSITIVE_INFINITY));
    const earlier = selectOnePerAttempt(attempts, experiment);
    return {
        attempts: earlier.slice(0, maxAttemptsRead),
        olderAttempts: Math.max(0, earlier.length - maxAttemptsRead),
        otherCommits: isPullRequest ? countOtherCommits(listed, experiment) : none,
    };
}
/**
 * Whether an attempt's evaluation completed. SDKs write `failed` for one bad row: then what the gate of that attempt said
 * of its evaluation decides, and its rows decide later whether it counts.
 */
function hasCompleted(experiment) {
    const { status } = experiment.attributes;
    if (status !== "failed" || !(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .isAdopted */ .YP)(experiment))
        return status === "completed";
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readActionMetadata */ .Of)(experiment).outcomes?.["$rows evaluation"] !== "failed";
}
/** Whether another attempt of the same evaluation can recognize this experiment as one. */
function isRecognizable(experiment) {
    const scope = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest) ?? (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId);
    return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.tree) !== undefined && scope !== undefined;
}
/**
 * Selects the experiments that are further runs of a baseline, newest first: on the same commit and tree, with an equal
 * config and dataset version, of another attempt, and none of those that `experiment` is an attempt of.
 */
function selectBaselineRuns(listed, baseline, experiment) {
    const configKey = hashConfig(baseline.attributes.config);
    const commit = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .kN)(baseline);
    const isOfSameSide = (one) => one.id === experiment.id ||
        haveSameTags(one, experiment, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId]) ||
        ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(one, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest) !== undefined &&
            haveSameTags(one, experiment, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest]));
    const runs = listed.filter((one) => one.attributes.status === "completed" &&
        commit !== undefined &&
        (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .kN)(one) === commit &&
        haveSameTags(one, baseline, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.tree]) &&
        isOfSameLeg(one, baseline) &&
        isRepeat(one, baseline, configKey) &&
        !isOfSameSide(one));
    return selectOnePerAttempt(runs, baseline).slice(0, maxPooledBaselines - 1);
}
function haveSameTags(one, other, keys) {
    return keys.every((key) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(one, key) === (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(other, key));
}
/** Whether one is another experiment of the same leg, and still there. */
function isOfSameLeg(one, like) {
    const [mine, others] = [one.attributes, like.attributes];
    return (one.id !== like.id &&
        !mine.deleted_at &&
        (mine.experiment ?? mine.name) === (others.experiment ?? others.name) &&
        (mine.dataset_id ?? "").toLowerCase() === (others.dataset_id ?? "").toLowerCase() &&
        ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(one, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.matrix) ?? "none") === ((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(like, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.matrix) ?? "none"));
}
/** Whether one can repeat the other, whose config has the key. Those of one attempt are shards, variants, or by hand. */
function isRepeat(one, like, configKey) {
    const [version, otherVersion] = [one, like].map(({ attributes }) => attributes.dataset_version ?? undefined);
    return (version === otherVersion &&
        hashConfig(one.attributes.config) === configKey &&
        identifyAttempt(one) !== identifyAttempt(like));
}
function identifyAttempt(experiment) {
    const runId = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId);
    return runId === undefined ? experiment.id : `${runId}/${(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunAttempt */ .LO)(experiment)}`;
}
/** Of several in one attempt the one of the same section counts, newest first. Several of that section are shards. */
function selectOnePerAttempt(experiments, like) {
    const newestFirst = experiments.toSorted((a, b) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(b) - (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(a));
    const byAttempt = Map.groupBy(newestFirst, identifyAttempt);
    return [...byAttempt.values()].flatMap((group) => {
        if (group.length === 1)
            return group;
        const ofSection = group.filter((one) => haveSameTags(one, like, [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section]));
        return ofSection.length === 1 ? ofSection : [];
    });
}
/** Counts the other commits by the verdict of the newest experiment on each. */
function countOtherCommits(listed, experiment) {
    const verdicts = new Map();
    for (const one of listed.toSorted((a, b) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(a) - (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(b))) {
        const commit = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .kN)(one);
        const { verdict = "none" } = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readActionMetadata */ .Of)(one);
        if (commit !== undefined && commit !== (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .kN)(experiment) && verdict !== "none")
            verdicts.set(commit, verdict);
    }
    const failed = [...verdicts.values()].filter((verdict) => verdict === "fail");
    return { judged: verdicts.size, failed: failed.length };
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
    statusNotSet: (status, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX500 Couldn't set the experiment's status to ${status}: ${reason}`,
    summaryNotSaved: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX501 Couldn't save the results summary, so the experiment serves as a baseline only as long as Datadog keeps its rows: ${reason}`,
    otherResultsMember: (member) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX502 The experiment's metadata has its own member ${member}, so the results summary isn't saved. Rename that member.`,
    invalidPatterns: (faults) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX503 Fix the input results: ${faults.join("; ")}.`,
    missingFiles: (fault) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX504 There are fewer results files, because the job failed: ${fault}.`,
    readingFailed: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX505 Couldn't read the results files: ${reason}. This is an error in the action. Report it.`,
    everyRowTooLarge: (name) => `each row is too large for Datadog (413), such as ${name}. Shorten the input, output, or metadata.`,
    notUploaded: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX506 The results weren't uploaded: ${reason}`,
    notRead: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX507 The results couldn't be read: ${reason}`,
    notIngested: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX508 The results aren't all in Datadog: ${reason}`,
    baselineNotRead: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX509 The baseline couldn't be read: ${reason}`,
    noResults: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX512 No results found, so the experiment stays open. Set \`results\`. If another job runs the evaluation, set \`finish: false\` and add the \`finish\` action to that job.`,
    skippedEvents: (counts, isCurrent) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX513 Skipped ${counts} of ${isCurrent ? "this run's" : "the baseline's"} events, which can't be read. The others count.`,
    staleFiles: (files) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX514 These results files aren't from this run: ${files}. Delete them before the evaluation, and start the evaluation after the action.`,
    gateFailed: (leg, rules) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX515 ${leg} failed its gate:\n${rules.join("\n")}`,
    gateUnclear: (leg, rules) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX516 The gate of ${leg} is unclear:\n${rules.join("\n")}`,
    loosenedGate: (who, rules) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX517 ${who} loosens the gate: ${rules}.`,
    oldBaseline: (days) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX518 The baseline is ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(days, "day")} old. Rerun the workflow on the base branch.`,
    pooledAttempts: (runs, earlier) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX150 There are ${runs} runs of each record: this attempt and ${earlier === 1 ? "an earlier one" : `${earlier} earlier ones`}.`,
    pooledBaseline: (runs, experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX151 The baseline has ${runs} runs of each record: ${experiments} experiments of its commit.`,
    otherBaseline: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX152 ${experiments === 1 ? "An earlier attempt had" : `${experiments} earlier attempts had`} another baseline. All attempts are compared with the baseline of this one.`,
    cachedAttempts: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX153 ${experiments === 1 ? "An attempt has" : `${experiments} attempts have`} the same outputs and scores as another, so they count once: they probably come from a cache. Turn off response caches for reruns.`,
    incompleteAttempts: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX154 ${experiments === 1 ? "An earlier attempt doesn't" : `${experiments} earlier attempts don't`} count: rows or scores are missing there beyond what the gate allows.`,
    failedCommits: (failed, judged) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX155 Failed on ${failed} of the ${judged} commits of this pull request evaluated before.`,
    attemptUnread: (name, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX156 No rule has a better outcome than in an earlier attempt (${name}), whose rows couldn't be read: ${firstSentence(reason)}. Rerun the job to judge all attempts together.`,
    limitedOutcome: (rule, name, outcome) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX157 ${rule} ${outcome === "failed" ? "failed" : "was unclear"} in an earlier attempt (${name}) whose rows couldn't be read. Rerun the job to judge all attempts together.`,
    attemptsUnlisted: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX158 Datadog couldn't list earlier attempts: ${firstSentence(reason)}. Rules that pass are unclear, because an attempt may be missing. Rerun the job to judge all attempts together.`,
    failsIfUnclear: ({ code, message }) => ({
        code,
        message: `${message} The gate fails for it (\`unclear: fail\`).`,
    }),
    unlistedOutcome: (rule) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX159 ${rule} is unclear: Datadog couldn't list earlier attempts, so one may be missing. Rerun the job to judge all attempts together.`,
    baselineRunsUnread: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX160 Further runs of the baseline's commit couldn't be read, so they don't count: ${firstSentence(reason)}.`,
    olderAttempts: (experiments) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX519 Only the 10 newest of the earlier attempts were read, so ${experiments === 1 ? "an older one doesn't" : `${experiments} older ones don't`} count.`,
};
/** What a failure says before it goes into details. */
function firstSentence(reason) {
    return (reason.split(/\.(?:\s|$)/, 1)[0] ?? reason).trim();
}


/***/ }),

/***/ 7633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SE: () => (/* binding */ summarizeResults),
/* harmony export */   W3: () => (/* binding */ parseResultsSummary),
/* harmony export */   b0: () => (/* binding */ resultsMember)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);
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
/** Members whose values match a schema. Others are skipped. The library's own records would drop the name `__proto__`. */
const readMembers = (schema) => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(members, {}), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((found) => {
    const parsed = Object.entries(found).map(([label, value]) => ({ label, result: schema.safeParse(value) }));
    return Object.fromEntries(parsed.flatMap(({ label, result }) => (result.success ? [[label, result.data]] : [])));
}));
const resultsSummary = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    rows: count,
    /** Rows that have an error. */
    errors: count,
    metrics: readMembers(metricSummary),
    /** What answers used, as metrics of their own; not given if no row states it. */
    usage: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(readMembers(metricSummary)),
    /** Scores of the whole experiment; not given if there are none. */
    summary: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(readMembers(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()]))),
});
/** The member of an experiment's metadata that holds the summary. */
const resultsMember = "results";
/** In bytes of JSON. */
const maxSummarySize = 8 * 1024;
/**
 * Returns the summary of scores, at most 8 KB of JSON. What doesn't fit is dropped in this order: rare categories, then
 * all categories and run-level scores, then metrics, those with the fewest scores first. Rows, errors,
 * and usage are never dropped.
 */
function summarizeResults(scores) {
    const { total: rows, failed: errors } = scores.rows;
    // The sum of scores near the largest number is infinite.
    const [scored = [], usage = []] = [scores.metrics, scores.usage].map((metrics) => [...metrics.values()].filter(({ count, mean = 0 }) => count > 0 && Number.isFinite(mean)));
    const summarize = (metrics, categories) => ({
        version: 1,
        rows,
        errors,
        metrics: summarizeMetrics(metrics, categories),
        ...(usage.length === 0 ? {} : { usage: summarizeMetrics(usage, 0) }),
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
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ [resultsMember]: resultsSummary }).safeParse(metadata).data?.[resultsMember];
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


/***/ })

};
