export const id = 587;
export const ids = [587,1];
export const modules = {

/***/ 6873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ significance),
/* harmony export */   is: () => (/* binding */ judgeFamily),
/* harmony export */   ox: () => (/* binding */ testByPermutation),
/* harmony export */   sq: () => (/* binding */ countExchanges)
/* harmony export */ });
/* unused harmony export countSharers */
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
    for (const test of able)
        drawNearBounds(test, sharers);
    const adjusted = new Map();
    let largest = 0;
    for (const [rank, test] of able.toSorted((a, b) => a.p - b.p).entries()) {
        largest = Math.max(largest, Math.min(1, test.p * (able.length - rank)));
        adjusted.set(test, largest);
    }
    return tests.map((test) => ({
        pValue: test.p,
        adjusted: adjusted.get(test) ?? Math.min(1, test.p * sharers),
        sharers,
        canBeSignificant: test.smallestByDesign * sharers < significance,
    }));
}
/** Draws more if that may move p to the other side of one of Holm's bounds: it's within four standard errors. */
function drawNearBounds(test, sharers) {
    const { draws } = test;
    while (draws && draws.count * moreDraws * draws.drops.length <= maxWork) {
        const error = (8 * Math.sqrt((test.p / 2) * draws.count + 4)) / draws.count;
        const bounds = Array.from({ length: sharers }, (_, index) => significance / (index + 1));
        if (!bounds.some((bound) => Math.abs(test.p - bound) < error))
            return;
        test.p = drawMore(draws, draws.count * (moreDraws - 1));
    }
}
/** Returns the smallest number of sharers for which only so many tests could be significant. */
function countSharers(smallest) {
    for (let sharers = 1; sharers < smallest.length; sharers += 1)
        if (smallest.filter((p) => p * sharers < significance).length <= sharers)
            return sharers;
    return Math.max(1, smallest.length);
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
    const runs = { baseline: Infinity, current: Infinity };
    for (const record of records) {
        runs.baseline = Math.min(runs.baseline, record.baseline.length);
        runs.current = Math.min(runs.current, record.current.length);
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);
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
    min: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig("a number, such as 0.7 for 70%"), "The smallest value that passes."),
    max: rule(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig("a number, such as 0.7 for 70%"), "The largest value that passes."),
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
// The last bracket that makes sense counts, because a tool's name and a JSON string can hold brackets, too.
const plain = String.raw `[^"[\],=]`;
const jsonString = String.raw `"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))+"`;
const sliceKey = new RegExp(`^(.*)\\[(${plain}+)=(\\s*${jsonString}\\s*|${plain}+)\\]$`, "s");
/** Parses `accuracy[language=fr]`, `accuracy[language=*]`, or `accuracy[topic="a, b"]`; undefined if a key has no slice. */
function parseSliceKey(key) {
    const parts = sliceKey.exec(key)?.slice(1) ?? [];
    const [metric = "", property = "", value = ""] = parts.map((part) => part.trim());
    if (metric === "" || property === "" || value === "")
        return undefined;
    if (value === "*")
        return { metric, property };
    return { metric, property, value: value.startsWith('"') ? JSON.parse(value) : value };
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9112);




