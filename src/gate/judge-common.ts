import type { Comparison } from "../comparison/comparison.ts";
import type { BaselineState, RuleJudgement } from "./judgement.ts";
import { messages } from "./messages.ts";
import { formatAmount, judged, toCount, toLimit } from "./outcome.ts";
import type { Amount } from "./rules.ts";
import type { Subject } from "./subject.ts";

/**
 * Judges whether enough of the records that a metric scored are in both runs for a comparison; reported only if there
 * are too few in one direction. Without a shared record the rules themselves report that.
 */
export function judgeCommon(subject: Subject, least: Amount, baseline: BaselineState): RuleJudgement[] {
  const records = subject.tested?.coverage.records;
  if (baseline.kind !== "read" || records === undefined || records.both === 0 || subject.slice) return [];
  const { both, added, missing, withoutRow } = records;
  const limit = formatLeast(least);
  const details = { limit: toLimit(least), isExplicit: false };
  const fail = (message: ReturnType<typeof messages.commonUnknown>, value: number, of: number) => {
    const named = { ...message, message: `${subject.name}: ${message.message.replace(/^Only/, "only")}` };
    const measured = { value, limit: toCount(least, of), of };
    return [judged(subject, "min_common", "failed", named, { ...details, measured })];
  };
  if (!isEnough(both, both + added, least))
    return fail(messages.commonHere(false, both, both + added, limit), both, both + added);
  const scoredThere = both + missing;
  const present = scoredThere - withoutRow;
  return isEnough(present, scoredThere, least)
    ? []
    : fail(messages.commonThere(present, scoredThere, limit), present, scoredThere);
}

/** Judges `min_common` over all records, if the gate sets it. */
export function judgeAllCommon(least: Amount, records: NonNullable<Comparison["records"]>): RuleJudgement {
  const { both, added, missing } = records;
  const limit = formatLeast(least);
  const measured = { value: both, limit: toCount(least, both + added), of: both + added };
  const details = { limit: toLimit(least), measured };
  const isPassed = isEnough(both, both + added, least);
  if (isPassed && !isEnough(both, both + missing, least)) {
    const message = messages.commonThere(both, both + missing, limit);
    return judged({ label: "$rows" }, "min_common", "failed", message, details);
  }
  const message = messages.commonHere(isPassed, both, both + added, limit);
  return judged({ label: "$rows" }, "min_common", isPassed ? "passed" : "failed", message, details);
}

/** Whether there are more than the share, or all if the share is 100%; or at least the count. */
function isEnough(both: number, total: number, least: Amount): boolean {
  if (least.kind === "count") return both >= least.count;
  return isAll(least.share) ? both >= least.share * total : both > least.share * total;
}

function isAll(share: number): boolean {
  return share >= 1 || share === 0;
}

function formatLeast(least: Amount): string {
  if (least.kind === "count") return `at least ${formatAmount(least)}`;
  return isAll(least.share) ? formatAmount(least) : `more than ${formatAmount(least)}`;
}
