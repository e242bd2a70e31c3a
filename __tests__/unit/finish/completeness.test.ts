import { expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { createCountRecords, describeWholeRun, missingRows, partRemark } from "../../../src/finish/completeness.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { listed } from "./experiments.ts";

const never = new AbortController().signal;

/** Scores of so many rows of so many records. */
function scores(rows: number, records: number, withoutRecord = 0): ExperimentScores {
  return {
    rows: { total: rows, failed: 0, withoutRecord },
    records: Array.from({ length: records }, (_, index) => ({
      recordId: `r-${index}`,
      inputDigest: undefined,
      span: undefined,
      rows: 1,
    })),
    failures: [],
    metrics: new Map(),
    usage: new Map(),
    summary: new Map(),
    leftOut: { spans: 0, metrics: 0, tags: 0 },
  };
}

test("what is missing: records where each has one row, else rows", () => {
  expect(missingRows(scores(37, 37), { records: 40, runs: 1 })).toBe(3);
  expect(missingRows(scores(40, 37), { records: 40, runs: 1 })).toBe(3);
  expect(missingRows(scores(40, 30, 10), { records: 40, runs: 1 })).toBe(0);
  expect(missingRows(scores(110, 40), { records: 40, runs: 3 })).toBe(10);
  expect(missingRows(scores(50, 50), { records: 40, runs: 1 })).toBe(0);
});

test("it is remarked on", () => {
  expect(partRemark(scores(37, 37), { records: 40, runs: 1 })).toBe("37 of 40 dataset records have a row.");
  expect(partRemark(scores(110, 40), { records: 40, runs: 3 })).toBe(
    "110 of 120 rows are there, 3 of each dataset record.",
  );
});

test("nothing is claimed where nothing is known or missing", () => {
  expect(partRemark(scores(1, 1), undefined)).toBeUndefined();
  expect(partRemark(undefined, { records: 2, runs: 1 })).toBeUndefined();
  expect(partRemark(scores(2, 2), { records: 2, runs: 1 })).toBeUndefined();
});

const whole = (attributes: object, pages: (number | Error)[]) => {
  const asked: unknown[] = [];
  const listResources = async (list: unknown, filter: { after?: string }) => {
    asked.push({ list, ...filter });
    const page = Number(filter.after ?? 0);
    const count = pages[page] ?? 0;
    if (count instanceof Error) throw count;
    const resources = Array.from({ length: count }, (_, index) => ({ id: `${page}-${index}`, name: "" }));
    return { resources, after: page + 1 < pages.length ? String(page + 1) : undefined };
  };
  const tools = {
    datadog: { listResources } as unknown as Datadog,
    clock: createVirtualClock(),
    signal: never,
  };
  const count = createCountRecords(tools);
  const plan = listed("a", [], 0, attributes).attributes;
  return Promise.all([describeWholeRun(plan, count), describeWholeRun(plan, count)]).then(([run, again]) => {
    expect(again).toEqual(run);
    return { run, asked };
  });
};

test("a whole run has each record of its version, as often as it says", async () => {
  const { run, asked } = await whole({ dataset_version: 3, run_count: 2 }, [5, 2]);
  expect(run).toEqual({ records: 7, runs: 2 });
  const list = { kind: "dataset records", projectId: "p", datasetId: "d" };
  expect(asked).toEqual([
    { list, version: 3, after: undefined },
    { list, version: 3, after: "1" },
  ]);
});

test.each<[string, object, (number | Error)[]]>([
  ["no dataset", { dataset_id: undefined }, [1]],
  ["an empty dataset", {}, [0]],
  ["a part of the dataset", { config: { filtered_record_tags: ["a:b"] } }, [1]],
  ["a list that fails", {}, [1, new Error("down")]],
  ["more pages than are read", {}, Array.from({ length: 21 }, () => 1)],
])("it is not known with %s", async (_, attributes, pages) => {
  expect((await whole(attributes, pages)).run).toBeUndefined();
});
