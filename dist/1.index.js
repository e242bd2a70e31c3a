export const id = 1;
export const ids = [1];
export const modules = {

/***/ 1080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ compareExperiments)
});

// EXTERNAL MODULE: ./src/results/scores.ts + 4 modules
var scores = __webpack_require__(9652);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/foundation/numbers.ts
var numbers = __webpack_require__(4767);
;// CONCATENATED MODULE: ./src/comparison/pairing.ts
/**
 * Pairs records by id, and those that find none by input, where only one record of each side has that input. The
 * order hangs on the records alone, not on the order in which they came.
 */
function pairRecords(baseline, current) {
    const open = { baseline: flagsOf(baseline), current: flagsOf(current) };
    const sides = { baseline, current };
    const pairs = [
        ...pairsBy(({ recordId }) => recordId, sides, open),
        ...pairsBy(({ inputDigest }) => inputDigest, sides, open),
    ];
    const keyed = pairs.map((pair) => ({ pair, key: keyAt(current, pair.current) }));
    return keyed.sort((a, b) => compareTexts(a.key, b.key)).map(({ pair }) => pair);
}
/** The values of each of so many records. */
function runsByRecord({ records, values }, count) {
    const starts = new Uint32Array(count + 1);
    for (let index = 0; index < records.length; index += 1) {
        const after = (records[index] ?? 0) + 1;
        starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let record = 0; record < count; record += 1) {
        starts[record + 1] = (starts[record + 1] ?? 0) + (starts[record] ?? 0);
    }
    const next = starts.slice();
    const sorted = new Float64Array(values.length);
    for (let index = 0; index < records.length; index += 1) {
        const record = records[index] ?? 0;
        const place = next[record] ?? 0;
        sorted[place] = values[index] ?? 0;
        next[record] = place + 1;
    }
    return { starts, values: sorted };
}
function runCount({ starts }, record) {
    return (starts[record + 1] ?? 0) - (starts[record] ?? 0);
}
function runsOf({ starts, values }, record) {
    const end = starts[record + 1] ?? 0;
    const runs = [];
    // Of many records, each a few times over: a copy of a part of `values` would take ten times as long.
    for (let at = starts[record] ?? 0; at < end; at += 1)
        runs.push(values[at] ?? 0);
    return runs;
}
/** A 1 for each record. */
function flagsOf({ length }) {
    return new Uint8Array(length).fill(1);
}
const several = -1;
const none = -2;
/** Pairs open records by what only one of each side has, and closes them. */
function pairsBy(keyOf, { baseline, current }, open) {
    const unique = new Map();
    for (const { key, index } of keysOf(baseline, open.baseline, keyOf)) {
        unique.set(key, unique.has(key) ? several : index);
    }
    const partners = new Int32Array(baseline.length).fill(none);
    for (const { key, index } of keysOf(current, open.current, keyOf)) {
        const partner = unique.get(key) ?? several;
        if (partner !== several)
            partners[partner] = partners[partner] === none ? index : several;
    }
    const pairs = [];
    partners.forEach((partner, index) => {
        if (partner < 0)
            return;
        pairs.push({ baseline: index, current: partner });
        open.baseline[index] = 0;
        open.current[partner] = 0;
    });
    return pairs;
}
function* keysOf(records, open, keyOf) {
    for (let index = 0; index < records.length; index += 1) {
        const record = open[index] === 1 ? records.at(index) : undefined;
        const key = record && keyOf(record);
        if (key !== undefined)
            yield { key, index };
    }
}
// An id is there wherever one was paired by it, and an input wherever one was paired by that.
function keyAt(records, index) {
    const record = records.at(index);
    return record?.recordId ?? record?.inputDigest ?? "";
}
function compareTexts(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/comparison/coverage.ts

function rowCoverageOf({ experiment, metric }) {
    return { scored: metric?.count ?? 0, failed: metric?.errors ?? 0, rows: experiment.rows.total };
}
/** What the numbers of a metric stand on; `isComparable` where both sides have it with the same type. */
function coverageOf(baseline, current, pairing, isComparable) {
    const { expected, covered } = expectedRows(baseline, current, pairing);
    return {
        baseline: baseline && rowCoverageOf(baseline),
        current: rowCoverageOf(current),
        expected,
        covered,
        records: isComparable ? recordCounts(baseline, current, pairing) : undefined,
    };
}
function expectedRows(baseline, { experiment, metric }, pairing) {
    const all = { expected: experiment.rows.total, covered: metric?.count ?? 0 };
    if (!baseline?.metric?.count)
        return all;
    const there = runsByRecord(baseline.metric.observations, baseline.experiment.records.length);
    const here = runsByRecord(metric?.observations ?? noObservations, experiment.records.length);
    const scoredThere = new Uint8Array(experiment.records.length);
    let [expected, covered] = [0, 0];
    for (const pair of pairing) {
        if (runCount(there, pair.baseline) === 0)
            continue;
        scoredThere[pair.current] = 1;
        expected += experiment.records.at(pair.current)?.rows ?? 0;
        covered += runCount(here, pair.current);
    }
    expected += metric?.failedRecords.filter((record) => scoredThere[record] !== 1).length ?? 0;
    return expected === 0 ? all : { expected, covered };
}
const noObservations = { records: [], values: [] };
function recordCounts(baseline, current, pairing) {
    const [there, here] = [scoredRecords(baseline), scoredRecords(current)];
    const isCommon = (pair) => there.isScored[pair.baseline] === 1 && here.isScored[pair.current] === 1;
    const common = pairing.filter(isCommon).length;
    return { both: common, added: here.count - common, missing: there.count - common };
}
/** A 1 for each record with a score, and how many there are. */
function scoredRecords(side) {
    const isScored = new Uint8Array(side?.experiment.records.length ?? 0);
    let count = 0;
    for (const record of side?.metric?.observations.records ?? []) {
        if (isScored[record] === 1)
            continue;
        isScored[record] = 1;
        count += 1;
    }
    return { isScored, count };
}

// EXTERNAL MODULE: ./src/foundation/digest.ts
var digest = __webpack_require__(7129);
;// CONCATENATED MODULE: ./src/comparison/changes.ts
/** Returns how many records changed in a metric, and each change. `scale` is what the values were divided by. */
function listChanges(label, type, pairs, { before, after, differences, runsAt }, scale, better) {
    const range = findRange(before, after);
    const sign = better === "higher" ? 1 : -1;
    const changes = [];
    let broke = 0;
    let worse = 0;
    pairs.forEach((pair, index) => {
        const runs = runsAt(index);
        const [good, bad] = better === "higher" ? [1, 0] : [0, 1];
        const badRuns = runs.after.filter((value) => value === bad).length;
        if (runs.before.every((value) => value === good) && badRuns * 2 > runs.after.length)
            broke += 1;
        const difference = differences[index] ?? 0;
        if (difference === 0)
            return;
        const direction = sign * difference > 0 ? "better" : "worse";
        if (direction === "worse")
            worse += 1;
        const level = before[index] ?? 0;
        const changed = runs.after.filter((value) => (value - level) * difference > 0).length;
        const change = {
            label,
            type,
            direction,
            baseline: level * scale,
            current: (after[index] ?? 0) * scale,
            share: Math.abs(difference) / range,
            runs: { changed, all: runs.after.length },
            isUnsteady: changed < runs.after.length,
        };
        changes.push({ pair, change });
    });
    const counts = {
        both: pairs.length,
        worse,
        better: changes.length - worse,
        unchanged: pairs.length - changes.length,
        broke: type === "boolean" ? broke : undefined,
    };
    return { counts, changes };
}
function findRange(...sides) {
    const lowest = sides.map((values) => values.reduce((low, value) => Math.min(low, value), Infinity));
    const highest = sides.map((values) => values.reduce((high, value) => Math.max(high, value), -Infinity));
    return Math.max(...highest) - Math.min(...lowest);
}

;// CONCATENATED MODULE: ./src/comparison/holm.ts
/** The error that a whole experiment's verdicts may have, and the p-value below which something is significant. */
const significance = 0.05;
/**
 * How many metrics share the error: those that could reach the bound at all, for the smallest number for which that
 * adds up (Tarone 1990). A metric of which no record changed, or too few, cannot be significant whatever happened, so
 * it takes nothing from the others.
 */
function sharersOf(smallestPValues) {
    for (let sharers = 1; sharers < smallestPValues.length; sharers += 1) {
        const able = smallestPValues.filter((smallest) => smallest * sharers < significance).length;
        if (able <= sharers)
            return sharers;
    }
    return Math.max(1, smallestPValues.length);
}
/** The p-values of an experiment's metrics, in the order given; draws go on until Holm's bounds are decided. */
function judgedPValues(tests) {
    const sharers = sharersOf(tests.map(({ smallest }) => smallest));
    const bound = significance / sharers;
    const known = tests.map((test) => ({ isAble: test.smallest < bound, p: test.pValue(bound) }));
    const able = known.filter(({ isAble }) => isAble).map(({ p }) => p);
    drawUntilDecided(able);
    const adjusted = new Map(zip(able, holm(able.map((p) => p.read().value))));
    return known.map(({ isAble, p }) => {
        const { value } = p.read();
        return { pValue: value, adjusted: adjusted.get(p) ?? Math.min(1, value * sharers), isAble, bound };
    });
}
/** Those whose verdict still hangs on the draws to come are drawn on, twice as long each time. */
function drawUntilDecided(pValues) {
    for (;;) {
        const verdicts = (side) => holm(pValues.map((p) => p.read()[side])).map((p) => p < significance);
        const [ifLow, ifHigh] = [verdicts("low"), verdicts("high")];
        const open = pValues.filter((_, index) => ifLow[index] !== ifHigh[index]);
        // Not some(): all that are open are drawn on.
        if (open.filter((p) => p.draw()).length === 0)
            return;
    }
}
function zip(keys, values) {
    return keys.flatMap((key, index) => {
        const value = values[index];
        return value === undefined ? [] : [[key, value]];
    });
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

// EXTERNAL MODULE: ./node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var xoroshiro128plus = __webpack_require__(9821);
;// CONCATENATED MODULE: ./src/comparison/units.ts


/** The records whose values are not all equal; with `sign` -1 all values the other way round. */
function unitsOf(paired, sign = 1) {
    const units = [];
    for (let index = 0; index < paired.count; index += 1) {
        const unit = unitAt(paired, index, sign);
        if (unit)
            units.push(unit);
    }
    return units;
}
/** One record; undefined where its values are all equal. The runs of a side are sorted: their order tells nothing. */
function unitAt({ runsAt, rounding }, index, sign = 1) {
    const { before, after } = runsAt(index);
    const values = [...ascending(before), ...ascending(after)];
    if (Math.max(...values) - Math.min(...values) <= rounding)
        return undefined;
    const mean = (0,numbers/* meanOf */.hm)(values);
    return unitOf(values.map((value) => sign * (value - mean)), before.length, rounding);
}
/** In the order of their size. */
function ascending(values) {
    return values.length === 1 ? values : values.toSorted((a, b) => a - b);
}
function unitOf(values, before, rounding) {
    const after = values.length - before;
    const scale = 1 / before + 1 / after;
    const observed = scale * values.slice(before).reduce((sum, value) => sum + value, 0);
    return { values, before, after, scale, observed, rounding };
}
/**
 * The units themselves, or where there are many, blocks of those with equal numbers of runs: a bound on time. To
 * exchange the runs of several records together is a part of what may be exchanged, so the test stays valid; which run
 * of a record goes with which of another is left to chance.
 */
function blocksOf(units, random) {
    const size = Math.ceil(units.length / limits/* blockedUnits */.go);
    if (size <= 1)
        return [...units];
    const alike = Map.groupBy(units, ({ before, after }) => `${before} ${after}`);
    return [...alike.values()].flatMap((group) => {
        const blocks = Array.from({ length: Math.ceil(group.length / size) }, (_, index) => group.slice(index * size, (index + 1) * size));
        return blocks.map((block) => blockOf(block, random));
    });
}
function blockOf(block, random) {
    const { before = 1, values = [], rounding = 0 } = block[0] ?? {};
    const sums = values.map(() => 0);
    for (const unit of block) {
        const sides = [unit.values.slice(0, before), unit.values.slice(before)];
        const mixed = sides.flatMap((side) => shuffled(side, random));
        for (const [index, value] of mixed.entries())
            sums[index] = (sums[index] ?? 0) + value;
    }
    return unitOf(sums, before, rounding);
}
function shuffled(values, random) {
    const mixed = [...values];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1, random);
        [mixed[last], mixed[other]] = [mixed[other] ?? 0, mixed[last] ?? 0];
    }
    return mixed;
}
/** A whole number below `count`, each as likely as the others to a part in four billion. */
function below(count, random) {
    return Math.floor(((random.next() >>> 0) * count) / 2 ** 32);
}

;// CONCATENATED MODULE: ./src/comparison/shifts.ts




/** What lies beyond a bound. */
const beyond = 0.025;
/**
 * The shifts that the permutation test would not reject at 5 %: taken off this run's values, they leave two sides that
 * might be the same. It needs no shape of the noise, and where both sides' numbers of runs differ, noise on one side of
 * its mean makes differences that are not symmetric, which Student's t takes for granted.
 *
 * No search is needed: one exchange of runs speaks against every shift on one side of the weighted mean difference of
 * the runs that it exchanges (with one run a side, Hartigan's typical values, 1969). So the bounds are quantiles of
 * those means over random exchanges. Undefined where that would be too many random numbers.
 */
function acceptedShifts({ count, runsAt }, seed) {
    if (workOf({ count, runsAt }) > limits/* drawWork */.OR)
        return undefined;
    const random = (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed);
    const exchanges = Array.from({ length: count }, (_, index) => exchangerOf(runsAt(index)));
    const shifts = Float64Array.from({ length: limits/* shiftDraws */.g4 }, () => {
        let [sum, weight] = [0, 0];
        for (const exchange of exchanges) {
            const exchanged = exchange(random);
            sum += exchanged.sum;
            weight += exchanged.weight;
        }
        // An exchange of nothing speaks against no shift.
        return weight === 0 ? Number.NaN : sum / weight;
    });
    const sorted = shifts.filter((shift) => !Number.isNaN(shift)).sort();
    // One more exchange is the one that was seen; those that exchanged nothing lie beyond both bounds.
    const place = Math.floor(beyond * (limits/* shiftDraws */.g4 + 1)) - 1 - (limits/* shiftDraws */.g4 - sorted.length);
    return [
        sorted[place] ?? Number.NEGATIVE_INFINITY,
        sorted[sorted.length - 1 - place] ?? Number.POSITIVE_INFINITY,
    ];
}
function workOf({ count, runsAt }) {
    let drawn = 0;
    for (let index = 0; index < count; index += 1) {
        const { before, after } = runsAt(index);
        drawn += Math.min(before.length, after.length);
    }
    return drawn * limits/* shiftDraws */.g4;
}
/** Draws the runs of the side that has fewer anew. The runs of a side are sorted: their order tells nothing. */
function exchangerOf(runs) {
    const isBefore = runs.before.length < runs.after.length;
    const [fewer, others] = isBefore ? [runs.before, runs.after] : [runs.after, runs.before];
    const sign = isBefore ? 1 : -1;
    const own = fewer.length;
    const values = Float64Array.from([...ascending(fewer), ...ascending(others)]);
    const places = Int32Array.from(values, (_, index) => index);
    const total = (0,numbers/* sumOf */.XN)(fewer);
    const scale = 1 / own + 1 / others.length;
    const exchanged = { sum: 0, weight: 0 };
    return (random) => {
        let [sum, moved] = [-total, 0];
        for (let place = 0; place < own; place += 1) {
            const other = place + below(places.length - place, random);
            const chosen = places[other] ?? 0;
            places[other] = places[place] ?? 0;
            places[place] = chosen;
            sum += values[chosen] ?? 0;
            if (chosen >= own)
                moved += 1;
        }
        exchanged.sum = sign * scale * sum;
        exchanged.weight = scale * moved;
        return exchanged;
    };
}

