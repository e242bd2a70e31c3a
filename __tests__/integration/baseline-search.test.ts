import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type CommitGraph, createLinearHistory } from "../../emulator/commit-graph.ts";
import { createPrimaryRateLimit, type PullRequest } from "../../emulator/github.ts";
import {
  type GitHubContext,
  issueComment,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  schedule,
  workflowDispatch,
  workflowRun,
} from "../../emulator/workflow.ts";
import { TimeLimitError } from "../../src/lib/errors.ts";
import type { TargetInputs } from "../../src/run/target.ts";
import { abortedWhenHeld } from "../support/cancel.ts";
import {
  commitGraph,
  type ExperimentOptions,
  forkId,
  readSeed,
  type SearchWorld,
  sha,
  startSearchWorld,
} from "../support/commit-graphs.ts";

interface Scenario {
  name: string;
  commits: string;
  /** Names of commits by branch. */
  branches: Record<string, string>;
  tags?: Record<string, string>;
  pulls?: PullRequest[];
  experiments: ExperimentOptions[];
  event: GitHubContext;
  inputs?: Partial<TargetInputs>;
  /** The ID of the experiment and the reason, or only the reason if there's none. */
  parent: [id: string, reason: string] | [reason: string];
}

const onMain = (...commits: string[]): ExperimentOptions[] => commits.map((at) => ({ at }));
const main = "m1\nm2: m1\nm3: m2\n";

/** Pull request 7 from `branch` at the commit `head` into `base`; its event's base is stale on purpose. */
function pull(head: string, { base = "main", branch = "feature", merge = "merge", fork = false } = {}) {
  const repository = fork ? { repository: "stranger/support-bot", repositoryId: forkId } : {};
  return {
    number: 7,
    head: { ref: branch, sha: sha(head), ...repository },
    base: { ref: base, sha: sha("m1") },
    mergeSha: sha(merge),
  };
}

/** The same as the API shows it, without `merge_commit_sha`. */
function open(head: string, options: Parameters<typeof pull>[1] = {}): PullRequest[] {
  const { number, head: end, base } = pull(head, options);
  return [{ number, head: end, base: { ref: base.ref } }];
}

