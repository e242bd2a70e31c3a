export const id = 642;
export const ids = [642];
export const modules = {

/***/ 664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ countMissingRows),
/* harmony export */   UQ: () => (/* binding */ createCountRecords),
/* harmony export */   iE: () => (/* binding */ describeWholeRun),
/* harmony export */   km: () => (/* binding */ countDatasetRecords),
/* harmony export */   xW: () => (/* binding */ describePart)
/* harmony export */ });
/* harmony import */ var _datadog_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);


const countTimeoutMs = 10_000;
/** Creates a function that counts the records of each dataset version once. */
function createCountRecords(datadog, clock, signal) {
    const counts = new Map();
    return (projectId, datasetId, version) => {
        const key = JSON.stringify([projectId, datasetId, version]);
        const within = AbortSignal.any([signal, clock.timeout(countTimeoutMs, "waiting")]);
        const count = counts.get(key) ?? (0,_datadog_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecords */ .qJ)({ projectId, datasetId, version }, datadog, within);
        counts.set(key, count);
        return count;
    };
}
/** Returns what a whole run of the experiment has; undefined if that isn't known, and then nothing is claimed. */
async function describeWholeRun({ report: { dataset, config }, projectId, runCount }, countRecords) {
    // An SDK that was given tags ran on a part of the dataset.
    const filter = config?.filtered_record_tags;
    if (dataset.id === "" || (Array.isArray(filter) && filter.length > 0))
        return undefined;
    const records = await countRecords(projectId, dataset.id, dataset.version);
    // Rows of a dataset without records belong to no part of it.
    return records ? { records, runs: Math.max(1, runCount ?? 1) } : undefined;
}
/** Returns how many rows of a whole run are missing. */
function countMissingRows({ rows, records }, whole) {
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
    if (records.every(({ recordId }) => recordId === undefined))
        return undefined;
    const nameless = whole.runs === 1 ? scores.rows.withoutRecord : 0;
    return { records: whole.records, present: Math.min(whole.records, records.length + nameless) };
}
/** Says that a run has only a part of its dataset, which may be wanted; undefined if it has all, or nobody knows. */
function describePart(scores, whole) {
    const missing = whole && scores ? countMissingRows(scores, whole) : 0;
    if (whole === undefined || missing === 0)
        return undefined;
    const { records, runs } = whole;
    const all = records * runs;
    const present = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(all - missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(all)}`;
    return runs === 1
        ? `${present} dataset records have a row.`
        : `${present} rows are there, ${runs} of each dataset record.`;
}


/***/ }),

/***/ 6332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ listGateFacts),
/* harmony export */   c: () => (/* binding */ decideEnding)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _results_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59);


const canceled = { status: "interrupted", reason: "the run was canceled" };
/**
 * Decides how an experiment ends. `completed` needs an evaluation that completed, rows, and that all of them are in
 * Datadog; a job that succeeded without any result leaves it running.
 */
function decideEnding(facts) {
    const { results, ended, jobSucceeded } = facts;
    if (facts.isCanceled)
        return ended ?? canceled;
    const outcome = ended ?? decideEvaluation(facts);
    switch (results.kind) {
        case "invalid":
        case "not uploaded":
            return { status: "failed", reason: joinTwoLines(results.reason) };
        case "absent":
            if (ended === undefined && jobSucceeded && outcome.status === "completed")
                return { status: "running", reason: undefined };
            return failIf("the evaluation produced no results", outcome);
        case "unreadable":
            // What was finished before has completed, and its results summary still says so.
            return failIf(ended || results.isShort ? undefined : `the results couldn't be read: ${results.reason}`, outcome);
        case "read": {
            const hasNoRows = results.scores.rows.total === 0;
            const noRows = hasNoRows ? "the results contain only run-level scores and no rows" : undefined;
            return failIf(noRows ?? results.ingestion.problem, outcome);
        }
    }
}
function failIf(fault, outcome) {
    if (outcome.status !== "completed" || fault === undefined)
        return outcome;
    return { status: "failed", reason: joinTwoLines(fault) };
}
/** An evaluation tool that wrote its whole document has completed, even if rows failed. */
function decideEvaluation({ evaluation, results }) {
    const { githubOutcome } = evaluation;
    const isProven = results.kind === "read" && results.impliesCompletion;
    if (!isProven || githubOutcome === "cancelled" || githubOutcome === "skipped")
        return evaluation;
    return { status: "completed", reason: undefined };
}
/** Lists what fails a gate whatever the rows show: an evaluation that didn't complete, files of another run, missing rows. */
function listGateFacts(facts) {
    const { results } = facts;
    const found = [];
    const incomplete = explainIncomplete(facts);
    if (incomplete !== undefined) {
        const rows = "scores" in results ? results.scores.rows.total : 0;
        const shown = rows === 0 ? "" : ` The ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, "row")} it produced ${rows === 1 ? "is" : "are"} shown but not judged.`;
        found.push({ rule: "evaluation", message: `The evaluation didn't finish: ${incomplete}.${shown}` });
    }
    if (results.kind !== "read")
        return found;
    if (results.stale.length > 0)
        found.push({
            rule: "evaluation",
            message: `Results files aren't from this run: ${(0,_results_files_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStaleFiles */ .qW)(results.stale)}.`,
        });
    const { problem } = results.ingestion;
    if (problem !== undefined)
        found.push({ rule: "arrival", message: problem });
    return found;
}
/**
 * Says why the evaluation didn't complete. SDKs end a run as `failed` for one bad row, so there the job decides; what an
 * SDK ended as `completed` is complete, unless the job was canceled: other experiments may never have been created.
 */
function explainIncomplete(facts) {
    const { ended, isCanceled } = facts;
    if (isCanceled)
        return canceled.reason;
    if (ended?.status === "completed" && facts.evaluation.githubOutcome !== "cancelled")
        return undefined;
    if (ended?.status === "interrupted")
        return "the program that ran it ended it as interrupted";
    const outcome = decideEvaluation(facts);
    return outcome.status === "completed" ? undefined : outcome.reason;
}
function joinTwoLines(text) {
    const [first = "", second = ""] = text.split("\n");
    return second === "" ? first : `${first} ${second.trim()}`;
}


/***/ }),

/***/ 5178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ finishExperiment)
});

// EXTERNAL MODULE: ./src/baseline/eligibility.ts
var eligibility = __webpack_require__(5090);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/gate/stored-gate.ts




