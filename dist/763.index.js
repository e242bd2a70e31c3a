export const id = 763;
export const ids = [763];
export const modules = {

/***/ 2199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ extendHistory),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   qZ: () => (/* binding */ endWith),
/* harmony export */   sL: () => (/* binding */ isOnBranch)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3116);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(651);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);




// First parents that one GraphQL query follows from one commit: GitHub takes a depth of 25, and each costs two.
const parentsNested = 11;
// Places further down the line that the same query follows.
const parentStrides = 9;
// Commits per page of GitHub's list, which is the API's maximum.
const commitsPerPage = 100;
// The maximum number of requests for the history: a thousand first parents.
const maxHistoryRequests = 10;
/**
 * Opens the line at the commit where a search starts, without a clone. It takes no request if that commit is given, one
 * comparison for a merge base, and one page of commits for a first parent. A failure becomes the history's end.
 */
async function openHistory({ start, baselineRef }, source) {
    const [requestsLeft, strides] = [maxHistoryRequests, parentStrides];
    const history = { commits: [], label: start.label, tree: undefined, end: undefined, requestsLeft, strides };
    try {
        if (start.kind === "commit")
            history.commits.push(start.of);
        else if (start.kind === "merge base")
            history.commits.push(await readMergeBase(start.of, baselineRef.name, source));
        else {
            const parents = await listFirstParents(start.of, source);
            history.tree = parents.tree;
            addFirstParents(history, parents);
        }
    }
    catch (failure) {
        const isGone = failure instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && (failure.status === 404 || failure.status === 422);
        if (start.kind === "first parent" && start.fallback && isGone) {
            return await openHistory({ start: start.fallback, baselineRef }, source);
        }
        history.end = { kind: "failed", failure };
    }
    return history;
}
/** Reads more of the line. A failure becomes the history's end. */
async function extendHistory(history, source) {
    const last = history.commits.at(-1);
    if (history.end !== undefined || last === undefined)
        return;
    let parents;
    // If GraphQL doesn't take a query, a smaller one may do. If it refuses, REST does.
    while (parents === undefined && history.strides !== undefined) {
        const queried = await (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .tryAsync */ .CV)(queryFirstParents(last, history.strides, source));
        if ("value" in queried)
            parents = queried.value;
        if (parents === undefined)
            history.strides = "value" in queried && history.strides > 0 ? 0 : undefined;
    }
    try {
        addFirstParents(history, parents ?? (await listFirstParents(last, source)));
    }
    catch (failure) {
        history.end = { kind: "failed", failure };
    }
}
function addFirstParents(history, { commits, isRoot }) {
    history.commits.push(...commits);
    history.requestsLeft -= 1;
    if (isRoot)
        history.end = { kind: "root" };
    else if (history.requestsLeft === 0 || commits.length === 0)
        history.end = { kind: "bound" };
}
const linkedCommit = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    oid: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._toLowerCase */ .Il()),
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()) })),
});
/**
 * Follows parent links over GraphQL, so merged branches don't lead astray. One query nests `parents(first: 1)` from the
 * commit and from every stride behind it. Returns undefined if GitHub doesn't take the query.
 */
async function queryFirstParents(commit, strides, { repository: { owner, name }, request }) {
    const starts = Array.from({ length: strides + 1 }, (_, stride) => {
        const object = stride === 0 ? "oid: $commit" : `expression: "${commit}~${stride * (parentsNested + 1)}"`;
        return `    stride${stride}: object(${object}) { ...line }`;
    });
    const line = `${"oid parents(first: 1) { nodes { ".repeat(parentsNested)}oid${" } }".repeat(parentsNested)}`;
    const query = `query($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
${starts.join("\n")}
  }
}
fragment line on Commit { ${line} }`;
    const { data } = await request("POST /graphql", { query, variables: { owner, name, commit } });
    const links = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())) }));
    const response = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: links, errors: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())) }).safeParse(data).data;
    if (response?.errors?.length)
        return undefined;
    const commits = [];
    for (let stride = 0; stride <= strides; stride += 1) {
        let link = linkedCommit.safeParse(response?.data?.repository?.[`stride${stride}`]).data;
        if (link === undefined)
            break;
        for (; link !== undefined; link = linkedCommit.safeParse(link.parents?.nodes[0]).data) {
            commits.push(link.oid);
            if (link.parents?.nodes.length === 0)
                return { commits: commits.slice(1), isRoot: true };
        }
    }
    if (commits.length === 0)
        throw new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y("GraphQL doesn't show the commit");
    return { commits: commits.slice(1), isRoot: false };
}
/**
 * Reads first parents from REST's list of commits. It's in order of time and holds merged branches too: a whole page of
 * first parents if history is linear, and at least the first of them in any case.
 */
