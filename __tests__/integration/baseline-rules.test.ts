import { describe, expect, test } from "@jest/globals";
import { type CommitGraph, createLinearHistory } from "../../emulator/commit-graph.ts";
import { deployment, pullRequest, push, workflowRun } from "../../emulator/workflow.ts";
import { maxResponseSize } from "../../src/datadog/client.ts";
import { baselineAge } from "../../src/lib/limits.ts";
import {
  commitGraph,
  type ExperimentOptions,
  forkId,
  readSeed,
  type SearchWorld,
  sha,
  startSearchWorld,
} from "../support/commit-graphs.ts";
import { failedRows, makeEvaluationRows, pushRows } from "../support/evaluation.ts";

/* Which experiments can be baselines, which of several is chosen, and how far the search goes. */

const graph = commitGraph("m1\nm2: m1\nm3: m2\nf1: m3\nf2: f1\nmerge: m3 f2");
const branches = { main: sha("m3"), feature: sha("f2") };
const pull = {
  number: 7,
  head: { ref: "feature", sha: sha("f2") },
  base: { ref: "main" },
  mergeSha: sha("merge"),
};
const onPullRequest = pullRequest(pull);

const start = (experiments: ExperimentOptions[], gitHub: object = {}) =>
  startSearchWorld({ gitHub: { commits: graph, branches, ...gitHub }, experiments });

const taken = (experimentId: string, reason: string) => ({
  kind: "found",
  baseline: { experimentId, reason },
});

describe("never a baseline", () => {
  test("a fork's experiment on a commit of main", async () => {
    await using world = await start([
      { at: "m2" },
      { at: "m3", id: "fork's", headRepositoryId: forkId, branch: "main" },
      { at: "m3", id: "of a fork that is gone", headRepositoryId: "unknown" },
    ]);
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("m2", "1 commit before the base of the merge commit"));
  });

  test("one of the same pull request, whose preview is deployed again and again", async () => {
    const pulls = [{ number: 7, head: pull.head, base: pull.base }];
    const own: ExperimentOptions[] = ["f1", "f2"].map((at) => ({ at, branch: "feature", pullRequest: 7 }));
    await using world = await start([{ at: "m3" }, ...own], { pulls });
    for (const ref of ["feature", sha("f2")]) {
      const { choice, target } = await world.search(deployment("deployment_status", { sha: sha("f2"), ref }));
      expect(target.pullRequest?.number).toBe(7);
      expect(choice).toMatchObject(taken("m3", "merge base"));
    }
  });

  test("an SDK's that failed, unless the action finished it and most of its rows succeeded", async () => {
    const failed = { status: "failed", adopted: true } as const;
    await using world = await start([
      { at: "m1", ...failed, id: "good", results: { rows: 40, errors: 1 } },
      { at: "m2", ...failed, id: "bad", results: { rows: 40, errors: 9 } },
      { at: "m3", status: "failed", results: { rows: 40, errors: 0 } },
    ]);
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("good", "2 commits before the base of the merge commit"));
  });
});

