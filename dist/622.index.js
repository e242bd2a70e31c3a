export const id = 622;
export const ids = [622];
export const modules = {

/***/ 6095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ compareExperiments)
});

// EXTERNAL MODULE: ./src/results/scores.ts + 5 modules
var scores = __webpack_require__(6866);
;// CONCATENATED MODULE: ./src/comparison/pairing.ts
/**
 * Pairs records by ID, and those without a partner by input, if only one record of each side has that input. The order
 * depends only on the records, not on the order of rows.
 */
function pairRecords(baseline, current) {
    const open = { baseline: listRecords(baseline), current: listRecords(current) };
    const pairs = [];
    for (const readKey of [
        ({ recordId }) => recordId,
        ({ inputDigest }) => inputDigest,
    ]) {
        const there = findUnique(open.baseline, readKey);
        const here = findUnique(open.current, readKey);
        for (const [key, index] of here) {
            const partner = there.get(key);
            if (partner === undefined || partner < 0 || index < 0)
                continue;
            pairs.push({ pair: { baseline: partner, current: index }, key });
            delete open.baseline[partner];
            delete open.current[index];
        }
    }
    return pairs.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ pair }) => pair);
}
function listRecords(records) {
    return Array.from({ length: records.length }, (_, index) => records.at(index));
}
/** Returns the index of the only record with each key; -1 if there are several. */
function findUnique(records, readKey) {
    const unique = new Map();
    records.forEach((record, index) => {
        const key = record && readKey(record);
        if (key !== undefined)
            unique.set(key, unique.has(key) ? -1 : index);
    });
    return unique;
}
/** Returns each record's values in ascending order; none for a record without a score. */
function groupByRecord(side) {
    const { records = [], values = [] } = side?.metric?.observations ?? {};
    const runs = Array.from({ length: side?.records.length ?? 0 }, () => []);
    for (const [index, record] of records.entries())
        runs[record]?.push(values[index] ?? 0);
    for (const ofRecord of runs)
        if (ofRecord.length > 1)
            ofRecord.sort((a, b) => a - b);
    return runs;
}

;// CONCATENATED MODULE: ./src/comparison/coverage.ts

/** Returns which rows and records a metric's numbers come from; `isComparable` if both sides have it with one type. */
function measureCoverage(baseline, current, pairs, isComparable) {
    const [there, here] = [groupByRecord(baseline), groupByRecord(current)];
    const withScore = (records) => records.filter((runs) => runs.length > 0).length;
    const scoredThere = pairs.filter((pair) => there[pair.baseline]?.length);
    const both = scoredThere.filter((pair) => here[pair.current]?.length).length;
    const records = {
        both,
        added: withScore(here) - both,
        missing: withScore(there) - both,
        withoutRow: withScore(there) - scoredThere.length,
    };
    const counts = {
        baseline: baseline && countRows(baseline),
        current: countRows(current),
        records: isComparable && !baseline?.isSummarized ? records : undefined,
    };
    const { scored, failed, rows } = counts.current;
    if (baseline?.isSummarized && baseline.metric?.count) {
        // Only counts are left of the baseline: as large a part of the rows.
        const share = Math.min(1, baseline.metric.count / Math.max(1, baseline.rowCount));
        return { ...counts, expected: Math.max(scored + failed, Math.round(share * rows)), covered: scored };
    }
    const isExpected = new Set(scoredThere.map((pair) => pair.current));
    let [expected, covered] = [0, 0];
    for (const record of isExpected) {
        expected += current.records.at(record)?.rows ?? 0;
        covered += here[record]?.length ?? 0;
    }
    expected += current.metric?.failedRecords.filter((record) => !isExpected.has(record)).length ?? 0;
    const hasExpectation = Boolean(baseline?.metric?.count) && expected > 0;
    return { ...counts, ...(hasExpectation ? { expected, covered } : { expected: rows, covered: scored }) };
}
function countRows({ rowCount, metric }) {
    return { scored: metric?.count ?? 0, failed: metric?.errors ?? 0, rows: rowCount };
}

;// CONCATENATED MODULE: ./src/comparison/categories.ts


function compareCategories(label, baseline, current, pairs) {
    const [before, after] = [asCategorical(baseline?.metric), asCategorical(current.metric)];
    const isComparable = Boolean(before?.count) && Boolean(after?.count);
    const changes = isComparable ? listCategoryChanges(label, baseline, current, pairs) : [];
    const comparison = {
        kind: "categorical",
        label,
        otherType: Boolean(baseline?.metric?.count) && before === undefined,
        baseline: before && summarizeCategories(before),
        current: after && summarizeCategories(after),
        coverage: measureCoverage(baseline, current, pairs, isComparable),
        changed: isComparable && !baseline?.isSummarized ? changes.length : undefined,
    };
    return { comparison, changes };
}
/** Returns a metric if it has categories, or no score at all. */
function asCategorical(metric) {
    return metric?.count && metric.type !== "categorical" ? undefined : metric;
}
function summarizeCategories({ categories, count, errors }) {
    return { categories, count, errors };
}
function listCategoryChanges(label, baseline, current, pairs) {
    const [there, here] = [listCategories(baseline), listCategories(current)];
    return pairs.flatMap((pair) => {
        const runs = here[pair.current] ?? [];
        const [before, after] = [findMode(there[pair.baseline] ?? []), findMode(runs)];
        if (before === undefined || after === undefined || before === after)
            return [];
        const changed = runs.filter((category) => category !== before).length;
        const change = {
            ...{ label, type: "categorical", direction: "changed", share: 1 },
            baseline: before,
            current: after,
            runs: { changed, all: runs.length },
            isUnsteady: changed < runs.length,
        };
        return [{ pair, change }];
    });
}
function listCategories(side) {
    const names = side?.metric?.observations.names ?? [];
    return groupByRecord(side).map((runs) => runs.map((index) => names[index] ?? ""));
}
/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(runs) {
    const counts = new Map();
    for (const name of runs)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return first?.[0];
}

// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
;// CONCATENATED MODULE: ./src/comparison/changed-records.ts

/** Returns how many records changed in a metric, and each change. */
function listChanges(label, type, better, { pairs, runs, values, baseline, current, differences }) {
    const changes = [];
    const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
    for (const [index, pair] of pairs.entries()) {
        const difference = differences[index] ?? 0;
        if (difference === 0)
            continue;
        const here = runs[index]?.current ?? [];
        const level = baseline[index] ?? 0;
        const changed = here.filter((value) => (value - level) * difference > 0).length;
        const change = {
            label,
            type,
            direction: difference > 0 === (better === "higher") ? "better" : "worse",
            baseline: level,
            current: current[index] ?? 0,
            share: Math.abs(difference) / range,
            runs: { changed, all: here.length },
            isUnsteady: changed < here.length,
        };
        changes.push({ pair, change });
    }
    const worse = changes.filter(({ change }) => change.direction === "worse").length;
    const counts = {
        both: pairs.length,
        worse,
        better: changes.length - worse,
        unchanged: pairs.length - changes.length,
        broke: type === "boolean" ? countBroken(runs, better) : undefined,
    };
    return { counts, changes };
}
function countBroken(runs, better) {
    const good = better === "higher" ? 1 : 0;
    const broke = runs.filter(({ baseline, current }) => {
        const bad = current.filter((value) => value !== good).length;
        return baseline.every((value) => value === good) && bad * 2 > current.length;
    });
    return broke.length;
}
/**
 * Returns one entry per record that changed, with all its changes. Records of metrics that are worse by the test come
 * first, then the others by how far they changed; those that changed in only some runs come last.
 */
function collectChangedRecords(changes, metrics, baseline, current) {
    const worse = new Set();
    for (const metric of metrics) {
        if (metric.kind === "numeric" && metric.verdict === "worse")
            worse.add(metric.label);
    }
    const ranked = [...Map.groupBy(changes, ({ pair }) => pair)].map(([pair, changesOfPair]) => {
        const sorted = changesOfPair.map(({ change }) => change).sort((a, b) => b.share - a.share);
        const leading = sorted.find(({ label, direction }) => direction === "worse" && worse.has(label));
        const record = describeRecord(pair, sorted, baseline, current);
        const rank = sorted.every(({ isUnsteady }) => isUnsteady) ? 2 : leading ? 0 : 1;
        return { record, rank, share: (leading ?? sorted[0])?.share ?? 0 };
    });
    ranked.sort((a, b) => a.rank - b.rank || b.share - a.share || (a.record.key < b.record.key ? -1 : 1));
    return ranked.map(({ record }) => record);
}
function describeRecord(pair, changes, baseline, current) {
    const record = current.records.at(pair.current);
    const identity = { recordId: record?.recordId, inputDigest: record?.inputDigest };
    const baselineSpan = baseline.records.at(pair.baseline)?.span;
    return { key: (0,result_row/* recordKey */.Hy)(identity) ?? "", ...identity, changes, baselineSpan, span: record?.span };
}

// EXTERNAL MODULE: ./src/lib/numbers.ts
var numbers = __webpack_require__(7357);
// EXTERNAL MODULE: ./src/lib/student-t.ts
var student_t = __webpack_require__(8009);
// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
;// CONCATENATED MODULE: ./src/comparison/compare-to-summary.ts




/** Comparing with a baseline whose rows are gone, by the means and deviations in its results summary. */
/** Returns a metric of a results summary, without values of records. */
function readSummarized(summary, label) {
    const metric = findSummarized(summary, label);
    const side = { records: [], rowCount: summary.rows, isSummarized: true };
    if (metric === undefined)
        return { ...side, metric: undefined };
    const { kind: type, n: count } = metric;
    const counts = metric.kind === "categorical" ? Object.entries(metric.counts) : [];
    const categories = counts
        .map(([category, rows]) => ({ category, count: rows, share: count === 0 ? 0 : rows / count }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
    const observations = { records: new Int32Array(), values: new Float64Array(), names: [] };
    const scores = { label, type, count, errors: 0, categories, observations, failedRecords: [] };
    const mean = metric.kind === "categorical" ? undefined : metric.mean;
    return { ...side, metric: { ...scores, mean } };
}
/** No metric's label begins with `$`, as those of usage do. */
function findSummarized({ metrics, usage = {} }, label) {
    if (Object.hasOwn(metrics, label))
        return metrics[label];
    return Object.hasOwn(usage, label) ? usage[label] : undefined;
}
/** Compares the means of all rows by Welch's test: which records changed isn't known any more. */
function compareMeansOfRows({ comparison, changes }, summary, current) {
    const before = findSummarized(summary, comparison.label);
    const mean = current.metric?.mean;
    const none = { comparison, changes, test: undefined, intervals: undefined };
    if (before?.kind !== comparison.type || mean === undefined)
        return none;
    const difference = mean - before.mean;
    const rounding = numbers/* roundingShare */.EJ * Math.max(Math.abs(before.mean), Math.abs(mean));
    const compared = {
        ...comparison,
        compared: { baseline: before.mean, current: mean },
        difference: Math.abs(difference) <= rounding ? 0 : Number.isFinite(difference) ? difference : undefined,
    };
    const samples = findSamples(before, current);
    if (samples === undefined)
        return { ...none, comparison: compared };
    const { interval, pValue, standardError } = (0,student_t/* testByWelch */.J1)(...samples);
    const p = { value: pValue, low: pValue, high: pValue };
    return {
        comparison: compared,
        changes,
        // Means can be as far apart as you like, so a significant outcome is always possible.
        test: { p, smallest: 0, smallestByDesign: 0, draws: undefined },
        intervals: { spread: interval, shifts: interval },
        standardError,
    };
}
/** Returns both samples; undefined if one is too small. The runs of a record aren't independent, so records count. */
function findSamples(before, current) {
    const records = groupByRecord(current).filter((runs) => runs.length > 0);
    const rows = current.metric?.observations.values ?? [];
    const values = records.length > 0 ? records.map(numbers/* computeMean */.hT) : rows;
    const runsEach = records.length > 0 ? Math.max(1, rows.length / records.length) : 1;
    const there = {
        count: Math.floor(before.n / runsEach),
        mean: before.mean,
        variance: (before.sd ?? 0) ** 2,
    };
    const here = { count: values.length, mean: current.metric?.mean ?? 0, variance: (0,numbers/* computeVariance */.Xr)(values) };
    if (Math.min(there.count, here.count) < power/* minTestedRecords */.MT)
        return undefined;
    const distances = [there.mean - here.mean, Math.sqrt(there.variance), Math.sqrt(here.variance)];
    const range = before.kind === "boolean" ? 1 : Math.max(...distances.map(Math.abs)) || 1;
    return Number.isFinite(range ** 2) ? [widen(there, range), widen(here, range)] : undefined;
}
/** Adds half a value at each end of the range: a sample of equal values doesn't say that there are no others. */
function widen(sample, range) {
    const squares = sample.variance * (sample.count - 1) + range ** 2 / 4;
    return { ...sample, variance: Math.max(sample.variance, squares / sample.count) };
}

// EXTERNAL MODULE: ./src/comparison/families.ts
var families = __webpack_require__(7033);
// EXTERNAL MODULE: ./src/lib/sha256.ts
var sha256 = __webpack_require__(9148);
// EXTERNAL MODULE: ./node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var xoroshiro128plus = __webpack_require__(9821);
// EXTERNAL MODULE: ./src/comparison/exchanges.ts
var exchanges = __webpack_require__(1759);
;// CONCATENATED MODULE: ./src/comparison/interval.ts





/** Draws for the shifts that the test accepts, and records up to which they are needed. */
const [shiftDraws, maxShiftRecords] = [1_999, 200];
function findIntervals(type, records, seed) {
    const spread = findSpread(type, records);
    const shifts = records.runs.length > maxShiftRecords ? spread : findAcceptedShifts(records.runs, seed);
    return { spread, shifts };
}
/**
 * Returns Student's interval of the mean difference. Booleans, and scores most of whose differences are equal, get
 * Agresti and Min's (2005), which adds half a record to each outcome of a pair: what no record shows may still happen.
 */
function findSpread(type, { differences, values, rounding }) {
    const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
    const sorted = differences.toSorted();
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const equal = sorted.filter((difference) => Math.abs(difference - middle) <= 2 * rounding).length;
    const isDiscrete = type === "boolean" || equal * 2 > sorted.length;
    const centre = type === "boolean" ? 0 : middle;
    const count = sorted.length + (isDiscrete ? 2 : 0);
    const distances = sorted.map((difference) => difference - centre);
    const mean = (0,numbers/* sumExactly */.YR)(distances) / count;
    const squares = (0,numbers/* sumExactly */.YR)(distances.map((distance) => distance ** 2)) + (isDiscrete ? range ** 2 : 0);
    const variance = Math.max(0, squares - count * mean ** 2) / (count - 1);
    const half = (0,student_t/* tQuantile */.YW)(families/* significance */.Oe / 2, sorted.length - 1) * Math.sqrt(variance / count);
    return [centre + mean - half, centre + mean + half];
}
/**
 * Returns the shifts between the sides that the test doesn't reject. An exchange speaks against every shift on one side
 * of `drop / weight`, so the bounds are quantiles of that; the observed exchange counts by half.
 */
function findAcceptedShifts(records, seed) {
    const random = (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed);
    const tables = (0,exchanges/* listExchanges */.FS)(records, 128, random);
    const draws = Array.from({ length: shiftDraws }, () => (0,exchanges/* drawExchange */.GD)(tables, random));
    const shifts = Float64Array.from(draws.filter(({ weight }) => weight > 0).map(({ drop, weight }) => drop / weight)).sort();
    const ties = (shiftDraws + 1 - shifts.length) / 2;
    const place = Math.max(0, Math.ceil((families/* significance */.Oe / 2) * (shiftDraws + 1) - ties) - 1);
    return [shifts[place] ?? 0, shifts[shifts.length - 1 - place] ?? 0];
}
/**
 * Returns the interval that agrees with the metric's own test: the wider one on each side, but its end towards 0 excludes
 * 0 if the test is significant, and not otherwise.
 */
function agreeWithTest({ spread, shifts }, difference, isSignificant) {
    const low = Math.min(spread[0], shifts[0]);
    const high = Math.max(spread[1], shifts[1]);
    if (!isSignificant)
        return [Math.min(0, low), Math.max(0, high)];
    if (difference > 0)
        return [low > 0 ? low : Math.max(0, spread[0], shifts[0]), high];
    return [low, high < 0 ? high : Math.min(0, spread[1], shifts[1])];
}

// EXTERNAL MODULE: ./src/comparison/permutation.ts
var permutation = __webpack_require__(6873);
;// CONCATENATED MODULE: ./src/comparison/numeric.ts









/** Compares a metric over the records that both sides scored. */
function compareNumeric(params) {
    const { label, type, better, baseline, current, pairs } = params;
    const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
    const before = otherType ? undefined : baseline?.metric;
    const isComparable = Boolean(before?.count) && Boolean(current.metric?.count);
    const records = collectRecords(baseline, current, isComparable ? pairs : []);
    const { counts, changes } = listChanges(label, type, better, records);
    const isTested = records.pairs.length >= power/* minTestedRecords */.MT && (0,numbers/* largestMagnitude */.NX)(records.values) < maxTested;
    const seed = Number.parseInt((0,sha256/* digest */.br)(label, 4), 16) | 0;
    const comparison = {
        ...untested,
        ...{ label, type, better, otherType },
        baseline: before && summarizeMetric(before),
        current: current.metric && summarizeMetric(current.metric),
        coverage: measureCoverage(baseline, current, pairs, isComparable),
        ...compareMeans(records),
        records: isComparable && !baseline?.isSummarized ? counts : undefined,
        noise: isTested ? (0,power/* measureNoise */.T_)(type, records.runs, records.rounding) : undefined,
    };
    return {
        comparison,
        changes,
        test: isTested ? (0,permutation/* testByPermutation */.o)(records.runs, records.rounding, seed) : undefined,
        intervals: isTested && changes.length > 0 ? findIntervals(type, records, seed) : undefined,
    };
}
/** What a metric has before it's tested. */
const untested = {
    kind: "numeric",
    compared: undefined,
    difference: undefined,
    interval: undefined,
    pValue: undefined,
    adjustedPValue: undefined,
    verdict: "not tested",
    canBeSignificant: false,
    records: undefined,
    detectableDrop: undefined,
    noise: undefined,
    rerunError: undefined,
};
function summarizeMetric({ mean, count, errors }) {
    return { mean, count, errors };
}
/** Above it, squares are too large for a number. */
const maxTested = 1e150;
function collectRecords(baseline, current, allPairs) {
    const [there, here] = [groupByRecord(baseline), groupByRecord(current)];
    const pairs = allPairs.filter((pair) => there[pair.baseline]?.length && here[pair.current]?.length);
    const runsAt = (pair) => ({
        baseline: there[pair.baseline] ?? [],
        current: here[pair.current] ?? [],
    });
    return averageRuns(pairs, pairs.map(runsAt));
}
function averageRuns(pairs, runs) {
    const values = Float64Array.from(runs.flatMap((sides) => [...sides.baseline, ...sides.current])).sort();
    const rounding = numbers/* roundingShare */.EJ * (0,numbers/* largestMagnitude */.NX)(values);
    const before = Float64Array.from(runs, (sides) => (0,numbers/* computeMean */.hT)(sides.baseline));
    const after = Float64Array.from(runs, (sides) => (0,numbers/* computeMean */.hT)(sides.current));
    const differences = after.map((value, index) => {
        const difference = value - (before[index] ?? 0);
        return Math.abs(difference) <= rounding ? 0 : difference;
    });
    return { pairs, runs, values, baseline: before, current: after, differences, rounding };
}
function compareMeans({ baseline, current, differences, rounding }) {
    if (differences.length === 0)
        return {};
    const mean = (0,numbers/* computeMean */.hT)(differences);
    const difference = Math.abs(mean) <= rounding ? 0 : mean;
    return {
        compared: { baseline: (0,numbers/* computeMean */.hT)(baseline), current: (0,numbers/* computeMean */.hT)(current) },
        difference: Number.isFinite(difference) ? difference : undefined,
    };
}
/** Completes a metric by what its test says; without a `limit`, no detectable drop is stated. */
function completeMetric({ comparison, intervals, standardError }, result, limit) {
    const { difference = 0, coverage } = comparison;
    const interval = intervals && agreeWithTest(intervals, difference, (result?.pValue ?? 1) < families/* significance */.Oe);
    const verdict = findVerdict(comparison, result);
    const isChanged = verdict === "better" || verdict === "worse";
    // Differences of single runs contain the change itself.
    const noise = isChanged && !comparison.noise?.isPooled ? undefined : comparison.noise;
    const scored = (coverage.records?.both ?? 0) + (coverage.records?.added ?? 0);
    const options = { limit: limit ?? 0, sharers: result?.sharers ?? 1 };
    const drop = noise
        ? (0,power/* findDetectableDrop */.Cy)(noise, noise.records, noise.runs, options)
        : standardError && (0,power/* findDetectableDropOfMeans */.Zk)(standardError, options);
    return {
        ...comparison,
        interval: interval?.every(Number.isFinite) ? interval : undefined,
        pValue: result?.pValue,
        adjustedPValue: result?.adjusted,
        verdict,
        canBeSignificant: result?.canBeSignificant ?? false,
        detectableDrop: limit === undefined ? undefined : drop,
        noise: noise && { ...noise, sharers: options.sharers },
        rerunError: noise && (0,power/* findRerunError */.mX)(noise, scored, noise.runs.current),
    };
}
function findVerdict({ baseline, current, records, difference = 0, better }, result) {
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
    if (result.adjusted < families/* significance */.Oe)
        return direction;
    return result.pValue < families/* significance */.Oe ? `maybe ${direction}` : "no clear change";
}

// EXTERNAL MODULE: ./src/comparison/slices.ts
var comparison_slices = __webpack_require__(3022);
;// CONCATENATED MODULE: ./src/comparison/compare.ts








/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). The same scores give the
 * same result, whatever their order.
 */
function compareExperiments(baseline, current, options) {
    const summary = baseline && "version" in baseline ? baseline : undefined;
    const rows = baseline && !("version" in baseline) ? baseline : undefined;
    const pairs = pairRecords(rows?.records ?? [], current.records);
    const sides = { rows, summary, current, pairs, options };
    const metrics = listLabels(sides, "metrics").map((label) => compareMetric(sides, "metrics", label));
    const usage = listLabels(sides, "usage").map((label) => compareMetric(sides, "usage", label));
    const { slices, sliceProperties } = compareSlices(sides);
    const completed = completeAll([...metrics, ...usage].filter(isNumeric), options);
    const complete = (result) => isNumeric(result) ? (completed.get(result) ?? result.comparison) : result.comparison;
    const shown = metrics.map(complete);
    const changes = metrics.flatMap((result) => result.changes);
    return {
        baselineFrom: rows ? "rows" : summary && "results summary",
        metrics: shown,
        usage: usage.filter(isNumeric).map((result) => completed.get(result) ?? result.comparison),
        slices,
        sliceProperties,
        summary: compareSummaries(sides),
        rows: { baseline: rows?.rows ?? (summary && countSummarized(summary)), current: current.rows },
        records: rows && {
            both: pairs.length,
            added: current.records.length - pairs.length,
            missing: rows.records.length - pairs.length,
            changed: collectChangedRecords(changes, shown, rows, current),
        },
        leftOut: { baseline: rows?.leftOut ?? { spans: 0, metrics: 0, tags: 0 }, current: current.leftOut },
    };
}
function isNumeric(result) {
    return result.comparison.kind === "numeric";
}
function listLabels({ rows, summary, current }, kind) {
    const labels = [
        ...(rows?.[kind].keys() ?? []),
        ...current[kind].keys(),
        ...Object.keys(summary?.[kind] ?? {}),
    ];
    return [...new Set(labels)].sort();
}
function compareMetric({ rows, summary, current: here, pairs, options }, kind, label) {
    const current = readSide(here, kind, label);
    const baseline = summary ? readSummarized(summary, label) : rows && readSide(rows, kind, label);
    // This run's type, unless none of its rows has a score.
    const known = current.metric?.count ? current.metric : (baseline?.metric ?? current.metric);
    const type = known?.type ?? "score";
    if (type === "categorical")
        return compareCategories(label, baseline, current, pairs);
    const result = compareNumeric({ label, type, better: options.betterFor(label), baseline, current, pairs });
    return summary ? compareMeansOfRows(result, summary, current) : result;
}
function readSide(experiment, kind, label) {
    const metrics = experiment[kind];
    return {
        records: experiment.records,
        rowCount: experiment.rows.total,
        metric: metrics.get(label),
        isSummarized: false,
    };
}
/** Judges both families of metrics; usage that isn't tested takes nothing from the others. */
function completeAll(results, { hasRelativeRule = () => false, isUsageTested = () => false, maxRegressionFor }) {
    const completed = new Map();
    const isTested = ({ comparison: { label } }) => !(0,scores/* isUsageLabel */.yF)(label) || isUsageTested(label);
    const tested = results.filter(isTested);
    const gated = (result) => hasRelativeRule(result.comparison.label);
    for (const family of [tested.filter(gated), tested.filter((result) => !gated(result))]) {
        for (const [result, comparison] of judgeMetrics(family, ({ label }) => maxRegressionFor?.(label))) {
            completed.set(result, comparison);
        }
    }
    return completed;
}
/** Returns the metrics of a family with their verdicts. */
function judgeMetrics(family, limitFor) {
    const tested = family.flatMap(({ test }) => test ?? []);
    const results = (0,families/* judgeFamily */.is)(tested);
    return new Map(family.map((item) => {
        const { comparison, test } = item;
        const result = test && results[tested.indexOf(test)];
        return [item, completeMetric(item, result, resolveLimit(limitFor(comparison, item), comparison))];
    }));
}
/** Returns a limit in the metric's unit; undefined if no drop can be stated for it: a share of 0, or usage. */
function resolveLimit(limit, { label, compared }) {
    if ((0,scores/* isUsageLabel */.yF)(label))
        return undefined;
    if (limit?.kind !== "share")
        return limit?.value ?? 0;
    return limit.share * Math.abs(compared?.baseline ?? 0) || undefined;
}
function compareSlices({ rows, current, pairs, options, }) {
    const { slices: requests = [], betterFor, maxRegressionFor } = options;
    if (requests.length === 0)
        return { slices: [], sliceProperties: [] };
    const records = rows?.records ?? [];
    const sliceProperties = (0,comparison_slices/* listProperties */.i)([records, current.records]);
    const results = (0,comparison_slices/* findSlices */.xw)(requests, sliceProperties, records, current.records, pairs).flatMap((slice) => {
        const { label, key } = slice;
        const kind = (0,scores/* isUsageLabel */.yF)(label) ? "usage" : "metrics";
        const here = (0,comparison_slices/* sliceSide */.Eq)(readSide(current, kind, label), slice.current);
        const there = rows && (0,comparison_slices/* sliceSide */.Eq)(readSide(rows, kind, label), slice.baseline);
        const type = here.metric?.type ?? there?.metric?.type;
        if (type === undefined || type === "categorical")
            return [];
        const inSlice = pairs.filter((pair) => slice.current.has(pair.current));
        const params = { label, type, better: betterFor(label), baseline: there, current: here, pairs: inSlice };
        return { ...compareNumeric(params), slice: key };
    });
    const judged = judgeMetrics(results, ({ label }, { slice }) => maxRegressionFor?.(label, slice));
    const slices = [...judged].map(([{ slice }, comparison]) => ({ ...comparison, slice }));
    return { slices, sliceProperties };
}
function compareSummaries({ rows, summary, current, options }) {
    const before = rows?.summary ?? new Map(Object.entries(summary?.summary ?? {}));
    const labels = [...new Set([...before.keys(), ...current.summary.keys()])].sort();
    return labels.map((label) => {
        const [there, here] = [before.get(label), current.summary.get(label)];
        const difference = typeof there === "number" && typeof here === "number" ? here - there : undefined;
        return { label, better: options.betterFor(label), baseline: there, current: here, difference };
    });
}
function countSummarized({ rows, errors }) {
    return { total: rows, failed: errors, withoutRecord: 0 };
}


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ countChoices),
/* harmony export */   FS: () => (/* binding */ listExchanges),
/* harmony export */   GD: () => (/* binding */ drawExchange)
/* harmony export */ });
/** Exchanges of one record up to which all are listed; of more, so many are drawn. */
const maxListed = 1_024;
/** Returns tables of at most `maxSize` exchanges, each of as many records as possible, but at least of one. */
function listExchanges(records, maxSize, random) {
    const tables = [];
    for (const record of records) {
        const table = listRecordExchanges(record, random);
        const last = tables.at(-1);
        if (last && last.drops.length * table.drops.length <= maxSize)
            tables[tables.length - 1] = combine(last, table);
        else
            tables.push(table);
    }
    return tables;
}
function listRecordExchanges({ baseline, current }, random) {
    const values = [...baseline, ...current];
    const isAll = countChoices(values.length, current.length) <= maxListed;
    const choices = isAll
        ? listChoices(values.length, current.length)
        : Array.from({ length: maxListed }, () => drawChoice(values.length, current.length, random));
    const scale = 1 / baseline.length + 1 / current.length;
    const observed = current.reduce((sum, value) => sum + value, 0);
    const drops = choices.map((choice) => scale * (observed - choice.reduce((sum, index) => sum + (values[index] ?? 0), 0)));
    const weights = choices.map((choice) => scale * choice.filter((index) => index < baseline.length).length);
    return { drops: Float64Array.from(drops), weights: Float64Array.from(weights) };
}
/** Returns every choice of `count` of the indexes below `size`. */
function listChoices(size, count) {
    const choices = Array.from({ length: count + 1 }, (_, taken) => (taken === 0 ? [[]] : []));
    for (let index = 0; index < size; index += 1) {
        for (let taken = count; taken > 0; taken -= 1) {
            for (const choice of choices[taken - 1] ?? [])
                choices[taken]?.push([...choice, index]);
        }
    }
    return choices[count] ?? [];
}
function drawChoice(size, count, random) {
    const indexes = Array.from({ length: size }, (_, index) => index);
    return Array.from({ length: count }, () => indexes.splice(drawBelow(indexes.length, random), 1)[0] ?? 0);
}
function combine(first, second) {
    const add = (a, b) => {
        const sums = new Float64Array(a.length * b.length);
        for (const [row, value] of a.entries())
            sums.set(b.map((other) => value + other), row * b.length);
        return sums;
    };
    return { drops: add(first.drops, second.drops), weights: add(first.weights, second.weights) };
}
/** Draws one exchange of all records. */
function drawExchange(tables, random) {
    let [drop, weight] = [0, 0];
    for (const { drops, weights } of tables) {
        const index = drawBelow(drops.length, random);
        drop += drops[index] ?? 0;
        weight += weights[index] ?? 0;
    }
    return { drop, weight };
}
function drawBelow(count, random) {
    return Math.floor(((random.next() >>> 0) * count) / 2 ** 32);
}
/** Returns the number of ways to choose `count` of `size`. */
function countChoices(size, count) {
    let ways = 1;
    for (let index = 1; index <= count; index += 1)
        ways *= (size - count + index) / index;
    return Math.round(ways);
}