async function listFirstParents(commit, source) {
    const listedCommit = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        parents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
        commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ tree: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) })), undefined),
    });
    const parameters = { sha: commit, per_page: commitsPerPage };
    const page = await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepository */ .Nu)(source, "/commits", parameters, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(listedCommit));
    const listed = new Map(page.map((one) => [one.sha, one]));
    let next = listed.get(commit);
    // As GitHub itself responds for a commit that it doesn't know.
    if (next === undefined)
        throw new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y(`GitHub doesn't list the commit ${commit}`, { status: 422 });
    const tree = next.commit?.tree.sha.toLowerCase();
    const commits = [];
    for (; next !== undefined; next = listed.get(commits.at(-1) ?? "")) {
        const [first] = next.parents;
        if (first === undefined)
            return { commits, isRoot: true, tree };
        commits.push(first.sha);
    }
    return { commits, isRoot: false, tree };
}
async function readMergeBase(head, base, source) {
    const parameters = { basehead: `${base}...${head}`, per_page: 1 };
    const comparison = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ merge_base_commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) });
    return (await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepository */ .Nu)(source, "/compare/{basehead}", parameters, comparison)).merge_base_commit.sha;
}
/** Whether a branch still contains a commit, which a force-push may have dropped; undefined if GitHub doesn't say. */
async function isOnBranch(commit, branch, source) {
    const read = await (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .tryAsync */ .CV)(readMergeBase(commit, branch, source));
    return "value" in read ? read.value.toLowerCase() === commit.toLowerCase() : undefined;
}
/** Reads the tree of a commit: what was evaluated, whatever commit holds it. Undefined if GitHub doesn't say. */
async function readTree(commit, source) {
    const schema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ tree: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) }) });
    const read = await (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .tryAsync */ .CV)((0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepository */ .Nu)(source, "/commits/{ref}", { ref: commit, per_page: 1 }, schema));
    return "value" in read ? read.value.commit.tree.sha.toLowerCase() : undefined;
}
/** Returns a function whose requests end with the signal, and that sends none after that. */
function endWith(signal, request) {
    const { promise: ended, reject } = Promise.withResolvers();
    const end = () => reject(new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y("the time for the search is over"));
    // Without a request, nobody waits for the end.
    ended.catch(() => { });
    if (signal.aborted)
        end();
    else
        signal.addEventListener("abort", end, { once: true });
    return async (route, parameters) => signal.aborted ? await ended : await Promise.race([ended, request(route, parameters)]);
}


/***/ }),

/***/ 1561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ searchBaseline)
});

// EXTERNAL MODULE: ./src/github/errors.ts
var errors = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/lib/errors.ts
var lib_errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/results/results-summary.ts
var results_summary = __webpack_require__(7633);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/run/messages.ts
var messages = __webpack_require__(2881);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/history.ts
var baseline_history = __webpack_require__(2199);
;// CONCATENATED MODULE: ./src/baseline/candidates.ts





// Experiments in the first request, which usually decides the choice.
const experimentsAtFirst = 100;
// How many times larger a page can be than the one before.
const pageGrowth = 5;
// The largest page, estimated from the one before, in characters of JSON.
const listedBytes = 8 * 1024 * 1024;
// The maximum number of pages: 28,000 experiments of one name, dataset, and matrix leg.
const candidatePages = 8;
// The same for experiments of SDKs, which are listed with all others of the name: 8,100 experiments.
const sdkCandidatePages = 4;
// Commits nearer than a candidate whose experiments are requested one by one, all at once.
const maxNearerCommits = 8;
// Baselines without a results summary whose rows are read.
const maxRowChecks = 3;
// The maximum number of commits that are checked to find one that is still on a branch.
const maxBranchChecks = 3;
/** Returns a list of which nothing was read yet: of experiments with the action's tags, or of those that SDKs created. */
function openCandidates(query, hasTags, { datadog, gitHub, signal }) {
    const { projectId, datasetId, name, identity } = query;
    const filter = { projectId, datasetId, experiment: name };
    return {
        query,
        hasTags,
        filter: hasTags ? { ...filter, tags: [`${action_metadata/* tagKeys */.bi.matrix}:${identity.matrixKey}`] } : filter,
        datadog,
        source: { repository: query.context.repository, request: (0,baseline_history/* endWith */.qZ)(signal, gitHub) },
        signal,
        /** What was read, by ID, in no order. */
        candidates: new Map(),
        /** Commits whose experiments don't count, because a force-push took them from the branch. */
        droppedCommits: new Set(),
        /** Commits of which all experiments were read. */
        readCommits: new Set(),
        /** What was listed of this workflow run itself. */
        ofThisRun: [],
        /** Undefined once nothing that wasn't read can count. */
        nextPage: { limit: experimentsAtFirst },
        /** How many experiments one response may hold. */
        maxLimit: experimentsAtFirst,
        pagesLeft: hasTags ? candidatePages : sdkCandidatePages,
        /** The commit of the last experiment on the last page. The next page may hold more of it. */
        lastCommit: undefined,
        /** Why something couldn't be read. */
        failure: undefined,
    };
}
/** Returns the experiments of a list that neither their results nor their commit rules out, as far as that's known. */
function listUsable({ candidates, droppedCommits }) {
    const usable = [...candidates.values()].filter(({ experiment, fault }) => fault === undefined && !droppedCommits.has((0,action_metadata/* readCommit */.kN)(experiment)));
    return usable.map(({ experiment }) => experiment);
}
/**
 * Reads as much of the list and the history as it takes, and picks the baseline. Candidates without good results are
 * skipped. Candidates on commits that a force-push took from the branch count only if there is no other.
 */
