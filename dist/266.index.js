export const id = 266;
export const ids = [266,269];
export const modules = {

/***/ 6266:
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
;// CONCATENATED MODULE: ./src/cli/messages.ts
/** What the command line says about its own arguments, by code. */
const messages = {
    unknownCommand: (command) => say("LLMX600", `Unknown command ${JSON.stringify(command)}. Commands: check, compare, plan.`),
    unknownOption: (sentence) => say("LLMX601", `${sentence}.`),
    noFiles: () => say("LLMX602", "check needs at least one file. Name results files or a glob in quotes."),
    otherOption: (command, option) => say("LLMX603", `${command} has no option --${option}.`),
    twoFiles: (count) => say("LLMX604", `compare needs a baseline and a current file. Got ${count} paths. Put globs in quotes.`),
    oneFile: (count) => say("LLMX605", `plan needs one results file. Got ${count} paths.`),
    notice: (value) => say("LLMX606", `--notice must be a drop above 0 in the metric's own unit, such as 0.05 for 5 points. ${value === undefined ? "Add it." : `Got ${JSON.stringify(value)}.`}`),
    unknownFormat: (format, known) => say("LLMX607", `Unknown format ${JSON.stringify(format)}. Formats: auto, ${known.join(", ")}.`),
    unreadableOption: (option, path, reason) => say("LLMX608", `Couldn't read the file of --${option}, ${path}: ${reason}. Check the path.`),
    invalidOption: (option, path, faults) => say("LLMX609", `Fix the file of --${option}, ${path}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`),
    noNoise: () => say("LLMX610", 'plan can\'t tell how much the metrics vary: no record has several runs. Number the runs of each record with "run", or add --baseline with another run of the same app.'),
};
function say(code, message) {
    return { code, message };
}

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
        // Node.js explains with more sentences than one.
        const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/, 1);
        return { kind: "faults", faults: [messages.unknownOption(sentence.replace(/\.$/, ""))] };
    }
    const { values, positionals } = parsed;
    const [command = "", ...operands] = positionals;
    if (values.version === true)
        return { kind: "version" };
    if (values.help === true || args.length === 0)
        return { kind: "help" };
    if (command !== "check" && command !== "compare" && command !== "plan")
        return { kind: "faults", faults: [messages.unknownCommand(command)] };
    const others = Object.keys(values).filter((name) => !optionsByCommand[command].includes(name));
    const faults = others.map((name) => messages.otherOption(command, name));
    const shared = {
        reading: { format: values.format, columns: values.columns },
        json: values.json === true,
        usageMetrics: values["usage-metrics"] === true,
    };
    const [first = "", second = ""] = operands;
    switch (command) {
        case "check":
            if (operands.length === 0)
                faults.push(messages.noFiles());
            return faults.length > 0 ? { kind: "faults", faults } : { kind: "check", files: operands, ...shared };
        case "compare": {
            if (operands.length !== 2)
                faults.push(messages.twoFiles(operands.length));
            if (faults.length > 0)
                return { kind: "faults", faults };
            const shown = { gate: values.gate, withAnswers: values.answers !== false, all: values.all === true };
            return { kind: "compare", baseline: first, current: second, ...shown, ...shared };
        }
        case "plan": {
            const drop = Number(values.notice);
            if (operands.length !== 1)
                faults.push(messages.oneFile(operands.length));
            if (!(drop > 0) || !Number.isFinite(drop))
                faults.push(messages.notice(values.notice));
            if (faults.length > 0)
                return { kind: "faults", faults };
            return { kind: "plan", file: first, baseline: values.baseline, drop, ...shared };
        }
    }
}
function parse(args) {
    return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true, allowNegative: true });
}

