import * as z from "zod/mini";
import type {
  CategoricalComparison,
  Comparison,
  NumericComparison,
  SummaryComparison,
} from "../comparison/comparison.ts";
import type { GateJudgement } from "../gate/judgement.ts";
import { isAbout, isRuleShown, readRunLevel, sliceName } from "./metrics.ts";
import { type ExperimentReport, legName, recordKinds } from "./report.ts";

/*
 * The result for machines: what finish/ writes as result.json, and what `compare --json` prints. Its types are those of
 * the schema, from which schema/result.schema.json is generated. Shares are numbers from 0 to 1.
 */

const text = z.string();
const value = z.union([z.number(), text]);
const count = z.int().check(z.minimum(0));
const anyObject = z.record(text, z.unknown());

const metricMembers = {
  label: text,
  type: z.enum(["score", "boolean", "categorical"]),
  better: z.nullable(z.enum(["higher", "lower"])),
  value: z.nullable(value),
  baseline: z.nullable(value),
  difference: z.nullable(z.number()),
  interval: z.nullable(z.tuple([z.number(), z.number()])),
  p: z.nullable(z.number()),
  adjusted_p: z.nullable(z.number()),
  verdict: z.nullable(text),
  records: z.nullable(z.strictObject({ both: count, worse: count, better: count, added: count, missing: count })),
  scored: z.nullable(count),
  detectable_drop: z.nullable(z.union([z.number(), z.literal("only large drops")])),
};

const sliceSchema = z.strictObject({ ...metricMembers, slice: text });

const ruleSchema = z.strictObject({
  metric: text,
  slice: z.nullable(text),
  rule: text,
  limit: z.nullable(z.union([z.number(), text, z.boolean()])),
  measured: z.optional(z.strictObject({ value: z.number(), limit: z.number(), of: z.optional(z.number()) })),
  outcome: z.enum(["passed", "failed", "unclear", "not_checked", "accepted"]),
  message: text,
  code: text,
});

const recordSchema = z.strictObject({
  record_id: z.nullable(text),
  name: z.nullable(text),
  kind: z.enum(recordKinds),
  scores: z.array(z.strictObject({ metric: text, baseline: value, value })),
});

const experimentSchema = z.strictObject({
  name: text,
  leg: text,
  matrix: z.nullable(anyObject),
  config: z.nullable(anyObject),
  experiment_id: text,
  urls: z.strictObject({ experiment: text, compare: z.nullable(text), run: z.nullable(text) }),
  status: text,
  baseline: z.nullable(z.strictObject({ experiment_ids: z.array(text), commit: z.nullable(text), reason: text })),
  attempts: count,
  rows: count,
  metrics: z.array(z.strictObject({ ...metricMembers, slices: z.array(sliceSchema) })),
  gate: z.array(ruleSchema),
  records: z.array(recordSchema),
  accepted: z.array(z.strictObject({ metric: text, by: text, at: text, reason: text, commit: text })),
});

export const resultSchema = z.strictObject({
  version: z.literal(1),
  verdict: z.enum(["pass", "fail", "unclear", "none"]),
  accepted: z.boolean(),
  rules: z.strictObject({ passed: count, failed: count, unclear: count, not_checked: count, accepted: count }),
  experiments: z.array(experimentSchema),
});

export type Result = z.output<typeof resultSchema>;
type ResultExperiment = Result["experiments"][number];
type MetricNumbers = Omit<z.output<typeof sliceSchema>, "slice">;

/** Builds the result of the experiments that one step finished, or of the runs that `compare` compared, without a report. */
export function buildResult(
  sources: readonly (Pick<ExperimentReport, "results"> & Partial<ExperimentReport>)[],
  verdict: Result["verdict"],
): Result {
  const experiments = sources.map(buildExperiment);
  const rules = { passed: 0, failed: 0, unclear: 0, not_checked: 0, accepted: 0 };
  for (const { outcome } of experiments.flatMap(({ gate }) => gate)) rules[outcome] += 1;
  return { version: 1, verdict, accepted: rules.accepted > 0, rules, experiments };
}

