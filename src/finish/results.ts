import type { Datadog } from "../datadog/client.ts";
import type { Clock } from "../foundation/clock.ts";
import { messageOf } from "../foundation/errors.ts";
import { uploadTime } from "../foundation/limits.ts";
import type { Log } from "../foundation/log.ts";
import type { StageSignals } from "../foundation/signals.ts";
import { plural } from "../render/format.ts";
import { checkResults, type ResultsCheck } from "../results/check.ts";
import type { UploadContext } from "../results/events.ts";
import { type ResultFile, resolveResultFiles, staleFiles } from "../results/file-patterns.ts";
import type { Reading } from "../results/reading.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { WholeRun } from "./completeness.ts";
import { fileSentences } from "./file-sentences.ts";
import type { Outcome } from "./outcome.ts";
import { readScores, readScoresAtRest } from "./read-scores.ts";
import { upload } from "./upload.ts";

/** What an experiment scored, or why that is not known. */
export type ResultsFound =
  | { kind: "read"; scores: ExperimentScores }
  /** Nothing came, neither a file nor an event. */
  | { kind: "absent" }
  /** The files are not as they should be: the job turns red. */
  | { kind: "invalid"; reason: string }
  /** The scores are known, but Datadog did not take them. */
  | { kind: "not uploaded"; reason: string; scores: ExperimentScores; isCancelled: boolean }
  | { kind: "unreadable"; reason: string };

export interface ResultsQuestion {
  /** Paths or globs below the workspace; empty where the evaluation pushes its events itself. */
  patterns: readonly string[];
  /** What the user says of the files. */
  reading: Reading;
  workspace: string;
  experiment: Omit<UploadContext, "uploadedAt">;
  outcome: Outcome;
  /** When the main stage began, in milliseconds since the epoch; older files were left behind. */
  since: number | undefined;
  /** What a whole run is, where that is asked; its rows are waited for. */
  whole?: Promise<WholeRun | undefined> | undefined;
}

export interface ResultsTools extends StageSignals {
  datadog: Datadog;
  clock: Clock;
  log: Log;
}

/** Uploads the results files, or reads what the evaluation step pushed itself. */
export async function findResults(question: ResultsQuestion, tools: ResultsTools): Promise<ResultsFound> {
  if (question.patterns.length === 0) return await pushedResults(question, tools);
  const resolved = await resolveResultFiles(question.patterns, question.workspace, question.reading);
  const faults = [...resolved.unmatched, ...resolved.refused];
  if (faults.length > 0 && !isExcused(question, resolved)) {
    return { kind: "invalid", reason: `The input results: ${faults.join("; ")}.` };
  }
  for (const fault of faults) tools.log.notice(`The input results: ${fault}; the job did not get that far.`);
  if (resolved.files.length === 0) return { kind: "absent" };
  warnOfStale(resolved.files, question, tools.log);
  return await fileResults(resolved.files, question, tools);
}

// An evaluation that failed may have written nothing.
function isExcused({ outcome }: ResultsQuestion, { refused }: { refused: string[] }): boolean {
  return outcome.status !== "completed" && refused.length === 0;
}

function warnOfStale(files: readonly ResultFile[], { since }: ResultsQuestion, log: Log): void {
  const stale = since === undefined ? [] : staleFiles(files, since);
  if (stale.length === 0) return;
  const names = stale.map(({ name }) => name).join(", ");
  log.warning(`These results files are older than this run, perhaps left behind by another one: ${names}.`);
}

async function fileResults(
  files: readonly ResultFile[],
  { experiment }: ResultsQuestion,
  tools: ResultsTools,
): Promise<ResultsFound> {
  const checked = await checkResults(files, experiment.experimentId, tools.cancel);
  if (checked.kind === "faults") return { kind: "invalid", reason: faultsReason(checked) };
  const { scores, counts } = checked;
  for (const sentence of fileSentences(checked.files)) tools.log.info(sentence);
  const from = `from ${plural(files.length, "file")}`;
  tools.log.info(`Uploading ${plural(counts.rows, "row")} with ${plural(counts.metrics, "score")} ${from}.`);
  const context = { ...experiment, uploadedAt: tools.clock.now() };
  const signal = AbortSignal.any([tools.cancel, tools.clock.timeout(uploadTime)]);
  try {
    await upload(files, counts.rows, context, { ...tools, signal });
    return { kind: "read", scores };
  } catch (error) {
    return { kind: "not uploaded", reason: messageOf(error), scores, isCancelled: tools.cancel.aborted };
  }
}

function faultsReason({ faults, total }: Extract<ResultsCheck, { kind: "faults" }>): string {
  const more = total > faults.length ? `\n  and ${total - faults.length} more` : "";
  const lines = faults.map((fault) => `  ${fault}`).join("\n");
  return `The results files are not valid, and nothing was uploaded:\n${lines}${more}`;
}

async function pushedResults(question: ResultsQuestion, tools: ResultsTools): Promise<ResultsFound> {
  const { datadog, clock, signal } = tools;
  const { experimentId } = question.experiment;
  try {
    const scores =
      question.outcome.status === "completed"
        ? await readScoresAtRest(datadog, experimentId, clock, signal, question.whole)
        : await readScores(datadog, experimentId, signal);
    const isEmpty = scores.rows.total === 0 && scores.summary.size === 0;
    return isEmpty ? { kind: "absent" } : { kind: "read", scores };
  } catch (error) {
    return { kind: "unreadable", reason: messageOf(error) };
  }
}
