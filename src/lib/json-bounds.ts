/** How much JSON is parsed: levels that nest, values in all, and items of one list or object. */
export interface JsonBounds {
  depth: number;
  values: number;
  items: number;
}

/**
 * Finds which bound JSON text exceeds, before it's parsed: its values can need thirty times the memory of the text, and what reads
 * and writes it recurses. Text that isn't JSON is left to the parser.
 */
export function findJsonExcess(text: string, bounds: JsonBounds): keyof JsonBounds | undefined {
  // The commas of every list and object that is open.
  const commas: number[] = [0];
  let [values, isString] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isString) {
      if (code === backslash) at += 1;
      else if (code === quote) isString = false;
    } else if (code === quote) isString = true;
    else if (code === openBracket || code === openBrace) {
      if (commas.push(0) > bounds.depth + 1) return "depth";
      values += 1;
    } else if ((code === closeBracket || code === closeBrace) && commas.length > 1) commas.pop();
    else if (code === comma) {
      values += 1;
      const items = (commas.pop() ?? 0) + 1;
      if (items >= bounds.items) return "items";
      commas.push(items);
    }
  }
  return values > bounds.values ? "values" : undefined;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
