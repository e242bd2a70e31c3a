export const id = 921;
export const ids = [921];
export const modules = {

/***/ 4443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ buildResult)
/* harmony export */ });
/* unused harmony export resultSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7229);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6076);



/*
 * The result for machines: what finish/ writes as result.json, and what `compare --json` prints. Its types are those of
 * the schema, from which schema/result.schema.json is generated. Shares are numbers from 0 to 1.
 */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const value = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), text]);
const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0));
const anyObject = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J());
const metricMembers = {
    label: text,
    type: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["score", "boolean", "categorical"]),
    better: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["higher", "lower"])),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(value),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(value),
    difference: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    interval: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .tuple */ .PVZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])),
    p: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    adjusted_p: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ both: count, worse: count, better: count, added: count, missing: count })),
    scored: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(count),
    detectable_drop: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("only large drops")])),
};
const sliceSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...metricMembers, slice: text });
const ruleSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    metric: text,
    slice: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    rule: text,
    limit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), text, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()])),
    measured: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ value: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), limit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), of: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()) })),
    outcome: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["passed", "failed", "unclear", "not_checked", "accepted"]),
    message: text,
    code: text,
});
const recordSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_report_js__WEBPACK_IMPORTED_MODULE_3__/* .recordKinds */ .Bh),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ metric: text, baseline: value, value })),
});
const experimentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    leg: text,
    matrix: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(anyObject),
    config: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(anyObject),
    experiment_id: text,
    urls: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ experiment: text, compare: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text), run: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text) }),
    status: text,
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ experiment_ids: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), commit: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text), reason: text })),
    attempts: count,
    rows: count,
    metrics: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ...metricMembers, slices: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(sliceSchema) })),
    gate: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(ruleSchema),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(recordSchema),
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ metric: text, by: text, at: text, reason: text, commit: text })),
});
const resultSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["pass", "fail", "unclear", "none"]),
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    rules: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ passed: count, failed: count, unclear: count, not_checked: count, accepted: count }),
    experiments: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(experimentSchema),
});
/** Builds the result of the experiments that one step finished, or of the runs that `compare` compared, without a report. */
function buildResult(sources, verdict) {
    const experiments = sources.map(buildExperiment);
    const rules = { passed: 0, failed: 0, unclear: 0, not_checked: 0, accepted: 0 };
    for (const { outcome } of experiments.flatMap(({ gate }) => gate))
        rules[outcome] += 1;
    return { version: 1, verdict, accepted: rules.accepted > 0, rules, experiments };
}
function buildExperiment(source) {
    const { experiment, matrix, config, baseline, workflowRun, results, attempts, accepted = [] } = source;
    const found = baseline?.kind === "found" ? baseline : undefined;
    const ids = found ? [found.experiment.id, ...(found.pooled ?? [])] : [];
    const rules = (results?.judgement.rules ?? []).filter(_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleShown */ .CI);
    const { worse, category } = results?.records ?? { worse: [], category: [] };
    return {
        name: experiment?.logicalName ?? "",
        leg: (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .legName */ .ue)("", matrix),
        matrix: matrix ?? null,
        config: config ?? null,
        experiment_id: experiment?.id ?? "",
        urls: { experiment: experiment?.url ?? "", compare: found?.compareUrl ?? null, run: workflowRun?.url ?? null },
        status: source.state ?? "completed",
        baseline: found ? { experiment_ids: ids, commit: found.commit?.sha ?? null, reason: found.reason } : null,
        attempts: attempts ?? 1,
        rows: results?.comparison?.rows.current.total ?? 0,
        metrics: results?.comparison ? buildMetrics(results.comparison, results.judgement) : [],
        gate: rules.map(({ metric, slice, rule, limit = null, measured, outcome, message, code }) => ({
            metric,
            slice: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice) ?? null,
            rule,
            limit,
            ...(measured && { measured }),
            outcome: outcome === "not checked" ? "not_checked" : outcome,
            message,
            code,
        })),
        records: [...worse, ...category].map(({ recordId = null, name = null, kind, changes }) => ({
            record_id: recordId,
            name,
            kind,
            scores: changes.map(({ label, baseline, current }) => ({ metric: label, baseline, value: current })),
        })),
        accepted: [...accepted],
    };
}
function buildMetrics({ metrics, usage, slices, summary }, { rules }) {
    // Values that a gate found are content, which judgements don't name without answers.
    const named = slices.filter((slice) => rules.some((rule) => (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbout */ .KH)(rule, slice)));
    const rowLevel = [...metrics, ...usage].map((metric) => ({
        ...(metric.kind === "numeric" ? buildNumeric(metric) : buildCategorical(metric)),
        slices: named
            .filter(({ label }) => label === metric.label)
            .map((slice) => ({ ...buildNumeric(slice), slice: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice.slice) ?? "" })),
    }));
    return [...rowLevel, ...summary.map((metric) => ({ ...buildRunLevel(metric), slices: [] }))];
}
const untested = {
    difference: null,
    interval: null,
    p: null,
    adjusted_p: null,
    records: null,
    scored: null,
    detectable_drop: null,
};
/** The values are those that the comment shows: over the records in both runs, if there are any. */
function buildNumeric(metric) {
    const { compared, current, baseline, interval, records, coverage } = metric;
    const { added = 0, missing = 0 } = coverage.records ?? {};
    return {
        label: metric.label,
        type: metric.type,
        better: metric.better,
        value: compared?.current ?? current?.mean ?? null,
        baseline: compared?.baseline ?? baseline?.mean ?? null,
        difference: metric.difference ?? null,
        interval: interval ? [...interval] : null,
        p: metric.pValue ?? null,
        adjusted_p: metric.adjustedPValue ?? null,
        verdict: metric.verdict,
        records: records ? { both: records.both, worse: records.worse, better: records.better, added, missing } : null,
        scored: coverage.current.scored,
        detectable_drop: metric.detectableDrop ?? null,
    };
}
/** Categories have no order: their values are the most frequent ones. */
function buildCategorical({ label, current, baseline, changed, coverage }) {
    const verdict = changed ? "changed" : "unchanged";
    return {
        ...untested,
        label,
        type: "categorical",
        better: null,
        value: current?.categories[0]?.category ?? null,
        baseline: baseline?.categories[0]?.category ?? null,
        verdict: changed === undefined ? null : verdict,
        scored: coverage.current.scored,
    };
}
function buildRunLevel(metric) {
    const { label, better, current, baseline, difference } = metric;
    const { before, after, isText, type } = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunLevel */ .Qn)(metric);
    const direction = difference && (difference > 0 ? "higher" : "lower");
    return {
        ...untested,
        label,
        type: isText && type === "score" ? "categorical" : type,
        better: isText ? null : better,
        value: typeof current === "string" ? current : (after ?? null),
        baseline: typeof baseline === "string" ? baseline : (before ?? null),
        difference: difference ?? null,
        verdict: difference === undefined ? null : direction || "unchanged",
    };
}


