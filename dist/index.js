import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 75:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ describeReason),
/* harmony export */   Ot: () => (/* binding */ formatParentReason),
/* harmony export */   Wt: () => (/* binding */ countCommits),
/* harmony export */   Zq: () => (/* binding */ readBaselineFacts),
/* harmony export */   pw: () => (/* binding */ buildBaselineMetadata),
/* harmony export */   tc: () => (/* binding */ prefixReason)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3305);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8293);


/* Why a baseline was taken, or none: as facts, which experiments keep in their metadata, and in words. */
/** How many commits the walk went over if it ended at its bound; otherwise null. */
const within = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr());
/** Workflow runs that would have been taken if their results were better, and why the newest of them wasn't. */
const skipped = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ runs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._positive */ .NC()), branch: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), fault: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }));
const baselineFacts = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["found", "none", "unknown"]),
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("kind", [
        /** `distance` commits are between it and the start of the search, which the `place` names. */
        zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("on the line"),
            distance: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0)),
            place: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([
                "merge base",
                "base of the merge commit",
                "base of the merge group",
                "parent commit",
                "same commit",
            ]),
            skipped,
        }),
        zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("newest of the branch"),
            branch: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            within,
            /** The branch no longer contains its commit, and contains no other with an experiment. */
            isDropped: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
            skipped,
        }),
        zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("none yet"),
            ref: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["branch", "tag", "commit"]), name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
            within,
            skipped,
        }),
        /** The experiment that was found carries this workflow run's ID. */
        zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("of this run"), experimentName: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), runId: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
        zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("itself"), wasGiven: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }),
        zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["given", "not wanted", "experiments not read", "history not read"]) }),
    ]),
});
/** Reads what the main stage wrote into an experiment; undefined if the action, or an older version of it, didn't. */
function readBaselineFacts(experiment) {
    return baselineFacts.safeParse((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readActionMetadata */ .Of)(experiment).parent).data;
}
/** Returns the members of metadata that say why an experiment has its baseline. Facts that its ID and the words say are left out. */
function buildBaselineMetadata(facts, attempt) {
    const { kind, reason } = facts;
    const isPlain = kind === "found" && countCommits(facts).nearerCommits === undefined;
    const own = { ...(attempt > 1 ? { run_attempt: attempt } : {}), ...(isPlain ? {} : { parent: { kind, reason } }) };
    return { parent_reason: formatParentReason(facts), ...(Object.keys(own).length > 0 ? { [_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .nV]: own } : {}) };
}
/**
 * Counts the commits between the baseline and the start of the search, and the same if none of them has a completed
 * experiment. A number that isn't known, or is 0, is undefined.
 */
function countCommits(facts) {
    const { distance = 0, skipped } = facts?.reason.kind === "on the line" ? facts.reason : {};
    const commitsBehind = distance > 0 ? distance : undefined;
    return { commitsBehind, nearerCommits: skipped ? undefined : commitsBehind };
}
/** Returns the output `parent_reason`, such as `none: no completed experiment on main yet`. */
function formatParentReason(facts) {
    return prefixReason(facts.kind, describeReason(facts));
}
/** Returns `parent_reason` for a reason that was put into words before. */
function prefixReason(kind, words) {
    return kind === "found" ? words : `${kind}: ${words}`;
}
/** Puts facts into words: `3 commits before the merge base`, `newest on main`, `no completed experiment on main yet`. */
function describeReason({ reason }) {
    switch (reason.kind) {
        case "on the line": {
            const { distance, place } = reason;
            const start = place === "same commit" ? "this commit" : `the ${place}`;
            const where = distance === 0 ? place : `${distance} ${distance === 1 ? "commit" : "commits"} before ${start}`;
            return where + inBrackets(describeSkipped(reason.skipped));
        }
        case "newest of the branch": {
            const dropped = reason.isDropped ? `its commit is no longer on ${reason.branch}` : undefined;
            const details = inBrackets(dropped, describeBound(reason.within), describeSkipped(reason.skipped));
            return `newest on ${reason.branch}${details}`;
        }
        case "none yet": {
            const { type, name } = reason.ref;
            const where = {
                branch: `on ${name} yet`,
                tag: `at or before the tag ${name}`,
                commit: `at or before ${name.slice(0, 7)}`,
            };
            const details = [where[type], describeBound(reason.within)].filter((part) => part !== undefined);
            return `no completed experiment ${details.join(", ")}${inBrackets(describeSkipped(reason.skipped, ""))}`;
        }
        case "of this run":
            return `the experiment found (${reason.experimentName}) belongs to this workflow run (ID ${reason.runId})`;
        case "itself":
            return `the ${reason.wasGiven ? "parent that was given" : "only baseline"} is this experiment itself`;
        case "experiments not read":
            return "the baseline could not be looked up";
        case "history not read":
            return "the history of the baseline could not be read";
        case "given":
        case "not wanted":
            return reason.kind;
    }
}
function describeBound(within) {
    return within === null ? undefined : `not within ${within} ${within === 1 ? "commit" : "commits"}`;
}
/** `skipped 1 newer run on main: 20 of 20 rows failed` */
function describeSkipped(skipped, newer = "newer ") {
    if (skipped === undefined)
        return undefined;
    const { runs, branch, fault } = skipped;
    const onBranch = branch === undefined ? "" : ` on ${branch}`;
    if (runs === 1)
        return `skipped 1 ${newer}run${onBranch}: ${fault}`;
    return `skipped ${runs} ${newer}runs${onBranch}, the newest because ${fault}`;
}
function inBrackets(...parts) {
    const given = parts.filter((part) => part !== undefined);
    return given.length === 0 ? "" : ` (${given.join("; ")})`;
}


/***/ }),

/***/ 468:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages),
/* harmony export */   l: () => (/* binding */ accessRemedy)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

/** What to do if something doesn't exist for a key: Datadog doesn't refuse a restricted project, it hides it. */
const accessRemedy = "A restricted project (Data Access Control) doesn't exist for an application key whose owner is in none of its teams or roles. Use a service account's key there.";
/** What the action says about Datadog, by code. */
const messages = {
    redirected: ({ task, host, status }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX400 Couldn't ${task}: ${host} redirected the request (${status}). To protect your keys, the action doesn't follow redirects. Check site.`,
    invalidRequest: ({ task, status, detail }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX401 Couldn't ${task}: Datadog rejected the request (${status}).${detail}`,
    invalidKeys: ({ task, host }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX402 Couldn't ${task}: Datadog rejected the keys (401). Check api_key and app_key, and that both belong to the site ${host.replace(/^api\./, "")}.`,
    noPermission: ({ task, detail }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX403 Couldn't ${task}: permission denied (403). The application key needs the scopes llm_observability_read and llm_observability_write, and its owner needs the same permissions.${detail}`,
    notFound: ({ task, detail }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX404 Couldn't ${task}: not found (404). Check project_id, dataset_id, and site.${detail} ${accessRemedy}`,
    conflict: ({ task, detail }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX405 Couldn't ${task}: conflict with an existing resource (409).${detail}`,
    requestTooLarge: ({ task }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX406 Couldn't ${task}: the request is too large (413). Shorten config, metadata, or description.`,
    tooManyRequests: ({ task }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX407 Couldn't ${task}: too many requests (429). Run fewer jobs at a time, or rerun later.`,
    failedRequest: ({ task, host, status, detail }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX408 Couldn't ${task}: ${host} answered ${status}.${detail}`,
    timedOut: (task, host, limit) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX409 Couldn't ${task}: ${limit} ended the wait for ${host}.`,
    noConnection: (task, host, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX410 Couldn't ${task}: no connection to ${host} (${reason}). Check the runner's network, proxy (HTTPS_PROXY, NO_PROXY), and certificates (NODE_EXTRA_CA_CERTS).`,
    brokenConnection: (task, host, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX411 Couldn't ${task}: the connection to ${host} failed (${reason}).`,
    unexpectedResponse: (task, host, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX412 Couldn't ${task}: ${host} returned an unexpected response, probably from a proxy (${reason}).`,
    responseTooLarge: (task, host, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX413 Couldn't ${task}: the response of ${host} is too large (${reason}).`,
    stopped: (task, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX414 Couldn't ${task}: ${reason}`,
    endlessList: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX415 Couldn't read the results: Datadog's list of them has no end.`,
    skippedItems: (count, items) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX416 ${count} of the ${items} that Datadog lists can't be read (they have no ID or name, for example) and are skipped.`,
    /** `nearest` are the names most similar, if they could be read. */
    unknownName: (input, name, nearest) => {
        const isProject = input === "project";
        let others = "";
        // A restricted project hides its datasets, too.
        if (nearest?.length === 0)
            others = ` There are no ${input}s at all.${isProject ? "" : ` ${accessRemedy}`}`;
        else if (nearest !== undefined)
            others = ` Nearest: ${nearest.join(", ")}.`;
        return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX420 The ${input} ${JSON.stringify(name)} doesn't exist${isProject ? "" : " in the project"}; names are compared exactly.${others} Check the input ${input}, and site.${isProject ? ` ${accessRemedy}` : ""}`;
    },
    ambiguousName: (input, name, ids) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX421 ${ids.length} ${input}s have the name ${JSON.stringify(name)}: ${ids.join(", ")}. Set ${input}_id to one of them instead.`,
};


/***/ }),

/***/ 7359:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jO: () => (/* binding */ datadogSites),
/* harmony export */   lG: () => (/* binding */ apiOrigin),
/* harmony export */   n6: () => (/* binding */ webOrigin),
/* harmony export */   nl: () => (/* binding */ isGovernmentSite),
/* harmony export */   oq: () => (/* binding */ datadogLinks)
/* harmony export */ });
/** The Datadog sites that take experiments. The keys are sent to no other host. */
const datadogSites = [
    "datadoghq.com",
    "us3.datadoghq.com",
    "us5.datadoghq.com",
    "datadoghq.eu",
    "ap1.datadoghq.com",
    "ap2.datadoghq.com",
    "uk1.datadoghq.com",
    "ddog-gov.com",
    "us2.ddog-gov.com",
];
/** Returns the origin of a site's API. */
function apiOrigin(site) {
    return `https://api.${site}`;
}
/** Returns the origin of a site's pages. Sites with two labels have them below `app.`. */
function webOrigin(site) {
    return site.split(".").length === 2 ? `https://app.${site}` : `https://${site}`;
}
/** Returns whether a site is one of the government. The API reference lists them, but the product has no experiments there. */
function isGovernmentSite(site) {
    return site.endsWith("ddog-gov.com");
}
function datadogLinks(webOrigin) {
    const experiment = (experimentId) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`;
    /** The page that compares experiments, in this order. The baseline is one of them. */
    const compareAll = (experimentIds, baselineId) => {
        const query = { baselineExperimentId: baselineId, experimentIds: experimentIds.join(","), tableView: "all" };
        return `${webOrigin}/llm/experiment-comparison?${new URLSearchParams(query)}`;
    };
    return {
        experiment,
        dataset: (datasetId) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
        /** The page that compares an experiment with its baseline. */
        comparison: (experimentId, baselineId) => compareAll([experimentId, baselineId], baselineId),
        compareAll,
        /** The experiment's page, opened at one of its rows. */
        row: (experimentId, spanId) => {
            const panel = [{ p: { experimentId, spanId }, i: "experiment-details" }];
            const query = { selectedTab: "overview", sp: JSON.stringify(panel), spanId };
            return `${experiment(experimentId)}?${new URLSearchParams(query)}`;
        },
    };
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createGitHubRequest),
/* harmony export */   g: () => (/* binding */ detectTokenKind)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7106);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8119);
/* harmony import */ var _lib_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(310);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3116);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(551);






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
    const load = async () => {
        if (token === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.noToken());
        loading ??= loadOctokit(token, server.apiUrl);
        return await loading;
    };
    const send = async (route, parameters, limit = gitHubTime) => {
        let within = signal;
        try {
            const octokit = await load();
            // The time for the response begins when the request is sent, not while Octokit is loaded.
            within = AbortSignal.any([signal, clock.timeout(limit, "waiting")]);
            const { data, headers } = await octokit.request(route, {
                ...(0,_lib_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactDeep */ .K)(parameters, redact),
                ...(route === "POST /graphql" ? { baseUrl: server.graphqlUrl.replace(/\/graphql$/, "") } : {}),
                request: { signal: within },
            });
            return { headers, data: await readData(data) };
        }
        catch (error) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toGitHubError */ .L)(route, within.aborted ? within.reason : error, redact, clock);
        }
    };
    const sendOrRetry = async (route, ...rest) => {
        try {
            return await send(route, ...rest);
        }
        catch (error) {
            const isRead = route.startsWith("GET ");
            if (!isRead || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y && error.passing) || signal.aborted)
                throw error;
            const { retryAfter = error.limited ? Number.POSITIVE_INFINITY : gitHubRetryPause } = error;
            if (retryAfter > _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .maxReadWait */ .uu)
                throw error;
            await clock.sleep(retryAfter, signal);
            return await send(route, ...rest);
        }
    };
    return Object.assign(sendOrRetry, { loaded: () => load().catch(() => { }) });
}
async function loadOctokit(token, baseUrl) {
    // Loading blocks everything else, so what has begun already is sent first.
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const { getOctokit } = await __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.redirected());
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

/***/ 3116:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toGitHubError),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7106);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4517);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(551);





/** A failed request to GitHub. The message is one sentence. */
class GitHubError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ {
    name = "GitHubError";
    status;
    /** The permission that the token lacks, if GitHub's response says so: `pull_requests=write`, or empty. */
    permission;
    /** Whether there were too many requests, which GitHub also reports by a 403. */
    limited = false;
    /** Whether a retry may help: after a rate limit, no response, or a server error. */
    passing = false;
    /** How long GitHub asks to wait, in milliseconds, if it does. */
    retryAfter;
    constructor(message, details = {}) {
        super(message);
        Object.assign(this, details);
    }
}
// A proxy's page can have any length.
const maxReasonLength = 500;
/** Converts what Octokit threw, or the reason of a signal, into an error without keys. */
function toGitHubError(route, error, redact, clock) {
    const { status, response, cause } = error;
    if (status === undefined || response === undefined) {
        // Octokit wraps the errors of fetch.
        return withoutResponse(route, cause instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ ? cause : error, redact);
    }
    const { headers = {} } = response;
    const reason = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .clipped */ .cz)(redact((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)).replace(/ - https?:\S+$/, ""), maxReasonLength);
    const { "retry-after": after, "x-ratelimit-remaining": remaining, "x-ratelimit-reset": reset } = headers;
    const isUsedUp = remaining === "0";
    const untilReset = isUsedUp && Number(reset) ? Math.max(0, Number(reset) * 1_000 - clock.now()) : undefined;
    const retryAfter = after === undefined ? untilReset : (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(after, clock.now());
    const saysLimit = after !== undefined || isUsedUp || /rate limit|abuse detection/i.test(reason);
    if (status === 429 || (status === 403 && saysLimit)) {
        const details = { status, limited: true, passing: true, retryAfter };
        return new GitHubError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.rateLimited(route, status, reason), details);
    }
    const permission = readMissingPermission(status, headers, reason);
    if (permission !== undefined) {
        return new GitHubError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.noPermission(route, status, reason), { status, permission });
    }
    if (status === 404)
        return new GitHubError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.notFound(route, reason), { status });
    const message = _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.failedRequest(route, status, reason);
    if (status >= 500)
        return new GitHubError(message, { status, passing: true, retryAfter });
    return new GitHubError(message, { status, passing: status === 408 });
}
function withoutResponse(route, error, redact) {
    if (error instanceof GitHubError)
        return error;
    if (error instanceof _lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseTooLarge */ .l1)
        return new GitHubError(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.responseTooLarge(route, error.message));
    const isLimit = error instanceof Error && /abort|timeout/i.test(error.name);
    const message = isLimit
        ? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.timedOut(route, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeLimit */ .XW)(error))
        : _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.noResponse(route, redact((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)));
    // An error of the action says, for example, that the run was canceled.
    return new GitHubError(message, { passing: !(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ) });
}
// The header names a permission, and the words say that it's missing. Other refusals, such as that of a locked
// conversation, have the header, too: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
function readMissingPermission(status, headers, reason) {
    if (status !== 403 && status !== 404)
        return undefined;
    const accepted = headers["x-accepted-github-permissions"];
    if (/resource not accessible by/i.test(reason))
        return accepted ?? "";
    return /^(not found|forbidden)?\.?$/i.test(reason.trim()) ? accepted : undefined;
}


/***/ }),

/***/ 551:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

/**
 * What the action says about GitHub, by code. Each text is a reason, such as `Couldn't post the comment: <reason>`, so
 * it has no period. A route is `GET /repos/{owner}/{repo}`.
 */
const messages = {
    noToken: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX470 github_token is empty`,
    noPermission: (route, status, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX471 GitHub denied ${route} (${status}): ${reason}`,
    rateLimited: (route, status, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX472 GitHub accepts no more requests for now (${status} to ${route}): ${reason}`,
    notFound: (route, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX473 GitHub can't find ${route} (404): ${reason}`,
    redirected: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX474 GitHub redirected the request to another server, or too often, which the action doesn't follow`,
    failedRequest: (route, status, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX475 GitHub responded to ${route} with ${status}: ${reason}`,
    noResponse: (route, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX476 No response from GitHub to ${route}: ${reason}`,
    timedOut: (route, limit) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX477 ${limit} ended the wait for GitHub's response to ${route}`,
    responseTooLarge: (route, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX478 GitHub's response to ${route} is too large: ${reason}`,
    unexpectedResponse: (route) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX479 the response to ${route} isn't GitHub's, but maybe a proxy's`,
};


/***/ }),

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   Pp: () => (/* binding */ issueNumber),
/* harmony export */   RQ: () => (/* binding */ parsePullRequests),
/* harmony export */   ae: () => (/* binding */ createPullRequests),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   j: () => (/* binding */ pullRequestPayload)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3305);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8453);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3116);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(551);




/** A commit's SHA, of either length that Git uses. */
const sha = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "must be a commit SHA"));
/** The number of an issue or a pull request. */
const issueNumber = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._positive */ .NC("must be at least 1"));
// Null if the fork was deleted.
const headRepository = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() }));
/** A pull request as an event or the API describes it. `base.sha` can be out of date and isn't used. */
const pullRequestPayload = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: issueNumber,
    state: _lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR,
    /** Only events and the response for one pull request contain it, but lists don't. */
    merged: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    head: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ ref: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), sha, repo: headRepository }),
    base: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ ref: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), repo: headRepository }),
    user: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
});
/** Parses the pull requests of a list, and skips other items. */
function parsePullRequests(items) {
    return items.flatMap((item) => pullRequestPayload.safeParse(item).data ?? []);
}
/**
 * Sends a GET request below `/repos/{owner}/{repo}`, and checks the response.
 *
 * @throws GitHubError, also if the response isn't GitHub's, such as a proxy's page.
 */
