import { canonicalJson } from "../lib/json.ts";
import { nodeCrypto } from "../lib/text.ts";
import type { ScoreValue } from "./result-row.ts";

/** Tells whether two experiments have the same outputs and scores, whatever the order of their rows. */
export interface ContentDigest {
  addRow(record: string | undefined, output: unknown, scores: Readonly<Record<string, ScoreValue>>): void;
  /** Returns 16 hex digits; undefined without a row. */
  read(): string | undefined;
}

export function createContentDigest(): ContentDigest {
  let [rows, high, low] = [0, 0, 0];
  return {
    addRow: (record, output, scores) => {
      const text = canonicalJson([record ?? null, output ?? null, scores]);
      const hash = nodeCrypto().hash("sha256", text, "buffer");
      // A sum instead of a hash of all rows: their order must not count.
      high = (high + hash.readUInt32BE(0)) >>> 0;
      low = (low + hash.readUInt32BE(4)) >>> 0;
      rows += 1;
    },
    read: () => (rows === 0 ? undefined : [high, low].map((half) => half.toString(16).padStart(8, "0")).join("")),
  };
}
