export const id = 646;
export const ids = [646];
export const modules = {

/***/ 8709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ docsLink)
/* harmony export */ });
const docs = "https://github.com/your-org/llm-experiment-action/blob/main/docs";
/** Returns the address of a page of the documentation: `how-to/gate.md`. */
function docsLink(page) {
    return `${docs}/${page}`;
}


/***/ }),

/***/ 4354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   DS: () => (/* binding */ listUnchecked),
/* harmony export */   In: () => (/* binding */ verdictSigns),
/* harmony export */   QU: () => (/* binding */ sectionVerdicts),
/* harmony export */   UR: () => (/* binding */ writeReason),
/* harmony export */   Zu: () => (/* binding */ commitCode),
/* harmony export */   _B: () => (/* binding */ writeHeading),
/* harmony export */   oZ: () => (/* binding */ lowerFirst),
/* harmony export */   ui: () => (/* binding */ listCompared)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8348);



/** What a reader wants to know first, in the order in which it matters among several experiments. */
const sectionVerdicts = [
    "blocked",
    "failed",
    "canceled",
    "warned",
    "unclear",
    "unfinished",
    "no-results",
    "running",
    "unchecked",
    "accepted",
    "passed",
    "completed",
];
const verdictSigns = {
    blocked: "❌",
    failed: "❌",
    canceled: "⏹️",
    warned: "⚠️",
    unclear: "🟡",
    unfinished: "⚠️",
    "no-results": "⚠️",
    running: "⏳",
    unchecked: "⚪",
    accepted: "✅",
    passed: "✅",
    completed: "ℹ️",
};
/** Returns the verdict on an experiment as far as it has come. */
function decideVerdict({ state, results }) {
    if (results?.judgement.isGated) {
        const { judgement, gateMode } = results;
        if (judgement.verdict === "fail")
            return gateMode === "fail" ? "blocked" : "warned";
        if (state === "completed" || (state === "failed" && judgement.verdict !== "none")) {
            if (judgement.verdict === "unclear")
                return "unclear";
            if (listUnchecked(results).length > 0 || judgement.verdict === "none")
                return "unchecked";
            return judgement.rules.some(({ outcome }) => outcome === "accepted") ? "accepted" : "passed";
        }
    }
    if (state === "interrupted")
        return "canceled";
    return state === "no results" ? "no-results" : state;
}
/** Returns the heading after its sign, as safe Markdown. */
function writeHeading(verdict, reason, report) {
    const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(report.experiment.logicalName, 60);
    if (verdict === "running")
        return `Evaluating ${commitCode(report)}…`;
    if (verdict === "no-results")
        return `No results from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(report.experiment.logicalName, 60)}`;
    const isMerge = report.isPullRequest;
    const starts = {
        blocked: isMerge ? "Not ready to merge" : `Gate failed for ${name}`,
        warned: isMerge ? "Merge allowed, but" : `Gate failed (warning only) for ${name}`,
        failed: "Evaluation failed",
        canceled: "Evaluation canceled",
        unfinished: "Results not processed",
        unclear: isMerge ? "OK to merge, but" : `Gate unclear for ${name}`,
        unchecked: isMerge ? "OK to merge, regressions not checked" : `Regressions not checked for ${name}`,
        accepted: isMerge ? "Ready to merge" : `Gate passed for ${name}`,
        passed: isMerge ? "Ready to merge" : `Gate passed for ${name}`,
        completed: "Evaluation complete (no gate)",
    };
    const start = starts[verdict];
    if (reason === "")
        return start;
    return start.endsWith("but") ? `${start} ${reason}` : `${start}: ${reason}`;
}
/** Returns why an experiment has its verdict, as safe Markdown. */
function writeReason(verdict, report, results) {
    const { stateDetail, baseline } = report;
    switch (verdict) {
        case "blocked":
        case "warned":
            return results ? failingReason(results, report) : "";
        case "unclear":
            return results ? `${nameMetrics(ruleMetrics(results, "unclear"))} may be worse` : "";
        case "unchecked":
            return results ? uncheckedReason(results, baseline) : "";
        case "accepted":
            return results ? acceptedReason(results) : "";
        case "passed":
        case "completed":
            return results ? changeReason(results) : "";
        case "failed":
        case "canceled":
            return stateDetail === undefined ? "" : lowerFirst((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(stateDetail.replace(/\.$/, ""), 100));
        case "unfinished":
            return "";
        case "no-results":
            return "no results";
        case "running":
            return "running";
    }
}
const maxNamed = 3;
function nameMetrics(labels) {
    const names = [...new Set(labels)].slice(0, maxNamed).map((label) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(label, 60));
    const more = new Set(labels).size - names.length;
    return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listWords */ .yh)(more > 0 ? [...names, `${more} more`] : names);
}
function ruleMetrics({ judgement }, outcome) {
    return judgement.rules.filter((rule) => rule.outcome === outcome).map(ruleName);
}
/** Returns what a rule is about: a metric, or its slice. */
function ruleName({ metric, slice }) {
    const name = (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_2__/* .sliceName */ .oq)(slice);
    return name === undefined ? metric : `${metric}[${name}]`;
}
/** Says what decides a failed gate: a whole that is missing comes before the metrics. */
function failingReason({ judgement }, { state }) {
    const failed = judgement.rules.filter(({ outcome }) => outcome === "failed");
    const first = (...names) => failed.find(({ rule }) => names.includes(rule));
    if (first("evaluation") !== undefined)
        return state === "interrupted" ? "the evaluation was canceled" : "the evaluation did not finish";
    const whole = first("results", "arrival");
    if (whole !== undefined)
        return lowerFirst(firstSentence(whole.message));
    const rows = failed.find(({ metric }) => metric === "$rows") ?? first("min_common");
    if (rows !== undefined)
        return rowsReason(rows);
    const coverage = first("min_coverage");
    if (coverage?.measured !== undefined) {
        const { value, of = value } = coverage.measured;
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(coverage.metric, 60)} was scored on only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(of, "row")}`;
    }
    const names = failed.map(ruleName);
    return `${nameMetrics(names)} ${new Set(names).size === 1 ? "fails" : "fail"} the gate`;
}
function rowsReason({ rule, measured, message }) {
    const { value: actual = 0, of: expected } = measured ?? {};
    switch (rule) {
        case "max_errors":
            return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(actual, "row")} failed`;
        case "max_missing":
            return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(actual, "baseline record")} ${actual === 1 ? "is" : "are"} missing from this run`;
        case "min":
            return `this run has only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(actual, "row")}`;
        case "min_common":
            return `only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(expected ?? actual, "record")} are in both runs`;
        default:
            return lowerFirst(firstSentence(message));
    }
}
function firstSentence(message) {
    const end = /[.;:](?:\s|$)/.exec(message);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(end === null ? message : message.slice(0, end.index), 200);
}
function lowerFirst(words) {
    // A name such as `TimeoutError` stays as it is.
    return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words)
        ? `${words.charAt(0).toLowerCase()}${words.slice(1)}`
        : words;
}
/** Lists the rules of the user's own that nothing could check. */
function listUnchecked({ judgement }) {
    return judgement.rules.filter(({ outcome, isExplicit }) => isExplicit && outcome === "not checked");
}
function uncheckedReason(results, baseline) {
    if (baseline.kind === "none") {
        return baseline.madeOn === undefined
            ? "there is no baseline"
            : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(baseline.madeOn)} has no baseline yet`;
    }
    if (baseline.kind === "unknown")
        return "the baseline couldn't be looked up";
    const few = listCompared(results).filter(({ verdict }) => verdict === "not enough data");
    const [first] = few;
    if (first !== undefined && few.length === listCompared(results).length)
        return `only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(first.records?.both ?? 0, "record")} to compare (8 needed)`;
    const unchecked = listUnchecked(results);
    return unchecked.length === 0 ? "no rule was checked" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(unchecked.length, "rule")} not checked`;
}
function listCompared({ comparison }) {
    const metrics = comparison?.metrics ?? [];
    return metrics
        .filter((metric) => metric.kind === "numeric")
        .filter(({ compared }) => compared !== undefined);
}
/** Which metrics changed: what got worse without a rule comes first. */
function changeReason(results) {
    const { comparison } = results;
    if (comparison === undefined)
        return "";
    const numeric = [...comparison.metrics, ...comparison.usage].filter((metric) => metric.kind === "numeric");
    const labels = (verdict) => numeric.filter((metric) => metric.verdict === verdict).map(({ label }) => label);
    const [worse, better] = [labels("worse"), labels("better")];
    const isGated = results.judgement.isGated;
    const sentences = [
        ...(better.length > 0 ? [`${nameMetrics(better)} improved`] : []),
        ...(worse.length > 0 ? [`${nameMetrics(worse)} got worse${isGated ? " within the gate" : ""}`] : []),
    ];
    if (sentences.length > 0)
        return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listWords */ .yh)(isGated ? sentences : sentences.reverse());
    if (comparison.rows.current.total === 0 && comparison.summary.length === 0)
        return "this run has no results";
    const isCompared = comparison.baselineFrom !== undefined;
    return isCompared
        ? "no clear change"
        : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(comparison.metrics.length, "metric")} on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(comparison.rows.current.total, "row")}`;
}
function acceptedReason(results) {
    const accepted = results.judgement.rules.filter(({ outcome }) => outcome === "accepted");
    const drops = [...Map.groupBy(accepted, ruleName)].map(([name, rules]) => {
        const metric = listCompared(results).find(({ label }) => label === rules[0]?.metric);
        const isWhole = ({ rule, slice }) => rule === "max_regression" && slice === undefined;
        const measured = rules.find(isWhole)?.measured;
        const size = measured && metric ? ` of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(measured.value, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)(metric))}` : "";
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name, 60)} ${metric?.better === "lower" ? "rise" : "drop"}${size}`;
    });
    const more = drops.length > maxNamed ? [`${drops.length - maxNamed} more`] : [];
    return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listWords */ .yh)([...drops.slice(0, maxNamed), ...more])} accepted`;
}
/** Renders the head commit as a link. */
function commitCode({ commit }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit.sha.slice(0, 7)), commit.url);
}


