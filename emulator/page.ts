import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** A piece of Markdown that GitHub would show, with what it is and where it stands. */
export interface Piece {
  title: string;
  note: string;
  markdown: string;
}

/** An HTML page that shows Markdown in GitHub's own style, light or dark as the reader's system is. */
export async function renderPage(title: string, pieces: readonly Piece[]): Promise<string> {
  const style = fileURLToPath(import.meta.resolve("github-markdown-css/github-markdown.css"));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${await readFile(style, "utf8")}
${pageStyle}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${pieces.map(renderPiece).join("\n")}
</main>
</body>
</html>
`;
}

const pageStyle = `
:root { color-scheme: light dark; }
body { margin: 0; font-family: system-ui, sans-serif; background: #f6f8fa; color: #1f2328; }
main { max-width: 820px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 24px; }
section { margin-top: 32px; }
section > h2 { font-size: 16px; margin-bottom: 4px; }
section > p { margin: 0 0 8px; color: #59636e; font-size: 14px; }
.markdown-body { padding: 16px; border: 1px solid #d1d9e0; border-radius: 6px; overflow-x: auto; }
@media (prefers-color-scheme: dark) {
  body { background: #010409; color: #f0f6fc; }
  section > p { color: #9198a1; }
  .markdown-body { border-color: #3d444d; }
}`;

function renderPiece({ title, note, markdown }: Piece): string {
  return `<section>
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(note)}</p>
<article class="markdown-body">${renderMarkdown(markdown)}</article>
</section>`;
}

// GitHub lets some HTML through, among it the folded parts that comments are made of.
function renderMarkdown(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
