export const id = 575;
export const ids = [575,511];
export const modules = {

/***/ 8626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ prefixes),
/* harmony export */   Bv: () => (/* binding */ azureName),
/* harmony export */   Ed: () => (/* binding */ isIdentityName),
/* harmony export */   FU: () => (/* binding */ positionName),
/* harmony export */   Is: () => (/* binding */ unitless),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   fd: () => (/* binding */ isNoMetricName),
/* harmony export */   mo: () => (/* binding */ indexName),
/* harmony export */   n4: () => (/* binding */ timeName),
/* harmony export */   qA: () => (/* binding */ rolesByName),
/* harmony export */   qo: () => (/* binding */ scoreSuffix),
/* harmony export */   tE: () => (/* binding */ isIdentifierName),
/* harmony export */   yy: () => (/* binding */ reasonSuffix)
/* harmony export */ });
// What the names of columns say of them.
/** Roles by the name of the column in lower case. */
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
    error_message: "error",
    exception: "error",
    run: "run",
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
const durationName = "latency|duration|elapsed|elapsed_time|execution_time|response_time|run_?time";
const milliseconds = new RegExp(`^(?:${durationName})_(?:ms|millis|milliseconds)$`, "i");
const seconds = new RegExp(`^(?:${durationName})_(?:s|secs?|seconds)$`, "i");
const unitless = new RegExp(`^(?:${durationName}|time)$`, "i");
const prefixes = [
    [/^inputs?\./i, "input"],
    [/^outputs?\./i, "output"],
    [/^reference\./i, "expected_output"],
    [/^feedback\./i, "scores"],
];
const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
/** The name of pandas' index. */
const indexName = /^(?:|unnamed: \d+)$/i;
const identifierName = /^(?:id|idx|index|row|row_number|line_number|uuid|guid|seed|.*_(?:id|uuid))$/i;
const camelCaseId = /[a-z]I[dD]$/;
const timeName = /^(?:date|datetime|timestamp|epoch|.*_(?:at|date|time|timestamp|ms|millis|milliseconds|secs?|seconds))$/i;
const positionName = /^(?:idx|index|row|row_number|line_number|seed)$/i;
/** The columns of one evaluator in Azure AI Evaluation's rows: `outputs.relevance.relevance_reason`. */
const azureName = /^outputs\.([^.]+)\.([^.]+)$/;
/** Whether a name says that its values are IDs or positions. */
function isIdentifierName(name) {
    return identifierName.test(name) || camelCaseId.test(name);
}
/** Whether a column of this name identifies the rows. */
function isIdentityName(name) {
    const role = rolesByName.get(name.toLowerCase());
    return role === "record_id" || role === "input" || /^inputs?\./i.test(name);
}
/** Whether a name says that its values are IDs, positions, times, or durations, none of which is a metric. */
function isNoMetricName(name) {
    return isIdentifierName(name) || timeName.test(name) || unitless.test(name);
}


/***/ }),

/***/ 2575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRagas: () => (/* binding */ openRagas)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1511);

// The columns of Ragas' samples, those of 0.1 among them.
const roles = new Map(Object.entries({
    user_input: "input",
    question: "input",
    response: "output",
    answer: "output",
    reference: "expected_output",
    ground_truth: "expected_output",
    ground_truths: "expected_output",
    record_id: "record_id",
    retrieved_contexts: "metadata",
    reference_contexts: "metadata",
    contexts: "metadata",
    multi_responses: "metadata",
    rubrics: "metadata",
    rubric: "metadata",
    persona_name: "metadata",
    query_style: "metadata",
    query_length: "metadata",
    retrieved_context_ids: "metadata",
    reference_context_ids: "metadata",
    reference_tool_calls: "metadata",
    reference_topics: "metadata",
    id: "metadata",
}));
/**
 * Opens what `evaluate(...).to_pandas()` of Ragas gives, in any form. Every column that isn't of a sample is a metric, unless it
 * holds IDs, times, or text that hardly repeats.
 */
async function openRagas(file, source) {
    return await (0,_table_js__WEBPACK_IMPORTED_MODULE_0__.readTable)(file, source, {
        format: "ragas",
        tool: "Ragas",
        preset: { roles, restIsScores: true },
    });
}


/***/ }),

