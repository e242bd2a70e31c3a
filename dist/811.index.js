export const id = 811;
export const ids = [811];
export const modules = {

/***/ 1734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isOfBranch),
/* harmony export */   C$: () => (/* binding */ isFirstChoice),
/* harmony export */   F_: () => (/* binding */ baselineFacts),
/* harmony export */   Om: () => (/* binding */ chooseParent),
/* harmony export */   SB: () => (/* binding */ asBaseline),
/* harmony export */   be: () => (/* binding */ describeChoice)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);
/* harmony import */ var _eligibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5090);
/* harmony import */ var _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2533);




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
    const byCommit = Map.groupBy(candidates, _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommit */ .k);
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
    const newest = ofBranch.toSorted((a, b) => (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .createdAt */ .C)(b) - (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .createdAt */ .C)(a))[0];
    if (newest === undefined)
        return undefined;
    // One run may have made several there, such as a script that loops over configurations.
    const besideIt = ofBranch.filter((one) => (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommit */ .k)(one) === (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommit */ .k)(newest));
    const chosen = preferred(besideIt, search.preference) ?? newest;
    return asBaseline(chosen, { kind: "newest of the branch", branch, within: search.within });
}
/** Whether an experiment is one of a branch of this repository; a fork may have a branch of the same name. */
function isOfBranch(experiment, branch, repositoryId) {
    return ((0,_eligibility_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .N)(experiment) &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch) === branch &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId) === repositoryId &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId) === repositoryId);
}
/** Of several on one commit the one with the same section, then with an equal config, then the newest. */
function preferred(experiments, preference) {
    const config = configText(preference.config);
    const rank = (experiment) => (isOfSection(experiment, preference) ? 2 : 0) +
        (configText(experiment.attributes.config) === config ? 1 : 0);
    return experiments.toSorted((a, b) => rank(b) - rank(a) || (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .createdAt */ .C)(b) - (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .createdAt */ .C)(a))[0];
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
    };
}


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   q: () => (/* binding */ isCandidate)
/* harmony export */ });
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8293);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9106);
/* harmony import */ var _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2533);
/* harmony import */ var _fitness_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2827);





/** Whether the action made or adopted an experiment; Datadog's SDKs do not set its tags. */
function isOwn(experiment) {
    return (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.create) !== undefined;
}
function isCandidate(experiment, eligibility) {
    return (!experiment.attributes.deleted_at &&
        hasStatusOfBaseline(experiment) &&
        isOfSameKind(experiment, eligibility) &&
        isMadeHere(experiment, eligibility) &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.runId) !== eligibility.runId &&
        !isOfPullRequest(experiment, eligibility) &&
        (eligibility.ownCommitCounts || (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommit */ .k)(experiment) !== eligibility.headCommit) &&
        (0,_experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .createdAt */ .C)(experiment) >= eligibility.now - _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineAge */ .HP);
}
/** The same project, name, dataset and leg; a filter of Datadog's that is wider than its name says changes nothing. */
function isOfSameKind(experiment, eligibility) {
    const { projectId, name, datasetId, matrixKey } = eligibility;
    const { project_id: project, experiment: logicalName, dataset_id: dataset } = experiment.attributes;
    return (project.toLowerCase() === projectId.toLowerCase() &&
        (logicalName ?? name) === name &&
        (dataset ?? datasetId).toLowerCase() === datasetId.toLowerCase() &&
        ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.matrix) ?? "none") === matrixKey);
}
/** A fork's head may be a commit of ours. What the action did not make does not say where its head lies. */
function isMadeHere(experiment, { repositoryId }) {
    return ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.headRepositoryId) ?? repositoryId) === repositoryId;
}
function isOfPullRequest(experiment, { pullRequest, repositoryId }) {
    const repository = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.repositoryId) ?? repositoryId;
    return (pullRequest !== undefined &&
        repository === repositoryId &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.pullRequest) === String(pullRequest));
}
function hasStatusOfBaseline(experiment) {
    switch (experiment.attributes.status) {
        case "completed":
            return true;
        case "failed":
        case "interrupted":
            // An SDK writes it for one bad row; of the action's own it says that the evaluation did not complete.
            return (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .isAdopted */ .YP)(experiment) && hasGoodResults(experiment);
        case "running":
            return false;
        default:
            return !experiment.attributes.status && !isOwn(experiment);
    }
}
function hasGoodResults(experiment) {
    const counts = (0,_fitness_js__WEBPACK_IMPORTED_MODULE_4__/* .countBySummary */ .R7)(experiment);
    return counts !== undefined && (0,_fitness_js__WEBPACK_IMPORTED_MODULE_4__/* .findResultsFault */ .Si)(counts) === undefined;
}


