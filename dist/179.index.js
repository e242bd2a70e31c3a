export const id = 179;
export const ids = [179];
export const modules = {

/***/ 6873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ significance),
/* harmony export */   is: () => (/* binding */ judgeFamily),
/* harmony export */   ox: () => (/* binding */ testByPermutation),
/* harmony export */   sq: () => (/* binding */ countExchanges)
/* harmony export */ });
/* unused harmony exports countSharers, adjustByHolm */
/* harmony import */ var pure_rand_generator_xoroshiro128plus__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9821);
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var _lib_student_t_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8009);



/** The error that a family's verdicts may have together; a p-value below it is significant. */
const significance = 0.05;
/** Exchanges up to which all are counted, those in a table that is drawn from, and those of one record. */
const [maxCounted, maxTable, maxListed] = [65_536, 128, 1_024];
/** Draws at first, how many times more near the bound, and what they may cost. */
const [firstDraws, moreDraws, maxWork] = [4_999, 4, 5e6];
/** Records from which on the sum of an exchange is as good as normally distributed. */
const manyRecords = 2_000;
/**
 * Tests whether both sides are the same system: if they were, each record's runs could have come from either side. How
 * often does exchanging them move the mean difference as far as observed? Records whose runs are all equal say nothing.
 */
function testByPermutation(records, rounding, seed) {
    const varying = records.filter(({ baseline, current }) => {
        const high = Math.max(baseline.at(-1) ?? 0, current.at(-1) ?? 0);
        return high - Math.min(baseline[0] ?? 0, current[0] ?? 0) > rounding;
    });
    const [smallest = 1, smallestByDesign = 1] = [varying, records].map((all) => all.reduce((share, { baseline, current }) => share / countExchanges(baseline.length, current.length), 1));
    const describe = (p) => ({ p, low: p, high: p, smallest, smallestByDesign });
    if (varying.length > manyRecords)
        return describe(approximateNormally(varying));
    const isCounted = smallest * maxCounted >= 1 - 1e-9;
    const random = (0,pure_rand_generator_xoroshiro128plus__WEBPACK_IMPORTED_MODULE_0__/* .xoroshiro128plus */ .b)(seed);
    const tables = [];
    for (const record of varying) {
        const drops = listDrops(record, random);
        const last = tables.at(-1) ?? new Float64Array();
        if (last.length * drops.length > (isCounted ? maxCounted : maxTable) || tables.length === 0)
            tables.push(Float64Array.from(drops));
        else
            tables.splice(-1, 1, Float64Array.from(drops.flatMap((drop) => Array.from(last, (sum) => sum + drop))));
    }
    const draws = { tables, random, rounding: rounding * Math.max(1, records.length), count: 0, lower: 0 };
    if (!isCounted)
        return drawMore({ ...describe(1), draws }, draws, firstDraws);
    const [all = new Float64Array(1)] = tables;
    const tail = all.reduce((sum, drop) => sum + countLower(drop, draws.rounding), 0) / all.length;
    return describe(2 * Math.min(tail, 1 - tail));
}
/** Returns in how many ways a record's runs can be exchanged between the sides. */
function countExchanges(baseline, current) {
    let ways = 1;
    for (let index = 1; index <= current; index += 1)
        ways *= (baseline + index) / index;
    return Math.round(ways);
}
/** Returns the p-value if the sum of the records' differences is normally distributed over all exchanges. */
function approximateNormally(records) {
    let [sum, variance] = [0, 0];
    for (const { baseline, current } of records) {
        sum += (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeMean */ .hT)(current) - (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeMean */ .hT)(baseline);
        variance += (1 / baseline.length + 1 / current.length) * (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeVariance */ .Xr)([...baseline, ...current]);
    }
    const tail = (0,_lib_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .upperTail */ .fl)(Math.abs(sum) / Math.sqrt(variance), _lib_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .normalFreedom */ .y_);
    return Math.min(1, Math.max(Number.MIN_VALUE, 2 * tail));
}
/** Returns how much lower the record's difference is after each exchange of its runs; of many exchanges, some drawn. */
function listDrops({ baseline, current }, random) {
    const values = [...baseline, ...current];
    // The sums of each choice of as many values as the index says.
    const sums = [[0], ...current.map(() => [])];
    if (countExchanges(baseline.length, current.length) <= maxListed) {
        for (const value of values) {
            for (let chosen = current.length; chosen > 0; chosen -= 1) {
                for (const sum of sums[chosen - 1] ?? [])
                    sums[chosen]?.push(sum + value);
            }
        }
    }
    else {
        for (let draw = 0; draw < maxListed; draw += 1) {
            const left = [...values];
            let sum = 0;
            for (const _ of current)
                sum += left.splice(drawBelow(left.length, random), 1)[0] ?? 0;
            sums[current.length]?.push(sum);
        }
    }
    const observed = current.reduce((sum, value) => sum + value, 0);
    const scale = 1 / baseline.length + 1 / current.length;
    return (sums[current.length] ?? []).map((sum) => scale * (observed - sum));
}
function drawBelow(count, random) {
    return Math.floor(((random.next() >>> 0) * count) / 2 ** 32);
}
function drawMore(test, draws, count) {
    const { tables, random, rounding } = draws;
    for (let index = 0; index < count; index += 1) {
        let drop = 0;
        for (const table of tables)
            drop += table[drawBelow(table.length, random)] ?? 0;
        draws.lower += countLower(drop, rounding);
    }
    draws.count += count;
    // The observed exchange is one more, and ties with itself.
    const all = draws.count + 1;
    const tail = Math.min(draws.lower + 0.5, all - draws.lower - 0.5);
    const error = 4 * Math.sqrt(tail + 4);
    test.p = Math.min(1, (2 * tail) / all);
    test.low = (2 * Math.max(0, tail - error)) / all;
    test.high = Math.min(1, (2 * (tail + error)) / all);
    return test;
}
function countLower(drop, rounding) {
    return Math.abs(drop) <= rounding ? 0.5 : Number(drop > 0);
}
/**
 * Judges tests together by Holm's method. A test that couldn't be significant whatever happened, for example because no
 * record changed, takes nothing from the others (Tarone 1990).
 */
function judgeFamily(tests) {
    const sharers = countSharers(tests.map(({ smallest }) => smallest));
    const able = tests.filter(({ smallest }) => smallest * sharers < significance);
    for (const test of able) {
        const bounds = Array.from({ length: sharers }, (_, index) => significance / (index + 1));
        const isNear = () => bounds.some((bound) => test.low < bound && test.high >= bound);
        for (const { draws } = test; draws && isNear();) {
            if (draws.count * moreDraws * draws.tables.length > maxWork)
                break;
            drawMore(test, draws, draws.count * (moreDraws - 1));
        }
    }
    const adjusted = adjustByHolm(able.map(({ p }) => p));
    return tests.map((test) => ({
        pValue: test.p,
        adjusted: adjusted[able.indexOf(test)] ?? Math.min(1, test.p * sharers),
        sharers,
        canBeSignificant: test.smallestByDesign * sharers < significance,
    }));
}
/** Returns the smallest number of sharers for which only so many tests could be significant. */
function countSharers(smallest) {
    for (let sharers = 1; sharers < smallest.length; sharers += 1) {
        if (smallest.filter((p) => p * sharers < significance).length <= sharers)
            return sharers;
    }
    return Math.max(1, smallest.length);
}
/** Returns p-values that hold together, in the order given. */
function adjustByHolm(pValues) {
    const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
    const adjusted = [];
    let largest = 0;
    for (const [rank, { p, index }] of order.entries()) {
        largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
        adjusted[index] = largest;
    }
    return adjusted;
}


/***/ }),

/***/ 6116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ findDetectableDrop),
/* harmony export */   MT: () => (/* binding */ minTestedRecords),
/* harmony export */   T_: () => (/* binding */ measureNoise),
/* harmony export */   Zk: () => (/* binding */ findDetectableDropOfMeans),
/* harmony export */   hT: () => (/* binding */ countRecordsNeeded)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);
/* harmony import */ var _lib_student_t_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8009);
/* harmony import */ var _permutation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6873);



/** The standard normal quantile of a power of 80%. */
const powerQuantile = 0.842;
/** Records in both runs from which on a metric is tested. */
const minTestedRecords = 8;
/**
 * Measures how much a metric varies if nothing changes: within records and sides if there are several runs, else by the
 * differences between the sides. Undefined if no record ever differed between runs.
 */
