export const id = 241;
export const ids = [241,912,238];
export const modules = {

/***/ 9241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/cli/messages.ts


/** What the command line says about its own arguments, by code. */
const messages = {
    unknownCommand: (command) => (0,errors/* say */.cv)("LLMX600", `Unknown command ${JSON.stringify(command)}. Commands: check, compare, plan.`),
    unknownOption: (option, meant) => (0,errors/* say */.cv)("LLMX601", `Unknown option ${option}. ${meant === undefined ? "--help lists the options." : `Did you mean --${meant}?`}`),
    optionValue: (name, isFlag) => (0,errors/* say */.cv)("LLMX601", isFlag
        ? `--${name} takes no value. Remove it.`
        : `--${name} needs a value. If it begins with a dash, write --${name}=VALUE.`),
    invalidOptions: (sentence) => (0,errors/* say */.cv)("LLMX601", `${sentence}. --help lists the options.`),
    noFiles: () => (0,errors/* say */.cv)("LLMX602", "check needs at least one file. Name results files or a glob in quotes."),
    onlyExclusions: () => (0,errors/* say */.cv)("LLMX614", "Paths that begin with ! exclude files, so none is left to read. Name a file, such as ./!x.jsonl."),
    otherOption: (command, option) => (0,errors/* say */.cv)("LLMX603", `${command} has no option --${option}.`),
    twoFiles: (count) => (0,errors/* say */.cv)("LLMX604", `compare needs a baseline and a current file. Got ${(0,format/* plural */.LS)(count, "path")}. Put globs in quotes.`),
    oneFile: (count) => (0,errors/* say */.cv)("LLMX605", `plan needs one results file. Got ${(0,format/* plural */.LS)(count, "path")}.`),
    notice: (value) => (0,errors/* say */.cv)("LLMX606", `--notice must be a drop above 0 in the metric's own unit, such as 0.05 for 5 points. ${value === undefined ? "Add it." : `Got ${JSON.stringify(value)}.`}`),
    unknownFormat: (format, known) => (0,errors/* say */.cv)("LLMX607", `Unknown format ${JSON.stringify(format)}. Formats: auto, ${known.join(", ")}.`),
    unreadableOption: (option, path, reason) => (0,errors/* say */.cv)("LLMX608", `Couldn't read the file of --${option}, ${path}: ${reason}. Check the path.`),
    optionInUtf16: (option, path) => (0,errors/* say */.cv)("LLMX615", `The file of --${option}, ${path}, is UTF-16. Save it as UTF-8.`),
    invalidOption: (option, path, faults) => (0,errors/* say */.cv)("LLMX609", `Fix the file of --${option}, ${path}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`),
    shareAboveOne: (labels, explanation) => (0,errors/* say */.cv)("LLMX611", `--notice must be at most 1 for a boolean (${labels.join(", ")}). ${explanation}`),
    withoutRecord: (count, total, files) => (0,errors/* say */.cv)("LLMX612", `${(0,format/* formatCount */.B4)(count)} of ${(0,format/* plural */.LS)(total, "row")} in ${files} ${count === 1 ? "has" : "have"} neither record_id nor input, so ${count === 1 ? "it" : "they"} can't be paired with rows of another run. Add record_id to each row.`),
    nothingPaired: () => (0,errors/* say */.cv)("LLMX613", "No record is in both runs: no record_id and no input of the baseline is in the current run. Check that both evaluate the same dataset, and write the same record_id."),
    emptyGate: (path) => (0,errors/* say */.cv)("LLMX032", `The gate file ${path} has no rules. Add one, such as accuracy: { min: 0.8 }.`),
    noNoise: () => (0,errors/* say */.cv)("LLMX610", 'plan can\'t tell how much the metrics vary: no record has several runs. Number the runs of each record with "run", or add --baseline with another run of the same app.'),
    noNoiseBetween: () => (0,errors/* say */.cv)("LLMX616", "plan can't tell how much the metrics vary: the two runs don't differ, or differ by more than chance explains. Name two runs of the same app with the same records."),
};

;// CONCATENATED MODULE: ./src/cli/arguments.ts




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
/** Parses the command line; reports all of its errors at once. */
function parseArguments(args) {
    let parsed;
    try {
        parsed = parse(args);
    }
    catch (error) {
        return { kind: "faults", faults: [describeOptionFault((0,errors/* errorMessage */.gJ)(error))] };
    }
    const { values, positionals } = parsed;
    const [kind = "", ...files] = positionals;
    if (values.version === true)
        return { kind: "version" };
    if (values.help === true || args.length === 0 || kind === "help")
        return { kind: "help" };
    if (kind !== "check" && kind !== "compare" && kind !== "plan")
        return { kind: "faults", faults: [messages.unknownCommand(kind)] };
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
        return { kind: "faults", faults };
    return {
        kind,
        files,
        format: values.format,
        columns: values.columns,
        gate: values.gate,
        baseline: values.baseline,
        drop,
        usageMetrics: values["usage-metrics"] === true,
        withAnswers: values.answers !== false,
        all: values.all === true,
        json: values.json === true,
    };
}
/** Says what is wrong with the options, from what Node.js says about them. */
function describeOptionFault(message) {
    const [, unknown] = /Unknown option '(-[^']*)'/.exec(message) ?? [];
    if (unknown !== undefined) {
        const meant = (0,lib_text/* findNearest */.qg)(unknown.replace(/^-+/, ""), Object.keys(options));
        return messages.unknownOption(unknown, meant);
    }
    // A value that begins with a dash, or none.
    const [, name] = /Option '(?:-\w, )?--([\w-]+)/.exec(message) ?? [];
    if (name !== undefined)
        return messages.optionValue(name, /does not take an argument/.test(message));
    // Node.js explains more in further sentences.
    const [sentence = ""] = message.split(/\. |\n/, 1);
    return messages.invalidOptions(sentence.replace(/\.$/, ""));
}
function parse(args) {
    return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true, allowNegative: true });
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/finish/results-files.ts
var results_files = __webpack_require__(59);
// EXTERNAL MODULE: ./src/lib/regular-file.ts
var regular_file = __webpack_require__(9238);
// EXTERNAL MODULE: ./src/render/terminal.ts
var terminal = __webpack_require__(1518);
// EXTERNAL MODULE: ./src/results/check.ts + 14 modules
var check = __webpack_require__(6239);
// EXTERNAL MODULE: ./src/results/file-patterns.ts
var file_patterns = __webpack_require__(3232);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
;// CONCATENATED MODULE: ./src/cli/check.ts











