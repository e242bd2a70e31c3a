export const id = 692;
export const ids = [692];
export const modules = {

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4354);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6640);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(834);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6931);





/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const maxSummaryBytes = 950_000;
const limits = { metrics: 1_000, records: 100, isOpen: true, charts: true };
/** Renders experiments in full: one by itself, several below a table of all. `compareUrl` shows them all in Datadog. */
function renderReport(reports) {
    return joinSections((0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSection */ .YN)(report, limits))));
}
/**
 * Renders all experiments of a step for its job summary, which they share. If they are too long together, the parts
 * that matter least are left out of all of them alike, and what failed keeps its own the longest.
 */
function renderSummary(reports) {
    const sections = (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSection */ .YN)(report, limits)));
    const frame = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .measureText */ .k)(`${joinSections(sections.map((section) => ({ ...section, parts: [] })))}${footer(sections.length)}`);
    const fitting = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSections */ .W)(sections, {
        space: { characters: Number.POSITIVE_INFINITY, bytes: maxSummaryBytes - frame.bytes },
        measure: (section) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .measureText */ .k)(`${renderParts(section)}\n\n`),
        // Sorted by verdict: the last ones matter least.
        trimOrder: [...sections.keys()].reverse(),
    });
    const isWhole = fitting.length === sections.length && fitting.every(({ shortened }) => !shortened);
    return isWhole
        ? joinSections(sections)
        : `${joinSections(fitting)}\n${footer(sections.length - fitting.length)}`;
}
function joinSections(sections) {
    const [only] = sections;
    if (only === undefined)
        return "";
    if (sections.length === 1)
        return `## ${_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[only.verdict]} ${only.head.heading}\n\n${only.head.next}\n\n${renderParts(only)}\n`;
    const { heading, next } = (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .headSeveral */ .v$)(sections);
    const blocks = sections.map((section) => `## ${_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSigns */ .In[section.verdict]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(section.head.name, 80)}: ${section.head.reason || _headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU[_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionVerdicts */ .QU.indexOf(section.verdict)]}\n\n${section.head.next}\n\n${renderParts(section)}`);
    return `${[`## ${heading}`, next, ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .warnOfShards */ .vt)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .renderOverview */ .mp)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_3__/* .linkComparison */ .A1)(sections), ...blocks].join("\n\n")}\n`;
}
function renderParts({ parts }) {
    return parts.map(({ markdown }) => markdown).join("\n\n");
}
function footer(hidden) {
    const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
    return `<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}


/***/ })

};
