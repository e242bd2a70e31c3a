export const id = 1;
export const ids = [1];
export const modules = {

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasSpanFailed: () => (/* binding */ hasSpanFailed),
/* harmony export */   isNested: () => (/* binding */ isNested),
/* harmony export */   m: () => (/* binding */ readRecordIdentity),
/* harmony export */   readScore: () => (/* binding */ readScore),
/* harmony export */   w: () => (/* binding */ newestByLabel)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8751);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);


/** Returns the newest event of each label. A repeated upload leaves several, and the latest timestamp counts. */
function newestByLabel(events) {
    const newest = new Map();
    for (const event of events) {
        const known = newest.get(event.label);
        if (!known || event.timestamp_ms >= known.timestamp_ms)
            newest.set(event.label, event);
    }
    return [...newest.values()];
}
/** Returns the event's score, `null` if its evaluator failed; undefined for JSON metrics, which have none. Without a type its value decides. */
function readScore(event) {
    const { categorical_value: category, error } = event;
    switch (event.metric_type) {
        case "score":
            return event.score_value ?? null;
        case "boolean":
            return event.boolean_value ?? null;
        case "categorical":
            // Datadog's SDKs record a failed evaluator as an empty category with an error.
            return category === undefined || (category === "" && (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v6)(error)) ? null : category;
        case undefined:
            return event.boolean_value ?? event.score_value ?? category;
        default:
            return undefined;
    }
}
function hasSpanFailed({ status, meta }) {
    return status === "error" || (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v6)(meta.error) !== undefined;
}
/** Returns the dataset record of a span, from the member, else from the tag, and the digest of its input. */
function readRecordIdentity(span) {
    return (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyRecord */ .UT)(findRecordId(span), span.meta.input);
}
const recordTag = "dataset_record_id:";
function findRecordId({ dataset_record_id, tags }) {
    return dataset_record_id || tags.find((tag) => tag.startsWith(recordTag))?.slice(recordTag.length);
}
// SDKs write these for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** Whether a span is a step within a row's span, such as a model call, and not a row. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && !findRecordId(span);
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ sortFailures),
/* harmony export */   M3: () => (/* binding */ formatFailure),
/* harmony export */   cC: () => (/* binding */ countFailure),
/* harmony export */   v6: () => (/* binding */ readRowFailure)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9112);

/** Returns the error that is given; undefined if there is none. Datadog writes an empty text or `{}` if all is well. */
function readRowFailure(given) {
    const failure = typeof given === "string" ? { message: given } : given;
    const members = Object.entries(failure ?? {}).filter(([, text]) => text);
    return members.length === 0 ? undefined : Object.fromEntries(members);
}
/** Formats an error as `type: message`; empty if it has neither. */
function formatFailure({ type, message }) {
    return [type, message].filter((part) => part).join(": ");
}
const maxMessages = 200;
const maxMessageLength = 200;
/** Counts a failure by its message, and by its metric if an evaluator failed; more than 200 messages share one entry. */
function countFailure(counts, failure, where) {
    const text = (formatFailure(failure) || "no message").replaceAll(/\s+/g, " ").trim();
    const message = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)(text, maxMessageLength);
    const prefix = `${where.metric ?? ""}\n`;
    const isKept = counts.size < maxMessages || counts.has(prefix + message);
    const shown = isKept ? message : "other errors";
    const known = counts.get(prefix + shown);
    if (known !== undefined)
        known.count += 1;
    else
        counts.set(prefix + shown, { type: isKept ? failure.type : undefined, message: shown, count: 1, ...where });
}
/** Sorts failures: the most frequent first. */
function sortFailures(counts) {
    return [...counts.values()].sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1));
}


/***/ }),

/***/ 1868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ messages),
/* harmony export */   FZ: () => (/* binding */ maxQuoteLength),
/* harmony export */   XF: () => (/* binding */ patternMessages),
/* harmony export */   fm: () => (/* binding */ toolMessages),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9112);




