export const id = 261;
export const ids = [261];
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

/** The error that a family's verdicts may have together; a p-value below it is significant. */
const significance = 0.05;
/** Exchanges up to which all are counted, and those of one record up to which all are listed. */
const [maxCounted, maxListed] = [65_536, 1_024];
/** Of more than so many records, several with so many exchanges are drawn from at once. */
const [manyRecords, maxTogether] = [2_000, 128];
/** Draws at first, how many times more near the bound, and how many times all of them may draw from a list. */
const [minDraws, firstDraws, moreDraws, maxWork] = [999, 4_999, 4, 1e7];
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
    const random = (0,pure_rand_generator_xoroshiro128plus__WEBPACK_IMPORTED_MODULE_0__/* .xoroshiro128plus */ .b)(seed);
    const isCounted = smallest * maxCounted >= 1 - 1e-9;
    const most = isCounted ? maxCounted : varying.length > manyRecords ? maxTogether : 0;
    const drops = [];
    for (const record of varying) {
        const [last, next] = [drops.at(-1), listDrops(record, random)];
        if (last === undefined || last.length * next.length > most)
            drops.push(next);
        else
            drops[drops.length - 1] = last.flatMap((sum) => next.map((drop) => sum + drop));
    }
    const draws = { drops, random, rounding: rounding * Math.max(1, records.length), count: 0, lower: 0 };
    if (!isCounted) {
        const count = Math.min(firstDraws, Math.max(minDraws, Math.floor(maxWork / drops.length)));
        return { p: drawMore(draws, count), smallest, smallestByDesign, draws };
    }
    const [all = [0]] = drops;
    const tail = countLower(all, draws.rounding) / all.length;
    return { p: 2 * Math.min(tail, 1 - tail), smallest, smallestByDesign };
}
/** Returns in how many ways a record's runs can be exchanged between the sides. */
function countExchanges(baseline, current) {
    let ways = 1;
    for (let index = 1; index <= current; index += 1)
        ways *= (baseline + index) / index;
    return Math.round(ways);
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
/** Draws more exchanges of all records, and returns the p-value of all draws. */
function drawMore(draws, count) {
    const sums = new Float64Array(count);
    for (const ofRecord of draws.drops) {
        for (let draw = 0; draw < count; draw += 1)
            sums[draw] = (sums[draw] ?? 0) + (ofRecord[drawBelow(ofRecord.length, draws.random)] ?? 0);
    }
    draws.lower += countLower(sums, draws.rounding);
    draws.count += count;
    // The observed exchange is one more, and ties with itself.
    const tail = Math.min(draws.lower, draws.count - draws.lower) + 0.5;
    return Math.min(1, (2 * tail) / (draws.count + 1));
}
/** Whether more draws may move p to the other side of a bound: it's within four standard errors. */
function isNear(p, { count }, bounds) {
    const error = (8 * Math.sqrt((p / 2) * count + 4)) / count;
    return bounds.some((bound) => Math.abs(p - bound) < error);
}
/** Counts the exchanges with a lower sum than observed, ties by half. */
function countLower(sums, rounding) {
    let lower = 0;
    for (const sum of sums)
        lower += Math.abs(sum) <= rounding ? 0.5 : Number(sum > 0);
    return lower;
}
/**
 * Judges tests together by Holm's method. A test that couldn't be significant whatever happened, for example because no
 * record changed, takes nothing from the others (Tarone 1990).
 */
function judgeFamily(tests) {
    const sharers = countSharers(tests.map(({ smallest }) => smallest));
    const able = tests.filter(({ smallest }) => smallest * sharers < significance);
    const bounds = Array.from({ length: sharers }, (_, index) => significance / (index + 1));
    for (const test of able) {
        const { draws } = test;
        while (draws && isNear(test.p, draws, bounds) && draws.count * moreDraws * draws.drops.length <= maxWork)
            test.p = drawMore(draws, draws.count * (moreDraws - 1));
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
    for (let sharers = 1; sharers < smallest.length; sharers += 1)
        if (smallest.filter((p) => p * sharers < significance).length <= sharers)
            return sharers;
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
/* harmony export */   hT: () => (/* binding */ countRecordsNeeded)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var _lib_student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8009);
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
        ? // A single run has no variance.
            sides.filter(({ length }) => length > 1).map((side) => (side.length - 1) * (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeVariance */ .Xr)(side))
        : // The squared difference of the means, scaled to the variance of one run.
            records.map(({ baseline, current }) => {
                const scale = 1 / baseline.length + 1 / current.length;
                return ((0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeMean */ .hT)(current) - (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeMean */ .hT)(baseline)) ** 2 / scale;
            });
    const variance = (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .sumExactly */ .YR)(squares) / (isPooled ? freedom : records.length);
    if (!(variance > rounding ** 2) || !Number.isFinite(variance))
        return undefined;
    const runs = {
        baseline: records.reduce((least, { baseline }) => Math.min(least, baseline.length), Infinity),
        current: records.reduce((least, { current }) => Math.min(least, current.length), Infinity),
    };
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
    const quantile = (0,_lib_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .tQuantile */ .YW)(_permutation_js__WEBPACK_IMPORTED_MODULE_2__/* .significance */ .Oe / 2 / sharers, _lib_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .normalFreedom */ .y_) + powerQuantile;
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
/* harmony export */   G0: () => (/* binding */ versionSchema),
/* harmony export */   HE: () => (/* binding */ metricRulesSchema),
/* harmony export */   Jw: () => (/* binding */ rowRulesSchema),
/* harmony export */   Vu: () => (/* binding */ parseSliceKey),
/* harmony export */   cj: () => (/* binding */ formatSlice),
/* harmony export */   nc: () => (/* binding */ defaultRows),
/* harmony export */   w0: () => (/* binding */ hasRules),
/* harmony export */   yp: () => (/* binding */ hasMetricRules)
/* harmony export */ });
/* unused harmony export gateSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);

/*
 * What a gate looks like as YAML or JSON. The action parses gates with these schemas, and schema/gate.schema.json is
 * generated from them. The error of each field completes "<rule> must be …".
 */
