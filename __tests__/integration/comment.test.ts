import { describe, expect, test } from "@jest/globals";
import { createPrimaryRateLimit, createSecondaryRateLimit } from "../../emulator/github.ts";
import type { FakeResponse, Fault } from "../../emulator/server.ts";
import { parseComment } from "../../src/comment/body.ts";
import { createDatadog } from "../../src/datadog/client.ts";
import { mainStageTime } from "../../src/lib/limits.ts";
import type { ExperimentReport, ExperimentState } from "../../src/render/report.ts";
import { measureFinishing } from "../../src/stages/finishing.ts";
import { type CommentWorld, createCommentWorld, pullNumber } from "../support/comment-world.ts";
import { experimentReport } from "../support/experiment-report.ts";

const rounds = process.env.FULL_TESTS ? 20 : 1;

function report(leg: number, state: ExperimentState): ExperimentReport {
  return experimentReport({
    sectionKey: `${leg}`.padStart(32, "0"),
    matrix: { leg },
    state,
    experiment: {
      id: `experiment-${leg}`,
      name: `support-bot-${leg}`,
      logicalName: "support-bot",
      url: `https://app.datadoghq.com/llm/experiments/${leg}`,
    },
  });
}

/** The states of all sections of all of our comments. */
function states({ gitHub }: CommentWorld): string[][] {
  return gitHub.comments(pullNumber).map(({ body }) => parseComment(body).map(({ state }) => state));
}

const allCompleted = (legs: number) => Array.from({ length: legs }, () => "completed");

describe.each([8, 16, 24, 40])("%d legs of a matrix that end within two seconds", (legs) => {
  test("leave one comment with no section running, within the time for finishing", async () => {
    for (let seed = 0; seed < rounds; seed += 1) {
      await using world = await createCommentWorld({ seed, listLag: 600 });
      const { clock, random } = world;
      const began = world.open(mainStageTime).write(...allCompleted(legs).map((_, leg) => report(leg, "running")));
      await world.run(began);
      const durations: number[] = [];
      const end = async (leg: number) => {
        await clock.sleep(Math.floor(random() * 2_000));
        const start = clock.now();
        const time = measureFinishing(noDatadog(clock), clock);
        // Results and baseline are read, the status is set.
        await clock.sleep(1_000 + Math.floor(random() * 4_000));
        await world.openUntil(time.commentDeadline()).write(report(leg, "completed"));
        durations.push(clock.now() - start);
      };
      await world.run(Promise.all(allCompleted(legs).map((_, leg) => end(leg))));
      expect([seed, states(world)]).toEqual([seed, [allCompleted(legs)]]);
      expect(Math.max(...durations)).toBeLessThan(60_000);
      expect(world.warnings).toEqual([]);
    }
  });
});

test.each([
  ["GraphQL responds", false],
  ["GraphQL is refused, and the identity is unknown", true],
])("sixteen legs that begin together keep one comment with all of them: %s", async (_, isRefused) => {
  await using world = await createCommentWorld({ listLag: 600 });
  if (isRefused) world.gitHub.fault({ match: { path: "/graphql" }, kind: "status", status: 403, times: 10_000 });
  const begin = async (leg: number) => {
    const comment = world.open(mainStageTime);
    await world.clock.sleep(Math.floor(world.random() * 2_000));
    return await comment.write(report(leg, "running"));
  };
  const written = await world.run(Promise.all(Array.from({ length: 16 }, (_, leg) => begin(leg))));
  expect(states(world)).toEqual([Array.from({ length: 16 }, () => "running")]);
  const [comment] = world.gitHub.comments(pullNumber);
  expect(written.map((one) => one?.url.endsWith(`-${comment?.id}`))).toEqual(written.map(() => true));
  expect(world.warnings).toEqual([]);
});

describe("two jobs that aren't legs of one matrix", () => {
  test("an older body that arrives after a newer one removes nothing", async () => {
    await using world = await createCommentWorld();
    const { gitHub } = world;
    await world.run(world.open(mainStageTime).write(report(0, "running"), report(1, "running")));
    // The other job has read the body, and its write is held until the first one's has landed.
    let landed = () => {};
    const hasLanded = new Promise<void>((resolve) => {
      landed = resolve;
    });
    let patches = 0;
    gitHub.onRequest(async ({ method }) => {
      if (method !== "PATCH") return undefined;
      patches += 1;
      if (patches === 1) await world.whileHeld(hasLanded);
      else landed();
      return undefined;
    });
    const late = world.open(mainStageTime).write(report(1, "failed"));
    const first = async () => {
      await world.clock.sleep(1_000);
      await world.open(mainStageTime).write(report(0, "completed"));
    };
    await world.run(Promise.all([late, first()]));
    expect(states(world)).toEqual([["failed", "completed"]]);
  });
});

