import { describe, expect, test } from "@jest/globals";

import { createCommentStore } from "../../../src/comment/store.ts";
import type { GitHubRequest, TokenKind } from "../../../src/github/client.ts";

const marker = "<!-- llm-experiment-action -->";

interface GitHubOptions {
  /** Bodies by the author's login, oldest first; ids count from 1. */
  comments: { login: string; body: string }[];
  /** GraphQL refuses everything. */
  isQueryRefused?: boolean;
  tokenKind?: TokenKind;
  viewer?: string;
  author?: string;
}

/** As much of GitHub's API as comments need, and the requests it received. */
function gitHub({
  comments,
  isQueryRefused = false,
  tokenKind = "app",
  viewer: login = "github-actions",
  author,
}: GitHubOptions) {
  const asked: string[] = [];
  const rest = comments.map(({ login, body }, index) => ({
    id: index + 1,
    body,
    html_url: `https://github.test/${index + 1}`,
    user: { login, type: login.endsWith("[bot]") ? "Bot" : "User" },
  }));
  const failure = (status: number) => Object.assign(new Error(`status ${status}`), { status });
  const answerOne = (route: string, parameters: Record<string, unknown>) => {
    const found = rest.find(({ id }) => id === parameters.comment_id);
    if (found === undefined) throw failure(404);
    return { data: route.startsWith("PATCH") ? { ...found, body: parameters.body } : found, headers: {} };
  };
  const request: GitHubRequest = async (route, parameters) => {
    const page = parameters.page;
    asked.push(page === undefined ? (route.split(" ", 1)[0] ?? "") : `page ${page}`);
    if (route === "POST /graphql") {
      if (isQueryRefused) throw failure(403);
      return { data: { data: { viewer: { login } } }, headers: {} };
    }
    if (typeof page === "number") return { data: rest.slice((page - 1) * 100, page * 100), headers: {} };
    if (route === "GET /user") return { data: { login }, headers: {} };
    if (route.startsWith("POST")) {
      const user = { login: "github-actions[bot]", type: "Bot" };
      return { data: { id: 99_999, body: parameters.body, html_url: "u", user }, headers: {} };
    }
    return answerOne(route, parameters);
  };
  const store = createCommentStore({
    request,
    repository: { owner: "octo", name: "support" },
    pullRequest: 7,
    commentKey: "",
    tokenKind,
    author,
  });
  return { store, asked };
}

const ours = { login: "github-actions[bot]", body: `${marker}\nx` };
const forged = { login: "mallory", body: `${marker}\ny` };
const other = { login: "octocat", body: "Nice!" };
const others = (count: number) => Array.from({ length: count }, () => other);

test("lists the comments with the marker, oldest first, and knows which the action wrote", async () => {
  const { store } = gitHub({ comments: [other, forged, ours, other, ours] });
  const listed = await store.list();
  expect(listed.map(({ id, mine }) => [id, mine])).toEqual([
    [2, false],
    [3, true],
    [5, true],
  ]);
  expect(listed[1]).toMatchObject({ url: "https://github.test/3", body: ours.body });
});

test.each([0, 99, 150, 1_234, 2_999])("finds the action's comment after %d others", async (count) => {
  const { store } = gitHub({ comments: [...others(count), ours, ...others(2_999 - count)] });
  expect((await store.list()).map(({ id, mine }) => [id, mine])).toEqual([[count + 1, true]]);
});

test("reads, writes, and removes a comment, and a missing one isn't an error", async () => {
  const { store } = gitHub({ comments: [ours, forged] });
  await store.list();
  expect(await store.get(1)).toMatchObject({ id: 1, body: ours.body, mine: true });
  expect(await store.get(2)).toMatchObject({ id: 2, mine: false });
  expect(await store.update(1, "new")).toMatchObject({ id: 1, body: "new", mine: true });
  expect(await store.get(3)).toBeUndefined();
  await expect(store.update(3, "new")).rejects.toThrow("status 404");
  await store.remove(3);
  expect(await store.create("body")).toMatchObject({ id: 99_999, body: "body", mine: true });
});

describe("the requests of a list", () => {
  test.each([
    ["no comment is ours", others(250), ["page 1", "page 2", "page 3"]],
    ["the last page is full", others(200), ["page 1", "page 2", "page 3"]],
    ["ours is on the first page", [...others(20), ours, ...others(100)], ["page 1", "POST", "page 2"]],
    ["a forged one is on the first page", [forged, ...others(150), ours], ["page 1", "POST", "page 2"]],
  ])("if %s", async (_, comments, requests) => {
    const { store, asked } = gitHub({ comments });
    await store.list();
    expect(asked).toEqual(requests);
  });

  test("don't include the identity again", async () => {
    const { store, asked } = gitHub({ comments: [ours] });
    for (let look = 0; look < 2; look += 1) expect(await store.list()).toMatchObject([{ id: 1, mine: true }]);
    expect(asked).toEqual(["page 1", "POST", "page 1"]);
  });
});

describe("if GraphQL refuses everything", () => {
  test("a comment with the marker doesn't count as the action's while its identity is unknown", async () => {
    const { store, asked } = gitHub({ comments: [forged, ours], isQueryRefused: true });
    expect(await store.list()).toMatchObject([{ mine: false }, { mine: false }]);
    expect(asked).toEqual(["page 1", "POST"]);
  });

  test("the first comment that is written shows the identity, and the next read finds it anywhere", async () => {
    const { store } = gitHub({ comments: [forged, ...others(250), ours], isQueryRefused: true });
    await store.list();
    await store.create("body");
    expect(await store.list()).toMatchObject([
      { id: 1, mine: false },
      { id: 252, mine: true },
    ]);
  });

  test("an earlier stage that learned the identity passes it on", async () => {
    const { store, asked } = gitHub({ comments: [forged, ours], isQueryRefused: true, author: ours.login });
    expect(await store.list()).toMatchObject([{ mine: false }, { mine: true }]);
    expect(asked).toEqual(["page 1"]);
  });

  test("REST returns the identity of a person's token", async () => {
    const comments = [forged, { ...ours, login: "bob" }];
    const { store } = gitHub({ comments, isQueryRefused: true, tokenKind: "person", viewer: "bob" });
    expect(await store.list()).toMatchObject([{ mine: false }, { mine: true }]);
  });

  test("it's requested twice at most, whatever is listed", async () => {
    const { store, asked } = gitHub({ comments: [forged], isQueryRefused: true });
    for (let look = 0; look < 5; look += 1) await store.list();
    expect(asked.filter((request) => request === "POST")).toHaveLength(2);
  });
});

describe("who wrote a comment", () => {
  const listAuthors = async (tokenKind: TokenKind, logins: string[], viewer = "github-actions") => {
    const comments = logins.map((login) => ({ login, body: `${marker}\nx` }));
    const { store } = gitHub({ comments, tokenKind, viewer });
    return (await store.list()).filter(({ mine }) => mine).map(({ author }) => author);
  };

  test("a person whose login is the app's isn't the app", async () => {
    expect(await listAuthors("app", ["github-actions", "github-actions[bot]"])).toEqual(["github-actions[bot]"]);
    expect(await listAuthors("unknown", ["github-actions"])).toEqual([]);
  });

  test("an app whose login is the person's isn't the person", async () => {
    expect(await listAuthors("person", ["bob", "bob[bot]"], "bob")).toEqual(["bob"]);
  });
});
