import { GitHubError } from "../github/errors.ts";
import type { Clock } from "../lib/clock.ts";
import type { Section } from "../render/section.ts";
import { parseComment, renderComment } from "./body.ts";
import { dropStale, holds, isAlone, mergeSection, restoreSection } from "./merge.ts";
import { type CommentRecord, type CommentStore, isNotFound, oldestFirst } from "./store.ts";

/*
 * GitHub's comments have no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 *
 *   looking ──> deciding ──> creating ──┐        looking: finds all of ours anew
 *      ^         ^  │ └────> updating ──┤        deciding: what is there against what should be
 *      │         │  └──────> tidying    │        settling: waits for longer than lists lag, then looks again
 *      │         └─ settling <──────────┘        tidying: deletes our younger ones; what they held has moved
 *      └─ recovering (from a failure that may pass)
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
  /** A number from 0 to below 1, that spreads the writers. */
  random: () => number;
  /** A later stage of this job writes its sections again, and looks then. */
  isFollowed?: boolean;
}

/** Our comments on the pull request, the one that counts first. */
export interface FoundComments {
  comments: readonly CommentRecord[];
  /** When they were read. */
  at: number;
}

export interface KeptComment {
  id: number;
  url: string;
  /** The login that wrote it, as REST shows it: the token's own. */
  author: string;
  /** It was read back with the sections in it, or need not be. */
  confirmed: boolean;
}

/** Reads our comments. Needs nothing of the experiment, so it can run beside the create. */
export async function findComment({ store, clock }: CommentTools): Promise<FoundComments> {
  const at = clock.now();
  return { comments: keepOurs(await store.list("all")), at };
}

/** What a state knows of the way here. */
interface Progress {
  /** All sections that were seen, by their experiment, so that lost ones can be put back. */
  seen: ReadonlyMap<string, Section>;
  /** The comments that GitHub called gone when they were to be written. */
  gone: readonly number[];
  /** How often this call wrote, and the comment as it last wrote it. */
  writes: number;
  written?: CommentRecord;
  /** How many requests in succession failed, and the last failure of all. */
  failures: number;
  failure?: GitHubError;
}

type Step =
  | { name: "looking" }
  | { name: "deciding"; found: FoundComments }
  | { name: "creating" }
  | { name: "updating"; comments: readonly CommentRecord[]; winner: CommentRecord; body: string }
  | { name: "settling"; comments: readonly CommentRecord[]; isNew: boolean }
  | { name: "tidying"; winner: CommentRecord; younger: readonly CommentRecord[] }
  | { name: "recovering"; error: GitHubError };

type End = { name: "kept"; kept: KeptComment } | { name: "given up"; error: unknown };

type State<Name extends (Step | End)["name"] = (Step | End)["name"]> = Extract<Step | End, { name: Name }> & {
  progress: Progress;
};

/** What stays the same through all states. */
interface Writing extends CommentTools {
  sections: readonly Section[];
}

/**
 * Puts the sections into the comment, which is created if there is none. `found` is an early look, undefined if that
 * failed. Rejects only if nothing could be written.
 */
export async function writeSections(
  tools: CommentTools,
  found: FoundComments | undefined,
  sections: readonly Section[],
): Promise<KeptComment> {
  // As they are read back.
  const own = sections.flatMap((section) => parseComment(renderComment(tools.commentKey, [section])));
  const writing: Writing = { ...tools, sections: own };
  const progress: Progress = { seen: new Map(), gone: [], writes: 0, failures: 0 };
  let state: State = found ? { name: "deciding", found, progress } : { name: "looking", progress };
  // The deadline ends it: every way around waits.
  while (state.name !== "kept" && state.name !== "given up") state = await takeStep(state, writing);
  if (state.name === "kept") return state.kept;
  const { written, failure } = state.progress;
  if (written !== undefined) return toKept(written, false);
  // If the time is over, what has failed before says more.
  throw tools.signal.aborted ? (failure ?? state.error) : state.error;
}

async function takeStep(state: State<Step["name"]>, writing: Writing): Promise<State> {
  const { progress } = state;
  try {
    switch (state.name) {
      case "looking":
        return { name: "deciding", found: await findComment(writing), progress };
      case "deciding":
        return await decide(state, writing);
      case "creating":
        return await create(state, writing);
      case "updating":
        return await update(state, writing);
      case "settling":
        return await settle(state, writing);
      case "tidying":
        await Promise.all(state.younger.map(({ id }) => writing.store.remove(id)));
        return { name: "kept", kept: toKept(state.winner, true), progress };
      case "recovering":
        return await recover(state, writing);
    }
  } catch (error) {
    const mayPass = error instanceof GitHubError && error.passing;
    return mayPass ? { name: "recovering", error, progress } : { name: "given up", error, progress };
  }
}