const graphqlFaults: [string, Fault | undefined][] = [
  ["403", { kind: "status", status: 403, body: { message: "Forbidden" } }],
  ["401", { kind: "status", status: 401, body: { message: "Bad credentials" } }],
  ["404", { kind: "status", status: 404, body: { message: "Not Found" } }],
  ["502", { kind: "status", status: 502 }],
  ["a page", { kind: "html" }],
  ["a reset", { kind: "drop" }],
  ["errors", { kind: "status", status: 200, body: { errors: [{ type: "FORBIDDEN", message: "no" }] } }],
  ["no response", undefined],
];

describe.each(graphqlFaults)("if GraphQL is refused with %s", (_, fault) => {
  const refuse = ({ gitHub, requestEnd, whileHeld }: CommentWorld) => {
    if (fault !== undefined) return gitHub.fault({ ...fault, match: { path: "/graphql" }, times: 1_000 });
    gitHub.onRequest(async ({ path }) => {
      if (path === "/graphql") await whileHeld(requestEnd());
      return undefined;
    });
  };
  const sent = ({ gitHub }: CommentWorld, method: string) =>
    gitHub.requests.filter((request) => request.method === method && !request.path.endsWith("/graphql")).length;

  test("REST alone creates the comment and updates it", async () => {
    await using world = await createCommentWorld();
    refuse(world);
    const written = await world.run(world.open(mainStageTime).write(report(0, "running")));
    expect(written).toMatchObject({ author: "github-actions[bot]" });
    await world.run(world.open(mainStageTime, { author: written?.author }).write(report(0, "completed")));
    expect(states(world)).toEqual([["completed"]]);
    expect(world.warnings).toEqual([]);
    // The second stage knows who it is from the first.
    expect(sent(world, "POST")).toBe(1);
  });

  test("a job that can't learn its identity keeps one comment, its oldest", async () => {
    await using world = await createCommentWorld();
    const forged = world.gitHub.addComment(pullNumber, {
      login: "mallory",
      body: "<!-- llm-experiment-action -->",
    });
    const first = await world.run(world.open(mainStageTime).write(report(0, "running")));
    refuse(world);
    const second = await world.run(world.open(mainStageTime).write(report(1, "completed")));
    expect(second?.url).toBe(first?.url);
    const [planted, ...own] = world.gitHub.comments(pullNumber);
    expect(planted).toEqual(forged);
    expect(own.map(({ body }) => parseComment(body).map(({ state }) => state))).toEqual([["running", "completed"]]);
    expect(world.warnings).toEqual([]);
  });
});

describe("if GitHub fails for a while", () => {
  const everything = { path: /./ };
  const writes = { method: "PATCH" };
  const begun = async (world: CommentWorld) => {
    await world.run(world.open(mainStageTime).write(report(0, "running")));
    return world.clock.now();
  };
  /** Rejects all requests for this long. */
  const refuseFor = ({ gitHub, clock }: CommentWorld, time: number, response: FakeResponse, method?: string) => {
    const until = clock.now() + time;
    gitHub.onRequest((request) =>
      clock.now() < until && (method === undefined || request.method === method) ? response : undefined,
    );
  };

  test.each([500, 502, 503])("a status %d is retried until it succeeds", async (status) => {
    await using world = await createCommentWorld();
    await begun(world);
    refuseFor(world, 25_000, { status, body: { message: "Unavailable" } });
    await world.run(world.open(45_000).write(report(0, "completed")));
    expect(states(world)).toEqual([["completed"]]);
    expect(world.warnings).toEqual([]);
  });

  test.each<[string, (now: number) => FakeResponse]>([
    ["Retry-After", () => createSecondaryRateLimit(20)],
    ["Retry-After on a 429", () => ({ ...createSecondaryRateLimit(20), status: 429 })],
    ["the limit's reset", (now) => createPrimaryRateLimit(Math.ceil(now / 1_000) + 20)],
  ])("the request is retried when GitHub allows it: %s", async (_, refusal) => {
    await using world = await createCommentWorld();
    const start = await begun(world);
    world.gitHub.fault({ match: writes, kind: "status", ...refusal(start) });
    await world.run(world.open(45_000).write(report(0, "completed")));
    expect(states(world)).toEqual([["completed"]]);
    const [refused, next] = world.gitHub.requests.filter(({ method }) => method === "PATCH");
    expect((next?.time ?? 0) - (refused?.time ?? 0)).toBeGreaterThanOrEqual(19_000);
  });

  test.each<[string, FakeResponse]>([
    ["a wait that is too long", createSecondaryRateLimit(60)],
    ["a limit that names no time", { status: 403, body: { message: "You have exceeded a secondary rate limit." } }],
  ])("no wait is in vain: %s", async (_, refusal) => {
    await using world = await createCommentWorld();
    const start = await begun(world);
    world.gitHub.fault({ match: writes, kind: "status", ...refusal, times: 99 });
    expect(await world.run(world.open(45_000).write(report(0, "completed")))).toBeUndefined();
    expect(world.clock.now() - start).toBeLessThan(5_000);
    expect(world.warnings).toEqual([expect.stringContaining("secondary rate limit")]);
    expect(world.warnings[0]).not.toContain("permission");
  });

  test("a first read that failed is repeated when there's something to write", async () => {
    await using world = await createCommentWorld();
    await begun(world);
    world.gitHub.fault({
      match: everything,
      kind: "status",
      status: 403,
      body: { message: "Forbidden" },
    });
    const comment = world.open(mainStageTime);
    await world.run(world.clock.sleep(3_000));
    await world.run(comment.write(report(0, "completed")));
    expect(states(world)).toEqual([["completed"]]);
    expect(world.warnings).toEqual([]);
  });

  test("a create whose response is lost isn't repeated", async () => {
    await using world = await createCommentWorld({ listLag: 600 });
    world.gitHub.fault({ match: { method: "POST", path: /comments$/ }, kind: "drop", when: "after" });
    await world.run(world.open(mainStageTime).write(report(0, "completed")));
    expect(states(world)).toEqual([["completed"]]);
  });
});

