export const id = 439;
export const ids = [439,692];
export const modules = {

/***/ 7095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ buildAcceptQuery)
/* harmony export */ });
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8293);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);


/** Builds what is asked about an experiment's regressions; undefined without a pull request. */
function buildAcceptQuery(params) {
    const { policy, pullRequest, isMergeQueue, report, reader } = params;
    if (pullRequest === undefined)
        return undefined;
    return {
        policy,
        pullRequest,
        commit: isMergeQueue ? undefined : report.commit.sha.toLowerCase(),
        reader,
        readFirstVerdict: (commit) => readFirstVerdict(commit, params),
    };
}
/** Returns when the first verdict on a commit was written: now, if no earlier attempt or step wrote one. */
async function readFirstVerdict(commit, { projectId, report, datadog, clock, signal }) {
    const tags = [`${_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit}:${commit}`, `${_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section}:${report.sectionKey}`];
    const { experiments } = await datadog.listExperiments({ projectId, tags }, signal);
    const times = experiments.map((experiment) => Date.parse((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .readActionMetadata */ .Of)(experiment).first_verdict_at ?? ""));
    return Math.min(clock.now(), ...times.filter((time) => !Number.isNaN(time)));
}


/***/ }),

/***/ 949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createPullRequestReader)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6584);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(651);




const commentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    body: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), undefined),
    user: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), undefined) })),
    created_at: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    updated_at: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    performed_via_github_app: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()),
});
const pageLength = 100;
const maxPages = 30;
/** Creates a reader of a repository's pull requests, comments, and permissions. */
function createPullRequestReader(request, repository) {
    const read = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryReader */ .U)(request, repository);
    const once = new Map();
    const remember = (key, load) => {
        const known = once.get(key) ?? load();
        once.set(key, known);
        return known;
    };
    const loadComments = async (number, since) => {
        const comments = [];
        for (let page = 1; page <= maxPages; page += 1) {
            const parameters = { issue_number: number, since, per_page: pageLength, page };
            const items = await read("/issues/{issue_number}/comments", parameters, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()));
            comments.push(...items.flatMap((item) => commentSchema.safeParse(item).data ?? []));
            if (items.length < pageLength)
                return comments;
        }
        throw new _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_("the pull request has too many comments");
    };
    const loadAccess = async (username) => {
        try {
            const { permission } = await read("/collaborators/{username}/permission", { username }, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ permission: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }));
            return { kind: permission === "write" || permission === "admin" ? "yes" : "no" };
        }
        catch (error) {
            // Who isn't a collaborator isn't found.
            if (error instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404)
                return { kind: "no" };
            return { kind: "unknown", reason: error instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ ? error.message : "no answer" };
        }
    };
    return {
        readPull: (number) => remember(`pull ${number}`, async () => {
            const pull = await read("/pulls/{pull_number}", { pull_number: number }, _github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestPayload */ .j);
            return { author: pull.user?.login, head: pull.head.sha.toLowerCase() };
        }),
        readComments: (number, since) => {
            const from = new Date(since).toISOString();
            return remember(`comments ${number} ${from}`, () => loadComments(number, from));
        },
        readAccess: (login) => remember(`access ${login.toLowerCase()}`, () => loadAccess(login)),
    };
}


/***/ }),

/***/ 5402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  km: () => (/* binding */ countDatasetRecords),
  UQ: () => (/* binding */ createCountRecords),
  iE: () => (/* binding */ describeWholeRun),
  Kt: () => (/* binding */ missingRows),
  mo: () => (/* binding */ partRemark)
});

// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
;// CONCATENATED MODULE: ./src/datadog/dataset-records.ts

/** How many records a dataset has; undefined where that cannot be told, or is more than is worth reading. */
async function countRecords({ projectId, datasetId, version }, datadog, signal) {
    let count = 0;
    let after;
    try {
        for (let page = 0; page < limits/* recordPages */.qU; page += 1) {
            const list = { kind: "dataset records", projectId, datasetId };
            const answer = await datadog.listResources(list, { version, after }, signal);
            count += answer.resources.length;
            after = answer.after;
            if (after === undefined)
                return count;
        }
    }
    catch {
        // Without the number nothing is claimed.
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/finish/completeness.ts



function createCountRecords({ datadog, clock, signal, }) {
    const counts = new Map();
    return (projectId, datasetId, version) => {
        const key = JSON.stringify([projectId, datasetId, version]);
        const known = counts.get(key);
        if (known !== undefined)
            return known;
        const within = AbortSignal.any([signal, clock.timeout(limits/* countTime */.f3, "waiting")]);
        const count = countRecords({ projectId, datasetId, version }, datadog, within);
        counts.set(key, count);
        return count;
    };
}
/** What a whole run of the experiment is; undefined where that is not known, and then nothing is claimed. */
async function describeWholeRun(plan, count) {
    const { project_id: projectId, dataset_id: datasetId, config, run_count: runs } = plan;
    // An SDK that was given tags ran on a part of the dataset.
    const part = config?.filtered_record_tags;
    if (!datasetId || (Array.isArray(part) && part.length > 0))
        return undefined;
    const records = await count(projectId, datasetId, plan.dataset_version ?? undefined);
    // Rows of a dataset without records are of no part of it.
    return records === undefined || records === 0 ? undefined : { records, runs: Math.max(1, runs ?? 1) };
}
/** The rows that a whole run would have beside those that are there. */
function missingRows({ rows, records }, whole) {
    const present = whole.runs === 1 ? records.length + rows.withoutRecord : rows.total;
    return Math.max(0, whole.records * whole.runs - present);
}
/**
 * Counts the dataset's records and those that have a row; undefined if the dataset's count isn't known, or no row names a
 * dataset record.
 */
function countDatasetRecords(scores, whole) {
    if (whole === undefined || scores === undefined)
        return undefined;
    const { records } = scores;
    const isNamed = (index) => records.at(index)?.recordId !== undefined;
    const isAnyNamed = Array.from({ length: records.length }, (_, index) => index).some(isNamed);
    if (!isAnyNamed)
        return undefined;
    const nameless = whole.runs === 1 ? scores.rows.withoutRecord : 0;
    return { records: whole.records, present: Math.min(whole.records, records.length + nameless) };
}
/** A remark on a run of a part of its dataset; a sample that was wanted looks the same. */
function partRemark(scores, whole) {
    const missing = whole && scores ? missingRows(scores, whole) : 0;
    if (whole === undefined || missing === 0)
        return undefined;
    const { records, runs } = whole;
    const all = records * runs;
    const present = `${(0,format/* formatCount */.B4)(all - missing)} of ${(0,format/* formatCount */.B4)(all)}`;
    return runs === 1
        ? `${present} dataset records have a row.`
        : `${present} rows are there, ${runs} of each dataset record.`;
}


/***/ }),

/***/ 8329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ finishExperiment)
});

// EXTERNAL MODULE: ./src/gate/judgement.ts
var gate_judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/gate/messages.ts
var messages = __webpack_require__(8283);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var gate_metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/invisible.ts
var invisible = __webpack_require__(9064);
;// CONCATENATED MODULE: ./src/accept/command.ts

/**
 * Parses a comment: `/accept-regression METRIC COMMIT REASON` has to be its first line outside of quotes and code.
 * Undefined if it's something else; what is in a quote, in code, or hidden by HTML is no command.
 */
function parseAcceptCommand(body) {
    const line = findFirstLine(body).slice(0, maxLineLength);
    if (!commandStart.test(line))
        return undefined;
    const [, ...words] = line.trim().split(/[ \t]+/);
    // A shorter commit doesn't count, but its author is told.
    const full = words.findIndex((word, index) => index > 0 && fullCommit.test(word));
    const at = full === -1 ? words.findIndex((word, index) => index > 0 && shortCommit.test(word)) : full;
    const metric = words.slice(0, at).join(" ");
    if (at === -1 || metric.length > maxMetricLength)
        return undefined;
    const commit = words[at] ?? "";
    const reason = words.slice(at + 1).join(" ");
    return { metric: unquote(metric), commit: commit.toLowerCase(), reason: cleanReason(reason) };
}
const maxLineLength = 2_000;
const maxMetricLength = 300;
const commandStart = /^\/accept-regression[ \t]/i;
const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const shortCommit = /^[0-9a-f]{7,39}$/i;
// A line below a quote belongs to it, until a line is empty.
function findFirstLine(body) {
    let fence;
    let isQuote = false;
    for (const line of body.split(/\r\n?|\n/)) {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence !== undefined) {
            if (mark?.startsWith(fence) && line.trim() === mark)
                fence = undefined;
        }
        else if (line.trim() === "")
            isQuote = false;
        else if (/^ {0,3}>/.test(line))
            isQuote = true;
        else if (isQuote || /^( {4}| {0,3}\t)/.test(line))
            continue;
        else if (mark !== undefined)
            fence = mark;
        else
            return line.trim();
    }
    return "";
}
function unquote(metric) {
    return /^"(.+)"$/.exec(metric)?.[1] ?? /^`(.+)`$/.exec(metric)?.[1] ?? metric;
}
const maxReasonLength = 300;
function cleanReason(reason) {
    return (0,invisible/* replaceInvisible */.k)(reason.toWellFormed().replace(/\s+/gu, " ")).trim().slice(0, maxReasonLength);
}

;// CONCATENATED MODULE: ./src/accept/messages.ts
/** Why a comment doesn't lift a rule, by code. */
const acceptMessages = {
    noWriteAccess: (login, metric) => build("LLMX480", login, metric, `@${login} has no write access. Ask somebody who has it to accept it`),
    unknownAccess: (login, metric, reason) => build("LLMX481", login, metric, `GitHub couldn't say whether @${login} has write access (${reason}). Rerun the job`),
    edited: (login, metric) => build("LLMX482", login, metric, "the comment was edited. Post a new one"),
    tooEarly: (login, metric) => build("LLMX483", login, metric, "the comment is older than the result. Post a new one"),
    notAPerson: (login, metric) => build("LLMX484", login, metric, "only a person can accept a regression. Post the comment yourself"),
    ownPullRequest: (login, metric) => build("LLMX485", login, metric, "`accept: review` needs somebody other than the author. Ask a reviewer"),
    shortReason: (login, metric, least) => build("LLMX486", login, metric, `its reason must have at least ${least} characters. Post a new comment`),
    shortCommit: (login, metric) => build("LLMX487", login, metric, "the commit must be the full SHA of 40 digits. Post a new comment"),
    unreadable: (reason) => ({
        code: "LLMX488",
        message: `Couldn't check whether somebody accepted the regression: ${reason}`,
    }),
};
function build(code, login, metric, why) {
    return { code, message: `The acceptance of ${metric} by @${login} doesn't count: ${why}.` };
}

;// CONCATENATED MODULE: ./src/accept/accept-regressions.ts






