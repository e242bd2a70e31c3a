import { diffLines } from "diff";
import { clipped, replaceInvisible } from "../lib/text.ts";

/*
 * The one place that turns untrusted text (names, branches, matrix values, metric labels, API errors) into safe Markdown.
 * GitHub makes links out of more than Markdown knows: mentions, `#12`, `GH-12`, commit SHAs, emoji, formulas. Neither
 * escapes nor entities stop those, but code spans do. So prose is escaped, and a word of it that could become a link
 * is set as a code span.
 */

// Mentions and mails; addresses; references and custom autolinks; commit SHAs and security advisories; formulas; emoji.
const becomesLink = /@|:\/\/|www\.|[a-z]-\d|#\d|[0-9a-f]{7}|ghsa-|cve-|\$|:[\w+-]+:/i;

// A list, a heading, a rule, or the second line of a table.
const blockStart = /^([0-9]*)([-+#=.):](?:$|[ #=:-]))/;
const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };

/** Renders untrusted text as prose on one line, at most `maxLength` characters of it. */
export function text(untrusted: string, maxLength = 300): string {
  return escapeProse(toOneLine(untrusted, maxLength)).replace(blockStart, "$1\\$2");
}

/** Renders a message of ours, in which backticks enclose code, as prose on one line. What it quotes stays untrusted. */
export function messageText(message: string, maxLength = 300): string {
  const pieces = toOneLine(message, maxLength).split(/(`[^`]+`)/);
  const safe = pieces.map((piece) => (/^`[^`]+`$/.test(piece) ? codeSpan(piece.slice(1, -1)) : escapeProse(piece)));
  // Code spans side by side would become one.
  const joined = safe.reduce(
    (line, piece) => `${line}${line.endsWith("`") && piece.startsWith("`") ? " " : ""}${piece}`,
  );
  return joined.replace(blockStart, "$1\\$2");
}

function escapeProse(line: string): string {
  const safe = line.split(" ").map((word) => {
    if (becomesLink.test(word)) return codeSpan(word);
    return word.replace(/[\\`*_[\]~]/g, "\\$&").replace(/[<>&|]/g, (character) => entities[character] ?? "");
  });
  return safe.join(" ");
}

/** Renders untrusted text as a code span, at most `maxLength` characters of it. */
export function code(untrusted: string, maxLength = 120): string {
  return codeSpan(toOneLine(untrusted, maxLength) || "(empty)");
}

// White space of every kind becomes one space. What can't be seen shows as U+FFFD, so nothing hides in a name.
function toOneLine(untrusted: string, maxLength: number): string {
  return clipped(replaceInvisible(untrusted.toWellFormed().replace(/\s+/gu, " ")).trim(), maxLength);
}

function codeSpan(plain: string): string {
  // Mail programs and GitHub find addresses in code spans as well.
  const content = plain.replaceAll("@", "@\u{200B}");
  const ticks = makeFence(content, 1);
  const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${ticks}${padding}${content}${padding}${ticks}`;
}

/** Returns more backticks than stand anywhere in the content. */
function makeFence(content: string, minTicks: number): string {
  return "`".repeat(Math.max(minTicks, ...(content.match(/`+/g) ?? []).map((run) => run.length + 1)));
}

/** Renders a link with a label that is safe already; only the label if the address is no plain web address. */
export function link(label: string, address: string | undefined): string {
  const url = URL.parse(address ?? "");
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return label;
  // Nothing is left that could end the target, stand for something else (`&lt;`), or split a table.
  const target = url.href.replace(/[^\w\-.~:/?#@!$&+,=%]/gu, (character) =>
    Buffer.from(character).toString("hex").toUpperCase().replace(/../g, "%$&"),
  );
  return `[${label}](${target})`;
}

/** Returns the address of a page of the documentation: `how-to/gate.md`. */
export function docsLink(page: string): string {
  return `https://github.com/your-org/llm-experiment-action/blob/main/docs/${page}`;
}

/** Renders a table from cells that are safe Markdown. Columns are left-aligned, but the last one can be right-aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], isLastRight = false): string {
  const [first, ...others] = [head, ...rows].map((cells) => {
    // What is left of `|` is inside code spans. A backslash before it would escape our own backslash.
    const safe = cells.map((cell) =>
      cell.replace(/(\\?)\|/g, (_, before: string) => (before ? "\\\u{200B}\\|" : "\\|")),
    );
    return `| ${safe.map((cell) => cell || " ").join(" | ")} |`;
  });
  const rule = [...head.slice(1).map(() => ":--"), isLastRight ? "--:" : ":--"];
  return [first, `| ${rule.join(" | ")} |`, ...others].join("\n");
}

/** Renders a fold; title and content are safe Markdown. GitHub reads none in the title's line, so it becomes HTML. */
export function folded(title: string, content: string, isOpen = false): string {
  return `<details${isOpen ? " open" : ""}><summary>${inlineHtml(title)}</summary>\n\n${content}\n\n</details>`;
}

/** Turns safe Markdown of one line into HTML: code spans, bold, and backslashes before signs. Links become their labels. */
export function inlineHtml(markdown: string): string {
  const token = /\\([^A-Za-z0-9\s])|(`+)|\*\*|\[|\]\([^()\s]*\)|[^\\`*[\]]+|[\s\S]/g;
  let html = "";
  let isBold = false;
  for (let match = token.exec(markdown); match !== null; match = token.exec(markdown)) {
    const [piece, sign, ticks] = match;
    const end = ticks === undefined ? -1 : markdown.indexOf(ticks, token.lastIndex);
    // A span that somebody who edited the comment left open is text.
    if (ticks !== undefined && end !== -1) {
      const content = markdown.slice(token.lastIndex, end).replace(/^ (.*) $/, "$1");
      html += `<code>${content.replace(/[<>&]/g, (character) => entities[character] ?? "")}</code>`;
      token.lastIndex = end + ticks.length;
    } else if (piece === "**") {
      isBold = !isBold;
      html += isBold ? "<b>" : "</b>";
    } else if (piece !== "[" && !piece.startsWith("](")) html += sign ?? piece;
  }
  return html;
}

/** Turns safe Markdown of one line into plain text. */
export function toPlain(markdown: string): string {
  const html = inlineHtml(markdown).replace(/<\/?(?:code|b)>/g, "");
  const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));
  return html.replace(/&(?:lt|gt|amp|#124);/g, (entity) => characters.get(entity) ?? "").replaceAll("\u{00A0}", " ");
}

/** Renders a smaller line; the content is safe Markdown. */
export function small(markdown: string): string {
  return markdown === "" ? "" : `<sub>${markdown}</sub>`;
}

/** Joins the parts of a page that aren't empty. */
export function joinParts(parts: readonly string[], separator = "\n\n"): string {
  return parts.filter((part) => part !== "").join(separator);
}

/** Returns the first items of a list, and how many more there are: `a`, `b`, `3 more`. */
export function limitList(items: readonly string[], maxItems: number): string[] {
  const hidden = items.length - maxItems;
  return hidden > 0 ? [...items.slice(0, maxItems), `${hidden} more`] : [...items];
}

/** How much of an untrusted text is shown. */
type BlockLimits = { characters: number; lines: number };

/** Renders untrusted text of several lines as a fenced block, cut if it is longer. */
export function block(untrusted: string, limits: BlockLimits): string {
  return fencedBlock(clipLines(untrusted, limits), "text");
}

/** Renders the lines that differ between two untrusted texts, with equal lines as context. */
export function diff(before: string, after: string, limits: BlockLimits): string {
  const [old, current] = [clipLines(before, limits).join("\n"), clipLines(after, limits).join("\n")];
  const lines = diffLines(`${old}\n`, `${current}\n`).flatMap(({ value, added, removed }) => {
    const sign = added ? "+" : removed ? "-" : " ";
    const same = value.replace(/\n$/, "").split("\n");
    return same.map((line) => `${sign} ${line}`);
  });
  return fencedBlock(["# - baseline   + this run", ...lines], "diff");
}

function clipLines(untrusted: string, { characters, lines }: BlockLimits): string[] {
  const parts = clipped(untrusted.toWellFormed().trim(), characters).split(/\r\n?|[\n\u2028\u2029\u0085]/);
  // The comment's own markers are lines that begin like an HTML comment, so no line of an output may.
  const all = parts.map((line) => replaceInvisible(line.replaceAll("\t", "  ")).replace(/^<!--/, "<\u{200B}!--"));
  return all.length <= lines ? all : [...all.slice(0, lines - 1), `… ${all.length - lines + 1} more lines`];
}

// Nothing in a fenced block becomes a link, a mention, or HTML; only a longer run of backticks could end it.
function fencedBlock(lines: readonly string[], language: string): string {
  const ticks = makeFence(lines.join("\n"), 3);
  return [`${ticks}${language}`, ...lines, ticks].join("\n");
}

/** Encodes a value for a hidden marker: no white space, no `>`, nothing that could end an HTML comment. */
export function markerValue(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** Decodes what {@link markerValue} made; undefined if it is damaged. */
export function readMarkerValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
