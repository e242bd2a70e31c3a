import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { formatLicenses, listBundledPackages } from "../../scripts/licenses.ts";
import { readProjectFile } from "../support/action-metadata.ts";

// They only require that their text is included.
const permissive = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"];

const packages = listBundledPackages();
const names = new Set(packages.map(({ name }) => name));

describe.each(packages)("$name $version", ({ license, text }) => {
  test("has a permissive license and its text", () => {
    expect(permissive).toContain(license);
    expect(text.length).toBeGreaterThan(500);
  });
});

test("dist/licenses.txt contains all of them", () => {
  expect(readProjectFile("dist/licenses.txt")).toBe(formatLicenses());
});

test("the bundle contains no code of other packages", () => {
  const folder = join(import.meta.dirname, "..", "..", "dist");
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const bundled = scripts.flatMap((file) =>
    [...readProjectFile(`dist/${file}`).matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g)].map(
      ([, name = ""]) => name,
    ),
  );
  expect(new Set(bundled).size).toBeGreaterThan(10);
  expect(bundled.filter((name) => !names.has(name))).toEqual([]);
});

test("packages that another package includes in its own file are listed", () => {
  const source = readProjectFile("node_modules/glob/dist/esm/index.min.js.map");
  const inlined = [...source.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g)].map(([, name = ""]) => name);
  expect(inlined).toContain("balanced-match");
  expect([...new Set(inlined)].filter((name) => !names.has(name))).toEqual([]);
});
