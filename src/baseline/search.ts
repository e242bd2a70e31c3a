import type { DatadogExperiment } from "../datadog/experiments.ts";
import { GitHubError } from "../github/errors.ts";
import { ActionError, errorMessage, type Message } from "../lib/errors.ts";
import { readOwn } from "../lib/json.ts";
import { parseResultsSummary } from "../results/results-summary.ts";
import { readRunAttempt, tagKeys, tagValue } from "../run/action-metadata.ts";
import { messages } from "../run/messages.ts";
import {
  type CandidateList,
  openCandidates,
  readNextPage,
  type SearchTools,
  type SkippedExperiment,
} from "./candidates.ts";
import { type BaselineChoice, describeBaseline, isOfBaselineBranch, toBaselineChoice } from "./choose.ts";
import {
  type BaselineQuery,
  countByRows,
  countBySummary,
  createdAt,
  findResultsFault,
  hasActionTags,
  isEligible,
  readCommit,
} from "./eligibility.ts";
import { endWith, type History, openHistory } from "./history.ts";
import { countSkippedRuns, pickBaseline } from "./pick.ts";

// Pauses between reads if the input `parent` names an experiment that isn't listed yet, in milliseconds.
const givenParentPauses = [1_500, 3_000] as const;

// Earlier baselines that a trend shows, and metrics that have a trend.
const trendPoints = 10;
const trendMetrics = 12;

/** One metric over past baselines, the oldest first. */
interface Trend {
  label: string;
  type: "score" | "boolean";
  points: readonly { commit: string | undefined; value: number }[];
}

export interface BaselineSearch {
  choice: BaselineChoice;
  /** How the metrics changed up to the baseline; empty if that isn't known. */
  trend: readonly Trend[];
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
      const gitHub = endWith(tools.signal, tools.gitHub);
      const opened = history ?? openHistory(target, { repository: context.repository, request: gitHub });
      return await searchHistory(query, opened, { ...tools, gitHub });
    }
  }
}

async function findGivenBaseline(
  id: string,
  { projectId }: BaselineQuery,
  { datadog, clock, signal }: SearchTools,
): Promise<BaselineSearch> {
  // An experiment that was created a moment ago may not be listed yet.
  for (const pause of [0, ...givenParentPauses]) {
    // If the signal ends a pause, the request after it fails.
    await clock.sleep(pause, signal).catch(() => {});
    const { experiments } = await datadog.listExperiments({ projectId, ids: [id] }, signal, { limit: 1 });
    const found = experiments.find(
      (one) =>
        one.id.toLowerCase() === id &&
        one.attributes.project_id.toLowerCase() === projectId &&
        !one.attributes.deleted_at,
    );
    if (found === undefined) continue;
    const counts = countBySummary(found) ?? (await countByRows(found, datadog, signal));
    const fault = counts && findResultsFault(counts);
    // Whoever names a baseline may know more than its results show, so it's taken.
    return {
      choice: { kind: "found", baseline: { ...describeBaseline(found), reason: { kind: "given" } } },
      trend: [],
      warnings: fault === undefined ? [] : [messages.poorBaseline(found.attributes.name, fault)],
    };
  }
  throw new ActionError(messages.givenBaselineMissing(id, projectId));
}

/** Searches experiments with the action's tags, and only if there is none, those that SDKs created. */
async function searchHistory(
  query: BaselineQuery,
  opened: Promise<History>,
  tools: SearchTools,
): Promise<BaselineSearch> {
  const tagged = openCandidates(query, true);
  const [history] = await Promise.all([opened, readNextPage(tagged, tools)]);
  let search = await searchList(tagged, history, [], tools);
  if (search.choice.kind === "none") {
    const untagged = openCandidates(query, false);
    await readNextPage(untagged, tools);
    search = await searchList(untagged, history, [...tagged.skipped.values()], tools);
  }
  const repeated = search.choice.kind === "none" ? findRepeatedRunId(tagged) : undefined;
  if (repeated !== undefined) {
    const { name: experimentName } = repeated.attributes;
    const { id: runId } = query.context.run;
    search.choice = { kind: "none", reason: { kind: "of this run", experimentName, runId } };
    search.warnings.push(messages.repeatedRunId(experimentName, runId));
  }
  const warnings = [...warnOfHistory(history, search, query), ...search.warnings, ...warnOfSharedName(tagged)];
  return { ...search, warnings };
}

async function searchList(
  list: CandidateList,
  history: History,
  skippedBefore: readonly SkippedExperiment[],
  tools: SearchTools,
): Promise<BaselineSearch> {
  const chosen = await pickBaseline(list, history, tools);
  const { query, failure } = list;
  const skipped = countSkippedRuns([...skippedBefore, ...list.skipped.values()], chosen, history, query);
  const choice = toBaselineChoice(chosen, history, query, skipped);
  const candidates = [...list.candidates.values()];
  if (chosen !== undefined) {
    const onLine = new Set<string | undefined>(history.commits);
    const line = candidates.filter((one) => onLine.has(readCommit(one)) || isOfBaselineBranch(one, query));
    const warnings = failure === undefined ? [] : [messages.nearerBaselineMissed(errorMessage(failure))];
    return { choice, trend: buildTrend(chosen.experiment, line), warnings };
  }
  if (failure !== undefined) {
    return {
      choice: { kind: "unknown", reason: { kind: "experiments not read" } },
      trend: [],
      warnings: [messages.baselineSearchFailed(errorMessage(failure))],
    };
  }
  if (history.end?.kind === "failed" && candidates.some((one) => readCommit(one) !== undefined)) {
    return { choice: { kind: "unknown", reason: { kind: "history not read" } }, trend: [], warnings: [] };
  }
  return { choice, trend: [], warnings: [] };
}

/**
 * Returns how the metrics changed over the last experiments of the baseline's line, the baseline last. Only experiments
 * that were read for the choice anyway and have a results summary count. A metric that changed its type begins anew.
 */
function buildTrend(baseline: DatadogExperiment, line: readonly DatadogExperiment[]): Trend[] {
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

/**
 * Returns an experiment of another workflow run that has this run's ID and would otherwise count. GitHub never repeats an
 * ID, but act gives each run the ID 1.
 */
function findRepeatedRunId({ query, ofThisRun }: CandidateList): DatadogExperiment | undefined {
  return ofThisRun.find(
    (one) =>
      (tagValue(one, tagKeys.create) === query.identity.createKey || isOnOtherCommit(one, query)) &&
      isEligible(one, query),
  );
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
