import { ActionError } from "./errors.ts";

// A server that is wrong, broken, or another one can respond with anything: an endless body, a small gzip that inflates
// to gigabytes, or JSON whose values need thirty times the memory of its text.

/** A response that is larger than any that the server should send. The message has no period. */
export class ResponseTooLarge extends ActionError {
  override name = "ResponseTooLarge";
}

// An error's message is at the beginning of its body.
const maxErrorBytes = 64 * 1024;

/**
 * Returns the response with a body whose decompressed bytes are counted while they are read. Reading more than
 * `maxBytes` fails with {@link ResponseTooLarge}. The body of an error status ends after 64 KiB.
 */
export function boundResponse(response: Response, maxBytes: number): Response {
  const { body, ok, status, statusText, headers } = response;
  if (body === null) return response;
  const limit = ok ? maxBytes : Math.min(maxErrorBytes, maxBytes);
  let received = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const room = limit - received;
      received += chunk.byteLength;
      if (received <= limit) return controller.enqueue(chunk);
      if (ok) return controller.error(new ResponseTooLarge(`it is larger than ${limit / 1024 / 1024} MB`));
      controller.enqueue(chunk.subarray(0, room));
      controller.terminate();
    },
  });
  return new Response(body.pipeThrough(counter), { status, statusText, headers });
}

const responseBounds = { depth: 250, values: 2_000_000, items: Number.POSITIVE_INFINITY };

/**
 * Checks before parsing that JSON doesn't nest too deep and doesn't hold more values than a page of any list.
 *
 * @throws ResponseTooLarge
 */
export function checkJsonSize(text: string): void {
  const excess = findJsonExcess(text, responseBounds);
  if (excess === "depth") throw new ResponseTooLarge(`its JSON nests deeper than ${responseBounds.depth} levels`);
  if (excess !== undefined) throw new ResponseTooLarge("its JSON holds more than 2,000,000 values");
}

/** How much JSON is parsed: nested levels, values in all, and items of one list or object. */
interface JsonBounds {
  depth: number;
  values: number;
  items: number;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Returns which bound JSON text exceeds, before it's parsed. Text that isn't JSON is left to the parser. */
export function findJsonExcess(text: string, bounds: JsonBounds): keyof JsonBounds | undefined {
  // The commas of each list and object that is open.
  const commas: number[] = [0];
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = findStringEnd(text, at);
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

/** Returns where the string that begins at `start` ends: at its other quote, which an even number of backslashes precedes. */
function findStringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === backslash) escapes -= 1;
    if ((end - escapes) % 2 === 0) return end;
  }
  return text.length;
}
