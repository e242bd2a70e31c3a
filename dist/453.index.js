export const id = 453;
export const ids = [453];
export const modules = {

/***/ 4354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ listUnchecked),
/* harmony export */   In: () => (/* binding */ verdictSigns),
/* harmony export */   QU: () => (/* binding */ sectionVerdicts),
/* harmony export */   iu: () => (/* binding */ linkCommit),
/* harmony export */   mG: () => (/* binding */ writeHeadline)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _failed_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3183);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7229);




/** The signs of verdicts: what a reader wants to know first, the worst first. */
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
/** All verdicts, the worst first. */
const sectionVerdicts = Object.keys(verdictSigns);
/** Returns the first two lines of an experiment. */
function writeHeadline(report) {
    const { isPullRequest, experiment, commit } = report;
    const verdict = decideSectionVerdict(report);
    const [reason, next] = explainVerdict(verdict, report);
    const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(experiment.logicalName, 60);
    const passed = isPullRequest ? "Ready to merge" : `Gate passed for ${name}`;
    const starts = {
        blocked: isPullRequest ? "Not ready to merge" : `Gate failed for ${name}`,
        warned: isPullRequest ? "Merge allowed, but" : `Gate failed (warning only) for ${name}`,
        failed: "Evaluation failed",
        canceled: "Evaluation canceled",
        unfinished: "Results not processed",
        unclear: isPullRequest ? "OK to merge, but" : `Gate unclear for ${name}`,
        unchecked: isPullRequest ? "OK to merge, regressions not checked" : `Regressions not checked for ${name}`,
        accepted: passed,
        passed,
        completed: "Evaluation complete (no gate)",
        running: `Evaluating ${linkCommit(commit)}…`,
        "no-results": `No results from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(experiment.logicalName, 60)}`,
    };
    const start = starts[verdict];
    const isWhole = reason === "" || verdict === "running" || verdict === "no-results";
    return { verdict, reason, next, heading: isWhole ? start : `${start}${start.endsWith("but") ? "" : ":"} ${reason}` };
}
function decideSectionVerdict(report) {
    const { state, results } = report;
    if (results?.judgement.isGated) {
        const { verdict } = results.judgement;
        if (verdict === "fail")
            return results.gateMode === "fail" ? "blocked" : "warned";
        if (state === "completed" || (state === "failed" && verdict !== "none")) {
            if (verdict === "unclear")
                return "unclear";
            if (listUnchecked(report).length > 0 || verdict === "none")
                return "unchecked";
            return (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .listRules */ .sJ)(report, "accepted").length > 0 ? "accepted" : "passed";
        }
    }
    if (state === "interrupted")
        return "canceled";
    return state === "no results" ? "no-results" : state;
}
/** Lists the rules of the user's own that nothing could check. */
function listUnchecked(report) {
    return (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .listRules */ .sJ)(report, "not checked").filter(({ isExplicit }) => isExplicit);
}
/** Renders a commit as a link. */
function linkCommit({ sha, url }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(sha.slice(0, 7)), url);
}
function explainVerdict(verdict, report) {
    const { stateDetail } = report;
    const detail = (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerFirst */ .oZ)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .messageText */ .Lo)((stateDetail ?? "").replace(/\.$/, ""), 100));
    switch (verdict) {
        case "blocked": {
            const [reason, next] = (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailing */ .cX)(report);
            return [reason, (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .addAcceptances */ .Yd)(next, report)];
        }
        case "warned": {
            const [reason] = (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailing */ .cX)(report);
            const review = `**What to do:** ${(0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestReview */ .Ht)(report)} before you merge.`;
            return [reason, `\`gate_mode\` is \`warn\`, so this doesn't fail the job. ${review}`];
        }
        case "unclear":
            return explainUnclear(report);
        case "unchecked":
            return explainUncheckedGate(report);
        case "accepted":
            return [listAccepted(report), (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .addAcceptances */ .Yd)("All other rules pass.", report)];
        case "passed":
            return [summarizeChanges(report), (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .addAcceptances */ .Yd)(countPassed(report), report)];
        case "completed": {
            const add = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)("Add a gate", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .docsLink */ ._h)("how-to/gate.md"));
            return [summarizeChanges(report), `No gate is set, so nothing can fail. ${add}`];
        }
        case "failed": {
            const remedy = "read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
            return (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .explainInvalidFiles */ .ip)(report) ?? [detail, `**What to do:** ${remedy}`];
        }
        case "canceled":
            return [detail, "**What to do:** rerun the job if you need its results."];
        case "unfinished": {
            const what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .messageText */ .Lo)(stateDetail ?? "Nothing could end the experiment.", 500);
            return ["", `${what} **What to do:** read the job log, fix the cause, and rerun the job.`];
        }
        case "no-results": {
            const finish = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)("`finish` action", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .docsLink */ ._h)("how-to/shards.md#evaluate-in-another-job"));
            return ["no results", `**What to do:** set \`results\`, or add the ${finish} to the job that evaluates.`];
        }
        case "running": {
            const { experiment, baseline, startedAt } = report;
            const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
            const commit = baseline.kind === "found" ? baseline.commit : undefined;
            const compared = commit ? ` and will be compared with ${linkCommit(commit)}` : "";
            const started = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(experiment.logicalName, 60)} started${at}${compared}`;
            return ["running", `${started}. This comment updates when the job ends.`];
        }
    }
}
function listNumeric({ results }) {
    const { metrics = [], usage = [] } = results?.comparison ?? {};
    return [...metrics, ...usage].filter((metric) => metric.kind === "numeric");
}
function explainUnclear(report) {
    const rules = (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .listRules */ .sJ)(report, "unclear").filter(({ isLimited }) => !isLimited);
    const [rule] = rules;
    if (rule === undefined) {
        const next = "**What to do:** rerun it (Re-run jobs › Re-run all jobs) to judge all attempts together.";
        return [_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptsUnread */ .g9, next];
    }
    const numeric = listNumeric(report);
    const metric = numeric.find(({ label }) => label === rule.metric);
    const { pValue } = [...numeric, ...(report.results?.comparison?.slices ?? [])].find((one) => (0,_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbout */ .KH)(rule, one)) ?? {};
    const sentences = [];
    if (rule.measured !== undefined) {
        const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)(metric ?? { label: rule.metric, type: "score" });
        const [change, limit] = [(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(rule.measured.value, unit), (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(rule.measured.limit, unit)];
        sentences.push(`It ${metric?.better === "lower" ? "rose" : "dropped"} ${change}; the gate allows ${limit}.`);
    }
    if (pValue !== undefined) {
        const runs = Math.max(1, Math.round(pValue * 100));
        sentences.push(`If nothing had changed, a difference this large would appear in ${runs} of 100 runs.`);
    }
    const rerun = "rerun it (Re-run jobs › Re-run all jobs): its rows are added to these.";
    const review = "check the values below before you merge. A rerun wouldn't add to these rows.";
    sentences.push(`**What to do:** ${report.results?.addsReruns ? rerun : review}`);
    return [`${(0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .nameMetrics */ .Hm)(rules.map(_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .nameRuleTarget */ .hE))} may be worse`, sentences.join(" ")];
}
function explainUncheckedGate(report) {
    const { baseline } = report;
    const passed = (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .listRules */ .sJ)(report, "passed").filter(({ isExplicit }) => isExplicit).length;
    const open = listUnchecked(report).length;
    const why = baseline.kind === "none" ? `${open === 1 ? "needs" : "need"} a baseline` : "can't be checked";
    const counts = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(passed, "rule")} ${passed === 1 ? "passes" : "pass"}, ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(open)} ${why}.`;
    if (baseline.kind === "none" && baseline.madeOn !== undefined) {
        const branch = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(baseline.madeOn);
        const which = baseline.isMadeHere ? "This run" : `After the merge, the first run on ${branch}`;
        return [`${branch} has no baseline yet`, `${counts} ${which} becomes the baseline, so check the values below.`];
    }
    if (baseline.kind === "none") {
        const isChosen = baseline.reason === "not wanted";
        const cause = isChosen ? "`parent` is `none`" : `There is no baseline (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(baseline.reason)})`;
        return ["there is no baseline", `${counts} ${cause}, so rules that need a baseline aren't checked.`];
    }
    const remedy = baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset";
    const next = `${counts} **What to do:** ${remedy}, or merge at your own judgment.`;
    if (baseline.kind === "unknown")
        return ["the baseline couldn't be looked up", next];
    const compared = listNumeric(report).filter(({ compared, label }) => compared && (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .usageName */ .b)(label) === undefined);
    const [first] = compared;
    if (first !== undefined && compared.every(({ verdict }) => verdict === "not enough data"))
        return [`only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(first.records?.both ?? 0, "record")} to compare (8 needed)`, next];
    return [open === 0 ? "no rule was checked" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(open, "rule")} not checked`, next];
}
function countPassed({ results }) {
    const { judgement, comparison } = results ?? {};
    const rules = (judgement?.rules ?? []).filter(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked");
    const { both } = comparison?.records ?? {};
    const what = both === undefined ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(comparison?.rows.current.total ?? 0, "row") : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(both, "record");
    const several = rules.length === 2 ? "Both" : `All ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rules.length)}`;
    const all = rules.length === 1 ? "Its gate rule passes" : `${several} gate rules pass`;
    // A warning below says what to do.
    return `${all} on ${what}.${judgement?.warnings.length ? "" : " Nothing to do."}`;
}
/** Says which metrics changed; without a gate, what got worse comes first. */
function summarizeChanges(report) {
    if (report.results?.comparison === undefined)
        return "";
    const { comparison, judgement } = report.results;
    const { metrics, rows, summary, baselineFrom } = comparison;
    const [better, worse] = ["better", "worse"].map((verdict) => (0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .nameMetrics */ .Hm)(listNumeric(report).flatMap((metric) => (metric.verdict === verdict ? metric.label : []))));
    const changes = [
        ...(better ? [`${better} improved`] : []),
        ...(worse ? [`${worse} got worse${judgement.isGated ? " within the gate" : ""}`] : []),
    ];
    if (changes.length > 0)
        return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listWords */ .yh)(judgement.isGated ? changes : changes.reverse());
    if (rows.current.total === 0 && summary.length === 0)
        return "this run has no results";
    if (baselineFrom !== undefined)
        return "no clear change";
    return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(metrics.length, "metric")} on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows.current.total, "row")}`;
}
function listAccepted(report) {
    const drops = [...Map.groupBy((0,_failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .listRules */ .sJ)(report, "accepted"), _failed_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .nameRuleTarget */ .hE)].map(([name, rules]) => {
        const metric = listNumeric(report).find(({ label }) => label === rules[0]?.metric);
        const measured = rules.find(({ rule, slice }) => rule === "max_regression" && slice === undefined)?.measured;
        const size = measured && metric ? ` of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(measured.value, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)(metric))}` : "";
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name, 60)} ${metric?.better === "lower" ? "rise" : "drop"}${size}`;
    });
    return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listWords */ .yh)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .limitList */ .IZ)(drops, 3))} accepted`;
}


