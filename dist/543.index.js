export const id = 543;
export const ids = [543];
export const modules = {

/***/ 9543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPromptfoo: () => (/* binding */ openPromptfoo)
});

// EXTERNAL MODULE: ./src/foundation/digest.ts
var digest = __webpack_require__(7129);
// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/json.ts
var json = __webpack_require__(4251);
// EXTERNAL MODULE: ./src/results/formats/json-text.ts
var json_text = __webpack_require__(4283);
// EXTERNAL MODULE: ./src/results/formats/members.ts
var members = __webpack_require__(5318);
;// CONCATENATED MODULE: ./src/results/formats/promptfoo-metrics.ts

/**
 * The named metrics of a row, computed from the parts of its grade: what `namedScores` holds was a sum before
 * promptfoo 0.121.4 and is a weighted mean since, and 0 where all weights are 0.
 */
function metricsOf(result) {
    const components = (0,members/* listOf */.c3)((0,members/* membersOf */.lS)(result.gradingResult).componentResults).filter(members/* isMembers */.gV);
    if (components.length === 0)
        return namedScores((0,members/* membersOf */.lS)(result.namedScores));
    const parts = new Map();
    for (const component of components)
        addParts(parts, component);
    return [...parts].map(([name, of]) => metricOf(name, of));
}
// Where promptfoo leaves the grade's parts out (PROMPTFOO_STRIP_GRADING_RESULT), or a test has none.
function namedScores(scores) {
    return Object.entries(scores).map(([name, value]) => ({ name, value: (0,members/* numberOf */.rl)(value) ?? null }));
}
function addParts(parts, component) {
    const { score, pass, reason, namedScores: own, assertion, metadata } = component;
    const assertionSet = (0,members/* membersOf */.lS)(metadata).assertionSet;
    const { metric, weight } = (0,members/* membersOf */.lS)(assertion ?? assertionSet);
    const part = {
        weight: (0,members/* numberOf */.rl)(weight) ?? 1,
        pass: typeof pass === "boolean" ? pass : undefined,
        reason: (0,members/* wordsOf */.Z9)(reason),
    };
    const name = (0,members/* wordsOf */.Z9)(metric);
    if (name !== undefined)
        add(parts, name, { ...part, score: (0,members/* numberOf */.rl)(score) });
    // The assertions of a set stand in the list themselves.
    if ((0,members/* isMembers */.gV)(assertionSet))
        return;
    for (const [other, value] of Object.entries((0,members/* membersOf */.lS)(own))) {
        if (other !== name)
            add(parts, other, { ...part, score: (0,members/* numberOf */.rl)(value), pass: undefined, reason: undefined });
    }
}
/** A part without a score says no more than that the metric is there. */
function add(parts, name, { score, ...part }) {
    const known = parts.get(name) ?? [];
    parts.set(name, known);
    if (score !== undefined)
        known.push({ ...part, score });
}
function metricOf(name, parts) {
    if (parts.length === 0)
        return { name, value: null };
    const worst = parts.reduce((a, b) => (b.score < a.score ? b : a));
    const judged = parts.filter(({ pass }) => pass !== undefined);
    const assessment = judged.length === 0 ? undefined : judged.every(({ pass }) => pass) ? "pass" : "fail";
    return { name, value: weightedMean(parts), reasoning: worst.reason, assessment };
}
function weightedMean(parts) {
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const weightOf = ({ weight }) => (weights === 0 ? 1 : weight);
    const total = weights === 0 ? parts.length : weights;
    return parts.reduce((sum, part) => sum + part.score * weightOf(part), 0) / total;
}

// EXTERNAL MODULE: ./src/results/formats/tool-row.ts
var tool_row = __webpack_require__(1390);
;// CONCATENATED MODULE: ./src/results/formats/variants.ts

