export const id = 901;
export const ids = [901];
export const modules = {

/***/ 8901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readEventsAnswer: () => (/* binding */ readEventsAnswer)
});

// UNUSED EXPORTS: eventsAnswer

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./src/lib/bounded-response.ts
var bounded_response = __webpack_require__(8524);
// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/datadog/split-answer.ts

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
/**
 * Finds the items of the list under `path` in JSON: read one by one, a page of thousands is never held as objects.
 * Where it is no JSON, what is left or one of the items is none either.
 */
function splitAnswer(answer, path) {
    let list = { items: [], from: answer.length, to: answer.length };
    // How many objects and arrays are open, and how many members of the path lead to the innermost of them.
    let [depth, followed] = [0, 0];
    let name = "";
    for (let at = 0; at < answer.length; at += 1) {
        const byte = answer[at];
        if (byte === quote) {
            const end = endOfText(answer, at);
            if (depth === followed + 1)
                name = answer.toString("utf8", at + 1, end);
            at = end;
        }
        else if (byte === openBrace || byte === openBracket) {
            const leadsOn = depth === followed + 1 && name === path[followed];
            if (leadsOn && byte === openBracket && followed === path.length - 1) {
                list = listFrom(answer, at + 1);
                at = list.to;
                continue;
            }
            if (leadsOn && byte === openBrace)
                followed += 1;
            depth += 1;
        }
        else if (byte === closeBrace || byte === closeBracket) {
            depth -= 1;
            followed = Math.max(0, Math.min(followed, depth - 1));
        }
    }
    const decoder = new TextDecoder();
    const rest = Buffer.concat([answer.subarray(0, list.from), answer.subarray(list.to)]);
    return { rest: decoder.decode(rest), items: list.items };
}
// A page holds 5,000.
const maxItems = 50_000;
/** The items of a list that begins there: everything between its commas. `to` is where the list is closed. */
function listFrom(answer, from) {
    const items = [];
    let depth = 0;
    let start = from;
    for (let at = from; at < answer.length; at += 1) {
        const byte = answer[at];
        if (byte === quote)
            at = endOfText(answer, at);
        else if (byte === openBrace || byte === openBracket)
            depth += 1;
        else if (byte === comma && depth === 0) {
            items.push(start, at);
            start = at + 1;
            if (items.length > 2 * maxItems)
                throw new bounded_response/* ResponseTooLarge */.l1("it lists more than 50,000 rows");
        }
        else if (byte === closeBracket && depth === 0) {
            const isEmpty = items.length === 0 && answer.toString("latin1", start, at).trim() === "";
            if (!isEmpty)
                items.push(start, at);
            return { items, from, to: at };
        }
        else if (byte === closeBrace || byte === closeBracket)
            depth -= 1;
    }
    return { items: [], from, to: answer.length };
}
/** Where the text that begins there has its closing quote. */
function endOfText(answer, from) {
    for (let at = from + 1; at < answer.length; at += 1) {
        const byte = answer[at];
        if (byte === quote)
            return at;
        if (byte === backslash)
            at += 1;
    }
    return answer.length;
}

;// CONCATENATED MODULE: ./src/datadog/events-answer.ts




/**
 * The body of an answer of the v3 events endpoint. Datadog's API is in preview: what is not as expected is taken as not
 * given, item by item, and an item without what names it is left out and counted.
 */
const eventsAnswer = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        attributes: schemas/* object */.Ikc({
            spans: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* unknown */.L5J())),
            summary_metrics: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* unknown */.L5J())),
        }),
    }),
    meta: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ after: schemas/* optional */.lqM(schemas/* unknown */.L5J()) })), undefined),
}), schemas/* transform */.pdi(({ data, meta }) => {
    const leftOut = { spans: 0, metrics: 0, tags: 0 };
    const { spans, summary_metrics: summary } = data.attributes;
    return {
        spans: kept(spans ?? [], (span) => spanEvent(span, leftOut), leftOut, "spans"),
        summaryMetrics: metricEvents(summary, leftOut),
        leftOut,
        cursor: events_answer_text(meta?.after) || undefined,
    };
}));
const spansPath = ["data", "attributes", "spans"];
/**
 * Reads the body of such an answer; its spans are parsed as they are asked for, and what is no JSON there throws a
 * SyntaxError then.
 *
 * @throws SyntaxError, ResponseTooLarge
 */
function readEventsAnswer(body) {
    const { rest, items } = splitAnswer(body, spansPath);
    (0,bounded_response/* checkJsonSize */.Ce)(rest);
    const parsed = eventsAnswer.safeParse(rest === "" ? undefined : (0,lib_json/* parseJson */.qF)(rest));
    if (!parsed.success || items.length === 0)
        return parsed;
    const { leftOut } = parsed.data;
    return { success: true, data: { ...parsed.data, spans: spansIn(body, items, leftOut) } };
}
function* spansIn(body, items, leftOut) {
    for (let at = 0; at < items.length; at += 2) {
        const json = body.toString("utf8", items[at], items[at + 1]);
        (0,bounded_response/* checkJsonSize */.Ce)(json);
        const span = spanEvent((0,lib_json/* parseJson */.qF)(json), leftOut);
        if (span === undefined)
            leftOut.spans += 1;
        else
            yield span;
    }
}
function kept(items, read, leftOut, kind) {
    const values = [];
    for (const item of items) {
        const value = read(item);
        if (value === undefined)
            leftOut[kind] += 1;
        else
            values.push(value);
    }
    return values;
}
/** The items of a list that may be missing; what stands there instead of a list is one item that is left out. */
function listed(value) {
    if (Array.isArray(value))
        return value;
    return value === undefined || value === null ? [] : [undefined];
}
function spanEvent(value, leftOut) {
    const span = members(value);
    const spanId = events_answer_text(span?.span_id);
    if (span === undefined || !spanId)
        return undefined;
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
            error: eventError(meta?.error),
        },
        metrics: spanMetrics(members(span.metrics)),
        eval_metrics: metricEvents(span.eval_metrics, leftOut),
    };
}
const usageMembers = ["total_tokens", "input_tokens", "output_tokens", "estimated_total_cost"];
function spanMetrics(given) {
    const metrics = {};
    for (const name of usageMembers) {
        const value = number(given?.[name]);
        if (value !== undefined)
            metrics[name] = value;
    }
    return metrics;
}
function metricEvents(value, leftOut) {
    return kept(listed(value), metricEvent, leftOut, "metrics");
}
function metricEvent(value) {
    const metric = members(value);
    const label = events_answer_text(metric?.label);
    if (metric === undefined || !label)
        return undefined;
    return {
        label,
        metric_type: events_answer_text(metric.metric_type),
        score_value: number(metric.score_value),
        boolean_value: typeof metric.boolean_value === "boolean" ? metric.boolean_value : undefined,
        categorical_value: events_answer_text(metric.categorical_value),
        reasoning: events_answer_text(metric.reasoning),
        error: eventError(metric.error),
        timestamp_ms: number(metric.timestamp_ms) ?? 0,
    };
}
function eventError(value) {
    // A program of a user's own may write a bare text.
    if (typeof value === "string")
        return { type: undefined, message: value, stack: undefined };
    const error = members(value);
    return error && { type: events_answer_text(error.type), message: events_answer_text(error.message), stack: events_answer_text(error.stack) };
}
function members(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function events_answer_text(value) {
    return typeof value === "string" ? value : undefined;
}
function number(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}


/***/ })

};