/***/ }),

/***/ 3050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6640);

const maxNames = 4;
/** What comment, summary, and log say alike, by code. */
const messages = {
    /** `names` are the experiments, if the run has others too. */
    shards: (count, names) => {
        const listed = names.length === 0 ? "" : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .limitList */ .IZ)(names, maxNames).join("; ")})`;
        return {
            code: "LLMX511",
            message: `These ${count} experiments${listed} look like shards of one evaluation: they share their config and have no record in common. Each is judged alone, which can hide a drop.`,
        };
    },
};


/***/ }),

/***/ 834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   Gn: () => (/* binding */ writeTitle),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   NB: () => (/* binding */ shardsPage),
/* harmony export */   m4: () => (/* binding */ renderTop),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary),
/* harmony export */   w6: () => (/* binding */ sortOverview)
/* harmony export */ });
/* harmony import */ var _datadog_site_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7359);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3050);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5209);






/** Sorts experiments: the worst verdict first, then by the first metric, the best first. */
function sortOverview(entries) {
    const ranked = entries.map((entry) => {
        const [first] = entry.head.metrics;
        const number = first?.number ?? Number.NEGATIVE_INFINITY;
        const value = first?.better === "lower" ? -number : number;
        return { entry, rank: _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(entry.verdict), value, name: entry.head.name };
    });
    ranked.sort((a, b) => a.rank - b.rank || b.value - a.value || compareNames(a.name, b.name));
    return ranked.map(({ entry }) => entry);
}
// Made on first use, because that takes about 15 ms.
let collator;
/** Compares names as people sort them: `gpt-5` before `gpt-10`. */
function compareNames(one, other) {
    collator ??= new Intl.Collator("en", { numeric: true });
    return collator.compare(one, other);
}
const shardsPage = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .docsLink */ ._h)("how-to/shards.md");
// With a baseline for each, their IDs take about 1,600 characters of the address.
const maxCompared = 20;
/** Renders what comes above several sorted experiments: heading, warnings, a table, and the link that compares them. */
function renderTop(sorted) {
    const [heading, next] = headSeveral(sorted);
    const shards = [...Map.groupBy(sorted, ({ head }) => head.shardGroup)].flatMap(([group, members]) => {
        if (group === undefined || members.length < 2)
            return [];
        const names = members.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60));
        const { message } = _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.shards(members.length, members.length === sorted.length ? [] : names);
        return `⚠️ ${message} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)("Combine them", shardsPage)}.`;
    });
    // The worst verdicts first. Without baselines, the first one is what the others are compared with.
    const compared = sorted.slice(0, maxCompared);
    const baselines = compared.flatMap(({ head }) => head.baselineId ?? []);
    const ids = [...new Set([...compared.map(({ experimentId }) => experimentId), ...baselines])];
    const [origin = ""] = sorted[0]?.head.url.split("/llm/experiments/") ?? [];
    const url = (0,_datadog_site_js__WEBPACK_IMPORTED_MODULE_5__/* .datadogLinks */ .oq)(origin).compareAll(ids, baselines[0] ?? ids[0] ?? "");
    const which = sorted.length > maxCompared ? `the first ${maxCompared}` : "all";
    const compare = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`**Compare ${which} in Datadog**`, url);
    return [`## ${heading}`, next, ...shards, renderOverview(sorted), compare].join("\n\n");
}
const maxMetrics = 3;
function renderOverview(sorted) {
    const metrics = sorted.flatMap(({ head }) => head.metrics);
    const labels = [...new Set(metrics.map(({ label }) => label))].slice(0, maxMetrics);
    const best = labels.map((label) => {
        const column = metrics.filter((metric) => metric.label === label);
        const numbers = column.flatMap(({ number }) => number ?? []);
        const best = column[0]?.better === "lower" ? Math.min(...numbers) : Math.max(...numbers);
        // None if several experiments have it.
        return numbers.filter((number) => number === best).length === 1 ? best : undefined;
    });
    const rows = sorted.map(({ verdict, head }) => {
        const isBad = _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(verdict) <= _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf("unclear");
        const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 80);
        const lines = labels.flatMap((label, column) => {
            const metric = head.metrics.find((one) => one.label === label);
            if (metric === undefined)
                return [];
            const { value, word, number, sign = "" } = metric;
            const isBest = number !== undefined && number === best[column];
            const emphasized = isBest ? value.replace(/^(.* → )?(.*)$/, "$1**$2**") : value;
            const named = labels.length > 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([sign, label, emphasized], " ") : emphasized;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([named, word], "<br>");
        });
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(isBad ? `**${name}**` : name, head.url), lines.join("<br>") || "–", head.gate];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Experiment", labels.length === 1 ? (labels[0] ?? "") : "Metrics", "Gate"], rows);
}
/** Returns heading and second line of several sorted experiments, as safe Markdown. The first and worst one decides. */
function headSeveral(entries) {
    const those = (...verdicts) => entries.filter(({ verdict }) => verdicts.includes(verdict));
    const [unclear, warned, accepted] = [those("unclear"), those("warned"), those("accepted").length];
    const [are, them] = unclear.length === 1 ? ["is", "it"] : ["are", "them"];
    const unclearPart = `${unclear.length} of ${entries.length} ${are} unclear`;
    const all = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(entries.length, "experiment");
    const done = entries.length - those("running").length;
    let [failed, next] = headFailing(those("blocked", "failed", "canceled"), entries);
    if (unclear.length > 0) {
        failed += `; ${unclearPart}`;
        next += ` ${nameSome(unclear, entries, "doesn't", "don't")} block: rerun ${them} for more data.`;
    }
    const missing = nameSome(those("unfinished", "no-results"), entries, "has no results", "have no results");
    const headings = {
        blocked: [failed, next],
        failed: [failed, next],
        canceled: [failed, next],
        warned: [
            `⚠️ Merge allowed, but ${nameSome(warned, entries, "fails its gate", "fail their gates")}`,
            "`gate_mode` is `warn`. **What to do:** review what fails below before you merge.",
        ],
        unclear: [
            `🟡 OK to merge, but ${unclearPart}`,
            `**What to do:** rerun ${them} (Re-run jobs › Re-run all jobs), unless a section below says otherwise.`,
        ],
        unfinished: [`⚠️ ${missing}`, "**What to do:** read the job logs below."],
        "no-results": [`⚠️ ${missing}`, "**What to do:** read the job logs below."],
        running: [`⏳ Evaluating: ${done} of ${all} done`, "This comment updates when each job ends."],
        unchecked: [
            `⚪ OK to merge, regressions not checked in ${those("unchecked").length} of ${all}`,
            "Everything that could be checked passes. Check the values below.",
        ],
        accepted: [
            `✅ Ready to merge: all ${all} pass, ${accepted} with an accepted regression`,
            "Nothing to do. Each section shows who accepted what, and why.",
        ],
        passed: [`✅ Ready to merge: all ${all} pass`, "Nothing to do."],
        completed: [`ℹ️ ${all} complete (no gate)`, "No gate is set, so nothing can fail."],
    };
    return headings[entries[0]?.verdict ?? "completed"];
}
/** Returns heading and second line if some experiments failed. */
function headFailing(bad, entries) {
    const isGate = bad.every(({ verdict, state }) => verdict === "blocked" && state !== "failed");
    const failing = isGate ? nameSome(bad, entries, "fails the gate", "fail the gate") : nameSome(bad, entries, "failed");
    // A comment with very many experiments has no addresses of logs.
    const linked = bad.slice(0, maxNamed).filter(({ head }) => head.logUrl !== "");
    const logs = linked.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`job log of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60)}`, head.logUrl));
    const where = logs.length === 0 ? "" : ` (${logs.join(", ")})`;
    const isJob = bad.every(({ state }) => state === "failed");
    const error = `fix the error in the ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listWords */ .yh)(logs) || "job logs"}`;
    const what = isJob ? error : `review what fails below${where}, fix the cause,`;
    return [`❌ Not ready to merge: ${failing}`, `**What to do:** ${what} and push again.`];
}
const maxNamed = 2;
/** Says something of one or two experiments by name, or of more by their number. */
function nameSome(listed, all, one, several = one) {
    const names = listed.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60)).join(" and ");
    if (listed.length <= maxNamed)
        return `${names} ${listed.length === 1 ? one : several}`;
    return `${listed.length === all.length ? "all" : `${listed.length} of`} ${all.length} experiments ${several}`;
}
// GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. The rest is for the step's other lines.
const maxSummaryBytes = 950_000;
const limits = { metrics: 1_000, records: 100, isOpen: true };
/** Renders experiments in full: one by itself, several below a table of all, which links to them in Datadog. */
function renderReport(reports) {
    return joinSections(sortOverview(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSection */ .YN)(report, limits))));
}
/** Renders the job summary. If it's too long, the parts that matter least go, and what failed keeps its own the longest. */
function renderSummary(reports) {
    const sections = sortOverview(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSection */ .YN)(report, limits)));
    const whole = joinSections(sections);
    if (Buffer.byteLength(whole) <= maxSummaryBytes)
        return whole;
    const frame = joinSections(sections.map((section) => ({ ...section, parts: [] })));
    const space = maxSummaryBytes - Buffer.byteLength(frame);
    const fitting = (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .fitSections */ .WK)(sections, space, ({ parts }) => Buffer.byteLength(parts.map(({ markdown }) => `${markdown}\n\n`).join("")), 
    // Sorted by verdict: the last ones matter least.
    [...sections.keys()].reverse());
    const hidden = sections.length - fitting.length;
    const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
    return `${joinSections(fitting)}\n<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}
function joinSections(sections) {
    const blocks = sections.map(({ verdict, head, parts }) => {
        const title = sections.length === 1 ? head.heading : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(head.name, 80)}: ${head.reason || verdict}`;
        return `## ${_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[verdict]} ${title}\n\n${head.next}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)(parts.map(({ markdown }) => markdown))}`;
    });
    const top = sections.length > 1 ? [renderTop(sections)] : [];
    return [...top, ...blocks].map((block) => `${block}\n`).join("\n");
}
/** Returns the comment's heading for these experiments as plain text: in an annotation, or a commit status. */
function writeTitle(reports) {
    const sections = sortOverview(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSection */ .YN)(report, _section_js__WEBPACK_IMPORTED_MODULE_4__/* .commentLimits */ .yP)));
    const [only] = sections;
    if (only === undefined)
        return "";
    const [heading] = sections.length === 1 ? [`${_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[only.verdict]} ${only.head.heading}`] : headSeveral(sections);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlain */ .Ul)(heading);
}


