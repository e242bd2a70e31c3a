import { expect, test } from "@jest/globals";
import { checkResults, type ResultsCheck } from "../../../src/results/check.ts";
import { resultsFile } from "./builders.ts";

/* The limits of a results file. Content beyond them is reported before it's built. */

async function checkText(text: string): Promise<ResultsCheck> {
  return await checkResults([await resultsFile(Buffer.from(text), "results")], "e1");
}

const list = (count: number, item: (index: number) => string) => Array.from({ length: count }, (_, i) => item(i));
const object = (count: number, name = "m") => `{${list(count, (i) => `"${name}${i}":1`).join()}}`;

test.each<[string, string, string]>([
  ["scores", `{"scores":${object(1_001)}}`, "1: scores has 1001 members, and at most 1000 are allowed"],
  ["bad labels", `{"scores":${object(50_000, "a ")}}`, "1: scores has 50000 members, and at most 1000 are allowed"],
  [
    "tags",
    `{"scores":{"a":1},"tags":[${list(5_000, String).join()}]}`,
    "1: tags has 5000 members, and at most 1000 are allowed",
  ],
  ["unknown members", `{"scores":{},"record_id":"a",${object(5_000).slice(1)}`, "1: a line has 5002 members"],
  ["metrics", list(1_100, (i) => `{"scores":{"m${i}":1}}`).join("\n"), "1001: there are more than 1000 metrics"],
  ["a label", `{"scores":{"${"a".repeat(1_001)}":1}}`, "has a name of 1001 characters"],
  ["rows", '{"scores":{}}\n'.repeat(200_001), "200001: there are more than 200000 rows"],
  ["rows of a table", `user_input,response,a\n${"b,c,1\n".repeat(200_001)}`, "(LLMX379)"],
  ["items of a list", `[${"0,".repeat(200_000)}0]`, "a list or object in the file has more than 200,000 items"],
  ["values", `[${list(20, () => `[${"0,".repeat(110_000)}0]`).join()}]`, "more than 2,000,000 values"],
  ["opening brackets", "[".repeat(5_000_000), "nest deeper than 200 levels"],
  ["opening braces", '{"a":'.repeat(1_000_000), "nest deeper than 200 levels"],
  [
    "nesting around a long number",
    `{"scores":{},"input":${"[".repeat(1e5)}12345678901234567890${"]".repeat(1e5)}}`,
    "nest deeper",
  ],
  ["a document of 65 MB", `{"results":\n"${"x".repeat(65 * 1_048_576)}"}`, "(LLMX360)"],
  [
    "a single line that is too long for a row",
    `{"scores":{"a":1},"output":"${"x".repeat(4e6)}"}`,
    "the line has 4000030 bytes",
  ],
  [
    "columns of all rows",
    list(3, (i) => `{"user_input":"a","response":"b",${object(1_000, `c${i}_`).slice(1)}`).join("\n"),
    "(LLMX378)",
  ],
  [
    "columns of different rows",
    '{"user_input":{"0":"a"},"response":{"1":"a"}}',
    "the columns of the table have different rows",
  ],
  ["tests", `<testsuites>${"<testcase/>".repeat(200_002)}</testsuites>`, "more than 200000 tests"],
  [
    "attributes",
    `<testsuites><testcase ${list(1_001, (i) => `a${i}="1"`).join(" ")}/></testsuites>`,
    "more than 1000 attributes",
  ],
  [
    "a text between two tags",
    `<testsuites><a>${"x".repeat(16_100_000)}</a></testsuites>`,
    "more than 16000000 characters",
  ],
  ["nested elements", "<testsuites>".repeat(201), "(LLMX362)"],
])("too much of one thing is one error: %s", async (_what, text, message) => {
  expect(await checkText(text)).toMatchObject({ kind: "faults", faults: [expect.stringContaining(message)] });
});

test("a check stops at 100 errors", async () => {
  const check = await checkText("{\n".repeat(100_000));
  expect(check).toMatchObject({ kind: "faults", total: 100, isStopped: true });
});

test("empty lines cost nothing, and the lines after them keep their numbers", async () => {
  const check = await checkText(`${"\n".repeat(100_000)}{`);
  expect(check).toMatchObject({
    faults: [
      "results:100001: incomplete JSON: the line is cut off. Write each row in full before the job ends. (LLMX305)",
    ],
  });
});
