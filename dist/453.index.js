export const id = 453;
export const ids = [453];
export const modules = {

/***/ 1112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   YR: () => (/* binding */ hideFoundSlices),
/* harmony export */   aG: () => (/* binding */ combineVerdicts),
/* harmony export */   hJ: () => (/* binding */ outcomeVerbs),
/* harmony export */   iw: () => (/* binding */ isLiftable)
/* harmony export */ });
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4512);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);


const significantlyWorse = _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .DZ.significantlyWorse("", "", undefined).code;
/** Returns whether a rule fails by a measured drop: an acceptance lifts nothing else, and nothing that wasn't measured. */
function isLiftable({ rule, outcome, measured, code, isLimited }) {
    if (outcome !== "failed" || isLimited)
        return false;
    if (rule === "no_regression")
        return code === significantlyWorse;
    return (rule === "max_regression" || rule === "max_broken") && measured !== undefined;
}
/** Returns the verdict on a gate. It passes only if one of its own rules passed or was accepted. */
function decideVerdict(rules) {
    const outcomes = new Set(rules.map(({ outcome }) => outcome));
    if (outcomes.has("failed"))
        return "fail";
    if (outcomes.has("unclear"))
        return "unclear";
    const own = new Set(rules.filter(({ isExplicit }) => isExplicit).map(({ outcome }) => outcome));
    return own.has("passed") || own.has("accepted") ? "pass" : "none";
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
            const key = `${first.metric}${(0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSlice */ .cj)({ property })}`;
            const message = _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .DZ.foundSlices(key, first.rule, outcomeVerbs[outcome], group.length, all.length);
            rules.push({ ...rule, slice: { property, value: "*", isFound: true }, ...message });
        }
    }
    return { ...judgement, rules };
}


/***/ }),

/***/ 8169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ canBeAccepted),
/* harmony export */   dT: () => (/* binding */ renderAcceptances),
/* harmony export */   ju: () => (/* binding */ describeAcceptance),
/* harmony export */   qe: () => (/* binding */ renderAcceptLines)
/* harmony export */ });
/* harmony import */ var _gate_judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1112);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);



/** Returns whether a comment on the pull request can lift a rule. */
function canBeAccepted(rule, report) {
    return report.isPullRequest && report.acceptPolicy !== "off" && (0,_gate_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .isLiftable */ .iw)(rule);
}
/** Says who accepted a regression, when, and why, for the log; the text is untrusted. */
function describeAcceptance({ metric, by, at, reason, commit }) {
    return `The change of ${metric} was accepted by @${by} on ${formatDay(at)}, for ${commit.slice(0, 7)} only: ${JSON.stringify(reason)}`;
}
/** Says the same as safe Markdown, without the metric. A mention would notify, so there is none. */
function renderAcceptances({ accepted = [] }) {
    const sentences = accepted.map(({ by, at, commit, reason }) => `Accepted by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(`@${by}`, 60)} on ${formatDay(at)}, for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(commit.slice(0, 7))} only: "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reason, 300)}".`);
    return [...new Set(sentences)];
}
function formatDay(at) {
    const time = new Date(at);
    if (Number.isNaN(time.getTime()))
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(at, 40);
    return time.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}
/**
 * Renders the lines to copy for accepting what fails, and what fails besides, which only the job summary shows. Empty if
 * there are none, or if the run itself is incomplete, which nobody can accept.
 */
