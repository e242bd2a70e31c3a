import type { Datadog } from "../datadog/client.ts";
import type { Clock, StageSignals } from "../lib/clock.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { uploadTime } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import type { Environment } from "../lib/network.ts";
import { type CheckedFile, checkResults, type ResultsCheck } from "../results/check.ts";
import { buildSpanReference, type UploadContext } from "../results/events.ts";
import { type ResultFile, resolveResultFiles } from "../results/file-patterns.ts";
import { messages } from "../results/messages.ts";
import { assertUnchanged, ChangedFileError, type OpenFile, withOpenFiles } from "../results/open-file.ts";
import type { Reading } from "../results/reading.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { type ExperimentScores, ScoreAggregator } from "../results/scores.ts";
import type { WholeRun } from "./completeness.ts";
import { describeFileWarnings, fileSentences } from "./describe-files.ts";
import { awaitIngestion, type Ingestion } from "./ingestion.ts";
import type { Evaluation } from "./outcome.ts";
import { eventPages, readScores, readScoresUntilStable } from "./read-scores.ts";
import { describeStaleFiles, findStaleFiles, type StaleFile } from "./stale-files.ts";
import { findUntouchedFiles } from "./tracked-files.ts";
import { uploadEntries } from "./upload.ts";

/** What an experiment scored, or why that is not known. */
export type ResultsFound =
  | {
      kind: "read";
      scores: ExperimentScores;
      /** The files that they come from; undefined where the evaluation pushed its events itself. */
      files?: readonly CheckedFile[];
      /** The files are whole documents of this run, which their tools write at the end. */
      provesEnd: boolean;
      /** Files that another run left, which prove nothing. */
      stale: readonly StaleFile[];
      /** Undefined where nothing was uploaded: the scores are what Datadog shows. */
      arrival: Ingestion | undefined;
    }
  /** Nothing came, neither a file nor an event. */
  | { kind: "absent" }
  /** The files are not as they should be: the job turns red. */
  | { kind: "invalid"; reason: string }
  /** The scores are known, but Datadog did not take them. */
  | { kind: "not uploaded"; reason: string; scores: ExperimentScores }
  | { kind: "unreadable"; reason: string };

export interface ResultsQuestion {
  /** Paths or globs below the workspace; empty where the evaluation pushes its events itself. */
  patterns: readonly string[];
  /** What the user says of the files. */
  reading: Reading;
  workspace: string;
  experiment: Omit<UploadContext, "uploadedAt">;
  evaluation: Evaluation;
  /** The job succeeded. */
  isGreen: boolean;
  /** Another program ended the experiment already, so that its rows are worth waiting for however the job went. */
  isOver?: boolean;
  /** When the main stage began, in milliseconds since the epoch; older files were left behind. */
  since: number | undefined;
  /** Datadog may hold rows of the experiment beside those of the files: it was finished before, with other runs. */
  mayHaveRows?: boolean;
  /** What a whole run is, where that is asked: its rows are not waited for once they are all there. */
  whole?: Promise<WholeRun | undefined> | undefined;
  /** The properties of records that slices of the gate ask for. */
  slicedBy?: SlicedBy | undefined;
}

export interface ResultsTools extends StageSignals {
  datadog: Datadog;
  clock: Clock;
  log: Log;
  environment: Environment;
}

/**
 * Uploads the results files and waits until Datadog shows them, or reads what the evaluation step pushed itself.
 * Never rejects; what a cancel interrupts is `unreadable` or `not uploaded`.
 */
export async function findResults(question: ResultsQuestion, tools: ResultsTools): Promise<ResultsFound> {
  if (question.patterns.length === 0) return await readPushedResults(question, tools);
  const resolved = await resolveResultFiles(question.patterns, question.workspace, question.reading);
  const faults = [...resolved.unmatched, ...resolved.refused];
  // A job that failed may have written nothing.
  const { evaluation, isGreen } = question;
  const isExcused = (evaluation.status !== "completed" || !isGreen) && resolved.refused.length === 0;
  if (faults.length > 0 && !isExcused) {
    return { kind: "invalid", reason: `The input results: ${faults.join("; ")}.` };
  }
  for (const fault of faults) tools.log.notice(`The input results: ${fault}; the job did not get that far.`);
  if (resolved.files.length === 0) return { kind: "absent" };
  const checked = await checkFiles(resolved.files, question, tools);
  if (checked.kind !== "checked") return checked;
  const found = await uploadResults(checked, question, tools);
  try {
    // What was uploaded is what was read. But a file that changes meanwhile isn't the evaluation's last word.
    await assertUnchanged(checked.opened);
    return found;
  } catch (error) {
    if (error instanceof ChangedFileError) return { kind: "invalid", reason: error.message };
    throw error;
  }
}

type Checked = Extract<ResultsCheck, { kind: "checked" }> & {
  opened: readonly OpenFile[];
  untouched: ReadonlySet<string>;
};

