import { minTestedRecords } from "../comparison/power.ts";
import { say } from "../lib/errors.ts";
import { formatCount, plural, writeAmount, writeValue } from "../lib/format.ts";
import { clipped } from "../lib/text.ts";

/** `accepted` counts as passed. */
export type Outcome = "passed" | "failed" | "unclear" | "not checked" | "accepted";

/** Builds messages with the outcome that they explain. */
function decide<Result extends Outcome>(outcome: Result) {
  return (strings: TemplateStringsArray, ...values: (string | number)[]) => ({ outcome, ...say(strings, ...values) });
}

const [passed, failed] = [decide("passed"), decide("failed")];
const [unclear, notChecked] = [decide("unclear"), decide("not checked")];

/** What a metric did between the baseline and this run, and what it may do, in words. */
export interface Change {
  /** `dropped 27.5 points`, and `75% → 47.5%`. */
  text: string;
  step: string;
  /** `10% of the baseline, 0.0001 USD`, and `2` beside `text`. */
  limit: string;
  bareLimit: string;
  /** Why the number alone decides; undefined if the test does. */
  untestedBecause: string | undefined;
}

type RowCounts = Record<"covered" | "expected" | "failed", number>;

// Rows are paired by their ID, else by their input.
const checkIdentity =
  "Check `record_id`. For a table, name the column that identifies its rows in `results_columns`, as `input`.";

