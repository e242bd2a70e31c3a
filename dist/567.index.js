export const id = 567;
export const ids = [567];
export const modules = {

/***/ 8567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEvalite: () => (/* binding */ openEvalite)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _json_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6614);
/* harmony import */ var _own_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9531);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1390);




/** What evalite writes with `--outputPath`: `evals`, in 1.0 within `suites`. */
function openEvalite(document) {
    const { evals, suites, run } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(document);
    if (!Array.isArray(evals) && !Array.isArray(suites))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no export of evalite: it has neither evals nor suites");
    const all = [...(0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(evals), ...(0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(suites).flatMap((suite) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(suite).evals))];
    const evaluations = all.filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV);
    const isOne = new Set(evaluations.map(({ name }) => name)).size <= 1;
    const results = evaluations.flatMap((evaluation) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(evaluation.results)
        .filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)
        .map((result) => ({ evaluation, result })));
    return {
        format: "evalite",
        tool: "evalite",
        provesEnd: !evaluations.some(isRunning) && !results.some(({ result }) => isRunning(result)),
        // SQLite's, which has no zone.
        ownTime: (0,_own_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOwnTime */ .X)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(run).createdAt, "UTC"),
        rows: results.map((result, index) => readEvaliteRow({ ...result, row: index + 1, isOne })),
        leftOut: new Map(),
        lowerIsBetter: new Set(),
        notes: [],
    };
}
function isRunning({ status }) {
    return status === "running";
}
function readEvaliteRow({ evaluation, result, row, isOne }) {
    const name = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(evaluation.name);
    const variant = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(evaluation.variantName);
    const error = readEvaliteError(result);
    const told = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ eval: isOne ? undefined : name, variant });
    const { input, output, expected, duration } = result;
    return {
        kind: "row",
        place: { kind: "row", row, test: [name, variant].filter(Boolean).join(" ") || undefined },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_3__/* .recordIdIn */ .Yw)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(input)),
        input: told === undefined ? (input ?? undefined) : { ...told, input },
        output: error === undefined ? output : undefined,
        expectedOutput: expected,
        scores: error === undefined ? readEvaliteScores(result.scores) : [],
        error,
        durationMs: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asMilliseconds */ .Hu)(duration, 1),
        usage: readEvaliteUsage(result.traces),
        metadata: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ eval: name }),
        tags: variant === undefined ? [] : [`variant:${variant}`],
    };
}
/** A task or a scorer that threw: its error stands where the answer would. */
function readEvaliteError({ status, output }) {
    if (status !== "fail")
        return undefined;
    const { name, message } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(output);
    const words = [(0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name), (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(message)]
        .filter((part) => part !== undefined)
        .join(": ");
    return words === "" ? "the task failed" : words;
}
function readEvaliteScores(scores) {
    const found = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(scores).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV);
    return (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_3__/* .numbered */ .jN)(found.map(({ name, score, description }, index) => ({
        name: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(name) ?? `scorer ${index + 1}`,
        value: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOrNull */ .dG)(score),
        reasoning: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(description),
    })));
}
function readEvaliteUsage(traces) {
    const all = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(traces).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV);
    const sum = (member) => {
        const total = all.reduce((tokens, trace) => tokens + ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(trace[member]) ?? 0), 0);
        return total > 0 ? total : undefined;
    };
    return (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ input_tokens: sum("inputTokens"), output_tokens: sum("outputTokens") });
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


/***/ })

};
