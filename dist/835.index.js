export const id = 835;
export const ids = [835];
export const modules = {

/***/ 1112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   YR: () => (/* binding */ hideFoundSlices),
/* harmony export */   aG: () => (/* binding */ combineVerdicts),
/* harmony export */   hJ: () => (/* binding */ outcomeVerbs),
/* harmony export */   i1: () => (/* binding */ nameMetric),
/* harmony export */   iw: () => (/* binding */ isLiftable)
/* harmony export */ });
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4512);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);


/** Returns whether a rule fails by a measured drop: an acceptance lifts nothing else, and nothing that wasn't measured. */
function isLiftable({ rule, outcome, measured, code, isLimited }) {
    if (outcome !== "failed" || isLimited)
        return false;
    if (rule === "no_regression")
        return code === _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .DZ.significantlyWorse("", "").code;
    return (rule === "max_regression" || rule === "max_broken") && measured !== undefined;
}
/** Returns the verdict on a gate. It passes only if one of its own rules passed or was accepted. */
function decideVerdict(rules) {
    if (rules.some(({ outcome }) => outcome === "failed"))
        return "fail";
    if (rules.some(({ outcome }) => outcome === "unclear"))
        return "unclear";
    return rules.some(({ isExplicit, outcome }) => isExplicit && outcome !== "not checked") ? "pass" : "none";
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
/** Returns how a gate's key names a metric or its slice: `accuracy`, `accuracy[language=fr]`. */
function nameMetric({ metric, slice }) {
    return slice === undefined ? metric : `${metric}${(0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSlice */ .cj)(slice)}`;
}
/** Replaces slices that `*` found by counts: their values are content, which is shown only with `comment_details`. */
function hideFoundSlices(judgement) {
    const { found = [], named = [] } = Object.groupBy(judgement.rules, ({ slice }) => slice?.isFound ? "found" : "named");
    const byRule = Map.groupBy(found, ({ metric, slice, rule }) => JSON.stringify([metric, slice?.property, rule]));
    for (const all of byRule.values()) {
        for (const group of Map.groupBy(all, ({ outcome }) => outcome).values()) {
            const [first] = group;
            if (first?.slice === undefined)
                continue;
            const { metric, rule, outcome, slice } = first;
            const key = `${metric}${(0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSlice */ .cj)({ property: slice.property })}`;
            const message = _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .DZ.foundSlices(key, rule, outcomeVerbs[outcome], group.length, all.length);
            named.push({ ...first, slice: { ...slice, value: "*" }, ...message });
        }
    }
    return { ...judgement, rules: named };
}


/***/ }),

/***/ 3183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ nameMetrics),
/* harmony export */   Ht: () => (/* binding */ suggestReview),
/* harmony export */   Yd: () => (/* binding */ addAcceptances),
/* harmony export */   cX: () => (/* binding */ explainFailing),
/* harmony export */   g9: () => (/* binding */ attemptsUnread),
/* harmony export */   hE: () => (/* binding */ nameRuleTarget),
/* harmony export */   ip: () => (/* binding */ explainInvalidFiles),
/* harmony export */   ju: () => (/* binding */ describeAcceptance),
/* harmony export */   oZ: () => (/* binding */ lowerFirst),
/* harmony export */   qe: () => (/* binding */ renderAcceptLines),
/* harmony export */   sJ: () => (/* binding */ listRules)
/* harmony export */ });
/* harmony import */ var _gate_judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1112);
/* harmony import */ var _gate_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6640);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7229);
/* harmony import */ var _results_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5585);






