import { asBaseline, chooseParent, type Eligibility, isCandidate, type ParentChoice } from "./baseline.ts";
import type { Clock } from "./clock.ts";
import type { Datadog } from "./datadog/client.ts";
import type { DatadogExperiment } from "./datadog/experiments.ts";
import { ActionError, messageOf } from "./errors.ts";
import { GitHubError, type GitHubRequest } from "./github/client.ts";
import { type FirstParentLine, readFirstParents } from "./github/history.ts";
import type { ParentInput } from "./inputs.ts";
import { candidatePages, givenParentPauses } from "./limits.ts";
import type { Repository } from "./run-context.ts";
import { tagKeys } from "./tags.ts";
import type { SearchStart, StartPlace, Target } from "./target.ts";

export interface ParentSearch {
  choice: ParentChoice;
  /** What went wrong on the way, for the log. */
  warnings: string[];
}

export interface ParentQuestion {
  parent: ParentInput;
  projectId: string;
  datasetId: string;
  experiment: string;
  target: Target;
  repository: Repository;
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
 * Finds the parent as the input says.
 *
 * @throws ActionError where a parent that was given does not exist in the project.
 */
export async function findParent(question: ParentQuestion, tools: SearchTools): Promise<ParentSearch> {
  const { parent } = question;
  switch (parent.kind) {
    case "none":
      return { choice: { kind: "none", reason: "not wanted" }, warnings: [] };
    case "given":
      return { choice: await givenParent(parent.experimentId, question, tools), warnings: [] };
    case "auto":
      return await searchParent(question, tools);
  }
}

async function givenParent(
  id: string,
  question: ParentQuestion,
  { datadog, clock, signal }: SearchTools,
): Promise<ParentChoice> {
  const filter = { projectId: question.projectId, ids: [id] };
  // An experiment that was created a moment ago may not be listed yet.
  for (const pause of [0, ...givenParentPauses]) {
    await clock.sleep(pause, signal);
    const { experiments } = await datadog.listExperiments(filter, signal, { limit: 1 });
    const found = experiments.find((experiment) => experiment.id === id);
    if (found) return { kind: "found", baseline: asBaseline(found, "given") };
  }
  throw new ActionError(
    `The parent ${id} does not exist in the project ${question.projectId}. Check the input parent, or use auto or none.`,
  );
}

async function searchParent(question: ParentQuestion, tools: SearchTools): Promise<ParentSearch> {
  const [history, own] = await Promise.all([
    readHistory(question, tools),
    settled(ownExperiments(question, tools)),
  ]);
  if ("failure" in own) return couldNotLook(own.failure, history.warnings);
  try {
    const choice = await chooseReadingOn(question, tools, history, own.value);
    return { choice, warnings: history.warnings };
  } catch (error) {
    return couldNotLook(error, history.warnings);
  }
}

function couldNotLook(error: unknown, warnings: string[]): ParentSearch {
  const reason = `the baseline could not be looked up (${messageOf(error)})`;
  return {
    choice: { kind: "unknown", reason: "the baseline could not be looked up" },
    warnings: [...warnings, `The experiment gets no parent: ${reason}`],
  };
}

/** Chooses from the first answers where they suffice, and reads on only where they leave the choice open. */
async function chooseReadingOn(
  question: ParentQuestion,
  tools: SearchTools,
  history: History,
  firstPage: Page,
): Promise<ParentChoice> {
  const choose = (experiments: readonly DatadogExperiment[]) =>
    chooseParent({
      firstParents: history.line.commits,
      place: history.place,
      baselineRef: question.target.baselineRef,
      repositoryId: question.repository.id,
      experiments,
      eligibility: question.eligibility,
    });

  const atStart = choose(firstPage.experiments);
  if (isAtStart(atStart, history)) return atStart;
  const own = await remainingExperiments(question, tools, firstPage, history.line.commits[0]);
  await readOnFor(own, question.eligibility, history.line);
  const chosen = choose(own);
  if (chosen.kind === "found") return chosen;
  const all = await tools.datadog.listExperiments(filterOf(question), tools.signal);
  await readOnFor(all.experiments, question.eligibility, history.line);
  return choose(all.experiments);
}

function isAtStart(choice: ParentChoice, history: History): boolean {
  const start = history.line.commits[0];
  return choice.kind === "found" && start !== undefined && choice.baseline.commit === start;
}

/** Reads the history on until it holds a commit with a candidate, if there is any candidate at all. */
async function readOnFor(
  experiments: readonly DatadogExperiment[],
  eligibility: Eligibility,
  line: FirstParentLine,
): Promise<void> {
  const candidates = experiments.filter((experiment) => isCandidate(experiment, eligibility));
  const commits = new Set(candidates.map((experiment) => asBaseline(experiment, "").commit));
  commits.delete(undefined);
  if (commits.size === 0) return;
  while (!line.commits.some((commit) => commits.has(commit))) {
    if (!(await line.readOn())) return;
  }
}

interface Page {
  experiments: DatadogExperiment[];
  after: string | undefined;
}

function filterOf(question: ParentQuestion) {
  const { projectId, datasetId, experiment } = question;
  return { projectId, datasetId, experiment };
}

function ownFilter(question: ParentQuestion, ...tags: string[]) {
  return { ...filterOf(question), tags: [`${tagKeys.matrix}:${question.eligibility.matrixKey}`, ...tags] };
}

async function ownExperiments(question: ParentQuestion, { datadog, signal }: SearchTools): Promise<Page> {
  return await datadog.listExperiments(ownFilter(question), signal);
}

/** The pages behind the first one, and beside them those of the start, which may lie far behind the newest. */
async function remainingExperiments(
  question: ParentQuestion,
  { datadog, signal }: SearchTools,
  first: Page,
  start: string | undefined,
): Promise<DatadogExperiment[]> {
  if (first.after === undefined) return first.experiments;
  const ofStart = start
    ? datadog.listExperiments(ownFilter(question, `${tagKeys.commit}:${start}`), signal, { limit: 100 })
    : { experiments: [] };
  const following = async () => {
    const experiments: DatadogExperiment[] = [];
    let after = first.after;
    for (let page = 1; page < candidatePages && after !== undefined; page += 1) {
      const answer = await datadog.listExperiments(ownFilter(question), signal, { after });
      experiments.push(...answer.experiments);
      after = answer.after;
    }
    return experiments;
  };
  const [exact, rest] = await Promise.all([ofStart, following()]);
  return [...first.experiments, ...exact.experiments, ...rest];
}

interface History {
  line: FirstParentLine;
  place: StartPlace;
  warnings: string[];
}

const noLine: FirstParentLine = { commits: [], readOn: async () => false };

async function readHistory(question: ParentQuestion, tools: SearchTools): Promise<History> {
  const { start, headCommit, baselineRef } = question.target;
  const read = async (from: SearchStart): Promise<History> => ({
    line: guardedLine(await readFirstParents(tools.gitHub, question.repository, from, baselineRef.name)),
    place: from.place,
    warnings: [],
  });
  try {
    return await read(start);
  } catch (error) {
    // GitHub drops the merge commit once the pull request moves on; its head and base are still there.
    if (!isGone(error) || start.place !== "base of the merge commit") return noHistory(error, question);
  }
  try {
    return await read({ kind: "merge base", of: headCommit, place: "merge base" });
  } catch (error) {
    return noHistory(error, question);
  }
}

/** A history that breaks off ends there: what is known of it still counts. */
function guardedLine(line: FirstParentLine): FirstParentLine {
  return { ...line, readOn: () => line.readOn().catch(() => false) };
}

function isGone(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === 404 || error.status === 422);
}

function noHistory(error: unknown, question: ParentQuestion): History {
  const { name, type } = question.target.baselineRef;
  const instead = type === "branch" ? ` The baseline is the newest experiment on ${name} instead.` : "";
  const denied = error instanceof GitHubError && (error.status === 403 || error.status === 404);
  const remedy = denied ? " Give the job the permission contents: read." : "";
  const warning = `The history of the baseline cannot be read: ${messageOf(error)}.${remedy}${instead}`;
  return { line: noLine, place: question.target.start.place, warnings: [warning] };
}

async function settled<Value>(promise: Promise<Value>): Promise<{ value: Value } | { failure: unknown }> {
  try {
    return { value: await promise };
  } catch (failure) {
    return { failure };
  }
}
