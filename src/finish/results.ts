import type { Datadog } from "../datadog/client.ts";
import type { Clock } from "../lib/clock.ts";
import type { Environment } from "../lib/environment.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { uploadTime } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import type { StageSignals } from "../lib/signals.ts";
import { type CheckedFile, checkResults, type ResultsCheck } from "../results/check.ts";
import type { UploadContext } from "../results/events.ts";
import { type ResultFile, resolveResultFiles } from "../results/file-patterns.ts";
import { assertUnchanged, ChangedFileError, type OpenFile, withOpenFiles } from "../results/open-file.ts";
import type { Reading } from "../results/reading.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { createScoreFolder, type ExperimentScores } from "../results/scores.ts";
import type { WholeRun } from "./completeness.ts";
import { describeFileWarnings, fileSentences } from "./describe-files.ts";
import { type Arrival, type ArrivalWatch, trackIngestion } from "./ingestion.ts";
import type { Evaluation } from "./outcome.ts";
import { readScores, readScoresUntilStable } from "./read-scores.ts";
import { describeStaleFiles, findStaleFiles, type StaleFile } from "./stale-files.ts";
import { findUntouchedFiles } from "./tracked-files.ts";
import { type Refused, upload } from "./upload.ts";

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
      arrival: Arrival | undefined;
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
  /** Called when the results files are read and their upload begins. */
  filesRead?: () => void;
}

/**
 * Uploads the results files and waits until Datadog shows them, or reads what the evaluation step pushed itself.
 * Never rejects; what a cancel interrupts is `unreadable` or `not uploaded`.
 */
export async function findResults(question: ResultsQuestion, tools: ResultsTools): Promise<ResultsFound> {
  if (question.patterns.length === 0) {
    tools.filesRead?.();
    return await pushedResults(question, tools);
  }
  const resolved = await resolveResultFiles(question.patterns, question.workspace, question.reading);
  const faults = [...resolved.unmatched, ...resolved.refused];
  if (faults.length > 0 && !isExcused(question, resolved)) {
    return { kind: "invalid", reason: `The input results: ${faults.join("; ")}.` };
  }
  for (const fault of faults) tools.log.notice(`The input results: ${fault}; the job did not get that far.`);
  if (resolved.files.length === 0) return { kind: "absent" };
  return await fileResults(resolved.files, question, tools);
}

// A job that failed may have written nothing.
function isExcused({ evaluation, isGreen }: ResultsQuestion, { refused }: { refused: string[] }): boolean {
  return (evaluation.status !== "completed" || !isGreen) && refused.length === 0;
}

function warnOfStale(stale: readonly StaleFile[], log: Log): void {
  if (stale.length === 0) return;
  log.warning(
    `These results files aren't from this run: ${describeStaleFiles(stale)}. Delete them before the evaluation, and start the evaluation after the action.`,
  );
}

async function fileResults(
  files: readonly ResultFile[],
  question: ResultsQuestion,
  tools: ResultsTools,
): Promise<ResultsFound> {
  try {
    return await withOpenFiles(files, (opened) => uploadResults(opened, question, tools));
  } catch (error) {
    if (error instanceof ActionError) return { kind: "invalid", reason: error.message };
    throw error;
  }
}

async function uploadResults(
  opened: readonly OpenFile[],
  question: ResultsQuestion,
  tools: ResultsTools,
): Promise<ResultsFound> {
  const paths = opened.map(({ path }) => path);
  const [checked, untouched] = await Promise.all([
    checkFiles(opened, question, tools),
    findUntouchedFiles(paths, {
      since: question.since,
      environment: tools.environment,
      signal: tools.cancel,
    }),
  ]);
  tools.filesRead?.();
  if (checked.kind === "unreadable" || checked.kind === "invalid") return checked;
  if (checked.kind === "faults") return { kind: "invalid", reason: faultsReason(checked) };
  const { scores } = checked;
  for (const sentence of fileSentences(checked.files)) tools.log.info(sentence);
  for (const warning of describeFileWarnings(checked.files)) tools.log.warning(warning);
  const stale = findStaleFiles(checked.files, question.since, untouched);
  warnOfStale(stale, tools.log);
  const watch = watchUpload(checked, question, tools);
  try {
    const refused = await uploadFiles(checked, question, watch, tools);
    await assertUnchanged(opened);
    if (watch.spanIds.length === 0 && refused.names.length > 0)
      return { kind: "not uploaded", reason: refusedReason(refused), scores };
    const arrival = await watch.check(refused);
    const { files: read } = checked;
    const provesEnd = stale.length === 0 && read.every((file) => file.provesEnd);
    return { kind: "read", scores, files: read, provesEnd, stale, arrival };
  } catch (error) {
    if (error instanceof ChangedFileError) throw error;
    return { kind: "not uploaded", reason: errorMessage(error), scores };
  } finally {
    watch.stop();
  }
}

