export const id = 229;
export const ids = [229];
export const modules = {

/***/ 2368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ compareExperiments)
});

// EXTERNAL MODULE: ./src/results/scores.ts + 2 modules
var scores = __webpack_require__(9094);
// EXTERNAL MODULE: ./src/lib/numbers.ts
var numbers = __webpack_require__(7357);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/comparison/records.ts
var records = __webpack_require__(9695);
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
    const comparison = {
        kind: "categorical",
        label,
        otherType: Boolean(baseline?.metric?.count) && before === undefined,
        baseline: before,
        current: after,
        coverage: (0,records/* measureCoverage */.jt)(baseline, current, pairs, isComparable),
        changed: isComparable && !baseline?.isSummarized ? worse.length : undefined,
    };
    const about = { label, type: "categorical", better: "higher", range: 1, rounding: 0 };
    return { comparison, changes: baseline && { ...about, worse, improved: [], baseline, current } };
}
/** Returns the most frequent category of a record's runs; of several, the first by name. */
function findMode(side, record) {
    const counts = new Map();
    for (const run of side?.runs[record] ?? []) {
        const name = side?.metric?.observations.names[run] ?? "";
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return first?.[0];
}
/** Returns what changed in a metric of a record; undefined if nothing did. */
function describeChange(metric, pair) {
    const { label, type, better, baseline, current, range, rounding } = metric;
    const runs = current.runs[pair.current] ?? [];
    const runsBefore = baseline.runs[pair.baseline] ?? [];
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
/** Records of each metric and direction that are described, unless the caller asks for more. */
const maxDescribed = 200;
/**
 * Returns the records that changed most in any metric, each with all its changes. Records of metrics that are worse by
 * the test come first, then the others by how far they changed; those that changed in only some runs come last.
 */
function describeChangedRecords(metrics, worseLabels, baseline, current, most = maxDescribed) {
    const pairs = new Set(metrics.flatMap(({ worse, improved }) => [...worse.slice(0, most), ...improved.slice(0, most)]));
    const ranked = [...pairs].map((pair) => {
        const changes = metrics
            .flatMap((metric) => describeChange(metric, pair) ?? [])
            .sort((a, b) => b.share - a.share);
        const leading = changes.find(({ label, direction }) => direction === "worse" && worseLabels.has(label));
        const { recordId, inputDigest, span } = current.records.at(pair.current) ?? {};
        const record = {
            key: (0,result_row/* recordKey */.Hy)({ recordId, inputDigest }) ?? "",
            recordId,
            inputDigest,
            changes,
            baselineSpan: baseline.records.at(pair.baseline)?.span,
            span,
        };
        const rank = changes.every(({ isUnsteady }) => isUnsteady) ? 2 : leading ? 0 : 1;
        return { record, rank, share: (leading ?? changes[0])?.share ?? 0 };
    });
    ranked.sort((a, b) => a.rank - b.rank || b.share - a.share || (a.record.key < b.record.key ? -1 : 1));
    return {
        changed: ranked.map(({ record }) => record),
        worse: new Map(metrics.map(({ label, worse }) => [label, worse.map((pair) => pair.current)])),
    };
}

// EXTERNAL MODULE: ./src/lib/student-t.ts
var student_t = __webpack_require__(8009);
// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
;// CONCATENATED MODULE: ./src/comparison/compare-to-summary.ts



/** Comparing with a baseline whose rows are gone, by the means and deviations in its results summary. */
/** Returns a metric of a results summary, without values of records. */
function readSummarized(summary, label) {
    const metric = findSummarized(summary, label);
    const side = { records: [], rowCount: summary.rows, runs: [], isSummarized: true };
    if (metric === undefined)
        return { ...side, metric };
    const { kind: type, n: count } = metric;
    const counts = metric.kind === "categorical" ? Object.entries(metric.counts) : [];
    const categories = counts
        .map(([category, rows]) => ({ category, count: rows, share: count === 0 ? 0 : rows / count }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
    const observations = { records: new Int32Array(), values: new Float64Array(), names: [] };
    const mean = metric.kind === "categorical" ? undefined : metric.mean;
    const scores = { label, type, count, errors: 0, mean, categories, observations, failedRecords: [] };
    return { ...side, metric: scores };
}
/** No metric's label begins with `$`, as those of usage do. */
function findSummarized({ metrics, usage = {} }, label) {
    if (Object.hasOwn(metrics, label))
        return metrics[label];
    return Object.hasOwn(usage, label) ? usage[label] : undefined;
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
    result.test = { p, low: p, high: p, smallest: 0, smallestByDesign: 0 };
}

// EXTERNAL MODULE: ./src/lib/sha256.ts
var sha256 = __webpack_require__(9148);
// EXTERNAL MODULE: ./src/comparison/permutation.ts
var permutation = __webpack_require__(6873);
;// CONCATENATED MODULE: ./src/comparison/numeric.ts






/** Above it, squares are too large for a number. */
const maxTested = 1e150;
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
        coverage: (0,records/* measureCoverage */.jt)(baseline, current, pairs, isComparable),
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
    const isGood = (change) => change > 0 === (better === "higher");
    const changed = [...differences.keys()].filter((index) => differences[index] !== 0);
    changed.sort((a, b) => Math.abs(differences[b] ?? 0) - Math.abs(differences[a] ?? 0));
    const improved = changed.flatMap((index) => (isGood(differences[index] ?? 0) ? (scored[index] ?? []) : []));
    const worse = changed.flatMap((index) => (isGood(differences[index] ?? 0) ? [] : (scored[index] ?? [])));
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
    if (scored.length < power/* minTestedRecords */.MT || rounding >= maxTested * numbers/* roundingShare */.EJ)
        return { comparison, changes };
    comparison.noise = (0,power/* measureNoise */.T_)(type, runs, rounding);
    if (changed.length > 0)
        comparison.interval = findInterval(type, differences, range, rounding);
    const seed = Number.parseInt((0,sha256/* digest */.b)(label, 4), 16) | 0;
    return { comparison, changes, test: (0,permutation/* testByPermutation */.ox)(runs, rounding, seed) };
}
/** Averages the runs of each record; a difference of no more than rounding is 0. */
function averageRuns(runs) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { baseline, current } of runs) {
        low = Math.min(low, baseline[0] ?? low, current[0] ?? low);
        high = Math.max(high, baseline.at(-1) ?? high, current.at(-1) ?? high);
    }
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
/** Completes a metric by what its test says; without a `limit`, no detectable drop is stated. */
function completeMetric({ comparison, standardError = 0 }, result, limit) {
    const { coverage, difference = 0, interval, noise } = comparison;
    const { pValue = 1, sharers = 1 } = result ?? {};
    comparison.verdict = findVerdict(comparison, result);
    comparison.pValue = result?.pValue;
    comparison.adjustedPValue = result?.adjusted;
    comparison.canBeSignificant = result?.canBeSignificant ?? false;
    const agreed = interval && agreeWithTest(interval, difference, pValue < permutation/* significance */.Oe);
    comparison.interval = agreed?.every(Number.isFinite) ? agreed : undefined;
    const isChanged = comparison.verdict === "better" || comparison.verdict === "worse";
    // Differences of single runs contain the change itself.
    const isKnown = noise !== undefined && (noise.isPooled || !isChanged);
    comparison.noise = isKnown ? { ...noise, sharers } : undefined;
    if (isKnown) {
        const scored = (coverage.records?.both ?? 0) + (coverage.records?.added ?? 0);
        comparison.rerunError = Math.sqrt(noise.variance / (scored * noise.runs.current));
    }
    if (limit === undefined)
        return;
    const options = { limit, sharers };
    if (isKnown)
        comparison.detectableDrop = (0,power/* findDetectableDrop */.Cy)(noise, noise.records, noise.runs, options);
    else if (standardError > 0)
        comparison.detectableDrop = (0,power/* findDetectableDropOfMeans */.Zk)(standardError, options);
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
    if (result.adjusted < permutation/* significance */.Oe)
        return direction;
    return result.pValue < permutation/* significance */.Oe ? `maybe ${direction}` : "no clear change";
}

// EXTERNAL MODULE: ./src/comparison/slices.ts
var slices = __webpack_require__(3022);
;// CONCATENATED MODULE: ./src/comparison/compare.ts







/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). The same scores give the
 * same result, whatever their order.
 */
function compareExperiments(baseline, current, options) {
    const { hasRelativeRule = () => false, isUsageTested = () => false, maxRegressionFor } = options;
    const summary = baseline && "version" in baseline ? baseline : undefined;
    const rows = baseline && !("version" in baseline) ? baseline : undefined;
    const pairs = (0,records/* pairRecords */.lG)(rows?.records ?? [], current.records);
    const sides = { rows, summary, current, pairs, options };
    const results = compareMetrics(sides);
    const metrics = results.filter(({ comparison }) => !(0,scores/* isUsageLabel */.yF)(comparison.label));
    const numeric = results.filter(isNumeric);
    const families = { gated: [], others: [] };
    for (const result of numeric) {
        const { label } = result.comparison;
        // Usage that isn't tested takes nothing from the others.
        if ((0,scores/* isUsageLabel */.yF)(label) && !isUsageTested(label))
            continue;
        families[hasRelativeRule(label) ? "gated" : "others"].push(result);
    }
    for (const family of [families.gated, families.others])
        judgeMetrics(family, ({ comparison }) => maxRegressionFor?.(comparison.label));
    const compared = numeric.map(({ comparison }) => comparison);
    const worse = new Set(compared.flatMap(({ label, verdict }) => (verdict === "worse" ? label : [])));
    const changes = metrics.flatMap((result) => result.changes ?? []);
    const summaryRows = summary && { total: summary.rows, failed: summary.errors, withoutRecord: 0 };
    return {
        baselineFrom: rows ? "rows" : summary && "results summary",
        metrics: metrics.map(({ comparison }) => comparison),
        usage: compared.filter(({ label }) => (0,scores/* isUsageLabel */.yF)(label)),
        ...compareSlices(sides),
        summary: compareSummaries(sides),
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
function isNumeric(result) {
    return result.comparison.kind === "numeric";
}
/** Compares all metrics and usage, by label. */
function compareMetrics({ rows, summary, current, pairs, options }) {
    const labels = new Set([
        ...[rows, current].flatMap((side) => [...(side?.metrics.keys() ?? []), ...(side?.usage.keys() ?? [])]),
        ...Object.keys({ ...summary?.metrics, ...summary?.usage }),
    ]);
    return [...labels].sort().map((label) => {
        const here = (0,slices/* readSide */.wU)(current, label);
        const there = summary ? readSummarized(summary, label) : rows && (0,slices/* readSide */.wU)(rows, label);
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
function judgeMetrics(family, limitFor) {
    const tests = family.flatMap(({ test }) => test ?? []);
    const results = (0,permutation/* judgeFamily */.is)(tests);
    for (const item of family) {
        const { label, compared } = item.comparison;
        const limit = limitFor(item);
        const share = limit?.kind === "share" ? limit.share * Math.abs(compared?.baseline ?? 0) : undefined;
        const inUnit = limit?.kind === "share" ? share || undefined : (limit?.value ?? 0);
        const result = item.test && results[tests.indexOf(item.test)];
        completeMetric(item, result, (0,scores/* isUsageLabel */.yF)(label) ? undefined : inUnit);
    }
}
/** Compares the slices asked for, in a family of their own. */
function compareSlices({ rows, current, pairs, options }) {
    const { slices: requests = [], betterFor, maxRegressionFor } = options;
    if (requests.length === 0)
        return { slices: [], sliceProperties: [] };
    const records = rows?.records ?? [];
    const sliceProperties = (0,slices/* listProperties */.i)([records, current.records]);
    const results = (0,slices/* findSlices */.xw)(requests, sliceProperties, records, current.records, pairs).flatMap((slice) => {
        const { label, key } = slice;
        const here = (0,slices/* readSide */.wU)(current, label, slice.current);
        const there = rows && (0,slices/* readSide */.wU)(rows, label, slice.baseline);
        const type = here.metric?.type ?? there?.metric?.type;
        if (type === undefined || type === "categorical")
            return [];
        const inSlice = pairs.filter((pair) => slice.current.has(pair.current));
        return { ...compareNumeric({ label, type, better: betterFor(label) }, there, here, inSlice), slice: key };
    });
    judgeMetrics(results, ({ comparison, slice }) => maxRegressionFor?.(comparison.label, slice));
    return { slices: results.map(({ comparison, slice }) => ({ ...comparison, slice })), sliceProperties };
}
/** Compares the run-level scores. */
function compareSummaries({ rows, summary, current, options }) {
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
/* harmony export */   yG: () => (/* binding */ groupByRecord)
/* harmony export */ });
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
        if (ofRecord.length > 1)
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
    for (let index = 0; index < records.length; index += 1) {
        const key = isPaired.has(index) ? undefined : records.at(index)?.[member];
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
    const countScored = ({ runs }) => runs.reduce((count, { length }) => count + Math.sign(length), 0);
    const { scored, failed, rows } = countRows(current);
    const coverage = {
        baseline: baseline && countRows(baseline),
        current: countRows(current),
        records: undefined,
    };
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
        expected += current.records.at(pair.current)?.rows ?? 0;
        covered += runs;
    }
    for (const record of current.metric?.failedRecords ?? [])
        expected += isExpected.has(record) ? 0 : 1;
    const [there, here] = [countScored(baseline), countScored(current)];
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
/* harmony export */   wU: () => (/* binding */ readSide),
/* harmony export */   xw: () => (/* binding */ findSlices)
/* harmony export */ });
/* harmony import */ var _lib_numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7357);
/* harmony import */ var _results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3251);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9094);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9695);




/** Values up to which each value of a property is compared. */
const maxSliceValues = 50;
/** Returns the slices asked for that have records, by label, property, and value. */
function findSlices(requests, properties, baseline, current, pairs) {
    const slices = new Map();
    for (const { label, ...request } of requests) {
        const property = (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProperty */ .n)(request.property);
        const known = properties.find((candidate) => candidate.property === property)?.values ?? [];
        const each = known.length > maxSliceValues ? [] : known;
        const [there, here] = [baseline, current].map((records) => Array.from({ length: records.length }, (_, index) => records.at(index)?.properties?.get(property)));
        if (there === undefined || here === undefined)
            continue;
        // The baseline's value counts, so a change can't move records out of a slice.
        for (const pair of pairs)
            here[pair.current] = there[pair.baseline] ?? here[pair.current];
        for (const value of request.value === undefined ? each : [(0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeProperty */ .n)(request.value)]) {
            const [before, after] = [there, here].map((values) => new Set([...values.keys()].filter((record) => values[record]?.includes(value))));
            if (!before || !after || before.size + after.size === 0)
                continue;
            const slice = { label, key: { property, value }, baseline: before, current: after };
            slices.set(JSON.stringify([label, property, value]), slice);
        }
    }
    return [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slice]) => slice);
}
/** Returns every property of both sides' records, with its values. */
function listProperties(sides) {
    const properties = new Map();
    for (const records of sides) {
        for (let index = 0; index < records.length; index += 1) {
            for (const [property, values] of records.at(index)?.properties ?? []) {
                const known = properties.get(property) ?? new Set();
                for (const value of values)
                    known.add(value);
                properties.set(property, known);
            }
        }
    }
    return [...properties]
        .map(([property, values]) => ({ property, values: [...values].sort() }))
        .sort((a, b) => (a.property < b.property ? -1 : 1));
}
/** Returns one side of a metric; with `included`, as if its experiment had only these records. */
function readSide({ records, rows, ...scores }, label, included) {
    const all = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .isUsageLabel */ .yF)(label) ? scores.usage : scores.metrics;
    const metric = included ? sliceMetric(all.get(label), included) : all.get(label);
    let rowCount = included ? 0 : rows.total;
    for (const record of included ?? [])
        rowCount += records.at(record)?.rows ?? 0;
    const runs = metric ? (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByRecord */ .yG)(metric.observations, records.length) : [];
    return { records, rowCount, metric, runs, isSummarized: false };
}
function sliceMetric(metric, included) {
    if (metric === undefined)
        return undefined;
    const { names, ...all } = metric.observations;
    const isIncluded = (_, index) => included.has(all.records[index] ?? -1);
    const [records, values] = [all.records.filter(isIncluded), all.values.filter(isIncluded)];
    const failedRecords = metric.failedRecords.filter((record) => included.has(record));
    const counts = { count: values.length, errors: failedRecords.length };
    const mean = values.length > 0 ? (0,_lib_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .computeMean */ .hT)(values) : undefined;
    return { ...metric, ...counts, observations: { records, values, names }, mean, failedRecords };
}


/***/ }),

/***/ 1279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ datadogLinks)
/* harmony export */ });
function datadogLinks(webOrigin) {
    const compareAll = (experimentIds, baselineId) => {
        const query = new URLSearchParams({
            baselineExperimentId: baselineId,
            experimentIds: experimentIds.join(","),
            tableView: "all",
        });
        return `${webOrigin}/llm/experiment-comparison?${query}`;
    };
    return {
        experiment: (experimentId) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`,
        dataset: (datasetId) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
        comparison: (experimentId, baselineId) => compareAll([experimentId, baselineId], baselineId),
        compareAll,
        row: (experimentId, spanId) => {
            const panel = [{ p: { experimentId, spanId }, i: "experiment-details" }];
            const query = new URLSearchParams({ selectedTab: "overview", sp: JSON.stringify(panel), spanId });
            return `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}?${query}`;
        },
    };
}


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ describeFileWarnings),
/* harmony export */   z: () => (/* binding */ fileSentences)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9112);


const maxFiles = 20;
/** For each results file a sentence that says what was understood of it. */
function fileSentences(files) {
    const sentences = files.slice(0, maxFiles).map(fileSentence);
    const more = files.length - sentences.length;
    return more === 0 ? sentences : [...sentences, `And ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, "results file")} more.`];
}
const maxWarnings = 20;
/** Returns a sentence for each thing that may be wrong with the results files, the first 20. */
function describeFileWarnings(files) {
    const all = files.flatMap(({ file, warnings }) => warnings.map((warning) => `${file.name}: ${warning}`));
    const more = all.length - maxWarnings;
    const shown = all.slice(0, maxWarnings).map((warning) => warning.replace(/\s+/g, " "));
    return more > 0 ? [...shown, `And ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, "warning")} more about results files.`] : shown;
}
function fileSentence(file) {
    const { counts, format, notes } = file;
    if (counts.rows === 0 && counts.summaries === 0 && !file.isTool)
        return `${file.file.name}: empty`;
    const parts = [format, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(counts.rows, "row"), ...describeRuns(file), ...describeMetrics(file)];
    const sentence = [`${file.file.name}: ${parts.join(", ")}`, ...describeSkipped(file), ...notes].join("; ");
    return sentence.replace(/\s+/g, " ");
}
function describeRuns({ counts: { rows, runs, firstRuns } }) {
    if (runs <= 1)
        return [];
    return [rows === firstRuns * runs ? `${runs} runs each` : `up to ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(runs)} runs each`];
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
    const counts = [...leftOut].map(([what, times]) => `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(times)} ${what}`);
    return counts.length === 0 ? [] : [`left out: ${counts.join(", ")}`];
}


/***/ }),

/***/ 1102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeGate)
});

// EXTERNAL MODULE: ./src/lib/nearest-name.ts
var nearest_name = __webpack_require__(7289);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/comparison/power.ts
var power = __webpack_require__(6116);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/gate/messages.ts
var messages = __webpack_require__(8283);
// EXTERNAL MODULE: ./src/lib/student-t.ts
var student_t = __webpack_require__(8009);
// EXTERNAL MODULE: ./src/results/scores.ts + 2 modules
var scores = __webpack_require__(9094);
;// CONCATENATED MODULE: ./src/gate/power.ts






/** Warns about limits of `max_regression` that are finer than half of what the records can detect. */
function findPowerWarnings(rules, { metrics, slices }) {
    const warnings = [];
    for (const { rule, outcome, metric: label, slice, limit: given } of rules) {
        if (rule !== "max_regression" || outcome === "not checked")
            continue;
        if ((0,scores/* isUsageLabel */.yF)(label) || slice?.isFound)
            continue;
        const name = `${label}${slice === undefined ? "" : (0,gate_gate/* formatSlice */.cj)(slice)}`;
        const metric = slice
            ? slices.find((one) => one.label === label && (0,gate_gate/* formatSlice */.cj)(one.slice) === (0,gate_gate/* formatSlice */.cj)(slice))
            : metrics.find((one) => one.label === label);
        if (metric?.kind !== "numeric" || metric.noise === undefined)
            continue;
        const { detectableDrop, noise, compared } = metric;
        const share = Number.parseFloat(String(given)) / 100;
        const limit = typeof given === "number" ? given : share * Math.abs(compared?.baseline ?? 0);
        if (detectableDrop === undefined || (typeof given !== "number" && !(limit > 0)))
            continue;
        if (detectableDrop !== "only large drops" && limit >= detectableDrop / 2)
            continue;
        const unit = (0,format/* metricUnit */.n2)(metric);
        const allowed = (0,format/* writeAmount */.iK)(limit, unit, "all");
        // With the digits that matter: a detectable drop is an estimate.
        const drop = detectableDrop === "only large drops"
            ? undefined
            : (0,format/* writeAmount */.iK)(Number(detectableDrop.toPrecision(2)), unit, "all");
        const refused = drop === undefined ? `not one of ${allowed}` : `not of ${allowed.replace(/ points?$/, "")}`;
        const { records, runs } = noise;
        const facts = { records, runs, drop, limit: limit === 0 ? "not a smaller one" : refused };
        warnings.push(messages/* messages */.D.limitTooFine(name, { ...facts, plan: planRecords(noise, limit, unit) }));
    }
    return warnings;
}
/** Plans for a drop that is worth noticing: a twentieth of the range, or twice the limit if that's more. */
function planRecords(noise, limit, unit) {
    const { range, runs, sharers = 1 } = noise;
    const drop = Math.max(Number((range / 20).toPrecision(1)), 2 * limit);
    const options = { limit, sharers };
    const records = (0,power/* countRecordsNeeded */.hT)(noise, drop, runs, options);
    if (records === undefined || records <= noise.records)
        return undefined;
    const recordsWithThreeRuns = runs.baseline < 3 ? (0,power/* countRecordsNeeded */.hT)(noise, drop, { ...runs, baseline: 3 }, options) : undefined;
    return { drop: (0,format/* writeAmount */.iK)(drop, unit, "all"), records, recordsWithThreeRuns };
}
/** Returns how likely an unchanged app misses a bound that the baseline keeps; undefined if its error isn't known. */
function findChanceOfMissing(tested, baseline, rule, limit) {
    const error = tested?.rerunError;
    if (error === undefined || !(error > 0) || baseline === undefined)
        return undefined;
    const distance = rule === "min" ? baseline - limit : limit - baseline;
    // With so many degrees of freedom, Student's t is the normal distribution.
    return distance < 0 ? undefined : (0,student_t/* upperTail */.fl)(distance / error, 1e7);
}

;// CONCATENATED MODULE: ./src/gate/judge-metric.ts





/** Reads the numbers of a metric, or says why it has none. */
function readSubject(found, name, isFromSummary, slice) {
    if (found.kind === "categorical")
        return messages/* messages */.D.isCategory(name, found.otherType);
    const { label, type, better, current, baseline, compared, difference, coverage, pValue } = found;
    const value = current?.mean;
    if (value === undefined || !Number.isFinite(value))
        return messages/* messages */.D.noScore(name, coverage.current.failed, coverage.current.rows);
    const both = coverage.records?.both ?? 0;
    const failedThere = coverage.baseline?.failed ?? 0;
    let lack;
    if (found.otherType)
        lack = messages/* messages */.D.otherType(name);
    else if (baseline?.mean === undefined && failedThere > 0)
        lack = messages/* messages */.D.baselineFailed(name, failedThere);
    let untestedBecause;
    if (isFromSummary) {
        if (pValue === undefined && difference !== 0)
            untestedBecause = "only averages are left of the baseline";
    }
    else if (both < power/* minTestedRecords */.MT)
        untestedBecause = `${(0,format/* plural */.LS)(both, "record")} in both runs can't be tested, at least ${power/* minTestedRecords */.MT} are needed`;
    return {
        ...{ label, slice, name, type, better, unit: (0,format/* metricUnit */.n2)(found), value, baseline: baseline?.mean },
        ...{ compared, difference, lack, tested: found, untestedBecause, isFromSummary },
    };
}
/** Reads the numbers of a run-level score, or says why it has none. */
function readRunLevelScore(found, name) {
    const { label, better, current, baseline } = found;
    if (typeof current === "string")
        return messages/* messages */.D.isCategory(name, false);
    const value = Number(current ?? Number.NaN);
    if (!Number.isFinite(value))
        return messages/* messages */.D.noScore(name, current === null ? 1 : 0, 1);
    const before = typeof baseline === "number" || typeof baseline === "boolean" ? Number(baseline) : undefined;
    const type = typeof current === "boolean" ? "boolean" : "score";
    let lack;
    if (baseline === null)
        lack = messages/* messages */.D.baselineFailed(name, undefined);
    else if (typeof baseline === "string")
        lack = messages/* messages */.D.otherType(name);
    return {
        ...{ label, name, type, better, unit: (0,format/* metricUnit */.n2)({ label, type }), value, baseline: before, lack },
        compared: before === undefined ? undefined : { baseline: before, current: value },
        difference: before === undefined ? undefined : value - before,
        untestedBecause: "a run-level score can't be tested",
        isFromSummary: false,
    };
}
/** Judges the rules of a metric that has a number. */
function judgeMetric(subject, rules, { gate, baseline, addsReruns }) {
    const { min, max, minCoverage, maxRegression, noRegression, maxBroken } = rules;
    const judged = [];
    if (min !== undefined)
        judged.push(judgeBound(subject, "min", min));
    if (max !== undefined)
        judged.push(judgeBound(subject, "max", max));
    if (subject.tested && subject.slice === undefined)
        judged.push(...judgeCoverage(subject, subject.name, subject.tested.coverage, minCoverage));
    if (maxRegression === undefined && !noRegression && maxBroken === undefined)
        return judged;
    const tooFew = judgeCommon(subject, gate.rows.minCommon, baseline);
    const isComparable = tooFew.length === 0;
    judged.push(...tooFew);
    if (maxRegression !== undefined) {
        const limit = maxRegression.kind === "absolute" ? maxRegression.value : (0,judgement/* formatLimit */.tW)(maxRegression);
        judged.push(findObstacle(subject, "max_regression", limit, baseline, isComparable) ??
            judgeMaxRegression(subject, maxRegression, rules.unclear, addsReruns));
    }
    if (noRegression)
        judged.push(findObstacle(subject, "no_regression", true, baseline, isComparable) ?? judgeNoRegression(subject));
    if (maxBroken !== undefined)
        judged.push(findObstacle(subject, "max_broken", (0,judgement/* toLimit */.Hw)(maxBroken), baseline, isComparable) ??
            judgeMaxBroken(subject, maxBroken));
    return judged;
}
function judgeBound(subject, rule, limit) {
    const { name, value, baseline, unit } = subject;
    const isPassed = rule === "min" ? (0,judgement/* isAtLeast */.du)(value, limit) : (0,judgement/* isAtLeast */.du)(-value, -limit);
    const shown = (0,format/* writeValue */.bD)(value, unit, { besides: limit });
    const before = baseline === undefined ? undefined : (0,format/* writeValue */.bD)(baseline, unit);
    const chance = isPassed ? undefined : findChanceOfMissing(subject.tested, baseline, rule, limit);
    const message = messages/* messages */.D[rule](isPassed, name, shown, (0,format/* writeValue */.bD)(limit, unit, "all"), before, chance);
    return (0,judgement/* judgeRule */.q1)(subject, rule, isPassed, message, { limit, measured: { value, limit } });
}
const defaultCoverage = { kind: "share", share: 0.95 };
/** Judges how many of the rows that should have a metric have a score; reported if there's a rule, or some have none. */
function judgeCoverage(target, name, { expected, covered, current: { failed } }, own) {
    if (expected === 0 || (own === undefined && covered === expected))
        return [];
    const least = own ?? defaultCoverage;
    const isPassed = (0,judgement/* isAtLeast */.du)(covered, least.kind === "count" ? least.count : least.share * expected);
    const message = messages/* messages */.D.coverage(isPassed, name, { covered, expected, failed }, (0,judgement/* formatLimit */.tW)(least));
    const measured = { value: covered, limit: (0,judgement/* toCount */.zK)(least, expected), of: expected };
    const details = { limit: (0,judgement/* toLimit */.Hw)(least), measured, isExplicit: own !== undefined };
    return [(0,judgement/* judgeRule */.q1)(target, "min_coverage", isPassed, message, details)];
}
/** Judges whether enough records that a metric scored are in both runs; reported only if there are too few. */
function judgeCommon(subject, least, baseline) {
    const records = subject.tested?.coverage.records;
    // Without a shared record the rules themselves report that.
    if (baseline.kind !== "read" || records === undefined || records.both === 0 || subject.slice)
        return [];
    const { both, added, missing, withoutRow } = records;
    const there = both + missing;
    const { isPassed, message, measured } = countCommon(least, both, both + added, there - withoutRow, there);
    if (isPassed)
        return [];
    const named = { ...message, message: `${subject.name}: ${message.message.replace(/^Only/, "only")}` };
    return [
        (0,judgement/* judgeRule */.q1)(subject, "min_common", false, named, { limit: (0,judgement/* toLimit */.Hw)(least), measured, isExplicit: false }),
    ];
}
/** Counts whether enough records of this run are in the baseline, and enough of the baseline's are in this run. */
function countCommon(least, both, here, present, there) {
    const isAll = least.kind === "share" && (least.share >= 1 || least.share === 0);
    const prefix = least.kind === "count" ? "at least " : isAll ? "" : "more than ";
    const limit = `${prefix}${(0,judgement/* formatLimit */.tW)(least)}`;
    const isEnough = (count, total) => {
        if (least.kind === "count")
            return count >= least.count;
        return isAll ? count >= least.share * total : count > least.share * total;
    };
    const isHere = isEnough(both, here);
    const isPassed = isHere && isEnough(present, there);
    const [value, of] = isHere && !isPassed ? [present, there] : [both, here];
    const message = isHere && !isPassed
        ? messages/* messages */.D.commonThere(present, there, limit)
        : messages/* messages */.D.commonHere(isPassed, both, here, limit);
    return { isPassed, message, measured: { value, limit: (0,judgement/* toCount */.zK)(least, of), of } };
}
/**
 * Finds why a rule that needs the baseline can't be checked. Without a baseline, or if the metric is new, it isn't
 * checked; a baseline that can't be used must not let a regression pass, so it fails.
 */