function createVariants() {
    const pairs = new Set();
    const prompts = new Map();
    const promptName = (result) => {
        const label = labelOf(result);
        if (label !== undefined && !isRawText(label, result))
            return label;
        return `prompt ${numberIn(prompts, keyOf(result))}`;
    };
    const variantOf = (result) => ({ provider: providerOf(result), prompt: promptName(result) });
    return {
        add: (result) => {
            const key = keyOf(result);
            const index = (0,members/* numberOf */.rl)(result.promptIdx) ?? 0;
            const known = prompts.get(key);
            if (known === undefined || index < known.index)
                prompts.set(key, { index });
            pairs.add(`${providerOf(result)}\n${key}`);
        },
        get isOne() {
            return pairs.size <= 1;
        },
        get count() {
            return pairs.size;
        },
        of: variantOf,
        tagsOf: (result) => {
            const { provider, prompt } = variantOf(result);
            const variant = pairs.size <= 1 ? [] : [`variant:${provider} ${prompt}`];
            return [`provider:${provider}`, `prompt:${prompt}`, ...variant];
        },
    };
}
function providerOf({ provider }) {
    const { label, id } = (0,members/* membersOf */.lS)(provider);
    return (0,members/* wordsOf */.Z9)(label) ?? (0,members/* wordsOf */.Z9)(id) ?? (0,members/* wordsOf */.Z9)(provider) ?? "provider";
}
function labelOf({ prompt }) {
    return (0,members/* wordsOf */.Z9)((0,members/* membersOf */.lS)(prompt).label);
}
function keyOf(result) {
    return labelOf(result) ?? `prompt ${(0,members/* numberOf */.rl)(result.promptIdx) ?? 0}`;
}
const longestLabel = 100;
// Without a label of its own a prompt has its text for one, which a pull request edits.
function isRawText(label, { prompt }) {
    return label === (0,members/* membersOf */.lS)(prompt).raw || label.length > longestLabel || /\{\{|\n/.test(label);
}
/** The place of a prompt among all, counted from 1. */
function numberIn(prompts, key) {
    const index = prompts.get(key)?.index ?? 0;
    return [...prompts.values()].filter((prompt) => prompt.index < index).length + 1;
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
    const { results, metadata } = (0,members/* membersOf */.lS)(document);
    const { results: found, prompts } = (0,members/* membersOf */.lS)(results);
    if (!Array.isArray(found))
        throw new errors/* ActionError */.lZ("this is no result of promptfoo: it has no results.results");
    const placed = found.map((result, index) => {
        const test = (0,members/* wordsOf */.Z9)((0,members/* membersOf */.lS)((0,members/* membersOf */.lS)(result).testCase).description);
        return { result: (0,members/* membersOf */.lS)(result), place: { kind: "row", row: index + 1, test } };
    });
    const survey = surveyOf(placed.map(({ result }) => result));
    const version = (0,members/* wordsOf */.Z9)((0,members/* membersOf */.lS)(metadata).promptfooVersion);
    return {
        ...common(version, survey),
        provesEnd: !placed.some(({ result }) => wasCutOff(result)),
        // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
        rows: placed.toSorted((a, b) => orderOf(a.result) - orderOf(b.result)).map((row) => rowOf(row, survey)),
        summary: () => (survey.variants.isOne ? derivedMetrics((0,members/* listOf */.c3)(prompts)[0]) : []),
    };
}
/** PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows. */
function wasCutOff({ error, failureReason }) {
    return failureReason === 2 && (0,members/* wordsOf */.Z9)(error)?.startsWith("Evaluation exceeded max duration") === true;
}
/** Rows are read twice: the first time tells the variants and, of repeats that come in any order, which is which. */
async function openLines(file) {
    const survey = createSurvey();
    for await (const line of (0,json_text/* jsonLines */.i7)(file)) {
        if (line.kind === "value")
            addTo(survey, (0,members/* membersOf */.lS)(line.value));
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
        else if (!(0,members/* isMembers */.gV)(line.value))
            yield { kind: "fault", place, message: "a line must be an object" };
        else
            yield withRun(rowOf({ result: line.value, place }, survey), line.value, survey, seen);
    }
}
/** The repeat that a row is, by promptfoo's own order. */
function withRun(row, result, survey, seen) {
    if (row.kind === "fault")
        return row;
    const key = promptfoo_keyOf(result);
    const tests = survey.tests.get(key) ?? [];
    const order = orderOf(result);
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
function surveyOf(results) {
    const survey = createSurvey();
    for (const result of results)
        addTo(survey, result);
    finish(survey);
    return survey;
}
function addTo(survey, result) {
    survey.variants.add(result);
    const key = promptfoo_keyOf(result);
    const tests = survey.tests.get(key);
    if (tests)
        tests.push(orderOf(result));
    else
        survey.tests.set(key, [orderOf(result)]);
    if (inputOf(result) === undefined)
        survey.nameless.add((0,members/* numberOf */.rl)(result.testIdx) ?? survey.nameless.size);
}
function finish(survey) {
    for (const tests of survey.tests.values())
        tests.sort((a, b) => a - b);
}
const mostPrompts = 10_000;
/** promptfoo's own order: by test, then by prompt and provider. */
function orderOf({ testIdx, promptIdx }) {
    return ((0,members/* numberOf */.rl)(testIdx) ?? 0) * mostPrompts + ((0,members/* numberOf */.rl)(promptIdx) ?? 0);
}
/** What rows of one test, prompt and provider have in common. */
function promptfoo_keyOf(result) {
    const id = recordIdOf(result);
    // Variants of one record are runs of it.
    if (id !== undefined)
        return `record:${id.toLowerCase()}`;
    const variant = `${(0,members/* textOf */.b6)((0,members/* membersOf */.lS)(result.provider).id)} ${result.promptIdx}`;
    return (0,digest/* digest */.br)(`${(0,json/* canonicalJson */.dj)(inputOf(result) ?? null)} ${variant}`, 16);
}
function recordIdOf({ testCase, vars }) {
    return (0,tool_row/* recordIdIn */.Yw)((0,members/* membersOf */.lS)((0,members/* membersOf */.lS)(testCase).metadata), (0,members/* membersOf */.lS)(vars));
}
/** The test's variables without promptfoo's own, else its description. */
function inputOf({ vars, testCase }) {
    const own = Object.entries((0,members/* membersOf */.lS)(vars)).filter(([name]) => !name.startsWith("_"));
    if (own.length > 0)
        return Object.fromEntries(own);
    const description = (0,members/* wordsOf */.Z9)((0,members/* membersOf */.lS)(testCase).description);
    return description === undefined ? undefined : { test: description };
}
function rowOf({ result, place }, survey) {
    const input = inputOf(result) ?? (survey.nameless.size === 1 ? { test: "test 1" } : undefined);
    const recordId = recordIdOf(result);
    if (input === undefined && recordId === undefined)
        return { kind: "fault", place, message: noIdentity };
    const error = failureOf(result);
    const scores = error === undefined ? scoresOf(result) : [];
    if (scores === undefined)
        return { kind: "fault", place, message: "it has neither success nor a score" };
    const variant = survey.variants.isOne ? undefined : survey.variants.of(result);
    const { testCase, vars, response } = result;
    return {
        kind: "row",
        place,
        recordId,
        input: variant === undefined ? input : { vars: input, variant },
        output: (0,members/* membersOf */.lS)(response).output,
        expectedOutput: expectedIn((0,members/* membersOf */.lS)(vars)),
        scores,
        error,
        durationMs: (0,members/* durationOf */.cf)(result.latencyMs, 1),
        usage: usageOf(result),
        metadata: metadataOf((0,members/* membersOf */.lS)(testCase)),
        tags: survey.variants.tagsOf(result),
    };
}
const noIdentity = "nothing says which test it is: it has neither variables (PROMPTFOO_STRIP_TEST_VARS leaves them out) nor a description; give the test a description";
/** What kept a row from being judged. A reason of a failed assertion is none. */
function failureOf(result) {
    const { failureReason, gradingResult, response, error } = result;
    // Before 0.82 only the missing grade tells.
    const failed = failureReason === undefined
        ? !(0,members/* isMembers */.gV)(gradingResult) && ((0,members/* wordsOf */.Z9)(error) ?? (0,members/* wordsOf */.Z9)((0,members/* membersOf */.lS)(response).error)) !== undefined
        : failureReason === 2;
    if (!failed)
        return undefined;
    return (0,members/* wordsOf */.Z9)(error) ?? (0,members/* wordsOf */.Z9)((0,members/* membersOf */.lS)(response).error) ?? "promptfoo names no reason";
}
function scoresOf(result) {
    const { success, score } = result;
    const { reason } = (0,members/* membersOf */.lS)(result.gradingResult);
    const scores = [];
    const assessment = typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
    if (typeof success === "boolean")
        scores.push({ name: "pass", value: success, reasoning: (0,members/* wordsOf */.Z9)(reason), assessment });
    // Python's providers and assertions can write NaN.
    if (score === null)
        scores.push({ name: "score", value: null });
    if ((0,members/* numberOf */.rl)(score) !== undefined)
        scores.push({ name: "score", value: Number(score), assessment });
    return scores.length === 0 ? undefined : [...scores, ...metricsOf(result)];
}
function expectedIn({ expected, expected_output: output, reference, ground_truth: truth }) {
    return expected ?? output ?? reference ?? truth;
}
function usageOf({ cost, tokenUsage }) {
    const { prompt, completion, total } = (0,members/* membersOf */.lS)(tokenUsage);
    return (0,members/* given */.gI)({
        input_tokens: (0,members/* amountOf */.MT)(prompt),
        output_tokens: (0,members/* amountOf */.MT)(completion),
        total_tokens: (0,members/* amountOf */.MT)(total),
        cost_usd: (0,members/* amountOf */.MT)(cost),
    });
}
function metadataOf({ description, metadata }) {
    const own = Object.entries((0,members/* membersOf */.lS)(metadata)).filter(([name]) => !name.startsWith("_"));
    return (0,members/* given */.gI)({ ...((0,members/* wordsOf */.Z9)(description) ? { description } : {}), ...Object.fromEntries(own) });
}
/** Scores that promptfoo computes from the sums of others: nobody counts rows of them. */
function derivedMetrics(prompt) {
    const { namedScores, namedScoresCount } = (0,members/* membersOf */.lS)((0,members/* membersOf */.lS)(prompt).metrics);
    const counted = (0,members/* membersOf */.lS)(namedScoresCount);
    return Object.entries((0,members/* membersOf */.lS)(namedScores)).flatMap(([name, value]) => name in counted || (0,members/* numberOf */.rl)(value) === undefined ? [] : [{ name, value: Number(value) }]);
}


/***/ })

};
