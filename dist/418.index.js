export const id = 418;
export const ids = [418,912,238];
export const modules = {

/***/ 2418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/finish/results-files.ts
var results_files = __webpack_require__(59);
// EXTERNAL MODULE: ./src/lib/errors.ts
var lib_errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/render/terminal.ts
var terminal = __webpack_require__(1518);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/cli/messages.ts


/** What the command line says about its own arguments, by code. */
const messages = {
    unknownCommand: (command) => (0,lib_errors/* say */.cv) `LLMX600 Unknown command ${JSON.stringify(command)}. Commands: check, compare, plan.`,
    unknownOption: (option, meant) => (0,lib_errors/* say */.cv) `LLMX601 Unknown option ${option}. ${meant === undefined ? "--help lists the options." : `Did you mean --${meant}?`}`,
    optionValue: (name, isFlag) => isFlag
        ? (0,lib_errors/* say */.cv) `LLMX601 --${name} takes no value. Remove it.`
        : (0,lib_errors/* say */.cv) `LLMX601 --${name} needs a value. If it begins with a dash, write --${name}=VALUE.`,
    invalidOptions: (sentence) => (0,lib_errors/* say */.cv) `LLMX601 ${sentence}. --help lists the options.`,
    noFiles: () => (0,lib_errors/* say */.cv) `LLMX602 check needs at least one file. Name results files or a glob in quotes.`,
    onlyExclusions: () => (0,lib_errors/* say */.cv) `LLMX614 Paths that begin with ! exclude files, so none is left to read. Name a file, such as ./!x.jsonl.`,
    otherOption: (command, option) => (0,lib_errors/* say */.cv) `LLMX603 ${command} has no option --${option}.`,
    twoFiles: (count) => (0,lib_errors/* say */.cv) `LLMX604 compare needs a baseline and a current file. Got ${(0,format/* plural */.LS)(count, "path")}. Put globs in quotes.`,
    oneFile: (count) => (0,lib_errors/* say */.cv) `LLMX605 plan needs one results file. Got ${(0,format/* plural */.LS)(count, "path")}.`,
    notice: (value) => (0,lib_errors/* say */.cv) `LLMX606 --notice must be a drop above 0 in the metric's own unit, such as 0.05 for 5 points. ${value === undefined ? "Add it." : `Got ${JSON.stringify(value)}.`}`,
    unknownFormat: (format, known) => (0,lib_errors/* say */.cv) `LLMX607 Unknown format ${JSON.stringify(format)}. Formats: auto, ${known.join(", ")}.`,
    unreadableOption: (option, path, reason) => (0,lib_errors/* say */.cv) `LLMX608 Couldn't read the file of --${option}, ${path}: ${reason}. Check the path.`,
    optionInUtf16: (option, path) => (0,lib_errors/* say */.cv) `LLMX615 The file of --${option}, ${path}, is UTF-16. Save it as UTF-8.`,
    invalidOption: (option, path, faults) => (0,lib_errors/* say */.cv) `LLMX609 Fix the file of --${option}, ${path}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    shareAboveOne: (labels, explanation) => (0,lib_errors/* say */.cv) `LLMX611 --notice must be at most 1 for a boolean (${labels.join(", ")}). ${explanation}`,
    withoutRecord: (count, total, files) => (0,lib_errors/* say */.cv) `LLMX612 ${(0,format/* formatCount */.B4)(count)} of ${(0,format/* plural */.LS)(total, "row")} in ${files} ${count === 1 ? "has" : "have"} neither record_id nor input, so ${count === 1 ? "it" : "they"} can't be paired with rows of another run. Add record_id to each row.`,
    nothingPaired: () => (0,lib_errors/* say */.cv) `LLMX613 No record is in both runs: no record_id and no input of the baseline is in the current run. Check that both evaluate the same dataset, and write the same record_id.`,
    emptyGate: (path) => (0,lib_errors/* say */.cv) `LLMX032 The gate file ${path} has no rules. Add one, such as accuracy: { min: 0.8 }.`,
    noNoise: () => (0,lib_errors/* say */.cv) `LLMX610 plan can't tell how much the metrics vary: no record has several runs. Number the runs of each record with "run", or add --baseline with another run of the same app.`,
    noNoiseBetween: () => (0,lib_errors/* say */.cv) `LLMX616 plan can't tell how much the metrics vary: the two runs don't differ, or differ by more than chance explains. Name two runs of the same app with the same records.`,
};

;// CONCATENATED MODULE: ./src/cli/arguments.ts





/** `failed`: the gate fails. `invalid`: a file, an option, or the gate can't be used. */
const exitCodes = { passed: 0, failed: 1, invalid: 2 };
/** Errors of arguments or files that end a command. The message has a safe line for each, and a last one. */
class CommandError extends Error {
    name = "CommandError";
    errors;
    constructor(errors, lastLine) {
        super([...errors.map((error) => (0,terminal/* plainText */.w)(error)), lastLine].join("\n"));
        this.errors = errors;
    }
}
/** Prints a value as JSON. */
function printJson(value, line) {
    line.print(`${JSON.stringify(value, undefined, 2)}\n`);
}
const options = {
    gate: { type: "string" },
    format: { type: "string" },
    columns: { type: "string" },
    baseline: { type: "string" },
    notice: { type: "string" },
    "usage-metrics": { type: "boolean" },
    answers: { type: "boolean" },
    all: { type: "boolean" },
    json: { type: "boolean" },
    version: { type: "boolean" },
    help: { type: "boolean", short: "h" },
};
const general = ["format", "columns", "json", "help", "version"];
const optionsByCommand = {
    check: general,
    compare: [...general, "gate", "usage-metrics", "answers", "all"],
    plan: [...general, "baseline", "notice", "usage-metrics"],
};
/** Parses the command line. Throws a CommandError with all of its errors. */
function parseArguments(args) {
    const { values, positionals } = parse(args);
    const [kind = "", ...files] = positionals;
    if (values.version)
        return { kind: "version" };
    if (values.help || args.length === 0 || kind === "help")
        return { kind: "help" };
    if (kind !== "check" && kind !== "compare" && kind !== "plan")
        throw invalid([messages.unknownCommand(kind)]);
    const others = Object.keys(values).filter((name) => !optionsByCommand[kind].includes(name));
    const faults = others.map((name) => messages.otherOption(kind, name));
    const drop = Number(values.notice);
    if (kind === "check" && files.length === 0)
        faults.push(messages.noFiles());
    if (kind === "compare" && files.length !== 2)
        faults.push(messages.twoFiles(files.length));
    if (kind === "plan" && files.length !== 1)
        faults.push(messages.oneFile(files.length));
    if (kind === "plan" && !(drop > 0 && Number.isFinite(drop)))
        faults.push(messages.notice(values.notice));
    if (faults.length > 0)
        throw invalid(faults);
    return { kind, files, options: values };
}
function parse(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true, allowNegative: true });
    }
    catch (error) {
        throw invalid([describeOptionFault((0,lib_errors/* errorMessage */.gJ)(error))]);
    }
}
function invalid(faults) {
    return new CommandError(faults.map(lib_errors/* withCode */.SM), "See llm-experiment --help.");
}
/** Says what is wrong with the options, from what Node.js says about them. */
function describeOptionFault(message) {
    const [, unknown] = /Unknown option '(-[^']*)'/.exec(message) ?? [];
    if (unknown !== undefined)
        return messages.unknownOption(unknown, (0,lib_text/* findNearest */.qg)(unknown.replace(/^-+/, ""), Object.keys(options)));
    // A value that begins with a dash, or none.
    const [, name] = /Option '(?:-\w, )?--([\w-]+)/.exec(message) ?? [];
    if (name !== undefined)
        return messages.optionValue(name, /does not take an argument/.test(message));
    // Node.js explains more in further sentences.
    const [sentence = ""] = message.split(/\. |\n/, 1);
    return messages.invalidOptions(sentence.replace(/\.$/, ""));
}
/** The usage text. */
const help = `Usage: llm-experiment COMMAND [OPTIONS]

Check and compare results files locally, with the same rules as the action. No network or keys needed.

Commands
  check FILES...                 list every error in results files, and what was read from them
  compare BASELINE CURRENT       compare two runs, and judge the gate
  plan FILE --notice DROP        show how many records and runs it takes to notice a drop, from how much FILE varies

FILES, BASELINE, and CURRENT are paths or globs (in quotes) of results files: the action's own JSON Lines, or what
promptfoo, DeepEval, pytest (JUnit XML), Ragas, Vitest, Jest, evalite, Pydantic Evals, Inspect, and others write.

Options
  --gate FILE        the gate as YAML, as in the input gate_file (compare)
  --all              list every changed record (compare)
  --no-answers       hide inputs and outputs (compare)
  --notice DROP      the drop to notice in the metric's own unit: 0.05 is 5 points of a boolean (plan)
  --baseline FILE    another run of the same app, if FILE has one run of each record (plan)
  --usage-metrics    also test cost, tokens, and duration (compare, plan)
  --format NAME      the format, if the content doesn't identify it, as in the input results_format
  --columns FILE     the columns of a table as YAML, as in the input results_columns
  --json             print JSON instead of text
  --version          print the version
  --help             print this text

Exit codes: 0 no error (an unclear gate, too), 1 the gate fails, 2 a file or an option is invalid.
`;