/** What the gate decides about its rules, by code. Numbers come formatted in the metric's unit. */
export const messages = {
  min: (isPassed: boolean, name: string, value: string, limit: string, baseline?: string, chance?: number) =>
    isPassed
      ? passed`LLMX221 ${name} is ${value}, not below the minimum of ${limit}${explainBaseline(baseline)}`
      : failed`LLMX220 ${name} is ${value}, below the minimum of ${limit}${explainBaseline(baseline, chance, "falls below")}`,
  max: (isPassed: boolean, name: string, value: string, limit: string, baseline?: string, chance?: number) =>
    isPassed
      ? passed`LLMX223 ${name} is ${value}, not above the maximum of ${limit}${explainBaseline(baseline)}`
      : failed`LLMX222 ${name} is ${value}, above the maximum of ${limit}${explainBaseline(baseline, chance, "rises above")}`,

  dropped: (isPassed: boolean, name: string, change: Change) => {
    const { untestedBecause: reason } = change;
    const alone = reason === undefined ? "" : ` The number alone decides: ${reason}.`;
    return say`${isPassed ? "LLMX233" : "LLMX230"} ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`).${alone}`;
  },
  droppedMaybe: (name: string, change: Change, pValue: number, isFailing: boolean, addsReruns = false) =>
    unclear`LLMX231 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. If nothing had changed, a difference this large would appear in ${formatRuns(pValue)}.${concludeUnclear(isFailing, addsReruns)}`,
  droppedUndecidable: (name: string, change: Change, records: number, isFailing: boolean, addsReruns = false) =>
    unclear`LLMX232 ${name}: \`max_regression\` is unclear. It ${change.text}; the gate allows ${change.bareLimit}. Not enough data: no outcome on ${plural(records, "record")} could be significant.${concludeUnclear(isFailing, addsReruns)}`,
  shownWithinLimit: (name: string, change: Change) =>
    passed`LLMX234 ${name} ${change.text} (${change.step}). The gate allows ${change.limit} (\`max_regression\`). The 95% range ends within it.`,

  significantlyWorse: (name: string, step: string, pValue = Number.NaN) => {
    const p = pValue < 0.001 ? ", p < 0.001" : Number.isNaN(pValue) ? "" : `, p = ${Number(pValue.toPrecision(2))}`;
    return failed`LLMX240 ${name} is significantly worse than the baseline (${step}${p}). The gate allows no regression (\`no_regression\`).`;
  },
  notSignificantlyWorse: (name: string) => passed`LLMX241 ${name}: no significant regression`,
  tooFewToTest: (name: string, records: number | undefined) =>
    notChecked`LLMX242 ${name}: \`no_regression\` not checked: ${records === undefined ? "only averages are left of the baseline" : `${plural(records, "record")} in both runs, at least ${minTestedRecords} needed`}`,
  neverSignificant: (name: string, records: number) =>
    notChecked`LLMX243 ${name}: \`no_regression\` not checked, because no outcome on ${plural(records, "record")} could be significant`,
  runLevelTest: (name: string) =>
    failed`LLMX244 ${name} is a single run-level score, so it can't be tested for significance. Use \`max_regression\` instead of \`no_regression\`.`,

  broken: (isPassed: boolean, broke: number, both: number, limit: string, name: string) =>
    say`${isPassed ? "LLMX251" : "LLMX250"} ${name} broke on ${formatCount(broke)} of ${plural(both, "record")} in both runs. The gate allows ${limit} (\`max_broken\`).`,
  brokenNeedsBoolean: (name: string) =>
    failed`LLMX252 ${name}: max_broken needs a boolean metric. Let the evaluator return pass or fail.`,
  brokenNeedsRecords: (name: string) =>
    failed`LLMX253 ${name} is a single run-level score, so \`max_broken\` has no records to count. Use \`max_regression\` instead.`,
  needsRows: (name: string, rule: string) =>
    notChecked`LLMX254 ${name}: \`${rule}\` not checked, because the baseline's rows have expired`,

  limitAboveOne: (name: string, rule: string, limit: number) =>
    failed`LLMX255 ${name} is a boolean, so \`${rule}\` must be at most 1. ${explainShare(limit, rule === "max_regression" ? "points" : "percent")}`,

  coverage: (isPassed: boolean, name: string, rows: RowCounts, limit: string) => {
    const failures = rows.failed === 0 ? "" : `; its evaluator failed on ${formatCount(rows.failed)}`;
    const scored = `${formatCount(rows.covered)} of ${plural(rows.expected, "row")}${failures}`;
    return isPassed
      ? passed`LLMX261 ${name} was scored on ${scored}. The gate requires ${limit} (\`min_coverage\`).`
      : failed`LLMX260 ${name} was scored on only ${scored}. The gate requires ${limit} (\`min_coverage\`). ${rows.failed > 0 ? "Fix the evaluator and rerun." : "Score every row and rerun."}`;
  },

  rowErrors: (isPassed: boolean, errors: number, total: number, limit: string) =>
    say`${isPassed ? "LLMX271" : "LLMX270"} ${formatCount(errors)} of ${plural(total, "row")} ended with an error; the gate allows ${limit} (\`max_errors\`)`,
  rowCount: (isPassed: boolean, total: number, min: number) =>
    say`${isPassed ? "LLMX273" : "LLMX272"} This run has ${plural(total, "row")}; the gate requires at least ${formatCount(min)} (\`$rows.min\`)`,
  missing: (isPassed: boolean, missing: number, total: number, limit: string, what: "record" | "row") =>
    say`${isPassed ? "LLMX275" : "LLMX274"} ${formatCount(missing)} of ${formatCount(total)} baseline ${what}s ${missing === 1 ? "is" : "are"} missing from this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
  missingFromOtherVersion: (missing: number, what: "record" | "row") =>
    notChecked`LLMX276 \`max_missing\` not checked: ${plural(missing, `baseline ${what}`)} ${missing === 1 ? "is" : "are"} missing from this run, but the baseline ran on another dataset version`,
  missingFromDataset: (isPassed: boolean, missing: number, total: number, limit: string) =>
    say`${isPassed ? "LLMX278" : "LLMX277"} ${formatCount(missing)} of ${plural(total, "dataset record")} ${missing === 1 ? "has" : "have"} no row in this run; the gate allows ${limit} (\`max_missing\`)${isPassed ? "" : ". Evaluate the whole dataset."}`,
  datasetRows: ({ present, records }: { present: number; records: number }) =>
    say`LLMX279 ${formatCount(present)} of ${plural(records, "dataset record")} have a row`,

  commonHere: (isPassed: boolean, both: number, total: number, limit: string) =>
    isPassed
      ? passed`LLMX282 ${formatCount(both)} of ${plural(total, "scored record")} (${formatShare(both, total)}) are also in the baseline (\`min_common\`)`
      : failed`LLMX280 Only ${formatCount(both)} of ${plural(total, "scored record")} (${formatShare(both, total)}) are also in the baseline; the gate needs ${limit} (\`min_common\`). ${both === 0 ? checkIdentity : "Rerun the workflow on the base branch with the current dataset."}`,
  commonThere: (both: number, total: number, limit: string) =>
    failed`LLMX281 Only ${formatCount(both)} of ${plural(total, "record")} that the baseline scored (${formatShare(both, total)}) ${both === 1 ? "has" : "have"} a row in this run; the gate needs ${limit} (\`min_common\`). Evaluate the whole dataset, or rerun the workflow on the base branch with the current dataset.`,
  commonUnknown: () => notChecked`LLMX283 \`min_common\` not checked, because the baseline's rows have expired`,
  tooFewCommon: (name: string, rule: string) =>
    notChecked`LLMX284 ${name}: \`${rule}\` not checked, because too few records are in both runs`,

  noBaseline: (name: string, rule: string, baseline: { branch?: string | undefined; reason: string }) =>
    notChecked`LLMX290 ${name}: \`${rule}\` not checked, because ${baseline.branch === undefined ? `there's no baseline (${baseline.reason})` : `\`${baseline.branch}\` has no baseline yet`}`,
  baselineUnreadable: (name: string, rule: string, reason: string) =>
    failed`LLMX291 ${name}: can't check \`${rule}\`, because the baseline couldn't be read: ${reason}`,
  noSharedRecords: (name: string, rule: string) =>
    failed`LLMX292 ${name}: \`${rule}\` can't be checked: this run and the baseline share no records. ${checkIdentity}`,
  otherType: (name: string) =>
    failed`LLMX293 ${name} can't be checked: the metric has a different type in the baseline`,
  baselineFailed: (name: string, rows: number | undefined) =>
    failed`LLMX294 ${name} can't be checked: its evaluator failed in the baseline${rows === undefined ? "" : ` on all ${plural(rows, "row")}`}. Rerun the workflow on the base branch.`,
  newMetric: (name: string, rule: string) =>
    notChecked`LLMX295 ${name}: \`${rule}\` not checked, because the metric is new`,
  tooFarApart: (name: string, rule: string) =>
    failed`LLMX296 ${name}: can't check \`${rule}\`, because the scores are too far apart to subtract`,
  baselineUnreadableNote: (rule: string, reason: string) =>
    notChecked`LLMX297 \`${rule}\` not checked, because the baseline couldn't be read: ${reason}`,
  unknownMetric: (name: string, meant: string | undefined, labels: readonly string[]) =>
    failed`LLMX300 The gate names \`${name}\`, but this run has no such metric.${suggestName(meant, labels)}`,
  missingMetric: (name: string, meant: string | undefined) =>
    failed`LLMX301 ${name} has no score in this run, but the baseline has it.${suggestName(meant, [])}`,
  noScore: (name: string, errors: number, rows: number) =>
    errors === 0
      ? failed`LLMX302 ${name} has no score in this run`
      : failed`LLMX303 ${name} has no score in this run: its evaluator failed on ${errors === rows ? "all" : `${formatCount(errors)} of`} ${plural(rows, "row")}. Fix the evaluator and rerun.`,
  isCategory: (name: string, isNew: boolean) =>
    failed`LLMX304 ${name} is a category${isNew ? " in this run, but not in the baseline" : ""}, so the gate can't check it. Let the evaluator return a number or a boolean.`,

  runLevelSlice: (key: string) =>
    failed`LLMX314 ${key} names records, but its metric is a single run-level score. Remove the brackets.`,
  emptySlice: (key: string, meant: string | undefined, properties: readonly string[] = []) => {
    const known = properties.slice(0, 10).join(", ");
    const fix = known === "" ? "Check the property and the value." : `The records have the properties ${known}.`;
    return failed`LLMX310 The gate names \`${key}\`, but no record is in this slice. ${meant === undefined ? fix : `Did you mean \`${meant}\`?`}`;
  },
  sliceWithoutValue: (key: string, meant: string) =>
    failed`LLMX298 \`${key}\` names no value of the property. Write \`${meant}\` for each value, or one value instead of the star.`,
  severalProperties: (key: string) =>
    failed`LLMX299 \`${key}\` names several properties, and a slice can have one. Give the records a property that combines them.`,
  unquotedValue: (key: string, meant: string) =>
    failed`LLMX299 \`${key}\` isn't a slice. Put the value in double quotes, and the whole key in single ones: \`'${meant}'\`.`,
  tooManySlices: (key: string, count: number, max: number) =>
    failed`LLMX311 \`${key}\` has ${formatCount(count)} values; at most ${max} are allowed. Name the values that matter.`,
  smallSlices: (count: number, keys: readonly string[]) =>
    notChecked`LLMX312 not checked: ${plural(count, "slice")} with fewer than ${minTestedRecords} records (${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", …" : ""})`,
  foundSlices: (key: string, rule: string, outcome: string, count: number, total: number) =>
    say`LLMX313 ${key}: \`${rule}\` ${outcome} for ${formatCount(count)} of ${plural(total, "value")}`,

  resultsUnreadable: (reason: string) => failed`LLMX320 ${reason}`,
  evaluation: (message: string) => failed`LLMX321 ${message}`,
  arrival: (message: string) => failed`LLMX322 ${message}`,
  unfinished: (name: string, rule: string) =>
    notChecked`LLMX287 ${rule === "score" || rule === "slice" ? name : `${name}: \`${rule}\``} not checked, because the evaluation didn't finish`,
  /** Without a `drop`, only large ones show; the plan is for one worth noticing. */
  limitTooFine: (
    name: string,
    { records, runs }: { records: number; runs: { baseline: number; current: number } },
    direction: "drop" | "rise",
    drop: string | undefined,
    limit: string,
    plan?: { drop: string; records: number; recordsWithThreeRuns: number | undefined },
  ) => {
    const each = runs.baseline === 1 ? "" : ` with ${runs.baseline} runs each`;
    const counts = ` with ${plural(runs.baseline, "run")} on the base branch and ${runs.current} here`;
    const sample = `${plural(records, "record")}${runs.baseline === runs.current ? each : counts}`;
    const shown = drop === undefined ? `only large ${direction}s` : `a ${direction} of ${drop} or more`;
    const fewer = plan?.recordsWithThreeRuns;
    const other = fewer === undefined ? "" : `, or ${formatCount(fewer)} with three runs on the base branch`;
    const needed = plan === undefined ? "" : ` To detect ${plan.drop}, use ${plural(plan.records, "record")}${other}.`;
    return say`LLMX331 ${name}: ${sample} can show ${shown}, but the gate allows ${limit}.${needed}`;
  },
  onlyBetter: () => say`LLMX330 The gate sets no rule, so it checks nothing. Add one, such as accuracy: { min: 0.8 }.`,
} as const;

