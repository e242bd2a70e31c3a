import { asArray, asObject, isMembers, type Members } from "./json-access.ts";
import type { ToolFormat } from "./tool-row.ts";

/** A format that was told by content: one that is read, or a known one that cannot serve, with what to write instead. */
export type Claim =
  | { kind: "format"; format: ToolFormat }
  | { kind: "own" }
  | { kind: "unusable"; reason: string };

const format = (name: ToolFormat): Claim => ({ kind: "format", format: name });
const unusable = (reason: string): Claim => ({ kind: "unusable", reason });

export const unusableFiles = {
  promptfooCsv:
    "this is promptfoo's CSV, which rounds its scores and names no error: write JSON with --output results.json",
  promptfooXml: "this is promptfoo's plain XML, which holds no rows: write JSON with --output results.json",
  braintrust:
    "this is Braintrust's summary, which holds no rows to compare: write the action's own JSON Lines, one object a row",
  deepEvalUnfinished:
    "this is a run of DeepEval that did not end: it says of no test whether it passed. Name the file that the finished run wrote",
  inspectZip:
    "this is Inspect's .eval archive: run Inspect with --log-format json, or convert it with inspect log convert",
  zip: "this is a zip archive: name the files within it",
  gzip: "the file is compressed with gzip: unpack it before the job ends, and name what was in it",
} as const;

/** Whose document an object is; undefined where nobody's that is known. The first rule that fits decides. */
export function claimDocument(value: unknown): Claim | undefined {
  if (!isMembers(value)) return undefined;
  for (const rule of documentRules) {
    const claim = rule(value);
    if (claim !== undefined) return claim;
  }
  return undefined;
}

type Rule = (document: Members) => Claim | undefined;

const documentRules: readonly Rule[] = [
  ({ results }) => {
    const { version, results: rows } = asObject(results);
    return typeof version === "number" && Array.isArray(rows) ? format("promptfoo") : undefined;
  },
  deepEval,
  ({ testResults, numTotalTests }) =>
    Array.isArray(testResults) && numTotalTests !== undefined ? jestLike(testResults) : undefined,
  ({ run, evals, suites }) =>
    isMembers(run) && (Array.isArray(evals) || Array.isArray(suites)) ? format("evalite") : undefined,
  ({ version, status, eval: task }) =>
    version !== undefined && status !== undefined && "task" in asObject(task) ? format("inspect") : undefined,
  ({ results, configs, versions }) =>
    isMembers(results) && configs !== undefined && versions !== undefined
      ? unusable(
          "this is lm-evaluation-harness's summary, which holds no rows: write the action's own JSON Lines from its samples (--log_samples)",
        )
      : undefined,
  ({ rows, metrics }) =>
    Array.isArray(rows) && isMembers(metrics)
      ? unusable(
          "this is a result of Azure AI Evaluation, which is not read: write its rows as a JSON array and set results_format: table",
        )
      : undefined,
  ({ cases, failures, analyses, report_evaluator_failures: reports }) =>
    Array.isArray(cases) &&
    ([failures, analyses, reports].some(Array.isArray) || "assertions" in asObject(cases[0]))
      ? format("pydantic-evals")
      : undefined,
  ({ scenarioRunResults }) =>
    Array.isArray(scenarioRunResults)
      ? unusable(
          "this is a report of Microsoft.Extensions.AI.Evaluation, which is not read: write the action's own JSON Lines",
        )
      : undefined,
  ({ tests, exitcode, root }) =>
    Array.isArray(tests) && exitcode !== undefined && root !== undefined
      ? unusable(
          "this is pytest-json-report's file, which is not read: run pytest with --junitxml=eval-results.xml",
        )
      : undefined,
];

function deepEval(document: Members): Claim | undefined {
  if (isMembers(document.testRunData)) return format("deepeval");
  const { testCases, metricsScores, conversationalTestCases, test_results: results } = document;
  if (Array.isArray(testCases) && (metricsScores !== undefined || Array.isArray(conversationalTestCases)))
    return format("deepeval");
  if (Array.isArray(results) && results.some((result) => "metrics_data" in asObject(result)))
    return format("deepeval");
  const written = "write the results with DEEPEVAL_RESULTS_FOLDER=results, and name the file in it";
  if (typeof document.testRunLink === "string")
    return unusable(`this is DeepEval's link to a run on Confident AI, which holds no rows: ${written}`);
  if ("test_cases_lookup_map" in document)
    return unusable(`this is DeepEval's cache, which is no result: ${written}`);
  return undefined;
}

// Vitest writes `meta` with every test, Jest does not.
function jestLike(files: readonly unknown[]): Claim {
  const tests = files.flatMap((file) => asArray(asObject(file).assertionResults)).map(asObject);
  if (tests.some(({ meta }) => "eval" in asObject(meta) || "harness" in asObject(meta)))
    return format("vitest-evals");
  return format(tests.some(({ meta }) => isMembers(meta)) ? "vitest" : "jest");
}

/** Whose line an object is. */
export function claimLine(value: unknown): Claim | undefined {
  if (!isMembers(value)) return undefined;
  if (typeof value.projectName === "string" && typeof value.experimentName === "string")
    return unusable(unusableFiles.braintrust);
  if (isMembers(value.scores) || value.summary !== undefined) return { kind: "own" };
  if (typeof value.promptIdx === "number" && isMembers(value.testCase) && isMembers(value.vars))
    return format("promptfoo");
  if ("doc_id" in value && "doc" in value && "filtered_resps" in value)
    return unusable(
      "these are samples of lm-evaluation-harness, which are not read: write the action's own JSON Lines from them",
    );
  if ("spec" in value || ("event_id" in value && "sample_id" in value && "type" in value))
    return unusable(
      "these are events of OpenAI evals, which are not read: write the action's own JSON Lines",
    );
  return claimColumns(Object.keys(value));
}

const ownMembers = new Set([
  "record_id",
  "input",
  "output",
  "expected_output",
  "scores",
  "reasoning",
  "assessment",
  "error",
  "start",
  "duration_ms",
  "usage",
  "run",
  "metadata",
  "tags",
]);

/** A line that is meant to be in the action's own format, whatever is wrong with it. */
export function looksOwn(value: unknown): boolean {
  if (!isMembers(value)) return false;
  const names = Object.keys(value);
  return (
    names.includes("record_id") || names.includes("scores") || names.every((name) => ownMembers.has(name))
  );
}

/** Whose table has these columns. */
export function claimColumns(columns: readonly string[]): Claim | undefined {
  const names = new Set(columns.map((column) => column.trim()));
  if (names.has("Named Scores") && names.has("Grader Reason")) return unusable(unusableFiles.promptfooCsv);
  const isRagas =
    (names.has("user_input") && (names.has("response") || names.has("reference"))) ||
    (names.has("question") && names.has("answer") && names.has("contexts"));
  if (isRagas) return format("ragas");
  const has = (prefix: string) => columns.some((column) => column.startsWith(prefix));
  return has("inputs.") && has("feedback.") ? format("table") : undefined;
}
