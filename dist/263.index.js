export const id = 263;
export const ids = [263];
export const modules = {

/***/ 5402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kt: () => (/* binding */ missingRows),
  Al: () => (/* binding */ wholeRunOf),
  Y4: () => (/* binding */ withMissingRows)
});

// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
;// CONCATENATED MODULE: ./src/datadog/dataset-records.ts

/** How many records a dataset has; undefined where that cannot be told, or is more than is worth reading. */
async function countRecords({ projectId, datasetId, version }, datadog, signal) {
    let count = 0;
    let after;
    try {
        for (let page = 0; page < limits/* recordPages */.qU; page += 1) {
            const list = { kind: "dataset records", projectId, datasetId };
            const answer = await datadog.listResources(list, { version, after }, signal);
            count += answer.resources.length;
            after = answer.after;
            if (after === undefined)
                return count;
        }
    }
    catch {
        // Without the number nothing is claimed.
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
;// CONCATENATED MODULE: ./src/finish/completeness.ts



/** Reads what a whole run of the experiment is; undefined where that is not known, and then nothing is claimed. */
async function wholeRunOf({ attributes }, { datadog, clock, signal }) {
    const { project_id: projectId, dataset_id: datasetId, config, run_count: runs } = attributes;
    // An SDK that was given tags ran on a part of the dataset.
    const part = config?.filtered_record_tags;
    if (!datasetId || (Array.isArray(part) && part.length > 0))
        return undefined;
    const version = attributes.dataset_version ?? undefined;
    const within = AbortSignal.any([signal, clock.timeout(limits/* countTime */.f3)]);
    const records = await countRecords({ projectId, datasetId, version }, datadog, within);
    return records === undefined ? undefined : { records, runs: Math.max(1, runs ?? 1) };
}
/** The rows that are not there yet, or never came. */
function missingRows({ rows, records }, whole) {
    const present = whole.runs === 1 ? records.length + rows.withoutRecord : rows.total;
    return Math.max(0, whole.records * whole.runs - present);
}
/** The report with what is missing counted and told. */
function withMissingRows(report, scores, whole) {
    const missing = whole && scores ? missingRows(scores, whole) : 0;
    if (whole === undefined || missing === 0)
        return report;
    const { results } = report;
    const rows = results && { ...results.rows, missing: Math.max(results.rows.missing, missing) };
    return {
        ...report,
        notes: [...report.notes, missingNote(missing, whole)],
        results: results && rows && { ...results, rows },
    };
}
function missingNote(missing, { records, runs }) {
    const all = records * runs;
    const present = `${(0,format/* formatCount */.B4)(all - missing)} of ${(0,format/* formatCount */.B4)(all)}`;
    return runs === 1
        ? `${present} dataset records have a row.`
        : `${present} rows are there, ${runs} of each dataset record.`;
}


/***/ }),

/***/ 8:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ finishExperiment)
});

// EXTERNAL MODULE: ./src/foundation/digest.ts
var digest = __webpack_require__(7129);
;// CONCATENATED MODULE: ./src/comparison/pairing.ts
/**
 * Pairs records by id, and those that find none by input, where only one record of each side has that input. The
 * order hangs on the records alone, not on the order in which they came.
 */
function pairRecords(baseline, current) {
    const byId = pairsBy(uniqueBy(baseline, idOf), uniqueBy(current, idOf));
    const pairedBaseline = new Set(byId.map((pair) => pair.baseline));
    const pairedCurrent = new Set(byId.map((pair) => pair.current));
    const byInput = pairsBy(uniqueBy(baseline, (record, index) => (pairedBaseline.has(index) ? undefined : record.inputDigest)), uniqueBy(current, (record, index) => (pairedCurrent.has(index) ? undefined : record.inputDigest)));
    const keyOf = (pair) => keyAt(current, pair.current);
    return [...byId, ...byInput].sort((a, b) => compareTexts(keyOf(a), keyOf(b)));
}
/** The mean of each record's values, by the record's index; NaN where it has none. */
function recordMeans({ records, values }, count) {
    const sums = new Float64Array(count);
    const counts = new Uint32Array(count);
    records.forEach((record, index) => {
        sums[record] = (sums[record] ?? 0) + (values[index] ?? 0);
        counts[record] = (counts[record] ?? 0) + 1;
    });
    return sums.map((sum, record) => sum / (counts[record] ?? 0));
}
const idOf = ({ recordId }) => recordId;
/** The index of the record that has a key; undefined where several have it. */
function uniqueBy(records, keyOf) {
    const unique = new Map();
    records.forEach((record, index) => {
        const key = keyOf(record, index);
        if (key !== undefined)
            unique.set(key, unique.has(key) ? undefined : index);
    });
    return unique;
}
function pairsBy(baseline, current) {
    const pairs = [];
    for (const [key, index] of current) {
        const partner = baseline.get(key);
        if (partner !== undefined && index !== undefined)
            pairs.push({ baseline: partner, current: index });
    }
    return pairs;
}
// An id is there wherever one was paired by it, and an input wherever one was paired by that.
function keyAt(records, index) {
    const record = records[index];
    return record?.recordId ?? record?.inputDigest ?? "";
}
function compareTexts(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var xoroshiro128plus = __webpack_require__(9821);
;// CONCATENATED MODULE: ./src/comparison/statistics.ts

const resamples = 2_000;
const draws = 9_999;
const mostUnits = 2_500;
/** The 95 % percentile interval of the mean, by bootstrap over the values (one a record); not of none. */
function bootstrapInterval(values, seed) {
    const random = (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed);
    const units = unitsOf(values);
    const means = Float64Array.from({ length: resamples }, () => resampledMean(units, random)).sort();
    return [quantile(means, 0.025), quantile(means, 0.975)];
}
/**
 * The values themselves, or at most 2,500 sums of neighbours, scaled so that their mean stays: a bound on time.
 * Records are independent, so sums of them are too; to flip the signs of neighbours together is a valid test.
 */
function unitsOf(values) {
    const size = Math.ceil(values.length / mostUnits);
    if (size === 1)
        return values;
    const units = new Float64Array(Math.ceil(values.length / size));
    const scale = units.length / values.length;
    values.forEach((value, index) => {
        const unit = Math.floor(index / size);
        units[unit] = (units[unit] ?? 0) + value * scale;
    });
    return units;
}
function resampledMean(values, random) {
    const { length } = values;
    let sum = 0;
    for (let draw = 0; draw < length; draw += 1) {
        sum += values[((uint32(random) / 2 ** 32) * length) >>> 0] ?? 0;
    }
    return sum / length;
}
/** The quantile of sorted values, linear between neighbours (type 7 of Hyndman and Fan; NumPy's default). */
function quantile(sorted, share) {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)] ?? 0;
    const above = sorted[Math.ceil(position)] ?? 0;
    return below + (above - below) * (position - Math.floor(position));
}
const mostExactFlips = 14;
/**
 * The two-sided p-value of the sign-flip permutation test: how often differences whose signs are drawn at random
 * have a mean as far from 0 as the one seen. Differences of 0 have no sign. Exact (every combination) for at most
 * 14 others, else from 9,999 draws, the one seen counted in (Phipson and Smyth 2010), so never 0.
 */
function signFlipPValue(differences, seed) {
    const signed = unitsOf(differences.filter((difference) => difference !== 0));
    const isAsFar = asFarAs(signed);
    return signed.length <= mostExactFlips
        ? exactPValue(signed, isAsFar)
        : drawnPValue(signed, isAsFar, (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed));
}
// Equal sums, added up in another order, differ in their last digits.
function asFarAs(signed) {
    const seen = Math.abs(signed.reduce((sum, difference) => sum + difference, 0));
    const scale = signed.reduce((sum, difference) => sum + Math.abs(difference), 0);
    const threshold = seen - 1e-10 * scale;
    return (sum) => Math.abs(sum) >= threshold;
}
function exactPValue(signed, isAsFar) {
    const sums = signedSums(signed, 0, signed.length);
    return sums.filter(isAsFar).length / sums.length;
}
function drawnPValue(signed, isAsFar, random) {
    const tables = signTables(signed);
    let asFar = 0;
    for (let draw = 0; draw < draws; draw += 1)
        if (isAsFar(drawnSum(tables, random)))
            asFar += 1;
    return (asFar + 1) / (draws + 1);
}
const tableBits = 8;
// Eight differences at a time: one look-up per random byte instead of eight additions.
function signTables(signed) {
    const count = Math.ceil(signed.length / tableBits);
    return Array.from({ length: count }, (_, table) => signedSums(signed, table * tableBits, tableBits));
}
function drawnSum(tables, random) {
    let bits = 0;
    let sum = 0;
    for (let index = 0; index < tables.length; index += 1) {
        bits = index % 4 === 0 ? uint32(random) : bits >>> tableBits;
        sum += tables[index]?.[bits & 0xff] ?? 0;
    }
    return sum;
}
/** The sums of `length` differences from `start` under every combination of signs; beyond the end they count as 0. */
function signedSums(signed, start, length) {
    const sums = new Float64Array(2 ** length);
    for (let bit = 0; bit < length; bit += 1) {
        const difference = signed[start + bit] ?? 0;
        const half = 2 ** bit;
        for (let index = 0; index < half; index += 1) {
            const sum = sums[index] ?? 0;
            sums[index] = sum + difference;
            sums[half + index] = sum - difference;
        }
    }
    return sums;
}
/** Holm's adjustment: p-values that hold together at the level at which each is read. In the order given. */
function holm(pValues) {
    const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
    const adjusted = new Array(pValues.length);
    let largest = 0;
    order.forEach(({ p, index }, rank) => {
        largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
        adjusted[index] = largest;
    });
    return adjusted;
}
function uint32(random) {
    return random.next() >>> 0;
}

