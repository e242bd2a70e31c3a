import { describe, expect, test } from "@jest/globals";
import {
  deployment,
  issueComment,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  schedule,
  workflowDispatch,
  workflowRun,
} from "../../../emulator/workflow.ts";
import type { PullRequests } from "../../../src/github/repository.ts";
import { type PullRequestPayload, pullRequestPayload } from "../../../src/github/repository.ts";
import type { RunContext } from "../../../src/run/context.ts";
import { resolveTarget, type Target, type TargetInputs } from "../../../src/run/target.ts";
import { buildContext, forkId, publishedContext, publishedPayloads, sha } from "../../support/commit-graphs.ts";

const none: TargetInputs = { commit: undefined, baseline_ref: undefined, pull_request: undefined };
const published = (event: string, index = 0) => publishedPayloads().get(event)?.[index] ?? {};

// The pull request of the published payloads: https://github.com/Codertocat/Hello-World/pull/2.
const head = "ec26c3e57ca3a959ca5aad62de7213c562f8c821";
const pull = pullRequestPayload.parse(published("pull_request").pull_request);
const { repository: publishedRepository } = published("pull_request") as { repository?: { id: number } };
const repository = String(publishedRepository?.id);
const merge = { sha: sha("merge"), ref: "refs/pull/2/merge" };
const tip = { sha: sha("tip"), ref: "refs/heads/master" };

interface Asked {
  target: Omit<Target, "remarks"> & { remarks: string[] };
  asked: string[];
}

/** The target, and what GitHub was asked for, with these pull requests to be found. */
async function resolve(
  context: RunContext,
  inputs: Partial<TargetInputs> = {},
  found: PullRequestPayload[] = [],
): Promise<Asked> {
  const asked: string[] = [];
  const answer = async (question: string) => {
    asked.push(question);
    return found;
  };
  const pullRequests: PullRequests = {
    byNumber: async (number) => {
      const [first] = await answer(`#${number}`);
      if (first === undefined) throw new Error("Not Found");
      return first;
    },
    byHeadBranch: (owner, branch) => answer(`${owner}:${branch}`),
    byCommit: (commit) => answer(commit),
  };
  const target = await resolveTarget(context, { ...none, ...inputs }, pullRequests);
  return { target: { ...target, remarks: target.remarks.map(({ message }) => message) }, asked };
}

const main = { type: "branch", name: "main" };
const master = { type: "branch", name: "master" };
const mergeBaseFor = (of: string) => ({ kind: "merge base", of, label: "merge base" });
const baseOfMerge = {
  kind: "first parent",
  of: merge.sha,
  label: "base of the merge commit",
  fallback: mergeBaseFor(head),
};