/***/ }),

/***/ 3050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
const maxNames = 4;
/** What comment, summary, and log say alike, by code. */
const messages = {
    /** `names` tells which experiments, if the run has others too. */
    shards: (count, names) => ({
        code: "LLMX511",
        message: `These ${count} experiments${listNames(names)} look like shards of one evaluation: they share their config and have no record in common. Each is judged alone, which can hide a drop.`,
    }),
};
function listNames(names) {
    const hidden = names.length - maxNames;
    const shown = [...names.slice(0, maxNames), ...(hidden > 0 ? [`${hidden} more`] : [])];
    return names.length === 0 ? "" : ` (${shown.join("; ")})`;
}


/***/ }),

/***/ 8348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ isRuleShown),
/* harmony export */   IA: () => (/* binding */ isSliceNamed),
/* harmony export */   Qh: () => (/* binding */ wordSign),
/* harmony export */   e6: () => (/* binding */ renderQuietMetrics),
/* harmony export */   i2: () => (/* binding */ splitMetrics),
/* harmony export */   oq: () => (/* binding */ sliceName),
/* harmony export */   qF: () => (/* binding */ renderMetrics),
/* harmony export */   u7: () => (/* binding */ listMetrics)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);



const wordSigns = {
    worse: "🔴",
    better: "🟢",
    "maybe worse": "🟡",
    "maybe better": "🟡",
    "no clear change": "⚪",
    unchanged: "⚪",
    "not enough data": "⚪",
    new: "🆕",
    missing: "⚠️",
    higher: "🟢",
    lower: "🔴",
    changed: "🔁",
};
/** With more metrics than this, those without a rule and without a change are folded. */
const maxOpenMetrics = 8;
const maxCategories = 3;
/** Lists the metrics of a comparison in the order of the table: failing rules first, then what changed. */
function listMetrics(comparison, judgement) {
    const rulesFor = (label, slice) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .sortRules */ .YR)(judgement.rules.filter((rule) => rule.metric === label && sliceName(rule.slice) === slice && isRuleShown(rule)));
    const numeric = (metric, slice) => describeNumeric(metric, rulesFor(metric.label, slice), slice);
    const usage = comparison.usage.filter(({ current, baseline }) => current?.count || baseline?.count);
    const metrics = [
        ...comparison.metrics.map((metric) => metric.kind === "numeric" ? numeric(metric) : describeCategorical(metric, rulesFor(metric.label))),
        ...comparison.slices
            .filter(({ label, slice }) => isSliceNamed(label, sliceName(slice), judgement))
            .map((metric) => numeric(metric, sliceName(metric.slice))),
        ...judgement.rules.filter(({ slice }) => slice?.value === "*").map(describeCountedSlices),
        ...usage.map((metric) => numeric(metric)),
        ...comparison.summary.map((metric) => describeSummary(metric, rulesFor(metric.label))),
    ];
    return metrics
        .map((metric, index) => ({ metric, index }))
        .sort((a, b) => rank(a.metric) - rank(b.metric) || a.index - b.index)
        .map(({ metric }) => metric);
}
// Values that a gate found are content of the dataset: without their names, only the rule's own words are shown.
/** Whether the gate's judgement names a slice, and not only counts it. */
function isSliceNamed(label, slice, { rules }) {
    return rules.some((rule) => rule.metric === label && sliceName(rule.slice) === slice);
}
function describeCountedSlices(rule) {
    return {
        label: rule.metric,
        slice: sliceName(rule.slice),
        word: undefined,
        unit: "score",
        better: "higher",
        value: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(rule.message, 200),
        counts: "",
        remark: "",
        rules: [rule],
        isQuiet: false,
    };
}
/** Returns the name of a slice as a gate writes it: `language=fr`. */
function sliceName(slice) {
    return slice && `${slice.property}=${slice.value}`;
}
/** Whether a rule is listed: the gate sets it, or it's a default that says something. */
function isRuleShown({ isExplicit, outcome }) {
    return isExplicit || outcome === "failed" || outcome === "unclear";
}
const wordOrder = [
    "missing",
    "worse",
    "maybe worse",
    "better",
    "maybe better",
    "changed",
    "lower",
    "higher",
    "new",
    "no clear change",
    "not enough data",
    "unchanged",
    "not tested",
    undefined,
];
function rank({ rules, word }) {
    const has = (outcome) => rules.some((rule) => rule.outcome === outcome);
    const group = has("failed") ? 0 : has("unclear") ? 1 : rules.length > 0 ? 2 : 3;
    return group * 100 + wordOrder.indexOf(word);
}
function describeNumeric(metric, rules, slice) {
    const { label, better, compared, current, baseline, records, verdict, coverage } = metric;
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)(metric);
    const isUnclear = rules.some(({ outcome }) => outcome === "unclear");
    const word = isUnclear && (verdict === "no clear change" || verdict === "not enough data") ? "maybe worse" : verdict;
    const [before, after] = compared
        ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPair */ .kI)(compared.baseline, compared.current, unit)
        : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPair */ .kI)(baseline?.mean, current?.mean, unit);
    const changed = records === undefined
        ? []
        : [`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(records.worse)} worse`, `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(records.better)} better`];
    const counts = records !== undefined && records.worse + records.better > 0;
    return {
        label,
        slice,
        word: compared === undefined && verdict !== "missing" && verdict !== "new" ? undefined : word,
        unit,
        better,
        value: step(before, after),
        counts: counts ? (isImproved(word) ? changed.reverse() : changed).join(", ") : "",
        remark: coverageRemark(coverage.current),
        rules,
        shown: after,
        isQuiet: rules.length === 0 &&
            (word === "unchanged" ||
                word === "no clear change" ||
                word === "not tested" ||
                word === "not enough data"),
    };
}
function isImproved(word) {
    return word === "better" || word === "maybe better";
}
/** Emphasizes this run's value. */
function step(before, after) {
    return before === "" ? `**${after}**` : `${before} → **${after}**`;
}
function coverageRemark({ scored, rows, failed }) {
    if (scored >= rows)
        return "";
    const why = failed > 0 ? ` (evaluator failed on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(failed)})` : "";
    return `⚠️ scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(scored)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, "row")}${why}`;
}
function describeCategorical(metric, rules) {
    const { label, baseline, current, changed, coverage } = metric;
    const shares = (side) => new Map(side?.categories.map(({ category, share }) => [category, share]));
    const [before, after] = [shares(baseline), shares(current)];
    const largest = (name) => Math.max(before.get(name) ?? 0, after.get(name) ?? 0);
    const names = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => largest(b) - largest(a));
    const lines = names.slice(0, maxCategories).map((name) => {
        const share = (side) => (side.size === 0 ? undefined : (side.get(name) ?? 0));
        const [first, second] = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPair */ .kI)(share(before), share(after), "share");
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(name, 40)} ${first === "" ? second : `${first} → ${second}`}`;
    });
    const hidden = names.length - lines.length;
    return {
        label,
        slice: undefined,
        word: changed ? "changed" : before.size === 0 ? undefined : "unchanged",
        unit: "share",
        better: "higher",
        value: lines.length === 0 ? "–" : [...lines, ...(hidden > 0 ? [`${hidden} more`] : [])].join("<br>"),
        counts: changed ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(changed)} changed` : "",
        remark: coverageRemark(coverage.current),
        rules,
        isQuiet: rules.length === 0 && !changed,
    };
}
function describeSummary(metric, rules) {
    const { label, better, baseline, current } = metric;
    const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)({ label, type: isBoolean ? "boolean" : "score" });
    const number = (value) => typeof value === "boolean" ? Number(value) : typeof value === "number" ? value : undefined;
    const words = [baseline, current].map((value) => (typeof value === "string" ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(value, 40) : undefined));
    const [before, after] = words.some((word) => word !== undefined)
        ? [words[0] ?? "", words[1] ?? "–"]
        : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPair */ .kI)(number(baseline), number(current), unit);
    const change = (number(current) ?? 0) - (number(baseline) ?? 0);
    const word = before === "" ? "new" : change > 0 ? "higher" : change < 0 ? "lower" : "unchanged";
    return {
        label,
        slice: undefined,
        word: rules.some(({ outcome }) => outcome === "failed") && before === "" ? undefined : word,
        unit,
        better,
        value: step(before, after),
        counts: "",
        remark: "",
        rules,
        isQuiet: rules.length === 0 && word === "unchanged",
    };
}
/** Renders the metrics that stay open; `title` heads the first column. */
function renderMetrics(metrics, title, valueTitle) {
    if (metrics.length === 0)
        return "";
    const hasRules = metrics.some(({ rules }) => rules.length > 0);
    const rows = metrics.map((metric) => [
        metricCell(metric),
        [metric.value, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(metric.counts), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(metric.remark)].filter((part) => part !== "").join("<br>"),
        ...(hasRules ? [ruleCell(metric)] : []),
    ]);
    const head = [title, valueTitle, ...(hasRules ? ["Gate"] : [])];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, head.map(() => "left"), rows);
}
function metricCell({ label, slice, word, better }) {
    const name = `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .usageName */ .b)(label) ?? label, 80)}**${slice === undefined ? "" : ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(slice, 60)}`}`;
    if (word === undefined || word === "not tested")
        return name;
    return `${name}<br>${wordSign(word, better)}\u{00A0}${word}`;
}
/** Returns the color of a word: higher is good or bad depending on the metric. */
function wordSign(word, better) {
    const isTurned = better === "lower" && (word === "higher" || word === "lower");
    return isTurned ? wordSigns[word === "higher" ? "lower" : "higher"] : wordSigns[word];
}
// A bound judges all rows. If that isn't the value that the table shows, the judged value stands beside the rule.
function ruleCell({ rules, unit, better, shown }) {
    const lines = rules.map((rule) => {
        const isBound = rule.rule === "min" || rule.rule === "max";
        const judged = isBound && rule.measured ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(rule.measured.value, unit) : undefined;
        const isOther = judged !== undefined && shown !== undefined && judged !== shown;
        return `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleLine */ .lW)(rule, unit, better)}${isOther ? ` (all rows: ${judged})` : ""}`;
    });
    return lines.length === 0 ? "–" : lines.join("<br>");
}
/** Splits metrics into those that a reader must see and those that fold away. */
function splitMetrics(metrics, most) {
    const isFew = metrics.length <= maxOpenMetrics;
    const open = metrics.filter(({ isQuiet }) => isFew || !isQuiet).slice(0, most);
    const others = metrics.filter((metric) => !open.includes(metric));
    return { open, quiet: others.slice(0, most), hidden: Math.max(0, others.length - most) };
}
/** Renders the metrics that nobody has to look at, folded; empty if there are none. */
function renderQuietMetrics(quiet, hidden, title, valueTitle) {
    if (quiet.length === 0)
        return "";
    const more = hidden > 0 ? `\n\n${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, "more metric")} in Datadog.` : "";
    const count = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(quiet.length + hidden, "more metric");
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`${count} without a clear change`, `${renderMetrics(quiet, title, valueTitle)}${more}`);
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ linkComparison),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   NB: () => (/* binding */ shardsPage),
/* harmony export */   Nh: () => (/* binding */ describeOverview),
/* harmony export */   mp: () => (/* binding */ renderOverview),
/* harmony export */   ue: () => (/* binding */ legName),
/* harmony export */   v$: () => (/* binding */ headSeveral),
/* harmony export */   vt: () => (/* binding */ warnOfShards),
/* harmony export */   w6: () => (/* binding */ sortOverview)
/* harmony export */ });
/* harmony import */ var _datadog_links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1279);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _docs_links_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8709);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3050);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8348);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5531);








const maxMetrics = 3;
const maxRules = 3;
/** Returns the line of an experiment in the table of several. */
function describeOverview(report, headline) {
    const { results, matrix, experiment, workflowRun, baseline } = report;
    const metrics = results?.comparison === undefined ? [] : (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_4__/* .listMetrics */ .u7)(results.comparison, results.judgement);
    const gated = metrics.filter(({ rules, slice }) => rules.length > 0 && slice === undefined);
    const shown = gated.length > 0 ? gated : metrics.filter(({ slice }) => slice === undefined);
    return {
        name: legName(experiment.logicalName, matrix),
        url: experiment.url,
        logUrl: workflowRun.url,
        reason: headline.reason,
        metrics: shown.slice(0, maxMetrics).map((metric) => overviewMetric(metric, report)),
        gate: gateCell(headline.verdict, metrics, report),
        ...(report.shardGroup === undefined ? {} : { shardGroup: report.shardGroup }),
        ...(baseline.kind === "found" ? { baselineId: baseline.experiment.id } : {}),
    };
}
/** Returns the values of a matrix leg as GitHub's job names list them; the experiment's name without a matrix. */
function legName(logicalName, matrix) {
    const values = Object.values(matrix ?? {}).slice(0, 8);
    if (values.length === 0)
        return logicalName;
    return values
        .map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")))
        .join(", ");
}
function overviewMetric({ label, value, word, better }, { results }) {
    const metric = results?.comparison?.metrics.find((other) => other.label === label);
    const isChange = word !== undefined && word !== "unchanged" && word !== "no clear change" && word !== "not tested";
    return {
        label: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(label, 60),
        value: value.replaceAll("**", ""),
        word: isChange ? `${(0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_4__/* .wordSign */ .Qh)(word, better)}\u{00A0}${word}` : "",
        number: metric?.kind === "numeric" ? (metric.compared?.current ?? metric.current?.mean) : undefined,
        better,
    };
}
function gateCell(verdict, metrics, { state }) {
    if (verdict === "running")
        return "⏳\u{00A0}running";
    if (state === "failed" && verdict !== "passed")
        return "❌\u{00A0}job failed";
    const lines = metrics.flatMap(({ rules, unit, better }) => rules
        .filter(({ outcome }) => outcome === "failed" || outcome === "unclear")
        .map((rule) => `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleLine */ .lW)(rule, unit, better)}${rule.outcome === "unclear" ? ": not proven" : ""}`));
    if (lines.length === 0)
        return verdict === "completed" ? "–" : _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[verdict];
    const hidden = lines.length - maxRules;
    return [...lines.slice(0, maxRules), ...(hidden > 0 ? [`${hidden} more`] : [])].join("<br>");
}
/** Sorts experiments: the worst verdict first, then by the first metric, the best first. */
function sortOverview(entries) {
    const value = ({ head: { metrics } }) => {
        const [first] = metrics;
        const number = first?.number ?? Number.NEGATIVE_INFINITY;
        return first?.better === "lower" ? -number : number;
    };
    return entries.toSorted((a, b) => _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(a.verdict) - _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(b.verdict) ||
        value(b) - value(a) ||
        compareNames(a.head.name, b.head.name));
}
// Made on first use: that takes longer than all else here.
let collator;
/** Compares names as people sort them: `gpt-5` before `gpt-10`. */
function compareNames(one, other) {
    collator ??= new Intl.Collator("en", { numeric: true });
    return collator.compare(one, other);
}
/** Renders the table of several experiments: name, metrics, gate. */
function renderOverview(entries) {
    const sorted = sortOverview(entries);
    const labels = [...new Set(sorted.flatMap(({ head }) => head.metrics.map(({ label }) => label)))].slice(0, maxMetrics);
    const best = new Map(labels.map((label) => [label, findBest(label, entries)]));
    const cell = ({ head }) => {
        const shown = labels.flatMap((label) => head.metrics.find((metric) => metric.label === label) ?? []);
        const lines = shown.map((metric) => {
            const value = metric.number !== undefined && metric.number === best.get(metric.label)
                ? emphasizeLast(metric.value)
                : metric.value;
            const name = labels.length > 1 ? `${metric.label} ` : "";
            return [`${name}${value}`, metric.word].filter((part) => part !== "").join("<br>");
        });
        return lines.length === 0 ? "–" : lines.join("<br>");
    };
    const rows = sorted.map((entry) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(nameCell(entry), entry.head.url), cell(entry), entry.head.gate]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Experiment", labels.length === 1 ? (labels[0] ?? "") : "Metrics", "Gate"], ["left", "left", "left"], rows);
}
function nameCell(entry) {
    const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(entry.head.name, 80);
    return isBad(entry) ? `**${name}**` : name;
}
function isBad({ verdict }) {
    return _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(verdict) <= _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf("unclear");
}
/** The best value of a column; undefined if all are equal. */
function findBest(label, entries) {
    const metrics = entries.flatMap(({ head }) => head.metrics.filter((metric) => metric.label === label));
    const numbers = metrics.flatMap(({ number }) => number ?? []);
    if (new Set(numbers).size < 2)
        return undefined;
    return metrics[0]?.better === "lower" ? Math.min(...numbers) : Math.max(...numbers);
}
function emphasizeLast(value) {
    const at = value.lastIndexOf(" → ");
    return at === -1 ? `**${value}**` : `${value.slice(0, at + 3)}**${value.slice(at + 3)}**`;
}
// With a baseline for each, their IDs take about 1,600 characters of the address.
const maxCompared = 20;
/** Links to the page of Datadog that compares several experiments and their baselines, the worst verdicts first. */
function linkComparison(entries) {
    const shown = sortOverview(entries).slice(0, maxCompared);
    const baselines = shown.flatMap(({ head }) => head.baselineId ?? []);
    const ids = [...new Set([...shown.map(({ experimentId }) => experimentId), ...baselines])];
    const [origin = ""] = shown[0]?.head.url.split("/llm/experiments/") ?? [];
    // Without baselines, the first row is what the others are compared with.
    const url = (0,_datadog_links_js__WEBPACK_IMPORTED_MODULE_6__/* .datadogLinks */ .o)(origin).compareAll(ids, baselines[0] ?? ids[0] ?? "");
    const which = entries.length > maxCompared ? `the first ${maxCompared}` : "all";
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`**Compare ${which} in Datadog**`, url);
}
/** Returns a warning for each group of experiments that look like shards, as safe Markdown. */
function warnOfShards(entries) {
    const groups = Map.groupBy(sortOverview(entries), ({ head }) => head.shardGroup);
    return [...groups].flatMap(([group, { length }]) => {
        if (group === undefined || length < 2)
            return [];
        const names = groups.get(group)?.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60)) ?? [];
        const { message } = _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.shards(length, length === entries.length ? [] : names);
        return `⚠️ ${message} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)("Combine them", shardsPage)}.`;
    });
}
const shardsPage = (0,_docs_links_js__WEBPACK_IMPORTED_MODULE_7__/* .docsLink */ ._)("how-to/matrix-and-shards.md#split-one-evaluation-into-shards");
const maxNamed = 2;
/** Returns heading and second line of several experiments, as safe Markdown. */
function headSeveral(entries) {
    const sorted = sortOverview(entries);
    const those = (...verdicts) => sorted.filter(({ verdict }) => verdicts.includes(verdict));
    const bad = those("blocked", "failed", "canceled");
    const unclear = those("unclear");
    const all = entries.length;
    const them = unclear.length === 1 ? "it" : "them";
    const isUnclear = `${unclear.length} of ${all} ${unclear.length === 1 ? "is" : "are"} unclear`;
    switch (sorted[0]?.verdict ?? "completed") {
        case "blocked":
        case "failed":
        case "canceled": {
            const isGate = bad.every(({ verdict }) => verdict === "blocked");
            const failing = isGate
                ? counted(bad, all, "fails the gate", "fail the gate")
                : counted(bad, all, "failed", "failed");
            const logs = bad
                .slice(0, maxNamed)
                .map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`job log of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(head.name, 60)}`, head.logUrl));
            const rerun = unclear.length === 0
                ? ""
                : ` ${counted(unclear, all, "doesn't", "don't")} block: rerun ${them} for more data.`;
            return {
                heading: `❌ Not ready to merge: ${failing}${unclear.length === 0 ? "" : `; ${isUnclear}`}`,
                next: `**What to do:** review what fails below (${logs.join(", ")}), fix the cause, and push again.${rerun}`,
            };
        }
        case "warned":
            return {
                heading: `⚠️ Merge allowed, but ${counted(those("warned"), all, "fails its gate", "fail their gates")}`,
                next: "`gate_mode` is `warn`. **What to do:** review what fails below before you merge.",
            };
        case "unclear":
            return {
                heading: `🟡 OK to merge, but ${isUnclear}`,
                next: `**What to do:** rerun ${them} (Re-run jobs › Re-run all jobs): new rows are added to these.`,
            };
        case "unfinished":
        case "no-results":
            return {
                heading: `⚠️ ${counted(those("unfinished", "no-results"), all, "has no results", "have no results")}`,
                next: "**What to do:** read the job logs below.",
            };
        case "running":
        case "unchecked":
        case "accepted":
            return {
                heading: `✅ Ready to merge: all ${all} experiments pass, ${those("accepted").length} with an accepted regression`,
                next: "Nothing to do. Each section shows who accepted what, and why.",
            };
        case "passed":
        case "completed":
            return headQuiet(sorted);
    }
}
/** The same if nothing needs attention. */
function headQuiet(sorted) {
    const all = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(sorted.length, "experiment");
    const count = (verdict) => sorted.filter((entry) => entry.verdict === verdict).length;
    if (count("running") > 0)
        return {
            heading: `⏳ Evaluating: ${sorted.length - count("running")} of ${all} done`,
            next: "This comment updates when each job ends.",
        };
    if (count("unchecked") > 0) {
        const heading = `⚪ OK to merge, regressions not checked in ${count("unchecked")} of ${all}`;
        return { heading, next: "Everything that could be checked passes. Check the values below." };
    }
    if (count("completed") === sorted.length)
        return { heading: `ℹ️ ${all} complete (no gate)`, next: "No gate is set, so nothing can fail." };
    return { heading: `✅ Ready to merge: all ${all} pass`, next: "Nothing to do." };
}
/** Names one or two experiments, and counts more. */
function counted(list, all, one, several) {
    const names = list.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60)).join(" and ");
    if (list.length <= maxNamed)
        return `${names} ${list.length === 1 ? one : several}`;
    return `${list.length === all ? `all ${all}` : `${list.length} of ${all}`} experiments ${several}`;
}


/***/ }),

/***/ 9314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ countWorse),
/* harmony export */   aO: () => (/* binding */ countFailing),
/* harmony export */   l7: () => (/* binding */ renderWorseRecords),
/* harmony export */   pb: () => (/* binding */ renderBetterRecords),
/* harmony export */   t7: () => (/* binding */ orderRecords),
/* harmony export */   xD: () => (/* binding */ recordName)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);


const kinds = ["fails the gate", "unclear", "worse", "unsteady", "better"];
/**
 * Sorts changed records by what the gate needs: those of failing rules, of unclear ones, those that are worse by the
 * test, other worse ones; then those that changed in only some runs, then those that got better.
 */
function orderRecords(comparison, judgement) {
    const labels = (outcome) => new Set(judgement.rules.filter((rule) => rule.outcome === outcome).map(({ metric }) => metric));
    const [failing, unclear] = [labels("failed"), labels("unclear")];
    const metrics = [...comparison.metrics, ...comparison.usage];
    const worse = new Set(metrics
        .filter((metric) => metric.kind === "numeric" && metric.verdict === "worse")
        .map(({ label }) => label));
    const untested = new Set(comparison.usage.filter(({ verdict }) => verdict === "not tested").map(({ label }) => label));
    const ordered = (comparison.records?.changed ?? []).flatMap((changed) => {
        const record = { ...changed, changes: changed.changes.filter(({ label }) => !untested.has(label)) };
        if (record.changes.length === 0)
            return [];
        const rank = (label) => failing.has(label) ? 0 : unclear.has(label) ? 1 : worse.has(label) ? 2 : 3;
        const worseChanges = record.changes.filter(({ direction }) => direction !== "better");
        const best = worseChanges.reduce((low, { label, direction }) => Math.min(low, direction === "changed" ? 3 : rank(label)), 4);
        const isUnsteady = worseChanges.length > 0 && worseChanges.every((change) => change.isUnsteady);
        const kind = best === 4 ? "better" : isUnsteady ? "unsteady" : (kinds[Math.min(best, 2)] ?? "worse");
        const share = Math.max(...(best === 4 ? record.changes : worseChanges).map((change) => change.share));
        const changes = record.changes.toSorted((a, b) => rank(a.label) - rank(b.label) || b.share - a.share);
        return [{ record: { ...record, changes }, kind, order: kinds.indexOf(kind) * 10 + best, share }];
    });
    return ordered
        .sort((a, b) => a.order - b.order || b.share - a.share)
        .map(({ record, kind }) => ({ record, kind }));
}
const maxSeparate = 3;
/** Renders the records that got worse: the first one open, two more folded, the rest in one fold. */
function renderWorseRecords(results, { records: most, isOpen }) {
    const { comparison, records, withAnswers } = results;
    const worse = records.filter(({ kind }) => kind !== "better");
    if (worse.length === 0 || comparison === undefined)
        return "";
    const isGated = worse[0]?.kind === "fails the gate" || worse[0]?.kind === "unclear";
    const total = countWorse(comparison);
    const shown = worse.slice(0, most);
    const open = isOpen ? shown : shown.slice(0, maxSeparate);
    const rest = shown.slice(open.length);
    const hidden = total - shown.length;
    const unlisted = hidden > 0 ? [`Not shown: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, "more record")}. See all in Datadog.`] : [];
    const separate = open.map((record, index) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(recordTitle(record), recordBody(record, withAnswers), isOpen || index === 0));
    const more = [
        ...rest.map((record) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(recordTitle(record), recordBody(record, withAnswers))),
        ...unlisted,
    ];
    return [
        `### Records that got worse${isGated ? " in gated metrics" : ""}`,
        separate.join("\n"),
        rest.length > 0
            ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total - open.length, "more record"), more.join("\n"))
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(unlisted.join("")),
        withAnswers ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(hiddenAnswers),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
