import type { RecordChange } from "../comparison/comparison.ts";
import { formatCount, formatRecordStep, metricUnit, plural, usageName } from "../lib/format.ts";
import { block, code, diff, folded, joinParts, limitList, link, small, table, text } from "./markdown.ts";
import type { RecordReport, ResultsReport, RowReport } from "./report.ts";
import { countWorse } from "./results-report.ts";

/** How much a view shows; the rest is counted. */
export interface ViewLimits {
  metrics: number;
  records: number;
  /** As in the job summary: folds are open, and trends are charts, which GitHub doesn't draw in comments. */
  isOpen: boolean;
}

type RecordView = Pick<ViewLimits, "isOpen"> & Pick<ResultsReport, "withAnswers">;

const maxSeparate = 3;

/**
 * Renders the records that got worse: first those of failing rules, else of unclear ones, then the others in a fold.
 * Without either, all are in one list. Its first record is open, two more are folded, and the rest is in one fold.
 */
export function renderWorseRecords(results: ResultsReport, { records: most, isOpen }: ViewLimits): string {
  const { withAnswers, comparison } = results;
  const { worse } = results.records;
  const kind = worse[0]?.kind;
  if (kind === undefined) return "";
  const isGated = kind === "fails the gate" || kind === "unclear";
  const first = isGated ? worse.filter((record) => record.kind === kind) : worse;
  const total = comparison?.records?.changes.worse ?? 0;
  const firstTotal = isGated ? countWorse(results, kind === "unclear" ? kind : "failed") : total;
  const separate = first.slice(0, isOpen ? most : maxSeparate);
  const rest = firstTotal - separate.length;
  const others = total - firstTotal;
  const view = { withAnswers, isOpen };
  const listed = separate.map((record, index) => renderRecord(record, { withAnswers, isOpen: isOpen || index === 0 }));
  const hidden =
    "Inputs and outputs are hidden. To show them to everyone who can read this pull request, set `comment_details: true`.";
  return joinParts([
    `### Records that got worse${isGated ? " in gated metrics" : ""}`,
    listed.join("\n"),
    foldRecords(plural(rest, "more record"), first.slice(separate.length, most), rest, view),
    foldRecords(`${plural(others, "more record")} that got worse`, worse.slice(first.length, most), others, view),
    withAnswers ? "" : small(hidden),
  ]);
}

/** Renders the records of which no number got worse: those with another category, and those that got better. */
export function renderOtherRecords(results: ResultsReport, { records: most, isOpen }: ViewLimits): string {
  const { records, comparison, withAnswers } = results;
  const { category = 0, better = 0 } = comparison?.records?.changes ?? {};
  const view = { withAnswers, isOpen };
  const changed = `${plural(category, "record")} with another category and no other change`;
  const improved = `${plural(better, "record")} that got better`;
  return joinParts([
    foldRecords(changed, records.category.slice(0, most), category, view),
    foldRecords(improved, records.better.slice(0, most), better, view),
  ]);
}

/** Renders records in one fold, or only its title if none may be shown; empty if there are none in `total`. */
function foldRecords(title: string, records: readonly RecordReport[], total: number, view: RecordView): string {
  if (total <= 0) return "";
  if (records.length === 0) return small(`Not shown: ${title}. See all in Datadog.`);
  const hidden = total - records.length;
  const more = hidden > 0 ? `Not shown: ${plural(hidden, "more record")}. See all in Datadog.` : "";
  return folded(title, joinParts([...records.map((record) => renderRecord(record, view)), more], "\n"), view.isOpen);
}

function renderRecord(record: RecordReport, { withAnswers, isOpen }: RecordView): string {
  const { baseline, current } = record;
  const steps = record.changes.map((change) => formatChange(change, withAnswers, text));
  const title = `**${text(nameRecord(record), 60)}**: ${limitList(steps, 4).join(", ")}`;
  const trace = current?.url ? link("Trace", current.url) : "";
  const links = joinParts([trace, baseline?.url ? link("Baseline trace", baseline.url) : ""], " · ");
  return folded(title, withAnswers ? joinParts([renderTexts(record), links]) : links || "No trace.", isOpen);
}

