import { fewestRecords } from "../foundation/limits.ts";
import type { Message } from "./parse-messages.ts";
import { formatNumber } from "./units.ts";

// Rows are paired by their ID, else by their input.
const checkIdentity =
  "Check `record_id`. For a table, name the column that identifies its rows in `results_columns`, as `input`.";

/** What the gate says about its rules, by code. Numbers come formatted in the metric's unit. */
export const messages = {
  min: (isPassed: boolean, name: string, value: string, limit: string, baseline: string | undefined) =>
    isPassed
      ? say("LLMX221", `${name} is ${value}, not below the minimum of ${limit}${inBaseline(baseline)}`)
      : say("LLMX220", `${name} is ${value}, below the minimum of ${limit}${inBaseline(baseline)}`),
  max: (isPassed: boolean, name: string, value: string, limit: string, baseline: string | undefined) =>
    isPassed
      ? say("LLMX223", `${name} is ${value}, not above the maximum of ${limit}${inBaseline(baseline)}`)
      : say("LLMX222", `${name} is ${value}, above the maximum of ${limit}${inBaseline(baseline)}`),

  droppedTooFar: (name: string, change: Change) =>
    say("LLMX230", `${name} ${change.text} (${change.step}). ${allowed(change)}${alone(change)}`),
  droppedMaybe: (name: string, change: Change, pValue: number, isFailing: boolean) =>
    say(
      "LLMX231",
      `${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. If nothing had changed, a difference this large would appear in ${formatRuns(pValue)}.${failing(isFailing)}`,
    ),
  droppedUndecidable: (name: string, change: Change, records: number | undefined, isFailing: boolean) =>
    say(
      "LLMX232",
      `${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. Not enough data: no outcome on ${counted(records, "record")} could be significant.${failing(isFailing)}`,
    ),
  withinLimit: (name: string, change: Change) =>
    say("LLMX233", `${name} ${change.text} (${change.step}). ${allowed(change)}${alone(change)}`),
  shownWithinLimit: (name: string, change: Change) =>
    say(
      "LLMX234",
      `${name} ${change.text} (${change.step}). ${allowed(change)} The 95% range ends within it.`,
    ),

  significantlyWorse: (name: string, step: string, pValue: number | undefined) =>
    say(
      "LLMX240",
      `${name} is significantly worse than the baseline (${step}${formatPValue(pValue)}). The gate allows no regression (\`no_regression\`).`,
    ),
  notSignificantlyWorse: (name: string) => say("LLMX241", `${name}: no significant regression`),
  tooFewToTest: (name: string, records: number | undefined) =>
    say(
      "LLMX242",
      `${name}: \`no_regression\` not checked: ${records === undefined ? "only averages are left of the baseline" : `${counted(records, "record")} in both runs, at least ${fewestRecords} needed`}`,
    ),
  neverSignificant: (name: string, records: number | undefined) =>
    say(
      "LLMX243",
      `${name}: \`no_regression\` not checked, because no outcome on ${counted(records, "record")} could be significant`,
    ),
  runLevelTest: (name: string) =>
    say(
      "LLMX244",
      `${name} is a single run-level score, so it can't be tested for significance. Use \`max_regression\` instead of \`no_regression\`.`,
    ),

  broken: (isPassed: boolean, name: string, broke: number, both: number, limit: string) =>
    say(
      isPassed ? "LLMX251" : "LLMX250",
      `${name} broke on ${formatCount(broke)} of ${counted(both, "record")} in both runs. The gate allows ${limit} (\`max_broken\`).`,
    ),
  brokenNeedsBoolean: (name: string) =>
    say("LLMX252", `${name}: max_broken needs a boolean metric. Let the evaluator return pass or fail.`),
  brokenNeedsRecords: (name: string) =>
    say(
      "LLMX253",
      `${name} is a single run-level score, so \`max_broken\` has no records to count. Use \`max_regression\` instead.`,
    ),
  needsRows: (name: string, rule: string) =>
    say("LLMX254", `${name}: \`${rule}\` not checked, because the baseline's rows have expired`),

  coverage: (isPassed: boolean, name: string, counts: CoverageCounts, limit: string) =>
    isPassed
      ? say(
          "LLMX261",
          `${name} was scored on ${rowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`).`,
        )
      : say(
          "LLMX260",
          `${name} was scored on only ${rowCounts(counts)}. The gate requires ${limit} (\`min_coverage\`). ${counts.failed > 0 ? "Fix the evaluator and rerun." : "Score every row and rerun."}`,
        ),

  rowErrors: (isPassed: boolean, failed: number, total: number, limit: string) =>
    say(
      isPassed ? "LLMX271" : "LLMX270",
      `${formatCount(failed)} of ${counted(total, "row")} ended with an error; the gate allows ${limit} (\`max_errors\`)`,
    ),
  rowCount: (isPassed: boolean, total: number, min: number) =>
    say(
      isPassed ? "LLMX273" : "LLMX272",
      `This run has ${counted(total, "row")}; the gate requires at least ${formatCount(min)} (\`$rows.min\`)`,
    ),
  missing: (isPassed: boolean, missing: number, total: number, what: "record" | "row", limit: string) => {
    const counts = `${formatCount(missing)} of ${formatCount(total)} baseline ${what}s ${missing === 1 ? "is" : "are"} missing from this run; the gate allows ${limit} (\`max_missing\`)`;
    return isPassed ? say("LLMX275", counts) : say("LLMX274", `${counts}. Evaluate the whole dataset.`);
  },
  missingFromOtherVersion: (missing: number, what: "record" | "row") =>
    say(
      "LLMX276",
      `\`max_missing\` not checked: ${counted(missing, `baseline ${what}`)} ${missing === 1 ? "is" : "are"} missing from this run, but the baseline ran on another dataset version`,
    ),
  missingFromDataset: (isPassed: boolean, missing: number, total: number, limit: string) => {
    const counts = `${formatCount(missing)} of ${counted(total, "dataset record")} ${missing === 1 ? "has" : "have"} no row in this run; the gate allows ${limit} (\`max_missing\`)`;
    return isPassed ? say("LLMX278", counts) : say("LLMX277", `${counts}. Evaluate the whole dataset.`);
  },
  datasetRows: ({ present, records }: { present: number; records: number }) =>
    say("LLMX279", `${formatCount(present)} of ${counted(records, "dataset record")} have a row`),

  commonHere: (isPassed: boolean, both: number, total: number, limit: string) =>
    isPassed
      ? say("LLMX282", `${shared(both, total)} are also in the baseline (\`min_common\`)`)
      : say(
          "LLMX280",
          `Only ${shared(both, total)} are also in the baseline; the gate needs ${limit} (\`min_common\`). ${both === 0 ? checkIdentity : "Rerun the workflow on the base branch with the current dataset."}`,
        ),
  commonThere: (both: number, total: number, limit: string) =>
    say(
      "LLMX281",
      `Only ${formatCount(both)} of ${counted(total, "record")} that the baseline scored (${percent(both, total)}) ${both === 1 ? "has" : "have"} a row in this run; the gate needs ${limit} (\`min_common\`). Evaluate the whole dataset, or rerun the workflow on the base branch with the current dataset.`,
    ),
  commonUnknown: () => say("LLMX283", "`min_common` not checked, because the baseline's rows have expired"),
  tooFewCommon: (name: string, rule: string) =>
    say("LLMX284", `${name}: \`${rule}\` not checked, because too few records are in both runs`),

  noBaseline: (
    name: string,
    rule: string,
    { branch, reason }: { branch?: string | undefined; reason: string },
  ) =>
    say(
      "LLMX290",
      `${name}: \`${rule}\` not checked, because ${branch === undefined ? `there's no baseline (${reason})` : `\`${branch}\` has no baseline yet`}`,
    ),
  baselineUnreadable: (name: string, rule: string, reason: string) =>
    say("LLMX291", `${name}: can't check \`${rule}\`, because the baseline couldn't be read: ${reason}`),
  noSharedRecords: (name: string, rule: string) =>
    say(
      "LLMX292",
      `${name}: \`${rule}\` can't be checked: this run and the baseline share no records. ${checkIdentity}`,
    ),
  otherType: (name: string) =>
    say("LLMX293", `${name} can't be checked: the metric has a different type in the baseline`),
  baselineFailed: (name: string, rows: number | undefined) =>
    say(
      "LLMX294",
      `${name} can't be checked: its evaluator failed in the baseline${rows === undefined ? "" : ` on all ${counted(rows, "row")}`}. Rerun the workflow on the base branch.`,
    ),
  newMetric: (name: string, rule: string) =>
    say("LLMX295", `${name}: \`${rule}\` not checked, because the metric is new`),
  tooFarApart: (name: string, rule: string) =>
    say("LLMX296", `${name}: can't check \`${rule}\`, because the scores are too far apart to subtract`),
  baselineUnreadableNote: (rule: string, reason: string) =>
    say("LLMX297", `\`${rule}\` not checked, because the baseline couldn't be read: ${reason}`),

  unknownMetric: (name: string, meant: string | undefined, labels: readonly string[]) =>
    say("LLMX300", `The gate names \`${name}\`, but this run has no such metric.${suggest(meant, labels)}`),
  missingMetric: (name: string, meant: string | undefined) =>
    say("LLMX301", `${name} has no score in this run, but the baseline has it.${suggest(meant, [])}`),
  noScore: (name: string, failed: number, rows: number) =>
    failed === 0
      ? say("LLMX302", `${name} has no score in this run`)
      : say(
          "LLMX303",
          `${name} has no score in this run: its evaluator failed on ${failed === rows ? "all" : `${formatCount(failed)} of`} ${counted(rows, "row")}. Fix the evaluator and rerun.`,
        ),
  isCategory: (name: string, isNew: boolean) =>
    say(
      "LLMX304",
      `${name} is a category${isNew ? " in this run, but not in the baseline" : ""}, so the gate can't check it. Let the evaluator return a number or a boolean.`,
    ),

  runLevelSlice: (key: string) =>
    say("LLMX314", `${key} names records, but its metric is a single run-level score. Remove the brackets.`),
  emptySlice: (key: string, meant: string | undefined) =>
    say(
      "LLMX310",
      `The gate names \`${key}\`, but no record is in this slice.${meant === undefined ? " Check the property and the value." : ` Did you mean \`${meant}\`?`}`,
    ),
  tooManySlices: (key: string, count: number, max: number) =>
    say(
      "LLMX311",
      `\`${key}\` has ${formatCount(count)} values; at most ${max} are allowed. Name the values that matter.`,
    ),
  smallSlices: (count: number) =>
    say("LLMX312", `not checked: ${counted(count, "slice")} with fewer than ${fewestRecords} records`),
  foundSlices: (key: string, rule: string, outcome: string, count: number, total: number) =>
    say("LLMX313", `${key}: \`${rule}\` ${outcome} for ${formatCount(count)} of ${counted(total, "value")}`),

  resultsUnreadable: (reason: string) => say("LLMX320", reason),
  evaluation: (message: string) => say("LLMX321", message),
  arrival: (message: string) => say("LLMX322", message),
  onlyBetter: () =>
    say("LLMX330", "The gate sets no rule, so it checks nothing. Add one, such as accuracy: { min: 0.8 }."),
} as const;

