import type { Comparison } from "../comparison/comparison.ts";
import { judgeAllCommon } from "./judge-common.ts";
import type { BaselineState, DatasetCoverage, RuleJudgement, RuleName } from "./judgement.ts";
import { messages } from "./messages.ts";
import { formatAmount, isWithin, judged, toCount, toLimit } from "./outcome.ts";
import type { Amount, Gate, RowRules } from "./rules.ts";

const target = { label: "$rows" };

/** Judges the rules of `$rows`. Its defaults aren't explicit, and are reported only if they say something. */
export function judgeRows(
  { rows, explicitRows }: Gate,
  comparison: Comparison,
  baseline: BaselineState,
  dataset: DatasetCoverage | undefined,
): RuleJudgement[] {
  const isExplicit = (rule: keyof RowRules) => explicitRows.includes(rule);
  return [
    judgeErrors(rows.maxErrors, comparison, isExplicit("maxErrors")),
    judgeRowCount(rows.min, comparison, isExplicit("min")),
    ...judgeMissing(rows.maxMissing, comparison, baseline, isExplicit("maxMissing"), dataset),
    ...(isExplicit("minCommon") ? judgeMinCommon(rows.minCommon, comparison, baseline) : []),
  ];
}

function judgeErrors(most: Amount, { rows }: Comparison, isExplicit: boolean): RuleJudgement {
  const { total, failed } = rows.current;
  const isPassed = isWithin(failed, total, most);
  const message = messages.rowErrors(isPassed, failed, total, formatAmount(most));
  return judged(target, "max_errors", isPassed ? "passed" : "failed", message, {
    limit: toLimit(most),
    measured: { value: failed, limit: toCount(most, total), of: total },
    isExplicit,
  });
}

function judgeRowCount(min: number, { rows }: Comparison, isExplicit: boolean): RuleJudgement {
  const { total } = rows.current;
  const isPassed = total >= min;
  const message = messages.rowCount(isPassed, total, min);
  return judged(target, "min", isPassed ? "passed" : "failed", message, {
    limit: min,
    measured: { value: total, limit: min },
    isExplicit,
  });
}

function judgeMissing(
  most: Amount,
  comparison: Comparison,
  baseline: BaselineState,
  isExplicit: boolean,
  dataset: DatasetCoverage | undefined,
): RuleJudgement[] {
  const details = { limit: toLimit(most), isExplicit };
  const decide = (
    outcome: RuleJudgement["outcome"],
    message: ReturnType<typeof messages.commonUnknown>,
    value: number,
    of: number,
  ) => [
    judged(target, "max_missing", outcome, message, {
      ...details,
      measured: { value, limit: toCount(most, of), of },
    }),
  ];
  if (baseline.kind === "none" && isExplicit && dataset !== undefined) {
    const missing = Math.max(0, dataset.records - dataset.present);
    const isPassed = isWithin(missing, dataset.records, most);
    const message = messages.missingFromDataset(isPassed, missing, dataset.records, formatAmount(most));
    return decide(isPassed ? "passed" : "failed", message, missing, dataset.records);
  }
  const unchecked = explainUncheckedRows("max_missing", baseline, isExplicit);
  if (unchecked) return unchecked;
  const { missing, total, what } = countMissing(comparison);
  if (baseline.kind === "read" && baseline.otherDatasetVersion) {
    if (!isExplicit && missing === 0) return [];
    return decide("not checked", messages.missingFromOtherVersion(missing, what), missing, total);
  }
  const isPassed = isWithin(missing, total, most);
  const message = messages.missing(isPassed, missing, total, what, formatAmount(most));
  return decide(isPassed ? "passed" : "failed", message, missing, total);
}

/** Counts baseline records without a row here; rows of no record, and expired rows, are counted as rows. */
function countMissing({ records, rows }: Comparison): {
  missing: number;
  total: number;
  what: "record" | "row";
} {
  const there = rows.baseline ?? { total: 0, withoutRecord: 0 };
  if (records === undefined)
    return { missing: Math.max(0, there.total - rows.current.total), total: there.total, what: "row" };
  const nameless = Math.max(0, there.withoutRecord - rows.current.withoutRecord);
  const total = records.both + records.missing + there.withoutRecord;
  return { missing: records.missing + nameless, total, what: nameless > 0 ? "row" : "record" };
}

function judgeMinCommon(least: Amount, { records }: Comparison, baseline: BaselineState): RuleJudgement[] {
  const unchecked = explainUncheckedRows("min_common", baseline, true);
  if (unchecked) return unchecked;
  if (records !== undefined) return [judgeAllCommon(least, records)];
  return [judged(target, "min_common", "not checked", messages.commonUnknown(), { limit: toLimit(least) })];
}

function explainUncheckedRows(
  rule: RuleName,
  baseline: BaselineState,
  isExplicit: boolean,
): RuleJudgement[] | undefined {
  switch (baseline.kind) {
    case "read":
      return undefined;
    case "none":
      return isExplicit
        ? [judged(target, rule, "not checked", messages.noBaseline("$rows", rule, baseline))]
        : [];
    case "unreadable": {
      const { reason } = baseline;
      return isExplicit
        ? [judged(target, rule, "failed", messages.baselineUnreadable("$rows", rule, reason))]
        : [
            judged(target, rule, "not checked", messages.baselineUnreadableNote(rule, reason), {
              isExplicit: false,
            }),
          ];
    }
  }
}
