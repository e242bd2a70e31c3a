import { trimTrailing } from "../../lib/text.ts";
import { quote } from "../validation.ts";

/** What Datadog's SDKs leave out of the name of a DeepEval metric. */
const kindSuffix = / (?:\[(?:GEval|Conversational GEval|Arena GEval|DAG|ConversationalDAG)\]|\(GEval\))$/;

/** The label that Datadog takes for a metric's name: what it does not take becomes `_`. Empty where nothing is left. */
export function toLabel(name: string): string {
  const label = name
    .replace(kindSuffix, "")
    .replace(/[^a-zA-Z0-9_-]+/g, "_")
    .replace(/^_+/, "");
  return trimTrailing(label, "_");
}

/** The names of a file's metrics with their labels. */
export interface Labels {
  /** The label of a name; a fault where it has none, or shares it with another name (told once). */
  of(name: string): { label: string } | { fault: string | undefined };
  /** Every name that was asked for, with its label. */
  names(): ReadonlyMap<string, string>;
}

export function createLabels(): Labels {
  const labels = new Map<string, string>();
  const owners = new Map<string, string>();
  const refused = new Set<string>();
  const refuse = (name: string, fault: string) => {
    const isTold = refused.has(name);
    refused.add(name);
    return { fault: isTold ? undefined : fault };
  };
  return {
    of: (name) => {
      const known = labels.get(name);
      if (known !== undefined) return { label: known };
      const label = toLabel(name);
      if (label === "")
        return refuse(name, `the metric ${quote(name)} has no letter or digit to make a label of`);
      const owner = owners.get(label);
      if (owner !== undefined)
        return refuse(
          name,
          `the metrics ${quote(owner)} and ${quote(name)} both become the label ${label}: rename one of them`,
        );
      owners.set(label, name);
      labels.set(name, label);
      return { label };
    },
    names: () => labels,
  };
}
