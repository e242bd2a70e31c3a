/** Returns the median of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const number = (value: number) => Math.round(value).toLocaleString("en");
export const ms = (value: number) => `${number(value)} ms`;

/** Formats how many times as long a time is as another one. */
export const times = (value: number, of: number) => `${(value / of).toFixed(2)} ×`;

/** Returns the power of the size with which a time grows between the last two sizes: 1 is linear, 0 is constant. */
export function growthExponent(points: readonly { size: number; time: number }[]): string {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return "";
  return (Math.log(last.time / before.time) / Math.log(last.size / before.size)).toFixed(2);
}

export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log(`${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`);
}
