export const id = 606;
export const ids = [606];
export const modules = {

/***/ 2368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ compareExperiments)
});

// EXTERNAL MODULE: ./src/results/scores.ts + 1 modules
var scores = __webpack_require__(7564);
// EXTERNAL MODULE: ./src/lib/numbers.ts
var numbers = __webpack_require__(7357);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/comparison/records.ts
var comparison_records = __webpack_require__(9695);
;// CONCATENATED MODULE: ./src/comparison/changes.ts



/** Compares the categories of a metric. */
function compareCategories(label, baseline, current, pairs) {
    const [before, after] = [baseline, current].map((side) => {
        const metric = side?.metric;
        if (metric === undefined || (metric.count > 0 && metric.type !== "categorical"))
            return undefined;
        return { categories: metric.categories, count: metric.count, errors: metric.errors };
    });
    const isComparable = Boolean(before?.count) && Boolean(after?.count);
    const worse = pairs.filter((pair) => {
        const [there, here] = [findMode(baseline, pair.baseline), findMode(current, pair.current)];
        return isComparable && there !== undefined && here !== undefined && there !== here;
    });
    const otherType = Boolean(baseline?.metric?.count) && before === undefined;
    const comparison = {
        ...{ kind: "categorical", label, otherType, baseline: before, current: after },
        coverage: (0,comparison_records/* measureCoverage */.jt)(baseline, current, pairs, isComparable),
        changed: isComparable && !baseline?.isSummarized ? worse.length : undefined,
    };
    const about = { label, type: "categorical", better: "higher", range: 1, rounding: 0 };
    return { comparison, changes: baseline && { ...about, worse, improved: [], baseline, current } };
}
/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(side, record) {
    const names = side?.runs[record]?.map((run) => side.metric?.observations.names[run] ?? "") ?? [];
    const byName = Map.groupBy(names, (name) => name);
    const [first] = [...byName].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
    return first?.[0];
}
/** Returns what changed in a metric of a record; undefined if nothing did. */
function describeChange(metric, pair) {
    const { label, type, better, baseline, current, range, rounding } = metric;
    const [runsBefore, runs] = [baseline.runs[pair.baseline] ?? [], current.runs[pair.current] ?? []];
    if (runs.length === 0 || runsBefore.length === 0)
        return undefined;
    const describe = (change, changed) => {
        return { label, type, ...change, runs: { changed, all: runs.length }, isUnsteady: changed < runs.length };
    };
    if (type === "categorical") {
        const [before = "", after = ""] = [findMode(baseline, pair.baseline), findMode(current, pair.current)];
        if (before === after)
            return undefined;
        const names = current.metric?.observations.names ?? [];
        const changed = runs.filter((run) => names[run] !== before).length;
        return describe({ baseline: before, current: after, direction: "changed", share: 1 }, changed);
    }
    const [before, after] = [(0,numbers/* computeMean */.hT)(runsBefore), (0,numbers/* computeMean */.hT)(runs)];
    const difference = after - before;
    if (Math.abs(difference) <= rounding)
        return undefined;
    const direction = difference > 0 === (better === "higher") ? "better" : "worse";
    const changed = runs.filter((value) => (value - before) * difference > 0).length;
    return describe({ baseline: before, current: after, direction, share: Math.abs(difference) / range }, changed);
}
/**
 * Returns the records that changed most in any metric (`most` of each metric and direction), each with all its changes.
 * Those of `worseLabels` come first, then the others by how far they changed, and last those with only some changed runs.
 */
function describeChangedRecords(metrics, worseLabels, baseline, current, most = 200) {
    const listed = metrics.flatMap(({ worse, improved }) => [...worse.slice(0, most), ...improved.slice(0, most)]);
    const ranked = [...new Set(listed)].map((pair) => {
        const changes = metrics.flatMap((metric) => describeChange(metric, pair) ?? []).sort((a, b) => b.share - a.share);
        const leading = changes.find(({ label, direction }) => direction === "worse" && worseLabels.has(label));
        const { recordId, inputDigest, name, span } = current.records[pair.current] ?? {};
        const key = (0,result_row/* formatRecordKey */.A)({ recordId, inputDigest }) ?? "";
        const baselineSpan = baseline.records[pair.baseline]?.span;
        const record = { key, index: pair.current, recordId, inputDigest, name, changes, baselineSpan, span };
        const rank = changes.every(({ isUnsteady }) => isUnsteady) ? 2 : leading ? 0 : 1;
        return { record, rank, share: (leading ?? changes[0])?.share ?? 0 };
    });
    ranked.sort((a, b) => a.rank - b.rank || b.share - a.share || (a.record.key < b.record.key ? -1 : 1));
    const numeric = metrics.filter(({ type }) => type !== "categorical");
    const worse = new Map(numeric.map((metric) => [metric.label, metric.worse.map((pair) => pair.current)]));
    return { changed: ranked.map(({ record }) => record), worse, changes: countChanges(metrics, numeric) };
}
/** Counts each record once: as worse if a number of it got worse, else as better, else by its categories. */
function countChanges(metrics, numeric) {
    const worse = new Set(numeric.flatMap((metric) => metric.worse));
    const numbers = new Set([...worse, ...numeric.flatMap(({ improved }) => improved)]);
    const all = new Set([...numbers, ...metrics.flatMap((metric) => metric.worse)]);
    return { worse: worse.size, better: numbers.size - worse.size, category: all.size - numbers.size };
}

// EXTERNAL MODULE: ./src/lib/student-t.ts
var student_t = __webpack_require__(8009);
// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
;// CONCATENATED MODULE: ./src/comparison/compare-to-summary.ts




/** Returns a metric of a results summary, without values of records. */
function readSummarized(summary, label) {
    const found = findSummarized(summary, label);
    const side = { records: [], rowCount: summary.rows, runs: [], isSummarized: true };
    if (found === undefined)
        return { ...side, metric: undefined };
    const { kind: type, n: count } = found;
    const categories = Object.entries(found.kind === "categorical" ? found.counts : {})
        .map(([category, rows]) => ({ category, count: rows, share: count === 0 ? 0 : rows / count }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
    const mean = found.kind === "categorical" ? undefined : found.mean;
    const observations = { records: new Int32Array(), values: new Float64Array(), names: [] };
    return { ...side, metric: { label, type, count, errors: 0, mean, categories, observations, failedRecords: [] } };
}
function findSummarized({ metrics, usage = {} }, label) {
    const known = (0,scores/* isUsageLabel */.yF)(label) ? usage : metrics;
    return Object.hasOwn(known, label) ? known[label] : undefined;
}
/** Compares the means of all rows by Welch's test: which records changed isn't known any more. */
function compareToSummary(result, summary, current) {
    const { comparison } = result;
    const before = findSummarized(summary, comparison.label);
    const { mean, observations } = current.metric ?? {};
    if (before?.kind !== comparison.type || mean === undefined)
        return;
    const difference = mean - before.mean;
    const rounding = numbers/* roundingShare */.EJ * Math.max(Math.abs(before.mean), Math.abs(mean));
    comparison.compared = { baseline: before.mean, current: mean };
    if (Number.isFinite(difference))
        comparison.difference = Math.abs(difference) <= rounding ? 0 : difference;
    // The runs of a record aren't independent, so records count.
    const rows = observations?.values ?? new Float64Array();
    const records = current.runs.filter((runs) => runs.length > 0);
    const means = records.length > 0 ? records.map(numbers/* computeMean */.hT) : rows;
    const runsEach = records.length > 0 ? Math.max(1, rows.length / records.length) : 1;
    const samples = [
        { count: Math.floor(before.n / runsEach), mean: before.mean, variance: (before.sd ?? 0) ** 2 },
        { count: means.length, mean, variance: (0,numbers/* computeVariance */.Xr)(means) },
    ];
    const sizes = [Math.abs(difference), ...samples.map(({ variance }) => Math.sqrt(variance))];
    const range = before.kind === "boolean" ? 1 : Math.max(...sizes) || 1;
    if (samples.some(({ count }) => count < power/* minTestedRecords */.MT) || !Number.isFinite(range ** 2))
        return;
    for (const sample of samples) {
        // Half a value more at each end of the range: a sample of equal values doesn't say that there are no others.
        const squares = sample.variance * (sample.count - 1) + range ** 2 / 4;
        sample.variance = Math.max(sample.variance, squares / sample.count);
    }
    const { interval, pValue: p, standardError } = (0,student_t/* testByWelch */.J1)(...samples);
    comparison.interval = interval;
    result.standardError = standardError;
    // Means can be as far apart as you like, so a significant outcome is always possible.
    result.test = { p, smallest: 0, smallestByDesign: 0 };
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/comparison/permutation.ts
var permutation = __webpack_require__(6873);
;// CONCATENATED MODULE: ./src/comparison/numeric.ts







/** Compares a metric over the records that both sides scored. */
function compareNumeric(about, baseline, current, pairs) {
    const { label, type, better } = about;
    const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
    const [before, after] = [otherType ? undefined : baseline?.metric, current.metric];
    const isComparable = Boolean(before?.count) && Boolean(after?.count);
    const comparison = {
        kind: "numeric",
        ...about,
        otherType,
        baseline: before && { mean: before.mean, count: before.count, errors: before.errors },
        current: after && { mean: after.mean, count: after.count, errors: after.errors },
        coverage: (0,comparison_records/* measureCoverage */.jt)(baseline, current, pairs, isComparable),
        verdict: "not tested",
        canBeSignificant: false,
    };
    if (!isComparable || baseline === undefined || baseline.isSummarized)
        return { comparison };
    const scored = pairs.filter((pair) => baseline.runs[pair.baseline]?.length && current.runs[pair.current]?.length);
    const runs = scored.map((pair) => {
        return { baseline: baseline.runs[pair.baseline] ?? [], current: current.runs[pair.current] ?? [] };
    });
    const { differences, range, rounding, ...means } = averageRuns(runs);
    const changed = [...differences.keys()].filter((index) => differences[index] !== 0);
    changed.sort((a, b) => Math.abs(differences[b] ?? 0) - Math.abs(differences[a] ?? 0));
    const isBetter = (index) => (differences[index] ?? 0) > 0 === (better === "higher");
    const improved = changed.filter(isBetter).flatMap((index) => scored[index] ?? []);
    const worse = changed.filter((index) => !isBetter(index)).flatMap((index) => scored[index] ?? []);
    const unchanged = scored.length - changed.length;
    comparison.records = { both: scored.length, worse: worse.length, better: improved.length, unchanged };
    if (type === "boolean")
        comparison.records.broke = countBroken(runs, Number(better === "higher"));
    if (scored.length === 0)
        return { comparison };
    const mean = (0,numbers/* computeMean */.hT)(differences);
    comparison.compared = { baseline: (0,numbers/* computeMean */.hT)(means.baseline), current: (0,numbers/* computeMean */.hT)(means.current) };
    if (Number.isFinite(mean))
        comparison.difference = Math.abs(mean) <= rounding ? 0 : mean;
    const changes = { ...about, baseline, current, worse, improved, range, rounding };
    // Of larger numbers, squares are infinite.
    if (scored.length < power/* minTestedRecords */.MT || rounding >= 1e150 * numbers/* roundingShare */.EJ)
        return { comparison, changes };
    comparison.noise = (0,power/* measureNoise */.T_)(type, runs, rounding);
    if (changed.length > 0)
        comparison.interval = findInterval(type, differences, range, rounding);
    const seed = Number.parseInt((0,lib_text/* digest */.br)(label, 4), 16) | 0;
    return { comparison, changes, test: (0,permutation/* testByPermutation */.ox)(runs, rounding, seed) };
}
/** Averages the runs of each record; a difference of no more than rounding is 0. */
function averageRuns(runs) {
    const sides = runs.flatMap(({ baseline, current }) => [baseline, current]);
    const low = sides.reduce((least, values) => Math.min(least, values[0] ?? least), Infinity);
    const high = sides.reduce((most, values) => Math.max(most, values.at(-1) ?? most), -Infinity);
    const rounding = numbers/* roundingShare */.EJ * Math.max(Math.abs(low), Math.abs(high));
    const baseline = Float64Array.from(runs, (sides) => (0,numbers/* computeMean */.hT)(sides.baseline));
    const current = Float64Array.from(runs, (sides) => (0,numbers/* computeMean */.hT)(sides.current));
    const differences = current.map((value, index) => {
        const difference = value - (baseline[index] ?? 0);
        return Math.abs(difference) <= rounding ? 0 : difference;
    });
    return { baseline, current, differences, range: high - low, rounding };
}
function countBroken(runs, good) {
    const broke = runs.filter(({ baseline, current }) => {
        const bad = current.filter((value) => value !== good).length;
        return baseline.every((value) => value === good) && bad * 2 > current.length;
    });
    return broke.length;
}
/**
 * Returns an interval of the mean difference: Student's, with half of the usual degrees of freedom, since differences
 * can be skewed. Booleans, and scores most of whose differences are equal, get Bonett and Price's (2012), which adds a
 * record that got better and one that got worse: what no record shows may still happen.
 */
function findInterval(type, differences, range, rounding) {
    const sorted = differences.toSorted();
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const equal = sorted.filter((difference) => Math.abs(difference - middle) <= 2 * rounding).length;
    const isDiscrete = type === "boolean" || equal * 2 > sorted.length;
    const center = type === "boolean" ? 0 : middle;
    const distances = sorted.map((difference) => difference - center);
    const count = sorted.length + (isDiscrete ? 2 : 0);
    const mean = (0,numbers/* sumExactly */.YR)(distances) / count;
    const squares = (0,numbers/* sumExactly */.YR)(distances.map((distance) => distance ** 2)) + (isDiscrete ? 2 * range ** 2 : 0);
    const variance = Math.max(0, squares - count * mean ** 2) / (count - 1);
    const freedom = isDiscrete ? student_t/* normalFreedom */.y_ : sorted.length / 2;
    const half = (0,student_t/* tQuantile */.YW)(permutation/* significance */.Oe / 2, freedom) * Math.sqrt(variance / count);
    return [center + mean - half, center + mean + half];
}
/** Returns the interval with 0 outside if the metric's own test is significant, and inside otherwise. */
function agreeWithTest([low, high], difference, isSignificant) {
    if (!isSignificant)
        return [Math.min(0, low), Math.max(0, high)];
    // Far closer to 0 than any difference that is shown.
    const nearest = difference / 1_000;
    return difference > 0 ? [low > 0 ? low : nearest, high] : [low, high < 0 ? high : nearest];
}
/** Completes a metric by what its test says, and by the `max_regression` that its detectable drop goes beyond. */
function completeMetric(metric, result, limit = 0) {
    const { comparison, standardError = 0 } = metric;
    const { coverage, compared, difference = 0, interval, noise } = comparison;
    const { pValue = 1, sharers = 1 } = result ?? {};
    comparison.verdict = findVerdict(comparison, result);
    comparison.pValue = result?.pValue;
    comparison.adjustedPValue = result?.adjusted;
    comparison.canBeSignificant = result?.canBeSignificant ?? false;
    const agreed = interval && agreeWithTest(interval, difference, pValue < permutation/* significance */.Oe);
    comparison.interval = agreed?.every(Number.isFinite) ? agreed : undefined;
    // Differences of single runs contain the change itself.
    const isKnown = noise !== undefined && (noise.isPooled || !["better", "worse"].includes(comparison.verdict));
    comparison.noise = isKnown ? { ...noise, sharers } : undefined;
    if (isKnown) {
        const scored = (coverage.records?.both ?? 0) + (coverage.records?.added ?? 0);
        comparison.rerunError = Math.sqrt(noise.variance / (scored * noise.runs.current));
    }
    const drop = (0,numbers/* resolveLimit */.UA)(limit, Math.abs(compared?.baseline ?? 0));
    // A share of 0 isn't a drop that anybody wants to notice.
    if ((0,scores/* isUsageLabel */.yF)(comparison.label) || (typeof limit === "string" && drop === 0))
        return;
    const options = { limit: drop, sharers };
    // Two means are like one record with a run on each side.
    const means = { variance: standardError ** 2 / 2, step: 0, range: Infinity };
    if (isKnown)
        comparison.detectableDrop = (0,power/* findDetectableDrop */.Cy)(noise, noise.records, noise.runs, options);
    else if (standardError > 0)
        comparison.detectableDrop = (0,power/* findDetectableDrop */.Cy)(means, 1, { baseline: 1, current: 1 }, options);
}
function findVerdict(comparison, result) {
    const { baseline, current, records, difference = 0, better } = comparison;
    if (!current?.count)
        return "missing";
    if (!baseline?.count)
        return "new";
    if (result === undefined)
        return "not enough data";
    if (records && records.both === records.unchanged)
        return "unchanged";
    if (!result.canBeSignificant)
        return "not enough data";
    const direction = difference > 0 === (better === "higher") ? "better" : "worse";
    if (result.adjusted < permutation/* significance */.Oe)
        return direction;
    return result.pValue < permutation/* significance */.Oe ? `maybe ${direction}` : "no clear change";
}

// EXTERNAL MODULE: ./src/comparison/slices.ts
var comparison_slices = __webpack_require__(3022);
;// CONCATENATED MODULE: ./src/comparison/compare.ts







/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). The same scores give the
 * same result, whatever their order.
 */
function compareExperiments(baseline, current, options) {
    const { hasRelativeRule = () => false, isUsageTested = () => false } = options;
    const summary = baseline && "version" in baseline ? baseline : undefined;
    const rows = baseline && !("version" in baseline) ? baseline : undefined;
    const pairs = (0,comparison_records/* pairRecords */.lG)(rows?.records ?? [], current.records);
    const sides = { rows, summary, current, pairs, options };
    const results = compareMetrics(sides);
    const metrics = results.filter(({ comparison }) => !(0,scores/* isUsageLabel */.yF)(comparison.label));
    const numeric = results.filter((result) => result.comparison.kind === "numeric");
    // Usage that isn't tested takes nothing from the others.
    const tested = numeric.filter(({ comparison: { label } }) => !(0,scores/* isUsageLabel */.yF)(label) || isUsageTested(label));
    const families = Map.groupBy(tested, ({ comparison }) => hasRelativeRule(comparison.label));
    for (const family of families.values())
        judgeMetrics(family, options);
    const compared = numeric.map(({ comparison }) => comparison);
    const worse = new Set(compared.flatMap(({ label, verdict }) => (verdict === "worse" ? label : [])));
    const changes = metrics.flatMap((result) => result.changes ?? []);
    const summaryRows = summary && { total: summary.rows, failed: summary.errors, withoutRecord: 0 };
    return {
        baselineFrom: rows ? "rows" : summary && "results summary",
        metrics: metrics.map(({ comparison }) => comparison),
        usage: compared.filter(({ label }) => (0,scores/* isUsageLabel */.yF)(label)),
        ...compareSlices(sides),
        summary: compareRunLevelScores(sides),
        rows: { baseline: rows?.rows ?? summaryRows, current: current.rows },
        records: rows && {
            both: pairs.length,
            added: current.records.length - pairs.length,
            missing: rows.records.length - pairs.length,
            ...describeChangedRecords(changes, worse, rows, current, options.maxChangedRecords),
        },
        leftOut: { baseline: rows?.leftOut ?? { spans: 0, metrics: 0, tags: 0 }, current: current.leftOut },
    };
}
/** Compares all metrics and usage, by label. */
function compareMetrics({ rows, summary, current, pairs, options }) {
    const labels = new Set([
        ...[rows, current].flatMap((side) => [...(side?.metrics.keys() ?? []), ...(side?.usage.keys() ?? [])]),
        ...Object.keys({ ...summary?.metrics, ...summary?.usage }),
    ]);
    return [...labels].sort().map((label) => {
        const here = (0,comparison_records/* readSide */.wU)(current, label);
        const there = summary ? readSummarized(summary, label) : rows && (0,comparison_records/* readSide */.wU)(rows, label);
        // This run's type, unless none of its rows has a score.
        const known = here.metric?.count ? here.metric : (there?.metric ?? here.metric);
        const type = known?.type ?? "score";
        if (type === "categorical")
            return compareCategories(label, there, here, pairs);
        const result = compareNumeric({ label, type, better: options.betterFor(label) }, there, here, pairs);
        if (summary)
            compareToSummary(result, summary, here);
        return result;
    });
}
/** Completes the metrics of a family by their verdicts. */
function judgeMetrics(family, { maxRegressionFor }) {
    const tests = family.flatMap(({ test }) => test ?? []);
    const results = (0,permutation/* judgeFamily */.is)(tests);
    for (const metric of family) {
        const limit = maxRegressionFor?.(metric.comparison.label, metric.slice);
        completeMetric(metric, metric.test && results[tests.indexOf(metric.test)], limit);
    }
}
/** Compares the slices asked for, in a family of their own. */
function compareSlices({ rows, current, pairs, options }) {
    const { slices: requests = [], betterFor } = options;
    if (requests.length === 0)
        return { slices: [], sliceProperties: [] };
    const records = rows?.records ?? [];
    const sliceProperties = (0,comparison_slices/* listProperties */.i)([records, current.records]);
    const results = (0,comparison_slices/* findSlices */.xw)(requests, sliceProperties, records, current.records, pairs).flatMap((slice) => {
        const { label, key } = slice;
        const here = (0,comparison_records/* readSide */.wU)(current, label, slice.current);
        const there = rows && (0,comparison_records/* readSide */.wU)(rows, label, slice.baseline);
        const type = here.metric?.type ?? there?.metric?.type;
        if (type === undefined || type === "categorical")
            return [];
        const inSlice = pairs.filter((pair) => slice.current.has(pair.current));
        return { ...compareNumeric({ label, type, better: betterFor(label) }, there, here, inSlice), slice: key };
    });
    judgeMetrics(results, options);
    const slices = results.map(({ comparison, slice, changes }) => {
        return { ...comparison, slice, worse: (changes?.worse ?? []).map((pair) => pair.current) };
    });
    // Properties that no slice asks for have names only.
    const known = new Set(sliceProperties.map(({ property }) => property));
    const names = new Set([rows, current].flatMap((side) => side?.propertyNames ?? []));
    const others = [...names]
        .filter((property) => !known.has(property))
        .sort()
        .map((property) => ({ property, values: [] }));
    return { slices, sliceProperties: [...sliceProperties, ...others] };
}
function compareRunLevelScores({ rows, summary, current, options }) {
    const before = rows?.summary ?? new Map(Object.entries(summary?.summary ?? {}));
    const labels = [...new Set([...before.keys(), ...current.summary.keys()])].sort();
    return labels.map((label) => {
        const [there, here] = [before.get(label), current.summary.get(label)];
        const difference = typeof there === "number" && typeof here === "number" ? here - there : undefined;
        return { label, better: options.betterFor(label), baseline: there, current: here, difference };
    });
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jt: () => (/* binding */ measureCoverage),
/* harmony export */   lG: () => (/* binding */ pairRecords),
/* harmony export */   wU: () => (/* binding */ readSide)
/* harmony export */ });
/* unused harmony export groupByRecord */
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);


/** Returns one side of a metric; with `included`, as if its experiment had only these records. */
function readSide(experiment, label, included) {
    const { records, rows, ...scores } = experiment;
    const all = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .isUsageLabel */ .yF)(label) ? scores.usage : scores.metrics;
    const found = all.get(label);
    const metric = found && included ? sliceMetric(found, included) : found;
    let rowCount = included ? 0 : rows.total;
    for (const record of included ?? [])
        rowCount += records[record]?.rows ?? 0;
    const runs = metric ? groupByRecord(metric.observations, records.length) : [];
    return { records, rowCount, metric, runs, isSummarized: false };
}
function sliceMetric(metric, included) {
    const { names, ...all } = metric.observations;
    const isIncluded = (_, index) => included.has(all.records[index] ?? -1);
    const [records, values] = [all.records.filter(isIncluded), all.values.filter(isIncluded)];
    const failedRecords = metric.failedRecords.filter((record) => included.has(record));
    const counts = { count: values.length, errors: failedRecords.length };
    const mean = values.length > 0 ? (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeMean */ .hT)(values) : undefined;
    return { ...metric, ...counts, observations: { records, values, names }, mean, failedRecords };
}
const noRuns = [];
/** Returns each record's values in ascending order. */
function groupByRecord({ records, values }, count) {
    const runs = Array(count).fill(noRuns);
    for (const [index, record] of records.entries()) {
        const value = values[index] ?? 0;
        // An array that grows from nothing has room for many values.
        if (runs[record] === noRuns)
            runs[record] = [value];
        else
            runs[record]?.push(value);
    }
    for (const ofRecord of runs)
        ofRecord.sort((a, b) => a - b);
    return runs;
}
/**
 * Pairs records by ID, and those without a partner by input, if only one record of each side has that input. The order
 * depends only on the records, not on the order of rows.
 */
function pairRecords(baseline, current) {
    const [isPairedThere, isPairedHere] = [new Set(), new Set()];
    const pairs = [];
    for (const member of ["recordId", "inputDigest"]) {
        const there = findUnique(baseline, member, isPairedThere);
        for (const [key, index] of findUnique(current, member, isPairedHere)) {
            const partner = there.get(key);
            if (partner === undefined || partner < 0 || index < 0)
                continue;
            pairs.push({ pair: { baseline: partner, current: index }, key });
            isPairedThere.add(partner);
            isPairedHere.add(index);
        }
    }
    return pairs.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ pair }) => pair);
}
/** Returns the index of the only record with each key; -1 if there are several. */
function findUnique(records, member, isPaired) {
    const unique = new Map();
    for (const [index, record] of records.entries()) {
        const key = isPaired.has(index) ? undefined : record[member];
        if (key !== undefined)
            unique.set(key, unique.has(key) ? -1 : index);
    }
    return unique;
}
/** Returns which rows and records a metric's numbers come from; `isComparable` if both sides have it with one type. */
function measureCoverage(baseline, current, pairs, isComparable) {
    const countRows = ({ metric, rowCount }) => {
        return { scored: metric?.count ?? 0, failed: metric?.errors ?? 0, rows: rowCount };
    };
    const { scored, failed, rows } = countRows(current);
    const coverage = { baseline: baseline && countRows(baseline), current: countRows(current), records: undefined };
    if (!baseline?.metric?.count)
        return { ...coverage, expected: rows, covered: scored };
    if (baseline.isSummarized) {
        // Only counts are left of the baseline: as large a part of the rows.
        const share = Math.min(1, baseline.metric.count / Math.max(1, baseline.rowCount));
        return { ...coverage, expected: Math.max(scored + failed, Math.round(share * rows)), covered: scored };
    }
    const isExpected = new Set();
    let [both, expected, covered] = [0, 0, 0];
    for (const pair of pairs) {
        if (!baseline.runs[pair.baseline]?.length)
            continue;
        const runs = current.runs[pair.current]?.length ?? 0;
        isExpected.add(pair.current);
        both += Math.sign(runs);
        expected += current.records[pair.current]?.rows ?? 0;
        covered += runs;
    }
    for (const record of current.metric?.failedRecords ?? [])
        expected += isExpected.has(record) ? 0 : 1;
    const [there = 0, here = 0] = [baseline, current].map(({ runs }) => runs.filter(({ length }) => length > 0).length);
    const records = { both, added: here - both, missing: there - both, withoutRow: there - isExpected.size };
    return {
        ...coverage,
        ...(expected > 0 ? { expected, covered } : { expected: rows, covered: scored }),
        records: isComparable ? records : undefined,
    };
}


/***/ }),

/***/ 3022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ maxSliceValues),
/* harmony export */   i: () => (/* binding */ listProperties),
/* harmony export */   xw: () => (/* binding */ findSlices)
/* harmony export */ });
/* harmony import */ var _results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3251);

/** Values up to which each value of a property is compared. */
const maxSliceValues = 50;
/** Returns the slices asked for that have records, by label, property, and value, with the indexes of their records. */
function findSlices(requests, properties, baseline, current, pairs) {
    const slices = new Map();
    for (const { label, ...request } of requests) {
        const property = (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProperty */ .np)(request.property);
        const known = properties.find((candidate) => candidate.property === property)?.values ?? [];
        const each = known.length > maxSliceValues ? [] : known;
        const there = baseline.map(({ properties }) => properties?.get(property));
        const here = current.map(({ properties }) => properties?.get(property));
        // The baseline's value counts, so a change can't move records out of a slice.
        for (const pair of pairs)
            here[pair.current] = there[pair.baseline] ?? here[pair.current];
        for (const value of request.value === undefined ? each : [(0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProperty */ .np)(request.value)]) {
            const select = (values) => new Set([...values.keys()].filter((record) => values[record]?.includes(value)));
            const slice = { label, key: { property, value }, baseline: select(there), current: select(here) };
            const isFound = slice.baseline.size + slice.current.size > 0;
            if (isFound)
                slices.set(JSON.stringify([label, property, value]), slice);
        }
    }
    return [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
}
/** Returns every property of both sides' records, with its values. */
function listProperties(sides) {
    const properties = new Map();
    for (const record of sides.flat()) {
        for (const [property, values] of record.properties ?? []) {
            const known = properties.get(property) ?? new Set();
            for (const value of values)
                known.add(value);
            properties.set(property, known);
        }
    }
    return [...properties]
        .map(([property, values]) => ({ property, values: [...values].sort() }))
        .sort((a, b) => (a.property < b.property ? -1 : 1));
}


/***/ }),

