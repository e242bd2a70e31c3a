export const id = 97;

export const ids = [ 97 ];

export const modules = {
  1097: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openInspect: () => openInspect
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
    var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);
    function openInspect(document) {
      const {status: status, samples: samples, eval: evaluation} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(document);
      const {task: task, model: model, packages: packages} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(evaluation);
      if (status !== "success") throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(`Inspect says of this run that its status is ${JSON.stringify((0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.b6)(status)?.slice(0, 20) ?? "unknown")}, not success: its samples are not all there`);
      if (!Array.isArray(samples)) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("the log holds no samples: run Inspect without --no-log-samples");
      const version = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(packages).inspect_ai);
      const name = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(task);
      return {
        format: "inspect",
        tool: version === void 0 ? "Inspect" : `Inspect ${version}`,
        provesEnd: true,
        rows: samples.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).map((sample, index) => rowOf(sample, index + 1, name, (0, 
        _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(model))),
        leftOut: new Map,
        lowerIsBetter: new Set,
        notes: []
      };
    }
    function rowOf(sample, row, task, model) {
      const {id: id, epoch: epoch, input: input, target: target, scores: scores, metadata: metadata, output: output, total_time: time} = sample;
      const own = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(metadata);
      const error = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(sample.error).message);
      const found = Object.entries((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(scores)).flatMap(([name, score]) => scoresOf(name, (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(score)));
      const name = typeof id === "string" || typeof id === "number" ? String(id) : void 0;
      return {
        kind: "row",
        place: {
          kind: "row",
          row: row,
          test: name
        },
        recordId: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.Yw)(own),
        input: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
          task: task,
          input: input
        }),
        output: answerIn(output),
        expectedOutput: target,
        scores: error === void 0 ? (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.jN)(found) : [],
        error: error,
        durationMs: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.cf)(time, 1e3),
        run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : void 0,
        usage: usageOf((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(sample.model_usage)),
        metadata: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
          ...own,
          id: own.id ?? name
        }),
        tags: model === void 0 ? [] : [ `model:${model}` ]
      };
    }
    function answerIn(output) {
      const {choices: choices, completion: completion} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(output);
      const {content: content} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)((0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(choices)[0]).message);
      if (typeof content === "string") return content;
      const parts = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(content).flatMap(part => (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.b6)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(part).text) ?? []);
      return parts.length > 0 ? parts.join("\n") : (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.b6)(completion);
    }
    function scoresOf(name, {value: value, explanation: explanation}) {
      const reasoning = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(explanation);
      if (!(0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gV)(value)) return [ {
        name: name,
        value: scoreValue(value),
        reasoning: reasoning
      } ];
      return Object.entries(value).map(([key, part]) => ({
        name: `${name}_${key}`,
        value: scoreValue(part),
        reasoning: reasoning
      }));
    }
    const letters = new Map([ [ "C", 1 ], [ "I", 0 ], [ "P", .5 ], [ "N", 0 ] ]);
    function scoreValue(value) {
      if (typeof value === "string") return letters.get(value) ?? (value === "" ? null : value);
      if (typeof value === "boolean") return value;
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.rl)(value) ?? null;
    }
    function usageOf(byModel) {
      const all = Object.values(byModel).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV);
      const sum = member => (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(all.reduce((tokens, usage) => tokens + ((0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.rl)(usage[member]) ?? 0), 0));
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
        input_tokens: sum("input_tokens"),
        output_tokens: sum("output_tokens"),
        total_tokens: sum("total_tokens")
      });
    }
  })
};