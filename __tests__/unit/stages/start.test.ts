import { describe, expect, test } from "@jest/globals";
import { dependabot, deployment, pullRequest, pullRequestTarget, push, schedule } from "../../../emulator/workflow.ts";
import { listMissingKeys } from "../../../src/stages/stage-context.ts";
import { explainNoSecrets } from "../../../src/stages/start.ts";
import { buildContext, sha } from "../../support/commit-graphs.ts";

const pull = { number: 7, base: { ref: "main" }, mergeSha: sha("merge") };
const here = { ...pull, head: { ref: "feature", sha: sha("f1") } };
const fork = {
  ...pull,
  head: { ref: "main", sha: sha("f1"), repository: "stranger/bot", repositoryId: 820_002 },
};
const tip = { sha: sha("m1"), ref: "main" };

function withoutHeadRepository() {
  const github = pullRequest(here);
  const { pull_request: resource } = github.event as { pull_request: { head: object } };
  const event = { ...github.event, pull_request: { ...resource, head: { ...resource.head, repo: null } } };
  return { ...github, event };
}

describe("why a run has no secrets", () => {
  test.each([
    ["a pull request from here", pullRequest(here), undefined],
    ["a pull request from a fork", pullRequest(fork), "the pull request comes from a fork"],
    ["a fork that is gone", withoutHeadRepository(), "the pull request comes from a fork"],
    ["Dependabot's", pullRequest({ ...here, user: dependabot }), "the pull request is Dependabot's"],
    [
      "Dependabot's, started again by a person",
      pullRequest({ ...here, user: dependabot }, { actor: "monalisa" }),
      "the pull request is Dependabot's",
    ],
    ["a person's, started by Dependabot", pullRequest(here, { actor: dependabot }), undefined],
    ["pull_request_target from a fork", pullRequestTarget(fork, sha("m1")), undefined],
    ["pull_request_target by Dependabot", pullRequestTarget({ ...here, user: dependabot }, sha("m1")), undefined],
    [
      "a review on a fork's",
      { ...pullRequest(fork), event_name: "pull_request_review" },
      "the pull request comes from a fork",
    ],
    ["Dependabot's push", push(tip, { actor: dependabot }), "Dependabot started the run"],
    ["a push", push(tip), undefined],
    [
      "a branch that Dependabot creates",
      { ...push(tip, { actor: dependabot }), event_name: "create" },
      "Dependabot started the run",
    ],
    ...(["deployment", "deployment_status"] as const).flatMap((event) => [
      [`${event} by Dependabot`, deployment(event, tip, { actor: dependabot }), "Dependabot started the run"] as const,
      [`${event} by a person`, deployment(event, tip), undefined] as const,
    ]),
    ["a schedule that Dependabot set up", schedule(tip, { actor: dependabot }), undefined],
  ])("%s", (_, github, reason) => {
    expect(explainNoSecrets(buildContext(github))).toBe(reason);
  });
});

test.each([
  ["key", "key", []],
  [undefined, "key", ["api_key"]],
  [undefined, undefined, ["api_key", "app_key"]],
])("keys %s and %s", (apiKey, appKey, missing) => {
  expect(listMissingKeys({ INPUT_API_KEY: apiKey, INPUT_APP_KEY: appKey })).toEqual(missing);
});