/** Why a gate doesn't pass if only earlier attempts decide it. */
const attemptsUnread = "earlier attempts couldn't be read";
/** That the job is red is said only if this step turns it red; nobody knows yet whether it ends green. */
function explain(report, reason, remedy, cause, joint = ":") {
    const next = `**What to do:** ${remedy}`;
    if (report.results?.failsJob)
        return [reason, `The job is red${cause === undefined ? "" : `${joint} ${cause}`}. ${next}`];
    return [reason, cause === undefined ? next : `${cause.charAt(0).toUpperCase()}${cause.slice(1)}. ${next}`];
}
/** Says what decides a failed gate, and what to do about it: what is missing as a whole comes before the metrics. */
function explainFailing(report) {
    const failed = listRules(report, "failed").filter(({ isLimited }) => !isLimited);
    const find = (...names) => failed.find(({ rule }) => names.includes(rule));
    if (failed.length === 0) {
        const remedy = "rerun the job to judge all attempts together. If it fails again, fix the cause and push.";
        return explain(report, attemptsUnread, remedy);
    }
    const evaluation = find("evaluation");
    if (evaluation)
        return explainUnfinished(report, evaluation);
    const whole = find("results", "arrival");
    if (whole) {
        const remedy = whole.rule === "arrival" ? "rerun the job." : "read the job log, fix the cause, and rerun the job.";
        const invalid = whole.rule === "results" ? explainInvalidFiles(report) : undefined;
        return invalid ?? explain(report, takeFirstSentence(whole.message), remedy);
    }
    const unread = report.results?.judgement.unreadableBaseline;
    const others = failed.filter((rule) => rule.code !== baselineUnreadable);
    if (unread !== undefined && others.length < failed.length)
        return explainUnreadBaseline(report, unread, others);
    const rows = failed.find(({ metric }) => metric === "$rows") ?? find("min_common");
    if (rows) {
        const remedy = find("max_errors") ? "fix the errors listed below" : "evaluate the whole dataset";
        return explain(report, explainRows(rows), `${remedy} and rerun the job.`);
    }
    const coverage = find("min_coverage");
    const { value = 0, of = value } = coverage?.measured ?? {};
    const reason = coverage?.measured
        ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(nameRuleTarget(coverage), 60)} was scored on only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(value)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(of, "row")}`
        : nameFailing(failed);
    if (coverage ?? find("score")) {
        const message = report.results?.failures.find(({ metric }) => metric !== undefined)?.message;
        const most = message ? ` (most often ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(message, 80)})` : "";
        return explain(report, reason, `fix the evaluator${most}, then rerun the job.`);
    }
    const isAcceptable = listRules(report, "failed").every((rule) => canBeAccepted(rule, report));
    const accept = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)("Accepting a regression", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .docsLink */ ._h)("how-to/accept-a-regression.md"));
    const intended = isAcceptable ? ` Is the drop intended? ${accept}` : "";
    return explain(report, reason, `${suggestReview(report)}, fix the cause, and push again.${intended}`);
}
function nameFailing(failed) {
    const names = new Set(failed.map(nameRuleTarget));
    return `${nameMetrics([...names])} ${names.size === 1 ? "fails" : "fail"} the gate`;
}
const baselineUnreadable = _gate_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .DZ.baselineUnreadable("", "", "").code;
function explainUnreadBaseline(report, why, others) {
    const rerun = "Rerun the workflow on the base branch.";
    const clause = why
        .replace(/^Couldn't read the results: /, "")
        .replace(/ \(LLMX\d{3}\)$/, "")
        .replace(rerun, "")
        .trim()
        .replace(/\.$/, "");
    const stays = why.includes(rerun) ? "" : "rerun the job. If this stays, ";
    const reason = `the baseline couldn't be read${others.length === 0 ? "" : `, and ${nameFailing(others)}`}`;
    return explain(report, reason, `${stays}${lowerFirst(rerun)}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .messageText */ .Lo)(clause, 300));
}
function explainUnfinished(report, { message }) {
    const { results, state, stateDetail = "" } = report;
    if (state === "interrupted")
        return explain(report, "the evaluation was canceled", "rerun the job.");
    const remedy = "fix it and push; if it was temporary, rerun the job.";
    // Files of another run, for example.
    if (state === "completed")
        return explain(report, takeFirstSentence(message), remedy);
    const { rows, records } = results?.comparison ?? {};
    const here = records ? records.both + records.added : (rows?.current.total ?? 0);
    const expected = records ? records.both + records.missing : 0;
    const counted = expected > here ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(here)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(expected, "record")}` : (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(here, "record");
    // That a red job failed says nothing.
    const detail = stateDetail === "the job failed" ? "" : stateDetail.replace(/\.$/, "");
    const reason = "the evaluation did not finish";
    if (here === 0 && detail === "")
        return explain(report, reason, remedy.replace("fix it", "fix the evaluation"));
    const stopped = here === 0 ? "it stopped before the first record" : `it stopped after ${counted}`;
    if (detail === "")
        return explain(report, reason, remedy, stopped);
    // An error begins with its type, and a sentence of the action doesn't.
    const isError = /^[\w.]*(?:Error|Exception|Failure)\b/.test(detail);
    const scored = here === 0 ? "" : `; ${counted} ${here === 1 ? "was" : "were"} scored`;
    const sentence = `${lowerFirst((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .messageText */ .Lo)(detail, 200))}${scored}`;
    return explain(report, reason, remedy, isError ? `${stopped} with ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(detail, 160)}` : sentence);
}
/** Says what is wrong with results files, from the message of their errors; undefined if that isn't why it failed. */
function explainInvalidFiles(report) {
    const pattern = /^Nothing was uploaded\. Fix (.+?) in the results files(?::(?: \(LLMX\d{3}\))? (.+))?$/s;
    const found = pattern.exec(report.stateDetail ?? "");
    if (found === null)
        return undefined;
    const [, errors = "", first] = found;
    const cause = `nothing was uploaded${first === undefined ? "" : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .messageText */ .Lo)(first, 200).replace(/\.$/, "")}`}`;
    // Not escaped, so that it can be copied.
    const check = "`npx @your-org/llm-experiment check FILES`";
    const remedy = `fix the code that writes the files; check them locally with ${check}. The job log lists every error.`;
    return explain(report, `the results files have ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(errors, 40)}`, remedy, cause, ", and");
}
/** Says what to review: the records that got worse in failing metrics, if there are any. */
function suggestReview({ results }) {
    const worse = results ? (0,_results_report_js__WEBPACK_IMPORTED_MODULE_5__/* .countWorse */ .M)(results, "failed") : 0;
    return worse === 0 ? "review the values below" : `review the ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(worse, "record")} below`;
}
function explainRows({ rule, measured, message }) {
    const { value: actual = 0, of: expected = actual } = measured ?? {};
    const words = {
        max_errors: `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(actual, "row")} failed`,
        max_missing: `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(actual, "baseline record")} ${actual === 1 ? "is" : "are"} missing from this run`,
        min: `this run has only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(actual, "row")}`,
        min_common: `only ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(actual)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(expected, "record")} are in both runs`,
    };
    return words[rule] ?? takeFirstSentence(message);
}
function takeFirstSentence(message) {
    const end = /[.;:](?:\s|$)/.exec(message);
    return lowerFirst((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .messageText */ .Lo)(end === null ? message : message.slice(0, end.index), 200));
}
/** Returns a sentence as a part of another one. A name such as `TimeoutError` stays as it is. */
function lowerFirst(words) {
    return /^[A-Z][a-z]*(?:[\s,.:;]|$)/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
const maxMetricsNamed = 3;
/** Names metrics in code font, the first three of them. */
function nameMetrics(labels) {
    const names = [...new Set(labels)].map((label) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(label, 60));
    return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .listWords */ .yh)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .limitList */ .IZ)(names, maxMetricsNamed));
}
/** Returns what a rule is about: a metric, or its slice. */
function nameRuleTarget({ metric, slice }) {
    return slice === undefined ? metric : `${metric}[${(0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .sliceName */ .oq)(slice)}]`;
}
/** Lists the rules with an outcome. */
function listRules({ results }, outcome) {
    return (results?.judgement.rules ?? []).filter((rule) => rule.outcome === outcome);
}
function canBeAccepted(rule, report) {
    return report.isPullRequest && report.acceptPolicy !== "off" && (0,_gate_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .isLiftable */ .iw)(rule);
}
const dayFormat = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
/** Says who accepted a regression, when, and why, for the log; the text is untrusted. */
function describeAcceptance({ metric, by, at, reason, commit }) {
    return `The change of ${metric} was accepted by @${by} on ${new Date(at).toLocaleDateString("en-GB", dayFormat)}, for ${commit.slice(0, 7)} only: ${JSON.stringify(reason)}`;
}
/** Adds the same as safe Markdown to a sentence, without the metric. A mention would notify, so there is none. */
function addAcceptances(sentence, { accepted = [] }) {
    const accepts = accepted.map(({ by, at, commit, reason }) => `Accepted by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`@${by}`, 60)} on ${new Date(at).toLocaleDateString("en-GB", dayFormat)}, for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(commit.slice(0, 7))} only: "${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(reason, 300)}".`);
    return [sentence, ...new Set(accepts)].join(" ");
}
/** Renders the lines to copy for accepting what fails, and what fails besides; empty if nobody can accept it. */
function renderAcceptLines(report) {
    const rules = report.results?.gateMode === "fail" ? report.results.judgement.rules : [];
    const failed = rules.filter(({ outcome }) => outcome === "failed");
    const lifted = failed.filter((rule) => canBeAccepted(rule, report));
    const isIncomplete = failed.some(({ rule }) => rule === "evaluation" || rule === "results" || rule === "arrival");
    if (lifted.length === 0 || isIncomplete)
        return "";
    const lines = [...new Set(lifted.map(({ metric }) => metric))].slice(0, 20).map((metric) => {
        const name = /\s/.test(metric) ? `"${metric}"` : metric;
        return `/accept-regression ${name} ${report.commit.sha} REASON`;
    });
    const others = failed.filter((rule) => !lifted.includes(rule));
    const passes = `${nameRules(others)} ${others.length === 1 ? "passes" : "pass"}`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .joinParts */ .nn)([
        "Is the drop intended? Somebody with write access can accept it by a new comment with this line and a reason:",
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .block */ .om)(lines.join("\n"), { characters: 6_000, lines: 20 }),
        others.length === 0 ? "" : `Accepting lifts only ${nameRules(lifted)}. The job stays red until ${passes}.`,
    ]);
}
/** Names rules with their metrics: `` `min` of `accuracy` and `f1` ``. */
function nameRules(rules) {
    const named = [...Map.groupBy(rules, ({ rule }) => rule)].map(([rule, all]) => {
        const metrics = [...new Set(all.map(({ metric }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(metric, 60)))];
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(rule)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .listWords */ .yh)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .limitList */ .IZ)(metrics, 5))}`;
    });
    return (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_2__/* .listWords */ .yh)(named);
}


