import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import type { ResultRow } from "../result-row.ts";
import {
  asAssessment,
  asMilliseconds,
  asNumber,
  asObject,
  asObjects,
  asScore,
  asString,
  asUsage,
  isMembers,
  type Members,
  pickPresent,
} from "./json.ts";
import { documentFormat, findRecordId, numberScores, type ToolRow, type ToolScore } from "./tool-file.ts";

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
    return {
      format: "DeepEval",
      impliesCompletion: true,
      rows: cases.map(readDeepEvalRow),
      lowerIsBetter: findLowerIsBetter(cases),
    };
  },
);

function listTestCases(run: Members): Members[] {
  if (Array.isArray(run.test_results))
    return asObjects(run.test_results).map((result) => ({
      ...toCamelCase(result),
      order: result.index,
      metricsData: asObjects(result.metrics_data).map(toCamelCase),
    }));
  if (!Array.isArray(run.testCases) && !Array.isArray(run.conversationalTestCases))
    throw new ActionError(messages.missingMember("a test run of DeepEval", "testCases"));
  if (run.testPassed === undefined || run.testPassed === null) throw new ActionError(messages.deepEvalUnfinished);
  return [run.testCases, run.conversationalTestCases].flatMap((cases) =>
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
  const { success, metricsData, tags, tokenCost, completionTime } = testCase;
  const metadata = asObject(testCase.metadata ?? testCase.additionalMetadata);
  const name = asString(testCase.name);
  const pass: ToolScore[] = typeof success === "boolean" ? [{ name: "pass", value: success }] : [];
  return {
    location: { inDocument: { row: index + 1, test: name } },
    record_id: findRecordId(metadata),
    ...readExchange(testCase, name),
    scores: numberScores([...pass, ...asObjects(metricsData).map(readDeepEvalScore)]),
    duration_ms: asMilliseconds(completionTime, 1_000),
    usage: asUsage({ cost: tokenCost }),
    metadata: pickPresent({ ...metadata, name: metadata.name ?? name }),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string" && tag !== "") : [],
  };
}

/** Returns what was asked, answered, and expected; of a conversation, the user's turns and the last answer. */
function readExchange(
  testCase: Members,
  name: string | undefined,
): Pick<ResultRow, "input" | "output" | "expected_output"> {
  const turns = asObjects(testCase.turns);
  if (turns.length === 0) {
    const { input, actualOutput, expectedOutput } = testCase;
    return { input: input ?? (name && { test: name }), output: actualOutput, expected_output: expectedOutput };
  }
  const answers = turns.filter(({ role }) => role === "assistant");
  const questions = turns.filter(({ role }) => role === "user").map(({ content }) => content);
  return {
    input: pickPresent({ scenario: testCase.scenario, turns: questions }),
    output: answers.at(-1)?.content,
    expected_output: testCase.expectedOutcome,
  };
}

/** A metric that failed has its error, and says nothing about the answer. */
function readDeepEvalScore(metric: Members, index: number): ToolScore {
  const name = asString(metric.name) ?? `metric ${index + 1}`;
  const [failure, reason] = [asString(metric.error), asString(metric.reason)];
  const value = failure === undefined ? asScore(metric.score) : null;
  if (value === null) return { name, value, reasoning: failure ?? reason };
  return { name, value, reasoning: reason, assessment: asAssessment(metric.success) };
}

const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);

/** Returns metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function findLowerIsBetter(cases: readonly Members[]): Set<string> {
  const lower = new Set<string>();
  const higher = new Set<string>();
  for (const metric of cases.flatMap(({ metricsData }) => asObjects(metricsData))) {
    const { name, score, threshold, success, error } = metric;
    if (typeof name !== "string" || asString(error) || typeof success !== "boolean") continue;
    const beyond = (asNumber(score) ?? Number.NaN) - (asNumber(threshold) ?? Number.NaN);
    if (beyond > 0) (success ? higher : lower).add(name);
    if (beyond < 0) (success ? lower : higher).add(name);
    if (knownLower.has(name)) lower.add(name);
  }
  return new Set([...lower].filter((name) => !higher.has(name)));
}
