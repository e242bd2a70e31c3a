import { expect, test } from "@jest/globals";
import type { Reading } from "../../../../src/results/reading.ts";
import { checkText, faultsIn, lines } from "./builders.ts";

/* The advice in an error removes the error. */

const table: Reading = { format: "table" };
const native = lines([{ record_id: "r1", scores: { accuracy: 0.9 } }]);

interface Remedy {
  what: string;
  text: string | Buffer;
  reading?: Reading;
  /** What the error says to do. */
  says: string;
  fixed: { text?: string; reading?: Reading };
}

const remedies: readonly Remedy[] = [
  {
    what: "a CSV of nobody's",
    text: "case,accuracy\nc1,0.9\n",
    says: "results_format",
    fixed: { reading: table },
  },
  {
    what: "a JSON array of nobody's",
    text: JSON.stringify([{ case: "c1", accuracy: 0.9 }]),
    says: "results_format",
    fixed: { reading: table },
  },
  {
    what: "an object of one result",
    text: JSON.stringify({ case: "c1", accuracy: 0.9 }, null, 2),
    reading: table,
    says: "Write a JSON array of rows, JSON Lines, or CSV",
    fixed: { text: JSON.stringify([{ case: "c1", accuracy: 0.9 }]) },
  },
  {
    what: "the same, as JSON Lines",
    text: JSON.stringify({ case: "c1", accuracy: 0.9 }, null, 2),
    reading: table,
    says: "JSON Lines",
    fixed: { text: lines([{ case: "c1", accuracy: 0.9 }]) },
  },
  {
    what: "a table without scores",
    text: "case,tone\nc1,formal\n",
    reading: table,
    says: "Name the score columns in results_columns, such as scores: [accuracy]",
    fixed: { reading: { ...table, columns: { scores: ["tone"] } } },
  },
  {
    what: "a decimal comma",
    text: 'case,accuracy\nc1,"0,75"\n',
    reading: table,
    says: "Write them with a decimal point, such as 0.75 or 1234",
    fixed: { text: "case,accuracy\nc1,0.75\nc2,1234\n" },
  },
  {
    what: "two scales",
    text: "case,accuracy\nc1,85%\nc2,85\n",
    reading: table,
    says: "Write either percentages or numbers",
    fixed: { text: "case,accuracy\nc1,85%\nc2,85%\n" },
  },
  {
    what: "numbers and words, one of them left out",
    text: "case,accuracy\nc1,0.9\nc2,formal\n",
    reading: table,
    says: "Leave a cell empty if its evaluator failed",
    fixed: { text: "case,accuracy\nc1,0.9\nc2,\n" },
  },
  {
    what: "numbers and words, named",
    text: "case,accuracy\nc1,0.9\nc2,formal\n",
    reading: table,
    says: "name it in results_columns, under scores or metadata",
    fixed: { reading: { ...table, columns: { scores: ["accuracy"] } } },
  },
  {
    what: "an unknown column",
    text: "case,accuracy\nc1,0.9\n",
    reading: { ...table, columns: { scores: ["Accuracy"] } },
    says: 'Its columns are "case", "accuracy"',
    fixed: { reading: { ...table, columns: { scores: ["accuracy"] } } },
  },
  {
    what: "Latin-1",
    text: Buffer.from("case,accuracy\nGrüße,0.9\n", "latin1"),
    reading: table,
    says: "Save the file as UTF-8",
    fixed: { text: "case,accuracy\nGrüße,0.9\n" },
  },
  {
    what: "an array of native rows",
    text: JSON.stringify([{ record_id: "r1", scores: { accuracy: 0.9 } }]),
    says: "Write one object per line",
    fixed: { text: native },
  },
  {
    what: "NaN in a native file",
    text: '{"record_id":"r1","scores":{"accuracy":NaN}}\n',
    says: "Write null",
    fixed: { text: '{"record_id":"r1","scores":{"accuracy":null}}\n' },
  },
  {
    what: "a percentage in quotes",
    text: lines([{ record_id: "r1", scores: { accuracy: "85%" } }]),
    says: "Write it without quotes, such as 0.85 for 85%",
    fixed: { text: lines([{ record_id: "r1", scores: { accuracy: 0.85 } }]) },
  },
  {
    what: "a record that comes twice",
    text: native + native,
    says: 'number its runs with "run"',
    fixed: {
      text: lines([1, 2].map((run) => ({ record_id: "r1", run, scores: { accuracy: 0.9 } }))),
    },
  },
  {
    what: "two rows of no record",
    text: lines([1, 1].map((input) => ({ input, scores: { accuracy: 0.9 } }))),
    says: "Give the rows a record_id",
    fixed: {
      text: lines([1, 2].map((id) => ({ record_id: `r${id}`, input: 1, scores: { accuracy: 0.9 } }))),
    },
  },
  {
    what: "a whole number beyond 2^53",
    text: '{"record_id":"r1","scores":{"accuracy":12345678901234567891}}\n',
    says: "Round it, or write it to metadata",
    fixed: { text: '{"record_id":"r1","scores":{},"metadata":{"accuracy":12345678901234567891}}\n' },
  },
];

test.each(remedies)("$what: the error says what to do, and that works", async ({ text, reading, says, fixed }) => {
  expect((await faultsIn(text, reading)).join("\n")).toContain(says);
  const check = await checkText(fixed.text ?? text, fixed.reading ?? reading);
  expect(check).toMatchObject({ kind: "checked", scores: { rows: { total: expect.any(Number) } } });
});
