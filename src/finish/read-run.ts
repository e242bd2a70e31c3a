import { listSliceProperties } from "../gate/metrics.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { type EarlierAttempts, readAttempts } from "./attempts.ts";
import { type BaselineResults, readBaseline } from "./baseline.ts";
import { describeWholeRun, type WholeRun } from "./completeness.ts";
import { type ConfigChange, findConfigChanges } from "./config-changes.ts";
import type { Outcome } from "./outcome.ts";
import type { FinishPlan, FinishTools } from "./plan.ts";
import { findResults, type RunResults } from "./results.ts";
import { collectMetricFacts } from "./results-files.ts";

/** An experiment that is being finished: how, and what was read of it, its baseline, and its earlier attempts. */
export interface Run {
  plan: FinishPlan;
  results: RunResults;
  /** Its scores, if they're known. */
  scores: ExperimentScores | undefined;
  baseline: BaselineResults;
  attempts: EarlierAttempts;
  /** What differs between the baseline's config and its own. */
  configChanges: readonly ConfigChange[];
  metricFacts: ReturnType<typeof collectMetricFacts>;
  /** What a whole run has, if that's asked for and known. */
  whole: WholeRun | undefined;
  /** How it ended if another program ends it; undefined if it hasn't, and for the action's own. */
  ended: Outcome | undefined;
  /** The job was canceled while all this was read. */
  isCanceled: boolean;
}

/** Uploads or reads the results, and reads what they're compared with. Never rejects. */
export async function readRun(plan: FinishPlan, tools: FinishTools): Promise<Run> {
  const { gate, results: patterns, usageMetrics } = plan.settings;
  const slicedBy = listSliceProperties(gate);
  const counted = patterns.length === 0 ? describeWholeRun(plan, tools) : undefined;
  const [results, baseline, attempts, whole] = await Promise.all([
    findResults(plan, slicedBy, counted, tools),
    readBaseline(plan, slicedBy, tools),
    readAttempts(plan, slicedBy, tools),
    counted,
  ]);
  const files = results.kind === "read" ? results.files : [];
  return {
    plan,
    results,
    scores: "scores" in results ? results.scores : undefined,
    baseline,
    attempts,
    configChanges: baseline.experiment
      ? findConfigChanges(baseline.experiment.attributes.config, plan.report.config)
      : [],
    metricFacts: collectMetricFacts(files, usageMetrics),
    whole,
    ended: await plan.readEnd?.(),
    isCanceled: tools.cancel.aborted,
  };
}
