export const id = 429;
export const ids = [429];
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
    outcome,
    message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    code: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const recordSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    record_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    name: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["fails the gate", "unclear", "worse", "unsteady", "better"]),
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
    urls: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        experiment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        compare: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    baseline: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        experiment_ids: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    })),
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
    rules: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        passed: count,
        failed: count,
        unclear: count,
        not_checked: count,
        accepted: count,
    }),
    experiments: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(experimentSchema),
});
/** Builds the result of the experiments that one step finished, or of the runs that `compare` compared. */
function buildResult(sources, verdict) {
    const experiments = sources.map(buildExperiment);
    const rules = experiments.flatMap(({ gate }) => gate);
    const counted = (outcome) => rules.filter((rule) => rule.outcome === outcome).length;
    return {
        version: 1,
        verdict,
        accepted: rules.some(({ outcome }) => outcome === "accepted"),
        rules: {
            passed: counted("passed"),
            failed: counted("failed"),
            unclear: counted("unclear"),
            not_checked: counted("not_checked"),
            accepted: counted("accepted"),
        },
        experiments,
    };
}
function buildExperiment(source) {
    const { experiment, matrix, config, baseline, workflowRun, results, attempts, accepted = [] } = source;
    const comparison = results?.comparison;
    const found = baseline?.kind === "found" ? baseline : undefined;
    return {
        name: experiment?.logicalName ?? "",
        leg: Object.keys(matrix ?? {}).length === 0 ? "" : (0,_overview_js__WEBPACK_IMPORTED_MODULE_1__/* .legName */ .ue)("", matrix),
        matrix: matrix ?? null,
        config: config ?? null,
        experiment_id: experiment?.id ?? "",
        urls: {
            experiment: experiment?.url ?? "",
            compare: found?.compareUrl ?? null,
            run: workflowRun?.url ?? null,
        },
        status: source.state ?? "completed",
        baseline: found
            ? {
                experiment_ids: [found.experiment.id, ...(found.pooled ?? [])],
                commit: found.commit?.sha ?? null,
                reason: found.reason,
            }
            : null,
        attempts: attempts ?? 1,
        rows: comparison?.rows.current.total ?? 0,
        metrics: comparison && results ? buildMetrics(comparison, results.judgement) : [],
        gate: (results?.judgement.rules ?? []).filter(_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleShown */ .CI).map(buildRule),
        records: (results?.records ?? []).filter(({ kind }) => kind !== "better").map(buildRecord),
        accepted: [...accepted],
    };
}
function buildMetrics(comparison, judgement) {
    const isUsed = ({ current, baseline }) => (current?.count ?? 0) + (baseline?.count ?? 0) > 0;
    const slices = comparison.slices.filter(({ label, slice }) => (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isSliceNamed */ .IA)(label, (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice), judgement));
    return [
        ...[...comparison.metrics, ...comparison.usage.filter(isUsed)].map((metric) => ({
            ...(metric.kind === "numeric" ? buildNumeric(metric) : buildCategorical(metric)),
            slices: slices.filter(({ label }) => label === metric.label).map(buildSlice),
        })),
        ...comparison.summary.map((metric) => ({ ...buildRunLevel(metric), slices: [] })),
    ];
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
        records: records
            ? {
                both: records.both,
                worse: records.worse,
                better: records.better,
                added: coverage.records?.added ?? 0,
                missing: coverage.records?.missing ?? 0,
            }
            : null,
        scored: coverage.current.scored,
        detectable_drop: metric.detectableDrop ?? null,
    };
}
function buildSlice(metric) {
    return { ...buildNumeric(metric), slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(metric.slice) ?? "" };
}
/** Categories have no order: their values are the most frequent ones. */
function buildCategorical(metric) {
    const { label, current, baseline, changed, coverage } = metric;
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
    const isBoolean = typeof current === "boolean" || typeof baseline === "boolean";
    const isText = typeof current === "string" || typeof baseline === "string";
    const change = difference === undefined || difference === 0 ? "unchanged" : undefined;
    return {
        ...untested,
        label,
        type: isBoolean ? "boolean" : isText ? "categorical" : "score",
        better: isText ? null : better,
        value: plainScore(current),
        baseline: plainScore(baseline),
        difference: difference ?? null,
        verdict: difference === undefined ? null : (change ?? (difference > 0 ? "higher" : "lower")),
    };
}
function plainScore(score) {
    return typeof score === "boolean" ? Number(score) : (score ?? null);
}
function buildRule({ metric, slice, rule, limit, outcome, message, code }) {
    return {
        metric,
        slice: (0,_metrics_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceName */ .oq)(slice) ?? null,
        rule,
        limit: limit ?? null,
        outcome: outcome === "not checked" ? "not_checked" : outcome,
        message,
        code,
    };
}
function buildRecord({ recordId, name, kind, changes }) {
    return {
        record_id: recordId ?? null,
        name: name ?? null,
        kind,
        scores: changes.map(({ label, baseline, current }) => ({ metric: label, baseline, value: current })),
    };
}


/***/ }),

/***/ 7429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFinish: () => (/* binding */ runFinish)
});

// EXTERNAL MODULE: ./src/accept/accept-query.ts
var accept_query = __webpack_require__(7095);
// EXTERNAL MODULE: ./src/accept/read-comments.ts
var read_comments = __webpack_require__(949);
// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/reason.ts
var reason = __webpack_require__(75);
// EXTERNAL MODULE: ./src/baseline/search.ts + 3 modules
var baseline_search = __webpack_require__(131);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/render/created-report.ts
var created_report = __webpack_require__(7843);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/run/identity.ts
var run_identity = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
;// CONCATENATED MODULE: ./src/adopt/adopt.ts









