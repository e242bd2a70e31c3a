import { expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { eventsAnswer } from "../../../src/datadog/events-answer.ts";
import { trackIngestion } from "../../../src/finish/ingestion.ts";
import { arrivalTime, eventsPageSizes } from "../../../src/lib/limits.ts";
import { buildSpanReference } from "../../../src/results/events.ts";
import type { OpenFile } from "../../../src/results/open-file.ts";
import { readCheckedFiles } from "../../../src/results/results-file.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { collect, resultsFile } from "../results/builders.ts";
import { fakeDatadog } from "./fakes.ts";

const [page] = eventsPageSizes;
const none = { names: [], rows: 0, scores: 0 };

/** An upload of as many rows as make two pages and a part of one, which the test lets happen piece by piece. */
async function makeUpload(rows = 2 * page + 1_000) {
  const file = await makeFile(rows);
  const spans: { spanId: string; traceId: string }[] = [];
  for (const entry of (await collect(readCheckedFiles([file]))).flat()) {
    if (entry.kind === "row") spans.push(buildSpanReference("e", entry));
  }
  const clock = createVirtualClock(0);
  const store = createStore(spans);
  const cancel = new AbortController().signal;
  const datadog = fakeDatadog({ readEvents: store.readEvents });
  const watch = trackIngestion(
    { files: [file], experimentId: "e", rows, scores: rows },
    { datadog, clock, cancel },
  );
  let count = 0;
  return {
    clock,
    store,
    watch,
    /** Datadog takes the rows up to this one, and shows them at once unless the store hides them. */
    take: async (until: number) => {
      for (; count < until; count += 1) {
        watch.spanIds.add(spans[count]?.spanId ?? "");
        store.rows = count + 1;
      }
      watch.taken();
      await store.isQuiet();
    },
    // Which rows are lost the file tells, and reading it takes true time.
    check: async () => await clock.run(watch.check(none), () => clock.now() > arrivalTime),
  };
}

async function makeFile(rows: number): Promise<OpenFile> {
  return await resultsFile(
    Array.from({ length: rows }, (_, row) => ({ record_id: `r${row}`, scores: { accuracy: 1 } })),
  );
}

/** The stored rows in the order of their upload; a page has a cursor where it is full. */
function createStore(spans: readonly { spanId: string; traceId: string }[]) {
  let quiet: Promise<unknown> = Promise.resolve();
  const store = {
    rows: 0,
    hidden: new Set<number>(),
    /** Where each read began. */
    cursors: [] as (string | undefined)[],
    before: async (_cursor: string | undefined, _signal: AbortSignal): Promise<void> => {},
    /** Waits until what reads by itself has read all that there is. */
    isQuiet: async () => {
      for (let last: unknown; last !== quiet; ) {
        last = quiet;
        await quiet;
        await new Promise(setImmediate);
      }
    },
  };
  const pageFrom = (start: number) => {
    const shown = spans.slice(0, store.rows).filter((_, row) => !store.hidden.has(row));
    const rows = shown.slice(start, start + page).map(({ spanId, traceId }) => ({
      span_id: spanId,
      trace_id: traceId,
      eval_metrics: [{ label: "accuracy", metric_type: "score", score_value: 1 }],
    }));
    const after = rows.length === page ? String(start + page) : "";
    return eventsAnswer.parse({ data: { attributes: { spans: rows } }, meta: { after } });
  };
  const readEvents: Datadog["readEvents"] = (_id, cursor, signal) => {
    store.cursors.push(cursor);
    const answer = store.before(cursor, signal).then(() => pageFrom(Number(cursor ?? 0)));
    quiet = answer.catch(() => {});
    return answer;
  };
  return Object.assign(store, { readEvents });
}

test("reads a page once it was taken, goes on from there, and reads behind the upload only what is new", async () => {
  const { store, take, check, clock } = await makeUpload();
  await take(page - 1);
  expect(store.cursors).toEqual([]);
  await take(page);
  expect(store.cursors).toEqual([undefined, `${page}`]);
  await take(2 * page - 1);
  expect(store.cursors).toHaveLength(2);
  await take(2 * page);
  expect(store.cursors.slice(2)).toEqual([`${page}`, `${2 * page}`]);
  await take(2 * page + 1_000);
  expect(await check()).toEqual({ kind: "whole" });
  expect(store.cursors.slice(4)).toEqual([`${2 * page}`]);
  expect(clock.now()).toBe(0);
});

test("reads one page after the other, however many rows are taken meanwhile", async () => {
  const { store, take, check } = await makeUpload();
  const held = Promise.withResolvers<void>();
  store.before = async () => await held.promise;
  const first = take(page);
  const second = take(2 * page + 1_000);
  expect(store.cursors).toEqual([undefined]);
  held.resolve();
  await Promise.all([first, second]);
  expect(await check()).toEqual({ kind: "whole" });
});

test("finds what came late before the last page by a look at all", async () => {
  const { store, take, check, clock } = await makeUpload();
  store.hidden = new Set([17]);
  await take(2 * page + 1_000);
  store.hidden.clear();
  const before = store.cursors.length;
  expect(await check()).toEqual({ kind: "whole" });
  // The row that came late moved the last page by one; only the look from the start shows it.
  expect(store.cursors.slice(before)).toEqual([`${2 * page}`, undefined]);
  expect(clock.now()).toBe(1_000);
});

test("a read beside the upload that fails says nothing: the looks behind the upload do", async () => {
  const { store, take, check } = await makeUpload();
  store.before = async () => {
    throw new Error("503");
  };
  await take(page);
  await take(2 * page);
  expect(store.cursors).toEqual([undefined]);
  await take(2 * page + 1_000);
  store.before = async () => {};
  expect(await check()).toEqual({ kind: "whole" });
});

test("what is missing is told by a look at all, even where the look at the end took all the time", async () => {
  const { store, take, check, clock } = await makeUpload();
  store.hidden = new Set([17]);
  await take(2 * page + 1_000);
  store.before = async (cursor, signal) => {
    if (cursor !== undefined && clock.now() === 0) await clock.sleep(arrivalTime, signal);
  };
  expect(await check()).toMatchObject({ kind: "missing", rows: 1, names: [expect.stringContaining("r17")] });
});

test("nobody knows what is missing where no look at all came to its end", async () => {
  const { store, take, check } = await makeUpload();
  store.hidden = new Set([17]);
  await take(2 * page + 1_000);
  store.before = async (cursor) => {
    if (cursor === undefined) throw new Error("Datadog answered 503");
  };
  expect(await check()).toEqual({ kind: "unknown", reason: "Datadog answered 503" });
});

test("ends with the upload that failed", async () => {
  const { store, take, watch } = await makeUpload(page);
  const signals: AbortSignal[] = [];
  store.before = async (_, signal) => {
    signals.push(signal);
    watch.stop();
  };
  await take(page);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(store.cursors).toEqual([undefined]);
});
