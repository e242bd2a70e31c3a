import type { DatadogExperiment } from "../datadog/experiments.ts";
import { GitHubError } from "../github/errors.ts";
import { ActionError, errorMessage, type Message } from "../lib/errors.ts";
import { readOwn } from "../lib/json.ts";
import { parseResultsSummary } from "../results/results-summary.ts";
import { createdAt, hasActionTags, readCommit, readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";
import { messages } from "../run/messages.ts";
import {
  type CandidateList,
  listUsable,
  openCandidates,
  pickBaseline,
  readNextPage,
  type SearchTools,
} from "./candidates.ts";
import {
  type BaselineChoice,
  type BaselineQuery,
  type Candidate,
  countByRows,
  countBySummary,
  countSkippedRuns,
  findResultsFault,
  isEligible,
  isOfBaselineBranch,
} from "./choose.ts";
import { endWith, type History, openHistory } from "./history.ts";

// Pauses between reads if the input `parent` names an experiment that isn't listed yet, in milliseconds.
const givenParentPauses = [1_500, 3_000] as const;
// Earlier baselines that a trend shows, and metrics that have a trend.
const trendPoints = 10;
const trendMetrics = 12;

export interface BaselineSearch {
  choice: BaselineChoice;
  /** How the metrics changed up to the baseline; empty if that isn't known. */
  trend: ReturnType<typeof buildTrend>;
  /** What went wrong, for the log. */
  warnings: Message[];
}

/**
 * Finds the baseline that the input `parent` asks for. If {@link openHistory} was called before, its `history` saves the
 * wait for it.
 *
 * @throws ActionError if the experiment that the input names doesn't exist in the project.
 */
export async function searchBaseline(
  query: BaselineQuery,
  tools: SearchTools,
  history?: Promise<History>,
): Promise<BaselineSearch> {
  const { parent, target, context } = query;
  switch (parent.kind) {
    case "none":
      return { choice: { kind: "none", reason: { kind: "not wanted" } }, trend: [], warnings: [] };
    case "given":
      return await findGivenBaseline(parent.experimentId, query, tools);
    case "auto": {
      const source = { repository: context.repository, request: endWith(tools.signal, tools.gitHub) };
      return await searchHistory(query, history ?? openHistory(target, source), tools);
    }
  }
}

async function findGivenBaseline(id: string, query: BaselineQuery, tools: SearchTools): Promise<BaselineSearch> {
  const { projectId } = query;
  const { datadog, clock, signal } = tools;
  // An experiment that was created a moment ago may not be listed yet.
  for (const pause of [0, ...givenParentPauses]) {
    // If the signal ends a pause, the request after it fails.
    await clock.sleep(pause, signal).catch(() => {});
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    const experiment = experiments.find(
      (one) =>
        one.id.toLowerCase() === id &&
        one.attributes.project_id.toLowerCase() === projectId &&
        !one.attributes.deleted_at,
    );
    if (experiment === undefined) continue;
    const fault = findResultsFault(countBySummary(experiment) ?? (await countByRows(experiment, datadog, signal)));
    // Whoever names a baseline may know more than its results show, so it's taken.
    const warnings = fault === undefined ? [] : [messages.poorBaseline(experiment.attributes.name, fault)];
    return { choice: { kind: "found", experiment, reason: { kind: "given" } }, trend: [], warnings };
  }
  throw new ActionError(messages.givenBaselineMissing(id, projectId));
}

/** Searches experiments with the action's tags, and only if there is none, those that SDKs created. */
async function searchHistory(query: BaselineQuery, opened: Promise<History>, tools: SearchTools) {
  const tagged = openCandidates(query, true, tools);
  const [history] = await Promise.all([opened, readNextPage(tagged)]);
  let search = await searchList(tagged, history, []);
  if (search.choice.kind === "none") {
    const untagged = openCandidates(query, false, tools);
    await readNextPage(untagged);
    search = await searchList(untagged, history, [...tagged.candidates.values()]);
  }
  // An experiment of another workflow run that has this run's ID and would otherwise count. GitHub never repeats an ID,
  // but act gives each run the ID 1.
  const repeated = tagged.ofThisRun.find((one) => {
    const isOfThisStep = tagValue(one, tagKeys.create) === query.identity.createKey;
    return (isOfThisStep || isOnOtherCommit(one, query)) && isEligible(one, query);
  });
  if (search.choice.kind === "none" && repeated !== undefined) {
    const { name: experimentName } = repeated.attributes;
    const { id: runId } = query.context.run;
    search.choice = { kind: "none", reason: { kind: "of this run", experimentName, runId } };
    search.warnings.push(messages.repeatedRunId(experimentName, runId));
  }
  const warnings = [...warnOfHistory(history, search, query), ...search.warnings, ...warnOfSharedName(tagged)];
  return { ...search, warnings };
}

/** Searches one list. `before` are candidates of another one, in which nothing was found. */
async function searchList(
  list: CandidateList,
  history: History,
  before: readonly Candidate[],
): Promise<BaselineSearch> {
  const { query } = list;
  const choice = await pickBaseline(list, history);
  const skipped = countSkippedRuns([...before, ...list.candidates.values()], choice, history, query);
  if (skipped !== undefined) choice.reason.skipped = skipped;
  const usable = listUsable(list);
  if (choice.kind === "found") {
    const onLine = new Set<string | undefined>(history.commits);
    const line = usable.filter((one) => onLine.has(readCommit(one)) || isOfBaselineBranch(one, query));
    const warnings = list.failure === undefined ? [] : [messages.nearerBaselineMissed(errorMessage(list.failure))];
    return { choice, trend: buildTrend(choice.experiment, line), warnings };
  }
  if (list.failure !== undefined) {
    return {
      choice: { kind: "unknown", reason: { kind: "experiments not read" } },
      trend: [],
      warnings: [messages.baselineSearchFailed(errorMessage(list.failure))],
    };
  }
  if (history.end?.kind === "failed" && usable.some((one) => readCommit(one) !== undefined)) {
    return { choice: { kind: "unknown", reason: { kind: "history not read" } }, trend: [], warnings: [] };
  }
  return { choice, trend: [], warnings: [] };
}

/**
 * Returns how each metric changed over the last experiments of the baseline's line, the oldest first, the baseline last.
 * Only experiments that were read for the choice anyway and have a results summary count. A metric that changed its type
 * begins anew.
 */
function buildTrend(baseline: DatadogExperiment, line: readonly DatadogExperiment[]) {
  const before = line.filter((one) => createdAt(one) <= createdAt(baseline) && one.id !== baseline.id);
  const summarized = [...before.toSorted((a, b) => createdAt(a) - createdAt(b)), baseline].flatMap((one) => {
    const summary = parseResultsSummary(one.attributes.metadata);
    return summary === undefined ? [] : [{ commit: readCommit(one), metrics: summary.metrics }];
  });
  const last = summarized.slice(-trendPoints);
  const newest = Object.entries(last.at(-1)?.metrics ?? {});
  return newest.slice(0, trendMetrics).flatMap(([label, { kind: type }]) => {
    if (type === "categorical") return [];
    const points = last.flatMap(({ commit, metrics }) => {
      const metric = readOwn(metrics, label);
      return metric?.kind === type ? [{ commit, value: metric.mean }] : [];
    });
    return [{ label, type, points }];
  });
}

/** Warns if another step or job of this attempt created experiments with the same name. */
function warnOfSharedName({ query, ofThisRun }: CandidateList): Message[] {
  const others = ofThisRun.filter(
    (one) =>
      !isOnOtherCommit(one, query) &&
      readRunAttempt(one) === query.context.run.attempt &&
      hasActionTags(one) &&
      tagValue(one, tagKeys.create) !== query.identity.createKey,
  );
  const names = new Set(others.map(({ attributes }) => attributes.name));
  return names.size === 0 ? [] : [messages.sharedName(query.name, [...names])];
}

/** Whether an experiment is on another head commit, which no other experiment of one workflow run is. */
function isOnOtherCommit(experiment: DatadogExperiment, { target }: BaselineQuery): boolean {
  return ![undefined, target.headCommit.toLowerCase()].includes(readCommit(experiment));
}

/** Warns of a history that couldn't be read, if there are experiments to look for on it. */
function warnOfHistory({ end }: History, { choice }: BaselineSearch, { target }: BaselineQuery): Message[] {
  const isOfUse = choice.kind !== "unknown" || choice.reason.kind === "history not read";
  if (end?.kind !== "failed" || !isOfUse) return [];
  const { failure } = end;
  const { type, name } = target.baselineRef;
  const { status, limited } = failure instanceof GitHubError ? failure : {};
  // GitHub also responds with 404 if the token may not know that the repository exists.
  const remedies: Record<number, string> = {
    403: limited ? "" : " Grant the job contents: read.",
    404: ` Grant the job contents: read, and check that ${name} exists.`,
  };
  const instead = type === "branch" ? ` Without it, the baseline is the newest experiment on ${name}.` : "";
  return [messages.historyNotRead(errorMessage(failure), `${remedies[status ?? 0] ?? ""}${instead}`)];
}
