import type { ChangedRecord, Comparison } from "../comparison/comparison.ts";
import type { Excerpt } from "../results/excerpts.ts";
import type { SpanReference } from "../results/scores.ts";
import type { AnswerReport, ChangesReport, RecordChange } from "./report.ts";

/** Where the texts and the pages of rows are found; excerpts are left out where they may not be shown. */
export interface ChangedAnswers {
  excerpts:
    | {
        baseline: (span: SpanReference) => Excerpt | undefined;
        current: (span: SpanReference) => Excerpt | undefined;
      }
    | undefined;
  /** Addresses of a row in Datadog. */
  urls: {
    baseline: (span: SpanReference) => string | undefined;
    current: (span: SpanReference) => string | undefined;
  };
}

/** The records that got worse and better, each with all its metrics that did; in the comparison's order. */
export function recordChanges({ records }: Comparison, answers: ChangedAnswers): ChangesReport {
  const changed = records?.changed ?? [];
  return {
    withAnswers: answers.excerpts !== undefined,
    fell: withDirection(changed, "worse", answers),
    rose: withDirection(changed, "better", answers),
  };
}

function withDirection(
  records: readonly ChangedRecord[],
  direction: "worse" | "better",
  answers: ChangedAnswers,
): RecordChange[] {
  return records
    .map((record) => ({
      ...record,
      changes: record.changes.filter((change) => change.direction === direction),
    }))
    .filter(({ changes }) => changes.length > 0)
    .map((record) => recordChange(record, answers));
}

function recordChange(
  { recordId, span, baselineSpan, changes }: ChangedRecord,
  { excerpts, urls }: ChangedAnswers,
): RecordChange {
  const before = baselineSpan && excerpts?.baseline(baselineSpan);
  const after = span && excerpts?.current(span);
  const labels = changes.map(({ label }) => label);
  return {
    recordId,
    scores: changes.flatMap(({ label, type, baseline, current }) =>
      type === "categorical" ? [] : [{ label, type, baseline: Number(baseline), value: Number(current) }],
    ),
    input: after?.input ?? before?.input,
    expected: after?.expected ?? before?.expected,
    baseline: answer(before, baselineSpan && urls.baseline(baselineSpan), labels),
    current: answer(after, span && urls.current(span), labels),
  };
}

function answer(
  excerpt: Excerpt | undefined,
  url: string | undefined,
  labels: readonly string[],
): AnswerReport | undefined {
  if (excerpt === undefined) return url === undefined ? undefined : { url };
  const reasons = labels.flatMap((label) => {
    const text = Object.hasOwn(excerpt.reasons, label) ? excerpt.reasons[label] : undefined;
    return text === undefined ? [] : [{ label, text }];
  });
  return { output: excerpt.output, error: excerpt.error, reasons, url };
}
