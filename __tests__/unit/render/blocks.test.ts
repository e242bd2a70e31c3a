import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { block, diff, inlineHtml, text } from "../../../src/render/markdown.ts";
import { listHtmlTags, renderGfm } from "../../support/gfm.ts";
import { untrustedText } from "../../support/untrusted-text.ts";

test("no text ends its block, whatever it contains", () => {
  const limits = { characters: 2_000, lines: 20 };
  fc.assert(
    fc.property(untrustedText, untrustedText, fc.nat(8), (one, other, ticks) => {
      const tricky = `${one}\n${"`".repeat(ticks)}\n${other}`;
      for (const markdown of [block(tricky, limits), diff(tricky, other, limits)]) {
        const tags = listHtmlTags(renderGfm(`${markdown}\n\nend`)).map((tag) => tag.replace(/ .*/, ">"));
        expect(tags).toEqual(["<pre>", "<code>", "<p>"]);
      }
    }),
    { numRuns: process.env.FULL_TESTS ? 5_000 : 200, seed: 6 },
  );
});

test("a long output is cut by characters and by lines", () => {
  expect(block("x".repeat(700), { characters: 600, lines: 8 })).toBe(`\`\`\`text\n${"x".repeat(599)}…\n\`\`\``);
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`).join("\n");
  expect(block(lines, { characters: 600, lines: 4 })).toBe(
    ["```text", "line 0", "line 1", "line 2", "… 9 more lines", "```"].join("\n"),
  );
});

test("a diff keeps equal lines as context", () => {
  expect(diff("a\nb\nc", "a\nx\nc", { characters: 100, lines: 10 })).toBe(
    ["```diff", "# - baseline   + this run", "  a", "- b", "+ x", "  c", "```"].join("\n"),
  );
});

test("a fold's title shows the same text as the Markdown that it is made from", () => {
  fc.assert(
    fc.property(untrustedText, (hostile) => {
      const html = inlineHtml(`**${text(`a ${hostile}`)}** b`);
      const tags = listHtmlTags(renderGfm(`<details><summary>${html}</summary>\n\nx\n\n</details>`));
      expect(tags.filter((tag) => tag !== "<code>")).toEqual(["<details>", "<summary>", "<b>", "<p>"]);
    }),
    { numRuns: process.env.FULL_TESTS ? 5_000 : 300, seed: 7 },
  );
});

test.each([
  ["`open", "`open"],
  ["``a` b", "``a` b"],
  ["`a` and `open", "<code>a</code> and `open"],
])("a code span that doesn't end is text: %s", (markdown, html) => {
  expect(inlineHtml(markdown)).toBe(html);
});
