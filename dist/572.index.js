export const id = 572;
export const ids = [572];
export const modules = {

/***/ 8626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ prefixes),
/* harmony export */   Bv: () => (/* binding */ azureName),
/* harmony export */   Ed: () => (/* binding */ isIdentityName),
/* harmony export */   FU: () => (/* binding */ positionName),
/* harmony export */   Is: () => (/* binding */ unitless),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   fd: () => (/* binding */ isNoMetricName),
/* harmony export */   mo: () => (/* binding */ indexName),
/* harmony export */   n4: () => (/* binding */ timeName),
/* harmony export */   qA: () => (/* binding */ rolesByName),
/* harmony export */   qo: () => (/* binding */ scoreSuffix),
/* harmony export */   tE: () => (/* binding */ isIdentifierName),
/* harmony export */   yy: () => (/* binding */ reasonSuffix)
/* harmony export */ });
// What the names of columns say of them.
/** Roles by the name of the column in lower case. */
const rolesByName = new Map(Object.entries({
    record_id: "record_id",
    input: "input",
    inputs: "input",
    question: "input",
    query: "input",
    prompt: "input",
    user_input: "input",
    output: "output",
    outputs: "output",
    response: "output",
    answer: "output",
    actual_output: "output",
    prediction: "output",
    completion: "output",
    expected: "expected_output",
    expected_output: "expected_output",
    reference: "expected_output",
    ground_truth: "expected_output",
    target: "expected_output",
    label: "expected_output",
    error: "error",
    error_message: "error",
    exception: "error",
    run: "run",
    // What an answer costs is no score: less of it is better.
    input_tokens: "input_tokens",
    prompt_tokens: "input_tokens",
    output_tokens: "output_tokens",
    completion_tokens: "output_tokens",
    total_tokens: "total_tokens",
    token_count: "total_tokens",
    cost: "cost_usd",
    cost_usd: "cost_usd",
    total_cost: "cost_usd",
}));
const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");
const prefixes = [
    [/^inputs?\./i, "input"],
    [/^outputs?\./i, "output"],
    [/^reference\./i, "expected_output"],
    [/^feedback\./i, "scores"],
];
const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The name of pandas' index. */
const indexName = /^(?:|unnamed: \d+)$/i;
const identifierName = /^(?:id|idx|index|row|row_number|line_number|uuid|guid|seed|.*_(?:id|uuid))$/i;
const camelCaseId = /[a-z]I[dD]$/;
const timeName = /^(?:date|datetime|timestamp|epoch|.*_(?:at|date|time|timestamp|ms|millis|milliseconds|secs?|seconds))$/i;
const positionName = /^(?:idx|index|row|row_number|line_number|seed)$/i;
/** The columns of one evaluator in Azure AI Evaluation's rows: `outputs.relevance.relevance_reason`. */
const azureName = /^outputs\.([^.]+)\.([^.]+)$/;
/** Whether a name says that its values are IDs or positions. */
function isIdentifierName(name) {
    return identifierName.test(name) || camelCaseId.test(name);
}
/** Whether a column of this name identifies the rows. */
function isIdentityName(name) {
    const role = rolesByName.get(name.toLowerCase());
    return role === "record_id" || role === "input" || /^inputs?\./i.test(name);
}
/** Whether a name says that its values are IDs, positions, times, or durations, none of which is a metric. */
function isNoMetricName(name) {
    return isIdentifierName(name) || timeName.test(name) || unitless.test(name);
}


/***/ }),

/***/ 3572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openJUnit: () => (/* binding */ openJUnit)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/results/validation.ts
var validation = __webpack_require__(3235);
// EXTERNAL MODULE: ./src/results/formats/column-names.ts
var column_names = __webpack_require__(8626);
// EXTERNAL MODULE: ./src/results/formats/column-profile.ts
var column_profile = __webpack_require__(1275);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(9800);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
;// CONCATENATED MODULE: ./src/results/formats/junit-parser.ts





