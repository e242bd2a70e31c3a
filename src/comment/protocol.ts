import { GitHubError } from "../github/errors.ts";
import type { Clock } from "../lib/clock.ts";
import type { Section } from "../render/section.ts";
import { parseComment, renderComment } from "./body.ts";
import { dropStale, mergeSection, restoreSection } from "./merge.ts";
import { type CommentRecord, type CommentStore, isNotFound } from "./store.ts";

/*
 * GitHub's comments have no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 *
 *   looking ──> deciding ──> creating ──┐        looking: finds all of ours again
 *      ^         ^  │ └────> updating ──┤        deciding: what is there against what should be
 *      │         │  └──────> tidying    │        settling: waits for longer than lists lag, then looks again
 *      │         └─ settling <──────────┘        tidying: deletes our younger ones; what they held has moved
 *      └─ waiting (after a failure that may pass)
 *
 * The lowest ID of ours wins. Whoever wrote looks again, and writes again if its sections, or others that it had seen,
 * were lost to a writer that had read before. Other jobs and other workflows may write at any time.
 */

/** Longer than GitHub's lists lag behind. */
const settleTimeMs = 2_000;

/**
 * What was read may be written over as long as it is this fresh. Whoever wrote since then still settles while this
 * write arrives, and restores what it takes away.
 */
const freshTimeMs = 1_000;

/** What the last look needs. */
const lookTimeMs = 1_000;

export interface CommentTools {
  store: CommentStore;
  clock: Clock;
  commentKey: string;
  /** Ends the waits; what is written by then stands. */
  signal: AbortSignal;
  /** When all has to be over, in milliseconds since the Unix epoch. */
  deadline: number;
  /** Returns a number from 0 to below 1, which spreads the writers. */
  random: () => number;
  /** A later stage of this job writes its sections again, and looks then. */
  isFollowed?: boolean;
}

/** Our comments on the pull request, the one that counts first, and when they were read. */
export interface FoundComments {
  comments: readonly CommentRecord[];
  at: number;
}

/** The comment as it was last written. It's confirmed if it was read back with the sections in it, or need not be. */
export type KeptComment = CommentRecord & { confirmed: boolean };

/** What stays the same while sections are written, and what was learned on the way. */
interface Writing extends CommentTools {
  sections: readonly Section[];
  /** All sections that were seen, by their experiment, so that lost ones can be put back. */
  seen: Map<string, Section>;
  /** The comments that GitHub called gone when they were to be written. */
  gone: Set<number>;
  /** How often this call wrote, and the comment as it last wrote it. */
  writes: number;
  written?: CommentRecord;
  /** How many requests in succession failed, and the last failure that may pass. */
  failures: number;
  failure?: GitHubError;
}

/** The comment if nothing is left to do; otherwise what was read for the next decision, undefined to look again. */
type Step = { kept: KeptComment } | { found: FoundComments | undefined };

/**
 * Reads our comments: all of them, or the known ones again unless the one that counts is gone. Needs nothing of the
 * experiment, so it can run beside the creation.
 */
export async function findComment(tools: CommentTools, known: readonly CommentRecord[] = []): Promise<FoundComments> {
  const { store, clock } = tools;
  const at = clock.now();
  if (known.length === 0) return { comments: keepOurs(await store.list()), at };
  const [winner, ...younger] = await Promise.all(known.map(({ id }) => store.get(id)));
  if (winner === undefined) return findComment(tools);
  return { comments: keepOurs([winner, ...younger.filter((comment) => comment !== undefined)]), at };
}

/**
 * Puts the sections into the comment, which is created if there is none. `found` is an early look, undefined if that
 * failed. Rejects only if nothing could be written. The deadline ends it: every way around waits.
 */
export async function writeSections(
  tools: CommentTools,
  found: FoundComments | undefined,
  sections: readonly Section[],
): Promise<KeptComment> {
  // As they are read back.
  const own = sections.flatMap((section) => parseComment(renderComment(tools.commentKey, [section])));
  const writing: Writing = { ...tools, sections: own, seen: new Map(), gone: new Set(), writes: 0, failures: 0 };
  let step: Step = { found };
  while ("found" in step) {
    try {
      step = await decide(step.found ?? (await findComment(tools)), writing);
    } catch (error) {
      if (await waitAfter(error, writing)) step = { found: undefined };
      else if (writing.written !== undefined) return { ...writing.written, confirmed: false };
      // If the time is over, what has failed before says more.
      else throw tools.signal.aborted ? (writing.failure ?? error) : error;
    }
  }
  return step.kept;
}

