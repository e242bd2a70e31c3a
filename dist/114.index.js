export const id = 114;
export const ids = [114];
export const modules = {

/***/ 9353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ createdAt),
/* harmony export */   FU: () => (/* binding */ parentReason),
/* harmony export */   Om: () => (/* binding */ chooseParent),
/* harmony export */   SB: () => (/* binding */ asBaseline),
/* harmony export */   pn: () => (/* binding */ eligibilityOf),
/* harmony export */   qn: () => (/* binding */ isCandidate)
/* harmony export */ });
/* unused harmony export isOwn */
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
/* harmony import */ var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);


/** What makes an experiment a baseline for this run; `now` in milliseconds since the epoch. */
function eligibilityOf({ run }, { headCommit, ownCommitCounts }, { matrixKey }, now) {
    return { matrixKey, runId: run.id, headCommit, ownCommitCounts, now };
}
/**
 * Chooses the parent: the nearest commit of the first-parent line that has a candidate, of several there the
 * newest; else the newest of the baseline branch; else none. The action's own experiments go before those of
 * Datadog's SDKs.
 */
function chooseParent(search) {
    const candidates = search.experiments.filter((experiment) => isCandidate(experiment, search.eligibility));
    const own = candidates.filter(isOwn);
    const others = candidates.filter((experiment) => !isOwn(experiment));
    const baseline = nearest(search, own) ?? newestOfBranch(search, own) ?? nearest(search, others);
    return baseline ? { kind: "found", baseline } : { kind: "none", reason: noneReason(search.baselineRef) };
}
/** Whether the action made an experiment; Datadog's SDKs do not set its tags. */
function isOwn(experiment) {
    return (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.create) !== undefined;
}
function isCandidate(experiment, eligibility) {
    const { attributes } = experiment;
    const commit = (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit);
    return (!attributes.deleted_at &&
        hasStatusOfBaseline(experiment) &&
        ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.matrix) ?? "none") === eligibility.matrixKey &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.runId) !== eligibility.runId &&
        (eligibility.ownCommitCounts || commit !== eligibility.headCommit) &&
        createdAt(experiment) >= eligibility.now - _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineAge */ .HP);
}
function hasStatusOfBaseline(experiment) {
    const { status } = experiment.attributes;
    return status === "completed" || (!isOwn(experiment) && !status);
}
/** Milliseconds since the epoch; the epoch itself where Datadog does not say. */
function createdAt(experiment) {
    const time = Date.parse(experiment.attributes.created_at ?? "");
    return Number.isNaN(time) ? 0 : time;
}
function nearest(search, candidates) {
    const byCommit = Map.groupBy(candidates, (experiment) => (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit));
    const distance = search.firstParents.findIndex((commit) => byCommit.has(commit));
    const commit = search.firstParents[distance];
    if (commit === undefined)
        return undefined;
    const chosen = newest(byCommit.get(commit) ?? []);
    return chosen && asBaseline(chosen, distanceReason(distance, search.place));
}
function newestOfBranch(search, candidates) {
    if (search.baselineRef.type !== "branch")
        return undefined;
    const { name } = search.baselineRef;
    const chosen = newest(candidates.filter((experiment) => isOfBranch(experiment, name, search.repositoryId)));
    return chosen && asBaseline(chosen, `newest on ${name}`);
}
// A fork may have a branch of the same name.
function isOfBranch(experiment, branch, repositoryId) {
    return ((0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.branch) === branch &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.repositoryId) === repositoryId &&
        (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.headRepositoryId) === repositoryId);
}
function newest(experiments) {
    return experiments.reduce((best, experiment) => (best && createdAt(best) >= createdAt(experiment) ? best : experiment), undefined);
}
function asBaseline(experiment, reason) {
    return {
        experimentId: experiment.id,
        experimentName: experiment.attributes.name,
        commit: (0,_run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagValue */ .EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi.commit),
        reason,
        datasetVersion: experiment.attributes.dataset_version ?? undefined,
    };
}
function distanceReason(distance, place) {
    if (distance === 0)
        return place;
    const commits = distance === 1 ? "1 commit" : `${distance} commits`;
    return `${commits} before ${place === "same commit" ? "this commit" : `the ${place}`}`;
}
function noneReason(ref) {
    switch (ref.type) {
        case "branch":
            return `no completed experiment on ${ref.name} yet`;
        case "tag":
            return `no completed experiment at or before the tag ${ref.name}`;
        case "commit":
            return `no completed experiment at or before ${ref.name.slice(0, 7)}`;
    }
}
/** Which parent was taken and why, or why there is none, in one text that keeps the two apart. */
function parentReason(choice) {
    return choice.kind === "found" ? choice.baseline.reason : `${choice.kind}: ${choice.reason}`;
}


