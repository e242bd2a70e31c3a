import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import type { ToolFormat } from "../reading.ts";
import { toWorkspacePath } from "../workspace-path.ts";
import { isNoMetricName } from "./columns.ts";
import { asArray, asNumber, asObject, asObjects, asString, isMembers, type Members, parseOwnTime } from "./json.ts";
import { findFirstLine, isException } from "./junit.ts";
import { documentFormat, findRecordId, type ToolRow, type ToolScore } from "./tool-file.ts";

/** Vitest's JSON report, with the scores of vitest-evals if tests have them. */
export const vitestEvals = reportFormat("vitest-evals", "vitest-evals", (tests) =>
  tests.some(({ meta }) => "eval" in asObject(meta) || "harness" in asObject(meta)),
);

/** Vitest writes `meta` with every test, Jest doesn't. */
export const vitest = reportFormat("vitest", "Vitest", (tests) => tests.some(({ meta }) => isMembers(meta)));

export const jest = reportFormat("jest", "Jest", () => true);

function reportFormat(format: ToolFormat, tool: string, matches: (tests: readonly Members[]) => boolean) {
  return documentFormat(
    format,
    ({ testResults, numTotalTests }) =>
      Array.isArray(testResults) && numTotalTests !== undefined && matches(listTests(testResults)),
    ({ testResults, wasInterrupted, startTime }, file) => {
      if (!Array.isArray(testResults))
        throw new ActionError(messages.missingMember("a JSON report of Vitest or Jest", "testResults"));
      // The members of `meta` that are numbers in some test, as in `task.meta.score = 0.9`: scores that a team sets itself.
      const members = listTests(testResults).flatMap(({ meta }) => Object.entries(asObject(meta)));
      const numbers = members.filter(([name, value]) => asNumber(value) !== undefined && !isNoMetricName(name));
      const scoreNames = new Set(numbers.map(([name]) => name));
      const rows: ToolRow[] = [];
      let row = 0;
      for (const testFile of asObjects(testResults)) {
        const path = toWorkspacePath(asString(testFile.name) ?? "", file);
        const { status, message } = testFile;
        let tests = asObjects(testFile.assertionResults);
        // A file that didn't load fails as a whole.
        if (tests.length === 0 && status === "failed")
          tests = [{ status, broken: findFirstLine(asString(message) ?? "") || "the test file did not load" }];
        for (const test of tests) {
          row += 1;
          const hasRun = test.status === "passed" || test.status === "failed";
          if (hasRun) rows.push(readVitestRow(test, path, row, scoreNames));
        }
      }
      const skipped = new Map(row > rows.length ? [["skipped", row - rows.length]] : []);
      const impliesCompletion = wasInterrupted !== true;
      return { format: tool, impliesCompletion, ownTime: parseOwnTime(startTime), rows, skipped };
    },
  );
}

function listTests(testResults: unknown): Members[] {
  return asObjects(testResults).flatMap(({ assertionResults }) => asObjects(assertionResults));
}

function readVitestRow(test: Members, file: string, row: number, scoreNames: ReadonlySet<string>): ToolRow {
  const meta = asObject(test.meta);
  const evaluation = asObject(meta.eval);
  const run = asObject(asObject(meta.harness).run);
  const failures = asArray(test.failureMessages).flatMap((text) =>
    typeof text === "string" ? findFirstLine(text) : [],
  );
  const [harnessError] = asObjects(run.errors);
  // What broke: the harness, or a failure that isn't an assertion. A test that passed may have failed before.
  let error: string | undefined;
  if (harnessError) error = asString(harnessError.message) ?? asString(harnessError.type) ?? "the run failed";
  else if (test.status === "failed") error = typeof test.broken === "string" ? test.broken : failures.find(isException);
  const name = asString(test.fullName);
  const testName = [file, name].filter(Boolean).join("::");
  const question = asObjects(asObject(run.session).events).find(({ role }) => role === "user")?.content;
  const isPassed = test.status === "passed";
  const pass: ToolScore = { name: "pass", value: isPassed, reasoning: isPassed ? undefined : failures[0] };
  const judged = asObjects(evaluation.scores).map(({ name: scorer, score, metadata }, index) => ({
    // A scorer without a name is a function without one.
    name: asString(scorer) ?? `scorer ${index + 1}`,
    value: score,
    reasoning: asObject(metadata).rationale,
  }));
  const ownScores = Object.entries(meta).flatMap(([name, value]) => (scoreNames.has(name) ? { name, value } : []));
  const { inputTokens, outputTokens, totalTokens } = asObject(run.usage);
  return {
    location: { inDocument: { row, test: name ?? file } },
    record_id: findRecordId(meta),
    input: question ?? { test: testName },
    output: evaluation.output ?? run.output,
    scores: [...(error === undefined ? [pass] : []), ...judged, ...ownScores],
    error,
    duration_ms: test.duration,
    usage: { input_tokens: inputTokens, output_tokens: outputTokens, total_tokens: totalTokens },
    metadata: question === undefined ? undefined : { test: testName },
  };
}