/** Returns a text as JSON, shortened. */
function quote(text) {
    return JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(text, maxQuoteLength));
}
/** How much of a name or path a message quotes, in characters. */
const maxQuoteLength = 60;
const stringFixes = {
    number: (rows) => `is a number in quotes${rows}. Write it without quotes, such as 0.85 for 85%, and null if the evaluator failed.`,
    boolean: (rows) => `is a boolean in quotes${rows}. Write true or false without quotes, and null if the evaluator failed.`,
    mixed: () => "is a string that holds a number in some rows and other text in others. Write numbers without quotes, and null if the evaluator failed.",
    nothing: (rows) => `is a string that only says that there is no score${rows}. Write null if the evaluator failed.`,
};
/** The messages about results files. Each ends with its code; most follow `file:line: `. */
const messages = {
    // One line.
    cutLine: "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    notFinite: "NaN and Infinity aren't JSON. Write null if an evaluator has no score. (LLMX306)",
    invalidJson: (position) => `the line isn't valid JSON${position === undefined ? "" : ` (at character ${position + 1})`}. Write one JSON object per line. (LLMX307)`,
    notAnObject: (kind) => `a line must be an object. Got ${kind}. (LLMX308)`,
    tooDeep: (limit) => `objects and arrays nest deeper than ${limit} levels. Flatten what the row holds. (LLMX309)`,
    tooManyMembers: (what, count, limit) => `${what} has ${count} members, and at most ${limit} are allowed. Remove some. (LLMX315)`,
    reservedName: (member) => `${member}.__proto__ can't be a metric's name. Rename the metric. (LLMX316)`,
    longInteger: (name) => `${name} is an integer with more digits than a score keeps. Round it, or write it to metadata. (LLMX317)`,
    withoutScore: (member, label) => `${member} has ${label}, but scores doesn't. Add its score, or null. (LLMX318)`,
    invalidField: (field, rule) => `${[field, rule].join(" ").trim()} (LLMX319)`,
    utf16: "the file is UTF-16. Save it as UTF-8. (LLMX323)",
    notUtf8: "the line isn't valid UTF-8. Save the file as UTF-8. (LLMX323)",
    longLine: (bytes, limit) => `the line has ${bytes} bytes, and a row can have ${limit}. Shorten its input, output, or metadata. (LLMX324)`,
    tooManyLines: (limit) => `the file has more than ${limit} lines. Split it. (LLMX325)`,
    // Scores of all rows.
    stringScore: (metric, kind, count) => `${metric} ${stringFixes[kind](count === 1 ? "" : ` in ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} rows`)} (LLMX326)`,
    otherType: (metric, type, first, place) => `${metric} is ${type} here, but ${first} in ${place}. Write one type, and null if the evaluator failed. (LLMX327)`,
    duplicateRow: (location, id) => {
        const isCased = id && id.toLowerCase() !== id.toUpperCase();
        const fix = id
            ? `To repeat a record, number its runs with "run".${isCased ? " IDs that differ only in case are one record." : ""}`
            : `Give the rows a record_id, or number their runs with "run".`;
        return `duplicate of ${location} (same record and run). ${fix} (LLMX328)`;
    },
    duplicateFile: (rows, place) => `${rows === 1 ? "this row is" : `this row and ${rows - 1} more are`} in ${place}, too. Begin a pattern with ! to exclude one of the two files. (LLMX329)`,
    duplicateSummary: (label, place) => `summary.${label} is in ${place}, too. Write each run-level score once. (LLMX332)`,
    sameLabel: (name, label, other, file) => `the metric ${name} gets the label ${label}, as ${other} of ${file} does. Rename one of them. (LLMX333)`,
    longLabel: (name, length) => `the metric ${name} has a name of ${length} characters. Shorten it. (LLMX334)`,
    tooManyMetrics: (limit) => `there are more than ${limit} metrics. Leave out of their names what changes from row to row. (LLMX334)`,
    tooManyRows: (limit) => `there are more than ${limit} rows. Split the evaluation into several experiments. (LLMX334)`,
    empty: "the file is empty. Write at least one row. (LLMX335)",
    noRows: (skipped) => `the file has no rows${skipped.length === 0 ? "" : `; left out: ${skipped.join(", ")}`}. Check that the evaluation ran. (LLMX335)`,
    // Files.
    unreadable: (code) => `the file can't be read (${code}). Check its permissions. (LLMX336)`,
    unopened: (file, reason) => `${file} can't be read (${reason}). Write results to regular files. (LLMX336)`,
    changed: (file) => `${file} changed while the action read it. Write results files before the job's last step ends, and rerun the job. (LLMX337)`,
    tooLarge: (megabytes, limit) => `The results files have ${megabytes} MB, and at most ${limit} MB are read. Shorten what the rows hold, or split the evaluation into several experiments. (LLMX338)`,
    nothingUploaded: (errors, lines) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withCode */ .SM)({
        code: "LLMX339",
        message: `Nothing was uploaded. Fix ${errors} in the results files:\n${lines.map((line) => `  ${line}`).join("\n")}`,
    }),
    rowsNotIngested: (rows, all, names, fixes) => {
        const others = rows - names.length;
        const listed = `${names.join(", ")}${others > 0 ? ` and ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(others)} more` : ""}`;
        return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rows)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(all)} rows haven't appeared in Datadog: ${listed}. ${fixes.join(" ")}`;
    },
    scoresNotIngested: (scores, all) => `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(scores)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(all)} scores haven't appeared in Datadog. Rerun the job.`,
};
/** The messages about the paths and globs that name results files. */
const patternMessages = {
    noWorkspace: (pattern) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX422", `${pattern} matches no file: there is no workspace`),
    noFile: (pattern) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX422", `${pattern} matches no file`),
    folder: (pattern, glob) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX423", `${pattern} is a folder: write ${glob}`),
    onlyExcluded: (pattern) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX424", `${pattern} matches only files that are excluded`),
    throughLink: (pattern, files) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX425", `${pattern}: ${files} leads out of the workspace through a symbolic link; results files must lie below the workspace`),
    outside: (pattern, files) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX425", `${pattern}: ${files} lies outside the workspace; results files must lie below it`),
    tooComplex: (pattern, limits) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)("LLMX426", `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(pattern, 60)} is too complex: a pattern can have ${limits}. Use several patterns`),
};
const megabyte = 1024 * 1024;
const nativeFix = "Write the action's own JSON Lines, one object per row.";
const settleColumn = "name it in results_columns, under scores or metadata";
const unclearNumbers = {
    comma: "has numbers with a decimal comma or commas between thousands. Write them with a decimal point, such as 0.75 or 1234.",
    scales: "mixes percentages with numbers above 1. Write either percentages or numbers.",
    mixed: "has both numbers and other text. Write one of them, and leave a score out if its evaluator failed.",
};
/** The messages about the files of evaluation tools. Each ends with its code. */
const toolMessages = {
    // What a file is.
    unrecognized: (what, formats, hasColumns) => hasColumns
        ? `unrecognized format: ${what}. Set results_format: table, because results_columns is for tables. (LLMX340)`
        : `unrecognized format: ${what}. Set results_format: table for a table of your own, or to the tool that wrote it (${formats.filter((format) => format !== "table").join(", ")}), or write JSON Lines with scores, one object per line. (LLMX340)`,
    laidOut: "the file isn't JSON Lines: its JSON spans several lines or is in a list. Write one object per line, without indentation, brackets, or commas around it. (LLMX341)",
    notJUnit: "the XML isn't a JUnit report: its root is neither testsuites nor testsuite. Pass the report that your test runner writes in JUnit's format. (LLMX342)",
    wrongContent: (format, kind) => `results_format is ${format}, but the file isn't ${kind}. Set results_format to the file's format. (LLMX343)`,
    gzip: "the file is compressed with gzip. Unpack it before the job ends, and pass the unpacked file. (LLMX344)",
    zip: "the file is a zip archive. Unpack it, and pass the files in it. (LLMX345)",
    inspectZip: "the file is Inspect's .eval archive. Run Inspect with --log-format json, or convert the file with inspect log convert. (LLMX346)",
    promptfooCsv: "promptfoo's CSV rounds scores and has no errors. Write JSON with --output results.json. (LLMX347)",
    promptfooXml: "promptfoo's plain XML has no rows. Write JSON with --output results.json. (LLMX348)",
    braintrust: `Braintrust's summary has no rows to compare. ${nativeFix} (LLMX349)`,
    deepEvalUnfinished: "this DeepEval run didn't end: it doesn't say which tests passed. Pass the file of a finished run. (LLMX350)",
    deepEvalLink: "DeepEval's link to Confident AI has no rows. Set DEEPEVAL_RESULTS_FOLDER=results, and pass the file in it. (LLMX351)",
    deepEvalCache: "DeepEval's cache has no results. Set DEEPEVAL_RESULTS_FOLDER=results, and pass the file in it. (LLMX352)",
    lmEvalSummary: "lm-evaluation-harness's summary has no rows. Write the action's own JSON Lines from its samples (--log_samples). (LLMX353)",
    lmEvalSamples: `the action doesn't read samples of lm-evaluation-harness. ${nativeFix} (LLMX354)`,
    dotnet: `the action doesn't read reports of Microsoft.Extensions.AI.Evaluation. ${nativeFix} (LLMX355)`,
    pytestJson: "the action doesn't read files of pytest-json-report. Run pytest with --junitxml=eval-results.xml. (LLMX356)",
    openAiEvals: `the action doesn't read events of OpenAI evals. ${nativeFix} (LLMX357)`,
    missingMember: (tool, member) => `the file isn't ${tool}: it has no ${member}. Set results_format to the file's format. (LLMX358)`,
    inspectStatus: (status) => `Inspect's run has the status ${quote((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(status, 20))}, so samples are missing. Rerun it. (LLMX359)`,
    inspectSamples: "Inspect's log has no samples. Run Inspect without --no-log-samples. (LLMX367)",
    promptfooIdentity: "nothing identifies the test: it has neither variables (PROMPTFOO_STRIP_TEST_VARS removes them) nor a description. Give the test a description. (LLMX368)",
    promptfooScores: "the row has neither success nor score. If promptfoo wrote the file, write it with --output again. Otherwise, set results_format to the file's format. (LLMX369)",
    // JSON.
    documentTooLarge: (size) => `the file is one document of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(Math.ceil(size / megabyte))} MB, more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxDocumentSize */ .x6 / megabyte} MB. Write JSON Lines or several files. (LLMX360)`,
    notUtf8: (line) => `${line === undefined ? "the file" : `line ${line}`} isn't valid UTF-8. Save the file as UTF-8. (LLMX361)`,
    tooDeep: (levels) => `objects and lists nest deeper than ${levels} levels. Flatten them. (LLMX362)`,
    cutOff: (what) => `incomplete JSON: the ${what} is cut off. Wait until the evaluation has written it. (LLMX363)`,
    invalidJson: (what, place) => `the ${what} isn't valid JSON${place}. (LLMX364)`,
    tooManyItems: `a list or object in the file has more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxRows */ ._q)} items. Split the file. (LLMX365)`,
    tooManyValues: (values) => `the file has more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(values)} values. Write JSON Lines, or split the file. (LLMX366)`,
    // Rows and their scores.
    tooManyScores: (scores) => `the row has ${scores} scores, more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxMetrics */ ._$}. Remove the ones you don't need. (LLMX370)`,
    duplicateScore: (name) => `the row has two scores named ${quote(name)}. Rename the metric. (LLMX371)`,
    noLabel: (name) => `the metric ${quote(name)} has no letter or digit from a to z or 0 to 9. Rename it. (LLMX372)`,
    sameLabel: (first, name, label) => `the metrics ${quote(first)} and ${quote(name)} both become ${label}. Rename one of them. (LLMX373)`,
    idCase: (id, first) => `record_id ${quote(id)} differs from ${quote(first)} only in case, and Datadog ignores case. Write one ID the same way, and different IDs with other letters. (LLMX374)`,
    rowTooLarge: (bytes) => `the row has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(bytes)} bytes, more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxLineBytes */ .YW)}. Shorten its input, output, or metadata. (LLMX375)`,
    notObject: (what) => `a ${what} must be an object. Write one object per row. (LLMX376)`,
    badRun: "run must be a whole number from 1. (LLMX377)",
    propertyTwice: (score, name, other) => other === undefined
        ? `the property ${quote(name)} has the name of the score ${score}, which the test itself sets. Rename it. (LLMX398)`
        : `the properties ${quote(other)} and ${quote(name)} both set the score ${score}. Rename one of them. (LLMX398)`,
    // Tables.
    tooManyColumns: (columns) => `the table has ${columns === undefined ? `more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxColumns */ .c9)} columns in all rows` : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(columns)} columns, more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxColumns */ .c9)}`}. Remove the ones you don't need. (LLMX378)`,
    tooManyRows: `the table has more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxRows */ ._q)} rows. Split the evaluation into experiments. (LLMX379)`,
    sameColumn: (name) => `two columns have the name ${quote(name)}. Rename one of them. (LLMX380)`,
    cellCount: (line, cells, columns) => `line ${line} has ${cells} cells, but the header has ${columns}. Check it for a missing quote or delimiter. (LLMX381)`,
    invalidCsv: (place) => `the CSV isn't well formed${place}. Fix its quotes. (LLMX382)`,
    openQuote: (place) => `a quote isn't closed${place}. Close it. (LLMX383)`,
    longCsvRow: (place) => `a row has more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxLineBytes */ .YW} bytes${place}. Shorten its cells, or close its quote. (LLMX399)`,
    otherHeader: (place) => `${place} is another header, with the columns in another order. Pass the files one by one. (LLMX384)`,
    unknownColumns: (names, columns) => `results_columns names columns that the table doesn't have: ${names.map(quote).join(", ")}. Its columns are ${list(columns)}. (LLMX385)`,
    noScoreColumn: (columns) => `no column has scores: none of ${list(columns)} has mostly numbers or mostly booleans. Name the score columns in results_columns, such as scores: [accuracy]. (LLMX386)`,
    unclearNumbers: (subject, kind) => `${subject} ${unclearNumbers[kind]} (LLMX387)`,
    mixedColumn: (name) => `the column ${quote(name)} has both numbers and other text, so it's unclear whether it is a metric. Leave a cell empty if its evaluator failed, or ${settleColumn}. (LLMX388)`,
    notTable: "the file isn't a table. Write a JSON array of rows, JSON Lines, or CSV. (LLMX389)",
    raggedColumns: "the columns of the table have different rows. Write a JSON array of rows. (LLMX390)",
    unusedColumn: (name, because, fix = settleColumn) => `the column ${quote(name)} isn't used as a metric because it ${because}. If it is a metric, ${fix}. (LLMX391)`,
    noUnit: (name) => `the column ${quote(name)} states no unit, so it isn't used as the duration. Rename it to ${name}_ms or ${name}_s, or name it in results_columns as duration_ms or duration_s. (LLMX392)`,
    oddValues: (name, values, kind, first) => `${name}: ${countValues(values)} a ${kind}${first}, so the evaluator counts as failed there. (LLMX393)`,
    oddAmounts: (name, values, role, first) => `${name}: ${countValues(values)} a number${first} and ${values === 1 ? "is" : "are"} left out as ${role}. (LLMX394)`,
    noIdentity: "no column identifies the rows, so they can't be compared with a baseline. Name one in results_columns, as input or record_id. (LLMX395)",
    // XML.
    invalidXml: (line, character) => `the XML isn't well formed (line ${line}, character ${character}). Write the report again. (LLMX396)`,
    reportTooLarge: (what) => `${what}. Split the report. (LLMX397)`,
};
function countValues(values) {
    return values === 1 ? "1 value isn't" : `${values} values aren't`;
}
function list(names) {
    return [...names].slice(0, 50).map(quote).join(", ");
}


