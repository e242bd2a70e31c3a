export const id = 543;
export const ids = [543];
export const modules = {

/***/ 9531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseOwnTime),
/* harmony export */   Z: () => (/* binding */ latestTime)
/* harmony export */ });
// West of every place: a local time there is the latest moment that a time without a zone can mean.
const westernmostOffsetMs = 12 * 60 * 60 * 1_000;
/** Below it a number is no time in milliseconds. */
const earliestTimeMs = Date.UTC(2001, 8, 9);
/**
 * Parses the time that a document gives for its evaluation: milliseconds since the epoch, or ISO 8601, also with a
 * space for the T. Returns milliseconds since the epoch; of a time without a zone the latest that it can mean, unless
 * the tool is known to write UTC. Undefined if it isn't a time.
 */
function parseOwnTime(value, withoutZone = "unknown") {
    if (typeof value === "number")
        return value >= earliestTimeMs ? value : undefined;
    if (typeof value !== "string")
        return undefined;
    const [, date, time, zone] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim()) ?? [];
    const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") ?? "Z";
    const parsed = Date.parse(`${date}T${time}${offset.toUpperCase()}`);
    if (Number.isNaN(parsed))
        return undefined;
    return zone === undefined && withoutZone === "unknown" ? parsed + westernmostOffsetMs : parsed;
}
/** Returns the latest of several times; undefined if there is none. */
function latestTime(times) {
    return times.reduce((latest, time) => (time !== undefined && time > (latest ?? 0) ? time : latest), undefined);
}


/***/ }),

/***/ 9543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPromptfoo: () => (/* binding */ openPromptfoo)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/sha256.ts
var sha256 = __webpack_require__(9148);
// EXTERNAL MODULE: ./src/results/formats/json-access.ts
var json_access = __webpack_require__(6614);
// EXTERNAL MODULE: ./src/results/formats/json-text.ts + 1 modules
var json_text = __webpack_require__(4914);
// EXTERNAL MODULE: ./src/results/formats/own-time.ts
var own_time = __webpack_require__(9531);
;// CONCATENATED MODULE: ./src/results/formats/promptfoo-metrics.ts

/**
 * The named metrics of a row, computed from the parts of its grade: what `namedScores` holds was a sum before
 * promptfoo 0.121.4 and is a weighted mean since, and 0 where all weights are 0.
 */
function readPromptfooMetrics(result) {
    const components = (0,json_access/* asArray */._j)((0,json_access/* asObject */.eB)(result.gradingResult).componentResults).filter(json_access/* isMembers */.gV);
    if (components.length === 0)
        return namedScores((0,json_access/* asObject */.eB)(result.namedScores));
    const parts = new Map();
    for (const component of components)
        addParts(parts, component);
    return [...parts].map(([name, of]) => combineParts(name, of));
}
// Where promptfoo leaves the grade's parts out (PROMPTFOO_STRIP_GRADING_RESULT), or a test has none.
function namedScores(scores) {
    return Object.entries(scores).map(([name, value]) => ({ name, value: (0,json_access/* asNumber */.i)(value) ?? null }));
}
function addParts(parts, component) {
    const { score, pass, reason, namedScores: own, assertion, metadata } = component;
    const assertionSet = (0,json_access/* asObject */.eB)(metadata).assertionSet;
    const { metric, weight } = (0,json_access/* asObject */.eB)(assertion ?? assertionSet);
    const part = {
        weight: (0,json_access/* asNumber */.i)(weight) ?? 1,
        pass: typeof pass === "boolean" ? pass : undefined,
        reason: (0,json_access/* asNonEmptyString */.yq)(reason),
    };
    const name = (0,json_access/* asNonEmptyString */.yq)(metric);
    if (name !== undefined)
        add(parts, name, { ...part, score: (0,json_access/* asNumber */.i)(score) });
    // The assertions of a set stand in the list themselves.
    if ((0,json_access/* isMembers */.gV)(assertionSet))
        return;
    for (const [other, value] of Object.entries((0,json_access/* asObject */.eB)(own))) {
        if (other !== name)
            add(parts, other, { ...part, score: (0,json_access/* asNumber */.i)(value), pass: undefined, reason: undefined });
    }
}
/** A part without a score says no more than that the metric is there. */
function add(parts, name, { score, ...part }) {
    const known = parts.get(name) ?? [];
    parts.set(name, known);
    if (score !== undefined)
        known.push({ ...part, score });
}
function combineParts(name, parts) {
    if (parts.length === 0)
        return { name, value: null };
    const worst = parts.reduce((a, b) => (b.score < a.score ? b : a));
    const judged = parts.filter(({ pass }) => pass !== undefined);
    const assessment = judged.length === 0 ? undefined : judged.every(({ pass }) => pass) ? "pass" : "fail";
    return { name, value: weightedMean(parts), reasoning: worst.reason, assessment };
}
function weightedMean(parts) {
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const effectiveWeight = ({ weight }) => (weights === 0 ? 1 : weight);
    const total = weights === 0 ? parts.length : weights;
    return parts.reduce((sum, part) => sum + part.score * effectiveWeight(part), 0) / total;
}

