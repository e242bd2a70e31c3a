import { describe, expect, test } from "@jest/globals";
import type { Reading } from "../../../../src/results/reading.ts";
import { checkText, faultsIn, lines, rowsIn } from "./builders.ts";

const table: Reading = { format: "table" };

/** What is reported about a file without errors, beside its rows. */
async function factsIn(text: string | Buffer, reading: Reading = table) {
  const check = await checkText(text, reading);
  if (check.kind === "faults") throw new Error(check.faults.join("\n"));
  const [file] = check.files;
  return {
    scores: check.scores,
    warnings: file?.warnings.join("\n") ?? "",
    notes: file?.notes.join("; ") ?? "",
    skipped: Object.fromEntries(file?.skipped ?? []),
  };
}

describe("one cell doesn't decide that a column isn't a metric", () => {
  test.each(["ERROR", "#N/A", "timeout", "Error: rate limit (429)", "RateLimitError: 429"])(
    "%j among numbers is an evaluator that failed, with the cell as its reason",
    async (cell) => {
      const csv = `question,accuracy,tone\nq1,${cell},1\nq2,0.1,1\n`;
      expect(await rowsIn(csv, table)).toMatchObject([
        { scores: { accuracy: null, tone: 1 }, reasoning: { accuracy: cell } },
        { scores: { accuracy: 0.1 } },
      ]);
      expect((await factsIn(csv)).warnings).toContain("accuracy: 1 value isn't a number (first: line 2)");
    },
  );

  test.each(["-", "n/a", "NaN", "None", "", " "])("%j means that there's no score", async (cell) => {
    const csv = `question,accuracy\nq1,${cell}\nq2,0.1\n`;
    expect((await rowsIn(csv, table)).map(({ scores }) => scores)).toEqual([{ accuracy: null }, { accuracy: 0.1 }]);
    expect((await factsIn(csv)).warnings).toBe("");
  });

  test("a percentage is a number", async () => {
    const rows = await rowsIn("question,accuracy\nq1,85%\nq2,0.1\nq3, 12.5 %\n", table);
    expect(rows.map(({ scores }) => scores.accuracy)).toEqual([0.85, 0.1, 0.125]);
  });

  test("percentages beside numbers above 1 are an error, since 85 could mean either", async () => {
    expect(await faultsIn("question,accuracy\nq1,85%\nq2,85\n", table)).toEqual([
      expect.stringContaining('the column "accuracy" mixes percentages with numbers above 1'),
    ]);
  });

  test("an odd word among most numbers is a failed evaluator, and half words are an error", async () => {
    const few = "question,accuracy\nq1,1\nq2,bad\nq3,0\n";
    expect((await rowsIn(few, table)).map(({ scores }) => scores.accuracy)).toEqual([1, null, 0]);
    const half = "question,accuracy\nq1,1\nq2,bad\n";
    expect(await faultsIn(half, table)).toEqual([expect.stringContaining("name it in results_columns")]);
    const scores = { ...table, columns: { scores: ["accuracy"] } };
    expect((await rowsIn(half, scores)).map(({ scores }) => scores.accuracy)).toEqual([1, null]);
    const metadata = { ...table, columns: { metadata: ["accuracy"], scores: ["x"] } };
    const withOther = "question,accuracy,x\nq1,1,1\nq2,bad,1\n";
    expect((await rowsIn(withOther, metadata)).map(({ scores }) => scores)).toEqual([{ x: 1 }, { x: 1 }]);
  });

  test.each([
    ["4/5", "has numbers with units or fractions"],
    ["ERROR", "only has errors"],
    ["", "has no values"],
  ])("a column of %j isn't a metric, and a warning says so", async (cell, reason) => {
    const { warnings } = await factsIn(`question,accuracy,tone\nq1,${cell},1\nq2,${cell},1\n`);
    expect(warnings).toContain(`the column "accuracy" isn't used as a metric because it ${reason}`);
  });
});

describe("booleans", () => {
  test.each([
    ["True", "false"],
    ["PASS", "FAIL"],
    [" yes ", "No"],
    ["✓", "✗"],
    ["passed", "failed"],
  ])("%j and %j are true and false", async (right, wrong) => {
    const rows = await rowsIn(`question,grade\nq1,${right}\nq2,${wrong}\n`, table);
    expect(rows.map(({ scores }) => scores.grade)).toEqual([true, false]);
  });

  test("a column of PASS and FAIL that results_columns names is a boolean too", async () => {
    const named = { ...table, columns: { scores: ["verdict"] } };
    const rows = await rowsIn("question,verdict\nq1,PASS\nq2,FAIL\n", named);
    expect(rows.map(({ scores }) => scores.verdict)).toEqual([true, false]);
  });

  test("yes, no, and maybe are a category", async () => {
    const named = { ...table, columns: { scores: ["verdict"] } };
    const rows = await rowsIn("question,verdict\nq1,yes\nq2,no\nq3,maybe\nq4,maybe\n", named);
    expect(rows.map(({ scores }) => scores.verdict)).toEqual(["yes", "no", "maybe", "maybe"]);
  });
});

