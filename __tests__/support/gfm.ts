import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown as GitHub shows it: GFM with HTML let through, and then the links that GitHub finds in text. */
export function renderGfm(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return linkText(html);
}

/** The opening tags of an HTML text, and its comments, in their order. */
export function listHtmlTags(html: string): string[] {
  return html.match(/<!--[\s\S]*?-->|<[a-z][^>]*>/gi) ?? [];
}

/** The text of an HTML text, entities decoded. */
export function visibleText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };

// What GitHub does to text outside of code and links, after Markdown.
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
