export const id = 68;
export const ids = [68];
export const modules = {

/***/ 7238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   KT: () => (/* binding */ isException),
/* harmony export */   Qy: () => (/* binding */ firstLineOf),
/* harmony export */   tj: () => (/* binding */ belowWorkspace)
/* harmony export */ });
/* harmony import */ var _foundation_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4398);

/**
 * Whether a failing test shows that it broke and was not judged, by the first line of its failure: the name of an
 * exception that is no assertion. Test runners know no other failure.
 */
function isException(firstLine) {
    const name = /^(?:Uncaught )?([A-Za-z_$][\w$.]*)(?::|$)/.exec(firstLine.trim())?.[1];
    if (name === undefined || /Assert/i.test(name))
        return false;
    const message = firstLine.slice(firstLine.indexOf(":") + 1).trim();
    // Jest's own assertions are plain errors.
    if (/^expect\(/.test(message))
        return false;
    return /(?:Error|Exception|Timeout|Exit)$/.test(name);
}
/** The first line of a text that says something. */
function firstLineOf(text) {
    return (text
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.trim() ?? "");
}
/** The path of a test file below the workspace, the same on every runner. */
function belowWorkspace(path, workspace) {
    const plain = path.replaceAll("\\", "/");
    const root = (0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimTrailing */ .l)(workspace?.replaceAll("\\", "/") ?? "", "/");
    if (root && plain.startsWith(`${root}/`))
        return plain.slice(root.length + 1);
    // In a container the workspace lies elsewhere than on the host.
    return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}
/** The workspace of a results file, whose name is its path below it. */
function workspaceOf({ path, name }) {
    const plain = path.replaceAll("\\", "/");
    return plain.endsWith(`/${name}`) ? plain.slice(0, -name.length - 1) : undefined;
}


/***/ }),

/***/ 4068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVitest: () => (/* binding */ openVitest)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
/* harmony import */ var _test_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7238);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);




/** The JSON report of Vitest and of Jest, with the scores of vitest-evals where tests have them. */
function openVitest(format, file, document) {
    const { testResults, wasInterrupted } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(document);
    if (!Array.isArray(testResults))
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no JSON report of Vitest or Jest: it has no testResults");
    const leftOut = new Map();
    const workspace = (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .workspaceOf */ .B3)(file);
    const tests = testResults.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV).flatMap((testFile) => testsOf(testFile, workspace));
    const rows = tests
        .map((test, index) => ({ ...test, row: index + 1 }))
        .filter(({ test }) => {
        const isRun = test.status === "passed" || test.status === "failed";
        if (!isRun)
            (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(leftOut, "skipped");
        return isRun;
    });
    return {
        format,
        tool: { vitest: "Vitest", jest: "Jest", "vitest-evals": "vitest-evals" }[format],
        provesEnd: wasInterrupted !== true,
        rows: rows.map(rowOf),
        leftOut,
        lowerIsBetter: new Set(),
        notes: [],
    };
}
/** The tests of a file; one that did not load fails as a whole. */
function testsOf({ name, assertionResults, status, message }, workspace) {
    const file = (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .belowWorkspace */ .tj)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name) ?? "", workspace);
    const tests = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(assertionResults).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    if (tests.length === 0 && status === "failed") {
        const failure = (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .firstLineOf */ .Qy)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(message) ?? "") || "the test file did not load";
        return [{ test: { status: "failed", broken: failure }, file }];
    }
    return tests.map((test) => ({ test, file }));
}
function rowOf({ test, file, row }) {
    const { fullName, duration, status } = test;
    const meta = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(test.meta);
    const { eval: evaluation, harness } = meta;
    const run = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(harness).run);
    const error = errorOf(test, run);
    const name = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(fullName);
    const said = userWords(run);
    const testName = [file, name].filter((part) => part !== undefined && part !== "").join("::");
    return {
        kind: "row",
        place: { kind: "row", row, test: name ?? file },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIdIn */ .Yw)(meta),
        input: said ?? { test: testName },
        output: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(evaluation).output ?? run.output,
        scores: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .numbered */ .jN)([
            ...(error === undefined ? [passOf(status, test)] : []),
            ...scoresOf(evaluation),
            ...metaScores(meta),
        ]),
        error,
        durationMs: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .durationOf */ .cf)(duration, 1),
        usage: usageOf(run.usage),
        metadata: said === undefined ? undefined : { test: testName },
    };
}
function passOf(status, test) {
    const value = status === "passed";
    return { name: "pass", value, reasoning: value ? undefined : (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .firstLineOf */ .Qy)(failuresOf(test)[0] ?? "") };
}
function failuresOf({ failureMessages }) {
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(failureMessages).filter((message) => typeof message === "string");
}
/** What broke: told by the harness, else a failure that is no assertion. A test that passed may have failed before. */
function errorOf(test, run) {
    const [told] = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(run.errors).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    if (told !== undefined)
        return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(told.message) ?? (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(told.type) ?? "the run failed";
    if (test.status !== "failed")
        return undefined;
    if (typeof test.broken === "string")
        return test.broken;
    return failuresOf(test).map(_test_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .firstLineOf */ .Qy).find(_test_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isException */ .KT);
}
function userWords(run) {
    const events = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(run.session).events).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    return events.find(({ role }) => role === "user")?.content;
}
function scoresOf(evaluation) {
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(evaluation).scores)
        .filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV)
        .map(({ name, score, metadata }, index) => ({
        // A scorer without a name is a function without one.
        name: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(name) ?? `scorer ${index + 1}`,
        value: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(score) ?? null,
        reasoning: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(metadata).rationale),
    }));
}
/** Numbers that a team sets itself, as in `task.meta.score = 0.9`. */
function metaScores(meta) {
    return Object.entries(meta).flatMap(([name, value]) => (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(value) === undefined || name === "record_id" ? [] : [{ name, value: Number(value) }]);
}
function usageOf(usage) {
    const { inputTokens, outputTokens, totalTokens } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(usage);
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({
        input_tokens: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(inputTokens),
        output_tokens: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(outputTokens),
        total_tokens: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(totalTokens),
    });
}


/***/ })

};
