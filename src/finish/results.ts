import { ActionError, errorMessage, type FileLocation, withCode } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { uploadTime } from "../lib/limits.ts";
import { type CheckedFile, checkResults, type ResultsCheck } from "../results/check.ts";
import { resolveResultFiles } from "../results/file-patterns.ts";
import { messages as resultsMessages } from "../results/messages.ts";
import { assertUnchanged, ChangedFileError, type OpenFile, withOpenFiles } from "../results/open-file.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import { parseResultsSummary } from "../results/results-summary.ts";
import { type ExperimentScores, ScoreAggregator } from "../results/scores.ts";
import type { WholeRun } from "./completeness.ts";
import { messages } from "./messages.ts";
import { readOutcome } from "./outcome.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { eventPages, explainMissingRows, readScores, readScoresUntilStable } from "./read-scores.ts";
import { describeFiles, describeFileWarnings, findUntouchedFiles, listStaleFiles } from "./results-files.ts";
import { awaitIngestion, type Ingestion, uploadEntries } from "./upload.ts";

/** What an experiment scored, or why that isn't known. */
export type RunResults =
  | {
      kind: "read";
      scores: ExperimentScores;
      /** The files that they come from; empty if the evaluation pushed its events itself. */
      files: readonly CheckedFile[];
      /** The files are whole documents of this run, which their tools write at the end. */
      impliesCompletion: boolean;
      /** Files that another run left. */
      stale: string | undefined;
      /** What is missing of the upload. */
      ingestion: Ingestion;
    }
  /** There is neither a file nor an event. */
  | { kind: "absent" }
  /** The files, or the input that names them, have errors: the job turns red. */
  | { kind: "invalid"; reason: string; isInput?: boolean; location?: FileLocation | undefined }
  /** The scores are known, but Datadog didn't take them. */
  | { kind: "not uploaded"; reason: string; scores: ExperimentScores }
  /** `isShort`: Datadog shows fewer rows than when the experiment was finished before. */
  | { kind: "unreadable"; reason: string; isShort?: boolean };

type Checked = Extract<ResultsCheck, { kind: "checked" }> & {
  opened: readonly OpenFile[];
  untouched: ReadonlySet<string>;
};

/** Reads and checks the results files, if the inputs name any. Returns why there's nothing to upload otherwise. */
export async function checkResultsFiles(
  { settings, evaluation, jobSucceeded, report, since }: FinishPlan,
  slicedBy: SlicedBy,
  { cancel, environment, workspace, log }: FinishTools,
): Promise<Checked | RunResults | undefined> {
  if (settings.results.length === 0) return undefined;
  const resolved = await resolveResultFiles(settings.results, workspace, settings.reading);
  const faults = [...resolved.unmatched, ...resolved.refused].map(({ message }) => message);
  // A job that failed may have written nothing.
  const isExcused = (evaluation.status !== "completed" || !jobSucceeded) && resolved.refused.length === 0;
  if (faults.length > 0 && !isExcused)
    return { kind: "invalid", reason: withCode(messages.invalidPatterns(faults)), isInput: true };
  for (const fault of faults) log.notice(messages.missingFiles(fault));
  if (resolved.files.length === 0) return { kind: "absent" };
  try {
    return await withOpenFiles(resolved.files, async (opened) => {
      const paths = opened.map(({ path }) => path);
      const [checked, untouched] = await Promise.all([
        checkResults(opened, report.experiment.id, { cancel, slicedBy }),
        findUntouchedFiles(paths, { since, environment, signal: cancel }),
      ]);
      await assertUnchanged(opened);
      if (checked.kind === "checked") return { ...checked, opened, untouched };
      const { faults, total, rest, isStopped, first } = checked;
      const least = isStopped ? "at least " : "";
      const more = rest > 0 ? [`and ${least}${rest} more`] : [];
      const reason = resultsMessages.nothingUploaded(`${least}${plural(total, "error")}`, [...faults, ...more]);
      return { kind: "invalid", reason, location: first };
    });
  } catch (error) {
    if (cancel.aborted) return { kind: "unreadable", reason: errorMessage(error) };
    if (error instanceof ActionError) return { kind: "invalid", reason: error.message };
    return { kind: "invalid", reason: withCode(messages.readingFailed(errorMessage(error))) };
  }
}

/**
 * Uploads the results files and waits until Datadog shows them, or reads what the evaluation step pushed itself.
 * Never rejects; what a cancel interrupts is `unreadable` or `not uploaded`.
 */
export async function findResults(
  checked: Checked | RunResults | undefined,
  plan: FinishPlan,
  slicedBy: SlicedBy,
  whole: Promise<WholeRun | undefined> | undefined,
  tools: FinishTools,
): Promise<RunResults> {
  if (checked === undefined) return await readPushedResults(plan, slicedBy, whole, tools);
  if (checked.kind !== "checked") return checked;
  const results = await uploadResults(checked, plan, slicedBy, tools);
  try {
    // What was uploaded is what was read. But a file that changes meanwhile isn't the evaluation's last word.
    await assertUnchanged(checked.opened);
    return results;
  } catch (error) {
    if (error instanceof ChangedFileError) return { kind: "invalid", reason: error.message };
    throw error;
  }
}

