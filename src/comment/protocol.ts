import { GitHubError } from "../github/errors.ts";
import type { Clock } from "../lib/clock.ts";
import { ActionError } from "../lib/errors.ts";
import { commentSteps } from "../lib/limits.ts";
import type { Section } from "../render/section.ts";
import { parseComment, renderComment } from "./body.ts";
import { dropStale, holds, isAlone, mergeSection, restoreSection } from "./merge.ts";

import { type CommentRecord, type CommentStore, isNotFound, oldestFirst } from "./store.ts";

/*
 * GitHub's comments know no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 *
 *   looking ──> deciding ──> creating ──┐        looking: finds all of ours anew
 *      ^         ^  │ └────> updating ──┤        deciding: what is there against what should be
 *      │         │  └──────> tidying    │        settling: waits for longer than lists lag, then looks again
 *      │         └─ settling <──────────┘        tidying: deletes our younger ones; what they held has moved
 *      └─ recovering (from a failure that may pass)
 *
 * The lowest id of ours wins. Whoever wrote looks again, and writes again where its sections, or others that it
 * had seen, were lost to a writer that had read before. Everybody may have neighbours: other jobs, other workflows.
 */

/** Longer than GitHub's lists lag behind, in milliseconds. */
const settleTime = 2_000;

/**
 * What was read may be written over as long as it is this fresh, in milliseconds. Whoever wrote since then still
 * settles while this write arrives, and mends what it takes away.
 */
const freshTime = 1_000;

/** What the last look of all needs, in milliseconds. */
const lookTime = 1_000;

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
  /** When they were read, in milliseconds. */
  at: number;
}

export interface KeptComment {
  id: number;
  url: string;
  author: string;
  /** It was read back with the sections in it, or need not be. */
  confirmed: boolean;
}

/** Reads our comments. Needs nothing of the experiment, so it can run beside the create. */
export async function findComment({ store, clock }: CommentTools): Promise<FoundComments> {
  const at = clock.now();
  return { comments: ours(await store.list("all")), at };
}

/**
 * Puts the sections into the comment, which is created where there is none. `found` is an early look, undefined
 * where that failed. Rejects only where nothing could be written.
 */
export async function writeSections(
  tools: CommentTools,
  found: FoundComments | undefined,
  sections: readonly Section[],
): Promise<KeptComment> {
  const writing: Writing = {
    tools,
    sections: sections.flatMap((section) => parseComment(renderComment(tools.commentKey, [section]))),
    seen: new Map(),
    gone: new Set(),
    writes: 0,
    failures: 0,
  };
  let state: State = found === undefined ? { name: "looking" } : { name: "deciding", found };
  for (let step = 0; step < commentSteps && !isEnd(state); step += 1) {
    state = await next(state, writing).catch((error) => afterFailure(error));
  }
  if (state.name === "kept") return state.kept;
  if (writing.written !== undefined) return kept(writing.written, false);
  // Where the time is over, what has failed before says more.
  const { failure } = writing;
  if (state.name === "given up") throw tools.signal.aborted ? (failure ?? state.error) : state.error;
  throw new ActionError("the comment vanished each time it was written");
}

type State =
  | { name: "looking" }
  | { name: "deciding"; found: FoundComments }
  | { name: "creating" }
  | { name: "updating"; comments: readonly CommentRecord[]; winner: CommentRecord; body: string }
  | { name: "settling"; comments: readonly CommentRecord[]; isNew: boolean }
  | { name: "tidying"; winner: CommentRecord; younger: readonly CommentRecord[] }
  | { name: "recovering"; error: GitHubError }
  | End;

type End = { name: "kept"; kept: KeptComment } | { name: "given up"; error: unknown };

function isEnd(state: State): state is End {
  return state.name === "kept" || state.name === "given up";
}

function afterFailure(error: unknown): State {
  const mayPass = error instanceof GitHubError && error.passing;
  return mayPass ? { name: "recovering", error } : { name: "given up", error };
}

interface Writing {
  readonly tools: CommentTools;
  readonly sections: readonly Section[];
  /** All sections that were seen, by their experiment, so that lost ones can be put back. */
  readonly seen: Map<string, Section>;
  /** The comments that GitHub called gone when they were to be written. */
  readonly gone: Set<number>;
  /** How often this call wrote. */
  writes: number;
  /** How many requests in succession failed, and the last failure of all. */
  failures: number;
  failure?: GitHubError;
  /** The comment as this call last wrote it. */
  written?: CommentRecord;
}

async function next(state: Exclude<State, End>, writing: Writing): Promise<State> {
  switch (state.name) {
    case "looking":
      return look(writing);
    case "deciding":
      return decide(state.found, writing);
    case "creating":
      return create(writing);
    case "updating":
      return update(state, writing);
    case "settling":
      return settle(state, writing);
    case "tidying":
      return tidy(state, writing);
    case "recovering":
      return recover(state.error, writing);
  }
}

async function look({ tools }: Writing): Promise<State> {
  return { name: "deciding", found: await findComment(tools) };
}

async function decide(found: FoundComments, writing: Writing): Promise<State> {
  const { tools, written } = writing;
  const isFresh = tools.clock.now() - found.at <= freshTime;
  // Where there is no comment yet, the look after the create is what counts.
  const { comments } =
    isFresh || found.comments.length === 0 ? found : await readAgain(tools, found.comments);
  writing.failures = 0;
  const [winner, ...younger] = comments;
  if (winner === undefined) return { name: "creating" };
  const body = nextBody(writing, comments);
  const isAsWritten = winner.id === written?.id && plainLines(winner.body) === plainLines(written.body);
  if (body === undefined || (isAsWritten && younger.length === 0)) {
    return { name: "tidying", winner, younger };
  }
  return { name: "updating", comments, winner, body };
}