/** Lifts the rules whose regression was accepted on the pull request. Without a rule to lift, nothing is read. */
async function acceptRegressions(judgement, query, names) {
    const nothing = { judgement, acceptances: [], problems: [] };
    const metrics = new Set(judgement.rules.filter(isLiftable).map(({ metric }) => metric));
    if (query === undefined || query.policy === "off" || metrics.size === 0)
        return nothing;
    try {
        const { acceptances, problems } = await findAcceptances(query, metrics, names);
        return { judgement: liftRules(judgement, acceptances), acceptances, problems };
    }
    catch (error) {
        return { ...nothing, problems: [acceptMessages.unreadable((0,errors/* errorMessage */.gJ)(error))] };
    }
}
const significantlyWorse = messages/* messages */.D.significantlyWorse("", "", undefined).code;
/** Whether a rule fails by a measured drop: an acceptance lifts nothing that wasn't measured. */
function isLiftable({ rule, outcome, measured, code }) {
    if (outcome !== "failed")
        return false;
    if (rule === "no_regression")
        return code === significantlyWorse;
    return (rule === "max_regression" || rule === "max_broken") && measured !== undefined;
}
function liftRules(judgement, acceptances) {
    const accepted = new Set(acceptances.map(({ metric }) => metric));
    const rules = judgement.rules.map((rule) => isLiftable(rule) && accepted.has(rule.metric) ? { ...rule, outcome: "accepted" } : rule);
    return { ...judgement, rules, verdict: (0,gate_judgement/* decideVerdict */.AU)(rules) };
}
const toleranceMs = 60_000;
const hourMs = 3_600_000;
async function findAcceptances(query, metrics, names) {
    const { reader, pullRequest } = query;
    const commit = query.commit ?? (await reader.readPull(pullRequest)).head;
    const notBefore = (await query.readFirstVerdict(commit)) - toleranceMs;
    const found = { acceptances: [], problems: [] };
    // From an hour before, so that a comment from before the result can be explained; whole hours are shared by legs.
    const since = (Math.floor(notBefore / hourMs) - 1) * hourMs;
    for (const comment of await reader.readComments(pullRequest, since)) {
        const command = parseAcceptCommand(comment.body ?? "");
        if (command === undefined || !commit.startsWith(command.commit))
            continue;
        const metric = (0,gate_metrics/* labelFor */.gt)(command.metric, names);
        if (!metrics.has(metric))
            continue;
        const candidate = { comment, command: { ...command, metric }, login: comment.user?.login ?? "ghost" };
        const problem = await explainRefusal(candidate, commit, notBefore, query);
        if (problem === undefined)
            found.acceptances.push(buildAcceptance(candidate, commit));
        else
            found.problems.push(problem);
    }
    // A comment that doesn't count needs no mention once another one does.
    const newest = new Map(found.acceptances.map((acceptance) => [acceptance.metric, acceptance]));
    const isAllAccepted = [...metrics].every((metric) => newest.has(metric));
    return { acceptances: [...newest.values()], problems: isAllAccepted ? [] : found.problems };
}
function buildAcceptance({ comment, command, login }, commit) {
    return { metric: command.metric, by: login, at: comment.created_at, reason: command.reason, commit };
}
const minReasonLength = 10;
/** Says why a comment doesn't count; undefined if it does. */
async function explainRefusal({ comment, command, login }, commit, notBefore, { reader, policy, pullRequest }) {
    const { metric } = command;
    if (command.commit !== commit)
        return acceptMessages.shortCommit(login, metric);
    if (comment.updated_at !== comment.created_at)
        return acceptMessages.edited(login, metric);
    if (comment.user?.type !== "User" || (comment.performed_via_github_app ?? null) !== null)
        return acceptMessages.notAPerson(login, metric);
    // A time that can't be read isn't after anything.
    if (!(Date.parse(comment.created_at) >= notBefore))
        return acceptMessages.tooEarly(login, metric);
    if ([...command.reason.replaceAll("\u{FFFD}", "")].length < minReasonLength)
        return acceptMessages.shortReason(login, metric, minReasonLength);
    if (policy === "review") {
        const { author } = await reader.readPull(pullRequest);
        if (author === undefined || author.toLowerCase() === login.toLowerCase())
            return acceptMessages.ownPullRequest(login, metric);
    }
    const access = await reader.readAccess(login);
    if (access.kind === "unknown")
        return acceptMessages.unknownAccess(login, metric, access.reason);
    return access.kind === "yes" ? undefined : acceptMessages.noWriteAccess(login, metric);
}

// EXTERNAL MODULE: ./src/baseline/eligibility.ts
var eligibility = __webpack_require__(5090);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/judge.ts + 3 modules
var judge = __webpack_require__(1102);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/render/acceptance.ts
var render_acceptance = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/results/results-summary.ts
var results_summary = __webpack_require__(7633);
// EXTERNAL MODULE: ./src/results/scores.ts + 2 modules
var results_scores = __webpack_require__(9094);
// EXTERNAL MODULE: ./src/experiment/attempts.ts
var attempts = __webpack_require__(9289);
// EXTERNAL MODULE: ./src/gate/stored-gate.ts
var stored_gate = __webpack_require__(3138);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
;// CONCATENATED MODULE: ./src/run/messages.ts
/** What is said about attempts, runs, and baselines, by code. */
const messages_messages = {
    pooledAttempts: (runs, earlier) => ({
        code: "LLMX150",
        message: `${runs} runs of each record: this attempt and ${earlier === 1 ? "an earlier one" : `${earlier} earlier ones`}.`,
    }),
    pooledBaseline: (runs, experiments) => ({
        code: "LLMX151",
        message: `The baseline has ${runs} runs of each record: ${experiments} experiments of its commit.`,
    }),
    otherBaseline: (experiments) => ({
        code: "LLMX152",
        message: `${experiments === 1 ? "An earlier attempt had" : `${experiments} earlier attempts had`} another baseline. All attempts are compared with the baseline of this one.`,
    }),
    cachedAttempts: (experiments) => ({
        code: "LLMX153",
        message: `${experiments === 1 ? "An attempt has" : `${experiments} attempts have`} the same outputs and scores as another, so they count once: they probably come from a cache. Turn off response caches for reruns.`,
    }),
    incompleteAttempts: (experiments) => ({
        code: "LLMX154",
        message: `${experiments === 1 ? "An earlier attempt doesn't" : `${experiments} earlier attempts don't`} count: rows or scores are missing there beyond what the gate allows.`,
    }),
    failedCommits: (failed, judged) => ({
        code: "LLMX155",
        message: `Failed on ${failed} of the ${judged} commits of this pull request evaluated before.`,
    }),
    attemptUnread: (name, reason) => ({
        code: "LLMX156",
        message: `No rule has a better outcome than in an earlier attempt (${name}), whose rows couldn't be read: ${firstSentence(reason)}. Rerun the job to judge all attempts together.`,
    }),
    limitedOutcome: (rule, name, outcome) => ({
        code: "LLMX157",
        message: `${rule} ${outcome === "failed" ? "failed" : "was unclear"} in an earlier attempt (${name}) whose rows couldn't be read. Rerun the job to judge all attempts together.`,
    }),
    attemptsUnlisted: (reason) => ({
        code: "LLMX158",
        message: `Datadog couldn't list earlier attempts: ${firstSentence(reason)}. Rules that pass are unclear, because an attempt may be missing. Rerun the job to judge all attempts together.`,
    }),
    unlistedOutcome: (rule) => ({
        code: "LLMX159",
        message: `${rule} is unclear: Datadog couldn't list earlier attempts, so one may be missing. Rerun the job to judge all attempts together.`,
    }),
    baselineRunsUnread: (reason) => ({
        code: "LLMX160",
        message: `Further runs of the baseline's commit couldn't be read, so they don't count: ${firstSentence(reason)}.`,
    }),
};
/** What a failure says before it goes into details. */
function firstSentence(reason) {
    return (reason.split(/\.(?:\s|$)/, 1)[0] ?? reason).trim();
}

// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/datadog/messages.ts
var datadog_messages = __webpack_require__(468);
// EXTERNAL MODULE: ./src/lib/report-wait.ts
var report_wait = __webpack_require__(3687);
// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
;// CONCATENATED MODULE: ./src/finish/read-scores.ts







/** Reads the scores of an experiment from all its events. */
async function readScores(datadog, experimentId, signal, slicedBy) {
    const aggregator = new results_scores/* ScoreAggregator */.cd(slicedBy);
    for await (const page of eventPages(datadog, experimentId, signal))
        aggregator.addPage(page);
    return aggregator.scores();
}
const maxPages = 5_000;
/** Yields the pages of an experiment's events; smaller ones if a response is too large. */
async function* eventPages(datadog, experimentId, signal) {
    let size = 0;
    let cursor;
    const seen = new Set([cursor]);
    while (!signal.aborted) {
        try {
            const page = await datadog.readEvents(experimentId, cursor, signal, limits/* eventsPageSizes */.VL[size]);
            yield page;
            if (page.cursor === undefined)
                return;
            cursor = page.cursor;
        }
        catch (error) {
            const isLast = size === limits/* eventsPageSizes */.VL.length - 1;
            if (isLast || !(error instanceof datadog_errors/* DatadogError */.j9 && error.isTooLarge))
                throw error;
            size += 1;
            continue;
        }
        if (seen.has(cursor) || seen.size === maxPages)
            throw new datadog_errors/* DatadogError */.j9(datadog_messages/* messages */.D.endlessList(), "open");
        seen.add(cursor);
    }
    throw signal.reason;
}
/** Pauses between two looks at results that an evaluation step pushed itself. */
const pauseMs = 4_000;
/** An experiment that shows nothing for this long has no results. */
const firstResultTimeoutMs = 30_000;
/** The longest wait for results to stop changing; the last look still falls into `readingTime`. */
const stabilizationTimeoutMs = 36_000;
/** How long the rows of an experiment stand still before some are taken for missing. */
const incompleteRestMs = 12_000;
/**
 * Reads the scores of an experiment whose evaluation step pushed its events itself, until their counts stand still: they arrive late.
 * A whole run is at rest at once; otherwise the last rows may still be on their way.
 */
async function readScoresUntilStable(experimentId, { datadog, clock, log, signal }, expected, slicedBy) {
    const start = clock.now();
    const report = (0,report_wait/* createReportWait */._)(clock, log.info);
    const [first, whole] = await Promise.all([readScores(datadog, experimentId, signal, slicedBy), expected]);
    let scores = first;
    let restingSince = clock.now();
    for (;;) {
        const patience = countScores(scores) === 0 ? firstResultTimeoutMs : stabilizationTimeoutMs;
        if (clock.now() - start >= patience)
            return scores;
        report(`Datadog to show all results (${(0,format/* plural */.LS)(scores.rows.total, "row")} so far)`, patience);
        let next;
        try {
            await clock.sleep(pauseMs, signal);
            next = await readScores(datadog, experimentId, signal, slicedBy);
        }
        catch (error) {
            // If there's no time for more, what was read before must do.
            if (signal.aborted && countScores(scores) > 0)
                return scores;
            throw error;
        }
        const isWhole = whole !== undefined && (0,completeness/* missingRows */.Kt)(next, whole) === 0;
        const rest = isWhole ? 0 : incompleteRestMs;
        if (countScores(next) !== countScores(scores))
            restingSince = clock.now();
        else if (countScores(next) > 0 && clock.now() - restingSince >= rest)
            return next;
        scores = next;
    }
}
/** Rows and scores together: whatever arrives changes it. */
function countScores({ rows, metrics, summary }) {
    const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
    return rows.total + scored + summary.size;
}

;// CONCATENATED MODULE: ./src/finish/earlier-attempts.ts




const none = {
    read: [],
    unread: [],
    failure: undefined,
    otherCommits: { judged: 0, failed: 0 },
    addsReruns: false,
};
/** Finds the earlier attempts of an experiment and reads their rows. Never rejects. */
async function readAttempts(plan, tools) {
    const { configKey, report } = plan;
    if (configKey === undefined)
        return none;
    try {
        const experiment = await describeExperiment(plan, tools);
        const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
        const query = { experiment, configKey, baselineId };
        const found = await (0,attempts/* findEarlierExperiments */.mh)(query, tools.datadog, tools.signal);
        const { otherCommits } = found;
        const addsReruns = (0,attempts/* isRecognizable */.sx)(experiment);
        const earlier = { ...none, read: [], unread: [], otherCommits, addsReruns };
        await Promise.all(found.attempts.map(async (attempt) => {
            try {
                const scores = await readScores(tools.datadog, attempt.id, tools.signal, plan.slicedBy);
                earlier.read.push({ experiment: attempt, scores });
            }
            catch (error) {
                earlier.unread.push({ experiment: attempt, reason: (0,errors/* errorMessage */.gJ)(error) });
            }
        }));
        // As they were listed, whichever is read first.
        earlier.read.sort((a, b) => found.attempts.indexOf(a.experiment) - found.attempts.indexOf(b.experiment));
        return earlier;
    }
    catch (error) {
        return { ...none, failure: (0,errors/* errorMessage */.gJ)(error) };
    }
}
/** Returns the experiment as its run knows it; Datadog is asked only for metadata that no stage handed on. */
async function describeExperiment({ report, experiment, metadata: known }, { datadog, signal }) {
    const { id, name } = report.experiment;
    const { projectId } = experiment;
    let metadata = await known;
    if (metadata === undefined) {
        const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
        metadata = experiments.find((one) => one.id === id)?.attributes.metadata ?? {};
    }
    return {
        id,
        attributes: {
            name,
            project_id: projectId,
            experiment: experiment.name,
            dataset_id: experiment.datasetId,
            dataset_version: report.dataset.version,
            created_at: report.startedAt === undefined ? undefined : new Date(report.startedAt).toISOString(),
            metadata,
        },
    };
}
/** Says why the outcomes of rules are limited by attempts that couldn't be read. */
function listUnreadAttempts({ unread, failure }) {
    return [
        ...(failure === undefined ? [] : [messages_messages.attemptsUnlisted(failure)]),
        ...unread.map(({ experiment, reason }) => messages_messages.attemptUnread(experiment.attributes.name, reason)),
    ];
}

;// CONCATENATED MODULE: ./src/finish/baseline.ts










