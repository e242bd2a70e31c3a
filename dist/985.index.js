export const id = 985;
export const ids = [985];
export const modules = {

/***/ 2199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "in": () => (/* binding */ endingWith),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   sL: () => (/* binding */ isOnBranch)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3305);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6584);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(651);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8119);
/* harmony import */ var _lib_try_async_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7383);
/* harmony import */ var _run_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5157);






/**
 * Opens the line where a search starts, without a clone. Only what it takes to know the first commit is asked for:
 * nothing where it is given, one comparison for a merge base, one page of commits for a first parent. A failure
 * is a part of the answer.
 */
async function openHistory({ start, baselineRef }, repository, { gitHub, signal }) {
    const request = endingWith(signal, gitHub);
    const { nearest, further } = firstParentReaders(request, repository);
    const mergeBase = mergeBaseReader(request, repository, baselineRef.name);
    const begin = async ({ place, ...from }) => {
        switch (from.kind) {
            case "commit":
                return buildHistory({ commits: [from.commit], isRoot: false }, place, further);
            case "first parent":
                return buildHistory(await nearest(from.of), place, further, _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .historyRequests */ .DD - 1);
            case "merge base":
                return buildHistory({ commits: [await mergeBase(from.of)], isRoot: false }, place, further);
        }
    };
    const begun = await (0,_lib_try_async_js__WEBPACK_IMPORTED_MODULE_4__/* .tryAsync */ .C)(begin(start));
    if ("value" in begun)
        return begun.value;
    const otherwise = start.kind === "first parent" && isGone(begun.failure) ? start.otherwise : undefined;
    if (otherwise === undefined)
        return failed(start.place, begun.failure);
    const again = await (0,_lib_try_async_js__WEBPACK_IMPORTED_MODULE_4__/* .tryAsync */ .C)(begin(otherwise));
    return "value" in again ? again.value : failed(otherwise.place, again.failure);
}
function buildHistory(begun, place, read, requests = _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .historyRequests */ .DD) {
    const commits = [...begun.commits];
    let end = begun.isRoot ? { kind: "root" } : undefined;
    let requestsLeft = requests;
    return {
        commits,
        place,
        tree: begun.tree,
        get end() {
            return end;
        },
        readOn: async () => {
            const last = commits.at(-1);
            if (end !== undefined || last === undefined)
                return;
            const more = await (0,_lib_try_async_js__WEBPACK_IMPORTED_MODULE_4__/* .tryAsync */ .C)(read(last));
            requestsLeft -= 1;
            if ("failure" in more) {
                end = { kind: "failed", failure: more.failure };
                return;
            }
            commits.push(...more.value.commits);
            if (more.value.isRoot)
                end = { kind: "root" };
            else if (requestsLeft === 0 || more.value.commits.length === 0)
                end = { kind: "bound" };
        },
    };
}
function failed(place, failure) {
    return { commits: [], place, end: { kind: "failed", failure }, readOn: async () => { } };
}
// Made while the answer is under way: before it, it would hold up the first request.
const comparisonAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ merge_base_commit: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }) }));
function mergeBaseReader(request, repository, base) {
    const read = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryReader */ .U)(request, repository);
    return async (head) => {
        const parameters = { basehead: `${base}...${head}`, per_page: 1 };
        const comparison = await read("/compare/{basehead}", parameters, comparisonAnswer);
        return comparison.merge_base_commit.sha;
    };
}
/** Whether a branch still holds a commit, which a force-push may have taken from it; undefined if GitHub doesn't tell. */
async function isOnBranch(commit, branch, repository, { gitHub, signal }) {
    const mergeBase = mergeBaseReader(endingWith(signal, gitHub), repository, branch);
    const read = await (0,_lib_try_async_js__WEBPACK_IMPORTED_MODULE_4__/* .tryAsync */ .C)(mergeBase(commit));
    return "value" in read ? read.value.toLowerCase() === commit.toLowerCase() : undefined;
}
function isGone(error) {
    if (error instanceof UnknownCommit)
        return true;
    return error instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && (error.status === 404 || error.status === 422);
}
/** Requests that are given up when the signal ends, whatever their own time, and not sent after that. */
function endingWith(signal, request) {
    const timeIsOver = () => new _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_("the time for the search is over");
    return async (route, parameters) => {
        if (signal.aborted)
            throw timeIsOver();
        const ended = Promise.withResolvers();
        const end = () => ended.reject(timeIsOver());
        signal.addEventListener("abort", end, { once: true });
        try {
            return await Promise.race([ended.promise, request(route, parameters)]);
        }
        finally {
            signal.removeEventListener("abort", end);
        }
    };
}
/** GitHub answered without the commit that it was asked for. */
class UnknownCommit extends _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ {
    name = "UnknownCommit";
}
function firstParentReaders(request, repository) {
    const list = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryReader */ .U)(request, repository);
    const nearest = (commit) => byList(list, commit);
    // Strides per query, as long as GraphQL does not refuse them.
    let queries = [_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .parentStrides */ .xM, 0];
    const further = async (commit) => {
        for (let [strides] = queries; strides !== undefined; [strides] = queries) {
            const line = await (0,_lib_try_async_js__WEBPACK_IMPORTED_MODULE_4__/* .tryAsync */ .C)(byLinks(request, repository, commit, strides));
            if ("value" in line && line.value)
                return line.value;
            // A query that was not taken may be too much; GraphQL itself refused answers no smaller one either.
            queries = "value" in line ? queries.slice(1) : [];
        }
        return await nearest(commit);
    };
    return { nearest, further };
}
/**
 * One query that nests `parents(first: 1)`, from the commit and from every stride behind it; undefined where GitHub does
 * not take it.
 */
