import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { parseComment, renderComment } from "../../../src/comment/body.ts";
import { type CommentTools, findComment, writeSections } from "../../../src/comment/protocol.ts";
import type { CommentRecord, CommentStore } from "../../../src/comment/store.ts";
import { GitHubError } from "../../../src/github/errors.ts";
import type { Clock } from "../../../src/lib/clock.ts";
import { finishTime, mainStageTime } from "../../../src/lib/limits.ts";
import type { ExperimentState } from "../../../src/render/report.ts";
import { partPriority, type Section } from "../../../src/render/section.ts";

const seeds = process.env.FULL_TESTS ? 1_000 : 60;
const jobs = 8;
const never = new AbortController().signal;

type World = ReturnType<typeof createWorld>;

/** A small generator of numbers from 0 to below 1 (mulberry32), the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Version {
  at: number;
  /** Undefined once it is deleted. */
  body: string | undefined;
}

interface Stored {
  id: number;
  mine: boolean;
  versions: Version[];
}

/** GitHub's comments in virtual time: requests take their time, and reads see the past of up to `lag` ms. */
function createWorld(seed: number, lag = 600, latency = 150) {
  const random = createRandom(seed);
  const timers: { at: number; wake: () => void }[] = [];
  const comments: Stored[] = [];
  const requests: string[] = [];
  let now = 1_000_000;

  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => {
      timers.push({ at: now + milliseconds, wake });
    });
  const clock: Clock = { now: () => now, sleep, timeout: () => never };
  const travel = () => sleep(5 + Math.floor(random() * latency));
  const withTime = (comment: Stored, at: number) => comment.versions.findLast((version) => version.at <= at)?.body;
  const record = ({ id, mine }: Stored, body: string): CommentRecord => {
    return {
      id,
      body,
      author: mine ? "github-actions[bot]" : "someone",
      url: `https://github.test/${id}`,
      mine,
    };
  };
  const read = (comment: Stored, at: number) => {
    const body = withTime(comment, at);
    return body === undefined ? [] : [record(comment, body)];
  };
  const plant = (body: string, mine: boolean): Stored => {
    const comment = { id: comments.length + 1, mine, versions: [{ at: now, body }] };
    comments.push(comment);
    return comment;
  };
  const write = (id: number, body: string | undefined): Stored | undefined => {
    const comment = comments.find((candidate) => candidate.id === id);
    if (comment === undefined || withTime(comment, now) === undefined) return undefined;
    comment.versions.push({ at: now, body });
    return comment;
  };
  const answered = async <T>(request: string, effect: () => T): Promise<T> => {
    requests.push(request);
    await travel();
    const result = effect();
    await travel();
    return result;
  };
  const past = () => now - Math.floor(random() * lag);
  const store: CommentStore = {
    list: () => {
      const at = past();
      return answered("list", () => comments.flatMap((comment) => read(comment, at)));
    },
    get: (id) => {
      const at = past();
      return answered(
        `get ${id}`,
        () => comments.filter((comment) => comment.id === id).flatMap((comment) => read(comment, at))[0],
      );
    },
    create: (body) =>
      answered("create", () => {
        return record(plant(body, true), body);
      }),
    update: (id, body) =>
      answered(`update ${id}`, () => {
        const comment = write(id, body);
        if (comment === undefined) throw new GitHubError("it is gone", { status: 404 });
        return record(comment, body);
      }),
    remove: (id) =>
      answered(`remove ${id}`, () => {
        write(id, undefined);
      }),
  };
  /** Lets everything happen, the earliest first. */
  const run = async <T>(work: readonly Promise<T>[]): Promise<T[]> => {
    let finished = false;
    const all = Promise.all(work).finally(() => {
      finished = true;
    });
    while (!finished) {
      await turn();
      timers.sort((a, b) => a.at - b.at);
      const next = timers.shift();
      if (next === undefined) continue;
      now = Math.max(now, next.at);
      next.wake();
    }
    return all;
  };
  const bodies = (mine: boolean) =>
    comments.filter((comment) => comment.mine === mine).flatMap((comment) => withTime(comment, now) ?? []);
  const deadline = now + 30 * mainStageTime;
  const tools: CommentTools = { store, clock, commentKey: "", signal: never, deadline, random };
  return { tools, random, sleep, plant, run, bodies, requests: () => requests };
}

function section(job: number, state: ExperimentState = "running", runNumber = 57): Section {
  return {
    key: `key-${job}`,
    runId: `${17_000_000_000 + runNumber}`,
    runNumber,
    runAttempt: 1,
    commit: "0123456789ab",
    experimentId: `experiment-${job}-${runNumber}`,
    names: ["support-bot", `${job}`],
    state,
    verdict: state === "interrupted" ? "canceled" : state === "no results" ? "no-results" : state,
    head: {
      heading: `${job} ${state}`,
      next: "Nothing to do.",
      name: `${job}`,
      url: "https://x.test",
      logUrl: "https://x.test/log",
      reason: state,
      metrics: [],
      gate: "",
    },
    parts: [{ priority: partPriority.metrics, markdown: `support-bot · ${job} · ${state}` }],
    shortened: false,
    passedBy: [],
  };
}