/***/ 59:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ describeFiles),
/* harmony export */   V$: () => (/* binding */ describeFileWarnings),
/* harmony export */   c7: () => (/* binding */ clockToleranceMs),
/* harmony export */   gX: () => (/* binding */ collectMetricFacts),
/* harmony export */   k9: () => (/* binding */ findUntouchedFiles),
/* harmony export */   qW: () => (/* binding */ describeStaleFiles),
/* harmony export */   wo: () => (/* binding */ findStaleFiles)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9112);




const maxFiles = 20;
const maxWarnings = 20;
const maxMetrics = 50;
const maxNameLength = 100;
/** Returns a line for each results file that says what was read from it. */
function describeFiles(files) {
    const more = files.length - maxFiles;
    const shown = files.slice(0, maxFiles).map(describeFile);
    return more > 0 ? [...shown, `And ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(more, "results file")} more.`] : shown;
}
/** Returns a sentence for each thing that may be wrong with the results files, the first 20. */
function describeFileWarnings(files) {
    const all = files.flatMap(({ file, warnings }) => warnings.map((warning) => `${file.name}: ${warning}`));
    const more = all.length - maxWarnings;
    const shown = all.slice(0, maxWarnings).map((warning) => warning.replace(/\s+/g, " "));
    return more > 0 ? [...shown, `And ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(more, "warning")} more about results files.`] : shown;
}
function describeFile({ file, format, counts, names, skipped, notes, isTool }) {
    const { rows, runs, firstRuns, summaries } = counts;
    if (rows === 0 && summaries === 0 && !isTool)
        return `${file.name}: empty`;
    const parts = [format, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(rows, "row")];
    if (runs > 1)
        parts.push(rows === firstRuns * runs ? `${runs} runs each` : `up to ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(runs)} runs each`);
    // Each label with the tool's own name, if that is another one.
    const metrics = [...names].slice(0, maxMetrics).map(([name, label]) => {
        const shown = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(label, maxNameLength);
        return name === label ? shown : `${shown} (${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .clipped */ .cz)(name, maxNameLength)})`;
    });
    if (names.size > maxMetrics)
        metrics.push(`and ${names.size - maxMetrics} more`);
    if (metrics.length > 0)
        parts.push(`metrics ${metrics.join(", ")}`);
    const skips = [...skipped].map(([what, times]) => `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(times)} ${what}`);
    const more = skips.length === 0 ? notes : [`left out: ${skips.join(", ")}`, ...notes];
    return [`${file.name}: ${parts.join(", ")}`, ...more].join("; ").replace(/\s+/g, " ");
}
/** Returns what results files say about their metrics, and whether usage is tested like them. */
function collectMetricFacts(files, usageMetrics) {
    return {
        usageMetrics,
        names: new Map(files.flatMap(({ names }) => [...names])),
        lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
    };
}
// The evaluation may run on another machine than the one whose clock says when the run began.
const clockToleranceMs = 60_000;
/**
 * Returns the files that are older than the run. What a document says about itself counts whatever the file system says;
 * a checkout gives old files a new modification time, but Git knows them.
 *
 * `since`: when the run began, in milliseconds since the Unix epoch. `untouched`: paths that are as Git checked them out.
 */
function findStaleFiles(files, since, untouched) {
    const explain = ({ file, ownTime }) => {
        if (since !== undefined && ownTime !== undefined && ownTime < since - clockToleranceMs)
            return `dated ${formatMinute(ownTime)}`;
        if (since !== undefined && file.modifiedAt < since)
            return `last modified ${formatMinute(file.modifiedAt)}`;
        return untouched.has(file.path) ? "unchanged since it was checked out of Git" : undefined;
    };
    return files.flatMap((checked) => {
        const reason = explain(checked);
        return reason === undefined ? [] : [{ name: checked.file.name, reason }];
    });
}
function formatMinute(time) {
    return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
const maxStaleFiles = 5;
/** Returns `results.json (dated 2026-01-05 09:30 UTC)` for the first files. */
function describeStaleFiles(stale) {
    const shown = stale.slice(0, maxStaleFiles).map(({ name, reason }) => `${name} (${reason})`);
    const more = stale.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
const gitTimeoutMs = 5_000;
const maxGitOutputBytes = 10 * 1_024 * 1_024;
/** With more folders or files than results are spread over, nothing is claimed. */
const maxFolders = 20;
const maxFilesPerFolder = 500;
/**
 * Returns the paths that Git tracks and that are as the checkout left them. Asks the `git` of the machine; without an
 * answer (no Git, no repository, one that belongs to another user) no path is returned.
 */
async function findUntouchedFiles(paths, context) {
    const folders = Map.groupBy(paths, (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (folders.size > maxFolders)
        return new Set();
    const found = await Promise.all([...folders].map(([folder, files]) => findUntouchedIn(folder, files, context)));
    return new Set(found.flat());
}
async function findUntouchedIn(folder, paths, context) {
    if (paths.length > maxFilesPerFolder)
        return [];
    const git = (...args) => runGit(folder, args, context);
    const names = paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    const tracked = await git("ls-files", "-z", "--", ...names);
    if (tracked === undefined || tracked === "")
        return [];
    const [touched, head] = await Promise.all([
        // Against the commit, so that staged files count; one that was written again counts even if its text is the same.
        git("diff-index", "-z", "--name-only", "--relative", "HEAD", "--", ...names),
        git("log", "-1", "--format=%ct %P", "HEAD"),
    ]);
    if (touched === undefined || head === undefined)
        return [];
    // A step of this run made the commit if it's newer and, unlike that of a shallow checkout, has a parent.
    const [seconds, parent] = head.trim().split(" ");
    if (parent !== undefined && context.since !== undefined && Number(seconds) * 1_000 >= context.since)
        return [];
    const [all, changed] = [new Set(tracked.split("\0")), new Set(touched.split("\0"))];
    return paths.filter((path) => all.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) && !changed.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)));
}
/** Returns what Git prints; undefined if it fails or takes too long. It gets no keys, and runs nothing that a repository names. */
async function runGit(folder, args, { environment, signal }) {
    const { PATH, HOME, USERPROFILE, SystemRoot } = environment;
    const env = { PATH, HOME, USERPROFILE, SystemRoot, GIT_LITERAL_PATHSPECS: "1", GIT_OPTIONAL_LOCKS: "0" };
    const safe = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];
    const options = { cwd: folder, env, signal, timeout: gitTimeoutMs, maxBuffer: maxGitOutputBytes };
    return await new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...safe, ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
    });
}


/***/ }),

/***/ 6419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeGate)
});

// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
// EXTERNAL MODULE: ./src/comparison/slices.ts
var slices = __webpack_require__(3022);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/numbers.ts
var numbers = __webpack_require__(7357);
// EXTERNAL MODULE: ./src/lib/student-t.ts
var student_t = __webpack_require__(8009);
// EXTERNAL MODULE: ./src/results/scores.ts + 1 modules
var scores = __webpack_require__(7564);
// EXTERNAL MODULE: ./src/gate/messages.ts
var messages = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/gate/judge-metric.ts







const relativeRules = ["max_regression", "no_regression", "max_broken"];
/** Judges the rules of a metric that has a value. */
function judgeMetric(subject, value, rules, context) {
    const { name, metric, slice, inheritedCoverage } = subject;
    const failsIfUnclear = rules.unclear === "fail" ? { failsIfUnclear: true } : {};
    const about = { metric: metric.label, slice, isExplicit: true, ...failsIfUnclear };
    const judged = [];
    for (const rule of ["min", "max"]) {
        const limit = rules[rule];
        if (limit === undefined)
            continue;
        const decision = refuseLimit(subject, rule, limit) ?? judgeBound(subject, value, rule, limit);
        judged.push({ ...about, rule, limit, ...decision });
    }
    const { label, coverage } = metric;
    judged.push(...judgeCoverage({ metric: label, slice }, name, coverage, rules.min_coverage, inheritedCoverage));
    const relative = relativeRules.filter((rule) => rules[rule] !== undefined && rules[rule] !== false);
    if (relative.length === 0)
        return judged;
    const tooFew = judgeCommon(subject, context);
    judged.push(...tooFew);
    for (const rule of relative) {
        const limit = rules[rule];
        const refusal = rule === "max_regression" ? refuseLimit(subject, rule, limit) : undefined;
        const obstacle = refusal ?? findObstacle(subject, rule, context.baseline, tooFew.length === 0);
        const decision = obstacle ?? judgeRelative(subject, rule, rules, context.addsReruns);
        judged.push({ ...about, rule, limit, ...decision });
        if (rule !== "max_regression" || refusal !== undefined || decision.outcome === "not checked")
            continue;
        context.warnings.push(...warnOfFineLimit(subject, rules.max_regression ?? 0));
    }
    return judged;
}
/**
 * Fails a limit on a boolean that is meant as points or percent, and as it is checks nothing. A bound such as 1.1 is only
 * out of reach.
 */
function refuseLimit({ name, metric }, rule, limit) {
    const least = rule === "max_regression" ? 1 : 2;
    if (metric.type !== "boolean" || typeof limit !== "number" || limit <= 1 || limit < least)
        return undefined;
    return { outcome: "failed", ...messages/* messages */.DZ.limitAboveOne(name, rule, limit) };
}
/** Judges a bound, which applies to the value that is shown. */
function judgeBound({ name, metric }, value, rule, limit) {
    const unit = (0,format/* metricUnit */.n2)(metric);
    const { rerunError = 0 } = metric;
    const baseline = metric.baseline?.mean;
    const isPassed = rule === "min" ? isAtLeast(value, limit) : isAtLeast(-value, -limit);
    const shown = (0,format/* writeValue */.bD)(value, unit, { besides: limit });
    const before = baseline === undefined ? undefined : (0,format/* writeValue */.bD)(baseline, unit);
    const distance = (baseline ?? Number.NaN) - limit;
    const margin = rule === "min" ? distance : -distance;
    // How likely an unchanged app misses a bound that the baseline keeps.
    const isKnown = !isPassed && rerunError > 0 && margin >= 0;
    const chance = isKnown ? (0,student_t/* upperTail */.fl)(margin / rerunError, student_t/* normalFreedom */.y_) : undefined;
    const message = messages/* messages */.DZ[rule](isPassed, name, shown, (0,format/* writeValue */.bD)(limit, unit, "all"), before, chance);
    return { outcome: isPassed ? "passed" : "failed", ...message, measured: { value, limit } };
}
/** Judges how many of the rows that should have a metric have a score; reported if there's a rule, or some have none. */
function judgeCoverage(about, name, coverage, own, inherited = "95%") {
    const { expected, covered, current } = coverage;
    if (expected === 0 || (own === undefined && covered === expected))
        return [];
    const least = own ?? inherited;
    const isPassed = isAtLeast(covered, (0,numbers/* resolveLimit */.UA)(least, expected));
    const counts = { covered, expected, failed: current.failed };
    const message = messages/* messages */.DZ.coverage(isPassed, name, counts, formatAmount(least));
    const decision = decideCount(isPassed, message, covered, expected, least);
    return [{ ...about, rule: "min_coverage", limit: least, isExplicit: own !== undefined, ...decision }];
}
/** Judges whether enough records that a metric scored are in both runs; reported only if there are too few. */
function judgeCommon({ name, metric, slice }, { gate, baseline }) {
    const { label, coverage } = metric;
    // Without a shared record the rules themselves report that.
    if (baseline.kind !== "read" || !coverage.records?.both || slice)
        return [];
    const { both, added, missing, withoutRow } = coverage.records;
    const there = both + missing;
    const limit = gate.rows.min_common ?? gate_gate/* defaultRows */.nc.min_common;
    const decision = countCommon(limit, { both, here: both + added, present: there - withoutRow, there });
    if (decision.outcome === "passed")
        return [];
    const message = `${name}: ${decision.message.replace(/^Only/, "only")}`;
    return [{ metric: label, rule: "min_common", limit, isExplicit: false, ...decision, message }];
}
/** Decides whether enough records of this run are in the baseline, and enough of the baseline's are in this run. */
function countCommon(least, { both, here, present, there }) {
    const isAll = least === "100%" || least === "0%";
    const isMore = typeof least === "string" && !isAll;
    const limit = `${typeof least === "number" ? "at least " : isMore ? "more than " : ""}${formatAmount(least)}`;
    const [isHere, isThere] = [both - (0,numbers/* resolveLimit */.UA)(least, here), present - (0,numbers/* resolveLimit */.UA)(least, there)].map((spare) => isMore ? spare > 0 : spare >= 0);
    if (isHere && !isThere)
        return decideCount(false, messages/* messages */.DZ.commonThere(present, there, limit), present, there, least);
    return decideCount(isHere === true, messages/* messages */.DZ.commonHere(isHere === true, both, here, limit), both, here, least);
}
/**
 * Finds why a rule that needs the baseline can't be checked. Without a baseline, or if the metric is new, it isn't
 * checked; a baseline that can't be used must not let a regression pass, so it fails.
 */
function findObstacle({ name, metric, slice, isRunLevel, isFromSummary }, rule, baseline, isComparable) {
    if (rule === "no_regression" && isRunLevel)
        return { outcome: "failed", ...messages/* messages */.DZ.runLevelTest(name) };
    if (rule === "max_broken" && isRunLevel)
        return { outcome: "failed", ...messages/* messages */.DZ.brokenNeedsRecords(name) };
    if (rule === "max_broken" && metric.type !== "boolean")
        return { outcome: "failed", ...messages/* messages */.DZ.brokenNeedsBoolean(name) };
    if (baseline.kind === "none")
        return { outcome: "not checked", ...messages/* messages */.DZ.noBaseline(name, rule, baseline) };
    if (baseline.kind === "unreadable")
        return { outcome: "failed", ...messages/* messages */.DZ.baselineUnreadable(name, rule, baseline.reason) };
    if (slice !== undefined && isFromSummary)
        return { outcome: "not checked", ...messages/* messages */.DZ.needsRows(name, rule) };
    if (metric.otherType)
        return { outcome: "failed", ...messages/* messages */.DZ.otherType(name) };
    if (metric.baseline?.mean === undefined) {
        const failures = metric.coverage.baseline?.failed ?? 0;
        if (failures === 0)
            return { outcome: "not checked", ...messages/* messages */.DZ.newMetric(name, rule) };
        return { outcome: "failed", ...messages/* messages */.DZ.baselineFailed(name, isRunLevel ? undefined : failures) };
    }
    if (!isComparable)
        return { outcome: "not checked", ...messages/* messages */.DZ.tooFewCommon(name, rule) };
    if (metric.difference === undefined || metric.compared === undefined) {
        const isShared = (metric.coverage.records?.both ?? 0) > 0;
        const message = isShared ? messages/* messages */.DZ.tooFarApart(name, rule) : messages/* messages */.DZ.noSharedRecords(name, rule);
        return { outcome: "failed", ...message };
    }
    if (rule === "max_broken" && metric.records?.broke === undefined)
        return { outcome: "not checked", ...messages/* messages */.DZ.needsRows(name, rule) };
    return undefined;
}
function judgeRelative(subject, rule, rules, addsReruns) {
    switch (rule) {
        case "max_regression":
            return judgeMaxRegression(subject, rules.max_regression ?? 0, rules.unclear === "fail", addsReruns);
        case "no_regression":
            return judgeNoRegression(subject);
        case "max_broken": {
            // It counts records and needs no test.
            const [most, { broke = 0, both = 0 }] = [rules.max_broken ?? 0, subject.metric.records ?? {}];
            return judgeMost(broke, both, most, (isPassed, limit) => messages/* messages */.DZ.broken(isPassed, subject.name, broke, both, limit));
        }
    }
}
/**
 * Judges `max_regression`: it passes within the limit, and beyond it fails only if the metric is worse by the test, else
 * it's unclear. If the metric can't be tested, the number alone decides.
 */
function judgeMaxRegression(subject, rule, isFailing, addsReruns) {
    const { name, metric } = subject;
    const { better, difference = 0, compared, interval, coverage, pValue } = metric;
    const before = Math.abs(compared?.baseline ?? 0);
    const limit = (0,numbers/* resolveLimit */.UA)(rule, before);
    const gain = better === "higher" ? difference : -difference;
    const [low, high] = interval ?? [Number.NaN, Number.NaN];
    const change = describeChange(subject, rule, limit);
    const isShown = change.untestedBecause === undefined && isAtLeast(better === "higher" ? low : -high, -limit);
    const measured = { value: -gain, limit };
    if (isAtLeast(gain, -limit, Math.max(before, Math.abs(limit)))) {
        const message = isShown ? messages/* messages */.DZ.shownWithinLimit(name, change) : messages/* messages */.DZ.withinLimit(name, change);
        return { outcome: "passed", ...message, measured, shown: isShown || undefined };
    }
    if (change.untestedBecause !== undefined || metric.verdict === "worse")
        return { outcome: "failed", ...messages/* messages */.DZ.droppedTooFar(name, change), measured };
    const message = metric.canBeSignificant && pValue !== undefined
        ? messages/* messages */.DZ.droppedMaybe(name, change, pValue, isFailing, addsReruns)
        : messages/* messages */.DZ.droppedUndecidable(name, change, coverage.records?.both ?? 0, isFailing, addsReruns);
    return { outcome: isFailing ? "failed" : "unclear", ...message, measured };
}
function describeChange(subject, rule, limit) {
    const { difference = 0 } = subject.metric;
    const unit = (0,format/* metricUnit */.n2)(subject.metric);
    const allowed = (0,format/* writeAmount */.iK)(limit, unit, "all");
    const size = (0,format/* writeAmount */.iK)(difference, unit, { besides: limit });
    return {
        text: difference === 0 ? "didn't change" : `${difference < 0 ? "dropped" : "rose"} ${size}`,
        step: formatStep(subject.metric),
        limit: typeof rule === "string" ? `${rule} of the baseline, ${allowed}` : allowed,
        bareLimit: allowed.replace(/ points?$/, ""),
        untestedBecause: explainUntested(subject),
    };
}
function formatStep(metric) {
    const unit = (0,format/* metricUnit */.n2)(metric);
    return `${(0,format/* writeValue */.bD)(metric.compared?.baseline ?? 0, unit)} → ${(0,format/* writeValue */.bD)(metric.compared?.current ?? 0, unit)}`;
}
/** Returns why the number alone decides `max_regression`, as the end of a sentence; undefined if the test does. */
function explainUntested({ metric, isRunLevel, isFromSummary }) {
    const { pValue, difference, coverage } = metric;
    const both = coverage.records?.both ?? 0;
    if (isRunLevel)
        return "a run-level score can't be tested";
    if (isFromSummary)
        return pValue === undefined && difference !== 0 ? "only averages are left of the baseline" : undefined;
    if (both >= power/* minTestedRecords */.MT)
        return undefined;
    return `${(0,format/* plural */.LS)(both, "record")} in both runs can't be tested, at least ${power/* minTestedRecords */.MT} are needed`;
}
const notWorse = ["better", "maybe better", "maybe worse", "no clear change", "unchanged"];
/** Judges `no_regression`: it fails only if the metric is worse by the test, and is never unclear. */
function judgeNoRegression(subject) {
    const { name, metric } = subject;
    const { verdict, adjustedPValue, coverage } = metric;
    const both = coverage.records?.both;
    if (verdict === "worse") {
        const message = messages/* messages */.DZ.significantlyWorse(name, formatStep(metric), adjustedPValue);
        return { outcome: "failed", ...message };
    }
    if (notWorse.includes(verdict))
        return { outcome: "passed", ...messages/* messages */.DZ.notSignificantlyWorse(name) };
    const isTested = explainUntested(subject) === undefined;
    const message = isTested ? messages/* messages */.DZ.neverSignificant(name, both ?? 0) : messages/* messages */.DZ.tooFewToTest(name, both);
    return { outcome: "not checked", ...message };
}
/** Warns about a limit that is finer than half of what the records can detect, and plans for more of them. */
function warnOfFineLimit({ name, metric, slice }, rule) {
    const { detectableDrop, noise, compared, label } = metric;
    const limit = (0,numbers/* resolveLimit */.UA)(rule, Math.abs(compared?.baseline ?? 0));
    if (detectableDrop === undefined || noise === undefined || (0,scores/* isUsageLabel */.yF)(label) || slice?.isFound)
        return [];
    if (typeof rule === "string" && !(limit > 0))
        return [];
    const isLarge = detectableDrop === "only large drops";
    if (!isLarge && limit >= detectableDrop / 2)
        return [];
    const unit = (0,format/* metricUnit */.n2)(metric);
    const allowed = (0,format/* writeAmount */.iK)(limit, unit, "all");
    // With the digits that matter: a detectable drop is an estimate.
    const drop = isLarge ? undefined : (0,format/* writeAmount */.iK)(Number(detectableDrop.toPrecision(2)), unit, "all");
    const bare = isLarge ? allowed : allowed.replace(/ points?$/, "");
    const direction = metric.better === "lower" ? "rise" : "drop";
    const { records, runs, range, sharers = 1 } = noise;
    // A drop that is worth noticing: a twentieth of the range, or twice the limit if that's more.
    const planned = Math.max(Number((range / 20).toPrecision(1)), 2 * limit);
    const options = { limit, sharers };
    const needed = (0,power/* countRecordsNeeded */.hT)(noise, planned, runs, options) ?? 0;
    const recordsWithThreeRuns = needed > records && runs.baseline < 3
        ? (0,power/* countRecordsNeeded */.hT)(noise, planned, { ...runs, baseline: 3 }, options)
        : undefined;
    const plan = needed > records ? { drop: (0,format/* writeAmount */.iK)(planned, unit, "all"), records: needed, recordsWithThreeRuns } : undefined;
    return [messages/* messages */.DZ.limitTooFine(name, { records, runs, direction, drop, limit: limit === 0 ? "none" : bare, plan })];
}
// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;
/** Returns what a rule on a count comes to, out of `of`. */
function decideCount(isPassed, message, value, of, amount) {
    const limit = Math.floor((0,numbers/* resolveLimit */.UA)(amount, of) + tolerance * of);
    return { outcome: isPassed ? "passed" : "failed", ...message, measured: { value, limit, of } };
}
/** Formats an amount for a sentence: `1,200`, `5%`. */
function formatAmount(amount) {
    return typeof amount === "number" ? (0,format/* formatCount */.B4)(amount) : amount;
}
/** Judges a rule on how many at most, out of `of`. */
function judgeMost(value, of, most, explain) {
    const isPassed = value <= (0,numbers/* resolveLimit */.UA)(most, of) + tolerance * of;
    return decideCount(isPassed, explain(isPassed, formatAmount(most)), value, of, most);
}
/** Whether a value is at least a limit, apart from rounding; a value that isn't a number is not. */
function isAtLeast(value, limit, magnitude = Math.max(Math.abs(value), Math.abs(limit))) {
    return Number.isFinite(value) && value >= limit - tolerance * magnitude;
}

// EXTERNAL MODULE: ./src/gate/judgement.ts
var judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var gate_metrics = __webpack_require__(1370);
;// CONCATENATED MODULE: ./src/gate/judge.ts