;// CONCATENATED MODULE: ./src/comparison/student-t.ts
/** Student's t distribution, as far as intervals and Welch's test need it; ten digits or more. */
/** The probability of a t beyond `t` on one side; `t` is 0 or more, `df` above 0 and need not be whole. */
function upperTail(t, df) {
    if (t === Number.POSITIVE_INFINITY)
        return 0;
    return regularizedBeta(df / (df + t * t), df / 2, 0.5) / 2;
}
/** The t beyond which `tail` (up to 0.5) of the distribution lies on one side, by bisection. */
function quantileOf(tail, df) {
    let low = 0;
    let high = 1;
    while (upperTail(high, df) > tail)
        high *= 2;
    // Each step halves what is open: this many leave nothing of a double.
    for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (upperTail(middle, df) > tail)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
/** The regularized incomplete beta function. */
function regularizedBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    // The fraction converges fast on this side of the mean; the other side is the same from the other end.
    if (x > (a + 1) / (a + b + 2))
        return 1 - regularizedBeta(1 - x, b, a);
    const front = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
    return (Math.exp(front) / a) * betaFraction(x, a, b);
}
// A continued fraction (DLMF 8.17.22), evaluated from the front as Lentz (1976) does.
function betaFraction(x, a, b) {
    let [c, d] = [1, notZero(1 - ((a + b) * x) / (a + 1))];
    d = 1 / d;
    let fraction = d;
    for (let m = 1; m <= 300; m += 1) {
        for (const term of [evenTerm(m, x, a, b), oddTerm(m, x, a, b)]) {
            d = 1 / notZero(1 + term * d);
            c = notZero(1 + term / c);
            fraction *= c * d;
        }
        if (Math.abs(c * d - 1) < 1e-15)
            break;
    }
    return fraction;
}
function evenTerm(m, x, a, b) {
    return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
}
function oddTerm(m, x, a, b) {
    return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}
function notZero(value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
function logBeta(a, b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
}
/** Stirling's series above 10, reached by the recurrence. */
function logGamma(x) {
    let shift = 0;
    let z = x;
    for (; z < 10; z += 1)
        shift -= Math.log(z);
    const inverse = 1 / (z * z);
    const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z;
    return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}

;// CONCATENATED MODULE: ./src/comparison/intervals.ts




/** What lies beyond a 95 % interval on each side. */
const intervals_beyond = 0.025;
/**
 * The 95 % interval of the mean difference, over two records or more; never a point.
 *
 * Scores: Student's t, and more where differences are not symmetric, which t takes for granted. Booleans: Agresti and
 * Min's (2005), which adds half a record to each of the four outcomes of a pair, with t's quantile, since with the
 * normal one it covers 92 % of eight records. The same is done to booleans of several runs, and to scores most of whose
 * differences are equal: there t would take a few records, or none, for all that can happen.
 */
function intervalOf(type, paired, seed) {
    const { differences } = paired;
    const quantile = quantileOf(intervals_beyond, differences.length - 1);
    if (type === "boolean")
        return within([-1, 1], widened(differences, 0, 1, quantile));
    const common = commonDifference(paired);
    if (common !== undefined)
        return widened(differences, common, rangeOf(paired), quantile);
    const interval = skewed(differences, quantile);
    return isLopsided(paired) ? hull(interval, acceptedShifts(paired, seed) ?? interval) : interval;
}
/**
 * The interval beside its metric's own test: it leaves out 0 where that is significant, and nowhere else. The two ask
 * alike but reckon differently: of several runs a record the test sees how they vary, the interval how records do. Where
 * they disagree, the end towards 0 is that of the accepted shifts, or 0 itself.
 */
function agreeing(interval, difference, isSignificant, shifts) {
    const holdsZero = interval[0] <= 0 && interval[1] >= 0;
    if (!isSignificant)
        return holdsZero ? interval : hull(interval, [0, 0]);
    if (!holdsZero)
        return interval;
    const [low, high] = shifts() ?? [0, 0];
    return difference < 0
        ? [interval[0], Math.max(difference, Math.min(0, high))]
        : [Math.min(difference, Math.max(0, low)), interval[1]];
}
/**
 * Student's interval; where the differences lie far to one side, its end on that side is further out, as Johnson (1978)
 * corrects t for skewness. A sample that is hardly skewed keeps Student's: what it shows may be chance.
 */
function skewed(differences, quantile) {
    const count = differences.length;
    const mean = (0,numbers/* meanOf */.hm)(differences);
    const deviation = Math.sqrt((0,numbers/* varianceOf */.FD)(differences));
    const cubes = (0,numbers/* sumOf */.XN)(differences.map((difference) => ((difference - mean) / deviation) ** 3));
    const skewness = (count * cubes) / ((count - 1) * (count - 2));
    const further = Math.abs(skewness) > 1 ? (skewness * deviation * (1 + 2 * quantile ** 2)) / (6 * count) : 0;
    const half = (quantile * deviation) / Math.sqrt(count);
    return [mean - half + Math.min(0, further), mean + half + Math.max(0, further)];
}
/** With more runs on one side, noise on one side of its mean makes skewed differences, which few records hardly show. */
function isLopsided({ count, runsAt }) {
    if (count > limits/* lopsidedRecords */.Vc)
        return false;
    return Array.from({ length: count }, (_, index) => runsAt(index)).some(({ before, after }) => before.length !== after.length);
}
/**
 * With two records added around `centre`: one of it, and half a one each at `range` above and below. What no record
 * shows may still happen to three in as many (the rule of three): it is no narrower than that.
 */
function widened(differences, centre, range, quantile) {
    const count = differences.length + 2;
    const distances = differences.map((difference) => difference - centre);
    const mean = (0,numbers/* sumOf */.XN)(distances) / count;
    const variance = ((0,numbers/* sumOf */.XN)(distances.map((distance) => distance ** 2)) + range ** 2) / count - mean ** 2;
    const half = quantile * Math.sqrt(Math.max(0, variance) / count);
    return around(centre + mean, Math.max(half, (3 * range) / differences.length));
}
function around(centre, half) {
    return [centre - half, centre + half];
}
function hull(one, other) {
    return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}
function within([lowest, highest], [low, high]) {
    return [Math.max(lowest, low), Math.min(highest, high)];
}
/** The difference that more than half of the records have; undefined where there is none. */
function commonDifference({ differences, rounding }) {
    const sorted = differences.toSorted();
    // What more than half have stands in the middle.
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const equal = sorted.filter((difference) => Math.abs(difference - middle) <= 2 * rounding).length;
    return equal * 2 > sorted.length ? middle : undefined;
}
/** How far apart two values are at most; where all are equal, the scale that such values commonly have. */
function rangeOf({ before, after, rounding }) {
    const values = [...before, ...after].sort((a, b) => a - b);
    const [lowest, highest] = [values[0] ?? 0, values.at(-1) ?? 0];
    return highest - lowest > rounding ? highest - lowest : Math.max(1, Math.abs(highest));
}

;// CONCATENATED MODULE: ./src/comparison/paired-records.ts

function pairedValues(count, runsAt) {
    const before = new Float64Array(count);
    const after = new Float64Array(count);
    for (let index = 0; index < count; index += 1) {
        const runs = runsAt(index);
        before[index] = (0,numbers/* meanOf */.hm)(runs.before);
        after[index] = (0,numbers/* meanOf */.hm)(runs.after);
    }
    const rounding = numbers/* roundingShare */.EJ * Math.max((0,numbers/* magnitudeOf */.eE)(before), (0,numbers/* magnitudeOf */.eE)(after));
    const differences = after.map((value, index) => {
        const difference = value - (before[index] ?? 0);
        return Math.abs(difference) <= rounding ? 0 : difference;
    });
    return { count, runsAt, before, after, differences, rounding };
}

;// CONCATENATED MODULE: ./src/comparison/exact.ts

/** Tails of permutation distributions that can be counted out; undefined where one cannot. */
/** One run a side, and all differences equally large: the sign test, which for booleans is McNemar's, exact. */
function signTail(units) {
    const [first] = units;
    if (first === undefined || units.some(({ values }) => values.length !== 2))
        return undefined;
    const size = Math.abs(first.observed);
    if (units.some(({ observed, rounding }) => Math.abs(Math.abs(observed) - size) > 2 * rounding))
        return undefined;
    const rises = units.filter(({ observed }) => observed > 0).length;
    return binomialTail(rises, units.length);
}
/** The probability of at least `least` heads in `count` tosses. */
function binomialTail(least, count) {
    let log = -count * Math.LN2;
    for (let heads = 1; heads <= least; heads += 1)
        log += Math.log((count - heads + 1) / heads);
    // In units of the first term, which may be too small for a number; the terms fall beyond the middle.
    let [sum, term] = [0, 1];
    for (let heads = least; heads <= count && term > sum * 1e-17; heads += 1) {
        sum += term;
        term *= (count - heads) / (heads + 1);
    }
    return Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(log + Math.log(sum))));
}
/** Every combination, where there are few. */
function enumeratedTail(units, rounding) {
    let combinations = 1;
    for (const unit of units)
        combinations *= outcomeCount(unit);
    if (combinations > limits/* largestEnumeration */.Kv)
        return undefined;
    const seen = units.reduce((sum, { observed }) => sum + observed, 0);
    const sums = units.map(outcomesOf).reduce(combined, Float64Array.of(0));
    return sums.reduce((count, sum) => (sum >= seen - rounding ? count + 1 : count), 0) / sums.length;
}
/** In how many ways the runs of a unit fall on the two sides. */
function outcomeCount({ values, after }) {
    let count = 1;
    for (let index = 1; index <= after; index += 1)
        count *= (values.length - after + index) / index;
    return Math.round(count);
}
/** The difference of the two means for each of those ways. */
function outcomesOf({ values, after, scale }) {
    const sums = Array.from({ length: after + 1 }, () => []);
    sums[0]?.push(0);
    for (const value of values) {
        for (let taken = after; taken > 0; taken -= 1) {
            for (const sum of sums[taken - 1] ?? [])
                sums[taken]?.push(sum + value);
        }
    }
    return Float64Array.from(sums[after] ?? [], (sum) => sum * scale);
}
/** The sums of every one of the first with every one of the second. */
function combined(first, second) {
    const sums = new Float64Array(first.length * second.length);
    second.forEach((other, row) => {
        first.forEach((value, column) => {
            sums[row * first.length + column] = value + other;
        });
    });
    return sums;
}
/** Values in equal steps, such as booleans or stars, with the same number of runs everywhere. */
function latticeTail(units) {
    const { before, after } = units[0] ?? {};
    if (units.some((unit) => unit.before !== before || unit.after !== after))
        return undefined;
    const step = commonStep(units);
    if (step === undefined || after === undefined)
        return undefined;
    const steps = units.map(({ values }) => stepsOf(values, step));
    if (exact_workOf(steps, after) > limits/* latticeWork */.gV)
        return undefined;
    const seen = steps.reduce((sum, values) => sum + total(values.slice(-after)), 0);
    const distribution = steps.map((values) => choices(values, after)).reduce(convolved, Float64Array.of(1));
    const tail = distribution.subarray(seen).reduce((sum, share) => sum + share, 0);
    return Math.max(Number.MIN_VALUE, Math.min(1, tail));
}
/** The step of which all distances between the values of a unit are multiples; undefined where it is too fine. */
function commonStep(units) {
    let step = 0;
    for (const { values } of units) {
        const lowest = Math.min(...values);
        for (const value of values) {
            step = commonMeasure(step, value - lowest);
            if (step < (value - lowest) / mostSteps)
                return undefined;
        }
    }
    return step;
}
const mostSteps = 100_000;
function commonMeasure(a, b) {
    let [larger, smaller] = [Math.max(a, b), Math.min(a, b)];
    const nothing = larger * 1e-8;
    while (smaller > nothing)
        [larger, smaller] = [smaller, Math.abs(larger - smaller * Math.round(larger / smaller))];
    return larger;
}
/** Values as whole steps above the lowest one. */
function stepsOf(values, step) {
    const lowest = Math.min(...values);
    return values.map((value) => Math.round((value - lowest) / step));
}
function exact_workOf(steps, after) {
    let [width, work] = [1, 0];
    for (const values of steps) {
        const own = Math.max(...values) * after + 1;
        work += own * (width + values.length * after);
        width += own - 1;
    }
    return work;
}
function total(values) {
    return values.reduce((sum, value) => sum + value, 0);
}
/** How likely each sum is when `count` of the values are chosen. */
function choices(values, count) {
    const width = Math.max(...values) * count + 1;
    const ways = Array.from({ length: count + 1 }, () => new Float64Array(width));
    ways[0]?.fill(1, 0, 1);
    values.forEach((value, index) => {
        for (let taken = Math.min(count, index + 1); taken > 0; taken -= 1) {
            addShifted(ways[taken], ways[taken - 1], value, 1);
        }
    });
    const chosen = ways[count] ?? new Float64Array(width);
    const all = chosen.reduce((sum, way) => sum + way, 0);
    return chosen.map((way) => way / all);
}
function convolved(first, second) {
    const sums = new Float64Array(first.length + second.length - 1);
    second.forEach((share, offset) => {
        if (share > 0)
            addShifted(sums, first, offset, share);
    });
    return sums;
}
function addShifted(to, from, shift, share) {
    if (to === undefined || from === undefined)
        return;
    const length = Math.min(from.length, to.length - shift);
    for (let index = 0; index < length; index += 1) {
        to[index + shift] = (to[index + shift] ?? 0) + (from[index] ?? 0) * share;
    }
}

;// CONCATENATED MODULE: ./src/comparison/draws.ts



