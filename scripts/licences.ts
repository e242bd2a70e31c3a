import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface LicensedPackage {
  name: string;
  version: string;
  /** By its SPDX identifier. */
  licence: string;
  text: string;
}

interface LockedPackage {
  version: string;
  license?: string;
  dev?: boolean;
}

/**
 * What `dist/` may hold code of: all packages that are needed at run time. Some bring others along in one
 * minified file, so the bundler's own list, which knows files only, is too short.
 */
export function bundledPackages(): LicensedPackage[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  const needed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && !dev);
  return needed.map(([path, { version, license = "unknown" }]) => ({
    name: path.replace(/^.*node_modules\//, ""),
    version,
    licence: license,
    text: licenceText(join(root, path)) || textOf(license, join(root, path)),
  }));
}

/** The content of `dist/licenses.txt`. */
export function licencesText(): string {
  const parts = bundledPackages().map(
    ({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text.trim()}\n`,
  );
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
}

/** The licence's own words, for a package that names it but brings no copy along. */
function textOf(licence: string, folder: string): string {
  if (licence !== "ISC") return "";
  const { author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { author?: string };
  return `Copyright (c) ${author?.replace(/\s*<.*/, "") ?? "its authors"} and contributors\n\n${isc}`;
}

const isc = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY
SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION
OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`;
