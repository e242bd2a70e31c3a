import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type DatadogServer, startDatadog } from "../../emulator/datadog.ts";
import type { Fault } from "../../emulator/server.ts";
import { createDatadog, type Datadog, readTime } from "../../src/datadog/client.ts";
import { DatadogError } from "../../src/datadog/errors.ts";
import type { ExperimentAttributes } from "../../src/datadog/experiments.ts";
import { ActionError } from "../../src/lib/errors.ts";
import { createTime } from "../../src/lib/limits.ts";
import { createRedact } from "../../src/lib/redact.ts";
import { abortedWhenHeld } from "../support/cancel.ts";
import { createHandClock } from "../support/hand-clock.ts";

// Keys whose forms all differ, so that a leak of any form shows.
const apiKey = 'canary+api/key="0a1b2c3d4e5f60718293"';
const appKey = "canary+app/key=\\f9e8d7c6b5a403928170?&";
const keys = [apiKey, appKey];
const keyForms = keys.flatMap((key) => [
  key,
  JSON.stringify(key).slice(1, -1),
  encodeURIComponent(key),
  Buffer.from(key).toString("base64"),
  Buffer.from(key).toString("base64url"),
]);

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const attributes: ExperimentAttributes = {
  name: "support-bot",
  project_id: projectId,
  dataset_id: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d",
  ensure_unique: true,
  metadata: { tags: ["ci.create_key:abc"] },
};

const clock = createHandClock();
const never = new AbortController().signal;

let server: DatadogServer;
let datadog: Datadog;

function createClient(origin: string): Datadog {
  return createDatadog({ origin, apiKey, appKey, redact: createRedact(keys), clock });
}

beforeEach(async () => {
  server = await startDatadog({ apiKey, appKey });
  datadog = createClient(server.url);
});

afterEach(() => server.close());

const create = (client = datadog) => client.createExperiment(attributes, never);
const list = (signal = never, client = datadog) => client.listExperiments({ projectId }, signal);

/** Returns the error of a request that fails, and checks what all of them have in common. */
async function catchFailure(call: Promise<unknown>): Promise<DatadogError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DatadogError);
  const failure = error as DatadogError;
  const everything = [inspect(failure, { depth: 10, showHidden: true }), failure.message, failure.stack].join("\n");
  expect(keyForms.filter((form) => everything.includes(form))).toEqual([]);
  expect(failure.cause).toBeUndefined();
  return failure;
}

const posts = () => server.requests.filter(({ method }) => method === "POST").length;

describe("create", () => {
  test("sends every attribute with both keys, and reads the response", async () => {
    const all: ExperimentAttributes = {
      ...attributes,
      dataset_version: 3,
      description: "what it is",
      config: { model: "m", nested: { list: [1, null] } },
      parent_experiment_id: "11111111-1111-4111-8111-111111111111",
      run_count: 2,
    };
    const experiment = await datadog.createExperiment(all, never);
    expect(experiment.id).toBe(server.experiments[0]?.id);
    expect(experiment.attributes).toMatchObject({ experiment: "support-bot", project_id: projectId });
    const [request] = server.requests;
    expect(request).toMatchObject({
      method: "POST",
      path: "/api/v2/llm-obs/v1/experiments",
      body: { data: { type: "experiments", attributes: all } },
      headers: { "dd-api-key": apiKey, "dd-application-key": appKey, "content-type": "application/json" },
    });
  });

  test("accepts a 201, too", async () => {
    const data = { id: "an-id", type: "experiments", attributes: { name: "n-1", project_id: projectId } };
    server.onRequest(() => ({ status: 201, body: { data } }));
    expect((await create()).id).toBe("an-id");
  });

  test("uses a new connection, after lists and after a rejection", async () => {
    await using recorder = await startRecorder();
    const client = createClient(recorder.url);
    await catchFailure(list(never, client));
    await catchFailure(create(client));
    await catchFailure(create(client));
    expect([recorder.received.length, recorder.connections()]).toEqual([3, 3]);
  });
});

