export const id = 653;
export const ids = [653,269,821];
export const modules = {

/***/ 7653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/workflow-commands.ts
var workflow_commands = __webpack_require__(6561);
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
function parseArguments(args) {
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

// EXTERNAL MODULE: ./src/finish/describe-files.ts
var describe_files = __webpack_require__(8464);
// EXTERNAL MODULE: ./src/render/format.ts
var render_format = __webpack_require__(1509);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(4292);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/render/metrics-table.ts
var metrics_table = __webpack_require__(8348);
// EXTERNAL MODULE: ./src/render/records.ts
var render_records = __webpack_require__(9314);
// EXTERNAL MODULE: ./src/render/rules.ts
var rules = __webpack_require__(5531);
;// CONCATENATED MODULE: ./src/render/terminal.ts








/** Returns untrusted text for one line of a terminal: no control or invisible character is left. */
function plainText(untrusted, longest = 2_000) {
    const whole = (0,workflow_commands/* escapeWorkflowCommands */.F)(untrusted.toWellFormed()).replace(/\s+/g, " ").trim();
    return (0,lib_text/* clipped */.c)(whole, longest);
}
/** Renders a comparison and its gate's judgement for a terminal: the table, what got worse, and the gate. */
function renderTerminal(results, { colors, records }) {
    const paint = (format, text) => (colors ? (0,external_node_util_.styleText)(format, text, { validateStream: false }) : text);
    const blocks = [
        renderTable(results, paint),
        renderRows(results),
        renderWorse(results, records, paint),
        ...results.judgement.warnings.map(({ message }) => paint("yellow", `Warning: ${plainText(message)}`)),
        renderGate(results, paint),
    ];
    return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
const head = ["Metric", "Baseline → current", "Change", "95% range", "Worse / better", "Verdict", "Detects"];
function renderTable({ comparison }, paint) {
    if (comparison === undefined)
        return "";
    const { metrics, slices, usage, summary } = comparison;
    const rows = [
        ...metrics.map((metric) => (metric.kind === "numeric" ? numericRow(metric) : categoricalRow(metric))),
        ...slices.map((slice) => numericRow(slice, (0,metrics_table/* sliceName */.oq)(slice.slice))),
        ...usage
            .filter(({ current, baseline }) => current?.count || baseline?.count)
            .map((metric) => numericRow(metric)),
        ...summary.map(summaryRow),
    ];
    if (rows.length === 0)
        return "This run has no scores.";
    const lines = [head, ...rows.map(({ cells }) => cells)];
    const isUsed = head.map((_, column) => rows.some(({ cells }) => (cells[column] ?? "") !== ""));
    const widths = head.map((_, column) => Math.max(...lines.map((line) => (0,string_width/* default */.A)(line[column] ?? ""))));
    const render = (cells) => cells
        .map((cell, column) => isUsed[column] ? `${cell}${" ".repeat((widths[column] ?? 0) - (0,string_width/* default */.A)(cell))}  ` : "")
        .join("")
        .trimEnd();
    const color = (verdict, line) => {
        if (verdict === "worse" || verdict === "missing")
            return paint("red", line);
        return verdict === "better" ? paint("green", line) : line;
    };
    return [
        paint("bold", render(head)),
        ...rows.map(({ cells, verdict }) => color(verdict, render(cells))),
    ].join("\n");
}
function numericRow(metric, slice) {
    const { label, better, compared, baseline, current, difference, interval, records, verdict, detectableDrop, } = metric;
    const unit = (0,render_format/* metricUnit */.n2)(metric);
    const name = `${plainText((0,render_format/* usageName */.b)(label) ?? label, 60)}${slice === undefined ? "" : ` [${plainText(slice, 40)}]`}`;
    const values = compared
        ? (0,render_format/* formatStep */.yS)(compared.baseline, compared.current, unit)
        : (0,render_format/* formatStep */.yS)(baseline?.mean, current?.mean, unit);
    const detects = typeof detectableDrop === "number" ? (0,render_format/* formatAmount */.ej)(detectableDrop, unit) : (detectableDrop ?? "");
    const cells = [
        `${name}${better === "lower" && (0,render_format/* usageName */.b)(label) === undefined ? " (lower is better)" : ""}`,
        `${values}${scoredRemark(metric)}`,
        difference === undefined ? "" : (0,render_format/* formatDifference */.jR)(difference, unit),
        interval === undefined ? "" : (0,render_format/* formatInterval */.vy)(interval, unit),
        records === undefined
            ? ""
            : `${(0,render_format/* formatCount */.B4)(records.worse)} / ${(0,render_format/* formatCount */.B4)(records.better)} of ${(0,render_format/* formatCount */.B4)(records.both)}`,
        verdict,
        detects,
    ];
    return { cells: cells.map(plainSpaces), verdict };
}
function categoricalRow(metric) {
    const mode = (side) => {
        const [first] = side?.categories ?? [];
        return first === undefined
            ? "–"
            : `${plainText(first.category, 30)} ${Math.round(first.share * 1_000) / 10}%`;
    };
    const { label, baseline, current, changed } = metric;
    const values = baseline === undefined ? mode(current) : `${mode(baseline)} → ${mode(current)}`;
    const records = changed === undefined ? "" : `${(0,render_format/* formatCount */.B4)(changed)} changed`;
    return {
        cells: [
            plainText(label, 60),
            `${values}${scoredRemark(metric)}`,
            "",
            "",
            records,
            changed ? "changed" : "",
        ],
        verdict: "",
    };
}
function summaryRow({ label, baseline, current, difference }) {
    const value = (given) => typeof given === "number" ? given : typeof given === "boolean" ? Number(given) : undefined;
    const unit = (0,render_format/* metricUnit */.n2)({ label, type: typeof current === "boolean" ? "boolean" : "score" });
    const isText = typeof current === "string" || typeof baseline === "string";
    const words = `${baseline === undefined ? "" : `${plainText(String(baseline), 30)} → `}${plainText(String(current ?? "–"), 30)}`;
    const verdict = difference === undefined || difference === 0 ? "" : difference > 0 ? "higher" : "lower";
    const change = difference === undefined ? "" : (0,render_format/* formatDifference */.jR)(difference, unit);
    return {
        cells: [
            plainText(label, 60),
            isText ? words : (0,render_format/* formatStep */.yS)(value(baseline), value(current), unit),
            change,
            "",
            "",
            verdict,
        ].map(plainSpaces),
        verdict: "",
    };
}
function scoredRemark({ coverage: { current } }) {
    if (current.scored >= current.rows)
        return "";
    return ` (scored on ${(0,render_format/* formatCount */.B4)(current.scored)} of ${(0,render_format/* plural */.LS)(current.rows, "row")})`;
}
// What keeps a line together on a page is an odd character in a terminal.
function plainSpaces(cell) {
    return cell.replaceAll("\u{00A0}", " ");
}
function renderRows({ comparison }) {
    if (comparison === undefined)
        return "";
    const { rows, records } = comparison;
    const parts = [
        (0,render_format/* plural */.LS)(rows.current.total, "row"),
        ...(records === undefined ? [] : [`${(0,render_format/* plural */.LS)(records.both, "record")} in both runs`]),
        ...(rows.current.failed > 0 ? [`${(0,render_format/* formatCount */.B4)(rows.current.failed)} with an error`] : []),
        ...(records && records.missing > 0 ? [`${(0,render_format/* plural */.LS)(records.missing, "baseline record")} missing`] : []),
        ...(records && records.added > 0 ? [`${(0,render_format/* formatCount */.B4)(records.added)} new`] : []),
    ];
    return parts.join(", ");
}
function renderWorse({ records, comparison }, most, paint) {
    const worse = records.filter(({ kind }) => kind !== "better");
    if (worse.length === 0 || comparison === undefined)
        return "";
    const shown = worse.slice(0, most);
    const hidden = (0,render_records/* countWorse */.Mj)(comparison) - shown.length;
    const more = hidden > 0 ? [paint("dim", `and ${(0,render_format/* plural */.LS)(hidden, "more record")} (--all lists them)`)] : [];
    return [
        paint("bold", "Records that got worse"),
        ...shown.map((record) => recordLines(record, paint)),
        ...more,
    ].join("\n");
}
function recordLines(record, paint) {
    const { input, baseline, current } = record;
    const steps = record.changes.map(({ label, type, baseline: before, current: after, runs }) => {
        const step = type === "categorical" || typeof before === "string" || typeof after === "string"
            ? `${plainText(String(before), 40)} → ${plainText(String(after), 40)}`
            : plainSpaces((0,render_format/* formatRecordStep */.Rw)(type, before, after, (0,render_format/* metricUnit */.n2)({ label, type })));
        return `${plainText((0,render_format/* usageName */.b)(label) ?? label, 60)} ${step}${runs.all > 1 ? ` in ${runs.changed} of ${runs.all} runs` : ""}`;
    });
    const reasons = (current?.reasons ?? []).slice(0, 2);
    return [
        `  ${plainText((0,render_records/* recordName */.xD)(record), 80)}: ${steps.join(", ")}`,
        ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
        ...outputLine("-", baseline, (line) => paint("red", line)),
        ...outputLine("+", current, (line) => paint("green", line)),
        ...reasons.map(({ label, text }) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`),
    ].join("\n");
}
function outputLine(sign, row, paint) {
    const text = row?.error === undefined ? row?.output : `error: ${row.error}`;
    return text === undefined ? [] : [paint(`    ${sign} ${plainText(text, 200)}`)];
}
const verdictLines = {
    fail: ["red", "The gate fails:"],
    unclear: ["yellow", "The gate is unclear:"],
    none: ["yellow", "The gate wasn't checked:"],
    pass: ["green", "The gate passes:"],
};
function renderGate({ judgement }, paint) {
    if (!judgement.isGated)
        return "";
    const line = (rule) => `  ${rules/* outcomeSigns */.H2[rule.outcome]} ${plainText(plainSpaces(rule.message))}`;
    const those = (...outcomes) => judgement.rules.filter(({ outcome, isExplicit }) => outcomes.includes(outcome) && (isExplicit || outcome === "failed"));
    const passed = those("passed", "accepted").length;
    const [format, title] = verdictLines[judgement.verdict];
    const count = passed === 0 ? "" : ` ${(0,render_format/* plural */.LS)(passed, "rule")} passed.`;
    return [
        paint(format, `${title}${count}`),
        ...those("failed").map(line),
        ...those("unclear").map(line),
        ...those("not checked").map(line),
    ].join("\n");
}

;// CONCATENATED MODULE: ./src/cli/command-line.ts
const exitCodes = { fine: 0, broken: 1, invalid: 2 };

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/results/check.ts + 1 modules
var check = __webpack_require__(8730);
// EXTERNAL MODULE: ./src/results/columns.ts
var results_columns = __webpack_require__(7821);
// EXTERNAL MODULE: ./src/results/file-patterns.ts + 1 modules
var file_patterns = __webpack_require__(1992);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
// EXTERNAL MODULE: ./src/results/scores.ts + 5 modules
var scores = __webpack_require__(6866);
;// CONCATENATED MODULE: ./src/cli/files.ts









/** Reads files that paths or globs name, relative to a folder; every fault is told. */
async function readFiles(patterns, folder, reading, side, slicedBy) {
    // The command line is the user's own: a path may lead anywhere.
    const { root } = (0,external_node_path_.parse)((0,external_node_path_.resolve)(folder));
    const given = patterns.map((pattern) => absolute(pattern, folder));
    const { files, unmatched, refused } = await (0,file_patterns/* resolveResultFiles */.x)(given, root, reading);
    const faults = [...unmatched, ...refused];
    if (faults.length > 0)
        return { kind: "faults", faults };
    const shown = files.map((file) => ({ ...file, name: shownName(file.path, folder) }));
    const checked = await (0,open_file/* withOpenFiles */.UJ)(shown, (opened) => (0,check/* checkResults */.Z)(opened, side, undefined, Number.POSITIVE_INFINITY, (0,scores/* createScoreFolder */.fF)(slicedBy)));
    return checked.kind === "faults"
        ? { kind: "faults", faults: checked.faults, isStopped: checked.isStopped }
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
async function parseReadingOptions({ format, columns }, folder) {
    return {
        format: format === undefined || format === "auto" ? undefined : namedFormat(format),
        columns: columns === undefined ? undefined : await readColumnsFile(columns, folder),
    };
}
function namedFormat(name) {
    const found = reading/* namedFormats */.Y.find((format) => format === name);
    if (found === undefined) {
        throw new errors/* ActionError */.lZ(`--format wants auto or one of ${reading/* namedFormats */.Y.join(", ")} (got ${JSON.stringify(name)})`);
    }
    return found;
}
async function readColumnsFile(path, folder) {
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
    const read = await readFiles(files, line.folder, await parseReadingOptions(reading, line.folder), "check");
    if (read.kind === "faults") {
        printFaults(read, line);
        return exitCodes.invalid;
    }
    for (const sentence of (0,describe_files/* fileSentences */.z)(read.files))
        line.print(`${plainText(sentence)}\n`);
    printWarnings(read, line);
    const { rows } = read.scores;
    const failed = rows.failed === 0 ? "" : `, ${(0,render_format/* formatCount */.B4)(rows.failed)} with an error`;
    line.print(`${(0,render_format/* plural */.LS)(read.files.length, "file")}, ${(0,render_format/* plural */.LS)(rows.total, "row")}${failed}: no fault.\n`);
    return exitCodes.fine;
}
/** Prints what may be wrong with files that could be read. */
function printWarnings({ files }, line) {
    for (const warning of (0,describe_files/* describeFileWarnings */.V)(files))
        line.printError(`Warning: ${plainText(warning)}\n`);
}
function printFaults({ faults, isStopped }, line) {
    for (const fault of faults)
        line.printError(`${plainText(fault)}\n`);
    const more = isStopped ? " The check stopped there." : "";
    line.printError(`${(0,render_format/* plural */.LS)(faults.length, "fault")}.${more}\n`);
}

// EXTERNAL MODULE: ./src/comparison/compare.ts + 7 modules
var compare = __webpack_require__(6095);
// EXTERNAL MODULE: ./src/gate/judge.ts + 9 modules
var judge = __webpack_require__(7985);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/gate/parse-gate.ts + 3 modules
var parse_gate = __webpack_require__(9809);
// EXTERNAL MODULE: ./src/render/results-report.ts
var results_report = __webpack_require__(5585);
;// CONCATENATED MODULE: ./src/cli/compare.ts










/** Compares two runs as the action does, and judges the gate. */
async function compareFiles(command, line) {
    const { folder } = line;
    const reading = await parseReadingOptions(command.reading, folder);
    const gate = command.gate === undefined ? undefined : await readGateFile(command.gate, folder);
    const slicedBy = (0,metrics/* listSliceProperties */.OI)(gate);
    const [baseline, current] = await Promise.all([
        readFiles([command.baseline], folder, reading, "baseline", slicedBy),
        readFiles([command.current], folder, reading, "current", slicedBy),
    ]);
    if (baseline.kind === "faults" || current.kind === "faults") {
        for (const side of [baseline, current])
            if (side.kind === "faults")
                printFaults(side, line);
        return exitCodes.invalid;
    }
    for (const side of [baseline, current])
        printWarnings(side, line);
    const judged = compare_judge(command, gate, baseline.scores, current);
    line.print(renderTerminal(judged.report, { colors: line.colours, records: 5 }));
    return judged.verdict === "fail" ? exitCodes.broken : exitCodes.fine;
}
async function readGateFile(path, folder) {
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
    const comparison = (0,compare/* compareExperiments */.u)(baseline, scores, (0,metrics/* comparisonOptions */.ck)(gate, facts));
    const judgement = (0,judge/* judgeGate */.$)(gate, {
        results: { kind: "read", comparison },
        baseline: { kind: "read" },
        names: facts.names,
    });
    const noUrls = { current: () => undefined, baseline: () => undefined };
    const report = (0,results_report/* buildResultsReport */.j)({
        comparison,
        judgement,
        gateMode: "fail",
        job: undefined,
        withAnswers,
        notIngested: 0,
        scores: { current: scores, baseline },
        urls: noUrls,
        trend: [],
        commit: undefined,
    });
    return { verdict: judgement.verdict, report };
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
    const command = parseArguments(line.args);
    try {
        switch (command.kind) {
            case "help":
                line.print(help);
                return exitCodes.fine;
            case "faults":
                line.printError(`${(0,workflow_commands/* escapeWorkflowCommands */.F)(command.faults.join("\n"))}\nSee --help.\n`);
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
            : `Unexpected error, please report it: ${(0,errors/* errorMessage */.gJ)(error)}`;
        line.printError(`${(0,workflow_commands/* escapeWorkflowCommands */.F)(message)}\n`);
        return exitCodes.invalid;
    }
}


/***/ }),

/***/ 9809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  formatGateError: () => (/* binding */ formatGateError),
  parseGate: () => (/* binding */ parseGate)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/lib/objects.ts
var objects = __webpack_require__(6143);
// EXTERNAL MODULE: ./src/lib/yaml-limits.ts
var yaml_limits = __webpack_require__(3269);
// EXTERNAL MODULE: ./src/results/scores.ts + 5 modules
var scores = __webpack_require__(6866);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./src/gate/gate-schema.ts

/*
 * What a gate looks like as YAML or JSON. The action parses gates with these schemas, and schema/gate.schema.json is
 * generated from them. The error of each field completes "<rule> must be …".
 */
const sharePattern = /^(100(\.0{1,9})?|\d{1,2}(\.\d{1,9})?) ?%$/;
const anySharePattern = /^\d{1,9}(\.\d{1,9})? ?%$/;
const describe = (text) => schemas/* meta */.mIj({ description: text });
const number = (meaning) => schemas/* optional */.lqM(schemas/* number */.aig("a number").check(describe(meaning)));
const countOrShare = (of, meaning) => schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* int */.Whr().check(api/* _gte */.qm(0)), schemas/* string */.YjP().check(api/* _regex */.Fk(sharePattern))], `a whole number, or a share of ${of} such as "5%"`)
    .check(describe(meaning)));
const metricRulesSchema = schemas/* strictObject */.rej({
    min: number("The smallest value that passes."),
    max: number("The largest value that passes."),
    max_regression: schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* number */.aig().check(api/* _gte */.qm(0)), schemas/* string */.YjP().check(api/* _regex */.Fk(anySharePattern))], 'a number of 0 or more, or a share of the baseline such as "10%"')
        .check(describe("How much worse the metric may get over the records in both runs."))),
    no_regression: schemas/* optional */.lqM(schemas/* boolean */.zMY("true or false").check(describe("Fails if the metric is significantly worse."))),
    max_broken: countOrShare("the records in both runs", "For booleans: how many records may break. A record broke if it's true in every run of the baseline and false in more than half of the runs here."),
    min_coverage: countOrShare("the rows", "How many of the rows that should have the metric must be scored."),
    better: schemas/* optional */.lqM(schemas/* enum */.k5n(["higher", "lower"], "higher or lower").check(describe("Which way the metric gets better."))),
    unclear: schemas/* optional */.lqM(schemas/* enum */.k5n(["warn", "fail"], "warn or fail")
        .check(describe("What an unclear max_regression does. The default is warn."))),
});
const rowRulesSchema = schemas/* strictObject */.rej({
    max_errors: countOrShare("the rows", "How many rows may end with an error. The default is 0."),
    min: schemas/* optional */.lqM(schemas/* int */.Whr("a whole number of rows")
        .check(api/* _gte */.qm(0, "a whole number of rows"), describe("The fewest rows. The default is 1."))),
    max_missing: countOrShare("the baseline's records", "How many records of the baseline may be missing from this run. The default is 0."),
    min_common: countOrShare("the scored records", 'How many of the scored records of each run must be in the other one. The default is more than "50%".'),
});
const versionSchema = schemas/* literal */.euz(1, "1").check(describe("The version of this file's format."));
/** A whole gate. */
const gateSchema = schemas/* catchall */.rUs(schemas/* object */.Ikc({
    $version: schemas/* optional */.lqM(versionSchema),
    $rows: schemas/* optional */.lqM(rowRulesSchema),
    "*": schemas/* optional */.lqM(metricRulesSchema),
}), metricRulesSchema)
    .check(describe('Rules by metric. A key can name a slice: "accuracy[language=fr]". "*" applies to every metric, $rows to the rows.'));

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./src/gate/parse-messages.ts

const example = "{ min: 0.8 }";
/** What can be wrong with a gate, by code. */
const gateErrors = {
    syntax: (text) => error("LLMX201", `${text}.`),
    notAMap: (got) => error("LLMX202", `The gate must be a map of metrics to rules, such as accuracy: ${example}. ${gotten(got)}`),
    tooLarge: (excess) => error("LLMX203", `The gate is ${excess}. Shorten it.`),
    unknownRule: (label, rule, meant, rules) => error("LLMX204", `Unknown rule ${quoted(rule)} for ${label}. ${didYouMean(meant)}Rules: ${rules.join(", ")}.`),
    invalidRule: (label, rule, expected, got) => error("LLMX205", `${label}: ${rule} must be ${expected}. ${gotten(got)}`),
    notRules: (label, got) => error("LLMX206", `${label} must be a map of rules, such as ${example}. ${gotten(got)}`),
    noRules: (label) => error("LLMX207", `${label} has no rules. Add one, such as ${example}.`),
    unknownName: (name, meant, names) => error("LLMX208", `Unknown name ${quoted(name)}. ${didYouMean(meant)}Names that begin with $: ${names.join(", ")}.`),
    invalidName: (name, maxLength) => error("LLMX209", `${quoted(name)} can't be a metric's name. Use a name of 1 to ${maxLength} characters, "*", or $rows.`),
    minAboveMax: (label, min, max) => error("LLMX210", `${label}: min ${min} is above max ${max}. Lower min or raise max.`),
    everyMetricSlice: (key) => error("LLMX211", `${key}: a slice belongs to one metric. Replace * before the brackets with its name.`),
    betterInSlice: (key, metric) => error("LLMX212", `${key}: better applies to the whole metric. Set it under ${metric}.`),
    invalidVersion: (got) => error("LLMX213", `$version must be 1. ${gotten(got)}`),
};
function error(code, message) {
    return { code, message };
}
function didYouMean(meant) {
    return meant === undefined ? "" : `Did you mean ${meant}? `;
}
const maxShownLength = 60;
function quoted(text) {
    return JSON.stringify((0,lib_text/* clipped */.c)(text, maxShownLength));
}
function gotten(value) {
    if (value === null || value === undefined)
        return "Got nothing.";
    if (Array.isArray(value))
        return "Got a list.";
    if (typeof value === "object")
        return "Got a map.";
    return `Got ${typeof value === "string" ? quoted(value) : String(value)}.`;
}

;// CONCATENATED MODULE: ./src/gate/rules.ts
/** Returns the row rules that apply if the gate doesn't set them. */
function defaultRows() {
    return {
        maxErrors: { kind: "count", count: 0 },
        min: 1,
        maxMissing: { kind: "count", count: 0 },
        minCommon: { kind: "share", share: 0.5 },
    };
}

// EXTERNAL MODULE: ./src/gate/slice-key.ts
var slice_key = __webpack_require__(4699);
// EXTERNAL MODULE: ./src/gate/suggestion.ts
var suggestion = __webpack_require__(4115);
;// CONCATENATED MODULE: ./src/gate/parse-gate.ts









/** Parses a gate written as YAML (1.2, core schema), such as `accuracy: { min: 0.8 }`. */
function parseGate(text) {
    const excess = (0,yaml_limits.findYamlExcess)(text);
    if (excess !== undefined)
        return { kind: "errors", errors: [{ line: undefined, ...gateErrors.tooLarge(excess) }] };
    const lines = new dist.LineCounter();
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const parsing = { document, lines, errors: [] };
    const problems = [...document.errors, ...document.warnings];
    for (const problem of problems)
        addError(parsing, problem.pos[0], gateErrors.syntax(syntaxMessage(problem)));
    const gate = problems.every(({ code }) => code === "DUPLICATE_KEY") ? buildGate(parsing) : undefined;
    if (parsing.errors.length === 0)
        return { kind: "gate", gate };
    return { kind: "errors", errors: parsing.errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
/** Formats an error with its line: `line 3: accuracy has no rules. …`. */
function formatGateError({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}
function addError({ lines, errors }, offset, message) {
    errors.push({ line: lines.linePos(offset).line, ...message });
}
function syntaxMessage({ code, message }) {
    return code === "DUPLICATE_KEY" ? "The same name appears twice" : (message.split("\n")[0] ?? message);
}
function buildGate(parsing) {
    const { contents } = parsing.document;
    if (contents === null || ((0,dist.isScalar)(contents) && contents.value === null))
        return undefined;
    if (!(0,dist.isMap)(contents)) {
        addError(parsing, 0, gateErrors.notAMap(plainValue(contents)));
        return undefined;
    }
    const gate = { rows: defaultRows(), explicitRows: [], everyMetric: {}, metrics: [] };
    const members = listMembers(parsing, contents);
    // The bounds of a metric are checked together with those of "*".
    const isFirst = ({ key }) => key === "*";
    for (const member of members.filter(isFirst))
        addMember(parsing, gate, member);
    for (const member of members.filter((one) => !isFirst(one)))
        addMember(parsing, gate, member);
    return gate;
}
const maxNameLength = 200;
const specialNames = ["$rows", ...scores/* usageLabels */.z2, "$version"];
function addMember(parsing, gate, member) {
    const { key, value, offset } = member;
    if (key === "$version") {
        if (!versionSchema.safeParse(value).success)
            addError(parsing, offset, gateErrors.invalidVersion(value));
    }
    else if (key === "$rows") {
        const rows = toRowRules(parseRules(parsing, member, rowRulesSchema));
        gate.rows = { ...gate.rows, ...rows };
        gate.explicitRows = Object.keys(rows);
    }
    else if (key.startsWith("$") && !(0,scores/* isUsageLabel */.yF)((0,slice_key/* parseSliceKey */.V)(key)?.metric ?? key)) {
        addError(parsing, offset, gateErrors.unknownName(key, (0,suggestion/* findNearest */.q)(key, specialNames), specialNames));
    }
    else if (key.trim() === "" || key.length > maxNameLength) {
        addError(parsing, offset, gateErrors.invalidName(key, maxNameLength));
    }
    else {
        const rules = toMetricRules(parseRules(parsing, member, metricRulesSchema));
        checkBounds(parsing, gate, rules, member);
        if (key === "*")
            gate.everyMetric = rules;
        else
            gate.metrics.push(buildEntry(parsing, member, rules));
    }
}
function buildEntry(parsing, { key, offset }, rules) {
    const slice = (0,slice_key/* parseSliceKey */.V)(key);
    if (slice === undefined)
        return { label: key, rules };
    if (slice.metric === "*")
        addError(parsing, offset, gateErrors.everyMetricSlice(key));
    if (rules.better !== undefined)
        addError(parsing, offset, gateErrors.betterInSlice(key, slice.metric));
    return { label: key, slice, rules };
}
/** Checks the bounds of a metric, of which one may come from "*". */
function checkBounds(parsing, gate, rules, { key, offset }) {
    const inherited = (0,slice_key/* parseSliceKey */.V)(key) === undefined ? gate.everyMetric : {};
    const { min, max } = { ...inherited, ...rules };
    if (min !== undefined && max !== undefined && min > max)
        addError(parsing, offset, gateErrors.minAboveMax(key, min, max));
}
/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules(parsing, { key: label, value, offset }, schema) {
    if (!(0,dist.isMap)(value)) {
        addError(parsing, offset, gateErrors.notRules(label, value));
        return {};
    }
    const names = Object.keys(schema.shape);
    const rules = {};
    for (const rule of listMembers(parsing, value)) {
        const field = Object.hasOwn(schema.shape, rule.key)
            ? schema.shape[rule.key]
            : undefined;
        const parsed = field?.safeParse(rule.value);
        if (parsed === undefined) {
            const meant = (0,suggestion/* findNearest */.q)(rule.key, names);
            addError(parsing, rule.offset, gateErrors.unknownRule(label, rule.key, meant, names));
        }
        else if (parsed.success)
            rules[rule.key] = parsed.data;
        else {
            const expected = parsed.error.issues[0]?.message ?? "";
            addError(parsing, rule.offset, gateErrors.invalidRule(label, rule.key, expected, rule.value));
        }
    }
    if (value.items.length === 0)
        addError(parsing, offset, gateErrors.noRules(label));
    return rules;
}
/** Lists the members of a map; a value is a scalar's value, a map's node, or an empty list for any list. */
function listMembers({ document }, map) {
    return map.items.map(({ key, value }) => {
        const node = (0,dist.isAlias)(value) ? value.resolve(document) : value;
        return {
            key: (0,dist.isScalar)(key) ? (key.source ?? String(key.value)) : String(key),
            value: plainValue(node),
            offset: (0,dist.isScalar)(key) ? (key.range?.[0] ?? 0) : 0,
        };
    });
}
function plainValue(node) {
    if ((0,dist.isSeq)(node))
        return [];
    return (0,dist.isScalar)(node) ? node.value : node;
}
function toMetricRules(input) {
    const { min, max, max_regression, no_regression, max_broken, min_coverage, better, unclear } = input;
    return (0,objects/* withoutUndefined */.r)({
        min,
        max,
        maxRegression: max_regression === undefined ? undefined : toRegressionLimit(max_regression),
        noRegression: no_regression,
        maxBroken: max_broken === undefined ? undefined : toAmount(max_broken),
        minCoverage: min_coverage === undefined ? undefined : toAmount(min_coverage),
        better,
        unclear,
    });
}
function toRowRules({ max_errors, min, max_missing, min_common }) {
    return (0,objects/* withoutUndefined */.r)({
        maxErrors: max_errors === undefined ? undefined : toAmount(max_errors),
        min,
        maxMissing: max_missing === undefined ? undefined : toAmount(max_missing),
        minCommon: min_common === undefined ? undefined : toAmount(min_common),
    });
}
function toAmount(value) {
    return typeof value === "number"
        ? { kind: "count", count: value }
        : { kind: "share", share: toShare(value) };
}
function toRegressionLimit(value) {
    return typeof value === "number" ? { kind: "absolute", value } : { kind: "share", share: toShare(value) };
}
function toShare(percent) {
    return Number.parseFloat(percent) / 100;
}


/***/ }),

/***/ 6143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/** An object without the members that are undefined. */
function withoutUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}


/***/ }),

/***/ 3269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findYamlExcess: () => (/* binding */ findYamlExcess)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** How much YAML is parsed: the parser recurses, and the time it takes for anchors grows with their square. */
const yamlLimits = { bytes: 256 * 1024, depth: 100, aliases: 100 };
/** Says that YAML is larger than `yamlLimits`; undefined if it isn't. Takes time in proportion to the text only. */
function findYamlExcess(text) {
    const { bytes, depth, aliases } = yamlLimits;
    const isExcessive = Buffer.byteLength(text) > bytes || measureDepth(text) > depth || countAliases(text) > aliases;
    if (!isExcessive)
        return undefined;
    return `too large: at most ${bytes / 1024} KB, ${depth} levels, and ${aliases} anchors and aliases are allowed`;
}
/** What the lexer puts before the text of a scalar, which is the next token. */
const scalarMark = "\u{1F}";
function countAliases(text) {
    let [count, isScalar] = [0, false];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__.Lexer().lex(text)) {
        if (!isScalar && (token.startsWith("&") || token.startsWith("*")))
            count += 1;
        isScalar = token === scalarMark;
    }
    return count;
}
/** How deep collections nest: by brackets, by `-`, `?`, and `:` one after another, and by indentation. */
function measureDepth(text) {
    const indents = [];
    let [deepest, brackets, indicators] = [0, 0, 0];
    let [isScalar, isLineStart] = [false, true];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__.Lexer().lex(text)) {
        const isBlank = /^[ \t]/.test(token);
        if (isLineStart && brackets === 0) {
            const indent = isBlank ? token.length : 0;
            while ((indents.at(-1) ?? -1) >= indent)
                indents.pop();
            indents.push(indent);
        }
        if (isScalar)
            indicators = 0;
        else if (token === "[" || token === "{")
            brackets += 1;
        else if (token === "]" || token === "}")
            brackets = Math.max(0, brackets - 1);
        else if (token === "-" || token === "?" || token === ":")
            indicators += 1;
        else if (!isBlank && token !== scalarMark)
            indicators = 0;
        deepest = Math.max(deepest, brackets + indicators + indents.length);
        isLineStart = /[\r\n]/.test(token) && !isScalar;
        isScalar = token === scalarMark;
    }
    return deepest;
}


/***/ }),

/***/ 7821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseColumns: () => (/* binding */ parseColumns)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6143);



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
    duration_s: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
});
/** The columns that YAML names; a text says what it wants instead. */
async function parseColumns(text) {
    const [{ parse }, { findYamlExcess }] = await Promise.all([
        __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(269)]).then(__webpack_require__.bind(__webpack_require__, 3269)),
    ]);
    const excess = findYamlExcess(text);
    if (excess !== undefined)
        return `is ${excess}`;
    try {
        const parsed = resultColumns.safeParse(parse(text, { logLevel: "error" }));
        if (parsed.success)
            return (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)(parsed.data);
    }
    catch (error) {
        return `wants YAML: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLineOfMessage */ .XH)(error)}`;
    }
    const members = Object.keys(resultColumns.shape).join(", ");
    return `wants YAML from ${members} to the name of a column, or a list of names`;
}


/***/ })

};
