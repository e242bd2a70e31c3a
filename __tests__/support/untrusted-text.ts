import fc from "fast-check";

// Text that means something in Markdown, in HTML, or on GitHub, and text that could hide it.
const fragments = [
  "<b>",
  "</details>",
  "<!--",
  "-->",
  "<!-- /section -->",
  "<img src=x>",
  "![i](https://evil.test/i.png)",
  "[l](https://evil.test)",
  "[l]: https://evil.test",
  "[^1]",
  "<https://evil.test>",
  "https://evil.test",
  "HTTP://evil.test",
  "www.evil.test",
  "WWW.evil.test",
  "ftp://evil.test",
  "mailto:a@evil.test",
  "a@evil.test",
  "@octocat",
  "@org/team",
  "#12",
  "GH-12",
  "owner/repo#12",
  "owner/repo@0123456789abcdef0123456789abcdef01234567",
  "0123456789abcdef0123456789abcdef01234567",
  "GHSA-abcd-efgh-ijkl",
  "JIRA-7",
  ":tada:",
  "$x$",
  "$`x`$",
  "```",
  "``",
  "`",
  "\\",
  "\\`",
  "\\|",
  "|",
  "||",
  "~~",
  "**",
  "__",
  "*",
  "_",
  "[",
  "]",
  "](",
  ")",
  "&lt;",
  "&#64;",
  "&amp",
  "\n",
  "\r\n",
  "\n\n",
  "\n    ",
  "\t",
  "- ",
  "* ",
  "1. ",
  "# ",
  "> ",
  "===",
  "---",
  ":--",
  "--:|:--",
  "- [x] ",
  "> [!NOTE]",
  "\u202E",
  "\u2066",
  "\u200B",
  "\u00AD",
  "\u0000",
  "\u2028",
  "\uD800",
  "评估",
  "👩🏽‍💻",
  " ",
  "a",
];

// Names that have a meaning in JavaScript objects.
const memberNames = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then"];

/** The same as `fc.string({ unit: "binary" })`, which takes half a second to create. */
export function unicodeText(maxLength = 40): fc.Arbitrary<string> {
  const surrogates = { first: 0xd800, count: 0x800 };
  const character = fc
    .nat({ max: 0x10ffff - surrogates.count })
    .map((code) => String.fromCodePoint(code < surrogates.first ? code : code + surrogates.count));
  const texts = fc.array(character, { maxLength }).map((characters) => characters.join(""));
  const names = fc.constantFrom(...memberNames.filter((name) => name.length <= maxLength));
  return fc.oneof({ weight: 19, arbitrary: texts }, { weight: 1, arbitrary: names });
}

/** Strings of any Unicode characters, of fragments with a meaning, and of both. */
export const untrustedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...fragments) },
      { weight: 1, arbitrary: unicodeText(6) },
      { weight: 1, arbitrary: fc.string({ unit: "binary-ascii", maxLength: 6 }) },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));
