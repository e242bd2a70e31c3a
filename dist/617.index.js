export const id = 617;

export const ids = [ 617 ];

export const modules = {
  8617: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openPydanticEvals: () => openPydanticEvals
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
    var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);
    function openPydanticEvals(document) {
      const {cases: cases, failures: failures, analyses: analyses} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(document);
      if (!Array.isArray(cases)) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("this is no report of Pydantic Evals: it has no cases");
      const done = cases.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).map((testCase, index) => caseRow(testCase, index + 1));
      const failed = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(failures).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).map((failure, index) => failureRow(failure, done.length + index + 1));
      return {
        format: "pydantic-evals",
        tool: "Pydantic Evals",
        provesEnd: true,
        rows: [ ...done, ...failed ],
        summary: () => (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(analyses).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).flatMap(analysisScore),
        leftOut: new Map,
        lowerIsBetter: new Set,
        notes: []
      };
    }
    function caseRow(testCase, row) {
      const {output: output, task_duration: seconds, evaluator_failures: failures} = testCase;
      const {scores: scores, labels: labels, assertions: assertions} = testCase;
      const judged = [ scores, labels, assertions ].flatMap(results => Object.entries((0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(results)));
      return {
        ...common(testCase, row),
        output: output,
        scores: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.jN)([ ...judged.map(([name, result]) => scoreOf(name, (0, 
        _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(result))), ...(0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(failures).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).flatMap(failedScore) ]),
        durationMs: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.cf)(seconds, 1e3),
        usage: usageOf((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(testCase.metrics))
      };
    }
    function failureRow(failure, row) {
      const error = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(failure.error_message) ?? "the task failed";
      return {
        ...common(failure, row),
        scores: [],
        error: error
      };
    }
    function common(testCase, row) {
      const {name: name, inputs: inputs, metadata: metadata, expected_output: expectedOutput} = testCase;
      const own = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(metadata);
      const test = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(testCase.source_case_name) ?? (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name);
      return {
        kind: "row",
        place: {
          kind: "row",
          row: row,
          test: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name)
        },
        recordId: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.Yw)(own),
        input: inputs ?? (test === void 0 ? void 0 : {
          test: test
        }),
        expectedOutput: expectedOutput,
        run: test === void 0 ? void 0 : repeatOf(testCase),
        metadata: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
          name: test,
          ...own
        })
      };
    }
    function repeatOf({name: name, source_case_name: source}) {
      if ((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(source) === void 0) return;
      const repeat = /\[([1-9]\d{0,8})\/\d+\]$/.exec((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name) ?? "")?.[1];
      return repeat === void 0 ? void 0 : Number(repeat);
    }
    function scoreOf(name, {value: value, reason: reason}) {
      const isScore = [ "number", "boolean", "string" ].includes(typeof value);
      const assessment = typeof value === "boolean" ? value ? "pass" : "fail" : void 0;
      return {
        name: name,
        value: isScore ? value : null,
        reasoning: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(reason),
        assessment: assessment
      };
    }
    function failedScore({name: name, error_message: message}) {
      const named = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name);
      return named === void 0 ? [] : [ {
        name: named,
        value: null,
        reasoning: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(message)
      } ];
    }
    function usageOf({input_tokens: input, output_tokens: output, total_tokens: total, cost: cost}) {
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
        input_tokens: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(input),
        output_tokens: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(output),
        total_tokens: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(total),
        cost_usd: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(cost)
      });
    }
    function analysisScore({type: type, title: title, name: name, value: value}) {
      const named = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(title) ?? (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name);
      if (type !== "scalar" || named === void 0 || (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.rl)(value) === void 0) return [];
      return [ {
        name: named,
        value: Number(value)
      } ];
    }
  })
};