export const id = 889;
export const ids = [889];
export const modules = {

/***/ 4443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ buildResult)
/* harmony export */ });
/* unused harmony export resultSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _metrics_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8348);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(834);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6076);




/*
 * The result for machines: what finish/ writes as result.json, and what `compare --json` prints. Its types are those of
 * the schema, from which schema/result.schema.json is generated. Shares are numbers from 0 to 1.
 */
const value = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()]);
const count = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0));
const verdict = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["pass", "fail", "unclear", "none"]);
const outcome = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["passed", "failed", "unclear", "not_checked", "accepted"]);
const anyObject = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
const metricMembers = {
    label: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    type: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["score", "boolean", "categorical"]),
    better: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["higher", "lower"])),
    value: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(value),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(value),
    difference: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    interval: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()])),
    p: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    adjusted_p: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ both: count, worse: count, better: count, added: count, missing: count })),
    scored: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(count),
    detectable_drop: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("only large drops")])),
};
const sliceSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ ...metricMembers, slice: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const metricSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ ...metricMembers, slices: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(sliceSchema) });
const ruleSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    metric: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    slice: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    rule: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    limit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()])),
    measured: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ value: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), limit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), of: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()) })),
    outcome,
    message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    code: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const recordSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_report_js__WEBPACK_IMPORTED_MODULE_4__/* .recordKinds */ .B),
    scores: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ metric: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), baseline: value, value })),
});
const acceptanceSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    metric: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    by: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    at: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const experimentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    leg: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    matrix: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(anyObject),
    config: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(anyObject),
    experiment_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    urls: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ experiment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), compare: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ experiment_ids: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    attempts: count,
    rows: count,
    metrics: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(metricSchema),
    gate: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ruleSchema),
    records: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(recordSchema),
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(acceptanceSchema),
});
const resultSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    verdict,
    accepted: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    rules: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ passed: count, failed: count, unclear: count, not_checked: count, accepted: count }),
    experiments: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(experimentSchema),
});
/** Builds the result of the experiments that one step finished, or of the runs that `compare` compared. */
function buildResult(sources, verdict) {
    const experiments = sources.map(buildExperiment);
    const outcomes = experiments.flatMap(({ gate }) => gate.map((rule) => rule.outcome));
    const rules = { passed: 0, failed: 0, unclear: 0, not_checked: 0, accepted: 0 };
    for (const outcome of outcomes)
        rules[outcome] += 1;
    return { version: 1, verdict, accepted: rules.accepted > 0, rules, experiments };
}
function buildExperiment(source) {
    const { experiment, matrix, config, baseline, workflowRun, results, attempts, accepted = [] } = source;
    const found = baseline?.kind === "found" ? baseline : undefined;
    const rules = (results?.judgement.rules ?? []).filter(_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleShown */ .CI);
    const records = (results?.records ?? []).filter(({ kind }) => kind !== "better");
    return {
        name: experiment?.logicalName ?? "",
        leg: (0,_overview_js__WEBPACK_IMPORTED_MODULE_1__/* .legName */ .ue)("", matrix),
        matrix: matrix ?? null,
        config: config ?? null,
        experiment_id: experiment?.id ?? "",
        urls: { experiment: experiment?.url ?? "", compare: found?.compareUrl ?? null, run: workflowRun?.url ?? null },
        status: source.state ?? "completed",
        baseline: found
            ? {
                experiment_ids: [found.experiment.id, ...(found.pooled ?? [])],
                commit: found.commit?.sha ?? null,
                reason: found.reason,
            }
            : null,
        attempts: attempts ?? 1,
        rows: results?.comparison?.rows.current.total ?? 0,
        metrics: results?.comparison ? buildMetrics(results.comparison, results.judgement) : [],
        gate: rules.map(({ metric, slice, rule, limit = null, measured, outcome, message, code }) => ({
            metric,
            slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice) ?? null,
            rule,
            limit,
            ...(measured && { measured }),
            outcome: outcome === "not checked" ? "not_checked" : outcome,
            message,
            code,
        })),
        records: records.map(({ recordId = null, name = null, kind, changes }) => ({
            record_id: recordId,
            name,
            kind,
            scores: changes.map(({ label, baseline, current }) => ({ metric: label, baseline, value: current })),
        })),
        accepted: [...accepted],
    };
}
function buildMetrics({ metrics, usage, slices, summary }, judgement) {
    const named = slices.filter(({ label, slice }) => (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isSliceNamed */ .IA)(label, slice, judgement));
    const rowLevel = [...metrics, ...usage.filter(_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .hasValues */ .rV)].map((metric) => ({
        ...(metric.kind === "numeric" ? buildNumeric(metric) : buildCategorical(metric)),
        slices: named
            .filter(({ label }) => label === metric.label)
            .map((slice) => ({ ...buildNumeric(slice), slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice.slice) ?? "" })),
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
    return {
        ...untested,
        label,
        type: "categorical",
        better: null,
        value: current?.categories[0]?.category ?? null,
        baseline: baseline?.categories[0]?.category ?? null,
        verdict: changed === undefined ? null : changed > 0 ? "changed" : "unchanged",
        scored: coverage.current.scored,
    };
}
function buildRunLevel({ label, better, current, baseline, difference }) {
    const isText = typeof current === "string" || typeof baseline === "string";
    const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
    const [value, before] = [current, baseline].map((score) => (typeof score === "boolean" ? Number(score) : score));
    const direction = difference === 0 ? "unchanged" : (difference ?? 0) > 0 ? "higher" : "lower";
    return {
        ...untested,
        label,
        type: isBoolean ? "boolean" : isText ? "categorical" : "score",
        better: isText ? null : better,
        value: value ?? null,
        baseline: before ?? null,
        difference: difference ?? null,
        verdict: difference === undefined ? null : direction,
    };
}


/***/ }),