// EXTERNAL MODULE: ./src/comparison/compare.ts + 2 modules
var compare = __webpack_require__(2533);
// EXTERNAL MODULE: ./src/gate/judge.ts + 1 modules
var judge = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var gate_metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/gate/parse-gate.ts
var parse_gate = __webpack_require__(5106);
// EXTERNAL MODULE: ./src/render/result.ts
var result = __webpack_require__(4443);
// EXTERNAL MODULE: ./src/render/results-report.ts
var results_report = __webpack_require__(5585);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/lib/regular-file.ts
var regular_file = __webpack_require__(9238);
// EXTERNAL MODULE: ./src/results/check.ts + 14 modules
var check = __webpack_require__(6239);
// EXTERNAL MODULE: ./src/results/file-patterns.ts
var file_patterns = __webpack_require__(3232);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
;// CONCATENATED MODULE: ./src/cli/read-files.ts












/** Reads the files that paths or globs name. Throws a CommandError with all errors. `side` is instead of an experiment's ID. */
async function readFiles(patterns, side, reading, { folder }, slicedBy) {
    if (patterns.every((pattern) => pattern.startsWith("!")))
        throw invalidFiles([(0,lib_errors/* withCode */.SM)(messages.onlyExclusions())]);
    // The command line is the user's own: a path may lead anywhere.
    const { root } = (0,external_node_path_.parse)((0,external_node_path_.resolve)(folder));
    const absolute = patterns.map((pattern) => pattern.startsWith("!") ? `!${(0,external_node_path_.resolve)(folder, pattern.slice(1))}` : (0,external_node_path_.resolve)(folder, pattern));
    const { files, unmatched, refused } = await (0,file_patterns/* resolveResultFiles */.x)(absolute, root, reading);
    const unresolved = [...unmatched, ...refused].map(lib_errors/* withCode */.SM);
    if (unresolved.length > 0)
        throw invalidFiles(unresolved);
    const below = `${(0,external_node_path_.resolve)(folder)}/`;
    const named = files.map((file) => {
        const path = file.path.replaceAll("\\", "/");
        return { ...file, name: path.startsWith(below) ? path.slice(below.length) : path };
    });
    const options = { maxListed: Number.POSITIVE_INFINITY, slicedBy };
    const checked = await (0,open_file/* withOpenFiles */.UJ)(named, (opened) => (0,check/* checkResults */.Z)(opened, side, options));
    if (checked.kind === "checked")
        return checked;
    throw invalidFiles(checked.faults, checked.total, checked.isStopped ? " The check stopped there." : "");
}
function invalidFiles(faults, total = faults.length, more = "") {
    return new CommandError(faults.map(nameOptions), `${(0,format/* plural */.LS)(total, "error")}.${more}`);
}
/** Reads a baseline, by default the current run, and the current run. Throws an AggregateError with the errors of both. */
async function readSides(baseline, current, format, line, slicedBy) {
    const read = (file, side) => readFiles([file], side, format, line, slicedBy);
    const reading = read(current, "current");
    const sides = [baseline === undefined ? reading : read(baseline, "baseline"), reading];
    const [there, here] = await Promise.allSettled(sides);
    if (there.status === "fulfilled" && here.status === "fulfilled")
        return { baseline: there.value, current: here.value };
    const failed = [there, here].filter((side) => side.status === "rejected");
    throw new AggregateError(new Set(failed.map(({ reason }) => reason)));
}
/** Prints what may be wrong with files that could be read. */
function printWarnings(read, line) {
    for (const warning of listWarnings(read))
        line.printError(`Warning: ${(0,terminal/* plainText */.w)(warning)}\n`);
}
/** Lists the same for JSON. */
function listWarnings({ files, scores }) {
    const warnings = (0,results_files/* describeFileWarnings */.V$)(files).map(nameOptions);
    const { total, withoutRecord } = scores.rows;
    // A table says so itself, by its columns.
    const isKnown = files.some((file) => file.warnings.some((warning) => warning.includes("LLMX395")));
    if (withoutRecord === 0 || isKnown)
        return warnings;
    const names = files.length > 3 ? (0,format/* plural */.LS)(files.length, "file") : (0,format/* listWords */.yh)(files.map(({ file }) => file.name));
    return [...warnings, (0,lib_errors/* withCode */.SM)(messages.withoutRecord(withoutRecord, total, names))];
}
/** Replaces the names of inputs in messages about files by those of options. */
function nameOptions(message) {
    return message
        .replace(/\bresults_format: /g, "--format ")
        .replace(/\bresults_format\b/g, "--format")
        .replace(/\b(in|add) results_columns\b/g, "$1 the file of --columns")
        .replace(/\bresults_columns\b/g, "--columns");
}
/** Parses the options that say how to read files. Throws an ActionError if they can't be used. */
async function parseReading({ format, columns }, line) {
    const named = reading/* namedFormats */.Y_.find((one) => one === format);
    if (format !== undefined && format !== "auto" && named === undefined)
        throw new lib_errors/* ActionError */.lZ(messages.unknownFormat(format, reading/* namedFormats */.Y_));
    if (columns === undefined)
        return { format: named, columns };
    const parsed = await (0,reading/* parseColumns */.f)(await readOption("columns", columns, line));
    if (typeof parsed === "string")
        throw new lib_errors/* ActionError */.lZ(messages.invalidOption("columns", columns, [`It ${parsed}`]));
    return { format: named, columns: parsed };
}
const maxOptionSize = 1024 * 1024;
/** Reads the file that an option names. Throws an ActionError if it can't be read. */
async function readOption(option, path, { folder }) {
    const read = await (0,regular_file.readRegularFile)((0,external_node_path_.resolve)(folder, path), maxOptionSize);
    if ("text" in read)
        return read.text;
    const { failure } = read;
    if (failure === "UTF-16")
        throw new lib_errors/* ActionError */.lZ(messages.optionInUtf16(option, path));
    const reason = typeof failure === "object" ? failure.systemError : failure === "missing" ? "ENOENT" : failure;
    throw new lib_errors/* ActionError */.lZ(messages.unreadableOption(option, path, reason));
}