async function checkFiles(
  files: readonly OpenFile[],
  { experiment, slicedBy }: ResultsQuestion,
  { cancel }: ResultsTools,
): Promise<ResultsCheck | { kind: "unreadable"; reason: string } | { kind: "invalid"; reason: string }> {
  try {
    const checked = await checkResults(
      files,
      experiment.experimentId,
      cancel,
      undefined,
      createScoreFolder(slicedBy),
    );
    await assertUnchanged(files);
    return checked;
  } catch (error) {
    if (error instanceof ChangedFileError) throw error;
    if (cancel.aborted) return { kind: "unreadable", reason: errorMessage(error) };
    const reason = `Reading the results files failed: ${errorMessage(error)}. This is an error of the action itself, so please report it.`;
    return { kind: "invalid", reason };
  }
}

type Checked = Extract<ResultsCheck, { kind: "checked" }>;

async function uploadFiles(
  { files, counts }: Checked,
  { experiment }: ResultsQuestion,
  arrival: ArrivalWatch,
  tools: ResultsTools,
): Promise<Refused> {
  const { cancel, clock, log } = tools;
  const from = `from ${plural(files.length, "file")}`;
  log.info(`Uploading ${plural(counts.rows, "row")} with ${plural(counts.metrics, "score")} ${from}.`);
  const context = { ...experiment, uploadedAt: clock.now() };
  const signal = AbortSignal.any([cancel, clock.timeout(uploadTime)]);
  const paths = files.map(({ file }) => file);
  return await upload(paths, counts.rows, context, { ...tools, signal, arrival });
}

function watchUpload(
  { files, counts, scores }: Checked,
  { experiment }: ResultsQuestion,
  tools: ResultsTools,
): ArrivalWatch {
  const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
  const paths = files.map(({ file }) => file);
  const { experimentId } = experiment;
  return trackIngestion({ files: paths, experimentId, rows: counts.rows, scores: scored }, tools);
}

function refusedReason({ names }: Refused): string {
  const [first = ""] = names;
  return `Datadog takes none of the rows, since each is too large for a call (413), such as ${first}: shorten their input, output or metadata`;
}

function faultsReason({ faults, total, isStopped }: Extract<ResultsCheck, { kind: "faults" }>): string {
  const others = total - faults.length;
  const more = others > 0 ? `\n  and ${isStopped ? "at least " : ""}${others} more` : "";
  const lines = faults.map((fault) => `  ${fault}`).join("\n");
  return `The results files are not valid, and nothing was uploaded:\n${lines}${more}`;
}

async function pushedResults(question: ResultsQuestion, tools: ResultsTools): Promise<ResultsFound> {
  const { datadog, clock, signal } = tools;
  const { experimentId } = question.experiment;
  const isAwaited = question.isOver === true || question.evaluation.status === "completed";
  try {
    const scores = isAwaited
      ? await readScoresUntilStable(datadog, experimentId, clock, signal, question.whole, question.slicedBy)
      : await readScores(datadog, experimentId, signal, question.slicedBy);
    const isEmpty = scores.rows.total === 0 && scores.summary.size === 0;
    return isEmpty
      ? { kind: "absent" }
      : { kind: "read", scores, provesEnd: false, stale: [], arrival: undefined };
  } catch (error) {
    return { kind: "unreadable", reason: errorMessage(error) };
  }
}
