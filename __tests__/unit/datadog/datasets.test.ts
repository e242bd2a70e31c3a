import { expect, test } from "@jest/globals";
import { listNearestNames } from "../../../src/datadog/datasets.ts";

test("at most five: names that contain it or are part of it, then by edit distance", () => {
  const names = ["billing", "Support", "supplier", "support bot", "supprt", "sup", "support", ""];
  expect(listNearestNames("support", names)).toEqual(['"Support"', '"support bot"', '"sup"', '"support"', '"supprt"']);
});

test("each name appears once, and quoted", () => {
  expect(listNearestNames("a", ['say "a"', 'say "a"'])).toEqual(['"say \\"a\\""']);
  expect(listNearestNames("a", [])).toEqual([]);
});