const rule = (type, meaning) => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(type.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: meaning })));
/** An amount that isn't negative, or a share; checks need the error too, because they end a union early. */
const amountOrShare = (number, share, error) => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([number.check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0, error)), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(share, error))], error);
const countOrShare = (of) => {
    const share = /^(100(\.0{1,9})?|\d{1,2}(\.\d{1,9})?) ?%$/;
    const error = `a whole number of 0 or more, or a share of ${of} such as "5%"`;
    return amountOrShare(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(error), share, error);
};
const regressionLimit = amountOrShare(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), /^\d{1,9}(\.\d{1,9})? ?%$/, 'a number of 0 or more, or a share of the baseline such as "10%"');
const metricRulesSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    min: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig("a number"), "The smallest value that passes."),
    max: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig("a number"), "The largest value that passes."),
    max_regression: rule(regressionLimit, "How much worse the metric may get over the records in both runs."),
    no_regression: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY("true or false"), "Fails if the metric is significantly worse."),
    max_broken: rule(countOrShare("the records in both runs"), "For booleans: how many records may break. A record broke if it's true in every run of the baseline and false in more than half of the runs here."),
    min_coverage: rule(countOrShare("the rows"), "How many of the rows that should have the metric must be scored."),
    better: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["higher", "lower"], "higher or lower"), "Which way the metric gets better."),
    unclear: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["warn", "fail"], "warn or fail"), "What an unclear max_regression does. The default is warn."),
});
const wholeRows = "a whole number of rows";
const rowRulesSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    max_errors: rule(countOrShare("the rows"), "How many rows may end with an error. The default is 0."),
    min: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(wholeRows).check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0, wholeRows)), "The fewest rows. The default is 1."),
    max_missing: rule(countOrShare("the baseline's records"), "How many records of the baseline may be missing from this run. The default is 0."),
    min_common: rule(countOrShare("the scored records"), 'How many of the scored records of each run must be in the other one. The default is more than "50%".'),
});
const versionSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1, "1").check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description: "The version of this file's format." }));
const everyKey = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    $version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(versionSchema),
    $rows: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(rowRulesSchema),
    "*": zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(metricRulesSchema),
});
const description = 'Rules by metric. A key can name a slice: "accuracy[language=fr]". "*" applies to every metric, $rows to the rows.';
/** A whole gate, as a file has it. */
const gateSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .catchall */ .rUs(everyKey, metricRulesSchema).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ description }));
/** The row rules that apply if the gate doesn't set them. */
const defaultRows = { max_errors: 0, min: 1, max_missing: 0, min_common: "50%" };
/** Whether a gate has a rule; one that only sets `better` has none. */
function hasRules(gate) {
    if (gate === undefined)
        return false;
    const { rows, everyMetric, metrics } = gate;
    return Object.keys(rows).length > 0 || [everyMetric, ...metrics.map(({ rules }) => rules)].some(hasMetricRules);
}
/** Whether rules say more than which way is better and what unclear rules do. */
function hasMetricRules({ better: _, unclear: __, no_regression, ...limits }) {
    return no_regression === true || Object.values(limits).some((limit) => limit !== undefined);
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
/* harmony export */   DZ: () => (/* binding */ messages),
/* harmony export */   Lq: () => (/* binding */ explainShare),
/* harmony export */   dc: () => (/* binding */ gateErrors)
/* harmony export */ });
/* harmony import */ var _comparison_power_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6116);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
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
        ? coded `LLMX221 ${name} is ${value}, not below the minimum of ${limit}${explainBaseline(baseline)}`
        : coded `LLMX220 ${name} is ${value}, below the minimum of ${limit}${explainBaseline(baseline, chance, "falls below")}`,
    max: (isPassed, name, value, limit, baseline, chance) => isPassed
        ? coded `LLMX223 ${name} is ${value}, not above the maximum of ${limit}${explainBaseline(baseline)}`
        : coded `LLMX222 ${name} is ${value}, above the maximum of ${limit}${explainBaseline(baseline, chance, "rises above")}`,
    droppedTooFar: (name, change) => coded `LLMX230 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`).${explainDecision(change)}`,
    droppedMaybe: (name, change, pValue, isFailing, addsReruns = false) => coded `LLMX231 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. If nothing had changed, a difference this large would appear in ${formatRuns(pValue)}.${concludeUnclear(isFailing, addsReruns)}`,
    droppedUndecidable: (name, change, records, isFailing, addsReruns = false) => coded `LLMX232 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. Not enough data: no outcome on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records, "record")} could be significant.${concludeUnclear(isFailing, addsReruns)}`,
    withinLimit: (name, change) => coded `LLMX233 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`).${explainDecision(change)}`,
    shownWithinLimit: (name, change) => coded `LLMX234 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`). The 95% range ends within it.`,
    significantlyWorse: (name, step, pValue = Number.NaN) => {
        const p = pValue < 0.001 ? ", p < 0.001" : Number.isNaN(pValue) ? "" : `, p = ${Number(pValue.toPrecision(2))}`;
        return coded `LLMX240 ${name} is significantly worse than the baseline (${step}${p}). The gate allows no regression (\`no_regression\`).`;
    },
    notSignificantlyWorse: (name) => coded `LLMX241 ${name}: no significant regression`,
    tooFewToTest: (name, records) => coded `LLMX242 ${name}: \`no_regression\` not checked: ${records === undefined ? "only averages are left of the baseline" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records, "record")} in both runs, at least ${_comparison_power_js__WEBPACK_IMPORTED_MODULE_0__/* .minTestedRecords */ .MT} needed`}`,
    neverSignificant: (name, records) => coded `LLMX243 ${name}: \`no_regression\` not checked, because no outcome on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records, "record")} could be significant`,
    runLevelTest: (name) => coded `LLMX244 ${name} is a single run-level score, so it can't be tested for significance. Use \`max_regression\` instead of \`no_regression\`.`,
    broken: (isPassed, name, broke, both, limit) => coded `${isPassed ? "LLMX251" : "LLMX250"} ${name} broke on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(broke)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(both, "record")} in both runs. The gate allows ${limit} (\`max_broken\`).`,
    brokenNeedsBoolean: (name) => coded `LLMX252 ${name}: max_broken needs a boolean metric. Let the evaluator return pass or fail.`,
    brokenNeedsRecords: (name) => coded `LLMX253 ${name} is a single run-level score, so \`max_broken\` has no records to count. Use \`max_regression\` instead.`,
    needsRows: (name, rule) => coded `LLMX254 ${name}: \`${rule}\` not checked, because the baseline's rows have expired`,
    limitAboveOne: (name, rule, limit) => coded `LLMX255 ${name} is a boolean, so \`${rule}\` must be at most 1. ${explainShare(limit, rule === "max_regression" ? "points" : "percent")}`,
    coverage: (isPassed, name, { covered, expected, failed }, limit) => {
        const failures = failed === 0 ? "" : `; its evaluator failed on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failed)}`;
        const rows = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(covered)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(expected, "row")}${failures}`;
        return isPassed
            ? coded `LLMX261 ${name} was scored on ${rows}. The gate requires ${limit} (\`min_coverage\`).`
            : coded `LLMX260 ${name} was scored on only ${rows}. The gate requires ${limit} (\`min_coverage\`). ${failed > 0 ? "Fix the evaluator and rerun." : "Score every row and rerun."}`;
    },
    rowErrors: (isPassed, failed, total, limit) => coded `${isPassed ? "LLMX271" : "LLMX270"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failed)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, "row")} ended with an error; the gate allows ${limit} (\`max_errors\`)`,
    rowCount: (isPassed, total, min) => coded `${isPassed ? "LLMX273" : "LLMX272"} This run has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, "row")}; the gate requires at least ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(min)} (\`$rows.min\`)`,
    missing: (isPassed, missing, total, what, limit) => coded `${isPassed ? "LLMX275" : "LLMX274"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(total)} baseline ${what}s ${missing === 1 ? "is" : "are"} missing from this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
    missingFromOtherVersion: (missing, what) => coded `LLMX276 \`max_missing\` not checked: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(missing, `baseline ${what}`)} ${missing === 1 ? "is" : "are"} missing from this run, but the baseline ran on another dataset version`,
    missingFromDataset: (isPassed, missing, total, limit) => coded `${isPassed ? "LLMX278" : "LLMX277"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, "dataset record")} ${missing === 1 ? "has" : "have"} no row in this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
    datasetRows: ({ present, records }) => coded `LLMX279 ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(present)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records, "dataset record")} have a row`,
    commonHere: (isPassed, both, total, limit) => isPassed
        ? coded `LLMX282 ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, "scored record")} (${formatShare(both, total)}) are also in the baseline (\`min_common\`)`
        : coded `LLMX280 Only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, "scored record")} (${formatShare(both, total)}) are also in the baseline; the gate needs ${limit} (\`min_common\`). ${both === 0 ? checkIdentity : "Rerun the workflow on the base branch with the current dataset."}`,
    commonThere: (both, total, limit) => coded `LLMX281 Only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, "record")} that the baseline scored (${formatShare(both, total)}) ${both === 1 ? "has" : "have"} a row in this run; the gate needs ${limit} (\`min_common\`). Evaluate the whole dataset, or rerun the workflow on the base branch with the current dataset.`,
    commonUnknown: () => coded `LLMX283 \`min_common\` not checked, because the baseline's rows have expired`,
    tooFewCommon: (name, rule) => coded `LLMX284 ${name}: \`${rule}\` not checked, because too few records are in both runs`,
    noBaseline: (name, rule, baseline) => coded `LLMX290 ${name}: \`${rule}\` not checked, because ${baseline.branch === undefined ? `there's no baseline (${baseline.reason})` : `\`${baseline.branch}\` has no baseline yet`}`,
    baselineUnreadable: (name, rule, reason) => coded `LLMX291 ${name}: can't check \`${rule}\`, because the baseline couldn't be read: ${reason}`,
    noSharedRecords: (name, rule) => coded `LLMX292 ${name}: \`${rule}\` can't be checked: this run and the baseline share no records. ${checkIdentity}`,
    otherType: (name) => coded `LLMX293 ${name} can't be checked: the metric has a different type in the baseline`,
    baselineFailed: (name, rows) => coded `LLMX294 ${name} can't be checked: its evaluator failed in the baseline${rows === undefined ? "" : ` on all ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows, "row")}`}. Rerun the workflow on the base branch.`,
    newMetric: (name, rule) => coded `LLMX295 ${name}: \`${rule}\` not checked, because the metric is new`,
    tooFarApart: (name, rule) => coded `LLMX296 ${name}: can't check \`${rule}\`, because the scores are too far apart to subtract`,
    baselineUnreadableNote: (rule, reason) => coded `LLMX297 \`${rule}\` not checked, because the baseline couldn't be read: ${reason}`,
    unknownMetric: (name, meant, labels) => coded `LLMX300 The gate names \`${name}\`, but this run has no such metric.${suggestName(meant, labels)}`,
    missingMetric: (name, meant) => coded `LLMX301 ${name} has no score in this run, but the baseline has it.${suggestName(meant, [])}`,
    noScore: (name, failed, rows) => failed === 0
        ? coded `LLMX302 ${name} has no score in this run`
        : coded `LLMX303 ${name} has no score in this run: its evaluator failed on ${failed === rows ? "all" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failed)} of`} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows, "row")}. Fix the evaluator and rerun.`,
    isCategory: (name, isNew) => coded `LLMX304 ${name} is a category${isNew ? " in this run, but not in the baseline" : ""}, so the gate can't check it. Let the evaluator return a number or a boolean.`,
    runLevelSlice: (key) => coded `LLMX314 ${key} names records, but its metric is a single run-level score. Remove the brackets.`,
    emptySlice: (key, meant, properties = []) => {
        const known = properties.slice(0, 10).join(", ");
        const fix = known === "" ? "Check the property and the value." : `The records have the properties ${known}.`;
        return coded `LLMX310 The gate names \`${key}\`, but no record is in this slice. ${meant === undefined ? fix : `Did you mean \`${meant}\`?`}`;
    },
    sliceWithoutValue: (key, meant) => coded `LLMX298 \`${key}\` names no value of the property. Write \`${meant}\` for each value, or one value instead of the star.`,
    severalProperties: (key) => coded `LLMX299 \`${key}\` names several properties, and a slice can have one. Give the records a property that combines them.`,
    unquotedValue: (key, meant) => coded `LLMX299 \`${key}\` isn't a slice. Put the value in double quotes, and the whole key in single ones: \`'${meant}'\`.`,
    tooManySlices: (key, count, max) => coded `LLMX311 \`${key}\` has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} values; at most ${max} are allowed. Name the values that matter.`,
    smallSlices: (count, keys) => coded `LLMX312 not checked: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count, "slice")} with fewer than ${_comparison_power_js__WEBPACK_IMPORTED_MODULE_0__/* .minTestedRecords */ .MT} records (${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", …" : ""})`,
    foundSlices: (key, rule, outcome, count, total) => coded `LLMX313 ${key}: \`${rule}\` ${outcome} for ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(total, "value")}`,
    resultsUnreadable: (reason) => coded `LLMX320 ${reason}`,
    evaluation: (message) => coded `LLMX321 ${message}`,
    arrival: (message) => coded `LLMX322 ${message}`,
    unfinished: (name, rule) => coded `LLMX287 ${rule === "score" || rule === "slice" ? name : `${name}: \`${rule}\``} not checked, because the evaluation didn't finish`,
    limitTooFine: (name, { records, runs, direction, drop, limit, plan }) => {
        const each = runs.baseline === 1 ? "" : ` with ${runs.baseline} runs each`;
        const counts = ` with ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(runs.baseline, "run")} on the base branch and ${runs.current} here`;
        const sample = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records, "record")}${runs.baseline === runs.current ? each : counts}`;
        const shown = drop === undefined ? `only large ${direction}s` : `a ${direction} of ${drop} or more`;
        const fewer = plan?.recordsWithThreeRuns;
        const other = fewer === undefined ? "" : `, or ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(fewer)} with three runs on the base branch`;
        const needed = plan === undefined ? "" : ` To detect ${plan.drop}, use ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(plan.records, "record")}${other}.`;
        return coded `LLMX331 ${name}: ${sample} can show ${shown}, but the gate allows ${limit}.${needed}`;
    },
    onlyBetter: () => coded `LLMX330 The gate sets no rule, so it checks nothing. Add one, such as accuracy: { min: 0.8 }.`,
};
/** What can be wrong with a gate, by code. */
const gateErrors = {
    syntax: (fix) => coded `LLMX201 This isn't valid YAML. ${fix}`,
    notAMap: (got) => coded `LLMX202 The gate must be a map of metrics to rules, such as accuracy: { min: 0.8 }. ${describeType(got)}`,
    tooLarge: (excess) => coded `LLMX203 The gate is ${excess}. Shorten it.`,
    unknownRule: (label, rule, meant, rules) => coded `LLMX204 Unknown rule ${quoted(rule)} for ${label}. ${meant === undefined ? "" : `Did you mean ${meant}? `}Rules: ${rules.join(", ")}.`,
    invalidRule: (label, rule, expected, got) => coded `LLMX205 ${label}: ${rule} must be ${expected}. ${describeValue(got)}`,
    notRules: (label, got) => coded `LLMX206 ${label} must be a map of rules, such as { min: 0.8 }. ${describeValue(got)}`,
    noRules: (label) => coded `LLMX207 ${label} has no rules. Add one, such as { min: 0.8 }.`,
    unknownName: (name, meant, names) => coded `LLMX208 Unknown name ${quoted(name)}. ${meant === undefined ? "" : `Did you mean ${meant}? `}Names that begin with $: ${names.join(", ")}.`,
    invalidName: (name, maxLength) => coded `LLMX209 ${quoted(name)} can't be a metric's name. Use a name of 1 to ${maxLength} characters, "*", or $rows.`,
    minAboveMax: (label, min, max) => coded `LLMX210 ${label}: min ${min} is above max ${max}. Lower min or raise max.`,
    everyMetricSlice: (key) => coded `LLMX211 ${key}: a slice belongs to one metric. Replace * before the brackets with its name.`,
    betterInSlice: (key, metric) => coded `LLMX212 ${key}: better applies to the whole metric. Set it under ${metric}.`,
    invalidVersion: (got) => coded `LLMX213 $version must be 1. ${describeValue(got)}`,
};
/** Says what a limit above 1 on a boolean means, and what to write: `5 means 500 points. Write 0.05 for 5 points.` */
function explainShare(limit, unit) {
    const format = (share) => unit === "points" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAmount */ .iK)(share, "share", "all") : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(share, "share", "all");
    const meant = Number((limit / 100).toPrecision(12));
    const fix = meant <= 1 ? `Write ${meant} for ${format(meant)}.` : "Write a number from 0 to 1.";
    return `${limit} means ${format(limit)}. ${fix}`;
}
/** Formats the baseline's value, and how often a bound fails by chance if that's known. */
function explainBaseline(baseline, chance, misses = "misses it") {
    if (baseline === undefined)
        return "";
    if (chance === undefined)
        return ` (baseline: ${baseline})`;
    return `. At the baseline's ${baseline} an unchanged app ${misses} in ${formatRuns(chance)}.`;
}
/** In how many of 100 runs something would appear by chance. */
function formatRuns(pValue) {
    const runs = Math.round(pValue * 100);
    return runs < 1 ? "fewer than 1 of 100 runs" : `${runs} of 100 runs`;
}
function explainDecision({ untestedBecause }) {
    return untestedBecause === undefined ? "" : ` The number alone decides: ${untestedBecause}.`;
}
function concludeUnclear(isFailing, addsReruns) {
    const failing = isFailing ? " The gate fails for it (`unclear: fail`)." : "";
    return `${failing}${addsReruns ? " Rerun the job: its rows are added to these." : ""}`;
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
function quoted(text) {
    return JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(text, 60));
}
function describeValue(value) {
    if (typeof value === "object" || value === undefined)
        return describeType(value);
    return `Got ${typeof value === "string" ? quoted(value) : String(value)}.`;
}
/** Says what a value is, and not its content, which may be that of any file. */
function describeType(value) {
    if (value === null || value === undefined)
        return "Got nothing.";
    if (Array.isArray(value))
        return "Got a list.";
    return `Got a ${typeof value === "object" ? "map" : typeof value}.`;
}