/***/ }),

/***/ 9384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findParent),
  j: () => (/* binding */ openHistory)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(6584);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
// EXTERNAL MODULE: ./src/baseline/choose.ts
var choose = __webpack_require__(9353);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/github/repository.ts
var github_repository = __webpack_require__(651);
;// CONCATENATED MODULE: ./src/baseline/history.ts



const commitsAnswer = schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP() })) }));
const comparisonAnswer = schemas/* object */.Ikc({ merge_base_commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
/**
 * Opens the line where a search starts, without a clone. Only what it takes to know the first commit is asked
 * for: nothing where it is given, one comparison for a merge base, the first page of commits for a first parent.
 *
 * @throws GitHubError where the start cannot be read.
 */
async function openFirstParentLine(request, repository, start, baseline) {
    const read = (0,github_repository/* repositoryReader */.U)(request, repository);
    switch (start.kind) {
        case "commit":
            return lineFrom(read, start.commit);
        case "first parent": {
            const line = lineFrom(read, start.of);
            await line.readOn();
            line.commits.shift();
            return line;
        }
        case "merge base":
            return lineFrom(read, await mergeBase(read, baseline, start.of));
    }
}
async function mergeBase(read, base, head) {
    const parameters = { basehead: `${base}...${head}`, per_page: 1 };
    const comparison = await read("/compare/{basehead}", parameters, comparisonAnswer);
    return comparison.merge_base_commit.sha;
}
function lineFrom(read, from) {
    const commits = [from];
    let end = from;
    let pagesLeft = limits/* historyPages */.PH;
    const readOn = async () => {
        if (pagesLeft === 0)
            return false;
        const known = await firstParentsFrom(read, end);
        commits.push(...known);
        end = known.at(-1) ?? end;
        pagesLeft = known.length === 0 ? 0 : pagesLeft - 1;
        return known.length > 0;
    };
    return { commits, readOn };
}
/** The first parents behind a commit, as far as one page tells them. */
async function firstParentsFrom(read, commit) {
    const page = await read("/commits", { sha: commit, per_page: limits/* commitsPerPage */.d7 }, commitsAnswer);
    // The list is in the order of time and holds merged branches too, so the line may break off within a page.
    const firstParent = new Map(page.map(({ sha, parents }) => [sha, parents[0]?.sha]));
    const line = [];
    for (let next = firstParent.get(commit); next !== undefined; next = firstParent.get(next))
        line.push(next);
    return line;
}

;// CONCATENATED MODULE: ./src/baseline/search.ts






/**
 * Finds the parent as the input says. A `history` that is being read already, with {@link openHistory}, saves the
 * wait for it.
 *
 * @throws ActionError where a parent that was given does not exist in the project.
 */
async function findParent(question, tools, history) {
    const { parent } = question;
    switch (parent.kind) {
        case "none":
            return { choice: { kind: "none", reason: "not wanted" }, warnings: [] };
        case "given":
            return { choice: await givenParent(parent.experimentId, question, tools), warnings: [] };
        case "auto":
            return await searchParent(question, tools, history ?? openHistory(question, tools));
    }
}
async function givenParent(id, question, { datadog, clock, signal }) {
    const { projectId } = question;
    // An experiment that was created a moment ago may not be listed yet.
    for (const pause of [0, ...limits/* givenParentPauses */.VI]) {
        // A pause that is cut short shows in the request behind it.
        await clock.sleep(pause, signal).catch(() => { });
        const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
        const found = experiments.find((experiment) => experiment.id.toLowerCase() === id);
        if (found && isInProject(found, projectId))
            return { kind: "found", baseline: (0,choose/* asBaseline */.SB)(found, "given") };
    }
    throw new errors/* ActionError */.lZ(`The parent ${id} does not exist in the project ${projectId}. Check the input parent, or use auto or none.`);
}
function isInProject({ attributes }, projectId) {
    return attributes.project_id.toLowerCase() === projectId && !attributes.deleted_at;
}
async function searchParent(question, tools, opened) {
    const [history, firstPage] = await Promise.all([opened, attempt(listPage(question, tools, []))]);
    if ("failure" in firstPage)
        return couldNotLook(firstPage.failure);
    const search = await chooseReadingOn(question, tools, history, firstPage.value);
    return { ...search, warnings: [...historyWarnings(history, question), ...search.warnings] };
}
function couldNotLook(failure) {
    const reason = "the baseline could not be looked up";
    return {
        choice: { kind: "unknown", reason },
        warnings: [`The experiment gets no parent, since ${reason}: ${(0,errors/* messageOf */.bD)(failure)}`],
    };
}
/** Chooses from the first answers where they suffice, and reads on only where they leave the choice open. */
async function chooseReadingOn(question, tools, history, firstPage) {
    const atStart = search_choose(question, history, firstPage.experiments);
    if (isAtStart(atStart, history))
        return { choice: atStart, warnings: [] };
    const own = await ownExperiments(question, tools, firstPage, history);
    await readOnFor(own.experiments, question, history);
    const choice = search_choose(question, history, own.experiments);
    if (choice.kind === "found")
        return { choice, warnings: own.failures.map(missedWarning) };
    if (own.failures.length > 0)
        return couldNotLook(own.failures[0]);
    return await chooseFromAll(question, tools, history);
}
/** The experiments of Datadog's SDKs carry none of the action's tags, so they are found among all of the name. */
async function chooseFromAll(question, { datadog, signal }, history) {
    const all = await attempt(datadog.listExperiments(filterOf(question), signal));
    if ("failure" in all)
        return couldNotLook(all.failure);
    const { experiments } = all.value;
    await readOnFor(experiments, question, history);
    const choice = search_choose(question, history, experiments);
    const isOpen = choice.kind === "none" && history.failures.length > 0;
    return isOpen && candidateCommits(experiments, question).size > 0
        ? { choice: { kind: "unknown", reason: "the history of the baseline could not be read" }, warnings: [] }
        : { choice, warnings: [] };
}
function search_choose({ target, repository, eligibility }, { line, place }, experiments) {
    return (0,choose/* chooseParent */.Om)({
        firstParents: line.commits,
        place,
        baselineRef: target.baselineRef,
        repositoryId: repository.id,
        experiments,
        eligibility,
    });
}
function isAtStart(choice, { line }) {
    const start = line.commits[0];
    return choice.kind === "found" && start !== undefined && choice.baseline.commit === start;
}
/** Reads the history on until it holds a commit with a candidate, if there is any candidate at all. */
async function readOnFor(experiments, question, { line }) {
    const commits = candidateCommits(experiments, question);
    if (commits.size === 0)
        return;
    while (!line.commits.some((commit) => commits.has(commit))) {
        if (!(await line.readOn()))
            return;
    }
}
function candidateCommits(experiments, { eligibility }) {
    const candidates = experiments.filter((experiment) => (0,choose/* isCandidate */.qn)(experiment, eligibility));
    const commits = candidates.map((experiment) => (0,tag_keys/* tagValue */.EZ)(experiment, tag_keys/* tagKeys */.bi.commit));
    return new Set(commits.filter((commit) => commit !== undefined));
}
function filterOf({ projectId, datasetId, experiment }) {
    return { projectId, datasetId, experiment };
}
/** A page of the action's own experiments of this leg. */
function listPage(question, { datadog, signal }, tags, page = {}) {
    const leg = `${tag_keys/* tagKeys */.bi.matrix}:${question.eligibility.matrixKey}`;
    return datadog.listExperiments({ ...filterOf(question), tags: [leg, ...tags] }, signal, page);
}
/** The first page, those of the start, which may lie far behind the newest, and only then the pages between. */
async function ownExperiments(question, tools, first, history) {
    if (first.after === undefined)
        return { experiments: first.experiments, failures: [] };
    const ofStart = await experimentsOf(history.line.commits[0], question, tools);
    const known = [...first.experiments, ...ofStart.experiments];
    if (candidateCommits(ofStart.experiments, question).size > 0)
        return { experiments: known, failures: [] };
    const [following] = await Promise.all([
        followingPages(first.after, question, tools),
        readOnFor(known, question, history),
    ]);
    return {
        experiments: [...known, ...following.experiments],
        failures: [...ofStart.failures, ...following.failures],
    };
}
async function experimentsOf(commit, question, tools) {
    if (commit === undefined)
        return { experiments: [], failures: [] };
    const page = await attempt(listPage(question, tools, [`${tag_keys/* tagKeys */.bi.commit}:${commit}`], { limit: 100 }));
    return "failure" in page
        ? { experiments: [], failures: [page.failure] }
        : { experiments: page.value.experiments, failures: [] };
}
async function followingPages(after, question, tools) {
    const experiments = [];
    let next = after;
    for (let page = 1; page < limits/* candidatePages */.qt && next !== undefined; page += 1) {
        const answer = await attempt(listPage(question, tools, [], { after: next }));
        if ("failure" in answer)
            return { experiments, failures: [answer.failure] };
        experiments.push(...answer.value.experiments);
        next = answer.value.after;
    }
    return { experiments, failures: [] };
}
function missedWarning(failure) {
    return `A nearer baseline may have been missed, since not all experiments could be read: ${(0,errors/* messageOf */.bD)(failure)}`;
}
/** Starts to read the commits that a search walks over. A failure is a part of the answer: this throws nothing. */
async function openHistory(question, { gitHub, signal }) {
    const tools = { gitHub: endingWith(signal, gitHub) };
    const { start, headCommit } = question.target;
    const opened = await attempt(historyFrom(start, question, tools));
    if (!("failure" in opened))
        return opened.value;
    // GitHub drops the merge commit once the pull request moves on; its head and base are still there.
    if (start.place !== "base of the merge commit" || !isGone(opened.failure)) {
        return noHistory(start, opened.failure);
    }
    const fallback = { kind: "merge base", of: headCommit, place: "merge base" };
    const again = await attempt(historyFrom(fallback, question, tools));
    return "failure" in again ? noHistory(fallback, again.failure) : again.value;
}
async function historyFrom(start, { repository, target }, { gitHub }) {
    const line = await openFirstParentLine(gitHub, repository, start, target.baselineRef.name);
    const failures = [];
    const readOn = async () => {
        if (failures.length > 0)
            return false;
        const read = await attempt(line.readOn());
        if ("failure" in read)
            failures.push(read.failure);
        return "value" in read && read.value;
    };
    return { line: { commits: line.commits, readOn }, place: start.place, failures };
}
function noHistory({ place }, failure) {
    return { line: { commits: [], readOn: async () => false }, place, failures: [failure] };
}
function isGone(error) {
    return error instanceof client/* GitHubError */.y_ && (error.status === 404 || error.status === 422);
}
function historyWarnings({ failures }, { target }) {
    const { type, name } = target.baselineRef;
    const instead = type === "branch" ? ` Without it the baseline is the newest experiment on ${name}.` : "";
    return failures.map((failure) => `The history of the baseline cannot be read: ${(0,errors/* messageOf */.bD)(failure)}.${historyRemedy(failure, name)}${instead}`);
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
/** Requests that are given up when the signal ends, whatever their own time, and not sent after that. */
function endingWith(signal, request) {
    const timeIsOver = () => new client/* GitHubError */.y_("the time for the search is over");
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
async function attempt(promise) {
    try {
        return { value: await promise };
    }
    catch (failure) {
        return { failure };
    }
}


/***/ }),

/***/ 2217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M0: () => (/* binding */ resolvePlace),
  KI: () => (/* binding */ resolveProject)
});