/***/ }),

/***/ 3400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ formatRecordKey),
/* harmony export */   AX: () => (/* binding */ resultRow),
/* harmony export */   L3: () => (/* binding */ metricLabelPattern),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   UT: () => (/* binding */ identifyRecord),
/* harmony export */   Vk: () => (/* binding */ describeZodError),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   n6: () => (/* binding */ describeIssue)
/* harmony export */ });
/* unused harmony export resultLine */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3102);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1868);




/** The labels of metrics that Datadog accepts. */
const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;
const maxDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["null"] */ .chJ()]);
const scores = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(metricLabelPattern)), score);
const failure = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    type: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    stack: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0)));
const usage = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    input_tokens: amount,
    output_tokens: amount,
    total_tokens: amount,
    cost_usd: amount,
});
/** A line with the result of one dataset record in one run. `null` means that a member isn't given. */
const resultRow = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1))),
    input: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    scores,
    reasoning: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()))),
    assessment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["pass", "fail"])))),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), failure])),
    start: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$({ offset: true, local: true })),
    duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm(maxDurationMs))),
    usage: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(usage),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(1))),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())),
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1)))),
});
/** A line with scores of the whole experiment. */
const summaryLine = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ summary: scores });
/** A line of a results file; the source of its JSON Schema too. */
const resultLine = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([resultRow, summaryLine]);
/** Returns the run that a row belongs to, counted from 1. */
function readRun(row) {
    return row.run ?? 1;
}
/**
 * Identifies a row. `null` and missing inputs identify nothing. IDs are lowercased because Datadog ignores their case. Line ends
 * and the Unicode form don't count either, since they change with the system that wrote the file.
 */