const ruleValue = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP(), schemas/* boolean */.zMY()]);
const storedGateSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    /** By key: a metric, `*`, or `$rows`. */
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), ruleValue)),
    gate_mode: schemas/* enum */.k5n(["fail", "warn"]),
    /** Who may accept a regression; undefined if that isn't known. */
    accept: schemas/* optional */.lqM(schemas/* enum */.k5n(["write", "review", "off"])),
});
const maxStoredBytes = 4 * 1024;
/** Returns a gate as canonical JSON for the metadata; undefined if it takes more than 4 KB. */
function storeGate(...gate) {
    const text = (0,json/* canonicalJson */.dj)(toStoredGate(...gate));
    return Buffer.byteLength(text) <= maxStoredBytes ? text : undefined;
}
function toStoredGate({ metrics, rows, everyMetric }, mode, accept) {
    const all = [...metrics.map(({ label, rules }) => [label, rules]), ["*", everyMetric], ["$rows", rows]];
    const rules = Object.fromEntries(all.filter(([, values]) => Object.keys(values).length > 0));
    return { version: 1, rules, gate_mode: mode, ...(accept === undefined ? {} : { accept }) };
}
/** Parses what `storeGate` wrote; undefined if it's anything else. */
function parseStoredGate(text) {
    if (typeof text !== "string" || text.length > maxStoredBytes)
        return undefined;
    try {
        const value = JSON.parse(text);
        return storedGateSchema.safeParse(value).success ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Lists the rules of the baseline's gate that are missing, looser, or only warn in this one (undefined: it's gone), such
 * as "`accuracy` min 80% → 50%, `no_regression` removed"; empty if there are none. Booleans are shown in percent.
 */
function describeLoosenedRules(baseline, current, isBoolean) {
    if (current === undefined)
        return "the gate is removed";
    const loosened = [];
    const ofEveryMetric = new Set();
    for (const key of new Set(["*", ...Object.keys(baseline.rules), ...Object.keys(current.rules)])) {
        const rules = effectiveRules(current, key);
        const isShare = isBoolean((0,gate_gate/* parseSliceKey */.Vu)(key)?.metric ?? key);
        let name = `\`${key}\` `;
        for (const [rule, before] of Object.entries(effectiveRules(baseline, key))) {
            const after = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
            const change = JSON.stringify([rule, before, after]);
            if (!isLooser(rule, before, after) || ofEveryMetric.has(change))
                continue;
            if (key === "*")
                ofEveryMetric.add(change);
            const step = `${formatRuleValue(rule, before, isShare)} → ${formatRuleValue(rule, after, isShare)}`;
            const isRemoved = after === undefined || after === false;
            loosened.push(`${name}${isRemoved ? `\`${rule}\` removed` : `${rule} ${step}`}`);
            name = "";
        }
    }
    const { gate_mode: mode, accept: before } = baseline;
    const after = current.accept;
    if (mode === "fail" && current.gate_mode === "warn")
        loosened.push("gate_mode fail → warn");
    const fromStrict = ["off", "review", "write"];
    if (before && after && fromStrict.indexOf(after) > fromStrict.indexOf(before))
        loosened.push(`accept ${before} → ${after}`);
    return loosened.join(", ");
}
/** The rules that apply to a key: for a metric those of `"*"` too, for rows the defaults. */
function effectiveRules({ rules }, key) {
    const own = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (key === "$rows")
        return { ...gate_gate/* defaultRows */.nc, ...own };
    return (0,gate_gate/* parseSliceKey */.Vu)(key) === undefined ? { ...rules["*"], ...own } : { ...own };
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
function formatRuleValue(rule, value, isBoolean) {
    if (typeof value !== "number")
        return String(value);
    if (isBoolean && rule === "max_regression")
        return (0,format/* writeAmount */.iK)(value, "share", "all");
    const isShare = isBoolean && (rule === "min" || rule === "max");
    return (0,format/* writeValue */.bD)(value, isShare ? "share" : "score", "all");
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/render/acceptance.ts
var render_acceptance = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/render/results-report.ts
var results_report = __webpack_require__(5585);
// EXTERNAL MODULE: ./src/results/results-summary.ts
var results_summary = __webpack_require__(7633);
// EXTERNAL MODULE: ./src/results/scores.ts + 1 modules
var results_scores = __webpack_require__(7564);
// EXTERNAL MODULE: ./src/experiment/attempts.ts
var attempts = __webpack_require__(9289);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var gate_judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/finish/messages.ts
var messages = __webpack_require__(7403);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/datadog/messages.ts
var datadog_messages = __webpack_require__(468);
// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/finish/completeness.ts
var completeness = __webpack_require__(664);
;// CONCATENATED MODULE: ./src/finish/read-scores.ts








/** Reads the scores of an experiment from all its events. */
async function readScores(datadog, experimentId, signal, slicedBy) {
    const aggregator = new results_scores/* ScoreAggregator */.cd(slicedBy);
    for await (const page of eventPages(datadog, experimentId, signal))
        aggregator.addPage(page);
    return aggregator.scores();
}
/** Says that Datadog shows fewer rows than the experiment's results summary counts; undefined if it doesn't. */
function explainMissingRows({ rows: { total } }, metadata) {
    const recorded = (0,results_summary/* parseResultsSummary */.W3)(metadata)?.rows ?? 0;
    if (total >= recorded)
        return undefined;
    return `Datadog shows ${(0,format/* formatCount */.B4)(total)} of the ${(0,format/* plural */.LS)(recorded, "row")} that its results summary counts`;
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
/** The pause between two looks at results that an evaluation step pushed itself. */
const pauseMs = 4_000;
/** An experiment that shows nothing for this long has no results. */
const firstResultTimeoutMs = 30_000;
/** The longest wait until results stop changing; the last look still fits into `readingTime`. */
const stabilizationTimeoutMs = 36_000;
/** How long an incomplete experiment must not change before its other rows are taken for missing. */
const incompleteRestMs = 12_000;
/**
 * Reads the scores of an experiment whose evaluation step pushed its events itself, until their counts stop changing:
 * events arrive late. A whole run is stable at once.
 */
async function readScoresUntilStable(experimentId, { datadog, clock, log, signal }, { expected, slicedBy, leg } = {}) {
    const start = clock.now();
    const report = (0,lib_clock/* createReportWait */._N)(clock, log.info);
    const [first, whole] = await Promise.all([readScores(datadog, experimentId, signal, slicedBy), expected]);
    let scores = first;
    let restingSince = clock.now();
    for (;;) {
        const patience = countScores(scores) === 0 ? firstResultTimeoutMs : stabilizationTimeoutMs;
        if (clock.now() - start >= patience)
            return scores;
        const whose = leg === undefined ? "" : ` of ${leg}`;
        report(`Datadog to show all results${whose} (${(0,format/* plural */.LS)(scores.rows.total, "row")} so far)`, patience);
        let next;
        try {
            await clock.sleep(pauseMs, signal);
            next = await readScores(datadog, experimentId, signal, slicedBy);
        }
        catch (error) {
            // If there's no time for more, the last complete look counts.
            if (signal.aborted && countScores(scores) > 0)
                return scores;
            throw error;
        }
        const isWhole = whole !== undefined && (0,completeness/* countMissingRows */.BO)(next, whole) === 0;
        const rest = isWhole ? 0 : incompleteRestMs;
        if (countScores(next) !== countScores(scores))
            restingSince = clock.now();
        else if (countScores(next) > 0 && clock.now() - restingSince >= rest)
            return next;
        scores = next;
    }
}
/** Counts rows and scores together, so whatever arrives changes it. */
function countScores({ rows, metrics, summary }) {
    const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
    return rows.total + scored + summary.size;
}

;// CONCATENATED MODULE: ./src/finish/attempts.ts







const none = {
    read: [],
    unread: [],
    older: 0,
    failure: undefined,
    otherCommits: { judged: 0, failed: 0 },
    addsReruns: false,
};
/** Finds the earlier attempts of an experiment and reads their rows. Never rejects. */
async function readAttempts(plan, slicedBy, { datadog, signal }) {
    const { configKey, report } = plan;
    if (configKey === undefined)
        return none;
    let addsReruns = false;
    try {
        const experiment = await describeExperiment(plan, datadog, signal);
        addsReruns = (0,attempts/* isRecognizable */.sx)(experiment);
        const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
        const found = await (0,attempts/* findEarlierExperiments */.mh)({ experiment, configKey, baselineId }, datadog, signal);
        const readings = await Promise.all(found.attempts.map(async (attempt) => {
            try {
                const scores = await readScores(datadog, attempt.id, signal, slicedBy);
                const reason = explainMissingRows(scores, attempt.attributes.metadata);
                return reason === undefined ? { experiment: attempt, scores } : { experiment: attempt, reason };
            }
            catch (error) {
                return { experiment: attempt, reason: (0,errors/* errorMessage */.gJ)(error) };
            }
        }));
        return {
            read: readings.flatMap((reading) => (reading.scores === undefined ? [] : reading)),
            unread: readings.flatMap((reading) => (reading.scores === undefined ? reading : [])),
            older: found.olderAttempts,
            failure: undefined,
            otherCommits: found.otherCommits,
            addsReruns,
        };
    }
    catch (error) {
        return { ...none, failure: (0,errors/* errorMessage */.gJ)(error), addsReruns };
    }
}
/** Returns the experiment as its run knows it; Datadog is asked only for metadata that no stage handed on. */
async function describeExperiment({ report, projectId, metadata: known }, datadog, signal) {
    const { id, name, logicalName } = report.experiment;
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
            experiment: logicalName,
            dataset_id: report.dataset.id,
            dataset_version: report.dataset.version,
            created_at: report.startedAt === undefined ? undefined : new Date(report.startedAt).toISOString(),
            metadata,
        },
    };
}
/** Says why the outcomes of rules are limited by attempts that couldn't be read. */
function explainLimits({ unread, failure }) {
    return [
        ...(failure === undefined ? [] : [messages/* messages */.D.attemptsUnlisted(failure)]),
        ...unread.map(({ experiment, reason }) => messages/* messages */.D.attemptUnread(experiment.attributes.name, reason)),
    ];
}
// In bytes of JSON.
const maxOutcomesSize = 4 * 1024;
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
            if (size > maxOutcomesSize)
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
 * rule pass. If Datadog didn't list the attempts, no rule passes for certain.
 */
function limitOutcomes(judgement, attempts) {
    const isKnown = attempts.unread.length === 0 && attempts.failure === undefined;
    if (!judgement.isGated || isKnown)
        return judgement;
    const rules = judgement.rules.map((rule) => {
        const limit = findLimit(rule, attempts);
        if (limit === undefined)
            return rule;
        // What was measured here doesn't decide it.
        const { shown: _, measured: __, ...plain } = rule;
        const isFailing = limit.outcome === "unclear" && rule.failsIfUnclear === true;
        const message = isFailing ? messages/* messages */.D.failsIfUnclear(limit.message) : limit.message;
        return { ...plain, outcome: isFailing ? "failed" : limit.outcome, isLimited: true, ...message };
    });
    return { ...judgement, rules, verdict: (0,gate_judgement/* decideVerdict */.AU)(rules) };
}
/** Returns the best outcome that a rule can have, if it has a better one, and why. */
function findLimit(rule, { unread, failure }) {
    // Somebody knew the drop and accepted it.
    if (rule.outcome === "accepted")
        return undefined;
    const key = nameRule(rule);
    for (const outcome of ["failed", "unclear"]) {
        if (rule.outcome === outcome)
            return undefined;
        for (const { experiment } of unread) {
            const { outcomes = {} } = (0,action_metadata/* readActionMetadata */.Of)(experiment);
            if (!Object.hasOwn(outcomes, key) || outcomes[key] !== outcome)
                continue;
            return { outcome, message: messages/* messages */.D.limitedOutcome(key, experiment.attributes.name, outcome) };
        }
    }
    const countsAttempts = rule.metric !== "$rows" && rule.rule !== "min_coverage";
    if (failure === undefined || rule.outcome !== "passed" || !countsAttempts)
        return undefined;
    return { outcome: "unclear", message: messages/* messages */.D.unlistedOutcome(key) };
}

;// CONCATENATED MODULE: ./src/finish/baseline.ts










/** Reads the baseline's rows, its results summary, and its further runs. Never rejects. */
async function readBaseline(plan, slicedBy, tools) {
    const { baseline } = plan.report;
    switch (baseline.kind) {
        case "none":
            return withoutRows({ kind: "none", reason: baseline.reason, branch: baseline.madeOn });
        case "unknown":
            return withoutRows({ kind: "unreadable", reason: baseline.reason });
        case "found":
            try {
                const { id } = baseline.experiment;
                const listed = listBaseline(id, plan, tools);
                const [scores, experiment, further] = await Promise.all([
                    readScores(tools.datadog, id, tools.signal, slicedBy),
                    listed,
                    readFurtherRuns(listed, baseline.commit?.sha, plan, slicedBy, tools),
                ]);
                const metadata = experiment?.attributes.metadata;
                const summary = (0,results_summary/* parseResultsSummary */.W3)(metadata);
                const isExpired = scores.rows.total === 0 && (summary?.rows ?? 0) > 0;
                return {
                    state: decideState(scores.rows.total, summary?.rows ?? 0, baseline.otherDatasetVersion),
                    scores: isExpired ? undefined : scores,
                    summary,
                    furtherRuns: selectDifferentRuns(scores, further.runs),
                    furtherRunsFailure: further.failure,
                    gate: readStoredGate(metadata),
                    experiment,
                };
            }
            catch (error) {
                return withoutRows({ kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) });
            }
    }
}
function withoutRows(state) {
    const nothing = { scores: undefined, summary: undefined, gate: undefined, experiment: undefined };
    return { state, ...nothing, furtherRuns: [], furtherRunsFailure: undefined };
}
/** A baseline that shows fewer rows than it recorded must let nothing pass. If all of them have expired, its summary serves. */
function decideState(total, recorded, otherDatasetVersion) {
    const remedy = "Rerun the workflow on the base branch.";
    if (total === 0 && recorded === 0)
        return { kind: "unreadable", reason: `it has no rows and no results summary. ${remedy}` };
    if (total > 0 && total < recorded) {
        const counts = `${(0,format/* formatCount */.B4)(total)} of the ${(0,format/* formatCount */.B4)(recorded)} rows`;
        return { kind: "unreadable", reason: `Datadog shows ${counts} that its results summary counts. ${remedy}` };
    }
    return { kind: "read", recordedRows: recorded, otherDatasetVersion };
}
async function listBaseline(id, { projectId, baseline }, { datadog, signal }) {
    if (baseline?.id === id)
        return baseline;
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    return experiments.find((listed) => listed.id === id);
}
/** Reads the other experiments of the baseline's commit; one that fails doesn't count. Never rejects. */
async function readFurtherRuns(chosen, commit, plan, slicedBy, { datadog, signal }) {
    if (commit === undefined || plan.configKey === undefined)
        return { runs: [], failure: undefined };
    const { projectId, report } = plan;
    const filter = { projectId, experiment: report.experiment.logicalName, tags: [`${action_metadata/* tagKeys */.bi.commit}:${commit}`] };
    try {
        const [current, baseline, { experiments }] = await Promise.all([
            describeExperiment(plan, datadog, signal),
            chosen,
            datadog.listExperiments(filter, signal, { limit: limits/* attemptsListed */.Sv }),
        ]);
        const runs = baseline ? (0,attempts/* selectBaselineRuns */.gR)(experiments, baseline, { experiment: current }) : [];
        const readings = await Promise.allSettled(runs.map(async (experiment) => ({
            experiment,
            scores: await readScores(datadog, experiment.id, signal, slicedBy),
        })));
        const failed = readings.find((reading) => reading.status === "rejected");
        return {
            runs: readings.flatMap((reading) => (reading.status === "fulfilled" ? reading.value : [])),
            failure: failed && (0,errors/* errorMessage */.gJ)(failed.reason),
        };
    }
    catch (error) {
        return { runs: [], failure: (0,errors/* errorMessage */.gJ)(error) };
    }
}
/** Leaves out runs with too few good rows, and copies of another's outputs and scores, which come from a cache. */
function selectDifferentRuns({ contentDigest }, runs) {
    const seen = new Set([contentDigest]);
    return runs.filter(({ experiment, scores }) => {
        const { total: rows, failed: errors } = scores.rows;
        const recorded = (0,results_summary/* parseResultsSummary */.W3)(experiment.attributes.metadata)?.rows ?? 0;
        const hasScores = scores.metrics.size + scores.summary.size > 0;
        if (rows < recorded || (0,eligibility/* findResultsFault */.Si)({ rows, errors, hasScores }) !== undefined)
            return false;
        const isCopy = seen.has(scores.contentDigest);
        seen.add(scores.contentDigest);
        return !isCopy;
    });
}
function readStoredGate(metadata) {
    const own = metadata?.[action_metadata/* ownMember */.nV];
    return typeof own === "object" && own !== null && "gate" in own ? parseStoredGate(own.gate) : undefined;
}

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
/** Says what differs between two configs, with values only if they may be shown; undefined if nothing differs. */
function describeConfigChanges(changes, withValues) {
    if (changes.length === 0)
        return undefined;
    const short = (value) => (0,lib_text/* clipped */.cz)(write(value), maxValueLength);
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
/** Warns about a baseline that is a week old or more; undefined if it's younger, or nobody knows. */
function warnOfOldBaseline(createdAt, now) {
    const days = (0,format/* countDays */.Tm)(createdAt, now);
    return createdAt === 0 || days < oldDays ? undefined : messages/* messages */.D.oldBaseline(days);
}
/** Says which rules of the baseline's gate are missing, looser, or only warn here; undefined if none are. */
function describeLoosenedGate({ settings: { gate, gateMode, acceptPolicy }, report }, baseline, comparison) {
    if (baseline === undefined || Object.keys(baseline.rules).length === 0)
        return undefined;
    const current = gate && (0,gate_gate/* hasRules */.w0)(gate) ? toStoredGate(gate, gateMode, acceptPolicy) : undefined;
    const booleans = new Set((comparison?.metrics ?? []).flatMap((metric) => metric.kind === "numeric" && metric.type === "boolean" ? metric.label : []));
    const rules = describeLoosenedRules(baseline, current, (label) => booleans.has(label));
    return rules === ""
        ? undefined
        : messages/* messages */.D.loosenedGate(report.isPullRequest ? "This pull request" : "This run", rules);
}

// EXTERNAL MODULE: ./src/comparison/compare.ts + 3 modules
var compare = __webpack_require__(2368);
// EXTERNAL MODULE: ./src/gate/judge.ts + 1 modules
var judge = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/comparison/records.ts
var comparison_records = __webpack_require__(9695);
// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
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
        const at = indexes[index] ?? -1;
        const same = records[at];
        if (same !== undefined) {
            const properties = (0,record_properties/* mergeProperties */.g2)(same.properties, record.properties);
            records[at] = { ...same, rows: same.rows + record.rows, properties };
        }
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
    const coverage = (metric, alone) => alone === undefined ? metric : { ...metric, coverage: alone.coverage };
    const find = (list, label) => list.find((metric) => metric.label === label);
    return {
        ...pooled,
        rows: newest.rows,
        records: newest.records && pooled.records && { ...newest.records, changed: pooled.records.changed },
        metrics: pooled.metrics.map((metric) => coverage(metric, find(newest.metrics, metric.label))),
        usage: pooled.usage.map((metric) => coverage(metric, find(newest.usage, metric.label))),
        slices: pooled.slices.map((metric) => coverage(metric, newest.slices.find(({ label, slice }) => label === metric.label && slice.property === metric.slice.property && slice.value === metric.slice.value))),
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

;// CONCATENATED MODULE: ./src/finish/compare-attempts.ts








// Earlier attempts that are judged with an experiment.
const maxEarlierAttempts = 3;
const noBaseline = { scores: undefined, summary: undefined };
/**
 * Compares an experiment and its earlier attempts with the baseline and its further runs. An attempt counts if its own
 * rows pass; a copy of another's outputs and scores counts once. Of those that count, the newest three are added.
 */
function compareAttempts(plan, current, attempts, baseline, facts) {
    const options = (0,metrics/* comparisonOptions */.ck)(plan.settings.gate, facts);
    // What is only a part of the baseline isn't compared with.
    const { scores: base, summary } = baseline.state.kind === "read" ? baseline : noBaseline;
    const newest = (0,compare/* compareExperiments */.u)(base ?? summary, current, options);
    const complete = attempts.read.filter(({ scores }) => passesOwnRules(plan, scores, baseline, facts));
    const different = withoutCopies(complete, current);
    const counting = different.slice(0, maxEarlierAttempts);
    const others = base === undefined ? [] : baseline.furtherRuns;
    const here = poolScores(current, listScores(counting));
    const there = base && poolScores(base, listScores(others));
    const isPooled = counting.length > 0 || others.length > 0;
    const comparison = isPooled ? withNewestCounts(newest, (0,compare/* compareExperiments */.u)(there ?? summary, here, options)) : newest;
    const shown = plan.report.baseline;
    const baselineId = shown.kind === "found" ? shown.experiment.id : undefined;
    const parents = counting.map(({ experiment }) => experiment.attributes.parent_experiment_id || undefined);
    const otherBaselines = parents.filter((id) => id !== undefined && id !== baselineId).length;
    const copies = complete.length - different.length;
    const incomplete = attempts.read.length - complete.length;
    const { failed, judged } = attempts.otherCommits;
    const said = [
        counting.length > 0 && messages/* messages */.D.pooledAttempts(countRuns(here), counting.length),
        there && others.length > 0 && messages/* messages */.D.pooledBaseline(countRuns(there), others.length + 1),
        otherBaselines > 0 && messages/* messages */.D.otherBaseline(otherBaselines),
        copies > 0 && messages/* messages */.D.cachedAttempts(copies),
        incomplete > 0 && messages/* messages */.D.incompleteAttempts(incomplete),
        attempts.older > 0 && counting.length < maxEarlierAttempts && messages/* messages */.D.olderAttempts(attempts.older),
        baseline.furtherRunsFailure !== undefined && messages/* messages */.D.baselineRunsUnread(baseline.furtherRunsFailure),
        failed > 0 && messages/* messages */.D.failedCommits(failed, judged),
    ];
    return {
        comparison,
        attempts: counting.length + 1,
        baselineIds: others.map(({ experiment }) => experiment.id),
        remarks: said.flatMap((message) => (message ? message.message : [])),
    };
}
function withoutCopies(attempts, current) {
    const seen = new Set([current.contentDigest]);
    return attempts.filter(({ experiment, scores }) => {
        // The digest that was kept when finishing comes from the same files as this run's own.
        const digests = [(0,action_metadata/* readActionMetadata */.Of)(experiment).content_digest, scores.contentDigest];
        const isCopy = digests.some((digest) => digest !== undefined && seen.has(digest));
        for (const digest of digests)
            seen.add(digest);
        return !isCopy;
    });
}
function listScores(runs) {
    return runs.map(({ scores }) => scores);
}
/** Returns whether an attempt passes the rules on its own rows and coverage; without a gate, whether most rows have no error. */
function passesOwnRules({ settings: { gate } }, scores, { scores: baselineScores, summary, state }, facts) {
    const { total: rows, failed: errors } = scores.rows;
    const hasScores = scores.metrics.size + scores.summary.size > 0;
    if (!(0,gate_gate/* hasRules */.w0)(gate))
        return (0,eligibility/* findResultsFault */.Si)({ rows, errors, hasScores }) === undefined;
    const base = baselineScores ?? (state.kind === "read" ? summary : undefined);
    const comparison = (0,compare/* compareExperiments */.u)(base, scores, (0,metrics/* comparisonOptions */.ck)(gate, facts));
    const evidence = { results: { kind: "read", comparison }, baseline: state, names: facts.names };
    return !(0,judge/* judgeGate */.$)(gate, evidence).rules.some(({ outcome, metric, rule }) => outcome === "failed" && (metric === "$rows" || rule === "min_coverage" || rule === "score"));
}

// EXTERNAL MODULE: ./src/finish/ending.ts
var finish_ending = __webpack_require__(6332);
// EXTERNAL MODULE: ./src/finish/judge-run.ts + 3 modules
var judge_run = __webpack_require__(400);
// EXTERNAL MODULE: ./src/results/check.ts + 14 modules
var check = __webpack_require__(6239);
// EXTERNAL MODULE: ./src/results/events.ts
var events = __webpack_require__(5333);
// EXTERNAL MODULE: ./src/results/file-patterns.ts
var file_patterns = __webpack_require__(3232);
// EXTERNAL MODULE: ./src/results/messages.ts
var results_messages = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
// EXTERNAL MODULE: ./src/finish/results-files.ts
var results_files = __webpack_require__(59);
// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
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
    const limits = { ...events/* batchLimits */.fC };
    // Names and not entries, which would keep all rows in memory until the job ends.
    const taken = new Map();
    const refused = [];
    const rows = entries.filter(({ kind }) => kind === "row").length;
    let reportedAt = clock.now();
    const push = async (batch) => {
        try {
            await datadog.pushEvents(context.experimentId, (0,events/* formatBatch */.w_)(batch, context), within);
            for (const { spanId, entry } of batch)
                if (spanId !== undefined)
                    taken.set(spanId, (0,result_entry/* nameEntry */.ap)(entry));
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
    const batches = (0,events/* makeBatches */.XX)(entries, context, limits);
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
/** How long it may take until Datadog shows an upload, and the pauses between looks; the last one is repeated. */
const ingestionTimeoutMs = 30_000;
const pausesMs = [1_000, 2_000, 4_000];
const maxNames = 10;
/** Reads until Datadog shows every row and score that it took, or the time is over, and returns what it doesn't show. */
async function awaitIngestion(upload, { datadog, clock, log, signal: cancel }) {
    const end = clock.now() + ingestionTimeoutMs;
    const report = (0,lib_clock/* createReportWait */._N)(clock, log.info);
    // A look that has begun may end: it reads as much as was uploaded.
    const signal = AbortSignal.any([cancel, clock.timeout(limits/* uploadTime */.HX)]);
    const wanted = upload.scores - upload.refused.scores;
    /** The number of scores of each row that was shown. */
    const shown = new Map();
    let reason = "";
    for (let look = 0;; look += 1) {
        try {
            for await (const page of eventPages(datadog, upload.experimentId, signal)) {
                addShownRows(shown, page, upload.taken);
                if (shown.size === upload.taken.size && sum(shown) >= wanted)
                    return describeMissing(shown, upload);
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
    if (reason === undefined)
        return describeMissing(shown, upload);
    return { missingRows: 0, problem: `Datadog couldn't show whether the results arrived: ${reason}` };
}
/** Adds what Datadog shows; a row that it showed once has arrived. Scores may appear later than their row. */
function addShownRows(shown, { spans }, taken) {
    for (const { span_id: id, eval_metrics } of spans) {
        if (!taken.has(id))
            continue;
        const scores = (0,events_page/* newestByLabel */.w)(eval_metrics).filter((event) => ((0,events_page.readScore)(event) ?? null) !== null).length;
        shown.set(id, Math.max(shown.get(id) ?? 0, scores));
    }
}
function sum(shown) {
    return [...shown.values()].reduce((total, scores) => total + scores, 0);
}
function describeMissing(shown, upload) {
    const { taken, refused } = upload;
    const rows = taken.size - shown.size + refused.rows;
    const scores = Math.max(0, upload.scores - sum(shown));
    if (rows === 0)
        return { missingRows: 0, problem: scores === 0 ? undefined : results_messages/* messages */.DZ.scoresNotIngested(scores, upload.scores) };
    const missing = [...taken].filter(([spanId]) => !shown.has(spanId)).map(([, name]) => name);
    const names = [...refused.names, ...missing].slice(0, maxNames);
    const fixes = [];
    const tooMany = refused.names.length;
    if (tooMany > 0)
        fixes.push(`${(0,format/* formatCount */.B4)(tooMany)} too large for Datadog: shorten their input, output, or metadata.`);
    if (tooMany < rows)
        fixes.push("Rerun the job.");
    return { missingRows: rows, problem: results_messages/* messages */.DZ.rowsNotIngested(rows, upload.rows, names, fixes) };
}

;// CONCATENATED MODULE: ./src/finish/results.ts














/**
 * Uploads the results files and waits until Datadog shows them, or reads what the evaluation step pushed itself.
 * Never rejects; what a cancel interrupts is `unreadable` or `not uploaded`.
 */
async function findResults(plan, slicedBy, whole, tools) {
    const { settings, evaluation, jobSucceeded } = plan;
    if (settings.results.length === 0)
        return await readPushedResults(plan, slicedBy, whole, tools);
    const resolved = await (0,file_patterns/* resolveResultFiles */.x)(settings.results, tools.workspace, settings.reading);
    const faults = [...resolved.unmatched, ...resolved.refused].map(({ message }) => message);
    // A job that failed may have written nothing.
    const isExcused = (evaluation.status !== "completed" || !jobSucceeded) && resolved.refused.length === 0;
    if (faults.length > 0 && !isExcused)
        return { kind: "invalid", reason: (0,errors/* withCode */.SM)(messages/* messages */.D.invalidPatterns(faults)), isInput: true };
    for (const fault of faults)
        tools.log.notice(messages/* messages */.D.missingFiles(fault));
    if (resolved.files.length === 0)
        return { kind: "absent" };
    const checked = await checkFiles(resolved.files, plan, slicedBy, tools);
    if (checked.kind !== "checked")
        return checked;
    const results = await uploadResults(checked, plan, slicedBy, tools);
    try {
        // What was uploaded is what was read. But a file that changes meanwhile isn't the evaluation's last word.
        await (0,open_file/* assertUnchanged */.Wu)(checked.opened);
        return results;
    }
    catch (error) {
        if (error instanceof open_file/* ChangedFileError */.LD)
            return { kind: "invalid", reason: error.message };
        throw error;
    }
}
async function readPushedResults({ report, isOver, evaluation, leg, metadata }, slicedBy, expected, tools) {
    const { id } = report.experiment;
    const isAwaited = isOver === true || evaluation.status === "completed";
    try {
        const scores = isAwaited
            ? await readScoresUntilStable(id, tools, { expected, slicedBy, leg })
            : await readScores(tools.datadog, id, tools.signal, slicedBy);
        const missing = await findMissingRows(scores, metadata);
        if (missing !== undefined)
            return missing;
        if (scores.rows.total === 0 && scores.summary.size === 0)
            return { kind: "absent" };
        return {
            kind: "read",
            scores,
            files: [],
            impliesCompletion: false,
            stale: [],
            ingestion: { missingRows: 0, problem: undefined },
        };
    }
    catch (error) {
        return { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) };
    }
}
/** Rows that the experiment had when it was finished before, and that Datadog doesn't show, must let nothing pass. */
async function findMissingRows(scores, metadata) {
    const reason = explainMissingRows(scores, await metadata);
    return reason === undefined ? undefined : { kind: "unreadable", reason: `${reason}. Rerun the job.`, isShort: true };
}
/** Reads and checks the files once. */
async function checkFiles(files, { report, since }, slicedBy, { cancel, environment }) {
    try {
        return await (0,open_file/* withOpenFiles */.UJ)(files, async (opened) => {
            const paths = opened.map(({ path }) => path);
            const [checked, untouched] = await Promise.all([
                (0,check/* checkResults */.Z)(opened, report.experiment.id, { cancel, slicedBy }),
                (0,results_files/* findUntouchedFiles */.k9)(paths, { since, environment, signal: cancel }),
            ]);
            await (0,open_file/* assertUnchanged */.Wu)(opened);
            if (checked.kind === "checked")
                return { ...checked, opened, untouched };
            return { kind: "invalid", reason: describeFaults(checked), location: checked.first };
        });
    }
    catch (error) {
        if (cancel.aborted)
            return { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) };
        if (error instanceof errors/* ActionError */.lZ)
            return { kind: "invalid", reason: error.message };
        return { kind: "invalid", reason: (0,errors/* withCode */.SM)(messages/* messages */.D.readingFailed((0,errors/* errorMessage */.gJ)(error))) };
    }
}
function describeFaults({ faults, total, rest, isStopped }) {
    const least = isStopped ? "at least " : "";
    const more = rest > 0 ? [`and ${least}${rest} more`] : [];
    return results_messages/* messages */.DZ.nothingUploaded(`${least}${(0,format/* plural */.LS)(total, "error")}`, [...faults, ...more]);
}
/** Says what the files hold, uploads it, and waits until Datadog shows it. */
async function uploadResults(checked, plan, slicedBy, tools) {
    const { entries, counts, files, scores, untouched } = checked;
    const { log, clock, cancel } = tools;
    log.group("Results files", (0,results_files/* describeFiles */.LG)(files));
    for (const warning of (0,results_files/* describeFileWarnings */.V$)(files))
        log.warning(warning);
    const stale = (0,results_files/* findStaleFiles */.wo)(files, plan.since, untouched);
    if (stale.length > 0)
        log.warning(messages/* messages */.D.staleFiles((0,results_files/* describeStaleFiles */.qW)(stale)));
    const upload = async () => {
        const rows = (0,format/* plural */.LS)(counts.rows, "row");
        log.info(`Uploading ${rows} with ${(0,format/* plural */.LS)(counts.metrics, "score")} from ${(0,format/* plural */.LS)(files.length, "file")}.`);
        const isFinishedBefore = (0,results_summary/* parseResultsSummary */.W3)(await plan.metadata) !== undefined;
        const earlier = plan.mayHaveRows || isFinishedBefore ? await addEarlierRows(entries, plan, slicedBy, tools) : undefined;
        const { id: experimentId, logicalName: name } = plan.report.experiment;
        const uploadedAt = clock.now();
        const context = { experimentId, projectId: plan.projectId, datasetId: plan.report.dataset.id, name, uploadedAt };
        const signal = AbortSignal.any([cancel, clock.timeout(limits/* uploadTime */.HX)]);
        const uploaded = await uploadEntries(entries, context, { ...tools, signal });
        // Nobody needs the rows any more, and there may be many.
        entries.length = 0;
        const seconds = ((clock.now() - uploadedAt) / 1_000).toFixed(1);
        log.info(`Uploaded ${(0,format/* plural */.LS)(uploaded.taken.size, "row")} in ${seconds} s.`);
        const [refused] = uploaded.refused.names;
        if (uploaded.taken.size === 0 && refused !== undefined)
            return { kind: "not uploaded", reason: messages/* messages */.D.everyRowTooLarge(refused), scores };
        const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
        const ingestion = await awaitIngestion({ ...uploaded, experimentId, rows: counts.rows, scores: scored }, { ...tools, signal: cancel });
        const missing = await findMissingRows(earlier ?? scores, plan.metadata);
        if (missing !== undefined)
            return missing;
        const impliesCompletion = stale.length === 0 && files.every((file) => file.impliesCompletion);
        return { kind: "read", scores: earlier ?? scores, files, impliesCompletion, stale, ingestion };
    };
    return await log.groupWhile("Upload", () => upload().catch((error) => ({ kind: "not uploaded", reason: (0,errors/* errorMessage */.gJ)(error), scores })));
}
/**
 * Adds to the rows of files those that Datadog has of other runs, which were uploaded before. Without them the verdict
 * could be better than the experiment, so a failure to read them is one of the upload.
 */
async function addEarlierRows(entries, { report }, slicedBy, { datadog, signal }) {
    const { id } = report.experiment;
    const aggregator = new results_scores/* ScoreAggregator */.cd(slicedBy);
    for (const entry of entries)
        if (entry.kind === "row")
            aggregator.addRow(entry, (0,events/* buildSpanReference */.wr)(id, entry));
    for await (const page of eventPages(datadog, id, signal))
        aggregator.addPage(page);
    // The newest run-level scores count.
    for (const entry of entries)
        if (entry.kind !== "row")
            aggregator.addSummary(entry.scores);
    return aggregator.scores();
}

;// CONCATENATED MODULE: ./src/finish/save-results-summary.ts




// The pauses are those between reads while the list lacks the experiment.
const savingTimeoutMs = 8_000;
const save_results_summary_pausesMs = [2_000, 4_000];
/**
 * Saves the results summary, and what the action reads back as data, in an experiment's metadata. An update replaces them
 * as a whole, so they are read right before, and what this run knows of them is added. A failure is a warning.
 */
async function saveResultsSummary(summary, actionMetadata, experiment, { datadog, clock, log, closing }) {
    const signal = AbortSignal.any([closing, clock.timeout(savingTimeoutMs)]);
    try {
        const ours = experiment.metadata;
        const merged = mergeMetadata(...(await Promise.all([ours, listMetadata(experiment, { datadog, clock, signal })])));
        if (merged[results_summary/* resultsMember */.b0] !== undefined && (0,results_summary/* parseResultsSummary */.W3)(merged) === undefined)
            return log.notice(messages/* messages */.D.foreignResults(results_summary/* resultsMember */.b0));
        const metadata = { ...merged, ...mergeActionMetadata(merged, actionMetadata), [results_summary/* resultsMember */.b0]: summary };
        await datadog.updateExperiment(experiment.report.experiment.id, { metadata }, signal);
    }
    catch (error) {
        log.warning(messages/* messages */.D.summaryNotSaved((0,errors/* errorMessage */.gJ)(error)));
    }
}
/** The first verdict's time stays, whatever comes later; an acceptance that no longer counts goes. */
function mergeActionMetadata(metadata, added) {
    if (Object.keys(added).length === 0)
        return {};
    const own = metadata[action_metadata/* ownMember */.nV];
    const before = typeof own === "object" && own !== null ? { ...own } : {};
    const withdrawn = before.accepted === undefined ? {} : { accepted: [] };
    const firstVerdict = before.first_verdict_at ?? added.first_verdict_at;
    return {
        [action_metadata/* ownMember */.nV]: { ...before, ...withdrawn, ...added, ...(firstVerdict ? { first_verdict_at: firstVerdict } : {}) },
    };
}
/** Returns the metadata as Datadog lists them. If this run has none, it waits until Datadog does. */
async function listMetadata({ report, projectId, metadata }, { datadog, clock, signal }) {
    // What this run itself still writes has to come first.
    const hasOwn = (await metadata) !== undefined;
    const { id } = report.experiment;
    for (const pause of [0, ...save_results_summary_pausesMs]) {
        await clock.sleep(pause, signal);
        const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
        const listed = experiments.find((experiment) => experiment.id === id);
        if (listed !== undefined)
            return listed.attributes.metadata ?? {};
        if (hasOwn)
            return undefined;
    }
    throw new Error("Datadog doesn't list the experiment yet");
}
/**
 * Merges the metadata that this run knows with those that Datadog lists. The list counts, since others may have written;
 * but it may lag behind this run's own writes, so the tags that the action reserves are those that this run knows.
 */
function mergeMetadata(ours, listed) {
    if (ours === undefined || listed === undefined)
        return { ...ours, ...listed };
    const [ourTags, listedTags] = [readTags(ours), readTags(listed)];
    const reserved = new Set(ourTags.map(action_metadata/* tagKey */.E4).filter((key) => action_metadata/* reservedTagKeys */.bS.has(key)));
    const kept = ourTags.filter((tag) => reserved.has((0,action_metadata/* tagKey */.E4)(tag)) || listedTags.includes(tag));
    const added = listedTags.filter((tag) => !ourTags.includes(tag) && !reserved.has((0,action_metadata/* tagKey */.E4)(tag)));
    const tags = [...kept, ...added];
    return { ...ours, ...listed, ...(tags.length === 0 ? {} : { tags }) };
}
function readTags({ tags }) {
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

;// CONCATENATED MODULE: ./src/finish/finish-experiment.ts






















/** Uploads or reads the results, compares them with the baseline, judges the gate, and sets the status. */
async function finishExperiment(plan, tools) {
    const { settings, report, evaluation, jobSucceeded } = plan;
    const { log } = tools;
    const sides = await readSides(plan, tools);
    const { results, baseline, attempts, scores, whole } = sides;
    const ended = await plan.readEnd?.();
    const facts = { evaluation, ended, jobSucceeded, isCanceled: tools.cancel.aborted, results };
    const ending = (0,finish_ending/* decideEnding */.c)(facts);
    const metricFacts = (0,results_files/* collectMetricFacts */.gX)(results.kind === "read" ? results.files : [], settings.usageMetrics);
    // After a cancel there is no time left to compare.
    const isCompared = !facts.isCanceled && scores !== undefined;
    const pooled = isCompared ? compareAttempts(plan, scores, attempts, baseline, metricFacts) : undefined;
    const comparison = pooled?.comparison;
    const evidence = { facts, comparison, baseline, attempts, names: metricFacts.names, whole };
    const { acceptances, problems, ...judged } = await (0,judge_run/* judgeRun */.Zy)(plan, evidence, tools);
    const changes = baseline.experiment ? findConfigChanges(baseline.experiment.attributes.config, report.config) : [];
    const judgement = explainOtherJudge(limitOutcomes(judged.judgement, attempts), changes);
    warnOfResults(results, baseline, ending, comparison, log);
    await Promise.all([
        setStatus(plan, ending, ended, tools),
        facts.isCanceled ? undefined : saveMetadata(plan, sides, judgement, acceptances, tools),
    ]);
    const gate = judgement.isGated ? `; gate: ${judgement.verdict === "none" ? "not checked" : judgement.verdict}` : "";
    log.info(`Experiment ${report.experiment.name}: ${ending.status}${gate}`);
    const gateFailure = (0,judge_run/* describeGateFailure */.p5)(report, judgement);
    if (settings.gateMode === "warn" && gateFailure)
        log.warning(gateFailure);
    for (const warning of [...(0,judge_run/* listGateWarnings */.FJ)(report, judgement), ...problems])
        log.warning(warning);
    for (const acceptance of acceptances)
        log.notice((0,render_acceptance/* describeAcceptance */.ju)(acceptance));
    const remarks = logRemarks(plan, sides, pooled, judgement, problems, changes, tools);
    const failure = (0,judge_run/* findFailure */.gd)(results, settings.gateMode === "fail" ? gateFailure : undefined);
    const shown = comparison && (settings.withAnswers ? comparison : (0,metrics/* keepNamedSlices */.uX)(comparison, settings.gate, metricFacts));
    return {
        report: {
            ...describePooling(report, pooled),
            state: ending.status === "running" && results.kind === "absent" ? "no results" : ending.status,
            stateDetail: ending.reason,
            accepted: acceptances,
            acceptPolicy: settings.acceptPolicy,
            remarks,
            results: describeResults(plan, sides, shown, judgement, failure, tools),
        },
        verdict: judgement.verdict,
        scores: comparison ? listValues(comparison) : {},
        failure,
        recordKeys: (0,results_scores/* listRecordKeys */.eK)(scores),
    };
}
async function readSides(plan, tools) {
    const { gate, results: patterns } = plan.settings;
    const slicedBy = (0,metrics/* listSliceProperties */.OI)(gate);
    const whole = patterns.length === 0 ? (0,completeness/* describeWholeRun */.iE)(plan, tools.countRecords) : undefined;
    const [results, baseline, attempts] = await Promise.all([
        findResults(plan, slicedBy, whole, tools),
        readBaseline(plan, slicedBy, tools),
        readAttempts(plan, slicedBy, tools),
    ]);
    return { results, baseline, attempts, scores: "scores" in results ? results.scores : undefined, whole: await whole };
}
/** Warns about what couldn't be read, uploaded, or found. */
function warnOfResults(results, baseline, ending, comparison, log) {
    if (results.kind === "not uploaded")
        log.warning(messages/* messages */.D.notUploaded(results.reason));
    if (results.kind === "unreadable")
        log.warning(messages/* messages */.D.notRead(results.reason));
    const missing = results.kind === "read" ? results.ingestion.problem : undefined;
    if (missing !== undefined)
        log.warning(messages/* messages */.D.notIngested(missing));
    if (baseline.state.kind === "unreadable")
        log.warning(messages/* messages */.D.baselineNotRead(baseline.state.reason));
    if (ending.status === "running")
        log.warning(messages/* messages */.D.noResults());
    for (const side of ["current", "baseline"]) {
        const { spans = 0, metrics = 0, tags = 0 } = comparison?.leftOut[side] ?? {};
        const counts = [(0,format/* plural */.LS)(spans, "span"), (0,format/* plural */.LS)(metrics, "metric"), (0,format/* plural */.LS)(tags, "tag")];
        const skipped = counts.filter((count) => !count.startsWith("0 ")).join(", ");
        if (skipped !== "")
            log.warning(messages/* messages */.D.skippedEvents(skipped, side === "current"));
    }
}
/** Sets the status, unless the experiment ended with it by itself. A failure is a warning. */
async function setStatus({ report }, { status, reason }, ended, { datadog, clock, closing, log }) {
    if (status === "running" || status === ended?.status)
        return;
    const error = status === "failed" && reason ? { error: reason } : {};
    try {
        const signal = AbortSignal.any([closing, clock.timeout(limits/* statusTime */.KP, "waiting")]);
        await datadog.updateExperiment(report.experiment.id, { status, ...error }, signal);
    }
    catch (failure) {
        log.warning(messages/* messages */.D.statusNotSet(status, (0,errors/* errorMessage */.gJ)(failure)));
    }
}
/** Saves the results summary, the gate, and its outcomes with the experiment. */
async function saveMetadata(plan, { results, scores }, judgement, acceptances, tools) {
    if (scores === undefined || results.kind !== "read")
        return;
    const { gate, gateMode, acceptPolicy, usageMetrics } = plan.settings;
    const isGated = gate !== undefined && (0,gate_gate/* hasRules */.w0)(gate);
    const stored = isGated ? storeGate(gate, gateMode, acceptPolicy) : undefined;
    const actionMetadata = {
        ...(stored === undefined ? {} : { gate: stored }),
        ...recordOutcomes(judgement),
        ...(isGated ? { first_verdict_at: new Date(tools.clock.now()).toISOString() } : {}),
        ...(acceptances.length === 0 ? {} : { accepted: acceptances }),
        content_digest: scores.contentDigest,
    };
    // Of cost, tokens, and duration, the summary keeps what is judged: it's small, and others read it, too.
    const usage = [...scores.usage].filter(([label]) => (0,metrics/* isUsageJudged */.xs)(gate, label, { usageMetrics }));
    await saveResultsSummary((0,results_summary/* summarizeResults */.SE)({ ...scores, usage: new Map(usage) }), actionMetadata, plan, tools);
}
/** Says in the log what else has to be known, and returns it for the comment, a sentence each. */
function logRemarks(plan, { results, baseline, attempts, scores, whole }, pooled, judgement, problems, changes, { log, clock }) {
    const loosened = describeLoosenedGate(plan, baseline.gate, pooled?.comparison);
    const changed = describeConfigChanges(changes, plan.settings.withAnswers);
    const startedAt = plan.report.startedAt ?? clock.now();
    const old = baseline.experiment && warnOfOldBaseline((0,eligibility/* createdAt */.CT)(baseline.experiment), startedAt);
    const limits = explainLimits(attempts);
    const pooling = pooled?.remarks ?? [];
    if (loosened !== undefined)
        log.notice(loosened);
    if (changed !== undefined)
        log.info(changed);
    if (old !== undefined)
        log.warning(old);
    for (const limit of limits)
        log.warning(limit);
    for (const sentence of pooling)
        log.info(sentence);
    const warnings = (list) => list.flatMap((message) => (message === undefined ? [] : `⚠️ ${message.message}`));
    const stale = results.kind === "read" ? results.stale : [];
    // A note of the gate says the same.
    const part = judgement.notes.length > 0 ? undefined : (0,completeness/* describePart */.xW)(scores, whole);
    return [
        ...warnings([loosened]),
        ...(changed === undefined ? [] : [changed]),
        ...warnings([old, ...limits, ...problems]),
        ...pooling,
        ...(stale.length === 0 ? [] : [`⚠️ Some results files aren't from this run: ${(0,results_files/* describeStaleFiles */.qW)(stale)}.`]),
        ...(part === undefined ? [] : [part]),
    ];
}
/** Adds to a report how many attempts and which further runs of the baseline were pooled. */
function describePooling(report, pooled) {
    if (pooled === undefined)
        return report;
    const { baseline } = report;
    const { attempts, baselineIds } = pooled;
    return { ...report, attempts, baseline: baseline.kind === "found" ? { ...baseline, pooled: baselineIds } : baseline };
}
/** Describes what is shown of the results; undefined if there is nothing to compare, and no gate. */
function describeResults({ settings, report }, { results, baseline, attempts, scores }, comparison, judgement, failure, { links }) {
    if (comparison === undefined && !judgement.isGated)
        return undefined;
    const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
    return (0,results_report/* buildResultsReport */.j)({
        comparison,
        judgement,
        gateMode: settings.gateMode,
        // The status so far doesn't say whether a later step fails.
        job: failure === undefined ? undefined : "red",
        withAnswers: settings.withAnswers,
        addsReruns: attempts.addsReruns,
        notIngested: results.kind === "read" ? results.ingestion.missingRows : 0,
        scores: { current: scores, baseline: baseline.scores },
        urls: {
            current: ({ spanId }) => links.row(report.experiment.id, spanId),
            baseline: ({ spanId }) => (baselineId ? links.row(baselineId, spanId) : undefined),
        },
        trend: report.trend ?? [],
        commit: report.commit.sha,
    });
}
/** Returns the value of each metric for the output `scores`. */
function listValues({ metrics, summary }) {
    const values = new Map(summary.map(({ label, current }) => [label, current]));
    for (const { label, ...metric } of metrics)
        values.set(label, metric.kind === "numeric" ? metric.current?.mean : metric.current?.categories[0]?.category);
    const plain = [...values].map(([label, value]) => [label, typeof value === "boolean" ? Number(value) : value]);
    return Object.fromEntries(plain.filter(([, value]) => typeof value === "number" || typeof value === "string"));
}


/***/ }),

