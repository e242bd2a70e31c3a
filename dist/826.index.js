export const id = 826;
export const ids = [826];
export const modules = {

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
