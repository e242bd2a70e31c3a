import { expect, test } from "@jest/globals";
import { listNearestNames } from "../../../src/datadog/datasets.ts";

test("near are names that hold the one or lie in it, then those that take the least typing; five at most", () => {
  const names = ["billing", "Support", "supplier", "support bot", "supprt", "sup", "support", ""];
  expect(listNearestNames("support", names)).toEqual(['"Support"', '"support bot"', '"sup"', '"support"', '"supprt"']);
});

test("each name once, and quoted", () => {
  expect(listNearestNames("a", ['say "a"', 'say "a"'])).toEqual(['"say \\"a\\""']);
  expect(listNearestNames("a", [])).toEqual([]);
});