/** What can be wrong with a gate, by code. */
export const gateErrors = {
  syntax: (fix: string) => say`LLMX201 This isn't valid YAML. ${fix}`,
  notAMap: (got: unknown) =>
    say`LLMX202 The gate must be a map of metrics to rules, such as accuracy: { min: 0.8 }. ${describeValue(got, true)}`,
  tooLarge: (excess: string) => say`LLMX203 The gate is ${excess}. Shorten it.`,
  unknownRule: (label: string, rule: string, meant: string | undefined, rules: readonly string[]) =>
    say`LLMX204 Unknown rule ${quoted(rule)} for ${label}. ${meant === undefined ? "" : `Did you mean ${meant}? `}Rules: ${rules.join(", ")}.`,
  invalidRule: (label: string, rule: string, expected: string, got: unknown) =>
    say`LLMX205 ${label}: ${rule} must be ${expected}. ${describeValue(got)}`,
  notRules: (label: string, got: unknown) =>
    say`LLMX206 ${label} must be a map of rules, such as { min: 0.8 }. ${describeValue(got)}`,
  noRules: (label: string) => say`LLMX207 ${label} has no rules. Add one, such as { min: 0.8 }.`,
  unknownName: (name: string, meant: string | undefined, names: readonly string[]) =>
    say`LLMX208 Unknown name ${quoted(name)}. ${meant === undefined ? "" : `Did you mean ${meant}? `}Names that begin with $: ${names.join(", ")}.`,
  invalidName: (name: string, maxLength: number) =>
    say`LLMX209 ${quoted(name)} can't be a metric's name. Use a name of 1 to ${maxLength} characters, "*", or $rows.`,
  minAboveMax: (label: string, min: number, max: number) =>
    say`LLMX210 ${label}: min ${min} is above max ${max}. Lower min or raise max.`,
  everyMetricSlice: (key: string) =>
    say`LLMX211 ${key}: a slice belongs to one metric. Replace * before the brackets with its name.`,
  betterInSlice: (key: string, metric: string) =>
    say`LLMX212 ${key}: better applies to the whole metric. Set it under ${metric}.`,
  invalidVersion: (got: unknown) => say`LLMX213 $version must be 1. ${describeValue(got)}`,
} as const;

