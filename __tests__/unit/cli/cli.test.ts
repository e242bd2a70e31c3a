import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parseArguments } from "../../../src/cli/arguments.ts";
import { runCommand } from "../../../src/cli/cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "command-line-"));
  await write("baseline.jsonl", rows(20, 18));
  await write("worse.jsonl", rows(20, 6));
  await write("same.jsonl", rows(20, 18));
  await write("odd.jsonl", ['{"scores": {"accuracy": "formal"}, "input": 1}', "{", '{"scores": {"a b": 1}}']);
  await write("gate.yml", ["accuracy: { min: 0.8, max_regression: 0.02 }"]);
  await write("odd-gate.yml", ["accuracy: { minimum: 0.8, maximum: 1 }"]);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, lines: readonly string[]): Promise<void> {
  await writeFile(join(folder, name), `${lines.join("\n")}\n`);
}

function rows(count: number, right: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      record_id: `r${index}`,
      input: `question ${index}`,
      output: index < right ? "yes" : "no",
      scores: { accuracy: index < right },
    }),
  );
}

async function run(...args: string[]) {
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
    colours: false,
  });
  return { exitCode, ...written };
}

describe("the command line", () => {
  test("without anything, or asked for it, tells what there is", async () => {
    for (const args of [[], ["--help"], ["check", "-h"]]) {
      const { exitCode, out } = await run(...args);
      expect(exitCode).toBe(0);
      expect(out).toContain("compare BASELINE CURRENT");
    }
  });

  test.each([
    [["chekc", "a"], '"chekc" is no command: use check or compare'],
    [["check"], "check wants the results files to check"],
    [["check", "a", "--gate", "b"], "check has no option --gate"],
    [["compare", "a"], "compare wants two paths or globs"],
    [["check", "a", "--colour"], "Unknown option '--colour'"],
    [["check", "a", "--format"], "Option '--format <value>' argument missing"],
  ])("%j is met with what it wants", (args, fault) => {
    expect(parseArguments(args)).toEqual({ kind: "faults", faults: [expect.stringContaining(fault)] });
  });
});

describe("check", () => {
  test("tells what was understood", async () => {
    expect(await run("check", "baseline.jsonl")).toEqual({
      exitCode: 0,
      out: "baseline.jsonl: JSON Lines, 20 rows\n1 file, 20 rows: no fault.\n",
      err: "",
    });
  });

  test("tells every fault by file and line", async () => {
    const { exitCode, out, err } = await run("check", "odd.jsonl");
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^odd\.jsonl:2: /m);
    expect(err).toMatch(/^odd\.jsonl:3: /m);
    expect(err).toContain("2 faults.");
  });

  test("a path without a file is a fault, and a format that is none", async () => {
    expect(await run("check", "none.jsonl")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("none.jsonl"),
    });
    expect(await run("check", "baseline.jsonl", "--format", "csv")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("--format wants auto or one of own, promptfoo"),
    });
  });
});

describe("compare", () => {
  test("shows the table, what got worse, and a gate that is broken: exit code 1", async () => {
    const { exitCode, out, err } = await run(
      "compare",
      "baseline.jsonl",
      "worse.jsonl",
      "--gate",
      "gate.yml",
    );
    expect([exitCode, err]).toEqual([1, ""]);
    expect(out).toMatch(/▼ {2}accuracy {2}90 → 30 % +−60 pp +\S+ to \S+ +12 \/ 0 of 20 +regressed/);
    expect(out).toContain("r10: accuracy true → false\n    input: question 10\n    - yes\n    + no");
    expect(out).toContain("The gate is broken:\n  accuracy");
  });

  test("without answers shows none", async () => {
    const { out } = await run("compare", "baseline.jsonl", "worse.jsonl", "--no-answers");
    expect(out).toContain("r10: accuracy true → false");
    expect(out).not.toContain("question 10");
  });

  test("where nothing changed the gate passes: exit code 0", async () => {
    const { exitCode, out } = await run("compare", "baseline.jsonl", "same.jsonl", "--gate", "gate.yml");
    expect(exitCode).toBe(0);
    expect(out).toContain("The gate passes: 2 rules held.");
  });

  test("shows a gate that is unclear, and exits with 0; with unclear: fail, with 1", async () => {
    await write("slightly-worse.jsonl", rows(20, 16));
    await write("drop.yml", ["accuracy: { max_regression: 0.05 }"]);
    await write("strict.yml", ["accuracy: { max_regression: 0.05, unclear: fail }"]);
    const compare = (gate: string) =>
      run("compare", "baseline.jsonl", "slightly-worse.jsonl", "--gate", gate);
    const unclear = await compare("drop.yml");
    expect([unclear.exitCode, unclear.out]).toEqual([0, expect.stringContaining("accuracy")]);
    expect(unclear.out).toMatch(/unclear|may be worse/);
    expect((await compare("strict.yml")).exitCode).toBe(1);
  });

  test("a gate or a side that is not valid: exit code 2, and nothing is compared", async () => {
    const gate = await run("compare", "baseline.jsonl", "worse.jsonl", "--gate", "odd-gate.yml");
    expect(gate).toMatchObject({
      exitCode: 2,
      out: "",
      err: expect.stringContaining("odd-gate.yml has errors"),
    });
    const side = await run("compare", "baseline.jsonl", "odd.jsonl", "--gate", "gate.yml");
    expect(side).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining("odd.jsonl:2") });
    const missing = await run("compare", "baseline.jsonl", "worse.jsonl", "--gate", "none.yml");
    expect(missing).toMatchObject({ exitCode: 2, err: "--gate: none.yml cannot be read\n" });
  });
});
