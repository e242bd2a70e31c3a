export const id = 613;
export const ids = [613];
export const modules = {

/***/ 7613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseReport: () => (/* binding */ parseReport)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9800);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9823);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5089);





// Five properties a test, and all that stands around them.
const maxElements = 1_000_000;
const maxAttributes = 1_000;
const maxPieceLength = 16_000_000;
/** Reads a report; the parser knows no entities but XML's own. @throws ActionError if it isn't XML. */
async function parseReport(file) {
    if (file.size > _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxDocumentSize */ .x6)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.documentTooLarge(file.size));
    const parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT();
    const report = { testCases: [], properties: new Map(), timestamps: [] };
    const at = { suites: [], testCase: undefined, problem: undefined };
    let [depth, elements, attributes, written, endOfTag] = [0, 0, 0, 0, 0];
    const limit = (isExceeded, what) => {
        if (isExceeded)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.reportTooLarge(what));
    };
    parser.on("error", () => {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.invalidXml(parser.line, parser.column + 1));
    });
    parser.on("opentag", (tag) => {
        depth += 1;
        elements += 1;
        attributes = 0;
        endOfTag = written;
        const isTooLong = elements > maxElements || report.testCases.length > _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxRows */ ._q;
        limit(isTooLong, `the report has more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxRows */ ._q} tests or ${maxElements} elements`);
        if (depth > _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .deepestNesting */ .bt)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.tooDeep(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .deepestNesting */ .bt));
        openTag(tag, at, report);
    });
    parser.on("attribute", () => {
        attributes += 1;
        limit(attributes > maxAttributes, `an element has more than ${maxAttributes} attributes`);
    });
    parser.on("closetag", ({ name }) => {
        depth -= 1;
        endOfTag = written;
        if (name === "testsuite")
            at.suites.pop();
        if (name === "testcase")
            at.testCase = undefined;
        if (name === "failure" || name === "error")
            at.problem = undefined;
    });
    for (const event of ["text", "cdata"])
        parser.on(event, (text) => {
            if (at.problem === undefined || at.problem.text.length >= _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxTestTextLength */ .AK)
                return;
            at.problem.text = (at.problem.text + text).slice(0, _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .maxTestTextLength */ .AK);
        });
    for await (const text of (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readUtf8 */ .Sx)(file)) {
        parser.write(text);
        written += text.length;
        // The parser holds what is between two tags.
        limit(written - endOfTag > maxPieceLength, `a text has more than ${maxPieceLength} characters`);
    }
    parser.close();
    return report;
}
function openTag({ name, attributes }, at, report) {
    switch (name) {
        case "testsuites":
        case "testsuite":
            if (name === "testsuite")
                at.suites.push(attributes.name ?? "");
            if (attributes.timestamp)
                report.timestamps.push(attributes.timestamp);
            return;
        case "testcase":
            at.testCase = createTestCase(at.suites.at(-1) ?? "", attributes);
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
function createTestCase(suite, { name, classname, time, status, result }) {
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


/***/ })

};