/** Reads the baseline's rows, and the record of its results that tells how many rows it has to show. */
async function readBaseline(question, tools) {
    const { baseline } = question.report;
    const nothing = { scores: undefined, record: undefined, gate: undefined, furtherRuns: [] };
    switch (baseline.kind) {
        case "none":
            return { state: { kind: "none", reason: baseline.reason }, ...nothing };
        case "unknown":
            return { state: { kind: "unreadable", reason: baseline.reason }, ...nothing };
        case "found":
            try {
                const { id } = baseline.experiment;
                const chosen = readChosen(id, question, tools);
                const [scores, experiment, further] = await Promise.all([
                    readScores(tools.datadog, id, tools.signal, question.slicedBy),
                    chosen,
                    readFurtherRuns(chosen, question, tools),
                ]);
                const metadata = experiment?.attributes.metadata;
                const found = toBaselineFound(scores, (0,results_summary/* parseResultsRecord */.rE)(metadata));
                return { ...found, ...withoutCopies(scores, further), gate: readStoredGate(metadata), experiment };
            }
            catch (error) {
                return { state: { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) }, ...nothing };
            }
    }
}
async function readChosen(id, { experiment, baseline }, { datadog, signal }) {
    if (baseline?.id === id)
        return baseline;
    const filter = { projectId: experiment.projectId, ids: [id] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
    return experiments.find((listed) => listed.id === id);
}
/** Reads the other experiments of the baseline's commit that are further runs of it. Never rejects. */
async function readFurtherRuns(chosen, plan, tools) {
    const { baseline } = plan.report;
    const commit = baseline.kind === "found" ? baseline.commit?.sha : undefined;
    if (commit === undefined || plan.configKey === undefined)
        return { furtherRuns: [] };
    const { datadog, signal } = tools;
    const { projectId, name } = plan.experiment;
    const filter = { projectId, experiment: name, tags: [`${tag_keys/* tagKeys */.bi.commit}:${commit}`] };
    try {
        const [experiment, base, { experiments }] = await Promise.all([
            describeExperiment(plan, tools),
            chosen,
            datadog.listExperiments(filter, signal, { limit: limits/* attemptsListed */.Sv }),
        ]);
        if (base === undefined)
            return { furtherRuns: [] };
        const runs = (0,attempts/* selectBaselineRuns */.gR)(experiments, base, { experiment });
        const furtherRuns = await Promise.all(runs.map(async (run) => ({
            experiment: run,
            scores: await readScores(datadog, run.id, signal, plan.slicedBy),
        })));
        return { furtherRuns };
    }
    catch (error) {
        return { furtherRuns: [], furtherRunsFailure: (0,errors/* errorMessage */.gJ)(error) };
    }
}
/** Leaves out runs with too few good rows, and copies of another's outputs and scores, which come from a cache. */
function withoutCopies({ contentDigest }, { furtherRuns, furtherRunsFailure }) {
    const seen = new Set([contentDigest]);
    const different = furtherRuns.filter(({ experiment, scores }) => {
        const { total: rows, failed: errors } = scores.rows;
        const recorded = (0,results_summary/* parseResultsRecord */.rE)(experiment.attributes.metadata)?.rows ?? 0;
        const hasScores = scores.metrics.size + scores.summary.size > 0;
        if (rows < recorded || (0,eligibility/* findResultsFault */.Si)({ rows, errors, hasScores }) !== undefined)
            return false;
        const isCopy = seen.has(scores.contentDigest);
        seen.add(scores.contentDigest);
        return !isCopy;
    });
    return { furtherRuns: different, furtherRunsFailure };
}
function readStoredGate(metadata) {
    const own = metadata?.[tag_keys/* ownMember */.nV];
    return typeof own === "object" && own !== null && "gate" in own ? (0,stored_gate/* parseStoredGate */.qw)(own.gate) : undefined;
}
/** A baseline that shows less than it has recorded must let nothing pass; one whose rows have all expired serves by its record. */
function toBaselineFound(scores, record) {
    const { total } = scores.rows;
    const recorded = record?.rows ?? 0;
    if (total === 0 && recorded > 0)
        return { state: { kind: "read" }, scores: undefined, record };
    const fault = total === 0
        ? "Datadog shows no row of it, and it has no record of its results: run the baseline branch again"
        : total < recorded
            ? `Datadog shows ${(0,format/* formatCount */.B4)(total)} of the ${(0,format/* formatCount */.B4)(recorded)} rows that its record of results counts: run the baseline branch again`
            : undefined;
    const state = fault === undefined ? { kind: "read" } : { kind: "unreadable", reason: fault };
    return { state, scores, record };
}

// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./src/finish/changes.ts



const maxShown = 6;
const maxValueLength = 60;
/** Lists the members that differ between two configs, by their paths: `model`, `retrieval.top_k`. */
function findConfigChanges(baseline, current) {
    const [before, after] = [flatten(baseline ?? {}), flatten(current ?? {})];
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    return paths
        .map((path) => ({ path, before: before.get(path), after: after.get(path) }))
        .filter((change) => write(change.before) !== write(change.after));
}
function flatten(config, prefix = "") {
    const members = Object.entries(config).flatMap(([name, value]) => {
        const path = `${prefix}${name}`;
        const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
        return isObject ? [...flatten(value, `${path}.`)] : [[path, value]];
    });
    return new Map(members);
}
function write(value) {
    if (value === undefined)
        return "none";
    return typeof value === "string" ? value : (0,json/* canonicalJson */.dj)(value);
}
/** Says what differs between two configs, with values only if they may be shown; undefined if nothing does. */
function describeConfigChanges(changes, withValues) {
    if (changes.length === 0)
        return undefined;
    const short = (value) => (0,lib_text/* clipped */.c)(write(value), maxValueLength);
    const shown = changes
        .slice(0, maxShown)
        .map(({ path, before, after }) => (withValues ? `${path} ${short(before)} → ${short(after)}` : path));
    const hidden = changes.length - shown.length;
    return `Changed since the baseline: ${shown.join(", ")}${hidden > 0 ? `, and ${hidden} more` : ""}.`;
}
const relativeRules = new Set(["max_regression", "no_regression", "max_broken"]);
/** Adds to each failing relative rule that another judge scored the baseline, if `config.judge` differs. */
function explainOtherJudge(judgement, changes) {
    if (!changes.some(({ path }) => path === "judge" || path.startsWith("judge.")))
        return judgement;
    const reason = "Another judge scored the baseline, so this drop may come from the judge.";
    const rules = judgement.rules.map((rule) => rule.outcome === "failed" && relativeRules.has(rule.rule)
        ? { ...rule, message: `${rule.message.replace(/\.?$/, ".")} ${reason}` }
        : rule);
    return { ...judgement, rules };
}
const oldDays = 7;
/** Warns of a baseline that is a week old or more; undefined if it's younger, or nobody knows. */
function describeOldBaseline(createdAt, now) {
    const days = (0,format/* countDays */.Tm)(createdAt, now);
    if (createdAt === 0 || days < oldDays)
        return undefined;
    return `The baseline is ${(0,format/* plural */.LS)(days, "day")} old. Rerun the workflow on the base branch.`;
}

// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
// EXTERNAL MODULE: ./src/results/messages.ts
var results_messages = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
;// CONCATENATED MODULE: ./src/finish/ingestion.ts








/** How long an upload may take until Datadog shows it, and the pauses between looks; the last is repeated. */
const ingestionTimeoutMs = 30_000;
const pausesMs = [1_000, 2_000, 4_000];
const maxNames = 10;
/** Reads until Datadog shows every row and score that it took, or the time is over, and returns what it doesn't show. */
async function awaitIngestion(upload, { datadog, clock, log, cancel }) {
    const end = clock.now() + ingestionTimeoutMs;
    const report = (0,report_wait/* createReportWait */._)(clock, log.info);
    // A look that is under way may end: it reads as much as was uploaded.
    const signal = AbortSignal.any([cancel, clock.timeout(limits/* uploadTime */.HX)]);
    const wanted = upload.scores - upload.refused.scores;
    /** How many scores were shown of each row that was. */
    const shown = new Map();
    let reason = "";
    for (let look = 0;; look += 1) {
        try {
            for await (const page of eventPages(datadog, upload.experimentId, signal)) {
                addShownRows(shown, page, upload.taken);
                if (shown.size === upload.taken.size && sum(shown) >= wanted)
                    return summarizeIngestion(shown, upload);
            }
            reason = undefined;
        }
        catch (error) {
            cancel.throwIfAborted();
            if (reason !== undefined)
                reason = (0,errors/* errorMessage */.gJ)(error);
        }
        const pause = pausesMs[Math.min(look, pausesMs.length - 1)] ?? 0;
        if (clock.now() + pause >= end)
            break;
        const rows = `${(0,format/* formatCount */.B4)(shown.size)} of ${(0,format/* plural */.LS)(upload.taken.size, "row")}`;
        const scores = `${(0,format/* formatCount */.B4)(sum(shown))} of ${(0,format/* plural */.LS)(wanted, "score")}`;
        report(`Datadog to show the upload (${rows}, ${scores} so far)`, ingestionTimeoutMs);
        await clock.sleep(pause, cancel);
    }
    return reason === undefined ? summarizeIngestion(shown, upload) : { kind: "unknown", reason };
}
/** What Datadog showed once has arrived. Scores may come behind their row. */
function addShownRows(shown, { spans }, taken) {
    for (const { span_id: id, eval_metrics } of spans) {
        if (!taken.has(id))
            continue;
        const scores = (0,events_page/* newestByLabel */.w)(eval_metrics).filter((event) => ((0,events_page.readScore)(event) ?? null) !== null).length;
        shown.set(id, Math.max(shown.get(id) ?? 0, scores));
    }
}
function sum(shown) {
    let total = 0;
    for (const scores of shown.values())
        total += scores;
    return total;
}
function summarizeIngestion(shown, upload) {
    const { taken, refused } = upload;
    const rows = taken.size - shown.size + refused.rows;
    const scores = Math.max(0, upload.scores - sum(shown));
    if (rows === 0 && scores === 0)
        return { kind: "whole" };
    const names = [...refused.names];
    for (const [spanId, entry] of taken) {
        if (names.length >= maxNames)
            break;
        if (!shown.has(spanId))
            names.push((0,result_entry/* nameEntry */.ap)(entry));
    }
    const counts = { rows, scores, ofRows: upload.rows, ofScores: upload.scores };
    return { kind: "missing", ...counts, names: names.slice(0, maxNames), refused: refused.names.length };
}
/** Returns what is wrong with an ingestion, and what to do; undefined if it's whole. */
function describeIngestion(ingestion) {
    if (ingestion === undefined || ingestion.kind === "whole")
        return undefined;
    if (ingestion.kind === "unknown")
        return `Datadog couldn't show whether the results arrived: ${ingestion.reason}`;
    const { rows, scores, ofRows, ofScores, names, refused } = ingestion;
    if (rows === 0)
        return results_messages/* messages */.D.scoresNotIngested(scores, ofScores);
    const fixes = [
        ...(refused > 0
            ? [`${(0,format/* formatCount */.B4)(refused)} too large for Datadog: shorten their input, output, or metadata.`]
            : []),
        ...(refused < rows ? ["Rerun the job."] : []),
    ];
    return results_messages/* messages */.D.rowsNotIngested(rows, ofRows, names, fixes);
}

// EXTERNAL MODULE: ./src/finish/stale-files.ts
var stale_files = __webpack_require__(8788);
;// CONCATENATED MODULE: ./src/finish/ending.ts



const cancelled = { status: "interrupted", reason: "the run was cancelled" };
/**
 * How an experiment ends. `completed` needs an evaluation that completed, rows, and that they are all in Datadog;
 * a green job without any result leaves it running.
 */
function decideEnding(facts) {
    const { results, ended } = facts;
    if (facts.isCancelled)
        return ended ?? cancelled;
    const outcome = ended ?? decideEvaluation(facts);
    switch (results.kind) {
        case "invalid":
        case "not uploaded":
            return { status: "failed", reason: oneLine(results.reason) };
        case "absent":
            return endingWithoutResults(facts, outcome);
        case "unreadable":
            return completedUnless(outcome, ended ? undefined : `the results could not be read: ${results.reason}`);
        case "read": {
            const { rows } = results.scores;
            const noRows = rows.total === 0 ? "there are scores of the whole experiment, but no rows" : undefined;
            return completedUnless(outcome, noRows ?? describeIngestion(results.arrival));
        }
    }
}
/** An evaluation tool that wrote its whole document has completed, whatever it made of failing rows. */
function decideEvaluation({ evaluation, results }) {
    const { said } = evaluation;
    const isProven = results.kind === "read" && results.provesEnd && said !== "cancelled" && said !== "skipped";
    return isProven ? { status: "completed", reason: undefined } : evaluation;
}
function endingWithoutResults({ ended, isGreen }, outcome) {
    if (ended === undefined && isGreen && outcome.status === "completed")
        return { status: "running", reason: undefined };
    return completedUnless(outcome, "the evaluation left no results");
}
function completedUnless({ status, reason }, fault) {
    return status === "completed" && fault !== undefined
        ? { status: "failed", reason: oneLine(fault) }
        : { status, reason };
}
/** What breaks a gate whatever the rows say: an evaluation that did not complete, rows that are not in Datadog. */
function listGateFacts(facts) {
    const incomplete = whyIncomplete(facts);
    const { results } = facts;
    const missing = results.kind === "read" ? describeIngestion(results.arrival) : undefined;
    const stale = results.kind === "read" ? staleFault(results.stale) : undefined;
    return [
        ...(incomplete === undefined ? [] : [incompleteFact(incomplete, results)]),
        ...(stale === undefined ? [] : [{ rule: "evaluation", message: stale }]),
        ...(missing === undefined ? [] : [{ rule: "arrival", message: missing }]),
    ];
}
/**
 * Why the evaluation did not complete. SDKs end a run as `failed` for one bad row, so there the job decides; what an
 * SDK ended as `completed` has, unless the job was canceled: other experiments may never have been created.
 */
function whyIncomplete(facts) {
    const { ended, isCancelled } = facts;
    if (isCancelled)
        return cancelled.reason;
    if (ended?.status === "completed" && facts.evaluation.said !== "cancelled")
        return undefined;
    if (ended?.status === "interrupted")
        return "the program that ran it ended it as interrupted";
    const outcome = decideEvaluation(facts);
    return outcome.status === "completed" ? undefined : outcome.reason;
}
function incompleteFact(reason, results) {
    const rows = "scores" in results ? results.scores.rows.total : 0;
    const left = rows === 0 ? "" : ` The ${(0,format/* plural */.LS)(rows, "row")} that it left are shown, but prove nothing.`;
    const message = `the evaluation did not complete: ${reason}, and a gate passes whole evaluations only.${left}`;
    return { rule: "evaluation", message };
}
/** That files are none of this run's; undefined if they all are. */
function staleFault(stale) {
    if (stale.length === 0)
        return undefined;
    return `results files aren't from this run: ${(0,stale_files/* describeStaleFiles */.qW)(stale)}`;
}
/** How many rows are not in Datadog though they should be. */
function rowsNotArrived(arrival) {
    return arrival?.kind === "missing" ? arrival.rows : 0;
}
function oneLine(text) {
    const [first = "", second = ""] = text.split("\n");
    return second === "" ? first : `${first} ${second.trim()}`;
}

// EXTERNAL MODULE: ./src/render/results-report.ts
var results_report = __webpack_require__(5585);
;// CONCATENATED MODULE: ./src/finish/finished-report.ts


/** Builds the report that comment and summary show once the experiment has ended. */
function buildFinishedReport(facts) {
    const { report, ending, remarks, found, judgement, links } = facts;
    const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
    const results = (0,results_report/* buildResultsReport */.j)({
        ...facts,
        notIngested: found.kind === "read" ? rowsNotArrived(found.arrival) : 0,
        urls: {
            current: ({ spanId }) => links.row(report.experiment.id, spanId),
            baseline: ({ spanId }) => (baselineId ? links.row(baselineId, spanId) : undefined),
        },
        trend: report.trend ?? [],
        commit: report.commit.sha,
    });
    return {
        ...report,
        state: ending.status === "running" && found.kind === "absent" ? "no results" : ending.status,
        stateDetail: ending.reason,
        remarks,
        results: facts.comparison !== undefined || judgement.isGated ? results : undefined,
    };
}

// EXTERNAL MODULE: ./src/finish/gate-remarks.ts
var gate_remarks = __webpack_require__(1096);
// EXTERNAL MODULE: ./src/comparison/compare.ts + 3 modules
var compare = __webpack_require__(2368);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/comparison/records.ts
var comparison_records = __webpack_require__(9695);
;// CONCATENATED MODULE: ./src/finish/pool-scores.ts

/**
 * Adds the rows of other experiments to one: each counts as a further run of its record. What is counted by rows stays as
 * it is in the first.
 */
function poolScores(first, others) {
    if (others.length === 0)
        return first;
    const records = [...first.records];
    const parts = others.map((scores) => ({ scores, indexes: addRecords(records, scores) }));
    const pool = (kind) => new Map([...first[kind]].map(([label, metric]) => {
        const more = parts.flatMap(({ scores, indexes }) => {
            const metrics = scores[kind];
            const other = metrics.get(label);
            return other?.type === metric.type && other.count > 0 ? [{ metric: other, indexes }] : [];
        });
        return [label, metric.count === 0 ? metric : poolMetric(metric, more)];
    }));
    return {
        ...first,
        records,
        metrics: pool("metrics"),
        usage: pool("usage"),
        summary: poolRunLevelScores(first, others),
    };
}
/** Adds the runs of another experiment to the records, and returns the index there of each of its records. */
function addRecords(records, other) {
    const indexes = new Int32Array(other.records.length).fill(-1);
    for (const { baseline, current } of (0,comparison_records/* pairRecords */.lG)(records, other.records))
        indexes[current] = baseline;
    for (const [index, record] of other.records.entries()) {
        const known = indexes[index] ?? -1;
        const same = records[known];
        if (same !== undefined)
            records[known] = { ...same, rows: same.rows + record.rows };
        // Its span is another experiment's, so nothing links to it.
        else
            indexes[index] = records.push({ ...record, span: undefined }) - 1;
    }
    return indexes;
}
function poolMetric(first, more) {
    if (more.length === 0)
        return first;
    const names = [...first.observations.names];
    const records = [...first.observations.records];
    const values = [...first.observations.values];
    const failedRecords = [...first.failedRecords];
    for (const { metric, indexes } of more) {
        const { observations } = metric;
        for (const name of observations.names)
            if (!names.includes(name))
                names.push(name);
        const toValue = (value) => metric.type === "categorical" ? names.indexOf(observations.names[value] ?? "") : value;
        for (const record of observations.records)
            records.push(indexes[record] ?? -1);
        for (const value of observations.values)
            values.push(toValue(value));
        for (const record of metric.failedRecords)
            failedRecords.push(indexes[record] ?? -1);
    }
    const all = [first, ...more.map(({ metric }) => metric)];
    const count = all.reduce((sum, metric) => sum + metric.count, 0);
    const total = all.reduce((sum, metric) => sum + (metric.mean ?? 0) * metric.count, 0);
    return {
        ...first,
        count,
        errors: failedRecords.length,
        mean: first.mean === undefined ? undefined : total / count,
        categories: poolCategories(all, count),
        observations: { records: Int32Array.from(records), values: Float64Array.from(values), names },
        failedRecords,
    };
}
function poolCategories(metrics, total) {
    const counts = new Map();
    for (const { categories } of metrics)
        for (const { category, count } of categories)
            counts.set(category, (counts.get(category) ?? 0) + count);
    return [...counts]
        .map(([category, count]) => ({ category, count, share: count / total }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
/** A run-level score that is a number is the mean over all; of anything else the first one counts. */
function poolRunLevelScores({ summary }, others) {
    return new Map([...summary].map(([label, score]) => {
        if (typeof score !== "number")
            return [label, score];
        const more = others.map((other) => other.summary.get(label));
        const numbers = [score, ...more.filter((value) => typeof value === "number")];
        return [label, numbers.reduce((sum, value) => sum + value, 0) / numbers.length];
    }));
}
/** Returns the comparison of all attempts with the counts of rows and the coverage of the newest one alone. */
function withNewestCounts(newest, pooled) {
    const coverage = (metric, alone) => (alone === undefined ? metric : { ...metric, coverage: alone.coverage });
    const find = (list, label) => list.find((metric) => metric.label === label);
    return {
        ...pooled,
        rows: newest.rows,
        records: newest.records && pooled.records && { ...newest.records, changed: pooled.records.changed },
        metrics: pooled.metrics.map((metric) => coverage(metric, find(newest.metrics, metric.label))),
        usage: pooled.usage.map((metric) => coverage(metric, find(newest.usage, metric.label))),
        slices: pooled.slices.map((metric) => coverage(metric, newest.slices.find(({ label, slice }) => label === metric.label &&
            slice.property === metric.slice.property &&
            slice.value === metric.slice.value))),
    };
}
/** Returns how many runs the records have: `3`, or `up to 3` if some have fewer. */
function countRuns({ records }) {
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (const { rows } of records) {
        least = Math.min(least, rows);
        most = Math.max(most, rows);
    }
    return least === most ? String(most) : `up to ${most}`;
}

;// CONCATENATED MODULE: ./src/finish/pool-attempts.ts







/**
 * Compares an experiment and its earlier attempts with the baseline and its further runs. An attempt counts if its own
 * rows pass; a copy of another's outputs and scores counts once.
 */
function compareAttempts(plan, current, attempts, baseline, options) {
    const summary = baseline.state.kind === "read" ? baseline.record : undefined;
    const newest = (0,compare/* compareExperiments */.u)(baseline.scores ?? summary, current, options);
    const complete = attempts.read.filter(({ scores }) => isComplete(plan, scores, baseline, options));
    const seen = new Set([current.contentDigest]);
    const counting = complete.filter(({ experiment, scores }) => {
        // What was kept when finishing comes from the same files as this run's own.
        const digests = [(0,action_metadata/* readActionMetadata */.Of)(experiment).content_digest, scores.contentDigest];
        const isCopy = digests.some((digest) => digest !== undefined && seen.has(digest));
        for (const digest of digests)
            seen.add(digest);
        return !isCopy;
    });
    const pool = poolScores(current, counting.map(({ scores }) => scores));
    const others = baseline.scores === undefined ? [] : baseline.furtherRuns;
    const base = baseline.scores &&
        poolScores(baseline.scores, others.map(({ scores }) => scores));
    const isPooled = counting.length > 0 || others.length > 0;
    const comparison = isPooled
        ? withNewestCounts(newest, (0,compare/* compareExperiments */.u)(base ?? summary, pool, options))
        : newest;
    const { baseline: shown } = plan.report;
    const baselineId = shown.kind === "found" ? shown.experiment.id : undefined;
    const parents = counting.map(({ experiment }) => experiment.attributes.parent_experiment_id || undefined);
    const otherBaselines = parents.filter((id) => id !== undefined && id !== baselineId).length;
    const [copies, incomplete] = [complete.length - counting.length, attempts.read.length - complete.length];
    const { otherCommits } = attempts;
    const said = [
        counting.length > 0 && messages_messages.pooledAttempts(countRuns(pool), counting.length),
        base && others.length > 0 && messages_messages.pooledBaseline(countRuns(base), others.length + 1),
        otherBaselines > 0 && messages_messages.otherBaseline(otherBaselines),
        copies > 0 && messages_messages.cachedAttempts(copies),
        incomplete > 0 && messages_messages.incompleteAttempts(incomplete),
        baseline.furtherRunsFailure !== undefined && messages_messages.baselineRunsUnread(baseline.furtherRunsFailure),
        otherCommits.failed > 0 && messages_messages.failedCommits(otherCommits.failed, otherCommits.judged),
    ];
    const remarks = said.flatMap((message) => message === false || message === undefined ? [] : message.message);
    return { comparison, report: describePool(plan.report, counting.length + 1, others), remarks };
}
function describePool(report, attempts, others) {
    const pooled = others.map(({ experiment }) => experiment.id);
    return {
        ...report,
        attempts,
        baseline: report.baseline.kind === "found" ? { ...report.baseline, pooled } : report.baseline,
    };
}
/** Whether an attempt passes the rules on its own rows and coverage; without a gate, whether most rows have no error. */
function isComplete({ gate, report, names }, scores, { scores: rows, record, state }, options) {
    const { total, failed } = scores.rows;
    const hasScores = scores.metrics.size + scores.summary.size > 0;
    if (!(0,gate_gate/* hasRules */.w0)(gate))
        return (0,eligibility/* findResultsFault */.Si)({ rows: total, errors: failed, hasScores }) === undefined;
    const comparison = (0,compare/* compareExperiments */.u)(rows ?? (state.kind === "read" ? record : undefined), scores, options);
    const otherDatasetVersion = report.baseline.kind === "found" && report.baseline.otherDatasetVersion;
    const baseline = state.kind === "read" ? { kind: "read", recordedRows: record?.rows, otherDatasetVersion } : state;
    const { rules } = (0,judge/* judgeGate */.$)(gate, { results: { kind: "read", comparison }, baseline, names });
    const isOwn = ({ metric, rule }) => metric === "$rows" || rule === "min_coverage" || rule === "score";
    return !rules.some((rule) => rule.outcome === "failed" && isOwn(rule));
}

;// CONCATENATED MODULE: ./src/finish/pool-outcomes.ts





/** Returns what metadata keep of a judgement: the verdict, and the rules that failed or are unclear, at most 4 KB. */
function recordOutcomes({ verdict, rules, isGated }) {
    if (!isGated)
        return {};
    const outcomes = {};
    let size = 2;
    for (const outcome of ["failed", "unclear"]) {
        for (const rule of rules.filter((candidate) => candidate.outcome === outcome)) {
            const key = nameRule(rule);
            if (Object.hasOwn(outcomes, key))
                continue;
            size += Buffer.byteLength(JSON.stringify({ [key]: outcome }));
            if (size > limits/* maxOutcomesSize */.RY)
                return { verdict, outcomes };
            outcomes[key] = outcome;
        }
    }
    return { verdict, outcomes };
}
function nameRule({ metric, slice, rule }) {
    return `${metric}${slice === undefined ? "" : (0,gate_gate/* formatSlice */.cj)(slice)} ${rule}`;
}
/**
 * Gives no rule a better outcome than it had in an attempt whose rows couldn't be read: what is missing must not let a
 * rule pass. If nobody knows which attempts there are, no rule passes for certain.
 */
function limitOutcomes(judgement, { unread, failure }) {
    if (!judgement.isGated || (unread.length === 0 && failure === undefined))
        return judgement;
    const rules = judgement.rules.map((rule) => limitOutcome(rule, { unread, failure }));
    return { ...judgement, rules, verdict: (0,gate_judgement/* decideVerdict */.AU)(rules) };
}
function limitOutcome(rule, { unread, failure }) {
    // Somebody knew the drop and accepted it.
    if (rule.outcome === "accepted")
        return rule;
    // What was measured here doesn't decide it.
    const { shown: _, measured: __, ...plain } = rule;
    const key = nameRule(rule);
    for (const outcome of ["failed", "unclear"]) {
        if (rule.outcome === outcome)
            return rule;
        for (const { experiment } of unread) {
            const { outcomes = {} } = (0,action_metadata/* readActionMetadata */.Of)(experiment);
            if (!Object.hasOwn(outcomes, key) || outcomes[key] !== outcome)
                continue;
            return { ...plain, outcome, ...messages_messages.limitedOutcome(key, experiment.attributes.name, outcome) };
        }
    }
    const isOfAttempts = rule.metric !== "$rows" && rule.rule !== "min_coverage";
    if (failure === undefined || rule.outcome !== "passed" || !isOfAttempts)
        return rule;
    return { ...plain, outcome: "unclear", ...messages_messages.unlistedOutcome(key) };
}

// EXTERNAL MODULE: ./src/results/check.ts + 20 modules
var check = __webpack_require__(550);
// EXTERNAL MODULE: ./src/results/events.ts
var events = __webpack_require__(5333);
// EXTERNAL MODULE: ./src/results/file-patterns.ts
var file_patterns = __webpack_require__(3232);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
// EXTERNAL MODULE: ./src/finish/describe-files.ts
var describe_files = __webpack_require__(8464);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/finish/tracked-files.ts


const gitTimeoutMs = 5_000;
const maxGitOutputBytes = 10 * 1_024 * 1_024;
/** More folders or files than results are spread over: then nothing is claimed. */
const maxFolders = 20;
const maxFilesPerFolder = 500;
/**
 * Returns the paths that Git tracks and that are as the checkout left them. Asks the `git` of the machine; without an
 * answer (no Git, no repository, one that belongs to another user) no path is returned.
 */
async function findUntouchedFiles(paths, context) {
    const folders = Map.groupBy(paths, (path) => (0,external_node_path_.dirname)(path));
    if (folders.size > maxFolders)
        return new Set();
    const found = await Promise.all([...folders].map(([folder, files]) => untouchedIn(folder, files, context)));
    return new Set(found.flat());
}
async function untouchedIn(folder, paths, context) {
    if (paths.length > maxFilesPerFolder)
        return [];
    const git = (...args) => runGit(folder, args, context);
    const names = paths.map((path) => (0,external_node_path_.basename)(path));
    const tracked = await git("ls-files", "-z", "--", ...names);
    if (tracked === undefined || tracked === "")
        return [];
    const [touched, head] = await Promise.all([
        // Against the commit, so that staged files count; one that was written again counts even if its text is the same.
        git("diff-index", "-z", "--name-only", "--relative", "HEAD", "--", ...names),
        git("log", "-1", "--format=%ct %P", "HEAD"),
    ]);
    if (touched === undefined || head === undefined || isCommittedSince(head, context.since))
        return [];
    const [all, changed] = [new Set(tracked.split("\0")), new Set(touched.split("\0"))];
    return paths.filter((path) => all.has((0,external_node_path_.basename)(path)) && !changed.has((0,external_node_path_.basename)(path)));
}
/** Whether a step of this run made the commit: it is newer, and unlike that of a shallow checkout it has a parent. */
function isCommittedSince(head, since) {
    const [seconds, parent] = head.trim().split(" ");
    return parent !== undefined && since !== undefined && Number(seconds) * 1_000 >= since;
}
/** What Git prints; undefined if it fails or takes too long. It gets no keys, and runs nothing that a repository names. */
async function runGit(folder, args, { environment, signal }) {
    const { PATH, HOME, USERPROFILE, SystemRoot } = environment;
    const env = { PATH, HOME, USERPROFILE, SystemRoot, GIT_LITERAL_PATHSPECS: "1", GIT_OPTIONAL_LOCKS: "0" };
    const safe = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];
    const options = { cwd: folder, env, signal, timeout: gitTimeoutMs, maxBuffer: maxGitOutputBytes };
    return await new Promise((resolve) => {
        (0,external_node_child_process_.execFile)("git", [...safe, ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
    });
}

;// CONCATENATED MODULE: ./src/results/batches.ts

const batchLimits = { metrics: 1_000, bytes: 4_000_000 };
// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;
/**
 * Divides entries into the parts of each call. A span stays with its metrics, unless its metrics alone are more than a call takes:
 * the rest follows in calls of their own. The limits may shrink while the calls are made.
 */
function* makeBatches(entries, context, limits = batchLimits) {
    let batch = [];
    let [metrics, bytes] = [0, 0];
    for (const entry of entries) {
        for (const part of makeParts(entry, context, limits)) {
            const isFull = metrics + part.metrics.length > limits.metrics || bytes + part.bytes > limits.bytes - envelopeBytes;
            if (isFull && batch.length > 0) {
                yield batch;
                batch = [];
                [metrics, bytes] = [0, 0];
            }
            batch.push(part);
            metrics += part.metrics.length;
            bytes += part.bytes;
        }
    }
    if (batch.length > 0)
        yield batch;
}
function makeParts(entry, context, limits) {
    const { spans, metrics } = (0,events/* buildEvents */.U)(entry, context);
    const [span] = spans;
    const json = span && JSON.stringify(span);
    const bytes = json === undefined ? 0 : Buffer.byteLength(json) + 1;
    let part = { entry, spanId: span?.span_id, span: json, metrics: [], scores: 0, bytes };
    const parts = [part];
    for (const metric of metrics) {
        const text = JSON.stringify(metric);
        const size = Buffer.byteLength(text) + 1;
        if (part.metrics.length === limits.metrics || part.bytes + size > limits.bytes - envelopeBytes) {
            part = { entry, spanId: undefined, span: undefined, metrics: [], scores: 0, bytes: 0 };
            parts.push(part);
        }
        part.metrics.push(text);
        part.bytes += size;
        if (metric.error === undefined)
            part.scores += 1;
    }
    return parts.filter(({ bytes }) => bytes > 0);
}
/** Returns the body of the call that carries these parts. */
function formatBatch(batch, { experimentId, projectId }) {
    const spans = batch.flatMap(({ span }) => span ?? []).join(",");
    const metrics = batch.flatMap((part) => part.metrics).join(",");
    const tags = JSON.stringify([`experiment_id:${experimentId}`, `project_id:${projectId}`]);
    return `{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[${spans}],"metrics":[${metrics}],"tags":${tags}}}}`;
}

;// CONCATENATED MODULE: ./src/finish/upload.ts



/** Calls of an upload that are under way side by side. */
const uploadsAtOnce = 8;
/** If calls turn out to be too large, those that follow are made smaller, down to this, in bytes. */
const minBatchSize = 64 * 1024;
const progressPauseMs = 10_000;
const tooLarge = 413;
/**
 * Uploads entries, a few calls side by side. A call that is too large is split, down to the entry, which is then left out.
 *
 * @throws DatadogError of the first call that Datadog didn't take in the end.
 */
async function uploadEntries(entries, context, { datadog, clock, log, signal }) {
    const stopped = new AbortController();
    const within = AbortSignal.any([signal, stopped.signal]);
    const limits = { ...batchLimits };
    const taken = new Map();
    const refused = [];
    const rows = entries.filter(({ kind }) => kind === "row").length;
    let reportedAt = clock.now();
    const push = async (batch) => {
        try {
            await datadog.pushEvents(context.experimentId, formatBatch(batch, context), within);
            for (const { spanId, entry } of batch)
                if (spanId !== undefined)
                    taken.set(spanId, entry);
        }
        catch (error) {
            if (!(error instanceof datadog_errors/* DatadogError */.j9 && error.status === tooLarge))
                throw error;
            if (batch.length === 1)
                return void refused.push(...batch);
            const bytes = batch.reduce((sum, part) => sum + part.bytes, 0);
            limits.bytes = Math.max(minBatchSize, Math.min(limits.bytes, Math.floor(bytes / 2)));
            const middle = Math.ceil(batch.length / 2);
            await push(batch.slice(0, middle));
            await push(batch.slice(middle));
        }
    };
    const batches = makeBatches(entries, context, limits);
    const work = async () => {
        for (let next = batches.next(); !next.done; next = batches.next()) {
            await push(next.value);
            if (clock.now() - reportedAt < progressPauseMs)
                continue;
            reportedAt = clock.now();
            log.info(`Uploaded ${taken.size} of ${rows} rows.`);
        }
    };
    try {
        await Promise.all(Array.from({ length: uploadsAtOnce }, work));
    }
    catch (error) {
        stopped.abort(error);
        throw error;
    }
    return { taken, refused: listRefused(refused) };
}
function listRefused(parts) {
    return {
        names: [...new Set(parts.map(({ entry }) => (0,result_entry/* nameEntry */.ap)(entry)))],
        rows: parts.filter(({ spanId }) => spanId !== undefined).length,
        scores: parts.reduce((sum, { scores }) => sum + scores, 0),
    };
}

;// CONCATENATED MODULE: ./src/finish/results.ts















/**
 * Uploads the results files and waits until Datadog shows them, or reads what the evaluation step pushed itself.
 * Never rejects; what a cancel interrupts is `unreadable` or `not uploaded`.
 */
async function findResults(question, tools) {
    if (question.patterns.length === 0)
        return await readPushedResults(question, tools);
    const resolved = await (0,file_patterns/* resolveResultFiles */.x)(question.patterns, question.workspace, question.reading);
    const faults = [...resolved.unmatched, ...resolved.refused];
    // A job that failed may have written nothing.
    const { evaluation, isGreen } = question;
    const isExcused = (evaluation.status !== "completed" || !isGreen) && resolved.refused.length === 0;
    if (faults.length > 0 && !isExcused) {
        return { kind: "invalid", reason: `The input results: ${faults.join("; ")}.` };
    }
    for (const fault of faults)
        tools.log.notice(`The input results: ${fault}; the job did not get that far.`);
    if (resolved.files.length === 0)
        return { kind: "absent" };
    const checked = await checkFiles(resolved.files, question, tools);
    if (checked.kind !== "checked")
        return checked;
    const found = await uploadResults(checked, question, tools);
    try {
        // What was uploaded is what was read. But a file that changes meanwhile isn't the evaluation's last word.
        await (0,open_file/* assertUnchanged */.Wu)(checked.opened);
        return found;
    }
    catch (error) {
        if (error instanceof open_file/* ChangedFileError */.LD)
            return { kind: "invalid", reason: error.message };
        throw error;
    }
}
/** Reads and checks the files, once and for all. */
async function checkFiles(files, { experiment, slicedBy, since }, { cancel, environment }) {
    try {
        return await (0,open_file/* withOpenFiles */.UJ)(files, async (opened) => {
            const paths = opened.map(({ path }) => path);
            const [checked, untouched] = await Promise.all([
                (0,check/* checkResults */.Z)(opened, experiment.experimentId, { cancel, slicedBy }),
                findUntouchedFiles(paths, { since, environment, signal: cancel }),
            ]);
            await (0,open_file/* assertUnchanged */.Wu)(opened);
            if (checked.kind === "checked")
                return { ...checked, opened, untouched };
            return { kind: "invalid", reason: describeFaults(checked) };
        });
    }
    catch (error) {
        if (cancel.aborted)
            return { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) };
        if (error instanceof errors/* ActionError */.lZ)
            return { kind: "invalid", reason: error.message };
        const reason = `Reading the results files failed: ${(0,errors/* errorMessage */.gJ)(error)}. This is an error of the action itself, so please report it.`;
        return { kind: "invalid", reason };
    }
}
/** Says what the files hold, and uploads it. */
async function uploadResults(checked, question, tools) {
    const { files, untouched } = checked;
    const { since } = question;
    const { log } = tools;
    log.group("Results files", (0,describe_files/* fileSentences */.z)(files));
    for (const warning of (0,describe_files/* describeFileWarnings */.V)(files))
        log.warning(warning);
    const stale = (0,stale_files/* findStaleFiles */.wo)(files, since, untouched);
    if (stale.length > 0)
        log.warning(`These results files aren't from this run: ${(0,stale_files/* describeStaleFiles */.qW)(stale)}. Delete them before the evaluation, and start the evaluation after the action.`);
    return await log.groupWhile("Upload", () => uploadAndAwait(checked, stale, question, tools));
}
/** Uploads the entries, and waits until Datadog shows them. */
async function uploadAndAwait({ entries, counts, files, scores }, stale, question, tools) {
    const { experiment } = question;
    const { cancel, clock, log } = tools;
    const rows = (0,format/* plural */.LS)(counts.rows, "row");
    log.info(`Uploading ${rows} with ${(0,format/* plural */.LS)(counts.metrics, "score")} from ${(0,format/* plural */.LS)(files.length, "file")}.`);
    try {
        const earlier = question.mayHaveRows ? await addEarlierRows(entries, question, tools) : undefined;
        const context = { ...experiment, uploadedAt: clock.now() };
        const signal = AbortSignal.any([cancel, clock.timeout(limits/* uploadTime */.HX)]);
        const uploaded = await uploadEntries(entries, context, { ...tools, signal });
        const seconds = ((clock.now() - context.uploadedAt) / 1_000).toFixed(1);
        log.info(`Uploaded ${(0,format/* plural */.LS)(uploaded.taken.size, "row")} in ${seconds} s.`);
        const [refused] = uploaded.refused.names;
        if (uploaded.taken.size === 0 && refused !== undefined) {
            const reason = `Datadog takes none of the rows, since each is too large for a call (413), such as ${refused}: shorten their input, output or metadata`;
            return { kind: "not uploaded", reason, scores };
        }
        const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
        const upload = { ...uploaded, ...experiment, rows: counts.rows, scores: scored };
        const arrival = await awaitIngestion(upload, tools);
        const provesEnd = stale.length === 0 && files.every((file) => file.provesEnd);
        return { kind: "read", scores: earlier ?? scores, files, provesEnd, stale, arrival };
    }
    catch (error) {
        return { kind: "not uploaded", reason: (0,errors/* errorMessage */.gJ)(error), scores };
    }
}
/**
 * Adds to the rows of files those that Datadog holds of other runs, which were uploaded before. Without them the verdict
 * could be better than the experiment, so a failure to read them is one of the upload.
 */
async function addEarlierRows(entries, { experiment: { experimentId }, slicedBy }, { datadog, signal }) {
    const aggregator = new results_scores/* ScoreAggregator */.cd(slicedBy);
    for (const entry of entries)
        if (entry.kind === "row")
            aggregator.addRow(entry, (0,events/* buildSpanReference */.w)(experimentId, entry));
    for await (const page of eventPages(datadog, experimentId, signal))
        aggregator.addPage(page);
    // The newest run-level scores count.
    for (const entry of entries)
        if (entry.kind !== "row")
            aggregator.addSummary(entry.scores);
    return aggregator.scores();
}
function describeFaults({ faults, total, isStopped }) {
    const others = total - faults.length;
    const more = others > 0 ? [`and ${isStopped ? "at least " : ""}${others} more`] : [];
    const errors = `${isStopped ? "at least " : ""}${(0,format/* plural */.LS)(total, "error")}`;
    return results_messages/* messages */.D.nothingUploaded(errors, [...faults, ...more]);
}
async function readPushedResults(question, tools) {
    const { datadog, signal } = tools;
    const { experimentId } = question.experiment;
    const isAwaited = question.isOver === true || question.evaluation.status === "completed";
    try {
        const scores = isAwaited
            ? await readScoresUntilStable(experimentId, tools, question.whole, question.slicedBy)
            : await readScores(datadog, experimentId, signal, question.slicedBy);
        const isEmpty = scores.rows.total === 0 && scores.summary.size === 0;
        return isEmpty
            ? { kind: "absent" }
            : { kind: "read", scores, provesEnd: false, stale: [], arrival: undefined };
    }
    catch (error) {
        return { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) };
    }
}

;// CONCATENATED MODULE: ./src/finish/save-results-summary.ts




/**
 * Writes the record of results into an experiment's metadata, which an update replaces as a whole: they are read right
 * before, and what this run knows of them is laid beside. A record that cannot be kept is a warning.
 */
async function keepRecord(record, place, { datadog, clock, log, closing }) {
    const signal = AbortSignal.any([closing, clock.timeout(limits/* recordTime */.$l)]);
    try {
        const [known, listed] = await Promise.all([
            place.known,
            listedMetadata(place, { datadog, clock, signal }),
        ]);
        const found = mergedMetadata(known, listed);
        if (found[results_summary/* resultsMember */.b0] !== undefined && (0,results_summary/* parseResultsRecord */.rE)(found) === undefined) {
            log.notice(`The experiment's metadata have a member ${results_summary/* resultsMember */.b0} of their own: the record of results is not kept.`);
            return;
        }
        await datadog.updateExperiment(place.experimentId, { metadata: { ...found, ...mergeOwn(found, place.own), [results_summary/* resultsMember */.b0]: record } }, signal);
    }
    catch (error) {
        log.warning(`The record of results could not be kept with the experiment, so it serves as a baseline only as long as Datadog keeps its rows: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function mergeOwn(found, own = {}) {
    if (Object.keys(own).length === 0)
        return {};
    const known = found[tag_keys/* ownMember */.nV];
    const before = typeof known === "object" && known !== null ? { ...known } : {};
    const firstVerdict = before.first_verdict_at ?? own.first_verdict_at;
    return { [tag_keys/* ownMember */.nV]: { ...before, ...own, ...(firstVerdict ? { first_verdict_at: firstVerdict } : {}) } };
}
/** The metadata as Datadog lists them; where this run knows none it waits until there are some. */
async function listedMetadata({ experimentId, projectId, known }, { datadog, clock, signal }) {
    // What this run itself still writes has to come first.
    const isKnown = (await known) !== undefined;
    for (const pause of [0, ...limits/* recordPauses */.tx]) {
        await clock.sleep(pause, signal);
        const { experiments } = await datadog.listExperiments({ projectId, ids: [experimentId] }, signal, {
            limit: 1,
        });
        const [listed] = experiments.filter(({ id }) => id === experimentId);
        if (listed !== undefined)
            return listed.attributes.metadata ?? {};
        if (isKnown)
            return undefined;
    }
    throw new Error("Datadog does not list the experiment yet");
}
/**
 * The list counts, which others may have written to since. It may lag behind this run's own writes, so the tags that
 * the action reserves are those that this run knows.
 */
function mergedMetadata(known, listed) {
    if (known === undefined || listed === undefined)
        return { ...known, ...listed };
    const [ours, theirs] = [tagsIn(known), tagsIn(listed)];
    const reserved = new Set(ours.map(tag_keys/* tagKey */.E4).filter((key) => tag_keys/* reservedTagKeys */.bS.has(key)));
    const kept = ours.filter((tag) => reserved.has((0,tag_keys/* tagKey */.E4)(tag)) || theirs.includes(tag));
    const added = theirs.filter((tag) => !ours.includes(tag) && !reserved.has((0,tag_keys/* tagKey */.E4)(tag)));
    const tags = [...kept, ...added];
    return { ...known, ...listed, ...(tags.length === 0 ? {} : { tags }) };
}
function tagsIn({ tags }) {
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

;// CONCATENATED MODULE: ./src/finish/warnings.ts




/** Sentences on what else has to be known: files that another run left, and records that have no row. */
function listRemarks(results, partOfDataset) {
    const stale = results.kind === "read" ? staleFault(results.stale) : undefined;
    return [...(stale === undefined ? [] : [`⚠️ Some ${stale}.`]), ...(partOfDataset ? [partOfDataset] : [])];
}
/** Sentences on events that could not be read. */
function listSkippedEvents({ leftOut }) {
    return ["current", "baseline"].flatMap((side) => {
        const { spans, metrics, tags } = leftOut[side];
        if (spans + metrics + tags === 0)
            return [];
        const counts = [(0,format/* plural */.LS)(spans, "span"), (0,format/* plural */.LS)(metrics, "metric"), (0,format/* plural */.LS)(tags, "tag")];
        const told = counts.filter((count) => !count.startsWith("0 ")).join(", ");
        const whose = side === "current" ? "this run's" : "the baseline's";
        return [`Of ${whose} events ${told} could not be read and were left out; the rest was taken.`];
    });
}
/** Warns of what kept results from being read, uploaded, or found. */
function warnOfResults(results, baseline, ending, { log }) {
    if (results.kind === "not uploaded")
        log.warning(`The results were not uploaded: ${results.reason}`);
    if (results.kind === "unreadable")
        log.warning(`The results could not be read: ${results.reason}`);
    const lost = results.kind === "read" ? describeIngestion(results.arrival) : undefined;
    if (lost !== undefined)
        log.warning((0,errors/* closedSentence */.Qt)(`The results are not all in Datadog: ${lost}`));
    if (baseline.kind === "unreadable")
        log.warning(`The baseline could not be read: ${baseline.reason}`);
    if (ending.status === "running") {
        log.warning("The experiment has no results, so it is left running. Where another job evaluates, set finish: false here and use finish/ behind it.");
    }
}

;// CONCATENATED MODULE: ./src/finish/finish-experiment.ts























/** Uploads or reads the results, compares them with the baseline, judges the gate and sets the status. */
async function finishExperiment(given, tools) {
    const plan = { ...given, slicedBy: (0,gate_metrics/* listSliceProperties */.OI)(given.gate) };
    const [results, baseline, attempts] = await readSides(plan, tools);
    const facts = await endingFacts(plan, results, tools);
    const ending = decideEnding(facts);
    const scores = scoresIn(results);
    // After a cancel there is no time left to compare.
    const metricFacts = collectMetricFacts(plan, results);
    const options = (0,gate_metrics/* comparisonOptions */.ck)(plan.gate, metricFacts);
    const pooling = { ...plan, names: metricFacts.names };
    const pooled = facts.isCancelled
        ? undefined
        : scores && compareAttempts(pooling, scores, attempts, baseline, options);
    const comparison = pooled?.comparison;
    const judged = await finish_experiment_judge(plan, results, comparison, baseline, facts, attempts.addsReruns);
    const { acceptances, problems } = judged;
    const changes = findChanges(plan, baseline);
    const judgement = explainOtherJudge(limitOutcomes(judged.judgement, attempts), changes);
    warnOfResults(results, baseline.state, ending, tools);
    for (const sentence of comparison ? listSkippedEvents(comparison) : [])
        tools.log.warning(sentence);
    await Promise.all([
        setStatus(plan, ending, facts, tools),
        keepScores(plan, facts, scores, { judgement, acceptances }, tools),
    ]);
    tools.log.info(endSentence(plan, ending, judgement));
    const gateFailure = (0,gate_remarks/* describeGateFailure */.p5)(plan, judgement);
    if (plan.gateMode === "warn" && gateFailure)
        tools.log.warning(gateFailure);
    for (const sentence of (0,gate_remarks/* listGateWarnings */.FJ)(plan, judgement))
        tools.log.warning(sentence);
    for (const problem of problems)
        tools.log.warning(`${problem.message} (${problem.code})`);
    for (const acceptance of acceptances)
        tools.log.notice((0,render_acceptance/* describeAcceptance */.ju)(acceptance));
    const warned = [
        ...warnOfGate(plan, baseline, comparison, tools),
        ...listOtherChanges(plan, baseline, changes, tools),
        ...warnOfAttempts(attempts, pooled, tools),
        ...problems.map(({ message }) => `⚠️ ${message}`),
    ];
    // A note of the gate says the same.
    const part = judgement.notes.length > 0 ? undefined : (0,completeness/* partRemark */.mo)(scores, await plan.whole);
    const remarks = [...warned, ...(pooled?.remarks ?? []), ...listRemarks(results, part)];
    const failure = toFailure(results, plan.gateMode === "fail" ? gateFailure : undefined);
    return {
        report: buildFinishedReport({
            ...plan,
            report: { ...(pooled?.report ?? plan.report), accepted: acceptances, acceptPolicy: plan.acceptPolicy },
            job: jobColor(plan, failure),
            ending,
            found: results,
            comparison: comparison && (plan.withAnswers ? comparison : (0,gate_metrics/* keepNamedSlices */.uX)(comparison, plan.gate, metricFacts)),
            judgement,
            scores: { current: scores, baseline: baseline.scores },
            remarks,
        }),
        verdict: judgement.verdict,
        scores: comparison ? scoreValues(comparison) : {},
        failure,
        recordKeys: (0,results_scores/* listRecordKeys */.eK)(scores),
    };
}
/** Finds what differs in the config; a config that is gone as a whole differs in each member. */
function findChanges({ report }, { experiment }) {
    return experiment === undefined ? [] : findConfigChanges(experiment.attributes.config, report.config);
}
/** Says in the log what else changed since the baseline, and returns it for the comment. */
function listOtherChanges({ withAnswers, report }, { experiment }, changes, { log, clock }) {
    const changed = describeConfigChanges(changes, withAnswers);
    const old = experiment && describeOldBaseline((0,eligibility/* createdAt */.CT)(experiment), report.startedAt ?? clock.now());
    if (changed !== undefined)
        log.info(changed);
    if (old !== undefined)
        log.warning(old);
    return [...(changed === undefined ? [] : [changed]), ...(old === undefined ? [] : [`⚠️ ${old}`])];
}
/** Says in the log which rules are looser than the baseline's, and returns it for the comment. */
function warnOfGate(plan, baseline, comparison, { log }) {
    const loosened = (0,gate_remarks/* describeLoosenedGate */.y1)(plan, baseline.gate, comparison);
    if (loosened === undefined)
        return [];
    log.notice(loosened);
    return [`⚠️ ${loosened}`];
}
/** Says in the log what was pooled, and returns for the comment which attempts couldn't be read. */
function warnOfAttempts(attempts, pooled, { log }) {
    const unread = listUnreadAttempts(attempts);
    for (const message of unread)
        log.warning((0,errors/* withCode */.SM)(message));
    for (const sentence of pooled?.remarks ?? [])
        log.info(sentence);
    return unread.map(({ message }) => `⚠️ ${message}`);
}
/** Returns the job's color if it's known at this moment: its status so far, and what this step does to it. */
function jobColor({ knowsJob, isGreen }, failure) {
    if (failure !== undefined)
        return "red";
    if (!knowsJob)
        return undefined;
    return isGreen ? "green" : "red";
}
/** Reads this run's results, the baseline, and earlier attempts side by side. */
function readSides(plan, tools) {
    return Promise.all([findResults(plan, tools), readBaseline(plan, tools), readAttempts(plan, tools)]);
}
async function endingFacts(plan, results, { cancel }) {
    const ended = await plan.ended?.();
    const { evaluation, isGreen } = plan;
    return { evaluation, ended, isGreen, isCancelled: cancel.aborted, results };
}
/** Judges the gate, and lifts what was accepted. Without `comment_details`, values of records aren't named. */
async function finish_experiment_judge(plan, results, comparison, baseline, facts, addsReruns) {
    const { names } = collectMetricFacts(plan, results);
    const isFirst = baseline.state.kind === "none";
    const judgement = (0,judge/* judgeGate */.$)(plan.gate, {
        results: evidence(results, comparison),
        baseline: baselineState(plan, baseline),
        facts: listGateFacts(facts),
        names,
        dataset: isFirst ? (0,completeness/* countDatasetRecords */.km)(scoresIn(results), await plan.whole) : undefined,
        addsReruns,
    });
    const accepted = await acceptRegressions(judgement, facts.isCancelled ? undefined : plan.accept, names);
    return plan.withAnswers ? accepted : { ...accepted, judgement: (0,gate_judgement/* hideFoundSlices */.YR)(accepted.judgement) };
}
function scoresIn(results) {
    return "scores" in results ? results.scores : undefined;
}
/** What results files say of their metrics, and what the user asks of them. */
function collectMetricFacts({ usageMetrics }, results) {
    const files = results.kind === "read" ? (results.files ?? []) : [];
    return {
        usageMetrics,
        names: new Map(files.flatMap(({ names }) => [...names])),
        lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
    };
}
function baselineState({ report }, { state, record }) {
    if (state.kind === "none" && report.baseline.kind === "none")
        return { ...state, branch: report.baseline.madeOn };
    if (state.kind !== "read")
        return state;
    const otherDatasetVersion = report.baseline.kind === "found" && report.baseline.otherDatasetVersion;
    return { kind: "read", recordedRows: record?.rows, otherDatasetVersion };
}
function evidence(results, comparison) {
    if (results.kind === "read" && comparison)
        return { kind: "read", comparison };
    return { kind: "unreadable", reason: whyUnreadable(results) };
}
function whyUnreadable(results) {
    switch (results.kind) {
        case "read":
            return "The run was canceled before its results were compared.";
        case "absent":
            return "The run produced no results.";
        case "invalid":
            return "The results files contain errors.";
        case "not uploaded":
            return `The results weren't uploaded: ${results.reason}`;
        case "unreadable":
            return `The results couldn't be read: ${results.reason}`;
    }
}
/** What ended by itself as it should keeps its status. */
async function setStatus(plan, { status, reason }, { ended }, tools) {
    if (status === "running" || status === ended?.status)
        return;
    const error = status === "failed" && reason ? { error: reason } : {};
    try {
        const signal = AbortSignal.any([tools.closing, tools.clock.timeout(limits/* statusTime */.KP, "waiting")]);
        await tools.datadog.updateExperiment(plan.report.experiment.id, { status, ...error }, signal);
    }
    catch (failure) {
        tools.log.warning(`The experiment's status could not be set to ${status}: ${(0,errors/* errorMessage */.gJ)(failure)}`);
    }
}
/** After a cancel there is no time for it, and what was interrupted is nobody's baseline. */
async function keepScores(plan, { isCancelled, results }, scores, { judgement, acceptances }, tools) {
    if (isCancelled || scores === undefined || results.kind !== "read")
        return;
    const { experimentId, projectId } = plan.experiment;
    const verdictAt = new Date(tools.clock.now()).toISOString();
    const own = {
        ...(0,gate_remarks/* gateMetadata */.Ho)(plan),
        ...recordOutcomes(judgement),
        ...((0,gate_gate/* hasRules */.w0)(plan.gate) ? { first_verdict_at: verdictAt } : {}),
        ...(acceptances.length === 0 ? {} : { accepted: acceptances }),
        content_digest: scores.contentDigest,
    };
    const place = { experimentId, projectId, known: plan.metadata ?? Promise.resolve(undefined), own };
    await keepRecord((0,results_summary/* summarizeResults */.SE)(withJudgedUsage(scores, plan)), place, tools);
}
/** Of what answers cost the record keeps what somebody judges: it is small, and others read it too. */
function withJudgedUsage(scores, { gate, usageMetrics }) {
    const isJudged = (label) => (0,gate_metrics/* isUsageJudged */.xs)(gate, label, { usageMetrics });
    return { ...scores, usage: new Map([...scores.usage].filter(([label]) => isJudged(label))) };
}
function endSentence({ report }, { status }, { verdict, isGated }) {
    const gate = isGated ? `; gate: ${verdict === "none" ? "not checked" : verdict}` : "";
    return `Experiment ${report.experiment.name}: ${status}${gate}`;
}
function scoreValues({ metrics, summary }) {
    const values = new Map();
    for (const { label, current } of summary)
        values.set(label, current);
    for (const metric of metrics) {
        const { label } = metric;
        values.set(label, metric.kind === "numeric" ? metric.current?.mean : metric.current?.categories[0]?.category);
    }
    const plain = [...values].map(([label, value]) => [
        label,
        typeof value === "boolean" ? Number(value) : value,
    ]);
    return Object.fromEntries(plain.filter(([, value]) => typeof value === "number" || typeof value === "string"));
}
function toFailure(results, gateFailure) {
    if (results.kind !== "invalid")
        return gateFailure === undefined ? undefined : new errors/* GateBroken */.Rn(gateFailure);
    return new errors/* ActionError */.lZ([results.reason, ...(gateFailure === undefined ? [] : [gateFailure])].join("\n"));
}


/***/ }),

/***/ 1096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ listGateWarnings),
/* harmony export */   Ho: () => (/* binding */ gateMetadata),
/* harmony export */   p5: () => (/* binding */ describeGateFailure),
/* harmony export */   ue: () => (/* binding */ legName),
/* harmony export */   y1: () => (/* binding */ describeLoosenedGate)
/* harmony export */ });
/* harmony import */ var _gate_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4512);
/* harmony import */ var _gate_stored_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3138);


