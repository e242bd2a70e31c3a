import { mapNames } from "./columns.ts";
import { readTable } from "./table.ts";
import type { Format } from "./tool-file.ts";

// The columns of Ragas' samples, those of 0.1 among them.
const roles = mapNames({
  record_id: "record_id",
  input: "user_input question",
  output: "response answer",
  expected_output: "reference ground_truth ground_truths",
  metadata:
    "retrieved_contexts reference_contexts contexts multi_responses rubrics rubric persona_name query_style query_length retrieved_context_ids reference_context_ids reference_tool_calls reference_topics id",
});

const signatures = [
  ["user_input", "response"],
  ["user_input", "reference"],
  ["question", "answer", "contexts"],
];

/**
 * What `evaluate(...).to_pandas()` of Ragas gives, in any form. Every column that isn't of a sample is a metric, unless it
 * has IDs, times, or text that hardly repeats.
 */
export const ragas: Format = {
  format: "ragas",
  matches: (sample) =>
    sample.kind === "table" && signatures.some((names) => names.every((name) => sample.columns.includes(name))),
  read: async (source) => await readTable(source, "Ragas", { roles, restIsScores: true }),
};