const scenarios: Scenario[] = [
  {
    name: "linear: the base of the merge commit",
    commits: `${main}f1: m3\nmerge: m3 f1`,
    branches: { main: "m3" },
    experiments: onMain("m1", "m2", "m3"),
    event: pullRequest(pull("f1")),
    parent: ["m3", "base of the merge commit"],
  },
  {
    name: "behind main: what came to main since is in the merge commit, so in its base",
    commits: `${main}f1: m1\nmerge: m3 f1`,
    branches: { main: "m3" },
    experiments: onMain("m1", "m3"),
    event: pullRequest(pull("f1")),
    parent: ["m3", "base of the merge commit"],
  },
  {
    name: "newer runs on main were skipped, failed or are under way",
    commits: `${main}m4: m3\nf1: m4\nmerge: m4 f1`,
    branches: { main: "m4" },
    experiments: [{ at: "m1" }, { at: "m2", status: "failed" }, { at: "m4", status: "running" }],
    event: pullRequest(pull("f1")),
    parent: ["m1", "3 commits before the base of the merge commit"],
  },
  {
    name: "squash merge: the squashed commit, not the branch's own",
    commits: `${main}a1: m3\na2: a1\nsquash: m3\nb1: a2\nmerge: squash b1`,
    branches: { main: "squash" },
    experiments: [...onMain("m3", "squash"), { at: "a2", branch: "feature-a" }],
    event: pullRequest(pull("b1")),
    parent: ["squash", "base of the merge commit"],
  },
  {
    name: "squash merge seen from the head: the merge base is the last commit of main in it",
    commits: `${main}a1: m3\nsquash: m3\nb1: a1`,
    branches: { main: "squash" },
    experiments: [...onMain("m3", "squash"), { at: "b1", branch: "feature" }],
    event: pullRequestTarget(pull("b1"), sha("squash")),
    parent: ["m3", "merge base"],
  },
  {
    name: "merge commits on main: its line, never the merged branches",
    commits: `m1\na1: m1\nM2: m1 a1\nb1: M2\nM3: M2 b1\nf1: M3\nmerge: M3 f1`,
    branches: { main: "M3" },
    experiments: [...onMain("M2"), { at: "a1", branch: "a" }, { at: "b1", branch: "b" }],
    event: pullRequest(pull("f1")),
    parent: ["M2", "1 commit before the base of the merge commit"],
  },
  {
    name: "stacked: the pull request below",
    commits: `${main}a1: m3\na2: a1\nb1: a2\nmerge: a2 b1`,
    branches: { main: "m3", "feature-a": "a2" },
    experiments: [{ at: "a2", branch: "feature-a" }, ...onMain("m3")],
    event: pullRequest(pull("b1", { base: "feature-a", branch: "feature-b" })),
    parent: ["a2", "base of the merge commit"],
  },
  {
    name: "stacked on a branch without an experiment: the commit of main below it",
    commits: `${main}a1: m3\na2: a1\nb1: a2\nmerge: a2 b1`,
    branches: { main: "m3", "feature-a": "a2" },
    experiments: onMain("m3"),
    event: pullRequest(pull("b1", { base: "feature-a", branch: "feature-b" })),
    parent: ["m3", "2 commits before the base of the merge commit"],
  },
  {
    name: "force-pushed pull request: its old head is no baseline",
    commits: `${main}old: m2\nnew: m2\nmerge: m2 new`,
    branches: { main: "m2" },
    experiments: [...onMain("m2"), { at: "old", branch: "feature" }],
    event: pullRequest(pull("new")),
    parent: ["m2", "base of the merge commit"],
  },
  {
    name: "force-pushed branch: the parent of what is there now",
    commits: `${main}old: m2\nnew: m2`,
    branches: { main: "m3", feature: "new" },
    experiments: [...onMain("m2"), { at: "old", branch: "feature" }],
    event: push({ sha: sha("new"), ref: "feature", before: sha("old") }),
    parent: ["m2", "parent commit"],
  },
  {
    name: "force-pushed main: the newest on main where its line has none, marked",
    commits: "m1\ndropped: m1\nm2: m1\nf1: m2\nmerge: m2 f1",
    branches: { main: "m2" },
    experiments: [...onMain("dropped"), { at: "elsewhere", branch: "feature" }],
    event: pullRequest(pull("f1")),
    parent: ["dropped", "newest on main (its commit is no longer on main)"],
  },
  {
    name: "force-pushed main: the newest that is still on main, where there is one",
    commits: "m1\nm2: m1\nlater: m2\ndropped: m1\nf1: m2\nmerge: m2 f1",
    branches: { main: "later" },
    experiments: [...onMain("later", "dropped")],
    event: pullRequest(pull("f1")),
    parent: ["later", "newest on main"],
  },
  {
    name: "merge queue: the entry ahead",
    commits: `${main}a1: m3\nb1: m3\nq1: m3 a1\nq2: q1 b1`,
    branches: { main: "m3" },
    experiments: [{ at: "q1", branch: "gh-readonly-queue/main/pr-6-0" }, ...onMain("m3")],
    event: mergeGroup({ headSha: sha("q2"), baseSha: sha("q1"), baseBranch: "main", pullNumber: 7 }),
    parent: ["q1", "base of the merge group"],
  },
  {
    name: "merge queue: main, where the entry ahead is under way",
    commits: `${main}a1: m3\nb1: m3\nq1: m3 a1\nq2: q1 b1`,
    branches: { main: "m3" },
    experiments: [...onMain("m3"), { at: "q1", branch: "gh-readonly-queue/main/pr-6-0", status: "running" }],
    event: mergeGroup({ headSha: sha("q2"), baseSha: sha("q1"), baseBranch: "main", pullNumber: 7 }),
    parent: ["m3", "1 commit before the base of the merge group"],
  },
  {
    name: "release branch: its own line",
    commits: `${main}r1: m1\nf1: r1\nmerge: r1 f1`,
    branches: { main: "m3", "release/1.x": "r1" },
    experiments: [{ at: "r1", branch: "release/1.x" }, ...onMain("m3")],
    event: pullRequest(pull("f1", { base: "release/1.x" })),
    parent: ["r1", "base of the merge commit"],
  },
  {
    name: "base branch with slashes, seen from the head",
    commits: `${main}r1: m2\nf1: r1`,
    branches: { main: "m3", "release/2026/q1": "r1" },
    experiments: onMain("m2", "m3"),
    event: pullRequestTarget(pull("f1", { base: "release/2026/q1" }), sha("r1")),
    parent: ["m2", "1 commit before the merge base"],
  },
  {
    name: "revert: the commit that reverts, not the like one before",
    commits: `m1\nbad: m1\nrevert: bad\nf1: revert\nmerge: revert f1`,
    branches: { main: "revert" },
    experiments: onMain("revert", "m1", "bad"),
    event: pullRequest(pull("f1")),
    parent: ["revert", "base of the merge commit"],
  },
  {
    name: "several on one commit: the newest",
    commits: `${main}f1: m3\nmerge: m3 f1`,
    branches: { main: "m3" },
    experiments: [
      { at: "m3", id: "earlier" },
      { at: "m3", id: "later" },
    ],
    event: pullRequest(pull("f1")),
    parent: ["later", "base of the merge commit"],
  },
  {
    name: "re-run: another attempt of the same run is no baseline",
    commits: main,
    branches: { main: "m3" },
    experiments: [{ at: "m2" }, { at: "m3", id: "attempt 1", runId: 77 }],
    event: schedule({ sha: sha("m3") }, { runId: 77, runAttempt: 2 }),
    parent: ["m2", "1 commit before this commit"],
  },
  {
    name: "schedule: an earlier run on the same commit",
    commits: main,
    branches: { main: "m3" },
    experiments: onMain("m3", "m2"),
    event: schedule({ sha: sha("m3") }),
    parent: ["m3", "same commit"],
  },
  {
    name: "workflow_dispatch on a branch of its own: that branch",
    commits: `${main}f1: m3\nf2: m3`,
    branches: { main: "m3", feature: "f2" },
    experiments: [
      { at: "f1", branch: "feature" },
      { at: "x", branch: "main" },
    ],
    event: workflowDispatch({ sha: sha("f2"), branch: "feature" }),
    parent: ["f1", "newest on feature (its commit is no longer on feature)"],
  },
  {
    name: "push and pull_request on one commit: neither is the other's baseline",
    commits: `${main}f1: m3\nmerge: m3 f1`,
    branches: { main: "m3", feature: "f1" },
    experiments: [...onMain("m2"), { at: "f1", branch: "feature" }],
    event: pullRequest(pull("f1")),
    parent: ["m2", "1 commit before the base of the merge commit"],
  },
  {
    name: "push of a pull request's head: the merge base with its base",
    commits: `${main}f1: m2\nf2: f1`,
    branches: { main: "m3", feature: "f2" },
    pulls: open("f2"),
    experiments: [...onMain("m2", "m3"), { at: "f1", branch: "feature" }],
    event: push({ sha: sha("f2"), ref: "feature", before: sha("f1") }),
    parent: ["m2", "merge base"],
  },
  {
    name: "push of a branch whose pull request has another head by now: its own parent",
    commits: `${main}f1: m2\nf2: f1\nf3: f2`,
    branches: { main: "m3", feature: "f3" },
    pulls: open("f3"),
    experiments: [...onMain("m2"), { at: "f1", branch: "feature" }],
    event: push({ sha: sha("f2"), ref: "feature", before: sha("f1") }),
    parent: ["f1", "parent commit"],
  },
  {
    name: "push to main",
    commits: main,
    branches: { main: "m3" },
    experiments: onMain("m1", "m3"),
    event: push({ sha: sha("m3"), ref: "main", before: sha("m2") }),
    parent: ["m1", "1 commit before the parent commit"],
  },
  {
    name: "first push of a branch: the line goes on into main",
    commits: `${main}f1: m2\nf2: f1`,
    branches: { main: "m3", feature: "f2" },
    experiments: onMain("m2", "m3"),
    event: push({ sha: sha("f2"), ref: "feature" }),
    parent: ["m2", "1 commit before the parent commit"],
  },
  {
    name: "first commit of all",
    commits: "m1",
    branches: { main: "m1" },
    experiments: onMain("m1"),
    event: push({ sha: sha("m1"), ref: "main" }),
    parent: ["no completed experiment on main yet"],
  },
  {
    name: "push of a tag: the parent of the tagged commit",
    commits: main,
    branches: { main: "m3" },
    tags: { v1: "m2" },
    experiments: onMain("m1", "m2", "m3"),
    event: push({ sha: sha("m2"), ref: "refs/tags/v1" }),
    parent: ["m1", "parent commit"],
  },
  {
    name: "fork whose branch is called main: its experiments are not main's",
    commits: `${main}f1: m3\nf2: f1\nmerge: m3 f2`,
    branches: { main: "m3" },
    experiments: [{ at: "gone" }, { at: "f1", headRepositoryId: forkId }],
    event: pullRequest(pull("f2", { branch: "main", fork: true })),
    parent: ["gone", "newest on main"],
  },
  {
    name: "fork whose branch is called main, pushed to main here: no pull request of ours",
    commits: `${main}r1: m1`,
    branches: { main: "m3", release: "r1" },
    pulls: open("m3", { base: "release", branch: "main", fork: true }),
    experiments: onMain("m1", "m2"),
    event: push({ sha: sha("m3"), ref: "main", before: sha("m2") }),
    parent: ["m2", "parent commit"],
  },
  {
    name: "workflow_run from a fork, which carries no pull request",
    commits: `${main}f1: m2`,
    branches: { main: "m3" },
    pulls: open("f1", { branch: "main", fork: true }),
    experiments: onMain("m2", "m3"),
    event: workflowRun({
      headSha: sha("f1"),
      headBranch: "main",
      headRepository: "stranger/support-bot",
      headRepositoryId: forkId,
      defaultTip: sha("m3"),
    }),
    parent: ["m2", "merge base"],
  },
  {
    name: "workflow_run after a push to main: earlier on main",
    commits: main,
    branches: { main: "m3" },
    experiments: onMain("m1", "m3"),
    event: workflowRun({ headSha: sha("m3"), headBranch: "main", event: "push", defaultTip: sha("m3") }),
    parent: ["m1", "2 commits before the merge base"],
  },
  {
    name: "issue_comment on a stacked pull request",
    commits: `${main}a1: m3\nb1: a1`,
    branches: { main: "m3", "feature-a": "a1" },
    pulls: open("b1", { base: "feature-a" }),
    experiments: [{ at: "a1", branch: "feature-a" }, ...onMain("m3")],
    event: issueComment({ number: 7, body: "/evaluate", defaultTip: sha("m3") }),
    parent: ["a1", "merge base"],
  },
  {
    name: "a merge commit that GitHub no longer serves: the merge base",
    commits: `${main}f1: m2`,
    branches: { main: "m3" },
    experiments: onMain("m2", "m3"),
    event: pullRequest(pull("f1", { merge: "not there" })),
    parent: ["m2", "merge base"],
  },
  {
    name: "a pull request that was merged: the base before it",
    commits: `${main}f1: m2\nmerged: m3 f1`,
    branches: { main: "merged" },
    experiments: [...onMain("m3"), { at: "f1", branch: "feature" }],
    event: pullRequest({ ...pull("f1", { merge: "merged" }), action: "closed", state: "closed" }),
    parent: ["m3", "base of the merge commit"],
  },
  {
    name: "input baseline_ref with a tag that is an ancestor: the tagged commit",
    commits: `${main}f1: m3\nmerge: m3 f1`,
    branches: { main: "m3" },
    tags: { "v1/lts": "m2" },
    experiments: onMain("m1", "m2", "m3"),
    event: pullRequest(pull("f1")),
    inputs: { baseline_ref: "refs/tags/v1/lts" },
    parent: ["m2", "merge base"],
  },
  {
    name: "input baseline_ref with a commit before any experiment: none, not the newest of a branch",
    commits: `${main}f1: m3\nmerge: m3 f1`,
    branches: { main: "m3" },
    experiments: onMain("m2", "m3"),
    event: pullRequest(pull("f1")),
    inputs: { baseline_ref: sha("m1") },
    parent: [`no completed experiment at or before ${sha("m1").slice(0, 7)}`],
  },
  {
    name: "input baseline_ref with another branch",
    commits: `${main}r1: m1\nf1: m3\nmerge: m3 f1`,
    branches: { main: "m3", "release/1.x": "r1" },
    experiments: [...onMain("m3"), { at: "r1", branch: "release/1.x" }],
    event: pullRequest(pull("f1")),
    inputs: { baseline_ref: "release/1.x" },
    parent: ["r1", "newest on release/1.x"],
  },
  {
    name: "input commit: the workflow evaluates the head, so it is compared with the merge base",
    commits: `${main}f1: m2\nmerge: m3 f1`,
    branches: { main: "m3" },
    experiments: onMain("m2", "m3"),
    event: pullRequest(pull("f1")),
    inputs: { commit: sha("f1") },
    parent: ["m2", "merge base"],
  },
  {
    name: "input pull_request on a push: that pull request's head and base",
    commits: `${main}f1: m2`,
    branches: { main: "m3", feature: "f1" },
    pulls: open("f1"),
    experiments: onMain("m2", "m3"),
    event: push({ sha: sha("m3"), ref: "main", before: sha("m2") }),
    inputs: { pull_request: 7 },
    parent: ["m2", "merge base"],
  },
  {
    name: "experiments of Datadog's SDKs where there is none of the action's own",
    commits: `${main}f1: m3\nmerge: m3 f1`,
    branches: { main: "m3" },
    experiments: [
      { at: "m2", sdk: true },
      { at: "m3", sdk: true, status: "failed" },
    ],
    event: pullRequest(pull("f1")),
    parent: ["m2", "1 commit before the base of the merge commit"],
  },
  {
    name: "the action's own before a nearer one of an SDK",
    commits: `${main}f1: m3\nmerge: m3 f1`,
    branches: { main: "m3" },
    experiments: [{ at: "m1" }, { at: "m3", sdk: true, status: "completed" }],
    event: pullRequest(pull("f1")),
    parent: ["m1", "2 commits before the base of the merge commit"],
  },
];

