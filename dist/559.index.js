export const id = 559;
export const ids = [559];
export const modules = {

/***/ 7359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ isSite),
/* harmony export */   jO: () => (/* binding */ datadogSites),
/* harmony export */   lG: () => (/* binding */ apiOrigin),
/* harmony export */   n6: () => (/* binding */ webOrigin),
/* harmony export */   nl: () => (/* binding */ isGovernmentSite)
/* harmony export */ });
/** The Datadog sites that take experiments; keys go to no other host. */
const datadogSites = [
    "datadoghq.com",
    "us3.datadoghq.com",
    "us5.datadoghq.com",
    "datadoghq.eu",
    "ap1.datadoghq.com",
    "ap2.datadoghq.com",
    "uk1.datadoghq.com",
    "ddog-gov.com",
    "us2.ddog-gov.com",
];
function isSite(text) {
    return datadogSites.includes(text);
}
/** Where the API of a site answers. */
function apiOrigin(site) {
    return `https://api.${site}`;
}
/** Where people look at a site: `app.` stands before sites of two labels, the others are hosts themselves. */
function webOrigin(site) {
    return site.split(".").length === 2 ? `https://app.${site}` : `https://${site}`;
}
/** The API reference lists the government sites, the product page says that they have no experiments. */
function isGovernmentSite(site) {
    return site.endsWith("ddog-gov.com");
}


/***/ }),

/***/ 7051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L2: () => (/* binding */ isOutcome),
/* harmony export */   b6: () => (/* binding */ unknownOutcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   vr: () => (/* binding */ outcomeOfJob)
/* harmony export */ });
const outcomes = ["success", "failure", "cancelled", "skipped"];
/**
 * The outcome of the evaluation step decides alone where it is given, else the status of the job, which does not
 * see failures that `continue-on-error` hides. Undefined where neither says anything that is known.
 */
function outcomeOf(evaluationOutcome, jobStatus) {
    if (isOutcome(evaluationOutcome))
        return evaluation(evaluationOutcome, "the evaluation step");
    if (evaluationOutcome !== "")
        return undefined;
    return isOutcome(jobStatus) ? outcomeOfJob(jobStatus) : undefined;
}
function outcomeOfJob(status) {
    return evaluation(status, "the job");
}
const unknownOutcome = {
    said: undefined,
    status: "interrupted",
    reason: "it is not known how the run ended",
};
function isOutcome(text) {
    return outcomes.includes(text);
}
function evaluation(said, subject) {
    switch (said) {
        case "success":
            return { said, status: "completed", reason: undefined };
        case "failure":
            return { said, status: "failed", reason: `${subject} failed` };
        case "skipped":
            return { said, status: "failed", reason: `${subject} was skipped` };
        case "cancelled":
            return { said, status: "interrupted", reason: `${subject} was cancelled` };
    }
}


/***/ }),

/***/ 4251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   ce: () => (/* binding */ isLongWhole),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   i7: () => (/* binding */ exactInteger),
/* harmony export */   ix: () => (/* binding */ nestsDeeperThan),
/* harmony export */   ku: () => (/* binding */ plainNumber),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   o$: () => (/* binding */ jsonObject),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   zr: () => (/* binding */ isExactNumber)
/* harmony export */ });
/* unused harmony export json */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4196);

const raw = JSON;
const isExactNumber = raw.isRawJSON;
const json = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY(isExactNumber),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ(),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(json),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), json),
]));
const jsonObject = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), json);
/** A whole number as JSON carries it: a number where that holds every digit, else the digits themselves. */
function exactInteger(value) {
    const near = Number(value);
    return Number.isSafeInteger(near) ? near : raw.rawJSON(String(value));
}
/** Whether a text is a whole number that no number can hold with every digit. */
function isLongWhole(text) {
    return /^[-+]?\d{16,}$/.test(text) && BigInt(Number(text)) !== BigInt(text.replace(/^\+/, ""));
}
/** The number nearest to an exact one; any other value as it is. */
function plainNumber(value) {
    return isExactNumber(value) ? Number(value.rawJSON) : value;
}
/**
 * `JSON.parse`, but whole numbers beyond 2^53 keep their digits, as an `ExactNumber`.
 *
 * @throws SyntaxError as `JSON.parse` does.
 */
function parseJson(text) {
    return mayHoldLongNumber(text) ? JSON.parse(text, exactly) : JSON.parse(text);
}
const longDigits = 16;
/** Whether it can hold a whole number beyond 2^53: a reviver costs ten times the parse. */
function mayHoldLongNumber(text) {
    // One of so many digits in a row stands on a stride; a pattern would look at every character.
    for (let at = longDigits - 1; at < text.length; at += longDigits) {
        if (!isDigitAt(text, at))
            continue;
        let [start, end] = [at, at + 1];
        while (isDigitAt(text, start - 1))
            start -= 1;
        while (isDigitAt(text, end))
            end += 1;
        if (end - start >= longDigits && beginsValue(text, start))
            return true;
        at = end - 1;
    }
    return false;
}
/** Whether digits there are a value's first. Times in nanoseconds, which every span has, are long but not exact. */
function beginsValue(text, start) {
    let at = text[start - 1] === "-" ? start - 2 : start - 1;
    while (at >= 0 && spaces.includes(text[at] ?? ""))
        at -= 1;
    const before = text[at];
    if (before === ":")
        return !text.endsWith('"start_ns"', at);
    return before === undefined || before === "[" || before === ",";
}
const spaces = " \n\r\t";
function isDigitAt(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0x30 && code <= 0x39;
}
// Datadog's own members that are numbers, however long.
const plainMembers = new Set(["start_ns", "duration", "timestamp_ms", "score_value"]);
const exactly = (name, value, { source = "" }) => {
    const isLong = typeof value === "number" && !Number.isSafeInteger(value) && !plainMembers.has(name);
    return isLong && /^-?\d+$/.test(source) ? raw.rawJSON(source) : value;
};
/** A text of an answer that may be missing; what is no text is taken as not given. */
const optionalText = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined);
/** The items of a list that a schema can read, and how many it cannot. */
function readItems(items, schema) {
    const read = items.flatMap((item) => {
        const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xL(schema, item);
        return parsed.success ? [parsed.data] : [];
    });
    return { read, leftOut: items.length - read.length };
}
/** JSON with the members of every object in one order, so that equal values have equal texts. */
function canonicalJson(value) {
    return JSON.stringify(ordered(value));
}
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    return isObject(value) ? sorted(value) : value;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
}
function sorted(value) {
    const members = Object.entries(value).map(([name, member]) => [name, ordered(member)]);
    return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
/** Whether objects and arrays nest deeper than so many levels; it looks no deeper itself. */
function nestsDeeperThan(limit, value) {
    if (typeof value !== "object" || value === null)
        return false;
    return limit === 0 || Object.values(value).some((member) => nestsDeeperThan(limit - 1, member));
}


/***/ }),

