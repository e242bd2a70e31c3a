import { expect, test } from "@jest/globals";
import { renderTrend } from "../../../src/render/details.ts";

const points = (values: readonly number[]) => values.map((value, index) => ({ commit: `${index}`.repeat(40), value }));

const drawBars = (values: readonly number[]) =>
  /[▁-█]+/.exec(renderTrend([{ label: "a", type: "score", points: points(values) }], false))?.[0];

test("a bar for each value, the lowest and the highest at the ends of the scale", () => {
  expect(drawBars([0, 0.5, 1])).toBe("▁▅█");
  expect(drawBars([3, 3, 3])).toBe("▄▄▄");
});

test("a metric of one baseline makes no trend", () => {
  expect(renderTrend([{ label: "a", type: "score", points: points([1, 2]) }], false)).toBe("");
  expect(renderTrend([{ label: "a", type: "score", points: points([1, 2]) }], true)).toBe("");
});

test("a chart in the language that GitHub draws, shares in percent", () => {
  const chart = renderTrend([{ label: "accuracy", type: "boolean", points: points([0.5, 0.75, 1]) }], true);
  expect(chart).toBe(
    [
      "**Trend (last baselines)**",
      "",
      "```mermaid",
      "xychart-beta",
      '  title "accuracy (%)"',
      '  x-axis ["0000000", "1111111", "this run"]',
      "  y-axis 45 --> 105",
      "  line [50, 75, 100]",
      "```",
    ].join("\n"),
  );
});

test("a name that the chart would read as code isn't used", () => {
  const label = 'a"]\n``` @octocat %%{init}%%';
  const chart = renderTrend([{ label, type: "score", points: points([1, 2, 3]) }], true);
  expect(chart).toContain('title "a octocat init"');
});

test("a chart's numbers have no exponents, which its language doesn't support", () => {
  const values = [4.2e-7, 1e21, -1.5e-9, Number.MAX_VALUE, -Number.MAX_VALUE, 0];
  for (const few of [values.slice(0, 1), values.slice(1, 3), values]) {
    const chart = renderTrend([{ label: "a", type: "score", points: points([...few, 0, 0]) }], true);
    const [, axis = "", line = ""] = /y-axis (.*)\n {2}line \[(.*)\]/.exec(chart) ?? [];
    const numbers = [...axis.split(" --> "), ...line.split(", ")];
    expect(numbers).toHaveLength(few.length + 4);
    for (const number of numbers) expect(number).toMatch(/^-?\d+(\.\d+)?$/);
  }
  expect(renderTrend([{ label: "a", type: "score", points: points([4.2e-7, 0, 1]) }], true)).toContain(
    "line [0.00000042, 0, 1]",
  );
  expect(drawBars([Number.MAX_VALUE, -Number.MAX_VALUE, 0])).toBe("█▁▅");
});

test("runs of one commit, such as scheduled ones, have a place each", () => {
  const nightly = [1, 2, 3, 4].map((value) => ({ commit: "a".repeat(40), value }));
  expect(renderTrend([{ label: "a", type: "score", points: nightly }], true)).toContain(
    'x-axis ["aaaaaaa", "aaaaaaa (2)", "aaaaaaa (3)", "this run"]',
  );
});