describe("the parent in commit graphs", () => {
  test.each(scenarios)("$name", async (scenario) => {
    await using world = await createSearchWorld(scenario);
    const { choice, warnings } = await world.search(scenario.event, { inputs: scenario.inputs ?? {} });
    const [first, reason] = scenario.parent;
    expect(choice).toMatchObject(
      reason === undefined
        ? { kind: "none", reason: first }
        : { kind: "found", baseline: { experimentId: first, reason } },
    );
    expect(warnings).toEqual([]);
  });
});

function createSearchWorld({ commits, branches, tags = {}, pulls = [], experiments }: Scenario): Promise<SearchWorld> {
  const shas = (names: Record<string, string>) =>
    Object.fromEntries(Object.entries(names).map(([ref, name]) => [ref, sha(name)]));
  const gitHub = { commits: commitGraph(commits), branches: shas(branches), tags: shas(tags), pulls };
  return startSearchWorld({ gitHub, experiments });
}

describe("waits", () => {
  const commits = commitGraph(`${main}f1: m3\nmerge: m3 f1\nq1: m3 f1`);
  const branches = { main: sha("m3"), feature: sha("f1") };
  const events: [event: string, pulls: PullRequest[], github: GitHubContext, waits: number][] = [
    ["pull_request", [], pullRequest(pull("f1")), 1],
    ["pull_request_target", [], pullRequestTarget(pull("f1"), sha("m3")), 1],
    ["issue_comment", open("f1"), issueComment({ number: 7, body: "", defaultTip: sha("m3") }), 2],
    ["workflow_run", open("f1"), workflowRun({ headSha: sha("f1"), headBranch: "feature", defaultTip: sha("m3") }), 2],
    ["merge_group", [], mergeGroup({ headSha: sha("q1"), baseSha: sha("m3"), baseBranch: "main", pullNumber: 7 }), 1],
    ["push", [], push({ sha: sha("f1"), ref: "feature" }), 2],
    ["push of a pull request's head", open("f1"), push({ sha: sha("f1"), ref: "feature" }), 2],
    ["schedule", [], schedule({ sha: sha("m3") }), 1],
  ];

  test.each(events)("%s: the create can follow after at most two waits", async (_, pulls, github, waits) => {
    await using world = await startSearchWorld({
      gitHub: { commits, branches, pulls },
      experiments: onMain("m3"),
    });
    const found = await world.search(github);
    expect(found.choice).toMatchObject({ kind: "found", baseline: { experimentId: "m3" } });
    expect(found.waits).toBe(waits);
  });
});

