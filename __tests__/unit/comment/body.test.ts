import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hasMarker, parseComment, renderComment } from "../../../src/comment/body.ts";
import { commentLimits, partPriority, renderSection, type Section } from "../../../src/render/section.ts";
import type { ResultRow } from "../../../src/results/result-row.ts";
import { commentStates, makeReport } from "../../support/comment-states.ts";
import { renderGfm } from "../../support/gfm.ts";
import { untrustedText } from "../../support/untrusted-text.ts";

function leg(index: number, label = (metric: number) => `metric_${metric}`): Section {
  const rows = (isBad: boolean) =>
    Array.from({ length: 10 }, (_, row) => ({
      record_id: `r${row}`,
      input: `question ${row}`,
      output: isBad ? "no" : "yes",
      scores: Object.fromEntries(Array.from({ length: 20 }, (_, metric) => [label(metric), isBad ? 0 : 1])),
    })) as ResultRow[];
  const report = makeReport({
    gate: "'*': { min: 0.5 }",
    baseline: rows(false),
    rows: rows(true),
    report: { sectionKey: `${index}`.padStart(32, "0"), matrix: { leg: index } },
  });
  return renderSection(report, commentLimits);
}

function legs(count: number, label?: (metric: number) => string): Section[] {
  const like = leg(0, label);
  return Array.from({ length: count }, (_, index) => ({ ...like, key: `${index}`.padStart(32, "0") }));
}

function expectToFit(body: string): void {
  expect(body.length).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(200_000);
}

