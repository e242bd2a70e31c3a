export const id = 425;
export const ids = [425];
export const modules = {

/***/ 4425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postStage: () => (/* binding */ postStage)
/* harmony export */ });
/* harmony import */ var _comment_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22);
/* harmony import */ var _datadog_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9124);
/* harmony import */ var _datadog_links_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1279);
/* harmony import */ var _finish_finish_experiment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8);
/* harmony import */ var _finish_outcome_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7051);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(358);
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1537);
/* harmony import */ var _foundation_signals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9964);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6584);
/* harmony import */ var _inputs_schemas_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4873);
/* harmony import */ var _render_summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1692);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(670);
/* harmony import */ var _saved_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4708);













/**
 * The post stage: finishes what the main stage of this step created.
 *
 * @throws ActionError on a broken gate, an invalid results file or a forged state. Other failures are warnings,
 * unless a gate would pass unseen by them.
 */
async function postStage(tools) {
    if (!(0,_saved_run_js__WEBPACK_IMPORTED_MODULE_9__/* .hasSavedRun */ .zQ)(tools.environment)) {
        tools.log.info("There is nothing to finish.");
        return;
    }
    const context = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_8__/* .readRunContext */ .$)(tools.environment);
    const inputs = (0,_inputs_schemas_js__WEBPACK_IMPORTED_MODULE_6__/* .readPostInputs */ ._J)(tools.environment);
    const run = (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_9__/* .openRun */ .Iy)(tools.environment, inputs.app_key, context);
    const failure = await finishRun(run, inputs, context, tools).catch(async (error) => {
        await abandonRun(run, inputs, context, tools, (0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(error));
        if (run.gate && run.gateMode === "fail")
            throw error;
        tools.log.warning(`The experiment could not be finished: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .bD)(error)}`);
    });
    if (failure !== undefined)
        throw failure;
}
/** Finishes the run; what turns the job red, if anything does. */
async function finishRun(run, inputs, context, tools) {
    const { clock, cancel, log } = tools;
    const signals = (0,_foundation_signals_js__WEBPACK_IMPORTED_MODULE_4__/* .stageSignals */ .o)(cancel, clock);
    const plan = {
        report: run.report,
        patterns: run.results,
        workspace: context.workspace,
        experiment: uploadContext(run),
        outcome: jobOutcome(inputs, tools),
        isGreen: inputs.internal_job_status === "success",
        since: run.startedAt,
        gate: run.gate,
        gateMode: run.gateMode,
        links: (0,_datadog_links_js__WEBPACK_IMPORTED_MODULE_11__/* .datadogLinks */ .o)(run.webOrigin),
    };
    const datadog = datadogOf(run, inputs, tools);
    const finished = await (0,_finish_finish_experiment_js__WEBPACK_IMPORTED_MODULE_2__/* .finishExperiment */ .Z)(plan, { datadog, clock, log, ...signals });
    await tools.writeSummary((0,_render_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .renderSummary */ .B)(finished.report));
    await writeComment(run, finished.report, inputs, context, tools, signals.closing);
    return finished.failure;
}
/** What could not be finished must not go on saying that it runs. */
async function abandonRun(run, inputs, context, tools, reason) {
    const { clock, cancel } = tools;
    const { closing } = (0,_foundation_signals_js__WEBPACK_IMPORTED_MODULE_4__/* .stageSignals */ .o)(cancel, clock);
    const signal = AbortSignal.any([closing, clock.timeout(_foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .statusTime */ .KP)]);
    const update = { status: "failed", error: reason };
    const datadog = datadogOf(run, inputs, tools);
    // The reason is told anyway; that this failed too adds nothing.
    await datadog.updateExperiment(run.report.experiment.id, update, signal).catch(() => { });
    const report = { ...run.report, state: "failed", stateDetail: reason };
    await writeComment(run, report, inputs, context, tools, closing);
}
function datadogOf({ apiOrigin: origin }, inputs, { redact, clock }) {
    return (0,_datadog_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createDatadog */ .d)({ origin, apiKey: inputs.api_key, appKey: inputs.app_key, redact, clock });
}
async function writeComment({ comment }, report, { github_token: token }, { server }, { clock, redact, random, log }, closing) {
    if (comment === undefined)
        return;
    const signal = AbortSignal.any([closing, clock.timeout(_foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .commentTime */ .BF)]);
    const gitHub = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_5__/* .createGitHubRequest */ .Ps)({ token, server, redact, clock, signal });
    await (0,_comment_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .openComment */ .a)(comment, { gitHub, clock, log, signal, random }).write(report);
}
function uploadContext({ report, projectId, datasetId }) {
    return { experimentId: report.experiment.id, projectId, datasetId, name: report.experiment.logicalName };
}
function jobOutcome(inputs, { log }) {
    const { evaluation_outcome: evaluation, internal_job_status: job } = inputs;
    const outcome = (0,_finish_outcome_js__WEBPACK_IMPORTED_MODULE_12__/* .outcomeOf */ .sG)(evaluation, job);
    if (outcome !== undefined)
        return outcome;
    log.warning(`Neither evaluation_outcome (${evaluation}) nor the job's status (${job}) says how the run ended.`);
    return { status: "interrupted", reason: "it is not known how the run ended" };
}


/***/ })

};
