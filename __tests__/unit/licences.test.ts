import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { bundledPackages, licencesText } from "../../scripts/licences.ts";
import { readProjectFile } from "../support/action-metadata.ts";

// They ask for no more than that their text goes along.
const permissive = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"];

const packages = bundledPackages();
const names = new Set(packages.map(({ name }) => name));

describe.each(packages)("$name $version", ({ licence, text }) => {
  test("has a permissive licence, whose text is known", () => {
    expect(permissive).toContain(licence);
    expect(text.length).toBeGreaterThan(500);
  });
});

test("dist/licenses.txt holds them all", () => {
  expect(readProjectFile("dist/licenses.txt")).toBe(licencesText());
});

test("the bundle holds code of no other package", () => {
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

test("those that another package brings along are among them", () => {
  const source = readProjectFile("node_modules/glob/dist/esm/index.min.js.map");
  const inlined = [...source.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g)].map(
    ([, name = ""]) => name,
  );
  expect(inlined).toContain("balanced-match");
  expect([...new Set(inlined)].filter((name) => !names.has(name))).toEqual([]);
});