async function byLinks(request, { owner, name }, commit, strides) {
    const variables = { owner, name, commit };
    const { data } = await request("POST /graphql", { query: linksQuery(commit, strides), variables });
    const parsed = linksAnswer.safeParse(data);
    if (parsed.data?.errors?.length)
        return undefined;
    const { object, ...others } = parsed.data?.data?.repository ?? {};
    const first = readChain(object);
    if (first.commits.length === 0)
        throw new UnknownCommit("GraphQL does not show the commit");
    const line = { commits: first.commits.slice(1), isRoot: first.isRoot };
    for (let stride = 1; stride <= strides && !line.isRoot; stride += 1) {
        const chain = readChain(others[strideName(stride)]);
        if (chain.commits.length === 0)
            break;
        line.commits.push(...chain.commits);
        line.isRoot = chain.isRoot;
    }
    return line;
}
// Made while an answer is under way, as are the schemas below: before it they would hold up the first request.
const linksAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    data: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J())) })),
    errors: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J())),
}));
function linksQuery(commit, strides) {
    const chain = nested(_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsNested */ .zr);
    const behind = Array.from({ length: strides }, (_, index) => {
        const distance = (index + 1) * (_lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .parentsNested */ .zr + 1);
        return `${strideName(index + 1)}: object(expression: "${commit}~${distance}") { ...line }`;
    });
    return `query($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) { ...line }
    ${behind.join("\n    ")}
  }
}
fragment line on Commit { ${chain} }`;
}
function strideName(stride) {
    return `stride${stride}`;
}
function nested(depth) {
    return depth === 0 ? "oid" : `oid parents(first: 1) { nodes { ${nested(depth - 1)} } }`;
}
const link = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    oid: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._toLowerCase */ .Il()),
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()) })),
}));
/** A commit and its first parents as they are nested; none where the answer has no such commit. */
function readChain(object) {
    const commits = [];
    for (let parsed = link.safeParse(object); parsed.success;) {
        const { oid, parents } = parsed.data;
        commits.push(oid);
        if (parents?.nodes.length === 0)
            return { commits, isRoot: true };
        parsed = link.safeParse(parents?.nodes[0]);
    }
    return { commits, isRoot: false };
}
const listAnswer = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    sha: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_run_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .commitWithTree */ .O.shape.commit), undefined),
})));
async function byList(read, commit) {
    const page = await read("/commits", { sha: commit, per_page: _lib_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .commitsPerPage */ .d7 }, listAnswer);
    const parentsBySha = new Map(page.map(({ sha, parents }) => [sha, parents]));
    if (!parentsBySha.has(commit))
        throw new UnknownCommit(`GitHub does not list the commit ${commit}`);
    const tree = page.find(({ sha }) => sha === commit)?.commit?.tree.sha.toLowerCase();
    const commits = [];
    for (let parents = parentsBySha.get(commit);; parents = parentsBySha.get(commits.at(-1) ?? "")) {
        if (parents === undefined)
            return { commits, isRoot: false, tree };
        const [first] = parents;
        if (first === undefined)
            return { commits, isRoot: true, tree };
        commits.push(first.sha);
    }
}


/***/ }),

/***/ 131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findParent),
  F: () => (/* binding */ sharedName)
});

// EXTERNAL MODULE: ./src/datadog/messages.ts
var messages = __webpack_require__(468);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
// EXTERNAL MODULE: ./src/run/action-metadata.ts
var action_metadata = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
// EXTERNAL MODULE: ./src/lib/try-async.ts
var try_async = __webpack_require__(7383);
// EXTERNAL MODULE: ./src/baseline/eligibility.ts
var baseline_eligibility = __webpack_require__(5090);
;// CONCATENATED MODULE: ./src/baseline/candidates.ts