describe("bounds, with 20,000 experiments of one name", () => {
  const line = createLinearHistory("long", 1_201);
  const other = createLinearHistory("other", 700);
  const at = (index: number) => line.shas[index] ?? "";
  const merge = (base: string) => ({ parents: [base, sha("f1")] });
  const commits = {
    ...line.commits,
    ...other.commits,
    [sha("f1")]: { parents: [at(0)] },
    [sha("merge 500 behind")]: merge(at(700)),
    [sha("merge 600 behind")]: merge(at(600)),
    [sha("merge elsewhere")]: merge(other.shas[699] ?? ""),
  };
  let world: SearchWorld;

  beforeAll(async () => {
    world = await startSearchWorld({
      gitHub: { commits, branches: { main: at(1_200) } },
      experiments: [
        { id: "oldest", at: "long-171" },
        { id: "500 behind", at: "long-701" },
        { id: "failed 600 behind", at: "long-601", status: "failed" },
      ],
    });
    for (let index = 0; index < 19_997; index += 1) {
      const commit = `long-${702 + (index % 500)}`;
      world.datadog.seed(readSeed({ id: `newer-${index}`, at: commit, age: 500_000 - index }));
    }
  });

  afterAll(async () => {
    await world[Symbol.asyncDispose]();
  });

  test("the experiment at the start, 500 commits behind the tip: after two waits", async () => {
    const found = await world.search(pullRequest(pull("f1", { merge: "merge 500 behind" })));
    expect(found.choice).toMatchObject({
      baseline: { experimentId: "500 behind", reason: "base of the merge commit" },
    });
    expect([found.requests, found.waits]).toEqual([3, 2]);
  });

  test("the nearest one 430 commits before the start", async () => {
    const found = await world.search(pullRequest(pull("f1", { merge: "merge 600 behind" })));
    expect(found.choice).toMatchObject({
      baseline: { experimentId: "oldest", reason: "430 commits before the base of the merge commit" },
    });
    expect(found.requests).toBeLessThanOrEqual(20);
  });

  test("none on the line and none on the branch", async () => {
    const found = await world.search(pullRequest(pull("f1", { base: "next", merge: "merge elsewhere" })));
    expect(found.choice).toEqual({ kind: "none", reason: "no completed experiment on next yet" });
    expect(found.requests).toBe(20);
  });
});

