import * as z from "zod/mini";
import type { Identity } from "./identity.ts";
import {
  type CommentAnswer,
  type CommentRecord,
  type CommentRequest,
  type Conversation,
  oldestFirst,
  type RestComment,
  readAnswer,
  restComment,
  toRecord,
} from "./record.ts";

/** REST's list of the comments that carry the marker, whose only order is the oldest first. */
export interface CommentPages {
  /** All up to the page with the oldest of ours; with `newest` those from the last page that is known. */
  read(range: "all" | "newest"): Promise<CommentRecord[]>;
  /** Those from one page to another, until one of ours is found. */
  readRange(from: number, to: number): Promise<CommentRecord[]>;
}

export const pageLength = 100;

const pageRoute = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
// Pages that are read side by side.
const pagesAtOnce = 10;

interface Reading {
  readPage: (page: number) => Promise<CommentAnswer>;
  /** Those with the marker, judged by who wrote them. */
  judge: (comments: readonly RestComment[]) => Promise<CommentRecord[]>;
  /** The last page that is known to be there. */
  lastPage: number;
  /** Some were listed while nobody knew whose the token is: the newest alone would overlook ours. */
  hasUnjudged: boolean;
}

export function createCommentPages(
  request: CommentRequest,
  conversation: Conversation,
  hasMarker: (body: string) => boolean,
  identity: Identity,
): CommentPages {
  const reading: Reading = {
    readPage: (page) => request(pageRoute, { ...conversation, per_page: pageLength, page }),
    judge: async (comments) => {
      const marked = comments.filter(({ body }) => hasMarker(body ?? ""));
      if (marked.length === 0) return [];
      const isOurs = await identity.judge();
      if (isOurs === undefined) reading.hasUnjudged = true;
      return marked.map((comment) => toRecord(comment, isOurs?.(comment) ?? false));
    },
    lastPage: 1,
    hasUnjudged: false,
  };
  return {
    read: (range) => readPages(reading, range),
    readRange: (from, to) => readRange(reading, from, to),
  };
}

async function readPages(reading: Reading, range: "all" | "newest"): Promise<CommentRecord[]> {
  const start = range === "newest" && !reading.hasUnjudged ? reading.lastPage : 1;
  reading.hasUnjudged = false;
  const first = await reading.readPage(start);
  const comments = await reading.judge(parsePage(first));
  const last = lastPage(first);
  if (last > start && !hasOurs(comments)) comments.push(...(await readRange(reading, start + 1, last)));
  reading.lastPage = Math.max(start, last);
  if (!hasOurs(comments)) comments.push(...(await readOn(reading, first, last)));
  return oldestFirst(comments);
}

// Some answers say which page is the next, or nothing, but not which is the last.
async function readOn(reading: Reading, first: CommentAnswer, last: number): Promise<CommentRecord[]> {
  if (last > 1) return [];
  const comments: CommentRecord[] = [];
  let page = first;
  while (parseEntries(page).length === pageLength && !hasOurs(comments)) {
    reading.lastPage += 1;
    page = await reading.readPage(reading.lastPage);
    comments.push(...(await reading.judge(parsePage(page))));
  }
  return comments;
}

/** Pages side by side, a few at a time. */
async function readRange(reading: Reading, from: number, to: number): Promise<CommentRecord[]> {
  const comments: CommentRecord[] = [];
  for (let start = from; start <= to && !hasOurs(comments); start += pagesAtOnce) {
    const count = Math.min(pagesAtOnce, to - start + 1);
    const pages = await Promise.all(
      Array.from({ length: count }, (_, index) => reading.readPage(start + index)),
    );
    comments.push(...(await reading.judge(pages.flatMap(parsePage))));
  }
  return comments;
}

function hasOurs(comments: readonly CommentRecord[]): boolean {
  return comments.some(({ mine }) => mine);
}

function parseEntries({ data }: CommentAnswer): unknown[] {
  return readAnswer(z.array(z.unknown()), data);
}

function parsePage(answer: CommentAnswer): RestComment[] {
  return parseEntries(answer).flatMap((entry) => restComment.safeParse(entry).data ?? []);
}

function lastPage({ headers }: CommentAnswer): number {
  const url = /<([^<>]*)>; rel="last"/.exec(String(headers.link ?? ""))?.[1] ?? "";
  const page = URL.canParse(url) ? new URL(url).searchParams.get("page") : null;
  return Number(page ?? 1);
}