function findObstacle(subject, rule, limit, baseline, isComparable) {
    const { name, type, tested, lack, difference, compared, slice, isFromSummary } = subject;
    const details = limit === undefined ? {} : { limit };
    const failed = (message) => (0,judgement/* judgeRule */.q1)(subject, rule, "failed", message, details);
    const unchecked = (message) => (0,judgement/* judgeRule */.q1)(subject, rule, "not checked", message, details);
    if (rule === "no_regression" && tested === undefined)
        return failed(messages/* messages */.D.runLevelTest(name));
    if (rule === "max_broken" && tested === undefined)
        return failed(messages/* messages */.D.brokenNeedsRecords(name));
    if (rule === "max_broken" && type !== "boolean")
        return failed(messages/* messages */.D.brokenNeedsBoolean(name));
    if (baseline.kind === "none")
        return unchecked(messages/* messages */.D.noBaseline(name, rule, baseline));
    if (baseline.kind === "unreadable")
        return failed(messages/* messages */.D.baselineUnreadable(name, rule, baseline.reason));
    if (slice !== undefined && isFromSummary)
        return unchecked(messages/* messages */.D.needsRows(name, rule));
    if (lack !== undefined)
        return failed(lack);
    if (subject.baseline === undefined)
        return unchecked(messages/* messages */.D.newMetric(name, rule));
    if (!isComparable)
        return unchecked(messages/* messages */.D.tooFewCommon(name, rule));
    if (difference === undefined || compared === undefined) {
        const isShared = (tested?.coverage.records?.both ?? 0) > 0;
        return failed(isShared ? messages/* messages */.D.tooFarApart(name, rule) : messages/* messages */.D.noSharedRecords(name, rule));
    }
    if (rule === "max_broken" && tested?.records?.broke === undefined)
        return unchecked(messages/* messages */.D.needsRows(name, rule));
    return undefined;
}
/**
 * Judges `max_regression`: it passes within the limit, and beyond it fails only if the metric is worse by the test, else
 * it's unclear. If the metric can't be tested, the number alone decides.
 */
function judgeMaxRegression(subject, rule, unclear, addsReruns) {
    const { name, better, unit, difference = 0, compared, tested, untestedBecause } = subject;
    const before = Math.abs(compared?.baseline ?? 0);
    const limit = rule.kind === "absolute" ? rule.value : rule.share * before;
    const gain = better === "higher" ? difference : -difference;
    const [low, high] = tested?.interval ?? [Number.NaN, Number.NaN];
    const isShown = untestedBecause === undefined && (0,judgement/* isAtLeast */.du)(better === "higher" ? low : -high, -limit);
    const isFailing = unclear === "fail";
    const both = tested?.coverage.records?.both ?? 0;
    const allowed = (0,format/* writeAmount */.iK)(limit, unit, "all");
    const size = (0,format/* writeAmount */.iK)(difference, unit, { besides: limit });
    const share = rule.kind === "share" ? `${(0,judgement/* formatLimit */.tW)(rule)} of the baseline, ` : "";
    const change = {
        text: difference === 0 ? "didn't change" : `${difference < 0 ? "dropped" : "rose"} ${size}`,
        step: formatChange(subject),
        limit: `${share}${allowed}`,
        bareLimit: allowed.replace(/ points?$/, ""),
        untestedBecause,
    };
    let outcome;
    let message;
    if ((0,judgement/* isAtLeast */.du)(gain, -limit, Math.max(before, Math.abs(limit)))) {
        outcome = "passed";
        message = isShown ? messages/* messages */.D.shownWithinLimit(name, change) : messages/* messages */.D.withinLimit(name, change);
    }
    else if (untestedBecause !== undefined || tested?.verdict === "worse") {
        outcome = "failed";
        message = messages/* messages */.D.droppedTooFar(name, change);
    }
    else {
        outcome = isFailing ? "failed" : "unclear";
        message =
            tested?.canBeSignificant && tested.pValue !== undefined
                ? messages/* messages */.D.droppedMaybe(name, change, tested.pValue, isFailing, addsReruns)
                : messages/* messages */.D.droppedUndecidable(name, change, both, isFailing, addsReruns);
    }
    const details = {
        limit: rule.kind === "absolute" ? rule.value : (0,judgement/* formatLimit */.tW)(rule),
        measured: { value: -gain, limit },
    };
    const judged = (0,judgement/* judgeRule */.q1)(subject, "max_regression", outcome, message, details);
    return outcome === "passed" && isShown ? { ...judged, shown: true } : judged;
}
function formatChange({ compared, value, baseline = 0, unit }) {
    const { baseline: before, current } = compared ?? { baseline, current: value };
    return `${(0,format/* writeValue */.bD)(before, unit)} → ${(0,format/* writeValue */.bD)(current, unit)}`;
}
const notWorse = ["better", "maybe better", "maybe worse", "no clear change", "unchanged"];
/** Judges `no_regression`: it fails only if the metric is worse by the test, and is never unclear. */
function judgeNoRegression(subject) {
    const { name, tested, untestedBecause } = subject;
    const { verdict = "not tested", adjustedPValue, coverage } = tested ?? {};
    const both = coverage?.records?.both;
    let outcome = "not checked";
    let message = untestedBecause
        ? messages/* messages */.D.tooFewToTest(name, both)
        : messages/* messages */.D.neverSignificant(name, both ?? 0);
    if (verdict === "worse") {
        outcome = "failed";
        message = messages/* messages */.D.significantlyWorse(name, formatChange(subject), adjustedPValue);
    }
    else if (notWorse.includes(verdict)) {
        outcome = "passed";
        message = messages/* messages */.D.notSignificantlyWorse(name);
    }
    return (0,judgement/* judgeRule */.q1)(subject, "no_regression", outcome, message, { limit: true });
}
/** Judges `max_broken`, which counts records and needs no test. */
function judgeMaxBroken(subject, most) {
    const { broke = 0, both = 0 } = subject.tested?.records ?? {};
    const isPassed = (0,judgement/* isWithin */.UO)(broke, both, most);
    const message = messages/* messages */.D.broken(isPassed, subject.name, broke, both, (0,judgement/* formatLimit */.tW)(most));
    const measured = { value: broke, limit: (0,judgement/* toCount */.zK)(most, both), of: both };
    return (0,judgement/* judgeRule */.q1)(subject, "max_broken", isPassed, message, { limit: (0,judgement/* toLimit */.Hw)(most), measured });
}

// EXTERNAL MODULE: ./src/comparison/slices.ts
var slices = __webpack_require__(3022);
// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/gate/metrics.ts
var gate_metrics = __webpack_require__(1370);
;// CONCATENATED MODULE: ./src/gate/judge-slices.ts









/** Judges the rules of slices. Those with too few records for relative rules are named once. */
function judgeSlices(entries, context) {
    const { gate, comparison, baseline, names } = context;
    const judged = [];
    const small = new Set();
    const isFromSummary = comparison.baselineFrom === "results summary";
    for (const { key, selector, rules: own } of entries) {
        const label = (0,gate_metrics/* labelFor */.gt)(selector.metric, names);
        const slices = comparison.slices.filter((found) => found.label === label && (0,gate_metrics/* matchesSlice */.ob)(selector, found.slice));
        const fault = findFault(key, selector, label, comparison, slices.length);
        if (fault !== undefined) {
            judged.push((0,judgement/* judgeRule */.q1)({ label }, "slice", "failed", fault));
            continue;
        }
        const rules = (0,gate_metrics/* rulesForSlice */.bI)(gate, own, label, names);
        const { maxRegression, noRegression, ...others } = rules;
        for (const found of slices) {
            const slice = { ...found.slice, isFound: selector.value === undefined };
            const name = `${label}${(0,gate_gate/* formatSlice */.cj)(slice)}`;
            const subject = readSubject(found, name, isFromSummary, slice);
            if ("code" in subject) {
                judged.push((0,judgement/* judgeRule */.q1)({ label, slice }, "score", "failed", subject));
                continue;
            }
            const { records } = found.coverage;
            const isSmall = baseline.kind === "read" && records !== undefined && records.both < power/* minTestedRecords */.MT;
            if (isSmall && (maxRegression !== undefined || noRegression))
                small.add(name);
            judged.push(...judgeMetric(subject, isSmall ? others : rules, context));
        }
    }
    if (small.size > 0)
        judged.push((0,judgement/* judgeRule */.q1)({ label: "$slices" }, "slice", "not checked", messages/* messages */.D.smallSlices(small.size)));
    return judged;
}
function findFault(key, { metric, property, value }, label, { metrics, usage, summary, sliceProperties }, matching) {
    const found = [...metrics, ...usage].find((one) => one.label === label);
    if (found === undefined && summary.some((one) => one.label === label))
        return messages/* messages */.D.runLevelSlice(key);
    const labels = metrics.map((one) => one.label);
    if (found === undefined)
        return messages/* messages */.D.unknownMetric(metric, (0,nearest_name/* findNearest */.q)(metric, labels), labels);
    if (found.kind === "categorical")
        return messages/* messages */.D.isCategory(key, found.otherType);
    const known = sliceProperties.find((one) => one.property === (0,record_properties/* normalizeProperty */.n)(property));
    const count = known?.values.length ?? 0;
    if (value === undefined && count > slices/* maxSliceValues */.Dc)
        return messages/* messages */.D.tooManySlices(key, count, slices/* maxSliceValues */.Dc);
    if (matching > 0)
        return undefined;
    // A near value of the property, or a near property.
    const near = known
        ? { property, value: value === undefined ? undefined : (0,nearest_name/* findNearest */.q)(value, known.values) }
        : {
            property: (0,nearest_name/* findNearest */.q)(property, sliceProperties.map((one) => one.property)),
            value,
        };
    const isNear = near.property !== undefined && (known === undefined || near.value !== undefined);
    const meant = isNear
        ? (0,gate_gate/* formatSlice */.cj)({ property: near.property ?? "", value: near.value }).slice(1, -1)
        : undefined;
    return messages/* messages */.D.emptySlice(key, meant);
}

;// CONCATENATED MODULE: ./src/gate/judge.ts








const target = { label: "$rows" };
/** Judges every rule of a gate. Without a rule nothing is judged. */
function judgeGate(gate, evidence) {
    if (gate === undefined || !(0,gate_gate/* hasRules */.w0)(gate)) {
        const warnings = gate === undefined ? [] : [messages/* messages */.D.onlyBetter()];
        return { verdict: "none", isGated: false, rules: [], notes: [], warnings };
    }
    const { results, dataset, names, facts = [], addsReruns = false } = evidence;
    const rules = facts.map(({ rule, message }) => (0,judgement/* judgeRule */.q1)(target, rule, "failed", messages/* messages */.D[rule](message), { isExplicit: false }));
    if (results.kind === "unreadable") {
        const message = messages/* messages */.D.resultsUnreadable(results.reason);
        rules.push((0,judgement/* judgeRule */.q1)(target, "results", "failed", message, { isExplicit: false }));
    }
    else {
        const baseline = checkBaselineRows(evidence.baseline, results.comparison);
        rules.push(...judgeRows(gate, results.comparison, baseline, dataset));
        rules.push(...judgeMetrics({ gate, comparison: results.comparison, baseline, names, addsReruns }));
    }
    const isPartial = dataset !== undefined && dataset.present < dataset.records;
    const isNoted = isPartial && evidence.baseline.kind === "none" && !gate.explicitRows.includes("maxMissing");
    return {
        verdict: (0,judgement/* decideVerdict */.AU)(rules),
        isGated: true,
        rules,
        notes: isNoted ? [messages/* messages */.D.datasetRows(dataset)] : [],
        warnings: results.kind === "read" ? findPowerWarnings(rules, results.comparison) : [],
    };
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
function judgeRows({ rows, explicitRows }, comparison, baseline, dataset) {
    const { total, failed } = comparison.rows.current;
    const isFew = (0,judgement/* isWithin */.UO)(failed, total, rows.maxErrors);
    const errors = messages/* messages */.D.rowErrors(isFew, failed, total, (0,judgement/* formatLimit */.tW)(rows.maxErrors));
    const isEnough = total >= rows.min;
    const judged = [
        (0,judgement/* judgeRule */.q1)(target, "max_errors", isFew, errors, {
            limit: (0,judgement/* toLimit */.Hw)(rows.maxErrors),
            measured: { value: failed, limit: (0,judgement/* toCount */.zK)(rows.maxErrors, total), of: total },
            isExplicit: explicitRows.includes("maxErrors"),
        }),
        (0,judgement/* judgeRule */.q1)(target, "min", isEnough, messages/* messages */.D.rowCount(isEnough, total, rows.min), {
            limit: rows.min,
            measured: { value: total, limit: rows.min },
            isExplicit: explicitRows.includes("min"),
        }),
    ];
    const isExplicit = explicitRows.includes("maxMissing");
    judged.push(...judgeMissing(rows.maxMissing, comparison, baseline, isExplicit, dataset));
    if (explicitRows.includes("minCommon"))
        judged.push(...judgeAllCommon(rows.minCommon, comparison, baseline));
    return judged;
}
/** Judges how many of the baseline's records have no row here; without a baseline, of the dataset's. */
function judgeMissing(most, { records, rows }, baseline, isExplicit, dataset) {
    const limit = (0,judgement/* toLimit */.Hw)(most);
    if (baseline.kind === "none" && isExplicit && dataset !== undefined) {
        const missing = Math.max(0, dataset.records - dataset.present);
        const isPassed = (0,judgement/* isWithin */.UO)(missing, dataset.records, most);
        const message = messages/* messages */.D.missingFromDataset(isPassed, missing, dataset.records, (0,judgement/* formatLimit */.tW)(most));
        const measured = { value: missing, limit: (0,judgement/* toCount */.zK)(most, dataset.records), of: dataset.records };
        return [(0,judgement/* judgeRule */.q1)(target, "max_missing", isPassed, message, { limit, measured, isExplicit })];
    }
    if (baseline.kind !== "read")
        return explainUnchecked("max_missing", baseline, isExplicit);
    // Rows of no record, and expired rows, are counted as rows.
    const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
    const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
    const missing = records ? records.missing + nameless : Math.max(0, there.total - rows.current.total);
    const total = records ? records.both + records.missing + there.withoutRecord : there.total;
    const what = records === undefined || nameless > 0 ? "row" : "record";
    const details = { limit, measured: { value: missing, limit: (0,judgement/* toCount */.zK)(most, total), of: total }, isExplicit };
    if (baseline.otherDatasetVersion) {
        if (!isExplicit && missing === 0)
            return [];
        const message = messages/* messages */.D.missingFromOtherVersion(missing, what);
        return [(0,judgement/* judgeRule */.q1)(target, "max_missing", "not checked", message, details)];
    }
    const isPassed = (0,judgement/* isWithin */.UO)(missing, total, most);
    const message = messages/* messages */.D.missing(isPassed, missing, total, what, (0,judgement/* formatLimit */.tW)(most));
    return [(0,judgement/* judgeRule */.q1)(target, "max_missing", isPassed, message, details)];
}
/** Judges `min_common` over all records. */
function judgeAllCommon(least, { records }, baseline) {
    if (baseline.kind !== "read")
        return explainUnchecked("min_common", baseline, true);
    const limit = (0,judgement/* toLimit */.Hw)(least);
    if (records === undefined)
        return [(0,judgement/* judgeRule */.q1)(target, "min_common", "not checked", messages/* messages */.D.commonUnknown(), { limit })];
    const { both, added, missing } = records;
    const { isPassed, message, measured } = countCommon(least, both, both + added, both, both + missing);
    return [(0,judgement/* judgeRule */.q1)(target, "min_common", isPassed, message, { limit, measured })];
}
/** Says why a rule that needs the baseline isn't checked, or fails; without a baseline, a default says nothing. */
function explainUnchecked(rule, baseline, isExplicit) {
    if (baseline.kind === "none" && !isExplicit)
        return [];
    if (baseline.kind === "none")
        return [(0,judgement/* judgeRule */.q1)(target, rule, "not checked", messages/* messages */.D.noBaseline("$rows", rule, baseline))];
    const { reason } = baseline;
    return isExplicit
        ? [(0,judgement/* judgeRule */.q1)(target, rule, "failed", messages/* messages */.D.baselineUnreadable("$rows", rule, reason))]
        : [(0,judgement/* judgeRule */.q1)(target, rule, "not checked", messages/* messages */.D.baselineUnreadableNote(rule, reason), { isExplicit })];
}
function judgeMetrics(context) {
    const { gate, comparison, names } = context;
    const { metrics, usage, summary } = comparison;
    const known = new Set([
        ...(names?.keys() ?? []),
        ...[...metrics, ...usage, ...summary].map(({ label }) => label),
    ]);
    const entries = [];
    const slices = [];
    for (const entry of gate.metrics) {
        const selector = (0,gate_metrics/* findSlice */.MV)(entry, known);
        if (selector === undefined)
            entries.push(entry);
        else if ((0,gate_gate/* hasMetricRules */.yp)(entry.rules))
            slices.push({ key: entry.label, selector, rules: entry.rules });
    }
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
    const isBoolean = found?.kind === "numeric" && found.type === "boolean";
    const rules = chooseRules(gate, own, score !== undefined, isBoolean);
    if (!(0,gate_gate/* hasMetricRules */.yp)(rules))
        return [];
    if (found?.kind === "categorical") {
        const { minCoverage, ...others } = rules;
        if (!(0,gate_gate/* hasMetricRules */.yp)(others))
            return judgeCoverage({ label }, label, found.coverage, minCoverage);
    }
    const isFromSummary = comparison.baselineFrom === "results summary";
    const subject = found ? readSubject(found, label, isFromSummary) : score && readRunLevelScore(score, label);
    if (subject !== undefined && !("code" in subject))
        return judgeMetric(subject, rules, context);
    const labels = listScored(comparison);
    const nearest = suggestMetric(name, labels, names);
    if (subject === undefined) {
        const message = messages/* messages */.D.unknownMetric(name, nearest, labels);
        return [(0,judgement/* judgeRule */.q1)({ label: name }, "score", "failed", message)];
    }
    // A metric that only the baseline has was probably renamed.
    const isGone = subject.code === messages/* messages */.D.noScore(label, 0, 0).code;
    const message = isGone ? messages/* messages */.D.missingMetric(label, suggestMetric(label, labels, names)) : subject;
    return [(0,judgement/* judgeRule */.q1)({ label }, "score", "failed", message)];
}
/** Rules of `"*"` that need records, or booleans, don't apply to other metrics; under a metric's own name they fail. */
function chooseRules(gate, own, isRunLevel, isBoolean) {
    const { noRegression, maxBroken, minCoverage, ...every } = gate.everyMetric;
    if (isRunLevel)
        return { ...every, ...own };
    const { maxBroken: _, ...scoreRules } = (0,gate_metrics/* rulesFor */.NP)(gate, own);
    return isBoolean || own.maxBroken !== undefined ? (0,gate_metrics/* rulesFor */.NP)(gate, own) : scoreRules;
}
/** Lists the metrics that have a number here. */
function listScored({ metrics, usage, summary }) {
    const scored = [...metrics, ...usage].filter(({ current }) => (current?.count ?? 0) > 0);
    const scores = summary.filter(({ current }) => typeof current === "number" || typeof current === "boolean");
    return [...scored, ...scores].map(({ label }) => label);
}
// What people call usage, which the action names with a unit.
const usageNames = {
    $duration_ms: "latency latency_ms duration duration_ms time",
    $cost_usd: "cost cost_usd price",
    $total_tokens: "tokens total_tokens",
};
/** Suggests the metric that a name was probably meant to be: a near one, or usage that people call otherwise. */
function suggestMetric(name, labels, names) {
    const plain = name.toLowerCase().replace(/^\$/, "");
    const isUsage = (label) => usageNames[label]?.split(" ").includes(plain);
    return (0,nearest_name/* findNearest */.q)(name, [...labels, ...(names?.keys() ?? [])]) ?? labels.find(isUsage);
}


/***/ }),