// UNUSED EXPORTS: nearestNames, resolveDataset

;// CONCATENATED MODULE: ./node_modules/leven/index.js
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

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
;// CONCATENATED MODULE: ./src/datadog/names.ts



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
    const { list, datadog, signal } = lookUp;
    const { resources } = await datadog.listResources(list, { name }, signal);
    const [found, ...others] = resources.filter((resource) => resource.name === name);
    if (found === undefined)
        throw new errors/* ActionError */.lZ(await unknownName(name, lookUp));
    if (others.length > 0)
        throw new errors/* ActionError */.lZ(ambiguousName(name, [found, ...others], lookUp));
    return found.id;
}
async function unknownName(name, lookUp) {
    const { input } = lookUp;
    const where = input === "dataset" ? " in the project" : "";
    const unknown = `The ${input} ${JSON.stringify(name)} does not exist${where}; names are compared exactly.`;
    return `${unknown}${await nearSentence(name, lookUp)} Check the input ${input}, and site.`;
}
async function nearSentence(name, lookUp) {
    try {
        const names = (await allOf(lookUp)).map((resource) => resource.name);
        const near = nearestNames(name, names);
        return near.length === 0 ? ` There are no ${lookUp.input}s at all.` : ` Nearest: ${near.join(", ")}.`;
    }
    catch {
        // That the name is unknown is what matters.
        return "";
    }
}
function ambiguousName(name, found, { input }) {
    const ids = found.map(({ id }) => id).join(", ");
    return `${found.length} ${input}s have the name ${JSON.stringify(name)}: ${ids}. Give one of them as ${input}_id instead.`;
}
async function allOf({ list, datadog, signal }) {
    const all = [];
    let after;
    for (let page = 0; page < limits/* namePages */.oi; page += 1) {
        const answer = await datadog.listResources(list, { after }, signal);
        all.push(...answer.resources);
        after = answer.after;
        if (after === undefined)
            break;
    }
    return all;
}
const mostNames = 5;
/** The names that are most like one, each in quotes: those that hold it or lie in it, then by what would have to be typed anew. */
function nearestNames(name, all) {
    const wanted = name.toLowerCase();
    const distance = (other) => {
        const given = other.toLowerCase();
        const isPart = given.includes(wanted) || wanted.includes(given);
        return isPart ? 0 : leven(wanted, given);
    };
    const named = [...new Set(all)].filter((other) => other !== "");
    const byDistance = named.map((other) => ({ other, distance: distance(other) }));
    return byDistance
        .sort((a, b) => a.distance - b.distance)
        .slice(0, mostNames)
        .map(({ other }) => JSON.stringify(other));
}


