export const id = 676;
export const ids = [676];
export const modules = {

/***/ 5676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eventsAnswer: () => (/* binding */ eventsAnswer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(0);

/**
 * The body of an answer of the v3 events endpoint. Datadog's API is in preview: what is not as expected is taken as not
 * given, item by item, and an item without what names it is left out and counted.
 */
const eventsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    data: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        attributes: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            spans: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish(),
            summary_metrics: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish(),
        }),
    }),
    meta: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ after: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional() }).nullish().catch(undefined),
})
    .transform(({ data, meta }) => {
    const leftOut = { spans: 0, metrics: 0, tags: 0 };
    const { spans, summary_metrics: summary } = data.attributes;
    return {
        spans: kept(spans ?? [], (span) => spanEvent(span, leftOut), leftOut, "spans"),
        summaryMetrics: metricEvents(summary, leftOut),
        leftOut,
        cursor: text(meta?.after) || undefined,
    };
});
function kept(items, read, leftOut, kind) {
    return items.flatMap((item) => {
        const value = read(item);
        if (value === undefined)
            leftOut[kind] += 1;
        return value === undefined ? [] : [value];
    });
}
/** The items of a list that may be missing; what stands there instead of a list is one item that is left out. */
function listed(value) {
    if (Array.isArray(value))
        return value;
    return value === undefined || value === null ? [] : [undefined];
}
function spanEvent(value, leftOut) {
    const span = members(value);
    const spanId = text(span?.span_id);
    if (span === undefined || !spanId)
        return undefined;
    const meta = members(span.meta);
    return {
        span_id: spanId,
        trace_id: text(span.trace_id) ?? "",
        parent_id: text(span.parent_id),
        dataset_record_id: text(span.dataset_record_id),
        duration: number(span.duration),
        status: text(span.status),
        tags: kept(listed(span.tags), text, leftOut, "tags"),
        meta: {
            input: meta?.input,
            output: meta?.output,
            expected_output: meta?.expected_output,
            metadata: meta?.metadata,
            error: eventError(meta?.error),
        },
        metrics: spanMetrics(members(span.metrics)),
        eval_metrics: metricEvents(span.eval_metrics, leftOut),
    };
}
const usageMembers = ["total_tokens", "input_tokens", "output_tokens", "estimated_total_cost"];
function spanMetrics(given) {
    const metrics = {};
    for (const name of usageMembers) {
        const value = number(given?.[name]);
        if (value !== undefined)
            metrics[name] = value;
    }
    return metrics;
}
function metricEvents(value, leftOut) {
    return kept(listed(value), metricEvent, leftOut, "metrics");
}
function metricEvent(value) {
    const metric = members(value);
    const label = text(metric?.label);
    if (metric === undefined || !label)
        return undefined;
    return {
        label,
        metric_type: text(metric.metric_type),
        score_value: number(metric.score_value),
        boolean_value: typeof metric.boolean_value === "boolean" ? metric.boolean_value : undefined,
        categorical_value: text(metric.categorical_value),
        reasoning: text(metric.reasoning),
        error: eventError(metric.error),
        timestamp_ms: number(metric.timestamp_ms) ?? 0,
    };
}
function eventError(value) {
    // A program of a user's own may write a bare text.
    if (typeof value === "string")
        return { type: undefined, message: value, stack: undefined };
    const error = members(value);
    return error && { type: text(error.type), message: text(error.message), stack: text(error.stack) };
}
function members(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function text(value) {
    return typeof value === "string" ? value : undefined;
}
function number(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}


/***/ })

};
