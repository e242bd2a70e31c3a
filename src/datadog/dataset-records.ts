import type { Datadog } from "./client.ts";

// More records aren't worth reading only to count them.
const recordPages = 20;

export interface DatasetVersion {
  projectId: string;
  datasetId: string;
  /** Undefined for the current one. */
  version: number | undefined;
}

/** How many records a dataset has; undefined where that cannot be told, or is more than is worth reading. */
export async function countRecords(
  { projectId, datasetId, version }: DatasetVersion,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<number | undefined> {
  let count = 0;
  let after: string | undefined;
  try {
    for (let page = 0; page < recordPages; page += 1) {
      const list = { kind: "dataset records" as const, projectId, datasetId };
      const answer = await datadog.listResources(list, { version, after }, signal);
      count += answer.resources.length;
      after = answer.after;
      if (after === undefined) return count;
    }
  } catch {
    // Without the number nothing is claimed.
  }
  return undefined;
}