// EXTERNAL MODULE: ./src/finish/describe-files.ts
var describe_files = __webpack_require__(8464);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/render/terminal.ts
var terminal = __webpack_require__(1518);
;// CONCATENATED MODULE: ./src/cli/command-line.ts
/** `failed`: the gate fails. `invalid`: a file, an option, or the gate can't be used. */
const exitCodes = { passed: 0, failed: 1, invalid: 2 };

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/results/check.ts + 20 modules
var check = __webpack_require__(550);
// EXTERNAL MODULE: ./src/results/columns.ts
var results_columns = __webpack_require__(7821);
// EXTERNAL MODULE: ./src/results/file-patterns.ts
var file_patterns = __webpack_require__(3232);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
;// CONCATENATED MODULE: ./src/cli/files.ts









/** Reads the files that paths or globs name, relative to a folder, and lists every error. */
async function readFiles(patterns, folder, reading, side, slicedBy) {
    // The command line is the user's own: a path may lead anywhere.
    const { root } = (0,external_node_path_.parse)((0,external_node_path_.resolve)(folder));
    const given = patterns.map((pattern) => absolute(pattern, folder));
    const { files, unmatched, refused } = await (0,file_patterns/* resolveResultFiles */.x)(given, root, reading);
    const faults = [...unmatched, ...refused];
    if (faults.length > 0)
        return { kind: "faults", faults };
    const shown = files.map((file) => ({ ...file, name: shownName(file.path, folder) }));
    const checked = await (0,open_file/* withOpenFiles */.UJ)(shown, (opened) => (0,check/* checkResults */.Z)(opened, side, { maxListed: Number.POSITIVE_INFINITY, slicedBy }));
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
 * Parses the options that say how to read files.
 *
 * @throws ActionError if the format is unknown, or the columns can't be read.
 */
async function parseReadingOptions({ format, columns }, folder) {
    return {
        format: format === undefined || format === "auto" ? undefined : namedFormat(format),
        columns: columns === undefined ? undefined : await readColumnsFile(columns, folder),
    };
}
function namedFormat(name) {
    const found = reading/* namedFormats */.Y.find((format) => format === name);
    if (found !== undefined)
        return found;
    throw new errors/* ActionError */.lZ(messages.unknownFormat(name, reading/* namedFormats */.Y));
}
async function readColumnsFile(path, folder) {
    const columns = await (0,results_columns.parseColumns)(await readOption(path, "columns", folder));
    if (typeof columns !== "string")
        return columns;
    throw new errors/* ActionError */.lZ(messages.invalidOption("columns", path, [columns]));
}
/**
 * Reads the file that an option names.
 *
 * @throws ActionError if it can't be read.
 */
async function readOption(path, option, folder) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(folder, path), "utf8");
    }
    catch (error) {
        const { code = "unknown" } = error;
        throw new errors/* ActionError */.lZ(messages.unreadableOption(option, path, code));
    }
}

;// CONCATENATED MODULE: ./src/cli/check.ts





/** Lists every error of results files, or what was read from them. */
async function checkFiles({ files, reading, json }, line) {
    const read = await readFiles(files, line.folder, await parseReadingOptions(reading, line.folder), "check");
    if (json) {
        const found = read.kind === "faults"
            ? { files: 0, rows: 0, failed: 0, errors: read.faults, warnings: [] }
            : {
                files: read.files.length,
                rows: read.scores.rows.total,
                failed: read.scores.rows.failed,
                errors: [],
                warnings: (0,describe_files/* describeFileWarnings */.V)(read.files),
            };
        line.print(`${JSON.stringify(found, undefined, 2)}\n`);
        return read.kind === "faults" ? exitCodes.invalid : exitCodes.passed;
    }
    if (read.kind === "faults") {
        printFaults(read, line);
        return exitCodes.invalid;
    }
    for (const sentence of (0,describe_files/* fileSentences */.z)(read.files))
        line.print(`${(0,terminal/* plainText */.w)(sentence)}\n`);
    printWarnings(read, line);
    const { total, failed } = read.scores.rows;
    const errors = failed === 0 ? "" : `, ${(0,format/* formatCount */.B4)(failed)} with an error`;
    line.print(`OK: ${(0,format/* plural */.LS)(read.files.length, "file")}, ${(0,format/* plural */.LS)(total, "row")}${errors}.\n`);
    return exitCodes.passed;
}
/** Prints what may be wrong with files that could be read. */
function printWarnings({ files }, line) {
    for (const warning of (0,describe_files/* describeFileWarnings */.V)(files))
        line.printError(`Warning: ${(0,terminal/* plainText */.w)(warning)}\n`);
}
/** Prints the errors of files that couldn't be read, with their count. */
function printFaults({ faults, isStopped }, line) {
    for (const fault of faults)
        line.printError(`${(0,terminal/* plainText */.w)(fault)}\n`);
    const more = isStopped ? " The check stopped there." : "";
    line.printError(`${(0,format/* plural */.LS)(faults.length, "error")}.${more}\n`);
}