/***/ 1112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   Hw: () => (/* binding */ toLimit),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   YR: () => (/* binding */ hideFoundSlices),
/* harmony export */   aG: () => (/* binding */ combineVerdicts),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   hJ: () => (/* binding */ outcomeVerbs),
/* harmony export */   q1: () => (/* binding */ judgeRule),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   zK: () => (/* binding */ toCount)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4512);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);



/** Builds the judgement of a rule. An outcome of true is passed, false is failed. */
function judgeRule({ label, slice }, rule, outcome, { code, message }, details = {}) {
    const { limit, measured, isExplicit = true } = details;
    return {
        metric: label,
        ...(slice === undefined ? {} : { slice }),
        rule,
        ...(limit === undefined ? {} : { limit }),
        ...(measured === undefined ? {} : { measured }),
        outcome: typeof outcome === "string" ? outcome : outcome ? "passed" : "failed",
        isExplicit,
        code,
        message,
    };
}
/** Formats a count or a share as a gate has it: `3`, `5%`. */
function formatLimit(amount) {
    return amount.kind === "count" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(amount.count) : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .writeValue */ .bD)(amount.share, "share", "all");
}
/** Returns a count or a share as YAML has it: `3`, `"5%"`. */
function toLimit(amount) {
    return amount.kind === "count" ? amount.count : formatLimit(amount);
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
/** Returns the verdict on a gate. It passes only if one of its own rules passed or was accepted. */
function decideVerdict(rules) {
    if (rules.some(({ outcome }) => outcome === "failed"))
        return "fail";
    if (rules.some(({ outcome }) => outcome === "unclear"))
        return "unclear";
    const isPass = ({ outcome, isExplicit }) => isExplicit && (outcome === "passed" || outcome === "accepted");
    return rules.some(isPass) ? "pass" : "none";
}
/** Returns the worst verdict of experiments that share a gate: a leg without a verdict comes before one that passes. */
function combineVerdicts(verdicts) {
    const worstFirst = ["fail", "unclear", "none", "pass"];
    return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? "none";
}
/** What a rule does, as the end of a sentence. */
const outcomeVerbs = {
    passed: "passes",
    failed: "fails",
    unclear: "is unclear",
    "not checked": "isn't checked",
    accepted: "is accepted",
};
/**
 * Replaces the judgements of slices that `*` found by counts: their values are content of the dataset, which is shown
 * only with `comment_details`.
 */
function hideFoundSlices(judgement) {
    const rules = judgement.rules.filter(({ slice }) => !slice?.isFound);
    const found = judgement.rules.filter(({ slice }) => slice?.isFound);
    const ofRule = Map.groupBy(found, ({ metric, slice, rule }) => JSON.stringify([metric, slice?.property, rule]));
    for (const [, all] of ofRule) {
        for (const [outcome, group] of Map.groupBy(all, (rule) => rule.outcome)) {
            const [first] = group;
            if (first?.slice === undefined)
                continue;
            const { shown: _, ...rule } = first;
            const { property } = first.slice;
            const key = `${first.metric}${(0,_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSlice */ .cj)({ property })}`;
            const message = _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.foundSlices(key, first.rule, outcomeVerbs[outcome], group.length, all.length);
            rules.push({ ...rule, slice: { property, value: "*", isFound: true }, ...message });
        }
    }
    return { ...judgement, rules };
}


/***/ }),

/***/ 1370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ findSlice),
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   OI: () => (/* binding */ listSliceProperties),
/* harmony export */   bI: () => (/* binding */ rulesForSlice),
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
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9094);
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
/** Returns the rules of a metric: its own, and otherwise those of `"*"`. */
function rulesFor({ everyMetric }, own) {
    return { ...everyMetric, ...own };
}
/** Returns the rules of a slice: its own, and what an unclear rule does from its metric or `"*"`. */
function rulesForSlice(gate, own, label, names) {
    const metric = findEntries(gate, label, names).find(({ rules }) => rules.unclear !== undefined);
    const unclear = own.unclear ?? metric?.rules.unclear ?? gate.everyMetric.unclear;
    return unclear === undefined ? own : { ...own, unclear };
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
    const isUsageTested = (label) => isUsageJudged(gate, label, facts);
    const listRules = (label) => {
        if (gate === undefined || ((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageLabel */ .yF)(label) && !isUsageTested(label)))
            return [];
        const entries = findEntries(gate, label, names);
        return entries.length === 0 ? [gate.everyMetric] : entries.map(({ rules }) => rulesFor(gate, rules));
    };
    return {
        betterFor: (label) => betterFor(gate, label, facts),
        isUsageTested,
        hasRelativeRule: (label) => listRules(label).some((rules) => rules.maxRegression !== undefined || rules.noRegression === true),
        maxRegressionFor: (label, slice) => {
            const entries = slice && findEntries(gate, label, names, slice).map(({ rules }) => rules);
            return (entries ?? listRules(label)).find((rules) => rules.maxRegression !== undefined)?.maxRegression;
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
    return new Set(selectors.map(({ property }) => (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .n)(property)));
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
/** Returns a comparison without the slices that `*` found: their values are content of the dataset. */
function keepNamedSlices(comparison, gate, facts) {
    const isNamed = ({ label, slice }) => findEntries(gate, label, facts.names, slice).some((entry) => entry.slice?.value !== undefined);
    return { ...comparison, slices: comparison.slices.filter(isNamed), sliceProperties: [] };
}
/** Whether a slice of a comparison is one that an entry asks for. */
function matchesSlice(slice, key) {
    if ((0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .n)(slice.property) !== (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .n)(key.property))
        return false;
    return slice.value === undefined || (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .n)(slice.value) === (0,_results_record_properties_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeProperty */ .n)(key.value);
}


/***/ }),

/***/ 2175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findJsonExcess)
/* harmony export */ });
/**
 * Finds which bound JSON text exceeds, before it's parsed: its values can need thirty times the memory of the text, and what reads
 * and writes it recurses. Text that isn't JSON is left to the parser.
 */
function findJsonExcess(text, bounds) {
    // The commas of every list and object that is open.
    const commas = [0];
    let [values, isString] = [0, false];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isString) {
            if (code === backslash)
                at += 1;
            else if (code === quote)
                isString = false;
        }
        else if (code === quote)
            isString = true;
        else if (code === openBracket || code === openBrace) {
            if (commas.push(0) > bounds.depth + 1)
                return "depth";
            values += 1;
        }
        else if ((code === closeBracket || code === closeBrace) && commas.length > 1)
            commas.pop();
        else if (code === comma) {
            values += 1;
            const items = (commas.pop() ?? 0) + 1;
            if (items >= bounds.items)
                return "items";
            commas.push(items);
        }
    }
    return values > bounds.values ? "values" : undefined;
}
const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ buildResultsReport)
/* harmony export */ });
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9094);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9314);


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
        records: comparison === undefined ? [] : buildRecords((0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .orderRecords */ .t7)(comparison, judgement), facts),
        failures: buildFailures(facts),
        trend: comparison === undefined ? [] : extendTrend(comparison, facts),
    };
}
function buildRecords(ordered, facts) {
    // The job summary shows a hundred of each.
    const { maxRecords = 100 } = facts;
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
    const excerpt = withAnswers ? scores[side]?.excerpts?.get((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .excerptKey */ .jb)(span)) : undefined;
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
        message: withAnswers ? message : (type ?? ""),
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
/* harmony import */ var _lib_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6561);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8348);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9314);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5531);








/** Returns untrusted text for one line of a terminal: no control or invisible character is left. */
function plainText(untrusted, longest = 2_000) {
    const whole = (0,_lib_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeWorkflowCommands */ .F)(untrusted.toWellFormed()).replace(/\s+/g, " ").trim();
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .clipped */ .c)(whole, longest);
}
/** Renders a comparison and its gate's judgement for a terminal: the table, what got worse, and the gate. */
function renderTerminal(results, { colors, records }) {
    const paint = (format, text) => (colors ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text);
    const blocks = [
        renderTable(results, paint),
        renderRows(results),
        renderWorse(results, records, paint),
        ...results.judgement.warnings.map(({ message }) => paint("yellow", `Warning: ${plainText(message)}`)),
        renderGate(results, paint),
    ];
    return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
const head = ["Metric", "Baseline → current", "Change", "95% range", "Worse / better", "Verdict", "Detects"];
function renderTable({ comparison }, paint) {
    if (comparison === undefined)
        return "";
    const { metrics, slices, usage, summary } = comparison;
    const rows = [
        ...metrics.map((metric) => (metric.kind === "numeric" ? numericRow(metric) : categoricalRow(metric))),
        ...slices.map((slice) => numericRow(slice, (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_3__/* .sliceName */ .oq)(slice.slice))),
        ...usage
            .filter(({ current, baseline }) => current?.count || baseline?.count)
            .map((metric) => numericRow(metric)),
        ...summary.map(summaryRow),
    ];
    if (rows.length === 0)
        return "This run has no scores.";
    const lines = [head, ...rows.map(({ cells }) => cells)];
    const isUsed = head.map((_, column) => rows.some(({ cells }) => (cells[column] ?? "") !== ""));
    const widths = head.map((_, column) => Math.max(...lines.map((line) => (0,string_width__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(line[column] ?? ""))));
    const render = (cells) => cells
        .map((cell, column) => isUsed[column] ? `${cell}${" ".repeat((widths[column] ?? 0) - (0,string_width__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(cell))}  ` : "")
        .join("")
        .trimEnd();
    const color = (verdict, line) => {
        if (verdict === "worse" || verdict === "missing")
            return paint("red", line);
        return verdict === "better" ? paint("green", line) : line;
    };
    return [
        paint("bold", render(head)),
        ...rows.map(({ cells, verdict }) => color(verdict, render(cells))),
    ].join("\n");
}
function numericRow(metric, slice) {
    const { label, better, compared, baseline, current, difference, interval, records, verdict, detectableDrop, } = metric;
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)(metric);
    const name = `${plainText((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageName */ .b)(label) ?? label, 60)}${slice === undefined ? "" : ` [${plainText(slice, 40)}]`}`;
    const values = compared
        ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatStep */ .yS)(compared.baseline, compared.current, unit)
        : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatStep */ .yS)(baseline?.mean, current?.mean, unit);
    const detects = typeof detectableDrop === "number" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAmount */ .ej)(detectableDrop, unit) : (detectableDrop ?? "");
    const cells = [
        `${name}${better === "lower" && (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageName */ .b)(label) === undefined ? " (lower is better)" : ""}`,
        `${values}${scoredRemark(metric)}`,
        difference === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDifference */ .jR)(difference, unit),
        interval === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInterval */ .vy)(interval, unit),
        records === undefined
            ? ""
            : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.worse)} / ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.better)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.both)}`,
        verdict,
        detects,
    ];
    return { cells: cells, verdict };
}
function categoricalRow(metric) {
    const mode = (side) => {
        const [first] = side?.categories ?? [];
        return first === undefined
            ? "–"
            : `${plainText(first.category, 30)} ${Math.round(first.share * 1_000) / 10}%`;
    };
    const { label, baseline, current, changed } = metric;
    const values = baseline === undefined ? mode(current) : `${mode(baseline)} → ${mode(current)}`;
    const records = changed === undefined ? "" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(changed)} changed`;
    return {
        cells: [
            plainText(label, 60),
            `${values}${scoredRemark(metric)}`,
            "",
            "",
            records,
            changed ? "changed" : "",
        ],
        verdict: "",
    };
}
function summaryRow({ label, baseline, current, difference }) {
    const value = (given) => typeof given === "number" ? given : typeof given === "boolean" ? Number(given) : undefined;
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)({ label, type: typeof current === "boolean" ? "boolean" : "score" });
    const isText = typeof current === "string" || typeof baseline === "string";
    const words = `${baseline === undefined ? "" : `${plainText(String(baseline), 30)} → `}${plainText(String(current ?? "–"), 30)}`;
    const verdict = difference === undefined || difference === 0 ? "" : difference > 0 ? "higher" : "lower";
    const change = difference === undefined ? "" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDifference */ .jR)(difference, unit);
    return {
        cells: [
            plainText(label, 60),
            isText ? words : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatStep */ .yS)(value(baseline), value(current), unit),
            change,
            "",
            "",
            verdict,
        ],
        verdict: "",
    };
}
function scoredRemark({ coverage: { current } }) {
    if (current.scored >= current.rows)
        return "";
    return ` (scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(current.scored)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(current.rows, "row")})`;
}
function renderRows({ comparison }) {
    if (comparison === undefined)
        return "";
    const { rows, records } = comparison;
    const parts = [
        (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.current.total, "row"),
        ...(records === undefined ? [] : [`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records.both, "record")} in both runs`]),
        ...(rows.current.failed > 0 ? [`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rows.current.failed)} with an error`] : []),
        ...(records && records.missing > 0 ? [`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(records.missing, "baseline record")} missing`] : []),
        ...(records && records.added > 0 ? [`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(records.added)} new`] : []),
    ];
    return parts.join(", ");
}
function renderWorse({ records, comparison }, most, paint) {
    const worse = records.filter(({ kind }) => kind !== "better");
    if (worse.length === 0 || comparison === undefined)
        return "";
    const shown = worse.slice(0, most);
    const hidden = (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .countWorse */ .Mj)(comparison) - shown.length;
    const more = hidden > 0 ? [paint("dim", `and ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, "more record")} (--all lists them)`)] : [];
    return [
        paint("bold", "Records that got worse"),
        ...shown.map((record) => recordLines(record, paint)),
        ...more,
    ].join("\n");
}
function recordLines(record, paint) {
    const { input, baseline, current } = record;
    const steps = record.changes.map(({ label, type, baseline: before, current: after, runs }) => {
        const step = type === "categorical" || typeof before === "string" || typeof after === "string"
            ? `${plainText(String(before), 40)} → ${plainText(String(after), 40)}`
            : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRecordStep */ .Rw)(type, before, after, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)({ label, type }));
        return `${plainText((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageName */ .b)(label) ?? label, 60)} ${step}${runs.changed < runs.all ? ` in ${runs.changed} of ${runs.all} runs` : ""}`;
    });
    const reasons = (current?.reasons ?? []).slice(0, 2);
    return [
        `  ${plainText((0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .recordName */ .xD)(record), 80)}: ${steps.join(", ")}`,
        ...(input === undefined ? [] : [`    input: ${plainText(input, 200)}`]),
        ...outputLine("-", baseline, (line) => paint("red", line)),
        ...outputLine("+", current, (line) => paint("green", line)),
        ...reasons.map(({ label, text }) => `    ${plainText(label, 60)}: ${plainText(text, 200)}`),
    ].join("\n");
}
function outputLine(sign, row, paint) {
    const text = row?.error === undefined ? row?.output : `error: ${row.error}`;
    return text === undefined ? [] : [paint(`    ${sign} ${plainText(text, 200)}`)];
}
const verdictLines = {
    fail: ["red", "The gate fails:"],
    unclear: ["yellow", "The gate is unclear:"],
    none: ["yellow", "The gate wasn't checked:"],
    pass: ["green", "The gate passes:"],
};
function renderGate({ judgement }, paint) {
    if (!judgement.isGated)
        return "";
    const line = (rule) => `  ${_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeSigns */ .H2[rule.outcome]} ${plainText(rule.message)}`;
    const those = (...outcomes) => judgement.rules.filter(({ outcome, isExplicit }) => outcomes.includes(outcome) && (isExplicit || outcome === "failed"));
    const passed = those("passed", "accepted").length;
    const [format, title] = verdictLines[judgement.verdict];
    const count = passed === 0 ? "" : ` ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(passed, "rule")} passed.`;
    return [
        paint(format, `${title}${count}`),
        ...those("failed").map(line),
        ...those("unclear").map(line),
        ...those("not checked").map(line),
    ].join("\n");
}


/***/ }),

/***/ 550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ checkResults)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/events.ts
var events = __webpack_require__(5333);
// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/validation.ts
var validation = __webpack_require__(3235);
// EXTERNAL MODULE: ./src/results/formats/messages.ts
var messages = __webpack_require__(5089);
// EXTERNAL MODULE: ./src/results/formats/tool-file.ts
var tool_file = __webpack_require__(6422);
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
    if ((0,lib_json/* isExactNumber */.zr)(value))
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
    const text = (0,lib_json/* isExactNumber */.zr)(value) ? value.rawJSON : String(value).trim();
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
    if ((0,lib_json/* isExactNumber */.zr)(value))
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

;// CONCATENATED MODULE: ./src/results/formats/column-profile.ts



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
    const kind = classifyValue(value);
    const { counts, firstPlaces, texts } = profile;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!firstPlaces.has(kind))
        firstPlaces.set(kind, place);
    const number = kind === "number" ? readNumber(value) : undefined;
    if (number !== undefined) {
        profile.min = Math.min(profile.min, number);
        profile.max = Math.max(profile.max, number);
        profile.areWhole &&= Number.isInteger(number);
    }
    if (kind === "text" || kind === "quantity" || kind === "boolean") {
        const text = String(value).trim();
        profile.maxTextLength = Math.max(profile.maxTextLength, text.length);
        if (texts.size <= maxCategories)
            texts.add(text.slice(0, maxCategoryLength + 1));
    }
    return kind;
}
/** Decides what a column is. Words for nothing and failed evaluators don't count: they are in columns of every kind. */
function decideColumnKind(profile) {
    const { counts, texts, maxTextLength } = profile;
    const count = (...kinds) => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
    const filled = [...counts.values()].reduce((sum, times) => sum + times, 0) - count("nothing", "failure");
    if (filled === 0)
        return count("failure") > 0 ? "failed" : "empty";
    const numbers = count("number", "percentage", "comma");
    if (numbers * 2 > filled)
        return decideNumberKind(profile);
    // `yes`, `no`, and `maybe` are a category; one odd value among booleans is a failed evaluator.
    const odd = filled - count("boolean");
    if (count("boolean") > odd && odd <= Math.max(1, filled / 5))
        return "boolean";
    if (numbers * 3 >= filled)
        return "mixed";
    for (const kind of ["time", "id", "quantity", "structure"])
        if (count(kind) * 2 > filled)
            return kind;
    const repeats = texts.size <= maxCategories && texts.size * 2 <= filled;
    return repeats && maxTextLength <= maxCategoryLength ? "category" : "text";
}
function decideNumberKind({ counts, min, max, areWhole }) {
    if (counts.has("comma"))
        return "comma";
    if (counts.has("percentage") && max > 1)
        return "scales";
    // Seconds and milliseconds of the years 2001 to 2038.
    const isEpoch = min <= max && ((min >= 1e9 && max <= 2.2e9) || (min >= 1e12 && max <= 2.2e12));
    return areWhole && !counts.has("percentage") && isEpoch ? "epoch" : "number";
}
const numericKinds = new Set(["number", "epoch", "mixed", "empty", "failed"]);
/** Returns how the values of a metric are read. */
function toScoreKind(kind) {
    if (kind === "boolean")
        return "boolean";
    return numericKinds.has(kind) ? "number" : "category";
}
/** Returns how many values of a number or boolean column are none, though they aren't empty, and where the first is. */
function countOddValues({ counts, firstPlaces }, kind) {
    const fitting = kind === "boolean" ? ["boolean"] : ["number", "percentage"];
    const odd = [...counts].filter(([found]) => found !== "nothing" && !fitting.includes(found));
    const place = odd[0] && firstPlaces.get(odd[0][0]);
    return {
        count: odd.reduce((sum, [, times]) => sum + times, 0),
        first: place === undefined ? "" : ` (first: ${(0,tool_file/* formatRowPlace */.Ln)(place)})`,
    };
}
/** Warns about values that don't fit their metric. */
function describeOddValues(name, profile, kind) {
    if (kind === "category")
        return [];
    const { count, first } = countOddValues(profile, kind);
    return count === 0 ? [] : [messages/* messages */.D.oddValues(name, count, kind, first)];
}

// EXTERNAL MODULE: ./src/results/lines.ts
var results_lines = __webpack_require__(477);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
// EXTERNAL MODULE: ./src/results/formats/json.ts
var json = __webpack_require__(9823);
;// CONCATENATED MODULE: ./src/results/formats/columns.ts




