export const id = 93;
export const ids = [93];
export const modules = {

/***/ 3093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDeepEval: () => (/* binding */ openDeepEval)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _json_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6614);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(186);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1390);




/** DeepEval's test run, the one it keeps for itself (`testRunData`), and its `EvaluationResult` dumped by hand. */
function openDeepEval(document) {
    const run = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(document).testRunData ?? document);
    const cases = listTestCases(run);
    const rows = cases.map(readDeepEvalRow);
    return {
        format: "deepeval",
        tool: "DeepEval",
        provesEnd: true,
        rows,
        leftOut: new Map(),
        lowerIsBetter: lowerIsBetter(cases),
        notes: [],
    };
}
function listTestCases(run) {
    if (Array.isArray(run.test_results))
        return run.test_results.filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV).map(camelCased);
    if (!Array.isArray(run.testCases) && !Array.isArray(run.conversationalTestCases))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no test run of DeepEval: it has no testCases");
    if (run.testPassed === undefined || run.testPassed === null)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(_known_js__WEBPACK_IMPORTED_MODULE_2__/* .unusableFiles */ .Bm.deepEvalUnfinished);
    const inOrder = (cases) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(cases)
        .filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)
        .toSorted((a, b) => ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(a.order) ?? 0) - ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(b.order) ?? 0));
    return [...inOrder(run.testCases), ...inOrder(run.conversationalTestCases)];
}
// The Python object has the same members in snake case, and its metrics two of other names.
function camelCased(result) {
    const renamed = (members) => Object.fromEntries(Object.entries(members).map(([name, value]) => [
        name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
        value,
    ]));
    const metrics = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(result.metrics_data).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV).map(renamed);
    return { ...renamed(result), order: result.index, metricsData: metrics };
}
function readDeepEvalRow(testCase, index) {
    const { name, success, metricsData, metadata, tags, tokenCost, completionTime } = testCase;
    const own = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(metadata ?? testCase.additionalMetadata);
    const metrics = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(metricsData).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV).map(readDeepEvalScore);
    const pass = typeof success === "boolean" ? [{ name: "pass", value: success }] : [];
    return {
        kind: "row",
        place: { kind: "row", row: index + 1, test: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name) },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_3__/* .recordIdIn */ .Yw)(own),
        ...readExchange(testCase),
        scores: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_3__/* .numbered */ .jN)([...pass, ...metrics]),
        durationMs: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asMilliseconds */ .Hu)(completionTime, 1_000),
        usage: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ cost_usd: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asAmount */ .bt)(tokenCost) }),
        metadata: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ ...own, name: own.name ?? (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name) }),
        tags: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(tags).filter((tag) => typeof tag === "string" && tag !== ""),
    };
}
/** What was asked, answered and expected; of a conversation the user's turns and the last answer. */
function readExchange(testCase) {
    const turns = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(testCase.turns).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV);
    if (turns.length === 0) {
        const { input, actualOutput, expectedOutput, name } = testCase;
        const test = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name);
        return { input: input ?? (test && { test }), output: actualOutput, expectedOutput };
    }
    const said = (role) => turns.filter((turn) => turn.role === role).map(({ content }) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(content));
    return {
        input: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ scenario: testCase.scenario, turns: said("user") }),
        output: said("assistant").at(-1),
        expectedOutput: testCase.expectedOutcome,
    };
}
/** A metric that failed has its error, and says nothing of the answer. */
function readDeepEvalScore({ name, score, success, reason, error }, index) {
    const named = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name) ?? `metric ${index + 1}`;
    const failure = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(error);
    const value = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOrNull */ .dG)(score);
    if (failure !== undefined || value === null)
        return { name: named, value: null, reasoning: failure ?? (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(reason) };
    const assessment = typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
    return { name: named, value, reasoning: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(reason), assessment };
}
const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);
/** Metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function lowerIsBetter(cases) {
    const lower = new Set();
    const higher = new Set();
    for (const metric of cases.flatMap(({ metricsData }) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(metricsData).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV))) {
        const { name, score, threshold, success, error } = metric;
        if (typeof name !== "string" || (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(error) || typeof success !== "boolean")
            continue;
        const beyond = ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(score) ?? Number.NaN) - ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(threshold) ?? Number.NaN);
        if (beyond > 0)
            (success ? higher : lower).add(name);
        if (beyond < 0)
            (success ? lower : higher).add(name);
        if (knownLower.has(name))
            lower.add(name);
    }
    return new Set([...lower].filter((name) => !higher.has(name)));
}


/***/ })

};
