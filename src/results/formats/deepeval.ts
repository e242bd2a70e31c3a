import { ActionError } from "../../lib/errors.ts";
import {
  asAmount,
  asArray,
  asMilliseconds,
  asNonEmptyString,
  asNumber,
  asObject,
  asString,
  given,
  isMembers,
  type Members,
  scoreOrNull,
} from "./json-access.ts";
import { unusableFiles } from "./known.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** DeepEval's test run, the one it keeps for itself (`testRunData`), and its `EvaluationResult` dumped by hand. */
export function openDeepEval(document: unknown): ToolFile {
  const run = asObject(asObject(document).testRunData ?? document);
  const cases = listTestCases(run);
  const rows = cases.map(readDeepEvalRow);
  return {
    format: "deepeval",
    tool: "DeepEval",
    provesEnd: true,
    rows,
    leftOut: new Map(),
    lowerIsBetter: lowerIsBetter(cases),
    notes: [],
  };
}

function listTestCases(run: Members): Members[] {
  if (Array.isArray(run.test_results)) return run.test_results.filter(isMembers).map(camelCased);
  if (!Array.isArray(run.testCases) && !Array.isArray(run.conversationalTestCases))
    throw new ActionError("this is no test run of DeepEval: it has no testCases");
  if (run.testPassed === undefined || run.testPassed === null)
    throw new ActionError(unusableFiles.deepEvalUnfinished);
  const inOrder = (cases: unknown) =>
    asArray(cases)
      .filter(isMembers)
      .toSorted((a, b) => (asNumber(a.order) ?? 0) - (asNumber(b.order) ?? 0));
  return [...inOrder(run.testCases), ...inOrder(run.conversationalTestCases)];
}

// The Python object has the same members in snake case, and its metrics two of other names.
function camelCased(result: Members): Members {
  const renamed = (members: Members): Members =>
    Object.fromEntries(
      Object.entries(members).map(([name, value]) => [
        name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    );
  const metrics = asArray(result.metrics_data).filter(isMembers).map(renamed);
  return { ...renamed(result), order: result.index, metricsData: metrics };
}

function readDeepEvalRow(testCase: Members, index: number): ToolRow {
  const { name, success, metricsData, metadata, tags, tokenCost, completionTime } = testCase;
  const own = asObject(metadata ?? testCase.additionalMetadata);
  const metrics = asArray(metricsData).filter(isMembers).map(readDeepEvalScore);
  const pass: ToolScore[] = typeof success === "boolean" ? [{ name: "pass", value: success }] : [];
  return {
    kind: "row",
    place: { kind: "row", row: index + 1, test: asNonEmptyString(name) },
    recordId: recordIdIn(own),
    ...readExchange(testCase),
    scores: numbered([...pass, ...metrics]),
    durationMs: asMilliseconds(completionTime, 1_000),
    usage: given({ cost_usd: asAmount(tokenCost) }),
    metadata: given({ ...own, name: own.name ?? asNonEmptyString(name) }),
    tags: asArray(tags).filter((tag): tag is string => typeof tag === "string" && tag !== ""),
  };
}

/** What was asked, answered and expected; of a conversation the user's turns and the last answer. */
function readExchange(testCase: Members): Pick<ToolRow, "input" | "output" | "expectedOutput"> {
  const turns = asArray(testCase.turns).filter(isMembers);
  if (turns.length === 0) {
    const { input, actualOutput, expectedOutput, name } = testCase;
    const test = asNonEmptyString(name);
    return { input: input ?? (test && { test }), output: actualOutput, expectedOutput };
  }
  const said = (role: string) =>
    turns.filter((turn) => turn.role === role).map(({ content }) => asString(content));
  return {
    input: given({ scenario: testCase.scenario, turns: said("user") }),
    output: said("assistant").at(-1),
    expectedOutput: testCase.expectedOutcome,
  };
}

/** A metric that failed has its error, and says nothing of the answer. */
function readDeepEvalScore({ name, score, success, reason, error }: Members, index: number): ToolScore {
  const named = asNonEmptyString(name) ?? `metric ${index + 1}`;
  const failure = asNonEmptyString(error);
  const value = scoreOrNull(score);
  if (failure !== undefined || value === null)
    return { name: named, value: null, reasoning: failure ?? asNonEmptyString(reason) };
  const assessment = typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
  return { name: named, value, reasoning: asNonEmptyString(reason), assessment };
}

const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);

/** Metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function lowerIsBetter(cases: readonly Members[]): Set<string> {
  const lower = new Set<string>();
  const higher = new Set<string>();
  for (const metric of cases.flatMap(({ metricsData }) => asArray(metricsData).filter(isMembers))) {
    const { name, score, threshold, success, error } = metric;
    if (typeof name !== "string" || asNonEmptyString(error) || typeof success !== "boolean") continue;
    const beyond = (asNumber(score) ?? Number.NaN) - (asNumber(threshold) ?? Number.NaN);
    if (beyond > 0) (success ? higher : lower).add(name);
    if (beyond < 0) (success ? lower : higher).add(name);
    if (knownLower.has(name)) lower.add(name);
  }
  return new Set([...lower].filter((name) => !higher.has(name)));
}