/** What a metric did between the baseline and this run. */
export interface Change {
  /** `dropped 27.5 points`. */
  text: string;
  /** `75% → 47.5%`. */
  step: string;
  /** `2 points`, `10% of the baseline (0.0001 USD)`. */
  limit: string;
  /** The limit without the unit that `text` has: `2`. */
  bareLimit: string;
  /** Why the number alone decides; undefined if the test does. */
  untestedBecause: string | undefined;
}

export interface CoverageCounts {
  covered: number;
  expected: number;
  failed: number;
}

function say(code: string, message: string): Message {
  return { code, message };
}

function inBaseline(baseline: string | undefined): string {
  return baseline === undefined ? "" : ` (baseline: ${baseline})`;
}

function allowed({ limit }: Change): string {
  return `The gate allows ${limit} (\`max_regression\`).`;
}

function alone({ untestedBecause }: Change): string {
  return untestedBecause === undefined ? "" : ` The number alone decides: ${untestedBecause}.`;
}

function failing(isFailing: boolean): string {
  return isFailing ? " The gate fails for it (`unclear: fail`)." : "";
}

function rowCounts({ covered, expected, failed }: CoverageCounts): string {
  const failures = failed === 0 ? "" : `; its evaluator failed on ${formatCount(failed)}`;
  return `${formatCount(covered)} of ${counted(expected, "row")}${failures}`;
}

function shared(both: number, total: number): string {
  return `${formatCount(both)} of ${counted(total, "scored record")} (${percent(both, total)})`;
}

function percent(count: number, total: number): string {
  return `${total === 0 ? 0 : Math.floor((count / total) * 100)}%`;
}

const maxListed = 10;

function suggest(meant: string | undefined, labels: readonly string[]): string {
  if (meant !== undefined) return ` Did you mean \`${meant}\`?`;
  if (labels.length === 0) return "";
  const more = labels.length - maxListed;
  return ` It has ${labels.slice(0, maxListed).join(", ")}${more > 0 ? `, and ${more} more` : ""}.`;
}

/** In how many of 100 runs something would appear by chance. */
function formatRuns(pValue: number): string {
  const runs = Math.round(pValue * 100);
  return runs < 1 ? "fewer than 1 of 100 runs" : `${runs} of 100 runs`;
}

function formatPValue(pValue: number | undefined): string {
  if (pValue === undefined) return "";
  return pValue < 0.001 ? ", p < 0.001" : `, p = ${Number(pValue.toPrecision(2))}`;
}

function formatCount(count: number): string {
  return formatNumber(count, 0);
}

export function counted(count: number | undefined, noun: string): string {
  return `${count === undefined ? "these" : formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