/***/ 1537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ recordTime),
/* harmony export */   Aj: () => (/* binding */ lookUpPauses),
/* harmony export */   Aq: () => (/* binding */ standStillTime),
/* harmony export */   Ay: () => (/* binding */ commitsAskedFor),
/* harmony export */   BF: () => (/* binding */ commentTime),
/* harmony export */   BP: () => (/* binding */ changedRecords),
/* harmony export */   Bn: () => (/* binding */ fewestRecords),
/* harmony export */   Bo: () => (/* binding */ largestAnswer),
/* harmony export */   DD: () => (/* binding */ historyRequests),
/* harmony export */   DW: () => (/* binding */ listLag),
/* harmony export */   Et: () => (/* binding */ afterCreateTime),
/* harmony export */   Ey: () => (/* binding */ leastGoodRows),
/* harmony export */   HP: () => (/* binding */ baselineAge),
/* harmony export */   HX: () => (/* binding */ uploadTime),
/* harmony export */   HY: () => (/* binding */ mainStageTime),
/* harmony export */   Hj: () => (/* binding */ commentSteps),
/* harmony export */   Je: () => (/* binding */ firstResultTime),
/* harmony export */   KP: () => (/* binding */ statusTime),
/* harmony export */   Kv: () => (/* binding */ largestEnumeration),
/* harmony export */   LR: () => (/* binding */ pageGrowth),
/* harmony export */   L_: () => (/* binding */ cancelClosingTime),
/* harmony export */   Nl: () => (/* binding */ finishTime),
/* harmony export */   OR: () => (/* binding */ drawWork),
/* harmony export */   Ql: () => (/* binding */ experimentsAtFirst),
/* harmony export */   Qu: () => (/* binding */ incompleteRestTime),
/* harmony export */   Ri: () => (/* binding */ mostColumns),
/* harmony export */   Ue: () => (/* binding */ gitHubRetryPause),
/* harmony export */   V8: () => (/* binding */ uploadCallTime),
/* harmony export */   VI: () => (/* binding */ givenParentPauses),
/* harmony export */   VL: () => (/* binding */ eventsPageSizes),
/* harmony export */   Vc: () => (/* binding */ lopsidedRecords),
/* harmony export */   Vq: () => (/* binding */ trendMetrics),
/* harmony export */   WZ: () => (/* binding */ largestDocument),
/* harmony export */   W_: () => (/* binding */ sdkCandidatePages),
/* harmony export */   Zk: () => (/* binding */ largestTable),
/* harmony export */   _u: () => (/* binding */ firstDraws),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   bt: () => (/* binding */ deepestNesting),
/* harmony export */   d7: () => (/* binding */ commitsPerPage),
/* harmony export */   dY: () => (/* binding */ arrivalPauses),
/* harmony export */   ds: () => (/* binding */ excerptRoom),
/* harmony export */   eA: () => (/* binding */ sampledLines),
/* harmony export */   e_: () => (/* binding */ cancelGraceTime),
/* harmony export */   f3: () => (/* binding */ countTime),
/* harmony export */   g4: () => (/* binding */ shiftDraws),
/* harmony export */   gV: () => (/* binding */ latticeWork),
/* harmony export */   go: () => (/* binding */ blockedUnits),
/* harmony export */   hJ: () => (/* binding */ listedBytes),
/* harmony export */   hl: () => (/* binding */ arrivalTime),
/* harmony export */   i1: () => (/* binding */ longestLineBytes),
/* harmony export */   k6: () => (/* binding */ readingTime),
/* harmony export */   kA: () => (/* binding */ largestRecord),
/* harmony export */   ky: () => (/* binding */ longestTestText),
/* harmony export */   lI: () => (/* binding */ gatherPauses),
/* harmony export */   lL: () => (/* binding */ adoptedPage),
/* harmony export */   mT: () => (/* binding */ sampledEnd),
/* harmony export */   n9: () => (/* binding */ experimentsPerPage),
/* harmony export */   nU: () => (/* binding */ graphqlTime),
/* harmony export */   nc: () => (/* binding */ gitHubTime),
/* harmony export */   oH: () => (/* binding */ createTime),
/* harmony export */   oi: () => (/* binding */ namePages),
/* harmony export */   ol: () => (/* binding */ sampledBytes),
/* harmony export */   or: () => (/* binding */ smallestBatch),
/* harmony export */   p9: () => (/* binding */ trendPoints),
/* harmony export */   qU: () => (/* binding */ recordPages),
/* harmony export */   qk: () => (/* binding */ largestState),
/* harmony export */   qt: () => (/* binding */ candidatePages),
/* harmony export */   tH: () => (/* binding */ requestsAtOnce),
/* harmony export */   ti: () => (/* binding */ uploadsAtOnce),
/* harmony export */   tx: () => (/* binding */ recordPauses),
/* harmony export */   uc: () => (/* binding */ longestReadWait),
/* harmony export */   uq: () => (/* binding */ longestJob),
/* harmony export */   vm: () => (/* binding */ standStillPause),
/* harmony export */   wF: () => (/* binding */ gatheredPage),
/* harmony export */   xM: () => (/* binding */ parentStrides),
/* harmony export */   yO: () => (/* binding */ parentSearchTime),
/* harmony export */   zr: () => (/* binding */ parentsNested)
/* harmony export */ });
// Every bound on time and work, in one place. Times are in milliseconds.
const second = 1_000;
/** The main stage ends within 60 s whatever the network does; what remains is for leaving. */
const mainStageTime = 57 * second;
/** The search for the parent gets this long, then goes on with what it has. */
const parentSearchTime = 10 * second;
/** One answer of Datadog to a read, headers and body. */
const readTime = 8 * second;
/** One answer of Datadog to the create; after that its outcome is open. */
const createTime = 10 * second;
/** How long after an open outcome Datadog's list may still hide the experiment. */
const listLag = 20 * second;
/** Pauses between looks into that list; the last one is repeated. */
const lookUpPauses = [0.5 * second, second, 2 * second, 3 * second];
/** Kept free behind the create for comment, status and summary. */
const afterCreateTime = 6 * second;
/** On a cancel the runner kills after 7.5 s: what is under way gets this long, then one look-up as long again. */
const cancelGraceTime = 2 * second;
/** What a finish stage has for status and comment behind a cancel: its requests follow one another. */
const cancelClosingTime = 4 * second;
/** One answer of GitHub. */
const gitHubTime = 8 * second;
/** GraphQL's answer to the comment's query; REST does without it. */
const graphqlTime = 3 * second;
/** Until GitHub is asked once more for what it did not answer; only where that changes nothing. */
const gitHubRetryPause = 0.5 * second;
/** The largest answer that is read, in bytes: a full page of experiments with large configurations. */
const largestAnswer = 64 * 1024 * 1024;
/** The longest wait for which a read obeys a Retry-After. */
const longestReadWait = 4 * second;
/** Datadog keeps the rows of an experiment this long; an older one cannot be compared with. */
const baselineAge = 90 * 24 * 60 * 60 * second;
/** Experiments a page of Datadog's list; the API's own maximum. */
const experimentsPerPage = 5_000;
/** Rows a page of an experiment's results: the API's own maximum, and what is asked for where such a page is too large. */
const eventsPageSizes = [5_000, 500, 50, 5, 1];
/** Experiments that are asked for at first, where the choice is mostly clear already. */
const experimentsAtFirst = 100;
/** By how much a page of candidates may be larger than the one before. */
const pageGrowth = 5;
/** What a page of candidates may weigh by what the one before did, in characters of JSON. */
const listedBytes = 8 * 1024 * 1024;
/** Pages of candidates that are read at most: 28,000 experiments of one name, dataset and matrix leg. */
const candidatePages = 8;
/** The same of what SDKs made, which is listed among everything of the name: 8,100 experiments. */
const sdkCandidatePages = 4;
/** Commits between the start and a baseline whose experiments are asked for one by one, side by side. */
const commitsAskedFor = 8;
/** The share of rows without an error from which on an SDK's failed run is a baseline. */
const leastGoodRows = 0.8;
/** First parents that one GraphQL query follows from one commit: GitHub takes a depth of 25, and each costs two. */
const parentsNested = 11;
/** Places further down the line that the same query follows beside it. */
const parentStrides = 9;
/** Commits a page of GitHub's list; the API's own maximum. */
const commitsPerPage = 100;
/** Requests that walk the history at most: a thousand first parents. */
const historyRequests = 10;
/** Pauses between looks for a parent that was given and is not listed yet. */
const givenParentPauses = [1.5 * second, 3 * second];
/** Reading results and baseline when finishing; with status and comment behind it that is less than 60 s. */
const readingTime = 42 * second;
/** One call of an upload. */
const uploadCallTime = 30 * second;
/** The whole upload of an experiment. */
const uploadTime = 15 * 60 * second;
/** Calls of an upload that are under way side by side. */
const uploadsAtOnce = 8;
/** Where calls turn out to be too large, those that follow are made smaller, down to this, in bytes. */
const smallestBatch = 64 * 1024;
/** How long what was uploaded may take until Datadog shows it, and the pauses between looks; the last is repeated. */
const arrivalTime = 30 * second;
const arrivalPauses = [second, 2 * second, 4 * second];
/** Pauses between two looks at results that an evaluation step pushed itself. */
const standStillPause = 4 * second;
/** An experiment that shows nothing for so long has no results. */
const firstResultTime = 30 * second;
/** The longest wait for results to stand still; the last look still falls into readingTime. */
const standStillTime = 36 * second;
/** The largest state that is handed to the post stage, in bytes; the runner takes 128 KiB. */
const largestState = 64 * 1024;
/** Setting the final status. */
const statusTime = 5 * second;
/** Bringing the comment up to date behind everything else: this long at least, and as long as the stage has. */
const commentTime = 11 * second;
/** Steps of writing the comment at most; time ends it long before, where each step takes any. */
const commentSteps = 200;
/** Pauses between looks for the experiments of this run, while the list may not show all of them; the last is repeated. */
const gatherPauses = [3 * second, 6 * second, 10 * second];
/** Experiments of a run that are looked through. */
const gatheredPage = 1_000;
/** Requests to Datadog that finish/ has under way side by side, however many experiments it finishes. */
const requestsAtOnce = 8;
/** A job runs this long at most; where nothing was created since it began, what is older is not its own. */
const longestJob = 6 * 60 * 60 * second;
/** Experiments of a name that are looked through for those of this run. */
const adoptedPage = 1_000;
/** Past baselines that a trend shows, and the metrics of which it is kept. */
const trendPoints = 10;
const trendMetrics = 12;
/** Texts of rows that are kept to show what changed, in characters a side. */
const excerptRoom = 4_000_000;
/** Pages of projects or datasets that are read to name those that are near. */
const namePages = 5;
/** Pages of dataset records that are read to count them, and how long that may take. */
const recordPages = 20;
const countTime = 10 * second;
/** How long the rows of an experiment stand still before some are taken for missing. */
const incompleteRestTime = 12 * second;
/** finish/ without an upload ends within this; what remains of 60 s is for the comment's last request. */
const finishTime = 57 * second;
/** The record of results in an experiment's metadata, in bytes of JSON. */
const largestRecord = 8 * 1024;
/** Combinations of a permutation test that are all counted out. */
const largestEnumeration = 2 ** 16;
/** Additions for the exact distribution of scores in equal steps. */
const latticeWork = 2e7;
/** What a permutation test exchanges one by one at most; more records than that are exchanged in blocks. */
const blockedUnits = 2_500;
/** Sums that stand ready for one random number of a permutation test. */
const largestTable = 1_024;
/** Draws of a permutation test before it is asked whether they decide. */
const firstDraws = 4_999;
/** Random numbers that the draws of one metric take at most. */
const drawWork = 2e7;
/** Random exchanges of runs that an interval is read off. */
const shiftDraws = 1_999;
/** Records up to which an interval allows for lopsided noise; with more of them their mean is as good as normal. */
const lopsidedRecords = 200;
/** Records that fell, rose or changed their category: how many are shown at most of each. */
const changedRecords = 20;
/** Common records from which on a metric is tested. */
const fewestRecords = 8;
/** Keeping the record of results, and the pauses between looks where the list does not show the experiment yet. */
const recordTime = 8 * second;
const recordPauses = [2 * second, 4 * second];
/**
 * The longest row of a results file in bytes: the span and the metrics made of it, with what the call adds, then fit
 * into one call of 4 MB.
 */
