import { expect, test } from "@jest/globals";
import { largestPackage, packageSize } from "../../scripts/bench/package-size.ts";

const { packed, files } = packageSize();

test("what a runner downloads is small", () => {
  expect(packed).toBeGreaterThan(100_000);
  expect(packed).toBeLessThan(largestPackage);
});

test("it holds what runs and its licences, and nothing of how it is made", () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["action.yml", "dist/index.js", "dist/licenses.txt", "LICENSE"]),
  );
  expect(
    paths.filter((path) => /^(?:src|__tests__|docs|emulator|examples|scripts|\.github)\//.test(path)),
  ).toEqual([]);
});
