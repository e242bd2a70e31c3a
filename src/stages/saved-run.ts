import { createHmac, timingSafeEqual } from "node:crypto";
import type { CommentPlace } from "../comment/comment.ts";
import type { Environment } from "../foundation/environment.ts";
import { ActionError } from "../foundation/errors.ts";
import { largestState } from "../foundation/limits.ts";
import type { Gate } from "../gate/rules.ts";
import type { ExperimentReport } from "../report/report.ts";
import type { RunContext } from "../run/context.ts";
import type { StageTools } from "./tools.ts";

/** What the main stage hands to the post stage. Plain JSON, without a key. */
export interface SavedRun {
  report: ExperimentReport;
  projectId: string;
  datasetId: string;
  apiOrigin: string;
  webOrigin: string;
  results: string[];
  /** Inputs and answers of rows may be shown. */
  withAnswers: boolean;
  gate?: Gate | undefined;
  gateMode: "fail" | "warn";
  comment?: CommentPlace | undefined;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

const names = { run: "run", seal: "run_seal" } as const;

/** Names the state before anything else: what is saved by name cannot be forged through the job's environment. */
export function reserveState(saveState: StageTools["saveState"]): void {
  saveState(names.run, "");
  saveState(names.seal, "");
}

/** Saves the run, sealed with the application key, so that the post stage takes nothing that main did not write. */
export function saveRun(
  run: SavedRun,
  appKey: string,
  context: RunContext,
  { saveState, redact }: Pick<StageTools, "saveState" | "redact">,
): void {
  // What is saved is free of keys, and the seal is that of what is saved.
  const text = redact(textOf(run));
  saveState(names.run, text);
  saveState(names.seal, seal(text, appKey, context));
}

/** Whether the main stage left something to finish. */
export function hasSavedRun(environment: Environment): boolean {
  return (environment[`STATE_${names.run}`] ?? "") !== "";
}

/**
 * Opens what the main stage saved.
 *
 * @throws ActionError where the seal is not that of this step, run and key.
 */
export function openRun(environment: Environment, appKey: string, context: RunContext): SavedRun {
  const text = environment[`STATE_${names.run}`] ?? "";
  const given = Buffer.from(environment[`STATE_${names.seal}`] ?? "");
  const expected = Buffer.from(seal(text, appKey, context));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new ActionError(
      "The state of this step was not written by its main stage, or app_key changed since: nothing is finished.",
    );
  }
  return JSON.parse(text) as SavedRun;
}

function seal(text: string, appKey: string, { run }: RunContext): string {
  const place = [run.id, run.attempt, run.job, run.step].join("\n");
  return createHmac("sha256", appKey).update(`${place}\n${text}`).digest("hex");
}

// The matrix is all in it that has no limit of its own, and only names the leg.
function textOf(run: SavedRun): string {
  const text = JSON.stringify(run);
  if (Buffer.byteLength(text) <= largestState) return text;
  return JSON.stringify({ ...run, report: { ...run.report, matrix: undefined, notes: [], trend: [] } });
}
