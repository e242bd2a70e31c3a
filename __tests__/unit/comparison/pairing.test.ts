import { describe, expect, test } from "@jest/globals";
import { pairRecords } from "../../../src/comparison/records.ts";
import type { ScoredRecord } from "../../../src/results/scores.ts";

function record(recordId: string | undefined, inputDigest?: string): ScoredRecord {
  return { recordId, inputDigest, span: undefined, rows: 1 };
}

describe("records pair", () => {
  test("by ID, in an order that doesn't depend on theirs", () => {
    const pairing = pairRecords([record("b"), record("a"), record("c")], [record("a"), record("b"), record("d")]);
    expect(pairing).toEqual([
      { baseline: 1, current: 0 },
      { baseline: 0, current: 1 },
    ]);
    const turned = pairRecords([record("a"), record("b")], [record("b"), record("a")]);
    expect(turned.map(({ current }) => current)).toEqual([1, 0]);
  });

  test("by input, if one side has no IDs or other ones", () => {
    expect(pairRecords([record("old", "x")], [record(undefined, "x")])).toEqual([{ baseline: 0, current: 0 }]);
    expect(pairRecords([record("old", "x")], [record("new", "x")])).toEqual([{ baseline: 0, current: 0 }]);
  });

  test("by ID first: an equal input elsewhere changes nothing", () => {
    const pairing = pairRecords([record("b", "x"), record("a", "y")], [record("a", "x")]);
    expect(pairing).toEqual([{ baseline: 1, current: 0 }]);
  });

  test("not by an input that several records of one side have", () => {
    expect(pairRecords([record("a", "x"), record("b", "x")], [record("c", "x")])).toEqual([]);
  });
});
