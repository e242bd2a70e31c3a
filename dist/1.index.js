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
function readScore(event) {
    switch (event.metric_type) {
        case "score":
            return event.score_value ?? null;
        case "boolean":
            return event.boolean_value ?? null;
        case "categorical":
            return readCategory(event);
        case undefined:
            return event.boolean_value ?? event.score_value ?? event.categorical_value;
        default:
            return undefined;
    }
}
// Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
function readCategory({ categorical_value: category, error }) {
    return category === undefined || (category === "" && (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v)(error)) ? null : category;
}
function spanFailed({ status, meta }) {
    return status === "error" || (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v)(meta.error) !== undefined;
}
const recordTag = "dataset_record_id:";
/** The dataset record of a span: from the member, else from the tag; and its input. */
function readRecordIdentity({ dataset_record_id, tags, meta }) {
    const tag = tags.find((candidate) => candidate.startsWith(recordTag));
    return (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIdentity */ .Kn)(dataset_record_id || tag?.slice(recordTag.length), meta.input);
}
// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** A step within a row's span (a model call, say) is no row of its own. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && readRecordIdentity(span).recordId === undefined;
}


/***/ }),

/***/ 6072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readRowFailure)
/* harmony export */ });
/** The error that is given; undefined where there is none. An empty text or `{}` is none: Datadog writes that where all is well. */
function readRowFailure(given) {
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
/* harmony export */   gT: () => (/* binding */ rowRun),
/* harmony export */   xS: () => (/* binding */ identityOfKey)
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
 * `null` and missing inputs identify nothing. An id is lowered, as Datadog lowers it: case does not count. Neither do line ends
 * and the Unicode form, which change with the system that wrote the file. The digest is made when it is asked for, since few ask
 * for that of a row with an id.
 */
function recordIdentity(recordId, input) {
    let made;
    return {
        recordId: recordId ? recordId.toLowerCase().normalize("NFC") : undefined,
        get inputDigest() {
            const isGiven = input !== undefined && input !== null;
            made ??= { digest: isGiven ? (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)(normalizeText((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(input)), 16) : undefined };
            return made.digest;
        },
    };
}
/** Canonical JSON with `\n` for `\r\n`, in Unicode's form NFC. */
function normalizeText(json) {
    const text = json.normalize("NFC");
    if (!text.includes("\\r\\n"))
        return text;
    return text.replace(/\\r\\n|\\./g, (part) => (part === "\\r\\n" ? "\\n" : part));
}
const [idPrefix, inputPrefix] = ["record:", "input:"];
/** One text for a dataset record: by its id, else by its input; undefined where a row has neither. */
function recordKey(identity) {
    if (identity.recordId !== undefined)
        return `${idPrefix}${identity.recordId}`;
    const { inputDigest } = identity;
    return inputDigest === undefined ? undefined : `${inputPrefix}${inputDigest}`;
}
/** What such a text was made of. */
function identityOfKey(key) {
    const isId = key.startsWith(idPrefix);
    return {
        recordId: isId ? key.slice(idPrefix.length) : undefined,
        inputDigest: isId ? undefined : key.slice(inputPrefix.length),
    };
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
