export const id = 692;

export const ids = [ 692 ];

export const modules = {
  1692: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      L: () => renderInFull,
      renderSummary: () => renderSummary
    });
    var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
    var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2744);
    const summaryBytes = 95e4;
    const limits = {
      metrics: 1e3,
      rows: 100,
      charts: true
    };
    function renderInFull(report) {
      return markdownOf((0, _section_js__WEBPACK_IMPORTED_MODULE_1__.Y)(report, limits));
    }
    function renderSummary(reports) {
      const sections = reports.map(report => (0, _section_js__WEBPACK_IMPORTED_MODULE_1__.Y)(report, limits));
      const room = {
        characters: Number.POSITIVE_INFINITY,
        bytes: summaryBytes - (0, _fit_js__WEBPACK_IMPORTED_MODULE_0__.$)(foot(reports.length)).bytes
      };
      const sacrificeOrder = [ ...indexesOf(reports, false), ...indexesOf(reports, true) ];
      const fitting = (0, _fit_js__WEBPACK_IMPORTED_MODULE_0__.W)(sections, {
        room: room,
        sizeOf: section => (0, _fit_js__WEBPACK_IMPORTED_MODULE_0__.$)(`${markdownOf(section)}\n`),
        sacrificeOrder: sacrificeOrder
      });
      const shown = fitting.filter(({parts: parts}) => parts.length > 0);
      const isWhole = shown.length === sections.length && shown.every(({shortened: shortened}) => !shortened);
      const blocks = [ ...shown.map(markdownOf), ...isWhole ? [] : [ foot(sections.length - shown.length) ] ];
      return blocks.join("\n");
    }
    function indexesOf(reports, hasFailed) {
      return [ ...reports.keys() ].reverse().filter(index => isFailure(reports[index]) === hasFailed);
    }
    function isFailure(report) {
      return report?.state === "failed" || (report?.results?.gate?.broken.length ?? 0) > 0;
    }
    function foot(hidden) {
      const left = hidden > 0 ? ` ${hidden} more experiments have no room here.` : "";
      return `<sub>Shortened, as GitHub shows no summary above 1 MiB.${left}</sub>\n`;
    }
    function markdownOf({parts: parts}) {
      return `${parts.map(({markdown: markdown}) => markdown).join("\n\n")}\n`;
    }
  })
};