describe("the table of events, from the payloads that GitHub publishes", () => {
  test.each(["pull_request", "pull_request_review", "pull_request_review_comment"])("%s", async (event) => {
    const { target, asked } = await resolve(publishedContext(event, published(event), merge));
    expect(asked).toEqual([]);
    expect(target).toEqual({
      headCommit: head,
      headBranch: "changes",
      headRepositoryId: repository,
      evaluatedCommit: merge.sha,
      mergeCommit: merge.sha,
      baselineRef: master,
      start: baseOfMerge,
      pullRequest: { number: pull.number, baseBranch: "master", merged: false },
      ownCommitCounts: false,
      remarks: [],
    });
  });

  test("every pull_request payload, whatever the action", async () => {
    for (const event of publishedPayloads().get("pull_request") ?? []) {
      const { target } = await resolve(publishedContext("pull_request", event, merge));
      expect(target).toMatchObject({ headCommit: head, start: baseOfMerge });
    }
  });

  test("pull_request_target, with the payload of pull_request", async () => {
    const context = publishedContext("pull_request_target", published("pull_request"), tip);
    const { target, asked } = await resolve(context);
    expect(asked).toEqual([]);
    expect(target).toMatchObject({
      headCommit: head,
      evaluatedCommit: head,
      mergeCommit: undefined,
      baselineRef: master,
      start: mergeBaseFor(head),
      pullRequest: { number: 2, baseBranch: "master" },
    });
  });

  test("issue_comment on a pull request: one GET", async () => {
    const event = published("issue_comment") as { issue: { number: number } };
    const issue = { ...event.issue, pull_request: { url: "https://api.github.com/pulls/1" } };
    const context = publishedContext("issue_comment", { ...event, issue }, tip);
    const { target, asked } = await resolve(context, {}, [pull]);
    expect(asked).toEqual([`#${event.issue.number}`]);
    expect(target).toMatchObject({ headCommit: head, evaluatedCommit: head, start: mergeBaseFor(head) });
  });

  test("issue_comment on a plain issue: the default branch, as any other event", async () => {
    const { target, asked } = await resolve(publishedContext("issue_comment", published("issue_comment"), tip));
    expect(asked).toEqual([]);
    expect(target).toMatchObject({ headCommit: tip.sha, pullRequest: undefined, ownCommitCounts: true });
  });

  test("workflow_run without a pull request: the default branch", async () => {
    const context = publishedContext("workflow_run", published("workflow_run", 1), tip);
    const { target, asked } = await resolve(context);
    expect(asked).toEqual(["octo-org:master"]);
    expect(target).toMatchObject({
      headCommit: "3484a3fb816e0859fd6e1cea078d76385ff50625",
      baselineRef: { type: "branch", name: context.defaultBranch },
      start: mergeBaseFor("3484a3fb816e0859fd6e1cea078d76385ff50625"),
      pullRequest: undefined,
      ownCommitCounts: false,
    });
  });

  test("merge_group", async () => {
    const ref = "refs/heads/gh-readonly-queue/main/pr-104-929f8209d40f77f4abc622a499c93a83babdbe64";
    const position = { sha: "2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d", ref };
    const { target, asked } = await resolve(publishedContext("merge_group", published("merge_group"), position));
    expect(asked).toEqual([]);
    expect(target).toMatchObject({
      headCommit: position.sha,
      evaluatedCommit: position.sha,
      baselineRef: main,
      start: {
        kind: "commit",
        of: "380387fbc80638b734a49e1be1c4dfec1c01b33c",
        label: "base of the merge group",
      },
      pullRequest: { number: 104, baseBranch: "main" },
      ownCommitCounts: false,
    });
  });

  test("push to a branch", async () => {
    const event = published("push", 4);
    const position = { sha: String(event.after), ref: String(event.ref) };
    const { target, asked } = await resolve(publishedContext("push", event, position), {}, [pull]);
    expect(asked).toEqual([position.sha, "Codertocat:master"]);
    expect(target).toMatchObject({
      headCommit: position.sha,
      headBranch: "master",
      baselineRef: master,
      start: { kind: "first parent", of: position.sha, label: "parent commit" },
      pullRequest: undefined,
    });
  });

  test("push of a pull request's head", async () => {
    const position = { sha: head, ref: "refs/heads/changes" };
    const { target } = await resolve(publishedContext("push", published("push", 4), position), {}, [pull]);
    expect(target).toMatchObject({
      headCommit: head,
      evaluatedCommit: head,
      mergeCommit: undefined,
      baselineRef: master,
      start: mergeBaseFor(head),
      pullRequest: { number: 2, baseBranch: "master" },
    });
  });

  test("push of a tag: the default branch, without a request", async () => {
    const event = published("push", 0);
    const position = { sha: String(event.after), ref: String(event.ref) };
    const { target, asked } = await resolve(publishedContext("push", event, position), {}, [pull]);
    expect(asked).toEqual([]);
    expect(target).toMatchObject({
      headCommit: position.sha,
      headBranch: undefined,
      baselineRef: master,
      start: { kind: "first parent", of: position.sha, label: "parent commit" },
      pullRequest: undefined,
    });
  });

  test.each(["workflow_dispatch", "repository_dispatch", "release", "check_run"])(
    "%s: the head itself",
    async (event) => {
      const { target, asked } = await resolve(publishedContext(event, published(event), tip));
      expect(asked).toEqual([]);
      expect(target).toMatchObject({
        headCommit: tip.sha,
        evaluatedCommit: tip.sha,
        headBranch: "master",
        baselineRef: master,
        start: { kind: "commit", of: tip.sha, label: "same commit" },
        pullRequest: undefined,
        ownCommitCounts: true,
      });
    },
  );
});

test.each([...publishedPayloads()].flatMap(([name, examples]) => examples.map((event, at) => ({ name, at, event }))))(
  "no row rejects $name $at",
  async ({ name, event }) => {
    const { target } = await resolve(publishedContext(name, event, tip), {}, [pull]);
    expect(target.headCommit).toMatch(/^[0-9a-f]{40}$/);
    expect(target.remarks).toEqual([]);
  },
);