/** Says which rules of the baseline's gate are missing, looser, or only warn here; undefined if none are. */
function describeLoosenedGate({ gate, gateMode, acceptPolicy, report }, baseline, comparison) {
    if (baseline === undefined || Object.keys(baseline.rules).length === 0)
        return undefined;
    const current = gate && (0,_gate_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRules */ .w0)(gate) ? (0,_gate_stored_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .toStoredGate */ .Og)(gate, gateMode, acceptPolicy) : undefined;
    const loosened = (0,_gate_stored_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .findLoosenedRules */ .mD)(baseline, current);
    if (loosened.length === 0)
        return undefined;
    const isBoolean = (label) => comparison?.metrics.some((metric) => metric.label === label && "type" in metric && metric.type === "boolean") === true;
    const who = report.isPullRequest ? "This pull request" : "This run";
    return `${who} loosens the gate: ${(0,_gate_stored_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLoosenedRules */ .eL)(loosened, isBoolean)}.`;
}
/** Returns what the experiment's metadata keep of its gate. */
function gateMetadata({ gate, gateMode, acceptPolicy }) {
    const stored = gate && (0,_gate_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRules */ .w0)(gate) ? (0,_gate_stored_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .storeGate */ .L9)(gate, gateMode, acceptPolicy) : undefined;
    return stored === undefined ? {} : { gate: stored };
}
/** Names the rules that fail; undefined if none do. */
function describeGateFailure({ report }, { rules }) {
    const failed = rules.filter(({ outcome }) => outcome === "failed").map(({ message }) => `  ${message}`);
    if (failed.length === 0)
        return undefined;
    return [`${legName(report)} failed its gate:`, ...failed].join("\n");
}
/** What a gate that doesn't fail still warns about: rules that are unclear, and limits that are too fine. */
function listGateWarnings({ report }, { rules, warnings }) {
    const unclear = rules.filter(({ outcome }) => outcome === "unclear").map(({ message }) => `  ${message}`);
    const head = `The gate of ${legName(report)} is unclear:`;
    return [
        ...(unclear.length === 0 ? [] : [[head, ...unclear].join("\n")]),
        ...warnings.map(({ message }) => message),
    ];
}
/** Returns the experiment's logical name with the values of its matrix leg. */
function legName({ experiment, matrix = {} }) {
    const values = Object.values(matrix).map((value) => typeof value === "string" ? value : JSON.stringify(value));
    return values.length === 0 ? experiment.logicalName : `${experiment.logicalName} (${values.join(", ")})`;
}


