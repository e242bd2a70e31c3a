export const id = 510;
export const ids = [510];
export const modules = {

/***/ 3510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  csvRecords: () => (/* binding */ csvRecords)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/index.js + 9 modules
var lib = __webpack_require__(6070);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/formats/csv-header.ts
var csv_header = __webpack_require__(4507);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/results/open-file.ts
var open_file = __webpack_require__(8355);
;// CONCATENATED MODULE: ./src/results/formats/utf8-stream.ts



/** Yields the text of a UTF-8 file, without a byte order mark. @throws ActionError with the line if it isn't UTF-8. */
async function* readUtf8(file) {
    const decoder = new external_node_util_.TextDecoder("utf-8", { fatal: true });
    let line = 1;
    for await (const chunk of (0,open_file/* readChunks */.zO)(file)) {
        yield decode(decoder, chunk, line);
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1))
            line += 1;
    }
    yield decode(decoder, undefined, line);
}
function decode(decoder, chunk, firstLine) {
    try {
        return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    }
    catch {
        const line = firstLine + (chunk === undefined ? 0 : countLinesBeforeFault(chunk));
        throw new errors/* ActionError */.lZ(`line ${line} isn't valid UTF-8. Save the file as UTF-8.`);
    }
}
/** Lines of the chunk before the one that can't be decoded. A character that the chunk's borders cut is not looked for. */
function countLinesBeforeFault(chunk) {
    const lines = chunk.toString("utf8").split("\n");
    return Math.max(0, lines.findIndex((text) => text.includes("\uFFFD")));
}

;// CONCATENATED MODULE: ./src/results/formats/csv.ts






/** The records of a CSV file by its header, each with the line it begins in. @throws ActionError where it is none. */
async function* csvRecords(file) {
    const parser = (0,external_node_stream_.pipeline)(readUtf8(file), (0,lib/* parse */.qg)({
        bom: true,
        delimiter: await (0,csv_header/* tableDelimiter */.e)(file),
        info: true,
        max_record_size: limits/* maxLineBytes */.YW,
        relax_column_count: true,
        skip_empty_lines: true,
    }), 
    // The loop below meets what goes wrong.
    () => { });
    let columns;
    let nextLine = 1;
    try {
        for await (const { record, info } of parser) {
            const line = nextLine;
            nextLine = info.lines + 1;
            if (columns === undefined && isDelimiterLine(record))
                continue;
            if (columns === undefined)
                columns = checkHeader(record);
            else
                yield { place: { kind: "line", line }, cells: toCells(columns, record, line) };
        }
    }
    catch (error) {
        throw error instanceof lib/* CsvError */.J$ ? new errors/* ActionError */.lZ(describeCsvError(error)) : error;
    }
}
/** Excel's first line `sep=;`, split at that delimiter. */
function isDelimiterLine([first = "", ...rest]) {
    return /^sep=.?$/i.test(first) && rest.every((cell) => cell === "");
}
function checkHeader(names) {
    if (names.length > limits/* maxColumns */.c9)
        throw new errors/* ActionError */.lZ(`the table has ${names.length} columns, and may have ${limits/* maxColumns */.c9}`);
    const seen = new Set();
    for (const name of names) {
        if (name !== "" && seen.has(name))
            throw new errors/* ActionError */.lZ(`two columns have the name ${JSON.stringify(name.slice(0, 60))}`);
        seen.add(name);
    }
    return [...names];
}
function toCells(columns, record, line) {
    // Some programs end every line with a delimiter.
    const cells = record.length === columns.length + 1 && record.at(-1) === "" ? record.slice(0, -1) : record;
    if (cells.length !== columns.length)
        throw new errors/* ActionError */.lZ(`line ${line} has ${cells.length} cells, and the header ${columns.length}: is a quote or a delimiter missing?`);
    return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]));
}
function describeCsvError(error) {
    const line = typeof error.lines === "number" ? ` (line ${error.lines})` : "";
    switch (error.code) {
        case "CSV_MAX_RECORD_SIZE":
            return `a row has more than ${limits/* maxLineBytes */.YW} bytes${line}: shorten its cells, or close the quote that it opens`;
        case "CSV_QUOTE_NOT_CLOSED":
            return `a quote is opened and not closed${line}`;
        default:
            return `the CSV is not well formed${line}`;
    }
}


/***/ })

};
