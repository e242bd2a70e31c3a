// Limits on time and work that several files share. Times are in milliseconds.

/** The main stage ends within 60 s, whatever the network does. The rest is for ending the stage. */
export const mainStageTime = 57_000;

/** One response of Datadog to the creation. After this time, its outcome is unknown. */
export const createTime = 10_000;

/** How long Datadog's list may lack the experiment after an unknown outcome. */
export const listLag = 20_000;

/** Reserved after the creation for the comment, status, and summary. */
export const afterCreateTime = 6_000;

/** The longest Retry-After that a read follows. */
export const maxReadWait = 4_000;

/** Datadog keeps the rows of an experiment this long. An older experiment has only averages. */
export const baselineAge = 90 * 24 * 60 * 60_000;

/** Experiments per page of Datadog's list, which is the API's maximum. */
export const experimentsPerPage = 5_000;

/** Rows a page of an experiment's results, and what is asked for if such a page is too large. */
export const eventsPageSizes = [5_000, 500, 50, 5, 1] as const;

/** The whole upload of an experiment. */
export const uploadTime = 15 * 60_000;

/** Concurrent requests of finish/ to Datadog, however many experiments it finishes. */
export const requestsAtOnce = 8;

/** finish/ without an upload ends within this time. The rest of 60 s is for the comment's last request. */
export const finishTime = 57_000;

/**
 * The longest row of a results file in bytes: the span and the metrics made of it, with what the call adds, then fit
 * into one call of 4 MB.
 */
export const maxLineBytes = 3_500_000;

/** How deep a row can nest, because JSON parsers and writers, here and at Datadog, recurse. */
export const deepestNesting = 200;

/** The largest results file, in bytes, that is one document and is therefore read as a whole. */
export const maxDocumentSize = 64 * 1024 * 1024;

/** Rows of an experiment: twice the supported number. */
export const maxRows = 200_000;

/** Metrics of an experiment, far beyond any evaluation: with more a record's id or a time stands in the name. */
export const maxMetrics = 1_000;

/** Columns of a table. */
export const maxColumns = 2_000;

/** Experiments of a pull request, a workflow run, or a commit that are looked through for attempts. */
export const attemptsListed = 200;
