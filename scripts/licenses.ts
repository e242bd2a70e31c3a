import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface LicensedPackage {
  name: string;
  version: string;
  /** The SPDX identifier. */
  license: string;
  text: string;
}

interface LockedPackage {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

type LockedPackages = Record<string, LockedPackage>;

/**
 * Lists the packages whose code `dist/` can contain: the runtime dependencies and everything they depend on.
 * The bundler's own list is too short, because it covers one chunk and packages that include others in one file.
 */
export function listBundledPackages(): LicensedPackage[] {
  const { dependencies } = readJson("package.json") as { dependencies: Record<string, string> };
  const { packages } = readJson("package-lock.json") as { packages: LockedPackages };
  const paths = new Set<string>();
  for (const name of Object.keys(dependencies)) addWithDependencies(name, "", packages, paths);
  return [...paths].sort().map((path) => {
    const { version, license = "unknown" } = packages[path] ?? { version: "" };
    const text = readLicenseFile(join(root, path)) || writeLicenseText(license, join(root, path));
    return { name: path.replace(/^.*node_modules\//, ""), version, license, text };
  });
}

/** Returns the content of `dist/licenses.txt`. */
export function formatLicenses(): string {
  const parts = listBundledPackages().map(
    ({ name, version, license, text }) => `${name} ${version}\n${license}\n\n${text.trim()}\n`,
  );
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}

function addWithDependencies(name: string, from: string, packages: LockedPackages, paths: Set<string>): void {
  const path = findInstalledPath(name, from, packages);
  if (path === undefined || paths.has(path)) return;
  paths.add(path);
  for (const dependency of Object.keys(packages[path]?.dependencies ?? {})) {
    addWithDependencies(dependency, path, packages, paths);
  }
}

/** Finds a package as Node does: in the folder of the package that imports it, or in a folder above. */
function findInstalledPath(name: string, from: string, packages: LockedPackages): string | undefined {
  for (let folder = from; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, "")) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === "") return undefined;
  }
}

function readLicenseFile(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
}

/** Returns the license's own text, for a package that names its license but contains no copy. */
function writeLicenseText(license: string, folder: string): string {
  if (license !== "ISC") return "";
  const { author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { author?: string };
  return `Copyright (c) ${author?.replace(/\s*<.*/, "") ?? "its authors"} and contributors\n\n${isc}`;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), "utf8"));
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
