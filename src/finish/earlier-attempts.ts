import type { DatadogExperiment } from "../datadog/experiments.ts";
import { type EarlierExperiments, findEarlierExperiments, isRecognizable } from "../experiment/attempts.ts";
import { errorMessage, type Message } from "../lib/errors.ts";
import type { ExperimentReport } from "../render/report.ts";
import type { SlicedBy } from "../results/record-properties.ts";
import type { ExperimentScores } from "../results/scores.ts";
import { messages } from "../run/messages.ts";
import { readScores } from "./read-scores.ts";
import type { ResultsTools } from "./results.ts";
import type { Metadata } from "./save-results-summary.ts";

/** The earlier attempts of an experiment, and what became of reading them. */
export interface EarlierAttempts {
  read: { experiment: DatadogExperiment; scores: ExperimentScores }[];
  unread: { experiment: DatadogExperiment; reason: string }[];
  /** Why Datadog didn't list them. */
  failure: string | undefined;
  otherCommits: EarlierExperiments["otherCommits"];
  /** If the job runs again, this experiment counts as an earlier attempt. */
  addsReruns: boolean;
}

export interface AttemptPlan {
  report: ExperimentReport;
  experiment: { projectId: string; datasetId: string; name: string };
  metadata?: Promise<Metadata | undefined> | undefined;
  slicedBy?: SlicedBy | undefined;
  /** The hash of the experiment's config, by which attempts are recognized; without it none are looked for. */
  configKey?: string | undefined;
}

const none: EarlierAttempts = {
  read: [],
  unread: [],
  failure: undefined,
  otherCommits: { judged: 0, failed: 0 },
  addsReruns: false,
};

/** Finds the earlier attempts of an experiment and reads their rows. Never rejects. */
export async function readAttempts(plan: AttemptPlan, tools: ResultsTools): Promise<EarlierAttempts> {
  const { configKey, report } = plan;
  if (configKey === undefined) return none;
  try {
    const experiment = await describeExperiment(plan, tools);
    const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : undefined;
    const query = { experiment, configKey, baselineId };
    const found = await findEarlierExperiments(query, tools.datadog, tools.signal);
    const { otherCommits } = found;
    const addsReruns = isRecognizable(experiment);
    const earlier: EarlierAttempts = { ...none, read: [], unread: [], otherCommits, addsReruns };
    await Promise.all(
      found.attempts.map(async (attempt) => {
        try {
          const scores = await readScores(tools.datadog, attempt.id, tools.signal, plan.slicedBy);
          earlier.read.push({ experiment: attempt, scores });
        } catch (error) {
          earlier.unread.push({ experiment: attempt, reason: errorMessage(error) });
        }
      }),
    );
    // As they were listed, whichever is read first.
    earlier.read.sort((a, b) => found.attempts.indexOf(a.experiment) - found.attempts.indexOf(b.experiment));
    return earlier;
  } catch (error) {
    return { ...none, failure: errorMessage(error) };
  }
}

/** Returns the experiment as its run knows it; Datadog is asked only for metadata that no stage handed on. */
export async function describeExperiment(
  { report, experiment, metadata: known }: AttemptPlan,
  { datadog, signal }: Pick<ResultsTools, "datadog" | "signal">,
): Promise<DatadogExperiment> {
  const { id, name } = report.experiment;
  const { projectId } = experiment;
  let metadata = await known;
  if (metadata === undefined) {
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    metadata = experiments.find((one) => one.id === id)?.attributes.metadata ?? {};
  }
  return {
    id,
    attributes: {
      name,
      project_id: projectId,
      experiment: experiment.name,
      dataset_id: experiment.datasetId,
      dataset_version: report.dataset.version,
      created_at: report.startedAt === undefined ? undefined : new Date(report.startedAt).toISOString(),
      metadata,
    },
  };
}

/** Says why the outcomes of rules are limited by attempts that couldn't be read. */
export function listUnreadAttempts({ unread, failure }: EarlierAttempts): Message[] {
  return [
    ...(failure === undefined ? [] : [messages.attemptsUnlisted(failure)]),
    ...unread.map(({ experiment, reason }) => messages.attemptUnread(experiment.attributes.name, reason)),
  ];
}
