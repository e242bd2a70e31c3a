import { describe, expect, test } from "@jest/globals";
import { findAccuracy, foldRows } from "../results/builders.ts";
import { errorMessage, judge, times } from "./builders.ts";

/** Booleans that are false in the records given. */
const falseIn = (count: number, ...records: number[]) =>
  findAccuracy(times(count, true).map((_, index) => !records.includes(index)));

const before = falseIn(50, 0, 1, 2, 3, 4);
const noisy = falseIn(50, 0, 1, 2, 5, 6);

function listWarnings(gate: string, baseline = before, current = noisy): string[] {
  return judge(gate, baseline, current).warnings.map(({ code, message }) => `${code} ${message}`);
}

describe("a limit that is finer than half of what the records can detect", () => {
  test("is warned about, with what it would take", () => {
    expect(listWarnings("accuracy: { max_regression: 0.02 }")).toEqual([
      expect.stringMatching(
        /^LLMX331 accuracy: 50 records can show a drop of \d\d points or more, but the gate allows 2\. To detect 5 points, use \d{3} records, or \d{3} with three runs on the base branch\.$/,
      ),
    ]);
  });

  test("is warned about with three runs on the base branch and one here, too", () => {
    const isCoin = (index: number) => index % 10 === 0;
    const repeated = times(50, 0).flatMap((_, index) =>
      [1, 2, 3].map((run) => ({ record_id: `r${index}`, run, scores: { accuracy: !isCoin(index) || run !== 1 } })),
    );
    expect(listWarnings("accuracy: { max_regression: 0.02 }", foldRows(repeated), falseIn(50, 0, 10))).toEqual([
      "LLMX331 accuracy: 50 records with 3 runs on the base branch and 1 here can show a drop of 12 points or more, but the gate allows 2. To detect 5 points, use 198 records.",
    ]);
  });

  test.each([
    ["accuracy: { max_regression: 0.15 }", before, noisy],
    ["accuracy: { no_regression: true, min: 0.5 }", before, noisy],
    ["accuracy: { max_regression: 0% }", findAccuracy(times(50, 0)), findAccuracy(times(50, 0))],
    ["accuracy: { max_regression: 0.02 }", before, before],
    ["accuracy: { max_regression: 0.02 }", falseIn(7, 0), falseIn(7, 1)],
  ])("else not: %s", (gate, baseline, current) => {
    expect(listWarnings(gate, baseline, current)).toEqual([]);
  });
});

test("a bound that fails says how often an unchanged app would miss it", () => {
  const judgement = judge("accuracy: { min: 0.88 }", before, falseIn(50, 0, 1, 2, 5, 6, 7, 8));
  expect(errorMessage(judgement, "min")).toMatch(
    /^accuracy is 86%, below the minimum of 88%\. At the baseline's 90% an unchanged app falls below in \d\d of 100 runs\.$/,
  );
  const low = judge("accuracy: { min: 0.95 }", before, falseIn(50, 0, 1, 2, 5, 6, 7, 8));
  expect(errorMessage(low, "min")).toBe("accuracy is 86%, below the minimum of 95% (baseline: 90%)");
});
