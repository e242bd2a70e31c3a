export const id = 301;
export const ids = [301];
export const modules = {

/***/ 6301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   csvRecords: () => (/* binding */ csvRecords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var csv_parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6070);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(358);
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1537);
/* harmony import */ var _csv_header_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4507);





/** The records of a CSV file by its header, each with the line it begins in. @throws ActionError where it is none. */
async function* csvRecords(file) {
    const parser = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file.path).pipe((0,csv_parse__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)({
        bom: true,
        delimiter: await (0,_csv_header_js__WEBPACK_IMPORTED_MODULE_4__/* .tableDelimiter */ .e)(file),
        info: true,
        max_record_size: _foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .longestLineBytes */ .i1,
        relax_column_count: true,
        skip_empty_lines: true,
    }));
    let columns;
    let nextLine = 1;
    try {
        for await (const { record, info } of parser) {
            const line = nextLine;
            nextLine = info.lines + 1;
            if (columns === undefined)
                columns = headerOf(record);
            else
                yield { place: { kind: "line", line }, cells: cellsOf(columns, record, line) };
        }
    }
    catch (error) {
        throw error instanceof csv_parse__WEBPACK_IMPORTED_MODULE_1__/* .CsvError */ .J$ ? new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(faultOf(error)) : error;
    }
}
function headerOf(names) {
    if (names.length > _foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .mostColumns */ .Ri)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`the table has ${names.length} columns, and may have ${_foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .mostColumns */ .Ri}`);
    const seen = new Set();
    for (const name of names) {
        if (name !== "" && seen.has(name))
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`two columns have the name ${JSON.stringify(name.slice(0, 60))}`);
        seen.add(name);
    }
    return [...names];
}
function cellsOf(columns, record, line) {
    // Some programs end every line with a delimiter.
    const cells = record.length === columns.length + 1 && record.at(-1) === "" ? record.slice(0, -1) : record;
    if (cells.length !== columns.length)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`line ${line} has ${cells.length} cells, and the header ${columns.length}: is a quote or a delimiter missing?`);
    return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
}
function faultOf(error) {
    const line = typeof error.lines === "number" ? ` (line ${error.lines})` : "";
    switch (error.code) {
        case "CSV_MAX_RECORD_SIZE":
            return `a row has more than ${_foundation_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .longestLineBytes */ .i1} bytes${line}: shorten its cells, or close the quote that it opens`;
        case "CSV_QUOTE_NOT_CLOSED":
            return `a quote is opened and not closed${line}`;
        default:
            return `the CSV is not well formed${line}`;
    }
}


/***/ })

};