async function readRepository({ repository: { owner, name }, request }, path, parameters, schema) {
    const route = `GET /repos/{owner}/{repo}${path}`;
    const { data } = await request(route, { owner, repo: name, ...parameters });
    const parsed = schema.safeParse(data);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.unexpectedResponse(route));
    return parsed.data;
}
/** Returns what events without a pull request have to request from GitHub. */
function createPullRequests(request, repository) {
    const source = { repository, request };
    const list = async (path, parameters) => parsePullRequests(await readRepository(source, path, { ...parameters, per_page: 100 }, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())));
    return {
        byNumber: (number) => readRepository(source, "/pulls/{pull_number}", { pull_number: number }, pullRequestPayload),
        /** The open ones of a branch, including a fork's. `owner` owns the head's repository. */
        byHeadBranch: (owner, branch) => list("/pulls", { head: `${owner}:${branch}`, state: "open" }),
        /** All that contain a commit, including closed ones and those whose head has changed since. */
        byCommit: (commit) => list("/commits/{commit_sha}/pulls", { commit_sha: commit }),
    };
}


/***/ }),

/***/ 9407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8330);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6640);
/* harmony import */ var _stages_stage_context_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7373);
/* harmony import */ var _stages_start_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6543);





// The summary can have a report already, and GitHub shows nothing of a summary that is too long.
const maxFailureLength = { lines: 30, characters: 600 };
watchOutput();
if (process.argv[2] === "cli")
    await runCommandLine(process.argv.slice(3));
else
    await runStage(process.argv[2]);
/** Runs the stage that a file of dist/ names. Sets the exit code, but never exits, so that no output is cut off. */
async function runStage(name) {
    const cancel = new AbortController();
    // The runner cancels with SIGINT and kills 10 s later.
    for (const signal of ["SIGINT", "SIGTERM"])
        process.once(signal, () => cancel.abort(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("The run was canceled.")));
    const context = (0,_stages_stage_context_js__WEBPACK_IMPORTED_MODULE_3__/* .openStage */ .j$)(process.env, cancel.signal);
    try {
        if (name === "post")
            await (0,_stages_start_js__WEBPACK_IMPORTED_MODULE_4__/* .startPost */ .V2)(context);
        else if (name === "finish")
            await (0,_stages_start_js__WEBPACK_IMPORTED_MODULE_4__/* .startFinish */ .Ib)(context);
        else
            await (0,_stages_start_js__WEBPACK_IMPORTED_MODULE_4__/* .startMain */ .Ym)(context);
    }
    catch (error) {
        process.exitCode = 1;
        await reportFailure(error, context);
    }
}
async function reportFailure(error, { log, redact, writeSummary, workflowFile }) {
    const prefix = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ ? "" : "Unexpected error, please report it: ";
    const message = redact(`${prefix}${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    const location = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResultsFileError */ .dL ? error.location : undefined;
    log.error(message, {
        title: error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateBroken */ .Rn ? error.title : undefined,
        file: error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz ? workflowFile : location?.file,
        line: location?.line,
    });
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateBroken */ .Rn)
        return;
    const lines = message.split("\n");
    const hidden = lines.length - maxFailureLength.lines;
    const shown = lines.slice(0, maxFailureLength.lines).map((line) => (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(line, maxFailureLength.characters));
    const rest = hidden > 0 ? [`and ${hidden} more lines in the log`] : [];
    await writeSummary(`### This step failed\n\n${[...shown, ...rest].join("\\\n")}\n`);
}
/** Runs the command line, which judges results without GitHub. */
async function runCommandLine(args) {
    const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(944), __nccwpck_require__.e(587), __nccwpck_require__.e(835), __nccwpck_require__.e(959), __nccwpck_require__.e(418)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2418));
    const { FORCE_COLOR: forced, NO_COLOR: none } = process.env;
    process.exitCode = await runCommand({
        args,
        folder: process.cwd(),
        print: (text) => process.stdout.write(text),
        printError: (text) => process.stderr.write(text),
        version: _package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
        colors: forced === undefined ? process.stdout.isTTY === true && !none : forced !== "" && forced !== "0",
    });
}
/** Reports output that couldn't be written. A reader that closes the pipe early, such as `head`, isn't an error. */
function watchOutput() {
    let failure;
    for (const stream of [process.stdout, process.stderr]) {
        stream.on("error", ({ code }) => {
            if (code !== "EPIPE" && code !== "EOF")
                failure = code;
        });
    }
    process.once("exit", () => {
        if (failure === undefined)
            return;
        process.exitCode = 2;
        process.stderr.write(`Couldn't write all output: ${failure}. Check the file or disk that it goes to.\n`);
    });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3071:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ rawInput),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   x4: () => (/* binding */ readKeys)
/* harmony export */ });
/** The inputs whose values are masked. */
const secretNames = ["api_key", "app_key", "github_token"];
/** Environment variables that replace an empty input, in order. */
const fallbacks = {
    api_key: ["DD_API_KEY"],
    app_key: ["DD_APP_KEY", "DD_APPLICATION_KEY"],
    site: ["DD_SITE"],
    github_token: ["GITHUB_TOKEN"],
};
function listVariables(name) {
    if (name === "DD_LLMOBS_OVERRIDE_ORIGIN")
        return [name];
    return [`INPUT_${name.toUpperCase()}`, ...(fallbacks[name] ?? [])];
}
/** Returns an input, trimmed: from `INPUT_*`, else from its environment variables; empty if it isn't given. */
function rawInput(environment, name) {
    const values = listVariables(name).map((variable) => environment[variable]?.trim());
    return values.find((value) => value) ?? "";
}
/**
 * Returns the unchecked keys, which decide whether the action can run at all, and GitHub's token, which the post stage has
 * even if it loses its other inputs. Each is undefined if it's empty.
 */
function readKeys(environment) {
    return {
        apiKey: rawInput(environment, "api_key") || undefined,
        appKey: rawInput(environment, "app_key") || undefined,
        token: rawInput(environment, "github_token") || undefined,
    };
}
/** Lists all values to mask: keys and token, as given and trimmed, line by line. */
function readSecrets(environment) {
    const given = secretNames.flatMap(listVariables).map((variable) => environment[variable] ?? "");
    const lines = given.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line !== "");
}


/***/ }),

/***/ 2399:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P_: () => (/* binding */ readFinishInputs),
  Ko: () => (/* binding */ readInputs),
  _J: () => (/* binding */ readPostInputs)
});

// UNUSED EXPORTS: finishInputNames, inputNames

// EXTERNAL MODULE: ./src/datadog/site.ts
var site = __nccwpck_require__(7359);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/redact.ts
var lib_redact = __nccwpck_require__(310);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __nccwpck_require__(5395);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __nccwpck_require__(8453);
// EXTERNAL MODULE: ./src/lib/network.ts
var network = __nccwpck_require__(2265);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __nccwpck_require__(4402);
// EXTERNAL MODULE: ./src/results/workspace-path.ts
var workspace_path = __nccwpck_require__(6467);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __nccwpck_require__(8293);
;// CONCATENATED MODULE: ./src/inputs/messages.ts
/** What the action says about inputs. Each ends with its code; those without a field in them stand behind its name. */
const inputMessages = {
    keyRequired: (variable) => `is required. Set the input or the ${variable} environment variable. (LLMX001)`,
    invalidKey: "contains characters that aren't valid in a Datadog key, such as a space or line break. Copy the key again. (LLMX002)",
    required: "is required. (LLMX003)",
    oneRequired: (one, other) => `Set ${one} or ${other}. (LLMX004)`,
    bothSet: (one, other) => `${one} and ${other} are both set. Set only one. (LLMX005)`,
    nameWithoutProject: "name is set without its project. Set project_id or project. (LLMX006)",
    datasetWithoutName: (dataset) => `${dataset} is set without name. Set name, which says which experiments to finish. (LLMX007)`,
    statusRequired: "is empty. Add the job whose result it is to this job's needs. (LLMX008)",
    uuid: "must be a UUID, such as 9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d. (LLMX010)",
    oneOf: (values) => `must be ${new Intl.ListFormat("en-US", { type: "disjunction" }).format(values)}. (LLMX011)`,
    integer: (minimum, maximum) => `must be an integer from ${minimum} to ${maximum}. (LLMX012)`,
    singleLine: "must be one line without control characters. (LLMX013)",
    names: "must be names, one per line, without control characters. (LLMX014)",
    webAddress: "must be a web address without a path, such as https://acme.datadoghq.com. (LLMX015)",
    commit: "must be a full commit SHA of 40 characters. (LLMX016)",
    yamlObject: "must be a YAML or JSON object with plain JSON values. (LLMX017)",
    invalidYaml: (reason) => `must be YAML or JSON. ${reason} (LLMX018)`,
    excessiveYaml: (excess) => `is ${excess}. (LLMX019)`,
    tags: "must have its tags as a list of strings, such as key:value. (LLMX020)",
    reservedTags: (tags) => `must not have the tags ${tags.join(", ")}, which the action sets. Remove them. (LLMX021)`,
    reservedMember: (name) => `must not have ${name}, which the action sets. Remove it. (LLMX022)`,
    onlyExclusions: "only has exclusions. Add at least one file. (LLMX023)",
    columns: (reason) => `${reason} (LLMX024)`,
    matrix: "must be the job's matrix. Don't set it. (LLMX025)",
    checkRunId: "must be the job's number. Don't set it. (LLMX026)",
    override: "must be an https origin, or http on a loopback address. (LLMX027)",
    gate: (errors) => `has errors: ${errors.join(" ")} (LLMX030)`,
    gateFileEmpty: "has no rules. Add one, such as accuracy: { min: 0.8 }. (LLMX032)",
    gateFileUnreadable: (failure) => {
        switch (failure) {
            case "missing":
                return "doesn't exist in this job's workspace. Run actions/checkout before this step, and check the path. (LLMX031)";
            case "too large":
                return "must be at most 1 MB. (LLMX033)";
            case "outside":
                return "must be in this job's workspace, also after following links. Copy the file there. (LLMX036)";
            case "not a regular file":
                return "can't be read: not a regular file. Name a file. (LLMX034)";
            case "UTF-16":
                return "is UTF-16. Save it as UTF-8. (LLMX037)";
            default:
                return `can't be read: ${failure.systemError}. Name a file. (LLMX034)`;
        }
    },
    gateFileErrors: (errors) => `has errors:\n${errors.map((error) => `    ${error}`).join("\n")}\n    (LLMX035)`,
};

;// CONCATENATED MODULE: ./src/inputs/fields.ts









/** The faults of an input, as messages with codes. The code that joins them adds the input's name and value. */
class InvalidInput extends AggregateError {
}
function invalid(...faults) {
    throw new InvalidInput(faults);
}
/** Returns the parser of an input that is undefined if it isn't given. */
function optional(parse) {
    return (text, environment) => (text === "" ? undefined : parse(text, environment));
}
/** Returns the parser of an input that has a default. */
function withDefault(byDefault, parse) {
    return (text, environment) => parse(text || byDefault, environment);
}
/** Returns the parser of an input that must be given. The fault says so if it isn't. */
function required(fault, parse) {
    return (text, environment) => (text === "" ? invalid(fault) : parse(text, environment));
}
/** Returns the parser of an input that is one of some words. */
function choice(words) {
    return (text) => words.find((word) => word === text) ?? invalid(inputMessages.oneOf(words));
}
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const uuid = optional((text) => (uuidPattern.test(text) ? text.toLowerCase() : invalid(inputMessages.uuid)));
const controls = /\p{Cc}/u;
function singleLine(text) {
    return controls.test(text) ? invalid(inputMessages.singleLine) : text;
}
// The booleans of YAML 1.2, which actions/core accepts.
function parseBoolean(text, words) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    return /^(false|False|FALSE)$/.test(text) ? false : invalid(inputMessages.oneOf(words));
}
function fields_boolean(text) {
    return parseBoolean(text, ["true", "false"]);
}
function commentDetails(text) {
    return text === "auto" ? text : parseBoolean(text, ["auto", "true", "false"]);
}
function integer(minimum, maximum) {
    return optional((text) => {
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        return value >= minimum && value <= maximum ? value : invalid(inputMessages.integer(minimum, maximum));
    });
}
function key(text) {
    return /^[\x21-\x7e]+$/.test(text) ? text : invalid(inputMessages.invalidKey);
}
function fields_site(text) {
    return choice(site/* datadogSites */.jO)(text.toLowerCase());
}
/** Returns an address that is only an origin, without a path, query, or user; undefined if it's more, or not safe. */
function parseOrigin(text, allowsLoopback) {
    const url = URL.parse(text);
    if (url?.href !== `${url?.origin}/`)
        return undefined;
    const isLoopback = url.protocol === "http:" && (0,network/* isLoopbackHost */.c)(url.hostname);
    return url.protocol === "https:" || (allowsLoopback && isLoopback) ? url.origin : undefined;
}
const httpsOrigin = optional((text) => parseOrigin(text, false) ?? invalid(inputMessages.webAddress));
const originOverride = optional((text) => parseOrigin(text, true) ?? invalid(inputMessages.override));
function fields_parent(text) {
    if (text === "auto" || text === "none")
        return { kind: text };
    if (!uuidPattern.test(text))
        return invalid(inputMessages.oneOf(["auto", "none", "the UUID of an experiment"]));
    return { kind: "given", experimentId: text.toLowerCase() };
}
async function parseYamlObject(text) {
    const { parseYaml } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(912)]).then(__nccwpck_require__.bind(__nccwpck_require__, 912));
    // The library's warnings would bypass the log's redaction.
    const parsed = parseYaml(text, { logLevel: "error", intAsBigInt: true });
    if (parsed.kind === "excess")
        return invalid(inputMessages.excessiveYaml(parsed.reason));
    if (parsed.kind === "invalid")
        return invalid(inputMessages.invalidYaml(parsed.reason));
    return json/* jsonObject */.o$.safeParse(withExactIntegers(parsed.value)).data ?? invalid(inputMessages.yamlObject);
}
/** Keeps the digits of whole numbers, because an ID can have more digits than a number. */
function withExactIntegers(value) {
    if (typeof value === "bigint")
        return (0,json/* toExactInteger */.fi)(value);
    if (Array.isArray(value))
        return value.map(withExactIntegers);
    const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (!isPlain)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withExactIntegers(member)]));
}
const yamlObject = optional(parseYamlObject);
const metadata = optional(async (text) => {
    const value = await parseYamlObject(text);
    const tags = schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())).safeParse(value.tags);
    const reserved = (tags.data ?? []).map(action_metadata/* tagKey */.E4).filter((tag) => action_metadata/* reservedTagKeys */.bS.has(tag));
    const faults = [
        ...(tags.success ? [] : [inputMessages.tags]),
        ...(reserved.length > 0 ? [inputMessages.reservedTags(reserved)] : []),
        ...action_metadata/* reservedMembers */.U$.filter((name) => value[name] !== undefined).map(inputMessages.reservedMember),
    ];
    return faults.length > 0 ? invalid(...faults) : value;
});
/** The job's matrix as `toJson(matrix)` prints it: null without a matrix, and empty in other runners. */
const matrix = optional((text) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return invalid(inputMessages.matrix);
    }
    const parsed = json/* jsonObject */.o$.safeParse(value ?? {}).data ?? invalid(inputMessages.matrix);
    return Object.keys(parsed).length === 0 ? undefined : parsed;
});
function splitLines(text) {
    const lines = text.split("\n").map((line) => line.trim());
    return lines.filter((line) => line !== "");
}
/** Patterns, one per line. `#` begins a comment. */
function results(text) {
    const patterns = splitLines(text).filter((line) => !line.startsWith("#"));
    const excludesAll = patterns.length > 0 && patterns.every((pattern) => pattern.startsWith("!"));
    return excludesAll ? invalid(inputMessages.onlyExclusions) : patterns;
}
function resultsFormat(text) {
    const format = choice(["auto", ...reading/* namedFormats */.Y_])(text);
    return format === "auto" ? undefined : format;
}
/** The roles of a table's columns. */
const resultsColumns = optional(async (text) => {
    const columns = await (0,reading/* parseColumns */.f)(text);
    return typeof columns === "string" ? invalid(inputMessages.columns(columns)) : columns;
});
/** Logical names, one per line. */
function names(text) {
    const lines = splitLines(text);
    return lines.some((line) => controls.test(line)) ? invalid(inputMessages.names) : lines;
}
const gate = optional(async (text) => {
    const { formatGateError, parseGate } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(587), __nccwpck_require__.e(599)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5106));
    const parsed = parseGate(text);
    return parsed.kind === "gate" ? parsed.gate : invalid(inputMessages.gate(parsed.errors.map(formatGateError)));
});
const maxGateFileBytes = 1024 * 1024;
/** The gate in a file of the workspace. */
const gateFile = optional(async (path, { GITHUB_WORKSPACE: workspace = "." }) => {
    const [{ readRegularFile }, { formatGateError, parseGate }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 238).then(__nccwpck_require__.bind(__nccwpck_require__, 9238)),
        Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(587), __nccwpck_require__.e(599)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5106)),
    ]);
    const absolute = (0,external_node_path_.resolve)(workspace, (0,workspace_path/* belowWorkspace */.t)(path, [workspace]));
    const read = await readRegularFile(absolute, maxGateFileBytes, workspace);
    if ("failure" in read)
        return invalid(inputMessages.gateFileUnreadable(read.failure));
    const parsed = parseGate(read.text);
    if (parsed.kind === "errors")
        return invalid(inputMessages.gateFileErrors(parsed.errors.map(formatGateError)));
    return parsed.gate ?? invalid(inputMessages.gateFileEmpty);
});