/***/ }),

/***/ 7033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ significance),
/* harmony export */   is: () => (/* binding */ judgeFamily)
/* harmony export */ });
/* unused harmony exports countSharers, adjustByHolm */
/* harmony import */ var _permutation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6873);

/** The error that a family's verdicts may have together; a p-value below it is significant. */
const significance = 0.05;
/**
 * Judges tests together by Holm's method. A test that couldn't be significant whatever happened, for example because no
 * record changed, takes nothing from the others (Tarone 1990).
 */
function judgeFamily(tests) {
    const sharers = countSharers(tests.map(({ smallest }) => smallest));
    const bound = significance / sharers;
    const able = tests.filter(({ smallest }) => smallest < bound);
    refineUntilDecided(able);
    const adjusted = adjustByHolm(able.map(({ p }) => p.value));
    return tests.map((test) => {
        const pValue = test.p.value;
        const own = adjusted[able.indexOf(test)] ?? Math.min(1, pValue * sharers);
        return { pValue, adjusted: own, sharers, canBeSignificant: test.smallestByDesign < bound };
    });
}
/** Returns the smallest number of sharers for which only so many tests could be significant. */
function countSharers(smallest) {
    for (let sharers = 1; sharers < smallest.length; sharers += 1) {
        if (smallest.filter((p) => p * sharers < significance).length <= sharers)
            return sharers;
    }
    return Math.max(1, smallest.length);
}
/** Draws more for tests whose significance, alone or in the family, depends on further draws. */
function refineUntilDecided(tests) {
    for (;;) {
        const low = adjustByHolm(tests.map(({ p }) => p.low));
        const high = adjustByHolm(tests.map(({ p }) => p.high));
        const open = tests.filter(({ p }, index) => isBetween(p.low, p.high) || isBetween(low[index] ?? 0, high[index] ?? 0));
        if (open.map(_permutation_js__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .Y).every((couldRefine) => !couldRefine))
            return;
    }
}
function isBetween(low, high) {
    return low < significance && high >= significance;
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

/***/ 6873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ refine),
/* harmony export */   o: () => (/* binding */ testByPermutation)
/* harmony export */ });
/* harmony import */ var pure_rand_generator_xoroshiro128plus__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9821);
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7357);
/* harmony import */ var _lib_student_t_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8009);
/* harmony import */ var _exchanges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1759);




/** Exchanges up to which all are counted, and those in a table that is drawn from. */
const [maxCounted, maxTable] = [65_536, 128];
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
    const random = (0,pure_rand_generator_xoroshiro128plus__WEBPACK_IMPORTED_MODULE_0__/* .xoroshiro128plus */ .b)(seed);
    const sumRounding = rounding * Math.max(1, records.length);
    const test = {
        p: { value: 1, low: 0, high: 1 },
        smallest: findSmallest(varying),
        smallestByDesign: findSmallest(records),
    };
    if (varying.length > manyRecords) {
        const p = 2 * (0,_lib_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .upperTail */ .fl)(Math.abs(standardize(varying)), 1e7);
        return { ...test, p: toExact(Math.min(1, Math.max(Number.MIN_VALUE, p))), draws: undefined };
    }
    if (test.smallest * maxCounted >= 1 - 1e-9) {
        const [table] = (0,_exchanges_js__WEBPACK_IMPORTED_MODULE_2__/* .listExchanges */ .FS)(varying, maxCounted, random);
        const lower = table?.drops.reduce((sum, drop) => sum + countLower(drop, sumRounding), 0) ?? 0.5;
        const tail = lower / (table?.drops.length ?? 1);
        return { ...test, p: toExact(2 * Math.min(tail, 1 - tail)), draws: undefined };
    }
    const tables = (0,_exchanges_js__WEBPACK_IMPORTED_MODULE_2__/* .listExchanges */ .FS)(varying, maxTable, random);
    const draws = { tables, random, rounding: sumRounding, count: 0, lower: 0 };
    const drawn = { ...test, draws };
    drawMore(drawn, draws, firstDraws);
    return drawn;
}
function toExact(value) {
    return { value, low: value, high: value };
}
/** Returns the sum of the records' differences, in standard deviations of all exchanges. */
function standardize(records) {
    let [sum, variance] = [0, 0];
    for (const { baseline, current } of records) {
        sum += (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .computeMean */ .hT)(current) - (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .computeMean */ .hT)(baseline);
        variance += (1 / baseline.length + 1 / current.length) * (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .computeVariance */ .Xr)([...baseline, ...current]);
    }
    return sum / Math.sqrt(variance);
}
/** Draws more exchanges, for a p-value near its bound. Returns whether it could. */
function refine(test) {
    const { draws } = test;
    if (!draws || draws.count * moreDraws * draws.tables.length > maxWork)
        return false;
    drawMore(test, draws, draws.count * (moreDraws - 1));
    return true;
}
function drawMore(test, draws, count) {
    const { tables, random, rounding } = draws;
    for (let index = 0; index < count; index += 1) {
        draws.lower += countLower((0,_exchanges_js__WEBPACK_IMPORTED_MODULE_2__/* .drawExchange */ .GD)(tables, random).drop, rounding);
    }
    draws.count += count;
    // The observed exchange is one more, and ties with itself.
    const all = draws.count + 1;
    const lower = draws.lower + 0.5;
    const tail = Math.min(lower, all - lower);
    const error = 4 * Math.sqrt(tail + 4);
    const [value, low, high] = [tail, tail - error, tail + error].map((hits) => (2 * Math.max(0, hits)) / all);
    test.p = { value: Math.min(1, value ?? 1), low: low ?? 0, high: Math.min(1, high ?? 1) };
}
function countLower(drop, rounding) {
    if (Math.abs(drop) <= rounding)
        return 0.5;
    return drop > 0 ? 1 : 0;
}
/** Returns the p-value of the most extreme exchange, if no values are tied. */
function findSmallest(records) {
    let share = 1;
    for (const { baseline, current } of records) {
        share /= (0,_exchanges_js__WEBPACK_IMPORTED_MODULE_2__/* .countChoices */ .At)(baseline.length + current.length, current.length);
    }
    return share;
}


/***/ }),

/***/ 6116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ findDetectableDrop),
/* harmony export */   MT: () => (/* binding */ minTestedRecords),
/* harmony export */   T_: () => (/* binding */ measureNoise),
/* harmony export */   Zk: () => (/* binding */ findDetectableDropOfMeans),
/* harmony export */   hT: () => (/* binding */ countRecordsNeeded),
/* harmony export */   mX: () => (/* binding */ findRerunError)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);
/* harmony import */ var _lib_student_t_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8009);
/* harmony import */ var _exchanges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1759);
/* harmony import */ var _families_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7033);




/** The standard normal quantile of a power of 80%. */
const powerQuantile = 0.842;
/** Records in both runs from which on a metric is tested. */
const minTestedRecords = 8;
/**
 * Measures how much a metric varies if nothing changes: within records and sides if there are several runs, else by the
 * differences between the sides. Undefined if no record ever differed between runs.
 */
function measureNoise(type, records, rounding) {
    const sides = records
        .flatMap(({ baseline, current }) => [baseline, current])
        .filter((runs) => runs.length > 0);
    const freedom = sides.reduce((sum, runs) => sum + runs.length - 1, 0);
    const isPooled = freedom * 2 >= records.length;
    const squares = isPooled ? sides.map(sumSquaredDeviations) : records.map(squareDifference);
    const variance = (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sumExactly */ .YR)(squares) / (isPooled ? freedom : records.length);
    const values = Float64Array.from(sides.flat()).sort();
    const range = (values.at(-1) ?? 0) - (values[0] ?? 0);
    if (!(variance > rounding ** 2) || !Number.isFinite(variance))
        return undefined;
    const isBoolean = type === "boolean";
    return {
        variance,
        isPooled,
        step: isBoolean ? 1 : findStep(values, rounding),
        range: isBoolean ? 1 : range,
        records: records.length,
        runs: {
            baseline: records.reduce((least, { baseline }) => Math.min(least, baseline.length), Infinity),
            current: records.reduce((least, { current }) => Math.min(least, current.length), Infinity),
        },
    };
}
function sumSquaredDeviations(runs) {
    const mean = (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sumExactly */ .YR)(runs) / runs.length;
    return (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sumExactly */ .YR)(runs.map((value) => (value - mean) ** 2));
}
/** Returns the squared difference of the sides' means, scaled to the variance of one run. */
function squareDifference({ baseline, current }) {
    const difference = (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sumExactly */ .YR)(current) / current.length - (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sumExactly */ .YR)(baseline) / baseline.length;
    return difference ** 2 / (1 / baseline.length + 1 / current.length);
}
/** Returns the smallest difference between two values. */
function findStep(sorted, rounding) {
    let step = Number.POSITIVE_INFINITY;
    for (let index = 1; index < sorted.length; index += 1) {
        const gap = (sorted[index] ?? 0) - (sorted[index - 1] ?? 0);
        if (gap > rounding)
            step = Math.min(step, gap);
    }
    return step;
}
/**
 * Returns the drop that so many records with so many runs each notice in four of five cases, beyond a limit. `sharers`
 * are the metrics tested together. "only large drops": it's above half of the metric's range.
 */
function findDetectableDrop({ variance, step, range }, records, runs, { limit = 0, sharers = 1 } = {}) {
    const { baseline, current } = runs;
    const quantile = normalQuantile(_families_js__WEBPACK_IMPORTED_MODULE_1__/* .significance */ .Oe / 2 / sharers) + powerQuantile;
    const squaredError = (variance * (1 / baseline + 1 / current)) / records;
    const grain = step / ((baseline + current - 1) * records);
    const correction = baseline === current ? 0 : step / (2 * records * Math.max(baseline, current));
    const half = (quantile ** 2 * grain) / 2;
    const bySignificance = half + Math.sqrt(half ** 2 + quantile ** 2 * squaredError) + correction;
    const byLimit = limit + powerQuantile * Math.sqrt(squaredError + grain * bySignificance) + correction;
    const byCount = (countWorseNeeded(runs, sharers) * step) / records;
    const drop = Math.max(bySignificance, byLimit, byCount);
    return drop > range / 2 ? "only large drops" : drop;
}
/** Returns the same for two means that Welch's test compares. */
function findDetectableDropOfMeans(standardError, { limit = 0, sharers = 1 }) {
    const quantile = normalQuantile(_families_js__WEBPACK_IMPORTED_MODULE_1__/* .significance */ .Oe / 2 / sharers) + powerQuantile;
    return Math.max(quantile * standardError, limit + powerQuantile * standardError);
}
/** Returns the smallest number of records that can be significant if all of their runs got worse and no other did. */
function countWorseNeeded({ baseline, current }, sharers) {
    return (Math.floor(Math.log(sharers / _families_js__WEBPACK_IMPORTED_MODULE_1__/* .significance */ .Oe) / Math.log((0,_exchanges_js__WEBPACK_IMPORTED_MODULE_2__/* .countChoices */ .At)(baseline + current, current))) + 1);
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
/** Returns what so many values differ by if the same app runs again: one standard error. */
function findRerunError({ variance }, records, runs) {
    return Math.sqrt(variance / (records * runs));
}
function normalQuantile(tail) {
    return (0,_lib_student_t_js__WEBPACK_IMPORTED_MODULE_3__/* .tQuantile */ .YW)(tail, 1e7);
}


/***/ }),

/***/ 3022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ maxSliceValues),
/* harmony export */   Eq: () => (/* binding */ sliceSide),
/* harmony export */   i: () => (/* binding */ listProperties),
/* harmony export */   xw: () => (/* binding */ findSlices)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var _results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3251);


/** Values up to which each value of a property is compared. */
const maxSliceValues = 50;
/** Returns the slices asked for that have records, by label, property, and value. */
function findSlices(requests, properties, baseline, current, pairs) {
    const slices = new Map();
    for (const { label, ...request } of requests) {
        const property = (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProperty */ .n)(request.property);
        const known = properties.find((candidate) => candidate.property === property)?.values ?? [];
        const each = known.length > maxSliceValues ? [] : known;
        const there = readValues(baseline, property);
        const here = readValues(current, property);
        // The baseline's value counts, so a change can't move records out of a slice.
        for (const pair of pairs)
            here[pair.current] = there[pair.baseline] ?? here[pair.current];
        for (const value of request.value === undefined ? each : [(0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProperty */ .n)(request.value)]) {
            const slice = { baseline: findRecords(there, value), current: findRecords(here, value) };
            if (slice.baseline.size + slice.current.size === 0)
                continue;
            slices.set(JSON.stringify([label, property, value]), { label, key: { property, value }, ...slice });
        }
    }
    return [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
}
function readValues(records, property) {
    return Array.from({ length: records.length }, (_, index) => records.at(index)?.properties?.get(property));
}
function findRecords(values, value) {
    return new Set([...values.keys()].filter((record) => values[record]?.includes(value)));
}
/** Returns every property of both sides' records, with its values. */
function listProperties(sides) {
    const properties = new Map();
    for (const records of sides) {
        for (let index = 0; index < records.length; index += 1) {
            for (const [property, values] of records.at(index)?.properties ?? []) {
                properties.set(property, new Set([...(properties.get(property) ?? []), ...values]));
            }
        }
    }
    return [...properties]
        .map(([property, values]) => ({ property, values: [...values].sort() }))
        .sort((a, b) => (a.property < b.property ? -1 : 1));
}
/** Returns one side of a metric, as if its experiment had only these records. */
function sliceSide({ records, metric, isSummarized }, included) {
    let rowCount = 0;
    for (const record of included)
        rowCount += records.at(record)?.rows ?? 0;
    return { records, rowCount, metric: metric && sliceMetric(metric, included), isSummarized };
}
function sliceMetric(metric, included) {
    const { records, values, names } = metric.observations;
    const isIncluded = (_, index) => included.has(records[index] ?? -1);
    const observations = { records: records.filter(isIncluded), values: values.filter(isIncluded), names };
    const failedRecords = metric.failedRecords.filter((record) => included.has(record));
    const count = observations.values.length;
    const mean = count > 0 ? (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .computeMean */ .hT)(observations.values) : undefined;
    return { ...metric, observations, count, mean, failedRecords, errors: failedRecords.length };
}


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ describeFileWarnings),
/* harmony export */   z: () => (/* binding */ fileSentences)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9112);
/* harmony import */ var _render_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1509);


const maxFiles = 20;
/** For each results file a sentence that says what was understood of it. */
function fileSentences(files) {
    const sentences = files.slice(0, maxFiles).map(fileSentence);
    const more = files.length - sentences.length;
    return more === 0 ? sentences : [...sentences, `And ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, "results file")} more.`];
}
const maxWarnings = 20;
/** Returns a sentence for each thing that may be wrong with the results files, the first 20. */
function describeFileWarnings(files) {
    const all = files.flatMap(({ file, warnings }) => warnings.map((warning) => `${file.name}: ${warning}`));
    const more = all.length - maxWarnings;
    const shown = all.slice(0, maxWarnings).map((warning) => warning.replace(/\s+/g, " "));
    return more > 0 ? [...shown, `And ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, "warning")} more about results files.`] : shown;
}
function fileSentence(file) {
    const { told, format, notes } = file;
    if (told.rows === 0 && told.summaries === 0 && !file.isTool)
        return `${file.file.name}: empty`;
    const parts = [format, (0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(told.rows, "row"), ...describeRuns(file), ...describeMetrics(file)];
    const sentence = [`${file.file.name}: ${parts.join(", ")}`, ...describeSkipped(file), ...notes].join("; ");
    return sentence.replace(/\s+/g, " ");
}
function describeRuns({ told: { rows, runs, firstRuns } }) {
    if (runs <= 1)
        return [];
    return [rows === firstRuns * runs ? `${runs} runs each` : `up to ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(runs)} runs each`];
}
const maxMetrics = 50;
const maxNameLength = 100;
// Each label with the tool's own name, where that is another one.
function describeMetrics({ names }) {
    if (names.size === 0)
        return [];
    const all = [...names].map(([name, label]) => {
        const shown = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .c)(label, maxNameLength);
        return name === label ? shown : `${shown} (${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .c)(name, maxNameLength)})`;
    });
    const more = all.length > maxMetrics ? [`and ${all.length - maxMetrics} more`] : [];
    return [`metrics ${[...all.slice(0, maxMetrics), ...more].join(", ")}`];
}
function describeSkipped({ leftOut }) {
    const counts = [...leftOut].map(([what, times]) => `${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(times)} ${what}`);
    return counts.length === 0 ? [] : [`left out: ${counts.join(", ")}`];
}


/***/ }),

/***/ 7985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeGate)
});

// EXTERNAL MODULE: ./src/gate/messages.ts + 1 modules
var messages = __webpack_require__(1627);
// EXTERNAL MODULE: ./src/gate/units.ts
var units = __webpack_require__(5744);
;// CONCATENATED MODULE: ./src/gate/outcome.ts

/** Builds the judgement of a rule. */
function judged({ label, slice }, rule, outcome, { code, message }, { limit, measured, isExplicit = true } = {}) {
    return {
        metric: label,
        ...(slice === undefined ? {} : { slice }),
        rule,
        ...(limit === undefined ? {} : { limit }),
        ...(measured === undefined ? {} : { measured }),
        outcome,
        isExplicit,
        code,
        message,
    };
}
/** Formats a count or a share as a gate has it: `3`, `5%`. */
function formatAmount(amount) {
    return amount.kind === "count"
        ? (0,units/* formatNumber */.Z)(amount.count, 0)
        : `${(0,units/* formatNumber */.Z)(Number((amount.share * 100).toPrecision(12)), 9)}%`;
}
/** Returns a count or a share as YAML has it: `3`, `"5%"`. */
function toLimit(amount) {
    return amount.kind === "count" ? amount.count : formatAmount(amount);
}
/** Returns an amount as a count. */
function toCount(amount, total) {
    return amount.kind === "count" ? amount.count : Math.floor(amount.share * total + tolerance * total);
}
/** Whether a count is within the most that an amount allows. */
function isWithin(count, total, most) {
    return count <= (most.kind === "count" ? most.count : most.share * total + tolerance * total);
}
// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;
/** Whether a value is at least a limit, apart from rounding; a value that isn't a number is not. */
function isAtLeast(value, limit, magnitude = Math.max(Math.abs(value), Math.abs(limit))) {
    return Number.isFinite(value) && value >= limit - tolerance * magnitude;
}

;// CONCATENATED MODULE: ./src/gate/baseline-rules.ts


/**
 * Judges a rule that needs the baseline if there's nothing to compare the metric with: without a baseline, or if the
 * metric is new, the rule isn't checked; a baseline that can't be used fails it. Undefined if the rule can be checked.
 */