;// CONCATENATED MODULE: ./src/cli/compare.ts












/** Compares two runs as the action does, and judges the gate. */
async function compareFiles({ files, options }, line) {
    const reading = await parseReading(options, line);
    const gate = options.gate === undefined ? undefined : await readGateFile(options.gate, line);
    const [from = "", to = ""] = files;
    const { baseline, current } = await readSides(from, to, reading, line, (0,gate_metrics/* listSliceProperties */.OI)(gate));
    for (const side of [baseline, current])
        printWarnings(side, line);
    const maxRecords = options.all ? Number.POSITIVE_INFINITY : undefined;
    const facts = (0,results_files/* collectMetricFacts */.gX)(current.files, options["usage-metrics"] === true);
    const comparison = (0,compare/* compareExperiments */.u)(baseline.scores, current.scores, {
        ...(0,gate_metrics/* comparisonOptions */.ck)(gate, facts),
        maxChangedRecords: maxRecords,
    });
    const evidence = { results: { kind: "read", comparison }, baseline: { kind: "read" }, names: facts.names };
    const judgement = (0,judge/* judgeGate */.$)(gate, evidence);
    const report = (0,results_report/* buildResultsReport */.j)({
        comparison,
        judgement,
        gateMode: "fail",
        failsJob: judgement.verdict === "fail",
        addsReruns: false,
        withAnswers: options.answers !== false,
        maxRecords,
        notIngested: 0,
        scores: { current: current.scores, baseline: baseline.scores },
    });
    const isPairable = [baseline, current].every(({ scores }) => scores.records.length > 0);
    if (isPairable && comparison.records?.both === 0)
        line.printError(`Warning: ${(0,lib_errors/* withCode */.SM)(messages.nothingPaired())}\n`);
    if (options.json)
        printJson((0,result/* buildResult */.C)([{ results: report }], judgement.verdict), line);
    else
        line.print((0,terminal/* renderTerminal */.b)(report, { colors: line.colors, records: maxRecords ?? 5 }));
    return judgement.verdict === "fail" ? exitCodes.failed : exitCodes.passed;
}
async function readGateFile(path, line) {
    const parsed = (0,parse_gate.parseGate)(await readOption("gate", path, line));
    if (parsed.kind !== "gate")
        throw new lib_errors/* ActionError */.lZ(messages.invalidOption("gate", path, parsed.errors.map(parse_gate.formatGateError)));
    if (parsed.gate === undefined)
        throw new lib_errors/* ActionError */.lZ(messages.emptyGate(path));
    return parsed.gate;
}

// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
// EXTERNAL MODULE: ./src/gate/messages.ts
var gate_messages = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/cli/plan.ts










/** Runs of each record on the base branch and in the pull request. */
const layouts = [
    { baseline: 1, current: 1 },
    { baseline: 3, current: 1 },
    { baseline: 3, current: 3 },
];
/**
 * Shows how many records and runs notice a drop in four of five cases. How much a metric varies comes from the runs of
 * each record in the file, or from another run of the same app.
 *
 * @throws ActionError if nothing tells how much the metrics vary.
 */
async function planRecords({ files, options }, line) {
    const drop = Number(options.notice);
    const usageMetrics = options["usage-metrics"] === true;
    const [file = ""] = files;
    const { baseline, current } = await readSides(options.baseline, file, await parseReading(options, line), line);
    const { metrics, usage } = (0,compare/* compareExperiments */.u)(baseline.scores, current.scores, {
        betterFor: (label) => (0,gate_metrics/* betterFor */.gK)(undefined, label),
        isUsageTested: () => usageMetrics,
    });
    const numeric = [...metrics.filter((metric) => metric.kind === "numeric"), ...(usageMetrics ? usage : [])];
    const isTooLarge = (type) => type === "boolean" && drop > 1;
    const refused = numeric.filter(({ type }) => isTooLarge(type)).map(({ label }) => label);
    if (refused.length > 0) {
        const message = messages.shareAboveOne(refused, (0,gate_messages/* explainShare */.Lq)(drop, "points"));
        if (refused.length === numeric.length)
            throw new lib_errors/* ActionError */.lZ(message);
        line.printError(`Warning: ${(0,terminal/* plainText */.w)((0,lib_errors/* withCode */.SM)(message))}\n`);
    }
    const plans = numeric.flatMap((metric) => {
        const { label, type, noise } = metric;
        if (noise === undefined || isTooLarge(type))
            return [];
        const needed = layouts.map((runs) => ({ runs, records: (0,power/* countRecordsNeeded */.hT)(noise, drop, runs) ?? null }));
        return [{ metric: label, unit: (0,format/* metricUnit */.n2)(metric), layouts: needed }];
    });
    if (plans.length === 0)
        throw new lib_errors/* ActionError */.lZ(options.baseline === undefined ? messages.noNoise() : messages.noNoiseBetween());
    if (options.json) {
        printJson(plans.map(({ metric, layouts }) => ({ metric, drop, layouts })), line);
        return exitCodes.passed;
    }
    const blocks = plans.map(({ metric, unit, layouts: needed }) => {
        const amount = (0,format/* formatAmount */.ej)(drop, unit);
        const lines = needed.map(({ runs, records }) => {
            const count = records === null ? "no number of records" : (0,format/* plural */.LS)(records, "record");
            const here = `${(0,format/* plural */.LS)(runs.current, "run")} in the pull request`;
            return `  ${(0,format/* plural */.LS)(runs.baseline, "run")} on the base branch, ${here}: ${count}\n`;
        });
        return `${(0,terminal/* plainText */.w)(metric, 60)}: records that notice a drop of ${amount}, four times in five\n${lines.join("")}`;
    });
    const silent = numeric.length - plans.length - refused.length;
    if (silent > 0)
        blocks.push(`${(0,format/* plural */.LS)(silent, "more metric")} never differed between runs.\n`);
    line.print(blocks.join("\n"));
    return exitCodes.passed;
}

