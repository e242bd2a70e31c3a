export const id = 901;

export const ids = [ 901 ];

export const modules = {
  8901: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      readEventsAnswer: () => readEventsAnswer
    });
    var schemas = __webpack_require__(4343);
    var json = __webpack_require__(4251);
    // CONCATENATED MODULE: ./src/datadog/split-answer.ts
    const [quote, backslash, comma] = [ 34, 92, 44 ];
    const [openBracket, closeBracket, openBrace, closeBrace] = [ 91, 93, 123, 125 ];
    function splitAnswer(answer, path) {
      let list = {
        items: [],
        from: answer.length,
        to: answer.length
      };
      let [depth, followed] = [ 0, 0 ];
      let name = "";
      for (let at = 0; at < answer.length; at += 1) {
        const byte = answer[at];
        if (byte === quote) {
          const end = endOfText(answer, at);
          if (depth === followed + 1) name = answer.toString("utf8", at + 1, end);
          at = end;
        } else if (byte === openBrace || byte === openBracket) {
          const leadsOn = depth === followed + 1 && name === path[followed];
          if (leadsOn && byte === openBracket && followed === path.length - 1) {
            list = listFrom(answer, at + 1);
            at = list.to;
            continue;
          }
          if (leadsOn && byte === openBrace) followed += 1;
          depth += 1;
        } else if (byte === closeBrace || byte === closeBracket) {
          depth -= 1;
          followed = Math.max(0, Math.min(followed, depth - 1));
        }
      }
      const decoder = new TextDecoder;
      const rest = Buffer.concat([ answer.subarray(0, list.from), answer.subarray(list.to) ]);
      return {
        rest: decoder.decode(rest),
        items: list.items
      };
    }
    function listFrom(answer, from) {
      const items = [];
      let depth = 0;
      let start = from;
      for (let at = from; at < answer.length; at += 1) {
        const byte = answer[at];
        if (byte === quote) at = endOfText(answer, at); else if (byte === openBrace || byte === openBracket) depth += 1; else if (byte === comma && depth === 0) {
          items.push(start, at);
          start = at + 1;
        } else if (byte === closeBracket && depth === 0) {
          const isEmpty = items.length === 0 && answer.toString("latin1", start, at).trim() === "";
          if (!isEmpty) items.push(start, at);
          return {
            items: items,
            from: from,
            to: at
          };
        } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
      }
      return {
        items: [],
        from: from,
        to: answer.length
      };
    }
    function endOfText(answer, from) {
      for (let at = from + 1; at < answer.length; at += 1) {
        const byte = answer[at];
        if (byte === quote) return at;
        if (byte === backslash) at += 1;
      }
      return answer.length;
    }
    // CONCATENATED MODULE: ./src/datadog/events-answer.ts
    const eventsAnswer = schemas.FsL(schemas.Ikc({
      data: schemas.Ikc({
        attributes: schemas.Ikc({
          spans: schemas.cl6(schemas.YOg(schemas.L5J())),
          summary_metrics: schemas.cl6(schemas.YOg(schemas.L5J()))
        })
      }),
      meta: schemas.MfU(schemas.cl6(schemas.Ikc({
        after: schemas.lqM(schemas.L5J())
      })), void 0)
    }), schemas.pdi(({data: data, meta: meta}) => {
      const leftOut = {
        spans: 0,
        metrics: 0,
        tags: 0
      };
      const {spans: spans, summary_metrics: summary} = data.attributes;
      return {
        spans: kept(spans ?? [], span => spanEvent(span, leftOut), leftOut, "spans"),
        summaryMetrics: metricEvents(summary, leftOut),
        leftOut: leftOut,
        cursor: events_answer_text(meta?.after) || void 0
      };
    }));
    const spansPath = [ "data", "attributes", "spans" ];
    function readEventsAnswer(body) {
      const {rest: rest, items: items} = splitAnswer(body, spansPath);
      const parsed = eventsAnswer.safeParse(rest === "" ? void 0 : (0, json.qF)(rest));
      if (!parsed.success || items.length === 0) return parsed;
      const {leftOut: leftOut} = parsed.data;
      return {
        success: true,
        data: {
          ...parsed.data,
          spans: spansIn(body, items, leftOut)
        }
      };
    }
    function* spansIn(body, items, leftOut) {
      for (let at = 0; at < items.length; at += 2) {
        const span = spanEvent((0, json.qF)(body.toString("utf8", items[at], items[at + 1])), leftOut);
        if (span === void 0) leftOut.spans += 1; else yield span;
      }
    }
    function kept(items, read, leftOut, kind) {
      const values = [];
      for (const item of items) {
        const value = read(item);
        if (value === void 0) leftOut[kind] += 1; else values.push(value);
      }
      return values;
    }
    function listed(value) {
      if (Array.isArray(value)) return value;
      return value === void 0 || value === null ? [] : [ void 0 ];
    }
    function spanEvent(value, leftOut) {
      const span = members(value);
      const spanId = events_answer_text(span?.span_id);
      if (span === void 0 || !spanId) return;
      const meta = members(span.meta);
      return {
        span_id: spanId,
        trace_id: events_answer_text(span.trace_id) ?? "",
        parent_id: events_answer_text(span.parent_id),
        dataset_record_id: events_answer_text(span.dataset_record_id),
        duration: number(span.duration),
        status: events_answer_text(span.status),
        tags: kept(listed(span.tags), events_answer_text, leftOut, "tags"),
        meta: {
          input: meta?.input,
          output: meta?.output,
          expected_output: meta?.expected_output,
          metadata: meta?.metadata,
          error: eventError(meta?.error)
        },
        metrics: spanMetrics(members(span.metrics)),
        eval_metrics: metricEvents(span.eval_metrics, leftOut)
      };
    }
    const usageMembers = [ "total_tokens", "input_tokens", "output_tokens", "estimated_total_cost" ];
    function spanMetrics(given) {
      const metrics = {};
      for (const name of usageMembers) {
        const value = number(given?.[name]);
        if (value !== void 0) metrics[name] = value;
      }
      return metrics;
    }
    function metricEvents(value, leftOut) {
      return kept(listed(value), metricEvent, leftOut, "metrics");
    }
    function metricEvent(value) {
      const metric = members(value);
      const label = events_answer_text(metric?.label);
      if (metric === void 0 || !label) return;
      return {
        label: label,
        metric_type: events_answer_text(metric.metric_type),
        score_value: number(metric.score_value),
        boolean_value: typeof metric.boolean_value === "boolean" ? metric.boolean_value : void 0,
        categorical_value: events_answer_text(metric.categorical_value),
        reasoning: events_answer_text(metric.reasoning),
        error: eventError(metric.error),
        timestamp_ms: number(metric.timestamp_ms) ?? 0
      };
    }
    function eventError(value) {
      if (typeof value === "string") return {
        type: void 0,
        message: value,
        stack: void 0
      };
      const error = members(value);
      return error && {
        type: events_answer_text(error.type),
        message: events_answer_text(error.message),
        stack: events_answer_text(error.stack)
      };
    }
    function members(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
    }
    function events_answer_text(value) {
      return typeof value === "string" ? value : void 0;
    }
    function number(value) {
      return typeof value === "number" && Number.isFinite(value) ? value : void 0;
    }
  })
};