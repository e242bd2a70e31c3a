export const id = 854;
export const ids = [854];
export const modules = {

/***/ 1715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/redact.ts
var redact = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/github/errors.ts
var github_errors = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/render/section.ts + 1 modules
var section = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/render/fit.ts
var fit = __webpack_require__(1363);
// EXTERNAL MODULE: ./src/render/markdown.ts
var markdown = __webpack_require__(2495);
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
const sectionMarker = /^<!-- section key=(\S*) run=(\d{1,20})\/(\d{1,15})\/(\d{1,9}) commit=(\w{0,64}) experiment=(\S*) state=(running|unfinished|completed|failed|interrupted)( shortened)? -->$/;
function parseSection([first = "", ...lines]) {
    const found = sectionMarker.exec(first);
    const key = (0,markdown/* readMarkerValue */.Uz)(found?.[1] ?? "");
    const experimentId = (0,markdown/* readMarkerValue */.Uz)(found?.[6] ?? "");
    if (found === null || key === undefined || experimentId === undefined)
        return [];
    const [, , runId = "", number, attempt, commit = "", , state, shortened] = found;
    return [
        {
            key,
            runId,
            runNumber: Number(number),
            runAttempt: Number(attempt),
            commit,
            experimentId,
            state: state,
            parts: parseParts(lines),
            shortened: shortened !== undefined,
        },
    ];
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
    const { key, runId, runNumber, runAttempt, commit, experimentId, state } = section;
    const fields = [
        `key=${(0,markdown/* markerValue */.u)(key)}`,
        `run=${runId}/${runNumber}/${runAttempt}`,
        `commit=${commit}`,
        `experiment=${(0,markdown/* markerValue */.u)(experimentId)}`,
        `state=${state}${section.shortened ? " shortened" : ""}`,
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
const stateSigns = {
    failed: "❌",
    interrupted: "⏹️",
    unfinished: "⚠️",
    running: "⏳",
    completed: "🏁",
};
function commentHead(commentKey, sections) {
    const key = commentKey === "" ? "" : `: ${(0,markdown/* code */.aY)(commentKey, 80)}`;
    const heading = `## LLM experiments${key}`;
    return [commentMarker(commentKey), heading, ...stateCounts(sections), "", ""].join("\n");
}
function stateCounts(sections) {
    if (sections.length < 2)
        return [];
    const states = Object.keys(stateSigns);
    const counts = states.map((state) => {
        const count = sections.filter((section) => section.state === state).length;
        return count === 0 ? "" : `${stateSigns[state]} ${count} ${state}`;
    });
    return [`${sections.length} experiments: ${counts.filter((count) => count !== "").join(" · ")}`];
}
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
    const after = sections.findIndex((other) => compareTitles(other, section) > 0);
    return after === -1 ? [...sections, section] : sections.toSpliced(after, 0, section);
}
const byNumbers = new Intl.Collator("en", { numeric: true });
// The title's label names logical name and matrix leg; what follows it differs from run to run.
function compareTitles(a, b) {
    const [left, right] = [titleNames(a), titleNames(b)];
    const differing = left.findIndex((name, index) => name !== right[index]);
    if (differing === -1)
        return left.length - right.length;
    return byNumbers.compare(left[differing] ?? "", right[differing] ?? "");
}
function titleNames(section) {
    const label = section.parts[0]?.markdown.split("](", 1)[0] ?? "";
    return label.replaceAll("`", "").split(" · ");
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/comment/record.ts


const restComment = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP().nullish(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().nullish() }).nullish(),
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(9567);
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
const connection = schemas/* object */.Ikc({
    totalCount: schemas/* number */.aig(),
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        fullDatabaseId: coerce/* number */.ai().int().positive(),
        body: schemas/* string */.YjP(),
        url: schemas/* string */.YjP().nullish(),
        author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
        viewerDidAuthor: schemas/* boolean */.zMY(),
    })),
});
const endsAnswer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        repository: schemas/* object */.Ikc({
            pullRequest: schemas/* object */.Ikc({ oldest: connection.optional(), newest: connection }),
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
const viewerAnswer = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }) }) });
const userAnswer = schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) });
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
    return readAnswer(schemas/* array */.YOg(schemas/* unknown */.L5J()), data);
}
function parsePage(answer) {
    return parseEntries(answer).flatMap((entry) => restComment.safeParse(entry).data ?? []);
}
function lastPage({ headers }) {
    const last = /<[^>]*[?&]page=(\d+)[^>]*>; rel="last"/.exec(String(headers.link ?? ""));
    return Number(last?.[1] ?? 1);
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
        gone: new Map(),
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
    const { tools, gone, written } = writing;
    const isFresh = tools.clock.now() - found.at <= freshTime;
    // Where there is no comment yet, the look after the create is what counts.
    const { comments } = isFresh || found.comments.length === 0 ? found : await readAgain(tools, found.comments);
    writing.failures = 0;
    const [winner, ...younger] = comments;
    if (winner === undefined)
        return { name: "creating" };
    if (gone.has(winner.id))
        throw gone.get(winner.id);
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
    const { store, clock, signal } = writing.tools;
    try {
        noteWritten(writing, await store.update(winner.id, body));
        return { name: "settling", comments, isNew: false };
    }
    catch (error) {
        if (!saysGone(error))
            throw error;
        // Where a later look shows it all the same, it is not gone: the token may not write it.
        writing.gone.set(winner.id, error);
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
const sectionLimits = { metrics: 60, rows: 10 };
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
    const failed = `The pull request comment could not be written: ${(0,errors/* messageOf */.bD)(error).replace(/\.$/, "")}.`;
    const permission = error instanceof github_errors/* GitHubError */.y ? error.permission : undefined;
    if (permission === undefined)
        return failed;
    const asked = permission === "" ? "" : ` (GitHub asks for ${permission})`;
    return `${failed} Give the job the permission pull-requests: write${asked}.`;
}


/***/ }),

/***/ 4878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createDatadog)
});

// EXTERNAL MODULE: ./node_modules/ky/distribution/index.js + 14 modules
var distribution = __webpack_require__(9447);
// EXTERNAL MODULE: ./src/foundation/limits.ts
var limits = __webpack_require__(1537);
// EXTERNAL MODULE: ./src/datadog/errors.ts
var errors = __webpack_require__(631);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./src/datadog/events-answer.ts

// Datadog's API is in preview: what is not as expected is taken as not given.
const optionalText = schemas/* string */.YjP().optional().catch(undefined);
const optionalNumber = schemas/* number */.aig().optional().catch(undefined);
const texts = schemas/* array */.YOg(schemas/* string */.YjP()).catch([]);
const failure = schemas/* object */.Ikc({ type: optionalText, message: optionalText, stack: optionalText })
    .optional()
    .catch(undefined);
