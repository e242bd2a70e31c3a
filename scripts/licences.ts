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
  dependencies?: Record<string, string>;
}

type Locked = Record<string, LockedPackage>;

/** Three quarters of what octokit brings along, for what Node does itself: see build/trim.ts. */
export const notBundled: readonly string[] = ["undici"];

/**
 * What `dist/` may hold code of: the packages that `src/` imports, and what those need. All of them are development
 * dependencies: whoever runs `dist/` installs nothing. Some bring others along in one minified file, so the bundler's
 * own list, which knows files only, is too short.
 */
export function bundledPackages(): LicensedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Locked;
  };
  const needed = new Set<string>();
  for (const name of importedPackages()) addWithNeeds(name, "", packages, needed);
  return [...needed].sort().map((path) => {
    const { version, license = "unknown" } = packages[path] ?? { version: "" };
    const text = licenceText(join(root, path)) || textOf(license, join(root, path));
    return { name: path.replace(/^.*node_modules\//, ""), version, licence: license, text };
  });
}

/** The names of the packages that the sources import. */
export function importedPackages(): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const names = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(root, "src", file), "utf8").matchAll(importPattern)])
    .map(([, specifier = ""]) => specifier)
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
    .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  return [...new Set(names)].sort();
}

const importPattern = /(?:\bfrom|\bimport\()\s*"([^"]+)"/g;

function addWithNeeds(name: string, from: string, packages: Locked, needed: Set<string>): void {
  const path = nearestPath(name, from, packages);
  if (path === undefined || needed.has(path) || notBundled.includes(name)) return;
  needed.add(path);
  for (const dependency of Object.keys(packages[path]?.dependencies ?? {})) {
    addWithNeeds(dependency, path, packages, needed);
  }
}

/** As Node resolves it: beside the package that asks, else further up. */
function nearestPath(name: string, from: string, packages: Locked): string | undefined {
  for (let folder = from; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, "")) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === "") return undefined;
  }
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