/** Finds the baseline of an experiment as the main stage does, and begins to tag it. */
async function adopt(experiment, adoption, tools) {
    const { context, target, links } = adoption;
    const inputs = identityInputs(experiment);
    const identity = adoptedIdentity(experiment, (0,run_identity/* identify */.l)(context, inputs));
    const { choice, trend, warnings } = await findAdoptedBaseline(experiment, identity, adoption, tools);
    for (const warning of warnings)
        tools.log.warning(warning);
    tools.log.info(`Baseline of ${experiment.attributes.name}: ${(0,reason/* parentReason */.FU)((0,choose/* describeChoice */.be)(choice))}`);
    const made = madeBy(experiment, context);
    const tree = isOfRun(experiment, adoption) ? await adoption.tree : undefined;
    const tags = (0,run_identity/* experimentTags */.H)(made, target, identity, tree);
    const notes = [...target.remarks, ...warnings];
    const parent = choice;
    return {
        report: (0,created_report/* createdReport */.Fy)({ context, target, identity, inputs, parent, trend, experiment, links, notes }),
        tagged: tag(experiment, mergedMetadata(experiment, tags, (0,choose/* describeChoice */.be)(choice), made.run.attempt), tools),
    };
}
/** Whether the run evaluated what the experiment shows; one that is given by its ID may be of another run. */
function isOfRun(experiment, { context, target }) {
    const runId = (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) ?? context.run.id;
    const commit = (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.commit)?.toLowerCase() ?? target.headCommit;
    return runId === context.run.id && [target.headCommit, target.evaluatedCommit].includes(commit);
}
/** What an earlier attempt adopted stays its own: the attempt tells which of a leg's experiments is the newest. */
function madeBy(experiment, context) {
    const { run } = context;
    const isOfRun = (0,action_metadata/* isAdopted */.YP)(experiment) && (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) === run.id;
    const attempt = isOfRun ? Math.min((0,action_metadata/* readRunAttempt */.LO)(experiment), run.attempt) : run.attempt;
    if (attempt === run.attempt)
        return context;
    return { ...context, run: { ...run, attempt, url: (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runUrl) ?? run.url } };
}
/** A section that an earlier step gave it stays its own. */
function adoptedIdentity(experiment, identity) {
    const given = (0,action_metadata/* isAdopted */.YP)(experiment) ? (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.section) : undefined;
    return {
        ...identity,
        createKey: (0,action_metadata/* adoptedKey */.zI)(experiment),
        sectionKey: given ?? identity.sectionKey,
    };
}
function identityInputs({ attributes }) {
    return {
        name: attributes.experiment ?? attributes.name,
        dataset_id: attributes.dataset_id ?? "",
        internal_matrix: undefined,
        internal_check_run_id: undefined,
    };
}
async function findAdoptedBaseline(experiment, identity, { context, target, parent, ids }, { datadog, gitHub, clock, signal }) {
    const { name, dataset_id: datasetId } = identityInputs(experiment);
    const { project_id, config } = experiment.attributes;
    const projectId = project_id.toLowerCase();
    const seeker = { context, target, identity, parent, projectId, datasetId, name, config };
    const question = (0,choose/* buildBaselineQuery */.oZ)(seeker, clock.now());
    const within = AbortSignal.any([signal, clock.timeout(limits/* parentSearchTime */.yO, "waiting")]);
    // One that is given is looked up by its id, and may be any.
    const searched = parent.kind === "auto" ? without(ids, datadog) : datadog;
    const search = await (0,baseline_search/* findParent */.g)(question, { datadog: searched, gitHub, clock, signal: within });
    return { ...search, choice: notItself(search.choice, experiment) };
}
function notItself(choice, { id }) {
    if (choice.kind !== "found" || choice.baseline.experimentId !== id)
        return choice;
    return { kind: "none", reason: { kind: "itself", wasGiven: true } };
}
/** The client with lists that leave some experiments out. */
function without(ids, datadog) {
    return {
        ...datadog,
        listExperiments: async (...request) => {
            const page = await datadog.listExperiments(...request);
            return { ...page, experiments: page.experiments.filter(({ id }) => !ids.has(id)) };
        },
    };
}
/**
 * What it has of its own stays: an update may replace the whole. Of two tags with a key of ours, ours counts; tags that
 * are not texts stand as they are.
 */