;// CONCATENATED MODULE: ./src/cli/cli.ts









/** Runs a command and returns its exit code. */
async function runCommand(line) {
    try {
        const command = parseArguments(line.args);
        switch (command.kind) {
            case "help":
                line.print(help);
                return exitCodes.passed;
            case "version":
                line.print(`${line.version}\n`);
                return exitCodes.passed;
            case "check":
                return await checkFiles(command, line);
            case "compare":
                return await compareFiles(command, line);
            case "plan":
                return await planRecords(command, line);
        }
    }
    catch (error) {
        printErrors(error instanceof AggregateError ? error.errors : [error], line);
        return exitCodes.invalid;
    }
}
function printErrors(errors, line) {
    const lists = errors.map((error) => {
        if (error instanceof CommandError)
            return { all: error.errors, text: error.message };
        const prefix = error instanceof lib_errors/* ActionError */.lZ ? "" : "Unexpected error, please report it: ";
        const message = `${prefix}${(0,lib_errors/* errorMessage */.gJ)(error)}`;
        return { all: [message], text: (0,lib_text/* escapeWorkflowCommands */.Fy)(message) };
    });
    if (line.args.includes("--json")) {
        const nothing = line.args.includes("check") ? { files: 0, rows: 0, failed: 0, warnings: [] } : {};
        printJson({ ...nothing, errors: lists.flatMap(({ all }) => all) }, line);
    }
    else
        for (const { text } of lists)
            line.printError(`${text}\n`);
}
/** Lists every error of results files, or what was read from them. */
async function checkFiles({ files: patterns, options }, line) {
    const read = await readFiles(patterns, "check", await parseReading(options, line), line);
    const { files, scores } = read;
    const { total, failed } = scores.rows;
    if (options.json) {
        const warnings = listWarnings(read);
        printJson({ files: files.length, rows: total, failed, errors: [], warnings }, line);
        return exitCodes.passed;
    }
    for (const sentence of (0,results_files/* describeFiles */.LG)(files))
        line.print(`${(0,terminal/* plainText */.w)(sentence)}\n`);
    printWarnings(read, line);
    const errors = failed === 0 ? "" : `, ${(0,format/* formatCount */.B4)(failed)} with an error`;
    line.print(`OK: ${(0,format/* plural */.LS)(files.length, "file")}, ${(0,format/* plural */.LS)(total, "row")}${errors}.\n`);
    return exitCodes.passed;
}


/***/ }),

/***/ 5106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatGateError: () => (/* binding */ formatGateError),
/* harmony export */   parseGate: () => (/* binding */ parseGate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9112);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(912);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4512);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8283);