const metricEvent = schemas/* object */.Ikc({
    label: schemas/* string */.YjP(),
    metric_type: optionalText,
    score_value: optionalNumber,
    boolean_value: schemas/* boolean */.zMY().optional().catch(undefined),
    categorical_value: optionalText,
    error: failure,
    timestamp_ms: schemas/* number */.aig().catch(0),
});
const spanEvent = schemas/* object */.Ikc({
    span_id: schemas/* string */.YjP(),
    trace_id: schemas/* string */.YjP().catch(""),
    parent_id: optionalText,
    dataset_record_id: optionalText,
    status: optionalText,
    tags: texts,
    meta: schemas/* object */.Ikc({ input: schemas/* unknown */.L5J().optional(), error: failure }).catch({ error: undefined }),
    metrics: schemas/* object */.Ikc({
        total_tokens: optionalNumber,
        input_tokens: optionalNumber,
        output_tokens: optionalNumber,
        estimated_total_cost: optionalNumber,
    })
        .catch({
        total_tokens: undefined,
        input_tokens: undefined,
        output_tokens: undefined,
        estimated_total_cost: undefined,
    }),
    eval_metrics: schemas/* array */.YOg(metricEvent).catch([]),
});
/** The body of an answer of the v3 events endpoint. */
const eventsAnswer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        attributes: schemas/* object */.Ikc({
            spans: schemas/* array */.YOg(spanEvent).nullish(),
            summary_metrics: schemas/* array */.YOg(metricEvent).nullish(),
        }),
    }),
    meta: schemas/* object */.Ikc({ after: optionalText }).nullish(),
})
    .transform(({ data, meta }) => ({
    spans: data.attributes.spans ?? [],
    summaryMetrics: data.attributes.summary_metrics ?? [],
    cursor: meta?.after ? meta.after : undefined,
}));

// EXTERNAL MODULE: ./src/foundation/json.ts
var json = __webpack_require__(4251);
;// CONCATENATED MODULE: ./src/datadog/experiments.ts


// Every endpoint is in preview: lenient in what is read. Only what nothing works without is required.
const experiments_optionalText = schemas/* string */.YjP().nullish().catch(undefined);
const datadogExperiment = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    attributes: schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        project_id: schemas/* string */.YjP(),
        /** The logical name: the name as it was sent, shared by all runs. */
        experiment: experiments_optionalText,
        dataset_id: experiments_optionalText,
        dataset_version: schemas/* number */.aig().nullish().catch(undefined),
        run_count: schemas/* number */.aig().nullish().catch(undefined),
        config: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish().catch(undefined),
        created_at: experiments_optionalText,
        deleted_at: experiments_optionalText,
        status: experiments_optionalText,
        parent_experiment_id: experiments_optionalText,
        metadata: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish().catch(undefined),
    }),
});
const experimentAnswer = schemas/* object */.Ikc({ data: datadogExperiment });
const experimentsAnswer = schemas/* object */.Ikc({
    data: schemas/* array */.YOg(datadogExperiment),
    meta: schemas/* object */.Ikc({ after: experiments_optionalText }).nullish(),
});
/** All attributes of the create request; exactly what the API's reference lists. */
const experimentAttributes = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    project_id: schemas/* string */.YjP(),
    dataset_id: schemas/* string */.YjP(),
    dataset_version: schemas/* number */.aig().int().optional(),
    description: schemas/* string */.YjP().optional(),
    ensure_unique: schemas/* boolean */.zMY(),
    metadata: json/* jsonObject */.o$,
    config: json/* jsonObject */.o$.optional(),
    parent_experiment_id: schemas/* string */.YjP().optional(),
    run_count: schemas/* number */.aig().int().optional(),
});

;// CONCATENATED MODULE: ./src/datadog/resources.ts

const resources_optionalText = schemas/* string */.YjP().nullish().catch(undefined);
/** A page of a list whose items are told by id and name: projects, datasets, dataset records. */
const resourcesAnswer = schemas/* object */.Ikc({
    data: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP().min(1),
        attributes: schemas/* object */.Ikc({ name: resources_optionalText }).nullish().catch(undefined),
    })),
    meta: schemas/* object */.Ikc({ after: resources_optionalText }).nullish(),
})
    .transform(({ data, meta }) => ({
    resources: data.map(({ id, attributes }) => ({ id, name: attributes?.name ?? "" })),
    after: meta?.after || undefined,
}));
/** The path of a list below the API's first version. */
function pathOf(list) {
    const part = encodeURIComponent;
    switch (list.kind) {
        case "projects":
            return "projects";
        case "datasets":
            return `${part(list.projectId)}/datasets`;
        case "dataset records":
            return `${part(list.projectId)}/datasets/${part(list.datasetId)}/records`;
    }
}
function parametersOf({ name, version, after }) {
    const parameters = [
        ["filter[name]", name],
        ["filter[version]", version === undefined ? undefined : String(version)],
        ["page[cursor]", after],
    ];
    return parameters.filter((parameter) => parameter[1] !== undefined);
}

;// CONCATENATED MODULE: ./src/datadog/client.ts