const answers: [Fault, DatadogError["kind"], string][] = [
  [
    { kind: "status", status: 401, body: { errors: ["Unauthorized"] } },
    "refused",
    "Datadog rejected the keys (401). Check api_key and app_key, and that both belong to the site HOST.",
  ],
  [
    { kind: "status", status: 403, body: { errors: ["Forbidden"] } },
    "refused",
    "permission denied (403). The application key needs the scopes llm_observability_read and llm_observability_write, and its owner needs the same permissions. Datadog says: Forbidden",
  ],
  [
    {
      kind: "status",
      status: 404,
      body: { errors: [{ title: "Generic Error", detail: "project not found" }] },
    },
    "refused",
    "not found (404). Check project_id, dataset_id, and site. Datadog says: project not found",
  ],
  [
    {
      kind: "status",
      status: 400,
      body: { errors: [{ title: "Generic Error", detail: "Key: 'name' required" }] },
    },
    "refused",
    "Datadog rejected the request (400). Datadog says: Key: 'name' required",
  ],
  [
    { kind: "status", status: 422, body: { errors: ["no such dataset version"] } },
    "refused",
    "Datadog rejected the request (422). Datadog says: no such dataset version",
  ],
  [{ kind: "status", status: 409, body: "" }, "refused", "conflict with an existing resource (409)."],
  [{ kind: "status", status: 413, body: "<html>" }, "refused", "the request is too large (413). Shorten"],
  [{ kind: "status", status: 429 }, "limited", "too many requests (429). Run fewer jobs at a time, or rerun later."],
  [{ kind: "status", status: 503, body: "<html>busy</html>" }, "open", "HOST answered 503."],
  [{ kind: "status", status: 408 }, "open", "HOST answered 408."],
  [{ kind: "drop" }, "open", "the connection to HOST failed ("],
  [{ kind: "drop", when: "after" }, "open", "the connection to HOST failed ("],
  [{ kind: "drop-body" }, "open", "the connection to HOST failed ("],
  [{ kind: "stall-headers" }, "open", "the action's own time limit of 10 s ended the wait for HOST."],
  [{ kind: "stall-body" }, "open", "the action's own time limit of 10 s ended the wait for HOST."],
  [{ kind: "endless-body" }, "open", "the action's own time limit of 10 s ended the wait for HOST."],
  [{ kind: "html" }, "open", "HOST returned an unexpected response, probably from a proxy (no JSON)."],
  [{ kind: "truncate" }, "open", "HOST returned an unexpected response, probably from a proxy (no JSON)."],
  [{ kind: "no-id" }, "open", "HOST returned an unexpected response, probably from a proxy (no usable data.id)."],
];

