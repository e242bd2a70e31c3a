import type { ChangedRecord, Comparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import { formatRecordStep, metricUnit, plural, usageName } from "../lib/format.ts";
import { block, diff, folded, link, small, text } from "./markdown.ts";
import { sliceName } from "./metrics-table.ts";
import type { OutputReport, RecordReport, ResultsReport } from "./report.ts";

const kinds = ["fails the gate", "unclear", "worse", "unsteady", "better"] as const;

/** A changed record with the reason to show it. */
export interface OrderedRecord {
  record: ChangedRecord;
  kind: RecordReport["kind"];
}

/**
 * Sorts changed records by what the gate needs: those of failing rules, of unclear ones, those that are worse by the
 * test, other worse ones; then those that changed in only some runs, then those that got better.
 */
export function orderRecords(comparison: Comparison, judgement: GateJudgement): OrderedRecord[] {
  const [failing, unclear] = [
    listJudged(comparison, judgement, "failed"),
    listJudged(comparison, judgement, "unclear"),
  ];
  const worse = new Set(
    comparison.metrics.flatMap((metric) =>
      metric.kind === "numeric" && metric.verdict === "worse" ? metric.label : [],
    ),
  );
  const ordered = (comparison.records?.changed ?? []).map((record) => {
    const isJudged = (rules: JudgedRecords[], label: string) =>
      rules.some((rule) => rule.label === label && (rule.slice?.has(record.index) ?? true));
    const rank = (label: string) =>
      isJudged(failing, label) ? 0 : isJudged(unclear, label) ? 1 : worse.has(label) ? 2 : 3;
    const worseChanges = record.changes.filter(({ direction }) => direction !== "better");
    const best = worseChanges.reduce(
      (low, { label, direction }) => Math.min(low, direction === "changed" ? 3 : rank(label)),
      4,
    );
    const isUnsteady = worseChanges.length > 0 && worseChanges.every((change) => change.isUnsteady);
    const kind = best === 4 ? "better" : isUnsteady ? "unsteady" : (kinds[Math.min(best, 2)] ?? "worse");
    const share = Math.max(...(best === 4 ? record.changes : worseChanges).map((change) => change.share));
    const changes = record.changes.toSorted((a, b) => rank(a.label) - rank(b.label) || b.share - a.share);
    return { record: { ...record, changes }, kind, order: kinds.indexOf(kind) * 10 + best, share };
  });
  return ordered.sort((a, b) => a.order - b.order || b.share - a.share).map(({ record, kind }) => ({ record, kind }));
}

/** What a rule is about: all records of a metric, or those of a slice that got worse in it, by their indexes. */
interface JudgedRecords {
  label: string;
  slice: ReadonlySet<number> | undefined;
}

/** Lists what rules with an outcome are about. A slice whose values aren't named stands for its whole metric. */
function listJudged({ slices }: Comparison, { rules }: GateJudgement, outcome: "failed" | "unclear"): JudgedRecords[] {
  const judged = rules.filter((rule) => rule.outcome === outcome);
  return judged.map(({ metric: label, slice }) => {
    const found = slices.find((other) => other.label === label && sliceName(other.slice) === sliceName(slice));
    return { label, slice: slice && found && new Set(found.worse) };
  });
}

/** How many records a view shows, and whether they are all open, as in the job summary. */
export interface RecordLimits {
  records: number;
  isOpen: boolean;
}

const maxSeparate = 3;

/** Renders the records that got worse: the first one open, two more folded, the rest in one fold. */
export function renderWorseRecords(results: ResultsReport, { records: most, isOpen }: RecordLimits): string {
  const { comparison, records, withAnswers } = results;
  const worse = records.filter(({ kind }) => kind !== "better");
  if (worse.length === 0 || comparison === undefined) return "";
  const isGated = worse[0]?.kind === "fails the gate" || worse[0]?.kind === "unclear";
  const total = countWorse(comparison);
  const shown = worse.slice(0, most);
  const open = isOpen ? shown : shown.slice(0, maxSeparate);
  const rest = shown.slice(open.length);
  const hidden = total - shown.length;
  const unlisted = hidden > 0 ? [`Not shown: ${plural(hidden, "more record")}. See all in Datadog.`] : [];
  const separate = open.map((record, index) =>
    folded(recordTitle(record, withAnswers), recordBody(record, withAnswers), isOpen || index === 0),
  );
  const more = [
    ...rest.map((record) => folded(recordTitle(record, withAnswers), recordBody(record, withAnswers))),
    ...unlisted,
  ];
  return [
    `### Records that got worse${isGated ? " in gated metrics" : ""}`,
    separate.join("\n"),
    rest.length > 0 ? folded(plural(total - open.length, "more record"), more.join("\n")) : small(unlisted.join("")),
    withAnswers ? "" : small(hiddenAnswers),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const hiddenAnswers =
  "Inputs and outputs are hidden. To show them to everyone who can read this pull request, set `comment_details: true`.";

/** Counts the records that got worse in any metric. */
export function countWorse({ records }: Comparison): number {
  return new Set([...(records?.worse.values() ?? [])].flat()).size;
}

/** Counts the records that got worse in a metric or slice whose rule fails. */
export function countFailing(comparison: Comparison, judgement: GateJudgement): number {
  const numeric = new Set(comparison.metrics.flatMap(({ kind, label }) => (kind === "numeric" ? label : [])));
  const failing = listJudged(comparison, judgement, "failed").filter(({ label }) => numeric.has(label));
  return new Set(failing.flatMap(({ label, slice }) => [...(slice ?? comparison.records?.worse.get(label) ?? [])]))
    .size;
}

/** Renders the records that only got better, in one fold. */
export function renderBetterRecords(
  { records, withAnswers }: ResultsReport,
  { records: most, isOpen }: RecordLimits,
): string {
  const better = records.filter(({ kind }) => kind === "better");
  if (better.length === 0) return "";
  const shown = better.slice(0, most);
  const hidden = better.length - shown.length;
  const parts = shown.map((record) => folded(recordTitle(record, withAnswers), recordBody(record, withAnswers)));
  const more = hidden > 0 ? [`Not shown: ${plural(hidden, "more record")}.`] : [];
  return folded(`${plural(better.length, "record")} that got better`, [...parts, ...more].join("\n"), isOpen);
}

function recordTitle({ recordId, name, input, changes }: RecordReport, withAnswers: boolean): string {
  const shown = changes.slice(0, 4).map((change) => {
    const runs = change.runs.changed < change.runs.all ? ` in ${change.runs.changed} of ${change.runs.all} runs` : "";
    return `${text(usageName(change.label) ?? change.label, 60)} ${changeStep(change, withAnswers)}${runs}`;
  });
  const hidden = changes.length - shown.length;
  const steps = [...shown, ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
  return `**${text(recordName({ recordId, name, input }), 60)}**: ${steps}`;
}

/** Returns what a reader recognizes a record by: its ID, its test's name, or the first words of its input. */
export function recordName({ recordId, name, input }: Pick<RecordReport, "recordId" | "name" | "input">): string {
  return recordId ?? name ?? (input ? `“${firstWords(input)}”` : "Record without an ID");
}

function firstWords(input: string): string {
  const words = input.replaceAll(/\s+/g, " ").trim();
  return words.length <= 50 ? words : `${words.slice(0, 50).trimEnd()}…`;
}

function changeStep({ label, type, baseline, current }: RecordReport["changes"][number], withAnswers: boolean): string {
  if (type === "categorical" || typeof baseline === "string" || typeof current === "string")
    return !withAnswers ? "changed" : `${text(String(baseline), 40)} → ${text(String(current), 40)}`;
  return formatRecordStep(type, baseline, current, metricUnit({ label, type }));
}

const outputLimits = { characters: 1_200, lines: 16 };

function recordBody({ input, expected, baseline, current, changes }: RecordReport, withAnswers: boolean): string {
  const links = [rowLink("Trace", current), rowLink("Baseline trace", baseline)].filter((each) => each !== "");
  if (!withAnswers) return links.join(" · ") || "No trace.";
  const reasons = (current?.reasons ?? []).slice(0, 3).map(({ label, text: reason }) => {
    const which = changes.length > 1 ? ` (${text(label, 60)})` : "";
    return `**Evaluator${which}:** ${text(reason, 400)}`;
  });
  const head = [
    ...(input === undefined ? [] : [`**Input:** ${text(input, 400)}`]),
    ...(expected === undefined ? [] : [`**Expected:** ${text(expected, 300)}`]),
    ...reasons,
  ];
  const parts = [head.join("\\\n"), renderOutputs(baseline, current), links.join(" · ")];
  return parts.filter((part) => part !== "").join("\n\n");
}

function renderOutputs(baseline: OutputReport | undefined, current: OutputReport | undefined): string {
  const [before, after] = [outputText(baseline), outputText(current)];
  if (before === undefined && after === undefined) return "";
  if (before === after) return `Output unchanged:\n\n${block(after ?? "", outputLimits)}`;
  if (before === undefined) return `Output:\n\n${block(after ?? "", outputLimits)}`;
  return diff(before, after ?? "(no output)", outputLimits);
}

function outputText(row: OutputReport | undefined): string | undefined {
  return row?.error === undefined ? row?.output : `error: ${row.error}`;
}

function rowLink(label: string, row: OutputReport | undefined): string {
  return row?.url === undefined ? "" : link(label, row.url);
}
