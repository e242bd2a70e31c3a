import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type CommitGraph,
  compareHistories,
  createFakeSha,
  createLinearHistory,
  listHistory,
} from "../../emulator/commit-graph.ts";

test("a linear history has realistic, stable SHAs", () => {
  const main = createLinearHistory("main", 3);
  expect(main.shas).toEqual([createFakeSha("main-1"), createFakeSha("main-2"), createFakeSha("main-3")]);
  expect(main.shas[0]).toMatch(/^[0-9a-f]{40}$/);
  const branch = createLinearHistory("topic", 1, main.shas[1]);
  expect(branch.commits[branch.shas[0] ?? ""]).toEqual({ parents: [main.shas[1]] });
});

describe("on a branch with a merge", () => {
  // a - b - d - e(main)      f(topic) has a, b, c
  //      \- c -/ merge m of e and f
  const graph: CommitGraph = {
    a: { parents: [] },
    b: { parents: ["a"] },
    c: { parents: ["b"] },
    d: { parents: ["b"] },
    e: { parents: ["d"] },
    f: { parents: ["c"] },
    m: { parents: ["e", "f"] },
  };

  test("history is in order of time over all parents", () => {
    expect(listHistory(graph, "m").join("")).toBe("mfedcba");
    expect(listHistory(graph, "e").join("")).toBe("edba");
  });

  test("a given date decides", () => {
    const dated = { ...graph, f: { parents: ["c"], date: "2020-01-01T00:00:00Z" } };
    expect(listHistory(dated, "m").join("")).toBe("medbafc");
  });

  test.each([
    ["e", "f", { status: "diverged", mergeBase: "b", aheadBy: 2, behindBy: 2, commits: ["c", "f"] }],
    ["e", "m", { status: "ahead", mergeBase: "e", aheadBy: 3, behindBy: 0, commits: ["c", "f", "m"] }],
    ["m", "b", { status: "behind", mergeBase: "b", aheadBy: 0, behindBy: 5, commits: [] }],
    ["e", "e", { status: "identical", mergeBase: "e", aheadBy: 0, behindBy: 0, commits: [] }],
  ])("%s...%s", (base, head, expected) => {
    expect(compareHistories(graph, base, head)).toEqual(expected);
  });

  test("without a common ancestor, there's no comparison", () => {
    expect(compareHistories({ ...graph, x: { parents: [] } }, "e", "x")).toBeUndefined();
  });
});

const graphs = fc
  .array(fc.array(fc.nat(), { maxLength: 2 }), { minLength: 2, maxLength: 20 })
  .map((lists): CommitGraph => {
    const nodes = lists.map((list, index) => {
      const parents = index === 0 ? [] : [...new Set(list.map((number) => `n${number % index}`))];
      return [`n${index}`, { parents }] as const;
    });
    return Object.fromEntries(nodes);
  });

function ancestors(graph: CommitGraph, sha: string): Set<string> {
  const parents = graph[sha]?.parents ?? [];
  return new Set([sha, ...parents.flatMap((parent) => [...ancestors(graph, parent)])]);
}

test("no common ancestor is a descendant of the merge base, in any graph", () => {
  fc.assert(
    fc.property(graphs, fc.nat(), fc.nat(), (graph, first, second) => {
      const shas = Object.keys(graph);
      const base = `n${first % shas.length}`;
      const head = `n${second % shas.length}`;
      const [ofBase, ofHead] = [ancestors(graph, base), ancestors(graph, head)];
      const common = shas.filter((sha) => ofBase.has(sha) && ofHead.has(sha));
      const comparison = compareHistories(graph, base, head);
      expect(comparison === undefined).toBe(common.length === 0);
      if (!comparison) return;
      expect(common).toContain(comparison.mergeBase);
      const better = common.filter((sha) => ancestors(graph, sha).has(comparison.mergeBase));
      expect(better).toEqual([comparison.mergeBase]);
      expect(comparison.aheadBy).toBe([...ofHead].filter((sha) => !ofBase.has(sha)).length);
    }),
    { seed: 7, numRuns: 200 },
  );
});
