import { describe, expect, test } from "@jest/globals";
import { type DatadogOptions, startDatadog } from "../../emulator/datadog.ts";
import { systemClock } from "../../src/lib/clock.ts";

/** A fake with a clock that stops until a test moves it. */
async function start(options: DatadogOptions = {}) {
  let now = Date.UTC(2026, 6, 31);
  const server = await startDatadog({ clock: { ...systemClock, now: () => now }, ...options });
  const call = async (method: string, path: string, attributes?: object) => {
    const body = { data: { type: "experiments", attributes } };
    const response = await fetch(`${server.url}/api/v2/llm-obs/${path}`, {
      method,
      headers: { "dd-api-key": server.apiKey, "dd-application-key": server.appKey },
      ...(attributes ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  const list = async (filters: Record<string, string> | [string, string][]) => {
    const { body } = await call("GET", `v1/experiments?${new URLSearchParams(filters)}`);
    return {
      ids: body.data.map((one: { id: string }) => one.id) as string[],
      after: body.meta.after as string,
    };
  };
  return {
    server,
    call,
    list,
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => now,
    [Symbol.asyncDispose]: server.close,
  };
}

const attributes = { name: "support-bot", project_id: "p", dataset_id: "d" };

describe("create", () => {
  test("makes names unique by their time, even within a millisecond", async () => {
    await using datadog = await start();
    const first = await datadog.call("POST", "v1/experiments", attributes);
    const second = await datadog.call("POST", "v1/experiments", attributes);
    expect(first.body.data.attributes).toMatchObject({
      name: `support-bot-${datadog.now()}`,
      experiment: "support-bot",
    });
    expect(second.body.data.attributes.name).toBe(`support-bot-${datadog.now() + 1}`);
    expect(second.body.data.id).not.toBe(first.body.data.id);
  });

  test("with ensure_unique: false returns the experiment with that name", async () => {
    await using datadog = await start({ listLag: 60_000 });
    const request = { ...attributes, ensure_unique: false };
    const first = await datadog.call("POST", "v1/experiments", { ...request, description: "first" });
    const second = await datadog.call("POST", "v1/experiments", { ...request, description: "second" });
    expect(second.body.data).toMatchObject({ id: first.body.data.id, attributes: { description: "first" } });
    expect(datadog.server.experiments).toHaveLength(1);
  });

  test("responds without the parent, which the list then shows", async () => {
    await using datadog = await start();
    const { body } = await datadog.call("POST", "v1/experiments", {
      ...attributes,
      parent_experiment_id: "older",
    });
    expect(body.data.attributes).not.toHaveProperty("parent_experiment_id");
    expect(body.data.attributes).not.toHaveProperty("status");
    const { ids } = await datadog.list({ "filter[parent_experiment_id]": "older" });
    expect(ids).toEqual([body.data.id]);
  });
});

describe("list", () => {
  async function startWithThree() {
    const datadog = await start();
    const shared = { project_id: "p", dataset_id: "d" };
    datadog.server.seed({ ...shared, id: "a", created_at: 1, metadata: { tags: ["x", "y"], leg: { n: 1 } } });
    datadog.server.seed({ ...shared, id: "c", created_at: 3, experiment: "other", dataset_id: "e" });
    datadog.server.seed({ ...shared, id: "b", created_at: 2, metadata: { tags: ["x"] }, name: "run" });
    datadog.server.seed({ ...shared, id: "z", created_at: 4, deleted_at: 5 });
    return datadog;
  }

  test.each<[[string, string][], string[]]>([
    [[["project_id", "p"]], ["c", "b", "a"]],
    [[["project_id", "q"]], []],
    [[["dataset_id", "e"]], ["c"]],
    [[["experiment", "other"]], ["c"]],
    [[["name", "run"]], ["b"]],
    [
      [
        ["id", "a"],
        ["id", "b"],
      ],
      ["b", "a"],
    ],
    [[["metadata", '{"tags":["x"]}']], ["b", "a"]],
    [[["metadata", '{"tags":["y","x"]}']], ["a"]],
    [[["metadata", '{"leg":{"n":1}}']], ["a"]],
    [[["metadata", '{"leg":{"n":2}}']], []],
    [[["is_deleted", "true"]], ["z"]],
  ])("filter %j gives %j, newest first", async (filters, ids) => {
    await using datadog = await startWithThree();
    const query = filters.map(([name, value]): [string, string] => [`filter[${name}]`, value]);
    expect(await datadog.list(query)).toEqual({ ids, after: "" });
  });

  test("continues at the cursor until it's empty", async () => {
    await using datadog = await startWithThree();
    const first = await datadog.list({ "page[limit]": "2" });
    expect(first.ids).toEqual(["c", "b"]);
    expect(await datadog.list({ "page[limit]": "2", "page[cursor]": first.after })).toEqual({
      ids: ["a"],
      after: "",
    });
  });

  test("returns at most 5,000", async () => {
    await using datadog = await start();
    for (let time = 1; time <= 5_001; time += 1) datadog.server.seed({ created_at: time });
    const { ids, after } = await datadog.list({ "page[limit]": "9999" });
    expect(ids).toHaveLength(5_000);
    expect(after).not.toBe("");
  });

  test("shows creates and updates only after the lag", async () => {
    await using datadog = await start({ listLag: 1_000 });
    await datadog.call("POST", "v1/experiments", attributes);
    expect((await datadog.list({})).ids).toEqual([]);
    datadog.advance(1_000);
    const [id] = (await datadog.list({})).ids;
    await datadog.call("PATCH", `v1/experiments/${id}`, { status: "completed" });
    const shownStatus = async () => (await datadog.call("GET", "v1/experiments")).body.data[0].attributes.status;
    expect(datadog.server.experiments[0]?.status).toBe("completed");
    expect(await shownStatus()).toBeUndefined();
    datadog.advance(1_000);
    expect(await shownStatus()).toBe("completed");
  });
});

describe("events", () => {
  const span = { span_id: "s", trace_id: "t", name: "task", start_ns: 1e18, duration: 1, status: "ok" };
  const score = { label: "accuracy", metric_type: "score", score_value: 1, span_id: "s", trace_id: "t" };

  async function post(events: (now: number) => object) {
    await using datadog = await start();
    const { id } = datadog.server.seed({});
    return await datadog.call("POST", `v1/experiments/${id}/events`, events(datadog.now()));
  }

  test("older than a day are rejected in Datadog's own words", async () => {
    const day = 24 * 60 * 60 * 1_000;
    expect(await post((now) => ({ metrics: [{ ...score, timestamp_ms: now - day }] }))).toMatchObject({
      status: 202,
    });
    expect(await post((now) => ({ metrics: [{ ...score, timestamp_ms: now - day - 1 }] }))).toEqual({
      status: 400,
      body: {
        errors: [
          {
            title: "Generic Error",
            detail:
              "Key: 'ExperimentEvalMetricEvent.EvalMetricBase.TimestampMs' Error:Field validation for 'TimestampMs' failed on the 'timestamp_within_24hr' tag",
          },
        ],
      },
    });
  });

  test.each<[string, (now: number) => object]>([
    ["a duration of 0", () => ({ spans: [{ ...span, duration: 0 }] })],
    ["no trace", () => ({ spans: [{ ...span, trace_id: undefined }] })],
    ["a label with a space", (now) => ({ metrics: [{ ...score, label: "a b", timestamp_ms: now }] })],
    ["no value", (now) => ({ metrics: [{ ...score, score_value: undefined, timestamp_ms: now }] })],
  ])("with %s are rejected", async (_, events) => {
    expect(await post(events)).toMatchObject({ status: 400 });
  });

  test("are returned joined, page by page, and twice if they were posted twice", async () => {
    await using datadog = await start();
    const { id } = datadog.server.seed({});
    const metric = { ...score, timestamp_ms: datadog.now() };
    const summary = { ...metric, label: "f1", metric_source: "summary", span_id: "", trace_id: "" };
    const events = { spans: [span], metrics: [metric, summary] };
    await datadog.call("POST", `v1/experiments/${id}/events`, events);
    await datadog.call("POST", `v1/experiments/${id}/events`, events);
    const first = (await datadog.call("GET", `v3/experiments/${id}/events?page[limit]=1`)).body;
    expect(first.data.attributes.spans).toHaveLength(1);
    expect(first.data.attributes.spans[0]).toMatchObject({
      meta: { error: {} },
      eval_metrics: [{ label: "accuracy" }, { label: "accuracy" }],
    });
    expect(first.data.attributes.summary_metrics).toHaveLength(2);
    const second = await datadog.call(
      "GET",
      `v3/experiments/${id}/events?page[limit]=1&page[cursor]=${first.meta.after}`,
    );
    expect(second.body).toMatchObject({
      data: { attributes: { spans: [{ span_id: "s" }] } },
      meta: { after: "" },
    });
  });
});
