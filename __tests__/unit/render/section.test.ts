import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseComment, renderComment } from "../../../src/comment/body.ts";
import { renderSection } from "../../../src/render/section.ts";
import { renderSummary } from "../../../src/render/summary.ts";
import type { ExperimentReport, ExperimentState, RecordChange } from "../../../src/report/report.ts";
import { experimentReport, gateReport, manyMetrics, resultsReport } from "../../support/experiment-report.ts";
import { foreignText } from "../../support/foreign-text.ts";
import { renderGfm, tagsOf, textOf } from "../../support/gfm.ts";

const options = { numRuns: process.env.FULL_TESTS ? 1_500 : 60, seed: 4 };

const noChanges = { withAnswers: true, fell: [], rose: [] };

const sectionOf = (report: ExperimentReport) =>
  renderSection(report, { metrics: 60, rows: 10, charts: false });

function shown(report: ExperimentReport): string {
  const markdown = sectionOf(report).parts.map((part) => part.markdown);
  return textOf(renderGfm(markdown.join("\n\n"))).replaceAll("\u00A0", " ");
}

test("a running experiment", () => {
  expect(renderComment("", [sectionOf(experimentReport())])).toMatchSnapshot();
});

test("a completed experiment with its results", () => {
  const report = experimentReport({ state: "completed", results: resultsReport() });
  expect(renderComment("", [sectionOf(report)])).toMatchSnapshot();
});

test.each<[ExperimentState, string]>([
  ["running", "⏳ Running"],
  ["completed", "🏁 Completed"],
  ["failed", "❌ Failed"],
  ["interrupted", "⏹️ Interrupted"],
])("without a gate %s is shown as sign and word", (state, words) => {
  expect(shown(experimentReport({ state, stateDetail: "The run was cancelled." }))).toContain(
    `${words} · support-bot\nThe run was cancelled.`,
  );
});

const gates = {
  broken: gateReport({ broken: ["x"], held: 1 }),
  warning: gateReport({ mode: "warn", broken: ["x"], held: 1 }),
  unclear: gateReport({ unclear: ["x"], held: 2 }),
  kept: gateReport({ open: ["x"], held: 2 }),
  open: gateReport({ open: ["x"] }),
};

test.each<[keyof typeof gates, ExperimentState, string]>([
  ["broken", "completed", "❌ Blocks the merge · support-bot\n"],
  ["broken", "failed", "❌ Blocks the merge · support-bot\nThe evaluation failed."],
  ["broken", "interrupted", "❌ Blocks the merge · support-bot\nThe evaluation was interrupted."],
  ["warning", "completed", "⚠️ Gate broken, as a warning · support-bot\n"],
  ["unclear", "completed", "🟡 Unclear · support-bot\n"],
  ["kept", "completed", "✅ Passes · support-bot\n"],
  ["kept", "failed", "❌ Failed · support-bot\n"],
  ["open", "completed", "➖ Not judged yet · support-bot\n"],
])("the verdict leads: a gate %s of an evaluation that %s", (gate, state, expected) => {
  const report = experimentReport({ state, results: resultsReport({ gate: gates[gate] }) });
  expect(shown(report)).toContain(expected);
});

test("a matrix leg is named by its values", () => {
  const matrix = { model: "gpt-5", temperature: 0.2, tools: ["a", "b"], on: true };
  expect(shown(experimentReport({ matrix }))).toContain(
    '⏳ Running · support-bot · gpt-5 · 0.2 · ["a","b"] · true\n',
  );
});

describe("the baseline", () => {
  test("that there is none, and how one comes to be", () => {
    const baseline = {
      kind: "none",
      reason: "no completed experiment on main yet",
      madeOn: "main",
    } as const;
    expect(shown(experimentReport({ baseline }))).toContain(
      "Baseline none: no completed experiment on main yet. A run of this workflow on main makes one.",
    );
  });

  test("that could not be looked for", () => {
    const baseline = { kind: "unknown", reason: "Datadog answered 500" } as const;
    expect(shown(experimentReport({ baseline }))).toContain("⚠️ could not look for one: Datadog answered 500");
  });

  test("on another dataset version is marked", () => {
    const { baseline } = experimentReport();
    const other = {
      ...baseline,
      otherDatasetVersion: true,
      datasetVersion: 2,
    } as ExperimentReport["baseline"];
    expect(shown(experimentReport({ baseline: other }))).toContain("(⚠️ on another dataset version: 2)");
  });
});

test("commit, merge commit, attempt and notes are shown", () => {
  const report = experimentReport({
    commit: {
      sha: "a".repeat(40),
      url: "https://x.test/a",
      merge: { sha: "b".repeat(40), url: "https://x.test/b" },
    },
    workflowRun: { ...experimentReport().workflowRun, attempt: 2 },
    notes: ["Mind this."],
  });
  expect(shown(report)).toContain("Commit aaaaaaa, merged as bbbbbbb · Run evaluate #57, attempt 2");
  expect(shown(report)).toContain("⚠️ Mind this.");
});

