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
    text: licenceText(join(root, path)),
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
