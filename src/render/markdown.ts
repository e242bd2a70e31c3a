import { diffLines } from "diff";
import { clipped, replaceInvisible } from "../lib/text.ts";

/**
 * The one place that turns foreign text (names, branches, matrix values, metric labels, API errors) into
 * Markdown, for comments and job summaries. What these functions return is safe Markdown on one line; nothing
 * else may put foreign text into Markdown.
 *
 * GitHub makes links out of more than Markdown knows: mentions, `#12`, `GH-12`, commit SHAs, emoji, formulas.
 * Neither escapes nor entities stop those, code spans do. So prose is escaped, and a word of it that could
 * become one of them is set as a code span.
 */

/** Foreign text as prose, at most `longest` characters of it. */
export function text(foreign: string, longest = 300): string {
  const words = clipped(clean(foreign), longest).split(" ");
  return words.map(word).join(" ").replace(blockStart, "$1\\$2");
}

/** Foreign text as a code span, at most `longest` characters of it. */
export function code(foreign: string, longest = 120): string {
  return fence(clipped(clean(foreign), longest) || "(empty)");
}

/** A link with a label that is safe already; only the label where the address is no plain web address. */
export function link(label: string, address: string | undefined): string {
  const target = address === undefined ? undefined : linkTarget(address);
  return target === undefined ? label : `[${label}](${target})`;
}

/** Safe Markdown as a cell of a table. */
function cell(markdown: string): string {
  // What is left of `|` is inside code spans. A backslash before it would escape our own backslash.
  const whole = markdown.replace(/(\\?)\|/g, (_, before: string) => (before ? "\\\u{200B}\\|" : "\\|"));
  return whole === "" ? " " : whole;
}

/** A table from cells that are safe Markdown; `alignments` has a column each. */
export function table(
  head: readonly string[],
  alignments: readonly ("left" | "right")[],
  rows: readonly (readonly string[])[],
): string {
  const rule = alignments.map((side) => (side === "right" ? "--:" : ":--"));
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

/**
 * Renders a fold; title and content are safe Markdown, the title without links. GitHub reads no Markdown in the title's
 * line, so it becomes HTML.
 */
export function folded(title: string, content: string, isOpen = false): string {
  return `<details${isOpen ? " open" : ""}><summary>${inlineHtml(title)}</summary>\n\n${content}\n\n</details>`;
}

/** Turns safe Markdown of one line into HTML: code spans, bold, and backslashes before signs are all that it knows. */
export function inlineHtml(markdown: string): string {
  const token = /\\([^A-Za-z0-9\s])|(`+)|\*\*|[^\\`*]+|[\s\S]/g;
  let html = "";
  let isBold = false;
  for (let match = token.exec(markdown); match !== null; match = token.exec(markdown)) {
    const [piece, sign, ticks] = match;
    if (sign !== undefined) html += sign;
    else if (ticks !== undefined) {
      // Our own code spans always end.
      const end = markdown.indexOf(ticks, token.lastIndex);
      const content = markdown.slice(token.lastIndex, end).replace(/^ (.*) $/, "$1");
      html += `<code>${content.replace(/[<>&]/g, (char) => entities[char] ?? "")}</code>`;
      token.lastIndex = end + ticks.length;
    } else if (piece === "**") {
      isBold = !isBold;
      html += isBold ? "<b>" : "</b>";
    } else html += piece;
  }
  return html;
}

/** A smaller line; the content is safe Markdown. */
export function small(markdown: string): string {
  return markdown === "" ? "" : `<sub>${markdown}</sub>`;
}

export interface BlockLimits {
  characters: number;
  lines: number;
}

/** Foreign text of several lines as a fenced block, cut where it is longer; a language colours it. */
export function block(foreign: string, limits: BlockLimits): string {
  return fenced(clipLines(foreign, limits), "text");
}

/** Renders the lines that differ between two untrusted texts, with equal lines as context. */
export function diff(before: string, after: string, limits: BlockLimits): string {
  const clip = (untrusted: string) => `${clipLines(untrusted, limits).join("\n")}\n`;
  const lines = diffLines(clip(before), clip(after)).flatMap(({ value, added, removed }) => {
    const sign = added ? "+" : removed ? "-" : " ";
    return value
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => `${sign} ${line}`);
  });
  return fenced(["# - baseline   + this run", ...lines], "diff");
}

// Nothing in a fenced block becomes a link, a mention or HTML; only a longer run of backticks could end it.
function fenced(lines: readonly string[], language: string): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const ticks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${ticks}${language}`, ...lines, ticks].join("\n");
}

function clipLines(foreign: string, { characters, lines }: BlockLimits): string[] {
  const all = clipped(foreign.toWellFormed().trim(), characters).split(lineBreak).map(cleanLine);
  return all.length <= lines ? all : [...all.slice(0, lines - 1), `… ${all.length - lines + 1} more lines`];
}

const lineBreak = /\r\n?|[\n\u2028\u2029\u0085]/;

// The comment's own markers are lines that begin like an HTML comment; an answer's are none.
function cleanLine(line: string): string {
  return replaceInvisible(line.replaceAll("\t", "  ")).replace(/^<!--/, "<\u{200B}!--");
}

/** A value for a hidden marker: no white space, no `>`, nothing that could end an HTML comment. */
export function markerValue(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

/** The value that {@link markerValue} made; undefined where it is damaged. */
export function readMarkerValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

// White space of every kind becomes one space. What cannot be seen (controls, bidi, zero width, tags) shows as
// U+FFFD, so that nothing hides in a name; only what emoji are built of stays.
function clean(foreign: string): string {
  return replaceInvisible(foreign.toWellFormed().replace(/\s+/gu, " ")).trim();
}

// Mentions and mails; addresses; references and custom autolinks; commit SHAs and security advisories;
// formulas; emoji.
const becomesLink = /@|:\/\/|www\.|[a-z]-\d|#\d|[0-9a-f]{7}|ghsa-|cve-|\$|:[\w+-]+:/i;

function word(plain: string): string {
  return becomesLink.test(plain) ? fence(plain) : escaped(plain);
}

// A list, a heading, a rule or the second line of a table.
const blockStart = /^([0-9]*)([-+#=.):](?:$|[ #=:-]))/;
const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };

function escaped(plain: string): string {
  return plain.replace(/[\\`*_[\]~]/g, "\\$&").replace(/[<>&|]/g, (character) => entities[character] ?? "");
}

function fence(plain: string): string {
  // Mail programs and GitHub find addresses in code spans as well.
  const content = plain.replaceAll("@", "@\u{200B}");
  const runs = content.match(/`+/g) ?? [];
  const longest = Math.max(0, ...runs.map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${ticks}${padding}${content}${padding}${ticks}`;
}

function linkTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
  // Nothing is left that could end the target, stand for something else (`&lt;`), or split a table.
  return url.href.replace(/[^\w\-.~:/?#@!$&+,=%]/gu, (character) => percent(character));
}

function percent(character: string): string {
  return [...Buffer.from(character, "utf8")]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}