/** Experiments that can be the parent, read from Datadog piece by piece, the newest first. Reading throws nothing. */
class Candidates {
    #question;
    #tools;
    #known = new Map();
    #passedOver = new Map();
    #leftOut = new Set();
    #next = { limit: limits/* experimentsAtFirst */.Ql };
    #pagesLeft;
    /** How many experiments may be listed at once. */
    #fitting = limits/* experimentsAtFirst */.Ql;
    /** Commits of which all experiments are known. */
    asked = new Set();
    /** There is none behind what was read that could count. */
    isComplete = false;
    /** The commit of the last experiment that was listed; what is left may be on it too. */
    lastCommit;
    /** Why not all of them are there. */
    failure;
    constructor(question, tools) {
        this.#question = question;
        this.#tools = tools;
        this.#pagesLeft = question.pages;
    }
    /** What is known so far, in no order. */
    get known() {
        return [...this.#known.values()];
    }
    /** What counts but for its results. */
    get passedOver() {
        return [...this.#passedOver.values()];
    }
    /** Leaves out an experiment whose results rule it out. */
    passOver(experiment, fault) {
        this.#known.delete(experiment.id);
        this.#passedOver.set(experiment.id, { experiment, fault });
    }
    /** Leaves out all of which these hold. */
    leaveOut(isUnwanted) {
        const unwanted = this.known.filter(isUnwanted);
        for (const { id } of unwanted)
            this.#leftOut.add(id);
        for (const { id } of unwanted)
            this.#known.delete(id);
        return unwanted;
    }
    async readPage() {
        const page = await this.#list(this.#question.filter, this.#next);
        if (page === undefined) {
            this.isComplete = true;
            return;
        }
        const { experiments, after } = page;
        const last = experiments.at(-1);
        this.lastCommit = last && (0,baseline_eligibility/* readCommit */.kN)(last);
        this.#pagesLeft -= 1;
        this.isComplete =
            after === undefined || this.#pagesLeft === 0 || endsTooOld(experiments, this.#question.now);
        this.#fitting = fittingLimit(page);
        // Little at first, more only while the choice is open.
        this.#next = { after, limit: Math.min(this.#next.limit * limits/* pageGrowth */.LR, this.#fitting) };
    }
    /** Asks for the experiments of these commits alone, side by side. */
    async readCommits(commits) {
        const { filter } = this.#question;
        const limit = this.#fitting;
        const readCommit = (commit) => {
            this.asked.add(commit);
            const tags = [...(filter.tags ?? []), `${tag_keys/* tagKeys */.bi.commit}:${commit}`];
            return this.#list({ ...filter, tags }, { limit });
        };
        await Promise.all(commits.map(readCommit));
    }
    async #list(filter, page) {
        const { datadog, signal } = this.#tools;
        const listed = await (0,try_async/* tryAsync */.C)(datadog.listExperiments(filter, signal, page));
        if ("failure" in listed) {
            this.failure ??= listed.failure;
            return undefined;
        }
        const { experiments } = listed.value;
        this.#question.onListed?.(experiments);
        for (const one of experiments.filter(this.#question.isWanted))
            this.#add(one);
        return listed.value;
    }
    #add(experiment) {
        const { id } = experiment;
        if (this.#leftOut.has(id) || this.#passedOver.has(id))
            return;
        const counts = (0,baseline_eligibility/* countBySummary */.R7)(experiment);
        const fault = counts && (0,baseline_eligibility/* findResultsFault */.Si)(counts);
        if (fault === undefined)
            this.#known.set(id, experiment);
        else
            this.passOver(experiment, fault);
    }
}
/** The list is in the order of age, so behind one that is too old there is none that counts. */
function endsTooOld(experiments, now) {
    const last = experiments.map(baseline_eligibility/* createdAt */.CT).findLast((time) => time > 0);
    return last !== undefined && last < now - limits/* baselineAge */.HP;
}
/** How many experiments fit into a page by what the last one weighed: configurations may be large. */
function fittingLimit({ experiments, size }) {
    const each = size === undefined || experiments.length === 0 ? 1 : size / experiments.length;
    return Math.max(1, Math.min(Math.floor(limits/* listedBytes */.hJ / Math.max(1, each)), limits/* experimentsPerPage */.n9));
}

// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/baseline/history.ts
var baseline_history = __webpack_require__(2199);
;// CONCATENATED MODULE: ./src/baseline/pick.ts





/**
 * Reads what it takes, and picks the baseline among candidates: it goes on past those without good results, and past
 * those on commits that a force-push took from the branch, unless there is no other.
 */
async function pickBaseline(question, history, candidates, tools) {
    const dropped = [];
    for (let rowChecks = 0, branchChecks = 0;;) {
        await readUntilSettled(question, history, candidates);
        const picked = pickAmong(candidates.known, question, history);
        const { choice, chosen } = picked;
        if (chosen === undefined || branchChecks === limits/* maxBranchChecks */.qO)
            return pickDropped(dropped, question, history) ?? picked;
        if ((0,baseline_eligibility/* countBySummary */.R7)(chosen) === undefined) {
            const fault = rowChecks < limits/* maxRowChecks */.IC ? await findRowsFault(chosen, tools) : "its rows weren't checked";
            rowChecks += 1;
            if (fault !== undefined) {
                candidates.passOver(chosen, fault);
                continue;
            }
        }
        if (!(await isDropped(choice, question, history, tools)))
            return picked;
        branchChecks += 1;
        dropped.push(...candidates.leaveOut((one) => (0,baseline_eligibility/* readCommit */.kN)(one) === (0,baseline_eligibility/* readCommit */.kN)(chosen)));
    }
}
function pickAmong(experiments, question, history) {
    const choice = chooseAmong(experiments, question, history);
    if (choice.kind !== "found")
        return { choice, chosen: undefined };
    return { choice, chosen: experiments.find(({ id }) => id === choice.baseline.experimentId) };
}
function chooseAmong(experiments, { target, repository, preference }, { commits, place, end }) {
    return (0,choose/* chooseParent */.Om)({
        firstParents: commits,
        place,
        within: end?.kind === "bound" ? commits.length : null,
        baselineRef: target.baselineRef,
        repositoryId: repository.id,
        candidates: experiments,
        preference,
    });
}
async function findRowsFault(experiment, { datadog, signal }) {
    const counts = await (0,baseline_eligibility/* countByRows */.a6)(experiment, datadog, signal);
    // The action sets completed only if there are rows, so they have expired. What finishes then lets no gate pass.
    if (counts === undefined || (counts.rows === 0 && (0,baseline_eligibility/* isOwn */.NP)(experiment)))
        return undefined;
    return (0,baseline_eligibility/* findResultsFault */.Si)(counts);
}
/** Whether the branch no longer holds the commit; one that GitHub doesn't tell about is taken. */
async function isDropped(choice, { repository }, history, tools) {
    if (choice.kind !== "found" || choice.baseline.reason.kind !== "newest of the branch")
        return false;
    const { baseline } = choice;
    // A history that can't be read says that GitHub tells nothing.
    if (baseline.commit === undefined || history.commits.length === 0)
        return false;
    const { branch } = choice.baseline.reason;
    return (await (0,baseline_history/* isOnBranch */.sL)(baseline.commit, branch, repository, tools)) === false;
}
/** The newest of those on dropped commits, marked as such. */
function pickDropped(dropped, question, history) {
    const { choice, chosen } = pickAmong(dropped, question, history);
    if (chosen === undefined || choice.kind !== "found")
        return undefined;
    const { reason } = choice.baseline;
    if (reason.kind !== "newest of the branch")
        return undefined;
    return { choice: { kind: "found", baseline: (0,choose/* asBaseline */.SB)(chosen, { ...reason, isDropped: true }) }, chosen };
}
/** Adds to a choice what would have been chosen instead of it, but for its results. */
function withSkipped({ choice, chosen }, passedOver, question, history) {
    const rivals = chosen === undefined ? [] : [chosen];
    const isPreferred = ({ experiment }) => {
        const among = chooseAmong([experiment, ...rivals], question, history);
        return among.kind === "found" && among.baseline.experimentId === experiment.id;
    };
    const skipped = countSkipped(passedOver.filter(isPreferred));
    if (skipped === undefined)
        return choice;
    if (choice.kind === "none" && choice.reason.kind === "none yet")
        return { ...choice, reason: { ...choice.reason, skipped } };
    if (choice.kind !== "found" || choice.baseline.reason.kind === "given")
        return choice;
    return { ...choice, baseline: { ...choice.baseline, reason: { ...choice.baseline.reason, skipped } } };
}
function countSkipped(passedOver) {
    const [newest] = passedOver.toSorted((a, b) => (0,baseline_eligibility/* createdAt */.CT)(b.experiment) - (0,baseline_eligibility/* createdAt */.CT)(a.experiment));
    if (newest === undefined)
        return undefined;
    const branches = new Set(passedOver.map(({ experiment }) => (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.branch)));
    const [branch] = branches;
    return {
        runs: passedOver.length,
        ...(branch === undefined || branches.size > 1 ? {} : { branch }),
        fault: newest.fault,
    };
}
/** Reads history and candidates on until the choice between them can no longer change. */
async function readUntilSettled(question, history, candidates) {
    for (let reads = openReads(question, history, candidates); reads.length > 0;) {
        await Promise.all(reads);
        reads = openReads(question, history, candidates);
    }
}
/** Begins to read what could still change the choice; nothing where it is settled. */
function openReads(question, history, candidates) {
    const nearest = findNearest(history, candidates);
    const { isComplete, known, asked } = candidates;
    const contested = isComplete ? [] : contestedCommits(question, history, candidates, nearest);
    const unasked = contested.filter((commit) => !asked.has(commit));
    if (unasked.length > 0 && unasked.length <= limits/* commitsAskedFor */.Ay)
        return [candidates.readCommits(unasked)];
    const isSettled = nearest >= 0 ? unasked.length === 0 : history.commits.length === 0 && hasNewestOfBranch(question, known);
    const reads = [];
    if (!isComplete && !isSettled)
        reads.push(candidates.readPage());
    // Only where there is something to meet on the way.
    const isOnTheWay = nearest < 0 && history.end === undefined && known.some((one) => (0,baseline_eligibility/* readCommit */.kN)(one) !== undefined);
    if (isOnTheWay)
        reads.push(history.readOn());
    return reads;
}
/** The place on the line of the nearest commit that has a candidate; -1 where none has. */
function findNearest({ commits }, { known }) {
    const taken = new Set(known.map(baseline_eligibility/* readCommit */.kN));
    return commits.findIndex((commit) => taken.has(commit));
}
/** The commits whose experiments are not all known and would go before the nearest one that is. */
function contestedCommits({ preference }, { commits }, { known, lastCommit }, nearest) {
    if (nearest < 0)
        return commits.slice(0, 1);
    const commit = commits[nearest];
    // One run may have made several there, and the list may break off among them.
    const isSettledThere = lastCommit !== commit ||
        known.some((one) => (0,baseline_eligibility/* readCommit */.kN)(one) === commit && (0,choose/* isFirstChoice */.C$)(one, preference));
    return commits.slice(0, isSettledThere ? nearest : nearest + 1);
}
/** Without a line the newest of the branch is taken, and the newest are listed first. */
function hasNewestOfBranch({ target: { baselineRef }, repository }, known) {
    return (baselineRef.type === "branch" && known.some((one) => (0,choose/* isOfBranch */.Av)(one, baselineRef.name, repository.id)));
}

// EXTERNAL MODULE: ./src/results/results-summary.ts
var results_summary = __webpack_require__(7633);
;// CONCATENATED MODULE: ./src/baseline/trend.ts



/**
 * How the metrics went over the last experiments of the baseline's line, the parent last, as far as they were read for
 * the choice anyway and have a record of their results.
 */
function buildTrend(parent, line) {
    const before = line.filter((one) => (0,baseline_eligibility/* createdAt */.CT)(one) <= (0,baseline_eligibility/* createdAt */.CT)(parent) && one.id !== parent.id);
    const recorded = [...before.toSorted((a, b) => (0,baseline_eligibility/* createdAt */.CT)(a) - (0,baseline_eligibility/* createdAt */.CT)(b)), parent].flatMap((one) => {
        const record = (0,results_summary/* parseResultsRecord */.rE)(one.attributes.metadata);
        return record === undefined ? [] : [{ commit: (0,baseline_eligibility/* readCommit */.kN)(one), record }];
    });
    const last = recorded.slice(-limits/* trendPoints */.p9);
    const newest = last.at(-1)?.record.metrics ?? {};
    return Object.keys(newest)
        .slice(0, limits/* trendMetrics */.Vq)
        .flatMap((label) => metricTrend(label, last));
}
/** A metric that changed its kind begins anew. */
function metricTrend(label, recorded) {
    const type = findRecordedMetric(recorded.at(-1)?.record, label)?.kind;
    if (type === undefined || type === "categorical")
        return [];
    const points = recorded.flatMap(({ commit, record }) => {
        const metric = findRecordedMetric(record, label);
        return metric?.kind === type ? [{ commit, value: metric.mean }] : [];
    });
    return [{ label, type, points }];
}
function findRecordedMetric(record, label) {
    return record !== undefined && Object.hasOwn(record.metrics, label) ? record.metrics[label] : undefined;
}

;// CONCATENATED MODULE: ./src/baseline/search.ts












/**
 * Finds the parent as the input says. A `history` that is being read already, with {@link openHistory}, saves the
 * wait for it.
 *
 * @throws ActionError where a parent that was given does not exist in the project.
 */
async function findParent(question, tools, history) {
    const { parent, target, repository } = question;
    switch (parent.kind) {
        case "none":
            return { choice: { kind: "none", reason: { kind: "not wanted" } }, trend: [], warnings: [] };
        case "given":
            return await givenParent(parent.experimentId, question, tools);
        case "auto":
            return await searchParent(question, tools, history ?? (0,baseline_history/* openHistory */.jC)(target, repository, tools));
    }
}
async function givenParent(id, { projectId }, { datadog, clock, signal }) {
    // An experiment that was created a moment ago may not be listed yet.
    for (const pause of [0, ...limits/* givenParentPauses */.VI]) {
        // A pause that is cut short shows in the request behind it.
        await clock.sleep(pause, signal).catch(() => { });
        const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
        const found = experiments.find((experiment) => experiment.id.toLowerCase() === id);
        if (found && isInProject(found, projectId)) {
            const choice = { kind: "found", baseline: (0,choose/* asBaseline */.SB)(found, { kind: "given" }) };
            const counts = (0,baseline_eligibility/* countBySummary */.R7)(found) ?? (await (0,baseline_eligibility/* countByRows */.a6)(found, datadog, signal));
            const fault = counts && (0,baseline_eligibility/* findResultsFault */.Si)(counts);
            return { choice, trend: [], warnings: fault === undefined ? [] : [poorBaseline(found, fault)] };
        }
    }
    throw new errors/* ActionError */.lZ(`The parent ${id} does not exist in the project ${projectId}. Check the input parent, or use auto or none. ${messages/* accessRemedy */.l}`);
}
/** Whoever gives a baseline may know better than its results, so it is taken. */
function poorBaseline({ attributes }, fault) {
    return `The baseline ${attributes.name} (input parent) tells little: ${fault}. Give another experiment, or use parent: auto.`;
}
function isInProject({ attributes }, projectId) {
    return attributes.project_id.toLowerCase() === projectId && !attributes.deleted_at;
}
/** The action's own experiments go before those of Datadog's SDKs, which carry none of its tags. */
async function searchParent(question, tools, opened) {
    const { eligibility, projectId } = question;
    const { name: experiment, datasetId, matrixKey, now } = eligibility;
    const filter = { projectId, datasetId, experiment };
    const tags = [`${tag_keys/* tagKeys */.bi.matrix}:${matrixKey}`];
    const sharing = sharingWarner(question);
    const ofThisRun = repeatedRunIdTeller(question);
    const own = new Candidates({
        filter: { ...filter, tags },
        isWanted: (one) => (0,baseline_eligibility/* isOwn */.NP)(one) && (0,baseline_eligibility/* isCandidate */.qn)(one, eligibility),
        onListed: (experiments) => {
            sharing.look(experiments);
            ofThisRun.look(experiments);
        },
        pages: limits/* candidatePages */.qt,
        now,
    }, tools);
    const [history] = await Promise.all([opened, own.readPage()]);
    let search = await settle(question, history, own, tools);
    if (search.choice.kind === "none") {
        const isWanted = (one) => !(0,baseline_eligibility/* isOwn */.NP)(one) && (0,baseline_eligibility/* isCandidate */.qn)(one, eligibility);
        const ofSdks = new Candidates({ filter, isWanted, pages: limits/* sdkCandidatePages */.W_, now }, tools);
        await ofSdks.readPage();
        search = await settle(question, history, ofSdks, tools, own.passedOver);
    }
    if (search.choice.kind === "none")
        search = ofThisRun.explain(search);
    return {
        ...search,
        warnings: [...historyWarnings(history, search, question), ...search.warnings, ...sharing.warnings()],
    };
}
/** Reads what it takes, and chooses. */
async function settle(question, history, candidates, tools, passedOverBefore = []) {
    const picked = await pickBaseline(question, history, candidates, tools);
    const { known, failure, passedOver } = candidates;
    const { chosen } = picked;
    const told = withSkipped(picked, [...passedOverBefore, ...passedOver], question, history);
    if (told.kind === "found") {
        const trend = chosen === undefined ? [] : trendTo(chosen, question, history, known);
        return { choice: told, trend, warnings: failure === undefined ? [] : [missed(failure)] };
    }
    if (failure !== undefined)
        return couldNotLook(failure);
    const isOpen = history.end?.kind === "failed" && known.some((one) => (0,baseline_eligibility/* readCommit */.kN)(one) !== undefined);
    return isOpen
        ? { choice: { kind: "unknown", reason: { kind: "history not read" } }, trend: [], warnings: [] }
        : { choice: told, trend: [], warnings: [] };
}
/** Over the experiments on the line of commits, and on the branch that it belongs to. */
function trendTo(parent, { target: { baselineRef }, repository }, { commits }, known) {
    const onLine = new Set(commits);
    const line = known.filter((one) => onLine.has((0,baseline_eligibility/* readCommit */.kN)(one) ?? "") ||
        (baselineRef.type === "branch" && (0,choose/* isOfBranch */.Av)(one, baselineRef.name, repository.id)));
    return buildTrend(parent, line);
}
/**
 * Looks through what is listed for experiments of another run with this run's ID. GitHub never repeats one, but act
 * gives each run the ID 1.
 */
function repeatedRunIdTeller(question) {
    const { eligibility, self } = question;
    const { runId } = eligibility;
    let found;
    const isOfOtherRun = (one) => (0,tag_keys/* tagValue */.EZ)(one, tag_keys/* tagKeys */.bi.runId) === runId &&
        ((0,tag_keys/* tagValue */.EZ)(one, tag_keys/* tagKeys */.bi.create) === self.createKey || isOfOtherCommit(one, question)) &&
        (0,baseline_eligibility/* isCandidate */.qn)(one, { ...eligibility, runId: "" });
    return {
        look: (experiments) => {
            found ??= experiments.find(isOfOtherRun);
        },
        explain: (search) => {
            if (found === undefined)
                return search;
            const { name: experimentName } = found.attributes;
            const warning = `The experiment ${experimentName} isn't the baseline: it belongs to this workflow run, because it carries the run ID ${runId} too. ` +
                "Give each run an ID of its own. With act, pass --env GITHUB_RUN_ID=<number>.";
            const choice = {
                kind: "none",
                reason: { kind: "of this run", experimentName, runId },
            };
            return { ...search, choice, warnings: [...search.warnings, warning] };
        },
    };
}
function couldNotLook(failure) {
    return {
        choice: { kind: "unknown", reason: { kind: "experiments not read" } },
        trend: [],
        warnings: [
            `The experiment gets no parent, since the baseline could not be looked up: ${(0,errors/* errorMessage */.gJ)(failure)}`,
        ],
    };
}
function missed(failure) {
    return `A nearer baseline may have been missed, since not all experiments could be read: ${(0,errors/* errorMessage */.gJ)(failure)}`;
}
/** Looks through what is listed for experiments that another step or job of this very run made under the same name. */
function sharingWarner(question) {
    const { eligibility, self } = question;
    const names = new Set();
    const isBeside = (one) => (0,tag_keys/* tagValue */.EZ)(one, tag_keys/* tagKeys */.bi.runId) === eligibility.runId &&
        !isOfOtherCommit(one, question) &&
        (0,action_metadata/* readRunAttempt */.LO)(one) === self.attempt &&
        (0,baseline_eligibility/* isOwn */.NP)(one) &&
        (0,tag_keys/* tagValue */.EZ)(one, tag_keys/* tagKeys */.bi.create) !== self.createKey;
    return {
        look: (experiments) => {
            for (const one of experiments.filter(isBeside))
                names.add(one.attributes.name);
        },
        warnings: () => (names.size === 0 ? [] : [sharedName(eligibility.name, [...names])]),
    };
}
/** Whether it is on another head commit, which no experiment of one workflow run is. */
function isOfOtherCommit(one, { target }) {
    const commit = (0,baseline_eligibility/* readCommit */.kN)(one);
    return commit !== undefined && commit !== target.headCommit.toLowerCase();
}
/** Told where experiments of one run cannot be told apart by name, dataset and leg. */
function sharedName(name, others) {
    return (`This run has other experiments with the name ${JSON.stringify(name)} on the same dataset and matrix leg ` +
        `(${others.join(", ")}): give each a name of its own, so that none is compared with another's baseline.`);
}
/** The history matters only where there are experiments to look for on it. */
function historyWarnings({ end }, { choice }, { target }) {
    const isOfUse = choice.kind !== "unknown" || choice.reason.kind === "history not read";
    if (end?.kind !== "failed" || !isOfUse)
        return [];
    const { type, name } = target.baselineRef;
    const instead = type === "branch" ? ` Without it the baseline is the newest experiment on ${name}.` : "";
    return [
        `The history of the baseline cannot be read: ${(0,errors/* errorMessage */.gJ)(end.failure)}.${historyRemedy(end.failure, name)}${instead}`,
    ];
}
// GitHub answers 404 where the token may not know of the repository, and where a ref does not exist.
function historyRemedy(failure, ref) {
    if (!(failure instanceof client/* GitHubError */.y_))
        return "";
    if (failure.status === 404)
        return ` Give the job the permission contents: read, and check that ${ref} exists.`;
    const isDenied = failure.status === 403 && !failure.limited;
    return isDenied ? " Give the job the permission contents: read." : "";
}


/***/ }),

/***/ 3870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ resolveProject),
/* harmony export */   M0: () => (/* binding */ resolvePlace)
/* harmony export */ });
/* unused harmony export nearestNames */
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7785);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8119);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(468);




