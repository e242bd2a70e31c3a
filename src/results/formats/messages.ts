import { maxColumns, maxDocumentSize, maxLineBytes, maxMetrics, maxRows } from "../../lib/limits.ts";
import { clipped } from "../../lib/text.ts";
import { quote } from "../validation.ts";

const megabyte = 1024 * 1024;
const nativeFix = "Write the action's own JSON Lines, one object per row.";

/** What the action says about the files of evaluation tools. Each message ends with its code. */
export const messages = {
  // What a file is.
  unrecognized: (what: string, formats: readonly string[]) =>
    `unrecognized format: ${what}. Set results_format: table for a table of your own, or to the tool that wrote it (${formats.join(", ")}), or write JSON Lines with scores, one object per line. (LLMX340)`,
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
  promptfooScores: "the row has neither success nor score. Write the file with --output again. (LLMX369)",

  // JSON.
  documentTooLarge: (size: number) =>
    `the file is one document of ${count(Math.ceil(size / megabyte))} MB, more than ${maxDocumentSize / megabyte} MB. Write JSON Lines or several files. (LLMX360)`,
  notUtf8: (line?: number) =>
    `${line === undefined ? "the file" : `line ${line}`} isn't valid UTF-8. Save the file as UTF-8. (LLMX361)`,
  tooDeep: (levels: number) => `objects and lists nest deeper than ${levels} levels. Flatten them. (LLMX362)`,
  cutOff: (what: "file" | "line") =>
    `incomplete JSON: the ${what} is cut off. Wait until the evaluation has written it. (LLMX363)`,
  invalidJson: (what: "file" | "line", place: string) => `the ${what} isn't valid JSON${place}. (LLMX364)`,
  tooManyItems: `a list or object in the file has more than ${count(maxRows)} items. Split the file. (LLMX365)`,
  tooManyValues: (values: number) =>
    `the file has more than ${count(values)} values. Write JSON Lines, or split the file. (LLMX366)`,

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
    `the row has ${count(bytes)} bytes, more than ${count(maxLineBytes)}. Shorten its input, output, or metadata. (LLMX375)`,
  notObject: (what: "line" | "row") => `a ${what} must be an object. Write one object per row. (LLMX376)`,
  badRun: "run must be a whole number from 1. (LLMX377)",
  propertyTwice: (score: string, name: string, other: string | undefined) =>
    other === undefined
      ? `the property ${quote(name)} has the name of the score ${score}, which the test itself sets. Rename it. (LLMX398)`
      : `the properties ${quote(other)} and ${quote(name)} both set the score ${score}. Rename one of them. (LLMX398)`,

  // Tables.
  tooManyColumns: (columns: number | undefined) =>
    `the table has ${columns === undefined ? `more than ${count(maxColumns)} columns in all rows` : `${count(columns)} columns, more than ${count(maxColumns)}`}. Remove the ones you don't need. (LLMX378)`,
  tooManyRows: `the table has more than ${count(maxRows)} rows. Split the evaluation into experiments. (LLMX379)`,
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
};

const settleColumn = "name it in results_columns, under scores or metadata";

const unclearNumbers = {
  comma:
    "has numbers with a decimal comma or commas between thousands. Write them with a decimal point, such as 0.75 or 1234.",
  scales: "mixes percentages with numbers above 1. Write either percentages or numbers.",
  mixed: "has both numbers and other text. Write one of them, and leave a score out if its evaluator failed.",
};

function countValues(values: number): string {
  return values === 1 ? "1 value isn't" : `${values} values aren't`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function list(names: Iterable<string>): string {
  return [...names].slice(0, 50).map(quote).join(", ");
}