/***/ }),

/***/ 8788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c7: () => (/* binding */ clockToleranceMs),
/* harmony export */   qW: () => (/* binding */ describeStaleFiles),
/* harmony export */   wo: () => (/* binding */ findStaleFiles)
/* harmony export */ });
// The evaluation may run on another machine than the one that tells when the run began.
const clockToleranceMs = 60_000;
/**
 * Returns the files that are older than the run. What a document says of itself counts whatever the file system says;
 * a checkout gives old files a new modification time, but Git knows them.
 *
 * `since`: when the run began, in milliseconds since the epoch. `untouched`: paths that are as Git checked them out.
 */
function findStaleFiles(files, since, untouched) {
    return files.flatMap((file) => {
        const reason = explainStaleness(file, since, untouched);
        return reason === undefined ? [] : [{ name: file.file.name, reason }];
    });
}
function explainStaleness({ file, ownTime }, since, untouched) {
    if (since !== undefined && ownTime !== undefined && ownTime < since - clockToleranceMs)
        return `dated ${formatMinute(ownTime)}`;
    if (since !== undefined && file.modifiedAt < since)
        return `last modified ${formatMinute(file.modifiedAt)}`;
    return untouched.has(file.path) ? "unchanged since it was checked out of Git" : undefined;
}
function formatMinute(time) {
    return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
const maxShown = 5;
/** `results.json (dated 2026-01-05 09:30 UTC)`, for the first files. */
function describeStaleFiles(stale) {
    const shown = stale.slice(0, maxShown).map(({ name, reason }) => `${name} (${reason})`);
    const more = stale.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ storeGate),
/* harmony export */   Og: () => (/* binding */ toStoredGate),
/* harmony export */   eL: () => (/* binding */ formatLoosenedRules),
/* harmony export */   mD: () => (/* binding */ findLoosenedRules),
/* harmony export */   qw: () => (/* binding */ parseStoredGate)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4512);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1112);





