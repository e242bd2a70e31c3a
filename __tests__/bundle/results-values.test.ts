import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";

/* How the built command line reads values that look like scores and aren't, and files that a spreadsheet wrote. */

const commandLine = join(import.meta.dirname, "..", "..", "dist", "cli.js");

interface Ended {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in a folder with these files. */
async function runCheckOrCompare(files: Record<string, string | Buffer>, ...args: string[]): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), "values-"));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await new Promise((resolve) => {
      execFile(process.execPath, [commandLine, ...args], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const gate = '"*": { max_regression: 0.02 }\n';
const rows = Array.from({ length: 10 }, (_, row) => row);
const csv = (cell: (row: number) => string) =>
  `question,accuracy,tone\n${rows.map((row) => `q${row},${cell(row)},1\n`).join("")}`;

async function compare(baseline: string, current: string, format = "table"): Promise<Ended> {
  const files = { baseline, current, "gate.yml": gate };
  return await runCheckOrCompare(files, "compare", "baseline", "current", "--gate", "gate.yml", "--format", format);
}

describe("a metric that got worse fails the gate, whatever one of its cells contains", () => {
  test.each(["ERROR", "-", "#N/A", "85%", "timeout", "no idea"])("%s", async (odd) => {
    const write = (score: string) => csv((row) => (row === 0 ? odd : score));
    const { exitCode, stdout } = await compare(write("0.9"), write("0.1"));
    expect(stdout).toContain("accuracy");
    expect(exitCode).toBe(1);
  });
});

test("numbers in quotes are an error in a native file, and without quotes they fail the gate", async () => {
  const write = (score: unknown) =>
    rows.map((row) => `${JSON.stringify({ record_id: `r${row}`, scores: { accuracy: score, words: 12 } })}\n`).join("");
  const quoted = await compare(write("0.9"), write("0.1"), "auto");
  expect([quoted.exitCode, quoted.stderr]).toEqual([
    2,
    expect.stringContaining("current:1: scores.accuracy is a number in quotes in 10 rows. Write it without quotes"),
  ]);
  expect((await compare(write(0.9), write(0.1), "auto")).exitCode).toBe(1);
});

test.each(["False", "None", "nan", "0", "N/A", "[]"])("%s in an error column isn't an error", async (word) => {
  const table = `question,accuracy,error\nq1,1,${word}\n`;
  const { exitCode, stdout } = await runCheckOrCompare({ "t.csv": table }, "check", "t.csv", "--format", "table");
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining("error from error")]);
  expect(stdout).not.toContain("with an error");
});

test("a spreadsheet's blank rows, second header, totals, and sep=; aren't records", async () => {
  const table = "sep=;\r\nquestion;accuracy\r\nq1;1\r\n;\r\nquestion;accuracy\r\nq2;0\r\nTotal;0.5\r\n;\r\n";
  const { stdout } = await runCheckOrCompare({ "t.csv": table }, "check", "t.csv", "--format", "table");
  expect(stdout).toContain("t.csv: a table, 2 rows, metrics accuracy");
  expect(stdout).toContain("left out: 2 blank, 1 repeated header, 1 row of totals");
});

test("the error about a table without IDs names results_columns in check and in the gate, and the remedy works", async () => {
  const table = `topic,accuracy\n${rows.map((row) => `${row % 2},0.5\n`).join("")}`;
  const { exitCode, stdout, stderr } = await compare(table, table);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("name the column that identifies its rows in `results_columns`");
  expect(stderr).toContain("Warning: current: no column identifies the rows");
  const files = { "t.csv": table, "columns.yml": "input: topic\n" };
  const named = await runCheckOrCompare(files, "check", "t.csv", "--format", "table", "--columns", "columns.yml");
  expect([named.exitCode, named.stderr]).toEqual([0, ""]);
});

test("a CSV in Latin-1 is an error with its line", async () => {
  const table = Buffer.from("question,accuracy\nGrüße,1\nGröße,0\n", "latin1");
  const { exitCode, stderr } = await runCheckOrCompare({ "t.csv": table }, "check", "t.csv", "--format", "table");
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("t.csv: line 2 isn't valid UTF-8")]);
});

test("an email address in a Ragas file isn't a metric", async () => {
  const table = "user_input,response,faithfulness,user_email\nq1,a,0.9,p@example.com\nq2,a,0.9,p@example.com\n";
  const { stdout } = await runCheckOrCompare({ "r.csv": table }, "check", "r.csv");
  expect(stdout).toContain("metrics faithfulness;");
});
