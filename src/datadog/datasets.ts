import leven from "leven";
import { ActionError } from "../lib/errors.ts";
import type { Datadog } from "./client.ts";
import { accessRemedy, messages } from "./messages.ts";
import type { Resource, ResourceList } from "./resources.ts";

// Pages of projects or datasets that are read to suggest similar names.
const namePages = 5;

/** A project or a dataset as the inputs say it: by id, or by its exact name. */
export interface Reference {
  id: string | undefined;
  name: string | undefined;
}

/** Where experiments belong. */
export interface Place {
  projectId: string;
  datasetId: string;
}

/**
 * The ids of a project and a dataset in it; what is given by id is not asked for. Nothing is created by a name.
 *
 * @throws ActionError where a name is unknown or ambiguous, DatadogError where it cannot be looked up.
 */
export async function resolvePlace(
  project: Reference,
  dataset: Reference,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<Place> {
  const projectId = (await resolveProject(project, datadog, signal)) ?? "";
  const datasetId = (await resolveDataset(dataset, projectId, datadog, signal)) ?? "";
  return { projectId, datasetId };
}

/** The id of a project; undefined where neither id nor name is given. Throws as {@link resolvePlace}. */
export function resolveProject(project: Reference, datadog: Datadog, signal: AbortSignal): Promise<string | undefined> {
  return resolve(project, { input: "project", list: { kind: "projects" }, datadog, signal });
}

/** The same for a dataset. */
function resolveDataset(
  dataset: Reference,
  projectId: string,
  datadog: Datadog,
  signal: AbortSignal,
): Promise<string | undefined> {
  return resolve(dataset, { input: "dataset", list: { kind: "datasets", projectId }, datadog, signal });
}

interface LookUp {
  input: "project" | "dataset";
  list: ResourceList;
  datadog: Datadog;
  signal: AbortSignal;
}

async function resolve({ id, name }: Reference, lookUp: LookUp): Promise<string | undefined> {
  if (id !== undefined || name === undefined) return id;
  const { input, list, datadog, signal } = lookUp;
  const { resources } = await datadog.listResources(list, { name }, signal);
  const [found, ...others] = resources.filter((resource) => resource.name === name);
  if (found === undefined) throw new ActionError(messages.unknownName(input, name, await nearSentence(name, lookUp)));
  if (others.length > 0) {
    const ids = [found, ...others].map(({ id }) => id);
    throw new ActionError(messages.ambiguousName(input, name, ids));
  }
  return found.id;
}

async function nearSentence(name: string, lookUp: LookUp): Promise<string> {
  try {
    const names = (await collectAll(lookUp)).map((resource) => resource.name);
    const near = nearestNames(name, names);
    return near.length === 0 ? noneAtAll(lookUp) : ` Nearest: ${near.join(", ")}.`;
  } catch {
    // That the name is unknown is what matters.
    return "";
  }
}

// Of a restricted project the datasets do not exist either.
function noneAtAll({ input }: LookUp): string {
  return ` There are no ${input}s at all.${input === "dataset" ? ` ${accessRemedy}` : ""}`;
}

async function collectAll({ list, datadog, signal }: LookUp): Promise<Resource[]> {
  const all: Resource[] = [];
  let after: string | undefined;
  for (let page = 0; page < namePages; page += 1) {
    const answer = await datadog.listResources(list, { after }, signal);
    all.push(...answer.resources);
    after = answer.after;
    if (after === undefined) break;
  }
  return all;
}

const maxNames = 5;

/** The names that are most like one, each in quotes: those that hold it or lie in it, then by what would have to be typed anew. */
export function nearestNames(name: string, all: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const distance = (other: string) => {
    const given = other.toLowerCase();
    const isPart = given.includes(wanted) || wanted.includes(given);
    return isPart ? 0 : leven(wanted, given);
  };
  const named = [...new Set(all)].filter((other) => other !== "");
  const byDistance = named.map((other) => ({ other, distance: distance(other) }));
  return byDistance
    .sort((a, b) => a.distance - b.distance)
    .slice(0, maxNames)
    .map(({ other }) => JSON.stringify(other));
}

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