describe("failures of a create", () => {
  test.each(answers)("%j", async (fault, kind, sentence) => {
    server.fault({ ...fault, times: 9, held: () => clock.expire(createTime) });
    const failure = await catchFailure(create());
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(/^Couldn't create the experiment: /);
    expect(failure.message).toContain(sentence.replaceAll("HOST", new URL(server.url).host));
    // Only the caller can repeat it without creating a second experiment.
    expect(posts()).toBe(1);
  });

  test("an empty response", async () => {
    server.onRequest(() => ({ status: 200 }));
    expect((await catchFailure(create())).message).toContain("an unexpected response, probably from a proxy (no data)");
  });

  test("an endless response", async () => {
    await using endless = await startEndless();
    const client = createDatadog({
      origin: endless.url,
      apiKey,
      appKey,
      redact: createRedact(keys),
      clock,
    });
    const failure = await catchFailure(create(client));
    expect(failure.kind).toBe("open");
    expect(failure.message).toMatch(/the response of 127\.0\.0\.1:\d+ is too large/);
    expect(failure).toMatchObject({ isTooLarge: true });
  });

  test("a wait that Datadog asks for is passed on, without waiting", async () => {
    server.fault({ kind: "status", status: 429, headers: { "retry-after": "86400" } });
    expect((await catchFailure(create())).wait).toBe(86_400_000);
  });

  test("no server", async () => {
    await server.close();
    const failure = await catchFailure(create());
    expect(failure.kind).toBe("not sent");
    expect(failure.message).toContain(`ECONNREFUSED at 127.0.0.1:${new URL(server.url).port}`);
  });

  test("a cancel", async () => {
    const cancel = abortedWhenHeld(server, { kind: "stall-headers" }, new ActionError("The run was cancelled."));
    const cancelled = await catchFailure(datadog.createExperiment(attributes, cancel));
    expect(cancelled.kind).toBe("open");
    expect(cancelled.message).toContain("Couldn't create the experiment: The run was cancelled.");
  });
});

describe("keys", () => {
  test.each([400, 401, 403, 404, 422, 500])("a response %d that echoes them shows none", async (status) => {
    const detail = keyForms.join(" ");
    server.fault({ kind: "status", status, body: { errors: [{ title: "Generic Error", detail }] } });
    const { message } = await catchFailure(create());
    if (status !== 401) expect(message).toContain("***");
  });

  test("a long response that is cut shows no beginning of a key", async () => {
    const detail = `${"x".repeat(490)}${apiKey}`;
    server.fault({ kind: "status", status: 400, body: { errors: [detail] } });
    expect((await catchFailure(create())).message).not.toContain("canary");
  });

  test.each([301, 302, 303, 307, 308])("after a redirect %d, no key and no body is sent", async (status) => {
    await using elsewhere = await startRecorder();
    const location = `${elsewhere.url}/api/v2/llm-obs/v1/experiments`;
    server.fault({ kind: "redirect", location, status, times: 9 });
    for (const call of [create, list, () => datadog.updateExperiment("an-id", { status: "running" }, never)]) {
      const failure = await catchFailure(call());
      expect(failure.kind).toBe("refused");
      expect(failure.message).toContain(`redirected the request (${status}). To protect your keys`);
    }
    expect(elsewhere.received).toEqual([]);
  });
});

describe("list", () => {
  test("the filters are the API's", async () => {
    const filter = {
      projectId,
      ids: ["one", "two"],
      datasetId: "a-dataset",
      experiment: "support-bot",
      tags: ["git.commit.sha:abc", "ci.matrix_key:none"],
    };
    await datadog.listExperiments(filter, never, { after: "cursor==", limit: 7 });
    expect([...(server.requests[0]?.query ?? [])]).toEqual([
      ["filter[project_id]", projectId],
      ["filter[dataset_id]", "a-dataset"],
      ["filter[experiment]", "support-bot"],
      ["filter[id]", "one"],
      ["filter[id]", "two"],
      ["filter[metadata]", '{"tags":["git.commit.sha:abc","ci.matrix_key:none"]}'],
      ["page[limit]", "7"],
      ["page[cursor]", "cursor=="],
    ]);
  });

  test("the default page is the largest", async () => {
    await list();
    expect([...(server.requests[0]?.query ?? [])]).toEqual([
      ["filter[project_id]", projectId],
      ["page[limit]", "5000"],
    ]);
  });

  test("all pages are read, newest first", async () => {
    const seeded = [1, 2, 3, 4, 5].map((time) => server.seed({ project_id: projectId, created_at: time }).id);
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await datadog.listExperiments({ projectId }, never, { after, limit: 2 });
      ids.push(...page.experiments.map(({ id }) => id));
      after = page.after;
    } while (after !== undefined);
    expect(ids).toEqual(seeded.toReversed());
    expect(server.requests).toHaveLength(3);
  });

  test("unusual and unknown members don't matter if nothing depends on them", async () => {
    const odd = {
      name: "n",
      project_id: projectId,
      dataset_version: "three",
      status: 7,
      metadata: [],
      extra: {},
    };
    server.onRequest(() => ({
      status: 200,
      body: { data: [{ id: "odd", type: "x", attributes: odd }], links: {} },
    }));
    const { experiments, after } = await list();
    expect(experiments.map(({ id }) => id)).toEqual(["odd"]);
    expect(after).toBeUndefined();
  });

  test.each<Fault>([
    { kind: "status", status: 503 },
    { kind: "status", status: 429, headers: { "retry-after": "0" } },
    { kind: "drop" },
  ])("a failure that may pass is retried: %j", async (fault) => {
    server.fault({ ...fault, times: 2 });
    expect((await list()).experiments).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });

  test("no other failure is retried", async () => {
    server.fault({ kind: "status", status: 403, times: 9 });
    expect((await catchFailure(list())).message).toMatch(/^Couldn't list experiments: permission denied/);
    expect(server.requests).toHaveLength(1);
  });

  test("it doesn't wait for a day", async () => {
    server.fault({ kind: "status", status: 429, headers: { "retry-after": "86400" } });
    expect((await list()).experiments).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  test("a response that doesn't begin in time is retried", async () => {
    server.fault({ kind: "stall-headers", held: () => clock.expire(readTime) });
    expect((await list()).experiments).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  test("all tries together have a time limit, too", async () => {
    server.fault({ kind: "stall-headers", held: () => clock.expire() });
    expect((await catchFailure(list())).message).toContain("the action's own time limit");
    expect(server.requests).toHaveLength(1);
  });

  test.each<Fault["kind"]>(["stall-headers", "stall-body", "endless-body"])(
    "its signal ends it whatever the response does: %s",
    async (kind) => {
      const signal = abortedWhenHeld(server, { kind, times: 9 } as Fault);
      const failure = await catchFailure(list(signal));
      expect(failure.message).toContain("the action's own time limit ended the wait for 127.0.0.1");
    },
  );
});

describe("update", () => {
  test("an empty response is a success", async () => {
    const { id } = server.seed({});
    await datadog.updateExperiment(id, { status: "failed", error: "why" }, never);
    expect(server.experiments[0]).toMatchObject({ status: "failed", error: "why" });
  });

  test("it's retried, and an unknown experiment is an error", async () => {
    const { id } = server.seed({});
    server.fault({ match: { method: "PATCH" }, kind: "status", status: 502 });
    await datadog.updateExperiment(id, { status: "running" }, never);
    expect(server.experiments[0]?.status).toBe("running");
    const unknown = await catchFailure(datadog.updateExperiment("no/such", { status: "running" }, never));
    expect(unknown.status).toBe(404);
    expect(server.requests.at(-1)?.path).toBe("/api/v2/llm-obs/v1/experiments/no%2Fsuch");
  });
});

interface TestServer extends AsyncDisposable {
  url: string;
}

async function listening(server: Server): Promise<TestServer> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Recorder extends TestServer {
  received: { url: string; headers: IncomingHttpHeaders }[];
  connections: () => number;
}

/** Records everything that reaches it, and responds with invalid responses. */
async function startRecorder(): Promise<Recorder> {
  const received: Recorder["received"] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    received.push({ url: request.url ?? "", headers: request.headers });
    response.end("{}");
  });
  server.on("connection", () => {
    connections += 1;
  });
  return { ...(await listening(server)), received, connections: () => connections };
}

/** Responds with endless white space. */
async function startEndless(): Promise<TestServer> {
  const chunk = Buffer.alloc(1024 * 1024, " ");
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  });
  return await listening(server);
}

test("requests beyond the maximum wait for their turn, even if one fails", async () => {
  const waiting: (() => void)[] = [];
  let [running, most] = [0, 0];
  server.onRequest(async ({ path }) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => waiting.push(resolve));
    running -= 1;
    return { status: path.endsWith("/0") ? 400 : 200, body: {} };
  });
  const redact = createRedact(keys);
  const limited = createDatadog({ origin: server.url, apiKey, appKey, redact, clock, maxConcurrent: 3 });
  const ids = Array.from({ length: 10 }, (_, index) => String(index));
  const ended = Promise.allSettled(ids.map((id) => limited.updateExperiment(id, {}, never)));
  for (let released = 0; released < ids.length; released += 1) {
    while (waiting.length < Math.min(3, ids.length - released)) await new Promise((resolve) => setImmediate(resolve));
    waiting.shift()?.();
  }
  expect((await ended).map(({ status }) => status)).toEqual(["rejected", ...Array(9).fill("fulfilled")]);
  expect(most).toBe(3);
  expect(server.requests.map(({ path }) => path.split("/").at(-1)).sort()).toEqual(ids);
});