/** Parses a gate written as YAML (1.2, core schema), such as `accuracy: { min: 0.8 }`. */
function parseGate(text) {
    const excess = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .findYamlExcess */ .n)(text);
    if (excess !== undefined)
        return { kind: "errors", errors: [{ line: undefined, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.tooLarge(excess) }] };
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false });
    const faults = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .findYamlErrors */ .G)(text, document).map(({ offset, fix }) => ({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.syntax(fix) }));
    const isReadable = [...document.errors, ...document.warnings].every(({ code }) => code === "DUPLICATE_KEY");
    const gate = isReadable ? buildGate(document, faults) : undefined;
    if (faults.length === 0)
        return { kind: "gate", gate };
    const errors = faults.map(({ offset, ...message }) => ({ line: lines.linePos(offset).line, ...message }));
    return { kind: "errors", errors: errors.sort((a, b) => a.line - b.line) };
}
/** Formats an error with its line: `line 3: accuracy has no rules. …`. */
function formatGateError({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}
/** Lists the members of a map, each with where its key begins in the text; undefined if the node isn't a map. */
function listMembers(document, node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return undefined;
    return node.items.map(({ key, value: given }) => {
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(given) ? given.resolve(document) : given;
        const [name, offset] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? [key.source ?? String(key.value), key.range?.[0] ?? 0] : [String(key), 0];
        return { name, offset, node, value: toPlainValue(node) };
    });
}
/** Returns the value of a scalar, an empty list for any list, and a map's node for a map: what errors describe. */
function toPlainValue(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return [];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : node;
}
const maxNameLength = 200;
const specialNames = ["$rows", ..._results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .usageLabels */ .z2, "$version"];
function buildGate(document, faults) {
    const { contents } = document;
    const members = listMembers(document, contents);
    if (members === undefined) {
        const value = toPlainValue(contents);
        if (value !== null)
            faults.push({ offset: 0, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.notAMap(value) });
        return undefined;
    }
    const gate = { rows: {}, everyMetric: {}, metrics: [] };
    // The bounds of a metric are checked together with those of "*", so that comes first.
    members.sort((a, b) => Number(b.name === "*") - Number(a.name === "*"));
    for (const member of members) {
        const { name: key, offset, value } = member;
        if (key === "$version") {
            if (!_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .versionSchema */ .G0.safeParse(value).success)
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidVersion(value) });
        }
        else if (key === "$rows") {
            gate.rows = parseRules(document, member, _gate_js__WEBPACK_IMPORTED_MODULE_4__/* .rowRulesSchema */ .Jw, faults);
        }
        else if (key.startsWith("$") && !(0,_results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageLabel */ .yF)((0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key)?.metric ?? key)) {
            faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.unknownName(key, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .findNearest */ .qg)(key, specialNames), specialNames) });
        }
        else if (key.trim() === "" || key.length > maxNameLength) {
            faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidName(key, maxNameLength) });
        }
        else {
            const rules = parseRules(document, member, _gate_js__WEBPACK_IMPORTED_MODULE_4__/* .metricRulesSchema */ .HE, faults);
            const slice = (0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key);
            // One of the bounds may come from "*".
            const { min, max } = slice === undefined ? { ...gate.everyMetric, ...rules } : rules;
            if (min !== undefined && max !== undefined && min > max)
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.minAboveMax(key, min, max) });
            if (slice?.metric === "*")
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.everyMetricSlice(key) });
            if (slice && rules.better)
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.betterInSlice(key, slice.metric) });
            if (key === "*")
                gate.everyMetric = rules;
            else
                gate.metrics.push({ label: key, ...(slice && { slice }), rules });
        }
    }
    return gate;
}
/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules(document, { name: label, offset, node, value }, schema, faults) {
    const members = listMembers(document, node);
    if (members === undefined)
        faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.notRules(label, value) });
    if (members?.length === 0)
        faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.noRules(label) });
    const given = new Map((members ?? []).map((rule) => [rule.name, rule]));
    const values = Object.fromEntries([...given].map(([name, { value }]) => [name, value]));
    const names = Object.keys(schema.shape);
    for (const issue of schema.safeParse(values).error?.issues ?? []) {
        const isUnknown = issue.code === "unrecognized_keys";
        for (const name of isUnknown ? issue.keys : issue.path.slice(0, 1).map(String)) {
            const rule = given.get(name);
            const message = isUnknown
                ? _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.unknownRule(label, name, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .findNearest */ .qg)(name, names), names)
                : _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidRule(label, name, issue.message, rule?.value);
            faults.push({ offset: rule?.offset ?? offset, ...message });
            given.delete(name);
        }
    }
    const rules = [...given].map(([name, { value }]) => {
        if (typeof value !== "string" || !value.endsWith("%"))
            return [name, value];
        // In one spelling: `5%` for `5.0 %`.
        return [name, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(Number.parseFloat(value) / 100, "share", "all").replaceAll(",", "")];
    });
    return Object.fromEntries(rules);
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRegularFile: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * Reads a regular file, of at most `maxSize` bytes. A pipe or a device is never read: it may have no end.
 *
 * @param folder Where the file must be, after following links; undefined for anywhere.
 */
async function readRegularFile(path, maxSize, folder) {
    // Windows has neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    let handle;
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
        if (folder !== undefined) {
            const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder)), real);
            if (rest === ".." || /^\.\.[\\/]/.test(rest) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(rest))
                return { failure: "outside" };
        }
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        if (!(await handle.stat()).isFile())
            return { failure: "not a regular file" };
        // The size that the system reports isn't always how much there is, as in /proc.
        const chunks = [];
        for await (const chunk of handle.createReadStream({ end: maxSize, autoClose: false }))
            chunks.push(chunk);
        const content = Buffer.concat(chunks);
        if (content.length > maxSize)
            return { failure: "too large" };
        // Its byte order mark, in either order.
        if (["fffe", "feff"].includes(content.toString("hex", 0, 2)))
            return { failure: "UTF-16" };
        return { text: content.toString() };
    }
    catch (error) {
        const { code = "unknown error" } = error;
        return { failure: code === "ENOENT" ? "missing" : { systemError: code } };
    }
    finally {
        await handle?.close();
    }
}


/***/ }),

/***/ 912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findYamlErrors),
/* harmony export */   n: () => (/* binding */ findYamlExcess),
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);



