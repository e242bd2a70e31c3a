export const id = 448;
export const ids = [448];
export const modules = {

/***/ 4699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseSliceKey),
/* harmony export */   c: () => (/* binding */ formatSlice)
/* harmony export */ });
/** Parses `accuracy[language=fr]`, `accuracy[language=*]`, or `accuracy[topic="a, b"]`; undefined if a key has no slice. */
function parseSliceKey(key) {
    if (!key.endsWith("]"))
        return undefined;
    // A tool's name and a JSON string can hold brackets too, so the last one that makes sense counts.
    for (let start = key.lastIndexOf("["); start > 0; start = key.lastIndexOf("[", start - 1)) {
        const selector = parseSelector(key.slice(start + 1, -1));
        const metric = key.slice(0, start).trim();
        if (selector !== undefined && metric !== "")
            return { metric, ...selector };
    }
    return undefined;
}
function parseSelector(text) {
    const equals = text.indexOf("=");
    const property = text.slice(0, equals).trim();
    if (equals < 1 || property === "" || /["[\],]/.test(property))
        return undefined;
    const value = text.slice(equals + 1).trim();
    if (value === "*")
        return { property };
    const parsed = value.startsWith('"') ? parseJsonString(value) : value;
    if (parsed === undefined || parsed === "")
        return undefined;
    return value.startsWith('"') || !/["[\],=]/.test(value) ? { property, value: parsed } : undefined;
}
function parseJsonString(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "string" ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Formats a slice as a key has it: `[language=fr]`. */
function formatSlice({ property, value }) {
    const isPlain = value === undefined || !(/[",[\]=]/.test(value) || value === "*");
    return `[${property}=${isPlain ? (value ?? "*") : JSON.stringify(value)}]`;
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findNearestMetric),
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** Returns the candidate that a name was probably meant to be; undefined if none is near. */
function findNearest(name, candidates) {
    const lower = name.toLowerCase();
    const near = [...new Set(candidates)]
        .map((candidate) => ({ candidate, distance: (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(lower, candidate.toLowerCase()) }))
        .filter(({ candidate, distance }) => distance <= allowedDistance(candidate))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
    return near[0]?.candidate;
}
function allowedDistance({ length }) {
    return Math.max(1, Math.min(3, Math.floor(length / 3)));
}
// What people call what the action names with a unit.
const usageNames = new Map([
    ["latency", "$duration_ms"],
    ["latency_ms", "$duration_ms"],
    ["duration", "$duration_ms"],
    ["duration_ms", "$duration_ms"],
    ["time", "$duration_ms"],
    ["cost", "$cost_usd"],
    ["cost_usd", "$cost_usd"],
    ["price", "$cost_usd"],
    ["tokens", "$total_tokens"],
    ["total_tokens", "$total_tokens"],
]);
/** Returns the metric that a name was probably meant to be: a near one, or usage that people call otherwise. */
function findNearestMetric(name, labels, toolNames) {
    const usage = usageNames.get(name.toLowerCase().replace(/^\$/, ""));
    const nearest = findNearest(name, [...labels, ...toolNames]);
    return nearest ?? (usage !== undefined && labels.includes(usage) ? usage : undefined);
}


/***/ }),

/***/ 7381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ createFloatColumn),
/* harmony export */   aQ: () => (/* binding */ doubled),
/* harmony export */   gM: () => (/* binding */ createWholeColumn)
/* harmony export */ });
const firstNumbers = 64;
/** Whole numbers from -2^31 to 2^31 - 1. */
const createWholeColumn = () => createColumn(new Int32Array(firstNumbers));
const createFloatColumn = () => createColumn(new Float64Array(firstNumbers));
function createColumn(first) {
    let held = first;
    let length = 0;
    return {
        get length() {
            return length;
        },
        push: (value) => {
            if (length === held.length)
                held = doubled(held);
            held[length] = value;
            length += 1;
        },
        at: (index) => (index < length ? (held[index] ?? 0) : 0),
        set: (index, value) => {
            if (index < length)
                held[index] = value;
        },
        numbers: () => held.subarray(0, length),
    };
}
/** The numbers with as much room again behind them. */
function doubled(numbers) {
    const larger = new numbers.constructor(2 * numbers.length);
    larger.set(numbers);
    return larger;
}


/***/ }),

/***/ 7357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ roundingShare),
/* harmony export */   NX: () => (/* binding */ largestMagnitude),
/* harmony export */   Xr: () => (/* binding */ computeVariance),
/* harmony export */   YR: () => (/* binding */ sumExactly),
/* harmony export */   hT: () => (/* binding */ computeMean)
/* harmony export */ });
/** Arithmetic that does not hang on the order in which numbers came. */
/** Numbers closer than this share of their metric's magnitude differ by rounding only. */
const roundingShare = 1e-9;
/**
 * The sum of numbers, the same for every order: sorted, then added up with compensation (Neumaier 1974). Of numbers
 * whose sum is beyond the largest number it is infinite.
 */
