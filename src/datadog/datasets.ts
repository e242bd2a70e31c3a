import leven from "leven";
import { InputError } from "../lib/errors.ts";
import type { Datadog } from "./client.ts";
import { messages } from "./messages.ts";
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
  inputs: Partial<Record<"project_id" | "project" | "dataset_id" | "dataset", string | undefined>>,
  { datadog, signal }: { datadog: Datadog; signal: AbortSignal },
): Promise<{ projectId: string; datasetId: string }> {
  const project = { id: inputs.project_id, name: inputs.project };
  const projectId = (await resolveName(project, { kind: "projects" }, datadog, signal)) ?? "";
  const dataset = { id: inputs.dataset_id, name: inputs.dataset };
  const datasetId = (await resolveName(dataset, { kind: "datasets", projectId }, datadog, signal)) ?? "";
  return { projectId, datasetId };
}

async function resolveName(
  { id, name }: Reference,
  list: ResourceList,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (id !== undefined || name === undefined) return id;
  const { resources } = await datadog.listResources(list, { name }, signal);
  const ids = resources.filter((resource) => resource.name === name).map((resource) => resource.id);
  const input = list.kind === "projects" ? "project" : "dataset";
  if (ids.length > 1) throw new InputError(messages.ambiguousName(input, name, ids));
  if (ids.length === 1) return ids[0];
  // The unknown name matters more than what fails now.
  const readPage = (after?: string) => datadog.listResources(list, { after }, signal);
  const others = await readPages(maxNamePages, readPage).catch(() => undefined);
  const otherNames = others?.resources.map((resource) => resource.name);
  const nearest = otherNames && listNearestNames(name, otherNames);
  throw new InputError(messages.unknownName(input, name, nearest));
}

/** Reads a list up to a number of pages. `isWhole` is whether there are no more. */
async function readPages(maxPages: number, readPage: (after?: string) => ReturnType<Datadog["listResources"]>) {
  let { resources, after } = await readPage();
  for (let pages = 1; pages < maxPages && after !== undefined; pages += 1) {
    const next = await readPage(after);
    resources = [...resources, ...next.resources];
    after = next.after;
  }
  return { resources, isWhole: after === undefined };
}

/** Returns the names most similar to one, quoted: those that contain it or are part of it, then by edit distance. */
export function listNearestNames(name: string, all: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return [...new Set(all)]
    .filter((other) => other !== "")
    .map((other) => {
      const given = other.toLowerCase();
      const isPart = given.includes(wanted) || wanted.includes(given);
      return { other, distance: isPart ? 0 : leven(wanted, given) };
    })
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
  const list = { kind: "dataset records", ...dataset } as const;
  // Without the count, the action says nothing about missing records.
  const readPage = (after?: string) => datadog.listResources(list, { version, after }, signal);
  const pages = await readPages(maxRecordPages, readPage).catch(() => undefined);
  return pages?.isWhole ? pages.resources.length : undefined;
}