/***/ }),

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pullRequestsOf),
/* harmony export */   U: () => (/* binding */ repositoryReader)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6584);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);



/** @throws GitHubError, also where the answer is not what GitHub sends, such as a proxy's page. */
function repositoryReader(request, { owner, name }) {
    return async (path, parameters, schema) => {
        const route = `GET /repos/{owner}/{repo}${path}`;
        const { data } = await request(route, { owner, repo: name, ...parameters });
        const parsed = schema.safeParse(data);
        if (!parsed.success)
            throw new _client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`the answer to ${route} is not GitHub's`);
        return parsed.data;
    };
}
/** Reads pull requests of a repository. */
function pullRequestsOf(request, repository) {
    const read = repositoryReader(request, repository);
    const list = async (path, parameters) => (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readablePullRequests */ .Y1)(await read(path, { ...parameters, per_page: 100 }, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())));
    return {
        byNumber: (number) => read("/pulls/{pull_number}", { pull_number: number }, _pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestPayload */ .j),
        byHeadBranch: (owner, branch) => list("/pulls", { head: `${owner}:${branch}`, state: "open" }),
        byCommit: (commit) => list("/commits/{commit_sha}/pulls", { commit_sha: commit }),
    };
}


/***/ }),

/***/ 4258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ createdReport),
/* harmony export */   W$: () => (/* binding */ commitReport),
/* harmony export */   WD: () => (/* binding */ foundBaselineReport)
/* harmony export */ });
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
        workflowRun: {
            id: run.id,
            number: run.number,
            attempt: run.attempt,
            url: run.url,
            job: run.job,
        },
        matrix: inputs.internal_matrix,
        notes: facts.notes,
    };
}
function baselineReport({ parent, experiment, target, links, context }) {
    switch (parent.kind) {
        case "none":
            return { kind: "none", reason: parent.reason, madeOn: madeOn(parent.reason, target) };
        case "unknown":
            return { kind: "unknown", reason: parent.reason };
        case "found":
            return foundBaselineReport(parent.baseline, experiment, context, links);
    }
}
/** What is shown of the baseline that was found for an experiment. */
function foundBaselineReport({ experimentId: id, experimentName: name, commit, reason, datasetVersion }, experiment, context, links) {
    return {
        kind: "found",
        experiment: { id, name, url: links.experiment(id) },
        reason,
        compareUrl: links.comparison(experiment.id, id),
        commit: commit ? commitReport(commit, context) : undefined,
        datasetVersion,
        otherDatasetVersion: differs(datasetVersion, experiment.attributes.dataset_version ?? undefined),
    };
}
function madeOn(reason, { baselineRef }) {
    return baselineRef.type === "branch" && reason !== "not wanted" ? baselineRef.name : undefined;
}
function differs(one, other) {
    return one !== undefined && other !== undefined && one !== other;
}
function commitReport(sha, { repository }) {
    return { sha, url: `${repository.url}/commit/${encodeURIComponent(sha)}` };
}