const namesByRole = {
    record_id: "record_id",
    input: "input inputs question query prompt user_input",
    output: "output outputs response answer actual_output prediction completion",
    expected_output: "expected expected_output reference ground_truth target label",
    error: "error error_message exception",
    run: "run",
    // What an answer costs isn't a score: less of it is better.
    input_tokens: "input_tokens prompt_tokens",
    output_tokens: "output_tokens completion_tokens",
    total_tokens: "total_tokens token_count",
    cost_usd: "cost cost_usd total_cost",
};
/** Maps column names to roles from a list of names, separated by spaces, for each role. */
function mapNames(names) {
    return new Map(Object.entries(names).flatMap(([role, list]) => list.split(" ").map((name) => [name, role])));
}
/** Roles by the name of the column in lower case. */
const rolesByName = mapNames(namesByRole);
const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");
const prefixes = [
    [/^inputs?\./i, "input"],
    [/^outputs?\./i, "output"],
    [/^reference\./i, "expected_output"],
    [/^feedback\./i, "scores"],
];
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
/** Whether a name says that its values are IDs, positions, times, or durations, none of which is a metric. */
function isNoMetricName(name) {
    return isIdentifierName(name) || timeName.test(name) || unitless.test(name);
}
/**
 * Returns what every column holds: as the user says, as the tool or the column's name says, or as its values show.
 *
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
function decideRoles(columns, named = {}, preset) {
    const given = readGivenRoles(columns, named);
    const context = { columns, named, given, preset };
    const roles = new Map();
    for (const [name, { kind }] of columns)
        roles.set(name, given.get(name) ?? decideRole(name, kind, context));
    for (const [name, { role }] of roles)
        if (role === "unused" && reasonSuffix.test(name))
            roles.set(name, findReasoned(name, roles));
    markIdentity(context, roles);
    return roles;
}
function readGivenRoles(columns, named) {
    const pairs = Object.entries(named).flatMap(([role, names]) => [names].flat().map((name) => [name, role]));
    const unknown = pairs.map(([name]) => name).filter((name) => !columns.has(name));
    if (unknown.length > 0)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.unknownColumns(unknown, columns.keys()));
    return new Map(pairs.map(([name, role]) => {
        const kind = columns.get(name)?.kind ?? "empty";
        return [name, role === "scores" ? toScoreColumn(name, name, kind) : { role, name }];
    }));
}
/** Returns a column that is a metric because somebody says so, whatever its values are. */
function toScoreColumn(column, metric, kind) {
    if (kind === "comma" || kind === "scales")
        throw new errors/* ActionError */.lZ(messages/* messages */.D.unclearNumbers(`the column ${(0,validation/* quote */.hD)(column)}`, kind));
    return { role: "scores", name: metric.replace(scoreSuffix, ""), scoreKind: toScoreKind(kind) };
}
function decideRole(name, kind, context) {
    if (indexName.test(name))
        return { role: "unused", name: "" };
    const { columns, given, preset } = context;
    // What the user names takes the place of what names say.
    const takeRole = (column) => [...given.values()].some(({ role }) => role === column.role) ? { role: "metadata", name } : column;
    const ownRole = preset?.roles.get(name);
    if (ownRole !== undefined)
        return takeRole({ role: ownRole, name });
    const [, evaluator, member] = azureColumn.exec(name) ?? [];
    if (evaluator !== undefined && member !== undefined && !isLangSmith(columns))
        return takeRole(readAzureColumn({ name, evaluator, member, kind }, columns));
    const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(name)) ?? [];
    if (prefix && prefixed === "scores")
        return toScoreColumn(name, name.replace(prefix, ""), kind);
    if (prefix && prefixed)
        return takeRole({ role: prefixed, name: name.replace(prefix, "") });
    const duration = findDurationRole(name, columns);
    if (duration !== undefined)
        return takeRole({ role: duration, name });
    const role = rolesByName.get(name.toLowerCase());
    // Among metrics, these names are no inputs or outputs.
    const isExchange = role === "input" || role === "output" || role === "expected_output";
    if (role !== undefined && !(preset?.restIsScores && isExchange))
        return takeRole({ role, name });
    if (reasonSuffix.test(name))
        return { role: "unused", name };
    return decideByValues(name, kind, context);
}
function isLangSmith(columns) {
    return [...columns.keys()].some((column) => column.startsWith("feedback."));
}
/** A metric is named like Azure's, with its evaluator if that has another name. */
function readAzureColumn({ name, evaluator, member, kind }, columns) {
    const toMetric = (metric) => (metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`);
    // The evaluator f1_score has the metric f1_score, but f1_result and f1_threshold.
    const findMetric = (metric) => {
        const found = [metric, `${metric}_score`].find((part) => columns.has(`outputs.${evaluator}.${part}`));
        return toMetric(found ?? metric);
    };
    if (member.endsWith("_result"))
        return { role: "assessment", name: findMetric(member.slice(0, -7)) };
    if (reasonSuffix.test(member))
        return { role: "reasoning", name: findMetric(member.replace(reasonSuffix, "")) };
    // The names of older versions, beside those of today.
    if (member.startsWith("gpt_"))
        return { role: "unused", name: "" };
    const isDetail = /_(?:threshold|passed|status|properties|details)$/.test(member);
    const isScore = kind === "number" || kind === "boolean" || kind === "category";
    return isDetail || !isScore ? { role: "metadata", name } : toScoreColumn(name, toMetric(member), kind);
}
/** The unit of a duration is known from the column's name, or because its tool writes seconds (LangSmith, MLflow). */
function findDurationRole(name, columns) {
    if (milliseconds.test(name))
        return "duration_ms";
    if (seconds.test(name))
        return "duration_s";
    const isLangSmithTime = name === "execution_time" && isLangSmith(columns);
    const isMlflow = name === "latency" && [...columns.keys()].some((column) => /\/v\d+\/score$/.test(column));
    return isLangSmithTime || isMlflow ? "duration_s" : undefined;
}
/** A column that no name explains: its values decide whether it is a metric. */
function decideByValues(name, kind, { named, preset }) {
    const metadata = { role: "metadata", name };
    if (unitless.test(name) && kind === "number")
        return { ...metadata, warning: messages/* messages */.D.noUnit(name) };
    if (named.scores !== undefined || isIdentifierName(name) || timeName.test(name))
        return metadata;
    switch (kind) {
        case "number":
        case "boolean":
        case "comma":
        case "scales":
            return toScoreColumn(name, name, kind);
        case "mixed":
            throw new errors/* ActionError */.lZ(messages/* messages */.D.mixedColumn(name));
        case "category":
            return preset?.restIsScores ? toScoreColumn(name, name, kind) : metadata;
        case "empty":
        case "failed": {
            const because = kind === "empty" ? "has no values" : "only has errors";
            if (preset?.restIsScores)
                return toScoreColumn(name, name, kind);
            return { ...metadata, warning: messages/* messages */.D.unusedColumn(name, because) };
        }
        case "quantity": {
            const fix = "write plain numbers";
            return {
                ...metadata,
                warning: messages/* messages */.D.unusedColumn(name, "has numbers with units or fractions", fix),
            };
        }
        case "text":
            if (!preset?.restIsScores)
                return metadata;
            return { ...metadata, warning: messages/* messages */.D.unusedColumn(name, "has text that hardly repeats") };
        default:
            return metadata;
    }
}
/** A column of reasons belongs to the score whose name it begins with. */
function findReasoned(name, roles) {
    const metric = name.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
    const scored = [...roles].find(([column, { role, name: label }]) => role === "scores" && (label === metric || column === metric));
    return scored ? { role: "reasoning", name: scored[1].name } : { role: "metadata", name };
}
// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds = new Set(["text", "id", "category"]);
/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function markIdentity({ columns, given }, roles) {
    if ([...roles.values()].some(({ role }) => role === "record_id" || role === "input"))
        return;
    const unique = [...columns].filter(([name, { isUnique }]) => isUnique && roles.get(name)?.role === "metadata" && !given.has(name));
    const text = unique.find(([, { kind }]) => textKinds.has(kind));
    const identifier = unique.find(([name]) => isIdentifierName(name) && !positionName.test(name));
    const [name] = text ?? identifier ?? [];
    if (name !== undefined)
        roles.set(name, { role: "input", name });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/results/formats/table-records.ts









/**
 * Reads a table in CSV, JSON Lines, a JSON array, or one of pandas' own forms. Blank rows, a header that is repeated, and a row of
 * totals at the end are left out and counted in `leftOut`.
 *
 * @throws ActionError if it isn't a table.
 */
async function readRecords(source, leftOut) {
    const records = [];
    for await (const record of listRecords(source)) {
        const reason = "kind" in record ? undefined : findReasonToSkip(record, source.kind === "text");
        if (reason === undefined)
            records.push(record);
        else
            (0,tool_file/* increment */.GV)(leftOut, reason);
        if (records.length > limits/* maxRows */._q)
            throw new errors/* ActionError */.lZ(messages/* messages */.D.tooManyRows);
    }
    while (records.length > 0 && isTotal(records.at(-1))) {
        records.pop();
        (0,tool_file/* increment */.GV)(leftOut, "row of totals");
    }
    return records;
}
async function* listRecords(source) {
    switch (source.kind) {
        case "text":
            yield* readCsv(source.file);
            return;
        case "lines":
            for await (const line of (0,json/* readJsonLines */.sS)(source.file)) {
                const place = { kind: "line", line: line.line };
                yield "fault" in line ? { kind: "fault", place, message: line.fault } : toRecord(line.value, place);
            }
            return;
        case "document":
            for (const [index, row] of listDocumentRows(source.value).entries())
                yield toRecord(row, { kind: "row", row: index + 1, test: undefined });
            return;
        case "xml":
            throw new errors/* ActionError */.lZ(messages/* messages */.D.notTable);
    }
}
function toRecord(cells, place) {
    if (!(0,json/* isMembers */.gV)(cells))
        return { kind: "fault", place, message: messages/* messages */.D.notObject(place.kind) };
    checkColumnCount(Object.keys(cells).length);
    return { place, cells };
}
function checkColumnCount(columns) {
    if (columns > limits/* maxColumns */.c9)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.tooManyColumns(columns));
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
    return columns.every(json/* isMembers */.gV) && columns.flatMap(Object.keys).every((key) => /^\d+$/.test(key));
}
/** Returns the rows of an array, of Azure's `rows`, or of one of pandas' forms. */
function listDocumentRows(value) {
    if (Array.isArray(value))
        return value;
    if (!(0,json/* isMembers */.gV)(value))
        throw new errors/* ActionError */.lZ(messages/* messages */.D.notTable);
    if (Array.isArray(value.rows))
        return value.rows;
    if (isSplit(value))
        return value.data.map((cells) => Array.isArray(cells) && cells.length === value.columns.length
            ? Object.fromEntries(value.columns.map((name, index) => [String(name), cells[index]]))
            : undefined);
    checkColumnCount(Object.keys(value).length);
    const columns = Object.entries(value).map(([name, cells]) => {
        if (!Array.isArray(cells) && !(0,json/* isMembers */.gV)(cells))
            throw new errors/* ActionError */.lZ(messages/* messages */.D.notTable);
        return [name, { ...cells }];
    });
    // pandas gives every column the same keys: rows times columns are then no more than what was written.
    const keys = Object.keys(columns[0]?.[1] ?? {});
    if (columns.length === 0)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.notTable);
    const isRagged = columns.some(([, cells]) => Object.keys(cells).length !== keys.length || !keys.every((key) => key in cells));
    if (isRagged)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.raggedColumns);
    return keys.map((key) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[key]])));
}
const totalWord = /^(?:(?:grand )?totals?|averages?|avg\.?|means?|sum|overall|median)\s*:?$/i;
const table_records_numericKinds = new Set(["number", "percentage", "comma"]);
/** Whether a record is one of a spreadsheet's last rows: a word such as `Total`, and beside it nothing but numbers. */
function isTotal(record) {
    if (record === undefined || "kind" in record)
        return false;
    const cells = Object.entries(record.cells).filter(([column]) => !indexName.test(column));
    const [first, ...others] = cells
        .map(([, cell]) => cell)
        .filter((cell) => classifyValue(cell) !== "nothing");
    if (typeof first !== "string" || !totalWord.test(first.trim()) || others.length === 0)
        return false;
    return others.every((cell) => table_records_numericKinds.has(classifyValue(cell)));
}
function findReasonToSkip({ cells, place }, isCsv) {
    const filled = Object.entries(cells).filter(([column, cell]) => !indexName.test(column) && !isBlank(cell));
    if (filled.length === 0)
        return "blank";
    // Files that were put together by `cat` have the header of each.
    const isName = (cell) => typeof cell === "string" && Object.hasOwn(cells, cell);
    const isHeader = isCsv && filled.length > 1 && filled.every(([, cell]) => isName(cell));
    if (!isHeader)
        return undefined;
    if (filled.every(([column, cell]) => cell === column))
        return "repeated header";
    throw new errors/* ActionError */.lZ(messages/* messages */.D.otherHeader((0,tool_file/* formatRowPlace */.Ln)(place)));
}
// Spreadsheets of some languages write `;`.
const delimiters = [",", ";", "\t"];
/** Returns the column names of a CSV file, as far as its first line tells them, and its delimiter. */
async function readCsvHeader(file) {
    const lines = [];
    for await (const line of (0,results_lines/* readLines */.S)(file, limits/* maxLineBytes */.YW)) {
        if (line.kind === "fault")
            break;
        if (line.text.trim() !== "")
            lines.push(line.text);
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
    const options = {
        bom: true,
        delimiter: (await readCsvHeader(file)).delimiter,
        info: true,
        max_record_size: limits/* maxLineBytes */.YW,
        relax_column_count: true,
        skip_empty_lines: true,
    };
    // The loop below meets what goes wrong.
    const records = (0,external_node_stream_.pipeline)((0,json/* readUtf8 */.Sx)(file), parse(options), () => { });
    let columns;
    let nextLine = 1;
    try {
        for await (const { record, info } of records) {
            const line = nextLine;
            nextLine = info.lines + 1;
            if (columns !== undefined)
                yield { place: { kind: "line", line }, cells: toCells(columns, record, line) };
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
            throw new errors/* ActionError */.lZ(messages/* messages */.D.longCsvRow(place));
        if (error.code === "CSV_QUOTE_NOT_CLOSED")
            throw new errors/* ActionError */.lZ(messages/* messages */.D.openQuote(place));
        throw new errors/* ActionError */.lZ(messages/* messages */.D.invalidCsv(place));
    }
}
function checkHeader(names) {
    checkColumnCount(names.length);
    const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.sameColumn(twice));
    return names;
}
function toCells(columns, record, line) {
    // Some programs end every line with a delimiter.
    const cells = record.length === columns.length + 1 && record.at(-1) === "" ? record.slice(0, -1) : record;
    if (cells.length !== columns.length)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.cellCount(line, cells.length, columns.length));
    return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
}

;// CONCATENATED MODULE: ./src/results/formats/table.ts








/** A plain table. Only LangSmith's is recognized: in others the score columns would be a guess, so the user names the format. */
const table = {
    format: "table",
    matches: (sample) => sample.kind === "table" &&
        ["inputs.", "feedback."].every((prefix) => sample.columns.some((column) => column.startsWith(prefix))),
    read: async (source) => await readTable(source, "a table"),
};
/** @throws ActionError if a column can't be read, or no column has scores. */
async function readTable(source, tool, preset) {
    const leftOut = new Map();
    const records = await readRecords(source, leftOut);
    const columns = profileColumns(records.filter((record) => !("kind" in record)));
    const roles = decideRoles(columns, source.file.reading?.columns, preset);
    const scoreColumns = [...roles.values()].filter(({ role }) => role === "scores");
    if (columns.size > 0 && scoreColumns.length === 0)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.noScoreColumn(columns.keys()));
    const byRole = Map.groupBy([...roles].map(([column, facts]) => ({ ...facts, column })), ({ role }) => role);
    return {
        tool,
        impliesCompletion: source.kind === "document",
        rows: records.map((record) => ("kind" in record ? record : readTableRow(record, byRole))),
        isTyped: true,
        leftOut,
        lowerIsBetter: new Set(scoreColumns.map(({ name }) => name).filter((name) => lowerNames.test(name))),
        notes: [describeRoles(roles)],
        warnings: listWarnings(columns, roles),
    };
}
// Of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;
/** Returns what the columns are by their values in all rows. */
function profileColumns(records) {
    const columns = new Map();
    for (const [row, { cells, place }] of records.entries()) {
        const run = readString(cells.run) ?? "";
        for (const [name, cell] of Object.entries(cells)) {
            const column = columns.get(name) ?? { profile: createProfile(), values: new Set() };
            columns.set(name, column);
            addValue(column.profile, cell, place);
            const text = readString(cell);
            // The first row without a value, or with the value of another one, ends it.
            if (text !== undefined && column.values.size === row)
                column.values.add(`${run}\n${text}`);
        }
        if (columns.size > limits/* maxColumns */.c9)
            throw new errors/* ActionError */.lZ(messages/* messages */.D.tooManyColumns(undefined));
    }
    return new Map([...columns].map(([name, { profile, values }]) => [
        name,
        { profile, kind: decideColumnKind(profile), isUnique: values.size === records.length },
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
/** Says which column is used as what. */
function describeRoles(roles) {
    const described = listedRoles.flatMap((role) => {
        const columns = [...roles].filter(([, column]) => column.role === role).map(([name]) => name);
        return columns.length === 0 ? [] : [`${role} from ${columns.join(", ")}`];
    });
    return described.length === 0 ? "no column names an input" : described.join(", ");
}
const amountRoles = new Set([
    "run",
    "duration_ms",
    "duration_s",
    "input_tokens",
    "output_tokens",
    "total_tokens",
    "cost_usd",
]);
function listWarnings(columns, roles) {
    const odd = [];
    const lost = [];
    for (const [name, { profile }] of columns) {
        const { role = "unused", scoreKind } = roles.get(name) ?? {};
        if (scoreKind !== undefined)
            odd.push(...describeOddValues(name, profile, scoreKind));
        const { count, first } = countOddValues(profile, "number");
        if (amountRoles.has(role) && count > 0)
            lost.push(messages/* messages */.D.oddAmounts(name, count, role, first));
    }
    const unused = [...roles.values()].flatMap(({ warning }) => warning ?? []);
    const isIdentified = [...roles.values()].some(({ role }) => role === "record_id" || role === "input");
    return [...odd, ...lost, ...unused, ...(isIdentified || columns.size === 0 ? [] : [messages/* messages */.D.noIdentity])];
}
function readTableRow({ place, cells }, byRole) {
    const list = (role) => (byRole.get(role) ?? []).map((column) => ({ ...column, cell: cells[column.column] }));
    const first = (role) => list(role)[0]?.cell;
    const run = readNumber(first("run"));
    if (run !== undefined && !(Number.isInteger(run) && run >= 1))
        return { kind: "fault", place, message: messages/* messages */.D.badRun };
    const error = list("error")
        .map(({ cell }) => readError(cell))
        .find((text) => text !== undefined);
    const scores = readTableScores(list);
    const seconds = readNumber(first("duration_s"));
    const amounts = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"];
    return {
        kind: "row",
        place,
        recordId: readString(first("record_id")),
        input: joinCells(list("input")),
        output: joinCells(list("output")),
        expectedOutput: joinCells(list("expected_output")),
        // Nothing was evaluated if there was no answer: an empty cell is then no evaluator that failed.
        scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
        error,
        durationMs: readNumber(first("duration_ms")) ?? (seconds === undefined ? undefined : seconds * 1_000),
        run,
        usage: (0,json/* given */.gI)(Object.fromEntries(amounts.map((role) => [role, readNumber(first(role))]))),
        metadata: (0,json/* given */.gI)(Object.fromEntries(list("metadata").map(({ column, cell }) => [column, readContent(cell)]))),
    };
}
function readTableScores(list) {
    const reasons = new Map(list("reasoning").map(({ name, cell }) => [name, readString(cell)]));
    const passes = new Map(list("assessment").map(({ name, cell }) => [name, readBoolean(cell)]));
    return list("scores").map(({ name, scoreKind, cell }) => {
        const { value, failure } = readScore(scoreKind ?? "category", cell);
        const assessment = value === null ? undefined : (0,json/* asAssessment */.DC)(passes.get(name));
        return { name, value, reasoning: failure ?? reasons.get(name), assessment };
    });
}
/** Returns the content of the only column, or an object of several. */
function joinCells(cells) {
    const [only] = cells;
    if (cells.length <= 1 && only?.name === only?.column)
        return readContent(only?.cell);
    return (0,json/* given */.gI)(Object.fromEntries(cells.map(({ name, cell }) => [name, readContent(cell)])));
}

;// CONCATENATED MODULE: ./src/results/formats/azure.ts



/** The JSON of Azure AI Evaluation (`output_path`), or its rows alone. `columns.ts` knows its columns. */
const azure = {
    format: "azure",
    matches: (sample) => {
        if (sample.kind === "document")
            return Array.isArray(sample.value.rows) && (0,json/* isMembers */.gV)(sample.value.metrics);
        if (sample.kind !== "table")
            return false;
        const { columns } = sample;
        const hasInput = columns.some((column) => column.startsWith("inputs."));
        // LangSmith's columns are similar.
        const isLangSmith = columns.some((column) => column.startsWith("feedback."));
        return hasInput && !isLangSmith && columns.some((column) => azureColumn.test(column));
    },
    read: async (source) => await readTable(source, "Azure AI Evaluation"),
};

;// CONCATENATED MODULE: ./src/results/formats/deepeval.ts




/** DeepEval's test run, the one it keeps for itself (`testRunData`), and its `EvaluationResult` dumped by hand. */
const deepeval = {
    format: "deepeval",
    matches: (sample) => {
        if (sample.kind !== "document")
            return false;
        const { testRunData, testCases, metricsScores, conversationalTestCases } = sample.value;
        const isRun = metricsScores !== undefined || Array.isArray(conversationalTestCases);
        const isResult = (0,json/* asObjects */.Nt)(sample.value.test_results).some((result) => "metrics_data" in result);
        return (0,json/* isMembers */.gV)(testRunData) || (Array.isArray(testCases) && isRun) || isResult;
    },
    read: (source) => {
        const document = (0,tool_file/* readDocument */.u0)(source, "deepeval");
        const cases = listTestCases((0,json/* asObject */.eB)(document.testRunData ?? document));
        return {
            tool: "DeepEval",
            impliesCompletion: true,
            rows: cases.map(readDeepEvalRow),
            lowerIsBetter: findLowerIsBetter(cases),
        };
    },
};
function listTestCases(run) {
    if (Array.isArray(run.test_results))
        return (0,json/* asObjects */.Nt)(run.test_results).map((result) => ({
            ...toCamelCase(result),
            order: result.index,
            metricsData: (0,json/* asObjects */.Nt)(result.metrics_data).map(toCamelCase),
        }));
    if (!Array.isArray(run.testCases) && !Array.isArray(run.conversationalTestCases))
        throw new errors/* ActionError */.lZ(messages/* messages */.D.missingMember("a test run of DeepEval", "testCases"));
    if (run.testPassed === undefined || run.testPassed === null)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.deepEvalUnfinished);
    return [run.testCases, run.conversationalTestCases].flatMap((cases) => (0,json/* asObjects */.Nt)(cases).toSorted((a, b) => ((0,json/* asNumber */.i)(a.order) ?? 0) - ((0,json/* asNumber */.i)(b.order) ?? 0)));
}
// The Python object has the same members in snake case.
function toCamelCase(members) {
    return Object.fromEntries(Object.entries(members).map(([name, value]) => [
        name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
        value,
    ]));
}
function readDeepEvalRow(testCase, index) {
    const { success, metricsData, tags, tokenCost, completionTime } = testCase;
    const metadata = (0,json/* asObject */.eB)(testCase.metadata ?? testCase.additionalMetadata);
    const name = (0,json/* asString */.oJ)(testCase.name);
    const pass = typeof success === "boolean" ? [{ name: "pass", value: success }] : [];
    return {
        kind: "row",
        place: { kind: "row", row: index + 1, test: name },
        recordId: (0,tool_file/* findRecordId */.W5)(metadata),
        ...readExchange(testCase, name),
        scores: (0,tool_file/* numberScores */.ji)([...pass, ...(0,json/* asObjects */.Nt)(metricsData).map(readDeepEvalScore)]),
        durationMs: (0,json/* asMilliseconds */.Hu)(completionTime, 1_000),
        usage: (0,json/* asUsage */.im)({ cost: tokenCost }),
        metadata: (0,json/* given */.gI)({ ...metadata, name: metadata.name ?? name }),
        tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string" && tag !== "") : [],
    };
}
/** Returns what was asked, answered, and expected; of a conversation, the user's turns and the last answer. */
function readExchange(testCase, name) {
    const turns = (0,json/* asObjects */.Nt)(testCase.turns);
    if (turns.length === 0) {
        const { input, actualOutput, expectedOutput } = testCase;
        return { input: input ?? (name && { test: name }), output: actualOutput, expectedOutput };
    }
    const answers = turns.filter(({ role }) => role === "assistant");
    const questions = turns.filter(({ role }) => role === "user").map(({ content }) => content);
    return {
        input: (0,json/* given */.gI)({ scenario: testCase.scenario, turns: questions }),
        output: answers.at(-1)?.content,
        expectedOutput: testCase.expectedOutcome,
    };
}
/** A metric that failed has its error, and says nothing about the answer. */
function readDeepEvalScore({ name, score, success, reason, error }, index) {
    const metric = { name: (0,json/* asString */.oJ)(name) ?? `metric ${index + 1}` };
    const failure = (0,json/* asString */.oJ)(error);
    const value = failure === undefined ? (0,json/* asScore */.pS)(score) : null;
    if (value === null)
        return { ...metric, value, reasoning: failure ?? (0,json/* asString */.oJ)(reason) };
    return { ...metric, value, reasoning: (0,json/* asString */.oJ)(reason), assessment: (0,json/* asAssessment */.DC)(success) };
}
const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);
/** Returns metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function findLowerIsBetter(cases) {
    const lower = new Set();
    const higher = new Set();
    for (const metric of cases.flatMap(({ metricsData }) => (0,json/* asObjects */.Nt)(metricsData))) {
        const { name, score, threshold, success, error } = metric;
        if (typeof name !== "string" || (0,json/* asString */.oJ)(error) || typeof success !== "boolean")
            continue;
        const beyond = ((0,json/* asNumber */.i)(score) ?? Number.NaN) - ((0,json/* asNumber */.i)(threshold) ?? Number.NaN);
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
const evalite = {
    format: "evalite",
    matches: (sample) => {
        if (sample.kind !== "document")
            return false;
        const { run, evals, suites } = sample.value;
        return (0,json/* isMembers */.gV)(run) && (Array.isArray(evals) || Array.isArray(suites));
    },
    read: (source) => {
        const { evals, suites, run } = (0,tool_file/* readDocument */.u0)(source, "evalite");
        if (!Array.isArray(evals) && !Array.isArray(suites))
            throw new errors/* ActionError */.lZ(messages/* messages */.D.missingMember("an export of evalite", "evals or suites"));
        const evaluations = [
            ...(0,json/* asObjects */.Nt)(evals),
            ...(0,json/* asObjects */.Nt)(suites).flatMap((suite) => (0,json/* asObjects */.Nt)(suite.evals)),
        ];
        const results = evaluations.flatMap((evaluation) => (0,json/* asObjects */.Nt)(evaluation.results).map((result) => ({ evaluation, result })));
        const isOne = new Set(evaluations.map(({ name }) => name)).size <= 1;
        const all = [...evaluations, ...results.map(({ result }) => result)];
        return {
            tool: "evalite",
            impliesCompletion: !all.some(({ status }) => status === "running"),
            // SQLite's, which has no zone.
            ownTime: (0,json/* parseOwnTime */.Xr)((0,json/* asObject */.eB)(run).createdAt, "UTC"),
            rows: results.map(({ evaluation, result }, index) => readEvaliteRow(evaluation, result, index + 1, isOne)),
        };
    },
};
/** `isOne`: the file has one evaluation, which needs no name to tell its rows from others. */
function readEvaliteRow(evaluation, result, row, isOne) {
    const name = (0,json/* asString */.oJ)(evaluation.name);
    const variant = (0,json/* asString */.oJ)(evaluation.variantName);
    const error = readEvaliteError(result);
    const identity = (0,json/* given */.gI)({ eval: isOne ? undefined : name, variant });
    const { input, output, expected, duration } = result;
    const traces = (0,json/* asObjects */.Nt)(result.traces);
    return {
        kind: "row",
        place: { kind: "row", row, test: [name, variant].filter(Boolean).join(" ") || undefined },
        recordId: (0,tool_file/* findRecordId */.W5)((0,json/* asObject */.eB)(input)),
        input: identity === undefined ? (input ?? undefined) : { ...identity, input },
        output: error === undefined ? output : undefined,
        expectedOutput: expected,
        scores: error === undefined ? readEvaliteScores(result.scores) : [],
        error,
        durationMs: (0,json/* asMilliseconds */.Hu)(duration, 1),
        usage: (0,json/* asUsage */.im)({ input: (0,json/* sumMember */.Ys)(traces, "inputTokens"), output: (0,json/* sumMember */.Ys)(traces, "outputTokens") }),
        metadata: (0,json/* given */.gI)({ eval: name }),
        tags: variant === undefined ? [] : [`variant:${variant}`],
    };
}
/** A task or a scorer that threw: its error is in place of the answer. */
function readEvaliteError({ status, output }) {
    if (status !== "fail")
        return undefined;
    const { name, message } = (0,json/* asObject */.eB)(output);
    const words = [(0,json/* asString */.oJ)(name), (0,json/* asString */.oJ)(message)].filter((part) => part !== undefined);
    return words.join(": ") || "the task failed";
}
function readEvaliteScores(scores) {
    return (0,tool_file/* numberScores */.ji)((0,json/* asObjects */.Nt)(scores).map(({ name, score, description }, index) => ({
        name: (0,json/* asString */.oJ)(name) ?? `scorer ${index + 1}`,
        value: (0,json/* asScore */.pS)(score),
        reasoning: (0,json/* asString */.oJ)(description),
    })));
}

;// CONCATENATED MODULE: ./src/results/formats/inspect.ts




/** A JSON log of Inspect (`--log-format json`). */
const inspect = {
    format: "inspect",
    matches: (sample) => {
        if (sample.kind !== "document")
            return false;
        const { version, status, eval: task } = sample.value;
        return version !== undefined && status !== undefined && "task" in (0,json/* asObject */.eB)(task);
    },
    read: (source) => {
        const { status, samples, eval: evaluation, stats } = (0,tool_file/* readDocument */.u0)(source, "inspect");
        const { task, model, packages, created } = (0,json/* asObject */.eB)(evaluation);
        if (status !== "success")
            throw new errors/* ActionError */.lZ(messages/* messages */.D.inspectStatus((0,json/* asString */.oJ)(status) ?? "unknown"));
        if (!Array.isArray(samples))
            throw new errors/* ActionError */.lZ(messages/* messages */.D.inspectSamples);
        const version = (0,json/* asString */.oJ)((0,json/* asObject */.eB)(packages).inspect_ai);
        return {
            tool: version === undefined ? "Inspect" : `Inspect ${version}`,
            impliesCompletion: true,
            ownTime: (0,json/* parseOwnTime */.Xr)((0,json/* asObject */.eB)(stats).started_at) ?? (0,json/* parseOwnTime */.Xr)(created),
            rows: (0,json/* asObjects */.Nt)(samples).map((sample, index) => readInspectRow(sample, index + 1, (0,json/* asString */.oJ)(task), (0,json/* asString */.oJ)(model))),
        };
    },
};
function readInspectRow(sample, row, task, model) {
    const { id, epoch, input, target, output } = sample;
    const metadata = (0,json/* asObject */.eB)(sample.metadata);
    const error = (0,json/* asString */.oJ)((0,json/* asObject */.eB)(sample.error).message);
    const scores = Object.entries((0,json/* asObject */.eB)(sample.scores)).flatMap(([name, score]) => readInspectScores(name, (0,json/* asObject */.eB)(score)));
    const name = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
    const usages = (0,json/* asObjects */.Nt)(Object.values((0,json/* asObject */.eB)(sample.model_usage)));
    return {
        kind: "row",
        place: { kind: "row", row, test: name },
        recordId: (0,tool_file/* findRecordId */.W5)(metadata),
        // There is one log per task, and tasks may share their samples.
        input: (0,json/* given */.gI)({ task, input }),
        output: readAnswer(output),
        expectedOutput: target,
        scores: error === undefined ? (0,tool_file/* numberScores */.ji)(scores) : [],
        error,
        durationMs: (0,json/* asMilliseconds */.Hu)(sample.total_time, 1_000),
        run: Number.isInteger(epoch) && Number(epoch) >= 1 ? Number(epoch) : undefined,
        usage: (0,json/* asUsage */.im)({
            input: (0,json/* sumMember */.Ys)(usages, "input_tokens"),
            output: (0,json/* sumMember */.Ys)(usages, "output_tokens"),
            total: (0,json/* sumMember */.Ys)(usages, "total_tokens"),
        }),
        metadata: (0,json/* given */.gI)({ ...metadata, id: metadata.id ?? name }),
        tags: model === undefined ? [] : [`model:${model}`],
    };
}
/** Returns the text of the first choice; of parts only what is text. */
function readAnswer(output) {
    const { choices, completion } = (0,json/* asObject */.eB)(output);
    const { content } = (0,json/* asObject */.eB)((0,json/* asObject */.eB)((0,json/* asArray */._j)(choices)[0]).message);
    if (typeof content === "string")
        return content;
    const parts = (0,json/* asObjects */.Nt)(content).flatMap(({ text }) => (typeof text === "string" ? text : []));
    if (parts.length > 0)
        return parts.join("\n");
    return typeof completion === "string" ? completion : undefined;
}
/** A score that is an object has a metric for each of its members. */
function readInspectScores(name, { value, explanation }) {
    const reasoning = (0,json/* asString */.oJ)(explanation);
    if (!(0,json/* isMembers */.gV)(value))
        return [{ name, value: readLetter(value), reasoning }];
    return Object.entries(value).map(([key, part]) => ({
        name: `${name}_${key}`,
        value: readLetter(part),
        reasoning,
    }));
}
// As Inspect itself counts them: correct, incorrect, partial, no answer.
const letters = new Map([
    ["C", 1],
    ["I", 0],
    ["P", 0.5],
    ["N", 0],
]);
function readLetter(value) {
    return letters.get(value) ?? (0,json/* asScore */.pS)(value);
}

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
;// CONCATENATED MODULE: ./src/results/formats/junit.ts








/** JUnit XML, as pytest, Vitest, and Jest write it: a row per test, with scores from the properties of the test. */
const junit = {
    format: "junit",
    matches: (sample) => sample.kind === "xml" && (sample.root === "testsuites" || sample.root === "testsuite"),
    read: readJUnit,
};
async function readJUnit({ kind, file }) {
    if (kind !== "xml")
        throw new errors/* ActionError */.lZ(messages/* messages */.D.wrongContent("junit", "XML"));
    const { parseReport } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(613)]).then(__webpack_require__.bind(__webpack_require__, 7613));
    const { testCases, properties, timestamps } = await parseReport(file);
    const leftOut = new Map();
    const placed = testCases.map((testCase, index) => ({ testCase, row: index + 1 }));
    const tests = withoutTeardowns(placed).filter(({ testCase: { isSkipped, status } }) => {
        // Some writers say only by an attribute that a test didn't run.
        const isOut = isSkipped || /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/.test(status);
        if (isOut)
            (0,tool_file/* increment */.GV)(leftOut, "skipped");
        return !isOut;
    });
    const scoreNames = findScoreProperties(tests.map(({ testCase }) => testCase));
    const times = timestamps.flatMap((timestamp) => (0,json/* parseOwnTime */.Xr)(timestamp) ?? []);
    return {
        tool: "JUnit XML",
        impliesCompletion: true,
        ownTime: times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b)),
        rows: tests.map((test) => readJUnitRow(test, findWorkspaceRoot(file), scoreNames)),
        // Suites have many properties that are no result, such as versions: what is meant as a score says so.
        summary: [...properties].flatMap(([name, text]) => {
            const value = scorePrefix.test(name) ? (readNumber(text) ?? readBoolean(text)) : undefined;
            return value === undefined ? [] : [{ name: name.replace(scorePrefix, ""), value }];
        }),
        leftOut,
    };
}
/** pytest writes a test that breaks in its teardown too as a second test of the same name, which says nothing about it. */
function withoutTeardowns(tests) {
    const keyed = tests.map((test) => {
        const { suite, classname, name, error, failure } = test.testCase;
        const isTeardown = failure === undefined && /teardown/i.test(error?.message ?? "");
        return { test, isTeardown, key: `${suite}\n${classname}\n${name}` };
    });
    const others = new Set(keyed.filter(({ isTeardown }) => !isTeardown).map(({ key }) => key));
    return keyed.filter(({ isTeardown, key }) => !isTeardown || !others.has(key)).map(({ test }) => test);
}
const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);
function readJUnitRow({ testCase, row }, workspace, scoreNames) {
    const { suite, classname, name, properties, time, failure, status } = testCase;
    const place = { kind: "row", row, test: name };
    // Jest's reporter writes the name twice.
    const group = classname === undefined || classname === name ? suite : classname;
    const test = group === "" ? name : `${toWorkspacePath(group, workspace)}::${name}`;
    const error = readJUnitError(testCase);
    const input = properties.get("input");
    const { scores, metadata, fault } = sortProperties(properties, scoreNames);
    if (fault !== undefined)
        return { kind: "fault", place, message: fault };
    if (error === undefined) {
        const isPassed = failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
        const reasoning = failure && (failure.message || findFirstLine(failure.text) || undefined);
        scores.unshift({ name: "pass", value: isPassed, reasoning });
    }
    return {
        kind: "row",
        place,
        recordId: properties.get("record_id") || undefined,
        input: input ?? { test },
        output: properties.get("output"),
        expectedOutput: properties.get("expected_output"),
        scores,
        error,
        durationMs: time === undefined ? undefined : time * 1_000,
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
const scoreKinds = new Set(["number", "boolean", "mixed", "comma", "scales"]);
/** Returns the properties that are scores, by what most of their values are in all tests, or because their prefix says so. */
function findScoreProperties(testCases) {
    const profiles = new Map();
    // What an evaluator that always failed leaves behind.
    const nanNames = new Set();
    for (const { properties } of testCases)
        for (const [name, text] of properties) {
            if (namedProperties.has(name))
                continue;
            const profile = profiles.get(name) ?? createProfile();
            profiles.set(name, profile);
            addValue(profile, text);
            if (/^nan$/i.test(text.trim()))
                nanNames.add(name);
        }
    const scores = new Set();
    for (const [name, profile] of profiles) {
        const kind = decideColumnKind(profile);
        const isNamed = scorePrefix.test(name) && !name.endsWith("_reason");
        const isValue = scoreKinds.has(kind) && !isNoMetricName(name);
        if (isNamed || isValue || (kind === "empty" && nanNames.has(name)))
            scores.add(name);
    }
    return scores;
}
/** Sorts the properties of a test into scores, their reasons, and metadata. */
function sortProperties(properties, scoreNames) {
    const scores = new Map();
    // The property of each score; that of the test itself has none.
    const owners = new Map([["pass", undefined]]);
    let fault;
    for (const [name, text] of properties) {
        if (namedProperties.has(name) || !scoreNames.has(name))
            continue;
        const score = name.replace(scorePrefix, "");
        if (owners.has(score))
            fault ??= messages/* messages */.D.propertyTwice(score, name, owners.get(score));
        else
            scores.set(score, { name: score, value: text });
        owners.set(score, name);
    }
    const metadata = {};
    for (const [name, text] of properties) {
        if (namedProperties.has(name) || scoreNames.has(name))
            continue;
        const reasoned = name.endsWith("_reason") ? name.slice(0, -"_reason".length) : "";
        const score = scores.get(reasoned.replace(scorePrefix, ""));
        if (score)
            score.reasoning = text;
        else
            metadata[name] = text;
    }
    return { scores: [...scores.values()], metadata, fault };
}
/* What all test reports share. */
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
/** Returns the path of a test file below the workspace, the same on every runner. */
function toWorkspacePath(path, workspace) {
    const plain = path.replaceAll("\\", "/");
    const root = (0,lib_text/* trimTrailing */.l)(workspace?.replaceAll("\\", "/") ?? "", "/");
    if (root && plain.startsWith(`${root}/`))
        return plain.slice(root.length + 1);
    // In a container the workspace is in another place than on the host.
    return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}
/** Returns the workspace of a results file, whose name is its path below it. */
function findWorkspaceRoot({ path, name }) {
    const plain = path.replaceAll("\\", "/");
    return plain.endsWith(`/${name}`) ? plain.slice(0, -name.length - 1) : undefined;
}

;// CONCATENATED MODULE: ./src/results/formats/promptfoo-metrics.ts

/**
 * Returns the named metrics of a row, computed from the parts of its grade: `namedScores` was a sum before promptfoo
 * 0.121.4 and is a weighted mean since, and 0 if all weights are 0.
 */
function readPromptfooMetrics(result) {
    const components = (0,json/* asObjects */.Nt)((0,json/* asArray */._j)((0,json/* asObject */.eB)(result.gradingResult).componentResults));
    // promptfoo leaves the parts out with PROMPTFOO_STRIP_GRADING_RESULT, or if a test has none.
    if (components.length === 0)
        return Object.entries((0,json/* asObject */.eB)(result.namedScores)).map(([name, value]) => ({
            name,
            value: (0,json/* asNumber */.i)(value) ?? null,
        }));
    const metrics = new Map();
    for (const component of components)
        addParts(metrics, component);
    return [...metrics].map(([name, parts]) => combineParts(name, parts));
}
function addParts(metrics, component) {
    const { score, pass, reason, namedScores, assertion, metadata } = component;
    const assertionSet = (0,json/* asObject */.eB)(metadata).assertionSet;
    const { metric, weight } = (0,json/* asObject */.eB)(assertion ?? assertionSet);
    const add = (name, value, part) => {
        const parts = metrics.get(name) ?? [];
        metrics.set(name, parts);
        const number = (0,json/* asNumber */.i)(value);
        // A part without a score only says that the metric is there.
        if (number !== undefined)
            parts.push({ score: number, weight: (0,json/* asNumber */.i)(weight) ?? 1, ...part });
    };
    const name = (0,json/* asString */.oJ)(metric);
    const judged = typeof pass === "boolean" ? pass : undefined;
    if (name !== undefined)
        add(name, score, { pass: judged, reason: (0,json/* asString */.oJ)(reason) });
    // The assertions of a set are in the list themselves.
    if ((0,json/* isMembers */.gV)(assertionSet))
        return;
    for (const [other, value] of Object.entries((0,json/* asObject */.eB)(namedScores)))
        if (other !== name)
            add(other, value, { pass: undefined, reason: undefined });
}
function combineParts(name, parts) {
    if (parts.length === 0)
        return { name, value: null };
    const worst = parts.reduce((a, b) => (b.score < a.score ? b : a));
    const judged = parts.filter(({ pass }) => pass !== undefined);
    const assessment = judged.length === 0 ? undefined : judged.every(({ pass }) => pass) ? "pass" : "fail";
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const total = weights === 0 ? parts.length : weights;
    const weighted = parts.reduce((sum, { score, weight }) => sum + score * (weights === 0 ? 1 : weight), 0);
    return { name, value: weighted / total, reasoning: worst.reason, assessment };
}

;// CONCATENATED MODULE: ./src/results/formats/promptfoo.ts





/** promptfoo's JSON (`--output results.json`) and JSON Lines (`--output results.jsonl`). */
const promptfoo = {
    format: "promptfoo",
    matches: (sample) => {
        if (sample.kind === "line") {
            const { promptIdx, testCase, vars } = sample.value;
            return typeof promptIdx === "number" && (0,json/* isMembers */.gV)(testCase) && (0,json/* isMembers */.gV)(vars);
        }
        if (sample.kind !== "document")
            return false;
        const { version, results } = (0,json/* asObject */.eB)(sample.value.results);
        return typeof version === "number" && Array.isArray(results);
    },
    read: async (source) => {
        switch (source.kind) {
            case "document":
                return readPromptfooDocument(source.value);
            case "lines":
                return await readPromptfooLines(source.file);
            default:
                throw new errors/* ActionError */.lZ(messages/* messages */.D.wrongContent("promptfoo", "JSON"));
        }
    },
};
function readPromptfooDocument(document) {
    const { results, metadata } = (0,json/* asObject */.eB)(document);
    const { results: found, prompts, timestamp } = (0,json/* asObject */.eB)(results);
    if (!Array.isArray(found))
        throw new errors/* ActionError */.lZ(messages/* messages */.D.missingMember("of promptfoo", "results.results"));
    const read = found.map(json/* asObject */.eB).map((result, index) => {
        const test = (0,json/* asString */.oJ)((0,json/* asObject */.eB)(result.testCase).description);
        return readResult(result, { kind: "row", row: index + 1, test });
    });
    const version = (0,json/* asString */.oJ)((0,json/* asObject */.eB)(metadata).promptfooVersion);
    const rows = finishRows(read);
    return {
        ...rows,
        tool: version === undefined ? "promptfoo" : `promptfoo ${version}`,
        // PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows.
        impliesCompletion: !read.some(({ row }) => row.kind === "row" && row.error?.startsWith(cutOffError)),
        ownTime: (0,json/* parseOwnTime */.Xr)(timestamp),
        summary: rows.notes.length === 0 ? readDerivedMetrics((0,json/* asArray */._j)(prompts)[0]) : [],
    };
}
const cutOffError = "Evaluation exceeded max duration";
async function readPromptfooLines(file) {
    const results = [];
    const faults = [];
    for await (const line of (0,json/* readJsonLines */.sS)(file)) {
        const place = { kind: "line", line: line.line };
        if ("fault" in line)
            faults.push({ kind: "fault", place, message: line.fault });
        else if ((0,json/* isMembers */.gV)(line.value))
            results.push(readResult(line.value, place));
        else
            faults.push({ kind: "fault", place, message: messages/* messages */.D.notObject("line") });
    }
    const { rows, notes } = finishRows(results);
    return { tool: "promptfoo", impliesCompletion: false, rows: [...faults, ...rows], notes };
}
const maxLabelLength = 100;
function readResult(result, place) {
    const { label, raw } = (0,json/* asObject */.eB)(result.prompt);
    const { id, label: providerLabel } = (0,json/* asObject */.eB)(result.provider);
    const promptIdx = (0,json/* asNumber */.i)(result.promptIdx) ?? 0;
    const name = (0,json/* asString */.oJ)(label);
    // Without a label of its own, a prompt has its text as the label.
    const isText = name === raw || (name ?? "").length > maxLabelLength || /\{\{|\n/.test(name ?? "");
    const row = readPromptfooRow(result, place);
    return {
        row,
        isNameless: row.kind === "row" && row.input === undefined && row.recordId === undefined,
        testIdx: (0,json/* asNumber */.i)(result.testIdx) ?? 0,
        promptIdx,
        provider: (0,json/* asString */.oJ)(providerLabel) ?? (0,json/* asString */.oJ)(id) ?? (0,json/* asString */.oJ)(result.provider) ?? "provider",
        promptKey: name ?? `prompt ${promptIdx}`,
        label: isText ? undefined : name,
    };
}
/** Sorts rows by promptfoo's own order, and tells the variants apart: every test runs once with each pair of prompt and provider. */
function finishRows(results) {
    const variants = new Set(results.map(({ provider, promptKey }) => `${provider}\n${promptKey}`)).size;
    // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
    const sorted = results.toSorted((a, b) => a.testIdx - b.testIdx || a.promptIdx - b.promptIdx);
    const places = placePrompts(results);
    const nameless = results.filter(({ isNameless }) => isNameless).map(({ testIdx }) => testIdx);
    const isOneNameless = new Set(nameless).size === 1;
    const rows = sorted.map((result) => {
        const { row, provider, label } = result;
        if (row.kind === "fault")
            return row;
        if (result.isNameless && !isOneNameless)
            return { kind: "fault", place: row.place, message: messages/* messages */.D.promptfooIdentity };
        const input = result.isNameless ? { test: "test 1" } : row.input;
        const prompt = label ?? `prompt ${places.get(result.promptKey) ?? 1}`;
        const tags = [`provider:${provider}`, `prompt:${prompt}`];
        if (variants <= 1)
            return { ...row, input, tags };
        const variant = { provider, prompt };
        return { ...row, input: { vars: input, variant }, tags: [...tags, `variant:${provider} ${prompt}`] };
    });
    const note = `means run over ${variants} variants (prompt and provider); to compare them, give each a matrix leg`;
    return { rows, notes: variants <= 1 ? [] : [note] };
}
/** Returns the place of each prompt by its lowest index, counted from 1; prompts of one index share theirs. */
function placePrompts(results) {
    const lowest = new Map();
    for (const { promptKey, promptIdx } of results)
        lowest.set(promptKey, Math.min(promptIdx, lowest.get(promptKey) ?? promptIdx));
    const sorted = [...lowest].sort(([, a], [, b]) => a - b);
    const places = new Map();
    let [place, last] = [1, Number.NaN];
    for (const [position, [key, index]] of sorted.entries()) {
        if (index !== last)
            place = position + 1;
        last = index;
        places.set(key, place);
    }
    return places;
}
function readPromptfooRow(result, place) {
    const error = readPromptfooError(result);
    const scores = error === undefined ? readPromptfooScores(result) : [];
    if (scores === undefined)
        return { kind: "fault", place, message: messages/* messages */.D.promptfooScores };
    const { description, metadata } = (0,json/* asObject */.eB)(result.testCase);
    const vars = (0,json/* asObject */.eB)(result.vars);
    const test = (0,json/* asString */.oJ)(description);
    const { prompt, completion, total } = (0,json/* asObject */.eB)(result.tokenUsage);
    return {
        kind: "row",
        place,
        recordId: (0,tool_file/* findRecordId */.W5)((0,json/* asObject */.eB)(metadata), vars),
        // Without its variables, a test is known by its description.
        input: omitPrivate(vars) ?? (0,json/* given */.gI)({ test }),
        output: (0,json/* asObject */.eB)(result.response).output,
        expectedOutput: vars.expected ?? vars.expected_output ?? vars.reference ?? vars.ground_truth,
        scores,
        error,
        durationMs: (0,json/* asMilliseconds */.Hu)(result.latencyMs, 1),
        usage: (0,json/* asUsage */.im)({ input: prompt, output: completion, total, cost: result.cost }),
        metadata: (0,json/* given */.gI)({ description: test, ...omitPrivate((0,json/* asObject */.eB)(metadata)) }),
    };
}
/** Returns the members without promptfoo's own; undefined if there are none. */
function omitPrivate(members) {
    const own = Object.entries(members).filter(([name]) => !name.startsWith("_"));
    return own.length === 0 ? undefined : Object.fromEntries(own);
}
/** Returns what kept a row from being evaluated; the reason of a failed assertion isn't an error. */
function readPromptfooError({ failureReason, gradingResult, response, error }) {
    const message = (0,json/* asString */.oJ)(error) ?? (0,json/* asString */.oJ)((0,json/* asObject */.eB)(response).error);
    // Before 0.82 only the missing grade tells.
    if (failureReason === undefined)
        return (0,json/* isMembers */.gV)(gradingResult) ? undefined : message;
    return failureReason === 2 ? (message ?? "promptfoo names no reason") : undefined;
}
function readPromptfooScores(result) {
    const { success, score } = result;
    const assessment = (0,json/* asAssessment */.DC)(success);
    const scores = [];
    if (typeof success === "boolean") {
        const reasoning = (0,json/* asString */.oJ)((0,json/* asObject */.eB)(result.gradingResult).reason);
        scores.push({ name: "pass", value: success, reasoning, assessment });
    }
    // Python's providers and assertions can write NaN.
    if (score === null)
        scores.push({ name: "score", value: null });
    if ((0,json/* asNumber */.i)(score) !== undefined)
        scores.push({ name: "score", value: Number(score), assessment });
    return scores.length === 0 ? undefined : [...scores, ...readPromptfooMetrics(result)];
}
/** Returns scores that promptfoo computes from the sums of others: nobody counts rows of them. */
function readDerivedMetrics(prompt) {
    const { namedScores, namedScoresCount } = (0,json/* asObject */.eB)((0,json/* asObject */.eB)(prompt).metrics);
    const counted = (0,json/* asObject */.eB)(namedScoresCount);
    return Object.entries((0,json/* asObject */.eB)(namedScores)).flatMap(([name, value]) => name in counted || (0,json/* asNumber */.i)(value) === undefined ? [] : [{ name, value: Number(value) }]);
}

;// CONCATENATED MODULE: ./src/results/formats/pydantic-evals.ts




/** A report of Pydantic Evals, as `EvaluationReportAdapter.dump_json(report)` writes it. */
const pydanticEvals = {
    format: "pydantic-evals",
    matches: (sample) => {
        if (sample.kind !== "document")
            return false;
        const { cases, failures, analyses, report_evaluator_failures: reports } = sample.value;
        if (!Array.isArray(cases))
            return false;
        return [failures, analyses, reports].some(Array.isArray) || "assertions" in (0,json/* asObject */.eB)(cases[0]);
    },
    read: (source) => {
        const { cases, failures, analyses } = (0,tool_file/* readDocument */.u0)(source, "pydantic-evals");
        if (!Array.isArray(cases))
            throw new errors/* ActionError */.lZ(messages/* messages */.D.missingMember("a report of Pydantic Evals", "cases"));
        const rows = [
            ...(0,json/* asObjects */.Nt)(cases).map((testCase) => ({ ...testCase, isFailure: false })),
            ...(0,json/* asObjects */.Nt)(failures).map((testCase) => ({ ...testCase, isFailure: true })),
        ];
        return {
            tool: "Pydantic Evals",
            impliesCompletion: true,
            rows: rows.map((row, index) => readPydanticRow(row, index + 1, row.isFailure)),
            summary: (0,json/* asObjects */.Nt)(analyses).flatMap(readAnalysis),
        };
    },
};
function readPydanticRow(testCase, row, isFailure) {
    const { inputs, expected_output: expectedOutput, output, task_duration: seconds } = testCase;
    const metadata = (0,json/* asObject */.eB)(testCase.metadata);
    const name = (0,json/* asString */.oJ)(testCase.name);
    const source = (0,json/* asString */.oJ)(testCase.source_case_name);
    const test = source ?? name;
    // Tasks count under names of their own; these are those of Pydantic AI.
    const counts = (0,json/* asObject */.eB)(isFailure ? undefined : testCase.metrics);
    return {
        kind: "row",
        place: { kind: "row", row, test: name },
        recordId: (0,tool_file/* findRecordId */.W5)(metadata),
        input: inputs ?? (test === undefined ? undefined : { test }),
        output: isFailure ? undefined : output,
        expectedOutput,
        scores: isFailure ? [] : readPydanticScores(testCase),
        error: isFailure ? ((0,json/* asString */.oJ)(testCase.error_message) ?? "the task failed") : undefined,
        durationMs: isFailure ? undefined : (0,json/* asMilliseconds */.Hu)(seconds, 1_000),
        run: source === undefined ? undefined : readRepeat(name),
        usage: (0,json/* asUsage */.im)({
            input: counts.input_tokens,
            output: counts.output_tokens,
            total: counts.total_tokens,
            cost: counts.cost,
        }),
        metadata: (0,json/* given */.gI)({ name: test, ...metadata }),
    };
}
/** Repeats of a case have its name with their number: `r-1 [2/3]`. */
function readRepeat(name) {
    const repeat = /\[([1-9]\d{0,8})\/\d+\]$/.exec(name ?? "")?.[1];
    return repeat === undefined ? undefined : Number(repeat);
}
/** Returns numbers, strings, and booleans as they are, with the evaluator's reason. */
function readPydanticScores({ scores, labels, assertions, evaluator_failures: failures, }) {
    const judged = [scores, labels, assertions].flatMap((results) => Object.entries((0,json/* asObject */.eB)(results)));
    const failed = (0,json/* asObjects */.Nt)(failures).filter(({ name }) => (0,json/* asString */.oJ)(name) !== undefined);
    return (0,tool_file/* numberScores */.ji)([
        ...judged.map(([name, result]) => {
            const { value, reason } = (0,json/* asObject */.eB)(result);
            return { name, value: (0,json/* asScore */.pS)(value), reasoning: (0,json/* asString */.oJ)(reason), assessment: (0,json/* asAssessment */.DC)(value) };
        }),
        ...failed.map(({ name, error_message: message }) => ({
            name: String(name),
            value: null,
            reasoning: (0,json/* asString */.oJ)(message),
        })),
    ]);
}
function readAnalysis({ type, title, name, value }) {
    const metric = (0,json/* asString */.oJ)(title) ?? (0,json/* asString */.oJ)(name);
    if (type !== "scalar" || metric === undefined || (0,json/* asNumber */.i)(value) === undefined)
        return [];
    return [{ name: metric, value: Number(value) }];
}

;// CONCATENATED MODULE: ./src/results/formats/ragas.ts


// The columns of Ragas' samples, those of 0.1 among them.
const roles = mapNames({
    record_id: "record_id",
    input: "user_input question",
    output: "response answer",
    expected_output: "reference ground_truth ground_truths",
    metadata: "retrieved_contexts reference_contexts contexts multi_responses rubrics rubric persona_name query_style query_length retrieved_context_ids reference_context_ids reference_tool_calls reference_topics id",
});
const signatures = [
    ["user_input", "response"],
    ["user_input", "reference"],
    ["question", "answer", "contexts"],
];
/**
 * What `evaluate(...).to_pandas()` of Ragas gives, in any form. Every column that isn't of a sample is a metric, unless it
 * has IDs, times, or text that hardly repeats.
 */
const ragas = {
    format: "ragas",
    matches: (sample) => sample.kind === "table" &&
        signatures.some((names) => names.every((name) => sample.columns.includes(name))),
    read: async (source) => await readTable(source, "Ragas", { roles, restIsScores: true }),
};

;// CONCATENATED MODULE: ./src/results/formats/vitest.ts






/** Vitest's JSON report, with the scores of vitest-evals where tests have them. */
const vitestEvals = {
    format: "vitest-evals",
    matches: (sample) => listTestMeta(sample).some((meta) => "eval" in (0,json/* asObject */.eB)(meta) || "harness" in (0,json/* asObject */.eB)(meta)),
    read: (source) => readTestReport(source, "vitest-evals"),
};
const vitest = {
    format: "vitest",
    // Vitest writes `meta` with every test, Jest doesn't.
    matches: (sample) => listTestMeta(sample).some(json/* isMembers */.gV),
    read: (source) => readTestReport(source, "Vitest"),
};
const jest = {
    format: "jest",
    matches: isTestReport,
    read: (source) => readTestReport(source, "Jest"),
};
function isTestReport(sample) {
    if (sample.kind !== "document")
        return false;
    return Array.isArray(sample.value.testResults) && sample.value.numTotalTests !== undefined;
}
function listTestMeta(sample) {
    if (sample.kind !== "document" || !isTestReport(sample))
        return [];
    const tests = (0,json/* asObjects */.Nt)(sample.value.testResults).flatMap((file) => (0,json/* asObjects */.Nt)(file.assertionResults));
    return tests.map(({ meta }) => meta);
}
function readTestReport(source, tool) {
    const { testResults, wasInterrupted, startTime } = (0,tool_file/* readDocument */.u0)(source, "vitest");
    if (!Array.isArray(testResults))
        throw new errors/* ActionError */.lZ(messages/* messages */.D.missingMember("a JSON report of Vitest or Jest", "testResults"));
    const workspace = findWorkspaceRoot(source.file);
    const tests = (0,json/* asObjects */.Nt)(testResults).flatMap((testFile) => listTests(testFile, workspace));
    const leftOut = new Map();
    const scoreNames = findMetaScores(tests);
    const rows = tests.flatMap(({ test, file }, index) => {
        if (test.status === "passed" || test.status === "failed")
            return [readVitestRow(test, file, index + 1, scoreNames)];
        (0,tool_file/* increment */.GV)(leftOut, "skipped");
        return [];
    });
    return {
        tool,
        impliesCompletion: wasInterrupted !== true,
        ownTime: (0,json/* parseOwnTime */.Xr)(startTime),
        rows,
        leftOut,
    };
}
/** Returns the tests of a file; one that didn't load fails as a whole. */
function listTests(testFile, workspace) {
    const file = toWorkspacePath((0,json/* asString */.oJ)(testFile.name) ?? "", workspace);
    const tests = (0,json/* asObjects */.Nt)(testFile.assertionResults);
    if (tests.length > 0 || testFile.status !== "failed")
        return tests.map((test) => ({ test, file }));
    const failure = findFirstLine((0,json/* asString */.oJ)(testFile.message) ?? "") || "the test file did not load";
    return [{ test: { status: "failed", broken: failure }, file }];
}
/** Returns the members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself. */
function findMetaScores(tests) {
    const members = tests.flatMap(({ test }) => Object.entries((0,json/* asObject */.eB)(test.meta)));
    const numbers = members.filter(([name, value]) => (0,json/* asNumber */.i)(value) !== undefined && !isNoMetricName(name));
    return new Set(numbers.map(([name]) => name));
}
function readVitestRow(test, file, row, scoreNames) {
    const meta = (0,json/* asObject */.eB)(test.meta);
    const evaluation = (0,json/* asObject */.eB)(meta.eval);
    const run = (0,json/* asObject */.eB)((0,json/* asObject */.eB)(meta.harness).run);
    const error = readTestError(test, run);
    const name = (0,json/* asString */.oJ)(test.fullName);
    const testName = [file, name].filter(Boolean).join("::");
    const events = (0,json/* asObjects */.Nt)((0,json/* asObject */.eB)(run.session).events);
    const question = events.find(({ role }) => role === "user")?.content;
    const isPassed = test.status === "passed";
    const pass = { name: "pass", value: isPassed, reasoning: isPassed ? undefined : listFailures(test)[0] };
    const { inputTokens, outputTokens, totalTokens } = (0,json/* asObject */.eB)(run.usage);
    return {
        kind: "row",
        place: { kind: "row", row, test: name ?? file },
        recordId: (0,tool_file/* findRecordId */.W5)(meta),
        input: question ?? { test: testName },
        output: evaluation.output ?? run.output,
        scores: (0,tool_file/* numberScores */.ji)([
            ...(error === undefined ? [pass] : []),
            ...readEvalScores(evaluation),
            ...Object.entries(meta)
                .filter(([member]) => scoreNames.has(member))
                .map(([member, value]) => ({ name: member, value: (0,json/* asScore */.pS)(value) })),
        ]),
        error,
        durationMs: (0,json/* asMilliseconds */.Hu)(test.duration, 1),
        usage: (0,json/* asUsage */.im)({ input: inputTokens, output: outputTokens, total: totalTokens }),
        metadata: question === undefined ? undefined : { test: testName },
    };
}
/** Returns what broke: the harness's error, else a failure that isn't an assertion. A test that passed may have failed before. */
function readTestError(test, run) {
    const [error] = (0,json/* asObjects */.Nt)(run.errors);
    if (error !== undefined)
        return (0,json/* asString */.oJ)(error.message) ?? (0,json/* asString */.oJ)(error.type) ?? "the run failed";
    if (test.status !== "failed")
        return undefined;
    if (typeof test.broken === "string")
        return test.broken;
    return listFailures(test).find(isException);
}
function listFailures({ failureMessages }) {
    const texts = (0,json/* asArray */._j)(failureMessages).filter((message) => typeof message === "string");
    return texts.map(findFirstLine);
}
function readEvalScores({ scores }) {
    return (0,json/* asObjects */.Nt)(scores).map(({ name, score, metadata }, index) => ({
        // A scorer without a name is a function without one.
        name: (0,json/* asString */.oJ)(name) ?? `scorer ${index + 1}`,
        value: (0,json/* asScore */.pS)(score),
        reasoning: (0,json/* asString */.oJ)((0,json/* asObject */.eB)(metadata).rationale),
    }));
}

;// CONCATENATED MODULE: ./src/results/formats/registry.ts













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
/** Returns the message about a file that the action knows but can't read, with what to write instead. */
function findUnreadable(sample) {
    switch (sample.kind) {
        case "document":
            return findUnreadableDocument(sample.value);
        case "line":
            return findUnreadableLine(sample.value);
        case "table": {
            const isPromptfoo = ["Named Scores", "Grader Reason"].every((name) => sample.columns.includes(name));
            return isPromptfoo ? messages/* messages */.D.promptfooCsv : undefined;
        }
        case "xml":
            return sample.root === "promptfoo" ? messages/* messages */.D.promptfooXml : undefined;
    }
}
function findUnreadableDocument(document) {
    const { results, configs, versions, scenarioRunResults, tests, exitcode, root } = document;
    if (typeof document.testRunLink === "string")
        return messages/* messages */.D.deepEvalLink;
    if ("test_cases_lookup_map" in document)
        return messages/* messages */.D.deepEvalCache;
    if ((0,json/* isMembers */.gV)(results) && configs !== undefined && versions !== undefined)
        return messages/* messages */.D.lmEvalSummary;
    if (Array.isArray(scenarioRunResults))
        return messages/* messages */.D.dotnet;
    if (Array.isArray(tests) && exitcode !== undefined && root !== undefined)
        return messages/* messages */.D.pytestJson;
    return undefined;
}
function findUnreadableLine(line) {
    if (typeof line.projectName === "string" && typeof line.experimentName === "string")
        return messages/* messages */.D.braintrust;
    if (isNativeRow(line))
        return undefined;
    if ("doc_id" in line && "doc" in line && "filtered_resps" in line)
        return messages/* messages */.D.lmEvalSamples;
    if ("spec" in line || ("event_id" in line && "sample_id" in line && "type" in line))
        return messages/* messages */.D.openAiEvals;
    return undefined;
}
/** Whether an object is a line of the action's own format. */
function isNativeRow(value) {
    return (0,json/* isMembers */.gV)(value.scores) || value.summary !== undefined;
}
const nativeMembers = new Set(Object.keys(result_row/* resultRow */.AX.shape));
/** Whether an object is meant to be a line of the action's own format, whatever is wrong with it. */
function isNativeFormat(value) {
    const names = Object.keys(value);
    const isNamed = names.includes("record_id") || names.includes("scores");
    return isNamed || names.every((name) => nativeMembers.has(name));
}

;// CONCATENATED MODULE: ./src/results/formats/detect.ts








const detect_native = { format: "own" };
const laidOut = { unreadable: messages/* messages */.D.laidOut };
/**
 * Returns the format that the user names, else the one that the content shows; the file's name doesn't count.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
async function detect(file) {
    const named = file.reading?.format;
    const length = Math.min(file.size, limits/* sampledEnd */.mT);
    const head = await readAt(file, 0, length);
    if (head.subarray(0, 4).toString("latin1") === "PK\x03\x04" && named !== "own")
        throw new errors/* ActionError */.lZ(head.includes("header.json") ? messages/* messages */.D.inspectZip : messages/* messages */.D.zip);
    const mark = head.length < 2 ? 0 : head.readUInt16BE(0);
    if (mark === 0x1f8b)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.gzip);
    const text = head.toString("utf8").replace(/^\u{FEFF}?\s*/u, "");
    // The reader of lines reports blank files and UTF-16.
    if (text === "" || mark === 0xfeff || mark === 0xfffe)
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
function matchSample(sample) {
    // Braintrust's lines have scores too.
    const unreadable = sample.kind === "line" ? findUnreadable(sample) : undefined;
    if (unreadable !== undefined)
        return { unreadable };
    if (sample.kind === "line" && isNativeRow(sample.value))
        return { format: "own" };
    const found = Object.values(formats).find((format) => format.matches(sample));
    if (found !== undefined)
        return { format: found.format };
    if (sample.kind === "line")
        return matchColumns(Object.keys(sample.value));
    const message = findUnreadable(sample);
    return message === undefined ? undefined : { unreadable: message };
}
function matchLine(value) {
    return (0,json/* isMembers */.gV)(value) ? matchSample({ kind: "line", value }) : undefined;
}
function matchColumns(columns) {
    return matchSample({ kind: "table", columns: columns.map((column) => column.trim()) });
}
function useMatch(matches, source, whatItIs) {
    const match = matches.find((match) => "unreadable" in match) ?? matches[0];
    if (match === undefined)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.unrecognized(whatItIs, reading/* toolFormats */.H));
    if ("unreadable" in match)
        throw new errors/* ActionError */.lZ(match.unreadable);
    return match.format === "own" ? detect_native : { format: match.format, source };
}
/** Declarations, comments, and the document type that may come before the root. */
const prolog = /^(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)*/s;
function detectXml(file, text, named) {
    const root = /^<([^\s/>]+)/.exec(text.replace(prolog, ""))?.[1] ?? "";
    const source = { kind: "xml", file };
    const match = matchSample({ kind: "xml", root });
    if (match === undefined)
        throw new errors/* ActionError */.lZ(messages/* messages */.D.notJUnit);
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
    return useMatch([matchColumns(columns) ?? []].flat(), { kind: "text", file }, "a table whose score columns are unknown");
}
function parseLine(text) {
    // An indented document has thousands of lines that aren't JSON.
    const parsed = /^\s*[{[]/.test(text) ? (0,json/* parseChecked */.l_)(text, "line") : undefined;
    return parsed !== undefined && "value" in parsed ? parsed.value : undefined;
}
async function readFirstLines(file) {
    const first = { values: [], braces: 0, isIndented: false, isWhole: false, fault: undefined };
    let bytes = 0;
    let previous = "";
    for await (const line of (0,results_lines/* readLines */.S)(file, limits/* maxLineBytes */.YW)) {
        if (line.kind === "text" && line.text.trim() === "")
            continue;
        if (first.values.length === limits/* sampledLines */.eA || bytes > limits/* sampledBytes */.ol)
            return first;
        const text = line.kind === "text" ? line.text : "";
        if (first.values.length === 0 && line.kind === "fault")
            first.fault = line.fault;
        if (first.values.length === 1)
            first.isIndented = /^[{[]\s*$/.test(previous) && !text.startsWith("{");
        if (text.startsWith("{"))
            first.braces += 1;
        first.values.push(parseLine(text));
        previous = text;
        bytes += text.length;
    }
    return { ...first, isWhole: true };
}
async function detectJson(file, named) {
    const first = await readFirstLines(file);
    const { values, braces, isWhole, fault } = first;
    const objects = values.filter(json/* isMembers */.gV);
    const isNative = (named ?? "own") === "own";
    // The reader of lines reports what isn't UTF-8, and lines that were all meant to be objects.
    if (fault?.includes("UTF-8") && named === undefined)
        return detect_native;
    if (values.length > 1 && braces === values.length && objects.length === 0 && isNative)
        return detect_native;
    const [value] = values;
    const isLines = values.length === 1 && isWhole
        ? (0,json/* isMembers */.gV)(value) && isOnlyLine(value, named)
        : (0,json/* isMembers */.gV)(value) || objects.some((object) => matchLine(object) !== undefined);
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
    const hasNoScores = (0,json/* isMembers */.gV)(value.scores) && Object.keys(value.scores).length === 0;
    if (isByColumn(value) && !(named === undefined && hasNoScores))
        return false;
    if (named !== undefined)
        return lineFormats.has(named);
    return matchLine(value) !== undefined || isNativeFormat(value);
}
async function detectDocument(file, named, { braces, isIndented, values, fault }) {
    // The only line is too long for a row: it can be a document.
    const tooLong = values.length === 1 ? fault : undefined;
    if (tooLong !== undefined && file.size > limits/* maxDocumentSize */.x6)
        throw new errors/* ActionError */.lZ(tooLong);
    const text = await (0,json/* readDocumentText */.R9)(file);
    const parsed = (0,json/* parseChecked */.l_)(text, "file");
    if ("fault" in parsed) {
        // Lines that broke off, or of another making, are reported one by one.
        const isNative = (named ?? "own") === "own";
        if (braces > 1 && isIndented && isNative)
            throw new errors/* ActionError */.lZ(messages/* messages */.D.laidOut);
        if (named === "own" || (isNative && (braces > 1 || !text.trim().includes("\n"))))
            return detect_native;
        throw new errors/* ActionError */.lZ(parsed.fault);
    }
    const { value } = parsed;
    const source = { kind: "document", file, value };
    const match = matchDocument(value);
    const isRow = (0,json/* isMembers */.gV)(value) && (named === "own" || match === laidOut);
    if (isRow && tooLong !== undefined)
        throw new errors/* ActionError */.lZ(tooLong);
    if (named === "own")
        throw new errors/* ActionError */.lZ(messages/* messages */.D.laidOut);
    if (named !== undefined)
        return { format: named, source };
    const whatItIs = Array.isArray(value)
        ? "a JSON array of rows without scores"
        : "a JSON document of no known tool";
    return useMatch(match === undefined ? [] : [match], source, whatItIs);
}
function matchDocument(value) {
    if (Array.isArray(value)) {
        const row = value.find(json/* isMembers */.gV) ?? {};
        const match = matchLine(row);
        if (match === undefined || "unreadable" in match)
            return match;
        return match.format === "own" ? laidOut : matchColumns(Object.keys(row));
    }
    if (!(0,json/* isMembers */.gV)(value))
        return undefined;
    const match = matchSample({ kind: "document", value });
    if (match !== undefined)
        return match;
    if ((0,json/* isMembers */.gV)(value.scores) || (0,json/* isMembers */.gV)(value.summary))
        return laidOut;
    if (isSplit(value))
        return matchColumns(value.columns.map(String));
    return isByColumn(value) ? matchColumns(Object.keys(value)) : undefined;
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
    const labels = { byName: new Map(), owners: new Map(), reported: new Set() };
    return {
        entries: readEntries(file, tool, labels),
        facts: () => ({
            format: tool.tool,
            isTool: true,
            provesEnd: tool.impliesCompletion,
            ownTime: tool.ownTime,
            names: labels.byName,
            lowerIsBetter: new Set([...(tool.lowerIsBetter ?? [])].flatMap((name) => labels.byName.get(name) ?? [])),
            leftOut: tool.leftOut ?? new Map(),
            notes: tool.notes ?? [],
            warnings: tool.warnings ?? [],
        }),
    };
}
/**
 * Reads the strings among the scores of a document by the rule of all formats: most values of a metric decide whether it is
 * numeric, boolean, or a category, and what doesn't fit is an evaluator that failed.
 */
function settleScores(file) {
    const { rows, isTyped } = file;
    if (isTyped)
        return file;
    const profiles = profileStrings(rows.filter((row) => row.kind === "row"));
    if (profiles.size === 0)
        return file;
    const kinds = new Map([...profiles].map(([name, profile]) => [name, decideColumnKind(profile)]));
    const faults = [...kinds].flatMap(([name, kind]) => {
        if (kind !== "comma" && kind !== "scales" && kind !== "mixed")
            return [];
        return [
            {
                kind: "fault",
                place: undefined,
                message: messages/* messages */.D.unclearNumbers(`the metric ${(0,validation/* quote */.hD)(name)}`, kind),
            },
        ];
    });
    const warnings = [...profiles].flatMap(([name, profile]) => describeOddValues(name, profile, toScoreKind(decideColumnKind(profile))));
    return {
        ...file,
        rows: [
            ...faults,
            ...rows.map((row) => row.kind === "fault" ? row : { ...row, scores: row.scores.map((score) => settleScore(score, kinds)) }),
        ],
        warnings: [...(file.warnings ?? []), ...warnings],
    };
}
/** Returns the values of each metric that is a string in some row. */
function profileStrings(rows) {
    const profiles = new Map();
    for (const { scores } of rows)
        for (const { name, value } of scores)
            if (typeof value === "string")
                profiles.set(name, createProfile());
    for (const { scores, place } of rows)
        for (const { name, value } of scores) {
            const profile = profiles.get(name);
            if (profile)
                addValue(profile, value, place);
        }
    return profiles;
}
function settleScore(score, kinds) {
    const kind = kinds.get(score.name);
    if (kind === undefined)
        return score;
    const { value, failure } = readScore(toScoreKind(kind), score.value);
    return { ...score, value, reasoning: failure ?? score.reasoning };
}
/** Returns the label of a name; undefined with an error in `faults` if it has none, or shares it with another name. */
function findLabel({ byName, owners, reported }, name, faults) {
    const known = byName.get(name);
    if (known !== undefined || reported.has(name))
        return known;
    const label = (0,tool_file/* toLabel */.AA)(name);
    const owner = owners.get(label);
    if (label === "" || owner !== undefined) {
        reported.add(name);
        faults.push(owner === undefined ? messages/* messages */.D.noLabel(name) : messages/* messages */.D.sameLabel(owner, name, label));
        return undefined;
    }
    owners.set(label, name);
    byName.set(name, label);
    return label;
}
/** Yields the rows of a tool's file as rows of the action, then its summary. */
async function* readEntries(file, tool, labels) {
    const records = new Map();
    for (const row of tool.rows) {
        yield row.kind === "fault"
            ? [{ kind: "fault", ...locate(file, row.place), message: row.message }]
            : readRowEntries(file, row, labels, records);
    }
    const scores = {};
    const faults = [];
    for (const score of tool.summary ?? []) {
        const label = findLabel(labels, score.name, faults);
        if (label !== undefined)
            scores[label] = readFinite(score);
    }
    const summary = faults.map((message) => ({ kind: "fault", file, line: undefined, message }));
    if (Object.keys(scores).length > 0)
        summary.push({ kind: "summary", file, line: undefined, scores });
    yield summary;
}
function locate(file, place) {
    if (place?.kind === "row")
        return { file, line: undefined, inDocument: { row: place.row, test: place.test } };
    return { file, line: place?.line };
}
function readRowEntries(file, row, labels, records) {
    const place = locate(file, row.place);
    const report = (messages) => messages.map((message) => ({ kind: "fault", ...place, message }));
    if (row.scores.length > limits/* maxMetrics */._$)
        return report([messages/* messages */.D.tooManyScores(row.scores.length)]);
    const faults = [];
    const result = toResultRow(row, labels, faults);
    checkSize(file, result, faults);
    const identity = (0,result_row/* recordIdentity */.Kn)(result.record_id, result.input);
    const key = (0,result_row/* recordKey */.Hy)(identity);
    const record = (key === undefined ? undefined : records.get(key)) ?? { runs: 0, recordId: row.recordId };
    if (key !== undefined)
        records.set(key, record);
    checkCase(row.recordId, record.recordId, faults);
    if (faults.length > 0)
        return report(faults);
    if (row.run === undefined)
        record.runs += 1;
    const run = row.run ?? record.runs;
    const parsed = result_row/* resultRow */.AX.safeParse(run === 1 ? result : { ...result, run }, { error: validation/* describeIssue */.n6 });
    if (!parsed.success)
        return report((0,validation/* describeZodError */.Vk)(parsed.error));
    return [{ kind: "row", ...place, row: parsed.data, identity, isOfTool: true }];
}
function toResultRow(row, labels, faults) {
    const scores = {};
    const reasoning = {};
    const assessment = {};
    for (const score of row.scores) {
        const label = findLabel(labels, score.name, faults);
        if (label === undefined)
            continue;
        if (Object.hasOwn(scores, label))
            faults.push(messages/* messages */.D.duplicateScore(score.name));
        scores[label] = readFinite(score);
        if (score.reasoning)
            reasoning[label] = score.reasoning;
        if (score.assessment)
            assessment[label] = score.assessment;
    }
    const members = {
        record_id: row.recordId,
        input: row.input,
        output: row.output,
        expected_output: row.expectedOutput,
        error: row.error,
        duration_ms: row.durationMs,
        usage: row.usage,
        metadata: row.metadata && (0,json/* given */.gI)(row.metadata),
        tags: row.tags?.length ? row.tags : undefined,
        scores,
        reasoning: (0,json/* given */.gI)(reasoning),
        assessment: (0,json/* given */.gI)(assessment),
    };
    const present = Object.entries(members).filter(([, value]) => value !== undefined && value !== null);
    return Object.fromEntries(present);
}
// Python's NaN has become `null`; an infinity that a tool writes as a number isn't a score either.
function readFinite({ value }) {
    return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
function checkSize(file, row, faults) {
    if ((0,lib_json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, row)) {
        faults.push(messages/* messages */.D.tooDeep(limits/* deepestNesting */.bt));
        return;
    }
    if ((file.size ?? Number.POSITIVE_INFINITY) <= limits/* maxLineBytes */.YW)
        return;
    const bytes = Buffer.byteLength(JSON.stringify(row));
    if (bytes > limits/* maxLineBytes */.YW)
        faults.push(messages/* messages */.D.rowTooLarge(bytes));
}
// Two records whose IDs differ in case only would silently become two runs of one.
function checkCase(id, first, faults) {
    if (!id || first === undefined || id.normalize("NFC") === first.normalize("NFC"))
        return;
    faults.push(messages/* messages */.D.idCase(id, first));
}

// EXTERNAL MODULE: ./src/results/messages.ts
var results_messages = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
;// CONCATENATED MODULE: ./src/results/jsonl.ts








/** Opens a file in the native format. */
function openJsonLines(file) {
    return { entries: readJsonLines(file), facts: () => ({ ...result_entry/* noFacts */.f5, format: "JSON Lines" }) };
}
async function* readJsonLines(file) {
    for await (const line of (0,results_lines/* readLines */.S)(file, limits/* maxLineBytes */.YW)) {
        if (line.kind === "text" && line.text.trim() === "")
            continue;
        const place = { file, line: line.number };
        const parsed = line.kind === "fault" ? { faults: [line.fault] } : jsonl_parseLine(line.text);
        yield "entry" in parsed
            ? [{ ...place, ...parsed.entry }]
            : parsed.faults.map((message) => ({ kind: "fault", ...place, message }));
    }
}
/** A line's text in the action's own format as an entry, or everything that is wrong with it. */
function jsonl_parseLine(text) {
    // Nearly no line holds an exact number: to look for them in the members of each would be felt.
    const isExact = (0,lib_json/* mayHoldLongNumber */.uO)(text);
    const json = parse(text, isExact);
    if ("fault" in json)
        return { faults: [json.fault] };
    const { value } = json;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return { faults: [results_messages/* messages */.D.notAnObject((0,validation/* describeKind */.SB)(value))] };
    }
    if ((0,lib_json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, value))
        return { faults: [results_messages/* messages */.D.tooDeep(limits/* deepestNesting */.bt)] };
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
        return results_messages/* messages */.D.tooManyMembers("a line", members.length, limits/* maxMetrics */._$);
    for (const [name, member] of members) {
        const count = counted.has(name) && typeof member === "object" ? Object.keys(member ?? {}).length : 0;
        if (count > limits/* maxMetrics */._$)
            return results_messages/* messages */.D.tooManyMembers(name, count, limits/* maxMetrics */._$);
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
    if (typeof row.error === "string" && readError(row.error) === undefined)
        row.error = null;
    return { entry: { kind: "row", row, identity: (0,result_row/* recordIdentity */.Kn)(row.record_id, row.input) } };
}
/** What is given, but could not be kept as it was written. */
function unkept(value, member, isExact) {
    const given = value[member] ?? {};
    return [
        // The schema's library leaves this one name out of every object.
        ...(Object.hasOwn(given, "__proto__") ? [results_messages/* messages */.D.reservedName(member)] : []),
        ...(isExact ? longWholes(given, member) : []),
    ];
}
function longWholes(given, member) {
    return Object.entries(given)
        .filter(([, score]) => (0,lib_json/* isExactNumber */.zr)(score) && (0,lib_json/* isLongWhole */.ce)(score.rawJSON))
        .map(([name]) => results_messages/* messages */.D.longInteger(`${member}.${name}`));
}
function unscored(row, member) {
    return Object.keys(row[member] ?? {})
        .filter((label) => !Object.hasOwn(row.scores, label))
        .map((label) => results_messages/* messages */.D.withoutScore(member, (0,validation/* quote */.hD)(label)));
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
        return results_messages/* messages */.D.notFinite;
    const position = /position (\d+)/.exec(message)?.[1];
    const isCut = message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
    if (isCut)
        return results_messages/* messages */.D.cutLine;
    return results_messages/* messages */.D.invalidJson(position === undefined ? undefined : Number(position));
}

// EXTERNAL MODULE: ./src/results/metric-scores.ts
var metric_scores = __webpack_require__(7886);
// EXTERNAL MODULE: ./src/results/scores.ts + 2 modules
var scores = __webpack_require__(9094);
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
                const metric = metrics.get(name) ?? { profile: createProfile(), place: { file, line } };
                metrics.set(name, metric);
                addValue(metric.profile, score);
            }
        },
        faults: () => [...metrics].flatMap(([name, { profile, place }]) => {
            const fix = describeFix(decideColumnKind(profile));
            return fix === undefined
                ? []
                : [{ kind: "fault", ...place, message: results_messages/* messages */.D.stringScore(name, fix) }];
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

;// CONCATENATED MODULE: ./src/results/check.ts












/** Faults from which on a check reads no further. */
const maxFaults = 100;
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
    const { faults, entries, counts, isStopped } = checker;
    if (faults.length > 0) {
        const listed = faults.slice(0, maxListed).map((fault) => `${(0,result_entry/* placeName */.fW)(fault)}: ${fault.message}`);
        return { kind: "faults", faults: listed, total: faults.length, isStopped };
    }
    const aggregator = new scores/* ScoreAggregator */.cd(slicedBy);
    for (const entry of entries) {
        if (entry.kind === "row")
            aggregator.addRow(entry, (0,events/* buildSpanReference */.w)(experimentId, entry));
        else
            aggregator.addSummary(entry.scores);
    }
    return { kind: "checked", entries, counts, files: checker.files, scores: aggregator.scores() };
}
async function checkFile(checker, file, cancel) {
    let facts = result_entry/* noFacts */.f5;
    const counts = { rows: 0, runs: 0, firstRuns: 0, summaries: 0 };
    const before = checker.faults.length;
    try {
        const opened = (await openToolFile(file)) ?? openJsonLines(file);
        for await (const group of opened.entries) {
            for (const entry of group) {
                checker.addEntry(entry);
                countEntry(counts, entry);
                if (checker.isStopped)
                    return;
            }
            cancel?.throwIfAborted();
        }
        facts = opened.facts();
    }
    catch (error) {
        if (cancel?.aborted)
            throw error;
        checker.addFault({ file, line: undefined }, describeFileError(error));
    }
    checker.files.push({ file, ...facts, counts });
    if (checker.faults.length === before)
        checker.checkNames(file, facts);
}
function countEntry(counts, entry) {
    if (entry.kind === "summary")
        counts.summaries += 1;
    if (entry.kind !== "row")
        return;
    const run = (0,result_row/* rowRun */.gT)(entry.row);
    counts.rows += 1;
    counts.runs = Math.max(counts.runs, run);
    if (run === 1)
        counts.firstRuns += 1;
}
/** @throws the error itself, unless the file or the file system is to blame for it. */
function describeFileError(error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error.message;
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        throw error;
    return results_messages/* messages */.D.unreadable(code);
}
const typeWords = {
    score: "a number",
    boolean: "a boolean",
    categorical: "a string",
};
/** Checks the entries of all files against each other, in the order in which they are read. */
class ResultsChecker {
    faults = [];
    entries = [];
    counts = { rows: 0, metrics: 0 };
    files = [];
    /** Nothing more is read. */
    isStopped = false;
    /** Strings among the scores of native files. */
    #strings = createStringScores();
    /** The type of each metric, and where it was first seen. */
    #types = new Map();
    /** Where each run of each record was seen. */
    #runs = new Map();
    /** Where each summary score was seen. */
    #summaries = new Map();
    /** The name that a tool gives to each label, and where it was first seen. */
    #names = new Map();
    /** Files of tools that hold the rows of another one. */
    #duplicates = new Map();
    addFault({ file, line, inDocument }, message) {
        const place = inDocument === undefined ? { file, line } : { file, line, inDocument };
        this.faults.push({ kind: "fault", ...place, message });
        if (this.faults.length === maxFaults)
            this.isStopped = true;
    }
    addEntry(entry) {
        if (entry.kind === "fault") {
            this.addFault(entry, entry.message);
            return;
        }
        if (this.faults.length === 0)
            this.entries.push(entry);
        if (entry.kind === "row")
            this.#checkRow(entry);
        else
            this.#checkSummary(entry, entry.scores);
    }
    /** Reports what only all entries together show. */
    finish() {
        for (const { place, first, rows } of this.#duplicates.values()) {
            this.addFault(place, results_messages/* messages */.D.duplicateFile(rows, (0,result_entry/* placeName */.fW)(first)));
        }
        for (const fault of this.#strings.faults())
            this.addFault(fault, fault.message);
        if (this.faults.length > 0 || this.files.some(({ counts }) => counts.rows + counts.summaries > 0))
            return;
        // One empty shard of many is no fault.
        for (const { file, isTool, leftOut } of this.files) {
            const skipped = [...leftOut].map(([what, times]) => `${times} ${what}`);
            this.addFault({ file, line: undefined }, isTool ? results_messages/* messages */.D.noRows(skipped) : results_messages/* messages */.D.empty);
        }
    }
    /** Metrics of several files are one if their labels are: then their tools must mean the same. */
    checkNames(file, { names }) {
        for (const [name, label] of names) {
            const first = this.#names.get(label);
            if (first === undefined)
                this.#names.set(label, { name, file: file.name });
            else if (first.name !== name)
                this.addFault({ file, line: undefined }, results_messages/* messages */.D.sameLabel((0,validation/* quote */.hD)(name), label, (0,validation/* quote */.hD)(first.name), first.file));
        }
    }
    #checkRow(entry) {
        const { scores } = entry.row;
        this.#checkTypes(entry, scores);
        // Strings of a metric that began as another type are reported already.
        const isCategory = (label) => this.#types.get(label)?.type === "categorical";
        if (!entry.isOfTool)
            this.#strings.add(scores, "scores", entry, isCategory);
        this.counts.rows += 1;
        this.counts.metrics += Object.keys(scores).length;
        if (this.counts.rows > limits/* maxRows */._q)
            this.#stop(entry, results_messages/* messages */.D.tooManyRows(limits/* maxRows */._q));
        this.#checkRun(entry);
    }
    #checkSummary(entry, scores) {
        for (const label of Object.keys(scores)) {
            const first = this.#summaries.get(label);
            if (first)
                this.addFault(entry, results_messages/* messages */.D.duplicateSummary(label, (0,result_entry/* placeName */.fW)(first)));
            else
                this.#summaries.set(label, entry);
        }
        this.counts.metrics += Object.keys(scores).length;
        if (entry.line !== undefined)
            this.#strings.add(scores, "summary", entry);
    }
    #checkTypes(place, scores) {
        for (const [label, score] of Object.entries(scores)) {
            const type = (0,metric_scores/* findMetricType */.g)(score);
            if (type === undefined)
                continue;
            const first = this.#types.get(label);
            if (first === undefined)
                this.#addType(label, type, place);
            else if (first.type !== type)
                this.addFault(place, results_messages/* messages */.D.otherType(`scores.${label}`, typeWords[type], typeWords[first.type], (0,result_entry/* placeName */.fW)(first.place)));
        }
    }
    #addType(label, type, place) {
        this.#types.set(label, { type, place });
        if (label.length > check_maxLabelLength)
            this.addFault(place, results_messages/* messages */.D.longLabel((0,validation/* quote */.hD)(label), label.length));
        if (this.#types.size > limits/* maxMetrics */._$)
            this.#stop(place, results_messages/* messages */.D.tooManyMetrics(limits/* maxMetrics */._$));
    }
    #checkRun(entry) {
        const { row, identity, file } = entry;
        const record = (0,result_row/* recordKey */.Hy)(identity);
        if (record === undefined)
            return;
        const key = `${(0,result_row/* rowRun */.gT)(row)} ${record}`;
        const first = this.#runs.get(key);
        if (first === undefined) {
            this.#runs.set(key, entry);
        }
        else if (entry.isOfTool && first.file !== file) {
            // Tools number no repeats: the same run in another file is the same evaluation, written twice.
            const files = `${first.file.name}\n${file.name}`;
            const known = this.#duplicates.get(files);
            if (known)
                known.rows += 1;
            else
                this.#duplicates.set(files, { place: entry, first, rows: 1 });
        }
        else {
            const { record_id: id } = row;
            const isCased = id && id.toLowerCase() !== id.toUpperCase();
            const fix = id
                ? `To repeat a record, number its runs with "run".${isCased ? " IDs that differ only in case are one record." : ""}`
                : `Give the rows a record_id, or number their runs with "run".`;
            this.addFault(entry, results_messages/* messages */.D.duplicateRow((0,result_entry/* placeName */.fW)(first), fix));
        }
    }
    /** Reads no further, however few faults there are. */
    #stop(place, message) {
        if (!this.isStopped)
            this.addFault(place, message);
        this.isStopped = true;
    }
}


/***/ }),

/***/ 5333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ buildEvents),
/* harmony export */   w: () => (/* binding */ buildSpanReference)
/* harmony export */ });
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6143);
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9148);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8751);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8233);





/**
 * Derives the IDs of a row's span from the experiment and from what identifies the row (record and run, else its place),
 * so that a repeated upload repeats itself.
 */
function buildSpanReference(experimentId, entry) {
    const { row, identity, file, line, inDocument } = entry;
    const record = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordKey */ .Hy)(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
    const hex = (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)(`row ${experimentId}\n${record}\n${(0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .rowRun */ .gT)(row)}`, 24);
    return { spanId: hex.slice(0, 16), traceId: hex.slice(16) };
}
/** Builds the span and metrics of a row, the metrics of a summary line. */
function buildEvents(entry, context) {
    if (entry.kind === "summary") {
        const wholeExperiment = { spanId: "", traceId: "" };
        const metrics = Object.entries(entry.scores).map(([label, score]) => buildMetric("summary", label, score, wholeExperiment, context, {}));
        return { spans: [], metrics };
    }
    const { row } = entry;
    const reference = buildSpanReference(context.experimentId, entry);
    const metrics = Object.entries(row.scores).map(([label, score]) => {
        const comment = { reasoning: (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .readOwn */ .j)(row.reasoning, label), assessment: (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .readOwn */ .j)(row.assessment, label) };
        return buildMetric("custom", label, score, reference, context, comment);
    });
    return { spans: [buildSpan(row, reference, context)], metrics };
}
function buildSpan(row, reference, context) {
    const error = (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .readRowFailure */ .v6)(row.error);
    const metrics = (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .spanUsage */ .y2)(row.usage);
    // Whether Datadog keeps the metrics of a pushed span isn't known; it keeps metadata.
    const metadata = metrics ? { ...row.metadata, [_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageMember */ .m7]: row.usage } : row.metadata;
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
// In the form of a UUID, as Datadog's SDKs write it.
function formatRunId({ experimentId }, run) {
    const hex = (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)(`${experimentId}\nrun ${run}`, 16);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
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
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9112);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6467);





/**
 * The files that patterns (paths or globs, below the workspace) name; a pattern that begins with `!` excludes. One
 * that is the exact path of a file is that file, whatever characters it holds. Files outside the workspace are
 * refused, also where a symbolic link leads there.
 */
async function resolveResultFiles(patterns, workspace, reading = {}) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch(() => undefined);
    if (root === undefined) {
        const unmatched = patterns.map((pattern) => `${pattern} matches no file: there is no workspace`);
        return { files: [], unmatched, refused: [] };
    }
    const [wanted, unwanted] = sides(patterns.map((pattern) => (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .belowWorkspace */ .t)(pattern, [workspace, root])));
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
    if (!isComplex || (await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern))))
        return [];
    const limits = `${maxLength} characters, ${maxGroups} groups in braces, and ${maxStars} stars between two slashes or ** in all`;
    return [`${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .clipped */ .c)(pattern, 60)} is too complex: a pattern can have ${limits}. Use several patterns`];
}
/** Patterns of what is wanted, and of what is not. */
function sides(patterns) {
    const isExcluding = (pattern) => pattern.startsWith("!");
    const unwanted = patterns.filter(isExcluding).map((pattern) => pattern.slice(1).trim());
    return [patterns.filter((pattern) => !isExcluding(pattern)), unwanted];
}
async function excludedPaths(pattern, root) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern)).catch(() => undefined);
    const folder = (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .trimTrailing */ .l)(pattern, "\\/");
    const paths = await listPaths(found?.isDirectory() ? `${folder}/**` : pattern, root, true);
    return await Promise.all(paths.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path)));
}
async function matchPattern(pattern, root, excluded) {
    const matched = await listPaths(pattern, root);
    if (matched.length === 0)
        return { files: [], unmatched: [await noFile(pattern, root)], refused: [] };
    const targets = await Promise.all(matched.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path)));
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
    const literal = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern);
    if (await isFile(literal))
        return [literal];
    const windowsPathsNoEscape = node_path__WEBPACK_IMPORTED_MODULE_1__.sep === "\\";
    const limits = { noext: true, braceExpandMax: 10_000 };
    const given = { cwd: root, absolute: true, nodir: true, dot, windowsPathsNoEscape };
    const matches = await (0,glob__WEBPACK_IMPORTED_MODULE_2__/* .glob */ .TI)(pattern, { ...given, ...limits });
    const files = await Promise.all(matches.map(isFile));
    return matches.filter((_path, index) => files[index]).sort();
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile() ?? false;
}
async function fileAt(path, root) {
    const { mtimeMs, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    return { path, name: describeFile(path, root), modifiedAt: mtimeMs, size };
}
function describeFile(path, root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
}
function isBelow(root, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return inside !== "" && inside !== ".." && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside);
}
function refusal(pattern, outside, root) {
    const [first = ""] = outside;
    const others = outside.length === 1 ? "" : ` and ${outside.length - 1} more`;
    return isBelow(root, first)
        ? `${pattern}: ${describeFile(first, root)}${others} leads out of the workspace through a symbolic link; results files must lie below the workspace`
        : `${pattern}: ${first}${others} lies outside the workspace; results files must lie below it`;
}
async function noFile(pattern, root) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern)).catch(() => undefined);
    if (!found?.isDirectory())
        return `${pattern} matches no file`;
    return `${pattern} is a folder: write ${(0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .trimTrailing */ .l)(pattern, "\\/")}/${await globFor((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern))}`;
}
/** A glob for the files in a folder: by their extension if they have one in common. */
async function globFor(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
    if (files.length === 0)
        return entries.some((entry) => entry.isDirectory()) ? "**" : "*.jsonl";
    const extensions = new Set(files.map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(name)));
    return extensions.size === 1 ? `*${[...extensions][0]}` : "*";
}