function measureNoise(type, records, rounding) {
    const sides = records.flatMap(({ baseline, current }) => [baseline, current]);
    const freedom = sides.reduce((sum, side) => sum + side.length - 1, 0);
    const isPooled = freedom * 2 >= records.length;
    const squares = isPooled
        ? sides.map((side) => (side.length - 1) * (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .computeVariance */ .Xr)(side))
        : // The squared difference of the means, scaled to the variance of one run.
            records.map(({ baseline, current }) => {
                const scale = 1 / baseline.length + 1 / current.length;
                return ((0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .computeMean */ .hT)(current) - (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .computeMean */ .hT)(baseline)) ** 2 / scale;
            });
    const variance = (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sumExactly */ .YR)(squares) / (isPooled ? freedom : records.length);
    if (!(variance > rounding ** 2) || !Number.isFinite(variance))
        return undefined;
    const runs = { baseline: Number.POSITIVE_INFINITY, current: Number.POSITIVE_INFINITY };
    for (const { baseline, current } of records) {
        runs.baseline = Math.min(runs.baseline, baseline.length);
        runs.current = Math.min(runs.current, current.length);
    }
    const noise = { variance, isPooled, step: 1, range: 1, records: records.length, runs };
    if (type === "boolean")
        return noise;
    const values = Float64Array.from(new Set(sides.flat())).sort();
    const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
    const gaps = values.map((value, index) => value - (values[index - 1] ?? -Infinity));
    const step = gaps.reduce((least, gap) => (gap > rounding ? Math.min(least, gap) : least), Infinity);
    return { ...noise, range, step };
}
/**
 * Returns the drop that so many records with so many runs each notice in four of five cases, beyond a limit. `sharers`
 * are the metrics tested together. "only large drops": it's above half of the metric's range.
 */
function findDetectableDrop({ variance, step, range }, records, { baseline, current }, { limit = 0, sharers = 1 } = {}) {
    const quantile = (0,_lib_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .tQuantile */ .YW)(_permutation_js__WEBPACK_IMPORTED_MODULE_2__/* .significance */ .Oe / 2 / sharers, _lib_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .normalFreedom */ .y_) + powerQuantile;
    const squaredError = (variance * (1 / baseline + 1 / current)) / records;
    const grain = step / ((baseline + current - 1) * records);
    const correction = baseline === current ? 0 : step / (2 * records * Math.max(baseline, current));
    const half = (quantile ** 2 * grain) / 2;
    const bySignificance = half + Math.sqrt(half ** 2 + quantile ** 2 * squaredError) + correction;
    const byLimit = limit + powerQuantile * Math.sqrt(squaredError + grain * bySignificance) + correction;
    // The smallest number of records that can be significant if all of their runs got worse and no other did.
    const ways = Math.log((0,_permutation_js__WEBPACK_IMPORTED_MODULE_2__/* .countExchanges */ .sq)(baseline, current));
    const worseNeeded = Math.floor(Math.log(sharers / _permutation_js__WEBPACK_IMPORTED_MODULE_2__/* .significance */ .Oe) / ways) + 1;
    const drop = Math.max(bySignificance, byLimit, (worseNeeded * step) / records);
    return drop > range / 2 ? "only large drops" : drop;
}
/** Returns the same for two means that Welch's test compares. */
function findDetectableDropOfMeans(standardError, { limit = 0, sharers = 1 }) {
    const quantile = (0,_lib_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .tQuantile */ .YW)(_permutation_js__WEBPACK_IMPORTED_MODULE_2__/* .significance */ .Oe / 2 / sharers, _lib_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .normalFreedom */ .y_) + powerQuantile;
    return Math.max(quantile * standardError, limit + powerQuantile * standardError);
}
/** Returns the smallest number of records that notice a drop in four of five cases; undefined if none do. */
function countRecordsNeeded(noise, drop, runs, options) {
    const notices = (records) => {
        const detectable = findDetectableDrop(noise, records, runs, options);
        return detectable !== "only large drops" && detectable <= drop;
    };
    let [low, high] = [minTestedRecords - 1, 2 ** 30];
    if (!notices(high))
        return undefined;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (notices(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}


/***/ }),