const hiddenAnswers = "Inputs and outputs are hidden. To show them to everyone who can read this pull request, set `comment_details: true`.";
/** Counts the records that got worse in any metric. */
function countWorse({ records }) {
    return new Set([...(records?.worse.values() ?? [])].flat()).size;
}
/** Counts the records that got worse in a metric whose rule fails. */
function countFailing({ records, metrics }, judgement) {
    const failing = new Set(judgement.rules.filter(({ outcome }) => outcome === "failed").map(({ metric }) => metric));
    const numeric = metrics.filter(({ kind, label }) => kind === "numeric" && failing.has(label));
    return new Set(numeric.flatMap(({ label }) => records?.worse.get(label) ?? [])).size;
}
/** Renders the records that only got better, in one fold. */
function renderBetterRecords({ records, withAnswers }, { records: most, isOpen }) {
    const better = records.filter(({ kind }) => kind === "better");
    if (better.length === 0)
        return "";
    const shown = better.slice(0, most);
    const hidden = better.length - shown.length;
    const parts = shown.map((record) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(recordTitle(record), recordBody(record, withAnswers)));
    const more = hidden > 0 ? [`Not shown: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, "more record")}.`] : [];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(better.length, "record")} that got better`, [...parts, ...more].join("\n"), isOpen);
}
function recordTitle({ recordId, name, input, changes }) {
    const shown = changes.slice(0, 4).map((change) => {
        const runs = change.runs.changed < change.runs.all ? ` in ${change.runs.changed} of ${change.runs.all} runs` : "";
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .usageName */ .b)(change.label) ?? change.label, 60)} ${changeStep(change)}${runs}`;
    });
    const hidden = changes.length - shown.length;
    const steps = [...shown, ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
    return `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(recordName({ recordId, name, input }), 60)}**: ${steps}`;
}
/** Returns what a reader recognizes a record by: its ID, its test's name, or the first words of its input. */
function recordName({ recordId, name, input, }) {
    return recordId ?? name ?? (input ? `“${firstWords(input)}”` : "Record without an ID");
}
function firstWords(input) {
    const words = input.replaceAll(/\s+/g, " ").trim();
    return words.length <= 50 ? words : `${words.slice(0, 50).trimEnd()}…`;
}
function changeStep({ label, type, baseline, current }) {
    if (type === "categorical" || typeof baseline === "string" || typeof current === "string")
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(String(baseline), 40)} → ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(String(current), 40)}`;
    return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRecordStep */ .Rw)(type, baseline, current, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)({ label, type }));
}
const outputLimits = { characters: 1_200, lines: 16 };
function recordBody({ input, expected, baseline, current, changes }, withAnswers) {
    const links = [rowLink("Trace", current), rowLink("Baseline trace", baseline)].filter((each) => each !== "");
    if (!withAnswers)
        return links.join(" · ") || "No trace.";
    const reasons = (current?.reasons ?? []).slice(0, 3).map(({ label, text: reason }) => {
        const which = changes.length > 1 ? ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(label, 60)})` : "";
        return `**Evaluator${which}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reason, 400)}`;
    });
    const head = [
        ...(input === undefined ? [] : [`**Input:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(input, 400)}`]),
        ...(expected === undefined ? [] : [`**Expected:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(expected, 300)}`]),
        ...reasons,
    ];
    const parts = [head.join("\\\n"), renderOutputs(baseline, current), links.join(" · ")];
    return parts.filter((part) => part !== "").join("\n\n");
}
function renderOutputs(baseline, current) {
    const [before, after] = [outputText(baseline), outputText(current)];
    if (before === undefined && after === undefined)
        return "";
    if (before === after)
        return `Output unchanged:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(after ?? "", outputLimits)}`;
    if (before === undefined)
        return `Output:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(after ?? "", outputLimits)}`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .diff */ .Ui)(before, after ?? "(no output)", outputLimits);
}
function outputText(row) {
    return row?.error === undefined ? row?.output : `error: ${row.error}`;
}
function rowLink(label, row) {
    return row?.url === undefined ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(label, row.url);
}


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ outcomeSigns),
/* harmony export */   YR: () => (/* binding */ sortRules),
/* harmony export */   lW: () => (/* binding */ ruleLine)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);