const apiPath = "api/v2/llm-obs/v1";
const experimentsPath = `${apiPath}/experiments`;
const eventsPath = "api/v2/llm-obs/v3/experiments";
// A pooled connection gone stale gives a create an open outcome: what goes before it leaves it none.
const ownConnection = { connection: "close" };
function createDatadog(options) {
    const { clock } = options;
    const http = httpClient(options);
    const guard = guarded(options);
    return {
        createExperiment: (attributes, signal) => guard("create the experiment", async () => {
            const request = {
                ...once(signal, clock),
                json: body(attributes),
                headers: ownConnection,
            };
            return (await http.post(experimentsPath, request).json(experimentAnswer)).data;
        }),
        listExperiments: (filter, signal, page = {}) => guard("list experiments", async () => {
            const searchParams = [...filterParameters(filter), ...pageParameters(page)];
            const answer = await http
                .get(experimentsPath, { ...repeated(signal, clock), searchParams, headers: ownConnection })
                .json(experimentsAnswer);
            return { experiments: answer.data, after: answer.meta?.after || undefined };
        }),
        listResources: (list, filter, signal) => guard(`list ${list.kind}`, async () => {
            const request = { ...repeated(signal, clock), searchParams: parametersOf(filter) };
            return await http.get(`${apiPath}/${pathOf(list)}`, request).json(resourcesAnswer);
        }),
        updateExperiment: (experimentId, update, signal) => guard("update the experiment", async () => {
            const path = `${experimentsPath}/${encodeURIComponent(experimentId)}`;
            // A live PATCH answers 200 with an empty body.
            await http.patch(path, { ...repeated(signal, clock), json: body(update) }).text();
        }),
        pushEvents: (experimentId, json, signal) => guard("upload the results", async () => {
            const path = `${experimentsPath}/${encodeURIComponent(experimentId)}/events`;
            const headers = { "content-type": "application/json" };
            await http.post(path, { ...uploaded(signal, clock), body: json, headers }).text();
        }),
        readEvents: (experimentId, cursor, signal) => guard("read the results", async () => {
            const path = `${eventsPath}/${encodeURIComponent(experimentId)}/events`;
            const limit = { "page[limit]": String(limits/* eventsPerPage */.qq) };
            const searchParams = cursor === undefined ? limit : { ...limit, "page[cursor]": cursor };
            return await http.get(path, { ...repeated(signal, clock), searchParams }).json(eventsAnswer);
        }),
    };
}
/** A client that sends keys to one origin, follows no redirect, and reads no answer without an end. */
function httpClient({ origin, apiKey, appKey }) {
    return distribution/* default */.Ay.create({
        baseUrl: `${origin}/`,
        // fetch would send the key headers on to another origin.
        redirect: "manual",
        // Limits are the clock's: ky's own run while this process is busy, and begin before the request is sent.
        timeout: false,
        headers: {
            accept: "application/vnd.api+json, application/json",
            "dd-api-key": apiKey,
            "dd-application-key": appKey,
        },
    });
}
/** The settings of a request that is sent once. */
function once(signal, clock) {
    return { signal, retry: 0, fetch: fetchWithin(limits/* createTime */.oH, clock) };
}
/** The settings of a request that may be repeated, by ky's own rules with every wait bounded. */
function repeated(signal, clock) {
    return {
        signal: AbortSignal.any([signal, clock.timeout(3 * limits/* readTime */.aQ, "waiting")]),
        fetch: fetchWithin(limits/* readTime */.aQ, clock),
        retry: readRetry,
    };
}
const readRetry = {
    limit: 2,
    methods: ["get", "patch"],
    statusCodes: [408, 429, 500, 502, 503, 504],
    maxRetryAfter: limits/* longestReadWait */.uc,
    jitter: true,
    retryOnTimeout: true,
};
/** The settings of a call of an upload, which is worth more patience. */
function uploaded(signal, clock) {
    return {
        signal: AbortSignal.any([signal, clock.timeout(4 * limits/* uploadCallTime */.V8, "waiting")]),
        fetch: fetchWithin(limits/* uploadCallTime */.V8, clock),
        retry: { ...readRetry, limit: 6, methods: ["post"], maxRetryAfter: limits/* uploadCallTime */.V8 },
    };
}
/** A fetch whose answer, headers and body, has a limit that begins when the request is sent. */
function fetchWithin(milliseconds, clock) {
    return async (input, init) => {
        const given = input instanceof Request ? [input.signal] : [];
        const signal = AbortSignal.any([...given, clock.timeout(milliseconds, "waiting")]);
        return bounded(await fetch(input, { ...init, signal }));
    };
}
/** The response with a body that fails once it is larger than any answer should be. */
function bounded(response) {
    if (response.body === null)
        return response;
    let received = 0;
    const counted = response.body.pipeThrough(new TransformStream({
        transform(chunk, controller) {
            received += chunk.byteLength;
            if (received > limits/* largestAnswer */.Bo)
                controller.error(new RangeError("the answer has no end"));
            else
                controller.enqueue(chunk);
        },
    }));
    const { status, statusText, headers } = response;
    return new Response(counted, { status, statusText, headers });
}
function guarded({ origin, redact, clock }) {
    const host = new URL(origin).host;
    return async (purpose, call) => {
        try {
            return await call();
        }
        catch (error) {
            throw client_failure(error, { purpose, host, redact }, clock);
        }
    };
}
function client_failure(error, request, clock) {
    if (error instanceof SyntaxError)
        return (0,errors/* unreadableAnswer */.Cw)(request, "no JSON");
    if (error instanceof Error && error.name === "SchemaValidationError") {
        return (0,errors/* unreadableAnswer */.Cw)(request, schemaFault(error));
    }
    return (0,errors/* datadogError */.Tx)(error, request, clock.now());
}
function schemaFault(error) {
    const where = (error.issues?.[0]?.path ?? []).map(String).join(".");
    return where === "" ? "no data" : `no usable ${where}`;
}
function body(attributes) {
    return { data: { type: "experiments", attributes } };
}
function filterParameters(filter) {
    const parameters = [
        ["filter[project_id]", filter.projectId],
        ["filter[dataset_id]", filter.datasetId],
        ["filter[experiment]", filter.experiment],
        ...(filter.ids ?? []).map((id) => ["filter[id]", id]),
        ["filter[metadata]", filter.tags ? JSON.stringify({ tags: filter.tags }) : undefined],
    ];
    return parameters.filter((parameter) => parameter[1] !== undefined);
}
function pageParameters(page) {
    const limit = ["page[limit]", String(page.limit ?? limits/* experimentsPerPage */.n9)];
    return page.after === undefined ? [limit] : [limit, ["page[cursor]", page.after]];
}


/***/ }),

/***/ 631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ unreadableAnswer),
/* harmony export */   Tx: () => (/* binding */ datadogError),
/* harmony export */   j9: () => (/* binding */ DatadogError)
/* harmony export */ });
/* unused harmony exports detailOf, retryWait */
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);