/***/ }),

/***/ 3921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFinish: () => (/* binding */ runFinish)
});

// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/reason.ts
var reason = __webpack_require__(75);
// EXTERNAL MODULE: ./src/baseline/search.ts + 1 modules
var search = __webpack_require__(1561);
// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/render/experiment-report.ts
var experiment_report = __webpack_require__(712);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/run/identity.ts
var run_identity = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/run/messages.ts
var messages = __webpack_require__(2881);
;// CONCATENATED MODULE: ./src/adopt/adopt.ts









/**
 * Finds the baseline of an experiment as the main stage does, and begins to tag it: `tagged` is its metadata, once they are
 * written, or a warning says that they aren't.
 */
async function adopt(experiment, adoption, tools) {
    const { context, datadog, clock, log, links } = tools;
    const { target, parent, ids: excludedIds } = adoption;
    const { attributes } = experiment;
    const { config } = attributes;
    const [name, datasetId] = [attributes.experiment ?? attributes.name, attributes.dataset_id ?? ""];
    const inputs = { name, dataset_id: datasetId, internal_matrix: undefined, internal_check_run_id: undefined };
    const identity = { ...(0,run_identity/* identify */.l)(context, inputs), createKey: (0,action_metadata/* adoptedKey */.zI)(experiment) };
    // A section that an earlier step gave it stays.
    if ((0,action_metadata/* isAdopted */.YP)(experiment))
        identity.sectionKey = (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.section) ?? identity.sectionKey;
    const [projectId, now] = [attributes.project_id.toLowerCase(), clock.now()];
    const query = { context, target, identity, parent, projectId, datasetId, name, config, now, excludedIds };
    const searchTools = { datadog, gitHub: tools.gitHub, clock, signal: (0,lib_clock/* createSearchSignal */.Th)(tools) };
    const { choice, trend, warnings } = await (0,search/* searchBaseline */.M)(query, searchTools);
    const baseline = (0,choose/* excludeItself */.Y0)(choice, experiment);
    for (const warning of warnings)
        log.warning(warning);
    log.info(`Baseline of ${attributes.name}: ${(0,reason/* formatParentReason */.Ot)(baseline)}`);
    const isOfRun = ((0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runId) ?? context.run.id) === context.run.id;
    const run = { ...context.run };
    const attempt = (0,action_metadata/* readRunAttempt */.LO)(experiment);
    // What an earlier attempt adopted keeps that attempt, which says which of a leg's experiments is the newest.
    if ((0,action_metadata/* isAdopted */.YP)(experiment) && (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runId) === run.id && attempt < run.attempt)
        Object.assign(run, { attempt, url: (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runUrl) ?? run.url });
    // An experiment that is given by its ID may be of another run, so this one didn't evaluate what it shows.
    const commits = [undefined, target.headCommit, target.evaluatedCommit];
    const wasEvaluatedHere = isOfRun && commits.includes((0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.commit)?.toLowerCase());
    const tree = wasEvaluatedHere ? await adoption.tree : undefined;
    const tags = (0,run_identity/* buildExperimentTags */.V)({ ...context, run }, target, identity, tree);
    const notes = [...target.remarks, ...warnings].map(({ message }) => message);
    const known = { context, target, identity, inputs, parent: baseline, trend, experiment, links, notes };
    const metadata = mergeMetadata(experiment, tags, baseline, run.attempt);
    const update = datadog.updateExperiment(experiment.id, { metadata }, (0,lib_clock/* createStatusSignal */.Vn)(tools));
    const warn = (error) => log.warning(messages/* messages */.D.notTagged(attributes.name, (0,errors/* errorMessage */.gJ)(error)));
    return { report: (0,experiment_report/* buildCreatedReport */.b)(known), tagged: update.catch(warn).then(() => metadata) };
}
/**
 * Adds tags and the baseline's reason to an experiment's metadata, and keeps everything else, because an update may replace
 * the whole. Tags with a key of the action are replaced, unless they say the same. Tags that aren't strings stay.
 */
function mergeMetadata({ attributes: { metadata } }, tags, facts, attempt) {
    const given = Array.isArray(metadata?.tags) ? metadata.tags : [];
    const ours = new Map(tags.map((tag) => [(0,action_metadata/* tagKey */.E4)(tag), tag]));
    const kept = given.filter((tag) => {
        const replacement = typeof tag === "string" ? ours.get((0,action_metadata/* tagKey */.E4)(tag)) : undefined;
        return replacement === undefined || normalizeTag(String(tag)) === normalizeTag(replacement);
    });
    const keptKeys = new Set(kept.filter((tag) => typeof tag === "string").map(action_metadata/* tagKey */.E4));
    const added = tags.filter((tag) => !keptKeys.has((0,action_metadata/* tagKey */.E4)(tag)));
    return { ...metadata, ...(0,reason/* buildBaselineMetadata */.pw)(facts, attempt), tags: [...kept, ...added] };
}
// SDKs take a repository's address from the clone, such as git@github.com:acme/bot.git.
function normalizeTag(tag) {
    return tag
        .replace(/:(?:ssh:\/\/)?git@([^:/]+)[:/]/, ":https://$1/")
        .replace(/(?:\.git)?\/?$/, "")
        .toLowerCase();
}

// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/experiment/legs.ts


/**
 * Returns the newest attempt of each leg, in the order given. "Re-run failed jobs" runs only some legs again, and what
 * the others created in an earlier attempt still counts.
 *
 * Several experiments of one attempt that share a leg (shards, repeats, a reusable workflow called twice) all stay. If
 * nothing says whether two are of one attempt, only the one created last stays.
 */
function selectNewestPerLeg(experiments, run) {
    const dated = dateExperiments(experiments, run);
    const legs = Map.groupBy(dated, ({ experiment }) => identifyLeg(experiment));
    const newest = new Set([...legs.values()].flatMap(selectNewest));
    return dated.filter((one) => newest.has(one)).map(({ experiment }) => experiment);
}
/** Returns the experiments that certainly belong to the attempt that gathers. */
function selectOfAttempt(experiments, run) {
    const ofAttempt = dateExperiments(experiments, run).filter(({ earliest }) => earliest === run.attempt);
    return ofAttempt.map(({ experiment }) => experiment);
}
/**
 * Returns a key that all attempts of one leg share: the section of what the action created (workflow file, job, matrix,
 * step, name, dataset). SDKs write no such tag, so theirs is made from the name, the dataset, the matrix, and the config.
 */
function identifyLeg(experiment) {
    const { attributes, id } = experiment;
    if (!(0,action_metadata/* createdElsewhere */.p6)(experiment))
        return (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.section) ?? id;
    return (0,json/* canonicalJson */.dj)([
        attributes.experiment ?? attributes.name,
        attributes.dataset_id?.toLowerCase() ?? null,
        (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.matrix) ?? "none",
        attributes.config ?? {},
    ]);
}
/** Finds the attempts that may have created each experiment. Attempts follow one another, so the order in time limits them. */
function dateExperiments(experiments, run) {
    const dated = experiments.map((experiment) => ({
        experiment,
        time: (0,action_metadata/* createdAt */.CT)(experiment),
        attempt: readAttempt(experiment, run),
    }));
    return dated.map(({ experiment, time, attempt }) => {
        if (attempt !== undefined)
            return { experiment, time, earliest: attempt, isExact: true };
        let earliest = 1;
        let latest = run.attempt;
        for (const other of dated) {
            if (other.attempt === undefined)
                continue;
            // An attempt adopts all that it has, so what isn't adopted after that is of a later one.
            const next = (0,action_metadata/* isAdopted */.YP)(other.experiment) ? other.attempt + 1 : other.attempt;
            if (other.time < time)
                earliest = Math.max(earliest, next);
            else
                latest = Math.min(latest, other.attempt);
        }
        earliest = Math.min(earliest, run.attempt);
        return { experiment, time, earliest, isExact: latest <= earliest };
    });
}
/** Returns the attempt that an experiment names, or the only one that its time allows; undefined if several are possible. */
function readAttempt(experiment, run) {
    // The URL of the first attempt has no suffix, but only the action is sure to add it to the others.
    const url = (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runUrl);
    const isAction = (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.create) !== undefined;
    const isNamed = url !== undefined && (isAction || /\/attempts\/\d+$/.test(url));
    if (isNamed || (0,action_metadata/* readActionMetadata */.Of)(experiment).run_attempt !== undefined)
        return (0,action_metadata/* readRunAttempt */.LO)(experiment);
    if (run.attempt === 1)
        return 1;
    return (0,action_metadata/* createdAt */.CT)(experiment) >= (run.jobStartedAt ?? Number.POSITIVE_INFINITY) ? run.attempt : undefined;
}
/**
 * Returns the experiments of one leg that count: all of its newest attempt, and the jobs of earlier ones that didn't run
 * again, such as shards. Nothing says which ones these are, but "Re-run failed jobs" leaves those that completed.
 */
function selectNewest(leg) {
    const [newest] = leg.toSorted((a, b) => b.earliest - a.earliest || b.time - a.time);
    if (newest === undefined)
        return [];
    const exact = leg.filter((one) => one.isExact && isOnSameCommit(one.experiment, newest.experiment));
    const byAttempt = Map.groupBy(exact, ({ earliest }) => earliest);
    const groups = [...byAttempt].sort(([a], [b]) => a - b).map(([, group]) => group);
    if (!newest.isExact)
        groups.push([newest]);
    let counting = [];
    let jobs = 0;
    for (const later of groups) {
        jobs = Math.max(jobs, later.length);
        const missing = jobs - later.length;
        const completed = counting.filter(({ experiment }) => experiment.attributes.status === "completed");
        const earlier = missing === 0 ? [] : completed.length >= missing ? completed : counting;
        counting = [...earlier, ...later];
    }
    return counting;
}
/**
 * All attempts of a run have one head commit. If run IDs repeat, as with act, an earlier run may have another one. SDKs
 * tag the merge commit too, so their commits say nothing.
 */
function isOnSameCommit(one, other) {
    if ((0,action_metadata/* createdElsewhere */.p6)(one) || (0,action_metadata/* createdElsewhere */.p6)(other))
        return true;
    const [commit, otherCommit] = [one, other].map((each) => (0,action_metadata/* tagValue */.EZ)(each, action_metadata/* tagKeys */.bi.commit)?.toLowerCase());
    return commit === undefined || otherCommit === undefined || commit === otherCommit;
}

// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
;// CONCATENATED MODULE: ./src/adopt/search.ts







// Pauses between reads of the list while it may lack some experiments. The last one is repeated.
const searchPauses = [3_000, 6_000, 10_000];
const maxListed = 1_000;
// The longest time that a job runs. An older experiment isn't from this run.
const maxJobTime = 6 * 60 * 60_000;
/** There is no experiment to finish. After a job that never came to create one, that's no failure. */
class NothingFound extends errors/* ActionError */.lZ {
    name = "NothingFound";
}
/**
 * Reads Datadog's list until it shows the experiments to finish, with the newest attempt of each leg. The list lags, so
 * it's trusted only after that lag, or once everything it's read for is there. `missing` are names without experiments.
 *
 * @throws NothingFound if there is none. It says what was searched for, and how a script tags its experiments.
 */
async function searchExperiments(query, { datadog, clock, log }, signal) {
    const { expected, wasSkipped } = query;
    const start = clock.now();
    const report = (0,lib_clock/* createReportWait */._N)(clock, log.info);
    for (let looks = 0;; looks += 1) {
        const groups = groupListed(await readListed(query, datadog, signal), query, start);
        const found = uniqueById(groups.flatMap(({ experiments }) => experiments));
        // Jobs that this one waited for created theirs before it began. One of this job may have been created a moment ago.
        const { job, jobStartedAt = start } = query.run;
        const isOfOtherJobs = found.length > 0 && found.every((one) => ![undefined, job].includes((0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.job)));
        const end = (isOfOtherJobs ? Math.min(jobStartedAt, start) : start) + limits/* listLag */.DW;
        const wait = end - clock.now();
        if (isComplete(groups, query) || (wasSkipped && found.length === 0) || wait <= 0) {
            const missing = groups.flatMap(({ name, experiments }) => (experiments.length === 0 && name) || []);
            if (found.length === 0)
                throw new NothingFound(describeMissing(query, missing));
            for (const { name, experiments, isCertain } of groups) {
                if (isCertain || experiments.every((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) !== undefined))
                    continue;
                log.info(`No experiment ${name} of this run was created since its job began, so older ones of its commit are taken.`);
            }
            return { experiments: found, missing };
        }
        const shown = expected
            ? `${found.length} of ${(0,format/* plural */.LS)(expected, "experiment")}`
            : `all experiments (${found.length} so far)`;
        report(`Datadog to list ${shown}`, end - start);
        const pause = searchPauses[Math.min(looks, searchPauses.length - 1)] ?? 0;
        await clock.sleep(Math.min(pause, wait), signal);
    }
}
/** Lists by ID, by each name, or by the run. What a pattern may match is found by the run's ID or its commits. */
async function readListed({ experimentId, names, projectId, run, commits }, datadog, signal) {
    const byName = names.filter((name) => !name.includes("*")).map((experiment) => ({ experiment }));
    const byRun = { tags: [`${action_metadata/* tagKeys */.bi.runId}:${run.id}`] };
    const byCommit = commits.map((commit) => ({ tags: [`${action_metadata/* tagKeys */.bi.commit}:${commit}`] }));
    const byPattern = byName.length < names.length ? [byRun, ...byCommit] : [];
    const withoutNames = experimentId === undefined ? byRun : { ids: [experimentId] };
    const filters = names.length === 0 ? [withoutNames] : [...byName, ...byPattern];
    const project = projectId === undefined ? {} : { projectId };
    const pages = await Promise.all(filters.map((filter) => datadog.listExperiments({ ...project, ...filter }, signal, { limit: maxListed })));
    return uniqueById(pages.flatMap(({ experiments }) => experiments));
}
function uniqueById(experiments) {
    return [...new Map(experiments.map((experiment) => [experiment.id, experiment])).values()];
}
/** Groups what was listed by the names, each of which is judged by itself. The ID or the run makes one group. */
function groupListed(listed, query, now) {
    const { experimentId, names, run } = query;
    // Datadog's filters may let more through than they say.
    if (experimentId !== undefined) {
        const experiments = listed.filter(({ id }) => id.toLowerCase() === experimentId.toLowerCase());
        return [{ experiments, isCertain: true }];
    }
    if (names.length === 0) {
        const ofRun = listed.filter((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) === run.id);
        return [{ experiments: selectNewestPerLeg(ofRun, run), isCertain: true }];
    }
    return names.map((name) => {
        const named = listed.filter(({ attributes }) => matchesPattern(attributes.experiment ?? "", name));
        const byName = Map.groupBy(named, ({ attributes }) => attributes.experiment);
        const candidates = [...byName.values()].map((sharing) => selectCandidates(sharing, query, now));
        const certain = candidates.filter(({ isCertain }) => isCertain);
        const isCertain = certain.length > 0;
        return {
            name,
            experiments: (isCertain ? certain : candidates).flatMap(({ experiments }) => experiments),
            isCertain,
        };
    });
}
/**
 * Selects, of experiments of one name, the newest attempt of each leg of this run. Those that carry this run's ID are
 * certain; without any, those of its commits since the job began. Not certain are those that an earlier attempt adopted, as
 * the script may have run again, and those that are older than the job but belong to no other run.
 */
