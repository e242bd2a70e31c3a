export const id = 652;

export const ids = [ 652 ];

export const modules = {
  3503: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Vn: () => createFloatColumn,
      aQ: () => doubled,
      gM: () => createWholeColumn
    });
    const firstNumbers = 64;
    const createWholeColumn = () => createColumn(new Int32Array(firstNumbers));
    const createFloatColumn = () => createColumn(new Float64Array(firstNumbers));
    function createColumn(first) {
      let held = first;
      let length = 0;
      return {
        get length() {
          return length;
        },
        push: value => {
          if (length === held.length) held = doubled(held);
          held[length] = value;
          length += 1;
        },
        at: index => index < length ? held[index] ?? 0 : 0,
        set: (index, value) => {
          if (index < length) held[index] = value;
        },
        numbers: () => held.subarray(0, length)
      };
    }
    function doubled(numbers) {
      const larger = new numbers.constructor(2 * numbers.length);
      larger.set(numbers);
      return larger;
    }
  }),
  4767: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      EJ: () => roundingShare,
      FD: () => varianceOf,
      XN: () => sumOf,
      eE: () => magnitudeOf,
      hm: () => meanOf
    });
    const roundingShare = 1e-9;
    function sumOf(values) {
      if (values.length <= 2) return (values[0] ?? 0) + (values[1] ?? 0);
      const sorted = Float64Array.from(values).sort();
      let sum = 0;
      let compensation = 0;
      for (const value of sorted) {
        const next = sum + value;
        compensation += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
      }
      const compensated = sum + compensation;
      return Number.isNaN(compensated) ? sum : compensated;
    }
    function meanOf(values) {
      if (values.length === 1) return values[0] ?? Number.NaN;
      const magnitude = magnitudeOf(values);
      if (magnitude < largestUnscaled) return sumOf(values) / values.length;
      return sumOf(Float64Array.from(values, value => value / magnitude)) / values.length * magnitude;
    }
    const largestUnscaled = 1e290;
    function magnitudeOf(values) {
      let largest = 0;
      for (let index = 0; index < values.length; index += 1) largest = Math.max(largest, Math.abs(values[index] ?? 0));
      return largest;
    }
    function varianceOf(values) {
      const mean = meanOf(values);
      return sumOf(Float64Array.from(values, value => (value - mean) ** 2)) / (values.length - 1);
    }
  }),
  1051: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      K: () => createTextColumn,
      s: () => createTextTable
    });
    var _number_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);
    const firstTexts = 64;
    const firstBytes = 1024;
    const encodings = [ "latin1", "hex", "utf16le" ];
    const [latin1, hex, utf16] = [ 0, 1, 2 ];
    function createTextColumn() {
      let bytes = Buffer.allocUnsafeSlow(firstBytes);
      let ends = new Uint32Array(firstTexts);
      let kinds = new Uint8Array(firstTexts);
      let length = 0;
      const startOf = index => index === 0 ? 0 : ends[index - 1] ?? 0;
      const encodingOf = index => encodings[kinds[index] ?? latin1] ?? "latin1";
      return {
        get length() {
          return length;
        },
        add: text => {
          if (length === ends.length) [ends, kinds] = [ (0, _number_column_js__WEBPACK_IMPORTED_MODULE_0__.aQ)(ends), (0, 
          _number_column_js__WEBPACK_IMPORTED_MODULE_0__.aQ)(kinds) ];
          kinds[length] = kindOf(text);
          const encoding = encodingOf(length);
          const start = startOf(length);
          const end = start + Buffer.byteLength(text, encoding);
          if (end > bytes.length) bytes = enlarged(bytes, end);
          bytes.write(text, start, encoding);
          ends[length] = end;
          length += 1;
          return length - 1;
        },
        at: index => bytes.toString(encodingOf(index), startOf(index), ends[index])
      };
    }
    function createTextTable() {
      const texts = createTextColumn();
      let hashes = new Uint32Array(firstTexts);
      let slots = new Uint32Array(2 * firstTexts);
      const slotOf = (text, hash) => {
        let slot = hash & slots.length - 1;
        for (;;) {
          const entry = (slots[slot] ?? 0) - 1;
          if (entry < 0 || hashes[entry] === hash && texts.at(entry) === text) return slot;
          slot = slot + 1 & slots.length - 1;
        }
      };
      const grow = () => {
        hashes = (0, _number_column_js__WEBPACK_IMPORTED_MODULE_0__.aQ)(hashes);
        slots = new Uint32Array(2 * hashes.length);
        for (let index = 0; index < texts.length; index += 1) {
          let slot = (hashes[index] ?? 0) & slots.length - 1;
          while (slots[slot] !== 0) slot = slot + 1 & slots.length - 1;
          slots[slot] = index + 1;
        }
      };
      return {
        get length() {
          return texts.length;
        },
        add: text => {
          const hash = hashOf(text);
          const known = (slots[slotOf(text, hash)] ?? 0) - 1;
          if (known >= 0) return known;
          if (texts.length === hashes.length) grow();
          const index = texts.add(text);
          hashes[index] = hash;
          slots[slotOf(text, hash)] = index + 1;
          return index;
        },
        indexOf: text => (slots[slotOf(text, hashOf(text))] ?? 0) - 1,
        at: texts.at
      };
    }
    function kindOf(text) {
      let kind = text.length % 2 === 0 ? hex : latin1;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 255) return utf16;
        const isHex = code >= 48 && code <= 57 || code >= 97 && code <= 102;
        if (!isHex) kind = latin1;
      }
      return kind;
    }
    function hashOf(text) {
      let hash = 2166136261;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
      hash = Math.imul(hash ^ hash >>> 16, 2246822507);
      return (hash ^ hash >>> 13) >>> 0;
    }
    function enlarged(bytes, least) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * bytes.length, least));
      bytes.copy(larger);
      return larger;
    }
  }),
  6001: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      CE: () => spanFailed,
      _$: () => isNested,
      cu: () => identityOf,
      uw: () => scoreOf,
      wf: () => newestByLabel
    });
    var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6072);
    var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);
    function newestByLabel(events) {
      const newest = new Map;
      for (const event of events) {
        const known = newest.get(event.label);
        if (!known || event.timestamp_ms >= known.timestamp_ms) newest.set(event.label, event);
      }
      return [ ...newest.values() ];
    }
    function scoreOf(event) {
      switch (event.metric_type) {
       case "score":
        return event.score_value ?? null;

       case "boolean":
        return event.boolean_value ?? null;

       case "categorical":
        return categoryOf(event);

       case void 0:
        return event.boolean_value ?? event.score_value ?? event.categorical_value;

       default:
        return;
      }
    }
    function categoryOf({categorical_value: category, error: error}) {
      return category === void 0 || category === "" && (0, _failure_js__WEBPACK_IMPORTED_MODULE_1__.g)(error) ? null : category;
    }
    function spanFailed({status: status, meta: meta}) {
      return status === "error" || (0, _failure_js__WEBPACK_IMPORTED_MODULE_1__.g)(meta.error) !== void 0;
    }
    const recordTag = "dataset_record_id:";
    function identityOf({dataset_record_id: dataset_record_id, tags: tags, meta: meta}) {
      const tag = tags.find(candidate => candidate.startsWith(recordTag));
      return (0, _result_row_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(dataset_record_id || tag?.slice(recordTag.length), meta.input);
    }
    const noParent = new Set([ "", "0", "undefined" ]);
    function isNested(span) {
      const hasParent = span.parent_id !== void 0 && !noParent.has(span.parent_id);
      return hasParent && span.eval_metrics.length === 0 && identityOf(span).recordId === void 0;
    }
  }),
  6072: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      g: () => failureOf
    });
    function failureOf(given) {
      const failure = typeof given === "string" ? {
        message: given
      } : given;
      const members = Object.entries(failure ?? {}).filter(([, text]) => text);
      return members.length === 0 ? void 0 : Object.fromEntries(members);
    }
  }),
  3400: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      AX: () => resultRow,
      Hy: () => recordKey,
      Kn: () => recordIdentity,
      L3: () => metricLabelPattern,
      dC: () => summaryLine,
      ng: () => runOf,
      xS: () => identityOfKey
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
    var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
    var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3102);
    var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7129);
    var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4251);
    const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;
    const longestDurationMs = 2592e6;
    const score = zod_mini__WEBPACK_IMPORTED_MODULE_1__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.chJ() ]);
    const scores = zod_mini__WEBPACK_IMPORTED_MODULE_1__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.Fk(metricLabelPattern)), score);
    const failure = zod_mini__WEBPACK_IMPORTED_MODULE_1__.rej({
      type: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP()),
      message: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP()),
      stack: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP())
    });
    const amount = zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.qm(0)));
    const usage = zod_mini__WEBPACK_IMPORTED_MODULE_1__.rej({
      input_tokens: amount,
      output_tokens: amount,
      total_tokens: amount,
      cost_usd: amount
    });
    const resultRow = zod_mini__WEBPACK_IMPORTED_MODULE_1__.rej({
      record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.m9(1))),
      input: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__.L5J()),
      output: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__.L5J()),
      expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__.L5J()),
      scores: scores,
      reasoning: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP()))),
      assessment: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__.k5n([ "pass", "fail" ])))),
      error: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(), failure ])),
      start: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__.w$({
        offset: true,
        local: true
      })),
      duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_2__.Zm(longestDurationMs))),
      usage: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(usage),
      run: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.qm(1))),
      metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.L5J())),
      tags: zod_mini__WEBPACK_IMPORTED_MODULE_1__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.m9(1))))
    });
    const summaryLine = zod_mini__WEBPACK_IMPORTED_MODULE_1__.rej({
      summary: scores
    });
    zod_mini__WEBPACK_IMPORTED_MODULE_1__.KCZ([ resultRow, summaryLine ]);
    function runOf(row) {
      return row.run ?? 1;
    }
    function recordIdentity(recordId, input) {
      let made;
      return {
        recordId: recordId ? recordId.toLowerCase() : void 0,
        get inputDigest() {
          const isGiven = input !== void 0 && input !== null;
          made ??= {
            digest: isGiven ? (0, _foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__.br)((0, 
            _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__.dj)(input), 16) : void 0
          };
          return made.digest;
        }
      };
    }
    const [idPrefix, inputPrefix] = [ "record:", "input:" ];
    function recordKey(identity) {
      if (identity.recordId !== void 0) return `${idPrefix}${identity.recordId}`;
      const {inputDigest: inputDigest} = identity;
      return inputDigest === void 0 ? void 0 : `${inputPrefix}${inputDigest}`;
    }
    function identityOfKey(key) {
      const isId = key.startsWith(idPrefix);
      return {
        recordId: isId ? key.slice(idPrefix.length) : void 0,
        inputDigest: isId ? void 0 : key.slice(inputPrefix.length)
      };
    }
  }),
  9652: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      fF: () => createScoreFolder,
      yF: () => isUsageLabel,
      OQ: () => metricTypeOf,
      z2: () => usageLabels
    });
    var limits = __webpack_require__(1537);
    var events_page = __webpack_require__(6001);
    var foundation_text = __webpack_require__(4398);
    var results_failure = __webpack_require__(6072);
    // CONCATENATED MODULE: ./src/results/excerpts.ts
    const lengths = {
      input: 500,
      expected: 400,
      output: 1200,
      error: 500,
      reason: 500
    };
    function createExcerpts(room) {
      const kept = new Map;
      let left = room;
      return {
        add: (span, make) => {
          if (left <= 0) return;
          const excerpt = make();
          kept.set(span, excerpt);
          left -= sizeOf(excerpt);
        },
        at: span => kept.get(span)
      };
    }
    function excerptOfRow({input: input, output: output, expected_output: expected_output, error: error, reasoning: reasoning}) {
      return {
        input: shown(input, lengths.input),
        expected: shown(expected_output, lengths.expected),
        output: shown(output, lengths.output),
        error: errorOf(error),
        reasons: reasonsOf(Object.entries(reasoning ?? {}))
      };
    }
    function excerptOfSpan({meta: meta, eval_metrics: eval_metrics}) {
      const reasons = (0, events_page.wf)(eval_metrics).map(({label: label, reasoning: reasoning}) => [ label, reasoning ?? "" ]);
      return {
        input: shown(meta.input, lengths.input),
        expected: shown(meta.expected_output, lengths.expected),
        output: shown(meta.output, lengths.output),
        error: errorOf(meta.error),
        reasons: reasonsOf(reasons)
      };
    }
    function errorOf(error) {
      const failure = (0, results_failure.g)(error);
      if (failure === void 0) return;
      const {type: type, message: message} = failure;
      return shown([ type, message ].filter(part => part).join(": ") || "an error", lengths.error);
    }
    function reasonsOf(reasons) {
      const given = reasons.flatMap(([label, reason]) => reason === null || reason.trim() === "" ? [] : [ [ label, copy(reason, lengths.reason) ] ]);
      return Object.fromEntries(given);
    }
    function shown(value, longest) {
      if (value === void 0 || value === null || value === "") return;
      if (typeof value === "string") return copy(value, longest);
      const plain = isFlat(value) ? Object.entries(value).map(([name, member]) => `${name}: ${String(member)}`).join("\n") : JSON.stringify(value, void 0, 2);
      return plain === void 0 || plain === "" ? void 0 : copy(plain, longest);
    }
    function isFlat(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(member => member === null || typeof member !== "object");
    }
    function copy(text, longest) {
      return Buffer.from((0, foundation_text.c)(text, longest), "utf8").toString("utf8");
    }
    function sizeOf({input: input, expected: expected, output: output, error: error, reasons: reasons}) {
      const texts = [ input, expected, output, error, ...Object.entries(reasons).flat() ];
      return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    }
    var number_column = __webpack_require__(3503);
    var numbers = __webpack_require__(4767);
    // CONCATENATED MODULE: ./src/results/metric-fold.ts
    function emptyMetric() {
      return {
        failed: [],
        types: new Map
      };
    }
    function addScore(metric, score, record) {
      const type = metricTypeOf(score);
      if (type === void 0) {
        metric.failed.push(record);
        return;
      }
      const typed = typedValues(metric, type);
      typed.records.push(record);
      typed.values.push(typeof score === "string" ? categoryIndex(typed.categories, score) : Number(score));
    }
    function typedValues({types: types}, type) {
      const known = types.get(type);
      if (known) return known;
      const typed = noValues();
      types.set(type, typed);
      return typed;
    }
    function noValues() {
      return {
        records: (0, number_column.gM)(),
        values: (0, number_column.Vn)(),
        categories: new Map
      };
    }
    function metricTypeOf(score) {
      switch (typeof score) {
       case "number":
        return Number.isFinite(score) ? "score" : void 0;

       case "boolean":
        return "boolean";

       case "string":
        return score === "" ? void 0 : "categorical";

       case "object":
        return;
      }
    }
    const mostCategories = 1e3;
    const longestCategory = 200;
    const otherCategories = "(other categories)";
    function categoryIndex(categories, score) {
      const category = score.length <= longestCategory ? score : `${score.slice(0, longestCategory - 1)}\u2026`;
      const isKept = categories.has(category) || categories.size < mostCategories;
      const key = isKept ? category : otherCategories;
      const known = categories.get(key);
      if (known !== void 0) return known;
      categories.set(key, categories.size);
      return categories.size - 1;
    }
    const order = [ "score", "boolean", "categorical" ];
    function metricScores(label, metric) {
      const sizeOf = type => metric.types.get(type)?.values.length ?? 0;
      const type = order.reduce((most, other) => sizeOf(other) > sizeOf(most) ? other : most);
      const typed = metric.types.get(type) ?? noValues();
      const odd = order.filter(other => other !== type).flatMap(other => [ ...metric.types.get(other)?.records.numbers() ?? [] ]);
      const failedRecords = odd.length === 0 ? metric.failed : [ ...metric.failed, ...odd ];
      const count = typed.values.length;
      const isNumeric = type !== "categorical" && count > 0;
      return {
        label: label,
        type: type,
        count: count,
        errors: failedRecords.length,
        mean: isNumeric ? (0, numbers.hm)(typed.values.numbers()) : void 0,
        categories: type === "categorical" ? categoryCounts(typed) : [],
        observations: {
          ...identified(typed),
          names: [ ...typed.categories.keys() ]
        },
        failedRecords: failedRecords
      };
    }
    function identified(typed) {
      const [records, values] = [ typed.records.numbers(), typed.values.numbers() ];
      const isIdentified = (_, index) => (records[index] ?? -1) >= 0;
      if (!records.includes(-1)) return {
        records: records.slice(),
        values: values.slice()
      };
      return {
        records: records.filter(isIdentified),
        values: values.filter(isIdentified)
      };
    }
    function categoryCounts({categories: categories, values: values}) {
      const counts = new Uint32Array(categories.size);
      for (const index of values.numbers()) counts[index] = (counts[index] ?? 0) + 1;
      return [ ...categories ].map(([category, index]) => ({
        category: category,
        count: counts[index] ?? 0,
        share: (counts[index] ?? 0) / values.length
      })).sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
    }
    var text_table = __webpack_require__(1051);
    var result_row = __webpack_require__(3400);
    // CONCATENATED MODULE: ./src/results/scored-records.ts
    function createRecordTable(spans) {
      const keys = (0, text_table.s)();
      const inputs = (0, text_table.K)();
      const columns = {
        keys: keys,
        inputs: inputs,
        firstSpans: (0, number_column.gM)(),
        rows: (0, number_column.gM)(),
        spans: spans
      };
      return {
        get length() {
          return keys.length;
        },
        at: index => index < keys.length ? new PackedRecord(columns, index) : void 0,
        addRow: (identity, span) => {
          const key = (0, result_row.Hy)(identity);
          if (key === void 0) return -1;
          const before = keys.length;
          const record = keys.add(key);
          if (record === before) {
            inputs.add(identity.recordId === void 0 ? "" : identity.inputDigest ?? "");
            columns.firstSpans.push(span);
            columns.rows.push(0);
          }
          columns.rows.set(record, columns.rows.at(record) + 1);
          return record;
        }
      };
    }
    class PackedRecord {
      #columns;
      #index;
      constructor(columns, index) {
        this.#columns = columns;
        this.#index = index;
      }
      get recordId() {
        return (0, result_row.xS)(this.#columns.keys.at(this.#index)).recordId;
      }
      get inputDigest() {
        const {keys: keys, inputs: inputs} = this.#columns;
        return inputs.at(this.#index) || (0, result_row.xS)(keys.at(this.#index)).inputDigest;
      }
      get span() {
        const {spans: spans, firstSpans: firstSpans} = this.#columns;
        return spans.at(firstSpans.at(this.#index));
      }
      get rows() {
        return this.#columns.rows.at(this.#index);
      }
    }
    // CONCATENATED MODULE: ./src/results/span-reference.ts
    function createSpanTable() {
      const table = (0, text_table.s)();
      return {
        get length() {
          return table.length;
        },
        add: span => table.add(textOf(span)),
        indexOf: span => table.indexOf(textOf(span)),
        at: index => spanOf(table.at(index))
      };
    }
    function textOf({spanId: spanId, traceId: traceId}) {
      const length = spanId.length.toString(16).padStart(lengthDigits, "0");
      return `${length}${spanId}${traceId}`;
    }
    const lengthDigits = 8;
    function spanOf(text) {
      const end = lengthDigits + Number.parseInt(text.slice(0, lengthDigits), 16);
      return {
        spanId: text.slice(lengthDigits, end),
        traceId: text.slice(end)
      };
    }
    var usage = __webpack_require__(8233);
    // CONCATENATED MODULE: ./src/results/scores.ts
    const usageLabels = [ "$cost_usd", "$duration_ms", "$total_tokens" ];
    function isUsageLabel(label) {
      return usageLabels.some(usage => usage === label);
    }
    function createScoreFolder() {
      const fold = emptyFold();
      return {
        addRow: (row, identity, span) => addRow(fold, row, identity, span),
        addSummary: scores => {
          for (const [label, score] of Object.entries(scores)) fold.summary.set(label, {
            score: score,
            timestamp: 0
          });
        },
        addPage: page => addPage(fold, page),
        scores: () => scoresOf(fold)
      };
    }
    function emptyFold() {
      const spans = createSpanTable();
      return {
        rows: {
          total: 0,
          failed: 0,
          withoutRecord: 0
        },
        spans: spans,
        records: createRecordTable(spans),
        excerpts: createExcerpts(limits.ds),
        metrics: new Map,
        usage: new Map,
        summary: new Map,
        leftOut: {
          spans: 0,
          metrics: 0,
          tags: 0
        }
      };
    }
    function addRow(fold, row, identity, reference) {
      const record = addRecord(fold, identity, fold.spans.add(reference), () => excerptOfRow(row));
      fold.rows.total += 1;
      if ((0, results_failure.g)(row.error) !== void 0) fold.rows.failed += 1;
      for (const [label, score] of Object.entries(row.scores)) addTo(fold.metrics, label, score, record);
      addUsage(fold, (0, usage.Fs)(row.usage), row.duration_ms ?? void 0, record);
      return record;
    }
    function addPage(fold, {spans: spans, summaryMetrics: summaryMetrics, leftOut: leftOut}) {
      for (const span of spans) if (!(0, events_page._$)(span)) addSpan(fold, span);
      for (const kind of [ "spans", "metrics", "tags" ]) fold.leftOut[kind] += leftOut[kind];
      for (const event of (0, events_page.wf)(summaryMetrics)) {
        const score = (0, events_page.uw)(event);
        const known = fold.summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
        if (score !== void 0 && event.timestamp_ms >= known) fold.summary.set(event.label, {
          score: score,
          timestamp: event.timestamp_ms
        });
      }
    }
    function addSpan(fold, span) {
      const known = fold.spans.length;
      const place = fold.spans.add({
        spanId: span.span_id,
        traceId: span.trace_id
      });
      if (place < known) return;
      const record = addRecord(fold, (0, events_page.cu)(span), place, () => excerptOfSpan(span));
      fold.rows.total += 1;
      if ((0, events_page.CE)(span)) fold.rows.failed += 1;
      for (const event of (0, events_page.wf)(span.eval_metrics)) {
        const score = (0, events_page.uw)(event);
        if (score !== void 0) addTo(fold.metrics, event.label, score, record);
      }
      addUsage(fold, (0, usage.k9)(span.metrics, span.meta.metadata), durationOf(span), record);
    }
    const nanosecondsPerMillisecond = 1e6;
    function durationOf({duration: duration = 0}) {
      return duration > 1 ? duration / nanosecondsPerMillisecond : void 0;
    }
    function addUsage(fold, {costUsd: costUsd, totalTokens: totalTokens}, durationMs, record) {
      if (costUsd !== void 0) addTo(fold.usage, "$cost_usd", costUsd, record);
      if (totalTokens !== void 0) addTo(fold.usage, "$total_tokens", totalTokens, record);
      if (durationMs !== void 0) addTo(fold.usage, "$duration_ms", durationMs, record);
    }
    function addTo(metrics, label, score, record) {
      const known = metrics.get(label);
      const metric = known ?? emptyMetric();
      if (known === void 0) metrics.set(label, metric);
      addScore(metric, score, record);
    }
    function addRecord(fold, identity, span, excerpt) {
      const known = fold.records.length;
      const record = fold.records.addRow(identity, span);
      if (record === known) fold.excerpts.add(span, excerpt);
      if (record < 0) fold.rows.withoutRecord += 1;
      return record;
    }
    function scoresOf(fold) {
      const {spans: spans, excerpts: excerpts} = fold;
      return {
        rows: {
          ...fold.rows
        },
        records: fold.records,
        metrics: allScores(fold.metrics),
        usage: allScores(fold.usage),
        summary: new Map([ ...fold.summary ].map(([label, {score: score}]) => [ label, score ])),
        leftOut: {
          ...fold.leftOut
        },
        excerptOf: span => excerpts.at(spans.indexOf(span))
      };
    }
    function allScores(metrics) {
      return new Map([ ...metrics ].map(([label, metric]) => [ label, metricScores(label, metric) ]));
    }
  }),
  8233: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Ak: () => hasUsage,
      Fs: () => usageOf,
      k9: () => readUsage,
      m7: () => usageMember,
      y2: () => spanUsage
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
    const usageMember = "$usage";
    const nanodollarsPerDollar = 1e9;
    function hasUsage(usage) {
      return Object.values(usage ?? {}).some(amount => typeof amount === "number");
    }
    function usageOf(usage) {
      const inputTokens = usage?.input_tokens ?? void 0;
      const outputTokens = usage?.output_tokens ?? void 0;
      return {
        inputTokens: inputTokens,
        outputTokens: outputTokens,
        totalTokens: usage?.total_tokens ?? sum(inputTokens, outputTokens),
        costUsd: usage?.cost_usd ?? void 0
      };
    }
    function spanUsage(given) {
      if (!hasUsage(given)) return;
      const {inputTokens: inputTokens, outputTokens: outputTokens, totalTokens: totalTokens, costUsd: costUsd} = usageOf(given);
      return {
        ...inputTokens === void 0 ? {} : {
          input_tokens: inputTokens
        },
        ...outputTokens === void 0 ? {} : {
          output_tokens: outputTokens
        },
        ...totalTokens === void 0 ? {} : {
          total_tokens: totalTokens
        },
        ...costUsd === void 0 ? {} : {
          estimated_total_cost: Math.round(costUsd * nanodollarsPerDollar)
        }
      };
    }
    const amount = zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__.aig()), void 0);
    const uploaded = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
      [usageMember]: zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        input_tokens: amount,
        output_tokens: amount,
        total_tokens: amount,
        cost_usd: amount
      })
    });
    function readUsage(metrics, metadata) {
      const repeated = usageOf(repeatedUsage(metadata));
      const {input_tokens: input_tokens, output_tokens: output_tokens, total_tokens: total_tokens, estimated_total_cost: cost} = metrics;
      return {
        inputTokens: input_tokens ?? repeated.inputTokens,
        outputTokens: output_tokens ?? repeated.outputTokens,
        totalTokens: total_tokens ?? sum(input_tokens, output_tokens) ?? repeated.totalTokens,
        costUsd: cost === void 0 ? repeated.costUsd : cost / nanodollarsPerDollar
      };
    }
    function repeatedUsage(metadata) {
      if (typeof metadata !== "object" || metadata === null || !(usageMember in metadata)) return;
      const parsed = uploaded.safeParse(metadata);
      return parsed.success ? parsed.data[usageMember] : void 0;
    }
    function sum(a, b) {
      return a === void 0 ? b : a + (b ?? 0);
    }
  })
};