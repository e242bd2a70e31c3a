import type { Clock } from "../src/lib/clock.ts";
import {
  author,
  formatListTime,
  jsonApi,
  maxPageSize,
  respondInvalid,
  respondNotFound,
  takePage,
} from "./datadog-answers.ts";
import {
  type batchUpdateBody,
  type Dataset,
  type DatasetStore,
  datasetBody,
  type Project,
  projectBody,
  toRecordResource,
} from "./datadog-datasets.ts";
import { describeInvalidRequest } from "./datadog-requests.ts";
import type { FakeResponse } from "./server.ts";

/** Projects with their datasets, and the time. */
export interface Catalog {
  catalog: DatasetStore;
  clock: Clock;
}

export function listDatasets({ catalog }: Catalog, projectId: string, query: URLSearchParams): FakeResponse {
  const datasets = catalog.datasets
    .filter((dataset) => dataset.project_id === projectId)
    .map((dataset) => ({ dataset_type: "user", description: "", metadata: null, ...dataset }));
  return listResources("datasets", datasets, query);
}

export function createProject({ catalog }: Catalog, body: unknown): FakeResponse {
  const parsed = projectBody.safeParse(body);
  if (!parsed.success) return respondInvalid(describeInvalidRequest(parsed.error, "ProjectRequest"));
  const project = catalog.findOrCreateProject(parsed.data.data.attributes.name);
  return { status: 200, headers: jsonApi, body: { data: toNamedResource("projects", project) } };
}

export function createDataset({ catalog }: Catalog, projectId: string, body: unknown): FakeResponse {
  const parsed = datasetBody.safeParse(body);
  if (!parsed.success) return respondInvalid(describeInvalidRequest(parsed.error, "DatasetRequest"));
  if (!catalog.projects.some(({ id }) => id === projectId)) return respondNotFound("project not found");
  const { name, description } = parsed.data.data.attributes;
  const dataset = catalog.findOrCreateDataset(projectId, name, description);
  return { status: 200, headers: jsonApi, body: { data: toNamedResource("datasets", dataset) } };
}

export function changeRecords(
  { catalog, clock }: Catalog,
  projectId: string | undefined,
  datasetId = "",
  parsed: ReturnType<typeof batchUpdateBody.safeParse>,
): FakeResponse {
  if (!parsed.success) return respondInvalid(describeInvalidRequest(parsed.error, "RecordsRequest"));
  const dataset = catalog.findDataset(projectId, datasetId);
  if (!dataset) return respondNotFound("dataset not found");
  const changed = catalog.change(dataset, parsed.data.data.attributes);
  const data = changed.map((record) => toRecordResource(record, clock));
  return { status: 200, headers: jsonApi, body: { data } };
}

const badVersion = "invalid version: version is greater than the current version or negative";

export function listRecords(
  { catalog, clock }: Catalog,
  projectId: string | undefined,
  datasetId = "",
  query: URLSearchParams,
): FakeResponse {
  const dataset = catalog.findDataset(projectId, datasetId);
  if (!dataset) return respondNotFound("dataset not found");
  const version = Number(query.get("filter[version]") ?? dataset.current_version);
  if (!(version >= 0 && version <= dataset.current_version)) return respondInvalid(badVersion);
  const page = takePage(catalog.listRecords(dataset, version), query, maxPageSize);
  const data = page.items.map((record) => toRecordResource(record, clock));
  return { status: 200, headers: jsonApi, body: { data, meta: { after: page.after } } };
}

export function listResources(
  type: string,
  items: (Project | Dataset)[],
  query: URLSearchParams,
): FakeResponse {
  const id = query.get("filter[id]");
  const name = query.get("filter[name]");
  const found = items.filter((item) => (id ?? item.id) === item.id && (name ?? item.name) === item.name);
  const page = takePage(found, query, maxPageSize);
  const data = page.items.map((item) => toNamedResource(type, item));
  return { status: 200, headers: jsonApi, body: { data, meta: { after: page.after } } };
}

function toNamedResource(type: string, { id, ...attributes }: Project | Dataset) {
  return {
    id,
    type,
    attributes: { author, created_at: formatListTime(0), updated_at: formatListTime(0), ...attributes },
  };
}