async function pickBaseline(list, history) {
    const { query, candidates, droppedCommits } = list;
    let dropped;
    let rowChecks = 0;
    for (;;) {
        await readUntilSettled(list, history);
        const choice = (0,choose/* chooseBaseline */.hf)(listUsable(list), history, query);
        if (choice.kind === "none" || droppedCommits.size === maxBranchChecks)
            return dropped ?? choice;
        const { experiment, reason } = choice;
        if ((0,choose/* countBySummary */.R7)(experiment) === undefined) {
            const fault = rowChecks < maxRowChecks ? await findRowsFault(experiment, list) : "its rows weren't checked";
            rowChecks += 1;
            if (fault !== undefined) {
                candidates.set(experiment.id, { experiment, fault });
                continue;
            }
        }
        const commit = (0,action_metadata/* readCommit */.kN)(experiment);
        // If the history can't be read, GitHub doesn't say either whether the branch contains the commit.
        if (reason.kind === "on the line" || commit === undefined || history.commits.length === 0)
            return choice;
        if ((await (0,baseline_history/* isOnBranch */.sL)(commit, reason.branch, list.source)) !== false)
            return choice;
        dropped ??= { ...choice, reason: { ...reason, isDropped: true } };
        droppedCommits.add(commit);
    }
}
async function findRowsFault(experiment, { datadog, signal }) {
    const counts = await (0,choose/* countByRows */.a6)(experiment, datadog, signal);
    // The action sets `completed` only if there are rows, so they have expired. The finish stage then lets no gate pass.
    const hasExpired = counts?.rows === 0 && (0,action_metadata/* hasActionTags */.gD)(experiment);
    return hasExpired ? undefined : (0,choose/* findResultsFault */.Si)(counts);
}
/** Reads the history and the list until the choice among the candidates can't change anymore. */
async function readUntilSettled(list, history) {
    const { query, filter } = list;
    const { commits } = history;
    for (;;) {
        const usable = listUsable(list);
        const onCommits = new Set(usable.map(action_metadata/* readCommit */.kN));
        const nearest = commits.findIndex((commit) => onCommits.has(commit));
        // Experiments on nearer commits are preferred. If the last page ended on the nearest one, better ones on it may follow.
        const isSplit = list.lastCommit === commits[nearest] &&
            !usable.some((one) => (0,action_metadata/* readCommit */.kN)(one) === list.lastCommit && (0,choose/* rankOnCommit */.PU)(one, query) === choose/* highestRank */.Jg);
        const preferred = nearest < 0 ? commits.slice(0, 1) : commits.slice(0, isSplit ? nearest + 1 : nearest);
        const unread = list.nextPage === undefined ? [] : preferred.filter((commit) => !list.readCommits.has(commit));
        const reads = [];
        if (unread.length > 0 && unread.length <= maxNearerCommits) {
            for (const commit of unread) {
                list.readCommits.add(commit);
                const tags = [...(filter.tags ?? []), `${action_metadata/* tagKeys */.bi.commit}:${commit}`];
                reads.push(readExperiments(list, { ...filter, tags }, { limit: list.maxLimit }));
            }
        }
        else {
            // Without a history, the newest of the branch is taken, and the newest are listed first.
            const hasNewest = commits.length === 0 && usable.some((one) => (0,choose/* isOfBaselineBranch */.fu)(one, query));
            const isSettled = nearest >= 0 ? unread.length === 0 : hasNewest;
            const mayMeet = nearest < 0 && usable.some((one) => (0,action_metadata/* readCommit */.kN)(one) !== undefined);
            if (list.nextPage !== undefined && !isSettled)
                reads.push(readNextPage(list));
            if (mayMeet && history.end === undefined)
                reads.push((0,baseline_history/* extendHistory */.$6)(history, list.source));
        }
        if (reads.length === 0)
            return;
        await Promise.all(reads);
    }
}
/** Reads the next page. A failure completes the list. */
async function readNextPage(list) {
    const { nextPage: page } = list;
    if (page === undefined)
        return;
    list.nextPage = undefined;
    const listed = await readExperiments(list, list.filter, page);
    if (listed === undefined)
        return;
    const { experiments, after, size = 0 } = listed;
    const last = experiments.at(-1);
    list.lastCommit = last && (0,action_metadata/* readCommit */.kN)(last);
    list.pagesLeft -= 1;
    // Configurations can be large, so the size of the last page limits the next one.
    const sizeOfOne = Math.max(1, size / Math.max(1, experiments.length));
    list.maxLimit = Math.max(1, Math.min(Math.floor(listedBytes / sizeOfOne), limits/* experimentsPerPage */.n9));
    // The list is in order of age, so nothing after an experiment that is too old counts.
    const oldest = experiments.map(action_metadata/* createdAt */.CT).findLast((time) => time > 0) ?? Number.POSITIVE_INFINITY;
    if (after === undefined || list.pagesLeft === 0 || oldest < list.query.now - limits/* baselineAge */.HP)
        return;
    list.nextPage = { after, limit: Math.min(page.limit * pageGrowth, list.maxLimit) };
}
async function readExperiments(list, filter, page) {
    const { query, hasTags, candidates, ofThisRun } = list;
    const listed = await (0,lib_errors/* tryAsync */.CV)(list.datadog.listExperiments(filter, list.signal, page));
    if ("failure" in listed) {
        list.failure ??= listed.failure;
        return undefined;
    }
    const experiments = listed.value.experiments.filter(({ id }) => !query.excludedIds?.has(id));
    for (const experiment of experiments) {
        if ((0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runId) === query.context.run.id)
            ofThisRun.push(experiment);
        const isWanted = (0,action_metadata/* hasActionTags */.gD)(experiment) === hasTags && (0,choose/* isCandidate */.qn)(experiment, query);
        const isKnown = candidates.get(experiment.id)?.fault !== undefined;
        const fault = (0,choose/* findResultsFault */.Si)((0,choose/* countBySummary */.R7)(experiment));
        if (isWanted && !isKnown)
            candidates.set(experiment.id, { experiment, fault });
    }
    return { ...listed.value, experiments };
}

