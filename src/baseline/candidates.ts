import type { Datadog, ExperimentPage } from "../datadog/client.ts";
import type { DatadogExperiment, ExperimentFilter } from "../datadog/experiments.ts";
import { tryAsync } from "../lib/errors.ts";
import { baselineAge, experimentsPerPage } from "../lib/limits.ts";
import { tagKeys } from "../run/action-metadata.ts";
import { countBySummary, createdAt, findResultsFault, readCommit } from "./eligibility.ts";

// Experiments in the first request, which usually decides the choice.
const experimentsAtFirst = 100;

// How many times larger a page of candidates can be than the one before.
const pageGrowth = 5;

// The largest page of candidates, estimated from the one before, in characters of JSON.
const listedBytes = 8 * 1024 * 1024;

export interface CandidatesQuestion {
  filter: ExperimentFilter;
  /** Which of what Datadog lists counts. */
  isWanted: (experiment: DatadogExperiment) => boolean;
  /** Told of everything that is listed, whether it counts or not. */
  onListed?: (experiments: readonly DatadogExperiment[]) => void;
  /** Pages that are read at most. */
  pages: number;
  /** Milliseconds since the epoch. */
  now: number;
}

/** An experiment whose results rule it out, and why. */
export interface PassedOver {
  experiment: DatadogExperiment;
  /** Such as `20 of 20 rows failed`. */
  fault: string;
}

export interface CandidatesTools {
  datadog: Datadog;
  signal: AbortSignal;
}

/** Experiments that can be the parent, read from Datadog piece by piece, the newest first. Reading throws nothing. */
export class Candidates {
  readonly #question: CandidatesQuestion;
  readonly #tools: CandidatesTools;
  readonly #known = new Map<string, DatadogExperiment>();
  readonly #passedOver = new Map<string, PassedOver>();
  readonly #leftOut = new Set<string>();
  #next: { after?: string | undefined; limit: number } = { limit: experimentsAtFirst };
  #pagesLeft: number;
  /** How many experiments may be listed at once. */
  #fitting = experimentsAtFirst;
  /** Commits of which all experiments are known. */
  readonly asked = new Set<string>();
  /** There is none behind what was read that could count. */
  isComplete = false;
  /** The commit of the last experiment that was listed; what is left may be on it too. */
  lastCommit: string | undefined;
  /** Why not all of them are there. */
  failure: unknown;

  constructor(question: CandidatesQuestion, tools: CandidatesTools) {
    this.#question = question;
    this.#tools = tools;
    this.#pagesLeft = question.pages;
  }

  /** What is known so far, in no order. */
  get known(): readonly DatadogExperiment[] {
    return [...this.#known.values()];
  }

  /** What counts but for its results. */
  get passedOver(): readonly PassedOver[] {
    return [...this.#passedOver.values()];
  }

  /** Leaves out an experiment whose results rule it out. */
  passOver(experiment: DatadogExperiment, fault: string): void {
    this.#known.delete(experiment.id);
    this.#passedOver.set(experiment.id, { experiment, fault });
  }

  /** Leaves out all of which these hold. */
  leaveOut(isUnwanted: (experiment: DatadogExperiment) => boolean): DatadogExperiment[] {
    const unwanted = this.known.filter(isUnwanted);
    for (const { id } of unwanted) this.#leftOut.add(id);
    for (const { id } of unwanted) this.#known.delete(id);
    return unwanted;
  }

  async readPage(): Promise<void> {
    const page = await this.#list(this.#question.filter, this.#next);
    if (page === undefined) {
      this.isComplete = true;
      return;
    }
    const { experiments, after } = page;
    const last = experiments.at(-1);
    this.lastCommit = last && readCommit(last);
    this.#pagesLeft -= 1;
    this.isComplete = after === undefined || this.#pagesLeft === 0 || endsTooOld(experiments, this.#question.now);
    this.#fitting = fittingLimit(page);
    // Little at first, more only while the choice is open.
    this.#next = { after, limit: Math.min(this.#next.limit * pageGrowth, this.#fitting) };
  }

  /** Asks for the experiments of these commits alone, side by side. */
  async readCommits(commits: readonly string[]): Promise<void> {
    const { filter } = this.#question;
    const limit = this.#fitting;
    const readCommit = (commit: string) => {
      this.asked.add(commit);
      const tags = [...(filter.tags ?? []), `${tagKeys.commit}:${commit}`];
      return this.#list({ ...filter, tags }, { limit });
    };
    await Promise.all(commits.map(readCommit));
  }

  async #list(filter: ExperimentFilter, page: { after?: string | undefined; limit: number }) {
    const { datadog, signal } = this.#tools;
    const listed = await tryAsync(datadog.listExperiments(filter, signal, page));
    if ("failure" in listed) {
      this.failure ??= listed.failure;
      return undefined;
    }
    const { experiments } = listed.value;
    this.#question.onListed?.(experiments);
    for (const one of experiments.filter(this.#question.isWanted)) this.#add(one);
    return listed.value;
  }

  #add(experiment: DatadogExperiment): void {
    const { id } = experiment;
    if (this.#leftOut.has(id) || this.#passedOver.has(id)) return;
    const counts = countBySummary(experiment);
    const fault = counts && findResultsFault(counts);
    if (fault === undefined) this.#known.set(id, experiment);
    else this.passOver(experiment, fault);
  }
}

/** The list is in the order of age, so behind one that is too old there is none that counts. */
function endsTooOld(experiments: readonly DatadogExperiment[], now: number): boolean {
  const last = experiments.map(createdAt).findLast((time) => time > 0);
  return last !== undefined && last < now - baselineAge;
}

/** How many experiments fit into a page by what the last one weighed: configurations may be large. */
function fittingLimit({ experiments, size }: ExperimentPage): number {
  const each = size === undefined || experiments.length === 0 ? 1 : size / experiments.length;
  return Math.max(1, Math.min(Math.floor(listedBytes / Math.max(1, each)), experimentsPerPage));
}
