export const id = 543;
export const ids = [543];
export const modules = {

/***/ 6543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startFinish: () => (/* binding */ startFinish),
/* harmony export */   startMain: () => (/* binding */ startMain)
/* harmony export */ });
/* harmony import */ var _inputs_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9104);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3332);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5371);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2421);
/* harmony import */ var _saved_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4708);
/* harmony import */ var _skip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6132);






// How stages begin. Most of the code lies behind it, and a job that cannot begin loads none of that.
async function startMain(tools) {
    (0,_saved_run_js__WEBPACK_IMPORTED_MODULE_3__/* .reserveState */ .Il)(tools.saveState);
    const context = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunContext */ .$)(tools.environment);
    if (await skips("created", (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .allOutputs */ .ww)({ skipped: "true" }), context, tools))
        return;
    const inputs = await (0,_inputs_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(tools.environment);
    const { createStage } = await Promise.all(/* import() */[__webpack_require__.e(589), __webpack_require__.e(854), __webpack_require__.e(114), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 2024));
    await createStage(context, inputs, tools);
}
async function startFinish(tools) {
    const context = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunContext */ .$)(tools.environment);
    const outputs = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .allFinishOutputs */ .Vz)({ verdict: "none", scores: "{}" });
    if (await skips("finished", outputs, context, tools))
        return;
    const inputs = await (0,_inputs_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .readFinishInputs */ .P_)(tools.environment);
    const { finishStep } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(589), __webpack_require__.e(568), __webpack_require__.e(854), __webpack_require__.e(88), __webpack_require__.e(114), __webpack_require__.e(381)]).then(__webpack_require__.bind(__webpack_require__, 9381));
    await finishStep(context, inputs, tools);
}
/** Tells why nothing is done where GitHub gives the run no keys; whether that is so. */
async function skips(done, outputs, context, { environment, log, setOutputs, writeSummary }) {
    const missing = (0,_skip_js__WEBPACK_IMPORTED_MODULE_4__/* .missingKeys */ .lx)((0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .readKeys */ .x4)(environment));
    const reason = missing.length > 0 ? (0,_skip_js__WEBPACK_IMPORTED_MODULE_4__/* .skipReason */ .YG)(context) : undefined;
    if (reason === undefined)
        return false;
    const sentence = (0,_skip_js__WEBPACK_IMPORTED_MODULE_4__/* .skipSentence */ .v8)(done, missing, reason);
    log.notice(sentence);
    setOutputs(outputs);
    await writeSummary(`${sentence}\n`);
    return true;
}


/***/ })

};
