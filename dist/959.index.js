export const id = 959;
export const ids = [959];
export const modules = {

/***/ 2533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ compareExperiments),
  D: () => (/* binding */ maxSliceValues)
});

// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/results/scores.ts + 1 modules
var scores = __webpack_require__(7564);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/comparison/records.ts
var comparison_records = __webpack_require__(9695);
;// CONCATENATED MODULE: ./src/comparison/changes.ts


/** Compares the categories of a metric. */
function compareCategories(label, sides) {
    const { baseline, current, pairs } = sides;
    const [before, after] = [baseline, current].map((side) => {
        const metric = side?.metric;
        if (metric === undefined || (metric.count > 0 && metric.type !== "categorical"))
            return undefined;
        return { categories: metric.categories, count: metric.count, errors: metric.errors };
    });
    const isComparable = Boolean(before?.count) && Boolean(after?.count);
    const changes = new Map();
    for (const pair of isComparable ? pairs : []) {
        const [there, here] = [listCategories(baseline, pair.baseline), listCategories(current, pair.current)];
        const [mode, newMode] = [findMode(there), findMode(here)];
        if (mode === undefined || newMode === undefined || mode === newMode)
            continue;
        const about = { label, type: "categorical", direction: "changed", share: 1 };
        const counts = countChangedRuns(here, (category) => category !== mode);
        changes.set(pair, { ...about, baseline: mode, current: newMode, ...counts });
    }
    const comparison = {
        ...{ kind: "categorical", label, baseline: before, current: after },
        otherType: Boolean(baseline?.metric?.count) && before === undefined,
        coverage: (0,comparison_records/* measureCoverage */.jt)(sides, isComparable),
        changed: isComparable && !baseline?.summary ? changes.size : undefined,
    };
    return { comparison, changes };
}
function listCategories(side, record) {
    return side?.runs[record]?.map((run) => side.metric?.observations?.names[run] ?? "") ?? [];
}
/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(categories) {
    const byName = Map.groupBy(categories, (name) => name);
    const [first] = [...byName].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
    return first?.[0];
}
/** Counts the runs of a record that changed. */
function countChangedRuns(runs, isChanged) {
    const changed = runs.filter(isChanged).length;
    return { runs: { changed, all: runs.length }, isUnsteady: changed < runs.length };
}
/** Lists the records that changed in a direction. */
function listPairs({ changes }, direction) {
    return [...changes].flatMap(([pair, change]) => (change.direction === direction ? pair : []));
}
/**
 * Returns the records that changed most in any metric (`most` of each metric and direction), each with all its changes.
 * Those of metrics that are worse come first, then the others by how far they changed, and last those with only some
 * changed runs. Each record is counted once: as worse if a number of it got worse, else as better, else by its categories.
 */
function describeChangedRecords(metrics, baseline, current, most = 200) {
    const [worse = [], better = [], changed = []] = ["worse", "better", "changed"].map((direction) => metrics.map((metric) => listPairs(metric, direction)));
    const listed = new Set([...worse, ...changed, ...better].flatMap((pairs) => pairs.slice(0, most)));
    const isWorse = new Set(metrics.flatMap(({ comparison: one }) => (one.kind === "numeric" && one.verdict === "worse" ? one.label : [])));
    const ranked = [...listed].map((pair) => {
        const changes = metrics.flatMap((metric) => metric.changes.get(pair) ?? []).sort((a, b) => b.share - a.share);
        const leading = changes.find(({ label, direction }) => direction === "worse" && isWorse.has(label));
        const { recordId, inputDigest, name, span } = current.records[pair.current] ?? {};
        const key = (0,result_row/* formatRecordKey */.A)({ recordId, inputDigest }) ?? "";
        const baselineSpan = baseline.records[pair.baseline]?.span;
        const record = { key, index: pair.current, recordId, inputDigest, name, changes, baselineSpan, span };
        const rank = changes.every(({ isUnsteady }) => isUnsteady) ? 2 : leading ? 0 : 1;
        return { record, rank, share: (leading ?? changes[0])?.share ?? 0 };
    });
    ranked.sort((a, b) => a.rank - b.rank || b.share - a.share || (a.record.key < b.record.key ? -1 : 1));
    const allWorse = new Set(worse.flat());
    const numbers = new Set([...allWorse, ...better.flat()]);
    const all = new Set([...numbers, ...changed.flat()]);
    return {
        changed: ranked.map(({ record }) => record),
        worse: new Map(metrics.map(({ comparison }, index) => [comparison.label, worse[index]?.map((pair) => pair.current) ?? []])),
        changes: { worse: allWorse.size, better: numbers.size - allWorse.size, category: all.size - numbers.size },
    };
}

// EXTERNAL MODULE: ./src/lib/numbers.ts
var numbers = __webpack_require__(7357);
// EXTERNAL MODULE: ./src/lib/student-t.ts
var student_t = __webpack_require__(8009);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/comparison/permutation.ts
var permutation = __webpack_require__(6873);
// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
;// CONCATENATED MODULE: ./src/comparison/numeric.ts








/** Compares a metric over the records that both sides scored. */
function compareNumeric(about, sides) {
    const { label, type, better } = about;
    const { baseline, current, pairs } = sides;
    const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
    const [before, after] = [otherType ? undefined : baseline?.metric, current.metric];
    const isComparable = Boolean(before?.count) && Boolean(after?.count);
    const comparison = {
        kind: "numeric",
        ...about,
        otherType,
        baseline: before && { mean: before.mean, count: before.count, errors: before.errors },
        current: after && { mean: after.mean, count: after.count, errors: after.errors },
        coverage: (0,comparison_records/* measureCoverage */.jt)(sides, isComparable),
        verdict: "not tested",
    };
    if (!isComparable || baseline === undefined)
        return { comparison, changes: new Map() };
    if (baseline.summary)
        return compareToSummary(comparison, baseline.summary, current);
    const runs = pairs
        .map((pair) => ({ pair, baseline: baseline.runs[pair.baseline] ?? [], current: current.runs[pair.current] ?? [] }))
        .filter((record) => record.baseline.length > 0 && record.current.length > 0);
    const averages = averageRuns(runs);
    const { differences, range, rounding } = averages;
    const changes = describeChanges(about, runs, averages);
    const worse = [...changes.values()].filter(({ direction }) => direction === "worse").length;
    const both = runs.length;
    comparison.records = { both, worse, better: changes.size - worse };
    if (type === "boolean") {
        const good = Number(better === "higher");
        const broke = runs.filter(({ baseline, current }) => {
            const bad = current.filter((value) => value !== good).length;
            return baseline.every((value) => value === good) && bad * 2 > current.length;
        });
        comparison.records.broke = broke.length;
    }
    if (both === 0)
        return { comparison, changes };
    const mean = (0,numbers/* computeMean */.hT)(differences);
    comparison.compared = { baseline: (0,numbers/* computeMean */.hT)(averages.baseline), current: (0,numbers/* computeMean */.hT)(averages.current) };
    if (Number.isFinite(mean))
        comparison.difference = Math.abs(mean) <= rounding ? 0 : mean;
    // Of larger numbers, squares are infinite.
    if (both < power/* minTestedRecords */.MT || rounding >= 1e150 * numbers/* roundingShare */.EJ)
        return { comparison, changes };
    comparison.noise = (0,power/* measureNoise */.T_)(type, runs, rounding);
    if (changes.size > 0)
        comparison.interval = findInterval(type, differences, range, rounding);
    const seed = Number.parseInt((0,lib_text/* digest */.br)(label, 4), 16) | 0;
    return { comparison, changes, test: (0,permutation/* testByPermutation */.ox)(runs, rounding, seed) };
}
/** Describes the records whose means differ, the largest difference first. */
function describeChanges({ label, type, better }, runs, { baseline, current, differences, range }) {
    const described = runs.flatMap((record, index) => {
        const [before = 0, after = 0, difference = 0] = [baseline[index], current[index], differences[index]];
        if (difference === 0)
            return [];
        const direction = difference > 0 === (better === "higher") ? "better" : "worse";
        const step = { baseline: before, current: after, direction, share: Math.abs(difference) / range };
        const counts = countChangedRuns(record.current, (value) => (value - before) * difference > 0);
        return { size: Math.abs(difference), pair: record.pair, change: { label, type, ...step, ...counts } };
    });
    described.sort((a, b) => b.size - a.size);
    return new Map(described.map(({ pair, change }) => [pair, change]));
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
/** Compares the means of all rows by Welch's test: which records changed isn't known any more. */
function compareToSummary(comparison, before, current) {
    const result = { comparison, changes: new Map() };
    const mean = comparison.current?.mean;
    if (before.kind === "categorical" || mean === undefined)
        return result;
    const difference = mean - before.mean;
    const rounding = numbers/* roundingShare */.EJ * Math.max(Math.abs(before.mean), Math.abs(mean));
    comparison.compared = { baseline: before.mean, current: mean };
    if (Number.isFinite(difference))
        comparison.difference = Math.abs(difference) <= rounding ? 0 : difference;
    // The runs of a record aren't independent, so records count.
    const means = current.runs.filter(({ length }) => length > 0).map(numbers/* computeMean */.hT);
    const runsEach = current.runs.flat().length / means.length;
    const samples = [
        { count: Math.floor(before.n / runsEach), mean: before.mean, variance: (before.sd ?? 0) ** 2 },
        { count: means.length, mean, variance: (0,numbers/* computeVariance */.Xr)(means) },
    ];
    const sizes = [Math.abs(difference), ...samples.map(({ variance }) => Math.sqrt(variance))];
    const range = before.kind === "boolean" ? 1 : Math.max(...sizes) || 1;
    if (samples.some(({ count }) => count < power/* minTestedRecords */.MT) || !Number.isFinite(range ** 2))
        return result;
    for (const sample of samples) {
        // Half a value more at each end of the range: a sample of equal values doesn't say that there are no others.
        const squares = sample.variance * (sample.count - 1) + range ** 2 / 4;
        sample.variance = Math.max(sample.variance, squares / sample.count);
    }
    const { interval, pValue: p, standardError } = (0,student_t/* testByWelch */.J1)(...samples);
    comparison.interval = interval;
    // Means can be as far apart as you like, so a significant outcome is always possible.
    return { ...result, standardError, test: { p, smallest: 0, smallestByDesign: 0 } };
}
/** Tests the metrics of a family together, and completes each by what its test says. */
function completeMetrics(family, { maxRegressionFor }) {
    const tested = family.filter(({ test }) => test);
    const results = (0,permutation/* judgeFamily */.is)(tested.flatMap(({ test }) => test ?? []));
    for (const metric of family) {
        const result = results[tested.indexOf(metric)];
        const { comparison } = metric;
        const { interval, difference = 0 } = comparison;
        comparison.verdict = findVerdict(comparison, result);
        comparison.pValue = result?.pValue;
        comparison.adjustedPValue = result?.adjusted;
        const agreed = interval && agreeWithTest(interval, difference, (result?.pValue ?? 1) < permutation/* significance */.Oe);
        comparison.interval = agreed?.every(Number.isFinite) ? agreed : undefined;
        addPower(metric, maxRegressionFor?.(comparison.label, metric.slice), result?.sharers);
    }
}
/** Adds what a metric's noise says: how much a rerun may differ, and which drop beyond `max_regression` is detectable. */
function addPower({ comparison, standardError = 0 }, limit = 0, sharers = 1) {
    const { coverage, compared, noise, verdict } = comparison;
    // Differences of single runs contain the change itself.
    const isKnown = noise !== undefined && (noise.isPooled || !["better", "worse"].includes(verdict));
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
    if (records && records.worse + records.better === 0)
        return "unchanged";
    if (!result.canBeSignificant)
        return "not enough data";
    const direction = difference > 0 === (better === "higher") ? "better" : "worse";
    if (result.adjusted < permutation/* significance */.Oe)
        return direction;
    return result.pValue < permutation/* significance */.Oe ? `maybe ${direction}` : "no clear change";
}

;// CONCATENATED MODULE: ./src/comparison/compare.ts





/** Values up to which each value of a property is compared. */
const maxSliceValues = 50;
/** Compares an experiment with its baseline, if it has one. The order of the scores doesn't matter. */
function compareExperiments(baseline, current, options) {
    const { betterFor, hasRelativeRule, isUsageTested, maxChangedRecords } = options;
    const summary = baseline && "version" in baseline ? baseline : undefined;
    const rows = baseline && !("version" in baseline) ? baseline : undefined;
    const pairs = (0,comparison_records/* pairRecords */.lG)(rows?.records ?? [], current.records);
    const labels = new Set([
        ...[rows, current].flatMap((side) => [...(side?.metrics.keys() ?? []), ...(side?.usage.keys() ?? [])]),
        ...Object.keys({ ...summary?.metrics, ...summary?.usage }),
    ]);
    const results = [...labels].sort().map((label) => {
        const here = (0,comparison_records/* readSide */.wU)(current, label);
        const there = summary ? (0,comparison_records/* readSummarized */.CZ)(summary, label) : rows && (0,comparison_records/* readSide */.wU)(rows, label);
        const sides = { baseline: there, current: here, pairs };
        // This run's type, unless none of its rows has a score.
        const known = here.metric?.count ? here.metric : (there?.metric ?? here.metric);
        const type = known?.type ?? "score";
        if (type === "categorical")
            return compareCategories(label, sides);
        return compareNumeric({ label, type, better: betterFor(label) }, sides);
    });
    const numeric = results.filter((result) => result.comparison.kind === "numeric");
    // Usage that isn't tested takes nothing from the others.
    const tested = numeric.filter(({ comparison: { label } }) => !(0,scores/* isUsageLabel */.yF)(label) || isUsageTested?.(label));
    const families = Map.groupBy(tested, ({ comparison }) => hasRelativeRule?.(comparison.label) ?? false);
    for (const family of families.values())
        completeMetrics(family, options);
    const metrics = results.filter(({ comparison }) => !(0,scores/* isUsageLabel */.yF)(comparison.label));
    const usage = numeric.filter(({ comparison }) => (0,scores/* isUsageLabel */.yF)(comparison.label));
    const sliceProperties = options.slices?.length ? listProperties(rows, current) : [];
    const summaryRows = summary && { total: summary.rows, failed: summary.errors, withoutRecord: 0 };
    return {
        baselineFrom: rows ? "rows" : summary && "results summary",
        metrics: metrics.map(({ comparison }) => comparison),
        usage: usage.map(({ comparison }) => comparison),
        slices: compareSlices(rows, current, pairs, sliceProperties, options),
        sliceProperties,
        summary: compareRunLevelScores(rows?.summary ?? Object.entries(summary?.summary ?? {}), current.summary, betterFor),
        rows: { baseline: rows?.rows ?? summaryRows, current: current.rows },
        records: rows && {
            both: pairs.length,
            added: current.records.length - pairs.length,
            missing: rows.records.length - pairs.length,
            ...describeChangedRecords(metrics, rows, current, maxChangedRecords),
        },
        skipped: { baseline: rows?.skipped ?? { spans: 0, metrics: 0, tags: 0 }, current: current.skipped },
    };
}
/** Compares the slices asked for that have records, in a family of their own. */
function compareSlices(rows, current, pairs, properties, options) {
    const found = new Map();
    for (const { label, ...request } of options.slices ?? []) {
        const property = (0,record_properties/* normalizeProperty */.np)(request.property);
        const known = properties.find((candidate) => candidate.property === property)?.values ?? [];
        const each = known.length > maxSliceValues ? [] : known;
        const [before = [], after = []] = [rows, current].map((side) => (side?.records ?? []).map((record) => record.properties?.get(property)));
        // The baseline's value counts, so a change can't move records out of a slice.
        for (const pair of pairs)
            after[pair.current] = before[pair.baseline] ?? after[pair.current];
        for (const value of request.value === undefined ? each : [(0,record_properties/* normalizeProperty */.np)(request.value)]) {
            const [recordsBefore = new Set(), records = new Set()] = [before, after].map((values) => new Set([...values.keys()].filter((record) => values[record]?.includes(value))));
            if (recordsBefore.size + records.size === 0)
                continue;
            const here = (0,comparison_records/* readSide */.wU)(current, label, records);
            const there = rows && (0,comparison_records/* readSide */.wU)(rows, label, recordsBefore);
            const type = here.metric?.type ?? there?.metric?.type;
            if (type === undefined || type === "categorical")
                continue;
            const sides = { baseline: there, current: here, pairs: pairs.filter((pair) => records.has(pair.current)) };
            const result = compareNumeric({ label, type, better: options.betterFor(label) }, sides);
            found.set(JSON.stringify([label, property, value]), { ...result, slice: { property, value } });
        }
    }
    const results = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result);
    completeMetrics(results, options);
    return results.map((result) => {
        const worse = listPairs(result, "worse").map((pair) => pair.current);
        return { ...result.comparison, slice: result.slice, worse };
    });
}
/** Returns what slices could name: the properties of records with their values, then those that no slice asks for. */
function listProperties(...sides) {
    const properties = new Map();
    for (const record of sides.flatMap((side) => side?.records ?? [])) {
        for (const [property, values] of record.properties ?? []) {
            const known = properties.get(property) ?? new Set();
            for (const value of values)
                known.add(value);
            properties.set(property, known);
        }
    }
    const names = new Set(sides.flatMap((side) => side?.propertyNames ?? []));
    const others = [...names].filter((name) => !properties.has(name));
    return [...[...properties.keys()].sort(), ...others.sort()].map((property) => {
        return { property, values: [...(properties.get(property) ?? [])].sort() };
    });
}
function compareRunLevelScores(baseline, current, betterFor) {
    const scoresBefore = new Map(baseline);
    const labels = [...new Set([...scoresBefore.keys(), ...current.keys()])].sort();
    return labels.map((label) => {
        const [before, after] = [scoresBefore.get(label), current.get(label)];
        const difference = typeof before === "number" && typeof after === "number" ? after - before : undefined;
        return { label, better: betterFor(label), baseline: before, current: after, difference };
    });
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ readSummarized),
/* harmony export */   jt: () => (/* binding */ measureCoverage),
/* harmony export */   lG: () => (/* binding */ pairRecords),
/* harmony export */   wU: () => (/* binding */ readSide)
/* harmony export */ });
/* unused harmony export groupByRecord */
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);


