export const id = 93;
export const ids = [93,821];
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

// EXTERNAL MODULE: ./src/comparison/compare.ts + 17 modules
var compare = __webpack_require__(2734);
// EXTERNAL MODULE: ./src/gate/judge.ts + 6 modules
var judge = __webpack_require__(1158);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/gate/rules.ts
var rules = __webpack_require__(7344);
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
    const parsed = (0,rules.parseGate)(await readOption(path, "--gate", folder));
    if (parsed.kind === "gate")
        return parsed.gate;
    throw new errors/* ActionError */.lZ(`--gate: ${path} wants other rules:\n${parsed.faults.map((fault) => `  ${fault}`).join("\n")}`);
}
function compare_judge({ usageMetrics, withAnswers }, gate, baseline, { scores, files }) {
    const facts = {
        usageMetrics,
        names: new Map(files.flatMap(({ names }) => [...names])),
        lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
    };
    const comparison = (0,compare/* compareExperiments */.u)(baseline, scores, (label) => (0,metrics/* betterOf */.Kd)(gate, label, facts), (label) => (0,metrics/* isUsageJudged */.xs)(gate, label, facts));
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

/***/ 4251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   ce: () => (/* binding */ isLongWhole),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   i7: () => (/* binding */ exactInteger),
/* harmony export */   ix: () => (/* binding */ nestsDeeperThan),
/* harmony export */   ku: () => (/* binding */ plainNumber),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   o$: () => (/* binding */ jsonObject),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   zr: () => (/* binding */ isExactNumber)
/* harmony export */ });
/* unused harmony export json */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4196);

const raw = JSON;
const isExactNumber = raw.isRawJSON;
const json = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY(isExactNumber),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(json),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), json),
]));
const jsonObject = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), json);
/** A whole number as JSON carries it: a number where that holds every digit, else the digits themselves. */
function exactInteger(value) {
    const near = Number(value);
    return Number.isSafeInteger(near) ? near : raw.rawJSON(String(value));
}
/** Whether a text is a whole number that no number can hold with every digit. */
function isLongWhole(text) {
    return /^[-+]?\d{16,}$/.test(text) && BigInt(Number(text)) !== BigInt(text.replace(/^\+/, ""));
}
/** The number nearest to an exact one; any other value as it is. */
function plainNumber(value) {
    return isExactNumber(value) ? Number(value.rawJSON) : value;
}
/**
 * `JSON.parse`, but whole numbers beyond 2^53 keep their digits, as an `ExactNumber`.
 *
 * @throws SyntaxError as `JSON.parse` does.
 */
