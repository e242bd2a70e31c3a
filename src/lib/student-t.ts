/** Student's t distribution: the integral of cos(x)^(df - 1) over the angle x = atan(t / √df), by Simpson's rule. */

/** So many degrees of freedom make it the normal distribution. */
export const normalFreedom = 1e7;

/** Returns the probability of a t above `t`, which is 0 or more; `df` is 1 or more and may be a fraction. */
export function upperTail(t: number, df: number): number {
  return integrateFrom(Math.atan(t / Math.sqrt(df)), df) / (2 * integrateFrom(0, df));
}

// Planning needs the same few quantiles hundreds of times.
const knownQuantiles = new Map<string, number>();

/** Returns the t with the probability `tail` above it (up to 0.5). */
export function tQuantile(tail: number, df: number): number {
  const key = `${tail} ${df}`;
  const quantile = knownQuantiles.get(key) ?? findQuantile(tail, df);
  knownQuantiles.set(key, quantile);
  return quantile;
}

/** Finds the quantile by Newton's method. */
function findQuantile(tail: number, df: number): number {
  const whole = 2 * integrateFrom(0, df);
  let t = 0;
  // The tail is convex, so no step goes too far.
  for (let step = 0; step < 200; step += 1) {
    const angle = Math.atan(t / Math.sqrt(df));
    const density = Math.cos(angle) ** (df + 1) / Math.sqrt(df);
    const missing = (integrateFrom(angle, df) - tail * whole) / density;
    t += missing;
    if (Math.abs(missing) < 1e-11 * t) break;
  }
  return t;
}

function integrateFrom(angle: number, df: number): number {
  const steps = 1_000;
  // Beyond 15 standard deviations there is nothing left.
  const width = Math.min(Math.PI / 2 - angle, 15 / Math.sqrt(df)) / steps;
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) {
    const weight = step === 0 || step === steps ? 1 : 2 + 2 * (step % 2);
    sum += weight * Math.max(0, Math.cos(angle + step * width)) ** (df - 1);
  }
  return (sum * width) / 3;
}

/** A sample that is known by its numbers only; `variance` is with n - 1. */
export interface Sample {
  count: number;
  mean: number;
  variance: number;
}

/** Tests two means by Welch's method, the current minus the baseline's; samples have two values or more, and variance. */
export function testByWelch(before: Sample, after: Sample) {
  const [there, here] = [before.variance / before.count, after.variance / after.count];
  const df = (there + here) ** 2 / (there ** 2 / (before.count - 1) + here ** 2 / (after.count - 1));
  const difference = after.mean - before.mean;
  const standardError = Math.sqrt(there + here);
  const half = tQuantile(0.025, df) * standardError;
  const interval = [difference - half, difference + half] as const;
  const pValue = Math.min(1, 2 * upperTail(Math.abs(difference) / standardError, df));
  return { interval, pValue, standardError };
}
