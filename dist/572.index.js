export const id = 572;

export const ids = [ 572 ];

export const modules = {
  3572: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openJUnit: () => openJUnit
    });
    var errors = __webpack_require__(358);
    var json = __webpack_require__(4251);
    var row_faults = __webpack_require__(2014);
    var external_node_fs_ = __webpack_require__(3024);
    var promises_ = __webpack_require__(1455);
    var external_node_util_ = __webpack_require__(7975);
    var saxes = __webpack_require__(9800);
    var limits = __webpack_require__(1537);
    // CONCATENATED MODULE: ./src/results/formats/junit-parser.ts
    async function parseReport(path) {
      const {size: size} = await (0, promises_.stat)(path);
      if (size > limits.WZ) throw new errors.lZ(`the report has ${Math.round(size / 1024 / 1024)} MB, and at most ${limits.WZ / 1024 / 1024} MB are read as one`);
      const report = createReportReader();
      const decoder = new external_node_util_.TextDecoder("utf-8", {
        fatal: true
      });
      for await (const chunk of (0, external_node_fs_.createReadStream)(path)) report.write(decode(decoder, chunk));
      report.write(decode(decoder));
      return report.close();
    }
    function decode(decoder, chunk) {
      try {
        return chunk === void 0 ? decoder.decode() : decoder.decode(chunk, {
          stream: true
        });
      } catch {
        throw new errors.lZ("the file is not valid UTF-8");
      }
    }
    function createReportReader() {
      const parser = new saxes.wT;
      const report = {
        testCases: [],
        properties: new Map
      };
      const suites = [];
      const at = {
        suite: "",
        testCase: void 0,
        problem: void 0
      };
      let depth = 0;
      parser.on("error", () => {
        throw new errors.lZ(`the XML is not well formed (line ${parser.line}, character ${parser.column + 1})`);
      });
      parser.on("opentag", tag => {
        depth += 1;
        if (depth > limits.bt) throw new errors.lZ(`the XML nests deeper than ${limits.bt} levels`);
        if (tag.name === "testsuite") suites.push(tag.attributes.name ?? "");
        at.suite = suites.at(-1) ?? "";
        openTag(tag, at, report);
      });
      parser.on("closetag", ({name: name}) => {
        depth -= 1;
        if (name === "testsuite") suites.pop();
        if (name === "testcase") at.testCase = void 0;
        if (name === "failure" || name === "error") at.problem = void 0;
      });
      const addText = text => {
        if (at.problem === void 0 || at.problem.text.length >= limits.ky) return;
        at.problem.text += text.slice(0, limits.ky - at.problem.text.length);
      };
      parser.on("text", addText);
      parser.on("cdata", addText);
      return {
        write: text => void parser.write(text),
        close: () => {
          parser.close();
          return report;
        }
      };
    }
    function openTag({name: name, attributes: attributes}, at, report) {
      switch (name) {
       case "testcase":
        at.testCase = testCaseOf(at.suite, attributes);
        report.testCases.push(at.testCase);
        return;

       case "property":
        (at.testCase ?? report).properties.set(attributes.name ?? "", attributes.value ?? "");
        return;

       case "skipped":
        if (at.testCase) at.testCase.isSkipped = true;
        return;

       case "failure":
       case "error":
        if (at.testCase === void 0 || at.testCase[name] !== void 0) return;
        at.problem = {
          message: attributes.message ?? "",
          type: attributes.type ?? "",
          text: ""
        };
        at.testCase[name] = at.problem;
        return;
      }
    }
    function testCaseOf(suite, {name: name, classname: classname, time: time}) {
      const seconds = Number(time?.replaceAll(",", ""));
      return {
        suite: suite,
        name: name ?? "",
        classname: classname || void 0,
        time: time && Number.isFinite(seconds) && seconds >= 0 ? seconds : void 0,
        properties: new Map,
        failure: void 0,
        error: void 0,
        isSkipped: false
      };
    }
    var test_failure = __webpack_require__(7238);
    var tool_row = __webpack_require__(1390);
    // CONCATENATED MODULE: ./src/results/formats/junit.ts
    async function openJUnit(file, source) {
      if (source.kind !== "xml") throw new errors.lZ("results_format says that this is a JUnit report, but it is no XML");
      const {testCases: testCases, properties: properties} = await parseReport(file.path);
      const leftOut = new Map;
      const workspace = (0, test_failure.B3)(file);
      const rows = testCases.map((testCase, index) => ({
        testCase: testCase,
        row: index + 1
      }));
      const merged = withoutTeardowns(rows).filter(({testCase: testCase}) => {
        if (testCase.isSkipped) (0, tool_row.U9)(leftOut, "skipped");
        return !testCase.isSkipped;
      });
      return {
        format: "junit",
        tool: "JUnit XML",
        provesEnd: true,
        rows: merged.map(placed => rowOf(placed, workspace)),
        summary: () => suiteScores(properties),
        leftOut: leftOut,
        lowerIsBetter: new Set,
        notes: []
      };
    }
    function withoutTeardowns(placed) {
      const idOf = ({suite: suite, classname: classname, name: name}) => `${suite}\n${classname}\n${name}`;
      const others = new Map;
      for (const {testCase: testCase} of placed) others.set(idOf(testCase), (others.get(idOf(testCase)) ?? 0) + (isTeardown(testCase) ? 0 : 1));
      return placed.filter(({testCase: testCase}) => !isTeardown(testCase) || (others.get(idOf(testCase)) ?? 0) === 0);
    }
    function isTeardown({error: error, failure: failure}) {
      return failure === void 0 && error !== void 0 && /teardown/i.test(error.message);
    }
    const namedProperties = new Set([ "record_id", "input", "output", "expected_output" ]);
    function rowOf({testCase: testCase, row: row}, workspace) {
      const {name: name, properties: properties, time: time} = testCase;
      const test = testName(testCase, workspace);
      const error = errorOf(testCase);
      const input = properties.get("input");
      const {scores: scores, metadata: metadata, fault: fault} = sorted(properties);
      if (fault !== void 0) return {
        kind: "fault",
        place: {
          kind: "row",
          row: row,
          test: name
        },
        message: fault
      };
      const pass = error === void 0 ? [ {
        name: "pass",
        value: testCase.failure === void 0,
        reasoning: reasonOf(testCase.failure)
      } ] : [];
      return {
        kind: "row",
        place: {
          kind: "row",
          row: row,
          test: name
        },
        recordId: properties.get("record_id") || void 0,
        input: input ?? {
          test: test
        },
        output: properties.get("output"),
        expectedOutput: properties.get("expected_output"),
        scores: [ ...pass, ...scores ],
        error: error,
        durationMs: time === void 0 ? void 0 : time * 1e3,
        metadata: input === void 0 ? metadata : {
          test: test,
          ...metadata
        }
      };
    }
    function testName({suite: suite, classname: classname, name: name}, workspace) {
      const group = classname === void 0 || classname === name ? suite : classname;
      return group === "" ? name : `${(0, test_failure.tj)(group, workspace)}::${name}`;
    }
    function errorOf({failure: failure, error: error}) {
      const problem = error ?? (failure && isBroken(failure) ? failure : void 0);
      if (problem === void 0) return;
      return problem.message || (0, test_failure.Qy)(problem.text) || "the test gives no reason";
    }
    function isBroken({type: type, message: message, text: text}) {
      if (/assert/i.test(type)) return false;
      if ((0, test_failure.KT)(type)) return true;
      const first = (0, test_failure.Qy)(message) || (0, test_failure.Qy)(text);
      return !/^(?:assert |Failed:)/.test(first) && (0, test_failure.KT)(first);
    }
    function reasonOf(failure) {
      return failure && (failure.message || (0, test_failure.Qy)(failure.text) || void 0);
    }
    function sorted(properties) {
      const scores = new Map;
      const texts = [];
      const names = new Map([ [ "pass", void 0 ] ]);
      let fault;
      for (const [name, text] of properties) {
        if (namedProperties.has(name)) continue;
        const [score, value] = [ scoreName(name), scoreOf(text) ];
        if (value === void 0) texts.push([ name, text ]); else if (names.has(score)) fault ??= twoScores(score, name, names.get(score)); else scores.set(score, {
          name: score,
          value: value
        });
        if (value !== void 0) names.set(score, name);
      }
      const isReason = ([name]) => scores.has(reasonedName(name));
      for (const text of texts.filter(isReason)) {
        const score = scores.get(reasonedName(text[0]));
        if (score) score.reasoning = text[1];
      }
      const metadata = Object.fromEntries(texts.filter(text => !isReason(text)));
      return {
        scores: [ ...scores.values() ],
        metadata: metadata,
        fault: fault
      };
    }
    function twoScores(score, name, other) {
      return other === void 0 ? `the property ${(0, row_faults.hD)(name)} is called like the score ${score}, which says whether the test passed: rename it` : `the properties ${(0, 
      row_faults.hD)(other)} and ${(0, row_faults.hD)(name)} are both the score ${score}: rename one of them`;
    }
    function scoreName(name) {
      return name.replace(/^(?:score_|eval\.)/, "");
    }
    function reasonedName(name) {
      return name.endsWith("_reason") ? scoreName(name.slice(0, -7)) : "";
    }
    function scoreOf(text) {
      const word = text.trim();
      if ((0, json.ce)(word)) return;
      if (/^(?:True|true)$/.test(word)) return true;
      if (/^(?:False|false)$/.test(word)) return false;
      if (/^[-+]?(?:nan|inf|infinity)$/i.test(word)) return null;
      return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(word) ? Number(word) : void 0;
    }
    function suiteScores(properties) {
      return [ ...properties ].flatMap(([name, text]) => {
        const value = /^(?:score_|eval\.)/.test(name) ? scoreOf(text) : void 0;
        return value === void 0 ? [] : [ {
          name: scoreName(name),
          value: value
        } ];
      });
    }
  }),
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
  })
};