function explainUnchecked(subject, rule, baseline, isComparable) {
    const { name, lack } = subject;
    switch (baseline.kind) {
        case "none":
            return judged(subject, rule, "not checked", messages/* messages */.D.noBaseline(name, rule, baseline));
        case "unreadable":
            return judged(subject, rule, "failed", messages/* messages */.D.baselineUnreadable(name, rule, baseline.reason));
        case "read":
            if (subject.slice !== undefined && subject.isFromSummary)
                return judged(subject, rule, "not checked", messages/* messages */.D.needsRows(name, rule));
            if (lack !== undefined)
                return judged(subject, rule, "failed", lack);
            if (subject.baseline === undefined)
                return judged(subject, rule, "not checked", messages/* messages */.D.newMetric(name, rule));
            if (!isComparable)
                return judged(subject, rule, "not checked", messages/* messages */.D.tooFewCommon(name, rule));
            return explainIncomparable(subject, rule);
    }
}
// A baseline with which nothing can be compared must not let a regression pass.
function explainIncomparable(subject, rule) {
    const { name, tested, difference, compared } = subject;
    if (difference !== undefined && compared !== undefined)
        return undefined;
    const both = tested?.coverage.records?.both ?? 0;
    const message = both > 0 ? messages/* messages */.D.tooFarApart(name, rule) : messages/* messages */.D.noSharedRecords(name, rule);
    return judged(subject, rule, "failed", message);
}

;// CONCATENATED MODULE: ./src/gate/judge-common.ts


/**
 * Judges whether enough of the records that a metric scored are in both runs for a comparison; reported only if there
 * are too few in one direction. Without a shared record the rules themselves report that.
 */
function judgeCommon(subject, least, baseline) {
    const records = subject.tested?.coverage.records;
    if (baseline.kind !== "read" || records === undefined || records.both === 0 || subject.slice)
        return [];
    const { both, added, missing, withoutRow } = records;
    const limit = formatLeast(least);
    const details = { limit: toLimit(least), isExplicit: false };
    const fail = (message, value, of) => {
        const named = { ...message, message: `${subject.name}: ${message.message.replace(/^Only/, "only")}` };
        const measured = { value, limit: toCount(least, of), of };
        return [judged(subject, "min_common", "failed", named, { ...details, measured })];
    };
    if (!isEnough(both, both + added, least))
        return fail(messages/* messages */.D.commonHere(false, both, both + added, limit), both, both + added);
    const scoredThere = both + missing;
    const present = scoredThere - withoutRow;
    return isEnough(present, scoredThere, least)
        ? []
        : fail(messages/* messages */.D.commonThere(present, scoredThere, limit), present, scoredThere);
}
/** Judges `min_common` over all records, if the gate sets it. */
function judgeAllCommon(least, records) {
    const { both, added, missing } = records;
    const limit = formatLeast(least);
    const measured = { value: both, limit: toCount(least, both + added), of: both + added };
    const details = { limit: toLimit(least), measured };
    const isPassed = isEnough(both, both + added, least);
    if (isPassed && !isEnough(both, both + missing, least)) {
        const message = messages/* messages */.D.commonThere(both, both + missing, limit);
        return judged({ label: "$rows" }, "min_common", "failed", message, details);
    }
    const message = messages/* messages */.D.commonHere(isPassed, both, both + added, limit);
    return judged({ label: "$rows" }, "min_common", isPassed ? "passed" : "failed", message, details);
}
/** Whether there are more than the share, or all if the share is 100%; or at least the count. */
function isEnough(both, total, least) {
    if (least.kind === "count")
        return both >= least.count;
    return isAll(least.share) ? both >= least.share * total : both > least.share * total;
}
function isAll(share) {
    return share >= 1 || share === 0;
}
function formatLeast(least) {
    if (least.kind === "count")
        return `at least ${formatAmount(least)}`;
    return isAll(least.share) ? formatAmount(least) : `more than ${formatAmount(least)}`;
}

;// CONCATENATED MODULE: ./src/gate/judge-regression.ts


/**
 * Judges `max_regression`: it passes within the limit, and beyond it fails only if the metric is worse by the test, else
 * it's unclear. If the metric can't be tested, the number alone decides.
 */
function judgeMaxRegression(subject, rule, unclear) {
    const { name, better, difference = 0, compared, tested, untestedBecause } = subject;
    const limit = toAbsoluteLimit(rule, compared?.baseline ?? 0);
    const gain = better === "higher" ? difference : -difference;
    const magnitude = Math.max(Math.abs(compared?.baseline ?? 0), Math.abs(limit));
    const details = {
        limit: rule.kind === "absolute" ? rule.value : formatAmount(rule),
        measured: { value: -gain, limit },
    };
    const change = describeChange(subject, rule, limit);
    const decide = (outcome, message) => judged(subject, "max_regression", outcome, message, details);
    if (isAtLeast(gain, -limit, magnitude)) {
        const isShown = untestedBecause === undefined && endsWithin(subject, limit);
        return isShown
            ? { ...decide("passed", messages/* messages */.D.shownWithinLimit(name, change)), shown: true }
            : decide("passed", messages/* messages */.D.withinLimit(name, change));
    }
    if (untestedBecause !== undefined || tested?.verdict === "worse")
        return decide("failed", messages/* messages */.D.droppedTooFar(name, change));
    const isFailing = unclear === "fail";
    const outcome = isFailing ? "failed" : "unclear";
    const both = tested?.coverage.records?.both;
    return tested?.canBeSignificant && tested.pValue !== undefined
        ? decide(outcome, messages/* messages */.D.droppedMaybe(name, change, tested.pValue, isFailing))
        : decide(outcome, messages/* messages */.D.droppedUndecidable(name, change, both, isFailing));
}
/** Returns a limit in the metric's own unit. */
function toAbsoluteLimit(limit, baseline) {
    return limit.kind === "absolute" ? limit.value : limit.share * Math.abs(baseline);
}
function endsWithin({ better, tested }, limit) {
    if (tested?.interval === undefined)
        return false;
    const [low, high] = tested.interval;
    return isAtLeast(better === "higher" ? low : -high, -limit);
}
function describeChange(subject, rule, limit) {
    const { difference = 0, format, untestedBecause } = subject;
    const verb = difference < 0 ? "dropped" : "rose";
    const isShare = rule.kind === "share";
    return {
        text: difference === 0 ? "didn't change" : `${verb} ${format.differenceNear(difference, limit)}`,
        step: formatStep(subject),
        limit: isShare
            ? `${formatAmount(rule)} of the baseline, ${format.difference(limit)}`
            : format.difference(limit),
        bareLimit: format.bareDifference(limit),
        untestedBecause,
    };
}
function formatStep({ compared, value, baseline, format }) {
    const { baseline: before, current } = compared ?? { baseline: baseline ?? 0, current: value };
    return `${format.value(before)} → ${format.value(current)}`;
}
/** Judges `no_regression`: it fails only if the metric is worse by the test, and is never unclear. */
function judgeNoRegression(subject, explainUnchecked) {
    const { name, tested } = subject;
    const details = { limit: true };
    const decide = (outcome, message) => judged(subject, "no_regression", outcome, message, details);
    if (tested === undefined)
        return decide("failed", messages/* messages */.D.runLevelTest(name));
    const unchecked = explainUnchecked();
    if (unchecked !== undefined)
        return unchecked;
    switch (tested.verdict) {
        case "worse":
            return decide("failed", messages/* messages */.D.significantlyWorse(name, formatStep(subject), tested.adjustedPValue));
        case "better":
        case "maybe better":
        case "maybe worse":
        case "no clear change":
        case "unchanged":
            return decide("passed", messages/* messages */.D.notSignificantlyWorse(name));
        case "not enough data":
        case "new":
        case "missing":
        case "not tested": {
            const both = tested.coverage.records?.both;
            const isFew = subject.untestedBecause !== undefined;
            return decide("not checked", isFew ? messages/* messages */.D.tooFewToTest(name, both) : messages/* messages */.D.neverSignificant(name, both));
        }
    }
}
/** Judges `max_broken`, which counts records and needs no test. */
function judgeMaxBroken(subject, most, explainUnchecked) {
    const { name, tested, type } = subject;
    const { broke, both = 0 } = tested?.records ?? {};
    const details = {
        limit: toLimit(most),
        measured: broke === undefined ? undefined : { value: broke, limit: toCount(most, both), of: both },
    };
    const decide = (outcome, message) => judged(subject, "max_broken", outcome, message, details);
    if (tested === undefined)
        return decide("failed", messages/* messages */.D.brokenNeedsRecords(name));
    if (type !== "boolean")
        return decide("failed", messages/* messages */.D.brokenNeedsBoolean(name));
    const unchecked = explainUnchecked();
    if (unchecked !== undefined)
        return unchecked;
    if (broke === undefined)
        return decide("not checked", messages/* messages */.D.needsRows(name, "max_broken"));
    const isPassed = isWithin(broke, both, most);
    return decide(isPassed ? "passed" : "failed", messages/* messages */.D.broken(isPassed, name, broke, both, formatAmount(most)));
}

// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
// EXTERNAL MODULE: ./src/lib/student-t.ts
var student_t = __webpack_require__(8009);
// EXTERNAL MODULE: ./src/results/scores.ts + 5 modules
var scores = __webpack_require__(6866);
// EXTERNAL MODULE: ./src/gate/slice-key.ts
var slice_key = __webpack_require__(4699);
;// CONCATENATED MODULE: ./src/gate/power.ts






/** Warns about limits of `max_regression` that are finer than half of what the records can detect. */
function findPowerWarnings(rules, comparison) {
    return rules.flatMap((rule) => {
        const isChecked = rule.outcome !== "not checked" && !(0,scores/* isUsageLabel */.yF)(rule.metric);
        if (rule.rule !== "max_regression" || !isChecked || rule.slice?.isFound)
            return [];
        const metric = findMetric(rule, comparison);
        const limit = metric && readLimit(rule.limit, metric);
        return metric === undefined || limit === undefined ? [] : warnAboutLimit(rule, metric, limit);
    });
}
function findMetric({ metric, slice }, comparison) {
    if (slice !== undefined) {
        const { property, value } = slice;
        return comparison.slices.find((found) => found.label === metric && found.slice.property === property && found.slice.value === value);
    }
    const found = comparison.metrics.find(({ label }) => label === metric);
    return found?.kind === "numeric" ? found : undefined;
}
/** Returns a limit in the metric's unit; undefined for one of 0 that comes from a share. */
function readLimit(limit, { compared }) {
    if (typeof limit === "number")
        return limit;
    const share = Number.parseFloat(String(limit)) / 100;
    return share * Math.abs(compared?.baseline ?? 0) || undefined;
}
function warnAboutLimit({ metric: label, slice }, metric, limit) {
    const { detectableDrop, noise, compared } = metric;
    if (detectableDrop === undefined || noise === undefined)
        return [];
    const isTooFine = detectableDrop === "only large drops" || limit < detectableDrop / 2;
    if (!isTooFine)
        return [];
    const format = (0,units/* chooseUnitFormat */.T)(metric, Math.abs(compared?.baseline ?? 0));
    return [
        messages/* messages */.D.limitTooFine(`${label}${slice === undefined ? "" : (0,slice_key/* formatSlice */.c)(slice)}`, {
            records: noise.records,
            runs: noise.runs,
            drop: detectableDrop === "only large drops" ? undefined : format.difference(round(detectableDrop)),
            limit: format.bareDifference(limit),
            plan: planRecords(metric, limit, format),
        }),
    ];
}
/** Plans for a drop that is worth noticing: a twentieth of the range, or twice the limit if that's more. */
function planRecords({ noise }, limit, format) {
    if (noise === undefined)
        return undefined;
    const { range, runs, sharers = 1 } = noise;
    const drop = Math.max(Number((range / 20).toPrecision(1)), 2 * limit);
    const options = { limit, sharers };
    const records = (0,power/* countRecordsNeeded */.hT)(noise, drop, runs, options);
    if (records === undefined || records <= noise.records)
        return undefined;
    const recordsWithThreeRuns = runs.baseline < 3 ? (0,power/* countRecordsNeeded */.hT)(noise, drop, { ...runs, baseline: 3 }, options) : undefined;
    return { drop: format.difference(drop), records, recordsWithThreeRuns };
}
/** With the digits that matter: a detectable drop is an estimate. */
function round(drop) {
    return Number(drop.toPrecision(2));
}
/** Returns how likely an unchanged app misses a bound that the baseline keeps; undefined if its error isn't known. */
function findChanceOfMissing({ tested, baseline }, rule, limit) {
    const error = tested?.rerunError;
    if (error === undefined || !(error > 0) || baseline === undefined)
        return undefined;
    const distance = rule === "min" ? baseline - limit : limit - baseline;
    return distance < 0 ? undefined : (0,student_t/* upperTail */.fl)(distance / error, largeFreedom);
}
// With so many degrees of freedom, Student's t is the normal distribution.
const largeFreedom = 1e7;

;// CONCATENATED MODULE: ./src/gate/judge-metric.ts






/** Judges the rules of a metric that has a number. */
function judgeSubject(subject, { rules, rows, baseline }) {
    const common = isRelative(rules) ? judgeCommon(subject, rows.minCommon, baseline) : [];
    const isComparable = common.length === 0;
    const uncheck = (rule) => explainUnchecked(subject, rule, baseline, isComparable);
    return [
        ...judgeBounds(subject, rules),
        ...(subject.tested && subject.slice === undefined
            ? judgeCoverage(subject, subject.name, subject.tested.coverage, rules.minCoverage)
            : []),
        ...common,
        ...(rules.maxRegression === undefined
            ? []
            : [uncheck("max_regression") ?? judgeMaxRegression(subject, rules.maxRegression, rules.unclear)]),
        ...(rules.noRegression ? [judgeNoRegression(subject, () => uncheck("no_regression"))] : []),
        ...(rules.maxBroken === undefined
            ? []
            : [judgeMaxBroken(subject, rules.maxBroken, () => uncheck("max_broken"))]),
    ];
}
/** Whether a metric is compared with the baseline by one of its rules. */
function isRelative({ maxRegression, noRegression, maxBroken }) {
    return maxRegression !== undefined || noRegression === true || maxBroken !== undefined;
}
function judgeBounds(subject, { min, max }) {
    const { name, value, baseline, format } = subject;
    const before = baseline === undefined ? undefined : format.value(baseline);
    const bound = (rule, limit, isPassed) => {
        const shown = [format.valueNear(value, limit), format.limit(limit), before];
        const chance = isPassed ? undefined : findChanceOfMissing(subject, rule, limit);
        const message = messages/* messages */.D[rule](isPassed, name, ...shown, chance);
        return judged(subject, rule, isPassed ? "passed" : "failed", message, {
            limit,
            measured: { value, limit },
        });
    };
    return [
        ...(min === undefined ? [] : [bound("min", min, isAtLeast(value, min))]),
        ...(max === undefined ? [] : [bound("max", max, isAtLeast(-value, -max))]),
    ];
}
const defaultCoverage = { kind: "share", share: 0.95 };
/** Judges how many of the rows that should have a metric have a score; reported if there's a rule, or some have none. */
function judgeCoverage(target, name, { expected, covered, current: { failed } }, own) {
    if (expected === 0 || (own === undefined && covered === expected))
        return [];
    const least = own ?? defaultCoverage;
    const isPassed = isAtLeast(covered, least.kind === "count" ? least.count : least.share * expected);
    const message = messages/* messages */.D.coverage(isPassed, name, { covered, expected, failed }, formatAmount(least));
    const measured = { value: covered, limit: toCount(least, expected), of: expected };
    const details = { limit: toLimit(least), measured, isExplicit: own !== undefined };
    return [judged(target, "min_coverage", isPassed ? "passed" : "failed", message, details)];
}

;// CONCATENATED MODULE: ./src/gate/judge-rows.ts



const target = { label: "$rows" };
/** Judges the rules of `$rows`. Its defaults aren't explicit, and are reported only if they say something. */
function judgeRows({ rows, explicitRows }, comparison, baseline, dataset) {
    const isExplicit = (rule) => explicitRows.includes(rule);
    return [
        judgeErrors(rows.maxErrors, comparison, isExplicit("maxErrors")),
        judgeRowCount(rows.min, comparison, isExplicit("min")),
        ...judgeMissing(rows.maxMissing, comparison, baseline, isExplicit("maxMissing"), dataset),
        ...(isExplicit("minCommon") ? judgeMinCommon(rows.minCommon, comparison, baseline) : []),
    ];
}
function judgeErrors(most, { rows }, isExplicit) {
    const { total, failed } = rows.current;
    const isPassed = isWithin(failed, total, most);
    const message = messages/* messages */.D.rowErrors(isPassed, failed, total, formatAmount(most));
    return judged(target, "max_errors", isPassed ? "passed" : "failed", message, {
        limit: toLimit(most),
        measured: { value: failed, limit: toCount(most, total), of: total },
        isExplicit,
    });
}
function judgeRowCount(min, { rows }, isExplicit) {
    const { total } = rows.current;
    const isPassed = total >= min;
    const message = messages/* messages */.D.rowCount(isPassed, total, min);
    return judged(target, "min", isPassed ? "passed" : "failed", message, {
        limit: min,
        measured: { value: total, limit: min },
        isExplicit,
    });
}
function judgeMissing(most, comparison, baseline, isExplicit, dataset) {
    const details = { limit: toLimit(most), isExplicit };
    const decide = (outcome, message, value, of) => [
        judged(target, "max_missing", outcome, message, {
            ...details,
            measured: { value, limit: toCount(most, of), of },
        }),
    ];
    if (baseline.kind === "none" && isExplicit && dataset !== undefined) {
        const missing = Math.max(0, dataset.records - dataset.present);
        const isPassed = isWithin(missing, dataset.records, most);
        const message = messages/* messages */.D.missingFromDataset(isPassed, missing, dataset.records, formatAmount(most));
        return decide(isPassed ? "passed" : "failed", message, missing, dataset.records);
    }
    const unchecked = explainUncheckedRows("max_missing", baseline, isExplicit);
    if (unchecked)
        return unchecked;
    const { missing, total, what } = countMissing(comparison);
    if (baseline.kind === "read" && baseline.otherDatasetVersion) {
        if (!isExplicit && missing === 0)
            return [];
        return decide("not checked", messages/* messages */.D.missingFromOtherVersion(missing, what), missing, total);
    }
    const isPassed = isWithin(missing, total, most);
    const message = messages/* messages */.D.missing(isPassed, missing, total, what, formatAmount(most));
    return decide(isPassed ? "passed" : "failed", message, missing, total);
}
/** Counts baseline records without a row here; rows of no record, and expired rows, are counted as rows. */
function countMissing({ records, rows }) {
    const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
    if (records === undefined)
        return { missing: Math.max(0, there.total - rows.current.total), total: there.total, what: "row" };
    const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
    const total = records.both + records.missing + there.withoutRecord;
    return { missing: records.missing + nameless, total, what: nameless > 0 ? "row" : "record" };
}
function judgeMinCommon(least, { records }, baseline) {
    const unchecked = explainUncheckedRows("min_common", baseline, true);
    if (unchecked)
        return unchecked;
    if (records !== undefined)
        return [judgeAllCommon(least, records)];
    return [judged(target, "min_common", "not checked", messages/* messages */.D.commonUnknown(), { limit: toLimit(least) })];
}
function explainUncheckedRows(rule, baseline, isExplicit) {
    switch (baseline.kind) {
        case "read":
            return undefined;
        case "none":
            return isExplicit
                ? [judged(target, rule, "not checked", messages/* messages */.D.noBaseline("$rows", rule, baseline))]
                : [];
        case "unreadable": {
            const { reason } = baseline;
            return isExplicit
                ? [judged(target, rule, "failed", messages/* messages */.D.baselineUnreadable("$rows", rule, reason))]
                : [
                    judged(target, rule, "not checked", messages/* messages */.D.baselineUnreadableNote(rule, reason), {
                        isExplicit: false,
                    }),
                ];
        }
    }
}

// EXTERNAL MODULE: ./src/comparison/slices.ts
var slices = __webpack_require__(3022);
// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
;// CONCATENATED MODULE: ./src/gate/subject.ts



/** Finds the metric, category, or run-level score with a label. */
function findComparison(label, comparison) {
    return listComparisons(comparison).find((candidate) => candidate.label === label);
}
function listComparisons({ metrics, usage, summary }) {
    return [...metrics, ...usage, ...summary];
}
/** Whether a metric has a number here that rules can be checked with. */
function isScoredHere(found) {
    if (!("kind" in found))
        return typeof found.current === "number" || typeof found.current === "boolean";
    return (found.current?.count ?? 0) > 0;
}
/** Builds the subject of a metric's rules, or says why it has no number. */
function buildSubject(found, name, comparison, slice) {
    if (!("kind" in found))
        return buildSummarySubject(found, name);
    if (found.kind === "categorical")
        return messages/* messages */.D.isCategory(name, found.otherType);
    const { label, type, better, current, baseline, compared, difference, coverage } = found;
    const value = current?.mean;
    if (value === undefined || !Number.isFinite(value))
        return messages/* messages */.D.noScore(name, coverage.current.failed, coverage.current.rows);
    const isFromSummary = comparison.baselineFrom === "results summary";
    return {
        label,
        slice,
        name,
        type,
        better,
        value,
        baseline: baseline?.mean,
        compared,
        difference,
        lack: findLack(found, name),
        tested: found,
        untestedBecause: explainUntested(found, isFromSummary),
        isFromSummary,
        format: (0,units/* chooseUnitFormat */.T)(found, Math.max(Math.abs(value), Math.abs(compared?.baseline ?? 0))),
    };
}
function explainUntested({ pValue, coverage, difference }, isFromSummary) {
    if (isFromSummary) {
        const isTested = pValue !== undefined || difference === 0;
        return isTested ? undefined : "only averages are left of the baseline";
    }
    const both = coverage.records?.both ?? 0;
    if (both >= power/* minTestedRecords */.MT)
        return undefined;
    return `${both} ${both === 1 ? "record" : "records"} in both runs can't be tested, at least ${power/* minTestedRecords */.MT} are needed`;
}
function findLack({ otherType, baseline, coverage }, name) {
    if (otherType)
        return messages/* messages */.D.otherType(name);
    const failed = coverage.baseline?.failed ?? 0;
    return baseline?.mean === undefined && failed > 0 ? messages/* messages */.D.baselineFailed(name, failed) : undefined;
}
function buildSummarySubject(found, name) {
    const { label, better, current, baseline } = found;
    if (typeof current === "string")
        return messages/* messages */.D.isCategory(name, false);
    const value = typeof current === "boolean" ? Number(current) : current;
    if (value === null || value === undefined || !Number.isFinite(value))
        return messages/* messages */.D.noScore(name, current === null ? 1 : 0, 1);
    const isNumeric = typeof baseline === "number" || typeof baseline === "boolean";
    const before = isNumeric ? Number(baseline) : undefined;
    const type = typeof current === "boolean" ? "boolean" : "score";
    return {
        label,
        slice: undefined,
        name,
        type,
        better,
        value,
        baseline: before,
        compared: before === undefined ? undefined : { baseline: before, current: value },
        difference: before === undefined ? undefined : value - before,
        lack: findSummaryLack(baseline, name),
        tested: undefined,
        untestedBecause: "a run-level score can't be tested",
        isFromSummary: false,
        format: (0,units/* chooseUnitFormat */.T)({ label, type }, Math.max(Math.abs(value), Math.abs(before ?? 0))),
    };
}
function findSummaryLack(baseline, name) {
    if (baseline === null)
        return messages/* messages */.D.baselineFailed(name, undefined);
    return typeof baseline === "string" ? messages/* messages */.D.otherType(name) : undefined;
}

// EXTERNAL MODULE: ./src/gate/suggestion.ts
var suggestion = __webpack_require__(4115);
;// CONCATENATED MODULE: ./src/gate/judge-slices.ts