describe("a merged pull request", () => {
  const merged = {
    number: 7,
    merged: true,
    head: { ref: "feature", sha: sha("f1"), repository: "stranger/bot", repositoryId: forkId },
    base: { ref: "main" },
    mergeSha: sha("landed"),
  };

  test.each([
    ["pull_request", pullRequest(merged)],
    ["pull_request_target", pullRequestTarget(merged, sha("landed"))],
  ])("%s closed: the base branch's experiment, as after a push", async (_, github) => {
    const { target, asked } = await resolve(buildContext(github));
    expect(asked).toEqual([]);
    expect(target).toEqual({
      headCommit: sha("landed"),
      headBranch: "main",
      headRepositoryId: "710001",
      evaluatedCommit: sha("landed"),
      mergeCommit: undefined,
      baselineRef: main,
      start: { kind: "first parent", of: sha("landed"), label: "parent commit" },
      pullRequest: { number: 7, baseBranch: "main", merged: true },
      ownCommitCounts: false,
      remarks: [],
    });
  });

  test("closed without a merge is like any other pull request", async () => {
    const { target } = await resolve(buildContext(pullRequest({ ...merged, merged: false, action: "closed" })));
    expect(target).toMatchObject({ headCommit: sha("f1"), start: { label: "base of the merge commit" } });
  });
});

describe.each(["deployment", "deployment_status"] as const)("%s", (event) => {
  const deployed = (ref: string, commit = head) =>
    publishedContext(event, { deployment: { sha: commit, ref } }, { sha: tip.sha, ref: "" });
  const own = { ...pull, head: { ...pull.head, repo: { id: 710_001 } } };
  const forks = { ...own, number: 31, head: { ...own.head, repo: { id: forkId } } };

  test("of a branch, as a push to it", async () => {
    const { target, asked } = await resolve(deployed("changes"));
    expect(asked).toEqual([head, "acme:changes"]);
    expect(target).toMatchObject({
      headCommit: head,
      headBranch: "changes",
      baselineRef: { type: "branch", name: "changes" },
      start: { kind: "first parent", of: head, label: "parent commit" },
      pullRequest: undefined,
      ownCommitCounts: false,
    });
  });

  test.each(["changes", "refs/heads/changes", head, head.slice(0, 9), ""])(
    "of a pull request's head by %j: the merge base",
    async (ref) => {
      const { target } = await resolve(deployed(ref), {}, [forks, own]);
      expect(target).toMatchObject({
        headBranch: "changes",
        headRepositoryId: "710001",
        baselineRef: master,
        start: mergeBaseFor(head),
        pullRequest: { number: 2, baseBranch: "master" },
      });
    },
  );

  test("of a fork's head, by its commit alone", async () => {
    const { target } = await resolve(deployed(head), {}, [forks]);
    expect(target).toMatchObject({ headRepositoryId: String(forkId), pullRequest: { number: 31 } });
    const named = await resolve(deployed("changes"), {}, [forks]);
    expect(named.target).toMatchObject({ headRepositoryId: "710001", pullRequest: undefined });
  });

  test("of a commit of no pull request: the default branch", async () => {
    const context = publishedContext(event, { deployment: { sha: head, ref: head } }, { sha: head, ref: "" });
    const { target, asked } = await resolve(context);
    expect(asked).toEqual([head]);
    expect(target).toMatchObject({ headBranch: undefined, baselineRef: main });
  });

  test("of what isn't a branch, such as a test merge: the default branch, not one of that name", async () => {
    const merged = sha("merge");
    const { target, asked } = await resolve(deployed("refs/pull/2/merge", merged), {}, [own]);
    expect(asked).toEqual([merged]);
    expect(target).toMatchObject({ headBranch: undefined, pullRequest: undefined });
    expect(target.baselineRef.name).not.toContain("refs/");
  });

  test("of a tag: the default branch, without a request", async () => {
    const github = deployment(event, { sha: head, ref: "v1" });
    const { target, asked } = await resolve(buildContext({ ...github, ref: "refs/tags/v1" }));
    expect(asked).toEqual([]);
    expect(target).toMatchObject({ headBranch: undefined, baselineRef: main });
  });
});