/** Reads and checks the files, once and for all. */
async function checkFiles(
  files: readonly ResultFile[],
  { experiment, slicedBy, since }: ResultsQuestion,
  { cancel, environment }: ResultsTools,
): Promise<Checked | { kind: "unreadable" | "invalid"; reason: string }> {
  try {
    return await withOpenFiles(files, async (opened) => {
      const paths = opened.map(({ path }) => path);
      const [checked, untouched] = await Promise.all([
        checkResults(opened, experiment.experimentId, { cancel, slicedBy }),
        findUntouchedFiles(paths, { since, environment, signal: cancel }),
      ]);
      await assertUnchanged(opened);
      if (checked.kind === "checked") return { ...checked, opened, untouched };
      return { kind: "invalid", reason: describeFaults(checked) };
    });
  } catch (error) {
    if (cancel.aborted) return { kind: "unreadable", reason: errorMessage(error) };
    if (error instanceof ActionError) return { kind: "invalid", reason: error.message };
    const reason = `Reading the results files failed: ${errorMessage(error)}. This is an error of the action itself, so please report it.`;
    return { kind: "invalid", reason };
  }
}

/** Says what the files hold, and uploads it. */
async function uploadResults(checked: Checked, question: ResultsQuestion, tools: ResultsTools): Promise<ResultsFound> {
  const { files, untouched } = checked;
  const { since } = question;
  const { log } = tools;
  log.group("Results files", fileSentences(files));
  for (const warning of describeFileWarnings(files)) log.warning(warning);
  const stale = findStaleFiles(files, since, untouched);
  if (stale.length > 0)
    log.warning(
      `These results files aren't from this run: ${describeStaleFiles(stale)}. Delete them before the evaluation, and start the evaluation after the action.`,
    );
  return await log.groupWhile("Upload", () => uploadAndAwait(checked, stale, question, tools));
}

/** Uploads the entries, and waits until Datadog shows them. */
async function uploadAndAwait(
  { entries, counts, files, scores }: Checked,
  stale: readonly StaleFile[],
  question: ResultsQuestion,
  tools: ResultsTools,
): Promise<ResultsFound> {
  const { experiment } = question;
  const { cancel, clock, log } = tools;
  const rows = plural(counts.rows, "row");
  log.info(`Uploading ${rows} with ${plural(counts.metrics, "score")} from ${plural(files.length, "file")}.`);
  try {
    const earlier = question.mayHaveRows ? await addEarlierRows(entries, question, tools) : undefined;
    const context = { ...experiment, uploadedAt: clock.now() };
    const signal = AbortSignal.any([cancel, clock.timeout(uploadTime)]);
    const uploaded = await uploadEntries(entries, context, { ...tools, signal });
    const seconds = ((clock.now() - context.uploadedAt) / 1_000).toFixed(1);
    log.info(`Uploaded ${plural(uploaded.taken.size, "row")} in ${seconds} s.`);
    const [refused] = uploaded.refused.names;
    if (uploaded.taken.size === 0 && refused !== undefined) {
      const reason = `Datadog takes none of the rows, since each is too large for a call (413), such as ${refused}: shorten their input, output or metadata`;
      return { kind: "not uploaded", reason, scores };
    }
    const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
    const upload = { ...uploaded, ...experiment, rows: counts.rows, scores: scored };
    const arrival = await awaitIngestion(upload, tools);
    const provesEnd = stale.length === 0 && files.every((file) => file.impliesCompletion);
    return { kind: "read", scores: earlier ?? scores, files, provesEnd, stale, arrival };
  } catch (error) {
    return { kind: "not uploaded", reason: errorMessage(error), scores };
  }
}

/**
 * Adds to the rows of files those that Datadog holds of other runs, which were uploaded before. Without them the verdict
 * could be better than the experiment, so a failure to read them is one of the upload.
 */
async function addEarlierRows(
  entries: Checked["entries"],
  { experiment: { experimentId }, slicedBy }: ResultsQuestion,
  { datadog, signal }: ResultsTools,
): Promise<ExperimentScores> {
  const aggregator = new ScoreAggregator(slicedBy);
  for (const entry of entries)
    if (entry.kind === "row") aggregator.addRow(entry, buildSpanReference(experimentId, entry));
  for await (const page of eventPages(datadog, experimentId, signal)) aggregator.addPage(page);
  // The newest run-level scores count.
  for (const entry of entries) if (entry.kind !== "row") aggregator.addSummary(entry.scores);
  return aggregator.scores();
}

function describeFaults({ faults, total, isStopped }: Extract<ResultsCheck, { kind: "faults" }>): string {
  const others = total - faults.length;
  const more = others > 0 ? [`and ${isStopped ? "at least " : ""}${others} more`] : [];
  const errors = `${isStopped ? "at least " : ""}${plural(total, "error")}`;
  return messages.nothingUploaded(errors, [...faults, ...more]);
}

async function readPushedResults(question: ResultsQuestion, tools: ResultsTools): Promise<ResultsFound> {
  const { datadog, signal } = tools;
  const { experimentId } = question.experiment;
  const isAwaited = question.isOver === true || question.evaluation.status === "completed";
  try {
    const scores = isAwaited
      ? await readScoresUntilStable(experimentId, tools, question.whole, question.slicedBy)
      : await readScores(datadog, experimentId, signal, question.slicedBy);
    const isEmpty = scores.rows.total === 0 && scores.summary.size === 0;
    return isEmpty ? { kind: "absent" } : { kind: "read", scores, provesEnd: false, stale: [], arrival: undefined };
  } catch (error) {
    return { kind: "unreadable", reason: errorMessage(error) };
  }
}
