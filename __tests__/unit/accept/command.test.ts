import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parseAcceptCommand } from "../../../src/accept/command.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const line = `/accept-regression accuracy ${commit} cheaper model, agreed with support`;
const accepted = { metric: "accuracy", commit, reason: "cheaper model, agreed with support" };

test.each([
  [line, accepted],
  [`\n\n  ${line}  \r\nMore about it.`, accepted],
  [line.replace(commit, commit.toUpperCase()), accepted],
  [`> The gate fails.\n\n${line}`, accepted],
  [`\`\`\`\nsome code\n\`\`\`\n${line}`, accepted],
  [`> How?\n~~~\nsome code\n~~~\n${line}`, accepted],
  [`    some code\n${line}`, accepted],
  [
    `/accept-regression "Answer Relevancy" ${commit} it's fine`,
    { metric: "Answer Relevancy", commit, reason: "it's fine" },
  ],
  [`/accept-regression \`accuracy\` ${commit}`, { metric: "accuracy", commit, reason: "" }],
  [
    `/accept-regression deadbeef ${commit} a name like a commit`,
    { metric: "deadbeef", commit, reason: "a name like a commit" },
  ],
  ["/accept-regression accuracy 0123456 too short", { metric: "accuracy", commit: "0123456", reason: "too short" }],
  [
    `/accept-regression accuracy ${commit} hidden\u{202E}words\u{200B}`,
    { metric: "accuracy", commit, reason: "hidden\u{FFFD}words\u{FFFD}" },
  ],
])("%j is a command", (body, command) => {
  expect(parseAcceptCommand(body)).toEqual(command);
});

test.each([
  `Please post: ${line}`,
  `First we should talk.\n${line}`,
  `> ${line}`,
  `> quoted\n${line}`,
  `   > quoted\n   ${line}`,
  `> quoted\n\`\`\`\n\n${line}\n\`\`\``,
  `> quoted\n~~~text\n\n${line}\n~~~`,
  `> quoted\n   \`\`\`\`\n\`\`\`\n\n${line}`,
  `> quoted\n# heading\n${line}`,
  `> quoted\n- item\n\n  ${line}`,
  `> quoted\n<!--\n\n${line}\n-->`,
  `> quoted\n<details>\n\n${line}`,
  `> quoted\n    more\n${line}`,
  `> quoted\n\u{A0}\n${line}`,
  `\`\`\`\n${line}\n\`\`\``,
  `\`\`\` a\`b\n\`\`\`\n${line}`,
  `\`\`\`\n\`\`\`\u{A0}\n${line}`,
  `\`\`\`\n    \`\`\`\n${line}`,
  `\u{A0}${line}`,
  `~~~~\n~~~\n${line}\n~~~~`,
  `\`\`\`\n${line}`,
  `    ${line}`,
  `\t${line}`,
  `\`${line}\``,
  `<!-- ${line} -->`,
  `<!--\n${line}\n-->`,
  `<details>\n${line}`,
  `- ${line}`,
  `/accept-regressions accuracy ${commit} a good reason`,
  `/accept-regression ${commit} a good reason`,
  `/accept-regression accuracy ${commit}0 a good reason`,
  "/accept-regression accuracy abc a good reason",
  "/accept-regression accuracy",
  "",
])("%j isn't a command", (body) => {
  expect(parseAcceptCommand(body)).toBeUndefined();
});

test("a command is always in a paragraph of its own, as GitHub renders it", () => {
  const part = fc.constantFrom(
    ...["text", "> quote", ">", "> - item", "> ```", "```", "````", "~~~", "``` a`b", "~~~ text", "- item", "1. item"],
    ...["# heading", "---", "===", "<!--", "-->", "<details>", "<pre>", "</pre>", "[a]: b", "| a |", "", "", "\u{A0}"],
    ...[line, line, line],
  );
  const indent = fc.constantFrom("", "", "", " ", "   ", "    ", "\t", " \t", "  > ", "- ");
  const lines = fc.array(
    fc.tuple(indent, part).map(([space, rest]) => space + rest),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(lines, fc.constantFrom("\n", "\r\n", "\r"), (body, lineEnd) => {
      const numbered = body.map((text, index) => text.replace("cheaper model", `reason ${index}`));
      const command = parseAcceptCommand(numbered.join(lineEnd));
      if (command === undefined) return;
      const html = micromark(numbered.join("\n"), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
      const [before = ""] = html.split(`/accept-regression accuracy ${commit} ${command.reason.slice(0, 8)}`);
      expect(before).toMatch(/<(?:p|h1|h2)>$/);
      expect(before.match(/<(?:blockquote|pre|ol|ul)\b/g)?.length).toBe(
        before.match(/<\/(?:blockquote|pre|ol|ul)>/g)?.length,
      );
    }),
    { numRuns: 2_000 },
  );
});

test("a long comment takes linear time", () => {
  const spaces = " ".repeat(60_000);
  expect(parseAcceptCommand(`/accept-regression a${spaces}b${spaces}`)).toBeUndefined();
  expect(parseAcceptCommand(`/accept-regression ${"a ".repeat(30_000)}`)).toBeUndefined();
});