const maxStoredBytes = 4 * 1024;
/** Returns a gate as canonical JSON for the metadata; undefined if it takes more than 4 KB. */
function storeGate(...gate) {
    const text = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(toStoredGate(...gate));
    return Buffer.byteLength(text) <= maxStoredBytes ? text : undefined;
}
function toStoredGate({ metrics, rows, explicitRows, everyMetric }, mode, accept) {
    const entries = metrics.map(({ label, rules }) => [label, toRuleValues(rules)]);
    const explicit = Object.fromEntries(explicitRows.map((rule) => [rule, rows[rule]]));
    const all = [
        ...entries,
        ["*", toRuleValues(everyMetric)],
        ["$rows", toRuleValues(explicit)],
    ];
    const rules = Object.fromEntries(all.filter(([, values]) => Object.keys(values).length > 0));
    return { version: 1, rules, gate_mode: mode, ...(accept === undefined ? {} : { accept }) };
}
/** Returns rules by their names in YAML, with values as YAML has them. */
function toRuleValues(rules) {
    const values = Object.entries(rules).map(([name, value]) => [
        name.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`),
        typeof value !== "object" ? value : value.kind === "absolute" ? value.value : (0,_judgement_js__WEBPACK_IMPORTED_MODULE_2__/* .toLimit */ .Hw)(value),
    ]);
    return Object.fromEntries(values);
}
const ruleValue = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()]);
const storedGate = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    rules: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ruleValue)),
    gate_mode: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["fail", "warn"]),
    accept: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["write", "review", "off"])),
});
/** Parses what `storeGate` wrote; undefined if it's anything else. */
function parseStoredGate(text) {
    if (typeof text !== "string" || text.length > maxStoredBytes)
        return undefined;
    try {
        const value = JSON.parse(text);
        return storedGate.safeParse(value).success ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Finds the rules of the baseline's gate that are missing, looser, or only warn in this one (undefined: it's gone). */
function findLoosenedRules(baseline, current) {
    if (current === undefined)
        return [{ key: undefined, rule: "gate", before: undefined, after: undefined }];
    const loosened = [];
    for (const key of new Set(["*", ...Object.keys(baseline.rules), ...Object.keys(current.rules)])) {
        const rules = effectiveRules(current, key);
        for (const [rule, before] of Object.entries(effectiveRules(baseline, key))) {
            const after = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
            const isOfEvery = loosened.some((one) => one.key === "*" && one.rule === rule && one.before === before && one.after === after);
            if (isLooser(rule, before, after) && !isOfEvery)
                loosened.push({ key, rule, before, after });
        }
    }
    const { gate_mode: mode, accept: before } = baseline;
    const after = current.accept;
    if (mode === "fail" && current.gate_mode === "warn")
        loosened.push({ key: undefined, rule: "gate_mode", before: mode, after: "warn" });
    const fromStrict = ["off", "review", "write"];
    if (before && after && fromStrict.indexOf(after) > fromStrict.indexOf(before))
        loosened.push({ key: undefined, rule: "accept", before, after });
    return loosened;
}
const defaultRows = { max_errors: 0, min: 1, max_missing: 0, min_common: "50%" };
/** The rules that apply to a key: for a metric those of `"*"` too, for rows the defaults. */
function effectiveRules({ rules }, key) {
    const own = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (key === "$rows")
        return { ...defaultRows, ...own };
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key) === undefined ? { ...rules["*"], ...own } : { ...own };
}
const higherIsLooser = ["max", "max_regression", "max_broken", "max_errors", "max_missing"];
function isLooser(rule, before, after) {
    if (before === after)
        return false;
    if (rule === "no_regression")
        return before === true;
    if (rule === "unclear")
        return before === "fail";
    // Which way is better turns the meaning of a relative rule around; unset, a tool or the default decides.
    if (rule === "better")
        return after !== undefined;
    if (after === undefined)
        return true;
    const [old, now] = [before, after].map((value) => Number.parseFloat(String(value)));
    if (now === 0 && higherIsLooser.includes(rule))
        return false;
    // A count and a share can't be compared, so the change is reported.
    if (typeof before !== typeof after || !Number.isFinite(old) || !Number.isFinite(now))
        return true;
    return higherIsLooser.includes(rule) ? Number(now) > Number(old) : Number(now) < Number(old);
}
/** Formats loosened rules: `accuracy` min 80% → 50%, `no_regression` removed; `isBoolean` tells metrics shown in percent. */
function formatLoosenedRules(rules, isBoolean) {
    let last;
    const parts = rules.map(({ key, rule, before, after }) => {
        if (rule === "gate")
            return "the gate is removed";
        const name = key === undefined || key === last ? "" : `\`${key}\` `;
        last = key;
        if (after === undefined || after === false)
            return `${name}\`${rule}\` removed`;
        const metric = key === undefined ? undefined : ((0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key)?.metric ?? key);
        const isShare = metric !== undefined && isBoolean(metric);
        return `${name}${rule} ${formatRuleValue(rule, before, isShare)} → ${formatRuleValue(rule, after, isShare)}`;
    });
    return parts.join(", ");
}
function formatRuleValue(rule, value, isBoolean) {
    if (typeof value !== "number")
        return String(value);
    if (isBoolean && rule === "max_regression")
        return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .writeAmount */ .iK)(value, "share", "all");
    const isShare = isBoolean && (rule === "min" || rule === "max");
    return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .writeValue */ .bD)(value, isShare ? "share" : "score", "all");
}


