import type { Datadog } from "../datadog/client.ts";
import type { Clock } from "../lib/clock.ts";
import type { ExperimentReport } from "../render/report.ts";
import { readActionMetadata, tagKeys } from "../run/action-metadata.ts";
import type { AcceptPolicy, AcceptQuery } from "./accept-regressions.ts";
import type { PullRequestReader } from "./read-comments.ts";

export interface AcceptParams {
  policy: AcceptPolicy;
  pullRequest: number | undefined;
  /** The experiment ran in a merge queue, whose commit isn't the pull request's. */
  isMergeQueue: boolean;
  report: Pick<ExperimentReport, "commit" | "sectionKey">;
  projectId: string;
  reader: PullRequestReader;
  datadog: Datadog;
  clock: Clock;
  signal: AbortSignal;
}

/** Builds what is asked about an experiment's regressions; undefined without a pull request. */
export function buildAcceptQuery(params: AcceptParams): AcceptQuery | undefined {
  const { policy, pullRequest, isMergeQueue, report, reader } = params;
  if (pullRequest === undefined) return undefined;
  return {
    policy,
    pullRequest,
    commit: isMergeQueue ? undefined : report.commit.sha.toLowerCase(),
    reader,
    readFirstVerdict: (commit) => readFirstVerdict(commit, params),
  };
}

/** Returns when the first verdict on a commit was written: now, if no earlier attempt or step wrote one. */
async function readFirstVerdict(
  commit: string,
  { projectId, report, datadog, clock, signal }: AcceptParams,
): Promise<number> {
  const tags = [`${tagKeys.commit}:${commit}`, `${tagKeys.section}:${report.sectionKey}`];
  const { experiments } = await datadog.listExperiments({ projectId, tags }, signal);
  const times = experiments.map((experiment) => Date.parse(readActionMetadata(experiment).first_verdict_at ?? ""));
  return Math.min(clock.now(), ...times.filter((time) => !Number.isNaN(time)));
}