function sumExactly(values) {
    // Of one or two numbers there is but one sum; records have few, and there are many of them.
    if (values.length <= 2)
        return (values[0] ?? 0) + (values[1] ?? 0);
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
/** The mean; NaN of none. Large numbers are scaled first, so that it is finite wherever they are. */
function computeMean(values) {
    if (values.length === 1)
        return values[0] ?? Number.NaN;
    const magnitude = largestMagnitude(values);
    if (magnitude < largestUnscaled)
        return sumExactly(values) / values.length;
    return (sumExactly(Float64Array.from(values, (value) => value / magnitude)) / values.length) * magnitude;
}
const largestUnscaled = 1e290;
/** The largest absolute value; 0 of none. */
function largestMagnitude(values) {
    let largest = 0;
    for (let index = 0; index < values.length; index += 1) {
        largest = Math.max(largest, Math.abs(values[index] ?? 0));
    }
    return largest;
}
/** The sample variance, with n - 1. */
function computeVariance(values) {
    const mean = computeMean(values);
    return sumExactly(Float64Array.from(values, (value) => (value - mean) ** 2)) / (values.length - 1);
}


/***/ }),

/***/ 6143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/** An object without the members that are undefined. */
function withoutUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}


/***/ }),

/***/ 9497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createTextColumn),
/* harmony export */   s: () => (/* binding */ createTextTable)
/* harmony export */ });
/* harmony import */ var _number_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7381);

const firstTexts = 64;
const firstBytes = 1024;
/** How a text is held: ids are mostly hex, and UTF-8 would lose the half of a surrogate pair that is a text too. */
const encodings = ["latin1", "hex", "utf16le"];
const [latin1, hex, utf16] = [0, 1, 2];
/**
 * Texts as bytes, outside of V8's heap: of hundreds of thousands it would look at each one whenever it collects
 * garbage, and hold two to three times as much.
 */
function createTextColumn() {
    let bytes = Buffer.allocUnsafeSlow(firstBytes);
    let ends = new Uint32Array(firstTexts);
    let kinds = new Uint8Array(firstTexts);
    let length = 0;
    const startAt = (index) => (index === 0 ? 0 : (ends[index - 1] ?? 0));
    const encodingAt = (index) => encodings[kinds[index] ?? latin1] ?? "latin1";
    return {
        get length() {
            return length;
        },
        add: (text) => {
            if (length === ends.length)
                [ends, kinds] = [(0,_number_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubled */ .aQ)(ends), (0,_number_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubled */ .aQ)(kinds)];
            kinds[length] = chooseEncoding(text);
            const encoding = encodingAt(length);
            const start = startAt(length);
            const end = start + Buffer.byteLength(text, encoding);
            if (end > bytes.length)
                bytes = enlarged(bytes, end);
            bytes.write(text, start, encoding);
            ends[length] = end;
            length += 1;
            return length - 1;
        },
        at: (index) => bytes.toString(encodingAt(index), startAt(index), ends[index]),
    };
}
function createTextTable() {
    const texts = createTextColumn();
    let hashes = new Uint32Array(firstTexts);
    /** A text's number and one more, where its hash puts it or behind that; at least every second one is 0: free. */
    let slots = new Uint32Array(2 * firstTexts);
    const findSlot = (text, hash) => {
        let slot = hash & (slots.length - 1);
        for (;;) {
            const entry = (slots[slot] ?? 0) - 1;
            if (entry < 0 || (hashes[entry] === hash && texts.at(entry) === text))
                return slot;
            slot = (slot + 1) & (slots.length - 1);
        }
    };
    const grow = () => {
        hashes = (0,_number_column_js__WEBPACK_IMPORTED_MODULE_0__/* .doubled */ .aQ)(hashes);
        slots = new Uint32Array(2 * hashes.length);
        for (let index = 0; index < texts.length; index += 1) {
            let slot = (hashes[index] ?? 0) & (slots.length - 1);
            while (slots[slot] !== 0)
                slot = (slot + 1) & (slots.length - 1);
            slots[slot] = index + 1;
        }
    };
    return {
        get length() {
            return texts.length;
        },
        add: (text) => {
            const hash = hashText(text);
            const known = (slots[findSlot(text, hash)] ?? 0) - 1;
            if (known >= 0)
                return known;
            if (texts.length === hashes.length)
                grow();
            const index = texts.add(text);
            hashes[index] = hash;
            slots[findSlot(text, hash)] = index + 1;
            return index;
        },
        indexOf: (text) => (slots[findSlot(text, hashText(text))] ?? 0) - 1,
        at: texts.at,
    };
}
function chooseEncoding(text) {
    let kind = text.length % 2 === 0 ? hex : latin1;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 0xff)
            return utf16;
        const isHex = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66);
        if (!isHex)
            kind = latin1;
    }
    return kind;
}
/** FNV-1a over the text's UTF-16 units, with its bits mixed at the end: tables use the lowest. */
function hashText(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
}
function enlarged(bytes, least) {
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * bytes.length, least));
    bytes.copy(larger);
    return larger;
}