/***/ 400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p5: () => (/* binding */ describeGateFailure),
  gd: () => (/* binding */ findFailure),
  Zy: () => (/* binding */ judgeRun),
  FJ: () => (/* binding */ listGateWarnings),
  CF: () => (/* binding */ nameLeg)
});

// EXTERNAL MODULE: ./src/gate/gate.ts
var gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var gate_judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var gate_metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
;// CONCATENATED MODULE: ./src/accept/command.ts

/**
 * Parses a comment: `/accept-regression METRIC COMMIT REASON` has to be its first line outside of quotes and code.
 * Undefined if it's something else: what is in a quote, in code, or hidden by HTML is no command. If in doubt, it's none.
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
// White space as in Markdown: a line of other spaces, such as U+00A0, isn't empty.
const emptyLine = /^[ \t]*$/;
const quotedLine = /^ {0,3}>/;
const codeLine = /^(?: {4}| {0,3}\t)/;
// With a backtick after it, it's text: ``` `a` ```.
const fenceStart = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const fenceEnd = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
/** Returns the first line of text; empty if it's directly below a quote, which it may belong to. */
function findFirstLine(body) {
    let fence;
    let isBelowQuote = false;
    for (const line of body.split(/\r\n?|\n/)) {
        if (fence !== undefined) {
            if (fenceEnd.exec(line)?.[1]?.startsWith(fence))
                fence = undefined;
            continue;
        }
        fence = fenceStart.exec(line)?.[1];
        const isQuoted = quotedLine.test(line);
        if (fence === undefined && !isQuoted && !emptyLine.test(line)) {
            if (isBelowQuote)
                return "";
            if (!codeLine.test(line))
                return line.replace(/^ +/, "");
        }
        isBelowQuote = isQuoted;
    }
    return "";
}
function unquote(metric) {
    return /^"(.+)"$/.exec(metric)?.[1] ?? /^`(.+)`$/.exec(metric)?.[1] ?? metric;
}
const maxReasonLength = 300;
function cleanReason(reason) {
    return (0,lib_text/* replaceInvisible */.k6)(reason.toWellFormed().replace(/\s+/gu, " ")).trim().slice(0, maxReasonLength);
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
    // What the comment names may be anybody's text, so it isn't repeated.
    slice: (login, metric) => ({
        code: "LLMX489",
        message: `An acceptance by @${login} doesn't count here: slices of ${metric} are included. Post a new comment that names only the metric.`,
    }),
    unknownMetric: (login, meant) => ({
        code: "LLMX490",
        message: `An acceptance by @${login} doesn't count here: it names no metric of this gate. ${meant === undefined ? "Copy the line from the job summary." : `Did you mean ${meant}?`} Post a new comment.`,
    }),
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
async function acceptRegressions(judgement, query, names, tools) {
    const nothing = { judgement, acceptances: [], problems: [] };
    const metrics = new Set(judgement.rules.filter(gate_judgement/* isLiftable */.iw).map(({ metric }) => metric));
    if (query === undefined || query.policy === "off" || metrics.size === 0)
        return nothing;
    try {
        const { acceptances, problems } = await findAcceptances(judgement, query, metrics, names, tools);
        return { judgement: liftRules(judgement, acceptances), acceptances, problems };
    }
    catch (error) {
        return { ...nothing, problems: [acceptMessages.unreadable((0,errors/* errorMessage */.gJ)(error))] };
    }
}
function liftRules(judgement, acceptances) {
    const accepted = new Set(acceptances.map(({ metric }) => metric));
    const rules = judgement.rules.map((rule) => (0,gate_judgement/* isLiftable */.iw)(rule) && accepted.has(rule.metric) ? { ...rule, outcome: "accepted" } : rule);
    return { ...judgement, rules, verdict: (0,gate_judgement/* decideVerdict */.AU)(rules) };
}
const toleranceMs = 60_000;
const hourMs = 3_600_000;
async function findAcceptances(judgement, query, metrics, names, tools) {
    const { reader, pullRequest } = query;
    const commit = query.commit ?? (await reader.readPull(pullRequest)).head;
    const notBefore = (await readFirstVerdict(commit, query, tools)) - toleranceMs;
    const found = { acceptances: [], problems: [] };
    // From an hour before, so that a comment from before the result can be explained; whole hours are shared by legs.
    const since = (Math.floor(notBefore / hourMs) - 1) * hourMs;
    for (const comment of await reader.readComments(pullRequest, since)) {
        const command = parseAcceptCommand(comment.body ?? "");
        if (command === undefined || !commit.startsWith(command.commit))
            continue;
        const metric = (0,gate_metrics/* labelFor */.gt)(command.metric, names);
        const login = comment.user?.login ?? "ghost";
        if (!metrics.has(metric)) {
            found.problems.push(...explainName(command.metric, metric, login, judgement, metrics, names));
            continue;
        }
        const problem = await explainRefusal(comment, { ...command, metric }, login, commit, notBefore, query);
        const { reason } = command;
        if (problem === undefined)
            found.acceptances.push({ metric, by: login, at: comment.created_at, reason, commit });
        else
            found.problems.push(problem);
    }
    // A comment that doesn't count needs no mention once another one does.
    const newest = new Map(found.acceptances.map((acceptance) => [acceptance.metric, acceptance]));
    const isAllAccepted = [...metrics].every((metric) => newest.has(metric));
    const problems = new Map(found.problems.map((problem) => [problem.message, problem]));
    return { acceptances: [...newest.values()], problems: isAllAccepted ? [] : [...problems.values()] };
}
/** Says why a name is none of the metrics that can be accepted; nothing if it's another metric of the gate. */
function explainName(name, label, login, judgement, metrics, names) {
    const slice = (0,gate/* parseSliceKey */.Vu)(name);
    const metric = slice && (0,gate_metrics/* labelFor */.gt)(slice.metric, names);
    if (metric !== undefined && metrics.has(metric))
        return [acceptMessages.slice(login, metric)];
    if (judgement.rules.some((rule) => rule.metric === label || rule.metric === metric))
        return [];
    return [acceptMessages.unknownMetric(login, (0,lib_text/* findNearest */.qg)(name, metrics))];
}
/** Returns when the first verdict on a commit was written: now, if no earlier attempt or step wrote one. */
async function readFirstVerdict(commit, { projectId, sectionKey }, { datadog, clock, signal }) {
    const tags = [`${action_metadata/* tagKeys */.bi.commit}:${commit}`, `${action_metadata/* tagKeys */.bi.section}:${sectionKey}`];
    const { experiments } = await datadog.listExperiments({ projectId, tags }, signal);
    const times = experiments.map((experiment) => Date.parse((0,action_metadata/* readActionMetadata */.Of)(experiment).first_verdict_at ?? ""));
    return Math.min(clock.now(), ...times.filter((time) => !Number.isNaN(time)));
}
const minReasonLength = 10;
/** Says why a comment doesn't count; undefined if it does. */
async function explainRefusal(comment, command, login, commit, notBefore, { reader, policy, pullRequest }) {
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

// EXTERNAL MODULE: ./src/gate/judge.ts + 1 modules
var judge = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
// EXTERNAL MODULE: ./src/finish/completeness.ts
var completeness = __webpack_require__(664);
// EXTERNAL MODULE: ./src/finish/ending.ts
var ending = __webpack_require__(6332);
// EXTERNAL MODULE: ./src/finish/messages.ts
var messages = __webpack_require__(7403);
;// CONCATENATED MODULE: ./src/finish/judge-run.ts








/** Judges the gate, and lifts what was accepted. Without `comment_details`, values of records aren't named. */
async function judgeRun(plan, run, tools) {
    const { settings, pullRequest, isMergeQueue, projectId, report } = plan;
    const { facts, comparison, baseline, attempts, names, whole } = run;
    const { results } = facts;
    const evidence = {
        results: results.kind === "read" && comparison !== undefined
            ? { kind: "read", comparison }
            : { kind: "unreadable", reason: explainUnreadable(results) },
        baseline: baseline.state,
        facts: (0,ending/* listGateFacts */.T)(facts),
        names,
        dataset: baseline.state.kind === "none" && "scores" in results ? (0,completeness/* countDatasetRecords */.km)(results.scores, whole) : undefined,
        addsReruns: attempts.addsReruns,
    };
    const judgement = (0,judge/* judgeGate */.$)(settings.gate, evidence);
    const isAsked = pullRequest !== undefined && !facts.isCanceled;
    const query = isAsked && {
        policy: settings.acceptPolicy,
        pullRequest,
        commit: isMergeQueue ? undefined : report.commit.sha.toLowerCase(),
        projectId,
        sectionKey: report.sectionKey,
        reader: tools.pullRequests,
    };
    const accepted = await acceptRegressions(judgement, query || undefined, names, tools);
    return settings.withAnswers ? accepted : { ...accepted, judgement: (0,gate_judgement/* hideFoundSlices */.YR)(accepted.judgement) };
}
function explainUnreadable(results) {
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
/** Names the rules that fail; undefined if none do. */
function describeGateFailure(report, { rules }) {
    const failed = rules.filter(({ outcome }) => outcome === "failed").map(({ message }) => `  ${message}`);
    return failed.length === 0 ? undefined : messages/* messages */.D.gateFailed(nameLeg(report), failed);
}
/** Lists what a gate that doesn't fail still warns about: rules that are unclear, and limits that are too fine. */
function listGateWarnings(report, { rules, warnings }) {
    const unclear = rules.filter(({ outcome }) => outcome === "unclear").map(({ message }) => `  ${message}`);
    return [...(unclear.length === 0 ? [] : [messages/* messages */.D.gateUnclear(nameLeg(report), unclear)]), ...warnings];
}
/** Returns the experiment's logical name with the values of its matrix leg: `bot (gpt-5, cot)`. */
function nameLeg({ experiment, matrix }) {
    const leg = (0,overview/* legName */.ue)("", matrix);
    return leg === "" ? experiment.logicalName : `${experiment.logicalName} (${leg})`;
}
/** Returns what turns the job red: invalid results files, or a gate that fails. */
function findFailure(results, gateFailure) {
    if (results.kind !== "invalid")
        return gateFailure && new errors/* GateBroken */.Rn(gateFailure);
    const message = [results.reason, ...(gateFailure === undefined ? [] : [(0,errors/* withCode */.SM)(gateFailure)])].join("\n");
    return results.isInput ? new errors/* InputError */.dz(message) : new errors/* ResultsFileError */.dL(message, results.location);
}


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4435);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(834);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8379);




/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const maxSummaryBytes = 950_000;
const limits = { metrics: 1_000, records: 100, isOpen: true };
/** Renders experiments in full: one by itself, several below a table of all, which links to them in Datadog. */
function renderReport(reports) {
    return joinSections((0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSection */ .YN)(report, limits))));
}
/**
 * Renders all experiments of a step for its job summary, which they share. If they are too long together, the parts
 * that matter least are left out of all of them alike, and what failed keeps its own the longest.
 */
