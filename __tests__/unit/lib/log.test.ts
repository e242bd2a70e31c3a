import { afterEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { parseCommand, readLog } from "../../../emulator/workflow-commands.ts";
import { createLog, type Log } from "../../../src/lib/log.ts";
import { createRedact } from "../../../src/lib/redact.ts";
import { escapeWorkflowCommands } from "../../../src/lib/text.ts";
import { text as markdownText } from "../../../src/render/markdown.ts";
import { plainText } from "../../../src/render/terminal.ts";
import { unicodeText } from "../../support/untrusted-text.ts";

const settings = { seed: 20260105, numRuns: 500 };

// The parts of commands, and characters that could hide a command's beginning from us but not from the runner.
const fragments = [
  "::",
  ":",
  "##[",
  "##",
  "[",
  "]",
  "error",
  "warning",
  "debug",
  "stop-commands",
  "set-env name=A",
  "add-mask",
  " ",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\u0085",
  "\u00a0",
  "\u1680",
  "\u2028",
  "\u2029",
  "\u3000",
  "\u200b",
  "\ufeff",
  "\u001b[0m",
  "%0A",
  "x",
];
const untrusted = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join("")),
  unicodeText(),
);

afterEach(() => {
  jest.restoreAllMocks();
});

/** Returns what the calls write to the step's output. */
function written(calls: (log: Log) => void, secrets: string[] = []): string {
  const chunks: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    chunks.push(String(chunk));
    return true;
  });
  calls(createLog(createRedact(secrets)));
  write.mockRestore();
  return chunks.join("");
}

describe("the ported parsers of the runner", () => {
  test.each([
    ["::warning::text", "warning"],
    [" \t\u00a0\u3000\u0085::WARNING::text", "warning"],
    ["##[debug]text", "debug"],
    ["behind text ##[add-mask]abc", "add-mask"],
    ["::unknown::##[warning]text", "warning"],
    ["::warning without an end ##[error]text", "error"],
  ])("%j is executed", (line, name) => {
    expect(parseCommand(line)?.name).toBe(name);
  });

  test.each(["text ::warning::text", "\ufeff::warning::x", "::warning:", "##[unknown]text", "# #[debug]"])(
    "%j is text",
    (line) => {
      expect(parseCommand(line)).toBeUndefined();
    },
  );

  test("each form has its own escapes", () => {
    expect(parseCommand("::warning file=a%2Cb,line=1::x%0Ay%5D")).toMatchObject({
      properties: { file: "a,b", line: "1" },
      message: "x\ny%5D",
    });
    expect(parseCommand("##[warning file=a%3Bb;line=1]x%5D")).toMatchObject({
      properties: { file: "a;b", line: "1" },
      message: "x]",
    });
  });
});

describe("the log", () => {
  test("no untrusted text is executed, in any form", () => {
    fc.assert(
      fc.property(untrusted, (text) => {
        expect(
          readLog(
            written((log) => log.info(text)),
            [],
          ).commands,
        ).toEqual([]);
        const kinds = ["debug", "notice", "warning", "error"] as const;
        for (const kind of kinds) {
          const { commands } = readLog(
            written((log) => log[kind](text)),
            [],
          );
          expect(commands.map(({ name }) => name)).toEqual([kind]);
        }
      }),
      settings,
    );
  });

  test("ordinary text stays the same, with its line breaks and tabs", () => {
    const text = "Experiment a::b\n\tat https://app.datadoghq.com/llm [1] #2 — ü";
    expect(written((log) => log.info(text))).toBe(`${text}\n`);
    expect(escapeWorkflowCommands("one\r\ntwo\rthree\u001b[31m")).toBe("one\ntwo\nthree\u{FFFD}[31m");
  });

  test("keys are replaced before anything is cut, and annotations stay below the runner's limit", () => {
    const key = "0123456789abcdef0123456789abcdef";
    const text = `${"x".repeat(3_990)}${key}${"y".repeat(1_000)}`;
    const log = written((log) => log.error(text), [key]);
    expect(log).not.toContain(key.slice(0, 6));
    expect(readLog(log, []).annotations[0]?.message.length).toBeLessThanOrEqual(4_096);
  });

  // Bidi marks and isolates, zero width, byte order mark, soft hyphen, tags, fillers, half a surrogate pair.
  const hidden = ["202A", "202E", "2066", "2069", "200B", "200D", "200F", "FEFF", "AD", "E0041", "3164", "D800"];

  test.each(hidden)("what can't be seen (U+%s) can't hide in a line or turn it around", (code) => {
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    for (const kind of ["debug", "info", "notice", "warning", "error"] as const) {
      const log = written((target) => target[kind](`accu${character}racy dropped`));
      expect(log).toContain("accu\u{FFFD}racy dropped");
    }
    for (const shown of [plainText, markdownText]) {
      expect(shown(`accu${character}racy`)).toMatch(/^accu[\u{FFFD} ]racy$/u);
    }
  });

  test("a group ends even if its work fails, and its title is one line", async () => {
    const lines = written((log) => log.group("Gate\n::error::x", ["::error::one", "two"])).split("\n");
    expect(lines[0]).toMatch(/^::group::Gate/);
    expect(lines.slice(2)).toEqual(["two", "::endgroup::", ""]);
    const write = jest.spyOn(process.stdout, "write").mockImplementation(() => true);
    const failed = createLog(createRedact([])).groupWhile("Upload", () => Promise.reject(new Error("It failed.")));
    await expect(failed).rejects.toThrow("It failed.");
    expect(String(write.mock.calls.at(-1)?.[0]).trim()).toBe("::endgroup::");
  });

  test("emoji stay whole", () => {
    expect(written((log) => log.info("🧑‍🚀 ❤️ 👍🏽"))).toBe("🧑‍🚀 ❤️ 👍🏽\n");
  });
});