describe("a run with unusable results", () => {
  const unscored = { rows: 20, errors: 0, metrics: {} };
  const failed = { rows: 20, errors: 20, metrics: {} };

  test("is passed over, and a warning says so", async () => {
    await using world = await start([{ at: "m1" }, { at: "m2", results: unscored }, { at: "m3", results: failed }]);
    const { choice, waits } = await world.search(onPullRequest);
    const reason =
      "2 commits before the base of the merge commit (skipped 2 newer runs on main, the newest because 20 of 20 rows failed)";
    expect(choice).toMatchObject(taken("m1", reason));
    expect(waits).toBe(1);
  });

  test("is passed over as soon as more than a fifth of its rows failed", async () => {
    const good = { rows: 20, errors: 4 };
    await using world = await start([
      { at: "m2", results: good },
      { at: "m3", results: { ...good, errors: 5 } },
    ]);
    const { choice } = await world.search(onPullRequest);
    const skipped = "skipped 1 newer run on main: 5 of 20 rows failed";
    expect(choice).toMatchObject(taken("m2", `1 commit before the base of the merge commit (${skipped})`));
  });

  test("is recognized by its rows if it has no summary, for a few at most", async () => {
    await using world = await start([
      { at: "m1", results: null },
      { at: "m2", results: null },
      { at: "m3", results: null },
    ]);
    await pushRows(world.datadog, "m1", makeEvaluationRows(20, 20));
    await pushRows(world.datadog, "m2", failedRows(20));
    await pushRows(world.datadog, "m3", [...makeEvaluationRows(15, 15), ...failedRows(20).slice(15)]);
    const { choice, waits } = await world.search(onPullRequest);
    const skipped = "skipped 2 newer runs on main, the newest because 5 of 20 rows failed";
    expect(choice).toMatchObject(taken("m1", `2 commits before the base of the merge commit (${skipped})`));
    expect(waits).toBe(4);
  });

  test("isn't the branch's newest either", async () => {
    await using world = await start(
      [
        { at: "m4", id: "good" },
        { at: "m5", id: "bad", results: failed },
      ],
      {
        commits: { ...graph, ...commitGraph("m4: m3\nm5: m4") },
        branches: { main: sha("m5"), feature: sha("f2") },
      },
    );
    const { choice } = await world.search(onPullRequest);
    const skipped = "skipped 1 newer run on main: 20 of 20 rows failed";
    expect(choice).toMatchObject(taken("good", `newest on main (${skipped})`));
  });

  test("of an SDK is passed over too, and if all are, there's no baseline", async () => {
    const sdk = { sdk: true, results: null };
    await using world = await start([
      { at: "m1", ...sdk },
      { at: "m2", ...sdk },
      { at: "m3", results: failed },
    ]);
    await pushRows(world.datadog, "m1", makeEvaluationRows(20, 20));
    await pushRows(world.datadog, "m2", failedRows(20));
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(
      taken("m1", expect.stringContaining("(skipped 2 newer runs, the newest because 20 of 20 rows failed)") as never),
    );
    await using bad = await start([{ at: "m3", results: failed }]);
    expect((await bad.search(onPullRequest)).choice).toEqual({
      kind: "none",
      reason: "no completed experiment on main yet (skipped 1 run on main: 20 of 20 rows failed)",
    });
  });

  test("with expired rows is used if the action completed it: finishing passes no gate then", async () => {
    const gone = { results: null, age: 1_000 };
    await using world = await start([
      { at: "m2", ...gone },
      { at: "m3", sdk: true, ...gone },
    ]);
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("m2", "1 commit before the base of the merge commit"));
    await using sdk = await start([{ at: "m3", sdk: true, ...gone }]);
    const reason = "no completed experiment on main yet (skipped 1 run: it has no rows)";
    expect((await sdk.search(onPullRequest)).choice).toEqual({ kind: "none", reason });
  });

  test("that can't be read is used: finishing can't read it either, and passes no gate", async () => {
    await using world = await start([{ at: "m2" }, { at: "m3", results: null }]);
    const match = { method: "GET", path: "/api/v2/llm-obs/v3/experiments/m3/events" };
    world.datadog.fault({ match, kind: "status", status: 403, times: 9 });
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("m3", "base of the merge commit"));
  });

  test("that is given is used, with a warning", async () => {
    await using world = await start([{ at: "m3", results: failed }]);
    const parent = { kind: "given" as const, experimentId: "m3" };
    const { choice, warnings } = await world.search(onPullRequest, { parent });
    expect(choice).toMatchObject(taken("m3", "given"));
    expect(warnings).toEqual([expect.stringMatching(/^The baseline support-bot-\d+ .*: 20 of 20 rows failed\./)]);
  });
});