/**
 * The ids of a project and a dataset in it; what is given by id is not asked for. Nothing is created by a name.
 *
 * @throws ActionError where a name is unknown or ambiguous, DatadogError where it cannot be looked up.
 */
async function resolvePlace(project, dataset, datadog, signal) {
    const projectId = (await resolveProject(project, datadog, signal)) ?? "";
    const datasetId = (await resolveDataset(dataset, projectId, datadog, signal)) ?? "";
    return { projectId, datasetId };
}
/** The id of a project; undefined where neither id nor name is given. Throws as {@link resolvePlace}. */
function resolveProject(project, datadog, signal) {
    return resolve(project, { input: "project", list: { kind: "projects" }, datadog, signal });
}
/** The same for a dataset. */
function resolveDataset(dataset, projectId, datadog, signal) {
    return resolve(dataset, { input: "dataset", list: { kind: "datasets", projectId }, datadog, signal });
}
async function resolve({ id, name }, lookUp) {
    if (id !== undefined || name === undefined)
        return id;
    const { input, list, datadog, signal } = lookUp;
    const { resources } = await datadog.listResources(list, { name }, signal);
    const [found, ...others] = resources.filter((resource) => resource.name === name);
    if (found === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.unknownName(input, name, await nearSentence(name, lookUp)));
    if (others.length > 0) {
        const ids = [found, ...others].map(({ id }) => id);
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.ambiguousName(input, name, ids));
    }
    return found.id;
}
async function nearSentence(name, lookUp) {
    try {
        const names = (await collectAll(lookUp)).map((resource) => resource.name);
        const near = nearestNames(name, names);
        return near.length === 0 ? noneAtAll(lookUp) : ` Nearest: ${near.join(", ")}.`;
    }
    catch {
        // That the name is unknown is what matters.
        return "";
    }
}
// Of a restricted project the datasets do not exist either.
function noneAtAll({ input }) {
    return ` There are no ${input}s at all.${input === "dataset" ? ` ${_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .accessRemedy */ .l}` : ""}`;
}
async function collectAll({ list, datadog, signal }) {
    const all = [];
    let after;
    for (let page = 0; page < _lib_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .namePages */ .oi; page += 1) {
        const answer = await datadog.listResources(list, { after }, signal);
        all.push(...answer.resources);
        after = answer.after;
        if (after === undefined)
            break;
    }
    return all;
}
const maxNames = 5;
/** The names that are most like one, each in quotes: those that hold it or lie in it, then by what would have to be typed anew. */
function nearestNames(name, all) {
    const wanted = name.toLowerCase();
    const distance = (other) => {
        const given = other.toLowerCase();
        const isPart = given.includes(wanted) || wanted.includes(given);
        return isPart ? 0 : (0,leven__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(wanted, given);
    };
    const named = [...new Set(all)].filter((other) => other !== "");
    const byDistance = named.map((other) => ({ other, distance: distance(other) }));
    return byDistance
        .sort((a, b) => a.distance - b.distance)
        .slice(0, maxNames)
        .map(({ other }) => JSON.stringify(other));
}


/***/ }),

