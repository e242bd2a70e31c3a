export const id = 742;

export const ids = [ 742 ];

export const modules = {
  2734: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      u: () => compareExperiments
    });
    var scores = __webpack_require__(9652);
    var limits = __webpack_require__(1537);
    var numbers = __webpack_require__(4767);
    // CONCATENATED MODULE: ./src/comparison/pairing.ts
    function pairRecords(baseline, current) {
      const open = {
        baseline: flagsOf(baseline),
        current: flagsOf(current)
      };
      const sides = {
        baseline: baseline,
        current: current
      };
      const pairs = [ ...pairsBy(({recordId: recordId}) => recordId, sides, open), ...pairsBy(({inputDigest: inputDigest}) => inputDigest, sides, open) ];
      const keyed = pairs.map(pair => ({
        pair: pair,
        key: keyAt(current, pair.current)
      }));
      return keyed.sort((a, b) => compareTexts(a.key, b.key)).map(({pair: pair}) => pair);
    }
    function runsByRecord({records: records, values: values}, count) {
      const starts = new Uint32Array(count + 1);
      for (let index = 0; index < records.length; index += 1) {
        const after = (records[index] ?? 0) + 1;
        starts[after] = (starts[after] ?? 0) + 1;
      }
      for (let record = 0; record < count; record += 1) starts[record + 1] = (starts[record + 1] ?? 0) + (starts[record] ?? 0);
      const next = starts.slice();
      const sorted = new Float64Array(values.length);
      for (let index = 0; index < records.length; index += 1) {
        const record = records[index] ?? 0;
        const place = next[record] ?? 0;
        sorted[place] = values[index] ?? 0;
        next[record] = place + 1;
      }
      return {
        starts: starts,
        values: sorted
      };
    }
    function runCount({starts: starts}, record) {
      return (starts[record + 1] ?? 0) - (starts[record] ?? 0);
    }
    function runsOf({starts: starts, values: values}, record) {
      const end = starts[record + 1] ?? 0;
      const runs = [];
      for (let at = starts[record] ?? 0; at < end; at += 1) runs.push(values[at] ?? 0);
      return runs;
    }
    function flagsOf({length: length}) {
      return new Uint8Array(length).fill(1);
    }
    const several = -1;
    const none = -2;
    function pairsBy(keyOf, {baseline: baseline, current: current}, open) {
      const unique = new Map;
      for (const {key: key, index: index} of keysOf(baseline, open.baseline, keyOf)) unique.set(key, unique.has(key) ? several : index);
      const partners = new Int32Array(baseline.length).fill(none);
      for (const {key: key, index: index} of keysOf(current, open.current, keyOf)) {
        const partner = unique.get(key) ?? several;
        if (partner !== several) partners[partner] = partners[partner] === none ? index : several;
      }
      const pairs = [];
      partners.forEach((partner, index) => {
        if (partner < 0) return;
        pairs.push({
          baseline: index,
          current: partner
        });
        open.baseline[index] = 0;
        open.current[partner] = 0;
      });
      return pairs;
    }
    function* keysOf(records, open, keyOf) {
      for (let index = 0; index < records.length; index += 1) {
        const record = open[index] === 1 ? records.at(index) : void 0;
        const key = record && keyOf(record);
        if (key !== void 0) yield {
          key: key,
          index: index
        };
      }
    }
    function keyAt(records, index) {
      const record = records.at(index);
      return record?.recordId ?? record?.inputDigest ?? "";
    }
    function compareTexts(a, b) {
      if (a === b) return 0;
      return a < b ? -1 : 1;
    }
    // CONCATENATED MODULE: ./src/comparison/coverage.ts
    function rowCoverageOf({experiment: experiment, metric: metric}) {
      return {
        scored: metric?.count ?? 0,
        failed: metric?.errors ?? 0,
        rows: experiment.rows.total
      };
    }
    function coverageOf(baseline, current, pairing, isComparable) {
      const {expected: expected, covered: covered} = expectedRows(baseline, current, pairing);
      return {
        baseline: baseline && rowCoverageOf(baseline),
        current: rowCoverageOf(current),
        expected: expected,
        covered: covered,
        records: isComparable ? recordCounts(baseline, current, pairing) : void 0
      };
    }
    function expectedRows(baseline, {experiment: experiment, metric: metric}, pairing) {
      const all = {
        expected: experiment.rows.total,
        covered: metric?.count ?? 0
      };
      if (!baseline?.metric?.count) return all;
      const there = runsByRecord(baseline.metric.observations, baseline.experiment.records.length);
      const here = runsByRecord(metric?.observations ?? noObservations, experiment.records.length);
      const scoredThere = new Uint8Array(experiment.records.length);
      let [expected, covered] = [ 0, 0 ];
      for (const pair of pairing) {
        if (runCount(there, pair.baseline) === 0) continue;
        scoredThere[pair.current] = 1;
        expected += experiment.records.at(pair.current)?.rows ?? 0;
        covered += runCount(here, pair.current);
      }
      expected += metric?.failedRecords.filter(record => scoredThere[record] !== 1).length ?? 0;
      return expected === 0 ? all : {
        expected: expected,
        covered: covered
      };
    }
    const noObservations = {
      records: [],
      values: []
    };
    function recordCounts(baseline, current, pairing) {
      const [there, here] = [ scoredRecords(baseline), scoredRecords(current) ];
      const isCommon = pair => there.isScored[pair.baseline] === 1 && here.isScored[pair.current] === 1;
      const common = pairing.filter(isCommon).length;
      return {
        common: common,
        added: here.count - common,
        missing: there.count - common
      };
    }
    function scoredRecords(side) {
      const isScored = new Uint8Array(side?.experiment.records.length ?? 0);
      let count = 0;
      for (const record of side?.metric?.observations.records ?? []) {
        if (isScored[record] === 1) continue;
        isScored[record] = 1;
        count += 1;
      }
      return {
        isScored: isScored,
        count: count
      };
    }
    var digest = __webpack_require__(7129);
    var result_row = __webpack_require__(3400);
    // CONCATENATED MODULE: ./src/comparison/changes.ts
    function changesOf(label, pairs, {before: before, after: after, differences: differences}, scale, better) {
      const range = rangeOf(before, after);
      const sign = better === "higher" ? 1 : -1;
      const [rises, falls] = [ [], [] ];
      differences.forEach((difference, index) => {
        if (difference !== 0) (sign * difference > 0 ? rises : falls).push(index);
      });
      const changes = indexes => indexes.toSorted((a, b) => Math.abs(differences[b] ?? 0) - Math.abs(differences[a] ?? 0)).slice(0, limits.BP).map(index => ({
        label: label,
        pair: pairs[index] ?? {
          baseline: 0,
          current: 0
        },
        before: (before[index] ?? 0) * scale,
        after: (after[index] ?? 0) * scale,
        share: Math.abs(differences[index] ?? 0) / range
      }));
      const unchanged = differences.length - rises.length - falls.length;
      return {
        counts: {
          worse: falls.length,
          better: rises.length,
          unchanged: unchanged
        },
        fallen: changes(falls),
        risen: changes(rises)
      };
    }
    function rangeOf(...sides) {
      const lowest = sides.map(values => values.reduce((low, value) => Math.min(low, value), 1 / 0));
      const highest = sides.map(values => values.reduce((high, value) => Math.max(high, value), -1 / 0));
      return Math.max(...highest) - Math.min(...lowest);
    }
    function mostChanged(changes, metrics, first, baseline, current) {
      const leading = new Set(metrics.flatMap(metric => metric.kind === "numeric" && metric.verdict === first ? [ metric.label ] : []));
      const rank = ({label: label}) => leading.has(label) ? 0 : 1;
      return changes.toSorted((a, b) => rank(a) - rank(b) || b.share - a.share).slice(0, limits.BP).map(change => changedRecord(change, baseline, current));
    }
    function changedRecord({label: label, pair: pair, before: before, after: after}, baseline, current) {
      const record = current.records.at(pair.current);
      const identity = {
        recordId: record?.recordId,
        inputDigest: record?.inputDigest
      };
      const spans = {
        baselineSpan: baseline.records.at(pair.baseline)?.span,
        span: record?.span
      };
      return {
        metric: label,
        key: (0, result_row.Hy)(identity) ?? "",
        ...identity,
        before: before,
        after: after,
        ...spans
      };
    }
    // CONCATENATED MODULE: ./src/comparison/holm.ts
    const significance = .05;
    function sharersOf(smallestPValues) {
      for (let sharers = 1; sharers < smallestPValues.length; sharers += 1) {
        const able = smallestPValues.filter(smallest => smallest * sharers < significance).length;
        if (able <= sharers) return sharers;
      }
      return Math.max(1, smallestPValues.length);
    }
    function judgedPValues(tests) {
      const sharers = sharersOf(tests.map(({smallest: smallest}) => smallest));
      const bound = significance / sharers;
      const known = tests.map(test => ({
        isAble: test.smallest < bound,
        p: test.pValue(bound)
      }));
      const able = known.filter(({isAble: isAble}) => isAble).map(({p: p}) => p);
      drawUntilDecided(able);
      const adjusted = new Map(zip(able, holm(able.map(p => p.read().value))));
      return known.map(({isAble: isAble, p: p}) => {
        const {value: value} = p.read();
        return {
          pValue: value,
          adjusted: adjusted.get(p) ?? Math.min(1, value * sharers),
          isAble: isAble,
          bound: bound
        };
      });
    }
    function drawUntilDecided(pValues) {
      for (;;) {
        const verdicts = side => holm(pValues.map(p => p.read()[side])).map(p => p < significance);
        const [ifLow, ifHigh] = [ verdicts("low"), verdicts("high") ];
        const open = pValues.filter((_, index) => ifLow[index] !== ifHigh[index]);
        if (open.filter(p => p.draw()).length === 0) return;
      }
    }
    function zip(keys, values) {
      return keys.flatMap((key, index) => {
        const value = values[index];
        return value === void 0 ? [] : [ [ key, value ] ];
      });
    }
    function holm(pValues) {
      const order = pValues.map((p, index) => ({
        p: p,
        index: index
      })).sort((a, b) => a.p - b.p);
      const adjusted = new Array(pValues.length);
      let largest = 0;
      order.forEach(({p: p, index: index}, rank) => {
        largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
        adjusted[index] = largest;
      });
      return adjusted;
    }
    var xoroshiro128plus = __webpack_require__(9821);
    // CONCATENATED MODULE: ./src/comparison/units.ts
    function unitsOf(paired, sign = 1) {
      const units = [];
      for (let index = 0; index < paired.count; index += 1) {
        const unit = unitAt(paired, index, sign);
        if (unit) units.push(unit);
      }
      return units;
    }
    function unitAt({runsAt: runsAt, rounding: rounding}, index, sign = 1) {
      const {before: before, after: after} = runsAt(index);
      const values = [ ...ascending(before), ...ascending(after) ];
      if (Math.max(...values) - Math.min(...values) <= rounding) return;
      const mean = (0, numbers.hm)(values);
      return unitOf(values.map(value => sign * (value - mean)), before.length, rounding);
    }
    function ascending(values) {
      return values.length === 1 ? values : values.toSorted((a, b) => a - b);
    }
    function unitOf(values, before, rounding) {
      const after = values.length - before;
      const scale = 1 / before + 1 / after;
      const observed = scale * values.slice(before).reduce((sum, value) => sum + value, 0);
      return {
        values: values,
        before: before,
        after: after,
        scale: scale,
        observed: observed,
        rounding: rounding
      };
    }
    function blocksOf(units, random) {
      const size = Math.ceil(units.length / limits.go);
      if (size <= 1) return [ ...units ];
      const alike = Map.groupBy(units, ({before: before, after: after}) => `${before} ${after}`);
      return [ ...alike.values() ].flatMap(group => {
        const blocks = Array.from({
          length: Math.ceil(group.length / size)
        }, (_, index) => group.slice(index * size, (index + 1) * size));
        return blocks.map(block => blockOf(block, random));
      });
    }
    function blockOf(block, random) {
      const {before: before = 1, values: values = [], rounding: rounding = 0} = block[0] ?? {};
      const sums = values.map(() => 0);
      for (const unit of block) {
        const sides = [ unit.values.slice(0, before), unit.values.slice(before) ];
        const mixed = sides.flatMap(side => shuffled(side, random));
        for (const [index, value] of mixed.entries()) sums[index] = (sums[index] ?? 0) + value;
      }
      return unitOf(sums, before, rounding);
    }
    function shuffled(values, random) {
      const mixed = [ ...values ];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1, random);
        [mixed[last], mixed[other]] = [ mixed[other] ?? 0, mixed[last] ?? 0 ];
      }
      return mixed;
    }
    function below(count, random) {
      return Math.floor((random.next() >>> 0) * count / 2 ** 32);
    }
    // CONCATENATED MODULE: ./src/comparison/shifts.ts
    const beyond = .025;
    function acceptedShifts({count: count, runsAt: runsAt}, seed) {
      if (workOf({
        count: count,
        runsAt: runsAt
      }) > limits.OR) return;
      const random = (0, xoroshiro128plus.b)(seed);
      const exchanges = Array.from({
        length: count
      }, (_, index) => exchangerOf(runsAt(index)));
      const shifts = Float64Array.from({
        length: limits.g4
      }, () => {
        let [sum, weight] = [ 0, 0 ];
        for (const exchange of exchanges) {
          const exchanged = exchange(random);
          sum += exchanged.sum;
          weight += exchanged.weight;
        }
        return weight === 0 ? Number.NaN : sum / weight;
      });
      const sorted = shifts.filter(shift => !Number.isNaN(shift)).sort();
      const place = Math.floor(beyond * (limits.g4 + 1)) - 1 - (limits.g4 - sorted.length);
      return [ sorted[place] ?? Number.NEGATIVE_INFINITY, sorted[sorted.length - 1 - place] ?? Number.POSITIVE_INFINITY ];
    }
    function workOf({count: count, runsAt: runsAt}) {
      let drawn = 0;
      for (let index = 0; index < count; index += 1) {
        const {before: before, after: after} = runsAt(index);
        drawn += Math.min(before.length, after.length);
      }
      return drawn * limits.g4;
    }
    function exchangerOf(runs) {
      const isBefore = runs.before.length < runs.after.length;
      const [fewer, others] = isBefore ? [ runs.before, runs.after ] : [ runs.after, runs.before ];
      const sign = isBefore ? 1 : -1;
      const own = fewer.length;
      const values = Float64Array.from([ ...ascending(fewer), ...ascending(others) ]);
      const places = Int32Array.from(values, (_, index) => index);
      const total = (0, numbers.XN)(fewer);
      const scale = 1 / own + 1 / others.length;
      const exchanged = {
        sum: 0,
        weight: 0
      };
      return random => {
        let [sum, moved] = [ -total, 0 ];
        for (let place = 0; place < own; place += 1) {
          const other = place + below(places.length - place, random);
          const chosen = places[other] ?? 0;
          places[other] = places[place] ?? 0;
          places[place] = chosen;
          sum += values[chosen] ?? 0;
          if (chosen >= own) moved += 1;
        }
        exchanged.sum = sign * scale * sum;
        exchanged.weight = scale * moved;
        return exchanged;
      };
    }
    // CONCATENATED MODULE: ./src/comparison/student-t.ts
    function upperTail(t, df) {
      if (t === Number.POSITIVE_INFINITY) return 0;
      return regularizedBeta(df / (df + t * t), df / 2, .5) / 2;
    }
    function quantileOf(tail, df) {
      let low = 0;
      let high = 1;
      while (upperTail(high, df) > tail) high *= 2;
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (upperTail(middle, df) > tail) low = middle; else high = middle;
      }
      return (low + high) / 2;
    }
    function regularizedBeta(x, a, b) {
      if (x <= 0) return 0;
      if (x >= 1) return 1;
      if (x > (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, b, a);
      const front = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
      return Math.exp(front) / a * betaFraction(x, a, b);
    }
    function betaFraction(x, a, b) {
      let [c, d] = [ 1, notZero(1 - (a + b) * x / (a + 1)) ];
      d = 1 / d;
      let fraction = d;
      for (let m = 1; m <= 300; m += 1) {
        for (const term of [ evenTerm(m, x, a, b), oddTerm(m, x, a, b) ]) {
          d = 1 / notZero(1 + term * d);
          c = notZero(1 + term / c);
          fraction *= c * d;
        }
        if (Math.abs(c * d - 1) < 1e-15) break;
      }
      return fraction;
    }
    function evenTerm(m, x, a, b) {
      return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    }
    function oddTerm(m, x, a, b) {
      return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    }
    function notZero(value) {
      return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }
    function logBeta(a, b) {
      return logGamma(a) + logGamma(b) - logGamma(a + b);
    }
    function logGamma(x) {
      let shift = 0;
      let z = x;
      for (;z < 10; z += 1) shift -= Math.log(z);
      const inverse = 1 / (z * z);
      const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z;
      return shift + (z - .5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
    }
    // CONCATENATED MODULE: ./src/comparison/intervals.ts
    const intervals_beyond = .025;
    function intervalOf(type, paired, seed) {
      const {differences: differences} = paired;
      const quantile = quantileOf(intervals_beyond, differences.length - 1);
      if (type === "boolean") return within([ -1, 1 ], widened(differences, 0, 1, quantile));
      const common = commonDifference(paired);
      if (common !== void 0) return widened(differences, common, intervals_rangeOf(paired), quantile);
      const interval = skewed(differences, quantile);
      return isLopsided(paired) ? hull(interval, acceptedShifts(paired, seed) ?? interval) : interval;
    }
    function agreeing(interval, difference, isSignificant, shifts) {
      const holdsZero = interval[0] <= 0 && interval[1] >= 0;
      if (!isSignificant) return holdsZero ? interval : hull(interval, [ 0, 0 ]);
      if (!holdsZero) return interval;
      const [low, high] = shifts() ?? [ 0, 0 ];
      return difference < 0 ? [ interval[0], Math.max(difference, Math.min(0, high)) ] : [ Math.min(difference, Math.max(0, low)), interval[1] ];
    }
    function skewed(differences, quantile) {
      const count = differences.length;
      const mean = (0, numbers.hm)(differences);
      const deviation = Math.sqrt((0, numbers.FD)(differences));
      const cubes = (0, numbers.XN)(differences.map(difference => ((difference - mean) / deviation) ** 3));
      const skewness = count * cubes / ((count - 1) * (count - 2));
      const further = Math.abs(skewness) > 1 ? skewness * deviation * (1 + 2 * quantile ** 2) / (6 * count) : 0;
      const half = quantile * deviation / Math.sqrt(count);
      return [ mean - half + Math.min(0, further), mean + half + Math.max(0, further) ];
    }
    function isLopsided({count: count, runsAt: runsAt}) {
      if (count > limits.Vc) return false;
      return Array.from({
        length: count
      }, (_, index) => runsAt(index)).some(({before: before, after: after}) => before.length !== after.length);
    }
    function widened(differences, centre, range, quantile) {
      const count = differences.length + 2;
      const distances = differences.map(difference => difference - centre);
      const mean = (0, numbers.XN)(distances) / count;
      const variance = ((0, numbers.XN)(distances.map(distance => distance ** 2)) + range ** 2) / count - mean ** 2;
      const half = quantile * Math.sqrt(Math.max(0, variance) / count);
      return around(centre + mean, Math.max(half, 3 * range / differences.length));
    }
    function around(centre, half) {
      return [ centre - half, centre + half ];
    }
    function hull(one, other) {
      return [ Math.min(one[0], other[0]), Math.max(one[1], other[1]) ];
    }
    function within([lowest, highest], [low, high]) {
      return [ Math.max(lowest, low), Math.min(highest, high) ];
    }
    function commonDifference({differences: differences, rounding: rounding}) {
      const sorted = differences.toSorted();
      const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
      const equal = sorted.filter(difference => Math.abs(difference - middle) <= 2 * rounding).length;
      return equal * 2 > sorted.length ? middle : void 0;
    }
    function intervals_rangeOf({before: before, after: after, rounding: rounding}) {
      const values = [ ...before, ...after ].sort((a, b) => a - b);
      const [lowest, highest] = [ values[0] ?? 0, values.at(-1) ?? 0 ];
      return highest - lowest > rounding ? highest - lowest : Math.max(1, Math.abs(highest));
    }
    // CONCATENATED MODULE: ./src/comparison/paired-records.ts
    function pairedValues(count, runsAt) {
      const before = new Float64Array(count);
      const after = new Float64Array(count);
      for (let index = 0; index < count; index += 1) {
        const runs = runsAt(index);
        before[index] = (0, numbers.hm)(runs.before);
        after[index] = (0, numbers.hm)(runs.after);
      }
      const rounding = numbers.EJ * Math.max((0, numbers.eE)(before), (0, numbers.eE)(after));
      const differences = after.map((value, index) => {
        const difference = value - (before[index] ?? 0);
        return Math.abs(difference) <= rounding ? 0 : difference;
      });
      return {
        count: count,
        runsAt: runsAt,
        before: before,
        after: after,
        differences: differences,
        rounding: rounding
      };
    }
    // CONCATENATED MODULE: ./src/comparison/exact.ts
    function signTail(units) {
      const [first] = units;
      if (first === void 0 || units.some(({values: values}) => values.length !== 2)) return;
      const size = Math.abs(first.observed);
      if (units.some(({observed: observed, rounding: rounding}) => Math.abs(Math.abs(observed) - size) > 2 * rounding)) return;
      const rises = units.filter(({observed: observed}) => observed > 0).length;
      return binomialTail(rises, units.length);
    }
    function binomialTail(least, count) {
      let log = -count * Math.LN2;
      for (let heads = 1; heads <= least; heads += 1) log += Math.log((count - heads + 1) / heads);
      let [sum, term] = [ 0, 1 ];
      for (let heads = least; heads <= count && term > sum * 1e-17; heads += 1) {
        sum += term;
        term *= (count - heads) / (heads + 1);
      }
      return Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(log + Math.log(sum))));
    }
    function enumeratedTail(units, rounding) {
      let combinations = 1;
      for (const unit of units) combinations *= outcomeCount(unit);
      if (combinations > limits.Kv) return;
      const seen = units.reduce((sum, {observed: observed}) => sum + observed, 0);
      const sums = units.map(outcomesOf).reduce(combined, Float64Array.of(0));
      return sums.reduce((count, sum) => sum >= seen - rounding ? count + 1 : count, 0) / sums.length;
    }
    function outcomeCount({values: values, after: after}) {
      let count = 1;
      for (let index = 1; index <= after; index += 1) count *= (values.length - after + index) / index;
      return Math.round(count);
    }
    function outcomesOf({values: values, after: after, scale: scale}) {
      const sums = Array.from({
        length: after + 1
      }, () => []);
      sums[0]?.push(0);
      for (const value of values) for (let taken = after; taken > 0; taken -= 1) for (const sum of sums[taken - 1] ?? []) sums[taken]?.push(sum + value);
      return Float64Array.from(sums[after] ?? [], sum => sum * scale);
    }
    function combined(first, second) {
      const sums = new Float64Array(first.length * second.length);
      second.forEach((other, row) => {
        first.forEach((value, column) => {
          sums[row * first.length + column] = value + other;
        });
      });
      return sums;
    }
    function latticeTail(units) {
      const {before: before, after: after} = units[0] ?? {};
      if (units.some(unit => unit.before !== before || unit.after !== after)) return;
      const step = commonStep(units);
      if (step === void 0 || after === void 0) return;
      const steps = units.map(({values: values}) => stepsOf(values, step));
      if (exact_workOf(steps, after) > limits.gV) return;
      const seen = steps.reduce((sum, values) => sum + total(values.slice(-after)), 0);
      const distribution = steps.map(values => choices(values, after)).reduce(convolved, Float64Array.of(1));
      const tail = distribution.subarray(seen).reduce((sum, share) => sum + share, 0);
      return Math.max(Number.MIN_VALUE, Math.min(1, tail));
    }
    function commonStep(units) {
      let step = 0;
      for (const {values: values} of units) {
        const lowest = Math.min(...values);
        for (const value of values) {
          step = commonMeasure(step, value - lowest);
          if (step < (value - lowest) / mostSteps) return;
        }
      }
      return step;
    }
    const mostSteps = 1e5;
    function commonMeasure(a, b) {
      let [larger, smaller] = [ Math.max(a, b), Math.min(a, b) ];
      const nothing = larger * 1e-8;
      while (smaller > nothing) [larger, smaller] = [ smaller, Math.abs(larger - smaller * Math.round(larger / smaller)) ];
      return larger;
    }
    function stepsOf(values, step) {
      const lowest = Math.min(...values);
      return values.map(value => Math.round((value - lowest) / step));
    }
    function exact_workOf(steps, after) {
      let [width, work] = [ 1, 0 ];
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
    function choices(values, count) {
      const width = Math.max(...values) * count + 1;
      const ways = Array.from({
        length: count + 1
      }, () => new Float64Array(width));
      ways[0]?.fill(1, 0, 1);
      values.forEach((value, index) => {
        for (let taken = Math.min(count, index + 1); taken > 0; taken -= 1) addShifted(ways[taken], ways[taken - 1], value, 1);
      });
      const chosen = ways[count] ?? new Float64Array(width);
      const all = chosen.reduce((sum, way) => sum + way, 0);
      return chosen.map(way => way / all);
    }
    function convolved(first, second) {
      const sums = new Float64Array(first.length + second.length - 1);
      second.forEach((share, offset) => {
        if (share > 0) addShifted(sums, first, offset, share);
      });
      return sums;
    }
    function addShifted(to, from, shift, share) {
      if (to === void 0 || from === void 0) return;
      const length = Math.min(from.length, to.length - shift);
      for (let index = 0; index < length; index += 1) to[index + shift] = (to[index + shift] ?? 0) + (from[index] ?? 0) * share;
    }
    // CONCATENATED MODULE: ./src/comparison/draws.ts
    function drawsOf(units, rounding, random) {
      const seen = units.reduce((sum, {observed: observed}) => sum + observed, 0) - rounding;
      const {draw: draw, work: work} = sampler(units, random);
      const most = Math.ceil(limits.OR / work);
      let [hits, draws] = [ 0, 0 ];
      return {
        read: () => shareOf(hits, draws),
        more: count => {
          const until = Math.min(most, draws + count);
          const hasDrawn = draws < until;
          for (;draws < until; draws += 1) if (draw() >= seen) hits += 1;
          return hasDrawn;
        }
      };
    }
    const certainty = 4;
    function shareOf(hits, draws) {
      const error = certainty * Math.sqrt(hits + 1);
      return {
        value: (hits + 1) / (draws + 1),
        low: Math.max(0, hits - error) / (draws + 1),
        high: Math.min(draws + 1, hits + error + 2 * certainty) / (draws + 1),
        draws: draws
      };
    }
    function sampler(units, random) {
      const tables = tablesOf(units.filter(isSmall));
      const large = units.filter(unit => !isSmall(unit));
      const shuffles = large.map(shuffler);
      const draw = () => {
        let sum = 0;
        for (const table of tables) sum += table[below(table.length, random)] ?? 0;
        for (const shuffle of shuffles) sum += shuffle(random);
        return sum;
      };
      return {
        draw: draw,
        work: large.reduce((sum, {after: after}) => sum + after, Math.max(1, tables.length))
      };
    }
    function isSmall(unit) {
      return outcomeCount(unit) <= limits.Zk;
    }
    function tablesOf(units) {
      const tables = [];
      for (const outcomes of units.map(outcomesOf)) {
        const last = tables.at(-1);
        if (last && last.length * outcomes.length <= limits.Zk) tables.splice(-1, 1, combined(last, outcomes)); else tables.push(outcomes);
      }
      return tables;
    }
    function shuffler({values: values, after: after, scale: scale}) {
      const mixed = Float64Array.from(values);
      return random => {
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
    // CONCATENATED MODULE: ./src/comparison/far-tail.ts
    function farTailOf(units) {
      const seen = units.reduce((sum, {observed: observed}) => sum + observed, 0);
      const outcomes = units.filter(isSmall).map(outcomesOf);
      const squares = units.filter(unit => !isSmall(unit)).reduce((sum, unit) => sum + far_tail_rangeOf(unit) ** 2, 0);
      const variance = outcomes.reduce((sum, values) => sum + meanSquare(values), squares / 4);
      const exponentAt = tilt => outcomes.reduce((sum, values) => sum + logMeanExp(values, tilt), tilt ** 2 * squares / 8) - tilt * seen;
      return Math.max(Number.MIN_VALUE, Math.min(1, Math.exp(lowest(exponentAt, seen / variance))));
    }
    function lowest(at, start) {
      let best = Math.min(0, at(start));
      for (let place = start * 1.5; at(place) < best; place *= 1.5) best = at(place);
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
    function far_tail_rangeOf({values: values, after: after, scale: scale}) {
      const sorted = values.toSorted((a, b) => a - b);
      const lower = sorted.slice(0, after).reduce((sum, value) => sum + value, 0);
      const higher = sorted.slice(sorted.length - after).reduce((sum, value) => sum + value, 0);
      return (higher - lower) * scale;
    }
    // CONCATENATED MODULE: ./src/comparison/permutation.ts
    function permutationTest(pairedValues, seed) {
      const paired = pairedValues();
      const smallestByDesign = Math.min(1, 2 * Math.exp(-designShares(paired)));
      const smallest = Math.min(1, 2 * Math.exp(largestShare(paired)));
      return {
        smallestByDesign: smallestByDesign,
        smallest: smallest,
        pValue: bound => pValueOf(pairedValues(), bound, seed)
      };
    }
    function pValueOf(paired, bound, seed) {
      const seen = (0, numbers.XN)(paired.differences);
      const rounding = paired.rounding * Math.max(1, paired.count);
      if (Math.abs(seen) <= rounding) return exactly(1);
      return tailOf(unitsOf(paired, seen < 0 ? -1 : 1), {
        bound: bound,
        rounding: rounding,
        seed: seed
      });
    }
    function designShares({count: count, runsAt: runsAt}) {
      let sum = 0;
      for (let index = 0; index < count; index += 1) {
        const {before: before, after: after} = runsAt(index);
        sum += logChoose(before.length + after.length, after.length);
      }
      return sum;
    }
    function largestShare(paired) {
      let [highest, lowest] = [ 0, 0 ];
      for (let index = 0; index < paired.count; index += 1) {
        const unit = unitAt(paired, index);
        if (unit === void 0) continue;
        const ascending = unit.values.toSorted((a, b) => a - b);
        lowest += extremeShare(ascending, unit.after, unit.rounding);
        highest += extremeShare(ascending.reverse(), unit.after, unit.rounding);
      }
      return Math.min(highest, lowest);
    }
    function extremeShare(sorted, count, rounding) {
      const last = sorted[count - 1] ?? 0;
      const isLast = value => Math.abs(value - last) <= rounding;
      const ties = sorted.filter(isLast).length;
      const taken = sorted.slice(0, count).filter(isLast).length;
      return logChoose(ties, taken) - logChoose(sorted.length, count);
    }
    function logChoose(n, k) {
      let sum = 0;
      for (let index = 1; index <= Math.min(k, n - k); index += 1) sum += Math.log((n - index + 1) / index);
      return sum;
    }
    function tailOf(units, {bound: bound, rounding: rounding, seed: seed}) {
      const exact = signTail(units) ?? enumeratedTail(units, rounding) ?? latticeTail(units);
      if (exact !== void 0) return exactly(exact);
      const blocks = blocksOf(units, (0, xoroshiro128plus.b)(seed));
      const far = farTailOf(blocks);
      if (2 * far < Math.min(farthest, bound / 5)) return exactly(far);
      return drawn(drawsOf(blocks, rounding, (0, xoroshiro128plus.b)(seed)));
    }
    const farthest = 1e-5;
    function exactly(tail) {
      const value = twoSided(tail);
      return {
        read: () => ({
          value: value,
          low: value,
          high: value
        }),
        draw: () => false
      };
    }
    function drawn(draws) {
      draws.more(limits._u);
      return {
        read: () => {
          const {value: value, low: low, high: high} = draws.read();
          return {
            value: twoSided(value),
            low: twoSided(low),
            high: twoSided(high)
          };
        },
        draw: () => draws.more(draws.read().draws)
      };
    }
    function twoSided(tail) {
      return Math.min(1, 2 * tail);
    }
    // CONCATENATED MODULE: ./src/comparison/numeric.ts
    function compareNumeric(question) {
      const {label: label, type: type, better: better, baseline: baseline, current: current, pairing: pairing} = question;
      const otherType = Boolean(baseline?.metric?.count) && baseline?.metric?.type !== type;
      const before = otherType ? void 0 : baseline?.metric;
      const isComparable = Boolean(before?.count) && Boolean(current.metric?.count);
      const runs = () => commonRuns(baseline, current, isComparable ? pairing : []);
      const common = runs();
      const {paired: paired, scale: scale} = scaledValues(common);
      const {counts: counts, fallen: fallen, risen: risen} = changesOf(label, common.pairs, paired, scale, better);
      const seed = seedOf(label);
      const isTested = common.pairs.length >= limits.Bn && Number.isFinite(scale);
      const comparison = {
        kind: "numeric",
        label: label,
        type: type,
        better: better,
        otherType: otherType,
        baseline: aggregateOf(before),
        current: aggregateOf(current.metric),
        coverage: coverageOf(baseline, current, pairing, isComparable),
        ...differenceOf(paired, scale),
        interval: isTested ? scaled(intervalOf(type, paired, seed), scale) : void 0,
        pValue: void 0,
        adjustedPValue: void 0,
        verdict: "new",
        changes: isComparable ? counts : void 0
      };
      const values = () => scaledValues(runs()).paired;
      const shifts = () => scaled(acceptedShifts(values(), seed), scale);
      return {
        comparison: comparison,
        test: isTested ? permutationTest(values, seed) : void 0,
        shifts: shifts,
        fallen: fallen,
        risen: risen
      };
    }
    function seedOf(label) {
      return Number.parseInt((0, digest.br)(label, 4), 16) | 0;
    }
    function aggregateOf(metric) {
      return metric && {
        mean: metric.mean,
        count: metric.count,
        errors: metric.errors
      };
    }
    function commonRuns(baseline, current, pairing) {
      const [there, here] = [ sideRuns(baseline), sideRuns(current) ];
      const pairs = pairing.filter(pair => runCount(there, pair.baseline) > 0 && runCount(here, pair.current) > 0);
      const runsAt = index => {
        const pair = pairs[index];
        if (pair === void 0) return {
          before: [],
          after: []
        };
        return {
          before: runsOf(there, pair.baseline),
          after: runsOf(here, pair.current)
        };
      };
      return {
        pairs: pairs,
        runsAt: runsAt
      };
    }
    function sideRuns(side) {
      const none = {
        records: [],
        values: []
      };
      return runsByRecord(side?.metric?.observations ?? none, side?.experiment.records.length ?? 0);
    }
    const [smallestPlain, largestPlain] = [ 1e-100, 1e100 ];
    function scaledValues({pairs: pairs, runsAt: runsAt}) {
      const paired = pairedValues(pairs.length, runsAt);
      const magnitude = Math.max((0, numbers.eE)(paired.before), (0, numbers.eE)(paired.after));
      if (magnitude === 0 || magnitude > smallestPlain && magnitude < largestPlain) return {
        paired: paired,
        scale: 1
      };
      const down = values => values.map(value => value / magnitude);
      const smaller = index => {
        const {before: before, after: after} = runsAt(index);
        return {
          before: down(before),
          after: down(after)
        };
      };
      return {
        paired: pairedValues(pairs.length, smaller),
        scale: magnitude
      };
    }
    function differenceOf(paired, scale) {
      if (paired.differences.length === 0) return {
        paired: void 0,
        difference: void 0
      };
      const mean = (0, numbers.hm)(paired.differences);
      const difference = Math.abs(mean) <= paired.rounding ? 0 : mean * scale;
      const sides = {
        baseline: (0, numbers.hm)(paired.before) * scale,
        current: (0, numbers.hm)(paired.after) * scale
      };
      return {
        paired: sides,
        difference: Number.isFinite(difference) ? difference : void 0
      };
    }
    function scaled(unscaled, scale) {
      const interval = unscaled && [ unscaled[0] * scale, unscaled[1] * scale ];
      return interval?.every(Number.isFinite) ? interval : void 0;
    }
    function withVerdict({comparison: comparison, test: test, shifts: shifts}, judged) {
      const {pValue: pValue, adjusted: adjustedPValue} = judged ?? {
        pValue: void 0,
        adjusted: void 0
      };
      const verdict = verdictOf(comparison, test, judged);
      const {interval: interval, difference: difference = 0} = comparison;
      const isAgreed = interval !== void 0 && pValue !== void 0;
      return {
        ...comparison,
        interval: isAgreed ? agreeing(interval, difference, pValue < significance, () => shifts?.()) : interval,
        pValue: pValue,
        adjustedPValue: adjustedPValue,
        verdict: verdict
      };
    }
    function verdictOf({baseline: baseline, current: current, difference: difference = 0, better: better}, test, judged) {
      if (!current?.count) return "missing";
      if (!baseline?.count) return "new";
      if (test === void 0 || judged === void 0) return "too few samples";
      if (!judged.isAble && test.smallestByDesign >= judged.bound) return "too few samples";
      if (judged.adjusted >= significance) return "no clear change";
      return difference > 0 === (better === "higher") ? "improved" : "regressed";
    }
    // CONCATENATED MODULE: ./src/comparison/welch.ts
    function welchTest(baseline, current) {
      const [before, after] = [ baseline.variance / baseline.count, current.variance / current.count ];
      const difference = current.mean - baseline.mean;
      const error = Math.sqrt(before + after);
      const df = (before + after) ** 2 / (before ** 2 / (baseline.count - 1) + after ** 2 / (current.count - 1));
      const half = quantileOf(.025, df) * error;
      return {
        difference: difference,
        interval: [ difference - half, difference + half ],
        pValue: Math.min(1, 2 * upperTail(Math.abs(difference) / error, df))
      };
    }
    // CONCATENATED MODULE: ./src/comparison/against-record.ts
    function compareWithRecord({label: label, type: type, better: better, current: current, record: record}) {
      const recorded = metricOf(record, label);
      const before = recorded?.kind === type ? recorded : void 0;
      const tested = before && current.metric?.count ? testOf(before, current.metric, current.experiment) : void 0;
      const mean = current.metric?.mean;
      const sides = before && mean !== void 0 ? {
        baseline: before.mean,
        current: mean
      } : void 0;
      const comparison = {
        kind: "numeric",
        label: label,
        type: type,
        better: better,
        otherType: recorded !== void 0 && before === void 0,
        baseline: before && {
          mean: before.mean,
          count: before.n,
          errors: 0
        },
        current: aggregateOf(current.metric),
        coverage: recordCoverage(record, label, current),
        paired: sides,
        difference: sides && against_record_differenceOf(sides),
        interval: tested?.interval,
        pValue: void 0,
        adjustedPValue: void 0,
        verdict: "new",
        changes: void 0
      };
      return {
        comparison: comparison,
        test: tested && welchAsTest(tested.pValue),
        fallen: [],
        risen: []
      };
    }
    function metricOf({metrics: metrics, usage: usage = {}}, label) {
      if (Object.hasOwn(metrics, label)) return metrics[label];
      return Object.hasOwn(usage, label) ? usage[label] : void 0;
    }
    function recordCoverage(record, label, current) {
      const here = rowCoverageOf(current);
      const n = metricOf(record, label)?.n ?? 0;
      const share = n === 0 || record.rows === 0 ? 1 : Math.min(1, n / record.rows);
      const expected = Math.max(here.scored + here.failed, Math.round(share * here.rows));
      const baseline = {
        scored: n,
        failed: 0,
        rows: record.rows
      };
      return {
        baseline: baseline,
        current: here,
        expected: expected,
        covered: here.scored,
        records: void 0
      };
    }
    function categoriesOf(record, label) {
      const metric = metricOf(record, label);
      if (metric?.kind !== "categorical") return;
      const categories = Object.entries(metric.counts).map(([category, count]) => ({
        category: category,
        count: count,
        share: metric.n === 0 ? 0 : count / metric.n
      })).sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
      return {
        categories: categories,
        count: metric.n,
        errors: 0
      };
    }
    function against_record_differenceOf({baseline: baseline, current: current}) {
      const difference = current - baseline;
      const rounding = numbers.EJ * Math.max(Math.abs(baseline), Math.abs(current));
      if (Math.abs(difference) <= rounding) return 0;
      return Number.isFinite(difference) ? difference : void 0;
    }
    function testOf(before, metric, experiment) {
      const runs = recordMeans(experiment, metric);
      const runsEach = runs.length === 0 ? 1 : Math.max(1, metric.observations.values.length / runs.length);
      const values = runs.length === 0 ? metric.observations.values : runs;
      const count = Math.floor(before.n / runsEach);
      if (count < limits.Bn || values.length < limits.Bn) return;
      const isBoolean = before.kind === "boolean";
      const there = {
        count: count,
        mean: before.mean,
        variance: (before.sd ?? 0) ** 2
      };
      const here = {
        count: values.length,
        mean: metric.mean ?? 0,
        variance: (0, numbers.FD)(values)
      };
      const range = Math.max(Math.abs(there.mean - here.mean), spreadOf(there), spreadOf(here)) || 1;
      const test = welchTest(spread(there, isBoolean ? 1 : range), spread(here, isBoolean ? 1 : range));
      return [ ...test.interval, test.pValue ].every(Number.isFinite) ? test : void 0;
    }
    function recordMeans({records: records}, {observations: observations}) {
      const runs = runsByRecord(observations, records.length);
      const means = [];
      for (let record = 0; record < records.length; record += 1) if (runCount(runs, record) > 0) means.push((0, 
      numbers.hm)(runsOf(runs, record)));
      return means;
    }
    function spreadOf({variance: variance}) {
      return Math.sqrt(variance);
    }
    function spread(sample, range) {
      const {count: count, variance: variance} = sample;
      const squares = variance * (count - 1) + range ** 2 / 4;
      return {
        ...sample,
        variance: Math.max(variance, squares / count)
      };
    }
    function welchAsTest(pValue) {
      const known = {
        read: () => ({
          value: pValue,
          low: pValue,
          high: pValue
        }),
        draw: () => false
      };
      return {
        smallest: 0,
        smallestByDesign: 0,
        pValue: () => known
      };
    }
    // CONCATENATED MODULE: ./src/comparison/categories.ts
    function compareCategories(label, baseline, current, pairing) {
      const [before, after] = [ categorical(baseline?.metric), categorical(current.metric) ];
      const isComparable = Boolean(before?.count) && Boolean(after?.count);
      const changed = isComparable ? categories_changesOf(label, baseline, current, pairing) : [];
      const comparison = {
        kind: "categorical",
        label: label,
        otherType: Boolean(baseline?.metric?.count) && before === void 0,
        baseline: categories_aggregateOf(before),
        current: categories_aggregateOf(after),
        coverage: coverageOf(baseline, current, pairing, isComparable),
        changed: isComparable ? changed.length : void 0
      };
      return {
        comparison: comparison,
        changed: changed.slice(0, limits.BP)
      };
    }
    function categoriesWithRecord(label, baseline, current, record) {
      const coverage = recordCoverage(record, label, current);
      const after = categories_aggregateOf(categorical(current.metric));
      const otherType = baseline === void 0 && coverage.baseline !== void 0 && coverage.baseline.scored > 0;
      const sides = {
        baseline: baseline,
        current: after,
        coverage: coverage
      };
      return {
        comparison: {
          kind: "categorical",
          label: label,
          otherType: otherType,
          ...sides,
          changed: void 0
        },
        changed: []
      };
    }
    function categorical(metric) {
      return metric?.count && metric.type !== "categorical" ? void 0 : metric;
    }
    function categories_aggregateOf(metric) {
      return metric && {
        categories: metric.categories,
        count: metric.count,
        errors: metric.errors
      };
    }
    function categories_changesOf(label, baseline, current, pairing) {
      const [modeThere, modeHere] = [ modesOf(baseline), modesOf(current) ];
      return pairing.flatMap(pair => {
        const [before, after] = [ modeThere(pair.baseline), modeHere(pair.current) ];
        const isChanged = before !== void 0 && after !== void 0 && before !== after;
        return isChanged ? [ {
          label: label,
          pair: pair,
          before: before,
          after: after,
          share: 1
        } ] : [];
      });
    }
    function modesOf(side) {
      const {records: records = [], values: values = [], names: names = []} = side?.metric?.observations ?? {};
      const runs = runsByRecord({
        records: records,
        values: values
      }, side?.experiment.records.length ?? 0);
      return record => modeOf(runsOf(runs, record), names);
    }
    function modeOf(runs, names) {
      const counts = new Map;
      for (const index of runs) {
        const name = names[index] ?? "";
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      const [first] = [ ...counts ].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return first?.[0];
    }
    // CONCATENATED MODULE: ./src/comparison/compare.ts
    function compareExperiments(baseline, current, betterOf, isUsageJudged = () => false) {
      const sides = sidesOf(baseline, current);
      const compared = labelsOf(sides, "metrics").map(label => comparedMetric(sides, "metrics", label, betterOf(label)));
      const usage = labelsOf(sides, "usage").map(label => comparedMetric(sides, "usage", label, betterOf(label)));
      const numeric = [ ...compared, ...usage ].flatMap(one => "test" in one ? [ one ] : []);
      const verdicts = verdictsOf(numeric, isUsageJudged);
      const metrics = compared.map(one => "test" in one ? verdicts.get(one) ?? one.comparison : one.comparison);
      const summaries = sides.rows?.summary ?? recordedSummary(sides);
      return {
        baselineFrom: sides.rows ? "rows" : sides.record ? "record" : void 0,
        metrics: metrics,
        usage: usage.flatMap(one => "test" in one ? [ verdicts.get(one) ?? one.comparison ] : []),
        summary: [ ...new Set([ ...summaries.keys(), ...current.summary.keys() ]) ].sort().map(label => compareSummary(label, betterOf(label), summaries.get(label), current.summary.get(label))),
        rows: {
          baseline: rowsOf(sides),
          current: current.rows
        },
        records: sides.rows && recordsOf(sides.rows, current, sides.pairing),
        ...compare_changesOf(compared, metrics, sides),
        leftOut: {
          baseline: sides.rows?.leftOut ?? nothing,
          current: current.leftOut
        }
      };
    }
    const nothing = {
      spans: 0,
      metrics: 0,
      tags: 0
    };
    function sidesOf(baseline, current) {
      const record = baseline !== void 0 && "version" in baseline ? baseline : void 0;
      const rows = baseline !== void 0 && !("version" in baseline) ? baseline : void 0;
      return {
        rows: rows,
        record: record,
        current: current,
        pairing: pairRecords(rows?.records ?? [], current.records)
      };
    }
    function rowsOf({rows: rows, record: record}) {
      return rows?.rows ?? (record && {
        total: record.rows,
        failed: record.errors,
        withoutRecord: 0
      });
    }
    function recordsOf(baseline, current, pairing) {
      const common = pairing.length;
      return {
        common: common,
        added: current.records.length - common,
        missing: baseline.records.length - common
      };
    }
    function labelsOf({rows: rows, record: record, current: current}, kind) {
      const recorded = Object.keys(record?.[kind] ?? {});
      const told = [ ...rows?.[kind].keys() ?? [], ...current[kind].keys() ];
      return [ ...new Set([ ...recorded, ...told ]) ].sort();
    }
    function comparedMetric(sides, kind, label, better) {
      const {rows: rows, record: record, pairing: pairing} = sides;
      const current = sideOf(sides.current, kind, label);
      const baseline = rows && sideOf(rows, kind, label);
      const type = typeOf(current.metric, baseline?.metric ?? (record && metricOf(record, label)));
      if (type === "categorical") {
        if (record) return categoriesWithRecord(label, categoriesOf(record, label), current, record);
        return compareCategories(label, baseline, current, pairing);
      }
      if (record) return compareWithRecord({
        label: label,
        type: type,
        better: better,
        current: current,
        record: record
      });
      return compareNumeric({
        label: label,
        type: type,
        better: better,
        baseline: baseline,
        current: current,
        pairing: pairing
      });
    }
    function sideOf(experiment, kind, label) {
      const metrics = experiment[kind];
      return {
        experiment: experiment,
        metric: metrics.get(label)
      };
    }
    function typeOf(current, baseline) {
      if (current?.count || baseline === void 0) return current?.type ?? "score";
      return "kind" in baseline ? baseline.kind : baseline.type;
    }
    function verdictsOf(numeric, isUsageJudged) {
      const isShownOnly = ({comparison: {label: label}}) => (0, scores.yF)(label) && !isUsageJudged(label);
      const tested = numeric.filter(one => one.test !== void 0 && !isShownOnly(one));
      const judged = judgedPValues(tested.flatMap(({test: test}) => test ?? []));
      const judgedOf = new Map(tested.map((one, index) => [ one, judged[index] ]));
      return new Map(numeric.map(one => {
        const shown = {
          ...one.comparison,
          verdict: "not tested"
        };
        return [ one, isShownOnly(one) ? shown : withVerdict(one, judgedOf.get(one)) ];
      }));
    }
    function recordedSummary({record: record}) {
      return new Map(Object.entries(record?.summary ?? {}));
    }
    function compare_changesOf(compared, metrics, {rows: rows, current: current}) {
      if (!rows) return {
        fallen: [],
        risen: [],
        recategorized: []
      };
      const fallen = compared.flatMap(one => "test" in one ? one.fallen : []);
      const risen = compared.flatMap(one => "test" in one ? one.risen : []);
      const changed = compared.flatMap(one => "test" in one ? [] : one.changed);
      return {
        fallen: mostChanged(fallen, metrics, "regressed", rows, current),
        risen: mostChanged(risen, metrics, "improved", rows, current),
        recategorized: mostChanged(changed, metrics, "regressed", rows, current)
      };
    }
    function compareSummary(label, better, baseline, current) {
      const isNumeric = typeof baseline === "number" && typeof current === "number";
      return {
        label: label,
        better: better,
        baseline: baseline,
        current: current,
        difference: isNumeric ? current - baseline : void 0
      };
    }
  }),
  2126: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      z: () => fileSentences
    });
    var _render_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1509);
    const mostFiles = 20;
    function fileSentences(files) {
      const sentences = files.slice(0, mostFiles).map(fileSentence);
      const more = files.length - sentences.length;
      return more === 0 ? sentences : [ ...sentences, `And ${(0, _render_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(more, "results file")} more.` ];
    }
    function fileSentence(file) {
      const {told: told, format: format, notes: notes} = file;
      if (told.rows === 0 && told.summaries === 0 && !file.isTool) return `${file.file.name}: empty`;
      const parts = [ format, (0, _render_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(told.rows, "row"), ...runsOf(file), ...metricsOf(file) ];
      const sentence = [ `${file.file.name}: ${parts.join(", ")}`, ...leftOutOf(file), ...notes ].join("; ");
      return sentence.replace(/\s+/g, " ");
    }
    function runsOf({told: {rows: rows, runs: runs, firstRuns: firstRuns}}) {
      if (runs <= 1) return [];
      return [ rows === firstRuns * runs ? `${runs} runs each` : `up to ${(0, _render_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(runs)} runs each` ];
    }
    const mostMetrics = 50;
    function metricsOf({names: names}) {
      if (names.size === 0) return [];
      const all = [ ...names ].map(([name, label]) => name === label ? label : `${label} (${name})`);
      const more = all.length > mostMetrics ? [ `and ${all.length - mostMetrics} more` ] : [];
      return [ `metrics ${[ ...all.slice(0, mostMetrics), ...more ].join(", ")}` ];
    }
    function leftOutOf({leftOut: leftOut}) {
      const counts = [ ...leftOut ].map(([what, times]) => `${(0, _render_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(times)} ${what}`);
      return counts.length === 0 ? [] : [ `left out: ${counts.join(", ")}` ];
    }
  }),
  1158: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      $: () => judgeGate
    });
    // CONCATENATED MODULE: ./src/gate/words.ts
    function judgement(metric, rule, outcome, message, isOwn = true) {
      return {
        metric: metric,
        rule: rule,
        outcome: outcome,
        isOwn: isOwn,
        message: message
      };
    }
    function notJudged(metric, rule, reason, isOwn = true) {
      return judgement(metric, rule, "not judged", `${metric}: ${rule} is not judged: ${reason}`, isOwn);
    }
    function factJudgement({rule: rule, message: message}) {
      return judgement("$rows", rule, "broken", message, false);
    }
    function shownAmount(amount) {
      return amount.kind === "count" ? `${amount.count}` : `${plain(amount.share * 100)}%`;
    }
    function shareBelow(count, of) {
      return `${Math.floor(count / of * 100)}%`;
    }
    function plain(value) {
      return String(rounded(value, 4));
    }
    function apart(value, limit) {
      const precisions = [ 4, 6, 8, 10, 12 ];
      const precision = precisions.find(digits => rounded(value, digits) !== limit) ?? 4;
      return String(rounded(value, precision));
    }
    function rounded(value, digits) {
      const shorter = Number(value.toPrecision(digits));
      return Number.isFinite(shorter) ? shorter : value;
    }
    function counted(count, noun) {
      return `${count} ${noun}${count === 1 ? "" : "s"}`;
    }
    const tolerance = 1e-9;
    function isAtLeast(value, limit, magnitude = Math.max(Math.abs(value), Math.abs(limit))) {
      return Number.isFinite(value) && value >= limit - tolerance * magnitude;
    }
    // CONCATENATED MODULE: ./src/gate/judge-rows.ts
    function judgeRows({rows: rows, ownRows: ownRows}, comparison, baseline) {
      const isOwn = rule => ownRows.includes(rule);
      return [ maxErrors(rows.maxErrors, comparison, isOwn("maxErrors")), fewestRows(rows.min, comparison, isOwn("min")), ...maxMissing(rows.maxMissing, comparison, baseline, isOwn("maxMissing")), ...isOwn("minCommon") ? minCommon(rows.minCommon, comparison, baseline) : [] ];
    }
    function isWithin(count, of, most) {
      return count <= (most.kind === "count" ? most.count : most.share * of + 1e-9 * of);
    }
    function maxErrors(most, {rows: rows}, isOwn) {
      const {total: total, failed: failed} = rows.current;
      const outcome = isWithin(failed, total, most) ? "kept" : "broken";
      const message = `${failed} of ${counted(total, "row")} failed, max_errors is ${shownAmount(most)}`;
      return judgement("$rows", "max_errors", outcome, message, isOwn);
    }
    function fewestRows(min, {rows: rows}, isOwn) {
      const {total: total} = rows.current;
      const are = total === 1 ? "there is 1 row" : `there are ${total} rows`;
      return judgement("$rows", "min", total >= min ? "kept" : "broken", `${are}, min is ${min}`, isOwn);
    }
    function maxMissing(most, comparison, baseline, isOwn) {
      const open = withoutBaseline("max_missing", baseline, isOwn);
      if (open) return open;
      const {missing: missing, of: of, what: what} = missingOf(comparison);
      if (baseline.kind === "read" && baseline.otherDatasetVersion) {
        const reason = `${counted(missing, what)} of the baseline ${missing === 1 ? "has" : "have"} no row here, but it was made on another dataset version`;
        return isOwn || missing > 0 ? [ notJudged("$rows", "max_missing", reason, isOwn) ] : [];
      }
      const counts = `${missing} of the baseline's ${counted(of, what)} ${missing === 1 ? "has" : "have"} no row in this run, max_missing is ${shownAmount(most)}`;
      if (isWithin(missing, of, most)) return [ judgement("$rows", "max_missing", "kept", counts, isOwn) ];
      const remedy = `evaluate the whole dataset, or allow it on purpose with $rows: { max_missing: ${missing} }`;
      return [ judgement("$rows", "max_missing", "broken", `${counts}: ${remedy}`, isOwn) ];
    }
    function missingOf({records: records, rows: rows}) {
      const there = rows.baseline ?? {
        total: 0,
        withoutRecord: 0
      };
      if (records === void 0) return {
        missing: Math.max(0, there.total - rows.current.total),
        of: there.total,
        what: "row"
      };
      const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
      const of = records.common + records.missing + there.withoutRecord;
      return {
        missing: records.missing + nameless,
        of: of,
        what: nameless > 0 ? "row" : "record"
      };
    }
    function minCommon(least, {records: records}, baseline) {
      const open = withoutBaseline("min_common", baseline, true);
      if (open) return open;
      if (records === void 0) return [ notJudged("$rows", "min_common", "the baseline's rows are gone") ];
      const {common: common, added: added} = records;
      const message = commonSentence(common, common + added, "records of this run", least);
      const isKept = isEnough(common, common + added, least);
      return [ judgement("$rows", "min_common", isKept ? "kept" : "broken", isKept ? message : `${message}: ${commonRemedy(common)}`) ];
    }
    function isEnough(common, of, least) {
      if (least.kind === "count") return common >= least.count;
      return isAtEnd(least.share) ? common >= least.share * of : common > least.share * of;
    }
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
    function withoutBaseline(rule, baseline, isOwn) {
      switch (baseline.kind) {
       case "read":
        return;

       case "none":
        return isOwn ? [ notJudged("$rows", rule, `there is no baseline (${baseline.reason})`) ] : [];

       case "unreadable":
        {
          if (!isOwn) return [ notJudged("$rows", rule, `the baseline could not be read: ${baseline.reason}`, false) ];
          const message = `$rows: ${rule} needs the baseline, which could not be read: ${baseline.reason}`;
          return [ judgement("$rows", rule, "broken", message) ];
        }
      }
    }
    // CONCATENATED MODULE: ./src/gate/numbers.ts
    const bareNumbers = {
      value: plain,
      apart: apart,
      limit: String,
      largest: String,
      change: (difference, limit) => apart(Math.abs(difference), limit)
    };
    const space = "\xa0";
    const percent = share => Number((share * 100).toPrecision(12));
    const shares = {
      value: value => `${tenths(value * 100)}${space}%`,
      apart: (value, limit) => `${apart(percent(value), percent(limit))}${space}%`,
      limit: limit => `${percent(limit)}${space}%`,
      largest: limit => `${percent(limit)}${space}pp`,
      change: (difference, limit) => `${apart(percent(Math.abs(difference)), percent(limit))}${space}pp`
    };
    function tenths(value) {
      return String(Math.round(value * 10) / 10);
    }
    function shownNumbers({tested: tested}) {
      return tested?.type === "boolean" ? shares : void 0;
    }
    // CONCATENATED MODULE: ./src/gate/judge-metric.ts
    function judgeSubject(subject, rules, {minCommon: minCommon}, baseline) {
      const {label: label, tested: tested} = subject;
      const common = commonFault(subject, rules, minCommon, baseline);
      const open = common && "min_common is not met";
      return [ ...judgeBounds(subject, rules), ...tested ? judgeCoverage(label, tested.coverage, rules.minCoverage) : [], ...common ? [ common ] : [], ...judgeMaxRegression(subject, rules, baseline, open), ...judgeNoRegression(subject, rules, baseline, open) ];
    }
    function told(subject, rule, outcome, sentence) {
      const shown = shownNumbers(subject);
      const judged = judgement(subject.label, rule, outcome, sentence(bareNumbers));
      return shown === void 0 ? judged : {
        ...judged,
        shown: sentence(shown)
      };
    }
    function judgeBounds(subject, {min: min, max: max}) {
      const {label: label, value: value, before: before} = subject;
      const sentence = (rule, limit) => numbers => {
        const inBaseline = before === void 0 ? "" : ` (${numbers.value(before)} in the baseline)`;
        return `${label} is ${numbers.apart(value, limit)}, ${rule} is ${numbers.limit(limit)}${inBaseline}`;
      };
      const bound = (rule, limit, isKept) => limit === void 0 ? [] : [ told(subject, rule, isKept(limit) ? "kept" : "broken", sentence(rule, limit)) ];
      return [ ...bound("min", min, limit => isAtLeast(value, limit)), ...bound("max", max, limit => isAtLeast(-value, -limit)) ];
    }
    const usualCoverage = {
      kind: "share",
      share: .95
    };
    function judgeCoverage(label, coverage, own) {
      const {expected: expected, covered: covered, current: current} = coverage;
      const least = own ?? usualCoverage;
      if (expected === 0 || own === void 0 && covered === expected) return [];
      const wanted = least.kind === "count" ? least.count : least.share * expected;
      const failed = current.failed === 0 ? "" : `, its evaluator failed on ${current.failed}`;
      const counts = `${label} has a score on ${covered} of the ${counted(expected, "row")} that ought to have one${failed}; min_coverage is ${shownAmount(least)}`;
      if (isAtLeast(covered, wanted)) return [ judgement(label, "min_coverage", "kept", counts, own !== void 0) ];
      const remedy = `mend the evaluator, or allow it on purpose with ${label}: { min_coverage: ${shareBelow(covered, expected)} }`;
      return [ judgement(label, "min_coverage", "broken", `${counts}: ${remedy}`, own !== void 0) ];
    }
    function commonFault({label: label, tested: tested}, rules, least, baseline) {
      const records = tested?.coverage.records;
      const isCompared = rules.maxRegression !== void 0 || rules.noRegression === true;
      if (!isCompared || baseline.kind !== "read" || records === void 0 || records.common === 0) return;
      const {common: common, added: added} = records;
      if (isEnough(common, common + added, least)) return;
      const sentence = commonSentence(common, common + added, "scored records", least);
      return judgement(label, "min_common", "broken", `${label}: ${sentence}: ${commonRemedy(common)}`, false);
    }
    function judgeMaxRegression(subject, {maxRegression: maxRegression, better: better = "higher"}, baseline, open) {
      if (maxRegression === void 0) return [];
      const {label: label, difference: difference, comparedBefore: comparedBefore} = subject;
      const unjudged = withoutComparison(subject, "max_regression", baseline, open);
      if (unjudged) return [ unjudged ];
      if (difference === void 0 || comparedBefore === void 0) return [ incomparable(subject, "max_regression") ];
      const limit = limitOf(maxRegression, comparedBefore);
      const change = better === "higher" ? difference : -difference;
      const magnitude = Math.max(Math.abs(comparedBefore), Math.abs(limit));
      const outcome = isAtLeast(change, -limit, magnitude) ? "kept" : "broken";
      const sentence = numbers => `${label} ${changeOf(difference, limit, numbers)}${basisOf(subject)}, max_regression is ${limitWords(maxRegression, limit, numbers)}${values(subject, numbers)}`;
      return [ told(subject, "max_regression", outcome, sentence) ];
    }
    function limitOf(limit, before) {
      return limit.kind === "absolute" ? limit.value : limit.share * Math.abs(before);
    }
    function limitWords(limit, value, numbers) {
      return limit.kind === "absolute" ? numbers.largest(limit.value) : `${plain(limit.share * 100)}% of the baseline, ${numbers.value(value)}`;
    }
    function judgeNoRegression(subject, {noRegression: noRegression = false}, baseline, open) {
      if (!noRegression) return [];
      const {label: label, tested: tested} = subject;
      if (!tested) {
        const message = `${label} is a score of the whole experiment and cannot be tested: use max_regression instead of no_regression`;
        return [ judgement(label, "no_regression", "broken", message) ];
      }
      const unjudged = withoutComparison(subject, "no_regression", baseline, open);
      if (unjudged) return [ unjudged ];
      if (tested.difference === void 0) return [ incomparable(subject, "no_regression") ];
      return [ judgeVerdict(subject, tested) ];
    }
    function judgeVerdict(subject, tested) {
      const {label: label, difference: difference = 0} = subject;
      const words = verdict => numbers => `${label} ${verdict}, no_regression is set: it ${changeOf(difference, 0, numbers)}${basisOf(subject)}, p = ${plain(tested.adjustedPValue ?? 1)}${values(subject, numbers)}`;
      switch (tested.verdict) {
       case "regressed":
        return told(subject, "no_regression", "broken", words("regressed"));

       case "improved":
        return told(subject, "no_regression", "kept", words("shows an improvement"));

       case "no clear change":
        return told(subject, "no_regression", "kept", words("shows no clear change"));

       case "too few samples":
       case "not tested":
       case "new":
       case "missing":
        {
          const common = tested.coverage.records?.common;
          const over = common === void 0 ? "" : ` (${counted(common, "common record")})`;
          return notJudged(label, "no_regression", `${tested.verdict}${over}`);
        }
      }
    }
    function withoutComparison({label: label, before: before, lack: lack}, rule, baseline, open) {
      switch (baseline.kind) {
       case "none":
        return notJudged(label, rule, `there is no baseline (${baseline.reason})`);

       case "unreadable":
        {
          const message = `${label}: ${rule} needs the baseline, which could not be read: ${baseline.reason}`;
          return judgement(label, rule, "broken", message);
        }

       case "read":
        if (lack !== void 0) return unusable(label, rule, lack);
        if (before === void 0) return notJudged(label, rule, "the baseline has no score of it");
        return open === void 0 ? void 0 : notJudged(label, rule, open);
      }
    }
    function unusable(label, rule, lack) {
      const reason = lack.kind === "other type" ? "a baseline of the same type, and there it is of another one" : `a score in the baseline, and there its evaluator failed${lack.rows === void 0 ? "" : ` on all ${counted(lack.rows, "row")}`}: run the baseline branch again`;
      return judgement(label, rule, "broken", `${label}: ${rule} needs ${reason}`);
    }
    function incomparable({label: label, tested: tested}, rule) {
      const common = tested?.coverage.records?.common ?? 0;
      const message = common > 0 ? `${label}: ${rule} needs a difference, and the scores lie too far apart for one: it is beyond the largest number` : `${label}: ${rule} needs dataset records that this run and the baseline have in common, and there are none`;
      return judgement(label, rule, "broken", message);
    }
    function changeOf(difference, limit, numbers) {
      if (difference === 0) return "did not change";
      return `${difference < 0 ? "fell" : "rose"} by ${numbers.change(difference, limit)}`;
    }
    function basisOf({tested: tested, fromRecord: fromRecord}) {
      if (fromRecord && tested) return " against what the baseline's record kept, since its rows are gone";
      const common = tested?.coverage.records?.common;
      return common === void 0 ? "" : ` over ${counted(common, "common record")}`;
    }
    function values({value: value, before: before}, numbers) {
      const inBaseline = before === void 0 ? "" : `, ${numbers.value(before)} in the baseline`;
      return ` (${numbers.value(value)} in this run${inBaseline})`;
    }
    var metrics = __webpack_require__(1370);
    // CONCATENATED MODULE: ./src/gate/subject.ts
    function comparisonOf(label, {metrics: metrics, usage: usage, summary: summary}) {
      return [ ...metrics, ...usage, ...summary ].find(candidate => candidate.label === label);
    }
    function subjectOf(found, {baselineFrom: baselineFrom}) {
      if (!("kind" in found)) return summarySubject(found);
      if (found.kind === "categorical") return isCategory(found.label, found.otherType);
      const {label: label, current: current, baseline: baseline, paired: paired, difference: difference} = found;
      const value = current?.mean;
      if (value === void 0 || !Number.isFinite(value)) return noScore(label, found.coverage);
      const sides = {
        before: baseline?.mean,
        comparedBefore: paired?.baseline
      };
      const lack = lackOf(found);
      return {
        label: label,
        value: value,
        ...sides,
        lack: lack,
        difference: difference,
        tested: found,
        fromRecord: baselineFrom === "record"
      };
    }
    function lackOf({otherType: otherType, baseline: baseline, coverage: coverage}) {
      if (otherType) return {
        kind: "other type"
      };
      const failed = coverage.baseline?.failed ?? 0;
      return baseline?.mean === void 0 && failed > 0 ? {
        kind: "failed",
        rows: failed
      } : void 0;
    }
    function noScore(label, {current: {failed: failed, rows: rows}}) {
      if (failed === 0) return `${label} has no score in this run`;
      const where = failed === rows ? `all ${rows} rows` : `${failed} of ${rows} rows, and the others have none`;
      return `${label} has no score in this run: its evaluator failed on ${where}`;
    }
    function isCategory(label, wasNone = false) {
      const here = wasNone ? " in this run, and was none in the baseline" : "";
      return `${label} is a category${here}: the gate needs numbers, or true and false`;
    }
    function summarySubject({label: label, current: current, baseline: baseline}) {
      if (typeof current === "string") return isCategory(label);
      if (current === null || current === void 0 || !Number.isFinite(Number(current))) return `${label} has no score in this run`;
      const value = Number(current);
      const isNumeric = typeof baseline === "number" || typeof baseline === "boolean";
      const before = isNumeric ? Number(baseline) : void 0;
      const difference = before === void 0 ? void 0 : value - before;
      const lack = summaryLack(baseline);
      return {
        label: label,
        value: value,
        before: before,
        comparedBefore: before,
        lack: lack,
        difference: difference,
        tested: void 0,
        fromRecord: false
      };
    }
    function summaryLack(baseline) {
      if (baseline === null) return {
        kind: "failed",
        rows: void 0
      };
      return typeof baseline === "string" ? {
        kind: "other type"
      } : void 0;
    }
    var leven = __webpack_require__(7785);
    // CONCATENATED MODULE: ./src/gate/suggestion.ts
    const otherNames = new Map([ [ "latency", "$duration_ms" ], [ "latency_ms", "$duration_ms" ], [ "duration", "$duration_ms" ], [ "duration_ms", "$duration_ms" ], [ "time", "$duration_ms" ], [ "cost", "$cost_usd" ], [ "cost_usd", "$cost_usd" ], [ "price", "$cost_usd" ], [ "tokens", "$total_tokens" ], [ "total_tokens", "$total_tokens" ] ]);
    function didYouMean(name, {metrics: metrics, usage: usage, summary: summary}, names) {
      const labels = [ ...metrics, ...usage, ...summary ].map(({label: label}) => label);
      const lower = name.toLowerCase();
      const known = otherNames.get(lower);
      const nearest = [ ...new Set([ ...labels, ...names ]) ].map(label => ({
        label: label,
        distance: (0, leven.A)(lower, label.toLowerCase())
      })).filter(({label: label, distance: distance}) => distance <= Math.max(1, Math.min(3, Math.floor(label.length / 3)))).sort((a, b) => a.distance - b.distance || (a.label < b.label ? -1 : 1));
      const meant = nearest[0]?.label ?? (known !== void 0 && labels.includes(known) ? known : void 0);
      if (meant !== void 0) return `; did you mean ${meant}?`;
      return labels.length === 0 ? "" : `; it has ${listed(labels)}`;
    }
    const mostListed = 10;
    function listed(labels) {
      const more = labels.length - mostListed;
      return `${labels.slice(0, mostListed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    }
    // CONCATENATED MODULE: ./src/gate/judge.ts
    function judgeGate(gate, evidence) {
      if (!gate) return {
        verdict: "none",
        isGated: false,
        rules: []
      };
      const rules = [ ...(evidence.facts ?? []).map(factJudgement), ...judgeResults(gate, evidence) ];
      return {
        verdict: verdictOf(rules),
        isGated: true,
        rules: rules
      };
    }
    function verdictOf(rules) {
      if (rules.some(({outcome: outcome}) => outcome === "broken")) return "fail";
      return rules.some(({outcome: outcome, isOwn: isOwn}) => isOwn && outcome === "kept") ? "pass" : "none";
    }
    function judgeResults(gate, {results: results, baseline: baseline, facts: _, ...known}) {
      if (results.kind === "unreadable") return [ judgement("$rows", "results", "broken", `the results could not be read: ${results.reason}`, false) ];
      const {comparison: comparison} = results;
      const state = shownBaseline(baseline, comparison);
      return [ ...judgeRows(gate, comparison, state), ...judgeMetrics(gate, comparison, state, known) ];
    }
    function shownBaseline(baseline, {rows: rows, baselineFrom: baselineFrom}) {
      if (baseline.kind !== "read" || baselineFrom === "record") return baseline;
      const shown = rows.baseline?.total ?? 0;
      const {recordedRows: recordedRows = 0} = baseline;
      const again = "run the baseline branch again";
      if (shown === 0) return {
        kind: "unreadable",
        reason: `it has no rows: ${again}`
      };
      if (shown >= recordedRows) return baseline;
      const reason = `it shows ${shown} of the ${recordedRows} rows that its record of results counts: ${again}`;
      return {
        kind: "unreadable",
        reason: reason
      };
    }
    function judgeMetrics(gate, comparison, baseline, {names: names}) {
      const labels = new Set(gate.metrics.map(({label: label}) => (0, metrics.gt)(label, names)));
      const others = [ ...comparison.metrics, ...comparison.usage.filter(({verdict: verdict}) => verdict !== "not tested") ].filter(metric => (metric.kind === "numeric" || metric.otherType) && !labels.has(metric.label)).map(({label: label}) => ({
        label: label,
        rules: {}
      }));
      return [ ...gate.metrics, ...others ].flatMap(({label: label, rules: own}) => {
        const rules = (0, metrics.NP)(gate, own);
        return (0, metrics.LV)(rules) ? judgeMetric(label, rules, {
          gate: gate,
          comparison: comparison,
          baseline: baseline,
          names: names
        }) : [];
      });
    }
    function judgeMetric(name, rules, known) {
      const {gate: gate, comparison: comparison, baseline: baseline, names: names} = known;
      const label = (0, metrics.gt)(name, names);
      const found = comparisonOf(label, comparison);
      if (found === void 0) {
        const meant = didYouMean(name, comparison, names?.keys() ?? []);
        return [ judgement(name, "score", "broken", `${name} has no score in this run${meant}`) ];
      }
      const {minCoverage: minCoverage, ...others} = rules;
      if (!("better" in found) && !(0, metrics.LV)(others)) return judgeCoverage(label, found.coverage, minCoverage);
      const subject = subjectOf(found, comparison);
      if (typeof subject === "string") return [ judgement(label, "score", "broken", subject) ];
      const better = "better" in found ? found.better : "higher";
      return judgeSubject(subject, {
        ...rules,
        better: better
      }, gate.rows, baseline);
    }
  }),
  1370: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Kd: () => betterOf,
      LV: () => isGating,
      NP: () => rulesFor,
      gt: () => labelFor,
      xs: () => isUsageJudged
    });
    var _results_formats_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8938);
    var _results_result_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3400);
    var _results_scores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9652);
    function labelFor(name, names) {
      const known = names?.get(name);
      if (known !== void 0) return known;
      if ((0, _results_scores_js__WEBPACK_IMPORTED_MODULE_2__.yF)(name) || _results_result_row_js__WEBPACK_IMPORTED_MODULE_1__.L3.test(name)) return name;
      return (0, _results_formats_labels_js__WEBPACK_IMPORTED_MODULE_0__.W)(name);
    }
    function rulesFor({everyMetric: everyMetric}, own) {
      return {
        ...everyMetric,
        ...own
      };
    }
    function betterOf(gate, label, facts = {}) {
      const [own] = (gate?.metrics ?? []).flatMap(({label: name, rules: rules}) => labelFor(name, facts.names) === label ? rules.better ?? [] : []);
      const isLower = (0, _results_scores_js__WEBPACK_IMPORTED_MODULE_2__.yF)(label) || facts.lowerIsBetter?.has(label);
      return own ?? (isLower ? "lower" : gate?.everyMetric.better ?? "higher");
    }
    function isUsageJudged(gate, label, {usageMetrics: usageMetrics} = {}) {
      const own = gate?.metrics.find(metric => metric.label === label);
      return usageMetrics === true || own !== void 0 && isGating(own.rules);
    }
    function isGating({min: min, max: max, maxRegression: maxRegression, noRegression: noRegression = false, minCoverage: minCoverage}) {
      return [ min, max, maxRegression, minCoverage ].some(rule => rule !== void 0) || noRegression;
    }
  }),
  347: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      W: () => gateReport,
      L: () => resultsReport
    });
    // CONCATENATED MODULE: ./src/report/changes.ts
    function recordChanges(comparison, answers) {
      const types = new Map([ ...comparison.metrics, ...comparison.usage ].flatMap(metric => metric.kind === "numeric" ? [ [ metric.label, metric.type ] ] : []));
      return {
        withAnswers: answers.excerpts !== void 0,
        fell: byRecord(comparison.fallen, types, answers),
        rose: byRecord(comparison.risen, types, answers)
      };
    }
    function byRecord(changed, types, answers) {
      const records = Map.groupBy(changed, ({key: key}) => key);
      return [ ...records.values() ].flatMap(scores => {
        const [first] = scores;
        return first === void 0 ? [] : [ recordChange(first, scores, types, answers) ];
      });
    }
    function recordChange({recordId: recordId, span: span, baselineSpan: baselineSpan}, scores, types, {excerpts: excerpts, urls: urls}) {
      const before = baselineSpan && excerpts?.baseline(baselineSpan);
      const after = span && excerpts?.current(span);
      const labels = scores.map(({metric: metric}) => metric);
      return {
        recordId: recordId,
        scores: scores.map(({metric: label, before: baseline, after: value}) => ({
          label: label,
          type: types.get(label) ?? "score",
          baseline: baseline,
          value: value
        })),
        input: after?.input ?? before?.input,
        expected: after?.expected ?? before?.expected,
        baseline: answer(before, baselineSpan && urls.baseline(baselineSpan), labels),
        current: answer(after, span && urls.current(span), labels)
      };
    }
    function answer(excerpt, url, labels) {
      if (excerpt === void 0) return url === void 0 ? void 0 : {
        url: url
      };
      const reasons = labels.flatMap(label => {
        const text = Object.hasOwn(excerpt.reasons, label) ? excerpt.reasons[label] : void 0;
        return text === void 0 ? [] : [ {
          label: label,
          text: text
        } ];
      });
      return {
        output: excerpt.output,
        error: excerpt.error,
        reasons: reasons,
        url: url
      };
    }
    // CONCATENATED MODULE: ./src/report/results.ts
    function resultsReport(comparison, judgement, {mode: mode, answers: answers, trend: trend}) {
      const {rows: rows, records: records} = comparison;
      const byRecord = comparison.baselineFrom === "record";
      const numeric = metric => numericReport(metric, byRecord);
      const metrics = comparison.metrics.map(metric => metric.kind === "numeric" ? numeric(metric) : categoricalReport(metric));
      return {
        metrics: [ ...metrics, ...comparison.usage.filter(({current: current}) => current?.count).map(numeric), ...comparison.summary.flatMap(summaryReport) ],
        rows: {
          total: rows.current.total,
          failed: rows.current.failed,
          missing: records?.missing ?? 0,
          added: records?.added,
          common: records?.common
        },
        gate: gateReport(judgement, mode),
        changes: recordChanges(comparison, answers),
        trend: trend
      };
    }
    function gateReport(judgement, mode) {
      if (!judgement.isGated) return;
      const those = outcome => judgement.rules.filter(rule => rule.outcome === outcome);
      return {
        mode: mode,
        broken: those("broken").map(shownMessage),
        open: those("not judged").filter(({isOwn: isOwn}) => isOwn).map(shownMessage),
        held: those("kept").filter(({isOwn: isOwn}) => isOwn).length
      };
    }
    function shownMessage({message: message, shown: shown}) {
      return shown ?? message;
    }
    function numericReport(metric, isByRecord) {
      const {label: label, type: type, better: better, baseline: baseline, current: current, difference: difference, interval: interval, changes: changes, coverage: coverage, verdict: verdict} = metric;
      const common = coverage.records?.common ?? 0;
      return {
        type: type,
        label: label,
        better: better,
        baseline: baseline?.mean,
        value: current?.mean,
        difference: difference,
        interval: interval,
        records: changes && {
          common: common,
          worse: changes.worse,
          better: changes.better
        },
        coverage: coverageReport(coverage),
        byRecord: isByRecord && baseline !== void 0,
        verdict: verdict
      };
    }
    function categoricalReport(metric) {
      const {label: label, baseline: baseline, current: current, changed: changed, coverage: coverage} = metric;
      const common = coverage.records?.common ?? 0;
      return {
        type: "categorical",
        label: label,
        baseline: categories(baseline),
        value: categories(current),
        records: changed === void 0 ? void 0 : {
          common: common,
          changed: changed
        },
        coverage: coverageReport(coverage)
      };
    }
    function coverageReport({current: current, baseline: baseline, records: records}) {
      return {
        scored: current.scored,
        failed: current.failed,
        rows: current.rows,
        baseline: baseline && {
          scored: baseline.scored,
          rows: baseline.rows
        },
        added: records?.added,
        missing: records?.missing
      };
    }
    function categories(aggregate) {
      return aggregate?.categories.map(({category: category, share: share}) => ({
        name: category,
        share: share
      }));
    }
    function summaryReport({label: label, better: better, baseline: baseline, current: current, difference: difference}) {
      if (typeof current === "string" || typeof baseline === "string") {
        const one = value => typeof value === "string" ? [ {
          name: value,
          share: 1
        } ] : void 0;
        return [ {
          type: "categorical",
          label: label,
          baseline: one(baseline),
          value: one(current)
        } ];
      }
      const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
      return [ {
        type: isBoolean ? "boolean" : "score",
        label: label,
        better: better,
        baseline: numberOf(baseline),
        value: numberOf(current),
        difference: difference,
        verdict: "whole experiment"
      } ];
    }
    function numberOf(value) {
      return value === null || value === void 0 ? void 0 : Number(value);
    }
  }),
  1454: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => checkResults
    });
    var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5333);
    var _result_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(156);
    var _result_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3400);
    var _results_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6310);
    var _row_faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2014);
    var _scores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9652);
    const mostFaults = 20;
    const mostMetrics = 1e3;
    async function checkResults(files, experimentId, cancel, toldFaults = mostFaults) {
      const check = emptyCheck(toldFaults);
      for (const file of files) {
        const opened = (0, _results_file_js__WEBPACK_IMPORTED_MODULE_3__.x)(file);
        const before = check.total;
        for await (const group of opened.entries) {
          for (const entry of group) addEntry(check, entry, experimentId);
          cancel?.throwIfAborted();
        }
        check.files.push({
          file: file,
          ...opened.facts()
        });
        if (check.total === before) checkNames(check, file);
      }
      complainOfTwins(check);
      if (check.total === 0) complainOfEmpty(check);
      if (check.total > 0) return {
        kind: "faults",
        faults: check.faults,
        total: check.total
      };
      return {
        kind: "checked",
        scores: check.folder.scores(),
        counts: check.counts,
        files: check.files
      };
    }
    function emptyCheck(toldFaults) {
      return {
        toldFaults: toldFaults,
        faults: [],
        total: 0,
        counts: {
          rows: 0,
          metrics: 0
        },
        folder: (0, _scores_js__WEBPACK_IMPORTED_MODULE_5__.fF)(),
        types: new Map,
        runs: new Map,
        summaries: new Map,
        files: [],
        names: new Map,
        twins: new Map
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
      if (check.faults.length < check.toldFaults) check.faults.push((0, _result_entry_js__WEBPACK_IMPORTED_MODULE_1__.GS)(fault));
    }
    function addRow(check, entry, experimentId) {
      checkTypes(check, entry, entry.row.scores);
      check.counts.rows += 1;
      check.counts.metrics += Object.keys(entry.row.scores).length;
      const record = check.folder.addRow(entry.row, entry.identity, (0, _events_js__WEBPACK_IMPORTED_MODULE_0__.R)(experimentId, entry));
      if (record >= 0) checkRun(check, entry, record);
    }
    function addSummary(check, entry) {
      for (const label of Object.keys(entry.scores)) {
        const first = firstSeen(check.summaries, label, entry);
        if (first) complain(check, entry, `summary.${label} was given before, in ${(0, _result_entry_js__WEBPACK_IMPORTED_MODULE_1__.fW)(first)}`);
      }
      check.counts.metrics += Object.keys(entry.scores).length;
      check.folder.addSummary(entry.scores);
    }
    function checkTypes(check, place, scores) {
      for (const [label, score] of Object.entries(scores)) {
        const type = (0, _scores_js__WEBPACK_IMPORTED_MODULE_5__.OQ)(score);
        if (type === void 0) continue;
        const first = check.types.get(label);
        if (!first) addType(check, label, type, place); else if (first.type !== type) complain(check, place, `scores.${label} is ${words[type]} here, but ${words[first.type]} in ${first.place}`);
      }
    }
    function addType(check, label, type, place) {
      check.types.set(label, {
        type: type,
        place: (0, _result_entry_js__WEBPACK_IMPORTED_MODULE_1__.fW)(place)
      });
      if (check.types.size === mostMetrics + 1) complain(check, place, `there are more than ${mostMetrics} metrics: their names may not hold what changes from row to row`);
    }
    const words = {
      score: "a number",
      boolean: "true or false",
      categorical: "a text"
    };
    function checkRun(check, entry, record) {
      const {row: row} = entry;
      const run = (0, _result_row_js__WEBPACK_IMPORTED_MODULE_2__.ng)(row);
      const records = check.runs.get(run) ?? new Map;
      check.runs.set(run, records);
      const first = firstSeen(records, record, entry);
      if (first === void 0) return;
      if (entry.isOfTool && first.file !== entry.file) {
        addTwin(check, entry, first);
        return;
      }
      const hint = row.record_id ? "several runs of a record need a run each" : "give such rows a record_id, or a run each";
      complain(check, entry, `the same record and run as in ${(0, _result_entry_js__WEBPACK_IMPORTED_MODULE_1__.fW)(first)}: ${hint}`);
    }
    function firstSeen(seen, key, place) {
      const first = seen.get(key);
      if (first) return first;
      seen.set(key, placeOnly(place));
      return;
    }
    function addTwin({twins: twins}, place, first) {
      const key = `${first.file.name}\n${place.file.name}`;
      const twin = twins.get(key);
      if (twin) twin.rows += 1; else twins.set(key, {
        place: place,
        first: first,
        rows: 1
      });
    }
    function complainOfTwins(check) {
      for (const {place: place, first: first, rows: rows} of check.twins.values()) {
        const also = rows === 1 ? "this row stands" : `this row and ${rows - 1} more stand`;
        const message = `${also} in ${(0, _result_entry_js__WEBPACK_IMPORTED_MODULE_1__.fW)(first)} too: name one of the two files, or exclude one with a line that begins with !`;
        complain(check, place, message);
      }
    }
    function checkNames(check, file) {
      for (const [name, label] of check.files.at(-1)?.names ?? []) {
        const first = check.names.get(label);
        if (first === void 0) check.names.set(label, {
          name: name,
          file: file.name
        }); else if (first.name !== name) complain(check, {
          file: file,
          line: void 0
        }, `the metric ${(0, _row_faults_js__WEBPACK_IMPORTED_MODULE_4__.hD)(name)} becomes the label ${label}, as ${(0, 
        _row_faults_js__WEBPACK_IMPORTED_MODULE_4__.hD)(first.name)} of ${first.file} does: rename one of them`);
      }
    }
    function complainOfEmpty(check) {
      if (check.files.some(hasEntries)) return;
      for (const {file: file, isTool: isTool, leftOut: leftOut} of check.files) {
        const counted = [ ...leftOut ].map(([what, times]) => `${times} ${what}`);
        const but = counted.length === 0 ? "" : `; left out: ${counted.join(", ")}`;
        const message = isTool ? `the file holds no rows${but}` : "the file is empty";
        complain(check, {
          file: file,
          line: void 0
        }, message);
      }
    }
    function hasEntries({told: told}) {
      return told.rows > 0 || told.summaries > 0;
    }
    function complain(check, place, message) {
      addFault(check, {
        kind: "fault",
        ...placeOnly(place),
        message: message
      });
    }
    function placeOnly({file: file, line: line, inDocument: inDocument}) {
      return inDocument === void 0 ? {
        file: file,
        line: line
      } : {
        file: file,
        line: line,
        inDocument: inDocument
      };
    }
  }),
  5333: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      R: () => spanReferenceOf,
      X: () => eventsOf
    });
    var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7129);
    var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6072);
    var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
    var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8233);
    function spanReferenceOf(experimentId, entry) {
      const {row: row, identity: identity, file: file, line: line, inDocument: inDocument} = entry;
      const record = (0, _result_row_js__WEBPACK_IMPORTED_MODULE_0__.Hy)(identity) ?? `line:${file.name}:${line ?? `row ${inDocument?.row}`}`;
      const [spanId, traceId] = (0, _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__.zf)(`row ${experimentId}\n${record}\n${(0, 
      _result_row_js__WEBPACK_IMPORTED_MODULE_0__.ng)(row)}`, 8, 16);
      return {
        spanId: spanId,
        traceId: traceId
      };
    }
    function eventsOf(entry, context) {
      switch (entry.kind) {
       case "row":
        return rowEvents(entry, context);

       case "summary":
        return {
          spans: [],
          metrics: summaryMetrics(entry.scores, context)
        };
      }
    }
    function rowEvents(entry, context) {
      const reference = spanReferenceOf(context.experimentId, entry);
      const {row: row} = entry;
      const metrics = Object.entries(row.scores).map(([label, score]) => {
        const comment = {
          reasoning: row.reasoning?.[label],
          assessment: row.assessment?.[label]
        };
        return metricOf("custom", label, score, reference, context, comment);
      });
      return {
        spans: [ spanOf(row, reference, context) ],
        metrics: metrics
      };
    }
    function summaryMetrics(scores, context) {
      const wholeExperiment = {
        spanId: "",
        traceId: ""
      };
      return Object.entries(scores).map(([label, score]) => metricOf("summary", label, score, wholeExperiment, context, {}));
    }
    function spanOf(row, reference, context) {
      const error = (0, _failure_js__WEBPACK_IMPORTED_MODULE_3__.g)(row.error);
      const metrics = (0, _usage_js__WEBPACK_IMPORTED_MODULE_1__.y2)(row.usage);
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
          ...row.input === void 0 ? {} : {
            input: row.input
          },
          ...row.output === void 0 ? {} : {
            output: row.output
          },
          ...row.expected_output === void 0 ? {} : {
            expected_output: row.expected_output
          },
          ...metadata ? {
            metadata: metadata
          } : {},
          ...error ? {
            error: error
          } : {}
        },
        ...metrics ? {
          metrics: metrics
        } : {},
        tags: spanTags(row, context)
      };
    }
    function metadataOf({metadata: metadata, usage: usage}) {
      return (0, _usage_js__WEBPACK_IMPORTED_MODULE_1__.Ak)(usage) ? {
        ...metadata,
        [_usage_js__WEBPACK_IMPORTED_MODULE_1__.m7]: usage
      } : metadata ?? void 0;
    }
    const nanosecondsPerMillisecond = 1e6;
    const oldestStart = 828e5;
    function timesOf(row, uploadedAt) {
      const durationMs = row.duration_ms ?? 0;
      const start = row.start ? timeOf(row.start) : uploadedAt - durationMs;
      const clamped = Math.round(Math.min(Math.max(start, uploadedAt - oldestStart), uploadedAt));
      return {
        start_ns: clamped * nanosecondsPerMillisecond,
        duration: Math.max(1, Math.round(durationMs * nanosecondsPerMillisecond))
      };
    }
    function timeOf(start) {
      return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(start) ? start : `${start}Z`);
    }
    function spanTags(row, context) {
      const run = (0, _result_row_js__WEBPACK_IMPORTED_MODULE_0__.ng)(row);
      const record = row.record_id ? [ `dataset_record_id:${row.record_id}` ] : [];
      return [ `experiment_id:${context.experimentId}`, `dataset_id:${context.datasetId}`, `run_id:${runIdOf(context, run)}`, `run_iteration:${run}`, ...record, ...row.tags ?? [] ];
    }
    function runIdOf(context, run) {
      const known = lastRunIds.get(context);
      if (known?.run === run) return known.id;
      const hex = (0, _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__.br)(`${context.experimentId}\nrun ${run}`, 16);
      const parts = [ hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20) ];
      const id = parts.join("-");
      lastRunIds.set(context, {
        run: run,
        id: id
      });
      return id;
    }
    const lastRunIds = new WeakMap;
    function metricOf(source, label, score, reference, context, {reasoning: reasoning, assessment: assessment}) {
      return {
        metric_source: source,
        label: label,
        ...scoreMembers(score, reasoning ?? void 0),
        span_id: reference.spanId,
        trace_id: reference.traceId,
        timestamp_ms: context.uploadedAt,
        experiment_id: context.experimentId,
        tags: [ `experiment_id:${context.experimentId}` ],
        ...reasoning === void 0 || reasoning === null ? {} : {
          reasoning: reasoning
        },
        ...assessment ? {
          assessment: assessment
        } : {}
      };
    }
    function scoreMembers(score, reasoning) {
      switch (typeof score) {
       case "number":
        return {
          metric_type: "score",
          score_value: score
        };

       case "boolean":
        return {
          metric_type: "boolean",
          boolean_value: score
        };

       case "string":
        return {
          metric_type: "categorical",
          categorical_value: score
        };

       case "object":
        {
          const error = {
            message: reasoning || "the evaluator gave no score"
          };
          return {
            metric_type: "categorical",
            categorical_value: null,
            error: error
          };
        }
      }
    }
  }),
  1992: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      x: () => resolveResultFiles,
      n: () => staleFiles
    });
    var promises_ = __webpack_require__(1455);
    var external_node_path_ = __webpack_require__(6760);
    var index_min = __webpack_require__(1668);
    // CONCATENATED MODULE: ./src/results/workspace-path.ts
    function belowWorkspace(pattern, workspaces) {
      const mark = pattern.startsWith("!") ? "!" : "";
      const path = pattern.slice(mark.length).trim();
      for (const workspace of workspaces) {
        const rest = restBelow(workspace, path);
        if (rest !== void 0) return mark + rest;
      }
      return mark + (restOnHost(path, workspaces[0] ?? "") ?? path);
    }
    const hostPath = /^(?:[A-Za-z]:)?[\\/].*?[\\/]_?work[\\/]([^\\/]+)[\\/]\1(?=[\\/]|$)/;
    function restOnHost(path, workspace) {
      if (hostPath.test(`${workspace}/`)) return;
      const host = hostPath.exec(path)?.[0];
      if (host !== void 0) return restBelow(host, path);
      const mounted = /\/__w(\/[^/]+\/[^/]+)$/.exec(workspace)?.[1];
      const at = mounted === void 0 || !path.startsWith("/") ? -1 : `${path}/`.indexOf(`${mounted}/`);
      return mounted === void 0 || at <= 0 ? void 0 : restBelow(mounted, path.slice(at));
    }
    function restBelow(folder, path) {
      const prefix = folder.replace(/[\\/]+$/, "");
      if (prefix === "" || !path.startsWith(prefix)) return;
      const rest = path.slice(prefix.length);
      if (rest !== "" && !/^[\\/]/.test(rest)) return;
      return rest.replace(/^[\\/]+/, "") || ".";
    }
    // CONCATENATED MODULE: ./src/results/file-patterns.ts
    async function resolveResultFiles(patterns, workspace, reading = {}) {
      const root = await (0, promises_.realpath)(workspace).catch(() => {});
      if (root === void 0) {
        const unmatched = patterns.map(pattern => `${pattern} matches no file: there is no workspace`);
        return {
          files: [],
          unmatched: unmatched,
          refused: []
        };
      }
      const [wanted, unwanted] = sides(patterns.map(pattern => belowWorkspace(pattern, [ workspace, root ])));
      const excluded = new Set((await Promise.all(unwanted.map(pattern => excludedPaths(pattern, root)))).flat());
      const matches = await Promise.all(wanted.map(pattern => matchesOf(pattern, root, excluded)));
      const found = new Map(matches.flatMap(({files: files}) => files).map(file => [ file.path, file ]));
      return {
        files: [ ...found.values() ].map(file => ({
          ...file,
          reading: reading
        })).sort((a, b) => a.name < b.name ? -1 : 1),
        unmatched: matches.flatMap(({unmatched: unmatched}) => unmatched),
        refused: matches.flatMap(({refused: refused}) => refused)
      };
    }
    function sides(patterns) {
      const isExcluding = pattern => pattern.startsWith("!");
      const unwanted = patterns.filter(isExcluding).map(pattern => pattern.slice(1).trim());
      return [ patterns.filter(pattern => !isExcluding(pattern)), unwanted ];
    }
    async function excludedPaths(pattern, root) {
      const found = await (0, promises_.stat)((0, external_node_path_.resolve)(root, pattern)).catch(() => {});
      const folder = pattern.replace(/[\\/]+$/, "");
      const paths = await pathsOf(found?.isDirectory() ? `${folder}/**` : pattern, root, true);
      return await Promise.all(paths.map(path => (0, promises_.realpath)(path)));
    }
    function staleFiles(files, since) {
      return files.filter(file => file.modifiedAt < since);
    }
    async function matchesOf(pattern, root, excluded) {
      const matched = await pathsOf(pattern, root);
      if (matched.length === 0) return {
        files: [],
        unmatched: [ await noFile(pattern, root) ],
        refused: []
      };
      const targets = await Promise.all(matched.map(path => (0, promises_.realpath)(path)));
      const isKept = (_path, index) => !excluded.has(targets[index] ?? "");
      const paths = matched.filter(isKept);
      const entries = targets.filter(path => !excluded.has(path));
      if (paths.length === 0) return {
        files: [],
        unmatched: [ `${pattern} matches only files that are excluded` ],
        refused: []
      };
      const outside = paths.filter((_path, index) => !isBelow(root, entries[index] ?? ""));
      if (outside[0] !== void 0) return {
        files: [],
        unmatched: [],
        refused: [ refusal(pattern, outside, root) ]
      };
      return {
        files: await Promise.all(entries.map(path => fileAt(path, root))),
        unmatched: [],
        refused: []
      };
    }
    async function pathsOf(pattern, root, dot = false) {
      const literal = (0, external_node_path_.resolve)(root, pattern);
      if (await isFile(literal)) return [ literal ];
      const windowsPathsNoEscape = external_node_path_.sep === "\\";
      const matches = await (0, index_min.TI)(pattern, {
        cwd: root,
        absolute: true,
        nodir: true,
        dot: dot,
        windowsPathsNoEscape: windowsPathsNoEscape
      });
      const files = await Promise.all(matches.map(isFile));
      return matches.filter((_path, index) => files[index]).sort();
    }
    async function isFile(path) {
      return (await (0, promises_.stat)(path).catch(() => {}))?.isFile() ?? false;
    }
    async function fileAt(path, root) {
      const {mtimeMs: mtimeMs, size: size} = await (0, promises_.stat)(path);
      return {
        path: path,
        name: nameOf(path, root),
        modifiedAt: mtimeMs,
        size: size
      };
    }
    function nameOf(path, root) {
      return (0, external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/");
    }
    function isBelow(root, path) {
      const inside = (0, external_node_path_.relative)(root, path);
      return inside !== "" && inside !== ".." && !inside.startsWith(`..${external_node_path_.sep}`) && !(0, 
      external_node_path_.isAbsolute)(inside);
    }
    function refusal(pattern, outside, root) {
      const [first = ""] = outside;
      const others = outside.length === 1 ? "" : ` and ${outside.length - 1} more`;
      return isBelow(root, first) ? `${pattern}: ${nameOf(first, root)}${others} leads out of the workspace through a symbolic link; results files must lie below the workspace` : `${pattern}: ${first}${others} lies outside the workspace; results files must lie below it`;
    }
    async function noFile(pattern, root) {
      const found = await (0, promises_.stat)((0, external_node_path_.resolve)(root, pattern)).catch(() => {});
      if (!found?.isDirectory()) return `${pattern} matches no file`;
      return `${pattern} is a folder: write ${pattern.replace(/[\\/]+$/, "")}/*.jsonl`;
    }
  }),
  4507: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      e: () => tableDelimiter,
      r: () => headerOf
    });
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
    var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(477);
    const delimiters = [ ",", ";", "\t" ];
    async function headerOf(file) {
      const line = await firstLine(file);
      return split(line, delimiterOf(line));
    }
    async function tableDelimiter(file) {
      return delimiterOf(await firstLine(file));
    }
    function delimiterOf(line) {
      const counts = delimiters.map(delimiter => split(line, delimiter).length);
      return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
    }
    async function firstLine(file) {
      for await (const line of (0, _lines_js__WEBPACK_IMPORTED_MODULE_1__.S)(file.path, _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__.i1)) {
        if (line.kind === "fault") return "";
        if (line.text.trim() !== "") return line.text;
      }
      return "";
    }
    function split(line, delimiter) {
      const cells = [];
      let cell = "";
      let isQuoted = false;
      for (const character of line) if (character === '"') isQuoted = !isQuoted; else if (character === delimiter && !isQuoted) {
        cells.push(cell);
        cell = "";
      } else cell += character;
      return [ ...cells, cell ];
    }
  }),
  4283: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      DI: () => tooDeep,
      QL: () => whyNoJson,
      ZH: () => documentText,
      f6: () => parseLenient,
      i7: () => jsonLines,
      oI: () => endsOf
    });
    var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
    var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(358);
    var _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4251);
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1537);
    var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(477);
    function parseLenient(text) {
      try {
        return (0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__.qF)(text);
      } catch (error) {
        const repaired = withoutNaN(text);
        if (repaired === void 0) throw error;
        return (0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__.qF)(repaired);
      }
    }
    const stringOrNaN = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gs;
    function withoutNaN(text) {
      if (!/NaN|Infinity/.test(text)) return;
      return text.replace(stringOrNaN, match => match.startsWith('"') ? match : "null");
    }
    async function documentText({path: path}) {
      const {size: size} = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
      if (size > _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__.WZ) {
        const megabytes = bytes => Math.round(bytes / 1048576).toLocaleString("en");
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__.lZ(`the file is one document of ${megabytes(size)} MB, and at most ${megabytes(_foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__.WZ)} MB are read as one: write JSON Lines, or several files`);
      }
      const bytes = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
      if (!(0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__.lZ("the file is not valid UTF-8");
      return bytes.toString("utf8").replace(/^\u{FEFF}/u, "");
    }
    function whyNoJson(text, error) {
      const message = error instanceof Error ? error.message : "";
      const position = Number(/position (\d+)/.exec(message)?.[1]);
      if (message.startsWith("Unexpected end") || position >= text.trimEnd().length) return "the JSON ends in the middle: the file is truncated";
      if (Number.isNaN(position)) return "the file is not valid JSON";
      const before = text.slice(0, position).split("\n");
      return `the file is not valid JSON (line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1})`;
    }
    async function* jsonLines({path: path}) {
      for await (const line of (0, _lines_js__WEBPACK_IMPORTED_MODULE_5__.S)(path, _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__.i1)) if (line.kind === "fault") yield {
        kind: "fault",
        line: line.number,
        message: line.fault
      }; else if (line.text.trim() !== "") yield jsonLine(line.number, line.text);
    }
    const deepestDocument = _foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__.bt + 20;
    function tooDeep(value) {
      return (0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__.ix)(deepestDocument, value) ? `objects and arrays nest deeper than ${_foundation_limits_js__WEBPACK_IMPORTED_MODULE_4__.bt} levels` : void 0;
    }
    function jsonLine(line, text) {
      try {
        const value = parseLenient(text);
        const message = tooDeep(value);
        return message === void 0 ? {
          kind: "value",
          line: line,
          value: value
        } : {
          kind: "fault",
          line: line,
          message: message
        };
      } catch (error) {
        const reason = whyNoJson(text, error).replaceAll("the file is", "the line is").replace("line 1, ", "at ");
        return {
          kind: "fault",
          line: line,
          message: reason
        };
      }
    }
    async function endsOf({path: path}, bytes) {
      const handle = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
      try {
        const {size: size} = await handle.stat();
        const at = async position => {
          const {buffer: buffer, bytesRead: bytesRead} = await handle.read(Buffer.alloc(bytes), 0, bytes, position);
          return buffer.subarray(0, bytesRead);
        };
        return {
          head: await at(0),
          tail: await at(Math.max(0, size - bytes))
        };
      } finally {
        await handle.close();
      }
    }
  }),
  186: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      $B: () => claimLine,
      $n: () => looksOwn,
      Bm: () => unusableFiles,
      E4: () => claimColumns,
      ck: () => claimDocument
    });
    var _members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5318);
    const format = name => ({
      kind: "format",
      format: name
    });
    const unusable = reason => ({
      kind: "unusable",
      reason: reason
    });
    const unusableFiles = {
      promptfooCsv: "this is promptfoo's CSV, which rounds its scores and names no error: write JSON with --output results.json",
      promptfooXml: "this is promptfoo's plain XML, which holds no rows: write JSON with --output results.json",
      braintrust: "this is Braintrust's summary, which holds no rows to compare: write the action's own JSON Lines, one object a row",
      deepEvalUnfinished: "this is a run of DeepEval that did not end: it says of no test whether it passed. Name the file that the finished run wrote",
      inspectZip: "this is Inspect's .eval archive: run Inspect with --log-format json, or convert it with inspect log convert",
      zip: "this is a zip archive: name the files within it",
      gzip: "the file is compressed with gzip: unpack it before the job ends, and name what was in it"
    };
    function claimDocument(value) {
      if (!(0, _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(value)) return;
      for (const rule of documentRules) {
        const claim = rule(value);
        if (claim !== void 0) return claim;
      }
      return;
    }
    const documentRules = [ ({results: results}) => {
      const {version: version, results: rows} = (0, _members_js__WEBPACK_IMPORTED_MODULE_0__.lS)(results);
      return typeof version === "number" && Array.isArray(rows) ? format("promptfoo") : void 0;
    }, deepEval, ({testResults: testResults, numTotalTests: numTotalTests}) => Array.isArray(testResults) && numTotalTests !== void 0 ? jestLike(testResults) : void 0, ({run: run, evals: evals, suites: suites}) => (0, 
    _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(run) && (Array.isArray(evals) || Array.isArray(suites)) ? format("evalite") : void 0, ({version: version, status: status, eval: task}) => version !== void 0 && status !== void 0 && "task" in (0, 
    _members_js__WEBPACK_IMPORTED_MODULE_0__.lS)(task) ? format("inspect") : void 0, ({results: results, configs: configs, versions: versions}) => (0, 
    _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(results) && configs !== void 0 && versions !== void 0 ? unusable("this is lm-evaluation-harness's summary, which holds no rows: write the action's own JSON Lines from its samples (--log_samples)") : void 0, ({rows: rows, metrics: metrics}) => Array.isArray(rows) && (0, 
    _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(metrics) ? unusable("this is a result of Azure AI Evaluation, which is not read: write its rows as a JSON array and set results_format: table") : void 0, ({cases: cases, failures: failures, analyses: analyses, report_evaluator_failures: reports}) => Array.isArray(cases) && ([ failures, analyses, reports ].some(Array.isArray) || "assertions" in (0, 
    _members_js__WEBPACK_IMPORTED_MODULE_0__.lS)(cases[0])) ? format("pydantic-evals") : void 0, ({scenarioRunResults: scenarioRunResults}) => Array.isArray(scenarioRunResults) ? unusable("this is a report of Microsoft.Extensions.AI.Evaluation, which is not read: write the action's own JSON Lines") : void 0, ({tests: tests, exitcode: exitcode, root: root}) => Array.isArray(tests) && exitcode !== void 0 && root !== void 0 ? unusable("this is pytest-json-report's file, which is not read: run pytest with --junitxml=eval-results.xml") : void 0 ];
    function deepEval(document) {
      if ((0, _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(document.testRunData)) return format("deepeval");
      const {testCases: testCases, metricsScores: metricsScores, conversationalTestCases: conversationalTestCases, test_results: results} = document;
      if (Array.isArray(testCases) && (metricsScores !== void 0 || Array.isArray(conversationalTestCases))) return format("deepeval");
      if (Array.isArray(results) && results.some(result => "metrics_data" in (0, _members_js__WEBPACK_IMPORTED_MODULE_0__.lS)(result))) return format("deepeval");
      const written = "write the results with DEEPEVAL_RESULTS_FOLDER=results, and name the file in it";
      if (typeof document.testRunLink === "string") return unusable(`this is DeepEval's link to a run on Confident AI, which holds no rows: ${written}`);
      if ("test_cases_lookup_map" in document) return unusable(`this is DeepEval's cache, which is no result: ${written}`);
      return;
    }
    function jestLike(files) {
      const tests = files.flatMap(file => (0, _members_js__WEBPACK_IMPORTED_MODULE_0__.c3)((0, 
      _members_js__WEBPACK_IMPORTED_MODULE_0__.lS)(file).assertionResults)).map(_members_js__WEBPACK_IMPORTED_MODULE_0__.lS);
      if (tests.some(({meta: meta}) => "eval" in (0, _members_js__WEBPACK_IMPORTED_MODULE_0__.lS)(meta) || "harness" in (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_0__.lS)(meta))) return format("vitest-evals");
      return format(tests.some(({meta: meta}) => (0, _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(meta)) ? "vitest" : "jest");
    }
    function claimLine(value) {
      if (!(0, _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(value)) return;
      if (typeof value.projectName === "string" && typeof value.experimentName === "string") return unusable(unusableFiles.braintrust);
      if ((0, _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(value.scores) || value.summary !== void 0) return {
        kind: "own"
      };
      if (typeof value.promptIdx === "number" && (0, _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(value.testCase) && (0, 
      _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(value.vars)) return format("promptfoo");
      if ("doc_id" in value && "doc" in value && "filtered_resps" in value) return unusable("these are samples of lm-evaluation-harness, which are not read: write the action's own JSON Lines from them");
      if ("spec" in value || "event_id" in value && "sample_id" in value && "type" in value) return unusable("these are events of OpenAI evals, which are not read: write the action's own JSON Lines");
      return claimColumns(Object.keys(value));
    }
    const ownMembers = new Set([ "record_id", "input", "output", "expected_output", "scores", "reasoning", "assessment", "error", "start", "duration_ms", "usage", "run", "metadata", "tags" ]);
    function looksOwn(value) {
      if (!(0, _members_js__WEBPACK_IMPORTED_MODULE_0__.gV)(value)) return false;
      const names = Object.keys(value);
      return names.includes("record_id") || names.includes("scores") || names.every(name => ownMembers.has(name));
    }
    function claimColumns(columns) {
      const names = new Set(columns.map(column => column.trim()));
      if (names.has("Named Scores") && names.has("Grader Reason")) return unusable(unusableFiles.promptfooCsv);
      const isRagas = names.has("user_input") && (names.has("response") || names.has("reference")) || names.has("question") && names.has("answer") && names.has("contexts");
      if (isRagas) return format("ragas");
      const has = prefix => columns.some(column => column.startsWith(prefix));
      return has("inputs.") && has("feedback.") ? format("table") : void 0;
    }
  }),
  8938: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      W: () => labelOf,
      m: () => createLabels
    });
    var _row_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2014);
    const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;
    function labelOf(name) {
      return name.replace(kindSuffix, "").replace(/[^a-zA-Z0-9_-]+/g, "_").replace(/^_+|_+$/g, "");
    }
    function createLabels() {
      const labels = new Map;
      const owners = new Map;
      const refused = new Set;
      const refuse = (name, fault) => {
        const isTold = refused.has(name);
        refused.add(name);
        return {
          fault: isTold ? void 0 : fault
        };
      };
      return {
        of: name => {
          const known = labels.get(name);
          if (known !== void 0) return {
            label: known
          };
          const label = labelOf(name);
          if (label === "") return refuse(name, `the metric ${(0, _row_faults_js__WEBPACK_IMPORTED_MODULE_0__.hD)(name)} has no letter or digit to make a label of`);
          const owner = owners.get(label);
          if (owner !== void 0) return refuse(name, `the metrics ${(0, _row_faults_js__WEBPACK_IMPORTED_MODULE_0__.hD)(owner)} and ${(0, 
          _row_faults_js__WEBPACK_IMPORTED_MODULE_0__.hD)(name)} both become the label ${label}: rename one of them`);
          owners.set(label, name);
          labels.set(name, label);
          return {
            label: label
          };
        },
        names: () => labels
      };
    }
  }),
  5318: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      MT: () => amountOf,
      Z9: () => wordsOf,
      b6: () => textOf,
      c3: () => listOf,
      cf: () => durationOf,
      gI: () => given,
      gV: () => isMembers,
      lS: () => membersOf,
      rl: () => numberOf
    });
    function isMembers(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    function membersOf(value) {
      return isMembers(value) ? value : {};
    }
    function listOf(value) {
      return Array.isArray(value) ? value : [];
    }
    function textOf(value) {
      return typeof value === "string" ? value : void 0;
    }
    function wordsOf(value) {
      return typeof value === "string" && value.trim() !== "" ? value : void 0;
    }
    function numberOf(value) {
      return typeof value === "number" && Number.isFinite(value) ? value : void 0;
    }
    function amountOf(value) {
      const number = numberOf(value);
      return number !== void 0 && number > 0 ? number : void 0;
    }
    function durationOf(value, millisecondsPerUnit) {
      const number = numberOf(value);
      return number === void 0 || number < 0 ? void 0 : number * millisecondsPerUnit;
    }
    function given(members) {
      const entries = Object.entries(members).filter(entry => entry[1] !== void 0 && entry[1] !== null);
      return entries.length === 0 ? void 0 : Object.fromEntries(entries);
    }
  }),
  477: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => readLines,
      t: () => readLineGroups
    });
    var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
    var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
    const lineFeed = 10;
    const carriageReturn = 13;
    const chunkBytes = 65536;
    async function* readLines(path, longestBytes) {
      for await (const lines of readLineGroups(path, longestBytes)) yield* lines;
    }
    async function* readLineGroups(path, longestBytes) {
      const pending = createPendingLine(longestBytes);
      const chunks = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, {
        highWaterMark: chunkBytes
      });
      let number = 1;
      for await (const chunk of chunks) {
        if (number === 1 && pending.isEmpty() && isUtf16(chunk)) {
          yield [ {
            kind: "fault",
            number: number,
            fault: "the file is UTF-16: write it as UTF-8"
          } ];
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
      if (!pending.isEmpty()) yield [ pending.take(number) ];
    }
    function isUtf16(chunk) {
      const mark = chunk.length < 2 ? 0 : chunk.readUInt16BE(0);
      return mark === 65279 || mark === 65534;
    }
    function createPendingLine(longestBytes) {
      let parts = [];
      let bytes = 0;
      return {
        append: part => {
          bytes += part.length;
          if (bytes > longestBytes) parts = []; else if (part.length > 0) parts.push(part);
        },
        isEmpty: () => bytes === 0,
        take: number => {
          const line = bytes > longestBytes ? tooLong(number, bytes, longestBytes) : decode(number, parts);
          parts = [];
          bytes = 0;
          return line;
        }
      };
    }
    function tooLong(number, bytes, longestBytes) {
      const fault = `the line has ${bytes} bytes, a row may have ${longestBytes}: shorten its input, output or metadata`;
      return {
        kind: "fault",
        number: number,
        fault: fault
      };
    }
    function decode(number, parts) {
      const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
      if (!(0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) return {
        kind: "fault",
        number: number,
        fault: "the line is not valid UTF-8"
      };
      const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
      const text = bytes.toString("utf8", 0, end);
      return {
        kind: "text",
        number: number,
        text: number === 1 ? text.replace(/^\u{FEFF}/u, "") : text
      };
    }
  }),
  156: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      GS: () => placed,
      _p: () => tellEntries,
      f5: () => noFacts,
      fW: () => placeName
    });
    var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
    var _row_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2014);
    var _told_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);
    const noFacts = {
      format: "unreadable",
      isTool: false,
      provesEnd: false,
      told: (0, _told_js__WEBPACK_IMPORTED_MODULE_2__.d)(),
      names: new Map,
      lowerIsBetter: new Set,
      leftOut: new Map,
      notes: []
    };
    function tellEntries(told, entries) {
      for (const entry of entries) {
        if (entry.kind === "row") (0, _told_js__WEBPACK_IMPORTED_MODULE_2__.o)(told, (0, 
        _result_row_js__WEBPACK_IMPORTED_MODULE_0__.ng)(entry.row));
        if (entry.kind === "summary") told.summaries += 1;
      }
    }
    function placed(fault) {
      return `${placeName(fault)}: ${fault.message}`;
    }
    function placeName({file: file, line: line, inDocument: inDocument}) {
      if (inDocument !== void 0) {
        const {row: row, test: test} = inDocument;
        return `${file.name}: row ${row}${test === void 0 ? "" : ` (test ${(0, _row_faults_js__WEBPACK_IMPORTED_MODULE_1__.hD)(test)})`}`;
      }
      return line === void 0 ? file.name : `${file.name}:${line}`;
    }
  }),
  6310: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      x: () => openResultsFile,
      p: () => readCheckedFiles
    });
    var errors = __webpack_require__(358);
    var limits = __webpack_require__(1537);
    var results_told = __webpack_require__(8453);
    var results_lines = __webpack_require__(477);
    var csv_header = __webpack_require__(4507);
    var json_text = __webpack_require__(4283);
    var known = __webpack_require__(186);
    var members = __webpack_require__(5318);
    var tool_row = __webpack_require__(1390);
    // CONCATENATED MODULE: ./src/results/formats/detect.ts
    async function detect(file) {
      const named = file.reading?.format;
      const {head: head, tail: tail} = await (0, json_text.oI)(file, limits.mT);
      if (isZip(head) && named !== "own") throw new errors.lZ(head.includes("header.json") ? known.Bm.inspectZip : known.Bm.zip);
      if (isGzip(head)) throw new errors.lZ(known.Bm.gzip);
      const text = head.toString("utf8").replace(/^\u{FEFF}/u, "").trimStart();
      if (text === "" || isUtf16(head)) return {
        format: "own"
      };
      if (named === "own" && !/^[{[]/.test(text)) return {
        format: "own"
      };
      if (text.startsWith("<")) return xmlFile(text, named);
      if (/^[{[]/.test(text)) return await jsonFile(file, named);
      return await textFile(file, `${text}\n${tail.toString("utf8")}`, named);
    }
    function isZip(head) {
      return head.subarray(0, 4).toString("latin1") === "PK\x03\x04";
    }
    function isGzip(head) {
      return head.length >= 2 && head.readUInt16BE(0) === 8075;
    }
    function isUtf16(head) {
      return head.length >= 2 && [ 65279, 65534 ].includes(head.readUInt16BE(0));
    }
    const prolog = /^(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[.*?\])?[^>]*>|\s)*/s;
    function xmlFile(text, named) {
      const root = /^<([^\s/>]+)/.exec(text.replace(prolog, ""))?.[1] ?? "";
      if (root === "promptfoo") throw new errors.lZ(known.Bm.promptfooXml);
      if (root !== "testsuites" && root !== "testsuite") throw new errors.lZ("this is XML, but no JUnit report: its root is neither testsuites nor testsuite");
      return {
        format: named ?? "junit",
        source: {
          kind: "xml",
          root: root
        }
      };
    }
    async function jsonFile(file, named) {
      const sample = await firstValues(file);
      const {values: values, lines: lines, isWhole: isWhole} = sample;
      if (sample.isBroken && named === void 0) return {
        format: "own"
      };
      const [first] = values;
      const isOneLine = lines === 1 && isWhole;
      const objects = values.filter(members.gV);
      if ((0, members.gV)(first) && (!isOneLine || named === "own")) return linesFile(objects, named);
      if ((0, members.gV)(first) && isLine(first, named)) return linesFile(objects, named);
      if (!isOneLine && objects.some(value => (0, known.$B)(value) !== void 0)) return linesFile(objects, named);
      return await documentFile(file, named, sample);
    }
    const lineFormats = new Set([ "promptfoo", "ragas", "table" ]);
    function isLine(value, named) {
      if ((0, known.ck)(value) !== void 0 || isByColumn(value) || isSplit(value)) return false;
      if (named !== void 0) return lineFormats.has(named);
      return (0, known.$B)(value) !== void 0 || (0, known.$n)(value);
    }
    async function firstValues(file) {
      const sample = {
        values: [],
        lines: 0,
        braces: 0,
        isWhole: false,
        isBroken: false,
        isLaidOut: false
      };
      let bytes = 0;
      let opening = false;
      for await (const line of (0, results_lines.S)(file.path, limits.i1)) {
        if (line.kind === "text" && line.text.trim() === "") continue;
        if (sample.lines === limits.eA || bytes > limits.ol) return sample;
        if (sample.lines === 0) sample.isBroken = line.kind === "fault" && line.fault.includes("UTF-8");
        const text = line.kind === "text" ? line.text : "";
        bytes += text.length;
        if (sample.lines === 1) sample.isLaidOut = opening && !text.startsWith("{");
        opening = /^[{[]\s*$/.test(text);
        if (text.startsWith("{")) sample.braces += 1;
        sample.lines = sample.values.push(parsedLine(text));
      }
      return {
        ...sample,
        isWhole: true
      };
    }
    function parsedLine(text) {
      if (!/^\s*[{[]/.test(text)) return;
      try {
        return (0, json_text.f6)(text);
      } catch {
        return;
      }
    }
    function linesFile(objects, named) {
      const source = {
        kind: "lines"
      };
      if (named === "own") return {
        format: named
      };
      if (named !== void 0) return {
        format: named,
        source: source
      };
      const claims = objects.map(known.$B).filter(claim => claim !== void 0);
      const unusable = claims.find(claim => claim.kind === "unusable");
      const [claim = (objects.some(known.$n) ? {
        kind: "own"
      } : void 0)] = unusable ? [ unusable ] : claims;
      return detected(claim, source, "its lines are objects without scores");
    }
    function detected(claim, source, whatItIs) {
      switch (claim?.kind) {
       case void 0:
        throw unknown(whatItIs);

       case "unusable":
        throw new errors.lZ(claim.reason);

       case "own":
        return {
          format: "own"
        };

       case "format":
        return {
          format: claim.format,
          source: source
        };
      }
    }
    function unknown(whatItIs) {
      return new errors.lZ(`this is in no format that is known: ${whatItIs}. Write JSON Lines with scores, one object a line, or name the format in the input results_format (${tool_row.HV.join(", ")}); a table of your own is table`);
    }
    async function documentFile(file, named, {braces: braces, isLaidOut: isLaidOut}) {
      const text = await (0, json_text.ZH)(file);
      const parsed = parseDocument(text);
      if ("fault" in parsed) {
        if (braces > 1 && isLaidOut && (named ?? "own") === "own") throw new errors.lZ(oneObjectALine.reason);
        const isLines = braces > 1 || !text.trim().includes("\n");
        if (named === "own" || named === void 0 && isLines) return {
          format: "own"
        };
        throw new errors.lZ(parsed.fault);
      }
      const {value: value} = parsed;
      if (named === "own") throw new errors.lZ(oneObjectALine.reason);
      if (named !== void 0) return {
        format: named,
        source: {
          kind: "document",
          value: value
        }
      };
      return detected(claimWhole(value), {
        kind: "document",
        value: value
      }, describe(value));
    }
    function parseDocument(text) {
      try {
        const value = (0, json_text.f6)(text);
        const fault = (0, json_text.DI)(value);
        return fault === void 0 ? {
          value: value
        } : {
          fault: fault
        };
      } catch (error) {
        return {
          fault: (0, json_text.QL)(text, error)
        };
      }
    }
    function claimWhole(value) {
      const claimed = (0, known.ck)(value);
      if (claimed !== void 0) return claimed;
      if (Array.isArray(value)) return claimRows(value);
      if (!(0, members.gV)(value)) return;
      if ((0, members.gV)(value.scores) || (0, members.gV)(value.summary)) return oneObjectALine;
      if (isSplit(value)) return (0, known.E4)(value.columns.map(String));
      return isByColumn(value) ? (0, known.E4)(Object.keys(value)) : void 0;
    }
    function isSplit(value) {
      return Array.isArray(value.columns) && Array.isArray(value.data);
    }
    function isByColumn(value) {
      const columns = (0, members.gV)(value) ? Object.values(value) : [];
      const isColumn = column => (0, members.gV)(column) && Object.keys(column).every(key => /^\d+$/.test(key));
      return columns.length > 0 && columns.every(isColumn);
    }
    const oneObjectALine = {
      kind: "unusable",
      reason: "this is JSON that is laid out, but JSON Lines are wanted, one object a line: write each row on a line of its own, without indentation, brackets or commas around it"
    };
    function claimRows(rows) {
      const claim = (0, known.$B)(rows.find(members.gV));
      if (claim?.kind === "own") return oneObjectALine;
      return claim?.kind === "format" && claim.format !== "ragas" ? void 0 : claim;
    }
    function describe(value) {
      if (Array.isArray(value)) return "it is a JSON array of rows without scores";
      return (0, members.gV)(value) ? "it is a JSON document that no tool writes" : "it is a JSON value, but no object";
    }
    async function textFile(file, ends, named) {
      const source = {
        kind: "text"
      };
      if (named !== void 0 && named !== "own") return {
        format: named,
        source: source
      };
      const claims = ends.split("\n").flatMap(line => (0, known.$B)(parsedLine(line)) ?? []);
      const unusable = claims.find(claim => claim.kind === "unusable");
      const [first] = unusable ? [ unusable ] : claims;
      if (first !== void 0) return detected(first, {
        kind: "lines"
      }, "");
      const header = await (0, csv_header.r)(file);
      if (header.length < 2) return {
        format: "own"
      };
      return detected((0, known.E4)(header), source, "it is a table, of which nobody says which columns are scores");
    }
    var foundation_json = __webpack_require__(4251);
    var result_entry = __webpack_require__(156);
    var result_row = __webpack_require__(3400);
    var row_faults = __webpack_require__(2014);
    // CONCATENATED MODULE: ./src/results/formats/entries.ts
    async function* entriesOf(file, opened, labels, told) {
      const runs = new Map;
      for await (const row of opened.rows) {
        const entries = row.kind === "fault" ? [ faultOf(file, row) ] : rowEntries(file, row, labels, runs);
        (0, result_entry._p)(told, entries);
        yield entries;
      }
      const summary = [ ...summaryEntries(file, opened.summary?.() ?? [], labels) ];
      (0, result_entry._p)(told, summary);
      yield summary;
    }
    function faultOf(file, {place: place, message: message}) {
      return {
        kind: "fault",
        ...placeOf(file, place),
        message: message
      };
    }
    function placeOf(file, place) {
      switch (place?.kind) {
       case void 0:
        return {
          file: file,
          line: void 0
        };

       case "line":
        return {
          file: file,
          line: place.line
        };

       case "row":
        return {
          file: file,
          line: void 0,
          inDocument: {
            row: place.row,
            test: place.test
          }
        };
      }
    }
    function rowEntries(file, row, labels, runs) {
      const place = placeOf(file, row.place);
      const {row: made, faults: faults} = rowOf(row, labels);
      const identity = (0, result_row.Kn)(made.record_id, made.input);
      const found = [ ...faults, ...boundFaults(file, made) ];
      if (found.length > 0) return found.map(message => ({
        kind: "fault",
        ...place,
        message: message
      }));
      const run = row.run ?? nextRun(identity, runs);
      const parsed = result_row.AX.safeParse(run === 1 ? made : {
        ...made,
        run: run
      }, {
        error: row_faults.n6
      });
      if (!parsed.success) return (0, row_faults.xm)(parsed.error).map(message => ({
        kind: "fault",
        ...place,
        message: message
      }));
      return [ {
        kind: "row",
        ...place,
        row: parsed.data,
        identity: identity,
        isOfTool: true
      } ];
    }
    function nextRun(identity, runs) {
      const key = (0, result_row.Hy)(identity);
      if (key === void 0) return 1;
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
          if (found.fault !== void 0) faults.push(found.fault);
          continue;
        }
        if (Object.hasOwn(scores, found.label)) faults.push(`two scores of the row have the name ${(0, 
        row_faults.hD)(score.name)}: rename the metric`);
        scores[found.label] = scoreValue(score);
        if (score.reasoning) reasoning[found.label] = score.reasoning;
        if (score.assessment) assessment[found.label] = score.assessment;
      }
      return {
        row: withoutAbsent({
          ...plainMembers(row),
          scores: scores,
          reasoning: reasoning,
          assessment: assessment
        }),
        faults: faults
      };
    }
    function scoreValue({value: value}) {
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
        tags: row.tags ? [ ...row.tags ] : void 0
      };
    }
    function withoutAbsent(row) {
      const isGiven = ([name, value]) => value !== void 0 && value !== null && !(droppedWhenEmpty.has(name) && Object.keys(value).length === 0);
      return Object.fromEntries(Object.entries(row).filter(isGiven));
    }
    const droppedWhenEmpty = new Set([ "reasoning", "assessment", "metadata", "tags" ]);
    function boundFaults(file, row) {
      if ((0, foundation_json.ix)(limits.bt, row)) return [ `objects and arrays nest deeper than ${limits.bt} levels` ];
      if ((file.size ?? Number.POSITIVE_INFINITY) <= limits.i1) return [];
      const bytes = Buffer.byteLength(JSON.stringify(row));
      if (bytes <= limits.i1) return [];
      return [ `the row has ${bytes} bytes, a row may have ${limits.i1}: shorten its input, output or metadata` ];
    }
    function* summaryEntries(file, summary, labels) {
      const scores = {};
      for (const score of summary) {
        const found = labels.of(score.name);
        if ("label" in found) scores[found.label] = scoreValue(score); else if (found.fault !== void 0) yield {
          kind: "fault",
          file: file,
          line: void 0,
          message: found.fault
        };
      }
      if (Object.keys(scores).length > 0) yield {
        kind: "summary",
        file: file,
        line: void 0,
        scores: scores
      };
    }
    var formats_labels = __webpack_require__(8938);
    // CONCATENATED MODULE: ./src/results/formats/open.ts
    async function openToolFile(file) {
      const detected = await detect(file);
      if (detected.format === "own") return;
      const opened = await openFormat(detected.format, file, detected.source);
      const labels = (0, formats_labels.m)();
      const told = (0, results_told.d)();
      return {
        entries: entriesOf(file, opened, labels, told),
        facts: () => factsOf(opened, labels.names(), told)
      };
    }
    async function openFormat(format, file, source) {
      switch (format) {
       case "promptfoo":
        return await (await __webpack_require__.e(543).then(__webpack_require__.bind(__webpack_require__, 9543))).openPromptfoo(file, source);

       case "deepeval":
        return (await __webpack_require__.e(93).then(__webpack_require__.bind(__webpack_require__, 3093))).openDeepEval(documentOf(source, "DeepEval"));

       case "junit":
        return await (await Promise.all([ __webpack_require__.e(800), __webpack_require__.e(572) ]).then(__webpack_require__.bind(__webpack_require__, 3572))).openJUnit(file, source);

       case "ragas":
        return await (await __webpack_require__.e(575).then(__webpack_require__.bind(__webpack_require__, 2575))).openRagas(file, source);

       case "table":
        return await (await __webpack_require__.e(849).then(__webpack_require__.bind(__webpack_require__, 3849))).openTable(file, source);

       case "vitest":
       case "jest":
       case "vitest-evals":
        return (await __webpack_require__.e(68).then(__webpack_require__.bind(__webpack_require__, 4068))).openVitest(format, file, documentOf(source, "Vitest or Jest"));

       case "evalite":
        return (await __webpack_require__.e(567).then(__webpack_require__.bind(__webpack_require__, 8567))).openEvalite(documentOf(source, "evalite"));

       case "pydantic-evals":
        return (await __webpack_require__.e(617).then(__webpack_require__.bind(__webpack_require__, 8617))).openPydanticEvals(documentOf(source, "Pydantic Evals"));

       case "inspect":
        return (await __webpack_require__.e(97).then(__webpack_require__.bind(__webpack_require__, 1097))).openInspect(documentOf(source, "Inspect"));
      }
    }
    function documentOf(source, tool) {
      if (source.kind === "document") return source.value;
      throw new errors.lZ(`results_format says that this is a file of ${tool}, but it is no JSON document`);
    }
    function factsOf(opened, names, told) {
      const lower = [ ...opened.lowerIsBetter ].flatMap(name => names.get(name) ?? []);
      return {
        format: opened.tool,
        isTool: true,
        provesEnd: opened.provesEnd,
        told: told,
        names: names,
        lowerIsBetter: new Set(lower),
        leftOut: opened.leftOut,
        notes: opened.notes
      };
    }
    // CONCATENATED MODULE: ./src/results/own-lines.ts
    function parseLine(text) {
      const isExact = (0, foundation_json.uO)(text);
      const json = parse(text, isExact);
      if ("fault" in json) return {
        faults: [ json.fault ]
      };
      const {value: value} = json;
      if (typeof value !== "object" || value === null || Array.isArray(value)) return {
        faults: [ `a line must be an object, not ${(0, row_faults.I)(value)}` ]
      };
      if ((0, foundation_json.ix)(limits.bt, value)) return {
        faults: [ `objects and arrays nest deeper than ${limits.bt} levels` ]
      };
      return "summary" in value ? parseSummary(value, isExact) : parseRow(value, isExact);
    }
    function parseSummary(value, isExact) {
      const plain = isExact ? withPlainNumbers(value) : value;
      const parsed = result_row.dC.safeParse(plain, {
        error: row_faults.n6
      });
      if (!parsed.success) return {
        faults: (0, row_faults.xm)(parsed.error)
      };
      const faults = unkept(value, "summary", isExact);
      return faults.length > 0 ? {
        faults: faults
      } : {
        entry: {
          kind: "summary",
          scores: parsed.data.summary
        }
      };
    }
    function parseRow(value, isExact) {
      const plain = isExact ? withPlainNumbers(value) : value;
      const parsed = result_row.AX.safeParse(plain, {
        error: row_faults.n6
      });
      if (!parsed.success) return {
        faults: (0, row_faults.xm)(parsed.error)
      };
      const row = parsed.data;
      const faults = [ ...unkept(value, "scores", isExact), ...unkept(value, "usage", isExact), ...unscored(row, "reasoning"), ...unscored(row, "assessment") ];
      if (faults.length > 0) return {
        faults: faults
      };
      return {
        entry: {
          kind: "row",
          row: row,
          identity: (0, result_row.Kn)(row.record_id, row.input)
        }
      };
    }
    function unkept(value, member, isExact) {
      const given = value[member] ?? {};
      return [ ...Object.hasOwn(given, "__proto__") ? [ `${member}.__proto__ is a name that no metric can have: rename it` ] : [], ...isExact ? longWholes(given, member) : [] ];
    }
    function longWholes(given, member) {
      return Object.entries(given).filter(([, score]) => (0, foundation_json.zr)(score) && (0, 
      foundation_json.ce)(score.rawJSON)).map(([name]) => `${member}.${name} is a whole number with more digits than a score keeps: round it, or write it into metadata`);
    }
    function unscored(row, member) {
      return Object.keys(row[member] ?? {}).filter(label => !Object.hasOwn(row.scores, label)).map(label => `${member} has ${(0, 
      row_faults.hD)(label)}, scores has not`);
    }
    const passedOn = new Set([ "input", "output", "expected_output", "metadata" ]);
    function withPlainNumbers(value) {
      const entries = Object.entries(value).map(([name, member]) => {
        if (passedOn.has(name)) return [ name, member ];
        const isObject = typeof member === "object" && member !== null && !Array.isArray(member);
        const plain = (0, foundation_json.ku)(member);
        if (!isObject || plain !== member) return [ name, plain ];
        return [ name, mapped(member) ];
      });
      return Object.fromEntries(entries);
    }
    function mapped(value) {
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [ name, (0, 
      foundation_json.ku)(member) ]));
    }
    function parse(text, isExact) {
      try {
        return {
          value: (0, foundation_json.ku)((0, foundation_json.qF)(text, isExact))
        };
      } catch (error) {
        return {
          fault: jsonFault(text, error instanceof Error ? error.message : "")
        };
      }
    }
    function jsonFault(text, message) {
      if (/[:[,]\s*[-+]?(NaN|Infinity)\b/.test(text)) return "NaN and Infinity are not JSON: write null where an evaluator has no score";
      const position = /position (\d+)/.exec(message)?.[1];
      const isCut = message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
      if (isCut) return "the JSON ends in the middle: the line is truncated";
      return "the line is not valid JSON" + (position === void 0 ? "" : ` (at character ${Number(position) + 1})`);
    }
    // CONCATENATED MODULE: ./src/results/results-file.ts
    function openResultsFile(file) {
      let facts;
      return {
        entries: guarded(file, async function*() {
          const opened = await formatOf(file);
          yield* opened.entries;
          facts = opened.facts();
        }),
        facts: () => facts ?? result_entry.f5
      };
    }
    async function* readCheckedFiles(files) {
      for (const file of files) for await (const group of openResultsFile(file).entries) yield group.map(unchanged);
    }
    function unchanged(entry) {
      if (entry.kind !== "fault") return entry;
      throw new errors.lZ(`${(0, result_entry.GS)(entry)} (it changed while it was uploaded)`);
    }
    async function formatOf(file) {
      return await openToolFile(file) ?? ownFile(file);
    }
    function ownFile(file) {
      const told = (0, results_told.d)();
      return {
        entries: ownEntries(file, told),
        facts: () => ({
          ...result_entry.f5,
          format: "JSON Lines",
          told: told
        })
      };
    }
    async function* ownEntries(file, told) {
      for await (const lines of (0, results_lines.t)(file.path, limits.i1)) {
        const entries = [];
        for (const line of lines) if (!isBlank(line)) entries.push(...results_file_entriesOf(file, line));
        (0, result_entry._p)(told, entries);
        yield entries;
      }
    }
    async function* guarded(file, read) {
      try {
        yield* read();
      } catch (error) {
        const message = error instanceof errors.lZ ? error.message : `the file cannot be read (${codeOf(error)})`;
        yield [ {
          kind: "fault",
          file: file,
          line: void 0,
          message: message
        } ];
      }
    }
    function isBlank(line) {
      return line.kind === "text" && line.text.trim() === "";
    }
    function codeOf(error) {
      const {code: code} = error;
      return code ?? "unknown error";
    }
    function results_file_entriesOf(file, line) {
      const parsed = line.kind === "fault" ? {
        faults: [ line.fault ]
      } : parseLine(line.text);
      if ("entry" in parsed) return [ {
        file: file,
        line: line.number,
        ...parsed.entry
      } ];
      return parsed.faults.map(message => ({
        kind: "fault",
        file: file,
        line: line.number,
        message: message
      }));
    }
  }),
  2014: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      I: () => kindOf,
      hD: () => quote,
      n6: () => describeIssue,
      xm: () => faultsOf
    });
    var _foundation_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4398);
    var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
    function faultsOf(error) {
      return error.issues.map(({path: path, message: message}) => [ (0, _foundation_text_js__WEBPACK_IMPORTED_MODULE_1__.c)(path.join("."), longestQuote), message ].join(" ").trim());
    }
    const describeIssue = issue => {
      switch (issue.code) {
       case "unrecognized_keys":
        return `has members that are not known here: ${issue.keys.map(quote).join(", ")}`;

       case "invalid_key":
        return `is no metric label: it must match ${_result_row_js__WEBPACK_IMPORTED_MODULE_0__.L3.source}`;

       case "invalid_format":
        return "must be a time as in ISO 8601, such as 2026-02-03T04:05:06Z";

       case "too_small":
        return issue.origin === "string" ? "must not be empty" : `must be ${issue.minimum} or more`;

       case "too_big":
        return `must be ${issue.maximum} or less`;

       case "invalid_value":
        return `must be ${issue.values.map(value => JSON.stringify(value)).join(" or ")}`;

       case "invalid_union":
        return wrongKind(issue.input, unionOf(issue.path));

       case "invalid_type":
        return wrongKind(issue.input, expected[issue.expected] ?? `a ${issue.expected}`);

       default:
        return;
      }
    };
    const expected = {
      int: "a whole number",
      record: "an object",
      string: "a text"
    };
    function unionOf(path) {
      return path?.[0] === "error" ? "a text or an object" : "a number, true or false, a text, or null";
    }
    function wrongKind(input, wanted) {
      return input === void 0 ? "is missing" : `must be ${wanted}, not ${kindOf(input)}`;
    }
    function kindOf(value) {
      if (value === null) return "null";
      if (Array.isArray(value)) return "an array";
      if (typeof value === "number") return kindOfNumber(value);
      if (typeof value === "boolean") return "true or false";
      return typeof value === "string" ? "a text" : "an object";
    }
    function kindOfNumber(value) {
      if (!Number.isFinite(value)) return "a number beyond all bounds";
      return Number.isInteger(value) ? "a number" : "a fraction";
    }
    function quote(text) {
      return JSON.stringify((0, _foundation_text_js__WEBPACK_IMPORTED_MODULE_1__.c)(text, longestQuote));
    }
    const longestQuote = 60;
  }),
  8453: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      d: () => nothingTold,
      o: () => tellRow
    });
    const nothingTold = () => ({
      rows: 0,
      runs: 0,
      firstRuns: 0,
      summaries: 0
    });
    function tellRow(told, run) {
      told.rows += 1;
      told.runs = Math.max(told.runs, run);
      if (run === 1) told.firstRuns += 1;
    }
  })
};