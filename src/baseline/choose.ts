import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { canonicalJson } from "../lib/json.ts";
import { baselineAge } from "../lib/limits.ts";
import { parseResultsSummary } from "../results/results-summary.ts";
import { createdAt, hasActionTags, isAdopted, readCommit, tagKeys, tagValue } from "../run/action-metadata.ts";
import type { RunContext } from "../run/context.ts";
import type { Identity } from "../run/identity.ts";
import type { Target } from "../run/target.ts";
import type { History } from "./history.ts";
import type { BaselineReason, SkippedRuns } from "./reason.ts";

// Rows that are read of a baseline without a results summary.
const rowsChecked = 500;
// The share of rows without an error that makes an experiment a possible baseline.
const minGoodRows = 0.8;

/** The value of the input `parent`. */
export type ParentInput = { kind: "auto" } | { kind: "none" } | { kind: "given"; experimentId: string };

/** The experiment that needs a baseline, and everything else that decides which one. */
export interface BaselineQuery {
  context: Pick<RunContext, "run" | "repository">;
  target: Target;
  identity: Identity;
  parent: ParentInput;
  projectId: string;
  datasetId: string;
  /** The logical name. */
  name: string;
  config: unknown;
  /** Experiments that don't count and aren't reported. */
  excludedIds?: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The result of the search. “There is none” and “the search failed”, so that it's unknown, are different results. */
export type BaselineChoice =
  | { kind: "found"; experiment: DatadogExperiment; reason: BaselineReason }
  | { kind: "none" | "unknown"; reason: BaselineReason };

/** Returns the choice for an experiment, which isn't its own baseline though the input or `ensure_unique: false` says so. */
export function excludeItself(choice: BaselineChoice, { id }: DatadogExperiment): BaselineChoice {
  if (choice.kind !== "found" || choice.experiment.id !== id) return choice;
  return { kind: "none", reason: { kind: "itself", wasGiven: choice.reason.kind === "given" } };
}

/** An experiment with the tags that a search wants. */
export interface Candidate {
  experiment: DatadogExperiment;
  /** Why its results rule it out, such as `20 of 20 rows failed`; undefined if they don't. */
  fault: string | undefined;
}

type ChosenReason<Kind> = Extract<BaselineReason, { kind: Kind }>;

/** What was chosen among candidates, or that there is none yet. */
export type Chosen =
  | { kind: "found"; experiment: DatadogExperiment; reason: ChosenReason<"on the line" | "newest of the branch"> }
  | { kind: "none"; reason: ChosenReason<"none yet"> };

/**
 * Chooses the baseline among candidates in any order: on the nearest commit of the history that has one; otherwise, of
 * those with the action's tags, the newest of the baseline branch.
 */
export function chooseBaseline(
  candidates: readonly DatadogExperiment[],
  { commits, label, end }: Pick<History, "commits" | "label" | "end">,
  query: BaselineQuery,
): Chosen {
  const byCommit = Map.groupBy(candidates, readCommit);
  const distance = commits.findIndex((commit) => byCommit.has(commit));
  const nearest = pickPreferred(byCommit.get(commits[distance]) ?? [], query);
  if (distance >= 0 && nearest !== undefined) {
    return { kind: "found", experiment: nearest, reason: { kind: "on the line", distance, place: label } };
  }
  const within = end?.kind === "bound" ? commits.length : null;
  const { baselineRef: ref } = query.target;
  const ofBranch = candidates.filter((one) => isOfBaselineBranch(one, query));
  const [newest] = ofBranch.toSorted((a, b) => createdAt(b) - createdAt(a));
  if (newest === undefined) return { kind: "none", reason: { kind: "none yet", ref, within } };
  // One run may have created several on its commit, such as a script that loops over configurations.
  const onItsCommit = ofBranch.filter((one) => readCommit(one) === readCommit(newest));
  const experiment = pickPreferred(onItsCommit, query) ?? newest;
  return { kind: "found", experiment, reason: { kind: "newest of the branch", branch: ref.name, within } };
}

/** Whether an experiment belongs to the baseline branch in this repository. A fork may have a branch of the same name. */
export function isOfBaselineBranch(experiment: DatadogExperiment, { target, context }: BaselineQuery): boolean {
  return (
    target.baselineRef.type === "branch" &&
    hasActionTags(experiment) &&
    tagValue(experiment, tagKeys.branch) === target.baselineRef.name &&
    tagValue(experiment, tagKeys.repositoryId) === context.repository.id &&
    tagValue(experiment, tagKeys.headRepositoryId) === context.repository.id
  );
}

/** Of several on one commit, the same section counts most, then an equal config, then the age. */
function pickPreferred(experiments: readonly DatadogExperiment[], query: BaselineQuery): DatadogExperiment | undefined {
  const ranked = experiments.map((experiment) => ({ experiment, rank: rankOnCommit(experiment, query) }));
  ranked.sort((a, b) => b.rank - a.rank || createdAt(b.experiment) - createdAt(a.experiment));
  return ranked[0]?.experiment;
}

/** The rank of an experiment to which only a newer one on its commit is preferred. */
export const highestRank = 3;

export function rankOnCommit(experiment: DatadogExperiment, { identity, config }: BaselineQuery): number {
  const isSameSection = tagValue(experiment, tagKeys.section) === identity.sectionKey;
  const isSameConfig = canonicalJson(experiment.attributes.config ?? {}) === canonicalJson(config ?? {});
  return (isSameSection ? 2 : 0) + (isSameConfig ? 1 : 0);
}

/** Counts the candidates that would have been chosen instead if their results were better; undefined if there are none. */
export function countSkippedRuns(
  candidates: readonly Candidate[],
  chosen: Chosen,
  history: History,
  query: BaselineQuery,
): SkippedRuns | undefined {
  const rivals = chosen.kind === "found" ? [chosen.experiment] : [];
  const preferred = candidates.flatMap(({ experiment, fault }) => {
    if (fault === undefined) return [];
    const choice = chooseBaseline([experiment, ...rivals], history, query);
    return choice.kind === "found" && choice.experiment === experiment ? [{ experiment, fault }] : [];
  });
  const [newest] = preferred.toSorted((a, b) => createdAt(b.experiment) - createdAt(a.experiment));
  if (newest === undefined) return undefined;
  const [branch, ...otherBranches] = new Set(preferred.map(({ experiment }) => tagValue(experiment, tagKeys.branch)));
  return {
    runs: preferred.length,
    ...(branch === undefined || otherBranches.length > 0 ? {} : { branch }),
    fault: newest.fault,
  };
}

/** Whether an experiment can be the baseline: it's eligible, and not of this workflow run. */
export function isCandidate(experiment: DatadogExperiment, query: BaselineQuery): boolean {
  return tagValue(experiment, tagKeys.runId) !== query.context.run.id && isEligible(experiment, query);
}

/** Whether an experiment can be the baseline if the workflow run that it belongs to doesn't matter. */
export function isEligible(experiment: DatadogExperiment, query: BaselineQuery): boolean {
  const { context, target, identity, projectId, datasetId, name, now } = query;
  const { attributes } = experiment;
  const { repository } = context;
  // Datadog's filters may let more through than they say.
  const isSameLeg =
    attributes.project_id.toLowerCase() === projectId.toLowerCase() &&
    (attributes.experiment ?? name) === name &&
    (attributes.dataset_id ?? datasetId).toLowerCase() === datasetId.toLowerCase() &&
    (tagValue(experiment, tagKeys.matrix) ?? "none") === identity.matrixKey;
  // A fork's head can be a commit of ours. Experiments of SDKs don't say which repository their head is in.
  const isFromHere = (tagValue(experiment, tagKeys.headRepositoryId) ?? repository.id) === repository.id;
  const isOfPullRequest =
    target.pullRequest !== undefined &&
    (tagValue(experiment, tagKeys.repositoryId) ?? repository.id) === repository.id &&
    tagValue(experiment, tagKeys.pullRequest) === String(target.pullRequest.number);
  return (
    !attributes.deleted_at &&
    hasBaselineStatus(experiment) &&
    isSameLeg &&
    isFromHere &&
    !isOfPullRequest &&
    (target.ownCommitCounts || readCommit(experiment) !== target.headCommit) &&
    createdAt(experiment) >= now - baselineAge
  );
}

function hasBaselineStatus(experiment: DatadogExperiment): boolean {
  const { status } = experiment.attributes;
  if (status === "completed") return true;
  if (!status) return !hasActionTags(experiment);
  // An SDK writes `failed` for one bad row. The action writes it if the evaluation didn't complete.
  const counts = countBySummary(experiment);
  const hasEnded = status === "failed" || status === "interrupted";
  return hasEnded && isAdopted(experiment) && counts !== undefined && findResultsFault(counts) === undefined;
}

/** The part of an experiment's results that decides whether it can be a baseline. */
interface ResultCounts {
  rows: number;
  /** Rows with an error. */
  errors: number;
  hasScores: boolean;
}

/** Returns why results rule an experiment out as a baseline: `20 of 20 rows failed`; undefined if they don't, or aren't known. */
export function findResultsFault(counts: ResultCounts | undefined): string | undefined {
  if (counts === undefined) return undefined;
  const { rows, errors, hasScores } = counts;
  if (rows === 0) return "it has no rows";
  if (rows - errors < minGoodRows * rows) return `${errors} of ${rows} rows failed`;
  return hasScores ? undefined : "it has no scores";
}

/** Counts by the results summary that an experiment keeps; undefined if it has none. */
export function countBySummary({ attributes }: DatadogExperiment): ResultCounts | undefined {
  const summary = parseResultsSummary(attributes.metadata);
  if (summary === undefined) return undefined;
  const { rows, errors, metrics, summary: runScores = {} } = summary;
  return { rows, errors, hasScores: Object.keys(metrics).length > 0 || Object.keys(runScores).length > 0 };
}

/** Counts by the first page of an experiment's rows; undefined if Datadog doesn't show them. */
export async function countByRows({ id }: DatadogExperiment, datadog: Datadog, signal: AbortSignal) {
  try {
    const { isNested, readScore, hasSpanFailed } = await import("../results/events-page.ts");
    const { spans, summaryMetrics } = await datadog.readEvents(id, undefined, signal, rowsChecked);
    const rows = spans.filter((span) => !isNested(span));
    const scores = [...rows.flatMap((row) => row.eval_metrics), ...summaryMetrics].map(readScore);
    const hasScores = scores.some((score) => score !== undefined && score !== null);
    return { rows: rows.length, errors: rows.filter(hasSpanFailed).length, hasScores };
  } catch {
    // The finish stage reads the rows again: with a baseline that can't be read, no gate passes.
    return undefined;
  }
}
