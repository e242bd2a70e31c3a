export const id = 917;
export const ids = [917];
export const modules = {

/***/ 3917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openComment: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: ./src/github/errors.ts
var errors = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/lib/errors.ts
var lib_errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/redact.ts
var redact = __webpack_require__(310);
// EXTERNAL MODULE: ./src/render/section.ts + 2 modules
var render_section = __webpack_require__(8379);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/render/headline.ts + 1 modules
var headline = __webpack_require__(4435);
// EXTERNAL MODULE: ./src/render/markdown.ts + 2 modules
var markdown = __webpack_require__(6640);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
// EXTERNAL MODULE: ./src/render/report.ts
var report = __webpack_require__(6076);
;// CONCATENATED MODULE: ./src/comment/body.ts






/** GitHub rejects comments above 65,536 characters or 262,144 bytes, of which a character takes 3 at most. */
const maxCommentLength = 60_000;
/** Returns the first line of our comment with this key. */
function commentMarker(commentKey) {
    const key = commentKey === "" ? "" : ` key=${(0,markdown/* markerValue */.u)(commentKey)}`;
    return `<!-- llm-experiment-action${key} -->`;
}
/** Returns whether a comment begins with the marker. That proves nothing about who wrote it. */
function hasMarker(body, commentKey) {
    const marker = commentMarker(commentKey);
    return body.startsWith(marker) && /^\r?(\n|$)/.test(body.slice(marker.length));
}
/** Renders the whole body, shortened if it would be too long: details first, older commits before newer ones. */
function renderComment(commentKey, sections) {
    // Of several experiments, those that pass show at most their metrics: the table above has the rest.
    const folded = sections.map((section) => sections.length > 1 && isQuiet(section) ? (0,render_section/* dropParts */.G3)(section, render_section/* partPriority */.ob.worse) : section);
    const framed = fitHeads(commentKey, folded);
    const frame = renderBody(commentKey, framed.map(withoutParts), sections.length);
    const newest = findNewestCommit(framed);
    const order = [...framed.keys()].reverse();
    const trimOrder = order.sort((a, b) => Number(framed[a]?.commit === newest) - Number(framed[b]?.commit === newest));
    const space = maxCommentLength - frame.length - shortenedFooter.length;
    const fitting = (0,render_section/* fitSections */.WK)(framed, space, (section) => markParts(section).length, trimOrder);
    return renderBody(commentKey, fitting, sections.length - fitting.length);
}
function isQuiet({ verdict }) {
    return verdict === "passed" || verdict === "completed";
}
/** Returns a section at its smallest, with the mark that says so. */
function withoutParts(section) {
    return { ...section, parts: [], shortened: true };
}
/** What the lines of many experiments may take of a comment, so that there's space for what failed. */
const maxHeadsLength = 45_000;
/** Shortens the heads of sections if there are very many, and then leaves the last ones out. */
function fitHeads(commentKey, sections) {
    const fits = (kept) => renderBody(commentKey, kept.map(withoutParts), 1).length <= maxHeadsLength;
    if (sections.length < 2 || fits(sections))
        return sections;
    const newest = findNewestCommit(sections);
    // Those that matter least are the last ones.
    const sorted = (0,overview/* sortOverview */.w6)(sections).sort((a, b) => Number(a.commit !== newest) - Number(b.commit !== newest));
    let kept = sorted.map((section) => {
        const { head } = section;
        const metrics = head.metrics.slice(0, 1);
        const short = { ...head, logUrl: "", metrics, heading: head.reason, next: "", baselineId: undefined };
        return { ...section, head: short, shortened: true };
    });
    while (kept.length > 1 && !fits(kept))
        kept = kept.slice(0, Math.min(kept.length - 1, Math.floor(kept.length * 0.9)));
    return kept;
}
/** Returns the commit of the newest run. Run IDs grow with time, in all workflows of a repository alike. */
function findNewestCommit(sections) {
    const [newest] = sections.toSorted((a, b) => Number(BigInt(b.runId) - BigInt(a.runId)));
    return newest?.commit ?? "";
}
const shortenedFooter = "<sub>Shortened to fit GitHub's comment limit. See the job summary for the full report.</sub>";
function renderBody(commentKey, sections, hidden) {
    const newest = findNewestCommit(sections);
    const live = sections.filter(({ commit }) => commit === newest);
    const stale = sections.filter(({ commit }) => commit !== newest);
    const key = commentKey === "" ? [] : [`<sub>${(0,markdown/* code */.aY)(commentKey, 80)}</sub>\n`];
    const footers = [
        ...(sections.some((section) => section.shortened && !isQuiet(section)) ? [shortenedFooter] : []),
        ...(hidden > 0 ? [`<sub>${hidden} more experiments aren't shown.</sub>`] : []),
    ];
    return [commentMarker(commentKey), ...renderLive(live), ...renderStale(stale), ...key, ...footers]
        .join("\n")
        .trimEnd();
}
/** Renders one section by itself; of several a heading, a table, and a fold for each. Those that pass share a fold. */
function renderLive(live) {
    const [only] = live;
    if (only === undefined)
        return [];
    if (live.length === 1) {
        const head = `## ${headline/* verdictSigns */.In[only.verdict]} ${only.head.heading}\n\n${only.head.next}\n`;
        return [`${sectionMarker(only)}\n${head}\n${markParts(only)}${sectionEnd}\n`];
    }
    const { heading, next } = (0,overview/* headSeveral */.v$)(live);
    const sorted = (0,overview/* sortOverview */.w6)(live);
    const quiet = sorted.filter(isQuiet);
    const top = [`## ${heading}`, next, ...(0,overview/* warnOfShards */.vt)(live), (0,overview/* renderOverview */.mp)(live), (0,overview/* linkComparison */.A1)(live)];
    const blocks = [`${top.join("\n\n")}\n`, ...sorted.filter((one) => !isQuiet(one)).map((one) => renderFolded(one))];
    const [first] = quiet;
    if (first === undefined)
        return blocks;
    const isGated = quiet.every(({ verdict }) => verdict === "passed");
    const [one, several] = isGated ? ["passes", "pass"] : ["is complete", "are complete"];
    const title = `${(0,format/* plural */.LS)(quiet.length, "experiment")} ${quiet.length === 1 ? one : several}`;
    const summary = `${headline/* verdictSigns */.In[first.verdict]} <b>${title}</b>`;
    const folds = quiet.map((section) => renderFolded(section));
    return [...blocks, `<details><summary>${summary}</summary>\n`, ...folds, "</details>\n"];
}
function renderStale(stale) {
    if (stale.length === 0)
        return [];
    const folds = stale.map((section) => {
        const commit = (0,markdown/* code */.aY)(section.commit.slice(0, 7));
        return renderFolded(section, `🕰️ These results are for an older commit, ${commit}. No newer run has replaced them.`);
    });
    return ["<details><summary>🕰️ From older commits</summary>\n", ...folds, "</details>\n"];
}
function renderFolded(section, note = section.head.next) {
    const { name, reason } = section.head;
    const why = reason === "" ? "" : `: ${reason}`;
    const title = (0,markdown/* inlineHtml */.l0)(`${headline/* verdictSigns */.In[section.verdict]} **${(0,markdown/* code */.aY)(name, 80)}**${why}`);
    return `${sectionMarker(section)}\n<details><summary>${title}</summary>\n\n${note}\n\n${markParts(section)}${partsEnd}\n</details>\n\n${sectionEnd}\n`;
}
function markParts({ parts }) {
    return parts.map((part) => `<!-- part ${part.priority} -->\n${part.markdown}\n\n`).join("");
}
const sectionEnd = "<!-- /section -->";
const partsEnd = "<!-- /parts -->";
const partMarker = /^<!-- part (\d) -->$/;
// A marker's value holds none.
const separator = "/";
const sectionPattern = /^<!-- section key=(?<key>\S*) run=(?<runId>\d{1,20})\/(?<number>\d{1,15})\/(?<attempt>\d{1,9}) commit=(?<commit>\w{0,64}) experiment=(?<experiment>\S*) names=(?<names>\S*) state=(?<state>[a-z-]+) verdict=(?<verdict>[a-z-]+) passed=(?<passed>\S*)(?<shortened> shortened)? head=(?<head>\{.*\}) -->$/;
function sectionMarker(section) {
    const { key, runId, runNumber, runAttempt, commit, experimentId, names, state, verdict, passedBy, head } = section;
    // No HTML comment ends within it.
    const json = JSON.stringify(head).replace(/[<>\u0085\u2028\u2029]/g, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
    const fields = [
        `key=${(0,markdown/* markerValue */.u)(key)}`,
        `run=${runId}/${runNumber}/${runAttempt}`,
        `commit=${commit}`,
        `experiment=${(0,markdown/* markerValue */.u)(experimentId)}`,
        `names=${names.map(markdown/* markerValue */.u).join(separator)}`,
        `state=${state.replaceAll(" ", "-")}`,
        `verdict=${verdict}`,
        `passed=${passedBy.join(separator)}`,
        ...(section.shortened ? ["shortened"] : []),
        `head=${json}`,
    ];
    return `<!-- section ${fields.join(" ")} -->`;
}
/** Parses the sections of a comment's body. What is damaged is left out; the rest is kept as it is. */
function parseComment(body) {
    const lines = body.replace(/\r\n?/g, "\n").split("\n");
    const starts = lines.flatMap((line, index) => (line.startsWith("<!-- section ") ? [index] : []));
    return starts.flatMap((start, index) => parseSection(lines.slice(start, starts[index + 1])) ?? []);
}
function parseSection([first = "", ...lines]) {
    const found = sectionPattern.exec(first)?.groups;
    if (found === undefined)
        return undefined;
    const { runId = "", commit = "", names = "", passed = "" } = found;
    const key = (0,markdown/* readMarkerValue */.Uz)(found.key ?? "");
    const experimentId = (0,markdown/* readMarkerValue */.Uz)(found.experiment ?? "");
    const head = parseHead(found.head ?? "");
    const state = report/* experimentStates */.M.find((one) => one === found.state?.replaceAll("-", " "));
    const verdict = headline/* sectionVerdicts */.QU.find((one) => one === found.verdict);
    if (key === undefined || experimentId === undefined || head === undefined)
        return undefined;
    if (state === undefined || verdict === undefined)
        return undefined;
    return {
        ...{ key, runId, commit, experimentId, state, verdict, head },
        runNumber: Number(found.number),
        runAttempt: Number(found.attempt),
        names: names.split(separator).flatMap((name) => (0,markdown/* readMarkerValue */.Uz)(name) || []),
        parts: parseParts(lines),
        shortened: found.shortened !== undefined,
        passedBy: passed === "" ? [] : passed.split(separator),
    };
}
// Only our own token writes it, but a person with write access can edit every comment.
function parseHead(json) {
    try {
        const head = JSON.parse(json);
        if (!Array.isArray(head.metrics))
            return undefined;
        const texts = [head.heading, head.next, head.name, head.url, head.logUrl, head.reason, head.gate];
        texts.push(head.shardGroup ?? "", head.baselineId ?? "");
        texts.push(...head.metrics.flatMap((metric) => [metric?.label, metric?.value, metric?.word, metric?.sign ?? ""]));
        return texts.every((value) => typeof value === "string") ? head : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function parseParts(lines) {
    const ends = [lines.indexOf(sectionEnd), lines.indexOf(partsEnd)].filter((end) => end !== -1);
    const parts = [];
    for (const line of lines.slice(0, ends.length === 0 ? lines.length : Math.min(...ends))) {
        const found = partMarker.exec(line);
        if (found !== null)
            parts.push({ priority: Number(found[1]), lines: [] });
        else
            parts.at(-1)?.lines.push(line);
    }
    return parts
        .map((part) => ({ priority: part.priority, markdown: part.lines.join("\n").trim() }))
        .filter(({ markdown }) => markdown !== "");
}

;// CONCATENATED MODULE: ./src/comment/messages.ts
const failed = "Couldn't post the pull request comment";
const summary = "The job summary shows the report when the job ends";
/** What the log says of a comment that couldn't be written or read back, by code. `reason` is GitHub's. */
const messages = {
    notPosted: (reason) => buildMessage("LLMX450", `${failed}: ${reason}. ${summary}.`),
    /** `asked` is what GitHub asks for; empty if it doesn't say. */
    permission: (reason, asked) => {
        const permission = asked === "" ? "" : ` (GitHub asks for ${asked})`;
        return buildMessage("LLMX451", `${failed}: ${reason}. Grant the job pull-requests: write${permission}.`);
    },
    locked: (reason) => buildMessage("LLMX452", `${failed}: ${reason}. Unlock the conversation and rerun the job, or set comment: false.`),
    notFound: (reason) => buildMessage("LLMX453", `${failed}: ${reason}. The pull request or the comment is gone, or the token can't see it.`),
    tooLarge: (reason) => buildMessage("LLMX454", `${failed}: ${reason}. It's too large for GitHub. ${summary}.`),
    notConfirmed: () => buildMessage("LLMX455", "The comment is written, but couldn't be read back. Rerun the job if its results are missing."),
};
function buildMessage(code, message) {
    return { code, message };
}

;// CONCATENATED MODULE: ./src/comment/merge.ts

/**
 * Returns the sections with this one added: in place of the older one with its key, else in the order of names. Returns
 * the same list if a newer run, or this experiment's own end, is there already.
 */
function mergeSection(sections, section) {
    if (isSuperseded(sections, section))
        return sections;
    // Two jobs of one run can share a key, as when a reusable workflow is called twice. They stay beside each other.
    const replaced = sections.filter((other) => other.key === section.key && (compareRuns(other, section) !== 0 || isSameSlot(other, section)));
    const [first] = replaced;
    if (first !== undefined)
        return sections.flatMap((other) => (other === first ? section : replaced.includes(other) ? [] : other));
    const after = sections.findIndex((other) => compareSections(other, section) > 0);
    return sections.toSpliced(after === -1 ? sections.length : after, 0, section);
}
/** Puts back a section that was seen before and is gone, or went back. */
function restoreSection(sections, seen) {
    const present = sections.find((other) => isSameSlot(other, seen));
    return present !== undefined && rankProgress(present) >= rankProgress(seen) ? sections : mergeSection(sections, seen);
}
/** Returns whether nothing is left to do for a section: it stands there as written, shortened or followed by a newer one. */
function holds(sections, section) {
    if (isSuperseded(sections, section))
        return true;
    const present = sections.find((other) => isSameSlot(other, section));
    if (present?.state !== section.state || present.verdict !== section.verdict)
        return false;
    const [there, here] = [present, section].map(({ head, parts }) => JSON.stringify([head.next, parts]));
    return present.shortened || there === here;
}
const maxLaterCommits = 2;
/**
 * Returns the sections without those that two later commits finished without: their job or matrix value is gone. A
 * section of a commit that is still running says nothing. Returns the same list if that changes nothing.
 */
function dropStale(sections, own) {
    const finished = own.filter(({ state }) => state !== "running");
    const kept = sections.flatMap((section) => {
        const later = finished.filter(({ commit, runNumber, key }) => commit !== section.commit && key !== section.key && runNumber > section.runNumber);
        const passedBy = [...new Set([...section.passedBy, ...later.map(({ commit }) => commit)])];
        if (passedBy.length >= maxLaterCommits)
            return [];
        return passedBy.length === section.passedBy.length ? section : { ...section, passedBy };
    });
    const isSame = kept.length === sections.length && kept.every((section, index) => section === sections[index]);
    return isSame ? sections : kept;
}
function isSuperseded(sections, section) {
    return sections.some((other) => other.key === section.key &&
        (compareRuns(other, section) > 0 || (isSameSlot(other, section) && rankProgress(other) > rankProgress(section))));
}
function isSameSlot(a, b) {
    return a.key === b.key && compareRuns(a, b) === 0 && a.experimentId === b.experimentId;
}
/** An experiment goes from running to its end, not back; one that nobody could end may be ended later. */
function rankProgress({ state }) {
    return state === "running" ? 0 : state === "unfinished" ? 1 : 2;
}
function compareRuns(a, b) {
    return a.runNumber - b.runNumber || a.runAttempt - b.runAttempt;
}
/** Compares sections by experiment, then by each value of their matrix leg. */
function compareSections({ names: left }, { names: right }) {
    const differing = left.findIndex((name, index) => name !== right[index]);
    if (differing === -1)
        return left.length - right.length;
    return (0,overview/* compareNames */.MP)(left[differing] ?? "", right[differing] ?? "");
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var mini_schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/coerce.js


// @__NO_SIDE_EFFECTS__
function string(params) {
    return core._coercedString(schemas.ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number(params) {
    return api/* _coercedNumber */.qG(mini_schemas/* ZodMiniNumber */.Axp, params);
}
// @__NO_SIDE_EFFECTS__
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function bigint(params) {
    return core._coercedBigint(schemas.ZodMiniBigInt, params);
}
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._coercedDate(schemas.ZodMiniDate, params);
}

// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
;// CONCATENATED MODULE: ./src/comment/identity.ts


const restComment = mini_schemas/* object */.Ikc({
    id: mini_schemas/* number */.aig(),
    body: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    html_url: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    user: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ login: mini_schemas/* string */.YjP(), type: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()) })),
});
const user = mini_schemas/* object */.Ikc({ login: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
const viewerResponse = mini_schemas/* object */.Ikc({ data: mini_schemas/* object */.Ikc({ viewer: user }) });
// One failure may pass; GraphQL that is refused or hangs must not cost its time at each look.
const maxQuestions = 2;
/** Whose token this is. A comment with our marker that somebody else wrote isn't ours. */
class TokenOwner {
    #request;
    #kind;
    #login;
    #questions = 0;
    /** The login is what an earlier stage has learned, if it did. */
    constructor(request, kind, login) {
        this.#request = request;
        this.#kind = kind;
        this.#login = login || undefined;
    }
    /**
     * Whether the owner is known. GraphQL knows the owner of every token, and REST's `/user` only that of a person's. If
     * neither says it, the first comment that is written does.
     */
    async isKnown() {
        if (this.#login !== undefined)
            return true;
        if (this.#questions >= maxQuestions)
            return false;
        this.#questions += 1;
        const query = { query: "query { viewer { login } }" };
        const asked = await this.#request("POST /graphql", query, limits/* graphqlTime */.nU).catch(() => undefined);
        this.learnViewer(asked?.data);
        if (this.#login === undefined && this.#kind !== "app") {
            const response = await this.#request("GET /user", {}).catch(() => undefined);
            this.#login = user.safeParse(response?.data).data?.login;
        }
        return this.#login !== undefined;
    }
    /** Takes the owner from a response of GraphQL that names it. */
    learnViewer(data) {
        const { data: parsed } = viewerResponse.safeParse(data);
        this.#login = parsed?.data.viewer.login ?? this.#login;
    }
    /** Takes the owner from a comment that the token has just written. */
    learnAuthor({ user: author }) {
        if (!author)
            return;
        this.#login = author.login;
        this.#kind = isBot(author) ? "app" : "person";
    }
    /**
     * Whether the owner wrote a comment; no, if the owner isn't known. REST names a bot `name[bot]`, GraphQL `name`, and a
     * person may have that name too, so the kind of the token decides.
     */
    wrote({ user: author }) {
        if (this.#login === undefined)
            return false;
        const plain = this.#login.replace(/\[bot\]$/, "");
        const kind = plain !== this.#login || plain === "github-actions" ? "app" : this.#kind;
        if (kind === "app" && author?.type && !isBot(author))
            return false;
        if (kind === "person" && isBot(author))
            return false;
        return author?.login === (isBot(author) ? `${plain}[bot]` : plain);
    }
}
function isBot(author) {
    return author?.type === "Bot" || (!author?.type && author?.login.endsWith("[bot]") === true);
}

;// CONCATENATED MODULE: ./src/comment/store.ts




const pageLength = 100;
const pagesAtOnce = 10;
const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const oneComment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/**
 * The comments of one pull request that carry the marker. One GraphQL request reads the oldest and the newest hundred
 * and says which are ours; only what lies between is read page by page. If that query is refused, all pages are read.
 */
class GitHubComments {
    #options;
    #target;
    #owner;
    /** The author of a comment never changes. */
    #ours = new Set();
    #isQueryRefused = false;
    /** The last page that is known to be there. */
    #lastPage = 1;
    /** Some were listed before the owner of the token was known, so the newest alone could miss ours. */
    #hasUnjudged = false;
    constructor(options) {
        this.#options = options;
        this.#target = { owner: options.repository.owner, repo: options.repository.name };
        this.#owner = new TokenOwner(options.request, options.tokenKind, options.author);
    }
    /** Oldest first, complete up to the oldest of ours: `all` from the beginning, `newest` among the newest hundred. */
    async list(range) {
        const queried = this.#isQueryRefused ? undefined : await this.#readByQuery(range);
        this.#isQueryRefused = queried === undefined;
        const listed = oldestFirst(queried ?? (await this.#readByPages(range)));
        const marked = listed.filter(({ body }) => this.#options.hasMarker(body));
        for (const { id, mine } of marked)
            if (mine)
                this.#ours.add(id);
        return marked;
    }
    /** Undefined if it's gone. */
    get(id) {
        return ignoreNotFound(this.#requestOne("GET", id));
    }
    async create(body) {
        const { request, pullRequest } = this.#options;
        const { data } = await request(`POST ${comments}`, { ...this.#target, issue_number: pullRequest, body });
        const created = parseResponse(restComment, data);
        this.#owner.learnAuthor(created);
        this.#ours.add(created.id);
        return toRecord(created, true);
    }
    /** Rejects with a status of 404 or 410 if it's gone. */
    update(id, body) {
        return this.#requestOne("PATCH", id, { body });
    }
    /** What is gone already counts as removed. */
    async remove(id) {
        await ignoreNotFound(this.#options.request(`DELETE ${oneComment}`, { ...this.#target, comment_id: id }));
    }
    async #requestOne(method, id, more = {}) {
        const parameters = { ...this.#target, comment_id: id, ...more };
        const { data } = await this.#options.request(`${method} ${oneComment}`, parameters);
        return toRecord(parseResponse(restComment, data), this.#ours.has(id));
    }
    /** Undefined if GraphQL refuses in whatever way, or takes too long: nothing depends on it. */
    async #readByQuery(range) {
        const { request, pullRequest, hasMarker } = this.#options;
        const variables = { ...this.#target, number: pullRequest, all: range === "all" };
        const query = { query: endsQuery, variables };
        const response = await request("POST /graphql", query, limits/* graphqlTime */.nU).catch(() => undefined);
        this.#owner.learnViewer(response?.data);
        const parsed = endsResponse.safeParse(response?.data);
        if (!parsed.success)
            return undefined;
        const { oldest, newest } = parsed.data.data.repository.pullRequest;
        const both = [...(oldest?.nodes ?? []), ...newest.nodes].map((node) => ({
            id: node.fullDatabaseId,
            body: node.body,
            author: node.author?.login ?? "",
            url: node.url ?? "",
            mine: node.viewerDidAuthor,
        }));
        if (range === "newest" || newest.totalCount <= both.length)
            return both;
        const first = both.slice(0, oldest?.nodes.length);
        if (first.some(({ mine, body }) => mine && hasMarker(body)))
            return both;
        // The newest hundred hold the last page whole.
        return [...both, ...(await this.#readPages(2, Math.ceil(newest.totalCount / pageLength) - 1))];
    }
    /** REST's only order is the oldest first: all up to the page with the oldest of ours, or from the last known page. */
    async #readByPages(range) {
        const start = range === "newest" && !this.#hasUnjudged ? this.#lastPage : 1;
        this.#hasUnjudged = false;
        let page = await this.#readPage(start);
        const { last } = page;
        const records = await this.#toRecords(page.comments);
        if (last > start && !records.some(({ mine }) => mine))
            records.push(...(await this.#readPages(start + 1, last)));
        this.#lastPage = Math.max(start, last);
        // Some responses say which page is next, or nothing, but not which is the last.
        while (last <= 1 && page.isFull && !records.some(({ mine }) => mine)) {
            this.#lastPage += 1;
            page = await this.#readPage(this.#lastPage);
            records.push(...(await this.#toRecords(page.comments)));
        }
        return records;
    }
    /** Reads pages side by side, a few at a time, until one of ours is found. */
    async #readPages(from, to) {
        const records = [];
        for (let start = from; start <= to && !records.some(({ mine }) => mine); start += pagesAtOnce) {
            const count = Math.min(pagesAtOnce, to - start + 1);
            const pages = await Promise.all(Array.from({ length: count }, (_, index) => this.#readPage(start + index)));
            records.push(...(await this.#toRecords(pages.flatMap((page) => page.comments))));
        }
        return records;
    }
    async #readPage(page) {
        const { request, pullRequest } = this.#options;
        const parameters = { ...this.#target, issue_number: pullRequest, per_page: pageLength, page };
        const { data, headers } = await request(`GET ${comments}`, parameters);
        const entries = parseResponse(mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J()), data);
        const url = /<([^<>]*)>; rel="last"/.exec(String(headers.link ?? ""))?.[1] ?? "";
        return {
            comments: entries.flatMap((entry) => restComment.safeParse(entry).data ?? []),
            isFull: entries.length === pageLength,
            last: Number(URL.parse(url)?.searchParams.get("page") ?? 1),
        };
    }
    /** Returns those with the marker, judged by who wrote them. */
    async #toRecords(listed) {
        const marked = listed.filter(({ body }) => this.#options.hasMarker(body ?? ""));
        if (marked.length > 0 && !(await this.#owner.isKnown()))
            this.#hasUnjudged = true;
        return marked.map((comment) => toRecord(comment, this.#owner.wrote(comment)));
    }
}
const connection = mini_schemas/* object */.Ikc({
    totalCount: mini_schemas/* number */.aig(),
    nodes: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({
        fullDatabaseId: number().check(mini_schemas/* int */.Whr(), api/* _positive */.NC()),
        body: mini_schemas/* string */.YjP(),
        url: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
        author: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ login: mini_schemas/* string */.YjP() })),
        viewerDidAuthor: mini_schemas/* boolean */.zMY(),
    })),
});
const pullRequest = mini_schemas/* object */.Ikc({ oldest: mini_schemas/* optional */.lqM(connection), newest: connection });
const endsResponse = mini_schemas/* object */.Ikc({ data: mini_schemas/* object */.Ikc({ repository: mini_schemas/* object */.Ikc({ pullRequest }) }) });
const endsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $all: Boolean!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      oldest: comments(first: 100) @include(if: $all) { ...comments }
      newest: comments(last: 100) { ...comments }
    }
  }
}
fragment comments on IssueCommentConnection {
  totalCount
  nodes { fullDatabaseId body url author { login } viewerDidAuthor }
}`;
/** Each comment once, the oldest first. */
function oldestFirst(listed) {
    const unique = new Map(listed.map((comment) => [comment.id, comment]));
    return [...unique.values()].sort((a, b) => a.id - b.id);
}
/** Returns whether a failure says that the comment isn't there; GitHub also answers 404 if the token can't see it. */
function isNotFound(error) {
    const status = error?.status;
    return status === 404 || status === 410;
}
async function ignoreNotFound(request) {
    try {
        return await request;
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}
/** @throws GitHubError if it isn't GitHub's response, but a proxy's page, for example. */
function parseResponse(schema, data) {
    const parsed = schema.safeParse(data);
    if (!parsed.success)
        throw new errors/* GitHubError */.y("the response isn't GitHub's, but probably a proxy's", undefined, { passing: true });
    return parsed.data;
}
function toRecord({ id, body, html_url, user }, mine) {
    return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine };
}

;// CONCATENATED MODULE: ./src/comment/protocol.ts




/*
 * GitHub's comments have no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 *
 *   looking ──> deciding ──> creating ──┐        looking: finds all of ours again
 *      ^         ^  │ └────> updating ──┤        deciding: what is there against what should be
 *      │         │  └──────> tidying    │        settling: waits for longer than lists lag, then looks again
 *      │         └─ settling <──────────┘        tidying: deletes our younger ones; what they held has moved
 *      └─ recovering (from a failure that may pass)
 *
 * The lowest ID of ours wins. Whoever wrote looks again, and writes again if its sections, or others that it had seen,
 * were lost to a writer that had read before. Other jobs and other workflows may write at any time.
 */
/** Longer than GitHub's lists lag behind. */
const settleTimeMs = 2_000;
/**
 * What was read may be written over as long as it is this fresh. Whoever wrote since then still settles while this
 * write arrives, and restores what it takes away.
 */
const freshTimeMs = 1_000;
/** What the last look needs. */
const lookTimeMs = 1_000;
/** Reads our comments. Needs nothing of the experiment, so it can run beside the creation. */
async function findComment({ store, clock }) {
    const at = clock.now();
    return { comments: keepOurs(await store.list("all")), at };
}
/**
 * Puts the sections into the comment, which is created if there is none. `found` is an early look, undefined if that
 * failed. Rejects only if nothing could be written. The deadline ends it: every way around waits.
 */
async function writeSections(tools, found, sections) {
    // As they are read back.
    const own = sections.flatMap((section) => parseComment(renderComment(tools.commentKey, [section])));
    const writing = { ...tools, sections: own, seen: new Map(), gone: new Set(), writes: 0, failures: 0 };
    let step = { found };
    while ("found" in step) {
        try {
            step = await decide(step.found ?? (await findComment(tools)), writing);
        }
        catch (error) {
            try {
                await recover(error, writing);
                step = { found: undefined };
            }
            catch (reason) {
                if (writing.written !== undefined)
                    return { ...writing.written, confirmed: false };
                // If the time is over, what has failed before says more.
                throw tools.signal.aborted ? (writing.failure ?? reason) : reason;
            }
        }
    }
    return step.kept;
}
/** Compares what is there with what should be: with our sections, with what others of ours hold, and what was lost. */
async function decide(found, writing) {
    const { store, clock, commentKey, sections, seen, written } = writing;
    const isFresh = clock.now() - found.at <= freshTimeMs;
    // If there is no comment yet, the look after the create is what counts.
    const isEnough = isFresh || found.comments.length === 0;
    const { comments } = isEnough ? found : await readAgain(writing, found.comments);
    writing.failures = 0;
    const [winner, ...younger] = comments;
    if (winner === undefined) {
        const created = await store.create(renderComment(commentKey, placeOwn(writing, [...seen.values()])));
        return settle(created, [created], writing);
    }
    const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
    const lost = [...others.flat(), ...seen.values()];
    const restored = lost.reduce(restoreSection, before);
    const after = dropStale(placeOwn(writing, restored), sections);
    for (const section of after)
        seen.set(`${section.key} ${section.experimentId}`, section);
    const present = toPlainLines(winner.body);
    const body = after === before ? present : renderComment(commentKey, after);
    const isAsWritten = winner.id === written?.id && present === toPlainLines(written.body);
    if (body !== present && !(isAsWritten && younger.length === 0))
        return update(comments, winner, body, writing);
    await Promise.all(younger.map(({ id }) => store.remove(id)));
    return { kept: { ...winner, confirmed: true } };
}
async function update(comments, winner, body, writing) {
    const { store, clock, signal, isFollowed, sections, gone } = writing;
    let written;
    try {
        written = await store.update(winner.id, body);
    }
    catch (error) {
        // If it's there all the same the second time, it isn't gone: the token may not write it.
        if (!isNotFound(error) || gone.has(winner.id))
            throw error;
        await clock.sleep(settleTimeMs, signal);
        gone.add(winner.id);
        return { found: undefined };
    }
    // A comment with nothing but this job's sections takes nothing from others by this write. Who joins it looks again,
    // and what that takes away of these comes back with the job's next stage.
    const isAlone = parseComment(body).every(({ key }) => sections.some((section) => section.key === key));
    if (isFollowed && comments.length === 1 && isAlone)
        return { kept: { ...written, confirmed: true } };
    return settle(written, comments, writing);
}
/** Looks again after a wait, as long as the time allows. A comment that was just created is looked for in the list. */
async function settle(written, comments, writing) {
    const { clock, store, signal, random, deadline, seen } = writing;
    writing.written = written;
    writing.writes += 1;
    writing.failures = 0;
    const most = deadline - clock.now() - lookTimeMs;
    if (most < settleTimeMs)
        return { kept: { ...written, confirmed: false } };
    // Writers that lost to each other once should not meet again, and the more there are, the less.
    const spread = 1_000 * Math.max(writing.writes, Math.ceil(seen.size / 8));
    await clock.sleep(Math.min(settleTimeMs + Math.floor(random() * spread), most), signal);
    if (!comments.includes(written))
        return { found: await readAgain(writing, comments) };
    const at = clock.now();
    // As the list has it, if it has it already.
    return { found: { comments: keepOurs([...comments, ...(await store.list("newest"))]), at } };
}
// GitHub's advice if a limit names no time: a minute at least.
const unnamedWaitMs = 60_000;
/** Waits as long as GitHub asks for, else a little longer each time. Rejects if that can't help, or takes too long. */
async function recover(failure, writing) {
    if (!(failure instanceof errors/* GitHubError */.y && failure.passing))
        throw failure;
    const { clock, signal, random, deadline, failures } = writing;
    const growing = Math.min(settleTimeMs * 2 ** failures, 4 * settleTimeMs);
    const wait = failure.retryAfter ?? (failure.limited ? unnamedWaitMs : growing);
    const pause = wait + Math.floor(random() * settleTimeMs);
    writing.failure = failure;
    writing.failures += 1;
    if (clock.now() + pause + lookTimeMs > deadline)
        throw failure;
    await clock.sleep(pause, signal);
}
function placeOwn({ sections }, present) {
    return sections.reduce((placed, section) => (holds(placed, section) ? placed : mergeSection(placed, section)), present);
}
/** Reads the same comments again; all of ours if the one that counts is gone. */
async function readAgain(tools, comments) {
    const at = tools.clock.now();
    const [winner, ...younger] = await Promise.all(comments.map(({ id }) => tools.store.get(id)));
    if (winner === undefined)
        return findComment(tools);
    return { comments: keepOurs([winner, ...younger.filter((comment) => comment !== undefined)]), at };
}
function keepOurs(comments) {
    return oldestFirst(comments.filter(({ mine }) => mine));
}
function toPlainLines(body) {
    return body.replace(/\r\n?/g, "\n").trimEnd();
}

;// CONCATENATED MODULE: ./src/comment/comment.ts








/** Starts to read the comment, so that only one wait is left once there is something to write. */
function openComment(place, tools) {
    const commentKey = tools.redact(place.commentKey);
    const isMarked = (body) => hasMarker(body, commentKey);
    const store = new GitHubComments({ ...place, request: tools.gitHub, hasMarker: isMarked });
    const commentTools = { ...tools, store, commentKey };
    // If this read fails, it is repeated when there is something to write.
    const found = findComment(commentTools).catch(() => undefined);
    return {
        write: async (...reports) => {
            try {
                const clean = (0,redact/* redactDeep */.K)(reports, tools.redact);
                const sections = clean.map((report) => (0,render_section/* renderSection */.YN)(report, render_section/* commentLimits */.yP));
                const { url, author, confirmed } = await writeSections(commentTools, await found, sections);
                if (!confirmed)
                    tools.log.info((0,lib_errors/* withCode */.SM)(messages.notConfirmed()));
                return { url, author };
            }
            catch (error) {
                tools.log.warning(explainFailure(error));
                return undefined;
            }
        },
    };
}
/** Says why the comment couldn't be written, and what to do about it. */
function explainFailure(error) {
    const reason = (0,lib_errors/* errorMessage */.gJ)(error).replace(/\.$/, "");
    if (!(error instanceof errors/* GitHubError */.y))
        return messages.notPosted(reason);
    const { status, permission } = error;
    if (permission !== undefined)
        return messages.permission(reason, permission);
    if (status === 403 && /\blocked\b/i.test(reason))
        return messages.locked(reason);
    if (isNotFound(error))
        return messages.notFound(reason);
    if (status === 413 || (status === 422 && /too (long|large)/i.test(reason)))
        return messages.tooLarge(reason);
    return messages.notPosted(reason);
}


/***/ })

};
