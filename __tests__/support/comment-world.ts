import { type GitHubOptions, type GitHubServer, startGitHub } from "../../emulator/github.ts";
import { type CommentPlace, openComment } from "../../src/comment/comment.ts";
import type { Clock } from "../../src/foundation/clock.ts";
import type { Log } from "../../src/foundation/log.ts";
import { createGitHubRequest, type GitHubRequest, tokenKindOf } from "../../src/github/client.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

/*
 * The comment against the stand-in for GitHub: real store, real octokit, real loopback requests, in virtual time.
 * Time stands still while a request is really under way; how long it takes is virtual too.
 */

export const pullNumber = 12;

export interface CommentWorld extends AsyncDisposable {
  gitHub: GitHubServer;
  clock: VirtualClock;
  random: () => number;
  /** Warnings of the log. */
  warnings: string[];
  /** Lets a hook of the stand-in wait for something, while time passes. */
  whileHeld<Result>(wait: Promise<Result>): Promise<Result>;
  /** Resolves when a request has ended, as when its time is over. */
  requestEnd(): Promise<void>;
  /** Lets all of it happen. */
  run<Result>(work: Promise<Result>): Promise<Result>;
  /** The comment as a stage opens it, with this much time left. */
  open(time: number, place?: Partial<CommentPlace>): ReturnType<typeof openComment>;
  /** The same with a deadline of the stage's own. */
  openUntil(deadline: number, place?: Partial<CommentPlace>): ReturnType<typeof openComment>;
}

/** A small generator of numbers from 0 to below 1 (mulberry32), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function createCommentWorld(
  options: Pick<GitHubOptions, "listLag" | "tokens" | "pulls"> & { seed?: number; latency?: number } = {},
): Promise<CommentWorld> {
  const { seed = 1, latency = 150, ...more } = options;
  const clock = createVirtualClock();
  const random = randomFrom(seed);
  const pulls = [
    { number: pullNumber, head: { ref: "feature", sha: "a".repeat(40) }, base: { ref: "main" } },
  ];
  const gitHub = await startGitHub({ pulls, ...more, clock });
  const { token, apiUrl, graphqlUrl } = gitHub;
  const server = { url: "https://github.com", apiUrl, graphqlUrl };
  const warnings: string[] = [];
  const log: Log = {
    debug: () => {},
    info: () => {},
    notice: () => {},
    warning: (message) => void warnings.push(message),
    error: (message) => void warnings.push(message),
  };
  let underWay = 0;
  const waiting: (() => void)[] = [];
  // A pause within the client is virtual time again.
  const clientClock: Clock = {
    ...clock,
    sleep: async (milliseconds, signal) => {
      underWay -= 1;
      try {
        await clock.sleep(milliseconds, signal);
      } finally {
        underWay += 1;
      }
    },
  };
  const travel = () => clock.sleep(5 + Math.floor(random() * latency));
  const requestWithin = (signal: AbortSignal): GitHubRequest => {
    const send = createGitHubRequest({ token, server, redact: (text) => text, clock: clientClock, signal });
    return async (...request) => {
      await travel();
      underWay += 1;
      try {
        return await send(...request);
      } finally {
        underWay -= 1;
        for (const resolve of waiting.splice(0)) resolve();
        await travel();
      }
    };
  };
  const openUntil = (deadline: number, place: Partial<CommentPlace> = {}) => {
    const signal = clock.timeout(deadline - clock.now());
    return openComment(
      {
        repository: { owner: "acme", name: "support-bot" },
        pullRequest: pullNumber,
        commentKey: "",
        tokenKind: tokenKindOf(token),
        ...place,
      },
      { gitHub: requestWithin(signal), clock, log, redact: (text) => text, signal, deadline, random },
    );
  };
  return {
    gitHub,
    clock,
    random,
    warnings,
    requestEnd: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    whileHeld: async (wait) => {
      underWay -= 1;
      try {
        return await wait;
      } finally {
        underWay += 1;
      }
    },
    run: (work) => clock.run(work, () => underWay > 0),
    openUntil,
    open: (time, place) => openUntil(clock.now() + time, place),
    [Symbol.asyncDispose]: () => gitHub.close(),
  };
}