/** Judges every rule of a gate. Without a rule nothing is judged. */
function judgeGate(gate, evidence) {
    if (gate === undefined || !(0,gate_gate/* hasRules */.w0)(gate)) {
        const warnings = gate === undefined ? [] : [messages/* messages */.DZ.onlyBetter()];
        return { verdict: "none", isGated: false, rules: [], notes: [], warnings };
    }
    const { results, dataset, names, facts = [], addsReruns = false } = evidence;
    const about = { metric: "$rows", outcome: "failed", isExplicit: false };
    const rules = facts.map(({ rule, message }) => ({ ...about, rule, ...messages/* messages */.DZ[rule](message) }));
    const warnings = [];
    let unreadableBaseline;
    if (results.kind === "unreadable") {
        rules.push({ ...about, rule: "results", ...messages/* messages */.DZ.resultsUnreadable(results.reason) });
    }
    else {
        const { comparison } = results;
        const baseline = checkBaselineRows(evidence.baseline, comparison);
        unreadableBaseline = baseline.kind === "unreadable" ? baseline.reason : undefined;
        const judged = [
            ...judgeRows(gate.rows, comparison, baseline, dataset),
            ...judgeMetrics({ gate, comparison, baseline, names, addsReruns, warnings }),
        ];
        const isFinished = facts.every(({ rule }) => rule !== "evaluation");
        rules.push(...(isFinished ? judged : judged.flatMap(leaveUnchecked)));
        if (!isFinished)
            warnings.length = 0;
    }
    const isPartial = dataset !== undefined && dataset.present < dataset.records;
    const isNoted = isPartial && evidence.baseline.kind === "none" && gate.rows.max_missing === undefined;
    const notes = isNoted ? [messages/* messages */.DZ.datasetRows(dataset)] : [];
    return { verdict: (0,judgement/* decideVerdict */.AU)(rules), isGated: true, rules, notes, warnings, unreadableBaseline };
}
/** The rows of an evaluation that didn't finish are shown, but say nothing for or against its rules. */
function leaveUnchecked(judged) {
    const { metric, slice, rule, limit, isExplicit, outcome } = judged;
    if (!isExplicit)
        return [];
    if (outcome === "not checked")
        return [judged];
    const name = `${metric}${slice === undefined ? "" : (0,gate_gate/* formatSlice */.cj)(slice)}`;
    return [{ metric, slice, rule, limit, isExplicit, outcome: "not checked", ...messages/* messages */.DZ.unfinished(name, rule) }];
}
/** A baseline that shows no row, or fewer than its summary counts, doesn't count as read. */
function checkBaselineRows(baseline, { rows, baselineFrom }) {
    if (baseline.kind !== "read" || baselineFrom === "results summary")
        return baseline;
    const shown = rows.baseline?.total ?? 0;
    const { recordedRows = 0 } = baseline;
    const remedy = "Rerun the workflow on the base branch.";
    if (shown === 0)
        return { kind: "unreadable", reason: `it has no rows. ${remedy}` };
    if (shown >= recordedRows)
        return baseline;
    const reason = `it shows ${shown} of the ${recordedRows} rows that its results summary counts. ${remedy}`;
    return { kind: "unreadable", reason };
}
/** Judges the rules of `$rows`. Its defaults aren't explicit, and are reported only if they say something. */
function judgeRows(own, comparison, baseline, dataset) {
    const rules = { ...gate_gate/* defaultRows */.nc, ...own };
    const { total, failed } = comparison.rows.current;
    const isEnough = total >= rules.min;
    const decisions = {
        max_errors: judgeMost(failed, total, rules.max_errors, (isPassed, limit) => messages/* messages */.DZ.rowErrors(isPassed, failed, total, limit)),
        min: {
            outcome: isEnough ? "passed" : "failed",
            ...messages/* messages */.DZ.rowCount(isEnough, total, rules.min),
            measured: { value: total, limit: rules.min },
        },
        max_missing: judgeMissing(own, comparison, baseline, dataset),
        min_common: judgeAllCommon(own.min_common, comparison, baseline),
    };
    return ["max_errors", "min", "max_missing", "min_common"].flatMap((rule) => {
        const decision = decisions[rule];
        if (decision === undefined)
            return [];
        return [{ metric: "$rows", rule, limit: rules[rule], isExplicit: own[rule] !== undefined, ...decision }];
    });
}
/** Judges how many of the baseline's records have no row here; without a baseline, of the dataset's. */
function judgeMissing({ max_missing: own }, { records, rows }, baseline, dataset) {
    const most = own ?? gate_gate/* defaultRows */.nc.max_missing;
    if (baseline.kind === "none" && own !== undefined && dataset !== undefined) {
        const missing = Math.max(0, dataset.records - dataset.present);
        return judgeMost(missing, dataset.records, most, (isPassed, limit) => messages/* messages */.DZ.missingFromDataset(isPassed, missing, dataset.records, limit));
    }
    if (baseline.kind !== "read")
        return explainUnchecked("max_missing", baseline, own !== undefined);
    // Rows of no record, and expired rows, are counted as rows.
    const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
    const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
    const missing = records ? records.missing + nameless : Math.max(0, there.total - rows.current.total);
    const total = records ? records.both + records.missing + there.withoutRecord : there.total;
    const what = records === undefined || nameless > 0 ? "row" : "record";
    const decision = judgeMost(missing, total, most, (isPassed, limit) => messages/* messages */.DZ.missing(isPassed, missing, total, what, limit));
    if (!baseline.otherDatasetVersion)
        return decision;
    if (own === undefined && missing === 0)
        return undefined;
    return { ...decision, outcome: "not checked", ...messages/* messages */.DZ.missingFromOtherVersion(missing, what) };
}
/** Judges `min_common` over all records, if the gate sets it. */
function judgeAllCommon(least, { records }, baseline) {
    if (least === undefined)
        return undefined;
    if (baseline.kind !== "read")
        return explainUnchecked("min_common", baseline, true);
    if (records === undefined)
        return { outcome: "not checked", ...messages/* messages */.DZ.commonUnknown() };
    const { both, added, missing } = records;
    return countCommon(least, { both, here: both + added, present: both, there: both + missing });
}
/** Says why a rule that needs the baseline isn't checked, or fails; without a baseline, a default says nothing. */
function explainUnchecked(rule, baseline, isExplicit) {
    if (baseline.kind === "none")
        return isExplicit ? { outcome: "not checked", ...messages/* messages */.DZ.noBaseline("$rows", rule, baseline) } : undefined;
    return isExplicit
        ? { outcome: "failed", ...messages/* messages */.DZ.baselineUnreadable("$rows", rule, baseline.reason) }
        : { outcome: "not checked", ...messages/* messages */.DZ.baselineUnreadableNote(rule, baseline.reason) };
}
function judgeMetrics(context) {
    const { gate, comparison, names } = context;
    const { metrics, usage, summary } = comparison;
    const known = new Set([...(names?.keys() ?? []), ...[...metrics, ...usage, ...summary].map(({ label }) => label)]);
    const slices = gate.metrics.filter((entry) => (0,gate_metrics/* findSlice */.MV)(entry, known));
    const entries = gate.metrics.filter((entry) => !slices.includes(entry));
    // "*" applies to the numbers of rows. Categories and run-level scores are gated by name.
    const named = new Set(entries.map(({ label }) => (0,gate_metrics/* labelFor */.gt)(label, names)));
    for (const metric of [...metrics, ...usage.filter(({ verdict }) => verdict !== "not tested")]) {
        const isNumber = metric.kind === "numeric" || metric.otherType;
        if (isNumber && !named.has(metric.label))
            entries.push({ label: metric.label, rules: {} });
    }
    // A metric may be in the gate by its tool's name and by its label: the rules of both apply.
    return [...entries.flatMap((entry) => judgeEntry(entry, context)), ...judgeSlices(slices, context)];
}
function judgeEntry({ label: name, rules: own }, context) {
    const { gate, comparison, names } = context;
    const label = (0,gate_metrics/* labelFor */.gt)(name, names);
    const found = [...comparison.metrics, ...comparison.usage].find((metric) => metric.label === label);
    const score = found === undefined ? comparison.summary.find((one) => one.label === label) : undefined;
    // Rules of "*" that need records, or booleans, don't apply to other metrics; under a metric's own name they fail.
    const { no_regression, min_coverage, max_broken, ...every } = gate.everyMetric;
    const ofRows = score === undefined ? { no_regression, min_coverage } : {};
    const ofBooleans = found?.kind === "numeric" && found.type === "boolean" ? { max_broken } : {};
    const rules = { ...every, ...ofRows, ...ofBooleans, ...own };
    if (!(0,gate_gate/* hasMetricRules */.yp)(rules))
        return [];
    if (found?.kind === "categorical" && !(0,gate_gate/* hasMetricRules */.yp)({ ...rules, min_coverage: undefined }))
        return judgeCoverage({ metric: label }, label, found.coverage, rules.min_coverage);
    const metric = score ? toMetric(score) : found;
    const value = metric?.kind === "numeric" ? metric.current?.mean : undefined;
    if (metric?.kind === "numeric" && value !== undefined && Number.isFinite(value)) {
        const isFromSummary = found !== undefined && comparison.baselineFrom === "results summary";
        return judgeMetric({ name: label, metric, isRunLevel: score !== undefined, isFromSummary }, value, rules, context);
    }
    const shown = metric === undefined ? name : label;
    const message = explainNoNumber(shown, metric, comparison, names);
    return [{ metric: shown, rule: "score", outcome: "failed", isExplicit: true, ...message }];
}
// What people call usage, which the action names with a unit.
const usageNames = {
    $duration_ms: "latency latency_ms duration duration_ms time",
    $cost_usd: "cost cost_usd price",
    $total_tokens: "tokens total_tokens",
};
/** Says why a metric, or a name that is none, has no number, and suggests what a name was probably meant to be. */
function explainNoNumber(name, metric, { metrics, usage, summary }, names) {
    const scored = [...metrics, ...usage].filter(({ current }) => (current?.count ?? 0) > 0);
    const scores = summary.filter(({ current }) => typeof current === "number" || typeof current === "boolean");
    const labels = [...scored, ...scores].map(({ label }) => label);
    const plain = name.toLowerCase().replace(/^\$/, "");
    const near = (0,lib_text/* findNearest */.qg)(name, [...labels, ...(names?.keys() ?? [])]);
    const meant = near ?? labels.find((label) => usageNames[label]?.split(" ").includes(plain));
    if (metric === undefined)
        return explainSliceKey(name, labels, names) ?? messages/* messages */.DZ.unknownMetric(name, meant, labels);
    if (metric.kind === "categorical")
        return messages/* messages */.DZ.isCategory(name, metric.otherType);
    const { failed, rows } = metric.coverage.current;
    // A metric that only the baseline has was probably renamed.
    return failed === 0 ? messages/* messages */.DZ.missingMetric(name, meant) : messages/* messages */.DZ.noScore(name, failed, rows);
}
/** Says how to write a key that looks like a slice of a known metric, but isn't one. */
function explainSliceKey(key, labels, names) {
    const [, metric = "", selector = ""] = /^([^[]+)\[(.*)\]$/.exec(key) ?? [];
    if (!labels.includes((0,gate_metrics/* labelFor */.gt)(metric.trim(), names)))
        return undefined;
    const [property = "", ...values] = selector.split("=");
    const plain = property.trim().replaceAll(/["[\],]/g, "") || "language";
    if (values.length === 0)
        return messages/* messages */.DZ.sliceWithoutValue(key, `${metric}[${plain}=*]`);
    if (values.length > 1 && selector.includes(","))
        return messages/* messages */.DZ.severalProperties(key);
    const value = values.join("=").trim().replaceAll('"', "");
    return messages/* messages */.DZ.unquotedValue(key, `${metric}[${plain}=${JSON.stringify(value)}]`);
}
/** Returns a run-level score as a metric without records. */
function toMetric({ label, better, baseline, current }) {
    const [before, after] = [baseline, current].map((score) => typeof score === "number" || typeof score === "boolean" ? Number(score) : undefined);
    const coverage = {
        baseline: { scored: 1, failed: Number(baseline === null), rows: 1 },
        current: { scored: 1, failed: Number(current === null), rows: 1 },
        ...{ expected: 0, covered: 0, records: undefined },
    };
    const otherType = baseline !== undefined && baseline !== null && typeof baseline !== typeof current;
    const nothing = { baseline: undefined, current: undefined, changed: undefined };
    if (typeof current === "string")
        return { kind: "categorical", label, otherType, coverage, ...nothing };
    const isBoth = before !== undefined && after !== undefined && !otherType;
    return {
        ...{ kind: "numeric", label, better, coverage, otherType },
        type: typeof current === "boolean" ? "boolean" : "score",
        baseline: otherType ? undefined : { mean: before, count: 1, errors: 0 },
        current: { mean: after, count: 1, errors: 0 },
        compared: isBoth ? { baseline: before, current: after } : undefined,
        difference: isBoth ? after - before : undefined,
        verdict: "not tested",
        canBeSignificant: false,
    };
}
/** Judges the rules of slices. Those with too few records for relative rules are named once. */
function judgeSlices(entries, context) {
    const { gate, comparison, baseline, names } = context;
    const judged = [];
    const small = new Map();
    const isFromSummary = comparison.baselineFrom === "results summary";
    for (const { label: key, slice: selector, rules: own } of entries) {
        if (selector === undefined || !(0,gate_gate/* hasMetricRules */.yp)(own))
            continue;
        const label = (0,gate_metrics/* labelFor */.gt)(selector.metric, names);
        const slices = comparison.slices.filter((found) => found.label === label && (0,gate_metrics/* matchesSlice */.ob)(selector, found.slice));
        const failed = { metric: label, outcome: "failed", isExplicit: true };
        const fault = findSliceFault(key, selector, label, comparison, slices.length);
        if (fault !== undefined) {
            judged.push({ ...failed, rule: "slice", ...fault });
            continue;
        }
        const inherited = (0,gate_metrics/* findEntries */.I_)(gate, label, names).map((entry) => entry.rules);
        inherited.push(gate.everyMetric);
        const rules = { ...own, unclear: own.unclear ?? inherited.find(({ unclear }) => unclear !== undefined)?.unclear };
        // A count of the whole metric's rows says nothing about a slice.
        const inheritedCoverage = inherited.map((each) => each.min_coverage).find((amount) => typeof amount === "string");
        const { max_regression, no_regression, ...others } = rules;
        for (const metric of slices) {
            const slice = { ...metric.slice, isFound: selector.value === undefined };
            const name = `${label}${(0,gate_gate/* formatSlice */.cj)(slice)}`;
            const { records, current } = metric.coverage;
            const value = metric.current?.mean;
            if (value === undefined || !Number.isFinite(value)) {
                judged.push({ ...failed, rule: "score", slice, ...messages/* messages */.DZ.noScore(name, current.failed, current.rows) });
                continue;
            }
            const isSmall = baseline.kind === "read" && records !== undefined && records.both < power/* minTestedRecords */.MT;
            if (isSmall && (max_regression !== undefined || no_regression))
                small.set(name, key);
            const subject = { name, metric, slice, inheritedCoverage, isRunLevel: false, isFromSummary };
            judged.push(...judgeMetric(subject, value, isSmall ? others : rules, context));
        }
    }
    if (small.size > 0) {
        const about = { metric: "$slices", rule: "slice", isExplicit: true };
        judged.push({
            ...about,
            outcome: "not checked",
            ...messages/* messages */.DZ.smallSlices(small.size, [...new Set(small.values())].sort()),
        });
    }
    return judged;
}
function findSliceFault(key, { metric, property, value }, label, { metrics, usage, summary, sliceProperties }, matching) {
    const found = [...metrics, ...usage].find((one) => one.label === label);
    if (found === undefined && summary.some((one) => one.label === label))
        return messages/* messages */.DZ.runLevelSlice(key);
    const labels = metrics.map((one) => one.label);
    if (found === undefined)
        return messages/* messages */.DZ.unknownMetric(metric, (0,lib_text/* findNearest */.qg)(metric, labels), labels);
    if (found.kind === "categorical")
        return messages/* messages */.DZ.isCategory(key, found.otherType);
    const known = sliceProperties.find((one) => one.property === (0,record_properties/* normalizeProperty */.np)(property));
    const count = known?.values.length ?? 0;
    if (value === undefined && count > slices/* maxSliceValues */.Dc)
        return messages/* messages */.DZ.tooManySlices(key, count, slices/* maxSliceValues */.Dc);
    if (matching > 0)
        return undefined;
    // A near value of the property, or a near property.
    const names = sliceProperties.map((one) => one.property);
    // Not the value itself: a record that moved to it still counts in the slice that the baseline gives it.
    const others = known?.values.filter((one) => (0,record_properties/* normalizeProperty */.np)(one) !== (0,record_properties/* normalizeProperty */.np)(value ?? "")) ?? [];
    const near = known
        ? { property, value: value === undefined ? undefined : (0,lib_text/* findNearest */.qg)(value, others) }
        : { property: (0,lib_text/* findNearest */.qg)(property, names), value };
    const isNear = near.property !== undefined && (known === undefined || near.value !== undefined);
    const meant = isNear ? (0,gate_gate/* formatSlice */.cj)({ property: near.property ?? "", value: near.value }).slice(1, -1) : undefined;
    return messages/* messages */.DZ.emptySlice(key, meant, known === undefined ? names : []);
}


/***/ }),

/***/ 1370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ findEntries),
/* harmony export */   MV: () => (/* binding */ findSlice),
/* harmony export */   OI: () => (/* binding */ listSliceProperties),
/* harmony export */   ck: () => (/* binding */ comparisonOptions),
/* harmony export */   gK: () => (/* binding */ betterFor),
/* harmony export */   gt: () => (/* binding */ labelFor),
/* harmony export */   ob: () => (/* binding */ matchesSlice),
/* harmony export */   uX: () => (/* binding */ keepNamedSlices),
/* harmony export */   xs: () => (/* binding */ isUsageJudged)
/* harmony export */ });
/* harmony import */ var _results_formats_tool_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6422);
/* harmony import */ var _results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3251);
/* harmony import */ var _results_result_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3400);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4512);





/** Returns the label that a name in the gate stands for: itself, or what a tool's name became. */
function labelFor(name, names) {
    const isLabel = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageLabel */ .yF)(name) || _results_result_row_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabelPattern */ .L3.test(name);
    return names?.get(name) ?? (isLabel ? name : (0,_results_formats_tool_file_js__WEBPACK_IMPORTED_MODULE_0__/* .toLabel */ .AA)(name));
}
/** Returns the slice that an entry names; undefined if its whole key is the name of a metric or of a tool. */
function findSlice({ label, slice }, names) {
    return names?.has(label) ? undefined : slice;
}
/** Whether a slice of a comparison is one that an entry asks for. */
function matchesSlice(slice, key) {
    if ((0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(slice.property) !== (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(key.property))
        return false;
    return slice.value === undefined || (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(slice.value) === (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(key.value);
}
/** Finds the entries of a metric, or of a slice of it: its label and its tool's name may both be in the gate. */
function findEntries(gate, label, names, key) {
    return (gate?.metrics ?? []).filter((entry) => {
        const slice = findSlice(entry, names);
        if (labelFor(slice?.metric ?? entry.label, names) !== label)
            return false;
        return key === undefined ? slice === undefined : slice !== undefined && matchesSlice(slice, key);
    });
}
/** Returns which way is better for a metric: as the gate says, else its tool; less of usage, else more. */
function betterFor(gate, label, facts = {}) {
    const [own] = findEntries(gate, label, facts.names).flatMap(({ rules }) => rules.better ?? []);
    const isLower = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageLabel */ .yF)(label) || facts.lowerIsBetter?.has(label);
    return own ?? (isLower ? "lower" : (gate?.everyMetric.better ?? "higher"));
}
/** Whether cost, tokens, or duration are tested: if the gate names them with a rule, or `usage_metrics` is set. */
function isUsageJudged(gate, label, facts = {}) {
    const isRuled = findEntries(gate, label, undefined).some(({ rules }) => (0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .hasMetricRules */ .yp)(rules));
    return facts.usageMetrics === true || isRuled;
}
/** Returns what a comparison needs to know of a gate. */
function comparisonOptions(gate, facts) {
    const { names } = facts;
    const listRules = (label) => {
        if (gate === undefined || ((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageLabel */ .yF)(label) && !isUsageJudged(gate, label, facts)))
            return [];
        const entries = findEntries(gate, label, names);
        return entries.length === 0 ? [gate.everyMetric] : entries.map(({ rules }) => ({ ...gate.everyMetric, ...rules }));
    };
    return {
        betterFor: (label) => betterFor(gate, label, facts),
        isUsageTested: (label) => isUsageJudged(gate, label, facts),
        hasRelativeRule: (label) => listRules(label).some((rules) => rules.max_regression !== undefined || rules.no_regression === true),
        maxRegressionFor: (label, slice) => {
            const rules = slice ? findEntries(gate, label, names, slice).map((entry) => entry.rules) : listRules(label);
            return rules.find(({ max_regression }) => max_regression !== undefined)?.max_regression;
        },
        slices: (gate?.metrics ?? []).flatMap((entry) => {
            const slice = findSlice(entry, names);
            if (slice === undefined)
                return [];
            return [{ label: labelFor(slice.metric, names), property: slice.property, value: slice.value }];
        }),
    };
}
/** Lists the properties of records that slices of a gate ask for. */
function listSliceProperties(gate) {
    const selectors = (gate?.metrics ?? []).flatMap(({ slice }) => slice ?? []);
    return new Set(selectors.map(({ property }) => (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(property)));
}
/** Returns a comparison without the slices that `*` found: their values are content of the dataset. */
function keepNamedSlices(comparison, gate, facts) {
    const slices = comparison.slices.filter(({ label, slice }) => findEntries(gate, label, facts.names, slice).some((entry) => entry.slice?.value !== undefined));
    return { ...comparison, slices, sliceProperties: [] };
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ buildResultsReport)
/* harmony export */ });
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9314);


/** Builds what is shown of a comparison and of the gate's judgement. */
function buildResultsReport(facts) {
    const { comparison, judgement, gateMode, job, withAnswers, notIngested, addsReruns } = facts;
    return {
        comparison,
        judgement,
        gateMode,
        job,
        addsReruns,
        notIngested,
        withAnswers,
        records: comparison === undefined ? [] : buildRecords(comparison, facts),
        failures: buildFailures(facts),
        trend: comparison === undefined ? [] : extendTrend(comparison, facts),
    };
}
function buildRecords(comparison, facts) {
    // The job summary shows a hundred of each.
    const { judgement, maxRecords = 100 } = facts;
    const ordered = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .orderRecords */ .t7)(comparison, judgement);
    const groups = Map.groupBy(ordered, ({ kind }) => (kind === "better" || kind === "category" ? kind : "worse"));
    const listed = [...groups.values()].flatMap((group) => group.slice(0, maxRecords));
    return listed.map(({ record, kind }) => {
        const { recordId, name, span, baselineSpan, changes } = record;
        const labels = changes.map(({ label }) => label);
        const before = readRow("baseline", baselineSpan, labels, facts);
        const after = readRow("current", span, labels, facts);
        return {
            recordId,
            name,
            kind,
            changes,
            input: after?.excerpt?.input ?? before?.excerpt?.input,
            expected: after?.excerpt?.expected ?? before?.excerpt?.expected,
            baseline: before?.output,
            current: after?.output,
        };
    });
}
/** Reads a row's texts, and what its evaluators said about metrics. */
function readRow(side, span, labels, { scores, urls, withAnswers }) {
    if (span === undefined)
        return undefined;
    const excerpt = withAnswers ? scores[side]?.excerpts?.get((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExcerptKey */ ._n)(span)) : undefined;
    const reasons = labels.flatMap((label) => {
        const text = excerpt && Object.hasOwn(excerpt.reasons, label) ? excerpt.reasons[label] : undefined;
        return text === undefined ? [] : [{ label, text }];
    });
    const output = { output: excerpt?.output, error: excerpt?.error, reasons, url: urls[side](span) };
    return { output, excerpt };
}
function buildFailures({ scores, urls, withAnswers }) {
    const known = new Set((scores.baseline?.failures ?? []).map(({ type, message }) => type ?? message));
    const failures = (scores.current?.failures ?? []).map(({ type, message, count, recordId, span, metric }) => ({
        metric,
        // A message can quote an input.
        message: withAnswers ? message : (type ?? ""),
        count,
        record: recordId,
        url: span && urls.current(span),
        isNew: scores.baseline !== undefined && !known.has(type ?? message),
    }));
    return {
        rows: failures.filter(({ metric }) => metric === undefined),
        evaluators: failures.filter(({ metric }) => metric !== undefined),
    };
}
/** Adds this run to the trend of the metrics that it has. */
function extendTrend({ metrics }, { trend, commit }) {
    return trend.flatMap((past) => {
        const metric = metrics.find(({ label }) => label === past.label);
        const value = metric?.kind === "numeric" ? metric.current?.mean : undefined;
        if (metric?.kind !== "numeric" || metric.type !== past.type || value === undefined)
            return [];
        return { ...past, points: [...past.points, { commit, value }] };
    });
}


/***/ }),

/***/ 1518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4292);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9112);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8348);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9314);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5531);