/** Reads a report; the parser knows no entities but XML's own. @throws ActionError where it is no XML. */
async function parseReport(file) {
    const { size } = file;
    if (size > limits/* maxDocumentSize */.x6)
        throw new errors/* ActionError */.lZ(`the report has ${Math.round(size / 1024 / 1024)} MB, and at most ${limits/* maxDocumentSize */.x6 / 1024 / 1024} MB are read as one`);
    const report = createReportReader();
    const decoder = new external_node_util_.TextDecoder("utf-8", { fatal: true });
    for await (const chunk of (0,open_file/* readChunks */.zO)(file))
        report.write(decode(decoder, chunk));
    report.write(decode(decoder));
    return report.close();
}
function decode(decoder, chunk) {
    try {
        return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    }
    catch {
        throw new errors/* ActionError */.lZ("the file is not valid UTF-8");
    }
}
// Five properties a test, and all that stands around them.
const maxElements = 1_000_000;
const maxAttributes = 1_000;
const maxPieceLength = 16_000_000;
function createReportReader() {
    const parser = new saxes/* SaxesParser */.wT();
    const report = { testCases: [], properties: new Map(), timestamps: [] };
    const suites = [];
    let [elements, attributes, written, endOfTag] = [0, 0, 0, 0];
    const at = { suite: "", testCase: undefined, problem: undefined };
    let depth = 0;
    parser.on("error", () => {
        throw new errors/* ActionError */.lZ(`the XML is not well formed (line ${parser.line}, character ${parser.column + 1})`);
    });
    parser.on("opentag", (tag) => {
        depth += 1;
        elements += 1;
        attributes = 0;
        endOfTag = written;
        if (elements > maxElements || report.testCases.length > limits/* maxRows */._q)
            throw new errors/* ActionError */.lZ(`the report has more than ${limits/* maxRows */._q} tests, or ${maxElements} elements`);
        if (depth > limits/* deepestNesting */.bt)
            throw new errors/* ActionError */.lZ(`the XML nests deeper than ${limits/* deepestNesting */.bt} levels`);
        if (tag.name === "testsuite")
            suites.push(tag.attributes.name ?? "");
        at.suite = suites.at(-1) ?? "";
        openTag(tag, at, report);
    });
    parser.on("attribute", () => {
        attributes += 1;
        if (attributes > maxAttributes)
            throw new errors/* ActionError */.lZ(`an element of the report has more than ${maxAttributes} attributes`);
    });
    parser.on("closetag", ({ name }) => {
        depth -= 1;
        endOfTag = written;
        if (name === "testsuite")
            suites.pop();
        if (name === "testcase")
            at.testCase = undefined;
        if (name === "failure" || name === "error")
            at.problem = undefined;
    });
    const addText = (text) => {
        if (at.problem === undefined || at.problem.text.length >= limits/* maxTestTextLength */.AK)
            return;
        at.problem.text += text.slice(0, limits/* maxTestTextLength */.AK - at.problem.text.length);
    };
    parser.on("text", addText);
    parser.on("cdata", addText);
    return {
        write: (text) => {
            parser.write(text);
            written += text.length;
            // The parser holds what stands between two tags.
            if (written - endOfTag > maxPieceLength)
                throw new errors/* ActionError */.lZ(`a text of the report has more than ${maxPieceLength} characters. Shorten it.`);
        },
        close: () => {
            parser.close();
            return report;
        },
    };
}
function openTag({ name, attributes }, at, report) {
    switch (name) {
        case "testsuites":
        case "testsuite":
            if (attributes.timestamp)
                report.timestamps.push(attributes.timestamp);
            return;
        case "testcase":
            at.testCase = startTestCase(at.suite, attributes);
            report.testCases.push(at.testCase);
            return;
        case "property":
            (at.testCase ?? report).properties.set(attributes.name ?? "", attributes.value ?? "");
            return;
        case "skipped":
            if (at.testCase)
                at.testCase.isSkipped = true;
            return;
        case "failure":
        case "error":
            if (at.testCase === undefined || at.testCase[name] !== undefined)
                return;
            at.problem = { message: attributes.message ?? "", type: attributes.type ?? "", text: "" };
            at.testCase[name] = at.problem;
            return;
    }
}
function startTestCase(suite, { name, classname, time, status, result }) {
    const seconds = Number(time?.replaceAll(",", ""));
    return {
        suite,
        name: name ?? "",
        classname: classname || undefined,
        time: time && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
        properties: new Map(),
        failure: undefined,
        error: undefined,
        isSkipped: false,
        status: `${status ?? ""} ${result ?? ""}`.toLowerCase(),
    };
}