// EXTERNAL MODULE: ./src/inputs/raw.ts
var raw = __nccwpck_require__(3071);
;// CONCATENATED MODULE: ./src/inputs/schemas.ts







const unchecked = (text) => text;
/** The inputs that both actions have. The names are those in action.yml. */
const shared = {
    api_key: required(inputMessages.keyRequired("DD_API_KEY"), key),
    app_key: required(inputMessages.keyRequired("DD_APP_KEY"), key),
    site: withDefault("datadoghq.com", fields_site),
    app_url: httpsOrigin,
    DD_LLMOBS_OVERRIDE_ORIGIN: originOverride,
    comment: withDefault("true", fields_boolean),
    comment_key: optional(singleLine),
    comment_details: withDefault("auto", commentDetails),
    pull_request: integer(1, Number.MAX_SAFE_INTEGER),
    github_token: optional(unchecked),
    results: results,
    results_format: withDefault("auto", resultsFormat),
    results_columns: resultsColumns,
    usage_metrics: withDefault("false", fields_boolean),
    gate: gate,
    gate_file: gateFile,
    gate_mode: withDefault("fail", choice(["fail", "warn"])),
    accept: withDefault("write", choice(["write", "review", "off"])),
    project_id: uuid,
    project: optional(singleLine),
    dataset_id: uuid,
    dataset: optional(singleLine),
    parent: withDefault("auto", fields_parent),
    baseline_ref: optional(singleLine),
    commit: optional((text) => (/^[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : invalid(inputMessages.commit))),
};
const mainSchema = {
    ...shared,
    name: required(inputMessages.required, singleLine),
    dataset_version: integer(0, Number.MAX_SAFE_INTEGER),
    description: optional(unchecked),
    ensure_unique: withDefault("true", fields_boolean),
    run_count: integer(1, 2_147_483_647),
    config: yamlObject,
    metadata: metadata,
    finish: withDefault("true", fields_boolean),
    internal_matrix: matrix,
    internal_check_run_id: optional((text) => (/^\d+$/.test(text) ? text : invalid(inputMessages.checkRunId))),
};
const finishSchema = {
    ...shared,
    experiment_id: uuid,
    name: names,
    adopt: withDefault("all", choice(["all", "newest"])),
    expected: integer(1, 10_000),
    commit_status: optional(singleLine),
    status: required(inputMessages.statusRequired, choice(["success", "failure", "cancelled", "skipped"])),
};
// Inputs that the runner evaluates again for the post stage. All others come from the main stage.
const postSchema = {
    api_key: shared.api_key,
    app_key: shared.app_key,
    github_token: shared.github_token,
    evaluation_outcome: unchecked,
    internal_job_status: unchecked,
};
/** The names of all inputs that action.yml declares. */
const inputNames = listDeclared({ ...mainSchema, ...postSchema });
/** The names of all inputs that finish/action.yml declares. */
const finishInputNames = listDeclared(finishSchema);
function listDeclared(schema) {
    return Object.keys(schema).filter((name) => name !== "DD_LLMOBS_OVERRIDE_ORIGIN");
}
/** Inputs of which only one can be set. */
const alternatives = [
    ["project_id", "project"],
    ["dataset_id", "dataset"],
    ["gate", "gate_file"],
    ["experiment_id", "name"],
    ["experiment_id", "expected"],
];
/**
 * Reads the inputs from `INPUT_*`, with their fallbacks in the environment.
 *
 * @throws InputError that names every invalid input, its rule, and what it got (never a key).
 */
async function readInputs(environment) {
    const inputs = await parseInputs(mainSchema, environment, (given) => [
        ...(given.has("project_id") || given.has("project") ? [] : [inputMessages.oneRequired("project_id", "project")]),
        ...(given.has("dataset_id") || given.has("dataset") ? [] : [inputMessages.oneRequired("dataset_id", "dataset")]),
    ]);
    return { ...inputs, ...deriveInputs(inputs) };
}
/** The same for the inputs of finish/action.yml. */
async function readFinishInputs(environment) {
    const inputs = await parseInputs(finishSchema, environment, (given) => {
        if (!given.has("name")) {
            return ["dataset_id", "dataset"].filter((name) => given.has(name)).map(inputMessages.datasetWithoutName);
        }
        return given.has("project_id") || given.has("project") ? [] : [inputMessages.nameWithoutProject];
    });
    return { ...inputs, ...deriveInputs(inputs) };
}
/** The same for the inputs that the post stage reads itself. */
async function readPostInputs(environment) {
    return await parseInputs(postSchema, environment, () => []);
}
/** Returns the origins, and the gate, which can also be in a file. */
function deriveInputs(inputs) {
    return {
        gate: inputs.gate ?? inputs.gate_file,
        apiOrigin: inputs.DD_LLMOBS_OVERRIDE_ORIGIN ?? (0,site/* apiOrigin */.lG)(inputs.site),
        webOrigin: inputs.app_url ?? (0,site/* webOrigin */.n6)(inputs.site),
    };
}
/** Parses all inputs of a schema. `findConflicts` lists what is wrong with those that are given together. */
async function parseInputs(schema, environment, findConflicts) {
    const given = new Set(Object.keys(schema).filter((name) => (0,raw/* rawInput */.JR)(environment, name) !== ""));
    const bothSet = alternatives.filter(([one, other]) => given.has(one) && given.has(other));
    const conflicts = [...bothSet.map(([one, other]) => inputMessages.bothSet(one, other)), ...findConflicts(given)];
    const faults = new Map();
    const parse = async ([name, parser]) => {
        try {
            return [name, await parser((0,raw/* rawInput */.JR)(environment, name), environment)];
        }
        catch (error) {
            if (!(error instanceof InvalidInput))
                throw error;
            faults.set(name, error.errors);
            return [name];
        }
    };
    const parsed = Object.fromEntries(await Promise.all(Object.entries(schema).map(parse)));
    if (faults.size === 0 && conflicts.length === 0)
        return parsed;
    const redact = (0,lib_redact/* createRedact */.a)((0,raw/* readSecrets */.ql)(environment));
    const lines = Object.keys(schema).flatMap((name) => (faults.get(name) ?? []).map((fault) => formatFault(name, fault, (0,raw/* rawInput */.JR)(environment, name), redact)));
    const isKeyMissing = !given.has("api_key") || !given.has("app_key");
    const all = [...lines, ...conflicts, ...(isKeyMissing ? [whySecretsAreEmpty] : [])];
    throw new errors/* InputError */.dz(["Fix these inputs:", ...all.map((line) => `  ${line}`)].join("\n"));
}
// The runner doesn't tell an action whether its workflow was called by another one.
const whySecretsAreEmpty = "(In a called workflow, pass the keys with `secrets: inherit`. Secrets of an environment need `environment:` on this job.)";
/** Returns a fault, with what the input got before its code. */
function formatFault(name, fault, value, redact) {
    const code = / ?\(LLMX\d{3}\)$/.exec(fault);
    // A key can be in the wrong input, and half a key is still secret.
    const shown = redact(value).replace(/\/\/[^/@]*@/, "//***@");
    const clipped = shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
    const got = raw/* secretNames */.XG.includes(name) ? `${value.length} characters` : JSON.stringify(clipped);
    return `${name} ${redact(fault.slice(0, code?.index))}${value === "" ? "" : ` Got ${got}.`}${code?.[0] ?? ""}`;
}


/***/ }),

/***/ 7106:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ checkJsonSize),
/* harmony export */   l1: () => (/* binding */ ResponseTooLarge),
/* harmony export */   sj: () => (/* binding */ boundResponse),
/* harmony export */   td: () => (/* binding */ findJsonExcess)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

// A server that is wrong, broken, or another one can respond with anything: an endless body, a small gzip that inflates
// to gigabytes, or JSON whose values need thirty times the memory of its text.
/** A response that is larger than any that the server should send. The message has no period. */
class ResponseTooLarge extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    name = "ResponseTooLarge";
}
// An error's message is at the beginning of its body.
const maxErrorBytes = 64 * 1024;
/**
 * Returns the response with a body whose decompressed bytes are counted while they are read. Reading more than
 * `maxBytes` fails with {@link ResponseTooLarge}. The body of an error status ends after 64 KiB.
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
const responseBounds = { depth: 250, values: 2_000_000, items: Number.POSITIVE_INFINITY };
/**
 * Checks before parsing that JSON doesn't nest too deep and doesn't hold more values than a page of any list.
 *
 * @throws ResponseTooLarge
 */
function checkJsonSize(text) {
    const excess = findJsonExcess(text, responseBounds);
    if (excess === "depth")
        throw new ResponseTooLarge(`its JSON nests deeper than ${responseBounds.depth} levels`);
    if (excess !== undefined)
        throw new ResponseTooLarge("its JSON holds more than 2,000,000 values");
}
const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Returns which bound JSON text exceeds, before it's parsed. Text that isn't JSON is left to the parser. */
function findJsonExcess(text, bounds) {
    // The commas of each list and object that is open.
    const commas = [0];
    let values = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote)
            at = findStringEnd(text, at);
        else if (code === openBracket || code === openBrace) {
            if (commas.push(0) > bounds.depth + 1)
                return "depth";
            values += 1;
        }
        else if ((code === closeBracket || code === closeBrace) && commas.length > 1)
            commas.pop();
        else if (code === comma) {
            values += 1;
            const items = (commas.pop() ?? 0) + 1;
            if (items >= bounds.items)
                return "items";
            commas.push(items);
        }
    }
    return values > bounds.values ? "values" : undefined;
}
/** Returns where the string that begins at `start` ends: at its other quote, which an even number of backslashes precedes. */
function findStringEnd(text, start) {
    for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
        let escapes = end;
        while (text.charCodeAt(escapes - 1) === backslash)
            escapes -= 1;
        if ((end - escapes) % 2 === 0)
            return end;
    }
    return text.length;
}


/***/ }),

/***/ 4517:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ createStageSignals),
/* harmony export */   Th: () => (/* binding */ createSearchSignal),
/* harmony export */   Vn: () => (/* binding */ createStatusSignal),
/* harmony export */   _N: () => (/* binding */ createReportWait),
/* harmony export */   dT: () => (/* binding */ sleepWithReports),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);


// Reading results and baseline in a finish stage. With status and comment, it takes less than 60 s.
const readingTimeMs = 42_000;
// The time for status and comment after a finish stage was canceled. Its requests follow one another.
const closingTimeMs = 4_000;
// The wait for the response to a last request.
const statusTimeMs = 5_000;
// The search for the baseline then continues with what it has found.
const searchTimeMs = 10_000;
const quietMs = 5_000;
const pauseMs = 10_000;
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch((error) => {
        throw signal?.aborted ? signal.reason : error;
    }),
    timeout: (milliseconds, counted = "all") => {
        const controller = new AbortController();
        const waitedBefore = performance.eventLoopUtilization().idle;
        const check = () => {
            const waited = performance.eventLoopUtilization().idle - waitedBefore;
            const left = counted === "all" ? 0 : milliseconds - waited;
            if (left < 1)
                controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TimeLimitError */ .$q(milliseconds));
            else
                setTimeout(check, left).unref();
        };
        // As with AbortSignal.timeout, a time limit alone doesn't keep the process alive.
        setTimeout(check, milliseconds).unref();
        return controller.signal;
    },
};
/** Returns the wait that a Retry-After header asks for, in milliseconds. Its value is in seconds or a date. */
function parseRetryAfter(value, now) {
    if (value.trim() === "")
        return undefined;
    const seconds = Number(value);
    const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - now;
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
/**
 * Returns a function that a loop calls between its reads, with what it waits for and the longest wait in milliseconds.
 * It writes a line after 5 s, and then once every 10 s:
 * `Waiting for Datadog to list 9 of 10 experiments, 12 of 20 s`.
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
function createStageSignals(cancel, clock) {
    const closing = new AbortController();
    const startClosing = () => {
        const limit = clock.timeout(closingTimeMs, "waiting");
        limit.addEventListener("abort", () => closing.abort(limit.reason), { once: true });
    };
    if (cancel.aborted)
        startClosing();
    else
        cancel.addEventListener("abort", startClosing, { once: true });
    const signal = AbortSignal.any([cancel, clock.timeout(readingTimeMs)]);
    return { signal, cancel, closing: closing.signal };
}
/** Returns a signal for a last request of a finish stage, such as setting the final status. */
function createStatusSignal({ closing, clock }) {
    return AbortSignal.any([closing, clock.timeout(statusTimeMs, "waiting")]);
}
/** Returns a signal that ends a search by the time that it waited for responses: a busy processor makes no baseline worse. */
function createSearchSignal({ signal, clock }) {
    return AbortSignal.any([signal, clock.timeout(searchTimeMs, "waiting")]);
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ TimeLimitError),
/* harmony export */   CV: () => (/* binding */ tryAsync),
/* harmony export */   Rn: () => (/* binding */ GateBroken),
/* harmony export */   SM: () => (/* binding */ withCode),
/* harmony export */   XW: () => (/* binding */ describeLimit),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   dL: () => (/* binding */ ResultsFileError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   gm: () => (/* binding */ closeSentence),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/** Returns the message of a text that begins with its code: say`LLMX003 ${name} is required.`. */
function say(strings, ...values) {
    const text = String.raw({ raw: strings }, ...values);
    return { code: text.slice(0, 7), message: text.slice(8) };
}
/**
 * Returns a message with its code at the end of the first line: `api_key is required. (LLMX001)`. If it contains the text
 * of another error, only this code stays, because its heading is about the whole. A string already has its code.
 */
function withCode(message) {
    if (typeof message === "string")
        return message;
    const [first = "", ...others] = message.message.split("\n");
    return [`${first.replaceAll(/ \(LLMX\d{3}\)/g, "")} (${message.code})`, ...others].join("\n");
}
/** An error whose message says what happened, where, and what to do. It's shown without a stack. */
class ActionError extends Error {
    name = "ActionError";
    constructor(message, options) {
        super(withCode(message), options);
    }
}
/** A fault in an input, whose annotation points to the workflow file. */
class InputError extends ActionError {
    name = "InputError";
}
/** Errors in results files, whose annotation points to the first one. */
class ResultsFileError extends ActionError {
    name = "ResultsFileError";
    location;
    constructor(message, location) {
        super(message);
        this.location = location;
    }
}
/** A gate that fails, which the job summary already reports. */
class GateBroken extends ActionError {
    name = "GateBroken";
    /** The title of its annotation, if it has one. */
    title;
    constructor(message, { title } = {}) {
        super(message);
        this.title = title;
    }
}
/** The reason of a signal that the action's own time limit aborted. fetch and ky know its name. */
class TimeLimitError extends Error {
    name = "TimeoutError";
    constructor(milliseconds) {
        super(`the action's own time limit of ${Math.ceil(milliseconds / 1_000)} s`);
    }
}
/** Returns which time limit ended something, as a part of a sentence. */
function describeLimit(reason) {
    return reason instanceof TimeLimitError ? reason.message : "the action's own time limit";
}
/** Returns the message of anything that was thrown, with the messages of its causes, but without a stack. */
function errorMessage(error) {
    if (!(error instanceof Error))
        return String(error);
    const isBundle = error instanceof AggregateError && error.message === "";
    const own = isBundle ? error.errors.map(errorMessage).join("; ") : error.message;
    const cause = error.cause === undefined ? "" : errorMessage(error.cause);
    return cause === "" || own.includes(cause) ? own : `${own}: ${cause}`;
}
/** Returns a sentence with one period, even if its last part already ends with one. */
function closeSentence(text) {
    return `${text.replace(/\.$/, "")}.`;
}
/** Waits for a promise, and returns its value or what it failed with. */
async function tryAsync(promise) {
    try {
        return { value: await promise };
    }
    catch (failure) {
        return { failure };
    }
}


/***/ }),

