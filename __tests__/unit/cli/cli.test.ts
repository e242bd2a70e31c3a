import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runCommand } from "../../../src/cli/cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "command-line-"));
  await write("baseline.jsonl", rowLines(20, 18));
  await write("worse.jsonl", rowLines(20, 6));
  await write("same.jsonl", rowLines(20, 18));
  await write("odd.jsonl", ['{"scores": {"accuracy": "formal"}, "input": 1}', "{", '{"scores": {"a b": 1}}']);
  await write("gate.yml", ["accuracy: { min: 0.8, max_regression: 0.02 }"]);
  await write("odd-gate.yml", ["accuracy: { minimum: 0.8, maximum: 1 }"]);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, lines: readonly string[]): Promise<void> {
  await writeFile(join(folder, name), `${lines.join("\n")}\n`);
}

function rowLines(count: number, right: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      record_id: `r${index}`,
      input: `question ${index}`,
      output: index < right ? "yes" : "no",
      scores: { accuracy: index < right },
    }),
  );
}

async function runCli(...args: string[]) {
  const written = { out: "", err: "" };
  const exitCode = await runCommand({
    args,
    folder,
    print: (text) => {
      written.out += text;
    },
    printError: (text) => {
      written.err += text;
    },
    version: "0.1.0",
    colors: false,
  });
  return { exitCode, ...written };
}

describe("the command line", () => {
  test("prints its help without arguments, or if asked", async () => {
    for (const args of [[], ["--help"], ["check", "-h"], ["help"], ["help", "check"]]) {
      const { exitCode, out } = await runCli(...args);
      expect(exitCode).toBe(0);
      expect(out).toContain("compare BASELINE CURRENT");
    }
  });

  test("prints its version", async () => {
    expect(await runCli("--version")).toEqual({ exitCode: 0, out: "0.1.0\n", err: "" });
  });

  test.each([
    [["chekc", "a"], "LLMX600"],
    [["check"], "LLMX602"],
    [["check", "a", "--gate", "b"], "LLMX603"],
    [["compare", "a"], "LLMX604"],
    [["check", "a", "--colour"], "LLMX601"],
    [["check", "a", "--format"], "LLMX601"],
    [["plan", "a", "b", "--notice", "0.05"], "LLMX605"],
    [["plan", "a"], "LLMX606"],
    [["plan", "a", "--notice", "-1"], "LLMX601"],
    [["plan", "a", "--notice=0"], "LLMX606"],
  ])("%j exits with %s", async (args, code) => {
    const { exitCode, err } = await runCli(...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(`(${code})\nSee llm-experiment --help.`);
  });
});

test.each([
  [["compare", "a", "b", "--gates", "c"], "Unknown option --gates. Did you mean --gate? (LLMX601)"],
  [["check", "a", "--zzz"], "Unknown option --zzz. --help lists the options. (LLMX601)"],
  [
    ["plan", "a", "--notice", "-1"],
    "--notice needs a value. If it begins with a dash, write --notice=VALUE. (LLMX601)",
  ],
  [["check", "a", "--format"], "--format needs a value. If it begins with a dash, write --format=VALUE. (LLMX601)"],
  [["check", "a", "--json=1"], "--json takes no value. Remove it. (LLMX601)"],
  [["compare", "a"], "compare needs a baseline and a current file. Got 1 path. Put globs in quotes. (LLMX604)"],
])("%j says what to do", async (args, message) => {
  expect((await runCli(...args)).err).toBe(`${message}\nSee llm-experiment --help.\n`);
});

describe("check", () => {
  test("shows what it read", async () => {
    expect(await runCli("check", "baseline.jsonl")).toEqual({
      exitCode: 0,
      out: "baseline.jsonl: JSON Lines, 20 rows\nOK: 1 file, 20 rows.\n",
      err: "",
    });
  });

  test("lists every error by file and line", async () => {
    const { exitCode, out, err } = await runCli("check", "odd.jsonl");
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^odd\.jsonl:2: /m);
    expect(err).toMatch(/^odd\.jsonl:3: /m);
    expect(err).toMatch(/^\d errors\.$/m);
  });

  test("a path without a file is an error, and so is an unknown format", async () => {
    expect(await runCli("check", "none.jsonl")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("none.jsonl"),
    });
    expect(await runCli("check", "baseline.jsonl", "--format", "csv")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Unknown format "csv". Formats: auto, own, promptfoo'),
    });
  });
});

