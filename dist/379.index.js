export const id = 379;
export const ids = [379];
export const modules = {

/***/ 8379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yP: () => (/* binding */ commentLimits),
  G3: () => (/* binding */ dropParts),
  WK: () => (/* binding */ fitSections),
  ob: () => (/* binding */ partPriority),
  YN: () => (/* binding */ renderSection)
});

// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/render/acceptance.ts
var acceptance = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/render/headline.ts + 1 modules
var render_headline = __webpack_require__(4435);
// EXTERNAL MODULE: ./src/render/markdown.ts + 2 modules
var markdown = __webpack_require__(6640);
// EXTERNAL MODULE: ./src/render/metrics-table.ts
var metrics_table = __webpack_require__(8348);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
// EXTERNAL MODULE: ./src/render/records.ts
var records = __webpack_require__(9314);
;// CONCATENATED MODULE: ./src/render/statistics.ts



const maxRows = 30;
const maxListed = 8;
const legend = "**Worse** and **better**: unlikely to be chance, after allowing for several metrics tested at once (the last column does). **Maybe**: not certain after that, even if the 95% range leaves out 0 or the change is more than the gate allows. **Higher** and **lower**: one number per run, which can't be tested. **95% range**: where the true change likely lies. **pts**: percentage points. **–**: no gate rule.";
/** Renders how the changes were tested, for the last fold; empty if nothing was tested. */
function renderStatistics(comparison, judgement) {
    const metrics = [
        ...comparison.metrics.filter((metric) => metric.kind === "numeric"),
        ...comparison.slices,
        ...comparison.usage.filter(({ verdict }) => verdict !== "not tested"),
    ];
    const changed = metrics.filter(({ difference, pValue }) => pValue !== undefined && difference !== 0);
    const rows = changed.slice(0, maxRows).map((metric) => {
        const unit = (0,format/* metricUnit */.n2)(metric);
        const { interval, difference, adjustedPValue = 1 } = metric;
        const range = interval === undefined ? "–" : (0,format/* formatInterval */.vy)(interval, unit);
        return [nameTested(metric), (0,format/* formatDifference */.jR)(difference, unit), range, (0,format/* formatChance */.ge)(adjustedPValue)];
    });
    const head = ["Metric", "Change", "95% range", "If nothing had changed"];
    const isEmpty = rows.length === 0;
    return (0,markdown/* joinParts */.nn)([
        isEmpty ? "" : (0,markdown/* table */.tp)(head, rows),
        isEmpty ? "" : legend,
        listOtherValues(metrics),
        describeDetectable(metrics, judgement),
    ]);
}
function nameTested({ label, slice }) {
    const name = (0,format/* usageName */.b)(label) ?? label;
    return (0,markdown/* text */.Qq)(slice === undefined ? name : `${name} (${(0,metrics_table/* sliceName */.oq)(slice)})`, 80);
}
/** Lists the values over all rows that differ from those over the records in both runs. */
function listOtherValues(metrics) {
    const others = metrics.flatMap((metric) => {
        const { compared, baseline, current } = metric;
        if (compared === undefined || baseline === undefined || current === undefined)
            return [];
        const unit = (0,format/* metricUnit */.n2)(metric);
        const whole = `${(0,format/* formatValue */.Fl)(baseline.mean, unit)} → ${(0,format/* formatValue */.Fl)(current.mean, unit)}`;
        const shared = `${(0,format/* formatValue */.Fl)(compared.baseline, unit)} → ${(0,format/* formatValue */.Fl)(compared.current, unit)}`;
        return whole === shared ? [] : `${nameTested(metric)} ${whole}`;
    });
    const shown = others.slice(0, maxListed).join(", ");
    return shown === "" ? "" : `Over all rows, not only the records in both runs: ${shown}.`;
}
/** Says what drop these records detect, for each gated metric. */
function describeDetectable(metrics, { rules }) {
    const sizes = metrics.flatMap((metric) => {
        const { label, detectableDrop: drop, records } = metric;
        const isGated = rules.some((rule) => rule.isExplicit && rule.metric === label && (0,metrics_table/* sliceName */.oq)(rule.slice) === (0,metrics_table/* sliceName */.oq)(metric.slice));
        if (!isGated || drop === undefined || records === undefined)
            return [];
        const size = drop === "only large drops" ? drop : `a drop of ${(0,format/* formatAmount */.ej)(drop, (0,format/* metricUnit */.n2)(metric))} or more`;
        return `${size} in ${nameTested(metric)} (${(0,format/* plural */.LS)(records.both, "record")})`;
    });
    return sizes.length === 0
        ? ""
        : `This comparison detects, four times in five: ${(0,format/* listWords */.yh)(sizes.slice(0, maxListed))}.`;
}

