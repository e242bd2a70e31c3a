/** Returns the median of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Formats a whole number: `12,040`. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString("en");
}

/** Formats milliseconds: `420 ms` or `3.7 s`. */
export function formatTime(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

/** Formats how many times as large a value is as another one. */
export function formatRatio(value: number, unit: number): string {
  return (value / unit).toFixed(1);
}

/** Prints a Markdown table whose first column has names, and the others numbers. */
export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? ":--" : "--:"));
  console.log(`${[line(head), line(rule), ...rows.map(line)].join("\n")}\n`);
}