describe("if something can't be read", () => {
  const graph = `${main}f1: m3\nmerge: m3 f1`;
  const event = pullRequest(pull("f1"));
  const noContents = (deniedStatus: 403 | 404) => ({
    token: { login: "github-actions[bot]", permissions: { pull_requests: "write" as const }, deniedStatus },
  });
  const start = (experiments: ExperimentOptions[], gitHub: object = {}) =>
    startSearchWorld({
      gitHub: { commits: commitGraph(graph), branches: { main: sha("m3") }, ...gitHub },
      experiments,
    });

  test.each([403, 404] as const)("no contents: read (%i): the newest on main", async (refusal) => {
    await using world = await start(onMain("m3", "m1"), { tokens: noContents(refusal) });
    const { choice, warnings, requests } = await world.search(event);
    expect(requests).toBe(refusal === 403 ? 2 : 3);
    expect(choice).toMatchObject({
      kind: "found",
      baseline: { experimentId: "m1", reason: "newest on main" },
    });
    expect(warnings).toEqual([expect.stringContaining("Grant the job contents: read")]);
  });

  test("no contents: read, and the start is known without it", async () => {
    await using world = await start(onMain("m3", "m1"), { tokens: noContents(403) });
    const group = { headSha: sha("merge"), baseSha: sha("m3"), baseBranch: "main", pullNumber: 7 };
    const { choice, warnings } = await world.search(mergeGroup(group));
    expect(choice).toMatchObject({ kind: "found", baseline: { experimentId: "m3" } });
    expect(warnings).toEqual([]);
  });

  test("no contents: read, and the only candidates are on commits: the search was impossible", async () => {
    await using world = await start([{ at: "m3", branch: "other" }], { tokens: noContents(403) });
    const { choice } = await world.search(event);
    expect(choice).toEqual({ kind: "unknown", reason: "the history of the baseline could not be read" });
  });

  test("no contents: read, and no candidates at all: there's none", async () => {
    await using world = await start([{ at: "m3", status: "failed" }], { tokens: noContents(403) });
    const { choice } = await world.search(event);
    expect(choice).toEqual({ kind: "none", reason: "no completed experiment on main yet" });
  });

  test("a rate limit isn't a missing permission", async () => {
    await using world = await start(onMain("m3"));
    world.gitHub.onRequest(() => createPrimaryRateLimit(1_800_000_000));
    const { choice, warnings } = await world.search(event);
    expect(choice).toMatchObject({ baseline: { reason: "newest on main" } });
    expect(warnings[0]).toContain("rate limit exceeded");
    expect(warnings[0]).not.toContain("permission");
  });

  test("GitHub down: the newest on main", async () => {
    await using world = await start(onMain("m3", "m2"));
    await world.gitHub.close();
    const { choice, warnings } = await world.search(event);
    expect(choice).toMatchObject({
      kind: "found",
      baseline: { experimentId: "m2", reason: "newest on main" },
    });
    expect(warnings).toEqual([expect.stringContaining("Couldn't read the history of the baseline")]);
  });

  test("a proxy's page instead of GitHub's response: the newest on main", async () => {
    await using world = await start(onMain("m3"));
    world.gitHub.fault({ kind: "html", times: 9 });
    const { choice, warnings } = await world.search(event);
    expect(choice).toMatchObject({ baseline: { reason: "newest on main" } });
    expect(warnings).toEqual([expect.stringContaining("isn't GitHub's")]);
  });

  // No commit is left to continue from, so no request for more may repeat forever.
  test.each([
    ["none", []],
    ["others", [{ sha: sha("m1"), parents: [] }]],
  ])("a list of commits with %s of the start: the rest of it", async (_, body) => {
    await using world = await start(onMain("m3", "m2"));
    world.gitHub.onRequest(({ path }) => (path.endsWith("/commits") ? { status: 200, body } : undefined));
    const pushed = await world.search(push({ sha: sha("m3"), ref: "main" }));
    expect(pushed.choice).toMatchObject({ baseline: { experimentId: "m2", reason: "newest on main" } });
    expect(pushed.warnings).toEqual([expect.stringContaining("doesn't list the commit")]);
    const merged = await world.search(event);
    expect(merged.choice).toMatchObject({ baseline: { reason: "merge base" } });
    expect(merged.warnings).toEqual([]);
  });

  test("GitHub doesn't respond within the search's time: the newest on main", async () => {
    await using world = await start(onMain("m3"));
    const end = new AbortController();
    const listed = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    world.gitHub.fault({ kind: "stall-headers", times: 9, held: () => held.resolve() });
    const search = world.search(event, { signal: end.signal, onListed: listed.resolve });
    await Promise.all([listed.promise, held.promise]);
    end.abort();
    const { choice, warnings } = await search;
    expect(choice).toMatchObject({ kind: "found", baseline: { reason: "newest on main" } });
    expect(warnings).toEqual([expect.stringContaining("the time for the search is over")]);
  });

  test.each(["status", "stall-headers", "endless-body"] as const)("Datadog's list: %s", async (kind) => {
    await using world = await start(onMain("m3"));
    const fault = kind === "status" ? { kind, status: 500 } : { kind };
    const signal = abortedWhenHeld(world.datadog, { ...fault, times: 9 });
    const { choice, warnings } = await world.search(event, { signal });
    expect(choice).toEqual({ kind: "unknown", reason: "the baseline could not be looked up" });
    // The history may have been on its way as well.
    expect(warnings.at(-1)).toContain("The experiment gets no baseline");
  });

  test("the time is up before the search begins", async () => {
    await using world = await start(onMain("m3"));
    const { choice, requests } = await world.search(event, { signal: AbortSignal.abort() });
    expect(choice.kind).toBe("unknown");
    expect(requests).toBe(0);
  });

  test("the search for experiments of SDKs fails: the search was impossible", async () => {
    await using world = await start([]);
    world.datadog.onRequest(({ query }) =>
      query.has("filter[metadata]") ? undefined : { status: 403, body: { errors: ["Forbidden"] } },
    );
    const { choice } = await world.search(event);
    expect(choice.kind).toBe("unknown");
  });

  describe("in the middle of the search", () => {
    const long = createLinearHistory("half", 251);
    const commits = { ...long.commits, [sha("f1")]: { parents: [] } };
    const base = { commits, branches: { main: long.shas[250] ?? "" } };
    const event = push({ sha: long.shas[250] ?? "", ref: "main" });
    const experiments = [
      { id: "far", at: "half-20" },
      { id: "newest", at: "dropped" },
    ];
    // Whichever way it is asked for.
    const isSecondPage = ({ query, body }: { query: URLSearchParams; body: unknown }) => {
      const { commit } = (body as { variables?: { commit?: string } } | undefined)?.variables ?? {};
      const from = query.get("sha") ?? commit;
      return from !== undefined && from !== long.shas[250];
    };

    test("with all pages, the distant one is found", async () => {
      await using world = await startSearchWorld({ gitHub: base, experiments });
      const { choice } = await world.search(event);
      expect(choice).toMatchObject({
        baseline: { experimentId: "far", reason: "230 commits before the parent commit" },
      });
    });

    test("the second page of the history is refused: the newest on main", async () => {
      await using world = await startSearchWorld({ gitHub: base, experiments });
      world.gitHub.onRequest((request) =>
        isSecondPage(request) ? { status: 403, body: { message: "no" } } : undefined,
      );
      const { choice, warnings } = await world.search(event);
      expect(choice).toMatchObject({ baseline: { experimentId: "newest", reason: "newest on main" } });
      expect(warnings).toHaveLength(1);
    });

    test("the second page of the history is refused, and the branch has none: the search was impossible, reported once", async () => {
      const elsewhere = experiments.map((experiment) => ({ ...experiment, branch: "other" }));
      await using world = await startSearchWorld({ gitHub: base, experiments: elsewhere });
      world.gitHub.onRequest((request) =>
        isSecondPage(request) ? { status: 403, body: { message: "no" } } : undefined,
      );
      const { choice, warnings } = await world.search(event);
      expect(choice.kind).toBe("unknown");
      expect(warnings).toHaveLength(1);
    });

    test("the search's time ends with the second page of the history", async () => {
      await using world = await startSearchWorld({ gitHub: base, experiments });
      const end = new AbortController();
      world.gitHub.onRequest((request) => {
        if (isSecondPage(request)) end.abort();
        return undefined;
      });
      const { choice } = await world.search(event, { signal: end.signal });
      expect(choice).toMatchObject({ kind: "found", baseline: { experimentId: "newest" } });
    });
  });

  describe("the second page of experiments", () => {
    async function twoPages(newest: ExperimentOptions): Promise<SearchWorld> {
      const world = await start([{ at: "m3", id: "on the second page" }]);
      for (let index = 0; index < 5_000; index += 1) {
        world.datadog.seed(readSeed({ id: `failed-${index}`, at: "m3", status: "failed", age: 900_000 - index }));
      }
      world.datadog.seed(readSeed({ ...newest, age: 1_000 }));
      world.datadog.onRequest(({ query }) =>
        query.has("page[cursor]") || (query.get("filter[metadata]") ?? "").includes(sha("m3"))
          ? { status: 403, body: { errors: ["Forbidden"] } }
          : undefined,
      );
      return world;
    }

    test("fails: what the first one contains, with a warning", async () => {
      await using world = await twoPages({ at: "m1" });
      const { choice, warnings } = await world.search(event);
      expect(choice).toMatchObject({ kind: "found", baseline: { experimentId: "m1" } });
      expect(warnings[0]).toContain("A nearer baseline may exist");
    });

    test("fails, and the first one contains none: the search was impossible", async () => {
      await using world = await twoPages({ at: "m1", status: "failed" });
      const { choice } = await world.search(event);
      expect(choice.kind).toBe("unknown");
    });
  });

  test("the pull request of a push can't be read: the parent commit, and a warning that names the permission", async () => {
    const tokens = { token: { login: "github-actions[bot]", permissions: { contents: "read" } } };
    await using world = await start(onMain("m2"), { tokens });
    const { choice, target } = await world.search(push({ sha: sha("m3"), ref: "main" }));
    expect(choice).toMatchObject({ baseline: { experimentId: "m2", reason: "parent commit" } });
    expect(target.remarks).toEqual([expect.stringContaining("pull-requests: read")]);
  });

  test("the pull request of a comment can't be read: an error, because the commit is unknown", async () => {
    await using world = await start(onMain("m2"));
    const comment = issueComment({ number: 99, body: "", defaultTip: sha("m3") });
    await expect(world.search(comment)).rejects.toThrow("Couldn't read pull request #99");
  });
});