/***/ }),

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ experimentTags),
/* harmony export */   l: () => (/* binding */ identify)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7129);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4251);
/* harmony import */ var _tag_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9106);



function identify(context, inputs) {
    const { run } = context;
    const matrix = inputs.internal_matrix ?? null;
    return {
        createKey: keyOf([
            context.repository.id,
            run.id,
            run.attempt,
            run.job,
            inputs.internal_check_run_id ?? null,
            matrix,
            run.step,
            inputs.name,
        ]),
        sectionKey: keyOf([run.workflowPath, run.job, matrix, run.step, inputs.name, inputs.dataset_id]),
        matrixKey: matrix === null ? "none" : keyOf(matrix),
    };
}
function keyOf(value) {
    return (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value), 16);
}
/** The `tags` that the action adds to an experiment's metadata, as `key:value`. */
function experimentTags(context, target, identity) {
    const { run, repository } = context;
    // What was merged is its base branch's experiment, as after a push to it.
    const pullRequest = target.pullRequest?.merged ? undefined : target.pullRequest;
    const values = {
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.repositoryUrl]: repository.url,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.branch]: target.headBranch,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.commit]: target.headCommit,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.mergeCommit]: target.mergeCommit,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.baseBranch]: pullRequest?.baseBranch,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.pullRequest]: pullRequest?.number,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.provider]: "github",
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.runId]: run.id,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.runNumber]: run.number,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.workflow]: run.workflow,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.runUrl]: run.url,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.job]: run.job,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.repositoryId]: repository.id,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.headRepositoryId]: target.headRepositoryId,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.matrix]: identity.matrixKey,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.create]: identity.createKey,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .tagKeys */ .bi.section]: identity.sectionKey,
    };
    return Object.entries(values)
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([key, value]) => `${key}:${value}`);
}


