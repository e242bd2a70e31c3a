import { createWholeColumn, type NumberColumn } from "../lib/number-column.ts";
import { createTextColumn, createTextTable, type TextColumn } from "../lib/text-table.ts";
import type { RecordProperties } from "./record-properties.ts";
import { identityOfKey, type RecordIdentity, recordKey } from "./result-row.ts";
import type { SpanReference, SpanTable } from "./span-reference.ts";

/** A dataset record that an experiment has rows of. */
export interface ScoredRecord extends RecordIdentity {
  /** The span of its first row. */
  span: SpanReference | undefined;
  /** How many rows it has. */
  rows: number;
  /** What slices can name, of its first row; see `readProperties`. */
  properties?: RecordProperties | undefined;
}

/** The records of an experiment by index, each made when it is asked for; an array of records is one of these too. */
export interface ScoredRecords {
  readonly length: number;
  at(index: number): ScoredRecord | undefined;
}

/** Records while their rows come by. */
export interface RecordTable extends ScoredRecords {
  /** Counts a row, whose span is number `span`, and gives the index of its record; -1 where nothing identifies it. */
  addRow(identity: RecordIdentity, span: number): number;
  /** Keeps what slices can name of a record. */
  setProperties(record: number, properties: RecordProperties): void;
}

/** What is held of records, column by column: there may be hundreds of thousands. */
interface Columns {
  /** By `recordKey`. */
  keys: TextColumn;
  /** The digest of the input beside an id; empty where there is none. */
  inputs: TextColumn;
  /** The number of the first row's span. */
  firstSpans: NumberColumn<Int32Array>;
  rows: NumberColumn<Int32Array>;
  spans: SpanTable;
  /** Only what slices ask for, by record. */
  properties: Map<number, RecordProperties>;
}

export function createRecordTable(spans: SpanTable): RecordTable {
  const keys = createTextTable();
  const inputs = createTextColumn();
  const columns: Columns = {
    keys,
    inputs,
    firstSpans: createWholeColumn(),
    rows: createWholeColumn(),
    spans,
    properties: new Map(),
  };
  return {
    get length() {
      return keys.length;
    },
    at: (index) => (index < keys.length ? new PackedRecord(columns, index) : undefined),
    addRow: (identity, span) => {
      const key = recordKey(identity);
      if (key === undefined) return -1;
      const before = keys.length;
      const record = keys.add(key);
      if (record === before) {
        inputs.add(identity.recordId === undefined ? "" : (identity.inputDigest ?? ""));
        columns.firstSpans.push(span);
        columns.rows.push(0);
      }
      columns.rows.set(record, columns.rows.at(record) + 1);
      return record;
    },
    setProperties: (record, properties) => columns.properties.set(record, properties),
  };
}

class PackedRecord implements ScoredRecord {
  readonly #columns: Columns;
  readonly #index: number;

  constructor(columns: Columns, index: number) {
    this.#columns = columns;
    this.#index = index;
  }

  get recordId(): string | undefined {
    return identityOfKey(this.#columns.keys.at(this.#index)).recordId;
  }

  get inputDigest(): string | undefined {
    const { keys, inputs } = this.#columns;
    return inputs.at(this.#index) || identityOfKey(keys.at(this.#index)).inputDigest;
  }

  get span(): SpanReference | undefined {
    const { spans, firstSpans } = this.#columns;
    return spans.at(firstSpans.at(this.#index));
  }

  get properties(): RecordProperties | undefined {
    return this.#columns.properties.get(this.#index);
  }

  get rows(): number {
    return this.#columns.rows.at(this.#index);
  }
}
