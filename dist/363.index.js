export const id = 363;
export const ids = [363];
export const modules = {

/***/ 8169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ canBeAccepted),
/* harmony export */   dT: () => (/* binding */ renderAcceptances),
/* harmony export */   ju: () => (/* binding */ describeAcceptance),
/* harmony export */   qe: () => (/* binding */ renderAcceptLines)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6640);

/* What people read about accepted regressions. Only the job summary shows the command; the comment never does. */
const liftable = ["max_regression", "no_regression", "max_broken"];
/** Whether a comment on the pull request can lift a rule. */
function canBeAccepted({ rule }, report) {
    return report.isPullRequest && report.acceptPolicy !== "off" && liftable.includes(rule);
}
/** Says who accepted a regression, when, and why, for the log; the text is untrusted. */
function describeAcceptance({ metric, by, at, reason, commit }) {
    return `The change of ${metric} was accepted by @${by} on ${formatDay(at)}, for ${commit.slice(0, 7)} only: ${JSON.stringify(reason)}`;
}
/** Says the same as safe Markdown, without the metric. A mention would notify, so there is none. */
function renderAcceptances({ accepted = [] }) {
    const sentences = accepted.map(({ by, at, commit, reason }) => `Accepted by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(`@${by}`, 60)} on ${formatDay(at)}, for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit.slice(0, 7))} only: "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reason, 300)}".`);
    return [...new Set(sentences)];
}
function formatDay(at) {
    const time = new Date(at);
    if (Number.isNaN(time.getTime()))
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(at, 40);
    const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
    return new Intl.DateTimeFormat("en-GB", format).format(time);
}
/** Renders the lines to copy for accepting what fails; empty if nothing can be accepted. */
function renderAcceptLines(report) {
    const rules = report.results?.gateMode === "fail" ? report.results.judgement.rules : [];
    const failed = rules.filter((rule) => rule.outcome === "failed" && canBeAccepted(rule, report));
    const metrics = [...new Set(failed.map(({ metric }) => metric))].slice(0, 20);
    if (metrics.length === 0)
        return "";
    const lines = metrics.map((metric) => {
        const name = /\s/.test(metric) ? `"${metric}"` : metric;
        return `/accept-regression ${name} ${report.commit.sha} REASON`;
    });
    const what = "Is the drop intended? Somebody with write access can accept it by a new comment with this line and a reason";
    return `${what}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(lines.join("\n"), { characters: 6_000, lines: 20 })}`;
}


/***/ }),

/***/ 1363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fitSections),
/* harmony export */   k: () => (/* binding */ measureText)
/* harmony export */ });
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6931);

/**
 * Shortens sections until they fit: the parts with the highest priority number of all sections go first, then those
 * with the next one; at last whole sections.
 */
function fitSections(sections, { space, measure, trimOrder }) {
    const kept = [...sections];
    const sizes = sections.map(measure);
    const total = { characters: 0, bytes: 0 };
    for (const { characters, bytes } of sizes) {
        total.characters += characters;
        total.bytes += bytes;
    }
    const replace = (index, section) => {
        const before = sizes[index] ?? { characters: 0, bytes: 0 };
        const after = section === undefined ? { characters: 0, bytes: 0 } : measure(section);
        total.characters += after.characters - before.characters;
        total.bytes += after.bytes - before.bytes;
        sizes[index] = after;
        kept[index] = section;
    };
    const fits = () => total.characters <= space.characters && total.bytes <= space.bytes;
    for (const priority of [...Object.values(_section_js__WEBPACK_IMPORTED_MODULE_0__/* .partPriority */ .ob).sort((a, b) => b - a), undefined]) {
        for (const index of trimOrder) {
            const section = kept[index];
            if (fits())
                break;
            if (section !== undefined)
                replace(index, priority === undefined ? undefined : without(section, priority));
        }
    }
    return kept.filter((section) => section !== undefined);
}
/** Returns what Markdown takes. */
function measureText(markdown) {
    return { characters: markdown.length, bytes: Buffer.byteLength(markdown, "utf8") };
}
function without(section, priority) {
    const parts = section.parts.filter((part) => part.priority < priority);
    return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}