const outcomeSigns = {
    failed: "❌",
    unclear: "🟡",
    accepted: "✅",
    passed: "✅",
    "not checked": "⏸️",
};
const outcomeOrder = [
    "failed",
    "unclear",
    "not checked",
    "accepted",
    "passed",
];
/** Sorts rules by what a reader must see first. */
function sortRules(rules) {
    return [...rules].sort((a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome));
}
/** Returns a rule in a few words with its own numbers: `min 70%`, `drop 27.5 pts, max 2 pts`, `must not get worse`. */
function shortRule(rule, unit, better) {
    const { value: actual, limit = 0, of: expected } = rule.measured ?? {};
    const isOver = (rule.outcome === "failed" || rule.outcome === "unclear") && actual !== undefined;
    switch (rule.rule) {
        case "min":
            if (rule.measured === undefined)
                return `min ${limitText(rule, unit)}`;
            return `min ${rule.metric === "$rows" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(limit, "row") : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(limit, unit)}`;
        case "max":
            return `max ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(limit, unit)}`;
        case "max_regression": {
            const word = better === "higher" ? "drop" : "rise";
            const allowed = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(limit, unit);
            if (isOver)
                return `${word} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(actual, unit)}, max ${allowed.replace(/ pts$/, "")}`;
            return `max ${word} ${rule.measured ? allowed : limitText(rule, unit)}`;
        }
        case "no_regression":
            return "must not get worse";
        case "max_broken":
            return isOver
                ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} broke, max ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit)}`
                : `max ${rule.measured ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit) : String(rule.limit)} broken`;
        case "min_coverage":
            return actual === undefined
                ? "coverage"
                : `scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(expected ?? actual)}`;
        case "max_errors":
            return actual === undefined
                ? "failed rows"
                : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(actual, "row")} failed, max ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit)}`;
        case "max_missing":
            return actual === undefined
                ? "missing records"
                : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(actual, "record")} missing, max ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit)}`;
        case "min_common":
            return actual === undefined
                ? "records in both runs"
                : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(expected ?? actual, "record")} in both runs`;
        case "score":
            return "no score";
        case "slice":
            return "slice without records";
        case "results":
        case "evaluation":
        case "arrival":
            return rule.rule;
    }
}
/** Returns the limit as the gate has it, if nothing was measured against it. */
function limitText({ limit = "" }, unit) {
    return typeof limit === "number" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(limit, unit) : String(limit);
}
/** Returns a rule as one line of a table's cell: its sign and its words stay together. */
function ruleLine(rule, unit, better) {
    const accepted = rule.outcome === "accepted" ? " (accepted)" : "";
    return `${outcomeSigns[rule.outcome]}\u{00A0}${shortRule(rule, unit, better)}${accepted}`;
}


/***/ })

};