/** Returns one side of a metric; with `included`, as if its experiment had only these records. */
function readSide(experiment, label, included) {
    const { records, rows } = experiment;
    const all = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .isUsageLabel */ .yF)(label) ? experiment.usage : experiment.metrics;
    const metric = all.get(label);
    const runs = metric ? groupByRecord(metric.observations, records.length) : [];
    if (included === undefined)
        return { records, rowCount: rows.total, metric, runs };
    const rowCount = [...included].reduce((sum, record) => sum + (records[record]?.rows ?? 0), 0);
    if (metric === undefined)
        return { records, rowCount, metric, runs };
    const inSlice = runs.map((values, record) => (included.has(record) ? values : []));
    const values = inSlice.flat();
    const failedRecords = metric.failedRecords.filter((record) => included.has(record));
    const counts = { count: values.length, errors: failedRecords.length };
    const mean = values.length > 0 ? (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeMean */ .hT)(values) : undefined;
    return { records, rowCount, metric: { ...metric, ...counts, mean, failedRecords }, runs: inSlice };
}
/** Returns one side of a metric whose rows are gone: its results summary has no values of records. */
function readSummarized({ rows, metrics, usage = {} }, label) {
    const known = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .isUsageLabel */ .yF)(label) ? usage : metrics;
    const summary = Object.hasOwn(known, label) ? known[label] : undefined;
    const side = { records: [], rowCount: rows, runs: [] };
    if (summary === undefined)
        return { ...side, metric: undefined };
    const { kind: type, n: count } = summary;
    const metric = { label, type, count, errors: 0, failedRecords: [] };
    if (summary.kind !== "categorical")
        return { ...side, metric: { ...metric, mean: summary.mean, categories: [] }, summary };
    const categories = Object.entries(summary.counts)
        .map(([category, rows]) => ({ category, count: rows, share: count === 0 ? 0 : rows / count }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
    return { ...side, metric: { ...metric, mean: undefined, categories }, summary };
}
/** Returns each record's values in ascending order. */
function groupByRecord({ records, values }, count) {
    const runs = Array.from({ length: count }, () => []);
    for (const [index, record] of records.entries())
        runs[record]?.push(values[index] ?? 0);
    for (const ofRecord of runs)
        ofRecord.sort((a, b) => a - b);
    return runs;
}
/**
 * Pairs records by ID, and those without a partner by input, if only one record of each side has that input. The order
 * depends only on the records, not on the order of rows.
 */
function pairRecords(baseline, current) {
    const pairs = [];
    for (const member of ["recordId", "inputDigest"]) {
        const isPairedThere = new Set(pairs.map(({ pair }) => pair.baseline));
        const isPairedHere = new Set(pairs.map(({ pair }) => pair.current));
        const there = findUnique(baseline, member, isPairedThere);
        for (const [key, index] of findUnique(current, member, isPairedHere)) {
            const partner = there.get(key);
            if (partner !== undefined)
                pairs.push({ pair: { baseline: partner, current: index }, key });
        }
    }
    return pairs.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ pair }) => pair);
}
/** Returns the index of each record whose key no other has. */
function findUnique(records, member, isPaired) {
    const open = [...records.keys()].filter((index) => !isPaired.has(index));
    const byKey = Map.groupBy(open, (index) => records[index]?.[member]);
    const unique = new Map();
    for (const [key, [index, ...others]] of byKey)
        if (key !== undefined && index !== undefined && others.length === 0)
            unique.set(key, index);
    return unique;
}
/** Returns which rows and records a metric's numbers come from; `isComparable` if both sides have it with one type. */
function measureCoverage({ baseline, current, pairs }, isComparable) {
    const { metric, rowCount: rows } = current;
    const [scored, failed] = [metric?.count ?? 0, metric?.errors ?? 0];
    const coverage = { current: { scored, failed, rows }, expected: rows, covered: scored, records: undefined };
    if (!baseline?.metric?.count)
        return coverage;
    if (baseline.summary) {
        // Only counts are left of the baseline: as large a part of the rows.
        const share = Math.min(1, baseline.metric.count / Math.max(1, baseline.rowCount));
        return { ...coverage, expected: Math.max(scored + failed, Math.round(share * rows)) };
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
    for (const record of metric?.failedRecords ?? [])
        expected += isExpected.has(record) ? 0 : 1;
    const [there = 0, here = 0] = [baseline, current].map(({ runs }) => runs.filter(({ length }) => length > 0).length);
    const records = { both, added: here - both, missing: there - both, withoutRow: there - isExpected.size };
    return {
        ...coverage,
        ...(expected > 0 && { expected, covered }),
        records: isComparable ? records : undefined,
    };
}


/***/ }),

/***/ 59:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ listStaleFiles),
/* harmony export */   LG: () => (/* binding */ describeFiles),
/* harmony export */   V$: () => (/* binding */ describeFileWarnings),
/* harmony export */   c7: () => (/* binding */ clockToleranceMs),
/* harmony export */   gX: () => (/* binding */ collectMetricFacts),
/* harmony export */   k9: () => (/* binding */ findUntouchedFiles)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9112);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6640);






const maxLines = 20;
const maxMetrics = 50;
const maxNameLength = 100;
/** Returns a line for each results file that says what was read from it. */
function describeFiles(files) {
    return limitLines(files.map(describeFile), "results file");
}
/** Returns a sentence for each thing that may be wrong with the results files, the first 20. */
function describeFileWarnings(files) {
    const all = files.flatMap(({ file, warnings }) => warnings.map((warning) => `${file.name}: ${warning}`));
    return limitLines(all, "warning");
}
function limitLines(lines, what) {
    const shown = lines.slice(0, maxLines).map((line) => line.replace(/\s+/g, " "));
    const more = lines.length - maxLines;
    return more > 0 ? [...shown, `And ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(more, what)} more.`] : shown;
}
function describeFile({ file, format, counts, names, skipped, notes, isTool }) {
    const { rows, runs, firstRuns, summaries } = counts;
    if (rows === 0 && summaries === 0 && !isTool)
        return `${file.name}: empty`;
    const parts = [format, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(rows, "row")];
    if (runs > 1)
        parts.push(rows === firstRuns * runs ? `${runs} runs each` : `up to ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(runs)} runs each`);
    // Each label with the tool's own name, if that is another one.
    const metrics = [...names].slice(0, maxMetrics).map(([name, label]) => {
        const shown = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(label, maxNameLength);
        return name === label ? shown : `${shown} (${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clipped */ .cz)(name, maxNameLength)})`;
    });
    if (names.size > maxMetrics)
        metrics.push(`and ${names.size - maxMetrics} more`);
    if (metrics.length > 0)
        parts.push(`metrics ${metrics.join(", ")}`);
    const skips = [...skipped].map(([what, times]) => `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(times)} ${what}`);
    const omitted = skips.length === 0 ? [] : [`left out: ${skips.join(", ")}`];
    return [`${file.name}: ${parts.join(", ")}`, ...omitted, ...notes].join("; ");
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
const maxStaleFiles = 5;
/**
 * Lists the files that are older than the run: `a.json (dated 2026-01-05 09:30 UTC), b.json (…), 3 more`; undefined if
 * there are none. What a document says about itself counts whatever the file system says; a checkout gives old files a
 * new modification time, but Git knows them.
 *
 * `since`: when the run began, in milliseconds since the Unix epoch. `untouched`: paths that are as Git checked them out.
 */
function listStaleFiles(files, since = Number.NEGATIVE_INFINITY, untouched) {
    const stale = files.flatMap(({ file, ownTime = since }) => {
        if (ownTime < since - clockToleranceMs)
            return `${file.name} (dated ${formatMinute(ownTime)})`;
        if (file.modifiedAt < since)
            return `${file.name} (last modified ${formatMinute(file.modifiedAt)})`;
        return untouched.has(file.path) ? `${file.name} (unchanged since it was checked out of Git)` : [];
    });
    return stale.length === 0 ? undefined : (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .limitList */ .IZ)(stale, maxStaleFiles).join(", ");
}
function formatMinute(time) {
    return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
const gitTimeoutMs = 5_000;
const maxGitOutputBytes = 10 * 1_024 * 1_024;
/** With more folders than results are spread over, nothing is claimed. */
const maxFolders = 20;
/** Returns the paths that Git tracks and that are as the checkout left them; none without an answer of the machine's Git. */
async function findUntouchedFiles(paths, context) {
    const folders = Map.groupBy(paths, (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    if (folders.size > maxFolders)
        return new Set();
    const found = await Promise.all([...folders].map(([folder, files]) => findUntouchedIn(folder, files, context)));
    return new Set(found.flat());
}
async function findUntouchedIn(folder, paths, context) {
    const { since = Number.POSITIVE_INFINITY, environment, signal } = context;
    const { PATH, HOME, USERPROFILE, SystemRoot } = environment;
    // It gets no keys, and runs nothing that a repository names.
    const env = { PATH, HOME, USERPROFILE, SystemRoot, GIT_LITERAL_PATHSPECS: "1", GIT_OPTIONAL_LOCKS: "0" };
    const safe = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];
    const options = { cwd: folder, env, signal, timeout: gitTimeoutMs, maxBuffer: maxGitOutputBytes };
    const git = async (...args) => (await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("git", [...safe, ...args], options)).stdout;
    const names = paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    try {
        const tracked = await git("ls-files", "-z", "--", ...names);
        if (tracked === "")
            return [];
        const [touched, head] = await Promise.all([
            // Against the commit, so that staged files count; one that was written again counts even if its text is the same.
            git("diff-index", "-z", "--name-only", "--relative", "HEAD", "--", ...names),
            git("log", "-1", "--format=%ct %P", "HEAD"),
        ]);
        // A step of this run made the commit if it's newer and, unlike that of a shallow checkout, has a parent.
        const [seconds, parent] = head.trim().split(" ");
        if (parent !== undefined && Number(seconds) * 1_000 >= since)
            return [];
        const [all, changed] = [new Set(tracked.split("\0")), new Set(touched.split("\0"))];
        return paths.filter((path) => all.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) && !changed.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)));
    }
    catch {
        // No Git, no repository, one that belongs to another user, too many files, or no time.
        return [];
    }
}


/***/ }),

/***/ 6419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeGate)
});

// EXTERNAL MODULE: ./src/comparison/compare.ts + 2 modules
var compare = __webpack_require__(2533);
// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
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
// EXTERNAL MODULE: ./src/gate/judgement.ts
var gate_judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/gate/messages.ts
var messages = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/gate/judge-metric.ts








