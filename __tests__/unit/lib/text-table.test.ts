import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createTextColumn, createTextTable } from "../../../src/lib/text-table.ts";
import { unicodeText } from "../../support/foreign-text.ts";

const settings = { seed: 20261126, numRuns: 100 };

// Few different texts, so that many come again; halves of surrogate pairs among them.
const texts = fc.array(fc.oneof(unicodeText(5), fc.constantFrom("", "\ud83d", "\ude00", "é", "日")), {
  maxLength: 400,
});

test("a column gives every text back as it was", () => {
  fc.assert(
    fc.property(texts, (given) => {
      const column = createTextColumn();
      expect(given.map((text) => column.add(text))).toEqual([...given.keys()]);
      expect(given.map((_, index) => column.at(index))).toEqual(given);
    }),
    settings,
  );
});

test("a table numbers texts as a map does", () => {
  fc.assert(
    fc.property(texts, texts, (given, others) => {
      const table = createTextTable();
      const numbers = new Map<string, number>();
      for (const text of given) {
        if (!numbers.has(text)) numbers.set(text, numbers.size);
        expect(table.add(text)).toBe(numbers.get(text));
      }
      expect(table.length).toBe(numbers.size);
      expect(Array.from({ length: table.length }, (_, index) => table.at(index))).toEqual([
        ...numbers.keys(),
      ]);
      for (const text of [...given, ...others]) expect(table.indexOf(text)).toBe(numbers.get(text) ?? -1);
    }),
    settings,
  );
});

test("a table of many texts finds each of them", () => {
  const table = createTextTable();
  const ids = Array.from({ length: 50_000 }, (_, index) => `record-${index}`);
  for (const id of ids) table.add(id);
  expect(ids.findIndex((id, index) => table.indexOf(id) !== index || table.at(index) !== id)).toBe(-1);
  expect([table.length, table.indexOf("record-50000")]).toEqual([50_000, -1]);
});

test("a long text has room", () => {
  const table = createTextTable();
  const long = "日".repeat(100_000);
  expect([table.add("a"), table.add(long), table.add("b")]).toEqual([0, 1, 2]);
  expect([table.at(0), table.at(1) === long, table.at(2)]).toEqual(["a", true, "b"]);
});