/***/ 4889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFinish: () => (/* binding */ runFinish)
});

// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/reason.ts
var reason = __webpack_require__(75);
// EXTERNAL MODULE: ./src/baseline/search.ts + 2 modules
var baseline_search = __webpack_require__(233);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/render/experiment-report.ts
var experiment_report = __webpack_require__(712);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/run/identity.ts
var run_identity = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/run/messages.ts
var messages = __webpack_require__(2881);
;// CONCATENATED MODULE: ./src/adopt/adopt.ts









/** Finds the baseline of an experiment as the main stage does, and begins to tag it. */
async function adopt(experiment, adoption, tools) {
    const { context, target, links } = adoption;
    const { attributes } = experiment;
    const inputs = {
        name: attributes.experiment ?? attributes.name,
        dataset_id: attributes.dataset_id ?? "",
        internal_matrix: undefined,
        internal_check_run_id: undefined,
    };
    // A section that an earlier step gave it stays.
    const section = (0,action_metadata/* isAdopted */.YP)(experiment) ? (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.section) : undefined;
    const { sectionKey, matrixKey } = (0,run_identity/* identify */.l)(context, inputs);
    const identity = { createKey: (0,action_metadata/* adoptedKey */.zI)(experiment), sectionKey: section ?? sectionKey, matrixKey };
    const { choice, trend, warnings } = await searchAdoptedBaseline(experiment, inputs, identity, adoption, tools);
    const facts = (0,choose/* describeChoice */.be)(choice);
    for (const warning of warnings)
        tools.log.warning(warning);
    tools.log.info(`Baseline of ${attributes.name}: ${(0,reason/* formatParentReason */.Ot)(facts)}`);
    const ownContext = keepAttempt(context, experiment);
    const tree = wasEvaluatedHere(experiment, adoption) ? await adoption.tree : undefined;
    const tags = (0,run_identity/* buildExperimentTags */.V)(ownContext, target, identity, tree);
    const metadata = mergeMetadata(experiment, tags, facts, ownContext.run.attempt);
    const notes = [...target.remarks, ...warnings].map(({ message }) => message);
    return {
        report: (0,experiment_report/* buildCreatedReport */.b)({ context, target, identity, inputs, parent: choice, trend, experiment, links, notes }),
        tagged: tagExperiment(experiment, metadata, tools),
    };
}
/** Whether this run evaluated what the experiment shows. An experiment that is given by its ID may be of another run. */
function wasEvaluatedHere(experiment, { context, target }) {
    const runId = (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runId) ?? context.run.id;
    const commit = (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.commit)?.toLowerCase() ?? target.headCommit;
    return runId === context.run.id && [target.headCommit, target.evaluatedCommit].includes(commit);
}
/** What an earlier attempt adopted keeps that attempt, which says which of a leg's experiments is the newest. */
function keepAttempt(context, experiment) {
    const { run } = context;
    const attempt = (0,action_metadata/* readRunAttempt */.LO)(experiment);
    const isOfRun = (0,action_metadata/* isAdopted */.YP)(experiment) && (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runId) === run.id;
    if (!isOfRun || attempt >= run.attempt)
        return context;
    return { ...context, run: { ...run, attempt, url: (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runUrl) ?? run.url } };
}
async function searchAdoptedBaseline({ id, attributes }, { name, dataset_id: datasetId }, identity, { context, target, parent, ids: excludedIds }, { datadog, gitHub, clock, signal: stage }) {
    const { config } = attributes;
    const [projectId, now] = [attributes.project_id.toLowerCase(), clock.now()];
    const query = { context, target, identity, parent, projectId, datasetId, name, config, now, excludedIds };
    const signal = AbortSignal.any([stage, clock.timeout(limits/* parentSearchTime */.yO, "waiting")]);
    const search = await (0,baseline_search/* searchBaseline */.M)(query, { datadog, gitHub, clock, signal });
    const { choice } = search;
    if (choice.kind !== "found" || choice.baseline.experimentId !== id)
        return search;
    return { ...search, choice: { kind: "none", reason: { kind: "itself", wasGiven: true } } };
}
/**
 * Adds tags and the baseline's reason to an experiment's metadata, and keeps everything else, because an update may replace
 * the whole. Tags with a key of the action are replaced, unless they say the same. Tags that aren't strings stay.
 */