describe("a given parent, and none", () => {
  const id = "0b5c7f0e-4a52-4c9c-9d53-6c5f2d3b8a10";
  const event = pullRequest(pull("f1"));
  const given = { parent: { kind: "given" as const, experimentId: id } };

  test("is used, whatever its state", async () => {
    await using world = await startSearchWorld({ experiments: [{ id, at: "f0", status: "failed" }] });
    const { choice, requests } = await world.search(event, given);
    expect(choice).toMatchObject({ baseline: { experimentId: id, commit: sha("f0"), reason: "given" } });
    expect(requests).toBe(1);
  });

  test("may appear in Datadog's list late", async () => {
    await using world = await startSearchWorld({});
    let looks = 0;
    world.datadog.onRequest(() => {
      looks += 1;
      if (looks === 2) world.datadog.seed(readSeed({ id }));
      return undefined;
    });
    const { choice } = await world.search(event, given);
    expect(choice.kind).toBe("found");
  });

  test("must exist in the project", async () => {
    await using world = await startSearchWorld({});
    world.datadog.seed({ id, project_id: "11111111-24fd-4dcd-9b33-a8ec7dde7751" });
    await expect(world.search(event, given)).rejects.toThrow(
      `The experiment ${id} (input parent) doesn't exist in the project`,
    );
  });

  test("must exist in the project, even if Datadog doesn't filter by it", async () => {
    await using world = await startSearchWorld({});
    world.datadog.seed({ id, project_id: "11111111-24fd-4dcd-9b33-a8ec7dde7751" });
    world.datadog.onRequest(({ query }) => void query.delete("filter[project_id]"));
    await expect(world.search(event, given)).rejects.toThrow(
      `The experiment ${id} (input parent) doesn't exist in the project`,
    );
  });

  test("is an error if the time is up between two requests", async () => {
    await using world = await startSearchWorld({});
    const search = world.search(event, { ...given, signal: AbortSignal.abort() });
    await expect(search).rejects.toThrow("the action's own time limit ended the wait");
  });

  test("is an error if it can't be looked up in time", async () => {
    await using world = await startSearchWorld({ experiments: [{ id }] });
    const limit = new TimeLimitError(10_000);
    const signal = abortedWhenHeld(world.datadog, { kind: "stall-headers", times: 9 }, limit);
    const search = world.search(event, { ...given, signal });
    await expect(search).rejects.toThrow("the action's own time limit of 10 s ended the wait");
  });

  test("none sends no request", async () => {
    await using world = await startSearchWorld({});
    const { choice, requests } = await world.search(event, { parent: { kind: "none" } });
    expect(choice).toEqual({ kind: "none", reason: "not wanted" });
    expect(requests).toBe(0);
  });
});

