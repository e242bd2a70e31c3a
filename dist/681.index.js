export const id = 681;
export const ids = [681];
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6584);
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
/** GitHub responded without the commit that was requested. */
class UnknownCommit extends _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ {
    name = "UnknownCommit";
}
/**
 * Opens the line at the commit where a search starts, without a clone. It takes no request if that commit is given, one
 * comparison for a merge base, and one page of commits for a first parent. A failure becomes the history's end.
 */
async function openHistory({ start, baselineRef }, source) {
    const history = {
        commits: [],
        label: start.label,
        tree: undefined,
        end: undefined,
        requestsLeft: maxHistoryRequests,
        strides: parentStrides,
    };
    try {
        switch (start.kind) {
            case "commit":
                history.commits.push(start.commit);
                break;
            case "merge base":
                history.commits.push(await readMergeBase(start.of, baselineRef.name, source));
                break;
            case "first parent": {
                const { tree, ...parents } = await listFirstParents(start.of, source);
                history.tree = tree;
                addFirstParents(history, parents);
            }
        }
        return history;
    }
    catch (failure) {
        const isGone = failure instanceof UnknownCommit ||
            (failure instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && (failure.status === 404 || failure.status === 422));
        if (start.kind === "first parent" && start.fallback && isGone) {
            return await openHistory({ start: start.fallback, baselineRef }, source);
        }
        return { ...history, end: { kind: "failed", failure } };
    }
}
/** Reads more of the line. A failure becomes the history's end. */
async function extendHistory(history, source) {
    const last = history.commits.at(-1);
    if (history.end !== undefined || last === undefined)
        return;
    try {
        addFirstParents(history, await readFirstParents(last, history, source));
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
/** Reads first parents over GraphQL. If it doesn't take a query, a smaller one may do; if it refuses, REST does. */
async function readFirstParents(commit, history, source) {
    while (history.strides !== undefined) {
        const queried = await (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .tryAsync */ .CV)(queryFirstParents(commit, history.strides, source));
        if ("value" in queried && queried.value)
            return queried.value;
        history.strides = "value" in queried && history.strides > 0 ? 0 : undefined;
    }
    return await listFirstParents(commit, source);
}
// The schemas are made while a response is awaited: before it, they would delay the first request.
const linksResponse = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())) })),
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())),
}));
const linkedCommit = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    oid: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._toLowerCase */ .Il()),
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()) })),
}));
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
    const response = linksResponse.safeParse(data).data;
    if (response?.errors?.length)
        return undefined;
    const commits = [];
    for (let stride = 0; stride <= strides; stride += 1) {
        const before = commits.length;
        let next = response?.data?.repository?.[`stride${stride}`];
        for (let parsed = linkedCommit.safeParse(next); parsed.success; parsed = linkedCommit.safeParse(next)) {
            const { oid, parents } = parsed.data;
            commits.push(oid);
            if (parents?.nodes.length === 0)
                return { commits: commits.slice(1), isRoot: true };
            next = parents?.nodes[0];
        }
        if (commits.length === before)
            break;
    }
    if (commits.length === 0)
        throw new UnknownCommit("GraphQL doesn't show the commit");
    return { commits: commits.slice(1), isRoot: false };
}
const commitWithTree = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ tree: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) }) }));
const commitList = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ tree: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: _github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) })), undefined),
})));
/**
 * Reads first parents from REST's list of commits. It's in order of time and holds merged branches too: a whole page of
 * first parents if history is linear, and at least the first of them in any case.
 */
async function listFirstParents(commit, { repository, request }) {
    const read = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .createRepositoryReader */ .yl)(request, repository);
    const page = await read("/commits", { sha: commit, per_page: commitsPerPage }, commitList);
    const listed = new Map(page.map((one) => [one.sha, one]));
    const start = listed.get(commit);
    if (start === undefined)
        throw new UnknownCommit(`GitHub doesn't list the commit ${commit}`);
    const tree = start.commit?.tree.sha.toLowerCase();
    const commits = [];
    for (let one = start; one !== undefined; one = listed.get(commits.at(-1) ?? "")) {
        const [first] = one.parents;
        if (first === undefined)
            return { commits, isRoot: true, tree };
        commits.push(first.sha);
    }
    return { commits, isRoot: false, tree };
}
const comparison = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ merge_base_commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }));
async function readMergeBase(head, base, { repository, request }) {
    const read = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .createRepositoryReader */ .yl)(request, repository);
    const parameters = { basehead: `${base}...${head}`, per_page: 1 };
    return (await read("/compare/{basehead}", parameters, comparison)).merge_base_commit.sha;
}
/** Whether a branch still contains a commit, which a force-push may have dropped; undefined if GitHub doesn't say. */
async function isOnBranch(commit, branch, source) {
    const read = await (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .tryAsync */ .CV)(readMergeBase(commit, branch, source));
    return "value" in read ? read.value.toLowerCase() === commit.toLowerCase() : undefined;
}
/** Reads the tree of a commit: what was evaluated, whatever commit holds it. Undefined if GitHub doesn't say. */
async function readTree(commit, { repository, request }) {
    const read = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .createRepositoryReader */ .yl)(request, repository);
    const response = await (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .tryAsync */ .CV)(read("/commits/{ref}", { ref: commit, per_page: 1 }, commitWithTree));
    return "value" in response ? response.value.commit.tree.sha.toLowerCase() : undefined;
}
/** Returns a function whose requests end with the signal, and that sends none after that. */
function endWith(signal, request) {
    return async (route, parameters) => {
        const { promise, reject } = Promise.withResolvers();
        const end = () => reject(new _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_("the time for the search is over"));
        if (signal.aborted)
            end();
        signal.addEventListener("abort", end, { once: true });
        try {
            return await (signal.aborted ? promise : Promise.race([promise, request(route, parameters)]));
        }
        finally {
            signal.removeEventListener("abort", end);
        }
    };
}


