import { gzipSync } from "node:zlib";
import type { FakeResponse } from "../../emulator/server.ts";

const megabyte = 1_024 * 1_024;

/** Responses that are small on the wire or in bytes, and need gigabytes when they are read. */
export const bombs = {
  // Members of a gzip follow one another: 16 MB of spaces in 16 KB, a hundred times.
  "a gzip of 1.6 MB that inflates to 1.6 GB": packed(repeated(gzipSync(Buffer.alloc(16 * megabyte, " ")), 100)),
  "20 MB of empty arrays": packed(gzipSync(`[${"[],".repeat(7_000_000)}[]]`)),
  "20 MB of opening brackets": packed(gzipSync("[".repeat(20 * megabyte))),
} satisfies Record<string, FakeResponse>;

function packed(body: Buffer): FakeResponse {
  return { status: 200, headers: { "content-type": "application/json", "content-encoding": "gzip" }, body };
}

function repeated(bytes: Buffer, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => bytes));
}