async function create(writing: Writing): Promise<State> {
  const { store, commentKey } = writing.tools;
  const sections = placeOwn(writing, [...writing.seen.values()]);
  const created = await store.create(renderComment(commentKey, sections));
  noteWritten(writing, created);
  return { name: "settling", comments: [created], isNew: true };
}

async function update(
  { comments, winner, body }: Extract<State, { name: "updating" }>,
  writing: Writing,
): Promise<State> {
  const { tools, sections } = writing;
  const { store, clock, signal, isFollowed } = tools;
  try {
    const written = await store.update(winner.id, body);
    noteWritten(writing, written);
    const isLeft = isFollowed && comments.length === 1 && isAlone(parseComment(body), sections);
    return isLeft
      ? { name: "kept", kept: kept(written, true) }
      : { name: "settling", comments, isNew: false };
  } catch (error) {
    // What is there all the same the second time is not gone: the token may not write it.
    if (!isNotFound(error) || writing.gone.has(winner.id)) throw error;
    writing.gone.add(winner.id);
    await clock.sleep(settleTime, signal);
    return { name: "looking" };
  }
}

function noteWritten(writing: Writing, written: CommentRecord): void {
  writing.written = written;
  writing.writes += 1;
  writing.failures = 0;
}

/** Looks again after a wait, as long as the time allows. */
async function settle(
  { comments, isNew }: Extract<State, { name: "settling" }>,
  { tools, writes, written, seen }: Writing,
): Promise<State> {
  const { clock, store, signal, random, deadline } = tools;
  const most = deadline - clock.now() - lookTime;
  if (most < settleTime && written) return { name: "kept", kept: kept(written, false) };
  // Writers that lost to each other once should not meet again, and the more there are, the less.
  const spread = 1_000 * Math.max(writes, Math.ceil(seen.size / 8));
  await clock.sleep(Math.min(settleTime + Math.floor(random() * spread), most), signal);
  if (!isNew) return { name: "deciding", found: await readAgain(tools, comments) };
  const at = clock.now();
  const listed = ours(await store.list("newest"));
  const unlisted = comments.filter(({ id }) => !listed.some((comment) => comment.id === id));
  return { name: "deciding", found: { comments: oldestFirst([...listed, ...unlisted]), at } };
}

async function tidy(
  { winner, younger }: Extract<State, { name: "tidying" }>,
  { tools }: Writing,
): Promise<State> {
  await Promise.all(younger.map(({ id }) => tools.store.remove(id)));
  return { name: "kept", kept: kept(winner, true) };
}

/** Waits as long as GitHub asks for, else a little longer each time; gives up where the time does not allow it. */
async function recover(error: GitHubError, writing: Writing): Promise<State> {
  const { clock, signal, random, deadline } = writing.tools;
  const pause = waitBehind(error, writing.failures) + Math.floor(random() * settleTime);
  writing.failures += 1;
  writing.failure = error;
  if (clock.now() + pause + lookTime > deadline) return { name: "given up", error };
  await clock.sleep(pause, signal);
  return { name: "looking" };
}

// GitHub's advice where a limit names no time: a minute at least.
const unnamedWait = 60_000;

function waitBehind({ retryAfter, limited }: GitHubError, failures: number): number {
  return retryAfter ?? (limited ? unnamedWait : Math.min(settleTime * 2 ** failures, 4 * settleTime));
}

/**
 * The body that the comment which counts should have: with the sections, with what others of ours hold, and with
 * what was lost. Undefined where it has all that.
 */
function nextBody(writing: Writing, comments: readonly CommentRecord[]): string | undefined {
  const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
  const seen = [...others.flat(), ...writing.seen.values()];
  const restored = seen.reduce<readonly Section[]>(restoreSection, before);
  const after = dropStale(placeOwn(writing, restored), writing.sections);
  for (const section of after) writing.seen.set(`${section.key} ${section.experimentId}`, section);
  if (after === before) return undefined;
  const body = renderComment(writing.tools.commentKey, after);
  return body === plainLines(comments[0]?.body ?? "") ? undefined : body;
}

function placeOwn({ sections }: Writing, present: readonly Section[]): readonly Section[] {
  return sections.reduce(
    (placed, section) => (holds(placed, section) ? placed : mergeSection(placed, section)),
    present,
  );
}

/** The same comments anew; all of ours where the one that counts is gone. */
async function readAgain(tools: CommentTools, comments: readonly CommentRecord[]): Promise<FoundComments> {
  const at = tools.clock.now();
  const [winner, ...younger] = await Promise.all(comments.map(({ id }) => tools.store.get(id)));
  if (winner === undefined) return findComment(tools);
  return { comments: ours([winner, ...younger.filter((comment) => comment !== undefined)]), at };
}

function kept({ id, url, author }: CommentRecord, confirmed: boolean): KeptComment {
  return { id, url, author, confirmed };
}

function ours(comments: readonly CommentRecord[]): CommentRecord[] {
  return oldestFirst(comments.filter(({ mine }) => mine));
}

function plainLines(body: string): string {
  return body.replace(/\r\n?/g, "\n").trimEnd();
}
