export const id = 715;
export const ids = [715];
export const modules = {

/***/ 1715:
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
// EXTERNAL MODULE: ./src/render/section.ts + 1 modules
var section = __webpack_require__(9353);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
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

/***/ 1363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   W: () => (/* binding */ fitSections)
/* harmony export */ });
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9353);

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

/***/ 9353:
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
        ...(report.remarks ?? []).map((remark) => (0,markdown/* text */.Qq)(remark)),
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
            return `**Baseline** none: ${(0,markdown/* text */.Qq)(baseline.reason)}${remedy(baseline.madeOn)}`;
        case "unknown":
            return `**Baseline** ⚠️ could not look for one: ${(0,markdown/* text */.Qq)(baseline.reason)}`;
    }
}
function foundBaseline(baseline) {
    const name = (0,markdown/* link */.nf)((0,markdown/* code */.aY)(baseline.experiment.name, 80), baseline.experiment.url);
    const at = baseline.commit === undefined ? "" : ` at ${commitLink(baseline.commit)}`;
    return `${name}${at}, ${(0,markdown/* text */.Qq)(baseline.reason)}${whyNotNewer(baseline.nearerCommits)}${otherVersion(baseline)}`;
}
function whyNotNewer(commits) {
    if (commits === undefined)
        return "";
    const newer = commits === 1 ? "the newer one has" : "the newer ones have";
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


/***/ })

};