/** Judges the rules of slices. Those with too few records for relative rules are named once. */
function judgeSlices(entries, context) {
    const small = new Set();
    const rules = entries.flatMap((entry) => judgeSliceEntry(entry, context, small));
    if (small.size === 0)
        return rules;
    return [...rules, judged({ label: "$slices" }, "slice", "not checked", messages/* messages */.D.smallSlices(small.size))];
}
function judgeSliceEntry(entry, context, small) {
    const { selector, rules: own } = entry;
    const { gate, comparison, baseline, names } = context;
    const label = (0,metrics/* labelFor */.gt)(selector.metric, names);
    const fault = findSliceFault(entry, label, comparison);
    if (fault !== undefined)
        return [judged({ label }, "slice", "failed", fault)];
    const rules = (0,metrics/* rulesForSlice */.bI)(gate, own, label, { names });
    return findSlices(label, selector, comparison).flatMap((found) => {
        const slice = { ...found.slice, isFound: selector.value === undefined };
        const name = `${label}${(0,slice_key/* formatSlice */.c)(found.slice)}`;
        const subject = buildSubject(found, name, comparison, slice);
        if ("code" in subject)
            return [judged({ label, slice }, "score", "failed", subject)];
        const isSmall = baseline.kind === "read" && hasFewRecords(found);
        const { maxRegression, noRegression, ...others } = rules;
        if (isSmall && (maxRegression !== undefined || noRegression))
            small.add(name);
        return judgeSubject(subject, { rules: isSmall ? others : rules, rows: gate.rows, baseline });
    });
}
function findSlices(label, selector, { slices }) {
    return slices.filter((found) => found.label === label && (0,metrics/* matchesSlice */.ob)(selector, found.slice));
}
function hasFewRecords({ coverage }) {
    return coverage.records !== undefined && coverage.records.both < power/* minTestedRecords */.MT;
}
function findSliceFault({ key, selector }, label, comparison) {
    const found = findComparison(label, comparison);
    if (found === undefined) {
        const labels = comparison.metrics.map((metric) => metric.label);
        return messages/* messages */.D.unknownMetric(selector.metric, (0,suggestion/* findNearest */.q)(selector.metric, labels), labels);
    }
    if (!("kind" in found))
        return messages/* messages */.D.runLevelSlice(key);
    if (found.kind === "categorical")
        return messages/* messages */.D.isCategory(key, found.otherType);
    const property = (0,record_properties/* normalizeProperty */.n)(selector.property);
    const known = comparison.sliceProperties.find((candidate) => candidate.property === property);
    const count = known?.values.length ?? 0;
    if (selector.value === undefined && count > slices/* maxSliceValues */.Dc)
        return messages/* messages */.D.tooManySlices(key, count, slices/* maxSliceValues */.Dc);
    if (findSlices(label, selector, comparison).length > 0)
        return undefined;
    return messages/* messages */.D.emptySlice(key, suggestSlice(selector, comparison));
}
/** Suggests a near property, or a near value of the property. */
function suggestSlice({ property, value }, { sliceProperties }) {
    const known = sliceProperties.find((candidate) => candidate.property === (0,record_properties/* normalizeProperty */.n)(property));
    if (known === undefined) {
        const properties = sliceProperties.map((candidate) => candidate.property);
        const meant = (0,suggestion/* findNearest */.q)(property, properties);
        return meant === undefined ? undefined : (0,slice_key/* formatSlice */.c)({ property: meant, value }).slice(1, -1);
    }
    const meant = value === undefined ? undefined : (0,suggestion/* findNearest */.q)(value, known.values);
    return meant === undefined ? undefined : (0,slice_key/* formatSlice */.c)({ property, value: meant }).slice(1, -1);
}

// EXTERNAL MODULE: ./src/gate/verdict.ts
var verdict = __webpack_require__(5950);
;// CONCATENATED MODULE: ./src/gate/judge.ts










/** Judges every rule of a gate. Without a rule nothing is judged. */
function judgeGate(gate, evidence) {
    if (gate === undefined || !(0,metrics/* hasRules */.w0)(gate)) {
        const warnings = gate === undefined ? [] : [messages/* messages */.D.onlyBetter()];
        return { verdict: "none", isGated: false, rules: [], notes: [], warnings };
    }
    const rules = [...(evidence.facts ?? []).map(judgeFact), ...judgeResults(gate, evidence)];
    return {
        verdict: (0,verdict/* decideVerdict */.AU)(rules),
        isGated: true,
        rules,
        notes: listNotes(gate, evidence),
        warnings: evidence.results.kind === "read" ? findPowerWarnings(rules, evidence.results.comparison) : [],
    };
}
function judgeFact({ rule, message }) {
    return judged({ label: "$rows" }, rule, "failed", messages/* messages */.D[rule](message), { isExplicit: false });
}
function listNotes({ explicitRows }, { baseline, dataset }) {
    const isPartial = dataset !== undefined && dataset.present < dataset.records;
    if (!isPartial || baseline.kind !== "none" || explicitRows.includes("maxMissing"))
        return [];
    return [messages/* messages */.D.datasetRows(dataset)];
}
function judgeResults(gate, { results, baseline, names, dataset }) {
    if (results.kind === "unreadable") {
        const message = messages/* messages */.D.resultsUnreadable(results.reason);
        return [judged({ label: "$rows" }, "results", "failed", message, { isExplicit: false })];
    }
    const { comparison } = results;
    const context = { gate, comparison, baseline: checkBaselineRows(baseline, comparison), names };
    return [...judgeRows(gate, comparison, context.baseline, dataset), ...judgeMetrics(context)];
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
function judgeMetrics(context) {
    const { gate, comparison, names } = context;
    const isMetric = (name) => names?.has(name) === true || findComparison(name, comparison) !== undefined;
    const named = [];
    const slices = [];
    for (const entry of gate.metrics) {
        const selector = (0,metrics/* findSlice */.MV)(entry, isMetric);
        if (selector === undefined)
            named.push(entry);
        else if ((0,metrics/* hasMetricRules */.yp)(entry.rules))
            slices.push({ key: entry.label, selector, rules: entry.rules });
    }
    const labels = new Set(named.map(({ label }) => (0,metrics/* labelFor */.gt)(label, names)));
    const others = listMetricsOfEveryRule(comparison)
        .filter((label) => !labels.has(label))
        .map((label) => ({ label, rules: {} }));
    // A metric may be in the gate by its tool's name and by its label: the rules of both apply.
    const rules = [...named, ...others].flatMap((entry) => judgeEntry(entry, context));
    return [...rules, ...judgeSlices(slices, context)];
}
/** Lists what `"*"` applies to: the numbers of rows. Categories and run-level scores are gated by name. */
function listMetricsOfEveryRule({ metrics, usage }) {
    const tested = usage.filter(({ verdict }) => verdict !== "not tested");
    return [...metrics, ...tested]
        .filter((metric) => metric.kind === "numeric" || metric.otherType)
        .map(({ label }) => label);
}
function judgeEntry({ label: name, rules: own }, context) {
    const { gate, comparison, baseline, names } = context;
    const label = (0,metrics/* labelFor */.gt)(name, names);
    const found = findComparison(label, comparison);
    const isRunLevel = found !== undefined && !("kind" in found);
    const rules = isRunLevel
        ? (0,metrics/* rulesForRunLevelScore */.a_)(gate, own)
        : withoutForeignRules((0,metrics/* rulesFor */.NP)(gate, own), own, found);
    if (!(0,metrics/* hasMetricRules */.yp)(rules))
        return [];
    if (found === undefined) {
        const scored = listComparisons(comparison).filter(isScoredHere);
        const labels = scored.map((metric) => metric.label);
        const message = messages/* messages */.D.unknownMetric(name, (0,suggestion/* findNearestMetric */.g)(name, labels, names?.keys() ?? []), labels);
        return [judged({ label: name }, "score", "failed", message)];
    }
    const { minCoverage, ...others } = rules;
    if ("kind" in found && found.kind === "categorical" && !(0,metrics/* hasMetricRules */.yp)(others))
        return judgeCoverage({ label }, label, found.coverage, minCoverage);
    const subject = buildSubject(found, label, comparison);
    if (!("code" in subject))
        return judgeSubject(subject, { rules, rows: gate.rows, baseline });
    const message = subject.code === messages/* messages */.D.noScore(label, 0, 0).code ? explainMissing(label, context) : subject;
    return [judged({ label }, "score", "failed", message)];
}
/** `max_broken` of `"*"` is for booleans; only under a metric's own name it's an error on a score. */
function withoutForeignRules(rules, own, found) {
    if (own.maxBroken !== undefined || (found && "type" in found && found.type === "boolean"))
        return rules;
    const { maxBroken: _, ...others } = rules;
    return others;
}
/** A metric that only the baseline has was probably renamed. */
function explainMissing(label, { comparison, names }) {
    const scored = listComparisons(comparison).filter(isScoredHere);
    const labels = scored.map((metric) => metric.label);
    return messages/* messages */.D.missingMetric(label, (0,suggestion/* findNearestMetric */.g)(label, labels, names?.keys() ?? []));
}


/***/ }),

/***/ 1627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ messages)
});

// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
// EXTERNAL MODULE: ./src/gate/units.ts
var units = __webpack_require__(5744);
;// CONCATENATED MODULE: ./src/gate/message-parts.ts

function buildMessage(code, message) {
    return { code, message };
}
function formatBaseline(baseline) {
    return baseline === undefined ? "" : ` (baseline: ${baseline})`;
}
/** How often a bound would fail by chance, if that's known. */
function formatChance(baseline, side, chance) {
    if (baseline === undefined || chance === undefined)
        return formatBaseline(baseline);
    const verb = side === "below" ? "falls" : "rises";
    return `. At the baseline's ${baseline} an unchanged app ${verb} ${side} in ${formatRuns(chance)}.`;
}
function formatAllowed({ limit }) {
    return `The gate allows ${limit} (\`max_regression\`).`;
}
function explainDecision({ untestedBecause }) {
    return untestedBecause === undefined ? "" : ` The number alone decides: ${untestedBecause}.`;
}
function formatFailing(isFailing) {
    return isFailing ? " The gate fails for it (`unclear: fail`)." : "";
}
function formatRowCounts({ covered, expected, failed }) {
    const failures = failed === 0 ? "" : `; its evaluator failed on ${formatCount(failed)}`;
    return `${formatCount(covered)} of ${formatCounted(expected, "row")}${failures}`;
}
function formatShared(both, total) {
    return `${formatCount(both)} of ${formatCounted(total, "scored record")} (${formatPercent(both, total)})`;
}
function formatPercent(count, total) {
    return `${total === 0 ? 0 : Math.floor((count / total) * 100)}%`;
}
const maxListed = 10;
function suggestName(meant, labels) {
    if (meant !== undefined)
        return ` Did you mean \`${meant}\`?`;
    if (labels.length === 0)
        return "";
    const more = labels.length - maxListed;
    return ` It has ${labels.slice(0, maxListed).join(", ")}${more > 0 ? `, and ${more} more` : ""}.`;
}
/** In how many of 100 runs something would appear by chance. */
function formatRuns(pValue) {
    const runs = Math.round(pValue * 100);
    return runs < 1 ? "fewer than 1 of 100 runs" : `${runs} of 100 runs`;
}
function formatRunCounts({ baseline, current }) {
    if (baseline === current)
        return baseline === 1 ? "one run" : `${baseline} runs each`;
    return `${formatCounted(baseline, "run")} on the base branch and ${current} here`;
}
function formatPlan(plan) {
    if (plan === undefined)
        return "";
    const { drop, records, recordsWithThreeRuns: fewer } = plan;
    const other = fewer === undefined ? "" : `, or ${formatCount(fewer)} with three runs on the base branch`;
    return ` For ${drop}: ${formatCounted(records, "record")}${other}.`;
}
function formatPValue(pValue) {
    if (pValue === undefined)
        return "";
    return pValue < 0.001 ? ", p < 0.001" : `, p = ${Number(pValue.toPrecision(2))}`;
}
function formatCount(count) {
    return (0,units/* formatNumber */.Z)(count, 0);
}
function formatCounted(count, noun) {
    return `${count === undefined ? "these" : formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./src/gate/messages.ts


// Rows are paired by their ID, else by their input.
const checkIdentity = "Check `record_id`. For a table, name the column that identifies its rows in `results_columns`, as `input`.";
/** What the gate says about its rules, by code. Numbers come formatted in the metric's unit. */
const messages = {
    min: (isPassed, name, value, limit, baseline, chance) => isPassed
        ? buildMessage("LLMX221", `${name} is ${value}, not below the minimum of ${limit}${formatBaseline(baseline)}`)
        : buildMessage("LLMX220", `${name} is ${value}, below the minimum of ${limit}${formatChance(baseline, "below", chance)}`),
    max: (isPassed, name, value, limit, baseline, chance) => isPassed
        ? buildMessage("LLMX223", `${name} is ${value}, not above the maximum of ${limit}${formatBaseline(baseline)}`)
        : buildMessage("LLMX222", `${name} is ${value}, above the maximum of ${limit}${formatChance(baseline, "above", chance)}`),
    droppedTooFar: (name, change) => buildMessage("LLMX230", `${name} ${change.text} (${change.step}). ${formatAllowed(change)}${explainDecision(change)}`),
    droppedMaybe: (name, change, pValue, isFailing) => buildMessage("LLMX231", `${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. If nothing had changed, a difference this large would appear in ${formatRuns(pValue)}.${formatFailing(isFailing)}`),
    droppedUndecidable: (name, change, records, isFailing) => buildMessage("LLMX232", `${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. Not enough data: no outcome on ${formatCounted(records, "record")} could be significant.${formatFailing(isFailing)}`),
    withinLimit: (name, change) => buildMessage("LLMX233", `${name} ${change.text} (${change.step}). ${formatAllowed(change)}${explainDecision(change)}`),
    shownWithinLimit: (name, change) => buildMessage("LLMX234", `${name} ${change.text} (${change.step}). ${formatAllowed(change)} The 95% range ends within it.`),
    significantlyWorse: (name, step, pValue) => buildMessage("LLMX240", `${name} is significantly worse than the baseline (${step}${formatPValue(pValue)}). The gate allows no regression (\`no_regression\`).`),
    notSignificantlyWorse: (name) => buildMessage("LLMX241", `${name}: no significant regression`),
    tooFewToTest: (name, records) => buildMessage("LLMX242", `${name}: \`no_regression\` not checked: ${records === undefined ? "only averages are left of the baseline" : `${formatCounted(records, "record")} in both runs, at least ${power/* minTestedRecords */.MT} needed`}`),
    neverSignificant: (name, records) => buildMessage("LLMX243", `${name}: \`no_regression\` not checked, because no outcome on ${formatCounted(records, "record")} could be significant`),
    runLevelTest: (name) => buildMessage("LLMX244", `${name} is a single run-level score, so it can't be tested for significance. Use \`max_regression\` instead of \`no_regression\`.`),
    broken: (isPassed, name, broke, both, limit) => buildMessage(isPassed ? "LLMX251" : "LLMX250", `${name} broke on ${formatCount(broke)} of ${formatCounted(both, "record")} in both runs. The gate allows ${limit} (\`max_broken\`).`),
    brokenNeedsBoolean: (name) => buildMessage("LLMX252", `${name}: max_broken needs a boolean metric. Let the evaluator return pass or fail.`),
    brokenNeedsRecords: (name) => buildMessage("LLMX253", `${name} is a single run-level score, so \`max_broken\` has no records to count. Use \`max_regression\` instead.`),
    needsRows: (name, rule) => buildMessage("LLMX254", `${name}: \`${rule}\` not checked, because the baseline's rows have expired`),
    coverage: (isPassed, name, counts, limit) => isPassed
        ? buildMessage("LLMX261", `${name} was scored on ${formatRowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`).`)
        : buildMessage("LLMX260", `${name} was scored on only ${formatRowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`). ${counts.failed > 0 ? "Fix the evaluator and rerun." : "Score every row and rerun."}`),
    rowErrors: (isPassed, failed, total, limit) => buildMessage(isPassed ? "LLMX271" : "LLMX270", `${formatCount(failed)} of ${formatCounted(total, "row")} ended with an error; the gate allows ${limit} (\`max_errors\`)`),
    rowCount: (isPassed, total, min) => buildMessage(isPassed ? "LLMX273" : "LLMX272", `This run has ${formatCounted(total, "row")}; the gate requires at least ${formatCount(min)} (\`$rows.min\`)`),
    missing: (isPassed, missing, total, what, limit) => {
        const counts = `${formatCount(missing)} of ${formatCount(total)} baseline ${what}s ${missing === 1 ? "is" : "are"} missing from this run; the gate allows ${limit} (\`max_missing\`)`;
        return isPassed
            ? buildMessage("LLMX275", counts)
            : buildMessage("LLMX274", `${counts}. Evaluate the whole dataset.`);
    },
    missingFromOtherVersion: (missing, what) => buildMessage("LLMX276", `\`max_missing\` not checked: ${formatCounted(missing, `baseline ${what}`)} ${missing === 1 ? "is" : "are"} missing from this run, but the baseline ran on another dataset version`),
    missingFromDataset: (isPassed, missing, total, limit) => {
        const counts = `${formatCount(missing)} of ${formatCounted(total, "dataset record")} ${missing === 1 ? "has" : "have"} no row in this run; the gate allows ${limit} (\`max_missing\`)`;
        return isPassed
            ? buildMessage("LLMX278", counts)
            : buildMessage("LLMX277", `${counts}. Evaluate the whole dataset.`);
    },
    datasetRows: ({ present, records }) => buildMessage("LLMX279", `${formatCount(present)} of ${formatCounted(records, "dataset record")} have a row`),
    commonHere: (isPassed, both, total, limit) => isPassed
        ? buildMessage("LLMX282", `${formatShared(both, total)} are also in the baseline (\`min_common\`)`)
        : buildMessage("LLMX280", `Only ${formatShared(both, total)} are also in the baseline; the gate needs ${limit} (\`min_common\`). ${both === 0 ? checkIdentity : "Rerun the workflow on the base branch with the current dataset."}`),
    commonThere: (both, total, limit) => buildMessage("LLMX281", `Only ${formatCount(both)} of ${formatCounted(total, "record")} that the baseline scored (${formatPercent(both, total)}) ${both === 1 ? "has" : "have"} a row in this run; the gate needs ${limit} (\`min_common\`). Evaluate the whole dataset, or rerun the workflow on the base branch with the current dataset.`),
    commonUnknown: () => buildMessage("LLMX283", "`min_common` not checked, because the baseline's rows have expired"),
    tooFewCommon: (name, rule) => buildMessage("LLMX284", `${name}: \`${rule}\` not checked, because too few records are in both runs`),
    noBaseline: (name, rule, { branch, reason }) => buildMessage("LLMX290", `${name}: \`${rule}\` not checked, because ${branch === undefined ? `there's no baseline (${reason})` : `\`${branch}\` has no baseline yet`}`),
    baselineUnreadable: (name, rule, reason) => buildMessage("LLMX291", `${name}: can't check \`${rule}\`, because the baseline couldn't be read: ${reason}`),
    noSharedRecords: (name, rule) => buildMessage("LLMX292", `${name}: \`${rule}\` can't be checked: this run and the baseline share no records. ${checkIdentity}`),
    otherType: (name) => buildMessage("LLMX293", `${name} can't be checked: the metric has a different type in the baseline`),
    baselineFailed: (name, rows) => buildMessage("LLMX294", `${name} can't be checked: its evaluator failed in the baseline${rows === undefined ? "" : ` on all ${formatCounted(rows, "row")}`}. Rerun the workflow on the base branch.`),
    newMetric: (name, rule) => buildMessage("LLMX295", `${name}: \`${rule}\` not checked, because the metric is new`),
    tooFarApart: (name, rule) => buildMessage("LLMX296", `${name}: can't check \`${rule}\`, because the scores are too far apart to subtract`),
    baselineUnreadableNote: (rule, reason) => buildMessage("LLMX297", `\`${rule}\` not checked, because the baseline couldn't be read: ${reason}`),
    unknownMetric: (name, meant, labels) => buildMessage("LLMX300", `The gate names \`${name}\`, but this run has no such metric.${suggestName(meant, labels)}`),
    missingMetric: (name, meant) => buildMessage("LLMX301", `${name} has no score in this run, but the baseline has it.${suggestName(meant, [])}`),
    noScore: (name, failed, rows) => failed === 0
        ? buildMessage("LLMX302", `${name} has no score in this run`)
        : buildMessage("LLMX303", `${name} has no score in this run: its evaluator failed on ${failed === rows ? "all" : `${formatCount(failed)} of`} ${formatCounted(rows, "row")}. Fix the evaluator and rerun.`),
    isCategory: (name, isNew) => buildMessage("LLMX304", `${name} is a category${isNew ? " in this run, but not in the baseline" : ""}, so the gate can't check it. Let the evaluator return a number or a boolean.`),
    runLevelSlice: (key) => buildMessage("LLMX314", `${key} names records, but its metric is a single run-level score. Remove the brackets.`),
    emptySlice: (key, meant) => buildMessage("LLMX310", `The gate names \`${key}\`, but no record is in this slice.${meant === undefined ? " Check the property and the value." : ` Did you mean \`${meant}\`?`}`),
    tooManySlices: (key, count, max) => buildMessage("LLMX311", `\`${key}\` has ${formatCount(count)} values; at most ${max} are allowed. Name the values that matter.`),
    smallSlices: (count) => buildMessage("LLMX312", `not checked: ${formatCounted(count, "slice")} with fewer than ${power/* minTestedRecords */.MT} records`),
    foundSlices: (key, rule, outcome, count, total) => buildMessage("LLMX313", `${key}: \`${rule}\` ${outcome} for ${formatCount(count)} of ${formatCounted(total, "value")}`),
    resultsUnreadable: (reason) => buildMessage("LLMX320", reason),
    evaluation: (message) => buildMessage("LLMX321", message),
    arrival: (message) => buildMessage("LLMX322", message),
    limitTooFine: (name, { records, runs, drop, limit, plan }) => buildMessage("LLMX331", `${name}: ${formatCounted(records, "record")} with ${formatRunCounts(runs)} ${records === 1 ? "notices" : "notice"} ${drop === undefined ? "only large drops" : `a drop of ${drop}`}, not of ${limit}.${formatPlan(plan)}`),
    onlyBetter: () => buildMessage("LLMX330", "The gate sets no rule, so it checks nothing. Add one, such as accuracy: { min: 0.8 }."),
};


/***/ }),

/***/ 1370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ findSlice),
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   OI: () => (/* binding */ listSliceProperties),
/* harmony export */   a_: () => (/* binding */ rulesForRunLevelScore),
/* harmony export */   bI: () => (/* binding */ rulesForSlice),
/* harmony export */   ck: () => (/* binding */ comparisonOptions),
/* harmony export */   gt: () => (/* binding */ labelFor),
/* harmony export */   ob: () => (/* binding */ matchesSlice),
/* harmony export */   w0: () => (/* binding */ hasRules),
/* harmony export */   xs: () => (/* binding */ isUsageJudged),
/* harmony export */   yp: () => (/* binding */ hasMetricRules)
/* harmony export */ });
/* unused harmony export betterFor */
/* harmony import */ var _results_formats_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8938);
/* harmony import */ var _results_record_properties_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3251);
/* harmony import */ var _results_result_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3400);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6866);




/** Returns the label that a name in the gate stands for: itself, or what a tool's name became. */
function labelFor(name, names) {
    const known = names?.get(name);
    if (known !== undefined)
        return known;
    if ((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsageLabel */ .yF)(name) || _results_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabelPattern */ .L3.test(name))
        return name;
    return (0,_results_formats_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .toLabel */ .A)(name);
}
/** Returns the slice that an entry names; undefined if its whole key is a metric's or a tool's name. */
function findSlice({ label, slice }, isMetric) {
    return slice === undefined || isMetric(label) ? undefined : slice;
}
/** Returns the rules of a metric: its own, and otherwise those of `"*"`. */
function rulesFor({ everyMetric }, own) {
    return { ...everyMetric, ...own };
}
/** Returns the rules of a run-level score: those of `"*"` that need records don't apply to it. */
function rulesForRunLevelScore(gate, own) {
    const { noRegression: _, maxBroken: __, minCoverage: ___, ...every } = gate.everyMetric;
    return { ...every, ...own };
}
/** Returns the rules of a slice: its own, and what an unclear rule does from its metric or `"*"`. */
function rulesForSlice(gate, own, label, facts) {
    const metric = findEntries(gate, label, facts).find(({ rules }) => rules.unclear !== undefined);
    const unclear = own.unclear ?? metric?.rules.unclear ?? gate.everyMetric.unclear;
    return unclear === undefined ? own : { ...own, unclear };
}
/** Returns which way is better for a metric: as the gate says, else its tool; less of usage, else more. */
function betterFor(gate, label, facts = {}) {
    const [own] = findEntries(gate, label, facts).flatMap(({ rules }) => rules.better ?? []);
    const isLower = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsageLabel */ .yF)(label) || facts.lowerIsBetter?.has(label);
    return own ?? (isLower ? "lower" : (gate?.everyMetric.better ?? "higher"));
}
/** Whether cost, tokens, or duration are tested: if the gate names them with a rule, or `usage_metrics` is set. */
function isUsageJudged(gate, label, { usageMetrics } = {}) {
    return usageMetrics === true || findEntries(gate, label, {}).some(({ rules }) => hasMetricRules(rules));
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
    return noRegression === true || [min, max, maxRegression, maxBroken, minCoverage].some(isSet);
}
function isSet(rule) {
    return rule !== undefined;
}
/** Returns what a comparison needs to know of a gate. */
function comparisonOptions(gate, facts) {
    const isUsageTested = (label) => isUsageJudged(gate, label, facts);
    const rulesOfMetric = (label) => {
        if (gate === undefined || ((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsageLabel */ .yF)(label) && !isUsageTested(label)))
            return [];
        const entries = findEntries(gate, label, facts);
        return entries.length === 0 ? [gate.everyMetric] : entries.map(({ rules }) => rulesFor(gate, rules));
    };
    return {
        betterFor: (label) => betterFor(gate, label, facts),
        isUsageTested,
        hasRelativeRule: (label) => rulesOfMetric(label).some((rules) => rules.maxRegression !== undefined || rules.noRegression === true),
        maxRegressionFor: (label, slice) => slice === undefined
            ? strictestLimit(rulesOfMetric(label))
            : strictestLimit(findSliceEntries(gate, label, slice, facts).map(({ rules }) => rules)),
        slices: listSlices(gate, facts),
    };
}
function strictestLimit(rules) {
    return rules.find(({ maxRegression }) => maxRegression !== undefined)?.maxRegression;
}
/** Lists the properties of records that slices of a gate ask for. */
function listSliceProperties(gate) {
    const selectors = (gate?.metrics ?? []).flatMap(({ slice }) => slice ?? []);
    return new Set(selectors.map(({ property }) => (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeProperty */ .n)(property)));
}
function listSlices(gate, { names }) {
    return (gate?.metrics ?? []).flatMap((entry) => {
        const slice = findSlice(entry, (name) => names?.has(name) === true);
        if (slice === undefined)
            return [];
        return [{ label: labelFor(slice.metric, names), property: slice.property, value: slice.value }];
    });
}
/** Finds the entries of a whole metric: its label and its tool's name may both be in the gate. */
function findEntries(gate, label, { names }) {
    return (gate?.metrics ?? []).filter((entry) => findSlice(entry, (name) => names?.has(name) === true) === undefined &&
        labelFor(entry.label, names) === label);
}
function findSliceEntries(gate, label, key, { names }) {
    return (gate?.metrics ?? []).filter((entry) => {
        const slice = findSlice(entry, (name) => names?.has(name) === true);
        return slice !== undefined && labelFor(slice.metric, names) === label && matchesSlice(slice, key);
    });
}
/** Whether a slice of a comparison is one that an entry asks for. */
function matchesSlice(slice, key) {
    if ((0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeProperty */ .n)(slice.property) !== (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeProperty */ .n)(key.property))
        return false;
    return slice.value === undefined || (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeProperty */ .n)(slice.value) === (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeProperty */ .n)(key.value);
}


