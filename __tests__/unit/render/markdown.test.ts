import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  code,
  folded,
  link,
  markerValue,
  messageText,
  readMarkerValue,
  table,
  text,
} from "../../../src/render/markdown.ts";
import { listHtmlTags, renderGfm, visibleText } from "../../support/gfm.ts";
import { untrustedText } from "../../support/untrusted-text.ts";

const options = { numRuns: process.env.FULL_TESTS ? 10_000 : 400, seed: 4 };

describe("a message", () => {
  test.each([
    ["Set `min_common: 50%` or `*`.", "Set `min_common: 50%` or `*`."],
    ["`a` [b](c): 2 `d`, a `e", "`a` \\[b\\](c): 2 `d`, a \\`e"],
    ["a@b`c`@d", "`a@\u200Bb` `c` `@\u200Bd`"],
    ["# `a`", "\\# `a`"],
    ["``b`c``", "\\` `b`c\\`\\`"],
  ])("keeps the code in it: %j", (message, expected) => {
    expect(messageText(message)).toBe(expected);
  });

  test("turns any text into text and code only", () => {
    fc.assert(
      fc.property(untrustedText, untrustedText, untrustedText, (before, inside, after) => {
        const html = renderGfm(`${messageText(`x ${before}\`${inside}\`${after}`, 500)} y`);
        expect(listHtmlTags(html).filter((tag) => tag !== "<code>")).toEqual(["<p>"]);
      }),
      options,
    );
  });
});

describe("text", () => {
  test.each([
    ["3 commits before the merge base", "3 commits before the merge base"],
    ["see #12, GH-3 and o/r#4", "see `#12,` `GH-3` and `o/r#4`"],
    ["@octocat and a@b.example", "`@\u200Boctocat` and `a@\u200Bb.example`"],
    ["https://x.test www.x.test", "`https://x.test` `www.x.test`"],
    ["at 0123456789abcdef0123456789abcdef01234567", "at `0123456789abcdef0123456789abcdef01234567`"],
    ["<b>*x*</b> & [y](z) | ![i](j)", "&lt;b&gt;\\*x\\*&lt;/b&gt; &amp; \\[y\\](z) &#124; !\\[i\\](j)"],
    ["<!-- section -->", "&lt;!-- section --&gt;"],
    [":tada: costs $5 or $6", "`:tada:` costs `$5` or `$6`"],
    ["# heading", "\\# heading"],
    ["1. item", "1\\. item"],
    ["a\r\n\r\n- b", "a - b"],
    ["safe\u202Eevil\u200B\u0007", "safe\uFFFDevil\uFFFD\uFFFD"],
    ["👩🏽‍💻 ❤️ 评估", "👩🏽‍💻 ❤️ 评估"],
  ])("%j", (untrusted, expected) => {
    expect(text(untrusted)).toBe(expected);
  });

  test("turns any text into text and code only", () => {
    fc.assert(
      fc.property(untrustedText, (untrusted) => {
        const html = renderGfm(text(untrusted));
        expect(listHtmlTags(html).filter((tag) => tag !== "<p>" && tag !== "<code>")).toEqual([]);
      }),
      options,
    );
  });

  test("keeps every visible character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 40 }), (untrusted) => {
        const visible = (whole: string) => whole.replace(/[\s\u200B]/g, "");
        const plain = untrusted.replace(/\s/g, " ").replace(/\p{Cc}/gu, "\uFFFD");
        expect(visible(visibleText(renderGfm(text(untrusted))))).toBe(visible(plain));
      }),
      options,
    );
  });

  test("is cut at the given length, never inside a character", () => {
    expect(text("🟢".repeat(9), 6)).toBe("🟢🟢…");
  });
});

describe("code", () => {
  test.each([
    ["main", "`main`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["me@x.test", "`me@\u200Bx.test`"],
    [" \n ", "`(empty)`"],
  ])("%j", (untrusted, expected) => {
    expect(code(untrusted)).toBe(expected);
  });

  test("is one code span of any text", () => {
    fc.assert(
      fc.property(untrustedText, (untrusted) => {
        expect(listHtmlTags(renderGfm(`x ${code(untrusted)} y`))).toEqual(["<p>", "<code>"]);
      }),
      options,
    );
  });
});

describe("link", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//x.test",
    "mailto:a@b.test",
    "https://user:password@x.test/",
    "no address",
    "",
  ])("returns only the label for %j", (address) => {
    expect(link("label", address)).toBe("label");
  });

  test("has its own label and address, and nothing else, whatever they are", () => {
    fc.assert(
      fc.property(untrustedText, untrustedText, (label, path) => {
        const address = new URL(`https://x.test/a?b=${path.toWellFormed()}`).href;
        const html = renderGfm(`before ${link(text(label), address)} after`);
        const anchors = listHtmlTags(html).filter((tag) => tag !== "<p>" && tag !== "<code>");
        expect(anchors).toHaveLength(1);
        expect(anchors[0]).toMatch(/^<a href="https:\/\/x\.test\/a\?b=[^"]*">$/);
        expect(html).toMatch(/^<p>before <a [\s\S]*<\/a> after<\/p>$/);
      }),
      options,
    );
  });

  test("leads to its address", () => {
    const address = "https://x.test/compare?base=1&ids=2%2C1&copy;=(a)|b";
    const href = /href="([^"]*)"/.exec(renderGfm(link("x", address)))?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect([...new URL(href).searchParams]).toEqual([...new URL(address).searchParams]);
  });
});

describe("table", () => {
  test("keeps its columns and rows whatever is in the cells", () => {
    fc.assert(
      fc.property(untrustedText, untrustedText, (a, b) => {
        const rows = [
          [code(a), text(b), link(code(b), "https://x.test/|")],
          [text(a), code(b), "z"],
        ];
        const tags = listHtmlTags(renderGfm(table(["A", "B", "C"], rows, true)));
        expect(tags.filter((tag) => tag.startsWith("<td"))).toHaveLength(6);
        expect(tags.filter((tag) => tag.startsWith("<tr"))).toHaveLength(3);
        expect(tags.filter((tag) => tag.startsWith("<a "))).toHaveLength(1);
        expect(tags.filter((tag) => !/^<(table|thead|tbody|tr|t[hd]|code|a)\b/.test(tag))).toEqual([]);
      }),
      options,
    );
  });

  test("shows a pipe in code as it is", () => {
    const html = renderGfm(table(["A"], [[code("a|b\\|c")]]));
    expect(visibleText(html)).toContain("a|b\\\u200B|c");
  });
});

test("a folded part contains Markdown", () => {
  expect(listHtmlTags(renderGfm(folded("More", "**x**")))).toEqual(["<details>", "<summary>", "<p>", "<strong>"]);
});

test("a marker's value reads back, and contains nothing that could end a marker", () => {
  fc.assert(
    fc.property(untrustedText, (untrusted) => {
      const value = markerValue(untrusted);
      expect(value).toMatch(/^[\w\-.!~*'()%]*$/);
      expect(readMarkerValue(value)).toBe(untrusted.toWellFormed());
    }),
    options,
  );
  expect(readMarkerValue("%E0%A4%A")).toBeUndefined();
});