/** How often random exchanges of the units' runs reach the sum that was seen. */
function drawsOf(units, rounding, random) {
    const seen = units.reduce((sum, { observed }) => sum + observed, 0) - rounding;
    const { draw, work } = sampler(units, random);
    const most = Math.ceil(limits/* drawWork */.OR / work);
    let [hits, draws] = [0, 0];
    return {
        read: () => shareOf(hits, draws),
        more: (count) => {
            const until = Math.min(most, draws + count);
            const hasDrawn = draws < until;
            for (; draws < until; draws += 1)
                if (draw() >= seen)
                    hits += 1;
            return hasDrawn;
        },
    };
}
// In standard errors, with room for what a few hits say too little of.
const certainty = 4;
function shareOf(hits, draws) {
    const error = certainty * Math.sqrt(hits + 1);
    return {
        value: (hits + 1) / (draws + 1),
        low: Math.max(0, hits - error) / (draws + 1),
        high: Math.min(draws + 1, hits + error + 2 * certainty) / (draws + 1),
        draws,
    };
}
/** Units with few outcomes share tables of all their sums: one random number then stands for several of them. */
function sampler(units, random) {
    const tables = tablesOf(units.filter(isSmall));
    const large = units.filter((unit) => !isSmall(unit));
    const shuffles = large.map(shuffler);
    const draw = () => {
        let sum = 0;
        for (const table of tables)
            sum += table[below(table.length, random)] ?? 0;
        for (const shuffle of shuffles)
            sum += shuffle(random);
        return sum;
    };
    return { draw, work: large.reduce((sum, { after }) => sum + after, Math.max(1, tables.length)) };
}
/** Whether the outcomes of a unit are few enough to stand in a table. */
function isSmall(unit) {
    return outcomeCount(unit) <= limits/* largestTable */.Zk;
}
function tablesOf(units) {
    const tables = [];
    for (const outcomes of units.map(outcomesOf)) {
        const last = tables.at(-1);
        if (last && last.length * outcomes.length <= limits/* largestTable */.Zk)
            tables.splice(-1, 1, combined(last, outcomes));
        else
            tables.push(outcomes);
    }
    return tables;
}
/** Draws the difference of one unit by choosing its runs one by one. */
function shuffler({ values, after, scale }) {
    const mixed = Float64Array.from(values);
    return (random) => {
        let sum = 0;
        for (let place = 0; place < after; place += 1) {
            const other = place + below(mixed.length - place, random);
            const value = mixed[other] ?? 0;
            mixed[other] = mixed[place] ?? 0;
            mixed[place] = value;
            sum += value;
        }
        return sum * scale;
    };
}

;// CONCATENATED MODULE: ./src/comparison/far-tail.ts


/**
 * Chernoff's bound: the share of exchanges that reach the sum seen is at most this, and far out hardly less. Units with
 * many outcomes are bounded by their range, as Hoeffding (1963) does.
 */
function farTailOf(units) {
    const seen = units.reduce((sum, { observed }) => sum + observed, 0);
    const outcomes = units.filter(isSmall).map(outcomesOf);
    const squares = units.filter((unit) => !isSmall(unit)).reduce((sum, unit) => sum + far_tail_rangeOf(unit) ** 2, 0);
    const variance = outcomes.reduce((sum, values) => sum + meanSquare(values), squares / 4);
    const exponentAt = (tilt) => outcomes.reduce((sum, values) => sum + logMeanExp(values, tilt), (tilt ** 2 * squares) / 8) - tilt * seen;
    return Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(lowest(exponentAt, seen / variance))));
}
/** The lowest value of a convex function above 0, looked for around the place where a normal distribution has it. */
function lowest(at, start) {
    let best = Math.min(0, at(start));
    for (let place = start * 1.5; at(place) < best; place *= 1.5)
        best = at(place);
    return best;
}
function meanSquare(values) {
    return values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
}
function logMeanExp(values, tilt) {
    const largest = tilt * values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    const sum = values.reduce((all, value) => all + Math.exp(tilt * value - largest), 0);
    return largest + Math.log(sum / values.length);
}
/** How far apart the outcomes of a unit are at most. */
function far_tail_rangeOf({ values, after, scale }) {
    const sorted = values.toSorted((a, b) => a - b);
    const lower = sorted.slice(0, after).reduce((sum, value) => sum + value, 0);
    const higher = sorted.slice(sorted.length - after).reduce((sum, value) => sum + value, 0);
    return (higher - lower) * scale;
}

;// CONCATENATED MODULE: ./src/comparison/permutation.ts







/**
 * The test of “the two sides are the same system”: within each record the runs of both sides could then be exchanged.
 * How often does that move the mean difference as far as it was seen, in its direction? Twice that, at most 1. Exact
 * where that can be counted out, else drawn with the seed. Records whose values are all equal have nothing to tell. The
 * values are asked for when they are needed.
 */
function permutationTest(pairedValues, seed) {
    const paired = pairedValues();
    const smallestByDesign = Math.min(1, 2 * Math.exp(-designShares(paired)));
    const smallest = Math.min(1, 2 * Math.exp(largestShare(paired)));
    // Asked for once more: of many rows the values of all metrics would be held in memory at the same time.
    return { smallestByDesign, smallest, pValue: (bound) => pValueOf(pairedValues(), bound, seed) };
}
function pValueOf(paired, bound, seed) {
    const seen = (0,numbers/* sumOf */.XN)(paired.differences);
    const rounding = paired.rounding * Math.max(1, paired.count);
    if (Math.abs(seen) <= rounding)
        return exactly(1);
    return tailOf(unitsOf(paired, seen < 0 ? -1 : 1), { bound, rounding, seed });
}
/** The logarithm of the ways in which the runs of all records fall on the two sides. */
function designShares({ count, runsAt }) {
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
        const { before, after } = runsAt(index);
        sum += logChoose(before.length + after.length, after.length);
    }
    return sum;
}
/** The logarithm of the share of outcomes that are the most extreme one, in the rarer direction. */
function largestShare(paired) {
    let [highest, lowest] = [0, 0];
    for (let index = 0; index < paired.count; index += 1) {
        const unit = unitAt(paired, index);
        if (unit === undefined)
            continue;
        const ascending = unit.values.toSorted((a, b) => a - b);
        lowest += extremeShare(ascending, unit.after, unit.rounding);
        highest += extremeShare(ascending.reverse(), unit.after, unit.rounding);
    }
    return Math.min(highest, lowest);
}
/** Of the ways to choose `count` values: the logarithm of the share that is as good as taking the first ones. */
function extremeShare(sorted, count, rounding) {
    const last = sorted[count - 1] ?? 0;
    const isLast = (value) => Math.abs(value - last) <= rounding;
    const ties = sorted.filter(isLast).length;
    const taken = sorted.slice(0, count).filter(isLast).length;
    return logChoose(ties, taken) - logChoose(sorted.length, count);
}
function logChoose(n, k) {
    let sum = 0;
    for (let index = 1; index <= Math.min(k, n - k); index += 1)
        sum += Math.log((n - index + 1) / index);
    return sum;
}
/** Twice the share of exchanges whose sum is at least the one seen, which is above 0. */
function tailOf(units, { bound, rounding, seed }) {
    const exact = signTail(units) ?? enumeratedTail(units, rounding) ?? latticeTail(units);
    if (exact !== undefined)
        return exactly(exact);
    const blocks = blocksOf(units, (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed));
    const far = farTailOf(blocks);
    if (2 * far < Math.min(farthest, bound / 5))
        return exactly(far);
    return drawn(drawsOf(blocks, rounding, (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed)));
}
// What no number of draws would show as smaller: there the bound on it does.
const farthest = 1e-5;
function exactly(tail) {
    const value = twoSided(tail);
    return { read: () => ({ value, low: value, high: value }), draw: () => false };
}
function drawn(draws) {
    draws.more(limits/* firstDraws */._u);
    return {
        read: () => {
            const { value, low, high } = draws.read();
            return { value: twoSided(value), low: twoSided(low), high: twoSided(high) };
        },
        draw: () => draws.more(draws.read().draws),
    };
}
function twoSided(tail) {
    return Math.min(1, 2 * tail);
}

;// CONCATENATED MODULE: ./src/comparison/numeric.ts











/** Compares a metric over the records that both sides scored. */
function compareNumeric(question) {
    const { label, type, better, baseline, current, pairing } = question;
    const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
    const before = otherType ? undefined : baseline?.metric;
    const isComparable = Boolean(before?.count) && Boolean(current.metric?.count);
    const runs = () => commonRuns(baseline, current, isComparable ? pairing : []);
    const common = runs();
    const { paired, scale } = scaledValues(common);
    const { counts, changes } = listChanges(label, type, common.pairs, paired, scale, better);
    const seed = seedOf(label);
    const isTested = common.pairs.length >= limits/* fewestRecords */.Bn && Number.isFinite(scale);
    const comparison = {
        kind: "numeric",
        label,
        type,
        better,
        otherType,
        baseline: aggregateOf(before),
        current: aggregateOf(current.metric),
        coverage: coverageOf(baseline, current, pairing, isComparable),
        ...differenceOf(paired, scale),
        interval: isTested ? scaled(intervalOf(type, paired, seed), scale) : undefined,
        pValue: undefined,
        adjustedPValue: undefined,
        verdict: "new",
        canBeSignificant: false,
        records: isComparable ? counts : undefined,
        detectableDrop: undefined,
        noise: undefined,
        rerunError: undefined,
    };
    // Asked for when they are needed: of many rows the values of all metrics would be held in memory at the same time.
    const values = () => scaledValues(runs()).paired;
    const shifts = () => scaled(acceptedShifts(values(), seed), scale);
    return { comparison, test: isTested ? permutationTest(values, seed) : undefined, shifts, changes };
}
function seedOf(label) {
    return Number.parseInt((0,digest/* digest */.br)(label, 4), 16) | 0;
}
function aggregateOf(metric) {
    return metric && { mean: metric.mean, count: metric.count, errors: metric.errors };
}
/** The records that both sides scored. */
function commonRuns(baseline, current, pairing) {
    const [there, here] = [sideRuns(baseline), sideRuns(current)];
    const pairs = pairing.filter((pair) => runCount(there, pair.baseline) > 0 && runCount(here, pair.current) > 0);
    const runsAt = (index) => {
        const pair = pairs[index];
        if (pair === undefined)
            return { before: [], after: [] };
        return { before: runsOf(there, pair.baseline), after: runsOf(here, pair.current) };
    };
    return { pairs, runsAt };
}
function sideRuns(side) {
    const none = { records: [], values: [] };
    return runsByRecord(side?.metric?.observations ?? none, side?.experiment.records.length ?? 0);
}
// Between these no square of a value is too large or too small for a number.
const [smallestPlain, largestPlain] = [1e-100, 1e100];
/** The values, and of extreme ones what they were divided by. */
function scaledValues({ pairs, runsAt }) {
    const paired = pairedValues(pairs.length, runsAt);
    const magnitude = Math.max((0,numbers/* magnitudeOf */.eE)(paired.before), (0,numbers/* magnitudeOf */.eE)(paired.after));
    if (magnitude === 0 || (magnitude > smallestPlain && magnitude < largestPlain))
        return { paired, scale: 1 };
    const down = (values) => values.map((value) => value / magnitude);
    const smaller = (index) => {
        const { before, after } = runsAt(index);
        return { before: down(before), after: down(after) };
    };
    return { paired: pairedValues(pairs.length, smaller), scale: magnitude };
}
function differenceOf(paired, scale) {
    if (paired.differences.length === 0)
        return { compared: undefined, difference: undefined };
    const mean = (0,numbers/* meanOf */.hm)(paired.differences);
    const difference = Math.abs(mean) <= paired.rounding ? 0 : mean * scale;
    const sides = { baseline: (0,numbers/* meanOf */.hm)(paired.before) * scale, current: (0,numbers/* meanOf */.hm)(paired.after) * scale };
    return { compared: sides, difference: Number.isFinite(difference) ? difference : undefined };
}
function scaled(unscaled, scale) {
    const interval = unscaled && [unscaled[0] * scale, unscaled[1] * scale];
    return interval?.every(Number.isFinite) ? interval : undefined;
}
/** The comparison with its verdict, and an interval that agrees with its p-value. */
function withVerdict({ comparison, test, shifts }, judged) {
    const { pValue, adjusted: adjustedPValue } = judged ?? { pValue: undefined, adjusted: undefined };
    const verdict = verdictOf(comparison, test, judged);
    const { interval, difference = 0 } = comparison;
    const isAgreed = interval !== undefined && pValue !== undefined;
    return {
        ...comparison,
        interval: isAgreed ? agreeing(interval, difference, pValue < significance, () => shifts?.()) : interval,
        pValue,
        adjustedPValue,
        verdict,
        canBeSignificant: test !== undefined && judged !== undefined && test.smallestByDesign < judged.bound,
    };
}
function verdictOf({ baseline, current, difference = 0, better }, test, judged) {
    if (!current?.count)
        return "missing";
    if (!baseline?.count)
        return "new";
    if (test === undefined || judged === undefined)
        return "not enough data";
    if (!judged.isAble && test.smallestByDesign >= judged.bound)
        return "not enough data";
    if (judged.adjusted >= significance)
        return "no clear change";
    return difference > 0 === (better === "higher") ? "better" : "worse";
}

;// CONCATENATED MODULE: ./src/comparison/welch.ts

/** Welch's test of two means, the current minus the baseline's; each sample has two values or more, and some variance. */
function welchTest(baseline, current) {
    const [before, after] = [baseline.variance / baseline.count, current.variance / current.count];
    const difference = current.mean - baseline.mean;
    const error = Math.sqrt(before + after);
    // Welch and Satterthwaite.
    const df = (before + after) ** 2 / (before ** 2 / (baseline.count - 1) + after ** 2 / (current.count - 1));
    const half = quantileOf(0.025, df) * error;
    return {
        difference,
        interval: [difference - half, difference + half],
        pValue: Math.min(1, 2 * upperTail(Math.abs(difference) / error, df)),
    };
}

;// CONCATENATED MODULE: ./src/comparison/against-record.ts