function identifyRecord(recordId, input) {
    const json = input === undefined || input === null ? undefined : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(input).normalize("NFC");
    // In JSON, line ends are escaped.
    const text = json?.includes("\\r\\n")
        ? json.replace(/\\r\\n|\\./g, (part) => (part === "\\r\\n" ? "\\n" : part))
        : json;
    return {
        recordId: recordId ? recordId.toLowerCase().normalize("NFC") : undefined,
        inputDigest: text === undefined ? undefined : (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .digest */ .br)(text, 16),
    };
}
/** Returns one text for a dataset record: by its ID, else by its input; undefined if a row has neither. */
function formatRecordKey({ recordId, inputDigest }) {
    if (recordId !== undefined)
        return `record:${recordId}`;
    return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}
/** Describes what is wrong with a row, one message for each field: its path, and what it must be. */
function describeZodError(error) {
    return error.issues.map(({ path, message }) => _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .DZ.invalidField((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(path.join("."), _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .maxQuoteLength */ .FZ), message));
}
/** Completes a sentence that begins with the field's path. It never shows a value, since a row may hold secrets. */
const describeIssue = (issue) => {
    switch (issue.code) {
        case "unrecognized_keys":
            return describeUnknownFields(issue.keys, issue.path);
        case "invalid_key":
            return `can't be a metric's label. It must match ${metricLabelPattern.source}.`;
        case "invalid_format":
            return "must be an ISO 8601 time, such as 2026-02-03T04:05:06Z.";
        case "too_small":
            return issue.origin === "string" ? "must not be empty." : `must be at least ${issue.minimum}.`;
        case "too_big":
            return `must be at most ${issue.maximum}.`;
        case "invalid_value":
            return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}.`;
        case "invalid_union": {
            const isError = issue.path?.[0] === "error";
            return describeMismatch(issue.input, isError ? "a string or an object" : "a number, boolean, string, or null");
        }
        case "invalid_type":
            return describeMismatch(issue.input, expectedKinds[issue.expected] ?? `a ${issue.expected}`);
        default:
            return undefined;
    }
};
const knownFields = Object.keys(resultRow.shape);
const maxNamedFields = 10;
function describeUnknownFields(keys, path = []) {
    const [only] = keys.length === 1 && path.length === 0 ? keys : [];
    const meant = only === undefined
        ? undefined
        : (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .findNearest */ .qg)(only, knownFields.filter((field) => field !== only));
    const names = keys.slice(0, maxNamedFields).map(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(", ");
    // A line with the scores of the whole experiment has none of a row's fields.
    const isRow = path.length === 0 && !keys.some((key) => knownFields.includes(key));
    const known = isRow ? ` Known fields: ${knownFields.join(", ")}.` : "";
    return `has unknown fields: ${names}.${meant === undefined ? known : ` Did you mean ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(meant)}?`}`;
}
const expectedKinds = {
    int: "an integer",
    record: "an object",
    string: "a string",
    array: "a list",
};
function describeMismatch(input, expected) {
    return input === undefined ? "is required." : `must be ${expected}. Got ${describeKind(input)}.`;
}
/** Names the kind of a JSON value. */
function describeKind(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "boolean")
        return "a boolean";
    if (typeof value === "string")
        return "a string";
    if (typeof value !== "number")
        return "an object";
    if (!Number.isFinite(value))
        return "a number that is too large";
    return Number.isInteger(value) ? "a number" : "a fraction";
}


/***/ })

};