/** Returns untrusted text for one line of a terminal: no control or invisible character is left. */
function plainText(untrusted, maxLength = 2_000) {
    const whole = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeWorkflowCommands */ .Fy)(untrusted.toWellFormed()).replace(/\s+/g, " ").trim();
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .clipped */ .cz)(whole, maxLength);
}
/** Renders a comparison and its gate's judgement for a terminal: the table, what got worse, and the gate. */
function renderTerminal(results, { colors, records }) {
    const paint = (format, text) => (colors ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text);
    const { worse = 0, category = 0 } = results.comparison?.records?.changes ?? {};
    const changed = results.records.filter(({ kind }) => kind === "category");
    const view = { most: records, withAnswers: results.withAnswers, paint };
    const blocks = [
        formatTable(results, paint),
        countRows(results),
        listRecords("Records that got worse", results.records.filter(_records_js__WEBPACK_IMPORTED_MODULE_4__/* .isWorseRecord */ .os), worse, view),
        listRecords("Records with another category and no other change", changed, category, view),
        ...results.judgement.warnings.map(({ message }) => paint("yellow", `Warning: ${plainText(message)}`)),
        summarizeGate(results, paint),
    ];
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)(blocks)}\n`;
}
const head = ["Metric", "Baseline → current", "Change", "95% range", "Worse / better", "Verdict", "Detects"];
function formatTable({ comparison, judgement, withAnswers }, paint) {
    if (comparison === undefined)
        return "";
    const { metrics, slices, usage, summary } = comparison;
    const rows = [
        ...metrics.map((metric) => metric.kind === "numeric" ? numericRow(metric, judgement) : categoricalRow(metric, withAnswers)),
        ...slices.map((slice) => numericRow(slice, judgement)),
        ...usage.filter(_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .hasValues */ .rV).map((metric) => numericRow(metric, judgement)),
        ...summary.map((metric) => runLevelRow(metric, withAnswers)),
    ];
    if (rows.length === 0)
        return "This run has no scores.";
    const widths = head.map((title, column) => {
        const cells = rows.map((row) => (0,string_width__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(row[column] ?? ""));
        return Math.max(...cells) === 0 ? undefined : Math.max((0,string_width__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(title), ...cells);
    });
    const [title = "", ...lines] = [head, ...rows].map((cells) => {
        const padded = cells.map((cell, column) => {
            const width = widths[column];
            return width === undefined ? "" : `${cell}${" ".repeat(width - (0,string_width__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(cell))}  `;
        });
        return padded.join("").trimEnd();
    });
    const colored = lines.map((line, index) => {
        const verdict = rows[index]?.[head.indexOf("Verdict")];
        if (verdict === "worse" || verdict === "missing")
            return paint("red", line);
        return verdict === "better" ? paint("green", line) : line;
    });
    return [paint("bold", title), ...colored].join("\n");
}
function numericRow(metric, judgement) {
    const { label, better, compared, baseline, current, difference, interval, records, detectableDrop } = metric;
    const slice = (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .sliceName */ .oq)(metric.slice);
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)(metric);
    const usage = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageName */ .b)(label);
    const name = `${plainText(usage ?? label, 60)}${slice === undefined ? "" : ` [${plainText(slice, 40)}]`}`;
    const [there, here] = [compared?.baseline ?? baseline?.mean, compared?.current ?? current?.mean];
    const values = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatStep */ .yS)(there, here, unit);
    const [, shown] = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .kI)(there, here, unit);
    const rules = (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .listRulesFor */ .Ds)(judgement, label, slice);
    const [allRows = ""] = rules.map((rule) => (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .describeAllRows */ .g6)(rule, unit, shown)).filter((part) => part !== "");
    return [
        `${name}${better === "lower" && usage === undefined ? " (lower is better)" : ""}`,
        `${values}${allRows}${countScored(metric)}`,
        difference === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDifference */ .jR)(difference, unit),
        interval === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(interval, unit),
        records ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.worse)} / ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.better)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.both)}` : "",
        (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseWord */ .Qb)(metric, judgement),
        typeof detectableDrop === "number" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(detectableDrop, unit) : (detectableDrop ?? ""),
    ];
}
function categoricalRow(metric, withAnswers) {
    const { label, baseline, current, changed } = metric;
    const modes = (baseline === undefined ? [current] : [baseline, current]).map((side) => {
        const [first] = side?.categories ?? [];
        return first === undefined ? "–" : `${plainText(first.category, 30)} ${Math.round(first.share * 1_000) / 10}%`;
    });
    const values = withAnswers ? modes.join(" → ") : (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .countChangedCategories */ .Q$)(metric);
    const records = changed === undefined ? "" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(changed)} changed`;
    return [plainText(label, 60), `${values}${countScored(metric)}`, "", "", records, changed ? "changed" : ""];
}
function runLevelRow(metric, withAnswers) {
    const { label, baseline, current, difference } = metric;
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)({ label, type: typeof current === "boolean" ? "boolean" : "score" });
    let values = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatStep */ .yS)((0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunLevelNumber */ .J8)(baseline), (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunLevelNumber */ .J8)(current), unit);
    if (typeof current === "string" || typeof baseline === "string") {
        const after = plainText(String(current ?? "–"), 30);
        const step = baseline === undefined ? after : `${plainText(String(baseline), 30)} → ${after}`;
        values = withAnswers ? step : (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .describeHiddenCategory */ .Ow)(metric);
    }
    const change = difference === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDifference */ .jR)(difference, unit);
    return [plainText(label, 60), values, change, "", "", difference ? (difference > 0 ? "higher" : "lower") : ""];
}
function countScored({ coverage: { current } }) {
    if (current.scored >= current.rows)
        return "";
    return ` (scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(current.scored)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(current.rows, "row")})`;
}
function countRows({ comparison }) {
    if (comparison === undefined)
        return "";
    const { rows, records } = comparison;
    const parts = [
        (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.current.total, "row"),
        records ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records.both, "record")} in both runs` : "",
        rows.current.failed > 0 ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rows.current.failed)} with an error` : "",
        records?.missing ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records.missing, "baseline record")} missing` : "",
        records?.added ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.added)} new` : "",
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)(parts, ", ");
}
function listRecords(title, records, total, { most, withAnswers, paint }) {
    if (records.length === 0)
        return "";
    const shown = records.slice(0, most);
    const hidden = total - shown.length;
    return [
        paint("bold", title),
        ...shown.map((record) => describeRecord(record, withAnswers, paint)),
        ...(hidden > 0 ? [paint("dim", `and ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, "more record")} (--all lists them)`)] : []),
    ].join("\n");
}
function describeRecord(record, withAnswers, paint) {
    const { input, baseline, current } = record;
    const steps = record.changes.map((change) => (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .formatChange */ .eD)(change, withAnswers, plainText));
    const reasons = (current?.reasons ?? []).slice(0, 2);
    const [before, after] = [(0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .outputText */ .jO)(baseline), (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .outputText */ .jO)(current)];
    const isSame = after !== undefined && before === after;
    return [
        `  ${plainText((0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .nameRecord */ .TQ)(record), 80)}: ${steps.join(", ")}`,
        ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
        ...(before === undefined || isSame ? [] : [paint("red", `    - ${plainText(before, 200)}`)]),
        ...(after === undefined || isSame ? [] : [paint("green", `    + ${plainText(after, 200)}`)]),
        ...(isSame ? [`    output unchanged: ${plainText(after ?? "", 200)}`] : []),
        ...reasons.map(({ label, text }) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`),
    ].join("\n");
}
const verdictLines = {
    fail: ["red", "The gate fails:"],
    unclear: ["yellow", "The gate is unclear:"],
    none: ["yellow", "The gate wasn't checked:"],
    pass: ["green", "The gate passes:"],
};
function summarizeGate({ judgement }, paint) {
    if (!judgement.isGated)
        return "";
    const rules = (0,_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .sortRules */ .YR)(judgement.rules.filter(({ outcome, isExplicit }) => isExplicit || outcome === "failed"));
    const open = rules.filter(({ outcome }) => outcome !== "passed" && outcome !== "accepted");
    const passed = rules.length - open.length;
    const [format, title] = verdictLines[judgement.verdict];
    const deciding = decidingOutcomes[judgement.verdict];
    const names = open.filter(({ outcome }) => outcome === deciding).map(nameRule);
    const named = [...new Set(names)].slice(0, maxNamedRules);
    const more = new Set(names).size - named.length;
    const decided = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listWords */ .yh)(more > 0 ? [...named, `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(more)} more`] : named);
    const lines = open.map(({ outcome, message }) => `  ${_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeSigns */ .H2[outcome]} ${plainText(message)}`);
    const counted = passed === 0 ? "" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(passed, "rule")} passed.`;
    const summary = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([decided === "" ? "" : `${plainText(decided)}${counted === "" ? "" : "."}`, counted], " ");
    return [paint(format, `${title} ${summary}`.trimEnd()), ...lines].join("\n");
}
const maxNamedRules = 3;
/** The rules that decide a verdict; those that pass are only counted. */
const decidingOutcomes = { fail: "failed", unclear: "unclear", none: "not checked", pass: undefined };
/** Names a rule as a gate has it: `accuracy[language=fr] min`. */
function nameRule({ metric, slice, rule }) {
    return `${metric}${slice === undefined ? "" : `[${(0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .sliceName */ .oq)(slice)}]`} ${rule}`;
}


/***/ }),

/***/ 6239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ checkResults)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/events.ts
var events = __webpack_require__(5333);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/results/messages.ts
var messages = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/lines.ts
var results_lines = __webpack_require__(477);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
// EXTERNAL MODULE: ./src/results/formats/json.ts
var formats_json = __webpack_require__(9823);
// EXTERNAL MODULE: ./src/results/formats/tool-file.ts
var tool_file = __webpack_require__(6422);
;// CONCATENATED MODULE: ./src/results/formats/deepeval.ts




/** DeepEval's test run, the one it keeps for itself (`testRunData`), and its `EvaluationResult` dumped by hand. */
const deepeval = (0,tool_file/* documentFormat */.bU)("deepeval", ({ testRunData, testCases, metricsScores, conversationalTestCases, test_results: results }) => {
    const isRun = metricsScores !== undefined || Array.isArray(conversationalTestCases);
    const isResult = (0,formats_json/* asObjects */.Nt)(results).some((result) => "metrics_data" in result);
    return (0,formats_json/* isMembers */.gV)(testRunData) || (Array.isArray(testCases) && isRun) || isResult;
}, (document) => {
    const cases = listTestCases((0,formats_json/* asObject */.eB)(document.testRunData ?? document));
    return {
        format: "DeepEval",
        impliesCompletion: true,
        rows: cases.map(readDeepEvalRow),
        lowerIsBetter: findLowerIsBetter(cases),
    };
});
function listTestCases(run) {
    if (Array.isArray(run.test_results))
        return (0,formats_json/* asObjects */.Nt)(run.test_results).map((result) => ({
            ...toCamelCase(result),
            order: result.index,
            metricsData: (0,formats_json/* asObjects */.Nt)(result.metrics_data).map(toCamelCase),
        }));
    if (!Array.isArray(run.testCases) && !Array.isArray(run.conversationalTestCases))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("a test run of DeepEval", "testCases"));
    if (run.testPassed === undefined || run.testPassed === null)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.deepEvalUnfinished);
    return [run.testCases, run.conversationalTestCases].flatMap((cases) => (0,formats_json/* asObjects */.Nt)(cases).toSorted((a, b) => ((0,formats_json/* asNumber */.i)(a.order) ?? 0) - ((0,formats_json/* asNumber */.i)(b.order) ?? 0)));
}
/** The Python object has the same members in snake case. */
function toCamelCase(members) {
    const renamed = Object.entries(members).map(([name, value]) => {
        const words = name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
        return [words, value];
    });
    return Object.fromEntries(renamed);
}
function readDeepEvalRow(testCase, index) {
    const { success, metricsData, tags, tokenCost, completionTime } = testCase;
    const metadata = (0,formats_json/* asObject */.eB)(testCase.metadata ?? testCase.additionalMetadata);
    const name = (0,formats_json/* asString */.oJ)(testCase.name);
    const pass = typeof success === "boolean" ? [{ name: "pass", value: success }] : [];
    return {
        location: { inDocument: { row: index + 1, test: name } },
        record_id: (0,tool_file/* findRecordId */.W5)(metadata),
        ...readExchange(testCase, name),
        scores: (0,tool_file/* numberScores */.ji)([...pass, ...(0,formats_json/* asObjects */.Nt)(metricsData).map(readDeepEvalScore)]),
        duration_ms: (0,formats_json/* asMilliseconds */.Hu)(completionTime, 1_000),
        usage: (0,formats_json/* asUsage */.im)({ cost: tokenCost }),
        metadata: (0,formats_json/* pickPresent */.$U)({ ...metadata, name: metadata.name ?? name }),
        tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string" && tag !== "") : [],
    };
}
/** Returns what was asked, answered, and expected; of a conversation, the user's turns and the last answer. */
function readExchange(testCase, name) {
    const turns = (0,formats_json/* asObjects */.Nt)(testCase.turns);
    if (turns.length === 0) {
        const { input, actualOutput, expectedOutput } = testCase;
        return { input: input ?? (name && { test: name }), output: actualOutput, expected_output: expectedOutput };
    }
    const answers = turns.filter(({ role }) => role === "assistant");
    const questions = turns.filter(({ role }) => role === "user").map(({ content }) => content);
    return {
        input: (0,formats_json/* pickPresent */.$U)({ scenario: testCase.scenario, turns: questions }),
        output: answers.at(-1)?.content,
        expected_output: testCase.expectedOutcome,
    };
}
/** A metric that failed has its error, and says nothing about the answer. */
function readDeepEvalScore(metric, index) {
    const name = (0,formats_json/* asString */.oJ)(metric.name) ?? `metric ${index + 1}`;
    const [failure, reason] = [(0,formats_json/* asString */.oJ)(metric.error), (0,formats_json/* asString */.oJ)(metric.reason)];
    const value = failure === undefined ? (0,formats_json/* asScore */.pS)(metric.score) : null;
    if (value === null)
        return { name, value, reasoning: failure ?? reason };
    return { name, value, reasoning: reason, assessment: (0,formats_json/* asAssessment */.DC)(metric.success) };
}
const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);
/** Returns metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function findLowerIsBetter(cases) {
    const lower = new Set();
    const higher = new Set();
    for (const metric of cases.flatMap(({ metricsData }) => (0,formats_json/* asObjects */.Nt)(metricsData))) {
        const { name, score, threshold, success, error } = metric;
        if (typeof name !== "string" || (0,formats_json/* asString */.oJ)(error) || typeof success !== "boolean")
            continue;
        const beyond = ((0,formats_json/* asNumber */.i)(score) ?? Number.NaN) - ((0,formats_json/* asNumber */.i)(threshold) ?? Number.NaN);
        if (beyond > 0)
            (success ? higher : lower).add(name);
        if (beyond < 0)
            (success ? lower : higher).add(name);
        if (knownLower.has(name))
            lower.add(name);
    }
    return new Set([...lower].filter((name) => !higher.has(name)));
}

;// CONCATENATED MODULE: ./src/results/formats/evalite.ts




/** What evalite writes with `--outputPath`: `evals`, in 1.0 within `suites`. */
const evalite = (0,tool_file/* documentFormat */.bU)("evalite", ({ run, evals, suites }) => (0,formats_json/* isMembers */.gV)(run) && (Array.isArray(evals) || Array.isArray(suites)), ({ run, evals, suites }) => {
    if (!Array.isArray(evals) && !Array.isArray(suites))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("an export of evalite", "evals or suites"));
    const evaluations = [...(0,formats_json/* asObjects */.Nt)(evals), ...(0,formats_json/* asObjects */.Nt)(suites).flatMap((suite) => (0,formats_json/* asObjects */.Nt)(suite.evals))];
    const results = evaluations.flatMap((evaluation) => (0,formats_json/* asObjects */.Nt)(evaluation.results).map((result) => ({ evaluation, result })));
    const all = [...evaluations, ...results.map(({ result }) => result)];
    // A single evaluation needs no name to tell its rows from others.
    const isNamed = new Set(evaluations.map(({ name }) => name)).size > 1;
    return {
        format: "evalite",
        impliesCompletion: !all.some(({ status }) => status === "running"),
        // SQLite's, which has no zone.
        ownTime: (0,formats_json/* parseOwnTime */.Xr)((0,formats_json/* asObject */.eB)(run).createdAt, "UTC"),
        rows: results.map(({ evaluation, result }, index) => readEvaliteRow(evaluation, result, index + 1, isNamed)),
    };
});
/** `isNamed`: the evaluation's name is a part of the row's identity. */
function readEvaliteRow(evaluation, result, row, isNamed) {
    const name = (0,formats_json/* asString */.oJ)(evaluation.name);
    const variant = (0,formats_json/* asString */.oJ)(evaluation.variantName);
    const { input, output, expected, duration, scores } = result;
    const identity = (0,formats_json/* pickPresent */.$U)({ eval: isNamed ? name : undefined, variant });
    const traces = (0,formats_json/* asObjects */.Nt)(result.traces);
    const location = { inDocument: { row, test: [name, variant].filter(Boolean).join(" ") || undefined } };
    const common = {
        record_id: (0,tool_file/* findRecordId */.W5)((0,formats_json/* asObject */.eB)(input)),
        input: identity === undefined ? input : { ...identity, input },
        expected_output: expected,
        duration_ms: (0,formats_json/* asMilliseconds */.Hu)(duration, 1),
        usage: (0,formats_json/* asUsage */.im)({ input: (0,formats_json/* sumMember */.Ys)(traces, "inputTokens"), output: (0,formats_json/* sumMember */.Ys)(traces, "outputTokens") }),
        metadata: (0,formats_json/* pickPresent */.$U)({ eval: name }),
        tags: variant === undefined ? [] : [`variant:${variant}`],
    };
    // The error of a task or a scorer that threw takes the place of the output.
    if (result.status === "fail") {
        const error = [(0,formats_json/* asObject */.eB)(output).name, (0,formats_json/* asObject */.eB)(output).message].flatMap((part) => (0,formats_json/* asString */.oJ)(part) ?? []);
        return { location, ...common, scores: [], error: error.join(": ") || "the task failed" };
    }
    const judged = (0,formats_json/* asObjects */.Nt)(scores).map(({ name: scorer, score, description }, index) => ({
        name: (0,formats_json/* asString */.oJ)(scorer) ?? `scorer ${index + 1}`,
        value: (0,formats_json/* asScore */.pS)(score),
        reasoning: (0,formats_json/* asString */.oJ)(description),
    }));
    return { location, ...common, output, scores: (0,tool_file/* numberScores */.ji)(judged) };
}

;// CONCATENATED MODULE: ./src/results/formats/inspect.ts




/** A JSON log of Inspect (`--log-format json`). */
const inspect = (0,tool_file/* documentFormat */.bU)("inspect", ({ version, status, eval: evaluation }) => version !== undefined && status !== undefined && "task" in (0,formats_json/* asObject */.eB)(evaluation), ({ status, samples, eval: evaluation, stats }) => {
    const { task, model, packages, created } = (0,formats_json/* asObject */.eB)(evaluation);
    if (status !== "success")
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.inspectStatus((0,formats_json/* asString */.oJ)(status) ?? "unknown"));
    if (!Array.isArray(samples))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.inspectSamples);
    const version = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(packages).inspect_ai);
    return {
        format: version === undefined ? "Inspect" : `Inspect ${version}`,
        impliesCompletion: true,
        ownTime: (0,formats_json/* parseOwnTime */.Xr)((0,formats_json/* asObject */.eB)(stats).started_at) ?? (0,formats_json/* parseOwnTime */.Xr)(created),
        rows: (0,formats_json/* asObjects */.Nt)(samples).map((sample, index) => readInspectRow(sample, index + 1, (0,formats_json/* asString */.oJ)(task), (0,formats_json/* asString */.oJ)(model))),
    };
});
function readInspectRow(sample, row, task, model) {
    const { id, epoch, input, target, output } = sample;
    const metadata = (0,formats_json/* asObject */.eB)(sample.metadata);
    const error = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(sample.error).message);
    const name = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
    const usages = (0,formats_json/* asObjects */.Nt)(Object.values((0,formats_json/* asObject */.eB)(sample.model_usage)));
    return {
        location: { inDocument: { row, test: name } },
        record_id: (0,tool_file/* findRecordId */.W5)(metadata),
        // There is one log per task, and tasks may share their samples.
        input: (0,formats_json/* pickPresent */.$U)({ task, input }),
        output: readAnswer(output),
        expected_output: target,
        scores: error === undefined ? readInspectScores(sample.scores) : [],
        error,
        duration_ms: (0,formats_json/* asMilliseconds */.Hu)(sample.total_time, 1_000),
        run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
        usage: (0,formats_json/* asUsage */.im)({
            input: (0,formats_json/* sumMember */.Ys)(usages, "input_tokens"),
            output: (0,formats_json/* sumMember */.Ys)(usages, "output_tokens"),
            total: (0,formats_json/* sumMember */.Ys)(usages, "total_tokens"),
        }),
        metadata: (0,formats_json/* pickPresent */.$U)({ ...metadata, id: metadata.id ?? name }),
        tags: model === undefined ? [] : [`model:${model}`],
    };
}
/** Returns the text of the first choice; of parts only what is text. */
function readAnswer(output) {
    const { choices, completion } = (0,formats_json/* asObject */.eB)(output);
    const { content } = (0,formats_json/* asObject */.eB)((0,formats_json/* asObject */.eB)((0,formats_json/* asArray */._j)(choices)[0]).message);
    if (typeof content === "string")
        return content;
    const parts = (0,formats_json/* asObjects */.Nt)(content).flatMap(({ text }) => (typeof text === "string" ? text : []));
    if (parts.length > 0)
        return parts.join("\n");
    return typeof completion === "string" ? completion : undefined;
}
// As Inspect itself counts them: correct, incorrect, partial, no answer.
const letters = new Map([
    ["C", 1],
    ["I", 0],
    ["P", 0.5],
    ["N", 0],
]);
/** A score that is an object has a metric for each of its members. */
function readInspectScores(scores) {
    const judged = Object.entries((0,formats_json/* asObject */.eB)(scores)).flatMap(([name, score]) => {
        const { value, explanation } = (0,formats_json/* asObject */.eB)(score);
        const reasoning = (0,formats_json/* asString */.oJ)(explanation);
        const parts = (0,formats_json/* isMembers */.gV)(value)
            ? Object.entries(value).map(([key, part]) => ({ metric: `${name}_${key}`, part }))
            : [{ metric: name, part: value }];
        return parts.map(({ metric, part }) => ({ name: metric, value: letters.get(part) ?? (0,formats_json/* asScore */.pS)(part), reasoning }));
    });
    return (0,tool_file/* numberScores */.ji)(judged);
}

// EXTERNAL MODULE: ./src/results/workspace-path.ts
var workspace_path = __webpack_require__(6467);
;// CONCATENATED MODULE: ./src/results/formats/values.ts



const failureStart = /^[a-z_.]*(?:error|exception|timeout)\s*[:(]/i;
/** The one table of kinds for strings without surrounding spaces. The first pattern that matches decides. */
const patterns = [
    ["nothing", /^(?:|[-–—]+|nan|nat|<na>|na|n\/a|none|null|nil|undefined|empty)$/i],
    ["id", /^[-+]?\d{16,}$/],
    ["number", /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?)$/i],
    ["percentage", /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*%$/],
    ["comma", /^[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d+)\s*%?$/],
    ["boolean", /^(?:true|yes|pass|passed|✓|✔|✅|☑|false|no|fail|failed|✗|✘|❌|☒)\uFE0F?$/iu],
    ["failure", /^#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!)$/i],
    ["failure", /^(?:err(?:or)?|errored|exception|time-?out|timed[ -]out|rate[ -]?limit(?:ed)?|crash(?:ed)?)$/i],
    ["failure", failureStart],
    ["time", /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$/],
    ["time", /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,? \d\d?:\d\d.*)?$/],
    ["time", /^\d{1,3}:\d\d(?::\d\d(?:\.\d+)?)?$/],
    ["id", /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i],
    ["id", /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/],
    ["id", /^[a-z][a-z+.-]*:\/\/\S+$/i],
    ["quantity", /^[<>≤≥~≈$€£]?\s*[-+]?\d+(?:\.\d+)?\s*(?:\/\s*\d+(?:\.\d+)?|%|ms|s|secs?|seconds?|usd|eur)?$/i],
];
const yes = /^(?:true|yes|pass|passed|✓|✔|✅|☑)\uFE0F?$/iu;
// Longer strings are prose, or the message of an error.
const maxTokenLength = 100;
/** Returns what a value is. Strings are read like the cells of a CSV file, without surrounding spaces. */
function classifyValue(value) {
    if (value === null || value === undefined)
        return "nothing";
    if ((0,json/* isExactNumber */.zr)(value))
        return "id";
    if (typeof value === "number")
        return Math.abs(value) >= 1e15 && Number.isInteger(value) ? "id" : "number";
    if (typeof value === "boolean")
        return "boolean";
    if (typeof value !== "string")
        return "structure";
    const text = value.trim();
    if (text.length > maxTokenLength)
        return failureStart.test(text.slice(0, maxTokenLength)) ? "failure" : "text";
    return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "text";
}
/** Returns the number in a value, 0.85 for `85%`; undefined if the value isn't a finite number. */
function readNumber(value) {
    const kind = classifyValue(value);
    if (kind !== "number" && kind !== "percentage")
        return undefined;
    const text = String(value).trim();
    const number = kind === "number" ? Number(text) : Number(text.slice(0, -1)) / 100;
    return Number.isFinite(number) ? number : undefined;
}
/** Returns the boolean in a value; undefined if the value isn't a boolean. */
function readBoolean(value) {
    if (classifyValue(value) !== "boolean")
        return undefined;
    return typeof value === "boolean" ? value : yes.test(String(value).trim());
}
/** Returns the string in a value; undefined if nothing but spaces is in it. */
function readString(value) {
    if (typeof value === "string")
        return value.trim() === "" ? undefined : value;
    if ((0,json/* isExactNumber */.zr)(value))
        return value.rawJSON;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
/** Returns a value that isn't a score as it is; undefined if it's blank. Words for nothing count as content. */
function readContent(value) {
    const isBlank = value === null || value === undefined || (typeof value === "string" && value.trim() === "");
    return isBlank ? undefined : value;
}
/** Words that other programs write into an error field when there was no error. */
const noError = /^(?:false|no|no error|ok|success|0|0\.0|\[\]|\{\}|\(\)|''|"")$/i;
/** Returns the error in a value; undefined for nothing, `None`, `nan`, `False`, `0`, `[]`, and the like. */
function readError(value) {
    if (classifyValue(value) === "structure")
        return Object.keys(value).length === 0 ? undefined : JSON.stringify(value);
    const text = readString(value)?.trim();
    if (text === undefined || classifyValue(text) === "nothing" || noError.test(text))
        return undefined;
    return text;
}
const maxFailureLength = 500;
/** Reads a value as a score of a metric of this kind. What doesn't fit is an evaluator that failed. */
function readScore(kind, value) {
    const found = classifyValue(value);
    if (found === "nothing")
        return { value: null };
    if (kind === "category" && found !== "failure" && found !== "structure")
        return { value: String(readString(value)).trim() };
    const score = kind === "boolean" ? readBoolean(value) : kind === "number" ? readNumber(value) : undefined;
    if (score !== undefined)
        return { value: score };
    const text = readString(value) ?? JSON.stringify(value);
    return { value: null, failure: text.trim().slice(0, maxFailureLength) };
}
/** A text column is a category if it repeats no more values than this. */
const maxCategories = 20;
const maxCategoryLength = 60;
/** What the values of a column, or of a metric, are over all rows of a file. */
class ColumnProfile {
    #counts = new Map();
    /** Where each kind was first seen. */
    #firstLocations = new Map();
    /** Different texts; no more are kept than a category may have. */
    #texts = new Set();
    #maxTextLength = 0;
    #min = Number.POSITIVE_INFINITY;
    #max = Number.NEGATIVE_INFINITY;
    #areWhole = true;
    add(value, location) {
        const found = classifyValue(value);
        const number = found === "number" ? readNumber(value) : undefined;
        // An evaluator that returns infinity has failed.
        const kind = found === "number" && number === undefined ? "failure" : found;
        this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
        if (!this.#firstLocations.has(kind))
            this.#firstLocations.set(kind, location);
        if (number !== undefined) {
            this.#min = Math.min(this.#min, number);
            this.#max = Math.max(this.#max, number);
            this.#areWhole &&= Number.isInteger(number);
        }
        if (kind === "text" || kind === "quantity" || kind === "boolean") {
            const text = String(value).trim();
            this.#maxTextLength = Math.max(this.#maxTextLength, text.length);
            if (this.#texts.size <= maxCategories)
                this.#texts.add(text.slice(0, maxCategoryLength + 1));
        }
    }
    /** Decides what the column is. Words for nothing and failed evaluators don't count: they are in columns of every kind. */
    decideKind() {
        const filled = this.#count(...this.#counts.keys()) - this.#count("nothing", "failure");
        if (filled === 0)
            return this.#count("failure") > 0 ? "failed" : "empty";
        const numbers = this.#count("number", "percentage", "comma");
        if (numbers * 2 > filled)
            return this.#decideNumberKind();
        // `yes`, `no`, and `maybe` are a category; one odd value among booleans is a failed evaluator.
        const booleans = this.#count("boolean");
        const odd = filled - booleans;
        if (booleans > odd && odd <= Math.max(1, filled / 5))
            return "boolean";
        if (numbers * 3 >= filled)
            return "mixed";
        for (const kind of ["time", "id", "quantity", "structure"])
            if (this.#count(kind) * 2 > filled)
                return kind;
        const repeats = this.#texts.size <= maxCategories && this.#texts.size * 2 <= filled;
        return repeats && this.#maxTextLength <= maxCategoryLength ? "category" : "text";
    }
    /** Returns how many values aren't of a kind though they aren't empty, and where the first is: ` (first: line 3)`. */
    findOddValues(kind) {
        const fitting = kind === "boolean" ? ["boolean"] : ["number", "percentage"];
        const odd = [...this.#counts.keys()].filter((found) => found !== "nothing" && !fitting.includes(found));
        const location = odd[0] && this.#firstLocations.get(odd[0]);
        const first = location === undefined ? "" : ` (first: ${(0,result_entry/* formatRowLocation */.$V)(location)})`;
        return { count: this.#count(...odd), first };
    }
    /** Returns how many values are of some kinds, and where the first of them is. */
    findValues(...kinds) {
        // Kinds are in the order in which they were seen.
        const seen = [...this.#counts.keys()].find((kind) => kinds.includes(kind));
        return { count: this.#count(...kinds), first: seen && this.#firstLocations.get(seen) };
    }
    /** Warns about values that don't fit their metric. */
    describeOddValues(name, kind) {
        if (kind === "category")
            return [];
        const { count, first } = this.findOddValues(kind);
        return count === 0 ? [] : [messages/* toolMessages */.fm.oddValues(name, count, kind, first)];
    }
    #count(...kinds) {
        return kinds.reduce((sum, kind) => sum + (this.#counts.get(kind) ?? 0), 0);
    }
    #decideNumberKind() {
        if (this.#counts.has("comma"))
            return "comma";
        const hasPercentages = this.#counts.has("percentage");
        const [min, max] = [this.#min, this.#max];
        if (hasPercentages && max > 1)
            return "scales";
        // Seconds and milliseconds of the years 2001 to 2038.
        const isEpoch = min <= max && ((min >= 1e9 && max <= 2.2e9) || (min >= 1e12 && max <= 2.2e12));
        return this.#areWhole && !hasPercentages && isEpoch ? "epoch" : "number";
    }
}
const numericKinds = new Set(["number", "epoch", "mixed", "empty", "failed"]);
/** Returns how the values of a metric are read. */
function toScoreKind(kind) {
    if (kind === "boolean")
        return "boolean";
    return numericKinds.has(kind) ? "number" : "category";
}

;// CONCATENATED MODULE: ./src/results/formats/columns.ts



/** Maps column names to roles from a list of names, separated by spaces, for each role. */
function mapNames(names) {
    return new Map(Object.entries(names).flatMap(([role, list]) => list.split(" ").map((name) => [name, role])));
}
/** Roles by the name of the column in lower case. */
const rolesByName = mapNames({
    record_id: "record_id",
    input: "input inputs question query prompt user_input",
    output: "output outputs response answer actual_output prediction completion",
    expected_output: "expected expected_output reference ground_truth target label",
    error: "error error_message exception",
    run: "run",
    // The cost of an answer isn't a score: less is better.
    input_tokens: "input_tokens prompt_tokens",
    output_tokens: "output_tokens completion_tokens",
    total_tokens: "total_tokens token_count",
    cost_usd: "cost cost_usd total_cost",
});
const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");
const prefixes = [
    [/^inputs?\./i, "input"],
    [/^outputs?\./i, "output"],
    [/^reference\./i, "expected_output"],
];
const feedbackPrefix = /^feedback\./i;
const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The column of an evaluator of Azure AI Evaluation: `outputs.relevance.relevance_reason`. */
const azureColumn = /^outputs\.([^.]+)\.([^.]+)$/;
/** The name of pandas' index. */
const indexName = /^(?:|unnamed: \d+)$/i;
const identifierName = /^(?:id|idx|index|row|row_number|line_number|uuid|guid|seed|.*_(?:id|uuid))$/i;
const camelCaseId = /[a-z]I[dD]$/;
const timeName = /^(?:date|datetime|timestamp|epoch|.*_(?:at|date|time|timestamp|ms|millis|milliseconds|secs?|seconds))$/i;
const positionName = /^(?:idx|index|row|row_number|line_number|seed)$/i;
function isIdentifierName(name) {
    return identifierName.test(name) || camelCaseId.test(name);
}
/** Whether a name says that its values are IDs, positions, times, or durations, which aren't metrics. */
function isNoMetricName(name) {
    return isIdentifierName(name) || timeName.test(name) || unitless.test(name);
}
/**
 * Returns what every column holds: as the user says, as the tool or the column's name says, or as its values show.
 *
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
function decideRoles(facts, named = {}, preset) {
    const isLangSmith = [...facts.keys()].some((column) => column.startsWith("feedback."));
    const context = { facts, given: readGivenRoles(facts, named), isLangSmith, preset };
    const columns = [...facts].map(([column, { kind }]) => decideColumn(column, kind, context));
    return markIdentity(columns.map((column) => findReasoned(column, columns)), context);
}
function readGivenRoles(facts, named) {
    const pairs = Object.entries(named).flatMap(([role, columns]) => [columns].flat().map((column) => ({ column, role: role, name: column })));
    const unknown = pairs.map(({ column }) => column).filter((column) => !facts.has(column));
    if (unknown.length > 0)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.unknownColumns(unknown, facts.keys()));
    return new Map(pairs.map((given) => {
        const { column, role } = given;
        const kind = facts.get(column)?.kind ?? "empty";
        return [column, role === "scores" ? toScoreColumn(column, column, kind) : given];
    }));
}
/** Returns a column that is a metric because the user or its name says so, whatever its values are. */
function toScoreColumn(column, metric, kind) {
    if (kind === "comma" || kind === "scales")
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.unclearNumbers(`the column ${(0,messages/* quote */.hD)(column)}`, kind));
    return { column, role: "scores", name: metric.replace(scoreSuffix, ""), scoreKind: toScoreKind(kind) };
}
function decideColumn(column, kind, context) {
    const given = context.given.get(column);
    if (given !== undefined)
        return given;
    if (indexName.test(column))
        return { column, role: "unused", name: "" };
    const named = readColumnName(column, kind, context);
    if (named === undefined)
        return decideByValues(column, kind, context);
    // A column that the user names replaces those that names suggest.
    const isTaken = [...context.given.values()].some(({ role }) => role === named.role);
    return isTaken && !feedbackPrefix.test(column) ? { column, role: "metadata", name: column } : named;
}
/** Returns what the name of a column says; undefined if it says nothing. */
function readColumnName(column, kind, { facts, isLangSmith, preset }) {
    const presetRole = preset?.roles.get(column);
    if (presetRole !== undefined)
        return { column, role: presetRole, name: column };
    const [, evaluator, member] = azureColumn.exec(column) ?? [];
    if (evaluator !== undefined && member !== undefined && !isLangSmith)
        return readAzureColumn({ column, evaluator, member, kind }, facts);
    if (feedbackPrefix.test(column))
        return toScoreColumn(column, column.replace(feedbackPrefix, ""), kind);
    const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(column)) ?? [];
    if (prefix && prefixed)
        return { column, role: prefixed, name: column.replace(prefix, "") };
    const role = findDurationRole(column, facts, isLangSmith) ?? rolesByName.get(column.toLowerCase());
    // Among metrics, these names aren't inputs or outputs.
    const isExchange = role === "input" || role === "output" || role === "expected_output";
    if (role !== undefined && !(preset?.restIsScores && isExchange))
        return { column, role, name: column };
    return reasonSuffix.test(column) ? { column, role: "unused", name: column } : undefined;
}
/** A metric is named like Azure's, with its evaluator if that has another name. */
function readAzureColumn({ column, evaluator, member, kind }, facts) {
    const suffix = member.endsWith("_result") ? "_result" : reasonSuffix.exec(member)?.[0];
    const part = suffix === undefined ? member : member.slice(0, -suffix.length);
    // The evaluator f1_score has the metric f1_score, but f1_result and f1_threshold.
    const hasOwnName = suffix === undefined || facts.has(`outputs.${evaluator}.${part}`);
    const metric = !hasOwnName && facts.has(`outputs.${evaluator}.${part}_score`) ? `${part}_score` : part;
    const name = metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`;
    if (suffix !== undefined)
        return { column, role: suffix === "_result" ? "assessment" : "reasoning", name };
    // The names of older versions, which are written in addition to the current ones.
    if (member.startsWith("gpt_"))
        return { column, role: "unused", name: "" };
    const isDetail = /_(?:threshold|passed|status|properties|details)$/.test(member);
    const isScore = kind === "number" || kind === "boolean" || kind === "category";
    return isDetail || !isScore ? { column, role: "metadata", name: column } : toScoreColumn(column, name, kind);
}
/** The unit of a duration is known from the column's name, or because its tool writes seconds (LangSmith, MLflow). */
function findDurationRole(column, facts, isLangSmith) {
    if (milliseconds.test(column))
        return "duration_ms";
    const isLangSmithTime = column === "execution_time" && isLangSmith;
    const isMlflow = column === "latency" && [...facts.keys()].some((other) => /\/v\d+\/score$/.test(other));
    return seconds.test(column) || isLangSmithTime || isMlflow ? "duration_s" : undefined;
}
const scoreKinds = new Set(["number", "boolean", "comma", "scales"]);
const kindsOfRest = new Set([...scoreKinds, "category", "empty", "failed"]);
/** Why a column that could be a metric isn't used as one. */
const unusedReasons = {
    empty: "has no values",
    failed: "only has errors",
    quantity: "has numbers with units or fractions",
    text: "has text that hardly repeats",
};
/** A column that no name explains: its values decide whether it is a metric. */
function decideByValues(column, kind, { given, preset }) {
    const metadata = { column, role: "metadata", name: column };
    if (unitless.test(column) && kind === "number")
        return { ...metadata, warning: messages/* toolMessages */.fm.noUnit(column) };
    const hasGivenScores = [...given.values()].some(({ role }) => role === "scores");
    if (hasGivenScores || isIdentifierName(column) || timeName.test(column))
        return metadata;
    const restIsScores = preset?.restIsScores === true;
    if ((restIsScores ? kindsOfRest : scoreKinds).has(kind))
        return toScoreColumn(column, column, kind);
    if (kind === "mixed")
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.mixedColumn(column));
    const because = unusedReasons[kind];
    // In a plain table, text is metadata.
    if (because === undefined || (kind === "text" && !restIsScores))
        return metadata;
    const fix = kind === "quantity" ? "write plain numbers" : undefined;
    return { ...metadata, warning: messages/* toolMessages */.fm.unusedColumn(column, because, fix) };
}
/** A column of reasons belongs to the score whose name it begins with. */
function findReasoned(column, columns) {
    if (column.role !== "unused" || !reasonSuffix.test(column.column))
        return column;
    const metric = column.column.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
    const scored = columns.find((other) => other.role === "scores" && (other.name === metric || other.column === metric));
    if (scored === undefined)
        return { column: column.column, role: "metadata", name: column.column };
    return { column: column.column, role: "reasoning", name: scored.name };
}
// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds = new Set(["text", "id", "category"]);
/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function markIdentity(columns, { facts, given }) {
    if (columns.some(({ role }) => role === "record_id" || role === "input"))
        return [...columns];
    const unique = columns.filter(({ column, role }) => role === "metadata" && facts.get(column)?.isUnique && !given.has(column));
    const text = unique.find(({ column }) => textKinds.has(facts.get(column)?.kind ?? "empty"));
    const identifier = unique.find(({ column }) => isIdentifierName(column) && !positionName.test(column));
    const identity = text ?? identifier;
    return columns.map((column) => column === identity ? { column: column.column, role: "input", name: column.column } : column);
}

