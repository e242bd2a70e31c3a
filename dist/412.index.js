export const id = 412;
export const ids = [412];
export const modules = {

/***/ 4767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ roundingShare),
/* harmony export */   FD: () => (/* binding */ varianceOf),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   eE: () => (/* binding */ magnitudeOf),
/* harmony export */   hm: () => (/* binding */ meanOf)
/* harmony export */ });
/** Arithmetic that does not hang on the order in which numbers came. */
/** Numbers closer than this share of their metric's magnitude differ by rounding only. */
const roundingShare = 1e-9;
/**
 * The sum of numbers, the same for every order: sorted, then added up with compensation (Neumaier 1974). Of numbers
 * whose sum is beyond the largest number it is infinite.
 */
function sumOf(values) {
    // Of one or two numbers there is but one sum; records have few, and there are many of them.
    if (values.length <= 2)
        return (values[0] ?? 0) + (values[1] ?? 0);
    const sorted = Float64Array.from(values).sort();
    let sum = 0;
    let compensation = 0;
    for (const value of sorted) {
        const next = sum + value;
        compensation += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
    const compensated = sum + compensation;
    return Number.isNaN(compensated) ? sum : compensated;
}
/** The mean; NaN of none. Large numbers are scaled first, so that it is finite wherever they are. */
function meanOf(values) {
    if (values.length === 1)
        return values[0] ?? Number.NaN;
    const magnitude = magnitudeOf(values);
    if (magnitude < largestUnscaled)
        return sumOf(values) / values.length;
    return (sumOf(Float64Array.from(values, (value) => value / magnitude)) / values.length) * magnitude;
}
const largestUnscaled = 1e290;
/** The largest absolute value; 0 of none. */
function magnitudeOf(values) {
    let largest = 0;
    for (let index = 0; index < values.length; index += 1) {
        largest = Math.max(largest, Math.abs(values[index] ?? 0));
    }
    return largest;
}
/** The sample variance, with n - 1. */
function varianceOf(values) {
    const mean = meanOf(values);
    return sumOf(Float64Array.from(values, (value) => (value - mean) ** 2)) / (values.length - 1);
}


/***/ }),

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ spanFailed),
/* harmony export */   _$: () => (/* binding */ isNested),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   uw: () => (/* binding */ scoreOf),
/* harmony export */   wf: () => (/* binding */ newestByLabel)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6072);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);


/** The newest event of each label: a repeated upload leaves several, the greatest timestamp counts. */
function newestByLabel(events) {
    const newest = new Map();
    for (const event of events) {
        const known = newest.get(event.label);
        if (!known || event.timestamp_ms >= known.timestamp_ms)
            newest.set(event.label, event);
    }
    return [...newest.values()];
}
/** The event's score, `null` where its evaluator failed; undefined for JSON metrics, which have none. Without a type its value tells it. */
function scoreOf(event) {
    switch (event.metric_type) {
        case "score":
            return event.score_value ?? null;
        case "boolean":
            return event.boolean_value ?? null;
        case "categorical":
            return categoryOf(event);
        case undefined:
            return event.boolean_value ?? event.score_value ?? event.categorical_value;
        default:
            return undefined;
    }
}
// Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
function categoryOf({ categorical_value: category, error }) {
    return category === undefined || (category === "" && (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g)(error)) ? null : category;
}
function spanFailed({ status, meta }) {
    return status === "error" || (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g)(meta.error) !== undefined;
}
const recordTag = "dataset_record_id:";
/** The dataset record of a span: from the member, else from the tag; and its input. */
function identityOf({ dataset_record_id, tags, meta }) {
    const tag = tags.find((candidate) => candidate.startsWith(recordTag));
    return (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIdentity */ .Kn)(dataset_record_id || tag?.slice(recordTag.length), meta.input);
}
// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** A step within a row's span (a model call, say) is no row of its own. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && identityOf(span).recordId === undefined;
}


/***/ }),

/***/ 6072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/** The error that is given; undefined where there is none. An empty text or `{}` is none: Datadog writes that where all is well. */
function failureOf(given) {
    const failure = typeof given === "string" ? { message: given } : given;
    const members = Object.entries(failure ?? {}).filter(([, text]) => text);
    return members.length === 0 ? undefined : Object.fromEntries(members);
}


/***/ }),

