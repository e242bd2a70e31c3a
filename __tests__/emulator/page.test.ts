import { expect, test } from "@jest/globals";
import { renderPage } from "../../emulator/page.ts";

test("a page shows Markdown as GitHub does, and everything else as text", async () => {
  const markdown =
    "| a |\n|---|\n| ~~b~~ |\n\n<details><summary>More</summary>\n\n[Open](https://example.com/x)\n\n</details>";
  const page = await renderPage("Fix <b> & more", [{ title: "Comment", note: "by <me>", markdown }]);
  expect(page).toContain("<title>Fix &lt;b> &amp; more</title>");
  expect(page).toContain("<p>by &lt;me></p>");
  expect(page).toContain("<td><del>b</del></td>");
  expect(page).toContain("<details><summary>More</summary>");
  expect(page).toContain('<a href="https://example.com/x">Open</a>');
  expect(page).toContain("@media (prefers-color-scheme: dark)");
});

test("it has an introduction, a list of its pieces, colored differences, and open folds", async () => {
  const markdown = "```diff\n- a <b>\n+ c\n  d\n```\n\n<details><summary>More</summary>\n\ne\n\n</details>";
  const pieces = [
    { title: "One", note: "", markdown: "x" },
    { title: "Two & three", note: "", markdown, isOpen: true },
  ];
  const page = await renderPage("Title", pieces, ["First <i>.", "Second."]);
  expect(page).toContain("<p>First &lt;i>.</p>\n<p>Second.</p>");
  expect(page).toContain('<li><a href="#piece-2">Two &amp; three</a></li>');
  expect(page).toContain('<section id="piece-2">');
  expect(page).toContain('<span class="pl-md">- a &lt;b&gt;</span>\n<span class="pl-mi1">+ c</span>\n  d\n</code>');
  expect(page).toContain("<details open><summary>More</summary>");
});