;// CONCATENATED MODULE: ./src/results/formats/junit.ts









/** JUnit XML, as pytest, Vitest, and Jest write it: a row per test, with scores from the properties of the test. */
const junit = {
    format: "junit",
    matches: (sample) => sample.kind === "xml" && (sample.root === "testsuites" || sample.root === "testsuite"),
    read: readJUnit,
};
async function readJUnit({ kind, file }) {
    if (kind !== "xml")
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.wrongContent("junit", "XML"));
    const { testCases, properties, timestamps } = await parseReport(file);
    const skipped = new Map();
    const tests = withoutTeardowns(testCases).filter(({ isSkipped, status }) => {
        // Some writers say only by an attribute that a test didn't run.
        const isOut = isSkipped || /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/.test(status);
        if (isOut)
            (0,tool_file/* increment */.GV)(skipped, "skipped");
        return !isOut;
    });
    const scoreNames = findScoreProperties(tests);
    const times = timestamps.flatMap((timestamp) => (0,formats_json/* parseOwnTime */.Xr)(timestamp) ?? []);
    return {
        format: "JUnit XML",
        impliesCompletion: true,
        ownTime: times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b)),
        rows: tests.map((test) => readJUnitRow(test, file, scoreNames)),
        // Suites have many other properties, such as versions, so a score needs a prefix.
        summary: [...properties].flatMap(([name, text]) => {
            const value = scorePrefix.test(name) ? (readNumber(text) ?? readBoolean(text)) : undefined;
            return value === undefined ? [] : [{ name: name.replace(scorePrefix, ""), value }];
        }),
        skipped,
    };
}
/** Removes what pytest writes if a test's teardown breaks, too: a second test of the same name. */
function withoutTeardowns(testCases) {
    const keyed = testCases.map((testCase) => {
        const { suite, classname, name, error, failure } = testCase;
        const isTeardown = failure === undefined && /teardown/i.test(error?.message ?? "");
        return { testCase, isTeardown, key: `${suite}\n${classname}\n${name}` };
    });
    const others = new Set(keyed.filter(({ isTeardown }) => !isTeardown).map(({ key }) => key));
    return keyed.filter(({ isTeardown, key }) => !isTeardown || !others.has(key)).map(({ testCase }) => testCase);
}
const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);
function readJUnitRow(testCase, file, scoreNames) {
    const { row, suite, classname, name, properties, time, failure, status } = testCase;
    const location = { inDocument: { row, test: name } };
    // Jest's reporter writes the name twice.
    const group = classname === undefined || classname === name ? suite : classname;
    const test = group === "" ? name : `${(0,workspace_path/* toWorkspacePath */.C)(group, file)}::${name}`;
    const error = readJUnitError(testCase);
    const input = properties.get("input");
    const { scores, metadata, fault } = sortProperties(properties, scoreNames);
    if (fault !== undefined)
        return { location, scores: [], fault };
    if (error === undefined) {
        const isPassed = failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
        const reasoning = failure && (failure.message || findFirstLine(failure.text) || undefined);
        scores.unshift({ name: "pass", value: isPassed, reasoning });
    }
    return {
        location,
        record_id: properties.get("record_id") || undefined,
        input: input ?? { test },
        output: properties.get("output"),
        expected_output: properties.get("expected_output"),
        scores,
        error,
        duration_ms: time === undefined ? undefined : time * 1_000,
        metadata: input === undefined ? metadata : { test, ...metadata },
    };
}
function readJUnitError({ failure, error, status }) {
    const problem = error ?? (failure && isBroken(failure) ? failure : undefined);
    const isError = problem !== undefined || /\b(?:error|errored|broken|aborted)\b/.test(status);
    if (!isError)
        return undefined;
    return problem?.message || findFirstLine(problem?.text ?? "") || "the test gives no reason";
}
/** Whether what was tested threw an exception: JUnit's writers report it like a failed assertion. */
function isBroken({ type, message, text }) {
    if (/assert/i.test(type))
        return false;
    if (isException(type))
        return true;
    const line = findFirstLine(message) || findFirstLine(text);
    return !/^(?:assert |Failed:)/.test(line) && isException(line);
}
const scorePrefix = /^(?:score_|eval\.)/;
const junit_reasonSuffix = "_reason";
const junit_scoreKinds = new Set(["number", "boolean", "mixed", "comma", "scales"]);
/** Returns the properties that are scores: most of their values in all tests are, or their prefix says so. */
function findScoreProperties(testCases) {
    const profiles = new Map();
    // An evaluator that always failed writes these.
    const nanNames = new Set();
    for (const { properties } of testCases)
        for (const [name, text] of properties) {
            if (namedProperties.has(name))
                continue;
            const profile = profiles.get(name) ?? new ColumnProfile();
            profiles.set(name, profile);
            profile.add(text);
            if (/^nan$/i.test(text.trim()))
                nanNames.add(name);
        }
    const scores = new Set();
    for (const [name, profile] of profiles) {
        const kind = profile.decideKind();
        const isNamed = scorePrefix.test(name) && !name.endsWith(junit_reasonSuffix);
        const isValue = junit_scoreKinds.has(kind) && !isNoMetricName(name);
        if (isNamed || isValue || (kind === "empty" && nanNames.has(name)))
            scores.add(name);
    }
    return scores;
}
/** Sorts the properties of a test into scores, their reasons, and metadata. `fault`: why they can't be used. */
function sortProperties(properties, scoreNames) {
    const scores = new Map();
    // The property of each score; that of the test itself has none.
    const owners = new Map([["pass", undefined]]);
    let fault;
    const unnamed = [...properties].filter(([name]) => !namedProperties.has(name));
    for (const [name, text] of unnamed) {
        if (!scoreNames.has(name))
            continue;
        const score = name.replace(scorePrefix, "");
        if (owners.has(score))
            fault ??= messages/* toolMessages */.fm.propertyTwice(score, name, owners.get(score));
        else
            scores.set(score, { name: score, value: text });
        owners.set(score, name);
    }
    const metadata = {};
    for (const [name, text] of unnamed) {
        if (scoreNames.has(name))
            continue;
        const reasoned = name.endsWith(junit_reasonSuffix) ? name.slice(0, -junit_reasonSuffix.length) : "";
        const score = scores.get(reasoned.replace(scorePrefix, ""));
        if (score)
            score.reasoning = text;
        else
            metadata[name] = text;
    }
    return { scores: [...scores.values()], metadata, fault };
}
/**
 * Whether a failing test broke and wasn't judged, by the first line of its failure: the name of an exception that isn't an
 * assertion. Test runners know no other failure.
 */
function isException(line) {
    const name = /^(?:Uncaught )?([A-Za-z_$][\w$.]*)(?::|$)/.exec(line.trim())?.[1];
    if (name === undefined || /Assert/i.test(name))
        return false;
    // Jest's own assertions are plain errors.
    if (/^expect\(/.test(line.slice(line.indexOf(":") + 1).trim()))
        return false;
    return /(?:Error|Exception|Timeout|Exit)$/.test(name);
}
/** Returns the first line of a text that isn't blank. */
function findFirstLine(text) {
    return /\S.*/.exec(text)?.[0].trim() ?? "";
}
// Enough for five properties per test.
const maxElements = 1_000_000;
const maxAttributes = 1_000;
const maxPieceLength = 16_000_000;
/** The text of a failure or error, in characters. */
const maxTestTextLength = 3_500_000;
/** Reads a report. The parser only knows XML's own entities. @throws ActionError if it isn't XML. */
async function parseReport(file) {
    if (file.size > limits/* maxDocumentSize */.x6)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.documentTooLarge(file.size));
    const { SaxesParser } = await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.bind(__webpack_require__, 9800));
    const parser = new SaxesParser();
    const report = { testCases: [], properties: new Map(), timestamps: [] };
    const open = { suites: [], testCase: undefined, problem: undefined };
    let [depth, elements, attributes, written, endOfTag] = [0, 0, 0, 0, 0];
    const limit = (isExceeded, what) => {
        if (isExceeded)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.reportTooLarge(what));
    };
    parser.on("error", () => {
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.invalidXml(parser.line, parser.column + 1));
    });
    parser.on("opentag", (tag) => {
        depth += 1;
        elements += 1;
        attributes = 0;
        endOfTag = written;
        const isTooLong = elements > maxElements || report.testCases.length > limits/* maxRows */._q;
        limit(isTooLong, `the report has more than ${limits/* maxRows */._q} tests or ${maxElements} elements`);
        if (depth > limits/* deepestNesting */.bt)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooDeep(limits/* deepestNesting */.bt));
        openTag(tag, open, report);
    });
    parser.on("attribute", () => {
        attributes += 1;
        limit(attributes > maxAttributes, `an element has more than ${maxAttributes} attributes`);
    });
    parser.on("closetag", ({ name }) => {
        depth -= 1;
        endOfTag = written;
        if (name === "testsuite")
            open.suites.pop();
        if (name === "testcase")
            open.testCase = undefined;
        if (name === "failure" || name === "error")
            open.problem = undefined;
    });
    const addText = (text) => {
        const { problem } = open;
        if (problem && problem.text.length < maxTestTextLength)
            problem.text = (problem.text + text).slice(0, maxTestTextLength);
    };
    parser.on("text", addText);
    parser.on("cdata", addText);
    for await (const text of (0,results_lines/* readUtf8 */.Sx)(file)) {
        parser.write(text);
        written += text.length;
        // The parser keeps the text between two tags in memory.
        limit(written - endOfTag > maxPieceLength, `a text has more than ${maxPieceLength} characters`);
    }
    parser.close();
    return report;
}
function openTag({ name, attributes }, open, report) {
    switch (name) {
        case "testsuites":
        case "testsuite":
            if (name === "testsuite")
                open.suites.push(attributes.name ?? "");
            if (attributes.timestamp)
                report.timestamps.push(attributes.timestamp);
            return;
        case "testcase":
            open.testCase = createTestCase(report.testCases.length + 1, open.suites.at(-1) ?? "", attributes);
            report.testCases.push(open.testCase);
            return;
        case "property":
            (open.testCase ?? report).properties.set(attributes.name ?? "", attributes.value ?? "");
            return;
        case "skipped":
            if (open.testCase)
                open.testCase.isSkipped = true;
            return;
        case "failure":
        case "error":
            if (open.testCase === undefined || open.testCase[name] !== undefined)
                return;
            open.problem = { message: attributes.message ?? "", type: attributes.type ?? "", text: "" };
            open.testCase[name] = open.problem;
            return;
    }
}
function createTestCase(row, suite, attributes) {
    const { name = "", classname, time, status = "", result = "" } = attributes;
    const seconds = Number(time?.replaceAll(",", ""));
    return {
        row,
        suite,
        name,
        classname: classname || undefined,
        time: time && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
        properties: new Map(),
        failure: undefined,
        error: undefined,
        isSkipped: false,
        status: `${status} ${result}`.toLowerCase(),
    };
}

;// CONCATENATED MODULE: ./src/results/formats/promptfoo.ts




/** promptfoo's JSON (`--output results.json`) and JSON Lines (`--output results.jsonl`). */
const promptfoo = {
    format: "promptfoo",
    matches: (sample) => {
        if (sample.kind === "line") {
            const { promptIdx, testCase, vars } = sample.value;
            return typeof promptIdx === "number" && (0,formats_json/* isMembers */.gV)(testCase) && (0,formats_json/* isMembers */.gV)(vars);
        }
        if (sample.kind !== "document")
            return false;
        const { version, results } = (0,formats_json/* asObject */.eB)(sample.value.results);
        return typeof version === "number" && Array.isArray(results);
    },
    read: async (source) => {
        if (source.kind === "document")
            return readPromptfooDocument((0,formats_json/* asObject */.eB)(source.value));
        if (source.kind === "lines")
            return await readPromptfooLines(source);
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.wrongContent("promptfoo", "JSON"));
    },
};
const cutOffError = "Evaluation exceeded max duration";
function readPromptfooDocument({ results, metadata }) {
    const { results: found, prompts, timestamp } = (0,formats_json/* asObject */.eB)(results);
    if (!Array.isArray(found))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("of promptfoo", "results.results"));
    const read = found.map(formats_json/* asObject */.eB).map((result, index) => {
        const test = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(result.testCase).description);
        return readResult(result, { inDocument: { row: index + 1, test } });
    });
    const version = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(metadata).promptfooVersion);
    const { rows, notes } = finishRows(read);
    return {
        format: version === undefined ? "promptfoo" : `promptfoo ${version}`,
        // PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows.
        impliesCompletion: !read.some(({ row }) => row.error?.startsWith(cutOffError)),
        ownTime: (0,formats_json/* parseOwnTime */.Xr)(timestamp),
        rows,
        notes,
        summary: notes.length === 0 ? readDerivedMetrics((0,formats_json/* asArray */._j)(prompts)[0]) : [],
    };
}
async function readPromptfooLines({ file }) {
    const results = [];
    const faults = [];
    for await (const { location, members, fault } of (0,formats_json/* readObjectLines */.pg)(file)) {
        if (fault === undefined)
            results.push(readResult(members, location));
        else
            faults.push({ location, scores: [], fault });
    }
    const { rows, notes } = finishRows(results);
    return { format: "promptfoo", impliesCompletion: false, rows: [...faults, ...rows], notes };
}
const maxLabelLength = 100;
function readResult(result, location) {
    const { label, raw } = (0,formats_json/* asObject */.eB)(result.prompt);
    const { id, label: providerLabel } = (0,formats_json/* asObject */.eB)(result.provider);
    const promptIdx = (0,formats_json/* asNumber */.i)(result.promptIdx) ?? 0;
    const name = (0,formats_json/* asString */.oJ)(label);
    // Without a label of its own, a prompt has its text as the label.
    const isText = name === raw || (name ?? "").length > maxLabelLength || /\{\{|\n/.test(name ?? "");
    const row = readPromptfooRow(result, location);
    return {
        row,
        isNameless: row.fault === undefined && row.input === undefined && row.record_id === undefined,
        testIdx: (0,formats_json/* asNumber */.i)(result.testIdx) ?? 0,
        promptIdx,
        provider: (0,formats_json/* asString */.oJ)(providerLabel) ?? (0,formats_json/* asString */.oJ)(id) ?? (0,formats_json/* asString */.oJ)(result.provider) ?? "provider",
        promptKey: name ?? `prompt ${promptIdx}`,
        label: isText ? undefined : name,
    };
}
/**
 * Sorts rows by promptfoo's own order, and distinguishes the variants: every test runs once with each pair of prompt
 * and provider.
 */
function finishRows(results) {
    const variants = new Set(results.map(({ provider, promptKey }) => `${provider}\n${promptKey}`)).size;
    const positions = findPromptPositions(results);
    const nameless = results.filter(({ isNameless }) => isNameless).map(({ testIdx }) => testIdx);
    const isOnlyNameless = new Set(nameless).size === 1;
    // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
    const sorted = results.toSorted((a, b) => a.testIdx - b.testIdx || a.promptIdx - b.promptIdx);
    const rows = sorted.map((result) => {
        const { row, isNameless, provider, promptKey, label } = result;
        if (row.fault !== undefined)
            return row;
        if (isNameless && !isOnlyNameless)
            return { ...row, scores: [], fault: messages/* toolMessages */.fm.promptfooIdentity };
        const input = isNameless ? { test: "test 1" } : row.input;
        const prompt = label ?? `prompt ${positions.get(promptKey) ?? 1}`;
        const tags = [`provider:${provider}`, `prompt:${prompt}`];
        if (variants <= 1)
            return { ...row, input, tags };
        const variant = { provider, prompt };
        return { ...row, input: { vars: input, variant }, tags: [...tags, `variant:${provider} ${prompt}`] };
    });
    const note = `means run over ${variants} variants (prompt and provider); to compare them, give each a matrix leg`;
    return { rows, notes: variants <= 1 ? [] : [note] };
}
/** Returns the position of each prompt by its lowest index, counted from 1; prompts of one index share theirs. */
function findPromptPositions(results) {
    const lowest = new Map();
    for (const { promptKey, promptIdx } of results)
        lowest.set(promptKey, Math.min(promptIdx, lowest.get(promptKey) ?? promptIdx));
    const sorted = [...lowest].sort(([, a], [, b]) => a - b);
    const positions = new Map();
    for (const [position, [, index]] of sorted.entries())
        if (!positions.has(index))
            positions.set(index, position + 1);
    return new Map(sorted.map(([key, index]) => [key, positions.get(index) ?? 1]));
}
function readPromptfooRow(result, location) {
    const error = readPromptfooError(result);
    const scores = error === undefined ? readPromptfooScores(result) : [];
    if (scores === undefined)
        return { location, scores: [], fault: messages/* toolMessages */.fm.promptfooScores };
    const { description, metadata } = (0,formats_json/* asObject */.eB)(result.testCase);
    const vars = (0,formats_json/* asObject */.eB)(result.vars);
    const test = (0,formats_json/* asString */.oJ)(description);
    const { prompt, completion, total } = (0,formats_json/* asObject */.eB)(result.tokenUsage);
    return {
        location,
        record_id: (0,tool_file/* findRecordId */.W5)((0,formats_json/* asObject */.eB)(metadata), vars),
        // Without its variables, a test is known by its description.
        input: omitPrivate(vars) ?? (0,formats_json/* pickPresent */.$U)({ test }),
        output: (0,formats_json/* asObject */.eB)(result.response).output,
        expected_output: vars.expected ?? vars.expected_output ?? vars.reference ?? vars.ground_truth,
        scores,
        error,
        duration_ms: (0,formats_json/* asMilliseconds */.Hu)(result.latencyMs, 1),
        usage: (0,formats_json/* asUsage */.im)({ input: prompt, output: completion, total, cost: result.cost }),
        metadata: (0,formats_json/* pickPresent */.$U)({ description: test, ...omitPrivate((0,formats_json/* asObject */.eB)(metadata)) }),
    };
}
/** Returns the members without promptfoo's own; undefined if there are none. */
function omitPrivate(members) {
    const own = Object.entries(members).filter(([name]) => !name.startsWith("_"));
    return own.length === 0 ? undefined : Object.fromEntries(own);
}
/** Returns what kept a row from being evaluated; the reason of a failed assertion isn't an error. */
function readPromptfooError({ failureReason, gradingResult, response, error }) {
    const message = (0,formats_json/* asString */.oJ)(error) ?? (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(response).error);
    // Before 0.82 only the missing grade shows it.
    if (failureReason === undefined)
        return (0,formats_json/* isMembers */.gV)(gradingResult) ? undefined : message;
    return failureReason === 2 ? (message ?? "promptfoo names no reason") : undefined;
}
function readPromptfooScores(result) {
    const { success, score } = result;
    const assessment = (0,formats_json/* asAssessment */.DC)(success);
    const scores = [];
    if (typeof success === "boolean") {
        const reasoning = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(result.gradingResult).reason);
        scores.push({ name: "pass", value: success, reasoning, assessment });
    }
    // Python's providers and assertions can write NaN.
    if (score === null)
        scores.push({ name: "score", value: null });
    if ((0,formats_json/* asNumber */.i)(score) !== undefined)
        scores.push({ name: "score", value: Number(score), assessment });
    return scores.length === 0 ? undefined : [...scores, ...readNamedMetrics(result)];
}
/** Returns scores that promptfoo computes from the sums of others: it counts no rows of them. */
function readDerivedMetrics(prompt) {
    const { namedScores, namedScoresCount } = (0,formats_json/* asObject */.eB)((0,formats_json/* asObject */.eB)(prompt).metrics);
    const counted = (0,formats_json/* asObject */.eB)(namedScoresCount);
    return Object.entries((0,formats_json/* asObject */.eB)(namedScores)).flatMap(([name, value]) => name in counted || (0,formats_json/* asNumber */.i)(value) === undefined ? [] : [{ name, value: Number(value) }]);
}
/**
 * Returns the named metrics of a row, computed from the parts of its grade: `namedScores` was a sum before promptfoo
 * 0.121.4 and is a weighted mean since, and 0 if all weights are 0.
 */
function readNamedMetrics(result) {
    const components = (0,formats_json/* asObjects */.Nt)((0,formats_json/* asObject */.eB)(result.gradingResult).componentResults);
    // promptfoo omits the parts with PROMPTFOO_STRIP_GRADING_RESULT, or if a test has none.
    if (components.length === 0)
        return Object.entries((0,formats_json/* asObject */.eB)(result.namedScores)).map(([name, value]) => ({
            name,
            value: (0,formats_json/* asNumber */.i)(value) ?? null,
        }));
    const metrics = new Map();
    for (const component of components)
        addGradeParts(metrics, component);
    return [...metrics].map(([name, parts]) => combineGradeParts(name, parts));
}
function addGradeParts(metrics, component) {
    const { score, pass, reason, namedScores, assertion, metadata } = component;
    const assertionSet = (0,formats_json/* asObject */.eB)(metadata).assertionSet;
    const { metric, weight } = (0,formats_json/* asObject */.eB)(assertion ?? assertionSet);
    const ownName = (0,formats_json/* asString */.oJ)(metric);
    // The assertions of a set are in the list themselves.
    const others = (0,formats_json/* isMembers */.gV)(assertionSet) ? {} : (0,formats_json/* asObject */.eB)(namedScores);
    const named = Object.entries(others).filter(([name]) => name !== ownName);
    for (const [name, value] of ownName === undefined ? named : [[ownName, score], ...named]) {
        const parts = metrics.get(name) ?? [];
        metrics.set(name, parts);
        const number = (0,formats_json/* asNumber */.i)(value);
        // A part without a score only says that the metric is there.
        if (number === undefined)
            continue;
        const part = { score: number, weight: (0,formats_json/* asNumber */.i)(weight) ?? 1 };
        const judgement = { pass: typeof pass === "boolean" ? pass : undefined, reason: (0,formats_json/* asString */.oJ)(reason) };
        parts.push(name === ownName ? { ...part, ...judgement } : part);
    }
}
function combineGradeParts(name, parts) {
    if (parts.length === 0)
        return { name, value: null };
    const worst = parts.reduce((a, b) => (b.score < a.score ? b : a));
    const judged = parts.filter(({ pass }) => pass !== undefined);
    const passed = judged.every(({ pass }) => pass) ? "pass" : "fail";
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const weighted = parts.reduce((sum, { score, weight }) => sum + score * (weights === 0 ? 1 : weight), 0);
    return {
        name,
        value: weighted / (weights === 0 ? parts.length : weights),
        reasoning: worst.reason,
        assessment: judged.length === 0 ? undefined : passed,
    };
}

;// CONCATENATED MODULE: ./src/results/formats/pydantic-evals.ts




/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
const pydanticEvals = (0,tool_file/* documentFormat */.bU)("pydantic-evals", ({ cases, failures, analyses, report_evaluator_failures: reports }) => {
    if (!Array.isArray(cases))
        return false;
    return [failures, analyses, reports].some(Array.isArray) || "assertions" in (0,formats_json/* asObject */.eB)(cases[0]);
}, ({ cases, failures, analyses }) => {
    if (!Array.isArray(cases))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("a report of Pydantic Evals", "cases"));
    const evaluated = (0,formats_json/* asObjects */.Nt)(cases);
    return {
        format: "Pydantic Evals",
        impliesCompletion: true,
        rows: [
            ...evaluated.map((testCase, index) => readPydanticCase(testCase, index + 1)),
            ...(0,formats_json/* asObjects */.Nt)(failures).map((failure, index) => ({
                ...readCommon(failure, evaluated.length + index + 1),
                scores: [],
                error: (0,formats_json/* asString */.oJ)(failure.error_message) ?? "the task failed",
            })),
        ],
        summary: (0,formats_json/* asObjects */.Nt)(analyses).flatMap(({ type, title, name, value }) => {
            const metric = (0,formats_json/* asString */.oJ)(title) ?? (0,formats_json/* asString */.oJ)(name);
            const number = type === "scalar" ? (0,formats_json/* asNumber */.i)(value) : undefined;
            return metric === undefined || number === undefined ? [] : [{ name: metric, value: number }];
        }),
    };
});
function readPydanticCase(testCase, row) {
    // Tasks count under names of their own; these are those of Pydantic AI.
    const { input_tokens: input, output_tokens: output, total_tokens: total, cost } = (0,formats_json/* asObject */.eB)(testCase.metrics);
    return {
        ...readCommon(testCase, row),
        output: testCase.output,
        scores: readPydanticScores(testCase),
        duration_ms: (0,formats_json/* asMilliseconds */.Hu)(testCase.task_duration, 1_000),
        usage: (0,formats_json/* asUsage */.im)({ input, output, total, cost }),
    };
}
/** Returns what cases and failures have in common. */
function readCommon(testCase, row) {
    const metadata = (0,formats_json/* asObject */.eB)(testCase.metadata);
    const name = (0,formats_json/* asString */.oJ)(testCase.name);
    const source = (0,formats_json/* asString */.oJ)(testCase.source_case_name);
    const test = source ?? name;
    // Repeats of a case have its name with their number: `r-1 [2/3]`.
    const repeat = source === undefined ? undefined : /\[([1-9]\d{0,8})\/\d+\]$/.exec(name ?? "")?.[1];
    return {
        location: { inDocument: { row, test: name } },
        record_id: (0,tool_file/* findRecordId */.W5)(metadata),
        input: testCase.inputs ?? (test === undefined ? undefined : { test }),
        expected_output: testCase.expected_output,
        run: repeat === undefined ? undefined : Number(repeat),
        metadata: (0,formats_json/* pickPresent */.$U)({ name: test, ...metadata }),
    };
}
/** Returns numbers, strings, and booleans as they are, with the evaluator's reason. */
function readPydanticScores({ scores, labels, assertions, evaluator_failures: failures }) {
    const judged = [scores, labels, assertions].flatMap((results) => Object.entries((0,formats_json/* asObject */.eB)(results)));
    const failed = (0,formats_json/* asObjects */.Nt)(failures).filter(({ name }) => (0,formats_json/* asString */.oJ)(name) !== undefined);
    return (0,tool_file/* numberScores */.ji)([
        ...judged.map(([name, result]) => {
            const { value, reason } = (0,formats_json/* asObject */.eB)(result);
            return { name, value: (0,formats_json/* asScore */.pS)(value), reasoning: (0,formats_json/* asString */.oJ)(reason), assessment: (0,formats_json/* asAssessment */.DC)(value) };
        }),
        ...failed.map(({ name, error_message: message }) => ({
            name: String(name),
            value: null,
            reasoning: (0,formats_json/* asString */.oJ)(message),
        })),
    ]);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/results/formats/table-records.ts










/**
 * Reads a table in CSV, JSON Lines, a JSON array, or one of pandas' own forms. Blank rows, a header that is repeated, and a row of
 * totals at the end are skipped and counted in `skipped`.
 *
 * @throws ActionError if it isn't a table.
 */
async function readRecords(source, skipped) {
    const records = [];
    for await (const record of readTableRecords(source)) {
        const reason = record.fault === undefined ? findReasonToSkip(record, source.kind === "text") : undefined;
        if (reason === undefined)
            records.push(record);
        else
            (0,tool_file/* increment */.GV)(skipped, reason);
        if (records.length > limits/* maxRows */._q)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooManyRows);
    }
    while (isTotal(records.at(-1))) {
        records.pop();
        (0,tool_file/* increment */.GV)(skipped, "row of totals");
    }
    return records;
}
async function* readTableRecords(source) {
    switch (source.kind) {
        case "text":
            yield* readCsv(source.file);
            return;
        case "lines":
            for await (const record of (0,formats_json/* readObjectLines */.pg)(source.file))
                yield checkColumnCount(record);
            return;
        case "document":
            for (const [index, row] of listDocumentRows(source.value).entries()) {
                const location = { inDocument: { row: index + 1, test: undefined } };
                if ((0,formats_json/* isMembers */.gV)(row))
                    yield checkColumnCount({ location, members: row });
                else
                    yield { location, members: {}, fault: messages/* toolMessages */.fm.notObject("row") };
            }
            return;
        case "xml":
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notTable);
    }
}
function checkColumnCount(record) {
    const columns = Object.keys(record.members).length;
    if (columns > limits/* maxColumns */.c9)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooManyColumns(columns));
    return record;
}
/** Whether a document has pandas' form `split`. */
function isSplit(value) {
    return Array.isArray(value.columns) && Array.isArray(value.data);
}
/** Whether a document has pandas' default form: an object of columns, each by the index of its rows, or each a list. */
function isByColumn(value) {
    const columns = Object.values(value);
    if (columns.length === 0 || columns.every(Array.isArray))
        return columns.length > 0;
    return columns.every(formats_json/* isMembers */.gV) && columns.flatMap(Object.keys).every((key) => /^\d+$/.test(key));
}
/** Returns the rows of an array, of Azure's `rows`, or of one of pandas' forms. */
function listDocumentRows(value) {
    if (Array.isArray(value))
        return value;
    if (!(0,formats_json/* isMembers */.gV)(value))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notTable);
    if (Array.isArray(value.rows))
        return value.rows;
    if (isSplit(value))
        return value.data.map((cells) => Array.isArray(cells) && cells.length === value.columns.length
            ? Object.fromEntries(value.columns.map((name, index) => [String(name), cells[index]]))
            : undefined);
    checkColumnCount({ location: {}, members: value });
    const columns = Object.entries(value).map(([name, cells]) => {
        if (!Array.isArray(cells) && !(0,formats_json/* isMembers */.gV)(cells))
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notTable);
        return [name, { ...cells }];
    });
    // pandas writes the same keys in every column. Else rows times columns could be far more cells than were written.
    const keys = Object.keys(columns[0]?.[1] ?? {});
    if (columns.length === 0)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notTable);
    const isRagged = columns.some(([, cells]) => Object.keys(cells).length !== keys.length || !keys.every((key) => key in cells));
    if (isRagged)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.raggedColumns);
    return keys.map((key) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[key]])));
}
const totalWord = /^(?:(?:grand )?totals?|averages?|avg\.?|means?|sum|overall|median)\s*:?$/i;
const table_records_numericKinds = new Set(["number", "percentage", "comma"]);
/** Whether a record is one of a spreadsheet's last rows: a word such as `Total`, and otherwise only numbers. */
function isTotal(record) {
    const cells = Object.entries(record?.members ?? {}).filter(([column]) => !indexName.test(column));
    const [first, ...others] = cells.map(([, cell]) => cell).filter((cell) => classifyValue(cell) !== "nothing");
    if (typeof first !== "string" || !totalWord.test(first.trim()) || others.length === 0)
        return false;
    return others.every((cell) => table_records_numericKinds.has(classifyValue(cell)));
}
function findReasonToSkip({ members, location }, isCsv) {
    const filled = Object.entries(members).filter(([column, cell]) => !indexName.test(column) && readContent(cell) !== undefined);
    if (filled.length === 0)
        return "blank";
    // Files that `cat` joined have several headers.
    const names = filled.filter(([, cell]) => typeof cell === "string" && Object.hasOwn(members, cell));
    if (!isCsv || filled.length === 1 || names.length < filled.length)
        return undefined;
    if (filled.every(([column, cell]) => cell === column))
        return "repeated header";
    throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.otherHeader((0,result_entry/* formatRowLocation */.$V)(location)));
}
// Spreadsheets of some languages write `;`.
const delimiters = [",", ";", "\t"];
/** Returns the column names of a CSV file, as far as its first line shows them, and its delimiter. */
async function readCsvHeader(file) {
    const lines = [];
    for await (const { text, error } of (0,results_lines/* readLines */.Se)(file)) {
        if (error !== undefined)
            break;
        lines.push(text);
        if (lines.length === 2)
            break;
    }
    const [first = "", second = ""] = lines;
    // Excel writes and reads a first line such as `sep=;`.
    const stated = /^"?sep=([,;\t])"?$/i.exec(first.trimStart())?.[1];
    if (stated !== undefined)
        return { columns: splitLine(second, stated), delimiter: stated };
    const headers = delimiters.map((delimiter) => ({ columns: splitLine(first, delimiter), delimiter }));
    return headers.reduce((most, header) => (header.columns.length > most.columns.length ? header : most));
}
// Quoted names may contain the delimiter; a quote within one is written twice.
function splitLine(line, delimiter) {
    const cells = [];
    let cell = "";
    let isQuoted = false;
    for (const character of line) {
        if (character === '"')
            isQuoted = !isQuoted;
        else if (character === delimiter && !isQuoted) {
            cells.push(cell);
            cell = "";
        }
        else
            cell += character;
    }
    return [...cells, cell];
}
/** Yields the records of a CSV file, each with the line it begins on. @throws ActionError if it isn't CSV. */
async function* readCsv(file) {
    const { CsvError, parse } = await __webpack_require__.e(/* import() */ 70).then(__webpack_require__.bind(__webpack_require__, 6070));
    const { delimiter } = await readCsvHeader(file);
    const options = { bom: true, delimiter, info: true, max_record_size: limits/* maxLineBytes */.YW };
    const parser = parse({ ...options, relax_column_count: true, skip_empty_lines: true });
    // The loop below gets the errors.
    const records = (0,external_node_stream_.pipeline)((0,results_lines/* readUtf8 */.Sx)(file), parser, () => { });
    let columns;
    let nextLine = 1;
    try {
        for await (const { record, info } of records) {
            const line = nextLine;
            nextLine = info.lines + 1;
            if (columns !== undefined)
                yield { location: { line }, members: toCells(columns, record, line) };
            // Excel's first line `sep=;` is split at that delimiter.
            else if (!/^sep=.?$/i.test(record.join("")))
                columns = checkHeader(record);
        }
    }
    catch (error) {
        if (!(error instanceof CsvError))
            throw error;
        const place = typeof error.lines === "number" ? ` (line ${error.lines})` : "";
        if (error.code === "CSV_MAX_RECORD_SIZE")
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.longCsvRow(place));
        if (error.code === "CSV_QUOTE_NOT_CLOSED")
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.openQuote(place));
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.invalidCsv(place));
    }
}
function checkHeader(names) {
    if (names.length > limits/* maxColumns */.c9)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooManyColumns(names.length));
    const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.sameColumn(twice));
    return names;
}
function toCells(columns, record, line) {
    // Some programs end every line with a delimiter.
    const cells = record.length === columns.length + 1 && record.at(-1) === "" ? record.slice(0, -1) : record;
    if (cells.length !== columns.length)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.cellCount(line, cells.length, columns.length));
    return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
}

