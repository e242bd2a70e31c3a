import type { Clock } from "../foundation/clock.ts";
import { ActionError } from "../foundation/errors.ts";
import type { Section } from "../render/section.ts";
import { parseComment, renderComment } from "./body.ts";
import { holds, mergeSection, restoreSection } from "./merge.ts";
import type { CommentRecord, CommentStore } from "./store.ts";

/*
 * GitHub's comments know no compare-and-swap, and lists lag behind writes. Jobs that race converge like this:
 * whoever creates looks again after a wait longer than the lag; the lowest id of ours wins, and the sections of
 * the younger ones move there before those are deleted. Whoever updates reads back after the same wait, and
 * writes again where its sections, or others that it had seen, were lost to a writer that had read before.
 */

/** Longer than GitHub's lists lag behind, in milliseconds. */
const settleTime = 2_000;

/** What was read may be written over as long as it is this fresh, in milliseconds; after that it is read again. */
const freshTime = 300;

/** Writes and looks of one call at most; eight jobs that race need five or so. */
const mostSteps = 12;

export interface CommentTools {
  store: CommentStore;
  clock: Clock;
  commentKey: string;
  /** Ends the waits; what is written by then stands. */
  signal: AbortSignal;
  /** A number from 0 to below 1, that spreads the writers. */
  random: () => number;
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
  /** It was read back with the sections in it, or nothing could have raced. */
  confirmed: boolean;
}

/** Reads our comments. Needs nothing of the experiment, so it can run beside the create. */
export async function findComment({ store, clock }: CommentTools): Promise<FoundComments> {
  const at = clock.now();
  return { comments: ours(await store.list("all")), at };
}

/**
 * Puts the sections into the comment, which is created where there is none. `alone` says that no other job of
 * this run writes; then an update of a comment without other sections is not read back. Rejects only where
 * nothing could be written.
 */
export async function writeSections(
  tools: CommentTools,
  found: FoundComments,
  sections: readonly Section[],
  alone: boolean,
): Promise<KeptComment> {
  const writing: Writing = { tools, sections, alone, seen: new Map() };
  let step: Step = { found };
  try {
    for (let count = 0; count < mostSteps && step.done === undefined; count += 1) {
      step = await takeStep(writing, step.found, count);
    }
  } catch (error) {
    if (writing.written === undefined) throw error;
  }
  if (step.done !== undefined) return step.done;
  if (writing.written === undefined) throw new ActionError("the comment vanished each time it was written");
  return kept(writing.written, false);
}

interface Writing {
  readonly tools: CommentTools;
  readonly sections: readonly Section[];
  readonly alone: boolean;
  /** All sections that were seen, by their experiment, so that lost ones can be put back. */
  readonly seen: Map<string, Section>;
  /** The comment as this call last wrote it. */
  written?: CommentRecord;
}

type Step = { found: FoundComments; done?: KeptComment };

/** Writes where something is to be written, and reads back; done once nothing is missing. */
async function takeStep(writing: Writing, found: FoundComments, count: number): Promise<Step> {
  const { comments } = await refreshed(writing, found);
  const [winner, ...younger] = comments;
  if (winner === undefined) return { found: await createAndLook(writing) };
  const body = nextBody(writing, comments);
  if (body === undefined) {
    await Promise.all(younger.map(({ id }) => writing.tools.store.remove(id)));
    return { found, done: kept(winner, true) };
  }
  const written = await writing.tools.store.update(winner.id, body);
  if (written === undefined) return { found: await findComment(writing.tools) };
  writing.written = written;
  if (writesAlone(writing, comments)) return { found, done: kept(written, true) };
  await pause(writing.tools, count);
  return { found: await readAgain(writing.tools, comments) };
}

async function createAndLook(writing: Writing): Promise<FoundComments> {
  const { store, clock, commentKey } = writing.tools;
  const sections = placeOwn(writing, [...writing.seen.values()]);
  const created = await store.create(renderComment(commentKey, sections));
  writing.written = created;
  await pause(writing.tools, 0);
  const at = clock.now();
  const listed = ours(await store.list("newest"));
  const isListed = listed.some(({ id }) => id === created.id);
  return { comments: oldestFirst(isListed ? listed : [...listed, created]), at };
}

/**
 * The body that the comment which counts should have: with the sections, with what others of ours hold, and with
 * what was lost. Undefined where it has all that.
 */
function nextBody(writing: Writing, comments: readonly CommentRecord[]): string | undefined {
  const [before = [], ...others] = comments.map(({ body }) => parseComment(body));
  const seen = [...others.flat(), ...writing.seen.values()];
  const restored = seen.reduce<readonly Section[]>(restoreSection, before);
  const after = placeOwn(writing, restored);
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

/** Reads again what was read too long ago; where nothing else writes, it is good for longer. */
async function refreshed(writing: Writing, found: FoundComments): Promise<FoundComments> {
  const { tools } = writing;
  const isFresh = tools.clock.now() - found.at <= freshTime;
  return isFresh || writesAlone(writing, found.comments) ? found : readAgain(tools, found.comments);
}

/** Where there is no comment yet, the look after the create is what counts. */
function writesAlone(writing: Writing, comments: readonly CommentRecord[]): boolean {
  const own = new Set(writing.sections.map(({ key }) => key));
  const present = comments.flatMap(({ body }) => parseComment(body));
  const isOurs = comments.length === 1 && present.every(({ key }) => own.has(key));
  return comments.length === 0 || (writing.alone && isOurs);
}

/** The same comments anew; all of ours where the one that counts is gone. */
async function readAgain(tools: CommentTools, comments: readonly CommentRecord[]): Promise<FoundComments> {
  const at = tools.clock.now();
  const [winner, ...younger] = await Promise.all(comments.map(({ id }) => tools.store.get(id)));
  if (winner === undefined) return findComment(tools);
  return { comments: ours([winner, ...younger.filter((comment) => comment !== undefined)]), at };
}

async function pause({ clock, random, signal }: CommentTools, writes: number): Promise<void> {
  // Writers that lost to each other once should not meet again.
  await clock.sleep(settleTime + Math.floor(random() * 1_000 * (writes + 1)), signal);
}

function kept({ id, url }: CommentRecord, confirmed: boolean): KeptComment {
  return { id, url, confirmed };
}

function ours(comments: readonly CommentRecord[]): CommentRecord[] {
  return oldestFirst(comments.filter(({ mine }) => mine));
}

function oldestFirst(comments: readonly CommentRecord[]): CommentRecord[] {
  return [...comments].sort((a, b) => a.id - b.id);
}

function plainLines(body: string): string {
  return body.replace(/\r\n?/g, "\n").trimEnd();
}
