import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Chosen, chooseBaseline, isCandidate } from "../../../src/baseline/choose.ts";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { baselineAge } from "../../../src/lib/limits.ts";
import { hasActionTags, readCommit, tagKeys, tagValue } from "../../../src/run/action-metadata.ts";
import {
  buildBaselineQuery,
  buildExperiment,
  type ExperimentOptions,
  forkId,
  repositoryId,
  sha,
} from "../../support/commit-graphs.ts";

const now = Date.UTC(2026, 5, 1);
const runs = { numRuns: process.env.FULL_TESTS ? 20_000 : 500, seed: 20_261_122 };

/** Parents of each commit, as how many commits back they lie; the second one is what was merged. */
const graphs = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 25,
});

const experiment = fc.record({
  commit: fc.nat({ max: 30 }),
  status: fc.constantFrom("completed", "completed", "failed", "running", null),
  branch: fc.constantFrom("main", "feature"),
  runId: fc.constantFrom(1, 2, 3),
  matrixKey: fc.constantFrom("none", "none", "leg"),
  headRepositoryId: fc.constantFrom(repositoryId, forkId),
  sdk: fc.boolean(),
  age: fc.integer({ min: 0, max: Math.floor(baselineAge * 1.1) }),
}) satisfies fc.Arbitrary<ExperimentOptions & { commit: number }>;

const searches = fc
  .record({ graph: graphs, drawn: fc.array(experiment, { maxLength: 40 }), ownCommitCounts: fc.boolean() })
  .map(({ graph, drawn, ownCommitCounts }) => {
    const head = graph.length - 1;
    const line = firstParents(graph, ownCommitCounts ? head : modelParent(graph, head));
    return {
      history: { commits: line.map((commit) => sha(`c${commit}`)), label: "merge base" as const, end: undefined },
      experiments: drawn.map((options, index) =>
        buildExperiment({ ...options, id: `e${index}`, at: `c${options.commit}` }, now),
      ),
      query: buildBaselineQuery({ runId: "1", headCommit: sha(`c${head}`), ownCommitCounts, now }),
    };
  });

function modelParent(graph: number[][], commit: number): number {
  return commit - (graph[commit]?.[0] ?? Number.POSITIVE_INFINITY);
}

function firstParents(graph: number[][], start: number): number[] {
  const line: number[] = [];
  for (let commit = start; commit >= 0; commit = modelParent(graph, commit)) line.push(commit);
  return line;
}

type Drawn = typeof searches extends fc.Arbitrary<infer Value> ? Value : never;

/** Chooses as the search does: among those with the action's tags, or else those of SDKs. */
function choose({ experiments, history, query }: Drawn): (Chosen & { kind: "found" }) | undefined {
  const candidates = experiments.filter((one) => isCandidate(one, query));
  const [tagged, untagged] = [candidates.filter(hasActionTags), candidates.filter((one) => !hasActionTags(one))];
  const choices = [tagged, untagged].map((list) => chooseBaseline(list, history, query));
  return choices.find((choice) => choice.kind === "found");
}

test("the choice is a candidate on the line or the branch, and no eligible one is nearer", () => {
  fc.assert(
    fc.property(searches, (search) => {
      const chosen = choose(search);
      const candidates = search.experiments.filter((one) => isCandidate(one, search.query));
      const experiment = candidates.find(({ id }) => id === chosen?.experiment.id);
      expect(experiment === undefined).toBe(chosen === undefined);
      if (candidates.some(isOwnOfMain)) expect(experiment && hasActionTags(experiment)).toBe(true);
      const rival = candidates.filter((one) => hasActionTags(one) || !experiment || !hasActionTags(experiment));
      const distances = rival.map((one) => distance(search, tagValue(one, tagKeys.commit)));
      const nearest = Math.min(...distances);
      if (Number.isFinite(nearest)) expect(distance(search, chosen && readCommit(chosen.experiment))).toBe(nearest);
      else if (chosen) expect(chosen.reason.kind).toBe("newest of the branch");
    }),
    runs,
  );
});

function isOwnOfMain(experiment: DatadogExperiment): boolean {
  const isFromHere = tagValue(experiment, tagKeys.headRepositoryId) === String(repositoryId);
  return hasActionTags(experiment) && isFromHere && tagValue(experiment, tagKeys.branch) === "main";
}

test("the order of Datadog's list doesn't matter", () => {
  fc.assert(
    fc.property(searches, (search) => {
      const ages = search.experiments.map(({ attributes }) => attributes.created_at);
      fc.pre(new Set(ages).size === ages.length);
      const reversed = { ...search, experiments: search.experiments.toReversed() };
      expect(choose(reversed)).toEqual(choose(search));
    }),
    runs,
  );
});

test("an experiment that isn't a candidate changes nothing", () => {
  fc.assert(
    fc.property(searches, (search) => {
      const experiments = search.experiments.filter((one) => isCandidate(one, search.query));
      expect(choose({ ...search, experiments })).toEqual(choose(search));
    }),
    runs,
  );
});

function distance({ history }: Drawn, commit: string | undefined): number {
  const index = commit === undefined ? -1 : history.commits.indexOf(commit);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
