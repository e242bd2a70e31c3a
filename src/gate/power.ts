import type { Comparison } from "../comparison/comparison.ts";
import type { RuleJudgement } from "./judgement.ts";
import type { Message } from "./parse-messages.ts";

/** Warns about limits of `max_regression` that are finer than half of what the records can detect. */
export function findPowerWarnings(_rules: readonly RuleJudgement[], _comparison: Comparison): Message[] {
  return [];
}