// EXTERNAL MODULE: ./src/results/formats/own-time.ts
var own_time = __webpack_require__(9531);
// EXTERNAL MODULE: ./src/results/formats/test-failure.ts
var test_failure = __webpack_require__(7238);
// EXTERNAL MODULE: ./src/results/formats/tool-row.ts
var tool_row = __webpack_require__(1390);
// EXTERNAL MODULE: ./src/results/formats/values.ts
var values = __webpack_require__(8131);
;// CONCATENATED MODULE: ./src/results/formats/junit.ts









/** JUnit XML, as pytest, Vitest and Jest write it: a row a test, its scores from the properties of the test. */
async function openJUnit(file, source) {
    if (source.kind !== "xml")
        throw new errors/* ActionError */.lZ("results_format says that this is a JUnit report, but it is no XML");
    const { testCases, properties, timestamps } = await parseReport(file);
    const leftOut = new Map();
    const workspace = (0,test_failure/* findWorkspaceRoot */.HU)(file);
    const rows = testCases.map((testCase, index) => ({ testCase, row: index + 1 }));
    const merged = withoutTeardowns(rows).filter(({ testCase }) => {
        if (isSkipped(testCase))
            (0,tool_row/* count */.U9)(leftOut, "skipped");
        return !isSkipped(testCase);
    });
    const scoreNames = findScoreProperties(merged.map(({ testCase }) => testCase));
    return {
        format: "junit",
        tool: "JUnit XML",
        provesEnd: true,
        ownTime: (0,own_time/* latestTime */.Z)(timestamps.map((timestamp) => (0,own_time/* parseOwnTime */.X)(timestamp))),
        rows: merged.map((placed) => readJUnitRow(placed, workspace, scoreNames)),
        summary: () => suiteScores(properties),
        leftOut,
        lowerIsBetter: new Set(),
        notes: [],
    };
}
/** Some writers say only by an attribute that a test didn't run. */
function isSkipped({ isSkipped, status }) {
    return isSkipped || /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/.test(status);
}
/** Some writers say only by an attribute that a test failed. */
function isPassed({ failure, status }) {
    return failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
}
/** pytest tells a test that breaks in its teardown too as a second test of the same name, which says nothing of it. */
function withoutTeardowns(placed) {
    const testCaseKey = ({ suite, classname, name }) => `${suite}\n${classname}\n${name}`;
    const others = new Map();
    for (const { testCase } of placed)
        others.set(testCaseKey(testCase), (others.get(testCaseKey(testCase)) ?? 0) + (isTeardown(testCase) ? 0 : 1));
    return placed.filter(({ testCase }) => !isTeardown(testCase) || (others.get(testCaseKey(testCase)) ?? 0) === 0);
}
function isTeardown({ error, failure }) {
    return failure === undefined && error !== undefined && /teardown/i.test(error.message);
}
const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);
function readJUnitRow({ testCase, row }, workspace, scoreNames) {
    const { name, properties, time } = testCase;
    const test = testName(testCase, workspace);
    const error = readJUnitError(testCase);
    const input = properties.get("input");
    const { scores, metadata, fault } = sorted(properties, scoreNames);
    if (fault !== undefined)
        return { kind: "fault", place: { kind: "row", row, test: name }, message: fault };
    const pass = error === undefined
        ? [{ name: "pass", value: isPassed(testCase), reasoning: readFailureReason(testCase.failure) }]
        : [];
    return {
        kind: "row",
        place: { kind: "row", row, test: name },
        recordId: properties.get("record_id") || undefined,
        input: input ?? { test },
        output: properties.get("output"),
        expectedOutput: properties.get("expected_output"),
        scores: [...pass, ...scores],
        error,
        durationMs: time === undefined ? undefined : time * 1_000,
        metadata: input === undefined ? metadata : { test, ...metadata },
    };
}
/** Suite and name; Jest's reporter writes the name twice. */
function testName({ suite, classname, name }, workspace) {
    const group = classname === undefined || classname === name ? suite : classname;
    return group === "" ? name : `${(0,test_failure/* belowWorkspace */.tj)(group, workspace)}::${name}`;
}
function readJUnitError({ failure, error, status }) {
    const problem = error ?? (failure && isBroken(failure) ? failure : undefined);
    if (problem === undefined)
        return /\b(?:error|errored|broken|aborted)\b/.test(status) ? "the test gives no reason" : undefined;
    return problem.message || (0,test_failure/* firstLine */.TM)(problem.text) || "the test gives no reason";
}
/** An exception of what was tested: JUnit's writers tell it like a failed assertion. */
function isBroken({ type, message, text }) {
    if (/assert/i.test(type))
        return false;
    if ((0,test_failure/* isException */.KT)(type))
        return true;
    const first = (0,test_failure/* firstLine */.TM)(message) || (0,test_failure/* firstLine */.TM)(text);
    return !/^(?:assert |Failed:)/.test(first) && (0,test_failure/* isException */.KT)(first);
}
function readFailureReason(failure) {
    return failure && (failure.message || (0,test_failure/* firstLine */.TM)(failure.text) || undefined);
}
/** The properties that are scores, by what most of their values are in all tests, or because their prefix says so. */
function findScoreProperties(testCases) {
    const profiles = new Map();
    // What an evaluator that always failed leaves behind.
    const nanNames = new Set();
    for (const { properties } of testCases)
        for (const [name, text] of properties) {
            if (namedProperties.has(name))
                continue;
            const profile = profiles.get(name) ?? (0,column_profile/* createProfile */.SH)();
            profiles.set(name, profile);
            (0,column_profile/* addValue */.dM)(profile, text);
            if (/^nan$/i.test(text.trim()))
                nanNames.add(name);
        }
    const isScore = ([name, profile]) => (scorePrefix.test(name) && !name.endsWith("_reason")) ||
        (!(0,column_names/* isNoMetricName */.fd)(name) && scoreKinds.has((0,column_profile/* decideColumnKind */.nb)(profile))) ||
        (nanNames.has(name) && (0,column_profile/* decideColumnKind */.nb)(profile) === "empty");
    return new Set([...profiles].filter(isScore).map(([name]) => name));
}
const scorePrefix = /^(?:score_|eval\.)/;
const scoreKinds = new Set(["number", "boolean", "mixed", "comma", "scales"]);
/** Properties that are scores in the file; other texts are metadata, or the reasons of scores. */
function sorted(properties, scoreNames) {
    const scores = new Map();
    const texts = [];
    // What each score is called: that of the test itself has no property.
    const names = new Map([["pass", undefined]]);
    let fault;
    for (const [name, text] of properties) {
        if (namedProperties.has(name))
            continue;
        const score = scoreName(name);
        if (!scoreNames.has(name))
            texts.push([name, text]);
        else if (names.has(score))
            fault ??= twoScores(score, name, names.get(score));
        else
            scores.set(score, { name: score, value: text });
        if (scoreNames.has(name))
            names.set(score, name);
    }
    const isReason = ([name]) => scores.has(reasonedName(name));
    for (const text of texts.filter(isReason)) {
        const score = scores.get(reasonedName(text[0]));
        if (score)
            score.reasoning = text[1];
    }
    const metadata = Object.fromEntries(texts.filter((text) => !isReason(text)));
    return { scores: [...scores.values()], metadata, fault };
}
function twoScores(score, name, other) {
    return other === undefined
        ? `the property ${(0,validation/* quote */.hD)(name)} is called like the score ${score}, which says whether the test passed: rename it`
        : `the properties ${(0,validation/* quote */.hD)(other)} and ${(0,validation/* quote */.hD)(name)} are both the score ${score}: rename one of them`;
}
function scoreName(name) {
    return name.replace(scorePrefix, "");
}
function reasonedName(name) {
    return name.endsWith("_reason") ? scoreName(name.slice(0, -"_reason".length)) : "";
}
// Suites carry much that is no result, such as versions: what is meant as a score says so.
function suiteScores(properties) {
    return [...properties].flatMap(([name, text]) => {
        const value = scorePrefix.test(name) ? ((0,values/* readNumber */.kz)(text) ?? (0,values/* readBoolean */.Vf)(text)) : undefined;
        return value === undefined ? [] : [{ name: scoreName(name), value }];
    });
}