;// CONCATENATED MODULE: ./src/results/formats/table.ts







/** A plain table. Only LangSmith's is recognized. For others the user names the format, because the score columns are a guess. */
const table = {
    format: "table",
    matches: (sample) => sample.kind === "table" &&
        ["inputs.", "feedback."].every((prefix) => sample.columns.some((column) => column.startsWith(prefix))),
    read: async (source) => await readTable(source, "a table"),
};
/** The JSON of Azure AI Evaluation (`output_path`), or its rows alone. `columns.ts` knows its columns. */
const azure = {
    format: "azure",
    matches: (sample) => {
        if (sample.kind === "document")
            return Array.isArray(sample.value.rows) && (0,formats_json/* isMembers */.gV)(sample.value.metrics);
        if (sample.kind !== "table")
            return false;
        const hasInput = sample.columns.some((column) => column.startsWith("inputs."));
        // LangSmith's columns are similar.
        const isLangSmith = sample.columns.some((column) => column.startsWith("feedback."));
        return hasInput && !isLangSmith && sample.columns.some((column) => azureColumn.test(column));
    },
    read: async (source) => await readTable(source, "Azure AI Evaluation"),
};
// The columns of Ragas' samples, those of 0.1 among them.
const ragasRoles = mapNames({
    record_id: "record_id",
    input: "user_input question",
    output: "response answer",
    expected_output: "reference ground_truth ground_truths",
    metadata: "retrieved_contexts reference_contexts contexts multi_responses rubrics rubric persona_name query_style query_length retrieved_context_ids reference_context_ids reference_tool_calls reference_topics id",
});
const ragasSignatures = [
    ["user_input", "response"],
    ["user_input", "reference"],
    ["question", "answer", "contexts"],
];
/**
 * The result of Ragas' `evaluate(...).to_pandas()`, in any form. Every column that isn't of a sample is a metric, unless
 * it has IDs, times, or text that hardly repeats.
 */
const ragas = {
    format: "ragas",
    matches: (sample) => sample.kind === "table" && ragasSignatures.some((names) => names.every((name) => sample.columns.includes(name))),
    read: async (source) => await readTable(source, "Ragas", { roles: ragasRoles, restIsScores: true }),
};
// Metrics of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;
/** Reads a table. @throws ActionError if a column can't be read, or no column has scores. */
async function readTable(source, tool, preset) {
    const skipped = new Map();
    const records = await readRecords(source, skipped);
    const facts = profileColumns(records.filter(({ fault }) => fault === undefined));
    const columns = decideRoles(facts, source.file.reading?.columns, preset);
    const scoreColumns = columns.filter(({ role }) => role === "scores");
    if (columns.length > 0 && scoreColumns.length === 0)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.noScoreColumn(facts.keys()));
    const byRole = Map.groupBy(columns, ({ role }) => role);
    return {
        format: tool,
        impliesCompletion: source.kind === "document",
        rows: records.map((record) => readTableRow(record, byRole)),
        isTyped: true,
        skipped,
        lowerIsBetter: new Set(scoreColumns.map(({ name }) => name).filter((name) => lowerNames.test(name))),
        notes: [describeRoles(byRole)],
        warnings: listWarnings(facts, columns),
    };
}
/** Returns what the values of each column show over all rows. */
function profileColumns(records) {
    const columns = new Map();
    for (const [row, { members, location }] of records.entries()) {
        const run = readString(members.run) ?? "";
        for (const [name, cell] of Object.entries(members)) {
            const column = columns.get(name) ?? { profile: new ColumnProfile(), values: new Set() };
            columns.set(name, column);
            column.profile.add(cell, location);
            const text = readString(cell);
            // Once a row has no value, or the value of another row, no more are added.
            if (text !== undefined && column.values.size === row)
                column.values.add(`${run}\n${text}`);
        }
        if (columns.size > limits/* maxColumns */.c9)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooManyColumns(undefined));
    }
    return new Map([...columns].map(([name, { profile, values }]) => [
        name,
        { profile, kind: profile.decideKind(), isUnique: values.size === records.length },
    ]));
}
const listedRoles = [
    "record_id",
    "input",
    "output",
    "expected_output",
    "error",
    "duration_ms",
    "duration_s",
    "metadata",
];
/** Describes how the columns are used. */
function describeRoles(byRole) {
    const described = listedRoles.flatMap((role) => {
        const columns = byRole.get(role) ?? [];
        return columns.length === 0 ? [] : [`${role} from ${columns.map(({ column }) => column).join(", ")}`];
    });
    return described.length === 0 ? "no column names an input" : described.join(", ");
}
const tokenRoles = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"];
const amountRoles = new Set(["run", "duration_ms", "duration_s", ...tokenRoles]);
function listWarnings(facts, columns) {
    const odd = [];
    const lost = [];
    for (const { column, role, scoreKind } of columns) {
        const profile = facts.get(column)?.profile ?? new ColumnProfile();
        if (scoreKind !== undefined)
            odd.push(...profile.describeOddValues(column, scoreKind));
        const { count, first } = profile.findOddValues("number");
        if (amountRoles.has(role) && count > 0)
            lost.push(messages/* toolMessages */.fm.oddAmounts(column, count, role, first));
    }
    const unused = columns.flatMap(({ warning }) => warning ?? []);
    const isIdentified = columns.some(({ role }) => role === "record_id" || role === "input");
    return [...odd, ...lost, ...unused, ...(isIdentified || columns.length === 0 ? [] : [messages/* toolMessages */.fm.noIdentity])];
}
function readTableRow({ location, members, fault }, byRole) {
    if (fault !== undefined)
        return { location, scores: [], fault };
    const first = (role) => {
        const [column] = byRole.get(role) ?? [];
        return column && members[column.column];
    };
    const run = readNumber(first("run"));
    if (run !== undefined && !(Number.isInteger(run) && run >= 1))
        return { location, scores: [], fault: messages/* toolMessages */.fm.badRun };
    const errors = (byRole.get("error") ?? []).flatMap(({ column }) => readError(members[column]) ?? []);
    const scores = readTableScores(byRole, members);
    const seconds = readNumber(first("duration_s"));
    const metadata = (byRole.get("metadata") ?? []).map(({ column }) => [column, readContent(members[column])]);
    return {
        location,
        record_id: readString(first("record_id")),
        input: joinCells(byRole.get("input"), members),
        output: joinCells(byRole.get("output"), members),
        expected_output: joinCells(byRole.get("expected_output"), members),
        // Without an answer nothing was evaluated, so an empty cell doesn't mean that an evaluator failed.
        scores: errors.length === 0 ? scores : scores.filter(({ value }) => value !== null),
        error: errors[0],
        duration_ms: readNumber(first("duration_ms")) ?? (seconds === undefined ? undefined : seconds * 1_000),
        run,
        usage: (0,formats_json/* pickPresent */.$U)(Object.fromEntries(tokenRoles.map((role) => [role, readNumber(first(role))]))),
        metadata: (0,formats_json/* pickPresent */.$U)(Object.fromEntries(metadata)),
    };
}
function readTableScores(byRole, members) {
    const reasons = new Map(byRole.get("reasoning")?.map(({ name, column }) => [name, readString(members[column])]));
    const passes = new Map(byRole.get("assessment")?.map(({ name, column }) => [name, readBoolean(members[column])]));
    return (byRole.get("scores") ?? []).map(({ name, scoreKind = "category", column }) => {
        const { value, failure } = readScore(scoreKind, members[column]);
        const assessment = value === null ? undefined : (0,formats_json/* asAssessment */.DC)(passes.get(name));
        return { name, value, reasoning: failure ?? reasons.get(name), assessment };
    });
}
/** Returns the content of the only column, or an object of several. */
function joinCells(columns = [], members) {
    const [only] = columns;
    if (columns.length <= 1 && only?.name === only?.column)
        return only && readContent(members[only.column]);
    return (0,formats_json/* pickPresent */.$U)(Object.fromEntries(columns.map(({ name, column }) => [name, readContent(members[column])])));
}

;// CONCATENATED MODULE: ./src/results/formats/vitest.ts







/** Vitest's JSON report, with the scores of vitest-evals if tests have them. */
const vitestEvals = reportFormat("vitest-evals", "vitest-evals", (tests) => tests.some(({ meta }) => "eval" in (0,formats_json/* asObject */.eB)(meta) || "harness" in (0,formats_json/* asObject */.eB)(meta)));
/** Vitest writes `meta` with every test, Jest doesn't. */
const vitest = reportFormat("vitest", "Vitest", (tests) => tests.some(({ meta }) => (0,formats_json/* isMembers */.gV)(meta)));
const jest = reportFormat("jest", "Jest", () => true);
function reportFormat(format, tool, matches) {
    return (0,tool_file/* documentFormat */.bU)(format, ({ testResults, numTotalTests }) => Array.isArray(testResults) && numTotalTests !== undefined && matches(listTests(testResults)), (document, file) => readTestReport(document, tool, file));
}
function listTests(testResults) {
    return (0,formats_json/* asObjects */.Nt)(testResults).flatMap(({ assertionResults }) => (0,formats_json/* asObjects */.Nt)(assertionResults));
}
function readTestReport({ testResults, wasInterrupted, startTime }, tool, file) {
    if (!Array.isArray(testResults))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("a JSON report of Vitest or Jest", "testResults"));
    // The members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself.
    const members = listTests(testResults).flatMap(({ meta }) => Object.entries((0,formats_json/* asObject */.eB)(meta)));
    const numbers = members.filter(([name, value]) => (0,formats_json/* asNumber */.i)(value) !== undefined && !isNoMetricName(name));
    const scoreNames = new Set(numbers.map(([name]) => name));
    const skipped = new Map();
    const rows = [];
    let row = 0;
    for (const testFile of (0,formats_json/* asObjects */.Nt)(testResults)) {
        const path = (0,workspace_path/* toWorkspacePath */.C)((0,formats_json/* asString */.oJ)(testFile.name) ?? "", file);
        for (const test of listTestsOrFailure(testFile)) {
            row += 1;
            if (test.status === "passed" || test.status === "failed")
                rows.push(readVitestRow(test, path, row, scoreNames));
            else
                (0,tool_file/* increment */.GV)(skipped, "skipped");
        }
    }
    return { format: tool, impliesCompletion: wasInterrupted !== true, ownTime: (0,formats_json/* parseOwnTime */.Xr)(startTime), rows, skipped };
}
/** Returns the tests of a file; one that didn't load fails as a whole. */
function listTestsOrFailure(testFile) {
    const tests = (0,formats_json/* asObjects */.Nt)(testFile.assertionResults);
    if (tests.length > 0 || testFile.status !== "failed")
        return tests;
    return [
        { status: "failed", broken: findFirstLine((0,formats_json/* asString */.oJ)(testFile.message) ?? "") || "the test file did not load" },
    ];
}
function readVitestRow(test, file, row, scoreNames) {
    const meta = (0,formats_json/* asObject */.eB)(test.meta);
    const evaluation = (0,formats_json/* asObject */.eB)(meta.eval);
    const run = (0,formats_json/* asObject */.eB)((0,formats_json/* asObject */.eB)(meta.harness).run);
    const failures = (0,formats_json/* asArray */._j)(test.failureMessages).flatMap((text) => typeof text === "string" ? findFirstLine(text) : []);
    const error = readTestError(test, run, failures);
    const name = (0,formats_json/* asString */.oJ)(test.fullName);
    const testName = [file, name].filter(Boolean).join("::");
    const question = (0,formats_json/* asObjects */.Nt)((0,formats_json/* asObject */.eB)(run.session).events).find(({ role }) => role === "user")?.content;
    const isPassed = test.status === "passed";
    const pass = { name: "pass", value: isPassed, reasoning: isPassed ? undefined : failures[0] };
    const judged = (0,formats_json/* asObjects */.Nt)(evaluation.scores).map(({ name: scorer, score, metadata }, index) => ({
        // A scorer without a name is a function without one.
        name: (0,formats_json/* asString */.oJ)(scorer) ?? `scorer ${index + 1}`,
        value: (0,formats_json/* asScore */.pS)(score),
        reasoning: (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(metadata).rationale),
    }));
    const ownScores = Object.entries(meta).filter(([member]) => scoreNames.has(member));
    const { inputTokens, outputTokens, totalTokens } = (0,formats_json/* asObject */.eB)(run.usage);
    return {
        location: { inDocument: { row, test: name ?? file } },
        record_id: (0,tool_file/* findRecordId */.W5)(meta),
        input: question ?? { test: testName },
        output: evaluation.output ?? run.output,
        scores: (0,tool_file/* numberScores */.ji)([
            ...(error === undefined ? [pass] : []),
            ...judged,
            ...ownScores.map(([member, value]) => ({ name: member, value: (0,formats_json/* asScore */.pS)(value) })),
        ]),
        error,
        duration_ms: (0,formats_json/* asMilliseconds */.Hu)(test.duration, 1),
        usage: (0,formats_json/* asUsage */.im)({ input: inputTokens, output: outputTokens, total: totalTokens }),
        metadata: question === undefined ? undefined : { test: testName },
    };
}
/** Returns what broke: the harness's error, else a failure that isn't an assertion. A test that passed may have failed before. */
function readTestError(test, run, failures) {
    const [error] = (0,formats_json/* asObjects */.Nt)(run.errors);
    if (error !== undefined)
        return (0,formats_json/* asString */.oJ)(error.message) ?? (0,formats_json/* asString */.oJ)(error.type) ?? "the run failed";
    if (test.status !== "failed")
        return undefined;
    return typeof test.broken === "string" ? test.broken : failures.find(isException);
}

;// CONCATENATED MODULE: ./src/results/formats/detect.ts
















