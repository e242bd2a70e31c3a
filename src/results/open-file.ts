import { type BigIntStats, constants } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { ActionError } from "../lib/errors.ts";
import type { ResultFile } from "./file-patterns.ts";
import { messages } from "./messages.ts";

/** A results file that is open. */
export interface OpenFile extends ResultFile {
  handle: FileHandle;
  /** In bytes. What is appended later isn't read. */
  size: number;
  /** Its state when it was opened. */
  opened: BigIntStats;
}

/** The error for a file that was written to, moved, or replaced while it was read. */
export class ChangedFileError extends ActionError {
  override name = "ChangedFileError";

  constructor({ name }: ResultFile) {
    super(messages.changed(name));
  }
}

/** Of all files together, in bytes, because their rows are kept in memory. */
const maxTotalSize = 512 * 1024 ** 2;
const chunkSize = 64 * 1024;

/**
 * Opens files, and closes them when `use` is done.
 *
 * @throws ActionError if one can't be opened, or isn't where it was found.
 */
export async function withOpenFiles<Value>(
  files: readonly ResultFile[],
  use: (files: readonly OpenFile[]) => Promise<Value>,
): Promise<Value> {
  const opened: OpenFile[] = [];
  try {
    for (const file of files) opened.push(await openFile(file));
    const total = opened.reduce((sum, { size }) => sum + size, 0);
    if (total > maxTotalSize)
      throw new ActionError(messages.tooLarge(Math.ceil(total / 1024 ** 2), maxTotalSize / 1024 ** 2));
    return await use(opened);
  } finally {
    await Promise.all(opened.map(({ handle }) => handle.close()));
  }
}

/** Opens a file that was found. It must be a regular file, and not a link that replaced it. */
export async function openFile(file: ResultFile): Promise<OpenFile> {
  // Windows has neither flag.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = await open(file.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    // A link has replaced it.
    if (code === "ELOOP") throw new ChangedFileError(file);
    throw new ActionError(messages.unopened(file.name, code ?? "unknown error"));
  });
  try {
    const opened = await handle.stat({ bigint: true });
    const open = { ...file, handle, size: Number(opened.size), opened };
    if (!opened.isFile()) throw new ActionError(messages.unopened(file.name, "not a regular file"));
    if (!(await isInPlace(open))) throw new ChangedFileError(file);
    return open;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * Compares files, open or closed again, with their state when they were opened.
 *
 * @throws ChangedFileError for the first file that changed, or that something else replaced.
 */
export async function assertUnchanged(files: readonly OpenFile[]): Promise<void> {
  for (const file of files) {
    const now = await lstat(file.path, { bigint: true }).catch(() => undefined);
    const isSame = (["size", "mtimeNs", "ctimeNs", "ino"] as const).every((what) => now?.[what] === file.opened[what]);
    if (!isSame || !(await isInPlace(file))) throw new ChangedFileError(file);
  }
}

/** Whether the path still leads to the open file without a link, as when the file was found. */
async function isInPlace({ path, opened }: OpenFile): Promise<boolean> {
  try {
    const [folder, found] = await Promise.all([realpath(dirname(path)), lstat(path, { bigint: true })]);
    // On Windows, a volume has two different numbers.
    const isSameDevice = process.platform === "win32" || found.dev === opened.dev;
    return folder === dirname(path) && isSameDevice && found.ino === opened.ino;
  } catch {
    return false;
  }
}

/** Yields the content of a file, up to the end that it had when it was opened. */
export async function* readChunks({ handle, size }: OpenFile): AsyncGenerator<Buffer> {
  for (let position = 0; position < size; ) {
    const length = Math.min(chunkSize, size - position);
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
