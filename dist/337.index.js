export const id = 337;
export const ids = [337];
export const modules = {

/***/ 1279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ datadogLinks)
/* harmony export */ });
function datadogLinks(webOrigin) {
    const compareAll = (experimentIds, baselineId) => {
        const query = new URLSearchParams({
            baselineExperimentId: baselineId,
            experimentIds: experimentIds.join(","),
            tableView: "all",
        });
        return `${webOrigin}/llm/experiment-comparison?${query}`;
    };
    return {
        experiment: (experimentId) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`,
        dataset: (datasetId) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
        comparison: (experimentId, baselineId) => compareAll([experimentId, baselineId], baselineId),
        compareAll,
        row: (experimentId, spanId) => {
            const panel = [{ p: { experimentId, spanId }, i: "experiment-details" }];
            const query = new URLSearchParams({ selectedTab: "overview", sp: JSON.stringify(panel), spanId });
            return `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}?${query}`;
        },
    };
}


/***/ }),

/***/ 4901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ UnknownCreateError),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Ur: () => (/* binding */ createOnce)
/* harmony export */ });
/* harmony import */ var _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(631);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_report_wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3687);




/** Nobody knows whether the experiment exists. Every other ActionError means that it doesn't. */
class UnknownCreateError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
    name = "UnknownCreateError";
}
/**
 * Creates exactly one experiment though the POST is not idempotent. After an answer that leaves the outcome open
 * it looks for the create's key until Datadog's list has had its time, adopts what it finds, and only then sends
 * once more. Nothing is sent without the time to see it through before the deadline.
 *
 * @throws DatadogError on a refusal, UnknownCreateError that names the key where the state stays unknown.
 */
async function createOnce(port, options) {
    options.cancel.throwIfAborted();
    if (!hasTimeToSend(options))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("No time was left to create the experiment; none was.");
    for (const last of [false, true]) {
        const sent = await send(port, options);
        if ("experiment" in sent)
            return { experiment: sent.experiment, how: "created" };
        options.log(`${sent.open.message} Looking for the experiment by its key ${options.createKey}.`);
        const looked = await lookUp(port, options);
        if (looked.kind === "found")
            return { experiment: looked.experiment, how: "adopted" };
        if (looked.kind === "unknown" || last || !hasTimeToSend(options))
            throw unknownState(sent.open, options);
    }
    throw new Error("unreachable");
}
function hasTimeToSend({ clock, deadline, cancel }) {
    return !cancel.aborted && clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et <= deadline;
}
function unknownState(cause, { createKey }) {
    return new UnknownCreateError(`${cause.message} It is not known whether the experiment exists: look in Datadog for an experiment with the tag ci.create_key:${createKey} before you run this again.`);
}
/** Sends until there is an answer or an open outcome; waits out limits, and connections that were not made. */
async function send(port, options) {
    let open = false;
    for (let attempt = 1;; attempt += 1) {
        try {
            return { experiment: await withGrace((signal) => port.create(signal), options) };
        }
        catch (error) {
            if (!(error instanceof _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatadogError */ .j9))
                throw error;
            open ||= error.kind === "open";
            if (mayRepeat(error, options) && (await waitToSendAgain(error, attempt, options)))
                continue;
            if (open)
                return { open: error };
            throw withWait(error);
        }
    }
}
/** Whether sending again can make no second experiment, and can have another end. */
function mayRepeat({ kind }, { repeatable }) {
    switch (kind) {
        case "refused":
            return false;
        case "open":
            return repeatable;
        case "limited":
        case "not sent":
            return true;
    }
}
/** Waits before the request is sent again, and says whether it may be: in time, and not cancelled. */
async function waitToSendAgain(error, attempt, options) {
    const { clock, deadline, cancel } = options;
    const backoff = Math.min(500 * 2 ** (attempt - 1), 8_000);
    const wait = Math.max(error.wait ?? 0, backoff) * (1 + options.random() / 4);
    const latest = deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et;
    if (cancel.aborted || clock.now() + wait > latest || attempt >= maxAttempts)
        return false;
    options.log(`${error.message} Trying again in ${Math.ceil(wait / 1_000)} s.`);
    // A cancel ends the wait.
    await (0,_lib_report_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .sleepWithReports */ .d)("Datadog to take the next request", wait, options);
    return hasTimeToSend(options);
}
const maxAttempts = 6;
function withWait(error) {
    if (error.wait === undefined)
        return error;
    const seconds = Math.ceil(error.wait / 1_000);
    return new _datadog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatadogError */ .j9(`${error.message} It asks to wait ${seconds} s.`, error.kind, {
        status: error.status,
        wait: error.wait,
    });
}
/** Makes a call that a cancel leaves a moment to be answered. Afterwards nothing of it is left to wait for. */
async function withGrace(call, { cancel, clock }) {
    const grace = new AbortController();
    const onCancel = () => {
        const over = clock.timeout(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelGraceTime */ .e_, "waiting");
        over.addEventListener("abort", () => grace.abort(cancel.reason), { once: true });
    };
    if (cancel.aborted)
        onCancel();
    cancel.addEventListener("abort", onCancel, { once: true });
    try {
        return await call(grace.signal);
    }
    finally {
        cancel.removeEventListener("abort", onCancel);
    }
}
/**
 * Looks for the key until the list cannot hide it any more. `absent` only if a look at the end of that time
 * succeeded and found nothing; after a cancel there is one look and no such certainty.
 */
async function lookUp(port, options) {
    const { clock, deadline, cancel } = options;
    const start = clock.now();
    const report = (0,_lib_report_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .createReportWait */ ._)(clock, options.log);
    const certain = clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .listLag */ .DW;
    const end = Math.min(deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et / 2, certain + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH);
    for (let look = 0;; look += 1) {
        const started = clock.now();
        const experiments = await findOrNothing(port, options);
        const oldest = experiments && findOldest(experiments);
        if (oldest)
            return { kind: "found", experiment: oldest };
        if (experiments && started >= certain)
            return { kind: "absent" };
        if (cancel.aborted || clock.now() >= end)
            return { kind: "unknown" };
        report("Datadog to list the experiment, if it was created", end - start);
        await pause(look, started < certain ? Math.min(certain, end) : end, options);
    }
}
async function pause(look, until, { clock, cancel }) {
    const longest = _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpPauses */ .Aj[Math.min(look, _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpPauses */ .Aj.length - 1)] ?? 0;
    const wait = Math.max(50, Math.min(longest, until - clock.now()));
    // A cancel ends the pause, and the look that follows is the last one.
    await clock.sleep(wait, cancel).catch(() => { });
}
async function findOrNothing(port, options) {
    const { clock, deadline } = options;
    const left = Math.max(1, deadline - _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et / 2 - clock.now());
    const time = clock.timeout(Math.min(5_000, left));
    try {
        return await withGrace((signal) => port.find(AbortSignal.any([signal, time])), options);
    }
    catch {
        return undefined;
    }
}
function findOldest(experiments) {
    const created = (experiment) => experiment.attributes.created_at ?? "";
    return [...experiments].sort((a, b) => (created(a) < created(b) ? -1 : 1))[0];
}


/***/ }),

/***/ 1587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ createExperiment),
/* harmony export */   Fs: () => (/* binding */ creationNotes),
/* harmony export */   it: () => (/* binding */ findCreated)
/* harmony export */ });
/* harmony import */ var _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
/* harmony import */ var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6143);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8293);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9847);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9106);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4901);








/**
 * Creates the experiment of the plan, exactly once.
 *
 * @throws DatadogError on a refusal, ActionError where it stays unknown whether the experiment exists.
 */
async function createExperiment(plan, parent, datadog, { clock, cancel, log, random, deadline }) {
    const { inputs, identity } = plan;
    const attributes = buildAttributes(plan, parent);
    const created = { projectId: inputs.project_id, name: inputs.name, createKey: identity.createKey };
    const port = {
        create: (signal) => datadog.createExperiment(attributes, signal),
        find: (signal) => listCreated(created, datadog, signal),
    };
    return await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_6__/* .createOnce */ .Ur)(port, {
        clock,
        deadline,
        cancel,
        createKey: identity.createKey,
        repeatable: !inputs.ensure_unique,
        log: log.info,
        random,
    });
}
/**
 * Looks for the experiment of a create request whose sender did not live to see the response: until Datadog's list
 * can't hide it any more, or once after a cancel.
 */
async function findCreated(created, datadog, { clock, cancel, log }) {
    const deadline = clock.now() + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .listLag */ .DW + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .createTime */ .oH + _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .afterCreateTime */ .Et;
    const find = (signal) => listCreated(created, datadog, signal);
    return await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_6__/* .lookUp */ .TE)({ find }, { clock, cancel, deadline, log: log.info });
}
async function listCreated({ projectId, name, createKey }, datadog, signal) {
    const filter = { projectId, experiment: name, tags: [createTag({ createKey })] };
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 100 });
    return experiments.filter((experiment) => (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .listTags */ .cB)(experiment).includes(createTag({ createKey })));
}
function buildAttributes({ inputs, context, target, identity, evaluatedTree }, parent) {
    return {
        name: inputs.name,
        project_id: inputs.project_id,
        dataset_id: inputs.dataset_id,
        ensure_unique: inputs.ensure_unique,
        metadata: buildExperimentMetadata(inputs, parent, context, (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .experimentTags */ .H)(context, target, identity, evaluatedTree)),
        ...(0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutUndefined */ .r)({
            dataset_version: inputs.dataset_version,
            description: inputs.description,
            config: inputs.config,
            parent_experiment_id: parent.kind === "found" ? parent.baseline.experimentId : undefined,
            run_count: inputs.run_count,
        }),
    };
}
function buildExperimentMetadata(inputs, choice, { run }, tags) {
    const given = inputs.metadata ?? {};
    const ownTags = Array.isArray(given.tags) ? given.tags : [];
    const matrix = inputs.internal_matrix === undefined ? {} : { matrix: inputs.internal_matrix };
    const facts = (0,_baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChoice */ .be)(choice);
    return {
        ...given,
        ...matrix,
        parent_reason: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .parentReason */ .FU)(facts),
        ...(0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .ownMetadata */ .K7)(run.attempt, (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .factsToKeep */ .C_)(facts)),
        tags: [...ownTags, ...tags],
    };
}
/** What people should know of how the experiment came to be. */
function creationNotes({ inputs, identity }, { experiment, how }) {
    if (how === "adopted")
        return ["Datadog's answer to the create was lost; the experiment was found by its key."];
    const isOurs = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .listTags */ .cB)(experiment).includes(createTag(identity));
    if (inputs.ensure_unique || isOurs)
        return [];
    return ["An experiment of this name existed already and is used as it is (ensure_unique: false)."];
}
function createTag({ createKey }) {
    return `${_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .tagKeys */ .bi.create}:${createKey}`;
}


/***/ }),

/***/ 432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Rw: () => (/* binding */ formatRecordStep),
/* harmony export */   Tm: () => (/* binding */ countDays),
/* harmony export */   b: () => (/* binding */ usageName),
/* harmony export */   bD: () => (/* binding */ writeValue),
/* harmony export */   ej: () => (/* binding */ formatAmount),
/* harmony export */   ge: () => (/* binding */ formatChance),
/* harmony export */   iK: () => (/* binding */ writeAmount),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   n2: () => (/* binding */ metricUnit),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   yS: () => (/* binding */ formatStep),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
const usageUnits = {
    $cost_usd: "dollars",
    $total_tokens: "tokens",
    $duration_ms: "milliseconds",
};
const usageNames = {
    $cost_usd: "Cost per record",
    $total_tokens: "Tokens per record",
    $duration_ms: "Duration per record",
};
/** Returns the unit of a metric. Names that begin with `$` are the action's own. */
function metricUnit({ label, type }) {
    if (type === "boolean")
        return "share";
    return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : undefined) ?? "score";
}
/** Returns the words for cost, tokens, and duration; undefined for a metric of an evaluator. */
function usageName(label) {
    return Object.hasOwn(usageNames, label) ? usageNames[label] : undefined;
}
// An ordinary one: on a phone, a table has to wrap.
const space = " ";
/** Formats a value with its unit: `0.842`, `84.2%`, `0.0031 USD`, `1.2 s`. */
function formatValue(value, unit) {
    if (value === undefined || !Number.isFinite(value))
        return "–";
    return withUnit(value, chooseScale([value], unit));
}
/** Formats two values with as many digits as both need: `75% → 47.5%`, `0.0020 → 0.0031 USD`. */
function formatStep(before, after, unit) {
    const [first, second] = formatPair(before, after, unit);
    return first === "" ? second : `${first}${space}→${space}${second}`;
}
/** Formats both sides of a step apart, so that a caller can emphasize one; the first is empty if there is none. */
function formatPair(before, after, unit) {
    if (before === undefined || !Number.isFinite(before))
        return ["", formatValue(after, unit)];
    if (after === undefined || !Number.isFinite(after))
        return [formatValue(before, unit), "–"];
    const scale = chooseScale([before, after], unit);
    const first = unit === "share" ? withUnit(before, scale) : formatNumber(before / scale.divisor, scale);
    return [first, withUnit(after, scale)];
}
/** Formats what became of a record: one run of a boolean passes or fails, several runs have a share. */
function formatRecordStep(type, before, after, unit) {
    const word = (share) => (share === 1 ? "pass" : share === 0 ? "fail" : undefined);
    const [first, second] = [word(before), word(after)];
    return type === "boolean" && first !== undefined && second !== undefined
        ? `${first}${space}→${space}${second}`
        : formatStep(before, after, unit);
}
/** Formats a difference with its sign: `+0.021`, `−4.2 pts` (percentage points), `0`. */
function formatDifference(difference, unit) {
    if (difference === undefined || !Number.isFinite(difference))
        return "–";
    const size = formatAmount(Math.abs(difference), unit);
    if (!/[1-9]/.test(size))
        return "0";
    return `${difference < 0 ? "−" : "+"}${size}`;
}
/** Formats the size of a change or of a limit for one, without a sign: `27.5 pts`, `0.02`, `0.0005 USD`. */
function formatAmount(amount, unit) {
    const scale = chooseScale([amount], unit);
    const digits = formatNumber(amount / scale.divisor, scale);
    return unit === "share" ? `${digits}${space}pts` : `${digits}${scale.suffix}`;
}
/** Formats the bounds of a difference's interval without their unit: `−40.7 to −11.6`. */
function formatInterval([low, high], unit) {
    const scale = chooseScale([low, high], unit);
    // As many digits as the width needs: never "0 to 0".
    const width = Math.abs(high - low) / scale.divisor;
    const needed = width > 0 ? Math.ceil(1 - Math.log10(width)) : 0;
    const digits = Math.min(12, Math.max(scale.digits, needed));
    const bound = (value) => formatNumber(value / scale.divisor, { ...scale, digits });
    return `${bound(low)}${space}to${space}${bound(high)}`;
}
/** Formats a value for a sentence: `79.96%` besides 80%, `0.0031 USD`. */
function writeValue(value, unit, digits) {
    return withUnit(value, chooseDigits(value, unit, digits)).replace(space, " ");
}
/** Formats the size of a change for a sentence: `27.5 points`, `0.0005 USD`. */
function writeAmount(amount, unit, digits) {
    if (unit !== "share")
        return writeValue(Math.abs(amount), unit, digits);
    const scale = chooseDigits(Math.abs(amount), unit, digits);
    const points = formatNumber(Math.abs(amount) / scale.divisor, scale);
    return `${points} ${points === "1" ? "point" : "points"}`;
}
function chooseDigits(value, unit, wanted) {
    const scale = chooseScale([value], unit);
    if (wanted === undefined)
        return scale;
    const isExponential = Math.abs(value) >= 1e15;
    if (wanted === "all")
        return { ...scale, digits: 12, minDigits: 0, isExponential };
    const [shown, limit] = [value, wanted.besides].map((one) => Number((one / scale.divisor).toPrecision(12)));
    const needed = scale.isExponential && !isExponential ? Math.min(12, 1 - Math.floor(Math.log10(Math.abs(value)))) : 0;
    const from = Math.max(scale.digits, needed);
    const digits = [from, 4, 6, 8, 10, 12].find((one) => one >= from && Number(shown?.toFixed(one)) !== limit);
    return { ...scale, digits: digits ?? from, isExponential };
}
/** Formats a count with separators: `12,040`. */
function formatCount(count) {
    return formatDigits(count, 0, 0);
}
/** Formats a count with its noun: `1 row`, `3 rows`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
/** Counts the whole days between two times in milliseconds; 0 if the second one isn't later. */
function countDays(from, to) {
    return Math.max(0, Math.floor((to - from) / 86_400_000));
}
/** Joins words as a sentence does: `a`, `a and b`, `a, b, and c`. */
function listWords(words) {
    if (words.length < 3)
        return words.join(" and ");
    return `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}