/** Compares the means of all rows: which records changed is not known any more. */
function compareWithRecord({ label, type, better, current, record }) {
    const recorded = metricOf(record, label);
    const before = recorded?.kind === type ? recorded : undefined;
    const tested = before && current.metric?.count ? testOf(before, current.metric, current.experiment) : undefined;
    const mean = current.metric?.mean;
    const sides = before && mean !== undefined ? { baseline: before.mean, current: mean } : undefined;
    const comparison = {
        kind: "numeric",
        label,
        type,
        better,
        otherType: recorded !== undefined && before === undefined,
        baseline: before && { mean: before.mean, count: before.n, errors: 0 },
        current: aggregateOf(current.metric),
        coverage: recordCoverage(record, label, current),
        compared: sides,
        difference: sides && against_record_differenceOf(sides),
        interval: tested?.interval,
        pValue: undefined,
        adjustedPValue: undefined,
        verdict: "new",
        canBeSignificant: tested !== undefined,
        records: undefined,
        detectableDrop: undefined,
        noise: undefined,
        rerunError: undefined,
    };
    return { comparison, test: tested && welchAsTest(tested.pValue), changes: [] };
}
/** No metric's label begins with `$`, as those of usage do. */
function metricOf({ metrics, usage = {} }, label) {
    if (Object.hasOwn(metrics, label))
        return metrics[label];
    return Object.hasOwn(usage, label) ? usage[label] : undefined;
}
/** Without the rows nobody knows which of them have the metric: as many of all as in the baseline ought to. */
function recordCoverage(record, label, current) {
    const here = rowCoverageOf(current);
    const n = metricOf(record, label)?.n ?? 0;
    const share = n === 0 || record.rows === 0 ? 1 : Math.min(1, n / record.rows);
    const expected = Math.max(here.scored + here.failed, Math.round(share * here.rows));
    const baseline = { scored: n, failed: 0, rows: record.rows };
    return { baseline, current: here, expected, covered: here.scored, records: undefined };
}
function categoriesOf(record, label) {
    const metric = metricOf(record, label);
    if (metric?.kind !== "categorical")
        return undefined;
    const categories = Object.entries(metric.counts)
        .map(([category, count]) => ({ category, count, share: metric.n === 0 ? 0 : count / metric.n }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
    return { categories, count: metric.n, errors: 0 };
}
function against_record_differenceOf({ baseline, current }) {
    const difference = current - baseline;
    const rounding = numbers/* roundingShare */.EJ * Math.max(Math.abs(baseline), Math.abs(current));
    if (Math.abs(difference) <= rounding)
        return 0;
    return Number.isFinite(difference) ? difference : undefined;
}
function testOf(before, metric, experiment) {
    const runs = recordMeans(experiment, metric);
    // The runs of a record are alike: what stands on its own are the records, and as many runs each are taken there.
    const runsEach = runs.length === 0 ? 1 : Math.max(1, metric.observations.values.length / runs.length);
    const values = runs.length === 0 ? metric.observations.values : runs;
    const count = Math.floor(before.n / runsEach);
    if (count < limits/* fewestRecords */.Bn || values.length < limits/* fewestRecords */.Bn)
        return undefined;
    const isBoolean = before.kind === "boolean";
    const there = { count, mean: before.mean, variance: (before.sd ?? 0) ** 2 };
    const here = { count: values.length, mean: metric.mean ?? 0, variance: (0,numbers/* varianceOf */.FD)(values) };
    const range = Math.max(Math.abs(there.mean - here.mean), spreadOf(there), spreadOf(here)) || 1;
    const test = welchTest(spread(there, isBoolean ? 1 : range), spread(here, isBoolean ? 1 : range));
    return [...test.interval, test.pValue].every(Number.isFinite) ? test : undefined;
}
function recordMeans({ records }, { observations }) {
    const runs = runsByRecord(observations, records.length);
    const means = [];
    for (let record = 0; record < records.length; record += 1) {
        if (runCount(runs, record) > 0)
            means.push((0,numbers/* meanOf */.hm)(runsOf(runs, record)));
    }
    return means;
}
function spreadOf({ variance }) {
    return Math.sqrt(variance);
}
/**
 * With half a value added at each end of the range, as for pairs: a sample of equal values does not say that there are
 * no others.
 */
function spread(sample, range) {
    const { count, variance } = sample;
    const squares = variance * (count - 1) + range ** 2 / 4;
    return { ...sample, variance: Math.max(variance, squares / count) };
}
// Means of any number of rows can be as far apart as one likes: the test is never out of reach by its design.
function welchAsTest(pValue) {
    const known = { read: () => ({ value: pValue, low: pValue, high: pValue }), draw: () => false };
    return { smallest: 0, smallestByDesign: 0, pValue: () => known };
}

;// CONCATENATED MODULE: ./src/comparison/categories.ts



function compareCategories(label, baseline, current, pairing) {
    const [before, after] = [categorical(baseline?.metric), categorical(current.metric)];
    const isComparable = Boolean(before?.count) && Boolean(after?.count);
    const changed = isComparable ? changesOf(label, baseline, current, pairing) : [];
    const comparison = {
        kind: "categorical",
        label,
        otherType: Boolean(baseline?.metric?.count) && before === undefined,
        baseline: categories_aggregateOf(before),
        current: categories_aggregateOf(after),
        coverage: coverageOf(baseline, current, pairing, isComparable),
        changed: isComparable ? changed.length : undefined,
    };
    return { comparison, changes: changed };
}
/** The same where the baseline's rows are gone. */
function categoriesWithRecord(label, baseline, current, record) {
    const coverage = recordCoverage(record, label, current);
    const after = categories_aggregateOf(categorical(current.metric));
    const otherType = baseline === undefined && coverage.baseline !== undefined && coverage.baseline.scored > 0;
    const sides = { baseline, current: after, coverage };
    return { comparison: { kind: "categorical", label, otherType, ...sides, changed: undefined }, changes: [] };
}
/** The metric where it is one of categories, or has no score at all. */
function categorical(metric) {
    return metric?.count && metric.type !== "categorical" ? undefined : metric;
}
function categories_aggregateOf(metric) {
    return metric && { categories: metric.categories, count: metric.count, errors: metric.errors };
}
function changesOf(label, baseline, current, pairing) {
    const [there, here] = [categoriesByRecord(baseline), categoriesByRecord(current)];
    return pairing.flatMap((pair) => {
        const runs = here(pair.current);
        const [before, after] = [findMode(there(pair.baseline)), findMode(runs)];
        if (before === undefined || after === undefined || before === after)
            return [];
        const changed = runs.filter((category) => category !== before).length;
        const change = {
            label,
            type: "categorical",
            direction: "changed",
            baseline: before,
            current: after,
            share: 1,
            runs: { changed, all: runs.length },
            isUnsteady: changed < runs.length,
        };
        return [{ pair, change }];
    });
}
function categoriesByRecord(side) {
    const { records = [], values = [], names = [] } = side?.metric?.observations ?? {};
    const runs = runsByRecord({ records, values }, side?.experiment.records.length ?? 0);
    return (record) => runsOf(runs, record).map((index) => names[index] ?? "");
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

/**
 * Returns one entry per record that changed, with all its changes. Records of metrics that are worse by the test come
 * first, then the other ones by how far they changed; those that changed in only some runs come last.
 */
function collectChangedRecords(changes, metrics, baseline, current) {
    const worse = new Set();
    for (const metric of metrics) {
        if (metric.kind === "numeric" && metric.verdict === "worse")
            worse.add(metric.label);
    }
    const isWorse = ({ label, direction }) => direction === "worse" && worse.has(label);
    const ranked = [...Map.groupBy(changes, ({ pair }) => pair)].map(([pair, ofPair]) => {
        const sorted = ofPair.map(({ change }) => change).sort((a, b) => b.share - a.share);
        const significant = sorted.find(isWorse);
        const isUnsteady = sorted.every((change) => change.isUnsteady);
        const record = describeRecord(pair, sorted, baseline, current);
        return {
            record,
            rank: isUnsteady ? 2 : significant ? 0 : 1,
            share: (significant ?? sorted[0])?.share ?? 0,
        };
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

;// CONCATENATED MODULE: ./src/comparison/compare.ts







/**
 * Compares an experiment with its baseline (undefined: there is none, all metrics are new). The same scores give the
 * same result, whatever their order.
 */
function compareExperiments(baseline, current, { betterFor: betterOf, isUsageTested = () => false }) {
    const sides = sidesOf(baseline, current);
    const compared = labelsOf(sides, "metrics").map((label) => comparedMetric(sides, "metrics", label, betterOf(label)));
    const usage = labelsOf(sides, "usage").map((label) => comparedMetric(sides, "usage", label, betterOf(label)));
    const numeric = [...compared, ...usage].flatMap((one) => ("test" in one ? [one] : []));
    const verdicts = verdictsOf(numeric, isUsageTested);
    const metrics = compared.map((one) => ("test" in one ? (verdicts.get(one) ?? one.comparison) : one.comparison));
    const summaries = sides.rows?.summary ?? recordedSummary(sides);
    return {
        baselineFrom: sides.rows ? "rows" : sides.record ? "results summary" : undefined,
        metrics,
        usage: usage.flatMap((one) => ("test" in one ? [verdicts.get(one) ?? one.comparison] : [])),
        summary: [...new Set([...summaries.keys(), ...current.summary.keys()])]
            .sort()
            .map((label) => compareSummary(label, betterOf(label), summaries.get(label), current.summary.get(label))),
        rows: { baseline: rowsOf(sides), current: current.rows },
        slices: [],
        sliceProperties: [],
        records: sides.rows && {
            ...recordsOf(sides.rows, current, sides.pairing),
            changed: collectChangedRecords(compared.flatMap(({ changes }) => changes), metrics, sides.rows, current),
        },
        leftOut: { baseline: sides.rows?.leftOut ?? nothing, current: current.leftOut },
    };
}
const nothing = { spans: 0, metrics: 0, tags: 0 };
function sidesOf(baseline, current) {
    const record = baseline !== undefined && "version" in baseline ? baseline : undefined;
    const rows = baseline !== undefined && !("version" in baseline) ? baseline : undefined;
    return { rows, record, current, pairing: pairRecords(rows?.records ?? [], current.records) };
}
function rowsOf({ rows, record }) {
    return rows?.rows ?? (record && { total: record.rows, failed: record.errors, withoutRecord: 0 });
}
function recordsOf(baseline, current, pairing) {
    const common = pairing.length;
    return { both: common, added: current.records.length - common, missing: baseline.records.length - common };
}
function labelsOf({ rows, record, current }, kind) {
    const recorded = Object.keys(record?.[kind] ?? {});
    const told = [...(rows?.[kind].keys() ?? []), ...current[kind].keys()];
    return [...new Set([...recorded, ...told])].sort();
}
function comparedMetric(sides, kind, label, better) {
    const { rows, record, pairing } = sides;
    const current = sideOf(sides.current, kind, label);
    const baseline = rows && sideOf(rows, kind, label);
    const type = typeOf(current.metric, baseline?.metric ?? (record && metricOf(record, label)));
    if (type === "categorical") {
        if (record)
            return categoriesWithRecord(label, categoriesOf(record, label), current, record);
        return compareCategories(label, baseline, current, pairing);
    }
    if (record)
        return compareWithRecord({ label, type, better, current, record });
    return compareNumeric({ label, type, better, baseline, current, pairing });
}
function sideOf(experiment, kind, label) {
    const metrics = experiment[kind];
    return { experiment, metric: metrics.get(label) };
}
/** This run's type, unless none of its rows has a score. */
function typeOf(current, baseline) {
    if (current?.count || baseline === undefined)
        return current?.type ?? "score";
    return "kind" in baseline ? baseline.kind : baseline.type;
}
/** Usage that nobody asked to judge is not tested, and takes nothing from the tests of the others. */
function verdictsOf(numeric, isUsageJudged) {
    const isShownOnly = ({ comparison: { label } }) => (0,scores/* isUsageLabel */.yF)(label) && !isUsageJudged(label);
    const tested = numeric.filter((one) => one.test !== undefined && !isShownOnly(one));
    const judged = judgedPValues(tested.flatMap(({ test }) => test ?? []));
    const judgedOf = new Map(tested.map((one, index) => [one, judged[index]]));
    return new Map(numeric.map((one) => {
        const shown = { ...one.comparison, verdict: "not tested" };
        return [one, isShownOnly(one) ? shown : withVerdict(one, judgedOf.get(one))];
    }));
}
function recordedSummary({ record }) {
    return new Map(Object.entries(record?.summary ?? {}));
}
function compareSummary(label, better, baseline, current) {
    const isNumeric = typeof baseline === "number" && typeof current === "number";
    return { label, better, baseline, current, difference: isNumeric ? current - baseline : undefined };
}


/***/ }),

/***/ 2126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ fileSentences)
/* harmony export */ });
/* harmony import */ var _render_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1509);

const mostFiles = 20;
/** For each results file a sentence that says what was understood of it. */
function fileSentences(files) {
    const sentences = files.slice(0, mostFiles).map(fileSentence);
    const more = files.length - sentences.length;
    return more === 0 ? sentences : [...sentences, `And ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, "results file")} more.`];
}
function fileSentence(file) {
    const { told, format, notes } = file;
    if (told.rows === 0 && told.summaries === 0 && !file.isTool)
        return `${file.file.name}: empty`;
    const parts = [format, (0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(told.rows, "row"), ...runsOf(file), ...metricsOf(file)];
    const sentence = [`${file.file.name}: ${parts.join(", ")}`, ...leftOutOf(file), ...notes].join("; ");
    return sentence.replace(/\s+/g, " ");
}
function runsOf({ told: { rows, runs, firstRuns } }) {
    if (runs <= 1)
        return [];
    return [rows === firstRuns * runs ? `${runs} runs each` : `up to ${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(runs)} runs each`];
}
const mostMetrics = 50;
// Each label with the tool's own name, where that is another one.
function metricsOf({ names }) {
    if (names.size === 0)
        return [];
    const all = [...names].map(([name, label]) => (name === label ? label : `${label} (${name})`));
    const more = all.length > mostMetrics ? [`and ${all.length - mostMetrics} more`] : [];
    return [`metrics ${[...all.slice(0, mostMetrics), ...more].join(", ")}`];
}
function leftOutOf({ leftOut }) {
    const counts = [...leftOut].map(([what, times]) => `${(0,_render_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(times)} ${what}`);
    return counts.length === 0 ? [] : [`left out: ${counts.join(", ")}`];
}


/***/ }),

/***/ 2225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ judgeGate)
});

