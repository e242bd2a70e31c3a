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