function selectCandidates(experiments, { datasetId, run, commits }, now) {
    const { jobStartedAt = Number.POSITIVE_INFINITY } = run;
    const named = experiments.filter(({ attributes }) => !attributes.deleted_at && (datasetId === undefined || attributes.dataset_id?.toLowerCase() === datasetId));
    const ofRun = named.filter((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) === run.id);
    // If a script sets only the run's ID, the attempt isn't known.
    const isCurrent = ofRun.some((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runUrl) === undefined || (0,action_metadata/* readRunAttempt */.LO)(one) >= run.attempt);
    if (isCurrent)
        return { experiments: selectNewestPerLeg(ofRun, run), isCertain: true };
    const ofCommit = named.filter((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) === undefined &&
        commits.includes((0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.commit)?.toLowerCase() ?? ""));
    const fresh = ofCommit.filter((one) => (0,action_metadata/* createdAt */.CT)(one) >= jobStartedAt);
    if (fresh.length > 0)
        return { experiments: selectNewestPerLeg([...ofRun, ...fresh], run), isCertain: true };
    const newestOfRun = Math.max(0, ...ofRun.map(action_metadata/* createdAt */.CT));
    const recent = ofCommit.filter((one) => (0,action_metadata/* createdAt */.CT)(one) >= now - maxJobTime && (0,action_metadata/* createdAt */.CT)(one) > newestOfRun);
    return { experiments: selectNewestPerLeg([...ofRun, ...recent], run), isCertain: false };
}
/** Whether a name matches a pattern, in which `*` stands for any characters. */
function matchesPattern(name, pattern) {
    const [first = "", ...others] = pattern.split("*");
    const last = others.pop();
    if (last === undefined)
        return name === first;
    let from = first.length;
    for (const part of others) {
        const at = name.indexOf(part, from);
        if (at < 0)
            return false;
        from = at + part.length;
    }
    return name.startsWith(first) && name.length - last.length >= from && name.endsWith(last);
}
/** Returns the newest experiment of each logical name. */
function selectNewestPerName(experiments) {
    const byName = Map.groupBy(experiments, ({ attributes }) => attributes.experiment);
    return [...byName.values()].map((sharing) => sharing.reduce((newest, one) => ((0,action_metadata/* createdAt */.CT)(one) > (0,action_metadata/* createdAt */.CT)(newest) ? one : newest)));
}
/**
 * Whether everything that the list is read for is there, so its lag doesn't matter. Neither a leg of a matrix nor a pattern
 * nor a script says how many there are, and an experiment of an earlier attempt doesn't say whether its job was rerun.
 */
function isComplete(groups, query) {
    const { experimentId, names, expected, run } = query;
    const certain = uniqueById(groups.flatMap((group) => (group.isCertain ? group.experiments : [])));
    if (experimentId !== undefined)
        return certain.length > 0;
    const current = selectOfAttempt(certain, run);
    if (expected !== undefined)
        return current.length >= expected;
    const isOpenEnded = names.length === 0 ? certain.some(action_metadata/* createdElsewhere */.p6) : names.some((name) => name.includes("*"));
    const hasMatrix = certain.some(({ attributes }) => (attributes.metadata?.matrix ?? null) !== null);
    const hasAll = groups.every(({ experiments, isCertain }) => isCertain && experiments.length > 0);
    return hasAll && !isOpenEnded && !hasMatrix && current.length === certain.length;
}
/** Says what wasn't found, and how to fix that. */
function describeMissing(query, missing) {
    const { experimentId, projectId, datasetId, run, commits } = query;
    const inProject = projectId === undefined ? "" : ` in the project ${projectId}`;
    if (experimentId !== undefined)
        return messages/* messages */.D.experimentMissing(experimentId, inProject);
    if (missing.length === 0)
        return messages/* messages */.D.runWithoutExperiment(run.id, inProject);
    const names = missing.map((name) => JSON.stringify(name)).join(" or ");
    const where = datasetId === undefined ? inProject : `${inProject}, on the dataset ${datasetId}`;
    return messages/* messages */.D.nameWithoutExperiment(names, where, run.id, commits);
}

// EXTERNAL MODULE: ./src/baseline/history.ts
var baseline_history = __webpack_require__(2199);
// EXTERNAL MODULE: ./src/datadog/datasets.ts
var datasets = __webpack_require__(2841);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/experiment/attempts.ts
var attempts = __webpack_require__(9289);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 9 modules
var finish_experiment = __webpack_require__(7901);
// EXTERNAL MODULE: ./src/finish/judge-run.ts + 3 modules
var judge_run = __webpack_require__(400);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/finish/results-files.ts
var results_files = __webpack_require__(59);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/github/repository.ts
var repository = __webpack_require__(651);
// EXTERNAL MODULE: ./src/lib/redact.ts
var lib_redact = __webpack_require__(310);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/render/messages.ts
var render_messages = __webpack_require__(3050);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
// EXTERNAL MODULE: ./src/render/report.ts
var render_report = __webpack_require__(6076);
// EXTERNAL MODULE: ./src/run/target.ts
var run_target = __webpack_require__(3060);
// EXTERNAL MODULE: ./src/stages/finishing.ts + 1 modules
var finishing = __webpack_require__(4987);
// EXTERNAL MODULE: ./src/stages/messages.ts
var stages_messages = __webpack_require__(1419);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/github/errors.ts
var github_errors = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/render/result.ts
var render_result = __webpack_require__(4443);
// EXTERNAL MODULE: ./src/stages/stage-context.ts + 8 modules
var stage_context = __webpack_require__(7373);
;// CONCATENATED MODULE: ./src/stages/publish.ts