/***/ 3400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ resultRow),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   Kn: () => (/* binding */ recordIdentity),
/* harmony export */   L3: () => (/* binding */ metricLabelPattern),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   ng: () => (/* binding */ runOf)
/* harmony export */ });
/* unused harmony export resultLine */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(0);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7129);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4251);



/** What Datadog takes as the label of a metric. */
const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;
const longestDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* ["null"] */ .chJ()]);
const scores = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(metricLabelPattern), score);
const failure = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    stack: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
});
const amount = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).nullish();
const usage = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    input_tokens: amount,
    output_tokens: amount,
    total_tokens: amount,
    cost_usd: amount,
});
/** A line with the result of one dataset record in one run. `null` stands for a member that is not given. */
const resultRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    record_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).nullish(),
    input: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
    output: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
    expected_output: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
    scores,
    reasoning: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable()).nullish(),
    assessment: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["pass", "fail"]).nullable()).nullish(),
    error: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), failure]).nullish(),
    start: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true, local: true }).nullish(),
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(longestDurationMs).nullish(),
    usage: usage.nullish(),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).nullish(),
    metadata: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).nullish(),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).nullish(),
});
/** A line with scores of the whole experiment. */
const summaryLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ summary: scores });
/** A line of a results file; the source of its JSON Schema too. */
const resultLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([resultRow, summaryLine]);
/** The run that a row belongs to, counted from 1. */
function runOf(row) {
    return row.run ?? 1;
}
/** `null` and missing inputs identify nothing. An id is lowered, as Datadog lowers it: case does not count. */
function recordIdentity(recordId, input) {
    return {
        recordId: recordId ? recordId.toLowerCase() : undefined,
        inputDigest: input === undefined || input === null ? undefined : (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(input), 16),
    };
}
/** One text for a dataset record: by its id, else by its input; undefined where a row has neither. */
function recordKey({ recordId, inputDigest }) {
    if (recordId !== undefined)
        return `record:${recordId}`;
    return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}


/***/ }),

/***/ 8412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fF: () => (/* binding */ createScoreFolder),
  yF: () => (/* binding */ isUsageLabel),
  OQ: () => (/* reexport */ metricTypeOf),
  z2: () => (/* binding */ usageLabels)
});

// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
// EXTERNAL MODULE: ./src/foundation/text.ts
var foundation_text = __webpack_require__(4398);
// EXTERNAL MODULE: ./src/results/failure.ts
var results_failure = __webpack_require__(6072);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
;// CONCATENATED MODULE: ./src/results/excerpts.ts




const lengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };
/** Excerpts of at most so many characters in all. */
function createExcerpts(room) {
    const kept = new Map();
    const seen = new Set();
    let left = room;
    const keep = (identity, span, make) => {
        const record = (0,result_row/* recordKey */.Hy)(identity);
        if (record === undefined || left <= 0 || seen.has(record))
            return;
        seen.add(record);
        const excerpt = make();
        kept.set(spanKey(span), excerpt);
        left -= sizeOf(record, excerpt);
    };
    return {
        addRow: (row, identity, span) => keep(identity, span, () => excerptOfRow(row)),
        addSpan: (event, identity, span) => keep(identity, span, () => excerptOfSpan(event)),
        of: (span) => kept.get(spanKey(span)),
    };
}
function spanKey({ spanId, traceId }) {
    return `${traceId} ${spanId}`;
}
function excerptOfRow({ input, output, expected_output, error, reasoning }) {
    return {
        input: shown(input, lengths.input),
        expected: shown(expected_output, lengths.expected),
        output: shown(output, lengths.output),
        error: errorOf(error),
        reasons: reasonsOf(Object.entries(reasoning ?? {})),
    };
}
function excerptOfSpan({ meta, eval_metrics }) {
    const reasons = (0,events_page/* newestByLabel */.wf)(eval_metrics).map(({ label, reasoning }) => [label, reasoning ?? ""]);
    return {
        input: shown(meta.input, lengths.input),
        expected: shown(meta.expected_output, lengths.expected),
        output: shown(meta.output, lengths.output),
        error: errorOf(meta.error),
        reasons: reasonsOf(reasons),
    };
}
function errorOf(error) {
    const failure = (0,results_failure/* failureOf */.g)(error);
    if (failure === undefined)
        return undefined;
    const { type, message } = failure;
    return shown([type, message].filter((part) => part).join(": ") || "an error", lengths.error);
}
function reasonsOf(reasons) {
    const given = reasons.flatMap(([label, reason]) => reason === null || reason.trim() === "" ? [] : [[label, copy(reason, lengths.reason)]]);
    return Object.fromEntries(given);
}
/** A text as it stands, an object member by member, anything else as JSON. */
function shown(value, longest) {
    if (value === undefined || value === null || value === "")
        return undefined;
    if (typeof value === "string")
        return copy(value, longest);
    const plain = isFlat(value)
        ? Object.entries(value)
            .map(([name, member]) => `${name}: ${String(member)}`)
            .join("\n")
        : JSON.stringify(value, undefined, 2);
    return plain === undefined || plain === "" ? undefined : copy(plain, longest);
}
function isFlat(value) {
    return (typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((member) => member === null || typeof member !== "object"));
}
// A slice alone would hold the whole text, and a page of them, in memory.
function copy(text, longest) {
    return Buffer.from((0,foundation_text/* clipped */.c)(text, longest), "utf8").toString("utf8");
}
function sizeOf(record, { input, expected, output, error, reasons }) {
    const texts = [record, input, expected, output, error, ...Object.entries(reasons).flat()];
    return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

// EXTERNAL MODULE: ./src/foundation/numbers.ts
var numbers = __webpack_require__(4767);
;// CONCATENATED MODULE: ./src/results/metric-fold.ts

function emptyMetric() {
    return { failed: [], types: new Map() };
}
/** Adds a score of a row; `record` is -1 where nothing identifies it. */
function addScore(metric, score, record) {
    const type = metricTypeOf(score);
    if (type === undefined) {
        metric.failed.push(record);
        return;
    }
    const typed = typedValues(metric, type);
    typed.records.push(record);
    typed.values.push(typeof score === "string" ? categoryIndex(typed.categories, score) : Number(score));
}
function typedValues({ types }, type) {
    const known = types.get(type);
    if (known)
        return known;
    const typed = { records: [], values: [], categories: new Map() };
    types.set(type, typed);
    return typed;
}
/** The type of the metric that a score makes; undefined for one that is none: `null`, an empty category, no finite number. */
function metricTypeOf(score) {
    switch (typeof score) {
        case "number":
            return Number.isFinite(score) ? "score" : undefined;
        case "boolean":
            return "boolean";
        case "string":
            return score === "" ? undefined : "categorical";
        case "object":
            return undefined;
    }
}
// A bound on memory, where someone sends free text as a category.
const mostCategories = 1_000;
const longestCategory = 200;
const otherCategories = "(other categories)";
function categoryIndex(categories, score) {
    const category = score.length <= longestCategory ? score : `${score.slice(0, longestCategory - 1)}…`;
    const isKept = categories.has(category) || categories.size < mostCategories;
    const key = isKept ? category : otherCategories;
    const known = categories.get(key);
    if (known !== undefined)
        return known;
    categories.set(key, categories.size);
    return categories.size - 1;
}
// Where as many scores are of one type as of another, the first of these: the order of rows must not decide.
const order = ["score", "boolean", "categorical"];
function metricScores(label, metric) {
    const sizeOf = (type) => metric.types.get(type)?.values.length ?? 0;
    const type = order.reduce((most, other) => (sizeOf(other) > sizeOf(most) ? other : most));
    const typed = metric.types.get(type) ?? { records: [], values: [], categories: new Map() };
    const odd = order
        .filter((other) => other !== type)
        .flatMap((other) => metric.types.get(other)?.records ?? []);
    const failedRecords = odd.length === 0 ? metric.failed : [...metric.failed, ...odd];
    const count = typed.values.length;
    const isNumeric = type !== "categorical" && count > 0;
    return {
        label,
        type,
        count,
        errors: failedRecords.length,
        mean: isNumeric ? (0,numbers/* meanOf */.hm)(typed.values) : undefined,
        categories: type === "categorical" ? categoryCounts(typed) : [],
        observations: { ...identified(typed), names: [...typed.categories.keys()] },
        failedRecords,
    };
}
/** Without the rows of no record. */
function identified({ records, values }) {
    if (!records.includes(-1))
        return { records, values };
    return {
        records: records.filter((record) => record >= 0),
        values: values.filter((_, index) => (records[index] ?? -1) >= 0),
    };
}
function categoryCounts({ categories, values }) {
    const counts = new Uint32Array(categories.size);
    for (const index of values)
        counts[index] = (counts[index] ?? 0) + 1;
    return [...categories]
        .map(([category, index]) => ({
        category,
        count: counts[index] ?? 0,
        share: (counts[index] ?? 0) / values.length,
    }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}

// EXTERNAL MODULE: ./src/results/usage.ts
var usage = __webpack_require__(8233);
;// CONCATENATED MODULE: ./src/results/scores.ts







const usageLabels = ["$cost_usd", "$duration_ms", "$total_tokens"];
/** Whether a label is that of cost, tokens or duration, and no evaluator's. */
function isUsageLabel(label) {
    return usageLabels.some((usage) => usage === label);
}
function createScoreFolder() {
    const fold = emptyFold();
    const excerpts = createExcerpts(limits/* excerptRoom */.ds);
    return {
        addRow: (row, identity, span) => {
            const record = addRecord(fold, identity, span);
            addRow(fold, row, record);
            excerpts.addRow(row, identity, span);
            return record;
        },
        addSummary: (scores) => {
            for (const [label, score] of Object.entries(scores))
                fold.summary.set(label, { score, timestamp: 0 });
        },
        addPage: (page) => addPage(fold, page, excerpts),
        scores: () => ({ ...scoresOf(fold), excerptOf: excerpts.of }),
    };
}
function emptyFold() {
    return {
        rows: { total: 0, failed: 0, withoutRecord: 0 },
        records: [],
        byId: new Map(),
        byInput: new Map(),
        metrics: new Map(),
        usage: new Map(),
        summary: new Map(),
        spans: new Map(),
        leftOut: { spans: 0, metrics: 0, tags: 0 },
    };
}
function addRow(fold, row, record) {
    fold.rows.total += 1;
    if ((0,results_failure/* failureOf */.g)(row.error) !== undefined)
        fold.rows.failed += 1;
    for (const [label, score] of Object.entries(row.scores))
        addTo(fold.metrics, label, score, record);
    addUsage(fold, (0,usage/* usageOf */.Fs)(row.usage), row.duration_ms ?? undefined, record);
}
function addPage(fold, { spans, summaryMetrics, leftOut }, excerpts) {
    for (const span of spans) {
        if (!(0,events_page/* isNested */._$)(span) && isNewSpan(fold, span))
            addSpan(fold, span, excerpts);
    }
    for (const kind of ["spans", "metrics", "tags"])
        fold.leftOut[kind] += leftOut[kind];
    for (const event of (0,events_page/* newestByLabel */.wf)(summaryMetrics)) {
        const score = (0,events_page/* scoreOf */.uw)(event);
        const known = fold.summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
        if (score !== undefined && event.timestamp_ms >= known)
            fold.summary.set(event.label, { score, timestamp: event.timestamp_ms });
    }
}
function isNewSpan({ spans }, { trace_id: trace, span_id: span }) {
    const known = spans.get(trace);
    if (known === undefined) {
        spans.set(trace, span);
        return true;
    }
    if (known === span || (typeof known !== "string" && known.has(span)))
        return false;
    if (typeof known === "string")
        spans.set(trace, new Set([known, span]));
    else
        known.add(span);
    return true;
}
function addSpan(fold, span, excerpts) {
    const identity = (0,events_page/* identityOf */.cu)(span);
    const reference = { spanId: span.span_id, traceId: span.trace_id };
    const record = addRecord(fold, identity, reference);
    excerpts.addSpan(span, identity, reference);
    fold.rows.total += 1;
    if ((0,events_page/* spanFailed */.CE)(span))
        fold.rows.failed += 1;
    for (const event of (0,events_page/* newestByLabel */.wf)(span.eval_metrics)) {
        const score = (0,events_page/* scoreOf */.uw)(event);
        if (score !== undefined)
            addTo(fold.metrics, event.label, score, record);
    }
    addUsage(fold, (0,usage/* readUsage */.k9)(span.metrics, span.meta.metadata), durationOf(span), record);
}
const nanosecondsPerMillisecond = 1_000_000;
/** In milliseconds. Datadog takes no duration of 0, so an upload that knows of none says one nanosecond. */
function durationOf({ duration = 0 }) {
    return duration > 1 ? duration / nanosecondsPerMillisecond : undefined;
}
function addUsage(fold, { costUsd, totalTokens }, durationMs, record) {
    if (costUsd !== undefined)
        addTo(fold.usage, "$cost_usd", costUsd, record);
    if (totalTokens !== undefined)
        addTo(fold.usage, "$total_tokens", totalTokens, record);
    if (durationMs !== undefined)
        addTo(fold.usage, "$duration_ms", durationMs, record);
}
function addTo(metrics, label, score, record) {
    const known = metrics.get(label);
    const metric = known ?? emptyMetric();
    if (known === undefined)
        metrics.set(label, metric);
    addScore(metric, score, record);
}
/** The record's index; -1 where nothing identifies it. */
function addRecord(fold, identity, span) {
    const { recordId, inputDigest } = identity;
    const key = recordId ?? inputDigest;
    if (key === undefined) {
        fold.rows.withoutRecord += 1;
        return -1;
    }
    const index = recordId === undefined ? fold.byInput : fold.byId;
    const known = index.get(key);
    const record = known === undefined ? undefined : fold.records[known];
    if (known !== undefined && record !== undefined) {
        record.rows += 1;
        return known;
    }
    index.set(key, fold.records.length);
    return fold.records.push({ recordId, inputDigest, span, rows: 1 }) - 1;
}
function scoresOf(fold) {
    return {
        rows: { ...fold.rows },
        records: fold.records,
        metrics: allScores(fold.metrics),
        usage: allScores(fold.usage),
        summary: new Map([...fold.summary].map(([label, { score }]) => [label, score])),
        leftOut: { ...fold.leftOut },
    };
}
function allScores(metrics) {
    return new Map([...metrics].map(([label, metric]) => [label, metricScores(label, metric)]));
}


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ hasUsage),
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   k9: () => (/* binding */ readUsage),
/* harmony export */   m7: () => (/* binding */ usageMember),
/* harmony export */   y2: () => (/* binding */ spanUsage)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(0);

/** Where the upload repeats a row's usage, in the metadata of its span. */
const usageMember = "$usage";
const nanodollarsPerDollar = 1e9;
/** Whether a row tells anything of what it used. */
function hasUsage(usage) {
    return Object.values(usage ?? {}).some((amount) => typeof amount === "number");
}
/** The usage that a row of a results file tells. */
function usageOf(usage) {
    const inputTokens = usage?.input_tokens ?? undefined;
    const outputTokens = usage?.output_tokens ?? undefined;
    return {
        inputTokens,
        outputTokens,
        totalTokens: usage?.total_tokens ?? sum(inputTokens, outputTokens),
        costUsd: usage?.cost_usd ?? undefined,
    };
}
/** The members that a span is given; undefined where the row tells nothing. */
function spanUsage(given) {
    if (!hasUsage(given))
        return undefined;
    const { inputTokens, outputTokens, totalTokens, costUsd } = usageOf(given);
    return {
        ...(inputTokens === undefined ? {} : { input_tokens: inputTokens }),
        ...(outputTokens === undefined ? {} : { output_tokens: outputTokens }),
        ...(totalTokens === undefined ? {} : { total_tokens: totalTokens }),
        ...(costUsd === undefined ? {} : { estimated_total_cost: Math.round(costUsd * nanodollarsPerDollar) }),
    };
}
const amount = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish().catch(undefined);
const uploaded = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    [usageMember]: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        input_tokens: amount,
        output_tokens: amount,
        total_tokens: amount,
        cost_usd: amount,
    }),
});
/**
 * The usage of a span that Datadog shows: from its metrics, and where it kept none of them, from what the upload
 * wrote into its metadata.
 */
function readUsage(metrics, metadata) {
    const repeated = usageOf(repeatedUsage(metadata));
    const { input_tokens, output_tokens, total_tokens, estimated_total_cost: cost } = metrics;
    return {
        inputTokens: input_tokens ?? repeated.inputTokens,
        outputTokens: output_tokens ?? repeated.outputTokens,
        totalTokens: total_tokens ?? sum(input_tokens, output_tokens) ?? repeated.totalTokens,
        costUsd: cost === undefined ? repeated.costUsd : cost / nanodollarsPerDollar,
    };
}
function repeatedUsage(metadata) {
    // Most spans have none, and a schema is slow to say so.
    if (typeof metadata !== "object" || metadata === null || !(usageMember in metadata))
        return undefined;
    const parsed = uploaded.safeParse(metadata);
    return parsed.success ? parsed.data[usageMember] : undefined;
}
function sum(a, b) {
    return a === undefined ? b : a + (b ?? 0);
}


/***/ })

};