/***/ }),

/***/ 5744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ chooseUnitFormat),
/* harmony export */   Z: () => (/* binding */ formatNumber)
/* harmony export */ });
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6866);

const plainUnit = (suffix, decimals) => ({
    factor: 1,
    decimals,
    suffix,
    differenceSuffix: suffix,
});
const units = {
    boolean: { factor: 100, decimals: () => 1, suffix: "%", differenceSuffix: " points" },
    score: plainUnit("", (size) => (size >= 100 ? 1 : size >= 0.0005 ? 3 : smallDecimals(size))),
    $cost_usd: plainUnit(" USD", (size) => (size < 0.01 ? 6 : size < 1 ? 4 : 2)),
    $total_tokens: plainUnit(" tokens", (size) => (size < 100 ? 1 : 0)),
    $duration_ms: plainUnit(" ms", () => 0),
    seconds: { ...plainUnit(" s", () => 2), factor: 0.001 },
};
// Two digits of a number so small that three decimals would show 0.
function smallDecimals(size) {
    return size === 0 ? 0 : Math.min(15, 1 - Math.floor(Math.log10(size)));
}
/** Returns the format for a metric; `size` is a typical value, which decides between ms and s. */
function chooseUnitFormat({ label, type }, size) {
    const unit = chooseUnit(label, type, size);
    const difference = (value, decimals) => {
        const digits = formatNumber(value, decimals);
        return `${digits}${digits === "1" ? unit.differenceSuffix.replace(/s$/, "") : unit.differenceSuffix}`;
    };
    const scaled = (value) => roundScaled(value * unit.factor);
    return {
        value: (value) => `${formatNumber(scaled(value), unit.decimals(Math.abs(value)))}${unit.suffix}`,
        limit: (limit) => `${formatNumber(scaled(limit), limitDecimals)}${unit.suffix}`,
        valueNear: (value, limit) => `${formatNumber(scaled(value), decimalsNear(scaled(value), scaled(limit), unit.decimals(Math.abs(value))))}${unit.suffix}`,
        difference: (value) => difference(scaled(Math.abs(value)), limitDecimals),
        differenceNear: (value, limit) => {
            const [size, near] = [scaled(Math.abs(value)), scaled(Math.abs(limit))];
            return difference(size, decimalsNear(size, near, unit.decimals(Math.abs(value))));
        },
        bareDifference: (value) => formatNumber(scaled(Math.abs(value)), limitDecimals),
    };
}
function chooseUnit(label, type, size) {
    if (type === "boolean")
        return units.boolean;
    if (!(0,_results_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .isUsageLabel */ .yF)(label))
        return units.score;
    if (label === "$duration_ms")
        return size < 1_000 ? units.$duration_ms : units.seconds;
    return label === "$cost_usd" ? units.$cost_usd : units.$total_tokens;
}
/** A limit is shown as the gate has it. */
const limitDecimals = 12;
// Binary fractions leave 7.000000000000001.
function roundScaled(value) {
    const rounded = Number(value.toPrecision(12));
    return Number.isFinite(rounded) ? rounded : value;
}
/** As many decimals as it takes until a value that isn't the limit doesn't look like it. */
function decimalsNear(value, limit, decimals) {
    const candidates = [decimals, 4, 6, 8, 10, 12].filter((candidate) => candidate >= decimals);
    return candidates.find((candidate) => Number(value.toFixed(candidate)) !== limit) ?? decimals;
}
/** Formats a number with at most so many decimals: `12,040`, `47.5`. */
function formatNumber(value, decimals) {
    if (Math.abs(value) >= 1e15)
        return String(value);
    return value
        .toLocaleString("en-US", { maximumFractionDigits: decimals })
        .replace(/^-(?=[0.,]*$)/, "")
        .replace("-", "−");
}


/***/ }),

/***/ 5950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   YR: () => (/* binding */ hideFoundSlices),
/* harmony export */   aG: () => (/* binding */ combineVerdicts)
/* harmony export */ });
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1627);
/* harmony import */ var _slice_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4699);


/** Returns the verdict on a gate. It passes only if one of its own rules passed or was accepted. */
function decideVerdict(rules) {
    if (rules.some(({ outcome }) => outcome === "failed"))
        return "fail";
    if (rules.some(({ outcome }) => outcome === "unclear"))
        return "unclear";
    const isPass = ({ outcome, isExplicit }) => isExplicit && (outcome === "passed" || outcome === "accepted");
    return rules.some(isPass) ? "pass" : "none";
}
const worstFirst = ["fail", "unclear", "none", "pass"];
/** Returns the worst verdict of experiments that share a gate: a leg without a verdict comes before one that passes. */
function combineVerdicts(verdicts) {
    return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "none";
}
/**
 * Replaces the judgements of slices that `*` found by counts: their values are content of the dataset, which is shown
 * only with `comment_details`.
 */
function hideFoundSlices(judgement) {
    const isFound = ({ slice }) => slice?.isFound === true;
    const found = judgement.rules.filter(isFound);
    const ofRule = ({ metric, slice, rule }) => JSON.stringify([metric, slice?.property, rule]);
    const totals = Map.groupBy(found, ofRule);
    const groups = Map.groupBy(found, (rule) => JSON.stringify([ofRule(rule), rule.outcome]));
    const counted = [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first?.slice === undefined)
            return [];
        const slice = { property: first.slice.property, value: "*", isFound: true };
        const key = `${first.metric}${(0,_slice_key_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSlice */ .c)({ property: slice.property })}`;
        const total = totals.get(ofRule(first))?.length ?? group.length;
        const message = _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.foundSlices(key, first.rule, verbs[first.outcome], group.length, total);
        const { shown: _, ...rule } = first;
        return [{ ...rule, slice, ...message }];
    });
    return { ...judgement, rules: [...judgement.rules.filter((rule) => !isFound(rule)), ...counted] };
}
const verbs = {
    passed: "passes",
    failed: "fails",
    unclear: "is unclear",
    "not checked": "isn't checked",
    accepted: "is accepted",
};


/***/ }),

/***/ 8009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ testByWelch),
/* harmony export */   YW: () => (/* binding */ tQuantile),
/* harmony export */   fl: () => (/* binding */ upperTail)
/* harmony export */ });
/** Student's t distribution: the integral of cos(x)^(df - 1) over the angle x = atan(t / √df), by Simpson's rule. */
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
const steps = 1_000;
function integrateFrom(angle, df) {
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
function testByWelch(baseline, current) {
    const [before, after] = [baseline.variance / baseline.count, current.variance / current.count];
    const df = (before + after) ** 2 / (before ** 2 / (baseline.count - 1) + after ** 2 / (current.count - 1));
    const difference = current.mean - baseline.mean;
    const standardError = Math.sqrt(before + after);
    const half = tQuantile(0.025, df) * standardError;
    const interval = [difference - half, difference + half];
    const pValue = Math.min(1, 2 * upperTail(Math.abs(difference) / standardError, df));
    return { interval, pValue, standardError };
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ buildResultsReport)
/* harmony export */ });
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9314);

/** Builds what is shown of a comparison and of the gate's judgement. */
function buildResultsReport(facts) {
    const { comparison, judgement, gateMode, job, withAnswers, notIngested } = facts;
    return {
        comparison,
        judgement,
        gateMode,
        job,
        notIngested,
        withAnswers,
        records: comparison === undefined ? [] : buildRecords((0,_records_js__WEBPACK_IMPORTED_MODULE_0__/* .orderRecords */ .t7)(comparison, judgement), facts),
        failures: buildFailures(facts),
        trend: comparison === undefined ? [] : extendTrend(comparison, facts),
    };
}
// The job summary shows a hundred of each.
const maxRecords = 100;
function buildRecords(ordered, facts) {
    const worse = ordered.filter(({ kind }) => kind !== "better").slice(0, maxRecords);
    const better = ordered.filter(({ kind }) => kind === "better").slice(0, maxRecords);
    return [...worse, ...better].map(({ record, kind }) => {
        const { recordId, span, baselineSpan, changes } = record;
        const labels = changes.map(({ label }) => label);
        const [before, after] = [
            describeRow("baseline", baselineSpan, labels, facts),
            describeRow("current", span, labels, facts),
        ];
        return {
            recordId,
            kind,
            changes: changes.map(({ label, type, baseline, current, runs }) => ({
                label,
                type,
                baseline,
                current,
                runs,
            })),
            input: after?.excerpt?.input ?? before?.excerpt?.input,
            expected: after?.excerpt?.expected ?? before?.excerpt?.expected,
            baseline: before?.output,
            current: after?.output,
        };
    });
}
function describeRow(side, span, labels, { scores, urls, withAnswers }) {
    if (span === undefined)
        return undefined;
    const excerpt = withAnswers ? scores[side]?.findExcerpt?.(span) : undefined;
    const reasons = labels.flatMap((label) => {
        const text = excerpt && Object.hasOwn(excerpt.reasons, label) ? excerpt.reasons[label] : undefined;
        return text === undefined ? [] : [{ label, text }];
    });
    const output = {
        output: excerpt?.output,
        error: excerpt?.error,
        reasons,
        url: urls[side](span),
    };
    return { output, excerpt };
}
function buildFailures({ scores, urls, withAnswers }) {
    const known = new Set((scores.baseline?.failures ?? []).map(({ type, message }) => type ?? message));
    const describe = ({ type, message, count, recordId, span }) => ({
        // A message can quote an input.
        message: withAnswers ? message : (type ?? "error"),
        count,
        record: recordId,
        url: span && urls.current(span),
        isNew: scores.baseline !== undefined && !known.has(type ?? message),
    });
    const failures = scores.current?.failures ?? [];
    return {
        rows: failures.filter(({ metric }) => metric === undefined).map(describe),
        evaluators: failures.flatMap((failure) => failure.metric === undefined ? [] : [{ ...describe(failure), metric: failure.metric }]),
    };
}
/** Adds this run to the trend of the metrics that it has. */
function extendTrend({ metrics }, { trend, commit }) {
    return trend.flatMap((past) => {
        const metric = metrics.find(({ label }) => label === past.label);
        const value = metric?.kind === "numeric" ? metric.current?.mean : undefined;
        if (metric?.kind !== "numeric" || metric.type !== past.type || value === undefined)
            return [];
        return [{ ...past, points: [...past.points, { commit, value }] }];
    });
}


/***/ }),

/***/ 8730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ checkResults)
});

// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/events.ts
var events = __webpack_require__(5333);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/results-file.ts + 4 modules
var results_file = __webpack_require__(2410);
// EXTERNAL MODULE: ./src/results/scores.ts + 5 modules
var results_scores = __webpack_require__(6866);
// EXTERNAL MODULE: ./src/results/formats/column-profile.ts
var column_profile = __webpack_require__(1275);
;// CONCATENATED MODULE: ./src/results/string-scores.ts

/** In a native file a string is a category. One that stands for another type was written by mistake. */
function createStringScores() {
    const metrics = new Map();
    return {
        add: (scores, member, { file, line }, isWanted = () => true) => {
            for (const [label, score] of Object.entries(scores)) {
                if (typeof score !== "string" || score === "" || !isWanted(label))
                    continue;
                const name = `${member}.${label}`;
                const metric = metrics.get(name) ?? { profile: (0,column_profile/* createProfile */.SH)(), place: { file, line } };
                metrics.set(name, metric);
                (0,column_profile/* addValue */.dM)(metric.profile, score);
            }
        },
        faults: () => [...metrics].flatMap(([name, { profile, place }]) => {
            const fix = describeFix((0,column_profile/* decideColumnKind */.nb)(profile));
            return fix === undefined ? [] : [{ kind: "fault", ...place, message: `${name} ${fix}` }];
        }),
    };
}
function describeFix(kind) {
    switch (kind) {
        case "number":
        case "epoch":
        case "comma":
        case "scales":
            return "is a number in quotes. Write it without quotes, such as 0.85 for 85%, and null if the evaluator failed.";
        case "boolean":
            return "is a boolean in quotes. Write true or false without quotes, and null if the evaluator failed.";
        case "mixed":
            return "is a string that holds a number in some rows and other text in others. Write numbers without quotes, and null if the evaluator failed.";
        case "empty":
        case "failed":
            return "is a string that only says that there is no score. Write null if the evaluator failed.";
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/results/validation.ts
var validation = __webpack_require__(3235);
;// CONCATENATED MODULE: ./src/results/check.ts








const maxListedFaults = 20;
/** Faults from which on a check reads no further. */
const maxFaults = 100;
/** Characters of a metric's label. */
const maxLabelLength = 1_000;
/** Reads files to their end, checks them against each other, and folds them; a cancel rejects with its reason. */
async function checkResults(files, experimentId, cancel, toldFaults = maxListedFaults, folder = (0,results_scores/* createScoreFolder */.fF)()) {
    const check = emptyCheck(toldFaults, folder);
    for (const file of files) {
        await checkFile(check, file, experimentId, cancel);
        if (check.isStopped)
            break;
    }
    complainOfTwins(check);
    for (const fault of check.strings.faults())
        addFault(check, fault);
    if (check.total === 0)
        complainOfEmpty(check);
    if (check.total > 0)
        return { kind: "faults", faults: check.faults, total: check.total, isStopped: check.isStopped };
    return { kind: "checked", scores: check.folder.scores(), counts: check.counts, files: check.files };
}
async function checkFile(check, file, experimentId, cancel) {
    const opened = (0,results_file/* openResultsFile */.x)(file);
    const before = check.total;
    for await (const group of opened.entries) {
        for (const entry of group) {
            addEntry(check, entry, experimentId);
            if (check.isStopped)
                return;
        }
        cancel?.throwIfAborted();
    }
    check.files.push({ file, ...opened.facts() });
    if (check.total === before)
        checkNames(check, file);
}
function emptyCheck(toldFaults, folder) {
    return {
        isStopped: false,
        toldFaults,
        faults: [],
        total: 0,
        counts: { rows: 0, metrics: 0 },
        folder,
        strings: createStringScores(),
        types: new Map(),
        runs: new Map(),
        summaries: new Map(),
        files: [],
        names: new Map(),
        twins: new Map(),
    };
}
function addEntry(check, entry, experimentId) {
    if (entry.kind === "fault")
        addFault(check, entry);
    else if (entry.kind === "row")
        addRow(check, entry, experimentId);
    else
        addSummary(check, entry);
}
function addFault(check, fault) {
    check.total += 1;
    if (check.total === maxFaults)
        check.isStopped = true;
    if (check.faults.length < check.toldFaults)
        check.faults.push((0,result_entry/* placed */.GS)(fault));
}
function addRow(check, entry, experimentId) {
    checkTypes(check, entry, entry.row.scores);
    // Strings of a metric that began as another type are reported already.
    const isCategory = (label) => check.types.get(label)?.type === "categorical";
    if (!entry.isOfTool)
        check.strings.add(entry.row.scores, "scores", entry, isCategory);
    check.counts.rows += 1;
    if (check.counts.rows > limits/* maxRows */._q)
        stop(check, entry, `there are more than ${limits/* maxRows */._q} rows: split the evaluation into experiments`);
    check.counts.metrics += Object.keys(entry.row.scores).length;
    const record = check.folder.addRow(entry.row, entry.identity, (0,events/* buildSpanReference */.w)(experimentId, entry));
    if (record >= 0)
        checkRun(check, entry, record);
}
function addSummary(check, entry) {
    for (const label of Object.keys(entry.scores)) {
        const first = firstSeen(check.summaries, label, entry);
        if (first)
            complain(check, entry, `summary.${label} was given before, in ${(0,result_entry/* placeName */.fW)(first)}`);
    }
    check.counts.metrics += Object.keys(entry.scores).length;
    if (entry.line !== undefined)
        check.strings.add(entry.scores, "summary", entry);
    check.folder.addSummary(entry.scores);
}
function checkTypes(check, place, scores) {
    for (const [label, score] of Object.entries(scores)) {
        const type = (0,results_scores/* metricTypeOf */.OQ)(score);
        if (type === undefined)
            continue;
        const first = check.types.get(label);
        if (!first)
            addType(check, label, type, place);
        else if (first.type !== type)
            complain(check, place, `scores.${label} is ${words[type]} here, but ${words[first.type]} in ${first.place}. Write one type, and null if the evaluator failed.`);
    }
}
function addType(check, label, type, place) {
    check.types.set(label, { type, place: (0,result_entry/* placeName */.fW)(place) });
    if (label.length > maxLabelLength)
        complain(check, place, `the metric ${(0,validation/* quote */.hD)(label)} has a name of ${label.length} characters: shorten it`);
    if (check.types.size > limits/* maxMetrics */._$)
        stop(check, place, `there are more than ${limits/* maxMetrics */._$} metrics: their names may not hold what changes from row to row`);
}
/** Reads no further, however many faults there are. */
function stop(check, place, message) {
    if (!check.isStopped)
        complain(check, place, message);
    check.isStopped = true;
}
const words = {
    score: "a number",
    boolean: "a boolean",
    categorical: "a string",
};
/** `record` is its index. */
function checkRun(check, entry, record) {
    const { row } = entry;
    const run = (0,result_row/* rowRun */.gT)(row);
    const records = check.runs.get(run) ?? new Map();
    check.runs.set(run, records);
    const first = firstSeen(records, record, entry);
    if (first === undefined)
        return;
    // Tools number no repeats: the same run in another file is the same evaluation, written twice.
    if (entry.isOfTool && first.file !== entry.file) {
        addTwin(check, entry, first);
        return;
    }
    const fix = row.record_id
        ? `To repeat a record, number its runs with "run".${isCased(row.record_id) ? " IDs that differ only in case are one record." : ""}`
        : `Give the rows a record_id, or number their runs with "run".`;
    complain(check, entry, `duplicate of ${(0,result_entry/* placeName */.fW)(first)} (same record and run). ${fix}`);
}
function isCased(id) {
    return id.toLowerCase() !== id.toUpperCase();
}
/** Where the key was seen before; undefined where it is new. */
function firstSeen(seen, key, place) {
    const first = seen.get(key);
    if (first)
        return first;
    seen.set(key, placeOnly(place));
    return undefined;
}
function addTwin({ twins }, place, first) {
    const key = `${first.file.name}\n${place.file.name}`;
    const twin = twins.get(key);
    if (twin)
        twin.rows += 1;
    else
        twins.set(key, { place, first, rows: 1 });
}
function complainOfTwins(check) {
    for (const { place, first, rows } of check.twins.values()) {
        const also = rows === 1 ? "this row stands" : `this row and ${rows - 1} more stand`;
        const message = `${also} in ${(0,result_entry/* placeName */.fW)(first)} too: name one of the two files, or exclude one with a line that begins with !`;
        complain(check, place, message);
    }
}
/** Metrics of several files are one where their labels are: then their tools have to mean the same. */
function checkNames(check, file) {
    for (const [name, label] of check.files.at(-1)?.names ?? []) {
        const first = check.names.get(label);
        if (first === undefined)
            check.names.set(label, { name, file: file.name });
        else if (first.name !== name)
            complain(check, { file, line: undefined }, `the metric ${(0,validation/* quote */.hD)(name)} becomes the label ${label}, as ${(0,validation/* quote */.hD)(first.name)} of ${first.file} does: rename one of them`);
    }
}
// One empty shard of many is no fault.
function complainOfEmpty(check) {
    if (check.files.some(hasEntries))
        return;
    for (const { file, isTool, leftOut } of check.files) {
        const counted = [...leftOut].map(([what, times]) => `${times} ${what}`);
        const but = counted.length === 0 ? "" : `; left out: ${counted.join(", ")}`;
        const message = isTool ? `the file holds no rows${but}` : "the file is empty";
        complain(check, { file, line: undefined }, message);
    }
}
function hasEntries({ told }) {
    return told.rows > 0 || told.summaries > 0;
}
function complain(check, place, message) {
    addFault(check, { kind: "fault", ...placeOnly(place), message });
}
function placeOnly({ file, line, inDocument }) {
    return inDocument === undefined ? { file, line } : { file, line, inDocument };
}


/***/ }),

/***/ 5333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ buildEvents),
/* harmony export */   w: () => (/* binding */ buildSpanReference)
/* harmony export */ });
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9148);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6072);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8233);




/**
 * The ids of a row's span, derived from the experiment and from what identifies the row (record and run, else its
 * place), so that a repeated upload repeats itself.
 */
function buildSpanReference(experimentId, entry) {
    const { row, identity, file, line, inDocument } = entry;
    const record = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordKey */ .Hy)(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
    // One digest for both: with 100,000 rows the second one is felt.
    const [spanId, traceId] = (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .fg)(`row ${experimentId}\n${record}\n${(0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .rowRun */ .gT)(row)}`, 8, 16);
    return { spanId, traceId };
}
/** The span and metrics of a row, the metrics of a summary line. */
function buildEvents(entry, context) {
    switch (entry.kind) {
        case "row":
            return rowEvents(entry, context);
        case "summary":
            return { spans: [], metrics: summaryMetrics(entry.scores, context) };
    }
}
function rowEvents(entry, context) {
    const reference = buildSpanReference(context.experimentId, entry);
    const { row } = entry;
    const metrics = Object.entries(row.scores).map(([label, score]) => {
        const comment = { reasoning: row.reasoning?.[label], assessment: row.assessment?.[label] };
        return buildMetric("custom", label, score, reference, context, comment);
    });
    return { spans: [buildSpan(row, reference, context)], metrics };
}
function summaryMetrics(scores, context) {
    const wholeExperiment = { spanId: "", traceId: "" };
    return Object.entries(scores).map(([label, score]) => buildMetric("summary", label, score, wholeExperiment, context, {}));
}
function buildSpan(row, reference, context) {
    const error = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .readRowFailure */ .v)(row.error);
    const metrics = (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .spanUsage */ .y2)(row.usage);
    const metadata = buildSpanMetadata(row);
    return {
        trace_id: reference.traceId,
        span_id: reference.spanId,
        project_id: context.projectId,
        dataset_id: context.datasetId,
        name: context.name,
        ...buildSpanTimes(row, context.uploadedAt),
        status: error ? "error" : "ok",
        meta: {
            ...(row.input === undefined ? {} : { input: row.input }),
            ...(row.output === undefined ? {} : { output: row.output }),
            ...(row.expected_output === undefined ? {} : { expected_output: row.expected_output }),
            ...(metadata ? { metadata } : {}),
            ...(error ? { error } : {}),
        },
        ...(metrics ? { metrics } : {}),
        tags: spanTags(row, context),
    };
}
// Whether Datadog keeps the metrics of a pushed span is open; metadata are kept.
function buildSpanMetadata({ metadata, usage }) {
    return (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUsage */ .Ak)(usage) ? { ...metadata, [_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageMember */ .m7]: usage } : (metadata ?? undefined);
}
const nanosecondsPerMillisecond = 1_000_000;
// Datadog refuses what is older than 24 h; an hour is left for clocks and the upload itself.
const oldestStart = 23 * 60 * 60 * 1000;
function buildSpanTimes(row, uploadedAt) {
    const durationMs = row.duration_ms ?? 0;
    const start = row.start ? toNanoseconds(row.start) : uploadedAt - durationMs;
    const clamped = Math.round(Math.min(Math.max(start, uploadedAt - oldestStart), uploadedAt));
    return {
        start_ns: clamped * nanosecondsPerMillisecond,
        duration: Math.max(1, Math.round(durationMs * nanosecondsPerMillisecond)),
    };
}
// A time without an offset, as Python's isoformat() writes it, is read as UTC and not as the runner's own.
function toNanoseconds(start) {
    return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(start) ? start : `${start}Z`);
}
function spanTags(row, context) {
    const run = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .rowRun */ .gT)(row);
    const record = row.record_id ? [`dataset_record_id:${row.record_id}`] : [];
    return [
        `experiment_id:${context.experimentId}`,
        `dataset_id:${context.datasetId}`,
        `run_id:${formatRunId(context, run)}`,
        `run_iteration:${run}`,
        ...record,
        ...(row.tags ?? []),
    ];
}
// In the form of a UUID, as Datadog's SDKs write it; the last one is kept, since rows come run by run.
function formatRunId(context, run) {
    const known = lastRunIds.get(context);
    if (known?.run === run)
        return known.id;
    const hex = (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(`${context.experimentId}\nrun ${run}`, 16);
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
    const id = parts.join("-");
    lastRunIds.set(context, { run, id });
    return id;
}
const lastRunIds = new WeakMap();
function buildMetric(source, label, score, reference, context, { reasoning, assessment }) {
    return {
        metric_source: source,
        label,
        ...scoreMembers(score, reasoning ?? undefined),
        span_id: reference.spanId,
        trace_id: reference.traceId,
        timestamp_ms: context.uploadedAt,
        experiment_id: context.experimentId,
        tags: [`experiment_id:${context.experimentId}`],
        ...(reasoning === undefined || reasoning === null ? {} : { reasoning }),
        ...(assessment ? { assessment } : {}),
    };
}
// Without a score Datadog's SDKs send an empty category with an error beside it, whatever the metric's type.
function scoreMembers(score, reasoning) {
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


/***/ }),