/***/ }),

/***/ 5209:
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
// EXTERNAL MODULE: ./src/render/failed-gate.ts
var failed_gate = __webpack_require__(3183);
// EXTERNAL MODULE: ./src/render/headline.ts
var render_headline = __webpack_require__(4354);
// EXTERNAL MODULE: ./src/render/markdown.ts + 2 modules
var markdown = __webpack_require__(6640);
// EXTERNAL MODULE: ./src/render/metrics.ts
var render_metrics = __webpack_require__(7229);
;// CONCATENATED MODULE: ./src/render/details.ts





/** Renders what the last fold holds. */
function renderDetails(report, isOpen) {
    const { results, commit, trend = [], dataset, workflowRun, experiment } = report;
    const { comparison, judgement } = results ?? {};
    // With this run, for the metrics that it has.
    const extended = trend.flatMap((past) => {
        const metric = comparison?.metrics.find(({ label }) => label === past.label);
        const value = metric?.kind === "numeric" && metric.type === past.type ? metric.current?.mean : undefined;
        return value === undefined ? [] : { ...past, points: [...past.points, { commit: commit.sha, value }] };
    });
    const unchecked = (0,render_headline/* listUnchecked */.DS)(report).slice(0, 20);
    const { both = 0, added = 0 } = comparison?.records ?? {};
    const version = dataset.version === undefined ? "" : `, version ${dataset.version}`;
    const merge = commit.merge === undefined ? "" : `, merged as ${(0,render_headline/* linkCommit */.iu)(commit.merge)}`;
    const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
    const facts = [
        comparison?.records ? `Compared ${both} of ${both + added} records` : "",
        renderBaseline(report),
        `Experiment ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(experiment.name, 80), experiment.url)}`,
        `Dataset ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`,
        `Commit ${(0,render_headline/* linkCommit */.iu)(commit)}${merge}`,
        // In a link, GitHub makes no reference of `#57`.
        (0,markdown/* link */.nf)(`Run ${(0,markdown/* text */.Qq)(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url),
    ];
    return (0,markdown/* joinParts */.nn)([
        // The pull request's comment never shows the command.
        isOpen ? (0,failed_gate/* renderAcceptLines */.qe)(report) : "",
        comparison && judgement ? renderStatistics(comparison, judgement) : "",
        renderTrend(extended, isOpen),
        unchecked.map(({ message }) => `- ⏸️ ${(0,markdown/* messageText */.Lo)(message)}`).join("\n"),
        (0,markdown/* joinParts */.nn)(facts, " · "),
    ]);
}
const maxRows = 30;
const maxListed = 8;
const legend = "**Worse** and **better**: unlikely to be chance, after allowing for several metrics tested at once (the last column does). **Maybe**: not certain after that, even if the 95% range leaves out 0 or the change is more than the gate allows. **Higher** and **lower**: one number per run, which can't be tested. **95% range**: where the true change likely lies. **pts**: percentage points. **–**: no gate rule.";
function renderStatistics({ metrics, slices, usage }, { rules }) {
    const tested = [
        ...metrics.filter((metric) => metric.kind === "numeric"),
        ...slices,
        ...usage.filter(({ verdict }) => verdict !== "not tested"),
    ];
    const changed = tested.filter(({ difference, pValue }) => pValue !== undefined && difference !== 0);
    const rows = changed.slice(0, maxRows).map((metric) => {
        const unit = (0,format/* metricUnit */.n2)(metric);
        const { interval, difference, adjustedPValue = 1 } = metric;
        const range = interval === undefined ? "–" : (0,format/* formatInterval */.vy)(interval, unit);
        return [nameTested(metric), (0,format/* formatDifference */.jR)(difference, unit), range, (0,format/* formatChance */.ge)(adjustedPValue)];
    });
    const others = tested.flatMap((metric) => {
        const { compared, baseline, current } = metric;
        if (compared === undefined || baseline === undefined || current === undefined)
            return [];
        const unit = (0,format/* metricUnit */.n2)(metric);
        const whole = `${(0,format/* formatValue */.Fl)(baseline.mean, unit)} → ${(0,format/* formatValue */.Fl)(current.mean, unit)}`;
        const shared = `${(0,format/* formatValue */.Fl)(compared.baseline, unit)} → ${(0,format/* formatValue */.Fl)(compared.current, unit)}`;
        return whole === shared ? [] : `${nameTested(metric)} ${whole}`;
    });
    const sizes = tested.flatMap((metric) => {
        const { detectableDrop: drop, records } = metric;
        const isGated = rules.some((rule) => rule.isExplicit && (0,render_metrics/* isAbout */.KH)(rule, metric));
        if (!isGated || drop === undefined || records === undefined)
            return [];
        const size = drop === "only large drops" ? drop : `a drop of ${(0,format/* formatAmount */.ej)(drop, (0,format/* metricUnit */.n2)(metric))} or more`;
        return `${size} in ${nameTested(metric)} (${(0,format/* plural */.LS)(records.both, "record")})`;
    });
    const head = ["Metric", "Change", "95% range", "If nothing had changed"];
    const all = others.slice(0, maxListed).join(", ");
    const detected = (0,format/* listWords */.yh)(sizes.slice(0, maxListed));
    return (0,markdown/* joinParts */.nn)([
        ...(rows.length === 0 ? [] : [(0,markdown/* table */.tp)(head, rows), legend]),
        all && `Over all rows, not only the records in both runs: ${all}.`,
        detected && `This comparison detects, four times in five: ${detected}.`,
    ]);
}
function nameTested({ label, slice }) {
    const name = (0,format/* usageName */.b)(label) ?? label;
    return (0,markdown/* text */.Qq)(slice === undefined ? name : `${name} (${(0,render_metrics/* sliceName */.oq)(slice)})`, 80);
}
function renderBaseline({ baseline, startedAt }) {
    const reason = (0,markdown/* text */.Qq)(baseline.reason);
    if (baseline.kind === "unknown")
        return `⚠️ Couldn't look up the baseline: ${reason}`;
    if (baseline.kind === "none") {
        const { madeOn, isMadeHere } = baseline;
        let remedy = madeOn === undefined ? "" : ` The next run of this workflow on ${(0,markdown/* code */.aY)(madeOn)} creates one.`;
        if (isMadeHere)
            remedy = " This run becomes the baseline when it completes.";
        return `No baseline: ${reason}.${remedy}`;
    }
    const { commit, nearerCommits: nearer, commitsBehind, createdAt, experiment } = baseline;
    const at = commit === undefined ? "" : ` at ${(0,render_headline/* linkCommit */.iu)(commit)}`;
    const facts = [`Baseline ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(experiment.name, 80), experiment.url)}${at}`];
    if (createdAt !== undefined && startedAt !== undefined) {
        const days = (0,format/* countDays */.Tm)(createdAt, startedAt);
        facts.push(`${days === 0 ? "less than a day" : (0,format/* plural */.LS)(days, "day")} old`);
    }
    if (commitsBehind !== undefined)
        facts.push(`${(0,format/* plural */.LS)(commitsBehind, "commit")} behind`);
    const commits = nearer === 1 ? "the commit after it has" : `the ${nearer} commits after it have`;
    return `${facts.join(", ")}: ${reason}${nearer === undefined ? "" : ` (${commits} no completed experiment)`}`;
}
const bars = "▁▂▃▄▅▆▇█";
const maxMetrics = 12;
const maxCharts = 6;
/** Renders each metric over the last baselines: as a line of bars, or as a chart, which GitHub draws in job summaries. */
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
        const low = Math.min(...values);
        // Halves, because the difference of two large numbers may be infinite.
        const span = Math.max(...values) / 2 - low / 2;
        const heights = values.map((value) => (span === 0 ? 3 : Math.floor(((value / 2 - low / 2) / span) * 8)));
        const line = heights.map((height) => bars[Math.min(7, height)]).join("");
        return [(0,markdown/* text */.Qq)(metric.label, 60), line, (0,format/* formatStep */.yS)(values[0], values.at(-1), (0,format/* metricUnit */.n2)(metric))];
    });
    const head = ["Metric", "Oldest → this run", "First → now"];
    return `**Trend (last ${most} baselines)**\n\n${(0,markdown/* table */.tp)(head, rows, true)}`;
}
function renderChart(metric) {
    const isShare = (0,format/* metricUnit */.n2)(metric) === "share";
    const values = metric.points.map(({ value }) => (isShare ? value * 100 : value));
    const commits = metric.points.map(({ commit }, index) => commit?.slice(0, 7) ?? String(index + 1));
    // Letters, digits, and a few signs: nothing that means anything in the language of the charts.
    const [title, ...names] = [metric.label, ...commits.slice(0, -1), "this run"].map((untrusted) => {
        const plain = untrusted.replace(/[^\w.-]+/g, " ").trim();
        return plain.slice(0, 60) || "metric";
    });
    // Several runs of one commit, as a schedule makes them, are numbered: places of one name are one place to the chart.
    const places = names.map((name, index) => {
        const before = names.slice(0, index).filter((other) => other === name).length;
        return `"${before === 0 ? name : `${name} (${before + 1})`}"`;
    });
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = (high - low || Math.abs(high) || 1) * 0.1;
    return [
        "```mermaid",
        "xychart-beta",
        `  title "${title}${isShare ? " (%)" : ""}"`,
        `  x-axis [${places.join(", ")}]`,
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

// EXTERNAL MODULE: ./src/render/metrics-table.ts
var metrics_table = __webpack_require__(8348);
// EXTERNAL MODULE: ./src/render/records.ts
var render_records = __webpack_require__(9314);
// EXTERNAL MODULE: ./src/render/report.ts
var render_report = __webpack_require__(6076);
;// CONCATENATED MODULE: ./src/render/section.ts








/** From the last part to be left out to the first. */
const partPriority = { metrics: 2, worse: 3, failures: 4, more: 5, details: 6 };
const commentLimits = { metrics: 60, records: 20, isOpen: false };
/** Renders the section of an experiment. */
function renderSection(report, limits) {
    const { workflowRun, experiment, state, commit } = report;
    const view = describeView(report);
    // The finish stage reads these from the experiment's tags, which anyone with a key can write.
    const [runNumber = 0, runAttempt = 0] = [workflowRun.number, workflowRun.attempt].map((value) => Number.isSafeInteger(value) && value >= 0 ? value : 0);
    const names = [experiment.logicalName, ...(0,render_report/* listLegValues */.zJ)(report.matrix)];
    const parts = renderParts(view, limits).filter(([, markdown]) => markdown.trim() !== "");
    return {
        key: report.sectionKey.toWellFormed(),
        runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
        runNumber,
        runAttempt,
        // Twelve characters identify a commit in any repository. Names are cut, because many sections must fit.
        commit: commit.sha.replace(/\W/g, "").slice(0, 12),
        experimentId: experiment.id.toWellFormed(),
        names: names.map((name) => name.slice(0, 24).toWellFormed()),
        state,
        verdict: view.headline.verdict,
        head: describeHead(view),
        parts: parts.map(([name, markdown]) => ({ priority: partPriority[name], markdown })),
        shortened: false,
        passedBy: [],
    };
}
function describeView(report) {
    const { results, state, notes } = report;
    const headline = (0,render_headline/* writeHeadline */.mG)(report);
    if (results?.comparison === undefined)
        return { report, headline, metrics: [], layout: "bare" };
    const { judgement, comparison, failures } = results;
    const metrics = (0,render_metrics/* listMetrics */.u7)(results);
    const hasFailed = judgement.rules.some(({ rule, outcome }) => rule === "evaluation" && outcome === "failed");
    if (headline.verdict === "blocked" && state !== "completed" && hasFailed)
        return { report, headline, metrics, layout: "partial" };
    const isPassed = judgement.verdict === "pass" || judgement.verdict === "none";
    const isQuiet = isPassed && notes.length === 0 && failures.length === 0 && comparison.baselineFrom !== undefined;
    const layout = isQuiet && metrics.every(({ word }) => metrics_table/* stillWords */.gQ.has(word)) ? "short" : "whole";
    return { report, headline, metrics, layout };
}
const section_maxMetrics = 3;
const maxRules = 3;
function describeHead(view) {
    const { report, headline, metrics } = view;
    const { results, matrix, experiment, workflowRun, baseline, shardGroup, state } = report;
    const { verdict, reason, heading } = headline;
    const open = metrics.flatMap(({ rules, unit, better }) => rules
        .filter(({ outcome }) => outcome === "failed" || outcome === "unclear")
        .map((rule) => `${(0,metrics_table/* ruleLine */.lW)(rule, unit, better)}${rule.outcome === "unclear" ? ": not proven" : ""}`));
    let gate = (0,markdown/* limitList */.IZ)(open, maxRules).join("<br>") || (verdict === "completed" ? "–" : render_headline/* verdictSigns */.In[verdict]);
    if (state === "failed" && verdict !== "passed")
        gate = "❌\u{00A0}job failed";
    if (verdict === "running")
        gate = "⏳\u{00A0}running";
    const whole = metrics.filter(({ slice }) => slice === undefined);
    const gated = whole.filter(({ rules }) => rules.length > 0);
    const shown = (gated.length > 0 ? gated : whole).slice(0, section_maxMetrics).map(({ label, value, word, better }) => {
        const metric = results?.comparison?.metrics.find((other) => other.label === label);
        const outcomes = metrics.flatMap((other) => (other.label === label ? other.rules : [])).map((rule) => rule.outcome);
        const worst = ["failed", "unclear"].find((outcome) => outcomes.includes(outcome));
        return {
            label: (0,markdown/* text */.Qq)(label, 60),
            sign: worst && render_metrics/* outcomeSigns */.H2[worst],
            value: value.replaceAll("**", ""),
            word: word === undefined || metrics_table/* stillWords */.gQ.has(word) ? "" : (0,metrics_table/* signWord */.EX)(word, better),
            number: metric?.kind === "numeric" ? (metric.compared?.current ?? metric.current?.mean) : undefined,
            better,
        };
    });
    return {
        name: (0,render_report/* legName */.ue)(experiment.logicalName, matrix),
        url: experiment.url,
        logUrl: workflowRun.url,
        reason,
        metrics: shown,
        gate,
        shardGroup,
        baselineId: baseline.kind === "found" ? baseline.experiment.id : undefined,
        heading,
        next: renderSecondLine(view),
    };
}
function renderSecondLine({ report, headline, layout }) {
    const { results, notes, remarks = [], baseline, dataset, workflowRun } = report;
    let links = "";
    if (layout === "short" || results === undefined)
        links = ` · ${renderLinks(report)}`;
    else if (layout !== "whole")
        links = ` · ${(0,markdown/* link */.nf)("Job log", workflowRun.url)}`;
    const commit = headline.verdict === "running" ? "" : ` (${(0,markdown/* code */.aY)(report.commit.sha.slice(0, 7))})`;
    const { warnings = [], notes: gateNotes = [], rules = [] } = results?.judgement ?? {};
    // Those of max_regression are in the table.
    const shown = [...warnings.filter((warning) => !warning.code.startsWith("LLMX23")), ...gateNotes];
    const lines = shown.map(({ message }) => (0,markdown/* messageText */.Lo)(message, 400));
    if (baseline.kind === "found" && baseline.otherDatasetVersion) {
        const { missing = 0, both = 0 } = results?.comparison?.records ?? {};
        const gone = missing > 0 ? `: ${missing} of ${both + missing} records are gone` : "";
        lines.push(`Dataset version ${dataset.version ?? "?"}, baseline version ${baseline.datasetVersion ?? "?"}${gone}.`);
    }
    const isLost = rules.some(({ rule, outcome }) => rule === "arrival" && outcome === "failed");
    if (results?.notIngested && !isLost) {
        const have = results.notIngested === 1 ? "hasn't" : "haven't";
        lines.push(`${(0,format/* plural */.LS)(results.notIngested, "uploaded row")} ${have} appeared in Datadog.`);
    }
    lines.push(...notes.map((note) => (0,markdown/* messageText */.Lo)(note)));
    const warned = lines.map((line) => `⚠️ ${line}`);
    return (0,markdown/* joinParts */.nn)([`${headline.next}${commit}${links}`, ...warned, ...remarks.map((remark) => (0,markdown/* messageText */.Lo)(remark))]);
}
function renderLinks({ baseline, experiment, workflowRun, results, state }) {
    const log = (0,markdown/* link */.nf)("Job log", workflowRun.url);
    const view = (0,markdown/* link */.nf)(state === "running" ? "Watch in Datadog" : "Open in Datadog", experiment.url);
    if (results === undefined)
        return `${log} · ${view}`;
    const [verb, url] = baseline.kind === "found" ? ["Compare", baseline.compareUrl] : ["Open", experiment.url];
    const isNone = baseline.kind === "none";
    const help = isNone ? "How baselines work" : "How to read this";
    const page = (0,markdown/* docsLink */._h)(isNone ? "explanation/baselines.md" : "how-to/gate.md");
    return `${(0,markdown/* link */.nf)(`**${verb} in Datadog**`, url)} · ${log} · ${(0,markdown/* link */.nf)(help, page)}`;
}
function renderParts({ report, metrics, layout }, limits) {
    const { results, isPullRequest, experiment } = report;
    const details = renderDetails(report, limits.isOpen);
    if (results?.comparison === undefined)
        return [["details", (0,markdown/* folded */.TM)("Run details", details)]];
    const { baselineFrom, records, rows } = results.comparison;
    const [here, run] = isPullRequest ? ["PR", "PR"] : ["this run", "run"];
    const values = baselineFrom === undefined ? `This ${run}` : `Baseline → ${here}`;
    const name = (0,markdown/* text */.Qq)(experiment.logicalName, 40);
    if (layout === "short" && !limits.isOpen) {
        const content = [(0,metrics_table/* renderMetricTable */.NZ)(metrics.slice(0, limits.metrics), [name, values]), details].join("\n\n");
        return [["details", (0,markdown/* folded */.TM)(`${(0,format/* plural */.LS)(metrics.length, "metric")} and run details`, content)]];
    }
    const lastFold = (0,markdown/* folded */.TM)("Statistics, trend, and run details", details, limits.isOpen);
    if (layout === "partial") {
        // Too little for verdicts, and no rule judges it.
        const plain = metrics.slice(0, 60).map((metric) => ({ ...metric, word: undefined, rules: [] }));
        const scored = records ? (0,format/* plural */.LS)(records.both, "record") : (0,format/* plural */.LS)(rows.current.total, "row");
        const table = (0,metrics_table/* renderMetricTable */.NZ)(plain, [name, `${values}, same ${scored}`]);
        const title = `The ${scored} that ${scored.startsWith("1 ") ? "was" : "were"} scored (too incomplete to judge)`;
        return [
            ["metrics", table && (0,markdown/* folded */.TM)(title, table)],
            ["failures", (0,render_records/* renderFailures */.SL)(results)],
            ["details", lastFold],
        ];
    }
    const { open, quiet } = (0,metrics_table/* renderMetricTables */.uI)(metrics, [name, values], limits.metrics);
    return [
        ["metrics", `${open}\n\n${renderLinks(report)}`],
        ["failures", (0,render_records/* renderFailures */.SL)(results)],
        ["worse", (0,render_records/* renderWorseRecords */.l7)(results, limits)],
        ["more", (0,markdown/* joinParts */.nn)([quiet, (0,render_records/* renderOtherRecords */.bT)(results, limits)])],
        ["details", lastFold],
    ];
}
/** Returns a section without its parts from a priority on. */
function dropParts(section, priority) {
    const parts = section.parts.filter((part) => part.priority < priority);
    return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
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


/***/ })

};