/** Writes summary, files, comment, and outputs. Returns the comment's address. */
async function publish(step, finished, verdict) {
    const { inputs, context } = step;
    const reports = finished.map(({ report }) => report);
    const result = (0,render_result/* buildResult */.C)(reports, verdict);
    await step.writeSummary((0,overview.renderSummary)(reports));
    const resultPath = await writeResult(result, step);
    const reportPath = await writeStepFile("report.md", (0,overview/* renderReport */.B1)(reports), step);
    const createdFor = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
    const pullRequest = inputs.pull_request ?? createdFor ?? context.payload.pull_request?.number;
    const place = (0,stage_context/* placeComment */.xo)(inputs, context, pullRequest);
    const commentUrl = await (0,finishing/* writeComment */.HF)(reports, place, step, step.commentDeadline());
    const [only] = reports.length === 1 ? reports : [];
    // If the inputs ask for one experiment, its scores need no key. With several, the key says whose they are.
    const [name = "*"] = inputs.name;
    const isOneName = inputs.name.length === 1 && !name.includes("*");
    const isOne = inputs.experiment_id !== undefined || (isOneName && inputs.adopt === "newest");
    const byId = Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
    step.setOutputs({
        ...stage_context/* finishOutputs */.Ud,
        ...(0,stage_context/* listExperimentOutputs */.me)(only),
        verdict,
        accepted: String(result.accepted),
        scores: JSON.stringify(isOne ? (finished[0]?.scores ?? {}) : byId),
        result_path: resultPath,
        report_path: reportPath,
        comment_url: commentUrl ?? "",
    });
    return commentUrl;
}
/** Writes the result of a step that found no experiment. */
async function publishNothing(step, verdict) {
    step.setOutputs({ verdict, result_path: await writeResult((0,render_result/* buildResult */.C)([], verdict), step) });
}
async function writeResult(result, step) {
    return await writeStepFile("result.json", `${JSON.stringify(result, null, 2)}\n`, step);
}
/** Writes a file that later steps can read, apart from those of other steps. Returns its path; empty if it can't be written. */
async function writeStepFile(name, content, step) {
    const { environment, context, redact, log } = step;
    const parent = environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    const folder = (0,external_node_path_.join)(parent, "llm-experiment", context.run.step.replace(/\W/g, "_"));
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), redact(content));
        return (0,external_node_path_.join)(folder, name);
    }
    catch (error) {
        log.warning(stages_messages/* messages */.D.fileNotWritten(name, (0,errors/* errorMessage */.gJ)(error)));
        return "";
    }
}
// Rules that fail because nothing could be judged, which says nothing about the change.
const unjudged = new Set(["evaluation", "results", "arrival"]);
/**
 * Decides the status over all experiments: `error` if an evaluation didn't finish or its results can't be read, whatever
 * the gate may do; `failure` if the gate failed, else `success`, with words for what wasn't judged for certain. It's never
 * pending: GitHub shows a required status that is missing as expected. `isFailing`: the gate can fail the job.
 */
function decideCommitStatus(reports, isShort, isFailing) {
    const description = (0,overview/* writeTitle */.Gn)(reports).replace(/^[^\p{L}\p{N}]+/u, "");
    const rules = reports.flatMap(({ results }) => results?.judgement.rules ?? []);
    const failed = rules.filter(({ outcome }) => outcome === "failed");
    const broken = failed.find(({ rule }) => unjudged.has(rule));
    // A title that begins with "Merge allowed" doesn't explain an error.
    if (broken !== undefined)
        return { state: "error", description: isFailing ? description : (/^[^.]*/.exec(broken.message)?.[0] ?? "") };
    if (failed.length > 0 && isFailing)
        return { state: "failure", description };
    if (isShort && isFailing)
        return { state: "failure", description: "The gate fails: experiments are missing" };
    if (isShort)
        return { state: "success", description: "Merge allowed, but experiments are missing" };
    const areEnded = reports.every(({ state, results }) => state === "completed" || state === "no results" || (state === "failed" && results?.judgement.isGated === true));
    return { state: areEnded ? "success" : "error", description };
}
const maxDescriptionLength = 140;
/** Sets the status that the inputs ask for, on the commit that was evaluated. A failure is a warning. */
async function setCommitStatus(step, { state, description }, report, commentUrl) {
    const { context, log } = step;
    const { payload, repository, run } = context;
    const { commit_status: name } = step.inputs;
    if (name === undefined)
        return;
    const sha = payload.workflow_run?.head_sha ??
        report?.commit.sha ??
        payload.pull_request?.head.sha ??
        payload.merge_group?.head_sha ??
        context.sha;
    try {
        const request = (0,finishing/* createStageGitHub */.MO)(step, (0,lib_clock/* createStatusSignal */.Vn)(step));
        await request("POST /repos/{owner}/{repo}/statuses/{sha}", {
            owner: repository.owner,
            repo: repository.name,
            sha,
            state,
            context: name,
            description: (0,lib_text/* clipped */.cz)(description, maxDescriptionLength),
            target_url: commentUrl ?? run.url,
        });
        log.info(`Commit status ${name} of ${sha.slice(0, 7)}: ${state}.`);
    }
    catch (error) {
        const isDenied = error instanceof github_errors/* GitHubError */.y && error.permission !== undefined;
        log.warning(stages_messages/* messages */.D.statusNotWritten(name, (0,errors/* errorMessage */.gJ)(error), isDenied));
    }
}

;// CONCATENATED MODULE: ./src/stages/finish.ts






























/**
 * finish/ as its own step: finishes the experiment that is given by ID, those that another program ran under a name, or
 * all of this workflow run.
 *
 * @throws ActionError if no experiment is found, the gate fails, or a results file is invalid.
 */
