import { createFloatColumn, createWholeColumn, type NumberColumn } from "../lib/number-column.ts";
import { computeMean } from "../lib/numbers.ts";
import type { ScoreValue } from "./result-row.ts";

export type MetricType = "score" | "boolean" | "categorical";

/** A category and how many rows have it. */
export interface CategoryCount {
  category: string;
  count: number;
  /** Of all rows with a category, from 0 to 1. */
  share: number;
}

/** One metric over all rows of an experiment. */
export interface MetricScores {
  label: string;
  /** That of most of its scores. */
  type: MetricType;
  /** Rows with a score. */
  count: number;
  /** Rows whose evaluator failed: it gave none, or one of another type. */
  errors: number;
  /** The mean of a score, the share of true; undefined for categories and where no row has a score. */
  mean: number | undefined;
  /** Most frequent first; the first one is the mode. Empty unless the metric is categorical. */
  categories: CategoryCount[];
  /**
   * The values one by one, each with the index of its record: numbers, true as 1, of categories their index in `names`.
   * Rows of no record are not among them.
   */
  observations: { records: Int32Array; values: Float64Array; names: readonly string[] };
  /** The records of the rows whose evaluator failed, each as often as it did; -1 stands for no record. */
  failedRecords: readonly number[];
}

/** A metric while its rows come by; what it is, most of them decide at the end. */
export interface MetricAccumulator {
  failed: number[];
  types: Map<MetricType, TypedValues>;
}

interface TypedValues {
  /** The index of each value's record, -1 where it has none. */
  records: NumberColumn<Int32Array>;
  values: NumberColumn<Float64Array>;
  /** Indexes of categories. */
  categories: Map<string, number>;
}

export function emptyMetric(): MetricAccumulator {
  return { failed: [], types: new Map() };
}

/** Adds a score of a row; `record` is -1 where nothing identifies it. */
export function addScore(metric: MetricAccumulator, score: ScoreValue, record: number): void {
  const type = scoreType(score);
  if (type === undefined) {
    metric.failed.push(record);
    return;
  }
  const typed = typedValues(metric, type);
  typed.records.push(record);
  typed.values.push(typeof score === "string" ? categoryIndex(typed.categories, score) : Number(score));
}

function typedValues({ types }: MetricAccumulator, type: MetricType): TypedValues {
  const known = types.get(type);
  if (known) return known;
  const typed = noValues();
  types.set(type, typed);
  return typed;
}

function noValues(): TypedValues {
  return { records: createWholeColumn(), values: createFloatColumn(), categories: new Map() };
}

/** The type of the metric that a score makes; undefined for one that is none: `null`, an empty category, no finite number. */
export function scoreType(score: ScoreValue): MetricType | undefined {
  switch (typeof score) {
    case "number":
      return Number.isFinite(score) ? "score" : undefined;
    case "boolean":
      return "boolean";
    case "string":
      return score === "" ? undefined : "categorical";
    case "object":
      return undefined;
  }
}

// A bound on memory, where someone sends free text as a category.
const maxCategories = 1_000;
const maxCategoryLength = 200;
const otherCategories = "(other categories)";

function categoryIndex(categories: Map<string, number>, score: string): number {
  const category = score.length <= maxCategoryLength ? score : `${score.slice(0, maxCategoryLength - 1)}…`;
  const isKept = categories.has(category) || categories.size < maxCategories;
  const key = isKept ? category : otherCategories;
  const known = categories.get(key);
  if (known !== undefined) return known;
  categories.set(key, categories.size);
  return categories.size - 1;
}

// Where as many scores are of one type as of another, the first of these: the order of rows must not decide.
const order: readonly MetricType[] = ["score", "boolean", "categorical"];

export function metricScores(label: string, metric: MetricAccumulator): MetricScores {
  const countValues = (type: MetricType) => metric.types.get(type)?.values.length ?? 0;
  const type = order.reduce((most, other) => (countValues(other) > countValues(most) ? other : most));
  const typed = metric.types.get(type) ?? noValues();
  const odd = order
    .filter((other) => other !== type)
    .flatMap((other) => [...(metric.types.get(other)?.records.numbers() ?? [])]);
  const failedRecords = odd.length === 0 ? metric.failed : [...metric.failed, ...odd];
  const count = typed.values.length;
  const isNumeric = type !== "categorical" && count > 0;
  return {
    label,
    type,
    count,
    errors: failedRecords.length,
    mean: isNumeric ? computeMean(typed.values.numbers()) : undefined,
    categories: type === "categorical" ? categoryCounts(typed) : [],
    observations: { ...identified(typed), names: [...typed.categories.keys()] },
    failedRecords,
  };
}

/** Without the rows of no record. */
function identified(typed: TypedValues): { records: Int32Array; values: Float64Array } {
  const [records, values] = [typed.records.numbers(), typed.values.numbers()];
  const isIdentified = (_: number, index: number) => (records[index] ?? -1) >= 0;
  // Copies: what they are of has room for more.
  if (!records.includes(-1)) return { records: records.slice(), values: values.slice() };
  return { records: records.filter(isIdentified), values: values.filter(isIdentified) };
}

function categoryCounts({ categories, values }: TypedValues): CategoryCount[] {
  const counts = new Uint32Array(categories.size);
  for (const index of values.numbers()) counts[index] = (counts[index] ?? 0) + 1;
  return [...categories]
    .map(([category, index]) => ({
      category,
      count: counts[index] ?? 0,
      share: (counts[index] ?? 0) / values.length,
    }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