/***/ 1511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTable: () => (/* binding */ openTable),
  readTable: () => (/* binding */ readTable)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/results/formats/column-profile.ts
var column_profile = __webpack_require__(1275);
// EXTERNAL MODULE: ./src/results/validation.ts
var validation = __webpack_require__(3235);
// EXTERNAL MODULE: ./src/results/formats/column-names.ts
var column_names = __webpack_require__(8626);
// EXTERNAL MODULE: ./src/results/formats/settle-scores.ts
var settle_scores = __webpack_require__(6168);
;// CONCATENATED MODULE: ./src/results/formats/column-roles.ts




/**
 * Returns the role of every column: as the user says, as the tool or the column's name says, or as its values show.
 *
 * @throws ActionError if a column can't be read either way; the message says how to settle it.
 */
function decideRoles(columns, named = {}, preset) {
    const given = givenRoles(columns, named);
    const roles = new Map();
    for (const [name, facts] of columns)
        roles.set(name, given.get(name) ?? decideRole(name, facts, { columns, named, given, preset }));
    for (const [name, { role }] of roles)
        if (role === "unused")
            markComment(name, roles);
    markIdentity(columns, roles, given);
    return roles;
}
function givenRoles(columns, named) {
    const pairs = Object.entries(named).flatMap(([role, names]) => [names].flat().map((name) => [name, role]));
    const unknown = pairs.map(([name]) => name).filter((name) => !columns.has(name));
    if (unknown.length > 0)
        throw new errors/* ActionError */.lZ(`results_columns names columns that the table doesn't have: ${unknown.map(validation/* quote */.hD).join(", ")}. Its columns are ${listColumns(columns.keys())}.`);
    return new Map(pairs.map(([name, role]) => {
        const kind = columns.get(name)?.kind ?? "empty";
        return [name, role === "scores" ? scoreColumn(name, name, kind) : { role, name }];
    }));
}
/** Names columns in a message, the first 50. */
function listColumns(names) {
    return [...names].slice(0, 50).map(validation/* quote */.hD).join(", ");
}
const numericKinds = new Set(["number", "epoch", "mixed", "empty", "failed"]);
/** A column that is a metric because somebody says so, whatever its values are. */
function scoreColumn(column, metric, kind) {
    if (kind === "comma" || kind === "scales")
        throw new errors/* ActionError */.lZ(describeUnreadable(column, kind));
    const scoreKind = kind === "boolean" ? "boolean" : numericKinds.has(kind) ? "number" : "category";
    return { role: "scores", name: metric.replace(column_names/* scoreSuffix */.qo, ""), scoreKind };
}
function describeUnreadable(column, kind) {
    return `the column ${(0,validation/* quote */.hD)(column)} ${(0,settle_scores/* describeUnclearNumbers */.yD)(kind)}`;
}
function decideRole(name, { kind }, context) {
    if (column_names/* indexName */.mo.test(name))
        return { role: "unused", name: "" };
    const { columns, named, given, preset } = context;
    const isTaken = (role) => [...given.values()].some((column) => column.role === role);
    const takeRole = (role, member = name) => isTaken(role) ? { role: "metadata", name } : { role, name: member };
    const ownRole = preset?.roles.get(name);
    if (ownRole !== undefined)
        return takeRole(ownRole);
    const azure = column_names/* azureName */.Bv.exec(name);
    if (azure && !isLangSmith(columns))
        return azureColumn(name, azure, kind, named);
    const [prefix, prefixed] = column_names/* prefixes */.$F.find(([pattern]) => pattern.test(name)) ?? [];
    if (prefix && prefixed === "scores")
        return scoreColumn(name, name.replace(prefix, ""), kind);
    if (prefix && prefixed)
        return takeRole(prefixed, name.replace(prefix, ""));
    const duration = durationRole(name, columns);
    if (duration !== undefined)
        return takeRole(duration);
    const role = column_names/* rolesByName */.qA.get(name.toLowerCase());
    // A tool's own table says itself where inputs and outputs are.
    const isExchange = role === "input" || role === "output" || role === "expected_output";
    if (role !== undefined && !(preset && isExchange))
        return takeRole(role);
    if (column_names/* reasonSuffix */.yy.test(name))
        return { role: "unused", name };
    return restColumn(name, kind, context);
}
function isLangSmith(columns) {
    return [...columns.keys()].some((name) => name.startsWith("feedback."));
}
/** The unit of a duration is known from the column's name, or because its tool writes seconds (LangSmith, MLflow). */
function durationRole(name, columns) {
    if (column_names/* milliseconds */.Rz.test(name))
        return "duration_ms";
    if (column_names/* seconds */.YA.test(name))
        return "duration_s";
    if (name === "execution_time" && isLangSmith(columns))
        return "duration_s";
    const isMlflow = [...columns.keys()].some((column) => /\/v\d+\/score$/.test(column));
    return name === "latency" && isMlflow ? "duration_s" : undefined;
}
/** Azure's label is the metric's own name, with its evaluator if that has another name. */
function azureColumn(column, [, evaluator = "", member = ""], kind, named) {
    const label = (metric) => metric === evaluator || metric.startsWith(evaluator) ? metric : `${evaluator}_${metric}`;
    const result = /^(.+)_result$/.exec(member)?.[1];
    if (result !== undefined)
        return { role: "assessment", name: label(result) };
    if (column_names/* reasonSuffix */.yy.test(member))
        return { role: "reasoning", name: label(member.replace(column_names/* reasonSuffix */.yy, "")) };
    // The names of older versions, beside those of today.
    if (/^gpt_/.test(member))
        return { role: "unused", name: "" };
    if (/_(?:threshold|passed|status|properties|details)$/.test(member))
        return { role: "metadata", name: column };
    if (named.scores !== undefined)
        return { role: "metadata", name: column };
    const isScore = kind === "number" || kind === "boolean" || kind === "category";
    return isScore ? scoreColumn(column, label(member), kind) : { role: "metadata", name: column };
}
/** A column that no name explains: its values decide whether it is a metric. */
function restColumn(name, kind, { named, preset }) {
    const metadata = { role: "metadata", name };
    if (column_names/* unitless */.Is.test(name) && kind === "number")
        return { ...metadata, unusedBecause: describeUnitless(name) };
    if (named.scores !== undefined || (0,column_names/* isIdentifierName */.tE)(name) || column_names/* timeName */.n4.test(name))
        return metadata;
    const settle = "name it in results_columns, under scores or metadata";
    switch (kind) {
        case "number":
        case "boolean":
            return scoreColumn(name, name, kind);
        case "comma":
        case "scales":
            throw new errors/* ActionError */.lZ(describeUnreadable(name, kind));
        case "mixed":
            throw new errors/* ActionError */.lZ(`the column ${(0,validation/* quote */.hD)(name)} holds both numbers and other text, so it's unclear whether it is a metric. Leave a cell empty if its evaluator failed, or ${settle}.`);
        case "category":
            return preset?.restIsScores ? scoreColumn(name, name, kind) : metadata;
        case "empty":
        case "failed":
            if (preset?.restIsScores)
                return scoreColumn(name, name, kind);
            return unused(name, kind === "empty" ? "has no values" : "only holds errors", settle);
        case "quantity":
            return unused(name, "holds numbers with units or fractions", "write plain numbers");
        case "text":
            return preset?.restIsScores ? unused(name, "holds text that hardly repeats", settle) : metadata;
        case "epoch":
        case "time":
        case "id":
        case "structure":
            return metadata;
    }
}
function unused(name, what, fix) {
    const unusedBecause = `the column ${(0,validation/* quote */.hD)(name)} isn't used as a metric because it ${what}. If it is a metric, ${fix}.`;
    return { role: "metadata", name, unusedBecause };
}
function describeUnitless(name) {
    return `the column ${(0,validation/* quote */.hD)(name)} states no unit, so it isn't used as the duration. Rename it to ${name}_ms or ${name}_s, or name it in results_columns as duration_ms or duration_s.`;
}
/** The words of a column belong to the score whose name they begin with. */
function markComment(name, roles) {
    if (!column_names/* reasonSuffix */.yy.test(name))
        return;
    const metric = name.replace(column_names/* reasonSuffix */.yy, "").replace(/\/v\d+$/, "");
    const scored = [...roles].find(([column, { role, name: label }]) => role === "scores" && (label === metric || column === metric));
    roles.set(name, scored ? { role: "reasoning", name: scored[1].name } : { role: "metadata", name });
}
// With several runs the same texts come again: they are a category, and still unique in each run.
const textKinds = new Set(["text", "id", "category"]);
/** If no column is named like an input or an ID, the first one with a different value in every row identifies the rows. */
function markIdentity(columns, roles, given) {
    if ([...roles.values()].some(({ role }) => role === "record_id" || role === "input"))
        return;
    const isFree = (name) => roles.get(name)?.role === "metadata" && !given.has(name);
    const unique = [...columns].filter(([name, { isUnique }]) => isUnique && isFree(name));
    const text = unique.find(([, { kind }]) => textKinds.has(kind));
    const identifier = unique.find(([name]) => (0,column_names/* isIdentifierName */.tE)(name) && !column_names/* positionName */.FU.test(name));
    const [name] = text ?? identifier ?? [];
    if (name !== undefined)
        roles.set(name, { role: "input", name });
}

// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/lib/sha256.ts
var sha256 = __webpack_require__(9148);
// EXTERNAL MODULE: ./src/lib/text-table.ts
var text_table = __webpack_require__(9497);
// EXTERNAL MODULE: ./src/results/formats/tool-row.ts
var tool_row = __webpack_require__(1390);
// EXTERNAL MODULE: ./src/results/formats/values.ts
var formats_values = __webpack_require__(8131);
;// CONCATENATED MODULE: ./src/results/formats/table-content.ts




/**
 * Yields the rows of a table that are results. Blank rows, a header that is repeated, and a row of totals at the end are
 * left out and counted in `leftOut`.
 */
async function* readContent(table, leftOut = new Map()) {
    // Held back until a row follows that is a result.
    let totals = [];
    for await (const record of table.records()) {
        const reason = "kind" in record ? undefined : describeNoResult(record, table.isText);
        if (reason !== undefined) {
            (0,tool_row/* count */.U9)(leftOut, reason);
            continue;
        }
        if (!("kind" in record) && isTotal(record)) {
            totals.push(record);
            continue;
        }
        yield* totals;
        totals = [];
        yield record;
    }
    for (const _ of totals)
        (0,tool_row/* count */.U9)(leftOut, "row of totals");
}
function describeNoResult({ cells, place }, isText) {
    const filled = Object.entries(cells).filter(([column, cell]) => !column_names/* indexName */.mo.test(column) && !(0,formats_values/* isBlank */.z3)(cell));
    if (filled.length === 0)
        return "blank";
    // Files that were put together by `cat` have the header of each.
    const isHeader = isText && filled.length > 1 && filled.every(([, cell]) => Object.hasOwn(cells, String(cell)));
    if (!isHeader)
        return undefined;
    if (filled.every(([column, cell]) => cell === column))
        return "repeated header";
    throw new errors/* ActionError */.lZ(`${(0,tool_row/* formatRowPlace */.Ln)(place)} is another header, with the columns in another order. Pass the files one by one.`);
}
const totalWord = /^(?:(?:grand )?totals?|averages?|avg\.?|means?|sum|overall|median)\s*:?$/i;
/** One of a spreadsheet's last rows: one word such as `Total`, and beside it nothing but numbers. */
function isTotal({ cells }) {
    const filled = Object.entries(cells)
        .filter(([column, cell]) => !column_names/* indexName */.mo.test(column) && (0,formats_values/* classifyValue */.Ws)(cell) !== "nothing")
        .map(([, cell]) => cell);
    const [first, ...others] = filled;
    const isNumber = (cell) => ["number", "percentage", "comma"].includes((0,formats_values/* classifyValue */.Ws)(cell));
    return (typeof first === "string" && totalWord.test(first.trim()) && others.length > 0 && others.every(isNumber));
}

