export const id = 693;

export const ids = [ 693, 821 ];

export const modules = {
  7653: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      runCommand: () => runCommand
    });
    var errors = __webpack_require__(358);
    var external_node_util_ = __webpack_require__(7975);
    // CONCATENATED MODULE: ./src/cli/arguments.ts
    const options = {
      gate: {
        type: "string"
      },
      format: {
        type: "string"
      },
      columns: {
        type: "string"
      },
      "usage-metrics": {
        type: "boolean"
      },
      answers: {
        type: "boolean"
      },
      help: {
        type: "boolean",
        short: "h"
      }
    };
    function parse(args) {
      return (0, external_node_util_.parseArgs)({
        args: [ ...args ],
        options: options,
        allowPositionals: true,
        allowNegative: true
      });
    }
    function commandOf(args) {
      const parsed = attemptParse(args);
      if (typeof parsed === "string") return {
        kind: "faults",
        faults: [ parsed ]
      };
      const {values: values, positionals: positionals} = parsed;
      const [command, ...operands] = positionals;
      if (values.help === true || command === void 0 && args.length === 0) return {
        kind: "help"
      };
      const reading = {
        format: values.format,
        columns: values.columns
      };
      switch (command) {
       case "check":
        return checkCommand(operands, values, reading);

       case "compare":
        return compareCommand(operands, values, reading);

       default:
        return {
          kind: "faults",
          faults: [ `${JSON.stringify(command ?? "")} is no command: use check or compare` ]
        };
      }
    }
    function attemptParse(args) {
      try {
        return parse(args);
      } catch (error) {
        const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/, 1);
        return sentence.replace(/\.$/, "");
      }
    }
    function checkCommand(files, values, reading) {
      const faults = [ ...files.length === 0 ? [ "check wants the results files to check" ] : [], ...[ "gate", "usage-metrics", "answers" ].filter(name => values[name] !== void 0).map(name => `check has no option --${name}`) ];
      return faults.length > 0 ? {
        kind: "faults",
        faults: faults
      } : {
        kind: "check",
        files: files,
        reading: reading
      };
    }
    function compareCommand(operands, values, reading) {
      const [baseline, current] = operands;
      if (operands.length !== 2 || baseline === void 0 || current === void 0) {
        const fault = `compare wants two paths or globs, the baseline's and the current run's, and got ${operands.length}; put globs in quotes`;
        return {
          kind: "faults",
          faults: [ fault ]
        };
      }
      return {
        kind: "compare",
        baseline: baseline,
        current: current,
        reading: reading,
        gate: values.gate,
        usageMetrics: values["usage-metrics"] === true,
        withAnswers: values.answers !== false
      };
    }
    var file_sentences = __webpack_require__(2126);
    var format = __webpack_require__(1509);
    var defuse = __webpack_require__(5911);
    var foundation_text = __webpack_require__(4398);
    // CONCATENATED MODULE: ./src/render/terminal.ts
    function plainText(foreign, longest = 2e3) {
      const whole = (0, defuse.V)(foreign.toWellFormed()).replace(/\s+/g, " ").trim();
      return (0, foundation_text.c)(whole, longest);
    }
    function renderTerminal(results, {colours: colours}) {
      const paint = colours ? (colour, text) => `\x1b[${codes[colour]}m${text}\x1b[0m` : (_, text) => text;
      const blocks = [ metricsTable(results.metrics, paint), rowsLine(results), ...fallen(results, paint), verdict(results, paint) ];
      return `${blocks.filter(block => block !== "").join("\n\n")}\n`;
    }
    const codes = {
      red: 31,
      green: 32,
      yellow: 33,
      dim: 2,
      bold: 1
    };
    const signs = {
      regressed: "\u25bc",
      improved: "\u25b2",
      missing: "!",
      new: "+",
      "no clear change": "=",
      "too few samples": "?",
      "not tested": "\xb7",
      "whole experiment": "\u03a3"
    };
    function metricsTable(metrics, paint) {
      if (metrics.length === 0) return "There is no score.";
      const head = [ "", "Metric", "Baseline \u2192 current", "Change", "95 % interval", "Worse / better", "Verdict" ];
      const rows = metrics.map(metricRow);
      const widths = head.map((title, column) => Math.max(...[ head, ...rows ].map(row => (row[column] ?? "").length), title.length));
      const line = row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd();
      const painted = metrics.map((metric, index) => paintedRow(metric, line(rows[index] ?? []), paint));
      return [ paint("bold", line(head)), ...painted ].join("\n");
    }
    function paintedRow(metric, line, paint) {
      if (metric.type === "categorical") return line;
      if (metric.verdict === "regressed" || metric.verdict === "missing") return paint("red", line);
      return metric.verdict === "improved" ? paint("green", line) : line;
    }
    function metricRow(metric) {
      if (metric.type === "categorical") return categoryRow(metric);
      const unit = (0, format.uF)(metric);
      const {records: records, interval: interval, difference: difference, better: better, verdict: outcome} = metric;
      return [ signs[outcome], `${plainText(metric.label, 60)}${better === "lower" ? " (lower is better)" : ""}`, `${plainSpaces((0, 
      format.yS)(metric.baseline, metric.value, unit))}${scoredRemark(metric)}`, plainSpaces((0, 
      format.jR)(difference, unit)), interval === void 0 ? "" : plainSpaces((0, format.vy)(interval, unit)), records === void 0 ? "" : `${(0, 
      format.B4)(records.worse)} / ${(0, format.B4)(records.better)} of ${(0, format.B4)(records.common)}`, outcome ];
    }
    function categoryRow(metric) {
      const mode = side => {
        const [first] = side ?? [];
        return first === void 0 ? "\u2013" : `${plainText(first.name, 30)} ${Math.round(first.share * 1e3) / 10} %`;
      };
      const changed = metric.records === void 0 ? "" : `${(0, format.B4)(metric.records.changed)} of ${(0, 
      format.B4)(metric.records.common)} changed`;
      return [ "", plainText(metric.label, 60), `${mode(metric.baseline)} \u2192 ${mode(metric.value)}${scoredRemark(metric)}`, "", "", changed, "" ];
    }
    function scoredRemark({coverage: coverage}) {
      if (coverage === void 0 || coverage.scored >= coverage.rows) return "";
      return ` (${(0, format.B4)(coverage.scored)} of ${(0, format.LS)(coverage.rows, "row")} scored)`;
    }
    function plainSpaces(text) {
      return text.replaceAll("\xa0", " ");
    }
    function rowsLine({rows: rows}) {
      const parts = [ (0, format.LS)(rows.total, "row"), ...rows.common === void 0 ? [] : [ `${(0, 
      format.LS)(rows.common, "record")} in common` ], ...rows.failed > 0 ? [ `${(0, format.B4)(rows.failed)} with an error` ] : [], ...rows.missing > 0 ? [ `${(0, 
      format.B4)(rows.missing)} of the baseline missing` ] : [], ...rows.added ? [ `${(0, 
      format.B4)(rows.added)} new` ] : [] ];
      return parts.join(", ");
    }
    const mostRows = 5;
    function fallen({changes: {fell: fell}}, paint) {
      if (fell.length === 0) return [];
      const more = fell.length > mostRows ? [ paint("dim", `and ${fell.length - mostRows} more`) ] : [];
      return [ [ paint("bold", "What got worse"), ...fell.slice(0, mostRows).map(change => changeLines(change, paint)), ...more ].join("\n") ];
    }
    function changeLines({recordId: recordId, scores: scores, input: input, baseline: baseline, current: current}, paint) {
      const steps = scores.map(score => `${plainText(score.label, 60)} ${plainSpaces((0, 
      format.Rw)(score.type, score.baseline, score.value, (0, format.uF)(score)))}`);
      const name = recordId === void 0 ? "a record without an id" : plainText(recordId, 80);
      return [ `  ${name}: ${steps.join(", ")}`, ...input === void 0 ? [] : [ `    input: ${plainText(input, 200)}` ], ...answerLine("-", baseline, paint, "red"), ...answerLine("+", current, paint, "green"), ...(current?.reasons ?? []).slice(0, 2).map(({label: label, text: text}) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`) ].join("\n");
    }
    function answerLine(sign, answer, paint, colour) {
      const text = answer?.error === void 0 ? answer?.output : `error: ${answer.error}`;
      return text === void 0 ? [] : [ paint(colour, `    ${sign} ${plainText(text, 200)}`) ];
    }
    function verdict({gate: gate}, paint) {
      if (gate === void 0) return "";
      const open = gate.open.map(finding => `  ${plainText(finding)}`);
      if (gate.broken.length > 0) {
        const broken = gate.broken.map(finding => `  ${plainText(finding)}`);
        return [ paint("red", "The gate is broken:"), ...broken, ...open ].join("\n");
      }
      if (gate.held === 0) return [ paint("yellow", "The gate is not judged:"), ...open ].join("\n");
      return [ paint("green", `The gate passes: ${(0, format.LS)(gate.held, "rule")} held.`), ...open ].join("\n");
    }
    // CONCATENATED MODULE: ./src/cli/command-line.ts
    const exitCodes = {
      fine: 0,
      broken: 1,
      invalid: 2
    };
    var promises_ = __webpack_require__(1455);
    var external_node_path_ = __webpack_require__(6760);
    var check = __webpack_require__(1454);
    var results_columns = __webpack_require__(7821);
    var file_patterns = __webpack_require__(1992);
    var reading = __webpack_require__(4402);
    // CONCATENATED MODULE: ./src/cli/files.ts
    async function readFiles(patterns, folder, reading, side) {
      const {root: root} = (0, external_node_path_.parse)((0, external_node_path_.resolve)(folder));
      const given = patterns.map(pattern => absolute(pattern, folder));
      const {files: files, unmatched: unmatched, refused: refused} = await (0, file_patterns.x)(given, root, reading);
      const faults = [ ...unmatched, ...refused ];
      if (faults.length > 0) return {
        kind: "faults",
        faults: faults
      };
      const shown = files.map(file => ({
        ...file,
        name: shownName(file.path, folder)
      }));
      const checked = await (0, check.Z)(shown, side, void 0, Number.POSITIVE_INFINITY);
      return checked.kind === "faults" ? {
        kind: "faults",
        faults: checked.faults
      } : {
        kind: "read",
        scores: checked.scores,
        files: checked.files
      };
    }
    function absolute(pattern, folder) {
      return pattern.startsWith("!") ? `!${(0, external_node_path_.resolve)(folder, pattern.slice(1))}` : (0, 
      external_node_path_.resolve)(folder, pattern);
    }
    function shownName(path, folder) {
      const below = `${(0, external_node_path_.resolve)(folder)}/`;
      const plain = path.replaceAll("\\", "/");
      return plain.startsWith(below) ? plain.slice(below.length) : plain;
    }
    async function readingOf({format: format, columns: columns}, folder) {
      return {
        format: format === void 0 || format === "auto" ? void 0 : namedFormat(format),
        columns: columns === void 0 ? void 0 : await columnsOf(columns, folder)
      };
    }
    function namedFormat(name) {
      const found = reading.Y.find(format => format === name);
      if (found === void 0) throw new errors.lZ(`--format wants auto or one of ${reading.Y.join(", ")} (got ${JSON.stringify(name)})`);
      return found;
    }
    async function columnsOf(path, folder) {
      const columns = await (0, results_columns.parseColumns)(await readOption(path, "--columns", folder));
      if (typeof columns === "string") throw new errors.lZ(`--columns: ${path} ${columns}`);
      return columns;
    }
    async function readOption(path, option, folder) {
      try {
        return await (0, promises_.readFile)((0, external_node_path_.resolve)(folder, path), "utf8");
      } catch {
        throw new errors.lZ(`${option}: ${path} cannot be read`);
      }
    }
    // CONCATENATED MODULE: ./src/cli/check.ts
    async function checkFiles({files: files, reading: reading}, line) {
      const read = await readFiles(files, line.folder, await readingOf(reading, line.folder), "check");
      if (read.kind === "faults") {
        printFaults(read, line);
        return exitCodes.invalid;
      }
      for (const sentence of (0, file_sentences.z)(read.files)) line.print(`${plainText(sentence)}\n`);
      const {rows: rows} = read.scores;
      const failed = rows.failed === 0 ? "" : `, ${(0, format.B4)(rows.failed)} with an error`;
      line.print(`${(0, format.LS)(read.files.length, "file")}, ${(0, format.LS)(rows.total, "row")}${failed}: no fault.\n`);
      return exitCodes.fine;
    }
    function printFaults({faults: faults}, line) {
      for (const fault of faults) line.printError(`${plainText(fault)}\n`);
      line.printError(`${(0, format.LS)(faults.length, "fault")}.\n`);
    }
    var compare = __webpack_require__(2734);
    var judge = __webpack_require__(1158);
    var metrics = __webpack_require__(1370);
    var rules = __webpack_require__(7344);
    var results = __webpack_require__(347);
    // CONCATENATED MODULE: ./src/cli/compare.ts
    async function compareFiles(command, line) {
      const {folder: folder} = line;
      const reading = await readingOf(command.reading, folder);
      const gate = command.gate === void 0 ? void 0 : await gateOf(command.gate, folder);
      const [baseline, current] = await Promise.all([ readFiles([ command.baseline ], folder, reading, "baseline"), readFiles([ command.current ], folder, reading, "current") ]);
      if (baseline.kind === "faults" || current.kind === "faults") {
        for (const side of [ baseline, current ]) if (side.kind === "faults") printFaults(side, line);
        return exitCodes.invalid;
      }
      const judged = compare_judge(command, gate, baseline.scores, current);
      line.print(renderTerminal(judged.report, {
        colours: line.colours
      }));
      return judged.verdict === "fail" ? exitCodes.broken : exitCodes.fine;
    }
    async function gateOf(path, folder) {
      const parsed = (0, rules.parseGate)(await readOption(path, "--gate", folder));
      if (parsed.kind === "gate") return parsed.gate;
      throw new errors.lZ(`--gate: ${path} wants other rules:\n${parsed.faults.map(fault => `  ${fault}`).join("\n")}`);
    }
    function compare_judge({usageMetrics: usageMetrics, withAnswers: withAnswers}, gate, baseline, {scores: scores, files: files}) {
      const facts = {
        usageMetrics: usageMetrics,
        names: new Map(files.flatMap(({names: names}) => [ ...names ])),
        lowerIsBetter: new Set(files.flatMap(({lowerIsBetter: lowerIsBetter}) => [ ...lowerIsBetter ]))
      };
      const comparison = (0, compare.u)(baseline, scores, label => (0, metrics.Kd)(gate, label, facts), label => (0, 
      metrics.xs)(gate, label, facts));
      const judgement = (0, judge.$)(gate, {
        results: {
          kind: "read",
          comparison: comparison
        },
        baseline: {
          kind: "read"
        },
        names: facts.names
      });
      const excerpts = {
        baseline: span => baseline.excerptOf?.(span),
        current: span => scores.excerptOf?.(span)
      };
      const urls = {
        baseline: () => {},
        current: () => {}
      };
      const answers = {
        excerpts: withAnswers ? excerpts : void 0,
        urls: urls
      };
      return {
        verdict: judgement.verdict,
        report: (0, results.L)(comparison, judgement, {
          mode: "fail",
          answers: answers,
          trend: []
        })
      };
    }
    // CONCATENATED MODULE: ./src/cli/help.ts
    const help = "Judges results files as the action does, before a push: no network, no keys.\n\n  check FILES...                     every fault in results files, and what was understood of them\n  compare BASELINE CURRENT           the comparison of two runs, and the gate's judgement\n\nFILES, BASELINE and CURRENT are paths or globs (in quotes) of results files: JSON Lines of the action's own format,\nor what promptfoo, DeepEval, pytest (JUnit XML), Ragas, Vitest, Jest, evalite, Pydantic Evals and Inspect write.\n\nOptions\n  --gate FILE        the gate as YAML, as in the input gate (compare)\n  --format NAME      the format, where the content does not tell it, as in the input results_format\n  --columns FILE     the columns of a table as YAML, as in the input results_columns\n  --usage-metrics    judge and test cost, tokens and duration like other metrics (compare)\n  --no-answers       show no inputs and answers (compare)\n  --help             this text\n\nExit code: 0 all is well, 1 the gate is broken, 2 a file or an option is not valid.\n";
    // CONCATENATED MODULE: ./src/cli/cli.ts
    async function runCommand(line) {
      const command = commandOf(line.args);
      try {
        switch (command.kind) {
         case "help":
          line.print(help);
          return exitCodes.fine;

         case "faults":
          line.printError(`${command.faults.join("\n")}\nSee --help.\n`);
          return exitCodes.invalid;

         case "check":
          return await checkFiles(command, line);

         case "compare":
          return await compareFiles(command, line);
        }
      } catch (error) {
        const message = error instanceof errors.lZ ? error.message : `Unexpected error, please report it: ${(0, 
        errors.bD)(error)}`;
        line.printError(`${message}\n`);
        return exitCodes.invalid;
      }
    }
  }),
  6221: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      r: () => withoutUndefined
    });
    function withoutUndefined(value) {
      return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== void 0));
    }
  }),
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
  1509: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      B4: () => formatCount,
      LS: () => plural,
      Rw: () => formatRecordStep,
      jR: () => formatDifference,
      uF: () => unitOf,
      vy: () => formatInterval,
      yS: () => formatStep
    });
    const usageUnits = {
      $cost_usd: "dollars",
      $total_tokens: "tokens",
      $duration_ms: "milliseconds"
    };
    function unitOf({label: label, type: type}) {
      if (type === "boolean") return "share";
      return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : void 0) ?? "score";
    }
    const space = "\xa0";
    function formatValue(value, unit) {
      return value === void 0 || !Number.isFinite(value) ? "\u2013" : joined(plainValue(value, unit));
    }
    function formatStep(before, after, unit) {
      if (before === void 0 || !Number.isFinite(before)) return formatValue(after, unit);
      if (after === void 0 || !Number.isFinite(after)) return `${formatValue(before, unit)}${space}\u2192${space}\u2013`;
      const [first, second] = alike(before, after, unit);
      const start = first.suffix === second.suffix ? first.digits : joined(first);
      return `${start}${space}\u2192${space}${joined(second)}`;
    }
    function formatRecordStep(type, before, after, unit) {
      const word = share => share === 1 ? "true" : share === 0 ? "false" : void 0;
      const [first, second] = [ word(before), word(after) ];
      return type === "boolean" && first !== void 0 && second !== void 0 ? `${first}${space}\u2192${space}${second}` : formatStep(before, after, unit);
    }
    function formatDifference(difference, unit) {
      if (difference === void 0 || !Number.isFinite(difference)) return "\u2013";
      const {digits: digits, suffix: suffix} = plainValue(Math.abs(difference), unit);
      const sign = /[1-9]/.test(digits) ? difference < 0 ? "\u2212" : "+" : "\xb1";
      return `${sign}${joined({
        digits: digits,
        suffix: suffix === "%" ? "pp" : suffix
      })}`;
    }
    function formatInterval([low, high], unit) {
      const largest = Math.max(Math.abs(low), Math.abs(high));
      const {divisor: divisor, fraction: fraction} = scaleOf(largest, unit);
      const bound = value => {
        const digits = digitsOf(Math.abs(value) / divisor, fraction);
        const sign = /[1-9]/.test(digits) ? value < 0 ? "\u2212" : "+" : "";
        return `${sign}${digits}`;
      };
      return `${bound(low)}${space}to${space}${bound(high)}`;
    }
    function formatCount(count) {
      return number(count, 0);
    }
    function plural(count, noun) {
      return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
    }
    function plainValue(value, unit) {
      const {divisor: divisor, fraction: fraction, suffix: suffix} = scaleOf(Math.abs(value), unit);
      return {
        digits: digitsOf(value / divisor, fraction),
        suffix: suffix
      };
    }
    function alike(before, after, unit) {
      if (unit !== "milliseconds") return [ plainValue(before, unit), plainValue(after, unit) ];
      const {divisor: divisor, fraction: fraction, suffix: suffix} = scaleOf(Math.max(Math.abs(before), Math.abs(after)), unit);
      const one = value => ({
        digits: digitsOf(value / divisor, fraction),
        suffix: suffix
      });
      return [ one(before), one(after) ];
    }
    function scaleOf(size, unit) {
      switch (unit) {
       case "score":
        return {
          divisor: 1,
          fraction: void 0,
          suffix: ""
        };

       case "share":
        return {
          divisor: .01,
          fraction: 1,
          suffix: "%"
        };

       case "dollars":
        return {
          divisor: 1,
          fraction: size < .01 ? 6 : size < 1 ? 4 : 2,
          suffix: "USD"
        };

       case "tokens":
        return {
          divisor: 1,
          fraction: size < 100 ? 1 : 0,
          suffix: "tokens"
        };

       case "milliseconds":
        return size < 1e3 ? {
          divisor: 1,
          fraction: 0,
          suffix: "ms"
        } : {
          divisor: 1e3,
          fraction: size < 1e5 ? 2 : 0,
          suffix: "s"
        };
      }
    }
    function digitsOf(value, fraction) {
      return fraction === void 0 ? score(value) : number(value, fraction);
    }
    function joined({digits: digits, suffix: suffix}) {
      return suffix === "" ? digits : `${digits}${space}${suffix}`;
    }
    function score(value) {
      const size = Math.abs(value);
      if (size !== 0 && (size < 5e-4 || size >= 1e9)) return value.toExponential(1).replace(/^-/, "\u2212");
      return number(value, size >= 100 ? 1 : 3);
    }
    function number(value, digits) {
      let format = formats.get(digits);
      if (format === void 0) {
        format = new Intl.NumberFormat("en-US", {
          maximumFractionDigits: digits
        });
        formats.set(digits, format);
      }
      return format.format(value).replace(/^-(?=[0.,]*$)/, "").replace("-", "\u2212");
    }
    const formats = new Map;
  }),
  7821: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      parseColumns: () => parseColumns
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
    var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _foundation_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6221);
    const columnName = zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.m9(1));
    const columnNames = zod_mini__WEBPACK_IMPORTED_MODULE_1__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_1__.FsL(columnName, zod_mini__WEBPACK_IMPORTED_MODULE_1__.pdi(name => [ name ])), zod_mini__WEBPACK_IMPORTED_MODULE_1__.YOg(columnName).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.m9(1)) ]);
    const resultColumns = zod_mini__WEBPACK_IMPORTED_MODULE_1__.rej({
      record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      input: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnNames),
      output: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      error: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      run: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnNames),
      metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnNames)
    });
    async function parseColumns(text) {
      const {parse: parse} = await __webpack_require__.e(815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
      try {
        const parsed = resultColumns.safeParse(parse(text, {
          logLevel: "error"
        }));
        if (parsed.success) return (0, _foundation_objects_js__WEBPACK_IMPORTED_MODULE_3__.r)(parsed.data);
      } catch (error) {
        return `wants YAML: ${(0, _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.XH)(error)}`;
      }
      const members = Object.keys(resultColumns.shape).join(", ");
      return `wants YAML from ${members} to the name of a column, or a list of names`;
    }
  }),
  7785: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      A: () => leven
    });
    const array = [];
    const characterCodeCache = [];
    function leven(first, second, options) {
      if (first === second) return 0;
      const maxDistance = options?.maxDistance;
      const swap = first;
      if (first.length > second.length) {
        first = second;
        second = swap;
      }
      let firstLength = first.length;
      let secondLength = second.length;
      while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
        firstLength--;
        secondLength--;
      }
      let start = 0;
      while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
      firstLength -= start;
      secondLength -= start;
      if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
      if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
      let bCharacterCode;
      let result;
      let temporary;
      let temporary2;
      let index = 0;
      let index2 = 0;
      while (index < firstLength) {
        characterCodeCache[index] = first.charCodeAt(start + index);
        array[index] = ++index;
      }
      while (index2 < secondLength) {
        bCharacterCode = second.charCodeAt(start + index2);
        temporary = index2++;
        result = index2;
        for (index = 0; index < firstLength; index++) {
          temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
          temporary = array[index];
          result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
        }
        if (maxDistance !== void 0) {
          let rowMinimum = result;
          for (index = 0; index < firstLength; index++) if (array[index] < rowMinimum) rowMinimum = array[index];
          if (rowMinimum > maxDistance) return maxDistance;
        }
      }
      array.length = firstLength;
      characterCodeCache.length = firstLength;
      return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
    }
  })
};