const longestLineBytes = 3_500_000;
/** How deep a row may nest: what reads and writes JSON, here and behind Datadog's API, recurses. */
const deepestNesting = 200;
/** The largest results file that is one document and so is read as a whole, in bytes. */
const largestDocument = 256 * 1024 * 1024;
/** Lines of a results file that are looked at to tell its format, and the bytes that they may have together. */
const sampledLines = 50;
const sampledBytes = 4 * 1024 * 1024;
/** The beginning and the end of a results file that are looked at, in bytes each. */
const sampledEnd = 64 * 1024;
/** Columns of a table. */
const mostColumns = 2_000;
/** The texts that a test of a JUnit report may hold, in bytes. */
const longestTestText = 3_500_000;


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ issueNumber),
/* harmony export */   Y1: () => (/* binding */ readablePullRequests),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   j: () => (/* binding */ pullRequestPayload)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);

/** A commit's SHA, of either length that Git knows. */
const sha = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "wants a commit SHA"));
/** The number of an issue or a pull request. */
const issueNumber = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._positive */ .NC("wants a number from 1"));
const branchEnd = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sha,
    // Null where a fork is gone.
    repo: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })), undefined),
});
const pullRequestPayload = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    number: issueNumber,
    state: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined),
    /** Only events and the answer for one pull request say it; lists do not. */
    merged: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()), undefined),
    head: branchEnd,
    base: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repo: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })), undefined) }),
    user: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })), undefined),
});
/** The pull requests of a list; an item that is none is left out. */
function readablePullRequests(items) {
    return items.flatMap((item) => pullRequestPayload.safeParse(item).data ?? []);
}


/***/ }),

/***/ 9104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P_: () => (/* binding */ readFinishInputs),
  Ko: () => (/* binding */ readInputs),
  _J: () => (/* binding */ readPostInputs)
});

