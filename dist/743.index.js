export const id = 743;
export const ids = [743];
export const modules = {

/***/ 664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ countMissingRows),
/* harmony export */   iE: () => (/* binding */ describeWholeRun),
/* harmony export */   km: () => (/* binding */ countDatasetRecords),
/* harmony export */   xW: () => (/* binding */ describePart)
/* harmony export */ });
/* harmony import */ var _datadog_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2841);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);


const countTimeoutMs = 10_000;
/** Returns what a whole run of the experiment has; undefined if that isn't known, and then nothing is claimed. */
async function describeWholeRun({ report: { dataset, config }, projectId, runCount }, { datadog, clock, signal, datasetCounts }) {
    // An SDK that was given tags ran on a part of the dataset.
    const filter = config?.filtered_record_tags;
    if (dataset.id === "" || (Array.isArray(filter) && filter.length > 0))
        return undefined;
    const version = { projectId, datasetId: dataset.id, version: dataset.version };
    const key = JSON.stringify(version);
    const within = AbortSignal.any([signal, clock.timeout(countTimeoutMs, "waiting")]);
    const count = datasetCounts.get(key) ?? (0,_datadog_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecords */ .qJ)(version, datadog, within);
    datasetCounts.set(key, count);
    const records = await count;
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
    const { rows, records } = scores;
    if (records.every(({ recordId }) => recordId === undefined))
        return undefined;
    const nameless = whole.runs === 1 ? rows.withoutRecord : 0;
    return { records: whole.records, present: Math.min(whole.records, records.length + nameless) };
}
/** Says that a run has only a part of its dataset, which may be wanted; undefined if it has all, or nobody knows. */
function describePart(scores, whole) {
    const missing = whole && scores ? countMissingRows(scores, whole) : 0;
    if (whole === undefined || missing === 0)
        return undefined;
    const all = whole.records * whole.runs;
    const present = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(all - missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(all)}`;
    return whole.runs === 1
        ? `${present} dataset records have a row.`
        : `${present} rows are there, ${whole.runs} of each dataset record.`;
}


/***/ }),

/***/ 6332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ listGateFacts),
/* harmony export */   c: () => (/* binding */ decideEnding)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);

const canceled = { status: "interrupted", reason: "the run was canceled" };
/**
 * Decides how an experiment ends. `completed` needs an evaluation that completed, rows, and that all of them are in
 * Datadog; a job that succeeded without any result leaves it running.
 */
function decideEnding(run) {
    const { plan, results, ended } = run;
    if (run.isCanceled)
        return ended ?? canceled;
    const outcome = ended ?? decideEvaluation(run);
    const isCompleted = outcome.status === "completed";
    if (results.kind === "absent" && ended === undefined && plan.jobSucceeded && isCompleted)
        return { status: "running", reason: undefined };
    const fault = findFault(run);
    const isDecisive = isCompleted || results.kind === "invalid" || results.kind === "not uploaded";
    if (fault === undefined || !isDecisive)
        return outcome;
    const [first = "", second = ""] = fault.split("\n");
    return { status: "failed", reason: second === "" ? first : `${first} ${second.trim()}` };
}
/** Says why results let no experiment complete; undefined if they don't. */
function findFault({ results, ended }) {
    switch (results.kind) {
        case "invalid":
        case "not uploaded":
            return results.reason;
        case "absent":
            return "the evaluation produced no results";
        case "unreadable":
            // What was finished before has completed, and its results summary still says so.
            return ended || results.isShort ? undefined : `the results couldn't be read: ${results.reason}`;
        case "read":
            if (results.scores.rows.total > 0)
                return results.ingestion.problem;
            return "the results contain only run-level scores and no rows";
    }
}
/** An evaluation tool that wrote its whole document has completed, even if rows failed. */
function decideEvaluation({ plan, results }) {
    const { githubOutcome } = plan.evaluation;
    const isProven = results.kind === "read" && results.impliesCompletion;
    if (!isProven || githubOutcome === "cancelled" || githubOutcome === "skipped")
        return plan.evaluation;
    return { status: "completed", reason: undefined };
}
/** Lists what fails a gate whatever the rows show: an evaluation that didn't complete, files of another run, missing rows. */
function listGateFacts(run) {
    const { results } = run;
    const found = [];
    const incomplete = explainIncomplete(run);
    if (incomplete !== undefined) {
        const rows = run.scores?.rows.total ?? 0;
        const produced = `The ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, "row")} it produced ${rows === 1 ? "is" : "are"} shown but not judged.`;
        const message = `The evaluation didn't finish: ${incomplete}.${rows === 0 ? "" : ` ${produced}`}`;
        found.push({ rule: "evaluation", message });
    }
    if (results.kind !== "read")
        return found;
    const { stale, ingestion } = results;
    if (stale !== undefined)
        found.push({ rule: "evaluation", message: `Results files aren't from this run: ${stale}.` });
    if (ingestion.problem !== undefined)
        found.push({ rule: "arrival", message: ingestion.problem });
    return found;
}
/**
 * Says why the evaluation didn't complete. SDKs end a run as `failed` for one bad row, so there the job decides; what an
 * SDK ended as `completed` is complete, unless the job was canceled: other experiments may never have been created.
 */
function explainIncomplete(run) {
    const { plan, ended } = run;
    if (run.isCanceled)
        return canceled.reason;
    if (ended?.status === "completed" && plan.evaluation.githubOutcome !== "cancelled")
        return undefined;
    if (ended?.status === "interrupted")
        return "the program that ran it ended it as interrupted";
    const outcome = decideEvaluation(run);
    return outcome.status === "completed" ? undefined : outcome.reason;
}


/***/ }),

/***/ 7901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ finishExperiment)
});

// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
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
        const changes = Object.entries(effectiveRules(baseline, key)).flatMap(([rule, before]) => {
            const after = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
            const change = JSON.stringify([rule, before, after]);
            if (!isLooser(rule, before, after) || ofEveryMetric.has(change))
                return [];
            if (key === "*")
                ofEveryMetric.add(change);
            if (after === undefined || after === false)
                return `\`${rule}\` removed`;
            return `${rule} ${formatRuleValue(rule, before, isShare)} → ${formatRuleValue(rule, after, isShare)}`;
        });
        if (changes.length > 0)
            loosened.push(`\`${key}\` ${changes.join(", ")}`);
    }
    if (baseline.gate_mode === "fail" && current.gate_mode === "warn")
        loosened.push("gate_mode fail → warn");
    const [before, after] = [baseline.accept, current.accept];
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

// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/render/failed-gate.ts
var failed_gate = __webpack_require__(3183);
// EXTERNAL MODULE: ./src/render/results-report.ts
var results_report = __webpack_require__(5585);
// EXTERNAL MODULE: ./src/results/results-summary.ts
var results_summary = __webpack_require__(7633);
// EXTERNAL MODULE: ./src/results/scores.ts + 1 modules
var scores = __webpack_require__(7564);
// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/comparison/compare.ts + 2 modules
var comparison_compare = __webpack_require__(2533);
// EXTERNAL MODULE: ./src/gate/judge.ts + 1 modules
var judge = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/finish/messages.ts
var messages = __webpack_require__(7403);
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
    const parts = [
        { scores: first, indexes: [...records.keys()] },
        ...others.map(({ scores }) => ({ scores, indexes: addRecords(records, scores) })),
    ];
    const pool = (metrics, kind) => new Map([...metrics].map(([label, metric]) => {
        const comparable = parts.flatMap(({ scores, indexes }) => {
            const other = scores[kind].get(label);
            return other?.type === metric.type && other.count > 0 ? [{ metric: other, indexes }] : [];
        });
        return [label, metric.count > 0 && comparable.length > 1 ? poolMetric(metric, comparable) : metric];
    }));
    // A run-level score that is a number is the mean over all; of anything else the first one counts.
    const summary = new Map(first.summary);
    for (const [label, score] of summary) {
        const scores = parts.map((part) => part.scores.summary.get(label)).filter((one) => typeof one === "number");
        if (typeof score === "number")
            summary.set(label, scores.reduce((sum, one) => sum + one, 0) / scores.length);
    }
    return { ...first, records, metrics: pool(first.metrics, "metrics"), usage: pool(first.usage, "usage"), summary };
}
/** Adds the runs of another experiment to the records, and returns the index there of each of its records. */
function addRecords(records, other) {
    const known = new Map((0,comparison_records/* pairRecords */.lG)(records, other.records).map(({ baseline, current }) => [current, baseline]));
    return other.records.map((record, index) => {
        const at = known.get(index) ?? -1;
        const same = records[at];
        // Its span is another experiment's, so nothing links to it.
        if (same === undefined)
            return records.push({ ...record, span: undefined }) - 1;
        const properties = (0,record_properties/* mergeProperties */.g2)(same.properties, record.properties);
        records[at] = { ...same, rows: same.rows + record.rows, properties };
        return at;
    });
}
/** `parts`: the metric in each experiment, and the index in the pool of each of its records. */
function poolMetric({ label, type }, parts) {
    const names = [...new Set(parts.flatMap(({ metric }) => metric.observations.names))];
    const records = [];
    const values = [];
    const failedRecords = [];
    const categories = new Map();
    let [count, total] = [0, 0];
    for (const { metric, indexes } of parts) {
        const { observations } = metric;
        const isCategory = metric.type === "categorical";
        for (const record of observations.records)
            records.push(indexes[record] ?? -1);
        for (const value of observations.values)
            values.push(isCategory ? names.indexOf(observations.names[value] ?? "") : value);
        for (const record of metric.failedRecords)
            failedRecords.push(indexes[record] ?? -1);
        for (const { category, count: rows } of metric.categories)
            categories.set(category, (categories.get(category) ?? 0) + rows);
        count += metric.count;
        total += (metric.mean ?? 0) * metric.count;
    }
    return {
        label,
        type,
        count,
        errors: failedRecords.length,
        mean: type === "categorical" ? undefined : total / count,
        categories: [...categories]
            .map(([category, rows]) => ({ category, count: rows, share: rows / count }))
            .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1)),
        observations: { records: Int32Array.from(records), values: Float64Array.from(values), names },
        failedRecords,
    };
}
/** Returns the comparison of all attempts with the counts of rows and the coverage of the newest one alone. */
function withNewestCounts(newest, pooled) {
    const identify = ({ label, slice }) => JSON.stringify([label, slice?.property, slice?.value]);
    const all = [...newest.metrics, ...newest.usage, ...newest.slices];
    const coverage = new Map(all.map((metric) => [identify(metric), metric.coverage]));
    const replace = (metric) => {
        return { ...metric, coverage: coverage.get(identify(metric)) ?? metric.coverage };
    };
    return {
        ...pooled,
        rows: newest.rows,
        records: newest.records && pooled.records && { ...newest.records, changed: pooled.records.changed },
        metrics: pooled.metrics.map(replace),
        usage: pooled.usage.map(replace),
        slices: pooled.slices.map(replace),
    };
}
/** Returns how many runs the records have: `3`, or `up to 3` if some have fewer. */
function countRuns({ records }) {
    const counts = new Set(records.map(({ rows }) => rows));
    const most = Math.max(0, ...counts);
    return counts.size === 1 ? String(most) : `up to ${most}`;
}

;// CONCATENATED MODULE: ./src/finish/compare-attempts.ts








// Earlier attempts that are judged with an experiment.
const maxEarlierAttempts = 3;
/**
 * Compares an experiment and its earlier attempts with the baseline and its further runs; undefined without scores, or
 * after a cancel, when there's no time left. An attempt counts if its own rows pass; a copy of another's outputs and
 * scores counts once. Of those that count, the newest three are added.
 */
function compareAttempts(run) {
    const { plan, scores, attempts, baseline } = run;
    if (scores === undefined || run.isCanceled)
        return undefined;
    const options = (0,metrics/* comparisonOptions */.ck)(plan.settings.gate, run.metricFacts);
    // What is only a part of the baseline isn't compared with.
    const { scores: base, summary } = baseline.state.kind === "read" ? baseline : noBaseline;
    const compare = (current) => (0,comparison_compare/* compareExperiments */.u)(base ?? summary, current, options);
    const complete = attempts.read.filter((attempt) => passesOwnRules(attempt.scores, run, compare));
    const different = withoutCopies(complete, scores);
    const counting = different.slice(0, maxEarlierAttempts);
    const further = baseline.furtherRuns.read.filter((other) => findFault(other.scores) === undefined);
    const others = base === undefined ? [] : withoutCopies(further, base);
    const newest = compare(scores);
    const here = poolScores(scores, counting);
    const there = base && poolScores(base, others);
    const isPooled = counting.length > 0 || others.length > 0;
    const comparison = isPooled ? withNewestCounts(newest, (0,comparison_compare/* compareExperiments */.u)(there ?? summary, here, options)) : newest;
    const shown = plan.report.baseline;
    const baselineId = shown.kind === "found" ? shown.experiment.id : undefined;
    const parents = counting.map(({ experiment }) => experiment.attributes.parent_experiment_id || baselineId);
    const otherBaselines = parents.filter((id) => id !== baselineId).length;
    const copies = complete.length - different.length;
    const incomplete = attempts.read.length - complete.length;
    const unreadRuns = base && (baseline.furtherRuns.failure ?? baseline.furtherRuns.unread[0]?.reason);
    const { olderAttempts, otherCommits } = attempts;
    const remarks = [
        counting.length > 0 && messages/* messages */.D.pooledAttempts(countRuns(here), counting.length),
        there && others.length > 0 && messages/* messages */.D.pooledBaseline(countRuns(there), others.length + 1),
        otherBaselines > 0 && messages/* messages */.D.otherBaseline(otherBaselines),
        copies > 0 && messages/* messages */.D.cachedAttempts(copies),
        incomplete > 0 && messages/* messages */.D.incompleteAttempts(incomplete),
        olderAttempts > 0 && counting.length < maxEarlierAttempts && messages/* messages */.D.olderAttempts(olderAttempts),
        unreadRuns !== undefined && messages/* messages */.D.baselineRunsUnread(unreadRuns),
        otherCommits.failed > 0 && messages/* messages */.D.failedCommits(otherCommits.failed, otherCommits.judged),
    ];
    return {
        comparison,
        /** How many attempts it covers, this one included. */
        attempts: counting.length + 1,
        /** The further runs of the baseline that count, by the IDs of their experiments. */
        baselineIds: others.map(({ experiment }) => experiment.id),
        remarks: remarks.filter((remark) => remark !== false && remark !== undefined),
    };
}
const noBaseline = { scores: undefined, summary: undefined };
/** Leaves out runs with the same outputs and scores as another's, which come from a cache. */
function withoutCopies(runs, first) {
    const seen = new Set([first.contentDigest]);
    return runs.filter(({ experiment, scores }) => {
        // The digest that was kept when finishing comes from the same files as this run's own.
        const digests = [(0,action_metadata/* readActionMetadata */.Of)(experiment).content_digest, scores.contentDigest];
        const isCopy = digests.some((digest) => digest !== undefined && seen.has(digest));
        for (const digest of digests)
            seen.add(digest);
        return !isCopy;
    });
}
/** Returns whether an attempt passes the rules on its own rows and coverage; without a gate, whether most rows have no error. */
function passesOwnRules(scores, { plan, baseline, metricFacts }, compare) {
    const { gate } = plan.settings;
    if (!(0,gate_gate/* hasRules */.w0)(gate))
        return findFault(scores) === undefined;
    const results = { kind: "read", comparison: compare(scores) };
    const { rules } = (0,judge/* judgeGate */.$)(gate, { results, baseline: baseline.state, names: metricFacts.names });
    return rules.every(({ outcome, metric, rule }) => outcome !== "failed" || (metric !== "$rows" && rule !== "min_coverage" && rule !== "score"));
}
function findFault({ rows, metrics, summary }) {
    const hasScores = metrics.size + summary.size > 0;
    return (0,choose/* findResultsFault */.Si)({ rows: rows.total, errors: rows.failed, hasScores });
}

// EXTERNAL MODULE: ./src/finish/ending.ts
var finish_ending = __webpack_require__(6332);
// EXTERNAL MODULE: ./src/finish/judge-run.ts + 3 modules
var judge_run = __webpack_require__(400);
// EXTERNAL MODULE: ./src/experiment/attempts.ts
var experiment_attempts = __webpack_require__(9289);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/finish/completeness.ts
var completeness = __webpack_require__(664);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/datadog/messages.ts
var datadog_messages = __webpack_require__(468);
;// CONCATENATED MODULE: ./src/finish/read-scores.ts








