import type { Datadog } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { accessRemedy } from "../datadog/messages.ts";
import { GitHubError, type GitHubRequest } from "../github/client.ts";
import type { Clock } from "../lib/clock.ts";
import { ActionError, errorMessage } from "../lib/errors.ts";
import { readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";
import { Candidates, type PassedOver } from "./candidates.ts";
import type { BaselineQuery } from "./choose.ts";
import { asBaseline, isOfBranch, type ParentChoice } from "./choose.ts";
import { countByRows, countBySummary, findResultsFault, isCandidate, isOwn, readCommit } from "./eligibility.ts";
import { type History, openHistory } from "./history.ts";
import { type PickTools, pickBaseline, withSkipped } from "./pick.ts";
import { buildTrend, type Trend } from "./trend.ts";

// The maximum number of candidate pages: 28,000 experiments of one name, dataset, and matrix leg.
const candidatePages = 8;

// The same for experiments of SDKs, which are listed with all others of the name: 8,100 experiments.
const sdkCandidatePages = 4;

// Pauses between reads if the input `parent` names an experiment that isn't listed yet.
const givenParentPauses = [1_500, 3_000] as const;

export interface ParentSearch {
  choice: ParentChoice;
  /** How the metrics went up to the parent; empty where that is not known. */
  trend: readonly Trend[];
  /** What went wrong on the way, for the log. */
  warnings: string[];
}

export interface SearchTools {
  datadog: Datadog;
  gitHub: GitHubRequest;
  clock: Clock;
  /** Ends the search; it goes on with what it has. */
  signal: AbortSignal;
}

/**
 * Finds the parent as the input says. A `history` that is being read already, with {@link openHistory}, saves the
 * wait for it.
 *
 * @throws ActionError where a parent that was given does not exist in the project.
 */
export async function findParent(
  question: BaselineQuery,
  tools: SearchTools,
  history?: Promise<History>,
): Promise<ParentSearch> {
  const { parent, target, repository } = question;
  switch (parent.kind) {
    case "none":
      return { choice: { kind: "none", reason: { kind: "not wanted" } }, trend: [], warnings: [] };
    case "given":
      return await givenParent(parent.experimentId, question, tools);
    case "auto":
      return await searchParent(question, tools, history ?? openHistory(target, repository, tools));
  }
}

async function givenParent(
  id: string,
  { projectId }: BaselineQuery,
  { datadog, clock, signal }: SearchTools,
): Promise<ParentSearch> {
  // An experiment that was created a moment ago may not be listed yet.
  for (const pause of [0, ...givenParentPauses]) {
    // A pause that is cut short shows in the request behind it.
    await clock.sleep(pause, signal).catch(() => {});
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    const found = experiments.find((experiment) => experiment.id.toLowerCase() === id);
    if (found && isInProject(found, projectId)) {
      const choice = { kind: "found" as const, baseline: asBaseline(found, { kind: "given" }) };
      const counts = countBySummary(found) ?? (await countByRows(found, datadog, signal));
      const fault = counts && findResultsFault(counts);
      return { choice, trend: [], warnings: fault === undefined ? [] : [poorBaseline(found, fault)] };
    }
  }
  throw new ActionError(
    `The parent ${id} does not exist in the project ${projectId}. Check the input parent, or use auto or none. ${accessRemedy}`,
  );
}

/** Whoever gives a baseline may know better than its results, so it is taken. */
function poorBaseline({ attributes }: DatadogExperiment, fault: string): string {
  return `The baseline ${attributes.name} (input parent) tells little: ${fault}. Give another experiment, or use parent: auto.`;
}

function isInProject({ attributes }: DatadogExperiment, projectId: string): boolean {
  return attributes.project_id.toLowerCase() === projectId && !attributes.deleted_at;
}

/** The action's own experiments go before those of Datadog's SDKs, which carry none of its tags. */
async function searchParent(
  question: BaselineQuery,
  tools: SearchTools,
  opened: Promise<History>,
): Promise<ParentSearch> {
  const { eligibility, projectId } = question;
  const { name: experiment, datasetId, matrixKey, now } = eligibility;
  const filter = { projectId, datasetId, experiment };
  const tags = [`${tagKeys.matrix}:${matrixKey}`];
  const sharing = sharingWarner(question);
  const ofThisRun = repeatedRunIdTeller(question);
  const own = new Candidates(
    {
      filter: { ...filter, tags },
      isWanted: (one) => isOwn(one) && isCandidate(one, eligibility),
      onListed: (experiments) => {
        sharing.look(experiments);
        ofThisRun.look(experiments);
      },
      pages: candidatePages,
      now,
    },
    tools,
  );
  const [history] = await Promise.all([opened, own.readPage()]);
  let search = await settle(question, history, own, tools);
  if (search.choice.kind === "none") {
    const isWanted = (one: DatadogExperiment) => !isOwn(one) && isCandidate(one, eligibility);
    const ofSdks = new Candidates({ filter, isWanted, pages: sdkCandidatePages, now }, tools);
    await ofSdks.readPage();
    search = await settle(question, history, ofSdks, tools, own.passedOver);
  }
  if (search.choice.kind === "none") search = ofThisRun.explain(search);
  return {
    ...search,
    warnings: [...historyWarnings(history, search, question), ...search.warnings, ...sharing.warnings()],
  };
}

/** Reads what it takes, and chooses. */
async function settle(
  question: BaselineQuery,
  history: History,
  candidates: Candidates,
  tools: PickTools,
  passedOverBefore: readonly PassedOver[] = [],
): Promise<ParentSearch> {
  const picked = await pickBaseline(question, history, candidates, tools);
  const { known, failure, passedOver } = candidates;
  const { chosen } = picked;
  const told = withSkipped(picked, [...passedOverBefore, ...passedOver], question, history);
  if (told.kind === "found") {
    const trend = chosen === undefined ? [] : trendTo(chosen, question, history, known);
    return { choice: told, trend, warnings: failure === undefined ? [] : [missed(failure)] };
  }
  if (failure !== undefined) return couldNotLook(failure);
  const isOpen = history.end?.kind === "failed" && known.some((one) => readCommit(one) !== undefined);
  return isOpen
    ? { choice: { kind: "unknown", reason: { kind: "history not read" } }, trend: [], warnings: [] }
    : { choice: told, trend: [], warnings: [] };
}

/** Over the experiments on the line of commits, and on the branch that it belongs to. */
function trendTo(
  parent: DatadogExperiment,
  { target: { baselineRef }, repository }: BaselineQuery,
  { commits }: History,
  known: readonly DatadogExperiment[],
): readonly Trend[] {
  const onLine = new Set(commits);
  const line = known.filter(
    (one) =>
      onLine.has(readCommit(one) ?? "") ||
      (baselineRef.type === "branch" && isOfBranch(one, baselineRef.name, repository.id)),
  );
  return buildTrend(parent, line);
}

/**
 * Looks through what is listed for experiments of another run with this run's ID. GitHub never repeats one, but act
 * gives each run the ID 1.
 */
function repeatedRunIdTeller(question: BaselineQuery) {
  const { eligibility, self } = question;
  const { runId } = eligibility;
  let found: DatadogExperiment | undefined;
  const isOfOtherRun = (one: DatadogExperiment) =>
    tagValue(one, tagKeys.runId) === runId &&
    (tagValue(one, tagKeys.create) === self.createKey || isOfOtherCommit(one, question)) &&
    isCandidate(one, { ...eligibility, runId: "" });
  return {
    look: (experiments: readonly DatadogExperiment[]) => {
      found ??= experiments.find(isOfOtherRun);
    },
    explain: (search: ParentSearch): ParentSearch => {
      if (found === undefined) return search;
      const { name: experimentName } = found.attributes;
      const warning =
        `The experiment ${experimentName} isn't the baseline: it belongs to this workflow run, because it carries the run ID ${runId} too. ` +
        "Give each run an ID of its own. With act, pass --env GITHUB_RUN_ID=<number>.";
      const choice = {
        kind: "none" as const,
        reason: { kind: "of this run" as const, experimentName, runId },
      };
      return { ...search, choice, warnings: [...search.warnings, warning] };
    },
  };
}

function couldNotLook(failure: unknown): ParentSearch {
  return {
    choice: { kind: "unknown", reason: { kind: "experiments not read" } },
    trend: [],
    warnings: [`The experiment gets no parent, since the baseline could not be looked up: ${errorMessage(failure)}`],
  };
}

function missed(failure: unknown): string {
  return `A nearer baseline may have been missed, since not all experiments could be read: ${errorMessage(failure)}`;
}

/** Looks through what is listed for experiments that another step or job of this very run made under the same name. */
function sharingWarner(question: BaselineQuery) {
  const { eligibility, self } = question;
  const names = new Set<string>();
  const isBeside = (one: DatadogExperiment) =>
    tagValue(one, tagKeys.runId) === eligibility.runId &&
    !isOfOtherCommit(one, question) &&
    readRunAttempt(one) === self.attempt &&
    isOwn(one) &&
    tagValue(one, tagKeys.create) !== self.createKey;
  return {
    look: (experiments: readonly DatadogExperiment[]) => {
      for (const one of experiments.filter(isBeside)) names.add(one.attributes.name);
    },
    warnings: () => (names.size === 0 ? [] : [sharedName(eligibility.name, [...names])]),
  };
}

/** Whether it is on another head commit, which no experiment of one workflow run is. */
function isOfOtherCommit(one: DatadogExperiment, { target }: BaselineQuery): boolean {
  const commit = readCommit(one);
  return commit !== undefined && commit !== target.headCommit.toLowerCase();
}

/** Told where experiments of one run cannot be told apart by name, dataset and leg. */
export function sharedName(name: string, others: readonly string[]): string {
  return (
    `This run has other experiments with the name ${JSON.stringify(name)} on the same dataset and matrix leg ` +
    `(${others.join(", ")}): give each a name of its own, so that none is compared with another's baseline.`
  );
}

/** The history matters only where there are experiments to look for on it. */
function historyWarnings({ end }: History, { choice }: ParentSearch, { target }: BaselineQuery): string[] {
  const isOfUse = choice.kind !== "unknown" || choice.reason.kind === "history not read";
  if (end?.kind !== "failed" || !isOfUse) return [];
  const { type, name } = target.baselineRef;
  const instead = type === "branch" ? ` Without it the baseline is the newest experiment on ${name}.` : "";
  return [
    `The history of the baseline cannot be read: ${errorMessage(end.failure)}.${historyRemedy(end.failure, name)}${instead}`,
  ];
}

// GitHub answers 404 where the token may not know of the repository, and where a ref does not exist.
function historyRemedy(failure: unknown, ref: string): string {
  if (!(failure instanceof GitHubError)) return "";
  if (failure.status === 404) return ` Give the job the permission contents: read, and check that ${ref} exists.`;
  const isDenied = failure.status === 403 && !failure.limited;
  return isDenied ? " Give the job the permission contents: read." : "";
}
