import { describe, expect, test } from "@jest/globals";

import { GitHubComments } from "../../../src/comment/store.ts";
import type { GitHubRequest, TokenKind } from "../../../src/github/client.ts";

const marker = "<!-- llm-experiment-action -->";

interface GitHubOptions {
  /** Bodies by the author's login, oldest first; ids count from 1. */
  comments: { login: string; body: string }[];
  /** `full` answers all queries, `viewer` only the identity, `partly` the identity in every query, `none` refuses. */
  graphql?: "full" | "viewer" | "partly" | "none";
  tokenKind?: TokenKind;
  viewer?: string;
  author?: string;
  /** What the Link header of responses names; by default the last page. */
  links?: "last" | "next" | "none";
}

/** As much of GitHub's API as comments need, and the requests it received. */
function gitHub({
  comments,
  graphql = "full",
  tokenKind = "app",
  links = "last",
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
  const connection = (some: typeof rest) => ({
    totalCount: rest.length,
    nodes: some.map(({ id, body, html_url, user }) => ({
      fullDatabaseId: `${id}`,
      body,
      url: html_url,
      author: { login: user.login.replace("[bot]", "") },
      viewerDidAuthor: user.login === "github-actions[bot]",
    })),
  });
  const failure = (status: number) => Object.assign(new Error(`status ${status}`), { status });
  const answerQuery = (query: string, variables: { all?: boolean } = {}) => {
    if (graphql === "none") throw failure(403);
    const viewer = { login };
    if (graphql === "viewer" && query.includes("fullDatabaseId")) {
      return { errors: [{ message: "Field 'fullDatabaseId' doesn't exist" }] };
    }
    if (graphql !== "full" || !query.includes("pullRequest")) return { data: { viewer } };
    const oldest = variables.all ? { oldest: connection(rest.slice(0, 100)) } : {};
    const pullRequest = { ...oldest, newest: connection(rest.slice(-100)) };
    return { data: { viewer, repository: { pullRequest } } };
  };
  const answerPage = (page: number) => {
    const last = Math.ceil(rest.length / 100);
    const link = `<https://api.github.test/c?per_page=100&page=${last}>; rel="last"`;
    const named = { last: link, next: link.replace('"last"', '"next"'), none: undefined }[links];
    const headers: Record<string, string | undefined> = page < last ? { link: named } : {};
    return { data: rest.slice((page - 1) * 100, page * 100), headers };
  };
  const answerOne = (route: string, parameters: Record<string, unknown>) => {
    const found = rest.find(({ id }) => id === parameters.comment_id);
    if (found === undefined) throw failure(404);
    return { data: route.startsWith("PATCH") ? { ...found, body: parameters.body } : found, headers: {} };
  };
  const request: GitHubRequest = async (route, parameters) => {
    const page = parameters.page;
    asked.push(page === undefined ? (route.split(" ", 1)[0] ?? "") : `page ${page}`);
    if (route === "POST /graphql") {
      return {
        data: answerQuery(String(parameters.query), parameters.variables as object),
        headers: {},
      };
    }
    if (typeof page === "number") return answerPage(page);
    if (route === "GET /user") return { data: { login }, headers: {} };
    if (route.startsWith("POST")) {
      const user = { login: "github-actions[bot]", type: "Bot" };
      return { data: { id: 99_999, body: parameters.body, html_url: "u", user }, headers: {} };
    }
    return answerOne(route, parameters);
  };
  const store = new GitHubComments({
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

describe.each(["full", "viewer"] as const)("with GraphQL that returns %s", (graphql) => {
  test("lists the comments with the marker, oldest first, and knows which the action wrote", async () => {
    const { store } = gitHub({ comments: [other, forged, ours, other, ours], graphql });
    const listed = await store.list("all");
    expect(listed.map(({ id, mine }) => [id, mine])).toEqual([
      [2, false],
      [3, true],
      [5, true],
    ]);
    expect(listed[1]).toMatchObject({ url: "https://github.test/3", body: ours.body });
  });

  test.each([0, 150, 1_234, 2_999])("finds the action's comment after %d others", async (count) => {
    const { store } = gitHub({ comments: [...others(count), ours, ...others(2_999 - count)], graphql });
    expect((await store.list("all")).map(({ id, mine }) => [id, mine])).toEqual([[count + 1, true]]);
  });

  test("reads, writes, and removes a comment, and a missing one isn't an error", async () => {
    const { store } = gitHub({ comments: [ours, forged], graphql });
    await store.list("all");
    expect(await store.get(1)).toMatchObject({ id: 1, body: ours.body, mine: true });
    expect(await store.get(2)).toMatchObject({ id: 2, mine: false });
    expect(await store.update(1, "new")).toMatchObject({ id: 1, body: "new", mine: true });
    expect(await store.get(3)).toBeUndefined();
    await expect(store.update(3, "new")).rejects.toThrow("status 404");
    await store.remove(3);
    expect(await store.create("body")).toMatchObject({ id: 99_999, body: "body", mine: true });
  });
});

describe("the number of requests", () => {
  test("is one if the comment is among the first hundred", async () => {
    const { store, asked } = gitHub({ comments: [...others(20), ours, ...others(2_979)] });
    await store.list("all");
    expect(asked).toEqual(["POST"]);
  });

  test.each([
    ["no comment is ours", others(3_000), 29],
    ["ours is the newest", [...others(2_999), ours], 29],
    ["ours is in the middle", [...others(1_500), ours, ...others(1_499)], 21],
    ["a forged one is on top", [forged, ...others(2_998), ours], 29],
  ])("is at most 29 for 3,000 comments if %s", async (_, comments, requests) => {
    const { store, asked } = gitHub({ comments });
    await store.list("all");
    expect(asked).toHaveLength(requests);
  });

  test("is one for the newest hundred", async () => {
    const { store, asked } = gitHub({ comments: [...others(2_999), ours] });
    expect(await store.list("newest")).toHaveLength(1);
    expect(asked).toEqual(["POST"]);
  });

  test("without the query is one per page, and one for the identity once it matters", async () => {
    const without = gitHub({ comments: others(250), graphql: "viewer" });
    await without.store.list("all");
    expect(without.asked).toEqual(["POST", "page 1", "page 2", "page 3"]);
    const marked = gitHub({ comments: [ours], graphql: "viewer" });
    await marked.store.list("all");
    await marked.store.list("all");
    expect(marked.asked).toEqual(["POST", "page 1", "POST", "page 1"]);
  });

  test("an identity that the query returned isn't requested again", async () => {
    const { store, asked } = gitHub({ comments: [ours], graphql: "partly" });
    expect(await store.list("all")).toMatchObject([{ id: 1, mine: true }]);
    expect(asked).toEqual(["POST", "page 1"]);
  });
});

describe("if GraphQL refuses everything", () => {
  test("a comment with the marker doesn't count as the action's while its identity is unknown", async () => {
    const { store, asked } = gitHub({ comments: [forged, ours], graphql: "none" });
    expect(await store.list("all")).toMatchObject([{ mine: false }, { mine: false }]);
    expect(asked).toEqual(["POST", "page 1", "POST"]);
  });

  test("the first comment that is written shows the identity, and the next read finds it anywhere", async () => {
    const comments = [forged, ours, ...others(250)];
    const { store } = gitHub({ comments, graphql: "none" });
    await store.list("all");
    await store.create("body");
    expect(await store.list("newest")).toMatchObject([
      { id: 1, mine: false },
      { id: 2, mine: true },
    ]);
  });

  test("an earlier stage that learned the identity passes it on", async () => {
    const { store } = gitHub({ comments: [forged, ours], graphql: "none", author: ours.login });
    expect(await store.list("all")).toMatchObject([{ mine: false }, { mine: true }]);
  });

  test("REST returns the identity of a person's token", async () => {
    const comments = [forged, { ...ours, login: "bob" }];
    const { store } = gitHub({ comments, graphql: "none", tokenKind: "person", viewer: "bob" });
    expect(await store.list("all")).toMatchObject([{ mine: false }, { mine: true }]);
  });

  test("it's requested twice at most, whatever is listed", async () => {
    const { store, asked } = gitHub({ comments: [forged], graphql: "none" });
    for (let look = 0; look < 5; look += 1) await store.list("all");
    expect(asked.filter((request) => request === "POST")).toHaveLength(3);
  });
});

describe("who wrote a comment", () => {
  const judge = async (tokenKind: TokenKind, logins: string[], viewer = "github-actions") => {
    const comments = logins.map((login) => ({ login, body: `${marker}\nx` }));
    const { store } = gitHub({ comments, graphql: "viewer", tokenKind, viewer });
    return (await store.list("all")).filter(({ mine }) => mine).map(({ author }) => author);
  };

  test("a person whose login is the app's isn't the app", async () => {
    expect(await judge("app", ["github-actions", "github-actions[bot]"])).toEqual(["github-actions[bot]"]);
    expect(await judge("unknown", ["github-actions"])).toEqual([]);
  });

  test("an app whose login is the person's isn't the person", async () => {
    expect(await judge("person", ["bob", "bob[bot]"], "bob")).toEqual(["bob"]);
  });
});

describe("without the query", () => {
  test("3,000 comments take a request per page and one for the query, and reading again takes two", async () => {
    const { store, asked } = gitHub({ comments: others(3_000), graphql: "viewer" });
    await store.list("all");
    expect(asked).toHaveLength(31);
    await store.list("newest");
    expect(asked.slice(31)).toEqual(["page 30", "page 31"]);
  });

  test.each(["next", "none"] as const)("pages are found if no response names the last one (%s)", async (links) => {
    const { store } = gitHub({ comments: [...others(250), ours], graphql: "viewer", links });
    expect(await store.list("all")).toMatchObject([{ id: 251, mine: true }]);
  });
});
