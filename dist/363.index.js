export const id = 363;
export const ids = [363];
export const modules = {

/***/ 1363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   W: () => (/* binding */ fitSections)
/* harmony export */ });
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2744);

/**
 * The sections, shortened until they fit: the parts of the highest rank of all of them go first, then those of the
 * next; at last whole sections.
 */
function fitSections(sections, { room, sizeOf, sacrificeOrder }) {
    const kept = [...sections];
    const sizes = sections.map(sizeOf);
    const total = sizes.reduce(plus, nothing);
    const replace = (index, section) => {
        const before = sizes[index] ?? nothing;
        const after = section === undefined ? nothing : sizeOf(section);
        total.characters += after.characters - before.characters;
        total.bytes += after.bytes - before.bytes;
        sizes[index] = after;
        kept[index] = section;
    };
    const fits = () => total.characters <= room.characters && total.bytes <= room.bytes;
    for (const rank of [...Object.values(_section_js__WEBPACK_IMPORTED_MODULE_0__/* .ranks */ .C).sort((a, b) => b - a), undefined]) {
        for (const index of sacrificeOrder) {
            const section = kept[index];
            if (fits())
                break;
            if (section !== undefined)
                replace(index, rank === undefined ? undefined : without(section, rank));
        }
    }
    return kept.filter((section) => section !== undefined);
}
function sizeOf(markdown) {
    return { characters: markdown.length, bytes: Buffer.byteLength(markdown, "utf8") };
}
const nothing = { characters: 0, bytes: 0 };
function plus(a, b) {
    return { characters: a.characters + b.characters, bytes: a.bytes + b.bytes };
}
function without(section, rank) {
    const parts = section.parts.filter((part) => part.rank < rank);
    return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}


/***/ }),

/***/ 1509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Rw: () => (/* binding */ formatRecordStep),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   yS: () => (/* binding */ formatStep)
/* harmony export */ });
/* unused harmony export formatValue */
const usageUnits = {
    $cost_usd: "dollars",
    $total_tokens: "tokens",
    $duration_ms: "milliseconds",
};
/** The unit of a metric; names that begin with `$` are not an evaluator's. */
function unitOf({ label, type }) {
    if (type === "boolean")
        return "share";
    return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : undefined) ?? "score";
}
const space = "\u{00A0}";
/** A value with its unit: `0.842`, `84.2 %`, `0.0031 USD`, `1.2 s`. */
function formatValue(value, unit) {
    return value === undefined || !Number.isFinite(value) ? "–" : joined(plainValue(value, unit));
}
/** Two values with their unit once: `75 → 47.5 %`. */
function formatStep(before, after, unit) {
    if (before === undefined || !Number.isFinite(before))
        return formatValue(after, unit);
    if (after === undefined || !Number.isFinite(after))
        return `${formatValue(before, unit)}${space}→${space}–`;
    const [first, second] = alike(before, after, unit);
    const start = first.suffix === second.suffix ? first.digits : joined(first);
    return `${start}${space}→${space}${joined(second)}`;
}
/** What became of one record: of one run a boolean is true or false, over several runs a share. */
function formatRecordStep(type, before, after, unit) {
    const word = (share) => (share === 1 ? "true" : share === 0 ? "false" : undefined);
    const [first, second] = [word(before), word(after)];
    return type === "boolean" && first !== undefined && second !== undefined
        ? `${first}${space}→${space}${second}`
        : formatStep(before, after, unit);
}
/** A difference with its sign: `+0.021`, `−4.2 pp` (percentage points). */
function formatDifference(difference, unit) {
    if (difference === undefined || !Number.isFinite(difference))
        return "–";
    const { digits, suffix } = plainValue(Math.abs(difference), unit);
    const sign = /[1-9]/.test(digits) ? (difference < 0 ? "−" : "+") : "±";
    return `${sign}${joined({ digits, suffix: suffix === "%" ? "pp" : suffix })}`;
}
/** Both bounds of a difference's interval, without their unit: `−40.3 to −14.7`. */
function formatInterval([low, high], unit) {
    const largest = Math.max(Math.abs(low), Math.abs(high));
    const { divisor, fraction } = scaleOf(largest, unit);
    const bound = (value) => {
        const digits = digitsOf(Math.abs(value) / divisor, fraction);
        const sign = /[1-9]/.test(digits) ? (value < 0 ? "−" : "+") : "";
        return `${sign}${digits}`;
    };
    return `${bound(low)}${space}to${space}${bound(high)}`;
}
/** A count with its separators: `12,040`. */
function formatCount(count) {
    return number(count, 0);
}
/** A count with its noun: `1 row`, `3 rows`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** Without `$`, of which two in a line are a formula to GitHub. */
function plainValue(value, unit) {
    const { divisor, fraction, suffix } = scaleOf(Math.abs(value), unit);
    return { digits: digitsOf(value / divisor, fraction), suffix };
}
/** Two values in the scale of the larger one, so that they can be compared at a glance. */
function alike(before, after, unit) {
    if (unit !== "milliseconds")
        return [plainValue(before, unit), plainValue(after, unit)];
    const { divisor, fraction, suffix } = scaleOf(Math.max(Math.abs(before), Math.abs(after)), unit);
    const one = (value) => ({ digits: digitsOf(value / divisor, fraction), suffix });
    return [one(before), one(after)];
}
function scaleOf(size, unit) {
    switch (unit) {
        case "score":
            return { divisor: 1, fraction: undefined, suffix: "" };
        case "share":
            return { divisor: 0.01, fraction: 1, suffix: "%" };
        case "dollars":
            return { divisor: 1, fraction: size < 0.01 ? 6 : size < 1 ? 4 : 2, suffix: "USD" };
        case "tokens":
            return { divisor: 1, fraction: size < 100 ? 1 : 0, suffix: "tokens" };
        case "milliseconds":
            return size < 1_000
                ? { divisor: 1, fraction: 0, suffix: "ms" }
                : { divisor: 1_000, fraction: size < 100_000 ? 2 : 0, suffix: "s" };
    }
}
function digitsOf(value, fraction) {
    return fraction === undefined ? score(value) : number(value, fraction);
}
function joined({ digits, suffix }) {
    return suffix === "" ? digits : `${digits}${space}${suffix}`;
}
function score(value) {
    const size = Math.abs(value);
    if (size !== 0 && (size < 0.0005 || size >= 1e9))
        return value.toExponential(1).replace(/^-/, "−");
    return number(value, size >= 100 ? 1 : 3);
}
function number(value, digits) {
    let format = formats.get(digits);
    if (format === undefined) {
        format = new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
        formats.set(digits, format);
    }
    // A value that rounds to nothing has no sign.
    return format
        .format(value)
        .replace(/^-(?=[0.,]*$)/, "")
        .replace("-", "−");
}
// By the digits after the point. Making one takes longer than formatting a whole table.
const formats = new Map();


