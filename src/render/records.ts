import type { ChangedRecord, Comparison, RecordChange } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import { formatCount, formatRecordStep, metricUnit, plural, usageName } from "../lib/format.ts";
import { block, code, diff, folded, joinParts, limitList, link, small, table, text } from "./markdown.ts";
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
  const failing = listJudged(comparison, judgement, "failed");
  const unclear = listJudged(comparison, judgement, "unclear");
  const verdicts = new Map(
    comparison.metrics.map((metric) => [metric.label, metric.kind === "numeric" && metric.verdict]),
  );
  const ordered = (comparison.records?.changed ?? []).map((record) => {
    const ranked = record.changes.map((change) => {
      const [isFailing, isUnclear] = [failing, unclear].map((judged) =>
        judged.some(({ label, slice }) => label === change.label && (slice?.has(record.index) ?? true)),
      );
      const isWorse = verdicts.get(change.label) === "worse";
      const rank = isFailing ? 0 : isUnclear ? 1 : isWorse ? 2 : 3;
      return { change, rank };
    });
    const worsened = ranked.filter(({ change }) => change.direction !== "better");
    const best = Math.min(4, ...worsened.map(({ change, rank }) => (change.direction === "changed" ? 3 : rank)));
    const isUnsteady = worsened.length > 0 && worsened.every(({ change }) => change.isUnsteady);
    const kind = best === 4 ? "better" : isUnsteady ? "unsteady" : (kinds[Math.min(best, 2)] ?? "worse");
    const share = Math.max(...(best === 4 ? ranked : worsened).map(({ change }) => change.share));
    ranked.sort((a, b) => a.rank - b.rank || b.change.share - a.change.share);
    const changes = ranked.map(({ change }) => change);
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

/** How much a view shows; the rest is counted. */
export interface ViewLimits {
  metrics: number;
  records: number;
  /** As in the job summary: folds are open, and trends are charts, which GitHub doesn't draw in comments. */
  isOpen: boolean;
}

const maxSeparate = 3;

/** Renders the records that got worse: the first one open, two more folded, the rest in one fold. */
export function renderWorseRecords(results: ResultsReport, { records: most, isOpen }: ViewLimits): string {
  const { comparison, records, withAnswers } = results;
  const worse = records.filter(({ kind }) => kind !== "better");
  const [first] = worse;
  if (first === undefined || comparison === undefined) return "";
  const isGated = first.kind === "fails the gate" || first.kind === "unclear";
  const total = countWorse(comparison);
  const shown = worse.slice(0, most);
  const separate = isOpen ? shown : shown.slice(0, maxSeparate);
  const rest = shown.slice(separate.length).map((record) => renderRecord(record, withAnswers));
  const hidden = total - shown.length;
  const unlisted = hidden > 0 ? `Not shown: ${plural(hidden, "more record")}. See all in Datadog.` : "";
  return joinParts([
    `### Records that got worse${isGated ? " in gated metrics" : ""}`,
    separate.map((record, index) => renderRecord(record, withAnswers, isOpen || index === 0)).join("\n"),
    rest.length > 0
      ? folded(plural(total - separate.length, "more record"), joinParts([...rest, unlisted], "\n"))
      : small(unlisted),
    withAnswers
      ? ""
      : small(
          "Inputs and outputs are hidden. To show them to everyone who can read this pull request, set `comment_details: true`.",
        ),
  ]);
}

/** Renders the records that only got better, in one fold. */
export function renderBetterRecords(results: ResultsReport, { records: most, isOpen }: ViewLimits): string {
  const better = results.records.filter(({ kind }) => kind === "better");
  if (better.length === 0) return "";
  const shown = better.slice(0, most).map((record) => renderRecord(record, results.withAnswers));
  const hidden = better.length - shown.length;
  const more = hidden > 0 ? [`Not shown: ${plural(hidden, "more record")}.`] : [];
  return folded(`${plural(better.length, "record")} that got better`, [...shown, ...more].join("\n"), isOpen);
}

/** Renders a record as a fold: its name and changes, then its texts and links. */
function renderRecord(record: RecordReport, withAnswers: boolean, isOpen = false): string {
  const { baseline, current } = record;
  const steps = record.changes.map((change) => formatChange(change, withAnswers, text));
  const title = `**${text(nameRecord(record), 60)}**: ${limitList(steps, 4).join(", ")}`;
  const traces = [
    current?.url === undefined ? "" : link("Trace", current.url),
    baseline?.url === undefined ? "" : link("Baseline trace", baseline.url),
  ];
  const links = joinParts(traces, " · ");
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
export function nameRecord({ recordId, name, input }: RecordReport): string {
  const words = input?.replaceAll(/\s+/g, " ").trim() ?? "";
  const first = words.length <= 50 ? words : `${words.slice(0, 50).trimEnd()}…`;
  return recordId ?? name ?? (input ? `“${first}”` : "Record without an ID");
}

function renderTexts(record: RecordReport): string {
  const { input, expected, baseline, current, changes } = record;
  const reasons = (current?.reasons ?? []).slice(0, 3).map(({ label, text: reason }) => {
    const which = changes.length > 1 ? ` (${text(label, 60)})` : "";
    return `**Evaluator${which}:** ${text(reason, 400)}`;
  });
  const head = [
    ...(input === undefined ? [] : [`**Input:** ${text(input, 400)}`]),
    ...(expected === undefined ? [] : [`**Expected:** ${text(expected, 300)}`]),
    ...reasons,
  ].join("\\\n");
  const limits = { characters: 1_200, lines: 16 };
  const [before, after] = [outputText(baseline), outputText(current)];
  if (before === undefined && after === undefined) return head;
  if (before !== undefined && before !== after) return joinParts([head, diff(before, after ?? "(no output)", limits)]);
  const title = before === undefined ? "Output:" : "Output unchanged:";
  return joinParts([head, title, block(after ?? "", limits)]);
}

/** Returns a row's output, or its error. */
export function outputText(row: OutputReport | undefined): string | undefined {
  return row?.error === undefined ? row?.output : `error: ${row.error}`;
}

const maxFailures = 5;

/** Renders the rows that ended with an error, then the most frequent errors of evaluators; empty without any. */
export function renderFailures({ failures }: ResultsReport): string {
  const [rows = [], evaluators = []] = [failures.rows, failures.evaluators].map((listed) =>
    listed.map((failure) => {
      const error = failure.message === "" ? "error" : code(failure.message, 160);
      return { ...failure, error: failure.isNew ? `${error} (new)` : error };
    }),
  );
  const parts: string[] = [];
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  if (total > 0) {
    const lines = rows.slice(0, maxFailures).map(({ error, count, record, url }) => {
      return [error, formatCount(count), link(record === undefined ? "Trace" : text(record, 60), url)];
    });
    parts.push(`### ${plural(total, "row")} failed`, table(["Error", "Rows", "First record"], lines));
    const hidden = rows.length - lines.length;
    if (hidden > 0) parts.push(`Not shown: ${plural(hidden, "more error")}.`);
  }
  if (evaluators.length > 0) {
    const lines = evaluators.map(
      ({ error, metric = "", count }) => `${code(metric, 60)}: ${error} on ${plural(count, "row")}`,
    );
    const listed = limitList(lines, maxFailures).map((line) => `- ${line}`);
    parts.push("### Evaluators that failed", listed.join("\n"));
  }
  return parts.join("\n\n");
}