function parseJson(text) {
    return mayHoldLongNumber(text) ? JSON.parse(text, exactly) : JSON.parse(text);
}
const longDigits = 16;
/** Whether it can hold a whole number beyond 2^53: a reviver costs ten times the parse. */
function mayHoldLongNumber(text) {
    // One of so many digits in a row stands on a stride; a pattern would look at every character.
    for (let at = longDigits - 1; at < text.length; at += longDigits) {
        if (!isDigitAt(text, at))
            continue;
        let [start, end] = [at, at + 1];
        while (isDigitAt(text, start - 1))
            start -= 1;
        while (isDigitAt(text, end))
            end += 1;
        if (end - start >= longDigits && beginsValue(text, start))
            return true;
        at = end - 1;
    }
    return false;
}
/** Whether digits there are a value's first. Times in nanoseconds, which every span has, are long but not exact. */
function beginsValue(text, start) {
    let at = text[start - 1] === "-" ? start - 2 : start - 1;
    while (at >= 0 && spaces.includes(text[at] ?? ""))
        at -= 1;
    const before = text[at];
    if (before === ":")
        return !text.endsWith('"start_ns"', at);
    return before === undefined || before === "[" || before === ",";
}
const spaces = " \n\r\t";
function isDigitAt(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0x30 && code <= 0x39;
}
// Datadog's own members that are numbers, however long.
const plainMembers = new Set(["start_ns", "duration", "timestamp_ms", "score_value"]);
const exactly = (name, value, { source = "" }) => {
    const isLong = typeof value === "number" && !Number.isSafeInteger(value) && !plainMembers.has(name);
    return isLong && /^-?\d+$/.test(source) ? raw.rawJSON(source) : value;
};
/** A text of an answer that may be missing; what is no text is taken as not given. */
const optionalText = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined);
/** The items of a list that a schema can read, and how many it cannot. */
function readItems(items, schema) {
    const read = items.flatMap((item) => {
        const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xL(schema, item);
        return parsed.success ? [parsed.data] : [];
    });
    return { read, leftOut: items.length - read.length };
}
/** JSON with the members of every object in one order, so that equal values have equal texts. */
function canonicalJson(value) {
    return JSON.stringify(ordered(value));
}
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    return isObject(value) ? sorted(value) : value;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}
function sorted(value) {
    const members = Object.entries(value).map(([name, member]) => [name, ordered(member)]);
    return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
/** Whether objects and arrays nest deeper than so many levels; it looks no deeper itself. */
function nestsDeeperThan(limit, value) {
    if (typeof value !== "object" || value === null)
        return false;
    return limit === 0 || Object.values(value).some((member) => nestsDeeperThan(limit - 1, member));
}


/***/ }),

