export const id = 97;
export const ids = [97];
export const modules = {

/***/ 1097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openInspect: () => (/* binding */ openInspect)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);



/** A JSON log of Inspect (`--log-format json`). */
function openInspect(document) {
    const { status, samples, eval: evaluation } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(document);
    const { task, model, packages } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(evaluation);
    if (status !== "success")
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Inspect says of this run that its status is ${JSON.stringify((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(status)?.slice(0, 20) ?? "unknown")}, not success: its samples are not all there`);
    if (!Array.isArray(samples))
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("the log holds no samples: run Inspect without --no-log-samples");
    const version = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(packages).inspect_ai);
    const name = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(task);
    return {
        format: "inspect",
        tool: version === undefined ? "Inspect" : `Inspect ${version}`,
        provesEnd: true,
        rows: samples.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV).map((sample, index) => rowOf(sample, index + 1, name, (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(model))),
        leftOut: new Map(),
        lowerIsBetter: new Set(),
        notes: [],
    };
}
function rowOf(sample, row, task, model) {
    const { id, epoch, input, target, scores, metadata, output, total_time: time } = sample;
    const own = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(metadata);
    const error = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(sample.error).message);
    const found = Object.entries((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(scores)).flatMap(([name, score]) => scoresOf(name, (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(score)));
    const name = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
    return {
        kind: "row",
        place: { kind: "row", row, test: name },
        recordId: (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIdIn */ .Yw)(own),
        // Logs are one a task, and tasks may share their samples.
        input: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ task, input }),
        output: answerIn(output),
        expectedOutput: target,
        scores: error === undefined ? (0,_tool_row_js__WEBPACK_IMPORTED_MODULE_1__/* .numbered */ .jN)(found) : [],
        error,
        durationMs: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .durationOf */ .cf)(time, 1_000),
        run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
        usage: usageOf((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(sample.model_usage)),
        metadata: (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ ...own, id: own.id ?? name }),
        tags: model === undefined ? [] : [`model:${model}`],
    };
}
/** The text of the first choice; of parts only what is text. */
function answerIn(output) {
    const { choices, completion } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(output);
    const { content } = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(choices)[0]).message);
    if (typeof content === "string")
        return content;
    const parts = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(content).flatMap((part) => (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .membersOf */ .lS)(part).text) ?? []);
    return parts.length > 0 ? parts.join("\n") : (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(completion);
}
/** A score of an object has a metric for each of its members. */
function scoresOf(name, { value, explanation }) {
    const reasoning = (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(explanation);
    if (!(0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV)(value))
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
    if (typeof value === "string")
        return letters.get(value) ?? (value === "" ? null : value);
    if (typeof value === "boolean")
        return value;
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(value) ?? null;
}
function usageOf(byModel) {
    const all = Object.values(byModel).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV);
    const sum = (member) => (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .amountOf */ .MT)(all.reduce((tokens, usage) => tokens + ((0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(usage[member]) ?? 0), 0));
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({
        input_tokens: sum("input_tokens"),
        output_tokens: sum("output_tokens"),
        total_tokens: sum("total_tokens"),
    });
}


/***/ })

};
