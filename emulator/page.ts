import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown that GitHub would show, with a title and an explanation. */
export interface Piece {
  title: string;
  note: string;
  markdown: string;
  /** Whether folded parts are open. */
  isOpen?: boolean;
}

/**
 * Renders an HTML page that shows Markdown in GitHub's style, light or dark like the reader's system. The paragraphs of
 * `lead` come first, then a list of the pieces.
 */
export async function renderPage(
  title: string,
  pieces: readonly Piece[],
  lead: readonly string[] = [],
): Promise<string> {
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
${lead.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n")}
${pieces.length > 1 ? renderContents(pieces) : ""}
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
main { line-height: 1.5; }
h1 { font-size: 24px; line-height: 1.25; }
a { color: #0969da; }
nav li { margin: 4px 0; }
section { margin-top: 40px; scroll-margin-top: 16px; }
section > h2 { font-size: 18px; line-height: 1.3; margin: 0 0 4px; }
section > p { margin: 0 0 12px; color: #59636e; font-size: 15px; }
.markdown-body { padding: 16px; border: 1px solid #d1d9e0; border-radius: 6px; overflow-x: auto; }
@media (prefers-color-scheme: dark) {
  body { background: #010409; color: #f0f6fc; }
  a { color: #4493f8; }
  section > p { color: #9198a1; }
  .markdown-body { border-color: #3d444d; }
}`;

function renderContents(pieces: readonly Piece[]): string {
  const items = pieces.map(({ title }, index) => `<li><a href="#${buildAnchor(index)}">${escapeHtml(title)}</a></li>`);
  return `<nav><ol>\n${items.join("\n")}\n</ol></nav>`;
}

function buildAnchor(index: number): string {
  return `piece-${index + 1}`;
}

function renderPiece({ title, note, markdown, isOpen }: Piece, index: number): string {
  const html = renderMarkdown(markdown);
  return `<section id="${buildAnchor(index)}">
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(note)}</p>
<article class="markdown-body">${isOpen ? html.replaceAll("<details>", "<details open>") : html}</article>
</section>`;
}

// GitHub allows some HTML, such as the folded parts of comments.
function renderMarkdown(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return html.replaceAll(
    /(<pre><code class="language-diff">)([\s\S]*?)(<\/code><\/pre>)/g,
    (_, head: string, lines: string, foot: string) => `${head}${lines.replaceAll(/^[+-].*$/gm, highlightLine)}${foot}`,
  );
}

// The classes are those of GitHub's highlighting.
function highlightLine(line: string): string {
  return `<span class="${line.startsWith("+") ? "pl-mi1" : "pl-md"}">${line}</span>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