/***/ }),

/***/ 9586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ resolveTarget)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
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
            ...(target.headBranch === undefined ? branchOf(head) : {}),
            baselineRef: { type: "branch", name: base.ref },
            start: { kind: "merge base", of: target.headCommit, place: "merge base" },
            pullRequest: { number, baseBranch: base.ref, merged: false },
            remarks: [...target.remarks, ...(choice.remark === undefined ? [] : [choice.remark])],
        };
    }
    catch (error) {
        const gap = `It is not known whether the commit belongs to a pull request: ${(0,errors/* messageOf */.bD)(error)}. ${remedy}`;
        return { ...target, remarks: [...target.remarks, gap] };
    }
}
function branchOf({ ref, repo }) {
    return { headBranch: ref, headRepositoryId: repo ? String(repo.id) : undefined };
}

;// CONCATENATED MODULE: ./src/run/event-rows.ts


/* The rows of the table of events. */
/** What GitHub merged of head and base for the test is evaluated, and compared with the base in it. */
function ofPullRequest(pullRequest, context) {
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
    const queue = run.event === "merge_group" && branch ? queueOf(branch) : undefined;
    if (queue && branch)
        return ofQueue(run.head_sha, branch, queue, context);
    const target = {
        ...ofCommit(run.head_sha, context),
        headBranch: branch,
        headRepositoryId,
        start: { kind: "merge base", of: run.head_sha, place: "merge base" },
    };
    const isFromHere = (pullRequest) => !pullRequest.base.repo || String(pullRequest.base.repo.id) === context.repository.id;
    const named = run.pull_requests.filter(isFromHere);
    const owner = run.head_repository?.owner?.login;
    return await withPullRequest(target, async () => {
        if (named.length > 0)
            return choosePullRequest(named, target, context);
        if (!owner || !branch || (run.event === "push" && branch === context.defaultBranch))
            return undefined;
        const found = await pullRequests.byHeadBranch(owner, branch);
        return choosePullRequest(found.filter(({ head }) => head.ref === branch), target, context);
    });
}
function ofMergeGroup(context) {
    const group = context.payload.merge_group;
    if (!group)
        return ofOther(context);
    const base = (0,run_context/* gitRef */.G)(group.base_ref).name;
    const branch = (0,run_context/* gitRef */.G)(group.head_ref).name;
    const number = queueOf(branch)?.number;
    return {
        ...ofCommit(group.head_sha, context),
        headBranch: branch,
        baselineRef: { type: "branch", name: base },
        start: { kind: "commit", commit: group.base_sha, place: "base of the merge group" },
        pullRequest: number === undefined ? undefined : { number, baseBranch: base, merged: false },
    };
}
// `gh-readonly-queue/<base>/pr-<number>-<commit>`; the base may contain slashes.
function queueOf(branch) {
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
async function ofPush(context, pullRequests) {
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
    const given = (0,run_context/* gitRef */.G)(text);
    if (given.type !== "other")
        return given;
    if (ref.type === "tag" && ref.name === text)
        return ref;
    const isCommit = text === "" || (/^[0-9a-f]{7,}$/i.test(text) && commit.startsWith(text.toLowerCase()));
    return { type: isCommit ? "other" : "branch", name: text };
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
                : ofPullRequest(pullRequest, context);
        case "issue_comment":
            if (!payload.issue?.pull_request)
                return ofOther(context);
            return ofPullRequestHead(await readPullRequest(payload.issue.number, pullRequests), context);
        case "workflow_run":
            return await ofWorkflowRun(context, pullRequests);
        case "merge_group":
            return ofMergeGroup(context);
        case "push":
            return await ofPush(context, pullRequests);
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
        throw new errors/* ActionError */.lZ(`Pull request #${number} cannot be read, so it is not known which commit is evaluated: ${(0,errors/* messageOf */.bD)(error)}`);
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
    const ref = (0,run_context/* gitRef */.G)(text);
    return ref.type === "tag" ? { type: "tag", name: ref.name } : { type: "branch", name: ref.name };
}


/***/ })

};