/** Formats a p-value as a frequency: `less than 1 in 1,000 runs`, `1 in 16 runs`. */
function formatChance(pValue) {
    if (pValue < 0.001)
        return "less than 1 in 1,000 runs";
    return pValue > 0.5 ? "most runs" : `1 in ${formatCount(Math.round(1 / pValue))} runs`;
}
/** Chooses one scale for all values, so that they can be compared at a glance. */
function chooseScale(values, unit) {
    const size = Math.max(...values.map(Math.abs));
    const plain = { divisor: 1, minDigits: 0, suffix: "", isExponential: false };
    switch (unit) {
        case "score":
            return {
                ...plain,
                digits: size >= 100 ? 1 : 3,
                isExponential: size !== 0 && (size < 0.0005 || size >= 1e9),
            };
        case "share":
            return { ...plain, divisor: 0.01, digits: 1, suffix: "%" };
        case "dollars": {
            // Two significant digits of the larger value, and cents from one dollar on.
            const digits = size >= 1 || size === 0 ? 2 : Math.min(8, Math.ceil(-Math.log10(size)) + 1);
            return { ...plain, digits, minDigits: digits, suffix: `${space}USD` };
        }
        case "tokens":
            return { ...plain, digits: size < 100 ? 1 : 0, suffix: `${space}tokens` };
        case "milliseconds":
            return size < 1_000
                ? { ...plain, digits: 0, suffix: `${space}ms` }
                : { ...plain, divisor: 1_000, digits: size < 100_000 ? 2 : 0, suffix: `${space}s` };
    }
}
function withUnit(value, scale) {
    return `${formatNumber(value / scale.divisor, scale)}${scale.suffix}`;
}
function formatNumber(value, { digits, minDigits, isExponential }) {
    if (isExponential && value !== 0)
        return value.toExponential(1).replaceAll("-", "−");
    return formatDigits(value, minDigits, digits);
}
// By their digits: making a format takes longer than formatting a whole table.
const formats = new Map();
function formatDigits(value, least, most) {
    const key = `${least} ${most}`;
    let format = formats.get(key);
    if (format === undefined) {
        format = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
        formats.set(key, format);
    }
    // A value that rounds to zero has no sign.
    return format
        .format(value)
        .replace(/^-(?=[0.,]*$)/, "")
        .replace("-", "−");
}


