import { TextDecoder } from "node:util";
import { ActionError } from "../../lib/errors.ts";
import { type OpenFile, readChunks } from "../open-file.ts";

/** Yields the text of a UTF-8 file, without a byte order mark. @throws ActionError with the line if it isn't UTF-8. */
export async function* readUtf8(file: OpenFile): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for await (const chunk of readChunks(file)) {
    yield decode(decoder, chunk, line);
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) line += 1;
  }
  yield decode(decoder, undefined, line);
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined, firstLine: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const line = firstLine + (chunk === undefined ? 0 : countLinesBeforeFault(chunk));
    throw new ActionError(`line ${line} isn't valid UTF-8. Save the file as UTF-8.`);
  }
}

/** Lines of the chunk before the one that can't be decoded. A character that the chunk's borders cut is not looked for. */
function countLinesBeforeFault(chunk: Buffer): number {
  const lines = chunk.toString("utf8").split("\n");
  return Math.max(
    0,
    lines.findIndex((text) => text.includes("\uFFFD")),
  );
}
