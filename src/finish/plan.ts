import type { AcceptPlan, AcceptPolicy, AcceptTools } from "../accept/accept-regressions.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { DatadogLinks } from "../datadog/site.ts";
import type { Gate } from "../gate/gate.ts";
import type { StageSignals } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import type { Environment } from "../lib/network.ts";
import type { ExperimentReport } from "../render/report.ts";
import type { Reading } from "../results/reading.ts";
import type { Evaluation } from "./outcome.ts";

export type Metadata = Readonly<Record<string, unknown>>;

/** What the inputs ask for. Plain JSON, which the main stage hands to the post stage. */
export interface FinishSettings {
  /** Paths or globs below the workspace; empty if the evaluation pushes its events itself. */
  results: readonly string[];
  reading: Reading;
  /** Cost, tokens, and duration are judged like metrics of the experiment. */
  usageMetrics: boolean;
  /** Inputs and outputs of rows may be shown. */
  withAnswers: boolean;
  gate?: Gate | undefined;
  gateMode: "fail" | "warn";
  acceptPolicy: AcceptPolicy;
}

/** Everything that decides how one experiment is finished, in the post stage and in finish/. */
export interface FinishPlan extends AcceptPlan {
  settings: FinishSettings;
  /** As the main stage left it, or as the experiment's tags describe it. */
  report: ExperimentReport;
  /** What waits are for, if several experiments are finished: `bot (gpt-5)`. */
  leg?: string | undefined;
  /** How often each dataset record is run, if that was announced. */
  runCount: number | undefined;
  /** The hash of the experiment's config, which its attempts share; undefined if there can't be any. */
  configKey: string | undefined;
  /** The experiment's metadata as this run knows them; undefined if it doesn't. */
  metadata: Metadata | undefined | Promise<Metadata>;
  evaluation: Evaluation;
  /** Without any result, nobody knows then whether the evaluation is over. */
  jobSucceeded: boolean;
  /** When the run began, in milliseconds since the Unix epoch; older files were left behind. */
  since: number | undefined;
  /** The baseline as Datadog lists it, if that was read before. */
  baseline?: DatadogExperiment | undefined;
  /** The experiment as it was listed, if another program ends it. */
  adopted?: DatadogExperiment | undefined;
  /** Datadog may hold rows beside those of the files: the experiment was finished before, with other runs. */
  mayHaveRows?: boolean;
}

/** What finishing needs of the world outside. */
export interface FinishTools extends StageSignals, AcceptTools {
  log: Log;
  environment: Environment;
  workspace: string;
  links: DatadogLinks;
  /** How many records dataset versions have, as far as experiments of this stage asked, by `describeWholeRun`. */
  datasetCounts: Map<string, Promise<number | undefined>>;
}
