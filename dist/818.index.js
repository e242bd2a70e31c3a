export const id = 818;
export const ids = [818];
export const modules = {

/***/ 8119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ listLag),
/* harmony export */   Et: () => (/* binding */ afterCreateTime),
/* harmony export */   HP: () => (/* binding */ baselineAge),
/* harmony export */   HX: () => (/* binding */ uploadTime),
/* harmony export */   HY: () => (/* binding */ mainStageTime),
/* harmony export */   KP: () => (/* binding */ statusTime),
/* harmony export */   Nl: () => (/* binding */ finishTime),
/* harmony export */   Sv: () => (/* binding */ attemptsListed),
/* harmony export */   VL: () => (/* binding */ eventsPageSizes),
/* harmony export */   YW: () => (/* binding */ maxLineBytes),
/* harmony export */   _$: () => (/* binding */ maxMetrics),
/* harmony export */   _q: () => (/* binding */ maxRows),
/* harmony export */   bt: () => (/* binding */ deepestNesting),
/* harmony export */   c9: () => (/* binding */ maxColumns),
/* harmony export */   n9: () => (/* binding */ experimentsPerPage),
/* harmony export */   nU: () => (/* binding */ graphqlTime),
/* harmony export */   oH: () => (/* binding */ createTime),
/* harmony export */   tH: () => (/* binding */ requestsAtOnce),
/* harmony export */   uu: () => (/* binding */ maxReadWait),
/* harmony export */   x6: () => (/* binding */ maxDocumentSize),
/* harmony export */   yO: () => (/* binding */ parentSearchTime)
/* harmony export */ });
// Limits on time and work that several files share. Times are in milliseconds.
const second = 1_000;
/** The main stage ends within 60 s, whatever the network does. The rest is for ending the stage. */
const mainStageTime = 57 * second;
/** The search for the baseline takes at most this long, and then continues with what it has found. */
const parentSearchTime = 10 * second;
/** One response of Datadog to the creation. After this time, its outcome is unknown. */
const createTime = 10 * second;
/** How long Datadog's list may lack the experiment after an unknown outcome. */
const listLag = 20 * second;
/** Reserved after the creation for the comment, status, and summary. */
const afterCreateTime = 6 * second;
/** The GraphQL response to the comment's query. REST doesn't need it. */
const graphqlTime = 3 * second;
/** The longest Retry-After that a read follows. */
const maxReadWait = 4 * second;
/** Datadog keeps the rows of an experiment this long. An older experiment has only averages. */
const baselineAge = 90 * 24 * 60 * 60 * second;
/** Experiments per page of Datadog's list, which is the API's maximum. */
const experimentsPerPage = 5_000;
/** Rows a page of an experiment's results, and what is asked for if such a page is too large. */
const eventsPageSizes = [5_000, 500, 50, 5, 1];
/** The whole upload of an experiment. */
const uploadTime = 15 * 60 * second;
/** Setting the final status. */
const statusTime = 5 * second;
/** Concurrent requests of finish/ to Datadog, however many experiments it finishes. */
const requestsAtOnce = 8;
/** finish/ without an upload ends within this time. The rest of 60 s is for the comment's last request. */
const finishTime = 57 * second;
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

/***/ 7886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ summarizeScores),
/* harmony export */   g: () => (/* binding */ findMetricType)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);