;// CONCATENATED MODULE: ./src/results/formats/table-profile.ts








/** Reads a table once to know what its columns are. */
async function profileTable(table) {
    const columns = new Map();
    let rows = 0;
    let isNamed = false;
    for await (const record of readContent(table)) {
        if ("kind" in record)
            continue;
        const run = (0,formats_values/* readString */.E3)(record.cells.run) ?? "";
        // Whether values are unique is only asked if no name says what identifies the rows.
        isNamed ||= rows === 0 && Object.keys(record.cells).some(column_names/* isIdentityName */.Ed);
        for (const [name, cell] of Object.entries(record.cells)) {
            const column = columns.get(name) ?? { profile: (0,column_profile/* createProfile */.SH)(), values: (0,text_table/* createTextTable */.s)() };
            columns.set(name, column);
            if (columns.size > limits/* maxColumns */.c9)
                throw new errors/* ActionError */.lZ(`the rows of the table have more than ${limits/* maxColumns */.c9} columns together`);
            (0,column_profile/* addValue */.dM)(column.profile, cell, record.place);
            if (!isNamed)
                addToUnique(column, cell, run, rows);
        }
        rows += 1;
        if (rows > limits/* maxRows */._q)
            throw new errors/* ActionError */.lZ(`the table has more than ${limits/* maxRows */._q} rows: split the evaluation into experiments`);
    }
    return new Map([...columns].map(([name, { profile, values }]) => {
        const isUnique = values !== undefined && values.length === rows;
        return [name, { profile, kind: (0,column_profile/* decideColumnKind */.nb)(profile), isUnique }];
    }));
}
/** A row without a value or with the value of another one ends it: most columns cost nothing after a few rows. */
function addToUnique(column, cell, run, rows) {
    const text = (0,formats_values/* readString */.E3)(cell);
    const { values } = column;
    if (values === undefined)
        return;
    if (text === undefined || values.length !== rows || values.add((0,sha256/* digest */.br)(`${run}\n${text}`, 8)) !== rows)
        column.values = undefined;
}

