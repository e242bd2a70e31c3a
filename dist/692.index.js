export const id = 692;
export const ids = [692];
export const modules = {

/***/ 1363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   W: () => (/* binding */ fitSections)
/* harmony export */ });
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9353);

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
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Sp: () => (/* binding */ formatBound),
/* harmony export */   jR: () => (/* binding */ formatDifference)
/* harmony export */ });
/** A score with up to four significant digits, a share in percent: `0.842`, `84.2 %`. */
function formatValue(value, type) {
    if (value === undefined || !Number.isFinite(value))
        return "–";
    return type === "boolean" ? `${number(value * 100, 1)}\u{00A0}%` : score(value);
}
/** A difference with its sign: `+0.021`, `−4.2 pp` (percentage points). */
function formatDifference(difference, type) {
    if (difference === undefined || !Number.isFinite(difference))
        return "–";
    const size = Math.abs(difference);
    const shown = type === "boolean" ? `${number(size * 100, 1)}\u{00A0}pp` : score(size);
    const sign = /[1-9]/.test(shown) ? (difference < 0 ? "−" : "+") : "±";
    return `${sign}${shown}`;
}
/** A bound of a difference's interval: as the difference, without its unit. */
function formatBound(bound, type) {
    return formatDifference(bound, type).replace("\u{00A0}pp", "");
}
/** A sum in US dollars; not with `$`, of which two in a line are a formula to GitHub. */
function formatCost(dollars) {
    return `${number(dollars, dollars < 1 ? 4 : 2)} USD`;
}
function formatCount(count) {
    return number(count, 0);
}
/** A count with its noun: `1 row`, `3 rows`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function score(value) {
    const size = Math.abs(value);
    if (size !== 0 && (size < 0.0005 || size >= 1e9))
        return value.toExponential(1);
    return number(value, size >= 100 ? 1 : 3);
}
function number(value, digits) {
    let format = formats.get(digits);
    if (format === undefined) {
        format = new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
        formats.set(digits, format);
    }
    return format.format(value).replace("-", "−");
}
// By the digits after the point. Making one takes longer than formatting a whole table.
const formats = new Map();


/***/ }),

/***/ 9353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ ranks),
  Y: () => (/* binding */ renderSection)
});

// EXTERNAL MODULE: ./src/render/markdown.ts
var markdown = __webpack_require__(2495);
// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
;// CONCATENATED MODULE: ./src/render/results.ts