// EXTERNAL MODULE: ./src/comparison/compare.ts + 3 modules
var compare = __webpack_require__(2368);
// EXTERNAL MODULE: ./src/gate/judge.ts + 3 modules
var judge = __webpack_require__(1102);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/gate/parse-gate.ts + 1 modules
var parse_gate = __webpack_require__(3268);
// EXTERNAL MODULE: ./src/render/result.ts
var result = __webpack_require__(4443);
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
    line.print(command.json
        ? `${JSON.stringify((0,result/* buildResult */.C)([{ results: judged.report }], judged.verdict), undefined, 2)}\n`
        : (0,terminal/* renderTerminal */.b)(judged.report, {
            colors: line.colors,
            records: command.all ? Number.POSITIVE_INFINITY : 5,
        }));
    return judged.verdict === "fail" ? exitCodes.failed : exitCodes.passed;
}
async function readGateFile(path, folder) {
    const parsed = (0,parse_gate.parseGate)(await readOption(path, "gate", folder));
    if (parsed.kind === "gate")
        return parsed.gate;
    throw new errors/* ActionError */.lZ(messages.invalidOption("gate", path, parsed.errors.map(parse_gate.formatGateError)));
}
function compare_judge({ usageMetrics, withAnswers, all }, gate, baseline, { scores, files }) {
    const facts = {
        usageMetrics,
        names: new Map(files.flatMap(({ names }) => [...names])),
        lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
    };
    const unbounded = all ? Number.POSITIVE_INFINITY : undefined;
    const comparison = (0,compare/* compareExperiments */.u)(baseline, scores, {
        ...(0,metrics/* comparisonOptions */.ck)(gate, facts),
        maxChangedRecords: unbounded,
    });
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
        maxRecords: unbounded,
        notIngested: 0,
        scores: { current: scores, baseline },
        urls: noUrls,
        trend: [],
        commit: undefined,
    });
    return { verdict: judgement.verdict, report };
}

;// CONCATENATED MODULE: ./src/cli/help.ts
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

// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
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
    const reading = await parseReadingOptions(command.reading, line.folder);
    const current = await readFiles([command.file], line.folder, reading, "current");
    const baseline = command.baseline === undefined
        ? current
        : await readFiles([command.baseline], line.folder, reading, "baseline");
    if (baseline.kind === "faults" || current.kind === "faults") {
        for (const side of new Set([baseline, current]))
            if (side.kind === "faults")
                printFaults(side, line);
        return exitCodes.invalid;
    }
    const comparison = (0,compare/* compareExperiments */.u)(baseline.scores, current.scores, {
        betterFor: (label) => (0,metrics/* betterFor */.gK)(undefined, label),
        isUsageTested: () => usageMetrics,
    });
    const numeric = [
        ...comparison.metrics.filter((metric) => metric.kind === "numeric"),
        ...(usageMetrics ? comparison.usage : []),
    ];
    const plans = numeric.flatMap(({ label, noise }) => {
        if (noise === undefined)
            return [];
        return [{ metric: label, drop, records: layouts.map((runs) => (0,power/* countRecordsNeeded */.hT)(noise, drop, runs)) }];
    });
    if (plans.length === 0)
        throw new errors/* ActionError */.lZ(messages.noNoise());
    line.print(command.json ? `${JSON.stringify(toJson(plans), undefined, 2)}\n` : renderPlans(plans, numeric));
    return exitCodes.passed;
}
function toJson(plans) {
    return plans.map(({ metric, drop, records }) => ({
        metric,
        drop,
        layouts: layouts.map((runs, index) => ({ runs, records: records[index] ?? null })),
    }));
}
function renderPlans(plans, metrics) {
    const blocks = plans.map(({ metric: label, drop, records }) => {
        const metric = metrics.find((other) => other.label === label);
        const unit = (0,format/* metricUnit */.n2)(metric ?? { label, type: "score" });
        const title = `${(0,terminal/* plainText */.w)(label, 60)}: records that notice a drop of ${(0,format/* formatAmount */.ej)(drop, unit)}, four times in five`;
        const lines = layouts.map(({ baseline, current }, index) => {
            const needed = records[index];
            const count = needed === undefined ? "no number of records" : (0,format/* plural */.LS)(needed, "record");
            const here = `${(0,format/* plural */.LS)(current, "run")} in the pull request`;
            return `  ${(0,format/* plural */.LS)(baseline, "run")} on the base branch, ${here}: ${count}`;
        });
        return [title, ...lines].join("\n");
    });
    const silent = metrics.length - plans.length;
    const note = silent === 0 ? "" : `\n${(0,format/* plural */.LS)(silent, "more metric")} never differed between runs.\n`;
    return `${blocks.join("\n\n")}\n${note}`;
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
                const lines = command.faults.map((fault) => `${(0,errors/* withCode */.SM)(fault)}\n`);
                line.printError(`${(0,workflow_commands/* escapeWorkflowCommands */.F)(lines.join(""))}See llm-experiment --help.\n`);
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
        line.printError(`${(0,workflow_commands/* escapeWorkflowCommands */.F)(message)}\n`);
        return exitCodes.invalid;
    }
}


/***/ }),

/***/ 3268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  formatGateError: () => (/* binding */ formatGateError),
  parseGate: () => (/* binding */ parseGate)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/lib/nearest-name.ts
var nearest_name = __webpack_require__(7289);
// EXTERNAL MODULE: ./src/lib/yaml-limits.ts
var yaml_limits = __webpack_require__(3269);
// EXTERNAL MODULE: ./src/results/scores.ts + 2 modules
var scores = __webpack_require__(9094);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
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
const rule = (type, meaning) => schemas/* optional */.lqM(type.check(schemas/* meta */.mIj({ description: meaning })));
const countOrShare = (of) => schemas/* union */.KCZ([schemas/* int */.Whr().check(api/* _gte */.qm(0)), schemas/* string */.YjP().check(api/* _regex */.Fk(sharePattern))], `a whole number, or a share of ${of} such as "5%"`);
const regressionLimit = schemas/* union */.KCZ([schemas/* number */.aig().check(api/* _gte */.qm(0)), schemas/* string */.YjP().check(api/* _regex */.Fk(anySharePattern))], 'a number of 0 or more, or a share of the baseline such as "10%"');
const metricRulesSchema = schemas/* strictObject */.rej({
    min: rule(schemas/* number */.aig("a number"), "The smallest value that passes."),
    max: rule(schemas/* number */.aig("a number"), "The largest value that passes."),
    max_regression: rule(regressionLimit, "How much worse the metric may get over the records in both runs."),
    no_regression: rule(schemas/* boolean */.zMY("true or false"), "Fails if the metric is significantly worse."),
    max_broken: rule(countOrShare("the records in both runs"), "For booleans: how many records may break. A record broke if it's true in every run of the baseline and false in more than half of the runs here."),
    min_coverage: rule(countOrShare("the rows"), "How many of the rows that should have the metric must be scored."),
    better: rule(schemas/* enum */.k5n(["higher", "lower"], "higher or lower"), "Which way the metric gets better."),
    unclear: rule(schemas/* enum */.k5n(["warn", "fail"], "warn or fail"), "What an unclear max_regression does. The default is warn."),
});
const rowRulesSchema = schemas/* strictObject */.rej({
    max_errors: rule(countOrShare("the rows"), "How many rows may end with an error. The default is 0."),
    min: rule(schemas/* int */.Whr("a whole number of rows").check(api/* _gte */.qm(0, "a whole number of rows")), "The fewest rows. The default is 1."),
    max_missing: rule(countOrShare("the baseline's records"), "How many records of the baseline may be missing from this run. The default is 0."),
    min_common: rule(countOrShare("the scored records"), 'How many of the scored records of each run must be in the other one. The default is more than "50%".'),
});
const versionSchema = schemas/* literal */.euz(1, "1")
    .check(schemas/* meta */.mIj({ description: "The version of this file's format." }));