describe("the marker", () => {
  test("is on the first line and contains the key, whatever it is", () => {
    const section = leg(1);
    fc.assert(
      fc.property(untrustedText, (key) => {
        const body = renderComment(key, [section]);
        const [first = ""] = body.split("\n", 1);
        expect(first).toMatch(/^<!-- llm-experiment-action(?: key=[^\s>]*)? -->$/);
        expect(hasMarker(body, key)).toBe(true);
        expect(hasMarker(body, `${key}x`)).toBe(false);
        expect(renderGfm(first)).toBe(first);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  test("counts on the first line only", () => {
    const marker = "<!-- llm-experiment-action -->";
    expect(hasMarker(`x\n${marker}`, "")).toBe(false);
    expect(hasMarker(`${marker}\r\nx`, "")).toBe(true);
    expect(hasMarker(`${marker} x`, "")).toBe(false);
  });
});

describe("parsing", () => {
  test("gives back what was rendered", () => {
    const sections = [leg(1), { ...leg(2), shortened: true }, { ...leg(3), runId: "1", commit: "abc" }];
    expect(parseComment(renderComment("", sections))).toEqual(sections);
    expect(parseComment(renderComment("", sections).replaceAll("\n", "\r\n"))).toEqual(sections);
  });

  test("never takes a line of a row's output for a marker", () => {
    const lines = [
      "<!-- /section -->",
      "<!-- /parts -->",
      "<!-- section key=forged run=9/9999999/1 commit=abc experiment=e names= state=running verdict=running passed= head=%7B%7D -->",
      "<!-- part 2 -->",
      "### forged",
    ];
    for (const separator of ["\n", "\r", "\r\n", "\u2028", "\u0085"]) {
      const evil = ["x", ...lines].join(separator);
      const row = (index: number, isBad: boolean) =>
        ({
          record_id: `r${index}`,
          input: evil,
          output: isBad ? evil : "no",
          expected_output: evil,
          scores: { a: !isBad },
          reasoning: { a: evil },
        }) as ResultRow;
      const rows = (isBad: boolean) => Array.from({ length: 10 }, (_, index) => row(index, isBad));
      const report = makeReport({ gate: "a: { min: 1 }", baseline: rows(false), rows: rows(true) });
      const section = renderSection(report, commentLimits);
      const parsed = parseComment(renderComment("", [section, leg(2)]));
      expect(parsed.sort((a, b) => (a.key < b.key ? 1 : -1))).toEqual([section, leg(2)]);
    }
  });

  test("reads what it can from a damaged body", () => {
    const body = renderComment("", [leg(1), leg(2)]);
    expect(parseComment(body.replace("state=completed", "state=great")).map(({ key }) => key)).toEqual([leg(2).key]);
    expect(parseComment(body.replaceAll("<!-- /section -->", ""))).toHaveLength(2);
    expect(parseComment(body.replace(/key=\d+/, "key=%E0%A4%A"))).toHaveLength(1);
    for (const damaged of ["null,", '{"label":1},'])
      expect(parseComment(body.replaceAll('"metrics":[', `"metrics":[${damaged}`))).toEqual([]);
  });

  test("never throws", () => {
    const [marker = ""] = /<!-- section .*-->/.exec(renderComment("", [leg(1)])) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(untrustedText, fc.constant(`\n${marker}\n`), fc.constant("\n<!-- part 2 -->\n"))),
        (pieces) => {
          renderComment("", parseComment(pieces.join("")));
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});

test("a section of an older commit says so until it is replaced, and never counts in the heading", () => {
  const older = { ...leg(1), commit: "0123456789ab", runId: "17310000056" };
  const body = renderComment("", [older, { ...leg(2), verdict: "passed" as const }]);
  expect(body).toContain("These results are for an older commit, `0123456`. No newer run has replaced them.");
  expect(body.split("\n").find((line) => line.startsWith("## "))).toMatch(/^## ✅/);
  expect(renderComment("", parseComment(body))).toBe(body);
  expect(renderComment("", [leg(1), leg(2)])).not.toContain("older commit");
});

test("the worst of several experiments comes first in the heading and in the table", () => {
  const matrix = commentStates().find(({ title }) => title === "matrix")?.reports ?? [];
  const body = renderComment(
    "",
    matrix.map((report) => renderSection(report, commentLimits)),
  );
  const rows = body.split("\n").filter((line) => line.startsWith("| ["));
  expect(rows.map((row) => /\[[*`]*([\w-]+)/.exec(row)?.[1]).slice(0, 3)).toEqual([
    "command-r",
    "claude-sonnet",
    "gemini-flash",
  ]);
  expect(rows).toHaveLength(10);
  expect(body).toContain("## ❌ Not ready to merge: `command-r` failed; 2 of 10 are unclear");
});

describe("the size", () => {
  test.each([
    ["Latin", (metric: number) => `metric_${metric}`],
    ["Chinese", (metric: number) => `${"评估指标".repeat(20)}${metric}`],
    ["emoji", (metric: number) => `${"👩🏽‍💻🟢".repeat(20)}${metric}`],
  ])("of 200 sections with %s labels fits", (_, label) => {
    const body = renderComment("", legs(200, label));
    expectToFit(body);
    expect(parseComment(body).length).toBeGreaterThan(20);
    expect(body).toContain("Shortened to fit GitHub's comment limit.");
    expect(parseComment(renderComment("", parseComment(body)))).toEqual(parseComment(body));
  });

  test("drops details first, then records, then the tables", () => {
    const body = renderComment("", legs(20));
    expectToFit(body);
    const kept = parseComment(body).map(({ parts }) => Math.max(0, ...parts.map((part) => part.priority)));
    expect(Math.max(...kept)).toBeLessThan(partPriority.details);
    expect(kept).toEqual(kept.toSorted((a, b) => b - a));
  });

  test("of a thousand sections still fits, and says what it dropped", () => {
    const body = renderComment("", legs(1_000));
    expectToFit(body);
    expect(body).toMatch(/\d+ more experiments aren't shown/);
  });

  test("of one section of 500 long Chinese labels fits", () => {
    const scores = Object.fromEntries(Array.from({ length: 500 }, (_, metric) => [`${"评".repeat(200)}${metric}`, 1]));
    const rows = [{ record_id: "r", scores }] as unknown as ResultRow[];
    expectToFit(renderComment("", [renderSection(makeReport({ rows }), commentLimits)]));
  });
});