/***/ }),

/***/ 6002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stageSignals)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);

function stageSignals(cancel, clock) {
    return {
        signal: AbortSignal.any([cancel, clock.timeout(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .readingTime */ .k6)]),
        cancel,
        closing: withGrace(cancel, clock),
    };
}
function withGrace(cancel, clock) {
    const end = new AbortController();
    const startGrace = () => {
        const grace = clock.timeout(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelClosingTime */ .L_, "waiting");
        grace.addEventListener("abort", () => end.abort(grace.reason), { once: true });
    };
    if (cancel.aborted)
        startGrace();
    else
        cancel.addEventListener("abort", startGrace, { once: true });
    return end.signal;
}


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(834);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6931);





/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const maxSummaryBytes = 950_000;
const limits = { metrics: 1_000, records: 100, isOpen: true, charts: true };
/** Renders experiments in full: one by itself, several below a table of all. `compareUrl` shows them all in Datadog. */
function renderReport(reports) {
    return joinSections((0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSection */ .YN)(report, limits))));
}
/**
 * Renders all experiments of a step for its job summary, which they share. If they are too long together, the parts
 * that matter least are left out of all of them alike, and what failed keeps its own the longest.
 */
function renderSummary(reports) {
    const sections = (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSection */ .YN)(report, limits)));
    const frame = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .measureText */ .k)(`${joinSections(sections.map((section) => ({ ...section, parts: [] })))}${footer(sections.length)}`);
    const fitting = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSections */ .W)(sections, {
        space: { characters: Number.POSITIVE_INFINITY, bytes: maxSummaryBytes - frame.bytes },
        measure: (section) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .measureText */ .k)(`${renderParts(section)}\n\n`),
        // Sorted by verdict: the last ones matter least.
        trimOrder: [...sections.keys()].reverse(),
    });
    const isWhole = fitting.length === sections.length && fitting.every(({ shortened }) => !shortened);
    return isWhole
        ? joinSections(sections)
        : `${joinSections(fitting)}\n${footer(sections.length - fitting.length)}`;
}
function joinSections(sections) {
    const [only] = sections;
    if (only === undefined)
        return "";
    if (sections.length === 1)
        return `## ${_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[only.verdict]} ${only.head.heading}\n\n${only.head.next}\n\n${renderParts(only)}\n`;
    const { heading, next } = (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .headSeveral */ .v$)(sections);
    const blocks = sections.map((section) => `## ${_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[section.verdict]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(section.head.name, 80)}: ${section.head.reason || _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU[_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(section.verdict)]}\n\n${section.head.next}\n\n${renderParts(section)}`);
    return `${[`## ${heading}`, next, ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .warnOfShards */ .vt)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .renderOverview */ .mp)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .linkComparison */ .A1)(sections), ...blocks].join("\n\n")}\n`;
}
function renderParts({ parts }) {
    return parts.map(({ markdown }) => markdown).join("\n\n");
}
function footer(hidden) {
    const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
    return `<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}


/***/ }),

/***/ 9138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeTitle)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4354);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4478);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(834);



/** Returns the comment's heading for these experiments as plain text: in an annotation, or a commit status. */
function writeTitle(reports) {
    const headlines = reports.map((report) => ({ report, headline: (0,_next_step_js__WEBPACK_IMPORTED_MODULE_1__/* .writeHeadline */ .m)(report) }));
    const [only] = headlines;
    if (only === undefined)
        return "";
    if (headlines.length === 1)
        return `${_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSigns */ .In[only.headline.verdict]} ${toPlain(only.headline.heading)}`;
    const entries = headlines.map(({ report, headline }) => ({
        verdict: headline.verdict,
        head: (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .describeOverview */ .Nh)(report, headline),
    }));
    return toPlain((0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .headSeveral */ .v$)(entries).heading);
}
/** Takes our own Markdown of one line apart: links, code spans, emphasis, escapes, entities. */
function toPlain(markdown) {
    const entities = { lt: "<", gt: ">", amp: "&", "#124": "|" };
    return (markdown
        // A link's address has no brackets, and what isn't a link has a backslash before its own.
        .replace(/\]\([^()\]\s]*\)/g, "]")
        .replace(/(\\[\s\S])|[[\]]/g, (_, escaped) => escaped ?? "")
        .replace(/`+/g, "")
        .replaceAll("**", "")
        .replace(/\\([^\w\s])/g, "$1")
        .replace(/\\_/g, "_")
        .replace(/&(lt|gt|amp|#124);/g, (_, name) => entities[name] ?? "")
        .replaceAll("\u{00A0}", " "));
}


