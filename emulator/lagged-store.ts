import type { Clock } from "../src/lib/clock.ts";

/** Rows by ID. Lists show a write only after `lag` milliseconds, as a replicated database does. */
export interface LaggedStore<Row> {
  write(id: string, row: Row): void;
  remove(id: string): void;
  /** Returns the current row. */
  get(id: string): Row | undefined;
  /** Returns all current rows, in order of their first write. */
  listAll(): Row[];
  /** Returns all rows as they were `lag` milliseconds ago, in order of their first write. */
  listVisible(): Row[];
}

interface Version<Row> {
  time: number;
  row: Row | undefined;
}

export function createLaggedStore<Row>(clock: Clock, lag: number): LaggedStore<Row> {
  const versions = new Map<string, Version<Row>[]>();
  const add = (id: string, row: Row | undefined) => {
    const before = versions.get(id) ?? [];
    versions.set(id, [...before, { time: clock.now(), row }]);
  };
  const listRowsAt = (time: number) => {
    const rows = [...versions.values()].map((list) => list.findLast((version) => version.time <= time)?.row);
    return rows.filter((row) => row !== undefined);
  };
  return {
    write: add,
    remove: (id) => add(id, undefined),
    get: (id) => versions.get(id)?.at(-1)?.row,
    listAll: () => listRowsAt(Number.POSITIVE_INFINITY),
    listVisible: () => listRowsAt(clock.now() - lag),
  };
}
