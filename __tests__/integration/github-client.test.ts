import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type LoopbackServer, startServer } from "../../emulator/server.ts";
import { createGitHubRequest } from "../../src/github/client.ts";
import { GitHubError } from "../../src/github/errors.ts";
import { createRedact } from "../../src/lib/redact.ts";
import { createHandClock } from "../support/hand-clock.ts";

// The client with a server that responds as GitHub wouldn't.

const token = "ghs_of_the_workflow";
const gitHubTime = 8_000;

let server: LoopbackServer;
let clock: ReturnType<typeof createHandClock>;

beforeEach(async () => {
  server = await startServer({ respond: () => ({ status: 200, body: { id: 1 } }) });
  clock = createHandClock();
});

afterEach(async () => {
  await server.close();
});

function createRequest() {
  const { url } = server;
  const signal = new AbortController().signal;
  const urls = { apiUrl: url, graphqlUrl: `${url}/graphql` };
  return createGitHubRequest({ token, server: urls, redact: createRedact([token]), clock, signal });
}

async function catchFailure(request: Promise<unknown>): Promise<GitHubError> {
  const failure = await request.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof GitHubError)) throw new Error(`no GitHubError: ${failure}`);
  return failure;
}

test.each([
  ["GET /repos", 301],
  ["GET /repos", 302],
  ["POST /repos", 307],
  ["PATCH /repos", 308],
])("%s: a redirect (%d) within the server is followed, with the token", async (route, status) => {
  server.fault({ kind: "redirect", location: "/repositories/1", status });
  const { data } = await createRequest()(route, { body: "text" });
  expect(data).toEqual({ id: 1 });
  expect(server.requests[1]).toMatchObject({
    path: "/repositories/1",
    method: route.split(" ")[0],
    headers: { authorization: `token ${token}` },
  });
});

test.each([301, 302, 303, 307, 308])(
  "a redirect (%d) to another origin is refused, and nothing is sent there",
  async (status) => {
    await using other = await startServer({ respond: () => ({ status: 200, body: [] }) });
    server.fault({ kind: "redirect", location: `${other.url}/repos`, status, times: 9 });
    const failure = await catchFailure(createRequest()("POST /repos", { body: "text" }));
    expect(failure.message).toContain("redirected the request to another server");
    expect(failure.passing).toBe(false);
    expect(other.requests).toEqual([]);
  },
);

test("circular redirects end", async () => {
  server.fault({ kind: "redirect", location: "/repos", times: 99 });
  expect((await catchFailure(createRequest()("GET /repos", {}))).message).toContain("doesn't follow");
  expect(server.requests).toHaveLength(4);
});

test.each(["stall-headers", "stall-body", "endless-body"] as const)(
  "a response that never ends (%s) fails when its time is up",
  async (kind) => {
    server.fault({ kind, times: 9, held: () => clock.expire(gitHubTime) });
    const failure = await catchFailure(createRequest()("POST /repos", {}));
    expect(failure.message).toContain("ended the wait for GitHub's response to POST /repos");
  },
);

test("endless headers fail", async () => {
  server.onRequest(() => ({ status: 200, headers: { "x-long": "x".repeat(100_000) }, body: {} }));
  expect((await catchFailure(createRequest()("POST /repos", {}))).message).toMatch(/^No response from GitHub/);
});

test("only the beginning of an error's body is shown", async () => {
  server.fault({ kind: "status", status: 502, body: "x".repeat(10_000_000) });
  const { message, status } = await catchFailure(createRequest()("POST /repos", {}));
  expect(status).toBe(502);
  expect(message.length).toBeLessThan(600);
});

test("a proxy's page is returned as text", async () => {
  server.fault({ kind: "html" });
  expect((await createRequest()("GET /repos", {})).data).toContain("Proxy sign-in");
});

test("without a token, a request fails and none is sent", async () => {
  const urls = { apiUrl: server.url, graphqlUrl: `${server.url}/graphql` };
  const signal = new AbortController().signal;
  const request = createGitHubRequest({ token: undefined, server: urls, redact: createRedact([]), clock, signal });
  await request.loaded();
  expect(await catchFailure(request("GET /repos", {}))).toMatchObject({
    message: expect.stringContaining("(LLMX470)"),
    passing: false,
  });
  expect(server.requests).toEqual([]);
});
