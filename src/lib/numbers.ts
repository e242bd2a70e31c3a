// Arithmetic whose results don't depend on the order of the numbers.

/** Numbers closer than this share of their metric's magnitude differ by rounding only. */
export const roundingShare = 1e-9;

/**
 * Returns the same sum for every order of the numbers: sorts them and compensates rounding (Neumaier 1974). A sum beyond
 * the largest number is infinite.
 */
export function sumExactly(values: ArrayLike<number>): number {
  // Most records have one or two values, which have only one sum.
  if (values.length <= 2) return (values[0] ?? 0) + (values[1] ?? 0);
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  let compensation = 0;
  for (const value of sorted) {
    const next = sum + value;
    compensation += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const compensated = sum + compensation;
  return Number.isNaN(compensated) ? sum : compensated;
}

// Sums of larger numbers can be infinite.
const maxUnscaled = 1e290;

/** Returns the mean; NaN without values. Large numbers are scaled, so that their mean is finite. */
export function computeMean(values: ArrayLike<number>): number {
  if (values.length === 1) return values[0] ?? Number.NaN;
  let magnitude = 0;
  for (let index = 0; index < values.length; index += 1) {
    magnitude = Math.max(magnitude, Math.abs(values[index] ?? 0));
  }
  if (magnitude < maxUnscaled) return sumExactly(values) / values.length;
  return (sumExactly(Float64Array.from(values, (value) => value / magnitude)) / values.length) * magnitude;
}

/** Returns the sample variance, with n - 1. */
export function computeVariance(values: ArrayLike<number>): number {
  const mean = computeMean(values);
  return sumExactly(Float64Array.from(values, (value) => (value - mean) ** 2)) / (values.length - 1);
}

/** Returns a limit as a number: a share such as `"5%"` is that part of `whole`. */
export function resolveLimit(limit: number | string, whole: number): number {
  return typeof limit === "number" ? limit : (Number.parseFloat(limit) / 100) * whole;
}
