import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";

const root = new URL("../../", import.meta.url);
const maxBuffer = 256 * 1_024 * 1_024;

/** What a runner should have to download at most, in bytes. */
export const largestPackage = 1_000_000;

export interface PackageSize {
  /** In bytes, as are all sizes. */
  packed: number;
  /** The largest first. */
  files: { path: string; size: number }[];
}

/** What a runner downloads: the last commit as an archive, without what `.gitattributes` keeps out of it. */
export function packageSize(): PackageSize {
  const archive = execFileSync("git", ["archive", "HEAD"], { cwd: root, maxBuffer });
  const listing = execFileSync("tar", ["-tv"], { input: archive, encoding: "utf8" });
  const files = listing.split("\n").flatMap((line) => fileOf(line) ?? []);
  return { packed: gzipSync(archive).length, files: files.sort((a, b) => b.size - a.size) };
}

function fileOf(line: string): { path: string; size: number } | undefined {
  const [mode = "", , size, , , path = ""] = line.split(/\s+/);
  return mode.startsWith("-") ? { path, size: Number(size) } : undefined;
}