/***/ }),

/***/ 6001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNested: () => (/* binding */ isNested),
/* harmony export */   m: () => (/* binding */ readRecordIdentity),
/* harmony export */   readScore: () => (/* binding */ readScore),
/* harmony export */   spanFailed: () => (/* binding */ spanFailed),
/* harmony export */   w: () => (/* binding */ newestByLabel)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6072);
/* harmony import */ var _result_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3400);


/** The newest event of each label: a repeated upload leaves several, the greatest timestamp counts. */
function newestByLabel(events) {
    const newest = new Map();
    for (const event of events) {
        const known = newest.get(event.label);
        if (!known || event.timestamp_ms >= known.timestamp_ms)
            newest.set(event.label, event);
    }
    return [...newest.values()];
}
/** The event's score, `null` where its evaluator failed; undefined for JSON metrics, which have none. Without a type its value tells it. */
function readScore(event) {
    switch (event.metric_type) {
        case "score":
            return event.score_value ?? null;
        case "boolean":
            return event.boolean_value ?? null;
        case "categorical":
            return readCategory(event);
        case undefined:
            return event.boolean_value ?? event.score_value ?? event.categorical_value;
        default:
            return undefined;
    }
}
// Datadog's SDKs record a failed evaluator as an empty category with an error beside it.
function readCategory({ categorical_value: category, error }) {
    return category === undefined || (category === "" && (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v)(error)) ? null : category;
}
function spanFailed({ status, meta }) {
    return status === "error" || (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowFailure */ .v)(meta.error) !== undefined;
}
const recordTag = "dataset_record_id:";
/** The dataset record of a span: from the member, else from the tag; and its input. */
function readRecordIdentity({ dataset_record_id, tags, meta }) {
    const tag = tags.find((candidate) => candidate.startsWith(recordTag));
    return (0,_result_row_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIdentity */ .Kn)(dataset_record_id || tag?.slice(recordTag.length), meta.input);
}
// What SDKs write for a span without a parent.
const noParent = new Set(["", "0", "undefined"]);
/** A step within a row's span (a model call, say) is no row of its own. */
function isNested(span) {
    const hasParent = span.parent_id !== undefined && !noParent.has(span.parent_id);
    return hasParent && span.eval_metrics.length === 0 && readRecordIdentity(span).recordId === undefined;
}


/***/ }),

/***/ 6072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readRowFailure)
/* harmony export */ });
/** The error that is given; undefined where there is none. An empty text or `{}` is none: Datadog writes that where all is well. */
function readRowFailure(given) {
    const failure = typeof given === "string" ? { message: given } : given;
    const members = Object.entries(failure ?? {}).filter(([, text]) => text);
    return members.length === 0 ? undefined : Object.fromEntries(members);
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readProperties),
/* harmony export */   n: () => (/* binding */ normalizeProperty)
/* harmony export */ });
/** What slices can name of a record: members of its metadata, and tags. */
/** Returns a name or value as Datadog writes tags: lowercase, with `+` as `_`. */
function normalizeProperty(text) {
    return text.toLowerCase().replaceAll("+", "_");
}
/** The property that holds tags without a value. */
const bareTags = "tag";
/** Longer values, such as a context, aren't properties. */
const maxValueLength = 200;
/** Reads the properties of a record; metadata takes precedence over tags. */
function readProperties(metadata, tags) {
    const properties = new Map();
    for (const tag of tags.map(normalizeProperty)) {
        const colon = tag.indexOf(":");
        const [property, value] = colon < 0 ? [bareTags, tag] : [tag.slice(0, colon), tag.slice(colon + 1)];
        properties.set(property, [...new Set([...(properties.get(property) ?? []), value])]);
    }
    for (const [name, value] of Object.entries(metadata)) {
        if (!["string", "number", "boolean"].includes(typeof value) || String(value).length > maxValueLength)
            continue;
        properties.set(normalizeProperty(name), [normalizeProperty(String(value))]);
    }
    return properties;
}


/***/ }),

/***/ 3400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ resultRow),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   Kn: () => (/* binding */ recordIdentity),
/* harmony export */   L3: () => (/* binding */ metricLabelPattern),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   gT: () => (/* binding */ rowRun),
/* harmony export */   xS: () => (/* binding */ identityOfKey)
/* harmony export */ });
/* unused harmony export resultLine */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3102);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9148);



