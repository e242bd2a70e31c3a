// Limits on time and work that several files share. Times are in milliseconds.

const second = 1_000;

/** The main stage ends within 60 s, whatever the network does. The rest is for ending the stage. */
export const mainStageTime = 57 * second;

/** The search for the baseline takes at most this long, and then continues with what it has found. */
export const parentSearchTime = 10 * second;

/** One response of Datadog to a read, with headers and body. */
export const readTime = 8 * second;

/** One response of Datadog to the creation. After this time, its outcome is unknown. */
export const createTime = 10 * second;

/** How long Datadog's list may lack the experiment after an unknown outcome. */
export const listLag = 20 * second;

/** Pauses between reads of that list. The last one is repeated. */
export const lookUpPauses = [0.5 * second, second, 2 * second, 3 * second] as const;

/** Reserved after the creation for the comment, status, and summary. */
export const afterCreateTime = 6 * second;

/** On a cancel the runner kills after 7.5 s: what is under way gets this long, then one look-up as long again. */
export const cancelGraceTime = 2 * second;

/** The time for status and comment after a finish stage was canceled. Its requests follow one another. */
export const cancelClosingTime = 4 * second;

/** One response of GitHub. */
export const gitHubTime = 8 * second;

/** The GraphQL response to the comment's query. REST doesn't need it. */
export const graphqlTime = 3 * second;

/** The pause before the only retry of a request to GitHub. Only requests that change nothing are retried. */
export const gitHubRetryPause = 0.5 * second;

/** The largest response, in bytes: a full page of experiments with large configurations. */
export const maxAnswerSize = 64 * 1024 * 1024;

/** The longest Retry-After that a read follows. */
export const maxReadWait = 4 * second;

/** Datadog keeps the rows of an experiment this long. An older experiment has only averages. */
export const baselineAge = 90 * 24 * 60 * 60 * second;

/** Experiments per page of Datadog's list, which is the API's maximum. */
export const experimentsPerPage = 5_000;

/** Rows a page of an experiment's results, and what is asked for if such a page is too large. */
export const eventsPageSizes = [5_000, 500, 50, 5, 1] as const;

/** Experiments in the first request, which usually decides the choice. */
export const experimentsAtFirst = 100;

/** How many times larger a page of candidates can be than the one before. */
export const pageGrowth = 5;

/** What a page of candidates may weigh by what the one before did, in characters of JSON. */
export const listedBytes = 8 * 1024 * 1024;

/** The maximum number of candidate pages: 28,000 experiments of one name, dataset, and matrix leg. */
export const candidatePages = 8;

/** The same for experiments of SDKs, which are listed with all others of the name: 8,100 experiments. */
export const sdkCandidatePages = 4;

/** Commits between the start and a baseline whose experiments are asked for one by one, side by side. */
export const commitsAskedFor = 8;

/** The share of rows without an error that makes an experiment a possible baseline. */
export const leastGoodRows = 0.8;

/** Rows that are read of a baseline without a results summary, and baselines of which they are read at most. */
export const rowsChecked = 500;
export const maxRowChecks = 3;

/** The maximum number of commits that are checked to find one that is still on a branch. */
export const maxBranchChecks = 3;

/** First parents that one GraphQL query follows from one commit: GitHub takes a depth of 25, and each costs two. */
export const parentsNested = 11;

/** Places further down the line that the same query follows beside it. */
export const parentStrides = 9;

/** Commits per page of GitHub's list, which is the API's maximum. */
export const commitsPerPage = 100;

/** The maximum number of requests for the history: a thousand first parents. */
export const historyRequests = 10;

/** Pauses between reads if the input `parent` names an experiment that isn't listed yet. */
export const givenParentPauses = [1.5 * second, 3 * second] as const;

/** Reading results and baseline in a finish stage. With status and comment, it takes less than 60 s. */
export const readingTime = 42 * second;

/** One request of an upload. */
export const uploadCallTime = 30 * second;

/** The whole upload of an experiment. */
export const uploadTime = 15 * 60 * second;

/** The largest state for the post stage, in bytes. The runner allows 128 KiB. */
export const maxStateSize = 64 * 1024;

/** Setting the final status. */
export const statusTime = 5 * second;

/** Updating the comment at the end takes at least this long, and at most what the stage has left. */
export const commentTime = 11 * second;

/** Steps of writing the comment at most; time ends it long before, where each step takes any. */
export const commentSteps = 200;

/** Pauses between looks for the experiments of this run, while the list may not show all of them; the last is repeated. */
export const gatherPauses = [3 * second, 6 * second, 10 * second] as const;

/** Experiments of a workflow run that are read. */
export const gatheredPage = 1_000;

/** Concurrent requests of finish/ to Datadog, however many experiments it finishes. */
export const requestsAtOnce = 8;

/** A job runs this long at most; where nothing was created since it began, what is older is not its own. */
export const maxJob = 6 * 60 * 60 * second;

/** Experiments of a name that are read to find those of this workflow run. */
export const adoptedPage = 1_000;

/** Earlier baselines that a trend shows, and metrics that have a trend. */
export const trendPoints = 10;
export const trendMetrics = 12;

/** Pages of projects or datasets that are read to suggest similar names. */
export const namePages = 5;

/** Pages of dataset records that are read to count them, and the time for it. */
export const recordPages = 20;
export const countTime = 10 * second;

/** finish/ without an upload ends within this time. The rest of 60 s is for the comment's last request. */
export const finishTime = 57 * second;

/** The results summary in an experiment's metadata, in bytes of JSON. */
export const maxRecordSize = 8 * 1024;

/** Storing the results summary, and the pauses between reads while the list lacks the experiment. */
export const recordTime = 8 * second;
export const recordPauses = [2 * second, 4 * second] as const;

/**
 * The longest row of a results file in bytes: the span and the metrics made of it, with what the call adds, then fit
 * into one call of 4 MB.
 */
export const maxLineBytes = 3_500_000;

/** How deep a row can nest, because JSON parsers and writers, here and at Datadog, recurse. */
export const deepestNesting = 200;

/** How deep a document can nest: a few levels more than a row. */
export const deepestDocument = deepestNesting + 20;

/** The largest results file, in bytes, that is one document and is therefore read as a whole. */
export const maxDocumentSize = 64 * 1024 * 1024;

/** Rows of an experiment: twice the supported number. */
export const maxRows = 200_000;

/** Metrics of an experiment, far beyond any evaluation: with more a record's id or a time stands in the name. */
export const maxMetrics = 1_000;

/** Lines of a results file that are read to detect its format, and their total size in bytes. */
export const sampledLines = 50;
export const sampledBytes = 4 * 1024 * 1024;

/** How much of a results file's beginning and end is read to detect its format, in bytes each. */
export const sampledEnd = 64 * 1024;

/** Columns of a table. */
export const maxColumns = 2_000;

/** The texts of one test in a JUnit report, in bytes. */
export const maxTestTextLength = 3_500_000;

/** Earlier attempts of an experiment that are judged with it, and experiments of the baseline's commit that are pooled. */
export const maxEarlierAttempts = 3;
export const maxPooledBaselines = 3;

/** Experiments of a pull request, a workflow run, or a commit that are looked through for attempts. */
export const attemptsListed = 200;

/** What metadata keep of a gate's outcomes, in bytes of JSON. */
export const maxOutcomesSize = 4 * 1024;