/** A request to Datadog that failed, told in one sentence that says what to do. Holds neither key nor cause. */
class DatadogError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    name = "DatadogError";
    kind;
    status;
    /** How long Datadog asks to wait, in milliseconds; only of `limited`. */
    wait;
    constructor(message, kind, details = {}) {
        super(message);
        this.kind = kind;
        this.status = details.status;
        this.wait = details.wait;
    }
}
/** Turns whatever ky threw into a DatadogError; ky's own errors hold the request with its keys. */
function datadogError(error, request, now) {
    if (error instanceof DatadogError)
        return error;
    if ((0,ky__WEBPACK_IMPORTED_MODULE_1__/* .isHTTPError */ .nr)(error))
        return fromAnswer(error.response, error.data, request, now);
    const failed = `Could not ${request.purpose}`;
    if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return new DatadogError(`${failed}: ${error.message}`, "open");
    if ((0,ky__WEBPACK_IMPORTED_MODULE_1__/* .isTimeoutError */ .c8)(error) || isAbort(error)) {
        return new DatadogError(`${failed}: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .limitOf */ .LF)(error)} ended the wait for ${request.host}.`, "open");
    }
    const reason = request.redact(networkReason(error));
    if (neverSent(error)) {
        return new DatadogError(`${failed}: no connection to ${request.host} (${reason}). Check the runner's network, proxy (HTTPS_PROXY, NO_PROXY) and certificates (NODE_EXTRA_CA_CERTS).`, isUntrusted(error) ? "refused" : "not sent");
    }
    return new DatadogError(`${failed}: the connection to ${request.host} failed (${reason}).`, "open");
}
/** A success that cannot be read, such as a page of a proxy. */
function unreadableAnswer(request, reason) {
    const cleaned = request.redact(reason);
    return new DatadogError(`Could not ${request.purpose}: ${request.host} answered with something that is not Datadog's answer (${cleaned}).`, "open");
}
function fromAnswer(response, data, request, now) {
    const { status } = response;
    const detail = shorten(request.redact(detailOf(data)));
    const message = `Datadog did not ${request.purpose}: ${remedy(status, detail, request.host)}`;
    if (status === 429) {
        return new DatadogError(message, "limited", { status, wait: retryWait(response.headers, now) });
    }
    return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
}
function remedy(status, detail, host) {
    const said = detail === "" ? "" : ` Datadog says: ${detail}`;
    switch (true) {
        case status >= 300 && status < 400:
            return `${host} answered ${status} and points to another address, which is never followed with keys. Check the input site.`;
        case status === 400 || status === 422:
            return `it does not accept the request (${status}).${said}`;
        case status === 401:
            return `it does not know the keys (401). Check api_key and app_key, and that both belong to the site ${host.replace(/^api\./, "")}.`;
        case status === 403:
            return `the keys lack a permission (403). The application key needs the scopes llm_observability_read and llm_observability_write, and its owner the permissions behind them.${said}`;
        case status === 404:
            return `it does not find what the request names (404). Check project_id, dataset_id and site.${said}`;
        case status === 409:
            return `it is in conflict with what exists (409).${said}`;
        case status === 413:
            return "the request is too large (413). Shorten config, metadata or description.";
        case status === 429:
            return "too many requests (429). Run fewer jobs at a time or try again later.";
        default:
            return `${host} answered ${status}.${said}`;
    }
}
const errorBody = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    errors: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(), detail: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() })])),
});
/** The words of both shapes of Datadog's errors: texts, or objects with title and detail. Empty for anything else. */
function detailOf(data) {
    const parsed = errorBody.safeParse(typeof data === "string" ? parsedOrNothing(data) : data);
    if (!parsed.success)
        return "";
    const words = parsed.data.errors.map((item) => typeof item === "string" ? item : (item.detail ?? item.title ?? ""));
    return words
        .map((text) => text.replace(/\s+/g, " ").trim())
        .filter((text) => text !== "")
        .join("; ");
}
// An answer whose content type does not say that it is JSON comes as a text.
function parsedOrNothing(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function shorten(text) {
    return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
/** The wait that a 429 asks for in milliseconds: Retry-After in seconds or as a date, else X-RateLimit-Reset. */
function retryWait(headers, now) {
    const value = headers.get("retry-after") ?? headers.get("x-ratelimit-reset");
    if (value === null || value.trim() === "")
        return undefined;
    const seconds = Number(value);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1_000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
// Failures of which it is certain that no byte of the request went out.
const beforeSending = new Set([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
]);
// Certificates that are not trusted will not be a moment later either.
const untrusted = new Set([
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
]);
function isUntrusted(error) {
    return rootsOf(error).some(({ code }) => untrusted.has(code ?? ""));
}
function neverSent(error) {
    const faults = rootsOf(error);
    const isCertain = (fault) => fault.syscall === "connect" ||
        beforeSending.has(fault.code ?? "") ||
        untrusted.has(fault.code ?? "") ||
        refusedTunnel(fault) !== undefined;
    return faults.length > 0 && faults.every(isCertain);
}
function isFault(error) {
    return typeof error === "object" && error !== null && "message" in error && "name" in error;
}
/** What lies at the bottom of an error: one fault, or one for each address that was tried. */
function rootsOf(error) {
    if (!isFault(error))
        return [new Error(String(error))];
    if (Array.isArray(error.errors))
        return error.errors.flatMap(rootsOf);
    return error.cause === undefined ? [error] : rootsOf(error.cause);
}
function networkReason(error) {
    return [...new Set(rootsOf(error).map(faultReason))].join(", ");
}
// The address tells whether it was Datadog that could not be reached, or the proxy.
function faultReason(fault) {
    const answered = refusedTunnel(fault);
    if (answered !== undefined)
        return `the proxy answered ${answered}`;
    if (!fault.code)
        return fault.message;
    return fault.address === undefined
        ? fault.code
        : `${fault.code} at ${fault.address}${fault.port === undefined ? "" : `:${fault.port}`}`;
}
// What undici says of a proxy that does not open the tunnel; it has no code of its own for that.
function refusedTunnel({ message }) {
    return /^Proxy response \((\d+)\)/.exec(message)?.[1];
}
function isAbort(error) {
    return isFault(error) && (error.name === "AbortError" || error.name === "TimeoutError");
}


/***/ }),

/***/ 1279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ datadogLinks)
/* harmony export */ });
function datadogLinks(webOrigin) {
    return {
        experiment: (experimentId) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`,
        dataset: (datasetId) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
        comparison: (experimentId, baselineId) => {
            const query = new URLSearchParams({
                baselineExperimentId: baselineId,
                experimentIds: `${experimentId},${baselineId}`,
                tableView: "all",
            });
            return `${webOrigin}/llm/experiment-comparison?${query}`;
        },
        span: ({ traceId, spanId }) => {
            const query = new URLSearchParams({ selectedTab: "overview", spanId });
            return `${webOrigin}/llm/traces/trace/${encodeURIComponent(traceId)}?${query}`;
        },
    };
}


/***/ }),

/***/ 7129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The first `bytes` bytes of the SHA-256 of a text, in hex. */
function digest(text, bytes) {
    // Not a slice of the whole: that would hold the whole in memory.
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", text, "buffer").toString("hex", 0, bytes);
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ createGitHubRequest),
/* harmony export */   jX: () => (/* binding */ tokenKindOf),
/* harmony export */   y_: () => (/* reexport safe */ _errors_js__WEBPACK_IMPORTED_MODULE_2__.y)
/* harmony export */ });
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
/* harmony import */ var _foundation_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8284);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3116);




function tokenKindOf(token) {
    if (token?.startsWith("ghs_"))
        return "app";
    return /^(ghp_|gho_|ghu_|github_pat_)/.test(token ?? "") ? "person" : "unknown";
}
/**
 * A function that sends requests with the workflow's token. Each ends within its time or with the stage; what
 * is sent is searched for keys first.
 */
function createGitHubRequest(options) {
    const { token, redact, clock, signal } = options;
    if (token === undefined) {
        const refuse = async () => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y("there is no github_token");
        };
        return Object.assign(refuse, { loaded: async () => { } });
    }
    const octokit = loadOctokit(token, options.server);
    const send = async (route, parameters, limit = _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubTime */ .nc) => {
        let within = signal;
        try {
            const request = await octokit();
            // The answer's time begins when the request is sent, not while octokit is loaded.
            within = AbortSignal.any([signal, clock.timeout(limit, "waiting")]);
            return await request(route, { ...(0,_foundation_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactDeep */ .K)(parameters, redact), request: { signal: within } });
        }
        catch (error) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .gitHubError */ .M)(route, within.aborted ? within.reason : error, redact, clock);
        }
    };
    const sendOrRepeat = async (...call) => {
        try {
            return await send(...call);
        }
        catch (error) {
            const pause = call[0].startsWith("GET ") ? pauseBehind(error) : undefined;
            if (pause === undefined || signal.aborted)
                throw error;
            await clock.sleep(pause, signal);
            return await send(...call);
        }
    };
    const nothing = () => { };
    return Object.assign(sendOrRepeat, { loaded: () => octokit().then(nothing, nothing) });
}
/** Until the one more try of a request that changes nothing; undefined where none helps soon. */
function pauseBehind(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y && error.passing))
        return undefined;
    const { retryAfter, limited } = error;
    if (retryAfter === undefined)
        return limited ? undefined : _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubRetryPause */ .Ue;
    return retryAfter <= _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .longestReadWait */ .uc ? retryAfter : undefined;
}
/** Loads octokit when it is first needed, so that the way to Datadog's first request is short. */
function loadOctokit(token, server) {
    let loaded;
    const load = async () => {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
        const octokit = getOctokit(token, { baseUrl: server.apiUrl, log: silent });
        return async (route, parameters) => {
            const url = route === "POST /graphql" ? { baseUrl: graphqlBase(server) } : {};
            return (await octokit.request(route, { ...parameters, ...url }));
        };
    };
    return () => {
        loaded ??= load();
        return loaded;
    };
}
const nothing = () => { };
// Octokit warns on the console about deprecations; the log belongs to the action.
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function graphqlBase(server) {
    return server.graphqlUrl.replace(/\/graphql$/, "");
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ gitHubError),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);

/** A request to GitHub that failed, in one sentence. */
class GitHubError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    name = "GitHubError";
    status;
    /** The permission that the token lacks, where words or headers mean that: `pull_requests=write`, or empty. */
    permission;
    /** Too many requests, which GitHub also tells by a 403. */
    limited;
    /** It may go away by itself: a limit, no answer, or a server's own fault. */
    passing;
    /** How long GitHub asks to wait, in milliseconds; undefined where it does not. */
    retryAfter;
    constructor(message, status, details = {}) {
        super(message);
        this.status = status;
        this.permission = details.permission;
        this.limited = details.limited ?? false;
        this.passing = details.passing ?? false;
        this.retryAfter = details.retryAfter;
    }
}
/** What octokit threw, or the reason of a signal, as an error that holds no key. */
function gitHubError(route, error, redact, clock) {
    const { status, response } = error;
    if (status === undefined || response === undefined) {
        const passing = !(error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ);
        return new GitHubError(withoutAnswer(route, error, redact), undefined, { passing });
    }
    const { headers = {} } = response;
    const reason = redact((0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)).replace(/ - https?:\S+$/, "");
    const limited = isLimited(status, headers, reason);
    return new GitHubError(`GitHub answered ${status} to ${route}: ${reason}`, status, {
        permission: limited ? undefined : lackingPermission(status, headers, reason),
        limited,
        passing: limited || status >= 500 || status === 408,
        retryAfter: limited || status >= 500 ? askedWait(headers, clock) : undefined,
    });
}
// Who waits no longer must not say that the other did not answer.
function withoutAnswer(route, error, redact) {
    if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return `No answer of GitHub to ${route}: ${redact(error.message)}`;
    const isLimit = error instanceof Error && /abort|timeout/i.test(error.name);
    return isLimit
        ? `${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .limitOf */ .LF)(error)} ended the wait for GitHub's answer to ${route}`
        : `GitHub did not answer ${route}: ${redact((0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`;
}
function isLimited(status, headers, reason) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const isUsedUp = headers["x-ratelimit-remaining"] === "0";
    return headers["retry-after"] !== undefined || isUsedUp || /rate limit|abuse detection/i.test(reason);
}
// https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api: the header names the permission,
// the words say that one lacks. The header stands beside other refusals too, such as that of a locked conversation.
function lackingPermission(status, headers, reason) {
    if (status !== 403 && status !== 404)
        return undefined;
    const accepted = headers["x-accepted-github-permissions"];
    if (/resource not accessible by/i.test(reason))
        return accepted ?? "";
    return /^(not found|forbidden)?\.?$/i.test(reason.trim()) ? accepted : undefined;
}
/** The wait that GitHub asks for, in milliseconds: seconds or a date, else until its limit begins anew. */
function askedWait(headers, clock) {
    const after = headers["retry-after"];
    if (after !== undefined) {
        const wait = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - clock.now();
        return Number.isNaN(wait) ? undefined : Math.max(0, wait);
    }
    const reset = headers["x-ratelimit-remaining"] === "0" ? Number(headers["x-ratelimit-reset"]) : Number.NaN;
    return Number.isNaN(reset) ? undefined : Math.max(0, reset * 1_000 - clock.now());
}