/** What Datadog takes as the label of a metric. */
const metricLabelPattern = /^[a-zA-Z0-9_-]+$/;
const maxDurationMs = 30 * 24 * 60 * 60 * 1000;
const score = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]);
const scores = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(metricLabelPattern)), score);
const failure = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    message: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    stack: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0)));
const usage = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    input_tokens: amount,
    output_tokens: amount,
    total_tokens: amount,
    cost_usd: amount,
});
/** A line with the result of one dataset record in one run. `null` stands for a member that is not given. */
const resultRow = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1))),
    input: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    expected_output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    scores,
    reasoning: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()))),
    assessment: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["pass", "fail"])))),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), failure])),
    start: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true, local: true })),
    duration_ms: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(maxDurationMs))),
    usage: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(usage),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(1))),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())),
    tags: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)))),
});
/** A line with scores of the whole experiment. */
const summaryLine = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ summary: scores });
/** A line of a results file; the source of its JSON Schema too. */
const resultLine = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([resultRow, summaryLine]);
/** The run that a row belongs to, counted from 1. */
function rowRun(row) {
    return row.run ?? 1;
}
/**
 * `null` and missing inputs identify nothing. An id is lowered, as Datadog lowers it: case does not count. Neither do line ends
 * and the Unicode form, which change with the system that wrote the file. The digest is made when it is asked for, since few ask
 * for that of a row with an id.
 */
function recordIdentity(recordId, input) {
    let made;
    return {
        recordId: recordId ? recordId.toLowerCase().normalize("NFC") : undefined,
        get inputDigest() {
            const isGiven = input !== undefined && input !== null;
            made ??= { digest: isGiven ? (0,_lib_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)(normalizeText((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(input)), 16) : undefined };
            return made.digest;
        },
    };
}
/** Canonical JSON with `\n` for `\r\n`, in Unicode's form NFC. */
function normalizeText(json) {
    const text = json.normalize("NFC");
    if (!text.includes("\\r\\n"))
        return text;
    return text.replace(/\\r\\n|\\./g, (part) => (part === "\\r\\n" ? "\\n" : part));
}
const [idPrefix, inputPrefix] = ["record:", "input:"];
/** One text for a dataset record: by its id, else by its input; undefined where a row has neither. */
function recordKey(identity) {
    if (identity.recordId !== undefined)
        return `${idPrefix}${identity.recordId}`;
    const { inputDigest } = identity;
    return inputDigest === undefined ? undefined : `${inputPrefix}${inputDigest}`;
}
/** What such a text was made of. */
function identityOfKey(key) {
    const isId = key.startsWith(idPrefix);
    return {
        recordId: isId ? key.slice(idPrefix.length) : undefined,
        inputDigest: isId ? undefined : key.slice(inputPrefix.length),
    };
}


/***/ }),

/***/ 6866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fF: () => (/* binding */ createScoreFolder),
  yF: () => (/* binding */ isUsageLabel),
  OQ: () => (/* reexport */ scoreType),
  z2: () => (/* binding */ usageLabels)
});

// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/results/events-page.ts
var events_page = __webpack_require__(6001);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/results/failure.ts
var results_failure = __webpack_require__(6072);
;// CONCATENATED MODULE: ./src/results/excerpts.ts



const lengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };
/** Excerpts of at most so many characters in all. */
function createExcerpts(room) {
    const kept = new Map();
    let left = room;
    return {
        add: (span, make) => {
            if (left <= 0)
                return;
            const excerpt = make();
            kept.set(span, excerpt);
            left -= excerptSize(excerpt);
        },
        at: (span) => kept.get(span),
    };
}
function excerptOfRow({ input, output, expected_output, error, reasoning }) {
    return {
        input: shown(input, lengths.input),
        expected: shown(expected_output, lengths.expected),
        output: shown(output, lengths.output),
        error: excerptError(error),
        reasons: excerptReasons(Object.entries(reasoning ?? {})),
    };
}
function excerptOfSpan({ meta, eval_metrics }) {
    const reasons = (0,events_page/* newestByLabel */.w)(eval_metrics).map(({ label, reasoning }) => [label, reasoning ?? ""]);
    return {
        input: shown(meta.input, lengths.input),
        expected: shown(meta.expected_output, lengths.expected),
        output: shown(meta.output, lengths.output),
        error: excerptError(meta.error),
        reasons: excerptReasons(reasons),
    };
}
function excerptError(error) {
    const failure = (0,results_failure/* readRowFailure */.v)(error);
    if (failure === undefined)
        return undefined;
    const { type, message } = failure;
    return shown([type, message].filter((part) => part).join(": ") || "an error", lengths.error);
}
function excerptReasons(reasons) {
    const given = reasons.flatMap(([label, reason]) => reason === null || reason.trim() === "" ? [] : [[label, copy(reason, lengths.reason)]]);
    return Object.fromEntries(given);
}
/** A text as it stands, an object member by member, anything else as JSON. */
function shown(value, longest) {
    if (value === undefined || value === null || value === "")
        return undefined;
    if (typeof value === "string")
        return copy(value, longest);
    const plain = isFlat(value)
        ? Object.entries(value)
            .map(([name, member]) => `${name}: ${String(member)}`)
            .join("\n")
        : JSON.stringify(value, undefined, 2);
    return plain === undefined || plain === "" ? undefined : copy(plain, longest);
}
function isFlat(value) {
    return (typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((member) => member === null || typeof member !== "object"));
}
// A slice alone would hold the whole text, and a page of them, in memory.
function copy(text, longest) {
    return Buffer.from((0,lib_text/* clipped */.c)(text, longest), "utf8").toString("utf8");
}
function excerptSize({ input, expected, output, error, reasons }) {
    const texts = [input, expected, output, error, ...Object.entries(reasons).flat()];
    return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

;// CONCATENATED MODULE: ./src/results/failures.ts

const maxMessages = 200;
const maxMessageLength = 200;
/** Counts a failure by its message, and by its metric if an evaluator failed; more than 200 messages share one entry. */
function countFailure(counts, { type, message }, where) {
    const words = [type, message].filter((part) => part).join(": ") || "no message";
    const text = (0,lib_text/* clipped */.c)(words.replaceAll(/\s+/g, " ").trim(), maxMessageLength);
    const isKept = counts.size < maxMessages || counts.has(keyFor(text, where.metric));
    const shown = isKept ? text : "other errors";
    const key = keyFor(shown, where.metric);
    const known = counts.get(key);
    if (known === undefined)
        counts.set(key, { type: isKept ? type : undefined, message: shown, count: 1, ...where });
    else
        known.count += 1;
}
function keyFor(message, metric) {
    return `${metric ?? ""}\n${message}`;
}
/** Sorts failures: the most frequent first. */
function sortFailures(counts) {
    return [...counts.values()].sort((a, b) => b.count - a.count || (a.message < b.message ? -1 : 1));
}

// EXTERNAL MODULE: ./src/lib/number-column.ts
var number_column = __webpack_require__(7381);
// EXTERNAL MODULE: ./src/lib/numbers.ts
var numbers = __webpack_require__(7357);
;// CONCATENATED MODULE: ./src/results/metric-accumulator.ts


function emptyMetric() {
    return { failed: [], types: new Map() };
}
/** Adds a score of a row; `record` is -1 where nothing identifies it. */
function addScore(metric, score, record) {
    const type = scoreType(score);
    if (type === undefined) {
        metric.failed.push(record);
        return;
    }
    const typed = typedValues(metric, type);
    typed.records.push(record);
    typed.values.push(typeof score === "string" ? categoryIndex(typed.categories, score) : Number(score));
}
function typedValues({ types }, type) {
    const known = types.get(type);
    if (known)
        return known;
    const typed = noValues();
    types.set(type, typed);
    return typed;
}
function noValues() {
    return { records: (0,number_column/* createWholeColumn */.gM)(), values: (0,number_column/* createFloatColumn */.Vn)(), categories: new Map() };
}
/** The type of the metric that a score makes; undefined for one that is none: `null`, an empty category, no finite number. */
function scoreType(score) {
    switch (typeof score) {
        case "number":
            return Number.isFinite(score) ? "score" : undefined;
        case "boolean":
            return "boolean";
        case "string":
            return score === "" ? undefined : "categorical";
        case "object":
            return undefined;
    }
}
// A bound on memory, where someone sends free text as a category.
const maxCategories = 1_000;
const maxCategoryLength = 200;
const otherCategories = "(other categories)";
function categoryIndex(categories, score) {
    const category = score.length <= maxCategoryLength ? score : `${score.slice(0, maxCategoryLength - 1)}…`;
    const isKept = categories.has(category) || categories.size < maxCategories;
    const key = isKept ? category : otherCategories;
    const known = categories.get(key);
    if (known !== undefined)
        return known;
    categories.set(key, categories.size);
    return categories.size - 1;
}
// Where as many scores are of one type as of another, the first of these: the order of rows must not decide.
const order = ["score", "boolean", "categorical"];
function metricScores(label, metric) {
    const countValues = (type) => metric.types.get(type)?.values.length ?? 0;
    const type = order.reduce((most, other) => (countValues(other) > countValues(most) ? other : most));
    const typed = metric.types.get(type) ?? noValues();
    const odd = order
        .filter((other) => other !== type)
        .flatMap((other) => [...(metric.types.get(other)?.records.numbers() ?? [])]);
    const failedRecords = odd.length === 0 ? metric.failed : [...metric.failed, ...odd];
    const count = typed.values.length;
    const isNumeric = type !== "categorical" && count > 0;
    return {
        label,
        type,
        count,
        errors: failedRecords.length,
        mean: isNumeric ? (0,numbers/* computeMean */.hT)(typed.values.numbers()) : undefined,
        categories: type === "categorical" ? categoryCounts(typed) : [],
        observations: { ...identified(typed), names: [...typed.categories.keys()] },
        failedRecords,
    };
}
/** Without the rows of no record. */
function identified(typed) {
    const [records, values] = [typed.records.numbers(), typed.values.numbers()];
    const isIdentified = (_, index) => (records[index] ?? -1) >= 0;
    // Copies: what they are of has room for more.
    if (!records.includes(-1))
        return { records: records.slice(), values: values.slice() };
    return { records: records.filter(isIdentified), values: values.filter(isIdentified) };
}
function categoryCounts({ categories, values }) {
    const counts = new Uint32Array(categories.size);
    for (const index of values.numbers())
        counts[index] = (counts[index] ?? 0) + 1;
    return [...categories]
        .map(([category, index]) => ({
        category,
        count: counts[index] ?? 0,
        share: (counts[index] ?? 0) / values.length,
    }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}

// EXTERNAL MODULE: ./src/results/record-properties.ts
var record_properties = __webpack_require__(3251);
// EXTERNAL MODULE: ./src/lib/text-table.ts
var text_table = __webpack_require__(9497);
// EXTERNAL MODULE: ./src/results/result-row.ts
var result_row = __webpack_require__(3400);
;// CONCATENATED MODULE: ./src/results/scored-records.ts



function createRecordTable(spans) {
    const keys = (0,text_table/* createTextTable */.s)();
    const inputs = (0,text_table/* createTextColumn */.K)();
    const columns = {
        keys,
        inputs,
        firstSpans: (0,number_column/* createWholeColumn */.gM)(),
        rows: (0,number_column/* createWholeColumn */.gM)(),
        spans,
        properties: new Map(),
    };
    return {
        get length() {
            return keys.length;
        },
        at: (index) => (index < keys.length ? new PackedRecord(columns, index) : undefined),
        addRow: (identity, span) => {
            const key = (0,result_row/* recordKey */.Hy)(identity);
            if (key === undefined)
                return -1;
            const before = keys.length;
            const record = keys.add(key);
            if (record === before) {
                inputs.add(identity.recordId === undefined ? "" : (identity.inputDigest ?? ""));
                columns.firstSpans.push(span);
                columns.rows.push(0);
            }
            columns.rows.set(record, columns.rows.at(record) + 1);
            return record;
        },
        setProperties: (record, properties) => columns.properties.set(record, properties),
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
        return (0,result_row/* identityOfKey */.xS)(this.#columns.keys.at(this.#index)).recordId;
    }
    get inputDigest() {
        const { keys, inputs } = this.#columns;
        return inputs.at(this.#index) || (0,result_row/* identityOfKey */.xS)(keys.at(this.#index)).inputDigest;
    }
    get span() {
        const { spans, firstSpans } = this.#columns;
        return spans.at(firstSpans.at(this.#index));
    }
    get properties() {
        return this.#columns.properties.get(this.#index);
    }
    get rows() {
        return this.#columns.rows.at(this.#index);
    }
}

;// CONCATENATED MODULE: ./src/results/span-reference.ts

function createSpanTable() {
    const table = (0,text_table/* createTextTable */.s)();
    return {
        get length() {
            return table.length;
        },
        add: (span) => table.add(formatSpanReference(span)),
        indexOf: (span) => table.indexOf(formatSpanReference(span)),
        at: (index) => parseSpanReference(table.at(index)),
    };
}
// Ids may hold anything, so what stands first tells where the second one begins; in hex, as most ids are.
function formatSpanReference({ spanId, traceId }) {
    const length = spanId.length.toString(16).padStart(lengthDigits, "0");
    return `${length}${spanId}${traceId}`;
}
const lengthDigits = 8;
function parseSpanReference(text) {
    const end = lengthDigits + Number.parseInt(text.slice(0, lengthDigits), 16);
    return { spanId: text.slice(lengthDigits, end), traceId: text.slice(end) };
}

// EXTERNAL MODULE: ./src/results/usage.ts
var usage = __webpack_require__(8233);
;// CONCATENATED MODULE: ./src/results/scores.ts











const usageLabels = ["$cost_usd", "$duration_ms", "$total_tokens"];
/** Whether a label is that of cost, tokens or duration, and no evaluator's. */
function isUsageLabel(label) {
    return usageLabels.some((usage) => usage === label);
}
/** Creates a folder; of records it keeps the properties that slices ask for. */
function createScoreFolder(slicedBy = new Set()) {
    const fold = emptyFold(slicedBy);
    return {
        addRow: (row, identity, span) => addRow(fold, row, identity, span),
        addSummary: (scores) => {
            for (const [label, score] of Object.entries(scores))
                fold.summary.set(label, { score, timestamp: 0 });
        },
        addPage: (page) => addPage(fold, page),
        scores: () => toExperimentScores(fold),
    };
}
function emptyFold(slicedBy) {
    const spans = createSpanTable();
    return {
        slicedBy,
        rows: { total: 0, failed: 0, withoutRecord: 0 },
        spans,
        records: createRecordTable(spans),
        excerpts: createExcerpts(limits/* excerptRoom */.ds),
        metrics: new Map(),
        usage: new Map(),
        summary: new Map(),
        leftOut: { spans: 0, metrics: 0, tags: 0 },
        failures: new Map(),
    };
}
function addRow(fold, row, identity, reference) {
    const record = addRecord(fold, identity, fold.spans.add(reference), () => excerptOfRow(row), row);
    fold.rows.total += 1;
    const where = { recordId: identity.recordId, span: reference };
    const failure = (0,results_failure/* readRowFailure */.v)(row.error);
    if (failure !== undefined) {
        fold.rows.failed += 1;
        countFailure(fold.failures, failure, { ...where, metric: undefined });
    }
    for (const [label, score] of Object.entries(row.scores)) {
        addTo(fold.metrics, label, score, record);
        if (score !== null || failure !== undefined)
            continue;
        const reason = row.reasoning?.[label];
        countFailure(fold.failures, { message: reason ?? "no score" }, { ...where, metric: label });
    }
    addUsage(fold, (0,usage/* toUsage */.Vl)(row.usage), row.duration_ms ?? undefined, record);
    return record;
}
function addPage(fold, { spans, summaryMetrics, leftOut }) {
    for (const span of spans)
        if (!(0,events_page.isNested)(span))
            addSpan(fold, span);
    for (const kind of ["spans", "metrics", "tags"])
        fold.leftOut[kind] += leftOut[kind];
    for (const event of (0,events_page/* newestByLabel */.w)(summaryMetrics)) {
        const score = (0,events_page.readScore)(event);
        const known = fold.summary.get(event.label)?.timestamp ?? Number.NEGATIVE_INFINITY;
        if (score !== undefined && event.timestamp_ms >= known)
            fold.summary.set(event.label, { score, timestamp: event.timestamp_ms });
    }
}
function addSpan(fold, span) {
    const known = fold.spans.length;
    const place = fold.spans.add({ spanId: span.span_id, traceId: span.trace_id });
    if (place < known)
        return;
    const record = addRecord(fold, (0,events_page/* readRecordIdentity */.m)(span), place, () => excerptOfSpan(span), {
        metadata: span.meta.metadata,
        tags: span.tags,
    });
    fold.rows.total += 1;
    const identity = (0,events_page/* readRecordIdentity */.m)(span);
    const where = { recordId: identity.recordId, span: { spanId: span.span_id, traceId: span.trace_id } };
    const hasFailed = (0,events_page.spanFailed)(span);
    if (hasFailed) {
        fold.rows.failed += 1;
        countFailure(fold.failures, (0,results_failure/* readRowFailure */.v)(span.meta.error) ?? {}, { ...where, metric: undefined });
    }
    for (const event of (0,events_page/* newestByLabel */.w)(span.eval_metrics)) {
        const score = (0,events_page.readScore)(event);
        if (score !== undefined)
            addTo(fold.metrics, event.label, score, record);
        if (score !== null || hasFailed)
            continue;
        const failure = (0,results_failure/* readRowFailure */.v)(event.error) ?? { message: event.reasoning ?? "no score" };
        countFailure(fold.failures, failure, { ...where, metric: event.label });
    }
    addUsage(fold, (0,usage/* readUsage */.k9)(span.metrics, span.meta.metadata), spanDuration(span), record);
}
const nanosecondsPerMillisecond = 1_000_000;
/** In milliseconds. Datadog takes no duration of 0, so an upload that knows of none says one nanosecond. */
function spanDuration({ duration = 0 }) {
    return duration > 1 ? duration / nanosecondsPerMillisecond : undefined;
}
function addUsage(fold, { costUsd, totalTokens }, durationMs, record) {
    if (costUsd !== undefined)
        addTo(fold.usage, "$cost_usd", costUsd, record);
    if (totalTokens !== undefined)
        addTo(fold.usage, "$total_tokens", totalTokens, record);
    if (durationMs !== undefined)
        addTo(fold.usage, "$duration_ms", durationMs, record);
}
function addTo(metrics, label, score, record) {
    const known = metrics.get(label);
    const metric = known ?? emptyMetric();
    if (known === undefined)
        metrics.set(label, metric);
    addScore(metric, score, record);
}
function pickProperties({ metadata, tags }, slicedBy) {
    const members = typeof metadata === "object" && metadata !== null ? { ...metadata } : {};
    const all = (0,record_properties/* readProperties */.Q)(members, tags ?? []);
    return new Map([...all].filter(([property]) => slicedBy.has(property)));
}
/** The record's index; -1 where nothing identifies it. Of a record's first row an excerpt is kept. */
function addRecord(fold, identity, span, excerpt, source) {
    const known = fold.records.length;
    const record = fold.records.addRow(identity, span);
    if (record === known) {
        fold.excerpts.add(span, excerpt);
        if (fold.slicedBy.size > 0)
            fold.records.setProperties(record, pickProperties(source, fold.slicedBy));
    }
    if (record < 0)
        fold.rows.withoutRecord += 1;
    return record;
}
function toExperimentScores(fold) {
    const { spans, excerpts } = fold;
    return {
        rows: { ...fold.rows },
        records: fold.records,
        metrics: allScores(fold.metrics),
        usage: allScores(fold.usage),
        summary: new Map([...fold.summary].map(([label, { score }]) => [label, score])),
        leftOut: { ...fold.leftOut },
        failures: sortFailures(fold.failures),
        findExcerpt: (span) => excerpts.at(spans.indexOf(span)),
    };
}
function allScores(metrics) {
    return new Map([...metrics].map(([label, metric]) => [label, metricScores(label, metric)]));
}


/***/ }),

/***/ 8233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ hasUsage),
/* harmony export */   Vl: () => (/* binding */ toUsage),
/* harmony export */   k9: () => (/* binding */ readUsage),
/* harmony export */   m7: () => (/* binding */ usageMember),
/* harmony export */   y2: () => (/* binding */ spanUsage)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);

/** Where the upload repeats a row's usage, in the metadata of its span. */
const usageMember = "$usage";
const nanodollarsPerDollar = 1e9;
/** Whether a row tells anything of what it used. */
function hasUsage(usage) {
    return Object.values(usage ?? {}).some((amount) => typeof amount === "number");
}
/** The usage that a row of a results file tells. */
function toUsage(usage) {
    const inputTokens = usage?.input_tokens ?? undefined;
    const outputTokens = usage?.output_tokens ?? undefined;
    return {
        inputTokens,
        outputTokens,
        totalTokens: usage?.total_tokens ?? sum(inputTokens, outputTokens),
        costUsd: usage?.cost_usd ?? undefined,
    };
}
/** The members that a span is given; undefined where the row tells nothing. */
function spanUsage(given) {
    if (!hasUsage(given))
        return undefined;
    const { inputTokens, outputTokens, totalTokens, costUsd } = toUsage(given);
    return {
        ...(inputTokens === undefined ? {} : { input_tokens: inputTokens }),
        ...(outputTokens === undefined ? {} : { output_tokens: outputTokens }),
        ...(totalTokens === undefined ? {} : { total_tokens: totalTokens }),
        ...(costUsd === undefined ? {} : { estimated_total_cost: Math.round(costUsd * nanodollarsPerDollar) }),
    };
}
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()), undefined);
const uploaded = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    [usageMember]: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        input_tokens: amount,
        output_tokens: amount,
        total_tokens: amount,
        cost_usd: amount,
    }),
});
/**
 * The usage of a span that Datadog shows: from its metrics, and where it kept none of them, from what the upload
 * wrote into its metadata.
 */
function readUsage(metrics, metadata) {
    const repeated = toUsage(repeatedUsage(metadata));
    const { input_tokens, output_tokens, total_tokens, estimated_total_cost: cost } = metrics;
    return {
        inputTokens: input_tokens ?? repeated.inputTokens,
        outputTokens: output_tokens ?? repeated.outputTokens,
        totalTokens: total_tokens ?? sum(input_tokens, output_tokens) ?? repeated.totalTokens,
        costUsd: cost === undefined ? repeated.costUsd : cost / nanodollarsPerDollar,
    };
}
function repeatedUsage(metadata) {
    // Most spans have none, and a schema is slow to say so.
    if (typeof metadata !== "object" || metadata === null || !(usageMember in metadata))
        return undefined;
    const parsed = uploaded.safeParse(metadata);
    return parsed.success ? parsed.data[usageMember] : undefined;
}
function sum(a, b) {
    return a === undefined ? b : a + (b ?? 0);
}


/***/ })

};