/***/ }),

/***/ 4478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ writeHeadline)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _acceptance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8169);
/* harmony import */ var _docs_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8709);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4354);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6640);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9314);






/** Returns the first two lines of an experiment. */
function writeHeadline(report) {
    const verdict = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .decideVerdict */ .AU)(report);
    const { results } = report;
    const reason = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReason */ .UR)(verdict, report, results);
    return {
        verdict,
        heading: (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .writeHeading */ ._B)(verdict, reason, report),
        reason,
        next: writeNext(verdict, report, results),
    };
}
function writeNext(verdict, report, results) {
    switch (verdict) {
        case "blocked":
            return [
                `${jobSentence(results, "red")}**What to do:** ${failingRemedy(report, results)}`,
                ...(0,_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .renderAcceptances */ .dT)(report),
            ].join(" ");
        case "warned":
            return `${results?.job === "green" ? "The job stays green because `gate_mode` is `warn`. " : "`gate_mode` is `warn`, so this doesn't fail the job. "}**What to do:** ${reviewRecords(results)} before you merge.`;
        case "unclear":
            return results ? unclearNext(results) : "";
        case "unchecked":
            return results ? uncheckedNext(report, results) : "";
        case "accepted":
        case "passed":
            return results ? [passedNext(verdict, results), ...(0,_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .renderAcceptances */ .dT)(report)].join(" ") : "";
        case "running":
            return runningNext(report);
        case "completed":
            return `No gate is set, so nothing can fail. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)("Add a gate", (0,_docs_links_js__WEBPACK_IMPORTED_MODULE_5__/* .docsLink */ ._)("how-to/gate.md"))}`;
        case "failed":
            return "**What to do:** read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
        case "canceled":
            return "**What to do:** rerun the job if you need its results.";
        case "unfinished":
            return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(report.stateDetail ?? "Nothing could end the experiment.", 500)} **What to do:** read the job log, fix the cause, and rerun the job.`;
        case "no-results":
            return `${jobSentence(results, "green", "ended without a results file or pushed rows")}**What to do:** set \`results\`, or add the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)("`finish` action", (0,_docs_links_js__WEBPACK_IMPORTED_MODULE_5__/* .docsLink */ ._)("how-to/matrix-and-shards.md"))} to the job that evaluates.`;
    }
}
/** Says what color the job has, if that is known. */
function jobSentence(results, color, but = "") {
    if (results?.job !== color)
        return "";
    return but === "" ? `The job is ${color}. ` : `The job is ${color}, but it ${but}. `;
}
function reviewRecords(results) {
    if (results?.comparison === undefined)
        return "review the values below";
    const worse = (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .countFailing */ .aO)(results.comparison, results.judgement);
    return worse === 0 ? "review the values below" : `review the ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(worse, "record")} below`;
}
function failingRemedy(report, results) {
    const failed = results?.judgement.rules.filter(({ outcome }) => outcome === "failed") ?? [];
    const has = (...names) => failed.some(({ rule }) => names.includes(rule));
    if (has("evaluation"))
        return report.state === "interrupted"
            ? "rerun the job."
            : `fix the evaluation${detail(report.stateDetail)} and push; if it was temporary, rerun the job.`;
    if (has("results"))
        return "fix the code that writes the results file. The job log lists every error.";
    if (has("arrival"))
        return "rerun the job.";
    if (failed.some(({ metric, rule }) => metric === "$rows" || rule === "min_common"))
        return has("max_errors")
            ? "fix the errors listed below and rerun the job."
            : "evaluate the whole dataset and rerun the job.";
    if (has("min_coverage", "score")) {
        const [top] = results?.failures.evaluators ?? [];
        const most = top === undefined || top.message === "" ? "" : ` (most often ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(top.message, 80)})`;
        return `fix the evaluator${most}, then rerun the job.`;
    }
    const remedy = `${reviewRecords(results)}, fix the cause, and push again.`;
    const canAccept = failed.every((rule) => (0,_acceptance_js__WEBPACK_IMPORTED_MODULE_1__/* .canBeAccepted */ .By)(rule, report));
    return canAccept
        ? `${remedy} Is the drop intended? ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)("Accepting a regression", (0,_docs_links_js__WEBPACK_IMPORTED_MODULE_5__/* .docsLink */ ._)("how-to/accept-a-regression.md"))}`
        : remedy;
}
function detail(stateDetail) {
    return stateDetail === undefined ? "" : ` (${(0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .lowerFirst */ .oZ)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(stateDetail.replace(/\.$/, ""), 200))})`;
}
function unclearNext(results) {
    const rule = results.judgement.rules.find(({ outcome }) => outcome === "unclear");
    const metric = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .listCompared */ .ui)(results).find(({ label }) => label === rule?.metric);
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)(metric ?? { label: "", type: "score" });
    const word = metric?.better === "lower" ? "rose" : "dropped";
    const drop = rule?.measured === undefined
        ? ""
        : `It ${word} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(rule.measured.value, unit)}; the gate allows ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(rule.measured.limit, unit)}. `;
    const chance = metric?.pValue === undefined
        ? ""
        : `If nothing had changed, a difference this large would appear in ${Math.max(1, Math.round(metric.pValue * 100))} of 100 runs. `;
    return `${drop}${chance}${jobSentence(results, "green")}**What to do:** rerun it (Re-run jobs › Re-run all jobs): its rows are added to these.`;
}
function uncheckedNext({ baseline }, results) {
    const passed = results.judgement.rules.filter(({ outcome, isExplicit }) => isExplicit && outcome === "passed").length;
    const open = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .listUnchecked */ .DS)(results).length;
    const counts = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(passed, "rule")} ${passed === 1 ? "passes" : "pass"}, ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(open)} ${baseline.kind === "none" ? (open === 1 ? "needs a baseline" : "need a baseline") : "can't be checked"}`;
    const job = results.job === "green"
        ? `The job is green: ${counts}.`
        : `${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`;
    if (baseline.kind === "none" && baseline.madeOn !== undefined)
        return `${job} After the merge, the first run on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(baseline.madeOn)} becomes the baseline, so check the values below.`;
    return `${job} **What to do:** ${baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset"}, or merge at your own judgment.`;
}
function passedNext(verdict, { judgement, comparison, job }) {
    const explicit = judgement.rules.filter(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked");
    const records = comparison?.records?.both ?? comparison?.rows.current.total ?? 0;
    const what = comparison?.records === undefined ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(records, "row") : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(records, "record");
    const all = verdict === "accepted"
        ? "all other rules pass"
        : explicit.length === 1
            ? `its gate rule passes on ${what}`
            : `all ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(explicit.length)} gate rules pass on ${what}`;
    const sentence = job === "green" ? `The job is green: ${all}.` : `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
    return verdict === "accepted" ? sentence : `${sentence} Nothing to do.`;
}
function runningNext({ experiment, baseline, startedAt }) {
    const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
    const compared = baseline.kind === "found" && baseline.commit !== undefined
        ? ` and will be compared with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(baseline.commit.sha.slice(0, 7)), baseline.commit.url)}`
        : "";
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(experiment.logicalName, 60)} started${at}${compared}. This comment updates when the job ends.`;
}