/***/ }),

/***/ 9823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ asAssessment),
/* harmony export */   Hu: () => (/* binding */ asMilliseconds),
/* harmony export */   Nt: () => (/* binding */ asObjects),
/* harmony export */   R9: () => (/* binding */ readDocumentText),
/* harmony export */   Sx: () => (/* binding */ readUtf8),
/* harmony export */   Xr: () => (/* binding */ parseOwnTime),
/* harmony export */   Ys: () => (/* binding */ sumMember),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   gV: () => (/* binding */ isMembers),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   im: () => (/* binding */ asUsage),
/* harmony export */   l_: () => (/* binding */ parseChecked),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   pS: () => (/* binding */ asScore),
/* harmony export */   sS: () => (/* binding */ readJsonLines)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8453);
/* harmony import */ var _lib_json_bounds_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2175);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8119);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(477);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8355);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5089);









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
/** Returns a score: a number, boolean, or string, which is read together with those of the other rows. Otherwise `null`. */
function asScore(value) {
    if (typeof value === "boolean")
        return value;
    // More digits than a score keeps: what was an ID stays one.
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
function asUsage(usage) {
    const { input, output, total, cost } = usage;
    const amounts = { input_tokens: input, output_tokens: output, total_tokens: total, cost_usd: cost };
    const known = Object.entries(amounts).filter(([, amount]) => Number(asNumber(amount)) > 0);
    return known.length === 0 ? undefined : Object.fromEntries(known);
}
/** Returns the sum of a member over several objects. */
function sumMember(objects, member) {
    return objects.reduce((sum, object) => sum + (asNumber(object[member]) ?? 0), 0);
}
/** Returns the members that have a value; undefined if none has. */
function given(members) {
    const entries = Object.entries(members).filter((entry) => entry[1] !== undefined && entry[1] !== null);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
/** A number below it isn't a time in milliseconds. */
const earliestTimeMs = Date.UTC(2001, 8, 9);
// West of every place: the latest moment that a local time without a zone can mean.
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
/**
 * Parses JSON, also Python's: `NaN` and infinities outside of strings become `null`.
 *
 * @throws SyntaxError
 */
function parseLenient(text) {
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const repaired = replaceNotNumbers(text);
        if (repaired === text)
            throw error;
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(repaired);
    }
}
const notNumbers = ["NaN", "Infinity", "-NaN", "-Infinity"];
function replaceNotNumbers(text) {
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
    return parts.join("") + text.slice(end);
}
/** Parses a text; returns what is wrong with it, without a word of its content. */
function parseChecked(text, what) {
    try {
        const value = parseLenient(text);
        // What works on a value recurses.
        if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .nestsDeeperThan */ .ix)(_lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestDocument */ .CE, value))
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.tooDeep(_lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestNesting */ .bt) };
        return { value };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const position = Number(/position (\d+)/.exec(error.message)?.[1]);
        if (error.message.startsWith("Unexpected end") || position >= text.trimEnd().length)
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.cutOff(what) };
        if (Number.isNaN(position))
            return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.invalidJson(what, "") };
        const before = text.slice(0, position);
        const character = position - before.lastIndexOf("\n");
        const line = what === "line" ? "" : `line ${before.split("\n").length}, `;
        return { fault: _messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.invalidJson(what, ` (${line}character ${character})`) };
    }
}
/** Yields the lines of a JSON Lines file that aren't blank. */
async function* readJsonLines(file) {
    for await (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(file, _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .maxLineBytes */ .YW)) {
        if (line.kind === "fault")
            yield { line: line.number, fault: line.fault };
        else if (line.text.trim() !== "")
            yield { line: line.number, ...parseChecked(line.text, "line") };
    }
}
// Bounds the memory that a document of 64 MB takes, whatever is in it.
const documentBounds = { depth: _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestDocument */ .CE, values: 2_000_000, items: _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .maxRows */ ._q };
const excessMessages = {
    depth: _messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.tooDeep(_lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestNesting */ .bt),
    values: _messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.tooManyValues(documentBounds.values),
    items: _messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.tooManyItems,
};
/**
 * Reads the text of a file that is one document, without a byte order mark.
 *
 * @throws ActionError if it's too large, nests too deep, or isn't UTF-8.
 */
