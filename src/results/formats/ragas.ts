import type { OpenFile } from "../open-file.ts";
import type { Column } from "./column-roles.ts";
import type { Source } from "./source.ts";
import { readTable } from "./table.ts";
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

/**
 * Opens what `evaluate(...).to_pandas()` of Ragas gives, in any form. Every column that isn't of a sample is a metric, unless it
 * holds IDs, times, or text that hardly repeats.
 */
export async function openRagas(file: OpenFile, source: Source): Promise<ToolFile> {
  return await readTable(file, source, {
    format: "ragas",
    tool: "Ragas",
    preset: { roles, restIsScores: true },
  });
}