/***/ 7383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ tryAsync)
/* harmony export */ });
/** Waits for a promise and throws nothing. */
async function tryAsync(promise) {
    try {
        return { value: await promise };
    }
    catch (failure) {
        return { failure };
    }
}


/***/ }),

/***/ 7843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ createdReport),
/* harmony export */   Sx: () => (/* binding */ missingBaselineReport),
/* harmony export */   W$: () => (/* binding */ commitReport),
/* harmony export */   WD: () => (/* binding */ foundBaselineReport),
/* harmony export */   qo: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
/* harmony import */ var _baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5090);
/* harmony import */ var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75);



/** What comment and summary show of an experiment that was just created. */
function createdReport(facts) {
    const { context, target, inputs, experiment, links, identity } = facts;
    const { run } = context;
    return {
        sectionKey: identity.sectionKey,
        state: "running",
        experiment: {
            id: experiment.id,
            name: experiment.attributes.name,
            logicalName: inputs.name,
            url: links.experiment(experiment.id),
        },
        baseline: baselineReport(facts),
        dataset: {
            id: inputs.dataset_id,
            url: links.dataset(inputs.dataset_id),
            version: experiment.attributes.dataset_version ?? undefined,
        },
        commit: {
            ...commitReport(target.headCommit, context),
            merge: target.mergeCommit ? commitReport(target.mergeCommit, context) : undefined,
        },
        isPullRequest: target.pullRequest !== undefined,
        startedAt: (0,_baseline_eligibility_js__WEBPACK_IMPORTED_MODULE_1__/* .createdAt */ .CT)(experiment) || undefined,
        workflowRun: {
            id: run.id,
            number: run.number,
            attempt: run.attempt,
            url: run.url,
            job: run.job,
        },
        matrix: inputs.internal_matrix,
        config: experiment.attributes.config ?? inputs.config,
        notes: facts.notes,
        trend: facts.trend,
    };
}
function baselineReport({ parent, experiment, links, context }) {
    return parent.kind === "found"
        ? foundBaselineReport(parent.baseline, reasonFor((0,_baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChoice */ .be)(parent)), experiment, context, links)
        : missingBaselineReport(parent);
}
function reasonFor(facts) {
    return {
        reason: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonWords */ .IK)(facts),
        nearerCommits: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .nearerCommits */ .yF)(facts),
        commitsBehind: (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .countCommitsBehind */ .oG)(facts),
    };
}
/** What is shown of the baseline that was found for an experiment. */
function foundBaselineReport({ experimentId: id, experimentName: name, commit, datasetVersion, createdAt }, why, experiment, context, links) {
    return {
        kind: "found",
        experiment: { id, name, url: links.experiment(id) },
        ...why,
        compareUrl: links.comparison(experiment.id, id),
        commit: commit ? commitReport(commit, context) : undefined,
        createdAt,
        datasetVersion,
        otherDatasetVersion: differs(datasetVersion, experiment.attributes.dataset_version ?? undefined),
    };
}
/** What is shown where there is none, or none could be looked for. */
function missingBaselineReport(facts) {
    const reason = (0,_baseline_reason_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonWords */ .IK)(facts);
    if (facts.kind === "unknown")
        return { kind: "unknown", reason };
    return { kind: "none", reason, madeOn: madeOn(facts) };
}
/** The branch on which a run makes a baseline. */
function madeOn({ reason }) {
    return reason.kind === "none yet" && reason.ref.type === "branch" ? reason.ref.name : undefined;
}
function differs(one, other) {
    return one !== undefined && other !== undefined && one !== other;
}
function commitReport(sha, { repository }) {
    return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}