describe("a rejection is reported in GitHub's words", () => {
  const refusal = async (response: FakeResponse) => {
    await using world = await createCommentWorld();
    world.gitHub.fault({
      match: { method: "POST", path: /comments$/ },
      kind: "status",
      ...response,
      times: 99,
    });
    await world.run(world.open(mainStageTime).write(report(0, "running")));
    return world.warnings.join("\n");
  };
  const accepted = { "x-accepted-github-permissions": "issues=write; pull_requests=write" };

  test.each<[string, FakeResponse]>([
    ["a locked conversation", { status: 403, body: { message: "Unable to create comment because issue is locked." } }],
    [
      "the same with the header that every response has",
      {
        status: 403,
        headers: accepted,
        body: { message: "Unable to create comment because issue is locked." },
      },
    ],
    ["404", { status: 404, body: { message: "Not Found" } }],
    ["410", { status: 410, body: { message: "This issue was deleted" } }],
    ["422", { status: 422, body: { message: "Validation Failed" } }],
    ["403 in other words", { status: 403, body: { message: "User is blocked" } }],
  ])("without a remedy: %s", async (_, response) => {
    const warning = await refusal(response);
    expect(warning).toContain((response.body as { message: string }).message.replace(/\.$/, ""));
    expect(warning).toContain(String(response.status));
    expect(warning).not.toContain("ermission");
  });

  test.each<[string, FakeResponse, string]>([
    [
      "words",
      { status: 403, body: { message: "Resource not accessible by integration" } },
      "Grant the job pull-requests: write. (LLMX451)",
    ],
    [
      "words and a header",
      { status: 403, headers: accepted, body: { message: "Resource not accessible by integration" } },
      "pull-requests: write (GitHub asks for issues=write; pull_requests=write).",
    ],
    [
      "a header",
      { status: 404, headers: accepted, body: { message: "Not Found" } },
      "pull-requests: write (GitHub asks for issues=write; pull_requests=write).",
    ],
  ])("with the remedy if one is known: %s", async (_, response, remedy) => {
    expect(await refusal(response)).toContain(remedy);
  });

  test.each<[string, FakeResponse]>([
    ["LLMX452", { status: 403, body: { message: "Unable to create comment because issue is locked." } }],
    ["LLMX453", { status: 410, body: { message: "This issue was deleted" } }],
    ["LLMX454", { status: 422, body: { message: "Body is too long (maximum is 65536 characters)" } }],
    ["LLMX450", { status: 422, body: { message: "Validation Failed" } }],
  ])("with the code that explains it: %s", async (code, response) => {
    expect(await refusal(response)).toContain(`(${code})`);
  });

  test("a comment that GitHub reports as missing for a moment is written anyway", async () => {
    await using world = await createCommentWorld();
    await world.run(world.open(mainStageTime).write(report(0, "running")));
    world.gitHub.fault({ match: { method: "PATCH" }, kind: "status", status: 404 });
    await world.run(world.open(mainStageTime).write(report(0, "completed")));
    expect(world.warnings).toEqual([]);
    expect(states(world)).toEqual([["completed"]]);
  });

  test("a comment that may be read but not written isn't created again", async () => {
    await using world = await createCommentWorld();
    await world.run(world.open(mainStageTime).write(report(0, "running")));
    world.gitHub.fault({
      match: { method: "PATCH" },
      kind: "status",
      status: 404,
      body: { message: "Not Found" },
      times: 99,
    });
    await world.run(world.open(mainStageTime).write(report(0, "completed")));
    expect(world.warnings).toEqual([expect.stringContaining("404")]);
    expect(states(world)).toEqual([["running"]]);
  });
});

function noDatadog(clock: CommentWorld["clock"]) {
  return createDatadog({
    origin: "http://127.0.0.1:1",
    apiKey: "a",
    appKey: "b",
    redact: (text) => text,
    clock,
  });
}
