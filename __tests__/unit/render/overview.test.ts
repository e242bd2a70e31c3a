import { describe, expect, test } from "@jest/globals";
import { renderReport, renderSummary } from "../../../src/render/overview.ts";
import type { ExperimentReport } from "../../../src/render/report.ts";
import { makeReport, tickets } from "../../support/comment-states.ts";
import { experimentReport } from "../../support/experiment-report.ts";

const mebibyte = 1024 * 1024;

/** A report that takes about this many bytes, most of them for its records. */
function large(number: number, bytes: number, gate = "accuracy: { min: 0.1 }"): ExperimentReport {
  const { experiment } = experimentReport();
  const report = makeReport({
    gate,
    baseline: tickets(100, []),
    rows: tickets(100, Array.from({ length: 100 }, (_, index) => index).slice(0, 50)),
    report: { experiment: { ...experiment, logicalName: `bot${number}` }, matrix: { leg: `leg${number}` } },
  });
  const { results } = report;
  const worse = results?.records.worse.map((record) => ({
    ...record,
    current: { ...record.current, url: `https://x.test/${"y".repeat(bytes / 50)}` },
  }));
  return { ...report, results: results && { ...results, records: { worse: worse ?? [], category: [], better: [] } } };
}

const titles = (summary: string) => [...summary.matchAll(/^## .*?(leg\d+)/gm)].map(([, name]) => name);

describe("a summary", () => {
  test("of one experiment that is too long leaves out its details", () => {
    const report = large(1, 2 * mebibyte);
    const summary = renderSummary([report]);
    expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte);
    expect(summary).toContain("Compare in Datadog");
    expect(summary).not.toContain("Records that got worse");
    expect(summary).toContain("Shortened, because GitHub shows no summary above 1 MiB.");
    expect(renderReport([report])).toContain("Records that got worse");
  });

  test("of many experiments is bounded as a whole, and each keeps its title", () => {
    const reports = Array.from({ length: 40 }, (_, number) => large(number, 50_000));
    expect(Buffer.byteLength(renderReport(reports))).toBeGreaterThan(2 * mebibyte);
    const summary = renderSummary(reports);
    expect(Buffer.byteLength(summary)).toBeLessThan(mebibyte);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(mebibyte / 2);
    expect(titles(summary)).toHaveLength(40);
    expect(summary).toContain("Compare in Datadog");
  });

  test("drops the details of what failed last", () => {
    const reports = Array.from({ length: 12 }, (_, number) => large(number, 200_000));
    const summary = renderSummary(reports.with(11, large(11, 200_000, "accuracy: { min: 0.9 }")));
    const sections = summary.split(/^## /m);
    expect(sections.find((section) => section.startsWith("❌ leg11"))).toContain("Records that got worse");
    expect(summary.match(/Records that got worse/g)?.length).toBeLessThan(12);
  });

  test("that fits is the whole report, with every record open", () => {
    const reports = [experimentReport(), large(2, 100)];
    expect(renderSummary(reports)).toBe(renderReport(reports));
    expect(renderReport([large(2, 100)])).not.toContain("<details><summary><b>");
  });
});
