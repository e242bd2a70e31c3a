import { azureColumn } from "./columns.ts";
import { isMembers } from "./json.ts";
import { readTable } from "./table.ts";
import type { Format } from "./tool-file.ts";

/** The JSON of Azure AI Evaluation (`output_path`), or its rows alone. `columns.ts` knows its columns. */
export const azure: Format = {
  format: "azure",
  matches: (sample) => {
    if (sample.kind === "document")
      return Array.isArray(sample.value.rows) && isMembers(sample.value.metrics);
    if (sample.kind !== "table") return false;
    const starts = (prefix: string) => sample.columns.some((column) => column.startsWith(prefix));
    // LangSmith's columns are similar.
    const isEvaluated = sample.columns.some((column) => azureColumn.test(column));
    return starts("inputs.") && isEvaluated && !starts("feedback.");
  },
  read: async (source) => await readTable(source, "Azure AI Evaluation"),
};