/***/ }),

/***/ 1552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ logConclusion),
/* harmony export */   C: () => (/* binding */ concludeFailure)
/* harmony export */ });
/* harmony import */ var _finish_gate_remarks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1096);
/* harmony import */ var _gate_judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1112);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _render_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1518);
/* harmony import */ var _render_title_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9138);
/* harmony import */ var _log_baseline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6981);







/** Writes the end of the log: the comparison as on the command line, the gate, links, and a notice if the gate passes. */
function logConclusion(reports, commentUrl, log) {
    for (const report of reports) {
        const { experiment, results } = report;
        const leg = reports.length > 1 ? `: ${(0,_finish_gate_remarks_js__WEBPACK_IMPORTED_MODULE_0__/* .legName */ .ue)(report)}` : "";
        if (results?.comparison !== undefined) {
            const table = (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTerminal */ .b)(results, { colors: true, records: 5 });
            log.group(`Comparison${leg}`, [experiment.name, table]);
        }
        const rules = (0,_render_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .sortRules */ .YR)(results?.judgement.rules ?? []).map(({ outcome, message, code }) => `${_render_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeSigns */ .H2[outcome]} ${_gate_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeVerbs */ .hJ[outcome]}: ${(0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(message)} (${code})`);
        if (rules.length > 0)
            log.group(`Gate${leg}`, rules);
    }
    if (commentUrl !== undefined)
        log.info(`Comment: ${commentUrl}`);
    for (const { experiment, baseline } of reports) {
        log.info(`Experiment ${experiment.name}: ${experiment.url}`);
        log.info((0,_log_baseline_js__WEBPACK_IMPORTED_MODULE_6__/* .baselineLine */ .G)(baseline));
        if (baseline.kind === "found")
            log.info(`Comparison: ${baseline.compareUrl}`);
    }
    const gated = reports.flatMap(({ results }) => (results?.judgement.isGated ? [results.judgement] : []));
    const isPassed = gated.length > 0 && gated.every(({ verdict }) => verdict === "pass");
    if (isPassed)
        log.notice(`${listNames(reports)}: ${(0,_render_title_js__WEBPACK_IMPORTED_MODULE_5__/* .writeTitle */ .G)(reports)}`);
}
/** Puts the comment's heading before what turns the job red, and names the experiments in its title. */
function concludeFailure(reports, failure) {
    const heading = (0,_render_title_js__WEBPACK_IMPORTED_MODULE_5__/* .writeTitle */ .G)(reports);
    if (!(failure instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateBroken */ .Rn) || heading === "")
        return failure;
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateBroken */ .Rn(`${heading}\n${failure.message}`, {
        title: `LLM gate failed: ${listNames(reports)}`,
    });
}
function listNames(reports) {
    const names = [...new Set(reports.map(({ experiment }) => experiment.logicalName))];
    const shown = names.slice(0, 3).join(", ");
    return names.length > 3 ? `${shown}, and ${names.length - 3} more` : shown;
}


/***/ }),

/***/ 9722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ measureFinishing)
/* harmony export */ });
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);

function measureFinishing(datadog, clock) {
    const startedAt = clock.now();
    let underWay = 0;
    let since = startedAt;
    let uploadTime = 0;
    const pushEvents = async (...call) => {
        if (underWay === 0)
            since = clock.now();
        underWay += 1;
        try {
            return await datadog.pushEvents(...call);
        }
        finally {
            underWay -= 1;
            if (underWay === 0)
                uploadTime += clock.now() - since;
        }
    };
    return {
        datadog: { ...datadog, pushEvents },
        commentDeadline: () => Math.max(clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .commentTime */ .BF, startedAt + _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .finishTime */ .Nl + uploadTime),
    };
}


/***/ })

};