/***/ }),

/***/ 6254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ isMergeQueueBranch),
  u: () => (/* binding */ resolveTarget)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/run/context.ts + 1 modules
var run_context = __webpack_require__(5371);
;// CONCATENATED MODULE: ./src/run/pull-request-choice.ts

/** Of several the one whose head is the commit, then the one to the default branch, then the newest. */
function choosePullRequest(found, { headCommit }, { defaultBranch }) {
    const rank = ({ head, base }) => (head.sha === headCommit ? 2 : 0) + (base.ref === defaultBranch ? 1 : 0);
    const [pullRequest, ...others] = found.toSorted((a, b) => rank(b) - rank(a) || b.number - a.number);
    if (pullRequest === undefined)
        return undefined;
    const into = ({ number, base }) => `#${number} into ${base.ref}`;
    const remark = others.length === 0
        ? undefined
        : `The branch has several open pull requests, and this run is taken for ${into(pullRequest)}, not for ` +
            `${others.map(into).join(", ")}. The input pull_request takes another one.`;
    return { pullRequest, remark };
}
/**
 * The open pull requests whose head is exactly the commit. GitHub's list by commit lags behind a push, and the
 * branch knows them at once: either is enough.
 *
 * @throws GitHubError where neither list knows one and one of them could not be read.
 */