;// CONCATENATED MODULE: ./src/baseline/search.ts









// Pauses between reads if the input `parent` names an experiment that isn't listed yet, in milliseconds.
const givenParentPauses = [1_500, 3_000];
// Earlier baselines that a trend shows, and metrics that have a trend.
const trendPoints = 10;
const trendMetrics = 12;
/**
 * Finds the baseline that the input `parent` asks for. If {@link openHistory} was called before, its `history` saves the
 * wait for it.
 *
 * @throws ActionError if the experiment that the input names doesn't exist in the project.
 */
async function searchBaseline(query, tools, history) {
    const { parent, target, context } = query;
    switch (parent.kind) {
        case "none":
            return { choice: { kind: "none", reason: { kind: "not wanted" } }, trend: [], warnings: [] };
        case "given":
            return await findGivenBaseline(parent.experimentId, query, tools);
        case "auto": {
            const source = { repository: context.repository, request: (0,baseline_history/* endWith */.qZ)(tools.signal, tools.gitHub) };
            return await searchHistory(query, history ?? (0,baseline_history/* openHistory */.jC)(target, source), tools);
        }
    }
}
async function findGivenBaseline(id, query, tools) {
    const { projectId } = query;
    const { datadog, clock, signal } = tools;
    // An experiment that was created a moment ago may not be listed yet.
    for (const pause of [0, ...givenParentPauses]) {
        // If the signal ends a pause, the request after it fails.
        await clock.sleep(pause, signal).catch(() => { });
        const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
        const experiment = experiments.find((one) => one.id.toLowerCase() === id &&
            one.attributes.project_id.toLowerCase() === projectId &&
            !one.attributes.deleted_at);
        if (experiment === undefined)
            continue;
        const fault = (0,choose/* findResultsFault */.Si)((0,choose/* countBySummary */.R7)(experiment) ?? (await (0,choose/* countByRows */.a6)(experiment, datadog, signal)));
        // Whoever names a baseline may know more than its results show, so it's taken.
        const warnings = fault === undefined ? [] : [messages/* messages */.D.poorBaseline(experiment.attributes.name, fault)];
        return { choice: { kind: "found", experiment, reason: { kind: "given" } }, trend: [], warnings };
    }
    throw new lib_errors/* ActionError */.lZ(messages/* messages */.D.givenBaselineMissing(id, projectId));
}
/** Searches experiments with the action's tags, and only if there is none, those that SDKs created. */
async function searchHistory(query, opened, tools) {
    const tagged = openCandidates(query, true, tools);
    const [history] = await Promise.all([opened, readNextPage(tagged)]);
    let search = await searchList(tagged, history, []);
    if (search.choice.kind === "none") {
        const untagged = openCandidates(query, false, tools);
        await readNextPage(untagged);
        search = await searchList(untagged, history, [...tagged.candidates.values()]);
    }
    // An experiment of another workflow run that has this run's ID and would otherwise count. GitHub never repeats an ID,
    // but act gives each run the ID 1.
    const repeated = tagged.ofThisRun.find((one) => {
        const isOfThisStep = (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.create) === query.identity.createKey;
        return (isOfThisStep || isOnOtherCommit(one, query)) && (0,choose/* isEligible */.YT)(one, query);
    });
    if (search.choice.kind === "none" && repeated !== undefined) {
        const { name: experimentName } = repeated.attributes;
        const { id: runId } = query.context.run;
        search.choice = { kind: "none", reason: { kind: "of this run", experimentName, runId } };
        search.warnings.push(messages/* messages */.D.repeatedRunId(experimentName, runId));
    }
    const warnings = [...warnOfHistory(history, search, query), ...search.warnings, ...warnOfSharedName(tagged)];
    return { ...search, warnings };
}
/** Searches one list. `before` are candidates of another one, in which nothing was found. */
async function searchList(list, history, before) {
    const { query } = list;
    const choice = await pickBaseline(list, history);
    const skipped = (0,choose/* countSkippedRuns */.Ag)([...before, ...list.candidates.values()], choice, history, query);
    if (skipped !== undefined)
        choice.reason.skipped = skipped;
    const usable = listUsable(list);
    if (choice.kind === "found") {
        const onLine = new Set(history.commits);
        const line = usable.filter((one) => onLine.has((0,action_metadata/* readCommit */.kN)(one)) || (0,choose/* isOfBaselineBranch */.fu)(one, query));
        const warnings = list.failure === undefined ? [] : [messages/* messages */.D.nearerBaselineMissed((0,lib_errors/* errorMessage */.gJ)(list.failure))];
        return { choice, trend: buildTrend(choice.experiment, line), warnings };
    }
    if (list.failure !== undefined) {
        return {
            choice: { kind: "unknown", reason: { kind: "experiments not read" } },
            trend: [],
            warnings: [messages/* messages */.D.baselineSearchFailed((0,lib_errors/* errorMessage */.gJ)(list.failure))],
        };
    }
    if (history.end?.kind === "failed" && usable.some((one) => (0,action_metadata/* readCommit */.kN)(one) !== undefined)) {
        return { choice: { kind: "unknown", reason: { kind: "history not read" } }, trend: [], warnings: [] };
    }
    return { choice, trend: [], warnings: [] };
}
/**
 * Returns how each metric changed over the last experiments of the baseline's line, the oldest first, the baseline last.
 * Only experiments that were read for the choice anyway and have a results summary count. A metric that changed its type
 * begins anew.
 */
