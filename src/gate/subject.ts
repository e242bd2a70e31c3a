import type {
  CategoricalComparison,
  Comparison,
  NumericComparison,
  SummaryComparison,
} from "../comparison/comparison.ts";
import { minTestedRecords } from "../comparison/power.ts";
import { metricUnit, type Unit } from "../lib/format.ts";
import type { JudgedSlice } from "./judgement.ts";
import { messages } from "./messages.ts";
import type { Message } from "./parse-messages.ts";

/** The numbers that the rules of a metric are checked with. */
export interface Subject {
  label: string;
  slice: JudgedSlice | undefined;
  /** How messages call it: `accuracy`, `accuracy[language=fr]`. */
  name: string;
  type: "score" | "boolean";
  better: "higher" | "lower";
  /** Over all rows. */
  value: number;
  /** The baseline's value over all rows. */
  baseline: number | undefined;
  /** Both values over what is compared; undefined if nothing is. */
  compared: { baseline: number; current: number } | undefined;
  /** This run minus the baseline, of what is compared. */
  difference: number | undefined;
  /** Why the baseline has no value although it has the metric. */
  lack: Message | undefined;
  /** Undefined for a run-level score, which isn't tested. */
  tested: NumericComparison | undefined;
  /** Why the number alone decides `max_regression`, as the end of a sentence; undefined if the test does. */
  untestedBecause: string | undefined;
  /** The baseline's rows are gone: the averages of all rows are compared. */
  isFromSummary: boolean;
  unit: Unit;
}

export type AnyComparison = NumericComparison | CategoricalComparison | SummaryComparison;

/** Finds the metric, category, or run-level score with a label. */
export function findComparison(label: string, comparison: Comparison): AnyComparison | undefined {
  return listComparisons(comparison).find((candidate) => candidate.label === label);
}

export function listComparisons({ metrics, usage, summary }: Comparison): AnyComparison[] {
  return [...metrics, ...usage, ...summary];
}

/** Whether a metric has a number here that rules can be checked with. */
export function isScoredHere(found: AnyComparison): boolean {
  if (!("kind" in found)) return typeof found.current === "number" || typeof found.current === "boolean";
  return (found.current?.count ?? 0) > 0;
}

/** Builds the subject of a metric's rules, or says why it has no number. */
export function buildSubject(
  found: AnyComparison,
  name: string,
  comparison: Comparison,
  slice?: JudgedSlice,
): Subject | Message {
  if (!("kind" in found)) return buildSummarySubject(found, name);
  if (found.kind === "categorical") return messages.isCategory(name, found.otherType);
  const { label, type, better, current, baseline, compared, difference, coverage } = found;
  const value = current?.mean;
  if (value === undefined || !Number.isFinite(value))
    return messages.noScore(name, coverage.current.failed, coverage.current.rows);
  const isFromSummary = comparison.baselineFrom === "results summary";
  return {
    label,
    slice,
    name,
    type,
    better,
    value,
    baseline: baseline?.mean,
    compared,
    difference,
    lack: findLack(found, name),
    tested: found,
    untestedBecause: explainUntested(found, isFromSummary),
    isFromSummary,
    unit: metricUnit(found),
  };
}

function explainUntested(
  { pValue, coverage, difference }: NumericComparison,
  isFromSummary: boolean,
): string | undefined {
  if (isFromSummary) {
    const isTested = pValue !== undefined || difference === 0;
    return isTested ? undefined : "only averages are left of the baseline";
  }
  const both = coverage.records?.both ?? 0;
  if (both >= minTestedRecords) return undefined;
  return `${both} ${both === 1 ? "record" : "records"} in both runs can't be tested, at least ${minTestedRecords} are needed`;
}

function findLack({ otherType, baseline, coverage }: NumericComparison, name: string): Message | undefined {
  if (otherType) return messages.otherType(name);
  const failed = coverage.baseline?.failed ?? 0;
  return baseline?.mean === undefined && failed > 0 ? messages.baselineFailed(name, failed) : undefined;
}

function buildSummarySubject(found: SummaryComparison, name: string): Subject | Message {
  const { label, better, current, baseline } = found;
  if (typeof current === "string") return messages.isCategory(name, false);
  const value = typeof current === "boolean" ? Number(current) : current;
  if (value === null || value === undefined || !Number.isFinite(value))
    return messages.noScore(name, current === null ? 1 : 0, 1);
  const isNumeric = typeof baseline === "number" || typeof baseline === "boolean";
  const before = isNumeric ? Number(baseline) : undefined;
  const type = typeof current === "boolean" ? ("boolean" as const) : ("score" as const);
  return {
    label,
    slice: undefined,
    name,
    type,
    better,
    value,
    baseline: before,
    compared: before === undefined ? undefined : { baseline: before, current: value },
    difference: before === undefined ? undefined : value - before,
    lack: findSummaryLack(baseline, name),
    tested: undefined,
    untestedBecause: "a run-level score can't be tested",
    isFromSummary: false,
    unit: metricUnit({ label, type }),
  };
}

function findSummaryLack(baseline: SummaryComparison["baseline"], name: string): Message | undefined {
  if (baseline === null) return messages.baselineFailed(name, undefined);
  return typeof baseline === "string" ? messages.otherType(name) : undefined;
}