test.each(["False", "None", "nan", "0", "N/A", "[]", "{}", "-", "no error", "null"])(
  "%j in an error column means that there was no error, and the log names the column",
  async (word) => {
    const csv = `question,accuracy,error\nq1,1,${word}\nq2,0,boom\n`;
    const { scores, notes } = await factsIn(csv);
    expect(scores.rows).toMatchObject({ total: 2, failed: 1 });
    expect(notes).toContain("error from error");
  },
);

test.each([false, null, 0, [], {}, ""])("%j in an error column of JSON means the same", async (error) => {
  const { scores } = await factsIn(lines([{ question: "q1", accuracy: 1, error }]));
  expect(scores.rows).toMatchObject({ total: 1, failed: 0 });
});

describe("what isn't a result", () => {
  test("blank rows, repeated headers, and a last row of totals are skipped and counted", async () => {
    const csv = "question,accuracy\nq1,1\n,\n ,\nquestion,accuracy\nq2,0\nTotal,0.5\n,\n";
    const { scores, skipped } = await factsIn(csv);
    expect(scores.rows.total).toBe(2);
    expect(scores.metrics.get("accuracy")).toMatchObject({ type: "score", count: 2, mean: 0.5 });
    expect(skipped).toEqual({ blank: 3, "repeated header": 1, "row of totals": 1 });
  });

  test("blank rows with an index are skipped too", async () => {
    expect((await factsIn(",question,accuracy\n0,q1,1\n1,,\n")).scores.rows.total).toBe(1);
    expect((await factsIn(lines([{ question: "q1", accuracy: 1 }, { question: null }]))).scores.rows.total).toBe(1);
  });

  test("another header with its columns in another order is an error", async () => {
    expect(await faultsIn("question,accuracy\nq1,1\naccuracy,question\n1,q2\n", table)).toEqual([
      expect.stringContaining("line 3 is another header, with the columns in another order"),
    ]);
  });

  test("a cost or a duration that isn't a number is skipped with a warning", async () => {
    const { warnings } = await factsIn("question,accuracy,cost_usd\nq1,1,$0.02\nq2,1,0.02\n");
    expect(warnings).toBe("cost_usd: 1 value isn't a number (first: line 2) and is left out as cost_usd. (LLMX394)");
  });

  test("several rows of totals are skipped, also after an index", async () => {
    const csv = ',question,accuracy,n\n0,q1,1,5\n1,Total,1,5\n2,Average:,50%,"1,000"\n';
    expect((await factsIn(csv)).skipped).toEqual({ "row of totals": 2 });
  });

  test("a record that is called Total in the middle is one", async () => {
    expect((await factsIn("question,accuracy\nTotal,1\nq2,0\n")).scores.rows.total).toBe(2);
  });
});

test("Excel's line sep=; states the delimiter", async () => {
  expect(await rowsIn("sep=;\r\nquestion;accuracy\r\na, b;0.5\r\n", table)).toEqual([
    { input: "a, b", scores: { accuracy: 0.5 } },
  ]);
  expect(await faultsIn("sep=;\nquestion;accuracy\na;1;2;3\n", table)).toEqual([expect.stringContaining("line 3")]);
});

test("a CSV that isn't UTF-8 is an error with the line", async () => {
  const latin1 = Buffer.from("question,accuracy\nGruß,1\nGröße,0\n", "latin1");
  expect(await faultsIn(latin1, table)).toEqual([expect.stringContaining("line 2 isn't valid UTF-8")]);
});

describe("what identifies rows", () => {
  test("another text column, if its values are unique", async () => {
    const { scores, notes, warnings } = await factsIn("case,topic,accuracy\nc1,a,0.9\nc2,a,0.8\n");
    expect([scores.records.length, warnings]).toEqual([2, ""]);
    expect(notes).toContain("input from case");
  });

  test("unique means unique in each run", async () => {
    const { scores } = await factsIn("case,run,accuracy\nc1,1,0.9\nc2,1,0.8\nc1,2,0.9\nc2,2,0.8\n");
    expect(scores.records.length).toBe(2);
  });

  test("nothing, if no column does: a warning names results_columns, which then works", async () => {
    const csv = "topic,accuracy\na,0.9\na,0.8\n";
    const { scores, warnings } = await factsIn(csv);
    expect(scores.records.length).toBe(0);
    expect(warnings).toContain("Name one in results_columns, as input or record_id");
    const named = await factsIn(csv, { ...table, columns: { input: ["topic"] } });
    expect([named.scores.records.length, named.warnings]).toEqual([1, ""]);
  });
});

