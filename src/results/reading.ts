/** The formats of evaluation tools. `formats/registry.ts` has the reader of each. */
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

/** The format that files are in, where the user names it: the action's own, or that of a tool. */
export const namedFormats = ["own", ...toolFormats] as const;
export type NamedFormat = (typeof namedFormats)[number];

/** What a column of a table holds; `scores` and `metadata` have any number of columns, `input` too. */
export interface ResultColumns {
  record_id?: string;
  input?: readonly string[];
  output?: string;
  expected_output?: string;
  error?: string;
  run?: string;
  duration_ms?: string;
  duration_s?: string;
  scores?: readonly string[];
  metadata?: readonly string[];
}

/** What the user says of the results files. */
export interface Reading {
  /** Undefined: the content tells it. */
  format?: NamedFormat | undefined;
  columns?: ResultColumns | undefined;
}
