import type { ChangedRecord, Comparison, RecordChange } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import { formatCount, formatRecordStep, metricUnit, plural, usageName } from "../lib/format.ts";
import { block, code, diff, folded, joinParts, limitList, link, small, table, text } from "./markdown.ts";
import { sliceName } from "./metrics-table.ts";
import { type OutputReport, type RecordKind, type RecordReport, type ResultsReport, recordKinds } from "./report.ts";

/** A changed record with the reason to show it. */
export interface OrderedRecord {
  record: ChangedRecord;
  kind: RecordKind;
}

/**
 * Sorts changed records by what the gate needs: those of failing rules, of unclear ones, those that are worse by the
 * test, other worse ones; those that changed in only some runs come last of each. Then come those whose categories
 * changed and no number, and those that got better.
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
    ranked.sort((a, b) => a.rank - b.rank || b.change.share - a.change.share);
    const changes = ranked.map(({ change }) => change);
    const worse = ranked.filter(({ change }) => change.direction === "worse");
    const best = Math.min(3, ...worse.map(({ rank }) => rank));
    const kind = classifyRecord(changes, best);
    const isUnsteady = worse.every(({ change }) => change.isUnsteady);
    const order = recordKinds.indexOf(kind) * 100 + Number(isUnsteady) * 10 + best;
    const share = Math.max(...(worse.length > 0 ? worse : ranked).map(({ change }) => change.share));
    return { record: { ...record, changes }, kind, order, share };
  });
  return ordered.sort((a, b) => a.order - b.order || b.share - a.share).map(({ record, kind }) => ({ record, kind }));
}

/** Returns why a record is shown; `rank` is the best one of its changes for the worse. */
function classifyRecord(changes: readonly RecordChange[], rank: number): RecordKind {
  const worse = changes.filter(({ direction }) => direction === "worse");
  if (worse.length === 0) return changes.some(({ direction }) => direction === "better") ? "better" : "category";
  if (rank === 0) return "fails the gate";
  if (rank === 1) return "unclear";
  return worse.every(({ isUnsteady }) => isUnsteady) ? "unsteady" : "worse";
}

/** Returns whether a record got worse in a number. */
export function isWorseRecord({ kind }: Pick<OrderedRecord, "kind">): boolean {
  return kind !== "better" && kind !== "category";
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

/** Counts the records that got worse in a metric or slice whose rule fails. */
export function countFailing(comparison: Comparison, judgement: GateJudgement): number {
  return listWorseIn(comparison, listJudged(comparison, judgement, "failed")).size;
}

/** Lists the indexes of the records that got worse in what rules are about. */
function listWorseIn({ records }: Comparison, judged: readonly JudgedRecords[]): ReadonlySet<number> {
  return new Set(judged.flatMap(({ label, slice }) => [...(slice ?? records?.worse.get(label) ?? [])]));
}

/** How much a view shows; the rest is counted. */
export interface ViewLimits {
  metrics: number;
  records: number;
  /** As in the job summary: folds are open, and trends are charts, which GitHub doesn't draw in comments. */
  isOpen: boolean;
}

const maxSeparate = 3;

/**
 * Renders the records that got worse: first those of failing rules, else of unclear ones, then the others in a fold.
 * Without either, all are in one list.
 */
export function renderWorseRecords(results: ResultsReport, limits: ViewLimits): string {
  const { comparison, judgement, withAnswers } = results;
  const worse = results.records.filter(isWorseRecord);
  if (worse[0] === undefined || comparison === undefined) return "";
  const total = comparison.records?.changes.worse ?? 0;
  const { kind } = worse[0];
  const isGated = kind === "fails the gate" || kind === "unclear";
  const judged = listJudged(comparison, judgement, kind === "unclear" ? "unclear" : "failed");
  const first = isGated ? worse.filter((record) => record.kind === kind) : worse;
  const others = worse.slice(first.length);
  const firstTotal = isGated ? listWorseIn(comparison, judged).size : total;
  const title = `${plural(total - firstTotal, "more record")} that got worse`;
  const left = Math.max(0, limits.records - first.length);
  return joinParts([
    `### Records that got worse${isGated ? " in gated metrics" : ""}`,
    listRecords(first, firstTotal, withAnswers, limits),
    foldRecords(title, others, total - firstTotal, withAnswers, { ...limits, records: left }),
    withAnswers
      ? ""
      : small(
          "Inputs and outputs are hidden. To show them to everyone who can read this pull request, set `comment_details: true`.",
        ),
  ]);
}

/** Renders records: the first one open, two more folded, the rest in one fold. */
function listRecords(
  records: readonly RecordReport[],
  total: number,
  withAnswers: boolean,
  { records: most, isOpen }: ViewLimits,
): string {
  const shown = records.slice(0, most);
  const separate = isOpen ? shown : shown.slice(0, maxSeparate);
  const rest = shown.slice(separate.length).map((record) => renderRecord(record, withAnswers));
  const unlisted = countHidden(total - shown.length);
  return joinParts([
    separate.map((record, index) => renderRecord(record, withAnswers, isOpen || index === 0)).join("\n"),
    rest.length > 0
      ? folded(plural(total - separate.length, "more record"), joinParts([...rest, unlisted], "\n"))
      : small(unlisted),
  ]);
}

/** Renders the records of which no number got worse: those with another category, and those that got better. */
export function renderOtherRecords({ comparison, records, withAnswers }: ResultsReport, limits: ViewLimits): string {
  const { category = 0, better = 0 } = comparison?.records?.changes ?? {};
  const [changed, improved] = (["category", "better"] as const).map((kind) =>
    records.filter((one) => one.kind === kind),
  );
  const title = `${plural(category, "record")} with another category and no other change`;
  return joinParts([
    foldRecords(title, changed ?? [], category, withAnswers, limits),
    foldRecords(`${plural(better, "record")} that got better`, improved ?? [], better, withAnswers, limits),
  ]);
}

/** Renders records in one fold, or only its title if none may be shown; empty without any. */
function foldRecords(
  title: string,
  records: readonly RecordReport[],
  total: number,
  withAnswers: boolean,
  { records: most, isOpen }: ViewLimits,
): string {
  if (total <= 0) return "";
  const shown = records.slice(0, most).map((record) => renderRecord(record, withAnswers, isOpen));
  if (shown.length === 0) return small(`Not shown: ${title}. See all in Datadog.`);
  return folded(title, joinParts([...shown, countHidden(total - shown.length)], "\n"), isOpen);
}

function countHidden(count: number): string {
  return count > 0 ? `Not shown: ${plural(count, "more record")}. See all in Datadog.` : "";
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
  // Of several runs, the first one is kept, which needn't be one that changed.
  const which = changes.some(({ runs }) => runs.all > 1) ? " in the first run" : "";
  if (before !== undefined && before !== after) {
    const title = which === "" ? "" : `Output${which}:`;
    return joinParts([head, title, diff(before, after ?? "(no output)", limits)]);
  }
  const title = `Output${before === undefined ? "" : " unchanged"}${which}:`;
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
