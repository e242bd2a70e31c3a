export const id = 68;
export const ids = [68];
export const modules = {

/***/ 8626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ prefixes),
/* harmony export */   Bv: () => (/* binding */ azureName),
/* harmony export */   Ed: () => (/* binding */ isIdentityName),
/* harmony export */   FU: () => (/* binding */ positionName),
/* harmony export */   Is: () => (/* binding */ unitless),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   fd: () => (/* binding */ isNoMetricName),
/* harmony export */   mo: () => (/* binding */ indexName),
/* harmony export */   n4: () => (/* binding */ timeName),
/* harmony export */   qA: () => (/* binding */ rolesByName),
/* harmony export */   qo: () => (/* binding */ scoreSuffix),
/* harmony export */   tE: () => (/* binding */ isIdentifierName),
/* harmony export */   yy: () => (/* binding */ reasonSuffix)
/* harmony export */ });
// What the names of columns say of them.
/** Roles by the name of the column in lower case. */
const rolesByName = new Map(Object.entries({
    record_id: "record_id",
    input: "input",
    inputs: "input",
    question: "input",
    query: "input",
    prompt: "input",
    user_input: "input",
    output: "output",
    outputs: "output",
    response: "output",
    answer: "output",
    actual_output: "output",
    prediction: "output",
    completion: "output",
    expected: "expected_output",
    expected_output: "expected_output",
    reference: "expected_output",
    ground_truth: "expected_output",
    target: "expected_output",
    label: "expected_output",
    error: "error",
    error_message: "error",
    exception: "error",
    run: "run",
    // What an answer costs is no score: less of it is better.
    input_tokens: "input_tokens",
    prompt_tokens: "input_tokens",
    output_tokens: "output_tokens",
    completion_tokens: "output_tokens",
    total_tokens: "total_tokens",
    token_count: "total_tokens",
    cost: "cost_usd",
    cost_usd: "cost_usd",
    total_cost: "cost_usd",
}));
const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");
const prefixes = [
    [/^inputs?\./i, "input"],
    [/^outputs?\./i, "output"],
    [/^reference\./i, "expected_output"],
    [/^feedback\./i, "scores"],
];
const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The name of pandas' index. */
const indexName = /^(?:|unnamed: \d+)$/i;
const identifierName = /^(?:id|idx|index|row|row_number|line_number|uuid|guid|seed|.*_(?:id|uuid))$/i;
const camelCaseId = /[a-z]I[dD]$/;
const timeName = /^(?:date|datetime|timestamp|epoch|.*_(?:at|date|time|timestamp|ms|millis|milliseconds|secs?|seconds))$/i;
const positionName = /^(?:idx|index|row|row_number|line_number|seed)$/i;
/** The columns of one evaluator in Azure AI Evaluation's rows: `outputs.relevance.relevance_reason`. */
const azureName = /^outputs\.([^.]+)\.([^.]+)$/;
/** Whether a name says that its values are IDs or positions. */
function isIdentifierName(name) {
    return identifierName.test(name) || camelCaseId.test(name);
}
/** Whether a column of this name identifies the rows. */
function isIdentityName(name) {
    const role = rolesByName.get(name.toLowerCase());
    return role === "record_id" || role === "input" || /^inputs?\./i.test(name);
}
/** Whether a name says that its values are IDs, positions, times, or durations, none of which is a metric. */
function isNoMetricName(name) {
    return isIdentifierName(name) || timeName.test(name) || unitless.test(name);
}


/***/ }),

/***/ 9531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseOwnTime),
/* harmony export */   Z: () => (/* binding */ latestTime)
/* harmony export */ });
// West of every place: a local time there is the latest moment that a time without a zone can mean.
const westernmostOffsetMs = 12 * 60 * 60 * 1_000;
/** Below it a number is no time in milliseconds. */
const earliestTimeMs = Date.UTC(2001, 8, 9);
/**
 * Parses the time that a document gives for its evaluation: milliseconds since the epoch, or ISO 8601, also with a
 * space for the T. Returns milliseconds since the epoch; of a time without a zone the latest that it can mean, unless
 * the tool is known to write UTC. Undefined if it isn't a time.
 */
function parseOwnTime(value, withoutZone = "unknown") {
    if (typeof value === "number")
        return value >= earliestTimeMs ? value : undefined;
    if (typeof value !== "string")
        return undefined;
    const [, date, time, zone] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim()) ?? [];
    const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") ?? "Z";
    const parsed = Date.parse(`${date}T${time}${offset.toUpperCase()}`);
    if (Number.isNaN(parsed))
        return undefined;
    return zone === undefined && withoutZone === "unknown" ? parsed + westernmostOffsetMs : parsed;
}
/** Returns the latest of several times; undefined if there is none. */
function latestTime(times) {
    return times.reduce((latest, time) => (time !== undefined && time > (latest ?? 0) ? time : latest), undefined);
}


/***/ }),

/***/ 7238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ findWorkspaceRoot),
/* harmony export */   KT: () => (/* binding */ isException),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   tj: () => (/* binding */ belowWorkspace)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9112);

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
function firstLine(text) {
    return (text
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.trim() ?? "");
}
/** The path of a test file below the workspace, the same on every runner. */
function belowWorkspace(path, workspace) {
    const plain = path.replaceAll("\\", "/");
    const root = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimTrailing */ .l)(workspace?.replaceAll("\\", "/") ?? "", "/");
    if (root && plain.startsWith(`${root}/`))
        return plain.slice(root.length + 1);
    // In a container the workspace lies elsewhere than on the host.
    return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}
