import { maxColumns, maxDocumentSize, maxLineBytes, maxMetrics, maxRows } from "../../lib/limits.ts";
import { clipped } from "../../lib/text.ts";
import { quote } from "../validation.ts";

const megabyte = 1024 * 1024;
const nativeFix = "Write the action's own JSON Lines, one object per row.";

/** What the action says about the files of evaluation tools. Each message ends with its code. */
export const messages = {
  // What a file is.
  unrecognized: (what: string, formats: readonly string[]) =>
    tag(
      "LLMX340",
      `unrecognized format: ${what}. Set results_format: table for a table of your own, or to the tool that wrote it (${formats.join(", ")}), or write JSON Lines with scores, one object per line.`,
    ),
  laidOut: tag(
    "LLMX341",
    "the file isn't JSON Lines: its JSON spans several lines or is in a list. Write one object per line, without indentation, brackets, or commas around it.",
  ),
  notJUnit: tag(
    "LLMX342",
    "the XML isn't a JUnit report: its root is neither testsuites nor testsuite. Pass the report that your test runner writes in JUnit's format.",
  ),
  wrongContent: (format: string, kind: string) =>
    tag(
      "LLMX343",
      `results_format is ${format}, but the file isn't ${kind}. Set results_format to the file's format.`,
    ),
  gzip: tag(
    "LLMX344",
    "the file is compressed with gzip. Unpack it before the job ends, and pass the unpacked file.",
  ),
  zip: tag("LLMX345", "the file is a zip archive. Unpack it, and pass the files in it."),
  inspectZip: tag(
    "LLMX346",
    "the file is Inspect's .eval archive. Run Inspect with --log-format json, or convert the file with inspect log convert.",
  ),
  promptfooCsv: tag(
    "LLMX347",
    "promptfoo's CSV rounds scores and has no errors. Write JSON with --output results.json.",
  ),
  promptfooXml: tag("LLMX348", "promptfoo's plain XML has no rows. Write JSON with --output results.json."),
  braintrust: tag("LLMX349", `Braintrust's summary has no rows to compare. ${nativeFix}`),
  deepEvalUnfinished: tag(
    "LLMX350",
    "this DeepEval run didn't end: it doesn't say which tests passed. Pass the file of a finished run.",
  ),
  deepEvalLink: tag(
    "LLMX351",
    "DeepEval's link to Confident AI has no rows. Set DEEPEVAL_RESULTS_FOLDER=results, and pass the file in it.",
  ),
  deepEvalCache: tag(
    "LLMX352",
    "DeepEval's cache has no results. Set DEEPEVAL_RESULTS_FOLDER=results, and pass the file in it.",
  ),
  lmEvalSummary: tag(
    "LLMX353",
    "lm-evaluation-harness's summary has no rows. Write the action's own JSON Lines from its samples (--log_samples).",
  ),
  lmEvalSamples: tag("LLMX354", `the action doesn't read samples of lm-evaluation-harness. ${nativeFix}`),
  dotnet: tag(
    "LLMX355",
    `the action doesn't read reports of Microsoft.Extensions.AI.Evaluation. ${nativeFix}`,
  ),
  pytestJson: tag(
    "LLMX356",
    "the action doesn't read files of pytest-json-report. Run pytest with --junitxml=eval-results.xml.",
  ),
  openAiEvals: tag("LLMX357", `the action doesn't read events of OpenAI evals. ${nativeFix}`),
  missingMember: (tool: string, member: string) =>
    tag("LLMX358", `the file isn't ${tool}: it has no ${member}. Set results_format to the file's format.`),
  inspectStatus: (status: string) =>
    tag(
      "LLMX359",
      `Inspect's run has the status ${quote(clipped(status, 20))}, so samples are missing. Rerun it.`,
    ),
  inspectSamples: tag("LLMX367", "Inspect's log has no samples. Run Inspect without --no-log-samples."),
  promptfooIdentity: tag(
    "LLMX368",
    "nothing identifies the test: it has neither variables (PROMPTFOO_STRIP_TEST_VARS removes them) nor a description. Give the test a description.",
  ),
  promptfooScores: tag(
    "LLMX369",
    "the row has neither success nor score. Write the file with --output again.",
  ),

  // JSON.
  documentTooLarge: (size: number) =>
    tag(
      "LLMX360",
      `the file is one document of ${count(Math.round(size / megabyte))} MB, more than ${maxDocumentSize / megabyte} MB. Write JSON Lines or several files.`,
    ),
  notUtf8: (line?: number) =>
    tag(
      "LLMX361",
      `${line === undefined ? "the file" : `line ${line}`} isn't valid UTF-8. Save the file as UTF-8.`,
    ),
  tooDeep: (levels: number) =>
    tag("LLMX362", `objects and lists nest deeper than ${levels} levels. Flatten them.`),
  cutOff: (what: "file" | "line") =>
    tag("LLMX363", `incomplete JSON: the ${what} is cut off. Wait until the evaluation has written it.`),
  invalidJson: (what: "file" | "line", place: string) =>
    tag("LLMX364", `the ${what} isn't valid JSON${place}.`),
  tooManyItems: tag(
    "LLMX365",
    `a list or object in the file has more than ${count(maxRows)} items. Split the file.`,
  ),
  tooManyValues: (values: number) =>
    tag("LLMX366", `the file has more than ${count(values)} values. Write JSON Lines, or split the file.`),

  // Rows and their scores.
  tooManyScores: (scores: number) =>
    tag("LLMX370", `the row has ${scores} scores, more than ${maxMetrics}. Remove the ones you don't need.`),
  duplicateScore: (name: string) =>
    tag("LLMX371", `the row has two scores named ${quote(name)}. Rename the metric.`),
  noLabel: (name: string) =>
    tag("LLMX372", `the metric ${quote(name)} has no letter or digit from a to z or 0 to 9. Rename it.`),
  sameLabel: (first: string, name: string, label: string) =>
    tag(
      "LLMX373",
      `the metrics ${quote(first)} and ${quote(name)} both become ${label}. Rename one of them.`,
    ),
  idCase: (id: string, first: string) =>
    tag(
      "LLMX374",
      `record_id ${quote(id)} differs from ${quote(first)} only in case, and Datadog ignores case. Write one ID the same way, and different IDs with other letters.`,
    ),
  rowTooLarge: (bytes: number) =>
    tag(
      "LLMX375",
      `the row has ${count(bytes)} bytes, more than ${count(maxLineBytes)}. Shorten its input, output, or metadata.`,
    ),
  notObject: (what: "line" | "row") =>
    tag("LLMX376", `a ${what} must be an object. Write one object per row.`),
  badRun: tag("LLMX377", "run must be a whole number from 1."),
  propertyTwice: (score: string, name: string, other: string | undefined) =>
    other === undefined
      ? tag(
          "LLMX398",
          `the property ${quote(name)} has the name of the score ${score}, which the test itself sets. Rename it.`,
        )
      : tag(
          "LLMX398",
          `the properties ${quote(other)} and ${quote(name)} both set the score ${score}. Rename one of them.`,
        ),

  // Tables.
  tooManyColumns: (columns: number | undefined) =>
    tag(
      "LLMX378",
      `the table has ${columns === undefined ? `more than ${count(maxColumns)} columns in all rows` : `${count(columns)} columns, more than ${count(maxColumns)}`}. Remove the ones you don't need.`,
    ),
  tooManyRows: tag(
    "LLMX379",
    `the table has more than ${count(maxRows)} rows. Split the evaluation into experiments.`,
  ),
  sameColumn: (name: string) =>
    tag("LLMX380", `two columns have the name ${quote(name)}. Rename one of them.`),
  cellCount: (line: number, cells: number, columns: number) =>
    tag(
      "LLMX381",
      `line ${line} has ${cells} cells, but the header has ${columns}. Check it for a missing quote or delimiter.`,
    ),
  invalidCsv: (place: string) => tag("LLMX382", `the CSV isn't well formed${place}. Fix its quotes.`),
  openQuote: (place: string) => tag("LLMX383", `a quote isn't closed${place}. Close it.`),
  longCsvRow: (place: string) =>
    tag(
      "LLMX383",
      `a row has more than ${maxLineBytes} bytes${place}. Shorten its cells, or close its quote.`,
    ),
  otherHeader: (place: string) =>
    tag(
      "LLMX384",
      `${place} is another header, with the columns in another order. Pass the files one by one.`,
    ),
  unknownColumns: (names: readonly string[], columns: Iterable<string>) =>
    tag(
      "LLMX385",
      `results_columns names columns that the table doesn't have: ${names.map(quote).join(", ")}. Its columns are ${list(columns)}.`,
    ),
  noScoreColumn: (columns: Iterable<string>) =>
    tag(
      "LLMX386",
      `no column has scores: none of ${list(columns)} has mostly numbers or mostly booleans. Name the score columns in results_columns, such as scores: [accuracy].`,
    ),
  unclearNumbers: (subject: string, kind: "comma" | "scales" | "mixed") =>
    tag("LLMX387", `${subject} ${unclearNumbers[kind]}`),
  mixedColumn: (name: string) =>
    tag(
      "LLMX388",
      `the column ${quote(name)} has both numbers and other text, so it's unclear whether it is a metric. Leave a cell empty if its evaluator failed, or ${settleColumn}.`,
    ),
  notTable: tag("LLMX389", "the file isn't a table. Write a JSON array of rows, JSON Lines, or CSV."),
  raggedColumns: tag("LLMX390", "the columns of the table have different rows. Write a JSON array of rows."),
  unusedColumn: (name: string, because: string, fix = settleColumn) =>
    tag(
      "LLMX391",
      `the column ${quote(name)} isn't used as a metric because it ${because}. If it is a metric, ${fix}.`,
    ),
  noUnit: (name: string) =>
    tag(
      "LLMX392",
      `the column ${quote(name)} states no unit, so it isn't used as the duration. Rename it to ${name}_ms or ${name}_s, or name it in results_columns as duration_ms or duration_s.`,
    ),
  oddValues: (name: string, values: number, kind: string, first: string) =>
    tag(
      "LLMX393",
      `${name}: ${values === 1 ? "1 value isn't" : `${values} values aren't`} a ${kind}${first}, so the evaluator counts as failed there.`,
    ),
  oddAmounts: (name: string, values: number, role: string, first: string) =>
    tag(
      "LLMX394",
      `${name}: ${values === 1 ? "1 value isn't" : `${values} values aren't`} a number${first} and ${values === 1 ? "is" : "are"} left out as ${role}.`,
    ),
  noIdentity: tag(
    "LLMX395",
    "no column identifies the rows, so they can't be compared with a baseline. Name one in results_columns, as input or record_id.",
  ),

  // XML.
  invalidXml: (line: number, character: number) =>
    tag(
      "LLMX396",
      `the XML isn't well formed (line ${line}, character ${character}). Write the report again.`,
    ),
  reportTooLarge: (what: string) => tag("LLMX397", `${what}. Split the report.`),
};

const settleColumn = "name it in results_columns, under scores or metadata";

const unclearNumbers = {
  comma:
    "has numbers with a decimal comma or commas between thousands. Write them with a decimal point, such as 0.75 or 1234.",
  scales: "mixes percentages with numbers above 1. Write either percentages or numbers.",
  mixed: "has both numbers and other text. Write one of them, and leave a score out if its evaluator failed.",
};

function tag(code: string, text: string): string {
  return `${text} (${code})`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function list(names: Iterable<string>): string {
  return [...names].slice(0, 50).map(quote).join(", ");
}