describe("workflow_run with several pull requests", () => {
  const run = { headSha: sha("f1"), headBranch: "feature", defaultTip: sha("tip") };
  const named = (...pullRequests: { number: number; baseRef: string; headSha?: string }[]) =>
    buildContext(workflowRun({ ...run, pullRequests: pullRequests.map((one) => ({ ...one, baseSha: sha("old") })) }));

  test("the only one that the payload names, without a request", async () => {
    const { target, asked } = await resolve(named({ number: 7, baseRef: "next" }), {}, [pull]);
    expect(asked).toEqual([]);
    expect(target).toMatchObject({ baselineRef: { name: "next" }, pullRequest: { number: 7 }, remarks: [] });
  });

  test.each([
    [
      "the one whose head is this commit",
      [
        { number: 9, baseRef: "main", headSha: sha("newer") },
        { number: 7, baseRef: "next" },
      ],
      "#7 into next, not to #9 into main",
    ],
    [
      "then the one to the default branch",
      [
        { number: 9, baseRef: "next" },
        { number: 7, baseRef: "main" },
        { number: 8, baseRef: "release" },
      ],
      "#7 into main, not to #9 into next, #8 into release",
    ],
  ])("%s, and the log names the choice", async (_, pulls, said) => {
    const { target } = await resolve(named(...pulls));
    expect(target.pullRequest?.number).toBe(7);
    expect(target.remarks).toEqual([expect.stringContaining(said)]);
  });

  test("one of another repository in the same network isn't this repository's", async () => {
    const github = workflowRun({ ...run, pullRequest: { number: 7, baseRef: "main", baseSha: sha("old") } });
    const given = github.event.workflow_run as { pull_requests: { base: object }[] };
    const [one] = given.pull_requests;
    const elsewhere = { ...one, base: { ...one?.base, repo: { id: forkId } } };
    const event = { ...github.event, workflow_run: { ...given, pull_requests: [elsewhere, null, 5] } };
    const { target, asked } = await resolve(buildContext({ ...github, event }));
    expect(asked).toEqual(["acme:feature"]);
    expect(target.pullRequest).toBeUndefined();
  });

  test("one of another fork with the same branch name isn't this run's", async () => {
    const of = (number: number, id: number) => ({
      ...pull,
      number,
      head: { ref: "feature", sha: sha("f1"), repo: { id } },
      base: { ref: "main", repo: undefined },
    });
    const github = workflowRun({ ...run, headRepository: "stranger/bot", headRepositoryId: forkId });
    const both = await resolve(buildContext(github), {}, [of(31, 999), of(30, forkId)]);
    expect(both.asked).toEqual(["stranger:feature"]);
    expect(both.target).toMatchObject({ pullRequest: { number: 30 }, remarks: [] });
    const other = await resolve(buildContext(github), {}, [of(31, 999)]);
    expect(other.target.pullRequest).toBeUndefined();
  });

  test("after a run of the merge queue: its pull request and base, read from the branch", async () => {
    const headBranch = `gh-readonly-queue/release/2026/pr-1/pr-7-${sha("m3")}`;
    const context = buildContext(workflowRun({ ...run, headBranch, event: "merge_group" }));
    const { target, asked } = await resolve(context);
    expect(asked).toEqual([]);
    const label = "base of the merge group";
    expect(target).toMatchObject({
      headCommit: sha("f1"),
      headBranch,
      baselineRef: { type: "branch", name: "release/2026/pr-1" },
      start: {
        kind: "first parent",
        of: sha("f1"),
        label,
        fallback: { kind: "commit", of: sha("m3"), label },
      },
      pullRequest: { number: 7, baseBranch: "release/2026/pr-1" },
    });
  });
});

describe("a push whose pull request only one list knows", () => {
  const context = publishedContext("push", published("push", 4), { sha: head, ref: "refs/heads/changes" });
  const down = async () => Promise.reject(new Error("down"));
  const own = async () => [pull];
  const nothing = async () => [];

  test.each([
    ["the list by commit lags", nothing, own, 2, 0],
    ["the list by branch lags", own, nothing, 2, 0],
    ["the list by commit is refused", down, own, 2, 0],
    ["the list by branch is refused", own, down, 2, 0],
    ["one is refused, and the other has none", nothing, down, undefined, 1],
  ])("%s", async (_, byCommit, byHeadBranch, number, remarks) => {
    const target = await resolveTarget(context, none, { byNumber: down, byCommit, byHeadBranch });
    expect(target.pullRequest?.number).toBe(number);
    expect(target.remarks).toHaveLength(remarks);
  });
});