async function runFinish(context, inputs, tools) {
    const { clock, log, redact } = tools;
    const signals = (0,lib_clock/* createStageSignals */.I8)(tools.cancel, clock);
    // Many experiments share one end; an upload may take longer.
    const isUploading = inputs.results.length > 0;
    const closing = isUploading ? signals.closing : AbortSignal.any([signals.closing, clock.timeout(limits/* finishTime */.Nl)]);
    const stage = { ...tools, ...signals, closing, context, token: inputs.github_token };
    const settings = (0,stage_context/* readSettings */.sb)(inputs, context);
    const step = { ...(0,finishing/* openFinishing */.Ag)(stage, inputs, limits/* requestsAtOnce */.tH), inputs, settings };
    step.setOutputs(stage_context/* finishOutputs */.Ud);
    const found = await findExperiments(step).catch((error) => endWithoutExperiments(error, step));
    if (found === undefined)
        return;
    const { experiments, missing } = found;
    const isFailing = (0,finishing/* canFailJob */.yE)(settings);
    const { expected = 0 } = inputs;
    const shortage = experiments.length < expected ? stages_messages/* messages */.D.tooFewExperiments(expected, experiments.length) : undefined;
    if (shortage !== undefined && !isFailing)
        log.warning(shortage);
    const all = await Promise.all(experiments.map((experiment) => finishOne(experiment, found, step).catch((error) => abandon(experiment, error, step))));
    const clean = all.map((one) => ({ ...one, report: (0,lib_redact/* redactDeep */.K)(one.report, redact) }));
    const finished = markShards(clean, log);
    const reports = finished.map(({ report }) => report);
    const isShort = (0,gate/* hasRules */.w0)(settings.gate) && (shortage !== undefined || missing !== undefined);
    const verdict = isShort ? "fail" : (0,judgement/* combineVerdicts */.aG)(finished.map((one) => one.verdict));
    const commentUrl = await publish(step, finished, verdict);
    await setCommitStatus(step, decideCommitStatus(reports, isShort, isFailing), reports[0], commentUrl);
    (0,finishing/* logConclusion */.Aw)(reports, commentUrl, log);
    (0,finishing/* throwFailures */.c7)(reports, [
        ...(missing === undefined ? [] : [new errors/* ActionError */.lZ(missing)]),
        ...(shortage !== undefined && isFailing ? [new errors/* GateBroken */.Rn(shortage)] : []),
        ...finished.flatMap(({ failure }) => failure ?? []),
    ]);
}
/**
 * Finds the experiments to finish, or throws NothingFound. `missing` says which names have none, and `adoption` how those
 * that another program created become experiments of this run.
 */
async function findExperiments(step) {
    const { context, inputs, gitHub, signal } = step;
    const { name: names, experiment_id: experimentId, expected, parent } = inputs;
    // Experiments of SDKs may carry only the commit, so a search by name needs the target. By ID or run, it may not.
    const isNamed = names.length > 0;
    const [ofNames, { projectId, datasetId }] = await Promise.all([
        isNamed ? resolveFinishTarget(step) : undefined,
        (0,datasets/* resolvePlace */.M0)(inputs, step),
    ]);
    const query = {
        experimentId,
        names,
        projectId: projectId || undefined,
        datasetId: datasetId || undefined,
        run: { ...context.run, jobStartedAt: context.jobStartedAt },
        commits: ofNames === undefined ? [] : [...new Set([ofNames.headCommit, ofNames.evaluatedCommit])],
        expected,
        wasSkipped: inputs.status === "skipped",
    };
    const { experiments: found, missing } = await searchExperiments(query, step, signal);
    const experiments = isNamed && inputs.adopt === "newest" ? selectNewestPerName(found) : found;
    warnOfSharedNames(experiments, step);
    const target = ofNames ?? (experiments.some(action_metadata/* createdElsewhere */.p6) ? await resolveFinishTarget(step) : undefined);
    const adoption = target && {
        target,
        parent,
        tree: (0,baseline_history/* readTree */.Zc)(target.evaluatedCommit, { repository: context.repository, request: gitHub }),
        ids: new Set(experiments.map(({ id }) => id)),
    };
    const { length } = experiments;
    if (length > 1 && inputs.results.length > 0)
        throw new errors/* InputError */.dz(stages_messages/* messages */.D.resultsOfSeveral(length));
    const baselines = await listBaselines(experiments, step);
    return {
        experiments,
        adoption,
        baselines,
        missing: missing.length === 0 ? undefined : describeMissing(query, missing),
    };
}
/** Warns of experiments that get each other's baseline. Those of SDKs can be told apart by their config. */
function warnOfSharedNames(experiments, { log }) {
    const alike = Map.groupBy(experiments, (experiment) => {
        const { attributes } = experiment;
        const leg = (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.matrix) ?? "none";
        const config = (0,action_metadata/* createdElsewhere */.p6)(experiment) ? (attributes.config ?? {}) : null;
        return (0,json/* canonicalJson */.dj)([attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config]);
    });
    for (const [first, ...others] of alike.values()) {
        const name = first?.attributes.experiment;
        const names = others.map(({ attributes }) => attributes.name);
        if (name && names.length > 0)
            log.warning(messages/* messages */.D.sharedName(name, names));
    }
}
async function resolveFinishTarget({ context, inputs, gitHub, log }) {
    const target = await (0,run_target/* resolveTarget */.u)(context, inputs, (0,repository/* createPullRequests */.ae)(gitHub, context.repository));
    for (const remark of target.remarks)
        log.warning(remark);
    return target;
}
/** Lists the baselines by ID. One that can't be read is shown by its ID alone. */
async function listBaselines(experiments, { datadog, log, signal }) {
    const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
    if (ids.length === 0)
        return new Map();
    const projectId = experiments[0]?.attributes.project_id ?? "";
    const listed = await datadog.listExperiments({ projectId, ids }, signal).catch((error) => {
        log.warning(stages_messages/* messages */.D.baselinesNotRead((0,errors/* errorMessage */.gJ)(error)));
    });
    return new Map(listed?.experiments.map((baseline) => [baseline.id, baseline]));
}
/**
 * Ends a step that has no experiment to finish. A job that was skipped leaves none. One that broke off lets no gate pass,
 * nor does a Datadog that can't be reached: then it throws the error, or the gate's failure.
 */