function mergedMetadata(experiment, tags, facts, attempt) {
    const { metadata } = experiment.attributes;
    const given = Array.isArray(metadata?.tags) ? metadata.tags : [];
    const ours = new Map(tags.map((tag) => [(0,tag_keys/* tagKey */.E4)(tag), tag]));
    const kept = given.filter((tag) => {
        const replacement = typeof tag === "string" ? ours.get((0,tag_keys/* tagKey */.E4)(tag)) : undefined;
        return replacement === undefined || comparable(String(tag)) === comparable(replacement);
    });
    const keys = new Set((0,tag_keys/* listTags */.cB)(experiment)
        .filter((tag) => kept.includes(tag))
        .map(tag_keys/* tagKey */.E4));
    const added = tags.filter((tag) => !keys.has((0,tag_keys/* tagKey */.E4)(tag)));
    return {
        ...metadata,
        parent_reason: (0,reason/* parentReason */.FU)(facts),
        ...(0,action_metadata/* ownMetadata */.K7)(attempt, (0,reason/* factsToKeep */.C_)(facts)),
        tags: [...kept, ...added],
    };
}
// SDKs take a repository's address from the clone, such as git@github.com:acme/bot.git.
function comparable(tag) {
    return tag
        .replace(/:(?:ssh:\/\/)?git@([^:/]+)[:/]/, ":https://$1/")
        .replace(/(?:\.git)?\/?$/, "")
        .toLowerCase();
}
async function tag({ id, attributes }, metadata, { datadog, clock, log, closing }) {
    try {
        const signal = AbortSignal.any([closing, clock.timeout(limits/* statusTime */.KP, "waiting")]);
        await datadog.updateExperiment(id, { metadata }, signal);
    }
    catch (error) {
        log.warning(`The experiment ${attributes.name} could not be tagged, so it may not be found as a baseline later: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
    return metadata;
}
/** How an experiment has ended by now: lists lag, and a script ends its own at its very end. */
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
/** How an experiment ended that needs no status any more; undefined where it has not, as far as Datadog knows. */
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

// EXTERNAL MODULE: ./src/datadog/links.ts
var links = __webpack_require__(1279);
// EXTERNAL MODULE: ./src/datadog/names.ts
var names = __webpack_require__(3870);
// EXTERNAL MODULE: ./src/baseline/eligibility.ts
var eligibility = __webpack_require__(5090);
// EXTERNAL MODULE: ./src/datadog/messages.ts
var messages = __webpack_require__(468);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/lib/report-wait.ts
var report_wait = __webpack_require__(3687);
;// CONCATENATED MODULE: ./src/experiment/gather.ts









/** There is no experiment to finish. Behind a job that never came to create one that is no fault. */
class NothingFound extends errors/* ActionError */.lZ {
    name = "NothingFound";
}
/**
 * The experiment that is named, else the newest attempt of each leg of this workflow run. Datadog lists a new experiment
 * with delay: a look is believed once the delay is over, or what was looked for is there.
 *
 * @throws NothingFound where there is none.
 */
async function gatherExperiments(question, { datadog, ...tools }, signal) {
    const filter = buildFilter(question);
    const run = { ...question.run, jobStartedAt: question.jobStartedAt };
    let found = [];
    await lookUntilListed(question, tools, signal, async () => {
        const { experiments } = await datadog.listExperiments(filter, signal, { limit: limits/* gatheredPage */.wF });
        const asked = experiments.filter((experiment) => isAskedFor(experiment, question));
        found = question.experimentId === undefined ? selectNewestPerLeg(asked, run) : asked;
        return {
            found,
            isAll: found.length > 0 && (question.experimentId !== undefined || isAll(found, question)),
        };
    });
    if (found.length === 0)
        throw new NothingFound(notFound(question));
    return found;
}
/** Looks at Datadog's list again and again until it shows everything that was created before the first look. */
async function lookUntilListed(question, { clock, log }, signal, look) {
    const start = clock.now();
    const report = (0,report_wait/* createReportWait */._)(clock, log.info);
    for (let looks = 0;; looks += 1) {
        const { found, isAll } = await look();
        if (isAll || (question.wasSkipped && found.length === 0))
            return;
        const end = shownAfter(found, question, start);
        const wait = end - clock.now();
        if (wait <= 0)
            return;
        const { expected } = question;
        const { length } = found;
        const all = expected && `${length} of ${(0,format/* plural */.LS)(expected, "experiment")}`;
        report(`Datadog to list ${all ?? `all experiments (${length} so far)`}`, end - start);
        const pause = limits/* gatherPauses */.lI[Math.min(looks, limits/* gatherPauses */.lI.length - 1)] ?? 0;
        await clock.sleep(Math.min(pause, wait), signal);
    }
}
/**
 * Whether what was looked for is there. A leg of a matrix doesn't tell how many there are, nor does a script, nor an
 * experiment of an earlier attempt whether its job was started again.
 */
function isAll(found, { expected, run, jobStartedAt }) {
    const current = selectOfAttempt(found, { ...run, jobStartedAt });
    if (expected !== undefined)
        return current.length >= expected;
    return current.length === found.length && !found.some((one) => isMatrixLeg(one) || (0,action_metadata/* createdElsewhere */.p6)(one));
}
/**
 * When the list shows all that there is. Jobs that this one waited for created theirs before it began; within a job
 * the create may be a moment ago.
 */
function shownAfter(found, { run, jobStartedAt = Number.POSITIVE_INFINITY }, start) {
    const isOfOtherJob = (one) => ![undefined, run.job].includes((0,tag_keys/* tagValue */.EZ)(one, tag_keys/* tagKeys */.bi.job));
    const ofOtherJobs = found.length > 0 && found.every(isOfOtherJob);
    return (ofOtherJobs ? Math.min(jobStartedAt, start) : start) + limits/* listLag */.DW;
}
function buildFilter({ experimentId, projectId, run }) {
    const project = projectId === undefined ? {} : { projectId };
    return experimentId === undefined
        ? { ...project, tags: [`${tag_keys/* tagKeys */.bi.runId}:${run.id}`] }
        : { ...project, ids: [experimentId] };
}
function isAskedFor(experiment, { experimentId, run }) {
    return experimentId === undefined
        ? (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) === run.id
        : experiment.id.toLowerCase() === experimentId.toLowerCase();
}
function notFound({ experimentId, projectId, run }) {
    const where = projectId === undefined ? "" : ` in the project ${projectId}`;
    return experimentId === undefined
        ? `No experiment of the workflow run ${run.id} was found${where}. Check project_id and site, and that a job of this run created one. ${messages/* accessRemedy */.l}`
        : `The experiment ${experimentId} does not exist${where}. Check experiment_id, project_id and site. ${messages/* accessRemedy */.l}`;
}
/**
 * Returns the newest attempt of each leg, in the order given. "Re-run failed jobs" runs only some legs again, and what
 * the others created in an earlier attempt still counts.
 *
 * Several experiments of one attempt that share a leg (shards, repeats, a reusable workflow called twice) all stay. If
 * nothing tells whether two are of one attempt, only the one created last stays.
 */
function selectNewestPerLeg(experiments, run) {
    const attempts = readAttempts(experiments, run);
    const legs = Map.groupBy(experiments, identifyLeg);
    const newest = new Set([...legs.values()].flatMap((leg) => selectNewest(leg, attempts)));
    return experiments.filter((experiment) => newest.has(experiment));
}
/** Returns those that the attempt that gathers created, without a doubt. */
function selectOfAttempt(experiments, run) {
    const attempts = readAttempts(experiments, run);
    return experiments.filter((experiment) => attempts.get(experiment)?.earliest === run.attempt);
}
/** Whether the experiment is one of several that a matrix creates. */
function isMatrixLeg({ attributes }) {
    const { matrix } = attributes.metadata ?? {};
    return matrix !== undefined && matrix !== null;
}
/**
 * Returns a key that all attempts of one leg share: the section of what the action created (workflow file, job, matrix,
 * step, name, dataset). SDKs write no such tag, so there it is the name, the dataset, the matrix, and the config.
 */
function identifyLeg(experiment) {
    const { attributes, id } = experiment;
    if (!(0,action_metadata/* createdElsewhere */.p6)(experiment))
        return (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.section) ?? id;
    return (0,json/* canonicalJson */.dj)([
        attributes.experiment ?? attributes.name,
        attributes.dataset_id?.toLowerCase() ?? null,
        (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.matrix) ?? "none",
        attributes.config ?? {},
    ]);
}
/** Attempts follow one another, so an experiment is of no earlier attempt than any that was created before it. */
function readAttempts(experiments, run) {
    const known = experiments.flatMap((experiment) => {
        const attempt = readAttempt(experiment, run);
        if (attempt === undefined)
            return [];
        // An attempt adopts all that it has, so what is not adopted behind that is of a later one.
        const next = (0,action_metadata/* isAdopted */.YP)(experiment) ? attempt + 1 : attempt;
        return [{ experiment, time: (0,eligibility/* createdAt */.CT)(experiment), attempt, next }];
    });
    const exact = new Map(known.map(({ experiment, attempt }) => [experiment, attempt]));
    const ranges = experiments.map((experiment) => {
        const attempt = exact.get(experiment);
        if (attempt !== undefined)
            return [experiment, { earliest: attempt, latest: attempt }];
        const time = (0,eligibility/* createdAt */.CT)(experiment);
        const before = known.filter((other) => other.time < time).map(({ next }) => next);
        const after = known.filter((other) => other.time >= time).map((other) => other.attempt);
        const earliest = Math.min(Math.max(1, ...before), run.attempt);
        return [experiment, { earliest, latest: Math.max(earliest, Math.min(run.attempt, ...after)) }];
    });
    return new Map(ranges);
}
/** The attempt that an experiment names, or that its time leaves; undefined if several are possible. */
function readAttempt(experiment, run) {
    // Only the action writes a run's address in such a way that the first attempt alone has no suffix.
    const url = (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runUrl);
    const isAction = (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.create) !== undefined;
    const isNamed = url !== undefined && (isAction || /\/attempts\/\d+$/.test(url));
    if (isNamed || (0,action_metadata/* readActionMetadata */.Of)(experiment).run_attempt !== undefined)
        return (0,action_metadata/* readRunAttempt */.LO)(experiment);
    if (run.attempt === 1)
        return 1;
    return (0,eligibility/* createdAt */.CT)(experiment) >= (run.jobStartedAt ?? Number.POSITIVE_INFINITY) ? run.attempt : undefined;
}
/** Returns what counts of one leg: all of its newest attempt, and what that left out of the attempts before. */
function selectNewest(leg, attempts) {
    const earliest = (experiment) => attempts.get(experiment)?.earliest ?? 1;
    const newestFirst = leg.toSorted((a, b) => earliest(b) - earliest(a) || (0,eligibility/* createdAt */.CT)(b) - (0,eligibility/* createdAt */.CT)(a));
    const [newest] = newestFirst;
    if (newest === undefined)
        return [];
    const ofRun = newestFirst.filter((one) => isOfOneCommit(one, newest));
    const byAttempt = Map.groupBy(ofRun, (one) => knownAttempt(attempts.get(one)));
    const known = [...byAttempt.keys()].filter((attempt) => attempt !== undefined).sort((a, b) => a - b);
    const groups = known.map((attempt) => byAttempt.get(attempt) ?? []);
    if (knownAttempt(attempts.get(newest)) === undefined)
        groups.push([newest]);
    let counting = [];
    let jobs = 0;
    for (const later of groups) {
        jobs = Math.max(jobs, later.length);
        counting = replaceAttempt(counting, later, jobs - later.length);
    }
    return counting;
}
/**
 * Returns what counts once a later attempt has created its own. If some are missing, only some jobs of the leg ran again,
 * such as shards. Nothing tells which ones, but "Re-run failed jobs" leaves what completed.
 */
function replaceAttempt(before, later, missing) {
    if (missing === 0)
        return [...later];
    const completed = before.filter(({ attributes }) => attributes.status === "completed");
    return [...(completed.length >= missing ? completed : before), ...later];
}
function knownAttempt(range) {
    return range !== undefined && range.earliest === range.latest ? range.earliest : undefined;
}
/**
 * All attempts of a run have one head commit. Where run IDs repeat, as with act, an earlier run may have another one. SDKs
 * tag the merge commit too, so there the commit tells nothing.
 */
function isOfOneCommit(one, other) {
    if ((0,action_metadata/* createdElsewhere */.p6)(one) || (0,action_metadata/* createdElsewhere */.p6)(other))
        return true;
    const [mine, others] = [one, other].map((experiment) => (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.commit)?.toLowerCase());
    return mine === undefined || others === undefined || mine === others;
}

// EXTERNAL MODULE: ./src/github/repository.ts
var repository = __webpack_require__(651);
// EXTERNAL MODULE: ./src/run/resolve-target.ts + 1 modules
var resolve_target = __webpack_require__(6254);
// EXTERNAL MODULE: ./src/run/tree.ts
var tree = __webpack_require__(5157);
;// CONCATENATED MODULE: ./src/adopt/search.ts






/**
 * Of experiments of one name the newest attempt of each leg of this run. Certain are those that carry this run's id, else
 * those of its commits that were created since the job began. If an earlier attempt adopted all that carry the run's id,
 * they are only likely, as is what is older than the job but of no other run: the script may have run again.
 */
function adoptedCandidates(experiments, question) {
    const { jobStartedAt = Number.POSITIVE_INFINITY, now } = question;
    const run = { ...question.run, jobStartedAt: question.jobStartedAt };
    const named = experiments.filter((experiment) => isOnDataset(experiment, question));
    const ofRun = named.filter((experiment) => (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) === run.id);
    const isCurrent = (experiment) => !isOfEarlierAttempt(experiment, run.attempt);
    if (ofRun.some(isCurrent))
        return { certain: selectNewestPerLeg(ofRun, run), likely: [] };
    const ofCommit = named.filter((experiment) => isUntaggedOnCommit(experiment, question.commits));
    const since = (time) => ofCommit.filter((experiment) => (0,eligibility/* createdAt */.CT)(experiment) >= time);
    const newestOfRun = Math.max(0, ...ofRun.map(eligibility/* createdAt */.CT));
    const fresh = since(jobStartedAt);
    const recent = since(Math.max(now - limits/* maxJob */.y8, newestOfRun + 1));
    return {
        certain: fresh.length === 0 ? [] : selectNewestPerLeg([...ofRun, ...fresh], run),
        likely: selectNewestPerLeg([...ofRun, ...recent], run),
    };
}
function isOnDataset({ attributes }, { datasetId }) {
    const isWanted = datasetId === undefined || attributes.dataset_id?.toLowerCase() === datasetId;
    return !attributes.deleted_at && isWanted;
}
// Of what a script tagged with the run's id alone the attempt is not known.
function isOfEarlierAttempt(experiment, attempt) {
    return (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runUrl) !== undefined && (0,action_metadata/* readRunAttempt */.LO)(experiment) < attempt;
}
/** On one of the commits, and neither made nor adopted by any run. */
function isUntaggedOnCommit(experiment, commits) {
    const commit = (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.commit)?.toLowerCase();
    return ((0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) === undefined && commit !== undefined && commits.includes(commit));
}
/**
 * The experiments of the names that belong to this run. Datadog lists a new experiment with delay: what is only likely
 * is believed only after a while, as is what matches a pattern, unless as many are there as were announced.
 *
 * @throws NothingFound that says what was looked for, and how a script tags its experiments, where there is none.
 */
async function searchAdopted(question, { datadog, clock, log }, signal) {
    let found = [];
    let believed = [];
    await lookUntilListed(question, { clock, log }, signal, async () => {
        const listed = await listNamed(question, datadog, signal);
        found = question.names.map((name) => ofName(name, listed, question));
        believed = found.map(({ certain, likely }) => (certain.length > 0 ? certain : likely));
        return { found: believed.flat(), isAll: search_isAll(found, question) };
    });
    const missing = question.names.filter((_, index) => believed[index]?.length === 0);
    if (missing.length === question.names.length)
        throw new NothingFound(search_notFound(question, missing));
    for (const [index, { certain, likely }] of found.entries()) {
        if (certain.length === 0 && likely.some((one) => (0,tag_keys/* tagValue */.EZ)(one, tag_keys/* tagKeys */.bi.runId) === undefined)) {
            const name = question.names[index];
            log.info(`No experiment ${name} of this run was created since its job began: older ones of its commit are taken.`);
        }
    }
    const experiments = new Map(believed.flat().map((experiment) => [experiment.id, experiment]));
    return { experiments: [...experiments.values()], missing };
}
/**
 * Whether what was looked for is there, so that the list's delay does not matter. A leg of a matrix doesn't tell how many
 * there are, nor an experiment of an earlier attempt whether its job was started again.
 */
function search_isAll(found, question) {
    const { names, expected, run, jobStartedAt } = question;
    const certain = [...new Set(found.flatMap((one) => one.certain))];
    const current = selectOfAttempt(certain, { ...run, jobStartedAt });
    if (expected !== undefined)
        return current.length >= expected;
    const isOpen = names.some(isPattern) || certain.some(isMatrixLeg) || current.length < certain.length;
    return !isOpen && found.every((one) => one.certain.length > 0);
}
function isPattern(name) {
    return name.includes("*");
}
/** Those of one name or pattern; each logical name that a pattern meets is judged by itself. */
function ofName(name, listed, question) {
    const named = listed.filter(({ attributes }) => meets(attributes.experiment ?? "", name));
    const byName = Map.groupBy(named, ({ attributes }) => attributes.experiment);
    const candidates = [...byName.values()].map((sharing) => adoptedCandidates(sharing, question));
    const certain = candidates.flatMap((one) => one.certain);
    return { certain, likely: certain.length > 0 ? [] : candidates.flatMap((one) => one.likely) };
}
/** Whether a name is like a pattern, in which `*` stands for any characters. */
function meets(name, pattern) {
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
/** Lists by each name; what a pattern may meet is known by the run's id or its commits alone. */
async function listNamed({ projectId, names, run, commits }, datadog, signal) {
    const tags = [`${tag_keys/* tagKeys */.bi.runId}:${run.id}`, ...commits.map((commit) => `${tag_keys/* tagKeys */.bi.commit}:${commit}`)];
    const filters = [
        ...names.filter((name) => !isPattern(name)).map((name) => ({ projectId, experiment: name })),
        ...(names.some(isPattern) ? tags.map((tag) => ({ projectId, tags: [tag] })) : []),
    ];
    const pages = await Promise.all(filters.map((filter) => datadog.listExperiments(filter, signal, { limit: limits/* adoptedPage */.lL })));
    const listed = pages.flatMap(({ experiments }) => experiments);
    return [...new Map(listed.map((experiment) => [experiment.id, experiment])).values()];
}
/** The newest of each logical name. */
function sortNewestFirst(experiments) {
    const byName = Map.groupBy(experiments, ({ attributes }) => attributes.experiment);
    return [...byName.values()].flatMap((sharing) => sharing.toSorted((a, b) => (0,eligibility/* createdAt */.CT)(b) - (0,eligibility/* createdAt */.CT)(a)).slice(0, 1));
}
/** What was looked for in vain, and how a script tags its experiments. */
function search_notFound({ projectId, datasetId, run, commits }, missing) {
    const dataset = datasetId === undefined ? "" : `, on the dataset ${datasetId}`;
    const names = missing.map((name) => JSON.stringify(name)).join(" or ");
    return [
        `No experiment with the name ${names} of this run was found in the project ${projectId}${dataset}.`,
        `It was looked for by the tag ci.pipeline.id:${run.id}, and by git.commit.sha with ${commits.join(" or ")}.`,
        "Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID; or, with Datadog's Python SDK, " +
            `set DD_GIT_COMMIT_SHA to ${commits[0]} for it. Check name, project and site too. ${messages/* accessRemedy */.l}`,
    ].join("\n");
}

;// CONCATENATED MODULE: ./src/adopt/find.ts











/**
 * The experiments to finish: those of names that another program created, the one that is given by id, or all of this
 * workflow run.
 *
 * @throws NothingFound where there is none, ActionError where a project or dataset is unknown.
 */
async function findExperiments(question, tools) {
    const isNamed = question.inputs.name.length > 0;
    const found = isNamed ? await findAdopted(question, tools) : await findCreated(question, tools);
    for (const warning of twinWarnings(found.experiments))
        tools.log.warning(warning);
    return found;
}
async function findCreated(question, tools) {
    const { context, inputs } = question;
    const { datadog, signal } = tools;
    const projectId = await (0,names/* resolveProject */.KI)(selectProject(inputs), datadog, signal);
    const { experiment_id: experimentId, expected } = inputs;
    const { run, jobStartedAt } = context;
    const asked = {
        experimentId,
        projectId,
        run,
        expected,
        jobStartedAt,
        wasSkipped: inputs.status === "skipped",
    };
    const experiments = await gatherExperiments(asked, tools, signal);
    const foreign = experiments.filter(action_metadata/* createdElsewhere */.p6);
    const adoption = foreign.length === 0
        ? undefined
        : planAdoption(question, await resolveFinishTarget(question, tools), experiments, tools);
    return { experiments, adoption };
}
async function findAdopted(question, tools) {
    const { context, inputs } = question;
    const { datadog, clock, signal } = tools;
    const [target, place] = await Promise.all([
        resolveFinishTarget(question, tools),
        resolveProjectAndDataset(inputs, datadog, signal),
    ]);
    const { run, jobStartedAt } = context;
    const { headCommit, evaluatedCommit } = target;
    const commits = [...new Set([headCommit, evaluatedCommit])];
    const { name: names, expected, status } = inputs;
    const wasSkipped = status === "skipped";
    const asked = { ...place, names, run, commits, jobStartedAt, now: clock.now(), expected, wasSkipped };
    const { experiments, missing } = await searchAdopted(asked, tools, signal);
    return {
        experiments: inputs.adopt === "newest" ? sortNewestFirst(experiments) : experiments,
        adoption: planAdoption(question, target, experiments, tools),
        missing: missing.length === 0 ? undefined : search_notFound(asked, missing),
    };
}
/** Those that cannot be told apart get each other's baseline; of adopted ones the config tells which is which. */
function twinWarnings(experiments) {
    const byLook = Map.groupBy(experiments, (experiment) => {
        const { attributes } = experiment;
        const leg = (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.matrix) ?? "none";
        const config = (0,action_metadata/* createdElsewhere */.p6)(experiment) ? (attributes.config ?? {}) : null;
        return (0,json/* canonicalJson */.dj)([attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config]);
    });
    return [...byLook.values()].flatMap(([first, ...others]) => {
        const name = first?.attributes.experiment;
        return name && others.length > 0
            ? [
                (0,baseline_search/* sharedName */.F)(name, others.map(({ attributes }) => attributes.name)),
            ]
            : [];
    });
}
async function resolveFinishTarget({ context, inputs }, { gitHub, log }) {
    const target = await (0,resolve_target/* resolveTarget */.u)(context, inputs, (0,repository/* createPullRequests */.a)(gitHub, context.repository));
    for (const remark of target.remarks)
        log.warning(remark);
    return target;
}
function planAdoption({ context, inputs }, target, experiments, { gitHub }) {
    return {
        context,
        target,
        parent: inputs.parent,
        links: (0,links/* datadogLinks */.o)(inputs.webOrigin),
        tree: (0,tree/* readTree */.Z)(target.evaluatedCommit, context.repository, gitHub),
        ids: new Set(experiments.map(({ id }) => id)),
    };
}
async function resolveProjectAndDataset(inputs, datadog, signal) {
    const dataset = { id: inputs.dataset_id, name: inputs.dataset };
    const { projectId, datasetId } = await (0,names/* resolvePlace */.M0)(selectProject(inputs), dataset, datadog, signal);
    return { projectId, datasetId: datasetId || undefined };
}
function selectProject({ project_id: id, project: name }) {
    return { id, name };
}

// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/experiment/attempts.ts
var attempts = __webpack_require__(9289);
// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 20 modules
var finish_experiment = __webpack_require__(8329);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/finish/stale-files.ts
var stale_files = __webpack_require__(8788);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./src/lib/redact.ts
var redact = __webpack_require__(310);
;// CONCATENATED MODULE: ./src/render/tagged-report.ts






/** What comment and summary show of an experiment that another job created, as far as its tags tell. */
function reportFromTags(experiment, parent, context, links) {
    const { attributes } = experiment;
    const tag = (key) => (0,tag_keys/* tagValue */.EZ)(experiment, key);
    const merge = tag(tag_keys/* tagKeys */.bi.mergeCommit);
    const datasetId = attributes.dataset_id ?? "";
    return {
        sectionKey: tag(tag_keys/* tagKeys */.bi.section) ?? experiment.id,
        state: readState(attributes.status),
        experiment: {
            id: experiment.id,
            name: attributes.name,
            logicalName: attributes.experiment ?? attributes.name,
            url: links.experiment(experiment.id),
        },
        baseline: describeTaggedBaseline(experiment, parent, context, links),
        dataset: {
            id: datasetId,
            url: links.dataset(datasetId),
            version: attributes.dataset_version ?? undefined,
        },
        commit: {
            ...(0,created_report/* commitReport */.W$)(tag(tag_keys/* tagKeys */.bi.commit) ?? context.sha, context),
            merge: merge === undefined ? undefined : (0,created_report/* commitReport */.W$)(merge, context),
        },
        isPullRequest: tag(tag_keys/* tagKeys */.bi.pullRequest) !== undefined,
        startedAt: (0,eligibility/* createdAt */.CT)(experiment) || undefined,
        workflowRun: {
            id: tag(tag_keys/* tagKeys */.bi.runId) ?? context.run.id,
            number: Number(tag(tag_keys/* tagKeys */.bi.runNumber) ?? context.run.number),
            attempt: (0,action_metadata/* readRunAttempt */.LO)(experiment),
            url: tag(tag_keys/* tagKeys */.bi.runUrl) ?? context.run.url,
            job: tag(tag_keys/* tagKeys */.bi.job) ?? context.run.job,
        },
        matrix: readMatrix(attributes.metadata?.matrix),
        config: attributes.config ?? undefined,
        notes: [],
    };
}
function readState(status) {
    switch (status) {
        case "completed":
        case "failed":
        case "interrupted":
            return status;
        default:
            return "running";
    }
}
function describeTaggedBaseline(experiment, parent, context, links) {
    const facts = (0,reason/* readBaselineFacts */.Zq)(experiment);
    const id = experiment.attributes.parent_experiment_id;
    // What an older version of the action made has the words alone.
    const words = readText(experiment.attributes.metadata?.parent_reason);
    if (!id) {
        return facts === undefined || facts.kind === "found"
            ? { kind: "none", reason: words ?? "no parent was given" }
            : (0,created_report/* missingBaselineReport */.Sx)(facts);
    }
    // One that cannot be read is told by its id alone.
    const nameless = { experimentName: id, commit: undefined, datasetVersion: undefined };
    const known = parent === undefined ? nameless : (0,choose/* baselineFacts */.F_)(parent);
    const why = facts?.kind === "found" ? (0,created_report/* reasonFor */.qo)(facts) : { reason: words ?? "given" };
    return (0,created_report/* foundBaselineReport */.WD)({ ...known, experimentId: id }, why, experiment, context, links);
}
function readText(value) {
    return typeof value === "string" ? value : undefined;
}
function readMatrix(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

// EXTERNAL MODULE: ./src/run/context.ts + 1 modules
var run_context = __webpack_require__(5371);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(9112);
// EXTERNAL MODULE: ./src/render/title.ts
var title = __webpack_require__(9138);
;// CONCATENATED MODULE: ./src/stages/messages.ts
/** What the stages say, by code. */
const messages_messages = {
    statusNotWritten: (name, reason, isDenied) => ({
        code: "LLMX510",
        message: `Couldn't set the commit status ${name}: ${reason}.${isDenied ? " Grant the job `statuses: write`." : ""}`,
    }),
};

