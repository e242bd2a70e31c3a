import type { Datadog, ExperimentPage } from "../datadog/client.ts";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { Clock } from "../foundation/clock.ts";
import { ActionError, messageOf } from "../foundation/errors.ts";
import { candidatePages, givenParentPauses } from "../foundation/limits.ts";
import { GitHubError, type GitHubRequest } from "../github/client.ts";
import type { Repository } from "../run/context.ts";
import { tagKeys, tagValue } from "../run/tag-keys.ts";
import type { SearchStart, StartPlace, Target } from "../run/target.ts";
import {
  asBaseline,
  chooseParent,
  type Eligibility,
  isCandidate,
  type ParentChoice,
  type ParentInput,
} from "./choose.ts";
import { type FirstParentLine, openFirstParentLine } from "./history.ts";

export interface ParentSearch {
  choice: ParentChoice;
  /** What went wrong on the way, for the log. */
  warnings: string[];
}

/** What decides which commits are walked over. */
export interface HistoryQuestion {
  target: Target;
  repository: Repository;
}

export interface ParentQuestion extends HistoryQuestion {
  parent: ParentInput;
  projectId: string;
  datasetId: string;
  experiment: string;
  eligibility: Eligibility;
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
  question: ParentQuestion,
  tools: SearchTools,
  history?: Promise<History>,
): Promise<ParentSearch> {
  const { parent } = question;
  switch (parent.kind) {
    case "none":
      return { choice: { kind: "none", reason: "not wanted" }, warnings: [] };
    case "given":
      return { choice: await givenParent(parent.experimentId, question, tools), warnings: [] };
    case "auto":
      return await searchParent(question, tools, history ?? openHistory(question, tools));
  }
}

async function givenParent(
  id: string,
  question: ParentQuestion,
  { datadog, clock, signal }: SearchTools,
): Promise<ParentChoice> {
  const { projectId } = question;
  // An experiment that was created a moment ago may not be listed yet.
  for (const pause of [0, ...givenParentPauses]) {
    // A pause that is cut short shows in the request behind it.
    await clock.sleep(pause, signal).catch(() => {});
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    const found = experiments.find((experiment) => experiment.id.toLowerCase() === id);
    if (found && isInProject(found, projectId))
      return { kind: "found", baseline: asBaseline(found, "given") };
  }
  throw new ActionError(
    `The parent ${id} does not exist in the project ${projectId}. Check the input parent, or use auto or none.`,
  );
}

function isInProject({ attributes }: DatadogExperiment, projectId: string): boolean {
  return attributes.project_id.toLowerCase() === projectId && !attributes.deleted_at;
}

/** What has been read so far. A history that broke off still counts as far as it goes. */
export interface History {
  line: FirstParentLine;
  place: StartPlace;
  failures: unknown[];
}

async function searchParent(
  question: ParentQuestion,
  tools: SearchTools,
  opened: Promise<History>,
): Promise<ParentSearch> {
  const [history, firstPage] = await Promise.all([opened, attempt(listPage(question, tools, []))]);
  if ("failure" in firstPage) return couldNotLook(firstPage.failure);
  const search = await chooseReadingOn(question, tools, history, firstPage.value);
  return { ...search, warnings: [...historyWarnings(history, question), ...search.warnings] };
}

function couldNotLook(failure: unknown): ParentSearch {
  const reason = "the baseline could not be looked up";
  return {
    choice: { kind: "unknown", reason },
    warnings: [`The experiment gets no parent, since ${reason}: ${messageOf(failure)}`],
  };
}

/** Chooses from the first answers where they suffice, and reads on only where they leave the choice open. */
async function chooseReadingOn(
  question: ParentQuestion,
  tools: SearchTools,
  history: History,
  firstPage: ExperimentPage,
): Promise<ParentSearch> {
  const atStart = choose(question, history, firstPage.experiments);
  if (isAtStart(atStart, history)) return { choice: atStart, warnings: [] };
  const own = await ownExperiments(question, tools, firstPage, history);
  await readOnFor(own.experiments, question, history);
  const choice = choose(question, history, own.experiments);
  if (choice.kind === "found") return { choice, warnings: own.failures.map(missedWarning) };
  if (own.failures.length > 0) return couldNotLook(own.failures[0]);
  return await chooseFromAll(question, tools, history);
}

