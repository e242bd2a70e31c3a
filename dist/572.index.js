export const id = 572;
export const ids = [572];
export const modules = {

/***/ 3572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openJUnit: () => (/* binding */ openJUnit)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/json.ts
var json = __webpack_require__(4251);
// EXTERNAL MODULE: ./src/results/row-faults.ts
var row_faults = __webpack_require__(2014);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(9800);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
;// CONCATENATED MODULE: ./src/results/formats/junit-parser.ts






/** Reads a report; the parser knows no entities but XML's own. @throws ActionError where it is no XML. */
async function parseReport(path) {
    const { size } = await (0,promises_.stat)(path);
    if (size > limits/* largestDocument */.WZ)
        throw new errors/* ActionError */.lZ(`the report has ${Math.round(size / 1024 / 1024)} MB, and at most ${limits/* largestDocument */.WZ / 1024 / 1024} MB are read as one`);
    const report = createReportReader();
    const decoder = new external_node_util_.TextDecoder("utf-8", { fatal: true });
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
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
function createReportReader() {
    const parser = new saxes/* SaxesParser */.wT();
    const report = { testCases: [], properties: new Map() };
    const suites = [];
    const at = { suite: "", testCase: undefined, problem: undefined };
    let depth = 0;
    parser.on("error", () => {
        throw new errors/* ActionError */.lZ(`the XML is not well formed (line ${parser.line}, character ${parser.column + 1})`);
    });
    parser.on("opentag", (tag) => {
        depth += 1;
        if (depth > limits/* deepestNesting */.bt)
            throw new errors/* ActionError */.lZ(`the XML nests deeper than ${limits/* deepestNesting */.bt} levels`);
        if (tag.name === "testsuite")
            suites.push(tag.attributes.name ?? "");
        at.suite = suites.at(-1) ?? "";
        openTag(tag, at, report);
    });
    parser.on("closetag", ({ name }) => {
        depth -= 1;
        if (name === "testsuite")
            suites.pop();
        if (name === "testcase")
            at.testCase = undefined;
        if (name === "failure" || name === "error")
            at.problem = undefined;
    });
    const addText = (text) => {
        if (at.problem === undefined || at.problem.text.length >= limits/* longestTestText */.ky)
            return;
        at.problem.text += text.slice(0, limits/* longestTestText */.ky - at.problem.text.length);
    };
    parser.on("text", addText);
    parser.on("cdata", addText);
    return {
        write: (text) => void parser.write(text),
        close: () => {
            parser.close();
            return report;
        },
    };
}
function openTag({ name, attributes }, at, report) {
    switch (name) {
        case "testcase":
            at.testCase = testCaseOf(at.suite, attributes);
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
function testCaseOf(suite, { name, classname, time }) {
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
    };
}

// EXTERNAL MODULE: ./src/results/formats/test-failure.ts
var test_failure = __webpack_require__(7238);
// EXTERNAL MODULE: ./src/results/formats/tool-row.ts
var tool_row = __webpack_require__(1390);
;// CONCATENATED MODULE: ./src/results/formats/junit.ts






/** JUnit XML, as pytest, Vitest and Jest write it: a row a test, its scores from the properties of the test. */
async function openJUnit(file, source) {
    if (source.kind !== "xml")
        throw new errors/* ActionError */.lZ("results_format says that this is a JUnit report, but it is no XML");
    const { testCases, properties } = await parseReport(file.path);
    const leftOut = new Map();
    const workspace = (0,test_failure/* workspaceOf */.B3)(file);
    const rows = testCases.map((testCase, index) => ({ testCase, row: index + 1 }));
    const merged = withoutTeardowns(rows).filter(({ testCase }) => {
        if (testCase.isSkipped)
            (0,tool_row/* count */.U9)(leftOut, "skipped");
        return !testCase.isSkipped;
    });
    return {
        format: "junit",
        tool: "JUnit XML",
        provesEnd: true,
        rows: merged.map((placed) => rowOf(placed, workspace)),
        summary: () => suiteScores(properties),
        leftOut,
        lowerIsBetter: new Set(),
        notes: [],
    };
}
/** pytest tells a test that breaks in its teardown too as a second test of the same name, which says nothing of it. */
function withoutTeardowns(placed) {
    const idOf = ({ suite, classname, name }) => `${suite}\n${classname}\n${name}`;
    const others = new Map();
    for (const { testCase } of placed)
        others.set(idOf(testCase), (others.get(idOf(testCase)) ?? 0) + (isTeardown(testCase) ? 0 : 1));
    return placed.filter(({ testCase }) => !isTeardown(testCase) || (others.get(idOf(testCase)) ?? 0) === 0);
}
function isTeardown({ error, failure }) {
    return failure === undefined && error !== undefined && /teardown/i.test(error.message);
}
const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);
function rowOf({ testCase, row }, workspace) {
    const { name, properties, time } = testCase;
    const test = testName(testCase, workspace);
    const error = errorOf(testCase);
    const input = properties.get("input");
    const { scores, metadata, fault } = sorted(properties);
    if (fault !== undefined)
        return { kind: "fault", place: { kind: "row", row, test: name }, message: fault };
    const pass = error === undefined
        ? [{ name: "pass", value: testCase.failure === undefined, reasoning: reasonOf(testCase.failure) }]
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
function errorOf({ failure, error }) {
    const problem = error ?? (failure && isBroken(failure) ? failure : undefined);
    if (problem === undefined)
        return undefined;
    return problem.message || (0,test_failure/* firstLineOf */.Qy)(problem.text) || "the test gives no reason";
}
/** An exception of what was tested: JUnit's writers tell it like a failed assertion. */
function isBroken({ type, message, text }) {
    if (/assert/i.test(type))
        return false;
    if ((0,test_failure/* isException */.KT)(type))
        return true;
    const first = (0,test_failure/* firstLineOf */.Qy)(message) || (0,test_failure/* firstLineOf */.Qy)(text);
    return !/^(?:assert |Failed:)/.test(first) && (0,test_failure/* isException */.KT)(first);
}
function reasonOf(failure) {
    return failure && (failure.message || (0,test_failure/* firstLineOf */.Qy)(failure.text) || undefined);
}
/** Properties that are numbers or Python's booleans are scores; other texts are metadata, or the reasons of scores. */
function sorted(properties) {
    const scores = new Map();
    const texts = [];
    // What each score is called: that of the test itself has no property.
    const names = new Map([["pass", undefined]]);
    let fault;
    for (const [name, text] of properties) {
        if (namedProperties.has(name))
            continue;
        const [score, value] = [scoreName(name), scoreOf(text)];
        if (value === undefined)
            texts.push([name, text]);
        else if (names.has(score))
            fault ??= twoScores(score, name, names.get(score));
        else
            scores.set(score, { name: score, value });
        if (value !== undefined)
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
        ? `the property ${(0,row_faults/* quote */.hD)(name)} is called like the score ${score}, which says whether the test passed: rename it`
        : `the properties ${(0,row_faults/* quote */.hD)(other)} and ${(0,row_faults/* quote */.hD)(name)} are both the score ${score}: rename one of them`;
}
function scoreName(name) {
    return name.replace(/^(?:score_|eval\.)/, "");
}
function reasonedName(name) {
    return name.endsWith("_reason") ? scoreName(name.slice(0, -"_reason".length)) : "";
}
function scoreOf(text) {
    const word = text.trim();
    // The id of something: as a number it would lose digits.
    if ((0,json/* isLongWhole */.ce)(word))
        return undefined;
    if (/^(?:True|true)$/.test(word))
        return true;
    if (/^(?:False|false)$/.test(word))
        return false;
    if (/^[-+]?(?:nan|inf|infinity)$/i.test(word))
        return null;
    return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(word) ? Number(word) : undefined;
}
// Suites carry much that is no result, such as versions: what is meant as a score says so.
function suiteScores(properties) {
    return [...properties].flatMap(([name, text]) => {
        const value = /^(?:score_|eval\.)/.test(name) ? scoreOf(text) : undefined;
        return value === undefined ? [] : [{ name: scoreName(name), value }];
    });
}


/***/ }),

/***/ 7238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   KT: () => (/* binding */ isException),
/* harmony export */   Qy: () => (/* binding */ firstLineOf),
/* harmony export */   tj: () => (/* binding */ belowWorkspace)
/* harmony export */ });
/* harmony import */ var _foundation_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4398);

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
function firstLineOf(text) {
    return (text
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.trim() ?? "");
}
/** The path of a test file below the workspace, the same on every runner. */
function belowWorkspace(path, workspace) {
    const plain = path.replaceAll("\\", "/");
    const root = (0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimTrailing */ .l)(workspace?.replaceAll("\\", "/") ?? "", "/");
    if (root && plain.startsWith(`${root}/`))
        return plain.slice(root.length + 1);
    // In a container the workspace lies elsewhere than on the host.
    return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}
/** The workspace of a results file, whose name is its path below it. */
function workspaceOf({ path, name }) {
    const plain = path.replaceAll("\\", "/");
    return plain.endsWith(`/${name}`) ? plain.slice(0, -name.length - 1) : undefined;
}


/***/ })

};
