export const id = 849;
export const ids = [849];
export const modules = {

/***/ 920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   OB: () => (/* binding */ scoreIn),
/* harmony export */   Od: () => (/* binding */ kindOfCell),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4251);

const nothing = new Set(["", "nan", "none", "null", "na", "n/a"]);
const numeral = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
function kindOfCell(cell) {
    if (cell === null || cell === undefined)
        return "empty";
    if (typeof cell === "number" || (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(cell))
        return "number";
    if (typeof cell === "boolean")
        return "boolean";
    if (typeof cell !== "string")
        return "other";
    const text = cell.trim();
    if (nothing.has(text.toLowerCase()))
        return "empty";
    if (numeral.test(text) || /^[-+]?inf(?:inity)?$/i.test(text))
        return "number";
    if (/^(?:true|false)$/i.test(text))
        return "boolean";
    return /^[-+]?\d+,\d+$/.test(text) ? "comma" : "text";
}
/** The score in a cell; an empty one is an evaluator that failed. */
function scoreIn(cell) {
    switch (kindOfCell(cell)) {
        case "empty":
        case "other":
            return null;
        case "number": {
            const number = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(cell) ? Number(cell.rawJSON) : Number(cell);
            return Number.isFinite(number) ? number : null;
        }
        case "boolean":
            return typeof cell === "boolean" ? cell : /^true$/i.test(String(cell).trim());
        case "comma":
        case "text":
            return String(cell).trim();
    }
}
/** A cell that is no score as it is; undefined where nothing stands in it. */
function contentOf(cell) {
    return cell === null || cell === undefined || cell === "" ? undefined : cell;
}
/** The number in a cell; undefined where it is none. */
function numberIn(cell) {
    const score = kindOfCell(cell) === "number" ? scoreIn(cell) : undefined;
    return typeof score === "number" ? score : undefined;
}
/** The text in a cell. */
function textIn(cell) {
    if (typeof cell === "string")
        return cell.trim() === "" ? undefined : cell;
    if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(cell))
        return cell.rawJSON;
    return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : undefined;
}


/***/ }),

/***/ 2118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ profile),
/* harmony export */   R7: () => (/* binding */ rolesOf),
/* harmony export */   cU: () => (/* binding */ commaColumn)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _row_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2014);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(920);



/** Reads a table once, to know its columns. */
async function profile(table) {
    const columns = new Map();
    for await (const record of table.records()) {
        if ("kind" in record)
            continue;
        for (const [name, cell] of Object.entries(record.cells)) {
            const column = columns.get(name) ?? { kinds: new Map(), longest: 0 };
            columns.set(name, column);
            const kind = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOfCell */ .Od)(cell);
            column.kinds.set(kind, (column.kinds.get(kind) ?? 0) + 1);
            if (kind === "text")
                column.longest = Math.max(column.longest, String(cell).length);
        }
    }
    return columns;
}
/** Whether a column that nobody named looks like scores: all numbers, or all true and false. */
function looksScored({ kinds }) {
    const filled = [...kinds.keys()].filter((kind) => kind !== "empty");
    return filled.length === 1 && (filled[0] === "number" || filled[0] === "boolean");
}
const rolesByName = new Map(Object.entries({
    record_id: "record_id",
    input: "input",
    inputs: "input",
    question: "input",
    query: "input",
    prompt: "input",
    user_input: "input",
    output: "output",
    outputs: "output",
    response: "output",
    answer: "output",
    actual_output: "output",
    prediction: "output",
    completion: "output",
    expected: "expected_output",
    expected_output: "expected_output",
    reference: "expected_output",
    ground_truth: "expected_output",
    target: "expected_output",
    label: "expected_output",
    error: "error",
    run: "run",
    duration_ms: "duration_ms",
    latency_ms: "duration_ms",
    duration: "seconds",
    latency: "seconds",
    execution_time: "seconds",
    // What an answer costs is no score: less of it is better.
    input_tokens: "input_tokens",
    prompt_tokens: "input_tokens",
    output_tokens: "output_tokens",
    completion_tokens: "output_tokens",
    total_tokens: "total_tokens",
    token_count: "total_tokens",
    cost: "cost_usd",
    cost_usd: "cost_usd",
    total_cost: "cost_usd",
}));
const prefixes = [
    [/^inputs?\./i, "input"],
    [/^outputs?\./i, "output"],
    [/^reference\./i, "expected_output"],
    [/^feedback\./i, "scores"],
];
const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
const indexColumn = /^(?:|unnamed: \d+)$/i;
const identifier = /^(?:id|idx|index|row|row_number|line_number|.*_id)$/i;
/** The role of every column: as the user says, else by its name, else by what its cells are. */
function rolesOf(columns, named) {
    const given = givenRoles(columns, named ?? {});
    const roles = new Map();
    for (const [name, column] of columns) {
        roles.set(name, given.get(name) ?? roleOf(name, column, named, given));
    }
    for (const [name, role] of roles)
        if (role.role === "unused")
            markReason(name, roles);
    return roles;
}
function givenRoles(columns, named) {
    const pairs = Object.entries(named).flatMap(([role, names]) => [names].flat().map((name) => [name, { role: role, name }]));
    const unknown = pairs.map(([name]) => name).filter((name) => !columns.has(name));
    if (unknown.length > 0)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`results_columns names columns that the table has not: ${unknown.map(_row_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(", ")}; it has ${[...columns.keys()].slice(0, 50).map(_row_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(", ")}`);
    return new Map(pairs);
}
function roleOf(name, column, named, given) {
    if (indexColumn.test(name))
        return { role: "unused", name: "" };
    const isTaken = (role) => [...given.values()].some((column) => column.role === role);
    const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(name)) ?? [];
    const role = prefixed ?? rolesByName.get(name.toLowerCase());
    const own = prefix === undefined ? name : name.replace(prefix, "");
    if (role !== undefined)
        return { role: isTaken(role) ? "metadata" : role, name: own };
    const isScore = named?.scores === undefined && looksScored(column) && !identifier.test(name);
    if (isScore)
        return { role: "scores", name: name.replace(scoreSuffix, "") };
    return { role: reasonSuffix.test(name) ? "unused" : "metadata", name };
}
/** The words of a column belong to the score whose name they begin with. */
function markReason(name, roles) {
    if (!reasonSuffix.test(name))
        return;
    const metric = name.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
    const scored = [...roles].find(([column, { role, name: label }]) => role === "scores" && (label === metric || column === metric));
    roles.set(name, scored ? { role: "reasoning", name: scored[1].name } : { role: "metadata", name });
}
/** A column of numbers with a decimal comma, which is a text to everybody else. */
function commaColumn(columns) {
    const isComma = ({ kinds }) => kinds.has("comma") && [...kinds.keys()].every((kind) => ["comma", "number", "empty"].includes(kind));
    return [...columns].find(([, column]) => isComma(column))?.[0];
}