function renderAcceptLines(report) {
    const rules = report.results?.gateMode === "fail" ? report.results.judgement.rules : [];
    const failed = rules.filter(({ outcome }) => outcome === "failed");
    const lifted = failed.filter((rule) => canBeAccepted(rule, report));
    const metrics = [...new Set(lifted.map(({ metric }) => metric))].slice(0, 20);
    if (metrics.length === 0 || failed.some(({ rule }) => incomplete.includes(rule)))
        return "";
    const lines = metrics.map((metric) => {
        const name = /\s/.test(metric) ? `"${metric}"` : metric;
        return `/accept-regression ${name} ${report.commit.sha} REASON`;
    });
    const what = "Is the drop intended? Somebody with write access can accept it by a new comment with this line and a reason";
    const others = failed.filter((rule) => !lifted.includes(rule));
    const stays = `Accepting lifts only ${nameRules(lifted)}. The job stays red until ${nameRules(others)} ${others.length === 1 ? "passes" : "pass"}.`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([
        `${what}:`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .block */ .om)(lines.join("\n"), { characters: 6_000, lines: 20 }),
        others.length === 0 ? "" : stays,
    ]);
}
const incomplete = ["evaluation", "results", "arrival"];
/** Names rules with their metrics: `` `min` of `accuracy` and `f1` ``. */
function nameRules(rules) {
    const byRule = Map.groupBy(rules, ({ rule }) => rule);
    const named = [...byRule].map(([rule, all]) => {
        const metrics = [...new Set(all.map(({ metric }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(metric, 60)))];
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(rule)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listWords */ .yh)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .limitList */ .IZ)(metrics, 5))}`;
    });
    return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listWords */ .yh)(named);
}


/***/ }),

/***/ 4435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iu: () => (/* binding */ linkCommit),
  DS: () => (/* binding */ listUnchecked),
  QU: () => (/* binding */ sectionVerdicts),
  In: () => (/* binding */ verdictSigns),
  mG: () => (/* binding */ writeHeadline)
});

// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/render/acceptance.ts
var acceptance = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/gate/messages.ts
var messages = __webpack_require__(8283);
// EXTERNAL MODULE: ./src/render/markdown.ts + 2 modules
var markdown = __webpack_require__(6640);
// EXTERNAL MODULE: ./src/render/metrics-table.ts
var metrics_table = __webpack_require__(8348);
// EXTERNAL MODULE: ./src/render/records.ts
var records = __webpack_require__(9314);
;// CONCATENATED MODULE: ./src/render/failed-gate.ts






/** Why a gate doesn't pass if only earlier attempts decide it. */
const attemptsUnread = "earlier attempts couldn't be read";
/** Says what decides a failed gate, and what to do about it: what is missing as a whole comes before the metrics. */
function explainFailing(report) {
    const { results } = report;
    const failed = listRules(report, "failed").filter(({ isLimited }) => !isLimited);
    if (failed.length === 0) {
        const remedy = "rerun the job to judge all attempts together. If it fails again, fix the cause and push.";
        return { reason: attemptsUnread, remedy };
    }
    const find = (...names) => failed.find(({ rule }) => names.includes(rule));
    const evaluation = find("evaluation");
    if (evaluation)
        return explainUnfinished(report, evaluation);
    const whole = find("results", "arrival");
    if (whole)
        return explainWithoutResults(report, whole);
    const unread = results?.judgement.unreadableBaseline;
    if (unread !== undefined && failed.some(({ code }) => code === baselineUnreadable))
        return explainUnreadBaseline(unread, failed);
    const rows = failed.find(({ metric }) => metric === "$rows") ?? find("min_common");
    if (rows) {
        const remedy = find("max_errors") ? "fix the errors listed below" : "evaluate the whole dataset";
        return { reason: explainRows(rows), remedy: `${remedy} and rerun the job.` };
    }
    const names = failed.map(nameRuleTarget);
    let reason = `${nameMetrics(names)} ${new Set(names).size === 1 ? "fails" : "fail"} the gate`;
    const coverage = find("min_coverage");
    if (coverage?.measured) {
        const { value, of = value } = coverage.measured;
        reason = `${(0,markdown/* code */.aY)(nameRuleTarget(coverage), 60)} was scored on only ${(0,format/* formatCount */.B4)(value)} of ${(0,format/* plural */.LS)(of, "row")}`;
    }
    if (coverage ?? find("score")) {
        const message = results?.failures.evaluators[0]?.message;
        const most = message ? ` (most often ${(0,markdown/* code */.aY)(message, 80)})` : "";
        return { reason, remedy: `fix the evaluator${most}, then rerun the job.` };
    }
    const remedy = `${suggestReview(report)}, fix the cause, and push again.`;
    if (!listRules(report, "failed").every((rule) => (0,acceptance/* canBeAccepted */.By)(rule, report)))
        return { reason, remedy };
    const accept = (0,markdown/* link */.nf)("Accepting a regression", (0,markdown/* docsLink */._h)("how-to/accept-a-regression.md"));
    return { reason, remedy: `${remedy} Is the drop intended? ${accept}` };
}
const baselineUnreadable = messages/* messages */.DZ.baselineUnreadable("", "", "").code;
/** Says why there is nothing to compare with; what fails besides is only named. */
function explainUnreadBaseline(why, failed) {
    const rerun = "Rerun the workflow on the base branch.";
    const clause = why
        .replace(/^Couldn't read the results: /, "")
        .replace(/ \(LLMX\d{3}\)$/, "")
        .replace(rerun, "")
        .trim()
        .replace(/\.$/, "");
    const others = failed.filter((rule) => rule.code !== baselineUnreadable).map(nameRuleTarget);
    const also = `, and ${nameMetrics(others)} ${new Set(others).size === 1 ? "fails" : "fail"} the gate`;
    return {
        reason: `the baseline couldn't be read${others.length === 0 ? "" : also}`,
        cause: { joint: ":", clause: (0,markdown/* messageText */.Lo)(clause, 300) },
        remedy: why.includes(rerun) ? lowerFirst(rerun) : `rerun the job. If this stays, ${lowerFirst(rerun)}`,
    };
}
/** Says how far the evaluation came, and why it stopped. */
function explainUnfinished({ results, state, stateDetail = "" }, { message }) {
    if (state === "interrupted")
        return { reason: "the evaluation was canceled", remedy: "rerun the job." };
    const remedy = "fix it and push; if it was temporary, rerun the job.";
    // Files of another run, for example.
    if (state === "completed")
        return { reason: takeFirstSentence(message), remedy };
    const { rows, records } = results?.comparison ?? {};
    const total = rows?.current.total ?? 0;
    const here = records ? records.both + records.added : total;
    const expected = records ? records.both + records.missing : 0;
    const counted = expected > here ? `${(0,format/* formatCount */.B4)(here)} of ${(0,format/* plural */.LS)(expected, "record")}` : (0,format/* plural */.LS)(here, "record");
    // That a red job failed says nothing.
    const detail = stateDetail === "the job failed" ? "" : stateDetail.replace(/\.$/, "");
    const reason = "the evaluation did not finish";
    if (here === 0 && detail === "")
        return { reason, remedy: remedy.replace("fix it", "fix the evaluation") };
    // An error begins with its type, and a sentence of the action doesn't.
    const isError = /^[\w.]*(?:Error|Exception|Failure)\b/.test(detail);
    let clause = here === 0 ? "it stopped before the first record" : `it stopped after ${counted}`;
    if (isError)
        clause = `${clause} with ${(0,markdown/* code */.aY)(detail, 160)}`;
    else if (detail !== "") {
        const scored = here === 0 ? "" : `; ${counted} ${here === 1 ? "was" : "were"} scored`;
        clause = `${lowerFirst((0,markdown/* messageText */.Lo)(detail, 200))}${scored}`;
    }
    return { reason, cause: { joint: ":", clause }, remedy };
}
/** Says why there are no results to judge. */
function explainWithoutResults(report, { rule, message }) {
    const reason = takeFirstSentence(message);
    if (rule === "arrival")
        return { reason, remedy: "rerun the job." };
    return explainInvalidFiles(report) ?? { reason, remedy: "read the job log, fix the cause, and rerun the job." };
}
/** Says what is wrong with results files, from the message of their errors; undefined if that isn't why it failed. */
function explainInvalidFiles({ stateDetail = "" }) {
    const pattern = /^Nothing was uploaded\. Fix (.+?) in the results files(?::(?: \(LLMX\d{3}\))? (.+))?$/s;
    const found = pattern.exec(stateDetail);
    if (found === null)
        return undefined;
    const [, errors = "", first] = found;
    // Not escaped, so that it can be copied.
    const check = "`npx @your-org/llm-experiment check FILES`";
    const clause = `nothing was uploaded${first === undefined ? "" : `: ${(0,markdown/* messageText */.Lo)(first, 200).replace(/\.$/, "")}`}`;
    return {
        reason: `the results files have ${(0,markdown/* text */.Qq)(errors, 40)}`,
        cause: { joint: ", and", clause },
        remedy: `fix the code that writes the files; check them locally with ${check}. The job log lists every error.`,
    };
}
/** Says what to review: the records that got worse in failing metrics, if there are any. */
function suggestReview({ results }) {
    const worse = results?.comparison === undefined ? 0 : (0,records/* countFailing */.aO)(results.comparison, results.judgement);
    return worse === 0 ? "review the values below" : `review the ${(0,format/* plural */.LS)(worse, "record")} below`;
}
function explainRows({ rule, measured, message }) {
    const { value: actual = 0, of: expected = actual } = measured ?? {};
    switch (rule) {
        case "max_errors":
            return `${(0,format/* plural */.LS)(actual, "row")} failed`;
        case "max_missing":
            return `${(0,format/* plural */.LS)(actual, "baseline record")} ${actual === 1 ? "is" : "are"} missing from this run`;
        case "min":
            return `this run has only ${(0,format/* plural */.LS)(actual, "row")}`;
        case "min_common":
            return `only ${(0,format/* formatCount */.B4)(actual)} of ${(0,format/* plural */.LS)(expected, "record")} are in both runs`;
        default:
            return takeFirstSentence(message);
    }
}
function takeFirstSentence(message) {
    const end = /[.;:](?:\s|$)/.exec(message);
    return lowerFirst((0,markdown/* messageText */.Lo)(end === null ? message : message.slice(0, end.index), 200));
}
/** Returns a sentence as a part of another one. A name such as `TimeoutError` stays as it is. */
function lowerFirst(words) {
    return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
/** Returns a part of a sentence as a whole one. */
function upperFirst(words) {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
const maxMetricsNamed = 3;
/** Names metrics in code font, the first three of them. */
function nameMetrics(labels) {
    const names = [...new Set(labels)].map((label) => (0,markdown/* code */.aY)(label, 60));
    return (0,format/* listWords */.yh)((0,markdown/* limitList */.IZ)(names, maxMetricsNamed));
}
/** Returns what a rule is about: a metric, or its slice. */
function nameRuleTarget({ metric, slice }) {
    return slice === undefined ? metric : `${metric}[${(0,metrics_table/* sliceName */.oq)(slice)}]`;
}
/** Lists the rules with an outcome. */
function listRules({ results }, outcome) {
    return (results?.judgement.rules ?? []).filter((rule) => rule.outcome === outcome);
}

;// CONCATENATED MODULE: ./src/render/headline.ts





/** The signs of verdicts: what a reader wants to know first, in the order in which it matters among experiments. */
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
    const verdict = decideSectionVerdict(report);
    const explanation = explainVerdict(verdict, report);
    return { verdict, heading: writeHeading(verdict, explanation.reason, report), ...explanation };
}
/** Returns the verdict on an experiment as far as it has come. */
function decideSectionVerdict(report) {
    const { state, results } = report;
    if (results?.judgement.isGated) {
        const { judgement, gateMode } = results;
        if (judgement.verdict === "fail")
            return gateMode === "fail" ? "blocked" : "warned";
        if (state === "completed" || (state === "failed" && judgement.verdict !== "none")) {
            if (judgement.verdict === "unclear")
                return "unclear";
            if (listUnchecked(report).length > 0 || judgement.verdict === "none")
                return "unchecked";
            return listRules(report, "accepted").length > 0 ? "accepted" : "passed";
        }
    }
    if (state === "interrupted")
        return "canceled";
    return state === "no results" ? "no-results" : state;
}
/** Lists the rules of the user's own that nothing could check. */
function listUnchecked(report) {
    return listRules(report, "not checked").filter(({ isExplicit }) => isExplicit);
}
/** Lists the metrics that have values on both sides. */
function listCompared({ results }) {
    const metrics = results?.comparison?.metrics ?? [];
    return metrics.filter((metric) => metric.kind === "numeric").filter(({ compared }) => compared !== undefined);
}
function writeHeading(verdict, reason, report) {
    const { isPullRequest, experiment, commit } = report;
    const name = (0,markdown/* text */.Qq)(experiment.logicalName, 60);
    const starts = {
        blocked: isPullRequest ? "Not ready to merge" : `Gate failed for ${name}`,
        warned: isPullRequest ? "Merge allowed, but" : `Gate failed (warning only) for ${name}`,
        failed: "Evaluation failed",
        canceled: "Evaluation canceled",
        unfinished: "Results not processed",
        unclear: isPullRequest ? "OK to merge, but" : `Gate unclear for ${name}`,
        unchecked: isPullRequest ? "OK to merge, regressions not checked" : `Regressions not checked for ${name}`,
        accepted: isPullRequest ? "Ready to merge" : `Gate passed for ${name}`,
        passed: isPullRequest ? "Ready to merge" : `Gate passed for ${name}`,
        completed: "Evaluation complete (no gate)",
        running: `Evaluating ${linkCommit(commit)}…`,
        "no-results": `No results from ${(0,markdown/* code */.aY)(experiment.logicalName, 60)}`,
    };
    const start = starts[verdict];
    if (reason === "" || verdict === "running" || verdict === "no-results")
        return start;
    return start.endsWith("but") ? `${start} ${reason}` : `${start}: ${reason}`;
}
/** Renders a commit as a link. */
function linkCommit({ sha, url }) {
    return (0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 7)), url);
}
function explainVerdict(verdict, report) {
    const job = report.results?.job;
    const detail = (report.stateDetail ?? "").replace(/\.$/, "");
    switch (verdict) {
        case "blocked": {
            const { reason, next } = writeNextStep(explainFailing(report), job);
            return { reason, next: [next, ...(0,acceptance/* renderAcceptances */.dT)(report)].join(" ") };
        }
        case "warned": {
            const stays = "The job stays green because `gate_mode` is `warn`.";
            const why = job === "green" ? stays : "`gate_mode` is `warn`, so this doesn't fail the job.";
            const next = `${why} **What to do:** ${suggestReview(report)} before you merge.`;
            return { reason: explainFailing(report).reason, next };
        }
        case "unclear":
            return explainUnclear(report);
        case "unchecked":
            return explainUncheckedGate(report);
        case "accepted": {
            const next = [sayIfGreen(report, "all other rules pass"), ...(0,acceptance/* renderAcceptances */.dT)(report)].join(" ");
            return { reason: listAccepted(report), next };
        }
        case "passed":
            return { reason: summarizeChanges(report), next: [countPassed(report), ...(0,acceptance/* renderAcceptances */.dT)(report)].join(" ") };
        case "completed": {
            const next = `No gate is set, so nothing can fail. ${(0,markdown/* link */.nf)("Add a gate", (0,markdown/* docsLink */._h)("how-to/gate.md"))}`;
            return { reason: summarizeChanges(report), next };
        }
        case "failed": {
            const invalid = explainInvalidFiles(report);
            if (invalid)
                return writeNextStep(invalid, job);
            const next = "read the job log, fix the cause, and push again; if it was temporary, rerun the job.";
            return { reason: lowerFirst((0,markdown/* messageText */.Lo)(detail, 100)), next: `**What to do:** ${next}` };
        }
        case "canceled": {
            const next = "**What to do:** rerun the job if you need its results.";
            return { reason: lowerFirst((0,markdown/* messageText */.Lo)(detail, 100)), next };
        }
        case "unfinished": {
            const what = (0,markdown/* messageText */.Lo)(report.stateDetail ?? "Nothing could end the experiment.", 500);
            return { reason: "", next: `${what} **What to do:** read the job log, fix the cause, and rerun the job.` };
        }
        case "no-results": {
            const green = job === "green" ? "The job is green, but it ended without a results file or pushed rows. " : "";
            const finish = (0,markdown/* link */.nf)("`finish` action", (0,markdown/* docsLink */._h)("how-to/shards.md#evaluate-in-another-job"));
            const next = `${green}**What to do:** set \`results\`, or add the ${finish} to the job that evaluates.`;
            return { reason: "no results", next };
        }
        case "running":
            return { reason: "running", next: describeRunning(report) };
    }
}
function writeNextStep({ reason, cause, remedy }, job) {
    const remedies = `**What to do:** ${remedy}`;
    if (job === "red") {
        const because = cause === undefined ? "" : `${cause.joint} ${cause.clause}`;
        return { reason, next: `The job is red${because}. ${remedies}` };
    }
    return { reason, next: cause ? `${upperFirst(cause.clause)}. ${remedies}` : remedies };
}
function explainUnclear(report) {
    const isGreen = report.results?.job === "green";
    const rules = listRules(report, "unclear").filter(({ isLimited }) => !isLimited);
    const [rule] = rules;
    if (rule === undefined) {
        const job = isGreen ? "The job is green. " : "";
        const next = `${job}**What to do:** rerun it (Re-run jobs › Re-run all jobs) to judge all attempts together.`;
        return { reason: attemptsUnread, next };
    }
    const { metrics = [], usage = [], slices = [] } = report.results?.comparison ?? {};
    const metric = [...metrics, ...usage]
        .filter((one) => one.kind === "numeric")
        .find((one) => one.label === rule.metric);
    const slice = slices.find((one) => one.label === rule.metric && (0,metrics_table/* sliceName */.oq)(one.slice) === (0,metrics_table/* sliceName */.oq)(rule.slice));
    const pValue = rule.slice === undefined ? metric?.pValue : slice?.pValue;
    const sentences = [];
    if (rule.measured !== undefined) {
        const unit = (0,format/* metricUnit */.n2)(metric ?? { label: rule.metric, type: "score" });
        const [change, limit] = [(0,format/* formatAmount */.ej)(rule.measured.value, unit), (0,format/* formatAmount */.ej)(rule.measured.limit, unit)];
        sentences.push(`It ${metric?.better === "lower" ? "rose" : "dropped"} ${change}; the gate allows ${limit}.`);
    }
    if (pValue !== undefined) {
        const runs = Math.max(1, Math.round(pValue * 100));
        sentences.push(`If nothing had changed, a difference this large would appear in ${runs} of 100 runs.`);
    }
    if (isGreen)
        sentences.push("The job is green.");
    const rerun = "rerun it (Re-run jobs › Re-run all jobs): its rows are added to these.";
    const review = "check the values below before you merge. A rerun wouldn't add to these rows.";
    sentences.push(`**What to do:** ${report.results?.addsReruns ? rerun : review}`);
    return { reason: `${nameMetrics(rules.map(nameRuleTarget))} may be worse`, next: sentences.join(" ") };
}
function explainUncheckedGate(report) {
    const { baseline } = report;
    const passed = listRules(report, "passed").filter(({ isExplicit }) => isExplicit).length;
    const open = listUnchecked(report).length;
    const why = baseline.kind === "none" ? `${open === 1 ? "needs" : "need"} a baseline` : "can't be checked";
    const counts = `${(0,format/* plural */.LS)(passed, "rule")} ${passed === 1 ? "passes" : "pass"}, ${(0,format/* formatCount */.B4)(open)} ${why}`;
    const job = sayIfGreen(report, counts);
    if (baseline.kind === "none" && baseline.madeOn !== undefined) {
        const branch = (0,markdown/* code */.aY)(baseline.madeOn);
        const which = baseline.isMadeHere ? "This run" : `After the merge, the first run on ${branch}`;
        const next = `${job} ${which} becomes the baseline, so check the values below.`;
        return { reason: `${branch} has no baseline yet`, next };
    }
    if (baseline.kind === "none") {
        const cause = baseline.reason === "not wanted" ? "`parent` is `none`" : `There is no baseline (${(0,markdown/* text */.Qq)(baseline.reason)})`;
        return { reason: "there is no baseline", next: `${job} ${cause}, so rules that need a baseline aren't checked.` };
    }
    const remedy = baseline.kind === "unknown" ? "rerun the job" : "add records to the dataset";
    const next = `${job} **What to do:** ${remedy}, or merge at your own judgment.`;
    if (baseline.kind === "unknown")
        return { reason: "the baseline couldn't be looked up", next };
    const compared = listCompared(report);
    const [first] = compared;
    if (first !== undefined && compared.every(({ verdict }) => verdict === "not enough data"))
        return { reason: `only ${(0,format/* plural */.LS)(first.records?.both ?? 0, "record")} to compare (8 needed)`, next };
    return { reason: open === 0 ? "no rule was checked" : `${(0,format/* plural */.LS)(open, "rule")} not checked`, next };
}
/** Returns a sentence that begins with the job's color, if that is known to be green. */
function sayIfGreen({ results }, words) {
    return results?.job === "green" ? `The job is green: ${words}.` : `${upperFirst(words)}.`;
}
function countPassed(report) {
    const { judgement, comparison } = report.results ?? {};
    const rules = (judgement?.rules ?? []).filter(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked");
    const { both } = comparison?.records ?? {};
    const what = both === undefined ? (0,format/* plural */.LS)(comparison?.rows.current.total ?? 0, "row") : (0,format/* plural */.LS)(both, "record");
    const several = rules.length === 2 ? "both" : `all ${(0,format/* formatCount */.B4)(rules.length)}`;
    const all = rules.length === 1 ? "its gate rule passes" : `${several} gate rules pass`;
    const passes = sayIfGreen(report, `${all} on ${what}`);
    // A warning below says what to do.
    return judgement?.warnings.length ? passes : `${passes} Nothing to do.`;
}
/** Says which metrics changed; without a gate, what got worse comes first. */
function summarizeChanges({ results }) {
    if (results?.comparison === undefined)
        return "";
    const { comparison, judgement } = results;
    const { metrics, usage, rows, summary, baselineFrom } = comparison;
    const numeric = [...metrics, ...usage].filter((metric) => metric.kind === "numeric");
    const worse = numeric.filter(({ verdict }) => verdict === "worse").map(({ label }) => label);
    const better = numeric.filter(({ verdict }) => verdict === "better").map(({ label }) => label);
    const changes = [
        ...(better.length > 0 ? [`${nameMetrics(better)} improved`] : []),
        ...(worse.length > 0 ? [`${nameMetrics(worse)} got worse${judgement.isGated ? " within the gate" : ""}`] : []),
    ];
    if (changes.length > 0)
        return (0,format/* listWords */.yh)(judgement.isGated ? changes : changes.reverse());
    if (rows.current.total === 0 && summary.length === 0)
        return "this run has no results";
    if (baselineFrom !== undefined)
        return "no clear change";
    return `${(0,format/* plural */.LS)(metrics.length, "metric")} on ${(0,format/* plural */.LS)(rows.current.total, "row")}`;
}
function listAccepted(report) {
    const drops = [...Map.groupBy(listRules(report, "accepted"), nameRuleTarget)].map(([name, rules]) => {
        const metric = listCompared(report).find(({ label }) => label === rules[0]?.metric);
        const measured = rules.find(({ rule, slice }) => rule === "max_regression" && slice === undefined)?.measured;
        const size = measured && metric ? ` of ${(0,format/* formatAmount */.ej)(measured.value, (0,format/* metricUnit */.n2)(metric))}` : "";
        return `${(0,markdown/* code */.aY)(name, 60)} ${metric?.better === "lower" ? "rise" : "drop"}${size}`;
    });
    return `${(0,format/* listWords */.yh)((0,markdown/* limitList */.IZ)(drops, 3))} accepted`;
}
function describeRunning({ experiment, baseline, startedAt }) {
    const at = startedAt === undefined ? "" : ` at ${new Date(startedAt).toISOString().slice(11, 16)} UTC`;
    const commit = baseline.kind === "found" ? baseline.commit : undefined;
    const compared = commit ? ` and will be compared with ${linkCommit(commit)}` : "";
    return `${(0,markdown/* code */.aY)(experiment.logicalName, 60)} started${at}${compared}. This comment updates when the job ends.`;
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

/***/ 8348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ isRuleShown),
/* harmony export */   Ds: () => (/* binding */ listRulesFor),
/* harmony export */   EX: () => (/* binding */ signWord),
/* harmony export */   IA: () => (/* binding */ isSliceNamed),
/* harmony export */   J8: () => (/* binding */ readRunLevelNumber),
/* harmony export */   NZ: () => (/* binding */ renderMetricTable),
/* harmony export */   Ow: () => (/* binding */ describeHiddenCategory),
/* harmony export */   Q$: () => (/* binding */ countChangedCategories),
/* harmony export */   Qb: () => (/* binding */ chooseWord),
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   g6: () => (/* binding */ describeAllRows),
/* harmony export */   oq: () => (/* binding */ sliceName),
/* harmony export */   rV: () => (/* binding */ hasValues),
/* harmony export */   u7: () => (/* binding */ listMetrics),
/* harmony export */   uI: () => (/* binding */ renderMetricTables)
/* harmony export */ });
/* harmony import */ var _gate_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4512);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);