/***/ }),

/***/ 7357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ roundingShare),
/* harmony export */   UA: () => (/* binding */ resolveLimit),
/* harmony export */   Xr: () => (/* binding */ computeVariance),
/* harmony export */   YR: () => (/* binding */ sumExactly),
/* harmony export */   hT: () => (/* binding */ computeMean)
/* harmony export */ });
// Arithmetic whose results don't depend on the order of the numbers.
/** Numbers closer than this share of their metric's magnitude differ by rounding only. */
const roundingShare = 1e-9;
/**
 * Returns the same sum for every order of the numbers: sorts them and compensates rounding (Neumaier 1974). A sum beyond
 * the largest number is infinite.
 */
function sumExactly(values) {
    // Most records have one or two values, which have only one sum.
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
// Sums of larger numbers can be infinite.
const maxUnscaled = 1e290;
/** Returns the mean; NaN without values. Large numbers are scaled, so that their mean is finite. */
function computeMean(values) {
    if (values.length === 1)
        return values[0] ?? Number.NaN;
    let magnitude = 0;
    for (let index = 0; index < values.length; index += 1) {
        magnitude = Math.max(magnitude, Math.abs(values[index] ?? 0));
    }
    if (magnitude < maxUnscaled)
        return sumExactly(values) / values.length;
    return (sumExactly(Float64Array.from(values, (value) => value / magnitude)) / values.length) * magnitude;
}
/** Returns the sample variance, with n - 1. */
function computeVariance(values) {
    const mean = computeMean(values);
    return sumExactly(Float64Array.from(values, (value) => (value - mean) ** 2)) / (values.length - 1);
}
/** Returns a limit as a number: a share such as `"5%"` is that part of `whole`. */
function resolveLimit(limit, whole) {
    return typeof limit === "number" ? limit : (Number.parseFloat(limit) / 100) * whole;
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
// Planning needs the same few quantiles hundreds of times.
const knownQuantiles = new Map();
/** Returns the t with the probability `tail` above it (up to 0.5). */
function tQuantile(tail, df) {
    const key = `${tail} ${df}`;
    const quantile = knownQuantiles.get(key) ?? findQuantile(tail, df);
    knownQuantiles.set(key, quantile);
    return quantile;
}
/** Finds the quantile by Newton's method. */
function findQuantile(tail, df) {
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


/***/ })

};