function buildTrend(baseline, line) {
    const before = line.filter((one) => (0,action_metadata/* createdAt */.CT)(one) <= (0,action_metadata/* createdAt */.CT)(baseline) && one.id !== baseline.id);
    const summarized = [...before.toSorted((a, b) => (0,action_metadata/* createdAt */.CT)(a) - (0,action_metadata/* createdAt */.CT)(b)), baseline].flatMap((one) => {
        const summary = (0,results_summary/* parseResultsSummary */.W3)(one.attributes.metadata);
        return summary === undefined ? [] : [{ commit: (0,action_metadata/* readCommit */.kN)(one), metrics: summary.metrics }];
    });
    const last = summarized.slice(-trendPoints);
    const newest = Object.entries(last.at(-1)?.metrics ?? {});
    return newest.slice(0, trendMetrics).flatMap(([label, { kind: type }]) => {
        if (type === "categorical")
            return [];
        const points = last.flatMap(({ commit, metrics }) => {
            const metric = (0,json/* readOwn */.jU)(metrics, label);
            return metric?.kind === type ? [{ commit, value: metric.mean }] : [];
        });
        return [{ label, type, points }];
    });
}
/** Warns if another step or job of this attempt created experiments with the same name. */
function warnOfSharedName({ query, ofThisRun }) {
    const others = ofThisRun.filter((one) => !isOnOtherCommit(one, query) &&
        (0,action_metadata/* readRunAttempt */.LO)(one) === query.context.run.attempt &&
        (0,action_metadata/* hasActionTags */.gD)(one) &&
        (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.create) !== query.identity.createKey);
    const names = new Set(others.map(({ attributes }) => attributes.name));
    return names.size === 0 ? [] : [messages/* messages */.D.sharedName(query.name, [...names])];
}
/** Whether an experiment is on another head commit, which no other experiment of one workflow run is. */
function isOnOtherCommit(experiment, { target }) {
    return ![undefined, target.headCommit.toLowerCase()].includes((0,action_metadata/* readCommit */.kN)(experiment));
}
/** Warns of a history that couldn't be read, if there are experiments to look for on it. */
function warnOfHistory({ end }, { choice }, { target }) {
    const isOfUse = choice.kind !== "unknown" || choice.reason.kind === "history not read";
    if (end?.kind !== "failed" || !isOfUse)
        return [];
    const { failure } = end;
    const { type, name } = target.baselineRef;
    const { status, limited } = failure instanceof errors/* GitHubError */.y ? failure : {};
    // GitHub also responds with 404 if the token may not know that the repository exists.
    const remedies = {
        403: limited ? "" : " Grant the job contents: read.",
        404: ` Grant the job contents: read, and check that ${name} exists.`,
    };
    const instead = type === "branch" ? ` Without it, the baseline is the newest experiment on ${name}.` : "";
    return [messages/* messages */.D.historyNotRead((0,lib_errors/* errorMessage */.gJ)(failure), `${remedies[status ?? 0] ?? ""}${instead}`)];
}


/***/ }),

/***/ 712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ buildTaggedReport),
/* harmony export */   b: () => (/* binding */ buildCreatedReport)
/* harmony export */ });
/* harmony import */ var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8293);


/** Builds what comment and summary show of an experiment that was just created. */
function buildCreatedReport(facts) {
    const { context, target, inputs, experiment, links, identity, notes, trend } = facts;
    const { id, number, attempt, url, job } = context.run;
    const { name, config, dataset_version: version } = experiment.attributes;
    const { name: logicalName, dataset_id: datasetId } = inputs;
    return {
        sectionKey: identity.sectionKey,
        state: "running",
        experiment: { id: experiment.id, name, logicalName, url: links.experiment(experiment.id) },
        baseline: reportBaseline(facts),
        dataset: { id: datasetId, url: links.dataset(datasetId), version: version ?? undefined },
        commit: {
            ...reportCommit(target.headCommit, context),
            merge: target.mergeCommit ? reportCommit(target.mergeCommit, context) : undefined,
        },
        isPullRequest: target.pullRequest !== undefined,
        workflowRun: { id, number, attempt, url, job },
        startedAt: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(experiment) || undefined,
        matrix: inputs.internal_matrix,
        config: config ?? inputs.config,
        notes,
        trend,
    };
}
/** Builds what comment and summary show of an experiment that another job created, from its tags. */
function buildTaggedReport(experiment, baseline, context, links) {
    const { name, status, metadata, dataset_id, parent_experiment_id: parentId, ...given } = experiment.attributes;
    const read = (key) => (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, key);
    const run = {
        ...context.run,
        id: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId) ?? context.run.id,
        number: Number(read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runNumber) ?? context.run.number),
        attempt: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunAttempt */ .LO)(experiment),
        url: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runUrl) ?? context.run.url,
        job: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.job) ?? context.run.job,
    };
    const matrix = metadata?.matrix;
    const isObject = typeof matrix === "object" && matrix !== null && !Array.isArray(matrix);
    // One that can't be read is shown by its ID alone.
    const unread = { id: parentId ?? "", attributes: { name: parentId ?? "", project_id: "" } };
    const parent = parentId ? { ...(baseline ?? unread), id: parentId } : undefined;
    const facts = (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .readBaselineFacts */ .Zq)(experiment);
    const none = parent ? "given" : "no parent was given";
    const words = typeof metadata?.parent_reason === "string" ? metadata.parent_reason : none;
    let choice = { kind: "words", words, experiment: parent };
    if (facts && (facts.kind === "found") === Boolean(parent))
        choice = { ...facts, experiment: parent };
    const report = buildCreatedReport({
        context: { ...context, run },
        target: {
            headCommit: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit) ?? context.sha,
            mergeCommit: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.mergeCommit),
            headBranch: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch),
            pullRequest: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest),
        },
        identity: { sectionKey: read(_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section) ?? experiment.id },
        inputs: {
            name: given.experiment ?? name,
            dataset_id: dataset_id ?? "",
            internal_matrix: isObject ? matrix : undefined,
        },
        parent: choice,
        experiment,
        links,
        notes: [],
        trend: undefined,
    });
    const hasEnded = status === "completed" || status === "failed" || status === "interrupted";
    return hasEnded ? { ...report, state: status } : report;
}
function reportCommit(sha, { repository }) {
    return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}