;// CONCATENATED MODULE: ./src/gate/words.ts
/** The words of judgements. */
function judgement(metric, rule, outcome, message, isOwn = true) {
    return { metric, rule, outcome, isOwn, message };
}
function notJudged(metric, rule, reason, isOwn = true) {
    return judgement(metric, rule, "not judged", `${metric}: ${rule} is not judged: ${reason}`, isOwn);
}
function factJudgement({ rule, message }) {
    return judgement("$rows", rule, "broken", message, false);
}
function shownAmount(amount) {
    return amount.kind === "count" ? `${amount.count}` : `${plain(amount.share * 100)}%`;
}
/** The largest percentage without decimals that is no more than a share. */
function shareBelow(count, of) {
    return `${Math.floor((count / of) * 100)}%`;
}
function plain(value) {
    return String(rounded(value, 4));
}
/** A value with as many digits as it takes to tell it from the limit: never “0.8, min is 0.8” where it is below. */
function apart(value, limit) {
    const precisions = [4, 6, 8, 10, 12];
    const precision = precisions.find((digits) => rounded(value, digits) !== limit) ?? 4;
    return String(rounded(value, precision));
}
// Rounding up may leave the numbers there are.
function rounded(value, digits) {
    const shorter = Number(value.toPrecision(digits));
    return Number.isFinite(shorter) ? shorter : value;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;
/** Whether a value is at least a limit, but for rounding; a value that is no number is not. */
function isAtLeast(value, limit, magnitude = Math.max(Math.abs(value), Math.abs(limit))) {
    return Number.isFinite(value) && value >= limit - tolerance * magnitude;
}

;// CONCATENATED MODULE: ./src/gate/judge-rows.ts

/** Judges the rules of `$rows`. Its defaults are no rules of the user's own, and are told only where they say something. */
function judgeRows({ rows, explicitRows }, comparison, baseline) {
    const isOwn = (rule) => explicitRows.includes(rule);
    return [
        maxErrors(rows.maxErrors, comparison, isOwn("maxErrors")),
        fewestRows(rows.min, comparison, isOwn("min")),
        ...maxMissing(rows.maxMissing, comparison, baseline, isOwn("maxMissing")),
        ...(isOwn("minCommon") ? minCommon(rows.minCommon, comparison, baseline) : []),
    ];
}
/** Whether a count of so many keeps within an amount. */
function isWithin(count, of, most) {
    return count <= (most.kind === "count" ? most.count : most.share * of + 1e-9 * of);
}
function maxErrors(most, { rows }, isOwn) {
    const { total, failed } = rows.current;
    const outcome = isWithin(failed, total, most) ? "kept" : "broken";
    const message = `${failed} of ${counted(total, "row")} failed, max_errors is ${shownAmount(most)}`;
    return judgement("$rows", "max_errors", outcome, message, isOwn);
}
function fewestRows(min, { rows }, isOwn) {
    const { total } = rows.current;
    const are = total === 1 ? "there is 1 row" : `there are ${total} rows`;
    return judgement("$rows", "min", total >= min ? "kept" : "broken", `${are}, min is ${min}`, isOwn);
}
function maxMissing(most, comparison, baseline, isOwn) {
    const open = withoutBaseline("max_missing", baseline, isOwn);
    if (open)
        return open;
    const { missing, of, what } = missingOf(comparison);
    if (baseline.kind === "read" && baseline.otherDatasetVersion) {
        const reason = `${counted(missing, what)} of the baseline ${missing === 1 ? "has" : "have"} no row here, but it was made on another dataset version`;
        return isOwn || missing > 0 ? [notJudged("$rows", "max_missing", reason, isOwn)] : [];
    }
    const counts = `${missing} of the baseline's ${counted(of, what)} ${missing === 1 ? "has" : "have"} no row in this run, max_missing is ${shownAmount(most)}`;
    if (isWithin(missing, of, most))
        return [judgement("$rows", "max_missing", "kept", counts, isOwn)];
    const remedy = `evaluate the whole dataset, or allow it on purpose with $rows: { max_missing: ${missing} }`;
    return [judgement("$rows", "max_missing", "broken", `${counts}: ${remedy}`, isOwn)];
}
/** Records without a row here; rows of no record, and baselines whose rows are gone, are counted against each other. */
function missingOf({ records, rows }) {
    const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
    if (records === undefined) {
        return { missing: Math.max(0, there.total - rows.current.total), of: there.total, what: "row" };
    }
    const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
    const of = records.both + records.missing + there.withoutRecord;
    return { missing: records.missing + nameless, of, what: nameless > 0 ? "row" : "record" };
}
/** Judged over all records where it stands in the gate; for each metric that is compared it is judged there. */
function minCommon(least, { records }, baseline) {
    const open = withoutBaseline("min_common", baseline, true);
    if (open)
        return open;
    if (records === undefined)
        return [notJudged("$rows", "min_common", "the baseline's rows are gone")];
    const { both: common, added } = records;
    const message = commonSentence(common, common + added, "records of this run", least);
    const isKept = isEnough(common, common + added, least);
    return [
        judgement("$rows", "min_common", isKept ? "kept" : "broken", isKept ? message : `${message}: ${commonRemedy(common)}`),
    ];
}
/** More than the share, but all where it is all; at least the count. */
function isEnough(common, of, least) {
    if (least.kind === "count")
        return common >= least.count;
    return isAtEnd(least.share) ? common >= least.share * of : common > least.share * of;
}
/** There is no more than all. */
function isAtEnd(share) {
    return share >= 1 || share === 0;
}
function commonSentence(common, of, what, least) {
    const share = of === 0 ? "" : ` (${shareBelow(common, of)})`;
    const limit = least.kind === "share" && !isAtEnd(least.share) ? `more than ${shownAmount(least)}` : shownAmount(least);
    return `${common} of ${of} ${what}${share} are in the baseline, min_common wants ${limit}`;
}
function commonRemedy(common) {
    return `run the evaluation of the baseline branch again on this dataset, or allow it on purpose with $rows: { min_common: ${common} }`;
}
/** What a rule of `$rows` comes to where there is no baseline to count; undefined where there is one. */
function withoutBaseline(rule, baseline, isOwn) {
    switch (baseline.kind) {
        case "read":
            return undefined;
        case "none":
            return isOwn ? [notJudged("$rows", rule, `there is no baseline (${baseline.reason})`)] : [];
        case "unreadable": {
            if (!isOwn)
                return [notJudged("$rows", rule, `the baseline could not be read: ${baseline.reason}`, false)];
            const message = `$rows: ${rule} needs the baseline, which could not be read: ${baseline.reason}`;
            return [judgement("$rows", rule, "broken", message)];
        }
    }
}

;// CONCATENATED MODULE: ./src/gate/numbers.ts

/** As gates and outputs have them: a share of true is a number between 0 and 1. */
const bareNumbers = {
    value: plain,
    apart: apart,
    limit: String,
    largest: String,
    change: (difference, limit) => apart(Math.abs(difference), limit),
};
const space = "\u{00A0}";
const percent = (share) => Number((share * 100).toPrecision(12));
/** As people read a share of true, in the table beside it too. */
const shares = {
    value: (value) => `${tenths(value * 100)}${space}%`,
    apart: (value, limit) => `${apart(percent(value), percent(limit))}${space}%`,
    limit: (limit) => `${percent(limit)}${space}%`,
    largest: (limit) => `${percent(limit)}${space}pp`,
    change: (difference, limit) => `${apart(percent(Math.abs(difference)), percent(limit))}${space}pp`,
};
function tenths(value) {
    return String(Math.round(value * 10) / 10);
}
/** The units in which a metric is shown; undefined where the bare numbers are its units. */
function shownNumbers({ tested }) {
    return tested?.type === "boolean" ? shares : undefined;
}

;// CONCATENATED MODULE: ./src/gate/judge-metric.ts



/** Judges the rules of a metric that has a score. */
function judgeSubject(subject, rules, { minCommon }, baseline) {
    const { label, tested } = subject;
    const common = commonFault(subject, rules, minCommon, baseline);
    const open = common && `min_common is not met`;
    return [
        ...judgeBounds(subject, rules),
        ...(tested ? judgeCoverage(label, tested.coverage, rules.minCoverage) : []),
        ...(common ? [common] : []),
        ...judgeMaxRegression(subject, rules, baseline, open),
        ...judgeNoRegression(subject, rules, baseline, open),
    ];
}
/** The judgement of a rule by a sentence whose numbers are written in two ways. */
function told(subject, rule, outcome, sentence) {
    const shown = shownNumbers(subject);
    const judged = judgement(subject.label, rule, outcome, sentence(bareNumbers));
    return shown === undefined ? judged : { ...judged, shown: sentence(shown) };
}
function judgeBounds(subject, { min, max }) {
    const { label, value, before } = subject;
    const sentence = (rule, limit) => (numbers) => {
        const inBaseline = before === undefined ? "" : ` (${numbers.value(before)} in the baseline)`;
        return `${label} is ${numbers.apart(value, limit)}, ${rule} is ${numbers.limit(limit)}${inBaseline}`;
    };
    const bound = (rule, limit, isKept) => limit === undefined
        ? []
        : [told(subject, rule, isKept(limit) ? "kept" : "broken", sentence(rule, limit))];
    return [
        ...bound("min", min, (limit) => isAtLeast(value, limit)),
        ...bound("max", max, (limit) => isAtLeast(-value, -limit)),
    ];
}
const usualCoverage = { kind: "share", share: 0.95 };
/** Of the rows that ought to have a metric enough have a score; told where there is a rule, or not all have one. */
function judgeCoverage(label, coverage, own) {
    const { expected, covered, current } = coverage;
    const least = own ?? usualCoverage;
    if (expected === 0 || (own === undefined && covered === expected))
        return [];
    const wanted = least.kind === "count" ? least.count : least.share * expected;
    const failed = current.failed === 0 ? "" : `, its evaluator failed on ${current.failed}`;
    const counts = `${label} has a score on ${covered} of the ${counted(expected, "row")} that ought to have one${failed}; min_coverage is ${shownAmount(least)}`;
    if (isAtLeast(covered, wanted))
        return [judgement(label, "min_coverage", "kept", counts, own !== undefined)];
    const remedy = `mend the evaluator, or allow it on purpose with ${label}: { min_coverage: ${shareBelow(covered, expected)} }`;
    return [judgement(label, "min_coverage", "broken", `${counts}: ${remedy}`, own !== undefined)];
}
/** Too few of the scored records are in the baseline for a comparison to be judged. */
function commonFault({ label, tested }, rules, least, baseline) {
    const records = tested?.coverage.records;
    const isCompared = rules.maxRegression !== undefined || rules.noRegression === true;
    if (!isCompared || baseline.kind !== "read" || records === undefined || records.both === 0)
        return undefined;
    const { both: common, added } = records;
    if (isEnough(common, common + added, least))
        return undefined;
    const sentence = commonSentence(common, common + added, "scored records", least);
    return judgement(label, "min_common", "broken", `${label}: ${sentence}: ${commonRemedy(common)}`, false);
}
function judgeMaxRegression(subject, { maxRegression, better = "higher" }, baseline, open) {
    if (maxRegression === undefined)
        return [];
    const { label, difference, comparedBefore } = subject;
    const unjudged = withoutComparison(subject, "max_regression", baseline, open);
    if (unjudged)
        return [unjudged];
    if (difference === undefined || comparedBefore === undefined)
        return [incomparable(subject, "max_regression")];
    const limit = limitOf(maxRegression, comparedBefore);
    const change = better === "higher" ? difference : -difference;
    const magnitude = Math.max(Math.abs(comparedBefore), Math.abs(limit));
    const outcome = isAtLeast(change, -limit, magnitude) ? "kept" : "broken";
    const sentence = (numbers) => `${label} ${changeOf(difference, limit, numbers)}${basisOf(subject)}, max_regression is ${limitWords(maxRegression, limit, numbers)}${values(subject, numbers)}`;
    return [told(subject, "max_regression", outcome, sentence)];
}
function limitOf(limit, before) {
    return limit.kind === "absolute" ? limit.value : limit.share * Math.abs(before);
}
function limitWords(limit, value, numbers) {
    return limit.kind === "absolute"
        ? numbers.largest(limit.value)
        : `${plain(limit.share * 100)}% of the baseline, ${numbers.value(value)}`;
}
function judgeNoRegression(subject, { noRegression = false }, baseline, open) {
    if (!noRegression)
        return [];
    const { label, tested } = subject;
    if (!tested) {
        const message = `${label} is a score of the whole experiment and cannot be tested: use max_regression instead of no_regression`;
        return [judgement(label, "no_regression", "broken", message)];
    }
    const unjudged = withoutComparison(subject, "no_regression", baseline, open);
    if (unjudged)
        return [unjudged];
    if (tested.difference === undefined)
        return [incomparable(subject, "no_regression")];
    return [judgeVerdict(subject, tested)];
}
function judgeVerdict(subject, tested) {
    const { label, difference = 0 } = subject;
    const words = (verdict) => (numbers) => `${label} ${verdict}, no_regression is set: it ${changeOf(difference, 0, numbers)}${basisOf(subject)}, p = ${plain(tested.adjustedPValue ?? 1)}${values(subject, numbers)}`;
    switch (tested.verdict) {
        case "worse":
            return told(subject, "no_regression", "broken", words("regressed"));
        case "better":
            return told(subject, "no_regression", "kept", words("shows an improvement"));
        case "maybe better":
        case "maybe worse":
        case "unchanged":
        case "no clear change":
            return told(subject, "no_regression", "kept", words("shows no clear change"));
        case "not enough data":
        case "not tested":
        case "new":
        case "missing": {
            const common = tested.coverage.records?.both;
            const over = common === undefined ? "" : ` (${counted(common, "common record")})`;
            return notJudged(label, "no_regression", `${tested.verdict}${over}`);
        }
    }
}
/** The judgement where there is nothing to compare the metric with. */
function withoutComparison({ label, before, lack }, rule, baseline, open) {
    switch (baseline.kind) {
        case "none":
            return notJudged(label, rule, `there is no baseline (${baseline.reason})`);
        case "unreadable": {
            const message = `${label}: ${rule} needs the baseline, which could not be read: ${baseline.reason}`;
            return judgement(label, rule, "broken", message);
        }
        case "read":
            if (lack !== undefined)
                return unusable(label, rule, lack);
            if (before === undefined)
                return notJudged(label, rule, "the baseline has no score of it");
            return open === undefined ? undefined : notJudged(label, rule, open);
    }
}
/** A metric that is new leaves the rule open; one that the baseline has, but nothing can be held against, breaks it. */
function unusable(label, rule, lack) {
    const reason = lack.kind === "other type"
        ? "a baseline of the same type, and there it is of another one"
        : `a score in the baseline, and there its evaluator failed${lack.rows === undefined ? "" : ` on all ${counted(lack.rows, "row")}`}: run the baseline branch again`;
    return judgement(label, rule, "broken", `${label}: ${rule} needs ${reason}`);
}
// A baseline with which nothing can be compared must not let a regression pass.
function incomparable({ label, tested }, rule) {
    const common = tested?.coverage.records?.both ?? 0;
    const message = common > 0
        ? `${label}: ${rule} needs a difference, and the scores lie too far apart for one: it is beyond the largest number`
        : `${label}: ${rule} needs dataset records that this run and the baseline have in common, and there are none`;
    return judgement(label, rule, "broken", message);
}
function changeOf(difference, limit, numbers) {
    if (difference === 0)
        return "did not change";
    return `${difference < 0 ? "fell" : "rose"} by ${numbers.change(difference, limit)}`;
}
/** What a difference stands on. */
function basisOf({ tested, fromRecord }) {
    if (fromRecord && tested)
        return " against what the baseline's record kept, since its rows are gone";
    const common = tested?.coverage.records?.both;
    return common === undefined ? "" : ` over ${counted(common, "common record")}`;
}
function values({ value, before }, numbers) {
    const inBaseline = before === undefined ? "" : `, ${numbers.value(before)} in the baseline`;
    return ` (${numbers.value(value)} in this run${inBaseline})`;
}

// EXTERNAL MODULE: ./src/gate/metrics.ts
var metrics = __webpack_require__(1370);
;// CONCATENATED MODULE: ./src/gate/subject.ts
/** The metric, category or score of the whole experiment of a label; undefined where there is none. */
function comparisonOf(label, { metrics, usage, summary }) {
    return [...metrics, ...usage, ...summary].find((candidate) => candidate.label === label);
}
/** The subject of a metric's rules, or why there is none. */
function subjectOf(found, { baselineFrom }) {
    if (!("kind" in found))
        return summarySubject(found);
    if (found.kind === "categorical")
        return isCategory(found.label, found.otherType);
    const { label, current, baseline, compared, difference } = found;
    const value = current?.mean;
    if (value === undefined || !Number.isFinite(value))
        return noScore(label, found.coverage);
    const sides = { before: baseline?.mean, comparedBefore: compared?.baseline };
    const lack = lackOf(found);
    return {
        label,
        value,
        ...sides,
        lack,
        difference,
        tested: found,
        fromRecord: baselineFrom === "results summary",
    };
}
function lackOf({ otherType, baseline, coverage }) {
    if (otherType)
        return { kind: "other type" };
    const failed = coverage.baseline?.failed ?? 0;
    return baseline?.mean === undefined && failed > 0 ? { kind: "failed", rows: failed } : undefined;
}
function noScore(label, { current: { failed, rows } }) {
    if (failed === 0)
        return `${label} has no score in this run`;
    const where = failed === rows ? `all ${rows} rows` : `${failed} of ${rows} rows, and the others have none`;
    return `${label} has no score in this run: its evaluator failed on ${where}`;
}
function isCategory(label, wasNone = false) {
    const here = wasNone ? " in this run, and was none in the baseline" : "";
    return `${label} is a category${here}: the gate needs numbers, or true and false`;
}
function summarySubject({ label, current, baseline }) {
    if (typeof current === "string")
        return isCategory(label);
    if (current === null || current === undefined || !Number.isFinite(Number(current)))
        return `${label} has no score in this run`;
    const value = Number(current);
    const isNumeric = typeof baseline === "number" || typeof baseline === "boolean";
    const before = isNumeric ? Number(baseline) : undefined;
    const difference = before === undefined ? undefined : value - before;
    const lack = summaryLack(baseline);
    return {
        label,
        value,
        before,
        comparedBefore: before,
        lack,
        difference,
        tested: undefined,
        fromRecord: false,
    };
}
function summaryLack(baseline) {
    if (baseline === null)
        return { kind: "failed", rows: undefined };
    return typeof baseline === "string" ? { kind: "other type" } : undefined;
}

// EXTERNAL MODULE: ./src/gate/suggestion.ts
var suggestion = __webpack_require__(4115);
;// CONCATENATED MODULE: ./src/gate/judge.ts






/** Judges every rule of a gate. Without a gate nothing is judged. */
function judgeGate(gate, evidence) {
    if (!gate)
        return { verdict: "none", isGated: false, rules: [] };
    const rules = [...(evidence.facts ?? []).map(factJudgement), ...judgeResults(gate, evidence)];
    return { verdict: verdictOf(rules), isGated: true, rules };
}
/** Only a rule of the user's own that was judged lets a gate pass. */
function verdictOf(rules) {
    if (rules.some(({ outcome }) => outcome === "broken"))
        return "fail";
    return rules.some(({ outcome, isOwn }) => isOwn && outcome === "kept") ? "pass" : "none";
}
function judgeResults(gate, { results, baseline, facts: _, ...known }) {
    if (results.kind === "unreadable") {
        return [
            judgement("$rows", "results", "broken", `the results could not be read: ${results.reason}`, false),
        ];
    }
    const { comparison } = results;
    const state = shownBaseline(baseline, comparison);
    return [...judgeRows(gate, comparison, state), ...judgeMetrics(gate, comparison, state, known)];
}
/** A baseline that shows no row, or fewer than its record says, is not one that was read. */
function shownBaseline(baseline, { rows, baselineFrom }) {
    if (baseline.kind !== "read" || baselineFrom === "results summary")
        return baseline;
    const shown = rows.baseline?.total ?? 0;
    const { recordedRows = 0 } = baseline;
    const again = "run the baseline branch again";
    if (shown === 0)
        return { kind: "unreadable", reason: `it has no rows: ${again}` };
    if (shown >= recordedRows)
        return baseline;
    const reason = `it shows ${shown} of the ${recordedRows} rows that its record of results counts: ${again}`;
    return { kind: "unreadable", reason };
}
function judgeMetrics(gate, comparison, baseline, { names }) {
    const labels = new Set(gate.metrics.map(({ label }) => (0,metrics/* labelFor */.gt)(label, names)));
    // "*" is for the numbers that rows have: categories and scores of the whole experiment are gated by name.
    const others = [
        ...comparison.metrics,
        ...comparison.usage.filter(({ verdict }) => verdict !== "not tested"),
    ]
        .filter((metric) => (metric.kind === "numeric" || metric.otherType) && !labels.has(metric.label))
        .map(({ label }) => ({ label, rules: {} }));
    // A metric may stand in the gate by its tool's name and by its label: the rules of both hold.
    return [...gate.metrics, ...others].flatMap(({ label, rules: own }) => {
        const rules = (0,metrics/* rulesFor */.NP)(gate, own);
        return (0,metrics/* isGating */.LV)(rules) ? judgeMetric(label, rules, { gate, comparison, baseline, names }) : [];
    });
}
function judgeMetric(name, rules, known) {
    const { gate, comparison, baseline, names } = known;
    const label = (0,metrics/* labelFor */.gt)(name, names);
    const found = comparisonOf(label, comparison);
    if (found === undefined) {
        const labels = [...comparison.metrics, ...comparison.usage, ...comparison.summary].map((metric) => metric.label);
        const meant = (0,suggestion/* findNearestMetric */.g)(name, labels, names?.keys() ?? []);
        const end = meant === undefined ? "" : `; did you mean ${meant}?`;
        return [judgement(name, "score", "broken", `${name} has no score in this run${end}`)];
    }
    const { minCoverage, ...others } = rules;
    if (!("better" in found) && !(0,metrics/* isGating */.LV)(others))
        return judgeCoverage(label, found.coverage, minCoverage);
    const subject = subjectOf(found, comparison);
    if (typeof subject === "string")
        return [judgement(label, "score", "broken", subject)];
    const better = "better" in found ? found.better : "higher";
    return judgeSubject(subject, { ...rules, better }, gate.rows, baseline);
}


/***/ }),

