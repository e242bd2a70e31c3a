import * as z from "zod/mini";
import { readFirstLine } from "../lib/errors.ts";
import { omitUndefined } from "../lib/json.ts";

/** The formats of evaluation tools. `formats/detect.ts` has the reader of each. */
export const toolFormats = [
  "promptfoo",
  "deepeval",
  "junit",
  "ragas",
  "table",
  "vitest",
  "jest",
  "vitest-evals",
  "evalite",
  "pydantic-evals",
  "inspect",
  "azure",
] as const;
export type ToolFormat = (typeof toolFormats)[number];

/** The formats that a user can name: the action's own, and those of tools. */
export const namedFormats = ["own", ...toolFormats] as const;
export type NamedFormat = (typeof namedFormats)[number];

const columnName = z.string().check(z.minLength(1));
const columnNames = z.union([
  z.pipe(
    columnName,
    z.transform((name) => [name]),
  ),
  z.array(columnName).check(z.minLength(1)),
]);
const resultColumns = z.strictObject({
  record_id: z.optional(columnName),
  input: z.optional(columnNames),
  output: z.optional(columnName),
  expected_output: z.optional(columnName),
  error: z.optional(columnName),
  run: z.optional(columnName),
  duration_ms: z.optional(columnName),
  duration_s: z.optional(columnName),
  scores: z.optional(columnNames),
  metadata: z.optional(columnNames),
});

/** The columns of a table by what they hold: one name, or a list for `input`, `scores`, and `metadata`. */
export type ResultColumns = ReturnType<typeof omitUndefined<z.output<typeof resultColumns>>>;

/** What the user says about the results files. */
export interface Reading {
  /** Undefined if the content decides. */
  format?: NamedFormat | undefined;
  columns?: ResultColumns | undefined;
}

/** Parses the columns that YAML names. Returns a string if the YAML is invalid: what it must be instead. */
export async function parseColumns(text: string): Promise<ResultColumns | string> {
  const [{ parse }, { findYamlExcess }] = await Promise.all([import("yaml"), import("../lib/yaml-limits.ts")]);
  const excess = findYamlExcess(text);
  if (excess !== undefined) return `is ${excess}`;
  try {
    const parsed = resultColumns.safeParse(parse(text, { logLevel: "error" }));
    if (parsed.success) return omitUndefined(parsed.data);
  } catch (error) {
    return `must be YAML: ${readFirstLine(error)}`;
  }
  const members = Object.keys(resultColumns.shape).join(", ");
  return `must be YAML from ${members} to the name of a column, or a list of names`;
}