const relativeRules = ["max_regression", "no_regression", "max_broken"];
/** Judges the rules of a metric that has a value. */
function judgeMetric(subject, rules, context) {
    const { metric, slice, inheritedCoverage } = subject;
    const failsIfUnclear = rules.unclear === "fail" ? { failsIfUnclear: true } : {};
    const about = { metric: metric.label, slice, isExplicit: true, ...failsIfUnclear };
    const judged = [];
    for (const rule of ["min", "max"]) {
        const limit = rules[rule];
        if (limit === undefined)
            continue;
        const decision = refuseLimit(subject, rule, limit) ?? judgeBound(subject, rule, limit);
        judged.push({ ...about, rule, limit, ...decision });
    }
    judged.push(...judgeCoverage({ metric: metric.label, slice }, metric.coverage, rules.min_coverage, inheritedCoverage));
    const relative = relativeRules.filter((rule) => rules[rule] !== undefined && rules[rule] !== false);
    const tooFew = relative.length > 0 ? judgeCommon(subject, context) : [];
    judged.push(...tooFew);
    for (const rule of relative) {
        const limit = rules[rule];
        const refusal = rule === "max_regression" ? refuseLimit(subject, rule, limit) : undefined;
        const undecided = refusal ?? explainUndecided(subject, rule, context, tooFew.length === 0);
        const decision = undecided ?? judgeRelative[rule](subject, rules, context);
        judged.push({ ...about, rule, limit, ...decision });
        if (rule !== "max_regression" || refusal !== undefined || decision.outcome === "not checked")
            continue;
        context.warnings.push(...warnOfFineLimit(subject, rules.max_regression ?? 0));
    }
    return judged;
}
/** Fails a limit on a boolean that is meant as points or percent; a bound such as 1.1 is only out of reach. */
function refuseLimit({ name, metric }, rule, limit) {
    const least = rule === "max_regression" ? 1 : 2;
    if (metric.type !== "boolean" || typeof limit !== "number" || limit <= 1 || limit < least)
        return undefined;
    return messages/* messages */.DZ.limitAboveOne(name, rule, limit);
}
/** Judges a bound, which applies to the value that is shown. */
function judgeBound({ name, metric }, rule, limit) {
    const unit = (0,format/* metricUnit */.n2)(metric);
    const value = metric.current?.mean ?? Number.NaN;
    const { rerunError = 0 } = metric;
    const baseline = metric.baseline?.mean;
    const isPassed = rule === "min" ? isAtLeast(value, limit) : isAtLeast(-value, -limit);
    const shown = (0,format/* writeValue */.bD)(value, unit, { besides: limit });
    const before = baseline === undefined ? undefined : (0,format/* writeValue */.bD)(baseline, unit);
    const distance = (baseline ?? Number.NaN) - limit;
    const margin = rule === "min" ? distance : -distance;
    // How likely an unchanged app misses a bound that the baseline keeps.
    const chance = !isPassed && rerunError > 0 && margin >= 0 ? (0,student_t/* upperTail */.fl)(margin / rerunError, student_t/* normalFreedom */.y_) : undefined;
    const decision = messages/* messages */.DZ[rule](isPassed, name, shown, (0,format/* writeValue */.bD)(limit, unit, "all"), before, chance);
    return { ...decision, measured: { value, limit } };
}
/** Judges how many of the rows that should have a metric have a score; reported if there's a rule, or some have none. */
function judgeCoverage(about, { expected, covered, current }, own, inherited = "95%") {
    if (expected === 0 || (own === undefined && covered === expected))
        return [];
    const least = own ?? inherited;
    const isPassed = isAtLeast(covered, (0,numbers/* resolveLimit */.UA)(least, expected));
    const counts = { covered, expected, failed: current.failed };
    const decision = messages/* messages */.DZ.coverage(isPassed, (0,gate_judgement/* nameMetric */.i1)(about), counts, formatAmount(least));
    const measured = measureCount(covered, expected, least);
    return [{ ...about, rule: "min_coverage", limit: least, isExplicit: own !== undefined, ...decision, measured }];
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
function countCommon(least, records) {
    const { both, here, present, there } = records;
    const isMore = typeof least === "string" && least !== "100%" && least !== "0%";
    const limit = `${typeof least === "number" ? "at least " : isMore ? "more than " : ""}${formatAmount(least)}`;
    const [isHere = false, isThere] = [both - (0,numbers/* resolveLimit */.UA)(least, here), present - (0,numbers/* resolveLimit */.UA)(least, there)].map((spare) => (isMore ? spare > 0 : spare >= 0));
    if (isHere && !isThere)
        return { ...messages/* messages */.DZ.commonThere(present, there, limit), measured: measureCount(present, there, least) };
    return { ...messages/* messages */.DZ.commonHere(isHere, both, here, limit), measured: measureCount(both, here, least) };
}
/** Finds why a rule can't be checked. A baseline that exists but can't be used must not let a regression pass. */
function explainUndecided(subject, rule, context, isComparable) {
    const { name, metric, slice, isRunLevel } = subject;
    const { baseline, comparison } = context;
    const { baseline: before, compared, coverage, difference, otherType, records, type } = metric;
    if (rule === "no_regression" && isRunLevel)
        return messages/* messages */.DZ.runLevelTest(name);
    if (rule === "max_broken" && isRunLevel)
        return messages/* messages */.DZ.brokenNeedsRecords(name);
    if (rule === "max_broken" && type !== "boolean")
        return messages/* messages */.DZ.brokenNeedsBoolean(name);
    if (baseline.kind === "none")
        return messages/* messages */.DZ.noBaseline(name, rule, baseline);
    if (baseline.kind === "unreadable")
        return messages/* messages */.DZ.baselineUnreadable(name, rule, baseline.reason);
    if (slice !== undefined && comparison.baselineFrom === "results summary")
        return messages/* messages */.DZ.needsRows(name, rule);
    if (otherType)
        return messages/* messages */.DZ.otherType(name);
    if (before?.mean === undefined) {
        if (!before?.errors)
            return messages/* messages */.DZ.newMetric(name, rule);
        return messages/* messages */.DZ.baselineFailed(name, isRunLevel ? undefined : before.errors);
    }
    if (!isComparable)
        return messages/* messages */.DZ.tooFewCommon(name, rule);
    if (difference === undefined || compared === undefined)
        return coverage.records?.both ? messages/* messages */.DZ.tooFarApart(name, rule) : messages/* messages */.DZ.noSharedRecords(name, rule);
    return rule === "max_broken" && records?.broke === undefined ? messages/* messages */.DZ.needsRows(name, rule) : undefined;
}
const judgeRelative = {
    max_regression: judgeMaxRegression,
    no_regression: (subject, _, context) => judgeNoRegression(subject, context),
    // It counts records and needs no test.
    max_broken: ({ name, metric }, { max_broken = 0 }) => {
        const { broke = 0, both = 0 } = metric.records ?? {};
        return judgeMost(broke, both, max_broken, (...counts) => messages/* messages */.DZ.broken(...counts, name));
    },
};
/** Beyond the limit, a rule fails only if the metric is worse by the test, or can't be tested; else it's unclear. */
function judgeMaxRegression(subject, rules, context) {
    const { name, metric } = subject;
    const { better, difference = 0, compared, interval, coverage, pValue } = metric;
    const { max_regression: rule = 0, unclear } = rules;
    const { addsReruns } = context;
    const before = Math.abs(compared?.baseline ?? 0);
    const limit = (0,numbers/* resolveLimit */.UA)(rule, before);
    const unit = (0,format/* metricUnit */.n2)(metric);
    const allowed = (0,format/* writeAmount */.iK)(limit, unit, "all");
    const size = (0,format/* writeAmount */.iK)(difference, unit, { besides: limit });
    const change = {
        text: difference === 0 ? "didn't change" : `${difference < 0 ? "dropped" : "rose"} ${size}`,
        step: formatStep(metric),
        limit: typeof rule === "string" ? `${rule} of the baseline, ${allowed}` : allowed,
        bareLimit: allowed.replace(/ points?$/, ""),
        untestedBecause: explainUntested(subject, context),
    };
    const isTested = change.untestedBecause === undefined;
    const gain = better === "higher" ? difference : -difference;
    const measured = { value: -gain, limit };
    if (isAtLeast(gain, -limit, Math.max(before, Math.abs(limit)))) {
        const [low, high] = interval ?? [Number.NaN, Number.NaN];
        const isShown = isTested && isAtLeast(better === "higher" ? low : -high, -limit);
        const message = isShown ? messages/* messages */.DZ.shownWithinLimit(name, change) : messages/* messages */.DZ.dropped(true, name, change);
        return { outcome: "passed", ...message, measured };
    }
    if (!isTested || metric.verdict === "worse")
        return { outcome: "failed", ...messages/* messages */.DZ.dropped(false, name, change), measured };
    const isFailing = unclear === "fail";
    const decision = metric.verdict !== "not enough data" && pValue !== undefined
        ? messages/* messages */.DZ.droppedMaybe(name, change, pValue, isFailing, addsReruns)
        : messages/* messages */.DZ.droppedUndecidable(name, change, coverage.records?.both ?? 0, isFailing, addsReruns);
    return { ...decision, ...(isFailing && { outcome: "failed" }), measured };
}
function formatStep(metric) {
    const unit = (0,format/* metricUnit */.n2)(metric);
    return `${(0,format/* writeValue */.bD)(metric.compared?.baseline ?? 0, unit)} → ${(0,format/* writeValue */.bD)(metric.compared?.current ?? 0, unit)}`;
}
/** Returns why the number alone decides `max_regression`, as the end of a sentence; undefined if the test does. */
function explainUntested({ metric, isRunLevel }, { comparison }) {
    const { pValue, difference, coverage } = metric;
    const both = coverage.records?.both ?? 0;
    if (isRunLevel)
        return "a run-level score can't be tested";
    if (comparison.baselineFrom === "results summary")
        return pValue === undefined && difference !== 0 ? "only averages are left of the baseline" : undefined;
    if (both >= power/* minTestedRecords */.MT)
        return undefined;
    return `${(0,format/* plural */.LS)(both, "record")} in both runs can't be tested, at least ${power/* minTestedRecords */.MT} are needed`;
}
const notWorse = ["better", "maybe better", "maybe worse", "no clear change", "unchanged"];
/** Judges `no_regression`: it fails only if the metric is worse by the test, and is never unclear. */
function judgeNoRegression(subject, context) {
    const { name, metric } = subject;
    const { verdict, adjustedPValue, coverage } = metric;
    const both = coverage.records?.both;
    if (verdict === "worse")
        return messages/* messages */.DZ.significantlyWorse(name, formatStep(metric), adjustedPValue);
    if (notWorse.includes(verdict))
        return messages/* messages */.DZ.notSignificantlyWorse(name);
    const isTested = explainUntested(subject, context) === undefined;
    return isTested ? messages/* messages */.DZ.neverSignificant(name, both ?? 0) : messages/* messages */.DZ.tooFewToTest(name, both);
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
    const { records, runs, range, sharers = 1 } = noise;
    // A drop that is worth noticing: a twentieth of the range, or twice the limit if that's more.
    const planned = Math.max(Number((range / 20).toPrecision(1)), 2 * limit);
    const options = { limit, sharers };
    const needed = (0,power/* countRecordsNeeded */.hT)(noise, planned, runs, options) ?? 0;
    const withThreeRuns = runs.baseline < 3 ? (0,power/* countRecordsNeeded */.hT)(noise, planned, { ...runs, baseline: 3 }, options) : undefined;
    const plan = { drop: (0,format/* writeAmount */.iK)(planned, unit, "all"), records: needed, recordsWithThreeRuns: withThreeRuns };
    const direction = metric.better === "lower" ? "rise" : "drop";
    const shownLimit = limit === 0 ? "none" : bare;
    return [messages/* messages */.DZ.limitTooFine(name, noise, direction, drop, shownLimit, needed > records ? plan : undefined)];
}
// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;
function measureCount(value, of, amount) {
    return { value, limit: Math.floor((0,numbers/* resolveLimit */.UA)(amount, of) + tolerance * of), of };
}
function formatAmount(amount) {
    return typeof amount === "number" ? (0,format/* formatCount */.B4)(amount) : amount;
}
/** Judges a rule on how many at most, out of `of`. */
function judgeMost(value, of, most, explain) {
    const isPassed = value <= (0,numbers/* resolveLimit */.UA)(most, of) + tolerance * of;
    const message = explain(isPassed, value, of, formatAmount(most));
    return { outcome: isPassed ? "passed" : "failed", ...message, measured: measureCount(value, of, most) };
}
/** Whether a value is at least a limit, apart from rounding; a value that isn't a number is not. */
function isAtLeast(value, limit, magnitude = Math.max(Math.abs(value), Math.abs(limit))) {
    return Number.isFinite(value) && value >= limit - tolerance * magnitude;
}

// EXTERNAL MODULE: ./src/gate/metrics.ts
var gate_metrics = __webpack_require__(1370);
;// CONCATENATED MODULE: ./src/gate/judge.ts









/** Judges every rule of a gate. Without a rule nothing is judged. */
function judgeGate(gate, evidence) {
    const judgement = { verdict: "none", isGated: false, rules: [], notes: [], warnings: [] };
    if (gate === undefined)
        return judgement;
    if (!(0,gate_gate/* hasRules */.w0)(gate))
        return { ...judgement, warnings: [messages/* messages */.DZ.onlyBetter()] };
    const { results, dataset, facts = [] } = evidence;
    const { rules, warnings, notes } = judgement;
    const about = { metric: "$rows", isExplicit: false };
    for (const { rule, message } of facts)
        rules.push({ ...about, rule, ...messages/* messages */.DZ[rule](message) });
    if (results.kind === "unreadable") {
        rules.push({ ...about, rule: "results", ...messages/* messages */.DZ.resultsUnreadable(results.reason) });
    }
    else {
        const { comparison } = results;
        const baseline = checkBaselineRows(evidence.baseline, comparison);
        if (baseline.kind === "unreadable")
            judgement.unreadableBaseline = baseline.reason;
        const context = { ...evidence, gate, comparison, baseline, warnings };
        const judged = [...judgeRows(context), ...judgeMetrics(context)];
        const isFinished = facts.every(({ rule }) => rule !== "evaluation");
        if (isFinished)
            rules.push(...judged);
        else {
            // Its rows are shown, but say nothing for or against a rule.
            warnings.length = 0;
            for (const one of judged.filter(({ isExplicit }) => isExplicit)) {
                const { metric, slice, rule, limit, isExplicit, outcome } = one;
                const unfinished = { metric, slice, rule, limit, isExplicit, ...messages/* messages */.DZ.unfinished((0,gate_judgement/* nameMetric */.i1)(one), rule) };
                rules.push(outcome === "not checked" ? one : unfinished);
            }
        }
    }
    const isPartial = dataset !== undefined && dataset.present < dataset.records;
    if (isPartial && evidence.baseline.kind === "none" && gate.rows.max_missing === undefined)
        notes.push(messages/* messages */.DZ.datasetRows(dataset));
    return { ...judgement, verdict: (0,gate_judgement/* decideVerdict */.AU)(rules), isGated: true };
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
function judgeRows(context) {
    const own = context.gate.rows;
    const rules = { ...gate_gate/* defaultRows */.nc, ...own };
    const { total, failed } = context.comparison.rows.current;
    const isEnough = total >= rules.min;
    const enough = {
        outcome: isEnough ? "passed" : "failed",
        ...messages/* messages */.DZ.rowCount(isEnough, total, rules.min),
        measured: { value: total, limit: rules.min },
    };
    const decisions = [
        ["max_errors", judgeMost(failed, total, rules.max_errors, messages/* messages */.DZ.rowErrors)],
        ["min", enough],
        ["max_missing", judgeMissing(context)],
        ["min_common", judgeAllCommon(context)],
    ];
    return decisions.flatMap(([rule, decision]) => decision ? { metric: "$rows", rule, limit: rules[rule], isExplicit: own[rule] !== undefined, ...decision } : []);
}
/** Judges how many of the baseline's records have no row here; without a baseline, of the dataset's. */
function judgeMissing({ gate, comparison, baseline, dataset }) {
    const { records, rows } = comparison;
    const own = gate.rows.max_missing;
    const most = own ?? gate_gate/* defaultRows */.nc.max_missing;
    if (baseline.kind === "none") {
        if (own === undefined)
            return undefined;
        if (dataset === undefined)
            return messages/* messages */.DZ.noBaseline("$rows", "max_missing", baseline);
        const missing = Math.max(0, dataset.records - dataset.present);
        return judgeMost(missing, dataset.records, most, messages/* messages */.DZ.missingFromDataset);
    }
    if (baseline.kind === "unreadable")
        return own === undefined
            ? messages/* messages */.DZ.baselineUnreadableNote("max_missing", baseline.reason)
            : messages/* messages */.DZ.baselineUnreadable("$rows", "max_missing", baseline.reason);
    // Rows of no record, and expired rows, are counted as rows.
    const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
    const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
    const missing = records ? records.missing + nameless : Math.max(0, there.total - rows.current.total);
    const total = records ? records.both + records.missing + there.withoutRecord : there.total;
    const what = records === undefined || nameless > 0 ? "row" : "record";
    const decision = judgeMost(missing, total, most, (...counts) => messages/* messages */.DZ.missing(...counts, what));
    if (!baseline.otherDatasetVersion)
        return decision;
    if (own === undefined && missing === 0)
        return undefined;
    return { ...decision, ...messages/* messages */.DZ.missingFromOtherVersion(missing, what) };
}
/** Judges `min_common` over all records, if the gate sets it. */
function judgeAllCommon({ gate, comparison, baseline }) {
    const { records } = comparison;
    const own = gate.rows.min_common;
    if (own === undefined)
        return undefined;
    if (baseline.kind === "none")
        return messages/* messages */.DZ.noBaseline("$rows", "min_common", baseline);
    if (baseline.kind === "unreadable")
        return messages/* messages */.DZ.baselineUnreadable("$rows", "min_common", baseline.reason);
    if (records === undefined)
        return messages/* messages */.DZ.commonUnknown();
    const { both, added, missing } = records;
    return countCommon(own, { both, here: both + added, present: both, there: both + missing });
}
function judgeMetrics(context) {
    const { gate, comparison, names } = context;
    const { metrics, usage, summary } = comparison;
    const known = new Set([...(names?.keys() ?? []), ...[...metrics, ...usage, ...summary].map(({ label }) => label)]);
    const { entries = [], slices = [] } = Object.groupBy((0,gate_metrics/* resolveEntries */.tW)(gate, names, known), ({ slice }) => slice ? "slices" : "entries");
    // "*" applies to the numbers of rows. Categories and run-level scores are gated by name.
    const named = new Set(entries.map(({ label }) => label));
    for (const metric of [...metrics, ...usage.filter(({ verdict }) => verdict !== "not tested")]) {
        const { label } = metric;
        const isNumber = metric.kind === "numeric" || metric.otherType;
        if (isNumber && !named.has(label))
            entries.push({ key: label, label, rules: {} });
    }
    // A metric may be in the gate by its tool's name and by its label: the rules of both apply.
    return [...entries.flatMap((entry) => judgeEntry(entry, context)), ...judgeSlices(slices, context)];
}
function judgeEntry({ key, label, rules: own }, context) {
    const { gate, comparison } = context;
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
        return judgeCoverage({ metric: label }, found.coverage, rules.min_coverage);
    const metric = score ? toMetric(score) : found;
    if (metric?.kind === "numeric" && Number.isFinite(metric.current?.mean))
        return judgeMetric({ name: label, metric, isRunLevel: score !== undefined }, rules, context);
    const shown = metric === undefined ? key : label;
    return [{ metric: shown, rule: "score", isExplicit: true, ...explainNoNumber(shown, metric, context) }];
}
// What people call usage, which the action names with a unit.
const usageNames = {
    $duration_ms: "latency latency_ms duration duration_ms time",
    $cost_usd: "cost cost_usd price",
    $total_tokens: "tokens total_tokens",
};
/** Says why a metric, or a name that is none, has no number, and suggests what a name was probably meant to be. */
function explainNoNumber(name, metric, context) {
    const { names, comparison } = context;
    const { metrics, usage, summary } = comparison;
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
    const rows = { scored: 1, failed: Number(current === null), rows: 1 };
    const coverage = { current: rows, expected: 0, covered: 0, records: undefined };
    const otherType = baseline !== undefined && baseline !== null && typeof baseline !== typeof current;
    const about = { label, coverage, otherType, baseline: undefined, current: undefined };
    if (typeof current === "string")
        return { ...about, kind: "categorical", changed: undefined };
    const isBoth = before !== undefined && after !== undefined && !otherType;
    return {
        ...{ ...about, kind: "numeric", type: typeof current === "boolean" ? "boolean" : "score", better },
        ...{ verdict: "not tested", current: { mean: after, count: 1, errors: 0 } },
        baseline: otherType ? undefined : { mean: before, count: 1, errors: Number(baseline === null) },
        ...(isBoth && { compared: { baseline: before, current: after }, difference: after - before }),
    };
}
/** Judges the rules of slices. Those with too few records for relative rules are named once. */
function judgeSlices(entries, context) {
    const { gate, comparison, baseline, names } = context;
    const judged = [];
    const small = new Map();
    for (const entry of entries) {
        const { key, label, slice: selector, rules: own } = entry;
        if (selector === undefined || !(0,gate_gate/* hasMetricRules */.yp)(own))
            continue;
        const slices = comparison.slices.filter((found) => found.label === label && (0,gate_metrics/* matchesSlice */.ob)(selector, found.slice));
        const about = { metric: label, isExplicit: true };
        const fault = findSliceFault(entry, selector, comparison, slices.length);
        if (fault !== undefined) {
            judged.push({ ...about, rule: "slice", ...fault });
            continue;
        }
        const inherited = [...(0,gate_metrics/* findEntries */.I_)(gate, label, names).map((entry) => entry.rules), gate.everyMetric];
        const rules = { ...own, unclear: own.unclear ?? inherited.find(({ unclear }) => unclear !== undefined)?.unclear };
        // A count of the whole metric's rows says nothing about a slice.
        const inheritedCoverage = inherited.map((each) => each.min_coverage).find((amount) => typeof amount === "string");
        const { max_regression, no_regression, ...others } = rules;
        for (const metric of slices) {
            const slice = { ...metric.slice, isFound: selector.value === undefined };
            const name = (0,gate_judgement/* nameMetric */.i1)({ metric: label, slice });
            const { records, current } = metric.coverage;
            if (!Number.isFinite(metric.current?.mean)) {
                judged.push({ ...about, rule: "score", slice, ...messages/* messages */.DZ.noScore(name, current.failed, current.rows) });
                continue;
            }
            const isSmall = baseline.kind === "read" && records !== undefined && records.both < power/* minTestedRecords */.MT;
            if (isSmall && (max_regression !== undefined || no_regression))
                small.set(name, key);
            const subject = { name, metric, slice, inheritedCoverage, isRunLevel: false };
            judged.push(...judgeMetric(subject, isSmall ? others : rules, context));
        }
    }
    const keys = [...new Set(small.values())].sort();
    const about = { metric: "$slices", rule: "slice", isExplicit: true };
    return small.size === 0 ? judged : [...judged, { ...about, ...messages/* messages */.DZ.smallSlices(small.size, keys) }];
}
function findSliceFault(entry, slice, comparison, matching) {
    const { key, label } = entry;
    const { metric, property, value } = slice;
    const { metrics, usage, summary, sliceProperties } = comparison;
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
    if (value === undefined && count > compare/* maxSliceValues */.D)
        return messages/* messages */.DZ.tooManySlices(key, count, compare/* maxSliceValues */.D);
    if (matching > 0)
        return undefined;
    if (known === undefined) {
        const properties = sliceProperties.map((one) => one.property);
        const near = (0,lib_text/* findNearest */.qg)(property, properties);
        return messages/* messages */.DZ.emptySlice(key, near && (0,gate_gate/* formatSlice */.cj)({ property: near, value }).slice(1, -1), properties);
    }
    // Not the value itself: a record that moved to it still counts in the slice that the baseline gives it.
    const others = known.values.filter((one) => (0,record_properties/* normalizeProperty */.np)(one) !== (0,record_properties/* normalizeProperty */.np)(value ?? ""));
    const near = value === undefined ? undefined : (0,lib_text/* findNearest */.qg)(value, others);
    return messages/* messages */.DZ.emptySlice(key, near && (0,gate_gate/* formatSlice */.cj)({ property, value: near }).slice(1, -1));
}


/***/ }),

/***/ 1370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ findEntries),
/* harmony export */   OI: () => (/* binding */ listSliceProperties),
/* harmony export */   ck: () => (/* binding */ comparisonOptions),
/* harmony export */   gK: () => (/* binding */ betterFor),
/* harmony export */   gt: () => (/* binding */ labelFor),
/* harmony export */   ob: () => (/* binding */ matchesSlice),
/* harmony export */   tW: () => (/* binding */ resolveEntries),
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
/** Returns the entries of a gate by the labels of their metrics; `known` are the names of metrics and of tools. */
function resolveEntries(gate, names, known = names) {
    return (gate?.metrics ?? []).map(({ label: key, slice: named, rules }) => {
        const slice = known?.has(key) ? undefined : named;
        return { key, label: labelFor(slice?.metric ?? key, names), ...(slice && { slice }), rules };
    });
}
/** Whether a slice of a comparison is one that an entry asks for. */
function matchesSlice(slice, key) {
    if ((0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(slice.property) !== (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(key.property))
        return false;
    return slice.value === undefined || (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(slice.value) === (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .np)(key.value);
}
/** Finds the entries of a metric, or of a slice of it: its label and its tool's name may both be in the gate. */
function findEntries(gate, label, names, key) {
    return resolveEntries(gate, names).filter((entry) => {
        if (entry.label !== label)
            return false;
        return key === undefined ? !entry.slice : entry.slice && matchesSlice(entry.slice, key);
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
        slices: resolveEntries(gate, names).flatMap(({ label, slice }) => slice ? { label, property: slice.property, value: slice.value } : []),
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

/***/ 1518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTerminal),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4292);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9112);
/* harmony import */ var _failed_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3183);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6640);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7229);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8348);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9314);