/***/ }),

/***/ 6931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yP: () => (/* binding */ commentLimits),
  ob: () => (/* binding */ partPriority),
  YN: () => (/* binding */ renderSection)
});

// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/render/acceptance.ts
var acceptance = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/render/docs-links.ts
var docs_links = __webpack_require__(8709);
// EXTERNAL MODULE: ./src/render/markdown.ts + 2 modules
var markdown = __webpack_require__(6640);
;// CONCATENATED MODULE: ./src/render/failures.ts


const maxFailures = 5;
/** Renders the rows that ended with an error, then the most frequent errors of evaluators; empty without any. */
function renderFailures({ failures }) {
    const { rows, evaluators } = failures;
    const count = rows.reduce((sum, failure) => sum + failure.count, 0);
    const failedRows = rows
        .slice(0, maxFailures)
        .map((failure) => [errorCell(failure), (0,format/* formatCount */.B4)(failure.count), where(failure)]);
    const parts = [
        count === 0 ? "" : `### ${(0,format/* plural */.LS)(count, "row")} failed`,
        count === 0 ? "" : (0,markdown/* table */.tp)(["Error", "Rows", "First record"], ["left", "left", "left"], failedRows),
        rows.length > maxFailures ? `Not shown: ${(0,format/* plural */.LS)(rows.length - maxFailures, "more error")}.` : "",
        ...renderEvaluators(evaluators),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function renderEvaluators(evaluators) {
    if (evaluators.length === 0)
        return [];
    const lines = evaluators
        .slice(0, maxFailures)
        .map((failure) => `- ${(0,markdown/* code */.aY)(failure.metric, 60)}: ${errorCell(failure)} on ${(0,format/* plural */.LS)(failure.count, "row")}`);
    const hidden = evaluators.length - lines.length;
    return ["### Evaluators that failed", [...lines, ...(hidden > 0 ? [`- ${hidden} more`] : [])].join("\n")];
}
function errorCell({ message, isNew }) {
    return `${message === "" ? "error" : (0,markdown/* code */.aY)(message, 160)}${isNew ? " (new)" : ""}`;
}
function where({ record, url }) {
    if (record === undefined)
        return (0,markdown/* link */.nf)("Trace", url);
    return (0,markdown/* link */.nf)((0,markdown/* text */.Qq)(record, 60), url);
}

// EXTERNAL MODULE: ./src/render/headline.ts
var headline = __webpack_require__(4354);
// EXTERNAL MODULE: ./src/render/metrics-table.ts
var metrics_table = __webpack_require__(8348);
// EXTERNAL MODULE: ./src/render/next-step.ts
var next_step = __webpack_require__(4478);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
// EXTERNAL MODULE: ./src/render/records.ts
var records = __webpack_require__(9314);
;// CONCATENATED MODULE: ./src/render/statistics.ts



const maxRows = 30;
/** Renders how the changes were tested, for the last fold; empty if nothing was tested. */
function renderStatistics(comparison, judgement) {
    const all = [
        ...comparison.metrics.filter((metric) => metric.kind === "numeric"),
        ...comparison.slices,
        ...comparison.usage.filter(({ verdict }) => verdict !== "not tested"),
    ];
    const changed = all.filter(({ difference, pValue }) => pValue !== undefined && difference !== 0);
    const rows = changed.slice(0, maxRows).map((metric) => {
        const unit = (0,format/* metricUnit */.n2)(metric);
        const { interval, adjustedPValue = 1 } = metric;
        return [
            (0,markdown/* text */.Qq)(metricName(metric), 80),
            (0,format/* formatDifference */.jR)(metric.difference, unit),
            interval === undefined ? "–" : (0,format/* formatInterval */.vy)(interval, unit),
            (0,format/* formatChance */.ge)(adjustedPValue),
        ];
    });
    const head = ["Metric", "Change", "95% range", "If nothing had changed"];
    const parts = [
        rows.length === 0 ? "" : (0,markdown/* table */.tp)(head, ["left", "left", "left", "left"], rows),
        rows.length === 0 ? "" : legend,
        ...otherValues(all),
        describeDetectable(all, judgement),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
const legend = "**Worse** and **better**: unlikely to be chance, after allowing for several metrics tested at once (the last column does). **Maybe**: not certain after that, even if the 95% range leaves out 0. **Higher** and **lower**: one number per run, which can't be tested. **95% range**: where the true change likely lies. **pts**: percentage points. **–**: no gate rule.";
function metricName(metric) {
    const slice = (0,metrics_table/* sliceName */.oq)(metric.slice);
    const name = (0,format/* usageName */.b)(metric.label) ?? metric.label;
    return slice === undefined ? name : `${name} (${slice})`;
}
/** Values over all rows, if they differ from those over the records in both runs. */
function otherValues(metrics) {
    const sentences = metrics.flatMap((metric) => {
        const { compared, baseline, current } = metric;
        const unit = (0,format/* metricUnit */.n2)(metric);
        if (compared === undefined || baseline === undefined || current === undefined)
            return [];
        const shared = `${(0,format/* formatValue */.Fl)(compared.baseline, unit)} ${(0,format/* formatValue */.Fl)(compared.current, unit)}`;
        const whole = `${(0,format/* formatValue */.Fl)(baseline.mean, unit)} ${(0,format/* formatValue */.Fl)(current.mean, unit)}`;
        if (shared === whole)
            return [];
        return [
            `${(0,markdown/* text */.Qq)(metricName(metric), 80)} ${(0,format/* formatValue */.Fl)(baseline.mean, unit)} → ${(0,format/* formatValue */.Fl)(current.mean, unit)}`,
        ];
    });
    return sentences.length === 0
        ? []
        : [`Over all rows, not only the records in both runs: ${sentences.slice(0, 8).join(", ")}.`];
}
/** What drop these records detect, for each gated metric. */
function describeDetectable(metrics, { rules }) {
    const gated = metrics.filter((metric) => rules.some(({ metric: label, slice, isExplicit }) => isExplicit &&
        label === metric.label &&
        (0,metrics_table/* sliceName */.oq)(slice) === (0,metrics_table/* sliceName */.oq)(metric.slice)));
    const parts = gated.flatMap((metric) => {
        const { detectableDrop: drop, records } = metric;
        if (drop === undefined || records === undefined)
            return [];
        const size = drop === "only large drops"
            ? "only large drops"
            : `a drop of ${(0,format/* formatAmount */.ej)(drop, (0,format/* metricUnit */.n2)(metric))} or more`;
        return [`${size} in ${(0,markdown/* text */.Qq)(metricName(metric), 80)} (${(0,format/* plural */.LS)(records.both, "record")})`];
    });
    return parts.length === 0
        ? ""
        : `This comparison detects, four times in five: ${(0,format/* listWords */.yh)(parts.slice(0, 8))}.`;
}

;// CONCATENATED MODULE: ./src/render/trend.ts


const bars = "▁▂▃▄▅▆▇█";
const maxMetrics = 12;
/** Renders each metric over the last baselines as a line of bars; empty if there is nothing to draw. */
function renderTrend(trend) {
    const drawn = trend.filter(({ points }) => points.length > 2).slice(0, maxMetrics);
    if (drawn.length === 0)
        return "";
    const most = Math.max(...drawn.map(({ points }) => points.length - 1));
    const rows = drawn.map((metric) => [
        (0,markdown/* text */.Qq)(metric.label, 60),
        sparkline(listValues(metric)),
        firstToLast(metric),
    ]);
    const head = ["Metric", "Oldest → this run", "First → now"];
    return `**Trend (last ${most} baselines)**\n\n${(0,markdown/* table */.tp)(head, ["left", "left", "right"], rows)}`;
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
function listValues({ points }) {
    return points.map(({ value }) => value);
}
function firstToLast(metric) {
    const values = listValues(metric);
    return (0,format/* formatStep */.yS)(values[0], values.at(-1), (0,format/* metricUnit */.n2)(metric));
}
const maxCharts = 6;
/** The same as charts that GitHub draws, for the job summary. */
function renderTrendCharts(trend) {
    const drawn = trend.filter(({ points }) => points.length > 2).slice(0, maxCharts);
    if (drawn.length === 0)
        return "";
    return ["**Trend (last baselines)**", ...drawn.map(chart)].join("\n\n");
}
// Letters, digits and a few signs: nothing that the language of the charts knows.
function chartText(foreign) {
    return (foreign
        .replace(/[^\w.-]+/g, " ")
        .trim()
        .slice(0, 60) || "metric");
}
function chart(metric) {
    const isShare = (0,format/* metricUnit */.n2)(metric) === "share";
    const values = listValues(metric).map((value) => (isShare ? value * 100 : value));
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












/** From the last part to be left out to the first. */
const partPriority = { metrics: 2, worse: 3, failures: 4, more: 5, details: 6 };
const commentLimits = { metrics: 60, records: 20, isOpen: false, charts: false };
// GitHub's own short form has seven characters; twelve identify a commit in any repository.
const commitLength = 12;
/** Renders the section of an experiment. */
function renderSection(report, limits) {
    const { workflowRun } = report;
    const headline = (0,next_step/* writeHeadline */.m)(report);
    return {
        key: report.sectionKey.toWellFormed(),
        runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
        runNumber: wholeNumber(workflowRun.number),
        runAttempt: wholeNumber(workflowRun.attempt),
        commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
        experimentId: report.experiment.id.toWellFormed(),
        names: sortingNames(report),
        state: report.state,
        verdict: headline.verdict,
        head: {
            ...(0,overview/* describeOverview */.Nh)(report, headline),
            heading: headline.heading,
            next: renderNext(report, headline),
        },
        parts: renderParts(report, headline, limits),
        shortened: false,
        passedBy: [],
    };
}
// They are in the hidden marker, where many sections must fit.
const maxNameLength = 24;
function sortingNames({ experiment, matrix }) {
    const values = Object.values(matrix ?? {}).slice(0, 8);
    const names = [experiment.logicalName, ...values.map(plainValue)];
    return names.map((name) => name.slice(0, maxNameLength).toWellFormed());
}
/** Returns a matrix value as GitHub's job names show it. */
function plainValue(value) {
    return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
// The finish stage reads these from the experiment's tags, which anyone with a key can write.
function wholeNumber(value) {
    return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
/** The second line, with the links that come before everything else. */
function renderNext(report, headline) {
    const links = isShort(report) || report.results === undefined ? ` · ${renderLinks(report)}` : "";
    const commit = headline.verdict === "running" ? "" : ` (${(0,markdown/* code */.aY)(report.commit.sha.slice(0, 7))})`;
    const { notes = [], warnings = [] } = report.results?.judgement ?? {};
    const judged = [...warnings.filter(({ code }) => !code.startsWith("LLMX23")), ...notes].map(({ message }) => `⚠️ ${(0,markdown/* text */.Qq)(message, 400)}`);
    const remarks = [...judged, ...rowRemarks(report)];
    return [`${headline.next}${commit}${links}`, ...remarks].filter((part) => part !== "").join("\n\n");
}
/** Nothing changed and everything passes: two lines are enough. */
function isShort({ results, notes }) {
    if (results?.comparison === undefined || notes.length > 0)
        return false;
    const isPlain = results.judgement.verdict !== "fail" && results.judgement.verdict !== "unclear";
    const { rows, evaluators } = results.failures;
    const metrics = (0,metrics_table/* listMetrics */.u7)(results.comparison, results.judgement);
    const isStill = metrics.every(({ word }) => word === "unchanged" || word === "no clear change" || word === "not tested");
    return (isPlain &&
        isStill &&
        results.comparison.baselineFrom !== undefined &&
        rows.length + evaluators.length === 0);
}
function rowRemarks({ results, notes, remarks = [], baseline, dataset }) {
    const records = results?.comparison?.records;
    const version = baseline.kind === "found" && baseline.otherDatasetVersion
        ? [
            `⚠️ Dataset version ${dataset.version ?? "?"}, baseline version ${baseline.datasetVersion ?? "?"}${records && records.missing > 0 ? `: ${records.missing} of ${records.both + records.missing} records are gone` : ""}.`,
        ]
        : [];
    // The heading says it if it fails the gate.
    const isHeading = results?.judgement.rules.some(({ rule, outcome }) => rule === "arrival" && outcome === "failed");
    const lost = results?.notIngested && !isHeading
        ? [
            `⚠️ ${(0,format/* plural */.LS)(results.notIngested, "uploaded row")} ${results.notIngested === 1 ? "hasn't" : "haven't"} appeared in Datadog.`,
        ]
        : [];
    return [
        ...version,
        ...lost,
        ...notes.map((note) => `⚠️ ${(0,markdown/* text */.Qq)(note)}`),
        ...remarks.map((remark) => (0,markdown/* text */.Qq)(remark)),
    ];
}
/** Renders the links of an experiment in one line. */
function renderLinks({ baseline, experiment, workflowRun, results }) {
    const log = (0,markdown/* link */.nf)("Job log", workflowRun.url);
    if (results === undefined)
        return `${log} · ${(0,markdown/* link */.nf)("Watch in Datadog", experiment.url)}`;
    const main = baseline.kind === "found"
        ? (0,markdown/* link */.nf)("**Compare in Datadog**", baseline.compareUrl)
        : (0,markdown/* link */.nf)("**Open in Datadog**", experiment.url);
    const help = baseline.kind === "none"
        ? (0,markdown/* link */.nf)("How baselines work", (0,docs_links/* docsLink */._)("explanation/baselines.md"))
        : (0,markdown/* link */.nf)("How to read this", (0,docs_links/* docsLink */._)("how-to/gate.md"));
    return `${main} · ${log} · ${help}`;
}
function renderParts(report, headline, limits) {
    const { results } = report;
    if (results?.comparison === undefined)
        return filled([{ priority: partPriority.details, markdown: runDetails(report) }]);
    const { comparison, judgement } = results;
    const metrics = (0,metrics_table/* listMetrics */.u7)(comparison, judgement);
    const title = (0,markdown/* text */.Qq)(report.experiment.logicalName, 40);
    const valueTitle = comparison.baselineFrom === undefined
        ? report.isPullRequest
            ? "This PR"
            : "This run"
        : `Baseline → ${report.isPullRequest ? "PR" : "this run"}`;
    const table = (of) => (0,metrics_table/* renderMetrics */.qF)(of, title, valueTitle);
    if (isShort(report) && !limits.isOpen) {
        const content = [table(metrics.slice(0, limits.metrics)), detailsContent(report, results, limits)].join("\n\n");
        return [
            {
                priority: partPriority.details,
                markdown: (0,markdown/* folded */.TM)(`${(0,format/* plural */.LS)(metrics.length, "metric")} and run details`, content),
            },
        ];
    }
    const { open, quiet, hidden } = (0,metrics_table/* splitMetrics */.i2)(metrics, limits.metrics);
    const isIncomplete = headline.verdict === "blocked" &&
        judgement.rules.some(({ rule, outcome }) => rule === "evaluation" && outcome === "failed");
    const shownTable = isIncomplete
        ? (0,markdown/* folded */.TM)(`The ${comparison.rows.current.total} rows that were scored (too incomplete to judge)`, table(open))
        : `${table(open)}\n\n${renderLinks(report)}`;
    const more = [(0,metrics_table/* renderQuietMetrics */.e6)(quiet, hidden, title, valueTitle), (0,records/* renderBetterRecords */.pb)(results, limits)];
    return filled([
        { priority: partPriority.metrics, markdown: shownTable },
        { priority: partPriority.failures, markdown: renderFailures(results) },
        { priority: partPriority.worse, markdown: isIncomplete ? "" : (0,records/* renderWorseRecords */.l7)(results, limits) },
        { priority: partPriority.more, markdown: more.filter((part) => part !== "").join("\n\n") },
        {
            priority: partPriority.details,
            markdown: (0,markdown/* folded */.TM)("Statistics, trend, and run details", detailsContent(report, results, limits), limits.isOpen),
        },
    ]);
}
function filled(parts) {
    return parts.filter(({ markdown }) => markdown.trim() !== "");
}
function detailsContent(report, results, limits) {
    const { comparison, judgement, trend } = results;
    const unchecked = judgement.rules.filter(({ outcome, isExplicit }) => outcome === "not checked" && isExplicit);
    const parts = [
        // The pull request's comment never shows the command.
        limits.isOpen ? (0,acceptance/* renderAcceptLines */.qe)(report) : "",
        comparison === undefined ? "" : renderStatistics(comparison, judgement),
        limits.charts ? renderTrendCharts(trend) : renderTrend(trend),
        unchecked
            .slice(0, 20)
            .map(({ message }) => `- ⏸️ ${(0,markdown/* text */.Qq)(message, 300)}`)
            .join("\n"),
        runFacts(report),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function runDetails(report) {
    return (0,markdown/* folded */.TM)("Run details", runFacts(report));
}
function runFacts(report) {
    const { dataset, commit, workflowRun, results, experiment } = report;
    const version = dataset.version === undefined ? "" : `, version ${dataset.version}`;
    const merge = commit.merge === undefined
        ? ""
        : `, merged as ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(commit.merge.sha.slice(0, 7)), commit.merge.url)}`;
    const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
    const records = results?.comparison?.records;
    const compared = records === undefined ? [] : [`Compared ${records.both} of ${records.both + records.added} records`];
    return [
        ...compared,
        describeBaseline(report),
        `Experiment ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(experiment.name, 80), experiment.url)}`,
        `Dataset ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`,
        `Commit ${(0,headline/* commitCode */.Zu)(report)}${merge}`,
        // In a link, GitHub makes no reference of `#57`.
        (0,markdown/* link */.nf)(`Run ${(0,markdown/* text */.Qq)(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url),
    ].join(" · ");
}
/** Says what a run is compared with and why, or why there is no baseline. */
function describeBaseline({ baseline, startedAt }) {
    switch (baseline.kind) {
        case "found": {
            const at = baseline.commit === undefined
                ? ""
                : ` at ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(baseline.commit.sha.slice(0, 7)), baseline.commit.url)}`;
            const nearer = baseline.nearerCommits;
            const newer = nearer === undefined
                ? ""
                : nearer === 1
                    ? " (the commit after it has no completed experiment)"
                    : ` (the ${nearer} commits after it have no completed experiment)`;
            return `Baseline ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(baseline.experiment.name, 80), baseline.experiment.url)}${at}${describeAge(baseline, startedAt)}: ${(0,markdown/* text */.Qq)(baseline.reason)}${newer}`;
        }
        case "none": {
            const remedy = baseline.madeOn === undefined
                ? ""
                : ` The next run of this workflow on ${(0,markdown/* code */.aY)(baseline.madeOn)} creates one.`;
            return `No baseline: ${(0,markdown/* text */.Qq)(baseline.reason)}.${remedy}`;
        }
        case "unknown":
            return `⚠️ Couldn't look up the baseline: ${(0,markdown/* text */.Qq)(baseline.reason)}`;
    }
}
/** Says how old a baseline was when the experiment started: `, 3 days old, 2 commits behind`. */
function describeAge({ createdAt, commitsBehind }, startedAt) {
    const days = createdAt === undefined || startedAt === undefined ? undefined : (0,format/* countDays */.Tm)(createdAt, startedAt);
    const age = days === undefined ? "" : `, ${days === 0 ? "less than a day" : (0,format/* plural */.LS)(days, "day")} old`;
    return commitsBehind === undefined ? age : `${age}, ${(0,format/* plural */.LS)(commitsBehind, "commit")} behind`;
}


/***/ })

};