function renderSummary(reports) {
    const sections = (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSection */ .YN)(report, limits)));
    const whole = joinSections(sections);
    if (Buffer.byteLength(whole) <= maxSummaryBytes)
        return whole;
    const frame = joinSections(sections.map((section) => ({ ...section, parts: [] })));
    const space = maxSummaryBytes - Buffer.byteLength(frame);
    // Sorted by verdict: the last ones matter least.
    const trimOrder = [...sections.keys()].reverse();
    const measure = ({ parts }) => Buffer.byteLength((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)(parts.map(({ markdown }) => markdown)));
    const fitting = (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .fitSections */ .WK)(sections, space, measure, trimOrder);
    const hidden = sections.length - fitting.length;
    const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
    return `${joinSections(fitting)}\n<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}
function joinSections(sections) {
    const blocks = sections.map(({ verdict, head, parts }) => {
        const title = sections.length === 1 ? head.heading : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(head.name, 80)}: ${head.reason || verdict}`;
        return `## ${_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSigns */ .In[verdict]} ${title}\n\n${head.next}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)(parts.map(({ markdown }) => markdown))}`;
    });
    if (blocks.length < 2)
        return blocks.map((block) => `${block}\n`).join("");
    const { heading, next } = (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .headSeveral */ .v$)(sections);
    const top = [`## ${heading}`, next, ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .warnOfShards */ .vt)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .renderOverview */ .mp)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .linkComparison */ .A1)(sections)];
    return `${[...top, ...blocks].join("\n\n")}\n`;
}