/** Reports the baseline; otherwise that there is none, and the branch on which a run creates one, or that nobody knows. */
function reportBaseline({ parent, experiment, target, context, links }) {
    const facts = parent.kind === "words" ? undefined : parent;
    const reason = parent.kind === "words" ? parent.words : (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReason */ .Gk)(parent);
    const baseline = parent.experiment;
    if (baseline === undefined) {
        if (parent.kind === "unknown")
            return { kind: "unknown", reason };
        const ref = facts?.reason.kind === "none yet" ? facts.reason.ref : undefined;
        const madeOn = ref?.type === "branch" ? ref.name : undefined;
        const isMadeHere = madeOn !== undefined && target.pullRequest === undefined && madeOn === target.headBranch;
        return { kind: "none", reason, madeOn, isMadeHere: isMadeHere || undefined };
    }
    const commit = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(baseline, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit);
    const datasetVersion = baseline.attributes.dataset_version ?? undefined;
    const version = experiment.attributes.dataset_version ?? undefined;
    return {
        kind: "found",
        experiment: { id: baseline.id, name: baseline.attributes.name, url: links.experiment(baseline.id) },
        reason,
        ...(0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .countCommits */ .Wt)(facts),
        compareUrl: links.comparison(experiment.id, baseline.id),
        commit: commit ? reportCommit(commit, context) : undefined,
        createdAt: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(baseline) || undefined,
        datasetVersion,
        otherDatasetVersion: version !== undefined && (datasetVersion ?? version) !== version,
    };
}


/***/ }),

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ buildExperimentTags),
/* harmony export */   l: () => (/* binding */ identify)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9112);
/* harmony import */ var _action_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8293);



/** Returns the keys that distinguish an experiment, its section of the comment, and its matrix leg from others. */
function identify({ repository, run }, inputs) {
    const { name, dataset_id: datasetId, internal_matrix: matrix = null, internal_check_run_id: checkRunId = null, } = inputs;
    return {
        /** The same for every attempt to create this very experiment, and for no other one. */
        createKey: hashKey([repository.id, run.id, run.attempt, run.job, checkRunId, matrix, run.step, name]),
        /** The same across pushes: which section of the comment an experiment fills. */
        sectionKey: hashKey([run.workflowPath, run.job, matrix, run.step, name, datasetId]),
        /** Which leg of a matrix. A job without one has the key `none`, which is a leg of its own. */
        matrixKey: matrix === null ? "none" : hashKey(matrix),
    };
}
function hashKey(value) {
    return (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value), 16);
}
/** Returns the tags that the action adds to an experiment's metadata, as `key:value`; its `tree` only if it's known. */
function buildExperimentTags(context, target, identity, tree) {
    const { run, repository } = context;
    // The experiment of a merged pull request belongs to the base branch, as after a push to it.
    const pullRequest = target.pullRequest?.merged ? undefined : target.pullRequest;
    const values = {
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryUrl]: repository.url,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch]: target.headBranch,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit]: target.headCommit,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.mergeCommit]: target.mergeCommit,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.tree]: tree,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.baseBranch]: pullRequest?.baseBranch,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.pullRequest]: pullRequest?.number,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.provider]: "github",
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId]: run.id,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runNumber]: run.number,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.workflow]: run.workflow,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runUrl]: run.url,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.job]: run.job,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId]: repository.id,
        // If the fork is gone, it's only known that the head isn't this repository's.
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId]: target.headRepositoryId ?? "unknown",
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.matrix]: identity.matrixKey,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.create]: identity.createKey,
        [_action_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.section]: identity.sectionKey,
    };
    return Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([key, value]) => `${key}:${value}`);
}


/***/ }),

/***/ 3060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isMergeQueueBranch),
/* harmony export */   u: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(651);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(670);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2881);




/**
 * Returns the target of the event, changed by the inputs `pull_request`, `commit`, and `baseline_ref`.
 *
 * @throws ActionError if the evaluated commit can't be determined.
 */
