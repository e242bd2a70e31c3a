export const id = 1;
export const ids = [1];
export const modules = {

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findSpanRecordId),
/* harmony export */   hasSpanFailed: () => (/* binding */ hasSpanFailed),
/* harmony export */   isNested: () => (/* binding */ isNested),
/* harmony export */   readScore: () => (/* binding */ readScore),
/* harmony export */   w: () => (/* binding */ newestByLabel)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8751);

/** Returns the newest event of each label. A repeated upload leaves several, and the latest timestamp counts. */
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
            // Datadog's SDKs record a failed evaluator as an empty category with an error.
            return category === undefined || (category === "" && (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .readRowFailure */ .v6)(error)) ? null : category;
        case undefined:
            return event.boolean_value ?? event.score_value ?? category;
        default:
            return undefined;
    }
}
function hasSpanFailed({ status, meta }) {
    return status === "error" || (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .readRowFailure */ .v6)(meta.error) !== undefined;
}
const recordTag = "dataset_record_id:";
/** Returns the ID of a span's dataset record, from the member, or else from the tag. */
function findSpanRecordId({ dataset_record_id, tags }) {
    return dataset_record_id || tags.find((tag) => tag.startsWith(recordTag))?.slice(recordTag.length);
}
// SDKs write these for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** Whether a span is a step within a row's span, such as a model call, and not a row. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && !findSpanRecordId(span);
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ formatFailure),
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
/** Formats an error as `type: message`; empty if it has neither. */
function formatFailure({ type, message }) {
    return [type, message].filter((part) => part).join(": ");
}
const maxMessages = 200;
const maxMessageLength = 200;
/** Counts a failure by its message, and by its metric if an evaluator failed; more than 200 messages share one entry. */
function countFailure(counts, failure, where) {
    const text = (formatFailure(failure) || "no message").replaceAll(/\s+/g, " ").trim();
    const message = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)(text, maxMessageLength);
    const prefix = `${where.metric ?? ""}\n`;
    const isKept = counts.size < maxMessages || counts.has(prefix + message);
    const shown = isKept ? message : "other errors";
    const known = counts.get(prefix + shown);
    if (known !== undefined)
        known.count += 1;
    else
        counts.set(prefix + shown, { type: isKept ? failure.type : undefined, message: shown, count: 1, ...where });
}


/***/ })

};
