export const id = 821;
export const ids = [821];
export const modules = {

/***/ 6143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readOwn),
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/** Returns an object's own member; undefined for what every object inherits, such as `constructor`. */
function readOwn(object, name) {
    return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
/** An object without the members that are undefined. */
function withoutUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}


/***/ }),

/***/ 7821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseColumns: () => (/* binding */ parseColumns)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6143);



const columnName = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1));
const columnNames = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(columnName, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((name) => [name])),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(columnName).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)),
]);
const resultColumns = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    input: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    duration_s: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnName),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(columnNames),
});
/** The columns that YAML names; a string says what it must be instead. */
async function parseColumns(text) {
    const [{ parse }, { findYamlExcess }] = await Promise.all([
        __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(269)]).then(__webpack_require__.bind(__webpack_require__, 3269)),
    ]);
    const excess = findYamlExcess(text);
    if (excess !== undefined)
        return `is ${excess}`;
    try {
        const parsed = resultColumns.safeParse(parse(text, { logLevel: "error" }));
        if (parsed.success)
            return (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)(parsed.data);
    }
    catch (error) {
        return `must be YAML: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLineOfMessage */ .XH)(error)}`;
    }
    const members = Object.keys(resultColumns.shape).join(", ");
    return `must be YAML from ${members} to the name of a column, or a list of names`;
}


/***/ })

};