async function resolveTarget(context, inputs, pullRequests) {
    const { pull_request: number, commit, baseline_ref: ref } = inputs;
    const isOther = number !== undefined && number !== context.payload.pull_request?.number;
    const target = isOther
        ? targetForHead(await readPullRequest(number, pullRequests), context)
        : await targetForEvent(context, pullRequests);
    if (commit === undefined && ref === undefined)
        return target;
    const evaluatedCommit = commit ?? target.evaluatedCommit;
    const hasPullRequest = target.pullRequest !== undefined;
    return {
        ...target,
        // Without a pull request, only the input says which commit the rows belong to, and nothing says its branch.
        headBranch: hasPullRequest || evaluatedCommit === target.evaluatedCommit ? target.headBranch : undefined,
        headCommit: hasPullRequest ? target.headCommit : evaluatedCommit,
        evaluatedCommit,
        mergeCommit: evaluatedCommit === target.mergeCommit ? evaluatedCommit : undefined,
        baselineRef: ref === undefined ? target.baselineRef : parseBaselineRef(ref),
        start: { kind: "merge base", of: evaluatedCommit, label: "merge base" },
    };
}
async function targetForEvent(context, pullRequests) {
    const { eventName, payload, sha, ref } = context;
    // At most one of these was read: the one that the event needs.
    const { pull_request: pullRequest, issue, workflow_run: run, merge_group: group, deployment } = payload;
    if (pullRequest)
        return targetForPullRequest(pullRequest, context);
    if (issue?.pull_request)
        return targetForHead(await readPullRequest(issue.number, pullRequests), context);
    if (run)
        return await targetForWorkflowRun(run, context, pullRequests);
    if (group) {
        const [branch, base] = [(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitRef */ .TL)(group.head_ref).name, (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitRef */ .TL)(group.base_ref).name];
        const start = { kind: "commit", of: group.base_sha, label: "base of the merge group" };
        const number = parseMergeQueueBranch(branch)?.number;
        return { ...targetForCommit(group.head_sha, context), headBranch: branch, start, ...compareWith(base, number) };
    }
    if (deployment) {
        const commit = deployment.sha.toLowerCase();
        const deployed = parseDeployedRef(commit, deployment.ref ?? "", context);
        return await targetForPush(commit, deployed, context, pullRequests);
    }
    if (eventName === "push")
        return await targetForPush(sha, ref, context, pullRequests);
    const target = { ...targetForCommit(sha, context), ownCommitCounts: true };
    return ref.type === "branch" ? { ...target, headBranch: ref.name, ...compareWith(ref.name) } : target;
}
/** Returns what the targets of all events share: the commit itself is compared with the default branch. */
function targetForCommit(commit, { repository, defaultBranch, ref }) {
    return {
        headCommit: commit,
        headBranch: undefined,
        headRepositoryId: repository.id,
        evaluatedCommit: commit,
        mergeCommit: undefined,
        ...compareWith(defaultBranch ?? (ref.type === "branch" ? ref.name : "main")),
        start: { kind: "commit", of: commit, label: "same commit" },
        ownCommitCounts: false,
        remarks: [],
    };
}
/** Returns the members of a target that is compared with a branch, for the pull request into it, if there is one. */
function compareWith(branch, number, merged = false) {
    const pullRequest = number === undefined ? undefined : { number, baseBranch: branch, merged };
    return { baselineRef: { type: "branch", name: branch }, pullRequest };
}
function targetForPullRequest(pullRequest, context) {
    const { eventName, payload, sha } = context;
    const { base, number, merged } = pullRequest;
    if (payload.action === "closed" && merged) {
        // What runs is the base branch with the pull request, as after a push to that branch.
        const start = { kind: "first parent", of: sha, label: "parent commit" };
        return { ...targetForCommit(sha, context), headBranch: base.ref, start, ...compareWith(base.ref, number, true) };
    }
    const target = targetForHead(pullRequest, context);
    if (eventName === "pull_request_target" || sha === target.headCommit)
        return target;
    // GitHub merged head and base for the test. The result is evaluated, and compared with the base in it.
    const label = "base of the merge commit";
    const start = { kind: "first parent", of: sha, label, fallback: target.start };
    return { ...target, evaluatedCommit: sha, mergeCommit: sha, start };
}
function targetForHead({ head, base, number }, context) {
    return {
        ...targetForCommit(head.sha, context),
        headBranch: head.ref,
        headRepositoryId: head.repo?.id.toString(),
        start: { kind: "merge base", of: head.sha, label: "merge base" },
        ...compareWith(base.ref, number),
    };
}
async function readPullRequest(number, pullRequests) {
    try {
        return await pullRequests.byNumber(number);
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.pullRequestNotRead(number, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)));
    }
}
async function targetForWorkflowRun(run, context, pullRequests) {
    const { head_sha: head, head_branch: branch, head_repository: repository } = run;
    const target = { ...targetForCommit(head, context), headBranch: branch ?? undefined };
    const queue = run.event === "merge_group" ? parseMergeQueueBranch(branch) : undefined;
    if (queue !== undefined) {
        const label = "base of the merge group";
        const fallback = { kind: "commit", of: queue.commit, label };
        const start = { kind: "first parent", of: head, label, fallback };
        return { ...target, start, ...compareWith(queue.base, queue.number) };
    }
    const headRepositoryId = repository?.id.toString();
    const start = { kind: "merge base", of: head, label: "merge base" };
    const found = findRunPullRequests(run, context, pullRequests);
    return await withPullRequest({ ...target, headRepositoryId, start }, context, found);
}
async function findRunPullRequests(run, context, pullRequests) {
    const { head_branch: branch, head_repository: repository } = run;
    const named = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePullRequests */ .RQ)(run.pull_requests ?? []).filter(({ base }) => !base.repo || String(base.repo.id) === context.repository.id);
    const owner = repository?.owner?.login;
    const isDefaultPush = run.event === "push" && branch === context.defaultBranch;
    if (named.length > 0 || !owner || !branch || isDefaultPush)
        return named;
    const found = await pullRequests.byHeadBranch(owner, branch);
    // If the fork is gone, only the name of its branch is left.
    return found.filter(({ head: { ref, repo } }) => ref === branch && (!repo || repo.id === repository.id));
}
// `gh-readonly-queue/<base>/pr-<number>-<commit>`; the base can contain slashes. The group was made on the commit.
function parseMergeQueueBranch(branch) {
    const pattern = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40}|[0-9a-f]{64})$/;
    const [, base, number, commit] = pattern.exec(branch ?? "") ?? [];
    return base && commit ? { base, number: Number(number), commit } : undefined;
}
/** Whether a branch is one that a merge queue made. */
function isMergeQueueBranch(branch) {
    return parseMergeQueueBranch(branch) !== undefined;
}
/** Parses a branch, `refs/tags/…`, or a full SHA. A bare name counts as a branch, even if it's a tag's. */
function parseBaselineRef(text) {
    if (/^[0-9a-f]{40}$/i.test(text))
        return { type: "commit", name: text.toLowerCase() };
    const { type, name } = (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitRef */ .TL)(text);
    return { type: type === "tag" ? "tag" : "branch", name };
}
/** A deployment names a branch, a tag, or a commit. Only GITHUB_REF says whether it's a tag. */
function parseDeployedRef(commit, text, { ref }) {
    const given = (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitRef */ .TL)(text);
    if (given.type !== "other")
        return given;
    if (ref.type === "tag" && ref.name === text)
        return ref;
    // Jobs with an environment deploy what they run on, such as `refs/pull/7/merge`, which is no branch's name.
    const isCommit = text === "" || (/^[0-9a-f]{7,}$/i.test(text) && commit.startsWith(text.toLowerCase()));
    return { type: isCommit || text.startsWith("refs/") ? "other" : "branch", name: text };
}
async function targetForPush(commit, ref, context, pullRequests) {
    const branch = ref.type === "branch" ? ref.name : undefined;
    const target = {
        ...targetForCommit(commit, context),
        headBranch: branch,
        start: { kind: "first parent", of: commit, label: "parent commit" },
        ...(branch === undefined ? {} : compareWith(branch)),
    };
    if (ref.type === "tag")
        return target;
    return await withPullRequest(target, context, findHeadPullRequests(commit, branch, context, pullRequests));
}
/**
 * Returns the open pull requests whose head is exactly the commit. GitHub's list by commit lags behind a push, and the
 * list by branch has them at once, so either is enough. `branch` is undefined if the commit's branch isn't known.
 *
 * @throws GitHubError if neither list has one and one of them couldn't be read.
 */