/***/ }),

/***/ 1363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   W: () => (/* binding */ fitSections)
/* harmony export */ });
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);

/**
 * The sections, shortened until they fit: the parts of the highest rank of all of them go first, then those of the
 * next; at last whole sections.
 */
function fitSections(sections, { room, sizeOf, sacrificeOrder }) {
    const kept = [...sections];
    const sizes = sections.map(sizeOf);
    const total = sizes.reduce(plus, nothing);
    const replace = (index, section) => {
        const before = sizes[index] ?? nothing;
        const after = section === undefined ? nothing : sizeOf(section);
        total.characters += after.characters - before.characters;
        total.bytes += after.bytes - before.bytes;
        sizes[index] = after;
        kept[index] = section;
    };
    const fits = () => total.characters <= room.characters && total.bytes <= room.bytes;
    for (const rank of [...Object.values(_section_js__WEBPACK_IMPORTED_MODULE_0__/* .ranks */ .C).sort((a, b) => b - a), undefined]) {
        for (const index of sacrificeOrder) {
            const section = kept[index];
            if (fits())
                break;
            if (section !== undefined)
                replace(index, rank === undefined ? undefined : without(section, rank));
        }
    }
    return kept.filter((section) => section !== undefined);
}
function sizeOf(markdown) {
    return { characters: markdown.length, bytes: Buffer.byteLength(markdown, "utf8") };
}
const nothing = { characters: 0, bytes: 0 };
function plus(a, b) {
    return { characters: a.characters + b.characters, bytes: a.bytes + b.bytes };
}
function without(section, rank) {
    const parts = section.parts.filter((part) => part.rank < rank);
    return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}