/***/ 432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Rw: () => (/* binding */ formatRecordStep),
/* harmony export */   Tm: () => (/* binding */ countDays),
/* harmony export */   b: () => (/* binding */ usageName),
/* harmony export */   bD: () => (/* binding */ writeValue),
/* harmony export */   ej: () => (/* binding */ formatAmount),
/* harmony export */   ge: () => (/* binding */ formatChance),
/* harmony export */   iK: () => (/* binding */ writeAmount),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   n2: () => (/* binding */ metricUnit),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   yS: () => (/* binding */ formatStep),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
const usageMetrics = new Map([
    ["$cost_usd", { unit: "dollars", name: "Cost per record" }],
    ["$total_tokens", { unit: "tokens", name: "Tokens per record" }],
    ["$duration_ms", { unit: "milliseconds", name: "Duration per record" }],
]);
/** Returns the unit of a metric. Names that begin with `$` are the action's own. */
function metricUnit({ label, type }) {
    return type === "boolean" ? "share" : (usageMetrics.get(label)?.unit ?? "score");
}
/** Returns the words for cost, tokens, and duration; undefined for a metric of an evaluator. */
function usageName(label) {
    return usageMetrics.get(label)?.name;
}
/** Formats a value with its unit: `0.842`, `84.2%`, `0.0031 USD`, `1.2 s`. */
function formatValue(value, unit) {
    if (value === undefined || !Number.isFinite(value))
        return "–";
    const scale = chooseScale([value], unit);
    return `${formatNumber(value, scale)}${scale.suffix}`;
}
/** Formats two values with as many digits as both need: `75% → 47.5%`, `0.0020 → 0.0031 USD`. */
function formatStep(before, after, unit) {
    const [first, second] = formatPair(before, after, unit);
    return first === "" ? second : `${first} → ${second}`;
}
/** Formats both sides of a step apart, so that a caller can emphasize one; the first is empty if there is none. */
function formatPair(before, after, unit) {
    if (before === undefined || !Number.isFinite(before))
        return ["", formatValue(after, unit)];
    if (after === undefined || !Number.isFinite(after))
        return [formatValue(before, unit), "–"];
    const scale = chooseScale([before, after], unit);
    const firstSuffix = unit === "share" ? scale.suffix : "";
    return [`${formatNumber(before, scale)}${firstSuffix}`, `${formatNumber(after, scale)}${scale.suffix}`];
}
/** Formats how a record changed. One run of a boolean passes or fails, and several runs have a share. */
function formatRecordStep(type, before, after, unit) {
    const isPassOrFail = type === "boolean" && [before, after].every((share) => share === 0 || share === 1);
    if (!isPassOrFail)
        return formatStep(before, after, unit);
    return [before, after].map((share) => (share === 1 ? "pass" : "fail")).join(" → ");
}
/** Formats a difference with its sign: `+0.021`, `−4.2 pts` (percentage points), `0`. */
function formatDifference(difference, unit) {
    if (difference === undefined || !Number.isFinite(difference))
        return "–";
    const size = formatAmount(Math.abs(difference), unit);
    if (!/[1-9]/.test(size))
        return "0";
    return `${difference < 0 ? "−" : "+"}${size}`;
}
/** Formats the size of a change or of a limit for one, without a sign: `27.5 pts`, `0.02`, `0.0005 USD`. */
function formatAmount(amount, unit) {
    const scale = chooseScale([amount], unit);
    return `${formatNumber(amount, scale)}${unit === "share" ? " pts" : scale.suffix}`;
}
/** Formats the bounds of a difference's interval without their unit: `−40.7 to −11.6`, `−20.7 to just below 0`. */
function formatInterval(bounds, unit) {
    const scale = chooseScale(bounds, unit);
    // As many digits as the width needs: never "0 to 0".
    const width = Math.abs(bounds[1] - bounds[0]) / scale.divisor;
    const needed = width > 0 ? Math.ceil(1 - Math.log10(width)) : 0;
    const digits = Math.min(12, Math.max(scale.digits, needed));
    const shown = bounds.map((bound) => {
        const number = formatNumber(bound, { ...scale, digits });
        if (bound === 0 || /[1-9]/.test(number))
            return number;
        return bound < 0 ? "just below 0" : "just above 0";
    });
    return shown.join(" to ");
}
/** Formats a value for a sentence: `79.96%` besides 80%, `0.0031 USD`. */
function writeValue(value, unit, digits) {
    const scale = chooseDigits(value, unit, digits);
    return `${formatNumber(value, scale)}${scale.suffix}`;
}
/** Formats the size of a change for a sentence: `27.5 points`, `0.0005 USD`. */
function writeAmount(amount, unit, digits) {
    const size = Math.abs(amount);
    if (unit !== "share")
        return writeValue(size, unit, digits);
    const points = formatNumber(size, chooseDigits(size, unit, digits));
    return `${points} ${points === "1" ? "point" : "points"}`;
}
function chooseDigits(value, unit, wanted) {
    const scale = chooseScale([value], unit);
    if (wanted === undefined)
        return scale;
    const isExponential = Math.abs(value) >= 1e15;
    if (wanted === "all")
        return { ...scale, digits: 12, minDigits: 0, isExponential };
    const [shown, limit] = [value, wanted.besides].map((one) => Number((one / scale.divisor).toPrecision(12)));
    const needed = scale.isExponential && !isExponential ? Math.min(12, 1 - Math.floor(Math.log10(Math.abs(value)))) : 0;
    const from = Math.max(scale.digits, needed);
    const digits = [from, 4, 6, 8, 10, 12].find((one) => one >= from && Number(shown?.toFixed(one)) !== limit);
    return { ...scale, digits: digits ?? from, isExponential };
}
/** Formats a count with separators: `12,040`. */
function formatCount(count) {
    return formatDigits(count, 0, 0);
}
/** Formats a count with its noun: `1 row`, `3 rows`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** Counts the whole days between two times in milliseconds; 0 if the second one isn't later. */
function countDays(from, to) {
    return Math.max(0, Math.floor((to - from) / 86_400_000));
}
/** Joins words as a sentence does: `a`, `a and b`, `a, b, and c`. */
function listWords(words) {
    if (words.length < 3)
        return words.join(" and ");
    return `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}
/** Formats a p-value as a frequency: `less than 1 in 1,000 runs`, `1 in 16 runs`. */
function formatChance(pValue) {
    if (pValue < 0.001)
        return "less than 1 in 1,000 runs";
    return pValue > 0.5 ? "most runs" : `1 in ${formatCount(Math.round(1 / pValue))} runs`;
}
/** Chooses one scale for all values, so that they can be compared at a glance. */
function chooseScale(values, unit) {
    const size = Math.max(...values.map(Math.abs));
    const plain = { divisor: 1, minDigits: 0, suffix: "", isExponential: false };
    switch (unit) {
        case "score":
            return { ...plain, digits: size >= 100 ? 1 : 3, isExponential: size !== 0 && (size < 0.0005 || size >= 1e9) };
        case "share":
            return { ...plain, divisor: 0.01, digits: 1, suffix: "%" };
        case "dollars": {
            // Two significant digits of the larger value, and cents from one dollar on.
            const digits = size >= 1 || size === 0 ? 2 : Math.min(8, Math.ceil(-Math.log10(size)) + 1);
            return { ...plain, digits, minDigits: digits, suffix: " USD" };
        }
        case "tokens":
            return { ...plain, digits: size < 100 ? 1 : 0, suffix: " tokens" };
        case "milliseconds":
            return size < 1_000
                ? { ...plain, digits: 0, suffix: " ms" }
                : { ...plain, divisor: 1_000, digits: size < 100_000 ? 2 : 0, suffix: " s" };
    }
}
/** Formats a value without its unit. */
function formatNumber(value, { divisor, digits, minDigits, isExponential }) {
    const scaled = value / divisor;
    if (isExponential && scaled !== 0)
        return scaled.toExponential(1).replaceAll("-", "−");
    return formatDigits(scaled, minDigits, digits);
}
// Creating a format takes longer than formatting a whole table with it.
const formats = new Map();
function formatDigits(value, minDigits, maxDigits) {
    const key = `${minDigits} ${maxDigits}`;
    // A value that rounds to zero has no sign.
    const options = {
        minimumFractionDigits: minDigits,
        maximumFractionDigits: maxDigits,
        signDisplay: "negative",
    };
    const format = formats.get(key) ?? new Intl.NumberFormat("en-US", options);
    formats.set(key, format);
    return format.format(value).replace("-", "−");
}


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ omitUndefined),
/* harmony export */   W_: () => (/* binding */ lenient),
/* harmony export */   bZ: () => (/* binding */ toPlainNumber),
/* harmony export */   ce: () => (/* binding */ isLongWhole),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fi: () => (/* binding */ toExactInteger),
/* harmony export */   ix: () => (/* binding */ nestsDeeperThan),
/* harmony export */   jU: () => (/* binding */ readOwn),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   o$: () => (/* binding */ jsonObject),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   zr: () => (/* binding */ isExactNumber)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5395);

const exactJson = JSON;
const isExactNumber = exactJson.isRawJSON;
const json = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY(isExactNumber),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(json),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), json),
]));
const jsonObject = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), json);
/** Returns the schema of a member of a response that can be missing. A value that the schema rejects counts as missing. */
function lenient(schema) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(schema), undefined);
}
const optionalText = lenient(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
/** Converts a whole number to one that JSON can hold, with every digit. */
function toExactInteger(value) {
    const near = Number(value);
    return Number.isSafeInteger(near) ? near : exactJson.rawJSON(String(value));
}
/** Returns whether a text is a whole number that no JavaScript number can hold with every digit. */
function isLongWhole(text) {
    if (!/^[-+]?\d{16,}$/.test(text))
        return false;
    // Beyond the largest number. Parsing all its digits would take long.
    if (text.length > 310)
        return true;
    return BigInt(Number(text)) !== BigInt(text.replace(/^\+/, ""));
}
/** Returns the number nearest to an exact one, and any other value unchanged. */
function toPlainNumber(value) {
    return isExactNumber(value) ? Number(value.rawJSON) : value;
}
// Datadog's times in nanoseconds are long, and never exact.
const longNumber = /(?:^|[[,]|(?<!"start_ns"):)[ \n\r\t]*-?\d{16}/;
// Numbers in Datadog's responses that are never exact.
const plainMembers = new Set(["start_ns", "duration", "timestamp_ms", "score_value"]);
// A reviver recurses. Nothing that nests deeper is accepted anyway.
const maxRevivedDepth = 500;
/**
 * Parses JSON like `JSON.parse`, but whole numbers beyond 2^53 keep their digits, as an `ExactNumber`. `isExact` is
 * whether there can be such numbers, if that is known: a reviver makes parsing ten times slower.
 *
 * @throws SyntaxError as `JSON.parse` does.
 */
function parseJson(text, isExact = longNumber.test(text)) {
    const plain = JSON.parse(text);
    if (!isExact || nestsDeeperThan(maxRevivedDepth, plain))
        return plain;
    return exactJson.parse(text, (name, value, { source = "" }) => {
        const isLong = typeof value === "number" && !Number.isSafeInteger(value) && !plainMembers.has(name);
        return isLong && /^-?\d+$/.test(source) ? exactJson.rawJSON(source) : value;
    });
}
/** Returns JSON with sorted members, so that equal values have equal texts. */
function canonicalJson(value) {
    return JSON.stringify(value, (_, member) => {
        const isPlain = typeof member !== "object" || member === null || Array.isArray(member) || isExactNumber(member);
        return isPlain ? member : Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
}
/** Returns whether objects and arrays nest deeper than a number of levels. */
function nestsDeeperThan(limit, value) {
    if (typeof value !== "object" || value === null)
        return false;
    return limit === 0 || Object.values(value).some((member) => nestsDeeperThan(limit - 1, member));
}
/** Returns an object's own member; undefined for what every object inherits, such as `constructor`. */
function readOwn(object, name) {
    return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
/** Returns an object without the members that are undefined. */
function omitUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}


/***/ }),

/***/ 8119:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ listLag),
/* harmony export */   Et: () => (/* binding */ afterCreateTime),
/* harmony export */   HP: () => (/* binding */ baselineAge),
/* harmony export */   HX: () => (/* binding */ uploadTime),
/* harmony export */   HY: () => (/* binding */ mainStageTime),
/* harmony export */   Nl: () => (/* binding */ finishTime),
/* harmony export */   Sv: () => (/* binding */ attemptsListed),
/* harmony export */   VL: () => (/* binding */ eventsPageSizes),
/* harmony export */   YW: () => (/* binding */ maxLineBytes),
/* harmony export */   _$: () => (/* binding */ maxMetrics),
/* harmony export */   _q: () => (/* binding */ maxRows),
/* harmony export */   bt: () => (/* binding */ deepestNesting),
/* harmony export */   c9: () => (/* binding */ maxColumns),
/* harmony export */   n9: () => (/* binding */ experimentsPerPage),
/* harmony export */   oH: () => (/* binding */ createTime),
/* harmony export */   tH: () => (/* binding */ requestsAtOnce),
/* harmony export */   uu: () => (/* binding */ maxReadWait),
/* harmony export */   x6: () => (/* binding */ maxDocumentSize)
/* harmony export */ });
// Limits on time and work that several files share. Times are in milliseconds.
/** The main stage ends within 60 s, whatever the network does. The rest is for ending the stage. */
const mainStageTime = 57_000;
/** One response of Datadog to the creation. After this time, its outcome is unknown. */
const createTime = 10_000;
/** How long Datadog's list may lack the experiment after an unknown outcome. */
const listLag = 20_000;
/** Reserved after the creation for the comment, status, and summary. */
const afterCreateTime = 6_000;
/** The longest Retry-After that a read follows. */
const maxReadWait = 4_000;
/** Datadog keeps the rows of an experiment this long. An older experiment has only averages. */
const baselineAge = 90 * 24 * 60 * 60_000;
/** Experiments per page of Datadog's list, which is the API's maximum. */
const experimentsPerPage = 5_000;
/** Rows a page of an experiment's results, and what is asked for if such a page is too large. */
const eventsPageSizes = [5_000, 500, 50, 5, 1];
/** The whole upload of an experiment. */
const uploadTime = 15 * 60_000;
/** Concurrent requests of finish/ to Datadog, however many experiments it finishes. */
const requestsAtOnce = 8;
/** finish/ without an upload ends within this time. The rest of 60 s is for the comment's last request. */
const finishTime = 57_000;
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

/***/ 2265:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareNetwork),
/* harmony export */   c: () => (/* binding */ isLoopbackHost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

// By default, Node.js gives each address of a host 250 ms, too little for a far site. A dead IPv6 address costs this once.
const addressAttemptMs = 2_000;
const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
/** Returns whether a URL's host name, as `URL` writes it, is this machine's own. */
function isLoopbackHost(hostname) {
    return /^(localhost\.?|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
/**
 * Makes fetch use HTTPS_PROXY and NO_PROXY, which it ignores by itself, but never for a loopback address: without TLS,
 * a proxy would read the keys. `origins` are those that requests go to.
 *
 * @throws ActionError if a proxy is set that can't be used, or this Node.js can use one only if it's started so.
 */
function prepareNetwork(environment, origins) {
    // A static import would cost every start. One of http would also load fetch.
    const net = process.getBuiltinModule("node:net");
    net.setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptMs);
    if (!proxyVariables.some((name) => environment[name]))
        return;
    const own = environment.no_proxy ?? environment.NO_PROXY ?? "";
    const hosts = origins.map((origin) => URL.parse(origin)?.hostname ?? "").filter(isLoopbackHost);
    // Every loopback host by itself, because Node.js supports no address ranges there.
    const all = new Set([...own.split(","), "localhost", "localhost.", "127.0.0.1", "[::1]", ...hosts]);
    const direct = own.trim() === "*" ? "*" : [...all].filter((host) => host.trim() !== "").join(",");
    // Node.js prefers the second name, and reads both again at each request.
    Object.assign(environment, { NO_PROXY: direct, no_proxy: direct });
    if (environment.NODE_USE_ENV_PROXY === "1")
        return;
    const http = process.getBuiltinModule("node:http");
    if (typeof http.setGlobalProxyFromEnv !== "function") {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ({
            code: "LLMX430",
            message: `A proxy is set, and Node.js ${process.versions.node} uses it only with NODE_USE_ENV_PROXY=1 in the environment of the job. Set it, or update the runner.`,
        });
    }
    try {
        http.setGlobalProxyFromEnv(environment);
    }
    catch {
        // The message of Node.js has the address, and that can have a password.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ({
            code: "LLMX431",
            message: "The proxy that HTTPS_PROXY or HTTP_PROXY names can't be used. Set an address such as http://proxy.example.com:3128.",
        });
    }
}


/***/ }),

/***/ 310:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ redactDeep),
/* harmony export */   a: () => (/* binding */ createRedact)
/* harmony export */ });
// Shorter strings aren't keys, and replacing them would damage ordinary text.
const minSecretLength = 6;
const cutSign = /…|\.\.\./;
/**
 * Returns a function that replaces each secret by `***`, raw and in the forms in which services echo it: JSON, URI, form,
 * base64, hex, HTML, and Markdown, each in any case. It also replaces the beginning of a secret before `…` or `...`,
 * because half a key is still secret. The runner masks only logs and summaries, but not comments or requests.
 */
function createRedact(secrets) {
    const known = secrets.filter((secret) => secret.length >= minSecretLength);
    const forms = [...new Set(known.flatMap(listSecretForms))].sort((a, b) => b.length - a.length);
    if (forms.length === 0)
        return (text) => text;
    const whole = new RegExp(forms.map(escapePattern).join("|"), "gi");
    let cut;
    return (text) => {
        const redacted = text.replace(whole, "***");
        if (!cutSign.test(redacted))
            return redacted;
        cut ??= new RegExp(`(?:${forms.map(matchBeginning).join("|")})(?=\\s{0,8}(?:${cutSign.source}))`, "gi");
        return redacted.replace(cut, "***");
    };
}
/**
 * Redacts every string in arrays, maps, and plain objects. Untrusted text has to pass here before it's formatted or
 * shortened: afterward, a key isn't recognized, and half of a key is still secret.
 */
function redactDeep(value, redact) {
    const clean = (part) => {
        if (typeof part === "string")
            return redact(part);
        if (Array.isArray(part))
            return part.map(clean);
        if (part instanceof Map)
            return new Map([...part].map(([key, member]) => [clean(key), clean(member)]));
        if (typeof part !== "object" || part === null)
            return part;
        return Object.fromEntries(Object.entries(part).map(([name, member]) => [redact(name), clean(member)]));
    };
    return clean(value);
}
/** Returns a pattern for the first characters of a form, at least six: `abcdef(?:g(?:h)?)?`. */
function matchBeginning(form) {
    const rest = [...form.slice(minSecretLength)];
    const begun = rest.map((character) => `(?:${escapePattern(character)}`).join("");
    return escapePattern(form.slice(0, minSecretLength)) + begun + ")?".repeat(rest.length);
}
// RegExp.escape, which Node 22 doesn't have.
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
const entities = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };
const htmlEntities = { ...entities, '"': "&quot;", "'": "&#39;" };
function listSecretForms(secret) {
    const inJson = (text) => JSON.stringify(text).slice(1, -1);
    const withEntities = (text) => text.replace(/[<>&|]/g, (mark) => entities[mark] ?? mark);
    const inProse = secret.replace(/[\\`*_[\]~]/g, "\\$&");
    return [
        secret,
        inJson(secret),
        inJson(inJson(secret)),
        inJson(secret).replaceAll("/", "\\/"),
        // As Go writes JSON, which Datadog's servers use.
        inJson(secret).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`),
        encodeURIComponent(secret),
        encodeURI(secret),
        new URLSearchParams({ _: secret }).toString().slice("_=".length),
        Buffer.from(secret, "utf8").toString("hex"),
        ...listBase64Forms(secret),
        // Markdown: prose with and without entities, every mark escaped, and HTML.
        inProse,
        withEntities(inProse),
        withEntities(secret),
        secret.replace(/[!-/:-@[-`{-~]/g, "\\$&"),
        secret.replace(/[<>&"']/g, (mark) => htmlEntities[mark] ?? mark),
    ];
}
/**
 * Lists the forms in base64, alone and within a longer text such as `user:KEY`. Three bytes become four characters, so
 * the form depends on where the secret begins. Characters that also encode a neighbor aren't included.
 */
