import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Clock } from "../src/lib/clock.ts";
import { describeInvalidRequest } from "./datadog-requests.ts";
import {
  author,
  formatListTime,
  jsonApi,
  maxPageSize,
  respondInvalid,
  respondNotFound,
  takePage,
} from "./datadog-responses.ts";
import type { FakeResponse } from "./server.ts";

export interface Project {
  id: string;
  name: string;
}

export interface Dataset {
  id: string;
  project_id: string;
  name: string;
  description?: string;
  current_version: number;
}

/** A record as the API shows it. It belongs to the dataset versions from `from` up to, but not including, `until`. */
interface DatasetRecord {
  id: string;
  dataset_id: string;
  input: unknown;
  expected_output: unknown;
  metadata: Record<string, unknown>;
  tags: string[];
  from: number;
  until: number;
}

/** Projects, datasets, and their records. Scripts create projects and datasets by name. */
export interface DatasetStore {
  projects: Project[];
  datasets: Dataset[];
  /** Returns the project with this name. Creates it if it doesn't exist. */
  findOrCreateProject(name: string): Project;
  /** Returns the dataset with this name in a project. Creates it if it doesn't exist. */
  findOrCreateDataset(projectId: string, name: string, description: string | undefined): Dataset;
  /** Returns undefined if the dataset doesn't exist, or isn't in the given project. */
  findDataset(projectId: string | undefined, datasetId: string): Dataset | undefined;
  change(dataset: Dataset, changes: RecordChanges): DatasetRecord[];
  /** Returns the records of a dataset version. */
  listDatasetRecords(dataset: Dataset, version: number): DatasetRecord[];
}

const json = z.unknown();
const recordBody = z.object({
  id: z.string().min(1).optional(),
  input: json,
  expected_output: json.optional(),
  // The Python SDK sends null if a record has no metadata.
  metadata: z
    .record(z.string(), json)
    .nullish()
    .transform((metadata) => metadata ?? undefined),
  tags: z.array(z.string()).optional(),
});

const changesBody = z.object({
  insert_records: z.array(recordBody).default([]),
  update_records: z.array(recordBody.partial().required({ id: true })).default([]),
  delete_records: z.array(z.string()).default([]),
});

type RecordChanges = z.output<typeof changesBody>;

const named = z.object({ name: z.string().min(1), description: z.string().optional() });

/** The request bodies that create projects and datasets and change records. */
const projectBody = createBodySchema("projects", named);
const datasetBody = createBodySchema("datasets", named);
export const batchUpdateBody = createBodySchema("datasets", changesBody);
export const recordsBody = createBodySchema(
  "datasets",
  z.object({ records: z.array(recordBody) }).transform(({ records }) => changesBody.parse({ insert_records: records })),
);

function createBodySchema<Attributes extends z.ZodType>(type: string, attributes: Attributes) {
  return z.object({ data: z.object({ type: z.literal(type), attributes }) });
}

export function createDatasetStore(projects: Project[], datasets: Dataset[]): DatasetStore {
  const recordsByDataset = new Map<string, DatasetRecord[]>();
  const findRecords = ({ id }: Dataset) => recordsByDataset.get(id) ?? [];
  return {
    projects,
    datasets,
    findOrCreateProject: (name) =>
      projects.find((project) => project.name === name) ?? addItem(projects, { id: randomUUID(), name }),
    findOrCreateDataset: (projectId, name, description = "") =>
      datasets.find((dataset) => dataset.project_id === projectId && dataset.name === name) ??
      addItem(datasets, { id: randomUUID(), project_id: projectId, name, description, current_version: 0 }),
    findDataset: (projectId, datasetId) =>
      datasets.find(({ id, project_id }) => id === datasetId && project_id === (projectId ?? project_id)),
    change: (dataset, changes) => {
      const records = findRecords(dataset);
      const changed = listChangedRecords(dataset, records, changes);
      if (changed.length === 0) return records.filter((record) => isInserted(record, changes));
      dataset.current_version += 1;
      const ids = new Set([...changed.map(({ id }) => id), ...changes.delete_records]);
      for (const record of records)
        if (ids.has(record.id)) record.until = Math.min(record.until, dataset.current_version);
      const kept = changed.filter(({ id }) => !changes.delete_records.includes(id));
      recordsByDataset.set(dataset.id, [...records, ...kept]);
      return kept;
    },
    listDatasetRecords: (dataset, version) =>
      findRecords(dataset).filter(({ from, until }) => from <= version && version < until),
  };
}

function addItem<Item>(items: Item[], item: Item): Item {
  items.push(item);
  return item;
}

function isInserted({ id }: DatasetRecord, { insert_records }: RecordChanges): boolean {
  return insert_records.some((record) => record.id === id);
}

/** Lists the records that the next version adds, changes, or deletes. A record that stays the same isn't among them. */
function listChangedRecords(
  { id: dataset_id, current_version }: Dataset,
  known: readonly DatasetRecord[],
  { insert_records, update_records, delete_records }: RecordChanges,
): DatasetRecord[] {
  const current = new Map(known.filter(({ until }) => until > current_version).map((record) => [record.id, record]));
  const changed = [...insert_records, ...update_records].map((record): DatasetRecord => {
    const id = record.id ?? randomUUID();
    const before = current.get(id) ?? { input: null, expected_output: null, metadata: {}, tags: [] };
    const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
    return {
      ...before,
      ...given,
      id,
      dataset_id,
      from: current_version + 1,
      until: Number.POSITIVE_INFINITY,
    };
  });
  const isNew = (record: DatasetRecord) => serializeRecord(record) !== serializeRecord(current.get(record.id));
  const deleted = delete_records.flatMap((id) => current.get(id) ?? []);
  return [...changed.filter(isNew), ...deleted];
}

function serializeRecord(record: DatasetRecord | undefined): string {
  return JSON.stringify([record?.input, record?.expected_output, record?.metadata, record?.tags]);
}

/** Returns a record as responses show it. */
function toRecordResource({ id, from, until: _, ...attributes }: DatasetRecord, clock: Clock) {
  const time = new Date(clock.now()).toISOString();
  return {
    id,
    type: "datasets",
    attributes: { ...attributes, version: from, created_at: time, updated_at: time },
  };
}

/** The state of projects and datasets. */
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

export function listDatasetRecords(
  { catalog, clock }: Catalog,
  projectId: string | undefined,
  datasetId = "",
  query: URLSearchParams,
): FakeResponse {
  const dataset = catalog.findDataset(projectId, datasetId);
  if (!dataset) return respondNotFound("dataset not found");
  const version = Number(query.get("filter[version]") ?? dataset.current_version);
  if (!(version >= 0 && version <= dataset.current_version)) return respondInvalid(badVersion);
  const page = takePage(catalog.listDatasetRecords(dataset, version), query, maxPageSize);
  const data = page.items.map((record) => toRecordResource(record, clock));
  return { status: 200, headers: jsonApi, body: { data, meta: { after: page.after } } };
}

export function listResources(type: string, items: (Project | Dataset)[], query: URLSearchParams): FakeResponse {
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
