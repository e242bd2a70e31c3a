export const id = 344;
export const ids = [344];
export const modules = {

/***/ 7344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ betterOf),
/* harmony export */   N: () => (/* binding */ rulesFor),
/* harmony export */   parseGate: () => (/* binding */ parseGate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _results_result_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3400);


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
/** The rules of a metric: its own, and for the rest those of `"*"`. */
function rulesFor(gate, label) {
    const own = gate.metrics.find((metric) => metric.label === label);
    return { ...gate.everyMetric, ...own?.rules };
}
/** Which way is better for a metric; higher, where the gate does not say. */
function betterOf(gate, label) {
    return (gate && rulesFor(gate, label).better) ?? "higher";
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
    const gate = { rows: defaultRows(), everyMetric: {}, metrics: [] };
    for (const entry of entriesOf(reading, contents))
        readEntry(reading, gate, entry);
    for (const { label } of gate.metrics)
        checkBounds(reading, gate, label);
    return gate;
}
function defaultRows() {
    return { maxErrors: { kind: "count", count: 0 }, min: 1 };
}
function readEntry(reading, gate, entry) {
    const { key: label, line } = entry;
    if (label === "$rows")
        gate.rows = readRules(reading, entry, rowRules, gate.rows);
    else if (label === "*")
        gate.everyMetric = readMetricRules(reading, entry);
    else if (_results_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabelPattern */ .L3.test(label))
        gate.metrics.push({ label, rules: readMetricRules(reading, entry) });
    else
        complain(reading, line, `${JSON.stringify(label)} is no metric: a name of letters, digits, _ and -, "*" or $rows`);
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
const metricRules = new Map([
    ["min", (value) => (isNumber(value) ? { min: value } : "a number")],
    ["max", (value) => (isNumber(value) ? { max: value } : "a number")],
    [
        "max_regression",
        (value) => (isNumber(value) && value >= 0 ? { maxRegression: value } : "a number of 0 or more"),
    ],
    ["no_regression", (value) => (typeof value === "boolean" ? { noRegression: value } : "true or false")],
    ["better", (value) => (value === "higher" || value === "lower" ? { better: value } : "higher or lower")],
]);
const rowRules = new Map([
    [
        "max_errors",
        (value) => readErrorLimit(value) ?? 'a whole number of rows, or a share of them such as "5%"',
    ],
    ["min", (value) => (isCount(value) ? { min: value } : "a whole number of rows")],
]);
function readErrorLimit(value) {
    if (isCount(value))
        return { maxErrors: { kind: "count", count: value } };
    const percent = typeof value === "string" ? /^(\d+(?:\.\d+)?) ?%$/.exec(value)?.[1] : undefined;
    const share = Number(percent) / 100;
    return share <= 1 ? { maxErrors: { kind: "share", share } } : undefined;
}
function isNumber(value) {
    return Number.isFinite(value);
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
// With "*" min and max of a metric can come from two places.
function checkBounds(reading, gate, label) {
    const { min, max } = rulesFor(gate, label);
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

/***/ 3400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ resultRow),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   Kn: () => (/* binding */ recordIdentity),
/* harmony export */   L3: () => (/* binding */ metricLabelPattern),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   ng: () => (/* binding */ runOf)
/* harmony export */ });
/* unused harmony export resultLine */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(0);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7129);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4251);



/** What Datadog takes as the label of a metric. */
const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;
const longestDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* ["null"] */ .chJ()]);
const scores = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(metricLabelPattern), score);
const failure = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    stack: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
});
const amount = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).nullish();
const usage = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    input_tokens: amount,
    output_tokens: amount,
    total_tokens: amount,
    cost_usd: amount,
});
/** A line with the result of one dataset record in one run. `null` stands for a member that is not given. */
const resultRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    record_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).nullish(),
    input: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
    output: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
    expected_output: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
    scores,
    reasoning: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable()).nullish(),
    assessment: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["pass", "fail"]).nullable()).nullish(),
    error: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), failure]).nullish(),
    start: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true, local: true }).nullish(),
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(longestDurationMs).nullish(),
    usage: usage.nullish(),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).nullish(),
    metadata: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).nullish(),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).nullish(),
});
/** A line with scores of the whole experiment. */
const summaryLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ summary: scores });
/** A line of a results file; the source of its JSON Schema too. */
const resultLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([resultRow, summaryLine]);
/** The run that a row belongs to, counted from 1. */
function runOf(row) {
    return row.run ?? 1;
}
/** `null` and missing inputs identify nothing. An id is lowered, as Datadog lowers it: case does not count. */
function recordIdentity(recordId, input) {
    return {
        recordId: recordId ? recordId.toLowerCase() : undefined,
        inputDigest: input === undefined || input === null ? undefined : (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(input), 16),
    };
}
/** One text for a dataset record: by its id, else by its input; undefined where a row has neither. */
function recordKey({ recordId, inputDigest }) {
    if (recordId !== undefined)
        return `record:${recordId}`;
    return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(0);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
