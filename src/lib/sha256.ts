/** Node's own, taken where it is used: loading it would cost each start that comes to an end before. */
export const nodeCrypto = () => process.getBuiltinModule("node:crypto");

const sha256 = (text: string) => nodeCrypto().hash("sha256", text, "buffer");

/** The first `bytes` bytes of the SHA-256 of a text, in hex. */
export function digest(text: string, bytes: number): string {
  // Not a slice of the whole: that would hold the whole in memory.
  return sha256(text).toString("hex", 0, bytes);
}
