import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Clock } from "../src/lib/clock.ts";

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

/** A record of a dataset as the API shows it; it belongs to the versions from `from` up to, not including, `until`. */
export interface DatasetRecord {
  id: string;
  dataset_id: string;
  input: unknown;
  expected_output: unknown;
  metadata: Record<string, unknown>;
  tags: string[];
  from: number;
  until: number;
}

/** Projects, datasets and their records, which scripts make by name. */
export interface DatasetStore {
  projects: Project[];
  datasets: Dataset[];
  /** The project of this name, made where there is none. */
  findOrCreateProject(name: string): Project;
  /** The dataset of this name in a project, made where there is none. */
  findOrCreateDataset(projectId: string, name: string, description: string | undefined): Dataset;
  /** Undefined where there is no such dataset, in the project if one is given. */
  findDataset(projectId: string | undefined, datasetId: string): Dataset | undefined;
  change(dataset: Dataset, changes: RecordChanges): DatasetRecord[];
  /** The records of a version. */
  listRecords(dataset: Dataset, version: number): DatasetRecord[];
}

const json = z.unknown();
const recordBody = z.object({
  id: z.string().min(1).optional(),
  input: json,
  expected_output: json.optional(),
  // The Python SDK sends null for what a record has none of.
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

/** The bodies that make projects and datasets and change records. */
export const projectBody = createBodySchema("projects", named);
export const datasetBody = createBodySchema("datasets", named);
export const batchUpdateBody = createBodySchema("datasets", changesBody);
export const recordsBody = createBodySchema(
  "datasets",
  z
    .object({ records: z.array(recordBody) })
    .transform(({ records }) => changesBody.parse({ insert_records: records })),
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
    listRecords: (dataset, version) =>
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

/** The records that the next version has anew, and those that it drops; a record that is there already is none of them. */
function listChangedRecords(
  { id: dataset_id, current_version }: Dataset,
  known: readonly DatasetRecord[],
  { insert_records, update_records, delete_records }: RecordChanges,
): DatasetRecord[] {
  const current = new Map(
    known.filter(({ until }) => until > current_version).map((record) => [record.id, record]),
  );
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
  const isNew = (record: DatasetRecord) =>
    serializeRecord(record) !== serializeRecord(current.get(record.id));
  const deleted = delete_records.flatMap((id) => current.get(id) ?? []);
  return [...changed.filter(isNew), ...deleted];
}

function serializeRecord(record: DatasetRecord | undefined): string {
  return JSON.stringify([record?.input, record?.expected_output, record?.metadata, record?.tags]);
}

/** A record as answers show it. */
export function toRecordResource({ id, from, until: _, ...attributes }: DatasetRecord, clock: Clock) {
  const time = new Date(clock.now()).toISOString();
  return {
    id,
    type: "datasets",
    attributes: { ...attributes, version: from, created_at: time, updated_at: time },
  };
}