const everyKey = schemas/* object */.Ikc({
    $version: schemas/* optional */.lqM(versionSchema),
    $rows: schemas/* optional */.lqM(rowRulesSchema),
    "*": schemas/* optional */.lqM(metricRulesSchema),
});
const description = 'Rules by metric. A key can name a slice: "accuracy[language=fr]". "*" applies to every metric, $rows to the rows.';
/** A whole gate. */
const gateSchema = schemas/* catchall */.rUs(everyKey, metricRulesSchema).check(schemas/* meta */.mIj({ description }));

// EXTERNAL MODULE: ./src/gate/messages.ts
var messages = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/gate/parse-gate.ts







/** Parses a gate written as YAML (1.2, core schema), such as `accuracy: { min: 0.8 }`. */
function parseGate(text) {
    const excess = (0,yaml_limits.findYamlExcess)(text);
    if (excess !== undefined)
        return { kind: "errors", errors: [{ line: undefined, ...messages/* gateErrors */.d.tooLarge(excess) }] };
    const lines = new dist.LineCounter();
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const parsing = { document, lines, errors: [] };
    const problems = [...document.errors, ...document.warnings];
    for (const { code, message, pos } of problems) {
        const text = code === "DUPLICATE_KEY" ? "The same name appears twice" : (message.split("\n", 1)[0] ?? "");
        addError(parsing, pos[0], messages/* gateErrors */.d.syntax(text));
    }
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
function buildGate(parsing) {
    const { contents } = parsing.document;
    if (contents === null || ((0,dist.isScalar)(contents) && contents.value === null))
        return undefined;
    if (!(0,dist.isMap)(contents)) {
        addError(parsing, 0, messages/* gateErrors */.d.notAMap(plainValue(contents)));
        return undefined;
    }
    const gate = { rows: (0,gate_gate/* defaultRows */.nc)(), explicitRows: [], everyMetric: {}, metrics: [] };
    // The bounds of a metric are checked together with those of "*", so that comes first.
    const members = listMembers(parsing, contents).sort((a, b) => Number(b.key === "*") - Number(a.key === "*"));
    for (const member of members)
        addMember(parsing, gate, member);
    return gate;
}
const maxNameLength = 200;
const specialNames = ["$rows", ...scores/* usageLabels */.z2, "$version"];
function addMember(parsing, gate, member) {
    const { key, value, offset } = member;
    if (key === "$version") {
        if (!versionSchema.safeParse(value).success)
            addError(parsing, offset, messages/* gateErrors */.d.invalidVersion(value));
    }
    else if (key === "$rows") {
        const rows = parseRules(parsing, member, rowRulesSchema);
        gate.rows = { ...gate.rows, ...rows };
        gate.explicitRows = Object.keys(rows);
    }
    else if (key.startsWith("$") && !(0,scores/* isUsageLabel */.yF)((0,gate_gate/* parseSliceKey */.Vu)(key)?.metric ?? key)) {
        addError(parsing, offset, messages/* gateErrors */.d.unknownName(key, (0,nearest_name/* findNearest */.q)(key, specialNames), specialNames));
    }
    else if (key.trim() === "" || key.length > maxNameLength) {
        addError(parsing, offset, messages/* gateErrors */.d.invalidName(key, maxNameLength));
    }
    else {
        addMetric(parsing, gate, member);
    }
}
function addMetric(parsing, gate, member) {
    const { key, offset } = member;
    const rules = parseRules(parsing, member, metricRulesSchema);
    const slice = (0,gate_gate/* parseSliceKey */.Vu)(key);
    // One of the bounds may come from "*".
    const { min, max } = slice === undefined ? { ...gate.everyMetric, ...rules } : rules;
    if (min !== undefined && max !== undefined && min > max)
        addError(parsing, offset, messages/* gateErrors */.d.minAboveMax(key, min, max));
    if (slice?.metric === "*")
        addError(parsing, offset, messages/* gateErrors */.d.everyMetricSlice(key));
    if (slice && rules.better)
        addError(parsing, offset, messages/* gateErrors */.d.betterInSlice(key, slice.metric));
    if (key === "*")
        gate.everyMetric = rules;
    else
        gate.metrics.push({ label: key, ...(slice && { slice }), rules });
}
/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules(parsing, { key: label, value, offset }, schema) {
    if (!(0,dist.isMap)(value)) {
        addError(parsing, offset, messages/* gateErrors */.d.notRules(label, value));
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
            const meant = (0,nearest_name/* findNearest */.q)(rule.key, names);
            addError(parsing, rule.offset, messages/* gateErrors */.d.unknownRule(label, rule.key, meant, names));
        }
        else if (parsed.success) {
            const name = rule.key.replace(/_[a-z]/, ([, letter = ""]) => letter.toUpperCase());
            if (parsed.data !== undefined)
                rules[name] = toRule(rule.key, parsed.data);
        }
        else {
            const expected = parsed.error.issues[0]?.message ?? "";
            addError(parsing, rule.offset, messages/* gateErrors */.d.invalidRule(label, rule.key, expected, rule.value));
        }
    }
    if (value.items.length === 0)
        addError(parsing, offset, messages/* gateErrors */.d.noRules(label));
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
/** Returns a count or a share of a rule that allows both; other values as they are. */
function toRule(rule, value) {
    if (typeof value === "string" && value.endsWith("%"))
        return { kind: "share", share: Number.parseFloat(value) / 100 };
    if (typeof value !== "number" || rule === "min" || rule === "max")
        return value;
    return rule === "max_regression" ? { kind: "absolute", value } : { kind: "count", count: value };
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
    outcome,
    message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    code: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const recordSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["fails the gate", "unclear", "worse", "unsteady", "better"]),
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
    urls: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        experiment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        compare: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        experiment_ids: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    })),
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
    rules: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        passed: count,
        failed: count,
        unclear: count,
        not_checked: count,
        accepted: count,
    }),
    experiments: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(experimentSchema),
});
/** Builds the result of the experiments that one step finished, or of the runs that `compare` compared. */
function buildResult(sources, verdict) {
    const experiments = sources.map(buildExperiment);
    const rules = experiments.flatMap(({ gate }) => gate);
    const counted = (outcome) => rules.filter((rule) => rule.outcome === outcome).length;
    return {
        version: 1,
        verdict,
        accepted: rules.some(({ outcome }) => outcome === "accepted"),
        rules: {
            passed: counted("passed"),
            failed: counted("failed"),
            unclear: counted("unclear"),
            not_checked: counted("not_checked"),
            accepted: counted("accepted"),
        },
        experiments,
    };
}
function buildExperiment(source) {
    const { experiment, matrix, config, baseline, workflowRun, results, attempts, accepted = [] } = source;
    const comparison = results?.comparison;
    const found = baseline?.kind === "found" ? baseline : undefined;
    return {
        name: experiment?.logicalName ?? "",
        leg: Object.keys(matrix ?? {}).length === 0 ? "" : (0,_overview_js__WEBPACK_IMPORTED_MODULE_1__/* .legName */ .ue)("", matrix),
        matrix: matrix ?? null,
        config: config ?? null,
        experiment_id: experiment?.id ?? "",
        urls: {
            experiment: experiment?.url ?? "",
            compare: found?.compareUrl ?? null,
            run: workflowRun?.url ?? null,
        },
        status: source.state ?? "completed",
        baseline: found
            ? {
                experiment_ids: [found.experiment.id, ...(found.pooled ?? [])],
                commit: found.commit?.sha ?? null,
                reason: found.reason,
            }
            : null,
        attempts: attempts ?? 1,
        rows: comparison?.rows.current.total ?? 0,
        metrics: comparison && results ? buildMetrics(comparison, results.judgement) : [],
        gate: (results?.judgement.rules ?? []).filter(_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleShown */ .CI).map(buildRule),
        records: (results?.records ?? []).filter(({ kind }) => kind !== "better").map(buildRecord),
        accepted: [...accepted],
    };
}
function buildMetrics(comparison, judgement) {
    const isUsed = ({ current, baseline }) => (current?.count ?? 0) + (baseline?.count ?? 0) > 0;
    const slices = comparison.slices.filter(({ label, slice }) => (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isSliceNamed */ .IA)(label, (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice), judgement));
    return [
        ...[...comparison.metrics, ...comparison.usage.filter(isUsed)].map((metric) => ({
            ...(metric.kind === "numeric" ? buildNumeric(metric) : buildCategorical(metric)),
            slices: slices.filter(({ label }) => label === metric.label).map(buildSlice),
        })),
        ...comparison.summary.map((metric) => ({ ...buildRunLevel(metric), slices: [] })),
    ];
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
        records: records
            ? {
                both: records.both,
                worse: records.worse,
                better: records.better,
                added: coverage.records?.added ?? 0,
                missing: coverage.records?.missing ?? 0,
            }
            : null,
        scored: coverage.current.scored,
        detectable_drop: metric.detectableDrop ?? null,
    };
}
function buildSlice(metric) {
    return { ...buildNumeric(metric), slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(metric.slice) ?? "" };
}
/** Categories have no order: their values are the most frequent ones. */
function buildCategorical(metric) {
    const { label, current, baseline, changed, coverage } = metric;
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
    const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
    const isText = typeof current === "string" || typeof baseline === "string";
    const change = difference === undefined || difference === 0 ? "unchanged" : undefined;
    return {
        ...untested,
        label,
        type: isBoolean ? "boolean" : isText ? "categorical" : "score",
        better: isText ? null : better,
        value: plainScore(current),
        baseline: plainScore(baseline),
        difference: difference ?? null,
        verdict: difference === undefined ? null : (change ?? (difference > 0 ? "higher" : "lower")),
    };
}
function plainScore(score) {
    return typeof score === "boolean" ? Number(score) : (score ?? null);
}
function buildRule({ metric, slice, rule, limit, outcome, message, code }) {
    return {
        metric,
        slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice) ?? null,
        rule,
        limit: limit ?? null,
        outcome: outcome === "not checked" ? "not_checked" : outcome,
        message,
        code,
    };
}
function buildRecord({ recordId, name, kind, changes }) {
    return {
        record_id: recordId ?? null,
        name: name ?? null,
        kind,
        scores: changes.map(({ label, baseline, current }) => ({ metric: label, baseline, value: current })),
    };
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
/** The columns that YAML names; a string says what it must be instead. */
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
        return `must be YAML: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLineOfMessage */ .XH)(error)}`;
    }
    const members = Object.keys(resultColumns.shape).join(", ");
    return `must be YAML from ${members} to the name of a column, or a list of names`;
}


/***/ })

};