/** Builds messages with the outcome that they explain. */
function decide(outcome) {
    return (strings, ...values) => ({ outcome, ...(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)(strings, ...values) });
}
const [passed, failed] = [decide("passed"), decide("failed")];
const [unclear, notChecked] = [decide("unclear"), decide("not checked")];
// Rows are paired by their ID, else by their input.
const checkIdentity = "Check `record_id`. For a table, name the column that identifies its rows in `results_columns`, as `input`.";
/** What the gate decides about its rules, by code. Numbers come formatted in the metric's unit. */
const messages = {
    min: (isPassed, name, value, limit, baseline, chance) => isPassed
        ? passed `LLMX221 ${name} is ${value}, not below the minimum of ${limit}${explainBaseline(baseline)}`
        : failed `LLMX220 ${name} is ${value}, below the minimum of ${limit}${explainBaseline(baseline, chance, "falls below")}`,
    max: (isPassed, name, value, limit, baseline, chance) => isPassed
        ? passed `LLMX223 ${name} is ${value}, not above the maximum of ${limit}${explainBaseline(baseline)}`
        : failed `LLMX222 ${name} is ${value}, above the maximum of ${limit}${explainBaseline(baseline, chance, "rises above")}`,
    dropped: (isPassed, name, change) => {
        const { untestedBecause: reason } = change;
        const alone = reason === undefined ? "" : ` The number alone decides: ${reason}.`;
        return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${isPassed ? "LLMX233" : "LLMX230"} ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`).${alone}`;
    },
    droppedMaybe: (name, change, pValue, isFailing, addsReruns = false) => unclear `LLMX231 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. If nothing had changed, a difference this large would appear in ${formatRuns(pValue)}.${concludeUnclear(isFailing, addsReruns)}`,
    droppedUndecidable: (name, change, records, isFailing, addsReruns = false) => unclear `LLMX232 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. Not enough data: no outcome on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(records, "record")} could be significant.${concludeUnclear(isFailing, addsReruns)}`,
    shownWithinLimit: (name, change) => passed `LLMX234 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`). The 95% range ends within it.`,
    significantlyWorse: (name, step, pValue = Number.NaN) => {
        const p = pValue < 0.001 ? ", p < 0.001" : Number.isNaN(pValue) ? "" : `, p = ${Number(pValue.toPrecision(2))}`;
        return failed `LLMX240 ${name} is significantly worse than the baseline (${step}${p}). The gate allows no regression (\`no_regression\`).`;
    },
    notSignificantlyWorse: (name) => passed `LLMX241 ${name}: no significant regression`,
    tooFewToTest: (name, records) => notChecked `LLMX242 ${name}: \`no_regression\` not checked: ${records === undefined ? "only averages are left of the baseline" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(records, "record")} in both runs, at least ${_comparison_power_js__WEBPACK_IMPORTED_MODULE_0__/* .minTestedRecords */ .MT} needed`}`,
    neverSignificant: (name, records) => notChecked `LLMX243 ${name}: \`no_regression\` not checked, because no outcome on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(records, "record")} could be significant`,
    runLevelTest: (name) => failed `LLMX244 ${name} is a single run-level score, so it can't be tested for significance. Use \`max_regression\` instead of \`no_regression\`.`,
    broken: (isPassed, broke, both, limit, name) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${isPassed ? "LLMX251" : "LLMX250"} ${name} broke on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(broke)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(both, "record")} in both runs. The gate allows ${limit} (\`max_broken\`).`,
    brokenNeedsBoolean: (name) => failed `LLMX252 ${name}: max_broken needs a boolean metric. Let the evaluator return pass or fail.`,
    brokenNeedsRecords: (name) => failed `LLMX253 ${name} is a single run-level score, so \`max_broken\` has no records to count. Use \`max_regression\` instead.`,
    needsRows: (name, rule) => notChecked `LLMX254 ${name}: \`${rule}\` not checked, because the baseline's rows have expired`,
    limitAboveOne: (name, rule, limit) => failed `LLMX255 ${name} is a boolean, so \`${rule}\` must be at most 1. ${explainShare(limit, rule === "max_regression" ? "points" : "percent")}`,
    coverage: (isPassed, name, rows, limit) => {
        const failures = rows.failed === 0 ? "" : `; its evaluator failed on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(rows.failed)}`;
        const scored = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(rows.covered)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(rows.expected, "row")}${failures}`;
        return isPassed
            ? passed `LLMX261 ${name} was scored on ${scored}. The gate requires ${limit} (\`min_coverage\`).`
            : failed `LLMX260 ${name} was scored on only ${scored}. The gate requires ${limit} (\`min_coverage\`). ${rows.failed > 0 ? "Fix the evaluator and rerun." : "Score every row and rerun."}`;
    },
    rowErrors: (isPassed, errors, total, limit) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${isPassed ? "LLMX271" : "LLMX270"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(errors)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total, "row")} ended with an error; the gate allows ${limit} (\`max_errors\`)`,
    rowCount: (isPassed, total, min) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${isPassed ? "LLMX273" : "LLMX272"} This run has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total, "row")}; the gate requires at least ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(min)} (\`$rows.min\`)`,
    missing: (isPassed, missing, total, limit, what) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${isPassed ? "LLMX275" : "LLMX274"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(total)} baseline ${what}s ${missing === 1 ? "is" : "are"} missing from this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
    missingFromOtherVersion: (missing, what) => notChecked `LLMX276 \`max_missing\` not checked: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(missing, `baseline ${what}`)} ${missing === 1 ? "is" : "are"} missing from this run, but the baseline ran on another dataset version`,
    missingFromDataset: (isPassed, missing, total, limit) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${isPassed ? "LLMX278" : "LLMX277"} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(missing)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total, "dataset record")} ${missing === 1 ? "has" : "have"} no row in this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
    datasetRows: ({ present, records }) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX279 ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(present)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(records, "dataset record")} have a row`,
    commonHere: (isPassed, both, total, limit) => isPassed
        ? passed `LLMX282 ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total, "scored record")} (${formatShare(both, total)}) are also in the baseline (\`min_common\`)`
        : failed `LLMX280 Only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total, "scored record")} (${formatShare(both, total)}) are also in the baseline; the gate needs ${limit} (\`min_common\`). ${both === 0 ? checkIdentity : "Rerun the workflow on the base branch with the current dataset."}`,
    commonThere: (both, total, limit) => failed `LLMX281 Only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(both)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total, "record")} that the baseline scored (${formatShare(both, total)}) ${both === 1 ? "has" : "have"} a row in this run; the gate needs ${limit} (\`min_common\`). Evaluate the whole dataset, or rerun the workflow on the base branch with the current dataset.`,
    commonUnknown: () => notChecked `LLMX283 \`min_common\` not checked, because the baseline's rows have expired`,
    tooFewCommon: (name, rule) => notChecked `LLMX284 ${name}: \`${rule}\` not checked, because too few records are in both runs`,
    noBaseline: (name, rule, baseline) => notChecked `LLMX290 ${name}: \`${rule}\` not checked, because ${baseline.branch === undefined ? `there's no baseline (${baseline.reason})` : `\`${baseline.branch}\` has no baseline yet`}`,
    baselineUnreadable: (name, rule, reason) => failed `LLMX291 ${name}: can't check \`${rule}\`, because the baseline couldn't be read: ${reason}`,
    noSharedRecords: (name, rule) => failed `LLMX292 ${name}: \`${rule}\` can't be checked: this run and the baseline share no records. ${checkIdentity}`,
    otherType: (name) => failed `LLMX293 ${name} can't be checked: the metric has a different type in the baseline`,
    baselineFailed: (name, rows) => failed `LLMX294 ${name} can't be checked: its evaluator failed in the baseline${rows === undefined ? "" : ` on all ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(rows, "row")}`}. Rerun the workflow on the base branch.`,
    newMetric: (name, rule) => notChecked `LLMX295 ${name}: \`${rule}\` not checked, because the metric is new`,
    tooFarApart: (name, rule) => failed `LLMX296 ${name}: can't check \`${rule}\`, because the scores are too far apart to subtract`,
    baselineUnreadableNote: (rule, reason) => notChecked `LLMX297 \`${rule}\` not checked, because the baseline couldn't be read: ${reason}`,
    unknownMetric: (name, meant, labels) => failed `LLMX300 The gate names \`${name}\`, but this run has no such metric.${suggestName(meant, labels)}`,
    missingMetric: (name, meant) => failed `LLMX301 ${name} has no score in this run, but the baseline has it.${suggestName(meant, [])}`,
    noScore: (name, errors, rows) => errors === 0
        ? failed `LLMX302 ${name} has no score in this run`
        : failed `LLMX303 ${name} has no score in this run: its evaluator failed on ${errors === rows ? "all" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(errors)} of`} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(rows, "row")}. Fix the evaluator and rerun.`,
    isCategory: (name, isNew) => failed `LLMX304 ${name} is a category${isNew ? " in this run, but not in the baseline" : ""}, so the gate can't check it. Let the evaluator return a number or a boolean.`,
    runLevelSlice: (key) => failed `LLMX314 ${key} names records, but its metric is a single run-level score. Remove the brackets.`,
    emptySlice: (key, meant, properties = []) => {
        const known = properties.slice(0, 10).join(", ");
        const fix = known === "" ? "Check the property and the value." : `The records have the properties ${known}.`;
        return failed `LLMX310 The gate names \`${key}\`, but no record is in this slice. ${meant === undefined ? fix : `Did you mean \`${meant}\`?`}`;
    },
    sliceWithoutValue: (key, meant) => failed `LLMX298 \`${key}\` names no value of the property. Write \`${meant}\` for each value, or one value instead of the star.`,
    severalProperties: (key) => failed `LLMX299 \`${key}\` names several properties, and a slice can have one. Give the records a property that combines them.`,
    unquotedValue: (key, meant) => failed `LLMX299 \`${key}\` isn't a slice. Put the value in double quotes, and the whole key in single ones: \`'${meant}'\`.`,
    tooManySlices: (key, count, max) => failed `LLMX311 \`${key}\` has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(count)} values; at most ${max} are allowed. Name the values that matter.`,
    smallSlices: (count, keys) => notChecked `LLMX312 not checked: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, "slice")} with fewer than ${_comparison_power_js__WEBPACK_IMPORTED_MODULE_0__/* .minTestedRecords */ .MT} records (${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", …" : ""})`,
    foundSlices: (key, rule, outcome, count, total) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX313 ${key}: \`${rule}\` ${outcome} for ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(count)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(total, "value")}`,
    resultsUnreadable: (reason) => failed `LLMX320 ${reason}`,
    evaluation: (message) => failed `LLMX321 ${message}`,
    arrival: (message) => failed `LLMX322 ${message}`,
    unfinished: (name, rule) => notChecked `LLMX287 ${rule === "score" || rule === "slice" ? name : `${name}: \`${rule}\``} not checked, because the evaluation didn't finish`,
    /** Without a `drop`, only large ones show; the plan is for one worth noticing. */
    limitTooFine: (name, { records, runs }, direction, drop, limit, plan) => {
        const each = runs.baseline === 1 ? "" : ` with ${runs.baseline} runs each`;
        const counts = ` with ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(runs.baseline, "run")} on the base branch and ${runs.current} here`;
        const sample = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(records, "record")}${runs.baseline === runs.current ? each : counts}`;
        const shown = drop === undefined ? `only large ${direction}s` : `a ${direction} of ${drop} or more`;
        const fewer = plan?.recordsWithThreeRuns;
        const other = fewer === undefined ? "" : `, or ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(fewer)} with three runs on the base branch`;
        const needed = plan === undefined ? "" : ` To detect ${plan.drop}, use ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(plan.records, "record")}${other}.`;
        return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX331 ${name}: ${sample} can show ${shown}, but the gate allows ${limit}.${needed}`;
    },
    onlyBetter: () => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX330 The gate sets no rule, so it checks nothing. Add one, such as accuracy: { min: 0.8 }.`,
};
/** What can be wrong with a gate, by code. */
const gateErrors = {
    syntax: (fix) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX201 This isn't valid YAML. ${fix}`,
    notAMap: (got) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX202 The gate must be a map of metrics to rules, such as accuracy: { min: 0.8 }. ${describeValue(got, true)}`,
    tooLarge: (excess) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX203 The gate is ${excess}. Shorten it.`,
    unknownRule: (label, rule, meant, rules) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX204 Unknown rule ${quoted(rule)} for ${label}. ${meant === undefined ? "" : `Did you mean ${meant}? `}Rules: ${rules.join(", ")}.`,
    invalidRule: (label, rule, expected, got) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX205 ${label}: ${rule} must be ${expected}. ${describeValue(got)}`,
    notRules: (label, got) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX206 ${label} must be a map of rules, such as { min: 0.8 }. ${describeValue(got)}`,
    noRules: (label) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX207 ${label} has no rules. Add one, such as { min: 0.8 }.`,
    unknownName: (name, meant, names) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX208 Unknown name ${quoted(name)}. ${meant === undefined ? "" : `Did you mean ${meant}? `}Names that begin with $: ${names.join(", ")}.`,
    invalidName: (name, maxLength) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX209 ${quoted(name)} can't be a metric's name. Use a name of 1 to ${maxLength} characters, "*", or $rows.`,
    minAboveMax: (label, min, max) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX210 ${label}: min ${min} is above max ${max}. Lower min or raise max.`,
    everyMetricSlice: (key) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX211 ${key}: a slice belongs to one metric. Replace * before the brackets with its name.`,
    betterInSlice: (key, metric) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX212 ${key}: better applies to the whole metric. Set it under ${metric}.`,
    invalidVersion: (got) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `LLMX213 $version must be 1. ${describeValue(got)}`,
};
/** Says what a limit above 1 on a boolean means, and what to write: `5 means 500 points. Write 0.05 for 5 points.` */
function explainShare(limit, unit) {
    const format = unit === "points" ? _lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAmount */ .iK : _lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .writeValue */ .bD;
    const meant = Number((limit / 100).toPrecision(12));
    const fix = meant <= 1 ? `Write ${meant} for ${format(meant, "share", "all")}.` : "Write a number from 0 to 1.";
    return `${limit} means ${format(limit, "share", "all")}. ${fix}`;
}
/** Formats the baseline's value, and how often a bound fails by chance if that's known. */
function explainBaseline(baseline, chance, misses = "") {
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
    return JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(text, 60));
}
/** Says what a value is; with `hidesText` only its type, because its content may be that of any file. */
function describeValue(value, hidesText = false) {
    if (value === null || value === undefined)
        return "Got nothing.";
    if (Array.isArray(value))
        return "Got a list.";
    if (typeof value === "object")
        return "Got a map.";
    if (hidesText)
        return `Got a ${typeof value}.`;
    return `Got ${typeof value === "string" ? quoted(value) : String(value)}.`;
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


/***/ }),

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findSpanRecordId),
/* harmony export */   hasSpanFailed: () => (/* binding */ hasSpanFailed),
/* harmony export */   isNested: () => (/* binding */ isNested),
/* harmony export */   readScore: () => (/* binding */ readScore),
/* harmony export */   w: () => (/* binding */ newestByLabel)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8751);

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
            return category === undefined || (category === "" && (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .readRowFailure */ .v6)(error)) ? null : category;
        case undefined:
            return event.boolean_value ?? event.score_value ?? category;
        default:
            return undefined;
    }
}
function hasSpanFailed({ status, meta }) {
    return status === "error" || (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .readRowFailure */ .v6)(meta.error) !== undefined;
}
const recordTag = "dataset_record_id:";
/** Returns the ID of a span's dataset record, from the member, or else from the tag. */
function findSpanRecordId({ dataset_record_id, tags }) {
    return dataset_record_id || tags.find((tag) => tag.startsWith(recordTag))?.slice(recordTag.length);
}
// SDKs write these for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** Whether a span is a step within a row's span, such as a model call, and not a row. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && !findSpanRecordId(span);
}


/***/ }),

/***/ 8751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8119);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);




/** Returns a text as JSON, shortened. */
function quote(text) {
    return JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(text, maxQuoteLength));
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
    tooDeep: (limit) => `objects and arrays nest deeper than ${limit} levels. Flatten the values of the row. (LLMX309)`,
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
    tooLarge: (megabytes, limit) => `The results files have ${megabytes} MB, and at most ${limit} MB are read. Shorten the texts of the rows, or split the evaluation into several experiments. (LLMX338)`,
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
    noWorkspace: (pattern) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX422 ${pattern} matches no file: there is no workspace`,
    noFile: (pattern) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX422 ${pattern} matches no file`,
    folder: (pattern, glob) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX423 ${pattern} is a folder: write ${glob}`,
    onlyExcluded: (pattern) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX424 ${pattern} matches only files that are excluded`,
    throughLink: (pattern, files) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX425 ${pattern}: ${files} leads out of the workspace through a symbolic link; results files must lie below the workspace`,
    outside: (pattern, files) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX425 ${pattern}: ${files} lies outside the workspace; results files must lie below it`,
    tooComplex: (pattern, limits) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `LLMX426 ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(pattern, 60)} is too complex: a pattern can have ${limits}. Use several patterns`,
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
    inspectStatus: (status) => `Inspect's run has the status ${quote((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(status, 20))}, so samples are missing. Rerun it. (LLMX359)`,
    inspectSamples: "Inspect's log has no samples. Run Inspect without --no-log-samples. (LLMX367)",
    promptfooIdentity: "nothing identifies the test: it has neither variables (PROMPTFOO_STRIP_TEST_VARS removes them) nor a description. Give the test a description. (LLMX368)",
    promptfooScores: "the row has neither success nor score. If promptfoo wrote the file, write it with --output again. Otherwise, set results_format to the file's format. (LLMX369)",
    // JSON.
    documentTooLarge: (size) => `the file is one document of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(Math.ceil(size / megabyte))} MB, more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxDocumentSize */ .x6 / megabyte} MB. Write JSON Lines or several files. (LLMX360)`,
    notUtf8: (line) => `line ${line} isn't valid UTF-8. Save the file as UTF-8. (LLMX361)`,
    tooDeep: (levels) => `objects and lists nest deeper than ${levels} levels. Flatten them. (LLMX362)`,
    cutOff: (what) => `incomplete JSON: the ${what} is cut off. Wait until the evaluation has written it. (LLMX363)`,
    invalidJson: (what, place) => `the ${what} isn't valid JSON${place}. (LLMX364)`,
    tooManyItems: `a list or object in the file has more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxRows */ ._q)} items. Split the file. (LLMX365)`,
    tooManyValues: (values) => `the file has more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(values)} values. Write JSON Lines, or split the file. (LLMX366)`,
    // Rows and their scores.
    tooManyScores: (scores) => `the row has ${scores} scores, more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxMetrics */ ._$}. Remove the ones you don't need. (LLMX370)`,
    duplicateScore: (name) => `the row has two scores named ${quote(name)}. Rename the metric. (LLMX371)`,
    noLabel: (name) => `the metric ${quote(name)} has no letter or digit from a to z or 0 to 9. Rename it. (LLMX372)`,
    sameLabel: (first, name, label) => `the metrics ${quote(first)} and ${quote(name)} both become ${label}. Rename one of them. (LLMX373)`,
    idCase: (id, first) => `record_id ${quote(id)} differs from ${quote(first)} only in case, and Datadog ignores case. Write one ID the same way, and different IDs with other letters. (LLMX374)`,
    rowTooLarge: (bytes) => `the row has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(bytes)} bytes, more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxLineBytes */ .YW)}. Shorten its input, output, or metadata. (LLMX375)`,
    notObject: (what) => `a ${what} must be an object. Write one object per row. (LLMX376)`,
    badRun: "run must be a whole number from 1. (LLMX377)",
    propertyTwice: (score, name, other) => other === undefined
        ? `the property ${quote(name)} has the name of the score ${score}, which the test itself sets. Rename it. (LLMX398)`
        : `the properties ${quote(other)} and ${quote(name)} both set the score ${score}. Rename one of them. (LLMX398)`,
    // Tables.
    tooManyColumns: (columns) => `the table has ${columns === undefined ? `more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxColumns */ .c9)} columns in all rows` : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(columns)} columns, more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxColumns */ .c9)}`}. Remove the ones you don't need. (LLMX378)`,
    tooManyRows: `the table has more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxRows */ ._q)} rows. Split the evaluation into experiments. (LLMX379)`,
    sameColumn: (name) => `two columns have the name ${quote(name)}. Rename one of them. (LLMX380)`,
    cellCount: (line, cells, columns) => `line ${line} has ${cells} cells, but the header has ${columns}. Check it for a missing quote or delimiter. (LLMX381)`,
    invalidCsv: (place) => `the CSV isn't well formed${place}. Fix its quotes. (LLMX382)`,
    openQuote: (place) => `a quote isn't closed${place}. Close it. (LLMX383)`,
    longCsvRow: (place) => `a row has more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxLineBytes */ .YW} bytes${place}. Shorten its cells, or close its quote. (LLMX399)`,
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

