import { expect, test } from "@jest/globals";
import { maxPackageSize, measurePackage } from "../../scripts/bench/package-size.ts";

const { packed, files } = measurePackage();

test("what a runner downloads is small", () => {
  expect(packed).toBeGreaterThan(100_000);
  expect(packed).toBeLessThan(maxPackageSize);
});

test("the archive contains what runs and its licenses, and no sources, tests, or tools", () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["action.yml", "dist/index.js", "dist/licenses.txt", "LICENSE"]));
  expect(
    paths.filter((path) => /^(?:src|__tests__|docs|emulator|examples|packages|patches|scripts|\.github)\//.test(path)),
  ).toEqual([]);
});