// EXTERNAL MODULE: ./src/results/formats/json-access.ts
var json_access = __webpack_require__(6614);
;// CONCATENATED MODULE: ./src/results/formats/table-rows.ts



/** Yields the rows of a table whose columns are known; what isn't a result is counted in `leftOut`. */
async function* readTableRows(table, roles, leftOut) {
    const byRole = Map.groupBy([...roles].map(([column, facts]) => ({ ...facts, column })), ({ role }) => role);
    for await (const record of readContent(table, leftOut)) {
        yield "kind" in record ? record : readRow(record, byRole);
    }
}
function readRow({ place, cells }, byRole) {
    const listCells = (role) => (byRole.get(role) ?? []).map((column) => ({ ...column, cell: cells[column.column] }));
    const first = (role) => listCells(role)[0]?.cell;
    const run = (0,formats_values/* readNumber */.kz)(first("run"));
    if (run !== undefined && !(Number.isInteger(run) && run >= 1))
        return { kind: "fault", place, message: "run must be a whole number from 1" };
    const error = listCells("error")
        .map(({ cell }) => (0,formats_values/* readError */.lS)(cell))
        .find((text) => text !== undefined);
    const scores = readScores(listCells);
    return {
        kind: "row",
        place,
        recordId: (0,formats_values/* readString */.E3)(first("record_id")),
        input: joinCells(listCells("input")),
        output: joinCells(listCells("output")),
        expectedOutput: joinCells(listCells("expected_output")),
        // Nothing was evaluated where there was no answer: an empty cell is then no evaluator that failed.
        scores: error === undefined ? scores : scores.filter(({ value }) => value !== null),
        error,
        durationMs: (0,formats_values/* readNumber */.kz)(first("duration_ms")) ?? readSeconds(first("duration_s")),
        run,
        usage: readUsage(first),
        metadata: (0,json_access/* given */.gI)(Object.fromEntries(listCells("metadata").map(({ column, cell }) => [column, (0,formats_values/* readContent */.c_)(cell)]))),
    };
}
function readScores(listCells) {
    const reasons = new Map(listCells("reasoning").map(({ name, cell }) => [name, (0,formats_values/* readString */.E3)(cell)]));
    const passes = new Map(listCells("assessment").map(({ name, cell }) => [name, (0,formats_values/* readBoolean */.Vf)(cell)]));
    return listCells("scores").map(({ name, scoreKind, cell }) => {
        const { value, failure } = (0,formats_values/* readScore */.Bg)(scoreKind ?? "category", cell);
        const pass = value === null ? undefined : passes.get(name);
        return {
            name,
            value,
            reasoning: failure ?? reasons.get(name),
            assessment: pass === undefined ? undefined : pass ? "pass" : "fail",
        };
    });
}
/** The content of the one column, or an object of several. */
function joinCells(cells) {
    const [only] = cells;
    if (cells.length <= 1 && only?.name === only?.column)
        return (0,formats_values/* readContent */.c_)(only?.cell);
    return (0,json_access/* given */.gI)(Object.fromEntries(cells.map(({ name, cell }) => [name, (0,formats_values/* readContent */.c_)(cell)])));
}
function readSeconds(cell) {
    const seconds = (0,formats_values/* readNumber */.kz)(cell);
    return seconds === undefined ? undefined : seconds * 1_000;
}
function readUsage(first) {
    const amounts = ["input_tokens", "output_tokens", "total_tokens", "cost_usd"];
    return (0,json_access/* given */.gI)(Object.fromEntries(amounts.map((role) => [role, (0,formats_values/* readNumber */.kz)(first(role))])));
}

