export const id = 506;
export const ids = [506];
export const modules = {

/***/ 6506:
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
var section = __webpack_require__(6931);
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
    const framed = fitFrame(commentKey, sections);
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
    const { name, url, reason, metrics, gate } = head;
    return { name, url, logUrl: "", reason, metrics: metrics.slice(0, 1), gate, heading: reason, next: "" };
}
function renderBody(commentKey, sections, hidden = 0) {
    const newest = newestCommit(sections);
    const live = sections.filter(({ commit }) => commit === newest);
    const stale = sections.filter(({ commit }) => commit !== newest);
    const blocks = live.length === 1 ? live.map(renderAlone) : renderSeveral(live);
    const key = commentKey === "" ? [] : [`<sub>${(0,markdown/* code */.aY)(commentKey, 80)}</sub>\n`];
    const footers = [
        ...(sections.some(({ shortened }) => shortened) ? [shortenedFooter] : []),
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
    const isQuiet = ({ verdict }) => verdict === "passed" || verdict === "completed";
    const quiet = sorted.filter(isQuiet);
    const passing = quiet.length === live.length ? `${quiet.length} experiments` : `${quiet.length} more experiments`;
    return [
        `## ${heading}\n\n${next}\n\n${(0,overview/* renderOverview */.mp)(live)}\n`,
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
const sectionPattern = /^<!-- section key=(\S*) run=(\d{1,20})\/(\d{1,15})\/(\d{1,9}) commit=(\w{0,64}) experiment=(\S*) names=(\S*) state=([a-z-]+) verdict=([a-z-]+) passed=(\S*)( shortened)? head=(\{.*\}) -->$/;
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
const states = [
    "running",
    "unfinished",
    "no results",
    "completed",
    "failed",
    "interrupted",
];
function parseSection([first = "", ...lines]) {
    const found = sectionPattern.exec(first);
    if (found === null)
        return [];
    const [, key = "", runId = "", number, attempt, commit = "", experiment = "", names = "", state = "", verdict = "", passed = "", shortened, head = "",] = found;
    const experimentId = (0,markdown/* readMarkerValue */.Uz)(experiment);
    const sectionKey = (0,markdown/* readMarkerValue */.Uz)(key);
    const sectionHead = parseHead(head);
    const sectionState = states.find((one) => one === state.replaceAll("-", " "));
    const sectionVerdict = headline/* sectionVerdicts */.QU.find((one) => one === verdict);
    if (sectionKey === undefined || experimentId === undefined || sectionHead === undefined)
        return [];
    if (sectionState === undefined || sectionVerdict === undefined)
        return [];
    return [
        {
            key: sectionKey,
            runId,
            runNumber: Number(number),
            runAttempt: Number(attempt),
            commit,
            experimentId,
            names: names
                .split(separator)
                .map(markdown/* readMarkerValue */.Uz)
                .filter((name) => name !== undefined && name !== ""),
            state: sectionState,
            verdict: sectionVerdict,
            head: sectionHead,
            parts: parseParts(lines),
            shortened: shortened !== undefined,
            passedBy: passed === "" ? [] : passed.split(separator),
        },
    ];
}
// Only our own token writes it, but a person with write access can edit every comment.
function parseHead(json) {
    try {
        const head = JSON.parse(json);
        const texts = [head.heading, head.next, head.name, head.url, head.logUrl, head.reason, head.gate];
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
    let newest;
    for (const section of sections) {
        if (newest === undefined || BigInt(newest.runId) < BigInt(section.runId))
            newest = section;
    }
    return newest?.commit ?? "";
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
    if (place === -1)
        return insert(sections, section);
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
    if (present.state !== section.state)
        return false;
    if (present.verdict !== section.verdict)
        return false;
    if (present.shortened)
        return true;
    return (present.head.next === section.head.next && JSON.stringify(present.parts) === JSON.stringify(section.parts));
}
function compareRuns(a, b) {
    return a.runNumber - b.runNumber || a.runAttempt - b.runAttempt;
}
function insert(sections, section) {
    const after = sections.findIndex((other) => compareSections(other, section) > 0);
    return after === -1 ? [...sections, section] : sections.toSpliced(after, 0, section);
}
function compareSections({ names: left }, { names: right }) {
    const differing = left.findIndex((name, index) => name !== right[index]);
    if (differing === -1)
        return left.length - right.length;
    return (0,overview/* compareNames */.MP)(left[differing] ?? "", right[differing] ?? "");
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var mini_schemas = __webpack_require__(4343);
;// CONCATENATED MODULE: ./src/comment/record.ts


const restComment = mini_schemas/* object */.Ikc({
    id: mini_schemas/* number */.aig(),
    body: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    html_url: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    user: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ login: mini_schemas/* string */.YjP(), type: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()) })),
});
/** @throws GitHubError where it is not GitHub that answered, such as a proxy with its page. */
function readAnswer(schema, data) {
    const parsed = schema.safeParse(data);
    if (!parsed.success)
        throw new errors/* GitHubError */.y("an answer was not GitHub's", undefined, { passing: true });
    return parsed.data;
}
function toRecord(comment, mine) {
    const { id, body, html_url, user } = comment;
    return { id, body: body ?? "", author: user?.login ?? "", url: html_url ?? "", mine };
}
/** Each comment once, the oldest first. */
function oldestFirst(comments) {
    const unique = new Map(comments.map((comment) => [comment.id, comment]));
    return [...unique.values()].sort((a, b) => a.id - b.id);
}

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

;// CONCATENATED MODULE: ./src/comment/ends.ts


/**
 * Reads both ends in one request of GraphQL, which says as well which comments are ours. Undefined where it is
 * refused in whatever way, or takes too long: nothing hangs on it.
 */
async function readEnds(request, conversation, range, identity) {
    const { owner, repo, issue_number: number } = conversation;
    const query = { query: endsQuery, variables: { owner, repo, number, all: range === "all" } };
    const answer = await request("POST /graphql", query, limits/* graphqlTime */.nU).catch(() => undefined);
    identity.learnViewer(answer?.data);
    const parsed = endsAnswer.safeParse(answer?.data);
    if (!parsed.success)
        return undefined;
    const { oldest, newest } = parsed.data.data.repository.pullRequest;
    return { total: newest.totalCount, oldest: toRecords(oldest), newest: toRecords(newest) };
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
const endsAnswer = mini_schemas/* object */.Ikc({
    data: mini_schemas/* object */.Ikc({
        repository: mini_schemas/* object */.Ikc({
            pullRequest: mini_schemas/* object */.Ikc({ oldest: mini_schemas/* optional */.lqM(connection), newest: connection }),
        }),
    }),
});
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
function toRecords(comments) {
    return (comments?.nodes ?? []).map((node) => ({
        id: node.fullDatabaseId,
        body: node.body,
        author: node.author?.login ?? "",
        url: node.url ?? "",
        mine: node.viewerDidAuthor,
    }));
}

;// CONCATENATED MODULE: ./src/comment/identity.ts


// One failure may pass; GraphQL that is refused or hangs shall not cost its time at each look.
const maxQuestions = 2;
/**
 * GraphQL knows the owner of every token; of REST's `/user` a person's token alone gets an answer. Where neither
 * says it, the first comment that is written does.
 */
function createIdentity({ request, tokenKind, login }) {
    let owner = login ? { login, kind: tokenKind } : undefined;
    let questions = 0;
    const ask = async () => {
        if (questions >= maxQuestions)
            return undefined;
        questions += 1;
        const asked = (await askGraphql(request)) ?? (tokenKind === "app" ? undefined : await askRest(request));
        return asked === undefined ? undefined : { login: asked, kind: tokenKind };
    };
    return {
        judge: async () => {
            owner ??= await ask();
            const known = owner;
            return known && ((comment) => isBy(comment, known));
        },
        learnViewer: (answer) => {
            const viewer = viewerAnswer.safeParse(answer);
            if (viewer.success)
                owner = { login: viewer.data.data.viewer.login, kind: tokenKind };
        },
        learnAuthor: ({ user }) => {
            if (user)
                owner = { login: user.login, kind: isBot(user) ? "app" : "person" };
        },
    };
}
const viewerAnswer = mini_schemas/* object */.Ikc({
    data: mini_schemas/* object */.Ikc({ viewer: mini_schemas/* object */.Ikc({ login: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)) }) }),
});
const userAnswer = mini_schemas/* object */.Ikc({ login: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
async function askGraphql(request) {
    const query = { query: "query { viewer { login } }" };
    const answer = await request("POST /graphql", query, limits/* graphqlTime */.nU).catch(() => undefined);
    return viewerAnswer.safeParse(answer?.data).data?.data.viewer.login;
}
async function askRest(request) {
    const answer = await request("GET /user", {}).catch(() => undefined);
    return userAnswer.safeParse(answer?.data).data?.login;
}
/**
 * REST names a bot `name[bot]`, GraphQL `name`, and a person may be called so too: what the token is decides.
 */
function isBy({ user }, { login, kind: ownKind }) {
    const plain = login.replace(/\[bot\]$/, "");
    const kind = plain !== login || plain === "github-actions" ? "app" : ownKind;
    if (kind === "app" && user?.type && !isBot(user))
        return false;
    if (kind === "person" && isBot(user))
        return false;
    return user?.login === (isBot(user) ? `${plain}[bot]` : plain);
}
function isBot(user) {
    return user?.type === "Bot" || (!user?.type && user?.login.endsWith("[bot]") === true);
}

;// CONCATENATED MODULE: ./src/comment/pages.ts


const pageLength = 100;
const pageRoute = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
// Pages that are read side by side.
const pagesAtOnce = 10;
function createCommentPages(request, conversation, hasMarker, identity) {
    const reading = {
        readPage: (page) => request(pageRoute, { ...conversation, per_page: pageLength, page }),
        judge: async (comments) => {
            const marked = comments.filter(({ body }) => hasMarker(body ?? ""));
            if (marked.length === 0)
                return [];
            const isOurs = await identity.judge();
            if (isOurs === undefined)
                reading.hasUnjudged = true;
            return marked.map((comment) => toRecord(comment, isOurs?.(comment) ?? false));
        },
        lastPage: 1,
        hasUnjudged: false,
    };
    return {
        read: (range) => readPages(reading, range),
        readRange: (from, to) => readRange(reading, from, to),
    };
}
async function readPages(reading, range) {
    const start = range === "newest" && !reading.hasUnjudged ? reading.lastPage : 1;
    reading.hasUnjudged = false;
    const first = await reading.readPage(start);
    const comments = await reading.judge(parsePage(first));
    const last = lastPage(first);
    if (last > start && !hasOurs(comments))
        comments.push(...(await readRange(reading, start + 1, last)));
    reading.lastPage = Math.max(start, last);
    if (!hasOurs(comments))
        comments.push(...(await readOn(reading, first, last)));
    return oldestFirst(comments);
}
// Some answers say which page is the next, or nothing, but not which is the last.
async function readOn(reading, first, last) {
    if (last > 1)
        return [];
    const comments = [];
    let page = first;
    while (parseEntries(page).length === pageLength && !hasOurs(comments)) {
        reading.lastPage += 1;
        page = await reading.readPage(reading.lastPage);
        comments.push(...(await reading.judge(parsePage(page))));
    }
    return comments;
}
/** Pages side by side, a few at a time. */
async function readRange(reading, from, to) {
    const comments = [];
    for (let start = from; start <= to && !hasOurs(comments); start += pagesAtOnce) {
        const count = Math.min(pagesAtOnce, to - start + 1);
        const pages = await Promise.all(Array.from({ length: count }, (_, index) => reading.readPage(start + index)));
        comments.push(...(await reading.judge(pages.flatMap(parsePage))));
    }
    return comments;
}
function hasOurs(comments) {
    return comments.some(({ mine }) => mine);
}
function parseEntries({ data }) {
    return readAnswer(mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J()), data);
}
function parsePage(answer) {
    return parseEntries(answer).flatMap((entry) => restComment.safeParse(entry).data ?? []);
}
function lastPage({ headers }) {
    const url = /<([^<>]*)>; rel="last"/.exec(String(headers.link ?? ""))?.[1] ?? "";
    const page = URL.canParse(url) ? new URL(url).searchParams.get("page") : null;
    return Number(page ?? 1);
}

;// CONCATENATED MODULE: ./src/comment/store.ts




/**
 * The comments over GitHub's API. One GraphQL request reads the oldest and the newest hundred and says which
 * are ours; only what lies between is read page by page. Where that query is refused, all pages are read.
 */
function createCommentStore(options) {
    const { request, hasMarker, tokenKind, author } = options;
    const target = { owner: options.repository.owner, repo: options.repository.name };
    const conversation = { ...target, issue_number: options.pullRequest };
    const identity = createIdentity({ request, tokenKind, login: author });
    const pages = createCommentPages(request, conversation, hasMarker, identity);
    let isRefused = false;
    // The author of a comment never changes.
    const ours = new Set();
    const remember = (comment) => {
        if (comment.mine)
            ours.add(comment.id);
        return comment;
    };
    const one = async (route, id, more = {}) => {
        const { data } = await request(route, { ...target, comment_id: id, ...more });
        return toRecord(readAnswer(restComment, data), ours.has(id));
    };
    const listed = async (range) => {
        const ends = isRefused ? undefined : await readEnds(request, conversation, range, identity);
        isRefused = ends === undefined;
        if (ends === undefined)
            return await pages.read(range);
        const both = [...ends.oldest, ...ends.newest];
        const isWhole = range === "newest" || ends.total <= both.length;
        if (isWhole || ends.oldest.some(({ mine, body }) => mine && hasMarker(body)))
            return both;
        // The newest hundred hold the last page whole.
        return [...both, ...(await pages.readRange(2, Math.ceil(ends.total / pageLength) - 1))];
    };
    return {
        list: async (range) => {
            const comments = oldestFirst(await listed(range));
            return comments.filter(({ body }) => hasMarker(body)).map(remember);
        },
        get: (id) => unlessGone(one("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", id)),
        create: async (body) => {
            const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
            const { data } = await request(route, { ...conversation, body });
            const created = readAnswer(restComment, data);
            identity.learnAuthor(created);
            return remember(toRecord(created, true));
        },
        update: (id, body) => one("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", id, { body }),
        remove: async (id) => {
            const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
            await unlessGone(request(route, { ...target, comment_id: id }));
        },
    };
}
/** Whether a failure says that the comment is not there. GitHub answers so as well where a token may not know of it. */
function saysGone(error) {
    const status = error?.status;
    return status === 404 || status === 410;
}
async function unlessGone(request) {
    try {
        return await request;
    }
    catch (error) {
        if (saysGone(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/comment/protocol.ts







/*
 * GitHub's comments know no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 *
 *   looking ──> deciding ──> creating ──┐        looking: finds all of ours anew
 *      ^         ^  │ └────> updating ──┤        deciding: what is there against what should be
 *      │         │  └──────> tidying    │        settling: waits for longer than lists lag, then looks again
 *      │         └─ settling <──────────┘        tidying: deletes our younger ones; what they held has moved
 *      └─ recovering (from a failure that may pass)
 *
 * The lowest id of ours wins. Whoever wrote looks again, and writes again where its sections, or others that it
 * had seen, were lost to a writer that had read before. Everybody may have neighbours: other jobs, other workflows.
 */
/** Longer than GitHub's lists lag behind, in milliseconds. */
const settleTime = 2_000;
/**
 * What was read may be written over as long as it is this fresh, in milliseconds. Whoever wrote since then still
 * settles while this write arrives, and mends what it takes away.
 */
const freshTime = 1_000;
/** What the last look of all needs, in milliseconds. */
const lookTime = 1_000;
/** Reads our comments. Needs nothing of the experiment, so it can run beside the create. */
async function findComment({ store, clock }) {
    const at = clock.now();
    return { comments: ours(await store.list("all")), at };
}
/**
 * Puts the sections into the comment, which is created where there is none. `found` is an early look, undefined
 * where that failed. Rejects only where nothing could be written.
 */
async function writeSections(tools, found, sections) {
    const writing = {
        tools,
        sections: sections.flatMap((section) => parseComment(renderComment(tools.commentKey, [section]))),
        seen: new Map(),
        gone: new Set(),
        writes: 0,
        failures: 0,
    };
    let state = found === undefined ? { name: "looking" } : { name: "deciding", found };
    for (let step = 0; step < limits/* commentSteps */.Hj && !isEnd(state); step += 1) {
        state = await next(state, writing).catch((error) => afterFailure(error));
    }
    if (state.name === "kept")
        return state.kept;
    if (writing.written !== undefined)
        return kept(writing.written, false);
    // Where the time is over, what has failed before says more.
    const { failure } = writing;
    if (state.name === "given up")
        throw tools.signal.aborted ? (failure ?? state.error) : state.error;
    throw new lib_errors/* ActionError */.lZ("the comment vanished each time it was written");
}
function isEnd(state) {
    return state.name === "kept" || state.name === "given up";
}
function afterFailure(error) {
    const mayPass = error instanceof errors/* GitHubError */.y && error.passing;
    return mayPass ? { name: "recovering", error } : { name: "given up", error };
}
async function next(state, writing) {
    switch (state.name) {
        case "looking":
            return look(writing);
        case "deciding":
            return decide(state.found, writing);
        case "creating":
            return create(writing);
        case "updating":
            return update(state, writing);
        case "settling":
            return settle(state, writing);
        case "tidying":
            return tidy(state, writing);
        case "recovering":
            return recover(state.error, writing);
    }
}
async function look({ tools }) {
    return { name: "deciding", found: await findComment(tools) };
}
async function decide(found, writing) {
    const { tools, written } = writing;
    const isFresh = tools.clock.now() - found.at <= freshTime;
    // Where there is no comment yet, the look after the create is what counts.
    const { comments } = isFresh || found.comments.length === 0 ? found : await readAgain(tools, found.comments);
    writing.failures = 0;
    const [winner, ...younger] = comments;
    if (winner === undefined)
        return { name: "creating" };
    const body = nextBody(writing, comments);
    const isAsWritten = winner.id === written?.id && plainLines(winner.body) === plainLines(written.body);
    if (body === undefined || (isAsWritten && younger.length === 0)) {
        return { name: "tidying", winner, younger };
    }
    return { name: "updating", comments, winner, body };
}
async function create(writing) {
    const { store, commentKey } = writing.tools;
    const sections = placeOwn(writing, [...writing.seen.values()]);
    const created = await store.create(renderComment(commentKey, sections));
    noteWritten(writing, created);
    return { name: "settling", comments: [created], isNew: true };
}
async function update({ comments, winner, body }, writing) {
    const { tools, sections } = writing;
    const { store, clock, signal, isFollowed } = tools;
    try {
        const written = await store.update(winner.id, body);
        noteWritten(writing, written);
        const isLeft = isFollowed && comments.length === 1 && isAlone(parseComment(body), sections);
        return isLeft
            ? { name: "kept", kept: kept(written, true) }
            : { name: "settling", comments, isNew: false };
    }
    catch (error) {
        // What is there all the same the second time is not gone: the token may not write it.
        if (!saysGone(error) || writing.gone.has(winner.id))
            throw error;
        writing.gone.add(winner.id);
        await clock.sleep(settleTime, signal);
        return { name: "looking" };
    }
}
function noteWritten(writing, written) {
    writing.written = written;
    writing.writes += 1;
    writing.failures = 0;
}
/** Looks again after a wait, as long as the time allows. */
async function settle({ comments, isNew }, { tools, writes, written, seen }) {
    const { clock, store, signal, random, deadline } = tools;
    const most = deadline - clock.now() - lookTime;
    if (most < settleTime && written)
        return { name: "kept", kept: kept(written, false) };
    // Writers that lost to each other once should not meet again, and the more there are, the less.
    const spread = 1_000 * Math.max(writes, Math.ceil(seen.size / 8));
    await clock.sleep(Math.min(settleTime + Math.floor(random() * spread), most), signal);
    if (!isNew)
        return { name: "deciding", found: await readAgain(tools, comments) };
    const at = clock.now();
    const listed = ours(await store.list("newest"));
    const unlisted = comments.filter(({ id }) => !listed.some((comment) => comment.id === id));
    return { name: "deciding", found: { comments: oldestFirst([...listed, ...unlisted]), at } };
}
async function tidy({ winner, younger }, { tools }) {
    await Promise.all(younger.map(({ id }) => tools.store.remove(id)));
    return { name: "kept", kept: kept(winner, true) };
}
/** Waits as long as GitHub asks for, else a little longer each time; gives up where the time does not allow it. */
async function recover(error, writing) {
    const { clock, signal, random, deadline } = writing.tools;
    const pause = waitBehind(error, writing.failures) + Math.floor(random() * settleTime);
    writing.failures += 1;
    writing.failure = error;
    if (clock.now() + pause + lookTime > deadline)
        return { name: "given up", error };
    await clock.sleep(pause, signal);
    return { name: "looking" };
}
// GitHub's advice where a limit names no time: a minute at least.
const unnamedWait = 60_000;
function waitBehind({ retryAfter, limited }, failures) {
    return retryAfter ?? (limited ? unnamedWait : Math.min(settleTime * 2 ** failures, 4 * settleTime));
}
/**
 * The body that the comment which counts should have: with the sections, with what others of ours hold, and with
 * what was lost. Undefined where it has all that.
 */
function nextBody(writing, comments) {
    const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
    const seen = [...others.flat(), ...writing.seen.values()];
    const restored = seen.reduce(restoreSection, before);
    const after = dropStale(placeOwn(writing, restored), writing.sections);
    for (const section of after)
        writing.seen.set(`${section.key} ${section.experimentId}`, section);
    if (after === before)
        return undefined;
    const body = renderComment(writing.tools.commentKey, after);
    return body === plainLines(comments[0]?.body ?? "") ? undefined : body;
}
function placeOwn({ sections }, present) {
    return sections.reduce((placed, section) => (holds(placed, section) ? placed : mergeSection(placed, section)), present);
}
/** The same comments anew; all of ours where the one that counts is gone. */
async function readAgain(tools, comments) {
    const at = tools.clock.now();
    const [winner, ...younger] = await Promise.all(comments.map(({ id }) => tools.store.get(id)));
    if (winner === undefined)
        return findComment(tools);
    return { comments: ours([winner, ...younger.filter((comment) => comment !== undefined)]), at };
}
function kept({ id, url, author }, confirmed) {
    return { id, url, author, confirmed };
}
function ours(comments) {
    return oldestFirst(comments.filter(({ mine }) => mine));
}
function plainLines(body) {
    return body.replace(/\r\n?/g, "\n").trimEnd();
}

;// CONCATENATED MODULE: ./src/comment/comment.ts







/** Starts to read the comment, so that only one wait is left once there is something to write. */
function openComment(place, tools) {
    const commentTools = createCommentTools(place, tools);
    // A look that failed is repeated when there is something to write; until then it is nobody's failure.
    const found = findComment(commentTools).catch(() => undefined);
    return {
        write: async (...reports) => {
            try {
                const clean = (0,redact/* redactDeep */.K)(reports, tools.redact);
                const sections = clean.map((report) => (0,section/* renderSection */.YN)(report, section/* commentLimits */.yP));
                const kept = await writeSections(commentTools, await found, sections);
                if (!kept.confirmed)
                    tools.log.info("The comment is written, but not read back with its section.");
                return { url: kept.url, author: kept.author };
            }
            catch (error) {
                tools.log.warning(commentWarning(error));
                return undefined;
            }
        },
    };
}
function createCommentTools({ commentKey, ...place }, tools) {
    const cleanKey = tools.redact(commentKey);
    const store = createCommentStore({
        request: tools.gitHub,
        ...place,
        hasMarker: (body) => hasMarker(body, cleanKey),
    });
    return { store, commentKey: cleanKey, ...tools };
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