/** The outcome in a line, and below it what broke the gate. */
function renderVerdict(results) {
    const parts = [gateOutcome(results.gate), metricCounts(results.metrics), rowCounts(results.rows)];
    const line = parts.filter((part) => part !== "").join(" · ");
    return [line, ...gateFindings(results.gate)].join("\n");
}
/** The metrics that a reader looks for first; all where there are few. */
function renderMetrics(metrics, limits) {
    return metricsTable(shownMetrics(metrics, limits));
}
/** What is folded away: the metrics that did not move, and the rows that fell most. */
function renderDetail(results, limits) {
    const more = foldedMetrics(results.metrics, limits);
    const rows = results.worstRows.slice(0, limits.rows);
    const parts = [
        more.length === 0 ? "" : (0,markdown/* folded */.TM)(`${(0,format/* plural */.LS)(more.length, "more metric")}`, remaining(more, limits)),
        rows.length === 0 ? "" : (0,markdown/* folded */.TM)("Rows that fell most", rowsTable(rows)),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
/** Cost and tokens with the baseline's; empty where neither is known. */
function renderUsage(usage) {
    const cost = compared("Cost", usage?.cost, usage?.baselineCost, format/* formatCost */.BD);
    const tokens = compared("Tokens", usage?.tokens, usage?.baselineTokens, format/* formatCount */.B4);
    return [cost, tokens].filter((part) => part !== "").join(" · ");
}
function compared(name, value, baseline, format) {
    if (value === undefined)
        return "";
    const before = baseline === undefined ? "" : ` (baseline ${format(baseline)})`;
    return `**${name}** ${format(value)}${before}`;
}
function gateOutcome(gate) {
    if (gate === undefined)
        return "";
    if (gate.broken.length > 0) {
        return gate.mode === "fail" ? "❌ **Gate broken**" : "⚠️ **Gate broken**, as a warning only";
    }
    if (gate.held === 0)
        return "❔ **Gate not judged**";
    const open = gate.notJudged.length === 0 ? "" : `, ${(0,format/* formatCount */.B4)(gate.notJudged.length)} not judged`;
    return `✅ **Gate passed** (${(0,format/* plural */.LS)(gate.held, "rule")}${open})`;
}
// A gate of hundreds of rules must not push the rest out of the comment.
const longestFindings = 20;
function gateFindings(gate) {
    if (gate === undefined)
        return [];
    const findings = [
        ...gate.broken.map((finding) => `- ${(0,markdown/* text */.Qq)(finding)}`),
        ...gate.notJudged.map((finding) => `- Not judged: ${(0,markdown/* text */.Qq)(finding)}`),
    ];
    const hidden = findings.length - longestFindings;
    const shown = hidden > 0 ? [...findings.slice(0, longestFindings), `- and ${hidden} more`] : findings;
    return shown.length === 0 ? [] : ["", ...shown];
}
const verdictSigns = {
    regressed: "❌",
    improved: "✅",
    missing: "⚠️",
    new: "🆕",
    "no clear change": "➖",
    "too few samples": "❔",
    "whole experiment": "Σ",
};
const counted = ["regressed", "improved", "missing", "new", "no clear change", "too few samples"];
function metricCounts(metrics) {
    const numeric = metrics.filter((metric) => metric.type !== "categorical");
    if (numeric.every((metric) => metric.verdict === "new"))
        return (0,format/* plural */.LS)(metrics.length, "metric");
    const counts = counted.map((verdict) => {
        const labels = numeric.filter((metric) => metric.verdict === verdict).map((metric) => (0,markdown/* code */.aY)(metric.label));
        const named = verdict === "regressed" && labels.length <= 3 ? ` (${labels.join(", ")})` : "";
        return labels.length === 0 ? "" : `${labels.length} ${verdict}${named}`;
    });
    return counts.filter((count) => count !== "").join(", ");
}
function rowCounts(rows) {
    const failed = rows.failed === 0 ? "" : `, ⚠️ ${(0,format/* formatCount */.B4)(rows.failed)} failed`;
    const missing = rows.missing === 0 ? "" : `, ⚠️ ${(0,format/* formatCount */.B4)(rows.missing)} missing`;
    const evaluators = rows.failedScores ? `, ⚠️ ${(0,format/* plural */.LS)(rows.failedScores, "score")} failed` : "";
    return `${(0,format/* plural */.LS)(rows.total, "row")}${failed}${missing}${evaluators}`;
}
// Up to here a table is read whole; above, only what moved stands in the open.
const fewMetrics = 12;
function shownMetrics(metrics, limits) {
    const shown = metrics.length <= fewMetrics ? metrics : moved(metrics);
    return shown.slice(0, limits.metrics);
}
function foldedMetrics(metrics, limits) {
    const shown = new Set(shownMetrics(metrics, limits));
    return metrics.filter((metric) => !shown.has(metric));
}
function moved(metrics) {
    const first = ["regressed", "missing", "improved"];
    return first.flatMap((verdict) => metrics.filter((metric) => metric.type !== "categorical" && metric.verdict === verdict));
}
function remaining(metrics, limits) {
    const hidden = metrics.length - limits.metrics;
    const shown = metricsTable(metrics.slice(0, limits.metrics));
    return hidden > 0 ? `${shown}\n\nand ${(0,format/* formatCount */.B4)(hidden)} more, shown in Datadog` : shown;
}
function metricsTable(metrics) {
    if (metrics.length === 0)
        return "";
    if (metrics.every((metric) => metric.baseline === undefined)) {
        const rows = metrics.map((metric) => [metricLabel(metric), valueCell(metric, "value")]);
        return (0,markdown/* table */.tp)(["Metric", "This run"], ["left", "right"], rows);
    }
    return (0,markdown/* table */.tp)(
    // The verdict comes early: a phone shows the first columns.
    ["Metric", "Verdict", "Baseline", "This run", "Difference (95\u{00A0}%\u{00A0}interval)"], ["left", "left", "right", "right", "right"], metrics.map(metricRow));
}
function metricRow(metric) {
    const values = [valueCell(metric, "baseline"), valueCell(metric, "value")];
    if (metric.type === "categorical")
        return [metricLabel(metric), "–", ...values, "–"];
    const verdict = unbroken(`${verdictSigns[metric.verdict]} ${metric.verdict}`);
    return [metricLabel(metric), verdict, ...values, differenceCell(metric)];
}
function metricLabel(metric) {
    const label = (0,markdown/* code */.aY)(metric.label, 80);
    return metric.type !== "categorical" && metric.better === "lower" ? `${label} (lower is better)` : label;
}
function valueCell(metric, side) {
    const value = metric.type === "categorical" ? shares(metric[side]) : (0,format/* formatValue */.Fl)(metric[side], metric.type);
    return side === "value" && metric.failed ? `${value} ⚠️ ${(0,format/* formatCount */.B4)(metric.failed)} failed` : value;
}
function differenceCell(metric) {
    const difference = (0,format/* formatDifference */.jR)(metric.difference, metric.type);
    if (metric.interval === undefined)
        return difference;
    const [low, high] = metric.interval.map((bound) => (0,format/* formatBound */.Sp)(bound, metric.type));
    return unbroken(`${difference} (${low} to ${high})`);
}
/** With spaces at which no line breaks: a table scrolls sideways on a phone, which reads better. */
function unbroken(whole) {
    return whole.replaceAll(" ", "\u{00A0}");
}
function shares(categories) {
    if (categories === undefined || categories.length === 0)
        return "–";
    const shown = categories
        .slice(0, 3)
        .map(({ name, share }) => `${(0,markdown/* code */.aY)(name, 40)} ${(0,format/* formatValue */.Fl)(share, "boolean")}`);
    const hidden = categories.length - shown.length;
    return [...shown, ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
}
function rowsTable(rows) {
    return (0,markdown/* table */.tp)(["Row", "Metric", "Baseline", "This run"], ["left", "left", "right", "right"], rows.map((row) => [
        (0,markdown/* link */.nf)((0,markdown/* code */.aY)(row.label, 60), row.spanUrl),
        (0,markdown/* code */.aY)(row.metric, 60),
        (0,markdown/* link */.nf)((0,format/* formatValue */.Fl)(row.baseline, "score"), row.baselineSpanUrl),
        (0,format/* formatValue */.Fl)(row.value, "score"),
    ]));
}

;// CONCATENATED MODULE: ./src/render/section.ts


/** In the order in which parts are given up, from the last to the first. */
const ranks = { title: 0, links: 1, verdict: 2, metrics: 3, facts: 4, detail: 5 };
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
        state: report.state,
        parts: renderParts(report, limits),
        shortened: false,
    };
}
// The finish stage reads these from the experiment's tags, which anyone with a key can write.
function wholeNumber(value) {
    return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
// Sign and word stay on one line.
const stateWords = {
    running: "⏳\u{00A0}Running",
    unfinished: "⚠️\u{00A0}Unfinished",
    completed: "🏁\u{00A0}Completed",
    failed: "❌\u{00A0}Failed",
    interrupted: "⏹️\u{00A0}Interrupted",
};
function renderParts(report, limits) {
    const { results } = report;
    const parts = [
        { rank: ranks.title, markdown: renderTitle(report) },
        { rank: ranks.verdict, markdown: renderOutcome(report) },
        { rank: ranks.metrics, markdown: results === undefined ? "" : renderMetrics(results.metrics, limits) },
        { rank: ranks.links, markdown: renderCompareLink(report.baseline) },
        { rank: ranks.facts, markdown: renderFacts(report) },
        { rank: ranks.detail, markdown: results === undefined ? "" : renderDetail(results, limits) },
    ];
    return parts.filter(({ markdown }) => markdown !== "");
}
function renderTitle(report) {
    const names = [(0,markdown/* text */.Qq)(report.experiment.logicalName, 100), ...matrixValues(report.matrix)];
    return `### ${(0,markdown/* link */.nf)(names.join(" · "), report.experiment.url)} · ${stateWords[report.state]}`;
}
// A leg is named by its values, as GitHub names its job.
function matrixValues(matrix) {
    const values = Object.values(matrix ?? {});
    return values.slice(0, 8).map((value) => (0,markdown/* code */.aY)(plainValue(value), 40));
}
function plainValue(value) {
    return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
function renderOutcome(report) {
    const detail = report.stateDetail === undefined ? "" : (0,markdown/* text */.Qq)(report.stateDetail, 500);
    const verdict = report.results === undefined ? "" : renderVerdict(report.results);
    return [detail, verdict].filter((part) => part !== "").join("\n\n");
}
function renderCompareLink(baseline) {
    return baseline.kind === "found"
        ? (0,markdown/* link */.nf)("**Compare with the baseline in Datadog**", baseline.compareUrl)
        : "";
}
function renderFacts(report) {
    const lines = [
        renderBaseline(report.baseline),
        [renderDataset(report), renderCommit(report), renderRun(report)].join(" · "),
        renderUsage(report.results?.usage),
        ...report.notes.map((note) => `⚠️ ${(0,markdown/* text */.Qq)(note)}`),
        ...(report.remarks ?? []).map((remark) => (0,markdown/* text */.Qq)(remark)),
    ];
    return lines
        .filter((line) => line !== "")
        .map((line) => `- ${line}`)
        .join("\n");
}
function renderBaseline(baseline) {
    switch (baseline.kind) {
        case "found":
            return `**Baseline** ${foundBaseline(baseline)}`;
        case "none":
            return `**Baseline** none: ${(0,markdown/* text */.Qq)(baseline.reason)}${remedy(baseline.madeOn)}`;
        case "unknown":
            return `**Baseline** ⚠️ could not look for one: ${(0,markdown/* text */.Qq)(baseline.reason)}`;
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
    return `**Dataset** ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`;
}
function renderCommit({ commit }) {
    const merge = commit.merge === undefined ? "" : `, merged as ${commitLink(commit.merge)}`;
    return `**Commit** ${commitLink(commit)}${merge}`;
}
// In a link GitHub makes no reference of `#57`.
function renderRun({ workflowRun }) {
    const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
    return `**Run** ${(0,markdown/* link */.nf)(`${(0,markdown/* text */.Qq)(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url)}`;
}
function commitLink({ sha, url }) {
    return (0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 7)), url);
}


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderInFull),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9353);


/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) a step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const summaryBytes = 950_000;
const limits = { metrics: 1_000, rows: 100 };
/** An experiment in full, as Markdown. */
function renderInFull(report) {
    return markdownOf((0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .Y)(report, limits));
}
/**
 * All experiments of a step for its job summary, which they share; where they are too long together, the parts that
 * matter least are left out, of all of them alike, and what failed keeps its own the longest.
 */
function renderSummary(reports) {
    const sections = reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .Y)(report, limits));
    const room = {
        characters: Number.POSITIVE_INFINITY,
        bytes: summaryBytes - (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(foot(reports.length)).bytes,
    };
    const sacrificeOrder = [...indexesOf(reports, false), ...indexesOf(reports, true)];
    const fitting = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSections */ .W)(sections, {
        room,
        sizeOf: (section) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(`${markdownOf(section)}\n`),
        sacrificeOrder,
    });
    const shown = fitting.filter(({ parts }) => parts.length > 0);
    const isWhole = shown.length === sections.length && shown.every(({ shortened }) => !shortened);
    const blocks = [...shown.map(markdownOf), ...(isWhole ? [] : [foot(sections.length - shown.length)])];
    return blocks.join("\n");
}
/** From the last to the first. */
function indexesOf(reports, hasFailed) {
    return [...reports.keys()].reverse().filter((index) => isFailure(reports[index]) === hasFailed);
}
function isFailure(report) {
    return report?.state === "failed" || (report?.results?.gate?.broken.length ?? 0) > 0;
}
function foot(hidden) {
    const left = hidden > 0 ? ` ${hidden} more experiments have no room here.` : "";
    return `<sub>Shortened, as GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}
function markdownOf({ parts }) {
    return `${parts.map(({ markdown }) => markdown).join("\n\n")}\n`;
}


/***/ })

};
