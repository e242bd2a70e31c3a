import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";

/** An experiment of the name `bot` as Datadog lists it, with these tags, created at a time in milliseconds. */
export function listed(
  id: string,
  tags: readonly string[] = [],
  created = 0,
  attributes: Partial<DatadogExperiment["attributes"]> = {},
): DatadogExperiment {
  return {
    id,
    attributes: {
      name: `bot-${created}`,
      project_id: "p",
      experiment: "bot",
      dataset_id: "d",
      created_at: new Date(created).toISOString(),
      metadata: { tags: [...tags] },
      ...attributes,
    },
  };
}
