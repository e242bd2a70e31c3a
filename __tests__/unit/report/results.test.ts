import { describe, expect, test } from "@jest/globals";
import { compareExperiments } from "../../../src/comparison/compare.ts";
import { datadogLinks } from "../../../src/datadog/links.ts";
import type { GateJudgement, RuleJudgement } from "../../../src/gate/judge.ts";
import { gateReport, resultsReport } from "../../../src/report/results.ts";
import { experimentOf, foldRows } from "../results/builders.ts";

const links = datadogLinks("https://app.datadoghq.com");
const noGate: GateJudgement = { verdict: "none", isGated: false, rules: [] };

const baseline = experimentOf(
  Array.from({ length: 12 }, (_, index) => ({ accuracy: true, tone: index < 9 ? "formal" : "casual" })),
  { f1: 0.9, ok: true, mood: "calm" },
);
const current = experimentOf(
  Array.from({ length: 10 }, (_, index) => ({ accuracy: index < 2, tone: "formal", speed: 2 })),
  { f1: 0.5, ok: false, mood: "tense" },
);
const report = resultsReport(
  compareExperiments(baseline, current, () => "higher"),
  noGate,
  "fail",
  links,
);

const coverage = {
  scored: 10,
  rows: 10,
  baselineScored: 12,
  baselineRows: 12,
  common: 10,
  added: 0,
  missing: 2,
};

describe("resultsReport", () => {
  test("shows each kind of metric with baseline, this run and verdict", () => {
    expect(report.metrics).toEqual([
      {
        type: "boolean",
        label: "accuracy",
        better: "higher",
        baseline: 1,
        value: 0.2,
        difference: -0.8,
        interval: [expect.any(Number), expect.any(Number)],
        commonRecords: 10,
        coverage,
        failed: 0,
        verdict: "regressed",
      },
      expect.objectContaining({ type: "score", label: "speed", value: 2, verdict: "new" }),
      {
        type: "categorical",
        label: "tone",
        changed: 1,
        coverage,
        failed: 0,
        baseline: [
          { name: "formal", share: 0.75 },
          { name: "casual", share: 0.25 },
        ],
        value: [{ name: "formal", share: 1 }],
      },
      expect.objectContaining({
        label: "f1",
        baseline: 0.9,
        value: 0.5,
        difference: -0.4,
        verdict: "whole experiment",
      }),
      {
        type: "categorical",
        label: "mood",
        baseline: [{ name: "calm", share: 1 }],
        value: [{ name: "tense", share: 1 }],
      },
      expect.objectContaining({ type: "boolean", label: "ok", baseline: 1, value: 0 }),
    ]);
  });

  test("counts rows, and records that are missing", () => {
    expect(report.rows).toEqual({ total: 10, failed: 0, missing: 2, added: 0, failedScores: 0 });
  });

  test("links the rows that fell to their spans", () => {
    expect(report.worstRows).toHaveLength(8);
    expect(report.worstRows[0]).toEqual({
      label: "r2",
      metric: "accuracy",
      baseline: 1,
      value: 0,
      spanUrl: links.span({ traceId: "t2", spanId: "s2" }),
      baselineSpanUrl: links.span({ traceId: "t2", spanId: "s2" }),
    });
  });

  test("gives costs in dollars, and none where none is known", () => {
    const known = foldRows([
      { scores: {}, usage: { cost_usd: 1, total_tokens: 10 }, duration_ms: 40 },
      { scores: {}, usage: { cost_usd: 0.5, total_tokens: 20 }, duration_ms: 60 },
    ]);
    const { usage } = resultsReport(
      compareExperiments(undefined, known, () => "higher"),
      noGate,
      "fail",
      links,
    );
    expect(usage).toEqual({ cost: 1.5, tokens: 30, duration: 50 });
    expect(report.usage?.cost).toBeUndefined();
  });
});

test("gateReport tells broken and open rules by their messages, and counts the rest", () => {
  const rule = (outcome: RuleJudgement["outcome"], message: string): RuleJudgement => ({
    metric: "accuracy",
    rule: "min",
    outcome,
    isOwn: message !== "default",
    message,
  });
  const rules = [
    rule("broken", "b"),
    rule("kept", "k1"),
    rule("not judged", "n"),
    rule("kept", "k2"),
    rule("kept", "default"),
  ];
  expect(gateReport({ verdict: "fail", isGated: true, rules }, "warn")).toEqual({
    mode: "warn",
    broken: ["b"],
    notJudged: ["n"],
    held: 2,
  });
  expect(gateReport(noGate, "fail")).toBeUndefined();
});