/** Returns untrusted text for one line of a terminal: no control or invisible character is left. */
function plainText(untrusted, maxLength = 2_000) {
    const whole = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeWorkflowCommands */ .Fy)(untrusted.toWellFormed()).replace(/\s+/g, " ").trim();
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_7__/* .clipped */ .cz)(whole, maxLength);
}
/** Renders a comparison and its gate for a terminal: the table, at most so many of the changed records, and the gate. */
function renderTerminal(results, options) {
    const { comparison, judgement, records, withAnswers } = results;
    if (comparison === undefined)
        return "";
    const { rows, records: counts } = comparison;
    const { worse = 0, category = 0 } = counts?.changes ?? {};
    const paint = (format, text) => (options.colors ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text);
    const view = { most: options.records, withAnswers, paint };
    const counted = [
        (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.current.total, "row"),
        counts ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts.both, "record")} in both runs` : "",
        rows.current.failed > 0 ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rows.current.failed)} with an error` : "",
        counts?.missing ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(counts.missing, "baseline record")} missing` : "",
        counts?.added ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(counts.added)} new` : "",
    ];
    const blocks = [
        formatTable(comparison, results, paint),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)(counted, ", "),
        listRecords("Records that got worse", records.worse, worse, view),
        listRecords("Records with another category and no other change", records.category, category, view),
        ...judgement.warnings.map(({ message }) => paint("yellow", `Warning: ${plainText(message)}`)),
        summarizeGate(judgement, paint),
    ];
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)(blocks)}\n`;
}
const head = ["Metric", "Baseline → current", "Change", "95% range", "Worse / better", "Verdict", "Detects"];
function formatTable(comparison, { judgement, withAnswers }, paint) {
    const { metrics, slices, usage, summary } = comparison;
    const rows = [
        ...metrics.map((metric) => metric.kind === "numeric" ? numericRow(metric, judgement) : categoricalRow(metric, withAnswers)),
        ...[...slices, ...usage].map((metric) => numericRow(metric, judgement)),
        ...summary.map((metric) => runLevelRow(metric, withAnswers)),
    ];
    if (rows.length === 0)
        return "This run has no scores.";
    const widths = head.map((title, column) => {
        const cells = rows.map((row) => (0,string_width__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .A)(row[column] ?? ""));
        return Math.max(...cells) === 0 ? undefined : Math.max((0,string_width__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .A)(title), ...cells);
    });
    const lines = [head, ...rows].map((cells) => {
        const padded = cells.map((cell, column) => {
            const width = widths[column];
            return width === undefined ? "" : `${cell}${" ".repeat(width - (0,string_width__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .A)(cell))}  `;
        });
        const line = padded.join("").trimEnd();
        if (cells === head)
            return paint("bold", line);
        const verdict = cells[head.indexOf("Verdict")];
        if (verdict === "worse" || verdict === "missing")
            return paint("red", line);
        return verdict === "better" ? paint("green", line) : line;
    });
    return lines.join("\n");
}
function numericRow(metric, judgement) {
    const { label, difference, interval, records, detectableDrop, coverage } = metric;
    const { slice, unit, better, before, shown, rules, verdict } = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .describeNumeric */ .bm)(metric, judgement);
    const usage = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageName */ .b)(label);
    const name = `${plainText(usage ?? label, 60)}${slice === undefined ? "" : ` [${plainText(slice, 40)}]`}`;
    const scored = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .countScored */ .yt)(coverage.current);
    const allRows = rules.map((rule) => (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_5__/* .describeAllRows */ .g6)(rule, unit, shown)).find((part) => part !== "") ?? "";
    return [
        `${name}${better === "lower" && usage === undefined ? " (lower is better)" : ""}`,
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)([before, shown], " → ")}${allRows}${scored && ` (${scored})`}`,
        difference === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDifference */ .jR)(difference, unit),
        interval === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(interval, unit),
        records ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.worse)} / ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.better)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.both)}` : "",
        verdict,
        typeof detectableDrop === "number" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(detectableDrop, unit) : (detectableDrop ?? ""),
    ];
}
function categoricalRow(metric, withAnswers) {
    const { label, baseline, current, changed, coverage } = metric;
    const modes = (baseline === undefined ? [current] : [baseline, current]).map((side) => {
        const [first] = side?.categories ?? [];
        return first === undefined ? "–" : `${plainText(first.category, 30)} ${Math.round(first.share * 1_000) / 10}%`;
    });
    const values = withAnswers ? modes.join(" → ") : (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .countChangedCategories */ .Q$)(metric);
    const scored = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .countScored */ .yt)(coverage.current);
    const records = changed === undefined ? "" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(changed)} changed`;
    return [plainText(label, 60), `${values}${scored && ` (${scored})`}`, "", "", records, changed ? "changed" : ""];
}
function runLevelRow(metric, withAnswers) {
    const { label, baseline, current, difference } = metric;
    const { before, after, isText, unit } = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunLevel */ .Qn)(metric);
    const sides = baseline === undefined ? [current] : [baseline, current];
    const step = sides.map((side) => plainText(String(side ?? "–"), 30)).join(" → ");
    const described = withAnswers ? step : (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .describeHiddenCategory */ .Ow)(metric);
    const change = difference === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDifference */ .jR)(difference, unit);
    const direction = (difference ?? 0) > 0 ? "higher" : "lower";
    const values = isText ? described : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatStep */ .yS)(before, after, unit);
    return [plainText(label, 60), values, change, "", "", difference ? direction : ""];
}
function listRecords(title, records, total, view) {
    if (records.length === 0)
        return "";
    const { most, paint } = view;
    const hidden = total - Math.min(most, records.length);
    return [
        paint("bold", title),
        ...records.slice(0, most).map((record) => describeRecord(record, view)),
        ...(hidden > 0 ? [paint("dim", `and ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, "more record")} (--all lists them)`)] : []),
    ].join("\n");
}
function describeRecord(record, { withAnswers, paint }) {
    const { baseline, current } = record;
    const steps = record.changes.map((change) => (0,_records_js__WEBPACK_IMPORTED_MODULE_6__/* .formatChange */ .eD)(change, withAnswers, plainText));
    const input = current?.input ?? baseline?.input;
    const [before, after] = [(0,_records_js__WEBPACK_IMPORTED_MODULE_6__/* .outputText */ .jO)(baseline), (0,_records_js__WEBPACK_IMPORTED_MODULE_6__/* .outputText */ .jO)(current)];
    const isSame = after !== undefined && before === after;
    return [
        `  ${plainText((0,_records_js__WEBPACK_IMPORTED_MODULE_6__/* .nameRecord */ .TQ)(record), 80)}: ${steps.join(", ")}`,
        ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
        ...(before === undefined || isSame ? [] : [paint("red", `    - ${plainText(before, 200)}`)]),
        ...(after === undefined || isSame ? [] : [paint("green", `    + ${plainText(after, 200)}`)]),
        ...(isSame ? [`    output unchanged: ${plainText(after, 200)}`] : []),
        ...(0,_records_js__WEBPACK_IMPORTED_MODULE_6__/* .listReasons */ .qf)(record)
            .slice(0, 2)
            .map(({ label, reason }) => `    ${plainText(label, 60)}: ${plainText(reason, 200)}`),
    ].join("\n");
}
/** By verdict, its color and title, and the outcome of the rules that decide it; those that pass are only counted. */
const verdictLines = {
    fail: ["red", "The gate fails:", "failed"],
    unclear: ["yellow", "The gate is unclear:", "unclear"],
    none: ["yellow", "The gate wasn't checked:", "not checked"],
    pass: ["green", "The gate passes:", undefined],
};
const maxNamedRules = 3;
function summarizeGate({ rules: all, verdict, isGated }, paint) {
    if (!isGated)
        return "";
    const [format, title, deciding] = verdictLines[verdict];
    const rules = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .sortRules */ .YR)(all.filter(({ outcome, isExplicit }) => isExplicit || outcome === "failed"));
    const open = rules.filter(({ outcome }) => outcome !== "passed" && outcome !== "accepted");
    const passed = rules.length - open.length;
    // As a gate has them: `accuracy[language=fr] min`.
    const names = new Set(open.filter(({ outcome }) => outcome === deciding).map((rule) => `${(0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .nameRuleTarget */ .hE)(rule)} ${rule.rule}`));
    const decided = plainText((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listWords */ .yh)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .limitList */ .IZ)([...names], maxNamedRules)));
    const counted = passed === 0 ? "" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(passed, "rule")} passed.`;
    const lines = open.map(({ outcome, message }) => `  ${_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeSigns */ .H2[outcome]} ${plainText(message)}`);
    return [paint(format, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)([title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)([decided, counted], ". ")], " ")), ...lines].join("\n");
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
    const lowerIsBetter = findLowerIsBetter(cases.flatMap(({ metricsData }) => (0,formats_json/* asObjects */.Nt)(metricsData)));
    return { format: "DeepEval", impliesCompletion: true, rows: cases.map(readDeepEvalRow), lowerIsBetter };
});
function listTestCases({ test_results: results, testCases, conversationalTestCases, testPassed }) {
    if (Array.isArray(results))
        return (0,formats_json/* asObjects */.Nt)(results).map((result) => ({
            ...toCamelCase(result),
            metricsData: (0,formats_json/* asObjects */.Nt)(result.metrics_data).map(toCamelCase),
        }));
    if (!Array.isArray(testCases) && !Array.isArray(conversationalTestCases))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("a test run of DeepEval", "testCases"));
    if (testPassed === undefined || testPassed === null)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.deepEvalUnfinished);
    return [testCases, conversationalTestCases].flatMap((cases) => (0,formats_json/* asObjects */.Nt)(cases).toSorted((a, b) => ((0,formats_json/* asNumber */.i)(a.order) ?? 0) - ((0,formats_json/* asNumber */.i)(b.order) ?? 0)));
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
    const { success, metricsData, scenario } = testCase;
    const metadata = (0,formats_json/* asObject */.eB)(testCase.metadata ?? testCase.additionalMetadata);
    const name = (0,formats_json/* asString */.oJ)(testCase.name);
    const turns = (0,formats_json/* asObjects */.Nt)(testCase.turns);
    const answer = turns.findLast(({ role }) => role === "assistant")?.content;
    const questions = turns.filter(({ role }) => role === "user").map(({ content }) => content);
    const conversation = { input: (0,formats_json/* pickPresent */.$U)({ scenario, turns: questions }), output: answer };
    const exchange = { input: testCase.input ?? (name && { test: name }), output: testCase.actualOutput };
    const isConversation = turns.length > 0;
    const metrics = (0,formats_json/* asObjects */.Nt)(metricsData).map((metric, index) => {
        // A metric that failed has its error, and says nothing about the answer.
        const failure = (0,formats_json/* asString */.oJ)(metric.error);
        return {
            name: (0,formats_json/* asString */.oJ)(metric.name) ?? `metric ${index + 1}`,
            value: failure === undefined ? metric.score : null,
            reasoning: failure ?? metric.reason,
            hasPassed: metric.success,
        };
    });
    return {
        location: { inDocument: { row: index + 1, test: name } },
        record_id: (0,tool_file/* findRecordId */.W5)(metadata),
        ...(isConversation ? conversation : exchange),
        expected_output: isConversation ? testCase.expectedOutcome : testCase.expectedOutput,
        scores: typeof success === "boolean" ? [{ name: "pass", value: success }, ...metrics] : metrics,
        duration_s: testCase.completionTime,
        usage: { cost_usd: testCase.tokenCost },
        metadata: { ...metadata, name: metadata.name ?? name },
        tags: testCase.tags,
    };
}
const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);
/** Returns metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function findLowerIsBetter(metrics) {
    const lower = new Set();
    const higher = new Set();
    for (const { name, score, threshold, success, error } of metrics) {
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
    const { input, output, expected, status, duration } = result;
    const identity = (0,formats_json/* pickPresent */.$U)({ eval: isNamed ? name : undefined, variant });
    const traces = (0,formats_json/* asObjects */.Nt)(result.traces);
    const common = {
        location: { inDocument: { row, test: [name, variant].filter(Boolean).join(" ") || undefined } },
        record_id: (0,tool_file/* findRecordId */.W5)(input),
        input: identity === undefined ? input : { ...identity, input },
        expected_output: expected,
        duration_ms: duration,
        usage: { input_tokens: (0,formats_json/* sumOver */.Ch)(traces, "inputTokens"), output_tokens: (0,formats_json/* sumOver */.Ch)(traces, "outputTokens") },
        metadata: { eval: name },
        tags: [variant && `variant:${variant}`],
    };
    // The error of a task or a scorer that threw takes the place of the output.
    if (status === "fail") {
        const error = [(0,formats_json/* asObject */.eB)(output).name, (0,formats_json/* asObject */.eB)(output).message].flatMap((part) => (0,formats_json/* asString */.oJ)(part) ?? []);
        return { ...common, error: error.join(": ") || "the task failed" };
    }
    const scores = (0,formats_json/* asObjects */.Nt)(result.scores).map(({ name: scorer, score, description }, index) => ({
        name: (0,formats_json/* asString */.oJ)(scorer) ?? `scorer ${index + 1}`,
        value: score,
        reasoning: description,
    }));
    return { ...common, output, scores };
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
    const { id, epoch, input, target, output, scores, total_time, model_usage } = sample;
    const metadata = (0,formats_json/* asObject */.eB)(sample.metadata);
    const error = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(sample.error).message);
    const name = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
    const { choices, completion } = (0,formats_json/* asObject */.eB)(output);
    let answer = typeof completion === "string" ? completion : undefined;
    // The first choice counts, and of its parts only what is text.
    const { content } = (0,formats_json/* asObject */.eB)((0,formats_json/* asObjects */.Nt)(choices)[0]?.message);
    const parts = typeof content === "string" ? [content] : (0,formats_json/* asObjects */.Nt)(content).map(({ text }) => text);
    const texts = parts.filter((part) => typeof part === "string");
    if (texts.length > 0)
        answer = texts.join("\n");
    const usages = (0,formats_json/* asObjects */.Nt)(Object.values((0,formats_json/* asObject */.eB)(model_usage)));
    return {
        location: { inDocument: { row, test: name } },
        record_id: (0,tool_file/* findRecordId */.W5)(metadata),
        // There is one log per task, and tasks may share their samples.
        input: (0,formats_json/* pickPresent */.$U)({ task, input }),
        output: answer,
        expected_output: target,
        scores: error === undefined ? readInspectScores(scores) : [],
        error,
        duration_s: total_time,
        run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
        usage: {
            input_tokens: (0,formats_json/* sumOver */.Ch)(usages, "input_tokens"),
            output_tokens: (0,formats_json/* sumOver */.Ch)(usages, "output_tokens"),
            total_tokens: (0,formats_json/* sumOver */.Ch)(usages, "total_tokens"),
        },
        metadata: { ...metadata, id: metadata.id ?? name },
        tags: [model && `model:${model}`],
    };
}
// As Inspect itself counts them: correct, incorrect, partial, no answer.
const letters = new Map(Object.entries({ C: 1, I: 0, P: 0.5, N: 0 }));
/** A score that is an object has a metric for each of its members. */
function readInspectScores(scores) {
    return Object.entries((0,formats_json/* asObject */.eB)(scores)).flatMap(([scorer, score]) => {
        const { value, explanation: reasoning } = (0,formats_json/* asObject */.eB)(score);
        if (!(0,formats_json/* isMembers */.gV)(value))
            return { name: scorer, value: letters.get(value) ?? value, reasoning };
        return Object.entries(value).map(([key, part]) => ({
            name: `${scorer}_${key}`,
            value: letters.get(part) ?? part,
            reasoning,
        }));
    });
}

// EXTERNAL MODULE: ./src/results/workspace-path.ts
var workspace_path = __webpack_require__(6467);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/results/formats/values.ts



const failureStart = /^[a-z_.]*(?:error|exception|timeout)\s*[:(]/i;
/** The one table of kinds for strings without surrounding spaces. The first pattern that matches decides. */
const patterns = [
    // A word for no value.
    ["nothing", /^(?:|[-–—]+|nan|nat|<na>|na|n\/a|none|null|nil|undefined|empty)$/i],
    // Too long for a score.
    ["id", /^[-+]?\d{16,}$/],
    ["number", /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf(?:inity)?)$/i],
    ["percentage", /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*%$/],
    // A decimal comma, or commas between thousands.
    ["comma", /^[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+,\d+)\s*%?$/],
    ["boolean", /^(?:true|yes|pass|passed|✓|✔|✅|☑|false|no|fail|failed|✗|✘|❌|☒)\uFE0F?$/iu],
    // A word for an evaluator that failed.
    ["failure", /^#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!)$/i],
    ["failure", /^(?:err(?:or)?|errored|exception|time-?out|timed[ -]out|rate[ -]?limit(?:ed)?|crash(?:ed)?)$/i],
    ["failure", failureStart],
    ["time", /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$/],
    ["time", /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,? \d\d?:\d\d.*)?$/],
    ["time", /^\d{1,3}:\d\d(?::\d\d(?:\.\d+)?)?$/],
    // A UUID, an email address, or a URL.
    ["id", /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i],
    ["id", /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/],
    ["id", /^[a-z][a-z+.-]*:\/\/\S+$/i],
    // A number with something around it, such as `4/5`, `$0.02`, or `1.5 s`.
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
const numericKinds = new Set(["number", "epoch", "mixed", "empty", "failed"]);
/** Returns the type of a metric whose values are of a kind. */
function findScoreType(kind) {
    if (kind === "boolean")
        return "boolean";
    return numericKinds.has(kind) ? "number" : "category";
}
const maxFailureLength = 500;
/** Reads a value as a score of a metric of this kind. For one that doesn't fit, the evaluator failed, with it as the reason. */
function readScore(kind, value) {
    const found = classifyValue(value);
    if (found === "nothing")
        return { value: null };
    const type = findScoreType(kind);
    const text = readString(value) ?? JSON.stringify(value);
    if (type === "category" && found !== "failure" && found !== "structure")
        return { value: text.trim() };
    const score = type === "boolean" ? readBoolean(value) : readNumber(value);
    return score === undefined ? { value: null, failure: text.trim().slice(0, maxFailureLength) } : { value: score };
}
/** A text column is a category if it repeats no more values than this. */
const maxCategories = 20;
const maxCategoryLength = 60;
/** What the values of a column, or of a metric, are over all rows of a file. */
class ColumnProfile {
    /** How many values each kind has, and where it was first seen. */
    #seen = new Map();
    /** Different texts; no more are kept than a category may have. */
    #texts = new Set();
    #min = Number.POSITIVE_INFINITY;
    #max = Number.NEGATIVE_INFINITY;
    #areWhole = true;
    add(value, location) {
        const found = classifyValue(value);
        const number = found === "number" ? readNumber(value) : undefined;
        // An evaluator that returns infinity has failed.
        const kind = found === "number" && number === undefined ? "failure" : found;
        const seen = this.#seen.get(kind);
        if (seen === undefined)
            this.#seen.set(kind, { count: 1, first: location });
        else
            seen.count += 1;
        if (number !== undefined) {
            this.#min = Math.min(this.#min, number);
            this.#max = Math.max(this.#max, number);
            this.#areWhole &&= Number.isInteger(number);
        }
        const isText = kind === "text" || kind === "quantity" || kind === "boolean";
        if (!isText || this.#texts.size > maxCategories)
            return;
        const text = String(value).trim();
        this.#texts.add(text.slice(0, maxCategoryLength + 1));
    }
    /** Returns how many values are of some kinds, and where the first of them is. */
    findValues(...kinds) {
        // Kinds are in the order in which they were seen.
        const seen = [...this.#seen].flatMap(([kind, values]) => (kinds.includes(kind) ? [values] : []));
        return { count: seen.reduce((sum, { count }) => sum + count, 0), first: seen[0]?.first };
    }
    /** Decides what the column is. Words for nothing and failed evaluators don't count: they are in columns of every kind. */
    decideKind() {
        const count = (...kinds) => this.findValues(...kinds).count;
        const filled = count(...this.#seen.keys()) - count("nothing", "failure");
        if (filled === 0)
            return count("failure") > 0 ? "failed" : "empty";
        const numbers = count("number", "percentage", "comma");
        if (numbers * 2 > filled) {
            if (this.#seen.has("comma"))
                return "comma";
            const hasPercentages = this.#seen.has("percentage");
            const [min, max] = [this.#min, this.#max];
            if (hasPercentages && max > 1)
                return "scales";
            // Seconds and milliseconds of the years 2001 to 2038.
            const isEpoch = min <= max && ((min >= 1e9 && max <= 2.2e9) || (min >= 1e12 && max <= 2.2e12));
            return this.#areWhole && !hasPercentages && isEpoch ? "epoch" : "number";
        }
        // `yes`, `no`, and `maybe` are a category; one odd value among booleans is a failed evaluator.
        const booleans = count("boolean");
        const odd = filled - booleans;
        if (booleans > odd && odd <= Math.max(1, filled / 5))
            return "boolean";
        if (numbers * 3 >= filled)
            return "mixed";
        for (const kind of ["time", "id", "quantity", "structure"])
            if (count(kind) * 2 > filled)
                return kind;
        const repeats = this.#texts.size <= maxCategories && this.#texts.size * 2 <= filled;
        return repeats && [...this.#texts].every((text) => text.length <= maxCategoryLength) ? "category" : "text";
    }
    /** Returns how many values aren't of a kind though they aren't empty, and where the first is: ` (first: line 3)`. */
    findOddValues(type) {
        const fitting = type === "boolean" ? ["boolean"] : ["number", "percentage"];
        const odd = [...this.#seen.keys()].filter((kind) => kind !== "nothing" && !fitting.includes(kind));
        const { count, first } = this.findValues(...odd);
        return { count, first: first === undefined ? "" : ` (first: ${(0,result_entry/* formatRowLocation */.$V)(first)})` };
    }
    /** Warns about values that don't fit the metric that the column is. */
    describeOddValues(name) {
        const type = findScoreType(this.decideKind());
        if (type === "category")
            return [];
        const { count, first } = this.findOddValues(type);
        return count === 0 ? [] : [messages/* toolMessages */.fm.oddValues(name, count, type, first)];
    }
}

;// CONCATENATED MODULE: ./src/results/formats/table-records.ts








/** The name of pandas' index. */
const indexName = /^(?:|unnamed: \d+)$/i;
/**
 * Reads a table in CSV, JSON Lines, a JSON array, or one of pandas' own forms. Blank rows, repeated headers, and totals at the
 * end are skipped and counted in `skipped`.
 *
 * @throws ActionError if it isn't a table.
 */
async function readRecords(source, skipped) {
    const records = [];
    const countSkipped = (reason) => skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    for await (const record of listRecords(source)) {
        const reason = record.fault === undefined ? findReasonToSkip(record, source.kind === "text") : undefined;
        if (reason === undefined)
            records.push(record);
        else
            countSkipped(reason);
        if (records.length > limits/* maxRows */._q)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooManyRows);
    }
    while (isTotal(records.at(-1))) {
        records.pop();
        countSkipped("row of totals");
    }
    return records;
}
function listRecords(source) {
    if (source.kind === "xml")
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notTable);
    if (source.kind !== "document")
        return source.kind === "text" ? readCsv(source.file) : (0,formats_json/* readObjectLines */.pg)(source.file);
    return listDocumentRows(source.value).map((row, index) => {
        const location = { inDocument: { row: index + 1, test: undefined } };
        return (0,formats_json/* isMembers */.gV)(row) ? { location, members: row } : { location, members: {}, fault: messages/* toolMessages */.fm.notObject("row") };
    });
}
/** Whether a document has pandas' form `split`. */
function isSplit(value) {
    return Array.isArray(value.columns) && Array.isArray(value.data);
}
/** Names a column of pandas' form `split`: a list if columns have several levels. */
function toColumnName(name) {
    if (Array.isArray(name))
        return name.map(toColumnName).join(",");
    return typeof name === "object" ? JSON.stringify(name) : String(name);
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
            ? Object.fromEntries(value.columns.map((name, index) => [toColumnName(name), cells[index]]))
            : undefined);
    const columns = Object.entries(value).map(([name, cells]) => {
        if (!Array.isArray(cells) && !(0,formats_json/* isMembers */.gV)(cells))
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notTable);
        return [name, { ...cells }];
    });
    // pandas writes the same keys in every column. Else rows times columns could be far more cells than were written.
    const keys = Object.keys(columns[0]?.[1] ?? {});
    if (columns.length === 0)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notTable);
    const isRagged = columns.some(([, cells]) => Object.keys(cells).length !== keys.length || !keys.every((key) => Object.hasOwn(cells, key)));
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
        return { columns: splitHeader(second, stated), delimiter: stated };
    // Spreadsheets of some languages write `;`.
    const headers = [",", ";", "\t"].map((delimiter) => ({ columns: splitHeader(first, delimiter), delimiter }));
    return headers.reduce((most, header) => (header.columns.length > most.columns.length ? header : most));
}
/** Splits a header. Quoted names, every second piece between quotes, may contain the delimiter. */
function splitHeader(line, delimiter) {
    const pieces = line.split('"').map((piece, index) => (index % 2 === 0 ? piece.replaceAll(delimiter, "\n") : piece));
    return pieces.join("").split("\n");
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
            if (columns !== undefined) {
                // Some programs end every line with a delimiter.
                if (record.length === columns.length + 1 && record.at(-1) === "")
                    record.pop();
                const { length } = columns;
                if (record.length !== length)
                    throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.cellCount(line, record.length, length));
                const members = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""]));
                yield { location: { line }, members };
                continue;
            }
            // Excel's first line `sep=;` is split at that delimiter.
            if (/^sep=.?$/i.test(record.join("")))
                continue;
            if (record.length > limits/* maxColumns */.c9)
                throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooManyColumns(record.length));
            const twice = record.find((name, index) => name !== "" && record.indexOf(name) !== index);
            if (twice !== undefined)
                throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.sameColumn(twice));
            columns = record;
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

;// CONCATENATED MODULE: ./src/results/formats/columns.ts






/** Maps column names to roles from a list of names, separated by spaces, for each role. */
function mapNames(names) {
    const lists = Object.entries(names).map(([role, list]) => [role, list.split(" ")]);
    return new Map(lists.flatMap(([role, list]) => list.map((name) => [name, role])));
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
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");
const feedbackPrefix = /^feedback\./i;
/** Roles by how the column's name begins; the rest is the member or metric. Of durations, only those with a unit. */
const rolesByPattern = [
    [feedbackPrefix, "scores"],
    [/^inputs?\./i, "input"],
    [/^outputs?\./i, "output"],
    [/^reference\./i, "expected_output"],
    [new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i"), "duration_ms"],
    [new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i"), "duration_s"],
];
const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The column of an evaluator of Azure AI Evaluation: `outputs.relevance.relevance_reason`. */
const azureColumn = /^outputs\.([^.]+)\.([^.]+)$/;
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
 * @param sampleRoles The columns of a tool's samples. All others are metrics, even if they are empty, or text with few values.
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
function decideRoles(records, named = {}, sampleRoles) {
    const profiles = profileColumns(records);
    const givenNames = Object.entries(named).map(([role, names]) => [role, [names].flat()]);
    const given = new Map(givenNames.flatMap(([role, names]) => names.map((name) => [name, role])));
    const unknown = [...given.keys()].filter((column) => !profiles.has(column));
    if (unknown.length > 0)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.unknownColumns(unknown, profiles.keys()));
    const isLangSmith = [...profiles.keys()].some((column) => column.startsWith("feedback."));
    const context = { columns: profiles, given, isLangSmith, sampleRoles };
    const columns = [...profiles].map(([column, profile]) => {
        const kind = profile.decideKind();
        const { role, name = column, warning } = decideUse(column, kind, context);
        const isScore = role === "scores";
        if (isScore && (kind === "comma" || kind === "scales"))
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.unclearNumbers(`the column ${(0,messages/* quote */.hD)(column)}`, kind));
        return { column, profile, kind, role, name: isScore ? name.replace(scoreSuffix, "") : name, warning };
    });
    const reasoned = columns.map((column) => {
        if (column.role !== "unused" || !reasonSuffix.test(column.column))
            return column;
        // Reasons belong to the score whose name the column begins with.
        const metric = column.column.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
        const scored = columns.find(({ role, name, column }) => role === "scores" && (name === metric || column === metric));
        return scored === undefined ? { ...column, role: "metadata" } : { ...column, role: "reasoning", name: scored.name };
    });
    const identity = findIdentity(reasoned, records, given);
    return reasoned.map((column) => (column === identity ? { ...column, role: "input", warning: undefined } : column));
}
function profileColumns(records) {
    const profiles = new Map();
    for (const { members, location } of records)
        for (const [column, cell] of Object.entries(members)) {
            const profile = profiles.get(column) ?? new ColumnProfile();
            profiles.set(column, profile);
            if (profiles.size > limits/* maxColumns */.c9)
                throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooManyColumns(undefined));
            profile.add(cell, location);
        }
    return profiles;
}
function decideUse(column, kind, context) {
    const given = context.given.get(column);
    if (given !== undefined)
        return { role: given };
    if (indexName.test(column))
        return { role: "unused" };
    const named = readColumnName(column, kind, context);
    if (named === undefined)
        return decideByValues(column, kind, context);
    // A column that the user names replaces those that names suggest.
    const isTaken = [...context.given.values()].includes(named.role);
    return isTaken && !feedbackPrefix.test(column) ? { role: "metadata" } : named;
}
/** Returns what the name of a column says; undefined if it says nothing. */
function readColumnName(column, kind, context) {
    const { columns, isLangSmith, sampleRoles } = context;
    const sampleRole = sampleRoles?.get(column);
    if (sampleRole !== undefined)
        return { role: sampleRole };
    if (!isLangSmith && azureColumn.test(column))
        return readAzureColumn(column, kind, context);
    const [pattern, patternRole] = rolesByPattern.find(([pattern]) => pattern.test(column)) ?? [];
    if (pattern && patternRole)
        return { role: patternRole, name: column.replace(pattern, "") };
    // These tools write seconds.
    const isMlflow = column === "latency" && [...columns.keys()].some((other) => /\/v\d+\/score$/.test(other));
    if (isMlflow || (column === "execution_time" && isLangSmith))
        return { role: "duration_s" };
    const role = rolesByName.get(column.toLowerCase());
    // Among metrics, these names aren't inputs or outputs.
    const isExchange = role === "input" || role === "output" || role === "expected_output";
    if (role !== undefined && !(sampleRoles && isExchange))
        return { role };
    return reasonSuffix.test(column) ? { role: "unused" } : undefined;
}
/** A metric is named like Azure's, with its evaluator if that has another name. */
function readAzureColumn(column, kind, { columns }) {
    const [, evaluator = "", member = ""] = azureColumn.exec(column) ?? [];
    const suffix = member.endsWith("_result") ? "_result" : reasonSuffix.exec(member)?.[0];
    const part = suffix === undefined ? member : member.slice(0, -suffix.length);
    // The evaluator f1_score has the metric f1_score, but f1_result and f1_threshold.
    const hasOwnName = suffix === undefined || columns.has(`outputs.${evaluator}.${part}`);
    const metric = !hasOwnName && columns.has(`outputs.${evaluator}.${part}_score`) ? `${part}_score` : part;
    const name = metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`;
    if (suffix !== undefined)
        return { role: suffix === "_result" ? "assessment" : "reasoning", name };
    // The names of older versions, which are written in addition to the current ones.
    if (member.startsWith("gpt_"))
        return { role: "unused" };
    const isDetail = /_(?:threshold|passed|status|properties|details)$/.test(member);
    const isScore = kind === "number" || kind === "boolean" || kind === "category";
    return isDetail || !isScore ? { role: "metadata" } : { role: "scores", name };
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
function decideByValues(column, kind, { given, sampleRoles }) {
    if (unitless.test(column) && kind === "number")
        return { role: "metadata", warning: messages/* toolMessages */.fm.noUnit(column) };
    const hasGivenScores = [...given.values()].includes("scores");
    if (hasGivenScores || isIdentifierName(column) || timeName.test(column))
        return { role: "metadata" };
    if ((sampleRoles ? kindsOfRest : scoreKinds).has(kind))
        return { role: "scores" };
    if (kind === "mixed")
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.mixedColumn(column));
    const because = unusedReasons[kind];
    // In a plain table, text is metadata.
    if (because === undefined || (kind === "text" && !sampleRoles))
        return { role: "metadata" };
    const fix = kind === "quantity" ? "write plain numbers" : undefined;
    return { role: "metadata", warning: messages/* toolMessages */.fm.unusedColumn(column, because, fix) };
}
// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds = new Set(["text", "id", "category"]);
/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function findIdentity(columns, records, given) {
    if (columns.some(({ role }) => role === "record_id" || role === "input"))
        return undefined;
    const unique = columns.filter(({ column, role }) => {
        if (role !== "metadata" || given.has(column))
            return false;
        const values = new Set();
        return records.every(({ members }, row) => {
            const text = readString((0,json/* readOwn */.jU)(members, column));
            if (text !== undefined)
                values.add(`${readString(members.run) ?? ""}\n${text}`);
            return values.size === row + 1;
        });
    });
    const text = unique.find(({ kind }) => textKinds.has(kind));
    return text ?? unique.find(({ column }) => isIdentifierName(column) && !positionName.test(column));
}