/***/ }),

/***/ 9531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseOwnTime),
/* harmony export */   Z: () => (/* binding */ latestTime)
/* harmony export */ });
// West of every place: a local time there is the latest moment that a time without a zone can mean.
const westernmostOffsetMs = 12 * 60 * 60 * 1_000;
/** Below it a number is no time in milliseconds. */
const earliestTimeMs = Date.UTC(2001, 8, 9);
/**
 * Parses the time that a document gives for its evaluation: milliseconds since the epoch, or ISO 8601, also with a
 * space for the T. Returns milliseconds since the epoch; of a time without a zone the latest that it can mean, unless
 * the tool is known to write UTC. Undefined if it isn't a time.
 */
function parseOwnTime(value, withoutZone = "unknown") {
    if (typeof value === "number")
        return value >= earliestTimeMs ? value : undefined;
    if (typeof value !== "string")
        return undefined;
    const [, date, time, zone] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim()) ?? [];
    const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") ?? "Z";
    const parsed = Date.parse(`${date}T${time}${offset.toUpperCase()}`);
    if (Number.isNaN(parsed))
        return undefined;
    return zone === undefined && withoutZone === "unknown" ? parsed + westernmostOffsetMs : parsed;
}
/** Returns the latest of several times; undefined if there is none. */
function latestTime(times) {
    return times.reduce((latest, time) => (time !== undefined && time > (latest ?? 0) ? time : latest), undefined);
}


