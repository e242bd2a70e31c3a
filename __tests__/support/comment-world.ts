import { type GitHubOptions, type GitHubServer, startGitHub } from "../../emulator/github.ts";
import { type CommentPlace, openComment } from "../../src/comment/comment.ts";
import { createGitHubRequest, detectTokenKind, type GitHubRequest } from "../../src/github/client.ts";
import type { Clock } from "../../src/lib/clock.ts";
import { type Message, withCode } from "../../src/lib/errors.ts";
import type { Log } from "../../src/lib/log.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

/*
 * Tests the comment with the fake of GitHub: the real store, real Octokit, and real loopback requests, in virtual time.
 * Time stops while a real request is under way. A request's duration is virtual too.
 */

export const pullNumber = 12;

export interface CommentWorld extends AsyncDisposable {
  gitHub: GitHubServer;
  clock: VirtualClock;
  random: () => number;
  /** The log's warnings. */
  warnings: string[];
  /** Lets a hook of the fake wait for something while time passes. */
  whileHeld<Result>(wait: Promise<Result>): Promise<Result>;
  /** Resolves when a request has ended, for example by a time-out. */
  requestEnd(): Promise<void>;
  /** Lets time pass until everything has settled. */
  run<Result>(work: Promise<Result>): Promise<Result>;
  /** Opens the comment as a stage does that has this much time left. */
  open(time: number, place?: Partial<CommentPlace>): ReturnType<typeof openComment>;
  /** Does the same with the stage's own deadline. */
  openUntil(deadline: number, place?: Partial<CommentPlace>): ReturnType<typeof openComment>;
}

/** Returns a generator of numbers from 0 to below 1 (mulberry32). The same seed gives the same numbers. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type WorldOptions = Pick<GitHubOptions, "listLag" | "tokens" | "pulls"> & { seed?: number; latency?: number };

export async function createCommentWorld(options: WorldOptions = {}): Promise<CommentWorld> {
  const { seed = 1, latency = 150, ...more } = options;
  const clock = createVirtualClock();
  const random = randomFrom(seed);
  const pulls = [{ number: pullNumber, head: { ref: "feature", sha: "a".repeat(40) }, base: { ref: "main" } }];
  const gitHub = await startGitHub({ pulls, ...more, clock });
  const transport = createTransport(gitHub, clock, () => 5 + Math.floor(random() * latency));
  const warnings: string[] = [];
  const usualPlace: CommentPlace = {
    repository: { owner: "acme", name: "support-bot" },
    pullRequest: pullNumber,
    commentKey: "",
    tokenKind: detectTokenKind(gitHub.token),
  };
  const openUntil = (deadline: number, place: Partial<CommentPlace> = {}) => {
    const signal = clock.timeout(deadline - clock.now());
    const tools = { clock, log: warningsTo(warnings), redact, signal, deadline, random };
    return openComment({ ...usualPlace, ...place }, { ...tools, gitHub: transport.within(signal) });
  };
  return {
    gitHub,
    clock,
    random,
    warnings,
    requestEnd: transport.requestEnd,
    whileHeld: transport.whileHeld,
    run: (work) => clock.run(work, transport.isBusy),
    openUntil,
    open: (time, place) => openUntil(clock.now() + time, place),
    [Symbol.asyncDispose]: () => gitHub.close(),
  };
}

const redact = (text: string) => text;

function warningsTo(warnings: string[]): Log {
  const ignore = () => {};
  const keep = (message: string | Message) =>
    void warnings.push(typeof message === "string" ? message : withCode(message));
  const others = { group: ignore, groupWhile: <Result>(_: string, work: () => Promise<Result>) => work() };
  return { ...others, debug: ignore, info: ignore, notice: ignore, warning: keep, error: keep };
}

/** Sends real requests whose transfer takes virtual time, and knows when one is under way. */
function createTransport(gitHub: GitHubServer, clock: VirtualClock, travelTime: () => number) {
  const { token, apiUrl, graphqlUrl } = gitHub;
  const server = { apiUrl, graphqlUrl };
  const ends: (() => void)[] = [];
  let underWay = 0;
  const whileHeld = async <Result>(wait: Promise<Result>): Promise<Result> => {
    underWay -= 1;
    try {
      return await wait;
    } finally {
      underWay += 1;
    }
  };
  // A pause in the client takes virtual time again.
  const pausing: Clock = { ...clock, sleep: (...pause) => whileHeld(clock.sleep(...pause)) };
  const within = (signal: AbortSignal): GitHubRequest => {
    const send = createGitHubRequest({ token, server, redact, clock: pausing, signal });
    return async (...request) => {
      await clock.sleep(travelTime());
      underWay += 1;
      try {
        return await send(...request);
      } finally {
        underWay -= 1;
        for (const resolve of ends.splice(0)) resolve();
        await clock.sleep(travelTime());
      }
    };
  };
  return {
    within,
    whileHeld,
    isBusy: () => underWay > 0,
    requestEnd: () => new Promise<void>((resolve) => void ends.push(resolve)),
  };
}