;// CONCATENATED MODULE: ./src/results/formats/junit.ts








/** JUnit XML, as pytest, Vitest, and Jest write it: a row per test, with scores from the properties of the test. */
const junit = {
    read: async ({ kind, file }) => {
        if (kind !== "xml")
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.wrongContent("junit", "XML"));
        const { testCases, properties, ownTime } = await parseReport(file);
        // pytest writes a second test of the same name if a test's teardown breaks, too.
        const teardowns = new Set(testCases.filter(({ error, failure }) => !failure && /teardown/i.test(error?.message ?? "")));
        const others = new Set(testCases.filter((testCase) => !teardowns.has(testCase)).map(({ path }) => path));
        const all = testCases.filter((testCase) => !teardowns.has(testCase) || !others.has(testCase.path));
        const tests = all.filter(({ isSkipped }) => !isSkipped);
        const skipped = all.length - tests.length;
        const scoreNames = findScoreProperties(tests);
        return {
            format: "JUnit XML",
            impliesCompletion: true,
            ownTime,
            rows: tests.map((test) => readJUnitRow(test, file, scoreNames)),
            // Suites have many other properties, such as versions, so a score needs a prefix.
            summary: [...properties].flatMap(([name, text]) => {
                const value = scorePrefix.test(name) ? (readNumber(text) ?? readBoolean(text)) : undefined;
                return value === undefined ? [] : [{ name: name.replace(scorePrefix, ""), value }];
            }),
            skipped: new Map(skipped > 0 ? [["skipped", skipped]] : []),
        };
    },
};
const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);
function readJUnitRow(testCase, file, scoreNames) {
    const { row, group, name, properties, seconds, failure, status } = testCase;
    const location = { inDocument: { row, test: name } };
    const sorted = sortProperties(properties, scoreNames);
    if ("fault" in sorted)
        return { location, fault: sorted.fault };
    const test = group === "" ? name : `${(0,workspace_path/* toWorkspacePath */.C)(group, file)}::${name}`;
    const error = readJUnitError(testCase);
    const hasPassed = failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
    const pass = { name: "pass", value: hasPassed, reasoning: failure && describeProblem(failure) };
    const input = properties.get("input");
    return {
        location,
        record_id: properties.get("record_id") || undefined,
        input: input ?? { test },
        output: properties.get("output"),
        expected_output: properties.get("expected_output"),
        scores: error === undefined ? [pass, ...sorted.scores] : sorted.scores,
        error,
        duration_s: seconds,
        metadata: input === undefined ? sorted.metadata : { test, ...sorted.metadata },
    };
}
/** Returns what broke a test. JUnit's writers report an exception of what was tested like a failed assertion. */
function readJUnitError({ failure, error, status }) {
    let problem = error;
    if (!problem && failure && !/assert/i.test(failure.type)) {
        const line = findFirstLine(describeProblem(failure));
        const hasThrown = isException(failure.type) || (!/^(?:assert |Failed:)/.test(line) && isException(line));
        if (hasThrown)
            problem = failure;
    }
    if (problem === undefined && !/\b(?:error|errored|broken|aborted)\b/.test(status))
        return undefined;
    return (problem && describeProblem(problem)) || "the test gives no reason";
}
function describeProblem({ message, text }) {
    return message.trim() === "" ? findFirstLine(text) : message;
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
    const scores = [...profiles].filter(([name, profile]) => {
        const kind = profile.decideKind();
        const isNamed = scorePrefix.test(name) && !name.endsWith(junit_reasonSuffix);
        return isNamed || (junit_scoreKinds.has(kind) && !isNoMetricName(name)) || (kind === "empty" && nanNames.has(name));
    });
    return new Set(scores.map(([name]) => name));
}
/** Sorts the properties of a test into scores with their reasons, and metadata. `fault`: why they can't be used. */
function sortProperties(properties, scoreNames) {
    const scores = new Map();
    // The property of each score; that of the test itself has none.
    const owners = new Map([["pass", undefined]]);
    for (const [name, value] of properties) {
        if (!scoreNames.has(name))
            continue;
        const score = name.replace(scorePrefix, "");
        if (owners.has(score))
            return { fault: messages/* toolMessages */.fm.propertyTwice(score, name, owners.get(score)) };
        owners.set(score, name);
        scores.set(score, { name: score, value });
    }
    const metadata = {};
    for (const [name, text] of properties) {
        if (scoreNames.has(name) || namedProperties.has(name))
            continue;
        const reasoned = name.endsWith(junit_reasonSuffix) ? name.slice(0, -junit_reasonSuffix.length) : "";
        const score = scores.get(reasoned.replace(scorePrefix, ""));
        if (score)
            score.reasoning = text;
        else
            metadata[name] = text;
    }
    return { scores: [...scores.values()], metadata };
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
/** The text of a failure or error, in characters. Only its first line is shown. */
const maxProblemLength = 1_000_000;
/** Reads a report. The parser only knows XML's own entities. @throws ActionError if it isn't XML. */
async function parseReport(file) {
    if (file.size > limits/* maxDocumentSize */.x6)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.documentTooLarge(file.size));
    const { SaxesParser } = await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.bind(__webpack_require__, 9800));
    const parser = new SaxesParser();
    const report = { testCases: [], properties: new Map(), ownTime: undefined, open: { suites: [] } };
    const { open, testCases } = report;
    let [depth, elements, attributes, written, endOfTag] = [0, 0, 0, 0, 0];
    const limit = (isExceeded, what) => {
        if (isExceeded)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.reportTooLarge(what));
    };
    parser.on("error", () => {
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.invalidXml(parser.line, parser.column + 1));
    });
    parser.on("attribute", () => {
        attributes += 1;
        limit(attributes > maxAttributes, `an element has more than ${maxAttributes} attributes`);
    });
    parser.on("opentag", (tag) => {
        depth += 1;
        elements += 1;
        attributes = 0;
        endOfTag = written;
        const isTooLong = elements > maxElements || testCases.length > limits/* maxRows */._q;
        limit(isTooLong, `the report has more than ${limits/* maxRows */._q} tests or ${maxElements} elements`);
        if (depth > limits/* deepestNesting */.bt)
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.tooDeep(limits/* deepestNesting */.bt));
        openTag(tag, report);
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
    for (const kind of ["text", "cdata"]) {
        parser.on(kind, (text) => {
            if (open.problem && open.problem.text.length < maxProblemLength)
                open.problem.text += text;
        });
    }
    for await (const text of (0,results_lines/* readUtf8 */.Sx)(file)) {
        parser.write(text);
        written += text.length;
        // The parser keeps the text between two tags in memory.
        limit(written - endOfTag > maxPieceLength, `a text has more than ${maxPieceLength} characters`);
    }
    parser.close();
    return report;
}
const skippedStatus = /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/;
/** `row`: its position in the report, counted from 1. */
function createTestCase(row, suite, attributes) {
    const { name = "", classname, time } = attributes;
    // As GoogleTest and others write them.
    const status = `${attributes.status} ${attributes.result}`.toLowerCase();
    // Jest's reporter writes the name twice.
    const group = classname && classname !== name ? classname : suite;
    return {
        row,
        group,
        name,
        path: [suite, group, name].join("\n"),
        seconds: Number(time?.replaceAll(",", "") || Number.NaN),
        // The last value of each: a rerun appends those of every attempt.
        properties: new Map(),
        failure: undefined,
        error: undefined,
        // Some writers say only by an attribute that a test didn't run.
        isSkipped: skippedStatus.test(status),
        status,
    };
}
function openTag({ name: tag, attributes }, report) {
    const { testCases, open } = report;
    const { name = "" } = attributes;
    switch (tag) {
        case "testsuites":
        case "testsuite": {
            if (tag === "testsuite")
                open.suites.push(name);
            const began = (0,formats_json/* parseOwnTime */.Xr)(attributes.timestamp);
            if (began !== undefined)
                report.ownTime = Math.max(began, report.ownTime ?? began);
            return;
        }
        case "testcase":
            open.testCase = createTestCase(testCases.length + 1, open.suites.at(-1) ?? "", attributes);
            testCases.push(open.testCase);
            return;
        case "property":
            (open.testCase ?? report).properties.set(name, attributes.value ?? "");
            return;
        case "skipped":
            if (open.testCase)
                open.testCase.isSkipped = true;
            return;
        case "failure":
        case "error":
            if (open.testCase === undefined || open.testCase[tag] !== undefined)
                return;
            open.problem = { message: attributes.message ?? "", type: attributes.type ?? "", text: "" };
            open.testCase[tag] = open.problem;
            return;
    }
}

;// CONCATENATED MODULE: ./src/results/formats/promptfoo.ts




/** promptfoo's JSON (`--output results.json`) and JSON Lines (`--output results.jsonl`). */
const promptfoo = {
    matchesDocument: ({ results }) => {
        const { version, results: rows } = (0,formats_json/* asObject */.eB)(results);
        return typeof version === "number" && Array.isArray(rows);
    },
    matchesRow: ({ promptIdx, testCase, vars }) => typeof promptIdx === "number" && (0,formats_json/* isMembers */.gV)(testCase) && (0,formats_json/* isMembers */.gV)(vars),
    read: async (source) => {
        if (source.kind === "document")
            return readPromptfooDocument((0,formats_json/* asObject */.eB)(source.value));
        if (source.kind !== "lines")
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.wrongContent("promptfoo", "JSON"));
        const records = [];
        for await (const record of (0,formats_json/* readObjectLines */.pg)(source.file))
            records.push(record);
        return { format: "promptfoo", impliesCompletion: false, ...readPromptfooRows(records) };
    },
};
const cutOffError = "Evaluation exceeded max duration";
function readPromptfooDocument({ results, metadata }) {
    const { results: found, prompts, timestamp } = (0,formats_json/* asObject */.eB)(results);
    if (!Array.isArray(found))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("of promptfoo", "results.results"));
    const records = found.map(formats_json/* asObject */.eB).map((members, index) => {
        const test = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(members.testCase).description);
        return { location: { inDocument: { row: index + 1, test } }, members };
    });
    const version = (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(metadata).promptfooVersion);
    const { rows, notes } = readPromptfooRows(records);
    const { namedScores, namedScoresCount } = (0,formats_json/* asObject */.eB)((0,formats_json/* asObject */.eB)((0,formats_json/* asArray */._j)(prompts)[0]).metrics);
    const counted = (0,formats_json/* asObject */.eB)(namedScoresCount);
    // promptfoo computes these from the sums of others: it counts no rows of them.
    const derived = Object.entries((0,formats_json/* asObject */.eB)(namedScores)).flatMap(([name, score]) => {
        const value = (0,formats_json/* asNumber */.i)(score);
        return value === undefined || name in counted ? [] : [{ name, value }];
    });
    return {
        format: version === undefined ? "promptfoo" : `promptfoo ${version}`,
        // PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows.
        impliesCompletion: !rows.some(({ error }) => error?.startsWith(cutOffError)),
        ownTime: (0,formats_json/* parseOwnTime */.Xr)(timestamp),
        rows,
        notes,
        summary: notes.length === 0 ? derived : [],
    };
}
/**
 * Reads rows in promptfoo's own order, and distinguishes the variants: every test runs once with each pair of prompt and
 * provider.
 */