/***/ 1370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ betterOf),
/* harmony export */   LV: () => (/* binding */ isGating),
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   gt: () => (/* binding */ labelFor),
/* harmony export */   xs: () => (/* binding */ isUsageJudged)
/* harmony export */ });
/* harmony import */ var _results_formats_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8938);
/* harmony import */ var _results_result_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3400);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9652);



/** The label that a name in the gate stands for: itself, or what a tool's name became. */
function labelFor(name, names) {
    const known = names?.get(name);
    if (known !== undefined)
        return known;
    if ((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsageLabel */ .yF)(name) || _results_result_row_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabelPattern */ .L3.test(name))
        return name;
    return (0,_results_formats_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .W)(name);
}
/** The rules of a metric: its own, and for the rest those of `"*"`. */
function rulesFor({ everyMetric }, own) {
    return { ...everyMetric, ...own };
}
/** Which way is better for a metric: as the gate says, else as its tool does; less of what answers cost, else more. */
function betterOf(gate, label, facts = {}) {
    // By its label and by its tool's name a metric may stand there twice.
    const [own] = (gate?.metrics ?? []).flatMap(({ label: name, rules }) => labelFor(name, facts.names) === label ? (rules.better ?? []) : []);
    const isLower = (0,_results_scores_js__WEBPACK_IMPORTED_MODULE_2__/* .isUsageLabel */ .yF)(label) || facts.lowerIsBetter?.has(label);
    return own ?? (isLower ? "lower" : (gate?.everyMetric.better ?? "higher"));
}
/** Whether cost, tokens or duration are tested: where the gate has a rule for it by name, or all are to be. */
function isUsageJudged(gate, label, { usageMetrics } = {}) {
    const own = gate?.metrics.find((metric) => metric.label === label);
    return usageMetrics === true || (own !== undefined && isGating(own.rules));
}
/** Whether rules say more than which way is better. */
function isGating({ min, max, maxRegression, noRegression = false, minCoverage, }) {
    return [min, max, maxRegression, minCoverage].some((rule) => rule !== undefined) || noRegression;
}


/***/ }),

/***/ 347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ gateReport),
  L: () => (/* binding */ resultsReport)
});

;// CONCATENATED MODULE: ./src/report/changes.ts
/** The records that got worse and better, each with all its metrics that did; in the comparison's order. */
function recordChanges({ records }, answers) {
    const changed = records?.changed ?? [];
    return {
        withAnswers: answers.excerpts !== undefined,
        fell: withDirection(changed, "worse", answers),
        rose: withDirection(changed, "better", answers),
    };
}
function withDirection(records, direction, answers) {
    return records
        .map((record) => ({
        ...record,
        changes: record.changes.filter((change) => change.direction === direction),
    }))
        .filter(({ changes }) => changes.length > 0)
        .map((record) => recordChange(record, answers));
}
function recordChange({ recordId, span, baselineSpan, changes }, { excerpts, urls }) {
    const before = baselineSpan && excerpts?.baseline(baselineSpan);
    const after = span && excerpts?.current(span);
    const labels = changes.map(({ label }) => label);
    return {
        recordId,
        scores: changes.flatMap(({ label, type, baseline, current }) => type === "categorical" ? [] : [{ label, type, baseline: Number(baseline), value: Number(current) }]),
        input: after?.input ?? before?.input,
        expected: after?.expected ?? before?.expected,
        baseline: answer(before, baselineSpan && urls.baseline(baselineSpan), labels),
        current: answer(after, span && urls.current(span), labels),
    };
}
function answer(excerpt, url, labels) {
    if (excerpt === undefined)
        return url === undefined ? undefined : { url };
    const reasons = labels.flatMap((label) => {
        const text = Object.hasOwn(excerpt.reasons, label) ? excerpt.reasons[label] : undefined;
        return text === undefined ? [] : [{ label, text }];
    });
    return { output: excerpt.output, error: excerpt.error, reasons, url };
}

;// CONCATENATED MODULE: ./src/report/results.ts

/** What comment and summary show of a comparison and of the gate's judgement. */
function resultsReport(comparison, judgement, { mode, answers, trend }) {
    const { rows, records } = comparison;
    const byRecord = comparison.baselineFrom === "results summary";
    const numeric = (metric) => numericReport(metric, byRecord);
    const metrics = comparison.metrics.map((metric) => metric.kind === "numeric" ? numeric(metric) : categoricalReport(metric));
    return {
        metrics: [
            ...metrics,
            ...comparison.usage.filter(({ current }) => current?.count).map(numeric),
            ...comparison.summary.flatMap(summaryReport),
        ],
        rows: {
            total: rows.current.total,
            failed: rows.current.failed,
            missing: records?.missing ?? 0,
            added: records?.added,
            common: records?.both,
        },
        gate: gateReport(judgement, mode),
        changes: recordChanges(comparison, answers),
        trend,
    };
}
/** The gate's part of a report; undefined where there is no gate. */
function gateReport(judgement, mode) {
    if (!judgement.isGated)
        return undefined;
    const those = (outcome) => judgement.rules.filter((rule) => rule.outcome === outcome);
    return {
        mode,
        broken: those("broken").map(shownMessage),
        open: those("not judged")
            .filter(({ isOwn }) => isOwn)
            .map(shownMessage),
        held: those("kept").filter(({ isOwn }) => isOwn).length,
    };
}
function shownMessage({ message, shown }) {
    return shown ?? message;
}
function numericReport(metric, isByRecord) {
    const { label, type, better, baseline, current, difference, interval, records, coverage, verdict } = metric;
    return {
        type,
        label,
        better,
        baseline: baseline?.mean,
        value: current?.mean,
        difference,
        interval,
        records: records && { common: records.both, worse: records.worse, better: records.better },
        coverage: coverageReport(coverage),
        byRecord: isByRecord && baseline !== undefined,
        verdict: shownVerdicts[verdict],
    };
}
const shownVerdicts = {
    better: "improved",
    worse: "regressed",
    "maybe better": "no clear change",
    "maybe worse": "no clear change",
    "no clear change": "no clear change",
    unchanged: "no clear change",
    "not enough data": "too few samples",
    new: "new",
    missing: "missing",
    "not tested": "not tested",
};
function categoricalReport(metric) {
    const { label, baseline, current, changed, coverage } = metric;
    const common = coverage.records?.both ?? 0;
    return {
        type: "categorical",
        label,
        baseline: categories(baseline),
        value: categories(current),
        records: changed === undefined ? undefined : { common, changed },
        coverage: coverageReport(coverage),
    };
}
function coverageReport({ current, baseline, records }) {
    return {
        scored: current.scored,
        failed: current.failed,
        rows: current.rows,
        baseline: baseline && { scored: baseline.scored, rows: baseline.rows },
        added: records?.added,
        missing: records?.missing,
    };
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


/***/ }),

/***/ 1454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checkResults)
/* harmony export */ });
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5333);
/* harmony import */ var _result_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(156);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3400);
/* harmony import */ var _results_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6310);
/* harmony import */ var _row_faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2014);
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9652);






const mostFaults = 20;
// Far beyond any evaluation: a record's id or a time stands in the name.
const mostMetrics = 1_000;
/**
 * Reads files whole, line by line, and holds them against each other: metrics that change their type, a record and
 * run that comes twice. What a comparison needs is folded on the way. Rejects with the reason of a cancel.
 */
async function checkResults(files, experimentId, cancel, toldFaults = mostFaults) {
    const check = emptyCheck(toldFaults);
    for (const file of files) {
        const opened = (0,_results_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openResultsFile */ .x)(file);
        const before = check.total;
        for await (const group of opened.entries) {
            for (const entry of group)
                addEntry(check, entry, experimentId);
            cancel?.throwIfAborted();
        }
        check.files.push({ file, ...opened.facts() });
        if (check.total === before)
            checkNames(check, file);
    }
    complainOfTwins(check);
    if (check.total === 0)
        complainOfEmpty(check);
    if (check.total > 0)
        return { kind: "faults", faults: check.faults, total: check.total };
    return { kind: "checked", scores: check.folder.scores(), counts: check.counts, files: check.files };
}
function emptyCheck(toldFaults) {
    return {
        toldFaults,
        faults: [],
        total: 0,
        counts: { rows: 0, metrics: 0 },
        folder: (0,_scores_js__WEBPACK_IMPORTED_MODULE_5__/* .createScoreFolder */ .fF)(),
        types: new Map(),
        runs: new Map(),
        summaries: new Map(),
        files: [],
        names: new Map(),
        twins: new Map(),
    };
}
function addEntry(check, entry, experimentId) {
    switch (entry.kind) {
        case "fault":
            addFault(check, entry);
            return;
        case "row":
            addRow(check, entry, experimentId);
            return;
        case "summary":
            addSummary(check, entry);
            return;
    }
}
function addFault(check, fault) {
    check.total += 1;
    if (check.faults.length < check.toldFaults)
        check.faults.push((0,_result_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)(fault));
}
function addRow(check, entry, experimentId) {
    checkTypes(check, entry, entry.row.scores);
    check.counts.rows += 1;
    check.counts.metrics += Object.keys(entry.row.scores).length;
    const record = check.folder.addRow(entry.row, entry.identity, (0,_events_js__WEBPACK_IMPORTED_MODULE_0__/* .spanReferenceOf */ .R)(experimentId, entry));
    if (record >= 0)
        checkRun(check, entry, record);
}
function addSummary(check, entry) {
    for (const label of Object.keys(entry.scores)) {
        const first = firstSeen(check.summaries, label, entry);
        if (first)
            complain(check, entry, `summary.${label} was given before, in ${(0,_result_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(first)}`);
    }
    check.counts.metrics += Object.keys(entry.scores).length;
    check.folder.addSummary(entry.scores);
}
function checkTypes(check, place, scores) {
    for (const [label, score] of Object.entries(scores)) {
        const type = (0,_scores_js__WEBPACK_IMPORTED_MODULE_5__/* .metricTypeOf */ .OQ)(score);
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
    check.types.set(label, { type, place: (0,_result_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(place) });
    if (check.types.size === mostMetrics + 1)
        complain(check, place, `there are more than ${mostMetrics} metrics: their names may not hold what changes from row to row`);
}
const words = {
    score: "a number",
    boolean: "true or false",
    categorical: "a text",
};
/** `record` is its index. */
function checkRun(check, entry, record) {
    const { row } = entry;
    const run = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_2__/* .runOf */ .ng)(row);
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
    const hint = row.record_id
        ? "several runs of a record need a run each"
        : "give such rows a record_id, or a run each";
    complain(check, entry, `the same record and run as in ${(0,_result_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(first)}: ${hint}`);
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
        const message = `${also} in ${(0,_result_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(first)} too: name one of the two files, or exclude one with a line that begins with !`;
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
            complain(check, { file, line: undefined }, `the metric ${(0,_row_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(name)} becomes the label ${label}, as ${(0,_row_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(first.name)} of ${first.file} does: rename one of them`);
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
/* harmony export */   R: () => (/* binding */ spanReferenceOf),
/* harmony export */   X: () => (/* binding */ eventsOf)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7129);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6072);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8233);




/**
 * The ids of a row's span, derived from the experiment and from what identifies the row (record and run, else its
 * place), so that a repeated upload repeats itself.
 */
