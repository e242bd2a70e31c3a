import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { splitAnswer } from "../../../src/datadog/split-answer.ts";

const path = ["data", "attributes", "spans"];

test("the items of the list and what is left of the answer make up the whole, whatever is in them", () => {
  const decoys = fc.constantFrom({ spans: [1] }, { attributes: { spans: [2] } }, ["spans"], '"spans":[');
  const value = fc.oneof(fc.jsonValue(), decoys);
  fc.assert(
    fc.property(fc.array(value), value, value, fc.boolean(), (spans, other, meta, isLoose) => {
      const answer = { other, data: { id: other, attributes: { other, spans, meta } }, meta };
      const bytes = Buffer.from(JSON.stringify(answer, undefined, isLoose ? 2 : 0));
      const { rest, items } = splitAnswer(bytes, path);
      const texts = spans.map((_, index) => bytes.toString("utf8", items[2 * index], items[2 * index + 1]));
      const whole = JSON.parse(JSON.stringify(answer));
      expect(items.length).toBe(2 * spans.length);
      expect(texts.map((text) => JSON.parse(text))).toEqual(whole.data.attributes.spans);
      whole.data.attributes.spans = [];
      expect(JSON.parse(rest)).toEqual(whole);
    }),
  );
});

test.each(['{"data":{"attributes":{"spans":[{"a":1}', '{"data":{"attributes":{"spans":[1,]}}}'])(
  "what is no JSON stays none: %s",
  (text) => {
    const bytes = Buffer.from(text);
    const { rest, items } = splitAnswer(bytes, path);
    const parts = Array.from({ length: items.length / 2 }, (_, index) =>
      bytes.toString("utf8", items[2 * index], items[2 * index + 1]),
    );
    expect(() => [rest, ...parts].map((part) => JSON.parse(part))).toThrow(SyntaxError);
  },
);
