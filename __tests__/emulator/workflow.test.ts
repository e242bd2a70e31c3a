import { createRequire } from "node:module";
import { describe, expect, test } from "@jest/globals";
import {
  dependabot,
  type GitHubContext,
  issueComment,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  workflowDispatch,
  workflowRun,
} from "../../emulator/workflow.ts";

type Payload = Record<string, unknown>;

const published = createRequire(import.meta.url)("@octokit/webhooks-examples") as {
  name: string;
  examples: Payload[];
}[];

const [head = "", base = "", merge = ""] = ["a", "b", "c"].map((digit) => digit.repeat(40));
const pull = {
  number: 7,
  head: { ref: "topic", sha: head },
  base: { ref: "main", sha: base },
  mergeSha: merge,
};

// Documented, but no published example is of a comment on a pull request.
const documented = [".issue.pull_request.url: string"];

/** The paths of all members of a payload, array elements as `[]`. */
function listPaths(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => listPaths(element, `${path}[]`));
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, member]) => listPaths(member, `${path}.${name}`));
}

function pathsInExamples(eventName: string): Set<string> {
  const examples = published.find(({ name }) => name === eventName)?.examples ?? [];
  return new Set([...documented, ...examples.flatMap((example) => listPaths(example))]);
}

describe("payloads have only members that GitHub's published examples have", () => {
  const contexts: GitHubContext[] = [
    pullRequest(pull),
    push({ sha: head, ref: "main" }),
    workflowDispatch({ sha: head, branch: "main" }),
    mergeGroup({ headSha: head, baseSha: base, baseBranch: "release/1", pullNumber: 7 }),
    issueComment({ number: 7, body: "/evaluate", defaultTip: base }),
    workflowRun({
      headSha: head,
      headBranch: "topic",
      defaultTip: base,
      pullRequest: { number: 7, baseRef: "main", baseSha: base },
    }),
  ];

  test.each(contexts.map((context) => [context.event_name, context] as const))("%s", (name, context) => {
    const examples = pathsInExamples(name);
    expect(examples.size).toBeGreaterThan(10);
    expect(listPaths(context.event).filter((path) => !examples.has(path))).toEqual([]);
  });
});

test("pull_request runs on the merge commit, pull_request_target on the base branch", () => {
  expect(pullRequest(pull)).toMatchObject({
    sha: merge,
    ref: "refs/pull/7/merge",
    ref_name: "7/merge",
    head_ref: "topic",
    base_ref: "main",
  });
  expect(pullRequestTarget(pull, base)).toMatchObject({
    event_name: "pull_request_target",
    sha: base,
    ref: "refs/heads/main",
  });
});

test("a fork and Dependabot show in the payload", () => {
  const fork = { ...pull, head: { ...pull.head, repository: "mona/support-bot", repositoryId: 9 } };
  expect(pullRequest(fork).event).toMatchObject({
    pull_request: {
      head: { label: "mona:topic", repo: { id: 9, fork: true } },
      base: { repo: { fork: false } },
    },
  });
  expect(pullRequest({ ...pull, user: dependabot })).toMatchObject({
    actor: "dependabot[bot]",
    event: { pull_request: { user: { login: "dependabot[bot]", type: "Bot" } } },
  });
});

test("a tag, a queue with slashes in its base, a run of a fork, a plain issue", () => {
  expect(push({ sha: head, ref: "refs/tags/v1" })).toMatchObject({ ref_type: "tag", ref_name: "v1" });
  const group = { headSha: head, baseSha: base, baseBranch: "release/1", pullNumber: 7 };
  expect(mergeGroup(group).ref).toBe(`refs/heads/gh-readonly-queue/release/1/pr-7-${base}`);
  const run = { headSha: head, headBranch: "topic", headRepository: "mona/support-bot", defaultTip: base };
  expect(workflowRun({ ...run, pullRequest: { number: 7, baseRef: "main", baseSha: base } })).toMatchObject({
    sha: base,
    event: { workflow_run: { pull_requests: [], head_repository: { owner: { login: "mona" } } } },
  });
  const comment = issueComment({ number: 7, body: "hi", defaultTip: base, onIssue: true });
  expect(comment.event.issue).not.toHaveProperty("pull_request");
});
