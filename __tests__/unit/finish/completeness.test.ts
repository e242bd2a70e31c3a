import { expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { countMissingRows, describePart, describeWholeRun } from "../../../src/finish/completeness.ts";
import type { ExperimentScores } from "../../../src/results/scores.ts";
import { experimentReport } from "../../support/experiment-report.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";

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
    skipped: { spans: 0, metrics: 0, tags: 0 },
  };
}

test("counts missing records if each has one row, or else rows", () => {
  expect(countMissingRows(scores(37, 37), { records: 40, runs: 1 })).toBe(3);
  expect(countMissingRows(scores(40, 37), { records: 40, runs: 1 })).toBe(3);
  expect(countMissingRows(scores(40, 30, 10), { records: 40, runs: 1 })).toBe(0);
  expect(countMissingRows(scores(110, 40), { records: 40, runs: 3 })).toBe(10);
  expect(countMissingRows(scores(50, 50), { records: 40, runs: 1 })).toBe(0);
});

test("a note says so", () => {
  expect(describePart(scores(37, 37), { records: 40, runs: 1 })).toBe("37 of 40 dataset records have a row.");
  expect(describePart(scores(110, 40), { records: 40, runs: 3 })).toBe(
    "110 of 120 rows are there, 3 of each dataset record.",
  );
});

test("nothing is claimed if nothing is known or missing", () => {
  expect(describePart(scores(1, 1), undefined)).toBeUndefined();
  expect(describePart(undefined, { records: 2, runs: 1 })).toBeUndefined();
  expect(describePart(scores(2, 2), { records: 2, runs: 1 })).toBeUndefined();
});

interface Run {
  dataset?: { id: string; version?: number };
  config?: Record<string, unknown>;
  runCount?: number;
}

const whole = ({ dataset = { id: "d" }, config, runCount }: Run, pages: (number | Error)[]) => {
  const asked: unknown[] = [];
  const listResources = async (list: unknown, filter: { after?: string }) => {
    asked.push({ list, ...filter });
    const page = Number(filter.after ?? 0);
    const count = pages[page] ?? 0;
    if (count instanceof Error) throw count;
    const resources = Array.from({ length: count }, (_, index) => ({ id: `${page}-${index}`, name: "" }));
    return { resources, after: page + 1 < pages.length ? String(page + 1) : undefined };
  };
  const datadog = { listResources } as unknown as Datadog;
  const tools = { datadog, clock: createVirtualClock(), signal: never, datasetCounts: new Map() };
  const report = experimentReport({ dataset: { url: "", ...dataset }, config });
  const plan = { report, projectId: "p", runCount };
  return Promise.all([describeWholeRun(plan, tools), describeWholeRun(plan, tools)]).then(([run, again]) => {
    expect(again).toEqual(run);
    return { run, asked };
  });
};

test("a whole run has each record of its version, as often as it says", async () => {
  const { run, asked } = await whole({ dataset: { id: "d", version: 3 }, runCount: 2 }, [5, 2]);
  expect(run).toEqual({ records: 7, runs: 2 });
  const list = { kind: "dataset records", projectId: "p", datasetId: "d" };
  expect(asked).toEqual([
    { list, version: 3, after: undefined },
    { list, version: 3, after: "1" },
  ]);
});

test.each<[string, Run, (number | Error)[]]>([
  ["no dataset", { dataset: { id: "" } }, [1]],
  ["an empty dataset", {}, [0]],
  ["a part of the dataset", { config: { filtered_record_tags: ["a:b"] } }, [1]],
  ["a list that fails", {}, [1, new Error("down")]],
  ["more pages than are read", {}, Array.from({ length: 21 }, () => 1)],
])("it's unknown with %s", async (_, attributes, pages) => {
  expect((await whole(attributes, pages)).run).toBeUndefined();
});
