import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainText, renderTerminal } from "../../../src/render/terminal.ts";
import { commentStates } from "../../support/comment-states.ts";
import { untrustedText } from "../../support/untrusted-text.ts";

const results = commentStates()[0]?.reports[0]?.results;
if (results === undefined) throw new Error("the first state has results");

test("a comparison in the comment's numbers", () => {
  expect(renderTerminal(results, { colors: false, records: 2 })).toMatchSnapshot();
});

test("a bound shows the value that it checked if the table shows another one: it's over all rows", () => {
  const { judgement } = results;
  const about = {
    metric: "accuracy",
    rule: "min",
    limit: 0.7,
    isExplicit: true,
    code: "LLMX221",
    message: "",
  } as const;
  const render = (value: number) => {
    const measured = { value, limit: 0.7 };
    const rules = [{ ...about, outcome: "passed" as const, measured }];
    return renderTerminal({ ...results, judgement: { ...judgement, rules } }, { colors: false, records: 0 });
  };
  expect(render(0.744)).toMatch(/^accuracy.*→ 47\.5% \(all rows: 74\.4%\)/m);
  expect(render(0.475)).not.toContain("all rows");
});

test("colors are escapes around lines, and don't change the words", () => {
  const painted = renderTerminal(results, { colors: true, records: 2 });
  expect(painted).toContain("\u{1B}[31maccuracy");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  expect(painted.replace(/\u001B\[\d+m/g, "")).toBe(renderTerminal(results, { colors: false, records: 2 }));
});

test("untrusted text moves no cursor and starts no line", () => {
  fc.assert(
    fc.property(
      untrustedText,
      fc.constantFrom("\u{1B}[2J", "\r", "\u{9B}31m", "\n::error::x", "\u{7}"),
      (text, control) => {
        const shown = plainText(`${text}${control}${text}`);
        expect(shown).not.toMatch(/[\p{Cc}]/u);
      },
    ),
    { numRuns: process.env.FULL_TESTS ? 5_000 : 200, seed: 8 },
  );
});