// UNUSED EXPORTS: finishInputNames, inputNames

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./src/datadog/site.ts
var site = __webpack_require__(7359);
// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/foundation/redact.ts
var foundation_redact = __webpack_require__(8284);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./src/finish/outcome.ts
var outcome = __webpack_require__(7051);
// EXTERNAL MODULE: ./src/foundation/json.ts
var json = __webpack_require__(4251);
// EXTERNAL MODULE: ./src/results/reading.ts
var reading = __webpack_require__(4402);
// EXTERNAL MODULE: ./src/run/own-metadata.ts
var own_metadata = __webpack_require__(5455);
// EXTERNAL MODULE: ./src/run/tag-keys.ts
var tag_keys = __webpack_require__(9106);
// EXTERNAL MODULE: ./src/inputs/raw.ts
var inputs_raw = __webpack_require__(3071);
;// CONCATENATED MODULE: ./src/inputs/fields.ts









/** What an input wants instead; the rest of the sentence, with what it got, is added where faults are joined. */
class Refusal {
    wants;
    constructor(wants) {
        this.wants = wants;
    }
}
/** What a parser returns of a text that it does not take. */
const refused = (wants) => new Refusal(wants);
/** A field whose text is parsed to a value, or refused. */
const input = (parse) => schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi(async (text, { issues }) => {
    const parsed = await parse(text);
    if (!(parsed instanceof Refusal))
        return parsed;
    issues.push({ code: "custom", message: parsed.wants, input: text });
    return core/* NEVER */.tm;
}));
/** The same, undefined where nothing is given. */
const optional = (parse) => input((text) => (text === inputs_raw/* absent */.Ge ? undefined : parse(text)));
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const uuid = (text) => uuidPattern.test(text)
    ? text.toLowerCase()
    : refused("wants a UUID such as 9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d");
// The words that YAML 1.2 knows as booleans, which is what actions/core accepts.
function booleanOf(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}
const fields_boolean = input((text) => booleanOf(text) ?? refused("wants true or false"));
const integer = (minimum, maximum) => optional((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum
        ? value
        : refused(`wants a whole number from ${minimum} to ${maximum}`);
});
const key = (environmentNames) => input((text) => {
    if (text === inputs_raw/* absent */.Ge)
        return refused(`is missing: set the input, or ${environmentNames} in the environment`);
    return /^[\x21-\x7e]+$/.test(text)
        ? text
        : refused("has characters that no Datadog key has, such as a space or a line break within it");
});
const singleLine = (text) => /\p{Cc}/u.test(text) ? refused("wants one line without control characters") : text;
/** The address of a text that is nothing but an origin: no path, query or user. */
function bareOrigin(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.href === `${url?.origin}/` ? url : undefined;
}
const httpsOrigin = (text) => {
    const url = bareOrigin(text);
    return url?.protocol === "https:"
        ? url.origin
        : refused("wants a web address without a path, such as https://acme.datadoghq.com");
};
const fields_site = input((text) => (0,site/* isSite */.IC)(text.toLowerCase())
    ? text.toLowerCase()
    : refused(`wants one of ${site/* datadogSites */.jO.join(", ")}`));
const fields_parent = input((text) => {
    if (text === "auto" || text === "none")
        return { kind: text };
    return uuidPattern.test(text)
        ? { kind: "given", experimentId: text.toLowerCase() }
        : refused("wants auto, none or the UUID of an experiment");
});
const yamlObject = optional(async (text) => {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        // Its warnings would go to the log past everything that cleans it.
        const value = parse(text, { logLevel: "error", intAsBigInt: true });
        const parsed = json/* jsonObject */.o$.safeParse(withExactIntegers(value));
        return parsed.success ? parsed.data : refused("wants a YAML or JSON object with plain JSON values");
    }
    catch (error) {
        return refused(`wants YAML or JSON: ${(0,errors/* firstLineOfMessage */.XH)(error)}`);
    }
});
// Whole numbers keep their digits: an id may be longer than a number holds.
function withExactIntegers(value) {
    if (typeof value === "bigint")
        return (0,json/* exactInteger */.i7)(value);
    if (Array.isArray(value))
        return value.map(withExactIntegers);
    if (!isPlainObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withExactIntegers(member)]));
}
function isPlainObject(value) {
    return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
const metadata = yamlObject.check(({ value, issues }) => {
    if (value === undefined)
        return;
    const fault = (message) => issues.push({ code: "custom", message, input: value });
    const tags = schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())).safeParse(value.tags);
    if (!tags.success)
        fault("wants its tags as a list of texts such as key:value");
    const reserved = (tags.data ?? []).filter((tag) => tag_keys/* reservedTagKeys */.bS.has((0,tag_keys/* tagKey */.E4)(tag)));
    if (reserved.length > 0)
        fault(`must leave the tags ${reserved.map(tag_keys/* tagKey */.E4).join(", ")} to the action`);
    for (const name of own_metadata/* reservedMembers */.U$) {
        if (value[name] !== undefined)
            fault(`must leave its member ${name} to the action`);
    }
});
// The job's matrix as `toJson(matrix)` prints it: null where there is none, and in other runners an empty one.
const matrix = input((text) => {
    if (text === inputs_raw/* absent */.Ge)
        return undefined;
    try {
        const parsed = schemas/* nullable */.mee(json/* jsonObject */.o$).safeParse(JSON.parse(text));
        if (!parsed.success)
            return refused("wants the matrix as the runner prints it");
        return Object.keys(parsed.data ?? {}).length === 0 ? undefined : (parsed.data ?? undefined);
    }
    catch {
        return refused("wants the matrix as the runner prints it");
    }
});
const originOverride = optional((text) => {
    const url = bareOrigin(text);
    const loopback = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    return url?.protocol === "https:" || (url?.protocol === "http:" && loopback)
        ? url.origin
        : refused("wants an https origin, or http on a loopback address");
});
function linesOf(text) {
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
// Patterns, one a line; `#` begins a comment.
const results = input((text) => {
    const patterns = linesOf(text).filter((line) => !line.startsWith("#"));
    const excludesAll = patterns.length > 0 && patterns.every((pattern) => pattern.startsWith("!"));
    return excludesAll ? refused("wants a file to upload beside those that it excludes") : patterns;
});
const resultsFormat = input((text) => {
    if (text === "auto")
        return undefined;
    const named = reading/* namedFormats */.Y.find((format) => format === text);
    return named ?? refused(`wants auto or one of ${reading/* namedFormats */.Y.join(", ")}`);
});
// Which columns of a table hold what.
const resultsColumns = optional(async (text) => {
    const { parseColumns } = await __webpack_require__.e(/* import() */ 821).then(__webpack_require__.bind(__webpack_require__, 7821));
    const columns = await parseColumns(text);
    return typeof columns === "string" ? refused(columns) : columns;
});
// Logical names, one a line; none where the input is empty.
const names = input((text) => {
    const lines = linesOf(text);
    const odd = lines.some((line) => singleLine(line) instanceof Refusal);
    return odd ? refused("wants names, one a line, without control characters") : lines;
});
const gate = optional(async (text) => {
    const { parseGate } = await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(815), __webpack_require__.e(412), __webpack_require__.e(826)]).then(__webpack_require__.bind(__webpack_require__, 7344));
    const parsed = parseGate(text);
    return parsed.kind === "gate" ? parsed.gate : refused(`wants other rules: ${parsed.faults.join("; ")}`);
});
const gateMode = input((text) => text === "fail" || text === "warn" ? text : refused("wants fail or warn"));
const commentDetails = input((text) => {
    if (text === "auto")
        return text;
    return booleanOf(text) ?? refused("wants auto, true or false");
});
const jobOutcome = input((text) => {
    if (text === inputs_raw/* absent */.Ge)
        return refused("is empty: does this job name the other one in its needs?");
    return (0,outcome/* isOutcome */.L2)(text) ? text : refused("wants success, failure, cancelled or skipped");
});

// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
;// CONCATENATED MODULE: ./src/inputs/schemas.ts







/** How to reach Datadog: what every stage that reads inputs asks for. */
const connection = {
    api_key: key("DD_API_KEY"),
    app_key: key("DD_APP_KEY"),
    site: fields_site,
    app_url: optional(httpsOrigin),
    DD_LLMOBS_OVERRIDE_ORIGIN: originOverride,
};
const commenting = {
    comment: fields_boolean,
    comment_key: optional(singleLine),
    comment_details: commentDetails,
    pull_request: integer(1, Number.MAX_SAFE_INTEGER),
    github_token: optional((text) => text),
};
const judging = {
    results: results,
    results_format: resultsFormat,
    results_columns: resultsColumns,
    usage_metrics: fields_boolean,
    gate: gate,
    gate_mode: gateMode,
};
function withOrigins(inputs) {
    return {
        ...inputs,
        apiOrigin: inputs.DD_LLMOBS_OVERRIDE_ORIGIN ?? (0,site/* apiOrigin */.lG)(inputs.site),
        webOrigin: inputs.app_url ?? (0,site/* webOrigin */.n6)(inputs.site),
    };
}
/** Project and dataset, each by id or by name: exactly one of the two, which is checked apart. */
const place = {
    project_id: optional(uuid),
    project: optional(singleLine),
    dataset_id: optional(uuid),
    dataset: optional(singleLine),
};
/** Which experiment is the baseline. */
const comparing = {
    parent: fields_parent,
    baseline_ref: optional(singleLine),
    commit: optional((text) => /^[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : refused("wants a full commit SHA of 40 characters")),
};
const schema = schemas/* object */.Ikc({
    ...connection,
    ...commenting,
    ...judging,
    ...place,
    ...comparing,
    name: input((text) => (text === inputs_raw/* absent */.Ge ? refused("is missing") : singleLine(text))),
    dataset_version: integer(0, Number.MAX_SAFE_INTEGER),
    description: optional((text) => text),
    ensure_unique: fields_boolean,
    run_count: integer(1, 2_147_483_647),
    config: yamlObject,
    metadata: metadata,
    finish: fields_boolean,
    internal_matrix: matrix,
    internal_check_run_id: optional((text) => (/^\d+$/.test(text) ? text : refused("wants a number"))),
});
const finishSchema = schemas/* object */.Ikc({
    ...connection,
    ...commenting,
    ...judging,
    ...place,
    ...comparing,
    experiment_id: optional(uuid),
    name: names,
    adopt: input((text) => text === "all" || text === "newest" ? text : refused("wants all or newest")),
    expected: integer(1, 10_000),
    status: jobOutcome,
});
// What the runner evaluates anew for the post stage; everything else comes from the main stage.
const postSchema = schemas/* object */.Ikc({
    api_key: connection.api_key,
    app_key: connection.app_key,
    github_token: commenting.github_token,
    evaluation_outcome: input((text) => text),
    internal_job_status: input((text) => text),
});
/** The names of all inputs that action.yml declares. */
const inputNames = namesOf({ ...schema.shape, ...postSchema.shape });
/** The names of all inputs that finish/action.yml declares. */
const finishInputNames = namesOf(finishSchema.shape);
function namesOf(shape) {
    return Object.keys(shape).filter((name) => name !== "DD_LLMOBS_OVERRIDE_ORIGIN");
}
/**
 * Reads the inputs from `INPUT_*`, with their fallbacks in the environment.
 *
 * @throws ActionError that names every bad input, what it got (never a key) and what it wants.
 */
async function readInputs(environment) {
    const inputs = await read(schema, environment, (given) => [
        ...exactlyOne(given, "project_id", "project"),
        ...exactlyOne(given, "dataset_id", "dataset"),
    ]);
    return withOrigins(inputs);
}
/** The same for the inputs of finish/action.yml. */
async function readFinishInputs(environment) {
    const inputs = await read(finishSchema, environment, (given) => [
        ...atMostOne(given, "project_id", "project"),
        ...atMostOne(given, "dataset_id", "dataset"),
        ...atMostOne(given, "experiment_id", "name"),
        ...atMostOne(given, "experiment_id", "expected"),
        ...(given("name") && !given("project_id") && !given("project")
            ? ["name wants a project to look in: set project_id or project"]
            : []),
        ...["dataset_id", "dataset"]
            .filter((dataset) => given(dataset) && !given("name"))
            .map((dataset) => `${dataset} wants a name beside it: it says which experiments of the name are meant`),
    ]);
    return withOrigins(inputs);
}
/** The same for what the post stage reads for itself. */
async function readPostInputs(environment) {
    return await read(postSchema, environment);
}
function exactlyOne(given, id, name) {
    return given(id) || given(name) ? atMostOne(given, id, name) : [`${id} is missing: set it, or ${name}`];
}
function atMostOne(given, one, other) {
    return given(one) && given(other) ? [`${one} and ${other} are both set: set one of them`] : [];
}
async function read(schema, environment, faultsBetween = () => []) {
    const raw = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, (0,inputs_raw/* rawInput */.JR)(environment, name)]));
    const parsed = await schema.safeParseAsync(raw);
    const between = faultsBetween((name) => raw[name] !== inputs_raw/* absent */.Ge);
    if (parsed.success && between.length === 0)
        return parsed.data;
    const redact = (0,foundation_redact/* createRedact */.a)((0,secrets/* readSecrets */.ql)(environment));
    const faults = (parsed.error?.issues ?? []).map((issue) => {
        const name = String(issue.path[0]);
        return `${name} ${redact(issue.message)}${got(name, raw[name] ?? inputs_raw/* absent */.Ge, redact)}`;
    });
    const lines = [...faults, ...between].map((fault) => `  ${fault}`);
    throw new errors/* ActionError */.lZ(["These inputs need a change:", ...lines].join("\n"));
}
function got(name, value, redact) {
    if (value === inputs_raw/* absent */.Ge)
        return secrets/* secretNames */.XG.has(name) ? "" : " (got nothing)";
    if (secrets/* secretNames */.XG.has(name))
        return ` (got ${value.length} characters)`;
    // A key in the wrong input is no less a key, and the half of one still is.
    const shown = redact(value).replace(/\/\/[^/@]*@/, "//***@");
    return ` (got ${JSON.stringify(shown.length > 80 ? `${shown.slice(0, 80)}…` : shown)})`;
}


/***/ }),

/***/ 1390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ toolFormats),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yw: () => (/* binding */ recordIdIn),
/* harmony export */   jN: () => (/* binding */ numbered)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4251);

