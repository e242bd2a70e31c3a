import leven from "leven";
import { InputError } from "../lib/errors.ts";
import type { Datadog } from "./client.ts";
import { accessRemedy, messages } from "./messages.ts";
import type { ResourceList } from "./resources.ts";

// Pages of projects or datasets that are read to suggest similar names.
const maxNamePages = 5;
const maxSuggestions = 5;

// More records aren't worth reading only to count them.
const maxRecordPages = 20;

/** A project or a dataset as the inputs give it: by ID, or by its exact name. */
interface Reference {
  id: string | undefined;
  name: string | undefined;
}

/**
 * Returns the IDs of a project and of a dataset in it. An ID isn't checked, and nothing is created.
 *
 * @throws InputError if a name is unknown or ambiguous, DatadogError if it can't be looked up.
 */
export async function resolvePlace(
  project: Reference,
  dataset: Reference,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<{ projectId: string; datasetId: string }> {
  const projectId = (await resolveProject(project, datadog, signal)) ?? "";
  const list = { kind: "datasets", projectId } as const;
  const datasetId = (await resolveName(dataset, { input: "dataset", list, datadog, signal })) ?? "";
  return { projectId, datasetId };
}

/** Returns the ID of a project; undefined without an ID and a name. Throws as {@link resolvePlace}. */
export function resolveProject(project: Reference, datadog: Datadog, signal: AbortSignal): Promise<string | undefined> {
  return resolveName(project, { input: "project", list: { kind: "projects" }, datadog, signal });
}

interface LookUp {
  input: "project" | "dataset";
  list: ResourceList;
  datadog: Datadog;
  signal: AbortSignal;
}

async function resolveName({ id, name }: Reference, lookUp: LookUp): Promise<string | undefined> {
  if (id !== undefined || name === undefined) return id;
  const { input, list, datadog, signal } = lookUp;
  const { resources } = await datadog.listResources(list, { name }, signal);
  const ids = resources.filter((resource) => resource.name === name).map((resource) => resource.id);
  if (ids.length === 0) throw new InputError(messages.unknownName(input, name, await suggestNames(name, lookUp)));
  if (ids.length > 1) throw new InputError(messages.ambiguousName(input, name, ids));
  return ids[0];
}

/** Returns a sentence with the nearest names; empty if they can't be read, because the unknown name matters more. */
async function suggestNames(name: string, { input, list, datadog, signal }: LookUp): Promise<string> {
  const names: string[] = [];
  try {
    let after: string | undefined;
    for (let page = 0; page === 0 || (page < maxNamePages && after !== undefined); page += 1) {
      const response = await datadog.listResources(list, { after }, signal);
      names.push(...response.resources.map((resource) => resource.name));
      after = response.after;
    }
  } catch {
    return "";
  }
  const near = listNearestNames(name, names);
  if (near.length > 0) return ` Nearest: ${near.join(", ")}.`;
  // A restricted project hides its datasets, too.
  return ` There are no ${input}s at all.${input === "dataset" ? ` ${accessRemedy}` : ""}`;
}

/** Returns the names most similar to one, quoted: those that contain it or are part of it, then by edit distance. */
export function listNearestNames(name: string, all: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const measure = (other: string) => {
    const given = other.toLowerCase();
    return given.includes(wanted) || wanted.includes(given) ? 0 : leven(wanted, given);
  };
  return [...new Set(all)]
    .filter((other) => other !== "")
    .map((other) => ({ other, distance: measure(other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, maxSuggestions)
    .map(({ other }) => JSON.stringify(other));
}

interface DatasetVersion {
  projectId: string;
  datasetId: string;
  /** Undefined for the current one. */
  version: number | undefined;
}

/** Counts the records of a dataset. Returns undefined if they can't be read or are too many. */
export async function countRecords(
  { version, ...dataset }: DatasetVersion,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<number | undefined> {
  let count = 0;
  let after: string | undefined;
  try {
    for (let page = 0; page < maxRecordPages; page += 1) {
      const response = await datadog.listResources({ kind: "dataset records", ...dataset }, { version, after }, signal);
      count += response.resources.length;
      after = response.after;
      if (after === undefined) return count;
    }
  } catch {
    // Without the count, the action says nothing about missing records.
  }
  return undefined;
}