/***/ }),

/***/ 2533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createdAt),
/* harmony export */   k: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9106);

/** The commit that an experiment sits on, where it is tagged with one. */
function readCommit(experiment) {
    return (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKeys */ .bi.commit)?.toLowerCase();
}
/** Milliseconds since the epoch; the epoch itself where Datadog does not say. */
function createdAt(experiment) {
    const time = Date.parse(experiment.attributes.created_at ?? "");
    return Number.isNaN(time) ? 0 : time;
}


/***/ }),

/***/ 2827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R7: () => (/* binding */ countBySummary),
/* harmony export */   Si: () => (/* binding */ findResultsFault),
/* harmony export */   a6: () => (/* binding */ countByRows)
/* harmony export */ });
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);
/* harmony import */ var _results_results_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7633);


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


/***/ }),

/***/ 6794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ accessRemedy)
/* harmony export */ });
/** What to do where something does not exist for a key: a project that is restricted is not refused, it is not there. */
const accessRemedy = "A restricted project (Data Access Control) does not exist for an application key whose owner is in none of its teams or roles: use a service account's key there.";


/***/ }),

/***/ 3601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createDatadog)
});

// EXTERNAL MODULE: ./node_modules/ky/distribution/errors/SchemaValidationError.js
var SchemaValidationError = __webpack_require__(7493);
// EXTERNAL MODULE: ./node_modules/ky/distribution/index.js + 13 modules
var distribution = __webpack_require__(1851);
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

;// CONCATENATED MODULE: ./src/datadog/page-buffer.ts