/** The formats of evaluation tools, as `results_format` names them. */
const toolFormats = [
    "promptfoo",
    "deepeval",
    "junit",
    "ragas",
    "table",
    "vitest",
    "jest",
    "vitest-evals",
    "evalite",
    "pydantic-evals",
    "inspect",
];
/** Counts what is left out. */
function count(counts, what) {
    counts.set(what, (counts.get(what) ?? 0) + 1);
}
/** Gives the second score of a name in a row the suffix `_2`, the third `_3`. */
function numbered(scores) {
    const seen = new Map();
    return scores.map((score) => {
        const times = (seen.get(score.name) ?? 0) + 1;
        seen.set(score.name, times);
        return times === 1 ? score : { ...score, name: `${score.name}_${times}` };
    });
}
/** The record id among what a team wrote about a case: a member of exactly that name. */
function recordIdIn(...places) {
    for (const { record_id: id } of places) {
        if (typeof id === "string" && id !== "")
            return id;
        if (typeof id === "number")
            return String(id);
        if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isExactNumber */ .zr)(id))
            return id.rawJSON;
    }
    return undefined;
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ namedFormats)
/* harmony export */ });
/* harmony import */ var _formats_tool_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1390);

/** The format that files are in, where the user names it: the action's own, or that of a tool. */
const namedFormats = ["own", ..._formats_tool_row_js__WEBPACK_IMPORTED_MODULE_0__/* .toolFormats */ .HV];


/***/ }),

/***/ 5371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GY: () => (/* binding */ gitRef),
  $p: () => (/* binding */ readRunContext),
  Wo: () => (/* binding */ showsAnswers)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
// EXTERNAL MODULE: ./src/github/pull-request.ts
var pull_request = __webpack_require__(2524);
// EXTERNAL MODULE: ./src/foundation/json.ts
var json = __webpack_require__(4251);
;// CONCATENATED MODULE: ./src/run/payload.ts



// The few members of GitHub's payloads that are used; the rest is let pass. Some events send null for what they
// have none of, and what decides nothing may be as odd as it likes.
const repository = schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({
    id: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* number */.aig()), undefined),
    default_branch: json/* optionalText */.mR,
    private: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* boolean */.zMY()), undefined),
    visibility: json/* optionalText */.mR,
})), undefined);
const workflowRun = schemas/* object */.Ikc({
    event: json/* optionalText */.mR,
    head_sha: pull_request/* sha */.hW,
    head_branch: json/* optionalText */.mR,
    head_repository: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ id: schemas/* number */.aig(), owner: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })), undefined) })), undefined),
    pull_requests: schemas/* pipe */.FsL(schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* unknown */.L5J())), undefined), schemas/* transform */.pdi(readableOnes)),
});
function readableOnes(items) {
    return (0,pull_request/* readablePullRequests */.Y1)(items ?? []);
}
const payload = schemas/* object */.Ikc({
    repository,
    action: json/* optionalText */.mR,
    pull_request: schemas/* nullish */.cl6(pull_request/* pullRequestPayload */.j),
    issue: schemas/* nullish */.cl6(schemas/* object */.Ikc({ number: pull_request/* issueNumber */.Pp, pull_request: schemas/* optional */.lqM(schemas/* unknown */.L5J()) })),
    workflow_run: schemas/* nullish */.cl6(workflowRun),
    merge_group: schemas/* nullish */.cl6(schemas/* object */.Ikc({ head_sha: pull_request/* sha */.hW, head_ref: schemas/* string */.YjP(), base_sha: pull_request/* sha */.hW, base_ref: schemas/* string */.YjP() })),
    deployment: schemas/* nullish */.cl6(schemas/* object */.Ikc({ sha: pull_request/* sha */.hW, ref: json/* optionalText */.mR })),
});
const ofPullRequest = ["action", "pull_request"];
/** The members of each event that decide something; of an event that is not here none does. */
const membersByEvent = {
    pull_request: ofPullRequest,
    pull_request_target: ofPullRequest,
    pull_request_review: ofPullRequest,
    pull_request_review_comment: ofPullRequest,
    issue_comment: ["issue"],
    workflow_run: ["workflow_run"],
    merge_group: ["merge_group"],
    deployment: ["deployment"],
    deployment_status: ["deployment"],
};
/** Reads of an event file's content what its row needs; a fault in anything else is none. */
function parsePayload(eventName, content) {
    const wanted = ["repository", ...(membersByEvent[eventName] ?? [])];
    const isObject = typeof content === "object" && content !== null && !Array.isArray(content);
    const needed = isObject
        ? Object.fromEntries(Object.entries(content).filter(([name]) => wanted.includes(name)))
        : content;
    return payload.safeParse(needed);
}

;// CONCATENATED MODULE: ./src/run/context.ts





const digits = schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d{1,20}$/, "wants a number"));
const isHttpUrl = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const httpUrl = schemas/* pipe */.FsL(schemas/* string */.YjP().check(schemas/* refine */.YPB(isHttpUrl, "wants a web address")), schemas/* transform */.pdi((text) => text.replace(/\/+$/, "")));
const variables = schemas/* object */.Ikc({
    GITHUB_EVENT_NAME: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z0-9_]+$/, "wants the name of an event")),
    GITHUB_SHA: pull_request/* sha */.hW,
    GITHUB_REF: schemas/* _default */.Rvf(schemas/* string */.YjP(), ""),
    GITHUB_REPOSITORY: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[\w.-]+\/[\w.-]+$/, "wants owner/name")),
    GITHUB_REPOSITORY_ID: schemas/* optional */.lqM(digits),
    GITHUB_RUN_ID: digits,
    GITHUB_RUN_NUMBER: digits,
    GITHUB_RUN_ATTEMPT: schemas/* _default */.Rvf(digits, "1"),
    GITHUB_WORKFLOW: schemas/* _default */.Rvf(schemas/* string */.YjP(), ""),
    GITHUB_WORKFLOW_REF: schemas/* _default */.Rvf(schemas/* string */.YjP(), ""),
    GITHUB_JOB: schemas/* string */.YjP().check(api/* _minLength */.m9(1, "is missing")),
    GITHUB_ACTION: schemas/* string */.YjP().check(api/* _minLength */.m9(1, "is missing")),
    GITHUB_ACTOR: schemas/* _default */.Rvf(schemas/* string */.YjP(), ""),
    GITHUB_SERVER_URL: schemas/* _default */.Rvf(httpUrl, "https://github.com"),
    GITHUB_API_URL: schemas/* _default */.Rvf(httpUrl, "https://api.github.com"),
    GITHUB_GRAPHQL_URL: schemas/* optional */.lqM(httpUrl),
    GITHUB_WORKSPACE: schemas/* _default */.Rvf(schemas/* string */.YjP(), ""),
    GITHUB_EVENT_PATH: schemas/* _default */.Rvf(schemas/* string */.YjP(), ""),
});
/**
 * Reads the context from GITHUB_* and the event file.
 *
 * @throws ActionError that names every variable that is missing or odd.
 */