/***/ 1537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ recordTime),
/* harmony export */   Aj: () => (/* binding */ lookUpPauses),
/* harmony export */   Aq: () => (/* binding */ standStillTime),
/* harmony export */   Ay: () => (/* binding */ commitsAskedFor),
/* harmony export */   BF: () => (/* binding */ commentTime),
/* harmony export */   BP: () => (/* binding */ changedRecords),
/* harmony export */   Bn: () => (/* binding */ fewestRecords),
/* harmony export */   Bo: () => (/* binding */ largestAnswer),
/* harmony export */   DD: () => (/* binding */ historyRequests),
/* harmony export */   DW: () => (/* binding */ listLag),
/* harmony export */   Et: () => (/* binding */ afterCreateTime),
/* harmony export */   Ey: () => (/* binding */ leastGoodRows),
/* harmony export */   HP: () => (/* binding */ baselineAge),
/* harmony export */   HX: () => (/* binding */ uploadTime),
/* harmony export */   HY: () => (/* binding */ mainStageTime),
/* harmony export */   Hj: () => (/* binding */ commentSteps),
/* harmony export */   Je: () => (/* binding */ firstResultTime),
/* harmony export */   KP: () => (/* binding */ statusTime),
/* harmony export */   Kv: () => (/* binding */ largestEnumeration),
/* harmony export */   LR: () => (/* binding */ pageGrowth),
/* harmony export */   L_: () => (/* binding */ cancelClosingTime),
/* harmony export */   Nl: () => (/* binding */ finishTime),
/* harmony export */   OR: () => (/* binding */ drawWork),
/* harmony export */   Ql: () => (/* binding */ experimentsAtFirst),
/* harmony export */   Qu: () => (/* binding */ incompleteRestTime),
/* harmony export */   Ri: () => (/* binding */ mostColumns),
/* harmony export */   Ue: () => (/* binding */ gitHubRetryPause),
/* harmony export */   V8: () => (/* binding */ uploadCallTime),
/* harmony export */   VI: () => (/* binding */ givenParentPauses),
/* harmony export */   VL: () => (/* binding */ eventsPageSizes),
/* harmony export */   Vc: () => (/* binding */ lopsidedRecords),
/* harmony export */   Vq: () => (/* binding */ trendMetrics),
/* harmony export */   WZ: () => (/* binding */ largestDocument),
/* harmony export */   W_: () => (/* binding */ sdkCandidatePages),
/* harmony export */   Zk: () => (/* binding */ largestTable),
/* harmony export */   _u: () => (/* binding */ firstDraws),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   bt: () => (/* binding */ deepestNesting),
/* harmony export */   d7: () => (/* binding */ commitsPerPage),
/* harmony export */   dY: () => (/* binding */ arrivalPauses),
/* harmony export */   ds: () => (/* binding */ excerptRoom),
/* harmony export */   eA: () => (/* binding */ sampledLines),
/* harmony export */   e_: () => (/* binding */ cancelGraceTime),
/* harmony export */   f3: () => (/* binding */ countTime),
/* harmony export */   g4: () => (/* binding */ shiftDraws),
/* harmony export */   gV: () => (/* binding */ latticeWork),
/* harmony export */   go: () => (/* binding */ blockedUnits),
/* harmony export */   hJ: () => (/* binding */ listedBytes),
/* harmony export */   hl: () => (/* binding */ arrivalTime),
/* harmony export */   i1: () => (/* binding */ longestLineBytes),
/* harmony export */   k6: () => (/* binding */ readingTime),
/* harmony export */   kA: () => (/* binding */ largestRecord),
/* harmony export */   ky: () => (/* binding */ longestTestText),
/* harmony export */   lI: () => (/* binding */ gatherPauses),
/* harmony export */   lL: () => (/* binding */ adoptedPage),
/* harmony export */   mT: () => (/* binding */ sampledEnd),
/* harmony export */   n9: () => (/* binding */ experimentsPerPage),
/* harmony export */   nU: () => (/* binding */ graphqlTime),
/* harmony export */   nc: () => (/* binding */ gitHubTime),
/* harmony export */   oH: () => (/* binding */ createTime),
/* harmony export */   oi: () => (/* binding */ namePages),
/* harmony export */   ol: () => (/* binding */ sampledBytes),
/* harmony export */   or: () => (/* binding */ smallestBatch),
/* harmony export */   p9: () => (/* binding */ trendPoints),
/* harmony export */   qU: () => (/* binding */ recordPages),
/* harmony export */   qk: () => (/* binding */ largestState),
/* harmony export */   qt: () => (/* binding */ candidatePages),
/* harmony export */   tH: () => (/* binding */ requestsAtOnce),
/* harmony export */   ti: () => (/* binding */ uploadsAtOnce),
/* harmony export */   tx: () => (/* binding */ recordPauses),
/* harmony export */   uc: () => (/* binding */ longestReadWait),
/* harmony export */   uq: () => (/* binding */ longestJob),
/* harmony export */   vm: () => (/* binding */ standStillPause),
/* harmony export */   wF: () => (/* binding */ gatheredPage),
/* harmony export */   xM: () => (/* binding */ parentStrides),
/* harmony export */   yO: () => (/* binding */ parentSearchTime),
/* harmony export */   zr: () => (/* binding */ parentsNested)
/* harmony export */ });
// Every bound on time and work, in one place. Times are in milliseconds.
const second = 1_000;
/** The main stage ends within 60 s whatever the network does; what remains is for leaving. */
const mainStageTime = 57 * second;
/** The search for the parent gets this long, then goes on with what it has. */
const parentSearchTime = 10 * second;
/** One answer of Datadog to a read, headers and body. */
const readTime = 8 * second;
/** One answer of Datadog to the create; after that its outcome is open. */
const createTime = 10 * second;
/** How long after an open outcome Datadog's list may still hide the experiment. */
const listLag = 20 * second;
/** Pauses between looks into that list; the last one is repeated. */
const lookUpPauses = [0.5 * second, second, 2 * second, 3 * second];
/** Kept free behind the create for comment, status and summary. */
const afterCreateTime = 6 * second;
/** On a cancel the runner kills after 7.5 s: what is under way gets this long, then one look-up as long again. */
const cancelGraceTime = 2 * second;
/** What a finish stage has for status and comment behind a cancel: its requests follow one another. */
const cancelClosingTime = 4 * second;
/** One answer of GitHub. */
const gitHubTime = 8 * second;
/** GraphQL's answer to the comment's query; REST does without it. */
const graphqlTime = 3 * second;
/** Until GitHub is asked once more for what it did not answer; only where that changes nothing. */
const gitHubRetryPause = 0.5 * second;
/** The largest answer that is read, in bytes: a full page of experiments with large configurations. */
const largestAnswer = 64 * 1024 * 1024;
/** The longest wait for which a read obeys a Retry-After. */
const longestReadWait = 4 * second;
/** Datadog keeps the rows of an experiment this long; an older one cannot be compared with. */
const baselineAge = 90 * 24 * 60 * 60 * second;
/** Experiments a page of Datadog's list; the API's own maximum. */
const experimentsPerPage = 5_000;
/** Rows a page of an experiment's results: the API's own maximum, and what is asked for where such a page is too large. */
const eventsPageSizes = [5_000, 500, 50, 5, 1];
/** Experiments that are asked for at first, where the choice is mostly clear already. */
const experimentsAtFirst = 100;
/** By how much a page of candidates may be larger than the one before. */
const pageGrowth = 5;
/** What a page of candidates may weigh by what the one before did, in characters of JSON. */
const listedBytes = 8 * 1024 * 1024;
/** Pages of candidates that are read at most: 28,000 experiments of one name, dataset and matrix leg. */
const candidatePages = 8;
/** The same of what SDKs made, which is listed among everything of the name: 8,100 experiments. */
const sdkCandidatePages = 4;
/** Commits between the start and a baseline whose experiments are asked for one by one, side by side. */
const commitsAskedFor = 8;
/** The share of rows without an error from which on an SDK's failed run is a baseline. */
const leastGoodRows = 0.8;
/** First parents that one GraphQL query follows from one commit: GitHub takes a depth of 25, and each costs two. */
const parentsNested = 11;
/** Places further down the line that the same query follows beside it. */
const parentStrides = 9;
/** Commits a page of GitHub's list; the API's own maximum. */
const commitsPerPage = 100;
/** Requests that walk the history at most: a thousand first parents. */
const historyRequests = 10;
/** Pauses between looks for a parent that was given and is not listed yet. */
const givenParentPauses = [1.5 * second, 3 * second];
/** Reading results and baseline when finishing; with status and comment behind it that is less than 60 s. */
const readingTime = 42 * second;
/** One call of an upload. */
const uploadCallTime = 30 * second;
/** The whole upload of an experiment. */
const uploadTime = 15 * 60 * second;
/** Calls of an upload that are under way side by side. */
const uploadsAtOnce = 8;
/** Where calls turn out to be too large, those that follow are made smaller, down to this, in bytes. */
const smallestBatch = 64 * 1024;
/** How long what was uploaded may take until Datadog shows it, and the pauses between looks; the last is repeated. */
const arrivalTime = 30 * second;
const arrivalPauses = [second, 2 * second, 4 * second];
/** Pauses between two looks at results that an evaluation step pushed itself. */
const standStillPause = 4 * second;
/** An experiment that shows nothing for so long has no results. */
const firstResultTime = 30 * second;
/** The longest wait for results to stand still; the last look still falls into readingTime. */
const standStillTime = 36 * second;
/** The largest state that is handed to the post stage, in bytes; the runner takes 128 KiB. */
const largestState = 64 * 1024;
/** Setting the final status. */
const statusTime = 5 * second;
/** Bringing the comment up to date behind everything else: this long at least, and as long as the stage has. */
const commentTime = 11 * second;
/** Steps of writing the comment at most; time ends it long before, where each step takes any. */
const commentSteps = 200;
/** Pauses between looks for the experiments of this run, while the list may not show all of them; the last is repeated. */
const gatherPauses = [3 * second, 6 * second, 10 * second];
/** Experiments of a run that are looked through. */
const gatheredPage = 1_000;
/** Requests to Datadog that finish/ has under way side by side, however many experiments it finishes. */
const requestsAtOnce = 8;
/** A job runs this long at most; where nothing was created since it began, what is older is not its own. */
const longestJob = 6 * 60 * 60 * second;
/** Experiments of a name that are looked through for those of this run. */
const adoptedPage = 1_000;
/** Past baselines that a trend shows, and the metrics of which it is kept. */
const trendPoints = 10;
const trendMetrics = 12;
/** Texts of rows that are kept to show what changed, in characters a side. */
const excerptRoom = 4_000_000;
/** Pages of projects or datasets that are read to name those that are near. */
const namePages = 5;
/** Pages of dataset records that are read to count them, and how long that may take. */
const recordPages = 20;
const countTime = 10 * second;
/** How long the rows of an experiment stand still before some are taken for missing. */
const incompleteRestTime = 12 * second;
/** finish/ without an upload ends within this; what remains of 60 s is for the comment's last request. */
const finishTime = 57 * second;
/** The record of results in an experiment's metadata, in bytes of JSON. */
const largestRecord = 8 * 1024;
/** Combinations of a permutation test that are all counted out. */
const largestEnumeration = 2 ** 16;
/** Additions for the exact distribution of scores in equal steps. */
const latticeWork = 2e7;
/** What a permutation test exchanges one by one at most; more records than that are exchanged in blocks. */
const blockedUnits = 2_500;
/** Sums that stand ready for one random number of a permutation test. */
const largestTable = 1_024;
/** Draws of a permutation test before it is asked whether they decide. */
const firstDraws = 4_999;
/** Random numbers that the draws of one metric take at most. */
const drawWork = 2e7;
/** Random exchanges of runs that an interval is read off. */
const shiftDraws = 1_999;
/** Records up to which an interval allows for lopsided noise; with more of them their mean is as good as normal. */
const lopsidedRecords = 200;
/** Records that fell, rose or changed their category: how many are shown at most of each. */
const changedRecords = 20;
/** Common records from which on a metric is tested. */
const fewestRecords = 8;
/** Keeping the record of results, and the pauses between looks where the list does not show the experiment yet. */
const recordTime = 8 * second;
const recordPauses = [2 * second, 4 * second];
/**
 * The longest row of a results file in bytes: the span and the metrics made of it, with what the call adds, then fit
 * into one call of 4 MB.
 */
