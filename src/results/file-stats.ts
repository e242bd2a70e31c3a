/** What is told of a file while its entries go by. */
export interface FileStats {
  rows: number;
  /** The highest run. */
  runs: number;
  /** Rows that are the first run of their record, or of none. */
  firstRuns: number;
  /** Lines with scores of the whole experiment. */
  summaries: number;
}

export const nothingTold = (): FileStats => ({ rows: 0, runs: 0, firstRuns: 0, summaries: 0 });

/** Counts a row of this run. */
export function countRow(told: FileStats, run: number): void {
  told.rows += 1;
  told.runs = Math.max(told.runs, run);
  if (run === 1) told.firstRuns += 1;
}