function listBase64Forms(secret) {
    const bytes = Buffer.from(secret, "utf8");
    const within = [0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
        return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
    const alone = bytes.toString("base64");
    const forms = [alone, alone.replaceAll("=", ""), ...within];
    return [...forms, ...forms.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}


/***/ }),

/***/ 9112:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ escapeWorkflowCommands),
/* harmony export */   SI: () => (/* binding */ nodeCrypto),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   k6: () => (/* binding */ replaceInvisible),
/* harmony export */   ly: () => (/* binding */ trimTrailing),
/* harmony export */   qg: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7785);

/** Cuts a text to at most `maxLength` UTF-16 code units, with `…` at its end, and never within a character. */
function clipped(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    return `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
/** Removes the given characters from the end of a text. A pattern such as `/x+$/` would take quadratic time. */
function trimTrailing(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/**
 * Returns the candidate that a name was probably meant to be: one with few other letters, else one that begins with it,
 * or that it begins with; undefined if none is similar. Case, `_`, and `-` don't count.
 */
function findNearest(name, candidates) {
    const plain = (text) => text.toLowerCase().replaceAll(/[_-]/g, "");
    const meant = plain(name);
    const all = [...new Set(candidates)].sort((a, b) => (a < b ? -1 : 1));
    const near = all
        .map((candidate) => ({ candidate, distance: (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(meant, plain(candidate)) }))
        .filter(({ candidate, distance }) => distance <= Math.max(1, Math.min(3, Math.floor(candidate.length / 3))))
        .sort((a, b) => a.distance - b.distance);
    const isPart = (whole, part) => part.length >= minPartLength && whole.startsWith(part);
    const longer = all.find((candidate) => isPart(plain(candidate), meant) || isPart(meant, plain(candidate)));
    return near[0]?.candidate ?? longer;
}
const minPartLength = 3;
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const emojiAtEnd = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F})*$/u;
const emojiAtStart = /^\p{Extended_Pictographic}/u;
const emojiOrModifierAtEnd = /[\p{Emoji}\p{Emoji_Modifier}]$/u;
/**
 * Replaces what can't be seen in untrusted text by U+FFFD: controls, marks that reverse the direction, characters
 * without width, and tags. Otherwise they could hide a name or rearrange a line, in logs and terminals, too. Line
 * breaks, tabs, and the parts of emoji stay.
 */
function replaceInvisible(text) {
    if (/^[\n\t -~]*$/.test(text))
        return text;
    return text.toWellFormed().replace(invisible, (character, offset, whole) => {
        const before = whole.slice(Math.max(0, offset - 8), offset);
        const after = whole.slice(offset + 1, offset + 3);
        const isVariant = character === "\u{FE0F}" && emojiOrModifierAtEnd.test(before);
        const isJoiner = character === "\u{200D}" && emojiAtEnd.test(before) && emojiAtStart.test(after);
        return isVariant || isJoiner ? character : "\u{FFFD}";
    });
}
/**
 * Makes a text harmless as log lines. The runner executes `::command::` at the start of a line, even after white space,
 * and `##[command]` anywhere. A zero-width space breaks both. Carriage returns end a line, too, so they go with
 * everything else that can't be seen.
 */
function escapeWorkflowCommands(message) {
    return replaceInvisible(message.replace(/\r\n?/g, "\n"))
        .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gmu, "$1:\u{200B}")
        .replaceAll("##[", "##\u{200B}[");
}
/** Returns Node.js's crypto module. A static import would cost every start, even if nothing is hashed. */
const nodeCrypto = () => process.getBuiltinModule("node:crypto");
/** Returns the first `bytes` bytes of the SHA-256 of a text, in hex. */
function digest(text, bytes) {
    return nodeCrypto().hash("sha256", text, "buffer").toString("hex", 0, bytes);
}


/***/ }),

/***/ 6640:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  om: () => (/* binding */ block),
  aY: () => (/* binding */ code),
  Ui: () => (/* binding */ diff),
  _h: () => (/* binding */ docsLink),
  TM: () => (/* binding */ folded),
  l0: () => (/* binding */ inlineHtml),
  nn: () => (/* binding */ joinParts),
  IZ: () => (/* binding */ limitList),
  nf: () => (/* binding */ markdown_link),
  u: () => (/* binding */ markerValue),
  Lo: () => (/* binding */ messageText),
  Uz: () => (/* binding */ readMarkerValue),
  EX: () => (/* binding */ small),
  tp: () => (/* binding */ table),
  Qq: () => (/* binding */ markdown_text),
  Ul: () => (/* binding */ toPlain)
});

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/line.js


class LineDiff extends Diff {
    constructor() {
        super(...arguments);
        this.tokenize = tokenize;
    }
    equals(left, right, options) {
        // If we're ignoring whitespace, we need to normalise lines by stripping
        // whitespace before checking equality. (This has an annoying interaction
        // with newlineIsToken that requires special handling: if newlines get their
        // own token, then we DON'T want to trim the *newline* tokens down to empty
        // strings, since this would cause us to treat whitespace-only line content
        // as equal to a separator between lines, which would be weird and
        // inconsistent with the documented behavior of the options.)
        if (options.ignoreWhitespace) {
            if (!options.newlineIsToken || !left.includes('\n')) {
                left = left.trim();
            }
            if (!options.newlineIsToken || !right.includes('\n')) {
                right = right.trim();
            }
        }
        else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
            if (left.endsWith('\n')) {
                left = left.slice(0, -1);
            }
            if (right.endsWith('\n')) {
                right = right.slice(0, -1);
            }
        }
        return super.equals(left, right, options);
    }
}
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
    return lineDiff.diff(oldStr, newStr, options);
}
function diffTrimmedLines(oldStr, newStr, options) {
    options = generateOptions(options, { ignoreWhitespace: true });
    return lineDiff.diff(oldStr, newStr, options);
}
// Exported standalone so it can be used from jsonDiff too.
function tokenize(value, options) {
    if (options.stripTrailingCr) {
        // remove one \r before \n to match GNU diff's --strip-trailing-cr behavior
        value = value.replace(/\r\n/g, '\n');
    }
    const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
    // Ignore the final empty token that occurs if the string ends with a new line
    if (!linesAndNewlines[linesAndNewlines.length - 1]) {
        linesAndNewlines.pop();
    }
    // Merge the content and line separators into single tokens
    for (let i = 0; i < linesAndNewlines.length; i++) {
        const line = linesAndNewlines[i];
        if (i % 2 && !options.newlineIsToken) {
            retLines[retLines.length - 1] += line;
        }
        else {
            retLines.push(line);
        }
    }
    return retLines;
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __nccwpck_require__(9112);
;// CONCATENATED MODULE: ./src/render/markdown.ts


/*
 * The one place that turns untrusted text (names, branches, matrix values, metric labels, API errors) into safe Markdown.
 * GitHub makes links out of more than Markdown knows: mentions, `#12`, `GH-12`, commit SHAs, emoji, formulas. Neither
 * escapes nor entities stop those, but code spans do. So prose is escaped, and a word of it that could become a link
 * is set as a code span.
 */
// Mentions and mails; addresses; references and custom autolinks; commit SHAs and security advisories; formulas; emoji.
const becomesLink = /@|:\/\/|www\.|[a-z]-\d|#\d|[0-9a-f]{7}|ghsa-|cve-|\$|:[\w+-]+:/i;
// A list, a heading, a rule, or the second line of a table.
const blockStart = /^([0-9]*)([-+#=.):](?:$|[ #=:-]))/;
const entities = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };
/** Renders untrusted text as prose on one line, at most `maxLength` characters of it. */
function markdown_text(untrusted, maxLength = 300) {
    return escapeProse(toOneLine(untrusted, maxLength)).replace(blockStart, "$1\\$2");
}
/** Renders a message of ours, in which backticks enclose code, as prose on one line. What it quotes stays untrusted. */
function messageText(message, maxLength = 300) {
    const pieces = toOneLine(message, maxLength).split(/(`[^`]+`)/);
    const safe = pieces.map((piece) => (/^`[^`]+`$/.test(piece) ? codeSpan(piece.slice(1, -1)) : escapeProse(piece)));
    // Code spans side by side would become one.
    const joined = safe.reduce((line, piece) => `${line}${line.endsWith("`") && piece.startsWith("`") ? " " : ""}${piece}`);
    return joined.replace(blockStart, "$1\\$2");
}
function escapeProse(line) {
    const safe = line.split(" ").map((word) => {
        if (becomesLink.test(word))
            return codeSpan(word);
        return word.replace(/[\\`*_[\]~]/g, "\\$&").replace(/[<>&|]/g, (character) => entities[character] ?? "");
    });
    return safe.join(" ");
}
/** Renders untrusted text as a code span, at most `maxLength` characters of it. */
function code(untrusted, maxLength = 120) {
    return codeSpan(toOneLine(untrusted, maxLength) || "(empty)");
}
// White space of every kind becomes one space. What can't be seen shows as U+FFFD, so nothing hides in a name.
function toOneLine(untrusted, maxLength) {
    return (0,lib_text/* clipped */.cz)((0,lib_text/* replaceInvisible */.k6)(untrusted.toWellFormed().replace(/\s+/gu, " ")).trim(), maxLength);
}
function codeSpan(plain) {
    // Mail programs and GitHub find addresses in code spans as well.
    const content = plain.replaceAll("@", "@\u{200B}");
    const ticks = makeFence(content, 1);
    const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
    return `${ticks}${padding}${content}${padding}${ticks}`;
}
/** Returns more backticks than stand anywhere in the content. */
function makeFence(content, minTicks) {
    return "`".repeat(Math.max(minTicks, ...(content.match(/`+/g) ?? []).map((run) => run.length + 1)));
}
/** Renders a link with a label that is safe already; only the label if the address is no plain web address. */
function markdown_link(label, address) {
    const url = URL.parse(address ?? "");
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
        return label;
    // Nothing is left that could end the target, stand for something else (`&lt;`), or split a table.
    const target = url.href.replace(/[^\w\-.~:/?#@!$&+,=%]/gu, (character) => Buffer.from(character).toString("hex").toUpperCase().replace(/../g, "%$&"));
    return `[${label}](${target})`;
}
/** Returns the address of a page of the documentation: `how-to/gate.md`. */
function docsLink(page) {
    return `https://github.com/your-org/llm-experiment-action/blob/main/docs/${page}`;
}
/** Renders a table from cells that are safe Markdown. Columns are left-aligned, but the last one can be right-aligned. */
function table(head, rows, isLastRight = false) {
    const [first, ...others] = [head, ...rows].map((cells) => {
        // What is left of `|` is inside code spans. A backslash before it would escape our own backslash.
        const safe = cells.map((cell) => cell.replace(/(\\?)\|/g, (_, before) => (before ? "\\\u{200B}\\|" : "\\|")));
        return `| ${safe.map((cell) => cell || " ").join(" | ")} |`;
    });
    const rule = [...head.slice(1).map(() => ":--"), isLastRight ? "--:" : ":--"];
    return [first, `| ${rule.join(" | ")} |`, ...others].join("\n");
}
/** Renders a fold; title and content are safe Markdown. GitHub reads none in the title's line, so it becomes HTML. */
function folded(title, content, isOpen = false) {
    return `<details${isOpen ? " open" : ""}><summary>${inlineHtml(title)}</summary>\n\n${content}\n\n</details>`;
}
/** Turns safe Markdown of one line into HTML: code spans, bold, and backslashes before signs. Links become their labels. */
function inlineHtml(markdown) {
    const token = /\\([^A-Za-z0-9\s])|(`+)|\*\*|\[|\]\([^()\s]*\)|[^\\`*[\]]+|[\s\S]/g;
    let html = "";
    let isBold = false;
    for (let match = token.exec(markdown); match !== null; match = token.exec(markdown)) {
        const [piece, sign, ticks] = match;
        const end = ticks === undefined ? -1 : markdown.indexOf(ticks, token.lastIndex);
        // A span that somebody who edited the comment left open is text.
        if (ticks !== undefined && end !== -1) {
            const content = markdown.slice(token.lastIndex, end).replace(/^ (.*) $/, "$1");
            html += `<code>${content.replace(/[<>&]/g, (character) => entities[character] ?? "")}</code>`;
            token.lastIndex = end + ticks.length;
        }
        else if (piece === "**") {
            isBold = !isBold;
            html += isBold ? "<b>" : "</b>";
        }
        else if (piece !== "[" && !piece.startsWith("]("))
            html += sign ?? piece;
    }
    return html;
}
/** Turns safe Markdown of one line into plain text. */
function toPlain(markdown) {
    const html = inlineHtml(markdown).replace(/<\/?(?:code|b)>/g, "");
    const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));
    return html.replace(/&(?:lt|gt|amp|#124);/g, (entity) => characters.get(entity) ?? "").replaceAll("\u{00A0}", " ");
}
/** Renders a smaller line; the content is safe Markdown. */
function small(markdown) {
    return markdown === "" ? "" : `<sub>${markdown}</sub>`;
}
/** Joins the parts of a page that aren't empty. */
function joinParts(parts, separator = "\n\n") {
    return parts.filter((part) => part !== "").join(separator);
}
/** Returns the first items of a list, and how many more there are: `a`, `b`, `3 more`. */
function limitList(items, maxItems) {
    const hidden = items.length - maxItems;
    return hidden > 0 ? [...items.slice(0, maxItems), `${hidden} more`] : [...items];
}
/** Renders untrusted text of several lines as a fenced block, cut if it is longer. */
function block(untrusted, limits) {
    return fencedBlock(clipLines(untrusted, limits), "text");
}
/** Renders the lines that differ between two untrusted texts, with equal lines as context. */
function diff(before, after, limits) {
    const [old, current] = [clipLines(before, limits).join("\n"), clipLines(after, limits).join("\n")];
    const lines = diffLines(`${old}\n`, `${current}\n`).flatMap(({ value, added, removed }) => {
        const sign = added ? "+" : removed ? "-" : " ";
        const same = value.replace(/\n$/, "").split("\n");
        return same.map((line) => `${sign} ${line}`);
    });
    return fencedBlock(["# - baseline   + this run", ...lines], "diff");
}
function clipLines(untrusted, { characters, lines }) {
    const parts = (0,lib_text/* clipped */.cz)(untrusted.toWellFormed().trim(), characters).split(/\r\n?|[\n\u2028\u2029\u0085]/);
    // The comment's own markers are lines that begin like an HTML comment, so no line of an output may.
    const all = parts.map((line) => (0,lib_text/* replaceInvisible */.k6)(line.replaceAll("\t", "  ")).replace(/^<!--/, "<\u{200B}!--"));
    return all.length <= lines ? all : [...all.slice(0, lines - 1), `… ${all.length - lines + 1} more lines`];
}
// Nothing in a fenced block becomes a link, a mention, or HTML; only a longer run of backticks could end it.
function fencedBlock(lines, language) {
    const ticks = makeFence(lines.join("\n"), 3);
    return [`${ticks}${language}`, ...lines, ticks].join("\n");
}
/** Encodes a value for a hidden marker: no white space, no `>`, nothing that could end an HTML comment. */
function markerValue(value) {
    return encodeURIComponent(value.toWellFormed());
}
/** Decodes what {@link markerValue} made; undefined if it is damaged. */
function readMarkerValue(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ toolFormats),
/* harmony export */   Y_: () => (/* binding */ namedFormats),
/* harmony export */   f: () => (/* binding */ parseColumns)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3305);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9112);



/** The formats of evaluation tools. `formats/detect.ts` has the reader of each. */
const toolFormats = [
    "promptfoo",
    "deepeval",
    "junit",
    "ragas",
    "table",
    "vitest",
    "jest",
    "vitest-evals",
    "evalite",
    "pydantic-evals",
    "inspect",
    "azure",
];
/** The formats that a user can name: the action's own, and those of tools. */
const namedFormats = ["own", ...toolFormats];
const columnName = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1));
const columnNames = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(columnName, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((name) => [name])),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(columnName).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)),
]);
const resultColumns = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    input: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    duration_s: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
});
const listNames = new Set(["input", "scores", "metadata"]);
/** Parses the columns that YAML names. Returns a string if it's invalid: what it must be or has, as the end of a sentence. */
async function parseColumns(text) {
    const { parseYaml } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(912)]).then(__nccwpck_require__.bind(__nccwpck_require__, 912));
    const yaml = parseYaml(text, { logLevel: "error" });
    if (yaml.kind === "excess")
        return `is ${yaml.reason}.`;
    if (yaml.kind === "invalid")
        return `must be YAML. ${yaml.reason}`;
    const parsed = resultColumns.safeParse(yaml.value);
    if (parsed.success)
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)(parsed.data);
    const names = Object.keys(resultColumns.shape);
    const known = `Names: ${names.join(", ")}.`;
    const [issue] = parsed.error.issues;
    const isUnknown = issue?.code === "unrecognized_keys";
    const name = isUnknown ? issue.keys[0] : issue?.path[0]?.toString();
    if (name === undefined)
        return `must be a map of names to columns, such as scores: [accuracy]. ${known}`;
    const line = yaml.findLine(name);
    const place = line === undefined ? "" : ` on line ${line}`;
    const meant = isUnknown ? (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .findNearest */ .qg)(name, names) : undefined;
    if (isUnknown)
        return `has an unknown name${place}, ${JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(name, 60))}. ${meant === undefined ? "" : `Did you mean ${meant}? `}${known}`;
    const isList = listNames.has(name);
    return `must have ${isList ? "a column's name, or a list of names," : "one column's name"} after ${name}${place}.`;
}


/***/ }),

/***/ 6467:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ toWorkspacePath),
/* harmony export */   t: () => (/* binding */ belowWorkspace)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9112);

