import type { Clock } from "../src/lib/clock.ts";
import { author, invalid, jsonApi, listPage, listTime, maxPageSize, notFound } from "./datadog-answers.ts";
import {
  type batchUpdateBody,
  type Dataset,
  type DatasetStore,
  datasetBody,
  type Project,
  projectBody,
  recordResource,
} from "./datadog-datasets.ts";
import { findRequestFault } from "./datadog-requests.ts";
import type { Answer } from "./server.ts";

/** Projects with their datasets, and the time. */
export interface Catalog {
  catalog: DatasetStore;
  clock: Clock;
}

export function listDatasets({ catalog }: Catalog, projectId: string, query: URLSearchParams): Answer {
  const datasets = catalog.datasets
    .filter((dataset) => dataset.project_id === projectId)
    .map((dataset) => ({ dataset_type: "user", description: "", metadata: null, ...dataset }));
  return listResources("datasets", datasets, query);
}

export function createProject({ catalog }: Catalog, body: unknown): Answer {
  const parsed = projectBody.safeParse(body);
  if (!parsed.success) return invalid(findRequestFault(parsed.error, "ProjectRequest"));
  const project = catalog.project(parsed.data.data.attributes.name);
  return { status: 200, headers: jsonApi, body: { data: namedResource("projects", project) } };
}

export function createDataset({ catalog }: Catalog, projectId: string, body: unknown): Answer {
  const parsed = datasetBody.safeParse(body);
  if (!parsed.success) return invalid(findRequestFault(parsed.error, "DatasetRequest"));
  if (!catalog.projects.some(({ id }) => id === projectId)) return notFound("project not found");
  const { name, description } = parsed.data.data.attributes;
  const dataset = catalog.dataset(projectId, name, description);
  return { status: 200, headers: jsonApi, body: { data: namedResource("datasets", dataset) } };
}

export function changeRecords(
  { catalog, clock }: Catalog,
  projectId: string | undefined,
  datasetId = "",
  parsed: ReturnType<typeof batchUpdateBody.safeParse>,
): Answer {
  if (!parsed.success) return invalid(findRequestFault(parsed.error, "RecordsRequest"));
  const dataset = catalog.find(projectId, datasetId);
  if (!dataset) return notFound("dataset not found");
  const changed = catalog.change(dataset, parsed.data.data.attributes);
  const data = changed.map((record) => recordResource(record, clock));
  return { status: 200, headers: jsonApi, body: { data } };
}

const badVersion = "invalid version: version is greater than the current version or negative";

export function listRecords(
  { catalog, clock }: Catalog,
  projectId: string | undefined,
  datasetId = "",
  query: URLSearchParams,
): Answer {
  const dataset = catalog.find(projectId, datasetId);
  if (!dataset) return notFound("dataset not found");
  const version = Number(query.get("filter[version]") ?? dataset.current_version);
  if (!(version >= 0 && version <= dataset.current_version)) return invalid(badVersion);
  const page = listPage(catalog.records(dataset, version), query, maxPageSize);
  const data = page.items.map((record) => recordResource(record, clock));
  return { status: 200, headers: jsonApi, body: { data, meta: { after: page.after } } };
}

export function listResources(type: string, items: (Project | Dataset)[], query: URLSearchParams): Answer {
  const id = query.get("filter[id]");
  const name = query.get("filter[name]");
  const found = items.filter((item) => (id ?? item.id) === item.id && (name ?? item.name) === item.name);
  const page = listPage(found, query, maxPageSize);
  const data = page.items.map((item) => namedResource(type, item));
  return { status: 200, headers: jsonApi, body: { data, meta: { after: page.after } } };
}

function namedResource(type: string, { id, ...attributes }: Project | Dataset) {
  return {
    id,
    type,
    attributes: { author, created_at: listTime(0), updated_at: listTime(0), ...attributes },
  };
}
