import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";

const root = new URL("../../", import.meta.url);
const maxBuffer = 256 * 1_024 * 1_024;

/** The largest download that a runner should need, in bytes. */
export const maxPackageSize = 1_000_000;

export interface PackageSize {
  /** All sizes are in bytes. */
  packed: number;
  /** The largest file comes first. */
  files: { path: string; size: number }[];
}

/** Measures what a runner downloads: the archive of the last commit, without the files that `.gitattributes` excludes. */
export function measurePackage(): PackageSize {
  const archive = execFileSync("git", ["archive", "HEAD"], { cwd: root, maxBuffer });
  const listing = execFileSync("tar", ["-tv"], { input: archive, encoding: "utf8" });
  const files = listing.split("\n").flatMap((line) => parseListedFile(line) ?? []);
  return { packed: gzipSync(archive).length, files: files.sort((a, b) => b.size - a.size) };
}

function parseListedFile(line: string): { path: string; size: number } | undefined {
  const [mode = "", , size, , , path = ""] = line.split(/\s+/);
  return mode.startsWith("-") ? { path, size: Number(size) } : undefined;
}
