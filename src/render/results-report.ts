import type { Comparison } from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import { type ExperimentScores, formatExcerptKey, type SpanReference } from "../results/scores.ts";
import { isAbout } from "./metrics.ts";
import { type RecordGroup, type RecordKind, type RecordReport, type ResultsReport, recordKinds } from "./report.ts";

type Side = "baseline" | "current";

/** What the report of results is made from. */
interface ResultsFacts extends Omit<ResultsReport, "records" | "failures"> {
  /** How many records of a group are listed; 100 by default, as the job summary shows. */
  maxRecords?: number | undefined;
  scores: Record<Side, ExperimentScores | undefined>;
  /** Return a row's address in Datadog. */
  urls?: Record<Side, (span: SpanReference) => string | undefined>;
}

/** Builds what is shown of a comparison and of the gate's judgement. */
export function buildResultsReport({ scores, urls, maxRecords = 100, ...shown }: ResultsFacts): ResultsReport {
  const { comparison, judgement, withAnswers } = shown;
  const records: Record<RecordGroup, RecordReport[]> = { worse: [], category: [], better: [] };
  for (const { record, kind } of comparison ? orderRecords(comparison, judgement) : []) {
    const group = records[kind === "better" || kind === "category" ? kind : "worse"];
    if (group.length >= maxRecords) continue;
    const { recordId, name, changes } = record;
    const spans = { baseline: record.baselineSpan, current: record.span };
    const [baseline, current] = (["baseline", "current"] as const).map((side) => {
      const span = spans[side];
      const excerpt = withAnswers && span ? scores[side]?.excerpts?.get(formatExcerptKey(span)) : undefined;
      return span && { ...excerpt, url: urls?.[side](span) };
    });
    group.push({ recordId, name, kind, changes, baseline, current });
  }
  const known = new Set((scores.baseline?.failures ?? []).map(({ type, message }) => type ?? message));
  const failures = (scores.current?.failures ?? []).map(({ type, message, count, recordId, span, metric }) => ({
    metric,
    // A message can quote an input.
    message: withAnswers ? message : (type ?? ""),
    count,
    recordId,
    url: span && urls?.current(span),
    isNew: scores.baseline !== undefined && !known.has(type ?? message),
  }));
  return { ...shown, records, failures };
}

/**
 * Sorts changed records by what the gate needs: those of failing rules, of unclear ones, those that are worse by the
 * test, other worse ones; those that changed in only some runs come last of each. Last come the other groups.
 */
function orderRecords(comparison: Comparison, judgement: GateJudgement) {
  const { metrics, records } = comparison;
  const worseMetrics = metrics.filter((metric) => metric.kind === "numeric" && metric.verdict === "worse");
  const lists: JudgedRecords[][] = [
    listJudged(comparison, judgement, "failed"),
    listJudged(comparison, judgement, "unclear"),
    worseMetrics.map(({ label }) => ({ label, indexes: undefined })),
  ];
  const ordered = (records?.changed ?? []).map((record) => {
    const ranked = record.changes.map((change) => {
      const rank = lists.findIndex((list) =>
        list.some(({ label, indexes }) => label === change.label && (indexes?.has(record.index) ?? true)),
      );
      return { change, rank: rank === -1 ? lists.length : rank };
    });
    ranked.sort((a, b) => a.rank - b.rank || b.change.share - a.change.share);
    const changes = ranked.map(({ change }) => change);
    const worse = ranked.filter(({ change }) => change.direction === "worse");
    const best = Math.min(lists.length, ...worse.map(({ rank }) => rank));
    const isUnsteady = worse.every(({ change }) => change.isUnsteady);
    let kind: RecordKind = isUnsteady ? "unsteady" : "worse";
    if (best === 0) kind = "fails the gate";
    if (best === 1) kind = "unclear";
    if (worse.length === 0) kind = changes.some(({ direction }) => direction === "better") ? "better" : "category";
    const order = recordKinds.indexOf(kind) * 100 + Number(isUnsteady) * 10 + best;
    const share = Math.max(...(worse.length > 0 ? worse : ranked).map(({ change }) => change.share));
    return { record: { ...record, changes }, kind, order, share };
  });
  return ordered.sort((a, b) => a.order - b.order || b.share - a.share);
}

/** What a rule is about: all records of a metric, or those of a slice that got worse in it, by their indexes. */
type JudgedRecords = { label: string; indexes: ReadonlySet<number> | undefined };

/** Lists what rules with an outcome are about. A slice whose values aren't named stands for its whole metric. */
function listJudged({ slices }: Comparison, { rules }: GateJudgement, outcome: "failed" | "unclear"): JudgedRecords[] {
  const judged = rules.filter((rule) => rule.outcome === outcome);
  return judged.map((rule) => {
    const slice = rule.slice && slices.find((one) => isAbout(rule, one));
    return { label: rule.metric, indexes: slice && new Set(slice.worse) };
  });
}

/** Counts the records that got worse in a metric or slice whose rule has an outcome. */
export function countWorse({ comparison, judgement }: ResultsReport, outcome: "failed" | "unclear"): number {
  const judged = comparison ? listJudged(comparison, judgement, outcome) : [];
  const { worse } = comparison?.records ?? {};
  return new Set(judged.flatMap(({ label, indexes }) => [...(indexes ?? worse?.get(label) ?? [])])).size;
}