async function findHeadPullRequests({ commit, branch }, { repository }, pullRequests) {
    const answers = await Promise.allSettled([
        pullRequests.byCommit(commit),
        branch === undefined ? [] : pullRequests.byHeadBranch(repository.owner, branch),
    ]);
    const listed = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    const isHead = ({ head, state }) => state === "open" && head.sha === commit && (branch === undefined || head.ref === branch);
    const open = [...new Map(listed.filter(isHead).map((one) => [one.number, one])).values()];
    // A fork's branch of the same name may stand on the same commit; without a name it can be the fork's alone.
    const fromHere = open.filter(({ head }) => String(head.repo?.id) === repository.id);
    const found = fromHere.length > 0 || branch !== undefined ? fromHere : open;
    const failed = answers.find((answer) => answer.status === "rejected");
    if (found.length === 0 && failed)
        throw failed.reason;
    return found;
}
const remedy = "Reading pull requests takes the permission pull-requests: read or write.";
/** The target with the pull request that is found for it, its base as baseline and the merge base as start. */
async function withPullRequest(target, find) {
    try {
        const choice = await find();
        if (choice === undefined)
            return target;
        const { number, head, base } = choice.pullRequest;
        return {
            ...target,
            ...(target.headBranch === undefined ? readHeadBranch(head) : {}),
            baselineRef: { type: "branch", name: base.ref },
            start: { kind: "merge base", of: target.headCommit, place: "merge base" },
            pullRequest: { number, baseBranch: base.ref, merged: false },
            remarks: [...target.remarks, ...(choice.remark === undefined ? [] : [choice.remark])],
        };
    }
    catch (error) {
        const reason = `It is not known whether the commit belongs to a pull request: ${(0,errors/* errorMessage */.gJ)(error)}`;
        return { ...target, remarks: [...target.remarks, `${(0,errors/* closedSentence */.Qt)(reason)} ${remedy}`] };
    }
}
function readHeadBranch({ ref, repo }) {
    return { headBranch: ref, headRepositoryId: repo ? String(repo.id) : undefined };
}

;// CONCATENATED MODULE: ./src/run/resolve-target.ts



/**
 * Fills in the row of the event, then applies the inputs `pull_request`, `commit` and `baseline_ref`.
 *
 * @throws ActionError where it cannot be known which commit is evaluated.
 */
