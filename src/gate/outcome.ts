import { formatCount, writeValue } from "../lib/format.ts";
import type { JudgedSlice, Measured, Outcome, RuleJudgement, RuleName } from "./judgement.ts";
import type { Message } from "./parse-messages.ts";
import type { Amount } from "./rules.ts";

/** What a rule applies to. */
export interface RuleTarget {
  label: string;
  slice?: JudgedSlice | undefined;
}

export interface RuleDetails {
  limit?: number | string | boolean | undefined;
  measured?: Measured | undefined;
  /** Default: yes. */
  isExplicit?: boolean;
}

/** Builds the judgement of a rule. */
export function judged(
  { label, slice }: RuleTarget,
  rule: RuleName,
  outcome: Outcome,
  { code, message }: Message,
  { limit, measured, isExplicit = true }: RuleDetails = {},
): RuleJudgement {
  return {
    metric: label,
    ...(slice === undefined ? {} : { slice }),
    rule,
    ...(limit === undefined ? {} : { limit }),
    ...(measured === undefined ? {} : { measured }),
    outcome,
    isExplicit,
    code,
    message,
  };
}

/** Formats a count or a share as a gate has it: `3`, `5%`. */
export function formatAmount(amount: Amount): string {
  return amount.kind === "count" ? formatCount(amount.count) : writeValue(amount.share, "share", "all");
}

/** Returns a count or a share as YAML has it: `3`, `"5%"`. */
export function toLimit(amount: Amount): number | string {
  return amount.kind === "count" ? amount.count : formatAmount(amount);
}

/** Returns an amount as a count. */
export function toCount(amount: Amount, total: number): number {
  return amount.kind === "count" ? amount.count : Math.floor(amount.share * total + tolerance * total);
}

/** Whether a count is within the most that an amount allows. */
export function isWithin(count: number, total: number, most: Amount): boolean {
  return count <= (most.kind === "count" ? most.count : most.share * total + tolerance * total);
}

// Limits are decimal fractions, means are sums of binary ones.
const tolerance = 1e-9;

/** Whether a value is at least a limit, apart from rounding; a value that isn't a number is not. */
export function isAtLeast(
  value: number,
  limit: number,
  magnitude = Math.max(Math.abs(value), Math.abs(limit)),
): boolean {
  return Number.isFinite(value) && value >= limit - tolerance * magnitude;
}
