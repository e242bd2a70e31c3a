export const id = 506;
export const ids = [506];
export const modules = {

/***/ 6506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openComment: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/redact.ts
var redact = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/github/errors.ts
var github_errors = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/render/section.ts + 4 modules
var section = __webpack_require__(2744);
// EXTERNAL MODULE: ./src/render/fit.ts
var fit = __webpack_require__(1363);
// EXTERNAL MODULE: ./src/render/markdown.ts
var markdown = __webpack_require__(2495);
// EXTERNAL MODULE: ./src/report/verdict.ts
var verdict = __webpack_require__(687);
;// CONCATENATED MODULE: ./src/comment/body.ts



/** GitHub refuses comments above 65,536 characters or 262,144 bytes; this stays well below. */
const commentLimits = { characters: 60_000, bytes: 200_000 };
/** The first line of our comment with this key. */
function commentMarker(commentKey) {
    const key = commentKey === "" ? "" : ` key=${(0,markdown/* markerValue */.u)(commentKey)}`;
    return `<!-- llm-experiment-action${key} -->`;
}
/** Whether a comment begins with the marker. That proves nothing about who wrote it. */
function hasMarker(body, commentKey) {
    const marker = commentMarker(commentKey);
    return body.startsWith(marker) && /^\r?(\n|$)/.test(body.slice(marker.length));
}
/** The sections of a comment's body. What is damaged is left out; the rest is kept as it stands. */
function parseComment(body) {
    const lines = body.replace(/\r\n?/g, "\n").split("\n");
    const starts = lines.flatMap((line, index) => (line.startsWith("<!-- section ") ? [index] : []));
    return starts.flatMap((start, index) => parseSection(lines.slice(start, starts[index + 1])));
}
/** The whole body, shortened where it would be too long: detail first, titles last, older commits before newer. */
function renderComment(commentKey, sections) {
    const newest = newestCommit(sections);
    const frame = (0,fit/* sizeOf */.$)(`${commentHead(commentKey, sections)}${longestFoot}`);
    const room = {
        characters: commentLimits.characters - frame.characters,
        bytes: commentLimits.bytes - frame.bytes,
    };
    const fitting = (0,fit/* fitSections */.W)(sections, {
        room,
        sizeOf: (section) => (0,fit/* sizeOf */.$)(renderBlock(section, newest)),
        sacrificeOrder: sacrificeOrder(sections, newest),
    });
    const blocks = fitting.map((section) => renderBlock(section, newest));
    const foot = commentFoot(fitting, sections.length);
    return `${commentHead(commentKey, fitting)}${blocks.join("")}${foot}`.trimEnd();
}
const sectionEnd = "<!-- /section -->";
const partMarker = /^<!-- part (\d) -->$/;
const noteMarker = "<!-- note -->";
// A marker's value holds none.
const namesSeparator = "/";
const sectionMarker = /^<!-- section key=(\S*) run=(\d{1,20})\/(\d{1,15})\/(\d{1,9}) commit=(\w{0,64}) experiment=(\S*)(?: names=(\S*))? state=(running|unfinished|completed|failed|interrupted)(?: verdict=([a-z-]+))?( shortened)? -->$/;
function parseSection([first = "", ...lines]) {
    const found = sectionMarker.exec(first);
    const key = (0,markdown/* readMarkerValue */.Uz)(found?.[1] ?? "");
    const experimentId = (0,markdown/* readMarkerValue */.Uz)(found?.[6] ?? "");
    const names = (found?.[7]?.split(namesSeparator) ?? []).map(markdown/* readMarkerValue */.Uz);
    if (found === null || key === undefined || experimentId === undefined)
        return [];
    const [, , runId = "", number, attempt, commit = "", , , state = "", verdict, shortened] = found;
    return [
        {
            key,
            runId,
            runNumber: Number(number),
            runAttempt: Number(attempt),
            commit,
            experimentId,
            names: names.filter((name) => name !== undefined),
            state: state,
            verdict: readVerdict(verdict) ?? state,
            parts: parseParts(lines),
            shortened: shortened !== undefined,
        },
    ];
}
// A space would end the field.
function verdictField(verdict) {
    return verdict.replaceAll(" ", "-");
}
function readVerdict(field) {
    return verdict/* sectionVerdicts */.Q.find((verdict) => verdictField(verdict) === field);
}
function parseParts(lines) {
    const end = lines.indexOf(sectionEnd);
    const parts = [];
    for (const line of lines.slice(0, end === -1 ? lines.length : end)) {
        const rank = line === noteMarker ? Number.NaN : Number(partMarker.exec(line)?.[1] ?? -1);
        if (rank === -1)
            parts.at(-1)?.lines.push(line);
        else
            parts.push({ rank, lines: [] });
    }
    return parts
        .filter(({ rank }) => !Number.isNaN(rank))
        .map((part) => ({ rank: part.rank, markdown: part.lines.join("\n").trim() }))
        .filter(({ markdown }) => markdown !== "");
}
function renderBlock(section, newest) {
    const { key, runId, runNumber, runAttempt, commit, experimentId, names, state, verdict } = section;
    const fields = [
        `key=${(0,markdown/* markerValue */.u)(key)}`,
        `run=${runId}/${runNumber}/${runAttempt}`,
        `commit=${commit}`,
        `experiment=${(0,markdown/* markerValue */.u)(experimentId)}`,
        // What is not shown needs no place.
        ...(names.length === 0 || section.parts.length === 0
            ? []
            : [`names=${names.map(markdown/* markerValue */.u).join(namesSeparator)}`]),
        `state=${state}`,
        // What the state says already needs no place either.
        ...(verdict === state ? [] : [`verdict=${verdictField(verdict)}`]),
        ...(section.shortened ? ["shortened"] : []),
    ];
    const [title, ...others] = section.parts.map((part) => `<!-- part ${part.rank} -->\n${part.markdown}\n\n`);
    const parts = [title ?? "", olderNote(section, newest), ...others].join("");
    return `<!-- section ${fields.join(" ")} -->\n${parts}${sectionEnd}\n\n`;
}
function olderNote(section, newest) {
    if (section.commit === newest || section.parts.length === 0)
        return "";
    const commit = (0,markdown/* code */.aY)(section.commit.slice(0, 7));
    return `${noteMarker}\n🕰️ From an older commit, ${commit}: no newer one has renewed it yet.\n\n`;
}
/** Run ids grow with time, in all workflows of a repository alike. */
function newestCommit(sections) {
    const newest = sections.reduce((best, section) => (best !== undefined && BigInt(best.runId) >= BigInt(section.runId) ? best : section), undefined);
    return newest?.commit ?? "";
}
function commentHead(commentKey, sections) {
    const key = commentKey === "" ? "" : `: ${(0,markdown/* code */.aY)(commentKey, 80)}`;
    const heading = `## LLM experiments${key}${headVerdict(sections)}`;
    return [commentMarker(commentKey), heading, ...verdictCounts(sections), "", ""].join("\n");
}
/** What matters most of several sections, with how many of them it is: `❌ 1 of 3 blocks the merge`. */
function headVerdict(sections) {
    if (sections.length < 2)
        return "";
    const worst = verdict/* sectionVerdicts */.Q.find((verdict) => sections.some((section) => section.verdict === verdict));
    const [count = ""] = worst === undefined ? [] : [countOf(sections, worst)];
    return ` · ${count}`;
}
/** The rest of them, a count each. */
function verdictCounts(sections) {
    if (sections.length < 2)
        return [];
    const present = verdict/* sectionVerdicts */.Q.filter((verdict) => sections.some((section) => section.verdict === verdict));
    const counts = present.slice(1).map((verdict) => countOf(sections, verdict));
    return counts.length === 0 ? [] : ["", counts.join(" · ")];
}
function countOf(sections, verdict) {
    const count = sections.filter((section) => section.verdict === verdict).length;
    const [sign, one, several] = countWords[verdict];
    const of = count === sections.length ? `all ${count}` : `${count} of ${sections.length}`;
    return `${sign}\u{00A0}${of} ${count === 1 ? one : several}`;
}
const countWords = {
    blocks: ["❌", "blocks the merge", "block the merge"],
    failed: ["❌", "failed", "failed"],
    warns: ["⚠️", "breaks its gate, as a warning", "break their gates, as a warning"],
    interrupted: ["⏹️", "was interrupted", "were interrupted"],
    unfinished: ["⚠️", "was not finished", "were not finished"],
    running: ["⏳", "is running", "are running"],
    "not judged": ["➖", "is not judged yet", "are not judged yet"],
    passes: ["✅", "passes", "pass"],
    completed: ["🏁", "completed", "completed"],
};
const shortenedFoot = "<sub>Shortened, as GitHub limits the size of a comment. The job summaries hold everything.</sub>\n";
const hiddenFoot = (count) => `<sub>${count} more experiments have no room here.</sub>\n`;
const longestFoot = `${shortenedFoot}\n${hiddenFoot(1e9)}\n`;
function commentFoot(sections, total) {
    const shown = sections.filter((section) => section.parts.length > 0).length;
    const lines = [
        sections.some((section) => section.shortened) ? shortenedFoot : "",
        shown < total ? hiddenFoot(total - shown) : "",
    ];
    return lines.filter((line) => line !== "").join("\n");
}
/** Sections of older commits first, then from the bottom up. */
function sacrificeOrder(sections, newest) {
    const isOlder = (index) => sections[index]?.commit !== newest;
    const fromBottom = [...sections.keys()].reverse();
    return [...fromBottom.filter(isOlder), ...fromBottom.filter((index) => !isOlder(index))];
}

// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
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
    const isThere = present !== undefined && progressOf(present) >= progressOf(seen);
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
function isSuperseded(sections, section) {
    return sections.some((other) => other.key === section.key &&
        (compareRuns(other, section) > 0 ||
            (sameSlot(other, section) && progressOf(other) > progressOf(section))));
}
/** An experiment goes from running to its end, not back; one that nobody could end may be ended later. */
function progressOf({ state }) {
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
    return present.shortened || JSON.stringify(present.parts) === JSON.stringify(section.parts);
}
function compareRuns(a, b) {
    return a.runNumber - b.runNumber || a.runAttempt - b.runAttempt;
}
function insert(sections, section) {
    const after = sections.findIndex((other) => compareNames(other, section) > 0);
    return after === -1 ? [...sections, section] : sections.toSpliced(after, 0, section);
}
// Made when there is something to compare: that takes longer than all else here.
let byNumbers;
function compareNames({ names: left }, { names: right }) {
    const differing = left.findIndex((name, index) => name !== right[index]);
    if (differing === -1)
        return left.length - right.length;
    byNumbers ??= new Intl.Collator("en", { numeric: true });
    return byNumbers.compare(left[differing] ?? "", right[differing] ?? "");
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
        throw new github_errors/* GitHubError */.y("an answer was not GitHub's", undefined, { passing: true });
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
const mostQuestions = 2;
/**
 * GraphQL knows the owner of every token; of REST's `/user` a person's token alone gets an answer. Where neither
 * says it, the first comment that is written does.
 */
function createIdentity({ request, tokenKind, login }) {
    let owner = login ? { login, kind: tokenKind } : undefined;
    let questions = 0;
    const ask = async () => {
        if (questions >= mostQuestions)
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
    throw new errors/* ActionError */.lZ("the comment vanished each time it was written");
}
function isEnd(state) {
    return state.name === "kept" || state.name === "given up";
}
function afterFailure(error) {
    const mayPass = error instanceof github_errors/* GitHubError */.y && error.passing;
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
    const after = placeOwn(writing, restored);
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







// Metrics and rows that a comment shows of an experiment; the summary shows them all.
const sectionLimits = { metrics: 60, rows: 10, charts: false };
/** Starts to read the comment, so that only one wait is left once there is something to write. */
function openComment(place, tools) {
    const commentTools = toolsOf(place, tools);
    // A look that failed is repeated when there is something to write; until then it is nobody's failure.
    const found = findComment(commentTools).catch(() => undefined);
    return {
        write: async (...reports) => {
            try {
                const clean = (0,redact/* redactDeep */.K)(reports, tools.redact);
                const sections = clean.map((report) => (0,section/* renderSection */.Y)(report, sectionLimits));
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
function toolsOf({ commentKey, ...place }, tools) {
    const cleanKey = tools.redact(commentKey);
    const store = createCommentStore({
        request: tools.gitHub,
        ...place,
        hasMarker: (body) => hasMarker(body, cleanKey),
    });
    return { store, commentKey: cleanKey, ...tools };
}
function commentWarning(error) {
    const failed = (0,errors/* closedSentence */.Qt)(`The pull request comment could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    const permission = error instanceof github_errors/* GitHubError */.y ? error.permission : undefined;
    if (permission === undefined)
        return failed;
    const asked = permission === "" ? "" : ` (GitHub asks for ${permission})`;
    return `${failed} Give the job the permission pull-requests: write${asked}.`;
}


/***/ })

};