// EXTERNAL MODULE: ./src/results/formats/json-text.ts + 1 modules
var json_text = __webpack_require__(4914);
;// CONCATENATED MODULE: ./src/results/formats/table-source.ts




/** A table in CSV, JSON Lines, a JSON array, or one of pandas' own forms. */
async function tableSource(file, source) {
    switch (source.kind) {
        case "text": {
            const { csvRecords } = await Promise.all(/* import() */[__webpack_require__.e(70), __webpack_require__.e(510)]).then(__webpack_require__.bind(__webpack_require__, 3510));
            return { records: () => csvRecords(file), isText: true, provesEnd: false };
        }
        case "lines":
            return { records: () => lineRecords(file), isText: false, provesEnd: false };
        case "document": {
            const rows = documentRows(source.value);
            return { records: () => rowRecords(rows), isText: false, provesEnd: true };
        }
        case "xml":
            throw new errors/* ActionError */.lZ("results_format says that this is a table, but it is XML");
    }
}
async function* lineRecords(file) {
    for await (const line of (0,json_text/* jsonLines */.i7)(file)) {
        const place = { kind: "line", line: line.line };
        if (line.kind === "fault")
            yield { kind: "fault", place, message: line.message };
        else if ((0,json_access/* isMembers */.gV)(line.value))
            yield { place, cells: bounded(line.value) };
        else
            yield { kind: "fault", place, message: "a line must be an object" };
    }
}
async function* rowRecords(rows) {
    for (const [index, row] of rows.entries()) {
        const place = { kind: "row", row: index + 1, test: undefined };
        if ((0,json_access/* isMembers */.gV)(row))
            yield { place, cells: bounded(row) };
        else
            yield { kind: "fault", place, message: "a row must be an object" };
    }
}
function bounded(cells) {
    const columns = Object.keys(cells).length;
    if (columns > limits/* maxColumns */.c9)
        throw new errors/* ActionError */.lZ(`the table has ${columns} columns, and may have ${limits/* maxColumns */.c9}`);
    return cells;
}
/** The rows of an array, of pandas' `split` (`columns` and `data`), or of its default, which is by column. */
function documentRows(value) {
    if (Array.isArray(value))
        return value;
    if (!(0,json_access/* isMembers */.gV)(value))
        throw new errors/* ActionError */.lZ("this is no table: it is neither an array nor an object");
    const { columns, data, rows } = value;
    // Azure AI Evaluation writes an object with its rows, and metrics beside them.
    if (Array.isArray(rows))
        return rows;
    if (Array.isArray(columns) && Array.isArray(data))
        return data.map((cells) => Array.isArray(cells) && cells.length === columns.length
            ? Object.fromEntries(columns.map((name, index) => [String(name), cells[index]]))
            : undefined);
    // A column is an object by the index of its rows, or a list.
    const columnsByName = Object.entries(bounded(value)).map(([name, cells]) => [
        name,
        Array.isArray(cells) ? { ...cells } : cells,
    ]);
    return rowsByColumn(columnsByName);
}
/** pandas gives every column the same keys: rows times columns are then no more than what was written. */
function rowsByColumn(columns) {
    const [, first] = columns[0] ?? [];
    if (!(0,json_access/* isMembers */.gV)(first) || !columns.every(([, cells]) => (0,json_access/* isMembers */.gV)(cells)))
        throw new errors/* ActionError */.lZ("this is no table: write a JSON array of rows, JSON Lines, or CSV");
    const keys = Object.keys(first);
    const isWhole = ([, cells]) => (0,json_access/* isMembers */.gV)(cells) && Object.keys(cells).length === keys.length && keys.every((key) => key in cells);
    if (!columns.every(isWhole))
        throw new errors/* ActionError */.lZ("the columns of the table have different rows");
    return keys.map((key) => Object.fromEntries(columns.map(([name, cells]) => [name, (0,json_access/* asObject */.eB)(cells)[key]])));
}