/** Says what a limit above 1 on a boolean means, and what to write: `5 means 500 points. Write 0.05 for 5 points.` */
export function explainShare(limit: number, unit: "points" | "percent"): string {
  const format = unit === "points" ? writeAmount : writeValue;
  const meant = Number((limit / 100).toPrecision(12));
  const fix = meant <= 1 ? `Write ${meant} for ${format(meant, "share", "all")}.` : "Write a number from 0 to 1.";
  return `${limit} means ${format(limit, "share", "all")}. ${fix}`;
}

/** Formats the baseline's value, and how often a bound fails by chance if that's known. */
function explainBaseline(baseline: string | undefined, chance?: number, misses = ""): string {
  if (baseline === undefined) return "";
  if (chance === undefined) return ` (baseline: ${baseline})`;
  return `. At the baseline's ${baseline} an unchanged app ${misses} in ${formatRuns(chance)}.`;
}

/** In how many of 100 runs something would appear by chance. */
function formatRuns(pValue: number): string {
  const runs = Math.round(pValue * 100);
  return runs < 1 ? "fewer than 1 of 100 runs" : `${runs} of 100 runs`;
}

function concludeUnclear(isFailing: boolean, addsReruns: boolean): string {
  const failing = isFailing ? " The gate fails for it (`unclear: fail`)." : "";
  return `${failing}${addsReruns ? " Rerun the job: its rows are added to these." : ""}`;
}

function formatShare(count: number, total: number): string {
  return `${total === 0 ? 0 : Math.floor((count / total) * 100)}%`;
}

function suggestName(meant: string | undefined, labels: readonly string[]): string {
  if (meant !== undefined) return ` Did you mean \`${meant}\`?`;
  if (labels.length === 0) return "";
  const more = labels.length - 10;
  return ` It has ${labels.slice(0, 10).join(", ")}${more > 0 ? `, and ${more} more` : ""}.`;
}

function quoted(text: string): string {
  return JSON.stringify(clipped(text, 60));
}

/** Says what a value is; with `hidesText` only its type, because its content may be that of any file. */
function describeValue(value: unknown, hidesText = false): string {
  if (value === null || value === undefined) return "Got nothing.";
  if (Array.isArray(value)) return "Got a list.";
  if (typeof value === "object") return "Got a map.";
  if (hidesText) return `Got a ${typeof value}.`;
  return `Got ${typeof value === "string" ? quoted(value) : String(value)}.`;
}