/***/ 1992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ resolveResultFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/glob/dist/esm/index.min.js
var index_min = __webpack_require__(1668);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./src/results/workspace-path.ts

/**
 * A pattern that begins with the workspace's path, relative to it: as `github.workspace` writes it, or in a
 * container, where that is the host's path while the workspace is mounted elsewhere. Any other pattern is as it was.
 *
 * @param workspaces The paths that the workspace has: as it is given, and without symbolic links.
 */
function belowWorkspace(pattern, workspaces) {
    const mark = pattern.startsWith("!") ? "!" : "";
    const path = pattern.slice(mark.length).trim();
    for (const workspace of workspaces) {
        const rest = restBelow(workspace, path);
        if (rest !== undefined)
            return mark + rest;
    }
    return mark + (restOnHost(path, workspaces[0] ?? "") ?? path);
}
// On the host the runner works in `…/work/<repository>/<repository>`, unless it is told another folder.
const hostPath = /^(?:[A-Za-z]:)?[\\/].*?[\\/]_?work[\\/]([^\\/]+)[\\/]\1(?=[\\/]|$)/;
function restOnHost(path, workspace) {
    if (hostPath.test(`${workspace}/`))
        return undefined;
    const host = hostPath.exec(path)?.[0];
    if (host !== undefined)
        return restBelow(host, path);
    const mounted = /\/__w(\/[^/]+\/[^/]+)$/.exec(workspace)?.[1];
    const at = mounted === undefined || !path.startsWith("/") ? -1 : `${path}/`.indexOf(`${mounted}/`);
    return mounted === undefined || at <= 0 ? undefined : restBelow(mounted, path.slice(at));
}
function restBelow(folder, path) {
    const prefix = (0,lib_text/* trimTrailing */.l)(folder, "\\/");
    if (prefix === "" || !path.startsWith(prefix))
        return undefined;
    const rest = path.slice(prefix.length);
    if (rest !== "" && !/^[\\/]/.test(rest))
        return undefined;
    return rest.replace(/^[\\/]+/, "") || ".";
}

;// CONCATENATED MODULE: ./src/results/file-patterns.ts





/**
 * The files that patterns (paths or globs, below the workspace) name; a pattern that begins with `!` excludes. One
 * that is the exact path of a file is that file, whatever characters it holds. Files outside the workspace are
 * refused, also where a symbolic link leads there.
 */
async function resolveResultFiles(patterns, workspace, reading = {}) {
    const root = await (0,promises_.realpath)(workspace).catch(() => undefined);
    if (root === undefined) {
        const unmatched = patterns.map((pattern) => `${pattern} matches no file: there is no workspace`);
        return { files: [], unmatched, refused: [] };
    }
    const [wanted, unwanted] = sides(patterns.map((pattern) => belowWorkspace(pattern, [workspace, root])));
    const refused = await Promise.all([...wanted, ...unwanted].map((pattern) => refuseComplex(pattern, root)));
    if (refused.some((reasons) => reasons.length > 0))
        return { files: [], unmatched: [], refused: refused.flat() };
    const excluded = new Set((await Promise.all(unwanted.map((pattern) => excludedPaths(pattern, root)))).flat());
    const matches = await Promise.all(wanted.map((pattern) => matchPattern(pattern, root, excluded)));
    const found = new Map(matches.flatMap(({ files }) => files).map((file) => [file.path, file]));
    return {
        files: [...found.values()]
            .map((file) => ({ ...file, reading }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
        unmatched: matches.flatMap(({ unmatched }) => unmatched),
        refused: matches.flatMap(({ refused }) => refused),
    };
}
const [maxLength, maxGroups, maxStars] = [1_000, 4, 4];
/** What matches a glob tries every way to divide a name or path among its stars, and writes out every choice of braces. */
async function refuseComplex(pattern, root) {
    const segments = pattern.split(/[\\/]/);
    const stars = segments.map((segment) => segment.split(/\*+/).length - 1);
    const isComplex = pattern.length > maxLength ||
        pattern.split("{").length - 1 > maxGroups ||
        Math.max(...stars) > maxStars ||
        segments.filter((segment) => segment === "**").length > maxStars;
    if (!isComplex || (await isFile((0,external_node_path_.resolve)(root, pattern))))
        return [];
    const limits = `${maxLength} characters, ${maxGroups} groups in braces, and ${maxStars} stars between two slashes or ** in all`;
    return [`${(0,lib_text/* clipped */.c)(pattern, 60)} is too complex: a pattern can have ${limits}. Use several patterns`];
}
/** Patterns of what is wanted, and of what is not. */
function sides(patterns) {
    const isExcluding = (pattern) => pattern.startsWith("!");
    const unwanted = patterns.filter(isExcluding).map((pattern) => pattern.slice(1).trim());
    return [patterns.filter((pattern) => !isExcluding(pattern)), unwanted];
}
async function excludedPaths(pattern, root) {
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(root, pattern)).catch(() => undefined);
    const folder = (0,lib_text/* trimTrailing */.l)(pattern, "\\/");
    const paths = await listPaths(found?.isDirectory() ? `${folder}/**` : pattern, root, true);
    return await Promise.all(paths.map((path) => (0,promises_.realpath)(path)));
}
async function matchPattern(pattern, root, excluded) {
    const matched = await listPaths(pattern, root);
    if (matched.length === 0)
        return { files: [], unmatched: [await noFile(pattern, root)], refused: [] };
    const targets = await Promise.all(matched.map((path) => (0,promises_.realpath)(path)));
    const isKept = (_path, index) => !excluded.has(targets[index] ?? "");
    const paths = matched.filter(isKept);
    const entries = targets.filter((path) => !excluded.has(path));
    if (paths.length === 0)
        return { files: [], unmatched: [`${pattern} matches only files that are excluded`], refused: [] };
    const outside = paths.filter((_path, index) => !isBelow(root, entries[index] ?? ""));
    if (outside[0] !== undefined)
        return { files: [], unmatched: [], refused: [refusal(pattern, outside, root)] };
    return {
        files: await Promise.all(entries.map((path) => fileAt(path, root))),
        unmatched: [],
        refused: [],
    };
}
// `glob` and not Node's own: that one crashes in Node 24.4 and 24.5 where `**` meets a symbolic link.
async function listPaths(pattern, root, dot = false) {
    const literal = (0,external_node_path_.resolve)(root, pattern);
    if (await isFile(literal))
        return [literal];
    const windowsPathsNoEscape = external_node_path_.sep === "\\";
    const limits = { noext: true, braceExpandMax: 10_000 };
    const given = { cwd: root, absolute: true, nodir: true, dot, windowsPathsNoEscape };
    const matches = await (0,index_min/* glob */.TI)(pattern, { ...given, ...limits });
    const files = await Promise.all(matches.map(isFile));
    return matches.filter((_path, index) => files[index]).sort();
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() ?? false;
}
async function fileAt(path, root) {
    const { mtimeMs, size } = await (0,promises_.stat)(path);
    return { path, name: describeFile(path, root), modifiedAt: mtimeMs, size };
}
function describeFile(path, root) {
    return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/");
}
function isBelow(root, path) {
    const inside = (0,external_node_path_.relative)(root, path);
    return inside !== "" && inside !== ".." && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
}
function refusal(pattern, outside, root) {
    const [first = ""] = outside;
    const others = outside.length === 1 ? "" : ` and ${outside.length - 1} more`;
    return isBelow(root, first)
        ? `${pattern}: ${describeFile(first, root)}${others} leads out of the workspace through a symbolic link; results files must lie below the workspace`
        : `${pattern}: ${first}${others} lies outside the workspace; results files must lie below it`;
}
async function noFile(pattern, root) {
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(root, pattern)).catch(() => undefined);
    if (!found?.isDirectory())
        return `${pattern} matches no file`;
    return `${pattern} is a folder: write ${(0,lib_text/* trimTrailing */.l)(pattern, "\\/")}/${await globFor((0,external_node_path_.resolve)(root, pattern))}`;
}
/** A glob for the files in a folder: by their extension if they have one in common. */
async function globFor(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
    if (files.length === 0)
        return entries.some((entry) => entry.isDirectory()) ? "**" : "*.jsonl";
    const extensions = new Set(files.map(({ name }) => (0,external_node_path_.extname)(name)));
    return extensions.size === 1 ? `*${[...extensions][0]}` : "*";
}


/***/ }),

/***/ 1264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ nothingTold),
/* harmony export */   y: () => (/* binding */ countRow)
/* harmony export */ });
const nothingTold = () => ({ rows: 0, runs: 0, firstRuns: 0, summaries: 0 });
/** Counts a row of this run. */
function countRow(told, run) {
    told.rows += 1;
    told.runs = Math.max(told.runs, run);
    if (run === 1)
        told.firstRuns += 1;
}


/***/ }),

/***/ 1275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ countOddValues),
/* harmony export */   SH: () => (/* binding */ createProfile),
/* harmony export */   dM: () => (/* binding */ addValue),
/* harmony export */   nb: () => (/* binding */ decideColumnKind)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8131);

function createProfile() {
    return {
        counts: new Map(),
        firstPlaces: new Map(),
        texts: new Set(),
        maxTextLength: 0,
        min: Number.POSITIVE_INFINITY,
        max: Number.NEGATIVE_INFINITY,
        areWhole: true,
    };
}
/** A text column is a category if it repeats no more values than this. */
const maxCategories = 20;
const maxCategoryLength = 60;
/** Counts a value of the column and returns its kind. */
function addValue(profile, value, place) {
    const kind = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .classifyValue */ .Ws)(value);
    const { counts, firstPlaces, texts } = profile;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!firstPlaces.has(kind))
        firstPlaces.set(kind, place);
    if (kind === "number")
        addNumber(profile, (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(value) ?? Number.NaN);
    if (kind === "text" || kind === "quantity" || kind === "boolean") {
        const text = String(value).trim();
        profile.maxTextLength = Math.max(profile.maxTextLength, text.length);
        if (texts.size <= maxCategories)
            texts.add(text.slice(0, maxCategoryLength + 1));
    }
    return kind;
}
function addNumber(profile, number) {
    if (!Number.isFinite(number))
        return;
    profile.min = Math.min(profile.min, number);
    profile.max = Math.max(profile.max, number);
    profile.areWhole &&= Number.isInteger(number);
}
/** Decides what a column is. Words for nothing and failed evaluators don't count: they are in columns of every kind. */
function decideColumnKind(profile) {
    const count = (...kinds) => kinds.reduce((sum, kind) => sum + (profile.counts.get(kind) ?? 0), 0);
    const all = [...profile.counts.values()].reduce((sum, times) => sum + times, 0);
    const filled = all - count("nothing", "failure");
    if (filled === 0)
        return count("failure") > 0 ? "failed" : "empty";
    const numbers = count("number", "percentage", "comma");
    if (numbers * 2 > filled)
        return decideNumbers(profile);
    if (isBoolean(count("boolean"), filled))
        return "boolean";
    if (numbers * 3 >= filled)
        return "mixed";
    for (const kind of ["time", "id", "quantity", "structure"])
        if (count(kind) * 2 > filled)
            return kind;
    return isCategory(profile, filled) ? "category" : "text";
}
function decideNumbers({ counts, min, max, areWhole }) {
    if (counts.has("comma"))
        return "comma";
    if (counts.has("percentage") && max > 1)
        return "scales";
    return areWhole && !counts.has("percentage") && isEpoch(min, max) ? "epoch" : "number";
}
// Seconds and milliseconds of the years 2001 to 2038.
function isEpoch(min, max) {
    if (min > max)
        return false;
    return (min >= 1e9 && max <= 2.2e9) || (min >= 1e12 && max <= 2.2e12);
}
// `yes`, `no`, and `maybe` are a category; one odd value among booleans is a failed evaluator.
function isBoolean(booleans, filled) {
    const odd = filled - booleans;
    return booleans > odd && odd <= Math.max(1, filled / 5);
}
function isCategory({ texts, maxTextLength }, filled) {
    return texts.size <= maxCategories && texts.size * 2 <= filled && maxTextLength <= maxCategoryLength;
}
/** How many values of a number or boolean column are none, though they aren't empty, and where the first is. */
function countOddValues({ counts, firstPlaces }, kind) {
    const fitting = kind === "boolean" ? ["boolean"] : ["number", "percentage"];
    const odd = [...counts].filter(([found]) => found !== "nothing" && !fitting.includes(found));
    const count = odd.reduce((sum, [, times]) => sum + times, 0);
    const [first] = odd.map(([found]) => firstPlaces.get(found));
    return { count, first };
}


/***/ }),

/***/ 4507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ tableDelimiter),
/* harmony export */   k: () => (/* binding */ readCsvHeader)
/* harmony export */ });
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(477);


/** What separates the cells of a table: spreadsheets of some languages write `;`. */
const delimiters = [",", ";", "\t"];
/** The names of a table's columns, as far as its first line tells them. */
async function readCsvHeader(file) {
    const { delimiter, line } = await readHead(file);
    return split(line, delimiter);
}
/** The delimiter that the file states, or that splits the header into the most cells. */
async function tableDelimiter(file) {
    return (await readHead(file)).delimiter;
}
async function readHead(file) {
    const [first = "", second = ""] = await firstLines(file);
    const stated = statedDelimiter(first);
    return stated === undefined
        ? { delimiter: detectDelimiter(first), line: first }
        : { delimiter: stated, line: second };
}
/** Excel writes and reads a first line such as `sep=;`. */
function statedDelimiter(line) {
    const stated = /^"?sep=(.)"?$/i.exec(line.trimStart())?.[1];
    return delimiters.find((delimiter) => delimiter === stated);
}
function detectDelimiter(line) {
    const counts = delimiters.map((delimiter) => split(line, delimiter).length);
    return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
/** The first two lines with content. */
async function firstLines(file) {
    const lines = [];
    for await (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .S)(file, _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxLineBytes */ .YW)) {
        if (line.kind === "fault")
            break;
        if (line.text.trim() !== "")
            lines.push(line.text);
        if (lines.length === 2)
            break;
    }
    return lines;
}
// Quoted names may hold the delimiter; a quote within one is written twice.
function split(line, delimiter) {
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


/***/ }),

/***/ 6614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ asMilliseconds),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   bt: () => (/* binding */ asAmount),
/* harmony export */   dG: () => (/* binding */ scoreOrNull),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   gV: () => (/* binding */ isMembers),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   yq: () => (/* binding */ asNonEmptyString)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
// Reading what other programs wrote: a member of another kind than expected is taken as not given.

function isMembers(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(value);
}
/** The members of an object; none where the value is no object. */
function asObject(value) {
    return isMembers(value) ? value : {};
}
function asArray(value) {
    return Array.isArray(value) ? value : [];
}
function asString(value) {
    return typeof value === "string" ? value : undefined;
}
/** A text that says something. */
function asNonEmptyString(value) {
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
function asNumber(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
/** A score as a tool writes it: a number, a boolean, or a string, which is read with those of the other rows. Else `null`. */
function scoreOrNull(value) {
    if (typeof value === "boolean")
        return value;
    // More digits than a score keeps: what was an ID stays one.
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(value))
        return value.rawJSON;
    return asNumber(value) ?? asNonEmptyString(value) ?? null;
}
/** A number above nothing: tools write 0 for costs, tokens and times that they do not know. */
function asAmount(value) {
    const number = asNumber(value);
    return number !== undefined && number > 0 ? number : undefined;
}
/** A time that a tool gives, in milliseconds; undefined where it is none. */
function asMilliseconds(value, millisecondsPerUnit) {
    const number = asNumber(value);
    return number === undefined || number < 0 ? undefined : number * millisecondsPerUnit;
}
/** The members that have a value; undefined where none has. */
function given(members) {
    const entries = Object.entries(members).filter((entry) => entry[1] !== undefined && entry[1] !== null);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}


/***/ }),

/***/ 4914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZH: () => (/* binding */ documentText),
  i7: () => (/* binding */ jsonLines),
  f6: () => (/* binding */ parseLenient),
  jS: () => (/* binding */ readEnds),
  DI: () => (/* binding */ json_text_tooDeep),
  QL: () => (/* binding */ whyNoJson)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/lines.ts
var lines = __webpack_require__(477);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
;// CONCATENATED MODULE: ./src/results/formats/json-bounds.ts


// What a document of 64 MB with this many values takes in memory is bounded, however it is made.
const maxValues = 2_000_000;
const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = Buffer.from('"\\,[]{}');
/**
 * Follows a JSON document chunk by chunk before anything parses it.
 *
 * @throws ActionError if it nests too deep, holds too many values, or has a list or object of too many items.
 */
function createJsonBounds() {
    // The commas of every list and object that is open.
    const commas = new Uint32Array(limits/* deepestDocument */.CE + 1);
    let [depth, values, isString, isEscaped] = [0, 0, false, false];
    return (chunk) => {
        for (let at = 0; at < chunk.length; at += 1) {
            const byte = chunk[at];
            if (isString) {
                if (isEscaped)
                    isEscaped = false;
                else if (byte === backslash)
                    isEscaped = true;
                else if (byte === quote)
                    isString = false;
            }
            else if (byte === quote)
                isString = true;
            else if (byte === openBracket || byte === openBrace) {
                if (depth === limits/* deepestDocument */.CE)
                    throw new errors/* ActionError */.lZ(tooDeep);
                depth += 1;
                commas[depth] = 0;
                values += 1;
            }
            else if (byte === closeBracket || byte === closeBrace)
                depth = Math.max(0, depth - 1);
            else if (byte === comma) {
                values += 1;
                const items = (commas[depth] ?? 0) + 1;
                commas[depth] = items;
                if (items >= limits/* maxRows */._q)
                    throw new errors/* ActionError */.lZ(tooManyItems);
            }
        }
        if (values > maxValues)
            throw new errors/* ActionError */.lZ(tooManyValues);
    };
}
const number = (value) => value.toLocaleString("en");
const tooManyItems = `a list or object in the file has more than ${number(limits/* maxRows */._q)} items. Split the file.`;
const tooManyValues = `the file holds more than ${number(maxValues)} values. Write JSON Lines, or split the file.`;
const tooDeep = `objects and arrays nest deeper than ${limits/* deepestNesting */.bt} levels`;

;// CONCATENATED MODULE: ./src/results/formats/json-text.ts







/**
 * A text of JSON, or of what Python takes for it: `NaN` and infinities outside of strings are `null`.
 *
 * @throws SyntaxError
 */
function parseLenient(text) {
    try {
        return (0,json/* parseJson */.qF)(text);
    }
    catch (error) {
        const repaired = error instanceof SyntaxError ? withoutNaN(text) : undefined;
        if (repaired === undefined)
            throw error;
        return (0,json/* parseJson */.qF)(repaired);
    }
}
/** The text with `null` for what Python writes outside of strings; undefined if there is none of it. */
function withoutNaN(text) {
    const parts = [];
    let [end, isString] = [0, false];
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === '"')
            isString = !isString;
        else if (isString)
            at += character === "\\" ? 1 : 0;
        else if (character === "N" || character === "I" || character === "-") {
            const word = notNumbers.find((name) => text.startsWith(name, at));
            if (word === undefined)
                continue;
            parts.push(text.slice(end, at), "null");
            end = at + word.length;
            at = end - 1;
        }
    }
    return parts.length === 0 ? undefined : parts.join("") + text.slice(end);
}
const notNumbers = ["NaN", "Infinity", "-NaN", "-Infinity"];
/**
 * The text of a file that is one document, without a byte order mark.
 *
 * @throws ActionError where it is larger than is read, or no UTF-8.
 */
async function documentText(file) {
    const { size } = file;
    if (size > limits/* maxDocumentSize */.x6) {
        const megabytes = (bytes) => Math.round(bytes / (1024 * 1024)).toLocaleString("en");
        throw new errors/* ActionError */.lZ(`the file is one document of ${megabytes(size)} MB, and at most ${megabytes(limits/* maxDocumentSize */.x6)} MB are read as one: write JSON Lines, or several files`);
    }
    const checkBounds = createJsonBounds();
    const whole = Buffer.allocUnsafe(size);
    let length = 0;
    for await (const chunk of (0,open_file/* readChunks */.zO)(file)) {
        checkBounds(chunk);
        length += chunk.copy(whole, length);
    }
    const bytes = whole.subarray(0, length);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new errors/* ActionError */.lZ("the file is not valid UTF-8");
    return bytes.toString("utf8").replace(/^\u{FEFF}/u, "");
}
/** Why a text is no JSON, without a word of what it holds. */
function whyNoJson(text, { message }) {
    const position = Number(/position (\d+)/.exec(message)?.[1]);
    if (message.startsWith("Unexpected end") || position >= text.trimEnd().length)
        return "the JSON ends in the middle: the file is truncated";
    if (Number.isNaN(position))
        return "the file is not valid JSON";
    const before = text.slice(0, position);
    const character = position - before.lastIndexOf("\n");
    return `the file is not valid JSON (line ${countLines(before)}, character ${character})`;
}
function countLines(text) {
    let lines = 1;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        lines += 1;
    return lines;
}
async function* jsonLines(file) {
    for await (const line of (0,lines/* readLines */.S)(file, limits/* maxLineBytes */.YW)) {
        if (line.kind === "fault")
            yield { kind: "fault", line: line.number, message: line.fault };
        else if (line.text.trim() !== "")
            yield jsonLine(line.number, line.text);
    }
}
/** Why a value cannot be worked on; what works on it recurses. */
function json_text_tooDeep(value) {
    return (0,json/* nestsDeeperThan */.ix)(limits/* deepestDocument */.CE, value)
        ? `objects and arrays nest deeper than ${limits/* deepestNesting */.bt} levels`
        : undefined;
}
function jsonLine(line, text) {
    try {
        const value = parseLenient(text);
        const message = json_text_tooDeep(value);
        return message === undefined ? { kind: "value", line, value } : { kind: "fault", line, message };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const reason = whyNoJson(text, error).replaceAll("the file is", "the line is").replace("line 1, ", "at ");
        return { kind: "fault", line, message: reason };
    }
}
/** The first bytes of a file and the last ones. */
async function readEnds({ handle, size }, bytes) {
    const length = Math.min(size, bytes);
    const at = async (position) => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
    };
    return { head: await at(0), tail: await at(size - length) };
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ claimLine),
/* harmony export */   $n: () => (/* binding */ looksOwn),
/* harmony export */   Bm: () => (/* binding */ unusableFiles),
/* harmony export */   E4: () => (/* binding */ claimColumns),
/* harmony export */   ck: () => (/* binding */ claimDocument)
/* harmony export */ });
/* harmony import */ var _json_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6614);