/** Finds why a document isn't valid YAML: each name that is there twice, and the first of other errors. */
function findYamlErrors(text, { errors, warnings }) {
    const all = [...errors, ...warnings];
    const duplicates = all.filter(({ code }) => code === "DUPLICATE_KEY");
    // The parser goes on after an error, so others follow from it.
    const others = all.filter(({ code }) => code !== "DUPLICATE_KEY").sort((a, b) => a.pos[0] - b.pos[0]);
    return [...others.slice(0, 1), ...duplicates].map((error) => explainYamlError(text, error));
}
const fixes = {
    DUPLICATE_KEY: "Remove one of the two equal names.",
    TAB_AS_INDENT: "Indent with spaces, not tabs.",
    BAD_INDENT: "Indent all names of a map alike.",
    MULTIPLE_DOCS: "Remove the line of dashes.",
    BLOCK_AS_IMPLICIT_KEY: "Put the names below another name in braces, as in accuracy: { min: 0.8 }.",
    MULTILINE_IMPLICIT_KEY: "Write a name, a colon, and a value on each line.",
    BAD_SCALAR_START: "Put the value in quotes.",
};
function explainYamlError(text, { code, message, pos: [offset] }) {
    const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
    if (code !== "DUPLICATE_KEY" && /^\s*\*/.test(line))
        return { offset, fix: 'Put a name that begins with * in quotes, as in "*": { min: 0.8 }.' };
    // An error at the end of the text, or of what a bracket or quote holds, is about its beginning.
    const bracket = /end with a ([}\]])/.exec(message)?.[1];
    if (bracket !== undefined) {
        const opened = bracket === "}" ? "{" : "[";
        return { offset: Math.max(0, text.lastIndexOf(opened, offset - 1)), fix: `Close the ${opened} with ${bracket}.` };
    }
    const quote = /^Missing closing (.)quote/.exec(message)?.[1];
    if (quote !== undefined)
        return { offset: Math.max(0, text.lastIndexOf(quote, offset - 1)), fix: "Close the quote." };
    if (message.startsWith("Implicit map keys"))
        return { offset, fix: fixes.MULTILINE_IMPLICIT_KEY ?? "" };
    if (code === "UNEXPECTED_TOKEN" && /^[}\]]/.test(text.slice(offset)))
        return { offset, fix: `Remove the ${text.charAt(offset)}, which closes nothing.` };
    return { offset, fix: fixes[code] ?? "Check its quotes, brackets, and indentation." };
}
/** Parses YAML into plain values. */
function parseYaml(text, options) {
    const excess = findYamlExcess(text);
    if (excess !== undefined)
        return { kind: "excess", reason: excess };
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...options, lineCounter, prettyErrors: false });
    const [error] = findYamlErrors(text, { errors: document.errors, warnings: [] });
    if (error !== undefined)
        return { kind: "invalid", reason: `Line ${lineCounter.linePos(error.offset).line} isn't valid. ${error.fix}` };
    const { contents } = document;
    const findLine = (name) => {
        const keys = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents) ? contents.items.map(({ key }) => key) : [];
        const start = keys.filter((key) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)).find(({ value }) => String(value) === name)?.range?.[0];
        return start === undefined ? undefined : lineCounter.linePos(start).line;
    };
    const endless = { kind: "invalid", reason: "It repeats its aliases too often." };
    try {
        const value = document.toJS();
        // An anchor that contains its own alias.
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .nestsDeeperThan */ .ix)(maxDepth, value) ? endless : { kind: "value", value, findLine };
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(failure).startsWith("Unresolved alias"))
            return endless;
        return { kind: "invalid", reason: "It has a * before a name that no & defines. Put the value in quotes." };
    }
}
// The parser recurses, and the time that it takes for anchors grows with their square.
const [maxBytes, maxDepth, maxAliases] = [256 * 1024, 100, 100];
// The lexer's token before the text of a scalar.
const scalarMark = "\u{1F}";
/** Returns what to say if YAML is too large to be parsed; undefined if it isn't. Takes linear time. */
function findYamlExcess(text) {
    if (Buffer.byteLength(text) <= maxBytes) {
        const { depth, aliases } = measureYaml(text);
        if (depth <= maxDepth && aliases <= maxAliases)
            return undefined;
    }
    return `too large: at most ${maxBytes / 1024} KB, ${maxDepth} levels, and ${maxAliases} anchors and aliases are allowed`;
}
/** Measures how deep collections nest: by brackets, by indentation, and by `-`, `?`, and `:` in a row. */
function measureYaml(text) {
    const indents = [];
    let [depth, aliases, brackets, indicators] = [0, 0, 0, 0];
    let [isScalar, isLineStart] = [false, true];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
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
        if (!isScalar && /^[&*]/.test(token))
            aliases += 1;
        depth = Math.max(depth, brackets + indicators + indents.length);
        isLineStart = /[\r\n]/.test(token) && !isScalar;
        isScalar = token === scalarMark;
    }
    return { depth, aliases };
}


/***/ }),

/***/ 4443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ buildResult)
/* harmony export */ });
/* unused harmony export resultSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7229);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6076);



/*
 * The result for machines: what finish/ writes as result.json, and what `compare --json` prints. Its types are those of
 * the schema, from which schema/result.schema.json is generated. Shares are numbers from 0 to 1.
 */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const value = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), text]);