/** Reads the scores of an experiment from all its events. */
async function readScores(datadog, experimentId, signal, slicedBy) {
    const aggregator = new scores/* ScoreAggregator */.cd(slicedBy);
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
    const seen = new Set();
    for (;;) {
        let page;
        try {
            page = await datadog.readEvents(experimentId, cursor, signal, limits/* eventsPageSizes */.VL[size]);
        }
        catch (error) {
            const isLast = size === limits/* eventsPageSizes */.VL.length - 1;
            if (isLast || !(error instanceof datadog_errors/* DatadogError */.j9 && error.isTooLarge))
                throw error;
            size += 1;
            continue;
        }
        yield page;
        cursor = page.cursor;
        if (cursor === undefined)
            return;
        if (seen.has(cursor) || seen.size === maxPages)
            throw new datadog_errors/* DatadogError */.j9(datadog_messages/* messages */.D.endlessList(), "open");
        seen.add(cursor);
    }
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

// EXTERNAL MODULE: ./src/results/check.ts + 14 modules
var check = __webpack_require__(6239);
// EXTERNAL MODULE: ./src/results/file-patterns.ts
var file_patterns = __webpack_require__(3232);
// EXTERNAL MODULE: ./src/results/messages.ts
var results_messages = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
// EXTERNAL MODULE: ./src/finish/results-files.ts
var results_files = __webpack_require__(59);
// EXTERNAL MODULE: ./src/results/events.ts
var events = __webpack_require__(5333);
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
 * Uploads entries, a few calls side by side, and empties the list. A call that is too large is split, down to the entry, which
 * is then left out. Returns the names of the rows that Datadog took, such as `results/a.jsonl:7 (record r-7)`, by the ID of
 * their span, and what it refused as too large.
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
            for (const { entry } of batch)
                if (entry.kind === "row")
                    taken.set(entry.span.spanId, (0,result_entry/* nameEntry */.ap)(entry));
        }
        catch (error) {
            if (!(error instanceof datadog_errors/* DatadogError */.j9 && error.status === tooLarge))
                throw error;
            if (batch.length === 1)
                return void refused.push(...batch.map(({ entry }) => entry));
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
    const lost = refused.flatMap((entry) => Object.values(entry.kind === "row" ? entry.row.scores : entry.scores));
    return {
        taken,
        refused: {
            names: refused.map(result_entry/* nameEntry */.ap),
            rows: refused.filter(({ kind }) => kind === "row").length,
            scores: lost.filter((score) => score !== null).length,
        },
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
    /** The most scores of each row that were shown: a row that was shown once has arrived, and scores can appear later. */
    const shown = new Map();
    let reason = "";
    for (let look = 0;; look += 1) {
        try {
            for await (const page of eventPages(datadog, upload.experimentId, signal)) {
                for (const { span_id: id, eval_metrics } of page.spans) {
                    if (!upload.taken.has(id))
                        continue;
                    const scores = (0,events_page/* newestByLabel */.w)(eval_metrics).filter((event) => ((0,events_page.readScore)(event) ?? null) !== null).length;
                    shown.set(id, Math.max(shown.get(id) ?? 0, scores));
                }
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














/** Reads and checks the results files, if the inputs name any. Returns why there's nothing to upload otherwise. */
async function checkResultsFiles({ settings, evaluation, jobSucceeded, report, since }, slicedBy, { cancel, environment, workspace, log }) {
    if (settings.results.length === 0)
        return undefined;
    const resolved = await (0,file_patterns/* resolveResultFiles */.x)(settings.results, workspace, settings.reading);
    const faults = [...resolved.unmatched, ...resolved.refused].map(({ message }) => message);
    // A job that failed may have written nothing.
    const isExcused = (evaluation.status !== "completed" || !jobSucceeded) && resolved.refused.length === 0;
    if (faults.length > 0 && !isExcused)
        return { kind: "invalid", reason: (0,errors/* withCode */.SM)(messages/* messages */.D.invalidPatterns(faults)), isInput: true };
    for (const fault of faults)
        log.notice(messages/* messages */.D.missingFiles(fault));
    if (resolved.files.length === 0)
        return { kind: "absent" };
    try {
        return await (0,open_file/* withOpenFiles */.UJ)(resolved.files, async (opened) => {
            const paths = opened.map(({ path }) => path);
            const [checked, untouched] = await Promise.all([
                (0,check/* checkResults */.Z)(opened, report.experiment.id, { cancel, slicedBy }),
                (0,results_files/* findUntouchedFiles */.k9)(paths, { since, environment, signal: cancel }),
            ]);
            await (0,open_file/* assertUnchanged */.Wu)(opened);
            if (checked.kind === "checked")
                return { ...checked, opened, untouched };
            const { faults, total, rest, isStopped, first } = checked;
            const least = isStopped ? "at least " : "";
            const more = rest > 0 ? [`and ${least}${rest} more`] : [];
            const reason = results_messages/* messages */.DZ.nothingUploaded(`${least}${(0,format/* plural */.LS)(total, "error")}`, [...faults, ...more]);
            return { kind: "invalid", reason, location: first };
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
/**
 * Uploads the results files and waits until Datadog shows them, or reads what the evaluation step pushed itself.
 * Never rejects; what a cancel interrupts is `unreadable` or `not uploaded`.
 */
async function findResults(checked, plan, slicedBy, whole, tools) {
    if (checked === undefined)
        return await readPushedResults(plan, slicedBy, whole, tools);
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
async function readPushedResults({ report, adopted, evaluation, leg, metadata }, slicedBy, expected, tools) {
    const { id } = report.experiment;
    // Rows of an experiment that another program ended are worth waiting for however the job went.
    const isOver = adopted !== undefined && (0,outcome/* readOutcome */.ns)(adopted) !== undefined;
    const isAwaited = isOver || evaluation.status === "completed";
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
            stale: undefined,
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
/** Says what the files hold, uploads it, and waits until Datadog shows it. */
async function uploadResults(checked, plan, slicedBy, tools) {
    const { entries, counts, files, scores, untouched } = checked;
    const { datadog, log, clock, cancel } = tools;
    log.group("Results files", (0,results_files/* describeFiles */.LG)(files));
    for (const warning of (0,results_files/* describeFileWarnings */.V$)(files))
        log.warning(warning);
    const stale = (0,results_files/* listStaleFiles */.$R)(files, plan.since, untouched);
    if (stale !== undefined)
        log.warning(messages/* messages */.D.staleFiles(stale));
    const upload = async () => {
        const rows = (0,format/* plural */.LS)(counts.rows, "row");
        log.info(`Uploading ${rows} with ${(0,format/* plural */.LS)(counts.metrics, "score")} from ${(0,format/* plural */.LS)(files.length, "file")}.`);
        const isFinishedBefore = (0,results_summary/* parseResultsSummary */.W3)(await plan.metadata) !== undefined;
        const earlier = plan.mayHaveRows || isFinishedBefore ? await addEarlierRows(entries, plan, slicedBy, tools) : undefined;
        const { id: experimentId, logicalName: name } = plan.report.experiment;
        const uploadedAt = clock.now();
        const context = { experimentId, projectId: plan.projectId, datasetId: plan.report.dataset.id, name, uploadedAt };
        const signal = AbortSignal.any([cancel, clock.timeout(limits/* uploadTime */.HX)]);
        const uploaded = await uploadEntries(entries, context, { datadog, clock, log, signal });
        const seconds = ((clock.now() - uploadedAt) / 1_000).toFixed(1);
        log.info(`Uploaded ${(0,format/* plural */.LS)(uploaded.taken.size, "row")} in ${seconds} s.`);
        const [refused] = uploaded.refused.names;
        if (uploaded.taken.size === 0 && refused !== undefined)
            return { kind: "not uploaded", reason: messages/* messages */.D.everyRowTooLarge(refused), scores };
        const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
        const ingestion = await awaitIngestion({ ...uploaded, experimentId, rows: counts.rows, scores: scored }, { datadog, clock, log, signal: cancel });
        const missing = await findMissingRows(earlier ?? scores, plan.metadata);
        if (missing !== undefined)
            return missing;
        const impliesCompletion = stale === undefined && files.every((file) => file.impliesCompletion);
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
    const aggregator = new scores/* ScoreAggregator */.cd(slicedBy);
    const rows = entries.filter((entry) => entry.kind === "row");
    for (const row of rows)
        aggregator.addRow(row);
    // A row of the files replaces the one of the same span that was uploaded before.
    const replaced = new Set(rows.map(({ span }) => span.spanId));
    for await (const { spans, ...page } of eventPages(datadog, id, signal))
        aggregator.addPage({ ...page, spans: spans.filter(({ span_id }) => !replaced.has(span_id)) });
    // The newest run-level scores count.
    for (const entry of entries)
        if (entry.kind !== "row")
            aggregator.addSummary(entry.scores);
    return aggregator.scores();
}

;// CONCATENATED MODULE: ./src/finish/read-run.ts













/** Uploads or reads the results, and reads what they're compared with. Never rejects. */
async function readRun(plan, tools) {
    const { gate, results: patterns, usageMetrics } = plan.settings;
    const slicedBy = (0,metrics/* listSliceProperties */.OI)(gate);
    const counted = patterns.length === 0 ? (0,completeness/* describeWholeRun */.iE)(plan, tools) : undefined;
    const [results, baseline, attempts, whole] = await Promise.all([
        checkResultsFiles(plan, slicedBy, tools).then((checked) => findResults(checked, plan, slicedBy, counted, tools)),
        readBaseline(plan, slicedBy, tools),
        readAttempts(plan, slicedBy, tools),
        counted,
    ]);
    return {
        plan,
        results,
        scores: "scores" in results ? results.scores : undefined,
        baseline,
        attempts,
        metricFacts: (0,results_files/* collectMetricFacts */.gX)(results.kind === "read" ? results.files : [], usageMetrics),
        whole,
        ended: plan.adopted && (await readEnd(plan.adopted, tools)),
        isCanceled: tools.cancel.aborted,
    };
}
/** Reads how another program has ended an experiment by now: lists lag, and a script ends its own at its very end. */
async function readEnd(adopted, tools) {
    const { id, attributes } = adopted;
    const last = { datadog: tools.datadog, signal: (0,lib_clock/* createStatusSignal */.Vn)(tools) };
    const listed = await lookUpExperiment(id, attributes.project_id, last).catch(() => undefined);
    return (0,outcome/* readOutcome */.ns)(listed ?? adopted);
}
const noRuns = { read: [], unread: [], failure: undefined };
/** Reads the baseline's rows, its results summary, and its further runs. Never rejects. */
async function readBaseline(plan, slicedBy, tools) {
    const { baseline } = plan.report;
    const nothing = { scores: undefined, summary: undefined, experiment: undefined, furtherRuns: noRuns };
    if (baseline.kind === "none")
        return { ...nothing, state: { kind: "none", reason: baseline.reason, branch: baseline.madeOn } };
    if (baseline.kind === "unknown")
        return { ...nothing, state: { kind: "unreadable", reason: baseline.reason } };
    try {
        const { id } = baseline.experiment;
        const listed = plan.baseline?.id === id ? plan.baseline : lookUpExperiment(id, plan.projectId, tools);
        const [scores, experiment, furtherRuns] = await Promise.all([
            readScores(tools.datadog, id, tools.signal, slicedBy),
            listed,
            baseline.commit ? readFurtherRuns(listed, baseline.commit.sha, plan, slicedBy, tools) : noRuns,
        ]);
        const summary = (0,results_summary/* parseResultsSummary */.W3)(experiment?.attributes.metadata);
        const [shown, recorded] = [scores.rows.total, summary?.rows ?? 0];
        const known = { summary, furtherRuns, experiment };
        const remedy = "Rerun the workflow on the base branch.";
        if (shown === 0 && recorded === 0) {
            const reason = `it has no rows and no results summary. ${remedy}`;
            return { ...known, scores, state: { kind: "unreadable", reason } };
        }
        // One that shows fewer rows than it recorded must let nothing pass. If all have expired, its summary serves.
        if (shown > 0 && shown < recorded) {
            const counts = `${(0,format/* formatCount */.B4)(shown)} of the ${(0,format/* formatCount */.B4)(recorded)} rows`;
            const reason = `Datadog shows ${counts} that its results summary counts. ${remedy}`;
            return { ...known, scores, state: { kind: "unreadable", reason } };
        }
        const state = { kind: "read", recordedRows: recorded, otherDatasetVersion: baseline.otherDatasetVersion };
        return { ...known, scores: shown === 0 ? undefined : scores, state };
    }
    catch (error) {
        return { ...nothing, state: { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) } };
    }
}
/** Reads the other experiments of the baseline's commit. Never rejects. */
async function readFurtherRuns(baseline, commit, plan, slicedBy, tools) {
    const { projectId, report, configKey } = plan;
    if (configKey === undefined)
        return noRuns;
    const filter = { projectId, experiment: report.experiment.logicalName, tags: [`${action_metadata/* tagKeys */.bi.commit}:${commit}`] };
    try {
        const [current, chosen, { experiments }] = await Promise.all([
            describeExperiment(plan, tools),
            baseline,
            tools.datadog.listExperiments(filter, tools.signal, { limit: limits/* attemptsListed */.Sv }),
        ]);
        return await readRuns(chosen ? (0,experiment_attempts/* selectBaselineRuns */.gR)(experiments, chosen, current) : [], slicedBy, tools);
    }
    catch (error) {
        return { ...noRuns, failure: (0,errors/* errorMessage */.gJ)(error) };
    }
}
/** Finds the earlier attempts of an experiment and reads their rows. Never rejects. */
async function readAttempts(plan, slicedBy, tools) {
    const { configKey, report } = plan;
    const none = { ...noRuns, olderAttempts: 0, otherCommits: { judged: 0, failed: 0 }, addsReruns: false };
    if (configKey === undefined)
        return none;
    let addsReruns = false;
    try {
        const experiment = await describeExperiment(plan, tools);
        addsReruns = (0,experiment_attempts/* isRecognizable */.sx)(experiment);
        const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
        const { attempts, ...found } = await (0,experiment_attempts/* findEarlierExperiments */.mh)(experiment, { configKey, baselineId }, tools);
        return { ...(await readRuns(attempts, slicedBy, tools)), ...found, addsReruns };
    }
    catch (error) {
        return { ...none, failure: (0,errors/* errorMessage */.gJ)(error), addsReruns };
    }
}
/** Reads the rows of experiments; one that shows fewer rows than its summary counts is unread. Never rejects. */
async function readRuns(experiments, slicedBy, { datadog, signal }) {
    const readings = await Promise.all(experiments.map(async (experiment) => {
        const reading = await (0,errors/* tryAsync */.CV)(readScores(datadog, experiment.id, signal, slicedBy));
        if ("failure" in reading)
            return { experiment, reason: (0,errors/* errorMessage */.gJ)(reading.failure) };
        const reason = explainMissingRows(reading.value, experiment.attributes.metadata);
        return reason === undefined ? { experiment, scores: reading.value } : { experiment, reason };
    }));
    return {
        read: readings.flatMap((reading) => (reading.scores === undefined ? [] : reading)),
        unread: readings.flatMap((reading) => (reading.scores === undefined ? reading : [])),
        failure: undefined,
    };
}
/** Returns an experiment as Datadog lists it; undefined if it doesn't. */
async function lookUpExperiment(id, projectId, { datadog, signal }) {
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    return experiments.find((listed) => listed.id === id);
}
/** Returns the experiment as its run knows it; Datadog is asked only for metadata that no stage handed on. */
async function describeExperiment(plan, tools) {
    const { projectId } = plan;
    const { experiment, dataset, startedAt } = plan.report;
    const known = await plan.metadata;
    const listed = known ? undefined : await lookUpExperiment(experiment.id, projectId, tools);
    return {
        id: experiment.id,
        attributes: {
            name: experiment.name,
            project_id: projectId,
            experiment: experiment.logicalName,
            dataset_id: dataset.id,
            dataset_version: dataset.version,
            created_at: startedAt === undefined ? undefined : new Date(startedAt).toISOString(),
            metadata: known ?? listed?.attributes.metadata ?? {},
        },
    };
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./src/finish/remarks.ts









/**
 * Logs what else has to be known of a run, and returns it for line 2 of the comment, a sentence each. `problems`:
 * acceptances that don't count.
 */
function reportRemarks(run, pooled, changes, { notes }, problems, { log, clock }) {
    const { plan, results, baseline, attempts } = run;
    const shown = [];
    const add = (level, remark) => {
        if (remark === undefined)
            return;
        const text = typeof remark === "string" ? remark : remark.message;
        if (level === "info")
            log.info(text);
        else
            log[level](remark);
        shown.push(level === "info" ? text : `⚠️ ${text}`);
    };
    add("notice", describeLoosenedGate(run, pooled?.comparison));
    add("info", describeConfigChanges(changes, plan.settings.withAnswers));
    const startedAt = plan.report.startedAt ?? clock.now();
    add("warning", baseline.experiment && warnOfOldBaseline((0,action_metadata/* createdAt */.CT)(baseline.experiment), startedAt));
    if (attempts.failure !== undefined)
        add("warning", messages/* messages */.D.attemptsUnlisted(attempts.failure));
    for (const { experiment, reason } of attempts.unread)
        add("warning", messages/* messages */.D.attemptUnread(experiment.attributes.name, reason));
    for (const problem of problems)
        add("warning", problem);
    for (const { message } of pooled?.remarks ?? [])
        add("info", message);
    // Logged before the upload.
    const stale = results.kind === "read" ? results.stale : undefined;
    if (stale !== undefined)
        shown.push(`⚠️ Some results files aren't from this run: ${stale}.`);
    // A note of the gate says the same.
    const part = notes.length > 0 ? undefined : (0,completeness/* describePart */.xW)(run.scores, run.whole);
    return part === undefined ? shown : [...shown, part];
}
const oldDays = 7;
/** Warns about a baseline that is a week old or more; undefined if it's younger, or nobody knows. */
function warnOfOldBaseline(createdAt, now) {
    const days = (0,format/* countDays */.Tm)(createdAt, now);
    return createdAt === 0 || days < oldDays ? undefined : messages/* messages */.D.oldBaseline(days);
}
/** Says which rules of the baseline's gate are missing, looser, or only warn here; undefined if none are. */
function describeLoosenedGate({ plan, baseline }, comparison) {
    const stored = baseline.experiment && parseStoredGate((0,action_metadata/* readActionMetadata */.Of)(baseline.experiment).gate);
    if (stored === undefined || Object.keys(stored.rules).length === 0)
        return undefined;
    const { gate, gateMode, acceptPolicy } = plan.settings;
    const current = (0,gate_gate/* hasRules */.w0)(gate) ? toStoredGate(gate, gateMode, acceptPolicy) : undefined;
    const numeric = comparison?.metrics.filter((metric) => metric.kind === "numeric") ?? [];
    const booleans = new Set(numeric.flatMap(({ label, type }) => (type === "boolean" ? label : [])));
    const rules = describeLoosenedRules(stored, current, (label) => booleans.has(label));
    const who = plan.report.isPullRequest ? "This pull request" : "This run";
    return rules === "" ? undefined : messages/* messages */.D.loosenedGate(who, rules);
}
const maxShown = 6;
const maxValueLength = 60;
/** Lists the members that differ between the configs of a run and its baseline, by their paths. */
function findConfigChanges({ plan, baseline }) {
    if (baseline.experiment === undefined)
        return [];
    const [before, after] = [flatten(baseline.experiment.attributes.config ?? {}), flatten(plan.report.config ?? {})];
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
        ? { ...rule, message: `${(0,errors/* closeSentence */.gm)(rule.message)} ${reason}` }
        : rule);
    return { ...judgement, rules };
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
        // What this run itself still writes has to come first.
        const known = await experiment.metadata;
        const merged = mergeMetadata(known, await listMetadata(experiment, known, { datadog, clock, signal }));
        if (merged[results_summary/* resultsMember */.b0] !== undefined && (0,results_summary/* parseResultsSummary */.W3)(merged) === undefined)
            return log.notice(messages/* messages */.D.otherResultsMember(results_summary/* resultsMember */.b0));
        const metadata = { ...merged, ...mergeActionMetadata(merged, actionMetadata), [results_summary/* resultsMember */.b0]: summary };
        await datadog.updateExperiment(experiment.report.experiment.id, { metadata }, signal);
    }
    catch (error) {
        log.warning(messages/* messages */.D.summaryNotSaved((0,errors/* errorMessage */.gJ)(error)));
    }
}
/** Returns the metadata as Datadog lists them. If this run knows none, it waits until Datadog does. */
async function listMetadata({ report, projectId }, known, tools) {
    for (const pause of [0, ...save_results_summary_pausesMs]) {
        await tools.clock.sleep(pause, tools.signal);
        const listed = await lookUpExperiment(report.experiment.id, projectId, tools);
        if (listed !== undefined)
            return listed.attributes.metadata ?? {};
        if (known !== undefined)
            return undefined;
    }
    throw new Error("Datadog doesn't list the experiment yet");
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
/**
 * Merges the metadata that this run knows with those that Datadog lists. The list counts, since others may have written;
 * but it may lag behind this run's own writes, so the tags that the action reserves are those that this run knows.
 */
function mergeMetadata(ours, listed) {
    if (ours === undefined || listed === undefined)
        return { ...ours, ...listed };
    const [ourTags = [], listedTags = []] = [ours, listed].map((metadata) => (0,action_metadata/* listTags */.cB)({ attributes: { metadata } }));
    const reserved = new Set(ourTags.map(action_metadata/* tagKey */.E4).filter((key) => action_metadata/* reservedTagKeys */.bS.has(key)));
    const kept = ourTags.filter((tag) => reserved.has((0,action_metadata/* tagKey */.E4)(tag)) || listedTags.includes(tag));
    const added = listedTags.filter((tag) => !ourTags.includes(tag) && !reserved.has((0,action_metadata/* tagKey */.E4)(tag)));
    const tags = [...kept, ...added];
    return { ...ours, ...listed, ...(tags.length === 0 ? {} : { tags }) };
}

;// CONCATENATED MODULE: ./src/finish/finish-experiment.ts


















/** Uploads or reads the results, compares them with the baseline, judges the gate, and sets the status. */
async function finishExperiment(plan, tools) {
    const { settings, report } = plan;
    const { log } = tools;
    const run = await readRun(plan, tools);
    const ending = (0,finish_ending/* decideEnding */.c)(run);
    const pooled = compareAttempts(run);
    const { acceptances, problems, ...judged } = await (0,judge_run/* judgeRun */.Zy)(run, pooled?.comparison, tools);
    const changes = findConfigChanges(run);
    const judgement = explainOtherJudge(judged.judgement, changes);
    warnOfUnread(run, ending, pooled?.comparison, log);
    await Promise.all([setStatus(run, ending, tools), saveMetadata(run, judgement, acceptances, tools)]);
    const verdict = judgement.verdict === "none" ? "not checked" : judgement.verdict;
    const gate = judgement.isGated ? `; gate: ${verdict}` : "";
    log.info(`Experiment ${report.experiment.name}: ${ending.status}${gate}`);
    const failure = (0,judge_run/* reportGate */.Ok)(run, judgement, log);
    for (const acceptance of acceptances)
        log.notice((0,failed_gate/* describeAcceptance */.ju)(acceptance));
    const remarks = reportRemarks(run, pooled, changes, judgement, problems, tools);
    const { baseline } = report;
    return {
        report: {
            ...report,
            // How many attempts and which further runs of the baseline were pooled.
            attempts: pooled?.attempts,
            baseline: baseline.kind === "found" ? { ...baseline, pooled: pooled?.baselineIds } : baseline,
            state: ending.status === "running" ? "no results" : ending.status,
            stateDetail: ending.reason,
            accepted: acceptances,
            acceptPolicy: settings.acceptPolicy,
            remarks,
            results: reportResults(run, pooled?.comparison, judgement, failure, tools),
        },
        verdict: judgement.verdict,
        scores: pooled ? listValues(pooled.comparison) : {},
        failure,
        recordKeys: (0,scores/* listRecordKeys */.eK)(run.scores),
    };
}
/** Warns about what couldn't be read, uploaded, or found. */
function warnOfUnread({ results, baseline }, ending, comparison, log) {
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
        const { spans = 0, metrics = 0, tags = 0 } = comparison?.skipped[side] ?? {};
        const counts = [(0,format/* plural */.LS)(spans, "span"), (0,format/* plural */.LS)(metrics, "metric"), (0,format/* plural */.LS)(tags, "tag")];
        const skipped = counts.filter((count) => !count.startsWith("0 ")).join(", ");
        if (skipped !== "")
            log.warning(messages/* messages */.D.skippedEvents(skipped, side === "current"));
    }
}
/** Sets the status, unless the experiment ended with it by itself. A failure is a warning. */
async function setStatus({ plan, ended }, { status, reason }, tools) {
    if (status === "running" || status === ended?.status)
        return;
    const error = status === "failed" && reason ? { error: reason } : {};
    const { id } = plan.report.experiment;
    const update = tools.datadog.updateExperiment(id, { status, ...error }, (0,lib_clock/* createStatusSignal */.Vn)(tools));
    await update.catch((failure) => tools.log.warning(messages/* messages */.D.statusNotSet(status, (0,errors/* errorMessage */.gJ)(failure))));
}
/** Saves the results summary, the gate, and its outcomes with the experiment; after a cancel, there's no time for it. */
async function saveMetadata({ plan, results, isCanceled }, judgement, acceptances, tools) {
    if (isCanceled || results.kind !== "read")
        return;
    const { scores } = results;
    const { gate, gateMode, acceptPolicy, usageMetrics } = plan.settings;
    const isGated = (0,gate_gate/* hasRules */.w0)(gate);
    const known = (0,json/* omitUndefined */.Oy)({
        gate: isGated ? storeGate(gate, gateMode, acceptPolicy) : undefined,
        first_verdict_at: isGated ? new Date(tools.clock.now()).toISOString() : undefined,
        accepted: acceptances.length === 0 ? undefined : acceptances,
    });
    const actionMetadata = { ...known, ...(0,judge_run/* recordOutcomes */.T5)(judgement), content_digest: scores.contentDigest };
    // Of cost, tokens, and duration, the summary keeps what is judged: it's small, and others read it, too.
    const usage = [...scores.usage].filter(([label]) => (0,metrics/* isUsageJudged */.xs)(gate, label, { usageMetrics }));
    await saveResultsSummary((0,results_summary/* summarizeResults */.SE)({ ...scores, usage: new Map(usage) }), actionMetadata, plan, tools);
}
/** Returns what is shown of the results; undefined if there is nothing to compare, and no gate. */
function reportResults({ plan, results, baseline, attempts, scores, metricFacts }, comparison, judgement, failure, { links }) {
    if (comparison === undefined && !judgement.isGated)
        return undefined;
    const { settings, report } = plan;
    const { withAnswers, gate, gateMode } = settings;
    const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
    return (0,results_report/* buildResultsReport */.j)({
        comparison: comparison && !withAnswers ? (0,metrics/* keepNamedSlices */.uX)(comparison, gate, metricFacts) : comparison,
        judgement,
        gateMode,
        failsJob: failure !== undefined,
        withAnswers,
        addsReruns: attempts.addsReruns,
        notIngested: results.kind === "read" ? results.ingestion.missingRows : 0,
        scores: { current: scores, baseline: baseline.scores },
        urls: {
            current: ({ spanId }) => links.row(report.experiment.id, spanId),
            baseline: ({ spanId }) => (baselineId ? links.row(baselineId, spanId) : undefined),
        },
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
  Zy: () => (/* binding */ judgeRun),
  CF: () => (/* binding */ nameLeg),
  T5: () => (/* binding */ recordOutcomes),
  Ok: () => (/* binding */ reportGate)
});

// EXTERNAL MODULE: ./src/gate/gate.ts
var gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var gate_judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
;// CONCATENATED MODULE: ./src/accept/command.ts

const maxLineLength = 2_000;
const maxMetricLength = 300;
const maxReasonLength = 300;
const commandStart = /^\/accept-regression[ \t]/i;
const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const shortCommit = /^[0-9a-f]{7,39}$/i;
const quotedName = /^(?:"(.+)"|`(.+)`)$/;
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
    const [, inQuotes, inBackticks] = quotedName.exec(metric) ?? [];
    const reason = words
        .slice(at + 1)
        .join(" ")
        .toWellFormed()
        .replace(/\s+/gu, " ");
    return {
        metric: inQuotes ?? inBackticks ?? metric,
        commit: (words[at] ?? "").toLowerCase(),
        reason: (0,lib_text/* replaceInvisible */.k6)(reason).trim().slice(0, maxReasonLength),
    };
}
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

;// CONCATENATED MODULE: ./src/accept/messages.ts

/** Why a comment doesn't lift a rule, by code: the end of a sentence without its period, for `refused`. */
const refusals = {
    noWriteAccess: (login) => (0,errors/* say */.cv) `LLMX480 @${login} has no write access. Ask somebody who has it to accept it`,
    unknownAccess: (login, reason) => (0,errors/* say */.cv) `LLMX481 GitHub couldn't say whether @${login} has write access (${reason}). Rerun the job`,
    edited: (0,errors/* say */.cv) `LLMX482 the comment was edited. Post a new one`,
    tooEarly: (0,errors/* say */.cv) `LLMX483 the comment is older than the result. Post a new one`,
    notAPerson: (0,errors/* say */.cv) `LLMX484 only a person can accept a regression. Post the comment yourself`,
    ownPullRequest: (0,errors/* say */.cv) `LLMX485 \`accept: review\` needs somebody other than the author. Ask a reviewer`,
    shortReason: (least) => (0,errors/* say */.cv) `LLMX486 its reason must have at least ${least} characters. Post a new comment`,
    shortCommit: (0,errors/* say */.cv) `LLMX487 the commit must be the full SHA of 40 digits. Post a new comment`,
};
/** What checking comments says, by code. */
const acceptMessages = {
    refused: (metric, login, { code, message }) => ({
        code,
        message: `The acceptance of ${metric} by @${login} doesn't count: ${message}.`,
    }),
    unreadable: (reason) => (0,errors/* say */.cv) `LLMX488 Couldn't check whether somebody accepted the regression: ${reason}`,
    // What the comment names may be anybody's text, so it isn't repeated.
    slice: (login, metric) => (0,errors/* say */.cv) `LLMX489 An acceptance by @${login} doesn't count here: slices of ${metric} are included. Post a new comment that names only the metric.`,
    unknownMetric: (login, meant) => (0,errors/* say */.cv) `LLMX490 An acceptance by @${login} doesn't count here: it names no metric of this gate. ${meant === undefined ? "Copy the line from the job summary." : `Did you mean ${meant}?`} Post a new comment.`,
};

;// CONCATENATED MODULE: ./src/accept/accept-regressions.ts








/**
 * Lifts the rules whose regression was accepted on the pull request. Without a rule to lift, nothing is read. `problems`
 * are the comments that don't count, and why.
 */
async function acceptRegressions(judgement, names, plan, tools) {
    const nothing = { judgement, acceptances: [], problems: [] };
    const { pullRequest, settings } = plan;
    if (pullRequest === undefined || settings.acceptPolicy === "off" || !judgement.rules.some(gate_judgement/* isLiftable */.iw))
        return nothing;
    try {
        const found = await findAcceptances(judgement, names, pullRequest, plan, tools);
        const accepted = new Set(found.acceptances.map(({ metric }) => metric));
        const rules = judgement.rules.map((rule) => (0,gate_judgement/* isLiftable */.iw)(rule) && accepted.has(rule.metric) ? { ...rule, outcome: "accepted" } : rule);
        return { judgement: { ...judgement, rules, verdict: (0,gate_judgement/* decideVerdict */.AU)(rules) }, ...found };
    }
    catch (error) {
        return { ...nothing, problems: [acceptMessages.unreadable((0,errors/* errorMessage */.gJ)(error))] };
    }
}
const toleranceMs = 60_000;
const hourMs = 3_600_000;
async function findAcceptances(judgement, names, pullRequest, plan, tools) {
    const { readPull, readComments } = tools.pullRequests;
    const commit = plan.isMergeQueue ? (await readPull(pullRequest)).head : plan.report.commit.sha.toLowerCase();
    // The first verdict on the commit was written now, if no earlier attempt or step wrote one.
    const tags = [`${action_metadata/* tagKeys */.bi.commit}:${commit}`, `${action_metadata/* tagKeys */.bi.section}:${plan.report.sectionKey}`];
    const { experiments } = await tools.datadog.listExperiments({ projectId: plan.projectId, tags }, tools.signal);
    const times = experiments.map((experiment) => Date.parse((0,action_metadata/* readActionMetadata */.Of)(experiment).first_verdict_at ?? ""));
    const firstVerdict = Math.min(tools.clock.now(), ...times.filter((time) => !Number.isNaN(time)));
    const notBefore = firstVerdict - toleranceMs;
    const head = { pullRequest, commit, notBefore };
    // From an hour before, so that a comment from before the result can be explained; whole hours are shared by legs.
    const comments = await readComments(pullRequest, (Math.floor(notBefore / hourMs) - 1) * hourMs);
    const liftable = new Set(judgement.rules.filter(gate_judgement/* isLiftable */.iw).map(({ metric }) => metric));
    const accepted = new Map();
    const problems = new Map();
    for (const comment of comments) {
        const command = parseAcceptCommand(comment.body ?? "");
        if (command === undefined || !commit.startsWith(command.commit))
            continue;
        const metric = (0,metrics/* labelFor */.gt)(command.metric, names);
        const login = comment.user?.login ?? "ghost";
        if (!liftable.has(metric)) {
            const problem = explainName(command.metric, login, judgement, liftable, names);
            if (problem !== undefined)
                problems.set(problem.message, problem);
            continue;
        }
        const refusal = await findRefusal(comment, command, head, plan.settings.acceptPolicy, tools.pullRequests);
        if (refusal === undefined) {
            accepted.set(metric, { metric, by: login, at: comment.created_at, reason: command.reason, commit });
        }
        else {
            const problem = acceptMessages.refused(metric, login, refusal);
            problems.set(problem.message, problem);
        }
    }
    // A comment that doesn't count needs no mention once another one does.
    const isAllAccepted = accepted.size === liftable.size;
    return { acceptances: [...accepted.values()], problems: isAllAccepted ? [] : [...problems.values()] };
}
/** Says why a name is none of the metrics that can be accepted; undefined if it's another metric of the gate. */
function explainName(name, login, { rules }, liftable, names) {
    const slice = (0,gate/* parseSliceKey */.Vu)(name);
    const sliced = slice && (0,metrics/* labelFor */.gt)(slice.metric, names);
    if (sliced !== undefined && liftable.has(sliced))
        return acceptMessages.slice(login, sliced);
    const label = (0,metrics/* labelFor */.gt)(name, names);
    if (rules.some(({ metric }) => metric === label || metric === sliced))
        return undefined;
    return acceptMessages.unknownMetric(login, (0,lib_text/* findNearest */.qg)(name, liftable));
}
const minReasonLength = 10;
/** Returns why a comment doesn't count, for `acceptMessages.refused`; undefined if it does. */
async function findRefusal(comment, command, { pullRequest, commit, notBefore }, policy, { readPull, readAccess }) {
    if (command.commit !== commit)
        return refusals.shortCommit;
    if (comment.updated_at !== comment.created_at)
        return refusals.edited;
    const { user } = comment;
    if (user?.type !== "User" || (comment.performed_via_github_app ?? null) !== null)
        return refusals.notAPerson;
    // A time that can't be read isn't after anything.
    if (!(Date.parse(comment.created_at) >= notBefore))
        return refusals.tooEarly;
    if ([...command.reason.replaceAll("\u{FFFD}", "")].length < minReasonLength)
        return refusals.shortReason(minReasonLength);
    if (policy === "review") {
        const { author } = await readPull(pullRequest);
        if (author === undefined || author.toLowerCase() === user.login.toLowerCase())
            return refusals.ownPullRequest;
    }
    const access = await (0,errors/* tryAsync */.CV)(readAccess(user.login));
    if ("failure" in access)
        return refusals.unknownAccess(user.login, (0,errors/* errorMessage */.gJ)(access.failure));
    return access.value ? undefined : refusals.noWriteAccess(user.login);
}

// EXTERNAL MODULE: ./src/gate/judge.ts + 1 modules
var judge = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/render/report.ts
var report = __webpack_require__(6076);
// EXTERNAL MODULE: ./src/finish/completeness.ts
var completeness = __webpack_require__(664);
// EXTERNAL MODULE: ./src/finish/ending.ts
var ending = __webpack_require__(6332);
// EXTERNAL MODULE: ./src/finish/messages.ts
var messages = __webpack_require__(7403);
;// CONCATENATED MODULE: ./src/finish/judge-run.ts











/**
 * Judges the gate, lifts what was accepted, and lets no rule pass that an attempt that can't be read failed. Without
 * `comment_details`, values of records aren't named.
 */
async function judgeRun(run, comparison, tools) {
    const { plan, results, scores, baseline, attempts } = run;
    const { names } = run.metricFacts;
    const isRead = results.kind === "read" && comparison !== undefined;
    const judged = (0,judge/* judgeGate */.$)(plan.settings.gate, {
        results: isRead ? { kind: "read", comparison } : { kind: "unreadable", reason: explainUnreadable(results) },
        baseline: baseline.state,
        facts: (0,ending/* listGateFacts */.T)(run),
        names,
        dataset: (0,completeness/* countDatasetRecords */.km)(scores, run.whole),
        addsReruns: attempts.addsReruns,
    });
    const { judgement, ...accepted } = await acceptRegressions(judged, names, plan, tools);
    const shown = plan.settings.withAnswers ? judgement : (0,gate_judgement/* hideFoundSlices */.YR)(judgement);
    return { judgement: limitOutcomes(shown, attempts), ...accepted };
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
            return messages/* messages */.D.notUploaded(results.reason).message;
        case "unreadable":
            return messages/* messages */.D.notRead(results.reason).message;
    }
}
/**
 * Gives no rule a better outcome than it had in an attempt whose rows couldn't be read: what is missing must not let a
 * rule pass. If Datadog didn't list the attempts, no rule passes for certain.
 */
function limitOutcomes(judgement, { unread, failure }) {
    if (!judgement.isGated || (unread.length === 0 && failure === undefined))
        return judgement;
    const rules = judgement.rules.map((rule) => {
        const key = nameRule(rule);
        const recorded = unread.flatMap(({ experiment }) => {
            const outcome = (0,json/* readOwn */.jU)((0,action_metadata/* readActionMetadata */.Of)(experiment).outcomes, key);
            return outcome === undefined ? [] : { outcome, name: experiment.attributes.name };
        });
        const worst = recorded.find(({ outcome }) => outcome === "failed") ?? recorded[0];
        const countsAttempts = rule.metric !== "$rows" && rule.rule !== "min_coverage";
        const isUnlisted = failure !== undefined && rule.outcome === "passed" && countsAttempts;
        // What somebody accepted was known, and what failed can't be worse.
        const isFinal = rule.outcome === "accepted" || rule.outcome === "failed" || rule.outcome === worst?.outcome;
        if (isFinal || (worst === undefined && !isUnlisted))
            return rule;
        // What was measured here doesn't decide it.
        const { measured: _, ...plain } = rule;
        const outcome = worst?.outcome ?? "unclear";
        const limit = worst ? messages/* messages */.D.limitedOutcome(key, worst.name, worst.outcome) : messages/* messages */.D.unlistedOutcome(key);
        const isFailing = outcome === "unclear" && rule.failsIfUnclear === true;
        const message = isFailing ? messages/* messages */.D.failsIfUnclear(limit) : limit;
        return { ...plain, outcome: isFailing ? "failed" : outcome, isLimited: true, ...message };
    });
    return { ...judgement, rules, verdict: (0,gate_judgement/* decideVerdict */.AU)(rules) };
}
function nameRule({ metric, slice, rule }) {
    return `${metric}${slice === undefined ? "" : (0,gate/* formatSlice */.cj)(slice)} ${rule}`;
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
/** Logs what the gate says, and returns what turns the job red: invalid results files, or a gate that fails. */
function reportGate({ plan, results }, { rules, warnings }, log) {
    const leg = nameLeg(plan.report);
    const [failed = [], unclear = []] = ["failed", "unclear"].map((wanted) => rules.flatMap(({ outcome, message }) => (outcome === wanted ? `  ${message}` : [])));
    let failure = failed.length === 0 ? undefined : messages/* messages */.D.gateFailed(leg, failed);
    if (failure !== undefined && plan.settings.gateMode === "warn") {
        log.warning(failure);
        failure = undefined;
    }
    if (unclear.length > 0)
        log.warning(messages/* messages */.D.gateUnclear(leg, unclear));
    // Such as limits that are too fine for the data.
    for (const warning of warnings)
        log.warning(warning);
    if (results.kind !== "invalid")
        return failure && new errors/* GateBroken */.Rn(failure);
    const message = [results.reason, ...(failure === undefined ? [] : [(0,errors/* withCode */.SM)(failure)])].join("\n");
    return results.isInput ? new errors/* InputError */.dz(message) : new errors/* ResultsFileError */.dL(message, results.location);
}
/** Returns the experiment's logical name with the values of its matrix leg: `bot (gpt-5, cot)`. */
function nameLeg({ experiment, matrix }) {
    const leg = (0,report/* legName */.ue)("", matrix);
    return leg === "" ? experiment.logicalName : `${experiment.logicalName} (${leg})`;
}


/***/ }),

/***/ 7051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   _t: () => (/* binding */ parseEvaluationOutcome),
/* harmony export */   b6: () => (/* binding */ unknownOutcome),
/* harmony export */   ns: () => (/* binding */ readOutcome)
/* harmony export */ });
/** GitHub's words for how a step or job ended, and what they mean for the evaluation. */
const outcomes = {
    success: { status: "completed", verb: undefined },
    failure: { status: "failed", verb: "failed" },
    skipped: { status: "failed", verb: "was skipped" },
    cancelled: { status: "interrupted", verb: "was canceled" },
};
const unknownOutcome = {
    githubOutcome: undefined,
    status: "interrupted",
    reason: "it's unknown how the run ended",
};
/** Returns how an experiment ended that needs no status anymore; undefined if it hasn't, as far as Datadog knows. */
function readOutcome({ attributes: { status } }) {
    const isOver = status === "completed" || status === "failed" || status === "interrupted";
    return isOver ? { status, reason: undefined } : undefined;
}
/** Returns how an evaluation ended whose subject has this outcome. */
function describeOutcome(githubOutcome, subject) {
    const { status, verb } = outcomes[githubOutcome];
    return { githubOutcome, status, reason: verb && `${subject} ${verb}` };
}
/**
 * Returns how the evaluation ended: by the outcome of its step if that is given, else by the status of the job, which
 * doesn't show failures that `continue-on-error` hides. Undefined if neither is a known word.
 */
function parseEvaluationOutcome(evaluationOutcome, jobStatus) {
    const [text, subject] = evaluationOutcome === ""
        ? [jobStatus, "the job"]
        : [evaluationOutcome, "the evaluation step"];
    return Object.hasOwn(outcomes, text) ? describeOutcome(text, subject) : undefined;
}


/***/ }),

/***/ 4987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pI: () => (/* binding */ abandonExperiment),
  yE: () => (/* binding */ canFailJob),
  MO: () => (/* binding */ createStageGitHub),
  Aw: () => (/* binding */ logConclusion),
  Ag: () => (/* binding */ openFinishing),
  c7: () => (/* binding */ throwFailures),
  HF: () => (/* binding */ writeComment)
});

// UNUSED EXPORTS: measureFinishing

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./src/github/errors.ts
var errors = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/github/repository.ts
var repository = __webpack_require__(651);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/accept/read-comments.ts




const commentSchema = schemas/* object */.Ikc({
    body: json/* optionalText */.mR,
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: json/* optionalText */.mR })),
    created_at: schemas/* string */.YjP(),
    updated_at: schemas/* string */.YjP(),
    performed_via_github_app: schemas/* nullish */.cl6(schemas/* unknown */.L5J()),
});
const accessSchema = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() });
const pageLength = 100;
const maxPages = 30;
/** Creates a reader of a repository's pull requests, comments, and permissions, which rejects with a GitHubError. */
function createPullRequestReader(source) {
    return {
        readPull: readOnce(async (number) => {
            const pull = await (0,repository/* readRepository */.Nu)(source, "/pulls/{pull_number}", { pull_number: number }, repository/* pullRequestPayload */.j);
            return { author: pull.user?.login, head: pull.head.sha.toLowerCase() };
        }),
        /** Reads the comments that were created or edited since a time, in milliseconds since the Unix epoch. */
        readComments: readOnce(async (number, since) => {
            const comments = [];
            const filter = { issue_number: number, since: new Date(since).toISOString(), per_page: pageLength };
            for (let page = 1; page <= maxPages; page += 1) {
                const path = "/issues/{issue_number}/comments";
                const items = await (0,repository/* readRepository */.Nu)(source, path, { ...filter, page }, schemas/* array */.YOg(schemas/* unknown */.L5J()));
                comments.push(...items.flatMap((item) => commentSchema.safeParse(item).data ?? []));
                if (items.length < pageLength)
                    return comments;
            }
            throw new errors/* GitHubError */.y("the pull request has too many comments");
        }),
        /** Returns whether somebody may push to the repository now. */
        readAccess: readOnce(async (username) => {
            try {
                const path = "/collaborators/{username}/permission";
                const { permission } = await (0,repository/* readRepository */.Nu)(source, path, { username }, accessSchema);
                return permission === "write" || permission === "admin";
            }
            catch (error) {
                // Who isn't a collaborator isn't found.
                if (error instanceof errors/* GitHubError */.y && error.status === 404)
                    return false;
                throw error;
            }
        }),
    };
}
/** Returns a function that loads the value for each list of parameters once. */
function readOnce(load) {
    const known = new Map();
    return (...given) => {
        const key = given.join(" ");
        const value = known.get(key) ?? load(...given);
        known.set(key, value);
        return value;
    };
}