function readRunContext(environment) {
    const parsed = variables.safeParse(withoutEmpty(environment));
    if (!parsed.success)
        throw new errors/* ActionError */.lZ(oddVariables(parsed.error));
    const given = parsed.data;
    const event = readPayload(given.GITHUB_EVENT_NAME, given.GITHUB_EVENT_PATH);
    const [owner = "", name = ""] = given.GITHUB_REPOSITORY.split("/");
    const repositoryUrl = `${given.GITHUB_SERVER_URL}/${given.GITHUB_REPOSITORY}`;
    return {
        eventName: given.GITHUB_EVENT_NAME,
        payload: event,
        actor: given.GITHUB_ACTOR,
        repository: { id: repositoryId(given, event), owner, name, url: repositoryUrl },
        isPrivate: isPrivate(event),
        defaultBranch: event.repository?.default_branch ?? undefined,
        sha: given.GITHUB_SHA.toLowerCase(),
        ref: gitRef(given.GITHUB_REF),
        run: context_workflowRun(given, repositoryUrl),
        server: {
            url: given.GITHUB_SERVER_URL,
            apiUrl: given.GITHUB_API_URL,
            graphqlUrl: given.GITHUB_GRAPHQL_URL ?? `${given.GITHUB_API_URL}/graphql`,
        },
        workspace: given.GITHUB_WORKSPACE,
        jobStartedAt: writtenAt(given.GITHUB_EVENT_PATH),
    };
}
/** Whether the event says that not everybody sees the repository; where it says nothing, everybody may. */
function isPrivate({ repository }) {
    return repository?.private === true || ["private", "internal"].includes(repository?.visibility ?? "");
}
function repositoryId(given, event) {
    const id = given.GITHUB_REPOSITORY_ID ?? event.repository?.id;
    if (id === undefined || id === null) {
        throw new errors/* ActionError */.lZ("The environment is not that of a GitHub workflow: GITHUB_REPOSITORY_ID is missing");
    }
    return String(id);
}
/** Splits `refs/heads/a/b`, `refs/tags/v1` or any other ref. */
function gitRef(ref) {
    if (ref.startsWith("refs/heads/"))
        return { type: "branch", name: ref.slice("refs/heads/".length) };
    if (ref.startsWith("refs/tags/"))
        return { type: "tag", name: ref.slice("refs/tags/".length) };
    return { type: "other", name: ref };
}
function context_workflowRun(given, repositoryUrl) {
    const attempt = Number(given.GITHUB_RUN_ATTEMPT);
    const runUrl = `${repositoryUrl}/actions/runs/${given.GITHUB_RUN_ID}`;
    return {
        id: given.GITHUB_RUN_ID,
        number: Number(given.GITHUB_RUN_NUMBER),
        attempt,
        url: attempt > 1 ? `${runUrl}/attempts/${attempt}` : runUrl,
        workflow: given.GITHUB_WORKFLOW,
        workflowPath: workflowPath(given.GITHUB_WORKFLOW_REF) ?? given.GITHUB_WORKFLOW,
        job: given.GITHUB_JOB,
        step: given.GITHUB_ACTION,
    };
}
// `owner/name/.github/workflows/evaluate.yml@refs/heads/main`: the path stays the same across branches.
function workflowPath(reference) {
    return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1];
}
function readPayload(eventName, path) {
    if (path === "")
        return {};
    const where = "The event file that GITHUB_EVENT_PATH names";
    let content;
    try {
        content = JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`${where} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const parsed = parsePayload(eventName, content);
    if (!parsed.success)
        throw new errors/* ActionError */.lZ(`${where} is not what GitHub sends: ${issues(parsed.error)}`);
    return parsed.data;
}
// The runner writes the event file once, when the job begins.
function writtenAt(path) {
    return path === "" ? undefined : (0,external_node_fs_.statSync)(path).mtimeMs;
}
function withoutEmpty(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}
function oddVariables(error) {
    return `The environment is not that of a GitHub workflow: ${issues(error)}`;
}
function issues(error) {
    return error.issues
        .map((issue) => `${issue.path.join(".")} ${issue.code === "invalid_type" ? "is missing" : issue.message}`)
        .join("; ");
}
/** Whether inputs and answers of rows may be shown where everybody sees them who sees the repository. */
function showsAnswers({ comment_details: details }, { isPrivate }) {
    return details === "auto" ? isPrivate : details;
}


/***/ }),

/***/ 4708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ saveRun),
/* harmony export */   Il: () => (/* binding */ reserveState),
/* harmony export */   Iy: () => (/* binding */ openRun),
/* harmony export */   zQ: () => (/* binding */ hasSavedRun)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(358);
/* harmony import */ var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1537);



const names = { run: "run", seal: "run_seal" };
/** Names the state before anything else: what is saved by name cannot be forged through the job's environment. */
function reserveState(saveState) {
    saveState(names.run, "");
    saveState(names.seal, "");
}
/** Saves the run, sealed, so that the post stage takes nothing that main did not write. Later saves replace earlier ones. */
function saveRun(run, { appKey, token }, context, { saveState, redact }) {
    // What is saved is free of keys, and the seal is that of what is saved.
    const text = redact(textOf(run));
    saveState(names.run, text);
    saveState(names.seal, [appKey, token].map((key) => (key ? seal(text, key, context) : "-")).join(" "));
}
/** Whether the main stage left something to finish. */
function hasSavedRun(environment) {
    return (environment[`STATE_${names.run}`] ?? "") !== "";
}
/**
 * Opens what the main stage saved.
 *
 * @throws ActionError where no seal is that of this step, run and one of the keys.
 */
function openRun(environment, { appKey, token }, context) {
    const text = environment[`STATE_${names.run}`] ?? "";
    const [byAppKey, byToken] = (environment[`STATE_${names.seal}`] ?? "").split(" ");
    const holds = (given, key) => key !== undefined && key !== "" && isSame(given ?? "", seal(text, key, context));
    const run = () => JSON.parse(text);
    const isSameToken = holds(byToken, token);
    if (holds(byAppKey, appKey))
        return { run: run(), sealedBy: "app_key", isSameToken };
    if (isSameToken)
        return { run: run(), sealedBy: "github_token", isSameToken };
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("The state of this step was not written by its main stage, or its keys changed since: nothing is finished.");
}
function isSame(one, other) {
    const [left, right] = [Buffer.from(one), Buffer.from(other)];
    return left.length === right.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(left, right);
}
function seal(text, key, { run }) {
    const place = [run.id, run.attempt, run.job, run.step].join("\n");
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(`${place}\n${text}`).digest("hex");
}
// Metadata and matrix are all in it that have no limit of their own; the matrix only names the leg.
function textOf(run) {
    const smaller = [
        run,
        { ...run, metadata: undefined },
        { ...run, metadata: undefined, report: { ...run.report, matrix: undefined, notes: [], trend: [] } },
    ].map((saved) => JSON.stringify(saved));
    return smaller.find((text) => Buffer.byteLength(text) <= _foundation_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .largestState */ .qk) ?? smaller.at(-1) ?? "";
}


/***/ }),

/***/ 6132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YG: () => (/* binding */ skipReason),
/* harmony export */   lx: () => (/* binding */ missingKeys),
/* harmony export */   v8: () => (/* binding */ skipSentence)
/* harmony export */ });
const dependabot = "dependabot[bot]";
/** The inputs for keys that are empty. */
function missingKeys({ apiKey, appKey }) {
    return [...(apiKey === undefined ? ["api_key"] : []), ...(appKey === undefined ? ["app_key"] : [])];
}
/** Events that a fork or Dependabot starts with the pull request's own code, and so without secrets. */
const ofPullRequests = new Set([
    "pull_request",
    "pull_request_review",
    "pull_request_review_comment",
]);
/** Events that have no secrets where Dependabot starts them, by what it did. */
const ofDependabot = new Map([
    ["push", "the push is Dependabot's"],
    ["create", "the branch or tag was created by Dependabot"],
    ["deployment", "the deployment is Dependabot's"],
    ["deployment_status", "the deployment is Dependabot's"],
]);
/**
 * Why GitHub gives this run no secrets, so that missing keys are no fault of the workflow; undefined where they
 * are one. Of a pull request only its author tells, since anyone may start the run again; Dependabot is no fork.
 * Other events of pull requests, such as pull_request_target, have the secrets of the repository.
 */
function skipReason({ payload, repository, eventName, actor }) {
    if (!ofPullRequests.has(eventName))
        return actor === dependabot ? ofDependabot.get(eventName) : undefined;
    const pullRequest = payload.pull_request;
    if (!pullRequest)
        return undefined;
    if (pullRequest.user?.login === dependabot)
        return "the pull request is Dependabot's";
    const isFromHere = String(pullRequest.head.repo?.id) === repository.id;
    return isFromHere ? undefined : "the pull request comes from a fork";
}
/** Tells that nothing was `created` or `finished`, and why. */
function skipSentence(done, missing, reason) {
    const empty = `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} empty`;
    return `No experiment was ${done}: ${empty} because ${reason}, and GitHub gives such runs no secrets.`;
}


/***/ }),

/***/ 9559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startFinish: () => (/* binding */ startFinish),
  startMain: () => (/* binding */ startMain),
  startPost: () => (/* binding */ startPost)
});

// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __webpack_require__(358);
;// CONCATENATED MODULE: ./src/foundation/network.ts

// Node gives each address of a host 250 ms, too little for a far site; a dead IPv6 address costs this once.
const addressAttemptTime = 2_000;
const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
/**
 * Makes fetch obey HTTPS_PROXY and NO_PROXY, which it ignores by itself.
 *
 * @throws ActionError where a proxy is set and this Node can use it only if it is told so at its start.
 */
function prepareNetwork(environment) {
    // Taken here, not imported: that would cost each start, and with a member of http load fetch before a request.
    const net = process.getBuiltinModule("node:net");
    net.setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptTime);
    if (environment.NODE_USE_ENV_PROXY === "1")
        return;
    if (!proxyVariables.some((name) => environment[name]))
        return;
    const http = process.getBuiltinModule("node:http");
    if (typeof http.setGlobalProxyFromEnv !== "function") {
        throw new errors/* ActionError */.lZ(`A proxy is set, and Node ${process.versions.node} uses it only with NODE_USE_ENV_PROXY=1 in the environment of the job. Set it, or update the runner.`);
    }
    try {
        http.setGlobalProxyFromEnv();
    }
    catch {
        // Node's own message holds the address, and that can hold a password.
        throw new errors/* ActionError */.lZ("The proxy that HTTPS_PROXY or HTTP_PROXY names cannot be used. They want an address such as http://proxy.example.com:3128.");
    }
}

// EXTERNAL MODULE: ./src/inputs/schemas.ts + 1 modules
var schemas = __webpack_require__(9104);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/run/context.ts + 1 modules
var run_context = __webpack_require__(5371);
;// CONCATENATED MODULE: ./src/stages/memory.ts
/**
 * Keeps the heap near what it really holds. Results are read in a stream and leave garbage at once; V8 would let
 * that pile up, to twice the memory with 100,000 rows, and is no faster for it here. Both settings are read anew
 * at every collection; a V8 that does not know one ignores it.
 */
function keepMemorySmall() {
    const v8 = process.getBuiltinModule("node:v8");
    v8.setFlagsFromString("--semi-space-growth-factor=1");
    v8.setFlagsFromString("--heap-growing-percent=20");
}

// EXTERNAL MODULE: ./src/stages/outputs.ts
var stages_outputs = __webpack_require__(2421);
// EXTERNAL MODULE: ./src/stages/saved-run.ts
var saved_run = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/stages/skip.ts
var skip = __webpack_require__(6132);
;// CONCATENATED MODULE: ./src/stages/start.ts








// How stages begin. Most of the code lies behind it, and a job that cannot begin loads none of that.
async function startMain(tools) {
    (0,saved_run/* reserveState */.Il)(tools.saveState);
    const context = (0,run_context/* readRunContext */.$p)(tools.environment);
    if (await skips("created", (0,stages_outputs/* allOutputs */.ww)({ skipped: "true" }), context, tools))
        return;
    const inputs = await (0,schemas/* readInputs */.Ko)(tools.environment);
    prepareNetwork(tools.environment);
    const { createStage } = await Promise.all(/* import() */[__webpack_require__.e(795), __webpack_require__.e(620), __webpack_require__.e(313), __webpack_require__.e(24)]).then(__webpack_require__.bind(__webpack_require__, 2024));
    await createStage(context, inputs, tools);
}
async function startPost(tools) {
    if (!(0,saved_run/* hasSavedRun */.zQ)(tools.environment))
        return tools.log.info("There is nothing to finish.");
    prepareNetwork(tools.environment);
    keepMemorySmall();
    const { postStage } = await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(795), __webpack_require__.e(568), __webpack_require__.e(363), __webpack_require__.e(412), __webpack_require__.e(742), __webpack_require__.e(506), __webpack_require__.e(620), __webpack_require__.e(356), __webpack_require__.e(489)]).then(__webpack_require__.bind(__webpack_require__, 6489));
    await postStage(tools);
}
async function startFinish(tools) {
    const context = (0,run_context/* readRunContext */.$p)(tools.environment);
    const outputs = (0,stages_outputs/* allFinishOutputs */.Vz)({ verdict: "none", scores: "{}" });
    if (await skips("finished", outputs, context, tools))
        return;
    const inputs = await (0,schemas/* readFinishInputs */.P_)(tools.environment);
    prepareNetwork(tools.environment);
    keepMemorySmall();
    const { finishStep } = await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(795), __webpack_require__.e(568), __webpack_require__.e(363), __webpack_require__.e(412), __webpack_require__.e(742), __webpack_require__.e(506), __webpack_require__.e(620), __webpack_require__.e(313), __webpack_require__.e(356), __webpack_require__.e(198)]).then(__webpack_require__.bind(__webpack_require__, 8198));
    await finishStep(context, inputs, tools);
}
/** Tells why nothing is done where GitHub gives the run no keys; whether that is so. */
async function skips(done, outputs, context, { environment, log, setOutputs, writeSummary }) {
    const missing = (0,skip/* missingKeys */.lx)((0,secrets/* readKeys */.x4)(environment));
    const reason = missing.length > 0 ? (0,skip/* skipReason */.YG)(context) : undefined;
    if (reason === undefined)
        return false;
    const sentence = (0,skip/* skipSentence */.v8)(done, missing, reason);
    log.notice(sentence);
    setOutputs(outputs);
    await writeSummary(`${sentence}\n`);
    return true;
}


/***/ })

};