// In the order in which metrics are listed.
const wordSigns = {
    missing: "⚠️",
    worse: "🔴",
    "maybe worse": "🟡",
    better: "🟢",
    "maybe better": "🟡",
    changed: "🔁",
    lower: "🔴",
    higher: "🟢",
    new: "🆕",
    "no clear change": "⚪",
    "not enough data": "⚪",
    unchanged: "⚪",
    "not tested": "",
};
/** Lists the metrics of a comparison in the order of the table: failing rules first, then what changed. */
function listMetrics({ comparison, judgement, withAnswers }) {
    if (comparison === undefined)
        return [];
    const { metrics, slices, usage, summary } = comparison;
    const counted = judgement.rules.filter(({ slice }) => slice?.value === "*");
    const listed = [
        ...metrics.map((metric) => metric.kind === "numeric"
            ? describeNumeric(metric, judgement)
            : describeCategorical(metric, judgement, withAnswers)),
        ...slices
            .filter(({ label, slice }) => isSliceNamed(label, slice, judgement))
            .map((metric) => describeNumeric(metric, judgement)),
        ...counted.map((rule) => ({
            label: rule.metric,
            slice: sliceName(rule.slice),
            ...describeScale(metrics, rule.metric),
            value: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .messageText */ .Lo)(rule.message, 200),
            rules: [rule],
        })),
        ...usage.filter(hasValues).map((metric) => describeNumeric(metric, judgement)),
        ...summary.map((metric) => describeSummary(metric, judgement, withAnswers)),
    ];
    // Without a baseline all would be new.
    const shown = comparison.baselineFrom ? listed : listed.map((metric) => ({ ...metric, word: undefined }));
    return shown.sort((a, b) => rankMetric(a) - rankMetric(b));
}
/** Returns the unit of a metric, and which way is better. */
function describeScale(metrics, label) {
    const metric = metrics.find((one) => one.label === label);
    if (metric?.kind !== "numeric")
        return { unit: (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)({ label, type: "score" }), better: "higher" };
    return { unit: (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)(metric), better: metric.better };
}
function rankMetric({ rules, word }) {
    const outcomes = rules.map(({ outcome }) => outcome);
    const words = Object.keys(wordSigns);
    const rank = word === undefined ? words.length : words.indexOf(word);
    if (outcomes.includes("failed"))
        return rank;
    if (outcomes.includes("unclear"))
        return 100 + rank;
    return (rules.length > 0 ? 200 : 300) + rank;
}
/** Returns whether a word says that nothing changed for sure. */
function isStill(word) {
    return word === "unchanged" || word === "no clear change" || word === "not tested";
}
/** Returns whether cost, tokens, or durations were measured at all. */
function hasValues({ current, baseline }) {
    return (current?.count ?? 0) + (baseline?.count ?? 0) > 0;
}
/** Returns whether the gate's judgement names a slice, and not only counts it: values that a gate found are content. */
function isSliceNamed(label, slice, { rules }) {
    return rules.some((rule) => rule.metric === label && sliceName(rule.slice) === sliceName(slice));
}
/** Returns the name of a slice as a gate writes it: `language=fr`. */
function sliceName(slice) {
    if (slice === undefined)
        return undefined;
    return slice.value === "*" ? `${slice.property}=*` : (0,_gate_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSlice */ .cj)(slice).slice(1, -1);
}
/** Returns whether a rule is listed: the gate sets it, or it's a default that says something. */
function isRuleShown({ isExplicit, outcome }) {
    return isExplicit || outcome === "failed" || outcome === "unclear";
}
/** Lists the rules of a metric, or of a slice of it, that are shown. */
function listRulesFor({ rules }, label, slice) {
    const own = rules.filter((rule) => rule.metric === label && sliceName(rule.slice) === slice);
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .sortRules */ .YR)(own.filter(isRuleShown));
}
function describeNumeric(metric, judgement) {
    const { label, better, compared, current, baseline, records, verdict, coverage } = metric;
    const slice = sliceName(metric.slice);
    const rules = listRulesFor(judgement, label, slice);
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)(metric);
    const isUncompared = compared === undefined && verdict !== "missing" && verdict !== "new";
    const [before, after] = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .kI)(compared?.baseline ?? baseline?.mean, compared?.current ?? current?.mean, unit);
    const { worse, better: improved } = records ?? { worse: 0, better: 0 };
    const counts = [`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(worse)} worse`, `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(improved)} better`];
    if (verdict === "better" || verdict === "maybe better")
        counts.reverse();
    return {
        label,
        slice,
        word: isUncompared ? undefined : chooseWord(metric, judgement),
        unit,
        better,
        value: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([before, `**${after}**`], " → "),
        counts: worse + improved > 0 ? counts.join(", ") : "",
        remark: describeCoverage(coverage.current),
        rules,
        shown: after,
    };
}
/** Returns the word for a metric: its verdict, or that it may be worse if one of its rules is unclear. */
function chooseWord({ label, slice, verdict }, judgement) {
    const rules = listRulesFor(judgement, label, sliceName(slice));
    const isUnclear = rules.some(({ outcome }) => outcome === "unclear");
    return isUnclear && (verdict === "no clear change" || verdict === "not enough data") ? "maybe worse" : verdict;
}
function describeCoverage({ scored, rows, failed }) {
    if (scored >= rows)
        return "";
    const why = failed > 0 ? ` (evaluator failed on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failed)})` : "";
    return `⚠️ scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(scored)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows, "row")}${why}`;
}
const maxCategories = 3;
function describeCategorical(metric, judgement, withAnswers) {
    const { label, baseline, current, changed, coverage } = metric;
    const steps = listShares(metric).map(({ name, before, after }) => {
        const there = baseline?.categories.length ? before : undefined;
        const [first, second] = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .kI)(there, current?.categories.length ? after : undefined, "share");
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(name, 40)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([first, second], " → ")}`;
    });
    const listed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .limitList */ .IZ)(steps, maxCategories).join("<br>") || "–";
    return {
        label,
        word: changed ? "changed" : baseline?.categories.length ? "unchanged" : undefined,
        unit: "share",
        better: "higher",
        value: withAnswers || steps.length === 0 ? listed : countChangedCategories(metric),
        counts: changed ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(changed)} changed` : "",
        remark: describeCoverage(coverage.current),
        rules: listRulesFor(judgement, label),
    };
}
/** Returns the shares of each category on both sides, the most frequent first. */
function listShares({ baseline, current }) {
    const shares = new Map();
    for (const { category, share } of baseline?.categories ?? [])
        shares.set(category, { name: category, before: share, after: 0 });
    for (const { category, share } of current?.categories ?? [])
        shares.set(category, { name: category, before: shares.get(category)?.before ?? 0, after: share });
    return [...shares.values()].sort((a, b) => Math.max(b.before, b.after) - Math.max(a.before, a.after));
}
/** Counts the categories whose share changed, for a report that must not name them: `2 of 5 categories changed`. */
function countChangedCategories(metric) {
    const shares = listShares(metric);
    const all = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(shares.length)} ${shares.length === 1 ? "category" : "categories"}`;
    if (!metric.baseline?.categories.length || !metric.current?.categories.length)
        return all;
    return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(shares.filter(({ before, after }) => before !== after).length)} of ${all} changed`;
}
/** Says whether a run-level category changed, for a report that must not name it. */
function describeHiddenCategory({ baseline, current }) {
    if (baseline === undefined || current === undefined)
        return "a category";
    return baseline === current ? "category unchanged" : "category changed";
}
function describeSummary(metric, judgement, withAnswers) {
    const { label, better, baseline, current } = metric;
    const rules = listRulesFor(judgement, label);
    const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)({ label, type: isBoolean ? "boolean" : "score" });
    const [there, here] = [readRunLevelNumber(baseline), readRunLevelNumber(current)];
    let [before, after] = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .kI)(there, here, unit);
    const isText = typeof current === "string" || typeof baseline === "string";
    if (isText) {
        before = typeof baseline === "string" ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(baseline, 40) : "";
        after = typeof current === "string" ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(current, 40) : "–";
    }
    const change = (here ?? 0) - (there ?? 0);
    const isOtherType = there !== undefined && here !== undefined && typeof baseline !== typeof current;
    const word = before === "" ? "new" : isOtherType ? undefined : change > 0 ? "higher" : change < 0 ? "lower" : "unchanged";
    return {
        label,
        word: before === "" && rules.some(({ outcome }) => outcome === "failed") ? undefined : word,
        unit,
        better,
        value: isText && !withAnswers ? describeHiddenCategory(metric) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([before, `**${after}**`], " → "),
        rules,
    };
}
/** Returns a run-level score as a number: booleans as 1 and 0; undefined for anything else. */
function readRunLevelNumber(value) {
    return typeof value === "boolean" ? Number(value) : typeof value === "number" ? value : undefined;
}
// With more metrics than this, those without a rule and without a change are folded.
const maxOpenMetrics = 8;
/**
 * Renders the metrics that a reader must see, and a fold of the others; either is empty without metrics. `titles` head the columns of names and values; of each table, at most `maxRows` rows are shown.
 */
