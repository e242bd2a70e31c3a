import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseComment, renderComment } from "../../../src/comment/body.ts";
import { renderSection } from "../../../src/render/section.ts";
import { renderSummary } from "../../../src/render/summary.ts";
import type { ExperimentReport, ExperimentState } from "../../../src/report/report.ts";
import { experimentReport, manyMetrics, resultsReport } from "../../support/experiment-report.ts";
import { foreignText } from "../../support/foreign-text.ts";
import { renderGfm, tagsOf, textOf } from "../../support/gfm.ts";

const options = { numRuns: process.env.FULL_TESTS ? 1_500 : 60, seed: 4 };

const sectionOf = (report: ExperimentReport) => renderSection(report, { metrics: 60, rows: 10 });

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
])("%s is shown as word and sign", (state, words) => {
  expect(shown(experimentReport({ state, stateDetail: "The run was cancelled." }))).toContain(
    `support-bot · ${words}\nThe run was cancelled.`,
  );
});

test("a matrix leg is named by its values", () => {
  const matrix = { model: "gpt-5", temperature: 0.2, tools: ["a", "b"], on: true };
  expect(shown(experimentReport({ matrix }))).toContain('support-bot · gpt-5 · 0.2 · ["a","b"] · true · ⏳');
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
    const report = experimentReport({ results: resultsReport({ metrics, worstRows: [] }) });
    const [open, hidden] = shown(report).split("57 more metrics");
    expect(open?.match(/metric_\d+\n/g)?.sort()).toEqual(["metric_18\n", "metric_27\n", "metric_54\n"]);
    expect(hidden?.match(/metric_\d+/g)).toHaveLength(57);
  });

  test("of a first run show no empty columns", () => {
    const metrics = [{ type: "score", label: "f1", better: "higher", value: 0.5, verdict: "new" }] as const;
    const text = shown(experimentReport({ results: resultsReport({ metrics }) }));
    expect(text).toContain("f1\n0.5");
    expect(text).toContain("1 metric · 40 rows");
    expect(text).not.toContain("Difference");
  });

  test.each([
    [{ mode: "fail", broken: ["x"], notJudged: [], held: 0 }, "❌ Gate broken · "],
    [{ mode: "warn", broken: ["x"], notJudged: [], held: 0 }, "⚠️ Gate broken, as a warning only · "],
    [{ mode: "fail", broken: [], notJudged: ["x"], held: 2 }, "✅ Gate passed (2 rules, 1 not judged) · "],
    [{ mode: "fail", broken: [], notJudged: ["x"], held: 0 }, "❔ Gate not judged · "],
  ] as const)("the gate %j", (gate, expected) => {
    expect(shown(experimentReport({ results: resultsReport({ gate }) }))).toContain(expected);
  });

  test("a gate of many findings is cut", () => {
    const broken = Array.from({ length: 30 }, (_, index) => `finding ${index}`);
    const gate = { mode: "fail", broken, notJudged: [], held: 0 } as const;
    const text = shown(experimentReport({ results: resultsReport({ gate }) }));
    expect(text).toContain("finding 19\nand 10 more");
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
          ? { ...metric, label: foreign, value: [{ name: other, share: 1 }] }
          : { ...metric, label: other },
      ),
      gate: { mode: "fail", broken: [foreign], notJudged: [other], held: 0 },
      worstRows: [{ label: foreign, metric: other, baseline: 1, value: 0, spanUrl: "https://x.test/span" }],
    }),
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

test("evaluators that failed are counted, beside their metric and in the line on top", () => {
  const failing = resultsReport({
    metrics: [{ type: "score", label: "accuracy", better: "higher", value: 1, failed: 30, verdict: "new" }],
    rows: { total: 40, failed: 0, missing: 0, failedScores: 30 },
  });
  const text = shown(experimentReport({ results: failing }));
  expect(text).toContain("40 rows, ⚠️ 30 scores failed");
  expect(text).toContain("1 ⚠️ 30 failed");
});
