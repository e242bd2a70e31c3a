import type { Datadog, ExperimentPage } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentFilter } from "../datadog/experiments.ts";
import { attempt } from "../foundation/attempt.ts";
import {
  baselineAge,
  candidatePages,
  experimentsAtFirst,
  experimentsPerPage,
  listedBytes,
  pageGrowth,
} from "../foundation/limits.ts";
import { tagKeys } from "../run/tag-keys.ts";
import { commitOf, createdAt } from "./experiment-facts.ts";

/** Experiments that can be the parent, read from Datadog piece by piece, the newest first. */
export interface Candidates {
  /** What is known so far, in no order. */
  readonly known: readonly DatadogExperiment[];
  /** There is none behind what was read that could count. */
  readonly isComplete: boolean;
  /** The commit of the last experiment that was listed; what is left may be on it too. */
  readonly lastCommit: string | undefined;
  /** Why not all of them are there. */
  readonly failure: unknown;
  /** Commits of which all experiments are known. */
  readonly asked: ReadonlySet<string>;
  readPage(): Promise<void>;
  /** Asks for the experiments of these commits alone, side by side. */
  readCommits(commits: readonly string[]): Promise<void>;
}

export interface CandidatesQuestion {
  filter: ExperimentFilter;
  /** Which of what Datadog lists counts. */
  isWanted: (experiment: DatadogExperiment) => boolean;
  /** Told of everything that is listed, whether it counts or not. */
  onListed?: (experiments: readonly DatadogExperiment[]) => void;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface CandidatesTools {
  datadog: Datadog;
  signal: AbortSignal;
}

/** Opens the list; nothing is read yet, and reading throws nothing. */
export function openCandidates(
  { filter, isWanted, onListed, now }: CandidatesQuestion,
  { datadog, signal }: CandidatesTools,
): Candidates {
  const known = new Map<string, DatadogExperiment>();
  const asked = new Set<string>();
  const state = {
    isComplete: false,
    lastCommit: undefined as string | undefined,
    failure: undefined as unknown,
  };
  const take = (experiments: readonly DatadogExperiment[]) => {
    onListed?.(experiments);
    for (const one of experiments.filter(isWanted)) known.set(one.id, one);
  };
  let next: { after?: string | undefined; limit: number } = { limit: experimentsAtFirst };
  let pagesLeft = candidatePages;
  const readPage = async () => {
    const page = await attempt(datadog.listExperiments(filter, signal, next));
    if ("failure" in page) {
      Object.assign(state, { failure: page.failure, isComplete: true });
      return;
    }
    const { experiments, after } = page.value;
    take(experiments);
    pagesLeft -= 1;
    const last = experiments.at(-1);
    state.lastCommit = last && commitOf(last);
    state.isComplete = after === undefined || pagesLeft === 0 || endsTooOld(experiments, now);
    next = { after, limit: nextLimit(page.value, next.limit) };
  };
  const readCommit = async (commit: string) => {
    asked.add(commit);
    const tags = [...(filter.tags ?? []), `${tagKeys.commit}:${commit}`];
    const page = await attempt(
      datadog.listExperiments({ ...filter, tags }, signal, { limit: experimentsAtFirst }),
    );
    if ("failure" in page) state.failure ??= page.failure;
    else take(page.value.experiments);
  };
  return {
    get known() {
      return [...known.values()];
    },
    get isComplete() {
      return state.isComplete;
    },
    get lastCommit() {
      return state.lastCommit;
    },
    get failure() {
      return state.failure;
    },
    asked,
    readPage,
    readCommits: async (commits) => {
      await Promise.all(commits.map(readCommit));
    },
  };
}

/** The list is in the order of age, so behind one that is too old there is none that counts. */
function endsTooOld(experiments: readonly DatadogExperiment[], now: number): boolean {
  const last = experiments.map(createdAt).findLast((time) => time > 0);
  return last !== undefined && last < now - baselineAge;
}

/** Configurations may be large: a page grows as far as what the last one weighed allows. */
function nextLimit({ experiments, size }: ExperimentPage, limit: number): number {
  const each = size === undefined || experiments.length === 0 ? 1 : size / experiments.length;
  const fitting = Math.floor(listedBytes / Math.max(1, each));
  return Math.max(1, Math.min(limit * pageGrowth, fitting, experimentsPerPage));
}