// EXTERNAL MODULE: ./src/results/formats/tool-row.ts
var tool_row = __webpack_require__(1390);
;// CONCATENATED MODULE: ./src/results/formats/variants.ts

function createVariants() {
    const pairs = new Set();
    const prompts = new Map();
    // Known when every row was added.
    let places;
    const promptName = (result) => {
        const label = readPromptLabel(result);
        if (label !== undefined && !isRawText(label, result))
            return label;
        places ??= placesIn(prompts);
        return `prompt ${places.get(promptKey(result)) ?? 1}`;
    };
    const readVariant = (result) => ({ provider: readProvider(result), prompt: promptName(result) });
    return {
        add: (result) => {
            const key = promptKey(result);
            const index = (0,json_access/* asNumber */.i)(result.promptIdx) ?? 0;
            const known = prompts.get(key);
            if (known === undefined || index < known.index)
                prompts.set(key, { index });
            pairs.add(`${readProvider(result)}\n${key}`);
        },
        get isOne() {
            return pairs.size <= 1;
        },
        get count() {
            return pairs.size;
        },
        of: readVariant,
        variantTags: (result) => {
            const { provider, prompt } = readVariant(result);
            const variant = pairs.size <= 1 ? [] : [`variant:${provider} ${prompt}`];
            return [`provider:${provider}`, `prompt:${prompt}`, ...variant];
        },
    };
}
function readProvider({ provider }) {
    const { label, id } = (0,json_access/* asObject */.eB)(provider);
    return (0,json_access/* asNonEmptyString */.yq)(label) ?? (0,json_access/* asNonEmptyString */.yq)(id) ?? (0,json_access/* asNonEmptyString */.yq)(provider) ?? "provider";
}
function readPromptLabel({ prompt }) {
    return (0,json_access/* asNonEmptyString */.yq)((0,json_access/* asObject */.eB)(prompt).label);
}
function promptKey(result) {
    return readPromptLabel(result) ?? `prompt ${(0,json_access/* asNumber */.i)(result.promptIdx) ?? 0}`;
}
const maxLabelLength = 100;
// Without a label of its own a prompt has its text for one, which a pull request edits.
function isRawText(label, { prompt }) {
    return label === (0,json_access/* asObject */.eB)(prompt).raw || label.length > maxLabelLength || /\{\{|\n/.test(label);
}
/** The place of every prompt among all, counted from 1; those of one index share theirs. */
function placesIn(prompts) {
    const sorted = [...prompts].sort(([, a], [, b]) => a.index - b.index);
    const places = new Map();
    let [place, last] = [1, Number.NaN];
    for (const [position, [key, { index }]] of sorted.entries()) {
        if (index !== last)
            place = position + 1;
        last = index;
        places.set(key, place);
    }
    return places;
}

;// CONCATENATED MODULE: ./src/results/formats/promptfoo.ts









/** promptfoo's JSON (`--output results.json`) and JSON Lines (`--output results.jsonl`). */
async function openPromptfoo(file, source) {
    switch (source.kind) {
        case "document":
            return openDocument(source.value);
        case "lines":
            return await openLines(file);
        case "xml":
        case "text":
            throw new errors/* ActionError */.lZ("results_format says that this is a file of promptfoo, but it is no JSON: write it with --output results.json");
    }
}
function openDocument(document) {
    const { results, metadata } = (0,json_access/* asObject */.eB)(document);
    const { results: found, prompts, timestamp } = (0,json_access/* asObject */.eB)(results);
    if (!Array.isArray(found))
        throw new errors/* ActionError */.lZ("this is no result of promptfoo: it has no results.results");
    const placed = found.map((result, index) => {
        const test = (0,json_access/* asNonEmptyString */.yq)((0,json_access/* asObject */.eB)((0,json_access/* asObject */.eB)(result).testCase).description);
        return { result: (0,json_access/* asObject */.eB)(result), place: { kind: "row", row: index + 1, test } };
    });
    const survey = surveyResults(placed.map(({ result }) => result));
    const version = (0,json_access/* asNonEmptyString */.yq)((0,json_access/* asObject */.eB)(metadata).promptfooVersion);
    return {
        ...common(version, survey),
        provesEnd: !placed.some(({ result }) => wasCutOff(result)),
        ownTime: (0,own_time/* parseOwnTime */.X)(timestamp),
        // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
        rows: placed
            .toSorted((a, b) => resultOrder(a.result) - resultOrder(b.result))
            .map((row) => readPromptfooRow(row, survey)),
        summary: () => (survey.variants.isOne ? derivedMetrics((0,json_access/* asArray */._j)(prompts)[0]) : []),
    };
}
/** PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows. */
function wasCutOff({ error, failureReason }) {
    return (failureReason === 2 && (0,json_access/* asNonEmptyString */.yq)(error)?.startsWith("Evaluation exceeded max duration") === true);
}
/** Rows are read twice: the first time tells the variants and, of repeats that come in any order, which is which. */
async function openLines(file) {
    const survey = createSurvey();
    for await (const line of (0,json_text/* jsonLines */.i7)(file)) {
        if (line.kind === "value")
            addTo(survey, (0,json_access/* asObject */.eB)(line.value));
    }
    finish(survey);
    return { ...common(undefined, survey), provesEnd: false, rows: lineRows(file, survey) };
}
async function* lineRows(file, survey) {
    const seen = new Map();
    for await (const line of (0,json_text/* jsonLines */.i7)(file)) {
        const place = { kind: "line", line: line.line };
        if (line.kind === "fault")
            yield { kind: "fault", place, message: line.message };
        else if (!(0,json_access/* isMembers */.gV)(line.value))
            yield { kind: "fault", place, message: "a line must be an object" };
        else
            yield withRun(readPromptfooRow({ result: line.value, place }, survey), line.value, survey, seen);
    }
}
/** The repeat that a row is, by promptfoo's own order. */
function withRun(row, result, survey, seen) {
    if (row.kind === "fault")
        return row;
    const key = resultKey(result);
    const tests = survey.tests.get(key) ?? [];
    const order = resultOrder(result);
    const place = `${key} ${order}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return { ...row, run: placeIn(tests, order) + 1 + before };
}
/** How many of the ascending numbers are less. */
function placeIn(numbers, number) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] ?? 0) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function common(version, survey) {
    return {
        format: "promptfoo",
        tool: version === undefined ? "promptfoo" : `promptfoo ${version}`,
        leftOut: new Map(),
        lowerIsBetter: new Set(),
        notes: survey.variants.isOne
            ? []
            : [
                `means run over ${survey.variants.count} variants (prompt and provider); to compare them, give each a matrix leg`,
            ],
    };
}
function createSurvey() {
    return { variants: createVariants(), tests: new Map(), nameless: new Set() };
}
function surveyResults(results) {
    const survey = createSurvey();
    for (const result of results)
        addTo(survey, result);
    finish(survey);
    return survey;
}
function addTo(survey, result) {
    survey.variants.add(result);
    const key = resultKey(result);
    const tests = survey.tests.get(key);
    if (tests)
        tests.push(resultOrder(result));
    else
        survey.tests.set(key, [resultOrder(result)]);
    if (readInput(result) === undefined)
        survey.nameless.add((0,json_access/* asNumber */.i)(result.testIdx) ?? survey.nameless.size);
}
function finish(survey) {
    for (const tests of survey.tests.values())
        tests.sort((a, b) => a - b);
}
const maxPrompts = 10_000;
/** promptfoo's own order: by test, then by prompt and provider. */
function resultOrder({ testIdx, promptIdx }) {
    return ((0,json_access/* asNumber */.i)(testIdx) ?? 0) * maxPrompts + ((0,json_access/* asNumber */.i)(promptIdx) ?? 0);
}
/** What rows of one test, prompt and provider have in common. */
function resultKey(result) {
    const id = readRecordId(result);
    // Variants of one record are runs of it.
    if (id !== undefined)
        return `record:${id.toLowerCase()}`;
    const variant = `${(0,json_access/* asString */.oJ)((0,json_access/* asObject */.eB)(result.provider).id)} ${result.promptIdx}`;
    return (0,sha256/* digest */.br)(`${(0,json/* canonicalJson */.dj)(readInput(result) ?? null)} ${variant}`, 16);
}
function readRecordId({ testCase, vars }) {
    return (0,tool_row/* recordIdIn */.Yw)((0,json_access/* asObject */.eB)((0,json_access/* asObject */.eB)(testCase).metadata), (0,json_access/* asObject */.eB)(vars));
}
/** The test's variables without promptfoo's own, else its description. */
function readInput({ vars, testCase }) {
    const own = Object.entries((0,json_access/* asObject */.eB)(vars)).filter(([name]) => !name.startsWith("_"));
    if (own.length > 0)
        return Object.fromEntries(own);
    const description = (0,json_access/* asNonEmptyString */.yq)((0,json_access/* asObject */.eB)(testCase).description);
    return description === undefined ? undefined : { test: description };
}
function readPromptfooRow({ result, place }, survey) {
    const input = readInput(result) ?? (survey.nameless.size === 1 ? { test: "test 1" } : undefined);
    const recordId = readRecordId(result);
    if (input === undefined && recordId === undefined)
        return { kind: "fault", place, message: noIdentity };
    const error = readPromptfooError(result);
    const scores = error === undefined ? readPromptfooScores(result) : [];
    if (scores === undefined)
        return { kind: "fault", place, message: "it has neither success nor a score" };
    const variant = survey.variants.isOne ? undefined : survey.variants.of(result);
    const { testCase, vars, response } = result;
    return {
        kind: "row",
        place,
        recordId,
        input: variant === undefined ? input : { vars: input, variant },
        output: (0,json_access/* asObject */.eB)(response).output,
        expectedOutput: expectedIn((0,json_access/* asObject */.eB)(vars)),
        scores,
        error,
        durationMs: (0,json_access/* asMilliseconds */.Hu)(result.latencyMs, 1),
        usage: readPromptfooUsage(result),
        metadata: readTestMetadata((0,json_access/* asObject */.eB)(testCase)),
        tags: survey.variants.variantTags(result),
    };
}
const noIdentity = "nothing says which test it is: it has neither variables (PROMPTFOO_STRIP_TEST_VARS leaves them out) nor a description; give the test a description";
/** What kept a row from being judged. A reason of a failed assertion is none. */
function readPromptfooError(result) {
    const { failureReason, gradingResult, response, error } = result;
    // Before 0.82 only the missing grade tells.
    const failed = failureReason === undefined
        ? !(0,json_access/* isMembers */.gV)(gradingResult) &&
            ((0,json_access/* asNonEmptyString */.yq)(error) ?? (0,json_access/* asNonEmptyString */.yq)((0,json_access/* asObject */.eB)(response).error)) !== undefined
        : failureReason === 2;
    if (!failed)
        return undefined;
    return (0,json_access/* asNonEmptyString */.yq)(error) ?? (0,json_access/* asNonEmptyString */.yq)((0,json_access/* asObject */.eB)(response).error) ?? "promptfoo names no reason";
}
function readPromptfooScores(result) {
    const { success, score } = result;
    const { reason } = (0,json_access/* asObject */.eB)(result.gradingResult);
    const scores = [];
    const assessment = typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
    if (typeof success === "boolean")
        scores.push({ name: "pass", value: success, reasoning: (0,json_access/* asNonEmptyString */.yq)(reason), assessment });
    // Python's providers and assertions can write NaN.
    if (score === null)
        scores.push({ name: "score", value: null });
    if ((0,json_access/* asNumber */.i)(score) !== undefined)
        scores.push({ name: "score", value: Number(score), assessment });
    return scores.length === 0 ? undefined : [...scores, ...readPromptfooMetrics(result)];
}
function expectedIn({ expected, expected_output: output, reference, ground_truth: truth }) {
    return expected ?? output ?? reference ?? truth;
}
function readPromptfooUsage({ cost, tokenUsage }) {
    const { prompt, completion, total } = (0,json_access/* asObject */.eB)(tokenUsage);
    return (0,json_access/* given */.gI)({
        input_tokens: (0,json_access/* asAmount */.bt)(prompt),
        output_tokens: (0,json_access/* asAmount */.bt)(completion),
        total_tokens: (0,json_access/* asAmount */.bt)(total),
        cost_usd: (0,json_access/* asAmount */.bt)(cost),
    });
}
function readTestMetadata({ description, metadata }) {
    const own = Object.entries((0,json_access/* asObject */.eB)(metadata)).filter(([name]) => !name.startsWith("_"));
    return (0,json_access/* given */.gI)({ ...((0,json_access/* asNonEmptyString */.yq)(description) ? { description } : {}), ...Object.fromEntries(own) });
}
/** Scores that promptfoo computes from the sums of others: nobody counts rows of them. */
function derivedMetrics(prompt) {
    const { namedScores, namedScoresCount } = (0,json_access/* asObject */.eB)((0,json_access/* asObject */.eB)(prompt).metrics);
    const counted = (0,json_access/* asObject */.eB)(namedScoresCount);
    return Object.entries((0,json_access/* asObject */.eB)(namedScores)).flatMap(([name, value]) => name in counted || (0,json_access/* asNumber */.i)(value) === undefined ? [] : [{ name, value: Number(value) }]);
}


/***/ })

};