/***/ }),

/***/ 1509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Sp: () => (/* binding */ formatBound),
/* harmony export */   jR: () => (/* binding */ formatDifference)
/* harmony export */ });
/** A score with up to four significant digits, a share in percent: `0.842`, `84.2 %`. */
function formatValue(value, type) {
    if (value === undefined || !Number.isFinite(value))
        return "–";
    return type === "boolean" ? `${number(value * 100, 1)}\u{00A0}%` : score(value);
}
/** A difference with its sign: `+0.021`, `−4.2 pp` (percentage points). */
function formatDifference(difference, type) {
    if (difference === undefined || !Number.isFinite(difference))
        return "–";
    const size = Math.abs(difference);
    const shown = type === "boolean" ? `${number(size * 100, 1)}\u{00A0}pp` : score(size);
    const sign = /[1-9]/.test(shown) ? (difference < 0 ? "−" : "+") : "±";
    return `${sign}${shown}`;
}
/** A bound of a difference's interval: as the difference, without its unit. */
function formatBound(bound, type) {
    return formatDifference(bound, type).replace("\u{00A0}pp", "");
}
/** A sum in US dollars; not with `$`, of which two in a line are a formula to GitHub. */
function formatCost(dollars) {
    return `${number(dollars, dollars < 1 ? 4 : 2)} USD`;
}
function formatCount(count) {
    return number(count, 0);
}
/** A count with its noun: `1 row`, `3 rows`. */
function plural(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function score(value) {
    const size = Math.abs(value);
    if (size !== 0 && (size < 0.0005 || size >= 1e9))
        return value.toExponential(1);
    return number(value, size >= 100 ? 1 : 3);
}
function number(value, digits) {
    let format = formats.get(digits);
    if (format === undefined) {
        format = new Intl.NumberFormat("en-US", { maximumFractionDigits: digits });
        formats.set(digits, format);
    }
    return format.format(value).replace("-", "−");
}
// By the digits after the point. Making one takes longer than formatting a whole table.
const formats = new Map();


/***/ }),

/***/ 1734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ ranks),
  Y: () => (/* binding */ renderSection)
});

// EXTERNAL MODULE: ./src/render/markdown.ts
var markdown = __webpack_require__(2495);
// EXTERNAL MODULE: ./src/render/format.ts
var format = __webpack_require__(1509);
;// CONCATENATED MODULE: ./src/render/results.ts