// EXTERNAL MODULE: ./src/comment/comment.ts + 5 modules
var comment_comment = __webpack_require__(1373);
// EXTERNAL MODULE: ./src/datadog/client.ts + 3 modules
var datadog_client = __webpack_require__(3230);
// EXTERNAL MODULE: ./src/datadog/site.ts
var site = __webpack_require__(7359);
// EXTERNAL MODULE: ./src/finish/judge-run.ts + 3 modules
var judge_run = __webpack_require__(400);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var lib_errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/render/metrics.ts
var metrics = __webpack_require__(7229);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
// EXTERNAL MODULE: ./src/render/terminal.ts
var terminal = __webpack_require__(1518);
// EXTERNAL MODULE: ./src/stages/stage-context.ts + 8 modules
var stage_context = __webpack_require__(7373);
;// CONCATENATED MODULE: ./src/stages/finishing.ts















/* What post and finish/ share. */
// Updating the comment at the end takes at least this long, and at most what the stage has left.
const commentTimeMs = 11_000;
/** Adds the clients to a stage. Only so many requests to Datadog run side by side. */
function openFinishing(stage, { apiOrigin: origin, webOrigin, api_key: apiKey, app_key: appKey }, maxConcurrent = Number.POSITIVE_INFINITY) {
    const { context, clock, signal, redact, log } = stage;
    const client = (0,datadog_client/* createDatadog */.d)({ origin, apiKey, appKey, maxConcurrent, redact, clock, log });
    const gitHub = createStageGitHub(stage, signal);
    return {
        ...stage,
        ...measureFinishing(client, clock),
        gitHub,
        workspace: context.workspace,
        links: (0,site/* datadogLinks */.oq)(webOrigin),
        pullRequests: createPullRequestReader({ request: gitHub, repository: context.repository }),
        datasetCounts: new Map(),
    };
}
/**
 * Measures from the first call of the upload to the end of its last one, and returns by when the comment has to be done:
 * uploads prolong the stage. Times are in milliseconds since the Unix epoch.
 */