;// CONCATENATED MODULE: ./src/results/formats/table.ts








/** Opens a plain table, of which the user says that it holds results. */
async function openTable(file, source) {
    return await readTable(file, source, { format: "table", tool: "a table" });
}
/**
 * Reads a table twice: first to know its columns, then its rows.
 *
 * @throws ActionError if a column can't be read, or none holds scores.
 */
async function readTable(file, source, tool) {
    const table = await tableSource(file, source);
    const columns = await profileTable(table);
    const roles = decideRoles(columns, file.reading?.columns, tool.preset);
    if (columns.size > 0 && ![...roles.values()].some(({ role }) => role === "scores"))
        throw new errors/* ActionError */.lZ(`no column holds scores: none of ${listColumns(columns.keys())} holds mostly numbers or mostly booleans. Name the score columns in results_columns, such as scores: [accuracy].`);
    const leftOut = new Map();
    return {
        format: tool.format,
        tool: tool.tool,
        provesEnd: table.provesEnd,
        rows: readTableRows(table, roles, leftOut),
        leftOut,
        lowerIsBetter: lowerIsBetter(roles),
        notes: [describeRoles(roles)],
        warnings: listWarnings(columns, roles),
    };
}
// Of Ragas, and the severities of Azure's content safety.
const lowerNames = /^(?:noise_sensitivity|(?:.*_)?(?:violence|sexual|self_harm|hate_unfairness)_score$)/;
function lowerIsBetter(roles) {
    const scored = [...roles.values()].filter(({ role, name }) => role === "scores" && lowerNames.test(name));
    return new Set(scored.map(({ name }) => name));
}
const toldRoles = [
    "record_id",
    "input",
    "output",
    "expected_output",
    "error",
    "duration_ms",
    "duration_s",
    "metadata",
];
/** Which column was taken for what. */
function describeRoles(roles) {
    const told = toldRoles.flatMap((role) => {
        const columns = [...roles].filter(([, column]) => column.role === role).map(([name]) => name);
        return columns.length === 0 ? [] : [`${role} from ${columns.join(", ")}`];
    });
    return told.length === 0 ? "no column names an input" : told.join(", ");
}
function listWarnings(columns, roles) {
    const unused = [...roles.values()].flatMap(({ unusedBecause }) => unusedBecause ?? []);
    const odd = [...roles].flatMap(([name, { role, scoreKind }]) => {
        const profile = role === "scores" ? columns.get(name)?.profile : undefined;
        return profile === undefined ? [] : (0,settle_scores/* describeOdd */.lo)(name, profile, scoreKind);
    });
    const lost = [...roles].flatMap(([name, { role }]) => describeLost(name, role, columns.get(name)));
    const isIdentified = [...roles.values()].some(({ role }) => role === "record_id" || role === "input");
    const nameless = "no column identifies the rows, so they can't be compared with a baseline. Name one in results_columns, as input or record_id.";
    return [...odd, ...lost, ...unused, ...(isIdentified || columns.size === 0 ? [] : [nameless])];
}
const amountRoles = new Set([
    "run",
    "duration_ms",
    "duration_s",
    "input_tokens",
    "output_tokens",
    "total_tokens",
    "cost_usd",
]);
/** The cells of an amount, such as a cost, that aren't numbers. */
function describeLost(name, role, column) {
    if (!amountRoles.has(role) || column === undefined)
        return [];
    const { count, first } = (0,column_profile/* countOddValues */.Jl)(column.profile, "number");
    if (count === 0 || first === undefined)
        return [];
    const values = count === 1 ? "1 value isn't" : `${count} values aren't`;
    return [
        `${name}: ${values} a number (first: ${(0,tool_row/* formatRowPlace */.Ln)(first)}) ${count === 1 ? "and is" : "and are"} left out as ${role}.`,
    ];
}


/***/ })

};
