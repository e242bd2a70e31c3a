import { ActionError } from "../../lib/errors.ts";
import type { ResultFile } from "../file-patterns.ts";
import { isNoMetricName } from "./column-names.ts";
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
import { parseOwnTime } from "./own-time.ts";
import { belowWorkspace, findWorkspaceRoot, firstLine, isException } from "./test-failure.ts";
import { count, numbered, recordIdIn, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";

type Format = "vitest" | "jest" | "vitest-evals";

/** The JSON report of Vitest and of Jest, with the scores of vitest-evals where tests have them. */
export function openVitest(format: Format, file: ResultFile, document: unknown): ToolFile {
  const { testResults, wasInterrupted, startTime } = asObject(document);
  if (!Array.isArray(testResults))
    throw new ActionError("this is no JSON report of Vitest or Jest: it has no testResults");
  const leftOut = new Map<string, number>();
  const workspace = findWorkspaceRoot(file);
  const tests = testResults.filter(isMembers).flatMap((testFile) => listTests(testFile, workspace));
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
    rows: rows.map((test) => readVitestRow(test, metaNames)),
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
function listTests(
  { name, assertionResults, status, message }: Members,
  workspace: string | undefined,
): Test[] {
  const file = belowWorkspace(asString(name) ?? "", workspace);
  const tests = asArray(assertionResults).filter(isMembers);
  if (tests.length === 0 && status === "failed") {
    const failure = firstLine(asString(message) ?? "") || "the test file did not load";
    return [{ test: { status: "failed", broken: failure }, file }];
  }
  return tests.map((test) => ({ test, file }));
}

function readVitestRow({ test, file, row }: Test & { row: number }, metaNames: ReadonlySet<string>): ToolRow {
  const { fullName, duration, status } = test;
  const meta = asObject(test.meta);
  const { eval: evaluation, harness } = meta;
  const run = asObject(asObject(harness).run);
  const error = readTestError(test, run);
  const name = asNonEmptyString(fullName);
  const said = userWords(run);
  const testName = [file, name].filter((part) => part !== undefined && part !== "").join("::");
  return {
    kind: "row",
    place: { kind: "row", row, test: name ?? file },
    recordId: recordIdIn(meta),
    input: said ?? { test: testName },
    output: asObject(evaluation).output ?? run.output,
    scores: numbered([
      ...(error === undefined ? [readPassScore(status, test)] : []),
      ...readEvalScores(evaluation),
      ...metaScores(meta, metaNames),
    ]),
    error,
    durationMs: asMilliseconds(duration, 1),
    usage: readVitestUsage(run.usage),
    metadata: said === undefined ? undefined : { test: testName },
  };
}

function readPassScore(status: unknown, test: Members): ToolScore {
  const value = status === "passed";
  return { name: "pass", value, reasoning: value ? undefined : firstLine(listFailures(test)[0] ?? "") };
}

function listFailures({ failureMessages }: Members): string[] {
  return asArray(failureMessages).filter((message) => typeof message === "string");
}

/** What broke: told by the harness, else a failure that is no assertion. A test that passed may have failed before. */
function readTestError(test: Members, run: Members): string | undefined {
  const [told] = asArray(run.errors).filter(isMembers);
  if (told !== undefined)
    return asNonEmptyString(told.message) ?? asNonEmptyString(told.type) ?? "the run failed";
  if (test.status !== "failed") return undefined;
  if (typeof test.broken === "string") return test.broken;
  return listFailures(test).map(firstLine).find(isException);
}

function userWords(run: Members): unknown {
  const events = asArray(asObject(run.session).events).filter(isMembers);
  return events.find(({ role }) => role === "user")?.content;
}

function readEvalScores(evaluation: unknown): ToolScore[] {
  return asArray(asObject(evaluation).scores)
    .filter(isMembers)
    .map(({ name, score, metadata }, index) => ({
      // A scorer without a name is a function without one.
      name: asNonEmptyString(name) ?? `scorer ${index + 1}`,
      value: scoreOrNull(score),
      reasoning: asNonEmptyString(asObject(metadata).rationale),
    }));
}

/** The members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself. */
function findMetaScores(tests: readonly Test[]): Set<string> {
  const members = tests.flatMap(({ test }) => Object.entries(asObject(test.meta)));
  const numbers = members.filter(([name, value]) => asNumber(value) !== undefined && !isNoMetricName(name));
  return new Set(numbers.map(([name]) => name));
}

function metaScores(meta: Members, names: ReadonlySet<string>): ToolScore[] {
  return Object.entries(meta).flatMap(([name, value]) =>
    names.has(name) ? [{ name, value: scoreOrNull(value) }] : [],
  );
}

function readVitestUsage(usage: unknown) {
  const { inputTokens, outputTokens, totalTokens } = asObject(usage);
  return given({
    input_tokens: asAmount(inputTokens),
    output_tokens: asAmount(outputTokens),
    total_tokens: asAmount(totalTokens),
  });
}
