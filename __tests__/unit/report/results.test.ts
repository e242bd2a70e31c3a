import { describe, expect, test } from "@jest/globals";
import { compareExperiments } from "../../../src/comparison/compare.ts";
import { datadogLinks } from "../../../src/datadog/links.ts";
import type { GateJudgement, RuleJudgement } from "../../../src/gate/judge.ts";
import { gateReport, resultsReport } from "../../../src/report/results.ts";
import type { SpanReference } from "../../../src/results/scores.ts";
import { experimentOf, foldRows } from "../results/builders.ts";

const links = datadogLinks("https://app.datadoghq.com");
const noGate: GateJudgement = { verdict: "none", isGated: false, rules: [], notes: [], warnings: [] };

const baseline = experimentOf(
  Array.from({ length: 12 }, (_, index) => ({ accuracy: true, tone: index < 9 ? "formal" : "casual" })),
  { f1: 0.9, ok: true, mood: "calm" },
);
const current = experimentOf(
  Array.from({ length: 10 }, (_, index) => ({ accuracy: index < 2, tone: "formal", speed: 2 })),
  { f1: 0.5, ok: false, mood: "tense" },
);
const urls = {
  baseline: ({ spanId }: SpanReference) => links.row("baseline-id", spanId),
  current: ({ spanId }: SpanReference) => links.row("current-id", spanId),
};
const report = resultsReport(compareExperiments(baseline, current, { betterFor: () => "higher" }), noGate, {
  mode: "fail",
  answers: { excerpts: undefined, urls },
  trend: [],
});

const coverage = {
  scored: 10,
  failed: 0,
  rows: 10,
  baseline: { scored: 12, rows: 12 },
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
        records: { common: 10, worse: 8, better: 0 },
        coverage,
        byRecord: false,
        verdict: "regressed",
      },
      expect.objectContaining({ type: "score", label: "speed", value: 2, verdict: "new" }),
      {
        type: "categorical",
        label: "tone",
        records: { common: 10, changed: 1 },
        coverage,
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
    expect(report.rows).toEqual({ total: 10, failed: 0, missing: 2, added: 0, common: 10 });
  });

  test("gathers what fell by record, with links to both rows", () => {
    expect(report.changes.fell).toHaveLength(8);
    expect(report.changes.fell[0]).toEqual({
      recordId: "r2",
      scores: [{ label: "accuracy", type: "boolean", baseline: 1, value: 0 }],
      input: undefined,
      expected: undefined,
      baseline: { url: links.row("baseline-id", "s2") },
      current: { url: links.row("current-id", "s2") },
    });
    expect(report.changes).toMatchObject({ withAnswers: false, rose: [] });
  });

  test("shows what an answer costs beside the metrics, untested", () => {
    const known = foldRows([
      { scores: {}, usage: { cost_usd: 1, total_tokens: 10 }, duration_ms: 40 },
      { scores: {}, usage: { cost_usd: 0.5, total_tokens: 20 }, duration_ms: 60 },
    ]);
    const { metrics } = resultsReport(
      compareExperiments(undefined, known, { betterFor: () => "lower" }),
      noGate,
      { mode: "fail", answers: { excerpts: undefined, urls }, trend: [] },
    );
    expect(metrics).toMatchObject([
      { label: "$cost_usd", value: 0.75, verdict: "not tested" },
      { label: "$duration_ms", value: 50, verdict: "not tested" },
      { label: "$total_tokens", value: 15, verdict: "not tested" },
    ]);
  });
});

test("gateReport tells broken and open rules by their messages, and counts the rest", () => {
  const rule = (outcome: RuleJudgement["outcome"], message: string): RuleJudgement => ({
    metric: "accuracy",
    rule: "min",
    outcome,
    isExplicit: message !== "default",
    code: "LLMX220",
    message,
  });
  const rules = [
    rule("failed", "b"),
    rule("passed", "k1"),
    rule("unclear", "u"),
    rule("not checked", "n"),
    rule("accepted", "k2"),
    rule("passed", "default"),
  ];
  const judgement = { verdict: "fail" as const, isGated: true, rules, notes: [], warnings: [] };
  expect(gateReport(judgement, "warn")).toEqual({
    mode: "warn",
    broken: ["b"],
    unclear: ["u"],
    open: ["n"],
    held: 2,
    judgement,
  });
  expect(gateReport(noGate, "fail")).toBeUndefined();
});