;// CONCATENATED MODULE: ./src/render/trend.ts


const bars = "▁▂▃▄▅▆▇█";
const maxMetrics = 12;
const maxCharts = 6;
/**
 * Renders each metric over the last baselines: as a line of bars, or as a chart that GitHub draws in job summaries. Empty
 * if there is nothing to draw.
 */
function renderTrend(trend, asCharts) {
    const drawn = trend.filter(({ points }) => points.length > 2);
    if (drawn.length === 0)
        return "";
    if (asCharts)
        return (0,markdown/* joinParts */.nn)(["**Trend (last baselines)**", ...drawn.slice(0, maxCharts).map(renderChart)]);
    const listed = drawn.slice(0, maxMetrics);
    const most = Math.max(...listed.map(({ points }) => points.length - 1));
    const rows = listed.map((metric) => {
        const values = metric.points.map(({ value }) => value);
        return [(0,markdown/* text */.Qq)(metric.label, 60), drawBars(values), (0,format/* formatStep */.yS)(values[0], values.at(-1), (0,format/* metricUnit */.n2)(metric))];
    });
    const head = ["Metric", "Oldest → this run", "First → now"];
    return `**Trend (last ${most} baselines)**\n\n${(0,markdown/* table */.tp)(head, rows, ["left", "left", "right"])}`;
}
/** Draws a bar for each value, between the lowest and the highest of them. */
function drawBars(values) {
    const low = Math.min(...values);
    // Halves, because the difference of two large numbers may be infinite.
    const span = Math.max(...values) / 2 - low / 2;
    if (span === 0)
        return "▄".repeat(values.length);
    const drawn = values.map((value) => bars[Math.min(7, Math.floor(((value / 2 - low / 2) / span) * 8))]);
    return drawn.join("");
}
function renderChart(metric) {
    // Letters, digits, and a few signs: nothing that means anything in the language of the charts.
    const plain = (untrusted) => untrusted
        .replace(/[^\w.-]+/g, " ")
        .trim()
        .slice(0, 60) || "metric";
    const isShare = (0,format/* metricUnit */.n2)(metric) === "share";
    const values = metric.points.map(({ value }) => (isShare ? value * 100 : value));
    const commits = metric.points.map(({ commit }, index) => plain(commit?.slice(0, 7) ?? String(index + 1)));
    const names = [...commits.slice(0, -1), "this run"];
    // Several runs of one commit, as a schedule makes them, are numbered: places of one name are one place to the chart.
    const places = names.map((name, index) => {
        const before = names.slice(0, index).filter((other) => other === name).length;
        return before === 0 ? name : `${name} (${before + 1})`;
    });
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = (high - low || Math.abs(high) || 1) * 0.1;
    return [
        "```mermaid",
        "xychart-beta",
        `  title "${plain(metric.label)}${isShare ? " (%)" : ""}"`,
        `  x-axis [${places.map((place) => `"${place}"`).join(", ")}]`,
        `  y-axis ${formatChartNumber(low - margin)} --> ${formatChartNumber(high + margin)}`,
        `  line [${values.map(formatChartNumber).join(", ")}]`,
        "```",
    ].join("\n");
}
// The language of the charts knows no exponents.
function formatChartNumber(value) {
    const format = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 6 });
    return format.format(Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))).replace(/^-0$/, "0");
}

;// CONCATENATED MODULE: ./src/render/section.ts









