export const id = 1;
export const ids = [1];
export const modules = {

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNested: () => (/* binding */ isNested),
/* harmony export */   m: () => (/* binding */ readRecordIdentity),
/* harmony export */   readScore: () => (/* binding */ readScore),
/* harmony export */   spanFailed: () => (/* binding */ spanFailed),
/* harmony export */   w: () => (/* binding */ newestByLabel)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8751);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);


/** Returns the newest event of each label: a repeated upload leaves several, the greatest timestamp counts. */
function newestByLabel(events) {
    const newest = new Map();
    for (const event of events) {
        const known = newest.get(event.label);
        if (!known || event.timestamp_ms >= known.timestamp_ms)
            newest.set(event.label, event);
    }
    return [...newest.values()];
}
/** Returns the event's score, `null` if its evaluator failed; undefined for JSON metrics, which have none. Without a type its value decides. */
function readScore(event) {
    const { categorical_value: category, error } = event;
    switch (event.metric_type) {
        case "score":
            return event.score_value ?? null;
        case "boolean":
            return event.boolean_value ?? null;
        case "categorical":
            // Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
            return category === undefined || (category === "" && (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v6)(error)) ? null : category;
        case undefined:
            return event.boolean_value ?? event.score_value ?? category;
        default:
            return undefined;
    }
}
function spanFailed({ status, meta }) {
    return status === "error" || (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v6)(meta.error) !== undefined;
}
/** Returns the dataset record of a span, from the member, else from the tag, and the digest of its input. */
function readRecordIdentity(span) {
    return (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIdentity */ .Kn)(findRecordId(span), span.meta.input);
}
const recordTag = "dataset_record_id:";
function findRecordId({ dataset_record_id, tags }) {
    return dataset_record_id || tags.find((tag) => tag.startsWith(recordTag))?.slice(recordTag.length);
}
// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** Whether a span is a step within a row's span, such as a model call, and so no row. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && !findRecordId(span);
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ sortFailures),
/* harmony export */   cC: () => (/* binding */ countFailure),
/* harmony export */   v6: () => (/* binding */ readRowFailure)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9112);

/** Returns the error that is given; undefined if there is none. Datadog writes an empty text or `{}` if all is well. */
function readRowFailure(given) {
    const failure = typeof given === "string" ? { message: given } : given;
    const members = Object.entries(failure ?? {}).filter(([, text]) => text);
    return members.length === 0 ? undefined : Object.fromEntries(members);
}
const maxMessages = 200;
const maxMessageLength = 200;
/** Counts a failure by its message, and by its metric if an evaluator failed; more than 200 messages share one entry. */
function countFailure(counts, { type, message }, where) {
    const words = [type, message].filter((part) => part).join(": ") || "no message";
    const text = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .c)(words.replaceAll(/\s+/g, " ").trim(), maxMessageLength);
    const prefix = `${where.metric ?? ""}\n`;
    const isKept = counts.size < maxMessages || counts.has(prefix + text);
    const shown = isKept ? text : "other errors";
    const known = counts.get(prefix + shown);
    if (known !== undefined)
        known.count += 1;
    else
        counts.set(prefix + shown, { type: isKept ? type : undefined, message: shown, count: 1, ...where });
}
/** Sorts failures: the most frequent first. */
function sortFailures(counts) {
    return [...counts.values()].sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1));
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
/* harmony export */   gT: () => (/* binding */ rowRun)
/* harmony export */ });
/* unused harmony export resultLine */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3102);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9148);



/** What Datadog takes as the label of a metric. */
const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;
const maxDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]);
const scores = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(metricLabelPattern)), score);
const failure = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    message: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    stack: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0)));
const usage = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    input_tokens: amount,
    output_tokens: amount,
    total_tokens: amount,
    cost_usd: amount,
});
/** A line with the result of one dataset record in one run. `null` stands for a member that is not given. */
const resultRow = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1))),
    input: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    scores,
    reasoning: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()))),
    assessment: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["pass", "fail"])))),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), failure])),
    start: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true, local: true })),
    duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(maxDurationMs))),
    usage: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(usage),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(1))),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())),
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)))),
});
/** A line with scores of the whole experiment. */
const summaryLine = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ summary: scores });
/** A line of a results file; the source of its JSON Schema too. */
const resultLine = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([resultRow, summaryLine]);
/** The run that a row belongs to, counted from 1. */
function rowRun(row) {
    return row.run ?? 1;
}
/**
 * Identifies a row. `null` and missing inputs identify nothing. An ID is lowered, as Datadog lowers it: case doesn't count. Neither
 * do line ends and the Unicode form, which change with the system that wrote the file.
 */
function recordIdentity(recordId, input) {
    const isGiven = input !== undefined && input !== null;
    return {
        recordId: recordId ? recordId.toLowerCase().normalize("NFC") : undefined,
        inputDigest: isGiven ? (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .b)(normalizeText((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(input)), 16) : undefined,
    };
}
/** Canonical JSON with `\n` for `\r\n`, in Unicode's form NFC. */
function normalizeText(json) {
    const text = json.normalize("NFC");
    if (!text.includes("\\r\\n"))
        return text;
    return text.replace(/\\r\\n|\\./g, (part) => (part === "\\r\\n" ? "\\n" : part));
}
/** Returns one text for a dataset record: by its ID, else by its input; undefined if a row has neither. */
function recordKey({ recordId, inputDigest }) {
    if (recordId !== undefined)
        return `record:${recordId}`;
    return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}


/***/ }),

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports ZodMiniISODateTime, ZodMiniISODate, date, ZodMiniISOTime, time, ZodMiniISODuration, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1041);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);


const ZodMiniISODateTime = /*@__PURE__*/ _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("ZodMiniISODateTime", (inst, def) => {
    _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodISODateTime */ .Ko.init(inst, def);
    _schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniStringFormat */ .zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_3__/* ._isoDateTime */ .G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}


/***/ })

};