/** `failed`: the gate fails. `invalid`: a file, an option, or the gate can't be used. */
const exitCodes = { passed: 0, failed: 1, invalid: 2 };
/** Lists every error of results files, or what was read from them. */
async function checkFiles(command, line) {
    const read = await readFiles(command.files, line, await parseReading(command, line), "check");
    if (command.json)
        line.print(`${JSON.stringify(summarizeCheck(read), undefined, 2)}\n`);
    else if (read.kind === "faults")
        printFaults(read, line);
    else {
        for (const sentence of (0,results_files/* describeFiles */.LG)(read.files))
            line.print(`${(0,terminal/* plainText */.w)(sentence)}\n`);
        printWarnings(read, line);
        const { total, failed } = read.scores.rows;
        const errors = failed === 0 ? "" : `, ${(0,format/* formatCount */.B4)(failed)} with an error`;
        line.print(`OK: ${(0,format/* plural */.LS)(read.files.length, "file")}, ${(0,format/* plural */.LS)(total, "row")}${errors}.\n`);
    }
    return read.kind === "faults" ? exitCodes.invalid : exitCodes.passed;
}
function summarizeCheck(read) {
    if (read.kind === "faults")
        return { files: 0, rows: 0, failed: 0, errors: read.faults.map(nameOptions), warnings: [] };
    const { total, failed } = read.scores.rows;
    return { files: read.files.length, rows: total, failed, errors: [], warnings: listWarnings(read) };
}
/** Prints what may be wrong with files that could be read. */
function printWarnings(read, line) {
    for (const warning of listWarnings(read))
        line.printError(`Warning: ${(0,terminal/* plainText */.w)(warning)}\n`);
}
function listWarnings({ files, scores }) {
    const warnings = (0,results_files/* describeFileWarnings */.V$)(files).map(nameOptions);
    const { total, withoutRecord } = scores.rows;
    // A table says so itself, by its columns.
    const isKnown = files.some((file) => file.warnings.some((warning) => warning.includes("LLMX395")));
    if (withoutRecord === 0 || isKnown)
        return warnings;
    const names = files.length > 3 ? (0,format/* plural */.LS)(files.length, "file") : (0,format/* listWords */.yh)(files.map(({ file }) => file.name));
    return [...warnings, (0,errors/* withCode */.SM)(messages.withoutRecord(withoutRecord, total, names))];
}
function printFaults({ faults, total, isStopped }, line) {
    for (const fault of faults)
        line.printError(`${(0,terminal/* plainText */.w)(nameOptions(fault))}\n`);
    const more = isStopped ? " The check stopped there." : "";
    line.printError(`${(0,format/* plural */.LS)(total, "error")}.${more}\n`);
}
/** Replaces the names of inputs in messages about files by those of options. */
function nameOptions(message) {
    return message
        .replace(/\bresults_format: /g, "--format ")
        .replace(/\bresults_format\b/g, "--format")
        .replace(/\b(in|add) results_columns\b/g, "$1 the file of --columns")
        .replace(/\bresults_columns\b/g, "--columns");
}
/** Prints errors as JSON on standard output, for commands whose output is JSON. */
function printJsonErrors(errors, line) {
    line.print(`${JSON.stringify({ errors }, undefined, 2)}\n`);
}
/** Reads a baseline, by default the current run, and the current run. Prints errors, and returns undefined then. */
async function readSides(baseline, current, format, line, slicedBy) {
    const read = (file, side) => readFiles([file], line, format, side, slicedBy);
    const reading = read(current, "current");
    const [there, here] = await Promise.all([baseline === undefined ? reading : read(baseline, "baseline"), reading]);
    if (there.kind === "read" && here.kind === "read")
        return { baseline: there, current: here };
    const faulty = [...new Set([there, here])].filter((side) => side.kind === "faults");
    if (line.json)
        printJsonErrors(faulty.flatMap(({ faults }) => faults.map(nameOptions)), line);
    else
        for (const side of faulty)
            printFaults(side, line);
    return undefined;
}
/** Reads the files that paths or globs name, and lists every error. */
async function readFiles(patterns, { folder }, reading, side, slicedBy) {
    if (patterns.every((pattern) => pattern.startsWith("!")))
        return { kind: "faults", faults: [(0,errors/* withCode */.SM)(messages.onlyExclusions())], total: 1 };
    // The command line is the user's own: a path may lead anywhere.
    const { root } = (0,external_node_path_.parse)((0,external_node_path_.resolve)(folder));
    const absolute = patterns.map((pattern) => pattern.startsWith("!") ? `!${(0,external_node_path_.resolve)(folder, pattern.slice(1))}` : (0,external_node_path_.resolve)(folder, pattern));
    const { files, unmatched, refused } = await (0,file_patterns/* resolveResultFiles */.x)(absolute, root, reading);
    const faults = [...unmatched, ...refused].map(errors/* withCode */.SM);
    if (faults.length > 0)
        return { kind: "faults", faults, total: faults.length };
    const below = `${(0,external_node_path_.resolve)(folder)}/`;
    const named = files.map((file) => {
        const path = file.path.replaceAll("\\", "/");
        return { ...file, name: path.startsWith(below) ? path.slice(below.length) : path };
    });
    const checked = await (0,open_file/* withOpenFiles */.UJ)(named, (opened) => (0,check/* checkResults */.Z)(opened, side, { maxListed: Number.POSITIVE_INFINITY, slicedBy }));
    return checked.kind === "faults" ? checked : { kind: "read", scores: checked.scores, files: checked.files };
}
/**
 * Parses the options that say how to read files.
 *
 * @throws ActionError if the format is unknown, or the columns can't be read.
 */