describe("what the published payloads don't show", () => {
  const forked = {
    headSha: sha("f1"),
    headBranch: "main",
    headRepository: "stranger/support-bot",
    headRepositoryId: forkId,
    defaultTip: sha("tip"),
  };
  const from = (number: number, ref: string, commit: string): PullRequestPayload => ({
    ...pull,
    number,
    head: { ref, sha: commit, repo: { id: forkId } },
    base: { ...pull.base, ref: "next" },
  });

  test("schedule: the default branch", async () => {
    const { target } = await resolve(buildContext(schedule({ sha: tip.sha })));
    expect(target).toMatchObject({ baselineRef: main, ownCommitCounts: true });
  });

  test("workflow_dispatch on a branch of its own, and on a tag", async () => {
    const dispatched = workflowDispatch({ sha: tip.sha, branch: "release/1.x" });
    const { target } = await resolve(buildContext(dispatched));
    expect(target.baselineRef).toEqual({ type: "branch", name: "release/1.x" });
    const onTag = await resolve(buildContext({ ...dispatched, ref: "refs/tags/v1" }));
    expect(onTag.target.baselineRef).toEqual(main);
  });

  test("workflow_run from a fork: by its owner and branch, the one with this head before others", async () => {
    const found = [from(9, "main", sha("other")), from(8, "main", forked.headSha)];
    const { target, asked } = await resolve(buildContext(workflowRun(forked)), {}, found);
    expect(asked).toEqual(["stranger:main"]);
    expect(target).toMatchObject({
      headCommit: forked.headSha,
      headRepositoryId: String(forkId),
      baselineRef: { type: "branch", name: "next" },
      start: mergeBaseFor(forked.headSha),
      pullRequest: { number: 8, baseBranch: "next" },
    });
  });

  test("workflow_run whose pull request has moved on is still that pull request's", async () => {
    const { target } = await resolve(buildContext(workflowRun(forked)), {}, [from(9, "main", sha("newer"))]);
    expect(target).toMatchObject({ headCommit: forked.headSha, pullRequest: { number: 9 } });
  });

  test("workflow_run uses no pull request of another branch", async () => {
    const { target } = await resolve(buildContext(workflowRun(forked)), {}, [from(9, "other", forked.headSha)]);
    expect(target.pullRequest).toBeUndefined();
  });

  test("workflow_run whose fork was deleted", async () => {
    const github = workflowRun(forked);
    const run = { ...(github.event.workflow_run as object), head_repository: null };
    const context = buildContext({ ...github, event: { ...github.event, workflow_run: run } });
    const { target, asked } = await resolve(context);
    expect(asked).toEqual([]);
    expect(target).toMatchObject({ headRepositoryId: undefined, baselineRef: main });
  });

  test("workflow_run after a push to the default branch requests no pull request", async () => {
    const pushed = { headSha: sha("tip"), headBranch: "main", event: "push", defaultTip: sha("tip") };
    const { target, asked } = await resolve(buildContext(workflowRun(pushed)), {}, [pull]);
    expect(asked).toEqual([]);
    expect(target).toMatchObject({
      baselineRef: main,
      start: mergeBaseFor(sha("tip")),
      pullRequest: undefined,
    });
  });

  test("merge_group with slashes in its base", async () => {
    const group = { headSha: sha("q"), baseSha: sha("b"), baseBranch: "release/2026/pr-1", pullNumber: 7 };
    const { target } = await resolve(buildContext(mergeGroup(group)));
    expect(target).toMatchObject({
      baselineRef: { type: "branch", name: "release/2026/pr-1" },
      pullRequest: { number: 7, baseBranch: "release/2026/pr-1" },
    });
  });

  test("a head repository that was deleted", async () => {
    const event = {
      ...published("pull_request"),
      pull_request: { ...pull, head: { ...pull.head, repo: null } },
    };
    const { target } = await resolve(publishedContext("pull_request", event, merge));
    expect(target).toMatchObject({ headCommit: head, headRepositoryId: undefined });
  });

  test("pull_request that runs on the head itself: there's no merge commit", async () => {
    const position = { sha: head, ref: "refs/heads/changes" };
    const { target } = await resolve(publishedContext("pull_request", published("pull_request"), position));
    expect(target).toMatchObject({
      evaluatedCommit: head,
      mergeCommit: undefined,
      start: mergeBaseFor(head),
    });
  });

  test.each([
    ["closed", { ...pull, state: "closed" }],
    ["with another head by now", { ...pull, head: { ...pull.head, sha: sha("newer") } }],
    ["of another branch", { ...pull, head: { ...pull.head, ref: "other" } }],
    ["of a fork's branch of that name", { ...pull, head: { ...pull.head, repo: { id: 1 } } }],
  ])("push: a pull request %s isn't its own", async (_, other) => {
    const context = publishedContext("push", published("push", 4), { sha: head, ref: "refs/heads/changes" });
    const { target } = await resolve(context, {}, [other]);
    expect(target).toMatchObject({ baselineRef: { name: "changes" }, pullRequest: undefined });
  });

  test("pull requests that can't be listed cause a warning", async () => {
    const failing: PullRequests = {
      byNumber: async () => Promise.reject(new Error("down")),
      byHeadBranch: async () => Promise.reject(new Error("down")),
      byCommit: async () => Promise.reject(new Error("down")),
    };
    const pushed = buildContext(push({ sha: tip.sha, ref: "feature" }));
    const target = await resolveTarget(pushed, none, failing);
    expect(target.baselineRef.name).toBe("feature");
    expect(target.remarks).toMatchObject([{ message: expect.stringContaining("pull-requests: read") }]);
    const comment = buildContext(issueComment({ number: 7, body: "", defaultTip: tip.sha }));
    await expect(resolveTarget(comment, none, failing)).rejects.toThrow("Couldn't read pull request #7");
  });
});

