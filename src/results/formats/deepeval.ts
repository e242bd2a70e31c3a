import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import { asNumber, asObject, asObjects, asString, isMembers, type Members, pickPresent } from "./json.ts";
import { documentFormat, findRecordId, type ToolRow, type ToolScore } from "./tool-file.ts";

/** DeepEval's test run, the one it keeps for itself (`testRunData`), and its `EvaluationResult` dumped by hand. */
export const deepeval = documentFormat(
  "deepeval",
  ({ testRunData, testCases, metricsScores, conversationalTestCases, test_results: results }) => {
    const isRun = metricsScores !== undefined || Array.isArray(conversationalTestCases);
    const isResult = asObjects(results).some((result) => "metrics_data" in result);
    return isMembers(testRunData) || (Array.isArray(testCases) && isRun) || isResult;
  },
  (document) => {
    const cases = listTestCases(asObject(document.testRunData ?? document));
    const lowerIsBetter = findLowerIsBetter(cases.flatMap(({ metricsData }) => asObjects(metricsData)));
    return { format: "DeepEval", impliesCompletion: true, rows: cases.map(readDeepEvalRow), lowerIsBetter };
  },
);

function listTestCases({ test_results: results, testCases, conversationalTestCases, testPassed }: Members): Members[] {
  if (Array.isArray(results))
    return asObjects(results).map((result) => ({
      ...toCamelCase(result),
      metricsData: asObjects(result.metrics_data).map(toCamelCase),
    }));
  if (!Array.isArray(testCases) && !Array.isArray(conversationalTestCases))
    throw new ActionError(messages.missingMember("a test run of DeepEval", "testCases"));
  if (testPassed === undefined || testPassed === null) throw new ActionError(messages.deepEvalUnfinished);
  return [testCases, conversationalTestCases].flatMap((cases) =>
    asObjects(cases).toSorted((a, b) => (asNumber(a.order) ?? 0) - (asNumber(b.order) ?? 0)),
  );
}

/** The Python object has the same members in snake case. */
function toCamelCase(members: Members): Members {
  const renamed = Object.entries(members).map(([name, value]) => {
    const words = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [words, value];
  });
  return Object.fromEntries(renamed);
}

function readDeepEvalRow(testCase: Members, index: number): ToolRow {
  const { success, metricsData, scenario } = testCase;
  const metadata = asObject(testCase.metadata ?? testCase.additionalMetadata);
  const name = asString(testCase.name);
  const turns = asObjects(testCase.turns);
  const answer = turns.findLast(({ role }) => role === "assistant")?.content;
  const questions = turns.filter(({ role }) => role === "user").map(({ content }) => content);
  const conversation = { input: pickPresent({ scenario, turns: questions }), output: answer };
  const exchange = { input: testCase.input ?? (name && { test: name }), output: testCase.actualOutput };
  const isConversation = turns.length > 0;
  const metrics = asObjects(metricsData).map((metric, index): ToolScore => {
    // A metric that failed has its error, and says nothing about the answer.
    const failure = asString(metric.error);
    return {
      name: asString(metric.name) ?? `metric ${index + 1}`,
      value: failure === undefined ? metric.score : null,
      reasoning: failure ?? metric.reason,
      hasPassed: metric.success,
    };
  });
  return {
    location: { inDocument: { row: index + 1, test: name } },
    record_id: findRecordId(metadata),
    ...(isConversation ? conversation : exchange),
    expected_output: isConversation ? testCase.expectedOutcome : testCase.expectedOutput,
    scores: typeof success === "boolean" ? [{ name: "pass", value: success }, ...metrics] : metrics,
    duration_s: testCase.completionTime,
    usage: { cost_usd: testCase.tokenCost },
    metadata: { ...metadata, name: metadata.name ?? name },
    tags: testCase.tags,
  };
}

const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);

/** Returns metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function findLowerIsBetter(metrics: readonly Members[]): Set<string> {
  const lower = new Set<string>();
  const higher = new Set<string>();
  for (const { name, score, threshold, success, error } of metrics) {
    if (typeof name !== "string" || asString(error) || typeof success !== "boolean") continue;
    const beyond = (asNumber(score) ?? Number.NaN) - (asNumber(threshold) ?? Number.NaN);
    if (beyond > 0) (success ? higher : lower).add(name);
    if (beyond < 0) (success ? lower : higher).add(name);
    if (knownLower.has(name)) lower.add(name);
  }
  return new Set([...lower].filter((name) => !higher.has(name)));
}
