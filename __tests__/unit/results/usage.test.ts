import { describe, expect, test } from "@jest/globals";
import { buildEvents } from "../../../src/results/events.ts";
import { identifyRecord } from "../../../src/results/result-row.ts";
import { readUsage, toUsage } from "../../../src/results/usage.ts";

const context = { experimentId: "e1", projectId: "p1", datasetId: "d1", name: "bot", uploadedAt: 1 };
const file = { path: "/a", name: "a", modifiedAt: 0 };
const usage = { input_tokens: 3, output_tokens: 4, cost_usd: 0.0021 };

function spanWith(members: object) {
  const row = { record_id: "a", scores: {}, ...members };
  const entry = { kind: "row" as const, file, line: 1, row, identity: identifyRecord("a", undefined) };
  const span = { spanId: "s", traceId: "t" };
  // As it's sent, without undefined members.
  return JSON.parse(JSON.stringify(buildEvents({ ...entry, span }, context).spans[0]));
}

describe("usage", () => {
  test("is uploaded beside the span, and in its metadata as well", () => {
    expect(spanWith({ usage, metadata: { model: "m" } })).toMatchObject({
      metrics: { input_tokens: 3, output_tokens: 4, total_tokens: 7, estimated_total_cost: 2_100_000 },
      meta: { metadata: { model: "m", $usage: usage } },
    });
  });

  test("is absent if not stated", () => {
    for (const none of [{}, { usage: null }, { usage: {} }, { usage: { cost_usd: null } }]) {
      expect(spanWith(none)).not.toHaveProperty("metrics");
      expect(spanWith(none)?.meta).toEqual({});
    }
  });

  test("reads back the same from either place", () => {
    const span = spanWith({ usage });
    const given = toUsage(usage);
    expect(readUsage(span?.metrics ?? {}, undefined)).toEqual(given);
    expect(readUsage({}, span?.meta.metadata)).toEqual(given);
    expect(readUsage({}, { $usage: "none of ours" })).toEqual(toUsage(undefined));
  });
});