;// CONCATENATED MODULE: ./src/comparison/compare.ts



const fewestRecords = 8;
const significance = 0.05;
const mostFallen = 10;
// Of the metric's range: what averages of equal runs differ by is no fall.
const smallestFall = 1e-9;
/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). `betterOf` tells for a
 * metric which way is better. The same scores give the same result, whatever the order they came in.
 */
function compareExperiments(baseline, current, betterOf) {
    const pairing = pairRecords(baseline?.records ?? [], current.records);
    const paired = labelsOf(baseline?.metrics, current.metrics).map((label) => compareMetric(scoredMetric(baseline, label), scoredMetric(current, label), pairing, betterOf(label)));
    const metrics = withVerdicts(paired);
    return {
        metrics,
        summary: labelsOf(baseline?.summary, current.summary).map((label) => compareSummary(label, betterOf(label), baseline?.summary.get(label), current.summary.get(label))),
        rows: { baseline: baseline?.rows, current: current.rows },
        records: countsOf(baseline, current, pairing),
        fallen: fallenRecords(metrics, paired, current),
        usage: { baseline: baseline && usageOf(baseline), current: usageOf(current) },
    };
}
function labelsOf(...maps) {
    return [...new Set(maps.flatMap((map) => [...(map?.keys() ?? [])]))].sort();
}
function countsOf(baseline, current, pairing) {
    const common = pairing.length;
    const missing = (baseline?.records.length ?? 0) - common;
    return { common, missing, added: current.records.length - common };
}
function usageOf({ totalTokens, costNanodollars }) {
    return { totalTokens, costNanodollars };
}
function compareSummary(label, better, baseline, current) {
    const isNumeric = typeof baseline === "number" && typeof current === "number";
    return { label, better, baseline, current, difference: isNumeric ? current - baseline : undefined };
}
function scoredMetric(experiment, label) {
    const metric = experiment?.metrics.get(label);
    return metric && { ...metric, recordCount: experiment?.records.length ?? 0 };
}
function compareMetric(baseline, current, pairing, better) {
    const { label, type } = typedMetric(baseline, current);
    const before = baseline?.count && baseline.type !== type ? undefined : baseline;
    const paired = pairedScores(before, current, pairing);
    if (type === "categorical") {
        const sides = { baseline: categoriesOf(before), current: categoriesOf(current) };
        return { comparison: { kind: "categorical", label, ...sides }, paired };
    }
    const sides = { baseline: aggregateOf(before), current: aggregateOf(current) };
    const test = { ...testOf(label, paired), adjustedPValue: undefined };
    const otherType = before !== baseline;
    return {
        comparison: { kind: "numeric", label, type, better, otherType, ...sides, ...test, verdict: "new" },
        paired,
    };
}
/** The side that tells the metric's type: this run's, unless none of its rows has a score. */
function typedMetric(baseline, current) {
    const typed = current?.count ? current : (baseline ?? current);
    return typed ?? { label: "", type: "categorical" };
}
function aggregateOf(metric) {
    return metric && { mean: metric.mean, count: metric.count, errors: metric.errors };
}
function categoriesOf(metric) {
    return metric && { categories: metric.categories, count: metric.count, errors: metric.errors };
}
function pairedScores(baseline, current, pairing) {
    const paired = { records: [], before: [], after: [] };
    if (!baseline || !current)
        return paired;
    const before = recordMeans(baseline.observations, baseline.recordCount);
    const after = recordMeans(current.observations, current.recordCount);
    for (const pair of pairing) {
        const [was, is] = [before[pair.baseline] ?? Number.NaN, after[pair.current] ?? Number.NaN];
        if (Number.isNaN(was) || Number.isNaN(is))
            continue;
        paired.records.push(pair.current);
        paired.before.push(was);
        paired.after.push(is);
    }
    return paired;
}
function testOf(label, { before, after }) {
    const differences = Float64Array.from(after, (value, index) => value - (before[index] ?? 0));
    const commonRecords = differences.length;
    const difference = commonRecords === 0 ? undefined : meanOf(differences);
    if (commonRecords < fewestRecords)
        return { commonRecords, difference, interval: undefined, pValue: undefined };
    const seed = Number.parseInt((0,digest/* digest */.b)(label, 4), 16) | 0;
    return {
        commonRecords,
        difference,
        interval: bootstrapInterval(differences, seed),
        pValue: signFlipPValue(differences, seed),
    };
}
function meanOf(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function withVerdicts(paired) {
    const tested = paired.flatMap(({ comparison }) => (isTested(comparison) ? [comparison] : []));
    const adjusted = holm(tested.map(({ pValue }) => pValue));
    const adjustedOf = new Map(tested.map(({ label }, index) => [label, adjusted[index]]));
    return paired.map(({ comparison }) => comparison.kind === "numeric" ? withVerdict(comparison, adjustedOf.get(comparison.label)) : comparison);
}
function isTested(comparison) {
    return comparison.kind === "numeric" && comparison.pValue !== undefined;
}
function withVerdict(comparison, adjustedPValue) {
    return { ...comparison, adjustedPValue, verdict: verdictOf(comparison, adjustedPValue) };
}
function verdictOf({ baseline, current, difference = 0, better }, adjustedPValue) {
    if (!current?.count)
        return "missing";
    if (!baseline?.count)
        return "new";
    if (adjustedPValue === undefined)
        return "too few samples";
    if (adjustedPValue >= significance)
        return "no clear change";
    return difference > 0 === (better === "higher") ? "improved" : "regressed";
}
function fallenRecords(metrics, paired, current) {
    const falls = metrics.flatMap((metric, index) => mostFallenOf(metric, paired[index]?.paired));
    return falls
        .sort((a, b) => rankOf(a) - rankOf(b) || b.share - a.share)
        .slice(0, mostFallen)
        .map(({ metric, record, before, after }) => {
        const { recordId, span } = current.records[record] ?? {};
        return { metric: metric.label, recordId, before, after, span };
    });
}
function rankOf({ metric }) {
    return metric.verdict === "regressed" ? 0 : 1;
}
function mostFallenOf(metric, paired) {
    if (metric.kind === "categorical" || !paired)
        return [];
    const { records, before, after } = paired;
    const range = rangeOf(paired);
    const fallOf = (index) => (before[index] ?? 0) - (after[index] ?? 0);
    const shareOf = (index) => (metric.better === "higher" ? fallOf(index) : -fallOf(index)) / range;
    return [...records.keys()]
        .filter((index) => shareOf(index) > smallestFall)
        .sort((a, b) => shareOf(b) - shareOf(a))
        .slice(0, mostFallen)
        .map((index) => ({
        metric,
        record: records[index] ?? 0,
        before: before[index] ?? 0,
        after: after[index] ?? 0,
        share: shareOf(index),
    }));
}
function rangeOf({ before, after }) {
    const lowest = (low, value) => Math.min(low, value);
    const highest = (high, value) => Math.max(high, value);
    const all = [before, after];
    const low = Math.min(...all.map((values) => values.reduce(lowest, Number.POSITIVE_INFINITY)));
    const high = Math.max(...all.map((values) => values.reduce(highest, Number.NEGATIVE_INFINITY)));
    return high - low;
}

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/gate/rules.ts
var gate_rules = __webpack_require__(7344);
;// CONCATENATED MODULE: ./src/gate/judge.ts

/** Judges every rule of a gate. Without a gate nothing is judged. */
function judgeGate(gate, { results, baseline }) {
    if (!gate)
        return { verdict: "none", rules: [] };
    const rules = results.kind === "read"
        ? [...judgeRows(gate.rows, results.comparison), ...judgeMetrics(gate, results.comparison, baseline)]
        : [judgement("$rows", "results", "broken", `the results could not be read: ${results.reason}`)];
    return { verdict: rules.some(({ outcome }) => outcome === "broken") ? "fail" : "pass", rules };
}
// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;
function judgeRows({ maxErrors, min }, { rows }) {
    const { total, failed } = rows.current;
    const allowed = maxErrors.kind === "count" ? maxErrors.count : maxErrors.share * total;
    const limit = maxErrors.kind === "count" ? `${maxErrors.count}` : `${plain(maxErrors.share * 100)}%`;
    return [
        judgement("$rows", "max_errors", failed > allowed + tolerance ? "broken" : "kept", `${failed} of ${total} rows failed, max_errors is ${limit}`),
        judgement("$rows", "min", total < min ? "broken" : "kept", `there are ${total} rows, min is ${min}`),
    ];
}
function judgeMetrics(gate, comparison, baseline) {
    const named = gate.metrics.map(({ label }) => label);
    // "*" is for the numbers that rows have: categories and scores of the whole experiment are gated by name.
    const others = comparison.metrics.filter(({ kind, label }) => kind === "numeric" && !named.includes(label));
    return [...named, ...others.map(({ label }) => label)].flatMap((label) => {
        const rules = (0,gate_rules/* rulesFor */.NP)(gate, label);
        return isGating(rules) ? judgeMetric(label, rules, comparison, baseline) : [];
    });
}
function isGating({ min, max, maxRegression, noRegression = false }) {
    return min !== undefined || max !== undefined || maxRegression !== undefined || noRegression;
}
function judgeMetric(label, rules, comparison, baseline) {
    const subject = subjectOf(label, comparison);
    if (typeof subject === "string")
        return [judgement(label, "score", "broken", subject)];
    return [
        ...judgeBounds(subject, rules),
        ...judgeMaxRegression(subject, rules, baseline),
        ...judgeNoRegression(subject, rules, baseline),
    ];
}
/** The subject of a metric's rules, or why there is none. */
function subjectOf(label, { metrics, summary }) {
    const metric = metrics.find((candidate) => candidate.label === label);
    if (metric)
        return metricSubject(metric);
    const whole = summary.find((candidate) => candidate.label === label);
    return whole ? summarySubject(whole) : `${label} has no score in this run`;
}
function metricSubject(metric) {
    const { label } = metric;
    if (metric.kind === "categorical")
        return `${label} is a category: the gate needs numbers, or true and false`;
    const value = metric.current?.mean;
    if (value === undefined)
        return noScore(metric);
    return { label, value, before: metric.baseline?.mean, difference: metric.difference, tested: metric };
}
function noScore({ label, current }) {
    const why = current ? `: its evaluator failed on all ${current.errors} rows` : "";
    return `${label} has no score in this run${why}`;
}
function summarySubject({ label, current, baseline }) {
    if (typeof current === "string")
        return `${label} is a category: the gate needs numbers, or true and false`;
    if (current === null || current === undefined)
        return `${label} has no score in this run`;
    const value = Number(current);
    const before = typeof baseline === "number" || typeof baseline === "boolean" ? Number(baseline) : undefined;
    return {
        label,
        value,
        before,
        difference: before === undefined ? undefined : value - before,
        tested: undefined,
    };
}
function judgeBounds({ label, value, before }, { min, max }) {
    const message = (rule, limit) => `${label} is ${apart(value, limit)}, ${rule} is ${limit}${inBaseline(before)}`;
    const isBelow = min !== undefined && value < min - tolerance;
    const isAbove = max !== undefined && value > max + tolerance;
    return [
        ...(min === undefined ? [] : [judgement(label, "min", isBelow ? "broken" : "kept", message("min", min))]),
        ...(max === undefined ? [] : [judgement(label, "max", isAbove ? "broken" : "kept", message("max", max))]),
    ];
}
function judgeMaxRegression(subject, { maxRegression: limit, better = "higher" }, baseline) {
    if (limit === undefined)
        return [];
    const { label, difference } = subject;
    const open = withoutBaseline(subject, "max_regression", baseline);
    if (open)
        return [open];
    if (difference === undefined)
        return [incomparable(label, "max_regression")];
    const regression = better === "higher" ? -difference : difference;
    const outcome = regression > limit + tolerance ? "broken" : "kept";
    const message = `${label} ${changeOf(difference, limit)}${overRecords(subject)}, max_regression is ${limit}${values(subject)}`;
    return [judgement(label, "max_regression", outcome, message)];
}
function judgeNoRegression(subject, { noRegression = false }, baseline) {
    if (!noRegression)
        return [];
    const { label, tested } = subject;
    if (!tested) {
        const message = `${label} is a score of the whole experiment and cannot be tested: use max_regression instead of no_regression`;
        return [judgement(label, "no_regression", "broken", message)];
    }
    const open = withoutBaseline(subject, "no_regression", baseline);
    if (open)
        return [open];
    if (tested.commonRecords === 0)
        return [incomparable(label, "no_regression")];
    if (tested.adjustedPValue === undefined)
        return [notJudged(label, "no_regression", `too few samples (${tested.commonRecords} common records)`)];
    return [judgeVerdict(subject, tested, tested.adjustedPValue)];
}
function judgeVerdict(subject, tested, adjustedPValue) {
    const { label, difference = 0 } = subject;
    const isBroken = tested.verdict === "regressed";
    const verdict = isBroken
        ? "regressed, no_regression is set"
        : `shows ${shownVerdict(tested)}, no_regression is set`;
    const message = `${label} ${verdict}: it ${changeOf(difference, 0)}${overRecords(subject)}, p = ${plain(adjustedPValue)}${values(subject)}`;
    return judgement(label, "no_regression", isBroken ? "broken" : "kept", message);
}
function shownVerdict({ verdict }) {
    return verdict === "improved" ? "an improvement" : "no clear change";
}
/** The judgement where there is nothing to compare the metric with. */
function withoutBaseline({ label, before, tested }, rule, baseline) {
    switch (baseline.kind) {
        case "none":
            return notJudged(label, rule, `there is no baseline (${baseline.reason})`);
        case "unreadable":
            return judgement(label, rule, "broken", `${label}: ${rule} needs the baseline, which could not be read: ${baseline.reason}`);
        case "read":
            if (tested?.otherType)
                return otherType(label, rule);
            return before === undefined ? notJudged(label, rule, "the baseline has no score of it") : undefined;
    }
}
// A baseline with which nothing can be compared must not let a regression pass.
function incomparable(label, rule) {
    const message = `${label}: ${rule} needs dataset records that this run and the baseline have in common, and there are none`;
    return judgement(label, rule, "broken", message);
}
function otherType(label, rule) {
    const message = `${label}: ${rule} needs a baseline of the same type, and there it is of another one`;
    return judgement(label, rule, "broken", message);
}
function notJudged(label, rule, reason) {
    return judgement(label, rule, "not judged", `${label}: ${rule} is not judged: ${reason}`);
}
function judgement(metric, rule, outcome, message) {
    return { metric, rule, outcome, message };
}
function changeOf(difference, limit) {
    if (Math.abs(difference) < tolerance)
        return "did not change";
    return `${difference < 0 ? "fell" : "rose"} by ${apart(Math.abs(difference), limit)}`;
}
function overRecords({ tested }) {
    return tested ? ` over ${tested.commonRecords} common records` : "";
}
function values({ value, before }) {
    return ` (${plain(value)} in this run${before === undefined ? "" : `, ${plain(before)} in the baseline`})`;
}
function inBaseline(before) {
    return before === undefined ? "" : ` (${plain(before)} in the baseline)`;
}
function plain(value) {
    return String(Number(value.toPrecision(4)));
}
/** A value with as many digits as it takes to tell it from the limit: never “0.8, min is 0.8” where it is below. */
function apart(value, limit) {
    const precisions = [4, 6, 8, 10, 12];
    const precision = precisions.find((digits) => Number(value.toPrecision(digits)) !== limit) ?? 4;
    return String(Number(value.toPrecision(precision)));
}

;// CONCATENATED MODULE: ./src/report/results.ts
/** What comment and summary show of a comparison and of the gate's judgement. */
function resultsReport(comparison, judgement, mode, links) {
    const { usage, rows, records } = comparison;
    return {
        metrics: [...comparison.metrics.map(metricReport), ...comparison.summary.flatMap(summaryReport)],
        rows: {
            total: rows.current.total,
            failed: rows.current.failed,
            missing: records.missing,
            failedScores: comparison.metrics.reduce((sum, { current }) => sum + (current?.errors ?? 0), 0),
        },
        gate: gateReport(judgement, mode),
        worstRows: comparison.fallen.map((record) => rowReport(record, links)),
        usage: {
            cost: dollars(usage.current.costNanodollars),
            baselineCost: dollars(usage.baseline?.costNanodollars),
            tokens: usage.current.totalTokens,
            baselineTokens: usage.baseline?.totalTokens,
        },
    };
}
/** The gate's part of a report; undefined where there is no gate. */
function gateReport(judgement, mode) {
    if (judgement.verdict === "none")
        return undefined;
    const messages = (outcome) => judgement.rules.filter((rule) => rule.outcome === outcome).map(({ message }) => message);
    return {
        mode,
        broken: messages("broken"),
        notJudged: messages("not judged"),
        held: messages("kept").length,
    };
}
function metricReport(metric) {
    return metric.kind === "numeric" ? numericReport(metric) : categoricalReport(metric);
}
function numericReport(metric) {
    const { label, type, better, baseline, current, difference, interval, commonRecords, verdict } = metric;
    return {
        type,
        label,
        better,
        baseline: baseline?.mean,
        value: current?.mean,
        difference,
        interval,
        commonRecords,
        failed: current?.errors,
        verdict,
    };
}
function categoricalReport({ label, baseline, current }) {
    const failed = current?.errors;
    return { type: "categorical", label, failed, baseline: categories(baseline), value: categories(current) };
}
function categories(aggregate) {
    return aggregate?.categories.map(({ category, share }) => ({ name: category, share }));
}
function summaryReport({ label, better, baseline, current, difference }) {
    if (typeof current === "string" || typeof baseline === "string") {
        const one = (value) => (typeof value === "string" ? [{ name: value, share: 1 }] : undefined);
        return [{ type: "categorical", label, baseline: one(baseline), value: one(current) }];
    }
    const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
    return [
        {
            type: isBoolean ? "boolean" : "score",
            label,
            better,
            baseline: numberOf(baseline),
            value: numberOf(current),
            difference,
            verdict: "whole experiment",
        },
    ];
}
function numberOf(value) {
    return value === null || value === undefined ? undefined : Number(value);
}
function rowReport({ metric, recordId, before, after, span }, links) {
    return {
        label: recordId ?? "record without an id",
        metric,
        baseline: before,
        value: after,
        spanUrl: span && links.span(span),
    };
}
function dollars(nanodollars) {
    return nanodollars === undefined ? undefined : nanodollars / 1e9;
}

// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
;// CONCATENATED MODULE: ./src/results/failure.ts
/** The error that is given; undefined where there is none. An empty text or `{}` is none: Datadog writes that where all is well. */
function failureOf(given) {
    const failure = typeof given === "string" ? { message: given } : given;
    const members = Object.entries(failure ?? {}).filter(([, text]) => text);
    return members.length === 0 ? undefined : Object.fromEntries(members);
}

// EXTERNAL MODULE: ./src/results/result-row.ts + 1 modules
var result_row = __webpack_require__(3856);
;// CONCATENATED MODULE: ./src/results/events-page.ts


/** The newest event of each label: a repeated upload leaves several, the greatest timestamp counts. */
function newestByLabel(events) {
    const newest = new Map();
    for (const event of events) {
        const known = newest.get(event.label);
        if (!known || event.timestamp_ms >= known.timestamp_ms)
            newest.set(event.label, event);
    }
    return [...newest.values()];
}
/** The event's score, `null` where its evaluator failed; undefined for JSON metrics, which have none. */
function scoreOf(event) {
    switch (event.metric_type) {
        case "score":
            return event.score_value ?? null;
        case "boolean":
            return event.boolean_value ?? null;
        case "categorical":
            return categoryOf(event);
        default:
            return undefined;
    }
}
// Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
function categoryOf({ categorical_value: category, error }) {
    return category === undefined || (category === "" && failureOf(error)) ? null : category;
}
function spanFailed({ status, meta }) {
    return status === "error" || failureOf(meta.error) !== undefined;
}
const recordTag = "dataset_record_id:";
/** The dataset record of a span: from the member, else from the tag; and its input. */
function identityOf({ dataset_record_id, tags, meta }) {
    const tag = tags.find((candidate) => candidate.startsWith(recordTag));
    return (0,result_row/* recordIdentity */.Kn)(dataset_record_id || tag?.slice(recordTag.length), meta.input);
}
// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** A step within a row's span (a model call, say) is no row of its own. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && identityOf(span).recordId === undefined;
}