describe("errors of files", () => {
  const table = [1, 2, 3, 4, 5].map((id) => JSON.stringify({ question: `q${id}`, rating: `${id} of 5` }));

  test("name the command's own options, and don't list table among the tools", async () => {
    await write("table.jsonl", table);
    const { err } = await runCli("check", "table.jsonl");
    expect(err).toContain(
      "Set --format table for a table of your own, or to the tool that wrote it (promptfoo, deepeval, ",
    );
    expect(err).not.toMatch(/results_|, table[,)]/);
    await write("columns.yml", ["input: question", "scores: rating"]);
    expect((await runCli("check", "table.jsonl", "--columns", "columns.yml")).err).toBe(
      "table.jsonl: unrecognized format: lines of objects without scores. Set --format table, because --columns is for tables. (LLMX340)\n1 error.\n",
    );
  });

  test("that are equal in many rows are listed once", async () => {
    expect((await runCli("check", "table.jsonl", "--format", "promptfoo")).err).toMatch(
      /^table\.jsonl:1 and 4 more rows: the row has neither success nor score\. .* set --format to the file's format\. \(LLMX369\)\n5 errors\.\n$/,
    );
    await write("unnumbered.jsonl", [...rowLines(20, 18), ...rowLines(20, 17)]);
    expect((await runCli("check", "unnumbered.jsonl")).err).toBe(
      'unnumbered.jsonl:21 and 19 more rows: duplicate of unnumbered.jsonl:1 (same record and run). To repeat a record, number its runs with "run". IDs that differ only in case are one record. (LLMX328)\n20 errors.\n',
    );
  });

  test("of paths have a code", async () => {
    expect((await runCli("check", "none.jsonl")).err).toMatch(/none\.jsonl matches no file \(LLMX422\)\n1 error\.\n$/);
  });

  test("of columns name the line", async () => {
    await write("columns.yml", ["input: question", "score: rating"]);
    const { err } = await runCli("check", "table.jsonl", "--format", "table", "--columns", "columns.yml");
    expect(err).toMatch(
      /^Fix the file of --columns, columns\.yml: \(LLMX609\)\n {2}It has an unknown name on line 2, "score"\. Did you mean scores\?/,
    );
  });
});

describe("compare", () => {
  test("shows the table, what got worse, and a gate that fails: exit code 1", async () => {
    const { exitCode, out, err } = await runCli("compare", "baseline.jsonl", "worse.jsonl", "--gate", "gate.yml");
    expect([exitCode, err]).toEqual([1, ""]);
    expect(out).toMatch(/accuracy +90% → 30% +−60 pts +\S+ to \S+ +12 \/ 0 of 20 +worse/);
    expect(out).toContain("r10: accuracy pass → fail\n    input: question 10\n    - yes\n    + no");
    expect(out).toContain("The gate fails:");
    expect(out).toContain("and 7 more records (--all lists them)");
  });

  test("--all lists every changed record", async () => {
    const { out } = await runCli("compare", "baseline.jsonl", "worse.jsonl", "--all");
    expect(out.match(/^ {2}r\d+: accuracy pass → fail$/gm)).toHaveLength(12);
  });

  test("--no-answers hides inputs and outputs", async () => {
    const { out } = await runCli("compare", "baseline.jsonl", "worse.jsonl", "--no-answers");
    expect(out).toContain("r10: accuracy pass → fail");
    expect(out).not.toContain("question 10");
  });

  test("if nothing changed the gate passes: exit code 0", async () => {
    const { exitCode, out } = await runCli("compare", "baseline.jsonl", "same.jsonl", "--gate", "gate.yml");
    expect(exitCode).toBe(0);
    expect(out).toContain("The gate passes: 2 rules passed.");
  });

  test("shows a gate that is unclear, and exits with 0; with unclear: fail, with 1", async () => {
    await write("slightly-worse.jsonl", rowLines(20, 16));
    await write("drop.yml", ["accuracy: { max_regression: 0.05 }"]);
    await write("strict.yml", ["accuracy: { max_regression: 0.05, unclear: fail }"]);
    const compare = (gate: string) => runCli("compare", "baseline.jsonl", "slightly-worse.jsonl", "--gate", gate);
    const unclear = await compare("drop.yml");
    expect([unclear.exitCode, unclear.out]).toEqual([0, expect.stringContaining("accuracy")]);
    expect(unclear.out).toMatch(/unclear|may be worse/);
    expect((await compare("strict.yml")).exitCode).toBe(1);
  });

  test.each(["", "# accuracy: { min: 0.8 }\n"])(
    "rejects a gate file without rules, as the action does: %j",
    async (text) => {
      await write("empty.yml", [text]);
      expect(await runCli("compare", "baseline.jsonl", "worse.jsonl", "--gate", "empty.yml")).toEqual({
        exitCode: 2,
        out: "",
        err: "The gate file empty.yml has no rules. Add one, such as accuracy: { min: 0.8 }. (LLMX032)\n",
      });
    },
  );

  test("if the gate or a side is invalid, nothing is compared: exit code 2", async () => {
    const gate = await runCli("compare", "baseline.jsonl", "worse.jsonl", "--gate", "odd-gate.yml");
    expect(gate).toMatchObject({
      exitCode: 2,
      out: "",
      err: expect.stringContaining("Fix the file of --gate, odd-gate.yml"),
    });
    const side = await runCli("compare", "baseline.jsonl", "odd.jsonl", "--gate", "gate.yml");
    expect(side).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining("odd.jsonl:2") });
    const missing = await runCli("compare", "baseline.jsonl", "worse.jsonl", "--gate", "none.yml");
    expect(missing).toMatchObject({
      exitCode: 2,
      err: "Couldn't read the file of --gate, none.yml: ENOENT. Check the path. (LLMX608)\n",
    });
    const folder = await runCli("compare", "baseline.jsonl", "worse.jsonl", "--gate", ".");
    expect(folder).toMatchObject({
      exitCode: 2,
      err: "Couldn't read the file of --gate, .: not a regular file. Check the path. (LLMX608)\n",
    });
  });
});