function readPromptfooRows(records) {
    const results = records.map(readResult);
    const variants = new Set(results.map(({ provider, promptKey }) => `${provider}\n${promptKey}`)).size;
    const positions = findPromptPositions(results);
    const isNameless = ({ input, record_id, fault }) => !fault && input === undefined && record_id === undefined;
    const nameless = new Set(results.filter(({ row }) => isNameless(row)).map(({ testIdx }) => testIdx));
    // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
    const sorted = results.toSorted((a, b) => a.testIdx - b.testIdx || a.promptIdx - b.promptIdx);
    const rows = sorted.map(({ row, provider, promptKey, label }) => {
        if (row.fault !== undefined)
            return row;
        if (isNameless(row) && nameless.size > 1)
            return { ...row, fault: messages/* toolMessages */.fm.promptfooIdentity };
        const input = isNameless(row) ? { test: "test 1" } : row.input;
        const prompt = label ?? `prompt ${positions.get(promptKey)}`;
        const tags = [`provider:${provider}`, `prompt:${prompt}`];
        if (variants <= 1)
            return { ...row, input, tags };
        const variant = { provider, prompt };
        return { ...row, input: { vars: input, variant }, tags: [...tags, `variant:${provider} ${prompt}`] };
    });
    const note = `means run over ${variants} variants (prompt and provider); to compare them, give each a matrix leg`;
    return { rows, notes: variants <= 1 ? [] : [note] };
}
const maxLabelLength = 100;
/** Reads a row, with what distinguishes it from the others once all are known. */
function readResult(record) {
    const { prompt, provider, promptIdx, testIdx } = record.members;
    const { label, raw } = (0,formats_json/* asObject */.eB)(prompt);
    const { id, label: providerLabel } = (0,formats_json/* asObject */.eB)(provider);
    const index = (0,formats_json/* asNumber */.i)(promptIdx) ?? 0;
    const name = (0,formats_json/* asString */.oJ)(label);
    // Without a label of its own, a prompt has its text as the label, which changes when the prompt is edited.
    const isText = name === raw || (name ?? "").length > maxLabelLength || /\{\{|\n/.test(name ?? "");
    return {
        row: readPromptfooRow(record),
        testIdx: (0,formats_json/* asNumber */.i)(testIdx) ?? 0,
        promptIdx: index,
        provider: (0,formats_json/* asString */.oJ)(providerLabel) ?? (0,formats_json/* asString */.oJ)(id) ?? (0,formats_json/* asString */.oJ)(provider) ?? "provider",
        // What rows of one prompt have in common.
        promptKey: name ?? `prompt ${index}`,
        label: isText ? undefined : name,
    };
}
/** Returns the position of each prompt by its lowest index, counted from 1; prompts of one index share theirs. */
function findPromptPositions(results) {
    const lowest = new Map();
    for (const { promptKey, promptIdx } of results)
        lowest.set(promptKey, Math.min(promptIdx, lowest.get(promptKey) ?? promptIdx));
    const indexes = [...lowest.values()].sort((a, b) => a - b);
    const positions = new Map(indexes.map((index, position) => [index, position + 1]).reverse());
    return new Map([...lowest].map(([promptKey, index]) => [promptKey, positions.get(index) ?? 1]));
}
function readPromptfooRow({ location, members: result, fault }) {
    if (fault !== undefined)
        return { location, fault };
    const { failureReason, gradingResult } = result;
    const message = (0,formats_json/* asString */.oJ)(result.error) ?? (0,formats_json/* asString */.oJ)((0,formats_json/* asObject */.eB)(result.response).error);
    // What kept the row from being evaluated; the reason of a failed assertion isn't an error.
    let error;
    if (failureReason === 2)
        error = message ?? "promptfoo names no reason";
    // Before 0.82 only the missing grade shows it.
    if (failureReason === undefined && !(0,formats_json/* isMembers */.gV)(gradingResult))
        error = message;
    const scores = error === undefined ? readPromptfooScores(result) : [];
    if (scores === undefined)
        return { location, fault: messages/* toolMessages */.fm.promptfooScores };
    const { description, metadata } = (0,formats_json/* asObject */.eB)(result.testCase);
    const vars = (0,formats_json/* asObject */.eB)(result.vars);
    const test = (0,formats_json/* asString */.oJ)(description);
    const { prompt, completion, total } = (0,formats_json/* asObject */.eB)(result.tokenUsage);
    return {
        location,
        record_id: (0,tool_file/* findRecordId */.W5)(metadata, vars),
        // Without its variables, a test is known by its description.
        input: omitPrivate(vars) ?? (0,formats_json/* pickPresent */.$U)({ test }),
        output: (0,formats_json/* asObject */.eB)(result.response).output,
        expected_output: vars.expected ?? vars.expected_output ?? vars.reference ?? vars.ground_truth,
        scores,
        error,
        duration_ms: result.latencyMs,
        usage: { input_tokens: prompt, output_tokens: completion, total_tokens: total, cost_usd: result.cost },
        metadata: { description: test, ...omitPrivate((0,formats_json/* asObject */.eB)(metadata)) },
    };
}
/** Returns the members without promptfoo's own; undefined if there are none. */
function omitPrivate(members) {
    const own = Object.entries(members).filter(([name]) => !name.startsWith("_"));
    return own.length === 0 ? undefined : Object.fromEntries(own);
}
function readPromptfooScores({ success, score, gradingResult, namedScores }) {
    const { reason, componentResults } = (0,formats_json/* asObject */.eB)(gradingResult);
    const pass = { name: "pass", value: success, reasoning: reason, hasPassed: success };
    const scores = typeof success === "boolean" ? [pass] : [];
    // Python's providers and assertions can write NaN.
    if (score === null || (0,formats_json/* asNumber */.i)(score) !== undefined)
        scores.push({ name: "score", value: score, hasPassed: success });
    if (scores.length === 0)
        return undefined;
    const components = (0,formats_json/* asObjects */.Nt)(componentResults);
    // promptfoo omits the parts with PROMPTFOO_STRIP_GRADING_RESULT, or if a test has none.
    const named = components.length === 0
        ? Object.entries((0,formats_json/* asObject */.eB)(namedScores)).map(([name, value]) => ({ name, value: (0,formats_json/* asNumber */.i)(value) }))
        : combineGradeParts(components.flatMap(listGradeParts));
    return [...scores, ...named];
}
function listGradeParts({ score, pass, reason, namedScores, assertion, metadata }) {
    const { assertionSet } = (0,formats_json/* asObject */.eB)(metadata);
    const { metric, weight: givenWeight } = (0,formats_json/* asObject */.eB)(assertion ?? assertionSet);
    const ownName = (0,formats_json/* asString */.oJ)(metric);
    const weight = (0,formats_json/* asNumber */.i)(givenWeight) ?? 1;
    // The assertions of a set are in the list themselves.
    const named = (0,formats_json/* isMembers */.gV)(assertionSet) ? [] : Object.entries((0,formats_json/* asObject */.eB)(namedScores));
    const parts = named.map(([name, value]) => ({ name, score: (0,formats_json/* asNumber */.i)(value), weight }));
    const others = parts.filter(({ name }) => name !== ownName);
    return ownName === undefined ? others : [{ name: ownName, score: (0,formats_json/* asNumber */.i)(score), weight, pass, reason }, ...others];
}
/**
 * Returns the named metrics of a row, computed from the parts of its grade: `namedScores` was a sum before promptfoo
 * 0.121.4 and is a weighted mean since, and 0 if all weights are 0.
 */
function combineGradeParts(parts) {
    return [...Map.groupBy(parts, ({ name }) => name)].map(([name, all]) => {
        const scored = all.flatMap((part) => (part.score === undefined ? [] : { ...part, score: part.score }));
        const [first] = scored;
        if (first === undefined)
            return { name, value: null };
        const total = scored.reduce((sum, { weight }) => sum + weight, 0);
        const weighted = scored.reduce((sum, { score, weight }) => sum + score * (total === 0 ? 1 : weight), 0);
        const judged = scored.filter(({ pass }) => typeof pass === "boolean");
        return {
            name,
            value: weighted / (total === 0 ? scored.length : total),
            reasoning: scored.reduce((worst, part) => (part.score < worst.score ? part : worst), first).reason,
            hasPassed: judged.length === 0 ? undefined : judged.every(({ pass }) => pass),
        };
    });
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
    const all = [
        ...(0,formats_json/* asObjects */.Nt)(cases).map((testCase) => ({ testCase, hasFailed: false })),
        ...(0,formats_json/* asObjects */.Nt)(failures).map((testCase) => ({ testCase, hasFailed: true })),
    ];
    return {
        format: "Pydantic Evals",
        impliesCompletion: true,
        rows: all.map(({ testCase, hasFailed }, index) => readPydanticRow(testCase, index + 1, hasFailed)),
        summary: (0,formats_json/* asObjects */.Nt)(analyses).flatMap(({ type, title, name, value }) => {
            const metric = (0,formats_json/* asString */.oJ)(title) ?? (0,formats_json/* asString */.oJ)(name);
            const number = type === "scalar" ? (0,formats_json/* asNumber */.i)(value) : undefined;
            return metric === undefined || number === undefined ? [] : [{ name: metric, value: number }];
        }),
    };
});
function readPydanticRow(testCase, row, hasFailed) {
    const { inputs, expected_output, output, task_duration, error_message } = testCase;
    const metadata = (0,formats_json/* asObject */.eB)(testCase.metadata);
    const name = (0,formats_json/* asString */.oJ)(testCase.name);
    const source = (0,formats_json/* asString */.oJ)(testCase.source_case_name);
    const test = source ?? name;
    // Repeats of a case have its name with their number: `r-1 [2/3]`.
    const repeat = source === undefined ? undefined : /\[([1-9]\d{0,8})\/\d+\]$/.exec(name ?? "")?.[1];
    const common = {
        location: { inDocument: { row, test: name } },
        record_id: (0,tool_file/* findRecordId */.W5)(metadata),
        input: inputs ?? (test === undefined ? undefined : { test }),
        expected_output,
        run: repeat === undefined ? undefined : Number(repeat),
        metadata: { name: test, ...metadata },
    };
    if (hasFailed)
        return { ...common, error: (0,formats_json/* asString */.oJ)(error_message) ?? "the task failed" };
    // Tasks count under names of their own; these are those of Pydantic AI.
    const { input_tokens, output_tokens, total_tokens, cost: cost_usd } = (0,formats_json/* asObject */.eB)(testCase.metrics);
    return {
        ...common,
        output,
        scores: readPydanticScores(testCase),
        duration_s: task_duration,
        usage: { input_tokens, output_tokens, total_tokens, cost_usd },
    };
}
function readPydanticScores({ scores, labels, assertions, evaluator_failures: failures }) {
    const judged = [scores, labels, assertions].flatMap((results) => Object.entries((0,formats_json/* asObject */.eB)(results)));
    const failed = (0,formats_json/* asObjects */.Nt)(failures).filter(({ name }) => (0,formats_json/* asString */.oJ)(name) !== undefined);
    return [
        ...judged.map(([name, result]) => {
            const { value, reason: reasoning } = (0,formats_json/* asObject */.eB)(result);
            return { name, value, reasoning, hasPassed: value };
        }),
        ...failed.map(({ name, error_message: reasoning }) => ({ name: String(name), value: null, reasoning })),
    ];
}

;// CONCATENATED MODULE: ./src/results/formats/table.ts







/** A plain table. Only LangSmith's is recognized. For others the user names the format, because the score columns are a guess. */
const table = {
    matchesRow: (row) => hasPrefix(row, "inputs.") && hasPrefix(row, "feedback."),
    read: async (source) => await readTable(source, "a table"),
};
/** The JSON of Azure AI Evaluation (`output_path`), or its rows alone. `columns.ts` knows its columns. */
const azure = {
    matchesDocument: ({ rows, metrics }) => Array.isArray(rows) && (0,formats_json/* isMembers */.gV)(metrics),
    matchesRow: (row) => {
        // LangSmith's columns are similar.
        const isLangSmith = hasPrefix(row, "feedback.");
        return hasPrefix(row, "inputs.") && !isLangSmith && Object.keys(row).some((column) => azureColumn.test(column));
    },
    read: async (source) => await readTable(source, "Azure AI Evaluation"),
};
function hasPrefix(row, prefix) {
    return Object.keys(row).some((column) => column.startsWith(prefix));
}
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
    matchesRow: (row) => ragasSignatures.some((names) => names.every((name) => Object.hasOwn(row, name))),
    read: async (source) => await readTable(source, "Ragas", ragasRoles),
};
// Metrics of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;
/** What the log says of a table's columns. */
const listedRoles = "record_id input output expected_output error duration_ms duration_s metadata".split(" ");
/** Reads a table. @throws ActionError if a column can't be read, or no column has scores. */
async function readTable(source, tool, sampleRoles) {
    const skipped = new Map();
    const records = await readRecords(source, skipped);
    const usable = records.filter(({ fault }) => fault === undefined);
    const columns = decideRoles(usable, source.file.reading?.columns, sampleRoles);
    const byRole = Map.groupBy(columns, ({ role }) => role);
    const metrics = byRole.get("scores")?.map(({ name }) => name) ?? [];
    if (columns.length > 0 && metrics.length === 0)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.noScoreColumn(columns.map(({ column }) => column)));
    const uses = listedRoles.flatMap((role) => {
        const names = byRole.get(role)?.map(({ column }) => column);
        return names === undefined ? [] : [`${role} from ${names.join(", ")}`];
    });
    return {
        format: tool,
        impliesCompletion: source.kind === "document",
        rows: records.map((record) => readTableRow(record, byRole)),
        isTyped: true,
        skipped,
        lowerIsBetter: new Set(metrics.filter((name) => lowerNames.test(name))),
        notes: [uses.join(", ") || "no column names an input"],
        warnings: listWarnings(columns),
    };
}
const usageRoles = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"];
const amountRoles = new Set(["run", "duration_ms", "duration_s", ...usageRoles]);
function listWarnings(columns) {
    const odd = columns.flatMap(({ column, role, profile }) => role === "scores" ? profile.describeOddValues(column) : []);
    const lost = columns.flatMap(({ column, role, profile }) => {
        const { count, first } = profile.findOddValues("number");
        return amountRoles.has(role) && count > 0 ? [messages/* toolMessages */.fm.oddAmounts(column, count, role, first)] : [];
    });
    const unused = columns.flatMap(({ warning }) => warning ?? []);
    const isIdentified = columns.some(({ role }) => role === "record_id" || role === "input");
    return [...odd, ...lost, ...unused, ...(isIdentified || columns.length === 0 ? [] : [messages/* toolMessages */.fm.noIdentity])];
}
function readTableRow({ location, members, fault }, byRole) {
    if (fault !== undefined)
        return { location, fault };
    const list = (role) => (byRole.get(role) ?? []).map(({ name, column, kind }) => ({ name, column, kind, cell: (0,json/* readOwn */.jU)(members, column) }));
    const first = (role) => list(role)[0]?.cell;
    const run = readNumber(first("run"));
    if (run !== undefined && !(Number.isInteger(run) && run >= 1))
        return { location, fault: messages/* toolMessages */.fm.badRun };
    const [error] = list("error").flatMap(({ cell }) => readError(cell) ?? []);
    const reasons = new Map(list("reasoning").map(({ name, cell }) => [name, readString(cell)]));
    const passes = new Map(list("assessment").map(({ name, cell }) => [name, readBoolean(cell)]));
    const scores = list("scores").map(({ name, kind, cell }) => {
        const { value, failure } = readScore(kind, cell);
        const hasPassed = value === null ? undefined : passes.get(name);
        return { name, value, reasoning: failure ?? reasons.get(name), hasPassed };
    });
    const seconds = readNumber(first("duration_s"));
    return {
        location,
        record_id: readString(first("record_id")),
        input: joinCells(list("input")),
        output: joinCells(list("output")),
        expected_output: joinCells(list("expected_output")),
        // Without an answer nothing was evaluated, so an empty cell doesn't mean that an evaluator failed.
        scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
        error,
        duration_ms: readNumber(first("duration_ms")) ?? (seconds && seconds * 1_000),
        run,
        usage: Object.fromEntries(usageRoles.map((role) => [role, readNumber(first(role))])),
        metadata: Object.fromEntries(list("metadata").map(({ name, cell }) => [name, readContent(cell)])),
    };
}
/** Returns the content of the only column, or an object of several. */
function joinCells(cells) {
    const [first] = cells;
    if (cells.length === 1 && first?.name === first?.column)
        return readContent(first?.cell);
    return (0,formats_json/* pickPresent */.$U)(Object.fromEntries(cells.map(({ name, cell }) => [name, readContent(cell)])));
}

;// CONCATENATED MODULE: ./src/results/formats/vitest.ts