async function readDocumentText(file) {
    if (file.size > _lib_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .maxDocumentSize */ .x6)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.documentTooLarge(file.size));
    const chunks = [];
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readChunks */ .zO)(file))
        chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.notUtf8());
    const text = bytes.toString("utf8").replace(/^\u{FEFF}/u, "");
    const excess = (0,_lib_json_bounds_js__WEBPACK_IMPORTED_MODULE_8__/* .findJsonExcess */ .t)(text, documentBounds);
    if (excess !== undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(excessMessages[excess]);
    return text;
}
/** Yields the text of a UTF-8 file, without a byte order mark. @throws ActionError with the line if it isn't UTF-8. */
async function* readUtf8(file) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder("utf-8", { fatal: true });
    let line = 1;
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readChunks */ .zO)(file)) {
        yield decodeChunk(decoder, chunk, line);
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1))
            line += 1;
    }
    yield decodeChunk(decoder, undefined, line);
}
function decodeChunk(decoder, chunk, firstLine) {
    try {
        return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    }
    catch {
        // A character that the border of a chunk cuts isn't looked for.
        const lines = chunk?.toString("utf8").split("\n") ?? [];
        const at = lines.findIndex((text) => text.includes("\uFFFD"));
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_7__/* .messages */ .D.notUtf8(firstLine + Math.max(0, at)));
    }
}