async function endWithoutExperiments(error, step) {
    const { settings, log } = step;
    const { status } = step.inputs;
    const isNothing = error instanceof NothingFound;
    const isGateFailed = isNothing && (0,gate/* hasRules */.w0)(settings.gate) && status !== "skipped";
    const ended = { success: "", skipped: "was skipped", failure: "failed", cancelled: "was canceled" }[status];
    let failure;
    if (isGateFailed && status !== "success") {
        const broken = stages_messages/* messages */.D.endedBefore(ended, (0,errors/* errorMessage */.gJ)(error));
        if (settings.gateMode === "fail")
            failure = new errors/* GateBroken */.Rn(broken);
        else
            log.warning(broken);
    }
    else if (isNothing && (status === "skipped" || status === "cancelled")) {
        log.notice(stages_messages/* messages */.D.nothingToFinish(ended));
    }
    else if (error instanceof datadog_errors/* DatadogError */.j9 && error.kind !== "refused" && !(0,finishing/* canFailJob */.yE)(settings)) {
        log.warning(stages_messages/* messages */.D.notReached((0,errors/* errorMessage */.gJ)(error)));
    }
    else {
        failure = error;
    }
    await publishNothing(step, isGateFailed ? "fail" : "none");
    const [cause = ""] = (0,errors/* errorMessage */.gJ)(error).split("\n", 1);
    const description = isNothing && ended !== "" ? `The evaluation ${ended}: ${cause}` : cause;
    const isSkipped = isNothing && status === "skipped";
    const nothing = { state: "success", description: `Nothing to judge: ${cause}` };
    await setCommitStatus(step, isSkipped ? nothing : { state: "error", description });
    if (failure !== undefined)
        throw failure;
}
/** Finishes an experiment. One that another program created is tagged meanwhile, and its baseline is searched first. */
async function finishOne(experiment, found, step) {
    const { context, inputs, settings, links } = step;
    const { attributes } = experiment;
    const adoption = (0,action_metadata/* createdElsewhere */.p6)(experiment) ? found.adoption : undefined;
    const adopted = adoption && (await adopt(experiment, adoption, step));
    const baseline = adoption ? undefined : found.baselines.get(attributes.parent_experiment_id ?? "");
    const report = adopted?.report ?? (0,experiment_report/* buildTaggedReport */.T)(experiment, baseline, context, links);
    const createdFor = adoption ? adoption.target.pullRequest?.number : readPullRequest(experiment);
    const evaluation = (0,outcome/* describeOutcome */.SS)(inputs.status, "the job");
    const created = (0,action_metadata/* createdAt */.CT)(experiment);
    const plan = {
        settings,
        report,
        leg: found.experiments.length > 1 ? (0,judge_run/* nameLeg */.CF)(report) : undefined,
        projectId: attributes.project_id,
        pullRequest: inputs.pull_request ?? createdFor ?? context.payload.pull_request?.number,
        isMergeQueue: (0,run_target/* isMergeQueueBranch */.K)((0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.branch)),
        runCount: attributes.run_count ?? undefined,
        configKey: (0,attempts/* hashConfig */.v2)(attributes.config),
        metadata: adopted?.tagged ?? attributes.metadata ?? undefined,
        evaluation,
        jobSucceeded: evaluation.status === "completed",
        // Datadog's clock says when it was created, and the runner's when files were written.
        since: created === 0 ? undefined : created - results_files/* clockToleranceMs */.c7,
        baseline,
        adopted: adoption && experiment,
        mayHaveRows: inputs.experiment_id !== undefined,
    };
    const [finished] = await Promise.all([(0,finish_experiment/* finishExperiment */.Z)(plan, step), adopted?.tagged]);
    return { ...finished, experiment, pullRequest: createdFor };
}
/** Ends an experiment that can't be finished: it must take no other down with it. */
async function abandon(experiment, error, step) {
    const { settings, context, links, log } = step;
    const report = await (0,finishing/* abandonExperiment */.pI)((0,experiment_report/* buildTaggedReport */.T)(experiment, undefined, context, links), error, step);
    const failure = new errors/* ActionError */.lZ(stages_messages/* messages */.D.abandoned(report.experiment.name, (0,errors/* errorMessage */.gJ)(error)));
    const failsJob = (0,finishing/* canFailJob */.yE)(settings);
    if (!failsJob)
        log.warning(failure.message);
    return {
        report,
        verdict: (0,gate/* hasRules */.w0)(settings.gate) ? "fail" : "none",
        scores: {},
        failure: failsJob ? failure : undefined,
        experiment,
        pullRequest: readPullRequest(experiment),
    };
}
function readPullRequest(experiment) {
    const number = Number((0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.pullRequest));
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/**
 * Marks experiments of one run that look like shards, and warns about them. They share name, dataset, and config, and have
 * no record in common, so none is a variant or a repetition of another. Those without records say nothing.
 */
function markShards(finished, log) {
    const withRecords = finished.filter(({ recordKeys = [] }) => recordKeys.length > 0);
    const evaluations = Map.groupBy(withRecords, ({ report, experiment }) => {
        const { config, dataset_id: dataset } = experiment.attributes;
        return (0,lib_text/* digest */.br)((0,json/* canonicalJson */.dj)([report.experiment.logicalName, dataset ?? "", (0,attempts/* hashConfig */.v2)(config)]), 8);
    });
    const groupKeys = new Map();
    for (const [key, group] of evaluations) {
        const keys = group.flatMap(({ recordKeys = [] }) => [...new Set(recordKeys)]);
        if (group.length === 1 || new Set(keys).size < keys.length)
            continue;
        for (const one of group)
            groupKeys.set(one, key);
        const names = group.map(({ report }) => (0,render_report/* legName */.ue)(report.experiment.logicalName, report.matrix)).sort(overview/* compareNames */.MP);
        const { code, message } = render_messages/* messages */.D.shards(group.length, group.length === finished.length ? [] : names);
        log.warning({ code, message: `${message} Combine them: ${overview/* shardsPage */.NB}` });
    }
    return finished.map((one) => ({ ...one, report: { ...one.report, shardGroup: groupKeys.get(one) } }));
}


/***/ })

};
