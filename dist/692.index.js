export const id = 692;
export const ids = [692];
export const modules = {

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderInFull),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2744);


/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) a step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const summaryBytes = 950_000;
const limits = { metrics: 1_000, rows: 100, charts: true };
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
