import { withCode } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";

/** What the action says about results files. Each message ends with its code; most stand behind `file:line: `. */
export const messages = {
  // One line.
  cutLine: "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
  notFinite: "NaN and Infinity aren't JSON. Write null if an evaluator has no score. (LLMX306)",
  invalidJson: (position: number | undefined) =>
    `the line isn't valid JSON${position === undefined ? "" : ` (at character ${position + 1})`}. Write one JSON object per line. (LLMX307)`,
  notAnObject: (kind: string) => `a line must be an object. Got ${kind}. (LLMX308)`,
  tooDeep: (limit: number) =>
    `objects and arrays nest deeper than ${limit} levels. Flatten what the row holds. (LLMX309)`,
  tooManyMembers: (what: string, count: number, limit: number) =>
    `${what} has ${count} members, and at most ${limit} are allowed. Remove some. (LLMX315)`,
  reservedName: (member: string) => `${member}.__proto__ can't be a metric's name. Rename the metric. (LLMX316)`,
  longInteger: (name: string) =>
    `${name} is an integer with more digits than a score keeps. Round it, or write it to metadata. (LLMX317)`,
  withoutScore: (member: string, label: string) =>
    `${member} has ${label}, but scores doesn't. Add its score, or null. (LLMX318)`,
  invalidField: (field: string, rule: string) => `${[field, rule].join(" ").trim()} (LLMX319)`,
  utf16: "the file is UTF-16. Save it as UTF-8. (LLMX323)",
  notUtf8: "the line isn't valid UTF-8. Save the file as UTF-8. (LLMX323)",
  longLine: (bytes: number, limit: number) =>
    `the line has ${bytes} bytes, and a row can have ${limit}. Shorten its input, output, or metadata. (LLMX324)`,
  tooManyLines: (limit: number) => `the file has more than ${limit} lines. Split it. (LLMX325)`,
  // Scores of all rows.
  stringScore: (metric: string, fix: string) => `${metric} ${fix} (LLMX326)`,
  otherType: (metric: string, type: string, first: string, place: string) =>
    `${metric} is ${type} here, but ${first} in ${place}. Write one type, and null if the evaluator failed. (LLMX327)`,
  duplicateRow: (place: string, fix: string) => `duplicate of ${place} (same record and run). ${fix} (LLMX328)`,
  duplicateFile: (rows: number, place: string) =>
    `${rows === 1 ? "this row is" : `this row and ${rows - 1} more are`} in ${place}, too. Begin a pattern with ! to exclude one of the two files. (LLMX329)`,
  duplicateSummary: (label: string, place: string) =>
    `summary.${label} is in ${place}, too. Write each run-level score once. (LLMX332)`,
  sameLabel: (name: string, label: string, other: string, file: string) =>
    `the metric ${name} gets the label ${label}, as ${other} of ${file} does. Rename one of them. (LLMX333)`,
  longLabel: (name: string, length: number) =>
    `the metric ${name} has a name of ${length} characters. Shorten it. (LLMX334)`,
  tooManyMetrics: (limit: number) =>
    `there are more than ${limit} metrics. Leave out of their names what changes from row to row. (LLMX334)`,
  tooManyRows: (limit: number) =>
    `there are more than ${limit} rows. Split the evaluation into several experiments. (LLMX334)`,
  empty: "the file is empty. Write at least one row. (LLMX335)",
  noRows: (skipped: readonly string[]) =>
    `the file has no rows${skipped.length === 0 ? "" : `; left out: ${skipped.join(", ")}`}. Check that the evaluation ran. (LLMX335)`,
  // Files.
  unreadable: (code: string) => `the file can't be read (${code}). Check its permissions. (LLMX336)`,
  unopened: (file: string, reason: string) =>
    `${file} can't be read (${reason}). Write results to regular files. (LLMX336)`,
  changed: (file: string) =>
    `${file} changed while the action read it. Write results files before the job's last step ends, and rerun the job. (LLMX337)`,
  tooLarge: (megabytes: number, limit: number) =>
    `The results files have ${megabytes} MB, and at most ${limit} MB are read. Shorten what the rows hold, or split the evaluation into several experiments. (LLMX338)`,
  nothingUploaded: (errors: string, lines: readonly string[]) =>
    withCode({
      code: "LLMX339",
      message: `Nothing was uploaded. Fix ${errors} in the results files:\n${lines.map((line) => `  ${line}`).join("\n")}`,
    }),
  rowsNotIngested: (rows: number, all: number, names: readonly string[], fixes: readonly string[]) => {
    const others = rows - names.length;
    const listed = `${names.join(", ")}${others > 0 ? ` and ${formatCount(others)} more` : ""}`;
    return `${formatCount(rows)} of ${formatCount(all)} rows haven't appeared in Datadog: ${listed}. ${fixes.join(" ")}`;
  },
  scoresNotIngested: (scores: number, all: number) =>
    `${formatCount(scores)} of ${formatCount(all)} scores haven't appeared in Datadog. Rerun the job.`,
} as const;
