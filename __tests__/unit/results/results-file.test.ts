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
  return "errors" in parsed ? parsed.errors : [];
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

  test("with a summary contains run-level scores", () => {
    expect(parseLine('{"summary":{"f1":0.93}}')).toEqual({
      entry: { kind: "summary", scores: { f1: 0.93 } },
    });
  });

  test("may have null for missing values, as serializers write it", () => {
    const text = '{"record_id":null,"scores":{},"error":null,"start":null,"run":null,"tags":null,"reasoning":null}';
    expect(listFaults(text)).toEqual([]);
  });

  test.each([
    [
      '{"scores":{"a":0.5',
      "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    ],
    [
      '{"scores":{"a":0.5}',
      "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    ],
    [
      '{"scores":{"a":"b',
      "incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    ],
    ['{"scores":{"a":NaN}}', "NaN and Infinity aren't JSON. Write null if an evaluator has no score. (LLMX306)"],
    ['{"scores":{"a":-Infinity}}', "NaN and Infinity aren't JSON. Write null if an evaluator has no score. (LLMX306)"],
    [
      '{"scores":{"a":1e999}}',
      "scores.a must be a number, boolean, string, or null. Got a number that is too large. (LLMX319)",
    ],
    ['{"scores":{"__proto__":1}}', "scores.__proto__ can't be a metric's name. Rename the metric. (LLMX316)"],
    ['{"summary":{"__proto__":1}}', "summary.__proto__ can't be a metric's name. Rename the metric. (LLMX316)"],
    [
      '{"scores":{"a":12345678901234567891}}',
      "scores.a is an integer with more digits than a score keeps. Round it, or write it to metadata. (LLMX317)",
    ],
    [
      '{"scores":{},"usage":{"total_tokens":9007199254740993}}',
      "usage.total_tokens is an integer with more digits than a score keeps. Round it, or write it to metadata. (LLMX317)",
    ],
    ["{'scores':{}}", "the line isn't valid JSON (at character 2). Write one JSON object per line. (LLMX307)"],
    ['{"scores":{}},', "the line isn't valid JSON (at character 14). Write one JSON object per line. (LLMX307)"],
    ["[1]", "a line must be an object. Got a list. (LLMX308)"],
    ['{"output":"x"}', "scores is required. (LLMX319)"],
    ['{"scores":{"a":1},"assessment":{"a":"good"}}', 'assessment.a must be "pass" or "fail". (LLMX319)'],
    ['{"scores":{"a b":1}}', "scores.a b can't be a metric's label. It must match ^[a-zA-Z0-9_-]+$. (LLMX319)"],
    ['{"scores":{"a":[1]}}', "scores.a must be a number, boolean, string, or null. Got a list. (LLMX319)"],
    ['{"scores":{},"recordid":"a"}', 'has unknown fields: "recordid". Did you mean "record_id"? (LLMX319)'],
    ['{"scores":{},"recordId":"a"}', 'has unknown fields: "recordId". Did you mean "record_id"? (LLMX319)'],
    ['{"scores":{},"expected":"a"}', 'has unknown fields: "expected". Did you mean "expected_output"? (LLMX319)'],
    [
      '{"scores":{},"verdict":"a"}',
      'has unknown fields: "verdict". Known fields: record_id, input, output, expected_output, scores, reasoning, assessment, error, start, duration_ms, usage, run, metadata, tags. (LLMX319)',
    ],
    ['{"summary":{},"run":1}', 'has unknown fields: "run". (LLMX319)'],
    ['{"scores":{},"record_id":7}', "record_id must be a string. Got a number. (LLMX319)"],
    ['{"scores":{},"run":1.5}', "run must be an integer. Got a fraction. (LLMX319)"],
    ['{"scores":{},"run":0}', "run must be at least 1. (LLMX319)"],
    ['{"scores":{},"duration_ms":-1}', "duration_ms must be at least 0. (LLMX319)"],
    ['{"scores":{},"start":"yesterday"}', "start must be an ISO 8601 time, such as 2026-02-03T04:05:06Z. (LLMX319)"],
    [
      '{"scores":{},"reasoning":{"b":"x"}}',
      'reasoning has "b", but scores doesn\'t. Add its score, or null. (LLMX318)',
    ],
    [
      `{"scores":{},"input":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      "objects and arrays nest deeper than 200 levels. Flatten the values of the row. (LLMX309)",
    ],
  ])("%.40s is an error: %s", (text, fault) => {
    expect(listFaults(text)).toEqual([fault]);
  });

  test("reports all its errors, and none of its values", () => {
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

async function listFileErrors(file: OpenFile): Promise<string[]> {
  const check = await checkResults([file], "e1");
  return check.kind === "faults" ? check.faults : [];
}

async function rowsIn(file: OpenFile): Promise<unknown[]> {
  const check = await checkResults([file], "e1");
  if (check.kind === "faults") throw new Error(check.faults.join());
  return check.entries.map((entry) => "row" in entry && entry.row);
}

describe("a file", () => {
  test("may begin with a byte order mark, end its lines with CRLF, and contain blank lines", async () => {
    const file = await resultsFile(Buffer.from('\u{FEFF}{"scores":{"a":1}}\r\n\r\n  \n{"scores":{"ä":1}}'));
    expect(await listFileErrors(file)).toEqual([
      "results.jsonl:4: scores.ä can't be a metric's label. It must match ^[a-zA-Z0-9_-]+$. (LLMX319)",
    ]);
  });

  test.each<[string, Buffer, string]>([
    ["in UTF-16", Buffer.from("\u{FEFF}{}", "utf16le"), "the file is UTF-16. Save it as UTF-8. (LLMX323)"],
    [
      "in Latin-1",
      Buffer.from('{"scores":{},"output":"\xe4"}', "latin1"),
      "the line isn't valid UTF-8. Save the file as UTF-8. (LLMX323)",
    ],
  ])("%s is an error", async (_, bytes, message) => {
    const file = await resultsFile(bytes);
    expect(await listFileErrors(file)).toEqual([`results.jsonl:1: ${message}`]);
  });

  test("with a line of 50 MB is an error, and its other lines are read", async () => {
    const long = Buffer.concat([
      Buffer.from('{"scores":{}}\n'),
      Buffer.alloc(50_000_000, "x"),
      Buffer.from('\n{"scores":'),
    ]);
    expect(await listFileErrors(await resultsFile(long))).toEqual([
      "results.jsonl:2: the line has 50000000 bytes, and a row can have 3500000. Shorten its input, output, or metadata. (LLMX324)",
      "results.jsonl:3: incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    ]);
  });

  test("that doesn't exist can't be opened", async () => {
    const file = { path: "/no/such/file", name: "file", modifiedAt: 0 };
    await expect(openFile(file)).rejects.toThrow("file can't be read (ENOENT)");
  });

  test("with lines across chunks is returned line by line", async () => {
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

  test("that isn't touched is unchanged", async () => {
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

  test("isn't a link that replaced the file that was found", async () => {
    const { path, name, modifiedAt } = await resultsFile(written);
    await rename(path, `${path}.real`);
    await symlink(`${path}.real`, path);
    await expect(openFile({ path, name, modifiedAt })).rejects.toThrow(/^results\.jsonl /);
  });

  test("isn't a file of a folder that a link leads to afterward", async () => {
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
    const [handle] = await withOpenFiles(files.slice(0, 1), async (opened) => opened.map((file) => file.handle));
    expect(handle?.fd).toBe(-1);
  });
});
