import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Reading } from "../../../../src/results/reading.ts";
import { checkText, lines, promptfooFile, promptfooRow } from "./builders.ts";

/* No single cell changes which metrics there are, or their types, without an error or a warning that names the metric. */

type Cell = string | number | boolean | null | readonly string[];

interface Format {
  name: string;
  /** A file with a row for each value of the metric `quality`, and another metric beside it. */
  write(values: readonly Cell[]): string;
  reading?: Reading;
  /** Which metrics the format can contain. */
  columns: readonly (readonly Cell[])[];
}

const numbers = [0.9, 0.25, 1, 0, 0.5] as const;
const booleans = [true, false, true, true, false] as const;
const categories = ["formal", "friendly", "formal", "friendly", "formal", "formal"] as const;
const passes = ["PASS", "FAIL", "PASS"] as const;
const percentages = ["85%", "12.5 %", "100%", "0%"] as const;

function csvCell(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(header: string, row: (cell: string, index: number) => string) {
  return (values: readonly Cell[]) =>
    `${[header, ...values.map((value, index) => row(csvCell(value), index))].join("\n")}\n`;
}

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const table: Reading = { format: "table" };
const formats: readonly Format[] = [
  {
    name: "the native format",
    columns: [numbers, booleans, categories],
    write: (values) => lines(values.map((quality, row) => ({ record_id: `r${row}`, scores: { quality, other: 1 } }))),
  },
  {
    name: "a CSV table",
    columns: [numbers, booleans, passes, percentages],
    reading: table,
    write: csv("question,quality,other", (cell, row) => `q${row},${cell},1`),
  },
  {
    name: "a JSON table",
    columns: [numbers, booleans, passes, percentages],
    reading: table,
    write: (values) => JSON.stringify(values.map((quality, row) => ({ question: `q${row}`, quality, other: 1 }))),
  },
  {
    name: "a table with named columns",
    columns: [numbers, booleans, passes, percentages, categories],
    reading: { ...table, columns: { scores: ["quality", "other"] } },
    write: csv("question,quality,other", (cell, row) => `q${row},${cell},1`),
  },
  {
    name: "Ragas in CSV",
    columns: [numbers, booleans, passes, categories],
    write: csv("user_input,response,quality,other", (cell, row) => `q${row},a,${cell},1`),
  },
  {
    name: "Ragas in JSON Lines",
    columns: [numbers, booleans, passes, categories],
    write: (values) =>
      lines(values.map((quality, row) => ({ user_input: `q${row}`, response: "a", quality, other: 1 }))),
  },
  {
    name: "LangSmith",
    columns: [numbers, booleans, categories],
    write: csv("inputs.q,outputs.a,feedback.quality,feedback.other", (cell, row) => `q${row},a,${cell},1`),
  },
  {
    name: "JUnit",
    columns: [numbers, booleans, passes, percentages],
    write: (values) =>
      `<testsuite name="s">${values
        .map(
          (value, row) =>
            `<testcase classname="c" name="t${row}"><properties><property name="quality" value="${xml(String(value))}"/></properties></testcase>`,
        )
        .join("")}</testsuite>`,
  },
  {
    name: "evalite",
    columns: [numbers],
    write: (values) => {
      const results = values.map((score, row) => ({
        input: row,
        output: "a",
        scores: [{ name: "quality", score }],
      }));
      return JSON.stringify({ run: {}, evals: [{ name: "e", results }] });
    },
  },
  {
    name: "Pydantic Evals",
    columns: [numbers, booleans, categories],
    write: (values) => {
      const cases = values.map((value, row) => ({
        name: `c${row}`,
        inputs: row,
        scores: { quality: { value } },
        assertions: {},
      }));
      return JSON.stringify({ cases, failures: [] });
    },
  },
  {
    name: "Inspect",
    columns: [numbers, booleans, categories],
    write: (values) => {
      const samples = values.map((value, id) => ({
        id,
        epoch: 1,
        input: `q${id}`,
        scores: { quality: { value } },
      }));
      return JSON.stringify({ version: 2, status: "success", eval: { task: "t" }, samples });
    },
  },
  {
    name: "DeepEval",
    columns: [numbers],
    write: (values) => {
      const testCases = values.map((score, order) => ({
        name: `t${order}`,
        input: `q${order}`,
        order,
        metricsData: [{ name: "quality", score }],
      }));
      return JSON.stringify({ testPassed: 1, metricsScores: [], testCases });
    },
  },
  {
    name: "Vitest",
    columns: [numbers],
    write: (values) => {
      const assertionResults = values.map((quality, row) => ({
        fullName: `t${row}`,
        status: "passed",
        meta: { quality },
      }));
      return JSON.stringify({ numTotalTests: 1, testResults: [{ name: "/a.ts", assertionResults }] });
    },
  },
  {
    name: "promptfoo",
    columns: [numbers],
    write: (values) =>
      promptfooFile(
        values.map((quality, row) =>
          promptfooRow({ testIdx: row, vars: { q: row }, gradingResult: null, namedScores: { quality } }),
        ),
      ),
  },
];

const odd: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell[]>(
    null,
    "",
    " ",
    "-",
    "nan",
    "None",
    "n/a",
    "ERROR",
    "#N/A",
    "timeout",
    "Error: rate limit (429)",
    "85%",
    "85",
    85,
    0.1,
    "0.1",
    "0,75",
    "1,234",
    "4/5",
    "1.5 s",
    "$0.02",
    true,
    false,
    "True",
    "fail",
    "✓",
    "formal",
    "a new word",
    "x".repeat(300),
    "2026-01-01T00:00:00Z",
    "p@example.com",
    "12345678901234567890",
    "inf",
    "1e5",
    [],
    ["a"],
  ),
  fc.string({ unit: "grapheme-ascii" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const numRuns = process.env.FULL_TESTS === undefined ? 15 : 300;

interface Outcome {
  /** The label and the type of every metric. */
  metrics: Record<string, string>;
  /** Errors and warnings. */
  reported: string;
}

async function parseEvaluationOutcome(text: string, reading?: Reading): Promise<Outcome> {
  const check = await checkText(text, reading);
  if (check.kind === "faults") return { metrics: {}, reported: check.faults.join("\n") };
  const metrics = [...check.scores.metrics].map(([label, { type }]) => [label, type]);
  return {
    metrics: Object.fromEntries(metrics),
    reported: check.files.flatMap(({ warnings }) => warnings).join("\n"),
  };
}

describe.each(formats)("$name", ({ write, columns, reading }) => {
  test("one cell changes no metric without an error or a warning that names it", async () => {
    for (const column of columns) {
      const before = await parseEvaluationOutcome(write(column), reading);
      expect(before).toMatchObject({ metrics: { quality: expect.any(String) }, reported: "" });
      await fc.assert(
        fc.asyncProperty(fc.nat(column.length - 1), odd, async (at, cell) => {
          const after = await parseEvaluationOutcome(write(column.with(at, cell)), reading);
          if (after.reported === "") expect(after.metrics).toEqual(before.metrics);
          else expect(after.reported).toMatch(/quality|not valid|line \d/);
        }),
        { numRuns },
      );
    }
  });
});
