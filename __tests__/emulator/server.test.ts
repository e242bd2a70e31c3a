import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { type Fault, startServer } from "../../emulator/server.ts";
import { TimeLimitError } from "../../src/lib/errors.ts";
import { abortedWhenHeld } from "../support/cancel.ts";
import { createHandClock } from "../support/hand-clock.ts";

const id = "0ef1c572-785c-4de7-9a3c-b3a5ca19f1ca";

/** Sends two requests to a server that counts which took effect. The fault affects the first. */
async function callWith(fault: Fault) {
  let committed = 0;
  await using server = await startServer({
    respond: () => {
      committed += 1;
      return { status: 200, body: { data: { id, name: "support-bot" } } };
    },
  });
  const first = await call(server.url, abortedWhenHeld(server, fault, new TimeLimitError(1_000)));
  const effects = committed;
  return { first, effects, second: await call(server.url) };
}

async function call(url: string, signal?: AbortSignal) {
  try {
    const response = await fetch(`${url}/things`, {
      method: "POST",
      redirect: "manual",
      ...(signal ? { signal } : {}),
    });
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, text: await response.text() };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return { error: cause?.code ?? name };
  }
}

const whole = JSON.stringify({ data: { id, name: "support-bot" } });

describe("faults", () => {
  test.each<[Fault, number, unknown]>([
    [{ kind: "drop", when: "before" }, 0, { error: "ECONNRESET" }],
    [{ kind: "drop", when: "after" }, 1, { error: "ECONNRESET" }],
    [{ kind: "stall-headers", when: "before" }, 0, { error: "TimeoutError" }],
    [{ kind: "stall-headers", when: "after" }, 1, { error: "TimeoutError" }],
    [{ kind: "stall-body" }, 1, { error: "TimeoutError" }],
    [{ kind: "endless-body" }, 1, { error: "TimeoutError" }],
    [{ kind: "drop-body" }, 1, { error: "ECONNRESET" }],
    [{ kind: "truncate" }, 1, { status: 200, text: whole.slice(0, Math.ceil(whole.length / 2)) }],
    [{ kind: "no-id" }, 1, { status: 200, text: '{"data":{"name":"support-bot"}}' }],
    [{ kind: "html" }, 0, { status: 200, headers: { "content-type": "text/html" } }],
    [
      { kind: "redirect", location: "http://127.0.0.1:9/elsewhere" },
      0,
      { status: 307, headers: { location: "http://127.0.0.1:9/elsewhere" } },
    ],
    [{ kind: "status", status: 500, when: "after" }, 1, { status: 500, text: "" }],
    [
      { kind: "status", status: 429, headers: { "retry-after": "86400" }, body: { errors: ["slow"] } },
      0,
      { status: 429, headers: { "retry-after": "86400" }, text: '{"errors":["slow"]}' },
    ],
  ])("%j takes effect %i times", async (fault, effects, response) => {
    const result = await callWith(fault);
    expect(result.first).toMatchObject(response as object);
    expect(result.effects).toBe(effects);
    expect(result.second).toMatchObject({ status: 200, text: whole });
  });

  test("affect the requests that they match, as often as they say", async () => {
    await using server = await startServer({ respond: () => ({ status: 204 }) });
    server.fault({ match: { method: "POST", path: /^\/a/ }, times: 2, kind: "status", status: 503 });
    const fetchStatus = async (method: string, path: string) =>
      (await fetch(`${server.url}${path}`, { method })).status;
    expect(await fetchStatus("GET", "/a")).toBe(204);
    expect(await fetchStatus("POST", "/b")).toBe(204);
    expect(await fetchStatus("POST", "/a/1")).toBe(503);
    expect(await fetchStatus("POST", "/a/2")).toBe(503);
    expect(await fetchStatus("POST", "/a/3")).toBe(204);
  });
});

test("requests are recorded with path, query, headers, body, and time", async () => {
  const clock = { ...createHandClock(), now: () => 42 };
  await using server = await startServer({ clock, respond: () => ({ status: 204 }) });
  await fetch(`${server.url}/a%2Fb?x=1&x=2`, { method: "PUT", headers: { "X-Key": "k" }, body: '{"a":1}' });
  const [request] = server.requests;
  expect(request).toMatchObject({ method: "PUT", path: "/a%2Fb", body: { a: 1 }, time: 42 });
  expect(request?.query.getAll("x")).toEqual(["1", "2"]);
  expect(request?.headers["x-key"]).toBe("k");
});

test("a hook delays a request before it takes effect, or responds to it", async () => {
  const order: string[] = [];
  const respond = () => {
    order.push("effect");
    return { status: 200 };
  };
  await using server = await startServer({ respond });
  server.onRequest(async (request) => {
    await turn();
    order.push("hook");
    return request.path === "/taken" ? { status: 418 } : undefined;
  });
  expect((await fetch(`${server.url}/free`)).status).toBe(200);
  expect((await fetch(`${server.url}/taken`)).status).toBe(418);
  expect(order).toEqual(["hook", "effect", "hook"]);
});
