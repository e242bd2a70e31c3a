import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderFallen, renderMoreChanges } from "../../../src/render/changes.ts";
import { block, diff } from "../../../src/render/markdown.ts";
import type { ChangesReport, RecordChange } from "../../../src/report/report.ts";
import { resultsReport } from "../../support/experiment-report.ts";
import { foreignText } from "../../support/foreign-text.ts";
import { renderGfm, tagsOf, textOf } from "../../support/gfm.ts";

const { metrics, changes } = resultsReport();
const shown = (markdown: string) => textOf(renderGfm(markdown)).replaceAll("\u00A0", " ");

function change(index: number): RecordChange {
  return {
    recordId: `ticket-${index}`,
    scores: [{ label: "accuracy", type: "boolean", baseline: 1, value: 0 }],
    input: `question ${index}`,
    baseline: { output: "yes" },
    current: { output: "no" },
  };
}

describe("the records that fell most", () => {
  test("three stand in the open, with input, expected, both answers and the reason", () => {
    const text = shown(renderFallen(changes));
    expect(text).toContain(
      [
        "ticket-012 · accuracy true → false, helpfulness 0.95 → 0.2 · row, baseline's row",
        "Input: How do I cancel my subscription? I tried the app twice.",
        "Expected: billing",
        "- queue: billing",
        "- urgency: low",
        "+ queue: other",
        "+ urgency: low",
      ].join("\n"),
    );
    expect(text).toContain("accuracy: The ticket is about billing");
    expect(text).toContain("+ error: TimeoutError: no answer within 30 s");
    expect(text).toContain("The same answer in both:\nYour parcel arrives on Friday.");
    expect(text).not.toContain("ticket-031");
  });

  test("the rest is folded, and what is not listed is counted by metric", () => {
    const text = shown(renderMoreChanges(changes, metrics, 10));
    expect(text).toContain("1 more record that fell");
    expect(text).toContain("ticket-031");
    expect(text).toContain("4 more in accuracy, 3 in toxicity, 11 in helpfulness.");
    expect(text).toContain("1 record that rose");
    expect(text).not.toContain("cost");
  });

  test("no more are listed than asked for", () => {
    const many: ChangesReport = {
      withAnswers: true,
      fell: Array.from({ length: 30 }, (_, index) => change(index)),
      rose: [],
    };
    const text = shown(renderMoreChanges(many, metrics, 5));
    expect(text.match(/ticket-\d+/g)).toEqual(["ticket-3", "ticket-4"]);
    expect(text).toContain("1 more in accuracy");
  });
});

test("where answers are not shown, neither is any text of a row, and a reader is told", () => {
  const hidden = { ...changes, withAnswers: false };
  const text = shown(`${renderFallen(hidden)}\n\n${renderMoreChanges(hidden, metrics, 10)}`);
  expect(text).toContain("ticket-012 · accuracy true → false");
  expect(text).toContain("Inputs and answers are not shown; with comment_details: true everybody sees them");
  for (const secret of ["subscription", "billing", "parcel", "Timeout"]) expect(text).not.toContain(secret);
});

test("no text ends its block, whatever it holds", () => {
  const limits = { characters: 2_000, lines: 20 };
  fc.assert(
    fc.property(foreignText, foreignText, fc.nat(8), (one, other, ticks) => {
      const tricky = `${one}\n${"`".repeat(ticks)}\n${other}`;
      for (const markdown of [block(tricky, limits), diff(tricky, other, limits)]) {
        const tags = tagsOf(renderGfm(`${markdown}\n\nend`)).map((tag) => tag.replace(/ .*/, ">"));
        expect(tags).toEqual(["<pre>", "<code>", "<p>"]);
      }
    }),
    { numRuns: process.env.FULL_TESTS ? 5_000 : 200, seed: 6 },
  );
});

test("a long answer is cut by characters and by lines", () => {
  expect(block("x".repeat(700), { characters: 600, lines: 8 })).toBe(
    `\`\`\`text\n${"x".repeat(599)}…\n\`\`\``,
  );
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`).join("\n");
  expect(block(lines, { characters: 600, lines: 4 })).toBe(
    ["```text", "line 0", "line 1", "line 2", "… 9 more lines", "```"].join("\n"),
  );
});