describe("random histories, through the pages of the real API", () => {
  const runs = process.env.FULL_TESTS ? 300 : 40;

  /** Commits with up to two parents among the few before, and dates that are out of order now and then. */
  const history = fc
    .array(
      fc.record({
        parents: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
        lead: fc.integer({ min: 0, max: 90 }),
      }),
      { minLength: 2, maxLength: 500, size: "max" },
    )
    .map((nodes): { commits: CommitGraph; names: string[] } => {
      const names = nodes.map((_, index) => `c${index}`);
      const commits = nodes.map(({ parents, lead }, index) => [
        sha(`c${index}`),
        {
          parents: parents.filter((back) => back <= index).map((back) => sha(`c${index - back}`)),
          date: new Date(Date.UTC(2026, 0, 1, 0, index + lead)).toISOString(),
        },
      ]);
      return { commits: Object.fromEntries(commits), names };
    });

  test("the chosen commit is on the first-parent line, and no candidate is nearer", async () => {
    await using world = await startSearchWorld({});
    let run = 0;
    await fc.assert(
      fc.asyncProperty(history, fc.infiniteStream(fc.integer({ min: 0, max: 200 })), async (drawn, dice) => {
        const { commits, names } = drawn;
        run += 1;
        const experiment = `run-${run}`;
        const withExperiment = names.filter(() => dice.next().value === 0);
        for (const at of withExperiment) world.datadog.seed(readSeed({ at, id: `${experiment} ${at}`, experiment }));
        for (const commit of Object.keys(world.gitHub.commits)) delete world.gitHub.commits[commit];
        Object.assign(world.gitHub.commits, commits);
        const head = sha(names.at(-1) ?? "");
        const line = firstParents(commits, head).slice(1);
        const nearest = line.find((commit) => withExperiment.some((name) => sha(name) === commit));
        const found = await world.search(push({ sha: head, ref: "main" }), { experiment });
        const chosen = found.choice.kind === "found" ? found.choice.baseline : undefined;
        expect(chosen?.reason === "newest on main" ? undefined : chosen?.commit).toBe(nearest);
        expect(found.requests).toBeLessThanOrEqual(20);
      }),
      { numRuns: runs, seed: 20_261_122 },
    );
  });

  function firstParents(commits: CommitGraph, head: string): string[] {
    const line = [head];
    for (let next = commits[head]?.parents[0]; next !== undefined; next = commits[next]?.parents[0]) {
      line.push(next);
    }
    return line;
  }
});
