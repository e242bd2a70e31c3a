export const id = 776;
export const ids = [776,692];
export const modules = {

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

// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
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

/***/ 9927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ finishExperiment)
});

// EXTERNAL MODULE: ./src/comparison/compare.ts + 7 modules
var compare = __webpack_require__(6095);
// EXTERNAL MODULE: ./src/gate/judge.ts + 8 modules
var judge = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/gate/verdict.ts
var verdict = __webpack_require__(5950);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var lib_limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/results-summary.ts
var results_summary = __webpack_require__(7633);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/objects.ts
var objects = __webpack_require__(6143);
// EXTERNAL MODULE: ./src/gate/outcome.ts
var outcome = __webpack_require__(5163);
;// CONCATENATED MODULE: ./src/gate/stored-gate.ts



const maxStoredBytes = 4 * 1024;
/** Returns a gate as canonical JSON for the metadata; undefined if it takes more than 4 KB. */
function storeGate(gate, mode, accept) {
    const text = (0,json/* canonicalJson */.dj)(toStoredGate(gate, mode, accept));
    return Buffer.byteLength(text) <= maxStoredBytes ? text : undefined;
}
function toStoredGate(gate, mode, accept) {
    const entries = gate.metrics.map(({ label, rules }) => [
        label,
        metricRuleValues(rules),
    ]);
    const everyMetric = metricRuleValues(gate.everyMetric);
    const rows = rowRuleValues(gate.rows, gate.explicitRows);
    const named = [...entries, ["*", everyMetric], ["$rows", rows]];
    const rules = Object.fromEntries(named.filter(([, values]) => Object.keys(values).length > 0));
    return { version: 1, rules, gate_mode: mode, ...(accept === undefined ? {} : { accept }) };
}
function metricRuleValues(rules) {
    const { min, max, maxRegression, noRegression, maxBroken, minCoverage, better, unclear } = rules;
    return (0,objects/* withoutUndefined */.r)({
        min,
        max,
        max_regression: maxRegression && regressionValue(maxRegression),
        no_regression: noRegression,
        max_broken: maxBroken && (0,outcome/* toLimit */.Hw)(maxBroken),
        min_coverage: minCoverage && (0,outcome/* toLimit */.Hw)(minCoverage),
        better,
        unclear,
    });
}
function regressionValue(limit) {
    return limit.kind === "absolute" ? limit.value : (0,outcome/* formatAmount */.ej)(limit);
}
const rowRuleNames = {
    maxErrors: "max_errors",
    min: "min",
    maxMissing: "max_missing",
    minCommon: "min_common",
};
function rowRuleValues(rows, explicit) {
    return Object.fromEntries(explicit.map((name) => {
        const value = rows[name];
        return [rowRuleNames[name], typeof value === "number" ? value : (0,outcome/* toLimit */.Hw)(value)];
    }));
}
/** Parses what `storeGate` wrote; undefined if it's anything else. */
function parseStoredGate(text) {
    if (typeof text !== "string" || text.length > maxStoredBytes)
        return undefined;
    try {
        const value = JSON.parse(text);
        return isStoredGate(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isStoredGate(value) {
    if (!isRecord(value) || value.version !== 1 || !isRecord(value.rules))
        return false;
    const isMode = value.gate_mode === "fail" || value.gate_mode === "warn";
    const isAccept = [undefined, "write", "review", "off"].some((known) => known === value.accept);
    const isValue = (rule) => ["number", "string", "boolean"].includes(typeof rule);
    const areRules = (rules) => isRecord(rules) && Object.values(rules).every(isValue);
    return isMode && isAccept && Object.values(value.rules).every(areRules);
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/run/reserved-members.ts
var reserved_members = __webpack_require__(1899);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/results/scores.ts + 5 modules
var scores = __webpack_require__(6866);
// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
;// CONCATENATED MODULE: ./src/finish/read-scores.ts




/** Folds all events of an experiment into scores, page by page. */
async function readScores(datadog, experimentId, signal, slicedBy) {
    const folder = (0,scores/* createScoreFolder */.fF)(slicedBy);
    for await (const page of eventPages(datadog, experimentId, signal))
        folder.addPage(page);
    return folder.scores();
}
const maxPages = 5_000;
/**
 * The pages of an experiment's events from a cursor on, as large as the API gives them; smaller ones where an answer is
 * too large.
 */
async function* eventPages(datadog, experimentId, signal, start) {
    let size = 0;
    let cursor = start;
    const seen = new Set([start]);
    do {
        const page = await datadog
            .readEvents(experimentId, cursor, signal, lib_limits/* eventsPageSizes */.VL[size])
            .catch((error) => {
            const isLast = size === lib_limits/* eventsPageSizes */.VL.length - 1;
            if (isLast || !(error instanceof datadog_errors/* DatadogError */.j9 && error.isTooLarge))
                throw error;
        });
        if (page === undefined)
            size += 1;
        else {
            yield page;
            if (page.cursor === undefined)
                return;
            if (seen.has(page.cursor) || seen.size === maxPages) {
                throw new datadog_errors/* DatadogError */.j9("Could not read the results: Datadog's list of them has no end.", "open");
            }
            cursor = page.cursor;
            seen.add(cursor);
        }
    } while (!signal.aborted);
    throw signal.reason;
}
/**
 * The scores of an experiment whose evaluation step pushed its events itself: read until their counts stand
 * still, since they arrive late; longer where rows of a whole run are missing. Without any row once Datadog has had
 * its time, they are as empty as they are.
 */
async function readScoresUntilStable(datadog, experimentId, clock, signal, asked, slicedBy) {
    const start = clock.now();
    const [first, whole] = await Promise.all([readScores(datadog, experimentId, signal, slicedBy), asked]);
    let scores = first;
    let restingSince = clock.now();
    for (;;) {
        const waited = clock.now() - start;
        const patience = countScores(scores) === 0 ? lib_limits/* firstResultTime */.Je : lib_limits/* stabilizationTimeoutMs */.PM;
        if (waited >= patience)
            return scores;
        const next = await readAgain(datadog, experimentId, clock, signal, slicedBy).catch((error) => {
            // What was read before has to do where there is no time for more.
            if (signal.aborted && countScores(scores) > 0)
                return undefined;
            throw error;
        });
        if (next === undefined)
            return scores;
        if (countScores(next) !== countScores(scores))
            restingSince = clock.now();
        else if (countScores(next) > 0 && clock.now() - restingSince >= restTime(next, whole))
            return next;
        scores = next;
    }
}
/** Reads once more after a pause. */
async function readAgain(datadog, experimentId, clock, signal, slicedBy) {
    await clock.sleep(lib_limits/* standStillPause */.vm, signal);
    return await readScores(datadog, experimentId, signal, slicedBy);
}
/** A whole run is at rest at once; of any other nobody knows whether its last rows are still on their way. */
function restTime(scores, whole) {
    return whole !== undefined && (0,completeness/* missingRows */.Kt)(scores, whole) === 0 ? 0 : lib_limits/* incompleteRestTime */.Qu;
}
/** Rows and scores together: whatever arrives changes it. */
function countScores({ rows, metrics, summary }) {
    const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
    return rows.total + scored + summary.size;
}

;// CONCATENATED MODULE: ./src/finish/baseline.ts






/** Reads the baseline's rows, and the record of its results that tells how many rows it has to show. */
async function readBaseline(question, tools) {
    const { baseline } = question.report;
    const nothing = { scores: undefined, record: undefined, gate: undefined };
    switch (baseline.kind) {
        case "none":
            return { state: { kind: "none", reason: baseline.reason }, ...nothing };
        case "unknown":
            return { state: { kind: "unreadable", reason: baseline.reason }, ...nothing };
        case "found":
            try {
                const { id } = baseline.experiment;
                const [scores, metadata] = await Promise.all([
                    readScores(tools.datadog, id, tools.signal, question.slicedBy),
                    readMetadata(id, question, tools),
                ]);
                return { ...toBaselineFound(scores, (0,results_summary/* parseResultsRecord */.rE)(metadata)), gate: readStoredGate(metadata) };
            }
            catch (error) {
                return { state: { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) }, ...nothing };
            }
    }
}
async function readMetadata(id, { experiment, baseline }, { datadog, signal }) {
    if (baseline?.id === id)
        return baseline.attributes.metadata;
    const filter = { projectId: experiment.projectId, ids: [id] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
    return experiments.find((listed) => listed.id === id)?.attributes.metadata;
}
function readStoredGate(metadata) {
    const own = metadata?.[reserved_members/* ownMember */.n];
    return typeof own === "object" && own !== null && "gate" in own ? parseStoredGate(own.gate) : undefined;
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

// EXTERNAL MODULE: ./src/lib/text-table.ts
var text_table = __webpack_require__(9497);
// EXTERNAL MODULE: ./src/results/events.ts
var events = __webpack_require__(5333);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
;// CONCATENATED MODULE: ./src/results/batches.ts


const batchLimits = { metrics: 1_000, bytes: 4_000_000 };
/**
 * The calls that upload entries, made as the entries come, in groups. A span stays with its metrics, unless its metrics alone
 * are more than a call takes: the rest of them follows in calls of their own. Limits may shrink on the way.
 */
async function* eventBatches(entries, context, limits = batchLimits) {
    let parts = [];
    let [metrics, bytes] = [0, 0];
    for await (const group of entries) {
        // Not all parts of the group at once: limits shrink on the way.
        for (const part of partsOfAll(group, context, limits)) {
            const isFull = metrics + part.metrics > limits.metrics || bytes + part.bytes > availableBytes(limits);
            if (isFull && parts.length > 0) {
                yield buildBatch(parts, context);
                parts = [];
                [metrics, bytes] = [0, 0];
            }
            parts.push(part);
            metrics += part.metrics;
            bytes += part.bytes;
        }
    }
    if (parts.length > 0)
        yield buildBatch(parts, context);
}
function* partsOfAll(entries, context, limits) {
    for (const entry of entries)
        yield* buildParts(entry, context, limits);
}
/** The two halves of a batch; undefined where it carries events of one entry alone. */
function splitBatch({ body, parts }, context) {
    if (parts.length < 2)
        return undefined;
    const middle = Math.ceil(parts.length / 2);
    const texts = parts.map(({ spansAt, metricsAt, ...facts }) => ({
        ...facts,
        spansText: body.slice(...spansAt),
        metricsText: body.slice(...metricsAt),
    }));
    return [buildBatch(texts.slice(0, middle), context), buildBatch(texts.slice(middle), context)];
}
/** The texts of the parts are copied, and held no longer than that: a batch waits until there is a call for it. */
function buildBatch(parts, context) {
    const tags = [`experiment_id:${context.experimentId}`, `project_id:${context.projectId}`];
    const spans = joinItems('{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[', parts.map(({ spansText }) => spansText));
    const metrics = joinItems(`${spans.text}],"metrics":[`, parts.map(({ metricsText }) => metricsText));
    return {
        body: `${metrics.text}],"tags":${JSON.stringify(tags)}}}}`,
        spans: parts.filter(({ spanId }) => spanId !== undefined).length,
        metrics: parts.reduce((sum, part) => sum + part.metrics, 0),
        parts: parts.map(({ spansText: _spans, metricsText: _metrics, ...facts }, index) => ({
            ...facts,
            spansAt: spans.ranges[index] ?? [0, 0],
            metricsAt: metrics.ranges[index] ?? [0, 0],
        })),
    };
}
/** A list's items behind what stands before it, and where each begins and ends there. */
function joinItems(before, items) {
    let at = before.length;
    const ranges = items.map((item) => {
        const start = at;
        // With the comma that follows it.
        at += item === "" ? 0 : item.length + 1;
        return [start, start + item.length];
    });
    return { text: before + items.filter((item) => item !== "").join(","), ranges };
}
function buildParts(entry, context, limits) {
    const { spans, metrics } = (0,events/* buildEvents */.U)(entry, context);
    const name = nameEntry(entry);
    const spanId = spans[0]?.span_id;
    const whole = buildPart({ name, spanId, spans: stringifyEvents(spans) }, stringifyEvents(metrics), metrics);
    if (isWithin(whole, limits))
        return whole.bytes > 0 ? [whole] : [];
    const first = buildPart({ name, spanId, spans: stringifyEvents(spans) }, nothing, []);
    const parts = first.bytes > 0 ? [first] : [];
    for (const metric of metrics) {
        const text = stringifyEvents([metric]);
        const last = parts.pop();
        const longer = last && withMetric(last, text, metric);
        if (longer && isWithin(longer, limits))
            parts.push(longer);
        else {
            const alone = buildPart({ name, spanId: undefined, spans: nothing }, text, [metric]);
            parts.push(...(last ? [last] : []), alone);
        }
    }
    return parts;
}
function buildPart({ name, spanId, spans }, given, metrics) {
    return {
        name,
        spanId,
        spansText: spans.text,
        metricsText: given.text,
        metrics: metrics.length,
        scores: metrics.filter(hasScore).length,
        bytes: spans.bytes + given.bytes,
    };
}
function withMetric(part, { text, bytes }, metric) {
    return {
        ...part,
        metricsText: part.metricsText === "" ? text : `${part.metricsText},${text}`,
        metrics: part.metrics + 1,
        scores: part.scores + (hasScore(metric) ? 1 : 0),
        bytes: part.bytes + bytes,
    };
}
function isWithin({ metrics, bytes }, limits) {
    return metrics <= limits.metrics && bytes <= availableBytes(limits);
}
const nothing = { text: "", bytes: 0 };
function stringifyEvents(events) {
    if (events.length === 0)
        return nothing;
    const list = JSON.stringify(events);
    return { text: list.slice(1, -1), bytes: Buffer.byteLength(list) - 1 };
}
function hasScore({ error }) {
    return error === undefined;
}
/** How messages name an entry: `results/a.jsonl:7 (record r-7)`. */
function nameEntry(entry) {
    const place = (0,result_entry/* placeName */.fW)(entry);
    return entry.kind === "row" && entry.row.record_id ? `${place} (record ${entry.row.record_id})` : place;
}
// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;
function availableBytes(limits) {
    return limits.bytes - envelopeBytes;
}

// EXTERNAL MODULE: ./src/results/results-file.ts + 4 modules
var results_file = __webpack_require__(2410);
// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
;// CONCATENATED MODULE: ./src/finish/ingested-rows.ts

/** `spanIds` are those of the rows that were taken so far, `most` of them in the end. */
function createShownRows(spanIds, most) {
    const isShown = new Uint8Array(most);
    const scored = new Uint16Array(most);
    let [rows, scores] = [0, 0];
    return {
        get rows() {
            return rows;
        },
        get scores() {
            return scores;
        },
        addPage: ({ spans }) => {
            for (const span of spans) {
                const row = spanIds.indexOf(span.span_id);
                if (row < 0)
                    continue;
                if (isShown[row] !== 1)
                    rows += 1;
                isShown[row] = 1;
                // Scores may come behind their row.
                const more = (0,events_page/* newestByLabel */.w)(span.eval_metrics).filter(ingested_rows_hasScore).length - (scored[row] ?? 0);
                if (more <= 0)
                    continue;
                scored[row] = (scored[row] ?? 0) + more;
                scores += more;
            }
        },
        isShown: (spanId) => isShown[spanIds.indexOf(spanId)] === 1,
    };
}
function ingested_rows_hasScore(event) {
    return ((0,events_page.readScore)(event) ?? null) !== null;
}

;// CONCATENATED MODULE: ./src/finish/ingestion.ts









const maxNames = 10;
function trackIngestion(upload, tools) {
    const { datadog, clock, cancel } = tools;
    const spanIds = (0,text_table/* createTextTable */.s)();
    const shown = createShownRows(spanIds, upload.rows);
    // Where the last page begins: rows that came later stand there or behind it, or else a look at all finds them.
    let lastPage;
    const look = async (start, signal, isEnough = () => false) => {
        for await (const page of eventPages(datadog, upload.experimentId, signal, start)) {
            shown.addPage(page);
            lastPage = page.cursor ?? lastPage;
            if (isEnough())
                return;
        }
    };
    // A look that is under way may end: what it reads is as much as was uploaded.
    const within = (...ends) => AbortSignal.any([cancel, clock.timeout(lib_limits/* uploadTime */.HX), ...ends]);
    const stopped = new AbortController();
    const signal = within(stopped.signal);
    const beside = besideUpload(spanIds, () => look(lastPage, signal));
    return {
        spanIds,
        taken: beside.taken,
        check: async (refused) => {
            await beside.ended();
            const end = clock.now() + lib_limits/* arrivalTime */.hl;
            const signal = within();
            const isWhole = () => shown.rows === spanIds.length && shown.scores >= upload.scores - refused.scores;
            const looks = { first: lastPage, look: (start) => look(start, signal, isWhole), isWhole };
            const reason = await lookUntil(end, looks, tools);
            if (reason !== undefined)
                return { kind: "unknown", reason };
            return await summarizeIngestion(shown, spanIds, refused, upload);
        },
        stop: () => stopped.abort(),
    };
}
/** Looks whenever another page of rows was taken, one look after the other. */
function besideUpload(spanIds, look) {
    const [page] = lib_limits/* eventsPageSizes */.VL;
    let due = page;
    let underWay;
    const lookOnce = async () => {
        try {
            await look();
            due = spanIds.length + page;
        }
        catch {
            // The looks behind the upload tell what is wrong.
            due = Number.POSITIVE_INFINITY;
        }
        underWay = undefined;
    };
    return {
        taken: () => {
            if (underWay === undefined && spanIds.length >= due)
                underWay = lookOnce();
        },
        ended: async () => await underWay,
    };
}
/** Looks again until all is there, or the time is over. Gives the reason why no look at all came to its end. */
async function lookUntil(end, { first, look, isWhole }, { clock, cancel }) {
    let reason = "";
    for (let number = 0;; number += 1) {
        // Where it begins behind the start, it does not show what came late before that.
        const start = number === 0 ? first : undefined;
        try {
            await look(start);
            if (start === undefined || isWhole())
                reason = undefined;
            if (isWhole())
                return reason;
        }
        catch (error) {
            cancel.throwIfAborted();
            if (reason !== undefined)
                reason = (0,errors/* errorMessage */.gJ)(error);
        }
        const pause = lib_limits/* arrivalPauses */.dY[Math.min(number, lib_limits/* arrivalPauses */.dY.length - 1)] ?? 0;
        if (start === undefined && clock.now() + pause >= end)
            return reason;
        await clock.sleep(pause, cancel);
    }
}
async function summarizeIngestion(shown, spanIds, refused, upload) {
    const missing = spanIds.length - shown.rows;
    const rows = missing + refused.rows;
    const scores = Math.max(0, upload.scores - shown.scores);
    if (rows === 0 && scores === 0)
        return { kind: "whole" };
    const lost = missing === 0
        ? []
        : await nameMissingRows(upload, (id) => spanIds.indexOf(id) >= 0 && !shown.isShown(id));
    const names = [...refused.names, ...lost].slice(0, maxNames);
    const counts = { rows, scores, ofRows: upload.rows, ofScores: upload.scores };
    return { kind: "missing", ...counts, names, refused: refused.names.length };
}
/** The first rows whose span is lost. */
async function nameMissingRows({ files, experimentId }, isLost) {
    const names = [];
    const isLostRow = (entry) => entry.kind === "row" && isLost((0,events/* buildSpanReference */.w)(experimentId, entry).spanId);
    for await (const group of (0,results_file/* readCheckedFiles */.p)(files)) {
        names.push(...group.filter(isLostRow).map(nameEntry));
        if (names.length >= maxNames)
            break;
    }
    return names.slice(0, maxNames);
}
/** What is wrong with an arrival, and what to do; undefined where it is whole. */
function arrivalFault(arrival) {
    switch (arrival?.kind) {
        case undefined:
        case "whole":
            return undefined;
        case "unknown":
            return `whether the results arrived in Datadog could not be read: ${arrival.reason}`;
        case "missing":
            return missingFault(arrival);
    }
}
function missingFault({ rows, scores, ofRows, ofScores, names, refused }) {
    if (rows === 0) {
        return `${(0,format/* formatCount */.B4)(scores)} of ${(0,format/* formatCount */.B4)(ofScores)} scores did not arrive in Datadog: run the job again`;
    }
    const others = rows - names.length;
    const listed = `${names.join(", ")}${others > 0 ? ` and ${(0,format/* formatCount */.B4)(others)} more` : ""}`;
    const remedies = [
        ...(refused > 0
            ? [`${(0,format/* formatCount */.B4)(refused)} too large to be taken: shorten their input, output or metadata`]
            : []),
        ...(refused < rows ? ["run the job again for those that got lost"] : []),
    ];
    return `${(0,format/* formatCount */.B4)(rows)} of ${(0,format/* formatCount */.B4)(ofRows)} rows did not arrive in Datadog: ${listed} (${remedies.join("; ")})`;
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
            return completedUnless(outcome, noRows ?? arrivalFault(results.arrival));
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
    const missing = results.kind === "read" ? arrivalFault(results.arrival) : undefined;
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

// EXTERNAL MODULE: ./src/gate/slice-key.ts
var slice_key = __webpack_require__(4699);
// EXTERNAL MODULE: ./src/gate/units.ts
var units = __webpack_require__(5744);
;// CONCATENATED MODULE: ./src/gate/loosened-rules.ts


/**
 * Finds the rules of the baseline's gate that are missing, are looser, or only warn in this one (undefined: there is
 * none any more).
 */
function findLoosenedRules(baseline, current) {
    if (current === undefined)
        return [{ key: undefined, rule: "gate", before: undefined, after: undefined }];
    const keys = new Set(["*", ...Object.keys(baseline.rules), ...Object.keys(current.rules)]);
    const ofEvery = findLooserIn("*", baseline.rules["*"] ?? {}, current.rules["*"] ?? {});
    const isInherited = (found) => ofEvery.some(({ rule, before, after }) => rule === found.rule && before === found.before && after === found.after);
    keys.delete("*");
    const ofKeys = [...keys].flatMap((key) => findLooserIn(key, effectiveRules(baseline, key), effectiveRules(current, key)));
    return [
        ...ofEvery,
        ...ofKeys.filter((found) => !isInherited(found)),
        ...findLooserModes(baseline, current),
    ];
}
const defaultRows = { max_errors: 0, min: 1, max_missing: 0, min_common: "50%" };
/** The rules that apply to a key: for a metric those of `"*"` too, for rows the defaults. */
function effectiveRules({ rules }, key) {
    const own = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (key === "$rows")
        return { ...defaultRows, ...own };
    return (0,slice_key/* parseSliceKey */.V)(key) === undefined ? { ...rules["*"], ...own } : { ...own };
}
function findLooserIn(key, before, after) {
    return Object.entries(before).flatMap(([rule, value]) => {
        const now = Object.hasOwn(after, rule) ? after[rule] : undefined;
        return isLooser(rule, value, now) ? [{ key, rule, before: value, after: now }] : [];
    });
}
const higherIsLooser = new Set(["max", "max_regression", "max_broken", "max_errors", "max_missing"]);
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
    const [old, now] = [toNumber(before), toNumber(after)];
    if (now === 0 && higherIsLooser.has(rule))
        return false;
    // A count and a share can't be compared, so the change is reported.
    if (typeof before !== typeof after || old === undefined || now === undefined)
        return true;
    return higherIsLooser.has(rule) ? now > old : now < old;
}
function toNumber(value) {
    const number = typeof value === "string" ? Number.parseFloat(value) : value;
    return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
const acceptFromStrict = ["off", "review", "write"];
function findLooserModes(baseline, current) {
    const { accept: before, gate_mode: mode } = baseline;
    const { accept: after } = current;
    const isMoreAccepting = before !== undefined &&
        after !== undefined &&
        acceptFromStrict.indexOf(after) > acceptFromStrict.indexOf(before);
    return [
        ...(mode === "fail" && current.gate_mode === "warn"
            ? [{ key: undefined, rule: "gate_mode", before: mode, after: current.gate_mode }]
            : []),
        ...(isMoreAccepting ? [{ key: undefined, rule: "accept", before, after }] : []),
    ];
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
        const metric = key === undefined ? undefined : ((0,slice_key/* parseSliceKey */.V)(key)?.metric ?? key);
        const unit = chooseUnit(rule, metric !== undefined && isBoolean(metric));
        return `${name}${rule} ${formatRuleValue(before, unit)} → ${formatRuleValue(after, unit)}`;
    });
    return parts.join(", ");
}
function chooseUnit(rule, isBoolean) {
    if (!isBoolean)
        return "";
    return rule === "min" || rule === "max" ? "%" : rule === "max_regression" ? " points" : "";
}
function formatRuleValue(value, unit) {
    if (typeof value !== "number")
        return String(value);
    const shown = unit === "" ? value : Number((value * 100).toPrecision(12));
    return `${(0,units/* formatNumber */.Z)(shown, 12)}${unit}`;
}

;// CONCATENATED MODULE: ./src/finish/gate-remarks.ts



/** Says which rules of the baseline's gate are missing, looser, or only warn here; undefined if none are. */
function describeLoosenedGate({ gate, gateMode, report }, baseline, comparison) {
    if (baseline === undefined || Object.keys(baseline.rules).length === 0)
        return undefined;
    const current = gate && (0,metrics/* hasRules */.w0)(gate) ? toStoredGate(gate, gateMode) : undefined;
    const loosened = findLoosenedRules(baseline, current);
    if (loosened.length === 0)
        return undefined;
    const isBoolean = (label) => comparison?.metrics.some((metric) => metric.label === label && "type" in metric && metric.type === "boolean") === true;
    const who = report.isPullRequest ? "This pull request" : "This run";
    return `${who} loosens the gate: ${formatLoosenedRules(loosened, isBoolean)}.`;
}
/** Returns what the experiment's metadata keep of its gate. */
function gateMetadata({ gate, gateMode }) {
    const stored = gate && (0,metrics/* hasRules */.w0)(gate) ? storeGate(gate, gateMode) : undefined;
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
/** The experiment with the values of its matrix leg. */
function legName({ experiment, matrix = {} }) {
    const values = Object.values(matrix).map((value) => typeof value === "string" ? value : JSON.stringify(value));
    return values.length === 0 ? experiment.logicalName : `${experiment.logicalName} (${values.join(", ")})`;
}

// EXTERNAL MODULE: ./src/results/check.ts + 1 modules
var check = __webpack_require__(8730);
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

;// CONCATENATED MODULE: ./src/finish/upload.ts




const progressPause = 10_000;
/**
 * Uploads checked files, a few calls side by side, and reads them only as fast as they are taken. A call that is
 * too large is split, down to the entry, which is then left out; gives what was refused so.
 *
 * @throws DatadogError of the first call that Datadog did not take in the end.
 */
async function upload(files, rows, context, { datadog, clock, log, signal, arrival }) {
    const stopped = new AbortController();
    const within = AbortSignal.any([signal, stopped.signal]);
    const limits = { ...batchLimits };
    const refused = [];
    const { spanIds } = arrival;
    let told = clock.now();
    const push = async (batch) => {
        if (await isTaken(batch, context, datadog, within)) {
            for (const { spanId } of batch.parts)
                if (spanId !== undefined)
                    spanIds.add(spanId);
            arrival.taken();
            return;
        }
        const halves = splitBatch(batch, context);
        if (halves === undefined)
            return void refused.push(...batch.parts);
        // What comes next is made smaller at once.
        limits.bytes = Math.max(lib_limits/* minBatchSize */.A9, Math.min(limits.bytes, Math.floor(countBytes(batch) / 2)));
        for (const half of halves)
            await push(half);
    };
    const calls = eventBatches((0,results_file/* readCheckedFiles */.p)(files), context, limits);
    const work = async () => {
        for await (const batch of calls) {
            await push(batch);
            if (clock.now() - told < progressPause)
                continue;
            told = clock.now();
            log.info(`Uploaded ${spanIds.length} of ${rows} rows.`);
        }
    };
    try {
        // One generator feeds all: `next` of a generator waits for the one before.
        await Promise.all(Array.from({ length: lib_limits/* uploadsAtOnce */.ti }, work));
    }
    catch (error) {
        stopped.abort(error);
        throw error;
    }
    return listRefused(refused);
}
const tooLarge = 413;
async function isTaken({ body }, { experimentId }, datadog, signal) {
    try {
        await datadog.pushEvents(experimentId, body, signal);
        return true;
    }
    catch (error) {
        if (error instanceof datadog_errors/* DatadogError */.j9 && error.status === tooLarge)
            return false;
        throw error;
    }
}
function countBytes({ parts }) {
    return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
function listRefused(parts) {
    return {
        names: [...new Set(parts.map(({ name }) => name))],
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
    if (question.patterns.length === 0) {
        tools.filesRead?.();
        return await pushedResults(question, tools);
    }
    const resolved = await (0,file_patterns/* resolveResultFiles */.x)(question.patterns, question.workspace, question.reading);
    const faults = [...resolved.unmatched, ...resolved.refused];
    if (faults.length > 0 && !isExcused(question, resolved)) {
        return { kind: "invalid", reason: `The input results: ${faults.join("; ")}.` };
    }
    for (const fault of faults)
        tools.log.notice(`The input results: ${fault}; the job did not get that far.`);
    if (resolved.files.length === 0)
        return { kind: "absent" };
    return await fileResults(resolved.files, question, tools);
}
// A job that failed may have written nothing.
function isExcused({ evaluation, isGreen }, { refused }) {
    return (evaluation.status !== "completed" || !isGreen) && refused.length === 0;
}
function warnOfStale(stale, log) {
    if (stale.length === 0)
        return;
    log.warning(`These results files aren't from this run: ${(0,stale_files/* describeStaleFiles */.qW)(stale)}. Delete them before the evaluation, and start the evaluation after the action.`);
}
async function fileResults(files, question, tools) {
    try {
        return await (0,open_file/* withOpenFiles */.UJ)(files, (opened) => uploadResults(opened, question, tools));
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return { kind: "invalid", reason: error.message };
        throw error;
    }
}
async function uploadResults(opened, question, tools) {
    const paths = opened.map(({ path }) => path);
    const [checked, untouched] = await Promise.all([
        checkFiles(opened, question, tools),
        findUntouchedFiles(paths, {
            since: question.since,
            environment: tools.environment,
            signal: tools.cancel,
        }),
    ]);
    tools.filesRead?.();
    if (checked.kind === "unreadable" || checked.kind === "invalid")
        return checked;
    if (checked.kind === "faults")
        return { kind: "invalid", reason: faultsReason(checked) };
    const { scores } = checked;
    for (const sentence of (0,describe_files/* fileSentences */.z)(checked.files))
        tools.log.info(sentence);
    for (const warning of (0,describe_files/* describeFileWarnings */.V)(checked.files))
        tools.log.warning(warning);
    const stale = (0,stale_files/* findStaleFiles */.wo)(checked.files, question.since, untouched);
    warnOfStale(stale, tools.log);
    const watch = watchUpload(checked, question, tools);
    try {
        const refused = await uploadFiles(checked, question, watch, tools);
        await (0,open_file/* assertUnchanged */.Wu)(opened);
        if (watch.spanIds.length === 0 && refused.names.length > 0)
            return { kind: "not uploaded", reason: refusedReason(refused), scores };
        const arrival = await watch.check(refused);
        const { files: read } = checked;
        const provesEnd = stale.length === 0 && read.every((file) => file.provesEnd);
        return { kind: "read", scores, files: read, provesEnd, stale, arrival };
    }
    catch (error) {
        if (error instanceof open_file/* ChangedFileError */.LD)
            throw error;
        return { kind: "not uploaded", reason: (0,errors/* errorMessage */.gJ)(error), scores };
    }
    finally {
        watch.stop();
    }
}
async function checkFiles(files, { experiment, slicedBy }, { cancel }) {
    try {
        const checked = await (0,check/* checkResults */.Z)(files, experiment.experimentId, cancel, undefined, (0,scores/* createScoreFolder */.fF)(slicedBy));
        await (0,open_file/* assertUnchanged */.Wu)(files);
        return checked;
    }
    catch (error) {
        if (error instanceof open_file/* ChangedFileError */.LD)
            throw error;
        if (cancel.aborted)
            return { kind: "unreadable", reason: (0,errors/* errorMessage */.gJ)(error) };
        const reason = `Reading the results files failed: ${(0,errors/* errorMessage */.gJ)(error)}. This is an error of the action itself, so please report it.`;
        return { kind: "invalid", reason };
    }
}
async function uploadFiles({ files, counts }, { experiment }, arrival, tools) {
    const { cancel, clock, log } = tools;
    const from = `from ${(0,format/* plural */.LS)(files.length, "file")}`;
    log.info(`Uploading ${(0,format/* plural */.LS)(counts.rows, "row")} with ${(0,format/* plural */.LS)(counts.metrics, "score")} ${from}.`);
    const context = { ...experiment, uploadedAt: clock.now() };
    const signal = AbortSignal.any([cancel, clock.timeout(lib_limits/* uploadTime */.HX)]);
    const paths = files.map(({ file }) => file);
    return await upload(paths, counts.rows, context, { ...tools, signal, arrival });
}
function watchUpload({ files, counts, scores }, { experiment }, tools) {
    const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
    const paths = files.map(({ file }) => file);
    const { experimentId } = experiment;
    return trackIngestion({ files: paths, experimentId, rows: counts.rows, scores: scored }, tools);
}
function refusedReason({ names }) {
    const [first = ""] = names;
    return `Datadog takes none of the rows, since each is too large for a call (413), such as ${first}: shorten their input, output or metadata`;
}
function faultsReason({ faults, total, isStopped }) {
    const others = total - faults.length;
    const more = others > 0 ? `\n  and ${isStopped ? "at least " : ""}${others} more` : "";
    const lines = faults.map((fault) => `  ${fault}`).join("\n");
    return `The results files are not valid, and nothing was uploaded:\n${lines}${more}`;
}
async function pushedResults(question, tools) {
    const { datadog, clock, signal } = tools;
    const { experimentId } = question.experiment;
    const isAwaited = question.isOver === true || question.evaluation.status === "completed";
    try {
        const scores = isAwaited
            ? await readScoresUntilStable(datadog, experimentId, clock, signal, question.whole, question.slicedBy)
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

// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
;// CONCATENATED MODULE: ./src/finish/save-results-summary.ts





/**
 * Writes the record of results into an experiment's metadata, which an update replaces as a whole: they are read right
 * before, and what this run knows of them is laid beside. A record that cannot be kept is a warning.
 */
async function keepRecord(record, place, { datadog, clock, log, closing }) {
    const signal = AbortSignal.any([closing, clock.timeout(lib_limits/* recordTime */.$l)]);
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
    const known = found[reserved_members/* ownMember */.n];
    return { [reserved_members/* ownMember */.n]: { ...(typeof known === "object" ? known : {}), ...own } };
}
/** The metadata as Datadog lists them; where this run knows none it waits until there are some. */
async function listedMetadata({ experimentId, projectId, known }, { datadog, clock, signal }) {
    // What this run itself still writes has to come first.
    const isKnown = (await known) !== undefined;
    for (const pause of [0, ...lib_limits/* recordPauses */.tx]) {
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
    const lost = results.kind === "read" ? arrivalFault(results.arrival) : undefined;
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
    const plan = { ...given, slicedBy: (0,metrics/* listSliceProperties */.OI)(given.gate) };
    const [results, baseline] = await readBoth(plan, tools);
    const facts = await endingFacts(plan, results, tools);
    const ending = decideEnding(facts);
    const scores = scoresIn(results);
    // After a cancel there is no time left to compare.
    const metricFacts = collectMetricFacts(plan, results);
    const comparison = facts.isCancelled ? undefined : scores && finish_experiment_compare(plan, baseline, scores, metricFacts);
    const judgement = await finish_experiment_judge(plan, results, comparison, baseline, facts);
    warnOfResults(results, baseline.state, ending, tools);
    for (const sentence of comparison ? listSkippedEvents(comparison) : [])
        tools.log.warning(sentence);
    await Promise.all([setStatus(plan, ending, facts, tools), keepScores(plan, facts, scores, tools)]);
    tools.log.info(endSentence(plan, ending, judgement));
    const gateFailure = describeGateFailure(plan, judgement);
    if (plan.gateMode === "warn" && gateFailure)
        tools.log.warning(gateFailure);
    for (const sentence of listGateWarnings(plan, judgement))
        tools.log.warning(sentence);
    const loosened = describeLoosenedGate(plan, baseline.gate, comparison);
    if (loosened !== undefined)
        tools.log.notice(loosened);
    // A note of the gate says the same.
    const part = judgement.notes.length > 0 ? undefined : (0,completeness/* partRemark */.mo)(scores, await plan.whole);
    const remarks = [...(loosened === undefined ? [] : [`⚠️ ${loosened}`]), ...listRemarks(results, part)];
    const shown = { current: scores, baseline: baseline.scores };
    const failure = toFailure(results, plan.gateMode === "fail" ? gateFailure : undefined);
    return {
        report: buildFinishedReport({
            ...plan,
            job: jobColor(plan, failure),
            ending,
            found: results,
            comparison: comparison && (plan.withAnswers ? comparison : (0,metrics/* keepNamedSlices */.uX)(comparison, plan.gate, metricFacts)),
            judgement,
            scores: shown,
            remarks,
        }),
        verdict: judgement.verdict,
        scores: comparison ? scoreValues(comparison) : {},
        failure,
    };
}
/** Returns the job's color if it's known at this moment: its status so far, and what this step does to it. */
function jobColor({ knowsJob, isGreen }, failure) {
    if (failure !== undefined)
        return "red";
    if (!knowsJob)
        return undefined;
    return isGreen ? "green" : "red";
}
/**
 * Reading files takes the processor, so that the baseline comes behind it, beside their upload. It waits for a while
 * only: its own time runs.
 */
async function readBoth(plan, tools) {
    const read = new AbortController();
    const filesRead = () => read.abort();
    const results = findResults(plan, { ...tools, filesRead }).finally(filesRead);
    const isDue = tools.clock
        .sleep(lib_limits/* filesFirstTime */.Nn, AbortSignal.any([read.signal, tools.cancel]))
        .catch(() => { });
    return await Promise.all([results, isDue.then(() => readBaseline(plan, tools))]);
}
async function endingFacts(plan, results, { cancel }) {
    const ended = await plan.ended?.();
    const { evaluation, isGreen } = plan;
    return { evaluation, ended, isGreen, isCancelled: cancel.aborted, results };
}
/** Judges the gate. Without `comment_details`, values of records are counted, but not named. */
async function finish_experiment_judge(plan, results, comparison, baseline, facts) {
    const { names } = collectMetricFacts(plan, results);
    const isFirst = baseline.state.kind === "none";
    const judgement = (0,judge/* judgeGate */.$)(plan.gate, {
        results: evidence(results, comparison),
        baseline: baselineState(plan, baseline),
        facts: listGateFacts(facts),
        names,
        dataset: isFirst ? (0,completeness/* countDatasetRecords */.km)(scoresIn(results), await plan.whole) : undefined,
    });
    return plan.withAnswers ? judgement : (0,verdict/* hideFoundSlices */.YR)(judgement);
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
/** A baseline whose rows are gone is compared by the record of its results. */
function finish_experiment_compare({ gate }, { scores, record, state }, current, facts) {
    const kept = state.kind === "read" ? record : undefined;
    return (0,compare/* compareExperiments */.u)(scores ?? kept, current, (0,metrics/* comparisonOptions */.ck)(gate, facts));
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
        const { id } = plan.report.experiment;
        const signal = AbortSignal.any([tools.closing, tools.clock.timeout(lib_limits/* statusTime */.KP, "waiting")]);
        await tools.datadog.updateExperiment(id, { status, ...error }, signal);
    }
    catch (failure) {
        tools.log.warning(`The experiment's status could not be set to ${status}: ${(0,errors/* errorMessage */.gJ)(failure)}`);
    }
}
/** After a cancel there is no time for it, and what was interrupted is nobody's baseline. */
async function keepScores(plan, { isCancelled, results }, scores, tools) {
    if (isCancelled || scores === undefined || results.kind !== "read")
        return;
    const { experimentId, projectId } = plan.experiment;
    const known = plan.metadata ?? Promise.resolve(undefined);
    const place = { experimentId, projectId, known, own: gateMetadata(plan) };
    await keepRecord((0,results_summary/* summarizeResults */.SE)(withJudgedUsage(scores, plan)), place, tools);
}
/** Of what answers cost the record keeps what somebody judges: it is small, and others read it too. */
function withJudgedUsage(scores, { gate, usageMetrics }) {
    const isJudged = (label) => (0,metrics/* isUsageJudged */.xs)(gate, label, { usageMetrics });
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
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6127);





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
    return `${[`## ${heading}`, next, (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .renderOverview */ .mp)(sections), ...blocks].join("\n\n")}\n`;
}
function renderParts({ parts }) {
    return parts.map(({ markdown }) => markdown).join("\n\n");
}
function footer(hidden) {
    const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
    return `<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
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