/***/ }),

/***/ 2744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ ranks),
  Y: () => (/* binding */ renderSection)
});

// EXTERNAL MODULE: ./src/report/verdict.ts
var report_verdict = __webpack_require__(687);
// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
// EXTERNAL MODULE: ./src/render/markdown.ts
var markdown = __webpack_require__(2495);
;// CONCATENATED MODULE: ./src/render/changes.ts


// The rows that a reader sees without a click.
const openRows = 3;
/** The records that fell most, in the open; empty where none fell. */
function renderFallen({ fell, withAnswers }) {
    if (fell.length === 0)
        return "";
    const rows = fell.slice(0, openRows).map((change) => renderChange(change, withAnswers));
    return ["**What got worse**", ...rows].join("\n\n");
}
/** The rest of what fell and what rose, folded, and how much more there is. */
function renderMoreChanges({ fell, rose, withAnswers }, metrics, most) {
    const render = (changes) => changes.map((change) => renderChange(change, withAnswers));
    const fallen = fell.slice(openRows, most);
    const risen = rose.slice(0, most);
    const notShown = (kind, shown) => moreCounts(metrics, kind, shown);
    const parts = [
        foldedRows("fell", render(fallen), notShown("worse", fell.slice(0, Math.max(most, openRows)))),
        foldedRows("rose", render(risen), notShown("better", risen)),
        fell.length > 0 && !withAnswers ? hiddenAnswers : "",
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
const hiddenAnswers = (0,markdown/* small */.EX)("Inputs and answers are not shown; with `comment_details: true` everybody sees them who can read this.");
function foldedRows(word, rows, more) {
    if (rows.length === 0)
        return more === "" ? "" : (0,markdown/* small */.EX)(`${more}.`);
    const title = word === "fell"
        ? `${(0,format/* plural */.LS)(rows.length, "more record")} that fell`
        : `${(0,format/* plural */.LS)(rows.length, "record")} that rose`;
    return (0,markdown/* folded */.TM)(title, [...rows, ...(more === "" ? [] : [`${more}.`])].join("\n\n"));
}
/** What is not listed, by metric: `8 more in accuracy, 6 in urgency`. */
function moreCounts(metrics, kind, shown) {
    const listed = (label) => shown.filter(({ scores }) => scores.some((score) => score.label === label)).length;
    const counts = metrics.flatMap((metric) => {
        if (metric.type === "categorical" || metric.records === undefined)
            return [];
        if (metric.verdict === "not tested")
            return [];
        const more = metric.records[kind] - listed(metric.label);
        return more > 0 ? [{ label: metric.label, more }] : [];
    });
    const named = counts
        .slice(0, 5)
        .map(({ label, more }, index) => `${(0,format/* formatCount */.B4)(more)}${index === 0 ? " more" : ""} in ${(0,markdown/* code */.aY)(label, 60)}`);
    return named.join(", ");
}
function renderChange(change, withAnswers) {
    const head = [titleOf(change), ...(withAnswers ? textsOf(change) : [])].filter((line) => line !== "");
    const parts = [head.join("\\\n"), ...(withAnswers ? answersOf(change) : [])];
    return parts.filter((part) => part !== "").join("\n\n");
}
function titleOf({ recordId, scores, current, baseline }) {
    const name = recordId === undefined ? "A record without an id" : (0,markdown/* code */.aY)(recordId, 60);
    const moved = scores.slice(0, 4).map((score) => `${(0,markdown/* code */.aY)(score.label, 60)} ${step(score)}`);
    const hidden = scores.length - moved.length;
    const steps = [...moved, ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
    const links = [rowLink("row", current), rowLink("baseline's row", baseline)].filter((each) => each !== "");
    return [`**${name}**`, steps, ...(links.length === 0 ? [] : [links.join(", ")])].join(" · ");
}
function rowLink(label, answer) {
    return answer?.url === undefined ? "" : (0,markdown/* link */.nf)(label, answer.url);
}
function step(score) {
    return (0,format/* formatRecordStep */.Rw)(score.type, score.baseline, score.value, (0,format/* unitOf */.uF)(score));
}
const answerLimits = { characters: 600, lines: 8 };
function textsOf({ input, expected }) {
    return [
        input === undefined ? "" : `Input: ${(0,markdown/* text */.Qq)(input, 400)}`,
        expected === undefined ? "" : `Expected: ${(0,markdown/* text */.Qq)(expected, 300)}`,
    ];
}
function answersOf({ baseline, current }) {
    return [answers(baseline, current), reasonsOf(current)];
}
function answers(baseline, current) {
    const [before, after] = [answerText(baseline), answerText(current)];
    if (before === undefined && after === undefined)
        return "";
    if (before === after)
        return `The same answer in both:\n\n${(0,markdown/* block */.om)(after ?? "", answerLimits)}`;
    if (before === undefined)
        return `Answer:\n\n${(0,markdown/* block */.om)(after ?? "", answerLimits)}`;
    return (0,markdown/* diff */.Ui)(before, after ?? "(no answer)", answerLimits);
}
function answerText(answer) {
    if (answer?.error !== undefined)
        return `error: ${answer.error}`;
    return answer?.output;
}
function reasonsOf(current) {
    const reasons = current?.reasons ?? [];
    return reasons
        .slice(0, 3)
        .map(({ label, text: reason }) => `> ${(0,markdown/* code */.aY)(label, 60)}: ${(0,markdown/* text */.Qq)(reason, 400)}`)
        .join("\\\n");
}

;// CONCATENATED MODULE: ./src/render/metrics.ts


/** The metrics that a reader looks for first; all where there are few. */
function renderMetrics(metrics, most) {
    return metricsTable(shownMetrics(metrics, most));
}
/** The metrics that did not move, where there are many. */
function renderMoreMetrics(metrics, most) {
    const shown = new Set(shownMetrics(metrics, most));
    const others = metrics.filter((metric) => !shown.has(metric));
    if (others.length === 0)
        return "";
    const hidden = others.length - most;
    const more = hidden > 0 ? `\n\nand ${(0,format/* formatCount */.B4)(hidden)} more, shown in Datadog` : "";
    return (0,markdown/* folded */.TM)(`${(0,format/* formatCount */.B4)(others.length)} more metrics`, `${metricsTable(others.slice(0, most))}${more}`);
}
// Up to here a table is read whole; above, only what moved stands in the open.
const fewMetrics = 12;
function shownMetrics(metrics, most) {
    const shown = metrics.length <= fewMetrics ? metrics : moved(metrics);
    return shown.slice(0, most);
}
function moved(metrics) {
    const first = ["regressed", "missing", "improved"];
    return first.flatMap((verdict) => metrics.filter((metric) => metric.type !== "categorical" && metric.verdict === verdict));
}
const verdictSigns = {
    regressed: "🔻",
    improved: "🔺",
    missing: "⚠️",
    new: "🆕",
    "no clear change": "➖",
    "too few samples": "❔",
    "not tested": "•",
    "whole experiment": "Σ",
};
// The numbers come early: a phone shows the first two columns and a half.
function metricsTable(metrics) {
    if (metrics.length === 0)
        return "";
    if (metrics.every((metric) => metric.baseline === undefined)) {
        const rows = metrics.map((metric) => [metricCell(metric), valueCell(metric)]);
        return (0,markdown/* table */.tp)(["Metric", "This run"], ["left", "left"], rows);
    }
    return (0,markdown/* table */.tp)(["Metric", "Baseline → this run", "Change", "Worse / better"], ["left", "left", "left", "left"], metrics.map((metric) => [metricCell(metric), valueCell(metric), changeCell(metric), recordsCell(metric)]));
}
function metricCell(metric) {
    const sign = metric.type === "categorical" ? "" : `${verdictSigns[metric.verdict]}\u{00A0}`;
    const remarks = metric.type === "categorical" ? [] : remarksOf(metric);
    return below(`${sign}${(0,markdown/* code */.aY)(metric.label, 80)}`, remarks.join(", "));
}
// What the sign means, for those who have not learned it yet.
function remarksOf({ better, verdict, byRecord }) {
    return [
        // Its sign is the word.
        ...(verdict === "new" ? [] : [verdict]),
        ...(better === "lower" && verdict !== "not tested" ? ["lower is better"] : []),
        ...(byRecord ? ["baseline by its record"] : []),
    ];
}
function valueCell(metric) {
    return below(metric.type === "categorical" ? categoriesCell(metric) : numericCell(metric), coverageRemark(metric.coverage));
}
function numericCell(metric) {
    const { baseline, value } = metric;
    return (0,format/* formatStep */.yS)(baseline, value, (0,format/* unitOf */.uF)(metric));
}
/** What both values stand on, where that is not every row. */
function coverageRemark(coverage) {
    if (coverage === undefined)
        return "";
    const { scored, rows, failed, baseline } = coverage;
    const failures = failed > 0 ? `, ${(0,format/* formatCount */.B4)(failed)} failed` : "";
    const remarks = [
        scored < rows ? `⚠️ ${(0,format/* formatCount */.B4)(scored)} of ${(0,format/* formatCount */.B4)(rows)} rows scored${failures}` : "",
        baseline !== undefined && baseline.scored > 0 && baseline.scored < baseline.rows
            ? `⚠️ baseline: ${(0,format/* formatCount */.B4)(baseline.scored)} of ${(0,format/* formatCount */.B4)(baseline.rows)}`
            : "",
    ];
    return remarks.filter((remark) => remark !== "").join(", ");
}
const mostCategories = 3;
/** A line each: the shares of the categories that are most frequent on either side. */
function categoriesCell({ baseline, value }) {
    const shares = (side) => new Map(side?.map(({ name, share }) => [name, share]));
    const [before, after] = [shares(baseline), shares(value)];
    const largest = (name) => Math.max(before.get(name) ?? 0, after.get(name) ?? 0);
    const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => largest(b) - largest(a));
    if (names.length === 0)
        return "–";
    const shareOf = (side) => (name) => side.size === 0 ? undefined : (side.get(name) ?? 0);
    const lines = names
        .slice(0, mostCategories)
        .map((name) => `${(0,markdown/* code */.aY)(name, 40)}\u{00A0}${(0,format/* formatStep */.yS)(shareOf(before)(name), shareOf(after)(name), "share")}`);
    const hidden = names.length - lines.length;
    return [...lines, ...(hidden > 0 ? [`${hidden} more`] : [])].join("<br>");
}
function changeCell(metric) {
    if (metric.type === "categorical")
        return "–";
    const unit = (0,format/* unitOf */.uF)(metric);
    const { difference, interval } = metric;
    const bounds = interval === undefined ? "" : (0,format/* formatInterval */.vy)(interval, unit);
    return below((0,format/* formatDifference */.jR)(difference, unit), bounds);
}
/** Records that moved, and over how many that is. */
function recordsCell(metric) {
    const { records, coverage } = metric;
    if (records === undefined)
        return "–";
    const { added = 0, missing = 0 } = coverage ?? {};
    const others = [
        `of ${(0,format/* formatCount */.B4)(records.common)}${added + missing > 0 ? " common" : ""}`,
        ...(added > 0 ? [`${(0,format/* formatCount */.B4)(added)} new`] : []),
        ...(missing > 0 ? [`${(0,format/* formatCount */.B4)(missing)} missing`] : []),
    ];
    return "changed" in records
        ? below(`${(0,format/* formatCount */.B4)(records.changed)}\u{00A0}changed`, others.join(", "))
        : below(`${(0,format/* formatCount */.B4)(records.worse)}\u{00A0}/\u{00A0}${(0,format/* formatCount */.B4)(records.better)}`, others.join(", "));
}
/** A remark in small letters under what a cell holds: that keeps columns narrow. */
function below(content, remark) {
    return remark === "" ? content : `${content}<br>${(0,markdown/* small */.EX)(remark)}`;
}

;// CONCATENATED MODULE: ./src/render/outcome.ts


/** How a verdict stands before the name of an experiment. Sign and word stay on one line. */
const verdictWords = {
    blocks: "❌ Blocks the merge",
    warns: "⚠️ Gate broken, as a warning",
    passes: "✅ Passes",
    "not judged": "➖ Not judged yet",
    running: "⏳ Running",
    completed: "🏁 Completed",
    unfinished: "⚠️ Unfinished",
    failed: "❌ Failed",
    interrupted: "⏹️ Interrupted",
};
/** What happened in one sentence, then what is missing, then what the gate found. */
function renderOutcome(results) {
    const lines = [movement(results), rowRemarks(results.rows)].filter((line) => line !== "");
    return [lines.join("\\\n"), ...gateFindings(results.gate)].join("\n").trim();
}
/** Which metrics moved, and how many records got worse and better. */
function movement({ metrics, rows }) {
    if (rows.total === 0 && metrics.length === 0)
        return "There are no results.";
    const numeric = metrics.filter((metric) => metric.type !== "categorical");
    const regressed = numeric.filter(({ verdict }) => verdict === "regressed");
    const improved = numeric.filter(({ verdict }) => verdict === "improved");
    const sentences = [
        ...(regressed.length > 0 ? [`${named(regressed)} got worse: ${moves(regressed)}.`] : []),
        ...(improved.length > 0 ? [`${named(improved)} got better: ${moves(improved)}.`] : []),
    ];
    return sentences.length > 0 ? sentences.join(" ") : stillness(metrics, numeric, rows);
}
const mostNamed = 3;
function named(metrics) {
    const labels = metrics.slice(0, mostNamed).map(({ label }) => (0,markdown/* code */.aY)(label, 60));
    const more = metrics.length - labels.length;
    return `**${listed([...labels, ...(more > 0 ? [`${more} more`] : [])])}**`;
}
function listed(parts) {
    const last = parts.at(-1) ?? "";
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
/** One metric's counts stand alone; of several each is named. */
function moves(metrics) {
    const shown = metrics.slice(0, mostNamed);
    return shown
        .map((metric) => (shown.length === 1 ? move(metric) : `${(0,markdown/* code */.aY)(metric.label, 60)} ${move(metric)}`))
        .join("; ");
}
function move({ records, verdict, byRecord }) {
    if (records === undefined || byRecord)
        return "by the mean, since the baseline's rows are gone";
    const { common, worse, better } = records;
    const [fell, rose] = [`${(0,format/* formatCount */.B4)(worse)} fell`, `${(0,format/* formatCount */.B4)(better)} rose`];
    const counts = verdict === "improved" ? `${rose}, ${fell}` : `${fell}, ${rose}`;
    return `of ${(0,format/* plural */.LS)(common, "record")} ${counts}`;
}
function stillness(metrics, numeric, rows) {
    const compared = numeric.filter(({ verdict }) => verdict === "no clear change" || verdict === "too few samples");
    if (metrics.length === 0)
        return `${(0,format/* plural */.LS)(rows.total, "row")} without any score.`;
    if (compared.length === 0)
        return `${(0,format/* plural */.LS)(metrics.length, "metric")} over ${(0,format/* plural */.LS)(rows.total, "row")}, nothing to compare with.`;
    const few = compared.filter(({ verdict }) => verdict === "too few samples");
    if (few.length === compared.length)
        return "There are too few common records to tell what changed.";
    return "No metric changed clearly.";
}
function rowRemarks({ failed, missing, notArrived = 0, total, added, common }) {
    const remarks = [
        notArrived > 0
            ? `${(0,format/* plural */.LS)(notArrived, "row")} ${notArrived === 1 ? "is" : "are"} missing in Datadog`
            : "",
        failed > 0 ? `${(0,format/* formatCount */.B4)(failed)} of ${(0,format/* plural */.LS)(total, "row")} failed` : "",
        missing > 0
            ? `${(0,format/* plural */.LS)(missing, "record")} of the baseline ${missing === 1 ? "has" : "have"} no row`
            : "",
        added && common !== undefined ? `${(0,format/* plural */.LS)(added, "record")} ${added === 1 ? "is" : "are"} new` : "",
    ].filter((remark) => remark !== "");
    return remarks.length === 0 ? "" : `⚠️ ${remarks.join(", ")}.`;
}
// A gate of hundreds of rules must not push the rest out of the comment.
const longestFindings = 20;
function gateFindings(gate) {
    if (gate === undefined)
        return [];
    const findings = [
        ...gate.broken.map((finding) => `- ${gate.mode === "fail" ? "❌" : "⚠️"} ${(0,markdown/* text */.Qq)(finding, 500)}`),
        ...gate.open.map((finding) => `- ➖ ${(0,markdown/* text */.Qq)(finding, 500)}`),
    ];
    const hidden = findings.length - longestFindings;
    const shown = hidden > 0 ? [...findings.slice(0, longestFindings), `- and ${hidden} more`] : findings;
    return ["", gateLine(gate), ...(shown.length === 0 ? [] : ["", ...shown])];
}
function gateLine({ broken, open, held, mode }) {
    if (broken.length > 0)
        return mode === "fail" ? "**Gate broken:**" : "**Gate broken**, as a warning only:";
    if (held === 0)
        return open.length > 0 ? "**Gate not judged:**" : "**Gate not judged**";
    const others = open.length === 0 ? "" : `, ${(0,format/* formatCount */.B4)(open.length)} not judged`;
    return `**Gate passed** (${(0,format/* plural */.LS)(held, "rule")}${others})`;
}

;// CONCATENATED MODULE: ./src/render/trend.ts


const bars = "▁▂▃▄▅▆▇█";
const mostMetrics = 12;
/** Each metric over the last baselines as a line of bars, folded; empty where there is nothing to draw. */
function renderTrend(trend) {
    const drawn = trend.filter(({ points }) => points.length > 2).slice(0, mostMetrics);
    if (drawn.length === 0)
        return "";
    const most = Math.max(...drawn.map(({ points }) => points.length - 1));
    const rows = drawn.map((metric) => [
        (0,markdown/* code */.aY)(metric.label, 60),
        sparkline(valuesOf(metric)),
        firstToLast(metric),
    ]);
    return (0,markdown/* folded */.TM)(`Trend over the last ${most} baselines`, (0,markdown/* table */.tp)(["Metric", "Oldest to this run", "First → last"], ["left", "left", "right"], rows));
}
/** A bar for each value, between the lowest and the highest of them. */
function sparkline(values) {
    const low = Math.min(...values);
    // Halves, since the difference of two large numbers may be beyond all bounds.
    const span = Math.max(...values) / 2 - low / 2;
    const share = (value) => (value / 2 - low / 2) / span;
    return values
        .map((value) => (span === 0 ? "▄" : (bars[Math.min(7, Math.floor(share(value) * 8))] ?? "")))
        .join("");
}
function valuesOf({ points }) {
    return points.map(({ value }) => value);
}
function firstToLast(metric) {
    const values = valuesOf(metric);
    return (0,format/* formatStep */.yS)(values[0], values.at(-1), (0,format/* unitOf */.uF)(metric));
}
const mostCharts = 6;
/** The same as charts that GitHub draws, for the job summary. */
function renderTrendCharts(trend) {
    const drawn = trend.filter(({ points }) => points.length > 2).slice(0, mostCharts);
    if (drawn.length === 0)
        return "";
    return (0,markdown/* folded */.TM)("Trend over the last baselines", drawn.map(chart).join("\n\n"));
}
// Letters, digits and a few signs: nothing that the language of the charts knows.
function chartText(foreign) {
    return (foreign
        .replace(/[^\w.-]+/g, " ")
        .trim()
        .slice(0, 60) || "metric");
}
function chart(metric) {
    const isShare = (0,format/* unitOf */.uF)(metric) === "share";
    const values = valuesOf(metric).map((value) => (isShare ? value * 100 : value));
    const labels = distinct(metric.points.map(({ commit }, index) => index === metric.points.length - 1 ? "this run" : chartText(commit?.slice(0, 7) ?? String(index + 1))));
    return [
        "```mermaid",
        "xychart-beta",
        `  title "${chartText(metric.label)}${isShare ? " (%)" : ""}"`,
        `  x-axis [${labels.map((label) => `"${label}"`).join(", ")}]`,
        `  y-axis ${range(values)}`,
        `  line [${values.map(chartNumber).join(", ")}]`,
        "```",
    ].join("\n");
}
/** Runs of one commit, as a schedule makes them, are counted: places of one name are one place to the chart. */
function distinct(labels) {
    return labels.map((label, index) => {
        const before = labels.slice(0, index).filter((other) => other === label).length;
        return before === 0 ? label : `${label} (${before + 1})`;
    });
}
// The language of the charts knows no exponents. Made when it is needed: that takes longer than all else here.
let plainNumbers;
function chartNumber(value) {
    const most = Number.MAX_VALUE;
    plainNumbers ??= new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 6 });
    return plainNumbers.format(Math.max(-most, Math.min(most, value))).replace(/^-0$/, "0");
}
function range(values) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = (high - low || Math.abs(high) || 1) * 0.1;
    return `${chartNumber(low - room)} --> ${chartNumber(high + room)}`;
}

