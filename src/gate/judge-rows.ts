import type { Comparison } from "../comparison/comparison.ts";
import type { BaselineState, RuleJudgement, RuleName } from "./judgement.ts";
import type { Amount, Gate, RowRules } from "./rules.ts";
import { counted, judgement, notJudged, shareBelow, shownAmount } from "./words.ts";

/** Judges the rules of `$rows`. Its defaults are no rules of the user's own, and are told only where they say something. */
export function judgeRows(
  { rows, explicitRows }: Gate,
  comparison: Comparison,
  baseline: BaselineState,
): RuleJudgement[] {
  const isOwn = (rule: keyof RowRules) => explicitRows.includes(rule);
  return [
    maxErrors(rows.maxErrors, comparison, isOwn("maxErrors")),
    fewestRows(rows.min, comparison, isOwn("min")),
    ...maxMissing(rows.maxMissing, comparison, baseline, isOwn("maxMissing")),
    ...(isOwn("minCommon") ? minCommon(rows.minCommon, comparison, baseline) : []),
  ];
}

/** Whether a count of so many keeps within an amount. */
function isWithin(count: number, of: number, most: Amount): boolean {
  return count <= (most.kind === "count" ? most.count : most.share * of + 1e-9 * of);
}

function maxErrors(most: Amount, { rows }: Comparison, isOwn: boolean): RuleJudgement {
  const { total, failed } = rows.current;
  const outcome = isWithin(failed, total, most) ? "kept" : "broken";
  const message = `${failed} of ${counted(total, "row")} failed, max_errors is ${shownAmount(most)}`;
  return judgement("$rows", "max_errors", outcome, message, isOwn);
}

function fewestRows(min: number, { rows }: Comparison, isOwn: boolean): RuleJudgement {
  const { total } = rows.current;
  const are = total === 1 ? "there is 1 row" : `there are ${total} rows`;
  return judgement("$rows", "min", total >= min ? "kept" : "broken", `${are}, min is ${min}`, isOwn);
}

function maxMissing(
  most: Amount,
  comparison: Comparison,
  baseline: BaselineState,
  isOwn: boolean,
): RuleJudgement[] {
  const open = withoutBaseline("max_missing", baseline, isOwn);
  if (open) return open;
  const { missing, of, what } = missingOf(comparison);
  if (baseline.kind === "read" && baseline.otherDatasetVersion) {
    const reason = `${counted(missing, what)} of the baseline ${missing === 1 ? "has" : "have"} no row here, but it was made on another dataset version`;
    return isOwn || missing > 0 ? [notJudged("$rows", "max_missing", reason, isOwn)] : [];
  }
  const counts = `${missing} of the baseline's ${counted(of, what)} ${missing === 1 ? "has" : "have"} no row in this run, max_missing is ${shownAmount(most)}`;
  if (isWithin(missing, of, most)) return [judgement("$rows", "max_missing", "kept", counts, isOwn)];
  const remedy = `evaluate the whole dataset, or allow it on purpose with $rows: { max_missing: ${missing} }`;
  return [judgement("$rows", "max_missing", "broken", `${counts}: ${remedy}`, isOwn)];
}

/** Records without a row here; rows of no record, and baselines whose rows are gone, are counted against each other. */
function missingOf({ records, rows }: Comparison): { missing: number; of: number; what: string } {
  const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
  if (records === undefined) {
    return { missing: Math.max(0, there.total - rows.current.total), of: there.total, what: "row" };
  }
  const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
  const of = records.both + records.missing + there.withoutRecord;
  return { missing: records.missing + nameless, of, what: nameless > 0 ? "row" : "record" };
}

/** Judged over all records where it stands in the gate; for each metric that is compared it is judged there. */
function minCommon(least: Amount, { records }: Comparison, baseline: BaselineState): RuleJudgement[] {
  const open = withoutBaseline("min_common", baseline, true);
  if (open) return open;
  if (records === undefined) return [notJudged("$rows", "min_common", "the baseline's rows are gone")];
  const { both: common, added } = records;
  const message = commonSentence(common, common + added, "records of this run", least);
  const isKept = isEnough(common, common + added, least);
  return [
    judgement(
      "$rows",
      "min_common",
      isKept ? "kept" : "broken",
      isKept ? message : `${message}: ${commonRemedy(common)}`,
    ),
  ];
}

/** More than the share, but all where it is all; at least the count. */
export function isEnough(common: number, of: number, least: Amount): boolean {
  if (least.kind === "count") return common >= least.count;
  return isAtEnd(least.share) ? common >= least.share * of : common > least.share * of;
}

/** There is no more than all. */
function isAtEnd(share: number): boolean {
  return share >= 1 || share === 0;
}

export function commonSentence(common: number, of: number, what: string, least: Amount): string {
  const share = of === 0 ? "" : ` (${shareBelow(common, of)})`;
  const limit =
    least.kind === "share" && !isAtEnd(least.share) ? `more than ${shownAmount(least)}` : shownAmount(least);
  return `${common} of ${of} ${what}${share} are in the baseline, min_common wants ${limit}`;
}

export function commonRemedy(common: number): string {
  return `run the evaluation of the baseline branch again on this dataset, or allow it on purpose with $rows: { min_common: ${common} }`;
}

/** What a rule of `$rows` comes to where there is no baseline to count; undefined where there is one. */
function withoutBaseline(
  rule: RuleName,
  baseline: BaselineState,
  isOwn: boolean,
): RuleJudgement[] | undefined {
  switch (baseline.kind) {
    case "read":
      return undefined;
    case "none":
      return isOwn ? [notJudged("$rows", rule, `there is no baseline (${baseline.reason})`)] : [];
    case "unreadable": {
      if (!isOwn)
        return [notJudged("$rows", rule, `the baseline could not be read: ${baseline.reason}`, false)];
      const message = `$rows: ${rule} needs the baseline, which could not be read: ${baseline.reason}`;
      return [judgement("$rows", rule, "broken", message)];
    }
  }
}