async function keep(world: World, own: Section, between = 0) {
  const found = await findComment(world.tools);
  await world.sleep(between);
  return writeSections(world.tools, found, [own]);
}

function shown(world: World): string[] {
  return world.bodies(true).map((body) =>
    parseComment(body)
      .map(({ key, state }) => `${key} ${state}`)
      // The worst verdict comes first in the comment.
      .sort()
      .join(", "),
  );
}

function allSections(state: ExperimentState): string {
  return Array.from({ length: jobs }, (_, job) => `key-${job} ${state}`).join(", ");
}

const everySeed = Array.from({ length: seeds }, (_, seed) => seed);

describe("jobs that race", () => {
  test("end with one comment of all sections, wherever they start, and other comments stay unchanged", async () => {
    for (const seed of everySeed) {
      const world = createWorld(seed);
      const forged = renderComment("", [section(0, "completed", 99)]);
      world.plant(forged, false);
      const start = async (job: number) => {
        await world.sleep(Math.floor(world.random() * 3_000));
        return keep(world, section(job), Math.floor(world.random() * 3_000));
      };
      const kept = await world.run(Array.from({ length: jobs }, (_, job) => start(job)));
      expect([seed, shown(world)]).toEqual([seed, [allSections("running")]]);
      expect(world.bodies(false)).toEqual([forged]);
      expect([seed, kept.filter(({ confirmed }) => !confirmed)]).toEqual([seed, []]);
    }
  });

  test("update one comment without losing a section", async () => {
    for (const seed of everySeed) {
      const world = createWorld(seed);
      world.plant(renderComment("", [section(0)]), true);
      const start = async (job: number) => {
        await world.sleep(1_000 + Math.floor(world.random() * 1_000));
        return keep(world, section(job, "completed"), Math.floor(world.random() * 3_000));
      };
      await world.run(Array.from({ length: jobs }, (_, job) => start(job)));
      expect([seed, shown(world)]).toEqual([seed, [allSections("completed")]]);
    }
  });

  test("go from running to completed at their own pace, and never back", async () => {
    for (const seed of everySeed) {
      const world = createWorld(seed);
      const start = async (job: number) => {
        await world.sleep(Math.floor(world.random() * 2_000));
        await keep(world, section(job));
        await world.sleep(Math.floor(world.random() * 8_000));
        return keep(world, section(job, "completed"));
      };
      await world.run(Array.from({ length: jobs }, (_, job) => start(job)));
      expect([seed, shown(world)]).toEqual([seed, [allSections("completed")]]);
    }
  });

  test("of an older run leave the newer run's sections alone", async () => {
    for (const seed of everySeed) {
      const world = createWorld(seed);
      const work = Array.from({ length: jobs }, (_, job) => [
        keep(world, section(job, "completed", 58)),
        keep(world, section(job, "completed", 57)),
      ]);
      await world.run(work.flat());
      expect([seed, shown(world)]).toEqual([seed, [allSections("completed")]]);
      expect(parseComment(world.bodies(true)[0] ?? "").every(({ runNumber }) => runNumber === 58)).toBe(true);
    }
  });
});

/** Legs that ended within two seconds, each with its section still running, and the time a stage has left for it. */
async function endTogether(world: World, legs: number, time: number): Promise<number> {
  const names = Array.from({ length: legs }, (_, job) => job);
  world.plant(
    renderComment(
      "",
      names.map((job) => section(job)),
    ),
    true,
  );
  const end = async (job: number) => {
    await world.sleep(5_000 + Math.floor(world.random() * 2_000));
    const tools = { ...world.tools, deadline: world.tools.clock.now() + time };
    return writeSections(tools, await findComment(tools), [section(job, "completed")]);
  };
  await world.run(names.map(end));
  const [body = ""] = world.bodies(true);
  return parseComment(body).filter(({ state }) => state === "completed").length;
}

// Results take a few seconds to read. The comment gets the rest of the stage's time.
const timeLeft = finishTime - 12_000;

describe.each([8, 16, 24, 40])("%d legs that end within two seconds", (legs) => {
  test("leave no section running", async () => {
    for (const seed of everySeed.slice(0, Math.ceil((seeds * 8) / legs / 2))) {
      const world = createWorld(seed);
      expect([seed, await endTogether(world, legs, timeLeft)]).toEqual([seed, legs]);
    }
  });
});

