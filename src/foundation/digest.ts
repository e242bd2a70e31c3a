import { hash } from "node:crypto";

/** The first `bytes` bytes of the SHA-256 of a text, in hex. */
export function digest(text: string, bytes: number): string {
  // Not a slice of the whole: that would hold the whole in memory.
  return hash("sha256", text, "buffer").toString("hex", 0, bytes);
}
