import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { type DatadogServer, startDatadog } from "../../emulator/datadog.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { findRequestFaults, findResponseFaults } from "./openapi.ts";

const v1 = "/api/v2/llm-obs/v1";
const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

async function call(server: DatadogServer, method: string, pathAndQuery: string, body?: unknown) {
  const response = await fetch(`${server.url}${pathAndQuery}`, {
    method,
    headers: {
      "dd-api-key": server.apiKey,
      "dd-application-key": server.appKey,
      "content-type": "application/vnd.api+json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    contentType: response.headers.get("content-type"),
    contentLength: Number(response.headers.get("content-length")),
    body: text === "" ? undefined : JSON.parse(text),
  };
}

function experiment(attributes: object) {
  return { data: { type: "experiments", attributes } };
}

describe("against the OpenAPI file", () => {
  async function start() {
    const server = await startDatadog({
      projects: [{ id: projectId, name: "Support" }],
      datasets: [{ id: datasetId, project_id: projectId, name: "Tickets", current_version: 3 }],
    });
    const { id } = server.seed({
      id: "seeded",
      status: "completed",
      parent_experiment_id: "older",
      metadata: { tags: ["pr.number:1"] },
      config: { model: "small" },
      error: "none",
    });
    const timestamp_ms = Date.now();
    await call(server, "POST", `${v1}/experiments/${id}/events`, {
      data: {
        type: "experiments",
        attributes: {
          scope: "experiments",
          spans: [
            {
              span_id: "s1",
              trace_id: "t1",
              name: "task",
              start_ns: timestamp_ms * 1e6,
              duration: 5,
              status: "error",
              meta: { input: "in", error: { type: "TimeoutError", message: "late" } },
              tags: ["dataset_record_id:r1"],
            },
          ],
          metrics: [
            {
              label: "accuracy",
              metric_type: "score",
              score_value: 1,
              span_id: "s1",
              trace_id: "t1",
              timestamp_ms,
            },
            {
              label: "tone",
              metric_type: "categorical",
              categorical_value: "dry",
              span_id: "s1",
              timestamp_ms,
            },
            {
              label: "f1",
              metric_type: "score",
              metric_source: "summary",
              score_value: 1,
              span_id: "",
              trace_id: "",
              timestamp_ms,
            },
          ],
        },
      },
    });
    return server;
  }

  const create = experiment({ name: "support-bot", project_id: projectId, dataset_id: datasetId });
  const cases: [status: number, method: string, pathAndQuery: string, body?: unknown][] = [
    [200, "POST", `${v1}/experiments`, create],
    [400, "POST", `${v1}/experiments`, experiment({ project_id: projectId })],
    [400, "POST", `${v1}/experiments`, { data: { ...create.data, type: "events" } }],
    [200, "GET", `${v1}/experiments?filter[project_id]=${projectId}`],
    [200, "GET", `${v1}/experiments?filter[id]=unknown`],
    [400, "GET", `${v1}/experiments?filter[metadata]=[1]`],
    [200, "PATCH", `${v1}/experiments/seeded`, experiment({ status: "completed" })],
    [400, "PATCH", `${v1}/experiments/seeded`, experiment({ status: "done" })],
    [404, "PATCH", `${v1}/experiments/unknown`, experiment({ status: "completed" })],
    [202, "POST", `${v1}/experiments/seeded/events`, experiment({ metrics: [] })],
    [404, "POST", `${v1}/experiments/unknown/events`, experiment({ metrics: [] })],
    [200, "GET", "/api/v2/llm-obs/v3/experiments/seeded/events"],
    [404, "GET", "/api/v2/llm-obs/v3/experiments/unknown/events"],
    [200, "GET", `${v1}/projects?filter[id]=${projectId}`],
    [200, "GET", `${v1}/projects?filter[name]=unknown`],
    [200, "GET", `${v1}/${projectId}/datasets?filter[id]=${datasetId}`],
    [200, "GET", `${v1}/unknown/datasets`],
  ];

  test.each(cases)("%i %s %s", async (...[status, method, pathAndQuery, body]) => {
    await using server = await start();
    const actual = await call(server, method, pathAndQuery, body);
    const path = new URL(pathAndQuery, server.url).pathname;
    expect(actual.status).toBe(status);
    expect(actual.contentType).toBe("application/vnd.api+json");
    expect(findResponseFaults(method, path, actual.status, actual.body)).toEqual([]);
    if (status < 300 && body) expect(findRequestFaults(method, path, body)).toEqual([]);
  });

  test.each([
    [401, { apiKey: "another" }],
    [401, { appKey: "another" }],
    [403, { scopes: ["llm_observability_read" as const] }],
  ])("%i for %j", async (status, options) => {
    await using server = await startDatadog(options);
    const usual = await startDatadog();
    const { apiKey, appKey } = usual;
    await usual.close();
    const actual = await call({ ...server, apiKey, appKey }, "POST", `${v1}/experiments`, create);
    expect(actual.status).toBe(status);
    expect(findResponseFaults("POST", `${v1}/experiments`, status, actual.body)).toEqual([]);
  });

  test("the check itself finds a wrong type, a missing member, and an unknown one", () => {
    const attributes = { name: 1, surprise: true };
    const body = { data: { id: "x", type: "experiments", attributes } };
    const faults = findResponseFaults("POST", `${v1}/experiments`, 200, body).join("\n");
    expect(faults).toContain("/data/attributes/name must be string");
    expect(faults).toContain("must have required property 'created_at'");
    expect(faults).toContain("surprise");
  });
});

interface Recording {
  request: { method: string; url: string; body: unknown };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

/** The members of a value and their types, arrays by their distinct elements. */
function describeShape(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((element) => JSON.stringify(describeShape(element))))];
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, describeShape(member)]));
}

