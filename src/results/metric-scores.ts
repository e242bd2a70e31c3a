import { computeMean } from "../lib/numbers.ts";
import type { ScoreValue } from "./result-row.ts";

export type MetricType = "score" | "boolean" | "categorical";

/** A category and how many rows have it. */
interface CategoryCount {
  category: string;
  count: number;
  /** Of all rows with a category, from 0 to 1. */
  share: number;
}

/** One metric over all rows of an experiment. */
export interface MetricScores {
  label: string;
  /** The type of most of its scores. */
  type: MetricType;
  /** Rows with a score. */
  count: number;
  /** Rows whose evaluator failed: it gave none, or one of another type. */
  errors: number;
  /** The mean of a score, the share of true; undefined for categories and if no row has a score. */
  mean: number | undefined;
  /** Most frequent first; the first one is the mode. Empty unless the metric is categorical. */
  categories: CategoryCount[];
  /**
   * The values one by one, each with the index of its record: numbers, 1 for true, and the index in `names` for
   * categories. Rows without a record aren't included.
   */
  observations: { records: Int32Array; values: Float64Array; names: readonly string[] };
  /** The records of the rows whose evaluator failed, one for each row; -1 for a row without a record. */
  failedRecords: readonly number[];
}

/** The scores of a metric in the order of their rows, and the index of each record: -1 for a row without a record. */
export interface CollectedScores {
  records: number[];
  scores: ScoreValue[];
}

/** Returns the type of the metric that a score makes; undefined for `null`, an empty category, and infinity, which aren't scores. */
export function findMetricType(score: ScoreValue): MetricType | undefined {
  if (typeof score === "number") return Number.isFinite(score) ? "score" : undefined;
  if (typeof score === "boolean") return "boolean";
  return score ? "categorical" : undefined;
}

// If two types are equally frequent, the first of these wins, so that the order of rows doesn't matter.
const metricTypes: readonly MetricType[] = ["score", "boolean", "categorical"];

/** Summarizes the scores of a metric. Most of them decide its type; the others count as failed. */
export function summarizeScores(label: string, { records, scores }: CollectedScores): MetricScores {
  const counts = { score: 0, boolean: 0, categorical: 0 };
  for (const score of scores) {
    const type = findMetricType(score);
    if (type !== undefined) counts[type] += 1;
  }
  const type = metricTypes.reduce((most, other) => (counts[other] > counts[most] ? other : most));
  const categories = new Map<string, number>();
  const values: number[] = [];
  const observed = { records: [] as number[], values: [] as number[] };
  const failedRecords: number[] = [];
  for (const [index, score] of scores.entries()) {
    const record = records[index] ?? -1;
    if (findMetricType(score) !== type) {
      failedRecords.push(record);
      continue;
    }
    const value = typeof score === "string" ? findCategory(categories, score) : Number(score);
    values.push(value);
    if (record < 0) continue;
    observed.records.push(record);
    observed.values.push(value);
  }
  const names = [...categories.keys()];
  return {
    label,
    type,
    count: values.length,
    errors: failedRecords.length,
    mean: type === "categorical" || values.length === 0 ? undefined : computeMean(values),
    categories: countCategories(names, values),
    observations: {
      records: Int32Array.from(observed.records),
      values: Float64Array.from(observed.values),
      names,
    },
    failedRecords,
  };
}

// In case free text is sent as a category.
const maxCategories = 1_000;
const maxCategoryLength = 200;
const otherCategories = "(other categories)";

/** Returns the index of a category; a new one is added. */
function findCategory(categories: Map<string, number>, score: string): number {
  const category = score.length <= maxCategoryLength ? score : `${score.slice(0, maxCategoryLength - 1)}…`;
  const isKept = categories.has(category) || categories.size < maxCategories;
  const key = isKept ? category : otherCategories;
  const index = categories.get(key) ?? categories.size;
  categories.set(key, index);
  return index;
}

function countCategories(names: readonly string[], values: readonly number[]): CategoryCount[] {
  if (names.length === 0) return [];
  const counts = names.map(() => 0);
  for (const index of values) counts[index] = (counts[index] ?? 0) + 1;
  return names
    .map((category, index) => ({
      category,
      count: counts[index] ?? 0,
      share: (counts[index] ?? 0) / values.length,
    }))
    .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}