/***/ }),

/***/ 1552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ logConclusion),
/* harmony export */   c: () => (/* binding */ throwFailures)
/* harmony export */ });
/* harmony import */ var _finish_judge_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(400);
/* harmony import */ var _gate_judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1112);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _render_overview_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(834);
/* harmony import */ var _render_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5531);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1518);
/* harmony import */ var _stage_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9522);







/** Writes the end of the log: the comparison as on the command line, the gate, links, and a notice if the gate passes. */
function logConclusion(reports, commentUrl, log) {
    for (const report of reports) {
        const { experiment, results } = report;
        const leg = reports.length > 1 ? `: ${(0,_finish_judge_run_js__WEBPACK_IMPORTED_MODULE_0__/* .nameLeg */ .CF)(report)}` : "";
        if (results?.comparison !== undefined) {
            const table = (0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .renderTerminal */ .b)(results, { colors: true, records: 5 });
            log.group(`Comparison${leg}`, [experiment.name, table]);
        }
        const rules = (0,_render_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .sortRules */ .YR)(results?.judgement.rules ?? []).map(({ outcome, message, code }) => `${_render_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeSigns */ .H2[outcome]} ${_gate_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeVerbs */ .hJ[outcome]}: ${(0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .w)(message)} (${code})`);
        if (rules.length > 0)
            log.group(`Gate${leg}`, rules);
    }
    if (commentUrl !== undefined)
        log.info(`Comment: ${commentUrl}`);
    for (const { experiment, baseline } of reports) {
        log.info(`Experiment ${experiment.name}: ${experiment.url}`);
        log.info((0,_stage_context_js__WEBPACK_IMPORTED_MODULE_6__/* .describeBaseline */ .FT)(baseline));
        if (baseline.kind === "found")
            log.info(`Comparison: ${baseline.compareUrl}`);
    }
    const gated = reports.flatMap(({ results }) => (results?.judgement.isGated ? [results.judgement] : []));
    const isPassed = gated.length > 0 && gated.every(({ verdict }) => verdict === "pass");
    if (isPassed)
        log.notice(`${listNames(reports)}: ${(0,_render_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTitle */ .Gn)(reports)}`);
}
/** Throws what turns the job red, if anything does. A gate's failure begins with the comment's heading. */
function throwFailures(reports, failures) {
    if (failures.length === 0)
        return;
    const message = failures.map((failure) => failure.message).join("\n");
    const kinds = new Set(failures.map(({ name }) => name));
    if (kinds.size === 1 && kinds.has("InputError"))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(message);
    const inFile = failures.find((failure) => failure instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ResultsFileError */ .dL);
    if (inFile !== undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ResultsFileError */ .dL(message, inFile.location);
    if (kinds.size > 1 || !kinds.has("GateBroken"))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(message);
    const heading = (0,_render_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTitle */ .Gn)(reports);
    if (heading === "")
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateBroken */ .Rn(message);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateBroken */ .Rn(`${heading}\n${message}`, { title: `LLM gate failed: ${listNames(reports)}` });
}
function listNames(reports) {
    const names = [...new Set(reports.map(({ experiment }) => experiment.logicalName))];
    const shown = names.slice(0, 3).join(", ");
    return names.length > 3 ? `${shown}, and ${names.length - 3} more` : shown;
}


/***/ }),