/***/ }),

/***/ 2175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findJsonExcess)
/* harmony export */ });
/**
 * Finds which bound JSON text exceeds, before it's parsed: its values can need thirty times the memory of the text, and what reads
 * and writes it recurses. Text that isn't JSON is left to the parser.
 */
function findJsonExcess(text, bounds) {
    // The commas of every list and object that is open.
    const commas = [0];
    let [values, isString] = [0, false];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isString) {
            if (code === backslash)
                at += 1;
            else if (code === quote)
                isString = false;
        }
        else if (code === quote)
            isString = true;
        else if (code === openBracket || code === openBrace) {
            if (commas.push(0) > bounds.depth + 1)
                return "depth";
            values += 1;
        }
        else if ((code === closeBracket || code === closeBrace) && commas.length > 1)
            commas.pop();
        else if (code === comma) {
            values += 1;
            const items = (commas.pop() ?? 0) + 1;
            if (items >= bounds.items)
                return "items";
            commas.push(items);
        }
    }
    return values > bounds.values ? "values" : undefined;
}
const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];


/***/ }),

/***/ 6143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readOwn),
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/** Returns an object's own member; undefined for what every object inherits, such as `constructor`. */
function readOwn(object, name) {
    return object && Object.hasOwn(object, name) ? object[name] : undefined;
}
/** An object without the members that are undefined. */
function withoutUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}