/** Formats a change of a record: `accuracy pass → fail in 2 of 3 runs`. `makeSafe` cuts and escapes untrusted text. */
export function formatChange(
  { label, type, baseline, current, runs }: RecordChange,
  withAnswers: boolean,
  makeSafe: (untrusted: string, maxLength: number) => string,
): string {
  let step = withAnswers ? `${makeSafe(String(baseline), 40)} → ${makeSafe(String(current), 40)}` : "changed";
  if (type !== "categorical" && typeof baseline === "number" && typeof current === "number")
    step = formatRecordStep(type, baseline, current, metricUnit({ label, type }));
  const some = runs.changed < runs.all ? ` in ${runs.changed} of ${runs.all} runs` : "";
  return `${makeSafe(usageName(label) ?? label, 60)} ${step}${some}`;
}

/** Returns what a reader recognizes a record by: its ID, its test's name, or the first words of its input. */
export function nameRecord({ recordId, name, baseline, current }: RecordReport): string {
  const words = (current?.input ?? baseline?.input ?? "").replaceAll(/\s+/g, " ").trim();
  const first = words.length <= 50 ? words : `${words.slice(0, 50).trimEnd()}…`;
  return recordId ?? name ?? (words ? `“${first}”` : "Record without an ID");
}

/** Lists why evaluators scored a row as they did, in the metrics that changed. */
export function listReasons({ changes, current }: RecordReport): { label: string; reason: string }[] {
  const reasons = new Map(Object.entries(current?.reasons ?? {}));
  return changes.flatMap(({ label }) => {
    const reason = reasons.get(label);
    return reason === undefined ? [] : { label, reason };
  });
}

function renderTexts(record: RecordReport): string {
  const { baseline, current, changes } = record;
  const input = current?.input ?? baseline?.input;
  const expected = current?.expected ?? baseline?.expected;
  const reasons = listReasons(record).map(
    ({ label, reason }) => `**Evaluator${changes.length > 1 ? ` (${text(label, 60)})` : ""}:** ${text(reason, 400)}`,
  );
  const known = [
    input === undefined ? "" : `**Input:** ${text(input, 400)}`,
    expected === undefined ? "" : `**Expected:** ${text(expected, 300)}`,
    ...reasons.slice(0, 3),
  ];
  const head = joinParts(known, "\\\n");
  const limits = { characters: 1_200, lines: 16 };
  const [before, after] = [outputText(baseline), outputText(current)];
  if (before === undefined && after === undefined) return head;
  // Of several runs, the first one is kept, which needn't be one that changed.
  const which = changes.some(({ runs }) => runs.all > 1) ? " in the first run" : "";
  if (before !== undefined && before !== after)
    return joinParts([head, which && `Output${which}:`, diff(before, after ?? "(no output)", limits)]);
  const title = `Output${before === undefined ? "" : " unchanged"}${which}:`;
  return joinParts([head, title, block(after ?? "", limits)]);
}

/** Returns a row's output, or its error. */
export function outputText(row: RowReport | undefined): string | undefined {
  return row?.error === undefined ? row?.output : `error: ${row.error}`;
}

const maxFailures = 5;

/** Renders the rows that ended with an error, then the most frequent errors of evaluators; empty without any. */
export function renderFailures({ failures }: ResultsReport): string {
  const named = failures.map(({ message, isNew, ...failure }) => {
    const error = message === "" ? "error" : code(message, 160);
    return { ...failure, error: isNew ? `${error} (new)` : error };
  });
  const rows = named.filter(({ metric }) => metric === undefined);
  const parts: string[] = [];
  if (rows.length > 0) {
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    const lines = rows.slice(0, maxFailures).map(({ error, count, recordId, url }) => {
      return [error, formatCount(count), link(recordId === undefined ? "Trace" : text(recordId, 60), url)];
    });
    parts.push(`### ${plural(total, "row")} failed`, table(["Error", "Rows", "First record"], lines));
    const hidden = rows.length - lines.length;
    if (hidden > 0) parts.push(`Not shown: ${plural(hidden, "more error")}.`);
  }
  const evaluators = named.flatMap(({ metric, error, count }) =>
    metric === undefined ? [] : `${code(metric, 60)}: ${error} on ${plural(count, "row")}`,
  );
  const listed = limitList(evaluators, maxFailures).map((line) => `- ${line}`);
  if (listed.length > 0) parts.push("### Evaluators that failed", listed.join("\n"));
  return parts.join("\n\n");
}
