export const id = 93;

export const ids = [ 93 ];

export const modules = {
  3093: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openDeepEval: () => openDeepEval
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _known_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(186);
    var _members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5318);
    var _tool_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1390);
    function openDeepEval(document) {
      const run = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.lS)((0, _members_js__WEBPACK_IMPORTED_MODULE_3__.lS)(document).testRunData ?? document);
      const cases = casesOf(run);
      const rows = cases.map(rowOf);
      return {
        format: "deepeval",
        tool: "DeepEval",
        provesEnd: true,
        rows: rows,
        leftOut: new Map,
        lowerIsBetter: lowerIsBetter(cases),
        notes: []
      };
    }
    function casesOf(run) {
      if (Array.isArray(run.test_results)) return run.test_results.filter(_members_js__WEBPACK_IMPORTED_MODULE_3__.gV).map(camelCased);
      if (!Array.isArray(run.testCases) && !Array.isArray(run.conversationalTestCases)) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("this is no test run of DeepEval: it has no testCases");
      if (run.testPassed === void 0 || run.testPassed === null) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(_known_js__WEBPACK_IMPORTED_MODULE_1__.Bm.deepEvalUnfinished);
      const inOrder = cases => (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.c3)(cases).filter(_members_js__WEBPACK_IMPORTED_MODULE_3__.gV).toSorted((a, b) => ((0, 
      _members_js__WEBPACK_IMPORTED_MODULE_3__.rl)(a.order) ?? 0) - ((0, _members_js__WEBPACK_IMPORTED_MODULE_3__.rl)(b.order) ?? 0));
      return [ ...inOrder(run.testCases), ...inOrder(run.conversationalTestCases) ];
    }
    function camelCased(result) {
      const renamed = members => Object.fromEntries(Object.entries(members).map(([name, value]) => [ name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()), value ]));
      const metrics = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.c3)(result.metrics_data).filter(_members_js__WEBPACK_IMPORTED_MODULE_3__.gV).map(renamed);
      return {
        ...renamed(result),
        order: result.index,
        metricsData: metrics
      };
    }
    function rowOf(testCase, index) {
      const {name: name, success: success, metricsData: metricsData, metadata: metadata, tags: tags, tokenCost: tokenCost, completionTime: completionTime} = testCase;
      const own = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.lS)(metadata ?? testCase.additionalMetadata);
      const metrics = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.c3)(metricsData).filter(_members_js__WEBPACK_IMPORTED_MODULE_3__.gV).map(scoreOf);
      const pass = typeof success === "boolean" ? [ {
        name: "pass",
        value: success
      } ] : [];
      return {
        kind: "row",
        place: {
          kind: "row",
          row: index + 1,
          test: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(name)
        },
        recordId: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_2__.Yw)(own),
        ...exchangeOf(testCase),
        scores: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_2__.jN)([ ...pass, ...metrics ]),
        durationMs: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.cf)(completionTime, 1e3),
        usage: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.gI)({
          cost_usd: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.MT)(tokenCost)
        }),
        metadata: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.gI)({
          ...own,
          name: own.name ?? (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(name)
        }),
        tags: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.c3)(tags).filter(tag => typeof tag === "string" && tag !== "")
      };
    }
    function exchangeOf(testCase) {
      const turns = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.c3)(testCase.turns).filter(_members_js__WEBPACK_IMPORTED_MODULE_3__.gV);
      if (turns.length === 0) {
        const {input: input, actualOutput: actualOutput, expectedOutput: expectedOutput, name: name} = testCase;
        const test = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(name);
        return {
          input: input ?? (test && {
            test: test
          }),
          output: actualOutput,
          expectedOutput: expectedOutput
        };
      }
      const said = role => turns.filter(turn => turn.role === role).map(({content: content}) => (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_3__.b6)(content));
      return {
        input: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.gI)({
          scenario: testCase.scenario,
          turns: said("user")
        }),
        output: said("assistant").at(-1),
        expectedOutput: testCase.expectedOutcome
      };
    }
    function scoreOf({name: name, score: score, success: success, reason: reason, error: error}, index) {
      const named = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(name) ?? `metric ${index + 1}`;
      const failure = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(error);
      const value = (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.rl)(score);
      if (failure !== void 0 || value === void 0) return {
        name: named,
        value: null,
        reasoning: failure ?? (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(reason)
      };
      const assessment = typeof success === "boolean" ? success ? "pass" : "fail" : void 0;
      return {
        name: named,
        value: value,
        reasoning: (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(reason),
        assessment: assessment
      };
    }
    const knownLower = new Set([ "Bias", "Toxicity", "Hallucination", "Misuse" ]);
    function lowerIsBetter(cases) {
      const lower = new Set;
      const higher = new Set;
      for (const metric of cases.flatMap(({metricsData: metricsData}) => (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.c3)(metricsData).filter(_members_js__WEBPACK_IMPORTED_MODULE_3__.gV))) {
        const {name: name, score: score, threshold: threshold, success: success, error: error} = metric;
        if (typeof name !== "string" || (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(error) || typeof success !== "boolean") continue;
        const beyond = ((0, _members_js__WEBPACK_IMPORTED_MODULE_3__.rl)(score) ?? Number.NaN) - ((0, 
        _members_js__WEBPACK_IMPORTED_MODULE_3__.rl)(threshold) ?? Number.NaN);
        if (beyond > 0) (success ? higher : lower).add(name);
        if (beyond < 0) (success ? lower : higher).add(name);
        if (knownLower.has(name)) lower.add(name);
      }
      return new Set([ ...lower ].filter(name => !higher.has(name)));
    }
  })
};