/***/ }),

/***/ 4760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/history.ts
var baseline_history = __webpack_require__(2199);
// EXTERNAL MODULE: ./src/baseline/search.ts + 3 modules
var baseline_search = __webpack_require__(131);
// EXTERNAL MODULE: ./src/datadog/client.ts + 3 modules
var client = __webpack_require__(4878);
// EXTERNAL MODULE: ./src/datadog/links.ts
var datadog_links = __webpack_require__(1279);
// EXTERNAL MODULE: ./src/datadog/names.ts
var names = __webpack_require__(3870);
// EXTERNAL MODULE: ./src/datadog/site.ts
var site = __webpack_require__(7359);
// EXTERNAL MODULE: ./src/experiment/attempts.ts
var attempts = __webpack_require__(9289);
// EXTERNAL MODULE: ./src/experiment/create.ts
var create = __webpack_require__(1587);
// EXTERNAL MODULE: ./src/experiment/create-once.ts
var create_once = __webpack_require__(4901);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/github/repository.ts
var github_repository = __webpack_require__(651);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/lib/redact.ts
var redact = __webpack_require__(310);
// EXTERNAL MODULE: ./src/render/created-report.ts
var created_report = __webpack_require__(7843);
// EXTERNAL MODULE: ./src/run/context.ts + 1 modules
var context = __webpack_require__(5371);
// EXTERNAL MODULE: ./src/run/identity.ts
var identity = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/run/resolve-target.ts + 1 modules
var resolve_target = __webpack_require__(6254);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
// EXTERNAL MODULE: ./src/run/tree.ts
var tree = __webpack_require__(5157);
;// CONCATENATED MODULE: ./src/stages/evaluated-tree.ts