/***/ }),

/***/ 8348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ signWord),
/* harmony export */   NZ: () => (/* binding */ renderMetricTable),
/* harmony export */   g6: () => (/* binding */ describeAllRows),
/* harmony export */   gQ: () => (/* binding */ stillWords),
/* harmony export */   lW: () => (/* binding */ ruleLine),
/* harmony export */   uI: () => (/* binding */ renderMetricTables)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7229);



// With more metrics than this, those without a rule and without a change are folded.
const maxOpenMetrics = 8;
/** The words for metrics of which nothing changed for sure. */
const stillWords = new Set(["unchanged", "no clear change", "not tested"]);
/** Renders the metrics that a reader must see, and a fold of the others, at most `maxRows` of each. */
function renderMetricTables(metrics, titles, maxRows) {
    const loud = metrics.filter(({ rules, word }) => rules.length > 0 || !(word === undefined || word === "not enough data" || stillWords.has(word)));
    const open = (metrics.length <= maxOpenMetrics ? metrics : loud).slice(0, maxRows);
    const quiet = metrics.filter((metric) => !open.includes(metric));
    const hidden = quiet.length - maxRows;
    const more = hidden > 0 ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, "more metric")} in Datadog.` : "";
    const content = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([renderMetricTable(quiet.slice(0, maxRows), titles), more]);
    const isCompared = quiet.some(({ word }) => word !== undefined);
    const title = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(quiet.length, "more metric")}${isCompared ? " without a clear change" : ""}`;
    return { open: renderMetricTable(open, titles), quiet: content === "" ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(title, content) };
}
/** Renders metrics as a table; empty without any. */
function renderMetricTable(metrics, titles) {
    if (metrics.length === 0)
        return "";
    const hasRules = metrics.some(({ rules }) => rules.length > 0);
    const rows = metrics.map(({ label, slice, word, better, value, details = "", rules, unit, shown }) => {
        const name = `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .usageName */ .b)(label) ?? label, 80)}**${slice === undefined ? "" : ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(slice, 60)}`}`;
        const signed = word === undefined || word === "not tested" ? "" : signWord(word, better);
        // Of cost, tokens, and duration, everybody knows.
        const isExplained = better === "lower" && (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .usageName */ .b)(label) === undefined && /worse|better|higher|lower/.test(signed);
        const lines = rules.map((rule) => `${ruleLine(rule, unit, better)}${describeAllRows(rule, unit, shown)}`);
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([name, signed, isExplained ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)("lower is better") : ""], "<br>"),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([value, details], "<br>"),
            ...(hasRules ? [lines.join("<br>") || "–"] : []),
        ];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([...titles, ...(hasRules ? ["Gate"] : [])], rows);
}
/** Returns a word with its color: higher is good or bad depending on the metric. */
function signWord(word, better) {
    const isGood = word === better;
    const sign = word === "higher" || word === "lower" ? _metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .wordSigns */ .fl[isGood ? "higher" : "lower"] : _metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .wordSigns */ .fl[word];
    return `${sign}\u{00A0}${word}`;
}
/** Returns the value that a bound judged, with a space before it: it's over all rows. Empty if the table shows the same. */
function describeAllRows({ rule, measured }, unit, shown) {
    const judged = (rule === "min" || rule === "max") && measured ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(measured.value, unit) : undefined;
    return judged === undefined || shown === undefined || judged === shown ? "" : ` (all rows: ${judged})`;
}
/** Returns a rule as one line of a table's cell: its sign and its words stay together. */
function ruleLine(rule, unit, better) {
    const accepted = rule.outcome === "accepted" ? " (accepted)" : "";
    return `${_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeSigns */ .H2[rule.outcome]}\u{00A0}${shortenRule(rule, unit, better)}${accepted}`;
}
/** Returns a rule in a few words with its own numbers: `min 70%`, `drop 27.5 pts, max 2`, `must not get worse`. */
function shortenRule({ rule, outcome, limit: given, measured }, unit, better) {
    const { value: actual = 0, limit = 0, of: expected = actual } = measured ?? {};
    const isOver = measured !== undefined && (outcome === "failed" || outcome === "unclear");
    const bound = measured?.limit ?? given;
    const word = better === "higher" ? "drop" : "rise";
    // As the gate has it, if nothing was measured against it.
    const asGiven = typeof given === "number" ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(given, unit) : String(given ?? "");
    const allowed = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(limit, unit);
    const dropped = `${word} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAmount */ .ej)(actual, unit)}, max ${allowed.replace(/ pts$/, "")}`;
    const maxBroken = measured ? (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit) : String(given);
    const scored = `scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(expected)}`;
    const common = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(expected, "record")} in both runs`;
    const bounded = typeof bound === "number" ? `${rule} ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(bound, unit)}` : rule;
    const words = {
        min: bounded,
        max: bounded,
        max_regression: isOver ? dropped : `max ${word} ${measured ? allowed : asGiven}`,
        no_regression: "must not get worse",
        max_broken: isOver ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(actual)} broke, max ${maxBroken}` : `max ${maxBroken} broken`,
        min_coverage: measured ? scored : "coverage",
        min_common: measured ? common : "records in both runs",
        score: "no score",
        slice: "slice without records",
        // Those are about the rows, which are no metric of a table.
        max_errors: rule,
        max_missing: rule,
        results: rule,
        evaluation: rule,
        arrival: rule,
    };
    return words[rule];
}


/***/ }),

/***/ 7229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ isRuleShown),
/* harmony export */   H2: () => (/* binding */ outcomeSigns),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   Ow: () => (/* binding */ describeHiddenCategory),
/* harmony export */   Q$: () => (/* binding */ countChangedCategories),
/* harmony export */   Qn: () => (/* binding */ readRunLevel),
/* harmony export */   YR: () => (/* binding */ sortRules),
/* harmony export */   bm: () => (/* binding */ describeNumeric),
/* harmony export */   fl: () => (/* binding */ wordSigns),
/* harmony export */   oq: () => (/* binding */ sliceName),
/* harmony export */   u7: () => (/* binding */ listMetrics),
/* harmony export */   yt: () => (/* binding */ countScored)
/* harmony export */ });
/* harmony import */ var _gate_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4512);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);



/** The signs of words, in the order in which metrics are listed. */
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
/** Returns the name of a slice as a gate writes it: `language=fr`. */
function sliceName(slice) {
    return slice && (0,_gate_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSlice */ .cj)({ ...slice, value: slice.value === "*" ? undefined : slice.value }).slice(1, -1);
}
/** Returns whether a rule is about a metric, or about this slice of it. */
function isAbout({ metric, slice }, key) {
    return metric === key.label && sliceName(slice) === sliceName(key.slice);
}
/** Returns whether a rule is listed: the gate sets it, or it's a default that says something. */
function isRuleShown({ isExplicit, outcome }) {
    return isExplicit || outcome === "failed" || outcome === "unclear";
}
function listRulesFor({ rules }, key) {
    return sortRules(rules.filter((rule) => isAbout(rule, key) && isRuleShown(rule)));
}
/** Lists the metrics of a comparison in the order of the table: failing rules first, then what changed. */
function listMetrics(results) {
    const { comparison, judgement } = results;
    if (comparison === undefined)
        return [];
    const { metrics, slices, usage, summary } = comparison;
    const numeric = metrics.filter((metric) => metric.kind === "numeric");
    // Values that a gate found are content: without answers, judgements count them.
    const named = slices.filter((slice) => judgement.rules.some((rule) => isAbout(rule, slice)));
    const counted = judgement.rules.filter(({ slice }) => slice?.value === "*");
    const listed = [
        ...metrics.map((metric) => metric.kind === "numeric" ? describeNumeric(metric, judgement) : describeCategorical(metric, results)),
        ...named.map((slice) => describeNumeric(slice, judgement)),
        ...counted.map((rule) => {
            const metric = numeric.find(({ label }) => label === rule.metric);
            const { type = "score", better = "higher" } = metric ?? {};
            const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)({ label: rule.metric, type });
            const value = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .messageText */ .Lo)(rule.message, 200);
            return { label: rule.metric, slice: sliceName(rule.slice), unit, better, value, rules: [rule] };
        }),
        ...usage.map((metric) => describeNumeric(metric, judgement)),
        ...summary.map((metric) => describeRunLevel(metric, results)),
    ];
    // Without a baseline all would be new.
    const shown = comparison.baselineFrom ? listed : listed.map((metric) => ({ ...metric, word: undefined }));
    return shown.sort((a, b) => rankMetric(a) - rankMetric(b));
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
/** Describes a numeric metric with its values on both sides; `verdict` is never left out, unlike `word`. */
function describeNumeric(metric, judgement) {
    const { label, better, compared, current, baseline, records, coverage } = metric;
    const rules = listRulesFor(judgement, metric);
    const unit = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)(metric);
    const [before, shown] = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .kI)(compared?.baseline ?? baseline?.mean, compared?.current ?? current?.mean, unit);
    const isUnclear = rules.some(({ outcome }) => outcome === "unclear");
    const isOpen = metric.verdict === "no clear change" || metric.verdict === "not enough data";
    const verdict = isUnclear && isOpen ? "maybe worse" : metric.verdict;
    const isUncompared = compared === undefined && verdict !== "missing" && verdict !== "new";
    const { worse, better: improved } = records ?? { worse: 0, better: 0 };
    const counts = [`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(worse)} worse`, `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(improved)} better`];
    if (verdict === "better" || verdict === "maybe better")
        counts.reverse();
    return {
        label,
        slice: sliceName(metric.slice),
        word: isUncompared ? undefined : verdict,
        verdict,
        unit,
        better,
        before,
        shown,
        value: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([before, `**${shown}**`], " → "),
        details: describeDetails(worse + improved > 0 ? counts.join(", ") : "", coverage),
        rules,
    };
}
/** Says on how many rows a metric was scored; empty if on all of them. */
function countScored({ scored, rows }) {
    return scored >= rows ? "" : `scored on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(scored)} of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows, "row")}`;
}
function describeDetails(counts, { current }) {
    const scored = countScored(current);
    const why = current.failed > 0 ? ` (evaluator failed on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(current.failed)})` : "";
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .small */ .EX)(counts), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .small */ .EX)(scored && `⚠️ ${scored}${why}`)], "<br>");
}
const maxCategories = 3;
function describeCategorical(metric, { judgement, withAnswers }) {
    const { label, baseline, current, changed, coverage } = metric;
    const isInBaseline = (baseline?.categories.length ?? 0) > 0;
    const steps = listShares(metric).map(({ name, before, after }) => {
        const pair = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .kI)(isInBaseline ? before : undefined, current?.categories.length ? after : undefined, "share");
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(name, 40)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)(pair, " → ")}`;
    });
    const listed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .limitList */ .IZ)(steps, maxCategories).join("<br>") || "–";
    const still = isInBaseline ? "unchanged" : undefined;
    return {
        label,
        word: changed ? "changed" : still,
        unit: "share",
        better: "higher",
        value: withAnswers || steps.length === 0 ? listed : countChangedCategories(metric),
        details: describeDetails(changed ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(changed)} changed` : "", coverage),
        rules: listRulesFor(judgement, metric),
    };
}
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
/** Reads a run-level score: its type, and both values as numbers, booleans as 1 and 0; undefined for anything else. */
function readRunLevel({ label, baseline, current }) {
    const [before, after] = [baseline, current].map((score) => {
        if (typeof score === "boolean")
            return Number(score);
        return typeof score === "number" ? score : undefined;
    });
    const types = [typeof baseline, typeof current];
    const isText = types.includes("string");
    const type = types.includes("boolean") ? "boolean" : "score";
    return { before, after, isText, type, unit: (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricUnit */ .n2)({ label, type }) };
}
/** Says whether a run-level category changed, for a report that must not name it. */
function describeHiddenCategory({ baseline, current }) {
    if (baseline === undefined || current === undefined)
        return "a category";
    return baseline === current ? "category unchanged" : "category changed";
}
function describeRunLevel(metric, { judgement, withAnswers }) {
    const { label, better, baseline, current } = metric;
    const rules = listRulesFor(judgement, metric);
    const { before: there, after: here, isText, unit } = readRunLevel(metric);
    let [before, after] = (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPair */ .kI)(there, here, unit);
    if (isText) {
        before = typeof baseline === "string" ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(baseline, 40) : "";
        after = typeof current === "string" ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(current, 40) : "–";
    }
    const isOtherType = there !== undefined && here !== undefined && typeof baseline !== typeof current;
    const change = (here ?? 0) - (there ?? 0);
    let word = "unchanged";
    if (before === "")
        word = rules.some(({ outcome }) => outcome === "failed") ? undefined : "new";
    else if (isOtherType)
        word = undefined;
    else if (change !== 0)
        word = change > 0 ? "higher" : "lower";
    const value = isText && !withAnswers ? describeHiddenCategory(metric) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .joinParts */ .nn)([before, `**${after}**`], " → ");
    return { label, word, unit, better, value, rules };
}


/***/ }),

/***/ 9314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SL: () => (/* binding */ renderFailures),
/* harmony export */   TQ: () => (/* binding */ nameRecord),
/* harmony export */   bT: () => (/* binding */ renderOtherRecords),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   jO: () => (/* binding */ outputText),
/* harmony export */   l7: () => (/* binding */ renderWorseRecords),
/* harmony export */   qf: () => (/* binding */ listReasons)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _results_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5585);



const maxSeparate = 3;
/**
 * Renders the records that got worse: first those of failing rules, else of unclear ones, then the others in a fold.
 * Without either, all are in one list. Its first record is open, two more are folded, and the rest is in one fold.
 */
function renderWorseRecords(results, { records: most, isOpen }) {
    const { withAnswers, comparison } = results;
    const { worse } = results.records;
    const kind = worse[0]?.kind;
    if (kind === undefined)
        return "";
    const isGated = kind === "fails the gate" || kind === "unclear";
    const first = isGated ? worse.filter((record) => record.kind === kind) : worse;
    const total = comparison?.records?.changes.worse ?? 0;
    const firstTotal = isGated ? (0,_results_report_js__WEBPACK_IMPORTED_MODULE_2__/* .countWorse */ .M)(results, kind === "unclear" ? kind : "failed") : total;
    const separate = first.slice(0, isOpen ? most : maxSeparate);
    const rest = firstTotal - separate.length;
    const others = total - firstTotal;
    const view = { withAnswers, isOpen };
    const listed = separate.map((record, index) => renderRecord(record, { withAnswers, isOpen: isOpen || index === 0 }));
    const hidden = "Inputs and outputs are hidden. To show them to everyone who can read this pull request, set `comment_details: true`.";
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([
        `### Records that got worse${isGated ? " in gated metrics" : ""}`,
        listed.join("\n"),
        foldRecords((0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rest, "more record"), first.slice(separate.length, most), rest, view),
        foldRecords(`${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(others, "more record")} that got worse`, worse.slice(first.length, most), others, view),
        withAnswers ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(hidden),
    ]);
}
/** Renders the records of which no number got worse: those with another category, and those that got better. */
function renderOtherRecords(results, { records: most, isOpen }) {
    const { records, comparison, withAnswers } = results;
    const { category = 0, better = 0 } = comparison?.records?.changes ?? {};
    const view = { withAnswers, isOpen };
    const changed = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(category, "record")} with another category and no other change`;
    const improved = `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(better, "record")} that got better`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([
        foldRecords(changed, records.category.slice(0, most), category, view),
        foldRecords(improved, records.better.slice(0, most), better, view),
    ]);
}
/** Renders records in one fold, or only its title if none may be shown; empty if there are none in `total`. */
function foldRecords(title, records, total, view) {
    if (total <= 0)
        return "";
    if (records.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(`Not shown: ${title}. See all in Datadog.`);
    const hidden = total - records.length;
    const more = hidden > 0 ? `Not shown: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, "more record")}. See all in Datadog.` : "";
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([...records.map((record) => renderRecord(record, view)), more], "\n"), view.isOpen);
}
function renderRecord(record, { withAnswers, isOpen }) {
    const { baseline, current } = record;
    const steps = record.changes.map((change) => formatChange(change, withAnswers, _markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq));
    const title = `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(nameRecord(record), 60)}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .limitList */ .IZ)(steps, 4).join(", ")}`;
    const trace = current?.url ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("Trace", current.url) : "";
    const links = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([trace, baseline?.url ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("Baseline trace", baseline.url) : ""], " · ");
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
function nameRecord({ recordId, name, baseline, current }) {
    const words = (current?.input ?? baseline?.input ?? "").replaceAll(/\s+/g, " ").trim();
    const first = words.length <= 50 ? words : `${words.slice(0, 50).trimEnd()}…`;
    return recordId ?? name ?? (words ? `“${first}”` : "Record without an ID");
}
/** Lists why evaluators scored a row as they did, in the metrics that changed. */
function listReasons({ changes, current }) {
    const reasons = new Map(Object.entries(current?.reasons ?? {}));
    return changes.flatMap(({ label }) => {
        const reason = reasons.get(label);
        return reason === undefined ? [] : { label, reason };
    });
}
function renderTexts(record) {
    const { baseline, current, changes } = record;
    const input = current?.input ?? baseline?.input;
    const expected = current?.expected ?? baseline?.expected;
    const reasons = listReasons(record).map(({ label, reason }) => `**Evaluator${changes.length > 1 ? ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(label, 60)})` : ""}:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reason, 400)}`);
    const known = [
        input === undefined ? "" : `**Input:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(input, 400)}`,
        expected === undefined ? "" : `**Expected:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(expected, 300)}`,
        ...reasons.slice(0, 3),
    ];
    const head = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)(known, "\\\n");
    const limits = { characters: 1_200, lines: 16 };
    const [before, after] = [outputText(baseline), outputText(current)];
    if (before === undefined && after === undefined)
        return head;
    // Of several runs, the first one is kept, which needn't be one that changed.
    const which = changes.some(({ runs }) => runs.all > 1) ? " in the first run" : "";
    if (before !== undefined && before !== after)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)([head, which && `Output${which}:`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .diff */ .Ui)(before, after ?? "(no output)", limits)]);
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
    const named = failures.map(({ message, isNew, ...failure }) => {
        const error = message === "" ? "error" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(message, 160);
        return { ...failure, error: isNew ? `${error} (new)` : error };
    });
    const rows = named.filter(({ metric }) => metric === undefined);
    const parts = [];
    if (rows.length > 0) {
        const total = rows.reduce((sum, { count }) => sum + count, 0);
        const lines = rows.slice(0, maxFailures).map(({ error, count, recordId, url }) => {
            return [error, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(recordId === undefined ? "Trace" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(recordId, 60), url)];
        });
        parts.push(`### ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(total, "row")} failed`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["Error", "Rows", "First record"], lines));
        const hidden = rows.length - lines.length;
        if (hidden > 0)
            parts.push(`Not shown: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, "more error")}.`);
    }
    const evaluators = named.flatMap(({ metric, error, count }) => metric === undefined ? [] : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(metric, 60)}: ${error} on ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "row")}`);
    const listed = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .limitList */ .IZ)(evaluators, maxFailures).map((line) => `- ${line}`);
    if (listed.length > 0)
        parts.push("### Evaluators that failed", listed.join("\n"));
    return parts.join("\n\n");
}


/***/ }),

/***/ 6076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ recordKinds),
/* harmony export */   Mf: () => (/* binding */ experimentStates),
/* harmony export */   ue: () => (/* binding */ legName),
/* harmony export */   zJ: () => (/* binding */ listLegValues)
/* harmony export */ });
/** The status in Datadog, and two more: its job has ended without ending it, or succeeded and left no results. */
const experimentStates = ["running", "unfinished", "no results", "completed", "failed", "interrupted"];
/** Why a changed record is shown. The first four got worse in a number, `unsteady` ones in some of their runs only. */
const recordKinds = ["fails the gate", "unclear", "worse", "unsteady", "category", "better"];
/** Returns the values of a matrix leg as GitHub's job names list them; the experiment's name without a matrix. */
function legName(logicalName, matrix) {
    return listLegValues(matrix).join(", ") || logicalName;
}
/** Returns the first values of a matrix leg as text. */
function listLegValues(matrix) {
    const values = Object.values(matrix ?? {}).slice(0, 8);
    return values.map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")));
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countWorse),
/* harmony export */   j: () => (/* binding */ buildResultsReport)
/* harmony export */ });
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7564);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7229);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6076);



/** Builds what is shown of a comparison and of the gate's judgement. */
function buildResultsReport({ scores, urls, maxRecords = 100, ...shown }) {
    const { comparison, judgement, withAnswers } = shown;
    const records = { worse: [], category: [], better: [] };
    for (const { record, kind } of comparison ? orderRecords(comparison, judgement) : []) {
        const group = records[kind === "better" || kind === "category" ? kind : "worse"];
        if (group.length >= maxRecords)
            continue;
        const { recordId, name, changes } = record;
        const spans = { baseline: record.baselineSpan, current: record.span };
        const [baseline, current] = ["baseline", "current"].map((side) => {
            const span = spans[side];
            const excerpt = withAnswers && span ? scores[side]?.excerpts?.get((0,_results_scores_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExcerptKey */ ._n)(span)) : undefined;
            return span && { ...excerpt, url: urls?.[side](span) };
        });
        group.push({ recordId, name, kind, changes, baseline, current });
    }
    const known = new Set((scores.baseline?.failures ?? []).map(({ type, message }) => type ?? message));
    const failures = (scores.current?.failures ?? []).map(({ type, message, count, recordId, span, metric }) => ({
        metric,
        // A message can quote an input.
        message: withAnswers ? message : (type ?? ""),
        count,
        recordId,
        url: span && urls?.current(span),
        isNew: scores.baseline !== undefined && !known.has(type ?? message),
    }));
    return { ...shown, records, failures };
}
/**
 * Sorts changed records by what the gate needs: those of failing rules, of unclear ones, those that are worse by the
 * test, other worse ones; those that changed in only some runs come last of each. Last come the other groups.
 */
function orderRecords(comparison, judgement) {
    const { metrics, records } = comparison;
    const worseMetrics = metrics.filter((metric) => metric.kind === "numeric" && metric.verdict === "worse");
    const lists = [
        listJudged(comparison, judgement, "failed"),
        listJudged(comparison, judgement, "unclear"),
        worseMetrics.map(({ label }) => ({ label, indexes: undefined })),
    ];
    const ordered = (records?.changed ?? []).map((record) => {
        const ranked = record.changes.map((change) => {
            const rank = lists.findIndex((list) => list.some(({ label, indexes }) => label === change.label && (indexes?.has(record.index) ?? true)));
            return { change, rank: rank === -1 ? lists.length : rank };
        });
        ranked.sort((a, b) => a.rank - b.rank || b.change.share - a.change.share);
        const changes = ranked.map(({ change }) => change);
        const worse = ranked.filter(({ change }) => change.direction === "worse");
        const best = Math.min(lists.length, ...worse.map(({ rank }) => rank));
        const isUnsteady = worse.every(({ change }) => change.isUnsteady);
        let kind = isUnsteady ? "unsteady" : "worse";
        if (best === 0)
            kind = "fails the gate";
        if (best === 1)
            kind = "unclear";
        if (worse.length === 0)
            kind = changes.some(({ direction }) => direction === "better") ? "better" : "category";
        const order = _report_js__WEBPACK_IMPORTED_MODULE_2__/* .recordKinds */ .Bh.indexOf(kind) * 100 + Number(isUnsteady) * 10 + best;
        const share = Math.max(...(worse.length > 0 ? worse : ranked).map(({ change }) => change.share));
        return { record: { ...record, changes }, kind, order, share };
    });
    return ordered.sort((a, b) => a.order - b.order || b.share - a.share);
}
/** Lists what rules with an outcome are about. A slice whose values aren't named stands for its whole metric. */
function listJudged({ slices }, { rules }, outcome) {
    const judged = rules.filter((rule) => rule.outcome === outcome);
    return judged.map((rule) => {
        const slice = rule.slice && slices.find((one) => (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbout */ .KH)(rule, one));
        return { label: rule.metric, indexes: slice && new Set(slice.worse) };
    });
}
/** Counts the records that got worse in a metric or slice whose rule has an outcome. */
function countWorse({ comparison, judgement }, outcome) {
    const judged = comparison ? listJudged(comparison, judgement, outcome) : [];
    const { worse } = comparison?.records ?? {};
    return new Set(judged.flatMap(({ label, indexes }) => [...(indexes ?? worse?.get(label) ?? [])])).size;
}


/***/ })

};
