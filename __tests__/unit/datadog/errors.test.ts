import { describe, expect, test } from "@jest/globals";
import { HTTPError, SchemaValidationError } from "ky";
import { type DatadogError, readErrorDetail, toDatadogError } from "../../../src/datadog/errors.ts";
import { ActionError } from "../../../src/lib/errors.ts";
import { createRedact } from "../../../src/lib/redact.ts";

const now = Date.UTC(2026, 0, 5, 12);
const key = "canary-key-0123456789";
const request = { task: "create the experiment", host: "api.datadoghq.com", redact: createRedact([key]) };

test("a 429 asks for a wait by Retry-After, else by the reset", () => {
  const wait = (headers: Record<string, string>) => {
    const response = new Response("", { status: 429, headers });
    const options = {} as ConstructorParameters<typeof HTTPError>[2];
    return toDatadogError(new HTTPError(response, new Request("https://api.datadoghq.com"), options), request, now)
      .wait;
  };
  expect([
    wait({ "x-ratelimit-reset": "7" }),
    wait({ "retry-after": "2", "x-ratelimit-reset": "7" }),
    wait({}),
  ]).toEqual([7_000, 2_000, undefined]);
});

describe("readErrorDetail", () => {
  test.each<[unknown, string]>([
    [{ errors: ["Unauthorized"] }, "Unauthorized"],
    [{ errors: [{ title: "Generic Error", detail: "name: required\n  and so on" }] }, "name: required and so on"],
    [{ errors: [{ title: "Generic Error" }, "another", { detail: "" }] }, "Generic Error; another"],
    [{ errors: [] }, ""],
    [{ errors: "text" }, ""],
    ["<html>", ""],
    [undefined, ""],
  ])("%j", (body, detail) => {
    expect(readErrorDetail(body)).toBe(detail);
  });
});

describe("toDatadogError", () => {
  const withCode = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });
  const fetchFailed = (cause: unknown) => new TypeError("fetch failed", { cause });

  test.each<[string, Error, DatadogError["kind"]]>([
    ["a refused connection", withCode("ECONNREFUSED"), "not sent"],
    ["an unknown host", withCode("ENOTFOUND"), "not sent"],
    ["a connection that takes too long", withCode("ETIMEDOUT", { syscall: "connect" }), "not sent"],
    ["an untrusted certificate", withCode("SELF_SIGNED_CERT_IN_CHAIN"), "refused"],
    ["no address reachable", new AggregateError([withCode("ENETUNREACH"), withCode("ECONNREFUSED")]), "not sent"],
    ["a proxy that refuses", new Error("Proxy response (407) !== 200 when HTTP Tunneling"), "not sent"],
    ["a reset", withCode("ECONNRESET", { syscall: "read" }), "open"],
    ["a time-out after the connection", withCode("ETIMEDOUT", { syscall: "read" }), "open"],
    [
      "several addresses, of which one is uncertain",
      new AggregateError([withCode("ECONNREFUSED"), withCode("ECONNRESET")]),
      "open",
    ],
    ["an AggregateError without errors", new AggregateError([]), "open"],
    ["an unknown error", new Error("what?"), "open"],
  ])("%s", (_, cause, kind) => {
    expect(toDatadogError(fetchFailed(cause), request, now)).toMatchObject({ kind, name: "DatadogError" });
  });

  test("the addresses that were tried are listed, which shows whether it was a proxy", () => {
    const cause = new AggregateError([
      withCode("ECONNREFUSED", { address: "::1", port: 3128 }),
      withCode("ECONNREFUSED", { address: "127.0.0.1", port: 3128 }),
    ]);
    expect(toDatadogError(fetchFailed(cause), request, now).message).toBe(
      "Couldn't create the experiment: no connection to api.datadoghq.com (ECONNREFUSED at ::1:3128, ECONNREFUSED at 127.0.0.1:3128). Check the runner's network, proxy (HTTPS_PROXY, NO_PROXY), and certificates (NODE_EXTRA_CA_CERTS). (LLMX410)",
    );
  });

  test("a cancel keeps its message, and leaves the outcome open", () => {
    const error = toDatadogError(new ActionError("The run was cancelled."), request, now);
    expect(error).toMatchObject({
      kind: "open",
      message: expect.stringContaining("Couldn't create the experiment: The run was cancelled."),
    });
  });

  test("no key is in the message, and there is no cause", () => {
    const error = toDatadogError(fetchFailed(new Error(`bad header ${key}`)), request, now);
    expect(error.message).toContain("bad header ***");
    expect(error.cause).toBeUndefined();
    const invalid = new SchemaValidationError([{ message: "invalid", path: [key] }]);
    expect(toDatadogError(invalid, request, now).message).toContain("(no usable ***)");
  });
});