/* The tag git.tree.sha, which must not hold up the create request. */
/** Reads the tree of the evaluated commit. If the page on which the search begins shows it, no other request is needed. */
async function readEvaluatedTree({ start, evaluatedCommit }, history, repository, request) {
    const isShown = start.kind === "first parent" && start.of === evaluatedCommit;
    if (history !== undefined && isShown)
        return (await history).tree;
    return await (0,tree/* readTree */.Z)(evaluatedCommit, repository, request);
}
/** Waits for the tree beside the search for the baseline. Without a search nothing is waited for: it's added later. */
async function treeToCreateWith({ inputs, tree }) {
    return inputs.parent.kind === "none" ? undefined : await tree;
}
/** Adds the tree to an experiment that was created without it; one that existed before stays as it is. */
async function withTree(run, experiment) {
    const { inputs, identity } = run;
    const isOurs = (0,tag_keys/* listTags */.cB)(experiment).includes(`${tag_keys/* tagKeys */.bi.create}:${identity.createKey}`);
    if (inputs.parent.kind !== "none" || !isOurs)
        return experiment;
    const tree = await run.tree;
    if (tree === undefined)
        return experiment;
    const { attributes } = experiment;
    const { tags } = attributes.metadata ?? {};
    const all = [...(Array.isArray(tags) ? tags : []), `${tag_keys/* tagKeys */.bi.tree}:${tree}`];
    return { ...experiment, attributes: { ...attributes, metadata: { ...attributes.metadata, tags: all } } };
}