/** Every format of evaluation tools that the action reads, in the order in which it tries them. */
const formats = {
    promptfoo: promptfoo,
    deepeval: deepeval,
    "vitest-evals": vitestEvals,
    vitest: vitest,
    jest: jest,
    evalite: evalite,
    inspect: inspect,
    "pydantic-evals": pydanticEvals,
    junit: junit,
    azure: azure,
    ragas: ragas,
    table: table,
};
const detect_native = { format: "own" };
/** How much of a file's beginning and end is read to detect its format, in bytes each. */
const sampledEnd = 64 * 1024;
/** Lines that are read to detect the format, and their total size in bytes. */
const sampledLines = 50;
const sampledBytes = 4 * 1024 * 1024;
/**
 * Returns the format that the user names, else the one that the content shows; the file's name doesn't count.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
async function detect(file) {
    const named = file.reading?.format;
    const length = Math.min(file.size, sampledEnd);
    const head = await readAt(file, 0, length);
    if (head.subarray(0, 4).toString("latin1") === "PK\x03\x04" && named !== "own")
        throw new errors/* ActionError */.lZ(head.includes("header.json") ? messages/* toolMessages */.fm.inspectZip : messages/* toolMessages */.fm.zip);
    if (head.length >= 2 && head.readUInt16BE(0) === 0x1f8b)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.gzip);
    const text = head.toString("utf8").replace(/^\u{FEFF}?\s*/u, "");
    // The reader of lines reports blank files and UTF-16.
    if (text === "" || (0,results_lines/* isUtf16 */.bJ)(head))
        return detect_native;
    if (/^[{[]/.test(text))
        return await detectJson(file, named);
    if (named === "own")
        return detect_native;
    if (text.startsWith("<"))
        return detectXml(file, text, named);
    if (named !== undefined)
        return { format: named, source: { kind: "text", file } };
    // Other output may come before and after JSON Lines.
    const tail = await readAt(file, file.size - length, length);
    return await detectText(file, `${text}\n${tail.toString("utf8")}`);
}
async function readAt({ handle }, position, length) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
/** Declarations, comments, and the document type that may come before the root. */
const prolog = /^(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)*/s;
function detectXml(file, text, named) {
    const root = /^<([^\s/>]+)/.exec(text.replace(prolog, ""))?.[1] ?? "";
    const source = { kind: "xml", file };
    const match = matchSample({ kind: "xml", root });
    if (match === undefined)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notJUnit);
    const found = useMatch([match], source, "");
    return named === undefined ? found : { format: named, source };
}
async function detectText(file, ends) {
    const matches = ends.split("\n").flatMap((line) => matchLine(parseLine(line)) ?? []);
    if (matches.length > 0)
        return useMatch(matches, { kind: "lines", file }, "");
    const { columns } = await readCsvHeader(file);
    if (columns.length < 2)
        return detect_native;
    const match = matchColumns(columns);
    return useMatch(match ? [match] : [], { kind: "text", file }, "a table whose score columns are unknown");
}
function parseLine(text) {
    // An indented document has thousands of lines that aren't JSON.
    const parsed = /^\s*[{[]/.test(text) ? (0,formats_json/* parseChecked */.l_)(text, "line") : undefined;
    return parsed !== undefined && "value" in parsed ? parsed.value : undefined;
}
async function readFirstLines(file) {
    const first = { texts: [], isWhole: false, fault: undefined };
    let bytes = 0;
    for await (const { text, error } of (0,results_lines/* readLines */.Se)(file)) {
        if (first.texts.length === sampledLines || bytes > sampledBytes)
            return first;
        if (first.texts.length === 0)
            first.fault = error;
        first.texts.push(text);
        bytes += text.length;
    }
    return { ...first, isWhole: true };
}
async function detectJson(file, named) {
    const first = await readFirstLines(file);
    const { texts, isWhole, fault } = first;
    const values = texts.map(parseLine);
    const [value] = values;
    const objects = values.filter(formats_json/* isMembers */.gV);
    // The reader of lines reports what isn't UTF-8, and lines that were all meant to be objects.
    if (fault?.includes("UTF-8") && named === undefined)
        return detect_native;
    const isMeantAsLines = texts.length > 1 && objects.length === 0 && texts.every((text) => text.startsWith("{"));
    if (isMeantAsLines && (named ?? "own") === "own")
        return detect_native;
    const isLines = texts.length === 1 && isWhole
        ? (0,formats_json/* isMembers */.gV)(value) && isOnlyLine(value, named)
        : (0,formats_json/* isMembers */.gV)(value) || objects.some((object) => matchLine(object) !== undefined);
    if (!isLines)
        return await detectDocument(file, named, first);
    if (named === "own")
        return detect_native;
    const source = { kind: "lines", file };
    if (named !== undefined)
        return { format: named, source };
    const matches = objects.flatMap((object) => matchLine(object) ?? []);
    if (matches.length === 0 && objects.some(isNativeFormat))
        return detect_native;
    return useMatch(matches, source, "lines of objects without scores");
}
/** Formats that are written as JSON Lines as well. */
const lineFormats = new Set(["own", "promptfoo", "ragas", "table"]);
/** Whether the only line of a file is a row, and not a document or a whole table. */
function isOnlyLine(value, named) {
    if (named === "own")
        return true;
    if (matchSample({ kind: "document", value }) !== undefined || isSplit(value))
        return false;
    const hasNoScores = (0,formats_json/* isMembers */.gV)(value.scores) && Object.keys(value.scores).length === 0;
    if (isByColumn(value) && !(named === undefined && hasNoScores))
        return false;
    if (named !== undefined)
        return lineFormats.has(named);
    return matchLine(value) !== undefined || isNativeFormat(value);
}
async function detectDocument(file, named, first) {
    const { texts, fault } = first;
    // The only line is too long for a row: it can be a document.
    const tooLong = texts.length === 1 ? fault : undefined;
    if (tooLong !== undefined && file.size > limits/* maxDocumentSize */.x6)
        throw new errors/* ActionError */.lZ(tooLong);
    const text = await (0,formats_json/* readDocumentText */.R9)(file);
    const parsed = (0,formats_json/* parseChecked */.l_)(text, "file");
    if ("fault" in parsed) {
        // Lines that broke off, or of another making, are reported one by one.
        const isNative = (named ?? "own") === "own";
        // A single indented document has one such line.
        const hasSeveral = texts.filter((line) => line.startsWith("{")).length > 1;
        const isIndented = /^[{[]\s*$/.test(texts[0] ?? "") && !texts[1]?.startsWith("{");
        if (hasSeveral && isIndented && isNative)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.laidOut);
        if (named === "own" || (isNative && (hasSeveral || !text.trim().includes("\n"))))
            return detect_native;
        throw new errors/* ActionError */.lZ(parsed.fault);
    }
    const { value } = parsed;
    const source = { kind: "document", file, value };
    const match = matchDocument(value);
    const isRow = (0,formats_json/* isMembers */.gV)(value) && (named === "own" || match === laidOut);
    if (isRow && tooLong !== undefined)
        throw new errors/* ActionError */.lZ(tooLong);
    if (named === "own")
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.laidOut);
    if (named !== undefined)
        return { format: named, source };
    const whatItIs = Array.isArray(value) ? "a JSON array of rows without scores" : "a JSON document of no known tool";
    return useMatch(match === undefined ? [] : [match], source, whatItIs);
}
const laidOut = { unreadable: messages/* toolMessages */.fm.laidOut };
function matchDocument(value) {
    if (Array.isArray(value)) {
        const row = value.find(formats_json/* isMembers */.gV) ?? {};
        const match = matchLine(row);
        if (match === undefined || "unreadable" in match)
            return match;
        return match.format === "own" ? laidOut : matchColumns(Object.keys(row));
    }
    if (!(0,formats_json/* isMembers */.gV)(value))
        return undefined;
    const match = matchSample({ kind: "document", value });
    if (match !== undefined)
        return match;
    if ((0,formats_json/* isMembers */.gV)(value.scores) || (0,formats_json/* isMembers */.gV)(value.summary))
        return laidOut;
    if (isSplit(value))
        return matchColumns(value.columns.map(String));
    return isByColumn(value) ? matchColumns(Object.keys(value)) : undefined;
}
function matchLine(value) {
    return (0,formats_json/* isMembers */.gV)(value) ? matchSample({ kind: "line", value }) : undefined;
}
function matchColumns(columns) {
    return matchSample({ kind: "table", columns: columns.map((column) => column.trim()) });
}
function matchSample(sample) {
    const unreadable = findUnreadable(sample);
    if (sample.kind === "line") {
        // Braintrust's lines have scores too.
        if (unreadable !== undefined)
            return { unreadable };
        if (isNativeRow(sample.value))
            return { format: "own" };
    }
    const found = Object.values(formats).find((format) => format.matches(sample));
    if (found !== undefined)
        return { format: found.format };
    if (sample.kind === "line")
        return matchColumns(Object.keys(sample.value));
    return unreadable === undefined ? undefined : { unreadable };
}
function useMatch(matches, source, whatItIs) {
    const match = matches.find((match) => "unreadable" in match) ?? matches[0];
    if (match === undefined)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.unrecognized(whatItIs, reading/* toolFormats */.HV, source.file.reading?.columns !== undefined));
    if ("unreadable" in match)
        throw new errors/* ActionError */.lZ(match.unreadable);
    return match.format === "own" ? detect_native : { format: match.format, source };
}
/** Returns the message about a file that the action knows but can't read, with what to write instead. */
function findUnreadable(sample) {
    switch (sample.kind) {
        case "document": {
            const { results, configs, versions, scenarioRunResults, tests, exitcode, root, testRunLink } = sample.value;
            if (typeof testRunLink === "string")
                return messages/* toolMessages */.fm.deepEvalLink;
            if ("test_cases_lookup_map" in sample.value)
                return messages/* toolMessages */.fm.deepEvalCache;
            if ((0,formats_json/* isMembers */.gV)(results) && configs !== undefined && versions !== undefined)
                return messages/* toolMessages */.fm.lmEvalSummary;
            if (Array.isArray(scenarioRunResults))
                return messages/* toolMessages */.fm.dotnet;
            if (Array.isArray(tests) && exitcode !== undefined && root !== undefined)
                return messages/* toolMessages */.fm.pytestJson;
            return undefined;
        }
        case "line": {
            const line = sample.value;
            if (typeof line.projectName === "string" && typeof line.experimentName === "string")
                return messages/* toolMessages */.fm.braintrust;
            if (isNativeRow(line))
                return undefined;
            if ("doc_id" in line && "doc" in line && "filtered_resps" in line)
                return messages/* toolMessages */.fm.lmEvalSamples;
            if ("spec" in line || ("event_id" in line && "sample_id" in line && "type" in line))
                return messages/* toolMessages */.fm.openAiEvals;
            return undefined;
        }
        case "table": {
            const isPromptfoo = ["Named Scores", "Grader Reason"].every((name) => sample.columns.includes(name));
            return isPromptfoo ? messages/* toolMessages */.fm.promptfooCsv : undefined;
        }
        case "xml":
            return sample.root === "promptfoo" ? messages/* toolMessages */.fm.promptfooXml : undefined;
    }
}
/** Whether an object is a line of the action's own format. */
function isNativeRow(value) {
    return (0,formats_json/* isMembers */.gV)(value.scores) || value.summary !== undefined;
}
const nativeFields = new Set(Object.keys(result_row/* resultRow */.AX.shape));
/** Whether an object is meant to be a line of the action's own format, even if it has errors. */
function isNativeFormat(value) {
    const names = Object.keys(value);
    const isNamed = names.includes("record_id") || names.includes("scores");
    return isNamed || names.every((name) => nativeFields.has(name));
}

;// CONCATENATED MODULE: ./src/results/formats/entries.ts









/**
 * Opens a file of an evaluation tool; undefined if it's in the action's own format.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
async function openToolFile(file) {
    const detected = await detect(file);
    if (detected.format === "own")
        return undefined;
    const tool = settleScores(await formats[detected.format].read(detected.source));
    const { rows, summary = [], lowerIsBetter = new Set(), isTyped, ...facts } = tool;
    const labels = new MetricLabels();
    return {
        facts: {
            ...result_entry/* noFacts */.f5,
            ...facts,
            isTool: true,
            names: labels.byName,
            lowerIsBetter: new Set([...lowerIsBetter].map(tool_file/* toLabel */.AA).filter((label) => label !== "")),
        },
        entries: readToolEntries(file, rows, summary, labels),
    };
}
/**
 * Converts the strings among the scores: most values of a metric decide whether it's numeric, boolean, or a category. For a
 * value that doesn't fit, the evaluator failed.
 */
function settleScores(file) {
    const profiles = file.isTyped ? undefined : profileStringMetrics(file.rows);
    if (!profiles?.size)
        return file;
    const kinds = new Map([...profiles].map(([name, profile]) => [name, profile.decideKind()]));
    const faults = [...kinds].flatMap(([name, kind]) => {
        if (kind !== "comma" && kind !== "scales" && kind !== "mixed")
            return [];
        return [{ location: {}, scores: [], fault: messages/* toolMessages */.fm.unclearNumbers(`the metric ${(0,messages/* quote */.hD)(name)}`, kind) }];
    });
    const warnings = [...profiles].flatMap(([name, profile]) => profile.describeOddValues(name, toScoreKind(profile.decideKind())));
    const rows = file.rows.map((row) => ({ ...row, scores: row.scores.map((score) => settleScore(score, kinds)) }));
    return { ...file, rows: [...faults, ...rows], warnings: [...(file.warnings ?? []), ...warnings] };
}
/** Profiles the metrics that are a string in some row. */
function profileStringMetrics(rows) {
    const profiles = new Map();
    for (const { scores } of rows)
        for (const { name, value } of scores)
            if (typeof value === "string")
                profiles.set(name, new ColumnProfile());
    for (const { scores, location } of rows)
        for (const { name, value } of scores)
            profiles.get(name)?.add(value, location);
    return profiles;
}
function settleScore(score, kinds) {
    const kind = kinds.get(score.name);
    if (kind === undefined)
        return score;
    const { value, failure } = readScore(toScoreKind(kind), score.value);
    return { ...score, value, reasoning: failure ?? score.reasoning };
}
/** The labels of a file's metrics, as far as they have been read. */
class MetricLabels {
    byName = new Map();
    /** The name that a label stands for. */
    #owners = new Map();
    /** Names without a label, which are reported once. */
    #reported = new Set();
    /** Returns the label of a name; undefined with an error in `errors` if it has none, or shares it with another name. */
    find(name, errors) {
        const known = this.byName.get(name);
        if (known !== undefined || this.#reported.has(name))
            return known;
        const label = (0,tool_file/* toLabel */.AA)(name);
        const owner = this.#owners.get(label);
        if (label === "" || owner !== undefined) {
            this.#reported.add(name);
            errors.push(owner === undefined ? messages/* toolMessages */.fm.noLabel(name) : messages/* toolMessages */.fm.sameLabel(owner, name, label));
            return undefined;
        }
        this.#owners.set(label, name);
        this.byName.set(name, label);
        return label;
    }
}
/** Yields the rows of a tool's file as rows of the action, then its summary. */
function* readToolEntries(file, rows, summary, labels) {
    const records = new Map();
    for (const row of rows) {
        const read = readToolRow(file, row, labels, records);
        if ("errors" in read)
            for (const message of read.errors)
                yield { kind: "error", file, ...row.location, message };
        else
            yield { kind: "row", file, ...row.location, ...read };
    }
    const errors = [];
    const scores = {};
    for (const score of summary) {
        const label = labels.find(score.name, errors);
        if (label !== undefined)
            scores[label] = readFinite(score);
    }
    for (const message of errors)
        yield { kind: "error", file, message };
    if (Object.keys(scores).length > 0)
        yield { kind: "summary", file, scores };
}
function readToolRow(file, row, labels, records) {
    if (row.fault !== undefined)
        return { errors: [row.fault] };
    if (row.scores.length > limits/* maxMetrics */._$)
        return { errors: [messages/* toolMessages */.fm.tooManyScores(row.scores.length)] };
    const errors = [];
    const result = toResultRow(row, labels, errors);
    if ((0,json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, result))
        errors.push(messages/* toolMessages */.fm.tooDeep(limits/* deepestNesting */.bt));
    else if (file.size > limits/* maxLineBytes */.YW) {
        const bytes = Buffer.byteLength(JSON.stringify(result));
        if (bytes > limits/* maxLineBytes */.YW)
            errors.push(messages/* toolMessages */.fm.rowTooLarge(bytes));
    }
    const identity = (0,result_row/* identifyRecord */.UT)(row.record_id, row.input);
    const key = (0,result_row/* formatRecordKey */.A)(identity);
    const record = (key === undefined ? undefined : records.get(key)) ?? { runs: 0, recordId: row.record_id };
    if (key !== undefined)
        records.set(key, record);
    // Two records whose IDs differ in case only would silently become two runs of one.
    const [id, firstId] = [row.record_id, record.recordId];
    if (id && firstId && id.normalize("NFC") !== firstId.normalize("NFC"))
        errors.push(messages/* toolMessages */.fm.idCase(id, firstId));
    if (errors.length > 0)
        return { errors };
    if (row.run === undefined)
        record.runs += 1;
    const run = row.run ?? record.runs;
    const parsed = result_row/* resultRow */.AX.safeParse(run === 1 ? result : { ...result, run }, { error: result_row/* describeIssue */.n6 });
    return parsed.success ? { row: parsed.data, identity } : { errors: (0,result_row/* describeZodError */.Vk)(parsed.error) };
}
function toResultRow(row, labels, errors) {
    const { location, run, ...members } = row;
    const scores = {};
    const reasoning = {};
    const assessment = {};
    for (const score of row.scores) {
        const label = labels.find(score.name, errors);
        if (label === undefined)
            continue;
        if (Object.hasOwn(scores, label))
            errors.push(messages/* toolMessages */.fm.duplicateScore(score.name));
        scores[label] = readFinite(score);
        if (score.reasoning)
            reasoning[label] = score.reasoning;
        if (score.assessment)
            assessment[label] = score.assessment;
    }
    const metadata = row.metadata && (0,formats_json/* pickPresent */.$U)(row.metadata);
    const tags = row.tags?.length ? row.tags : undefined;
    const read = {
        ...members,
        metadata,
        tags,
        scores,
        reasoning: (0,formats_json/* pickPresent */.$U)(reasoning),
        assessment: (0,formats_json/* pickPresent */.$U)(assessment),
    };
    return (0,formats_json/* pickPresent */.$U)(read) ?? {};
}
// Python's NaN has become `null`; an infinity that a tool writes as a number isn't a score either.
function readFinite({ value }) {
    return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

;// CONCATENATED MODULE: ./src/results/jsonl.ts






/** Yields the entries of a file in the action's own format. */
async function* readNativeEntries(file) {
    for await (const { number: line, text, error } of (0,results_lines/* readLines */.Se)(file)) {
        const parsed = error === undefined ? jsonl_parseLine(text) : { errors: [error] };
        if ("entry" in parsed)
            yield { file, line, ...parsed.entry };
        else
            for (const message of parsed.errors)
                yield { kind: "error", file, line, message };
    }
}
/** Parses a line in the action's own format. Returns its entry, or everything that is wrong with it. */
function jsonl_parseLine(text) {
    let value;
    try {
        value = (0,json/* toPlainNumber */.bZ)((0,json/* parseJson */.qF)(text));
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        return { errors: [describeJsonError(text, error.message)] };
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return { errors: [messages/* messages */.DZ.notAnObject((0,result_row/* describeKind */.SB)(value))] };
    if ((0,json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, value))
        return { errors: [messages/* messages */.DZ.tooDeep(limits/* deepestNesting */.bt)] };
    const line = value;
    const tooMany = describeTooMany(line);
    if (tooMany !== undefined)
        return { errors: [tooMany] };
    return "summary" in line ? parseSummary(line) : parseRow(line);
}
// The parser's own message quotes the line, which may be private: only the position is kept.
function describeJsonError(text, message) {
    if (/[:[,]\s*[-+]?(NaN|Infinity)\b/.test(text))
        return messages/* messages */.DZ.notFinite;
    const position = /position (\d+)/.exec(message)?.[1];
    const isCut = message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
    if (isCut)
        return messages/* messages */.DZ.cutLine;
    return messages/* messages */.DZ.invalidJson(position === undefined ? undefined : Number(position));
}
const countedFields = new Set(["scores", "summary", "reasoning", "assessment", "usage", "tags"]);
/** Says what a line has too many of: each of them could be an error of its own. */
function describeTooMany(line) {
    const fields = Object.entries(line);
    if (fields.length > limits/* maxMetrics */._$)
        return messages/* messages */.DZ.tooManyMembers("a line", fields.length, limits/* maxMetrics */._$);
    for (const [name, value] of fields) {
        const count = countedFields.has(name) && typeof value === "object" ? Object.keys(value ?? {}).length : 0;
        if (count > limits/* maxMetrics */._$)
            return messages/* messages */.DZ.tooManyMembers(name, count, limits/* maxMetrics */._$);
    }
    return undefined;
}
function parseSummary(line) {
    const errors = roundExactNumbers(line);
    const parsed = result_row/* summaryLine */.dC.safeParse(line, { error: result_row/* describeIssue */.n6 });
    if (!parsed.success)
        return { errors: (0,result_row/* describeZodError */.Vk)(parsed.error) };
    return errors.length > 0 ? { errors } : { entry: { kind: "summary", scores: parsed.data.summary } };
}
function parseRow(line) {
    const lost = roundExactNumbers(line);
    const parsed = result_row/* resultRow */.AX.safeParse(line, { error: result_row/* describeIssue */.n6 });
    if (!parsed.success)
        return { errors: (0,result_row/* describeZodError */.Vk)(parsed.error) };
    const row = parsed.data;
    const unscored = ["reasoning", "assessment"].flatMap((field) => Object.keys(row[field] ?? {})
        .filter((label) => !Object.hasOwn(row.scores, label))
        .map((label) => messages/* messages */.DZ.withoutScore(field, (0,messages/* quote */.hD)(label))));
    const errors = [...lost, ...unscored];
    if (errors.length > 0)
        return { errors };
    // Python's `str(None)`, and the like.
    if (typeof row.error === "string" && readError(row.error) === undefined)
        row.error = null;
    return { entry: { kind: "row", row, identity: (0,result_row/* identifyRecord */.UT)(row.record_id, row.input) } };
}
// These are only passed on, so they keep every digit. What is checked or counted becomes a number.
const exactFields = new Set(["input", "output", "expected_output", "metadata"]);
const scoredFields = new Set(["scores", "summary", "usage"]);
/** Replaces exact numbers in a line, and returns an error for each score that can't be kept as it was written. */
function roundExactNumbers(line) {
    const errors = [];
    for (const [field, value] of Object.entries(line)) {
        if (exactFields.has(field) || typeof value !== "object" || value === null)
            continue;
        if ((0,json/* isExactNumber */.zr)(value)) {
            line[field] = (0,json/* toPlainNumber */.bZ)(value);
            continue;
        }
        const members = value;
        const isScored = scoredFields.has(field);
        // The schema's library drops this one name from every object.
        if (isScored && Object.hasOwn(members, "__proto__"))
            errors.push(messages/* messages */.DZ.reservedName(field));
        for (const [name, member] of Object.entries(members)) {
            if (!(0,json/* isExactNumber */.zr)(member))
                continue;
            if (isScored && (0,json/* isLongWhole */.ce)(member.rawJSON))
                errors.push(messages/* messages */.DZ.longInteger(`${field}.${name}`));
            members[name] = (0,json/* toPlainNumber */.bZ)(member);
        }
    }
    return errors;
}

// EXTERNAL MODULE: ./src/results/metric-scores.ts
var metric_scores = __webpack_require__(7886);
// EXTERNAL MODULE: ./src/results/scores.ts + 1 modules
var scores = __webpack_require__(7564);
;// CONCATENATED MODULE: ./src/results/check.ts












/** With so many errors, a check reads no further. */
const maxErrors = 100;
/** Characters of a metric's label. */
const check_maxLabelLength = 1_000;
/** Reads files to their end, once, and checks them against each other. */
async function checkResults(files, experimentId, { cancel, maxListed = 20, slicedBy } = {}) {
    const checker = new ResultsChecker();
    for (const file of files) {
        if (!checker.isStopped)
            await checkFile(checker, file, cancel);
    }
    checker.finish();
    const { errors, isStopped, entries, counts } = checker;
    const [firstError] = errors;
    if (firstError !== undefined) {
        const first = { file: firstError.location.file.name, line: firstError.location.line };
        return { kind: "faults", ...listFaults(errors, maxListed), first, total: errors.length, isStopped };
    }
    const aggregator = new scores/* ScoreAggregator */.cd(slicedBy);
    for (const entry of entries) {
        if (entry.kind === "row")
            aggregator.addRow(entry, (0,events/* buildSpanReference */.wr)(experimentId, entry));
        else
            aggregator.addSummary(entry.scores);
    }
    return { kind: "checked", entries, counts, files: checker.files, scores: aggregator.scores() };
}
/** Up to so many equal errors of a file are listed one by one. */
const maxEqualErrors = 3;
/** Formats the first errors in their order. Equal ones of many rows become one, at the first of them. */
function listFaults(errors, maxListed) {
    const byMessage = Map.groupBy(errors, ({ location, message }) => {
        // Where else a row is doesn't matter.
        return `${location.file.name}\n${message.replace(/^duplicate of .* \(same/, "duplicate (same")}`;
    });
    const counts = new Map();
    for (const equal of byMessage.values()) {
        const isListed = equal.length <= maxEqualErrors;
        for (const [index, error] of equal.entries())
            counts.set(error, isListed ? 1 : index === 0 ? equal.length : 0);
    }
    const listed = errors.filter((error) => counts.get(error) !== 0).slice(0, maxListed);
    const covered = listed.reduce((sum, error) => sum + (counts.get(error) ?? 0), 0);
    const faults = listed.map((error) => {
        const others = (counts.get(error) ?? 1) - 1;
        return `${(0,result_entry/* formatLocation */.j$)(error.location)}${others > 0 ? ` and ${(0,format/* plural */.LS)(others, "more row")}` : ""}: ${error.message}`;
    });
    return { faults, rest: errors.length - covered };
}
async function checkFile(checker, file, cancel) {
    let facts = result_entry/* noFacts */.f5;
    const counts = { rows: 0, runs: 0, firstRuns: 0, summaries: 0 };
    const errorsBefore = checker.errors.length;
    try {
        const reader = (await openToolFile(file)) ?? {
            facts: { ...result_entry/* noFacts */.f5, format: "JSON Lines" },
            entries: readNativeEntries(file),
        };
        for await (const entry of reader.entries) {
            checker.addEntry(entry, reader.facts);
            if (entry.kind === "summary")
                counts.summaries += 1;
            if (entry.kind === "row") {
                const run = (0,result_row/* readRun */.cI)(entry.row);
                counts.rows += 1;
                counts.runs = Math.max(counts.runs, run);
                if (run === 1)
                    counts.firstRuns += 1;
            }
            if (checker.isStopped)
                return;
            cancel?.throwIfAborted();
        }
        facts = reader.facts;
    }
    catch (error) {
        if (cancel?.aborted)
            throw error;
        checker.addError({ file }, describeFileError(error));
    }
    checker.files.push({ file, ...facts, counts });
    if (checker.errors.length === errorsBefore)
        checker.checkNames(file, facts);
}
/** @throws the error itself, unless the file or the file system is to blame for it. */
function describeFileError(error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error.message;
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        throw error;
    return messages/* messages */.DZ.unreadable(code);
}
const typeNames = {
    score: "a number",
    boolean: "a boolean",
    categorical: "a string",
};
/** What the strings of a metric really are; other kinds of strings are categories. */
const stringMistakes = {
    number: "number",
    epoch: "number",
    comma: "number",
    scales: "number",
    boolean: "boolean",
    mixed: "mixed",
    empty: "nothing",
    failed: "nothing",
};
/** Checks the entries of all files against each other, in the order in which they are read. */
class ResultsChecker {
    /** In the order in which they were found. */
    errors = [];
    /** Empty as soon as there are errors. */
    entries = [];
    counts = { rows: 0, metrics: 0 };
    files = [];
    /** Nothing more is read. */
    isStopped = false;
    /** The strings among the scores of native files by metric, such as `scores.tone`. */
    #strings = new Map();
    /** The type of each metric, and where it was first seen. */
    #types = new Map();
    /** Where each run of each record was seen. */
    #runs = new Map();
    /** Where each run-level score was seen. */
    #summaries = new Map();
    /** The name that a tool gives to each label, and where it was first seen. */
    #names = new Map();
    /** Pairs of tools' files that hold the same rows, with the location of the first one in either file. */
    #duplicates = new Map();
    addError(location, message) {
        this.errors.push({ location, message });
        this.entries.length = 0;
        if (this.errors.length === maxErrors)
            this.isStopped = true;
    }
    addEntry(entry, { isTool }) {
        if (entry.kind === "error") {
            this.addError(entry, entry.message);
            return;
        }
        if (this.errors.length === 0)
            this.entries.push(entry);
        if (entry.kind === "row")
            this.#checkRow(entry, isTool);
        else
            this.#checkSummary(entry, entry.scores);
    }
    /** Reports what only all entries together show. */
    finish() {
        for (const { location, first, rows } of this.#duplicates.values())
            this.addError(location, messages/* messages */.DZ.duplicateFile(rows, (0,result_entry/* formatLocation */.j$)(first)));
        for (const [metric, profile] of this.#strings)
            this.#checkStrings(metric, profile);
        // One empty shard of many isn't an error.
        if (this.errors.length > 0 || this.files.some(({ counts }) => counts.rows + counts.summaries > 0))
            return;
        for (const { file, isTool, skipped } of this.files) {
            const listed = [...skipped].map(([what, times]) => `${times} ${what}`);
            this.addError({ file }, isTool ? messages/* messages */.DZ.noRows(listed) : messages/* messages */.DZ.empty);
        }
    }
    /** Metrics of several files are one if their labels are, so their tools must mean the same. */
    checkNames(file, { names }) {
        for (const [name, label] of names) {
            const first = this.#names.get(label);
            if (first === undefined)
                this.#names.set(label, { name, file: file.name });
            else if (first.name !== name)
                this.addError({ file }, messages/* messages */.DZ.sameLabel((0,messages/* quote */.hD)(name), label, (0,messages/* quote */.hD)(first.name), first.file));
        }
    }
    #checkRow(entry, isTool) {
        const { scores } = entry.row;
        for (const [label, score] of Object.entries(scores)) {
            this.#checkType(entry, label, score);
            // Strings of a metric that began as another type are reported already.
            const isCategory = this.#types.get(label)?.type === "categorical";
            if (!isTool && isCategory)
                this.#addString(entry, `scores.${label}`, score);
        }
        this.counts.rows += 1;
        this.counts.metrics += Object.keys(scores).length;
        if (this.counts.rows > limits/* maxRows */._q)
            this.#stop(entry, messages/* messages */.DZ.tooManyRows(limits/* maxRows */._q));
        this.#checkRun(entry, isTool);
    }
    #checkSummary(location, scores) {
        for (const [label, score] of Object.entries(scores)) {
            const first = this.#summaries.get(label);
            if (first)
                this.addError(location, messages/* messages */.DZ.duplicateSummary(label, (0,result_entry/* formatLocation */.j$)(first)));
            else
                this.#summaries.set(label, location);
            if (location.line !== undefined)
                this.#addString(location, `summary.${label}`, score);
        }
        this.counts.metrics += Object.keys(scores).length;
    }
    #checkType(location, label, score) {
        const type = (0,metric_scores/* findMetricType */.g)(score);
        const first = this.#types.get(label);
        if (type === undefined || first?.type === type)
            return;
        if (first !== undefined) {
            const [isNow, was] = [typeNames[type], typeNames[first.type]];
            this.addError(location, messages/* messages */.DZ.otherType(`scores.${label}`, isNow, was, (0,result_entry/* formatLocation */.j$)(first.location)));
            return;
        }
        this.#types.set(label, { type, location });
        if (label.length > check_maxLabelLength)
            this.addError(location, messages/* messages */.DZ.longLabel((0,messages/* quote */.hD)(label), label.length));
        if (this.#types.size > limits/* maxMetrics */._$)
            this.#stop(location, messages/* messages */.DZ.tooManyMetrics(limits/* maxMetrics */._$));
    }
    /** Reports strings that hold another type: numbers and booleans apart, each where the first of them is. */
    #checkStrings(metric, profile) {
        const mistake = stringMistakes[profile.decideKind()];
        if (mistake === undefined)
            return;
        const numbers = profile.findValues("number", "percentage", "comma");
        const found = {
            number: numbers,
            mixed: numbers,
            boolean: profile.findValues("boolean"),
            nothing: profile.findValues("nothing", "failure"),
        };
        const isTyped = mistake === "number" || mistake === "boolean";
        for (const kind of isTyped ? ["number", "boolean"] : [mistake]) {
            const { count, first } = found[kind];
            if (first !== undefined)
                this.addError(first, messages/* messages */.DZ.stringScore(metric, kind, count));
        }
    }
    /** In a native file, a string is a category. A string that holds another type was written by mistake. */
    #addString(location, metric, score) {
        if (typeof score !== "string" || score === "")
            return;
        const profile = this.#strings.get(metric) ?? new ColumnProfile();
        this.#strings.set(metric, profile);
        profile.add(score, location);
    }
    #checkRun(entry, isTool) {
        const { row, identity, file } = entry;
        const record = (0,result_row/* formatRecordKey */.A)(identity);
        if (record === undefined)
            return;
        const key = `${(0,result_row/* readRun */.cI)(row)} ${record}`;
        const first = this.#runs.get(key);
        if (first === undefined) {
            this.#runs.set(key, entry);
        }
        else if (isTool && first.file !== file) {
            // Tools number no repeats: the same run in another file is the same evaluation, written twice.
            const files = `${first.file.name}\n${file.name}`;
            const known = this.#duplicates.get(files);
            if (known)
                known.rows += 1;
            else
                this.#duplicates.set(files, { location: entry, first, rows: 1 });
        }
        else {
            this.addError(entry, messages/* messages */.DZ.duplicateRow((0,result_entry/* formatLocation */.j$)(first), row.record_id));
        }
    }
    /** Reads no further, however few errors there are. */
    #stop(location, message) {
        if (!this.isStopped)
            this.addError(location, message);
        this.isStopped = true;
    }
}


