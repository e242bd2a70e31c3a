import type {
  CategoricalComparison,
  Comparison,
  Coverage,
  NumericComparison,
  SummaryComparison,
} from "../comparison/comparison.ts";

/** The numbers that the rules of a metric are held against. */
export interface Subject {
  label: string;
  value: number;
  /** The baseline's value over all its rows. */
  before: number | undefined;
  /** Why the baseline has no value though it has the metric; undefined where it has one, or the metric is new. */
  lack: { kind: "other type" } | { kind: "failed"; rows: number | undefined } | undefined;
  /** Its value over what is compared. */
  comparedBefore: number | undefined;
  /** This run minus baseline: over common records, for a score of the whole experiment the plain difference. */
  difference: number | undefined;
  /** Undefined for a score of the whole experiment, which is not tested. */
  tested: NumericComparison | undefined;
  /** The baseline's rows are gone: what is compared are the means of all rows. */
  fromRecord: boolean;
}

/** The metric, category or score of the whole experiment of a label; undefined where there is none. */
export function comparisonOf(
  label: string,
  { metrics, usage, summary }: Comparison,
): NumericComparison | CategoricalComparison | SummaryComparison | undefined {
  return [...metrics, ...usage, ...summary].find((candidate) => candidate.label === label);
}

/** The subject of a metric's rules, or why there is none. */
export function subjectOf(
  found: NumericComparison | CategoricalComparison | SummaryComparison,
  { baselineFrom }: Comparison,
): Subject | string {
  if (!("kind" in found)) return summarySubject(found);
  if (found.kind === "categorical") return isCategory(found.label, found.otherType);
  const { label, current, baseline, compared, difference } = found;
  const value = current?.mean;
  if (value === undefined || !Number.isFinite(value)) return noScore(label, found.coverage);
  const sides = { before: baseline?.mean, comparedBefore: compared?.baseline };
  const lack = lackOf(found);
  return {
    label,
    value,
    ...sides,
    lack,
    difference,
    tested: found,
    fromRecord: baselineFrom === "results summary",
  };
}

function lackOf({ otherType, baseline, coverage }: NumericComparison): Subject["lack"] {
  if (otherType) return { kind: "other type" };
  const failed = coverage.baseline?.failed ?? 0;
  return baseline?.mean === undefined && failed > 0 ? { kind: "failed", rows: failed } : undefined;
}

function noScore(label: string, { current: { failed, rows } }: Coverage): string {
  if (failed === 0) return `${label} has no score in this run`;
  const where = failed === rows ? `all ${rows} rows` : `${failed} of ${rows} rows, and the others have none`;
  return `${label} has no score in this run: its evaluator failed on ${where}`;
}

function isCategory(label: string, wasNone = false): string {
  const here = wasNone ? " in this run, and was none in the baseline" : "";
  return `${label} is a category${here}: the gate needs numbers, or true and false`;
}

function summarySubject({ label, current, baseline }: SummaryComparison): Subject | string {
  if (typeof current === "string") return isCategory(label);
  if (current === null || current === undefined || !Number.isFinite(Number(current)))
    return `${label} has no score in this run`;
  const value = Number(current);
  const isNumeric = typeof baseline === "number" || typeof baseline === "boolean";
  const before = isNumeric ? Number(baseline) : undefined;
  const difference = before === undefined ? undefined : value - before;
  const lack = summaryLack(baseline);
  return {
    label,
    value,
    before,
    comparedBefore: before,
    lack,
    difference,
    tested: undefined,
    fromRecord: false,
  };
}

function summaryLack(baseline: SummaryComparison["baseline"]): Subject["lack"] {
  if (baseline === null) return { kind: "failed", rows: undefined };
  return typeof baseline === "string" ? { kind: "other type" } : undefined;
}
