import { describe, expect, test } from "@jest/globals";
import { createFakeSha, createLinearHistory } from "../../emulator/commit-graph.ts";
import {
  createPrimaryRateLimit,
  createSecondaryRateLimit,
  type GitHubOptions,
  startGitHub,
} from "../../emulator/github.ts";
import { systemClock } from "../../src/lib/clock.ts";

const main = createLinearHistory("main", 5);
const topic = createLinearHistory("topic", 2, main.shas[2]);
const [mainTip = "", topicTip = "", merge] = [main.shas[4], topic.shas[1], createFakeSha("merge")];

const repository: GitHubOptions = {
  commits: { ...main.commits, ...topic.commits, [merge]: { parents: [mainTip, topicTip] } },
  branches: { main: mainTip, "feature/topic": topicTip },
  tags: { v1: main.shas[1] ?? "" },
  pulls: [
    {
      number: 7,
      head: { ref: "feature/topic", sha: topicTip },
      base: { ref: "main" },
      merge_commit_sha: merge,
    },
    {
      number: 8,
      state: "closed",
      head: { ref: "main", sha: createFakeSha("fork"), repository: "mona/support-bot", repositoryId: 9 },
      base: { ref: "main" },
    },
  ],
};

async function startFakeGitHub(options: GitHubOptions = {}) {
  const server = await startGitHub({ ...repository, ...options });
  const call = async (method: string, path: string, body?: object, token = server.token) => {
    const response = await fetch(`${server.enterprise.apiUrl}/repos/acme/support-bot${path}`, {
      method,
      headers: { authorization: `token ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
  return { server, call, [Symbol.asyncDispose]: server.close };
}

const listShas = (list: { sha: string }[]) => list.map(({ sha }) => sha);

describe("commits", () => {
  test.each([
    ["a SHA", mainTip, mainTip],
    ["a branch with a slash", "feature/topic", topicTip],
    ["an encoded branch", "feature%2Ftopic", topicTip],
    ["a full ref", "refs/heads/main", mainTip],
    ["a tag", "tags/v1", main.shas[1]],
  ])("are found by %s", async (_, ref, sha) => {
    await using github = await startFakeGitHub();
    expect((await github.call("GET", `/commits/${ref}`)).body).toMatchObject({ sha });
  });

  test("have their parents in order, and an unknown one is 422", async () => {
    await using github = await startFakeGitHub();
    expect(listShas((await github.call("GET", `/commits/${merge}`)).body.parents)).toEqual([mainTip, topicTip]);
    expect(await github.call("GET", `/commits/${createFakeSha("gone")}`)).toMatchObject({ status: 422 });
  });

  test("are listed from a start, newest first, with links to the next page", async () => {
    await using github = await startFakeGitHub();
    const first = await github.call("GET", `/commits?sha=${mainTip}&per_page=2`);
    expect(listShas(first.body)).toEqual([main.shas[4], main.shas[3]]);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    expect(next).toContain("/api/v3/");
    const second = await fetch(next, { headers: { authorization: `bearer ${github.server.token}` } });
    expect(listShas((await second.json()) as { sha: string }[])).toEqual([main.shas[2], main.shas[1]]);
    const last = await github.call("GET", `/commits?sha=${mainTip}&per_page=2&page=3`);
    expect(listShas(last.body)).toEqual([main.shas[0]]);
    expect(last.headers.get("link")).not.toContain('rel="next"');
  });

  test("are compared by refs with slashes", async () => {
    await using github = await startFakeGitHub();
    expect((await github.call("GET", "/compare/main...feature%2Ftopic")).body).toMatchObject({
      merge_base_commit: { sha: main.shas[2] },
      status: "diverged",
      ahead_by: 2,
      behind_by: 2,
      commits: topic.shas.map((sha) => ({ sha })),
    });
  });
});

describe("pull requests", () => {
  test.each([
    ["", [7]],
    ["?state=all", [8, 7]],
    ["?state=closed", [8]],
    ["?head=acme:feature/topic", [7]],
    ["?head=mona:main&state=all", [8]],
    ["?head=acme:main&state=all", []],
    ["?base=release", []],
  ])("list%s", async (query, numbers) => {
    await using github = await startFakeGitHub();
    const { body } = await github.call("GET", `/pulls${query}`);
    expect(body.map(({ number }: { number: number }) => number)).toEqual(numbers);
  });

  test.each([
    ["its head", topicTip, [7]],
    ["a commit before its head", topic.shas[0], [7]],
    ["its merge commit", merge, [7]],
    ["a commit of the base", main.shas[0], []],
  ])("of a commit: %s", async (_, sha, numbers) => {
    await using github = await startFakeGitHub();
    const { body } = await github.call("GET", `/commits/${sha}/pulls`);
    expect(body.map(({ number }: { number: number }) => number)).toEqual(numbers);
  });

  test("name the repository of a fork's head", async () => {
    await using github = await startFakeGitHub();
    expect((await github.call("GET", "/pulls/8")).body).toMatchObject({
      head: { label: "mona:main", repo: { full_name: "mona/support-bot", id: 9, fork: true } },
      base: { sha: mainTip, repo: { full_name: "acme/support-bot", fork: false } },
    });
    expect(await github.call("GET", "/pulls/9")).toMatchObject({ status: 404 });
  });
});

describe("comments", () => {
  test("are created, read, edited, and deleted", async () => {
    await using github = await startFakeGitHub();
    const created = await github.call("POST", "/issues/7/comments", { body: "one" });
    expect(created).toMatchObject({ status: 201, body: { user: { login: "github-actions[bot]" } } });
    const { id } = created.body;
    expect(await github.call("PATCH", `/issues/comments/${id}`, { body: "two" })).toMatchObject({
      status: 200,
    });
    expect((await github.call("GET", `/issues/comments/${id}`)).body.body).toBe("two");
    expect(await github.call("DELETE", `/issues/comments/${id}`)).toMatchObject({ status: 204 });
    expect(await github.call("GET", `/issues/comments/${id}`)).toMatchObject({ status: 404 });
    expect(github.server.comments(7)).toEqual([]);
  });

  test("are listed oldest first, a hundred a page at most", async () => {
    await using github = await startFakeGitHub();
    const added = Array.from({ length: 150 }, (_, n) => github.server.addComment(7, { login: "mona", body: `${n}` }));
    const listIds = (list: { id: number }[]) => list.map(({ id }) => id);
    const first = await github.call("GET", "/issues/7/comments?per_page=500");
    expect(listIds(first.body)).toEqual(listIds(added.slice(0, 100)));
    const second = await github.call("GET", "/issues/7/comments?per_page=100&page=2");
    expect(listIds(second.body)).toEqual(listIds(added.slice(100)));
  });

  test("appear in lists only after the lag, and individually at once", async () => {
    let now = 0;
    await using github = await startFakeGitHub({ listLag: 300, clock: { ...systemClock, now: () => now } });
    const { body } = await github.call("POST", "/issues/7/comments", { body: "one" });
    expect((await github.call("GET", "/issues/7/comments")).body).toEqual([]);
    expect((await github.call("GET", `/issues/comments/${body.id}`)).status).toBe(200);
    now = 300;
    expect((await github.call("GET", "/issues/7/comments")).body).toHaveLength(1);
  });

  test.each([
    [422, "x".repeat(65_537)],
    [201, "x".repeat(65_536)],
    [422, " "],
  ])("%i for their length", async (status, text) => {
    await using github = await startFakeGitHub();
    expect((await github.call("POST", "/issues/7/comments", { body: text })).status).toBe(status);
  });
});

describe("tokens", () => {
  const tokens = {
    none: { login: "app[bot]", permissions: {} },
    hidden: { login: "app[bot]", permissions: {}, deniedStatus: 404 as const },
    reader: { login: "app[bot]", permissions: { contents: "read" as const, pull_requests: "read" as const } },
  };

  test.each([
    ["none", "GET", "/commits/main", 403, "contents=read"],
    ["hidden", "GET", "/commits/main", 404, null],
    ["reader", "GET", "/commits/main", 200, null],
    ["reader", "GET", "/issues/7/comments", 200, null],
    ["reader", "POST", "/issues/7/comments", 403, "issues=write; pull_requests=write"],
    ["unknown", "GET", "/commits/main", 401, null],
  ])("%s: %s %s is %i", async (token, method, path, status, accepted) => {
    await using github = await startFakeGitHub({ tokens });
    const response = await github.call(method, path, method === "POST" ? { body: "x" } : undefined, token);
    expect(response.status).toBe(status);
    expect(response.headers.get("x-accepted-github-permissions")).toBe(accepted);
  });

  test("have a login, without [bot] in GraphQL", async () => {
    await using github = await startFakeGitHub();
    const response = await fetch(github.server.graphqlUrl, {
      method: "POST",
      headers: { authorization: `bearer ${github.server.token}` },
      body: JSON.stringify({ query: "query { viewer { login } }" }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { login: "github-actions" } } });
  });

  test.each([
    [createPrimaryRateLimit(1_800_000_000), "x-ratelimit-reset", "1800000000"],
    [createSecondaryRateLimit(60), "retry-after", "60"],
  ])("can be limited", async (limit, header, value) => {
    await using github = await startFakeGitHub();
    github.server.fault({ kind: "status", ...limit });
    const response = await github.call("GET", "/pulls/7");
    expect(response.status).toBe(403);
    expect(response.headers.get(header)).toBe(value);
  });
});

test("responses take the latency that is set", async () => {
  await using github = await startFakeGitHub({ latency: 50 });
  const before = performance.now();
  await Promise.all([github.call("GET", "/pulls/7"), github.call("GET", "/pulls/8")]);
  expect(performance.now() - before).toBeGreaterThanOrEqual(48);
});
