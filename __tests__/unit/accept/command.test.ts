import { expect, test } from "@jest/globals";
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
  `\`\`\`\n${line}\n\`\`\``,
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
])("%j is none", (body) => {
  expect(parseAcceptCommand(body)).toBeUndefined();
});

test("a long comment takes no time", () => {
  const spaces = " ".repeat(60_000);
  expect(parseAcceptCommand(`/accept-regression a${spaces}b${spaces}`)).toBeUndefined();
  expect(parseAcceptCommand(`/accept-regression ${"a ".repeat(30_000)}`)).toBeUndefined();
});
