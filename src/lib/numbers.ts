/** Arithmetic that does not hang on the order in which numbers came. */

/** Numbers closer than this share of their metric's magnitude differ by rounding only. */
export const roundingShare = 1e-9;

/**
 * The sum of numbers, the same for every order: sorted, then added up with compensation (Neumaier 1974). Of numbers
 * whose sum is beyond the largest number it is infinite.
 */
export function sumExactly(values: ArrayLike<number>): number {
  // Of one or two numbers there is but one sum; records have few, and there are many of them.
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

/** The mean; NaN of none. Large numbers are scaled first, so that it is finite wherever they are. */
export function computeMean(values: ArrayLike<number>): number {
  if (values.length === 1) return values[0] ?? Number.NaN;
  const magnitude = largestMagnitude(values);
  if (magnitude < largestUnscaled) return sumExactly(values) / values.length;
  return (sumExactly(Float64Array.from(values, (value) => value / magnitude)) / values.length) * magnitude;
}

const largestUnscaled = 1e290;

/** The largest absolute value; 0 of none. */
function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) {
    largest = Math.max(largest, Math.abs(values[index] ?? 0));
  }
  return largest;
}

/** The sample variance, with n - 1. */
export function computeVariance(values: ArrayLike<number>): number {
  const mean = computeMean(values);
  return sumExactly(Float64Array.from(values, (value) => (value - mean) ** 2)) / (values.length - 1);
}