/***/ }),

/***/ 233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ searchBaseline)
});

// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
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
// EXTERNAL MODULE: ./src/baseline/eligibility.ts
var eligibility = __webpack_require__(5090);
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
/** Returns a list of which nothing was read yet. */
function openCandidates(query, hasTags) {
    const { projectId, datasetId, name, identity } = query;
    const filter = { projectId, datasetId, experiment: name };
    return {
        query,
        hasTags,
        filter: hasTags ? { ...filter, tags: [`${action_metadata/* tagKeys */.bi.matrix}:${identity.matrixKey}`] } : filter,
        candidates: new Map(),
        skipped: new Map(),
        droppedCommits: new Set(),
        readCommits: new Set(),
        ofThisRun: [],
        nextPage: { limit: experimentsAtFirst },
        maxLimit: experimentsAtFirst,
        pagesLeft: hasTags ? candidatePages : sdkCandidatePages,
        isComplete: false,
        lastCommit: undefined,
        failure: undefined,
    };
}
/** Reads the next page. A failure completes the list. */
async function readNextPage(list, tools) {
    const page = await readExperiments(list, list.filter, list.nextPage, tools);
    if (page === undefined) {
        list.isComplete = true;
        return;
    }
    const { experiments, after, size = 0 } = page;
    const last = experiments.at(-1);
    list.lastCommit = last && (0,eligibility/* readCommit */.kN)(last);
    list.pagesLeft -= 1;
    // The list is in order of age, so nothing after an experiment that is too old counts.
    const oldest = experiments.map(eligibility/* createdAt */.CT).findLast((time) => time > 0) ?? Number.POSITIVE_INFINITY;
    list.isComplete = after === undefined || list.pagesLeft === 0 || oldest < list.query.now - limits/* baselineAge */.HP;
    // Configurations can be large, so the size of the last page limits the next one.
    const sizeOfOne = Math.max(1, size / Math.max(1, experiments.length));
    list.maxLimit = Math.max(1, Math.min(Math.floor(listedBytes / sizeOfOne), limits/* experimentsPerPage */.n9));
    list.nextPage = { after, limit: Math.min(list.nextPage.limit * pageGrowth, list.maxLimit) };
}
/** Reads the experiments of some commits, all at once. */
async function readExperimentsOn(commits, list, tools) {
    const { filter, maxLimit: limit } = list;
    await Promise.all(commits.map((commit) => {
        list.readCommits.add(commit);
        const tags = [...(filter.tags ?? []), `${action_metadata/* tagKeys */.bi.commit}:${commit}`];
        return readExperiments(list, { ...filter, tags }, { limit }, tools);
    }));
}
async function readExperiments(list, filter, page, { datadog, signal }) {
    const listed = await (0,errors/* tryAsync */.CV)(datadog.listExperiments(filter, signal, page));
    if ("failure" in listed) {
        list.failure ??= listed.failure;
        return undefined;
    }
    const { query, hasTags, candidates, skipped, droppedCommits, ofThisRun } = list;
    const experiments = listed.value.experiments.filter(({ id }) => !query.excludedIds?.has(id));
    for (const experiment of experiments) {
        if ((0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.runId) === query.context.run.id)
            ofThisRun.push(experiment);
        const isWanted = (0,eligibility/* hasActionTags */.gD)(experiment) === hasTags && (0,eligibility/* isCandidate */.qn)(experiment, query);
        if (!isWanted || skipped.has(experiment.id) || droppedCommits.has((0,eligibility/* readCommit */.kN)(experiment)))
            continue;
        const counts = (0,eligibility/* countBySummary */.R7)(experiment);
        const fault = counts && (0,eligibility/* findResultsFault */.Si)(counts);
        if (fault === undefined)
            candidates.set(experiment.id, experiment);
        else
            skipped.set(experiment.id, { experiment, fault });
    }
    return { ...listed.value, experiments };
}

// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/history.ts
var baseline_history = __webpack_require__(2199);
;// CONCATENATED MODULE: ./src/baseline/pick.ts





// Baselines without a results summary whose rows are read.
const maxRowChecks = 3;
// Commits nearer than a candidate whose experiments are requested one by one, all at once.
const maxNearerCommits = 8;
// The maximum number of commits that are checked to find one that is still on a branch.
const maxBranchChecks = 3;
/**
 * Reads as much of the list and the history as it takes, and picks the baseline. Candidates without good results are
 * skipped. Candidates on commits that a force-push took from the branch count only if there is no other.
 */
async function pickBaseline(list, history, tools) {
    const { query, candidates } = list;
    const source = { repository: query.context.repository, request: tools.gitHub };
    let dropped;
    let rowChecks = 0;
    let branchChecks = 0;
    for (;;) {
        await readUntilSettled(list, history, tools);
        const chosen = (0,choose/* chooseBaseline */.hf)([...candidates.values()], history, query);
        if (chosen === undefined || branchChecks === maxBranchChecks)
            return dropped ?? chosen;
        const { experiment, reason } = chosen;
        if ((0,eligibility/* countBySummary */.R7)(experiment) === undefined) {
            const fault = rowChecks < maxRowChecks ? await findRowsFault(experiment, tools) : "its rows weren't checked";
            rowChecks += 1;
            if (fault !== undefined) {
                candidates.delete(experiment.id);
                list.skipped.set(experiment.id, { experiment, fault });
                continue;
            }
        }
        const commit = (0,eligibility/* readCommit */.kN)(experiment);
        // If the history can't be read, GitHub doesn't say either whether the branch contains the commit.
        if (reason.kind === "on the line" || commit === undefined || history.commits.length === 0)
            return chosen;
        if ((await (0,baseline_history/* isOnBranch */.sL)(commit, reason.branch, source)) !== false)
            return chosen;
        branchChecks += 1;
        dropped ??= { experiment, reason: { ...reason, isDropped: true } };
        list.droppedCommits.add(commit);
        for (const one of candidates.values()) {
            if ((0,eligibility/* readCommit */.kN)(one) === commit)
                candidates.delete(one.id);
        }
    }
}
/** Reads the history and the list until the choice among the candidates can't change anymore. */
async function readUntilSettled(list, history, tools) {
    const { query } = list;
    const { commits } = history;
    for (;;) {
        const candidates = [...list.candidates.values()];
        const onCommits = new Set(candidates.map(eligibility/* readCommit */.kN));
        const nearest = commits.findIndex((commit) => onCommits.has(commit));
        const unread = list.isComplete ? [] : listUnreadCommits(nearest, candidates, list, commits);
        if (unread.length > 0 && unread.length <= maxNearerCommits) {
            await readExperimentsOn(unread, list, tools);
            continue;
        }
        // Without a history, the newest of the branch is taken, and the newest are listed first.
        const hasNewest = commits.length === 0 && candidates.some((one) => (0,choose/* isOfBaselineBranch */.fu)(one, query));
        const isSettled = nearest >= 0 ? unread.length === 0 : hasNewest;
        const mayMeet = nearest < 0 && candidates.some((one) => (0,eligibility/* readCommit */.kN)(one) !== undefined);
        const reads = [];
        if (!list.isComplete && !isSettled)
            reads.push(readNextPage(list, tools));
        if (mayMeet && history.end === undefined) {
            reads.push((0,baseline_history/* extendHistory */.$6)(history, { repository: query.context.repository, request: tools.gitHub }));
        }
        if (reads.length === 0)
            return;
        await Promise.all(reads);
    }
}
/**
 * Lists the commits whose unread experiments would be preferred to the nearest candidate: all nearer ones, and its own if
 * the last page ended there without one of the highest rank. Without a candidate, it's the first commit.
 */