/** Vitest's JSON report, with the scores of vitest-evals if tests have them. */
const vitestEvals = reportFormat("vitest-evals", "vitest-evals", (tests) => tests.some(({ meta }) => "eval" in (0,formats_json/* asObject */.eB)(meta) || "harness" in (0,formats_json/* asObject */.eB)(meta)));
/** Vitest writes `meta` with every test, Jest doesn't. */
const vitest = reportFormat("vitest", "Vitest", (tests) => tests.some(({ meta }) => (0,formats_json/* isMembers */.gV)(meta)));
const jest = reportFormat("jest", "Jest", () => true);
function reportFormat(format, tool, matches) {
    return (0,tool_file/* documentFormat */.bU)(format, ({ testResults, numTotalTests }) => Array.isArray(testResults) && numTotalTests !== undefined && matches(listTests(testResults)), ({ testResults, wasInterrupted, startTime }, file) => {
        if (!Array.isArray(testResults))
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.missingMember("a JSON report of Vitest or Jest", "testResults"));
        // The members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself.
        const members = listTests(testResults).flatMap(({ meta }) => Object.entries((0,formats_json/* asObject */.eB)(meta)));
        const numbers = members.filter(([name, value]) => (0,formats_json/* asNumber */.i)(value) !== undefined && !isNoMetricName(name));
        const scoreNames = new Set(numbers.map(([name]) => name));
        const rows = [];
        let row = 0;
        for (const testFile of (0,formats_json/* asObjects */.Nt)(testResults)) {
            const path = (0,workspace_path/* toWorkspacePath */.C)((0,formats_json/* asString */.oJ)(testFile.name) ?? "", file);
            const { status, message } = testFile;
            let tests = (0,formats_json/* asObjects */.Nt)(testFile.assertionResults);
            // A file that didn't load fails as a whole.
            if (tests.length === 0 && status === "failed")
                tests = [{ status, broken: findFirstLine((0,formats_json/* asString */.oJ)(message) ?? "") || "the test file did not load" }];
            for (const test of tests) {
                row += 1;
                const hasRun = test.status === "passed" || test.status === "failed";
                if (hasRun)
                    rows.push(readVitestRow(test, path, row, scoreNames));
            }
        }
        const skipped = new Map(row > rows.length ? [["skipped", row - rows.length]] : []);
        const impliesCompletion = wasInterrupted !== true;
        return { format: tool, impliesCompletion, ownTime: (0,formats_json/* parseOwnTime */.Xr)(startTime), rows, skipped };
    });
}
function listTests(testResults) {
    return (0,formats_json/* asObjects */.Nt)(testResults).flatMap(({ assertionResults }) => (0,formats_json/* asObjects */.Nt)(assertionResults));
}
function readVitestRow(test, file, row, scoreNames) {
    const meta = (0,formats_json/* asObject */.eB)(test.meta);
    const evaluation = (0,formats_json/* asObject */.eB)(meta.eval);
    const run = (0,formats_json/* asObject */.eB)((0,formats_json/* asObject */.eB)(meta.harness).run);
    const failures = (0,formats_json/* asArray */._j)(test.failureMessages).flatMap((text) => typeof text === "string" ? findFirstLine(text) : []);
    const [harnessError] = (0,formats_json/* asObjects */.Nt)(run.errors);
    // What broke: the harness, or a failure that isn't an assertion. A test that passed may have failed before.
    let error;
    if (harnessError)
        error = (0,formats_json/* asString */.oJ)(harnessError.message) ?? (0,formats_json/* asString */.oJ)(harnessError.type) ?? "the run failed";
    else if (test.status === "failed")
        error = typeof test.broken === "string" ? test.broken : failures.find(isException);
    const name = (0,formats_json/* asString */.oJ)(test.fullName);
    const testName = [file, name].filter(Boolean).join("::");
    const question = (0,formats_json/* asObjects */.Nt)((0,formats_json/* asObject */.eB)(run.session).events).find(({ role }) => role === "user")?.content;
    const isPassed = test.status === "passed";
    const pass = { name: "pass", value: isPassed, reasoning: isPassed ? undefined : failures[0] };
    const judged = (0,formats_json/* asObjects */.Nt)(evaluation.scores).map(({ name: scorer, score, metadata }, index) => ({
        // A scorer without a name is a function without one.
        name: (0,formats_json/* asString */.oJ)(scorer) ?? `scorer ${index + 1}`,
        value: score,
        reasoning: (0,formats_json/* asObject */.eB)(metadata).rationale,
    }));
    const ownScores = Object.entries(meta).flatMap(([name, value]) => (scoreNames.has(name) ? { name, value } : []));
    const { inputTokens, outputTokens, totalTokens } = (0,formats_json/* asObject */.eB)(run.usage);
    return {
        location: { inDocument: { row, test: name ?? file } },
        record_id: (0,tool_file/* findRecordId */.W5)(meta),
        input: question ?? { test: testName },
        output: evaluation.output ?? run.output,
        scores: [...(error === undefined ? [pass] : []), ...judged, ...ownScores],
        error,
        duration_ms: test.duration,
        usage: { input_tokens: inputTokens, output_tokens: outputTokens, total_tokens: totalTokens },
        metadata: question === undefined ? undefined : { test: testName },
    };
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
        return undefined;
    if (/^[{[]/.test(text))
        return await detectJson(file);
    if (named === "own")
        return undefined;
    if (text.startsWith("<")) {
        const root = /^<([^\s/>]+)/.exec(text.replace(prolog, ""))?.[1];
        if (root === "promptfoo")
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.promptfooXml);
        if (root !== "testsuites" && root !== "testsuite")
            throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.notJUnit);
        return { format: named ?? "junit", source: { kind: "xml", file } };
    }
    if (named !== undefined)
        return { format: named, source: { kind: "text", file } };
    // Other output may come before and after JSON Lines.
    const tail = await readAt(file, file.size - length, length);
    const lines = `${text}\n${tail.toString("utf8")}`.split("\n");
    const [format] = lines.flatMap((line) => matchLine(parseSampledLine(line)) ?? []);
    if (format !== undefined)
        return useFormat(format, { kind: "lines", file }, "");
    const { columns } = await readCsvHeader(file);
    if (columns.length < 2)
        return undefined;
    if (["Named Scores", "Grader Reason"].every((name) => columns.includes(name)))
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.promptfooCsv);
    return useFormat(matchColumns(columns), { kind: "text", file }, "a table whose score columns are unknown");
}
async function readAt({ handle }, position, length) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
/** Declarations, comments, and the document type that may come before the root. */
const prolog = /^(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)*/s;
function parseSampledLine(text) {
    // An indented document has thousands of lines that aren't JSON.
    const parsed = /^\s*[{[]/.test(text) ? (0,formats_json/* parseChecked */.l_)(text, "line") : {};
    return "value" in parsed ? parsed.value : undefined;
}
/** Reads the first lines; one that can't be read is empty. `fault`: why the first one can't. `isWhole`: there are no more. */
async function readFirstLines(file) {
    const texts = [];
    let bytes = 0;
    let fault;
    for await (const { text, error } of (0,results_lines/* readLines */.Se)(file)) {
        if (texts.length === sampledLines || bytes > sampledBytes)
            return { texts, fault, isWhole: false };
        if (texts.length === 0)
            fault = error;
        texts.push(text);
        bytes += text.length;
    }
    return { texts, fault, isWhole: true };
}
async function detectJson(file) {
    const named = file.reading?.format;
    const { texts, fault, isWhole } = await readFirstLines(file);
    const values = texts.map(parseSampledLine);
    const [value] = values;
    const objects = values.filter(formats_json/* isMembers */.gV);
    // The reader of lines reports what isn't UTF-8, and lines that were all meant to be objects.
    if (fault?.includes("UTF-8") && named === undefined)
        return undefined;
    const isMeantAsLines = texts.length > 1 && objects.length === 0 && texts.every((text) => text.startsWith("{"));
    if (isMeantAsLines && (named ?? "own") === "own")
        return undefined;
    const isLines = texts.length === 1 && isWhole
        ? (0,formats_json/* isMembers */.gV)(value) && isOnlyLine(value, named)
        : (0,formats_json/* isMembers */.gV)(value) || objects.some((object) => matchLine(object) !== undefined);
    if (!isLines)
        return await detectDocument(file, texts, fault);
    if (named === "own")
        return undefined;
    const source = { kind: "lines", file };
    if (named !== undefined)
        return { format: named, source };
    const [format] = objects.flatMap((object) => matchLine(object) ?? []);
    if (format === undefined && objects.some(isNativeFormat))
        return undefined;
    return useFormat(format, source, "lines of objects without scores");
}
/** Formats that are written as JSON Lines as well. */
const lineFormats = new Set(["own", "promptfoo", "ragas", "table"]);
/** Whether the only line of a file is a row, and not a document or a whole table. */
function isOnlyLine(value, named) {
    if (named === "own")
        return true;
    if (matchMembers(value) !== undefined || isSplit(value))
        return false;
    const hasNoScores = (0,formats_json/* isMembers */.gV)(value.scores) && Object.keys(value.scores).length === 0;
    if (isByColumn(value) && !(named === undefined && hasNoScores))
        return false;
    if (named !== undefined)
        return lineFormats.has(named);
    return matchLine(value) !== undefined || isNativeFormat(value);
}
async function detectDocument(file, texts, fault) {
    const named = file.reading?.format;
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
            return undefined;
        throw new errors/* ActionError */.lZ(parsed.fault);
    }
    const { value } = parsed;
    const source = { kind: "document", file, value };
    if (named !== undefined && named !== "own")
        return { format: named, source };
    const format = named ?? matchDocument(value);
    // A row, or a list of rows.
    if (format === "own")
        throw new errors/* ActionError */.lZ((0,formats_json/* isMembers */.gV)(value) && tooLong !== undefined ? tooLong : messages/* toolMessages */.fm.laidOut);
    const whatItIs = Array.isArray(value) ? "a JSON array of rows without scores" : "a JSON document of no known tool";
    return useFormat(format, source, whatItIs);
}
function matchDocument(value) {
    if (Array.isArray(value))
        return matchLine(value.find(formats_json/* isMembers */.gV) ?? {});
    if (!(0,formats_json/* isMembers */.gV)(value))
        return undefined;
    const format = matchMembers(value);
    if (format !== undefined)
        return format;
    if ((0,formats_json/* isMembers */.gV)(value.scores) || (0,formats_json/* isMembers */.gV)(value.summary))
        return "own";
    if (isSplit(value))
        return matchColumns(value.columns.map(toColumnName));
    return isByColumn(value) ? matchColumns(Object.keys(value)) : undefined;
}
function matchMembers(document) {
    const format = findFormat(({ matchesDocument }) => matchesDocument?.(document));
    if (format === undefined)
        refuseUnreadable(unreadableDocuments, document);
    return format;
}
function matchLine(value) {
    if (!(0,formats_json/* isMembers */.gV)(value))
        return undefined;
    // Braintrust's lines have scores too.
    refuseUnreadable([[messages/* toolMessages */.fm.braintrust, "projectName", "experimentName"]], value);
    if ((0,formats_json/* isMembers */.gV)(value.scores) || value.summary !== undefined)
        return "own";
    refuseUnreadable(unreadableLines, value);
    return findFormat(({ matchesRow }) => matchesRow?.(value));
}
function matchColumns(columns) {
    const row = Object.fromEntries(columns.map((column) => [column.trim(), undefined]));
    return findFormat(({ matchesRow }) => matchesRow?.(row));
}
function findFormat(matches) {
    return Object.entries(formats).find(([, format]) => matches(format))?.[0];
}
const unreadableDocuments = [
    [messages/* toolMessages */.fm.deepEvalLink, "testRunLink"],
    [messages/* toolMessages */.fm.deepEvalCache, "test_cases_lookup_map"],
    [messages/* toolMessages */.fm.lmEvalSummary, "results", "configs", "versions"],
    [messages/* toolMessages */.fm.dotnet, "scenarioRunResults"],
    [messages/* toolMessages */.fm.pytestJson, "tests", "exitcode", "root"],
];
const unreadableLines = [
    [messages/* toolMessages */.fm.lmEvalSamples, "doc_id", "doc", "filtered_resps"],
    [messages/* toolMessages */.fm.openAiEvals, "spec"],
    [messages/* toolMessages */.fm.openAiEvals, "event_id", "sample_id", "type"],
];
/** @throws ActionError for an object with the members of a file that the action knows but can't read. */
function refuseUnreadable(files, value) {
    const found = files.find(([, ...names]) => names.every((name) => Object.hasOwn(value, name)));
    if (found !== undefined)
        throw new errors/* ActionError */.lZ(found[0]);
}
function useFormat(format, source, whatItIs) {
    if (format === undefined)
        throw new errors/* ActionError */.lZ(messages/* toolMessages */.fm.unrecognized(whatItIs, reading/* toolFormats */.HV, source.file.reading?.columns !== undefined));
    return format === "own" ? undefined : { format, source };
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
    if (detected === undefined)
        return undefined;
    const tool = await formats[detected.format].read(detected.source);
    const settled = tool.isTyped ? tool : settleValues(tool);
    const { rows, summary = [], lowerIsBetter = [], isTyped, ...facts } = settled;
    const metrics = labelMetrics([...rows.filter(({ fault }) => fault === undefined), { scores: summary }]);
    const lower = new Set([...lowerIsBetter].map(tool_file/* toLabel */.AA).filter((label) => label !== ""));
    return {
        facts: { ...result_entry/* noFacts */.f5, ...facts, isTool: true, names: metrics.labels, lowerIsBetter: lower },
        entries: readToolEntries(file, settled, metrics),
    };
}
/**
 * Drops values of an unexpected type, and converts the strings among the scores: most values of a metric decide whether it's
 * numeric, boolean, or a category. For a value that doesn't fit, the evaluator failed.
 */
function settleValues(file) {
    // Of the metrics that are a string in some row.
    const profiles = new Map();
    for (const { scores = [] } of file.rows)
        for (const { name, value } of scores)
            if (typeof (0,formats_json/* asScore */.pS)(value) === "string")
                profiles.set(name, new ColumnProfile());
    for (const { scores = [], location } of file.rows)
        for (const { name, value } of scores)
            profiles.get(name)?.add((0,formats_json/* asScore */.pS)(value), location);
    const kinds = new Map([...profiles].map(([name, profile]) => [name, profile.decideKind()]));
    const faults = [...kinds].flatMap(([name, kind]) => {
        if (kind !== "comma" && kind !== "scales" && kind !== "mixed")
            return [];
        return [{ location: {}, fault: messages/* toolMessages */.fm.unclearNumbers(`the metric ${(0,messages/* quote */.hD)(name)}`, kind) }];
    });
    const oddValues = [...profiles].flatMap(([name, profile]) => profile.describeOddValues(name));
    const rows = [...faults, ...file.rows.map((row) => settleRow(row, kinds))];
    return { ...file, rows, warnings: [...(file.warnings ?? []), ...oddValues] };
}
function settleRow({ duration_s: seconds, ...row }, kinds) {
    const { scores = [], usage = {} } = row;
    const durationMs = (0,formats_json/* asNumber */.i)(row.duration_ms) ?? Number((0,formats_json/* asNumber */.i)(seconds)) * 1_000;
    const tags = (0,formats_json/* asArray */._j)(row.tags).filter((tag) => typeof tag === "string" && tag !== "");
    return {
        ...row,
        scores: scores.map(({ name, value, reasoning, hasPassed }) => {
            const score = (0,formats_json/* asScore */.pS)(value);
            const kind = kinds.get(name);
            const read = kind === undefined ? { value: score } : readScore(kind, score);
            return {
                name,
                value: read.value,
                reasoning: read.failure ?? (0,formats_json/* asString */.oJ)(reasoning),
                hasPassed: score === null ? undefined : hasPassed,
            };
        }),
        duration_ms: durationMs >= 0 ? durationMs : undefined,
        // Tools write 0 for what they don't know.
        usage: Object.fromEntries(Object.entries(usage).filter(([, amount]) => Number((0,formats_json/* asNumber */.i)(amount)) > 0)),
        tags: tags.length > 0 ? tags : undefined,
    };
}
function labelMetrics(rows) {
    const labels = new Map();
    const faults = new Map();
    /** The name that a label stands for. */
    const owners = new Map();
    for (const { scores = [] } of rows)
        for (const { name } of scores) {
            if (labels.has(name) || faults.has(name))
                continue;
            const label = (0,tool_file/* toLabel */.AA)(name);
            const owner = owners.get(label);
            if (label === "")
                faults.set(name, messages/* toolMessages */.fm.noLabel(name));
            else if (owner !== undefined)
                faults.set(name, messages/* toolMessages */.fm.sameLabel(owner, name, label));
            else {
                owners.set(label, name);
                labels.set(name, label);
            }
        }
    return { labels, faults };
}
function* readToolEntries(file, { rows, summary = [] }, metrics) {
    const records = new Map();
    for (const row of rows) {
        const read = readToolRow(file, row, metrics, records);
        if ("errors" in read)
            for (const message of read.errors)
                yield { kind: "error", file, ...row.location, message };
        else
            yield { kind: "row", file, ...row.location, ...read };
    }
    // The last score of a name counts.
    const { scores, errors } = labelScores([...new Map(summary.map((score) => [score.name, score])).values()], metrics);
    for (const message of errors)
        yield { kind: "error", file, message };
    if (Object.keys(scores).length > 0)
        yield { kind: "summary", file, scores };
}
function readToolRow(file, row, metrics, records) {
    const { location, fault, scores: written = [], run: givenRun, ...members } = row;
    if (fault !== undefined)
        return { errors: [fault] };
    if (written.length > limits/* maxMetrics */._$)
        return { errors: [messages/* toolMessages */.fm.tooManyScores(written.length)] };
    const { scores, reasoning, assessment, errors } = labelScores(written, metrics);
    const result = (0,formats_json/* pickPresent */.$U)({
        ...members,
        scores,
        reasoning: (0,formats_json/* pickPresent */.$U)(reasoning),
        assessment: (0,formats_json/* pickPresent */.$U)(assessment),
        usage: (0,formats_json/* pickPresent */.$U)(row.usage ?? {}),
        metadata: (0,formats_json/* pickPresent */.$U)(row.metadata ?? {}),
    });
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
    if (givenRun === undefined)
        record.runs += 1;
    const run = givenRun ?? record.runs;
    const parsed = result_row/* resultRow */.AX.safeParse(run === 1 ? result : { ...result, run }, { error: result_row/* describeIssue */.n6 });
    return parsed.success ? { row: parsed.data, identity } : { errors: (0,result_row/* describeZodError */.Vk)(parsed.error) };
}
function labelScores(written, { labels, faults }) {
    const scores = {};
    const reasoning = {};
    const assessment = {};
    const errors = [];
    for (const { name, value, reasoning: reason, hasPassed } of written) {
        const label = labels.get(name);
        if (label === undefined) {
            const fault = faults.get(name);
            if (fault !== undefined)
                errors.push(fault);
            faults.delete(name);
            continue;
        }
        if (Object.hasOwn(scores, label))
            errors.push(messages/* toolMessages */.fm.duplicateScore(name));
        scores[label] = value;
        if (reason)
            reasoning[label] = reason;
        if (typeof hasPassed === "boolean")
            assessment[label] = hasPassed ? "pass" : "fail";
    }
    return { scores, reasoning, assessment, errors };
}

;// CONCATENATED MODULE: ./src/results/jsonl.ts






/** Yields the entries of a file in the action's own format. */
async function* readNativeEntries(file) {
    for await (const { number: line, text, error } of (0,results_lines/* readLines */.Se)(file)) {
        const parsed = error === undefined ? parseLine(text) : { errors: [error] };
        if ("entry" in parsed)
            yield { file, line, ...parsed.entry };
        else
            for (const message of parsed.errors)
                yield { kind: "error", file, line, message };
    }
}
/** Parses a line in the action's own format. Returns its entry, or everything that is wrong with it. */
function parseLine(text) {
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
/**
 * Reads files to their end, once, and checks them against each other. Returns their entries and scores, or the first errors
 * as `file:line: what is wrong`, where the first one is, how many there are in `total`, and how many of them aren't listed.
 */
async function checkResults(files, experimentId, { cancel, maxListed = 20, slicedBy } = {}) {
    const checker = new ResultsChecker(experimentId);
    for (const file of files)
        if (!checker.isStopped)
            await checker.checkFile(file, cancel);
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
            aggregator.addRow(entry);
        else
            aggregator.addSummary(entry.scores);
    }
    return { kind: "checked", entries, counts, files: checker.files, scores: aggregator.scores() };
}
/** Up to so many equal errors of a file are listed one by one. */
const maxEqualErrors = 3;
/** Formats the first errors in their order. Equal ones of many rows become one, at the first of them. */
function listFaults(errors, maxListed) {
    const groups = Map.groupBy(errors, ({ location, message }) => {
        // Where else a row is doesn't matter.
        return `${location.file.name}\n${message.replace(/^duplicate of .* \(same/, "duplicate (same")}`;
    });
    const others = new Map();
    for (const [first, ...equal] of groups.values()) {
        if (first === undefined)
            continue;
        const isListed = equal.length < maxEqualErrors;
        others.set(first, isListed ? 0 : equal.length);
        if (isListed)
            for (const error of equal)
                others.set(error, 0);
    }
    const listed = errors.filter((error) => others.has(error)).slice(0, maxListed);
    const faults = listed.map((error) => {
        const count = others.get(error) ?? 0;
        return `${(0,result_entry/* formatLocation */.j$)(error.location)}${count > 0 ? ` and ${(0,format/* plural */.LS)(count, "more row")}` : ""}: ${error.message}`;
    });
    const covered = listed.reduce((sum, error) => sum + 1 + (others.get(error) ?? 0), 0);
    return { faults, rest: errors.length - covered };
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
/** What the strings of a metric really are, by the kind of most; other kinds of strings are categories. */
const stringMistakes = {
    number: ["number", "boolean"],
    epoch: ["number", "boolean"],
    comma: ["number", "boolean"],
    scales: ["number", "boolean"],
    boolean: ["number", "boolean"],
    mixed: ["mixed"],
    empty: ["nothing"],
    failed: ["nothing"],
};
const mistakenKinds = {
    number: ["number", "percentage", "comma"],
    mixed: ["number", "percentage", "comma"],
    boolean: ["boolean"],
    nothing: ["nothing", "failure"],
};
/** Checks the entries of all files against each other, in the order in which they are read. */
class ResultsChecker {
    #experimentId;
    /** In the order in which they were found. */
    errors = [];
    /** Empty as soon as there are errors. */
    entries = [];
    /** All rows, and their scores, failed evaluators included, with those of summaries. */
    counts = { rows: 0, metrics: 0 };
    files = [];
    /** Nothing more is read. */
    isStopped = false;
    /** The strings among the scores of native files by metric, such as `scores.tone`. */
    #strings = new Map();
    /** The type of each metric, and where it was first seen. */
    #types = new Map();
    /** Where each run of each record was seen, by the ID of its span. */
    #runs = new Map();
    /** Where each run-level score was seen. */
    #summaries = new Map();
    /** The name that a tool gives to each label, and the file in which it was first seen. */
    #names = new Map();
    /** Pairs of tools' files that hold the same rows, with the location of the first one in either file. */
    #duplicates = new Map();
    constructor(experimentId) {
        this.#experimentId = experimentId;
    }
    async checkFile(file, cancel) {
        let facts = result_entry/* noFacts */.f5;
        const counts = { rows: 0, runs: 0, firstRuns: 0, summaries: 0 };
        const errorsBefore = this.errors.length;
        try {
            const reader = (await openToolFile(file)) ?? {
                facts: { ...result_entry/* noFacts */.f5, format: "JSON Lines" },
                entries: readNativeEntries(file),
            };
            for await (const entry of reader.entries) {
                this.#checkEntry(entry, reader.facts.isTool, counts);
                if (this.isStopped)
                    return;
                cancel?.throwIfAborted();
            }
            facts = reader.facts;
        }
        catch (error) {
            if (cancel?.aborted)
                throw error;
            this.#addError({ file }, describeFileError(error));
        }
        this.files.push({ file, ...facts, counts });
        if (this.errors.length === errorsBefore)
            this.#checkNames(file, facts);
    }
    /** Reports what only all entries together show. */
    finish() {
        for (const { location, first, rows } of this.#duplicates.values())
            this.#addError(location, messages/* messages */.DZ.duplicateFile(rows, (0,result_entry/* formatLocation */.j$)(first)));
        for (const [metric, profile] of this.#strings)
            for (const mistake of stringMistakes[profile.decideKind()] ?? []) {
                const { count, first } = profile.findValues(...mistakenKinds[mistake]);
                if (first !== undefined)
                    this.#addError(first, messages/* messages */.DZ.stringScore(metric, mistake, count));
            }
        // One empty shard of many isn't an error.
        if (this.errors.length > 0 || this.files.some(({ counts }) => counts.rows + counts.summaries > 0))
            return;
        for (const { file, isTool, skipped } of this.files) {
            const listed = [...skipped].map(([what, times]) => `${times} ${what}`);
            this.#addError({ file }, isTool ? messages/* messages */.DZ.noRows(listed) : messages/* messages */.DZ.empty);
        }
    }
    #addError(location, message) {
        this.errors.push({ location, message });
        this.entries.length = 0;
        if (this.errors.length === maxErrors)
            this.isStopped = true;
    }
    /** Reads no further, however few errors there are. */
    #stop(location, message) {
        if (!this.isStopped)
            this.#addError(location, message);
        this.isStopped = true;
    }
    #checkEntry(entry, isTool, counts) {
        if (entry.kind === "error") {
            this.#addError(entry, entry.message);
        }
        else if (entry.kind === "row") {
            const run = (0,result_row/* readRun */.cI)(entry.row);
            counts.rows += 1;
            counts.runs = Math.max(counts.runs, run);
            if (run === 1)
                counts.firstRuns += 1;
            this.#checkRow(entry, isTool);
        }
        else {
            counts.summaries += 1;
            this.#checkSummary(entry);
        }
    }
    #checkRow(entry, isTool) {
        const { file, line, inDocument, row, identity } = entry;
        const scores = Object.entries(row.scores);
        for (const [label, score] of scores) {
            this.#checkType(entry, label, score);
            // Strings of a metric that began as another type are reported already.
            const isCategory = this.#types.get(label)?.type === "categorical";
            if (!isTool && isCategory)
                this.#addString(entry, `scores.${label}`, score);
        }
        this.counts.rows += 1;
        this.counts.metrics += scores.length;
        if (this.counts.rows > limits/* maxRows */._q)
            this.#stop(entry, messages/* messages */.DZ.tooManyRows(limits/* maxRows */._q));
        const span = (0,events/* buildSpanReference */.wr)(this.#experimentId, entry);
        if ((0,result_row/* formatRecordKey */.A)(identity) !== undefined)
            this.#checkRun(entry, span.spanId, isTool);
        if (this.errors.length === 0)
            this.entries.push({ kind: "row", file, line, inDocument, row, identity, span });
    }
    #checkSummary(entry) {
        const scores = Object.entries(entry.scores);
        for (const [label, score] of scores) {
            const first = this.#summaries.get(label);
            if (first)
                this.#addError(entry, messages/* messages */.DZ.duplicateSummary(label, (0,result_entry/* formatLocation */.j$)(first)));
            else
                this.#summaries.set(label, entry);
            if (entry.line !== undefined)
                this.#addString(entry, `summary.${label}`, score);
        }
        this.counts.metrics += scores.length;
        if (this.errors.length === 0 && scores.length > 0)
            this.entries.push(entry);
    }
    #checkType(location, label, score) {
        const type = (0,metric_scores/* findMetricType */.g)(score);
        const first = this.#types.get(label);
        if (type === undefined || first?.type === type)
            return;
        if (first !== undefined) {
            const [isNow, was] = [typeNames[type], typeNames[first.type]];
            this.#addError(location, messages/* messages */.DZ.otherType(`scores.${label}`, isNow, was, (0,result_entry/* formatLocation */.j$)(first.location)));
            return;
        }
        this.#types.set(label, { type, location });
        if (label.length > check_maxLabelLength)
            this.#addError(location, messages/* messages */.DZ.longLabel((0,messages/* quote */.hD)(label), label.length));
        if (this.#types.size > limits/* maxMetrics */._$)
            this.#stop(location, messages/* messages */.DZ.tooManyMetrics(limits/* maxMetrics */._$));
    }
    /** In a native file, a string is a category. A string that holds another type was written by mistake. */
    #addString(location, metric, score) {
        if (typeof score !== "string" || score === "")
            return;
        const profile = this.#strings.get(metric) ?? new ColumnProfile();
        this.#strings.set(metric, profile);
        profile.add(score, location);
    }
    #checkRun(entry, spanId, isTool) {
        const { row, file } = entry;
        const first = this.#runs.get(spanId);
        if (first === undefined) {
            this.#runs.set(spanId, entry);
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
            this.#addError(entry, messages/* messages */.DZ.duplicateRow((0,result_entry/* formatLocation */.j$)(first), row.record_id));
        }
    }
    /** Metrics of several files are one if their labels are, so their tools must mean the same. */
    #checkNames(file, { names }) {
        for (const [name, label] of names) {
            const first = this.#names.get(label);
            if (first === undefined)
                this.#names.set(label, { name, file: file.name });
            else if (first.name !== name)
                this.#addError({ file }, messages/* messages */.DZ.sameLabel((0,messages/* quote */.hD)(name), label, (0,messages/* quote */.hD)(first.name), first.file));
        }
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
function buildSpanReference(experimentId, { row, identity, file, line, inDocument }) {
    const record = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRecordKey */ .A)(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
    const hash = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeCrypto */ .SI)().hash("sha256", `row ${experimentId}\n${record}\n${(0,_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .readRun */ .cI)(row)}`, "buffer");
    return { spanId: hash.toString("hex", 0, 8), traceId: hash.toString("hex", 8, 24) };
}
/** Builds the span and metrics of a row, or the metrics of a summary. Members that are undefined aren't sent. */
function buildEvents(entry, context) {
    const { experimentId, uploadedAt } = context;
    const row = entry.kind === "row" ? entry.row : { scores: entry.scores };
    const span = entry.kind === "row" ? entry.span : undefined;
    const metrics = Object.entries(row.scores).map(([label, score]) => {
        const reasoning = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwn */ .jU)(row.reasoning, label) ?? undefined;
        return {
            metric_source: span ? "custom" : "summary",
            label,
            ...buildScore(score, reasoning),
            span_id: span?.spanId ?? "",
            trace_id: span?.traceId ?? "",
            timestamp_ms: uploadedAt,
            experiment_id: experimentId,
            tags: [`experiment_id:${experimentId}`],
            reasoning,
            assessment: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwn */ .jU)(row.assessment, label) ?? undefined,
        };
    });
    return { spans: span ? [buildSpan(row, span, context)] : [], metrics };
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
        meta: {
            input: row.input,
            output: row.output,
            expected_output: row.expected_output,
            metadata: metadata ?? undefined,
            error,
        },
        metrics,
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
// No row has more of either: see `maxMetrics` and `maxLineBytes`.
const batchLimits = { metrics: 1_000, bytes: 4_000_000 };
// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;
/**
 * Divides entries into the parts of each call, and takes them out of the list, so that a row doesn't stay in memory when it
 * was sent. The limits may shrink while the calls are made; an entry that alone exceeds them has its own call.
 */
