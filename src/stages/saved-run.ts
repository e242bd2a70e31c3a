import type { AcceptPolicy } from "../accept/accept-regressions.ts";
import type { CommentPlace } from "../comment/comment.ts";
import type { Gate } from "../gate/gate.ts";
import { ActionError } from "../lib/errors.ts";
import type { Environment } from "../lib/network.ts";
import { nodeCrypto } from "../lib/text.ts";
import type { ExperimentReport } from "../render/report.ts";
import type { Reading } from "../results/reading.ts";
import type { RunContext } from "../run/context.ts";
import type { StageContext } from "./tools.ts";

// The largest state for the post stage, in bytes. The runner allows 128 KiB.
const maxStateSize = 64 * 1024;

/**
 * How far the main stage came before it handed the run over: `creating`, the create request may have been sent, and
 * the report has no experiment; `created`; `ended`, nothing was left to do.
 */
export type MainProgress = "creating" | "created" | "ended";

/** What the main stage hands to the post stage. Plain JSON, without a key. */
export interface SavedRun {
  progress: MainProgress;
  /** The tag by which the experiment can be found, whatever became of the response. */
  createKey: string;
  report: ExperimentReport;
  projectId: string;
  datasetId: string;
  apiOrigin: string;
  webOrigin: string;
  results: string[];
  /** Inputs and answers of rows may be shown. */
  withAnswers: boolean;
  reading: Reading;
  /** Cost, tokens and duration are judged like metrics of the experiment. */
  usageMetrics: boolean;
  gate?: Gate | undefined;
  gateMode: "fail" | "warn";
  acceptPolicy: AcceptPolicy;
  /** Also without a comment. */
  pullRequest?: number | undefined;
  isMergeQueue: boolean;
  comment?: CommentPlace | undefined;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** The experiment's own, as it was created; undefined where they are too large to be handed on. */
  metadata?: Record<string, unknown> | undefined;
  /** The hash of its config, by which its attempts are recognized. */
  configKey?: string | undefined;
  /** How often each dataset record is run, where that was announced. */
  runCount?: number | undefined;
}

// One name for the run and its seals: a main stage that is killed between two would leave a run that nothing opens.
const stateName = "run";

/** Names the state before anything else: what is saved by name cannot be forged through the job's environment. */
export function clearRun(saveState: StageContext["saveState"]): void {
  saveState(stateName, "");
}

/** What seals a state, and whose seal it is believed by. */
export interface SealingKeys {
  appKey: string | undefined;
  /** It opens what the comment needs where the application key is lost; keys are sent nowhere on its word. */
  token: string | undefined;
}

/** Saves the run, sealed, so that the post stage takes nothing that main did not write. Later saves replace earlier ones. */
export function saveRun(
  run: SavedRun,
  { appKey, token }: SealingKeys,
  context: RunContext,
  { saveState, redact }: Pick<StageContext, "saveState" | "redact">,
): void {
  // What is saved is free of keys, and the seal is that of what is saved.
  const text = redact(serializeRun(run));
  const seals = [appKey, token].map((key) => (key ? seal(text, key, context) : "-"));
  saveState(stateName, [...seals, text].join(" "));
}

/** Whether the main stage left something to finish. */
export function hasSavedRun(environment: Environment): boolean {
  return (environment[`STATE_${stateName}`] ?? "") !== "";
}

export interface OpenedRun {
  run: SavedRun;
  /** Which key's seal holds: with the token's alone, keys may not follow what the state says. */
  sealedBy: "app_key" | "github_token";
  /** The token is the one that the main stage had, so its comments are this stage's own. */
  isSameToken: boolean;
}

/**
 * Opens what the main stage saved.
 *
 * @throws ActionError where no seal is that of this step, run and one of the keys.
 */
export function openRun(environment: Environment, { appKey, token }: SealingKeys, context: RunContext): OpenedRun {
  const [byAppKey = "", byToken = "", ...rest] = (environment[`STATE_${stateName}`] ?? "").split(" ");
  const text = rest.join(" ");
  const holds = (given: string, key: string | undefined) =>
    key !== undefined && key !== "" && isSame(given, seal(text, key, context));
  const run = () => JSON.parse(text) as SavedRun;
  const isSameToken = holds(byToken, token);
  if (holds(byAppKey, appKey)) return { run: run(), sealedBy: "app_key", isSameToken };
  if (isSameToken) return { run: run(), sealedBy: "github_token", isSameToken };
  throw new ActionError(
    "The state of this step was not written by its main stage, or its keys changed since: nothing is finished.",
  );
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && nodeCrypto().timingSafeEqual(left, right);
}

function seal(text: string, key: string, { run }: RunContext): string {
  const place = [run.id, run.attempt, run.job, run.step].join("\n");
  return nodeCrypto().createHmac("sha256", key).update(`${place}\n${text}`).digest("hex");
}

// Metadata and matrix are all in it that have no limit of their own; the matrix only names the leg.
function serializeRun(run: SavedRun): string {
  const smaller = [
    run,
    { ...run, metadata: undefined },
    {
      ...run,
      metadata: undefined,
      report: { ...run.report, matrix: undefined, config: undefined, notes: [], trend: [] },
    },
  ].map((saved) => JSON.stringify(saved));
  return smaller.find((text) => Buffer.byteLength(text) <= maxStateSize) ?? smaller.at(-1) ?? "";
}