/***/ }),

/***/ 5715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ tableSource)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1537);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4283);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5318);




/** A table in CSV, JSON Lines, a JSON array, or one of pandas' own forms. */
async function tableSource(file, source) {
    switch (source.kind) {
        case "text": {
            const { csvRecords } = await Promise.all(/* import() */[__webpack_require__.e(70), __webpack_require__.e(301)]).then(__webpack_require__.bind(__webpack_require__, 6301));
            return { records: () => csvRecords(file), isText: true, provesEnd: false };
        }
        case "lines":
            return { records: () => lineRecords(file), isText: false, provesEnd: false };
        case "document": {
            const rows = documentRows(source.value);
            return { records: () => rowRecords(rows), isText: false, provesEnd: true };
        }
        case "xml":
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("results_format says that this is a table, but it is XML");
    }
}
async function* lineRecords(file) {
    for await (const line of (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonLines */ .i7)(file)) {
        const place = { kind: "line", line: line.line };
        if (line.kind === "fault")
            yield { kind: "fault", place, message: line.message };
        else if ((0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isMembers */ .gV)(line.value))
            yield { place, cells: bounded(line.value) };
        else
            yield { kind: "fault", place, message: "a line must be an object" };
    }
}
async function* rowRecords(rows) {
    for (const [index, row] of rows.entries()) {
        const place = { kind: "row", row: index + 1, test: undefined };
        if ((0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isMembers */ .gV)(row))
            yield { place, cells: bounded(row) };
        else
            yield { kind: "fault", place, message: "a row must be an object" };
    }
}
function bounded(cells) {
    const columns = Object.keys(cells).length;
    if (columns > _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .mostColumns */ .Ri)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the table has ${columns} columns, and may have ${_foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .mostColumns */ .Ri}`);
    return cells;
}
/** The rows of an array, of pandas' `split` (`columns` and `data`), or of its default, which is by column. */
function documentRows(value) {
    if (Array.isArray(value))
        return value;
    if (!(0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isMembers */ .gV)(value))
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no table: it is neither an array nor an object");
    const { columns, data } = value;
    if (Array.isArray(columns) && Array.isArray(data))
        return data.map((cells) => Array.isArray(cells) && cells.length === columns.length
            ? Object.fromEntries(columns.map((name, index) => [String(name), cells[index]]))
            : undefined);
    const byColumn = Object.entries(value);
    if (byColumn.length === 0 || !byColumn.every(([, cells]) => (0,_members_js__WEBPACK_IMPORTED_MODULE_3__/* .isMembers */ .gV)(cells)))
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("this is no table: write a JSON array of rows, JSON Lines, or CSV");
    const keys = new Set(byColumn.flatMap(([, cells]) => Object.keys(cells)));
    return [...keys].map((key) => Object.fromEntries(byColumn.map(([name, cells]) => [name, cells[key]])));
}


/***/ }),

/***/ 3849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTable: () => (/* binding */ openTable),
/* harmony export */   tableFile: () => (/* binding */ tableFile)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
/* harmony import */ var _row_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2014);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(920);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2118);
/* harmony import */ var _members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5318);
/* harmony import */ var _table_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5715);






/** A plain table, of which the user says that it holds results. */
async function openTable(file, source) {
    const table = await (0,_table_source_js__WEBPACK_IMPORTED_MODULE_4__/* .tableSource */ .w)(file, source);
    const columns = await (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .profile */ .ME)(table);
    const comma = (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .commaColumn */ .cU)(columns);
    if (comma !== undefined)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`the column ${(0,_row_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(comma)} has numbers with a decimal comma: write them with a point`);
    const roles = (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .rolesOf */ .R7)(columns, file.reading?.columns);
    if (columns.size > 0 && ![...roles.values()].some(({ role }) => role === "scores")) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`no column holds scores (all numbers, or all true and false) among ${[...columns.keys()].slice(0, 50).map(_row_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(", ")}: name them in the input results_columns`);
    }
    return tableFile("table", "a table", table, roles);
}
/** A table whose columns are known. */
function tableFile(format, tool, table, roles) {
    return {
        format,
        tool,
        provesEnd: table.provesEnd,
        rows: tableRows(table, roles),
        leftOut: new Map(),
        lowerIsBetter: lowerIsBetter(roles),
        notes: [rolesNote(roles)],
    };
}
const lowerNames = /^noise_sensitivity/;
function lowerIsBetter(roles) {
    const scored = [...roles.values()].filter(({ role, name }) => role === "scores" && lowerNames.test(name));
    return new Set(scored.map(({ name }) => name));
}
const toldRoles = ["record_id", "input", "output", "expected_output", "metadata"];
/** Which column was taken for what. */
function rolesNote(roles) {
    const told = toldRoles.flatMap((role) => {
        const columns = [...roles].filter(([, column]) => column.role === role).map(([name]) => name);
        return columns.length === 0 ? [] : [`${role} from ${columns.join(", ")}`];
    });
    return told.length === 0 ? "no column names an input" : told.join(", ");
}
async function* tableRows(table, roles) {
    const byRole = Map.groupBy([...roles].map(([column, { role, name }]) => ({ column, role, name })), ({ role }) => role);
    for await (const record of table.records()) {
        yield "kind" in record ? record : rowOf(record, byRole);
    }
}
function rowOf({ place, cells }, byRole) {
    const of = (role) => (byRole.get(role) ?? []).map(({ column, name }) => ({ column, name, cell: cells[column] }));
    const first = (role) => of(role)[0]?.cell;
    const run = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .Po)(first("run"));
    if (run !== undefined && !(Number.isInteger(run) && run >= 1))
        return { kind: "fault", place, message: "run must be a whole number from 1" };
    const reasons = new Map(of("reasoning").map(({ name, cell }) => [name, (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(cell)]));
    const error = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(first("error"));
    const scores = of("scores").map(({ name, cell }) => ({ name, value: (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .scoreIn */ .OB)(cell), reasoning: reasons.get(name) }));
    return {
        kind: "row",
        place,
        recordId: (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(first("record_id")),
        input: contentIn(of("input")),
        output: contentIn(of("output")),
        expectedOutput: contentIn(of("expected_output")),
        // Nothing was evaluated where there was no answer: an empty cell is then no evaluator that failed.
        scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
        error,
        durationMs: (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .Po)(first("duration_ms")) ?? secondsIn(first("seconds")),
        run,
        usage: usageIn(first),
        metadata: (0,_members_js__WEBPACK_IMPORTED_MODULE_5__/* .given */ .gI)(Object.fromEntries(of("metadata").map(({ column, cell }) => [column, (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(cell)]))),
    };
}
/** The content of the one column, or an object of several. */
function contentIn(cells) {
    const [only] = cells;
    if (cells.length <= 1 && only?.name === only?.column)
        return (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(only?.cell);
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_5__/* .given */ .gI)(Object.fromEntries(cells.map(({ name, cell }) => [name, (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(cell)])));
}
function secondsIn(cell) {
    const seconds = (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .Po)(cell);
    return seconds === undefined ? undefined : seconds * 1_000;
}
function usageIn(first) {
    const amounts = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"];
    return (0,_members_js__WEBPACK_IMPORTED_MODULE_5__/* .given */ .gI)(Object.fromEntries(amounts.map((role) => [role, (0,_cells_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .Po)(first(role))])));
}


/***/ })

};