describe("inputs", () => {
  const event = publishedContext("pull_request", published("pull_request"), merge);
  const pushed = buildContext(push({ sha: tip.sha, ref: "main" }));

  test("commit: what was evaluated, compared with the merge base", async () => {
    const { target } = await resolve(event, { commit: head });
    expect(target).toMatchObject({
      headCommit: head,
      evaluatedCommit: head,
      mergeCommit: undefined,
      baselineRef: master,
      start: mergeBaseFor(head),
      pullRequest: { number: 2 },
    });
  });

  test("commit with the merge commit that the event already has", async () => {
    const { target } = await resolve(event, { commit: merge.sha });
    expect(target).toMatchObject({ mergeCommit: merge.sha, start: mergeBaseFor(merge.sha) });
  });

  test("commit without a pull request is the head too", async () => {
    const { target } = await resolve(pushed, { commit: sha("other") });
    expect(target).toMatchObject({ headCommit: sha("other"), evaluatedCommit: sha("other") });
  });

  test.each([
    ["release/1.x", "branch", "release/1.x"],
    ["refs/heads/release/1.x", "branch", "release/1.x"],
    ["refs/tags/v1", "tag", "v1"],
    [sha("m1").toUpperCase(), "commit", sha("m1")],
  ])("baseline_ref %s", async (baseline_ref, type, name) => {
    const { target } = await resolve(event, { baseline_ref });
    expect(target).toMatchObject({
      baselineRef: { type, name },
      evaluatedCommit: merge.sha,
      mergeCommit: merge.sha,
      start: mergeBaseFor(merge.sha),
      pullRequest: { number: 2, baseBranch: "master" },
    });
  });

  test("pull_request with the event's own number changes nothing", async () => {
    const { target, asked } = await resolve(event, { pull_request: 2 });
    expect(asked).toEqual([]);
    expect(target.start).toEqual(baseOfMerge);
  });

  test("pull_request overrides what the event says, the head included", async () => {
    const { target, asked } = await resolve(pushed, { pull_request: 2 }, [pull]);
    expect(asked).toEqual(["#2"]);
    expect(target).toMatchObject({
      headCommit: head,
      evaluatedCommit: head,
      baselineRef: master,
      start: mergeBaseFor(head),
      pullRequest: { number: 2, baseBranch: "master" },
      ownCommitCounts: false,
    });
  });

  test("all three", async () => {
    const inputs = { pull_request: 2, commit: sha("merge"), baseline_ref: "refs/tags/v1" };
    const { target } = await resolve(pushed, inputs, [pull]);
    expect(target).toMatchObject({
      headCommit: head,
      evaluatedCommit: sha("merge"),
      baselineRef: { type: "tag", name: "v1" },
      start: mergeBaseFor(sha("merge")),
      pullRequest: { number: 2 },
    });
  });
});