async function findHeadPullRequests(commit, branch, { repository }, pullRequests) {
    const lists = await Promise.allSettled([
        pullRequests.byCommit(commit),
        branch === undefined ? [] : pullRequests.byHeadBranch(repository.owner, branch),
    ]);
    const listed = lists.flatMap((list) => (list.status === "fulfilled" ? list.value : []));
    const atCommit = listed.filter(({ head, state }) => state === "open" && head.sha === commit && (branch === undefined || head.ref === branch));
    const open = [...new Map(atCommit.map((one) => [one.number, one])).values()];
    // A fork's branch of the same name can be on the same commit. Without a name, it can be only the fork's.
    const fromHere = open.filter(({ head }) => String(head.repo?.id) === repository.id);
    const found = fromHere.length > 0 || branch !== undefined ? fromHere : open;
    const failed = lists.find((list) => list.status === "rejected");
    if (found.length === 0 && failed)
        throw failed.reason;
    return found;
}
/**
 * Adds the pull request that is found for a target, with its base as the baseline and the merge base as the start: of
 * several, the one whose head is the commit, then the one into the default branch, then the newest.
 */
async function withPullRequest(target, context, finding) {
    const { headCommit, headBranch } = target;
    const start = { kind: "merge base", of: headCommit, label: "merge base" };
    const rank = ({ head, base }) => (head.sha === headCommit ? 2 : 0) + (base.ref === context.defaultBranch ? 1 : 0);
    try {
        const [chosen, ...others] = (await finding).toSorted((a, b) => rank(b) - rank(a) || b.number - a.number);
        if (chosen === undefined)
            return target;
        const [name, ...otherNames] = [chosen, ...others].map(({ number, base }) => `#${number} into ${base.ref}`);
        return {
            ...target,
            headBranch: headBranch ?? chosen.head.ref,
            headRepositoryId: headBranch === undefined ? chosen.head.repo?.id.toString() : target.headRepositoryId,
            start,
            ...compareWith(chosen.base.ref, chosen.number),
            remarks: others.length === 0 ? [] : [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.severalPullRequests(String(name), otherNames)],
        };
    }
    catch (error) {
        return { ...target, remarks: [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.pullRequestUnknown((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error))] };
    }
}


/***/ })

};