function listUnreadCommits(nearest, candidates, { query, lastCommit, readCommits }, commits) {
    const isSure = lastCommit !== commits[nearest] ||
        candidates.some((one) => (0,eligibility/* readCommit */.kN)(one) === lastCommit && (0,choose/* rankOnCommit */.PU)(one, query) === choose/* highestRank */.Jg);
    const length = nearest < 0 ? 1 : isSure ? nearest : nearest + 1;
    return commits.slice(0, length).filter((commit) => !readCommits.has(commit));
}
async function findRowsFault(experiment, { datadog, signal }) {
    const counts = await (0,eligibility/* countByRows */.a6)(experiment, datadog, signal);
    // The action sets `completed` only if there are rows, so they have expired. The finish stage then lets no gate pass.
    if (counts === undefined || (counts.rows === 0 && (0,eligibility/* hasActionTags */.gD)(experiment)))
        return undefined;
    return (0,eligibility/* findResultsFault */.Si)(counts);
}
/** Counts the skipped experiments that would have been chosen instead; undefined if there are none. */
function countSkippedRuns(skipped, chosen, history, query) {
    const rivals = chosen === undefined ? [] : [chosen.experiment];
    const preferred = skipped.filter(({ experiment }) => (0,choose/* chooseBaseline */.hf)([experiment, ...rivals], history, query)?.experiment === experiment);
    const [newest] = preferred.toSorted((a, b) => (0,eligibility/* createdAt */.CT)(b.experiment) - (0,eligibility/* createdAt */.CT)(a.experiment));
    if (newest === undefined)
        return undefined;
    const [branch, ...otherBranches] = new Set(preferred.map(({ experiment }) => (0,action_metadata/* tagValue */.EZ)(experiment, action_metadata/* tagKeys */.bi.branch)));
    return {
        runs: preferred.length,
        ...(branch === undefined || otherBranches.length > 0 ? {} : { branch }),
        fault: newest.fault,
    };
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
            const gitHub = (0,baseline_history/* endWith */.qZ)(tools.signal, tools.gitHub);
            const opened = history ?? (0,baseline_history/* openHistory */.jC)(target, { repository: context.repository, request: gitHub });
            return await searchHistory(query, opened, { ...tools, gitHub });
        }
    }
}
async function findGivenBaseline(id, { projectId }, { datadog, clock, signal }) {
    // An experiment that was created a moment ago may not be listed yet.
    for (const pause of [0, ...givenParentPauses]) {
        // If the signal ends a pause, the request after it fails.
        await clock.sleep(pause, signal).catch(() => { });
        const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
        const found = experiments.find((one) => one.id.toLowerCase() === id &&
            one.attributes.project_id.toLowerCase() === projectId &&
            !one.attributes.deleted_at);
        if (found === undefined)
            continue;
        const counts = (0,eligibility/* countBySummary */.R7)(found) ?? (await (0,eligibility/* countByRows */.a6)(found, datadog, signal));
        const fault = counts && (0,eligibility/* findResultsFault */.Si)(counts);
        // Whoever names a baseline may know more than its results show, so it's taken.
        return {
            choice: { kind: "found", baseline: { ...(0,choose/* describeBaseline */.FT)(found), reason: { kind: "given" } } },
            trend: [],
            warnings: fault === undefined ? [] : [messages/* messages */.D.poorBaseline(found.attributes.name, fault)],
        };
    }
    throw new errors/* ActionError */.lZ(messages/* messages */.D.givenBaselineMissing(id, projectId));
}
/** Searches experiments with the action's tags, and only if there is none, those that SDKs created. */
async function searchHistory(query, opened, tools) {
    const tagged = openCandidates(query, true);
    const [history] = await Promise.all([opened, readNextPage(tagged, tools)]);
    let search = await searchList(tagged, history, [], tools);
    if (search.choice.kind === "none") {
        const untagged = openCandidates(query, false);
        await readNextPage(untagged, tools);
        search = await searchList(untagged, history, [...tagged.skipped.values()], tools);
    }
    const repeated = search.choice.kind === "none" ? findRepeatedRunId(tagged) : undefined;
    if (repeated !== undefined) {
        const { name: experimentName } = repeated.attributes;
        const { id: runId } = query.context.run;
        search.choice = { kind: "none", reason: { kind: "of this run", experimentName, runId } };
        search.warnings.push(messages/* messages */.D.repeatedRunId(experimentName, runId));
    }
    const warnings = [...warnOfHistory(history, search, query), ...search.warnings, ...warnOfSharedName(tagged)];
    return { ...search, warnings };
}
async function searchList(list, history, skippedBefore, tools) {
    const chosen = await pickBaseline(list, history, tools);
    const { query, failure } = list;
    const skipped = countSkippedRuns([...skippedBefore, ...list.skipped.values()], chosen, history, query);
    const choice = (0,choose/* toBaselineChoice */.i)(chosen, history, query, skipped);
    const candidates = [...list.candidates.values()];
    if (chosen !== undefined) {
        const onLine = new Set(history.commits);
        const line = candidates.filter((one) => onLine.has((0,eligibility/* readCommit */.kN)(one)) || (0,choose/* isOfBaselineBranch */.fu)(one, query));
        const warnings = failure === undefined ? [] : [messages/* messages */.D.nearerBaselineMissed((0,errors/* errorMessage */.gJ)(failure))];
        return { choice, trend: buildTrend(chosen.experiment, line), warnings };
    }
    if (failure !== undefined) {
        return {
            choice: { kind: "unknown", reason: { kind: "experiments not read" } },
            trend: [],
            warnings: [messages/* messages */.D.baselineSearchFailed((0,errors/* errorMessage */.gJ)(failure))],
        };
    }
    if (history.end?.kind === "failed" && candidates.some((one) => (0,eligibility/* readCommit */.kN)(one) !== undefined)) {
        return { choice: { kind: "unknown", reason: { kind: "history not read" } }, trend: [], warnings: [] };
    }
    return { choice, trend: [], warnings: [] };
}
/**
 * Returns how the metrics changed over the last experiments of the baseline's line, the baseline last. Only experiments
 * that were read for the choice anyway and have a results summary count. A metric that changed its type begins anew.
 */
