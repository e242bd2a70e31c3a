export const id = 278;
export const ids = [278];
export const modules = {

/***/ 9278:
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
// EXTERNAL MODULE: ./src/render/section.ts + 3 modules
var render_section = __webpack_require__(6931);
// EXTERNAL MODULE: ./src/render/fit.ts
var fit = __webpack_require__(1363);
// EXTERNAL MODULE: ./src/render/headline.ts
var headline = __webpack_require__(4354);
// EXTERNAL MODULE: ./src/render/markdown.ts + 2 modules
var markdown = __webpack_require__(6640);
// EXTERNAL MODULE: ./src/render/overview.ts
var overview = __webpack_require__(834);
;// CONCATENATED MODULE: ./src/comment/body.ts





/** GitHub rejects comments above 65,536 characters or 262,144 bytes; this stays well below. */
const maxCommentSize = { characters: 60_000, bytes: 200_000 };
/** The first line of our comment with this key. */
function commentMarker(commentKey) {
    const key = commentKey === "" ? "" : ` key=${(0,markdown/* markerValue */.u)(commentKey)}`;
    return `<!-- llm-experiment-action${key} -->`;
}
/** Returns whether a comment begins with the marker. That proves nothing about who wrote it. */
function hasMarker(body, commentKey) {
    const marker = commentMarker(commentKey);
    return body.startsWith(marker) && /^\r?(\n|$)/.test(body.slice(marker.length));
}
/** Parses the sections of a comment's body. What is damaged is left out; the rest is kept as it is. */
function parseComment(body) {
    const lines = body.replace(/\r\n?/g, "\n").split("\n");
    const starts = lines.flatMap((line, index) => (line.startsWith("<!-- section ") ? [index] : []));
    return starts.flatMap((start, index) => parseSection(lines.slice(start, starts[index + 1])));
}
/** Renders the whole body, shortened if it would be too long: details first, older commits before newer ones. */
function renderComment(commentKey, sections) {
    const framed = fitFrame(commentKey, foldQuiet(sections));
    const newest = newestCommit(framed);
    const frame = (0,fit/* measureText */.k)(renderBody(commentKey, framed.map(withoutParts), sections.length));
    const fitting = (0,fit/* fitSections */.W)(framed, {
        space: {
            characters: maxCommentSize.characters - frame.characters - shortenedFooter.length,
            bytes: maxCommentSize.bytes - frame.bytes - shortenedFooter.length,
        },
        measure: (section) => (0,fit/* measureText */.k)(renderParts(section)),
        trimOrder: trimOrder(framed, newest),
    });
    return renderBody(commentKey, fitting, sections.length - fitting.length);
}
function isQuiet({ verdict }) {
    return verdict === "passed" || verdict === "completed";
}
/** Of several experiments, those that pass show their metrics at most: the table above has the rest. */
function foldQuiet(sections) {
    if (sections.length < 2)
        return sections;
    return sections.map((section) => {
        const parts = section.parts.filter(({ priority }) => priority <= render_section/* partPriority */.ob.metrics);
        const isFolded = isQuiet(section) && parts.length < section.parts.length;
        return isFolded ? { ...section, parts, shortened: true } : section;
    });
}
function withoutParts(section) {
    return { ...section, parts: [] };
}
/** What the lines of many experiments may take of a comment, so that there's space for what failed. */
const maxFrameCharacters = 45_000;
/** Shortens the heads of sections if there are very many, and then leaves the last ones out. */
function fitFrame(commentKey, sections) {
    const fits = (kept) => {
        const { characters, bytes } = (0,fit/* measureText */.k)(renderBody(commentKey, kept.map(withoutParts), 1));
        return characters <= maxFrameCharacters && bytes <= 3 * maxFrameCharacters;
    };
    if (sections.length < 2 || fits(sections))
        return sections;
    const newest = newestCommit(sections);
    // Those that matter least are the last ones.
    let kept = (0,overview/* sortOverview */.w6)(sections).sort((a, b) => Number(a.commit !== newest) - Number(b.commit !== newest));
    kept = kept.map((section) => ({ ...section, head: shortenHead(section.head), shortened: true }));
    while (kept.length > 1 && !fits(kept))
        kept = kept.slice(0, Math.min(kept.length - 1, Math.floor(kept.length * 0.9)));
    return kept;
}
function shortenHead(head) {
    return {
        ...head,
        logUrl: "",
        metrics: head.metrics.slice(0, 1),
        heading: head.reason,
        next: "",
        baselineId: undefined,
    };
}
function renderBody(commentKey, sections, hidden = 0) {
    const newest = newestCommit(sections);
    const live = sections.filter(({ commit }) => commit === newest);
    const stale = sections.filter(({ commit }) => commit !== newest);
    const blocks = live.length === 1 ? live.map(renderAlone) : renderSeveral(live);
    const key = commentKey === "" ? [] : [`<sub>${(0,markdown/* code */.aY)(commentKey, 80)}</sub>\n`];
    const footers = [
        ...(sections.some((section) => section.shortened && !isQuiet(section)) ? [shortenedFooter] : []),
        ...(hidden > 0 ? [`<sub>${hidden} more experiments aren't shown.</sub>`] : []),
    ];
    return [commentMarker(commentKey), ...blocks, ...renderStale(stale), ...key, ...footers]
        .join("\n")
        .trimEnd();
}
const shortenedFooter = "<sub>Shortened to fit GitHub's comment limit. See the job summary for the full report.</sub>";
function renderAlone(section) {
    const { heading, next } = section.head;
    const head = `## ${headline/* verdictSigns */.In[section.verdict]} ${heading}\n\n${next}\n`;
    return `${sectionMarker(section)}\n${head}\n${renderParts(section)}${sectionEnd}\n`;
}
/** Heading, table, and a fold for each; those that pass share one fold. */
function renderSeveral(live) {
    if (live.length === 0)
        return [];
    const { heading, next } = (0,overview/* headSeveral */.v$)(live);
    const sorted = (0,overview/* sortOverview */.w6)(live);
    const quiet = sorted.filter(isQuiet);
    const passing = quiet.length === live.length ? `${quiet.length} experiments` : `${quiet.length} more experiments`;
    return [
        `${[`## ${heading}`, next, ...(0,overview/* warnOfShards */.vt)(live), (0,overview/* renderOverview */.mp)(live), (0,overview/* linkComparison */.A1)(live)].join("\n\n")}\n`,
        ...sorted.filter((section) => !isQuiet(section)).map((section) => renderFolded(section)),
        ...(quiet.length === 0
            ? []
            : [
                `<details><summary>${quiet[0]?.verdict === "completed" ? "ℹ️" : "✅"} <b>${passing}</b></summary>\n`,
                ...quiet.map((section) => renderFolded(section)),
                "</details>\n",
            ]),
    ];
}
function renderFolded(section, note = section.head.next) {
    const { name, reason } = section.head;
    const why = reason === "" ? "" : `: ${reason}`;
    const title = (0,markdown/* inlineHtml */.l0)(`${headline/* verdictSigns */.In[section.verdict]} **${(0,markdown/* text */.Qq)(name, 80)}**${why}`);
    return `${sectionMarker(section)}\n<details><summary>${title}</summary>\n\n${note}\n\n${renderParts(section)}${partsEnd}\n</details>\n\n${sectionEnd}\n`;
}
function renderStale(stale) {
    if (stale.length === 0)
        return [];
    const sections = stale.map((section) => {
        const commit = (0,markdown/* code */.aY)(section.commit.slice(0, 7));
        return renderFolded(section, `🕰️ These results are for an older commit, ${commit}. No newer run has replaced them.`);
    });
    return ["<details><summary>🕰️ From older commits</summary>\n", ...sections, "</details>\n"];
}
function renderParts({ parts }) {
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
        // No HTML comment ends within it.
        `head=${JSON.stringify(head).replace(/[<>\u0085\u2028\u2029]/g, escapeCharacter)}`,
    ];
    return `<!-- section ${fields.join(" ")} -->`;
}
function escapeCharacter(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
const states = ["running", "unfinished", "no results", "completed", "failed", "interrupted"];
function parseSection([first = "", ...lines]) {
    const found = sectionPattern.exec(first)?.groups;
    if (found === undefined)
        return [];
    const { runId = "", commit = "", names = "", passed = "", state: stateName = "" } = found;
    const key = (0,markdown/* readMarkerValue */.Uz)(found.key ?? "");
    const experimentId = (0,markdown/* readMarkerValue */.Uz)(found.experiment ?? "");
    const head = parseHead(found.head ?? "");
    const state = states.find((one) => one === stateName.replaceAll("-", " "));
    const verdict = headline/* sectionVerdicts */.QU.find((one) => one === found.verdict);
    if (key === undefined || experimentId === undefined || head === undefined)
        return [];
    if (state === undefined || verdict === undefined)
        return [];
    return [
        {
            ...{ key, runId, commit, experimentId, state, verdict, head },
            runNumber: Number(found.number),
            runAttempt: Number(found.attempt),
            names: names.split(separator).flatMap((name) => (0,markdown/* readMarkerValue */.Uz)(name) || []),
            parts: parseParts(lines),
            shortened: found.shortened !== undefined,
            passedBy: passed === "" ? [] : passed.split(separator),
        },
    ];
}
// Only our own token writes it, but a person with write access can edit every comment.
function parseHead(json) {
    try {
        const head = JSON.parse(json);
        const texts = [head.heading, head.next, head.name, head.url, head.logUrl, head.reason, head.gate];
        texts.push(head.shardGroup ?? "", head.baselineId ?? "");
        return texts.every((value) => typeof value === "string") && Array.isArray(head.metrics)
            ? head
            : undefined;
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
/** Run IDs grow with time, in all workflows of a repository alike. */
function newestCommit(sections) {
    const isOlder = (a, b) => BigInt(a.runId) < BigInt(b.runId);
    const [first, ...others] = sections;
    return others.reduce((newest, one) => (newest && isOlder(newest, one) ? one : newest), first)?.commit ?? "";
}
/** Sections of older commits first, then from the bottom up. */
function trimOrder(sections, newest) {
    const isOlder = (index) => sections[index]?.commit !== newest;
    const fromBottom = [...sections.keys()].reverse();
    return [...fromBottom.filter(isOlder), ...fromBottom.filter((index) => !isOlder(index))];
}

// EXTERNAL MODULE: ./src/lib/limits.ts
var limits = __webpack_require__(8119);
;// CONCATENATED MODULE: ./src/comment/merge.ts

/**
 * The sections with this one in its place: where the older one of its key stood, else beside its like. Without
 * a change where a newer run, or this experiment's own end, is there already.
 */
function mergeSection(sections, section) {
    if (isSuperseded(sections, section))
        return sections;
    const gives = (other) => other.key === section.key && !staysBeside(other, section);
    const place = sections.findIndex(gives);
    if (place === -1) {
        const after = sections.findIndex((other) => compareSections(other, section) > 0);
        return sections.toSpliced(after === -1 ? sections.length : after, 0, section);
    }
    return sections.flatMap((other, index) => (index === place ? [section] : gives(other) ? [] : [other]));
}
/** Puts back a section that was seen before and is gone, or went back. */
function restoreSection(sections, seen) {
    const present = sections.find((other) => sameSlot(other, seen));
    const isThere = present !== undefined && rankProgress(present) >= rankProgress(seen);
    return isThere ? sections : mergeSection(sections, seen);
}
/** Whether nothing is left to do for a section: it stands there as written, shortened or followed by a newer one. */
function holds(sections, section) {
    if (isSuperseded(sections, section))
        return true;
    const present = sections.find((other) => sameSlot(other, section));
    return present !== undefined && sameContent(present, section);
}
/**
 * Whether the comment holds nothing but these sections of one job. It then takes nothing from others by writing: who
 * joins it looks again, and what that takes away of these comes back with the job's next stage.
 */
function isAlone(present, own) {
    return present.every(({ key }) => own.some((section) => section.key === key));
}
/**
 * Returns the sections without those that two later commits finished without: their job or matrix value is gone. A
 * section of a commit that is still running says nothing.
 */
function dropStale(sections, own) {
    const finished = own.filter(({ state }) => state !== "running");
    const kept = sections.flatMap((section) => {
        const later = finished.filter(({ commit, runNumber, key }) => commit !== section.commit && key !== section.key && runNumber > section.runNumber);
        const passedBy = [...new Set([...section.passedBy, ...later.map(({ commit }) => commit)])];
        if (passedBy.length >= maxLaterCommits)
            return [];
        return [passedBy.length === section.passedBy.length ? section : { ...section, passedBy }];
    });
    const isSame = kept.length === sections.length && kept.every((section, index) => section === sections[index]);
    return isSame ? sections : kept;
}
const maxLaterCommits = 2;
function isSuperseded(sections, section) {
    return sections.some((other) => other.key === section.key &&
        (compareRuns(other, section) > 0 ||
            (sameSlot(other, section) && rankProgress(other) > rankProgress(section))));
}
/** An experiment goes from running to its end, not back; one that nobody could end may be ended later. */
function rankProgress({ state }) {
    return state === "running" ? 0 : state === "unfinished" ? 1 : 2;
}
/** Two jobs of one run can share a key, as when a reusable workflow is called twice. */
function staysBeside(other, section) {
    return compareRuns(other, section) === 0 && !sameSlot(other, section);
}
function sameSlot(a, b) {
    return a.key === b.key && compareRuns(a, b) === 0 && a.experimentId === b.experimentId;
}
function sameContent(present, section) {
    if (present.state !== section.state || present.verdict !== section.verdict)
        return false;
    const parts = [present, section].map((one) => JSON.stringify([one.head.next, one.parts]));
    return present.shortened || parts[0] === parts[1];
}
function compareRuns(a, b) {
    return a.runNumber - b.runNumber || a.runAttempt - b.runAttempt;
}
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
 * The comments over GitHub's API. One GraphQL request reads the oldest and the newest hundred and says which are ours;
 * only what lies between is read page by page. If that query is refused, all pages are read.
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
    /** Some were listed while nobody knew whose the token is: the newest alone would overlook ours. */
    #hasUnjudged = false;
    constructor(options) {
        this.#options = options;
        this.#target = { owner: options.repository.owner, repo: options.repository.name };
        this.#owner = new TokenOwner(options.request, options.tokenKind, options.author);
    }
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
    get(id) {
        return unlessGone(this.#requestOne("GET", id));
    }
    async create(body) {
        const { request, pullRequest } = this.#options;
        const { data } = await request(`POST ${comments}`, { ...this.#target, issue_number: pullRequest, body });
        const created = parseResponse(restComment, data);
        this.#owner.learnAuthor(created);
        this.#ours.add(created.id);
        return toRecord(created, true);
    }
    update(id, body) {
        return this.#requestOne("PATCH", id, { body });
    }
    async remove(id) {
        await unlessGone(this.#options.request(`DELETE ${oneComment}`, { ...this.#target, comment_id: id }));
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
        if (last > start && !hasOurs(records))
            records.push(...(await this.#readPages(start + 1, last)));
        this.#lastPage = Math.max(start, last);
        // Some responses say which page is next, or nothing, but not which is the last.
        while (last <= 1 && page.isFull && !hasOurs(records)) {
            this.#lastPage += 1;
            page = await this.#readPage(this.#lastPage);
            records.push(...(await this.#toRecords(page.comments)));
        }
        return records;
    }
    /** Reads pages side by side, a few at a time, until one of ours is found. */
    async #readPages(from, to) {
        const records = [];
        for (let start = from; start <= to && !hasOurs(records); start += pagesAtOnce) {
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
/** Whether a failure says that the comment isn't there; GitHub also says so if a token may not know of it. */
function isNotFound(error) {
    const status = error?.status;
    return status === 404 || status === 410;
}
async function unlessGone(request) {
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
        throw new errors/* GitHubError */.y("an answer was not GitHub's", undefined, { passing: true });
    return parsed.data;
}
function toRecord({ id, body, html_url, user }, mine) {
    return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine };
}
function hasOurs(records) {
    return records.some(({ mine }) => mine);
}

;// CONCATENATED MODULE: ./src/comment/protocol.ts






/*
 * GitHub's comments have no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 *
 *   looking ──> deciding ──> creating ──┐        looking: finds all of ours anew
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
/** Reads our comments. Needs nothing of the experiment, so it can run beside the create. */
async function findComment({ store, clock }) {
    const at = clock.now();
    return { comments: keepOurs(await store.list("all")), at };
}
/**
 * Puts the sections into the comment, which is created if there is none. `found` is an early look, undefined if that
 * failed. Rejects only if nothing could be written.
 */
async function writeSections(tools, found, sections) {
    // As they are read back.
    const own = sections.flatMap((section) => parseComment(renderComment(tools.commentKey, [section])));
    const writing = { ...tools, sections: own };
    const progress = { seen: new Map(), gone: [], writes: 0, failures: 0 };
    let state = found ? { name: "deciding", found, progress } : { name: "looking", progress };
    for (let step = 0; step < limits/* commentSteps */.Hj && state.name !== "kept" && state.name !== "given up"; step += 1) {
        state = await takeStep(state, writing);
    }
    if (state.name === "kept")
        return state.kept;
    const { written, failure } = state.progress;
    if (written !== undefined)
        return toKept(written, false);
    // If the time is over, what has failed before says more.
    if (state.name === "given up")
        throw tools.signal.aborted ? (failure ?? state.error) : state.error;
    throw new lib_errors/* ActionError */.lZ("the comment vanished each time it was written");
}
async function takeStep(state, writing) {
    const { progress } = state;
    try {
        switch (state.name) {
            case "looking":
                return { name: "deciding", found: await findComment(writing), progress };
            case "deciding":
                return await decide(state, writing);
            case "creating":
                return await create(state, writing);
            case "updating":
                return await update(state, writing);
            case "settling":
                return await settle(state, writing);
            case "tidying":
                await Promise.all(state.younger.map(({ id }) => writing.store.remove(id)));
                return { name: "kept", kept: toKept(state.winner, true), progress };
            case "recovering":
                return await recover(state, writing);
        }
    }
    catch (error) {
        const mayPass = error instanceof errors/* GitHubError */.y && error.passing;
        return mayPass ? { name: "recovering", error, progress } : { name: "given up", error, progress };
    }
}
/** Compares what is there with what should be: with our sections, with what others of ours hold, and what was lost. */
async function decide(state, writing) {
    const { found } = state;
    const isFresh = writing.clock.now() - found.at <= freshTimeMs;
    // If there is no comment yet, the look after the create is what counts.
    const isEnough = isFresh || found.comments.length === 0;
    const { comments } = isEnough ? found : await readAgain(writing, found.comments);
    const [winner, ...younger] = comments;
    const { written, seen } = state.progress;
    if (winner === undefined)
        return { name: "creating", progress: { ...state.progress, failures: 0 } };
    const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
    const lost = [...others.flat(), ...seen.values()];
    const restored = lost.reduce(restoreSection, before);
    const after = dropStale(placeOwn(writing, restored), writing.sections);
    const known = after.map((section) => [`${section.key} ${section.experimentId}`, section]);
    const progress = { ...state.progress, failures: 0, seen: new Map([...seen, ...known]) };
    const present = toPlainLines(winner.body);
    const body = after === before ? present : renderComment(writing.commentKey, after);
    const isAsWritten = winner.id === written?.id && present === toPlainLines(written.body);
    if (body === present || (isAsWritten && younger.length === 0))
        return { name: "tidying", winner, younger, progress };
    return { name: "updating", comments, winner, body, progress };
}
async function create({ progress }, writing) {
    const sections = placeOwn(writing, [...progress.seen.values()]);
    const created = await writing.store.create(renderComment(writing.commentKey, sections));
    return { name: "settling", comments: [created], isNew: true, progress: noteWritten(progress, created) };
}
async function update(state, writing) {
    const { comments, winner, body, progress } = state;
    const { store, clock, signal, isFollowed, sections } = writing;
    try {
        const written = await store.update(winner.id, body);
        const next = noteWritten(progress, written);
        const isLeft = isFollowed && comments.length === 1 && isAlone(parseComment(body), sections);
        if (isLeft)
            return { name: "kept", kept: toKept(written, true), progress: next };
        return { name: "settling", comments, isNew: false, progress: next };
    }
    catch (error) {
        // If it's there all the same the second time, it isn't gone: the token may not write it.
        if (!isNotFound(error) || progress.gone.includes(winner.id))
            throw error;
        await clock.sleep(settleTimeMs, signal);
        return { name: "looking", progress: { ...progress, gone: [...progress.gone, winner.id] } };
    }
}
function noteWritten(progress, written) {
    return { ...progress, written, writes: progress.writes + 1, failures: 0 };
}
/** Looks again after a wait, as long as the time allows. */
async function settle({ comments, isNew, progress }, writing) {
    const { clock, store, signal, random, deadline } = writing;
    const { written, writes, seen } = progress;
    const most = deadline - clock.now() - lookTimeMs;
    if (most < settleTimeMs && written)
        return { name: "kept", kept: toKept(written, false), progress };
    // Writers that lost to each other once should not meet again, and the more there are, the less.
    const spread = 1_000 * Math.max(writes, Math.ceil(seen.size / 8));
    await clock.sleep(Math.min(settleTimeMs + Math.floor(random() * spread), most), signal);
    if (!isNew)
        return { name: "deciding", found: await readAgain(writing, comments), progress };
    const at = clock.now();
    const listed = keepOurs(await store.list("newest"));
    const unlisted = comments.filter(({ id }) => !listed.some((comment) => comment.id === id));
    return { name: "deciding", found: { comments: oldestFirst([...listed, ...unlisted]), at }, progress };
}
// GitHub's advice if a limit names no time: a minute at least.
const unnamedWaitMs = 60_000;
/** Waits as long as GitHub asks for, else a little longer each time; gives up if the time doesn't allow it. */
async function recover({ error, progress }, writing) {
    const { clock, signal, random, deadline } = writing;
    const { retryAfter, limited } = error;
    const growing = Math.min(settleTimeMs * 2 ** progress.failures, 4 * settleTimeMs);
    const wait = retryAfter ?? (limited ? unnamedWaitMs : growing);
    const pause = wait + Math.floor(random() * settleTimeMs);
    const next = { ...progress, failures: progress.failures + 1, failure: error };
    if (clock.now() + pause + lookTimeMs > deadline)
        return { name: "given up", error, progress: next };
    await clock.sleep(pause, signal);
    return { name: "looking", progress: next };
}
function placeOwn({ sections }, present) {
    return sections.reduce((placed, section) => (holds(placed, section) ? placed : mergeSection(placed, section)), present);
}
/** Reads the same comments anew; all of ours if the one that counts is gone. */
async function readAgain(tools, comments) {
    const at = tools.clock.now();
    const [winner, ...younger] = await Promise.all(comments.map(({ id }) => tools.store.get(id)));
    if (winner === undefined)
        return findComment(tools);
    return { comments: keepOurs([winner, ...younger.filter((comment) => comment !== undefined)]), at };
}
function toKept({ id, url, author }, confirmed) {
    return { id, url, author, confirmed };
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
    // A look that failed is repeated when there is something to write; until then it is nobody's failure.
    const found = findComment(commentTools).catch(() => undefined);
    return {
        write: async (...reports) => {
            try {
                const clean = (0,redact/* redactDeep */.K)(reports, tools.redact);
                const sections = clean.map((report) => (0,render_section/* renderSection */.YN)(report, render_section/* commentLimits */.yP));
                const { url, author, confirmed } = await writeSections(commentTools, await found, sections);
                if (!confirmed)
                    tools.log.info("The comment is written, but not read back with its section.");
                return { url, author };
            }
            catch (error) {
                tools.log.warning(commentWarning(error));
                return undefined;
            }
        },
    };
}
function commentWarning(error) {
    const failed = (0,lib_errors/* closedSentence */.Qt)(`The pull request comment could not be written: ${(0,lib_errors/* errorMessage */.gJ)(error)}`);
    const permission = error instanceof errors/* GitHubError */.y ? error.permission : undefined;
    if (permission === undefined)
        return failed;
    const asked = permission === "" ? "" : ` (GitHub asks for ${permission})`;
    return `${failed} Give the job the permission pull-requests: write${asked}.`;
}


/***/ })

};
