export const id = 499;

export const ids = [ 499 ];

export const modules = {
  7344: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      parseGate: () => parseGate
    });
    var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
    var _results_scores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9652);
    function parseGate(text) {
      const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.HN;
      const document = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false
      });
      const reading = {
        document: document,
        lines: lines,
        faults: []
      };
      const problems = [ ...document.errors, ...document.warnings ];
      for (const problem of problems) reading.faults.push(syntaxFault(problem, lines));
      const gate = problems.every(({code: code}) => code === "DUPLICATE_KEY") ? readGate(reading) : void 0;
      return reading.faults.length > 0 ? {
        kind: "faults",
        faults: reading.faults
      } : {
        kind: "gate",
        gate: gate
      };
    }
    function syntaxFault({code: code, message: message, pos: pos}, lines) {
      const text = code === "DUPLICATE_KEY" ? "the same name twice" : message.split("\n")[0];
      return `line ${lines.linePos(pos[0]).line}: ${text}`;
    }
    function readGate(reading) {
      const {contents: contents} = reading.document;
      if (contents === null || (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(contents) && contents.value === null) return;
      if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(contents)) {
        reading.faults.push('line 1: must be a map from metric to rules, such as "accuracy: { min: 0.8 }"');
        return;
      }
      const gate = {
        rows: defaultRows(),
        ownRows: [],
        everyMetric: {},
        metrics: []
      };
      for (const entry of entriesOf(reading, contents)) readEntry(reading, gate, entry);
      for (const metric of gate.metrics) checkBounds(reading, gate, metric);
      return gate;
    }
    function defaultRows() {
      return {
        maxErrors: {
          kind: "count",
          count: 0
        },
        min: 1,
        maxMissing: {
          kind: "count",
          count: 0
        },
        minCommon: {
          kind: "share",
          share: .5
        }
      };
    }
    function readEntry(reading, gate, entry) {
      const {key: label, line: line} = entry;
      const fault = labelFault(label);
      if (label === "$rows") readRows(reading, gate, entry); else if (label === "*") gate.everyMetric = readMetricRules(reading, entry); else if (fault !== void 0) complain(reading, line, `${JSON.stringify(label)} is no metric: ${fault}`); else gate.metrics.push({
        label: label,
        rules: readMetricRules(reading, entry)
      });
    }
    function readRows(reading, gate, entry) {
      const own = readRules(reading, entry, rowRules, {});
      gate.rows = {
        ...gate.rows,
        ...own
      };
      gate.ownRows = Object.keys(gate.rows).filter(name => Object.hasOwn(own, name));
    }
    const longestName = 200;
    function labelFault(label) {
      if (label.startsWith("$") && !(0, _results_scores_js__WEBPACK_IMPORTED_MODULE_1__.yF)(label)) return `of the names that begin with $ there are $rows, ${_results_scores_js__WEBPACK_IMPORTED_MODULE_1__.z2.join(", ")}`;
      if (label.trim() === "") return 'a name, "*" or $rows';
      return label.length > longestName ? `a name of at most ${longestName} characters` : void 0;
    }
    function readMetricRules(reading, entry) {
      const before = reading.faults.length;
      const rules = readRules(reading, entry, metricRules, {});
      if (Object.keys(rules).length === 0 && reading.faults.length === before) complain(reading, entry.line, `${entry.key} has no rules; write some, such as { min: 0.8 }`);
      return rules;
    }
    function readRules(reading, {key: key, value: value, line: line}, readers, defaults) {
      if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(value)) {
        complain(reading, line, `${key} must have rules (${[ ...readers.keys() ].join(", ")}), such as { min: 0.8 }`);
        return defaults;
      }
      const given = entriesOf(reading, value).map(rule => readRule(reading, key, rule, readers));
      return Object.assign({}, defaults, ...given);
    }
    function readRule(reading, label, {key: key, value: value, line: line}, readers) {
      const read = readers.get(key);
      const rule = read ? read((0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(value) ? value.value : value) : void 0;
      if (typeof rule === "object") return rule;
      const fault = rule === void 0 ? `${label} has no rule ${JSON.stringify(key)}; there are ${[ ...readers.keys() ].join(", ")}` : `${label}: ${key} must be ${rule}`;
      complain(reading, line, fault);
      return {};
    }
    const shareOrCount = 'a whole number, or a share such as "5%"';
    const metricRules = new Map([ [ "min", value => isNumber(value) ? {
      min: value
    } : "a number" ], [ "max", value => isNumber(value) ? {
      max: value
    } : "a number" ], [ "max_regression", value => {
      const maxRegression = readRegressionLimit(value);
      return maxRegression ? {
        maxRegression: maxRegression
      } : 'a number of 0 or more, or a share of the baseline such as "10%"';
    } ], [ "no_regression", value => typeof value === "boolean" ? {
      noRegression: value
    } : "true or false" ], [ "min_coverage", value => {
      const minCoverage = readAmount(value);
      return minCoverage ? {
        minCoverage: minCoverage
      } : `${shareOrCount} of the rows`;
    } ], [ "better", value => value === "higher" || value === "lower" ? {
      better: value
    } : "higher or lower" ] ]);
    const rowRules = new Map([ [ "max_errors", amountReader("maxErrors", `${shareOrCount} of the rows`) ], [ "min", value => isCount(value) ? {
      min: value
    } : "a whole number of rows" ], [ "max_missing", amountReader("maxMissing", `${shareOrCount} of the baseline's records`) ], [ "min_common", amountReader("minCommon", `${shareOrCount} of the scored records`) ] ]);
    function amountReader(rule, wanted) {
      return value => {
        const amount = readAmount(value);
        return amount ? {
          [rule]: amount
        } : wanted;
      };
    }
    function readAmount(value) {
      if (isCount(value)) return {
        kind: "count",
        count: value
      };
      const share = shareOf(value);
      return share !== void 0 && share <= 1 ? {
        kind: "share",
        share: share
      } : void 0;
    }
    function readRegressionLimit(value) {
      if (isNumber(value)) return value >= 0 ? {
        kind: "absolute",
        value: value
      } : void 0;
      const share = shareOf(value);
      return share === void 0 ? void 0 : {
        kind: "share",
        share: share
      };
    }
    function shareOf(value) {
      const percent = typeof value === "string" ? /^(\d{1,9}(?:\.\d{1,9})?) ?%$/.exec(value)?.[1] : void 0;
      return percent === void 0 ? void 0 : Number(percent) / 100;
    }
    function isNumber(value) {
      return Number.isFinite(value);
    }
    function isCount(value) {
      return Number.isSafeInteger(value) && Number(value) >= 0;
    }
    function checkBounds(reading, gate, {label: label, rules: rules}) {
      const {min: min, max: max} = {
        ...gate.everyMetric,
        ...rules
      };
      if (min !== void 0 && max !== void 0 && min > max) reading.faults.push(`${label}: min ${min} is above max ${max}`);
    }
    function entriesOf({document: document, lines: lines}, map) {
      return map.items.map(({key: key, value: value}) => ({
        key: (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(key) ? key.source ?? String(key.value) : String(key),
        value: (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(value) ? value.resolve(document) : value,
        line: lines.linePos((0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(key) ? key.range?.[0] ?? 0 : 0).line
      }));
    }
    function complain({faults: faults}, line, fault) {
      faults.push(`line ${line}: ${fault}`);
    }
  }),
  3102: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      w$: () => datetime
    });
    var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
    var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1041);
    var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
    var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
    const ZodMiniISODateTime = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniISODateTime", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.Ko.init(inst, def);
      _schemas_js__WEBPACK_IMPORTED_MODULE_2__.zUr.init(inst, def);
    });
    function datetime(params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_3__.G1(ZodMiniISODateTime, params);
    }
  })
};