function measureFinishing(datadog, clock) {
    const startedAt = clock.now();
    let firstCall = Number.POSITIVE_INFINITY;
    let uploadTime = 0;
    const pushEvents = (...call) => {
        firstCall = Math.min(firstCall, clock.now());
        return datadog.pushEvents(...call).finally(() => {
            uploadTime = clock.now() - firstCall;
        });
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
function createStageGitHub(stage, signal) {
    const { context, token, redact, clock } = stage;
    return (0,client/* createGitHubRequest */.P)({ token, server: context.server, redact, clock, signal });
}
/** Ends an experiment that can't be finished, so that it doesn't seem to run on. Returns its report. */
async function abandonExperiment(report, error, stage) {
    const reason = (0,lib_errors/* errorMessage */.gJ)(error);
    const status = stage.cancel.aborted ? "interrupted" : "failed";
    const update = { status, ...(status === "failed" ? { error: reason } : {}) };
    // The reason is reported anyway; that this failed too adds nothing.
    await stage.datadog.updateExperiment(report.experiment.id, update, (0,clock/* createStatusSignal */.Vn)(stage)).catch(() => { });
    return { ...report, state: status, stateDetail: reason };
}
/** Writes the comment if there is one to write, and returns its address. `deadline` is in milliseconds since the epoch. */
async function writeComment(reports, place, stage, deadline = stage.clock.now() + limits/* finishTime */.Nl) {
    if (place === undefined)
        return undefined;
    const { clock, closing, log, redact, random } = stage;
    const signal = AbortSignal.any([closing, clock.timeout(deadline - clock.now())]);
    const gitHub = createStageGitHub(stage, signal);
    const comment = (0,comment_comment.openComment)(place, { gitHub, clock, log, redact, random, signal, deadline });
    return (await comment.write(...reports))?.url;
}
/** Writes the end of the log: the comparison as on the command line, the gate, links, and a notice if the gate passes. */
function logConclusion(reports, commentUrl, log) {
    for (const report of reports) {
        const { experiment, results } = report;
        const leg = reports.length > 1 ? `: ${(0,judge_run/* nameLeg */.CF)(report)}` : "";
        if (results?.comparison !== undefined) {
            const table = (0,terminal/* renderTerminal */.b)(results, { colors: true, records: 5 });
            log.group(`Comparison${leg}`, [experiment.name, table]);
        }
        const rules = (0,metrics/* sortRules */.YR)(results?.judgement.rules ?? []).map(({ outcome, message, code }) => `${metrics/* outcomeSigns */.H2[outcome]} ${judgement/* outcomeVerbs */.hJ[outcome]}: ${(0,terminal/* plainText */.w)(message)} (${code})`);
        if (rules.length > 0)
            log.group(`Gate${leg}`, rules);
    }
    if (commentUrl !== undefined)
        log.info(`Comment: ${commentUrl}`);
    for (const { experiment, baseline } of reports) {
        log.info(`Experiment ${experiment.name}: ${experiment.url}`);
        log.info((0,stage_context/* describeBaseline */.FT)(baseline));
        if (baseline.kind === "found")
            log.info(`Comparison: ${baseline.compareUrl}`);
    }
    const gated = reports.flatMap(({ results }) => (results?.judgement.isGated ? [results.judgement] : []));
    const isPassed = gated.length > 0 && gated.every(({ verdict }) => verdict === "pass");
    if (isPassed)
        log.notice(`${listNames(reports)}: ${(0,overview/* writeTitle */.Gn)(reports)}`);
}
/** Throws what turns the job red, if anything does. A gate's failure begins with the comment's heading. */
function throwFailures(reports, failures) {
    if (failures.length === 0)
        return;
    const message = failures.map((failure) => failure.message).join("\n");
    const kinds = new Set(failures.map(({ name }) => name));
    if (kinds.size === 1 && kinds.has("InputError"))
        throw new lib_errors/* InputError */.dz(message);
    const inFile = failures.find((failure) => failure instanceof lib_errors/* ResultsFileError */.dL);
    if (inFile !== undefined)
        throw new lib_errors/* ResultsFileError */.dL(message, inFile.location);
    if (kinds.size > 1 || !kinds.has("GateBroken"))
        throw new lib_errors/* ActionError */.lZ(message);
    throw new lib_errors/* GateBroken */.Rn(`${(0,overview/* writeTitle */.Gn)(reports)}\n${message}`, { title: `LLM gate failed: ${listNames(reports)}` });
}
function listNames(reports) {
    const names = [...new Set(reports.map(({ experiment }) => experiment.logicalName))];
    const shown = names.slice(0, 3).join(", ");
    return names.length > 3 ? `${shown}, and ${names.length - 3} more` : shown;
}


/***/ })

};