function renderMetricTables(metrics, titles, maxRows) {
    const isFew = metrics.length <= maxOpenMetrics;
    const loud = metrics.filter(({ rules, word }) => rules.length > 0 || !(word === undefined || word === "not enough data" || isStill(word)));
    const open = (isFew ? metrics : loud).slice(0, maxRows);
    const quiet = metrics.filter((metric) => !open.includes(metric));
    const hidden = quiet.length - maxRows;
    const more = hidden > 0 ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, "more metric")} in Datadog.` : "";
    const content = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([renderMetricTable(quiet.slice(0, maxRows), titles), more]);
    const isCompared = quiet.some(({ word }) => word !== undefined);
    const title = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(quiet.length, "more metric")}${isCompared ? " without a clear change" : ""}`;
    return { open: renderMetricTable(open, titles), quiet: content === "" ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .TM)(title, content) };
}
/** The words that depend on which way is better. */
const directed = [
    ...["worse", "maybe worse", "better", "maybe better", "higher", "lower"],
];
/** Renders metrics as a table; empty without any. */
function renderMetricTable(metrics, titles) {
    if (metrics.length === 0)
        return "";
    const hasRules = metrics.some(({ rules }) => rules.length > 0);
    const rows = metrics.map((metric) => {
        const { label, slice, word, better, value, counts = "", remark = "" } = metric;
        const name = `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageName */ .b)(label) ?? label, 80)}**${slice === undefined ? "" : ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(slice, 60)}`}`;
        const isTested = word !== undefined && word !== "not tested";
        // Of cost, tokens, and duration, everybody knows.
        const isExplained = better === "lower" && (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .usageName */ .b)(label) === undefined && directed.includes(word);
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([name, isTested ? signWord(word, better) : "", isExplained ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .small */ .EX)("lower is better") : ""], "<br>"),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([value, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .small */ .EX)(counts), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .small */ .EX)(remark)], "<br>"),
            ...(hasRules ? [ruleCell(metric)] : []),
        ];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([...titles, ...(hasRules ? ["Gate"] : [])], rows);
}
/** Returns a word with its color: higher is good or bad depending on the metric. */
function signWord(word, better) {
    const opposite = word === "higher" ? "lower" : word === "lower" ? "higher" : word;
    return `${wordSigns[better === "lower" ? opposite : word]}\u{00A0}${word}`;
}
function ruleCell({ rules, unit, better, shown }) {
    const lines = rules.map((rule) => `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleLine */ .lW)(rule, unit, better)}${describeAllRows(rule, unit, shown)}`);
    return lines.join("<br>") || "–";
}
/** Returns the value that a bound judged, with a space before it: it's over all rows. Empty if the table shows the same. */
function describeAllRows({ rule, measured }, unit, shown) {
    const judged = (rule === "min" || rule === "max") && measured ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(measured.value, unit) : undefined;
    return judged === undefined || shown === undefined || judged === shown ? "" : ` (all rows: ${judged})`;
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ linkComparison),
/* harmony export */   Gn: () => (/* binding */ writeTitle),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   NB: () => (/* binding */ shardsPage),
/* harmony export */   Nh: () => (/* binding */ describeOverview),
/* harmony export */   mp: () => (/* binding */ renderOverview),
/* harmony export */   ue: () => (/* binding */ legName),
/* harmony export */   v$: () => (/* binding */ headSeveral),
/* harmony export */   vt: () => (/* binding */ warnOfShards),
/* harmony export */   w6: () => (/* binding */ sortOverview),
/* harmony export */   zJ: () => (/* binding */ listLegValues)
/* harmony export */ });
/* harmony import */ var _datadog_site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7359);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4435);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3050);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8348);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5531);







const maxMetrics = 3;
const maxRules = 3;
/** Returns the line of an experiment in the table of several. */
function describeOverview(report, { verdict, reason }) {
    const { results, matrix, experiment, workflowRun, baseline, shardGroup, state } = report;
    const metrics = results === undefined ? [] : (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_4__/* .listMetrics */ .u7)(results);
    const whole = metrics.filter(({ slice }) => slice === undefined);
    const gated = whole.filter(({ rules }) => rules.length > 0);
    const shown = (gated.length > 0 ? gated : whole).slice(0, maxMetrics);
    const open = metrics.flatMap(({ rules, unit, better }) => rules
        .filter(({ outcome }) => outcome === "failed" || outcome === "unclear")
        .map((rule) => `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleLine */ .lW)(rule, unit, better)}${rule.outcome === "unclear" ? ": not proven" : ""}`));
    const sign = verdict === "completed" ? "–" : _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[verdict];
    let gate = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .limitList */ .IZ)(open, maxRules).join("<br>") || sign;
    if (state === "failed" && verdict !== "passed")
        gate = "❌\u{00A0}job failed";
    if (verdict === "running")
        gate = "⏳\u{00A0}running";
    return {
        name: legName(experiment.logicalName, matrix),
        url: experiment.url,
        logUrl: workflowRun.url,
        reason,
        metrics: shown.map(({ label, value, word, better }) => {
            const metric = results?.comparison?.metrics.find((other) => other.label === label);
            const outcomes = metrics.filter((other) => other.label === label).flatMap(({ rules }) => rules);
            const worst = ["failed", "unclear"].find((one) => outcomes.some(({ outcome }) => outcome === one));
            return {
                label: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(label, 60),
                ...(worst === undefined ? {} : { sign: _rules_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeSigns */ .H2[worst] }),
                value: value.replaceAll("**", ""),
                word: word === undefined || (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isStill */ .Z4)(word) ? "" : (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_4__/* .signWord */ .EX)(word, better),
                number: metric?.kind === "numeric" ? (metric.compared?.current ?? metric.current?.mean) : undefined,
                better,
            };
        }),
        gate,
        ...(shardGroup === undefined ? {} : { shardGroup }),
        ...(baseline.kind === "found" ? { baselineId: baseline.experiment.id } : {}),
    };
}
/** Returns the values of a matrix leg as GitHub's job names list them; the experiment's name without a matrix. */
function legName(logicalName, matrix) {
    const values = listLegValues(matrix);
    return values.length === 0 ? logicalName : values.join(", ");
}
/** Returns the first values of a matrix leg as text. */
function listLegValues(matrix) {
    const values = Object.values(matrix ?? {}).slice(0, 8);
    return values.map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")));
}
/** Sorts experiments: the worst verdict first, then by the first metric, the best first. */
function sortOverview(entries) {
    const ranked = entries.map((entry) => {
        const [first] = entry.head.metrics;
        const number = first?.number ?? Number.NEGATIVE_INFINITY;
        return {
            entry,
            verdict: _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(entry.verdict),
            value: first?.better === "lower" ? -number : number,
        };
    });
    ranked.sort((a, b) => a.verdict - b.verdict || b.value - a.value || compareNames(a.entry.head.name, b.entry.head.name));
    return ranked.map(({ entry }) => entry);
}
// Made on first use, because that takes about 15 ms.
let collator;
/** Compares names as people sort them: `gpt-5` before `gpt-10`. */
function compareNames(one, other) {
    collator ??= new Intl.Collator("en", { numeric: true });
    return collator.compare(one, other);
}
/** Renders the table of several experiments: name, metrics, gate. */
function renderOverview(entries) {
    const sorted = sortOverview(entries);
    const found = sorted.flatMap(({ head }) => head.metrics.map(({ label }) => label));
    const labels = [...new Set(found)].slice(0, maxMetrics);
    const best = new Map(labels.map((label) => [label, findBest(label, entries)]));
    const rows = sorted.map(({ verdict, head }) => {
        const isBad = _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(verdict) <= _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf("unclear");
        const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 80);
        const shown = labels.flatMap((label) => head.metrics.find((metric) => metric.label === label) ?? []);
        const lines = shown.map(({ label, value, word, number, sign }) => {
            const isBest = number !== undefined && number === best.get(label);
            const emphasized = isBest ? value.replace(/^(.* → )?(.*)$/, "$1**$2**") : value;
            const named = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([sign ?? "", label, emphasized], " ");
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([labels.length > 1 ? named : emphasized, word], "<br>");
        });
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(isBad ? `**${name}**` : name, head.url), lines.join("<br>") || "–", head.gate];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Experiment", labels.length === 1 ? (labels[0] ?? "") : "Metrics", "Gate"], rows);
}
/** Returns the best value of a column; undefined if several experiments have it. */
function findBest(label, entries) {
    const metrics = entries.flatMap(({ head }) => head.metrics.filter((metric) => metric.label === label));
    const numbers = metrics.flatMap(({ number }) => number ?? []);
    const best = metrics[0]?.better === "lower" ? Math.min(...numbers) : Math.max(...numbers);
    return numbers.filter((number) => number === best).length === 1 ? best : undefined;
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
    const url = (0,_datadog_site_js__WEBPACK_IMPORTED_MODULE_6__/* .datadogLinks */ .oq)(origin).compareAll(ids, baselines[0] ?? ids[0] ?? "");
    const which = entries.length > maxCompared ? `the first ${maxCompared}` : "all";
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`**Compare ${which} in Datadog**`, url);
}
const shardsPage = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .docsLink */ ._h)("how-to/shards.md");
/** Returns a warning for each group of experiments that look like shards, as safe Markdown. */
function warnOfShards(entries) {
    const groups = Map.groupBy(sortOverview(entries), ({ head }) => head.shardGroup);
    return [...groups].flatMap(([group, members]) => {
        if (group === undefined || members.length < 2)
            return [];
        const names = members.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60));
        const { message } = _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.shards(members.length, members.length === entries.length ? [] : names);
        return `⚠️ ${message} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)("Combine them", shardsPage)}.`;
    });
}
/** Returns the comment's heading for these experiments as plain text: in an annotation, or a commit status. */
function writeTitle(reports) {
    const entries = reports.map((report) => {
        const headline = (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .writeHeadline */ .mG)(report);
        return { ...headline, state: report.state, head: describeOverview(report, headline) };
    });
    const [only] = entries;
    if (only === undefined)
        return "";
    return toPlain(entries.length === 1 ? `${_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[only.verdict]} ${only.heading}` : headSeveral(entries).heading);
}
/** Takes our own Markdown of one line apart: links, code spans, emphasis, escapes, entities. */
function toPlain(markdown) {
    let [fence, prose, plain] = ["", "", ""];
    for (const piece of markdown.split(/(`+)/)) {
        const isTicks = piece.startsWith("`");
        if (fence !== "" && piece === fence)
            fence = "";
        // What is in a code span stays as it is.
        else if (fence !== "")
            plain += piece;
        else if (isTicks && !prose.endsWith("\\")) {
            plain += toPlainProse(prose);
            [fence, prose] = [piece, ""];
        }
        else
            prose += piece;
    }
    return `${plain}${toPlainProse(prose)}`.replaceAll("\u{00A0}", " ");
}
function toPlainProse(prose) {
    const entities = { lt: "<", gt: ">", amp: "&", "#124": "|" };
    return (prose
        // A link's address has no brackets, and what isn't a link has a backslash before its own.
        .replace(/\]\([^()\]\s]*\)/g, "]")
        .replace(/(\\[\s\S])|[[\]]/g, (_, escaped) => escaped ?? "")
        .replaceAll("**", "")
        .replace(/\\([^\w\s])/g, "$1")
        .replace(/\\_/g, "_")
        .replace(/&(lt|gt|amp|#124);/g, (_, name) => entities[name] ?? ""));
}
/** Returns heading and second line of several experiments, as safe Markdown. The worst verdict decides. */
function headSeveral(entries) {
    const sorted = sortOverview(entries);
    const all = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(entries.length, "experiment");
    const those = (...verdicts) => sorted.filter(({ verdict }) => verdicts.includes(verdict));
    const unclear = those("unclear");
    const [are, them] = unclear.length === 1 ? ["is", "it"] : ["are", "them"];
    const unclearPart = `${unclear.length} of ${entries.length} ${are} unclear`;
    switch (sorted[0]?.verdict ?? "completed") {
        case "blocked":
        case "failed":
        case "canceled": {
            const { heading, next } = headFailing(those("blocked", "failed", "canceled"), entries);
            if (unclear.length === 0)
                return { heading, next };
            const rerun = `${nameSome(unclear, entries, "doesn't", "don't")} block: rerun ${them} for more data.`;
            return { heading: `${heading}; ${unclearPart}`, next: `${next} ${rerun}` };
        }
        case "warned": {
            const next = "`gate_mode` is `warn`. **What to do:** review what fails below before you merge.";
            return {
                heading: `⚠️ Merge allowed, but ${nameSome(those("warned"), entries, "fails its gate", "fail their gates")}`,
                next,
            };
        }
        case "unclear": {
            const next = `**What to do:** rerun ${them} (Re-run jobs › Re-run all jobs), unless a section below says otherwise.`;
            return { heading: `🟡 OK to merge, but ${unclearPart}`, next };
        }
        case "unfinished":
        case "no-results": {
            const heading = `⚠️ ${nameSome(those("unfinished", "no-results"), entries, "has no results", "have no results")}`;
            return { heading, next: "**What to do:** read the job logs below." };
        }
        case "running": {
            const done = entries.length - those("running").length;
            return { heading: `⏳ Evaluating: ${done} of ${all} done`, next: "This comment updates when each job ends." };
        }
        case "unchecked": {
            const heading = `⚪ OK to merge, regressions not checked in ${those("unchecked").length} of ${all}`;
            return { heading, next: "Everything that could be checked passes. Check the values below." };
        }
        case "accepted": {
            const heading = `✅ Ready to merge: all ${entries.length} experiments pass, ${those("accepted").length} with an accepted regression`;
            return { heading, next: "Nothing to do. Each section shows who accepted what, and why." };
        }
        case "passed":
            return { heading: `✅ Ready to merge: all ${all} pass`, next: "Nothing to do." };
        case "completed":
            return { heading: `ℹ️ ${all} complete (no gate)`, next: "No gate is set, so nothing can fail." };
    }
}
/** Returns heading and second line if some experiments failed, which are `bad`. */
function headFailing(bad, entries) {
    const isGate = bad.every(({ verdict, state }) => verdict === "blocked" && state !== "failed");
    const failing = isGate ? nameSome(bad, entries, "fails the gate", "fail the gate") : nameSome(bad, entries, "failed");
    const heading = `❌ Not ready to merge: ${failing}`;
    // A comment with very many experiments has no addresses of logs.
    const linked = bad.slice(0, maxNamed).filter(({ head }) => head.logUrl !== "");
    const logs = linked.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`job log of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60)}`, head.logUrl));
    const where = logs.length === 0 ? "" : ` (${logs.join(", ")})`;
    const isJob = bad.every(({ state }) => state === "failed");
    const what = isJob
        ? `fix the error in the ${logs.length === 0 ? "job logs" : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listWords */ .yh)(logs)}`
        : `review what fails below${where}, fix the cause,`;
    const next = `**What to do:** ${what} and push again.`;
    return { heading, next };
}
const maxNamed = 2;
/** Says something of one or two experiments by name, or of more by their number. */
function nameSome(listed, all, one, several = one) {
    const names = listed.map(({ head }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(head.name, 60)).join(" and ");
    if (listed.length <= maxNamed)
        return `${names} ${listed.length === 1 ? one : several}`;
    return `${listed.length === all.length ? "all" : `${listed.length} of`} ${all.length} experiments ${several}`;
}


/***/ }),

