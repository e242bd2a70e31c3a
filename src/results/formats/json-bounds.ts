import { ActionError } from "../../lib/errors.ts";
import { deepestDocument, deepestNesting, maxRows } from "../../lib/limits.ts";

// What a document of 64 MB with this many values takes in memory is bounded, however it is made.
const maxValues = 2_000_000;

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = Buffer.from('"\\,[]{}');

/**
 * Follows a JSON document chunk by chunk before anything parses it.
 *
 * @throws ActionError if it nests too deep, holds too many values, or has a list or object of too many items.
 */
export function createJsonBounds(): (chunk: Buffer) => void {
  // The commas of every list and object that is open.
  const commas = new Uint32Array(deepestDocument + 1);
  let [depth, values, isString, isEscaped] = [0, 0, false, false];
  return (chunk) => {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isString = false;
      } else if (byte === quote) isString = true;
      else if (byte === openBracket || byte === openBrace) {
        if (depth === deepestDocument) throw new ActionError(tooDeep);
        depth += 1;
        commas[depth] = 0;
        values += 1;
      } else if (byte === closeBracket || byte === closeBrace) depth = Math.max(0, depth - 1);
      else if (byte === comma) {
        values += 1;
        const items = (commas[depth] ?? 0) + 1;
        commas[depth] = items;
        if (items >= maxRows) throw new ActionError(tooManyItems);
      }
    }
    if (values > maxValues) throw new ActionError(tooManyValues);
  };
}

const number = (value: number) => value.toLocaleString("en");

const tooManyItems = `a list or object in the file has more than ${number(maxRows)} items. Split the file.`;
const tooManyValues = `the file holds more than ${number(maxValues)} values. Write JSON Lines, or split the file.`;
const tooDeep = `objects and arrays nest deeper than ${deepestNesting} levels`;
