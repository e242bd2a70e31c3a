export const id = 653;
export const ids = [653];
export const modules = {

/***/ 7653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/cli/arguments.ts

const options = {
    gate: { type: "string" },
    format: { type: "string" },
    columns: { type: "string" },
    "usage-metrics": { type: "boolean" },
    answers: { type: "boolean" },
    help: { type: "boolean", short: "h" },
};
function parse(args) {
    return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true, allowNegative: true });
}
/** Reads the command line; every fault of it at once. */
function commandOf(args) {
    const parsed = attemptParse(args);
    if (typeof parsed === "string")
        return { kind: "faults", faults: [parsed] };
    const { values, positionals } = parsed;
    const [command, ...operands] = positionals;
    if (values.help === true || (command === undefined && args.length === 0))
        return { kind: "help" };
    const reading = { format: values.format, columns: values.columns };
    switch (command) {
        case "check":
            return checkCommand(operands, values, reading);
        case "compare":
            return compareCommand(operands, values, reading);
        default:
            return {
                kind: "faults",
                faults: [`${JSON.stringify(command ?? "")} is no command: use check or compare`],
            };
    }
}
function attemptParse(args) {
    try {
        return parse(args);
    }
    catch (error) {
        const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/, 1);
        return sentence.replace(/\.$/, "");
    }
}
function checkCommand(files, values, reading) {
    const faults = [
        ...(files.length === 0 ? ["check wants the results files to check"] : []),
        ...["gate", "usage-metrics", "answers"]
            .filter((name) => values[name] !== undefined)
            .map((name) => `check has no option --${name}`),
    ];
    return faults.length > 0 ? { kind: "faults", faults } : { kind: "check", files, reading };
}
function compareCommand(operands, values, reading) {
    const [baseline, current] = operands;
    if (operands.length !== 2 || baseline === undefined || current === undefined) {
        const fault = `compare wants two paths or globs, the baseline's and the current run's, and got ${operands.length}; put globs in quotes`;
        return { kind: "faults", faults: [fault] };
    }
    return {
        kind: "compare",
        baseline,
        current,
        reading,
        gate: values.gate,
        usageMetrics: values["usage-metrics"] === true,
        withAnswers: values.answers !== false,
    };
}

// EXTERNAL MODULE: ./src/finish/file-sentences.ts
var file_sentences = __webpack_require__(2126);
// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/foundation/defuse.ts
var defuse = __webpack_require__(5911);
// EXTERNAL MODULE: ./src/foundation/text.ts
var foundation_text = __webpack_require__(4398);
;// CONCATENATED MODULE: ./src/render/terminal.ts