/**
 * Returns a pattern that begins with the workspace's path relative to it: as `github.workspace` writes it, or in a
 * container, where that is the host's path while the workspace is mounted elsewhere. Returns any other pattern unchanged.
 *
 * @param workspaces The paths that the workspace has: as it is given, and without symbolic links.
 */
function belowWorkspace(pattern, workspaces) {
    const mark = pattern.startsWith("!") ? "!" : "";
    const path = pattern.slice(mark.length).trim();
    for (const workspace of workspaces) {
        const rest = stripFolder(workspace, path);
        if (rest !== undefined)
            return mark + rest;
    }
    return mark + (stripHostFolder(path, workspaces[0] ?? "") ?? path);
}
// On the host the runner works in `…/work/<repository>/<repository>`, unless another folder is configured.
const hostPath = /^(?:[A-Za-z]:)?[\\/].*?[\\/]_?work[\\/]([^\\/]+)[\\/]\1(?=[\\/]|$)/;
function stripHostFolder(path, workspace) {
    if (hostPath.test(`${workspace}/`))
        return undefined;
    const host = hostPath.exec(path)?.[0];
    if (host !== undefined)
        return stripFolder(host, path);
    const mounted = /\/__w(\/[^/]+\/[^/]+)$/.exec(workspace)?.[1];
    const at = mounted === undefined || !path.startsWith("/") ? -1 : `${path}/`.indexOf(`${mounted}/`);
    return mounted === undefined || at <= 0 ? undefined : stripFolder(mounted, path.slice(at));
}
function stripFolder(folder, path) {
    const prefix = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimTrailing */ .ly)(folder, "\\/");
    if (prefix === "" || !path.startsWith(prefix))
        return undefined;
    const rest = path.slice(prefix.length);
    if (rest !== "" && !/^[\\/]/.test(rest))
        return undefined;
    return rest.replace(/^[\\/]+/, "") || ".";
}
/** Returns the path of a test below the workspace, the same on every runner. `results`: a file of the same workspace. */
function toWorkspacePath(path, results) {
    const plain = path.replaceAll("\\", "/");
    const resultsPath = results.path.replaceAll("\\", "/");
    // The name of a results file is its path below the workspace.
    const root = resultsPath.endsWith(`/${results.name}`) ? resultsPath.slice(0, -results.name.length) : "";
    if (root.length > 1 && plain.startsWith(root))
        return plain.slice(root.length);
    // In a container the workspace is in another place than on the host.
    return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}


/***/ }),

/***/ 8293:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ createdAt),
/* harmony export */   E4: () => (/* binding */ tagKey),
/* harmony export */   EZ: () => (/* binding */ tagValue),
/* harmony export */   LO: () => (/* binding */ readRunAttempt),
/* harmony export */   Of: () => (/* binding */ readActionMetadata),
/* harmony export */   U$: () => (/* binding */ reservedMembers),
/* harmony export */   YP: () => (/* binding */ isAdopted),
/* harmony export */   bS: () => (/* binding */ reservedTagKeys),
/* harmony export */   bi: () => (/* binding */ tagKeys),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   gD: () => (/* binding */ hasActionTags),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   nV: () => (/* binding */ ownMember),
/* harmony export */   p6: () => (/* binding */ createdElsewhere),
/* harmony export */   zI: () => (/* binding */ adoptedKey)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3305);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9112);


/* What the action writes into an experiment's metadata, its tags and a member of its own, and how all of it is read. */
/** The keys of tags: Datadog's names for CI, and the action's own. */
const tagKeys = {
    repositoryUrl: "git.repository_url",
    branch: "git.branch",
    commit: "git.commit.sha",
    mergeCommit: "git.commit.merge.sha",
    tree: "git.tree.sha",
    baseBranch: "git.pull_request.base_branch",
    pullRequest: "pr.number",
    provider: "ci.provider.name",
    runId: "ci.pipeline.id",
    runNumber: "ci.pipeline.number",
    workflow: "ci.pipeline.name",
    runUrl: "ci.pipeline.url",
    job: "ci.job.name",
    repositoryId: "ci.repository_id",
    headRepositoryId: "ci.head_repository_id",
    matrix: "ci.matrix_key",
    create: "ci.create_key",
    section: "ci.section_key",
};
/** Keys of tags that users can't set. */
const reservedTagKeys = new Set(Object.values(tagKeys));
/** The member of an experiment's metadata that holds what the action reads back. */
const ownMember = "llm_experiment_action";
/** Members of metadata that users can't set. */
const reservedMembers = ["matrix", "parent_reason", "results", ownMember];
/** Returns the key of a tag, such as `pr.number` of `pr.number:7`. */
function tagKey(tag) {
    return tag.split(":", 1)[0] ?? tag;
}
/** Returns the first value of a tag on an experiment; undefined if it has none. */
function tagValue(experiment, key) {
    const tag = listTags(experiment).find((one) => one.startsWith(`${key}:`));
    return tag?.slice(key.length + 1);
}
/** Lists an experiment's tags that are strings. */
function listTags({ attributes }) {
    const { tags } = attributes.metadata ?? {};
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
const ownData = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    run_attempt: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._positive */ .NC())), undefined),
    parent: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["pass", "fail", "unclear", "none"])), undefined),
    outcomes: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["failed", "unclear"]))), undefined),
    /** As `storeGate` writes it. */
    gate: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
    content_digest: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined),
    /** When its commit's first verdict was written, as ISO 8601. */
    first_verdict_at: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined),
}), { parent: undefined, gate: undefined });
/** Returns what the action wrote for itself; everything is undefined if it wrote nothing. */
function readActionMetadata({ attributes }) {
    return ownData.parse(attributes.metadata?.[ownMember]);
}
/**
 * Returns the attempt of the workflow run that created an experiment; 1 if nothing says it. Experiments of older versions
 * of the action have it in the run's URL only, from the second attempt on.
 */
function readRunAttempt(experiment) {
    const { run_attempt: attempt } = readActionMetadata(experiment);
    if (attempt !== undefined)
        return attempt;
    const url = tagValue(experiment, tagKeys.runUrl);
    return Number(/\/attempts\/(\d+)$/.exec(url ?? "")?.[1] ?? 1);
}
/** Returns the create key of an adopted experiment, which its ID determines. */
function adoptedKey({ id }) {
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(`adopted ${id}`, 16);
}
/** Whether this action adopted the experiment in an earlier step or attempt. */
function isAdopted(experiment) {
    return tagValue(experiment, tagKeys.create) === adoptedKey(experiment);
}
/** Whether another program created the experiment, so that its baseline isn't written into it. */
function createdElsewhere(experiment) {
    return tagValue(experiment, tagKeys.create) === undefined || isAdopted(experiment);
}
/** Returns the commit that an experiment is tagged with, in lowercase. */
function readCommit(experiment) {
    return tagValue(experiment, tagKeys.commit)?.toLowerCase();
}
/** Returns milliseconds since the epoch; 0 if Datadog doesn't say when the experiment was created. */
function createdAt({ attributes }) {
    return Date.parse(attributes.created_at ?? "") || 0;
}
/** Whether the action created or adopted an experiment. Datadog's SDKs don't set its tags. */
function hasActionTags(experiment) {
    return tagValue(experiment, tagKeys.create) !== undefined;
}


/***/ }),

/***/ 670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ readWorkflowPath),
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   TL: () => (/* binding */ parseGitRef)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3305);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(651);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2881);







const digits = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^\d{1,20}$/, "must be a number"));
const httpUrl = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .url */ .OZ5({ protocol: /^https?$/, error: "must be an http or https URL" })
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._overwrite */ .bS((text) => (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_7__/* .trimTrailing */ .ly)(text, "/")));
const textOrEmpty = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), "");
const variables = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    GITHUB_EVENT_NAME: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^[a-z0-9_]+$/, "must be the name of an event")),
    GITHUB_SHA: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW,
    GITHUB_REF: textOrEmpty,
    GITHUB_REPOSITORY: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._regex */ .Fk(/^[\w.-]+\/[\w.-]+$/, "must be owner/name")),
    GITHUB_REPOSITORY_ID: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(digits),
    GITHUB_RUN_ID: digits,
    GITHUB_RUN_NUMBER: digits,
    GITHUB_RUN_ATTEMPT: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(digits, "1"),
    GITHUB_WORKFLOW: textOrEmpty,
    GITHUB_WORKFLOW_REF: textOrEmpty,
    GITHUB_JOB: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    GITHUB_ACTION: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    GITHUB_ACTOR: textOrEmpty,
    GITHUB_SERVER_URL: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(httpUrl, "https://github.com"),
    GITHUB_API_URL: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._default */ .Rvf(httpUrl, "https://api.github.com"),
    GITHUB_GRAPHQL_URL: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(httpUrl),
    GITHUB_WORKSPACE: textOrEmpty,
    GITHUB_EVENT_PATH: textOrEmpty,
});
// The few members of GitHub's payloads that are used. Some events send null for a member that they don't have.
const payloadSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    repository: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        id: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()),
        default_branch: _lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR,
        private: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()),
        visibility: _lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR,
    })),
    action: _lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR,
    pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestPayload */ .j),
    issue: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ number: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .issueNumber */ .Pp, pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()) })),
    workflow_run: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        event: _lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR,
        head_sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW,
        head_branch: _lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR,
        head_repository: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), owner: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })) })),
        pull_requests: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J())),
    })),
    merge_group: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ head_sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW, head_ref: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), base_sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW, base_ref: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
    deployment: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW, ref: _lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR })),
});
/** The member that an event needs beside its action and the repository. */
const memberByEvent = {
    pull_request: "pull_request",
    pull_request_target: "pull_request",
    pull_request_review: "pull_request",
    pull_request_review_comment: "pull_request",
    issue_comment: "issue",
    workflow_run: "workflow_run",
    merge_group: "merge_group",
    deployment: "deployment",
    deployment_status: "deployment",
};
/**
 * Reads the context from GITHUB_* and the event file.
 *
 * @throws ActionError that names every variable that is missing or invalid.
 */
function readRunContext(environment) {
    const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
    const { data: given, error } = variables.safeParse(set);
    if (error)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.notInWorkflow(listIssues(error)));
    const payload = readPayload(given.GITHUB_EVENT_NAME, given.GITHUB_EVENT_PATH);
    const { id, default_branch: defaultBranch, private: isPrivate, visibility } = payload.repository ?? {};
    const repositoryId = given.GITHUB_REPOSITORY_ID ?? id?.toString();
    if (repositoryId === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.notInWorkflow("GITHUB_REPOSITORY_ID is required"));
    const [owner = "", name = ""] = given.GITHUB_REPOSITORY.split("/");
    const repositoryUrl = `${given.GITHUB_SERVER_URL}/${given.GITHUB_REPOSITORY}`;
    const runUrl = `${repositoryUrl}/actions/runs/${given.GITHUB_RUN_ID}`;
    const attempt = Number(given.GITHUB_RUN_ATTEMPT);
    return {
        eventName: given.GITHUB_EVENT_NAME,
        payload,
        /** The login that started the run. */
        actor: given.GITHUB_ACTOR,
        repository: { id: repositoryId, owner, name, url: repositoryUrl },
        /** The event says that the repository is private or internal. */
        isPrivate: isPrivate === true || ["private", "internal"].includes(visibility ?? ""),
        defaultBranch: defaultBranch ?? undefined,
        /** GITHUB_SHA, and the ref it was taken from. */
        sha: given.GITHUB_SHA.toLowerCase(),
        ref: parseGitRef(given.GITHUB_REF),
        run: {
            id: given.GITHUB_RUN_ID,
            number: Number(given.GITHUB_RUN_NUMBER),
            attempt,
            url: attempt > 1 ? `${runUrl}/attempts/${attempt}` : runUrl,
            workflow: given.GITHUB_WORKFLOW,
            /** The path of the workflow file in its repository, or the workflow's name if the runner doesn't say. */
            workflowPath: readWorkflowPath(given) ?? given.GITHUB_WORKFLOW,
            job: given.GITHUB_JOB,
            /** The ID of the step, as the runner numbers it. */
            step: given.GITHUB_ACTION,
        },
        server: {
            apiUrl: given.GITHUB_API_URL,
            graphqlUrl: given.GITHUB_GRAPHQL_URL ?? `${given.GITHUB_API_URL}/graphql`,
        },
        workspace: given.GITHUB_WORKSPACE,
        /** In milliseconds since the epoch: the runner writes the event file once, when the job begins. */
        jobStartedAt: given.GITHUB_EVENT_PATH === "" ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(given.GITHUB_EVENT_PATH).mtimeMs,
    };
}
/** Splits `refs/heads/a/b`, `refs/tags/v1`, or any other ref. */
function parseGitRef(ref) {
    if (ref.startsWith("refs/heads/"))
        return { type: "branch", name: ref.slice("refs/heads/".length) };
    if (ref.startsWith("refs/tags/"))
        return { type: "tag", name: ref.slice("refs/tags/".length) };
    return { type: "other", name: ref };
}
/** Returns the path of the workflow file in its repository; undefined if the runner doesn't say. */
function readWorkflowPath({ GITHUB_WORKFLOW_REF: reference = "" }) {
    // `owner/name/.github/workflows/evaluate.yml@refs/heads/main`: the path stays the same across branches.
    return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1];
}
function readPayload(eventName, path) {
    if (path === "")
        return {};
    let content;
    try {
        content = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.eventNotRead((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)));
    }
    const member = memberByEvent[eventName];
    const read = { repository: true, action: true, ...(member === undefined ? {} : { [member]: true }) };
    const { data, error } = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .pick */ .UpN(payloadSchema, read).safeParse(content);
    if (error)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.invalidEvent(listIssues(error)));
    return data;
}
function listIssues(error) {
    const issues = error.issues.map(({ path, code, message }) => `${path.join(".")} ${code === "invalid_type" ? "is required" : message}`);
    return issues.join("; ");
}


/***/ }),

/***/ 2881:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _datadog_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(468);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);


/** What the action says about workflow runs, baselines, and the experiments of a run, by code. */
const messages = {
    notInWorkflow: (fault) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX161 This isn't the environment of a GitHub workflow: ${fault}`,
    eventNotRead: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX162 Couldn't read the event file that GITHUB_EVENT_PATH names: ${reason}`,
    invalidEvent: (faults) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX163 The event file that GITHUB_EVENT_PATH names isn't what GitHub sends: ${faults}`,
    pullRequestNotRead: (number, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX164 Couldn't read pull request #${number}, so the commit to evaluate isn't known: ${reason}`,
    pullRequestUnknown: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX165 Couldn't find out whether the commit belongs to a pull request: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .closeSentence */ .gm)(reason)} Grant the job pull-requests: read or write.`,
    severalPullRequests: (chosen, others) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX166 The branch has several open pull requests. This run belongs to ${chosen}, not to ${others.join(", ")}. To choose another one, set the input pull_request.`,
    givenBaselineMissing: (id, projectId) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX167 The experiment ${id} (input parent) doesn't exist in the project ${projectId}. Check the input parent, or set it to auto or none. ${_datadog_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .accessRemedy */ .l}`,
    poorBaseline: (name, fault) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX168 The baseline ${name} (input parent) says little: ${fault}. Set parent to another experiment, or to auto.`,
    baselineSearchFailed: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX169 The experiment gets no baseline, because the search for it failed: ${reason}`,
    nearerBaselineMissed: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX170 A nearer baseline may exist, because some experiments couldn't be read: ${reason}`,
    historyNotRead: (reason, remedy) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX171 Couldn't read the history of the baseline: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .closeSentence */ .gm)(reason)}${remedy}`,
    sharedName: (name, others) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX172 This run has other experiments with the name ${JSON.stringify(name)} on the same dataset and matrix leg (${others.join(", ")}). Give each its own name, so that none is compared with another's baseline.`,
    repeatedRunId: (name, runId) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX173 The experiment ${name} isn't the baseline: it belongs to this workflow run, because it carries the run ID ${runId} too. Give each run an ID of its own. With act, pass --env GITHUB_RUN_ID=<number>.`,
    noTimeToCreate: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX174 No time was left to create the experiment, so none was created.`,
    unknownOutcome: (cause, createKey) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX175 ${cause} It isn't known whether the experiment exists. Before you rerun this, search Datadog for an experiment with the tag ci.create_key:${createKey}.`,
    experimentMissing: (id, inProject) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX176 The experiment ${id} doesn't exist${inProject}. Check experiment_id, project_id, and site. ${_datadog_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .accessRemedy */ .l}`,
    runWithoutExperiment: (runId, inProject) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX177 No experiment of the workflow run ${runId} was found${inProject}. Check project_id and site, and that a job of this run created one. ${_datadog_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .accessRemedy */ .l}`,
    nameWithoutExperiment: (names, where, runId, commits) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX178 No experiment of this run with the name ${names} was found${where}.
The search was for the tag ci.pipeline.id:${runId}, and for git.commit.sha with ${commits.join(" or ")}.
Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID. With Datadog's Python SDK, you can set DD_GIT_COMMIT_SHA to ${commits[0] ?? ""} instead. Check name, project, and site, too. ${_datadog_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .accessRemedy */ .l}`,
    notTagged: (name, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX179 Couldn't tag the experiment ${name}, so later runs may not find it as a baseline: ${reason}`,
};


/***/ }),

/***/ 1419:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(432);


