// Every bound on time and work, in one place. Times are in milliseconds.

const second = 1_000;

/** The main stage ends within 60 s whatever the network does; what remains is for leaving. */
export const mainStageTime = 57 * second;

/** The search for the parent gets this long, then goes on with what it has. */
export const parentSearchTime = 10 * second;

/** One answer of Datadog to a read, headers and body. */
export const readTime = 8 * second;

/** One answer of Datadog to the create; after that its outcome is open. */
export const createTime = 10 * second;

/** How long after an open outcome Datadog's list may still hide the experiment. */
export const listLag = 20 * second;

/** Pauses between looks into that list; the last one is repeated. */
export const lookUpPauses = [0.5 * second, second, 2 * second, 3 * second] as const;

/** Kept free behind the create for comment, status and summary. */
export const afterCreateTime = 6 * second;

/** On a cancel the runner kills after 7.5 s: what is under way gets this long, then one look-up as long again. */
export const cancelGraceTime = 2 * second;

/** What a finish stage has for status and comment behind a cancel: its requests follow one another. */
export const cancelClosingTime = 4 * second;

/** One answer of GitHub. */
export const gitHubTime = 8 * second;

/** GraphQL's answer to the comment's query; REST does without it. */
export const graphqlTime = 3 * second;

/** Until GitHub is asked once more for what it did not answer; only where that changes nothing. */
export const gitHubRetryPause = 0.5 * second;

/** The largest answer that is read, in bytes: a full page of experiments with large configurations. */
export const maxAnswerSize = 64 * 1024 * 1024;

/** The longest wait for which a read obeys a Retry-After. */
export const maxReadWait = 4 * second;

/** Datadog keeps the rows of an experiment this long; an older one cannot be compared with. */
export const baselineAge = 90 * 24 * 60 * 60 * second;

/** Experiments a page of Datadog's list; the API's own maximum. */
export const experimentsPerPage = 5_000;

/** Rows a page of an experiment's results, and what is asked for if such a page is too large. */
export const eventsPageSizes = [5_000, 500, 50, 5, 1] as const;

/** Experiments that are asked for at first, where the choice is mostly clear already. */
export const experimentsAtFirst = 100;

/** By how much a page of candidates may be larger than the one before. */
export const pageGrowth = 5;

/** What a page of candidates may weigh by what the one before did, in characters of JSON. */
export const listedBytes = 8 * 1024 * 1024;

/** Pages of candidates that are read at most: 28,000 experiments of one name, dataset and matrix leg. */
export const candidatePages = 8;

/** The same of what SDKs made, which is listed among everything of the name: 8,100 experiments. */
export const sdkCandidatePages = 4;

/** Commits between the start and a baseline whose experiments are asked for one by one, side by side. */
export const commitsAskedFor = 8;

/** The share of rows without an error from which on an experiment is a baseline. */
export const leastGoodRows = 0.8;

/** Rows that are read of a baseline without a results summary, and baselines of which they are read at most. */
export const rowsChecked = 500;
export const maxRowChecks = 3;

/** Commits of a branch that are looked up at most to find one that is still on it. */
export const maxBranchChecks = 3;

/** First parents that one GraphQL query follows from one commit: GitHub takes a depth of 25, and each costs two. */
export const parentsNested = 11;

/** Places further down the line that the same query follows beside it. */
export const parentStrides = 9;

/** Commits a page of GitHub's list; the API's own maximum. */
export const commitsPerPage = 100;

/** Requests that walk the history at most: a thousand first parents. */
export const historyRequests = 10;

/** Pauses between looks for a parent that was given and is not listed yet. */
export const givenParentPauses = [1.5 * second, 3 * second] as const;

/** Reading results and baseline when finishing; with status and comment behind it that is less than 60 s. */
export const readingTime = 42 * second;

/** One call of an upload. */
export const uploadCallTime = 30 * second;

/** The whole upload of an experiment. */
export const uploadTime = 15 * 60 * second;

/** The largest state that is handed to the post stage, in bytes; the runner takes 128 KiB. */
export const maxStateSize = 64 * 1024;

/** Setting the final status. */
export const statusTime = 5 * second;

/** Bringing the comment up to date behind everything else: this long at least, and as long as the stage has. */
export const commentTime = 11 * second;

/** Steps of writing the comment at most; time ends it long before, where each step takes any. */
export const commentSteps = 200;

/** Pauses between looks for the experiments of this run, while the list may not show all of them; the last is repeated. */
export const gatherPauses = [3 * second, 6 * second, 10 * second] as const;

/** Experiments of a run that are looked through. */
export const gatheredPage = 1_000;

/** Requests to Datadog that finish/ has under way side by side, however many experiments it finishes. */
export const requestsAtOnce = 8;

/** A job runs this long at most; where nothing was created since it began, what is older is not its own. */
export const maxJob = 6 * 60 * 60 * second;

/** Experiments of a name that are looked through for those of this run. */
export const adoptedPage = 1_000;

/** Past baselines that a trend shows, and the metrics of which it is kept. */
export const trendPoints = 10;
export const trendMetrics = 12;

/** Pages of projects or datasets that are read to name those that are near. */
export const namePages = 5;

/** Pages of dataset records that are read to count them, and how long that may take. */
export const recordPages = 20;
export const countTime = 10 * second;

/** finish/ without an upload ends within this; what remains of 60 s is for the comment's last request. */
export const finishTime = 57 * second;

/** The record of results in an experiment's metadata, in bytes of JSON. */
export const maxRecordSize = 8 * 1024;

/** Keeping the record of results, and the pauses between looks where the list does not show the experiment yet. */
export const recordTime = 8 * second;
export const recordPauses = [2 * second, 4 * second] as const;

/**
 * The longest row of a results file in bytes: the span and the metrics made of it, with what the call adds, then fit
 * into one call of 4 MB.
 */
export const maxLineBytes = 3_500_000;

/** How deep a row may nest: what reads and writes JSON, here and behind Datadog's API, recurses. */
export const deepestNesting = 200;

/** How deep a document may nest: around a row stand a few levels more. */
export const deepestDocument = deepestNesting + 20;

/** The largest results file that is one document and so is read as a whole, in bytes. */
export const maxDocumentSize = 64 * 1024 * 1024;

/** Rows of an experiment: twice what is supported. More of them are several experiments. */
export const maxRows = 200_000;

/** Metrics of an experiment, far beyond any evaluation: with more a record's id or a time stands in the name. */
export const maxMetrics = 1_000;

/** Lines of a results file that are looked at to tell its format, and the bytes that they may have together. */
export const sampledLines = 50;
export const sampledBytes = 4 * 1024 * 1024;

/** The beginning and the end of a results file that are looked at, in bytes each. */
export const sampledEnd = 64 * 1024;

/** Columns of a table. */
export const maxColumns = 2_000;

/** The texts that a test of a JUnit report may hold, in bytes. */
export const maxTestTextLength = 3_500_000;

/** Earlier attempts of an experiment that are judged with it, and experiments of the baseline's commit that are pooled. */
export const maxEarlierAttempts = 3;
export const maxPooledBaselines = 3;

/** Experiments of a pull request, a workflow run, or a commit that are looked through for attempts. */
export const attemptsListed = 200;

/** What metadata keep of a gate's outcomes, in bytes of JSON. */
export const maxOutcomesSize = 4 * 1024;
