import { minTestedRecords } from "../comparison/power.ts";
import { formatCount, plural } from "../lib/format.ts";
import {
  buildMessage,
  type Change,
  type CoverageCounts,
  explainDecision,
  formatAllowed,
  formatBaseline,
  formatChance,
  formatFailing,
  formatPercent,
  formatPlan,
  formatPValue,
  formatRowCounts,
  formatRunCounts,
  formatRuns,
  formatShared,
  type PowerFacts,
  suggestName,
} from "./message-parts.ts";

// Rows are paired by their ID, else by their input.
const checkIdentity =
  "Check `record_id`. For a table, name the column that identifies its rows in `results_columns`, as `input`.";

/** What the gate says about its rules, by code. Numbers come formatted in the metric's unit. */
export const messages = {
  min: (isPassed: boolean, name: string, value: string, limit: string, baseline?: string, chance?: number) =>
    isPassed
      ? buildMessage(
          "LLMX221",
          `${name} is ${value}, not below the minimum of ${limit}${formatBaseline(baseline)}`,
        )
      : buildMessage(
          "LLMX220",
          `${name} is ${value}, below the minimum of ${limit}${formatChance(baseline, "below", chance)}`,
        ),
  max: (isPassed: boolean, name: string, value: string, limit: string, baseline?: string, chance?: number) =>
    isPassed
      ? buildMessage(
          "LLMX223",
          `${name} is ${value}, not above the maximum of ${limit}${formatBaseline(baseline)}`,
        )
      : buildMessage(
          "LLMX222",
          `${name} is ${value}, above the maximum of ${limit}${formatChance(baseline, "above", chance)}`,
        ),

  droppedTooFar: (name: string, change: Change) =>
    buildMessage(
      "LLMX230",
      `${name} ${change.text} (${change.step}). ${formatAllowed(change)}${explainDecision(change)}`,
    ),
  droppedMaybe: (name: string, change: Change, pValue: number, isFailing: boolean) =>
    buildMessage(
      "LLMX231",
      `${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. If nothing had changed, a difference this large would appear in ${formatRuns(pValue)}.${formatFailing(isFailing)}`,
    ),
  droppedUndecidable: (name: string, change: Change, records: number, isFailing: boolean) =>
    buildMessage(
      "LLMX232",
      `${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. Not enough data: no outcome on ${plural(records, "record")} could be significant.${formatFailing(isFailing)}`,
    ),
  withinLimit: (name: string, change: Change) =>
    buildMessage(
      "LLMX233",
      `${name} ${change.text} (${change.step}). ${formatAllowed(change)}${explainDecision(change)}`,
    ),
  shownWithinLimit: (name: string, change: Change) =>
    buildMessage(
      "LLMX234",
      `${name} ${change.text} (${change.step}). ${formatAllowed(change)} The 95% range ends within it.`,
    ),

  significantlyWorse: (name: string, step: string, pValue: number | undefined) =>
    buildMessage(
      "LLMX240",
      `${name} is significantly worse than the baseline (${step}${formatPValue(pValue)}). The gate allows no regression (\`no_regression\`).`,
    ),
  notSignificantlyWorse: (name: string) => buildMessage("LLMX241", `${name}: no significant regression`),
  tooFewToTest: (name: string, records: number | undefined) =>
    buildMessage(
      "LLMX242",
      `${name}: \`no_regression\` not checked: ${records === undefined ? "only averages are left of the baseline" : `${plural(records, "record")} in both runs, at least ${minTestedRecords} needed`}`,
    ),
  neverSignificant: (name: string, records: number) =>
    buildMessage(
      "LLMX243",
      `${name}: \`no_regression\` not checked, because no outcome on ${plural(records, "record")} could be significant`,
    ),
  runLevelTest: (name: string) =>
    buildMessage(
      "LLMX244",
      `${name} is a single run-level score, so it can't be tested for significance. Use \`max_regression\` instead of \`no_regression\`.`,
    ),

  broken: (isPassed: boolean, name: string, broke: number, both: number, limit: string) =>
    buildMessage(
      isPassed ? "LLMX251" : "LLMX250",
      `${name} broke on ${formatCount(broke)} of ${plural(both, "record")} in both runs. The gate allows ${limit} (\`max_broken\`).`,
    ),
  brokenNeedsBoolean: (name: string) =>
    buildMessage(
      "LLMX252",
      `${name}: max_broken needs a boolean metric. Let the evaluator return pass or fail.`,
    ),
  brokenNeedsRecords: (name: string) =>
    buildMessage(
      "LLMX253",
      `${name} is a single run-level score, so \`max_broken\` has no records to count. Use \`max_regression\` instead.`,
    ),
  needsRows: (name: string, rule: string) =>
    buildMessage("LLMX254", `${name}: \`${rule}\` not checked, because the baseline's rows have expired`),

  coverage: (isPassed: boolean, name: string, counts: CoverageCounts, limit: string) =>
    isPassed
      ? buildMessage(
          "LLMX261",
          `${name} was scored on ${formatRowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`).`,
        )
      : buildMessage(
          "LLMX260",
          `${name} was scored on only ${formatRowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`). ${counts.failed > 0 ? "Fix the evaluator and rerun." : "Score every row and rerun."}`,
        ),

  rowErrors: (isPassed: boolean, failed: number, total: number, limit: string) =>
    buildMessage(
      isPassed ? "LLMX271" : "LLMX270",
      `${formatCount(failed)} of ${plural(total, "row")} ended with an error; the gate allows ${limit} (\`max_errors\`)`,
    ),
  rowCount: (isPassed: boolean, total: number, min: number) =>
    buildMessage(
      isPassed ? "LLMX273" : "LLMX272",
      `This run has ${plural(total, "row")}; the gate requires at least ${formatCount(min)} (\`$rows.min\`)`,
    ),
  missing: (isPassed: boolean, missing: number, total: number, what: "record" | "row", limit: string) => {
    const counts = `${formatCount(missing)} of ${formatCount(total)} baseline ${what}s ${missing === 1 ? "is" : "are"} missing from this run; the gate allows ${limit} (\`max_missing\`)`;
    return isPassed
      ? buildMessage("LLMX275", counts)
      : buildMessage("LLMX274", `${counts}. Evaluate the whole dataset.`);
  },
  missingFromOtherVersion: (missing: number, what: "record" | "row") =>
    buildMessage(
      "LLMX276",
      `\`max_missing\` not checked: ${plural(missing, `baseline ${what}`)} ${missing === 1 ? "is" : "are"} missing from this run, but the baseline ran on another dataset version`,
    ),
  missingFromDataset: (isPassed: boolean, missing: number, total: number, limit: string) => {
    const counts = `${formatCount(missing)} of ${plural(total, "dataset record")} ${missing === 1 ? "has" : "have"} no row in this run; the gate allows ${limit} (\`max_missing\`)`;
    return isPassed
      ? buildMessage("LLMX278", counts)
      : buildMessage("LLMX277", `${counts}. Evaluate the whole dataset.`);
  },
  datasetRows: ({ present, records }: { present: number; records: number }) =>
    buildMessage("LLMX279", `${formatCount(present)} of ${plural(records, "dataset record")} have a row`),

  commonHere: (isPassed: boolean, both: number, total: number, limit: string) =>
    isPassed
      ? buildMessage("LLMX282", `${formatShared(both, total)} are also in the baseline (\`min_common\`)`)
      : buildMessage(
          "LLMX280",
          `Only ${formatShared(both, total)} are also in the baseline; the gate needs ${limit} (\`min_common\`). ${both === 0 ? checkIdentity : "Rerun the workflow on the base branch with the current dataset."}`,
        ),
  commonThere: (both: number, total: number, limit: string) =>
    buildMessage(
      "LLMX281",
      `Only ${formatCount(both)} of ${plural(total, "record")} that the baseline scored (${formatPercent(both, total)}) ${both === 1 ? "has" : "have"} a row in this run; the gate needs ${limit} (\`min_common\`). Evaluate the whole dataset, or rerun the workflow on the base branch with the current dataset.`,
    ),
  commonUnknown: () =>
    buildMessage("LLMX283", "`min_common` not checked, because the baseline's rows have expired"),
  tooFewCommon: (name: string, rule: string) =>
    buildMessage("LLMX284", `${name}: \`${rule}\` not checked, because too few records are in both runs`),

  noBaseline: (
    name: string,
    rule: string,
    { branch, reason }: { branch?: string | undefined; reason: string },
  ) =>
    buildMessage(
      "LLMX290",
      `${name}: \`${rule}\` not checked, because ${branch === undefined ? `there's no baseline (${reason})` : `\`${branch}\` has no baseline yet`}`,
    ),
  baselineUnreadable: (name: string, rule: string, reason: string) =>
    buildMessage(
      "LLMX291",
      `${name}: can't check \`${rule}\`, because the baseline couldn't be read: ${reason}`,
    ),
  noSharedRecords: (name: string, rule: string) =>
    buildMessage(
      "LLMX292",
      `${name}: \`${rule}\` can't be checked: this run and the baseline share no records. ${checkIdentity}`,
    ),
  otherType: (name: string) =>
    buildMessage("LLMX293", `${name} can't be checked: the metric has a different type in the baseline`),
  baselineFailed: (name: string, rows: number | undefined) =>
    buildMessage(
      "LLMX294",
      `${name} can't be checked: its evaluator failed in the baseline${rows === undefined ? "" : ` on all ${plural(rows, "row")}`}. Rerun the workflow on the base branch.`,
    ),
  newMetric: (name: string, rule: string) =>
    buildMessage("LLMX295", `${name}: \`${rule}\` not checked, because the metric is new`),
  tooFarApart: (name: string, rule: string) =>
    buildMessage(
      "LLMX296",
      `${name}: can't check \`${rule}\`, because the scores are too far apart to subtract`,
    ),
  baselineUnreadableNote: (rule: string, reason: string) =>
    buildMessage("LLMX297", `\`${rule}\` not checked, because the baseline couldn't be read: ${reason}`),

  unknownMetric: (name: string, meant: string | undefined, labels: readonly string[]) =>
    buildMessage(
      "LLMX300",
      `The gate names \`${name}\`, but this run has no such metric.${suggestName(meant, labels)}`,
    ),
  missingMetric: (name: string, meant: string | undefined) =>
    buildMessage(
      "LLMX301",
      `${name} has no score in this run, but the baseline has it.${suggestName(meant, [])}`,
    ),
  noScore: (name: string, failed: number, rows: number) =>
    failed === 0
      ? buildMessage("LLMX302", `${name} has no score in this run`)
      : buildMessage(
          "LLMX303",
          `${name} has no score in this run: its evaluator failed on ${failed === rows ? "all" : `${formatCount(failed)} of`} ${plural(rows, "row")}. Fix the evaluator and rerun.`,
        ),
  isCategory: (name: string, isNew: boolean) =>
    buildMessage(
      "LLMX304",
      `${name} is a category${isNew ? " in this run, but not in the baseline" : ""}, so the gate can't check it. Let the evaluator return a number or a boolean.`,
    ),

  runLevelSlice: (key: string) =>
    buildMessage(
      "LLMX314",
      `${key} names records, but its metric is a single run-level score. Remove the brackets.`,
    ),
  emptySlice: (key: string, meant: string | undefined) =>
    buildMessage(
      "LLMX310",
      `The gate names \`${key}\`, but no record is in this slice.${meant === undefined ? " Check the property and the value." : ` Did you mean \`${meant}\`?`}`,
    ),
  tooManySlices: (key: string, count: number, max: number) =>
    buildMessage(
      "LLMX311",
      `\`${key}\` has ${formatCount(count)} values; at most ${max} are allowed. Name the values that matter.`,
    ),
  smallSlices: (count: number) =>
    buildMessage(
      "LLMX312",
      `not checked: ${plural(count, "slice")} with fewer than ${minTestedRecords} records`,
    ),
  foundSlices: (key: string, rule: string, outcome: string, count: number, total: number) =>
    buildMessage(
      "LLMX313",
      `${key}: \`${rule}\` ${outcome} for ${formatCount(count)} of ${plural(total, "value")}`,
    ),

  resultsUnreadable: (reason: string) => buildMessage("LLMX320", reason),
  evaluation: (message: string) => buildMessage("LLMX321", message),
  arrival: (message: string) => buildMessage("LLMX322", message),
  limitTooFine: (name: string, { records, runs, drop, limit, plan }: PowerFacts) => {
    const noticed = drop === undefined ? "only large drops" : `a drop of ${drop}`;
    const verb = records === 1 ? "notices" : "notice";
    return buildMessage(
      "LLMX331",
      `${name}: ${plural(records, "record")} with ${formatRunCounts(runs)} ${verb} ${noticed}, ${limit}.${formatPlan(plan)}`,
    );
  },
  onlyBetter: () =>
    buildMessage(
      "LLMX330",
      "The gate sets no rule, so it checks nothing. Add one, such as accuracy: { min: 0.8 }.",
    ),
} as const;