function buildTrend(baseline, line) {
    const before = line.filter((one) => (0,eligibility/* createdAt */.CT)(one) <= (0,eligibility/* createdAt */.CT)(baseline) && one.id !== baseline.id);
    const summarized = [...before.toSorted((a, b) => (0,eligibility/* createdAt */.CT)(a) - (0,eligibility/* createdAt */.CT)(b)), baseline].flatMap((one) => {
        const summary = (0,results_summary/* parseResultsSummary */.W3)(one.attributes.metadata);
        return summary === undefined ? [] : [{ commit: (0,eligibility/* readCommit */.kN)(one), metrics: summary.metrics }];
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
/**
 * Returns an experiment of another workflow run that has this run's ID and would otherwise count. GitHub never repeats an
 * ID, but act gives each run the ID 1.
 */
function findRepeatedRunId({ query, ofThisRun }) {
    return ofThisRun.find((one) => ((0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.create) === query.identity.createKey || isOnOtherCommit(one, query)) &&
        (0,eligibility/* isEligible */.YT)(one, query));
}
/** Warns if another step or job of this attempt created experiments with the same name. */
function warnOfSharedName({ query, ofThisRun }) {
    const others = ofThisRun.filter((one) => !isOnOtherCommit(one, query) &&
        (0,action_metadata/* readRunAttempt */.LO)(one) === query.context.run.attempt &&
        (0,eligibility/* hasActionTags */.gD)(one) &&
        (0,action_metadata/* tagValue */.EZ)(one, action_metadata/* tagKeys */.bi.create) !== query.identity.createKey);
    const names = new Set(others.map(({ attributes }) => attributes.name));
    return names.size === 0 ? [] : [messages/* messages */.D.sharedName(query.name, [...names])];
}
/** Whether an experiment is on another head commit, which no other experiment of one workflow run is. */
function isOnOtherCommit(experiment, { target }) {
    return ![undefined, target.headCommit.toLowerCase()].includes((0,eligibility/* readCommit */.kN)(experiment));
}
/** Warns of a history that couldn't be read, if there are experiments to look for on it. */
function warnOfHistory({ end }, { choice }, { target }) {
    const isOfUse = choice.kind !== "unknown" || choice.reason.kind === "history not read";
    if (end?.kind !== "failed" || !isOfUse)
        return [];
    const { failure } = end;
    const { type, name } = target.baselineRef;
    const { status, limited } = failure instanceof client/* GitHubError */.y_ ? failure : {};
    // GitHub also responds with 404 if the token may not know that the repository exists.
    const remedies = {
        403: limited ? "" : " Grant the job contents: read.",
        404: ` Grant the job contents: read, and check that ${name} exists.`,
    };
    const instead = type === "branch" ? ` Without it, the baseline is the newest experiment on ${name}.` : "";
    return [messages/* messages */.D.historyNotRead((0,errors/* errorMessage */.gJ)(failure), `${remedies[status ?? 0] ?? ""}${instead}`)];
}


/***/ }),

/***/ 712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ buildTaggedReport),
/* harmony export */   b: () => (/* binding */ buildCreatedReport)
/* harmony export */ });
/* harmony import */ var _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
/* harmony import */ var _baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5090);
/* harmony import */ var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75);
/* harmony import */ var _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8293);