/***/ 4987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pI: () => (/* binding */ abandonExperiment),
  yE: () => (/* binding */ canFailJob),
  PX: () => (/* binding */ createFinishTools),
  MO: () => (/* binding */ createStageGitHub),
  Vn: () => (/* binding */ createStatusSignal),
  gx: () => (/* binding */ measureFinishing),
  HF: () => (/* binding */ writeComment)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/github/repository.ts
var github_repository = __webpack_require__(651);
;// CONCATENATED MODULE: ./src/accept/read-comments.ts



const commentSchema = schemas/* object */.Ikc({
    body: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), undefined),
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), undefined) })),
    created_at: schemas/* string */.YjP(),
    updated_at: schemas/* string */.YjP(),
    performed_via_github_app: schemas/* nullish */.cl6(schemas/* unknown */.L5J()),
});
const pageLength = 100;
const maxPages = 30;
/** Creates a reader of a repository's pull requests, comments, and permissions. */
function createPullRequestReader(request, repository) {
    const read = (0,github_repository/* createRepositoryReader */.yl)(request, repository);
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
            const items = await read("/issues/{issue_number}/comments", parameters, schemas/* array */.YOg(schemas/* unknown */.L5J()));
            comments.push(...items.flatMap((item) => commentSchema.safeParse(item).data ?? []));
            if (items.length < pageLength)
                return comments;
        }
        throw new client/* GitHubError */.y_("the pull request has too many comments");
    };
    const loadAccess = async (username) => {
        try {
            const { permission } = await read("/collaborators/{username}/permission", { username }, schemas/* object */.Ikc({ permission: schemas/* string */.YjP() }));
            return { kind: permission === "write" || permission === "admin" ? "yes" : "no" };
        }
        catch (error) {
            // Who isn't a collaborator isn't found.
            if (error instanceof client/* GitHubError */.y_ && error.status === 404)
                return { kind: "no" };
            return { kind: "unknown", reason: error instanceof client/* GitHubError */.y_ ? error.message : "no answer" };
        }
    };
    return {
        readPull: (number) => remember(`pull ${number}`, async () => {
            const pull = await read("/pulls/{pull_number}", { pull_number: number }, github_repository/* pullRequestPayload */.j);
            return { author: pull.user?.login, head: pull.head.sha.toLowerCase() };
        }),
        readComments: (number, since) => {
            const from = new Date(since).toISOString();
            return remember(`comments ${number} ${from}`, () => loadComments(number, from));
        },
        readAccess: (login) => remember(`access ${login.toLowerCase()}`, () => loadAccess(login)),
    };
}