/***/ }),

/***/ 5089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8119);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);
/* harmony import */ var _validation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3235);



const megabyte = 1024 * 1024;
const nativeFix = "Write the action's own JSON Lines, one object per row.";
/** What the action says about the files of evaluation tools. Each message ends with its code. */
const messages = {
    // What a file is.
    unrecognized: (what, formats) => `unrecognized format: ${what}. Set results_format: table for a table of your own, or to the tool that wrote it (${formats.join(", ")}), or write JSON Lines with scores, one object per line. (LLMX340)`,
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
    inspectStatus: (status) => `Inspect's run has the status ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .c)(status, 20))}, so samples are missing. Rerun it. (LLMX359)`,
    inspectSamples: "Inspect's log has no samples. Run Inspect without --no-log-samples. (LLMX367)",
    promptfooIdentity: "nothing identifies the test: it has neither variables (PROMPTFOO_STRIP_TEST_VARS removes them) nor a description. Give the test a description. (LLMX368)",
    promptfooScores: "the row has neither success nor score. Write the file with --output again. (LLMX369)",
    // JSON.
    documentTooLarge: (size) => `the file is one document of ${count(Math.ceil(size / megabyte))} MB, more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxDocumentSize */ .x6 / megabyte} MB. Write JSON Lines or several files. (LLMX360)`,
    notUtf8: (line) => `${line === undefined ? "the file" : `line ${line}`} isn't valid UTF-8. Save the file as UTF-8. (LLMX361)`,
    tooDeep: (levels) => `objects and lists nest deeper than ${levels} levels. Flatten them. (LLMX362)`,
    cutOff: (what) => `incomplete JSON: the ${what} is cut off. Wait until the evaluation has written it. (LLMX363)`,
    invalidJson: (what, place) => `the ${what} isn't valid JSON${place}. (LLMX364)`,
    tooManyItems: `a list or object in the file has more than ${count(_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxRows */ ._q)} items. Split the file. (LLMX365)`,
    tooManyValues: (values) => `the file has more than ${count(values)} values. Write JSON Lines, or split the file. (LLMX366)`,
    // Rows and their scores.
    tooManyScores: (scores) => `the row has ${scores} scores, more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxMetrics */ ._$}. Remove the ones you don't need. (LLMX370)`,
    duplicateScore: (name) => `the row has two scores named ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}. Rename the metric. (LLMX371)`,
    noLabel: (name) => `the metric ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} has no letter or digit from a to z or 0 to 9. Rename it. (LLMX372)`,
    sameLabel: (first, name, label) => `the metrics ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(first)} and ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} both become ${label}. Rename one of them. (LLMX373)`,
    idCase: (id, first) => `record_id ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(id)} differs from ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(first)} only in case, and Datadog ignores case. Write one ID the same way, and different IDs with other letters. (LLMX374)`,
    rowTooLarge: (bytes) => `the row has ${count(bytes)} bytes, more than ${count(_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxLineBytes */ .YW)}. Shorten its input, output, or metadata. (LLMX375)`,
    notObject: (what) => `a ${what} must be an object. Write one object per row. (LLMX376)`,
    badRun: "run must be a whole number from 1. (LLMX377)",
    propertyTwice: (score, name, other) => other === undefined
        ? `the property ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} has the name of the score ${score}, which the test itself sets. Rename it. (LLMX398)`
        : `the properties ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(other)} and ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} both set the score ${score}. Rename one of them. (LLMX398)`,
    // Tables.
    tooManyColumns: (columns) => `the table has ${columns === undefined ? `more than ${count(_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxColumns */ .c9)} columns in all rows` : `${count(columns)} columns, more than ${count(_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxColumns */ .c9)}`}. Remove the ones you don't need. (LLMX378)`,
    tooManyRows: `the table has more than ${count(_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxRows */ ._q)} rows. Split the evaluation into experiments. (LLMX379)`,
    sameColumn: (name) => `two columns have the name ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}. Rename one of them. (LLMX380)`,
    cellCount: (line, cells, columns) => `line ${line} has ${cells} cells, but the header has ${columns}. Check it for a missing quote or delimiter. (LLMX381)`,
    invalidCsv: (place) => `the CSV isn't well formed${place}. Fix its quotes. (LLMX382)`,
    openQuote: (place) => `a quote isn't closed${place}. Close it. (LLMX383)`,
    longCsvRow: (place) => `a row has more than ${_lib_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .maxLineBytes */ .YW} bytes${place}. Shorten its cells, or close its quote. (LLMX399)`,
    otherHeader: (place) => `${place} is another header, with the columns in another order. Pass the files one by one. (LLMX384)`,
    unknownColumns: (names, columns) => `results_columns names columns that the table doesn't have: ${names.map(_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(", ")}. Its columns are ${list(columns)}. (LLMX385)`,
    noScoreColumn: (columns) => `no column has scores: none of ${list(columns)} has mostly numbers or mostly booleans. Name the score columns in results_columns, such as scores: [accuracy]. (LLMX386)`,
    unclearNumbers: (subject, kind) => `${subject} ${unclearNumbers[kind]} (LLMX387)`,
    mixedColumn: (name) => `the column ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} has both numbers and other text, so it's unclear whether it is a metric. Leave a cell empty if its evaluator failed, or ${settleColumn}. (LLMX388)`,
    notTable: "the file isn't a table. Write a JSON array of rows, JSON Lines, or CSV. (LLMX389)",
    raggedColumns: "the columns of the table have different rows. Write a JSON array of rows. (LLMX390)",
    unusedColumn: (name, because, fix = settleColumn) => `the column ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} isn't used as a metric because it ${because}. If it is a metric, ${fix}. (LLMX391)`,
    noUnit: (name) => `the column ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} states no unit, so it isn't used as the duration. Rename it to ${name}_ms or ${name}_s, or name it in results_columns as duration_ms or duration_s. (LLMX392)`,
    oddValues: (name, values, kind, first) => `${name}: ${countValues(values)} a ${kind}${first}, so the evaluator counts as failed there. (LLMX393)`,
    oddAmounts: (name, values, role, first) => `${name}: ${countValues(values)} a number${first} and ${values === 1 ? "is" : "are"} left out as ${role}. (LLMX394)`,
    noIdentity: "no column identifies the rows, so they can't be compared with a baseline. Name one in results_columns, as input or record_id. (LLMX395)",
    // XML.
    invalidXml: (line, character) => `the XML isn't well formed (line ${line}, character ${character}). Write the report again. (LLMX396)`,
    reportTooLarge: (what) => `${what}. Split the report. (LLMX397)`,
};
const settleColumn = "name it in results_columns, under scores or metadata";
const unclearNumbers = {
    comma: "has numbers with a decimal comma or commas between thousands. Write them with a decimal point, such as 0.75 or 1234.",
    scales: "mixes percentages with numbers above 1. Write either percentages or numbers.",
    mixed: "has both numbers and other text. Write one of them, and leave a score out if its evaluator failed.",
};
function countValues(values) {
    return values === 1 ? "1 value isn't" : `${values} values aren't`;
}
function count(number) {
    return number.toLocaleString("en");
}
function list(names) {
    return [...names].slice(0, 50).map(_validation_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(", ");
}


/***/ }),