/** The experiments of Datadog's SDKs carry none of the action's tags, so they are found among all of the name. */
async function chooseFromAll(
  question: ParentQuestion,
  { datadog, signal }: SearchTools,
  history: History,
): Promise<ParentSearch> {
  const all = await attempt(datadog.listExperiments(filterOf(question), signal));
  if ("failure" in all) return couldNotLook(all.failure);
  const { experiments } = all.value;
  await readOnFor(experiments, question, history);
  const choice = choose(question, history, experiments);
  const isOpen = choice.kind === "none" && history.failures.length > 0;
  return isOpen && candidateCommits(experiments, question).size > 0
    ? { choice: { kind: "unknown", reason: "the history of the baseline could not be read" }, warnings: [] }
    : { choice, warnings: [] };
}

function choose(
  { target, repository, eligibility }: ParentQuestion,
  { line, place }: History,
  experiments: readonly DatadogExperiment[],
): ParentChoice {
  return chooseParent({
    firstParents: line.commits,
    place,
    baselineRef: target.baselineRef,
    repositoryId: repository.id,
    experiments,
    eligibility,
  });
}

function isAtStart(choice: ParentChoice, { line }: History): boolean {
  const start = line.commits[0];
  return choice.kind === "found" && start !== undefined && choice.baseline.commit === start;
}

/** Reads the history on until it holds a commit with a candidate, if there is any candidate at all. */
async function readOnFor(
  experiments: readonly DatadogExperiment[],
  question: ParentQuestion,
  { line }: History,
): Promise<void> {
  const commits = candidateCommits(experiments, question);
  if (commits.size === 0) return;
  while (!line.commits.some((commit) => commits.has(commit))) {
    if (!(await line.readOn())) return;
  }
}

function candidateCommits(
  experiments: readonly DatadogExperiment[],
  { eligibility }: ParentQuestion,
): Set<string> {
  const candidates = experiments.filter((experiment) => isCandidate(experiment, eligibility));
  const commits = candidates.map((experiment) => tagValue(experiment, tagKeys.commit));
  return new Set(commits.filter((commit) => commit !== undefined));
}

function filterOf({ projectId, datasetId, experiment }: ParentQuestion) {
  return { projectId, datasetId, experiment };
}

/** A page of the action's own experiments of this leg. */
function listPage(
  question: ParentQuestion,
  { datadog, signal }: SearchTools,
  tags: string[],
  page: { after?: string; limit?: number } = {},
): Promise<ExperimentPage> {
  const leg = `${tagKeys.matrix}:${question.eligibility.matrixKey}`;
  return datadog.listExperiments({ ...filterOf(question), tags: [leg, ...tags] }, signal, page);
}

interface ReadExperiments {
  experiments: DatadogExperiment[];
  /** Why not all of them are there. */
  failures: unknown[];
}

/** The first page, those of the start, which may lie far behind the newest, and only then the pages between. */
async function ownExperiments(
  question: ParentQuestion,
  tools: SearchTools,
  first: ExperimentPage,
  history: History,
): Promise<ReadExperiments> {
  if (first.after === undefined) return { experiments: first.experiments, failures: [] };
  const ofStart = await experimentsOf(history.line.commits[0], question, tools);
  const known = [...first.experiments, ...ofStart.experiments];
  if (candidateCommits(ofStart.experiments, question).size > 0) return { experiments: known, failures: [] };
  const [following] = await Promise.all([
    followingPages(first.after, question, tools),
    readOnFor(known, question, history),
  ]);
  return {
    experiments: [...known, ...following.experiments],
    failures: [...ofStart.failures, ...following.failures],
  };
}

async function experimentsOf(
  commit: string | undefined,
  question: ParentQuestion,
  tools: SearchTools,
): Promise<ReadExperiments> {
  if (commit === undefined) return { experiments: [], failures: [] };
  const page = await attempt(listPage(question, tools, [`${tagKeys.commit}:${commit}`], { limit: 100 }));
  return "failure" in page
    ? { experiments: [], failures: [page.failure] }
    : { experiments: page.value.experiments, failures: [] };
}