const longestLineBytes = 3_500_000;
/** How deep a row may nest: what reads and writes JSON, here and behind Datadog's API, recurses. */
const deepestNesting = 200;
/** The largest results file that is one document and so is read as a whole, in bytes. */
const largestDocument = 256 * 1024 * 1024;
/** Lines of a results file that are looked at to tell its format, and the bytes that they may have together. */
const sampledLines = 50;
const sampledBytes = 4 * 1024 * 1024;
/** The beginning and the end of a results file that are looked at, in bytes each. */
const sampledEnd = 64 * 1024;
/** Columns of a table. */
const mostColumns = 2_000;
/** The texts that a test of a JUnit report may hold, in bytes. */
const longestTestText = 3_500_000;


/***/ }),

/***/ 6221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/** An object without the members that are undefined. */
function withoutUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}


/***/ }),

/***/ 7344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseGate: () => (/* binding */ parseGate)
/* harmony export */ });
/* unused harmony export defaultRows */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8412);


/** Reads a gate as YAML (1.2, core). */
function parseGate(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false });
    const reading = { document, lines, faults: [] };
    const problems = [...document.errors, ...document.warnings];
    for (const problem of problems)
        reading.faults.push(syntaxFault(problem, lines));
    const gate = problems.every(({ code }) => code === "DUPLICATE_KEY") ? readGate(reading) : undefined;
    return reading.faults.length > 0 ? { kind: "faults", faults: reading.faults } : { kind: "gate", gate };
}
function syntaxFault({ code, message, pos }, lines) {
    const text = code === "DUPLICATE_KEY" ? "the same name twice" : message.split("\n")[0];
    return `line ${lines.linePos(pos[0]).line}: ${text}`;
}
function readGate(reading) {
    const { contents } = reading.document;
    if (contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && contents.value === null))
        return undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents)) {
        reading.faults.push(`line 1: must be a map from metric to rules, such as "accuracy: { min: 0.8 }"`);
        return undefined;
    }
    const gate = { rows: defaultRows(), ownRows: [], everyMetric: {}, metrics: [] };
    for (const entry of entriesOf(reading, contents))
        readEntry(reading, gate, entry);
    for (const metric of gate.metrics)
        checkBounds(reading, gate, metric);
    return gate;
}
/** What holds for rows wherever there is a gate. */
function defaultRows() {
    return {
        maxErrors: { kind: "count", count: 0 },
        min: 1,
        maxMissing: { kind: "count", count: 0 },
        minCommon: { kind: "share", share: 0.5 },
    };
}
function readEntry(reading, gate, entry) {
    const { key: label, line } = entry;
    const fault = labelFault(label);
    if (label === "$rows")
        readRows(reading, gate, entry);
    else if (label === "*")
        gate.everyMetric = readMetricRules(reading, entry);
    else if (fault !== undefined)
        complain(reading, line, `${JSON.stringify(label)} is no metric: ${fault}`);
    else
        gate.metrics.push({ label, rules: readMetricRules(reading, entry) });
}
function readRows(reading, gate, entry) {
    const own = readRules(reading, entry, rowRules, {});
    gate.rows = { ...gate.rows, ...own };
    gate.ownRows = Object.keys(gate.rows).filter((name) => Object.hasOwn(own, name));
}
const longestName = 200;
/** What is wrong with the name of a metric. A tool's own name may have spaces and signs. */
function labelFault(label) {
    if (label.startsWith("$") && !(0,_results_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .isUsageLabel */ .yF)(label)) {
        return `of the names that begin with $ there are $rows, ${_results_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .usageLabels */ .z2.join(", ")}`;
    }
    if (label.trim() === "")
        return 'a name, "*" or $rows';
    return label.length > longestName ? `a name of at most ${longestName} characters` : undefined;
}
function readMetricRules(reading, entry) {
    const before = reading.faults.length;
    const rules = readRules(reading, entry, metricRules, {});
    if (Object.keys(rules).length === 0 && reading.faults.length === before)
        complain(reading, entry.line, `${entry.key} has no rules; write some, such as { min: 0.8 }`);
    return rules;
}
function readRules(reading, { key, value, line }, readers, defaults) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        complain(reading, line, `${key} must have rules (${[...readers.keys()].join(", ")}), such as { min: 0.8 }`);
        return defaults;
    }
    const given = entriesOf(reading, value).map((rule) => readRule(reading, key, rule, readers));
    return Object.assign({}, defaults, ...given);
}
function readRule(reading, label, { key, value, line }, readers) {
    const read = readers.get(key);
    const rule = read ? read((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? value.value : value) : undefined;
    if (typeof rule === "object")
        return rule;
    const fault = rule === undefined
        ? `${label} has no rule ${JSON.stringify(key)}; there are ${[...readers.keys()].join(", ")}`
        : `${label}: ${key} must be ${rule}`;
    complain(reading, line, fault);
    return {};
}
const shareOrCount = 'a whole number, or a share such as "5%"';
const metricRules = new Map([
    ["min", (value) => (isNumber(value) ? { min: value } : "a number")],
    ["max", (value) => (isNumber(value) ? { max: value } : "a number")],
    [
        "max_regression",
        (value) => {
            const maxRegression = readRegressionLimit(value);
            return maxRegression
                ? { maxRegression }
                : 'a number of 0 or more, or a share of the baseline such as "10%"';
        },
    ],
    ["no_regression", (value) => (typeof value === "boolean" ? { noRegression: value } : "true or false")],
    [
        "min_coverage",
        (value) => {
            const minCoverage = readAmount(value);
            return minCoverage ? { minCoverage } : `${shareOrCount} of the rows`;
        },
    ],
    ["better", (value) => (value === "higher" || value === "lower" ? { better: value } : "higher or lower")],
]);
const rowRules = new Map([
    ["max_errors", amountReader("maxErrors", `${shareOrCount} of the rows`)],
    ["min", (value) => (isCount(value) ? { min: value } : "a whole number of rows")],
    ["max_missing", amountReader("maxMissing", `${shareOrCount} of the baseline's records`)],
    ["min_common", amountReader("minCommon", `${shareOrCount} of the scored records`)],
]);
function amountReader(rule, wanted) {
    return (value) => {
        const amount = readAmount(value);
        return amount ? { [rule]: amount } : wanted;
    };
}
function readAmount(value) {
    if (isCount(value))
        return { kind: "count", count: value };
    const share = shareOf(value);
    return share !== undefined && share <= 1 ? { kind: "share", share } : undefined;
}
function readRegressionLimit(value) {
    if (isNumber(value))
        return value >= 0 ? { kind: "absolute", value } : undefined;
    const share = shareOf(value);
    return share === undefined ? undefined : { kind: "share", share };
}
function shareOf(value) {
    const percent = typeof value === "string" ? /^(\d{1,9}(?:\.\d{1,9})?) ?%$/.exec(value)?.[1] : undefined;
    return percent === undefined ? undefined : Number(percent) / 100;
}
function isNumber(value) {
    return Number.isFinite(value);
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
// With "*" min and max of a metric can come from two places.
function checkBounds(reading, gate, { label, rules }) {
    const { min, max } = { ...gate.everyMetric, ...rules };
    if (min !== undefined && max !== undefined && min > max)
        reading.faults.push(`${label}: min ${min} is above max ${max}`);
}
function entriesOf({ document, lines }, map) {
    return map.items.map(({ key, value }) => ({
        key: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (key.source ?? String(key.value)) : String(key),
        value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value) ? value.resolve(document) : value,
        line: lines.linePos((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (key.range?.[0] ?? 0) : 0).line,
    }));
}
function complain({ faults }, line, fault) {
    faults.push(`line ${line}: ${fault}`);
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
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
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
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


/***/ }),

/***/ 1390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ toolFormats),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yw: () => (/* binding */ recordIdIn),
/* harmony export */   jN: () => (/* binding */ numbered)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4251);

