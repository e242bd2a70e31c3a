import { describe, expect, test } from "@jest/globals";
import { renderInFull, renderSummary } from "../../../src/render/summary.ts";
import type { ExperimentReport } from "../../../src/report/report.ts";
import { experimentReport, manyMetrics, resultsReport } from "../../support/experiment-report.ts";

const mebibyte = 1024 * 1024;

/** One that takes this many bytes or so: most of it in the rows, the rest in the table. */
function large(number: number, bytes: number, overrides: Partial<ExperimentReport> = {}): ExperimentReport {
  const rose = Array.from({ length: 100 }, (_, row) => ({
    recordId: `record ${row}`,
    scores: [{ label: "accuracy", type: "score" as const, baseline: 0, value: 1 }],
    current: { url: `https://x.test/${"y".repeat(bytes / 200)}` },
  }));
  const changes = { withAnswers: true, fell: [], rose };
  const metrics = manyMetrics(200, (index) => `${"评🟢".repeat(20)}${index}`);
  const { experiment } = experimentReport();
  return experimentReport({
    experiment: { ...experiment, logicalName: `bot${number}` },
    results: resultsReport({ metrics, changes, gate: undefined }),
    ...overrides,
  });
}

const titles = (summary: string) => [...summary.matchAll(/^### .*?(bot\d+)/gm)].map(([, name]) => name);

describe("a summary", () => {
  test("of one experiment that is too long leaves out its detail", () => {
    const report = large(1, 2 * mebibyte);
    const summary = renderSummary([report]);
    expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte);
    expect(summary).toContain("Compare with the baseline");
    expect(summary).not.toContain("100 records that rose");
    expect(summary).toContain("Shortened, as GitHub shows no summary above 1 MiB.");
    expect(renderInFull(report)).toContain("100 records that rose");
  });

  test("of many experiments is bound as a whole, and each keeps its title", () => {
    const reports = Array.from({ length: 60 }, (_, number) => large(number, 50_000));
    const whole = reports.map(renderInFull).join("");
    expect(Buffer.byteLength(whole)).toBeGreaterThan(2 * mebibyte);
    const summary = renderSummary(reports);
    expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(mebibyte / 2);
    expect(titles(summary)).toHaveLength(60);
    expect(summary).toContain("Compare with the baseline");
  });

  test("keeps the detail of what failed the longest", () => {
    const reports = Array.from({ length: 12 }, (_, number) => large(number, 200_000));
    const summary = renderSummary(reports.with(11, large(11, 200_000, { state: "failed" })));
    const [, lastSection = ""] = summary.split("bot10");
    expect(lastSection).toContain("100 records that rose");
    expect(summary.match(/100 records that rose/g)?.length).toBeLessThan(12);
  });

  test("of more experiments than have room says how many it left out", () => {
    const { experiment } = experimentReport();
    const named = (number: number) => ({ ...experiment, logicalName: `bot${number} ${"评".repeat(90)}` });
    const reports = Array.from({ length: 8_000 }, (_, number) =>
      experimentReport({ experiment: named(number) }),
    );
    const summary = renderSummary(reports);
    expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte);
    const shown = titles(summary).length;
    expect(shown).toBeGreaterThan(1_000);
    expect(/(\d+) more experiments have no room here/.exec(summary)?.[1]).toBe(`${8_000 - shown}`);
  });

  test("that fits is what its experiments are", () => {
    const reports = [experimentReport(), experimentReport({ state: "failed" })];
    expect(renderSummary(reports)).toBe(reports.map(renderInFull).join("\n"));
  });
});
