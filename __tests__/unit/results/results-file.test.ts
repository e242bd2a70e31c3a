import { appendFile, copyFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkResults } from "../../../src/results/check.ts";
import { parseLine } from "../../../src/results/jsonl.ts";
import { assertUnchanged, type OpenFile, openFile, withOpenFiles } from "../../../src/results/open-file.ts";
import { resultsFile, temporaryFolder } from "./builders.ts";

function listFaults(text: string): string[] {
  const parsed = parseLine(text);
  return "faults" in parsed ? parsed.faults : [];
}

describe("a line", () => {
  test("with every member is a row", () => {
    const row = {
      record_id: "a",
      input: { question: "?" },
      output: "!",
      expected_output: null,
      scores: { accuracy: 0.9, grounded: true, tone: "formal", fluency: null },
      reasoning: { accuracy: "close" },
      error: { type: "Timeout", message: "too slow", stack: "at 1" },
      start: "2026-02-03T04:05:06.789+01:00",
      duration_ms: 12.5,
      run: 2,
      metadata: { model: "m" },
      tags: ["a:b"],
    };
    expect(parseLine(JSON.stringify(row))).toMatchObject({ entry: { kind: "row", row } });
  });

  test("with a summary holds scores of the whole experiment", () => {
    expect(parseLine('{"summary":{"f1":0.93}}')).toEqual({
      entry: { kind: "summary", scores: { f1: 0.93 } },
    });
  });

  test("may say null for what is not given, as serializers do", () => {
    const text =
      '{"record_id":null,"scores":{},"error":null,"start":null,"run":null,"tags":null,"reasoning":null}';
    expect(listFaults(text)).toEqual([]);
  });

  test.each([
    ['{"scores":{"a":0.5', "the JSON ends in the middle: the line is truncated"],
    ['{"scores":{"a":0.5}', "the JSON ends in the middle: the line is truncated"],
    ['{"scores":{"a":"b', "the JSON ends in the middle: the line is truncated"],
    ['{"scores":{"a":NaN}}', "NaN and Infinity are not JSON: write null where an evaluator has no score"],
    [
      '{"scores":{"a":-Infinity}}',
      "NaN and Infinity are not JSON: write null where an evaluator has no score",
    ],
    [
      '{"scores":{"a":1e999}}',
      "scores.a must be a number, true or false, a text, or null, not a number beyond all bounds",
    ],
    ['{"scores":{"__proto__":1}}', "scores.__proto__ is a name that no metric can have: rename it"],
    ['{"summary":{"__proto__":1}}', "summary.__proto__ is a name that no metric can have: rename it"],
    [
      '{"scores":{"a":12345678901234567891}}',
      "scores.a is a whole number with more digits than a score keeps: round it, or write it into metadata",
    ],
    [
      '{"scores":{},"usage":{"total_tokens":9007199254740993}}',
      "usage.total_tokens is a whole number with more digits than a score keeps: round it, or write it into metadata",
    ],
    ["{'scores':{}}", "the line is not valid JSON (at character 2)"],
    ['{"scores":{}},', "the line is not valid JSON (at character 14)"],
    ["[1]", "a line must be an object, not an array"],
    ['{"output":"x"}', "scores is missing"],
    ['{"scores":{"a":1},"assessment":{"a":"good"}}', 'assessment.a must be "pass" or "fail"'],
    ['{"scores":{"a b":1}}', "scores.a b is no metric label: it must match ^[a-zA-Z0-9_-]+$"],
    ['{"scores":{"a":[1]}}', "scores.a must be a number, true or false, a text, or null, not an array"],
    ['{"scores":{},"recordid":"a"}', 'has members that are not known here: "recordid"'],
    ['{"summary":{},"run":1}', 'has members that are not known here: "run"'],
    ['{"scores":{},"record_id":7}', "record_id must be a text, not a number"],
    ['{"scores":{},"run":1.5}', "run must be a whole number, not a fraction"],
    ['{"scores":{},"run":0}', "run must be 1 or more"],
    ['{"scores":{},"duration_ms":-1}', "duration_ms must be 0 or more"],
    [
      '{"scores":{},"start":"yesterday"}',
      "start must be a time as in ISO 8601, such as 2026-02-03T04:05:06Z",
    ],
    ['{"scores":{},"reasoning":{"b":"x"}}', 'reasoning has "b", scores has not'],
    [
      `{"scores":{},"input":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      "objects and arrays nest deeper than 200 levels",
    ],
  ])("%.40s is a fault: %s", (text, fault) => {
    expect(listFaults(text)).toEqual([fault]);
  });

  test("reports all its faults, and none of its values", () => {
    const faults = listFaults('{"scores":{"a":{}},"run":"secret","error":5}');
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain("secret");
  });

  test("of any kind never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(parseLine(text))).toHaveLength(1);
      }),
      { seed: 1 },
    );
  });
});

async function faultsIn(file: OpenFile): Promise<string[]> {
  const check = await checkResults([file], "e1");
  return check.kind === "faults" ? check.faults : [];
}

async function rowsIn(file: OpenFile): Promise<unknown[]> {
  const check = await checkResults([file], "e1");
  if (check.kind === "faults") throw new Error(check.faults.join());
  return check.entries.map((entry) => "row" in entry && entry.row);
}

describe("a file", () => {
  test("may begin with a byte order mark, end its lines with CRLF and hold blank lines", async () => {
    const file = await resultsFile(Buffer.from('\u{FEFF}{"scores":{"a":1}}\r\n\r\n  \n{"scores":{"ä":1}}'));
    expect(await faultsIn(file)).toEqual([
      "results.jsonl:4: scores.ä is no metric label: it must match ^[a-zA-Z0-9_-]+$",
    ]);
  });

  test.each<[string, Buffer, string]>([
    ["in UTF-16", Buffer.from("\u{FEFF}{}", "utf16le"), "the file is UTF-16: write it as UTF-8"],
    ["in Latin-1", Buffer.from('{"scores":{},"output":"\xe4"}', "latin1"), "the line is not valid UTF-8"],
  ])("%s is a fault", async (_, bytes, message) => {
    const file = await resultsFile(bytes);
    expect(await faultsIn(file)).toEqual([`results.jsonl:1: ${message}`]);
  });

  test("with a line of 50 MB is a fault, and its other lines are read", async () => {
    const long = Buffer.concat([
      Buffer.from('{"scores":{}}\n'),
      Buffer.alloc(50_000_000, "x"),
      Buffer.from('\n{"scores":'),
    ]);
    expect(await faultsIn(await resultsFile(long))).toEqual([
      "results.jsonl:2: the line has 50000000 bytes, a row may have 3500000: shorten its input, output or metadata",
      "results.jsonl:3: the JSON ends in the middle: the line is truncated",
    ]);
  });

  test("that is gone can't be opened", async () => {
    const file = { path: "/no/such/file", name: "file", modifiedAt: 0 };
    await expect(openFile(file)).rejects.toThrow("file can't be read (ENOENT)");
  });

  test("with lines across the chunks it is read in comes back line by line", async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => ({
      record_id: `r${index}`,
      output: "é".repeat(200),
      scores: {},
    }));
    expect(await rowsIn(await resultsFile(rows))).toEqual(rows);
  });
});

describe("an open file", () => {
  const written = [{ record_id: "a", scores: { accuracy: 1 } }];

  test("that nobody touches is unchanged", async () => {
    const file = await resultsFile(written);
    expect(await rowsIn(file)).toEqual(written);
    await assertUnchanged([file]);
  });

  test.each<[string, (path: string) => Promise<unknown>]>([
    ["is written to", (path) => appendFile(path, "\n")],
    ["is emptied", (path) => truncate(path)],
    ["is deleted", (path) => rm(path)],
    [
      "is replaced by another file",
      async (path) => {
        await writeFile(`${path}.new`, '{"record_id":"b","scores":{"accuracy":1}}\n');
        await rename(`${path}.new`, path);
      },
    ],
    [
      "is replaced by a link to a copy of it",
      async (path) => {
        await copyFile(path, `${path}.copy`);
        await rm(path);
        await symlink(`${path}.copy`, path);
      },
    ],
    [
      "lies in a folder that is replaced by a link",
      async (path) => {
        const moved = join(await temporaryFolder(), "moved");
        await rename(dirname(path), moved);
        await symlink(moved, dirname(path));
      },
    ],
  ])("that %s has changed", async (_what, change) => {
    const file = await resultsFile(written);
    await change(file.path);
    await expect(assertUnchanged([file])).rejects.toThrow("results.jsonl changed while the action read it.");
  });

  test("still reads the rows that were checked if another file takes its place", async () => {
    const file = await resultsFile(written);
    await writeFile(`${file.path}.new`, '{"record_id":"b","scores":{"accuracy":0}}\n');
    await rename(`${file.path}.new`, file.path);
    expect(await rowsIn(file)).toEqual(written);
  });

  test("is no link that took the place of the file that was found", async () => {
    const { path, name, modifiedAt } = await resultsFile(written);
    await rename(path, `${path}.real`);
    await symlink(`${path}.real`, path);
    await expect(openFile({ path, name, modifiedAt })).rejects.toThrow(/^results\.jsonl /);
  });

  test("is no file of a folder that a link leads to since", async () => {
    const { path, name, modifiedAt } = await resultsFile(written);
    const outside = await temporaryFolder();
    await copyFile(path, join(outside, name));
    await rm(dirname(path), { recursive: true });
    await symlink(outside, dirname(path));
    await expect(openFile({ path, name, modifiedAt })).rejects.toThrow(/^results\.jsonl /);
  });

  test("is closed when it has been used, and if another can't be opened", async () => {
    const { path, name, modifiedAt } = await resultsFile(written);
    const files = [
      { path, name, modifiedAt },
      { path: "/no/such/file", name: "file", modifiedAt },
    ];
    await expect(withOpenFiles(files, async () => {})).rejects.toThrow("file can't be read (ENOENT)");
    const [handle] = await withOpenFiles(files.slice(0, 1), async (opened) =>
      opened.map((file) => file.handle),
    );
    expect(handle?.fd).toBe(-1);
  });
});