/** The workspace of a results file, whose name is its path below it. */
function findWorkspaceRoot({ path, name }) {
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _column_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8626);
/* harmony import */ var _json_access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6614);
/* harmony import */ var _own_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9531);
/* harmony import */ var _test_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7238);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1390);






/** The JSON report of Vitest and of Jest, with the scores of vitest-evals where tests have them. */
function openVitest(format, file, document) {
    const { testResults, wasInterrupted, startTime } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(document);
    if (!Array.isArray(testResults))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no JSON report of Vitest or Jest: it has no testResults");
    const leftOut = new Map();
    const workspace = (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .findWorkspaceRoot */ .HU)(file);
    const tests = testResults.filter(_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV).flatMap((testFile) => listTests(testFile, workspace));
    const metaNames = findMetaScores(tests);
    const rows = tests
        .map((test, index) => ({ ...test, row: index + 1 }))
        .filter(({ test }) => {
        const isRun = test.status === "passed" || test.status === "failed";
        if (!isRun)
            (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(leftOut, "skipped");
        return isRun;
    });
    return {
        format,
        tool: { vitest: "Vitest", jest: "Jest", "vitest-evals": "vitest-evals" }[format],
        provesEnd: wasInterrupted !== true,
        ownTime: (0,_own_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOwnTime */ .X)(startTime),
        rows: rows.map((test) => readVitestRow(test, metaNames)),
        leftOut,
        lowerIsBetter: new Set(),
        notes: [],
    };
}
/** The tests of a file; one that did not load fails as a whole. */
function listTests({ name, assertionResults, status, message }, workspace) {
    const file = (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .belowWorkspace */ .tj)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(name) ?? "", workspace);
    const tests = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asArray */ ._j)(assertionResults).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    if (tests.length === 0 && status === "failed") {
        const failure = (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .firstLine */ .TM)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(message) ?? "") || "the test file did not load";
        return [{ test: { status: "failed", broken: failure }, file }];
    }
    return tests.map((test) => ({ test, file }));
}
function readVitestRow({ test, file, row }, metaNames) {
    const { fullName, duration, status } = test;
    const meta = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(test.meta);
    const { eval: evaluation, harness } = meta;
    const run = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(harness).run);
    const error = readTestError(test, run);
    const name = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asNonEmptyString */ .yq)(fullName);
    const said = userWords(run);
    const testName = [file, name].filter((part) => part !== undefined && part !== "").join("::");
    return {
        kind: "row",
        place: { kind: "row", row, test: name ?? file },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_4__/* .recordIdIn */ .Yw)(meta),
        input: said ?? { test: testName },
        output: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(evaluation).output ?? run.output,
        scores: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_4__/* .numbered */ .jN)([
            ...(error === undefined ? [readPassScore(status, test)] : []),
            ...readEvalScores(evaluation),
            ...metaScores(meta, metaNames),
        ]),
        error,
        durationMs: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asMilliseconds */ .Hu)(duration, 1),
        usage: readVitestUsage(run.usage),
        metadata: said === undefined ? undefined : { test: testName },
    };
}
function readPassScore(status, test) {
    const value = status === "passed";
    return { name: "pass", value, reasoning: value ? undefined : (0,_test_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .firstLine */ .TM)(listFailures(test)[0] ?? "") };
}
function listFailures({ failureMessages }) {
    return (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asArray */ ._j)(failureMessages).filter((message) => typeof message === "string");
}
/** What broke: told by the harness, else a failure that is no assertion. A test that passed may have failed before. */
function readTestError(test, run) {
    const [told] = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asArray */ ._j)(run.errors).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    if (told !== undefined)
        return (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asNonEmptyString */ .yq)(told.message) ?? (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asNonEmptyString */ .yq)(told.type) ?? "the run failed";
    if (test.status !== "failed")
        return undefined;
    if (typeof test.broken === "string")
        return test.broken;
    return listFailures(test).map(_test_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .firstLine */ .TM).find(_test_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .isException */ .KT);
}
function userWords(run) {
    const events = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asArray */ ._j)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(run.session).events).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    return events.find(({ role }) => role === "user")?.content;
}
function readEvalScores(evaluation) {
    return (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asArray */ ._j)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(evaluation).scores)
        .filter(_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV)
        .map(({ name, score, metadata }, index) => ({
        // A scorer without a name is a function without one.
        name: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asNonEmptyString */ .yq)(name) ?? `scorer ${index + 1}`,
        value: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .scoreOrNull */ .dG)(score),
        reasoning: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asNonEmptyString */ .yq)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(metadata).rationale),
    }));
}
/** The members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself. */
function findMetaScores(tests) {
    const members = tests.flatMap(({ test }) => Object.entries((0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(test.meta)));
    const numbers = members.filter(([name, value]) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asNumber */ .i)(value) !== undefined && !(0,_column_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isNoMetricName */ .fd)(name));
    return new Set(numbers.map(([name]) => name));
}
function metaScores(meta, names) {
    return Object.entries(meta).flatMap(([name, value]) => names.has(name) ? [{ name, value: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .scoreOrNull */ .dG)(value) }] : []);
}
function readVitestUsage(usage) {
    const { inputTokens, outputTokens, totalTokens } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(usage);
    return (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({
        input_tokens: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asAmount */ .bt)(inputTokens),
        output_tokens: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asAmount */ .bt)(outputTokens),
        total_tokens: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_2__/* .asAmount */ .bt)(totalTokens),
    });
}


/***/ })

};
