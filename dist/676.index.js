export const id = 676;
export const ids = [676];
export const modules = {

/***/ 5676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eventsAnswer: () => (/* binding */ eventsAnswer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(0);

// Datadog's API is in preview: what is not as expected is taken as not given.
const optionalText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().catch(undefined);
const optionalNumber = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional().catch(undefined);
const texts = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).catch([]);
const failure = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: optionalText, message: optionalText, stack: optionalText })
    .optional()
    .catch(undefined);
const metricEvent = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    label: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    metric_type: optionalText,
    score_value: optionalNumber,
    boolean_value: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().catch(undefined),
    categorical_value: optionalText,
    error: failure,
    timestamp_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().catch(0),
});
const spanEvent = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    span_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    trace_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch(""),
    parent_id: optionalText,
    dataset_record_id: optionalText,
    status: optionalText,
    tags: texts,
    meta: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ input: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(), error: failure }).catch({ error: undefined }),
    metrics: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        total_tokens: optionalNumber,
        input_tokens: optionalNumber,
        output_tokens: optionalNumber,
        estimated_total_cost: optionalNumber,
    })
        .catch({
        total_tokens: undefined,
        input_tokens: undefined,
        output_tokens: undefined,
        estimated_total_cost: undefined,
    }),
    eval_metrics: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(metricEvent).catch([]),
});
/** The body of an answer of the v3 events endpoint. */
const eventsAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    data: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        attributes: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            spans: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(spanEvent).nullish(),
            summary_metrics: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(metricEvent).nullish(),
        }),
    }),
    meta: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ after: optionalText }).nullish(),
})
    .transform(({ data, meta }) => ({
    spans: data.attributes.spans ?? [],
    summaryMetrics: data.attributes.summary_metrics ?? [],
    cursor: meta?.after ? meta.after : undefined,
}));


/***/ })

};