function* makeBatches(entries, context, limits = batchLimits) {
    let batch = [];
    let [metrics, bytes] = [0, 0];
    entries.reverse();
    for (let entry = entries.pop(); entry !== undefined; entry = entries.pop()) {
        const part = makePart(entry, context);
        const isFull = metrics + part.metricCount > limits.metrics || bytes + part.bytes > limits.bytes - envelopeBytes;
        if (isFull && batch.length > 0) {
            yield batch;
            batch = [];
            [metrics, bytes] = [0, 0];
        }
        batch.push(part);
        metrics += part.metricCount;
        bytes += part.bytes;
    }
    if (batch.length > 0)
        yield batch;
}
function makePart(entry, context) {
    const events = buildEvents(entry, context);
    const lists = [events.spans, events.metrics];
    const [spans = "", metrics = ""] = lists.map((items) => JSON.stringify(items).slice(1, -1));
    const bytes = Buffer.byteLength(spans) + Buffer.byteLength(metrics) + 2;
    return { entry, spans, metrics, metricCount: events.metrics.length, bytes };
}
/** Returns the body of the call that carries these parts. */
function formatBatch(batch, { experimentId, projectId }) {
    const spans = batch.flatMap(({ spans }) => spans || []).join(",");
    const metrics = batch.flatMap(({ metrics }) => metrics || []).join(",");
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
 * Returns the files that patterns (paths or globs, below the workspace) name, sorted and each file once; a pattern that begins
 * with `!` excludes. A pattern that is the exact path of a file is that file, whatever characters it holds. Files outside the
 * workspace are refused, also if a symbolic link leads there.
 *
 * `unmatched` and `refused` are messages about patterns that match no file, that lead out of the workspace, or that are too complex.
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
    const found = new Map(matches.flatMap(({ files = [] }) => files.map((file) => [file.path, { ...file, reading }])));
    return {
        files: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
        unmatched: matches.flatMap(({ unmatched = [] }) => unmatched),
        refused: matches.flatMap(({ refused = [] }) => refused),
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
    const matched = await Promise.all((await listPaths(pattern, root)).map(async (path) => ({ path, target: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path) })));
    if (matched.length === 0)
        return { unmatched: await describeUnmatched(pattern, root) };
    const kept = matched.filter(({ target }) => !excluded.has(target));
    if (kept.length === 0)
        return { unmatched: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .patternMessages */ .XF.onlyExcluded(pattern) };
    const outside = kept.filter(({ target }) => !isBelow(root, target)).map(({ path }) => path);
    if (outside.length > 0)
        return { refused: describeOutside(pattern, outside, root) };
    const files = kept.map(async ({ target }) => {
        const { mtimeMs, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(target);
        return { path: target, name: nameFile(target, root), modifiedAt: mtimeMs, size };
    });
    return { files: await Promise.all(files) };
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
/* harmony export */   Ch: () => (/* binding */ sumOver),
/* harmony export */   Nt: () => (/* binding */ asObjects),
/* harmony export */   R9: () => (/* binding */ readDocumentText),
/* harmony export */   Xr: () => (/* binding */ parseOwnTime),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   gV: () => (/* binding */ isMembers),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   l_: () => (/* binding */ parseChecked),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   pS: () => (/* binding */ asScore),
/* harmony export */   pg: () => (/* binding */ readObjectLines)
/* harmony export */ });
/* harmony import */ var _lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8119);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(477);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1868);






/** How deep a document can nest: a few levels more than a row. */
const deepestDocument = _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .deepestNesting */ .bt + 20;
function isMembers(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isExactNumber */ .zr)(value);
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
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isExactNumber */ .zr)(value))
        return value.rawJSON;
    return asNumber(value) ?? asString(value) ?? null;
}
/** Returns the sum of a member over several objects. */
function sumOver(objects, member) {
    return objects.reduce((sum, object) => sum + (asNumber(object[member]) ?? 0), 0);
}
/** Returns the members that have a value; undefined if none has. */
function pickPresent(members) {
    const present = Object.entries(members).filter(([, value]) => value !== undefined && value !== null);
    return present.length === 0 ? undefined : Object.fromEntries(present);
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
/** Replaces `NaN` and infinities outside of strings, as Python writes them, by `null`. */
function replaceNotNumbers(text) {
    const parts = [];
    let [end, isString] = [0, false];
    // A pattern for whole strings would take quadratic time on one that isn't closed.
    for (const { 0: found, index } of text.matchAll(/\\.|"|-?(?:NaN|Infinity)/gs)) {
        if (found === '"')
            isString = !isString;
        if (isString || !/[NI]/.test(found))
            continue;
        parts.push(text.slice(end, index), "null");
        end = index + found.length;
    }
    return parts.join("") + text.slice(end);
}
function parseLenient(text) {
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    }
    catch (error) {
        const repaired = replaceNotNumbers(text);
        if (repaired === text)
            throw error;
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(repaired);
    }
}
/** Parses JSON, also Python's with `NaN`. Returns what is wrong with it, without quoting it. */
function parseChecked(text, what) {
    try {
        const value = parseLenient(text);
        // The code that works on a value recurses.
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .nestsDeeperThan */ .ix)(deepestDocument, value) ? { fault: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.tooDeep(_lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .deepestNesting */ .bt) } : { value };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const position = Number(/position (\d+)/.exec(error.message)?.[1]);
        if (error.message.startsWith("Unexpected end") || position >= text.trimEnd().length)
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.cutOff(what) };
        if (Number.isNaN(position))
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.invalidJson(what, "") };
        const lines = text.slice(0, position).split("\n");
        const line = what === "line" ? "" : `line ${lines.length}, `;
        return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.invalidJson(what, ` (${line}character ${(lines.at(-1) ?? "").length + 1})`) };
    }
}
/** Yields the objects of a JSON Lines file. */
async function* readObjectLines(file) {
    for await (const { number: line, text, error } of (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readLines */ .Se)(file)) {
        const parsed = error === undefined ? parseChecked(text, "line") : { fault: error };
        const location = { line };
        if ("value" in parsed && isMembers(parsed.value))
            yield { location, members: parsed.value };
        else
            yield { location, members: {}, fault: "fault" in parsed ? parsed.fault : _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.notObject("line") };
    }
}
// They bound the memory that any document of 64 MB needs.
const documentBounds = { depth: deepestDocument, values: 2_000_000, items: _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .maxRows */ ._q };
const excessMessages = {
    depth: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.tooDeep(_lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .deepestNesting */ .bt),
    values: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.tooManyValues(documentBounds.values),
    items: _messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.tooManyItems,
};
/** Reads the text of a file that is one document. @throws ActionError if it's too large, nests too deep, or isn't UTF-8. */
async function readDocumentText(file) {
    if (file.size > _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .maxDocumentSize */ .x6)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .toolMessages */ .fm.documentTooLarge(file.size));
    let text = "";
    for await (const chunk of (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readUtf8 */ .Sx)(file))
        text += chunk;
    const excess = (0,_lib_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .findJsonExcess */ .td)(text, documentBounds);
    if (excess !== undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(excessMessages[excess]);
    return text;
}


/***/ }),

/***/ 6422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ toLabel),
/* harmony export */   W5: () => (/* binding */ findRecordId),
/* harmony export */   bU: () => (/* binding */ documentFormat)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1868);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9823);





/** Returns a format whose files are one JSON object each. */
function documentFormat(format, matchesDocument, read) {
    return {
        matchesDocument,
        read: (source) => {
            if (source.kind !== "document")
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .toolMessages */ .fm.wrongContent(format, "a JSON document"));
            const file = read((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(source.value), source.file);
            return { ...file, rows: file.rows.map((row) => ({ ...row, scores: numberScores(row.scores) })) };
        },
    };
}
/** Gives the second score of a name in a row the suffix `_2`, the third `_3`. */
function numberScores(scores = []) {
    const seen = new Map();
    return scores.map((score) => {
        const times = (seen.get(score.name) ?? 0) + 1;
        seen.set(score.name, times);
        return times === 1 ? score : { ...score, name: `${score.name}_${times}` };
    });
}
/** Returns the record ID in a team's own data: a member of exactly that name. */
function findRecordId(...data) {
    for (const { record_id: id } of data.map(_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)) {
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
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8119);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1868);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8355);






const lineFeed = 0x0a;
const maxLines = 20_000_000;
/**
 * Yields the lines of a UTF-8 file that aren't blank. A line that is longer than a row can be is an error. A byte order mark and CRLF line ends are accepted. Rejects with the file system's error.
 */
async function* readLines(file) {
    let parts = [];
    let [number, bytes] = [1, 0];
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readChunks */ .zO)(file)) {
        if (number === 1 && bytes === 0 && isUtf16(chunk)) {
            yield { number, text: "", error: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .DZ.utf16 };
            return;
        }
        for (let start = 0; start < chunk.length;) {
            const end = chunk.indexOf(lineFeed, start);
            const part = chunk.subarray(start, end < 0 ? chunk.length : end);
            bytes += part.length;
            if (bytes > _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .maxLineBytes */ .YW)
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
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .DZ.tooManyLines(maxLines));
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
    if (size > _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .maxLineBytes */ .YW)
        return [{ number, text: "", error: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .DZ.longLine(size, _lib_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .maxLineBytes */ .YW) }];
    const [part] = parts;
    const bytes = part !== undefined && parts.length === 1 ? part : Buffer.concat(parts);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return [{ number, text: "", error: _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .DZ.notUtf8 }];
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
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .toolMessages */ .fm.notUtf8(line + Math.max(0, index)));
        }
    };
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readChunks */ .zO)(file)) {
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
    const record = entry.kind === "row" && entry.row.record_id ? [`(record ${entry.row.record_id})`] : [];
    // A template would keep its parts in memory.
    return [formatLocation(entry), ...record].join(" ");
}


/***/ })

};