test("if run IDs repeat, as with act, a warning says that the experiment belongs to this run", async () => {
  await using world = await start([{ at: "m3", runId: 1 }]);
  const { choice, warnings } = await world.search({ ...onPullRequest, run_id: "1" });
  expect(choice).toEqual({
    kind: "none",
    reason: expect.stringMatching(/^the experiment found \(support-bot-\d+\) belongs to this workflow run \(ID 1\)$/),
  });
  expect(warnings).toEqual([expect.stringContaining("pass --env GITHUB_RUN_ID=<number>")]);
  // Another attempt of this very run is on its own commit.
  await using rerun = await start([{ at: "f2", runId: 1, branch: "feature" }]);
  const again = await rerun.search({ ...onPullRequest, run_id: "1", run_attempt: "2" });
  expect(again.choice).toEqual({ kind: "none", reason: "no completed experiment on main yet" });
  expect(again.warnings).toEqual([]);
});

test("main's experiment of a merged pull request is the next one's baseline", async () => {
  await using world = await start([{ at: "m2" }]);
  const merged = { ...pull, number: 6, merged: true, mergeSha: sha("m3") };
  const { choice, target } = await world.search(pullRequest(merged));
  expect(target).toMatchObject({ headCommit: sha("m3"), headBranch: "main" });
  expect(choice).toMatchObject(taken("m2", "parent commit"));
});

test("after a run of the merge queue: what the group was based on, although its branch is gone", async () => {
  await using world = await start([{ at: "m3" }]);
  const run = { headBranch: `gh-readonly-queue/main/pr-7-${sha("m3")}`, event: "merge_group" };
  for (const headSha of [sha("merge"), sha("gone")]) {
    const { choice, warnings } = await world.search(workflowRun({ ...run, headSha, defaultTip: sha("m3") }));
    expect(choice).toMatchObject(taken("m3", "base of the merge group"));
    expect(warnings).toEqual([]);
  }
});

describe("of several on one commit", () => {
  const loop = (model: string): ExperimentOptions => ({
    at: "m3",
    id: model,
    sectionKey: "section",
    config: { model },
  });

  test("the one with an equal config, in one request", async () => {
    await using world = await start([loop("small"), loop("large"), loop("other")]);
    const { choice, waits } = await world.search(onPullRequest, { config: { model: "large" } });
    expect(choice).toMatchObject(taken("large", "base of the merge commit"));
    expect(waits).toBe(1);
  });

  test("all of them are requested if the list ends among them", async () => {
    const many = Array.from({ length: 150 }, (_, index) => loop(`model-${index}`));
    await using world = await start([{ at: "m2" }, ...many]);
    const { choice, waits } = await world.search(onPullRequest, { config: { model: "model-20" } });
    expect(choice).toMatchObject(taken("model-20", "base of the merge commit"));
    expect(waits).toBe(2);
  });

  test("the same section before a newer one of another job", async () => {
    await using world = await start([
      { at: "m3", id: "ours", sectionKey: "section" },
      { at: "m3", id: "other job's", sectionKey: "other" },
    ]);
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("ours", "base of the merge commit"));
  });
});

describe("two experiments of one run under one name", () => {
  const beside = { runId: 5_000_001, at: "f2", branch: "feature", status: "running" } as const;

  test("cause a warning to use different names", async () => {
    await using world = await start([{ at: "m3" }, { ...beside, id: "other job's" }]);
    const { choice, warnings } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("m3", "base of the merge commit"));
    expect(warnings).toEqual([expect.stringContaining('other experiments with the name "support-bot"')]);
  });

  test("except for other legs, and for an earlier attempt", async () => {
    await using world = await start([{ at: "m3" }, { ...beside, matrixKey: "leg" }, beside]);
    const { warnings } = await world.search({ ...onPullRequest, run_attempt: "2" });
    expect(warnings).toEqual([]);
  });
});