// EXTERNAL MODULE: ./src/comment/comment.ts + 7 modules
var comment = __webpack_require__(3917);
// EXTERNAL MODULE: ./src/datadog/site.ts
var site = __webpack_require__(7359);
// EXTERNAL MODULE: ./src/finish/completeness.ts
var completeness = __webpack_require__(664);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
;// CONCATENATED MODULE: ./src/stages/finishing.ts








/* What post and finish/ share. */
// Updating the comment at the end takes at least this long, and at most what the stage has left.
const commentTimeMs = 11_000;
/** Measures how long a stage uploads, and from that, how much time it has left for the comment. */
function measureFinishing(datadog, clock) {
    const startedAt = clock.now();
    let uploads = 0;
    let since = startedAt;
    let uploadTime = 0;
    const pushEvents = async (...call) => {
        if (uploads === 0)
            since = clock.now();
        uploads += 1;
        try {
            return await datadog.pushEvents(...call);
        }
        finally {
            uploads -= 1;
            if (uploads === 0)
                uploadTime += clock.now() - since;
        }
    };
    return {
        datadog: { ...datadog, pushEvents },
        commentDeadline: () => Math.max(clock.now() + commentTimeMs, startedAt + limits/* finishTime */.Nl + uploadTime),
    };
}
/** Returns whether a gate that doesn't pass fails the job. */
function canFailJob({ gate, gateMode }) {
    return (0,gate_gate/* hasRules */.w0)(gate) && gateMode === "fail";
}
/** Creates a client for GitHub whose requests end with the signal. */
function createStageGitHub({ context, tools, token }, signal) {
    const { clock, redact } = tools;
    return (0,client/* createGitHubRequest */.Ps)({ token, server: context.server, redact, clock, signal });
}
/** Returns what finishing experiments needs. Experiments share it, so that nothing is read twice. */
function createFinishTools(stage, webOrigin) {
    const { context, tools, signals, datadog } = stage;
    const { clock, log, environment } = tools;
    return {
        datadog,
        clock,
        log,
        environment,
        ...signals,
        workspace: context.workspace,
        links: (0,site/* datadogLinks */.oq)(webOrigin),
        pullRequests: createPullRequestReader(createStageGitHub(stage, signals.signal), context.repository),
        countRecords: (0,completeness/* createCountRecords */.UQ)(datadog, clock, signals.signal),
    };
}
/** Returns a signal for a last request, such as setting a status. */
function createStatusSignal({ signals, tools }) {
    return AbortSignal.any([signals.closing, tools.clock.timeout(limits/* statusTime */.KP, "waiting")]);
}
/** Ends an experiment that can't be finished, so that it doesn't seem to run on. Returns its report. */
async function abandonExperiment(report, error, stage) {
    const reason = (0,errors/* errorMessage */.gJ)(error);
    const status = stage.tools.cancel.aborted ? "interrupted" : "failed";
    const update = status === "failed" ? { status, error: reason } : { status };
    // The reason is reported anyway; that this failed too adds nothing.
    await stage.datadog.updateExperiment(report.experiment.id, update, createStatusSignal(stage)).catch(() => { });
    return { ...report, state: status, stateDetail: reason };
}
/** Writes the comment if there is one to write, and returns its address. `deadline` is in milliseconds since the epoch. */
async function writeComment(reports, place, stage, deadline) {
    if (place === undefined)
        return undefined;
    const { tools, signals } = stage;
    const signal = AbortSignal.any([signals.closing, tools.clock.timeout(deadline - tools.clock.now())]);
    const gitHub = createStageGitHub(stage, signal);
    return (await (0,comment.openComment)(place, { ...tools, gitHub, signal, deadline }).write(...reports))?.url;
}


/***/ })

};