// EXTERNAL MODULE: ./src/stages/log-baseline.ts
var log_baseline = __webpack_require__(6981);
// EXTERNAL MODULE: ./src/stages/outputs.ts
var outputs = __webpack_require__(2421);
// EXTERNAL MODULE: ./src/stages/saved-run.ts
var saved_run = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/stages/main.ts























/** The main stage: finds the parent, creates the experiment, sets the outputs, and tells people about it. */
async function runMain(context, given, tools) {
    const run = await prepare(context, given, tools);
    const comment = openRunComment(run, tools);
    const parent = await findBaseline(run, tools);
    const created = await createOrForget(run, parent, tools);
    const report = announce(run, parent, created, tools);
    await (0,log_baseline/* logBaseline */.E)(report.baseline, run, tools.log);
    await publish(run, created.experiment, report, comment, tools);
}
async function prepare(context, given, tools) {
    const { clock, log, redact, cancel } = tools;
    describeDestination(given, tools);
    const startedAt = clock.now();
    const signal = AbortSignal.any([cancel, clock.timeout(limits/* mainStageTime */.HY)]);
    const { github_token: token, apiOrigin: origin, api_key: apiKey, app_key: appKey } = given;
    const gitHub = (0,github_client/* createGitHubRequest */.Ps)({ token, server: context.server, redact, clock, signal });
    const datadog = (0,client/* createDatadog */.d)({ origin, apiKey, appKey, redact, clock, log });
    const [{ target, history, tree }, inputs] = await Promise.all([
        resolveTargetAndHistory(context, given, gitHub, { clock, signal }),
        withIds(given, datadog, signal),
    ]);
    for (const remark of target.remarks)
        log.warning(remark);
    return {
        context,
        inputs,
        identity: (0,identity/* identify */.l)(context, inputs),
        target,
        history,
        tree,
        datadog,
        gitHub,
        startedAt,
        deadline: startedAt + limits/* mainStageTime */.HY,
        signal,
    };
}
/** The target, with the reading of its history and its tree begun: what names wait for is none of its business. */
async function resolveTargetAndHistory(context, inputs, gitHub, { clock, signal }) {
    const { repository } = context;
    const target = await (0,resolve_target/* resolveTarget */.u)(context, inputs, (0,github_repository/* createPullRequests */.a)(gitHub, repository));
    const isSearched = inputs.parent.kind === "auto";
    const read = () => (0,baseline_history/* openHistory */.jC)(target, repository, { gitHub, signal: searchSignal(signal, clock) });
    const history = isSearched ? gitHub.loaded().then(read) : undefined;
    const request = (0,baseline_history/* endingWith */["in"])(searchSignal(signal, clock), gitHub);
    const tree = gitHub.loaded().then(() => readEvaluatedTree(target, history, repository, request));
    return { target, history, tree };
}
/** Creates the experiment. If this process doesn't live to see the response, the post stage looks for it. */
async function createOrForget(run, parent, tools) {
    const { inputs, datadog, deadline } = run;
    const unknown = { id: "", attributes: { name: inputs.name, project_id: inputs.project_id } };
    save(run, reportOn(run, parent, { experiment: unknown, how: "adopted" }, tools), tools, "creating");
    try {
        const evaluatedTree = await treeToCreateWith(run);
        return await (0,create/* createExperiment */.Cl)({ ...run, evaluatedTree }, parent.choice, datadog, { ...tools, deadline });
    }
    catch (error) {
        const isCertain = error instanceof errors/* ActionError */.lZ && !(error instanceof create_once/* UnknownCreateError */.NG);
        if (isCertain)
            (0,saved_run/* clearRun */.B1)(tools.saveState);
        throw error;
    }
}
/** Ends the search by the time that it waited for answers: a busy processor makes no baseline worse. */
function searchSignal(stage, clock) {
    return AbortSignal.any([stage, clock.timeout(limits/* parentSearchTime */.yO, "waiting")]);
}
/** The inputs with the ids of project and dataset, where they are given by name. */
async function withIds(inputs, datadog, signal) {
    const project = { id: inputs.project_id, name: inputs.project };
    const dataset = { id: inputs.dataset_id, name: inputs.dataset };
    const { projectId, datasetId } = await (0,names/* resolvePlace */.M0)(project, dataset, datadog, signal);
    return { ...inputs, project_id: projectId, dataset_id: datasetId };
}
function describeDestination(inputs, { log }) {
    if (inputs.DD_LLMOBS_OVERRIDE_ORIGIN !== undefined) {
        log.info(`DD_LLMOBS_OVERRIDE_ORIGIN is set: requests and keys go to ${inputs.apiOrigin}.`);
    }
    else if ((0,site/* isGovernmentSite */.nl)(inputs.site)) {
        log.notice(`Datadog's product page says that ${inputs.site} does not support experiments.`);
    }
}
/** Opens the comment, whose code is loaded while the first answers are under way. */
async function openRunComment(run, tools) {
    const place = commentPlace(run);
    if (place === undefined)
        return undefined;
    // Behind what the search waits for.
    await run.gitHub.loaded();
    const { openComment } = await Promise.all(/* import() */[__webpack_require__.e(646), __webpack_require__.e(363), __webpack_require__.e(278)]).then(__webpack_require__.bind(__webpack_require__, 9278));
    const { gitHub, signal, deadline, inputs } = run;
    return openComment(place, { ...tools, gitHub, signal, deadline, isFollowed: inputs.finish });
}
function commentPlace({ inputs, target, context }) {
    if (!inputs.comment || target.pullRequest === undefined)
        return undefined;
    const { owner, name } = context.repository;
    return {
        repository: { owner, name },
        pullRequest: target.pullRequest.number,
        commentKey: inputs.comment_key ?? "",
        tokenKind: (0,github_client/* detectTokenKind */.PT)(inputs.github_token),
    };
}
async function findBaseline(run, tools) {
    const { inputs, datadog, gitHub, history } = run;
    const { clock, log } = tools;
    const signal = searchSignal(run.signal, clock);
    const { parent, name, config, project_id: projectId, dataset_id: datasetId } = inputs;
    const question = (0,choose/* buildBaselineQuery */.oZ)({ ...run, parent, projectId, datasetId, name, config }, clock.now());
    const search = await (0,baseline_search/* findParent */.g)(question, { datadog, gitHub, clock, signal }, history);
    for (const warning of search.warnings)
        log.warning(warning);
    return search;
}
/** Sets the id first of all, then everything else that is known without waiting for anybody. */
function announce(run, search, created, tools) {
    const { log, setOutputs } = tools;
    const { experiment } = created;
    setOutputs({ experiment_id: experiment.id });
    const report = reportOn(run, search, created, tools);
    save(run, report, tools, "created", experiment);
    setOutputs((0,outputs/* allOutputs */.ww)(buildOutputs(report, run)));
    log.info(`Experiment ${experiment.attributes.name}: ${report.experiment.url}`);
    return report;
}
function reportOn(run, search, created, tools) {
    const { experiment } = created;
    const notes = [...run.target.remarks, ...search.warnings, ...(0,create/* creationNotes */.Fs)(run, created)];
    const links = (0,datadog_links/* datadogLinks */.o)(run.inputs.webOrigin);
    const parent = withoutItself(search.choice, experiment.id);
    const facts = { ...run, parent, trend: search.trend, experiment, links, notes };
    return (0,redact/* redactDeep */.K)((0,created_report/* createdReport */.Fy)(facts), tools.redact);
}
/** Hands the run to the post stage; once the comment is written, with its author. */
function save(run, report, tools, progress, experiment, author) {
    const { inputs, context } = run;
    if (!inputs.finish)
        return;
    const place = commentPlace(run);
    const saved = { ...savedRun(run, report, experiment), progress, comment: place && { ...place, author } };
    (0,saved_run/* saveRun */.BQ)(saved, { appKey: inputs.app_key, token: inputs.github_token }, context, tools);
}
function savedRun(run, report, experiment) {
    const { inputs, identity } = run;
    return {
        createKey: identity.createKey,
        report,
        projectId: inputs.project_id,
        datasetId: inputs.dataset_id,
        apiOrigin: inputs.apiOrigin,
        webOrigin: inputs.webOrigin,
        results: inputs.results,
        withAnswers: (0,context/* showsAnswers */.Wo)(inputs, run.context),
        reading: { format: inputs.results_format, columns: inputs.results_columns },
        usageMetrics: inputs.usage_metrics,
        gate: inputs.gate,
        gateMode: inputs.gate_mode,
        acceptPolicy: inputs.accept,
        pullRequest: run.target.pullRequest?.number,
        isMergeQueue: (0,resolve_target/* isMergeQueueBranch */.K)(run.target.headBranch),
        startedAt: run.startedAt,
        metadata: experiment?.attributes.metadata ?? undefined,
        configKey: (0,attempts/* hashConfig */.v2)(experiment?.attributes.config ?? inputs.config),
        runCount: experiment?.attributes.run_count ?? undefined,
    };
}
// With ensure_unique: false the newest experiment of the name can be the very one that came back.
function withoutItself(parent, experimentId) {
    if (parent.kind !== "found" || parent.baseline.experimentId !== experimentId)
        return parent;
    return { kind: "none", reason: { kind: "itself", wasGiven: parent.baseline.reason.kind === "given" } };
}
function buildOutputs(report, { target }) {
    return {
        ...(0,outputs/* experimentOutputs */.ot)(report),
        pull_request_number: target.pullRequest ? String(target.pullRequest.number) : "",
        skipped: "false",
    };
}
/** Status, comment and summary: none of them fails the job. */
async function publish(run, experiment, report, comment, tools) {
    const { log, setOutputs, writeSummary } = tools;
    const tagged = await withTree(run, experiment);
    const [written] = await Promise.all([
        comment.then((opened) => opened?.write(report)),
        setRunning(run, experiment, tagged, log),
    ]);
    if (written !== undefined)
        setOutputs({ comment_url: written.url });
    save(run, report, tools, "ended", tagged, written?.author);
    const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(646), __webpack_require__.e(363), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 1692));
    await writeSummary(renderSummary([report]));
}
async function setRunning({ datadog, signal }, experiment, tagged, log) {
    const metadata = tagged === experiment ? {} : { metadata: tagged.attributes.metadata ?? {} };
    try {
        await datadog.updateExperiment(experiment.id, { status: "running", ...metadata }, signal);
    }
    catch (error) {
        log.warning(`The experiment's status could not be set to running: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven)
/* harmony export */ });
/* unused harmony export closestMatch */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