test("the error about a gate file in UTF-16 says so", async () => {
  await writeFile(join(folder, "utf16.yml"), Buffer.from("\uFEFFaccuracy: { min: 0.8 }\n", "utf16le"));
  expect(await runCli("compare", "baseline.jsonl", "same.jsonl", "--gate", "utf16.yml")).toEqual({
    exitCode: 2,
    out: "",
    err: "The file of --gate, utf16.yml, is UTF-16. Save it as UTF-8. (LLMX615)\n",
  });
});

test("paths that only exclude are an error", async () => {
  const expected = { exitCode: 2, out: "", err: expect.stringContaining("(LLMX614)") };
  expect(await runCli("check", "!same.jsonl")).toEqual(expected);
  expect(await runCli("compare", "baseline.jsonl", "!same.jsonl")).toEqual(expected);
  await write("!odd-name.jsonl", rowLines(2, 1));
  expect(await runCli("check", "./!odd-name.jsonl")).toMatchObject({ exitCode: 0 });
});

describe("rows that can't be paired", () => {
  const bare = rowLines(10, 8).map((line, index) => {
    const { record_id: _, input: __, ...row } = JSON.parse(line);
    return JSON.stringify(index < 8 ? row : { ...row, record_id: `r${index}` });
  });

  test("are a warning that counts them and says why", async () => {
    await write("bare.jsonl", bare);
    const warning =
      "8 of 10 rows in bare.jsonl have neither record_id nor input, so they can't be paired with rows of another run. Add record_id to each row. (LLMX612)";
    const checked = await runCli("check", "bare.jsonl");
    expect(checked).toMatchObject({ exitCode: 0, err: `Warning: ${warning}\n` });
    expect(JSON.parse((await runCli("check", "bare.jsonl", "--json")).out).warnings).toEqual([warning]);
    expect((await runCli("compare", "baseline.jsonl", "bare.jsonl")).err).toBe(`Warning: ${warning}\n`);
  });

  test("are a warning if no ID or input is in both runs", async () => {
    const renamed = rowLines(10, 8).map((line) => line.replace(/"r(?=\d)/, '"q').replaceAll("question", "other"));
    await write("renamed.jsonl", renamed);
    expect((await runCli("compare", "baseline.jsonl", "renamed.jsonl")).err).toBe(
      "Warning: No record is in both runs: no record_id and no input of the baseline is in the current run. Check that both evaluate the same dataset, and write the same record_id. (LLMX613)\n",
    );
  });
});

test("with --json, errors are JSON too", async () => {
  const errorsOf = async (...args: string[]) => {
    const { exitCode, out, err } = await runCli(...args, "--json");
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: "" });
    return JSON.parse(out).errors;
  };
  expect(await errorsOf("compare", "baseline.jsonl", "odd.jsonl")).toHaveLength(2);
  expect(await errorsOf("compare", "baseline.jsonl", "same.jsonl", "--gate", "none.yml")).toEqual([
    expect.stringMatching(/^Couldn't read the file of --gate, none\.yml: .*\(LLMX608\)$/),
  ]);
  expect(await errorsOf("compare", "baseline.jsonl")).toEqual([expect.stringContaining("(LLMX604)")]);
  expect(await errorsOf("plan", "baseline.jsonl", "--notice", "0.05")).toEqual([expect.stringContaining("(LLMX610)")]);
});

test("a gate names the rules that fail, and equal outputs are printed once", async () => {
  const rescored = rowLines(20, 18).map((line, index) => line.replace('"accuracy":true', `"accuracy":${index >= 12}`));
  await write("rescored.jsonl", rescored);
  const { out } = await runCli("compare", "baseline.jsonl", "rescored.jsonl", "--gate", "gate.yml");
  expect(out).toMatch(/^The gate fails: accuracy min and accuracy max_regression$/m);
  expect(out).toContain("    output unchanged: yes\n");
  expect(out).not.toMatch(/^ {4}[-+] /m);
  await write("two-rules.yml", ["accuracy: { min: 0.1, max_regression: 0.02 }"]);
  expect((await runCli("compare", "baseline.jsonl", "rescored.jsonl", "--gate", "two-rules.yml")).out).toMatch(
    /^The gate fails: accuracy max_regression\. 1 rule passed\.$/m,
  );
});

describe("plan", () => {
  test("shows how many records and runs detect a drop, from another run of the same app", async () => {
    await write("noisy.jsonl", rowLines(50, 45));
    const again = rowLines(50, 45).map((line, index) =>
      index < 5 || index >= 45
        ? line.replace(/"accuracy":(true|false)/, (_, value) => `"accuracy":${value !== "true"}`)
        : line,
    );
    await write("again.jsonl", again);
    const { exitCode, out } = await runCli("plan", "again.jsonl", "--notice", "0.05", "--baseline", "noisy.jsonl");
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^accuracy: records that notice a drop of 5 pts, four times in five$/m);
    const counts = [...out.matchAll(/: ([\d,]+) records$/gm)].map(([, count = ""]) => Number(count.replace(",", "")));
    expect(counts).toHaveLength(3);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const json = await runCli("plan", "again.jsonl", "--notice", "0.05", "--baseline", "noisy.jsonl", "--json");
    const [plan] = JSON.parse(json.out);
    expect(plan.layouts.map(({ records }: { records: number }) => records)).toEqual(counts);
  });

  test("estimates how much a metric varies from several runs of each record", async () => {
    const repeated = rowLines(20, 18).flatMap((line, index) =>
      [1, 2, 3].map((run) => {
        const row = { ...JSON.parse(line), run };
        if (index < 4 && run === 2) row.scores.accuracy = !row.scores.accuracy;
        return JSON.stringify(row);
      }),
    );
    await write("runs.jsonl", repeated);
    expect((await runCli("plan", "runs.jsonl", "--notice", "0.05")).out).toMatch(/accuracy: records that notice/);
  });

  test("rejects a drop above 1 of a boolean", async () => {
    const explained =
      "--notice must be at most 1 for a boolean (accuracy). 5 means 500 points. Write 0.05 for 5 points. (LLMX611)";
    const files = ["again.jsonl", "--notice", "5", "--baseline", "noisy.jsonl"];
    expect(await runCli("plan", ...files)).toEqual({ exitCode: 2, out: "", err: `${explained}\n` });
    const mixed = (shift: number) =>
      rowLines(20, 18).map((line, index) => line.replace("}}", `,"words":${100 + ((index * 7 + shift) % 5)}}}`));
    await write("words.jsonl", mixed(0));
    await write("more-words.jsonl", mixed(1));
    const { exitCode, out, err } = await runCli(
      "plan",
      "words.jsonl",
      "--notice",
      "5",
      "--baseline",
      "more-words.jsonl",
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^words: records that notice a drop of 5,/);
    expect(err).toBe(`Warning: ${explained}\n`);
  });

  test("says what to do if nothing shows how much metrics vary", async () => {
    const { exitCode, err } = await runCli("plan", "baseline.jsonl", "--notice", "0.05");
    expect(exitCode).toBe(2);
    expect(err).toContain("LLMX610");
    for (const baseline of ["worse.jsonl", "same.jsonl"]) {
      const two = await runCli("plan", "baseline.jsonl", "--notice", "0.05", "--baseline", baseline);
      expect(two).toMatchObject({ exitCode: 2, err: expect.stringContaining("(LLMX616)") });
    }
  });
});