/***/ }),

/***/ 5333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XX: () => (/* binding */ makeBatches),
/* harmony export */   fC: () => (/* binding */ batchLimits),
/* harmony export */   w_: () => (/* binding */ formatBatch),
/* harmony export */   wr: () => (/* binding */ buildSpanReference)
/* harmony export */ });
/* unused harmony export buildEvents */
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9112);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8751);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3400);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8233);





/**
 * Derives the IDs of a row's span from the experiment and from what identifies the row (record and run, else its location),
 * so that a repeated upload repeats itself.
 */
function buildSpanReference(experimentId, entry) {
    const { row, identity, file, line, inDocument } = entry;
    const record = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRecordKey */ .A)(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
    const hex = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(`row ${experimentId}\n${record}\n${(0,_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .readRun */ .cI)(row)}`, 24);
    return { spanId: hex.slice(0, 16), traceId: hex.slice(16) };
}
/** Builds the span and metrics of a row, or the metrics of a summary. */
function buildEvents(entry, context) {
    if (entry.kind === "summary") {
        const metrics = Object.entries(entry.scores).map(([label, score]) => buildMetric("summary", label, score, { spanId: "", traceId: "" }, context));
        return { spans: [], metrics };
    }
    const { row } = entry;
    const reference = buildSpanReference(context.experimentId, entry);
    const metrics = Object.entries(row.scores).map(([label, score]) => {
        const judgement = { reasoning: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwn */ .jU)(row.reasoning, label), assessment: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwn */ .jU)(row.assessment, label) };
        return buildMetric("custom", label, score, reference, context, judgement);
    });
    return { spans: [buildSpan(row, reference, context)], metrics };
}
function buildSpan(row, reference, context) {
    const { experimentId, projectId, datasetId, name, uploadedAt } = context;
    const run = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .readRun */ .cI)(row);
    const error = (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .readRowFailure */ .v6)(row.error);
    const metrics = (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .toSpanUsage */ .Pi)(row.usage);
    // It isn't known whether Datadog keeps the metrics of a pushed span; it keeps metadata.
    const metadata = metrics ? { ...row.metadata, [_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .usageMember */ .m7]: row.usage } : row.metadata;
    return {
        trace_id: reference.traceId,
        span_id: reference.spanId,
        project_id: projectId,
        dataset_id: datasetId,
        name,
        ...buildSpanTimes(row, uploadedAt),
        status: error ? "error" : "ok",
        meta: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({
            input: row.input,
            output: row.output,
            expected_output: row.expected_output,
            metadata: metadata ?? undefined,
            error,
        }),
        ...(metrics ? { metrics } : {}),
        tags: [
            `experiment_id:${experimentId}`,
            `dataset_id:${datasetId}`,
            // In the form of a UUID, as Datadog's SDKs write it.
            `run_id:${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(`${experimentId}\nrun ${run}`, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`,
            `run_iteration:${run}`,
            ...(row.record_id ? [`dataset_record_id:${row.record_id}`] : []),
            ...(row.tags ?? []),
        ],
    };
}
const nanosecondsPerMillisecond = 1_000_000;
// Datadog rejects what is older than 24 h; an hour is left for clocks and the upload itself.
const maxAgeMs = 23 * 60 * 60 * 1000;
function buildSpanTimes({ start, duration_ms }, uploadedAt) {
    const durationMs = duration_ms ?? 0;
    // A time without an offset, as Python's isoformat() writes it, is read as UTC and not as the runner's own.
    const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(start ?? "");
    const startMs = start ? Date.parse(hasOffset ? start : `${start}Z`) : uploadedAt - durationMs;
    const clamped = Math.round(Math.min(Math.max(startMs, uploadedAt - maxAgeMs), uploadedAt));
    return {
        start_ns: clamped * nanosecondsPerMillisecond,
        duration: Math.max(1, Math.round(durationMs * nanosecondsPerMillisecond)),
    };
}
function buildMetric(source, label, score, { spanId, traceId }, { experimentId, uploadedAt }, { reasoning, assessment } = {}) {
    return {
        metric_source: source,
        label,
        ...buildScore(score, reasoning),
        span_id: spanId,
        trace_id: traceId,
        timestamp_ms: uploadedAt,
        experiment_id: experimentId,
        tags: [`experiment_id:${experimentId}`],
        ...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .omitUndefined */ .Oy)({ reasoning: reasoning ?? undefined, assessment: assessment ?? undefined }),
    };
}
// Without a score, Datadog's SDKs send an empty category and an error, whatever the metric's type.
function buildScore(score, reasoning) {
    switch (typeof score) {
        case "number":
            return { metric_type: "score", score_value: score };
        case "boolean":
            return { metric_type: "boolean", boolean_value: score };
        case "string":
            return { metric_type: "categorical", categorical_value: score };
        case "object": {
            const error = { message: reasoning || "the evaluator gave no score" };
            return { metric_type: "categorical", categorical_value: null, error };
        }
    }
}
const batchLimits = { metrics: 1_000, bytes: 4_000_000 };
// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;
/**
 * Divides entries into the parts of each call. A span stays with its metrics, unless its metrics alone are more than a call takes:
 * the rest follows in calls of their own. The limits may shrink while the calls are made.
 */
function* makeBatches(entries, context, limits = batchLimits) {
    let batch = [];
    let [metrics, bytes] = [0, 0];
    for (const entry of entries) {
        for (const part of makeParts(entry, context, limits)) {
            const isFull = metrics + part.metrics.length > limits.metrics || bytes + part.bytes > limits.bytes - envelopeBytes;
            if (isFull && batch.length > 0) {
                yield batch;
                batch = [];
                [metrics, bytes] = [0, 0];
            }
            batch.push(part);
            metrics += part.metrics.length;
            bytes += part.bytes;
        }
    }
    if (batch.length > 0)
        yield batch;
}
function makeParts(entry, context, limits) {
    const { spans, metrics } = buildEvents(entry, context);
    const [span] = spans;
    const json = span && JSON.stringify(span);
    const bytes = json === undefined ? 0 : Buffer.byteLength(json) + 1;
    let part = { entry, spanId: span?.span_id, span: json, metrics: [], scores: 0, bytes };
    const parts = [part];
    for (const metric of metrics) {
        const text = JSON.stringify(metric);
        const size = Buffer.byteLength(text) + 1;
        if (part.metrics.length === limits.metrics || part.bytes + size > limits.bytes - envelopeBytes) {
            part = { entry, spanId: undefined, span: undefined, metrics: [], scores: 0, bytes: 0 };
            parts.push(part);
        }
        part.metrics.push(text);
        part.bytes += size;
        if (metric.error === undefined)
            part.scores += 1;
    }
    return parts.filter(({ bytes }) => bytes > 0);
}
/** Returns the body of the call that carries these parts. */
function formatBatch(batch, { experimentId, projectId }) {
    const spans = batch.flatMap(({ span }) => span ?? []).join(",");
    const metrics = batch.flatMap((part) => part.metrics).join(",");
    const tags = JSON.stringify([`experiment_id:${experimentId}`, `project_id:${projectId}`]);
    return `{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[${spans}],"metrics":[${metrics}],"tags":${tags}}}}`;
}


/***/ }),

/***/ 3232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ resolveResultFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var glob__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1668);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1868);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6467);






/**
 * Returns the files that patterns (paths or globs, below the workspace) name; a pattern that begins with `!` excludes.
 * A pattern that is the exact path of a file is that file, whatever characters it holds. Files outside the workspace are
 * refused, also if a symbolic link leads there.
 */
async function resolveResultFiles(patterns, workspace, reading = {}) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch(() => undefined);
    if (root === undefined) {
        return { files: [], unmatched: patterns.map(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.noWorkspace), refused: [] };
    }
    const relativePatterns = patterns.map((pattern) => (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_4__/* .belowWorkspace */ .t)(pattern, [workspace, root]));
    const included = relativePatterns.filter((pattern) => !pattern.startsWith("!"));
    const excluded = relativePatterns.flatMap((pattern) => (pattern.startsWith("!") ? pattern.slice(1).trim() : []));
    const complex = await Promise.all([...included, ...excluded].map((pattern) => refuseComplex(pattern, root)));
    if (complex.flat().length > 0)
        return { files: [], unmatched: [], refused: complex.flat() };
    const excludedPaths = new Set((await Promise.all(excluded.map((pattern) => listExcluded(pattern, root)))).flat());
    const matches = await Promise.all(included.map((pattern) => matchPattern(pattern, root, excludedPaths)));
    const found = new Map(matches.flatMap(({ files }) => files).map((file) => [file.path, file]));
    return {
        files: [...found.values()].map((file) => ({ ...file, reading })).sort((a, b) => (a.name < b.name ? -1 : 1)),
        unmatched: matches.flatMap(({ unmatched }) => unmatched),
        refused: matches.flatMap(({ refused }) => refused),
    };
}
const [maxLength, maxGroups, maxStars] = [1_000, 4, 4];
/** A glob tries every way to divide a name or path among its stars, and writes out every choice of braces. */
async function refuseComplex(pattern, root) {
    const segments = pattern.split(/[\\/]/);
    const stars = segments.map((segment) => segment.split(/\*+/).length - 1);
    const isComplex = pattern.length > maxLength ||
        pattern.split("{").length - 1 > maxGroups ||
        Math.max(...stars) > maxStars ||
        segments.filter((segment) => segment === "**").length > maxStars;
    if (!isComplex || (await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern))))
        return [];
    const limits = `${maxLength} characters, ${maxGroups} groups in braces, and ${maxStars} stars between two slashes or ** in all`;
    return [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.tooComplex(pattern, limits)];
}
async function listExcluded(pattern, root) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern)).catch(() => undefined);
    const folder = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .trimTrailing */ .ly)(pattern, "\\/");
    const paths = await listPaths(found?.isDirectory() ? `${folder}/**` : pattern, root, true);
    return await Promise.all(paths.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path)));
}
async function matchPattern(pattern, root, excluded) {
    const none = { files: [], unmatched: [], refused: [] };
    const matched = await Promise.all((await listPaths(pattern, root)).map(async (path) => ({ path, target: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path) })));
    if (matched.length === 0)
        return { ...none, unmatched: [await describeUnmatched(pattern, root)] };
    const kept = matched.filter(({ target }) => !excluded.has(target));
    if (kept.length === 0)
        return { ...none, unmatched: [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.onlyExcluded(pattern)] };
    const outside = kept.filter(({ target }) => !isBelow(root, target)).map(({ path }) => path);
    if (outside.length > 0)
        return { ...none, refused: [describeOutside(pattern, outside, root)] };
    const files = kept.map(async ({ target }) => {
        const { mtimeMs, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(target);
        return { path: target, name: nameFile(target, root), modifiedAt: mtimeMs, size };
    });
    return { ...none, files: await Promise.all(files) };
}
// `glob` and not Node's own, which crashes in Node 24.4 and 24.5 if `**` meets a symbolic link.
async function listPaths(pattern, root, dot = false) {
    const literal = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern);
    if (await isFile(literal))
        return [literal];
    const options = { cwd: root, absolute: true, nodir: true, dot, windowsPathsNoEscape: node_path__WEBPACK_IMPORTED_MODULE_1__.sep === "\\" };
    const matches = await (0,glob__WEBPACK_IMPORTED_MODULE_2__/* .glob */ .TI)(pattern, { ...options, noext: true, braceExpandMax: 10_000 });
    const files = await Promise.all(matches.map(isFile));
    return matches.filter((_path, index) => files[index]).sort();
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile() ?? false;
}
function nameFile(path, root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
}
function isBelow(root, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return inside !== "" && inside !== ".." && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside);
}
function describeOutside(pattern, outside, root) {
    const [first = ""] = outside;
    const others = outside.length === 1 ? "" : ` and ${outside.length - 1} more`;
    return isBelow(root, first)
        ? _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.throughLink(pattern, `${nameFile(first, root)}${others}`)
        : _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.outside(pattern, `${first}${others}`);
}
/** Says that a pattern matches no file; of a folder, which glob to write: by the extension if its files have one in common. */
async function describeUnmatched(pattern, root) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined);
    if (!found?.isDirectory())
        return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.noFile(pattern);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
    const extensions = new Set(files.map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name)));
    const globInEmpty = entries.some((entry) => entry.isDirectory()) ? "**" : "*.jsonl";
    const globForFiles = extensions.size === 1 ? `*${[...extensions][0]}` : "*";
    const glob = files.length === 0 ? globInEmpty : globForFiles;
    return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.folder(pattern, `${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .trimTrailing */ .ly)(pattern, "\\/")}/${glob}`);
}


/***/ }),

/***/ 9823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ pickPresent),
/* harmony export */   DC: () => (/* binding */ asAssessment),
/* harmony export */   Hu: () => (/* binding */ asMilliseconds),
/* harmony export */   Nt: () => (/* binding */ asObjects),
/* harmony export */   R9: () => (/* binding */ readDocumentText),
/* harmony export */   Xr: () => (/* binding */ parseOwnTime),
/* harmony export */   Ys: () => (/* binding */ sumMember),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   gV: () => (/* binding */ isMembers),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   im: () => (/* binding */ asUsage),
/* harmony export */   l_: () => (/* binding */ parseChecked),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   pS: () => (/* binding */ asScore),
/* harmony export */   pg: () => (/* binding */ readObjectLines)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8453);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8119);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(477);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1868);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8355);








/** How deep a document can nest: a few levels more than a row. */
const deepestDocument = _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestNesting */ .bt + 20;
function isMembers(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isExactNumber */ .zr)(value);
}
function asObject(value) {
    return isMembers(value) ? value : {};
}
function asArray(value) {
    return Array.isArray(value) ? value : [];
}
/** Returns the objects in a list. */
function asObjects(value) {
    return asArray(value).filter(isMembers);
}
/** Returns a string unless it's blank. */
function asString(value) {
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
function asNumber(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
/** Returns a score: a number, a boolean, or a string that is read together with those of the other rows. Otherwise `null`. */
function asScore(value) {
    if (typeof value === "boolean")
        return value;
    // It has more digits than a score keeps, so it's an ID.
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isExactNumber */ .zr)(value))
        return value.rawJSON;
    return asNumber(value) ?? asString(value) ?? null;
}
function asAssessment(success) {
    return typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
}
/** Returns a time in milliseconds. */
function asMilliseconds(value, millisecondsPerUnit) {
    const number = asNumber(value);
    return number === undefined || number < 0 ? undefined : number * millisecondsPerUnit;
}
/** Returns tokens and cost; tools write 0 for what they don't know. */
function asUsage({ input, output, total, cost }) {
    const amounts = { input_tokens: input, output_tokens: output, total_tokens: total, cost_usd: cost };
    const known = Object.entries(amounts).filter(([, amount]) => Number(asNumber(amount)) > 0);
    return known.length === 0 ? undefined : Object.fromEntries(known);
}
/** Returns the sum of a member over several objects. */
function sumMember(objects, member) {
    return objects.reduce((sum, object) => sum + (asNumber(object[member]) ?? 0), 0);
}
/** Returns the members that have a value; undefined if none has. */
function pickPresent(members) {
    const entries = Object.entries(members).filter((entry) => entry[1] !== undefined && entry[1] !== null);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
/** A number below it isn't a time in milliseconds. */
const earliestTimeMs = Date.UTC(2001, 8, 9);
// The westernmost time zone, for the latest moment that a local time can mean.
const westernmostOffsetMs = 12 * 60 * 60 * 1_000;
/**
 * Parses the time of an evaluation: milliseconds since the epoch, or ISO 8601, also with a space instead of the T.
 * Returns milliseconds since the epoch. A time without a zone is the latest that it can mean, unless its tool writes UTC.
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
/** Parses JSON, also Python's: `NaN` and infinities outside of strings become `null`. @throws SyntaxError */
function parseLenient(text) {
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    }
    catch (error) {
        const repaired = error instanceof SyntaxError ? replaceNotNumbers(text) : text;
        if (repaired === text)
            throw error;
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(repaired);
    }
}
const notNumbers = ["NaN", "Infinity", "-NaN", "-Infinity"];
// A pattern would take quadratic time on a string that isn't closed.
function replaceNotNumbers(text) {
    const parts = [];
    let [end, isString] = [0, false];
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === '"')
            isString = !isString;
        else if (isString)
            at += character === "\\" ? 1 : 0;
        else if ("NI-".includes(character)) {
            const word = notNumbers.find((name) => text.startsWith(name, at));
            if (word === undefined)
                continue;
            parts.push(text.slice(end, at), "null");
            end = at + word.length;
            at = end - 1;
        }
    }
    return parts.join("") + text.slice(end);
}
/** Parses JSON. Returns what is wrong with it, without quoting it. */
function parseChecked(text, what) {
    try {
        const value = parseLenient(text);
        // The code that works on a value recurses.
        if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .nestsDeeperThan */ .ix)(deepestDocument, value))
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.tooDeep(_lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestNesting */ .bt) };
        return { value };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const position = Number(/position (\d+)/.exec(error.message)?.[1]);
        if (error.message.startsWith("Unexpected end") || position >= text.trimEnd().length)
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.cutOff(what) };
        if (Number.isNaN(position))
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.invalidJson(what, "") };
        const before = text.slice(0, position);
        const character = position - before.lastIndexOf("\n");
        const line = what === "line" ? "" : `line ${before.split("\n").length}, `;
        return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.invalidJson(what, ` (${line}character ${character})`) };
    }
}
/** Yields the objects of a JSON Lines file. */
async function* readObjectLines(file) {
    for await (const { number: line, text, error } of (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .Se)(file)) {
        const parsed = error === undefined ? parseChecked(text, "line") : { fault: error };
        const location = { line };
        if ("fault" in parsed)
            yield { location, members: {}, fault: parsed.fault };
        else if (isMembers(parsed.value))
            yield { location, members: parsed.value };
        else
            yield { location, members: {}, fault: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.notObject("line") };
    }
}
// They bound the memory that any document of 64 MB needs.
const documentBounds = { depth: deepestDocument, values: 2_000_000, items: _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .maxRows */ ._q };
const excessMessages = {
    depth: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.tooDeep(_lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestNesting */ .bt),
    values: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.tooManyValues(documentBounds.values),
    items: _messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.tooManyItems,
};
/**
 * Reads the text of a file that is one document, without a byte order mark.
 *
 * @throws ActionError if it's too large, nests too deep, or isn't UTF-8.
 */
async function readDocumentText(file) {
    if (file.size > _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .maxDocumentSize */ .x6)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.documentTooLarge(file.size));
    const chunks = [];
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readChunks */ .zO)(file))
        chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .toolMessages */ .fm.notUtf8());
    const text = bytes.toString("utf8").replace(/^\u{FEFF}/u, "");
    const excess = (0,_lib_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .findJsonExcess */ .td)(text, documentBounds);
    if (excess !== undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(excessMessages[excess]);
    return text;
}


/***/ }),

/***/ 6422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ toLabel),
/* harmony export */   GV: () => (/* binding */ increment),
/* harmony export */   W5: () => (/* binding */ findRecordId),
/* harmony export */   bU: () => (/* binding */ documentFormat),
/* harmony export */   ji: () => (/* binding */ numberScores)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1868);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9823);





/** Returns a format whose files are one JSON object each. */
function documentFormat(format, matches, read) {
    return {
        format,
        matches: (sample) => sample.kind === "document" && matches(sample.value),
        read: (source) => {
            if (source.kind === "document")
                return read((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(source.value), source.file);
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .toolMessages */ .fm.wrongContent(format, "a JSON document"));
        },
    };
}
/** Adds one to a count. */
function increment(counts, name) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
}
/** Gives the second score of a name in a row the suffix `_2`, the third `_3`. */
function numberScores(scores) {
    const seen = new Map();
    return scores.map((score) => {
        increment(seen, score.name);
        const times = seen.get(score.name);
        return times === 1 ? score : { ...score, name: `${score.name}_${times}` };
    });
}
/** Returns the record ID in a team's own data: a member of exactly that name. */
function findRecordId(...objects) {
    for (const { record_id: id } of objects) {
        if (typeof id === "string" && id !== "")
            return id;
        if (typeof id === "number")
            return String(id);
        if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isExactNumber */ .zr)(id))
            return id.rawJSON;
    }
    return undefined;
}
/** Datadog's SDKs omit this from the name of a DeepEval metric. */
const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;
/** Returns the label that Datadog accepts for a metric's name: other characters become `_`. Can be empty. */
function toLabel(name) {
    const label = name
        .replace(kindSuffix, "")
        .replace(/[^a-zA-Z0-9_-]+/g, "_")
        .replace(/^_+/, "");
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .trimTrailing */ .ly)(label, "_");
}


/***/ }),

/***/ 477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   Sx: () => (/* binding */ readUtf8),
/* harmony export */   bJ: () => (/* binding */ isUtf16)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8119);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1868);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8355);






const lineFeed = 0x0a;
const maxLines = 20_000_000;
/**
 * Yields the lines of a UTF-8 file that aren't blank. A line that is longer than a row can be is an error. A byte order mark and CRLF line ends are accepted. Rejects with the file system's error.
 */
async function* readLines(file) {
    let parts = [];
    let [number, bytes] = [1, 0];
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readChunks */ .zO)(file)) {
        if (number === 1 && bytes === 0 && isUtf16(chunk)) {
            yield { number, text: "", error: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.utf16 };
            return;
        }
        for (let start = 0; start < chunk.length;) {
            const end = chunk.indexOf(lineFeed, start);
            const part = chunk.subarray(start, end < 0 ? chunk.length : end);
            bytes += part.length;
            if (bytes > _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxLineBytes */ .YW)
                parts = [];
            else
                parts.push(part);
            if (end < 0)
                break;
            yield* decodeLine(number, parts, bytes);
            parts = [];
            bytes = 0;
            number += 1;
            start = end + 1;
        }
        if (number > maxLines)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.tooManyLines(maxLines));
    }
    yield* decodeLine(number, parts, bytes);
}
/** Whether a file begins with a byte order mark of UTF-16, as PowerShell's `>` writes it. */
function isUtf16(start) {
    const mark = start.length < 2 ? 0 : start.readUInt16BE(0);
    return mark === 0xfeff || mark === 0xfffe;
}
/** Returns a line; none if it's blank. */
function decodeLine(number, parts, size) {
    if (size > _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxLineBytes */ .YW)
        return [{ number, text: "", error: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.longLine(size, _lib_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .maxLineBytes */ .YW) }];
    const bytes = Buffer.concat(parts);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return [{ number, text: "", error: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.notUtf8 }];
    const text = bytes.toString("utf8").replace(number === 1 ? /^\u{FEFF}|\r$/gu : /\r$/, "");
    return text.trim() === "" ? [] : [{ number, text }];
}
/** Yields the text of a UTF-8 file, without a byte order mark. @throws ActionError with the line if it isn't UTF-8. */
async function* readUtf8(file) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder("utf-8", { fatal: true });
    let line = 1;
    const decode = (chunk, isLast) => {
        try {
            return decoder.decode(chunk, { stream: !isLast });
        }
        catch {
            // It doesn't find a character that the border of a chunk cuts.
            const lines = chunk.toString("utf8").split("\n");
            const index = lines.findIndex((text) => text.includes("\uFFFD"));
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.notUtf8(line + Math.max(0, index)));
        }
    };
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readChunks */ .zO)(file)) {
        yield decode(chunk, false);
        for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1))
            line += 1;
    }
    yield decode(Buffer.alloc(0), true);
}


/***/ }),

/***/ 8355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ ChangedFileError),
/* harmony export */   UJ: () => (/* binding */ withOpenFiles),
/* harmony export */   Wu: () => (/* binding */ assertUnchanged),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* unused harmony export openFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7268);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1868);





/** The error for a file that was written to, moved, or replaced while it was read. */
class ChangedFileError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ {
    name = "ChangedFileError";
    constructor({ name }) {
        super(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.changed(name));
    }
}
/** Of all files together, in bytes, because their rows are kept in memory. */
const maxTotalSize = 512 * 1024 ** 2;
const chunkSize = 64 * 1024;
/**
 * Opens files, and closes them when `use` is done.
 *
 * @throws ActionError if one can't be opened, or isn't where it was found.
 */
async function withOpenFiles(files, use) {
    const opened = [];
    try {
        for (const file of files)
            opened.push(await openFile(file));
        const total = opened.reduce((sum, { size }) => sum + size, 0);
        if (total > maxTotalSize)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.tooLarge(Math.ceil(total / 1024 ** 2), maxTotalSize / 1024 ** 2));
        return await use(opened);
    }
    finally {
        await Promise.all(opened.map(({ handle }) => handle.close()));
    }
}
/** Opens a file that was found. It must be a regular file, and not a link that replaced it. */
async function openFile(file) {
    // Windows has neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error) => {
        const { code } = error;
        // A link has replaced it.
        if (code === "ELOOP")
            throw new ChangedFileError(file);
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.unopened(file.name, code ?? "unknown error"));
    });
    try {
        const opened = await handle.stat({ bigint: true });
        const open = { ...file, handle, size: Number(opened.size), opened };
        if (!opened.isFile())
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .DZ.unopened(file.name, "not a regular file"));
        if (!(await isInPlace(open)))
            throw new ChangedFileError(file);
        return open;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/**
 * Compares files, open or closed again, with their state when they were opened.
 *
 * @throws ChangedFileError for the first file that changed, or that something else replaced.
 */
async function assertUnchanged(files) {
    for (const file of files) {
        const now = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file.path, { bigint: true }).catch(() => undefined);
        const isSame = ["size", "mtimeNs", "ctimeNs", "ino"].every((what) => now?.[what] === file.opened[what]);
        if (!isSame || !(await isInPlace(file)))
            throw new ChangedFileError(file);
    }
}
/** Whether the path still leads to the open file without a link, as when the file was found. */
async function isInPlace({ path, opened }) {
    try {
        const [folder, found] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true })]);
        // On Windows, a volume has two different numbers.
        const isSameDevice = process.platform === "win32" || found.dev === opened.dev;
        return folder === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) && isSameDevice && found.ino === opened.ino;
    }
    catch {
        return false;
    }
}
/** Yields the content of a file, up to the end that it had when it was opened. */
async function* readChunks({ handle, size }) {
    for (let position = 0; position < size;) {
        const length = Math.min(chunkSize, size - position);
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, position);
        if (bytesRead === 0)
            return;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}


/***/ }),

/***/ 156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ formatRowLocation),
/* harmony export */   ap: () => (/* binding */ nameEntry),
/* harmony export */   f5: () => (/* binding */ noFacts),
/* harmony export */   j$: () => (/* binding */ formatLocation)
/* harmony export */ });
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);

const noFacts = {
    format: "unreadable",
    isTool: false,
    impliesCompletion: false,
    names: new Map(),
    lowerIsBetter: new Set(),
    skipped: new Map(),
    notes: [],
    warnings: [],
};
/** Names a location: `file:line`, `file: row 12 (test "its name")`, or the file alone. */
function formatLocation({ file, line, inDocument }) {
    if (inDocument === undefined)
        return line === undefined ? file.name : `${file.name}:${line}`;
    const test = inDocument.test === undefined ? "" : ` (test ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(inDocument.test)})`;
    return `${file.name}: row ${inDocument.row}${test}`;
}
/** Names a location within its file: `line 7`, or `row 12`. */
function formatRowLocation({ line, inDocument }) {
    return line === undefined ? `row ${inDocument?.row}` : `line ${line}`;
}
/** Names an entry: `results/a.jsonl:7 (record r-7)`. */
function nameEntry(entry) {
    const location = formatLocation(entry);
    return entry.kind === "row" && entry.row.record_id ? `${location} (record ${entry.row.record_id})` : location;
}


/***/ })

};