/***/ 7886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ summarizeScores),
/* harmony export */   g: () => (/* binding */ findMetricType)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);

/** Returns the type of the metric that a score makes; undefined for `null`, an empty category, and infinity, which aren't scores. */
function findMetricType(score) {
    if (typeof score === "number")
        return Number.isFinite(score) ? "score" : undefined;
    if (typeof score === "boolean")
        return "boolean";
    return score ? "categorical" : undefined;
}
// If two types are equally frequent, the first of these wins, so that the order of rows doesn't matter.
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
// In case free text is sent as a category.
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
/* harmony export */   Qh: () => (/* binding */ readProperties),
/* harmony export */   g2: () => (/* binding */ mergeProperties),
/* harmony export */   np: () => (/* binding */ normalizeProperty)
/* harmony export */ });
/** Returns a name or value as Datadog writes tags: lowercase, with `+` as `_`. */
function normalizeProperty(text) {
    return text.toLowerCase().replaceAll("+", "_");
}
/** The property that holds tags without a value. */
const bareTags = "tag";
/** Longer values, such as a context, aren't properties. */
const maxValueLength = 200;
/** Datadog's SDKs tag every row with these and their version. They don't describe the record. */
const sdkTags = new Set(["language:python", "language:javascript", "source:integration"]);
/** Returns the properties of two rows of one record, with the values of both. */
function mergeProperties(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    const names = new Set([...one.keys(), ...other.keys()]);
    return new Map([...names].map((name) => [name, [...new Set([...(one.get(name) ?? []), ...(other.get(name) ?? [])])]]));
}
/** Returns the properties of a row; metadata takes precedence over tags. */
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
    const members = typeof metadata === "object" && metadata !== null ? metadata : {};
    for (const [name, value] of Object.entries(members)) {
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);
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
/** A line with run-level scores. */
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
    // A line with run-level scores has none of a row's fields.
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


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cd: () => (/* binding */ ScoreAggregator),
  _n: () => (/* binding */ formatExcerptKey),
  yF: () => (/* binding */ isUsageLabel),
  eK: () => (/* binding */ listRecordKeys),
  z2: () => (/* binding */ usageLabels)
});

// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
// EXTERNAL MODULE: ./src/results/failures.ts
var results_failures = __webpack_require__(8751);
;// CONCATENATED MODULE: ./src/results/excerpts.ts


const maxLengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };
/** Cuts out the beginnings of a row's texts. */
function makeExcerpt({ input, output, expected_output, error, reasoning }) {
    const failure = (0,results_failures/* readRowFailure */.v6)(error);
    const reasons = Object.entries(reasoning ?? {}).flatMap(([label, reason]) => reason?.trim() ? [[label, copyBeginning(reason, maxLengths.reason)]] : []);
    return {
        input: shorten(input, maxLengths.input),
        expected: shorten(expected_output, maxLengths.expected),
        output: shorten(output, maxLengths.output),
        error: failure && copyBeginning((0,results_failures/* formatFailure */.M3)(failure) || "an error", maxLengths.error),
        reasons: Object.fromEntries(reasons),
    };
}
/** Shortens a text, an object that is written member by member, or anything else as JSON. */
function shorten(value, maxLength) {
    if (value === undefined || value === null || value === "")
        return undefined;
    if (typeof value === "string")
        return copyBeginning(value, maxLength);
    const members = typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined;
    const isFlat = members?.every(([, member]) => member === null || typeof member !== "object");
    const text = isFlat
        ? members?.map(([name, member]) => `${name}: ${String(member)}`).join("\n")
        : JSON.stringify(value, undefined, 2);
    return text ? copyBeginning(text, maxLength) : undefined;
}
// A slice alone would keep the whole text in memory.
function copyBeginning(text, maxLength) {
    return Buffer.from((0,lib_text/* clipped */.cz)(text, maxLength), "utf8").toString("utf8");
}

