import { azureColumn } from "./columns.ts";
import { isMembers } from "./json.ts";
import { readTable } from "./table.ts";
import type { Format } from "./tool-file.ts";

/** The JSON of Azure AI Evaluation (`output_path`), or its rows alone. `columns.ts` knows its columns. */
export const azure: Format = {
  format: "azure",
  matches: (sample) => {
    if (sample.kind === "document") return Array.isArray(sample.value.rows) && isMembers(sample.value.metrics);
    if (sample.kind !== "table") return false;
    const { columns } = sample;
    const hasInput = columns.some((column) => column.startsWith("inputs."));
    // LangSmith's columns are similar.
    const isLangSmith = columns.some((column) => column.startsWith("feedback."));
    return hasInput && !isLangSmith && columns.some((column) => azureColumn.test(column));
  },
  read: async (source) => await readTable(source, "Azure AI Evaluation"),
};
