import { hash } from "node:crypto";

/** The first `bytes` bytes of the SHA-256 of a text, in hex. */
export function digest(text: string, bytes: number): string {
  // Not a slice of the whole: that would hold the whole in memory.
  return hash("sha256", text, "buffer").toString("hex", 0, bytes);
}

/** The same taken apart: its first bytes, and as many as wanted of those that follow. */
export function digestParts(text: string, first: number, second: number): [string, string] {
  const bytes = hash("sha256", text, "buffer");
  return [bytes.toString("hex", 0, first), bytes.toString("hex", first, first + second)];
}
