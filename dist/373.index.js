export const id = 373;
export const ids = [373];
export const modules = {

/***/ 1373:
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
var lib_redact = __webpack_require__(310);
// EXTERNAL MODULE: ./src/render/section.ts + 1 modules
var render_section = __webpack_require__(5209);
;// CONCATENATED MODULE: ./src/comment/messages.ts

const failed = "Couldn't post the pull request comment";
const summary = "The job summary shows the report when the job ends";
/** What the log says of a comment that couldn't be written or read back, by code. `reason` is GitHub's. */
const messages = {
    notPosted: (reason) => (0,lib_errors/* say */.cv) `LLMX450 ${failed}: ${reason}. ${summary}.`,
    /** `asked` is what GitHub asks for; empty if it doesn't say. */
    permission: (reason, asked) => {
        const permission = asked === "" ? "" : ` (GitHub asks for ${asked})`;
        return (0,lib_errors/* say */.cv) `LLMX451 ${failed}: ${reason}. Grant the job pull-requests: write${permission}.`;
    },
    locked: (reason) => (0,lib_errors/* say */.cv) `LLMX452 ${failed}: ${reason}. Unlock the conversation and rerun the job, or set comment: false.`,
    notFound: (reason) => (0,lib_errors/* say */.cv) `LLMX453 ${failed}: ${reason}. The pull request or the comment is gone, or the token can't see it.`,
    tooLarge: (reason) => (0,lib_errors/* say */.cv) `LLMX454 ${failed}: ${reason}. It's too large for GitHub. ${summary}.`,
    notConfirmed: () => (0,lib_errors/* say */.cv) `LLMX455 The comment is written, but couldn't be read back. Rerun the job if its results are missing.`,
};

// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/render/headline.ts
var headline = __webpack_require__(4354);
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
    return body.split("\n", 1)[0]?.replace(/\r$/, "") === commentMarker(commentKey);
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
    const folds = stale.map((section) => {
        const commit = (0,markdown/* code */.aY)(section.commit.slice(0, 7));
        return renderFolded(section, `🕰️ These results are for an older commit, ${commit}. No newer run has replaced them.`);
    });
    const older = folds.length > 0 ? ["<details><summary>🕰️ From older commits</summary>\n", ...folds, "</details>\n"] : [];
    return [commentMarker(commentKey), ...renderLive(live), ...older, ...key, ...footers].join("\n").trimEnd();
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
    const sorted = (0,overview/* sortOverview */.w6)(live);
    const quiet = sorted.filter(isQuiet);
    const blocks = [`${(0,overview/* renderTop */.m4)(sorted)}\n`, ...sorted.filter((one) => !isQuiet(one)).map((one) => renderFolded(one))];
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
// Each is a whole line.
const endPattern = /\n<!-- \/(?:section|parts) -->(?=\n)/;
const partPattern = /\n<!-- part (\d) -->(?=\n)/;
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
    const state = report/* experimentStates */.Mf.find((one) => one === found.state?.replaceAll("-", " "));
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
    const [shown = ""] = `\n${lines.join("\n")}\n`.split(endPattern, 1);
    const [, ...pieces] = `${shown}\n`.split(partPattern);
    const parts = [];
    for (let index = 0; index < pieces.length; index += 2) {
        const markdown = pieces[index + 1]?.trim() ?? "";
        if (markdown !== "")
            parts.push({ priority: Number(pieces[index]), markdown });
    }
    return parts;
}

;// CONCATENATED MODULE: ./src/comment/merge.ts

/**
 * Returns the sections with this one added: in place of the older one with its key, else in the order of names. Returns
 * the same list if nothing is left to do: a newer run, this experiment's own end, or the section itself is there, as
 * written or shortened.
 */
