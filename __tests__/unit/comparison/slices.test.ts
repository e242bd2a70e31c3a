import { describe, expect, test } from "@jest/globals";
import { type ComparisonOptions, compareExperiments } from "../../../src/comparison/compare.ts";
import { readProperties } from "../../../src/results/record-properties.ts";
import type { ExperimentScores, ScoredRecord } from "../../../src/results/scores.ts";
import { findAccuracy } from "../results/builders.ts";

const options = (slices: ComparisonOptions["slices"]): ComparisonOptions => ({
  betterFor: () => "higher",
  hasRelativeRule: () => true,
  ...(slices ? { slices } : {}),
});

/** Records r0, r1, … with their accuracy and language; undefined for none. */
function withLanguages(rows: readonly (readonly [accuracy: boolean, language: string | undefined])[]) {
  const scores = findAccuracy(rows.map(([accuracy]) => accuracy));
  const records: ScoredRecord[] = rows.map(([, language], index) => ({
    recordId: `r${index}`,
    inputDigest: undefined,
    span: undefined,
    rows: 1,
    properties: readProperties(language === undefined ? {} : { language }, []),
  }));
  return { ...scores, records } satisfies ExperimentScores;
}

const times = <Value>(count: number, value: Value): Value[] => Array<Value>(count).fill(value);

describe("slices", () => {
  const baseline = withLanguages([...times(10, [true, "fr"] as const), ...times(12, [true, "de"] as const)]);
  const current = withLanguages([...times(10, [false, "fr"] as const), ...times(12, [true, "de"] as const)]);

  test("are compared over their records, in a family of their own", () => {
    const request = { label: "accuracy", property: "Language", value: "FR" };
    const { slices, sliceProperties, metrics } = compareExperiments(baseline, current, options([request]));
    expect(slices).toMatchObject([
      {
        label: "accuracy",
        slice: { property: "language", value: "fr" },
        worse: Array.from({ length: 10 }, (_, index) => index),
        verdict: "worse",
        difference: -1,
        baseline: { mean: 1, count: 10 },
        current: { mean: 0, count: 10 },
        records: { both: 10, worse: 10, broke: 10 },
        coverage: { expected: 10, covered: 10, current: { rows: 10 } },
        adjustedPValue: 1 / 1024,
      },
    ]);
    expect(sliceProperties).toEqual([{ property: "language", values: ["de", "fr"] }]);
    expect(metrics).toMatchObject([{ adjustedPValue: 1 / 1024 }]);
  });

  test("of each value are one each; one that matches no record isn't there", () => {
    const each = { label: "accuracy", property: "language", value: undefined };
    const none = { label: "accuracy", property: "language", value: "it" };
    const { slices } = compareExperiments(baseline, current, options([each, none, { ...each, value: "de" }]));
    expect(slices.map(({ slice, verdict }) => [slice.value, verdict])).toEqual([
      ["de", "unchanged"],
      ["fr", "worse"],
    ]);
  });

  test("have the baseline's value for records that it has", () => {
    const moved = withLanguages([...times(10, [false, "en"] as const), ...times(12, [true, "de"] as const)]);
    const each = { label: "accuracy", property: "language", value: undefined };
    const { slices } = compareExperiments(baseline, moved, options([each]));
    expect(slices.map(({ slice, verdict }) => [slice.value, verdict])).toEqual([
      ["de", "unchanged"],
      ["fr", "worse"],
    ]);
    const unnamed = withLanguages(times(22, [true, undefined] as const));
    expect(compareExperiments(unnamed, moved, options([each])).slices.map(({ slice }) => slice.value)).toEqual([
      "de",
      "en",
    ]);
  });

  test("exist without a baseline, and not without being asked for", () => {
    const each = { label: "accuracy", property: "language", value: undefined };
    expect(compareExperiments(undefined, current, options([each])).slices).toMatchObject([
      { slice: { value: "de" }, verdict: "new", current: { mean: 1 } },
      { slice: { value: "fr" }, verdict: "new", current: { mean: 0 } },
    ]);
    expect(compareExperiments(baseline, current, options(undefined))).toMatchObject({
      slices: [],
      sliceProperties: [],
    });
  });

  test("of more than 50 values aren't compared each", () => {
    const many = withLanguages(times(60, 0).map((_, index) => [true, `l${index}`] as const));
    const each = { label: "accuracy", property: "language", value: undefined };
    const { slices, sliceProperties } = compareExperiments(many, many, options([each]));
    expect(slices).toEqual([]);
    expect(sliceProperties[0]?.values).toHaveLength(60);
  });
});

test("properties come from metadata before tags, as Datadog writes them", () => {
  const metadata = { Language: "C++", score: 0.5, nested: {}, text: "x".repeat(201), draft: true };
  const properties = readProperties(metadata, ["language:fr", "Topic:A+B", "critical", "Slow", "critical"]);
  expect([...properties]).toEqual([
    ["language", ["c__"]],
    ["topic", ["a_b"]],
    ["tag", ["critical", "slow"]],
    ["score", ["0.5"]],
    ["draft", ["true"]],
  ]);
});

test("what Datadog's SDKs tag every row with isn't a property of the record", () => {
  const sdk = ["ddtrace.version:4.16.0", "language:python", "source:integration", "env:"];
  const names = (tags: string[]) => [...readProperties({}, tags).keys()];
  expect(names(sdk)).toEqual(["ddtrace.version", "env"]);
  expect(readProperties({}, [...sdk, "language:fr"]).get("language")).toEqual(["fr"]);
  expect(readProperties({ language: "python" }, sdk).get("language")).toEqual(["python"]);
  expect(names(["language:python", "source:integration"])).toEqual(["language", "source"]);
});