function buildExperiment(source: Partial<ExperimentReport>): ResultExperiment {
  const { experiment, matrix, config, baseline, workflowRun, results, attempts, accepted = [] } = source;
  const found = baseline?.kind === "found" ? baseline : undefined;
  const ids = found ? [found.experiment.id, ...(found.pooled ?? [])] : [];
  const rules = (results?.judgement.rules ?? []).filter(isRuleShown);
  const { worse, category } = results?.records ?? { worse: [], category: [] };
  return {
    name: experiment?.logicalName ?? "",
    leg: legName("", matrix),
    matrix: matrix ?? null,
    config: config ?? null,
    experiment_id: experiment?.id ?? "",
    urls: { experiment: experiment?.url ?? "", compare: found?.compareUrl ?? null, run: workflowRun?.url ?? null },
    status: source.state ?? "completed",
    baseline: found ? { experiment_ids: ids, commit: found.commit?.sha ?? null, reason: found.reason } : null,
    attempts: attempts ?? 1,
    rows: results?.comparison?.rows.current.total ?? 0,
    metrics: results?.comparison ? buildMetrics(results.comparison, results.judgement) : [],
    gate: rules.map(({ metric, slice, rule, limit = null, measured, outcome, message, code }) => ({
      metric,
      slice: sliceName(slice) ?? null,
      rule,
      limit,
      ...(measured && { measured }),
      outcome: outcome === "not checked" ? "not_checked" : outcome,
      message,
      code,
    })),
    records: [...worse, ...category].map(({ recordId = null, name = null, kind, changes }) => ({
      record_id: recordId,
      name,
      kind,
      scores: changes.map(({ label, baseline, current }) => ({ metric: label, baseline, value: current })),
    })),
    accepted: [...accepted],
  };
}

function buildMetrics(
  { metrics, usage, slices, summary }: Comparison,
  { rules }: GateJudgement,
): ResultExperiment["metrics"] {
  // Values that a gate found are content, which judgements don't name without answers.
  const named = slices.filter((slice) => rules.some((rule) => isAbout(rule, slice)));
  const rowLevel = [...metrics, ...usage].map((metric) => ({
    ...(metric.kind === "numeric" ? buildNumeric(metric) : buildCategorical(metric)),
    slices: named
      .filter(({ label }) => label === metric.label)
      .map((slice) => ({ ...buildNumeric(slice), slice: sliceName(slice.slice) ?? "" })),
  }));
  return [...rowLevel, ...summary.map((metric) => ({ ...buildRunLevel(metric), slices: [] }))];
}

const untested = {
  difference: null,
  interval: null,
  p: null,
  adjusted_p: null,
  records: null,
  scored: null,
  detectable_drop: null,
};

/** The values are those that the comment shows: over the records in both runs, if there are any. */
function buildNumeric(metric: NumericComparison): MetricNumbers {
  const { compared, current, baseline, interval, records, coverage } = metric;
  const { added = 0, missing = 0 } = coverage.records ?? {};
  return {
    label: metric.label,
    type: metric.type,
    better: metric.better,
    value: compared?.current ?? current?.mean ?? null,
    baseline: compared?.baseline ?? baseline?.mean ?? null,
    difference: metric.difference ?? null,
    interval: interval ? [...interval] : null,
    p: metric.pValue ?? null,
    adjusted_p: metric.adjustedPValue ?? null,
    verdict: metric.verdict,
    records: records ? { both: records.both, worse: records.worse, better: records.better, added, missing } : null,
    scored: coverage.current.scored,
    detectable_drop: metric.detectableDrop ?? null,
  };
}

/** Categories have no order: their values are the most frequent ones. */
function buildCategorical({ label, current, baseline, changed, coverage }: CategoricalComparison): MetricNumbers {
  const verdict = changed ? "changed" : "unchanged";
  return {
    ...untested,
    label,
    type: "categorical",
    better: null,
    value: current?.categories[0]?.category ?? null,
    baseline: baseline?.categories[0]?.category ?? null,
    verdict: changed === undefined ? null : verdict,
    scored: coverage.current.scored,
  };
}

function buildRunLevel(metric: SummaryComparison): MetricNumbers {
  const { label, better, current, baseline, difference } = metric;
  const { before, after, isText, type } = readRunLevel(metric);
  const direction = difference && (difference > 0 ? "higher" : "lower");
  return {
    ...untested,
    label,
    type: isText && type === "score" ? "categorical" : type,
    better: isText ? null : better,
    value: typeof current === "string" ? current : (after ?? null),
    baseline: typeof baseline === "string" ? baseline : (before ?? null),
    difference: difference ?? null,
    verdict: difference === undefined ? null : direction || "unchanged",
  };
}
