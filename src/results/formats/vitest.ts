import { ActionError } from "../../foundation/errors.ts";
import type { ResultFile } from "../file-patterns.ts";
import { isNoMetricName } from "./column-names.ts";
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
import { parseOwnTime } from "./own-time.ts";
import { belowWorkspace, firstLineOf, isException, workspaceOf } from "./test-failure.ts";
import { count, numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

type Format = "vitest" | "jest" | "vitest-evals";

/** The JSON report of Vitest and of Jest, with the scores of vitest-evals where tests have them. */
export function openVitest(format: Format, file: ResultFile, document: unknown): ToolFile {
  const { testResults, wasInterrupted, startTime } = membersOf(document);
  if (!Array.isArray(testResults))
    throw new ActionError("this is no JSON report of Vitest or Jest: it has no testResults");
  const leftOut = new Map<string, number>();
  const workspace = workspaceOf(file);
  const tests = testResults.filter(isMembers).flatMap((testFile) => testsOf(testFile, workspace));
  const metaNames = findMetaScores(tests);
  const rows = tests
    .map((test, index) => ({ ...test, row: index + 1 }))
    .filter(({ test }) => {
      const isRun = test.status === "passed" || test.status === "failed";
      if (!isRun) count(leftOut, "skipped");
      return isRun;
    });
  return {
    format,
    tool: { vitest: "Vitest", jest: "Jest", "vitest-evals": "vitest-evals" }[format],
    provesEnd: wasInterrupted !== true,
    ownTime: parseOwnTime(startTime),
    rows: rows.map((test) => rowOf(test, metaNames)),
    leftOut,
    lowerIsBetter: new Set(),
    notes: [],
  };
}

interface Test {
  test: Members;
  /** Below the workspace. */
  file: string;
}

/** The tests of a file; one that did not load fails as a whole. */
function testsOf(
  { name, assertionResults, status, message }: Members,
  workspace: string | undefined,
): Test[] {
  const file = belowWorkspace(textOf(name) ?? "", workspace);
  const tests = listOf(assertionResults).filter(isMembers);
  if (tests.length === 0 && status === "failed") {
    const failure = firstLineOf(textOf(message) ?? "") || "the test file did not load";
    return [{ test: { status: "failed", broken: failure }, file }];
  }
  return tests.map((test) => ({ test, file }));
}

function rowOf({ test, file, row }: Test & { row: number }, metaNames: ReadonlySet<string>): ToolRow {
  const { fullName, duration, status } = test;
  const meta = membersOf(test.meta);
  const { eval: evaluation, harness } = meta;
  const run = membersOf(membersOf(harness).run);
  const error = errorOf(test, run);
  const name = wordsOf(fullName);
  const said = userWords(run);
  const testName = [file, name].filter((part) => part !== undefined && part !== "").join("::");
  return {
    kind: "row",
    place: { kind: "row", row, test: name ?? file },
    recordId: recordIdIn(meta),
    input: said ?? { test: testName },
    output: membersOf(evaluation).output ?? run.output,
    scores: numbered([
      ...(error === undefined ? [passOf(status, test)] : []),
      ...scoresOf(evaluation),
      ...metaScores(meta, metaNames),
    ]),
    error,
    durationMs: durationOf(duration, 1),
    usage: usageOf(run.usage),
    metadata: said === undefined ? undefined : { test: testName },
  };
}

function passOf(status: unknown, test: Members): ToolScore {
  const value = status === "passed";
  return { name: "pass", value, reasoning: value ? undefined : firstLineOf(failuresOf(test)[0] ?? "") };
}

function failuresOf({ failureMessages }: Members): string[] {
  return listOf(failureMessages).filter((message) => typeof message === "string");
}

/** What broke: told by the harness, else a failure that is no assertion. A test that passed may have failed before. */
function errorOf(test: Members, run: Members): string | undefined {
  const [told] = listOf(run.errors).filter(isMembers);
  if (told !== undefined) return wordsOf(told.message) ?? wordsOf(told.type) ?? "the run failed";
  if (test.status !== "failed") return undefined;
  if (typeof test.broken === "string") return test.broken;
  return failuresOf(test).map(firstLineOf).find(isException);
}

function userWords(run: Members): unknown {
  const events = listOf(membersOf(run.session).events).filter(isMembers);
  return events.find(({ role }) => role === "user")?.content;
}

function scoresOf(evaluation: unknown): ToolScore[] {
  return listOf(membersOf(evaluation).scores)
    .filter(isMembers)
    .map(({ name, score, metadata }, index) => ({
      // A scorer without a name is a function without one.
      name: wordsOf(name) ?? `scorer ${index + 1}`,
      value: scoreOrNull(score),
      reasoning: wordsOf(membersOf(metadata).rationale),
    }));
}

/** The members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself. */
function findMetaScores(tests: readonly Test[]): Set<string> {
  const members = tests.flatMap(({ test }) => Object.entries(membersOf(test.meta)));
  const numbers = members.filter(([name, value]) => numberOf(value) !== undefined && !isNoMetricName(name));
  return new Set(numbers.map(([name]) => name));
}

function metaScores(meta: Members, names: ReadonlySet<string>): ToolScore[] {
  return Object.entries(meta).flatMap(([name, value]) =>
    names.has(name) ? [{ name, value: scoreOrNull(value) }] : [],
  );
}

function usageOf(usage: unknown) {
  const { inputTokens, outputTokens, totalTokens } = membersOf(usage);
  return given({
    input_tokens: amountOf(inputTokens),
    output_tokens: amountOf(outputTokens),
    total_tokens: amountOf(totalTokens),
  });
}
