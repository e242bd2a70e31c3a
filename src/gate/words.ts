import type { GateFact, RuleJudgement, RuleName } from "./judgement.ts";
import type { Amount } from "./rules.ts";

/** The words of judgements. */

export function judgement(
  metric: string,
  rule: RuleName,
  outcome: RuleJudgement["outcome"],
  message: string,
  isOwn = true,
): RuleJudgement {
  return { metric, rule, outcome, isOwn, message };
}

export function notJudged(metric: string, rule: RuleName, reason: string, isOwn = true): RuleJudgement {
  return judgement(metric, rule, "not judged", `${metric}: ${rule} is not judged: ${reason}`, isOwn);
}

export function factJudgement({ rule, message }: GateFact): RuleJudgement {
  return judgement("$rows", rule, "broken", message, false);
}

export function shownAmount(amount: Amount): string {
  return amount.kind === "count" ? `${amount.count}` : `${plain(amount.share * 100)}%`;
}

/** The largest percentage without decimals that is no more than a share. */
export function shareBelow(count: number, of: number): string {
  return `${Math.floor((count / of) * 100)}%`;
}

export function plain(value: number): string {
  return String(rounded(value, 4));
}

/** A value with as many digits as it takes to tell it from the limit: never “0.8, min is 0.8” where it is below. */
export function apart(value: number, limit: number): string {
  const precisions = [4, 6, 8, 10, 12];
  const precision = precisions.find((digits) => rounded(value, digits) !== limit) ?? 4;
  return String(rounded(value, precision));
}

// Rounding up may leave the numbers there are.
function rounded(value: number, digits: number): number {
  const shorter = Number(value.toPrecision(digits));
  return Number.isFinite(shorter) ? shorter : value;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;

/** Whether a value is at least a limit, but for rounding; a value that is no number is not. */
export function isAtLeast(
  value: number,
  limit: number,
  magnitude = Math.max(Math.abs(value), Math.abs(limit)),
): boolean {
  return Number.isFinite(value) && value >= limit - tolerance * magnitude;
}
