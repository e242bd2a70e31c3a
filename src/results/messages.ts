import { say, withCode } from "../lib/errors.ts";
import { formatCount } from "../lib/format.ts";
import { maxColumns, maxDocumentSize, maxLineBytes, maxMetrics, maxRows } from "../lib/limits.ts";
import { clipped } from "../lib/text.ts";

/** Returns a text as JSON, shortened. */
export function quote(text: string): string {
  return JSON.stringify(clipped(text, maxQuoteLength));
}

/** How much of a name or path a message quotes, in characters. */
export const maxQuoteLength = 60;

const stringFixes = {
  number: (rows: string) =>
    `is a number in quotes${rows}. Write it without quotes, such as 0.85 for 85%, and null if the evaluator failed.`,
  boolean: (rows: string) =>
    `is a boolean in quotes${rows}. Write true or false without quotes, and null if the evaluator failed.`,
  mixed: () =>
    "is a string that holds a number in some rows and other text in others. Write numbers without quotes, and null if the evaluator failed.",
  nothing: (rows: string) =>
    `is a string that only says that there is no score${rows}. Write null if the evaluator failed.`,
};

/** The messages about results files. Each ends with its code; most follow `file:line: `. */
export const messages = {
  // One line.
  cutLine: "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
  notFinite: "NaN and Infinity aren't JSON. Write null if an evaluator has no score. (LLMX306)",
  invalidJson: (position: number | undefined) =>
    `the line isn't valid JSON${position === undefined ? "" : ` (at character ${position + 1})`}. Write one JSON object per line. (LLMX307)`,
  notAnObject: (kind: string) => `a line must be an object. Got ${kind}. (LLMX308)`,
  tooDeep: (limit: number) =>
    `objects and arrays nest deeper than ${limit} levels. Flatten the values of the row. (LLMX309)`,
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
  stringScore: (metric: string, kind: keyof typeof stringFixes, count: number) =>
    `${metric} ${stringFixes[kind](count === 1 ? "" : ` in ${formatCount(count)} rows`)} (LLMX326)`,
  otherType: (metric: string, type: string, first: string, place: string) =>
    `${metric} is ${type} here, but ${first} in ${place}. Write one type, and null if the evaluator failed. (LLMX327)`,
  duplicateRow: (location: string, id: string | null | undefined) => {
    const isCased = id && id.toLowerCase() !== id.toUpperCase();
    const fix = id
      ? `To repeat a record, number its runs with "run".${isCased ? " IDs that differ only in case are one record." : ""}`
      : `Give the rows a record_id, or number their runs with "run".`;
    return `duplicate of ${location} (same record and run). ${fix} (LLMX328)`;
  },
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
    `The results files have ${megabytes} MB, and at most ${limit} MB are read. Shorten the texts of the rows, or split the evaluation into several experiments. (LLMX338)`,
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

/** The messages about the paths and globs that name results files. */
export const patternMessages = {
  noWorkspace: (pattern: string) => say`LLMX422 ${pattern} matches no file: there is no workspace`,
  noFile: (pattern: string) => say`LLMX422 ${pattern} matches no file`,
  folder: (pattern: string, glob: string) => say`LLMX423 ${pattern} is a folder: write ${glob}`,
  onlyExcluded: (pattern: string) => say`LLMX424 ${pattern} matches only files that are excluded`,
  throughLink: (pattern: string, files: string) =>
    say`LLMX425 ${pattern}: ${files} leads out of the workspace through a symbolic link; results files must lie below the workspace`,
  outside: (pattern: string, files: string) =>
    say`LLMX425 ${pattern}: ${files} lies outside the workspace; results files must lie below it`,
  tooComplex: (pattern: string, limits: string) =>
    say`LLMX426 ${clipped(pattern, 60)} is too complex: a pattern can have ${limits}. Use several patterns`,
} as const;

const megabyte = 1024 * 1024;
const nativeFix = "Write the action's own JSON Lines, one object per row.";
const settleColumn = "name it in results_columns, under scores or metadata";
const unclearNumbers = {
  comma:
    "has numbers with a decimal comma or commas between thousands. Write them with a decimal point, such as 0.75 or 1234.",
  scales: "mixes percentages with numbers above 1. Write either percentages or numbers.",
  mixed: "has both numbers and other text. Write one of them, and leave a score out if its evaluator failed.",
};

/** The messages about the files of evaluation tools. Each ends with its code. */
export const toolMessages = {
  // What a file is.
  unrecognized: (what: string, formats: readonly string[], hasColumns: boolean) =>
    hasColumns
      ? `unrecognized format: ${what}. Set results_format: table, because results_columns is for tables. (LLMX340)`
      : `unrecognized format: ${what}. Set results_format: table for a table of your own, or to the tool that wrote it (${formats.filter((format) => format !== "table").join(", ")}), or write JSON Lines with scores, one object per line. (LLMX340)`,
  laidOut:
    "the file isn't JSON Lines: its JSON spans several lines or is in a list. Write one object per line, without indentation, brackets, or commas around it. (LLMX341)",
  notJUnit:
    "the XML isn't a JUnit report: its root is neither testsuites nor testsuite. Pass the report that your test runner writes in JUnit's format. (LLMX342)",
  wrongContent: (format: string, kind: string) =>
    `results_format is ${format}, but the file isn't ${kind}. Set results_format to the file's format. (LLMX343)`,
  gzip: "the file is compressed with gzip. Unpack it before the job ends, and pass the unpacked file. (LLMX344)",
  zip: "the file is a zip archive. Unpack it, and pass the files in it. (LLMX345)",
  inspectZip:
    "the file is Inspect's .eval archive. Run Inspect with --log-format json, or convert the file with inspect log convert. (LLMX346)",
  promptfooCsv: "promptfoo's CSV rounds scores and has no errors. Write JSON with --output results.json. (LLMX347)",
  promptfooXml: "promptfoo's plain XML has no rows. Write JSON with --output results.json. (LLMX348)",
  braintrust: `Braintrust's summary has no rows to compare. ${nativeFix} (LLMX349)`,
  deepEvalUnfinished:
    "this DeepEval run didn't end: it doesn't say which tests passed. Pass the file of a finished run. (LLMX350)",
  deepEvalLink:
    "DeepEval's link to Confident AI has no rows. Set DEEPEVAL_RESULTS_FOLDER=results, and pass the file in it. (LLMX351)",
  deepEvalCache:
    "DeepEval's cache has no results. Set DEEPEVAL_RESULTS_FOLDER=results, and pass the file in it. (LLMX352)",
  lmEvalSummary:
    "lm-evaluation-harness's summary has no rows. Write the action's own JSON Lines from its samples (--log_samples). (LLMX353)",
  lmEvalSamples: `the action doesn't read samples of lm-evaluation-harness. ${nativeFix} (LLMX354)`,
  dotnet: `the action doesn't read reports of Microsoft.Extensions.AI.Evaluation. ${nativeFix} (LLMX355)`,
  pytestJson:
    "the action doesn't read files of pytest-json-report. Run pytest with --junitxml=eval-results.xml. (LLMX356)",
  openAiEvals: `the action doesn't read events of OpenAI evals. ${nativeFix} (LLMX357)`,
  missingMember: (tool: string, member: string) =>
    `the file isn't ${tool}: it has no ${member}. Set results_format to the file's format. (LLMX358)`,
  inspectStatus: (status: string) =>
    `Inspect's run has the status ${quote(clipped(status, 20))}, so samples are missing. Rerun it. (LLMX359)`,
  inspectSamples: "Inspect's log has no samples. Run Inspect without --no-log-samples. (LLMX367)",
  promptfooIdentity:
    "nothing identifies the test: it has neither variables (PROMPTFOO_STRIP_TEST_VARS removes them) nor a description. Give the test a description. (LLMX368)",
  promptfooScores:
    "the row has neither success nor score. If promptfoo wrote the file, write it with --output again. Otherwise, set results_format to the file's format. (LLMX369)",

  // JSON.
  documentTooLarge: (size: number) =>
    `the file is one document of ${formatCount(Math.ceil(size / megabyte))} MB, more than ${maxDocumentSize / megabyte} MB. Write JSON Lines or several files. (LLMX360)`,
  notUtf8: (line: number) => `line ${line} isn't valid UTF-8. Save the file as UTF-8. (LLMX361)`,
  tooDeep: (levels: number) => `objects and lists nest deeper than ${levels} levels. Flatten them. (LLMX362)`,
  cutOff: (what: "file" | "line") =>
    `incomplete JSON: the ${what} is cut off. Wait until the evaluation has written it. (LLMX363)`,
  invalidJson: (what: "file" | "line", place: string) => `the ${what} isn't valid JSON${place}. (LLMX364)`,
  tooManyItems: `a list or object in the file has more than ${formatCount(maxRows)} items. Split the file. (LLMX365)`,
  tooManyValues: (values: number) =>
    `the file has more than ${formatCount(values)} values. Write JSON Lines, or split the file. (LLMX366)`,

  // Rows and their scores.
  tooManyScores: (scores: number) =>
    `the row has ${scores} scores, more than ${maxMetrics}. Remove the ones you don't need. (LLMX370)`,
  duplicateScore: (name: string) => `the row has two scores named ${quote(name)}. Rename the metric. (LLMX371)`,
  noLabel: (name: string) =>
    `the metric ${quote(name)} has no letter or digit from a to z or 0 to 9. Rename it. (LLMX372)`,
  sameLabel: (first: string, name: string, label: string) =>
    `the metrics ${quote(first)} and ${quote(name)} both become ${label}. Rename one of them. (LLMX373)`,
  idCase: (id: string, first: string) =>
    `record_id ${quote(id)} differs from ${quote(first)} only in case, and Datadog ignores case. Write one ID the same way, and different IDs with other letters. (LLMX374)`,
  rowTooLarge: (bytes: number) =>
    `the row has ${formatCount(bytes)} bytes, more than ${formatCount(maxLineBytes)}. Shorten its input, output, or metadata. (LLMX375)`,
  notObject: (what: "line" | "row") => `a ${what} must be an object. Write one object per row. (LLMX376)`,
  badRun: "run must be a whole number from 1. (LLMX377)",
  propertyTwice: (score: string, name: string, other: string | undefined) =>
    other === undefined
      ? `the property ${quote(name)} has the name of the score ${score}, which the test itself sets. Rename it. (LLMX398)`
      : `the properties ${quote(other)} and ${quote(name)} both set the score ${score}. Rename one of them. (LLMX398)`,

  // Tables.
  tooManyColumns: (columns: number | undefined) =>
    `the table has ${columns === undefined ? `more than ${formatCount(maxColumns)} columns in all rows` : `${formatCount(columns)} columns, more than ${formatCount(maxColumns)}`}. Remove the ones you don't need. (LLMX378)`,
  tooManyRows: `the table has more than ${formatCount(maxRows)} rows. Split the evaluation into experiments. (LLMX379)`,
  sameColumn: (name: string) => `two columns have the name ${quote(name)}. Rename one of them. (LLMX380)`,
  cellCount: (line: number, cells: number, columns: number) =>
    `line ${line} has ${cells} cells, but the header has ${columns}. Check it for a missing quote or delimiter. (LLMX381)`,
  invalidCsv: (place: string) => `the CSV isn't well formed${place}. Fix its quotes. (LLMX382)`,
  openQuote: (place: string) => `a quote isn't closed${place}. Close it. (LLMX383)`,
  longCsvRow: (place: string) =>
    `a row has more than ${maxLineBytes} bytes${place}. Shorten its cells, or close its quote. (LLMX399)`,
  otherHeader: (place: string) =>
    `${place} is another header, with the columns in another order. Pass the files one by one. (LLMX384)`,
  unknownColumns: (names: readonly string[], columns: Iterable<string>) =>
    `results_columns names columns that the table doesn't have: ${names.map(quote).join(", ")}. Its columns are ${list(columns)}. (LLMX385)`,
  noScoreColumn: (columns: Iterable<string>) =>
    `no column has scores: none of ${list(columns)} has mostly numbers or mostly booleans. Name the score columns in results_columns, such as scores: [accuracy]. (LLMX386)`,
  unclearNumbers: (subject: string, kind: "comma" | "scales" | "mixed") =>
    `${subject} ${unclearNumbers[kind]} (LLMX387)`,
  mixedColumn: (name: string) =>
    `the column ${quote(name)} has both numbers and other text, so it's unclear whether it is a metric. Leave a cell empty if its evaluator failed, or ${settleColumn}. (LLMX388)`,
  notTable: "the file isn't a table. Write a JSON array of rows, JSON Lines, or CSV. (LLMX389)",
  raggedColumns: "the columns of the table have different rows. Write a JSON array of rows. (LLMX390)",
  unusedColumn: (name: string, because: string, fix = settleColumn) =>
    `the column ${quote(name)} isn't used as a metric because it ${because}. If it is a metric, ${fix}. (LLMX391)`,
  noUnit: (name: string) =>
    `the column ${quote(name)} states no unit, so it isn't used as the duration. Rename it to ${name}_ms or ${name}_s, or name it in results_columns as duration_ms or duration_s. (LLMX392)`,
  oddValues: (name: string, values: number, kind: string, first: string) =>
    `${name}: ${countValues(values)} a ${kind}${first}, so the evaluator counts as failed there. (LLMX393)`,
  oddAmounts: (name: string, values: number, role: string, first: string) =>
    `${name}: ${countValues(values)} a number${first} and ${values === 1 ? "is" : "are"} left out as ${role}. (LLMX394)`,
  noIdentity:
    "no column identifies the rows, so they can't be compared with a baseline. Name one in results_columns, as input or record_id. (LLMX395)",

  // XML.
  invalidXml: (line: number, character: number) =>
    `the XML isn't well formed (line ${line}, character ${character}). Write the report again. (LLMX396)`,
  reportTooLarge: (what: string) => `${what}. Split the report. (LLMX397)`,
} as const;

function countValues(values: number): string {
  return values === 1 ? "1 value isn't" : `${values} values aren't`;
}

function list(names: Iterable<string>): string {
  return [...names].slice(0, 50).map(quote).join(", ");
}
