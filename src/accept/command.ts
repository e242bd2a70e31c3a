import { replaceInvisible } from "../lib/text.ts";

/** What a comment asks for. The commit is as it's written, in lowercase; the reason is one line. */
export interface AcceptCommand {
  metric: string;
  commit: string;
  reason: string;
}

const maxLineLength = 2_000;
const maxMetricLength = 300;
const maxReasonLength = 300;
const commandStart = /^\/accept-regression[ \t]/i;
const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const shortCommit = /^[0-9a-f]{7,39}$/i;
const quotedName = /^(?:"(.+)"|`(.+)`)$/;

/**
 * Parses a comment: `/accept-regression METRIC COMMIT REASON` has to be its first line outside of quotes and code.
 * Undefined if it's something else: what is in a quote, in code, or hidden by HTML is no command. If in doubt, it's none.
 */
export function parseAcceptCommand(body: string): AcceptCommand | undefined {
  const line = findFirstLine(body).slice(0, maxLineLength);
  if (!commandStart.test(line)) return undefined;
  const [, ...words] = line.trim().split(/[ \t]+/);
  // A shorter commit doesn't count, but its author is told.
  const full = words.findIndex((word, index) => index > 0 && fullCommit.test(word));
  const at = full === -1 ? words.findIndex((word, index) => index > 0 && shortCommit.test(word)) : full;
  const metric = words.slice(0, at).join(" ");
  if (at === -1 || metric.length > maxMetricLength) return undefined;
  const [, inQuotes, inBackticks] = quotedName.exec(metric) ?? [];
  const reason = words
    .slice(at + 1)
    .join(" ")
    .toWellFormed()
    .replace(/\s+/gu, " ");
  return {
    metric: inQuotes ?? inBackticks ?? metric,
    commit: (words[at] ?? "").toLowerCase(),
    reason: replaceInvisible(reason).trim().slice(0, maxReasonLength),
  };
}

// White space as in Markdown: a line of other spaces, such as U+00A0, isn't empty.
const emptyLine = /^[ \t]*$/;
const quotedLine = /^ {0,3}>/;
const codeLine = /^(?: {4}| {0,3}\t)/;
// With a backtick after it, it's text: ``` `a` ```.
const fenceStart = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const fenceEnd = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** Returns the first line of text; empty if it's directly below a quote, which it may belong to. */
function findFirstLine(body: string): string {
  let fence: string | undefined;
  let isBelowQuote = false;
  for (const line of body.split(/\r\n?|\n/)) {
    if (fence !== undefined) {
      if (fenceEnd.exec(line)?.[1]?.startsWith(fence)) fence = undefined;
      continue;
    }
    fence = fenceStart.exec(line)?.[1];
    const isQuoted = quotedLine.test(line);
    if (fence === undefined && !isQuoted && !emptyLine.test(line)) {
      if (isBelowQuote) return "";
      if (!codeLine.test(line)) return line.replace(/^ +/, "");
    }
    isBelowQuote = isQuoted;
  }
  return "";
}
