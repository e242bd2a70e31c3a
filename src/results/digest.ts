import { createHash } from "node:crypto";

/** The first `bytes` bytes of the SHA-256 of a text, in hex. */
export function digest(text: string, bytes: number): string {
  return createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, 2 * bytes);
}