async function readPushedResults(
  { report, adopted, evaluation, leg, metadata }: FinishPlan,
  slicedBy: SlicedBy,
  expected: Promise<WholeRun | undefined> | undefined,
  tools: FinishTools,
): Promise<RunResults> {
  const { id } = report.experiment;
  // Rows of an experiment that another program ended are worth waiting for however the job went.
  const isOver = adopted !== undefined && readOutcome(adopted) !== undefined;
  const isAwaited = isOver || evaluation.status === "completed";
  try {
    const scores = isAwaited
      ? await readScoresUntilStable(id, tools, { expected, slicedBy, leg })
      : await readScores(tools.datadog, id, tools.signal, slicedBy);
    const missing = await findMissingRows(scores, metadata);
    if (missing !== undefined) return missing;
    if (scores.rows.total === 0 && scores.summary.size === 0) return { kind: "absent" };
    return {
      kind: "read",
      scores,
      files: [],
      impliesCompletion: false,
      stale: undefined,
      ingestion: { missingRows: 0, problem: undefined },
    };
  } catch (error) {
    return { kind: "unreadable", reason: errorMessage(error) };
  }
}

/** Rows that the experiment had when it was finished before, and that Datadog doesn't show, must let nothing pass. */
async function findMissingRows(
  scores: ExperimentScores,
  metadata: FinishPlan["metadata"],
): Promise<Extract<RunResults, { kind: "unreadable" }> | undefined> {
  const reason = explainMissingRows(scores, await metadata);
  return reason === undefined ? undefined : { kind: "unreadable", reason: `${reason}. Rerun the job.`, isShort: true };
}

/** Says what the files hold, uploads it, and waits until Datadog shows it. */
async function uploadResults(
  checked: Checked,
  plan: FinishPlan,
  slicedBy: SlicedBy,
  tools: FinishTools,
): Promise<RunResults> {
  const { entries, counts, files, scores, untouched } = checked;
  const { datadog, log, clock, cancel } = tools;
  log.group("Results files", describeFiles(files));
  for (const warning of describeFileWarnings(files)) log.warning(warning);
  const stale = listStaleFiles(files, plan.since, untouched);
  if (stale !== undefined) log.warning(messages.staleFiles(stale));
  const upload = async (): Promise<RunResults> => {
    const rows = plural(counts.rows, "row");
    log.info(`Uploading ${rows} with ${plural(counts.metrics, "score")} from ${plural(files.length, "file")}.`);
    const isFinishedBefore = parseResultsSummary(await plan.metadata) !== undefined;
    const earlier =
      plan.mayHaveRows || isFinishedBefore ? await addEarlierRows(entries, plan, slicedBy, tools) : undefined;
    const { id: experimentId, logicalName: name } = plan.report.experiment;
    const uploadedAt = clock.now();
    const context = { experimentId, projectId: plan.projectId, datasetId: plan.report.dataset.id, name, uploadedAt };
    const signal = AbortSignal.any([cancel, clock.timeout(uploadTime)]);
    const uploaded = await uploadEntries(entries, context, { datadog, clock, log, signal });
    const seconds = ((clock.now() - uploadedAt) / 1_000).toFixed(1);
    log.info(`Uploaded ${plural(uploaded.taken.size, "row")} in ${seconds} s.`);
    const [refused] = uploaded.refused.names;
    if (uploaded.taken.size === 0 && refused !== undefined)
      return { kind: "not uploaded", reason: messages.everyRowTooLarge(refused), scores };
    const scored = [...scores.metrics.values()].reduce((sum, { count }) => sum + count, 0);
    const ingestion = await awaitIngestion(
      { ...uploaded, experimentId, rows: counts.rows, scores: scored },
      { datadog, clock, log, signal: cancel },
    );
    const missing = await findMissingRows(earlier ?? scores, plan.metadata);
    if (missing !== undefined) return missing;
    const impliesCompletion = stale === undefined && files.every((file) => file.impliesCompletion);
    return { kind: "read", scores: earlier ?? scores, files, impliesCompletion, stale, ingestion };
  };
  return await log.groupWhile("Upload", () =>
    upload().catch((error: unknown) => ({ kind: "not uploaded", reason: errorMessage(error), scores })),
  );
}

/**
 * Adds to the rows of files those that Datadog has of other runs, which were uploaded before. Without them the verdict
 * could be better than the experiment, so a failure to read them is one of the upload.
 */
async function addEarlierRows(
  entries: Checked["entries"],
  { report }: FinishPlan,
  slicedBy: SlicedBy,
  { datadog, signal }: FinishTools,
): Promise<ExperimentScores> {
  const { id } = report.experiment;
  const aggregator = new ScoreAggregator(slicedBy);
  const rows = entries.filter((entry) => entry.kind === "row");
  for (const row of rows) aggregator.addRow(row);
  // A row of the files replaces the one of the same span that was uploaded before.
  const replaced = new Set(rows.map(({ span }) => span.spanId));
  for await (const { spans, ...page } of eventPages(datadog, id, signal))
    aggregator.addPage({ ...page, spans: spans.filter(({ span_id }) => !replaced.has(span_id)) });
  // The newest run-level scores count.
  for (const entry of entries) if (entry.kind !== "row") aggregator.addSummary(entry.scores);
  return aggregator.scores();
}
