export const id = 748;
export const ids = [748,692];
export const modules = {

/***/ 5402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UQ: () => (/* binding */ createCountRecords),
  Kt: () => (/* binding */ missingRows),
  mo: () => (/* binding */ partRemark),
  Al: () => (/* binding */ wholeRunOf)
});

// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
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
async function wholeRunOf(plan, count) {
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

/***/ 4129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ finishExperiment)
});

// EXTERNAL MODULE: ./src/comparison/compare.ts + 18 modules
var compare = __webpack_require__(1080);
// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var foundation_limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/gate/judge.ts + 5 modules
var judge = __webpack_require__(2225);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/results/record.ts
var results_record = __webpack_require__(6269);
// EXTERNAL MODULE: ./src/foundation/text-table.ts
var text_table = __webpack_require__(1051);
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
            const isFull = metrics + part.metrics > limits.metrics || bytes + part.bytes > roomOf(limits);
            if (isFull && parts.length > 0) {
                yield batchOf(parts, context);
                parts = [];
                [metrics, bytes] = [0, 0];
            }
            parts.push(part);
            metrics += part.metrics;
            bytes += part.bytes;
        }
    }
    if (parts.length > 0)
        yield batchOf(parts, context);
}
function* partsOfAll(entries, context, limits) {
    for (const entry of entries)
        yield* partsOf(entry, context, limits);
}
/** The two halves of a batch; undefined where it carries events of one entry alone. */
function halvesOf({ body, parts }, context) {
    if (parts.length < 2)
        return undefined;
    const middle = Math.ceil(parts.length / 2);
    const texts = parts.map(({ spansAt, metricsAt, ...facts }) => ({
        ...facts,
        spansText: body.slice(...spansAt),
        metricsText: body.slice(...metricsAt),
    }));
    return [batchOf(texts.slice(0, middle), context), batchOf(texts.slice(middle), context)];
}
/** The texts of the parts are copied, and held no longer than that: a batch waits until there is a call for it. */
function batchOf(parts, context) {
    const tags = [`experiment_id:${context.experimentId}`, `project_id:${context.projectId}`];
    const spans = listOf('{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[', parts.map(({ spansText }) => spansText));
    const metrics = listOf(`${spans.text}],"metrics":[`, parts.map(({ metricsText }) => metricsText));
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
function listOf(before, items) {
    let at = before.length;
    const ranges = items.map((item) => {
        const start = at;
        // With the comma that follows it.
        at += item === "" ? 0 : item.length + 1;
        return [start, start + item.length];
    });
    return { text: before + items.filter((item) => item !== "").join(","), ranges };
}
function partsOf(entry, context, limits) {
    const { spans, metrics } = (0,events/* eventsOf */.X)(entry, context);
    const name = nameOf(entry);
    const spanId = spans[0]?.span_id;
    const whole = partOf({ name, spanId, spans: textOf(spans) }, textOf(metrics), metrics);
    if (isWithin(whole, limits))
        return whole.bytes > 0 ? [whole] : [];
    const first = partOf({ name, spanId, spans: textOf(spans) }, nothing, []);
    const parts = first.bytes > 0 ? [first] : [];
    for (const metric of metrics) {
        const text = textOf([metric]);
        const last = parts.pop();
        const longer = last && withMetric(last, text, metric);
        if (longer && isWithin(longer, limits))
            parts.push(longer);
        else {
            const alone = partOf({ name, spanId: undefined, spans: nothing }, text, [metric]);
            parts.push(...(last ? [last] : []), alone);
        }
    }
    return parts;
}
function partOf({ name, spanId, spans }, given, metrics) {
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
    return metrics <= limits.metrics && bytes <= roomOf(limits);
}
const nothing = { text: "", bytes: 0 };
function textOf(events) {
    if (events.length === 0)
        return nothing;
    const list = JSON.stringify(events);
    return { text: list.slice(1, -1), bytes: Buffer.byteLength(list) - 1 };
}
function hasScore({ error }) {
    return error === undefined;
}
/** How messages name an entry: `results/a.jsonl:7 (record r-7)`. */
function nameOf(entry) {
    const place = (0,result_entry/* placeName */.fW)(entry);
    return entry.kind === "row" && entry.row.record_id ? `${place} (record ${entry.row.record_id})` : place;
}
// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;
function roomOf(limits) {
    return limits.bytes - envelopeBytes;
}

// EXTERNAL MODULE: ./src/results/results-file.ts + 4 modules
var results_file = __webpack_require__(6310);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/results/scores.ts + 4 modules
var scores = __webpack_require__(9652);
// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
;// CONCATENATED MODULE: ./src/finish/read-scores.ts




/** Folds all events of an experiment into scores, page by page. */
async function readScores(datadog, experimentId, signal) {
    const folder = (0,scores/* createScoreFolder */.fF)();
    for await (const page of eventPages(datadog, experimentId, signal))
        folder.addPage(page);
    return folder.scores();
}
/**
 * The pages of an experiment's events from a cursor on, as large as the API gives them; smaller ones where an answer is
 * too large.
 */
async function* eventPages(datadog, experimentId, signal, start) {
    let size = 0;
    let cursor = start;
    do {
        const page = await datadog
            .readEvents(experimentId, cursor, signal, foundation_limits/* eventsPageSizes */.VL[size])
            .catch((error) => {
            const isLast = size === foundation_limits/* eventsPageSizes */.VL.length - 1;
            if (isLast || !(error instanceof datadog_errors/* DatadogError */.j9 && error.isTooLarge))
                throw error;
        });
        if (page === undefined)
            size += 1;
        else {
            yield page;
            if (page.cursor === undefined)
                return;
            cursor = page.cursor;
        }
    } while (!signal.aborted);
    throw signal.reason;
}
/**
 * The scores of an experiment whose evaluation step pushed its events itself: read until their counts stand
 * still, since they arrive late; longer where rows of a whole run are missing. Without any row once Datadog has had
 * its time, they are as empty as they are.
 */
async function readScoresAtRest(datadog, experimentId, clock, signal, asked) {
    const start = clock.now();
    const [first, whole] = await Promise.all([readScores(datadog, experimentId, signal), asked]);
    let scores = first;
    let restingSince = clock.now();
    for (;;) {
        const waited = clock.now() - start;
        const patience = countOf(scores) === 0 ? foundation_limits/* firstResultTime */.Je : foundation_limits/* standStillTime */.Aq;
        if (waited >= patience)
            return scores;
        const next = await readAgain(datadog, experimentId, clock, signal).catch((error) => {
            // What was read before has to do where there is no time for more.
            if (signal.aborted && countOf(scores) > 0)
                return undefined;
            throw error;
        });
        if (next === undefined)
            return scores;
        if (countOf(next) !== countOf(scores))
            restingSince = clock.now();
        else if (countOf(next) > 0 && clock.now() - restingSince >= restTime(next, whole))
            return next;
        scores = next;
    }
}
/** Reads once more after a pause. */
async function readAgain(datadog, experimentId, clock, signal) {
    await clock.sleep(foundation_limits/* standStillPause */.vm, signal);
    return await readScores(datadog, experimentId, signal);
}
/** A whole run is at rest at once; of any other nobody knows whether its last rows are still on their way. */
function restTime(scores, whole) {
    return whole !== undefined && (0,completeness/* missingRows */.Kt)(scores, whole) === 0 ? 0 : foundation_limits/* incompleteRestTime */.Qu;
}
/** Rows and scores together: whatever arrives changes it. */
function countOf({ rows, metrics, summary }) {
    const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
    return rows.total + scored + summary.size;
}

// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
;// CONCATENATED MODULE: ./src/finish/shown-rows.ts

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
                const more = (0,events_page/* newestByLabel */.wf)(span.eval_metrics).filter(shown_rows_hasScore).length - (scored[row] ?? 0);
                if (more <= 0)
                    continue;
                scored[row] = (scored[row] ?? 0) + more;
                scores += more;
            }
        },
        isShown: (spanId) => isShown[spanIds.indexOf(spanId)] === 1,
    };
}
function shown_rows_hasScore(event) {
    return ((0,events_page/* scoreOf */.uw)(event) ?? null) !== null;
}

