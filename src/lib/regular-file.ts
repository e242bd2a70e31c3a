import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";

/** Why a file can't be read: `outside`, a link or path that leads out of the folder. */
export type ReadFailure =
  | "missing"
  | "outside"
  | "not a regular file"
  | "too large"
  | "UTF-16"
  | { systemError: string };

/**
 * Reads a regular file, of at most `maxSize` bytes. A pipe or a device is never read: it may have no end.
 *
 * @param folder Where the file must be, after following links; undefined for anywhere.
 */
export async function readRegularFile(
  path: string,
  maxSize: number,
  folder?: string,
): Promise<{ text: string } | { failure: ReadFailure }> {
  // Windows has neither flag.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let handle: FileHandle | undefined;
  try {
    const real = await realpath(path);
    if (folder !== undefined) {
      const rest = relative(await realpath(resolve(folder)), real);
      if (rest === ".." || /^\.\.[\\/]/.test(rest) || isAbsolute(rest)) return { failure: "outside" };
    }
    handle = await open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!(await handle.stat()).isFile()) return { failure: "not a regular file" };
    // The size that the system reports isn't always how much there is, as in /proc.
    const chunks: Buffer[] = [];
    for await (const chunk of handle.createReadStream({ end: maxSize, autoClose: false })) chunks.push(chunk);
    const content = Buffer.concat(chunks);
    if (content.length > maxSize) return { failure: "too large" };
    // Its byte order mark, in either order.
    if (["fffe", "feff"].includes(content.toString("hex", 0, 2))) return { failure: "UTF-16" };
    return { text: content.toString() };
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    return { failure: code === "ENOENT" ? "missing" : { systemError: code } };
  } finally {
    await handle?.close();
  }
}