/** The outcome in a line, and below it what broke the gate. */
function renderVerdict(results) {
    const parts = [gateOutcome(results.gate), metricCounts(results.metrics), rowCounts(results.rows)];
    const line = parts.filter((part) => part !== "").join(" · ");
    return [line, ...gateFindings(results.gate)].join("\n");
}
/** The metrics that a reader looks for first; all where there are few. */
function renderMetrics(metrics, limits) {
    return metricsTable(shownMetrics(metrics, limits));
}
/** What is folded away: the metrics that did not move, and the rows that fell most. */
function renderDetail(results, limits) {
    const more = foldedMetrics(results.metrics, limits);
    const rows = results.worstRows.slice(0, limits.rows);
    const parts = [
        more.length === 0 ? "" : (0,markdown/* folded */.TM)(`${(0,format/* plural */.LS)(more.length, "more metric")}`, remaining(more, limits)),
        rows.length === 0 ? "" : (0,markdown/* folded */.TM)("Rows that fell most", rowsTable(rows)),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
/** Cost and tokens with the baseline's; empty where neither is known. */
function renderUsage(usage) {
    const cost = compared("Cost", usage?.cost, usage?.baselineCost, format/* formatCost */.BD);
    const tokens = compared("Tokens", usage?.tokens, usage?.baselineTokens, format/* formatCount */.B4);
    return [cost, tokens].filter((part) => part !== "").join(" · ");
}
function compared(name, value, baseline, format) {
    if (value === undefined)
        return "";
    const before = baseline === undefined ? "" : ` (baseline ${format(baseline)})`;
    return `**${name}** ${format(value)}${before}`;
}
function gateOutcome(gate) {
    if (gate === undefined)
        return "";
    if (gate.broken.length > 0) {
        return gate.mode === "fail" ? "❌ **Gate broken**" : "⚠️ **Gate broken**, as a warning only";
    }
    if (gate.held === 0)
        return "❔ **Gate not judged**";
    const open = gate.notJudged.length === 0 ? "" : `, ${(0,format/* formatCount */.B4)(gate.notJudged.length)} not judged`;
    return `✅ **Gate passed** (${(0,format/* plural */.LS)(gate.held, "rule")}${open})`;
}
// A gate of hundreds of rules must not push the rest out of the comment.
const longestFindings = 20;
function gateFindings(gate) {
    if (gate === undefined)
        return [];
    const findings = [
        ...gate.broken.map((finding) => `- ${(0,markdown/* text */.Qq)(finding)}`),
        ...gate.notJudged.map((finding) => `- Not judged: ${(0,markdown/* text */.Qq)(finding)}`),
    ];
    const hidden = findings.length - longestFindings;
    const shown = hidden > 0 ? [...findings.slice(0, longestFindings), `- and ${hidden} more`] : findings;
    return shown.length === 0 ? [] : ["", ...shown];
}
const verdictSigns = {
    regressed: "❌",
    improved: "✅",
    missing: "⚠️",
    new: "🆕",
    "no clear change": "➖",
    "too few samples": "❔",
    "whole experiment": "Σ",
};
const counted = ["regressed", "improved", "missing", "new", "no clear change", "too few samples"];
function metricCounts(metrics) {
    const numeric = metrics.filter((metric) => metric.type !== "categorical");
    if (numeric.every((metric) => metric.verdict === "new"))
        return (0,format/* plural */.LS)(metrics.length, "metric");
    const counts = counted.map((verdict) => {
        const labels = numeric.filter((metric) => metric.verdict === verdict).map((metric) => (0,markdown/* code */.aY)(metric.label));
        const named = verdict === "regressed" && labels.length <= 3 ? ` (${labels.join(", ")})` : "";
        return labels.length === 0 ? "" : `${labels.length} ${verdict}${named}`;
    });
    return counts.filter((count) => count !== "").join(", ");
}
function rowCounts(rows) {
    const failed = rows.failed === 0 ? "" : `, ⚠️ ${(0,format/* formatCount */.B4)(rows.failed)} failed`;
    const missing = rows.missing === 0 ? "" : `, ⚠️ ${(0,format/* formatCount */.B4)(rows.missing)} missing`;
    const evaluators = rows.failedScores ? `, ⚠️ ${(0,format/* plural */.LS)(rows.failedScores, "score")} failed` : "";
    return `${(0,format/* plural */.LS)(rows.total, "row")}${failed}${missing}${evaluators}`;
}
// Up to here a table is read whole; above, only what moved stands in the open.
const fewMetrics = 12;
function shownMetrics(metrics, limits) {
    const shown = metrics.length <= fewMetrics ? metrics : moved(metrics);
    return shown.slice(0, limits.metrics);
}
function foldedMetrics(metrics, limits) {
    const shown = new Set(shownMetrics(metrics, limits));
    return metrics.filter((metric) => !shown.has(metric));
}
function moved(metrics) {
    const first = ["regressed", "missing", "improved"];
    return first.flatMap((verdict) => metrics.filter((metric) => metric.type !== "categorical" && metric.verdict === verdict));
}
function remaining(metrics, limits) {
    const hidden = metrics.length - limits.metrics;
    const shown = metricsTable(metrics.slice(0, limits.metrics));
    return hidden > 0 ? `${shown}\n\nand ${(0,format/* formatCount */.B4)(hidden)} more, shown in Datadog` : shown;
}
function metricsTable(metrics) {
    if (metrics.length === 0)
        return "";
    if (metrics.every((metric) => metric.baseline === undefined)) {
        const rows = metrics.map((metric) => [metricLabel(metric), valueCell(metric, "value")]);
        return (0,markdown/* table */.tp)(["Metric", "This run"], ["left", "right"], rows);
    }
    return (0,markdown/* table */.tp)(
    // The verdict comes early: a phone shows the first columns.
    ["Metric", "Verdict", "Baseline", "This run", "Difference (95\u{00A0}%\u{00A0}interval)"], ["left", "left", "right", "right", "right"], metrics.map(metricRow));
}
function metricRow(metric) {
    const values = [valueCell(metric, "baseline"), valueCell(metric, "value")];
    if (metric.type === "categorical")
        return [metricLabel(metric), "–", ...values, "–"];
    const verdict = unbroken(`${verdictSigns[metric.verdict]} ${metric.verdict}`);
    return [metricLabel(metric), verdict, ...values, differenceCell(metric)];
}
function metricLabel(metric) {
    const label = (0,markdown/* code */.aY)(metric.label, 80);
    return metric.type !== "categorical" && metric.better === "lower" ? `${label} (lower is better)` : label;
}
function valueCell(metric, side) {
    const value = metric.type === "categorical" ? shares(metric[side]) : (0,format/* formatValue */.Fl)(metric[side], metric.type);
    return side === "value" && metric.failed ? `${value} ⚠️ ${(0,format/* formatCount */.B4)(metric.failed)} failed` : value;
}
function differenceCell(metric) {
    const difference = (0,format/* formatDifference */.jR)(metric.difference, metric.type);
    if (metric.interval === undefined)
        return difference;
    const [low, high] = metric.interval.map((bound) => (0,format/* formatBound */.Sp)(bound, metric.type));
    return unbroken(`${difference} (${low} to ${high})`);
}
/** With spaces at which no line breaks: a table scrolls sideways on a phone, which reads better. */
function unbroken(whole) {
    return whole.replaceAll(" ", "\u{00A0}");
}
function shares(categories) {
    if (categories === undefined || categories.length === 0)
        return "–";
    const shown = categories
        .slice(0, 3)
        .map(({ name, share }) => `${(0,markdown/* code */.aY)(name, 40)} ${(0,format/* formatValue */.Fl)(share, "boolean")}`);
    const hidden = categories.length - shown.length;
    return [...shown, ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
}
function rowsTable(rows) {
    return (0,markdown/* table */.tp)(["Row", "Metric", "Baseline", "This run"], ["left", "left", "right", "right"], rows.map((row) => [
        (0,markdown/* link */.nf)((0,markdown/* code */.aY)(row.label, 60), row.spanUrl),
        (0,markdown/* code */.aY)(row.metric, 60),
        (0,markdown/* link */.nf)((0,format/* formatValue */.Fl)(row.baseline, "score"), row.baselineSpanUrl),
        (0,format/* formatValue */.Fl)(row.value, "score"),
    ]));
}

;// CONCATENATED MODULE: ./src/render/section.ts


/** In the order in which parts are given up, from the last to the first. */
const ranks = { title: 0, links: 1, verdict: 2, metrics: 3, facts: 4, detail: 5 };
// GitHub's own short form has seven; twelve tell commits apart in any repository.
const commitLength = 12;
function renderSection(report, limits) {
    const { workflowRun } = report;
    return {
        key: report.sectionKey.toWellFormed(),
        runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
        runNumber: wholeNumber(workflowRun.number),
        runAttempt: wholeNumber(workflowRun.attempt),
        commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
        experimentId: report.experiment.id.toWellFormed(),
        state: report.state,
        parts: renderParts(report, limits),
        shortened: false,
    };
}
// The finish stage reads these from the experiment's tags, which anyone with a key can write.
function wholeNumber(value) {
    return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
// Sign and word stay on one line.
const stateWords = {
    running: "⏳\u{00A0}Running",
    unfinished: "⚠️\u{00A0}Unfinished",
    completed: "🏁\u{00A0}Completed",
    failed: "❌\u{00A0}Failed",
    interrupted: "⏹️\u{00A0}Interrupted",
};
function renderParts(report, limits) {
    const { results } = report;
    const parts = [
        { rank: ranks.title, markdown: renderTitle(report) },
        { rank: ranks.verdict, markdown: renderOutcome(report) },
        { rank: ranks.metrics, markdown: results === undefined ? "" : renderMetrics(results.metrics, limits) },
        { rank: ranks.links, markdown: renderCompareLink(report.baseline) },
        { rank: ranks.facts, markdown: renderFacts(report) },
        { rank: ranks.detail, markdown: results === undefined ? "" : renderDetail(results, limits) },
    ];
    return parts.filter(({ markdown }) => markdown !== "");
}
function renderTitle(report) {
    const names = [(0,markdown/* text */.Qq)(report.experiment.logicalName, 100), ...matrixValues(report.matrix)];
    return `### ${(0,markdown/* link */.nf)(names.join(" · "), report.experiment.url)} · ${stateWords[report.state]}`;
}
// A leg is named by its values, as GitHub names its job.
function matrixValues(matrix) {
    const values = Object.values(matrix ?? {});
    return values.slice(0, 8).map((value) => (0,markdown/* code */.aY)(plainValue(value), 40));
}
function plainValue(value) {
    return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
function renderOutcome(report) {
    const detail = report.stateDetail === undefined ? "" : (0,markdown/* text */.Qq)(report.stateDetail, 500);
    const verdict = report.results === undefined ? "" : renderVerdict(report.results);
    return [detail, verdict].filter((part) => part !== "").join("\n\n");
}
function renderCompareLink(baseline) {
    return baseline.kind === "found"
        ? (0,markdown/* link */.nf)("**Compare with the baseline in Datadog**", baseline.compareUrl)
        : "";
}
function renderFacts(report) {
    const lines = [
        renderBaseline(report.baseline),
        [renderDataset(report), renderCommit(report), renderRun(report)].join(" · "),
        renderUsage(report.results?.usage),
        ...report.notes.map((note) => `⚠️ ${(0,markdown/* text */.Qq)(note)}`),
    ];
    return lines
        .filter((line) => line !== "")
        .map((line) => `- ${line}`)
        .join("\n");
}
function renderBaseline(baseline) {
    switch (baseline.kind) {
        case "found":
            return `**Baseline** ${foundBaseline(baseline)}`;
        case "none":
            return `**Baseline** none: ${(0,markdown/* text */.Qq)(withoutPrefix(baseline.reason, "none: "))}${remedy(baseline.madeOn)}`;
        case "unknown":
            return `**Baseline** ⚠️ could not look for one: ${(0,markdown/* text */.Qq)(baseline.reason)}`;
    }
}
function foundBaseline(baseline) {
    const name = (0,markdown/* link */.nf)((0,markdown/* code */.aY)(baseline.experiment.name, 80), baseline.experiment.url);
    const at = baseline.commit === undefined ? "" : ` at ${commitLink(baseline.commit)}`;
    return `${name}${at}, ${(0,markdown/* text */.Qq)(baseline.reason)}${whyNotNewer(baseline.reason)}${otherVersion(baseline)}`;
}
function whyNotNewer(reason) {
    const distance = /^(\d+) commits? before /.exec(reason)?.[1];
    if (distance === undefined)
        return "";
    const newer = distance === "1" ? "the newer one has" : "the newer ones have";
    return ` (${newer} no completed experiment)`;
}
function otherVersion(baseline) {
    if (!baseline.otherDatasetVersion)
        return "";
    const version = baseline.datasetVersion === undefined ? "" : `: ${baseline.datasetVersion}`;
    return ` (⚠️ on another dataset version${version})`;
}
function remedy(branch) {
    return branch === undefined ? "" : `. A run of this workflow on ${(0,markdown/* code */.aY)(branch)} makes one.`;
}
function withoutPrefix(whole, prefix) {
    return whole.startsWith(prefix) ? whole.slice(prefix.length) : whole;
}
function renderDataset({ dataset }) {
    const version = dataset.version === undefined ? "" : ` version ${dataset.version}`;
    return `**Dataset** ${(0,markdown/* link */.nf)((0,markdown/* code */.aY)(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`;
}
function renderCommit({ commit }) {
    const merge = commit.merge === undefined ? "" : `, merged as ${commitLink(commit.merge)}`;
    return `**Commit** ${commitLink(commit)}${merge}`;
}
// In a link GitHub makes no reference of `#57`.
function renderRun({ workflowRun }) {
    const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
    return `**Run** ${(0,markdown/* link */.nf)(`${(0,markdown/* text */.Qq)(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url)}`;
}
function commitLink({ sha, url }) {
    return (0,markdown/* link */.nf)((0,markdown/* code */.aY)(sha.slice(0, 7)), url);
}


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary),
/* harmony export */   L: () => (/* binding */ renderInFull)
/* harmony export */ });
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1734);


/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) a step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const summaryBytes = 950_000;
const limits = { metrics: 1_000, rows: 100 };
/** An experiment in full, as Markdown. */
function renderInFull(report) {
    return markdownOf((0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .Y)(report, limits));
}
/**
 * All experiments of a step for its job summary, which they share; where they are too long together, the parts that
 * matter least are left out, of all of them alike, and what failed keeps its own the longest.
 */
function renderSummary(reports) {
    const sections = reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .Y)(report, limits));
    const room = {
        characters: Number.POSITIVE_INFINITY,
        bytes: summaryBytes - (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(foot(reports.length)).bytes,
    };
    const sacrificeOrder = [...indexesOf(reports, false), ...indexesOf(reports, true)];
    const fitting = (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSections */ .W)(sections, {
        room,
        sizeOf: (section) => (0,_fit_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$)(`${markdownOf(section)}\n`),
        sacrificeOrder,
    });
    const shown = fitting.filter(({ parts }) => parts.length > 0);
    const isWhole = shown.length === sections.length && shown.every(({ shortened }) => !shortened);
    const blocks = [...shown.map(markdownOf), ...(isWhole ? [] : [foot(sections.length - shown.length)])];
    return blocks.join("\n");
}
/** From the last to the first. */
function indexesOf(reports, hasFailed) {
    return [...reports.keys()].reverse().filter((index) => isFailure(reports[index]) === hasFailed);
}
function isFailure(report) {
    return report?.state === "failed" || (report?.results?.gate?.broken.length ?? 0) > 0;
}
function foot(hidden) {
    const left = hidden > 0 ? ` ${hidden} more experiments have no room here.` : "";
    return `<sub>Shortened, as GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}
function markdownOf({ parts }) {
    return `${parts.map(({ markdown }) => markdown).join("\n\n")}\n`;
}


/***/ })

};
