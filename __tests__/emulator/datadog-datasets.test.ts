import { describe, expect, test } from "@jest/globals";
import { startDatadog } from "../../emulator/datadog.ts";

/** A fake, and requests to it with both keys. */
async function startDatasets() {
  const server = await startDatadog();
  const call = async (method: string, path: string, body?: unknown, appKey: string = server.appKey) => {
    const response = await fetch(`${server.url}/api/v2/${path}`, {
      method,
      headers: { "dd-api-key": server.apiKey, "dd-application-key": appKey },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const create = async (path: string, type: string, name: string): Promise<string> =>
    (await call("POST", `llm-obs/v1/${path}`, { data: { type, attributes: { name } } })).body.data.id;
  return { server, call, create, [Symbol.asyncDispose]: server.close };
}

test("projects and datasets are created once per name", async () => {
  await using datadog = await startDatasets();
  const project = await datadog.create("projects", "projects", "support");
  expect(await datadog.create("projects", "projects", "support")).toBe(project);
  const dataset = await datadog.create(`${project}/datasets`, "datasets", "questions");
  expect(await datadog.create(`${project}/datasets`, "datasets", "questions")).toBe(dataset);
  const other = await datadog.create("projects", "projects", "search");
  expect(await datadog.create(`${other}/datasets`, "datasets", "questions")).not.toBe(dataset);
  expect(datadog.server.projects.map(({ name }) => name)).toEqual(["support", "search"]);
});

describe("records", () => {
  async function startWithDataset() {
    const datadog = await startDatasets();
    const project = await datadog.create("projects", "projects", "support");
    const path = `llm-obs/v1/${project}/datasets/${await datadog.create(`${project}/datasets`, "datasets", "q")}`;
    const update = (attributes: object) =>
      datadog.call("POST", `${path}/batch_update`, { data: { type: "datasets", attributes } });
    const inputs = async (version?: number) => {
      const query = version === undefined ? "" : `?filter[version]=${version}`;
      const { body } = await datadog.call("GET", `${path}/records${query}`);
      const shown: string[] = body.data.map(
        (one: { id: string; attributes: { input: string } }) => one.id + one.attributes.input,
      );
      return shown.sort();
    };
    const dispose = datadog[Symbol.asyncDispose];
    return { server: datadog.server, update, inputs, [Symbol.asyncDispose]: dispose };
  }

  test("every change creates a version, and old versions remain", async () => {
    await using dataset = await startWithDataset();
    const records = ["a", "b"].map((id) => ({ id, input: "1" }));
    await dataset.update({ insert_records: records });
    await dataset.update({
      update_records: [{ id: "a", input: "2" }],
      insert_records: [{ id: "c", input: "1" }],
    });
    await dataset.update({ delete_records: ["b"] });
    expect(await Promise.all([0, 1, 2, 3].map(dataset.inputs))).toEqual([
      [],
      ["a1", "b1"],
      ["a2", "b1", "c1"],
      ["a2", "c1"],
    ]);
    expect(await dataset.inputs()).toEqual(["a2", "c1"]);
  });

  test("an unchanged record creates no version", async () => {
    await using dataset = await startWithDataset();
    const change = { insert_records: [{ id: "a", input: "1" }] };
    const [first, second] = [await dataset.update(change), await dataset.update(change)];
    expect(second.body.data).toHaveLength(1);
    expect(second.body.data[0].attributes.version).toBe(first.body.data[0].attributes.version);
    expect(dataset.server.datasets[0]?.current_version).toBe(1);
  });
});

test("the intake accepts only an experiment's spans, with only the API key", async () => {
  await using datadog = await startDatasets();
  const { id } = datadog.server.seed({});
  const span = { trace_id: "t", name: "task", start_ns: 1, duration: 1, status: "ok", meta: { input: "in" } };
  const spans = [
    { ...span, span_id: "row", tags: [`experiment_id:${id}`], _dd: { scope: "experiments" } },
    { ...span, span_id: "other", tags: [`experiment_id:${id}`] },
  ];
  const { status } = await datadog.call("POST", "llmobs", [{ event_type: "span", spans }], "");
  expect(status).toBe(202);
  expect(datadog.server.events(id).spans.map(({ span_id }) => span_id)).toEqual(["row"]);
  expect((await datadog.call("POST", "llmobs", { spans })).status).toBe(400);
});