;// CONCATENATED MODULE: ./src/stages/commit-status.ts





// What keeps a gate from judging at all, so that its failure says nothing about the change.
const unjudged = new Set(["evaluation", "results", "arrival"]);
/**
 * Decides the status over all experiments: `failure` if the gate failed, `error` if the evaluation did or its results
 * can't be read, else `success`, with words for what wasn't judged for certain. None is ever pending: GitHub shows a
 * required status that is missing as expected.
 */
function decideCommitStatus(reports, { isShort, isFailing }) {
    const description = (0,title/* writeTitle */.G)(reports).replace(/^[^\p{L}\p{N}]+/u, "");
    const judgements = reports.flatMap(({ results }) => (results ? [results.judgement] : []));
    const failed = judgements.flatMap(({ rules }) => rules.filter(({ outcome }) => outcome === "failed"));
    const isBroken = reports.some(({ state, results }) => {
        const isEnded = state === "completed" || (state === "failed" && results?.judgement.isGated === true);
        return !isEnded && state !== "no results";
    });
    if (failed.some(({ rule }) => unjudged.has(rule)) && isFailing)
        return { state: "error", description };
    if (failed.length > 0 && isFailing)
        return { state: "failure", description };
    if (isShort && isFailing)
        return { state: "failure", description: "The gate fails: experiments are missing" };
    if (isBroken)
        return { state: "error", description };
    return { state: "success", description };
}
const maxDescriptionLength = 140;
/** Writes a status; one that can't be written is a warning with GitHub's reason. */
async function writeCommitStatus({ state, description }, { repository, sha, name, url }, request, log) {
    try {
        await request("POST /repos/{owner}/{repo}/statuses/{sha}", {
            owner: repository.owner,
            repo: repository.name,
            sha,
            state,
            context: name,
            description: (0,lib_text/* clipped */.c)(description, maxDescriptionLength),
            target_url: url,
        });
        log.info(`Commit status ${name} of ${sha.slice(0, 7)}: ${state}.`);
    }
    catch (error) {
        const isDenied = error instanceof client/* GitHubError */.y_ && error.permission !== undefined;
        log.warning(messages_messages.statusNotWritten(name, (0,errors/* errorMessage */.gJ)(error), isDenied));
    }
}

