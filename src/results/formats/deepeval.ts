import { ActionError } from "../../foundation/errors.ts";
import { unusableFiles } from "./known.ts";
import {
  amountOf,
  durationOf,
  given,
  isMembers,
  listOf,
  type Members,
  membersOf,
  numberOf,
  scoreOrNull,
  textOf,
  wordsOf,
} from "./members.ts";
import { numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

/** DeepEval's test run, the one it keeps for itself (`testRunData`), and its `EvaluationResult` dumped by hand. */
export function openDeepEval(document: unknown): ToolFile {
  const run = membersOf(membersOf(document).testRunData ?? document);
  const cases = casesOf(run);
  const rows = cases.map(rowOf);
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

function casesOf(run: Members): Members[] {
  if (Array.isArray(run.test_results)) return run.test_results.filter(isMembers).map(camelCased);
  if (!Array.isArray(run.testCases) && !Array.isArray(run.conversationalTestCases))
    throw new ActionError("this is no test run of DeepEval: it has no testCases");
  if (run.testPassed === undefined || run.testPassed === null)
    throw new ActionError(unusableFiles.deepEvalUnfinished);
  const inOrder = (cases: unknown) =>
    listOf(cases)
      .filter(isMembers)
      .toSorted((a, b) => (numberOf(a.order) ?? 0) - (numberOf(b.order) ?? 0));
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
  const metrics = listOf(result.metrics_data).filter(isMembers).map(renamed);
  return { ...renamed(result), order: result.index, metricsData: metrics };
}

function rowOf(testCase: Members, index: number): ToolRow {
  const { name, success, metricsData, metadata, tags, tokenCost, completionTime } = testCase;
  const own = membersOf(metadata ?? testCase.additionalMetadata);
  const metrics = listOf(metricsData).filter(isMembers).map(scoreOf);
  const pass: ToolScore[] = typeof success === "boolean" ? [{ name: "pass", value: success }] : [];
  return {
    kind: "row",
    place: { kind: "row", row: index + 1, test: wordsOf(name) },
    recordId: recordIdIn(own),
    ...exchangeOf(testCase),
    scores: numbered([...pass, ...metrics]),
    durationMs: durationOf(completionTime, 1_000),
    usage: given({ cost_usd: amountOf(tokenCost) }),
    metadata: given({ ...own, name: own.name ?? wordsOf(name) }),
    tags: listOf(tags).filter((tag): tag is string => typeof tag === "string" && tag !== ""),
  };
}

/** What was asked, answered and expected; of a conversation the user's turns and the last answer. */
function exchangeOf(testCase: Members): Pick<ToolRow, "input" | "output" | "expectedOutput"> {
  const turns = listOf(testCase.turns).filter(isMembers);
  if (turns.length === 0) {
    const { input, actualOutput, expectedOutput, name } = testCase;
    const test = wordsOf(name);
    return { input: input ?? (test && { test }), output: actualOutput, expectedOutput };
  }
  const said = (role: string) =>
    turns.filter((turn) => turn.role === role).map(({ content }) => textOf(content));
  return {
    input: given({ scenario: testCase.scenario, turns: said("user") }),
    output: said("assistant").at(-1),
    expectedOutput: testCase.expectedOutcome,
  };
}

/** A metric that failed has its error, and says nothing of the answer. */
function scoreOf({ name, score, success, reason, error }: Members, index: number): ToolScore {
  const named = wordsOf(name) ?? `metric ${index + 1}`;
  const failure = wordsOf(error);
  const value = scoreOrNull(score);
  if (failure !== undefined || value === null)
    return { name: named, value: null, reasoning: failure ?? wordsOf(reason) };
  const assessment = typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
  return { name: named, value, reasoning: wordsOf(reason), assessment };
}

const knownLower = new Set(["Bias", "Toxicity", "Hallucination", "Misuse"]);

/** Metrics that pass below their threshold, or are known to; what the file itself shows decides. */
function lowerIsBetter(cases: readonly Members[]): Set<string> {
  const lower = new Set<string>();
  const higher = new Set<string>();
  for (const metric of cases.flatMap(({ metricsData }) => listOf(metricsData).filter(isMembers))) {
    const { name, score, threshold, success, error } = metric;
    if (typeof name !== "string" || wordsOf(error) || typeof success !== "boolean") continue;
    const beyond = (numberOf(score) ?? Number.NaN) - (numberOf(threshold) ?? Number.NaN);
    if (beyond > 0) (success ? higher : lower).add(name);
    if (beyond < 0) (success ? lower : higher).add(name);
    if (knownLower.has(name)) lower.add(name);
  }
  return new Set([...lower].filter((name) => !higher.has(name)));
}
