export const id = 575;

export const ids = [ 575, 849 ];

export const modules = {
  920: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      $E: () => contentOf,
      OB: () => scoreIn,
      Od: () => kindOfCell,
      Po: () => numberIn,
      r7: () => textIn
    });
    var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4251);
    const nothing = new Set([ "", "nan", "none", "null", "na", "n/a" ]);
    const numeral = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
    function kindOfCell(cell) {
      if (cell === null || cell === void 0) return "empty";
      if (typeof cell === "number" || (0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__.zr)(cell)) return "number";
      if (typeof cell === "boolean") return "boolean";
      if (typeof cell !== "string") return "other";
      const text = cell.trim();
      if (nothing.has(text.toLowerCase())) return "empty";
      if (numeral.test(text) || /^[-+]?inf(?:inity)?$/i.test(text)) return "number";
      if (/^(?:true|false)$/i.test(text)) return "boolean";
      return /^[-+]?\d+,\d+$/.test(text) ? "comma" : "text";
    }
    function scoreIn(cell) {
      switch (kindOfCell(cell)) {
       case "empty":
       case "other":
        return null;

       case "number":
        {
          const number = (0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__.zr)(cell) ? Number(cell.rawJSON) : Number(cell);
          return Number.isFinite(number) ? number : null;
        }

       case "boolean":
        return typeof cell === "boolean" ? cell : /^true$/i.test(String(cell).trim());

       case "comma":
       case "text":
        return String(cell).trim();
      }
    }
    function contentOf(cell) {
      return cell === null || cell === void 0 || cell === "" ? void 0 : cell;
    }
    function numberIn(cell) {
      const score = kindOfCell(cell) === "number" ? scoreIn(cell) : void 0;
      return typeof score === "number" ? score : void 0;
    }
    function textIn(cell) {
      if (typeof cell === "string") return cell.trim() === "" ? void 0 : cell;
      if ((0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__.zr)(cell)) return cell.rawJSON;
      return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : void 0;
    }
  }),
  2118: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      ME: () => profile,
      R7: () => rolesOf,
      cU: () => commaColumn
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _row_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2014);
    var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(920);
    async function profile(table) {
      const columns = new Map;
      for await (const record of table.records()) {
        if ("kind" in record) continue;
        for (const [name, cell] of Object.entries(record.cells)) {
          const column = columns.get(name) ?? {
            kinds: new Map,
            longest: 0
          };
          columns.set(name, column);
          const kind = (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.Od)(cell);
          column.kinds.set(kind, (column.kinds.get(kind) ?? 0) + 1);
          if (kind === "text") column.longest = Math.max(column.longest, String(cell).length);
        }
      }
      return columns;
    }
    function looksScored({kinds: kinds}) {
      const filled = [ ...kinds.keys() ].filter(kind => kind !== "empty");
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
      input_tokens: "input_tokens",
      prompt_tokens: "input_tokens",
      output_tokens: "output_tokens",
      completion_tokens: "output_tokens",
      total_tokens: "total_tokens",
      token_count: "total_tokens",
      cost: "cost_usd",
      cost_usd: "cost_usd",
      total_cost: "cost_usd"
    }));
    const prefixes = [ [ /^inputs?\./i, "input" ], [ /^outputs?\./i, "output" ], [ /^reference\./i, "expected_output" ], [ /^feedback\./i, "scores" ] ];
    const reasonSuffix = /(?:_(?:reason|reasoning|explanation|justification|rationale)|\/justification)$/i;
    const scoreSuffix = /(?:\/v\d+)?\/(?:score|value)$/;
    const indexColumn = /^(?:|unnamed: \d+)$/i;
    const identifier = /^(?:id|idx|index|row|row_number|line_number|.*_id)$/i;
    function rolesOf(columns, named) {
      const given = givenRoles(columns, named ?? {});
      const roles = new Map;
      for (const [name, column] of columns) roles.set(name, given.get(name) ?? roleOf(name, column, named, given));
      for (const [name, role] of roles) if (role.role === "unused") markReason(name, roles);
      return roles;
    }
    function givenRoles(columns, named) {
      const pairs = Object.entries(named).flatMap(([role, names]) => [ names ].flat().map(name => [ name, {
        role: role,
        name: name
      } ]));
      const unknown = pairs.map(([name]) => name).filter(name => !columns.has(name));
      if (unknown.length > 0) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(`results_columns names columns that the table has not: ${unknown.map(_row_faults_js__WEBPACK_IMPORTED_MODULE_1__.hD).join(", ")}; it has ${[ ...columns.keys() ].slice(0, 50).map(_row_faults_js__WEBPACK_IMPORTED_MODULE_1__.hD).join(", ")}`);
      return new Map(pairs);
    }
    function roleOf(name, column, named, given) {
      if (indexColumn.test(name)) return {
        role: "unused",
        name: ""
      };
      const isTaken = role => [ ...given.values() ].some(column => column.role === role);
      const [prefix, prefixed] = prefixes.find(([pattern]) => pattern.test(name)) ?? [];
      const role = prefixed ?? rolesByName.get(name.toLowerCase());
      const own = prefix === void 0 ? name : name.replace(prefix, "");
      if (role !== void 0) return {
        role: isTaken(role) ? "metadata" : role,
        name: own
      };
      const isScore = named?.scores === void 0 && looksScored(column) && !identifier.test(name);
      if (isScore) return {
        role: "scores",
        name: name.replace(scoreSuffix, "")
      };
      return {
        role: reasonSuffix.test(name) ? "unused" : "metadata",
        name: name
      };
    }
    function markReason(name, roles) {
      if (!reasonSuffix.test(name)) return;
      const metric = name.replace(reasonSuffix, "").replace(/\/v\d+$/, "");
      const scored = [ ...roles ].find(([column, {role: role, name: label}]) => role === "scores" && (label === metric || column === metric));
      roles.set(name, scored ? {
        role: "reasoning",
        name: scored[1].name
      } : {
        role: "metadata",
        name: name
      });
    }
    function commaColumn(columns) {
      const isComma = ({kinds: kinds}) => kinds.has("comma") && [ ...kinds.keys() ].every(kind => [ "comma", "number", "empty" ].includes(kind));
      return [ ...columns ].find(([, column]) => isComma(column))?.[0];
    }
  }),
  2575: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openRagas: () => openRagas
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _row_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2014);
    var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2118);
    var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3849);
    var _table_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5715);
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
      id: "metadata"
    }));
    async function openRagas(file, source) {
      const table = await (0, _table_source_js__WEBPACK_IMPORTED_MODULE_4__.w)(file, source);
      const columns = await (0, _columns_js__WEBPACK_IMPORTED_MODULE_2__.ME)(table);
      const comma = (0, _columns_js__WEBPACK_IMPORTED_MODULE_2__.cU)(columns);
      if (comma !== void 0) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(`the column ${(0, 
      _row_faults_js__WEBPACK_IMPORTED_MODULE_1__.hD)(comma)} has numbers with a decimal comma: write them with a point`);
      const known = new Map([ ...columns ].map(([name, column]) => [ name, roleOf(name, column) ]));
      return (0, _table_js__WEBPACK_IMPORTED_MODULE_3__.tableFile)("ragas", "Ragas", table, known);
    }
    const longestCategory = 60;
    function roleOf(name, {kinds: kinds, longest: longest}) {
      if (/^(?:|unnamed: \d+)$/i.test(name)) return {
        role: "unused",
        name: name
      };
      const isMetric = !kinds.has("other") && longest <= longestCategory;
      return {
        role: roles.get(name) ?? (isMetric ? "scores" : "metadata"),
        name: name
      };
    }
  }),
  5715: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      w: () => tableSource
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1537);
    var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4283);
    var _members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5318);
    async function tableSource(file, source) {
      switch (source.kind) {
       case "text":
        {
          const {csvRecords: csvRecords} = await Promise.all([ __webpack_require__.e(70), __webpack_require__.e(301) ]).then(__webpack_require__.bind(__webpack_require__, 6301));
          return {
            records: () => csvRecords(file),
            isText: true,
            provesEnd: false
          };
        }

       case "lines":
        return {
          records: () => lineRecords(file),
          isText: false,
          provesEnd: false
        };

       case "document":
        {
          const rows = documentRows(source.value);
          return {
            records: () => rowRecords(rows),
            isText: false,
            provesEnd: true
          };
        }

       case "xml":
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("results_format says that this is a table, but it is XML");
      }
    }
    async function* lineRecords(file) {
      for await (const line of (0, _json_text_js__WEBPACK_IMPORTED_MODULE_2__.i7)(file)) {
        const place = {
          kind: "line",
          line: line.line
        };
        if (line.kind === "fault") yield {
          kind: "fault",
          place: place,
          message: line.message
        }; else if ((0, _members_js__WEBPACK_IMPORTED_MODULE_3__.gV)(line.value)) yield {
          place: place,
          cells: bounded(line.value)
        }; else yield {
          kind: "fault",
          place: place,
          message: "a line must be an object"
        };
      }
    }
    async function* rowRecords(rows) {
      for (const [index, row] of rows.entries()) {
        const place = {
          kind: "row",
          row: index + 1,
          test: void 0
        };
        if ((0, _members_js__WEBPACK_IMPORTED_MODULE_3__.gV)(row)) yield {
          place: place,
          cells: bounded(row)
        }; else yield {
          kind: "fault",
          place: place,
          message: "a row must be an object"
        };
      }
    }
    function bounded(cells) {
      const columns = Object.keys(cells).length;
      if (columns > _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__.Ri) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(`the table has ${columns} columns, and may have ${_foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__.Ri}`);
      return cells;
    }
    function documentRows(value) {
      if (Array.isArray(value)) return value;
      if (!(0, _members_js__WEBPACK_IMPORTED_MODULE_3__.gV)(value)) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("this is no table: it is neither an array nor an object");
      const {columns: columns, data: data} = value;
      if (Array.isArray(columns) && Array.isArray(data)) return data.map(cells => Array.isArray(cells) && cells.length === columns.length ? Object.fromEntries(columns.map((name, index) => [ String(name), cells[index] ])) : void 0);
      const byColumn = Object.entries(value);
      if (byColumn.length === 0 || !byColumn.every(([, cells]) => (0, _members_js__WEBPACK_IMPORTED_MODULE_3__.gV)(cells))) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("this is no table: write a JSON array of rows, JSON Lines, or CSV");
      const keys = new Set(byColumn.flatMap(([, cells]) => Object.keys(cells)));
      return [ ...keys ].map(key => Object.fromEntries(byColumn.map(([name, cells]) => [ name, cells[key] ])));
    }
  }),
  3849: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openTable: () => openTable,
      tableFile: () => tableFile
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _row_faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2014);
    var _cells_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(920);
    var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2118);
    var _members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5318);
    var _table_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5715);
    async function openTable(file, source) {
      const table = await (0, _table_source_js__WEBPACK_IMPORTED_MODULE_4__.w)(file, source);
      const columns = await (0, _columns_js__WEBPACK_IMPORTED_MODULE_3__.ME)(table);
      const comma = (0, _columns_js__WEBPACK_IMPORTED_MODULE_3__.cU)(columns);
      if (comma !== void 0) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(`the column ${(0, 
      _row_faults_js__WEBPACK_IMPORTED_MODULE_1__.hD)(comma)} has numbers with a decimal comma: write them with a point`);
      const roles = (0, _columns_js__WEBPACK_IMPORTED_MODULE_3__.R7)(columns, file.reading?.columns);
      if (columns.size > 0 && ![ ...roles.values() ].some(({role: role}) => role === "scores")) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(`no column holds scores (all numbers, or all true and false) among ${[ ...columns.keys() ].slice(0, 50).map(_row_faults_js__WEBPACK_IMPORTED_MODULE_1__.hD).join(", ")}: name them in the input results_columns`);
      return tableFile("table", "a table", table, roles);
    }
    function tableFile(format, tool, table, roles) {
      return {
        format: format,
        tool: tool,
        provesEnd: table.provesEnd,
        rows: tableRows(table, roles),
        leftOut: new Map,
        lowerIsBetter: lowerIsBetter(roles),
        notes: [ rolesNote(roles) ]
      };
    }
    const lowerNames = /^noise_sensitivity/;
    function lowerIsBetter(roles) {
      const scored = [ ...roles.values() ].filter(({role: role, name: name}) => role === "scores" && lowerNames.test(name));
      return new Set(scored.map(({name: name}) => name));
    }
    const toldRoles = [ "record_id", "input", "output", "expected_output", "metadata" ];
    function rolesNote(roles) {
      const told = toldRoles.flatMap(role => {
        const columns = [ ...roles ].filter(([, column]) => column.role === role).map(([name]) => name);
        return columns.length === 0 ? [] : [ `${role} from ${columns.join(", ")}` ];
      });
      return told.length === 0 ? "no column names an input" : told.join(", ");
    }
    async function* tableRows(table, roles) {
      const byRole = Map.groupBy([ ...roles ].map(([column, {role: role, name: name}]) => ({
        column: column,
        role: role,
        name: name
      })), ({role: role}) => role);
      for await (const record of table.records()) yield "kind" in record ? record : rowOf(record, byRole);
    }
    function rowOf({place: place, cells: cells}, byRole) {
      const of = role => (byRole.get(role) ?? []).map(({column: column, name: name}) => ({
        column: column,
        name: name,
        cell: cells[column]
      }));
      const first = role => of(role)[0]?.cell;
      const run = (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.Po)(first("run"));
      if (run !== void 0 && !(Number.isInteger(run) && run >= 1)) return {
        kind: "fault",
        place: place,
        message: "run must be a whole number from 1"
      };
      const reasons = new Map(of("reasoning").map(({name: name, cell: cell}) => [ name, (0, 
      _cells_js__WEBPACK_IMPORTED_MODULE_2__.r7)(cell) ]));
      const error = (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.r7)(first("error"));
      const scores = of("scores").map(({name: name, cell: cell}) => ({
        name: name,
        value: (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.OB)(cell),
        reasoning: reasons.get(name)
      }));
      return {
        kind: "row",
        place: place,
        recordId: (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.r7)(first("record_id")),
        input: contentIn(of("input")),
        output: contentIn(of("output")),
        expectedOutput: contentIn(of("expected_output")),
        scores: error === void 0 ? scores : scores.filter(({value: value}) => value !== null),
        error: error,
        durationMs: (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.Po)(first("duration_ms")) ?? secondsIn(first("seconds")),
        run: run,
        usage: usageIn(first),
        metadata: (0, _members_js__WEBPACK_IMPORTED_MODULE_5__.gI)(Object.fromEntries(of("metadata").map(({column: column, cell: cell}) => [ column, (0, 
        _cells_js__WEBPACK_IMPORTED_MODULE_2__.$E)(cell) ])))
      };
    }
    function contentIn(cells) {
      const [only] = cells;
      if (cells.length <= 1 && only?.name === only?.column) return (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.$E)(only?.cell);
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_5__.gI)(Object.fromEntries(cells.map(({name: name, cell: cell}) => [ name, (0, 
      _cells_js__WEBPACK_IMPORTED_MODULE_2__.$E)(cell) ])));
    }
    function secondsIn(cell) {
      const seconds = (0, _cells_js__WEBPACK_IMPORTED_MODULE_2__.Po)(cell);
      return seconds === void 0 ? void 0 : seconds * 1e3;
    }
    function usageIn(first) {
      const amounts = [ "input_tokens", "output_tokens", "total_tokens", "cost_usd" ];
      return (0, _members_js__WEBPACK_IMPORTED_MODULE_5__.gI)(Object.fromEntries(amounts.map(role => [ role, (0, 
      _cells_js__WEBPACK_IMPORTED_MODULE_2__.Po)(first(role)) ])));
    }
  })
};