// EXTERNAL MODULE: ./src/stages/conclusion.ts
var conclusion = __webpack_require__(1552);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/comment/comment.ts + 6 modules
var comment_comment = __webpack_require__(9278);
// EXTERNAL MODULE: ./src/gate/judgement.ts
var judgement = __webpack_require__(1112);
// EXTERNAL MODULE: ./src/render/result.ts
var render_result = __webpack_require__(4443);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/datadog/client.ts + 3 modules
var datadog_client = __webpack_require__(4878);
;// CONCATENATED MODULE: ./src/datadog/limited.ts
/** The client with a bound on the requests that are under way side by side; others wait for their turn. */
function limitedDatadog(datadog, atOnce) {
    const limited = limiter(atOnce);
    return {
        createExperiment: (...request) => limited(() => datadog.createExperiment(...request)),
        listExperiments: (...request) => limited(() => datadog.listExperiments(...request)),
        listResources: (...request) => limited(() => datadog.listResources(...request)),
        updateExperiment: (...request) => limited(() => datadog.updateExperiment(...request)),
        pushEvents: (...request) => limited(() => datadog.pushEvents(...request)),
        readEvents: (...request) => limited(() => datadog.readEvents(...request)),
    };
}
function limiter(atOnce) {
    const waiting = [];
    let running = 0;
    return async (request) => {
        if (running === atOnce)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await request();
        }
        finally {
            // The place goes to whoever waits longest, else it is free.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}

// EXTERNAL MODULE: ./src/lib/signals.ts
var lib_signals = __webpack_require__(6002);
;// CONCATENATED MODULE: ./src/stages/finish-step.ts





function createFinishDatadog(inputs, { redact, clock, log }) {
    const { apiOrigin: origin, api_key: apiKey, app_key: appKey } = inputs;
    return limitedDatadog((0,datadog_client/* createDatadog */.d)({ origin, apiKey, appKey, redact, clock, log }), limits/* requestsAtOnce */.tH);
}
function createFinishGitHub({ inputs, context, tools }, signal) {
    const { github_token: token } = inputs;
    const { clock, redact } = tools;
    return (0,client/* createGitHubRequest */.Ps)({ token, server: context.server, redact, clock, signal });
}
/** Many experiments share one end; an upload may take longer. */
function stepSignals({ results }, { cancel, clock }) {
    const signals = (0,lib_signals/* stageSignals */.o)(cancel, clock);
    if (results.length > 0)
        return signals;
    return { ...signals, closing: AbortSignal.any([signals.closing, clock.timeout(limits/* finishTime */.Nl)]) };
}

// EXTERNAL MODULE: ./src/stages/outputs.ts
var outputs = __webpack_require__(2421);
;// CONCATENATED MODULE: ./src/stages/finish-report.ts










/**
 * Writes summary, files, comment, and outputs; `isShort`: experiments are missing that a gate was to judge. Returns the
 * comment's address.
 */
async function publish(step, finished, isShort) {
    const { tools, inputs } = step;
    const reports = finished.map((one) => one.report);
    const verdict = isShort ? "fail" : (0,judgement/* combineVerdicts */.aG)(finished.map((one) => one.verdict));
    const result = (0,render_result/* buildResult */.C)(reports, verdict);
    await tools.writeSummary((0,summary.renderSummary)(reports));
    // Files have room for everything.
    const files = await writeFiles(step, {
        "result.json": `${JSON.stringify(result, null, 2)}\n`,
        "report.md": (0,summary/* renderReport */.B)(reports),
    });
    const commentUrl = await comment(step, finished);
    const [only] = finished.length === 1 ? finished : [];
    tools.setOutputs((0,outputs/* allFinishOutputs */.Vz)({
        ...(only ? (0,outputs/* experimentOutputs */.ot)(only.report) : {}),
        verdict,
        accepted: String(result.accepted),
        scores: JSON.stringify(collectScores(inputs, finished)),
        result_path: files["result.json"],
        report_path: files["report.md"],
        comment_url: commentUrl ?? "",
    }));
    return commentUrl;
}
async function comment(step, finished) {
    const { inputs, context, tools, signals, time } = step;
    const number = findPullRequest(step, finished);
    if (!inputs.comment || number === undefined)
        return undefined;
    const deadline = time.commentDeadline();
    const signal = AbortSignal.any([signals.closing, tools.clock.timeout(deadline - tools.clock.now())]);
    const gitHub = createFinishGitHub(step, signal);
    const place = {
        repository: context.repository,
        pullRequest: number,
        commentKey: inputs.comment_key ?? "",
        tokenKind: (0,client/* detectTokenKind */.PT)(inputs.github_token),
    };
    const comment = (0,comment_comment.openComment)(place, { ...tools, gitHub, signal, deadline });
    return (await comment.write(...finished.map((one) => one.report)))?.url;
}
/** The pull request that the input names, else the one that the experiments were made for, else the event's. */
function findPullRequest({ inputs, context }, finished) {
    const made = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
    return inputs.pull_request ?? made ?? context.payload.pull_request?.number;
}
/** Writes files where later steps find them, apart from those of other steps. Returns the paths by name. */
async function writeFiles({ tools, context }, files) {
    const folder = (0,external_node_path_.join)(tools.temporaryFolder, "llm-experiment", context.run.step.replace(/\W/g, "_"));
    const paths = {};
    for (const [name, content] of Object.entries(files)) {
        const path = (0,external_node_path_.join)(folder, name);
        try {
            await (0,promises_.mkdir)(folder, { recursive: true });
            await (0,promises_.writeFile)(path, tools.redact(content));
            paths[name] = path;
        }
        catch (error) {
            tools.log.warning(`Couldn't write ${name}: ${(0,errors/* errorMessage */.gJ)(error)}. Check RUNNER_TEMP.`);
            paths[name] = "";
        }
    }
    return paths;
}
// Where the inputs ask for one experiment it needs no key of its own; of several nobody knows which score is whose.
function collectScores({ experiment_id, name, adopt }, finished) {
    const isOne = experiment_id !== undefined || (isOneName(name) && adopt === "newest");
    if (isOne)
        return finished[0]?.scores ?? {};
    return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}
function isOneName([name = "*", ...others]) {
    return others.length === 0 && !name.includes("*");
}

// EXTERNAL MODULE: ./src/lib/sha256.ts
var sha256 = __webpack_require__(9148);
// EXTERNAL MODULE: ./src/render/messages.ts
var render_messages = __webpack_require__(3050);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
;// CONCATENATED MODULE: ./src/stages/shards.ts





/**
 * Marks experiments of one run that look like shards, and warns of them. They share name, dataset, and config, and have
 * no record in common, so none is a variant or a repetition of another. Those without records tell nothing.
 */
function markShards(finished, log) {
    const withRecords = finished.filter(({ recordKeys = [] }) => recordKeys.length > 0);
    const groups = [...Map.groupBy(withRecords, identifyEvaluation)].filter(([, group]) => isDisjoint(group));
    for (const [, group] of groups) {
        const names = group
            .map(({ report }) => (0,overview/* legName */.ue)(report.experiment.logicalName, report.matrix))
            .sort(overview/* compareNames */.MP);
        const { code, message } = render_messages/* messages */.D.shards(group.length, group.length === finished.length ? [] : names);
        log.warning({ code, message: `${message} Combine them: ${overview/* shardsPage */.NB}` });
    }
    const keys = new Map(groups.flatMap(([key, group]) => group.map((one) => [one, key])));
    return finished.map((one) => ({ ...one, report: { ...one.report, shardGroup: keys.get(one) } }));
}
function identifyEvaluation({ report, experiment }) {
    const { config, dataset_id: dataset } = experiment.attributes;
    return (0,sha256/* digest */.b)((0,json/* canonicalJson */.dj)([report.experiment.logicalName, dataset ?? "", (0,attempts/* hashConfig */.v2)(config)]), 8);
}
/** Whether there are several experiments and no record belongs to two of them. */
function isDisjoint(group) {
    const keys = group.flatMap(({ recordKeys = [] }) => [...new Set(recordKeys)]);
    return group.length > 1 && new Set(keys).size === keys.length;
}

// EXTERNAL MODULE: ./src/stages/time-left.ts
var time_left = __webpack_require__(9722);
;// CONCATENATED MODULE: ./src/stages/finish.ts






























/**
 * finish/ as a step of its own: finishes the experiment that is given by id, those that another program ran under
 * a name, or all of this workflow run.
 *
 * @throws ActionError on bad inputs, where no experiment is found, on a broken gate or an invalid results file.
 */
async function runFinish(context, inputs, tools) {
    const signals = stepSignals(inputs, tools);
    const time = (0,time_left/* measureFinishing */.g)(createFinishDatadog(inputs, tools), tools.clock);
    const step = { context, inputs, tools, signals, datadog: time.datadog, time };
    tools.setOutputs((0,outputs/* allFinishOutputs */.Vz)({ verdict: "none", accepted: "false", scores: "{}" }));
    const found = await findWithBaselines(step).catch(async (error) => {
        const [message = ""] = (0,errors/* errorMessage */.gJ)(error).split("\n", 1);
        try {
            withoutExperiments(error, step);
        }
        catch (failure) {
            await setStatus(step, [], { state: "error", description: message });
            throw failure;
        }
        await setStatus(step, [], { state: "success", description: `Nothing to judge: ${message}` });
    });
    if (found === undefined)
        return;
    const shortage = describeShortage(found, step);
    const isFailing = (0,gate_gate/* hasRules */.w0)(inputs.gate) && inputs.gate_mode === "fail";
    if (shortage && !isFailing)
        tools.log.warning(shortage.message);
    const finished = markShards(await finishAll(found, step), tools.log);
    const isShort = (shortage ?? found.missing) !== undefined && (0,gate_gate/* hasRules */.w0)(inputs.gate);
    const commentUrl = await publish(step, finished, isShort);
    const reports = finished.map(({ report }) => report);
    await setStatus(step, finished, decideCommitStatus(reports, { isShort, isFailing }), commentUrl);
    (0,conclusion/* logConclusion */.A)(reports, commentUrl, tools.log);
    throwFailures(reports, [
        ...(found.missing === undefined ? [] : [new errors/* ActionError */.lZ(found.missing)]),
        ...(shortage && isFailing ? [shortage] : []),
        ...finished.flatMap(({ failure }) => failure ?? []),
    ]);
}
/** Sets the status that the inputs ask for, on the commit that the evaluation was for. */
async function setStatus(step, [first], status, commentUrl) {
    const { inputs, context, tools, signals } = step;
    if (inputs.commit_status === undefined)
        return;
    const { payload, repository, run } = context;
    const sha = payload.workflow_run?.head_sha ??
        first?.report.commit.sha ??
        payload.pull_request?.head.sha ??
        payload.merge_group?.head_sha ??
        context.sha;
    const within = AbortSignal.any([signals.closing, tools.clock.timeout(limits/* statusTime */.KP, "waiting")]);
    const place = { repository, sha, name: inputs.commit_status, url: commentUrl ?? run.url };
    await writeCommitStatus(status, place, createFinishGitHub(step, within), tools.log);
}
/** A job that never began leaves nothing to finish. One that broke off lets no gate pass. */
function withoutExperiments(error, step) {
    const { inputs, tools } = step;
    const { status, gate, gate_mode: mode } = inputs;
    if (!(error instanceof NothingFound))
        return warnWithoutGate(error, step);
    if ((0,gate_gate/* hasRules */.w0)(gate) && status !== "skipped") {
        tools.setOutputs({ verdict: "fail" });
        const failure = status === "success" ? error : new errors/* GateBroken */.Rn(brokenOff(status, error));
        if (mode === "fail" || status === "success")
            throw failure;
        tools.log.warning(failure.message);
        return;
    }
    if (status !== "skipped" && status !== "cancelled")
        throw error;
    tools.log.notice(`There is nothing to finish: the evaluation was ${status} before an experiment was created.`);
}
function brokenOff(status, { message }) {
    const what = status === "failure" ? "failed" : "was canceled";
    return `The gate fails: the evaluation ${what} before it created an experiment. Rerun the evaluation.\n${message}`;
}
/** A Datadog that cannot be reached fails nothing where no gate would pass unseen by it. */
function warnWithoutGate(error, { inputs, tools }) {
    const isPassing = error instanceof datadog_errors/* DatadogError */.j9 && error.kind !== "refused";
    if (!isPassing || ((0,gate_gate/* hasRules */.w0)(inputs.gate) && inputs.gate_mode === "fail"))
        throw error;
    tools.log.warning(`The experiments could not be finished: ${(0,errors/* errorMessage */.gJ)(error)}`);
}
function throwFailures(reports, failures) {
    if (failures.length === 0)
        return;
    const message = failures.map((failure) => failure.message).join("\n");
    const isGate = failures.every((failure) => failure instanceof errors/* GateBroken */.Rn);
    throw isGate ? (0,conclusion/* concludeFailure */.C)(reports, new errors/* GateBroken */.Rn(message)) : new errors/* ActionError */.lZ(message);
}
async function findWithBaselines(step) {
    const found = await findExperiments(step, finishTools(step));
    const { length } = found.experiments;
    if (length > 1 && step.inputs.results.length > 0) {
        throw new errors/* ActionError */.lZ(`The input results belongs to one experiment, and this run has ${length}: set the input experiment_id instead of name.`);
    }
    return { ...found, parents: await findBaselineExperiments(found.experiments, step) };
}
function finishTools(step) {
    const { tools, signals, datadog } = step;
    return { ...tools, ...signals, datadog, gitHub: createFinishGitHub(step, signals.signal) };
}
/** Side by side: what each waits for is the same delay, and the client bounds the requests. */
async function finishAll(found, step) {
    const count = (0,completeness/* createCountRecords */.UQ)({ ...step.tools, ...step.signals, datadog: step.datadog });
    const gitHub = createFinishGitHub(step, step.signals.signal);
    const reader = (0,read_comments/* createPullRequestReader */.y)(gitHub, step.context.repository);
    const finished = await Promise.all(found.experiments.map((experiment) => finishOne(experiment, { ...found, count, reader }, step).catch((error) => abandon(experiment, error, step))));
    return finished.map((one) => ({ ...one, report: (0,redact/* redactDeep */.K)(one.report, step.tools.redact) }));
}
/** One that cannot be finished takes no other down with it, and does not go on saying that it runs. */
async function abandon(experiment, error, step) {
    const { signals, tools, datadog, context, inputs } = step;
    const reason = (0,errors/* errorMessage */.gJ)(error);
    const status = signals.cancel.aborted ? "interrupted" : "failed";
    const update = status === "failed" ? { status, error: reason } : { status };
    const within = AbortSignal.any([signals.closing, tools.clock.timeout(limits/* statusTime */.KP, "waiting")]);
    // The reason is told anyway; that this failed too adds nothing.
    await datadog.updateExperiment(experiment.id, update, within).catch(() => { });
    const created = reportFromTags(experiment, undefined, context, (0,links/* datadogLinks */.o)(inputs.webOrigin));
    const report = { ...created, state: status, stateDetail: reason };
    const failure = new errors/* ActionError */.lZ(`${report.experiment.name} could not be finished: ${reason}`);
    const verdict = (0,gate_gate/* hasRules */.w0)(inputs.gate) ? "fail" : "none";
    if (!(0,gate_gate/* hasRules */.w0)(inputs.gate) || inputs.gate_mode === "warn")
        tools.log.warning(failure.message);
    const isRed = (0,gate_gate/* hasRules */.w0)(inputs.gate) && inputs.gate_mode === "fail";
    const pullRequest = taggedPullRequest(experiment);
    return { report, verdict, scores: {}, failure: isRed ? failure : undefined, experiment, pullRequest };
}
/** The parents by id; one that cannot be read is told by its id alone. */
async function findBaselineExperiments(experiments, { datadog, tools, signals }) {
    const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
    if (ids.length === 0)
        return new Map();
    const project = { projectId: experiments[0]?.attributes.project_id ?? "" };
    try {
        const { experiments: parents } = await datadog.listExperiments({ ...project, ids }, signals.signal);
        return new Map(parents.map((parent) => [parent.id, parent]));
    }
    catch (error) {
        tools.log.warning(`The names of the baselines could not be read: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return new Map();
    }
}
async function finishOne(experiment, found, step) {
    const { adoption, parents } = found;
    const { context, inputs } = step;
    if (adoption && (0,action_metadata/* createdElsewhere */.p6)(experiment))
        return await finishAdopted(experiment, adoption, found, step);
    const parent = parents.get(experiment.attributes.parent_experiment_id ?? "");
    const report = reportFromTags(experiment, parent, context, (0,links/* datadogLinks */.o)(inputs.webOrigin));
    const plan = {
        ...buildFinishPlan(experiment, report, taggedPullRequest(experiment), found, step),
        baseline: parent,
        metadata: Promise.resolve(experiment.attributes.metadata ?? undefined),
    };
    const finished = await (0,finish_experiment/* finishExperiment */.Z)(plan, finishTools(step));
    return { ...finished, experiment, pullRequest: taggedPullRequest(experiment) };
}
/** Tags it while its results are read, which takes longer. */
async function finishAdopted(experiment, adoption, found, step) {
    const tools = finishTools(step);
    const { report, tagged } = await adopt(experiment, adoption, tools);
    const { signals, datadog } = step;
    const within = () => AbortSignal.any([signals.closing, tools.clock.timeout(limits/* statusTime */.KP, "waiting")]);
    const plan = {
        ...buildFinishPlan(experiment, report, adoption.target.pullRequest?.number, found, step),
        isOver: readOutcome(experiment) !== undefined,
        ended: () => readEnd(experiment, datadog, within()),
        metadata: tagged,
    };
    const [finished] = await Promise.all([(0,finish_experiment/* finishExperiment */.Z)(plan, tools), tagged]);
    return { ...finished, experiment, pullRequest: adoption.target.pullRequest?.number };
}
function buildFinishPlan(experiment, report, madeFor, { count, reader }, { context, inputs, tools, signals, datadog }) {
    const { attributes, id } = experiment;
    const evaluation = (0,outcome/* outcomeOfJob */.vr)(inputs.status);
    return {
        report,
        patterns: inputs.results,
        reading: { format: inputs.results_format, columns: inputs.results_columns },
        usageMetrics: inputs.usage_metrics,
        withAnswers: (0,run_context/* showsAnswers */.Wo)(inputs, context),
        workspace: context.workspace,
        experiment: {
            experimentId: id,
            projectId: attributes.project_id,
            datasetId: report.dataset.id,
            name: report.experiment.logicalName,
        },
        evaluation,
        isGreen: evaluation.status === "completed",
        since: startOfRun(experiment),
        whole: inputs.results.length === 0 ? (0,completeness/* describeWholeRun */.iE)(attributes, count) : undefined,
        gate: inputs.gate,
        gateMode: inputs.gate_mode,
        acceptPolicy: inputs.accept,
        accept: (0,accept_query/* buildAcceptQuery */.T)({
            policy: inputs.accept,
            pullRequest: inputs.pull_request ?? madeFor ?? context.payload.pull_request?.number,
            isMergeQueue: (0,resolve_target/* isMergeQueueBranch */.K)((0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.branch)),
            report,
            projectId: attributes.project_id,
            reader,
            datadog,
            clock: tools.clock,
            signal: signals.signal,
        }),
        links: (0,links/* datadogLinks */.o)(inputs.webOrigin),
        configKey: (0,attempts/* hashConfig */.v2)(attributes.config),
        mayHaveRows: inputs.experiment_id !== undefined,
    };
}
/** No later than the experiment: Datadog's clock tells that time, the runner's the times of files. */
function startOfRun(experiment) {
    const created = (0,eligibility/* createdAt */.CT)(experiment);
    return created === 0 ? undefined : created - stale_files/* clockToleranceMs */.c7;
}
function taggedPullRequest(experiment) {
    const number = Number((0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.pullRequest));
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/** Legs that were never made, or that the list still hides, must not be missing unseen. */
function describeShortage({ experiments }, { inputs }) {
    const { expected, gate } = inputs;
    const { length } = experiments;
    if (expected === undefined || length >= expected)
        return undefined;
    const message = `expected is ${expected}, but this run has ${(0,format/* plural */.LS)(length, "experiment")} in Datadog: a job that was to make one may have failed before, or expected is too high.`;
    return (0,gate_gate/* hasRules */.w0)(gate) ? new errors/* GateBroken */.Rn(`The gate failed:\n  ${message}`) : new errors/* ActionError */.lZ(message);
}


/***/ })

};