/** Returns the type of the metric that a score makes; undefined for `null`, an empty category, and infinity, which aren't scores. */
function findMetricType(score) {
    if (typeof score === "number")
        return Number.isFinite(score) ? "score" : undefined;
    if (typeof score === "boolean")
        return "boolean";
    return score ? "categorical" : undefined;
}
// If two types are equally frequent, the first of these wins, so that the order of rows doesn't matter.
const metricTypes = ["score", "boolean", "categorical"];
/** Summarizes the scores of a metric. Most of them decide its type; the others count as failed. */
function summarizeScores(label, { records, scores }) {
    const counts = { score: 0, boolean: 0, categorical: 0 };
    for (const score of scores) {
        const type = findMetricType(score);
        if (type !== undefined)
            counts[type] += 1;
    }
    const type = metricTypes.reduce((most, other) => (counts[other] > counts[most] ? other : most));
    const categories = new Map();
    const values = [];
    const observed = { records: [], values: [] };
    const failedRecords = [];
    for (const [index, score] of scores.entries()) {
        const record = records[index] ?? -1;
        if (findMetricType(score) !== type) {
            failedRecords.push(record);
            continue;
        }
        const value = typeof score === "string" ? findCategory(categories, score) : Number(score);
        values.push(value);
        if (record < 0)
            continue;
        observed.records.push(record);
        observed.values.push(value);
    }
    const names = [...categories.keys()];
    return {
        label,
        type,
        count: values.length,
        errors: failedRecords.length,
        mean: type === "categorical" || values.length === 0 ? undefined : (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .computeMean */ .hT)(values),
        categories: countCategories(names, values),
        observations: {
            records: Int32Array.from(observed.records),
            values: Float64Array.from(observed.values),
            names,
        },
        failedRecords,
    };
}
// In case free text is sent as a category.
const maxCategories = 1_000;
const maxCategoryLength = 200;
const otherCategories = "(other categories)";
/** Returns the index of a category; a new one is added. */
function findCategory(categories, score) {
    const category = score.length <= maxCategoryLength ? score : `${score.slice(0, maxCategoryLength - 1)}…`;
    const isKept = categories.has(category) || categories.size < maxCategories;
    const key = isKept ? category : otherCategories;
    const index = categories.get(key) ?? categories.size;
    categories.set(key, index);
    return index;
}
function countCategories(names, values) {
    if (names.length === 0)
        return [];
    const counts = names.map(() => 0);
    for (const index of values)
        counts[index] = (counts[index] ?? 0) + 1;
    return names
        .map((category, index) => ({
        category,
        count: counts[index] ?? 0,
        share: (counts[index] ?? 0) / values.length,
    }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ readProperties),
/* harmony export */   g2: () => (/* binding */ mergeProperties),
/* harmony export */   np: () => (/* binding */ normalizeProperty)
/* harmony export */ });
/** Returns a name or value as Datadog writes tags: lowercase, with `+` as `_`. */
function normalizeProperty(text) {
    return text.toLowerCase().replaceAll("+", "_");
}
/** The property that holds tags without a value. */
const bareTags = "tag";
/** Longer values, such as a context, aren't properties. */
const maxValueLength = 200;
/** Datadog's SDKs tag every row with these and their version. They don't describe the record. */
const sdkTags = new Set(["language:python", "language:javascript", "source:integration"]);
/** Returns the properties of two rows of one record, with the values of both. */
function mergeProperties(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    const names = new Set([...one.keys(), ...other.keys()]);
    return new Map([...names].map((name) => [name, [...new Set([...(one.get(name) ?? []), ...(other.get(name) ?? [])])]]));
}
/** Returns the properties of a row; metadata takes precedence over tags. */
function readProperties(metadata, tags) {
    const properties = new Map();
    const isFromSdk = tags.some((tag) => tag.startsWith("ddtrace.version:"));
    for (const tag of tags.map(normalizeProperty)) {
        if (isFromSdk && sdkTags.has(tag))
            continue;
        const colon = tag.indexOf(":");
        const [property, value] = colon < 0 ? [bareTags, tag] : [tag.slice(0, colon), tag.slice(colon + 1)];
        properties.set(property, [...new Set([...(properties.get(property) ?? []), value])]);
    }
    const members = typeof metadata === "object" && metadata !== null ? metadata : {};
    for (const [name, value] of Object.entries(members)) {
        if (!["string", "number", "boolean"].includes(typeof value) || String(value).length > maxValueLength)
            continue;
        properties.set(normalizeProperty(name), [normalizeProperty(String(value))]);
    }
    return properties;
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cd: () => (/* binding */ ScoreAggregator),
  _n: () => (/* binding */ formatExcerptKey),
  yF: () => (/* binding */ isUsageLabel),
  eK: () => (/* binding */ listRecordKeys),
  z2: () => (/* binding */ usageLabels)
});

// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
// EXTERNAL MODULE: ./src/results/failures.ts
var results_failures = __webpack_require__(8751);
;// CONCATENATED MODULE: ./src/results/excerpts.ts


const maxLengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };
/** Cuts out the beginnings of a row's texts. */
function makeExcerpt({ input, output, expected_output, error, reasoning }) {
    const failure = (0,results_failures/* readRowFailure */.v6)(error);
    const reasons = Object.entries(reasoning ?? {}).flatMap(([label, reason]) => reason?.trim() ? [[label, copyBeginning(reason, maxLengths.reason)]] : []);
    return {
        input: shorten(input, maxLengths.input),
        expected: shorten(expected_output, maxLengths.expected),
        output: shorten(output, maxLengths.output),
        error: failure && copyBeginning((0,results_failures/* formatFailure */.M3)(failure) || "an error", maxLengths.error),
        reasons: Object.fromEntries(reasons),
    };
}
/** Counts the characters of an excerpt. */
function measureExcerpt({ input, expected, output, error, reasons }) {
    const texts = [input, expected, output, error, ...Object.entries(reasons).flat()];
    return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
/** Shortens a text, an object that is written member by member, or anything else as JSON. */
function shorten(value, maxLength) {
    if (value === undefined || value === null || value === "")
        return undefined;
    if (typeof value === "string")
        return copyBeginning(value, maxLength);
    const members = typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined;
    const isFlat = members?.every(([, member]) => member === null || typeof member !== "object");
    const text = isFlat
        ? members?.map(([name, member]) => `${name}: ${String(member)}`).join("\n")
        : JSON.stringify(value, undefined, 2);
    return text ? copyBeginning(text, maxLength) : undefined;
}
// A slice alone would keep the whole text in memory.
function copyBeginning(text, maxLength) {
    return Buffer.from((0,lib_text/* clipped */.cz)(text, maxLength), "utf8").toString("utf8");
}

// EXTERNAL MODULE: ./src/results/metric-scores.ts
var metric_scores = __webpack_require__(7886);
// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/usage.ts
var usage = __webpack_require__(8233);
;// CONCATENATED MODULE: ./src/results/scores.ts









// A leg with more records isn't a shard, and the keys of all legs are kept at once.
const maxRecordKeys = 20_000;
/** Returns the keys of an experiment's records; undefined without scores, or if there are more than 20,000. */
function listRecordKeys(scores) {
    if (scores === undefined || scores.records.length > maxRecordKeys)
        return undefined;
    return scores.records.flatMap((record) => (0,result_row/* formatRecordKey */.A)(record) ?? []);
}
const usageLabels = ["$cost_usd", "$duration_ms", "$total_tokens"];
/** Whether a label is the one of cost, tokens, or duration, and not one of an evaluator. */
function isUsageLabel(label) {
    return usageLabels.some((usage) => usage === label);
}
/** Returns the key of a span: with its trace, because users' own programs can number their spans anew in each trace. */
function formatExcerptKey({ spanId, traceId }) {
    return JSON.stringify([spanId, traceId]);
}
/** Texts of rows that are kept to show what changed, in characters. */
const maxExcerptsLength = 4_000_000;
const maxPropertyNames = 50;
const nanosecondsPerMillisecond = 1_000_000;
/** Collects the scores of an experiment from its rows or from pages of Datadog's events. */
class ScoreAggregator {
    #slicedBy;
    #rows = { total: 0, failed: 0, withoutRecord: 0 };
    #records = [];
    #recordIndexes = new Map();
    #spans = new Set();
    #metrics = new Map();
    #usage = new Map();
    #summary = new Map();
    #propertyNames = new Set();
    #leftOut = { spans: 0, metrics: 0, tags: 0 };
    #failures = new Map();
    /** The sums of both halves of each row's digest: unlike a digest of all rows, they don't depend on the order. */
    #content = { high: 0, low: 0 };
    #excerpts = new Map();
    #excerptsLength = 0;
    /** `slicedBy`: the properties of records that slices ask for; no others are kept. */
    constructor(slicedBy = new Set()) {
        this.#slicedBy = slicedBy;
    }
    addRow({ row, identity, inDocument }, span) {
        // This row replaces the one of the same span that was uploaded before.
        this.#spans.add(formatExcerptKey(span));
        this.#add({
            ...row,
            identity,
            name: inDocument?.test,
            span,
            failure: (0,results_failures/* readRowFailure */.v6)(row.error),
            usage: (0,usage/* toUsage */.Vl)(row.usage),
            durationMs: row.duration_ms ?? undefined,
        });
    }
    addSummary(scores) {
        for (const [label, score] of Object.entries(scores))
            this.#summary.set(label, { score, timestamp: 0 });
    }
    /** Adds a page of Datadog's events; a span that comes twice counts once. */
    addPage({ spans, summaryMetrics, leftOut }) {
        for (const span of spans)
            if (!(0,events_page.isNested)(span))
                this.#addSpan(span);
        for (const kind of ["spans", "metrics", "tags"])
            this.#leftOut[kind] += leftOut[kind];
        for (const event of (0,events_page/* newestByLabel */.w)(summaryMetrics)) {
            const score = (0,events_page.readScore)(event);
            const known = this.#summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
            if (score !== undefined && event.timestamp_ms >= known)
                this.#summary.set(event.label, { score, timestamp: event.timestamp_ms });
        }
    }
    scores() {
        const summarize = (metrics) => new Map([...metrics].map(([label, scores]) => [label, (0,metric_scores/* summarizeScores */.T)(label, scores)]));
        const { high, low } = this.#content;
        const digest = [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
        return {
            rows: this.#rows,
            records: this.#records,
            metrics: summarize(this.#metrics),
            usage: summarize(this.#usage),
            summary: new Map([...this.#summary].map(([label, { score }]) => [label, score])),
            ...(this.#propertyNames.size > 0 && { propertyNames: [...this.#propertyNames] }),
            leftOut: this.#leftOut,
            failures: (0,results_failures/* sortFailures */.KB)(this.#failures),
            contentDigest: this.#rows.total === 0 ? undefined : digest,
            excerpts: this.#excerpts,
        };
    }
    #addSpan(event) {
        const span = { spanId: event.span_id, traceId: event.trace_id };
        const key = formatExcerptKey(span);
        if (this.#spans.has(key))
            return;
        this.#spans.add(key);
        const metrics = (0,events_page/* newestByLabel */.w)(event.eval_metrics);
        const scores = metrics.flatMap((metric) => {
            const score = (0,events_page.readScore)(metric);
            return score === undefined ? [] : [[metric.label, score]];
        });
        const failures = metrics.map((metric) => [metric.label, (0,results_failures/* readRowFailure */.v6)(metric.error)]);
        // Datadog doesn't accept a duration of 0, so an upload without one writes one nanosecond.
        const { duration = 0 } = event;
        this.#add({
            ...event.meta,
            reasoning: Object.fromEntries(metrics.map(({ label, reasoning }) => [label, reasoning])),
            tags: event.tags,
            identity: (0,events_page/* readRecordIdentity */.m)(event),
            span,
            failure: (0,events_page.hasSpanFailed)(event) ? ((0,results_failures/* readRowFailure */.v6)(event.meta.error) ?? {}) : undefined,
            scores: Object.fromEntries(scores),
            evaluatorFailures: Object.fromEntries(failures),
            usage: (0,usage/* readUsage */.k9)(event.metrics, event.meta.metadata),
            durationMs: duration > 1 ? duration / nanosecondsPerMillisecond : undefined,
        });
    }
    #add(row) {
        const { identity, span, failure, usage, durationMs } = row;
        const record = this.#addRecord(row);
        const where = { recordId: identity.recordId, span };
        this.#rows.total += 1;
        const content = (0,json/* canonicalJson */.dj)([(0,result_row/* formatRecordKey */.A)(identity) ?? null, row.output ?? null, row.scores]);
        const hash = (0,lib_text/* nodeCrypto */.SI)().hash("sha256", content, "buffer");
        this.#content.high = (this.#content.high + hash.readUInt32BE(0)) >>> 0;
        this.#content.low = (this.#content.low + hash.readUInt32BE(4)) >>> 0;
        if (failure !== undefined) {
            this.#rows.failed += 1;
            (0,results_failures/* countFailure */.cC)(this.#failures, failure, { ...where, metric: undefined });
        }
        for (const [label, score] of Object.entries(row.scores)) {
            collectScore(this.#metrics, label, record, score);
            if (score !== null || failure !== undefined)
                continue;
            const message = (0,json/* readOwn */.jU)(row.reasoning, label) ?? "no score";
            const reason = (0,json/* readOwn */.jU)(row.evaluatorFailures, label) ?? { message };
            (0,results_failures/* countFailure */.cC)(this.#failures, reason, { ...where, metric: label });
        }
        const amounts = { $cost_usd: usage.costUsd, $duration_ms: durationMs, $total_tokens: usage.totalTokens };
        for (const label of usageLabels) {
            const amount = amounts[label];
            if (amount !== undefined)
                collectScore(this.#usage, label, record, amount);
        }
    }
    /** Returns the index of the row's record; -1 if nothing identifies it. */
    #addRecord(row) {
        const { identity, name, span, metadata, tags } = row;
        const key = (0,result_row/* formatRecordKey */.A)(identity);
        if (key === undefined) {
            this.#rows.withoutRecord += 1;
            return -1;
        }
        const all = this.#slicedBy.size === 0 ? undefined : (0,record_properties/* readProperties */.Qh)(metadata, tags ?? []);
        for (const name of all?.keys() ?? [])
            if (this.#propertyNames.size < maxPropertyNames)
                this.#propertyNames.add(name);
        const properties = all && new Map([...all].filter(([property]) => this.#slicedBy.has(property)));
        const known = this.#recordIndexes.get(key);
        const record = known === undefined ? undefined : this.#records[known];
        if (known !== undefined && record !== undefined) {
            record.rows += 1;
            record.properties = (0,record_properties/* mergeProperties */.g2)(record.properties, properties);
            return known;
        }
        if (this.#excerptsLength < maxExcerptsLength) {
            const excerpt = makeExcerpt(row);
            this.#excerpts.set(formatExcerptKey(span), excerpt);
            this.#excerptsLength += measureExcerpt(excerpt);
        }
        this.#recordIndexes.set(key, this.#records.length);
        return this.#records.push({ ...identity, name, span, rows: 1, properties }) - 1;
    }
}
function collectScore(metrics, label, record, score) {
    const collected = metrics.get(label) ?? { records: [], scores: [] };
    metrics.set(label, collected);
    collected.records.push(record);
    collected.scores.push(score);
}


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ toSpanUsage),
/* harmony export */   Vl: () => (/* binding */ toUsage),
/* harmony export */   k9: () => (/* binding */ readUsage),
/* harmony export */   m7: () => (/* binding */ usageMember)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);


/** Where the upload repeats a row's usage, in the metadata of its span. */
const usageMember = "$usage";
const nanodollarsPerDollar = 1e9;
/** Returns the usage that a row of a results file states. */
function toUsage(usage) {
    return {
        totalTokens: usage?.total_tokens ?? addTokens(usage?.input_tokens, usage?.output_tokens),
        costUsd: usage?.cost_usd ?? undefined,
    };
}
/** Returns the metrics of a row's span; undefined if the row states no usage. */
function toSpanUsage(usage) {
    const { totalTokens, costUsd } = toUsage(usage);
    if (totalTokens === undefined && costUsd === undefined)
        return undefined;
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
        input_tokens: usage?.input_tokens ?? undefined,
        output_tokens: usage?.output_tokens ?? undefined,
        total_tokens: totalTokens,
        estimated_total_cost: costUsd === undefined ? undefined : Math.round(costUsd * nanodollarsPerDollar),
    });
}
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()), undefined);
const repeatedUsage = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    [usageMember]: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input_tokens: amount, output_tokens: amount, total_tokens: amount, cost_usd: amount }),
});
/**
 * Returns the usage of a span in Datadog: from its metrics, and if it kept none of them, from what the upload wrote into
 * its metadata.
 */
function readUsage(metrics, metadata) {
    // Most spans have none, and a schema is slow.
    const isRepeated = typeof metadata === "object" && metadata !== null && usageMember in metadata;
    const repeated = toUsage(isRepeated ? repeatedUsage.safeParse(metadata).data?.[usageMember] : undefined);
    const { input_tokens, output_tokens, total_tokens, estimated_total_cost: cost } = metrics;
    return {
        totalTokens: total_tokens ?? addTokens(input_tokens, output_tokens) ?? repeated.totalTokens,
        costUsd: cost === undefined ? repeated.costUsd : cost / nanodollarsPerDollar,
    };
}
function addTokens(input, output) {
    return typeof input === "number" ? input + (output ?? 0) : (output ?? undefined);
}


/***/ })

};