async function parseReading({ format, columns }, line) {
    const isNamed = format !== undefined && format !== "auto";
    const named = isNamed ? reading/* namedFormats */.Y_.find((one) => one === format) : undefined;
    if (isNamed && named === undefined)
        throw new errors/* ActionError */.lZ(messages.unknownFormat(format, reading/* namedFormats */.Y_));
    if (columns === undefined)
        return { format: named, columns: undefined };
    const parsed = await (0,reading/* parseColumns */.f)(await readOption(columns, "columns", line));
    if (typeof parsed === "string")
        throw new errors/* ActionError */.lZ(messages.invalidOption("columns", columns, [`It ${parsed}`]));
    return { format: named, columns: parsed };
}
const maxOptionSize = 1024 * 1024;
/**
 * Reads the file that an option names.
 *
 * @throws ActionError if it can't be read.
 */
async function readOption(path, option, { folder }) {
    const read = await (0,regular_file.readRegularFile)((0,external_node_path_.resolve)(folder, path), maxOptionSize);
    if ("text" in read)
        return read.text;
    const { failure } = read;
    if (failure === "UTF-16")
        throw new errors/* ActionError */.lZ(messages.optionInUtf16(option, path));
    const reason = typeof failure === "object" ? failure.systemError : failure === "missing" ? "ENOENT" : failure;
    throw new errors/* ActionError */.lZ(messages.unreadableOption(option, path, reason));
}