/** What the stages say, by code. A reason is the message of an error, or half a sentence. */
const messages = {
    statusNotWritten: (name, reason, isDenied) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX510 Couldn't set the commit status ${name}: ${reason}.${isDenied ? " Grant the job `statuses: write`." : ""}`,
    skipped: (done, missing, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX520 No experiment was ${done}: ${reason}, so GitHub gives it no secrets (${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} empty).`,
    summaryNotWritten: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX521 Couldn't write the job summary: ${reason}`,
    fileNotWritten: (name, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX522 Couldn't write ${name}: ${reason}. Check RUNNER_TEMP.`,
    governmentSite: (site) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX523 Datadog's product page says that ${site} doesn't support experiments.`,
    stateForged: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX530 Nothing was finished: the main stage didn't write the state of this step, or its keys have changed since. Rerun the job.`,
    notOpened: (obstacle) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX531 Nothing was finished: ${obstacle}`,
    notFinished: (experiment, obstacle) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX532 The experiment ${experiment} stays open in Datadog, and its results aren't uploaded or checked: ${obstacle}`,
    abandoned: (experiment, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX533 Couldn't finish ${experiment}: ${reason}`,
    unknownEnd: (evaluation, job) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX534 It's unknown how the run ended: neither evaluation_outcome (${JSON.stringify(evaluation)}) nor the job's status (${JSON.stringify(job)}) is an outcome. Set evaluation_outcome to the outcome of a step.`,
    killedBefore: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX535 No experiment was created: the action's main stage was stopped before that.`,
    killedUnknown: (cause, tag) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX536 It isn't known whether the main stage, which was stopped, created an experiment: ${cause} Search Datadog for an experiment with the tag ${tag}.`,
    killedEnded: (experiment, status, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX537 The experiment ${experiment} was set to ${status}: ${reason}. Rerun the job.`,
    killedRunning: (experiment, status, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX538 Couldn't set the experiment ${experiment} to ${status}, so it seems to run on: ${reason}`,
    nothingToFinish: (ended) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX540 There is nothing to finish: the evaluation ${ended} before an experiment was created.`,
    endedBefore: (ended, reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX541 The gate fails: the evaluation ${ended} before it created an experiment. Rerun the evaluation.\n${reason}`,
    notReached: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX542 Couldn't finish the experiments: ${reason}`,
    resultsOfSeveral: (count) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX543 results can only be used with one experiment, but this run has ${count}. Set experiment_id instead of name.`,
    baselinesNotRead: (reason) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX544 Couldn't read the names of the baselines: ${reason}`,
    tooFewExperiments: (expected, found) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX545 Expected ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(expected, "experiment")}, found ${found}. An earlier job might have failed, or \`expected\` is too high.`,
};


/***/ }),

/***/ 4708:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ clearRun),
/* harmony export */   BQ: () => (/* binding */ saveRun),
/* harmony export */   Iy: () => (/* binding */ openRun),
/* harmony export */   zQ: () => (/* binding */ hasSavedRun)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1419);



// In bytes. The runner allows 128 KiB.
const maxStateSize = 64 * 1024;
// One name for the run and its seals: a main stage that is killed between two writes would leave a run that nothing opens.
const stateName = "run";
/** Clears the state before anything else: once it has a name, the job's environment can't forge it. */
function clearRun(saveState) {
    saveState(stateName, "");
}
/** Saves the run, sealed, so that the post stage uses only what main wrote. A later call replaces what was saved. */
function saveRun(run, { appKey, token }, { context, saveState, redact }) {
    // Only these have no limit of their own. The matrix only names the leg.
    const report = { ...run.report, matrix: undefined, config: undefined, notes: [], trend: [] };
    const smaller = [run, { ...run, metadata: undefined }, { ...run, metadata: undefined, report }];
    const texts = smaller.map((saved) => JSON.stringify(saved));
    const fitting = texts.find((one) => Buffer.byteLength(one) <= maxStateSize) ?? texts.at(-1) ?? "";
    // Keys are removed first, so that the seal fits what is saved.
    const text = redact(fitting);
    const seals = [appKey, token].map((key) => (key ? seal(text, key, context) : "-"));
    saveState(stateName, [...seals, text].join(" "));
}
/** Returns whether the main stage left something to finish. */
function hasSavedRun(environment) {
    return (environment[`STATE_${stateName}`] ?? "") !== "";
}
/**
 * Opens what the main stage saved. If the token's seal alone fits, keys must not be sent where the state says. If it's the
 * token that main had (`isSameToken`), main's comments are this stage's own.
 *
 * @throws ActionError if no seal fits this step, this run, and one of the keys.
 */
function openRun(environment, { appKey, token }, context) {
    const [byAppKey = "", byToken = "", ...rest] = (environment[`STATE_${stateName}`] ?? "").split(" ");
    const text = rest.join(" ");
    const holds = (given, key) => {
        if (!key)
            return false;
        const [one, other] = [Buffer.from(given), Buffer.from(seal(text, key, context))];
        return one.length === other.length && (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeCrypto */ .SI)().timingSafeEqual(one, other);
    };
    const isSameToken = holds(byToken, token);
    const sealedBy = holds(byAppKey, appKey) ? "app_key" : "github_token";
    if (sealedBy === "app_key" || isSameToken)
        return { run: JSON.parse(text), sealedBy, isSameToken };
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.stateForged());
}
function seal(text, key, { run }) {
    const step = [run.id, run.attempt, run.job, run.step].join("\n");
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeCrypto */ .SI)().createHmac("sha256", key).update(`${step}\n${text}`).digest("hex");
}


/***/ }),

/***/ 7373:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FT: () => (/* binding */ describeBaseline),
  Ud: () => (/* binding */ finishOutputs),
  me: () => (/* binding */ listExperimentOutputs),
  Do: () => (/* binding */ listMissingKeys),
  eB: () => (/* binding */ mainOutputs),
  j$: () => (/* binding */ openStage),
  xo: () => (/* binding */ placeComment),
  sb: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
// EXTERNAL MODULE: ./src/baseline/reason.ts
var reason = __nccwpck_require__(75);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __nccwpck_require__(6584);
// EXTERNAL MODULE: ./src/inputs/raw.ts
var raw = __nccwpck_require__(3071);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __nccwpck_require__(4517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __nccwpck_require__(9112);
;// CONCATENATED MODULE: ./src/lib/log.ts



// The runner cuts an annotation after 4,096 characters, without a sign.
const maxAnnotationLength = 4_000;
const maxTitleLength = 200;
function createLog(redact) {
    const safe = (message) => (0,lib_text/* escapeWorkflowCommands */.Fy)(redact(message));
    const safeTitle = (title) => (0,lib_text/* clipped */.cz)(safe(title), maxTitleLength);
    const annotation = (message) => (0,lib_text/* clipped */.cz)(safe((0,errors/* withCode */.SM)(message)), maxAnnotationLength);
    return {
        debug: (message) => debug(safe(message)),
        info: (message) => info(safe(message)),
        notice: (message) => notice(annotation(message)),
        warning: (message) => warning(annotation(message)),
        error: (message, { title, file, line } = {}) => {
            const properties = {
                ...(title === undefined ? {} : { title: safeTitle(title) }),
                ...(file === undefined ? {} : { file: safe(file) }),
                ...(line === undefined ? {} : { startLine: line }),
            };
            error(annotation(message), properties);
        },
        group: (title, lines) => {
            const text = safe(lines.join("\n"));
            startGroup(safeTitle(title));
            info(text);
            endGroup();
        },
        groupWhile: async (title, work) => {
            startGroup(safeTitle(title));
            try {
                return await work();
            }
            finally {
                endGroup();
            }
        },
    };
}

// EXTERNAL MODULE: ./src/lib/redact.ts
var lib_redact = __nccwpck_require__(310);
// EXTERNAL MODULE: ./src/run/context.ts
var context = __nccwpck_require__(670);
// EXTERNAL MODULE: ./src/stages/messages.ts
var messages = __nccwpck_require__(1419);
;// CONCATENATED MODULE: ./src/stages/stage-context.ts










/** Masks the secrets, and returns what every stage has of the world outside. `cancel` is aborted when the run is canceled. */
function openStage(environment, cancel) {
    const secrets = (0,raw/* readSecrets */.ql)(environment);
    for (const secret of secrets)
        setSecret(secret);
    const redact = (0,lib_redact/* createRedact */.a)(secrets);
    const log = createLog(redact);
    return {
        environment,
        clock: clock/* systemClock */.ml,
        log,
        redact,
        setOutputs: (outputs) => {
            for (const [name, value] of Object.entries(outputs))
                setOutput(name, redact(value));
        },
        /** Adds Markdown to the job summary; the runner shows at most 1 MiB per step. */
        writeSummary: async (markdown) => {
            const written = summary.addRaw(redact(markdown), true).write();
            await written.catch((error) => log.warning(messages/* messages */.D.summaryNotWritten((0,errors/* errorMessage */.gJ)(error))));
        },
        /** Passes a value to the post stage; never a key. */
        saveState: (name, value) => saveState(name, redact(value)),
        /** The path of the workflow file in its repository, for annotations. */
        workflowFile: (0,context/* readWorkflowPath */.$m)(environment),
        cancel,
        /** From 0 to 1, for jitter. */
        random: Math.random,
    };
}
/** Returns what the inputs ask for when an experiment is finished. */
function readSettings(inputs, context) {
    return {
        results: inputs.results,
        reading: { format: inputs.results_format, columns: inputs.results_columns },
        usageMetrics: inputs.usage_metrics,
        // Everybody who sees the repository sees the comment.
        withAnswers: inputs.comment_details === "auto" ? context.isPrivate : inputs.comment_details,
        gate: inputs.gate,
        gateMode: inputs.gate_mode,
        acceptPolicy: inputs.accept,
    };
}
/** Returns where the comment is written; undefined if none is wanted, or there is no pull request. */
function placeComment({ comment, comment_key: commentKey = "", github_token: token }, { repository: { owner, name } }, pullRequest) {
    if (!comment || pullRequest === undefined)
        return undefined;
    return { repository: { owner, name }, pullRequest, commentKey, tokenKind: (0,client/* detectTokenKind */.g)(token) };
}
/** Returns the inputs for keys that are empty. */
function listMissingKeys(environment) {
    const { apiKey, appKey } = (0,raw/* readKeys */.x4)(environment);
    return [...(apiKey === undefined ? ["api_key"] : []), ...(appKey === undefined ? ["app_key"] : [])];
}
/** The outputs of the main stage, and what they are without a value. */
const mainOutputs = { ...listExperimentOutputs(), pull_request_number: "", comment_url: "", skipped: "false" };
/** The outputs of finish/, and what they are without a value. */
const finishOutputs = {
    verdict: "none",
    accepted: "false",
    scores: "{}",
    result_path: "",
    report_path: "",
    comment_url: "",
    ...listExperimentOutputs(),
};
/** Returns the outputs that describe an experiment and its baseline; empty without one. */
function listExperimentOutputs(report) {
    const { experiment, baseline } = report ?? {};
    const found = baseline?.kind === "found" ? baseline : undefined;
    return {
        experiment_id: experiment?.id ?? "",
        experiment_name: experiment?.name ?? "",
        experiment_url: experiment?.url ?? "",
        parent_experiment_id: found?.experiment.id ?? "",
        parent_experiment_url: found?.experiment.url ?? "",
        parent_commit: found?.commit?.sha ?? "",
        parent_reason: baseline ? (0,reason/* prefixReason */.tc)(baseline.kind, baseline.reason) : "",
        compare_url: found?.compareUrl ?? "",
    };
}
/** Returns the line that names the baseline, or says why there is none. */
function describeBaseline(baseline) {
    if (baseline.kind !== "found")
        return `Baseline: ${baseline.kind} (${baseline.reason})`;
    const at = baseline.commit === undefined ? "" : ` at ${baseline.commit.sha.slice(0, 7)}`;
    return `Baseline: ${baseline.experiment.name}${at} (${baseline.reason})`;
}


/***/ }),

/***/ 6543:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ startFinish),
/* harmony export */   V2: () => (/* binding */ startPost),
/* harmony export */   Ym: () => (/* binding */ startMain)
/* harmony export */ });
/* unused harmony export explainNoSecrets */
/* harmony import */ var _inputs_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2399);
/* harmony import */ var _lib_network_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2265);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(670);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1419);
/* harmony import */ var _saved_run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4708);
/* harmony import */ var _stage_context_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7373);






/* How stages begin. They load most of the code only afterward, because a job that can't begin needs none of it. */
/** Starts the main stage, unless GitHub gives this run no keys. */
async function startMain(stage) {
    (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_4__/* .clearRun */ .B1)(stage.saveState);
    const context = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunContext */ .$p)(stage.environment);
    if (await skip("created", { ..._stage_context_js__WEBPACK_IMPORTED_MODULE_5__/* .mainOutputs */ .eB, skipped: "true" }, context, stage))
        return;
    const inputs = await (0,_inputs_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(stage.environment);
    (0,_lib_network_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareNetwork */ .A)(stage.environment, [inputs.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
    const { runMain } = await Promise.all(/* import() */[__nccwpck_require__.e(851), __nccwpck_require__.e(196), __nccwpck_require__.e(763), __nccwpck_require__.e(990)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9990));
    await runMain(context, inputs, stage);
}
/** Starts the post stage, if the main stage left something to finish. */
async function startPost(stage) {
    if (!(0,_saved_run_js__WEBPACK_IMPORTED_MODULE_4__/* .hasSavedRun */ .zQ)(stage.environment))
        return stage.log.info("There is nothing to finish.");
    const { runPost } = await Promise.all(/* import() */[__nccwpck_require__.e(944), __nccwpck_require__.e(851), __nccwpck_require__.e(587), __nccwpck_require__.e(835), __nccwpck_require__.e(453), __nccwpck_require__.e(959), __nccwpck_require__.e(196), __nccwpck_require__.e(373), __nccwpck_require__.e(743), __nccwpck_require__.e(425)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4425));
    await runPost(stage);
}
/** Starts finish/, unless GitHub gives this run no keys. */
async function startFinish(stage) {
    const context = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunContext */ .$p)(stage.environment);
    if (await skip("finished", _stage_context_js__WEBPACK_IMPORTED_MODULE_5__/* .finishOutputs */ .Ud, context, stage))
        return;
    const inputs = await (0,_inputs_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readFinishInputs */ .P_)(stage.environment);
    (0,_lib_network_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareNetwork */ .A)(stage.environment, [inputs.apiOrigin, context.server.apiUrl, context.server.graphqlUrl]);
    const { runFinish } = await Promise.all(/* import() */[__nccwpck_require__.e(944), __nccwpck_require__.e(851), __nccwpck_require__.e(587), __nccwpck_require__.e(835), __nccwpck_require__.e(453), __nccwpck_require__.e(959), __nccwpck_require__.e(196), __nccwpck_require__.e(373), __nccwpck_require__.e(743), __nccwpck_require__.e(763), __nccwpck_require__.e(921)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3921));
    await runFinish(context, inputs, stage);
}
/** Returns whether GitHub gives the run no keys, and says then that nothing is done. */
async function skip(done, outputs, context, { environment, log, setOutputs, writeSummary }) {
    const missing = (0,_stage_context_js__WEBPACK_IMPORTED_MODULE_5__/* .listMissingKeys */ .Do)(environment);
    const reason = missing.length > 0 ? explainNoSecrets(context) : undefined;
    if (reason === undefined)
        return false;
    const skipped = _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.skipped(done, missing, reason);
    log.notice(skipped);
    setOutputs(outputs);
    await writeSummary(`${skipped.message}\n`);
    return true;
}
const dependabot = "dependabot[bot]";
/** Events that a fork or Dependabot starts with the pull request's own code, and so without secrets. */
const pullRequestEvents = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);
/** Events that have no secrets if Dependabot starts them. */
const dependabotEvents = new Set(["push", "create", "deployment", "deployment_status"]);
/**
 * Says why GitHub gives this run no secrets; undefined if it gives some, so that missing keys are a fault of the workflow.
 * For a pull request its author decides, since anyone may start the run again; Dependabot doesn't use a fork. Other events
 * of pull requests, such as pull_request_target, have the secrets of the repository.
 */
function explainNoSecrets({ payload, repository, eventName, actor }) {
    const isDependabots = actor === dependabot && dependabotEvents.has(eventName);
    if (isDependabots)
        return "Dependabot started the run";
    const pullRequest = payload.pull_request;
    if (!pullRequest || !pullRequestEvents.has(eventName))
        return undefined;
    if (pullRequest.user?.login === dependabot)
        return "the pull request is Dependabot's";
    const isFromHere = String(pullRequest.head.repo?.id) === repository.id;
    return isFromHere ? undefined : "the pull request comes from a fork";
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven)
/* harmony export */ });
/* unused harmony export closestMatch */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ }),

/***/ 3305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _L: () => (/* binding */ _boolean),
  FO: () => (/* binding */ _custom),
  qm: () => (/* binding */ _gte),
  LK: () => (/* binding */ _int),
  G1: () => (/* binding */ _isoDateTime),
  Zm: () => (/* binding */ _lte),
  m9: () => (/* binding */ _minLength),
  G8: () => (/* binding */ _never),
  jw: () => (/* binding */ _null),
  F7: () => (/* binding */ _number),
  bS: () => (/* binding */ _overwrite),
  NC: () => (/* binding */ _positive),
  Fk: () => (/* binding */ _regex),
  Rl: () => (/* binding */ _string),
  Il: () => (/* binding */ _toLowerCase),
  em: () => (/* binding */ _unknown),
  Fn: () => (/* binding */ _url),
  q0: () => (/* binding */ describe),
  mI: () => (/* binding */ meta)
});