/** Foreign text on one line of a terminal: no control character reaches it. */
function plainText(foreign, longest = 2_000) {
    const whole = (0,defuse/* defuse */.V)(foreign.toWellFormed()).replace(/\s+/g, " ").trim();
    return (0,foundation_text/* clipped */.c)(whole, longest);
}
/** A comparison and its gate's judgement for a terminal: the comment's table, and what changed. */
function renderTerminal(results, { colours }) {
    const paint = colours
        ? (colour, text) => `\u{1B}[${codes[colour]}m${text}\u{1B}[0m`
        : (_, text) => text;
    const blocks = [
        metricsTable(results.metrics, paint),
        rowsLine(results),
        ...fallen(results, paint),
        verdict(results, paint),
    ];
    return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
const codes = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
const signs = {
    regressed: "▼",
    improved: "▲",
    missing: "!",
    new: "+",
    "no clear change": "=",
    "too few samples": "?",
    "not tested": "·",
    "whole experiment": "Σ",
};
function metricsTable(metrics, paint) {
    if (metrics.length === 0)
        return "There is no score.";
    const head = ["", "Metric", "Baseline → current", "Change", "95 % interval", "Worse / better", "Verdict"];
    const rows = metrics.map(metricRow);
    const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length), title.length));
    const line = (row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd();
    const painted = metrics.map((metric, index) => paintedRow(metric, line(rows[index] ?? []), paint));
    return [paint("bold", line(head)), ...painted].join("\n");
}
function paintedRow(metric, line, paint) {
    if (metric.type === "categorical")
        return line;
    if (metric.verdict === "regressed" || metric.verdict === "missing")
        return paint("red", line);
    return metric.verdict === "improved" ? paint("green", line) : line;
}
function metricRow(metric) {
    if (metric.type === "categorical")
        return categoryRow(metric);
    const unit = (0,format/* unitOf */.uF)(metric);
    const { records, interval, difference, better, verdict: outcome } = metric;
    return [
        signs[outcome],
        `${plainText(metric.label, 60)}${better === "lower" ? " (lower is better)" : ""}`,
        `${plainSpaces((0,format/* formatStep */.yS)(metric.baseline, metric.value, unit))}${scoredRemark(metric)}`,
        plainSpaces((0,format/* formatDifference */.jR)(difference, unit)),
        interval === undefined ? "" : plainSpaces((0,format/* formatInterval */.vy)(interval, unit)),
        records === undefined
            ? ""
            : `${(0,format/* formatCount */.B4)(records.worse)} / ${(0,format/* formatCount */.B4)(records.better)} of ${(0,format/* formatCount */.B4)(records.common)}`,
        outcome,
    ];
}
function categoryRow(metric) {
    const mode = (side) => {
        const [first] = side ?? [];
        return first === undefined
            ? "–"
            : `${plainText(first.name, 30)} ${Math.round(first.share * 1_000) / 10} %`;
    };
    const changed = metric.records === undefined
        ? ""
        : `${(0,format/* formatCount */.B4)(metric.records.changed)} of ${(0,format/* formatCount */.B4)(metric.records.common)} changed`;
    return [
        "",
        plainText(metric.label, 60),
        `${mode(metric.baseline)} → ${mode(metric.value)}${scoredRemark(metric)}`,
        "",
        "",
        changed,
        "",
    ];
}
function scoredRemark({ coverage }) {
    if (coverage === undefined || coverage.scored >= coverage.rows)
        return "";
    return ` (${(0,format/* formatCount */.B4)(coverage.scored)} of ${(0,format/* plural */.LS)(coverage.rows, "row")} scored)`;
}
// What keeps a line together on a page is an odd character in a terminal.
function plainSpaces(text) {
    return text.replaceAll("\u{00A0}", " ");
}
function rowsLine({ rows }) {
    const parts = [
        (0,format/* plural */.LS)(rows.total, "row"),
        ...(rows.common === undefined ? [] : [`${(0,format/* plural */.LS)(rows.common, "record")} in common`]),
        ...(rows.failed > 0 ? [`${(0,format/* formatCount */.B4)(rows.failed)} with an error`] : []),
        ...(rows.missing > 0 ? [`${(0,format/* formatCount */.B4)(rows.missing)} of the baseline missing`] : []),
        ...(rows.added ? [`${(0,format/* formatCount */.B4)(rows.added)} new`] : []),
    ];
    return parts.join(", ");
}
const mostRows = 5;
function fallen({ changes: { fell } }, paint) {
    if (fell.length === 0)
        return [];
    const more = fell.length > mostRows ? [paint("dim", `and ${fell.length - mostRows} more`)] : [];
    return [
        [
            paint("bold", "What got worse"),
            ...fell.slice(0, mostRows).map((change) => changeLines(change, paint)),
            ...more,
        ].join("\n"),
    ];
}
function changeLines({ recordId, scores, input, baseline, current }, paint) {
    const steps = scores.map((score) => `${plainText(score.label, 60)} ${plainSpaces((0,format/* formatRecordStep */.Rw)(score.type, score.baseline, score.value, (0,format/* unitOf */.uF)(score)))}`);
    const name = recordId === undefined ? "a record without an id" : plainText(recordId, 80);
    return [
        `  ${name}: ${steps.join(", ")}`,
        ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
        ...answerLine("-", baseline, paint, "red"),
        ...answerLine("+", current, paint, "green"),
        ...(current?.reasons ?? [])
            .slice(0, 2)
            .map(({ label, text }) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`),
    ].join("\n");
}
function answerLine(sign, answer, paint, colour) {
    const text = answer?.error === undefined ? answer?.output : `error: ${answer.error}`;
    return text === undefined ? [] : [paint(colour, `    ${sign} ${plainText(text, 200)}`)];
}
function verdict({ gate }, paint) {
    if (gate === undefined)
        return "";
    const open = gate.open.map((finding) => `  ${plainText(finding)}`);
    if (gate.broken.length > 0) {
        const broken = gate.broken.map((finding) => `  ${plainText(finding)}`);
        return [paint("red", "The gate is broken:"), ...broken, ...open].join("\n");
    }
    if (gate.held === 0)
        return [paint("yellow", "The gate is not judged:"), ...open].join("\n");
    return [paint("green", `The gate passes: ${(0,format/* plural */.LS)(gate.held, "rule")} held.`), ...open].join("\n");
}

;// CONCATENATED MODULE: ./src/cli/command-line.ts
const exitCodes = { fine: 0, broken: 1, invalid: 2 };

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/results/check.ts
var check = __webpack_require__(1454);
// EXTERNAL MODULE: ./src/results/columns.ts
var results_columns = __webpack_require__(7821);
// EXTERNAL MODULE: ./src/results/file-patterns.ts + 1 modules
var file_patterns = __webpack_require__(1992);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
;// CONCATENATED MODULE: ./src/cli/files.ts







/** Reads files that paths or globs name, relative to a folder; every fault is told. */
async function readFiles(patterns, folder, reading, side) {
    // The command line is the user's own: a path may lead anywhere.
    const { root } = (0,external_node_path_.parse)((0,external_node_path_.resolve)(folder));
    const given = patterns.map((pattern) => absolute(pattern, folder));
    const { files, unmatched, refused } = await (0,file_patterns/* resolveResultFiles */.x)(given, root, reading);
    const faults = [...unmatched, ...refused];
    if (faults.length > 0)
        return { kind: "faults", faults };
    const shown = files.map((file) => ({ ...file, name: shownName(file.path, folder) }));
    const checked = await (0,check/* checkResults */.Z)(shown, side, undefined, Number.POSITIVE_INFINITY);
    return checked.kind === "faults"
        ? { kind: "faults", faults: checked.faults }
        : { kind: "read", scores: checked.scores, files: checked.files };
}
function absolute(pattern, folder) {
    return pattern.startsWith("!") ? `!${(0,external_node_path_.resolve)(folder, pattern.slice(1))}` : (0,external_node_path_.resolve)(folder, pattern);
}
function shownName(path, folder) {
    const below = `${(0,external_node_path_.resolve)(folder)}/`;
    const plain = path.replaceAll("\\", "/");
    return plain.startsWith(below) ? plain.slice(below.length) : plain;
}
/**
 * What the options say of the files.
 *
 * @throws ActionError where the format is none, or the columns cannot be read.
 */
async function readingOf({ format, columns }, folder) {
    return {
        format: format === undefined || format === "auto" ? undefined : namedFormat(format),
        columns: columns === undefined ? undefined : await columnsOf(columns, folder),
    };
}
function namedFormat(name) {
    const found = reading/* namedFormats */.Y.find((format) => format === name);
    if (found === undefined) {
        throw new errors/* ActionError */.lZ(`--format wants auto or one of ${reading/* namedFormats */.Y.join(", ")} (got ${JSON.stringify(name)})`);
    }
    return found;
}
async function columnsOf(path, folder) {
    const columns = await (0,results_columns.parseColumns)(await readOption(path, "--columns", folder));
    if (typeof columns === "string")
        throw new errors/* ActionError */.lZ(`--columns: ${path} ${columns}`);
    return columns;
}
/**
 * The text of a file that an option names.
 *
 * @throws ActionError where it cannot be read.
 */
async function readOption(path, option, folder) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(folder, path), "utf8");
    }
    catch {
        throw new errors/* ActionError */.lZ(`${option}: ${path} cannot be read`);
    }
}

;// CONCATENATED MODULE: ./src/cli/check.ts





/** Tells every fault of results files, or what was understood of them. */
async function checkFiles({ files, reading }, line) {
    const read = await readFiles(files, line.folder, await readingOf(reading, line.folder), "check");
    if (read.kind === "faults") {
        printFaults(read, line);
        return exitCodes.invalid;
    }
    for (const sentence of (0,file_sentences/* fileSentences */.z)(read.files))
        line.print(`${plainText(sentence)}\n`);
    const { rows } = read.scores;
    const failed = rows.failed === 0 ? "" : `, ${(0,format/* formatCount */.B4)(rows.failed)} with an error`;
    line.print(`${(0,format/* plural */.LS)(read.files.length, "file")}, ${(0,format/* plural */.LS)(rows.total, "row")}${failed}: no fault.\n`);
    return exitCodes.fine;
}
function printFaults({ faults }, line) {
    for (const fault of faults)
        line.printError(`${plainText(fault)}\n`);
    line.printError(`${(0,format/* plural */.LS)(faults.length, "fault")}.\n`);
}

// EXTERNAL MODULE: ./src/comparison/compare.ts + 18 modules
var compare = __webpack_require__(1080);
// EXTERNAL MODULE: ./src/gate/judge.ts + 5 modules
var judge = __webpack_require__(2225);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/gate/parse-gate.ts + 4 modules
var parse_gate = __webpack_require__(9032);
// EXTERNAL MODULE: ./src/report/results.ts + 1 modules
var results = __webpack_require__(347);
;// CONCATENATED MODULE: ./src/cli/compare.ts










/** Compares two runs as the action does, and judges the gate. */
async function compareFiles(command, line) {
    const { folder } = line;
    const reading = await readingOf(command.reading, folder);
    const gate = command.gate === undefined ? undefined : await gateOf(command.gate, folder);
    const [baseline, current] = await Promise.all([
        readFiles([command.baseline], folder, reading, "baseline"),
        readFiles([command.current], folder, reading, "current"),
    ]);
    if (baseline.kind === "faults" || current.kind === "faults") {
        for (const side of [baseline, current])
            if (side.kind === "faults")
                printFaults(side, line);
        return exitCodes.invalid;
    }
    const judged = compare_judge(command, gate, baseline.scores, current);
    line.print(renderTerminal(judged.report, { colours: line.colours }));
    return judged.verdict === "fail" ? exitCodes.broken : exitCodes.fine;
}
async function gateOf(path, folder) {
    const parsed = (0,parse_gate.parseGate)(await readOption(path, "--gate", folder));
    if (parsed.kind === "gate")
        return parsed.gate;
    throw new errors/* ActionError */.lZ(`--gate: ${path} has errors:\n${parsed.errors.map((error) => `  ${(0,parse_gate.formatGateError)(error)}`).join("\n")}`);
}
function compare_judge({ usageMetrics, withAnswers }, gate, baseline, { scores, files }) {
    const facts = {
        usageMetrics,
        names: new Map(files.flatMap(({ names }) => [...names])),
        lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
    };
    const comparison = (0,compare/* compareExperiments */.u)(baseline, scores, {
        betterFor: (label) => (0,metrics/* betterOf */.Kd)(gate, label, facts),
        isUsageTested: (label) => (0,metrics/* isUsageJudged */.xs)(gate, label, facts),
    });
    const judgement = (0,judge/* judgeGate */.$)(gate, {
        results: { kind: "read", comparison },
        baseline: { kind: "read" },
        names: facts.names,
    });
    const excerpts = {
        baseline: (span) => baseline.excerptOf?.(span),
        current: (span) => scores.excerptOf?.(span),
    };
    const urls = { baseline: () => undefined, current: () => undefined };
    const answers = { excerpts: withAnswers ? excerpts : undefined, urls };
    return {
        verdict: judgement.verdict,
        report: (0,results/* resultsReport */.L)(comparison, judgement, { mode: "fail", answers, trend: [] }),
    };
}

;// CONCATENATED MODULE: ./src/cli/help.ts
const help = `Judges results files as the action does, before a push: no network, no keys.

  check FILES...                     every fault in results files, and what was understood of them
  compare BASELINE CURRENT           the comparison of two runs, and the gate's judgement

FILES, BASELINE and CURRENT are paths or globs (in quotes) of results files: JSON Lines of the action's own format,
or what promptfoo, DeepEval, pytest (JUnit XML), Ragas, Vitest, Jest, evalite, Pydantic Evals and Inspect write.

Options
  --gate FILE        the gate as YAML, as in the input gate (compare)
  --format NAME      the format, where the content does not tell it, as in the input results_format
  --columns FILE     the columns of a table as YAML, as in the input results_columns
  --usage-metrics    judge and test cost, tokens and duration like other metrics (compare)
  --no-answers       show no inputs and answers (compare)
  --help             this text

Exit code: 0 all is well, 1 the gate is broken, 2 a file or an option is not valid.
`;

;// CONCATENATED MODULE: ./src/cli/cli.ts






/** Runs a command; its exit code. */
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
    }
    catch (error) {
        const message = error instanceof errors/* ActionError */.lZ
            ? error.message
            : `Unexpected error, please report it: ${(0,errors/* messageOf */.bD)(error)}`;
        line.printError(`${message}\n`);
        return exitCodes.invalid;
    }
}


/***/ }),

/***/ 1509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Rw: () => (/* binding */ formatRecordStep),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   yS: () => (/* binding */ formatStep)
/* harmony export */ });
/* unused harmony export formatValue */
const usageUnits = {
    $cost_usd: "dollars",
    $total_tokens: "tokens",
    $duration_ms: "milliseconds",
};
/** The unit of a metric; names that begin with `$` are not an evaluator's. */
function unitOf({ label, type }) {
    if (type === "boolean")
        return "share";
    return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : undefined) ?? "score";
}
const space = "\u{00A0}";
/** A value with its unit: `0.842`, `84.2 %`, `0.0031 USD`, `1.2 s`. */
function formatValue(value, unit) {
    return value === undefined || !Number.isFinite(value) ? "–" : joined(plainValue(value, unit));
}
/** Two values with their unit once: `75 → 47.5 %`. */
function formatStep(before, after, unit) {
    if (before === undefined || !Number.isFinite(before))
        return formatValue(after, unit);
    if (after === undefined || !Number.isFinite(after))
        return `${formatValue(before, unit)}${space}→${space}–`;
    const [first, second] = alike(before, after, unit);
    const start = first.suffix === second.suffix ? first.digits : joined(first);
    return `${start}${space}→${space}${joined(second)}`;
}
/** What became of one record: of one run a boolean is true or false, over several runs a share. */
function formatRecordStep(type, before, after, unit) {
    const word = (share) => (share === 1 ? "true" : share === 0 ? "false" : undefined);
    const [first, second] = [word(before), word(after)];
    return type === "boolean" && first !== undefined && second !== undefined
        ? `${first}${space}→${space}${second}`
        : formatStep(before, after, unit);
}
/** A difference with its sign: `+0.021`, `−4.2 pp` (percentage points). */
function formatDifference(difference, unit) {
    if (difference === undefined || !Number.isFinite(difference))
        return "–";
    const { digits, suffix } = plainValue(Math.abs(difference), unit);
    const sign = /[1-9]/.test(digits) ? (difference < 0 ? "−" : "+") : "±";
    return `${sign}${joined({ digits, suffix: suffix === "%" ? "pp" : suffix })}`;
}
/** Both bounds of a difference's interval, without their unit: `−40.3 to −14.7`. */
function formatInterval([low, high], unit) {
    const largest = Math.max(Math.abs(low), Math.abs(high));
    const { divisor, fraction } = scaleOf(largest, unit);
    const bound = (value) => {
        const digits = digitsOf(Math.abs(value) / divisor, fraction);
        const sign = /[1-9]/.test(digits) ? (value < 0 ? "−" : "+") : "";
        return `${sign}${digits}`;
    };
    return `${bound(low)}${space}to${space}${bound(high)}`;
}
/** A count with its separators: `12,040`. */
function formatCount(count) {
    return number(count, 0);
}
/** A count with its noun: `1 row`, `3 rows`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** Without `$`, of which two in a line are a formula to GitHub. */
function plainValue(value, unit) {
    const { divisor, fraction, suffix } = scaleOf(Math.abs(value), unit);
    return { digits: digitsOf(value / divisor, fraction), suffix };
}
/** Two values in the scale of the larger one, so that they can be compared at a glance. */
function alike(before, after, unit) {
    if (unit !== "milliseconds")
        return [plainValue(before, unit), plainValue(after, unit)];
    const { divisor, fraction, suffix } = scaleOf(Math.max(Math.abs(before), Math.abs(after)), unit);
    const one = (value) => ({ digits: digitsOf(value / divisor, fraction), suffix });
    return [one(before), one(after)];
}
function scaleOf(size, unit) {
    switch (unit) {
        case "score":
            return { divisor: 1, fraction: undefined, suffix: "" };
        case "share":
            return { divisor: 0.01, fraction: 1, suffix: "%" };
        case "dollars":
            return { divisor: 1, fraction: size < 0.01 ? 6 : size < 1 ? 4 : 2, suffix: "USD" };
        case "tokens":
            return { divisor: 1, fraction: size < 100 ? 1 : 0, suffix: "tokens" };
        case "milliseconds":
            return size < 1_000
                ? { divisor: 1, fraction: 0, suffix: "ms" }
                : { divisor: 1_000, fraction: size < 100_000 ? 2 : 0, suffix: "s" };
    }
}
function digitsOf(value, fraction) {
    return fraction === undefined ? score(value) : number(value, fraction);
}
function joined({ digits, suffix }) {
    return suffix === "" ? digits : `${digits}${space}${suffix}`;
}
function score(value) {
    const size = Math.abs(value);
    if (size !== 0 && (size < 0.0005 || size >= 1e9))
        return value.toExponential(1).replace(/^-/, "−");
    return number(value, size >= 100 ? 1 : 3);
}
function number(value, digits) {
    let format = formats.get(digits);
    if (format === undefined) {
        format = new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
        formats.set(digits, format);
    }
    // A value that rounds to nothing has no sign.
    return format
        .format(value)
        .replace(/^-(?=[0.,]*$)/, "")
        .replace("-", "−");
}
// By the digits after the point. Making one takes longer than formatting a whole table.
const formats = new Map();


/***/ }),

/***/ 7821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseColumns: () => (/* binding */ parseColumns)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _foundation_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6221);



const columnName = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1));
const columnNames = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(columnName, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((name) => [name])),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(columnName).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)),
]);
const resultColumns = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    input: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
});
/** The columns that YAML names; a text says what it wants instead. */
async function parseColumns(text) {
    const [{ parse }, { findYamlExcess }] = await Promise.all([
        __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 7115)),
    ]);
    const excess = findYamlExcess(text);
    if (excess !== undefined)
        return `is ${excess}`;
    try {
        const parsed = resultColumns.safeParse(parse(text, { logLevel: "error" }));
        if (parsed.success)
            return (0,_foundation_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)(parsed.data);
    }
    catch (error) {
        return `wants YAML: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLineOfMessage */ .XH)(error)}`;
    }
    const members = Object.keys(resultColumns.shape).join(", ");
    return `wants YAML from ${members} to the name of a column, or a list of names`;
}


/***/ })

};
