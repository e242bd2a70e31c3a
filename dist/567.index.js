export const id = 567;
export const ids = [567];
export const modules = {

/***/ 8567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEvalite: () => (/* binding */ openEvalite)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);



/** What evalite writes with `--outputPath`: `evals`, in 1.0 within `suites`. */
function openEvalite(document) {
    const { evals, suites } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(document);
    if (!Array.isArray(evals) && !Array.isArray(suites))
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no export of evalite: it has neither evals nor suites");
    const all = [...(0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(evals), ...(0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(suites).flatMap((suite) => (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(suite).evals))];
    const evaluations = all.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    const isOne = new Set(evaluations.map(({ name }) => name)).size <= 1;
    const results = evaluations.flatMap((evaluation) => (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(evaluation.results)
        .filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV)
        .map((result) => ({ evaluation, result })));
    return {
        format: "evalite",
        tool: "evalite",
        provesEnd: !evaluations.some(isRunning) && !results.some(({ result }) => isRunning(result)),
        rows: results.map((result, index) => rowOf({ ...result, row: index + 1, isOne })),
        leftOut: new Map(),
        lowerIsBetter: new Set(),
        notes: [],
    };
}
function isRunning({ status }) {
    return status === "running";
}
function rowOf({ evaluation, result, row, isOne }) {
    const name = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(evaluation.name);
    const variant = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(evaluation.variantName);
    const error = errorOf(result);
    const told = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ eval: isOne ? undefined : name, variant });
    const { input, output, expected, duration } = result;
    return {
        kind: "row",
        place: { kind: "row", row, test: [name, variant].filter(Boolean).join(" ") || undefined },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIdIn */ .Yw)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(input)),
        input: told === undefined ? (input ?? undefined) : { ...told, input },
        output: error === undefined ? output : undefined,
        expectedOutput: expected,
        scores: error === undefined ? scoresOf(result.scores) : [],
        error,
        durationMs: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .durationOf */ .cf)(duration, 1),
        usage: usageOf(result.traces),
        metadata: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ eval: name }),
        tags: variant === undefined ? [] : [`variant:${variant}`],
    };
}
/** A task or a scorer that threw: its error stands where the answer would. */
function errorOf({ status, output }) {
    if (status !== "fail")
        return undefined;
    const { name, message } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(output);
    const words = [(0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name), (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(message)].filter((part) => part !== undefined).join(": ");
    return words === "" ? "the task failed" : words;
}
function scoresOf(scores) {
    const found = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(scores).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    return (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .numbered */ .jN)(found.map(({ name, score, description }, index) => ({
        name: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name) ?? `scorer ${index + 1}`,
        value: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(score) ?? null,
        reasoning: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(description),
    })));
}
function usageOf(traces) {
    const all = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(traces).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    const sum = (member) => {
        const total = all.reduce((tokens, trace) => tokens + ((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(trace[member]) ?? 0), 0);
        return total > 0 ? total : undefined;
    };
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ input_tokens: sum("inputTokens"), output_tokens: sum("outputTokens") });
}


/***/ })

};
