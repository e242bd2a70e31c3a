export const id = 821;

export const ids = [ 821 ];

export const modules = {
  6221: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      r: () => withoutUndefined
    });
    function withoutUndefined(value) {
      return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== void 0));
    }
  }),
  7821: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      parseColumns: () => parseColumns
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
    var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _foundation_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6221);
    const columnName = zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.m9(1));
    const columnNames = zod_mini__WEBPACK_IMPORTED_MODULE_1__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_1__.FsL(columnName, zod_mini__WEBPACK_IMPORTED_MODULE_1__.pdi(name => [ name ])), zod_mini__WEBPACK_IMPORTED_MODULE_1__.YOg(columnName).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.m9(1)) ]);
    const resultColumns = zod_mini__WEBPACK_IMPORTED_MODULE_1__.rej({
      record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      input: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnNames),
      output: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      error: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      run: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnName),
      scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnNames),
      metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(columnNames)
    });
    async function parseColumns(text) {
      const {parse: parse} = await __webpack_require__.e(815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
      try {
        const parsed = resultColumns.safeParse(parse(text, {
          logLevel: "error"
        }));
        if (parsed.success) return (0, _foundation_objects_js__WEBPACK_IMPORTED_MODULE_3__.r)(parsed.data);
      } catch (error) {
        return `wants YAML: ${(0, _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.XH)(error)}`;
      }
      const members = Object.keys(resultColumns.shape).join(", ");
      return `wants YAML from ${members} to the name of a column, or a list of names`;
    }
  })
};