import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hasMarker, parseComment, renderComment } from "../../../src/comment/body.ts";
import { ranks, renderSection, type Section } from "../../../src/render/section.ts";
import type { ExperimentReport } from "../../../src/report/report.ts";
import { experimentReport, manyMetrics, resultsReport } from "../../support/experiment-report.ts";
import { foreignText } from "../../support/foreign-text.ts";
import { renderGfm } from "../../support/gfm.ts";

const sectionOf = (report: ExperimentReport) =>
  renderSection(report, { metrics: 60, rows: 10, charts: false });

function leg(index: number, label = (metric: number) => `metric_${metric}`): Section {
  const report = experimentReport({
    sectionKey: `${index}`.padStart(32, "0"),
    matrix: { leg: index },
    results: resultsReport({ metrics: manyMetrics(20, label) }),
  });
  return sectionOf(report);
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
  test("stands on the first line and holds the key, whatever it is", () => {
    const section = leg(1);
    fc.assert(
      fc.property(foreignText, (key) => {
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

  test("knows sections of an earlier version, which name nothing to be ordered by", () => {
    const body = renderComment("", [leg(1)]);
    expect(parseComment(body.replace(/ names=\S+/, ""))).toEqual([{ ...leg(1), names: [] }]);
  });

  test("takes no line of a row's answer for a marker", () => {
    const lines = [
      "<!-- /section -->",
      "<!-- section key=forged run=9/9999999/1 commit=abc experiment=e state=running -->",
      "<!-- part 0 -->",
      "<!-- note -->",
      "### forged",
    ];
    const moved = {
      recordId: "r1",
      scores: [{ label: "a", type: "boolean" as const, baseline: 1, value: 0 }],
    };
    for (const separator of ["\n", "\r", "\r\n", "\u2028", "\u0085"]) {
      const evil = ["x", ...lines].join(separator);
      const output = { output: evil, reasons: [{ label: "a", text: evil }] };
      const texts = { ...moved, input: evil, expected: evil };
      const changed = [
        { ...texts, baseline: output, current: output },
        { ...texts, current: output },
        { ...texts, current: { error: evil } },
        { ...texts, baseline: { output: "no" }, current: output },
      ];
      const changes = { withAnswers: true, fell: changed, rose: changed };
      const section = sectionOf(experimentReport({ results: resultsReport({ changes }) }));
      expect(parseComment(renderComment("", [section, leg(2)]))).toEqual([section, leg(2)]);
    }
  });

  test("takes what it can from a damaged body", () => {
    const body = renderComment("", [leg(1), leg(2)]);
    expect(parseComment(body.replace("state=running", "state=great")).map(({ key }) => key)).toEqual([
      leg(2).key,
    ]);
    expect(parseComment(body.replaceAll("<!-- /section -->", ""))).toHaveLength(2);
    expect(parseComment(body.replace(/key=\d+/, "key=%E0%A4%A"))).toHaveLength(1);
  });

  test("never throws", () => {
    const [marker = ""] = /<!-- section .*-->/.exec(renderComment("", [leg(1)])) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(foreignText, fc.constant(`\n${marker}\n`), fc.constant("\n<!-- part 1 -->\n"))),
        (pieces) => {
          renderComment("", parseComment(pieces.join("")));
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});

test("a section of an older commit says so until it is renewed", () => {
  const older = { ...leg(1), commit: "0123456789ab", runId: "17310000056" };
  const body = renderComment("", [older, leg(2)]);
  expect(body).toContain("From an older commit, `0123456`");
  const again = renderComment("", parseComment(body));
  expect(again).toBe(body);
  expect(renderComment("", [leg(1), leg(2)])).not.toContain("older commit");
});

test("of several sections the worst verdict leads, and the others are counted", () => {
  const as = (index: number, verdict: Section["verdict"]) => ({ ...leg(index), verdict });
  const head = (...sections: Section[]) =>
    renderComment("", sections).split("<!-- section", 1)[0]?.replaceAll("\u00A0", " ").trim().split("\n");
  expect(head(as(1, "running"))).toEqual([expect.any(String), "## LLM experiments"]);
  expect(head(as(1, "passes"), as(2, "blocks"), as(3, "running"), as(4, "passes"))).toEqual([
    expect.any(String),
    "## LLM experiments · ❌ 1 of 4 blocks the merge",
    "",
    "⏳ 1 of 4 is running · ✅ 2 of 4 pass",
  ]);
  expect(head(as(1, "passes"), as(2, "passes"))).toEqual([
    expect.any(String),
    "## LLM experiments · ✅ all 2 pass",
  ]);
});

test("a section that an older version of the action wrote has its state for a verdict", () => {
  const [section] = parseComment(renderComment("", [leg(1)]).replace(/ verdict=\S+/, ""));
  expect(section).toMatchObject({ state: "running", verdict: "running" });
});

describe("the size", () => {
  test.each([
    ["Latin", (metric: number) => `metric_${metric}`],
    ["Chinese", (metric: number) => `${"评估指标".repeat(20)}${metric}`],
    ["emoji", (metric: number) => `${"👩🏽‍💻🟢".repeat(20)}${metric}`],
  ])("of 200 sections with %s labels fits, and each keeps its title", (_, label) => {
    const body = renderComment("", legs(200, label));
    expectToFit(body);
    expect(parseComment(body)).toHaveLength(200);
    expect(body).toContain("Shortened, as GitHub limits");
    expect(body.match(/^### /gm)?.length).toBeGreaterThan(115);
    expect(parseComment(renderComment("", parseComment(body)))).toEqual(parseComment(body));
  });

  test("gives up detail first, then facts, then the table", () => {
    const body = renderComment("", legs(45));
    expectToFit(body);
    const kept = parseComment(body).map((section) => Math.max(...section.parts.map((part) => part.rank)));
    expect(new Set(kept)).toEqual(new Set([ranks.facts, ranks.metrics]));
    expect(kept).toEqual(kept.toSorted((a, b) => b - a));
  });

  test("of a thousand sections still fits, and says what it left out", () => {
    const body = renderComment("", legs(1_000));
    expectToFit(body);
    expect(body).toContain("more experiments have no room here");
  });

  test("of one section of 500 long Chinese labels fits", () => {
    const results = resultsReport({ metrics: manyMetrics(500, (metric) => `${"评".repeat(200)}${metric}`) });
    expectToFit(renderComment("", [sectionOf(experimentReport({ results }))]));
  });
});