// EXTERNAL MODULE: ./src/comparison/compare.ts + 3 modules
var compare = __webpack_require__(2368);
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
;// CONCATENATED MODULE: ./src/cli/compare.ts











/** Compares two runs as the action does, and judges the gate. */
async function compareFiles(command, line) {
    const [baseline = "", current = ""] = command.files;
    const reading = await parseReading(command, line);
    const gate = command.gate === undefined ? undefined : await readGateFile(command.gate, line);
    const sides = await readSides(baseline, current, reading, { ...line, json: command.json }, (0,gate_metrics/* listSliceProperties */.OI)(gate));
    if (sides === undefined)
        return exitCodes.invalid;
    for (const side of [sides.baseline, sides.current])
        printWarnings(side, line);
    const isPairable = [sides.baseline, sides.current].every(({ scores }) => scores.records.length > 0);
    const { report, verdict } = compare_judge(command, gate, sides.baseline.scores, sides.current);
    if (isPairable && report.comparison?.records?.both === 0)
        line.printError(`Warning: ${(0,errors/* withCode */.SM)(messages.nothingPaired())}\n`);
    const records = command.all ? Number.POSITIVE_INFINITY : 5;
    line.print(command.json
        ? `${JSON.stringify((0,result/* buildResult */.C)([{ results: report }], verdict), undefined, 2)}\n`
        : (0,terminal/* renderTerminal */.b)(report, { colors: line.colors, records }));
    return verdict === "fail" ? exitCodes.failed : exitCodes.passed;
}
async function readGateFile(path, line) {
    const parsed = (0,parse_gate.parseGate)(await readOption(path, "gate", line));
    if (parsed.kind === "gate" && parsed.gate === undefined)
        throw new errors/* ActionError */.lZ(messages.emptyGate(path));
    if (parsed.kind === "gate")
        return parsed.gate;
    throw new errors/* ActionError */.lZ(messages.invalidOption("gate", path, parsed.errors.map(parse_gate.formatGateError)));
}
function compare_judge({ usageMetrics, withAnswers, all }, gate, baseline, { scores, files }) {
    const facts = (0,results_files/* collectMetricFacts */.gX)(files, usageMetrics);
    const unbounded = all ? Number.POSITIVE_INFINITY : undefined;
    const options = { ...(0,gate_metrics/* comparisonOptions */.ck)(gate, facts), maxChangedRecords: unbounded };
    const comparison = (0,compare/* compareExperiments */.u)(baseline, scores, options);
    const judgement = (0,judge/* judgeGate */.$)(gate, {
        results: { kind: "read", comparison },
        baseline: { kind: "read" },
        names: facts.names,
    });
    const report = (0,results_report/* buildResultsReport */.j)({
        comparison,
        judgement,
        gateMode: "fail",
        job: undefined,
        withAnswers,
        maxRecords: unbounded,
        notIngested: 0,
        scores: { current: scores, baseline },
        urls: { current: () => undefined, baseline: () => undefined },
        trend: [],
        commit: undefined,
    });
    return { verdict: judgement.verdict, report };
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
async function planRecords(command, line) {
    const { drop, usageMetrics } = command;
    const [file = ""] = command.files;
    const sides = await readSides(command.baseline, file, await parseReading(command, line), {
        ...line,
        json: command.json,
    });
    if (sides === undefined)
        return exitCodes.invalid;
    const { metrics, usage } = (0,compare/* compareExperiments */.u)(sides.baseline.scores, sides.current.scores, {
        betterFor: (label) => (0,gate_metrics/* betterFor */.gK)(undefined, label),
        isUsageTested: () => usageMetrics,
    });
    const numeric = [...metrics.filter((metric) => metric.kind === "numeric"), ...(usageMetrics ? usage : [])];
    const isTooLarge = (type) => type === "boolean" && drop > 1;
    const refused = numeric.filter(({ type }) => isTooLarge(type)).map(({ label }) => label);
    if (refused.length > 0) {
        const message = messages.shareAboveOne(refused, (0,gate_messages/* explainShare */.Lq)(drop, "points"));
        if (refused.length === numeric.length)
            throw new errors/* ActionError */.lZ(message);
        line.printError(`Warning: ${(0,terminal/* plainText */.w)((0,errors/* withCode */.SM)(message))}\n`);
    }
    const plans = numeric.flatMap((metric) => {
        const { noise } = metric;
        if (noise === undefined || isTooLarge(metric.type))
            return [];
        return [{ metric, needed: layouts.map((runs) => ({ runs, records: (0,power/* countRecordsNeeded */.hT)(noise, drop, runs) })) }];
    });
    if (plans.length === 0)
        throw new errors/* ActionError */.lZ(command.baseline === undefined ? messages.noNoise() : messages.noNoiseBetween());
    if (command.json) {
        const printed = plans.map(({ metric, needed }) => ({
            metric: metric.label,
            drop,
            layouts: needed.map(({ runs, records }) => ({ runs, records: records ?? null })),
        }));
        line.print(`${JSON.stringify(printed, undefined, 2)}\n`);
        return exitCodes.passed;
    }
    const blocks = plans.map(({ metric, needed }) => {
        const amount = (0,format/* formatAmount */.ej)(drop, (0,format/* metricUnit */.n2)(metric));
        const title = `${(0,terminal/* plainText */.w)(metric.label, 60)}: records that notice a drop of ${amount}, four times in five`;
        return [title, ...needed.map(describeNeed)].join("\n");
    });
    const silent = numeric.length - plans.length - refused.length;
    const note = silent === 0 ? "" : `\n${(0,format/* plural */.LS)(silent, "more metric")} never differed between runs.\n`;
    line.print(`${blocks.join("\n\n")}\n${note}`);
    return exitCodes.passed;
}
/** `records`: undefined if no number is enough. */
function describeNeed({ runs, records }) {
    const count = records === undefined ? "no number of records" : (0,format/* plural */.LS)(records, "record");
    const here = `${(0,format/* plural */.LS)(runs.current, "run")} in the pull request`;
    return `  ${(0,format/* plural */.LS)(runs.baseline, "run")} on the base branch, ${here}: ${count}`;
}

;// CONCATENATED MODULE: ./src/cli/cli.ts






/** Runs a command and returns its exit code. */
async function runCommand(line) {
    const command = parseArguments(line.args);
    try {
        switch (command.kind) {
            case "help":
                line.print(help);
                return exitCodes.passed;
            case "version":
                line.print(`${line.version}\n`);
                return exitCodes.passed;
            case "faults": {
                if (line.args.includes("--json")) {
                    printJsonErrors(command.faults.map(errors/* withCode */.SM), line);
                    return exitCodes.invalid;
                }
                const lines = command.faults.map((fault) => `${(0,errors/* withCode */.SM)(fault)}\n`);
                line.printError(`${(0,lib_text/* escapeWorkflowCommands */.Fy)(lines.join(""))}See llm-experiment --help.\n`);
                return exitCodes.invalid;
            }
            case "check":
                return await checkFiles(command, line);
            case "compare":
                return await compareFiles(command, line);
            case "plan":
                return await planRecords(command, line);
        }
    }
    catch (error) {
        const isExpected = error instanceof errors/* ActionError */.lZ;
        const message = isExpected ? error.message : `Unexpected error, please report it: ${(0,errors/* errorMessage */.gJ)(error)}`;
        if (line.args.includes("--json"))
            printJsonErrors([message], line);
        else
            line.printError(`${(0,lib_text/* escapeWorkflowCommands */.Fy)(message)}\n`);
        return exitCodes.invalid;
    }
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
    const errors = [];
    const addError = (offset, message) => void errors.push({ line: lines.linePos(offset).line, ...message });
    for (const { offset, fix } of (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .findYamlErrors */ .G)(text, document))
        addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.syntax(fix));
    const isReadable = [...document.errors, ...document.warnings].every(({ code }) => code === "DUPLICATE_KEY");
    const gate = isReadable ? buildGate(document, addError) : undefined;
    if (errors.length === 0)
        return { kind: "gate", gate };
    return { kind: "errors", errors: errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
/** Formats an error with its line: `line 3: accuracy has no rules. …`. */
function formatGateError({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}
function listMembers(document, map, depth = 2) {
    return map.items.map(({ key, value }) => {
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value) ? value.resolve(document) : value;
        return {
            key: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (key.source ?? String(key.value)) : String(key),
            offset: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (key.range?.[0] ?? 0) : 0,
            value: toPlainValue(node),
            // An alias can name the map that it's in.
            members: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && depth > 0 ? listMembers(document, node, depth - 1) : undefined,
        };
    });
}
function toPlainValue(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return [];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : node;
}
const maxNameLength = 200;
const specialNames = ["$rows", ..._results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .usageLabels */ .z2, "$version"];
function buildGate(document, addError) {
    const { contents } = document;
    if (contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && contents.value === null))
        return undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents)) {
        addError(0, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.notAMap(toPlainValue(contents)));
        return undefined;
    }
    const gate = { rows: {}, everyMetric: {}, metrics: [] };
    // The bounds of a metric are checked together with those of "*", so that comes first.
    const members = listMembers(document, contents).sort((a, b) => Number(b.key === "*") - Number(a.key === "*"));
    for (const member of members) {
        const { key, offset, value } = member;
        if (key === "$version") {
            if (!_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .versionSchema */ .G0.safeParse(value).success)
                addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidVersion(value));
        }
        else if (key === "$rows") {
            gate.rows = parseRules(member, _gate_js__WEBPACK_IMPORTED_MODULE_4__/* .rowRulesSchema */ .Jw, addError);
        }
        else if (key.startsWith("$") && !(0,_results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageLabel */ .yF)((0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key)?.metric ?? key)) {
            addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.unknownName(key, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .findNearest */ .qg)(key, specialNames), specialNames));
        }
        else if (key.trim() === "" || key.length > maxNameLength) {
            addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidName(key, maxNameLength));
        }
        else {
            addMetric(gate, member, addError);
        }
    }
    return gate;
}
function addMetric(gate, member, addError) {
    const { key, offset } = member;
    const rules = parseRules(member, _gate_js__WEBPACK_IMPORTED_MODULE_4__/* .metricRulesSchema */ .HE, addError);
    const slice = (0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key);
    // One of the bounds may come from "*".
    const { min, max } = slice === undefined ? { ...gate.everyMetric, ...rules } : rules;
    if (min !== undefined && max !== undefined && min > max)
        addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.minAboveMax(key, min, max));
    if (slice?.metric === "*")
        addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.everyMetricSlice(key));
    if (slice && rules.better)
        addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.betterInSlice(key, slice.metric));
    if (key === "*")
        gate.everyMetric = rules;
    else
        gate.metrics.push({ label: key, ...(slice && { slice }), rules });
}
/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules({ key: label, value, offset, members }, schema, addError) {
    if (members === undefined)
        addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.notRules(label, value));
    if (members?.length === 0)
        addError(offset, _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.noRules(label));
    const given = new Map((members ?? []).map((rule) => [rule.key, rule]));
    const values = Object.fromEntries([...given].map(([name, rule]) => [name, rule.value]));
    const names = Object.keys(schema.shape);
    for (const issue of schema.safeParse(values).error?.issues ?? []) {
        const isUnknown = issue.code === "unrecognized_keys";
        for (const name of isUnknown ? issue.keys : issue.path.slice(0, 1).map(String)) {
            const rule = given.get(name);
            const message = isUnknown
                ? _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.unknownRule(label, name, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .findNearest */ .qg)(name, names), names)
                : _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidRule(label, name, issue.message, rule?.value);
            addError(rule?.offset ?? offset, message);
            given.delete(name);
        }
    }
    const rules = [...given].map(([name, rule]) => {
        if (typeof rule.value !== "string" || !rule.value.endsWith("%"))
            return [name, rule.value];
        // In one spelling: `5%` for `5.0 %`.
        return [name, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(Number.parseFloat(rule.value) / 100, "share", "all").replaceAll(",", "")];
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
        if (folder !== undefined && !isWithin(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder))))
            return { failure: "outside" };
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        if (!(await handle.stat()).isFile())
            return { failure: "not a regular file" };
        // The size that the system reports isn't always how much there is, as in /proc.
        const content = Buffer.alloc(maxSize + 1);
        let size = 0;
        for (let isAtEnd = false; !isAtEnd && size <= maxSize;) {
            const { bytesRead } = await handle.read(content, size, content.length - size);
            size += bytesRead;
            isAtEnd = bytesRead === 0;
        }
        if (size > maxSize)
            return { failure: "too large" };
        // Its byte order mark, in either order.
        if (["fffe", "feff"].includes(content.toString("hex", 0, 2)))
            return { failure: "UTF-16" };
        return { text: content.toString("utf8", 0, size) };
    }
    catch (error) {
        const { code = "unknown error" } = error;
        return { failure: code === "ENOENT" ? "missing" : { systemError: code } };
    }
    finally {
        await handle?.close();
    }
}
function isWithin(path, folder) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return rest !== ".." && !/^\.\.[\\/]/.test(rest) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(rest);
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
    BLOCK_AS_IMPLICIT_KEY: "Put names behind another name in braces, as in accuracy: { min: 0.8 }.",
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
        const item = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents)
            ? contents.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && String(key.value) === name)
            : undefined;
        const start = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item?.key) ? item.key.range?.[0] : undefined;
        return start === undefined ? undefined : lineCounter.linePos(start).line;
    };
    try {
        return { kind: "value", value: document.toJS(), findLine };
    }
    catch (failure) {
        const isUnknown = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(failure).startsWith("Unresolved alias");
        const reason = isUnknown
            ? "It has a * before a name that no & defines. Put the value in quotes."
            : "It repeats its aliases too often.";
        return { kind: "invalid", reason };
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8348);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(834);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6076);




