import type { CommentPlace } from "../comment/comment.ts";
import type { FinishPlan, Metadata } from "../finish/plan.ts";
import { ActionError } from "../lib/errors.ts";
import type { Environment } from "../lib/network.ts";
import { nodeCrypto } from "../lib/text.ts";
import type { RunContext } from "../run/context.ts";
import { messages } from "./messages.ts";
import type { StageContext } from "./stage-context.ts";

// In bytes. The runner allows 128 KiB.
const maxStateSize = 64 * 1024;

/** How far the main stage came. `creating`: the create request may have been sent, and the report has no experiment. */
export type MainProgress = "creating" | "created" | "ended";

/**
 * What the main stage passes to the post stage. Plain JSON, without a key. The metadata are the experiment's own, as it was
 * created; undefined if they are too large to be passed on.
 */
export interface SavedRun extends Omit<FinishPlan, "metadata" | "evaluation" | "jobSucceeded"> {
  metadata: Metadata | undefined;
  progress: MainProgress;
  /** The tag by which the experiment can be found if main didn't see the response. */
  createKey: string;
  apiOrigin: string;
  webOrigin: string;
  comment: CommentPlace | undefined;
}

// One name for the run and its seals: a main stage that is killed between two writes would leave a run that nothing opens.
const stateName = "run";

/** Clears the state before anything else: once it has a name, the job's environment can't forge it. */
export function clearRun(saveState: StageContext["saveState"]): void {
  saveState(stateName, "");
}

/** What seals a state. The token opens what the comment needs if the application key is lost. */
interface SealingKeys {
  appKey: string | undefined;
  token: string | undefined;
}

/** Saves the run, sealed, so that the post stage uses only what main wrote. A later call replaces what was saved. */
export function saveRun(
  run: SavedRun,
  { appKey, token }: SealingKeys,
  { context, saveState, redact }: Pick<StageContext, "saveState" | "redact"> & { context: RunContext },
): void {
  // Only these have no limit of their own. The matrix only names the leg.
  const report = { ...run.report, matrix: undefined, config: undefined, notes: [], trend: [] };
  const smaller = [run, { ...run, metadata: undefined }, { ...run, metadata: undefined, report }];
  const texts = smaller.map((saved) => JSON.stringify(saved));
  const fitting = texts.find((one) => Buffer.byteLength(one) <= maxStateSize) ?? texts.at(-1) ?? "";
  // Keys are removed first, so that the seal fits what is saved.
  const text = redact(fitting);
  const seals = [appKey, token].map((key) => (key ? seal(text, key, context) : "-"));
  saveState(stateName, [...seals, text].join(" "));
}

/** Returns whether the main stage left something to finish. */
export function hasSavedRun(environment: Environment): boolean {
  return (environment[`STATE_${stateName}`] ?? "") !== "";
}

/**
 * Opens what the main stage saved. If the token's seal alone fits, keys must not be sent where the state says. If it's the
 * token that main had (`isSameToken`), main's comments are this stage's own.
 *
 * @throws ActionError if no seal fits this step, this run, and one of the keys.
 */
export function openRun(environment: Environment, { appKey, token }: SealingKeys, context: RunContext) {
  const [byAppKey = "", byToken = "", ...rest] = (environment[`STATE_${stateName}`] ?? "").split(" ");
  const text = rest.join(" ");
  const holds = (given: string, key: string | undefined) => {
    if (!key) return false;
    const [one, other] = [Buffer.from(given), Buffer.from(seal(text, key, context))] as const;
    return one.length === other.length && nodeCrypto().timingSafeEqual(one, other);
  };
  const isSameToken = holds(byToken, token);
  const sealedBy = holds(byAppKey, appKey) ? "app_key" : "github_token";
  if (sealedBy === "app_key" || isSameToken) return { run: JSON.parse(text) as SavedRun, sealedBy, isSameToken };
  throw new ActionError(messages.stateForged());
}

function seal(text: string, key: string, { run }: RunContext): string {
  const step = [run.id, run.attempt, run.job, run.step].join("\n");
  return nodeCrypto().createHmac("sha256", key).update(`${step}\n${text}`).digest("hex");
}