// UNUSED EXPORTS: TimePrecision, _any, _array, _base64, _base64url, _bigint, _catch, _check, _cidrv4, _cidrv6, _coercedBigint, _coercedBoolean, _coercedDate, _coercedNumber, _coercedString, _creditCard, _cuid, _cuid2, _date, _default, _discriminatedUnion, _e164, _email, _emoji, _endsWith, _enum, _file, _float32, _float64, _gt, _guid, _iban, _includes, _int32, _int64, _intersection, _ipv4, _ipv6, _isoDate, _isoDuration, _isoTime, _jwt, _ksuid, _lazy, _length, _literal, _lowercase, _lt, _mac, _map, _max, _maxLength, _maxSize, _mime, _min, _minSize, _multipleOf, _nan, _nanoid, _nativeEnum, _negative, _nonnegative, _nonoptional, _nonpositive, _normalize, _nullable, _optional, _pipe, _promise, _properties, _property, _readonly, _record, _refine, _set, _size, _slugify, _startsWith, _stringFormat, _stringbool, _success, _superRefine, _symbol, _templateLiteral, _toUpperCase, _transform, _trim, _tuple, _uint32, _uint64, _ulid, _undefined, _union, _uppercase, _uuid, _uuidv4, _uuidv6, _uuidv7, _void, _xid, _xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/checks.js
var core_checks = __nccwpck_require__(4890);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var _a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _null(Class, params) {
    return new Class({
        type: "null",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new core_checks/* $ZodCheckLessThan */.sm({
        check: "less_than",
        ...core_util/* normalizeParams */.A2(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new core_checks/* $ZodCheckGreaterThan */.J_({
        check: "greater_than",
        ...core_util/* normalizeParams */.A2(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new core_checks/* $ZodCheckGreaterThan */.J_({
        check: "greater_than",
        ...core_util/* normalizeParams */.A2(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new checks.$ZodCheckMaxLength({
        check: "max_length",
        ...util.normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new core_checks/* $ZodCheckMinLength */.Kk({
        check: "min_length",
        ...core_util/* normalizeParams */.A2(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new core_checks/* $ZodCheckRegex */.DG({
        check: "string_format",
        format: "regex",
        ...core_util/* normalizeParams */.A2(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new core_checks/* $ZodCheckOverwrite */.v$({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = core_util/* normalizeParams */.A2(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...util.normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new core_checks/* $ZodCheck */.QP({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new core_checks/* $ZodCheck */.QP({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}


/***/ }),

/***/ 4890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ $ZodCheckRegex),
/* harmony export */   J_: () => (/* binding */ $ZodCheckGreaterThan),
/* harmony export */   KH: () => (/* binding */ $ZodCheckNumberFormat),
/* harmony export */   Kk: () => (/* binding */ $ZodCheckMinLength),
/* harmony export */   QP: () => (/* binding */ $ZodCheck),
/* harmony export */   ql: () => (/* binding */ $ZodCheckStringFormat),
/* harmony export */   sm: () => (/* binding */ $ZodCheckLessThan),
/* harmony export */   v$: () => (/* binding */ $ZodCheckOverwrite)
/* harmony export */ });
/* unused harmony exports $ZodCheckMultipleOf, $ZodCheckBigIntFormat, $ZodCheckMaxSize, $ZodCheckMinSize, $ZodCheckSizeEquals, $ZodCheckMaxLength, $ZodCheckLengthEquals, $ZodCheckLowerCase, $ZodCheckUpperCase, $ZodCheckIncludes, $ZodCheckStartsWith, $ZodCheckEndsWith, $ZodCheckProperty, $ZodCheckProperties, $ZodCheckMimeType */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4723);
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !_util_js__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_FORMAT_RANGES */ .zH[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});


/***/ }),

/***/ 8532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   GT: () => (/* binding */ $ZodAsyncError),
/* harmony export */   cV: () => (/* binding */ $ZodEncodeError),
/* harmony export */   cr: () => (/* binding */ globalConfig),
/* harmony export */   xI: () => (/* binding */ $constructor)
/* harmony export */ });
/* unused harmony exports NEVER, $brand */
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                (0,_util_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}


/***/ }),

/***/ 1041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $p: () => (/* binding */ $ZodArray),
  sF: () => (/* binding */ $ZodBoolean),
  t$: () => (/* binding */ $ZodCatch),
  b0: () => (/* binding */ $ZodCustom),
  rv: () => (/* binding */ $ZodDefault),
  P0: () => (/* binding */ $ZodDiscriminatedUnion),
  VO: () => (/* binding */ $ZodEnum),
  RL: () => (/* binding */ $ZodExactOptional),
  Ko: () => (/* binding */ $ZodISODateTime),
  kU: () => (/* binding */ $ZodLazy),
  nu: () => (/* binding */ $ZodLiteral),
  Um: () => (/* binding */ $ZodNever),
  x8: () => (/* binding */ $ZodNull),
  qc: () => (/* binding */ $ZodNullable),
  vz: () => (/* binding */ $ZodNumber),
  I: () => (/* binding */ $ZodNumberFormat),
  L8: () => (/* binding */ $ZodObject),
  ig: () => (/* binding */ $ZodOptional),
  _m: () => (/* binding */ $ZodPipe),
  h: () => (/* binding */ $ZodRecord),
  $v: () => (/* binding */ $ZodString),
  EY: () => (/* binding */ $ZodStringFormat),
  Wc: () => (/* binding */ $ZodTransform),
  G3: () => (/* binding */ $ZodTuple),
  W4: () => (/* binding */ $ZodType),
  VY: () => (/* binding */ $ZodURL),
  cu: () => (/* binding */ $ZodUnion),
  GP: () => (/* binding */ $ZodUnknown)
});

// UNUSED EXPORTS: $ZodAny, $ZodBase64, $ZodBase64URL, $ZodBigInt, $ZodBigIntFormat, $ZodCIDRv4, $ZodCIDRv6, $ZodCUID, $ZodCUID2, $ZodCodec, $ZodCreditCard, $ZodCustomStringFormat, $ZodDate, $ZodE164, $ZodEmail, $ZodEmoji, $ZodFile, $ZodFunction, $ZodGUID, $ZodIBAN, $ZodIPv4, $ZodIPv6, $ZodISODate, $ZodISODuration, $ZodISOTime, $ZodIntersection, $ZodJWT, $ZodKSUID, $ZodMAC, $ZodMap, $ZodNaN, $ZodNanoID, $ZodNonOptional, $ZodObjectJIT, $ZodPrefault, $ZodPreprocess, $ZodPromise, $ZodReadonly, $ZodSet, $ZodSuccess, $ZodSymbol, $ZodTemplateLiteral, $ZodULID, $ZodUUID, $ZodUndefined, $ZodVoid, $ZodXID, $ZodXor, URL_BAD_FORMAT, URL_UNPARSEABLE, base64Charset, base64urlCharset, canParseURL, clone, getDiscriminatedOption, isValidBase64, isValidBase64URL, isValidCIDRv6, isValidCreditCard, isValidIBAN, isValidIPv6, isValidJWT, mergeValues, parseURLObject, standardProps, stripTabAndNewline, urlHostnameOk, urlProtocolOk, validateURL

// EXTERNAL MODULE: ./node_modules/zod/v4/core/checks.js
var core_checks = __nccwpck_require__(4890);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(8532);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = core_util/* aborted */.QH(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (core_util/* explicitlyAborted */.rL(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new core_core/* $ZodAsyncError */.GT();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = core_util/* aborted */.QH(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = core_util/* aborted */.QH(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (core_util/* aborted */.QH(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    core_checks/* $ZodCheckStringFormat */.ql.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumberFormat", (inst, def) => {
    core_checks/* $ZodCheckNumberFormat */.KH.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = _null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = core_util/* sizeCaps */.hi(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of core_util/* sizeCaps */.hi(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    core_util/* attachSchema */.d3(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && core_util/* aborted */.QH(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = core_util/* optionalKeys */.NM(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (core_util/* aborted */.QH(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    core_util/* assignProp */.Vy(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = core_util/* isObject */.Gv;
    const catchall = def.catchall;
    let value;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (core_util/* aborted */.QH(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !core_util/* aborted */.QH(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => core_util/* cleanRegex */.p6(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
core_core/* $constructor */.xI("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    core_util/* assignProp */.Vy(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = core_util/* rawShape */.MO(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = core_util/* cached */.PO(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isObject */.Gv(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
});
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = core_util/* aborted */.QH(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (core_util/* aborted */.QH(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...core_util/* prefixIssues */.lQ(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isPlainObject */.Qd(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = core_util/* getEnumValues */.w5(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const patternValues = core_util/* getEnumValues */.w5(zod.def.entries).filter((k) => core_util/* propertyKeyTypes */.qQ.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util/* escapeRegex */.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? core_util/* escapeRegex */.sD(o) : o ? core_util/* escapeRegex */.sD(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_core/* globalConfig */.cr.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)}|null)$`) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.in._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.in._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.out._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    core_util/* defineLazy */.gJ(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
});
const $ZodCustom = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCustom", (inst, def) => {
    core_checks/* $ZodCheck */.QP.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(core_util/* issue */.sn(_iss));
    }
}


/***/ }),

/***/ 4723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ normalizeParams),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   MO: () => (/* binding */ rawShape),
/* harmony export */   NM: () => (/* binding */ optionalKeys),
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   PO: () => (/* binding */ cached),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   Qd: () => (/* binding */ isPlainObject),
/* harmony export */   Rc: () => (/* binding */ getLengthableOrigin),
/* harmony export */   SS: () => (/* binding */ constantCatch),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   Vy: () => (/* binding */ assignProp),
/* harmony export */   X: () => (/* binding */ installLazyProp),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   d3: () => (/* binding */ attachSchema),
/* harmony export */   gJ: () => (/* binding */ defineLazy),
/* harmony export */   gx: () => (/* binding */ captureStackTrace),
/* harmony export */   hi: () => (/* binding */ sizeCaps),
/* harmony export */   iR: () => (/* binding */ finalizeIssue),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   k8: () => (/* binding */ jsonStringifyReplacer),
/* harmony export */   lQ: () => (/* binding */ prefixIssues),
/* harmony export */   o8: () => (/* binding */ clone),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   p6: () => (/* binding */ cleanRegex),
/* harmony export */   qQ: () => (/* binding */ propertyKeyTypes),
/* harmony export */   qh: () => (/* binding */ own),
/* harmony export */   rL: () => (/* binding */ explicitlyAborted),
/* harmony export */   sD: () => (/* binding */ escapeRegex),
/* harmony export */   sn: () => (/* binding */ issue),
/* harmony export */   v5: () => (/* binding */ defineLazyInternal),
/* harmony export */   w5: () => (/* binding */ getEnumValues),
/* harmony export */   yG: () => (/* binding */ shallowClone),
/* harmony export */   zH: () => (/* binding */ NUMBER_FORMAT_RANGES),
/* harmony export */   zM: () => (/* binding */ mergeDefs)
/* harmony export */ });
/* unused harmony exports assertEqual, assertNotEqual, toZod, assertIs, assertNever, assert, joinValues, floatSafeRemainder, objectClone, cloneDef, getElementAtPath, promiseAllObject, randomString, esc, slugify, allowsEval, numKeys, getParsedType, primitiveTypes, createTransparentProxy, stringifyPrimitive, BIGINT_FORMAT_RANGES, omit, extend, safeExtend, merge, partial, required, unwrapMessage, getSizableOrigin, parsedType, cleanEnum, base64ToUint8Array, uint8ArrayToBase64, base64urlToUint8Array, uint8ArrayToBase64url, hexToUint8Array, uint8ArrayToHex, Class, derived, CONSTANT_CATCH */

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ Symbol("evaluating");
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
})));
function isPlainObject(o) {
    if (isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}


/***/ }),

/***/ 5395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zUr: () => (/* binding */ ZodMiniStringFormat),
  Rvf: () => (/* binding */ _default),
  YOg: () => (/* binding */ array),
  zMY: () => (/* binding */ schemas_boolean),
  MfU: () => (/* binding */ _catch),
  rUs: () => (/* binding */ catchall),
  IeY: () => (/* binding */ custom),
  gMt: () => (/* binding */ discriminatedUnion),
  k5n: () => (/* binding */ _enum),
  yqP: () => (/* binding */ exactOptional),
  Whr: () => (/* binding */ schemas_int),
  RZV: () => (/* binding */ _lazy),
  euz: () => (/* binding */ literal),
  mIj: () => (/* binding */ meta),
  chJ: () => (/* binding */ _null),
  mee: () => (/* binding */ nullable),
  cl6: () => (/* binding */ nullish),
  aig: () => (/* binding */ number),
  Ikc: () => (/* binding */ object),
  lqM: () => (/* binding */ optional),
  UpN: () => (/* binding */ pick),
  FsL: () => (/* binding */ pipe),
  g1P: () => (/* binding */ record),
  rej: () => (/* binding */ strictObject),
  YjP: () => (/* binding */ string),
  pdi: () => (/* binding */ transform),
  PVZ: () => (/* binding */ tuple),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown),
  OZ5: () => (/* binding */ url)
});

// UNUSED EXPORTS: ZodMiniAny, ZodMiniArray, ZodMiniBase64, ZodMiniBase64URL, ZodMiniBigInt, ZodMiniBigIntFormat, ZodMiniBoolean, ZodMiniCIDRv4, ZodMiniCIDRv6, ZodMiniCUID, ZodMiniCUID2, ZodMiniCatch, ZodMiniCodec, ZodMiniCreditCard, ZodMiniCustom, ZodMiniCustomStringFormat, ZodMiniDate, ZodMiniDefault, ZodMiniDiscriminatedUnion, ZodMiniE164, ZodMiniEmail, ZodMiniEmoji, ZodMiniEnum, ZodMiniExactOptional, ZodMiniFile, ZodMiniFunction, ZodMiniGUID, ZodMiniIBAN, ZodMiniIPv4, ZodMiniIPv6, ZodMiniIntersection, ZodMiniJWT, ZodMiniKSUID, ZodMiniLazy, ZodMiniLiteral, ZodMiniMAC, ZodMiniMap, ZodMiniNaN, ZodMiniNanoID, ZodMiniNever, ZodMiniNonOptional, ZodMiniNull, ZodMiniNullable, ZodMiniNumber, ZodMiniNumberFormat, ZodMiniObject, ZodMiniOptional, ZodMiniPipe, ZodMiniPrefault, ZodMiniPromise, ZodMiniReadonly, ZodMiniRecord, ZodMiniSet, ZodMiniString, ZodMiniSuccess, ZodMiniSymbol, ZodMiniTemplateLiteral, ZodMiniTransform, ZodMiniTuple, ZodMiniType, ZodMiniULID, ZodMiniURL, ZodMiniUUID, ZodMiniUndefined, ZodMiniUnion, ZodMiniUnknown, ZodMiniVoid, ZodMiniXID, ZodMiniXor, _function, any, base64, base64url, bigint, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, date, describe, e164, email, emoji, exactPartial, extend, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, looseObject, looseRecord, mac, map, merge, nan, nanoid, nativeEnum, never, nonoptional, omit, partial, partialRecord, prefault, promise, readonly, refine, required, safeExtend, set, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, uint32, uint64, ulid, undefined, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var schemas = __nccwpck_require__(1041);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __nccwpck_require__(3305);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, core_util/* jsonStringifyReplacer */.k8, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = (0,core_core/* $constructor */.xI)("$ZodError", initializer);
const $ZodRealError = (0,core_core/* $constructor */.xI)("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    schemas/* $ZodType */.W4.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        core_util/* own */.qh(this, "with", value);
    },
    parse(data, params) {
        return parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return core_util/* clone */.o8(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniString", (inst, def) => {
    schemas/* $ZodString */.$v.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
    return api/* _string */.Rl(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniStringFormat", (inst, def) => {
    schemas/* $ZodStringFormat */.EY.init(inst, def);
    ZodMiniString.init(inst, def);
});
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniURL", (inst, def) => {
    schemas/* $ZodURL */.VY.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function url(params) {
    return api/* _url */.Fn(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNumber", (inst, def) => {
    schemas/* $ZodNumber */.vz.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
    return api/* _number */.F7(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNumberFormat", (inst, def) => {
    schemas/* $ZodNumberFormat */.I.init(inst, def);
    ZodMiniNumber.init(inst, def);
});
function schemas_int(params) {
    return api/* _int */.LK(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniBoolean", (inst, def) => {
    schemas/* $ZodBoolean */.sF.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return api/* _boolean */._L(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNull", (inst, def) => {
    schemas/* $ZodNull */.x8.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _null(params) {
    return api/* _null */.jw(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnknown", (inst, def) => {
    schemas/* $ZodUnknown */.GP.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return api/* _unknown */.em(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNever", (inst, def) => {
    schemas/* $ZodNever */.Um.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
    return api/* _never */.G8(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniArray", (inst, def) => {
    schemas/* $ZodArray */.$p.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return _enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniObject", (inst, def) => {
    schemas/* $ZodObject */.L8.init(inst, def);
    ZodMiniType.init(inst, def);
    core_util/* installLazyProp */.X(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...core_util/* normalizeParams */.A2(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function pick(schema, mask) {
    return core_util/* pick */.Up(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(core_util/* mergeDefs */.zM(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnion", (inst, def) => {
    schemas/* $ZodUnion */.cu.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniDiscriminatedUnion", (inst, def) => {
    schemas/* $ZodDiscriminatedUnion */.P0.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniTuple", (inst, def) => {
    schemas/* $ZodTuple */.G3.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas/* $ZodType */.W4;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniRecord", (inst, def) => {
    schemas/* $ZodRecord */.h.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: string(),
            valueType: keyType,
            ...core_util/* normalizeParams */.A2(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniEnum", (inst, def) => {
    schemas/* $ZodEnum */.VO.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...core_util/* normalizeParams */.A2(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniLiteral", (inst, def) => {
    schemas/* $ZodLiteral */.nu.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniTransform", (inst, def) => {
    schemas/* $ZodTransform */.Wc.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniOptional", (inst, def) => {
    schemas/* $ZodOptional */.ig.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniExactOptional", (inst, def) => {
    schemas/* $ZodExactOptional */.RL.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNullable", (inst, def) => {
    schemas/* $ZodNullable */.qc.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniDefault", (inst, def) => {
    schemas/* $ZodDefault */.rv.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPrefault", (inst, def) => {
    core.$ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniCatch", (inst, def) => {
    schemas/* $ZodCatch */.t$.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core_util/* constantCatch */.SS(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniPipe", (inst, def) => {
    schemas/* $ZodPipe */._m.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniLazy", (inst, def) => {
    schemas/* $ZodLazy */.kU.init(inst, def);
    ZodMiniType.init(inst, def);
});
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function _lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniCustom", (inst, def) => {
    schemas/* $ZodCustom */.b0.init(inst, def);
    ZodMiniType.init(inst, def);
});
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return api/* _custom */.FO(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return core._refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const describe = api/* describe */.q0;
const meta = api/* meta */.mI;
// instanceof
class Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = _lazy(() => {
        return union([string(), number(), schemas_boolean(), _null(), array(jsonSchema), record(string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}



/***/ }),

/***/ 8330:
/***/ ((module) => {

module.exports = {"rE":"0.1.0"};

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