async function resolveTarget(context, inputs, pullRequests) {
    const given = inputs.pull_request;
    const isOther = given !== undefined && given !== context.payload.pull_request?.number;
    const target = isOther
        ? ofPullRequestHead(await readPullRequest(given, pullRequests), context)
        : await targetOfEvent(context, pullRequests);
    if (inputs.commit === undefined && inputs.baseline_ref === undefined)
        return target;
    return overridden(target, inputs);
}
async function targetOfEvent(context, pullRequests) {
    const { payload, eventName } = context;
    const pullRequest = payload.pull_request;
    switch (eventName) {
        case "pull_request":
        case "pull_request_target":
        case "pull_request_review":
        case "pull_request_review_comment":
            if (!pullRequest)
                return ofOther(context);
            if (payload.action === "closed" && pullRequest.merged)
                return ofClosed(pullRequest, context);
            return eventName === "pull_request_target"
                ? ofPullRequestHead(pullRequest, context)
                : targetForPullRequest(pullRequest, context);
        case "issue_comment":
            if (!payload.issue?.pull_request)
                return ofOther(context);
            return ofPullRequestHead(await readPullRequest(payload.issue.number, pullRequests), context);
        case "workflow_run":
            return await ofWorkflowRun(context, pullRequests);
        case "merge_group":
            return ofMergeGroup(context);
        case "push":
            return await targetForPush(context, pullRequests);
        case "deployment":
        case "deployment_status":
            return await ofDeployment(context, pullRequests);
        default:
            return ofOther(context);
    }
}
async function readPullRequest(number, pullRequests) {
    try {
        return await pullRequests.byNumber(number);
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`Pull request #${number} cannot be read, so it is not known which commit is evaluated: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function overridden(target, inputs) {
    const evaluatedCommit = inputs.commit ?? target.evaluatedCommit;
    const baselineRef = inputs.baseline_ref === undefined ? target.baselineRef : parseRef(inputs.baseline_ref);
    const isOther = target.pullRequest === undefined && evaluatedCommit !== target.evaluatedCommit;
    return {
        ...target,
        // Without a pull request nothing but the input says which commit the rows belong to, and nothing of its branch.
        headBranch: isOther ? undefined : target.headBranch,
        headCommit: target.pullRequest === undefined ? evaluatedCommit : target.headCommit,
        evaluatedCommit,
        mergeCommit: evaluatedCommit === target.mergeCommit ? evaluatedCommit : undefined,
        baselineRef,
        start: { kind: "merge base", of: evaluatedCommit, place: "merge base" },
    };
}
/** A branch, `refs/tags/…` or a full SHA; a bare name is taken for a branch, which a tag then just has no experiments of. */
function parseRef(text) {
    if (/^[0-9a-f]{40}$/i.test(text))
        return { type: "commit", name: text.toLowerCase() };
    const ref = (0,run_context/* gitRef */.GY)(text);
    return ref.type === "tag" ? { type: "tag", name: ref.name } : { type: "branch", name: ref.name };
}
/* The rows of the table of events. */
/** What GitHub merged of head and base for the test is evaluated, and compared with the base in it. */
function targetForPullRequest(pullRequest, context) {
    const target = ofPullRequestHead(pullRequest, context);
    if (context.sha === target.headCommit)
        return target;
    return {
        ...target,
        evaluatedCommit: context.sha,
        mergeCommit: context.sha,
        start: {
            kind: "first parent",
            of: context.sha,
            place: "base of the merge commit",
            // GitHub drops the merge commit once the pull request moves on; its head and base are still there.
            otherwise: target.start,
        },
    };
}
function ofPullRequestHead(pullRequest, context) {
    const { head, base, number } = pullRequest;
    return {
        ...ofCommit(head.sha, context),
        headBranch: head.ref,
        headRepositoryId: head.repo ? String(head.repo.id) : undefined,
        baselineRef: { type: "branch", name: base.ref },
        start: { kind: "merge base", of: head.sha, place: "merge base" },
        pullRequest: { number, baseBranch: base.ref, merged: false },
    };
}
/** A pull request that was merged: what runs is its base branch with it, as a push to that branch would. */
function ofClosed({ base, number }, context) {
    return {
        ...ofCommit(context.sha, context),
        headBranch: base.ref,
        baselineRef: { type: "branch", name: base.ref },
        start: { kind: "first parent", of: context.sha, place: "parent commit" },
        pullRequest: { number, baseBranch: base.ref, merged: true },
    };
}
async function ofWorkflowRun(context, pullRequests) {
    const run = context.payload.workflow_run;
    if (!run)
        return ofOther(context);
    const branch = run.head_branch ?? undefined;
    const headRepositoryId = run.head_repository ? String(run.head_repository.id) : undefined;
    const queue = run.event === "merge_group" && branch ? parseMergeQueueBranch(branch) : undefined;
    if (queue && branch)
        return ofQueue(run.head_sha, branch, queue, context);
    const target = {
        ...ofCommit(run.head_sha, context),
        headBranch: branch,
        headRepositoryId,
        start: { kind: "merge base", of: run.head_sha, place: "merge base" },
    };
    const isFromHere = (pullRequest) => !pullRequest.base.repo || String(pullRequest.base.repo.id) === context.repository.id;
    // Of a fork that is gone the name of its branch is all that is left.
    const isOfHead = ({ head }) => head.ref === branch && (!head.repo || !headRepositoryId || String(head.repo.id) === headRepositoryId);
    const named = run.pull_requests.filter(isFromHere);
    const owner = run.head_repository?.owner?.login;
    return await withPullRequest(target, async () => {
        if (named.length > 0)
            return choosePullRequest(named, target, context);
        if (!owner || !branch || (run.event === "push" && branch === context.defaultBranch))
            return undefined;
        const found = await pullRequests.byHeadBranch(owner, branch);
        return choosePullRequest(found.filter(isOfHead), target, context);
    });
}
function ofMergeGroup(context) {
    const group = context.payload.merge_group;
    if (!group)
        return ofOther(context);
    const base = (0,run_context/* gitRef */.GY)(group.base_ref).name;
    const branch = (0,run_context/* gitRef */.GY)(group.head_ref).name;
    const number = parseMergeQueueBranch(branch)?.number;
    return {
        ...ofCommit(group.head_sha, context),
        headBranch: branch,
        baselineRef: { type: "branch", name: base },
        start: { kind: "commit", commit: group.base_sha, place: "base of the merge group" },
        pullRequest: number === undefined ? undefined : { number, baseBranch: base, merged: false },
    };
}
/** Whether a branch is one that a merge queue made. */
function isMergeQueueBranch(branch) {
    return branch !== undefined && parseMergeQueueBranch(branch) !== undefined;
}
// `gh-readonly-queue/<base>/pr-<number>-<commit>`; the base may contain slashes.
function parseMergeQueueBranch(branch) {
    const [, base, number, commit] = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40}|[0-9a-f]{64})$/.exec(branch) ?? [];
    return base && commit ? { base, number: Number(number), commit } : undefined;
}
/** Behind a run of the merge queue, whose event is not this one's: its branch tells the rest. */
function ofQueue(head, branch, queue, context) {
    const { base, number, commit } = queue;
    const place = "base of the merge group";
    return {
        ...ofCommit(head, context),
        headBranch: branch,
        baselineRef: { type: "branch", name: base },
        start: { kind: "first parent", of: head, place, otherwise: { kind: "commit", commit, place } },
        pullRequest: { number, baseBranch: base, merged: false },
    };
}
async function targetForPush(context, pullRequests) {
    return await ofPushed(context.sha, context.ref, context, pullRequests);
}
/** As a push to what is deployed. */
async function ofDeployment(context, pullRequests) {
    const { deployment } = context.payload;
    if (!deployment)
        return ofOther(context);
    const commit = deployment.sha.toLowerCase();
    return await ofPushed(commit, deployedRef(commit, deployment.ref ?? "", context), context, pullRequests);
}
// A branch, a tag or a commit; of a tag only GITHUB_REF says that it is one.
function deployedRef(commit, text, { ref }) {
    const given = (0,run_context/* gitRef */.GY)(text);
    if (given.type !== "other")
        return given;
    if (ref.type === "tag" && ref.name === text)
        return ref;
    // Jobs with an environment deploy what they run on, such as `refs/pull/7/merge`: no branch has such a name.
    const isCommit = text === "" || (/^[0-9a-f]{7,}$/i.test(text) && commit.startsWith(text.toLowerCase()));
    return { type: isCommit || text.startsWith("refs/") ? "other" : "branch", name: text };
}
async function ofPushed(commit, ref, context, pullRequests) {
    const branch = branchName(ref);
    const pushed = {
        ...ofCommit(commit, context),
        headBranch: branch,
        baselineRef: { type: "branch", name: branch ?? defaultBranch(context) },
        start: { kind: "first parent", of: commit, place: "parent commit" },
    };
    if (ref.type === "tag")
        return pushed;
    return await withPullRequest(pushed, async () => {
        const found = await findHeadPullRequests({ commit, branch }, context, pullRequests);
        return choosePullRequest(found, pushed, context);
    });
}
function ofOther(context) {
    return {
        ...ofCommit(context.sha, context),
        headBranch: branchName(context.ref),
        baselineRef: { type: "branch", name: branchName(context.ref) ?? defaultBranch(context) },
        ownCommitCounts: true,
    };
}
function ofCommit(commit, context) {
    return {
        headCommit: commit,
        headBranch: undefined,
        headRepositoryId: context.repository.id,
        evaluatedCommit: commit,
        mergeCommit: undefined,
        baselineRef: { type: "branch", name: defaultBranch(context) },
        start: { kind: "commit", commit, place: "same commit" },
        pullRequest: undefined,
        ownCommitCounts: false,
        remarks: [],
    };
}
function branchName(ref) {
    return ref.type === "branch" ? ref.name : undefined;
}
function defaultBranch(context) {
    return context.defaultBranch ?? branchName(context.ref) ?? "main";
}


/***/ }),

/***/ 5157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ commitWithTree),
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2524);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(651);
/* harmony import */ var _lib_try_async_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7383);




/** A commit as GitHub's REST API shows it, as far as its tree goes. */
const commitWithTree = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ tree: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _github_pull_request_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW }) }) });
/** Reads the tree of a commit: what was evaluated, whatever commit holds it. Undefined if GitHub doesn't tell. */
async function readTree(commit, repository, gitHub) {
    const read = (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryReader */ .U)(gitHub, repository);
    const answer = await (0,_lib_try_async_js__WEBPACK_IMPORTED_MODULE_3__/* .tryAsync */ .C)(read("/commits/{ref}", { ref: commit, per_page: 1 }, commitWithTree));
    return "value" in answer ? answer.value.commit.tree.sha.toLowerCase() : undefined;
}


/***/ })

};
