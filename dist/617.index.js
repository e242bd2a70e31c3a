export const id = 617;
export const ids = [617];
export const modules = {

/***/ 8617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPydanticEvals: () => (/* binding */ openPydanticEvals)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);



/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
function openPydanticEvals(document) {
    const { cases, failures, analyses } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(document);
    if (!Array.isArray(cases))
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no report of Pydantic Evals: it has no cases");
    const done = cases.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV).map((testCase, index) => caseRow(testCase, index + 1));
    const failed = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(failures)
        .filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV)
        .map((failure, index) => failureRow(failure, done.length + index + 1));
    return {
        format: "pydantic-evals",
        tool: "Pydantic Evals",
        provesEnd: true,
        rows: [...done, ...failed],
        summary: () => (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(analyses).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV).flatMap(analysisScore),
        leftOut: new Map(),
        lowerIsBetter: new Set(),
        notes: [],
    };
}
function caseRow(testCase, row) {
    const { output, task_duration: seconds, evaluator_failures: failures } = testCase;
    const { scores, labels, assertions } = testCase;
    const judged = [scores, labels, assertions].flatMap((results) => Object.entries((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(results)));
    return {
        ...common(testCase, row),
        output,
        scores: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .numbered */ .jN)([
            ...judged.map(([name, result]) => scoreOf(name, (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(result))),
            ...(0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(failures).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV).flatMap(failedScore),
        ]),
        durationMs: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .durationOf */ .cf)(seconds, 1_000),
        usage: usageOf((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(testCase.metrics)),
    };
}
function failureRow(failure, row) {
    const error = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(failure.error_message) ?? "the task failed";
    return { ...common(failure, row), scores: [], error };
}
function common(testCase, row) {
    const { name, inputs, metadata, expected_output: expectedOutput } = testCase;
    const own = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(metadata);
    const test = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(testCase.source_case_name) ?? (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name);
    return {
        kind: "row",
        place: { kind: "row", row, test: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name) },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIdIn */ .Yw)(own),
        input: inputs ?? (test === undefined ? undefined : { test }),
        expectedOutput,
        run: test === undefined ? undefined : repeatOf(testCase),
        metadata: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ name: test, ...own }),
    };
}
/** Repeats of a case have its name with their number: `r-1 [2/3]`. */
function repeatOf({ name, source_case_name: source }) {
    if ((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(source) === undefined)
        return undefined;
    const repeat = /\[([1-9]\d{0,8})\/\d+\]$/.exec((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name) ?? "")?.[1];
    return repeat === undefined ? undefined : Number(repeat);
}
/** Numbers, words and booleans as they are, with the evaluator's reason. */
function scoreOf(name, { value, reason }) {
    const isScore = ["number", "boolean", "string"].includes(typeof value);
    const assessment = typeof value === "boolean" ? (value ? "pass" : "fail") : undefined;
    return { name, value: isScore ? value : null, reasoning: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(reason), assessment };
}
function failedScore({ name, error_message: message }) {
    const named = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name);
    return named === undefined ? [] : [{ name: named, value: null, reasoning: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(message) }];
}
// What a task counts is told by names of its own; these are those of Pydantic AI.
function usageOf({ input_tokens: input, output_tokens: output, total_tokens: total, cost }) {
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({
        input_tokens: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(input),
        output_tokens: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(output),
        total_tokens: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(total),
        cost_usd: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(cost),
    });
}
function analysisScore({ type, title, name, value }) {
    const named = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(title) ?? (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name);
    if (type !== "scalar" || named === undefined || (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(value) === undefined)
        return [];
    return [{ name: named, value: Number(value) }];
}


/***/ })

};
