export const id = 68;

export const ids = [ 68 ];

export const modules = {
  7238: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      B3: () => workspaceOf,
      KT: () => isException,
      Qy: () => firstLineOf,
      tj: () => belowWorkspace
    });
    function isException(firstLine) {
      const name = /^(?:Uncaught )?([A-Za-z_$][\w$.]*)(?::|$)/.exec(firstLine.trim())?.[1];
      if (name === void 0 || /Assert/i.test(name)) return false;
      const message = firstLine.slice(firstLine.indexOf(":") + 1).trim();
      if (/^expect\(/.test(message)) return false;
      return /(?:Error|Exception|Timeout|Exit)$/.test(name);
    }
    function firstLineOf(text) {
      return text.split("\n").find(line => line.trim() !== "")?.trim() ?? "";
    }
    function belowWorkspace(path, workspace) {
      const plain = path.replaceAll("\\", "/");
      const root = workspace?.replaceAll("\\", "/").replace(/\/+$/, "");
      if (root && plain.startsWith(`${root}/`)) return plain.slice(root.length + 1);
      return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
    }
    function workspaceOf({path: path, name: name}) {
      const plain = path.replaceAll("\\", "/");
      return plain.endsWith(`/${name}`) ? plain.slice(0, -name.length - 1) : void 0;
    }
  }),
  4068: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openVitest: () => openVitest
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5318);
    var _test_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7238);
    var _tool_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1390);
    function openVitest(format, file, document) {
      const {testResults: testResults, wasInterrupted: wasInterrupted} = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(document);
      if (!Array.isArray(testResults)) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("this is no JSON report of Vitest or Jest: it has no testResults");
      const leftOut = new Map;
      const workspace = (0, _test_failure_js__WEBPACK_IMPORTED_MODULE_3__.B3)(file);
      const tests = testResults.filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).flatMap(testFile => testsOf(testFile, workspace));
      const rows = tests.map((test, index) => ({
        ...test,
        row: index + 1
      })).filter(({test: test}) => {
        const isRun = test.status === "passed" || test.status === "failed";
        if (!isRun) (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.U9)(leftOut, "skipped");
        return isRun;
      });
      return {
        format: format,
        tool: {
          vitest: "Vitest",
          jest: "Jest",
          "vitest-evals": "vitest-evals"
        }[format],
        provesEnd: wasInterrupted !== true,
        rows: rows.map(rowOf),
        leftOut: leftOut,
        lowerIsBetter: new Set,
        notes: []
      };
    }
    function testsOf({name: name, assertionResults: assertionResults, status: status, message: message}, workspace) {
      const file = (0, _test_failure_js__WEBPACK_IMPORTED_MODULE_3__.tj)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.b6)(name) ?? "", workspace);
      const tests = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(assertionResults).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV);
      if (tests.length === 0 && status === "failed") {
        const failure = (0, _test_failure_js__WEBPACK_IMPORTED_MODULE_3__.Qy)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.b6)(message) ?? "") || "the test file did not load";
        return [ {
          test: {
            status: "failed",
            broken: failure
          },
          file: file
        } ];
      }
      return tests.map(test => ({
        test: test,
        file: file
      }));
    }
    function rowOf({test: test, file: file, row: row}) {
      const {fullName: fullName, duration: duration, status: status} = test;
      const meta = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(test.meta);
      const {eval: evaluation, harness: harness} = meta;
      const run = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(harness).run);
      const error = errorOf(test, run);
      const name = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(fullName);
      const said = userWords(run);
      const testName = [ file, name ].filter(part => part !== void 0 && part !== "").join("::");
      return {
        kind: "row",
        place: {
          kind: "row",
          row: row,
          test: name ?? file
        },
        recordId: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.Yw)(meta),
        input: said ?? {
          test: testName
        },
        output: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(evaluation).output ?? run.output,
        scores: (0, _tool_row_js__WEBPACK_IMPORTED_MODULE_1__.jN)([ ...error === void 0 ? [ passOf(status, test) ] : [], ...scoresOf(evaluation), ...metaScores(meta) ]),
        error: error,
        durationMs: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.cf)(duration, 1),
        usage: usageOf(run.usage),
        metadata: said === void 0 ? void 0 : {
          test: testName
        }
      };
    }
    function passOf(status, test) {
      const value = status === "passed";
      return {
        name: "pass",
        value: value,
        reasoning: value ? void 0 : (0, _test_failure_js__WEBPACK_IMPORTED_MODULE_3__.Qy)(failuresOf(test)[0] ?? "")
      };
    }
    function failuresOf({failureMessages: failureMessages}) {
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(failureMessages).filter(message => typeof message === "string");
    }
    function errorOf(test, run) {
      const [told] = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)(run.errors).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV);
      if (told !== void 0) return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(told.message) ?? (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(told.type) ?? "the run failed";
      if (test.status !== "failed") return;
      if (typeof test.broken === "string") return test.broken;
      return failuresOf(test).map(_test_failure_js__WEBPACK_IMPORTED_MODULE_3__.Qy).find(_test_failure_js__WEBPACK_IMPORTED_MODULE_3__.KT);
    }
    function userWords(run) {
      const events = (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(run.session).events).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV);
      return events.find(({role: role}) => role === "user")?.content;
    }
    function scoresOf(evaluation) {
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.c3)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(evaluation).scores).filter(_members_js__WEBPACK_IMPORTED_MODULE_2__.gV).map(({name: name, score: score, metadata: metadata}, index) => ({
        name: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)(name) ?? `scorer ${index + 1}`,
        value: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.rl)(score) ?? null,
        reasoning: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.Z9)((0, _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(metadata).rationale)
      }));
    }
    function metaScores(meta) {
      return Object.entries(meta).flatMap(([name, value]) => (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.rl)(value) === void 0 || name === "record_id" ? [] : [ {
        name: name,
        value: Number(value)
      } ]);
    }
    function usageOf(usage) {
      const {inputTokens: inputTokens, outputTokens: outputTokens, totalTokens: totalTokens} = (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_2__.lS)(usage);
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.gI)({
        input_tokens: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(inputTokens),
        output_tokens: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(outputTokens),
        total_tokens: (0, _members_js__WEBPACK_IMPORTED_MODULE_2__.MT)(totalTokens)
      });
    }
  })
};