function spanReferenceOf(experimentId, entry) {
    const { row, identity, file, line, inDocument } = entry;
    const record = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordKey */ .Hy)(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
    // One digest for both: with 100,000 rows the second one is felt.
    const [spanId, traceId] = (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestParts */ .zf)(`row ${experimentId}\n${record}\n${(0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(row)}`, 8, 16);
    return { spanId, traceId };
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
    const { row } = entry;
    const metrics = Object.entries(row.scores).map(([label, score]) => {
        const comment = { reasoning: row.reasoning?.[label], assessment: row.assessment?.[label] };
        return metricOf("custom", label, score, reference, context, comment);
    });
    return { spans: [spanOf(row, reference, context)], metrics };
}
function summaryMetrics(scores, context) {
    const wholeExperiment = { spanId: "", traceId: "" };
    return Object.entries(scores).map(([label, score]) => metricOf("summary", label, score, wholeExperiment, context, {}));
}
function spanOf(row, reference, context) {
    const error = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g)(row.error);
    const metrics = (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .spanUsage */ .y2)(row.usage);
    const metadata = metadataOf(row);
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
            ...(metadata ? { metadata } : {}),
            ...(error ? { error } : {}),
        },
        ...(metrics ? { metrics } : {}),
        tags: spanTags(row, context),
    };
}
// Whether Datadog keeps the metrics of a pushed span is open; metadata are kept.
function metadataOf({ metadata, usage }) {
    return (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUsage */ .Ak)(usage) ? { ...metadata, [_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .usageMember */ .m7]: usage } : (metadata ?? undefined);
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
    const run = (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(row);
    const record = row.record_id ? [`dataset_record_id:${row.record_id}`] : [];
    return [
        `experiment_id:${context.experimentId}`,
        `dataset_id:${context.datasetId}`,
        `run_id:${runIdOf(context, run)}`,
        `run_iteration:${run}`,
        ...record,
        ...(row.tags ?? []),
    ];
}
// In the form of a UUID, as Datadog's SDKs write it; the last one is kept, since rows come run by run.
function runIdOf(context, run) {
    const known = lastRunIds.get(context);
    if (known?.run === run)
        return known.id;
    const hex = (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(`${context.experimentId}\nrun ${run}`, 16);
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
    const id = parts.join("-");
    lastRunIds.set(context, { run, id });
    return id;
}
const lastRunIds = new WeakMap();
function metricOf(source, label, score, reference, context, { reasoning, assessment }) {
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
  x: () => (/* binding */ resolveResultFiles),
  n: () => (/* binding */ staleFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/glob/dist/esm/index.min.js
var index_min = __webpack_require__(1668);
// EXTERNAL MODULE: ./src/foundation/text.ts
var foundation_text = __webpack_require__(4398);
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
    const prefix = (0,foundation_text/* trimTrailing */.l)(folder, "\\/");
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
    const excluded = new Set((await Promise.all(unwanted.map((pattern) => excludedPaths(pattern, root)))).flat());
    const matches = await Promise.all(wanted.map((pattern) => matchesOf(pattern, root, excluded)));
    const found = new Map(matches.flatMap(({ files }) => files).map((file) => [file.path, file]));
    return {
        files: [...found.values()]
            .map((file) => ({ ...file, reading }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
        unmatched: matches.flatMap(({ unmatched }) => unmatched),
        refused: matches.flatMap(({ refused }) => refused),
    };
}
/** Patterns of what is wanted, and of what is not. */
function sides(patterns) {
    const isExcluding = (pattern) => pattern.startsWith("!");
    const unwanted = patterns.filter(isExcluding).map((pattern) => pattern.slice(1).trim());
    return [patterns.filter((pattern) => !isExcluding(pattern)), unwanted];
}
async function excludedPaths(pattern, root) {
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(root, pattern)).catch(() => undefined);
    const folder = (0,foundation_text/* trimTrailing */.l)(pattern, "\\/");
    const paths = await pathsOf(found?.isDirectory() ? `${folder}/**` : pattern, root, true);
    return await Promise.all(paths.map((path) => (0,promises_.realpath)(path)));
}
/** The files that were last modified before `since` (milliseconds since the epoch). */
function staleFiles(files, since) {
    return files.filter((file) => file.modifiedAt < since);
}
async function matchesOf(pattern, root, excluded) {
    const matched = await pathsOf(pattern, root);
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
async function pathsOf(pattern, root, dot = false) {
    const literal = (0,external_node_path_.resolve)(root, pattern);
    if (await isFile(literal))
        return [literal];
    const windowsPathsNoEscape = external_node_path_.sep === "\\";
    const matches = await (0,index_min/* glob */.TI)(pattern, { cwd: root, absolute: true, nodir: true, dot, windowsPathsNoEscape });
    const files = await Promise.all(matches.map(isFile));
    return matches.filter((_path, index) => files[index]).sort();
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() ?? false;
}
async function fileAt(path, root) {
    const { mtimeMs, size } = await (0,promises_.stat)(path);
    return { path, name: nameOf(path, root), modifiedAt: mtimeMs, size };
}
function nameOf(path, root) {
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
        ? `${pattern}: ${nameOf(first, root)}${others} leads out of the workspace through a symbolic link; results files must lie below the workspace`
        : `${pattern}: ${first}${others} lies outside the workspace; results files must lie below it`;
}
async function noFile(pattern, root) {
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(root, pattern)).catch(() => undefined);
    if (!found?.isDirectory())
        return `${pattern} matches no file`;
    return `${pattern} is a folder: write ${(0,foundation_text/* trimTrailing */.l)(pattern, "\\/")}/*.jsonl`;
}


/***/ }),

/***/ 4507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ tableDelimiter),
/* harmony export */   r: () => (/* binding */ headerOf)
/* harmony export */ });
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(477);


/** What separates the cells of a table: spreadsheets of some languages write `;`. */
const delimiters = [",", ";", "\t"];
/** The names of a table's columns, as far as its first line tells them. */
async function headerOf(file) {
    const line = await firstLine(file);
    return split(line, delimiterOf(line));
}
/** The delimiter that splits the first line into the most cells. */
async function tableDelimiter(file) {
    return delimiterOf(await firstLine(file));
}
function delimiterOf(line) {
    const counts = delimiters.map((delimiter) => split(line, delimiter).length);
    return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
async function firstLine(file) {
    for await (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .S)(file.path, _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .longestLineBytes */ .i1)) {
        if (line.kind === "fault")
            return "";
        if (line.text.trim() !== "")
            return line.text;
    }
    return "";
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

/***/ 4283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   QL: () => (/* binding */ whyNoJson),
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   f6: () => (/* binding */ parseLenient),
/* harmony export */   i7: () => (/* binding */ jsonLines),
/* harmony export */   oI: () => (/* binding */ endsOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(358);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4251);
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1537);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(477);






/**
 * A text of JSON, or of what Python takes for it: `NaN` and infinities outside of strings are `null`.
 *
 * @throws SyntaxError
 */
function parseLenient(text) {
    try {
        return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    }
    catch (error) {
        const repaired = error instanceof SyntaxError ? withoutNaN(text) : undefined;
        if (repaired === undefined)
            throw error;
        return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(repaired);
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
async function documentText({ path }) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (size > _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .largestDocument */ .WZ) {
        const megabytes = (bytes) => Math.round(bytes / (1024 * 1024)).toLocaleString("en");
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`the file is one document of ${megabytes(size)} MB, and at most ${megabytes(_foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .largestDocument */ .WZ)} MB are read as one: write JSON Lines, or several files`);
    }
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ("the file is not valid UTF-8");
    return bytes.toString("utf8").replace(/^\u{FEFF}/u, "");
}
/** Why a text is no JSON, without a word of what it holds. */
function whyNoJson(text, { message }) {
    const position = Number(/position (\d+)/.exec(message)?.[1]);
    if (message.startsWith("Unexpected end") || position >= text.trimEnd().length)
        return "the JSON ends in the middle: the file is truncated";
    if (Number.isNaN(position))
        return "the file is not valid JSON";
    const before = text.slice(0, position).split("\n");
    return `the file is not valid JSON (line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1})`;
}
async function* jsonLines({ path }) {
    for await (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(path, _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .longestLineBytes */ .i1)) {
        if (line.kind === "fault")
            yield { kind: "fault", line: line.number, message: line.fault };
        else if (line.text.trim() !== "")
            yield jsonLine(line.number, line.text);
    }
}
// Around a row stand a few levels of its document.
const deepestDocument = _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestNesting */ .bt + 20;
/** Why a value cannot be worked on; what works on it recurses. */
function tooDeep(value) {
    return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_3__/* .nestsDeeperThan */ .ix)(deepestDocument, value)
        ? `objects and arrays nest deeper than ${_foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepestNesting */ .bt} levels`
        : undefined;
}
function jsonLine(line, text) {
    try {
        const value = parseLenient(text);
        const message = tooDeep(value);
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
async function endsOf({ path }, bytes) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        const { size } = await handle.stat();
        const at = async (position) => {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, position);
            return buffer.subarray(0, bytesRead);
        };
        return { head: await at(0), tail: await at(Math.max(0, size - bytes)) };
    }
    finally {
        await handle.close();
    }
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
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5318);

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
    if (!(0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value))
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
        const { version, results: rows } = (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(results);
        return typeof version === "number" && Array.isArray(rows) ? format("promptfoo") : undefined;
    },
    deepEval,
    ({ testResults, numTotalTests }) => Array.isArray(testResults) && numTotalTests !== undefined ? jestLike(testResults) : undefined,
    ({ run, evals, suites }) => (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(run) && (Array.isArray(evals) || Array.isArray(suites)) ? format("evalite") : undefined,
    ({ version, status, eval: task }) => version !== undefined && status !== undefined && "task" in (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(task)
        ? format("inspect")
        : undefined,
    ({ results, configs, versions }) => (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(results) && configs !== undefined && versions !== undefined
        ? unusable("this is lm-evaluation-harness's summary, which holds no rows: write the action's own JSON Lines from its samples (--log_samples)")
        : undefined,
    ({ rows, metrics }) => Array.isArray(rows) && (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(metrics)
        ? unusable("this is a result of Azure AI Evaluation, which is not read: write its rows as a JSON array and set results_format: table")
        : undefined,
    ({ cases, failures, analyses, report_evaluator_failures: reports }) => Array.isArray(cases) &&
        ([failures, analyses, reports].some(Array.isArray) || "assertions" in (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(cases[0]))
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
    if ((0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(document.testRunData))
        return format("deepeval");
    const { testCases, metricsScores, conversationalTestCases, test_results: results } = document;
    if (Array.isArray(testCases) && (metricsScores !== undefined || Array.isArray(conversationalTestCases)))
        return format("deepeval");
    if (Array.isArray(results) && results.some((result) => "metrics_data" in (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(result)))
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
    const tests = files.flatMap((file) => (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(file).assertionResults)).map(_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS);
    if (tests.some(({ meta }) => "eval" in (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(meta) || "harness" in (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(meta)))
        return format("vitest-evals");
    return format(tests.some(({ meta }) => (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(meta)) ? "vitest" : "jest");
}
/** Whose line an object is. */
function claimLine(value) {
    if (!(0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value))
        return undefined;
    if (typeof value.projectName === "string" && typeof value.experimentName === "string")
        return unusable(unusableFiles.braintrust);
    if ((0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value.scores) || value.summary !== undefined)
        return { kind: "own" };
    if (typeof value.promptIdx === "number" && (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value.testCase) && (0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value.vars))
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
    if (!(0,_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value))
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
/* harmony export */   W: () => (/* binding */ labelOf),
/* harmony export */   m: () => (/* binding */ createLabels)
/* harmony export */ });
/* harmony import */ var _foundation_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4398);
/* harmony import */ var _row_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2014);


/** What Datadog's SDKs leave out of the name of a DeepEval metric. */
const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;
/** The label that Datadog takes for a metric's name: what it does not take becomes `_`. Empty where nothing is left. */
function labelOf(name) {
    const label = name
        .replace(kindSuffix, "")
        .replace(/[^a-zA-Z0-9_-]+/g, "_")
        .replace(/^_+/, "");
    return (0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_1__/* .trimTrailing */ .l)(label, "_");
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
            const label = labelOf(name);
            if (label === "")
                return refuse(name, `the metric ${(0,_row_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} has no letter or digit to make a label of`);
            const owner = owners.get(label);
            if (owner !== undefined)
                return refuse(name, `the metrics ${(0,_row_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(owner)} and ${(0,_row_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} both become the label ${label}: rename one of them`);
            owners.set(label, name);
            labels.set(name, label);
            return { label };
        },
        names: () => labels,
    };
}


/***/ }),

/***/ 5318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ amountOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cf: () => (/* binding */ durationOf),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   gV: () => (/* binding */ isMembers),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
// Reading what other programs wrote: a member of another kind than expected is taken as not given.
function isMembers(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The members of an object; none where the value is no object. */
function membersOf(value) {
    return isMembers(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === "string" ? value : undefined;
}
/** A text that says something. */
function wordsOf(value) {
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
function numberOf(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
/** A number above nothing: tools write 0 for costs, tokens and times that they do not know. */
function amountOf(value) {
    const number = numberOf(value);
    return number !== undefined && number > 0 ? number : undefined;
}
/** A time that a tool gives, in milliseconds; undefined where it is none. */
function durationOf(value, millisecondsPerUnit) {
    const number = numberOf(value);
    return number === undefined || number < 0 ? undefined : number * millisecondsPerUnit;
}
/** The members that have a value; undefined where none has. */
function given(members) {
    const entries = Object.entries(members).filter((entry) => entry[1] !== undefined && entry[1] !== null);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const chunkBytes = 64 * 1024;
/**
 * The lines of a UTF-8 file, one after the other; at most `longestBytes` of a line are ever held, a longer one is
 * a fault. A byte order mark and CRLF line ends are tolerated. Rejects with the file system's error.
 */
async function* readLines(path, longestBytes) {
    for await (const lines of readLineGroups(path, longestBytes))
        yield* lines;
}
/** The same, with the lines together that were read together: a step of the iteration for each one would be felt. */
async function* readLineGroups(path, longestBytes) {
    const pending = createPendingLine(longestBytes);
    const chunks = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: chunkBytes });
    let number = 1;
    for await (const chunk of chunks) {
        if (number === 1 && pending.isEmpty() && isUtf16(chunk)) {
            yield [{ kind: "fault", number, fault: "the file is UTF-16: write it as UTF-8" }];
            return;
        }
        const lines = [];
        let start = 0;
        for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
            pending.append(chunk.subarray(start, end));
            lines.push(pending.take(number++));
            start = end + 1;
        }
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

/***/ 156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   _p: () => (/* binding */ tellEntries),
/* harmony export */   f5: () => (/* binding */ noFacts),
/* harmony export */   fW: () => (/* binding */ placeName)
/* harmony export */ });
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
/* harmony import */ var _row_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2014);
/* harmony import */ var _told_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);



const noFacts = {
    format: "unreadable",
    isTool: false,
    provesEnd: false,
    told: (0,_told_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingTold */ .d)(),
    names: new Map(),
    lowerIsBetter: new Set(),
    leftOut: new Map(),
    notes: [],
};
/** Counts what a file tells. */
function tellEntries(told, entries) {
    for (const entry of entries) {
        if (entry.kind === "row")
            (0,_told_js__WEBPACK_IMPORTED_MODULE_2__/* .tellRow */ .o)(told, (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .runOf */ .ng)(entry.row));
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
        return `${file.name}: row ${row}${test === undefined ? "" : ` (test ${(0,_row_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(test)})`}`;
    }
    return line === undefined ? file.name : `${file.name}:${line}`;
}


/***/ }),

/***/ 6310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openResultsFile),
  p: () => (/* binding */ readCheckedFiles)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/results/told.ts