/** Compares what is there with what should be: with our sections, with what others of ours hold, and what was lost. */
async function decide(found: FoundComments, writing: Writing): Promise<Step> {
  const { store, clock, commentKey, sections, seen, written } = writing;
  const isFresh = clock.now() - found.at <= freshTimeMs;
  // If there is no comment yet, the look after the create is what counts.
  const isEnough = isFresh || found.comments.length === 0;
  const { comments } = isEnough ? found : await findComment(writing, found.comments);
  writing.failures = 0;
  const [winner, ...younger] = comments;
  const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
  const restored = [...others.flat(), ...seen.values()].reduce(restoreSection, before);
  const after = dropStale(sections.reduce(mergeSection, restored), sections);
  if (winner === undefined) return settle(await store.create(renderComment(commentKey, after)), [], writing);
  for (const section of after) seen.set(`${section.key} ${section.experimentId}`, section);
  const present = toPlainLines(winner.body);
  const body = after === before ? present : renderComment(commentKey, after);
  const isAsWritten = winner.id === written?.id && present === toPlainLines(written.body);
  if (body === present || (isAsWritten && younger.length === 0)) {
    await Promise.all(younger.map(({ id }) => store.remove(id)));
    return { kept: { ...winner, confirmed: true } };
  }
  const updated = await update(winner.id, body, writing);
  if (updated === undefined) return { found: undefined };
  // A comment with nothing but this job's sections takes nothing from others by this write. Who joins it looks again,
  // and what that takes away of these comes back with the job's next stage.
  const isAlone = after.every(({ key }) => sections.some((section) => section.key === key));
  if (writing.isFollowed && younger.length === 0 && isAlone) return { kept: { ...updated, confirmed: true } };
  return settle(updated, comments, writing);
}

/** Updates a comment. Returns undefined, after a wait, if GitHub says for the first time that it's gone. */
async function update(id: number, body: string, writing: Writing): Promise<CommentRecord | undefined> {
  const { store, clock, signal, gone } = writing;
  try {
    return await store.update(id, body);
  } catch (error) {
    // If it's there all the same the second time, it isn't gone: the token may not write it.
    if (!isNotFound(error) || gone.has(id)) throw error;
    await clock.sleep(settleTimeMs, signal);
    gone.add(id);
    return undefined;
  }
}

/** Looks again after a wait, as long as the time allows. Without other comments, `written` was just created. */
async function settle(written: CommentRecord, others: readonly CommentRecord[], writing: Writing): Promise<Step> {
  const { clock, store, signal, random, deadline, seen } = writing;
  writing.written = written;
  writing.writes += 1;
  writing.failures = 0;
  const most = deadline - clock.now() - lookTimeMs;
  if (most < settleTimeMs) return { kept: { ...written, confirmed: false } };
  // Writers that lost to each other once should not meet again, and the more there are, the less.
  const spread = 1_000 * Math.max(writing.writes, Math.ceil(seen.size / 8));
  await clock.sleep(Math.min(settleTimeMs + Math.floor(random() * spread), most), signal);
  if (others.length > 0) return { found: await findComment(writing, others) };
  const at = clock.now();
  // As the list has it, if it has it already.
  return { found: { comments: keepOurs([written, ...(await store.list())]), at } };
}

// GitHub's advice if a limit names no time: a minute at least.
const unnamedWaitMs = 60_000;

/** Waits as long as GitHub asks for, else longer each time. Returns false if that can't help, or takes too long. */
async function waitAfter(failure: unknown, writing: Writing): Promise<boolean> {
  if (!(failure instanceof GitHubError && failure.passing)) return false;
  const { clock, signal, random, deadline, failures } = writing;
  const growing = Math.min(settleTimeMs * 2 ** failures, 4 * settleTimeMs);
  const wait = failure.retryAfter ?? (failure.limited ? unnamedWaitMs : growing);
  const pause = wait + Math.floor(random() * settleTimeMs);
  writing.failure = failure;
  writing.failures += 1;
  if (clock.now() + pause + lookTimeMs > deadline) return false;
  // The signal ends the pause.
  await clock.sleep(pause, signal).catch(() => {});
  return !signal.aborted;
}

/** Returns each of our comments once, the oldest first. */
function keepOurs(comments: readonly CommentRecord[]): CommentRecord[] {
  const ours = new Map(comments.filter(({ mine }) => mine).map((comment) => [comment.id, comment]));
  return [...ours.values()].sort((a, b) => a.id - b.id);
}

function toPlainLines(body: string): string {
  return body.replace(/\r\n?/g, "\n").trimEnd();
}