/***/ 4512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vu: () => (/* binding */ parseSliceKey),
/* harmony export */   cj: () => (/* binding */ formatSlice),
/* harmony export */   nc: () => (/* binding */ defaultRows),
/* harmony export */   w0: () => (/* binding */ hasRules),
/* harmony export */   yp: () => (/* binding */ hasMetricRules)
/* harmony export */ });
/** Returns the row rules that apply if the gate doesn't set them. */
function defaultRows() {
    return {
        maxErrors: { kind: "count", count: 0 },
        min: 1,
        maxMissing: { kind: "count", count: 0 },
        minCommon: { kind: "share", share: 0.5 },
    };
}
/** Whether a gate has a rule; one that only sets `better` has none. */
function hasRules(gate) {
    if (gate === undefined)
        return false;
    const { explicitRows, everyMetric, metrics } = gate;
    return explicitRows.length > 0 || [everyMetric, ...metrics.map(({ rules }) => rules)].some(hasMetricRules);
}
/** Whether rules say more than which way is better and what unclear rules do. */
function hasMetricRules(rules) {
    const { min, max, maxRegression, noRegression, maxBroken, minCoverage } = rules;
    const limits = [min, max, maxRegression, maxBroken, minCoverage];
    return noRegression === true || limits.some((limit) => limit !== undefined);
}
/** Parses `accuracy[language=fr]`, `accuracy[language=*]`, or `accuracy[topic="a, b"]`; undefined if a key has no slice. */
function parseSliceKey(key) {
    if (!key.endsWith("]"))
        return undefined;
    // A tool's name and a JSON string can hold brackets too, so the last one that makes sense counts.
    for (let start = key.lastIndexOf("["); start > 0; start = key.lastIndexOf("[", start - 1)) {
        const selector = parseSelector(key.slice(start + 1, -1));
        const metric = key.slice(0, start).trim();
        if (selector !== undefined && metric !== "")
            return { metric, ...selector };
    }
    return undefined;
}
function parseSelector(text) {
    const equals = text.indexOf("=");
    const property = text.slice(0, equals).trim();
    if (equals < 1 || property === "" || /["[\],]/.test(property))
        return undefined;
    const value = text.slice(equals + 1).trim();
    if (value === "*")
        return { property };
    if (!value.startsWith('"'))
        return value === "" || /["[\],=]/.test(value) ? undefined : { property, value };
    try {
        const parsed = JSON.parse(value);
        return typeof parsed === "string" && parsed !== "" ? { property, value: parsed } : undefined;
    }
    catch {
        return undefined;
    }
}
/** Formats a slice as a key has it: `[language=fr]`. */
function formatSlice({ property, value }) {
    const isPlain = value === undefined || !(/[",[\]=]/.test(value) || value === "*");
    return `[${property}=${isPlain ? (value ?? "*") : JSON.stringify(value)}]`;
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages),
/* harmony export */   d: () => (/* binding */ gateErrors)
/* harmony export */ });
/* harmony import */ var _comparison_power_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6116);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);



/** Builds a message of a text that begins with its code. */
function coded(strings, ...values) {
    const text = String.raw({ raw: strings }, ...values);
    return { code: text.slice(0, 7), message: text.slice(8) };
}
// Rows are paired by their ID, else by their input.
const checkIdentity = "Check `record_id`. For a table, name the column that identifies its rows in `results_columns`, as `input`.";
/** What the gate says about its rules, by code. Numbers come formatted in the metric's unit. */
const messages = {
    min: (isPassed, name, value, limit, baseline, chance) => isPassed
        ? coded `LLMX221 ${name} is ${value}, not below the minimum of ${limit}${formatBaseline(baseline)}`
        : coded `LLMX220 ${name} is ${value}, below the minimum of ${limit}${explainChance(baseline, "falls below", chance)}`,
    max: (isPassed, name, value, limit, baseline, chance) => isPassed
        ? coded `LLMX223 ${name} is ${value}, not above the maximum of ${limit}${formatBaseline(baseline)}`
        : coded `LLMX222 ${name} is ${value}, above the maximum of ${limit}${explainChance(baseline, "rises above", chance)}`,
    droppedTooFar: (name, change) => coded `LLMX230 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`).${explainDecision(change)}`,
    droppedMaybe: (name, change, pValue, isFailing, addsReruns = false) => coded `LLMX231 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. If nothing had changed, a difference this large would appear in ${formatRuns(pValue)}.${concludeUnclear(isFailing, addsReruns)}`,
    droppedUndecidable: (name, change, records, isFailing, addsReruns = false) => coded `LLMX232 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. Not enough data: no outcome on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(records, "record")} could be significant.${concludeUnclear(isFailing, addsReruns)}`,
    withinLimit: (name, change) => coded `LLMX233 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`).${explainDecision(change)}`,
    shownWithinLimit: (name, change) => coded `LLMX234 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`). The 95% range ends within it.`,
    significantlyWorse: (name, step, pValue) => coded `LLMX240 ${name} is significantly worse than the baseline (${step}${formatPValue(pValue)}). The gate allows no regression (\`no_regression\`).`,
    notSignificantlyWorse: (name) => coded `LLMX241 ${name}: no significant regression`,
    tooFewToTest: (name, records) => coded `LLMX242 ${name}: \`no_regression\` not checked: ${records === undefined ? "only averages are left of the baseline" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(records, "record")} in both runs, at least ${_comparison_power_js__WEBPACK_IMPORTED_MODULE_1__/* .minTestedRecords */ .MT} needed`}`,
    neverSignificant: (name, records) => coded `LLMX243 ${name}: \`no_regression\` not checked, because no outcome on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(records, "record")} could be significant`,
    runLevelTest: (name) => coded `LLMX244 ${name} is a single run-level score, so it can't be tested for significance. Use \`max_regression\` instead of \`no_regression\`.`,
    broken: (isPassed, name, broke, both, limit) => coded `${isPassed ? "LLMX251" : "LLMX250"} ${name} broke on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(broke)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(both, "record")} in both runs. The gate allows ${limit} (\`max_broken\`).`,
    brokenNeedsBoolean: (name) => coded `LLMX252 ${name}: max_broken needs a boolean metric. Let the evaluator return pass or fail.`,
    brokenNeedsRecords: (name) => coded `LLMX253 ${name} is a single run-level score, so \`max_broken\` has no records to count. Use \`max_regression\` instead.`,
    needsRows: (name, rule) => coded `LLMX254 ${name}: \`${rule}\` not checked, because the baseline's rows have expired`,
    coverage: (isPassed, name, counts, limit) => isPassed
        ? coded `LLMX261 ${name} was scored on ${formatRowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`).`
        : coded `LLMX260 ${name} was scored on only ${formatRowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`). ${counts.failed > 0 ? "Fix the evaluator and rerun." : "Score every row and rerun."}`,
    rowErrors: (isPassed, failed, total, limit) => coded `${isPassed ? "LLMX271" : "LLMX270"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(failed)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "row")} ended with an error; the gate allows ${limit} (\`max_errors\`)`,
    rowCount: (isPassed, total, min) => coded `${isPassed ? "LLMX273" : "LLMX272"} This run has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "row")}; the gate requires at least ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(min)} (\`$rows.min\`)`,
    missing: (isPassed, missing, total, what, limit) => coded `${isPassed ? "LLMX275" : "LLMX274"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)} baseline ${what}s ${missing === 1 ? "is" : "are"} missing from this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
    missingFromOtherVersion: (missing, what) => coded `LLMX276 \`max_missing\` not checked: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(missing, `baseline ${what}`)} ${missing === 1 ? "is" : "are"} missing from this run, but the baseline ran on another dataset version`,
    missingFromDataset: (isPassed, missing, total, limit) => coded `${isPassed ? "LLMX278" : "LLMX277"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "dataset record")} ${missing === 1 ? "has" : "have"} no row in this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
    datasetRows: ({ present, records }) => coded `LLMX279 ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(present)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(records, "dataset record")} have a row`,
    commonHere: (isPassed, both, total, limit) => isPassed
        ? coded `LLMX282 ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "scored record")} (${formatShare(both, total)}) are also in the baseline (\`min_common\`)`
        : coded `LLMX280 Only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "scored record")} (${formatShare(both, total)}) are also in the baseline; the gate needs ${limit} (\`min_common\`). ${both === 0 ? checkIdentity : "Rerun the workflow on the base branch with the current dataset."}`,
    commonThere: (both, total, limit) => coded `LLMX281 Only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "record")} that the baseline scored (${formatShare(both, total)}) ${both === 1 ? "has" : "have"} a row in this run; the gate needs ${limit} (\`min_common\`). Evaluate the whole dataset, or rerun the workflow on the base branch with the current dataset.`,
    commonUnknown: () => coded `LLMX283 \`min_common\` not checked, because the baseline's rows have expired`,
    tooFewCommon: (name, rule) => coded `LLMX284 ${name}: \`${rule}\` not checked, because too few records are in both runs`,
    noBaseline: (name, rule, baseline) => coded `LLMX290 ${name}: \`${rule}\` not checked, because ${baseline.branch === undefined ? `there's no baseline (${baseline.reason})` : `\`${baseline.branch}\` has no baseline yet`}`,
    baselineUnreadable: (name, rule, reason) => coded `LLMX291 ${name}: can't check \`${rule}\`, because the baseline couldn't be read: ${reason}`,
    noSharedRecords: (name, rule) => coded `LLMX292 ${name}: \`${rule}\` can't be checked: this run and the baseline share no records. ${checkIdentity}`,
    otherType: (name) => coded `LLMX293 ${name} can't be checked: the metric has a different type in the baseline`,
    baselineFailed: (name, rows) => coded `LLMX294 ${name} can't be checked: its evaluator failed in the baseline${rows === undefined ? "" : ` on all ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, "row")}`}. Rerun the workflow on the base branch.`,
    newMetric: (name, rule) => coded `LLMX295 ${name}: \`${rule}\` not checked, because the metric is new`,
    tooFarApart: (name, rule) => coded `LLMX296 ${name}: can't check \`${rule}\`, because the scores are too far apart to subtract`,
    baselineUnreadableNote: (rule, reason) => coded `LLMX297 \`${rule}\` not checked, because the baseline couldn't be read: ${reason}`,
    unknownMetric: (name, meant, labels) => coded `LLMX300 The gate names \`${name}\`, but this run has no such metric.${suggestName(meant, labels)}`,
    missingMetric: (name, meant) => coded `LLMX301 ${name} has no score in this run, but the baseline has it.${suggestName(meant, [])}`,
    noScore: (name, failed, rows) => failed === 0
        ? coded `LLMX302 ${name} has no score in this run`
        : coded `LLMX303 ${name} has no score in this run: its evaluator failed on ${failed === rows ? "all" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(failed)} of`} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, "row")}. Fix the evaluator and rerun.`,
    isCategory: (name, isNew) => coded `LLMX304 ${name} is a category${isNew ? " in this run, but not in the baseline" : ""}, so the gate can't check it. Let the evaluator return a number or a boolean.`,
    runLevelSlice: (key) => coded `LLMX314 ${key} names records, but its metric is a single run-level score. Remove the brackets.`,
    emptySlice: (key, meant) => coded `LLMX310 The gate names \`${key}\`, but no record is in this slice.${meant === undefined ? " Check the property and the value." : ` Did you mean \`${meant}\`?`}`,
    tooManySlices: (key, count, max) => coded `LLMX311 \`${key}\` has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} values; at most ${max} are allowed. Name the values that matter.`,
    smallSlices: (count) => coded `LLMX312 not checked: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "slice")} with fewer than ${_comparison_power_js__WEBPACK_IMPORTED_MODULE_1__/* .minTestedRecords */ .MT} records`,
    foundSlices: (key, rule, outcome, count, total) => coded `LLMX313 ${key}: \`${rule}\` ${outcome} for ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "value")}`,
    resultsUnreadable: (reason) => coded `LLMX320 ${reason}`,
    evaluation: (message) => coded `LLMX321 ${message}`,
    arrival: (message) => coded `LLMX322 ${message}`,
    limitTooFine: (name, { records, runs, drop, limit, plan }) => {
        const each = runs.baseline === 1 ? "one run" : `${runs.baseline} runs each`;
        const counts = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(runs.baseline, "run")} on the base branch and ${runs.current} here`;
        const noticed = `${records === 1 ? "notices" : "notice"} ${drop === undefined ? "only large drops" : `a drop of ${drop}`}`;
        const fewer = plan?.recordsWithThreeRuns;
        const other = fewer === undefined ? "" : `, or ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(fewer)} with three runs on the base branch`;
        const needed = plan === undefined ? "" : ` For ${plan.drop}: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(plan.records, "record")}${other}.`;
        return coded `LLMX331 ${name}: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(records, "record")} with ${runs.baseline === runs.current ? each : counts} ${noticed}, ${limit}.${needed}`;
    },
    onlyBetter: () => coded `LLMX330 The gate sets no rule, so it checks nothing. Add one, such as accuracy: { min: 0.8 }.`,
};
/** What can be wrong with a gate, by code. */
const gateErrors = {
    syntax: (text) => coded `LLMX201 ${text}.`,
    notAMap: (got) => coded `LLMX202 The gate must be a map of metrics to rules, such as accuracy: { min: 0.8 }. ${describeValue(got)}`,
    tooLarge: (excess) => coded `LLMX203 The gate is ${excess}. Shorten it.`,
    unknownRule: (label, rule, meant, rules) => coded `LLMX204 Unknown rule ${quoted(rule)} for ${label}. ${suggestRule(meant)}Rules: ${rules.join(", ")}.`,
    invalidRule: (label, rule, expected, got) => coded `LLMX205 ${label}: ${rule} must be ${expected}. ${describeValue(got)}`,
    notRules: (label, got) => coded `LLMX206 ${label} must be a map of rules, such as { min: 0.8 }. ${describeValue(got)}`,
    noRules: (label) => coded `LLMX207 ${label} has no rules. Add one, such as { min: 0.8 }.`,
    unknownName: (name, meant, names) => coded `LLMX208 Unknown name ${quoted(name)}. ${suggestRule(meant)}Names that begin with $: ${names.join(", ")}.`,
    invalidName: (name, maxLength) => coded `LLMX209 ${quoted(name)} can't be a metric's name. Use a name of 1 to ${maxLength} characters, "*", or $rows.`,
    minAboveMax: (label, min, max) => coded `LLMX210 ${label}: min ${min} is above max ${max}. Lower min or raise max.`,
    everyMetricSlice: (key) => coded `LLMX211 ${key}: a slice belongs to one metric. Replace * before the brackets with its name.`,
    betterInSlice: (key, metric) => coded `LLMX212 ${key}: better applies to the whole metric. Set it under ${metric}.`,
    invalidVersion: (got) => coded `LLMX213 $version must be 1. ${describeValue(got)}`,
};
function formatBaseline(baseline) {
    return baseline === undefined ? "" : ` (baseline: ${baseline})`;
}
/** How often a bound would fail by chance, if that's known. */
function explainChance(baseline, misses, chance) {
    if (baseline === undefined || chance === undefined)
        return formatBaseline(baseline);
    return `. At the baseline's ${baseline} an unchanged app ${misses} in ${formatRuns(chance)}.`;
}
/** In how many of 100 runs something would appear by chance. */
function formatRuns(pValue) {
    const runs = Math.round(pValue * 100);
    return runs < 1 ? "fewer than 1 of 100 runs" : `${runs} of 100 runs`;
}
function formatPValue(pValue) {
    if (pValue === undefined)
        return "";
    return pValue < 0.001 ? ", p < 0.001" : `, p = ${Number(pValue.toPrecision(2))}`;
}
function explainDecision({ untestedBecause }) {
    return untestedBecause === undefined ? "" : ` The number alone decides: ${untestedBecause}.`;
}
function concludeUnclear(isFailing, addsReruns) {
    const failing = isFailing ? " The gate fails for it (`unclear: fail`)." : "";
    return `${failing}${addsReruns ? " Rerun the job: its rows are added to these." : ""}`;
}
function formatRowCounts(counts) {
    const failures = counts.failed === 0 ? "" : `; its evaluator failed on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(counts.failed)}`;
    return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(counts.covered)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(counts.expected, "row")}${failures}`;
}
function formatShare(count, total) {
    return `${total === 0 ? 0 : Math.floor((count / total) * 100)}%`;
}
function suggestName(meant, labels) {
    if (meant !== undefined)
        return ` Did you mean \`${meant}\`?`;
    if (labels.length === 0)
        return "";
    const more = labels.length - 10;
    return ` It has ${labels.slice(0, 10).join(", ")}${more > 0 ? `, and ${more} more` : ""}.`;
}
function suggestRule(meant) {
    return meant === undefined ? "" : `Did you mean ${meant}? `;
}
function quoted(text) {
    return JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .c)(text, 60));
}
function describeValue(value) {
    if (value === null || value === undefined)
        return "Got nothing.";
    if (Array.isArray(value))
        return "Got a list.";
    if (typeof value === "object")
        return "Got a map.";
    return `Got ${typeof value === "string" ? quoted(value) : String(value)}.`;
}


