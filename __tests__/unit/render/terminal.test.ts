import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainText, renderTerminal } from "../../../src/render/terminal.ts";
import { resultsReport } from "../../support/experiment-report.ts";
import { foreignText } from "../../support/foreign-text.ts";

test("a comparison as the comment has it", () => {
  expect(renderTerminal(resultsReport(), { colours: false })).toMatchSnapshot();
});

test("colours are escapes around lines, and leave the words as they are", () => {
  const painted = renderTerminal(resultsReport(), { colours: true });
  expect(painted).toContain("\u{1B}[31m▼  accuracy");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  expect(painted.replace(/\u001B\[\d+m/g, "")).toBe(renderTerminal(resultsReport(), { colours: false }));
});

test("foreign text moves no cursor and starts no line", () => {
  fc.assert(
    fc.property(
      foreignText,
      fc.constantFrom("\u{1B}[2J", "\r", "\u{9B}31m", "\n::error::x", "\u{7}"),
      (text, control) => {
        const shown = plainText(`${text}${control}${text}`);
        expect(shown).not.toMatch(/[\p{Cc}]/u);
      },
    ),
    { numRuns: process.env.FULL_TESTS ? 5_000 : 200, seed: 8 },
  );
});