const format = (name) => ({ kind: "format", format: name });
const unusable = (reason) => ({ kind: "unusable", reason });
const unusableFiles = {
    promptfooCsv: "this is promptfoo's CSV, which rounds its scores and names no error: write JSON with --output results.json",
    promptfooXml: "this is promptfoo's plain XML, which holds no rows: write JSON with --output results.json",
    braintrust: "this is Braintrust's summary, which holds no rows to compare: write the action's own JSON Lines, one object a row",
    deepEvalUnfinished: "this is a run of DeepEval that did not end: it says of no test whether it passed. Name the file that the finished run wrote",
    inspectZip: "this is Inspect's .eval archive: run Inspect with --log-format json, or convert it with inspect log convert",
    zip: "this is a zip archive: name the files within it",
    gzip: "the file is compressed with gzip: unpack it before the job ends, and name what was in it",
};
/** Whose document an object is; undefined where nobody's that is known. The first rule that fits decides. */
function claimDocument(value) {
    if (!(0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value))
        return undefined;
    for (const rule of documentRules) {
        const claim = rule(value);
        if (claim !== undefined)
            return claim;
    }
    return undefined;
}
const documentRules = [
    ({ results }) => {
        const { version, results: rows } = (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(results);
        return typeof version === "number" && Array.isArray(rows) ? format("promptfoo") : undefined;
    },
    deepEval,
    ({ testResults, numTotalTests }) => Array.isArray(testResults) && numTotalTests !== undefined ? jestLike(testResults) : undefined,
    ({ run, evals, suites }) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(run) && (Array.isArray(evals) || Array.isArray(suites)) ? format("evalite") : undefined,
    ({ version, status, eval: task }) => version !== undefined && status !== undefined && "task" in (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(task) ? format("inspect") : undefined,
    ({ results, configs, versions }) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(results) && configs !== undefined && versions !== undefined
        ? unusable("this is lm-evaluation-harness's summary, which holds no rows: write the action's own JSON Lines from its samples (--log_samples)")
        : undefined,
    ({ rows, metrics }) => Array.isArray(rows) && (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(metrics)
        ? unusable("this is a result of Azure AI Evaluation, which is not read: write its rows as a JSON array and set results_format: table")
        : undefined,
    ({ cases, failures, analyses, report_evaluator_failures: reports }) => Array.isArray(cases) &&
        ([failures, analyses, reports].some(Array.isArray) || "assertions" in (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(cases[0]))
        ? format("pydantic-evals")
        : undefined,
    ({ scenarioRunResults }) => Array.isArray(scenarioRunResults)
        ? unusable("this is a report of Microsoft.Extensions.AI.Evaluation, which is not read: write the action's own JSON Lines")
        : undefined,
    ({ tests, exitcode, root }) => Array.isArray(tests) && exitcode !== undefined && root !== undefined
        ? unusable("this is pytest-json-report's file, which is not read: run pytest with --junitxml=eval-results.xml")
        : undefined,
];
function deepEval(document) {
    if ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(document.testRunData))
        return format("deepeval");
    const { testCases, metricsScores, conversationalTestCases, test_results: results } = document;
    if (Array.isArray(testCases) && (metricsScores !== undefined || Array.isArray(conversationalTestCases)))
        return format("deepeval");
    if (Array.isArray(results) && results.some((result) => "metrics_data" in (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(result)))
        return format("deepeval");
    const written = "write the results with DEEPEVAL_RESULTS_FOLDER=results, and name the file in it";
    if (typeof document.testRunLink === "string")
        return unusable(`this is DeepEval's link to a run on Confident AI, which holds no rows: ${written}`);
    if ("test_cases_lookup_map" in document)
        return unusable(`this is DeepEval's cache, which is no result: ${written}`);
    return undefined;
}
// Vitest writes `meta` with every test, Jest does not.
function jestLike(files) {
    const tests = files.flatMap((file) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asArray */ ._j)((0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(file).assertionResults)).map(_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB);
    if (tests.some(({ meta }) => "eval" in (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(meta) || "harness" in (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(meta)))
        return format("vitest-evals");
    return format(tests.some(({ meta }) => (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(meta)) ? "vitest" : "jest");
}
/** Whose line an object is. */
function claimLine(value) {
    if (!(0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value))
        return undefined;
    if (typeof value.projectName === "string" && typeof value.experimentName === "string")
        return unusable(unusableFiles.braintrust);
    if ((0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value.scores) || value.summary !== undefined)
        return { kind: "own" };
    if (typeof value.promptIdx === "number" && (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value.testCase) && (0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value.vars))
        return format("promptfoo");
    if ("doc_id" in value && "doc" in value && "filtered_resps" in value)
        return unusable("these are samples of lm-evaluation-harness, which are not read: write the action's own JSON Lines from them");
    if ("spec" in value || ("event_id" in value && "sample_id" in value && "type" in value))
        return unusable("these are events of OpenAI evals, which are not read: write the action's own JSON Lines");
    return claimColumns(Object.keys(value));
}
const ownMembers = new Set([
    "record_id",
    "input",
    "output",
    "expected_output",
    "scores",
    "reasoning",
    "assessment",
    "error",
    "start",
    "duration_ms",
    "usage",
    "run",
    "metadata",
    "tags",
]);
/** A line that is meant to be in the action's own format, whatever is wrong with it. */
function looksOwn(value) {
    if (!(0,_json_access_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value))
        return false;
    const names = Object.keys(value);
    return (names.includes("record_id") || names.includes("scores") || names.every((name) => ownMembers.has(name)));
}
/** Whose table has these columns. */
function claimColumns(columns) {
    const names = new Set(columns.map((column) => column.trim()));
    if (names.has("Named Scores") && names.has("Grader Reason"))
        return unusable(unusableFiles.promptfooCsv);
    const isRagas = (names.has("user_input") && (names.has("response") || names.has("reference"))) ||
        (names.has("question") && names.has("answer") && names.has("contexts"));
    if (isRagas)
        return format("ragas");
    const has = (prefix) => columns.some((column) => column.startsWith(prefix));
    return has("inputs.") && has("feedback.") ? format("table") : undefined;
}


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toLabel),
/* harmony export */   m: () => (/* binding */ createLabels)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9112);
/* harmony import */ var _validation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3235);


/** What Datadog's SDKs leave out of the name of a DeepEval metric. */
const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;
/** The label that Datadog takes for a metric's name: what it does not take becomes `_`. Empty where nothing is left. */
function toLabel(name) {
    const label = name
        .replace(kindSuffix, "")
        .replace(/[^a-zA-Z0-9_-]+/g, "_")
        .replace(/^_+/, "");
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimTrailing */ .l)(label, "_");
}
function createLabels() {
    const labels = new Map();
    const owners = new Map();
    const refused = new Set();
    const refuse = (name, fault) => {
        const isTold = refused.has(name);
        refused.add(name);
        return { fault: isTold ? undefined : fault };
    };
    return {
        of: (name) => {
            const known = labels.get(name);
            if (known !== undefined)
                return { label: known };
            const label = toLabel(name);
            if (label === "")
                return refuse(name, `the metric ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} has no letter or digit to make a label of`);
            const owner = owners.get(label);
            if (owner !== undefined)
                return refuse(name, `the metrics ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(owner)} and ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} both become the label ${label}: rename one of them`);
            owners.set(label, name);
            labels.set(name, label);
            return { label };
        },
        names: () => labels,
    };
}


/***/ }),

/***/ 6168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ settleScores),
/* harmony export */   lo: () => (/* binding */ describeOdd),
/* harmony export */   yD: () => (/* binding */ describeUnclearNumbers)
/* harmony export */ });
/* harmony import */ var _validation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3235);
/* harmony import */ var _column_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1275);
/* harmony import */ var _tool_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1390);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8131);




/**
 * Reads the strings among the scores of a document by the rule of all formats: most values of a metric decide whether it is
 * numeric, boolean, or a category, and what doesn't fit is an evaluator that failed.
 */
function settleScores(file) {
    if (!Array.isArray(file.rows))
        return file;
    const rows = file.rows;
    const profiles = profileStrings(rows);
    if (profiles.size === 0)
        return file;
    const kinds = new Map([...profiles].map(([name, profile]) => [name, (0,_column_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .decideColumnKind */ .nb)(profile)]));
    const faults = [...kinds].flatMap(([name, kind]) => describeUnclear(name, kind));
    const settle = (row) => row.kind === "fault" ? row : { ...row, scores: row.scores.map((score) => settleScore(score, kinds)) };
    return {
        ...file,
        rows: [...faults, ...rows.map(settle)],
        warnings: [
            ...(file.warnings ?? []),
            ...[...profiles].flatMap(([name, profile]) => describeOdd(name, profile)),
        ],
    };
}
/** The values of each metric that is a string in some row. */
function profileStrings(rows) {
    const profiles = new Map();
    const scored = rows.filter((row) => row.kind === "row");
    for (const { scores } of scored)
        for (const { name, value } of scores)
            if (typeof value === "string" && !profiles.has(name))
                profiles.set(name, (0,_column_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .createProfile */ .SH)());
    for (const { scores, place } of scored)
        for (const { name, value } of scores) {
            const profile = profiles.get(name);
            if (profile)
                (0,_column_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .addValue */ .dM)(profile, value, place);
        }
    return profiles;
}
const numericKinds = new Set(["number", "epoch", "empty", "failed"]);
function scoreKindFor(kind) {
    if (kind === "boolean")
        return "boolean";
    return numericKinds.has(kind) ? "number" : "category";
}
function settleScore(score, kinds) {
    const kind = kinds.get(score.name);
    if (kind === undefined)
        return score;
    const { value, failure } = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readScore */ .Bg)(scoreKindFor(kind), score.value);
    return { ...score, value, reasoning: failure ?? score.reasoning };
}
function describeUnclear(name, kind) {
    const message = describeUnclearNumbers(kind);
    if (message === undefined)
        return [];
    return [{ kind: "fault", place: undefined, message: `the metric ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} ${message}` }];
}
/** Says why the numbers of a metric can't be read, and what to write; undefined if they can. */
function describeUnclearNumbers(kind) {
    switch (kind) {
        case "comma":
            return "has numbers with a decimal comma or commas between thousands. Write them with a decimal point, such as 0.75 or 1234.";
        case "scales":
            return "mixes percentages with numbers above 1. Write either percentages or numbers.";
        case "mixed":
            return "holds both numbers and other text. Write one of them, and leave a score out if its evaluator failed.";
        default:
            return undefined;
    }
}
/** Says how many values don't fit their metric. */
function describeOdd(name, profile, kind = scoreKindFor((0,_column_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .decideColumnKind */ .nb)(profile))) {
    if (kind === "category")
        return [];
    const { count, first } = (0,_column_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .countOddValues */ .Jl)(profile, kind);
    if (count === 0)
        return [];
    const place = first === undefined ? "" : ` (first: ${(0,_tool_row_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRowPlace */ .Ln)(first)})`;
    const values = count === 1 ? "1 value isn't" : `${count} values aren't`;
    return [`${name}: ${values} a ${kind}${place}, so the evaluator counts as failed there.`];
}


/***/ }),

/***/ 8131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ readScore),
/* harmony export */   E3: () => (/* binding */ readString),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   Ws: () => (/* binding */ classifyValue),
/* harmony export */   c_: () => (/* binding */ readContent),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   lS: () => (/* binding */ readError),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);

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
    [
        "failure",
        /^(?:err(?:or)?|errored|exception|time-?out|timed[ -]out|rate[ -]?limit(?:ed)?|crash(?:ed)?)$/i,
    ],
    ["failure", failureStart],
    ["time", /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$/],
    ["time", /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,? \d\d?:\d\d.*)?$/],
    ["time", /^\d{1,3}:\d\d(?::\d\d(?:\.\d+)?)?$/],
    ["id", /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i],
    ["id", /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/],
    ["id", /^[a-z][a-z+.-]*:\/\/\S+$/i],
    [
        "quantity",
        /^[<>≤≥~≈$€£]?\s*[-+]?\d+(?:\.\d+)?\s*(?:\/\s*\d+(?:\.\d+)?|%|ms|s|secs?|seconds?|usd|eur)?$/i,
    ],
];
const yes = /^(?:true|yes|pass|passed|✓|✔|✅|☑)\uFE0F?$/iu;
// Longer strings are prose, or the message of an error.
const maxTokenLength = 100;
/** Returns what a value is. Strings are read like the cells of a CSV file, without surrounding spaces. */
function classifyValue(value) {
    if (value === null || value === undefined)
        return "nothing";
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(value))
        return "id";
    if (typeof value === "number")
        return Math.abs(value) >= 1e15 && Number.isInteger(value) ? "id" : "number";
    if (typeof value === "boolean")
        return "boolean";
    return typeof value === "string" ? classifyText(value) : "structure";
}
function classifyText(value) {
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
    const text = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(value) ? value.rawJSON : String(value).trim();
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
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(value))
        return value.rawJSON;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
/** Returns a value that isn't a score as it is; undefined if there is nothing in it. */
function readContent(value) {
    return isBlank(value) ? undefined : value;
}
/** Whether a value has no content at all, unlike words for nothing. */
function isBlank(value) {
    return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
/** Words that other programs write into an error field when there was no error. */
const noError = /^(?:false|no|no error|ok|success|0|0\.0|\[\]|\{\}|\(\)|''|"")$/i;
/** Returns the error in a value; undefined for nothing, `None`, `nan`, `False`, `0`, `[]`, and the like. */
function readError(value) {
    if (Array.isArray(value) || classifyValue(value) === "structure")
        return describeStructure(value);
    const text = readString(value)?.trim();
    if (text === undefined || classifyValue(text) === "nothing" || noError.test(text))
        return undefined;
    return text;
}
function describeStructure(value) {
    return Object.keys(value).length === 0 ? undefined : JSON.stringify(value);
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


/***/ }),

/***/ 477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines),
/* harmony export */   t: () => (/* binding */ readLineGroups)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8355);



const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const maxLines = 20_000_000;
/**
 * The lines of a UTF-8 file, one after the other; at most `longestBytes` of a line are ever held, a longer one is
 * a fault. Empty lines are left out. A byte order mark and CRLF line ends are tolerated. Rejects with the file system's error.
 */
async function* readLines(file, longestBytes) {
    for await (const lines of readLineGroups(file, longestBytes))
        yield* lines;
}
/** The same, with the lines together that were read together: a step of the iteration for each one would be felt. */
async function* readLineGroups(file, longestBytes) {
    const pending = createPendingLine(longestBytes);
    let number = 1;
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readChunks */ .zO)(file)) {
        if (number === 1 && pending.isEmpty() && isUtf16(chunk)) {
            yield [{ kind: "fault", number, fault: "the file is UTF-16: write it as UTF-8" }];
            return;
        }
        const lines = [];
        let start = 0;
        for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
            pending.append(chunk.subarray(start, end));
            if (!pending.isEmpty())
                lines.push(pending.take(number));
            number += 1;
            start = end + 1;
        }
        if (number > maxLines)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`the file has more than ${maxLines} lines`);
        pending.append(chunk.subarray(start));
        yield lines;
    }
    if (!pending.isEmpty())
        yield [pending.take(number)];
}
// PowerShell's `>` writes UTF-16 with a byte order mark.
function isUtf16(chunk) {
    const mark = chunk.length < 2 ? 0 : chunk.readUInt16BE(0);
    return mark === 0xfeff || mark === 0xfffe;
}
function createPendingLine(longestBytes) {
    let parts = [];
    let bytes = 0;
    return {
        append: (part) => {
            bytes += part.length;
            if (bytes > longestBytes)
                parts = [];
            else if (part.length > 0)
                parts.push(part);
        },
        isEmpty: () => bytes === 0,
        take: (number) => {
            const line = bytes > longestBytes ? tooLong(number, bytes, longestBytes) : decode(number, parts);
            parts = [];
            bytes = 0;
            return line;
        },
    };
}
function tooLong(number, bytes, longestBytes) {
    const fault = `the line has ${bytes} bytes, a row may have ${longestBytes}: shorten its input, output or metadata`;
    return { kind: "fault", number, fault };
}
function decode(number, parts) {
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: "fault", number, fault: "the line is not valid UTF-8" };
    const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
    const text = bytes.toString("utf8", 0, end);
    return { kind: "text", number, text: number === 1 ? text.replace(/^\u{FEFF}/u, "") : text };
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




/** A file that was written to, moved, or replaced while it was read. */
class ChangedFileError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ {
    name = "ChangedFileError";
    constructor({ name }) {
        super(`${name} changed while the action read it. Write results files before the job's last step ends, and rerun the job.`);
    }
}
const maxFileSize = 2 * 1024 ** 3;
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
        return await use(opened);
    }
    finally {
        await Promise.all(opened.map(({ handle }) => handle.close()));
    }
}
/** Opens a file that was found: a regular one, and not by a link that took its place. */
async function openFile(file) {
    // Windows has neither flag.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error) => {
        const { code } = error;
        // A link has taken its place.
        if (code === "ELOOP")
            throw new ChangedFileError(file);
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${file.name} can't be read (${code})`);
    });
    try {
        const opened = await handle.stat({ bigint: true });
        const open = { ...file, handle, size: Number(opened.size), opened };
        if (!opened.isFile())
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${file.name} isn't a regular file`);
        if (!(await isInPlace(open)))
            throw new ChangedFileError(file);
        if (open.size > maxFileSize)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`${file.name} has ${open.size} bytes; at most ${maxFileSize} are read. Split it.`);
        return open;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/** @throws ChangedFileError for the first file that isn't what it was when it was opened. */
async function assertUnchanged(files) {
    for (const file of files) {
        const { opened, handle } = file;
        const now = await handle.stat({ bigint: true });
        const isSame = ["size", "mtimeNs", "ctimeNs", "ino"].every((what) => now[what] === opened[what]);
        if (!isSame || !(await isInPlace(file)))
            throw new ChangedFileError(file);
    }
}
/** Whether the path, which held no link when the file was found, still holds none and leads to the open file. */
async function isInPlace({ path, opened }) {
    try {
        const [folder, found] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true })]);
        // Windows numbers a volume in two ways.
        const isSameDevice = process.platform === "win32" || found.dev === opened.dev;
        return folder === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) && isSameDevice && found.ino === opened.ino;
    }
    catch {
        return false;
    }
}
/** Reads a file from its start to where it ended when it was opened. */
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
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   _p: () => (/* binding */ tellEntries),
/* harmony export */   f5: () => (/* binding */ noFacts),
/* harmony export */   fW: () => (/* binding */ placeName)
/* harmony export */ });
/* harmony import */ var _file_stats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1264);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
/* harmony import */ var _validation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3235);



const noFacts = {
    format: "unreadable",
    isTool: false,
    provesEnd: false,
    told: (0,_file_stats_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingTold */ .d)(),
    names: new Map(),
    lowerIsBetter: new Set(),
    leftOut: new Map(),
    notes: [],
    warnings: [],
};
/** Counts what a file tells. */
function tellEntries(told, entries) {
    for (const entry of entries) {
        if (entry.kind === "row")
            (0,_file_stats_js__WEBPACK_IMPORTED_MODULE_2__/* .countRow */ .y)(told, (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .rowRun */ .gT)(entry.row));
        if (entry.kind === "summary")
            told.summaries += 1;
    }
}
/** `file:line: what is wrong`, in documents `file: row 12 (test "its name"): what is wrong`. */
function placed(fault) {
    return `${placeName(fault)}: ${fault.message}`;
}
/** `file:line`, `file: row 12 (test "its name")`, or the file alone. */
function placeName({ file, line, inDocument }) {
    if (inDocument !== undefined) {
        const { row, test } = inDocument;
        return `${file.name}: row ${row}${test === undefined ? "" : ` (test ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(test)})`}`;
    }
    return line === undefined ? file.name : `${file.name}:${line}`;
}


/***/ }),

/***/ 2410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openResultsFile),
  p: () => (/* binding */ readCheckedFiles)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/file-stats.ts
var file_stats = __webpack_require__(1264);
// EXTERNAL MODULE: ./src/results/lines.ts
var results_lines = __webpack_require__(477);
// EXTERNAL MODULE: ./src/results/formats/csv-header.ts
var csv_header = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/results/formats/json-access.ts
var json_access = __webpack_require__(6614);
// EXTERNAL MODULE: ./src/results/formats/json-text.ts + 1 modules
var json_text = __webpack_require__(4914);
// EXTERNAL MODULE: ./src/results/formats/known.ts
var known = __webpack_require__(186);
// EXTERNAL MODULE: ./src/results/formats/tool-row.ts
var tool_row = __webpack_require__(1390);
;// CONCATENATED MODULE: ./src/results/formats/detect.ts