// Live responses have had it since about 2026-07, only to a create.
const varying = "is_auto_experiment";

function comparable(body: unknown): unknown {
  const text = JSON.stringify(body ?? null, (key, value) => (key === varying ? undefined : value));
  return describeShape(JSON.parse(text));
}

describe("against recorded live responses", () => {
  const folder = new URL("../fixtures/datadog/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

  test.each(names)("%s", async (name) => {
    const { request, response } = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Recording;
    const now = Date.parse(response.headers.date ?? "");
    await using server = await startDatadog({ clock: { ...systemClock, now: () => now } });
    await using known = await prepare(server, request, response, now);
    const url = new URL(request.url.replace("/unstable/", "/v2/"));
    const actual = await call(known, request.method, url.pathname + url.search, request.body ?? undefined);
    expect(actual.status).toBe(response.status);
    expect(actual.contentType).toBe(response.headers["content-type"]);
    expect(actual.contentLength === 0).toBe(response.headers["content-length"] === "0");
    expect(comparable(actual.body)).toEqual(comparable(response.body));
  });
});

/** Starts a fake that contains what the recorded request was about. */
async function prepare(
  server: DatadogServer,
  { method, url }: Recording["request"],
  { status, body }: Recording["response"],
  now: number,
): Promise<DatadogServer> {
  const id = /\/experiments\/([^/]+)/.exec(url)?.[1];
  if (id !== undefined) server.seed({ id });
  const records = /v1\/([^/]+)\/datasets\/([^/]+)\/records/.exec(url);
  if (records) {
    const [, project_id = "", id = ""] = records;
    return startDatadog({ datasets: [{ id, project_id, name: "known", current_version: 1 }] });
  }
  if (status === 401) return { ...server, appKey: "wrong" };
  const [first] = [(body as { data?: unknown } | null)?.data ?? []].flat() as {
    id: string;
    type: string;
    attributes: Record<string, never>;
  }[];
  if (first?.type === "experiments" && url.includes("filter")) {
    const { author: _, ...attributes } = first.attributes as Record<string, never>;
    server.seed({ ...attributes, id: first.id, created_at: now, updated_at: now });
  }
  if (first?.type === "projects") return startDatadog({ projects: [{ id: first.id, name: "known" }] });
  if (first?.type !== "datasets") return server;
  const { name = "", project_id = "", current_version = 0 } = first.attributes;
  const projects = [{ id: project_id, name: "known" }];
  const dataset = { id: first.id, name, project_id, current_version };
  return startDatadog({ projects, datasets: method === "POST" ? [] : [dataset] });
}