function mergeMetadata(experiment, tags, facts, attempt) {
    const { metadata } = experiment.attributes;
    const given = Array.isArray(metadata?.tags) ? metadata.tags : [];
    const ours = new Map(tags.map((tag) => [(0,action_metadata/* tagKey */.E4)(tag), tag]));
    const kept = given.filter((tag) => {
        const replacement = typeof tag === "string" ? ours.get((0,action_metadata/* tagKey */.E4)(tag)) : undefined;
        return replacement === undefined || normalizeTag(String(tag)) === normalizeTag(replacement);
    });
    const keptKeys = new Set((0,action_metadata/* listTags */.cB)(experiment)
        .filter((tag) => kept.includes(tag))
        .map(action_metadata/* tagKey */.E4));
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
async function tagExperiment({ id, attributes }, metadata, { datadog, clock, log, closing }) {
    try {
        const signal = AbortSignal.any([closing, clock.timeout(limits/* statusTime */.KP, "waiting")]);
        await datadog.updateExperiment(id, { metadata }, signal);
    }
    catch (error) {
        log.warning(messages/* messages */.D.notTagged(attributes.name, (0,errors/* errorMessage */.gJ)(error)));
    }
    return metadata;
}
/** Reads how an experiment has ended by now: lists lag, and a script ends its own at its very end. */
async function readEnd(experiment, datadog, signal) {
    try {
        const filter = { projectId: experiment.attributes.project_id, ids: [experiment.id] };
        const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
        return readOutcome(experiments[0] ?? experiment);
    }
    catch {
        return readOutcome(experiment);
    }
}
/** Returns how an experiment ended that needs no status anymore; undefined if it hasn't, as far as Datadog knows. */
function readOutcome({ attributes }) {
    switch (attributes.status) {
        case "completed":
        case "failed":
        case "interrupted":
            return { status: attributes.status, reason: undefined };
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/baseline/history.ts
var baseline_history = __webpack_require__(2199);
// EXTERNAL MODULE: ./src/datadog/datasets.ts
var datasets = __webpack_require__(2841);
// EXTERNAL MODULE: ./src/datadog/site.ts
var site = __webpack_require__(7359);
// EXTERNAL MODULE: ./src/github/repository.ts
var repository = __webpack_require__(651);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/run/target.ts + 1 modules
var run_target = __webpack_require__(5488);
// EXTERNAL MODULE: ./src/baseline/eligibility.ts
var eligibility = __webpack_require__(5090);
;// CONCATENATED MODULE: ./src/experiment/legs.ts



/**
 * Returns the newest attempt of each leg, in the order given. "Re-run failed jobs" runs only some legs again, and what
 * the others created in an earlier attempt still counts.
 *
 * Several experiments of one attempt that share a leg (shards, repeats, a reusable workflow called twice) all stay. If
 * nothing says whether two are of one attempt, only the one created last stays.
 */
function selectNewestPerLeg(experiments, run) {
    const attempts = findAttempts(experiments, run);
    const legs = Map.groupBy(experiments, identifyLeg);
    const newest = new Set([...legs.values()].flatMap((leg) => selectNewest(leg, attempts)));
    return experiments.filter((experiment) => newest.has(experiment));
}
/** Returns the experiments that certainly belong to the attempt that gathers. */
function selectOfAttempt(experiments, run) {
    const attempts = findAttempts(experiments, run);
    return experiments.filter((experiment) => attempts.get(experiment)?.earliest === run.attempt);
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
function findAttempts(experiments, run) {
    const dated = experiments.map((experiment) => ({
        experiment,
        time: (0,eligibility/* createdAt */.CT)(experiment),
        attempt: readAttempt(experiment, run),
    }));
    const known = dated.flatMap(({ experiment, time, attempt }) => 
    // An attempt adopts all that it has, so what isn't adopted after that is of a later one.
    attempt === undefined ? [] : [{ time, attempt, next: (0,action_metadata/* isAdopted */.YP)(experiment) ? attempt + 1 : attempt }]);
    return new Map(dated.map(({ experiment, time, attempt }) => {
        if (attempt !== undefined)
            return [experiment, { earliest: attempt, isExact: true }];
        const before = known.filter((other) => other.time < time).map(({ next }) => next);
        const after = known.filter((other) => other.time >= time).map((other) => other.attempt);
        const earliest = Math.min(Math.max(1, ...before), run.attempt);
        return [experiment, { earliest, isExact: Math.min(run.attempt, ...after) <= earliest }];
    }));
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
    return (0,eligibility/* createdAt */.CT)(experiment) >= (run.jobStartedAt ?? Number.POSITIVE_INFINITY) ? run.attempt : undefined;
}
/**
 * Returns the experiments of one leg that count: all of its newest attempt, and the jobs of earlier ones that didn't run
 * again, such as shards. Nothing says which ones these are, but "Re-run failed jobs" leaves those that completed.
 */
function selectNewest(leg, attempts) {
    const [newest] = leg.toSorted((a, b) => (attempts.get(b)?.earliest ?? 1) - (attempts.get(a)?.earliest ?? 1) || (0,eligibility/* createdAt */.CT)(b) - (0,eligibility/* createdAt */.CT)(a));
    if (newest === undefined)
        return [];
    const exact = leg.filter((one) => attempts.get(one)?.isExact && isOnSameCommit(one, newest));
    const byAttempt = Map.groupBy(exact, (one) => attempts.get(one)?.earliest ?? 1);
    const groups = [...byAttempt].sort(([a], [b]) => a - b).map(([, group]) => group);
    if (!attempts.get(newest)?.isExact)
        groups.push([newest]);
    let counting = [];
    let jobs = 0;
    for (const later of groups) {
        jobs = Math.max(jobs, later.length);
        const missing = jobs - later.length;
        const completed = counting.filter(({ attributes }) => attributes.status === "completed");
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

// EXTERNAL MODULE: ./src/lib/clock.ts
var lib_clock = __webpack_require__(4517);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/adopt/search.ts








// Pauses between reads of the list while it may lack some experiments. The last one is repeated.
const searchPauses = [3_000, 6_000, 10_000];
// Experiments that are read per list.
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
        const found = uniqueById(groups.flatMap(({ certain, likely }) => (certain.length > 0 ? certain : likely)));
        const end = findEndOfLag(found, query, start);
        const wait = end - clock.now();
        if (isComplete(groups, query) || (wasSkipped && found.length === 0) || wait <= 0) {
            const missing = groups.filter(({ certain, likely }) => certain.length + likely.length === 0);
            const names = missing.flatMap(({ name }) => name ?? []);
            if (found.length === 0)
                throw new NothingFound(describeMissing(query, names));
            logOlder(groups, log);
            return { experiments: found, missing: names };
        }
        const shown = expected
            ? `${found.length} of ${(0,format/* plural */.LS)(expected, "experiment")}`
            : `all experiments (${found.length} so far)`;
        report(`Datadog to list ${shown}`, end - start);
        const pause = searchPauses[Math.min(looks, searchPauses.length - 1)] ?? 0;
        await clock.sleep(Math.min(pause, wait), signal);
    }
}
function logOlder(groups, log) {
    for (const { name, certain, likely } of groups) {
        if (certain.length > 0 || likely.every((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) !== undefined))
            continue;
        log.info(`No experiment ${name} of this run was created since its job began, so older ones of its commit are taken.`);
    }
}
/** Lists by ID, by each name, or by the run. What a pattern may match is found by the run's ID or its commits. */
async function readListed({ experimentId, names, projectId, run, commits }, datadog, signal) {
    const project = projectId === undefined ? {} : { projectId };
    const ofRun = { ...project, tags: [`${action_metadata/* tagKeys */.bi.runId}:${run.id}`] };
    const ofCommits = commits.map((commit) => ({ ...project, tags: [`${action_metadata/* tagKeys */.bi.commit}:${commit}`] }));
    const byName = names.filter((name) => !name.includes("*")).map((experiment) => ({ ...project, experiment }));
    const byPattern = byName.length < names.length ? [ofRun, ...ofCommits] : [];
    const byRun = experimentId === undefined ? [ofRun] : [{ ...project, ids: [experimentId] }];
    const filters = names.length === 0 ? byRun : [...byName, ...byPattern];
    const pages = await Promise.all(filters.map((filter) => datadog.listExperiments(filter, signal, { limit: maxListed })));
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
        return [{ certain: listed.filter(({ id }) => id.toLowerCase() === experimentId.toLowerCase()), likely: [] }];
    }
    if (names.length === 0) {
        const ofRun = listed.filter((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) === run.id);
        return [{ certain: selectNewestPerLeg(ofRun, run), likely: [] }];
    }
    return names.map((name) => {
        const named = listed.filter(({ attributes }) => matchesPattern(attributes.experiment ?? "", name));
        const byName = Map.groupBy(named, ({ attributes }) => attributes.experiment);
        const candidates = [...byName.values()].map((sharing) => selectCandidates(sharing, query, now));
        const certain = candidates.flatMap((one) => one.certain);
        return { name, certain, likely: certain.length > 0 ? [] : candidates.flatMap((one) => one.likely) };
    });
}
/**
 * Selects, of experiments of one name, the newest attempt of each leg of this run. Those that carry this run's ID are
 * certain; without any, those of its commits that were created since the job began. If an earlier attempt adopted all that
 * carry the run's ID, they are only likely, as the script may have run again. So are those that are older than the job but
 * belong to no other run.
 */
function selectCandidates(experiments, { datasetId, run, commits }, now) {
    const named = experiments.filter(({ attributes }) => !attributes.deleted_at && (datasetId === undefined || attributes.dataset_id?.toLowerCase() === datasetId));
    const ofRun = named.filter((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) === run.id);
    // If a script sets only the run's ID, the attempt isn't known.
    const isCurrent = ofRun.some((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runUrl) === undefined || (0,action_metadata/* readRunAttempt */.LO)(one) >= run.attempt);
    if (isCurrent)
        return { certain: selectNewestPerLeg(ofRun, run), likely: [] };
    const ofCommit = named.filter((one) => (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.runId) === undefined &&
        commits.includes((0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.commit)?.toLowerCase() ?? ""));
    const fresh = ofCommit.filter((one) => (0,eligibility/* createdAt */.CT)(one) >= (run.jobStartedAt ?? Number.POSITIVE_INFINITY));
    const newestOfRun = Math.max(0, ...ofRun.map(eligibility/* createdAt */.CT));
    const recent = ofCommit.filter((one) => (0,eligibility/* createdAt */.CT)(one) >= now - maxJobTime && (0,eligibility/* createdAt */.CT)(one) > newestOfRun);
    return {
        certain: fresh.length === 0 ? [] : selectNewestPerLeg([...ofRun, ...fresh], run),
        likely: selectNewestPerLeg([...ofRun, ...recent], run),
    };
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
    const newestFirst = experiments.toSorted((a, b) => (0,eligibility/* createdAt */.CT)(b) - (0,eligibility/* createdAt */.CT)(a));
    const byName = Map.groupBy(experiments, ({ attributes }) => attributes.experiment);
    return [...byName.keys()].flatMap((name) => newestFirst.find(({ attributes }) => attributes.experiment === name) ?? []);
}
/**
 * Whether everything that the list is read for is there, so its lag doesn't matter. Neither a leg of a matrix nor a pattern
 * nor a script says how many there are, and an experiment of an earlier attempt doesn't say whether its job was rerun.
 */
function isComplete(groups, query) {
    const { experimentId, names, expected, run } = query;
    const certain = uniqueById(groups.flatMap((group) => group.certain));
    if (experimentId !== undefined)
        return certain.length > 0;
    const current = selectOfAttempt(certain, run);
    if (expected !== undefined)
        return current.length >= expected;
    const isOpenEnded = names.length === 0 ? certain.some(action_metadata/* createdElsewhere */.p6) : names.some((name) => name.includes("*"));
    const hasMatrix = certain.some(({ attributes }) => (attributes.metadata?.matrix ?? null) !== null);
    const hasAll = groups.every((group) => group.certain.length > 0);
    return hasAll && !isOpenEnded && !hasMatrix && current.length === certain.length;
}
/**
 * Returns when the list shows all that there is. Jobs that this one waited for created theirs before it began. Within one
 * job, the experiment may have been created a moment ago.
 */
function findEndOfLag(found, { run }, start) {
    const { job, jobStartedAt = Number.POSITIVE_INFINITY } = run;
    const isOfOtherJobs = found.length > 0 && found.every((one) => ![undefined, job].includes((0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.job)));
    return (isOfOtherJobs ? Math.min(jobStartedAt, start) : start) + limits/* listLag */.DW;
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

;// CONCATENATED MODULE: ./src/adopt/find.ts









/**
 * Finds the experiments to finish: those with the names, the one with the ID, or all of this workflow run.
 *
 * @throws NothingFound if there is none, and ActionError if the project or the dataset doesn't exist.
 */
async function findExperiments(params, tools) {
    const { context, inputs } = params;
    const { datadog, signal } = tools;
    const { name: names, experiment_id: experimentId, expected } = inputs;
    const project = { id: inputs.project_id, name: inputs.project };
    const dataset = { id: inputs.dataset_id, name: inputs.dataset };
    // Experiments of SDKs may carry only the commit, so a search by name needs the target. By ID or run, it may not.
    const isNamed = names.length > 0;
    const [target, { projectId, datasetId }] = await Promise.all([
        isNamed ? resolveFinishTarget(params, tools) : undefined,
        isNamed
            ? (0,datasets/* resolvePlace */.M0)(project, dataset, datadog, signal)
            : (0,datasets/* resolveProject */.KI)(project, datadog, signal).then((id) => ({ projectId: id, datasetId: undefined })),
    ]);
    const query = {
        experimentId,
        names,
        projectId,
        datasetId: datasetId || undefined,
        run: { ...context.run, jobStartedAt: context.jobStartedAt },
        commits: target === undefined ? [] : [...new Set([target.headCommit, target.evaluatedCommit])],
        expected,
        wasSkipped: inputs.status === "skipped",
    };
    const { experiments: found, missing } = await searchExperiments(query, tools, signal);
    const experiments = isNamed && inputs.adopt === "newest" ? selectNewestPerName(found) : found;
    for (const warning of warnOfSharedNames(experiments))
        tools.log.warning(warning);
    const result = { experiments, missing: missing.length === 0 ? undefined : describeMissing(query, missing) };
    if (!isNamed && !experiments.some(action_metadata/* createdElsewhere */.p6))
        return { ...result, adoption: undefined };
    const adoptionTarget = target ?? (await resolveFinishTarget(params, tools));
    const { repository } = context;
    const adoption = {
        context,
        target: adoptionTarget,
        parent: inputs.parent,
        links: (0,site/* datadogLinks */.oq)(inputs.webOrigin),
        tree: (0,baseline_history/* readTree */.Zc)(adoptionTarget.evaluatedCommit, { repository, request: tools.gitHub }),
        ids: new Set(experiments.map(({ id }) => id)),
    };
    return { ...result, adoption };
}
/** Warns of experiments that get each other's baseline. Those of SDKs can be told apart by their config. */
function warnOfSharedNames(experiments) {
    const alike = Map.groupBy(experiments, (experiment) => {
        const { attributes } = experiment;
        const leg = (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.matrix) ?? "none";
        const config = (0,action_metadata/* createdElsewhere */.p6)(experiment) ? (attributes.config ?? {}) : null;
        return (0,json/* canonicalJson */.dj)([attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config]);
    });
    return [...alike.values()].flatMap(([first, ...others]) => {
        const name = first?.attributes.experiment;
        const names = others.map(({ attributes }) => attributes.name);
        return name && names.length > 0 ? [messages/* messages */.D.sharedName(name, names)] : [];
    });
}
async function resolveFinishTarget({ context, inputs }, { gitHub, log }) {
    const target = await (0,run_target/* resolveTarget */.u)(context, inputs, (0,repository/* createPullRequests */.ae)(gitHub, context.repository));
    for (const remark of target.remarks)
        log.warning(remark);
    return target;
}

// EXTERNAL MODULE: ./src/datadog/client.ts + 3 modules
var client = __webpack_require__(3230);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/experiment/attempts.ts
var attempts = __webpack_require__(9289);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 10 modules
var finish_experiment = __webpack_require__(5178);
// EXTERNAL MODULE: ./src/finish/judge-run.ts + 3 modules
var judge_run = __webpack_require__(400);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/finish/results-files.ts
var results_files = __webpack_require__(59);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/lib/redact.ts
var redact = __webpack_require__(310);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/render/messages.ts
var render_messages = __webpack_require__(3050);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
// EXTERNAL MODULE: ./src/stages/conclusion.ts
var conclusion = __webpack_require__(1552);
// EXTERNAL MODULE: ./src/stages/finishing.ts + 1 modules
var finishing = __webpack_require__(4987);
// EXTERNAL MODULE: ./src/stages/messages.ts
var stages_messages = __webpack_require__(1419);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/github/errors.ts
var github_errors = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/render/result.ts
var render_result = __webpack_require__(4443);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/stages/stage-context.ts + 9 modules
var stage_context = __webpack_require__(9522);
;// CONCATENATED MODULE: ./src/stages/publish.ts












/** Writes summary, files, comment, and outputs. Returns the comment's address. */
async function publish(step, finished, verdict) {
    const { tools, inputs } = step;
    const reports = finished.map(({ report }) => report);
    const result = (0,render_result/* buildResult */.C)(reports, verdict);
    await tools.writeSummary((0,summary.renderSummary)(reports));
    const resultPath = await writeResult(result, step);
    const reportPath = await writeStepFile("report.md", (0,summary/* renderReport */.B)(reports), step);
    const commentUrl = await (0,finishing/* writeComment */.HF)(reports, describeComment(step, finished), step, step.commentDeadline());
    const [only] = reports.length === 1 ? reports : [];
    tools.setOutputs((0,stage_context/* listFinishOutputs */.C8)({
        ...(only ? (0,stage_context/* listExperimentOutputs */.me)(only) : {}),
        verdict,
        accepted: String(result.accepted),
        scores: JSON.stringify(collectScores(inputs, finished)),
        result_path: resultPath,
        report_path: reportPath,
        comment_url: commentUrl ?? "",
    }));
    return commentUrl;
}
/** Returns where the comment is written; undefined if none is wanted, or there is no pull request. */
function describeComment({ inputs, context }, finished) {
    const createdFor = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
    const pullRequest = inputs.pull_request ?? createdFor ?? context.payload.pull_request?.number;
    if (!inputs.comment || pullRequest === undefined)
        return undefined;
    const { comment_key: commentKey = "", github_token: token } = inputs;
    return { repository: context.repository, pullRequest, commentKey, tokenKind: (0,github_client/* detectTokenKind */.PT)(token) };
}
/** Writes the result of a step that found no experiment. */
async function publishNothing(step, verdict) {
    step.tools.setOutputs({ verdict, result_path: await writeResult((0,render_result/* buildResult */.C)([], verdict), step) });
}
async function writeResult(result, step) {
    return await writeStepFile("result.json", `${JSON.stringify(result, null, 2)}\n`, step);
}
/** Writes a file that later steps can read, apart from those of other steps. Returns its path; empty if it can't be written. */
async function writeStepFile(name, content, { tools, context }) {
    const folder = (0,external_node_path_.join)(tools.temporaryFolder, "llm-experiment", context.run.step.replace(/\W/g, "_"));
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), tools.redact(content));
        return (0,external_node_path_.join)(folder, name);
    }
    catch (error) {
        tools.log.warning(stages_messages/* messages */.D.fileNotWritten(name, (0,errors/* errorMessage */.gJ)(error)));
        return "";
    }
}
// If the inputs ask for one experiment, it needs no key. With several, the key says whose scores they are.
function collectScores({ experiment_id, name, adopt }, finished) {
    const [first = "*"] = name;
    const isOneName = name.length === 1 && !first.includes("*");
    if (experiment_id !== undefined || (isOneName && adopt === "newest"))
        return finished[0]?.scores ?? {};
    return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}
// Rules that fail because nothing could be judged, which says nothing about the change.
const unjudged = new Set(["evaluation", "results", "arrival"]);
/**
 * Decides the status over all experiments: `error` if an evaluation didn't finish or its results can't be read, whatever
 * the gate may do; `failure` if the gate failed, else `success`, with words for what wasn't judged for certain. It's never
 * pending: GitHub shows a required status that is missing as expected. `isFailing`: the gate can fail the job.
 */
function decideCommitStatus(reports, { isShort, isFailing }) {
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
    const isEnded = ({ state, results }) => state === "completed" || state === "no results" || (state === "failed" && results?.judgement.isGated === true);
    return { state: reports.every(isEnded) ? "success" : "error", description };
}
const maxDescriptionLength = 140;
/** Sets the status that the inputs ask for, on the commit that was evaluated. A failure is a warning. */
async function setCommitStatus(step, { state, description }, report, commentUrl) {
    const { inputs, context, tools } = step;
    const { payload, repository, run } = context;
    const { commit_status: name } = inputs;
    if (name === undefined)
        return;
    const sha = payload.workflow_run?.head_sha ??
        report?.commit.sha ??
        payload.pull_request?.head.sha ??
        payload.merge_group?.head_sha ??
        context.sha;
    try {
        const request = (0,finishing/* createStageGitHub */.MO)(step, (0,finishing/* createStatusSignal */.Vn)(step));
        await request("POST /repos/{owner}/{repo}/statuses/{sha}", {
            owner: repository.owner,
            repo: repository.name,
            sha,
            state,
            context: name,
            description: (0,lib_text/* clipped */.cz)(description, maxDescriptionLength),
            target_url: commentUrl ?? run.url,
        });
        tools.log.info(`Commit status ${name} of ${sha.slice(0, 7)}: ${state}.`);
    }
    catch (error) {
        const isDenied = error instanceof github_errors/* GitHubError */.y && error.permission !== undefined;
        tools.log.warning(stages_messages/* messages */.D.statusNotWritten(name, (0,errors/* errorMessage */.gJ)(error), isDenied));
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
    const step = openStep(context, inputs, tools);
    tools.setOutputs((0,stage_context/* listFinishOutputs */.C8)({ verdict: "none", accepted: "false", scores: "{}" }));
    const finishTools = (0,finishing/* createFinishTools */.PX)(step, inputs.webOrigin);
    const adoptTools = { ...finishTools, gitHub: (0,finishing/* createStageGitHub */.MO)(step, step.signals.signal) };
    const gathered = await gatherExperiments(step, adoptTools).catch((error) => endWithoutExperiments(error, step));
    if (gathered === undefined)
        return;
    const { experiments, missing } = gathered;
    const isFailing = (0,finishing/* canFailJob */.yE)({ gate: inputs.gate, gateMode: inputs.gate_mode });
    const { expected = 0 } = inputs;
    const shortage = experiments.length < expected ? stages_messages/* messages */.D.tooFewExperiments(expected, experiments.length) : undefined;
    if (shortage !== undefined && !isFailing)
        tools.log.warning(shortage);
    const all = await Promise.all(experiments.map((experiment) => finishOne(experiment, gathered, step, adoptTools).catch((error) => abandon(experiment, error, step, finishTools))));
    const clean = all.map((one) => ({ ...one, report: (0,redact/* redactDeep */.K)(one.report, tools.redact) }));
    const finished = markShards(clean, tools.log);
    const reports = finished.map(({ report }) => report);
    const isShort = (0,gate_gate/* hasRules */.w0)(inputs.gate) && (shortage !== undefined || missing !== undefined);
    const verdict = isShort ? "fail" : (0,judgement/* combineVerdicts */.aG)(finished.map((one) => one.verdict));
    const commentUrl = await publish(step, finished, verdict);
    await setCommitStatus(step, decideCommitStatus(reports, { isShort, isFailing }), reports[0], commentUrl);
    (0,conclusion/* logConclusion */.A)(reports, commentUrl, tools.log);
    (0,conclusion/* throwFailures */.c)(reports, [
        ...(missing === undefined ? [] : [new errors/* ActionError */.lZ(missing)]),
        ...(shortage !== undefined && isFailing ? [new errors/* GateBroken */.Rn(shortage)] : []),
        ...finished.flatMap(({ failure }) => failure ?? []),
    ]);
}
function openStep(context, inputs, tools) {
    const { clock, redact, log } = tools;
    const { apiOrigin: origin, api_key: apiKey, app_key: appKey, github_token: token } = inputs;
    const options = { origin, apiKey, appKey, redact, clock, log, maxConcurrent: limits/* requestsAtOnce */.tH };
    const signals = (0,lib_clock/* createStageSignals */.I8)(tools.cancel, clock);
    // Many experiments share one end; an upload may take longer.
    const isUploading = inputs.results.length > 0;
    const closing = isUploading ? signals.closing : AbortSignal.any([signals.closing, clock.timeout(limits/* finishTime */.Nl)]);
    return {
        context,
        inputs,
        tools,
        token,
        signals: { ...signals, closing },
        ...(0,finishing/* measureFinishing */.gx)((0,client/* createDatadog */.d)(options), clock),
    };
}
async function gatherExperiments(step, tools) {
    const found = await findExperiments(step, tools);
    const { length } = found.experiments;
    if (length > 1 && step.inputs.results.length > 0)
        throw new errors/* InputError */.dz(stages_messages/* messages */.D.resultsOfSeveral(length));
    return { ...found, baselines: await listBaselines(found.experiments, tools) };
}
/** Lists the baselines by ID. One that can't be read is shown by its ID alone. */
async function listBaselines(experiments, { datadog, log, signal }) {
    const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
    if (ids.length === 0)
        return new Map();
    const projectId = experiments[0]?.attributes.project_id ?? "";
    try {
        const { experiments: baselines } = await datadog.listExperiments({ projectId, ids }, signal);
        return new Map(baselines.map((baseline) => [baseline.id, baseline]));
    }
    catch (error) {
        log.warning(stages_messages/* messages */.D.baselinesNotRead((0,errors/* errorMessage */.gJ)(error)));
        return new Map();
    }
}
/**
 * Ends a step that has no experiment to finish. A job that was skipped leaves none. One that broke off lets no gate pass,
 * nor does a Datadog that can't be reached.
 *
 * @throws the error, or the gate's failure.
 */
async function endWithoutExperiments(error, step) {
    const { inputs, tools } = step;
    const { status, gate, gate_mode: gateMode } = inputs;
    const isNothing = error instanceof NothingFound;
    const isUnreachable = error instanceof datadog_errors/* DatadogError */.j9 && error.kind !== "refused";
    const verdict = isNothing && (0,gate_gate/* hasRules */.w0)(gate) && status !== "skipped" ? "fail" : "none";
    let failure;
    if (verdict === "fail" && status !== "success") {
        const what = status === "failure" ? "failed" : "was canceled";
        const broken = stages_messages/* messages */.D.endedBefore(what, (0,errors/* errorMessage */.gJ)(error));
        if (gateMode === "fail")
            failure = new errors/* GateBroken */.Rn(broken);
        else
            tools.log.warning(broken);
    }
    else if (isNothing && (status === "skipped" || status === "cancelled")) {
        tools.log.notice(stages_messages/* messages */.D.nothingToFinish(status === "skipped" ? "skipped" : "canceled"));
    }
    else if (isUnreachable && !(0,finishing/* canFailJob */.yE)({ gate, gateMode })) {
        tools.log.warning(stages_messages/* messages */.D.notReached((0,errors/* errorMessage */.gJ)(error)));
    }
    else {
        failure = error;
    }
    await publishNothing(step, verdict);
    const [cause = ""] = (0,errors/* errorMessage */.gJ)(error).split("\n", 1);
    const isSkipped = isNothing && status === "skipped";
    const reasons = {
        success: "",
        skipped: "",
        failure: "The evaluation failed: ",
        cancelled: "The evaluation was canceled: ",
    };
    await setCommitStatus(step, isSkipped
        ? { state: "success", description: `Nothing to judge: ${cause}` }
        : { state: "error", description: `${isNothing ? reasons[status] : ""}${cause}` });
    if (failure !== undefined)
        throw failure;
}
/** Finishes an experiment. One that another program created is tagged meanwhile, and its baseline is searched first. */
async function finishOne(experiment, { experiments, adoption, baselines }, step, tools) {
    const { context, inputs } = step;
    const { attributes } = experiment;
    const isForeign = adoption !== undefined && (0,action_metadata/* createdElsewhere */.p6)(experiment);
    const adopted = isForeign ? await adopt(experiment, adoption, tools) : undefined;
    const baseline = isForeign ? undefined : baselines.get(attributes.parent_experiment_id ?? "");
    const report = adopted?.report ?? (0,experiment_report/* buildTaggedReport */.T)(experiment, baseline, context, tools.links);
    const createdFor = isForeign ? adoption.target.pullRequest?.number : readPullRequest(experiment);
    const evaluation = (0,outcome/* describeOutcome */.SS)(inputs.status, "the job");
    const created = (0,eligibility/* createdAt */.CT)(experiment);
    const plan = {
        settings: (0,stage_context/* readSettings */.sb)(inputs, context),
        report,
        leg: experiments.length > 1 ? (0,judge_run/* nameLeg */.CF)(report) : undefined,
        projectId: attributes.project_id,
        pullRequest: inputs.pull_request ?? createdFor ?? context.payload.pull_request?.number,
        isMergeQueue: (0,run_target/* isMergeQueueBranch */.K)((0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.branch)),
        runCount: attributes.run_count ?? undefined,
        configKey: (0,attempts/* hashConfig */.v2)(attributes.config),
        metadata: adopted?.tagged ?? Promise.resolve(attributes.metadata ?? undefined),
        evaluation,
        jobSucceeded: evaluation.status === "completed",
        // Datadog's clock says when it was created, and the runner's when files were written.
        since: created === 0 ? undefined : created - results_files/* clockToleranceMs */.c7,
        baseline,
        isOver: isForeign && readOutcome(experiment) !== undefined,
        readEnd: isForeign ? () => readEnd(experiment, tools.datadog, (0,finishing/* createStatusSignal */.Vn)(step)) : undefined,
        mayHaveRows: inputs.experiment_id !== undefined,
    };
    const [finished] = await Promise.all([(0,finish_experiment/* finishExperiment */.Z)(plan, tools), adopted?.tagged]);
    return { ...finished, experiment, pullRequest: createdFor };
}
/** Ends an experiment that can't be finished: it must take no other down with it. */
async function abandon(experiment, error, step, { links }) {
    const { gate, gate_mode: gateMode } = step.inputs;
    const report = await (0,finishing/* abandonExperiment */.pI)((0,experiment_report/* buildTaggedReport */.T)(experiment, undefined, step.context, links), error, step);
    const failure = new errors/* ActionError */.lZ(stages_messages/* messages */.D.abandoned(report.experiment.name, (0,errors/* errorMessage */.gJ)(error)));
    const isRed = (0,finishing/* canFailJob */.yE)({ gate, gateMode });
    if (!isRed)
        step.tools.log.warning(failure.message);
    return {
        report,
        verdict: (0,gate_gate/* hasRules */.w0)(gate) ? "fail" : "none",
        scores: {},
        failure: isRed ? failure : undefined,
        experiment,
        pullRequest: readPullRequest(experiment),
    };
}
/** Returns the pull request that the experiment's tags name. */
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
    const groups = [...evaluations].filter(([, group]) => {
        const keys = group.flatMap(({ recordKeys = [] }) => [...new Set(recordKeys)]);
        return group.length > 1 && new Set(keys).size === keys.length;
    });
    for (const [, group] of groups) {
        const names = group.map(({ report }) => (0,overview/* legName */.ue)(report.experiment.logicalName, report.matrix)).sort(overview/* compareNames */.MP);
        const { code, message } = render_messages/* messages */.D.shards(group.length, group.length === finished.length ? [] : names);
        log.warning({ code, message: `${message} Combine them: ${overview/* shardsPage */.NB}` });
    }
    const keys = new Map(groups.flatMap(([key, group]) => group.map((one) => [one, key])));
    return finished.map((one) => ({ ...one, report: { ...one.report, shardGroup: keys.get(one) } }));
}


/***/ })

};