var results_told = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/results/lines.ts
var results_lines = __webpack_require__(477);
// EXTERNAL MODULE: ./src/results/formats/csv-header.ts
var csv_header = __webpack_require__(4507);
// EXTERNAL MODULE: ./src/results/formats/json-text.ts
var json_text = __webpack_require__(4283);
// EXTERNAL MODULE: ./src/results/formats/known.ts
var known = __webpack_require__(186);
// EXTERNAL MODULE: ./src/results/formats/members.ts
var members = __webpack_require__(5318);
// EXTERNAL MODULE: ./src/results/formats/tool-row.ts
var tool_row = __webpack_require__(1390);
;// CONCATENATED MODULE: ./src/results/formats/detect.ts








/** @throws ActionError where the file is of no format that is read. */
async function detect(file) {
    const named = file.reading?.format;
    const { head, tail } = await (0,json_text/* endsOf */.oI)(file, limits/* sampledEnd */.mT);
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
    const [first] = values;
    const isOneLine = lines === 1 && isWhole;
    const objects = values.filter(members/* isMembers */.gV);
    if ((0,members/* isMembers */.gV)(first) && (!isOneLine || named === "own"))
        return linesFile(objects, named);
    if ((0,members/* isMembers */.gV)(first) && isLine(first, named))
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
    };
    let bytes = 0;
    let opening = false;
    for await (const line of (0,results_lines/* readLines */.S)(file.path, limits/* longestLineBytes */.i1)) {
        if (line.kind === "text" && line.text.trim() === "")
            continue;
        if (sample.lines === limits/* sampledLines */.eA || bytes > limits/* sampledBytes */.ol)
            return sample;
        if (sample.lines === 0)
            sample.isBroken = line.kind === "fault" && line.fault.includes("UTF-8");
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
async function documentFile(file, named, { braces, isLaidOut }) {
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
    if (!(0,members/* isMembers */.gV)(value))
        return undefined;
    if ((0,members/* isMembers */.gV)(value.scores) || (0,members/* isMembers */.gV)(value.summary))
        return oneObjectALine;
    if (isSplit(value))
        return (0,known/* claimColumns */.E4)(value.columns.map(String));
    return isByColumn(value) ? (0,known/* claimColumns */.E4)(Object.keys(value)) : undefined;
}
/** How pandas writes a table where it is asked for `orient="split"`. */
function isSplit(value) {
    return Array.isArray(value.columns) && Array.isArray(value.data);
}
/** How pandas writes a table unless it is asked for another form: an object of columns, each by the index of its rows. */
function isByColumn(value) {
    const columns = (0,members/* isMembers */.gV)(value) ? Object.values(value) : [];
    const isColumn = (column) => (0,members/* isMembers */.gV)(column) && Object.keys(column).every((key) => /^\d+$/.test(key));
    return columns.length > 0 && columns.every(isColumn);
}
const oneObjectALine = {
    kind: "unusable",
    reason: "this is JSON that is laid out, but JSON Lines are wanted, one object a line: write each row on a line of its own, without indentation, brackets or commas around it",
};
function claimRows(rows) {
    const claim = (0,known/* claimLine */.$B)(rows.find(members/* isMembers */.gV));
    if (claim?.kind === "own")
        return oneObjectALine;
    return claim?.kind === "format" && claim.format !== "ragas" ? undefined : claim;
}
function describe(value) {
    if (Array.isArray(value))
        return "it is a JSON array of rows without scores";
    return (0,members/* isMembers */.gV)(value) ? "it is a JSON document that no tool writes" : "it is a JSON value, but no object";
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
    const header = await (0,csv_header/* headerOf */.r)(file);
    if (header.length < 2)
        return { format: "own" };
    return detected((0,known/* claimColumns */.E4)(header), source, "it is a table, of which nobody says which columns are scores");
}

// EXTERNAL MODULE: ./src/foundation/json.ts
var foundation_json = __webpack_require__(4251);
// EXTERNAL MODULE: ./src/results/result-entry.ts
var result_entry = __webpack_require__(156);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
// EXTERNAL MODULE: ./src/results/row-faults.ts
var row_faults = __webpack_require__(2014);
;// CONCATENATED MODULE: ./src/results/formats/entries.ts





/** The rows of a tool's file as rows of the one model, then its summary. */
async function* entriesOf(file, opened, labels, told) {
    const runs = new Map();
    for await (const row of opened.rows) {
        const entries = row.kind === "fault" ? [faultOf(file, row)] : rowEntries(file, row, labels, runs);
        (0,result_entry/* tellEntries */._p)(told, entries);
        yield entries;
    }
    const summary = [...summaryEntries(file, opened.summary?.() ?? [], labels)];
    (0,result_entry/* tellEntries */._p)(told, summary);
    yield summary;
}
function faultOf(file, { place, message }) {
    return { kind: "fault", ...placeOf(file, place), message };
}
function placeOf(file, place) {
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
    const place = placeOf(file, row.place);
    const { row: made, faults } = rowOf(row, labels);
    const identity = (0,result_row/* recordIdentity */.Kn)(made.record_id, made.input);
    const found = [...faults, ...boundFaults(file, made)];
    if (found.length > 0)
        return found.map((message) => ({ kind: "fault", ...place, message }));
    const run = row.run ?? nextRun(identity, runs);
    const parsed = result_row/* resultRow */.AX.safeParse(run === 1 ? made : { ...made, run }, { error: row_faults/* describeIssue */.n6 });
    if (!parsed.success)
        return (0,row_faults/* faultsOf */.xm)(parsed.error).map((message) => ({ kind: "fault", ...place, message }));
    return [{ kind: "row", ...place, row: parsed.data, identity, isOfTool: true }];
}
function nextRun(identity, runs) {
    const key = (0,result_row/* recordKey */.Hy)(identity);
    if (key === undefined)
        return 1;
    const run = (runs.get(key) ?? 0) + 1;
    runs.set(key, run);
    return run;
}
function rowOf(row, labels) {
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
            faults.push(`two scores of the row have the name ${(0,row_faults/* quote */.hD)(score.name)}: rename the metric`);
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
    if ((0,foundation_json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, row))
        return [`objects and arrays nest deeper than ${limits/* deepestNesting */.bt} levels`];
    if ((file.size ?? Number.POSITIVE_INFINITY) <= limits/* longestLineBytes */.i1)
        return [];
    const bytes = Buffer.byteLength(JSON.stringify(row));
    if (bytes <= limits/* longestLineBytes */.i1)
        return [];
    return [
        `the row has ${bytes} bytes, a row may have ${limits/* longestLineBytes */.i1}: shorten its input, output or metadata`,
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
    const opened = await openFormat(detected.format, file, detected.source);
    const labels = (0,formats_labels/* createLabels */.m)();
    const told = (0,results_told/* nothingTold */.d)();
    return {
        entries: entriesOf(file, opened, labels, told),
        facts: () => factsOf(opened, labels.names(), told),
    };
}
// A reader, and the parser that it needs, is loaded where a file is there for it.
async function openFormat(format, file, source) {
    switch (format) {
        case "promptfoo":
            return await (await __webpack_require__.e(/* import() */ 543).then(__webpack_require__.bind(__webpack_require__, 9543))).openPromptfoo(file, source);
        case "deepeval":
            return (await __webpack_require__.e(/* import() */ 93).then(__webpack_require__.bind(__webpack_require__, 3093))).openDeepEval(documentOf(source, "DeepEval"));
        case "junit":
            return await (await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 3572))).openJUnit(file, source);
        case "ragas":
            return await (await __webpack_require__.e(/* import() */ 575).then(__webpack_require__.bind(__webpack_require__, 2575))).openRagas(file, source);
        case "table":
            return await (await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849))).openTable(file, source);
        case "vitest":
        case "jest":
        case "vitest-evals":
            return (await __webpack_require__.e(/* import() */ 68).then(__webpack_require__.bind(__webpack_require__, 4068))).openVitest(format, file, documentOf(source, "Vitest or Jest"));
        case "evalite":
            return (await __webpack_require__.e(/* import() */ 567).then(__webpack_require__.bind(__webpack_require__, 8567))).openEvalite(documentOf(source, "evalite"));
        case "pydantic-evals":
            return (await __webpack_require__.e(/* import() */ 617).then(__webpack_require__.bind(__webpack_require__, 8617))).openPydanticEvals(documentOf(source, "Pydantic Evals"));
        case "inspect":
            return (await __webpack_require__.e(/* import() */ 97).then(__webpack_require__.bind(__webpack_require__, 1097))).openInspect(documentOf(source, "Inspect"));
    }
}
function documentOf(source, tool) {
    if (source.kind === "document")
        return source.value;
    throw new errors/* ActionError */.lZ(`results_format says that this is a file of ${tool}, but it is no JSON document`);
}
function factsOf(opened, names, told) {
    const lower = [...opened.lowerIsBetter].flatMap((name) => names.get(name) ?? []);
    return {
        format: opened.tool,
        isTool: true,
        provesEnd: opened.provesEnd,
        told,
        names,
        lowerIsBetter: new Set(lower),
        leftOut: opened.leftOut,
        notes: opened.notes,
    };
}

;// CONCATENATED MODULE: ./src/results/own-lines.ts




/** A line's text in the action's own format as an entry, or everything that is wrong with it. */
function parseLine(text) {
    // Nearly no line holds an exact number: to look for them in the members of each would be felt.
    const isExact = (0,foundation_json/* mayHoldLongNumber */.uO)(text);
    const json = parse(text, isExact);
    if ("fault" in json)
        return { faults: [json.fault] };
    const { value } = json;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return { faults: [`a line must be an object, not ${(0,row_faults/* kindOf */.I)(value)}`] };
    }
    if ((0,foundation_json/* nestsDeeperThan */.ix)(limits/* deepestNesting */.bt, value))
        return { faults: [`objects and arrays nest deeper than ${limits/* deepestNesting */.bt} levels`] };
    return "summary" in value ? parseSummary(value, isExact) : parseRow(value, isExact);
}
/** `isExact`: whether exact numbers may be in it, as in all that follows. */
function parseSummary(value, isExact) {
    const plain = isExact ? withPlainNumbers(value) : value;
    const parsed = result_row/* summaryLine */.dC.safeParse(plain, { error: row_faults/* describeIssue */.n6 });
    if (!parsed.success)
        return { faults: (0,row_faults/* faultsOf */.xm)(parsed.error) };
    const faults = unkept(value, "summary", isExact);
    return faults.length > 0 ? { faults } : { entry: { kind: "summary", scores: parsed.data.summary } };
}
function parseRow(value, isExact) {
    const plain = isExact ? withPlainNumbers(value) : value;
    const parsed = result_row/* resultRow */.AX.safeParse(plain, { error: row_faults/* describeIssue */.n6 });
    if (!parsed.success)
        return { faults: (0,row_faults/* faultsOf */.xm)(parsed.error) };
    const row = parsed.data;
    const faults = [
        ...unkept(value, "scores", isExact),
        ...unkept(value, "usage", isExact),
        ...unscored(row, "reasoning"),
        ...unscored(row, "assessment"),
    ];
    if (faults.length > 0)
        return { faults };
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
        .filter(([, score]) => (0,foundation_json/* isExactNumber */.zr)(score) && (0,foundation_json/* isLongWhole */.ce)(score.rawJSON))
        .map(([name]) => `${member}.${name} is a whole number with more digits than a score keeps: round it, or write it into metadata`);
}
function unscored(row, member) {
    return Object.keys(row[member] ?? {})
        .filter((label) => !Object.hasOwn(row.scores, label))
        .map((label) => `${member} has ${(0,row_faults/* quote */.hD)(label)}, scores has not`);
}
// What is only passed on keeps its digits; what is checked or counted is a number.
const passedOn = new Set(["input", "output", "expected_output", "metadata"]);
function withPlainNumbers(value) {
    const entries = Object.entries(value).map(([name, member]) => {
        if (passedOn.has(name))
            return [name, member];
        const isObject = typeof member === "object" && member !== null && !Array.isArray(member);
        const plain = (0,foundation_json/* plainNumber */.ku)(member);
        if (!isObject || plain !== member)
            return [name, plain];
        return [name, mapped(member)];
    });
    return Object.fromEntries(entries);
}
function mapped(value) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, (0,foundation_json/* plainNumber */.ku)(member)]));
}
function parse(text, isExact) {
    try {
        return { value: (0,foundation_json/* plainNumber */.ku)((0,foundation_json/* parseJson */.qF)(text, isExact)) };
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

;// CONCATENATED MODULE: ./src/results/results-file.ts







/** Opens a file, whatever is in it. What is wrong with the file is among its entries. */
function openResultsFile(file) {
    let facts;
    return {
        entries: guarded(file, async function* () {
            const opened = await formatOf(file);
            yield* opened.entries;
            facts = opened.facts();
        }),
        facts: () => facts ?? result_entry/* noFacts */.f5,
    };
}
/** The entries of files that were found right, in groups. Rejects with an `ActionError` where one changed since. */
async function* readCheckedFiles(files) {
    for (const file of files) {
        for await (const group of openResultsFile(file).entries)
            yield group.map(unchanged);
    }
}
function unchanged(entry) {
    if (entry.kind !== "fault")
        return entry;
    throw new errors/* ActionError */.lZ(`${(0,result_entry/* placed */.GS)(entry)} (it changed while it was uploaded)`);
}
async function formatOf(file) {
    return (await openToolFile(file)) ?? ownFile(file);
}
function ownFile(file) {
    const told = (0,results_told/* nothingTold */.d)();
    return { entries: ownEntries(file, told), facts: () => ({ ...result_entry/* noFacts */.f5, format: "JSON Lines", told }) };
}
async function* ownEntries(file, told) {
    for await (const lines of (0,results_lines/* readLineGroups */.t)(file.path, limits/* longestLineBytes */.i1)) {
        const entries = [];
        for (const line of lines)
            if (!isBlank(line))
                entries.push(...results_file_entriesOf(file, line));
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
function results_file_entriesOf(file, line) {
    const parsed = line.kind === "fault" ? { faults: [line.fault] } : parseLine(line.text);
    if ("entry" in parsed)
        return [{ file, line: line.number, ...parsed.entry }];
    return parsed.faults.map((message) => ({ kind: "fault", file, line: line.number, message }));
}


/***/ }),

/***/ 2014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   n6: () => (/* binding */ describeIssue),
/* harmony export */   xm: () => (/* binding */ faultsOf)
/* harmony export */ });
/* harmony import */ var _foundation_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4398);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);


/** What is wrong with a row, one text for each fault: the member's path, and what it must be. */
function faultsOf(error) {
    return error.issues.map(({ path, message }) => [(0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .c)(path.join("."), longestQuote), message].join(" ").trim());
}
/** Completes a sentence that begins with the member's path. Never a value: a row may hold what no log should. */
const describeIssue = (issue) => {
    switch (issue.code) {
        case "unrecognized_keys":
            return `has members that are not known here: ${issue.keys.map(quote).join(", ")}`;
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
    return JSON.stringify((0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clipped */ .c)(text, longestQuote));
}
const longestQuote = 60;


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ nothingTold),
/* harmony export */   o: () => (/* binding */ tellRow)
/* harmony export */ });
const nothingTold = () => ({ rows: 0, runs: 0, firstRuns: 0, summaries: 0 });
/** Counts a row of this run. */
function tellRow(told, run) {
    told.rows += 1;
    told.runs = Math.max(told.runs, run);
    if (run === 1)
        told.firstRuns += 1;
}


/***/ })

};
