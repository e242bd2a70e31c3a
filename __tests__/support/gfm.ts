import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Renders Markdown as GitHub does: GFM with HTML, and the links that GitHub finds in text. */
export function renderGfm(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return linkText(html);
}

/** Lists the opening tags and comments of HTML in their order. */
export function listHtmlTags(html: string): string[] {
  return html.match(/<!--[\s\S]*?-->|<[a-z][^>]*>/gi) ?? [];
}

/** Returns the text of HTML with decoded entities. */
export function visibleText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };

// What GitHub changes after Markdown in text outside of code and links.
const filters: [RegExp, string][] = [
  [/(?<![\w`/])@[a-z\d](?:[a-z\d-]*)(?:\/[\w-]+)?/gi, '<a class="mention">$&</a>'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '<a class="mail">$&</a>'],
  [/(?:https?|ftp):\/\/[^\s<]+|www\.[^\s<]+/gi, '<a class="address">$&</a>'],
  [/(?<!&)(?:[\w.-]+\/[\w.-]+|[\w-]+)?#\d+\b/g, '<a class="reference">$&</a>'],
  [/\b[A-Z]+-\d+\b|\b(?:GHSA|CVE)-[\w-]+/gi, '<a class="reference">$&</a>'],
  [/(?<![a-z\d])[\da-f]{7,40}(?![a-z\d])/g, '<a class="commit">$&</a>'],
  [/:[a-z\d_+-]+:/g, '<img class="emoji">'],
  [/\$[^\s$][^$]*\$/g, "<math-renderer>$&</math-renderer>"],
];

function linkText(html: string): string {
  let inside = 0;
  return html.replace(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g, (token) => {
    if (/^<(a|code|pre)\b/.test(token)) inside += 1;
    if (/^<\/(a|code|pre)>/.test(token)) inside -= 1;
    if (token.startsWith("<") || inside > 0) return token;
    const [pattern, replacement] = filters.find(([filter]) => token.search(filter) !== -1) ?? [];
    return pattern === undefined || replacement === undefined ? token : token.replace(pattern, replacement);
  });
}