const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0));
const anyObject = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J());
const metricMembers = {
    label: text,
    type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["score", "boolean", "categorical"]),
    better: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["higher", "lower"])),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(value),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(value),
    difference: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    interval: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .tuple */ .PVZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])),
    p: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    adjusted_p: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ both: count, worse: count, better: count, added: count, missing: count })),
    scored: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(count),
    detectable_drop: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("only large drops")])),
};
const sliceSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...metricMembers, slice: text });
const ruleSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    metric: text,
    slice: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    rule: text,
    limit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), text, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()])),
    measured: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), limit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), of: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()) })),
    outcome: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["passed", "failed", "unclear", "not_checked", "accepted"]),
    message: text,
    code: text,
});
const recordSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_report_js__WEBPACK_IMPORTED_MODULE_3__/* .recordKinds */ .Bh),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ metric: text, baseline: value, value })),
});
const experimentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    leg: text,
    matrix: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(anyObject),
    config: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(anyObject),
    experiment_id: text,
    urls: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ experiment: text, compare: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text), run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text) }),
    status: text,
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ experiment_ids: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), commit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text), reason: text })),
    attempts: count,
    rows: count,
    metrics: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...metricMembers, slices: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(sliceSchema) })),
    gate: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(ruleSchema),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(recordSchema),
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ metric: text, by: text, at: text, reason: text, commit: text })),
});
const resultSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["pass", "fail", "unclear", "none"]),
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    rules: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ passed: count, failed: count, unclear: count, not_checked: count, accepted: count }),
    experiments: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(experimentSchema),
});
/** Builds the result of the experiments that one step finished, or of the runs that `compare` compared, without a report. */
function buildResult(sources, verdict) {
    const experiments = sources.map(buildExperiment);
    const rules = { passed: 0, failed: 0, unclear: 0, not_checked: 0, accepted: 0 };
    for (const { outcome } of experiments.flatMap(({ gate }) => gate))
        rules[outcome] += 1;
    return { version: 1, verdict, accepted: rules.accepted > 0, rules, experiments };
}
function buildExperiment(source) {
    const { experiment, matrix, config, baseline, workflowRun, results, attempts, accepted = [] } = source;
    const found = baseline?.kind === "found" ? baseline : undefined;
    const ids = found ? [found.experiment.id, ...(found.pooled ?? [])] : [];
    const rules = (results?.judgement.rules ?? []).filter(_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleShown */ .CI);
    const { worse, category } = results?.records ?? { worse: [], category: [] };
    return {
        name: experiment?.logicalName ?? "",
        leg: (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .legName */ .ue)("", matrix),
        matrix: matrix ?? null,
        config: config ?? null,
        experiment_id: experiment?.id ?? "",
        urls: { experiment: experiment?.url ?? "", compare: found?.compareUrl ?? null, run: workflowRun?.url ?? null },
        status: source.state ?? "completed",
        baseline: found ? { experiment_ids: ids, commit: found.commit?.sha ?? null, reason: found.reason } : null,
        attempts: attempts ?? 1,
        rows: results?.comparison?.rows.current.total ?? 0,
        metrics: results?.comparison ? buildMetrics(results.comparison, results.judgement) : [],
        gate: rules.map(({ metric, slice, rule, limit = null, measured, outcome, message, code }) => ({
            metric,
            slice: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice) ?? null,
            rule,
            limit,
            ...(measured && { measured }),
            outcome: outcome === "not checked" ? "not_checked" : outcome,
            message,
            code,
        })),
        records: [...worse, ...category].map(({ recordId = null, name = null, kind, changes }) => ({
            record_id: recordId,
            name,
            kind,
            scores: changes.map(({ label, baseline, current }) => ({ metric: label, baseline, value: current })),
        })),
        accepted: [...accepted],
    };
}
function buildMetrics({ metrics, usage, slices, summary }, { rules }) {
    // Values that a gate found are content, which judgements don't name without answers.
    const named = slices.filter((slice) => rules.some((rule) => (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbout */ .KH)(rule, slice)));
    const rowLevel = [...metrics, ...usage].map((metric) => ({
        ...(metric.kind === "numeric" ? buildNumeric(metric) : buildCategorical(metric)),
        slices: named
            .filter(({ label }) => label === metric.label)
            .map((slice) => ({ ...buildNumeric(slice), slice: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice.slice) ?? "" })),
    }));
    return [...rowLevel, ...summary.map((metric) => ({ ...buildRunLevel(metric), slices: [] }))];
}
const untested = {
    difference: null,
    interval: null,
    p: null,
    adjusted_p: null,
    records: null,
    scored: null,
    detectable_drop: null,
};
/** The values are those that the comment shows: over the records in both runs, if there are any. */
function buildNumeric(metric) {
    const { compared, current, baseline, interval, records, coverage } = metric;
    const { added = 0, missing = 0 } = coverage.records ?? {};
    return {
        label: metric.label,
        type: metric.type,
        better: metric.better,
        value: compared?.current ?? current?.mean ?? null,
        baseline: compared?.baseline ?? baseline?.mean ?? null,
        difference: metric.difference ?? null,
        interval: interval ? [...interval] : null,
        p: metric.pValue ?? null,
        adjusted_p: metric.adjustedPValue ?? null,
        verdict: metric.verdict,
        records: records ? { both: records.both, worse: records.worse, better: records.better, added, missing } : null,
        scored: coverage.current.scored,
        detectable_drop: metric.detectableDrop ?? null,
    };
}
/** Categories have no order: their values are the most frequent ones. */
function buildCategorical({ label, current, baseline, changed, coverage }) {
    const verdict = changed ? "changed" : "unchanged";
    return {
        ...untested,
        label,
        type: "categorical",
        better: null,
        value: current?.categories[0]?.category ?? null,
        baseline: baseline?.categories[0]?.category ?? null,
        verdict: changed === undefined ? null : verdict,
        scored: coverage.current.scored,
    };
}
function buildRunLevel(metric) {
    const { label, better, current, baseline, difference } = metric;
    const { before, after, isText, type } = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunLevel */ .Qn)(metric);
    const direction = difference && (difference > 0 ? "higher" : "lower");
    return {
        ...untested,
        label,
        type: isText && type === "score" ? "categorical" : type,
        better: isText ? null : better,
        value: typeof current === "string" ? current : (after ?? null),
        baseline: typeof baseline === "string" ? baseline : (before ?? null),
        difference: difference ?? null,
        verdict: difference === undefined ? null : direction || "unchanged",
    };
}


/***/ })

};
