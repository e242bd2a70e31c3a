import * as z from "zod/mini";
import { type JsonObject, lenient, optionalText } from "../lib/json.ts";
import { listResponse } from "./resources.ts";

// Every endpoint is in preview, so only what nothing works without is required.

const datadogExperiment = z.object({
  id: z.string().check(z.minLength(1)),
  attributes: z.object({
    name: z.string(),
    project_id: z.string(),
    /** The logical name: the name as it was sent, shared by all runs. */
    experiment: optionalText,
    dataset_id: optionalText,
    dataset_version: lenient(z.number()),
    run_count: lenient(z.number()),
    config: lenient(z.record(z.string(), z.unknown())),
    created_at: optionalText,
    deleted_at: optionalText,
    status: optionalText,
    parent_experiment_id: optionalText,
    metadata: lenient(z.record(z.string(), z.unknown())),
  }),
});

/** An experiment in a response, without unknown members. */
export type DatadogExperiment = z.output<typeof datadogExperiment>;

export const experimentResponse = z.object({ data: datadogExperiment });
export const experimentsResponse = listResponse(datadogExperiment);

export interface ExperimentPage {
  experiments: DatadogExperiment[];
  /** The size of the response, in characters of JSON. */
  size?: number;
  /** Where the next page begins; undefined after the last one. */
  after: string | undefined;
}

/** All attributes of the create request that the API's reference lists. */
export interface ExperimentAttributes {
  name: string;
  project_id: string;
  dataset_id: string;
  dataset_version?: number | undefined;
  description?: string | undefined;
  ensure_unique: boolean;
  metadata: JsonObject;
  config?: JsonObject | undefined;
  parent_experiment_id?: string | undefined;
  run_count?: number | undefined;
}

export type ExperimentStatus = "running" | "completed" | "failed" | "interrupted";

/** What an update can change. It can't change the baseline. */
export interface ExperimentUpdate {
  status?: ExperimentStatus;
  error?: string;
  metadata?: Record<string, unknown>;
}

/** Filters of the list. Without a project, it spans the organization, so it needs IDs or tags. */
export interface ExperimentFilter {
  projectId?: string;
  ids?: readonly string[];
  datasetId?: string;
  /** The logical name, exactly. */
  experiment?: string;
  /** Tags that `metadata.tags` contains, all of them. */
  tags?: readonly string[];
}
