import { ActionError } from "../../lib/errors.ts";
import { isNoMetricName } from "./columns.ts";
import {
  asArray,
  asMilliseconds,
  asNumber,
  asObject,
  asObjects,
  asScore,
  asString,
  asUsage,
  isMembers,
  type Members,
  parseOwnTime,
} from "./json.ts";
import { findFirstLine, findWorkspaceRoot, isException, toWorkspacePath } from "./junit.ts";
import { messages } from "./messages.ts";
import {
  type Format,
  findRecordId,
  increment,
  numberScores,
  readDocument,
  type Sample,
  type Source,
  type ToolFile,
  type ToolRow,
  type ToolScore,
} from "./tool-file.ts";

/** Vitest's JSON report, with the scores of vitest-evals where tests have them. */
export const vitestEvals: Format = {
  format: "vitest-evals",
  matches: (sample) => listTestMeta(sample).some((meta) => "eval" in asObject(meta) || "harness" in asObject(meta)),
  read: (source) => readTestReport(source, "vitest-evals"),
};

export const vitest: Format = {
  format: "vitest",
  // Vitest writes `meta` with every test, Jest doesn't.
  matches: (sample) => listTestMeta(sample).some(isMembers),
  read: (source) => readTestReport(source, "Vitest"),
};

export const jest: Format = {
  format: "jest",
  matches: isTestReport,
  read: (source) => readTestReport(source, "Jest"),
};

function isTestReport(sample: Sample): boolean {
  if (sample.kind !== "document") return false;
  return Array.isArray(sample.value.testResults) && sample.value.numTotalTests !== undefined;
}

function listTestMeta(sample: Sample): unknown[] {
  if (sample.kind !== "document" || !isTestReport(sample)) return [];
  const tests = asObjects(sample.value.testResults).flatMap((file) => asObjects(file.assertionResults));
  return tests.map(({ meta }) => meta);
}

interface Test {
  test: Members;
  /** Below the workspace. */
  file: string;
}

function readTestReport(source: Source, tool: string): ToolFile {
  const { testResults, wasInterrupted, startTime } = readDocument(source, "vitest");
  if (!Array.isArray(testResults))
    throw new ActionError(messages.missingMember("a JSON report of Vitest or Jest", "testResults"));
  const workspace = findWorkspaceRoot(source.file);
  const tests = asObjects(testResults).flatMap((testFile) => listTests(testFile, workspace));
  const leftOut = new Map<string, number>();
  const scoreNames = findMetaScores(tests);
  const rows = tests.flatMap(({ test, file }, index) => {
    if (test.status === "passed" || test.status === "failed") return [readVitestRow(test, file, index + 1, scoreNames)];
    increment(leftOut, "skipped");
    return [];
  });
  return {
    tool,
    impliesCompletion: wasInterrupted !== true,
    ownTime: parseOwnTime(startTime),
    rows,
    leftOut,
  };
}

/** Returns the tests of a file; one that didn't load fails as a whole. */
function listTests(testFile: Members, workspace: string | undefined): Test[] {
  const file = toWorkspacePath(asString(testFile.name) ?? "", workspace);
  const tests = asObjects(testFile.assertionResults);
  if (tests.length > 0 || testFile.status !== "failed") return tests.map((test) => ({ test, file }));
  const failure = findFirstLine(asString(testFile.message) ?? "") || "the test file did not load";
  return [{ test: { status: "failed", broken: failure }, file }];
}

/** Returns the members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself. */
function findMetaScores(tests: readonly Test[]): Set<string> {
  const members = tests.flatMap(({ test }) => Object.entries(asObject(test.meta)));
  const numbers = members.filter(([name, value]) => asNumber(value) !== undefined && !isNoMetricName(name));
  return new Set(numbers.map(([name]) => name));
}

function readVitestRow(test: Members, file: string, row: number, scoreNames: ReadonlySet<string>): ToolRow {
  const meta = asObject(test.meta);
  const evaluation = asObject(meta.eval);
  const run = asObject(asObject(meta.harness).run);
  const error = readTestError(test, run);
  const name = asString(test.fullName);
  const testName = [file, name].filter(Boolean).join("::");
  const events = asObjects(asObject(run.session).events);
  const question = events.find(({ role }) => role === "user")?.content;
  const isPassed = test.status === "passed";
  const pass = { name: "pass", value: isPassed, reasoning: isPassed ? undefined : listFailures(test)[0] };
  const { inputTokens, outputTokens, totalTokens } = asObject(run.usage);
  return {
    kind: "row",
    place: { kind: "row", row, test: name ?? file },
    recordId: findRecordId(meta),
    input: question ?? { test: testName },
    output: evaluation.output ?? run.output,
    scores: numberScores([
      ...(error === undefined ? [pass] : []),
      ...readEvalScores(evaluation),
      ...Object.entries(meta)
        .filter(([member]) => scoreNames.has(member))
        .map(([member, value]) => ({ name: member, value: asScore(value) })),
    ]),
    error,
    durationMs: asMilliseconds(test.duration, 1),
    usage: asUsage({ input: inputTokens, output: outputTokens, total: totalTokens }),
    metadata: question === undefined ? undefined : { test: testName },
  };
}

/** Returns what broke: the harness's error, else a failure that isn't an assertion. A test that passed may have failed before. */
function readTestError(test: Members, run: Members): string | undefined {
  const [error] = asObjects(run.errors);
  if (error !== undefined) return asString(error.message) ?? asString(error.type) ?? "the run failed";
  if (test.status !== "failed") return undefined;
  if (typeof test.broken === "string") return test.broken;
  return listFailures(test).find(isException);
}

function listFailures({ failureMessages }: Members): string[] {
  const texts = asArray(failureMessages).filter((message) => typeof message === "string");
  return texts.map(findFirstLine);
}

function readEvalScores({ scores }: Members): ToolScore[] {
  return asObjects(scores).map(({ name, score, metadata }, index) => ({
    // A scorer without a name is a function without one.
    name: asString(name) ?? `scorer ${index + 1}`,
    value: asScore(score),
    reasoning: asString(asObject(metadata).rationale),
  }));
}