/** Builds what comment and summary show of an experiment that was just created. */
function buildCreatedReport(facts) {
    const { context, target, inputs, experiment, links, identity, parent, notes, trend } = facts;
    const { id, number, attempt, url, job } = context.run;
    return {
        sectionKey: identity.sectionKey,
        state: "running",
        ...reportExperiment(experiment, inputs.name, inputs.dataset_id, links),
        baseline: parent.kind === "found"
            ? reportFound(parent.baseline, explainChoice((0,_baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChoice */ .be)(parent)), experiment, context, links)
            : reportMissing(parent, target.pullRequest === undefined ? target.headBranch : undefined),
        commit: {
            ...reportCommit(target.headCommit, context),
            merge: target.mergeCommit ? reportCommit(target.mergeCommit, context) : undefined,
        },
        isPullRequest: target.pullRequest !== undefined,
        workflowRun: { id, number, attempt, url, job },
        matrix: inputs.internal_matrix,
        config: experiment.attributes.config ?? inputs.config,
        notes,
        trend,
    };
}
/** Builds what comment and summary show of an experiment that another job created, from its tags. */
function buildTaggedReport(experiment, parent, context, links) {
    const { name, status, config, metadata, dataset_id: datasetId, experiment: logicalName } = experiment.attributes;
    const merge = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.mergeCommit);
    const matrix = metadata?.matrix;
    const isObject = typeof matrix === "object" && matrix !== null && !Array.isArray(matrix);
    return {
        sectionKey: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.section) ?? experiment.id,
        state: status === "completed" || status === "failed" || status === "interrupted" ? status : "running",
        ...reportExperiment(experiment, logicalName ?? name, datasetId ?? "", links),
        baseline: reportTaggedBaseline(experiment, parent, context, links),
        commit: {
            ...reportCommit((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.commit) ?? context.sha, context),
            merge: merge === undefined ? undefined : reportCommit(merge, context),
        },
        isPullRequest: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest) !== undefined,
        workflowRun: {
            id: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runId) ?? context.run.id,
            number: Number((0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runNumber) ?? context.run.number),
            attempt: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunAttempt */ .LO)(experiment),
            url: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.runUrl) ?? context.run.url,
            job: (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.job) ?? context.run.job,
        },
        matrix: isObject ? matrix : undefined,
        config: config ?? undefined,
        notes: [],
    };
}
/** Returns what Datadog knows about an experiment, whoever created it. */
function reportExperiment(experiment, logicalName, datasetId, links) {
    const { id, attributes } = experiment;
    return {
        experiment: { id, name: attributes.name, logicalName, url: links.experiment(id) },
        dataset: { id: datasetId, url: links.dataset(datasetId), version: attributes.dataset_version ?? undefined },
        startedAt: (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(experiment) || undefined,
    };
}
function reportCommit(sha, { repository }) {
    return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}
function reportTaggedBaseline(experiment, parent, context, links) {
    const facts = (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .readBaselineFacts */ .Zq)(experiment);
    const { parent_experiment_id: id, metadata } = experiment.attributes;
    // What an older version of the action created has the words alone.
    const words = typeof metadata?.parent_reason === "string" ? metadata.parent_reason : undefined;
    if (!id) {
        if (facts === undefined || facts.kind === "found")
            return { kind: "none", reason: words ?? "no parent was given" };
        const isPullRequest = (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.pullRequest) !== undefined;
        return reportMissing(facts, isPullRequest ? undefined : (0,_run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagValue */ .EZ)(experiment, _run_action_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKeys */ .bi.branch));
    }
    // One that can't be read is shown by its ID alone.
    const nameless = { experimentName: id, commit: undefined, datasetVersion: undefined };
    const known = parent === undefined ? nameless : (0,_baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBaseline */ .FT)(parent);
    const why = facts?.kind === "found" ? explainChoice(facts) : { reason: words ?? "given" };
    return reportFound({ ...known, experimentId: id }, why, experiment, context, links);
}
/** Explains why a baseline was chosen. */
function explainChoice(facts) {
    return {
        reason: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReason */ .Gk)(facts),
        nearerCommits: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .countNearerCommits */ .nj)(facts),
        commitsBehind: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .countCommitsBehind */ .oG)(facts),
    };
}
function reportFound(baseline, explanation, experiment, context, links) {
    const { experimentId: id, experimentName: name, commit, datasetVersion, createdAt: time } = baseline;
    const version = experiment.attributes.dataset_version ?? undefined;
    return {
        kind: "found",
        experiment: { id, name, url: links.experiment(id) },
        ...explanation,
        compareUrl: links.comparison(experiment.id, id),
        commit: commit ? reportCommit(commit, context) : undefined,
        createdAt: time,
        datasetVersion,
        otherDatasetVersion: datasetVersion !== undefined && version !== undefined && datasetVersion !== version,
    };
}
/**
 * Reports that there is no baseline, and the branch on which a run creates one, or that none could be looked for.
 * `branch` is that of this run, if no pull request is open for it.
 */
function reportMissing(facts, branch) {
    const reason = (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReason */ .Gk)(facts);
    if (facts.kind === "unknown")
        return { kind: "unknown", reason };
    const ref = facts.reason.kind === "none yet" ? facts.reason.ref : undefined;
    const madeOn = ref?.type === "branch" ? ref.name : undefined;
    return { kind: "none", reason, madeOn, isMadeHere: (madeOn !== undefined && madeOn === branch) || undefined };
}


/***/ }),

/***/ 5488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ isMergeQueueBranch),
  u: () => (/* binding */ resolveTarget)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/run/context.ts
var run_context = __webpack_require__(670);
// EXTERNAL MODULE: ./src/run/messages.ts
var messages = __webpack_require__(2881);
;// CONCATENATED MODULE: ./src/run/pull-requests.ts