/** The formats of evaluation tools, as `results_format` names them. */
const toolFormats = [
    "promptfoo",
    "deepeval",
    "junit",
    "ragas",
    "table",
    "vitest",
    "jest",
    "vitest-evals",
    "evalite",
    "pydantic-evals",
    "inspect",
];
/** Counts what is left out. */
function count(counts, what) {
    counts.set(what, (counts.get(what) ?? 0) + 1);
}
/** Gives the second score of a name in a row the suffix `_2`, the third `_3`. */
function numbered(scores) {
    const seen = new Map();
    return scores.map((score) => {
        const times = (seen.get(score.name) ?? 0) + 1;
        seen.set(score.name, times);
        return times === 1 ? score : { ...score, name: `${score.name}_${times}` };
    });
}
/** The record id among what a team wrote about a case: a member of exactly that name. */
function recordIdIn(...places) {
    for (const { record_id: id } of places) {
        if (typeof id === "string" && id !== "")
            return id;
        if (typeof id === "number")
            return String(id);
        if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(id))
            return id.rawJSON;
    }
    return undefined;
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ namedFormats)
/* harmony export */ });
/* harmony import */ var _formats_tool_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1390);

/** The format that files are in, where the user names it: the action's own, or that of a tool. */
const namedFormats = ["own", ..._formats_tool_row_js__WEBPACK_IMPORTED_MODULE_0__/* .toolFormats */ .HV];


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven)
/* harmony export */ });
/* unused harmony export closestMatch */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

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
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