/***/ 6422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ toLabel),
/* harmony export */   GV: () => (/* binding */ increment),
/* harmony export */   Ln: () => (/* binding */ formatRowPlace),
/* harmony export */   W5: () => (/* binding */ findRecordId),
/* harmony export */   ji: () => (/* binding */ numberScores),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9112);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9823);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5089);





/** Returns the members of a file that is one JSON document. @throws ActionError if it's something else. */
function readDocument(source, format) {
    if (source.kind !== "document")
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.wrongContent(format, "a JSON document"));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(source.value);
}
/** Names the place of a row within its file. */
function formatRowPlace(place) {
    return place.kind === "line" ? `line ${place.line}` : `row ${place.row}`;
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
/** Returns the record ID in what a team wrote about a case: a member of exactly that name. */
function findRecordId(...places) {
    for (const { record_id: id } of places) {
        if (typeof id === "string" && id !== "")
            return id;
        if (typeof id === "number")
            return String(id);
        if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isExactNumber */ .zr)(id))
            return id.rawJSON;
    }
    return undefined;
}
/** What Datadog's SDKs leave out of the name of a DeepEval metric. */
const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;
/** Returns the label that Datadog accepts for a metric's name: other characters become `_`. Can be empty. */
function toLabel(name) {
    const label = name
        .replace(kindSuffix, "")
        .replace(/[^a-zA-Z0-9_-]+/g, "_")
        .replace(/^_+/, "");
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_4__/* .trimTrailing */ .l)(label, "_");
}


/***/ }),

/***/ 477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1868);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8355);




const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const maxLines = 20_000_000;
/**
 * Yields the lines of a UTF-8 file; empty ones are left out. At most `maxBytes` of a line are ever held, a longer one is a fault.
 * A byte order mark and CRLF line ends are accepted. Rejects with the file system's error.
 */
async function* readLines(file, maxBytes) {
    let parts = [];
    let [number, bytes] = [1, 0];
    const append = (part) => {
        bytes += part.length;
        if (bytes > maxBytes)
            parts = [];
        else if (part.length > 0)
            parts.push(part);
    };
    const take = () => {
        const line = bytes > maxBytes ? describeLongLine(number, bytes, maxBytes) : decodeLine(number, parts);
        parts = [];
        bytes = 0;
        return line;
    };
    for await (const chunk of (0,_open_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readChunks */ .zO)(file)) {
        if (number === 1 && bytes === 0 && isUtf16(chunk)) {
            yield { kind: "fault", number, fault: _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.utf16 };
            return;
        }
        let start = 0;
        for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
            append(chunk.subarray(start, end));
            if (bytes > 0)
                yield take();
            number += 1;
            start = end + 1;
        }
        if (number > maxLines)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.tooManyLines(maxLines));
        append(chunk.subarray(start));
    }
    if (bytes > 0)
        yield take();
}
// PowerShell's `>` writes UTF-16 with a byte order mark.
function isUtf16(chunk) {
    const mark = chunk.length < 2 ? 0 : chunk.readUInt16BE(0);
    return mark === 0xfeff || mark === 0xfffe;
}
function describeLongLine(number, bytes, maxBytes) {
    return { kind: "fault", number, fault: _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.longLine(bytes, maxBytes) };
}
function decodeLine(number, parts) {
    const bytes = Buffer.concat(parts);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: "fault", number, fault: _messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notUtf8 };
    const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
    const text = bytes.toString("utf8", 0, end);
    return { kind: "text", number, text: number === 1 ? text.replace(/^\u{FEFF}/u, "") : text };
}


/***/ }),

/***/ 1868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);


/** What the action says about results files. Each message ends with its code; most stand behind `file:line: `. */
const messages = {
    // One line.
    cutLine: "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    notFinite: "NaN and Infinity aren't JSON. Write null if an evaluator has no score. (LLMX306)",
    invalidJson: (position) => `the line isn't valid JSON${position === undefined ? "" : ` (at character ${position + 1})`}. Write one JSON object per line. (LLMX307)`,
    notAnObject: (kind) => `a line must be an object. Got ${kind}. (LLMX308)`,
    tooDeep: (limit) => `objects and arrays nest deeper than ${limit} levels. Flatten what the row holds. (LLMX309)`,
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
    stringScore: (metric, fix) => `${metric} ${fix} (LLMX326)`,
    otherType: (metric, type, first, place) => `${metric} is ${type} here, but ${first} in ${place}. Write one type, and null if the evaluator failed. (LLMX327)`,
    duplicateRow: (place, fix) => `duplicate of ${place} (same record and run). ${fix} (LLMX328)`,
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
    tooLarge: (megabytes, limit) => `The results files have ${megabytes} MB, and at most ${limit} MB are read. Shorten what the rows hold, or split the evaluation into several experiments. (LLMX338)`,
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





/** A file that was written to, moved, or replaced while it was read. */
class ChangedFileError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ {
    name = "ChangedFileError";
    constructor({ name }) {
        super(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.changed(name));
    }
}
/** All files together, whose rows are kept in memory. */
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
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.tooLarge(Math.ceil(total / 1024 ** 2), maxTotalSize / 1024 ** 2));
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
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.unopened(file.name, code ?? "unknown error"));
    });
    try {
        const opened = await handle.stat({ bigint: true });
        const open = { ...file, handle, size: Number(opened.size), opened };
        if (!opened.isFile())
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.unopened(file.name, "not a regular file"));
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
 * Compares files, open or closed again, with what they were when they were opened.
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
/* harmony export */   ap: () => (/* binding */ nameEntry),
/* harmony export */   f5: () => (/* binding */ noFacts),
/* harmony export */   fW: () => (/* binding */ placeName)
/* harmony export */ });
/* harmony import */ var _validation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3235);

const noFacts = {
    format: "unreadable",
    isTool: false,
    provesEnd: false,
    names: new Map(),
    lowerIsBetter: new Set(),
    leftOut: new Map(),
    notes: [],
    warnings: [],
};
/** Names a place: `file:line`, `file: row 12 (test "its name")`, or the file alone. */
function placeName({ file, line, inDocument }) {
    if (inDocument !== undefined) {
        const { row, test } = inDocument;
        return `${file.name}: row ${row}${test === undefined ? "" : ` (test ${(0,_validation_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(test)})`}`;
    }
    return line === undefined ? file.name : `${file.name}:${line}`;
}
/** Names an entry: `results/a.jsonl:7 (record r-7)`. */
function nameEntry(entry) {
    const place = placeName(entry);
    return entry.kind === "row" && entry.row.record_id ? `${place} (record ${entry.row.record_id})` : place;
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
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7785);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3400);




/** Describes what is wrong with a row, one text for each field: its path, and what it must be. */
function describeZodError(error) {
    return error.issues.map(({ path, message }) => _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.invalidField((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .c)(path.join("."), maxQuoteLength), message));
}
/** Completes a sentence that begins with the member's path. Never a value: a row may hold what no log should. */
const describeIssue = (issue) => {
    switch (issue.code) {
        case "unrecognized_keys":
            return describeUnknownFields(issue.keys, issue.path);
        case "invalid_key":
            return `can't be a metric's label. It must match ${_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabelPattern */ .L3.source}.`;
        case "invalid_format":
            return "must be an ISO 8601 time, such as 2026-02-03T04:05:06Z.";
        case "too_small":
            return issue.origin === "string" ? "must not be empty." : `must be at least ${issue.minimum}.`;
        case "too_big":
            return `must be at most ${issue.maximum}.`;
        case "invalid_value":
            return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}.`;
        case "invalid_union":
            return wrongKind(issue.input, describeUnion(issue.path));
        case "invalid_type":
            return wrongKind(issue.input, expected[issue.expected] ?? `a ${issue.expected}`);
        default:
            return undefined;
    }
};
const knownFields = Object.keys(_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .resultRow */ .AX.shape);
const maxNamedFields = 10;
function describeUnknownFields(keys, path) {
    const isRow = (path ?? []).length === 0;
    const [only] = keys.length === 1 && isRow ? keys : [];
    const meant = only === undefined ? undefined : knownFields.find((field) => field !== only && (0,leven__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(field, only) <= 2);
    const names = keys.slice(0, maxNamedFields).map(quote).join(", ");
    const fix = meant === undefined ? "" : ` Did you mean ${quote(meant)}?`;
    return `has unknown fields: ${names}.${fix}`;
}
const expected = {
    int: "an integer",
    record: "an object",
    string: "a string",
    array: "a list",
};
function describeUnion(path) {
    return path?.[0] === "error" ? "a string or an object" : "a number, boolean, string, or null";
}
function wrongKind(input, wanted) {
    return input === undefined ? "is required." : `must be ${wanted}. Got ${describeKind(input)}.`;
}
/** Names the kind of JSON that a value is. */
function describeKind(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "number")
        return kindOfNumber(value);
    if (typeof value === "boolean")
        return "a boolean";
    return typeof value === "string" ? "a string" : "an object";
}
function kindOfNumber(value) {
    if (!Number.isFinite(value))
        return "a number that is too large";
    return Number.isInteger(value) ? "a number" : "a fraction";
}
/** A text as JSON, shortened. */
function quote(text) {
    return JSON.stringify((0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .c)(text, maxQuoteLength));
}
const maxQuoteLength = 60;


/***/ })

};