/*
 * The result for machines: what finish/ writes as result.json, and what `compare --json` prints. Its types are those of
 * the schema, from which schema/result.schema.json is generated. Shares are numbers from 0 to 1.
 */
const value = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()]);
const count = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0));
const verdict = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["pass", "fail", "unclear", "none"]);
const outcome = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["passed", "failed", "unclear", "not_checked", "accepted"]);
const anyObject = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
const metricMembers = {
    label: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    type: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["score", "boolean", "categorical"]),
    better: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["higher", "lower"])),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(value),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(value),
    difference: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    interval: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()])),
    p: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    adjusted_p: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ both: count, worse: count, better: count, added: count, missing: count })),
    scored: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(count),
    detectable_drop: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("only large drops")])),
};
const sliceSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ ...metricMembers, slice: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const metricSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ ...metricMembers, slices: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(sliceSchema) });
const ruleSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    metric: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    slice: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    rule: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    limit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()])),
    measured: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ value: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), limit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), of: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()) })),
    outcome,
    message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    code: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const recordSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_report_js__WEBPACK_IMPORTED_MODULE_4__/* .recordKinds */ .B),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ metric: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), baseline: value, value })),
});
const acceptanceSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    metric: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    by: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    at: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const experimentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    leg: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    matrix: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(anyObject),
    config: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(anyObject),
    experiment_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    urls: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ experiment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), compare: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ experiment_ids: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    attempts: count,
    rows: count,
    metrics: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(metricSchema),
    gate: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ruleSchema),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(recordSchema),
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(acceptanceSchema),
});
const resultSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    verdict,
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    rules: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ passed: count, failed: count, unclear: count, not_checked: count, accepted: count }),
    experiments: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(experimentSchema),
});
/** Builds the result of the experiments that one step finished, or of the runs that `compare` compared. */
function buildResult(sources, verdict) {
    const experiments = sources.map(buildExperiment);
    const outcomes = experiments.flatMap(({ gate }) => gate.map((rule) => rule.outcome));
    const rules = { passed: 0, failed: 0, unclear: 0, not_checked: 0, accepted: 0 };
    for (const outcome of outcomes)
        rules[outcome] += 1;
    return { version: 1, verdict, accepted: rules.accepted > 0, rules, experiments };
}
function buildExperiment(source) {
    const { experiment, matrix, config, baseline, workflowRun, results, attempts, accepted = [] } = source;
    const found = baseline?.kind === "found" ? baseline : undefined;
    const rules = (results?.judgement.rules ?? []).filter(_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleShown */ .CI);
    const records = (results?.records ?? []).filter(({ kind }) => kind !== "better");
    return {
        name: experiment?.logicalName ?? "",
        leg: (0,_overview_js__WEBPACK_IMPORTED_MODULE_1__/* .legName */ .ue)("", matrix),
        matrix: matrix ?? null,
        config: config ?? null,
        experiment_id: experiment?.id ?? "",
        urls: { experiment: experiment?.url ?? "", compare: found?.compareUrl ?? null, run: workflowRun?.url ?? null },
        status: source.state ?? "completed",
        baseline: found
            ? {
                experiment_ids: [found.experiment.id, ...(found.pooled ?? [])],
                commit: found.commit?.sha ?? null,
                reason: found.reason,
            }
            : null,
        attempts: attempts ?? 1,
        rows: results?.comparison?.rows.current.total ?? 0,
        metrics: results?.comparison ? buildMetrics(results.comparison, results.judgement) : [],
        gate: rules.map(({ metric, slice, rule, limit = null, measured, outcome, message, code }) => ({
            metric,
            slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice) ?? null,
            rule,
            limit,
            ...(measured && { measured }),
            outcome: outcome === "not checked" ? "not_checked" : outcome,
            message,
            code,
        })),
        records: records.map(({ recordId = null, name = null, kind, changes }) => ({
            record_id: recordId,
            name,
            kind,
            scores: changes.map(({ label, baseline, current }) => ({ metric: label, baseline, value: current })),
        })),
        accepted: [...accepted],
    };
}
function buildMetrics({ metrics, usage, slices, summary }, judgement) {
    const named = slices.filter(({ label, slice }) => (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isSliceNamed */ .IA)(label, slice, judgement));
    const rowLevel = [...metrics, ...usage.filter(_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .hasValues */ .rV)].map((metric) => ({
        ...(metric.kind === "numeric" ? buildNumeric(metric) : buildCategorical(metric)),
        slices: named
            .filter(({ label }) => label === metric.label)
            .map((slice) => ({ ...buildNumeric(slice), slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice.slice) ?? "" })),
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
    return {
        ...untested,
        label,
        type: "categorical",
        better: null,
        value: current?.categories[0]?.category ?? null,
        baseline: baseline?.categories[0]?.category ?? null,
        verdict: changed === undefined ? null : changed > 0 ? "changed" : "unchanged",
        scored: coverage.current.scored,
    };
}
function buildRunLevel({ label, better, current, baseline, difference }) {
    const isText = typeof current === "string" || typeof baseline === "string";
    const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
    const [value, before] = [current, baseline].map((score) => (typeof score === "boolean" ? Number(score) : score));
    const direction = difference === 0 ? "unchanged" : (difference ?? 0) > 0 ? "higher" : "lower";
    return {
        ...untested,
        label,
        type: isBoolean ? "boolean" : isText ? "categorical" : "score",
        better: isText ? null : better,
        value: value ?? null,
        baseline: before ?? null,
        difference: difference ?? null,
        verdict: difference === undefined ? null : direction,
    };
}


/***/ })

};
