export const id = 998;
export const ids = [998];
export const modules = {

/***/ 8617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPydanticEvals: () => (/* binding */ openPydanticEvals)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _json_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6614);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1390);



/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
function openPydanticEvals(document) {
    const { cases, failures, analyses } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(document);
    if (!Array.isArray(cases))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no report of Pydantic Evals: it has no cases");
    const done = cases.filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV).map((testCase, index) => caseRow(testCase, index + 1));
    const failed = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(failures)
        .filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)
        .map((failure, index) => failureRow(failure, done.length + index + 1));
    return {
        format: "pydantic-evals",
        tool: "Pydantic Evals",
        provesEnd: true,
        rows: [...done, ...failed],
        summary: () => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(analyses).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV).flatMap(analysisScore),
        leftOut: new Map(),
        lowerIsBetter: new Set(),
        notes: [],
    };
}
function caseRow(testCase, row) {
    const { output, task_duration: seconds, evaluator_failures: failures } = testCase;
    const { scores, labels, assertions } = testCase;
    const judged = [scores, labels, assertions].flatMap((results) => Object.entries((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(results)));
    return {
        ...common(testCase, row),
        output,
        scores: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_2__/* .numbered */ .jN)([
            ...judged.map(([name, result]) => readPydanticScore(name, (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(result))),
            ...(0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(failures).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV).flatMap(failedScore),
        ]),
        durationMs: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asMilliseconds */ .Hu)(seconds, 1_000),
        usage: readPydanticUsage((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(testCase.metrics)),
    };
}
function failureRow(failure, row) {
    const error = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(failure.error_message) ?? "the task failed";
    return { ...common(failure, row), scores: [], error };
}
function common(testCase, row) {
    const { name, inputs, metadata, expected_output: expectedOutput } = testCase;
    const own = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(metadata);
    const test = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(testCase.source_case_name) ?? (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name);
    return {
        kind: "row",
        place: { kind: "row", row, test: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name) },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_2__/* .recordIdIn */ .Yw)(own),
        input: inputs ?? (test === undefined ? undefined : { test }),
        expectedOutput,
        run: test === undefined ? undefined : readRepeat(testCase),
        metadata: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ name: test, ...own }),
    };
}
/** Repeats of a case have its name with their number: `r-1 [2/3]`. */
function readRepeat({ name, source_case_name: source }) {
    if ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(source) === undefined)
        return undefined;
    const repeat = /\[([1-9]\d{0,8})\/\d+\]$/.exec((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name) ?? "")?.[1];
    return repeat === undefined ? undefined : Number(repeat);
}
/** Numbers, words and booleans as they are, with the evaluator's reason. */
function readPydanticScore(name, { value, reason }) {
    const assessment = typeof value === "boolean" ? (value ? "pass" : "fail") : undefined;
    return { name, value: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOrNull */ .dG)(value), reasoning: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(reason), assessment };
}
function failedScore({ name, error_message: message }) {
    const named = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name);
    return named === undefined ? [] : [{ name: named, value: null, reasoning: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(message) }];
}
// What a task counts is told by names of its own; these are those of Pydantic AI.
function readPydanticUsage({ input_tokens: input, output_tokens: output, total_tokens: total, cost, }) {
    return (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({
        input_tokens: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asAmount */ .bt)(input),
        output_tokens: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asAmount */ .bt)(output),
        total_tokens: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asAmount */ .bt)(total),
        cost_usd: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asAmount */ .bt)(cost),
    });
}
function analysisScore({ type, title, name, value }) {
    const named = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(title) ?? (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name);
    if (type !== "scalar" || named === undefined || (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(value) === undefined)
        return [];
    return [{ name: named, value: Number(value) }];
}


/***/ })

};