// EXTERNAL MODULE: ./src/results/metric-scores.ts
var metric_scores = __webpack_require__(7886);
// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/usage.ts
var usage = __webpack_require__(8233);
;// CONCATENATED MODULE: ./src/results/scores.ts









// A leg with more records isn't a shard, and the keys of all legs are kept at once.
const maxRecordKeys = 20_000;
/** Returns the keys of an experiment's records; undefined without scores, or if there are more than 20,000. */
function listRecordKeys(scores) {
    if (scores === undefined || scores.records.length > maxRecordKeys)
        return undefined;
    return scores.records.flatMap((record) => (0,result_row/* formatRecordKey */.A)(record) ?? []);
}
const usageLabels = ["$cost_usd", "$duration_ms", "$total_tokens"];
/** Whether a label is the one of cost, tokens, or duration, and not one of an evaluator. */
function isUsageLabel(label) {
    return usageLabels.some((usage) => usage === label);
}
/** Returns the key of a span: with its trace, because users' own programs can number their spans anew in each trace. */
function formatExcerptKey({ spanId, traceId }) {
    return JSON.stringify([spanId, traceId]);
}
/** Texts of rows that are kept to show what changed, in characters. */
const maxExcerptsLength = 4_000_000;
const maxPropertyNames = 50;
const nanosecondsPerMillisecond = 1_000_000;
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
    #propertyNames = new Set();
    #skipped = { spans: 0, metrics: 0, tags: 0 };
    #failures = new Map();
    /** The sums of both halves of each row's digest: unlike a digest of all rows, they don't depend on the order. */
    #content = { high: 0, low: 0 };
    #excerpts = new Map();
    #excerptsLength = 0;
    /** `slicedBy`: the properties of records that slices ask for; no others are kept. */
    constructor(slicedBy = new Set()) {
        this.#slicedBy = slicedBy;
    }
    addRow({ row, identity, inDocument, span }) {
        this.#add({
            ...row,
            identity,
            name: inDocument?.test,
            span,
            failure: (0,results_failures/* readRowFailure */.v6)(row.error),
            usage: (0,usage/* toUsage */.Vl)(row.usage),
            durationMs: row.duration_ms ?? undefined,
        });
    }
    addSummary(scores) {
        for (const [label, score] of Object.entries(scores))
            this.#summary.set(label, { score, timestamp: 0 });
    }
    /** Adds a page of Datadog's events; a span that comes twice counts once. */
    addPage({ spans, summaryMetrics, skipped }) {
        for (const span of spans)
            if (!(0,events_page.isNested)(span))
                this.#addSpan(span);
        for (const kind of ["spans", "metrics", "tags"])
            this.#skipped[kind] += skipped[kind];
        for (const event of (0,events_page/* newestByLabel */.w)(summaryMetrics)) {
            const score = (0,events_page.readScore)(event);
            const known = this.#summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
            if (score !== undefined && event.timestamp_ms >= known)
                this.#summary.set(event.label, { score, timestamp: event.timestamp_ms });
        }
    }
    scores() {
        const summarize = (metrics) => new Map([...metrics].map(([label, scores]) => [label, (0,metric_scores/* summarizeScores */.T)(label, scores)]));
        const { high, low } = this.#content;
        const digest = [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
        return {
            rows: this.#rows,
            records: this.#records,
            metrics: summarize(this.#metrics),
            usage: summarize(this.#usage),
            summary: new Map([...this.#summary].map(([label, { score }]) => [label, score])),
            ...(this.#propertyNames.size > 0 && { propertyNames: [...this.#propertyNames] }),
            skipped: this.#skipped,
            // The most frequent first.
            failures: [...this.#failures.values()].sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1)),
            contentDigest: this.#rows.total === 0 ? undefined : digest,
            excerpts: this.#excerpts,
        };
    }
    #addSpan(event) {
        const span = { spanId: event.span_id, traceId: event.trace_id };
        const key = formatExcerptKey(span);
        if (this.#spans.has(key))
            return;
        this.#spans.add(key);
        const metrics = (0,events_page/* newestByLabel */.w)(event.eval_metrics);
        const scores = metrics.flatMap((metric) => {
            const score = (0,events_page.readScore)(metric);
            return score === undefined ? [] : [[metric.label, score]];
        });
        const failures = metrics.map((metric) => [metric.label, (0,results_failures/* readRowFailure */.v6)(metric.error)]);
        // Datadog doesn't accept a duration of 0, so an upload without one writes one nanosecond.
        const { duration = 0 } = event;
        this.#add({
            ...event.meta,
            reasoning: Object.fromEntries(metrics.map(({ label, reasoning }) => [label, reasoning])),
            tags: event.tags,
            identity: (0,result_row/* identifyRecord */.UT)((0,events_page/* findSpanRecordId */.C)(event), event.meta.input),
            span,
            failure: (0,events_page.hasSpanFailed)(event) ? ((0,results_failures/* readRowFailure */.v6)(event.meta.error) ?? {}) : undefined,
            scores: Object.fromEntries(scores),
            evaluatorFailures: Object.fromEntries(failures),
            usage: (0,usage/* readUsage */.k9)(event.metrics, event.meta.metadata),
            durationMs: duration > 1 ? duration / nanosecondsPerMillisecond : undefined,
        });
    }
    #add(row) {
        const { identity, span, failure, usage, durationMs } = row;
        const record = this.#addRecord(row);
        const where = { recordId: identity.recordId, span };
        this.#rows.total += 1;
        const content = (0,json/* canonicalJson */.dj)([(0,result_row/* formatRecordKey */.A)(identity) ?? null, row.output ?? null, row.scores]);
        const hash = (0,lib_text/* nodeCrypto */.SI)().hash("sha256", content, "buffer");
        this.#content.high = (this.#content.high + hash.readUInt32BE(0)) >>> 0;
        this.#content.low = (this.#content.low + hash.readUInt32BE(4)) >>> 0;
        if (failure !== undefined) {
            this.#rows.failed += 1;
            (0,results_failures/* countFailure */.cC)(this.#failures, failure, { ...where, metric: undefined });
        }
        for (const [label, score] of Object.entries(row.scores)) {
            collectScore(this.#metrics, label, record, score);
            if (score !== null || failure !== undefined)
                continue;
            const message = (0,json/* readOwn */.jU)(row.reasoning, label) ?? "no score";
            const reason = (0,json/* readOwn */.jU)(row.evaluatorFailures, label) ?? { message };
            (0,results_failures/* countFailure */.cC)(this.#failures, reason, { ...where, metric: label });
        }
        const amounts = { $cost_usd: usage.costUsd, $duration_ms: durationMs, $total_tokens: usage.totalTokens };
        for (const label of usageLabels) {
            const amount = amounts[label];
            if (amount !== undefined)
                collectScore(this.#usage, label, record, amount);
        }
    }
    /** Returns the index of the row's record; -1 if nothing identifies it. */
    #addRecord(row) {
        const { identity, name, span, metadata, tags } = row;
        const key = (0,result_row/* formatRecordKey */.A)(identity);
        if (key === undefined) {
            this.#rows.withoutRecord += 1;
            return -1;
        }
        const all = this.#slicedBy.size === 0 ? undefined : (0,record_properties/* readProperties */.Qh)(metadata, tags ?? []);
        for (const name of all?.keys() ?? [])
            if (this.#propertyNames.size < maxPropertyNames)
                this.#propertyNames.add(name);
        const properties = all && new Map([...all].filter(([property]) => this.#slicedBy.has(property)));
        const known = this.#recordIndexes.get(key);
        const record = known === undefined ? undefined : this.#records[known];
        if (known !== undefined && record !== undefined) {
            record.rows += 1;
            record.properties = (0,record_properties/* mergeProperties */.g2)(record.properties, properties);
            return known;
        }
        if (this.#excerptsLength < maxExcerptsLength) {
            const excerpt = makeExcerpt(row);
            this.#excerpts.set(formatExcerptKey(span), excerpt);
            const { input, expected, output, error, reasons } = excerpt;
            for (const text of [input, expected, output, error, ...Object.entries(reasons).flat()])
                this.#excerptsLength += text?.length ?? 0;
        }
        this.#recordIndexes.set(key, this.#records.length);
        const { recordId, inputDigest } = identity;
        return this.#records.push({ recordId, inputDigest, name, span, rows: 1, properties }) - 1;
    }
}
function collectScore(metrics, label, record, score) {
    const collected = metrics.get(label) ?? { records: [], scores: [] };
    metrics.set(label, collected);
    collected.records.push(record);
    collected.scores.push(score);
}


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ toSpanUsage),
/* harmony export */   Vl: () => (/* binding */ toUsage),
/* harmony export */   k9: () => (/* binding */ readUsage),
/* harmony export */   m7: () => (/* binding */ usageMember)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);


/** Where the upload repeats a row's usage, in the metadata of its span. */
const usageMember = "$usage";
const nanodollarsPerDollar = 1e9;
/** Returns the usage that a row of a results file states: tokens as given, else input and output together. */
function toUsage(usage) {
    return {
        totalTokens: usage?.total_tokens ?? addTokens(usage?.input_tokens, usage?.output_tokens),
        costUsd: usage?.cost_usd ?? undefined,
    };
}
/** Returns the metrics of a row's span, with the cost in nanodollars; undefined if the row states no usage. */
function toSpanUsage(usage) {
    const { totalTokens, costUsd } = toUsage(usage);
    if (totalTokens === undefined && costUsd === undefined)
        return undefined;
    return {
        input_tokens: usage?.input_tokens ?? undefined,
        output_tokens: usage?.output_tokens ?? undefined,
        total_tokens: totalTokens,
        estimated_total_cost: costUsd === undefined ? undefined : Math.round(costUsd * nanodollarsPerDollar),
    };
}
const amount = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .lenient */ .W_)(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig());
const repeatedUsage = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    [usageMember]: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input_tokens: amount, output_tokens: amount, total_tokens: amount, cost_usd: amount }),
});
/**
 * Returns the usage of a span in Datadog: from its metrics, and if it kept none of them, from what the upload wrote into
 * its metadata.
 */
function readUsage(metrics, metadata) {
    // Most spans have none, and a schema is slow.
    const isRepeated = typeof metadata === "object" && metadata !== null && usageMember in metadata;
    const repeated = toUsage(isRepeated ? repeatedUsage.safeParse(metadata).data?.[usageMember] : undefined);
    const { input_tokens, output_tokens, total_tokens, estimated_total_cost: cost } = metrics;
    return {
        totalTokens: total_tokens ?? addTokens(input_tokens, output_tokens) ?? repeated.totalTokens,
        costUsd: cost === undefined ? repeated.costUsd : cost / nanodollarsPerDollar,
    };
}
function addTokens(input, output) {
    return typeof input === "number" ? input + (output ?? 0) : (output ?? undefined);
}


/***/ })

};