describe("merges with more than a hundred commits each", () => {
  /** `length` merges on main, each of its own branch of 101 commits. */
  function busyHistory(length: number): { commits: CommitGraph; line: string[] } {
    const commits: CommitGraph = { [sha("M0")]: { parents: [] } };
    const line = [sha("M0")];
    for (let index = 1; index <= length; index += 1) {
      const before = line.at(-1) ?? "";
      const branch = createLinearHistory(`branch ${index} `, 101, before);
      Object.assign(commits, branch.commits);
      commits[sha(`M${index}`)] = { parents: [before, branch.shas.at(-1) ?? ""] };
      line.push(sha(`M${index}`));
    }
    return { commits, line };
  }

  const { commits, line } = busyHistory(40);
  const tip = line.at(-1) ?? "";
  const event = push({ sha: tip, ref: "main" });
  const open = (experiments: ExperimentOptions[]) =>
    startSearchWorld({ gitHub: { commits, branches: { main: tip } }, experiments });

  test("are skipped by parent links", async () => {
    await using world = await open([{ at: "M4" }]);
    const { choice, warnings } = await world.search(event);
    expect(choice).toMatchObject(taken("M4", "35 commits before the parent commit"));
    expect(warnings).toEqual([]);
    const walked = world.gitHub.requests.filter(({ path }) => path === "/graphql");
    expect(walked).toHaveLength(1);
  });

  test.each([
    ["403", 1, { status: 403, body: { message: "Resource not accessible by integration" } }],
    ["404", 1, { status: 404, body: { message: "Not Found" } }],
    ["errors", 2, { status: 200, body: { errors: [{ message: "no" }] } }],
    ["a page of a proxy", 1, { status: 200, headers: { "content-type": "text/html" }, body: "<html></html>" }],
    ["a response without the commit", 1, { status: 200, body: { data: { repository: { object: null } } } }],
  ])("are skipped by REST if GraphQL is refused: %s", async (_, queries, response) => {
    await using world = await open([{ at: "M36" }]);
    world.gitHub.onRequest(({ path }) => (path === "/graphql" ? response : undefined));
    const { choice, warnings } = await world.search(event);
    expect(choice).toMatchObject(taken("M36", "3 commits before the parent commit"));
    expect(warnings).toEqual([]);
    // Only a query that was not taken is worth a smaller one.
    expect(world.gitHub.requests.filter(({ path }) => path === "/graphql")).toHaveLength(queries);
  });

  test("only the nearest parents are followed if GitHub doesn't accept revisions", async () => {
    await using world = await open([{ at: "M4" }]);
    world.gitHub.onRequest(({ body }) =>
      JSON.stringify(body ?? "").includes("expression:")
        ? { status: 200, body: { errors: [{ message: "no revision" }] } }
        : undefined,
    );
    const { choice } = await world.search(event);
    expect(choice).toMatchObject(taken("M4", "35 commits before the parent commit"));
  });

  test("a search that ends at its limit says so", async () => {
    await using world = await open([{ at: "M4" }, { at: "elsewhere" }]);
    world.gitHub.onRequest(({ path }) => (path === "/graphql" ? { status: 403, body: {} } : undefined));
    const { choice } = await world.search(event);
    expect(choice).toMatchObject(taken("elsewhere", "newest on main (not within 10 commits)"));
    const onOther = await world.search(push({ sha: tip, ref: "next" }));
    expect(onOther.choice).toMatchObject({
      kind: "none",
      reason: "no completed experiment on next yet, not within 10 commits",
    });
  });
});

describe("a thousand first parents", () => {
  const long = createLinearHistory("long", 1_300);
  const tip = long.shas.at(-1) ?? "";
  const open = (at: string) =>
    startSearchWorld({
      gitHub: { commits: long.commits, branches: { main: tip } },
      experiments: [{ at: "elsewhere" }, { at }],
    });

  test("are read in ten requests", async () => {
    await using world = await open("long-230");
    const { choice } = await world.search(push({ sha: tip, ref: "main" }));
    expect(choice).toMatchObject(taken("long-230", "1069 commits before the parent commit"));
    expect(world.gitHub.requests.filter(({ path }) => path === "/graphql")).toHaveLength(9);
  });

  test("are the limit, and a note says so", async () => {
    await using world = await open("long-100");
    const { choice } = await world.search(push({ sha: tip, ref: "main" }));
    expect(choice).toMatchObject(taken("long-100", "newest on main (not within 1171 commits)"));
  });
});