/** Compares what is there with what should be: with our sections, with what others of ours hold, and what was lost. */
async function decide(state: State<"deciding">, writing: Writing): Promise<State> {
  const { found } = state;
  const isFresh = writing.clock.now() - found.at <= freshTimeMs;
  // If there is no comment yet, the look after the create is what counts.
  const isEnough = isFresh || found.comments.length === 0;
  const { comments } = isEnough ? found : await readAgain(writing, found.comments);
  const [winner, ...younger] = comments;
  const { written, seen } = state.progress;
  if (winner === undefined) return { name: "creating", progress: { ...state.progress, failures: 0 } };
  const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
  const lost = [...others.flat(), ...seen.values()];
  const restored = lost.reduce<readonly Section[]>(restoreSection, before);
  const after = dropStale(placeOwn(writing, restored), writing.sections);
  const known = after.map((section) => [`${section.key} ${section.experimentId}`, section] as const);
  const progress = { ...state.progress, failures: 0, seen: new Map([...seen, ...known]) };
  const present = toPlainLines(winner.body);
  const body = after === before ? present : renderComment(writing.commentKey, after);
  const isAsWritten = winner.id === written?.id && present === toPlainLines(written.body);
  if (body === present || (isAsWritten && younger.length === 0)) return { name: "tidying", winner, younger, progress };
  return { name: "updating", comments, winner, body, progress };
}

async function create({ progress }: State<"creating">, writing: Writing): Promise<State> {
  const sections = placeOwn(writing, [...progress.seen.values()]);
  const created = await writing.store.create(renderComment(writing.commentKey, sections));
  return { name: "settling", comments: [created], isNew: true, progress: noteWritten(progress, created) };
}

async function update(state: State<"updating">, writing: Writing): Promise<State> {
  const { comments, winner, body, progress } = state;
  const { store, clock, signal, isFollowed, sections } = writing;
  try {
    const written = await store.update(winner.id, body);
    const next = noteWritten(progress, written);
    const isLeft = isFollowed && comments.length === 1 && isAlone(parseComment(body), sections);
    if (isLeft) return { name: "kept", kept: toKept(written, true), progress: next };
    return { name: "settling", comments, isNew: false, progress: next };
  } catch (error) {
    // If it's there all the same the second time, it isn't gone: the token may not write it.
    if (!isNotFound(error) || progress.gone.includes(winner.id)) throw error;
    await clock.sleep(settleTimeMs, signal);
    return { name: "looking", progress: { ...progress, gone: [...progress.gone, winner.id] } };
  }
}

function noteWritten(progress: Progress, written: CommentRecord): Progress {
  return { ...progress, written, writes: progress.writes + 1, failures: 0 };
}

/** Looks again after a wait, as long as the time allows. */
async function settle({ comments, isNew, progress }: State<"settling">, writing: Writing): Promise<State> {
  const { clock, store, signal, random, deadline } = writing;
  const { written, writes, seen } = progress;
  const most = deadline - clock.now() - lookTimeMs;
  if (most < settleTimeMs && written) return { name: "kept", kept: toKept(written, false), progress };
  // Writers that lost to each other once should not meet again, and the more there are, the less.
  const spread = 1_000 * Math.max(writes, Math.ceil(seen.size / 8));
  await clock.sleep(Math.min(settleTimeMs + Math.floor(random() * spread), most), signal);
  if (!isNew) return { name: "deciding", found: await readAgain(writing, comments), progress };
  const at = clock.now();
  const listed = keepOurs(await store.list("newest"));
  const unlisted = comments.filter(({ id }) => !listed.some((comment) => comment.id === id));
  return { name: "deciding", found: { comments: oldestFirst([...listed, ...unlisted]), at }, progress };
}

// GitHub's advice if a limit names no time: a minute at least.
const unnamedWaitMs = 60_000;

/** Waits as long as GitHub asks for, else a little longer each time; gives up if the time doesn't allow it. */
async function recover({ error, progress }: State<"recovering">, writing: Writing): Promise<State> {
  const { clock, signal, random, deadline } = writing;
  const { retryAfter, limited } = error;
  const growing = Math.min(settleTimeMs * 2 ** progress.failures, 4 * settleTimeMs);
  const wait = retryAfter ?? (limited ? unnamedWaitMs : growing);
  const pause = wait + Math.floor(random() * settleTimeMs);
  const next = { ...progress, failures: progress.failures + 1, failure: error };
  if (clock.now() + pause + lookTimeMs > deadline) return { name: "given up", error, progress: next };
  await clock.sleep(pause, signal);
  return { name: "looking", progress: next };
}

function placeOwn({ sections }: Writing, present: readonly Section[]): readonly Section[] {
  return sections.reduce(
    (placed, section) => (holds(placed, section) ? placed : mergeSection(placed, section)),
    present,
  );
}

/** Reads the same comments anew; all of ours if the one that counts is gone. */
async function readAgain(tools: CommentTools, comments: readonly CommentRecord[]): Promise<FoundComments> {
  const at = tools.clock.now();
  const [winner, ...younger] = await Promise.all(comments.map(({ id }) => tools.store.get(id)));
  if (winner === undefined) return findComment(tools);
  return { comments: keepOurs([winner, ...younger.filter((comment) => comment !== undefined)]), at };
}

function toKept({ id, url, author }: CommentRecord, confirmed: boolean): KeptComment {
  return { id, url, author, confirmed };
}

function keepOurs(comments: readonly CommentRecord[]): CommentRecord[] {
  return oldestFirst(comments.filter(({ mine }) => mine));
}

function toPlainLines(body: string): string {
  return body.replace(/\r\n?/g, "\n").trimEnd();
}
