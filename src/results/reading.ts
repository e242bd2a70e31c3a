import * as z from "zod/mini";
import { omitUndefined } from "../lib/json.ts";
import { clipped, findNearest } from "../lib/text.ts";

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

const listNames: ReadonlySet<string> = new Set(["input", "scores", "metadata"]);

/** The columns of a table by what they hold: one name, or a list for `input`, `scores`, and `metadata`. */
export type ResultColumns = ReturnType<typeof omitUndefined<z.output<typeof resultColumns>>>;

/** What the user says about the results files. */
export interface Reading {
  /** Undefined if the content decides. */
  format?: NamedFormat | undefined;
  columns?: ResultColumns | undefined;
}

/** Parses the columns that YAML names. Returns a string if it's invalid: what it must be or has, as the end of a sentence. */
export async function parseColumns(text: string): Promise<ResultColumns | string> {
  const { parseYaml } = await import("../lib/yaml.ts");
  const yaml = parseYaml(text, { logLevel: "error" });
  if (yaml.kind === "excess") return `is ${yaml.reason}.`;
  if (yaml.kind === "invalid") return `must be YAML. ${yaml.reason}`;
  const parsed = resultColumns.safeParse(yaml.value);
  if (parsed.success) return omitUndefined(parsed.data);
  const names = Object.keys(resultColumns.shape);
  const known = `Names: ${names.join(", ")}.`;
  const [issue] = parsed.error.issues;
  const isUnknown = issue?.code === "unrecognized_keys";
  const name = isUnknown ? issue.keys[0] : issue?.path[0]?.toString();
  if (name === undefined) return `must be a map of names to columns, such as scores: [accuracy]. ${known}`;
  const line = yaml.findLine(name);
  const place = line === undefined ? "" : ` on line ${line}`;
  const meant = isUnknown ? findNearest(name, names) : undefined;
  if (isUnknown)
    return `has an unknown name${place}, ${JSON.stringify(clipped(name, 60))}. ${meant === undefined ? "" : `Did you mean ${meant}? `}${known}`;
  const isList = listNames.has(name);
  return `must have ${isList ? "a column's name, or a list of names," : "one column's name"} after ${name}${place}.`;
}
