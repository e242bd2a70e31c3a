import * as z from "zod/mini";
import { lenient, optionalText } from "../lib/json.ts";

/** Returns the schema of a page of a list. An item that can't be read is skipped and counted. */
export function listResponse<Item>(item: z.ZodMiniType<Item>) {
  return z.pipe(
    z.object({
      data: z.array(z.unknown()),
      meta: lenient(z.object({ after: optionalText })),
    }),
    z.transform(({ data, meta }) => {
      const items = data.flatMap((one) => item.safeParse(one).data ?? []);
      return { data, items, skipped: data.length - items.length, after: meta?.after || undefined };
    }),
  );
}

/** A page of projects, datasets, or dataset records. */
export const resourcesResponse = listResponse(
  z.object({
    id: z.string().check(z.minLength(1)),
    attributes: lenient(z.object({ name: optionalText })),
  }),
);

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