describe("results", () => {
  test("sixty metrics: what moved is in the open, the rest folded", () => {
    const metrics = manyMetrics(60, (index) => `metric_${index}`);
    const report = experimentReport({ results: resultsReport({ metrics, changes: noChanges, trend: [] }) });
    const [open, hidden] = shown(report).split("57 more metrics");
    expect(open?.match(/metric_\d+(?=regressed|improved|too few)/g)?.sort()).toEqual([
      "metric_18",
      "metric_27",
      "metric_54",
    ]);
    expect(hidden?.match(/metric_\d+/g)).toHaveLength(57);
  });

  test("of a first run show no empty columns", () => {
    const metrics = [{ type: "score", label: "f1", better: "higher", value: 0.5, verdict: "new" }] as const;
    const text = shown(experimentReport({ results: resultsReport({ metrics }) }));
    expect(text).toContain("f1\n0.5");
    expect(text).toContain("1 metric over 40 rows, nothing to compare with.");
    expect(text).not.toContain("Change");
  });

  test("a gate of many findings is cut", () => {
    const broken = Array.from({ length: 30 }, (_, index) => `finding ${index}`);
    const gate = gateReport({ broken });
    const text = shown(experimentReport({ results: resultsReport({ gate }) }));
    expect(text).toContain("❌ finding 19\nand 10 more");
    expect(text).not.toContain("finding 20");
  });
});

/** A report with foreign text wherever there is text. */
function foreignReport(foreign: string, other: string): ExperimentReport {
  const base = experimentReport({ state: "completed", results: resultsReport() });
  const found = base.baseline.kind === "found" ? base.baseline : undefined;
  return {
    ...base,
    sectionKey: foreign,
    stateDetail: other,
    experiment: { ...base.experiment, name: foreign, logicalName: other },
    baseline: found
      ? { ...found, reason: foreign, experiment: { ...found.experiment, name: other } }
      : base.baseline,
    dataset: { ...base.dataset, id: foreign },
    commit: { sha: other, url: base.commit.url },
    workflowRun: { ...base.workflowRun, id: foreign, number: Number(other), job: foreign },
    matrix: { model: other, list: [foreign] },
    notes: [foreign],
    results: resultsReport({
      metrics: resultsReport().metrics.map((metric) =>
        metric.type === "categorical"
          ? { ...metric, label: foreign, baseline: undefined, value: [{ name: other, share: 1 }] }
          : { ...metric, label: other },
      ),
      gate: gateReport({ broken: [foreign], unclear: [foreign], open: [other] }),
      changes: { withAnswers: true, fell: [1, 2, 3, 4].map(() => foreignChange(foreign, other)), rose: [] },
      trend: [
        {
          label: foreign,
          type: "score",
          points: [1, 2, 3].map((value) => ({ commit: other, value })),
        },
      ],
    }),
  };
}

function foreignChange(foreign: string, other: string): RecordChange {
  return {
    recordId: foreign,
    scores: [{ label: other, type: "score", baseline: 1, value: 0 }],
    input: foreign,
    expected: other,
    baseline: { output: foreign, url: "https://x.test/a" },
    current: { output: other, reasons: [{ label: foreign, text: other }], url: "https://x.test/b" },
  };
}

const plain = foreignReport("name", "other");

test("what comes back from foreign text is the same section", () => {
  fc.assert(
    fc.property(foreignText, foreignText, (foreign, other) => {
      const section = sectionOf(foreignReport(`a ${foreign}`, `b ${other}`));
      expect(parseComment(renderComment("", [section]))).toEqual([section]);
    }),
    options,
  );
});

test.each([
  ["comment", (report: ExperimentReport) => renderComment("key", [sectionOf(report)])],
  ["summary", (report: ExperimentReport) => renderSummary([report])],
])("foreign text adds nothing to the %s", (_, render) => {
  const structure = (report: ExperimentReport) =>
    tagsOf(renderGfm(render(report)))
      .filter((tag) => tag !== "<code>")
      .map((tag) => tag.replace(/^(<!-- section ).* -->$/, "$1-->"))
      .join("");
  const expected = structure(plain);
  fc.assert(
    fc.property(foreignText, foreignText, (foreign, other) => {
      // A text without anything in it leaves its paragraph out.
      expect(structure(foreignReport(`a ${foreign}`, `b ${other}`))).toBe(expected);
    }),
    options,
  );
});

test("evaluators that failed are counted beside their metric, rows that failed or are missing on top", () => {
  const failing = resultsReport({
    metrics: [
      {
        type: "score",
        label: "accuracy",
        better: "higher",
        value: 1,
        coverage: { scored: 10, failed: 30, rows: 40 },
        verdict: "new",
      },
    ],
    rows: { total: 40, failed: 2, missing: 1, added: 3, common: 37 },
  });
  const text = shown(experimentReport({ results: failing }));
  expect(text).toContain("⚠️ 2 of 40 rows failed, 1 record of the baseline has no row, 3 records are new.");
  expect(text).toContain("1⚠️ 10 of 40 rows scored, 30 failed");
});
