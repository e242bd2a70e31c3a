import * as z from "zod/mini";
import { optionalText, readItems } from "../lib/json.ts";

const resource = z.object({
  id: z.string().check(z.minLength(1)),
  attributes: z.catch(z.nullish(z.object({ name: optionalText })), undefined),
});

/** A page of projects, datasets, or dataset records. An item that can't be read is skipped and counted. */
export const resourcesResponse = z.pipe(
  z.object({
    data: z.array(z.unknown()),
    meta: z.catch(z.nullish(z.object({ after: optionalText })), undefined),
  }),
  z.transform(({ data, meta }) => {
    const { read, skipped } = readItems(data, resource);
    const resources = read.map(({ id, attributes }): Resource => ({ id, name: attributes?.name ?? "" }));
    return { resources, skipped, after: meta?.after || undefined };
  }),
);

export interface Resource {
  id: string;
  /** Empty if it has none. */
  name: string;
}

export interface ResourcePage {
  resources: Resource[];
  /** Where the next page begins; undefined after the last one. */
  after: string | undefined;
}

/** Which list is read. */
export type ResourceList =
  | { kind: "projects" }
  | { kind: "datasets"; projectId: string }
  | { kind: "dataset records"; projectId: string; datasetId: string };

export interface ResourceFilter {
  name?: string;
  /** Version of the dataset, for its records. */
  version?: number | undefined;
  after?: string | undefined;
}

/** Returns the path of a list below the API's first version. */
export function buildPath(list: ResourceList): string {
  const part = encodeURIComponent;
  switch (list.kind) {
    case "projects":
      return "projects";
    case "datasets":
      return `${part(list.projectId)}/datasets`;
    case "dataset records":
      return `${part(list.projectId)}/datasets/${part(list.datasetId)}/records`;
  }
}