describe("one job", () => {
  test("reads, writes, and reads back if the comment exists", async () => {
    const world = createWorld(1);
    world.plant(renderComment("", [section(0)]), true);
    await world.run([world.sleep(5_000)]);
    const [kept] = await world.run([keep(world, section(0, "completed"), 500)]);
    expect(kept).toMatchObject({ id: 1, url: "https://github.test/1", confirmed: true });
    expect(world.requests()).toEqual(["list", "update 1", "get 1"]);
    expect(shown(world)).toEqual(["key-0 completed"]);
  });

  test("followed by another stage, reads and writes if it's alone, and reads back beside others", async () => {
    const requestsBeside = async (others: readonly Section[]) => {
      const world = createWorld(1);
      world.plant(renderComment("", [section(0, "completed", 56), ...others]), true);
      await world.run([world.sleep(5_000)]);
      const followed = { ...world, tools: { ...world.tools, isFollowed: true } };
      const [kept] = await world.run([keep(followed, section(0), 500)]);
      expect(kept).toMatchObject({ id: 1, confirmed: true });
      expect(shown(world)[0]).toContain("key-0 running");
      return world.requests();
    };
    expect(await requestsBeside([])).toEqual(["list", "update 1"]);
    expect(await requestsBeside([section(1)])).toEqual(["list", "update 1", "get 1"]);
  });

  test("reads again before it writes if its first read is old", async () => {
    const world = createWorld(1);
    world.plant(renderComment("", [section(0)]), true);
    await world.run([world.sleep(5_000)]);
    await world.run([keep(world, section(0, "completed"), 2_000)]);
    expect(world.requests()).toEqual(["list", "get 1", "update 1", "get 1"]);
  });

  test("doesn't write an unchanged body again", async () => {
    const world = createWorld(1);
    world.plant(renderComment("", [section(0)]), true);
    await world.run([world.sleep(5_000)]);
    await world.run([keep(world, section(0))]);
    expect(world.requests()).toEqual(["list"]);
  });

  test("reads again after it created the comment", async () => {
    const world = createWorld(1);
    await world.run([keep(world, section(0))]);
    expect(world.requests()).toEqual(["list", "create", "list"]);
  });

  test("doesn't change a newer run's section or the comment's other sections", async () => {
    const world = createWorld(1);
    const body = renderComment("", [section(0, "completed", 58), section(1, "running", 58)]);
    world.plant(body, true);
    await world.run([world.sleep(5_000)]);
    const [kept] = await world.run([keep(world, section(0, "completed", 57))]);
    expect(kept?.confirmed).toBe(true);
    expect(world.bodies(true)).toEqual([body]);
  });

  test("creates the comment again if it was deleted meanwhile", async () => {
    const world = createWorld(1);
    world.plant(renderComment("", [section(0), section(1)]), true);
    await world.run([world.sleep(5_000)]);
    const found = (await world.run([findComment(world.tools)]))[0];
    await world.run([world.tools.store.remove(1), world.sleep(5_000)]);
    const [kept] = await world.run([writeSections(world.tools, found, [section(0, "completed")])]);
    expect(kept).toMatchObject({ id: 2, url: "https://github.test/2", confirmed: true });
    expect(shown(world)).toEqual(["key-0 completed"]);
  });

  test("writes several sections at once", async () => {
    const world = createWorld(1);
    world.plant(renderComment("", [section(0), section(1)]), true);
    await world.run([world.sleep(5_000)]);
    const own = [section(1, "completed"), section(0, "failed"), section(2, "completed")];
    const write = async () => writeSections(world.tools, await findComment(world.tools), own);
    await world.run([write()]);
    expect(shown(world)).toEqual(["key-0 failed, key-1 completed, key-2 completed"]);
    expect(world.requests()).toEqual(["list", "update 1", "get 1"]);
  });
});

test("what a job left behind when it died moves to the oldest comment", async () => {
  const world = createWorld(1);
  world.plant(renderComment("", [section(0, "completed")]), true);
  world.plant(renderComment("", [section(1, "completed")]), true);
  await world.run([world.sleep(5_000)]);
  await world.run([keep(world, section(2))]);
  expect(shown(world)).toEqual(["key-0 completed, key-1 completed, key-2 running"]);
});

test("a failure after the write leaves the comment unconfirmed, one before it rejects", async () => {
  const world = createWorld(1);
  const failing = async () => {
    throw new Error("GitHub is down");
  };
  const store = { ...world.tools.store, list: failing };
  const write = (tools: CommentTools) => writeSections(tools, { comments: [], at: 0 }, [section(0)]);
  const [kept] = await world.run([write({ ...world.tools, store })]);
  expect(kept).toMatchObject({ id: 1, url: "https://github.test/1", confirmed: false });
  await expect(write({ ...world.tools, store: { ...store, create: failing } })).rejects.toThrow("GitHub is down");
});
