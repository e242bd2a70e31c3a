import { ActionError } from "../../foundation/errors.ts";
import type { OpenFile } from "../open-file.ts";
import { quote } from "../row-faults.ts";
import { type Column, type ColumnProfile, commaColumn, profile } from "./columns.ts";
import type { Source } from "./source.ts";
import { tableFile } from "./table.ts";
import { tableSource } from "./table-source.ts";
import type { ToolFile } from "./tool-row.ts";

// The columns of Ragas' samples, those of 0.1 among them.
const roles = new Map<string, Column["role"]>(
  Object.entries({
    user_input: "input",
    question: "input",
    response: "output",
    answer: "output",
    reference: "expected_output",
    ground_truth: "expected_output",
    ground_truths: "expected_output",
    record_id: "record_id",
    retrieved_contexts: "metadata",
    reference_contexts: "metadata",
    contexts: "metadata",
    multi_responses: "metadata",
    rubrics: "metadata",
    rubric: "metadata",
    persona_name: "metadata",
    query_style: "metadata",
    query_length: "metadata",
    retrieved_context_ids: "metadata",
    reference_context_ids: "metadata",
    reference_tool_calls: "metadata",
    reference_topics: "metadata",
    id: "metadata",
  } satisfies Record<string, Column["role"]>),
);

/** What `evaluate(...).to_pandas()` of Ragas gives, in any form: every column that is none of a sample is a metric. */
export async function openRagas(file: OpenFile, source: Source): Promise<ToolFile> {
  const table = await tableSource(file, source);
  const columns = await profile(table);
  const comma = commaColumn(columns);
  if (comma !== undefined)
    throw new ActionError(
      `the column ${quote(comma)} has numbers with a decimal comma: write them with a point`,
    );
  const known = new Map([...columns].map(([name, column]) => [name, roleOf(name, column)]));
  return tableFile("ragas", "Ragas", table, known);
}

// A discrete metric is a word; what is longer is prose.
const longestCategory = 60;

function roleOf(name: string, { kinds, longest }: ColumnProfile): Column {
  if (/^(?:|unnamed: \d+)$/i.test(name)) return { role: "unused", name };
  const isMetric = !kinds.has("other") && longest <= longestCategory;
  return { role: roles.get(name) ?? (isMetric ? "scores" : "metadata"), name };
}
