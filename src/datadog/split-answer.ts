import { ResponseTooLarge } from "../lib/bounded-response.ts";

/** An answer whose long list is taken apart without reading it. */
export interface SplitAnswer {
  /** The answer's text with the list empty. */
  rest: string;
  /** Where each item of the list begins and ends in the answer, one after the other. */
  items: readonly number[];
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Finds the items of the list under `path` in JSON: read one by one, a page of thousands is never held as objects.
 * Where it is no JSON, what is left or one of the items is none either.
 */
export function splitAnswer(answer: Buffer, path: readonly string[]): SplitAnswer {
  let list = { items: [] as number[], from: answer.length, to: answer.length };
  // How many objects and arrays are open, and how many members of the path lead to the innermost of them.
  let [depth, followed] = [0, 0];
  let name = "";
  for (let at = 0; at < answer.length; at += 1) {
    const byte = answer[at];
    if (byte === quote) {
      const end = endOfText(answer, at);
      if (depth === followed + 1) name = answer.toString("utf8", at + 1, end);
      at = end;
    } else if (byte === openBrace || byte === openBracket) {
      const leadsOn = depth === followed + 1 && name === path[followed];
      if (leadsOn && byte === openBracket && followed === path.length - 1) {
        list = listFrom(answer, at + 1);
        at = list.to;
        continue;
      }
      if (leadsOn && byte === openBrace) followed += 1;
      depth += 1;
    } else if (byte === closeBrace || byte === closeBracket) {
      depth -= 1;
      followed = Math.max(0, Math.min(followed, depth - 1));
    }
  }
  const decoder = new TextDecoder();
  const rest = Buffer.concat([answer.subarray(0, list.from), answer.subarray(list.to)]);
  return { rest: decoder.decode(rest), items: list.items };
}

// A page holds 5,000.
const maxItems = 50_000;

/** The items of a list that begins there: everything between its commas. `to` is where the list is closed. */
function listFrom(answer: Buffer, from: number): { items: number[]; from: number; to: number } {
  const items: number[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < answer.length; at += 1) {
    const byte = answer[at];
    if (byte === quote) at = endOfText(answer, at);
    else if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === comma && depth === 0) {
      items.push(start, at);
      start = at + 1;
      if (items.length > 2 * maxItems) throw new ResponseTooLarge("it lists more than 50,000 rows");
    } else if (byte === closeBracket && depth === 0) {
      const isEmpty = items.length === 0 && answer.toString("latin1", start, at).trim() === "";
      if (!isEmpty) items.push(start, at);
      return { items, from, to: at };
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
  }
  return { items: [], from, to: answer.length };
}

/** Where the text that begins there has its closing quote. */
function endOfText(answer: Buffer, from: number): number {
  for (let at = from + 1; at < answer.length; at += 1) {
    const byte = answer[at];
    if (byte === quote) return at;
    if (byte === backslash) at += 1;
  }
  return answer.length;
}