/** @throws ActionError where the file is of no format that is read. */
async function detect(file) {
    const named = file.reading?.format;
    const { head, tail } = await (0,json_text/* readEnds */.jS)(file, limits/* sampledEnd */.mT);
    if (isZip(head) && named !== "own")
        throw new errors/* ActionError */.lZ(head.includes("header.json") ? known/* unusableFiles */.Bm.inspectZip : known/* unusableFiles */.Bm.zip);
    if (isGzip(head))
        throw new errors/* ActionError */.lZ(known/* unusableFiles */.Bm.gzip);
    const text = head
        .toString("utf8")
        .replace(/^\u{FEFF}/u, "")
        .trimStart();
    // Nothing but white space, and UTF-16: both are told by the reader of lines.
    if (text === "" || isUtf16(head))
        return { format: "own" };
    if (named === "own" && !/^[{[]/.test(text))
        return { format: "own" };
    if (text.startsWith("<"))
        return xmlFile(text, named);
    if (/^[{[]/.test(text))
        return await jsonFile(file, named);
    return await textFile(file, `${text}\n${tail.toString("utf8")}`, named);
}
function isZip(head) {
    return head.subarray(0, 4).toString("latin1") === "PK\x03\x04";
}
function isGzip(head) {
    return head.length >= 2 && head.readUInt16BE(0) === 0x1f8b;
}
function isUtf16(head) {
    return head.length >= 2 && [0xfeff, 0xfffe].includes(head.readUInt16BE(0));
}
// What may stand before the root: how it begins and how it ends.
const prologParts = [
    ["<?", "?>"],
    ["<!--", "-->"],
    ["<!DOCTYPE", ">"],
];
function withoutProlog(text) {
    let rest = text.trimStart();
    for (;;) {
        const [start, end] = prologParts.find(([start]) => rest.startsWith(start)) ?? [];
        if (start === undefined || end === undefined)
            return rest;
        // A document type may hold declarations in brackets.
        const isLong = start === "<!DOCTYPE" && /^[^>[]*\[/.test(rest);
        const at = rest.indexOf(end, isLong ? rest.indexOf("]") : start.length);
        if (at === -1 || (isLong && !rest.includes("]")))
            return rest;
        rest = rest.slice(at + end.length).trimStart();
    }
}
function xmlFile(text, named) {
    const root = /^<([^\s/>]+)/.exec(withoutProlog(text))?.[1] ?? "";
    if (root === "promptfoo")
        throw new errors/* ActionError */.lZ(known/* unusableFiles */.Bm.promptfooXml);
    if (root !== "testsuites" && root !== "testsuite")
        throw new errors/* ActionError */.lZ("this is XML, but no JUnit report: its root is neither testsuites nor testsuite");
    return { format: named ?? "junit", source: { kind: "xml", root } };
}
async function jsonFile(file, named) {
    const sample = await firstValues(file);
    const { values, lines, isWhole } = sample;
    if (sample.isBroken && named === undefined)
        return { format: "own" };
    // Not one line of them is an object, but each was meant to be.
    if (lines > 1 && sample.braces === lines && !values.some(json_access/* isMembers */.gV) && (named ?? "own") === "own")
        return { format: "own" };
    const [first] = values;
    const isOneLine = lines === 1 && isWhole;
    const objects = values.filter(json_access/* isMembers */.gV);
    if ((0,json_access/* isMembers */.gV)(first) && (!isOneLine || named === "own"))
        return linesFile(objects, named);
    if ((0,json_access/* isMembers */.gV)(first) && isLine(first, named))
        return linesFile(objects, named);
    if (!isOneLine && objects.some((value) => (0,known/* claimLine */.$B)(value) !== undefined))
        return linesFile(objects, named);
    return await documentFile(file, named, sample);
}
/** Formats that are written as JSON Lines as well. */
const lineFormats = new Set(["promptfoo", "ragas", "table"]);
/** The only line of a file is a row, unless it is a document or a whole table. */
function isLine(value, named) {
    if ((0,known/* claimDocument */.ck)(value) !== undefined || isByColumn(value) || isSplit(value))
        return false;
    if (named !== undefined)
        return lineFormats.has(named);
    return (0,known/* claimLine */.$B)(value) !== undefined || (0,known/* looksOwn */.$n)(value);
}
async function firstValues(file) {
    const sample = {
        values: [],
        lines: 0,
        braces: 0,
        isWhole: false,
        isBroken: false,
        isLaidOut: false,
        tooLong: undefined,
    };
    let bytes = 0;
    let opening = false;
    for await (const line of (0,results_lines/* readLines */.S)(file, limits/* maxLineBytes */.YW)) {
        if (line.kind === "text" && line.text.trim() === "")
            continue;
        if (sample.lines === limits/* sampledLines */.eA || bytes > limits/* sampledBytes */.ol)
            return sample;
        sample.tooLong = undefined;
        if (sample.lines === 0 && line.kind === "fault") {
            sample.isBroken = line.fault.includes("UTF-8");
            if (!sample.isBroken)
                sample.tooLong = line.fault;
        }
        const text = line.kind === "text" ? line.text : "";
        bytes += text.length;
        if (sample.lines === 1)
            sample.isLaidOut = opening && !text.startsWith("{");
        opening = /^[{[]\s*$/.test(text);
        if (text.startsWith("{"))
            sample.braces += 1;
        sample.lines = sample.values.push(parsedLine(text));
    }
    return { ...sample, isWhole: true };
}
function parsedLine(text) {
    // A pretty-printed document has thousands of lines that are none.
    if (!/^\s*[{[]/.test(text))
        return undefined;
    try {
        return (0,json_text/* parseLenient */.f6)(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function linesFile(objects, named) {
    const source = { kind: "lines" };
    if (named === "own")
        return { format: named };
    if (named !== undefined)
        return { format: named, source };
    const claims = objects.map(known/* claimLine */.$B).filter((claim) => claim !== undefined);
    const unusable = claims.find((claim) => claim.kind === "unusable");
    const [claim = objects.some(known/* looksOwn */.$n) ? { kind: "own" } : undefined] = unusable
        ? [unusable]
        : claims;
    return detected(claim, source, "its lines are objects without scores");
}
function detected(claim, source, whatItIs) {
    switch (claim?.kind) {
        case undefined:
            throw unknown(whatItIs);
        case "unusable":
            throw new errors/* ActionError */.lZ(claim.reason);
        case "own":
            return { format: "own" };
        case "format":
            return { format: claim.format, source };
    }
}
function unknown(whatItIs) {
    return new errors/* ActionError */.lZ(`this is in no format that is known: ${whatItIs}. Write JSON Lines with scores, one object a line, or name the format in the input results_format (${tool_row/* toolFormats */.HV.join(", ")}); a table of your own is table`);
}
async function documentFile(file, named, { braces, isLaidOut, tooLong }) {
    if (tooLong !== undefined && file.size > limits/* maxDocumentSize */.x6)
        throw new errors/* ActionError */.lZ(tooLong);
    const text = await (0,json_text/* documentText */.ZH)(file);
    const parsed = parseDocument(text);
    // Lines that broke off, or of another making, are judged one by one.
    if ("fault" in parsed) {
        if (braces > 1 && isLaidOut && (named ?? "own") === "own")
            throw new errors/* ActionError */.lZ(oneObjectALine.reason);
        const isLines = braces > 1 || !text.trim().includes("\n");
        if (named === "own" || (named === undefined && isLines))
            return { format: "own" };
        throw new errors/* ActionError */.lZ(parsed.fault);
    }
    const { value } = parsed;
    const isRow = (0,json_access/* isMembers */.gV)(value) && (named === "own" || claimWhole(value) === oneObjectALine);
    if (isRow && tooLong !== undefined)
        throw new errors/* ActionError */.lZ(tooLong);
    if (named === "own")
        throw new errors/* ActionError */.lZ(oneObjectALine.reason);
    if (named !== undefined)
        return { format: named, source: { kind: "document", value } };
    return detected(claimWhole(value), { kind: "document", value }, describe(value));
}
function parseDocument(text) {
    try {
        const value = (0,json_text/* parseLenient */.f6)(text);
        const fault = (0,json_text/* tooDeep */.DI)(value);
        return fault === undefined ? { value } : { fault };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        return { fault: (0,json_text/* whyNoJson */.QL)(text, error) };
    }
}
function claimWhole(value) {
    const claimed = (0,known/* claimDocument */.ck)(value);
    if (claimed !== undefined)
        return claimed;
    if (Array.isArray(value))
        return claimRows(value);
    if (!(0,json_access/* isMembers */.gV)(value))
        return undefined;
    if ((0,json_access/* isMembers */.gV)(value.scores) || (0,json_access/* isMembers */.gV)(value.summary))
        return oneObjectALine;
    if (isSplit(value))
        return (0,known/* claimColumns */.E4)(value.columns.map(String));
    return isByColumn(value) ? (0,known/* claimColumns */.E4)(Object.keys(value)) : undefined;
}
/** How pandas writes a table where it is asked for `orient="split"`. */
function isSplit(value) {
    return Array.isArray(value.columns) && Array.isArray(value.data);
}
/** How pandas writes a table unless it is asked for another form: an object of columns, each by the index of its rows, or a list. */
function isByColumn(value) {
    const columns = (0,json_access/* isMembers */.gV)(value) ? Object.values(value) : [];
    const isColumn = (column) => Array.isArray(column) || ((0,json_access/* isMembers */.gV)(column) && Object.keys(column).every((key) => /^\d+$/.test(key)));
    return columns.length > 0 && columns.every(isColumn);
}
const oneObjectALine = {
    kind: "unusable",
    reason: "this is JSON that is laid out, but JSON Lines are wanted, one object a line: write each row on a line of its own, without indentation, brackets or commas around it",
};
function claimRows(rows) {
    const claim = (0,known/* claimLine */.$B)(rows.find(json_access/* isMembers */.gV));
    if (claim?.kind === "own")
        return oneObjectALine;
    return claim?.kind === "format" && claim.format !== "ragas" ? undefined : claim;
}
function describe(value) {
    if (Array.isArray(value))
        return "it is a JSON array of rows without scores";
    return (0,json_access/* isMembers */.gV)(value) ? "it is a JSON document that no tool writes" : "it is a JSON value, but no object";
}
async function textFile(file, ends, named) {
    const source = { kind: "text" };
    if (named !== undefined && named !== "own")
        return { format: named, source };
    const claims = ends.split("\n").flatMap((line) => (0,known/* claimLine */.$B)(parsedLine(line)) ?? []);
    const unusable = claims.find((claim) => claim.kind === "unusable");
    const [first] = unusable ? [unusable] : claims;
    if (first !== undefined)
        return detected(first, { kind: "lines" }, "");
    const header = await (0,csv_header/* readCsvHeader */.k)(file);
    if (header.length < 2)
        return { format: "own" };
    return detected((0,known/* claimColumns */.E4)(header), source, "it is a table, of which nobody says which columns are scores");
}

// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/validation.ts
var validation = __webpack_require__(3235);
;// CONCATENATED MODULE: ./src/results/formats/entries.ts





/** The rows of a tool's file as rows of the one model, then its summary. */
async function* readEntries(file, opened, labels, told) {
    const runs = new Map();
    for await (const row of opened.rows) {
        const entries = row.kind === "fault" ? [toErrorEntry(file, row)] : rowEntries(file, row, labels, runs);
        (0,result_entry/* tellEntries */._p)(told, entries);
        yield entries;
    }
    const summary = [...summaryEntries(file, opened.summary?.() ?? [], labels)];
    (0,result_entry/* tellEntries */._p)(told, summary);
    yield summary;
}
function toErrorEntry(file, { place, message }) {
    return { kind: "fault", ...locate(file, place), message };
}
function locate(file, place) {
    switch (place?.kind) {
        case undefined:
            return { file, line: undefined };
        case "line":
            return { file, line: place.line };
        case "row":
            return { file, line: undefined, inDocument: { row: place.row, test: place.test } };
    }
}
function rowEntries(file, row, labels, runs) {
    const place = locate(file, row.place);
    if (row.scores.length > limits/* maxMetrics */._$) {
        const message = `the row has ${row.scores.length} scores, and may have ${limits/* maxMetrics */._$}`;
        return [{ kind: "fault", ...place, message }];
    }
    const { row: made, faults } = toResultRow(row, labels);
    const identity = (0,result_row/* recordIdentity */.Kn)(made.record_id, made.input);
    const seen = findSeen(identity, made.record_id, runs);
    const found = [...faults, ...boundFaults(file, made), ...caseFaults(made.record_id, seen)];
    if (found.length > 0)
        return found.map((message) => ({ kind: "fault", ...place, message }));
    const run = row.run ?? countRun(seen);
    const parsed = result_row/* resultRow */.AX.safeParse(run === 1 ? made : { ...made, run }, { error: validation/* describeIssue */.n6 });
    if (!parsed.success)
        return (0,validation/* describeZodError */.Vk)(parsed.error).map((message) => ({ kind: "fault", ...place, message }));
    return [{ kind: "row", ...place, row: parsed.data, identity, isOfTool: true }];
}
function findSeen(identity, recordId, records) {
    const key = (0,result_row/* recordKey */.Hy)(identity);
    if (key === undefined)
        return undefined;
    const seen = records.get(key) ?? { runs: 0, recordId: recordId ?? undefined };
    records.set(key, seen);
    return seen;
}
function countRun(seen) {
    if (seen === undefined)
        return 1;
    seen.runs += 1;
    return seen.runs;
}
// Two records whose IDs differ in case only would silently become two runs of one.
function caseFaults(recordId, seen) {
    const first = seen?.recordId;
    if (!recordId || first === undefined || recordId === first)
        return [];
    if (recordId.normalize("NFC") === first.normalize("NFC"))
        return [];
    return [
        `record_id ${(0,validation/* quote */.hD)(recordId)} differs from ${(0,validation/* quote */.hD)(first)} only in case, and Datadog ignores case. Write one ID the same way, and different IDs with other letters.`,
    ];
}
function toResultRow(row, labels) {
    const faults = [];
    const scores = {};
    const reasoning = {};
    const assessment = {};
    for (const score of row.scores) {
        const found = labels.of(score.name);
        if ("fault" in found) {
            if (found.fault !== undefined)
                faults.push(found.fault);
            continue;
        }
        if (Object.hasOwn(scores, found.label))
            faults.push(`two scores of the row have the name ${(0,validation/* quote */.hD)(score.name)}: rename the metric`);
        scores[found.label] = scoreValue(score);
        if (score.reasoning)
            reasoning[found.label] = score.reasoning;
        if (score.assessment)
            assessment[found.label] = score.assessment;
    }
    return { row: withoutAbsent({ ...plainMembers(row), scores, reasoning, assessment }), faults };
}
// Python's NaN has become `null`; an infinity that a tool writes as a number is no score either.
function scoreValue({ value }) {
    return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
function plainMembers(row) {
    return {
        record_id: row.recordId,
        input: row.input,
        output: row.output,
        expected_output: row.expectedOutput,
        error: row.error,
        start: row.start,
        duration_ms: row.durationMs,
        usage: row.usage,
        metadata: row.metadata,
        tags: row.tags ? [...row.tags] : undefined,
    };
}
function withoutAbsent(row) {
    const isGiven = ([name, value]) => value !== undefined && value !== null && !(droppedWhenEmpty.has(name) && Object.keys(value).length === 0);
    return Object.fromEntries(Object.entries(row).filter(isGiven));
}
const droppedWhenEmpty = new Set(["reasoning", "assessment", "metadata", "tags"]);
function boundFaults(file, row) {
    if ((0,lib_json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, row))
        return [`objects and arrays nest deeper than ${limits/* deepestNesting */.bt} levels`];
    if ((file.size ?? Number.POSITIVE_INFINITY) <= limits/* maxLineBytes */.YW)
        return [];
    const bytes = Buffer.byteLength(JSON.stringify(row));
    if (bytes <= limits/* maxLineBytes */.YW)
        return [];
    return [
        `the row has ${bytes} bytes, a row may have ${limits/* maxLineBytes */.YW}: shorten its input, output or metadata`,
    ];
}
function* summaryEntries(file, summary, labels) {
    const scores = {};
    for (const score of summary) {
        const found = labels.of(score.name);
        if ("label" in found)
            scores[found.label] = scoreValue(score);
        else if (found.fault !== undefined)
            yield { kind: "fault", file, line: undefined, message: found.fault };
    }
    if (Object.keys(scores).length > 0)
        yield { kind: "summary", file, line: undefined, scores };
}

// EXTERNAL MODULE: ./src/results/formats/labels.ts
var formats_labels = __webpack_require__(8938);
// EXTERNAL MODULE: ./src/results/formats/settle-scores.ts
var settle_scores = __webpack_require__(6168);
;// CONCATENATED MODULE: ./src/results/formats/open.ts






/**
 * Opens a file of an evaluation tool; undefined where it is in the action's own format.
 *
 * @throws ActionError where it is of no format that is read: the message says what to write instead.
 */
async function openToolFile(file) {
    const detected = await detect(file);
    if (detected.format === "own")
        return undefined;
    const opened = (0,settle_scores/* settleScores */.F6)(await openFormat(detected.format, file, detected.source));
    const labels = (0,formats_labels/* createLabels */.m)();
    const told = (0,file_stats/* nothingTold */.d)();
    return {
        entries: readEntries(file, opened, labels, told),
        facts: () => collectFileFacts(opened, labels.names(), told),
    };
}
// A reader, and the parser that it needs, is loaded where a file is there for it.
async function openFormat(format, file, source) {
    switch (format) {
        case "promptfoo":
            return await (await __webpack_require__.e(/* import() */ 543).then(__webpack_require__.bind(__webpack_require__, 9543))).openPromptfoo(file, source);
        case "deepeval":
            return (await __webpack_require__.e(/* import() */ 93).then(__webpack_require__.bind(__webpack_require__, 3093))).openDeepEval(requireDocument(source, "DeepEval"));
        case "junit":
            return await (await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 3572))).openJUnit(file, source);
        case "ragas":
            return await (await __webpack_require__.e(/* import() */ 575).then(__webpack_require__.bind(__webpack_require__, 2575))).openRagas(file, source);
        case "table":
            return await (await __webpack_require__.e(/* import() */ 511).then(__webpack_require__.bind(__webpack_require__, 1511))).openTable(file, source);
        case "vitest":
        case "jest":
        case "vitest-evals":
            return (await __webpack_require__.e(/* import() */ 68).then(__webpack_require__.bind(__webpack_require__, 4068))).openVitest(format, file, requireDocument(source, "Vitest or Jest"));
        case "evalite":
            return (await __webpack_require__.e(/* import() */ 567).then(__webpack_require__.bind(__webpack_require__, 8567))).openEvalite(requireDocument(source, "evalite"));
        case "pydantic-evals":
            return (await __webpack_require__.e(/* import() */ 617).then(__webpack_require__.bind(__webpack_require__, 8617))).openPydanticEvals(requireDocument(source, "Pydantic Evals"));
        case "inspect":
            return (await __webpack_require__.e(/* import() */ 97).then(__webpack_require__.bind(__webpack_require__, 1097))).openInspect(requireDocument(source, "Inspect"));
    }
}
function requireDocument(source, tool) {
    if (source.kind === "document")
        return source.value;
    throw new errors/* ActionError */.lZ(`results_format says that this is a file of ${tool}, but it is no JSON document`);
}
function collectFileFacts(opened, names, told) {
    const lower = [...opened.lowerIsBetter].flatMap((name) => names.get(name) ?? []);
    return {
        format: opened.tool,
        isTool: true,
        provesEnd: opened.provesEnd,
        ownTime: opened.ownTime,
        told,
        names,
        lowerIsBetter: new Set(lower),
        leftOut: opened.leftOut,
        notes: opened.notes,
        warnings: opened.warnings ?? [],
    };
}

// EXTERNAL MODULE: ./src/results/formats/values.ts
var values = __webpack_require__(8131);
;// CONCATENATED MODULE: ./src/results/jsonl.ts





/** A line's text in the action's own format as an entry, or everything that is wrong with it. */
function parseLine(text) {
    // Nearly no line holds an exact number: to look for them in the members of each would be felt.
    const isExact = (0,lib_json/* mayHoldLongNumber */.uO)(text);
    const json = parse(text, isExact);
    if ("fault" in json)
        return { faults: [json.fault] };
    const { value } = json;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return { faults: [`a line must be an object, not ${(0,validation/* describeKind */.SB)(value)}`] };
    }
    if ((0,lib_json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, value))
        return { faults: [`objects and arrays nest deeper than ${limits/* deepestNesting */.bt} levels`] };
    const tooMany = findTooMany(value);
    if (tooMany !== undefined)
        return { faults: [tooMany] };
    return "summary" in value ? parseSummary(value, isExact) : parseRow(value, isExact);
}
const counted = new Set(["scores", "summary", "reasoning", "assessment", "usage", "tags"]);
/** Says what a line has too many of: each of them could be a fault of its own. */
function findTooMany(value) {
    const members = Object.entries(value);
    if (members.length > limits/* maxMetrics */._$)
        return `a line has ${members.length} members`;
    for (const [name, member] of members) {
        const count = counted.has(name) && typeof member === "object" ? Object.keys(member ?? {}).length : 0;
        if (count > limits/* maxMetrics */._$)
            return `${name} has ${count} members, and may have ${limits/* maxMetrics */._$}`;
    }
    return undefined;
}
/** `isExact`: whether exact numbers may be in it, as in all that follows. */
function parseSummary(value, isExact) {
    const plain = isExact ? withPlainNumbers(value) : value;
    const parsed = result_row/* summaryLine */.dC.safeParse(plain, { error: validation/* describeIssue */.n6 });
    if (!parsed.success)
        return { faults: (0,validation/* describeZodError */.Vk)(parsed.error) };
    const faults = unkept(value, "summary", isExact);
    return faults.length > 0 ? { faults } : { entry: { kind: "summary", scores: parsed.data.summary } };
}
function parseRow(value, isExact) {
    const plain = isExact ? withPlainNumbers(value) : value;
    const parsed = result_row/* resultRow */.AX.safeParse(plain, { error: validation/* describeIssue */.n6 });
    if (!parsed.success)
        return { faults: (0,validation/* describeZodError */.Vk)(parsed.error) };
    const row = parsed.data;
    const faults = [
        ...unkept(value, "scores", isExact),
        ...unkept(value, "usage", isExact),
        ...unscored(row, "reasoning"),
        ...unscored(row, "assessment"),
    ];
    if (faults.length > 0)
        return { faults };
    // Python's `str(None)`, and the like.
    if (typeof row.error === "string" && (0,values/* readError */.lS)(row.error) === undefined)
        row.error = null;
    return { entry: { kind: "row", row, identity: (0,result_row/* recordIdentity */.Kn)(row.record_id, row.input) } };
}
/** What is given, but could not be kept as it was written. */
function unkept(value, member, isExact) {
    const given = value[member] ?? {};
    return [
        // The schema's library leaves this one name out of every object.
        ...(Object.hasOwn(given, "__proto__")
            ? [`${member}.__proto__ is a name that no metric can have: rename it`]
            : []),
        ...(isExact ? longWholes(given, member) : []),
    ];
}
function longWholes(given, member) {
    return Object.entries(given)
        .filter(([, score]) => (0,lib_json/* isExactNumber */.zr)(score) && (0,lib_json/* isLongWhole */.ce)(score.rawJSON))
        .map(([name]) => `${member}.${name} is a whole number with more digits than a score keeps: round it, or write it into metadata`);
}
function unscored(row, member) {
    return Object.keys(row[member] ?? {})
        .filter((label) => !Object.hasOwn(row.scores, label))
        .map((label) => `${member} has ${(0,validation/* quote */.hD)(label)}, scores has not`);
}
// What is only passed on keeps its digits; what is checked or counted is a number.
const passedOn = new Set(["input", "output", "expected_output", "metadata"]);
function withPlainNumbers(value) {
    const entries = Object.entries(value).map(([name, member]) => {
        if (passedOn.has(name))
            return [name, member];
        const isObject = typeof member === "object" && member !== null && !Array.isArray(member);
        const plain = (0,lib_json/* plainNumber */.ku)(member);
        if (!isObject || plain !== member)
            return [name, plain];
        return [name, mapped(member)];
    });
    return Object.fromEntries(entries);
}
function mapped(value) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, (0,lib_json/* plainNumber */.ku)(member)]));
}
function parse(text, isExact) {
    try {
        return { value: (0,lib_json/* plainNumber */.ku)((0,lib_json/* parseJson */.qF)(text, isExact)) };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        return { fault: jsonFault(text, error.message) };
    }
}
// The parser's own message quotes the line, which may be private: only the position is kept.
function jsonFault(text, message) {
    if (/[:[,]\s*[-+]?(NaN|Infinity)\b/.test(text))
        return "NaN and Infinity are not JSON: write null where an evaluator has no score";
    const position = /position (\d+)/.exec(message)?.[1];
    const isCut = message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
    if (isCut)
        return "the JSON ends in the middle: the line is truncated";
    return `the line is not valid JSON${position === undefined ? "" : ` (at character ${Number(position) + 1})`}`;
}

// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
;// CONCATENATED MODULE: ./src/results/results-file.ts








/** Reads a file, whatever is in it. What is wrong with the file is among its entries. */
function openResultsFile(file) {
    let facts;
    return {
        entries: guarded(file, async function* () {
            const opened = await detectFormat(file);
            yield* opened.entries;
            facts = opened.facts();
        }),
        facts: () => facts ?? result_entry/* noFacts */.f5,
    };
}
/** The entries of files that were found right, in groups. Rejects with a `ChangedFileError` where one changed since. */
async function* readCheckedFiles(files) {
    for (const file of files) {
        for await (const group of openResultsFile(file).entries)
            yield group.map(unchanged);
    }
}
function unchanged(entry) {
    if (entry.kind !== "fault")
        return entry;
    throw new open_file/* ChangedFileError */.LD(entry.file);
}
async function detectFormat(file) {
    return (await openToolFile(file)) ?? ownFile(file);
}
function ownFile(file) {
    const told = (0,file_stats/* nothingTold */.d)();
    return { entries: ownEntries(file, told), facts: () => ({ ...result_entry/* noFacts */.f5, format: "JSON Lines", told }) };
}
async function* ownEntries(file, told) {
    for await (const lines of (0,results_lines/* readLineGroups */.t)(file, limits/* maxLineBytes */.YW)) {
        const entries = [];
        for (const line of lines)
            if (!isBlank(line))
                entries.push(...parseEntryLine(file, line));
        (0,result_entry/* tellEntries */._p)(told, entries);
        yield entries;
    }
}
/** The entries, with what the file is to blame for as a fault. Any other error is the action's own, and is thrown. */
async function* guarded(file, read) {
    try {
        yield* read();
    }
    catch (error) {
        yield [{ kind: "fault", file, line: undefined, message: describeFileError(error) }];
    }
}
/** @throws the error itself, unless the file or the file system is to blame for it. */
function describeFileError(error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error.message;
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        throw error;
    return `the file cannot be read (${code})`;
}
function isBlank(line) {
    return line.kind === "text" && line.text.trim() === "";
}
function parseEntryLine(file, line) {
    const parsed = line.kind === "fault" ? { faults: [line.fault] } : parseLine(line.text);
    if ("entry" in parsed)
        return [{ file, line: line.number, ...parsed.entry }];
    return parsed.faults.map((message) => ({ kind: "fault", file, line: line.number, message }));
}


/***/ }),

/***/ 3235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   Vk: () => (/* binding */ describeZodError),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   n6: () => (/* binding */ describeIssue)
/* harmony export */ });
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9112);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);


/** What is wrong with a row, one text for each fault: the member's path, and what it must be. */
function describeZodError(error) {
    return error.issues.map(({ path, message }) => [(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .c)(path.join("."), maxQuoteLength), message].join(" ").trim());
}
/** Completes a sentence that begins with the member's path. Never a value: a row may hold what no log should. */
const describeIssue = (issue) => {
    switch (issue.code) {
        case "unrecognized_keys":
            return `has members that are not known here: ${issue.keys.slice(0, 10).map(quote).join(", ")}`;
        case "invalid_key":
            return `is no metric label: it must match ${_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .metricLabelPattern */ .L3.source}`;
        case "invalid_format":
            return "must be a time as in ISO 8601, such as 2026-02-03T04:05:06Z";
        case "too_small":
            return issue.origin === "string" ? "must not be empty" : `must be ${issue.minimum} or more`;
        case "too_big":
            return `must be ${issue.maximum} or less`;
        case "invalid_value":
            return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
        case "invalid_union":
            return wrongKind(issue.input, describeUnion(issue.path));
        case "invalid_type":
            return wrongKind(issue.input, expected[issue.expected] ?? `a ${issue.expected}`);
        default:
            return undefined;
    }
};
const expected = { int: "a whole number", record: "an object", string: "a text" };
function describeUnion(path) {
    return path?.[0] === "error" ? "a text or an object" : "a number, true or false, a text, or null";
}
function wrongKind(input, wanted) {
    return input === undefined ? "is missing" : `must be ${wanted}, not ${describeKind(input)}`;
}
/** What kind of JSON a value is, in words. */
function describeKind(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "an array";
    if (typeof value === "number")
        return kindOfNumber(value);
    if (typeof value === "boolean")
        return "true or false";
    return typeof value === "string" ? "a text" : "an object";
}
function kindOfNumber(value) {
    if (!Number.isFinite(value))
        return "a number beyond all bounds";
    return Number.isInteger(value) ? "a number" : "a fraction";
}
/** A text as JSON, shortened. */
function quote(text) {
    return JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .c)(text, maxQuoteLength));
}
const maxQuoteLength = 60;


/***/ })

};