function mergeSection(sections, section) {
    const sameKey = sections.filter(({ key }) => key === section.key);
    if (sameKey.some((other) => compareRuns(other, section) > 0))
        return sections;
    const present = sameKey.find((other) => isSameSlot(other, section));
    if (present !== undefined) {
        const [there, here] = [present, section].map(({ head, parts }) => JSON.stringify([head.next, parts]));
        const isSameResult = present.state === section.state && present.verdict === section.verdict;
        const saysTheSame = isSameResult && (present.shortened || there === here);
        if (saysTheSame || rankProgress(present) > rankProgress(section))
            return sections;
    }
    // Two jobs of one run can share a key, as when a reusable workflow is called twice. They stay beside each other.
    const [first, ...others] = sameKey.filter((other) => compareRuns(other, section) < 0 || other === present);
    if (first !== undefined)
        return sections.filter((other) => !others.includes(other)).map((other) => (other === first ? section : other));
    // The order is by experiment, then by each value of the matrix leg.
    const after = sections.findIndex(({ names }) => {
        const differing = names.findIndex((name, index) => name !== section.names[index]);
        if (differing === -1)
            return names.length > section.names.length;
        return (0,overview/* compareNames */.MP)(names[differing] ?? "", section.names[differing] ?? "") > 0;
    });
    return sections.toSpliced(after === -1 ? sections.length : after, 0, section);
}
/** Puts back a section that was seen before and is gone, or went back. */
function restoreSection(sections, seen) {
    const present = sections.find((other) => isSameSlot(other, seen));
    return present !== undefined && rankProgress(present) >= rankProgress(seen) ? sections : mergeSection(sections, seen);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./src/github/messages.ts
var github_messages = __webpack_require__(551);
;// CONCATENATED MODULE: ./src/comment/store.ts




const restComment = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* nullish */.cl6(schemas/* string */.YjP()) })),
});
const commentsPerPage = 100;
const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const oneComment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
function createCommentStore(options) {
    const { request, repository, pullRequest, commentKey, tokenKind, author } = options;
    const target = { owner: repository.owner, repo: repository.name };
    const tokenOwner = new TokenOwner(request, tokenKind, author);
    const toRecord = (comment) => {
        const { id, body, html_url, user } = comment;
        return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine: tokenOwner.wrote(comment) };
    };
    const requestOne = async (method, id, more = {}) => {
        const route = `${method} ${oneComment}`;
        const { data } = await request(route, { ...target, comment_id: id, ...more });
        return toRecord(parseResponse(route, data, restComment));
    };
    return {
        /** Lists the comments as REST does, oldest first. Pages can overlap. */
        async list() {
            const listed = [];
            for (let page = 1;; page += 1) {
                const parameters = { issue_number: pullRequest, per_page: commentsPerPage, page };
                const { data, headers } = await request(`GET ${comments}`, { ...target, ...parameters });
                const entries = parseResponse(`GET ${comments}`, data, schemas/* array */.YOg(schemas/* unknown */.L5J()));
                const known = entries.flatMap((entry) => restComment.safeParse(entry).data ?? []);
                const marked = known.filter(({ body }) => hasMarker(body ?? "", commentKey));
                if (marked.length > 0)
                    await tokenOwner.learn();
                listed.push(...marked.map(toRecord));
                const hasNext = entries.length === commentsPerPage || String(headers.link ?? "").includes('rel="next"');
                if (!hasNext)
                    return listed;
            }
        },
        /** Returns undefined if it's gone. */
        get: (id) => ignoreNotFound(requestOne("GET", id)),
        async create(body) {
            const { data } = await request(`POST ${comments}`, { ...target, issue_number: pullRequest, body });
            const created = parseResponse(`POST ${comments}`, data, restComment);
            tokenOwner.learnAuthor(created);
            return { ...toRecord(created), mine: true };
        },
        /** Rejects with a status of 404 or 410 if it's gone. */
        update: (id, body) => requestOne("PATCH", id, { body }),
        /** Removes a comment. What is gone already counts as removed. */
        async remove(id) {
            await ignoreNotFound(request(`DELETE ${oneComment}`, { ...target, comment_id: id }));
        },
    };
}
/** @throws GitHubError if it isn't GitHub's response, but a proxy's page, for example. */
function parseResponse(route, data, schema) {
    const parsed = schema.safeParse(data);
    if (!parsed.success)
        throw new errors/* GitHubError */.y(github_messages/* messages */.D.unexpectedResponse(route), { passing: true });
    return parsed.data;
}
/** Returns whether a failure says that the comment isn't there. GitHub also says 404 if the token can't see it. */
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
const user = schemas/* object */.Ikc({ login: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
const viewerResponse = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ viewer: user }) });
// One failure may pass, but a GraphQL that is refused or hangs must not cost its time at each read.
const maxTries = 2;
// One response of GraphQL, in milliseconds. REST is enough without it.
const graphqlTime = 3_000;
/** Whose token this is. A comment with our marker that somebody else wrote isn't ours. */
class TokenOwner {
    #request;
    #kind;
    #login;
    #tries = 0;
    /** The login is what an earlier stage has learned, if it did. */
    constructor(request, kind, login) {
        this.#request = request;
        this.#kind = kind;
        this.#login = login || undefined;
    }
    /**
     * Requests the owner, unless it's known. GraphQL knows the owner of every token, and REST's `/user` only that of a
     * person's. If neither says it, the first comment that is written does. Never rejects.
     */
    async learn() {
        if (this.#login !== undefined || this.#tries >= maxTries)
            return;
        this.#tries += 1;
        const query = { query: "query { viewer { login } }" };
        const response = await this.#request("POST /graphql", query, graphqlTime).catch(() => undefined);
        this.#login ??= viewerResponse.safeParse(response?.data).data?.data.viewer.login;
        if (this.#login !== undefined || this.#kind === "app")
            return;
        const person = await this.#request("GET /user", {}).catch(() => undefined);
        this.#login ??= user.safeParse(person?.data).data?.login;
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

;// CONCATENATED MODULE: ./src/comment/protocol.ts




/*
 * GitHub's comments have no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 *
 *   looking ──> deciding ──> creating ──┐        looking: finds all of ours again
 *      ^         ^  │ └────> updating ──┤        deciding: what is there against what should be
 *      │         │  └──────> tidying    │        settling: waits for longer than lists lag, then looks again
 *      │         └─ settling <──────────┘        tidying: deletes our younger ones; what they held has moved
 *      └─ waiting (after a failure that may pass)
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
/**
 * Reads our comments: all of them, or the known ones again unless the one that counts is gone. Needs nothing of the
 * experiment, so it can run beside the creation.
 */
async function findComment(tools, known = []) {
    const { store, clock } = tools;
    const at = clock.now();
    if (known.length === 0)
        return { comments: keepOurs(await store.list()), at };
    const [winner, ...younger] = await Promise.all(known.map(({ id }) => store.get(id)));
    if (winner === undefined)
        return findComment(tools);
    return { comments: keepOurs([winner, ...younger.filter((comment) => comment !== undefined)]), at };
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
            if (await waitAfter(error, writing))
                step = { found: undefined };
            else if (writing.written !== undefined)
                return { ...writing.written, confirmed: false };
            // If the time is over, what has failed before says more.
            else
                throw tools.signal.aborted ? (writing.failure ?? error) : error;
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
    const { comments } = isEnough ? found : await findComment(writing, found.comments);
    writing.failures = 0;
    const [winner, ...younger] = comments;
    const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
    const restored = [...others.flat(), ...seen.values()].reduce(restoreSection, before);
    const after = dropStale(sections.reduce(mergeSection, restored), sections);
    if (winner === undefined)
        return settle(await store.create(renderComment(commentKey, after)), [], writing);
    for (const section of after)
        seen.set(`${section.key} ${section.experimentId}`, section);
    const present = toPlainLines(winner.body);
    const body = after === before ? present : renderComment(commentKey, after);
    const isAsWritten = winner.id === written?.id && present === toPlainLines(written.body);
    if (body === present || (isAsWritten && younger.length === 0)) {
        await Promise.all(younger.map(({ id }) => store.remove(id)));
        return { kept: { ...winner, confirmed: true } };
    }
    const updated = await update(winner.id, body, writing);
    if (updated === undefined)
        return { found: undefined };
    // A comment with nothing but this job's sections takes nothing from others by this write. Who joins it looks again,
    // and what that takes away of these comes back with the job's next stage.
    const isAlone = after.every(({ key }) => sections.some((section) => section.key === key));
    if (writing.isFollowed && younger.length === 0 && isAlone)
        return { kept: { ...updated, confirmed: true } };
    return settle(updated, comments, writing);
}
/** Updates a comment. Returns undefined, after a wait, if GitHub says for the first time that it's gone. */
async function update(id, body, writing) {
    const { store, clock, signal, gone } = writing;
    try {
        return await store.update(id, body);
    }
    catch (error) {
        // If it's there all the same the second time, it isn't gone: the token may not write it.
        if (!isNotFound(error) || gone.has(id))
            throw error;
        await clock.sleep(settleTimeMs, signal);
        gone.add(id);
        return undefined;
    }
}
/** Looks again after a wait, as long as the time allows. Without other comments, `written` was just created. */
async function settle(written, others, writing) {
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
    if (others.length > 0)
        return { found: await findComment(writing, others) };
    const at = clock.now();
    // As the list has it, if it has it already.
    return { found: { comments: keepOurs([written, ...(await store.list())]), at } };
}
// GitHub's advice if a limit names no time: a minute at least.
const unnamedWaitMs = 60_000;
/** Waits as long as GitHub asks for, else longer each time. Returns false if that can't help, or takes too long. */
async function waitAfter(failure, writing) {
    if (!(failure instanceof errors/* GitHubError */.y && failure.passing))
        return false;
    const { clock, signal, random, deadline, failures } = writing;
    const growing = Math.min(settleTimeMs * 2 ** failures, 4 * settleTimeMs);
    const wait = failure.retryAfter ?? (failure.limited ? unnamedWaitMs : growing);
    const pause = wait + Math.floor(random() * settleTimeMs);
    writing.failure = failure;
    writing.failures += 1;
    if (clock.now() + pause + lookTimeMs > deadline)
        return false;
    // The signal ends the pause.
    await clock.sleep(pause, signal).catch(() => { });
    return !signal.aborted;
}
/** Returns each of our comments once, the oldest first. */
function keepOurs(comments) {
    const ours = new Map(comments.filter(({ mine }) => mine).map((comment) => [comment.id, comment]));
    return [...ours.values()].sort((a, b) => a.id - b.id);
}
function toPlainLines(body) {
    return body.replace(/\r\n?/g, "\n").trimEnd();
}

;// CONCATENATED MODULE: ./src/comment/comment.ts







/** Starts to read the comment, so that only one wait is left once there is something to write. */
function openComment(place, tools) {
    const { log, redact } = tools;
    const commentKey = redact(place.commentKey);
    const store = createCommentStore({ ...place, commentKey, request: tools.gitHub });
    const commentTools = { ...tools, store, commentKey };
    // If this read fails, it is repeated when there is something to write.
    const found = findComment(commentTools).catch(() => undefined);
    return {
        write: async (...reports) => {
            try {
                const sections = (0,lib_redact/* redactDeep */.K)(reports, redact).map((report) => (0,render_section/* renderSection */.YN)(report, render_section/* commentLimits */.yP));
                const { url, author, confirmed } = await writeSections(commentTools, await found, sections);
                if (!confirmed)
                    log.info((0,lib_errors/* withCode */.SM)(messages.notConfirmed()));
                return { url, author };
            }
            catch (error) {
                log.warning(explainFailure(error));
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