;// CONCATENATED MODULE: ./src/finish/arrival.ts









const mostNames = 10;
function watchArrival(upload, tools) {
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
    const within = (...ends) => AbortSignal.any([cancel, clock.timeout(foundation_limits/* uploadTime */.HX), ...ends]);
    const stopped = new AbortController();
    const signal = within(stopped.signal);
    const beside = besideUpload(spanIds, () => look(lastPage, signal));
    return {
        spanIds,
        taken: beside.taken,
        check: async (refused) => {
            await beside.ended();
            const end = clock.now() + foundation_limits/* arrivalTime */.hl;
            const signal = within();
            const isWhole = () => shown.rows === spanIds.length && shown.scores >= upload.scores - refused.scores;
            const looks = { first: lastPage, look: (start) => look(start, signal, isWhole), isWhole };
            const reason = await lookUntil(end, looks, tools);
            if (reason !== undefined)
                return { kind: "unknown", reason };
            return await arrivalOf(shown, spanIds, refused, upload);
        },
        stop: () => stopped.abort(),
    };
}
/** Looks whenever another page of rows was taken, one look after the other. */
function besideUpload(spanIds, look) {
    const [page] = foundation_limits/* eventsPageSizes */.VL;
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
                reason = (0,errors/* messageOf */.bD)(error);
        }
        const pause = foundation_limits/* arrivalPauses */.dY[Math.min(number, foundation_limits/* arrivalPauses */.dY.length - 1)] ?? 0;
        if (start === undefined && clock.now() + pause >= end)
            return reason;
        await clock.sleep(pause, cancel);
    }
}
async function arrivalOf(shown, spanIds, refused, upload) {
    const missing = spanIds.length - shown.rows;
    const rows = missing + refused.rows;
    const scores = Math.max(0, upload.scores - shown.scores);
    if (rows === 0 && scores === 0)
        return { kind: "whole" };
    const lost = missing === 0 ? [] : await namesOf(upload, (id) => spanIds.indexOf(id) >= 0 && !shown.isShown(id));
    const names = [...refused.names, ...lost].slice(0, mostNames);
    const counts = { rows, scores, ofRows: upload.rows, ofScores: upload.scores };
    return { kind: "missing", ...counts, names, refused: refused.names.length };
}
/** The first rows whose span is lost. */
async function namesOf({ files, experimentId }, isLost) {
    const names = [];
    const isLostRow = (entry) => entry.kind === "row" && isLost((0,events/* spanReferenceOf */.R)(experimentId, entry).spanId);
    for await (const group of (0,results_file/* readCheckedFiles */.p)(files)) {
        names.push(...group.filter(isLostRow).map(nameOf));
        if (names.length >= mostNames)
            break;
    }
    return names.slice(0, mostNames);
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

;// CONCATENATED MODULE: ./src/finish/baseline.ts




/** Reads the baseline's rows, and the record of its results that tells how many rows it has to show. */
async function readBaseline(question, tools) {
    const { baseline } = question.report;
    const nothing = { scores: undefined, record: undefined };
    switch (baseline.kind) {
        case "none":
            return { state: { kind: "none", reason: baseline.reason }, ...nothing };
        case "unknown":
            return { state: { kind: "unreadable", reason: baseline.reason }, ...nothing };
        case "found":
            try {
                const { id } = baseline.experiment;
                const [scores, record] = await Promise.all([
                    readScores(tools.datadog, id, tools.signal),
                    recordOf(id, question, tools),
                ]);
                return baselineOf(scores, record);
            }
            catch (error) {
                return { state: { kind: "unreadable", reason: (0,errors/* messageOf */.bD)(error) }, ...nothing };
            }
    }
}
async function recordOf(id, { experiment, baseline }, { datadog, signal }) {
    if (baseline?.id === id)
        return (0,results_record/* parseResultsRecord */.rE)(baseline.attributes.metadata);
    const filter = { projectId: experiment.projectId, ids: [id] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
    return (0,results_record/* parseResultsRecord */.rE)(experiments.find((listed) => listed.id === id)?.attributes.metadata);
}
/** A baseline that shows less than it has recorded must let nothing pass; one whose rows have all expired serves by its record. */
function baselineOf(scores, record) {
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

;// CONCATENATED MODULE: ./src/finish/ending.ts


const cancelled = { status: "interrupted", reason: "the run was cancelled" };
/**
 * How an experiment ends. `completed` needs an evaluation that completed, rows, and that they are all in Datadog;
 * a green job without any result leaves it running.
 */
function endingOf(facts) {
    const { results, ended } = facts;
    if (facts.isCancelled)
        return ended ?? cancelled;
    const outcome = ended ?? evaluationOf(facts);
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
function evaluationOf({ evaluation, results }) {
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
function gateFactsOf(facts) {
    const incomplete = whyIncomplete(facts);
    const missing = facts.results.kind === "read" ? arrivalFault(facts.results.arrival) : undefined;
    return [
        ...(incomplete === undefined ? [] : [incompleteFact(incomplete, facts.results)]),
        ...(missing === undefined ? [] : [{ rule: "arrival", message: missing }]),
    ];
}
/**
 * Why the evaluation did not complete. SDKs end a run as `failed` for one bad row, so there the job decides; what an
 * SDK ended as `completed` has.
 */
function whyIncomplete(facts) {
    const { ended, isCancelled } = facts;
    if (isCancelled)
        return cancelled.reason;
    if (ended?.status === "completed")
        return undefined;
    if (ended?.status === "interrupted")
        return "the program that ran it ended it as interrupted";
    const outcome = evaluationOf(facts);
    return outcome.status === "completed" ? undefined : outcome.reason;
}
function incompleteFact(reason, results) {
    const rows = "scores" in results ? results.scores.rows.total : 0;
    const left = rows === 0 ? "" : ` The ${(0,format/* plural */.LS)(rows, "row")} that it left are shown, but prove nothing.`;
    const message = `the evaluation did not complete: ${reason}, and a gate passes whole evaluations only.${left}`;
    return { rule: "evaluation", message };
}
/** How many rows are not in Datadog though they should be. */
function rowsNotArrived(arrival) {
    return arrival?.kind === "missing" ? arrival.rows : 0;
}
function oneLine(text) {
    const [first = "", second = ""] = text.split("\n");
    return second === "" ? first : `${first} ${second.trim()}`;
}

// EXTERNAL MODULE: ./src/report/results.ts + 1 modules
var results = __webpack_require__(347);
;// CONCATENATED MODULE: ./src/finish/finished-report.ts


/** The report as comment and summary show it behind the end. */
function finishedReport(facts) {
    const { report, ending, remark } = facts;
    return {
        ...report,
        state: ending.status,
        stateDetail: ending.reason,
        remarks: remark === undefined ? [] : [remark],
        results: withLostRows(resultsOf(facts), facts.found),
    };
}
function resultsOf(facts) {
    const { comparison, judgement, gateMode: mode, report } = facts;
    if (comparison !== undefined) {
        const trend = trendWith(comparison, report);
        return (0,results/* resultsReport */.L)(comparison, judgement, { mode, answers: answersOf(facts), trend });
    }
    const gate = (0,results/* gateReport */.W)(judgement, mode);
    const changes = { withAnswers: false, fell: [], rose: [] };
    return gate && { metrics: [], rows: { total: 0, failed: 0, missing: 0 }, gate, changes, trend: [] };
}
/** Rows that did not arrive are told beside those that the baseline has more. */
function withLostRows(results, found) {
    const lost = found.kind === "read" ? rowsNotArrived(found.arrival) : 0;
    return results && { ...results, rows: { ...results.rows, notArrived: lost } };
}
function answersOf({ report, withAnswers, links, scores }) {
    const { baseline, experiment } = report;
    const baselineId = baseline.kind === "found" ? baseline.experiment.id : undefined;
    const { current, baseline: before } = scores;
    return {
        excerpts: withAnswers
            ? { baseline: (span) => before?.excerptOf?.(span), current: (span) => current?.excerptOf?.(span) }
            : undefined,
        urls: {
            baseline: ({ spanId }) => (baselineId ? links.row(baselineId, spanId) : undefined),
            current: ({ spanId }) => links.row(experiment.id, spanId),
        },
    };
}
/** The trend up to this run, of the metrics that it has. */
function trendWith({ metrics }, { trend = [], commit }) {
    const values = new Map(metrics.flatMap((metric) => (metric.kind === "numeric" ? [[metric.label, metric]] : [])));
    return trend.flatMap((past) => {
        const metric = values.get(past.label);
        const value = metric?.current?.mean;
        if (metric?.type !== past.type || value === undefined)
            return [];
        return [{ ...past, points: [...past.points, { commit: commit.sha, value }] }];
    });
}

// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
;// CONCATENATED MODULE: ./src/finish/keep-record.ts




/**
 * Writes the record of results into an experiment's metadata, which an update replaces as a whole: they are read right
 * before, and what this run knows of them is laid beside. A record that cannot be kept is a warning.
 */
async function keepRecord(record, place, { datadog, clock, log, closing }) {
    const signal = AbortSignal.any([closing, clock.timeout(foundation_limits/* recordTime */.$l)]);
    try {
        const [known, listed] = await Promise.all([
            place.known,
            listedMetadata(place, { datadog, clock, signal }),
        ]);
        const found = mergedMetadata(known, listed);
        if (found[results_record/* resultsMember */.b0] !== undefined && (0,results_record/* parseResultsRecord */.rE)(found) === undefined) {
            log.notice(`The experiment's metadata have a member ${results_record/* resultsMember */.b0} of their own: the record of results is not kept.`);
            return;
        }
        await datadog.updateExperiment(place.experimentId, { metadata: { ...found, [results_record/* resultsMember */.b0]: record } }, signal);
    }
    catch (error) {
        log.warning(`The record of results could not be kept with the experiment, so it serves as a baseline only as long as Datadog keeps its rows: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** The metadata as Datadog lists them; where this run knows none it waits until there are some. */
async function listedMetadata({ experimentId, projectId, known }, { datadog, clock, signal }) {
    // What this run itself still writes has to come first.
    const isKnown = (await known) !== undefined;
    for (const pause of [0, ...foundation_limits/* recordPauses */.tx]) {
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

// EXTERNAL MODULE: ./src/results/check.ts
var check = __webpack_require__(1454);
// EXTERNAL MODULE: ./src/results/file-patterns.ts + 1 modules
var file_patterns = __webpack_require__(1992);
// EXTERNAL MODULE: ./src/finish/file-sentences.ts
var file_sentences = __webpack_require__(2126);
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
        const halves = halvesOf(batch, context);
        if (halves === undefined)
            return void refused.push(...batch.parts);
        // What comes next is made smaller at once.
        limits.bytes = Math.max(foundation_limits/* smallestBatch */.or, Math.min(limits.bytes, Math.floor(bytesOf(batch) / 2)));
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
        await Promise.all(Array.from({ length: foundation_limits/* uploadsAtOnce */.ti }, work));
    }
    catch (error) {
        stopped.abort(error);
        throw error;
    }
    return refusedOf(refused);
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
function bytesOf({ parts }) {
    return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
function refusedOf(parts) {
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
    warnOfStale(resolved.files, question, tools.log);
    return await fileResults(resolved.files, question, tools);
}
// A job that failed may have written nothing.
function isExcused({ evaluation, isGreen }, { refused }) {
    return (evaluation.status !== "completed" || !isGreen) && refused.length === 0;
}
function warnOfStale(files, { since }, log) {
    const stale = since === undefined ? [] : (0,file_patterns/* staleFiles */.n)(files, since);
    if (stale.length === 0)
        return;
    const names = stale.map(({ name }) => name).join(", ");
    log.warning(`These results files are older than this run, perhaps left behind by another one: ${names}.`);
}
async function fileResults(files, question, tools) {
    const checked = await checkFiles(files, question, tools);
    tools.filesRead?.();
    if (checked.kind === "unreadable" || checked.kind === "invalid")
        return checked;
    if (checked.kind === "faults")
        return { kind: "invalid", reason: faultsReason(checked) };
    const { scores } = checked;
    for (const sentence of (0,file_sentences/* fileSentences */.z)(checked.files))
        tools.log.info(sentence);
    const watch = watchUpload(checked, question, tools);
    try {
        const refused = await uploadFiles(checked, question, watch, tools);
        if (watch.spanIds.length === 0 && refused.names.length > 0)
            return { kind: "not uploaded", reason: refusedReason(refused), scores };
        const arrival = await watch.check(refused);
        const { files: read } = checked;
        return { kind: "read", scores, files: read, provesEnd: proveEnd(read, question), arrival };
    }
    catch (error) {
        return { kind: "not uploaded", reason: (0,errors/* messageOf */.bD)(error), scores };
    }
    finally {
        watch.stop();
    }
}
async function checkFiles(files, { experiment }, { cancel }) {
    try {
        return await (0,check/* checkResults */.Z)(files, experiment.experimentId, cancel);
    }
    catch (error) {
        if (cancel.aborted)
            return { kind: "unreadable", reason: (0,errors/* messageOf */.bD)(error) };
        const reason = `Reading the results files failed: ${(0,errors/* messageOf */.bD)(error)}. This is an error of the action itself, so please report it.`;
        return { kind: "invalid", reason };
    }
}
async function uploadFiles({ files, counts }, { experiment }, arrival, tools) {
    const { cancel, clock, log } = tools;
    const from = `from ${(0,format/* plural */.LS)(files.length, "file")}`;
    log.info(`Uploading ${(0,format/* plural */.LS)(counts.rows, "row")} with ${(0,format/* plural */.LS)(counts.metrics, "score")} ${from}.`);
    const context = { ...experiment, uploadedAt: clock.now() };
    const signal = AbortSignal.any([cancel, clock.timeout(foundation_limits/* uploadTime */.HX)]);
    const paths = files.map(({ file }) => file);
    return await upload(paths, counts.rows, context, { ...tools, signal, arrival });
}
function watchUpload({ files, counts, scores }, { experiment }, tools) {
    const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
    const paths = files.map(({ file }) => file);
    const { experimentId } = experiment;
    return watchArrival({ files: paths, experimentId, rows: counts.rows, scores: scored }, tools);
}
/** Every file was written as a whole by its tool, and by this run. */
function proveEnd(files, { since }) {
    return files.every(({ file, provesEnd }) => provesEnd && (since === undefined || file.modifiedAt >= since));
}
function refusedReason({ names }) {
    const [first = ""] = names;
    return `Datadog takes none of the rows, since each is too large for a call (413), such as ${first}: shorten their input, output or metadata`;
}
function faultsReason({ faults, total }) {
    const more = total > faults.length ? `\n  and ${total - faults.length} more` : "";
    const lines = faults.map((fault) => `  ${fault}`).join("\n");
    return `The results files are not valid, and nothing was uploaded:\n${lines}${more}`;
}
async function pushedResults(question, tools) {
    const { datadog, clock, signal } = tools;
    const { experimentId } = question.experiment;
    const isAwaited = question.isOver === true || question.evaluation.status === "completed";
    try {
        const scores = isAwaited
            ? await readScoresAtRest(datadog, experimentId, clock, signal, question.whole)
            : await readScores(datadog, experimentId, signal);
        const isEmpty = scores.rows.total === 0 && scores.summary.size === 0;
        return isEmpty ? { kind: "absent" } : { kind: "read", scores, provesEnd: false, arrival: undefined };
    }
    catch (error) {
        return { kind: "unreadable", reason: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./src/finish/finish-experiment.ts














/** Uploads or reads the results, compares them with the baseline, judges the gate and sets the status. */
async function finishExperiment(plan, tools) {
    const [results, baseline] = await readBoth(plan, tools);
    const facts = await endingFacts(plan, results, tools);
    const ending = endingOf(facts);
    const scores = scoresIn(results);
    // After a cancel there is no time left to compare.
    const metricFacts = metricFactsOf(plan, results);
    const comparison = facts.isCancelled ? undefined : scores && finish_experiment_compare(plan, baseline, scores, metricFacts);
    const judgement = (0,judge/* judgeGate */.$)(plan.gate, {
        results: evidence(results, comparison),
        baseline: baselineState(plan, baseline),
        facts: gateFactsOf(facts),
        names: metricFacts.names,
    });
    warn(results, baseline.state, ending, tools);
    for (const sentence of comparison ? leftOutSentences(comparison) : [])
        tools.log.warning(sentence);
    await Promise.all([setStatus(plan, ending, facts, tools), keepScores(plan, facts, scores, tools)]);
    tools.log.info(endSentence(plan, ending, judgement));
    const gateFailure = gateFailureOf(plan, judgement);
    if (plan.gateMode === "warn" && gateFailure)
        tools.log.warning(gateFailure);
    const remark = (0,completeness/* partRemark */.mo)(scores, await plan.whole);
    const shown = { current: scores, baseline: baseline.scores };
    return {
        report: finishedReport({ ...plan, ending, found: results, comparison, judgement, scores: shown, remark }),
        verdict: judgement.verdict,
        scores: comparison ? scoreValues(comparison) : {},
        failure: failureOf(results, plan.gateMode === "fail" ? gateFailure : undefined),
    };
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
        .sleep(foundation_limits/* filesFirstTime */.Nn, AbortSignal.any([read.signal, tools.cancel]))
        .catch(() => { });
    return await Promise.all([results, isDue.then(() => readBaseline(plan, tools))]);
}
async function endingFacts(plan, results, { cancel }) {
    const ended = await plan.ended?.();
    const { evaluation, isGreen } = plan;
    return { evaluation, ended, isGreen, isCancelled: cancel.aborted, results };
}
function scoresIn(results) {
    return "scores" in results ? results.scores : undefined;
}
/** What results files say of their metrics, and what the user asks of them. */
function metricFactsOf({ usageMetrics }, results) {
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
    return (0,compare/* compareExperiments */.u)(scores ?? kept, current, {
        betterFor: (label) => (0,metrics/* betterOf */.Kd)(gate, label, facts),
        isUsageTested: (label) => (0,metrics/* isUsageJudged */.xs)(gate, label, facts),
    });
}
function baselineState({ report }, { state, record }) {
    if (state.kind !== "read")
        return state;
    const otherDatasetVersion = report.baseline.kind === "found" && report.baseline.otherDatasetVersion;
    return { kind: "read", recordedRows: record?.rows, otherDatasetVersion };
}
function leftOutSentences({ leftOut }) {
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
function evidence(results, comparison) {
    if (results.kind === "read" && comparison)
        return { kind: "read", comparison };
    return { kind: "unreadable", reason: whyUnreadable(results) };
}
function whyUnreadable(results) {
    switch (results.kind) {
        case "read":
            return "the run was cancelled";
        case "absent":
            return "there are none";
        case "invalid":
            return "they are not valid";
        case "not uploaded":
            return `they were not uploaded: ${results.reason}`;
        case "unreadable":
            return results.reason;
    }
}
/** What ended by itself as it should keeps its status. */
async function setStatus(plan, { status, reason }, { ended }, tools) {
    if (status === "running" || status === ended?.status)
        return;
    const error = status === "failed" && reason ? { error: reason } : {};
    try {
        const { id } = plan.report.experiment;
        const signal = AbortSignal.any([tools.closing, tools.clock.timeout(foundation_limits/* statusTime */.KP, "waiting")]);
        await tools.datadog.updateExperiment(id, { status, ...error }, signal);
    }
    catch (failure) {
        tools.log.warning(`The experiment's status could not be set to ${status}: ${(0,errors/* messageOf */.bD)(failure)}`);
    }
}
/** After a cancel there is no time for it, and what was interrupted is nobody's baseline. */
async function keepScores(plan, { isCancelled, results }, scores, tools) {
    if (isCancelled || scores === undefined || results.kind !== "read")
        return;
    const { experimentId, projectId } = plan.experiment;
    const known = plan.metadata ?? Promise.resolve(undefined);
    await keepRecord((0,results_record/* resultsRecordOf */.fl)(withJudgedUsage(scores, plan)), { experimentId, projectId, known }, tools);
}
/** Of what answers cost the record keeps what somebody judges: it is small, and others read it too. */
function withJudgedUsage(scores, { gate, usageMetrics }) {
    const isJudged = (label) => (0,metrics/* isUsageJudged */.xs)(gate, label, { usageMetrics });
    return { ...scores, usage: new Map([...scores.usage].filter(([label]) => isJudged(label))) };
}
function endSentence({ report }, { status }, { verdict, isGated }) {
    const gate = isGated ? `; gate: ${verdict === "none" ? "not judged" : verdict}` : "";
    return `Experiment ${report.experiment.name}: ${status}${gate}`;
}
function warn(results, baseline, ending, { log }) {
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
function failureOf(results, gateFailure) {
    if (results.kind !== "invalid")
        return gateFailure === undefined ? undefined : new errors/* GateBroken */.Rn(gateFailure);
    return new errors/* ActionError */.lZ([results.reason, ...(gateFailure === undefined ? [] : [gateFailure])].join("\n"));
}
function gateFailureOf({ report }, { rules }) {
    const broken = rules.filter(({ outcome }) => outcome === "broken").map(({ message }) => `  ${message}`);
    if (broken.length === 0)
        return undefined;
    return [`The gate of ${legName(report)} is broken:`, ...broken].join("\n");
}
/** The experiment with the values of its matrix leg. */
function legName({ experiment, matrix = {} }) {
    const values = Object.values(matrix).map((value) => typeof value === "string" ? value : JSON.stringify(value));
    return values.length === 0 ? experiment.logicalName : `${experiment.logicalName} (${values.join(", ")})`;
}


/***/ }),

/***/ 9964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stageSignals)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);

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
/* harmony export */   L: () => (/* binding */ renderInFull),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2744);


/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) a step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const summaryBytes = 950_000;
const limits = { metrics: 1_000, rows: 100, charts: true };
/** An experiment in full, as Markdown. */
function renderInFull(report) {
    return markdownOf((0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .Y)(report, limits));
}
/**
 * All experiments of a step for its job summary, which they share; where they are too long together, the parts that
 * matter least are left out, of all of them alike, and what failed keeps its own the longest.
 */
function renderSummary(reports) {
    const sections = reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .Y)(report, limits));
    const room = {
        characters: Number.POSITIVE_INFINITY,
        bytes: summaryBytes - (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(foot(reports.length)).bytes,
    };
    const sacrificeOrder = [...indexesOf(reports, false), ...indexesOf(reports, true)];
    const fitting = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSections */ .W)(sections, {
        room,
        sizeOf: (section) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(`${markdownOf(section)}\n`),
        sacrificeOrder,
    });
    const shown = fitting.filter(({ parts }) => parts.length > 0);
    const isWhole = shown.length === sections.length && shown.every(({ shortened }) => !shortened);
    const blocks = [...shown.map(markdownOf), ...(isWhole ? [] : [foot(sections.length - shown.length)])];
    return blocks.join("\n");
}
/** From the last to the first. */
function indexesOf(reports, hasFailed) {
    return [...reports.keys()].reverse().filter((index) => isFailure(reports[index]) === hasFailed);
}
function isFailure(report) {
    return report?.state === "failed" || (report?.results?.gate?.broken.length ?? 0) > 0;
}
function foot(hidden) {
    const left = hidden > 0 ? ` ${hidden} more experiments have no room here.` : "";
    return `<sub>Shortened, as GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}
function markdownOf({ parts }) {
    return `${parts.map(({ markdown }) => markdown).join("\n\n")}\n`;
}


/***/ }),

/***/ 9722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ measureFinishing)
/* harmony export */ });
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);

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
        commentDeadline: () => Math.max(clock.now() + _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .commentTime */ .BF, startedAt + _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .finishTime */ .Nl + uploadTime),
    };
}


/***/ })

};