/***/ 9314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SL: () => (/* binding */ renderFailures),
/* harmony export */   TQ: () => (/* binding */ nameRecord),
/* harmony export */   aO: () => (/* binding */ countFailing),
/* harmony export */   bT: () => (/* binding */ renderOtherRecords),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   jO: () => (/* binding */ outputText),
/* harmony export */   l7: () => (/* binding */ renderWorseRecords),
/* harmony export */   os: () => (/* binding */ isWorseRecord),
/* harmony export */   t7: () => (/* binding */ orderRecords)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8348);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6076);




/**
 * Sorts changed records by what the gate needs: those of failing rules, of unclear ones, those that are worse by the
 * test, other worse ones; those that changed in only some runs come last of each. Then come those whose categories
 * changed and no number, and those that got better.
 */
function orderRecords(comparison, judgement) {
    const failing = listJudged(comparison, judgement, "failed");
    const unclear = listJudged(comparison, judgement, "unclear");
    const verdicts = new Map(comparison.metrics.map((metric) => [metric.label, metric.kind === "numeric" && metric.verdict]));
    const ordered = (comparison.records?.changed ?? []).map((record) => {
        const ranked = record.changes.map((change) => {
            const [isFailing, isUnclear] = [failing, unclear].map((judged) => judged.some(({ label, slice }) => label === change.label && (slice?.has(record.index) ?? true)));
            const isWorse = verdicts.get(change.label) === "worse";
            const rank = isFailing ? 0 : isUnclear ? 1 : isWorse ? 2 : 3;
            return { change, rank };
        });
        ranked.sort((a, b) => a.rank - b.rank || b.change.share - a.change.share);
        const changes = ranked.map(({ change }) => change);
        const worse = ranked.filter(({ change }) => change.direction === "worse");
        const best = Math.min(3, ...worse.map(({ rank }) => rank));
        const kind = classifyRecord(changes, best);
        const isUnsteady = worse.every(({ change }) => change.isUnsteady);
        const order = _report_js__WEBPACK_IMPORTED_MODULE_3__/* .recordKinds */ .B.indexOf(kind) * 100 + Number(isUnsteady) * 10 + best;
        const share = Math.max(...(worse.length > 0 ? worse : ranked).map(({ change }) => change.share));
        return { record: { ...record, changes }, kind, order, share };
    });
    return ordered.sort((a, b) => a.order - b.order || b.share - a.share).map(({ record, kind }) => ({ record, kind }));
}
/** Returns why a record is shown; `rank` is the best one of its changes for the worse. */
function classifyRecord(changes, rank) {
    const worse = changes.filter(({ direction }) => direction === "worse");
    if (worse.length === 0)
        return changes.some(({ direction }) => direction === "better") ? "better" : "category";
    if (rank === 0)
        return "fails the gate";
    if (rank === 1)
        return "unclear";
    return worse.every(({ isUnsteady }) => isUnsteady) ? "unsteady" : "worse";
}
/** Returns whether a record got worse in a number. */
function isWorseRecord({ kind }) {
    return kind !== "better" && kind !== "category";
}
/** Lists what rules with an outcome are about. A slice whose values aren't named stands for its whole metric. */
function listJudged({ slices }, { rules }, outcome) {
    const judged = rules.filter((rule) => rule.outcome === outcome);
    return judged.map(({ metric: label, slice }) => {
        const found = slices.find((other) => other.label === label && (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_2__/* .sliceName */ .oq)(other.slice) === (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_2__/* .sliceName */ .oq)(slice));
        return { label, slice: slice && found && new Set(found.worse) };
    });
}
/** Counts the records that got worse in a metric or slice whose rule fails. */
function countFailing(comparison, judgement) {
    return listWorseIn(comparison, listJudged(comparison, judgement, "failed")).size;
}
/** Lists the indexes of the records that got worse in what rules are about. */
function listWorseIn({ records }, judged) {
    return new Set(judged.flatMap(({ label, slice }) => [...(slice ?? records?.worse.get(label) ?? [])]));
}
const maxSeparate = 3;
/**
 * Renders the records that got worse: first those of failing rules, else of unclear ones, then the others in a fold.
 * Without either, all are in one list.
 */
