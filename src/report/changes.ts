import type { ChangedRecord, Comparison, NumericComparison } from "../comparison/comparison.ts";
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

/** The records that fell and rose, each with all its metrics that did; in the order in which the comparison has them. */
export function recordChanges(comparison: Comparison, answers: ChangedAnswers): ChangesReport {
  const types = new Map(
    [...comparison.metrics, ...comparison.usage].flatMap((metric) =>
      metric.kind === "numeric" ? [[metric.label, metric.type] as const] : [],
    ),
  );
  return {
    withAnswers: answers.excerpts !== undefined,
    fell: byRecord(comparison.fallen, types, answers),
    rose: byRecord(comparison.risen, types, answers),
  };
}

type MetricTypes = ReadonlyMap<string, NumericComparison["type"]>;

function byRecord(
  changed: readonly ChangedRecord<number>[],
  types: MetricTypes,
  answers: ChangedAnswers,
): RecordChange[] {
  const records = Map.groupBy(changed, ({ key }) => key);
  return [...records.values()].flatMap((scores) => {
    const [first] = scores;
    return first === undefined ? [] : [recordChange(first, scores, types, answers)];
  });
}

function recordChange(
  { recordId, span, baselineSpan }: ChangedRecord<number>,
  scores: readonly ChangedRecord<number>[],
  types: MetricTypes,
  { excerpts, urls }: ChangedAnswers,
): RecordChange {
  const before = baselineSpan && excerpts?.baseline(baselineSpan);
  const after = span && excerpts?.current(span);
  const labels = scores.map(({ metric }) => metric);
  return {
    recordId,
    scores: scores.map(({ metric: label, before: baseline, after: value }) => ({
      label,
      type: types.get(label) ?? "score",
      baseline,
      value,
    })),
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
