import { replaceInvisible } from "../lib/text.ts";

/** What a comment asks for. The commit is as it's written, in lowercase; the reason is one line. */
export interface AcceptCommand {
  metric: string;
  commit: string;
  reason: string;
}

/**
 * Parses a comment: `/accept-regression METRIC COMMIT REASON` has to be its first line outside of quotes and code.
 * Undefined if it's something else; what is in a quote, in code, or hidden by HTML is no command.
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
  const commit = words[at] ?? "";
  const reason = words.slice(at + 1).join(" ");
  return { metric: unquote(metric), commit: commit.toLowerCase(), reason: cleanReason(reason) };
}

const maxLineLength = 2_000;
const maxMetricLength = 300;
const commandStart = /^\/accept-regression[ \t]/i;
const fullCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const shortCommit = /^[0-9a-f]{7,39}$/i;

// A line below a quote belongs to it, until a line is empty.
function findFirstLine(body: string): string {
  let fence: string | undefined;
  let isQuote = false;
  for (const line of body.split(/\r\n?|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    } else if (line.trim() === "") isQuote = false;
    else if (/^ {0,3}>/.test(line)) isQuote = true;
    else if (isQuote || /^( {4}| {0,3}\t)/.test(line)) continue;
    else if (mark !== undefined) fence = mark;
    else return line.trim();
  }
  return "";
}

function unquote(metric: string): string {
  return /^"(.+)"$/.exec(metric)?.[1] ?? /^`(.+)`$/.exec(metric)?.[1] ?? metric;
}

const maxReasonLength = 300;

function cleanReason(reason: string): string {
  return replaceInvisible(reason.toWellFormed().replace(/\s+/gu, " ")).trim().slice(0, maxReasonLength);
}
