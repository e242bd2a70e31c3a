export const id = 567;

export const ids = [ 567 ];

export const modules = {
  8567: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openEvalite: () => openEvalite
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
    var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);
    function openEvalite(document) {
      const {evals: evals, suites: suites} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(document);
      if (!Array.isArray(evals) && !Array.isArray(suites)) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("this is no export of evalite: it has neither evals nor suites");
      const all = [ ...(0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(evals), ...(0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(suites).flatMap(suite => (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)((0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(suite).evals)) ];
      const evaluations = all.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV);
      const isOne = new Set(evaluations.map(({name: name}) => name)).size <= 1;
      const results = evaluations.flatMap(evaluation => (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(evaluation.results).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).map(result => ({
        evaluation: evaluation,
        result: result
      })));
      return {
        format: "evalite",
        tool: "evalite",
        provesEnd: !evaluations.some(isRunning) && !results.some(({result: result}) => isRunning(result)),
        rows: results.map((result, index) => rowOf({
          ...result,
          row: index + 1,
          isOne: isOne
        })),
        leftOut: new Map,
        lowerIsBetter: new Set,
        notes: []
      };
    }
    function isRunning({status: status}) {
      return status === "running";
    }
    function rowOf({evaluation: evaluation, result: result, row: row, isOne: isOne}) {
      const name = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(evaluation.name);
      const variant = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(evaluation.variantName);
      const error = errorOf(result);
      const told = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
        eval: isOne ? void 0 : name,
        variant: variant
      });
      const {input: input, output: output, expected: expected, duration: duration} = result;
      return {
        kind: "row",
        place: {
          kind: "row",
          row: row,
          test: [ name, variant ].filter(Boolean).join(" ") || void 0
        },
        recordId: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.Yw)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(input)),
        input: told === void 0 ? input ?? void 0 : {
          ...told,
          input: input
        },
        output: error === void 0 ? output : void 0,
        expectedOutput: expected,
        scores: error === void 0 ? scoresOf(result.scores) : [],
        error: error,
        durationMs: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.cf)(duration, 1),
        usage: usageOf(result.traces),
        metadata: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
          eval: name
        }),
        tags: variant === void 0 ? [] : [ `variant:${variant}` ]
      };
    }
    function errorOf({status: status, output: output}) {
      if (status !== "fail") return;
      const {name: name, message: message} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(output);
      const words = [ (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name), (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(message) ].filter(part => part !== void 0).join(": ");
      return words === "" ? "the task failed" : words;
    }
    function scoresOf(scores) {
      const found = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(scores).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV);
      return (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.jN)(found.map(({name: name, score: score, description: description}, index) => ({
        name: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name) ?? `scorer ${index + 1}`,
        value: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.rl)(score) ?? null,
        reasoning: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(description)
      })));
    }
    function usageOf(traces) {
      const all = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(traces).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV);
      const sum = member => {
        const total = all.reduce((tokens, trace) => tokens + ((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.rl)(trace[member]) ?? 0), 0);
        return total > 0 ? total : void 0;
      };
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
        input_tokens: sum("inputTokens"),
        output_tokens: sum("outputTokens")
      });
    }
  })
};