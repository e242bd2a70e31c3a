import * as z from "zod";
import { author, formatCreationTime, formatListTime } from "./datadog-responses.ts";

/** An experiment with its attributes as the API names them. */
export interface StoredExperiment {
  id: string;
  /** The unique name. */
  name: string;
  /** The logical name, which is the same in every workflow run. */
  experiment: string;
  project_id: string;
  dataset_id: string;
  dataset_version?: number;
  description?: string;
  config?: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  run_count?: number;
  parent_experiment_id?: string;
  status?: "running" | "completed" | "failed" | "interrupted";
  error?: string;
  aggregate_data?: Record<string, unknown>;
  /** Milliseconds since the Unix epoch, like the next two. */
  created_at: number;
  updated_at: number;
  deleted_at?: number;
}

const filteredMembers = {
  "filter[project_id]": "project_id",
  "filter[dataset_id]": "dataset_id",
  "filter[id]": "id",
  "filter[name]": "name",
  "filter[experiment]": "experiment",
  "filter[parent_experiment_id]": "parent_experiment_id",
} as const;

/** Returns a predicate for a query's filters. It reads them once, because a list can hold 10,000 experiments. */
export function createFilter(query: URLSearchParams): (experiment: StoredExperiment) => boolean {
  const filters = Object.entries(filteredMembers)
    .filter(([filter]) => query.has(filter))
    .map(([filter, member]) => ({ member, wanted: new Set<string | undefined>(query.getAll(filter)) }));
  const wantsDeleted = query.get("filter[is_deleted]") === "true";
  return (experiment) =>
    wantsDeleted === (experiment.deleted_at !== undefined) &&
    filters.every(({ member, wanted }) => wanted.has(experiment[member]));
}

export function parseMetadata(text: string | null): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text ?? "{}"));
  } catch {
    return undefined;
  }
}

/** Compares as PostgreSQL's `@>` does: objects by member, arrays by element in any order, other values by equality. */
export function containsJson(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((element) => whole.some((candidate) => containsJson(candidate, element)));
  }
  if (isObject(part)) {
    return isObject(whole) && Object.entries(part).every(([key, value]) => containsJson(whole[key], value));
  }
  return whole === part;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// The response to a creation lacks what the database hasn't computed yet, and its times have nanoseconds.
export function toCreatedResource(experiment: StoredExperiment) {
  const { parent_experiment_id: _, ...shown } = experiment;
  const { id, type, attributes } = toExperimentResource(shown);
  const times = {
    created_at: formatCreationTime(experiment.created_at),
    updated_at: formatCreationTime(experiment.updated_at),
  };
  return { id, type, attributes: { ...attributes, is_auto_experiment: false, ...times } };
}

export function toExperimentResource({ id, ...attributes }: StoredExperiment) {
  const { created_at, updated_at, deleted_at } = attributes;
  const times = {
    created_at: formatListTime(created_at),
    updated_at: formatListTime(updated_at),
    ...(deleted_at === undefined ? {} : { deleted_at: formatListTime(deleted_at) }),
  };
  return { id, type: "experiments", attributes: { author, ...attributes, ...times } };
}