function renderWorseRecords(results, limits) {
    const { comparison, judgement, withAnswers } = results;
    const worse = results.records.filter(isWorseRecord);
    if (worse[0] === undefined || comparison === undefined)
        return "";
    const total = comparison.records?.changes.worse ?? 0;
    const { kind } = worse[0];
    const isGated = kind === "fails the gate" || kind === "unclear";
    const judged = listJudged(comparison, judgement, kind === "unclear" ? "unclear" : "failed");
    const first = isGated ? worse.filter((record) => record.kind === kind) : worse;
    const others = worse.slice(first.length);
    const firstTotal = isGated ? listWorseIn(comparison, judged).size : total;
    const title = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total - firstTotal, "more record")} that got worse`;
    const left = Math.max(0, limits.records - first.length);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([
        `### Records that got worse${isGated ? " in gated metrics" : ""}`,
        listRecords(first, firstTotal, withAnswers, limits),
        foldRecords(title, others, total - firstTotal, withAnswers, { ...limits, records: left }),
        withAnswers
            ? ""
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)("Inputs and outputs are hidden. To show them to everyone who can read this pull request, set `comment_details: true`."),
    ]);
}
/** Renders records: the first one open, two more folded, the rest in one fold. */
function listRecords(records, total, withAnswers, { records: most, isOpen }) {
    const shown = records.slice(0, most);
    const separate = isOpen ? shown : shown.slice(0, maxSeparate);
    const rest = shown.slice(separate.length).map((record) => renderRecord(record, withAnswers));
    const unlisted = countHidden(total - shown.length);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([
        separate.map((record, index) => renderRecord(record, withAnswers, isOpen || index === 0)).join("\n"),
        rest.length > 0
            ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total - separate.length, "more record"), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([...rest, unlisted], "\n"))
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(unlisted),
    ]);
}
/** Renders the records of which no number got worse: those with another category, and those that got better. */
function renderOtherRecords({ comparison, records, withAnswers }, limits) {
    const { category = 0, better = 0 } = comparison?.records?.changes ?? {};
    const [changed, improved] = ["category", "better"].map((kind) => records.filter((one) => one.kind === kind));
    const title = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(category, "record")} with another category and no other change`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([
        foldRecords(title, changed ?? [], category, withAnswers, limits),
        foldRecords(`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(better, "record")} that got better`, improved ?? [], better, withAnswers, limits),
    ]);
}
/** Renders records in one fold, or only its title if none may be shown; empty without any. */
function foldRecords(title, records, total, withAnswers, { records: most, isOpen }) {
    if (total <= 0)
        return "";
    const shown = records.slice(0, most).map((record) => renderRecord(record, withAnswers, isOpen));
    if (shown.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(`Not shown: ${title}. See all in Datadog.`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([...shown, countHidden(total - shown.length)], "\n"), isOpen);
}
function countHidden(count) {
    return count > 0 ? `Not shown: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "more record")}. See all in Datadog.` : "";
}
/** Renders a record as a fold: its name and changes, then its texts and links. */
function renderRecord(record, withAnswers, isOpen = false) {
    const { baseline, current } = record;
    const steps = record.changes.map((change) => formatChange(change, withAnswers, _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq));
    const title = `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(nameRecord(record), 60)}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .limitList */ .IZ)(steps, 4).join(", ")}`;
    const traces = [
        current?.url === undefined ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("Trace", current.url),
        baseline?.url === undefined ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("Baseline trace", baseline.url),
    ];
    const links = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)(traces, " · ");
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(title, withAnswers ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([renderTexts(record), links]) : links || "No trace.", isOpen);
}
/** Formats a change of a record: `accuracy pass → fail in 2 of 3 runs`. `makeSafe` cuts and escapes untrusted text. */
function formatChange({ label, type, baseline, current, runs }, withAnswers, makeSafe) {
    let step = withAnswers ? `${makeSafe(String(baseline), 40)} → ${makeSafe(String(current), 40)}` : "changed";
    if (type !== "categorical" && typeof baseline === "number" && typeof current === "number")
        step = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRecordStep */ .Rw)(type, baseline, current, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .metricUnit */ .n2)({ label, type }));
    const some = runs.changed < runs.all ? ` in ${runs.changed} of ${runs.all} runs` : "";
    return `${makeSafe((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .usageName */ .b)(label) ?? label, 60)} ${step}${some}`;
}
/** Returns what a reader recognizes a record by: its ID, its test's name, or the first words of its input. */
function nameRecord({ recordId, name, input }) {
    const words = input?.replaceAll(/\s+/g, " ").trim() ?? "";
    const first = words.length <= 50 ? words : `${words.slice(0, 50).trimEnd()}…`;
    return recordId ?? name ?? (input ? `“${first}”` : "Record without an ID");
}
function renderTexts(record) {
    const { input, expected, baseline, current, changes } = record;
    const reasons = (current?.reasons ?? []).slice(0, 3).map(({ label, text: reason }) => {
        const which = changes.length > 1 ? ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(label, 60)})` : "";
        return `**Evaluator${which}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reason, 400)}`;
    });
    const head = [
        ...(input === undefined ? [] : [`**Input:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(input, 400)}`]),
        ...(expected === undefined ? [] : [`**Expected:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(expected, 300)}`]),
        ...reasons,
    ].join("\\\n");
    const limits = { characters: 1_200, lines: 16 };
    const [before, after] = [outputText(baseline), outputText(current)];
    if (before === undefined && after === undefined)
        return head;
    // Of several runs, the first one is kept, which needn't be one that changed.
    const which = changes.some(({ runs }) => runs.all > 1) ? " in the first run" : "";
    if (before !== undefined && before !== after) {
        const title = which === "" ? "" : `Output${which}:`;
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([head, title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .diff */ .Ui)(before, after ?? "(no output)", limits)]);
    }
    const title = `Output${before === undefined ? "" : " unchanged"}${which}:`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([head, title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(after ?? "", limits)]);
}
/** Returns a row's output, or its error. */
function outputText(row) {
    return row?.error === undefined ? row?.output : `error: ${row.error}`;
}
const maxFailures = 5;
/** Renders the rows that ended with an error, then the most frequent errors of evaluators; empty without any. */
function renderFailures({ failures }) {
    const [rows = [], evaluators = []] = [failures.rows, failures.evaluators].map((listed) => listed.map((failure) => {
        const error = failure.message === "" ? "error" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.message, 160);
        return { ...failure, error: failure.isNew ? `${error} (new)` : error };
    }));
    const parts = [];
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    if (total > 0) {
        const lines = rows.slice(0, maxFailures).map(({ error, count, record, url }) => {
            return [error, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(record === undefined ? "Trace" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(record, 60), url)];
        });
        parts.push(`### ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "row")} failed`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["Error", "Rows", "First record"], lines));
        const hidden = rows.length - lines.length;
        if (hidden > 0)
            parts.push(`Not shown: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, "more error")}.`);
    }
    if (evaluators.length > 0) {
        const lines = evaluators.map(({ error, metric = "", count }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(metric, 60)}: ${error} on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "row")}`);
        const listed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .limitList */ .IZ)(lines, maxFailures).map((line) => `- ${line}`);
        parts.push("### Evaluators that failed", listed.join("\n"));
    }
    return parts.join("\n\n");
}


/***/ }),

/***/ 6076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ recordKinds),
/* harmony export */   M: () => (/* binding */ experimentStates)
/* harmony export */ });
/**
 * The status in Datadog, and two more. `unfinished`: it still runs in Datadog, but its job has ended. `no results`: the
 * job succeeded and left no results.
 */
const experimentStates = ["running", "unfinished", "no results", "completed", "failed", "interrupted"];
/**
 * Why a changed record is shown. The first four got worse in a number: in a metric whose rule fails, in one whose rule is
 * unclear, in others, or in some of the runs only. `category`: no number changed.
 */
const recordKinds = ["fails the gate", "unclear", "worse", "unsteady", "category", "better"];


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ outcomeSigns),
/* harmony export */   YR: () => (/* binding */ sortRules),
/* harmony export */   lW: () => (/* binding */ ruleLine)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);

/** The signs of outcomes, in the order in which a reader must see them. */
const outcomeSigns = {
    failed: "❌",
    unclear: "🟡",
    "not checked": "⏸️",
    accepted: "✅",
    passed: "✅",
};
/** Sorts rules by what a reader must see first. */
function sortRules(rules) {
    const order = Object.keys(outcomeSigns);
    return rules.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}
/** Returns a rule as one line of a table's cell: its sign and its words stay together. */
function ruleLine(rule, unit, better) {
    const accepted = rule.outcome === "accepted" ? " (accepted)" : "";
    return `${outcomeSigns[rule.outcome]}\u{00A0}${shortenRule(rule, unit, better)}${accepted}`;
}
/** Returns a rule in a few words with its own numbers: `min 70%`, `drop 27.5 pts, max 2`, `must not get worse`. */
function shortenRule(rule, unit, better) {
    const { value: actual, limit = 0, of: expected } = rule.measured ?? {};
    const isOver = (rule.outcome === "failed" || rule.outcome === "unclear") && actual !== undefined;
    // As the gate has it, if nothing was measured against it.
    const asGiven = typeof rule.limit === "number" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(rule.limit, unit) : String(rule.limit ?? "");
    switch (rule.rule) {
        case "min":
        case "max": {
            const bound = rule.measured?.limit ?? rule.limit;
            if (typeof bound !== "number")
                return rule.rule;
            return `${rule.rule} ${rule.metric === "$rows" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(bound, "row") : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(bound, unit)}`;
        }
        case "max_regression": {
            const word = better === "higher" ? "drop" : "rise";
            const allowed = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(limit, unit);
            if (isOver)
                return `${word} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(actual, unit)}, max ${allowed.replace(/ pts$/, "")}`;
            return `max ${word} ${rule.measured ? allowed : asGiven}`;
        }
        case "no_regression":
            return "must not get worse";
        case "max_broken":
            if (isOver)
                return `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} broke, max ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit)}`;
            return `max ${rule.measured ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit) : String(rule.limit)} broken`;
        case "min_coverage":
            return actual === undefined
                ? "coverage"
                : `scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(expected ?? actual)}`;
        case "max_errors":
            return actual === undefined ? "failed rows" : `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(actual, "row")} failed, max ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit)}`;
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


/***/ })

};