/** From the last part to be left out to the first. */
const partPriority = { metrics: 2, worse: 3, failures: 4, more: 5, details: 6 };
const commentLimits = { metrics: 60, records: 20, isOpen: false };
// GitHub's own short form has seven characters; twelve identify a commit in any repository.
const commitLength = 12;
// Names are in the hidden marker, where many sections must fit.
const maxNameLength = 24;
/** Renders the section of an experiment. */
function renderSection(report, limits) {
    const { workflowRun, experiment, matrix } = report;
    const headline = (0,render_headline/* writeHeadline */.mG)(report);
    // The finish stage reads these from the experiment's tags, which anyone with a key can write.
    const [runNumber = 0, runAttempt = 0] = [workflowRun.number, workflowRun.attempt].map((value) => Number.isSafeInteger(value) && value >= 0 ? value : 0);
    const names = [experiment.logicalName, ...(0,overview/* listLegValues */.zJ)(matrix)];
    return {
        key: report.sectionKey.toWellFormed(),
        runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
        runNumber,
        runAttempt,
        commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
        experimentId: experiment.id.toWellFormed(),
        names: names.map((name) => name.slice(0, maxNameLength).toWellFormed()),
        state: report.state,
        verdict: headline.verdict,
        head: {
            ...(0,overview/* describeOverview */.Nh)(report, headline),
            heading: headline.heading,
            next: renderSecondLine(report, headline),
        },
        parts: renderParts(report, headline, limits).filter(({ markdown }) => markdown.trim() !== ""),
        shortened: false,
        passedBy: [],
    };
}
/** Renders the second line, with the links that come before everything else, and the remarks below it. */
function renderSecondLine(report, headline) {
    const { results, notes, remarks = [], baseline, dataset, workflowRun } = report;
    let links = "";
    if (isShort(report) || results === undefined)
        links = ` · ${renderLinks(report)}`;
    else if (results.comparison === undefined || isIncomplete(results, headline, report.state))
        links = ` · ${(0,markdown/* link */.nf)("Job log", workflowRun.url)}`;
    const commit = headline.verdict === "running" ? "" : ` (${(0,markdown/* code */.aY)(report.commit.sha.slice(0, 7))})`;
    const judgement = results?.judgement;
    // Those of max_regression are in the table.
    const warnings = (judgement?.warnings ?? []).filter(({ code }) => !code.startsWith("LLMX23"));
    const lines = [...warnings, ...(judgement?.notes ?? [])].map(({ message }) => (0,markdown/* messageText */.Lo)(message, 400));
    if (baseline.kind === "found" && baseline.otherDatasetVersion) {
        const { missing = 0, both = 0 } = results?.comparison?.records ?? {};
        const gone = missing > 0 ? `: ${missing} of ${both + missing} records are gone` : "";
        lines.push(`Dataset version ${dataset.version ?? "?"}, baseline version ${baseline.datasetVersion ?? "?"}${gone}.`);
    }
    const isLost = judgement?.rules.some(({ rule, outcome }) => rule === "arrival" && outcome === "failed");
    if (results?.notIngested && !isLost) {
        const have = results.notIngested === 1 ? "hasn't" : "haven't";
        lines.push(`${(0,format/* plural */.LS)(results.notIngested, "uploaded row")} ${have} appeared in Datadog.`);
    }
    const warned = [...lines, ...notes.map((note) => (0,markdown/* messageText */.Lo)(note))].map((line) => `⚠️ ${line}`);
    return (0,markdown/* joinParts */.nn)([`${headline.next}${commit}${links}`, ...warned, ...remarks.map((remark) => (0,markdown/* messageText */.Lo)(remark))]);
}
/** Returns whether nothing changed and everything passes: two lines are enough. */
function isShort({ results, notes }) {
    if (results?.comparison === undefined || notes.length > 0)
        return false;
    const { comparison, judgement, failures } = results;
    if (judgement.verdict === "fail" || judgement.verdict === "unclear")
        return false;
    if (comparison.baselineFrom === undefined || failures.rows.length + failures.evaluators.length > 0)
        return false;
    return (0,metrics_table/* listMetrics */.u7)(results).every(({ word }) => (0,metrics_table/* isStill */.Z4)(word));
}
/** The evaluation ended early, so that its rows are shown but not judged. */
function isIncomplete({ judgement }, { verdict }, state) {
    const hasFailed = judgement.rules.some(({ rule, outcome }) => rule === "evaluation" && outcome === "failed");
    return verdict === "blocked" && state !== "completed" && hasFailed;
}
/** Renders the links of an experiment in one line. */
function renderLinks({ baseline, experiment, workflowRun, results, state }) {
    const log = (0,markdown/* link */.nf)("Job log", workflowRun.url);
    const verb = state === "running" ? "Watch" : "Open";
    if (results === undefined)
        return `${log} · ${(0,markdown/* link */.nf)(`${verb} in Datadog`, experiment.url)}`;
    const main = baseline.kind === "found"
        ? (0,markdown/* link */.nf)("**Compare in Datadog**", baseline.compareUrl)
        : (0,markdown/* link */.nf)("**Open in Datadog**", experiment.url);
    const help = baseline.kind === "none"
        ? (0,markdown/* link */.nf)("How baselines work", (0,markdown/* docsLink */._h)("explanation/baselines.md"))
        : (0,markdown/* link */.nf)("How to read this", (0,markdown/* docsLink */._h)("how-to/gate.md"));
    return `${main} · ${log} · ${help}`;
}
function renderParts(report, headline, limits) {
    const { results, isPullRequest, experiment } = report;
    if (results?.comparison === undefined)
        return [{ priority: partPriority.details, markdown: (0,markdown/* folded */.TM)("Run details", listRunFacts(report)) }];
    const { comparison } = results;
    const metrics = (0,metrics_table/* listMetrics */.u7)(results);
    const isCompared = comparison.baselineFrom !== undefined;
    const values = isCompared
        ? `Baseline → ${isPullRequest ? "PR" : "this run"}`
        : `This ${isPullRequest ? "PR" : "run"}`;
    const titles = [(0,markdown/* text */.Qq)(experiment.logicalName, 40), values];
    const details = renderDetails(report, limits);
    if (isShort(report) && !limits.isOpen) {
        const content = [(0,metrics_table/* renderMetricTable */.NZ)(metrics.slice(0, limits.metrics), titles), details].join("\n\n");
        const title = `${(0,format/* plural */.LS)(metrics.length, "metric")} and run details`;
        return [{ priority: partPriority.details, markdown: (0,markdown/* folded */.TM)(title, content) }];
    }
    const detailsFold = (0,markdown/* folded */.TM)("Statistics, trend, and run details", details, limits.isOpen);
    if (isIncomplete(results, headline, report.state)) {
        return [
            { priority: partPriority.metrics, markdown: renderPartial(results, titles) },
            { priority: partPriority.failures, markdown: (0,records/* renderFailures */.SL)(results) },
            { priority: partPriority.details, markdown: detailsFold },
        ];
    }
    const { open, quiet } = (0,metrics_table/* renderMetricTables */.uI)(metrics, titles, limits.metrics);
    return [
        { priority: partPriority.metrics, markdown: `${open}\n\n${renderLinks(report)}` },
        { priority: partPriority.failures, markdown: (0,records/* renderFailures */.SL)(results) },
        { priority: partPriority.worse, markdown: (0,records/* renderWorseRecords */.l7)(results, limits) },
        { priority: partPriority.more, markdown: (0,markdown/* joinParts */.nn)([quiet, (0,records/* renderOtherRecords */.bT)(results, limits)]) },
        { priority: partPriority.details, markdown: detailsFold },
    ];
}
/** Renders the values of an evaluation that ended early: too little for verdicts, and no rule judges them. */
function renderPartial(results, [name, values]) {
    const { rows, records } = results.comparison ?? {};
    const metrics = (0,metrics_table/* listMetrics */.u7)(results).map((metric) => ({ ...metric, word: undefined, rules: [] }));
    const scored = records ? (0,format/* plural */.LS)(records.both, "record") : (0,format/* plural */.LS)(rows?.current.total ?? 0, "row");
    const verb = scored.startsWith("1 ") ? "was" : "were";
    const content = (0,metrics_table/* renderMetricTable */.NZ)(metrics.slice(0, 60), [name, `${values}, same ${scored}`]);
    return content === "" ? "" : (0,markdown/* folded */.TM)(`The ${scored} that ${verb} scored (too incomplete to judge)`, content);
}
/** Renders what the last fold holds. */
function renderDetails(report, { isOpen }) {
    const { comparison, judgement, trend } = report.results ?? {};
    const unchecked = (0,render_headline/* listUnchecked */.DS)(report).slice(0, 20);
    return (0,markdown/* joinParts */.nn)([
        // The pull request's comment never shows the command.
        isOpen ? (0,acceptance/* renderAcceptLines */.qe)(report) : "",
        comparison && judgement ? renderStatistics(comparison, judgement) : "",
        renderTrend(trend ?? [], isOpen),
        unchecked.map(({ message }) => `- ⏸️ ${(0,markdown/* messageText */.Lo)(message)}`).join("\n"),
        listRunFacts(report),
    ]);
}
function listRunFacts(report) {
    const { dataset, commit, workflowRun, results, experiment } = report;
    const version = dataset.version === undefined ? "" : `, version ${dataset.version}`;
    const merge = commit.merge === undefined ? "" : `, merged as ${(0,render_headline/* linkCommit */.iu)(commit.merge)}`;
    const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
    const records = results?.comparison?.records;
    return [
        ...(records === undefined ? [] : [`Compared ${records.both} of ${records.both + records.added} records`]),
        renderBaseline(report),
        `Experiment ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(experiment.name, 80), experiment.url)}`,
        `Dataset ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`,
        `Commit ${(0,render_headline/* linkCommit */.iu)(commit)}${merge}`,
        // In a link, GitHub makes no reference of `#57`.
        (0,markdown/* link */.nf)(`Run ${(0,markdown/* text */.Qq)(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url),
    ].join(" · ");
}
/** Says what a run is compared with, how old that was when it started, and why, or why there is no baseline. */
function renderBaseline({ baseline, startedAt }) {
    switch (baseline.kind) {
        case "found": {
            const { commit, nearerCommits: nearer, commitsBehind, createdAt, experiment, reason } = baseline;
            const at = commit === undefined ? "" : ` at ${(0,render_headline/* linkCommit */.iu)(commit)}`;
            const facts = [`Baseline ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(experiment.name, 80), experiment.url)}${at}`];
            if (createdAt !== undefined && startedAt !== undefined) {
                const days = (0,format/* countDays */.Tm)(createdAt, startedAt);
                facts.push(`${days === 0 ? "less than a day" : (0,format/* plural */.LS)(days, "day")} old`);
            }
            if (commitsBehind !== undefined)
                facts.push(`${(0,format/* plural */.LS)(commitsBehind, "commit")} behind`);
            const commits = nearer === 1 ? "the commit after it has" : `the ${nearer} commits after it have`;
            return `${facts.join(", ")}: ${(0,markdown/* text */.Qq)(reason)}${nearer === undefined ? "" : ` (${commits} no completed experiment)`}`;
        }
        case "none": {
            const { madeOn, isMadeHere, reason } = baseline;
            let remedy = madeOn === undefined ? "" : ` The next run of this workflow on ${(0,markdown/* code */.aY)(madeOn)} creates one.`;
            if (isMadeHere)
                remedy = " This run becomes the baseline when it completes.";
            return `No baseline: ${(0,markdown/* text */.Qq)(reason)}.${remedy}`;
        }
        case "unknown":
            return `⚠️ Couldn't look up the baseline: ${(0,markdown/* text */.Qq)(baseline.reason)}`;
    }
}
/**
 * Shortens sections until what `measure` returns fits into the space: the parts with the highest priority number of all
 * sections go first, then those with the next one; at last whole sections. `trimOrder` lists the indexes of sections,
 * those that give first at its beginning.
 */
function fitSections(sections, space, measure, trimOrder) {
    const kept = [...sections];
    const sizes = sections.map(measure);
    const priorities = Object.values(partPriority).sort((a, b) => b - a);
    for (const priority of [...priorities, undefined]) {
        for (const index of trimOrder) {
            const section = kept[index];
            if (section === undefined || sizes.reduce((sum, size) => sum + size, 0) <= space)
                continue;
            const rest = priority === undefined ? undefined : dropParts(section, priority);
            kept[index] = rest;
            sizes[index] = rest === undefined ? 0 : measure(rest);
        }
    }
    return kept.filter((section) => section !== undefined);
}
/** Returns a section without its parts from a priority on. */
function dropParts(section, priority) {
    const parts = section.parts.filter((part) => part.priority < priority);
    return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}


/***/ })

};