/** Sorts pull requests: the one whose head is the commit first, then the one into the default branch, then the newest. */
function rankPullRequests(found, headCommit, defaultBranch) {
    const rank = ({ head, base }) => (head.sha === headCommit ? 2 : 0) + (base.ref === defaultBranch ? 1 : 0);
    return found.toSorted((a, b) => rank(b) - rank(a) || b.number - a.number);
}
/** Says which pull requests weren't chosen; nothing if there was only one. */
function describeOtherChoices(ranked) {
    const [chosen, ...others] = ranked.map(({ number, base }) => `#${number} into ${base.ref}`);
    return chosen === undefined || others.length === 0 ? [] : [messages/* messages */.D.severalPullRequests(chosen, others)];
}
/**
 * Returns the open pull requests whose head is exactly the commit. GitHub's list by commit lags behind a push, and the
 * list by branch has them at once, so either is enough.
 *
 * @throws GitHubError if neither list has one and one of them couldn't be read.
 */
async function findHeadPullRequests(commit, 
/** Undefined if the commit's branch isn't known. */
branch, { repository }, pullRequests) {
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

;// CONCATENATED MODULE: ./src/run/target.ts




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
    const { pull_request: pullRequest, issue, deployment } = payload;
    switch (eventName) {
        case "pull_request":
        case "pull_request_target":
        case "pull_request_review":
        case "pull_request_review_comment": {
            if (!pullRequest)
                break;
            if (payload.action === "closed" && pullRequest.merged)
                return targetForMergedPullRequest(pullRequest, context);
            const head = targetForHead(pullRequest, context);
            return eventName === "pull_request_target" || sha === head.headCommit ? head : withMergeCommit(head, sha);
        }
        case "issue_comment":
            if (!issue?.pull_request)
                break;
            return targetForHead(await readPullRequest(issue.number, pullRequests), context);
        case "workflow_run":
            return await targetForWorkflowRun(context, pullRequests);
        case "merge_group":
            return targetForMergeGroup(context);
        case "push":
            return await targetForPush(sha, ref, context, pullRequests);
        case "deployment":
        case "deployment_status": {
            if (!deployment)
                break;
            const commit = deployment.sha.toLowerCase();
            const deployed = parseDeployedRef(commit, deployment.ref ?? "", context);
            return await targetForPush(commit, deployed, context, pullRequests);
        }
    }
    return targetForOtherEvent(context);
}
async function readPullRequest(number, pullRequests) {
    try {
        return await pullRequests.byNumber(number);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(messages/* messages */.D.pullRequestNotRead(number, (0,errors/* errorMessage */.gJ)(error)));
    }
}
/** Parses a branch, `refs/tags/…`, or a full SHA. A bare name counts as a branch, even if it's a tag's. */
function parseBaselineRef(text) {
    if (/^[0-9a-f]{40}$/i.test(text))
        return { type: "commit", name: text.toLowerCase() };
    const { type, name } = (0,run_context/* parseGitRef */.TL)(text);
    return { type: type === "tag" ? "tag" : "branch", name };
}
function targetForHead({ head, base, number }, context) {
    return {
        ...targetForCommit(head.sha, context),
        headBranch: head.ref,
        headRepositoryId: head.repo ? String(head.repo.id) : undefined,
        baselineRef: { type: "branch", name: base.ref },
        start: { kind: "merge base", of: head.sha, label: "merge base" },
        pullRequest: { number, baseBranch: base.ref, merged: false },
    };
}
/** GitHub merged head and base for the test. The result is evaluated, and compared with the base in it. */
function withMergeCommit(target, commit) {
    const label = "base of the merge commit";
    return {
        ...target,
        evaluatedCommit: commit,
        mergeCommit: commit,
        start: { kind: "first parent", of: commit, label, fallback: target.start },
    };
}
/** What runs is the base branch with the pull request, as after a push to that branch. */
function targetForMergedPullRequest({ base, number }, context) {
    return {
        ...targetForCommit(context.sha, context),
        headBranch: base.ref,
        baselineRef: { type: "branch", name: base.ref },
        start: { kind: "first parent", of: context.sha, label: "parent commit" },
        pullRequest: { number, baseBranch: base.ref, merged: true },
    };
}
async function targetForWorkflowRun(context, pullRequests) {
    const run = context.payload.workflow_run;
    if (!run)
        return targetForOtherEvent(context);
    const branch = run.head_branch ?? undefined;
    const queue = run.event === "merge_group" ? parseMergeQueueBranch(branch) : undefined;
    if (branch && queue)
        return targetForQueuedRun(run.head_sha, branch, queue, context);
    const headRepositoryId = run.head_repository ? String(run.head_repository.id) : undefined;
    const target = {
        ...targetForCommit(run.head_sha, context),
        headBranch: branch,
        headRepositoryId,
        start: { kind: "merge base", of: run.head_sha, label: "merge base" },
    };
    return await withPullRequest(target, context, async () => {
        const named = run.pull_requests.filter(({ base }) => !base.repo || String(base.repo.id) === context.repository.id);
        const owner = run.head_repository?.owner?.login;
        const isDefaultPush = run.event === "push" && branch === context.defaultBranch;
        if (named.length > 0 || !owner || !branch || isDefaultPush)
            return named;
        const found = await pullRequests.byHeadBranch(owner, branch);
        // If the fork is gone, only the name of its branch is left.
        return found.filter(({ head }) => head.ref === branch && (!head.repo || !headRepositoryId || String(head.repo.id) === headRepositoryId));
    });
}
function targetForMergeGroup(context) {
    const group = context.payload.merge_group;
    if (!group)
        return targetForOtherEvent(context);
    const base = (0,run_context/* parseGitRef */.TL)(group.base_ref).name;
    const branch = (0,run_context/* parseGitRef */.TL)(group.head_ref).name;
    const number = parseMergeQueueBranch(branch)?.number;
    return {
        ...targetForCommit(group.head_sha, context),
        headBranch: branch,
        baselineRef: { type: "branch", name: base },
        start: { kind: "commit", commit: group.base_sha, label: "base of the merge group" },
        pullRequest: number === undefined ? undefined : { number, baseBranch: base, merged: false },
    };
}
/** A run after a run of the merge queue: only its branch says what the group was made on. */
function targetForQueuedRun(head, branch, queue, context) {
    const { base, number, commit } = queue;
    const label = "base of the merge group";
    return {
        ...targetForCommit(head, context),
        headBranch: branch,
        baselineRef: { type: "branch", name: base },
        start: { kind: "first parent", of: head, label, fallback: { kind: "commit", commit, label } },
        pullRequest: { number, baseBranch: base, merged: false },
    };
}
/** Whether a branch is one that a merge queue made. */
function isMergeQueueBranch(branch) {
    return parseMergeQueueBranch(branch) !== undefined;
}
// `gh-readonly-queue/<base>/pr-<number>-<commit>`; the base can contain slashes.
function parseMergeQueueBranch(branch) {
    const pattern = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40}|[0-9a-f]{64})$/;
    const [, base, number, commit] = pattern.exec(branch ?? "") ?? [];
    return base && commit ? { base, number: Number(number), commit } : undefined;
}
/** A deployment names a branch, a tag, or a commit. Only GITHUB_REF says whether it's a tag. */
function parseDeployedRef(commit, text, { ref }) {
    const given = (0,run_context/* parseGitRef */.TL)(text);
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
    const target = targetForCommit(commit, context);
    const pushed = {
        ...target,
        headBranch: branch,
        baselineRef: branch === undefined ? target.baselineRef : { type: "branch", name: branch },
        start: { kind: "first parent", of: commit, label: "parent commit" },
    };
    if (ref.type === "tag")
        return pushed;
    return await withPullRequest(pushed, context, () => findHeadPullRequests(commit, branch, context, pullRequests));
}
function targetForOtherEvent(context) {
    const { ref, sha } = context;
    const target = { ...targetForCommit(sha, context), ownCommitCounts: true };
    if (ref.type !== "branch")
        return target;
    return { ...target, headBranch: ref.name, baselineRef: { type: "branch", name: ref.name } };
}
/** Returns what the targets of all events share: the commit itself is compared with the default branch. */
function targetForCommit(commit, { repository, defaultBranch, ref }) {
    return {
        headCommit: commit,
        headBranch: undefined,
        headRepositoryId: repository.id,
        evaluatedCommit: commit,
        mergeCommit: undefined,
        baselineRef: { type: "branch", name: defaultBranch ?? (ref.type === "branch" ? ref.name : "main") },
        start: { kind: "commit", commit, label: "same commit" },
        pullRequest: undefined,
        ownCommitCounts: false,
        remarks: [],
    };
}
/** Adds the pull request that is found for a target, with its base as the baseline and the merge base as the start. */
async function withPullRequest(target, { defaultBranch }, find) {
    try {
        const ranked = rankPullRequests(await find(), target.headCommit, defaultBranch);
        const [pullRequest] = ranked;
        if (pullRequest === undefined)
            return target;
        const { number, head, base } = pullRequest;
        const headRepositoryId = head.repo ? String(head.repo.id) : undefined;
        return {
            ...target,
            ...(target.headBranch === undefined ? { headBranch: head.ref, headRepositoryId } : {}),
            baselineRef: { type: "branch", name: base.ref },
            start: { kind: "merge base", of: target.headCommit, label: "merge base" },
            pullRequest: { number, baseBranch: base.ref, merged: false },
            remarks: [...target.remarks, ...describeOtherChoices(ranked)],
        };
    }
    catch (error) {
        return { ...target, remarks: [...target.remarks, messages/* messages */.D.pullRequestUnknown((0,errors/* errorMessage */.gJ)(error))] };
    }
}


/***/ })

};