async function followingPages(
  after: string,
  question: ParentQuestion,
  tools: SearchTools,
): Promise<ReadExperiments> {
  const experiments: DatadogExperiment[] = [];
  let next: string | undefined = after;
  for (let page = 1; page < candidatePages && next !== undefined; page += 1) {
    const answer: Attempt<ExperimentPage> = await attempt(listPage(question, tools, [], { after: next }));
    if ("failure" in answer) return { experiments, failures: [answer.failure] };
    experiments.push(...answer.value.experiments);
    next = answer.value.after;
  }
  return { experiments, failures: [] };
}

function missedWarning(failure: unknown): string {
  return `A nearer baseline may have been missed, since not all experiments could be read: ${messageOf(failure)}`;
}

type HistoryTools = Pick<SearchTools, "gitHub" | "signal">;

/** Starts to read the commits that a search walks over. A failure is a part of the answer: this throws nothing. */
export async function openHistory(
  question: HistoryQuestion,
  { gitHub, signal }: HistoryTools,
): Promise<History> {
  const tools = { gitHub: endingWith(signal, gitHub) };
  const { start, headCommit } = question.target;
  const opened = await attempt(historyFrom(start, question, tools));
  if (!("failure" in opened)) return opened.value;
  // GitHub drops the merge commit once the pull request moves on; its head and base are still there.
  if (start.place !== "base of the merge commit" || !isGone(opened.failure)) {
    return noHistory(start, opened.failure);
  }
  const fallback: SearchStart = { kind: "merge base", of: headCommit, place: "merge base" };
  const again = await attempt(historyFrom(fallback, question, tools));
  return "failure" in again ? noHistory(fallback, again.failure) : again.value;
}

async function historyFrom(
  start: SearchStart,
  { repository, target }: HistoryQuestion,
  { gitHub }: Pick<SearchTools, "gitHub">,
): Promise<History> {
  const line = await openFirstParentLine(gitHub, repository, start, target.baselineRef.name);
  const failures: unknown[] = [];
  const readOn = async () => {
    if (failures.length > 0) return false;
    const read = await attempt(line.readOn());
    if ("failure" in read) failures.push(read.failure);
    return "value" in read && read.value;
  };
  return { line: { commits: line.commits, readOn }, place: start.place, failures };
}

function noHistory({ place }: SearchStart, failure: unknown): History {
  return { line: { commits: [], readOn: async () => false }, place, failures: [failure] };
}

function isGone(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === 404 || error.status === 422);
}

function historyWarnings({ failures }: History, { target }: ParentQuestion): string[] {
  const { type, name } = target.baselineRef;
  const instead = type === "branch" ? ` Without it the baseline is the newest experiment on ${name}.` : "";
  return failures.map(
    (failure) =>
      `The history of the baseline cannot be read: ${messageOf(failure)}.${historyRemedy(failure, name)}${instead}`,
  );
}

// GitHub answers 404 where the token may not know of the repository, and where a ref does not exist.
function historyRemedy(failure: unknown, ref: string): string {
  if (!(failure instanceof GitHubError)) return "";
  if (failure.status === 404)
    return ` Give the job the permission contents: read, and check that ${ref} exists.`;
  const isDenied = failure.status === 403 && !failure.limited;
  return isDenied ? " Give the job the permission contents: read." : "";
}

/** Requests that are given up when the signal ends, whatever their own time, and not sent after that. */
function endingWith(signal: AbortSignal, request: GitHubRequest): GitHubRequest {
  const timeIsOver = () => new GitHubError("the time for the search is over");
  return async (route, parameters) => {
    if (signal.aborted) throw timeIsOver();
    const ended = Promise.withResolvers<never>();
    const end = () => ended.reject(timeIsOver());
    signal.addEventListener("abort", end, { once: true });
    try {
      return await Promise.race([ended.promise, request(route, parameters)]);
    } finally {
      signal.removeEventListener("abort", end);
    }
  };
}

type Attempt<Value> = { value: Value } | { failure: unknown };

async function attempt<Value>(promise: Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { value: await promise };
  } catch (failure) {
    return { failure };
  }
}