/***/ }),

/***/ 7238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ findWorkspaceRoot),
/* harmony export */   KT: () => (/* binding */ isException),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   tj: () => (/* binding */ belowWorkspace)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9112);

/**
 * Whether a failing test shows that it broke and was not judged, by the first line of its failure: the name of an
 * exception that is no assertion. Test runners know no other failure.
 */
function isException(firstLine) {
    const name = /^(?:Uncaught )?([A-Za-z_$][\w$.]*)(?::|$)/.exec(firstLine.trim())?.[1];
    if (name === undefined || /Assert/i.test(name))
        return false;
    const message = firstLine.slice(firstLine.indexOf(":") + 1).trim();
    // Jest's own assertions are plain errors.
    if (/^expect\(/.test(message))
        return false;
    return /(?:Error|Exception|Timeout|Exit)$/.test(name);
}
/** The first line of a text that says something. */
function firstLine(text) {
    return (text
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.trim() ?? "");
}
/** The path of a test file below the workspace, the same on every runner. */
function belowWorkspace(path, workspace) {
    const plain = path.replaceAll("\\", "/");
    const root = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimTrailing */ .l)(workspace?.replaceAll("\\", "/") ?? "", "/");
    if (root && plain.startsWith(`${root}/`))
        return plain.slice(root.length + 1);
    // In a container the workspace lies elsewhere than on the host.
    return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}
/** The workspace of a results file, whose name is its path below it. */
function findWorkspaceRoot({ path, name }) {
    const plain = path.replaceAll("\\", "/");
    return plain.endsWith(`/${name}`) ? plain.slice(0, -name.length - 1) : undefined;
}


/***/ })

};