;// CONCATENATED MODULE: ./src/render/section.ts






/** In the order in which parts are given up, from the last to the first. */
const ranks = {
    title: 0,
    links: 1,
    verdict: 2,
    metrics: 3,
    facts: 4,
    changes: 5,
    detail: 6,
    trend: 7,
};
// GitHub's own short form has seven; twelve tell commits apart in any repository.
const commitLength = 12;
function renderSection(report, limits) {
    const { workflowRun } = report;
    return {
        key: report.sectionKey.toWellFormed(),
        runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
        runNumber: wholeNumber(workflowRun.number),
        runAttempt: wholeNumber(workflowRun.attempt),
        commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
        experimentId: report.experiment.id.toWellFormed(),
        names: orderingNames(report),
        state: report.state,
        verdict: (0,report_verdict/* sectionVerdict */.d)(report),
        parts: renderParts(report, limits),
        shortened: false,
    };
}
// They stand in the hidden marker, where many sections have to find room.
const longestName = 24;
function orderingNames({ experiment, matrix }) {
    const values = Object.values(matrix ?? {}).slice(0, 8);
    const names = [experiment.logicalName, ...values.map(plainValue)];
    return names.map((name) => name.slice(0, longestName).toWellFormed());
}
// The finish stage reads these from the experiment's tags, which anyone with a key can write.
function wholeNumber(value) {
    return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
function renderParts(report, limits) {
    const parts = [
        { rank: ranks.title, markdown: renderTitle(report) },
        { rank: ranks.verdict, markdown: renderState(report) },
        ...renderResults(report, limits),
        { rank: ranks.links, markdown: renderLinks(report) },
        { rank: ranks.facts, markdown: renderFacts(report) },
    ];
    return parts.filter(({ markdown }) => markdown !== "");
}
function renderResults({ results }, limits) {
    if (results === undefined)
        return [];
    const { metrics, changes, trend } = results;
    const detail = [
        renderMoreChanges(changes, metrics, limits.rows),
        renderMoreMetrics(metrics, limits.metrics),
    ];
    return [
        { rank: ranks.metrics, markdown: renderMetrics(metrics, limits.metrics) },
        { rank: ranks.changes, markdown: renderFallen(changes) },
        { rank: ranks.detail, markdown: detail.filter((part) => part !== "").join("\n\n") },
        { rank: ranks.trend, markdown: limits.charts ? renderTrendCharts(trend) : renderTrend(trend) },
    ];
}
function renderTitle(report) {
    const names = [(0,markdown/* text */.Qq)(report.experiment.logicalName, 100), ...matrixValues(report.matrix)];
    const verdict = verdictWords[(0,report_verdict/* sectionVerdict */.d)(report)].replaceAll(" ", "\u{00A0}");
    return `### ${verdict} · ${(0,markdown/* link */.nf)(names.join(" · "), report.experiment.url)}`;
}
// A leg is named by its values, as GitHub names its job.
function matrixValues(matrix) {
    const values = Object.values(matrix ?? {});
    return values.slice(0, 8).map((value) => (0,markdown/* code */.aY)(plainValue(value), 40));
}
function plainValue(value) {
    return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
// A state that the verdict does not tell stands beside it: a gate can be broken because the evaluation failed.
function renderState(report) {
    const { state, stateDetail, results } = report;
    const isTold = (0,report_verdict/* sectionVerdict */.d)(report) === state || state === "completed" || state === "running";
    const why = stateDetail === undefined ? "" : (0,markdown/* text */.Qq)(stateDetail, 500);
    const told = isTold ? why : `${stateNames[state]}${why === "" ? "." : `: ${why}`}`;
    const outcome = results === undefined ? "" : renderOutcome(results);
    return [told, outcome].filter((part) => part !== "").join("\n\n");
}
const stateNames = {
    running: "The evaluation is running",
    unfinished: "The experiment was not finished",
    completed: "The evaluation completed",
    failed: "The evaluation failed",
    interrupted: "The evaluation was interrupted",
};
function renderLinks({ baseline, experiment }) {
    return baseline.kind === "found"
        ? (0,markdown/* link */.nf)("**Compare with the baseline in Datadog**", baseline.compareUrl)
        : (0,markdown/* link */.nf)("**Open the experiment in Datadog**", experiment.url);
}
function renderFacts(report) {
    const notes = report.notes.map((note) => `⚠️ ${(0,markdown/* text */.Qq)(note)}`);
    const facts = [
        renderBaseline(report.baseline),
        renderDataset(report),
        renderCommit(report),
        renderRun(report),
    ];
    const remarks = (report.remarks ?? []).map((remark) => (0,markdown/* text */.Qq)(remark));
    return [...notes, ...remarks, (0,markdown/* small */.EX)(facts.join(" · "))].join("\n\n");
}
function renderBaseline(baseline) {
    switch (baseline.kind) {
        case "found":
            return `Baseline ${foundBaseline(baseline)}`;
        case "none":
            return `Baseline none: ${(0,markdown/* text */.Qq)(baseline.reason)}${remedy(baseline.madeOn)}`;
        case "unknown":
            return `Baseline ⚠️ could not look for one: ${(0,markdown/* text */.Qq)(baseline.reason)}`;
    }
}
function foundBaseline(baseline) {
    const name = (0,markdown/* link */.nf)((0,markdown/* code */.aY)(baseline.experiment.name, 80), baseline.experiment.url);
    const at = baseline.commit === undefined ? "" : ` at ${commitLink(baseline.commit)}`;
    return `${name}${at}, ${(0,markdown/* text */.Qq)(baseline.reason)}${whyNotNewer(baseline.nearerCommits)}${otherVersion(baseline)}`;
}
function whyNotNewer(commits) {
    if (commits === undefined)
        return "";
    const newer = commits === 1 ? "the newer one has" : "the newer ones have";
    return ` (${newer} no completed experiment)`;
}
function otherVersion(baseline) {
    if (!baseline.otherDatasetVersion)
        return "";
    const version = baseline.datasetVersion === undefined ? "" : `: ${baseline.datasetVersion}`;
    return ` (⚠️ on another dataset version${version})`;
}
function remedy(branch) {
    return branch === undefined ? "" : `. A run of this workflow on ${(0,markdown/* code */.aY)(branch)} makes one.`;
}
function renderDataset({ dataset }) {
    const version = dataset.version === undefined ? "" : ` version ${dataset.version}`;
    return `Dataset ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`;
}
function renderCommit({ commit }) {
    const merge = commit.merge === undefined ? "" : `, merged as ${commitLink(commit.merge)}`;
    return `Commit ${commitLink(commit)}${merge}`;
}
// In a link GitHub makes no reference of `#57`.
function renderRun({ workflowRun }) {
    const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
    return `Run ${(0,markdown/* link */.nf)(`${(0,markdown/* text */.Qq)(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url)}`;
}
function commitLink({ sha, url }) {
    return (0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 7)), url);
}


/***/ }),

/***/ 687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sectionVerdicts),
/* harmony export */   d: () => (/* binding */ sectionVerdict)
/* harmony export */ });
/** In the order in which they matter. */
const sectionVerdicts = [
    "blocks",
    "failed",
    "warns",
    "interrupted",
    "unfinished",
    "running",
    "not judged",
    "passes",
    "completed",
];
/** The verdict on an experiment as far as it has come. */
function sectionVerdict({ state, results }) {
    const gate = results?.gate;
    if (gate === undefined)
        return state;
    if (gate.broken.length > 0)
        return gate.mode === "fail" ? "blocks" : "warns";
    if (state === "failed" || state === "interrupted" || state === "unfinished")
        return state;
    return gate.held > 0 ? "passes" : "not judged";
}


/***/ })

};
