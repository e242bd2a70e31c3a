export const id = 381;
export const ids = [381];
export const modules = {

/***/ 9381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishStep: () => (/* binding */ finishStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/search.ts + 1 modules
var baseline_search = __webpack_require__(9384);
// EXTERNAL MODULE: ./src/foundation/digest.ts
var digest = __webpack_require__(7129);
// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/report/created.ts
var created = __webpack_require__(4258);
// EXTERNAL MODULE: ./src/run/identity.ts
var run_identity = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
;// CONCATENATED MODULE: ./src/adopt/adopt.ts








/** The key by which an adopted experiment is known for one; Datadog made its id, so it is its own. */
function adoptedKey({ id }) {
    return (0,digest/* digest */.b)(`adopted ${id}`, 16);
}
/** Whether this action has adopted the experiment before, in an earlier step or attempt. */
function wasAdopted(experiment) {
    return (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.create) === adoptedKey(experiment);
}
/** Whether its baseline is not written into it, because another program created it. */
function isForeign(experiment) {
    return (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.create) === undefined || wasAdopted(experiment);
}
/** Finds the baseline of an experiment as the main stage does, and begins to tag it. */
async function adopt(experiment, adoption, tools) {
    const { context, target, links } = adoption;
    const inputs = identityInputs(experiment);
    const identity = adoptedIdentity(experiment, (0,run_identity/* identify */.l)(context, inputs));
    const { choice, warnings } = await parentOf(experiment, identity, adoption, tools);
    for (const warning of warnings)
        tools.log.warning(warning);
    const tags = (0,run_identity/* experimentTags */.H)(context, target, identity);
    const notes = [...target.gaps, ...warnings];
    const parent = choice;
    return {
        report: (0,created/* createdReport */.Fy)({ context, target, identity, inputs, parent, experiment, links, notes }),
        tagged: tag(experiment, mergedMetadata(experiment, tags, (0,choose/* parentReason */.FU)(choice)), tools),
    };
}
/** A section that an earlier step gave it stays its own. */
function adoptedIdentity(experiment, identity) {
    const given = wasAdopted(experiment) ? (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.section) : undefined;
    return {
        ...identity,
        createKey: adoptedKey(experiment),
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
async function parentOf(experiment, identity, { context, target, parent, ids }, { datadog, gitHub, clock, signal }) {
    const { name, dataset_id: datasetId } = identityInputs(experiment);
    const question = {
        parent,
        projectId: experiment.attributes.project_id.toLowerCase(),
        datasetId,
        experiment: name,
        target,
        repository: context.repository,
        eligibility: (0,choose/* eligibilityOf */.pn)(context, target, identity, clock.now()),
    };
    const within = AbortSignal.any([signal, clock.timeout(limits/* parentSearchTime */.yO)]);
    // One that is given is looked up by its id, and may be any.
    const searched = parent.kind === "auto" ? without(ids, datadog) : datadog;
    const search = await (0,baseline_search/* findParent */.g)(question, { datadog: searched, gitHub, clock, signal: within });
    return { ...search, choice: notItself(search.choice, experiment) };
}
function notItself(choice, { id }) {
    if (choice.kind !== "found" || choice.baseline.experimentId !== id)
        return choice;
    return { kind: "none", reason: "the parent that was given is this experiment itself" };
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
/** What it has of its own stays: an update may replace the whole. Of two tags with a key of ours, ours counts. */
function mergedMetadata(experiment, tags, reason) {
    const ours = new Map(tags.map((tag) => [(0,tag_keys/* tagKey */.E4)(tag), tag]));
    const kept = (0,tag_keys/* tagsOf */.Fg)(experiment).filter((tag) => {
        const replacement = ours.get((0,tag_keys/* tagKey */.E4)(tag));
        return replacement === undefined || comparable(tag) === comparable(replacement);
    });
    const keys = new Set(kept.map(tag_keys/* tagKey */.E4));
    const added = tags.filter((tag) => !keys.has((0,tag_keys/* tagKey */.E4)(tag)));
    return { ...experiment.attributes.metadata, parent_reason: reason, tags: [...kept, ...added] };
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
        const signal = AbortSignal.any([closing, clock.timeout(limits/* statusTime */.KP)]);
        await datadog.updateExperiment(id, { metadata }, signal);
    }
    catch (error) {
        log.warning(`The experiment ${attributes.name} could not be tagged, so it may not be found as a baseline later: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** How an experiment has ended by now: lists lag, and a script ends its own at its very end. */
async function readEnd(experiment, datadog, signal) {
    try {
        const filter = { projectId: experiment.attributes.project_id, ids: [experiment.id] };
        const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
        return endOf(experiments[0] ?? experiment);
    }
    catch {
        return endOf(experiment);
    }
}
/** How an experiment ended that needs no status any more; undefined where it has not, as far as Datadog knows. */
function endOf({ attributes }) {
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
// EXTERNAL MODULE: ./src/datadog/names.ts + 1 modules
var names = __webpack_require__(2217);
;// CONCATENATED MODULE: ./src/experiment/gather.ts



/**
 * The experiment that is named, else those of this workflow run, the newest attempt of each. Datadog lists a new
 * experiment with delay, so none is believed only after a while.
 *
 * @throws ActionError where there is none.
 */
async function gatherExperiments(question, datadog, clock, signal) {
    const filter = filterOf(question);
    for (const pause of [0, ...limits/* gatherPauses */.lI]) {
        await clock.sleep(pause, signal);
        const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1_000 });
        const found = experiments.filter((experiment) => isAskedFor(experiment, question));
        if (found.length > 0)
            return newestAttempts(found);
    }
    throw new errors/* ActionError */.lZ(notFound(question));
}
function filterOf({ experimentId, projectId, runId }) {
    const project = projectId === undefined ? {} : { projectId };
    return experimentId === undefined
        ? { ...project, tags: [`${tag_keys/* tagKeys */.bi.runId}:${runId}`] }
        : { ...project, ids: [experimentId] };
}
function isAskedFor(experiment, { experimentId, runId }) {
    return experimentId === undefined
        ? (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) === runId && (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.section) !== undefined
        : experiment.id === experimentId;
}
function notFound({ experimentId, projectId, runId }) {
    const where = projectId === undefined ? "" : ` in the project ${projectId}`;
    return experimentId === undefined
        ? `No experiment of the workflow run ${runId} was found${where}. Check project_id and site, and that a job of this run created one.`
        : `The experiment ${experimentId} does not exist${where}. Check experiment_id, project_id and site.`;
}
/** Two experiments of one attempt that share a section (a reusable workflow called twice) both stay. */
function newestAttempts(experiments) {
    const bySection = Map.groupBy(experiments, (experiment) => (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.section));
    return [...bySection.values()].flatMap((sharing) => {
        const newest = Math.max(...sharing.map(attemptOf));
        return sharing.filter((experiment) => attemptOf(experiment) === newest);
    });
}
/** The attempt of the workflow run, which is part of the run's address from the second one on. */
function attemptOf(experiment) {
    const attempt = /\/attempts\/(\d+)$/.exec((0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runUrl) ?? "")?.[1];
    return attempt === undefined ? 1 : Number(attempt);
}

// EXTERNAL MODULE: ./src/github/repository.ts
var repository = __webpack_require__(651);
// EXTERNAL MODULE: ./src/run/target.ts
var run_target = __webpack_require__(3060);
;// CONCATENATED MODULE: ./src/adopt/search.ts





/**
 * Certain are those that carry this run's id, else those of its commits that were created since the job began. What an earlier
 * attempt adopted carries the run's id as well, so it is only likely; as is what is older than the job but of no other run.
 */
function adoptedCandidates(experiments, question) {
    const { run, jobStartedAt = Number.POSITIVE_INFINITY, now } = question;
    const named = experiments.filter((experiment) => isOfName(experiment, question));
    const ofRun = named.filter((experiment) => (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) === run.id);
    const earlier = ofRun.filter((experiment) => isOfEarlierAttempt(experiment, run.attempt));
    const current = ofRun.filter((experiment) => !earlier.includes(experiment));
    if (current.length > 0)
        return { certain: current, likely: [] };
    const ofCommit = named.filter((experiment) => isUntaggedOf(experiment, question.commits));
    const since = (time) => ofCommit.filter((experiment) => (0,choose/* createdAt */.CT)(experiment) >= time);
    const newestEarlier = Math.max(0, ...earlier.map(choose/* createdAt */.CT));
    const recent = since(Math.max(now - limits/* longestJob */.uq, newestEarlier + 1));
    return { certain: since(jobStartedAt), likely: recent.length > 0 ? recent : earlier };
}
function isOfName({ attributes }, { name, datasetId }) {
    return (attributes.experiment === name &&
        !attributes.deleted_at &&
        (datasetId === undefined || attributes.dataset_id?.toLowerCase() === datasetId));
}
// Of what a script tagged with the run's id alone the attempt is not known.
function isOfEarlierAttempt(experiment, attempt) {
    return (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runUrl) !== undefined && attemptOf(experiment) < attempt;
}
/** On one of the commits, and neither made nor adopted by any run. */
function isUntaggedOf(experiment, commits) {
    const commit = (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.commit)?.toLowerCase();
    return ((0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.runId) === undefined && commit !== undefined && commits.includes(commit));
}
/**
 * The experiments of the name that belong to this run. Datadog lists a new experiment with delay, so what is only
 * likely is believed only after a while.
 *
 * @throws ActionError that says what was looked for, and how a script tags its experiments, where there is none.
 */
async function searchAdopted(question, { datadog, clock, log }, signal) {
    const { projectId, name } = question;
    let likely = [];
    for (const pause of [0, ...limits/* gatherPauses */.lI]) {
        await clock.sleep(pause, signal);
        const filter = { projectId, experiment: name };
        const { experiments } = await datadog.listExperiments(filter, signal, { limit: limits/* adoptedPage */.lL });
        const candidates = adoptedCandidates(experiments, question);
        if (candidates.certain.length > 0)
            return candidates.certain;
        likely = candidates.likely;
    }
    if (likely.length === 0)
        throw new errors/* ActionError */.lZ(search_notFound(question));
    log.info(`No experiment ${name} of this run was created since its job began: older ones of its commit are taken.`);
    return likely;
}
function newestOf(experiments) {
    return experiments.toSorted((a, b) => (0,choose/* createdAt */.CT)(b) - (0,choose/* createdAt */.CT)(a)).slice(0, 1);
}
function search_notFound({ projectId, datasetId, name, run, commits }) {
    const dataset = datasetId === undefined ? "" : `, on the dataset ${datasetId}`;
    return [
        `No experiment with the name ${JSON.stringify(name)} of this run was found in the project ${projectId}${dataset}.`,
        `It was looked for by the tag ci.pipeline.id:${run.id}, and by git.commit.sha with ${commits.join(" or ")}.`,
        "Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID; or, with Datadog's Python SDK, " +
            `set DD_GIT_COMMIT_SHA to ${commits[0]} for it. Check name, project and site too.`,
    ].join("\n");
}

;// CONCATENATED MODULE: ./src/adopt/find.ts







/**
 * The experiments to finish: those of a name that another program created, the one that is given by id, or all of this workflow run.
 *
 * @throws ActionError where there is none, or a name is unknown.
 */
async function findExperiments(question, tools) {
    const { name } = question.inputs;
    return name === undefined ? await findCreated(question, tools) : await findAdopted(name, question, tools);
}
async function findCreated(question, tools) {
    const { context, inputs } = question;
    const { datadog, clock, signal } = tools;
    const projectId = await (0,names/* resolveProject */.KI)(projectOf(inputs), datadog, signal);
    const asked = { experimentId: inputs.experiment_id, projectId, runId: context.run.id };
    const experiments = await gatherExperiments(asked, datadog, clock, signal);
    const adopted = experiments.filter(wasAdopted);
    const adoption = adopted.length === 0 ? undefined : adoptionOf(question, await targetOf(question, tools), adopted);
    return { experiments, adoption };
}
async function findAdopted(name, question, tools) {
    const { context, inputs } = question;
    const { datadog, clock, signal } = tools;
    const [target, place] = await Promise.all([targetOf(question, tools), placeOf(inputs, datadog, signal)]);
    const { run, jobStartedAt } = context;
    const { headCommit, evaluatedCommit } = target;
    const commits = [...new Set([headCommit, evaluatedCommit])];
    const asked = { ...place, name, run, commits, jobStartedAt, now: clock.now() };
    const found = await searchAdopted(asked, tools, signal);
    return {
        experiments: inputs.adopt === "newest" ? newestOf(found) : found,
        adoption: adoptionOf(question, target, found),
    };
}
async function targetOf({ context, inputs }, { gitHub, log }) {
    const target = await (0,run_target/* resolveTarget */.u)(context, inputs, (0,repository/* pullRequestsOf */.T)(gitHub, context.repository));
    for (const gap of target.gaps)
        log.warning(gap);
    return target;
}
function adoptionOf({ context, inputs }, target, experiments) {
    return {
        context,
        target,
        parent: inputs.parent,
        links: (0,links/* datadogLinks */.o)(inputs.webOrigin),
        ids: new Set(experiments.map(({ id }) => id)),
    };
}
async function placeOf(inputs, datadog, signal) {
    const dataset = { id: inputs.dataset_id, name: inputs.dataset };
    const { projectId, datasetId } = await (0,names/* resolvePlace */.M0)(projectOf(inputs), dataset, datadog, signal);
    return { projectId, datasetId: datasetId || undefined };
}
function projectOf({ project_id: id, project: name }) {
    return { id, name };
}

// EXTERNAL MODULE: ./src/comment/comment.ts + 5 modules
var comment = __webpack_require__(22);
// EXTERNAL MODULE: ./src/datadog/client.ts + 18 modules
var client = __webpack_require__(9124);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var datadog_errors = __webpack_require__(631);
// EXTERNAL MODULE: ./src/finish/completeness.ts + 1 modules
var completeness = __webpack_require__(5402);
// EXTERNAL MODULE: ./src/finish/finish-experiment.ts + 17 modules
var finish_experiment = __webpack_require__(8);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var finish_outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/foundation/signals.ts
var foundation_signals = __webpack_require__(9964);
// EXTERNAL MODULE: ./src/github/client.ts
var github_client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/inputs/schemas.ts
var schemas = __webpack_require__(4873);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/render/summary.ts
var summary = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/report/gathered.ts




/** What comment and summary show of an experiment that another job created, as far as its tags tell. */
function gatheredReport(experiment, parent, context, links) {
    const { attributes } = experiment;
    const tag = (key) => (0,tag_keys/* tagValue */.EZ)(experiment, key);
    const merge = tag(tag_keys/* tagKeys */.bi.mergeCommit);
    const datasetId = attributes.dataset_id ?? "";
    return {
        sectionKey: tag(tag_keys/* tagKeys */.bi.section) ?? experiment.id,
        state: stateOf(attributes.status),
        experiment: {
            id: experiment.id,
            name: attributes.name,
            logicalName: attributes.experiment ?? attributes.name,
            url: links.experiment(experiment.id),
        },
        baseline: baselineOf(experiment, parent, context, links),
        dataset: {
            id: datasetId,
            url: links.dataset(datasetId),
            version: attributes.dataset_version ?? undefined,
        },
        commit: {
            ...(0,created/* commitReport */.W$)(tag(tag_keys/* tagKeys */.bi.commit) ?? context.sha, context),
            merge: merge === undefined ? undefined : (0,created/* commitReport */.W$)(merge, context),
        },
        workflowRun: {
            id: tag(tag_keys/* tagKeys */.bi.runId) ?? context.run.id,
            number: Number(tag(tag_keys/* tagKeys */.bi.runNumber) ?? context.run.number),
            attempt: attemptOf(experiment),
            url: tag(tag_keys/* tagKeys */.bi.runUrl) ?? context.run.url,
            job: tag(tag_keys/* tagKeys */.bi.job) ?? context.run.job,
        },
        matrix: matrixOf(attributes.metadata?.matrix),
        notes: [],
    };
}
function stateOf(status) {
    switch (status) {
        case "completed":
        case "failed":
        case "interrupted":
            return status;
        default:
            return "running";
    }
}
function baselineOf(experiment, parent, context, links) {
    const reason = textOf(experiment.attributes.metadata?.parent_reason);
    const id = experiment.attributes.parent_experiment_id;
    if (!id)
        return withoutBaseline(reason);
    // One that cannot be read is told by its id alone.
    const nameless = { experimentName: id, commit: undefined, datasetVersion: undefined };
    const known = parent === undefined ? nameless : (0,choose/* asBaseline */.SB)(parent, "");
    const baseline = { ...known, experimentId: id, reason: reason ?? "given" };
    return (0,created/* foundBaselineReport */.WD)(baseline, experiment, context, links);
}
/** The main stage keeps apart that there is none, and that it could not look. */
function withoutBaseline(reason) {
    const [, kind, words = ""] = /^(none|unknown): (.*)$/s.exec(reason ?? "") ?? [];
    return kind === "unknown"
        ? { kind, reason: words }
        : { kind: "none", reason: words || "no parent was given" };
}
function textOf(value) {
    return typeof value === "string" ? value : undefined;
}
function matrixOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

// EXTERNAL MODULE: ./src/run/context.ts
var run_context = __webpack_require__(670);
// EXTERNAL MODULE: ./src/stages/outputs.ts
var stages_outputs = __webpack_require__(2421);
// EXTERNAL MODULE: ./src/stages/skip.ts
var skip = __webpack_require__(6132);
;// CONCATENATED MODULE: ./src/stages/finish.ts
























/**
 * finish/ as a step of its own: finishes the experiment that is given by id, those that another program ran under
 * a name, or all of this workflow run.
 *
 * @throws ActionError on bad inputs, where no experiment is found, on a broken gate or an invalid results file.
 */
async function finishStep(tools) {
    const context = (0,run_context/* readRunContext */.$)(tools.environment);
    const missing = (0,skip/* missingKeys */.lx)((0,secrets/* readKeys */.x4)(tools.environment));
    const reason = missing.length > 0 ? (0,skip/* skipReason */.YG)(context) : undefined;
    if (reason !== undefined) {
        const sentence = (0,skip/* skipSentence */.v8)("finished", missing, reason);
        tools.log.notice(sentence);
        await tools.writeSummary(`${sentence}\n`);
        return tools.setOutputs((0,stages_outputs/* allFinishOutputs */.Vz)({ verdict: "none", scores: "{}" }));
    }
    const inputs = (0,schemas/* readFinishInputs */.P_)(tools.environment);
    const signals = stepSignals(inputs, tools);
    const step = { context, inputs, tools, signals, datadog: datadogOf(inputs, tools) };
    tools.setOutputs((0,stages_outputs/* allFinishOutputs */.Vz)({ verdict: "none", scores: "{}" }));
    const found = await foundOf(step).catch((error) => warnWithoutGate(error, step));
    if (found === undefined)
        return;
    const finished = await finishAll(found, step);
    setOutputs(step, finished, await report(step, finished));
    throwFailures(finished.flatMap(({ failure }) => failure ?? []));
}
/** Many experiments share one end; an upload may take longer. */
function stepSignals({ results }, { cancel, clock }) {
    const signals = (0,foundation_signals/* stageSignals */.o)(cancel, clock);
    if (results.length > 0)
        return signals;
    return { ...signals, closing: AbortSignal.any([signals.closing, clock.timeout(limits/* finishTime */.Nl)]) };
}
/** A Datadog that cannot be reached fails nothing where no gate would pass unseen by it. */
function warnWithoutGate(error, { inputs, tools }) {
    const isPassing = error instanceof datadog_errors/* DatadogError */.j9 && error.kind !== "refused";
    if (!isPassing || (inputs.gate && inputs.gate_mode === "fail"))
        throw error;
    tools.log.warning(`The experiments could not be finished: ${(0,errors/* messageOf */.bD)(error)}`);
}
function throwFailures(failures) {
    if (failures.length === 0)
        return;
    const message = failures.map((failure) => failure.message).join("\n");
    const isGate = failures.every((failure) => failure instanceof errors/* GateBroken */.Rn);
    throw isGate ? new errors/* GateBroken */.Rn(message) : new errors/* ActionError */.lZ(message);
}
function datadogOf(inputs, { redact, clock }) {
    const { apiOrigin: origin, api_key: apiKey, app_key: appKey } = inputs;
    return (0,client/* createDatadog */.d)({ origin, apiKey, appKey, redact, clock });
}
async function foundOf(step) {
    const found = await findExperiments(step, finishTools(step));
    const { length } = found.experiments;
    if (length > 1 && step.inputs.results.length > 0) {
        throw new errors/* ActionError */.lZ(`The input results belongs to one experiment, and this run has ${length}: give the input experiment_id.`);
    }
    return { ...found, parents: await parentsOf(found.experiments, step) };
}
function finishTools(step) {
    const { tools, signals, datadog } = step;
    return { ...tools, ...signals, datadog, gitHub: gitHubOf(step, signals.signal) };
}
function gitHubOf({ inputs, context, tools }, signal) {
    const { github_token: token } = inputs;
    const { clock, redact } = tools;
    return (0,github_client/* createGitHubRequest */.Ps)({ token, server: context.server, redact, clock, signal });
}
async function finishAll(found, step) {
    const { experiments } = found;
    const finished = [];
    for (let start = 0; start < experiments.length; start += limits/* finishesAtOnce */.iv) {
        const batch = experiments.slice(start, start + limits/* finishesAtOnce */.iv);
        finished.push(...(await Promise.all(batch.map((experiment) => finishOne(experiment, found, step)))));
    }
    return finished;
}
/** The parents by id; one that cannot be read is told by its id alone. */
async function parentsOf(experiments, { datadog, tools, signals }) {
    const ids = [...new Set(experiments.flatMap(({ attributes }) => attributes.parent_experiment_id || []))];
    if (ids.length === 0)
        return new Map();
    const project = { projectId: experiments[0]?.attributes.project_id ?? "" };
    try {
        const { experiments: parents } = await datadog.listExperiments({ ...project, ids }, signals.signal);
        return new Map(parents.map((parent) => [parent.id, parent]));
    }
    catch (error) {
        tools.log.warning(`The names of the baselines could not be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return new Map();
    }
}
async function finishOne(experiment, { adoption, parents }, step) {
    const { context, inputs } = step;
    if (adoption && isForeign(experiment))
        return await finishAdopted(experiment, adoption, step);
    const parent = parents.get(experiment.attributes.parent_experiment_id ?? "");
    const report = gatheredReport(experiment, parent, context, (0,links/* datadogLinks */.o)(inputs.webOrigin));
    const finished = await (0,finish_experiment/* finishExperiment */.Z)(planOf(experiment, report, step), finishTools(step));
    return { ...finished, experiment, pullRequest: taggedPullRequest(experiment) };
}
/** Tags it while its results are read, which takes longer. */
async function finishAdopted(experiment, adoption, step) {
    const tools = finishTools(step);
    const { report, tagged } = await adopt(experiment, adoption, tools);
    const plan = {
        ...planOf(experiment, report, step),
        ...ownEnding(experiment, step),
        whole: (0,completeness/* wholeRunOf */.Al)(experiment, tools),
    };
    const [finished] = await Promise.all([(0,finish_experiment/* finishExperiment */.Z)(plan, tools), tagged]);
    return { ...finished, experiment, pullRequest: adoption.target.pullRequest?.number };
}
/** What has ended by itself keeps its status, and its rows are waited for however the job went. */
function ownEnding(experiment, { datadog, signals, tools }) {
    const isOver = endOf(experiment) !== undefined;
    const within = () => AbortSignal.any([signals.closing, tools.clock.timeout(limits/* statusTime */.KP)]);
    return {
        ...(isOver ? { outcome: { status: "completed", reason: undefined } } : {}),
        ended: () => readEnd(experiment, datadog, within()),
    };
}
function planOf(experiment, report, { context, inputs }) {
    const { attributes, id } = experiment;
    const outcome = (0,finish_outcome/* outcomeOfJob */.vr)(inputs.status);
    return {
        report,
        patterns: inputs.results,
        workspace: context.workspace,
        experiment: {
            experimentId: id,
            projectId: attributes.project_id,
            datasetId: report.dataset.id,
            name: report.experiment.logicalName,
        },
        outcome,
        isGreen: outcome.status === "completed",
        since: (0,choose/* createdAt */.CT)(experiment) || undefined,
        gate: inputs.gate,
        gateMode: inputs.gate_mode,
        links: (0,links/* datadogLinks */.o)(inputs.webOrigin),
    };
}
/** Writes summary, report and comment. */
async function report(step, finished) {
    const { tools } = step;
    const markdown = finished.map((one) => (0,summary/* renderSummary */.B)(one.report)).join("\n");
    await tools.writeSummary(markdown);
    const path = await writeReport(step, tools.redact(markdown));
    return { path, commentUrl: await finish_comment(step, finished) };
}
async function finish_comment(step, finished) {
    const { inputs, context, tools, signals } = step;
    const number = pullRequestOf(step, finished);
    if (!inputs.comment || number === undefined)
        return undefined;
    const signal = AbortSignal.any([signals.closing, tools.clock.timeout(limits/* commentTime */.BF)]);
    const gitHub = gitHubOf(step, signal);
    const place = {
        repository: context.repository,
        pullRequest: number,
        commentKey: inputs.comment_key ?? "",
        alone: isAlone(step, finished),
        tokenKind: (0,github_client/* tokenKindOf */.jX)(inputs.github_token),
    };
    return await (0,comment/* openComment */.a)(place, { ...tools, gitHub, signal }).write(...finished.map((one) => one.report));
}
// Whoever gathers a run writes for all of it; who finishes by name, or one leg of a matrix, may have others beside it.
function isAlone({ inputs }, finished) {
    if (inputs.name !== undefined)
        return false;
    return inputs.experiment_id === undefined || finished.every(({ report }) => report.matrix === undefined);
}
/** The pull request that the input names, else the one that the experiments were made for, else the event's. */
function pullRequestOf({ inputs, context }, finished) {
    const made = finished.map(({ pullRequest }) => pullRequest).find((number) => number !== undefined);
    return inputs.pull_request ?? made ?? context.payload.pull_request?.number;
}
function taggedPullRequest(experiment) {
    const number = Number((0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.pullRequest));
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/** Writes the report where later steps find it; another step of the job keeps its own. */
async function writeReport({ tools, context }, markdown) {
    const path = (0,external_node_path_.join)(tools.temporaryFolder, `llm-experiment-report-${context.run.step.replace(/\W/g, "_")}.md`);
    try {
        await (0,promises_.writeFile)(path, markdown);
        return path;
    }
    catch (error) {
        tools.log.warning(`The report could not be written to a file: ${(0,errors/* messageOf */.bD)(error)}`);
        return "";
    }
}
function setOutputs(step, finished, { path, commentUrl }) {
    const [only] = finished.length === 1 ? finished : [];
    const outputs = {
        ...(only ? (0,stages_outputs/* experimentOutputs */.ot)(only.report) : {}),
        verdict: verdictOf(finished),
        scores: JSON.stringify(scoresOf(step.inputs, finished)),
        report_path: path,
        comment_url: commentUrl ?? "",
    };
    step.tools.setOutputs((0,stages_outputs/* allFinishOutputs */.Vz)(outputs));
}
function verdictOf(finished) {
    const verdicts = finished.map(({ verdict }) => verdict);
    if (verdicts.includes("fail"))
        return "fail";
    return verdicts.includes("pass") ? "pass" : "none";
}
// Where the inputs ask for one experiment it needs no key of its own; of several nobody knows which score is whose.
function scoresOf({ experiment_id, name, adopt }, finished) {
    const isOne = experiment_id !== undefined || (name !== undefined && adopt === "newest");
    if (isOne)
        return finished[0]?.scores ?? {};
    return Object.fromEntries(finished.map(({ experiment, scores }) => [experiment.id, scores]));
}


/***/ })

};
