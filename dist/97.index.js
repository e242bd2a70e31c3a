export const id = 97;
export const ids = [97];
export const modules = {

/***/ 1097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openInspect: () => (/* binding */ openInspect)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _json_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6614);
/* harmony import */ var _own_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9531);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1390);




/** A JSON log of Inspect (`--log-format json`). */
function openInspect(document) {
    const { status, samples, eval: evaluation, stats } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(document);
    const { task, model, packages, created } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(evaluation);
    if (status !== "success")
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Inspect says of this run that its status is ${JSON.stringify((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(status)?.slice(0, 20) ?? "unknown")}, not success: its samples are not all there`);
    if (!Array.isArray(samples))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("the log holds no samples: run Inspect without --no-log-samples");
    const version = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(packages).inspect_ai);
    const name = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(task);
    return {
        format: "inspect",
        tool: version === undefined ? "Inspect" : `Inspect ${version}`,
        provesEnd: true,
        ownTime: (0,_own_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOwnTime */ .X)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(stats).started_at) ?? (0,_own_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOwnTime */ .X)(created),
        rows: samples
            .filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)
            .map((sample, index) => readInspectRow(sample, index + 1, name, (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(model))),
        leftOut: new Map(),
        lowerIsBetter: new Set(),
        notes: [],
    };
}
function readInspectRow(sample, row, task, model) {
    const { id, epoch, input, target, scores, metadata, output, total_time: time } = sample;
    const own = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(metadata);
    const error = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(sample.error).message);
    const found = Object.entries((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(scores)).flatMap(([name, score]) => readInspectScores(name, (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(score)));
    const name = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
    return {
        kind: "row",
        place: { kind: "row", row, test: name },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_3__/* .recordIdIn */ .Yw)(own),
        // Logs are one a task, and tasks may share their samples.
        input: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ task, input }),
        output: answerIn(output),
        expectedOutput: target,
        scores: error === undefined ? (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_3__/* .numbered */ .jN)(found) : [],
        error,
        durationMs: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asMilliseconds */ .Hu)(time, 1_000),
        run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
        usage: readInspectUsage((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(sample.model_usage)),
        metadata: (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ ...own, id: own.id ?? name }),
        tags: model === undefined ? [] : [`model:${model}`],
    };
}
/** The text of the first choice; of parts only what is text. */
function answerIn(output) {
    const { choices, completion } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(output);
    const { content } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(choices)[0]).message);
    if (typeof content === "string")
        return content;
    const parts = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(content).flatMap((part) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(part).text) ?? []);
    return parts.length > 0 ? parts.join("\n") : (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(completion);
}
/** A score of an object has a metric for each of its members. */
function readInspectScores(name, { value, explanation }) {
    const reasoning = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNonEmptyString */ .yq)(explanation);
    if (!(0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(value))
        return [{ name, value: scoreValue(value), reasoning }];
    return Object.entries(value).map(([key, part]) => ({
        name: `${name}_${key}`,
        value: scoreValue(part),
        reasoning,
    }));
}
// As Inspect itself counts them: correct, incorrect, partial, no answer.
const letters = new Map([
    ["C", 1],
    ["I", 0],
    ["P", 0.5],
    ["N", 0],
]);
function scoreValue(value) {
    return (typeof value === "string" ? letters.get(value) : undefined) ?? (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .scoreOrNull */ .dG)(value);
}
function readInspectUsage(byModel) {
    const all = Object.values(byModel).filter(_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV);
    const sum = (member) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asAmount */ .bt)(all.reduce((tokens, usage) => tokens + ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .asNumber */ .i)(usage[member]) ?? 0), 0));
    return (0,_json_access_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({
        input_tokens: sum("input_tokens"),
        output_tokens: sum("output_tokens"),
        total_tokens: sum("total_tokens"),
    });
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