// A page of the same list is a little shorter or longer: in steps, the memory of one does for the next.
const stepBytes = 1024 * 1024;
function createPageBuffers() {
    const free = [];
    return {
        read: async (body, announced = 0) => {
            const known = free.pop();
            // What is said is no promise: a packed body is longer, and nobody may reserve more than is ever read.
            const expected = Math.min(inSteps(announced), limits/* maxAnswerSize */.mB);
            let buffer = known && known.length >= expected ? known : Buffer.allocUnsafeSlow(expected);
            let length = 0;
            for await (const chunk of body) {
                if (length + chunk.byteLength > buffer.length) {
                    const larger = Buffer.allocUnsafeSlow(inSteps(Math.max(2 * buffer.length, length + chunk.byteLength)));
                    buffer.copy(larger, 0, 0, length);
                    buffer = larger;
                }
                buffer.set(chunk, length);
                length += chunk.byteLength;
            }
            return { bytes: buffer.subarray(0, length), giveBack: () => void free.push(buffer) };
        },
    };
}
function inSteps(bytes) {
    return Math.max(1, Math.ceil(bytes / stepBytes)) * stepBytes;
}

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
    const pages = createPageBuffers();
    const tell = leftOutTeller(options);
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
            tell("experiments", answer.leftOut);
            return answer;
        }),
        listResources: (list, filter, signal) => guard(`list ${list.kind}`, async () => {
            const request = { ...repeated(signal, clock), searchParams: buildQuery(filter) };
            const answer = await http.get(`${apiPath}/${buildPath(list)}`, request).json(resourcesAnswer);
            tell(list.kind, answer.leftOut);
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
            const { readEventsAnswer } = await __webpack_require__.e(/* import() */ 901).then(__webpack_require__.bind(__webpack_require__, 8901));
            const { body, headers } = await http.get(path, { ...repeated(signal, clock), searchParams });
            const page = await pages.read(body ?? emptyBody(), Number(headers.get("content-length")) || 0);
            const read = readEventsAnswer(page.bytes);
            if (!read.success)
                throw new SchemaValidationError/* SchemaValidationError */.f(read.error.issues);
            return { ...read.data, spans: guard.items("read the results", read.data.spans, page.giveBack) };
        }),
    };
}
async function* emptyBody() { }
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
/** Says how many items of a list could not be read, each number once: lists are read again and again. */
function leftOutTeller({ log }) {
    const told = new Set();
    return (items, leftOut) => {
        if (leftOut === 0)
            return;
        const sentence = `${leftOut} of the ${items} that Datadog lists cannot be read (no id or name, say) and are left out.`;
        if (!told.has(sentence))
            log?.warning(sentence);
        told.add(sentence);
    };
}
function guarded({ origin, redact, clock }) {
    const host = new URL(origin).host;
    const guard = async (purpose, call) => {
        try {
            return await call();
        }
        catch (error) {
            throw failure(error, { purpose, host, redact }, clock);
        }
    };
    /** Of what is read when it is asked for. */
    function* items(purpose, read, done) {
        try {
            yield* read;
        }
        catch (error) {
            throw failure(error, { purpose, host, redact }, clock);
        }
        finally {
            done();
        }
    }
    return Object.assign(guard, { items });
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
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6794);





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
    if ((0,ky__WEBPACK_IMPORTED_MODULE_1__/* .isHTTPError */ .nr)(error))
        return fromAnswer(error.response, error.data, request, now);
    const failed = `Could not ${request.purpose}`;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return new DatadogError(`${failed}: ${error.message}`, "open");
    if ((0,ky__WEBPACK_IMPORTED_MODULE_1__/* .isTimeoutError */ .c8)(error) || isAbort(error)) {
        return new DatadogError(`${failed}: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLimit */ .XW)(error)} ended the wait for ${request.host}.`, "open");
    }
    const reason = request.redact(networkReason(error));
    if (neverSent(error)) {
        return new DatadogError(`${failed}: no connection to ${request.host} (${reason}). Check the runner's network, proxy (HTTPS_PROXY, NO_PROXY) and certificates (NODE_EXTRA_CA_CERTS).`, isUntrusted(error) ? "refused" : "not sent");
    }
    return new DatadogError(`${failed}: the connection to ${request.host} failed (${reason}).`, "open");
}
/** A success that cannot be read, such as a page of a proxy. */
function unreadableAnswer(request, reason) {
    const cleaned = request.redact(reason);
    return new DatadogError(`Could not ${request.purpose}: ${request.host} answered with something that is not Datadog's answer (${cleaned}).`, "open");
}
/** Returns the error for a successful response that is larger than what is read. */
function responseTooLarge({ purpose, host }, { message }) {
    const sentence = `Could not ${purpose}: the response of ${host} is too large (${message}).`;
    return new DatadogError(sentence, "open", { isTooLarge: true });
}
function fromAnswer(response, data, request, now) {
    const { status } = response;
    const detail = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .c)(request.redact(readErrorDetail(data)), maxDetailLength);
    const message = `Datadog did not ${request.purpose}: ${remedy(status, detail, request.host)}`;
    if (status === 429) {
        return new DatadogError(message, "limited", { status, wait: retryWait(response.headers, now) });
    }
    return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
}
function remedy(status, detail, host) {
    const said = detail === "" ? "" : ` Datadog says: ${detail}`;
    switch (true) {
        case status >= 300 && status < 400:
            return `${host} answered ${status} and points to another address, which is never followed with keys. Check the input site.`;
        case status === 400 || status === 422:
            return `it does not accept the request (${status}).${said}`;
        case status === 401:
            return `it does not know the keys (401). Check api_key and app_key, and that both belong to the site ${host.replace(/^api\./, "")}.`;
        case status === 403:
            return `the keys lack a permission (403). The application key needs the scopes llm_observability_read and llm_observability_write, and its owner the permissions behind them.${said}`;
        case status === 404:
            return `it does not find what the request names (404). Check project_id, dataset_id and site.${said} ${_access_js__WEBPACK_IMPORTED_MODULE_3__/* .accessRemedy */ .l}`;
        case status === 409:
            return `it is in conflict with what exists (409).${said}`;
        case status === 413:
            return "the request is too large (413). Shorten config, metadata or description.";
        case status === 429:
            return "too many requests (429). Run fewer jobs at a time or try again later.";
        default:
            return `${host} answered ${status}.${said}`;
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

/***/ 1279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ datadogLinks)
/* harmony export */ });
function datadogLinks(webOrigin) {
    return {
        experiment: (experimentId) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`,
        dataset: (datasetId) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
        comparison: (experimentId, baselineId) => {
            const query = new URLSearchParams({
                baselineExperimentId: baselineId,
                experimentIds: `${experimentId},${baselineId}`,
                tableView: "all",
            });
            return `${webOrigin}/llm/experiment-comparison?${query}`;
        },
        row: (experimentId, spanId) => {
            const panel = [{ p: { experimentId, spanId }, i: "experiment-details" }];
            const query = new URLSearchParams({ selectedTab: "overview", sp: JSON.stringify(panel), spanId });
            return `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}?${query}`;
        },
    };
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
// Octokit warns on the console about deprecations; the log belongs to the action.
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



/** A request to GitHub that failed, in one sentence. */
class GitHubError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
    name = "GitHubError";
    status;
    /** The permission that the token lacks, where words or headers mean that: `pull_requests=write`, or empty. */
    permission;
    /** Too many requests, which GitHub also tells by a 403. */
    limited;
    /** It may go away by itself: a limit, no answer, or a server's own fault. */
    passing;
    /** How long GitHub asks to wait, in milliseconds; undefined where it does not. */
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
/** What octokit threw, or the reason of a signal, as an error that holds no key. */
function gitHubError(route, error, redact, clock) {
    const { status, response, cause } = error;
    if (status === undefined || response === undefined) {
        // What fetch throws, octokit wraps.
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
// A page of a proxy is as long as it likes.
const maxReasonLength = 500;
// Who waits no longer must not say that the other did not answer.
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
/** The wait that GitHub asks for, in milliseconds: seconds or a date, else until its limit begins anew. */
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

/***/ 8524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ checkJsonSize),
/* harmony export */   l1: () => (/* binding */ ResponseTooLarge),
/* harmony export */   sj: () => (/* binding */ boundResponse)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);

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
const maxDepth = 250;
const maxValues = 2_000_000;
/**
 * Checks that JSON text doesn't nest deeper than what reads and writes it can follow, and doesn't hold more values
 * than a page of any list, before it is parsed. Text that isn't JSON is left to the parser.
 *
 * @throws ResponseTooLarge
 */
function checkJsonSize(text) {
    let [depth, values, isString] = [0, 0, false];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isString) {
            if (code === backslash)
                at += 1;
            else if (code === quote)
                isString = false;
        }
        else if (code === quote)
            isString = true;
        else if (code === openBracket || code === openBrace)
            depth += 1;
        else if (code === closeBracket || code === closeBrace)
            depth -= 1;
        else if (code === comma)
            values += 1;
        if (depth > maxDepth)
            throw new ResponseTooLarge(`its JSON nests deeper than ${maxDepth} levels`);
        if (values > maxValues)
            throw new ResponseTooLarge("its JSON holds more than 2,000,000 values");
    }
}
const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];


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

/***/ 8293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ ownMetadata),
/* harmony export */   LO: () => (/* binding */ readRunAttempt),
/* harmony export */   Of: () => (/* binding */ readActionMetadata),
/* harmony export */   YP: () => (/* binding */ isAdopted),
/* harmony export */   p6: () => (/* binding */ createdElsewhere),
/* harmony export */   zI: () => (/* binding */ adoptedKey)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9148);
/* harmony import */ var _reserved_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1899);
/* harmony import */ var _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);




const ownData = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    run_attempt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._positive */ .NC())), undefined),
    parent: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
}), { parent: undefined });
/**
 * The member with what is to be read back: the attempt of the run, where it is not the first one, and the facts about
 * the parent, where there is more to them than its id.
 */
function ownMetadata(attempt, parent) {
    const runAttempt = attempt > 1 ? { run_attempt: attempt } : {};
    const own = { ...runAttempt, ...(parent === undefined ? {} : { parent }) };
    return Object.keys(own).length === 0 ? {} : { [_reserved_members_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .n]: own };
}
/** What the action wrote for itself; everything is undefined where it wrote nothing. */
function readActionMetadata({ attributes }) {
    return ownData.parse(attributes.metadata?.[_reserved_members_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .n]);
}
/**
 * The attempt of the workflow run that made an experiment, the first where nothing says it. What was made before the
 * action wrote it down has it in the run's address, from the second attempt on.
 */
function readRunAttempt(experiment) {
    const { run_attempt: attempt } = readActionMetadata(experiment);
    if (attempt !== undefined)
        return attempt;
    const url = (0,_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runUrl);
    return Number(/\/attempts\/(\d+)$/.exec(url ?? "")?.[1] ?? 1);
}
/** The key by which an adopted experiment is known for one; Datadog made its id, so it is its own. */
function adoptedKey({ id }) {
    return (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)(`adopted ${id}`, 16);
}
/** Whether this action has adopted the experiment before, in an earlier step or attempt. */
function isAdopted(experiment) {
    return (0,_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.create) === adoptedKey(experiment);
}
/** Whether another program created it, so that its baseline is not written into it. */
function createdElsewhere(experiment) {
    return (0,_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.create) === undefined || isAdopted(experiment);
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
    return (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value), 16);
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


/***/ })

};