/***/ }),

/***/ 432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Rw: () => (/* binding */ formatRecordStep),
/* harmony export */   Tm: () => (/* binding */ countDays),
/* harmony export */   b: () => (/* binding */ usageName),
/* harmony export */   bD: () => (/* binding */ writeValue),
/* harmony export */   ej: () => (/* binding */ formatAmount),
/* harmony export */   ge: () => (/* binding */ formatChance),
/* harmony export */   iK: () => (/* binding */ writeAmount),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   n2: () => (/* binding */ metricUnit),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   yS: () => (/* binding */ formatStep),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
const usageUnits = {
    $cost_usd: "dollars",
    $total_tokens: "tokens",
    $duration_ms: "milliseconds",
};
const usageNames = {
    $cost_usd: "Cost per record",
    $total_tokens: "Tokens per record",
    $duration_ms: "Duration per record",
};
/** Returns the unit of a metric. Names that begin with `$` are the action's own. */
function metricUnit({ label, type }) {
    if (type === "boolean")
        return "share";
    return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : undefined) ?? "score";
}
/** Returns the words for cost, tokens, and duration; undefined for a metric of an evaluator. */
function usageName(label) {
    return Object.hasOwn(usageNames, label) ? usageNames[label] : undefined;
}
// An ordinary one: on a phone, a table has to wrap.
const space = " ";
/** Formats a value with its unit: `0.842`, `84.2%`, `0.0031 USD`, `1.2 s`. */
function formatValue(value, unit) {
    if (value === undefined || !Number.isFinite(value))
        return "–";
    return withUnit(value, chooseScale([value], unit));
}
/** Formats two values with as many digits as both need: `75% → 47.5%`, `0.0020 → 0.0031 USD`. */
function formatStep(before, after, unit) {
    const [first, second] = formatPair(before, after, unit);
    return first === "" ? second : `${first}${space}→${space}${second}`;
}
/** Formats both sides of a step apart, so that a caller can emphasize one; the first is empty if there is none. */
function formatPair(before, after, unit) {
    if (before === undefined || !Number.isFinite(before))
        return ["", formatValue(after, unit)];
    if (after === undefined || !Number.isFinite(after))
        return [formatValue(before, unit), "–"];
    const scale = chooseScale([before, after], unit);
    const first = unit === "share" ? withUnit(before, scale) : formatNumber(before / scale.divisor, scale);
    return [first, withUnit(after, scale)];
}
/** Formats what became of a record: one run of a boolean passes or fails, several runs have a share. */
function formatRecordStep(type, before, after, unit) {
    const word = (share) => (share === 1 ? "pass" : share === 0 ? "fail" : undefined);
    const [first, second] = [word(before), word(after)];
    return type === "boolean" && first !== undefined && second !== undefined
        ? `${first}${space}→${space}${second}`
        : formatStep(before, after, unit);
}
/** Formats a difference with its sign: `+0.021`, `−4.2 pts` (percentage points), `0`. */
function formatDifference(difference, unit) {
    if (difference === undefined || !Number.isFinite(difference))
        return "–";
    const size = formatAmount(Math.abs(difference), unit);
    if (!/[1-9]/.test(size))
        return "0";
    return `${difference < 0 ? "−" : "+"}${size}`;
}
/** Formats the size of a change or of a limit for one, without a sign: `27.5 pts`, `0.02`, `0.0005 USD`. */
function formatAmount(amount, unit) {
    const scale = chooseScale([amount], unit);
    const digits = formatNumber(amount / scale.divisor, scale);
    return unit === "share" ? `${digits}${space}pts` : `${digits}${scale.suffix}`;
}
/** Formats the bounds of a difference's interval without their unit: `−40.7 to −11.6`. */
function formatInterval([low, high], unit) {
    const scale = chooseScale([low, high], unit);
    // As many digits as the width needs: never "0 to 0".
    const width = Math.abs(high - low) / scale.divisor;
    const needed = width > 0 ? Math.ceil(1 - Math.log10(width)) : 0;
    const digits = Math.min(12, Math.max(scale.digits, needed));
    const bound = (value) => formatNumber(value / scale.divisor, { ...scale, digits });
    return `${bound(low)}${space}to${space}${bound(high)}`;
}
/** Formats a value for a sentence: `79.96%` besides 80%, `0.0031 USD`. */
function writeValue(value, unit, digits) {
    return withUnit(value, chooseDigits(value, unit, digits)).replace(space, " ");
}
/** Formats the size of a change for a sentence: `27.5 points`, `0.0005 USD`. */
function writeAmount(amount, unit, digits) {
    if (unit !== "share")
        return writeValue(Math.abs(amount), unit, digits);
    const scale = chooseDigits(Math.abs(amount), unit, digits);
    const points = formatNumber(Math.abs(amount) / scale.divisor, scale);
    return `${points} ${points === "1" ? "point" : "points"}`;
}
function chooseDigits(value, unit, wanted) {
    const scale = chooseScale([value], unit);
    if (wanted === undefined)
        return scale;
    const isExponential = Math.abs(value) >= 1e15;
    if (wanted === "all")
        return { ...scale, digits: 12, minDigits: 0, isExponential };
    const [shown, limit] = [value, wanted.besides].map((one) => Number((one / scale.divisor).toPrecision(12)));
    const needed = scale.isExponential && !isExponential ? Math.min(12, 1 - Math.floor(Math.log10(Math.abs(value)))) : 0;
    const from = Math.max(scale.digits, needed);
    const digits = [from, 4, 6, 8, 10, 12].find((one) => one >= from && Number(shown?.toFixed(one)) !== limit);
    return { ...scale, digits: digits ?? from, isExponential };
}
/** Formats a count with separators: `12,040`. */
function formatCount(count) {
    return formatDigits(count, 0, 0);
}
/** Formats a count with its noun: `1 row`, `3 rows`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** Counts the whole days between two times in milliseconds; 0 if the second one isn't later. */
function countDays(from, to) {
    return Math.max(0, Math.floor((to - from) / 86_400_000));
}
/** Joins words as a sentence does: `a`, `a and b`, `a, b, and c`. */
function listWords(words) {
    if (words.length < 3)
        return words.join(" and ");
    return `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}
/** Formats a p-value as a frequency: `less than 1 in 1,000 runs`, `1 in 16 runs`. */
function formatChance(pValue) {
    if (pValue < 0.001)
        return "less than 1 in 1,000 runs";
    return pValue > 0.5 ? "most runs" : `1 in ${formatCount(Math.round(1 / pValue))} runs`;
}
/** Chooses one scale for all values, so that they can be compared at a glance. */
function chooseScale(values, unit) {
    const size = Math.max(...values.map(Math.abs));
    const plain = { divisor: 1, minDigits: 0, suffix: "", isExponential: false };
    switch (unit) {
        case "score":
            return {
                ...plain,
                digits: size >= 100 ? 1 : 3,
                isExponential: size !== 0 && (size < 0.0005 || size >= 1e9),
            };
        case "share":
            return { ...plain, divisor: 0.01, digits: 1, suffix: "%" };
        case "dollars": {
            // Two significant digits of the larger value, and cents from one dollar on.
            const digits = size >= 1 || size === 0 ? 2 : Math.min(8, Math.ceil(-Math.log10(size)) + 1);
            return { ...plain, digits, minDigits: digits, suffix: `${space}USD` };
        }
        case "tokens":
            return { ...plain, digits: size < 100 ? 1 : 0, suffix: `${space}tokens` };
        case "milliseconds":
            return size < 1_000
                ? { ...plain, digits: 0, suffix: `${space}ms` }
                : { ...plain, divisor: 1_000, digits: size < 100_000 ? 2 : 0, suffix: `${space}s` };
    }
}
function withUnit(value, scale) {
    return `${formatNumber(value / scale.divisor, scale)}${scale.suffix}`;
}
function formatNumber(value, { digits, minDigits, isExponential }) {
    if (isExponential && value !== 0)
        return value.toExponential(1).replaceAll("-", "−");
    return formatDigits(value, minDigits, digits);
}
// By their digits: making a format takes longer than formatting a whole table.
const formats = new Map();
function formatDigits(value, least, most) {
    const key = `${least} ${most}`;
    let format = formats.get(key);
    if (format === undefined) {
        format = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
        formats.set(key, format);
    }
    // A value that rounds to zero has no sign.
    return format
        .format(value)
        .replace(/^-(?=[0.,]*$)/, "")
        .replace("-", "−");
}


/***/ }),

/***/ 7289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** Returns the candidate that a name was probably meant to be; undefined if none is near. */
function findNearest(name, candidates) {
    const lower = name.toLowerCase();
    const near = [...new Set(candidates)]
        .map((candidate) => ({ candidate, distance: (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(lower, candidate.toLowerCase()) }))
        .filter(({ candidate, distance }) => distance <= allowedDistance(candidate))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
    return near[0]?.candidate;
}
function allowedDistance({ length }) {
    return Math.max(1, Math.min(3, Math.floor(length / 3)));
}


/***/ }),

/***/ 7357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ roundingShare),
/* harmony export */   Xr: () => (/* binding */ computeVariance),
/* harmony export */   YR: () => (/* binding */ sumExactly),
/* harmony export */   hT: () => (/* binding */ computeMean)
/* harmony export */ });
/** Arithmetic that does not hang on the order in which numbers came. */
/** Numbers closer than this share of their metric's magnitude differ by rounding only. */
const roundingShare = 1e-9;
/**
 * The sum of numbers, the same for every order: sorted, then added up with compensation (Neumaier 1974). Of numbers
 * whose sum is beyond the largest number it is infinite.
 */
function sumExactly(values) {
    // Of one or two numbers there is but one sum; records have few, and there are many of them.
    if (values.length <= 2)
        return (values[0] ?? 0) + (values[1] ?? 0);
    const sorted = Float64Array.from(values).sort();
    let sum = 0;
    let compensation = 0;
    for (const value of sorted) {
        const next = sum + value;
        compensation += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
    const compensated = sum + compensation;
    return Number.isNaN(compensated) ? sum : compensated;
}
/** The mean; NaN of none. Large numbers are scaled first, so that it is finite wherever they are. */
function computeMean(values) {
    if (values.length === 1)
        return values[0] ?? Number.NaN;
    const magnitude = largestMagnitude(values);
    if (magnitude < largestUnscaled)
        return sumExactly(values) / values.length;
    return (sumExactly(Float64Array.from(values, (value) => value / magnitude)) / values.length) * magnitude;
}
const largestUnscaled = 1e290;
/** The largest absolute value; 0 of none. */
function largestMagnitude(values) {
    let largest = 0;
    for (let index = 0; index < values.length; index += 1) {
        largest = Math.max(largest, Math.abs(values[index] ?? 0));
    }
    return largest;
}
/** The sample variance, with n - 1. */
function computeVariance(values) {
    const mean = computeMean(values);
    return sumExactly(Float64Array.from(values, (value) => (value - mean) ** 2)) / (values.length - 1);
}


/***/ }),

/***/ 6143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readOwn),
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/** Returns an object's own member; undefined for what every object inherits, such as `constructor`. */
function readOwn(object, name) {
    return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
/** An object without the members that are undefined. */
function withoutUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}


/***/ }),

/***/ 8009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ testByWelch),
/* harmony export */   YW: () => (/* binding */ tQuantile),
/* harmony export */   fl: () => (/* binding */ upperTail),
/* harmony export */   y_: () => (/* binding */ normalFreedom)
/* harmony export */ });
/** Student's t distribution: the integral of cos(x)^(df - 1) over the angle x = atan(t / √df), by Simpson's rule. */
/** So many degrees of freedom make it the normal distribution. */
const normalFreedom = 1e7;
/** Returns the probability of a t above `t`, which is 0 or more; `df` is 1 or more and may be a fraction. */
function upperTail(t, df) {
    return integrateFrom(Math.atan(t / Math.sqrt(df)), df) / (2 * integrateFrom(0, df));
}
/** Returns the t with the probability `tail` above it (up to 0.5), by Newton's method. */
function tQuantile(tail, df) {
    const whole = 2 * integrateFrom(0, df);
    let t = 0;
    // The tail is convex, so no step goes too far.
    for (let step = 0; step < 200; step += 1) {
        const angle = Math.atan(t / Math.sqrt(df));
        const density = Math.cos(angle) ** (df + 1) / Math.sqrt(df);
        const missing = (integrateFrom(angle, df) - tail * whole) / density;
        t += missing;
        if (Math.abs(missing) < 1e-11 * t)
            break;
    }
    return t;
}
function integrateFrom(angle, df) {
    const steps = 1_000;
    // Beyond 15 standard deviations there is nothing left.
    const width = Math.min(Math.PI / 2 - angle, 15 / Math.sqrt(df)) / steps;
    let sum = 0;
    for (let step = 0; step <= steps; step += 1) {
        const weight = step === 0 || step === steps ? 1 : 2 + 2 * (step % 2);
        sum += weight * Math.max(0, Math.cos(angle + step * width)) ** (df - 1);
    }
    return (sum * width) / 3;
}
/** Tests two means by Welch's method, the current minus the baseline's; samples have two values or more, and variance. */
function testByWelch(before, after) {
    const [there, here] = [before.variance / before.count, after.variance / after.count];
    const df = (there + here) ** 2 / (there ** 2 / (before.count - 1) + here ** 2 / (after.count - 1));
    const difference = after.mean - before.mean;
    const standardError = Math.sqrt(there + here);
    const half = tQuantile(0.025, df) * standardError;
    const interval = [difference - half, difference + half];
    const pValue = Math.min(1, 2 * upperTail(Math.abs(difference) / standardError, df));
    return { interval, pValue, standardError };
}


/***/ }),

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNested: () => (/* binding */ isNested),
/* harmony export */   m: () => (/* binding */ readRecordIdentity),
/* harmony export */   readScore: () => (/* binding */ readScore),
/* harmony export */   spanFailed: () => (/* binding */ spanFailed),
/* harmony export */   w: () => (/* binding */ newestByLabel)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8751);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);


/** Returns the newest event of each label: a repeated upload leaves several, the greatest timestamp counts. */
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
            // Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
            return category === undefined || (category === "" && (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v6)(error)) ? null : category;
        case undefined:
            return event.boolean_value ?? event.score_value ?? category;
        default:
            return undefined;
    }
}
function spanFailed({ status, meta }) {
    return status === "error" || (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v6)(meta.error) !== undefined;
}
/** Returns the dataset record of a span, from the member, else from the tag, and the digest of its input. */
function readRecordIdentity(span) {
    return (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIdentity */ .Kn)(findRecordId(span), span.meta.input);
}
const recordTag = "dataset_record_id:";
function findRecordId({ dataset_record_id, tags }) {
    return dataset_record_id || tags.find((tag) => tag.startsWith(recordTag))?.slice(recordTag.length);
}
// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** Whether a span is a step within a row's span, such as a model call, and so no row. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && !findRecordId(span);
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ sortFailures),
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
const maxMessages = 200;
const maxMessageLength = 200;
/** Counts a failure by its message, and by its metric if an evaluator failed; more than 200 messages share one entry. */
function countFailure(counts, { type, message }, where) {
    const words = [type, message].filter((part) => part).join(": ") || "no message";
    const text = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .c)(words.replaceAll(/\s+/g, " ").trim(), maxMessageLength);
    const prefix = `${where.metric ?? ""}\n`;
    const isKept = counts.size < maxMessages || counts.has(prefix + text);
    const shown = isKept ? text : "other errors";
    const known = counts.get(prefix + shown);
    if (known !== undefined)
        known.count += 1;
    else
        counts.set(prefix + shown, { type: isKept ? type : undefined, message: shown, count: 1, ...where });
}
/** Sorts failures: the most frequent first. */
function sortFailures(counts) {
    return [...counts.values()].sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1));
}


/***/ }),

/***/ 7886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ summarizeScores),
/* harmony export */   g: () => (/* binding */ findMetricType)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);

/** Returns the type of the metric that a score makes; undefined for `null`, an empty category, and infinity, which are none. */
function findMetricType(score) {
    if (typeof score === "number")
        return Number.isFinite(score) ? "score" : undefined;
    if (typeof score === "boolean")
        return "boolean";
    return score ? "categorical" : undefined;
}
// If as many scores are of one type as of another, the first of these: the order of rows must not decide.
const metricTypes = ["score", "boolean", "categorical"];
/** Summarizes the scores of a metric. Most of them decide its type; the others count as failed. */
function summarizeScores(label, { records, scores }) {
    const counts = { score: 0, boolean: 0, categorical: 0 };
    for (const score of scores) {
        const type = findMetricType(score);
        if (type !== undefined)
            counts[type] += 1;
    }
    const type = metricTypes.reduce((most, other) => (counts[other] > counts[most] ? other : most));
    const categories = new Map();
    const values = [];
    const observed = { records: [], values: [] };
    const failedRecords = [];
    for (const [index, score] of scores.entries()) {
        const record = records[index] ?? -1;
        if (findMetricType(score) !== type) {
            failedRecords.push(record);
            continue;
        }
        const value = typeof score === "string" ? findCategory(categories, score) : Number(score);
        values.push(value);
        if (record < 0)
            continue;
        observed.records.push(record);
        observed.values.push(value);
    }
    const names = [...categories.keys()];
    return {
        label,
        type,
        count: values.length,
        errors: failedRecords.length,
        mean: type === "categorical" || values.length === 0 ? undefined : (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .computeMean */ .hT)(values),
        categories: countCategories(names, values),
        observations: {
            records: Int32Array.from(observed.records),
            values: Float64Array.from(observed.values),
            names,
        },
        failedRecords,
    };
}
// If someone sends free text as a category.
const maxCategories = 1_000;
const maxCategoryLength = 200;
const otherCategories = "(other categories)";
/** Returns the index of a category; a new one is added. */
function findCategory(categories, score) {
    const category = score.length <= maxCategoryLength ? score : `${score.slice(0, maxCategoryLength - 1)}…`;
    const isKept = categories.has(category) || categories.size < maxCategories;
    const key = isKept ? category : otherCategories;
    const index = categories.get(key) ?? categories.size;
    categories.set(key, index);
    return index;
}
function countCategories(names, values) {
    if (names.length === 0)
        return [];
    const counts = names.map(() => 0);
    for (const index of values)
        counts[index] = (counts[index] ?? 0) + 1;
    return names
        .map((category, index) => ({
        category,
        count: counts[index] ?? 0,
        share: (counts[index] ?? 0) / values.length,
    }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readProperties),
/* harmony export */   n: () => (/* binding */ normalizeProperty)
/* harmony export */ });
/** What slices can name of a record: members of its metadata, and tags. */
/** Returns a name or value as Datadog writes tags: lowercase, with `+` as `_`. */
function normalizeProperty(text) {
    return text.toLowerCase().replaceAll("+", "_");
}
/** The property that holds tags without a value. */
const bareTags = "tag";
/** Longer values, such as a context, aren't properties. */
const maxValueLength = 200;
/** What Datadog's SDKs tag every row with, beside their version; it says nothing of the record. */
const sdkTags = new Set([
    "language:python",
    "language:javascript",
    "source:integration",
]);
/** Reads the properties of a record; metadata takes precedence over tags. */
function readProperties(metadata, tags) {
    const properties = new Map();
    const isFromSdk = tags.some((tag) => tag.startsWith("ddtrace.version:"));
    for (const tag of tags.map(normalizeProperty)) {
        if (isFromSdk && sdkTags.has(tag))
            continue;
        const colon = tag.indexOf(":");
        const [property, value] = colon < 0 ? [bareTags, tag] : [tag.slice(0, colon), tag.slice(colon + 1)];
        properties.set(property, [...new Set([...(properties.get(property) ?? []), value])]);
    }
    for (const [name, value] of Object.entries(metadata)) {
        if (!["string", "number", "boolean"].includes(typeof value) || String(value).length > maxValueLength)
            continue;
        properties.set(normalizeProperty(name), [normalizeProperty(String(value))]);
    }
    return properties;
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
/* harmony export */   gT: () => (/* binding */ rowRun)
/* harmony export */ });
/* unused harmony export resultLine */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3102);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9148);



/** What Datadog takes as the label of a metric. */
const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;
const maxDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]);
const scores = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(metricLabelPattern)), score);
const failure = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    message: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    stack: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0)));
const usage = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    input_tokens: amount,
    output_tokens: amount,
    total_tokens: amount,
    cost_usd: amount,
});
/** A line with the result of one dataset record in one run. `null` stands for a member that is not given. */
const resultRow = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1))),
    input: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    scores,
    reasoning: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()))),
    assessment: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["pass", "fail"])))),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), failure])),
    start: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true, local: true })),
    duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(maxDurationMs))),
    usage: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(usage),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(1))),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())),
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)))),
});
/** A line with scores of the whole experiment. */
const summaryLine = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ summary: scores });
/** A line of a results file; the source of its JSON Schema too. */
const resultLine = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([resultRow, summaryLine]);
/** The run that a row belongs to, counted from 1. */
function rowRun(row) {
    return row.run ?? 1;
}
/**
 * Identifies a row. `null` and missing inputs identify nothing. An ID is lowered, as Datadog lowers it: case doesn't count. Neither
 * do line ends and the Unicode form, which change with the system that wrote the file.
 */
function recordIdentity(recordId, input) {
    const isGiven = input !== undefined && input !== null;
    return {
        recordId: recordId ? recordId.toLowerCase().normalize("NFC") : undefined,
        inputDigest: isGiven ? (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .b)(normalizeText((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(input)), 16) : undefined,
    };
}
/** Canonical JSON with `\n` for `\r\n`, in Unicode's form NFC. */
function normalizeText(json) {
    const text = json.normalize("NFC");
    if (!text.includes("\\r\\n"))
        return text;
    return text.replace(/\\r\\n|\\./g, (part) => (part === "\\r\\n" ? "\\n" : part));
}
/** Returns one text for a dataset record: by its ID, else by its input; undefined if a row has neither. */
function recordKey({ recordId, inputDigest }) {
    if (recordId !== undefined)
        return `record:${recordId}`;
    return inputDigest === undefined ? undefined : `input:${inputDigest}`;
}


/***/ }),

/***/ 9094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cd: () => (/* binding */ ScoreAggregator),
  jb: () => (/* binding */ excerptKey),
  yF: () => (/* binding */ isUsageLabel),
  eK: () => (/* binding */ listRecordKeys),
  z2: () => (/* binding */ usageLabels)
});

// EXTERNAL MODULE: ./src/lib/objects.ts
var objects = __webpack_require__(6143);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/sha256.ts
var sha256 = __webpack_require__(9148);
;// CONCATENATED MODULE: ./src/results/content-digest.ts


function createContentDigest() {
    let [rows, high, low] = [0, 0, 0];
    return {
        addRow: (record, output, scores) => {
            const text = (0,json/* canonicalJson */.dj)([record ?? null, output ?? null, scores]);
            const hash = (0,sha256/* nodeCrypto */.S)().hash("sha256", text, "buffer");
            // A sum instead of a hash of all rows: their order must not count.
            high = (high + hash.readUInt32BE(0)) >>> 0;
            low = (low + hash.readUInt32BE(4)) >>> 0;
            rows += 1;
        },
        read: () => rows === 0 ? undefined : [high, low].map((half) => half.toString(16).padStart(8, "0")).join(""),
    };
}

// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/results/failures.ts
var results_failures = __webpack_require__(8751);
;// CONCATENATED MODULE: ./src/results/excerpts.ts


const lengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };
/** Cuts out the beginnings of a row's texts. */
function makeExcerpt({ input, output, expected_output, error, reasoning }) {
    const failure = (0,results_failures/* readRowFailure */.v6)(error);
    const words = [failure?.type, failure?.message].filter((part) => part).join(": ") || "an error";
    const reasons = Object.entries(reasoning ?? {}).flatMap(([label, reason]) => reason?.trim() ? [[label, copyBeginning(reason, lengths.reason)]] : []);
    return {
        input: shorten(input, lengths.input),
        expected: shorten(expected_output, lengths.expected),
        output: shorten(output, lengths.output),
        error: failure && copyBeginning(words, lengths.error),
        reasons: Object.fromEntries(reasons),
    };
}
/** Counts the characters of an excerpt. */
function measureExcerpt({ input, expected, output, error, reasons }) {
    const texts = [input, expected, output, error, ...Object.entries(reasons).flat()];
    return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
/** A text as it stands, an object member by member, anything else as JSON. */
function shorten(value, longest) {
    if (value === undefined || value === null || value === "")
        return undefined;
    if (typeof value === "string")
        return copyBeginning(value, longest);
    const members = typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined;
    const isFlat = members?.every(([, member]) => member === null || typeof member !== "object");
    const plain = isFlat
        ? members?.map(([name, member]) => `${name}: ${String(member)}`).join("\n")
        : JSON.stringify(value, undefined, 2);
    return plain ? copyBeginning(plain, longest) : undefined;
}
// A slice alone would hold the whole text in memory.
function copyBeginning(text, longest) {
    return Buffer.from((0,lib_text/* clipped */.c)(text, longest), "utf8").toString("utf8");
}

// EXTERNAL MODULE: ./src/results/metric-scores.ts
var metric_scores = __webpack_require__(7886);
// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/usage.ts
var results_usage = __webpack_require__(8233);
;// CONCATENATED MODULE: ./src/results/scores.ts









// More records than that in one leg are no shard's, and the keys of all legs are kept at once.
const maxRecordKeys = 20_000;
/** Returns the keys of an experiment's records; undefined without scores, or if there are more than 20,000. */
function listRecordKeys(scores) {
    if (scores === undefined || scores.records.length > maxRecordKeys)
        return undefined;
    return scores.records.flatMap((record) => (0,result_row/* recordKey */.Hy)(record) ?? []);
}
const usageLabels = ["$cost_usd", "$duration_ms", "$total_tokens"];
/** Whether a label is that of cost, tokens, or duration, and no evaluator's. */
function isUsageLabel(label) {
    return usageLabels.some((usage) => usage === label);
}
/** The key of a span: by trace too, since programs of users' own number their spans anew in each. */
function excerptKey({ spanId, traceId }) {
    return JSON.stringify([spanId, traceId]);
}
/** Texts of rows that are kept to show what changed, in characters. */
const maxExcerptsLength = 4_000_000;
/** Collects the scores of an experiment from its rows or from pages of Datadog's events. */
class ScoreAggregator {
    #slicedBy;
    #rows = { total: 0, failed: 0, withoutRecord: 0 };
    #records = [];
    #recordIndexes = new Map();
    #spans = new Set();
    #metrics = new Map();
    #usage = new Map();
    #summary = new Map();
    #leftOut = { spans: 0, metrics: 0, tags: 0 };
    #failures = new Map();
    #content = createContentDigest();
    #excerpts = new Map();
    #excerptsLength = 0;
    /** `slicedBy`: the properties of records that slices ask for; no others are kept. */
    constructor(slicedBy = new Set()) {
        this.#slicedBy = slicedBy;
    }
    addRow({ row, identity, inDocument }, span) {
        const { scores, reasoning, error, usage, duration_ms, ...rest } = row;
        // Of what was uploaded before, this row counts.
        this.#spans.add(excerptKey(span));
        this.#add({
            ...rest,
            error,
            reasoning,
            identity,
            name: inDocument?.test,
            span,
            failure: (0,results_failures/* readRowFailure */.v6)(error),
            scores,
            evaluatorFailures: {},
            usage: (0,results_usage/* toUsage */.Vl)(usage),
            durationMs: duration_ms ?? undefined,
        });
    }
    addSummary(scores) {
        for (const [label, score] of Object.entries(scores))
            this.#summary.set(label, { score, timestamp: 0 });
    }
    /** Adds a page of Datadog's events; a span that comes twice counts once. */
    addPage({ spans, summaryMetrics, leftOut }) {
        for (const span of spans)
            if (!(0,events_page.isNested)(span))
                this.#addSpan(span);
        for (const kind of ["spans", "metrics", "tags"])
            this.#leftOut[kind] += leftOut[kind];
        for (const event of (0,events_page/* newestByLabel */.w)(summaryMetrics)) {
            const score = (0,events_page.readScore)(event);
            const known = this.#summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
            if (score !== undefined && event.timestamp_ms >= known)
                this.#summary.set(event.label, { score, timestamp: event.timestamp_ms });
        }
    }
    scores() {
        const summarize = (metrics) => new Map([...metrics].map(([label, scores]) => [label, (0,metric_scores/* summarizeScores */.T)(label, scores)]));
        return {
            rows: this.#rows,
            records: this.#records,
            metrics: summarize(this.#metrics),
            usage: summarize(this.#usage),
            summary: new Map([...this.#summary].map(([label, { score }]) => [label, score])),
            leftOut: this.#leftOut,
            failures: (0,results_failures/* sortFailures */.KB)(this.#failures),
            contentDigest: this.#content.read(),
            excerpts: this.#excerpts,
        };
    }
    #addSpan(event) {
        const span = { spanId: event.span_id, traceId: event.trace_id };
        const key = excerptKey(span);
        if (this.#spans.has(key))
            return;
        this.#spans.add(key);
        const events = (0,events_page/* newestByLabel */.w)(event.eval_metrics);
        const scores = events.flatMap((metric) => {
            const score = (0,events_page.readScore)(metric);
            return score === undefined ? [] : [[metric.label, score]];
        });
        const failures = events.flatMap((metric) => {
            const failure = (0,results_failures/* readRowFailure */.v6)(metric.error);
            return failure === undefined ? [] : [[metric.label, failure]];
        });
        this.#add({
            ...event.meta,
            reasoning: Object.fromEntries(events.map(({ label, reasoning }) => [label, reasoning])),
            tags: event.tags,
            identity: (0,events_page/* readRecordIdentity */.m)(event),
            span,
            failure: (0,events_page.spanFailed)(event) ? ((0,results_failures/* readRowFailure */.v6)(event.meta.error) ?? {}) : undefined,
            scores: Object.fromEntries(scores),
            evaluatorFailures: Object.fromEntries(failures),
            usage: (0,results_usage/* readUsage */.k9)(event.metrics, event.meta.metadata),
            durationMs: readDuration(event),
        });
    }
    #add(row) {
        const { identity, span, failure, usage, durationMs } = row;
        const record = this.#addRecord(row);
        const where = { recordId: identity.recordId, span };
        this.#rows.total += 1;
        this.#content.addRow((0,result_row/* recordKey */.Hy)(identity), row.output, row.scores);
        if (failure !== undefined) {
            this.#rows.failed += 1;
            (0,results_failures/* countFailure */.cC)(this.#failures, failure, { ...where, metric: undefined });
        }
        for (const [label, score] of Object.entries(row.scores)) {
            collectScore(this.#metrics, label, record, score);
            if (score !== null || failure !== undefined)
                continue;
            const message = (0,objects/* readOwn */.j)(row.reasoning, label) ?? "no score";
            const reason = (0,objects/* readOwn */.j)(row.evaluatorFailures, label) ?? { message };
            (0,results_failures/* countFailure */.cC)(this.#failures, reason, { ...where, metric: label });
        }
        const amounts = [usage.costUsd, durationMs, usage.totalTokens];
        for (const [index, label] of usageLabels.entries()) {
            const score = amounts[index];
            if (score !== undefined)
                collectScore(this.#usage, label, record, score);
        }
    }
    /** Returns the index of the row's record; -1 if nothing identifies it. */
    #addRecord({ identity, name, span, metadata, tags, ...row }) {
        const key = (0,result_row/* recordKey */.Hy)(identity);
        if (key === undefined) {
            this.#rows.withoutRecord += 1;
            return -1;
        }
        const known = this.#recordIndexes.get(key);
        const record = known === undefined ? undefined : this.#records[known];
        if (known !== undefined && record !== undefined) {
            record.rows += 1;
            return known;
        }
        if (this.#excerptsLength < maxExcerptsLength) {
            const excerpt = makeExcerpt(row);
            this.#excerpts.set(excerptKey(span), excerpt);
            this.#excerptsLength += measureExcerpt(excerpt);
        }
        const properties = this.#slicedBy.size === 0 ? undefined : this.#pickProperties(metadata, tags);
        this.#recordIndexes.set(key, this.#records.length);
        return this.#records.push({ ...identity, name, span, rows: 1, properties }) - 1;
    }
    #pickProperties(metadata, tags) {
        const members = typeof metadata === "object" && metadata !== null ? { ...metadata } : {};
        const all = (0,record_properties/* readProperties */.Q)(members, tags ?? []);
        return new Map([...all].filter(([property]) => this.#slicedBy.has(property)));
    }
}
const nanosecondsPerMillisecond = 1_000_000;
/** In milliseconds. Datadog takes no duration of 0, so an upload that knows of none says one nanosecond. */
function readDuration({ duration = 0 }) {
    return duration > 1 ? duration / nanosecondsPerMillisecond : undefined;
}
function collectScore(metrics, label, record, score) {
    let collected = metrics.get(label);
    if (collected === undefined) {
        collected = { records: [], scores: [] };
        metrics.set(label, collected);
    }
    collected.records.push(record);
    collected.scores.push(score);
}


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vl: () => (/* binding */ toUsage),
/* harmony export */   k9: () => (/* binding */ readUsage),
/* harmony export */   m7: () => (/* binding */ usageMember),
/* harmony export */   y2: () => (/* binding */ spanUsage)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);

/** Where the upload repeats a row's usage, in the metadata of its span. */
const usageMember = "$usage";
const nanodollarsPerDollar = 1e9;
/** The usage that a row of a results file tells. */
function toUsage(usage) {
    const inputTokens = usage?.input_tokens ?? undefined;
    const outputTokens = usage?.output_tokens ?? undefined;
    return {
        inputTokens,
        outputTokens,
        totalTokens: usage?.total_tokens ?? sum(inputTokens, outputTokens),
        costUsd: usage?.cost_usd ?? undefined,
    };
}
/** The members that a span is given; undefined where the row tells nothing. */
function spanUsage(given) {
    if (!Object.values(given ?? {}).some((amount) => typeof amount === "number"))
        return undefined;
    const { inputTokens, outputTokens, totalTokens, costUsd } = toUsage(given);
    return {
        ...(inputTokens === undefined ? {} : { input_tokens: inputTokens }),
        ...(outputTokens === undefined ? {} : { output_tokens: outputTokens }),
        ...(totalTokens === undefined ? {} : { total_tokens: totalTokens }),
        ...(costUsd === undefined ? {} : { estimated_total_cost: Math.round(costUsd * nanodollarsPerDollar) }),
    };
}
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()), undefined);
const uploaded = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    [usageMember]: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        input_tokens: amount,
        output_tokens: amount,
        total_tokens: amount,
        cost_usd: amount,
    }),
});
/**
 * The usage of a span that Datadog shows: from its metrics, and where it kept none of them, from what the upload
 * wrote into its metadata.
 */
function readUsage(metrics, metadata) {
    const repeated = toUsage(repeatedUsage(metadata));
    const { input_tokens, output_tokens, total_tokens, estimated_total_cost: cost } = metrics;
    return {
        inputTokens: input_tokens ?? repeated.inputTokens,
        outputTokens: output_tokens ?? repeated.outputTokens,
        totalTokens: total_tokens ?? sum(input_tokens, output_tokens) ?? repeated.totalTokens,
        costUsd: cost === undefined ? repeated.costUsd : cost / nanodollarsPerDollar,
    };
}
function repeatedUsage(metadata) {
    // Most spans have none, and a schema is slow to say so.
    if (typeof metadata !== "object" || metadata === null || !(usageMember in metadata))
        return undefined;
    const parsed = uploaded.safeParse(metadata);
    return parsed.success ? parsed.data[usageMember] : undefined;
}
function sum(a, b) {
    return a === undefined ? b : a + (b ?? 0);
}


/***/ })

};