describe("a long list", () => {
  const config = { prompt: "x".repeat(20_000) };

  function seedMany(world: SearchWorld, count: number, options: ExperimentOptions): void {
    for (let index = 0; index < count; index += 1) {
      world.datadog.seed({ ...readSeed({ ...options, id: `many-${index}`, age: 900_000 - index }) });
    }
  }

  const makePages = ({ datadog }: SearchWorld) =>
    datadog.requests
      .filter(({ query }) => !(query.get("filter[metadata]") ?? "").includes("git.commit.sha"))
      .map(({ query }) => Number(query.get("page[limit]")));

  test("of 5,000 with large configurations: the baseline at the start is found, and little is read", async () => {
    expect(5_000 * 20_000).toBeGreaterThan(maxResponseSize);
    await using world = await start([{ at: "m3" }]);
    seedMany(world, 5_000, { at: "x", branch: "other", config });
    const { choice, waits, warnings } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("m3", "base of the merge commit"));
    expect([waits, warnings]).toEqual([2, []]);
    expect(makePages(world)).toEqual([100]);
  });

  test("whose second-newest commit is known: only those between are requested", async () => {
    await using world = await start([{ at: "m2", id: "older one" }]);
    seedMany(world, 5_000, { at: "x", branch: "other", config });
    world.datadog.seed(readSeed({ at: "m1", age: 1 }));
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("older one", "1 commit before the base of the merge commit"));
    expect(makePages(world)).toEqual([100]);
  });

  test("grows by the size of the last page until the choice is final", async () => {
    await using world = await start([{ at: "elsewhere", id: "oldest" }]);
    seedMany(world, 1_200, { at: "x", branch: "other", config });
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("oldest", "newest on main"));
    const [first, ...others] = makePages(world);
    expect(first).toBe(100);
    expect(others.length).toBeGreaterThan(0);
    for (const limit of others) expect(limit * 20_000).toBeLessThan(maxResponseSize / 4);
  });

  test("isn't read beyond the retention of experiments", async () => {
    await using world = await start([{ at: "m1", age: baselineAge + 1_000_000 }]);
    for (let index = 0; index < 400; index += 1) {
      const age = index < 150 ? index : baselineAge + 10_000 + index;
      world.datadog.seed(readSeed({ at: "x", id: `many-${index}`, branch: "other", age }));
    }
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject({ kind: "none", reason: "no completed experiment on main yet" });
    const tags = world.datadog.requests.map(({ query }) => query.get("filter[metadata]") ?? "");
    expect(tags.filter((text) => text.includes("ci.matrix_key"))).toHaveLength(3);
  });

  test("with items that can't be read: they are skipped, and the others count", async () => {
    await using world = await start([{ at: "m1" }, { at: "m2" }, { at: "m3" }]);
    world.datadog.onRequest(({ query }) => {
      if (!query.has("filter[experiment]")) return undefined;
      const listed = world.datadog.experiments.map(({ id, ...attributes }) => ({
        id,
        type: "experiments",
        attributes: { ...attributes, created_at: new Date(attributes.created_at).toISOString() },
      }));
      const [oldest, ...others] = listed.toReversed();
      const odd = { ...oldest, attributes: { ...oldest?.attributes, name: null } };
      const body = { data: [odd, null, "x", ...others], meta: { after: 5 } };
      return { status: 200, body };
    });
    const { choice } = await world.search(onPullRequest);
    expect(choice).toMatchObject(taken("m2", "1 commit before the base of the merge commit"));
  });
});

test("a list of pull requests with an invalid one", async () => {
  await using world = await start([{ at: "m3" }]);
  const head = { ref: "feature", sha: sha("f2"), repo: { id: 710_001 } };
  const list = [{ number: 3 }, null, { number: 7, state: "open", head, base: { ref: "main" } }];
  world.gitHub.onRequest(({ path }) => (path.endsWith("/pulls") ? { status: 200, body: list } : undefined));
  const { target } = await world.search(push({ sha: sha("f2"), ref: "feature" }));
  expect(target).toMatchObject({ pullRequest: { number: 7 }, remarks: [] });
});