;// CONCATENATED MODULE: ./src/results/scores.ts



function createScoreFolder() {
    const fold = emptyFold();
    return {
        addRow: (row, identity, span) => addRow(fold, row, addRecord(fold, identity, span)),
        addSummary: (scores) => {
            for (const [label, score] of Object.entries(scores))
                fold.summary.set(label, { score, timestamp: 0 });
        },
        addPage: (page) => addPage(fold, page),
        scores: () => scoresOf(fold),
    };
}
function emptyFold() {
    return {
        rows: { total: 0, failed: 0, withoutRecord: 0 },
        records: [],
        recordIndex: new Map(),
        metrics: new Map(),
        summary: new Map(),
        spanIds: new Set(),
        totalTokens: undefined,
        costNanodollars: undefined,
    };
}
function addRow(fold, row, record) {
    fold.rows.total += 1;
    if (failureOf(row.error) !== undefined)
        fold.rows.failed += 1;
    for (const [label, score] of Object.entries(row.scores))
        addScore(fold, label, score, record);
}
function addPage(fold, { spans, summaryMetrics }) {
    for (const span of spans) {
        if (fold.spanIds.has(span.span_id) || isNested(span))
            continue;
        fold.spanIds.add(span.span_id);
        addSpan(fold, span);
    }
    for (const event of newestByLabel(summaryMetrics)) {
        const score = scoreOf(event);
        const known = fold.summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
        if (score !== undefined && event.timestamp_ms >= known)
            fold.summary.set(event.label, { score, timestamp: event.timestamp_ms });
    }
}
function addSpan(fold, span) {
    const record = addRecord(fold, identityOf(span), { spanId: span.span_id, traceId: span.trace_id });
    fold.rows.total += 1;
    if (spanFailed(span))
        fold.rows.failed += 1;
    for (const event of newestByLabel(span.eval_metrics)) {
        const score = scoreOf(event);
        if (score !== undefined)
            addScore(fold, event.label, score, record);
    }
    const { total_tokens, input_tokens, output_tokens, estimated_total_cost } = span.metrics;
    fold.totalTokens = sum(fold.totalTokens, total_tokens ?? sum(input_tokens, output_tokens));
    fold.costNanodollars = sum(fold.costNanodollars, estimated_total_cost);
}
function sum(a, b) {
    return a === undefined ? b : a + (b ?? 0);
}
/** The record's index; undefined where nothing identifies it. */
function addRecord(fold, identity, span) {
    const key = (0,result_row/* recordKey */.Hy)(identity);
    if (key === undefined) {
        fold.rows.withoutRecord += 1;
        return undefined;
    }
    const known = fold.recordIndex.get(key);
    if (known !== undefined)
        return known;
    fold.recordIndex.set(key, fold.records.length);
    return fold.records.push({ ...identity, span }) - 1;
}
// A value of another type than the metric's first one is no score of it: it counts as the evaluator's failure.
function addScore(fold, label, score, record) {
    const metric = metricFold(fold, label);
    metric.type ??= metricTypeOf(score);
    if (score === null || metricTypeOf(score) !== metric.type) {
        metric.errors += 1;
        return;
    }
    metric.count += 1;
    if (typeof score === "string")
        addCategory(metric, score);
    else
        addValue(metric, Number(score), record);
}
function metricFold(fold, label) {
    const known = fold.metrics.get(label);
    if (known)
        return known;
    const metric = {
        type: undefined,
        count: 0,
        errors: 0,
        sum: 0,
        categories: new Map(),
        records: [],
        values: [],
    };
    fold.metrics.set(label, metric);
    return metric;
}
/** The type of the metric that a score makes; undefined for `null`, which tells none. */
function metricTypeOf(score) {
    switch (typeof score) {
        case "number":
            return "score";
        case "boolean":
            return "boolean";
        case "string":
            return "categorical";
        case "object":
            return undefined;
    }
}
function addValue(metric, value, record) {
    metric.sum += value;
    if (record === undefined)
        return;
    metric.records.push(record);
    metric.values.push(value);
}
// A bound on memory, where someone sends free text as a category.
const mostCategories = 1_000;
const longestCategory = 200;
const otherCategories = "(other categories)";
function addCategory(metric, score) {
    const category = score.length <= longestCategory ? score : `${score.slice(0, longestCategory - 1)}…`;
    const isKept = metric.categories.has(category) || metric.categories.size < mostCategories;
    const key = isKept ? category : otherCategories;
    metric.categories.set(key, (metric.categories.get(key) ?? 0) + 1);
}
function scoresOf(fold) {
    const metrics = [...fold.metrics].map(([label, metric]) => [label, metricScores(label, metric)]);
    return {
        rows: { ...fold.rows },
        records: fold.records,
        metrics: new Map(metrics),
        summary: new Map([...fold.summary].map(([label, { score }]) => [label, score])),
        totalTokens: fold.totalTokens,
        costNanodollars: fold.costNanodollars,
    };
}
function metricScores(label, metric) {
    const type = metric.type ?? "score";
    const { count, errors, records, values } = metric;
    const mean = type === "categorical" || count === 0 ? undefined : metric.sum / count;
    return {
        label,
        type,
        count,
        errors,
        mean,
        categories: categoryCounts(metric),
        observations: { records, values },
    };
}
function categoryCounts({ categories, count: rows }) {
    return [...categories]
        .map(([category, count]) => ({ category, count, share: count / rows }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}

;// CONCATENATED MODULE: ./src/finish/read-scores.ts



/** Folds all events of an experiment into scores, page by page. */
async function readScores(datadog, experimentId, signal) {
    const folder = createScoreFolder();
    let cursor;
    do {
        const page = await datadog.readEvents(experimentId, cursor, signal);
        folder.addPage(page);
        cursor = page.cursor;
    } while (cursor !== undefined);
    return folder.scores();
}
/**
 * The scores of an experiment whose evaluation step pushed its events itself: read until their counts stand
 * still, since they arrive late; longer where rows of a whole run are missing. Without any row once Datadog has had
 * its time, they are as empty as they are.
 */
async function readScoresAtRest(datadog, experimentId, clock, signal, asked) {
    const start = clock.now();
    const [first, whole] = await Promise.all([readScores(datadog, experimentId, signal), asked]);
    let scores = first;
    let restingSince = clock.now();
    for (;;) {
        const waited = clock.now() - start;
        const patience = countOf(scores) === 0 ? limits/* firstResultTime */.Je : limits/* standStillTime */.Aq;
        if (waited >= patience)
            return scores;
        const next = await readAgain(datadog, experimentId, clock, signal).catch((error) => {
            // What was read before has to do where there is no time for more.
            if (signal.aborted && countOf(scores) > 0)
                return undefined;
            throw error;
        });
        if (next === undefined)
            return scores;
        if (countOf(next) !== countOf(scores))
            restingSince = clock.now();
        else if (countOf(next) > 0 && clock.now() - restingSince >= restTime(next, whole))
            return next;
        scores = next;
    }
}
/** Reads once more after a pause. */
async function readAgain(datadog, experimentId, clock, signal) {
    await clock.sleep(limits/* standStillPause */.vm, signal);
    return await readScores(datadog, experimentId, signal);
}
/** A whole run is at rest at once; of any other nobody knows whether its last rows are still on their way. */
function restTime(scores, whole) {
    return whole !== undefined && (0,completeness/* missingRows */.Kt)(scores, whole) === 0 ? 0 : limits/* incompleteRestTime */.Qu;
}
/** Rows and scores together: whatever arrives changes it. */
function countOf({ rows, metrics, summary }) {
    const scored = [...metrics.values()].reduce((sum, { count, errors }) => sum + count + errors, 0);
    return rows.total + scored + summary.size;
}

// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
;// CONCATENATED MODULE: ./src/results/events.ts



const batchLimits = { metrics: 1_000, bytes: 4_000_000 };
/**
 * The ids of a row's span, derived from the experiment and from what identifies the row (record and run, else its
 * place), so that a repeated upload repeats itself.
 */
function spanReferenceOf(experimentId, entry) {
    const { row, identity, file, line } = entry;
    const record = (0,result_row/* recordKey */.Hy)(identity) ?? `line:${file.name}:${line}`;
    const run = `${experimentId}\n${record}\n${(0,result_row/* runOf */.ng)(row)}`;
    return { spanId: (0,digest/* digest */.b)(`span ${run}`, 8), traceId: (0,digest/* digest */.b)(`trace ${run}`, 16) };
}
/** The span and metrics of a row, the metrics of a summary line. */
function eventsOf(entry, context) {
    switch (entry.kind) {
        case "row":
            return rowEvents(entry, context);
        case "summary":
            return { spans: [], metrics: summaryMetrics(entry.scores, context) };
    }
}
function rowEvents(entry, context) {
    const reference = spanReferenceOf(context.experimentId, entry);
    const metrics = Object.entries(entry.row.scores).map(([label, score]) => metricOf("custom", label, score, reference, context, entry.row.reasoning?.[label] ?? undefined));
    return { spans: [spanOf(entry.row, reference, context)], metrics };
}
function summaryMetrics(scores, context) {
    const wholeExperiment = { spanId: "", traceId: "" };
    return Object.entries(scores).map(([label, score]) => metricOf("summary", label, score, wholeExperiment, context, undefined));
}
function spanOf(row, reference, context) {
    const error = failureOf(row.error);
    return {
        trace_id: reference.traceId,
        span_id: reference.spanId,
        project_id: context.projectId,
        dataset_id: context.datasetId,
        name: context.name,
        ...timesOf(row, context.uploadedAt),
        status: error ? "error" : "ok",
        meta: {
            ...(row.input === undefined ? {} : { input: row.input }),
            ...(row.output === undefined ? {} : { output: row.output }),
            ...(row.expected_output === undefined ? {} : { expected_output: row.expected_output }),
            ...(row.metadata ? { metadata: row.metadata } : {}),
            ...(error ? { error } : {}),
        },
        tags: spanTags(row, context),
    };
}
const nanosecondsPerMillisecond = 1_000_000;
// Datadog refuses what is older than 24 h; an hour is left for clocks and the upload itself.
const oldestStart = 23 * 60 * 60 * 1000;
function timesOf(row, uploadedAt) {
    const durationMs = row.duration_ms ?? 0;
    const start = row.start ? timeOf(row.start) : uploadedAt - durationMs;
    const clamped = Math.round(Math.min(Math.max(start, uploadedAt - oldestStart), uploadedAt));
    return {
        start_ns: clamped * nanosecondsPerMillisecond,
        duration: Math.max(1, Math.round(durationMs * nanosecondsPerMillisecond)),
    };
}
// A time without an offset, as Python's isoformat() writes it, is read as UTC and not as the runner's own.
function timeOf(start) {
    return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(start) ? start : `${start}Z`);
}
function spanTags(row, context) {
    const run = (0,result_row/* runOf */.ng)(row);
    const record = row.record_id ? [`dataset_record_id:${row.record_id}`] : [];
    return [
        `experiment_id:${context.experimentId}`,
        `dataset_id:${context.datasetId}`,
        `run_id:${runIdOf(context.experimentId, run)}`,
        `run_iteration:${run}`,
        ...record,
        ...(row.tags ?? []),
    ];
}
// In the form of a UUID, as Datadog's SDKs write it.
function runIdOf(experimentId, run) {
    const hex = (0,digest/* digest */.b)(`${experimentId}\nrun ${run}`, 16);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
function metricOf(source, label, score, reference, context, reasoning) {
    return {
        metric_source: source,
        label,
        ...scoreMembers(score, reasoning),
        span_id: reference.spanId,
        trace_id: reference.traceId,
        timestamp_ms: context.uploadedAt,
        experiment_id: context.experimentId,
        tags: [`experiment_id:${context.experimentId}`],
        ...(reasoning === undefined ? {} : { reasoning }),
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
/**
 * The bodies of the calls that upload entries, made as the entries come. A span stays with its metrics, unless
 * its metrics alone are more than a call takes: the rest of them follows in calls of their own.
 */
async function* eventBatches(entries, context, limits = batchLimits) {
    const batch = createBatch(context, limits);
    for await (const entry of entries) {
        for (const part of partsOf(eventsOf(entry, context), limits)) {
            if (!batch.fits(part))
                yield batch.take();
            batch.add(part);
        }
    }
    if (!batch.isEmpty())
        yield batch.take();
}
function partsOf(events, limits) {
    const spans = events.spans.map((span) => JSON.stringify(span));
    const metrics = events.metrics.map((metric) => JSON.stringify(metric));
    const parts = [{ spans, metrics: [], bytes: bytesOf(spans) }];
    for (const metric of metrics) {
        const last = parts.at(-1);
        const bytes = bytesOf([metric]);
        const isFull = !last || last.metrics.length === limits.metrics || last.bytes + bytes > roomOf(limits);
        if (isFull)
            parts.push({ spans: [], metrics: [metric], bytes });
        else {
            last.metrics.push(metric);
            last.bytes += bytes;
        }
    }
    return parts.filter((part) => part.bytes > 0);
}
// With the comma that follows each.
function bytesOf(texts) {
    return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text) + 1, 0);
}
// The rest of the body, tags included, is far below this.
const envelopeBytes = 2_000;
function roomOf(limits) {
    return limits.bytes - envelopeBytes;
}
function createBatch(context, limits) {
    let spans = [];
    let metrics = [];
    let bytes = 0;
    const isEmpty = () => bytes === 0;
    return {
        fits: (part) => isEmpty() ||
            (metrics.length + part.metrics.length <= limits.metrics && bytes + part.bytes <= roomOf(limits)),
        add: (part) => {
            spans.push(...part.spans);
            metrics.push(...part.metrics);
            bytes += part.bytes;
        },
        isEmpty,
        take: () => {
            const batch = { body: bodyOf(spans, metrics, context), spans: spans.length, metrics: metrics.length };
            spans = [];
            metrics = [];
            bytes = 0;
            return batch;
        },
    };
}
function bodyOf(spans, metrics, context) {
    const tags = [`experiment_id:${context.experimentId}`, `project_id:${context.projectId}`];
    const attributes = `"scope":"experiments","spans":[${spans.join(",")}],"metrics":[${metrics.join(",")}],"tags":${JSON.stringify(tags)}`;
    return `{"data":{"type":"experiments","attributes":{${attributes}}}}`;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/results/lines.ts


const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const chunkBytes = 64 * 1024;
/**
 * The lines of a UTF-8 file, one after the other; at most `longestBytes` of a line are ever held, a longer one is
 * a fault. A byte order mark and CRLF line ends are tolerated. Rejects with the file system's error.
 */
async function* readLines(path, longestBytes) {
    const pending = createPendingLine(longestBytes);
    const chunks = (0,external_node_fs_.createReadStream)(path, { highWaterMark: chunkBytes });
    let number = 1;
    for await (const chunk of chunks) {
        if (number === 1 && pending.isEmpty() && isUtf16(chunk)) {
            yield { kind: "fault", number, fault: "the file is UTF-16: write it as UTF-8" };
            return;
        }
        let start = 0;
        for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
            pending.append(chunk.subarray(start, end));
            yield pending.take(number++);
            start = end + 1;
        }
        pending.append(chunk.subarray(start));
    }
    if (!pending.isEmpty())
        yield pending.take(number);
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
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return { kind: "fault", number, fault: "the line is not valid UTF-8" };
    const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
    const text = bytes.toString("utf8", 0, end);
    return { kind: "text", number, text: number === 1 ? text.replace(/^\u{FEFF}/u, "") : text };
}

;// CONCATENATED MODULE: ./src/results/row-faults.ts

/** What is wrong with a row, one text for each fault: the member's path, and what it must be. */
function faultsOf(error) {
    return error.issues.map(({ path, message }) => [shorten(path.join(".")), message].join(" ").trim());
}
/** Completes a sentence that begins with the member's path. Never a value: a row may hold what no log should. */
const describeIssue = (issue) => {
    switch (issue.code) {
        case "unrecognized_keys":
            return `has members that are not known here: ${issue.keys.map(quote).join(", ")}`;
        case "invalid_key":
            return `is no metric label: it must match ${result_row/* metricLabelPattern */.L3.source}`;
        case "invalid_format":
            return "must be a time as in ISO 8601, such as 2026-02-03T04:05:06Z";
        case "too_small":
            return issue.origin === "string" ? "must not be empty" : `must be ${issue.minimum} or more`;
        case "too_big":
            return `must be ${issue.maximum} or less`;
        case "invalid_union":
            return wrongKind(issue.input, unionOf(issue.path));
        case "invalid_type":
            return wrongKind(issue.input, expected[issue.expected] ?? `a ${issue.expected}`);
        default:
            return undefined;
    }
};
const expected = { int: "a whole number", record: "an object", string: "a text" };
function unionOf(path) {
    return path?.[0] === "error" ? "a text or an object" : "a number, true or false, a text, or null";
}
function wrongKind(input, wanted) {
    return input === undefined ? "is missing" : `must be ${wanted}, not ${kindOf(input)}`;
}
/** What kind of JSON a value is, in words. */
function kindOf(value) {
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
    return JSON.stringify(shorten(text));
}
function shorten(text) {
    return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

;// CONCATENATED MODULE: ./src/results/results-file.ts




/**
 * The longest line in bytes: the span and the metrics made of it, with what the call adds, then fit into one call
 * of 4 MB.
 */
const longestLineBytes = 3_500_000;
// What reads and writes JSON, here and behind Datadog's API, recurses: no real row nests like this.
const deepestNesting = 200;
/** Every line of a file, read as it comes: entries, and faults where a line is none. Never rejects. */
async function* readResultsFile(file) {
    let entries = 0;
    try {
        for await (const line of readLines(file.path, longestLineBytes)) {
            if (isBlank(line))
                continue;
            entries += 1;
            yield* entriesOf(file, line);
        }
    }
    catch (error) {
        yield { kind: "fault", file, line: undefined, message: `the file cannot be read (${codeOf(error)})` };
        return;
    }
    if (entries === 0)
        yield { kind: "fault", file, line: undefined, message: "the file is empty" };
}
/** The entries of files that were found right before. Rejects with an `ActionError` where one changed since. */
async function* readCheckedFiles(files) {
    for (const file of files) {
        for await (const entry of readResultsFile(file)) {
            if (entry.kind === "fault")
                throw new errors/* ActionError */.lZ(`${placed(entry)} (it changed while it was uploaded)`);
            yield entry;
        }
    }
}
/** `file:line: what is wrong`. */
function placed({ file, line, message }) {
    return line === undefined ? `${file.name}: ${message}` : `${file.name}:${line}: ${message}`;
}
function isBlank(line) {
    return line.kind === "text" && line.text.trim() === "";
}
function codeOf(error) {
    const { code } = error;
    return code ?? "unknown error";
}
function entriesOf(file, line) {
    const parsed = line.kind === "fault" ? { faults: [line.fault] } : parseLine(line.text);
    if ("entry" in parsed)
        return [{ file, line: line.number, ...parsed.entry }];
    return parsed.faults.map((message) => ({ kind: "fault", file, line: line.number, message }));
}
/** A line's text as an entry, or everything that is wrong with it. */
function parseLine(text) {
    const json = parseJson(text);
    if ("fault" in json)
        return { faults: [json.fault] };
    const { value } = json;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return { faults: [`a line must be an object, not ${kindOf(value)}`] };
    }
    if (nestsDeeperThan(deepestNesting, value))
        return { faults: [`objects and arrays nest deeper than ${deepestNesting} levels`] };
    return "summary" in value ? parseSummary(value) : parseRow(value);
}
function parseSummary(value) {
    const parsed = result_row/* summaryLine */.dC.safeParse(value, { error: describeIssue });
    return parsed.success
        ? { entry: { kind: "summary", scores: parsed.data.summary } }
        : { faults: faultsOf(parsed.error) };
}
function parseRow(value) {
    const parsed = result_row/* resultRow */.AX.safeParse(value, { error: describeIssue });
    if (!parsed.success)
        return { faults: faultsOf(parsed.error) };
    const row = parsed.data;
    const faults = Object.keys(row.reasoning ?? {})
        .filter((label) => !Object.hasOwn(row.scores, label))
        .map((label) => `reasoning has ${quote(label)}, scores has not`);
    if (faults.length > 0)
        return { faults };
    return { entry: { kind: "row", row, identity: (0,result_row/* recordIdentity */.Kn)(row.record_id, row.input) } };
}
function parseJson(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch (error) {
        return { fault: jsonFault(text, error instanceof Error ? error.message : "") };
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
function nestsDeeperThan(limit, value) {
    if (typeof value !== "object" || value === null)
        return false;
    return limit === 0 || Object.values(value).some((member) => nestsDeeperThan(limit - 1, member));
}

;// CONCATENATED MODULE: ./src/results/check.ts




const mostFaults = 20;
// Far beyond any evaluation: a record's id or a time stands in the name.
const mostMetrics = 1_000;
/**
 * Reads files whole, line by line, and holds them against each other: metrics that change their type, a record and
 * run that comes twice. What a comparison needs is folded on the way. Rejects with the reason of a cancel.
 */
async function checkResults(files, experimentId, cancel) {
    const check = emptyCheck();
    for (const file of files) {
        for await (const entry of readResultsFile(file)) {
            addEntry(check, entry, experimentId);
            cancel?.throwIfAborted();
        }
    }
    if (check.total > 0)
        return { kind: "faults", faults: check.faults, total: check.total };
    return { kind: "checked", scores: check.folder.scores(), counts: check.counts };
}
function emptyCheck() {
    return {
        faults: [],
        total: 0,
        counts: { rows: 0, metrics: 0 },
        folder: createScoreFolder(),
        types: new Map(),
        runs: new Map(),
    };
}
function addEntry(check, entry, experimentId) {
    switch (entry.kind) {
        case "fault":
            addFault(check, entry);
            return;
        case "row":
            check_addRow(check, entry, experimentId);
            return;
        case "summary":
            addSummary(check, entry);
            return;
    }
}
function addFault(check, fault) {
    check.total += 1;
    if (check.faults.length < mostFaults)
        check.faults.push(placed(fault));
}
function check_addRow(check, entry, experimentId) {
    checkTypes(check, entry, entry.row.scores);
    checkRun(check, entry);
    check.counts.rows += 1;
    check.counts.metrics += Object.keys(entry.row.scores).length;
    check.folder.addRow(entry.row, entry.identity, spanReferenceOf(experimentId, entry));
}
function addSummary(check, entry) {
    for (const label of Object.keys(entry.scores)) {
        const first = firstSeen(check.runs, `summary:${label}`, entry);
        if (first)
            complain(check, entry, `summary.${label} was given before, in ${first}`);
    }
    check.counts.metrics += Object.keys(entry.scores).length;
    check.folder.addSummary(entry.scores);
}
function checkTypes(check, place, scores) {
    for (const [label, score] of Object.entries(scores)) {
        const type = metricTypeOf(score);
        if (type === undefined)
            continue;
        const first = check.types.get(label);
        if (!first)
            addType(check, label, type, place);
        else if (first.type !== type)
            complain(check, place, `scores.${label} is ${words[type]} here, but ${words[first.type]} in ${first.place}`);
    }
}
function addType(check, label, type, place) {
    check.types.set(label, { type, place: nameOf(place) });
    if (check.types.size === mostMetrics + 1)
        complain(check, place, `there are more than ${mostMetrics} metrics: their names may not hold what changes from row to row`);
}
const words = {
    score: "a number",
    boolean: "true or false",
    categorical: "a text",
};
function checkRun(check, entry) {
    const { row, identity } = entry;
    const key = (0,result_row/* recordKey */.Hy)(identity);
    if (key === undefined)
        return;
    const first = firstSeen(check.runs, `${key} run ${(0,result_row/* runOf */.ng)(row)}`, entry);
    const hint = row.record_id
        ? "several runs of a record need a run each"
        : "give such rows a record_id, or a run each";
    if (first)
        complain(check, entry, `the same record and run as in ${first}: ${hint}`);
}
/** Where the key was seen before; undefined where it is new. */
function firstSeen(seen, key, place) {
    const first = seen.get(key);
    if (first)
        return nameOf(first);
    seen.set(key, { file: place.file, line: place.line });
    return undefined;
}
function complain(check, { file, line }, message) {
    addFault(check, { kind: "fault", file, line, message });
}
function nameOf({ file, line }) {
    return `${file.name}:${line}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/glob/dist/esm/index.min.js
var index_min = __webpack_require__(1668);
;// CONCATENATED MODULE: ./src/results/file-patterns.ts



/**
 * The files that patterns (paths or globs, relative to the workspace) name. A pattern that is the exact path of
 * a file is that file, whatever characters it holds. Files outside the workspace are refused, also where a
 * symbolic link leads there.
 */
async function resolveResultFiles(patterns, workspace) {
    const root = await (0,promises_.realpath)(workspace).catch(() => undefined);
    if (root === undefined) {
        const unmatched = patterns.map((pattern) => `${pattern} matches no file: there is no workspace`);
        return { files: [], unmatched, refused: [] };
    }
    const matches = await Promise.all(patterns.map((pattern) => matchesOf(pattern, root)));
    const found = new Map(matches.flatMap(({ files }) => files).map((file) => [file.path, file]));
    return {
        files: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
        unmatched: matches.flatMap(({ unmatched }) => unmatched),
        refused: matches.flatMap(({ refused }) => refused),
    };
}
/** The files that were last modified before `since` (milliseconds since the epoch). */
function staleFiles(files, since) {
    return files.filter((file) => file.modifiedAt < since);
}
async function matchesOf(pattern, root) {
    const paths = await pathsOf(pattern, root);
    if (paths.length === 0)
        return { files: [], unmatched: [await noFile(pattern, root)], refused: [] };
    const entries = await Promise.all(paths.map((path) => (0,promises_.realpath)(path)));
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
async function pathsOf(pattern, root) {
    const literal = (0,external_node_path_.resolve)(root, pattern);
    if (await isFile(literal))
        return [literal];
    const windowsPathsNoEscape = external_node_path_.sep === "\\";
    const matches = await (0,index_min/* glob */.TI)(pattern, { cwd: root, absolute: true, nodir: true, windowsPathsNoEscape });
    const files = await Promise.all(matches.map(isFile));
    return matches.filter((_path, index) => files[index]).sort();
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() ?? false;
}
async function fileAt(path, root) {
    const { mtimeMs } = await (0,promises_.stat)(path);
    return { path, name: file_patterns_nameOf(path, root), modifiedAt: mtimeMs };
}
function file_patterns_nameOf(path, root) {
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
        ? `${pattern}: ${file_patterns_nameOf(first, root)}${others} leads out of the workspace through a symbolic link; results files must lie below the workspace`
        : `${pattern}: ${first}${others} lies outside the workspace; results files must lie below it`;
}
async function noFile(pattern, root) {
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(root, pattern)).catch(() => undefined);
    if (!found?.isDirectory())
        return `${pattern} matches no file`;
    return `${pattern} is a folder: write ${pattern.replace(/[\\/]+$/, "")}/*.jsonl`;
}

;// CONCATENATED MODULE: ./src/finish/upload.ts



const progressPause = 10_000;
/**
 * Uploads checked files, a few calls side by side, and reads them only as fast as they are taken.
 *
 * @throws DatadogError of the first call that Datadog did not take in the end.
 */
async function upload(files, rows, context, { datadog, clock, log, signal }) {
    const stopped = new AbortController();
    const within = AbortSignal.any([signal, stopped.signal]);
    const calls = eventBatches(readCheckedFiles(files), context);
    let sent = 0;
    let told = clock.now();
    const work = async () => {
        for await (const batch of calls) {
            await datadog.pushEvents(context.experimentId, batch.body, within);
            sent += batch.spans;
            if (clock.now() - told < progressPause)
                continue;
            told = clock.now();
            log.info(`Uploaded ${sent} of ${rows} rows.`);
        }
    };
    try {
        // One generator feeds all: `next` of a generator waits for the one before.
        await Promise.all(Array.from({ length: limits/* uploadsAtOnce */.ti }, work));
    }
    catch (error) {
        stopped.abort(error);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/finish/results.ts







/** Uploads the results files, or reads what the evaluation step pushed itself. */
async function findResults(question, tools) {
    if (question.patterns.length === 0)
        return await pushedResults(question, tools);
    const resolved = await resolveResultFiles(question.patterns, question.workspace);
    const faults = [...resolved.unmatched, ...resolved.refused];
    if (faults.length > 0 && !isExcused(question, resolved)) {
        return { kind: "invalid", reason: `The input results: ${faults.join("; ")}.` };
    }
    for (const fault of faults)
        tools.log.notice(`The input results: ${fault}; the job did not get that far.`);
    if (resolved.files.length === 0)
        return { kind: "absent" };
    warnOfStale(resolved.files, question, tools.log);
    return await fileResults(resolved.files, question, tools);
}
// An evaluation that failed may have written nothing.
function isExcused({ outcome }, { refused }) {
    return outcome.status !== "completed" && refused.length === 0;
}
function warnOfStale(files, { since }, log) {
    const stale = since === undefined ? [] : staleFiles(files, since);
    if (stale.length === 0)
        return;
    const names = stale.map(({ name }) => name).join(", ");
    log.warning(`These results files are older than this run, perhaps left behind by another one: ${names}.`);
}
async function fileResults(files, { experiment }, tools) {
    const checked = await checkResults(files, experiment.experimentId, tools.cancel);
    if (checked.kind === "faults")
        return { kind: "invalid", reason: faultsReason(checked) };
    const { scores, counts } = checked;
    const from = `from ${(0,format/* plural */.LS)(files.length, "file")}`;
    tools.log.info(`Uploading ${(0,format/* plural */.LS)(counts.rows, "row")} with ${(0,format/* plural */.LS)(counts.metrics, "score")} ${from}.`);
    const context = { ...experiment, uploadedAt: tools.clock.now() };
    const signal = AbortSignal.any([tools.cancel, tools.clock.timeout(limits/* uploadTime */.HX)]);
    try {
        await upload(files, counts.rows, context, { ...tools, signal });
        return { kind: "read", scores };
    }
    catch (error) {
        return { kind: "not uploaded", reason: (0,errors/* messageOf */.bD)(error), scores, isCancelled: tools.cancel.aborted };
    }
}
function faultsReason({ faults, total }) {
    const more = total > faults.length ? `\n  and ${total - faults.length} more` : "";
    const lines = faults.map((fault) => `  ${fault}`).join("\n");
    return `The results files are not valid, and nothing was uploaded:\n${lines}${more}`;
}
async function pushedResults(question, tools) {
    const { datadog, clock, signal } = tools;
    const { experimentId } = question.experiment;
    try {
        const scores = question.outcome.status === "completed"
            ? await readScoresAtRest(datadog, experimentId, clock, signal, question.whole)
            : await readScores(datadog, experimentId, signal);
        const isEmpty = scores.rows.total === 0 && scores.summary.size === 0;
        return isEmpty ? { kind: "absent" } : { kind: "read", scores };
    }
    catch (error) {
        return { kind: "unreadable", reason: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./src/finish/finish-experiment.ts









/** Uploads or reads the results, compares them with the baseline, judges the gate and sets the status. */
async function finishExperiment(plan, tools) {
    const [results, baseline] = await Promise.all([findResults(plan, tools), baselineScores(plan, tools)]);
    const scores = "scores" in results ? results.scores : undefined;
    // After a cancel there is no time left to compare.
    const comparison = tools.cancel.aborted ? undefined : scores && compare(plan, baseline, scores);
    const judgement = judgeGate(plan.gate, {
        results: evidence(results, comparison),
        baseline: baseline.state,
    });
    const ended = await plan.ended?.();
    const ending = endingOf(plan, results, ended);
    if (ending !== ended)
        await setStatus(plan, ending, tools);
    warn(results, baseline.state, ending, tools);
    tools.log.info(endSentence(plan, ending, judgement));
    const gateFailure = gateFailureOf(plan, judgement);
    if (plan.gateMode === "warn" && gateFailure)
        tools.log.warning(gateFailure);
    const report = finishedReport(plan, ending, comparison, judgement);
    return {
        report: (0,completeness/* withMissingRows */.Y4)(report, scores, await plan.whole),
        verdict: judgement.verdict,
        scores: comparison ? scoreValues(comparison) : {},
        failure: finish_experiment_failureOf(results, plan.gateMode === "fail" ? gateFailure : undefined),
    };
}
async function baselineScores({ report }, tools) {
    const { baseline } = report;
    switch (baseline.kind) {
        case "none":
            return { state: { kind: "none", reason: baseline.reason }, scores: undefined };
        case "unknown":
            return { state: { kind: "unreadable", reason: baseline.reason }, scores: undefined };
        case "found":
            try {
                const scores = await readScores(tools.datadog, baseline.experiment.id, tools.signal);
                return { state: { kind: "read" }, scores };
            }
            catch (error) {
                return { state: { kind: "unreadable", reason: (0,errors/* messageOf */.bD)(error) }, scores: undefined };
            }
    }
}
function compare(plan, baseline, scores) {
    return compareExperiments(baseline.scores, scores, (label) => (0,gate_rules/* betterOf */.Kd)(plan.gate, label));
}
function evidence(results, comparison) {
    if (results.kind === "read" && comparison)
        return { kind: "read", comparison };
    return { kind: "unreadable", reason: whyUnreadable(results) };
}
function whyUnreadable(results) {
    switch (results.kind) {
        case "read":
        case "absent":
            return "there are none";
        case "invalid":
            return "they are not valid";
        case "not uploaded":
            return `they were not uploaded: ${results.reason}`;
        case "unreadable":
            return results.reason;
    }
}
/** What could not be uploaded makes it failed; without any result nobody knows whether it is over, unless it ended by itself. */
function endingOf({ outcome, isGreen }, results, ended) {
    switch (results.kind) {
        case "invalid":
            return { status: "failed", reason: firstLine(results.reason) };
        case "not uploaded":
            return { status: results.isCancelled ? "interrupted" : "failed", reason: firstLine(results.reason) };
        case "absent":
            if (ended !== undefined)
                return ended;
            return outcome.status === "completed" && isGreen ? { status: "running", reason: undefined } : outcome;
        case "read":
        case "unreadable":
            return ended ?? outcome;
    }
}
async function setStatus(plan, ending, tools) {
    if (ending.status === "running")
        return;
    const error = ending.status === "failed" && ending.reason ? { error: ending.reason } : {};
    try {
        const { id } = plan.report.experiment;
        const signal = AbortSignal.any([tools.closing, tools.clock.timeout(limits/* statusTime */.KP)]);
        await tools.datadog.updateExperiment(id, { status: ending.status, ...error }, signal);
    }
    catch (error) {
        tools.log.warning(`The experiment's status could not be set to ${ending.status}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function endSentence({ report }, { status }, { verdict }) {
    const gate = verdict === "none" ? "" : `; gate: ${verdict}`;
    return `Experiment ${report.experiment.name}: ${status}${gate}`;
}
function warn(results, baseline, ending, { log }) {
    if (results.kind === "not uploaded")
        log.warning(`The results were not uploaded: ${results.reason}`);
    if (results.kind === "unreadable")
        log.warning(`The results could not be read: ${results.reason}`);
    if (baseline.kind === "unreadable")
        log.warning(`The baseline could not be read: ${baseline.reason}`);
    if (ending.status === "running") {
        log.warning("The experiment has no results, so it is left running. Where another job evaluates, set finish: false here and use finish/ behind it.");
    }
}
function finishedReport(plan, ending, comparison, judgement) {
    const empty = { metrics: [], rows: { total: 0, failed: 0, missing: 0 }, worstRows: [] };
    const gate = gateReport(judgement, plan.gateMode);
    const results = comparison && resultsReport(comparison, judgement, plan.gateMode, plan.links);
    return {
        ...plan.report,
        state: ending.status,
        stateDetail: ending.reason,
        results: results ?? (gate && { ...empty, gate }),
    };
}
function scoreValues({ metrics, summary }) {
    const values = new Map();
    for (const { label, current } of summary)
        values.set(label, current);
    for (const metric of metrics) {
        const { label } = metric;
        values.set(label, metric.kind === "numeric" ? metric.current?.mean : metric.current?.categories[0]?.category);
    }
    const plain = [...values].map(([label, value]) => [
        label,
        typeof value === "boolean" ? Number(value) : value,
    ]);
    return Object.fromEntries(plain.filter(([, value]) => typeof value === "number" || typeof value === "string"));
}
function finish_experiment_failureOf(results, gateFailure) {
    if (results.kind !== "invalid")
        return gateFailure === undefined ? undefined : new errors/* GateBroken */.Rn(gateFailure);
    return new errors/* ActionError */.lZ([results.reason, ...(gateFailure === undefined ? [] : [gateFailure])].join("\n"));
}
function gateFailureOf({ report }, { rules }) {
    const broken = rules.filter(({ outcome }) => outcome === "broken").map(({ message }) => `  ${message}`);
    if (broken.length === 0)
        return undefined;
    return [`The gate of ${legName(report)} is broken:`, ...broken].join("\n");
}
/** The experiment with the values of its matrix leg. */
function legName({ experiment, matrix = {} }) {
    const values = Object.values(matrix).map((value) => typeof value === "string" ? value : JSON.stringify(value));
    return values.length === 0 ? experiment.logicalName : `${experiment.logicalName} (${values.join(", ")})`;
}
function firstLine(text) {
    const [first = "", second = ""] = text.split("\n");
    return second === "" ? first : `${first} ${second.trim()}`;
}


/***/ }),

/***/ 9964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stageSignals)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);

function stageSignals(cancel, clock) {
    return {
        signal: AbortSignal.any([cancel, clock.timeout(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .readingTime */ .k6)]),
        cancel,
        closing: withGrace(cancel, clock),
    };
}
function withGrace(cancel, clock) {
    const end = new AbortController();
    const startGrace = () => {
        const grace = clock.timeout(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelGraceTime */ .e_);
        grace.addEventListener("abort", () => end.abort(grace.reason), { once: true });
    };
    if (cancel.aborted)
        startGrace();
    else
        cancel.addEventListener("abort", startGrace, { once: true });
    return end.signal;
}


/***/ })

};