describe("times and IDs aren't metrics", () => {
  test.each([
    ["an email address", "contact", ["p@example.com", "q@example.com", "p@example.com"]],
    ["a time in seconds since 1970", "asked", [1767225600, 1767225700, 1767225800]],
    ["an ID by its name", "user_id", [1, 2, 1]],
    ["an ID in camel case", "traceId", [17, 18, 19]],
    ["an ID by its length", "span", ["12345678901234567", "12345678901234568", "12345678901234569"]],
    ["a date", "day", ["2026-01-01", "2026-01-02", "2026-01-01"]],
    ["a UUID", "case", ["0b9ef0a5-0000-4000-8000-000000000001", "0b9ef0a5-0000-4000-8000-000000000002"]],
    ["a duration", "retrieval_ms", [12, 13, 14]],
  ])("%s", async (_, column, values) => {
    const rows = values.map((value, row) => ({ question: `q${row}`, [column]: value, accuracy: 1 }));
    expect([...(await factsIn(lines(rows))).scores.metrics.keys()]).toEqual(["accuracy"]);
    const ragas = values.map((value, row) => ({
      user_input: `q${row}`,
      response: "a",
      [column]: value,
      accuracy: 1,
    }));
    expect([...(await factsIn(lines(ragas), {})).scores.metrics.keys()]).toEqual(["accuracy"]);
  });

  test("a text column of Ragas is a metric if it repeats few values, else a warning names results_columns, which then works", async () => {
    const rows = ["formal", "friendly", "formal", "friendly"].map((tone, row) => ({
      user_input: `q${row}`,
      response: "a",
      tone,
      user_name: `Person ${row}`,
      faithfulness: 1,
    }));
    const { scores, warnings } = await factsIn(lines(rows), {});
    expect([...scores.metrics.keys()]).toEqual(["tone", "faithfulness"]);
    expect(warnings).toContain(
      'the column "user_name" isn\'t used as a metric because it has text that hardly repeats. If it is a metric, name it in results_columns, under scores or metadata.',
    );
    const named = await factsIn(lines(rows), { columns: { scores: ["user_name", "faithfulness"] } });
    expect([...named.scores.metrics.keys()]).toEqual(["user_name", "faithfulness"]);
    const silent = await factsIn(lines(rows), { columns: { metadata: ["user_name"] } });
    expect(silent.warnings).toBe("");
  });
});

describe("the unit of a duration is stated, never guessed", () => {
  test.each([
    ["latency_ms", 563.71, 563.71],
    ["latency_s", 0.56371, 563.71],
    ["duration_seconds", 0.56371, 563.71],
  ])("%s", async (column, value, ms) => {
    const [row] = await rowsIn(`question,accuracy,${column}\nq1,1,${value}\n`, table);
    expect(row?.duration_ms).toBeCloseTo(ms);
  });

  test.each(["latency", "duration", "execution_time", "time"])(
    "%s alone is a warning with both remedies",
    async (column) => {
      const csv = `question,accuracy,${column}\nq1,1,563.71\n`;
      const { warnings, scores } = await factsIn(csv);
      expect(warnings).toContain(
        `Rename it to ${column}_ms or ${column}_s, or name it in results_columns as duration_ms or duration_s.`,
      );
      expect([[...scores.metrics.keys()], scores.usage.size]).toEqual([["accuracy"], 0]);
      const [ms] = await rowsIn(csv, { ...table, columns: { duration_ms: column } });
      const [s] = await rowsIn(csv, { ...table, columns: { duration_s: column } });
      expect([ms?.duration_ms, s?.duration_ms]).toEqual([563.71, 563_710]);
    },
  );
});

test("a document of Azure AI Evaluation and its rows alone are read alike, as a table too", async () => {
  const row = {
    "inputs.query": "q",
    "inputs.ground_truth": "Paris",
    "outputs.response": "a",
    "outputs.relevance.relevance": 4,
    "outputs.relevance.gpt_relevance": 4,
    "outputs.relevance.relevance_reason": "close",
    "outputs.relevance.relevance_result": "pass",
    "outputs.relevance.relevance_threshold": 3,
    "outputs.content_safety.violence_score": 1,
    "outputs.f1_score.f1_score": 0.5,
    "outputs.f1_score.f1_result": "fail",
    line_number: 0,
  };
  const document = JSON.stringify({ rows: [row], metrics: {}, studio_url: null });
  const rows = await rowsIn(document);
  expect(await rowsIn(JSON.stringify([row]))).toEqual(rows);
  expect(await rowsIn(`${JSON.stringify(row)}\n`)).toEqual(rows);
  expect(await rowsIn(document, table)).toEqual(rows);
  expect(rows).toEqual([
    {
      input: { query: "q", ground_truth: "Paris" },
      output: { response: "a" },
      scores: { relevance: 4, content_safety_violence_score: 1, f1_score: 0.5 },
      reasoning: { relevance: "close" },
      assessment: { relevance: "pass", f1_score: "fail" },
      metadata: { "outputs.relevance.relevance_threshold": 3, line_number: 0 },
    },
  ]);
});
