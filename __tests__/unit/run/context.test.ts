import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { schedule } from "../../../emulator/workflow.ts";
import { parseGitRef, readRunContext } from "../../../src/run/context.ts";
import { buildContext, publishedContext, publishedPayloads, sha } from "../../support/commit-graphs.ts";

const minimal = {
  GITHUB_EVENT_NAME: "schedule",
  GITHUB_SHA: sha("m1"),
  GITHUB_REPOSITORY: "acme/support-bot",
  GITHUB_REPOSITORY_ID: "710001",
  GITHUB_RUN_ID: "5000001",
  GITHUB_RUN_NUMBER: "3",
  GITHUB_JOB: "evaluate",
  GITHUB_ACTION: "experiment",
};

describe("what GitHub publishes", () => {
  const payloads = [...publishedPayloads()].flatMap(([name, examples]) =>
    examples.map((event, index) => ({ name, index, event })),
  );

  test.each(payloads)("$name $index is read", ({ name, event }) => {
    const context = publishedContext(name, event, { sha: sha("m1"), ref: "refs/heads/main" });
    const repository = event.repository as { default_branch?: string } | undefined;
    expect(context.eventName).toBe(name);
    expect(context.defaultBranch).toBe(repository?.default_branch);
  });

  test("members that an event sends as null are absent", () => {
    const event = {
      repository: null,
      pull_request: null,
      issue: null,
      workflow_run: null,
      merge_group: null,
    };
    const context = buildContext({ ...schedule({ sha: sha("m1") }), event });
    expect(context.defaultBranch).toBeUndefined();
  });
});

describe("the environment", () => {
  test("the minimum that the runner sets", () => {
    expect(readRunContext(minimal)).toEqual({
      eventName: "schedule",
      payload: {},
      actor: "",
      repository: {
        id: "710001",
        owner: "acme",
        name: "support-bot",
        url: "https://github.com/acme/support-bot",
      },
      defaultBranch: undefined,
      isPrivate: false,
      sha: sha("m1"),
      ref: { type: "other", name: "" },
      run: {
        id: "5000001",
        number: 3,
        attempt: 1,
        url: "https://github.com/acme/support-bot/actions/runs/5000001",
        workflow: "",
        workflowPath: "",
        job: "evaluate",
        step: "experiment",
      },
      server: {
        apiUrl: "https://api.github.com",
        graphqlUrl: "https://api.github.com/graphql",
      },
      workspace: "",
      jobStartedAt: undefined,
    });
  });

  test("GitHub Enterprise Server, a later attempt, and the path of the workflow", () => {
    const context = readRunContext({
      ...minimal,
      GITHUB_SHA: sha("m1").toUpperCase(),
      GITHUB_SERVER_URL: "https://git.acme.test/",
      GITHUB_API_URL: "https://git.acme.test/api/v3",
      GITHUB_GRAPHQL_URL: "https://git.acme.test/api/graphql",
      GITHUB_RUN_ATTEMPT: "2",
      GITHUB_WORKFLOW: "Evaluate",
      GITHUB_WORKFLOW_REF: "acme/support-bot/.github/workflows/evaluate.yml@refs/heads/a@b",
    });
    expect(context.sha).toBe(sha("m1"));
    expect(context.server).toEqual({
      apiUrl: "https://git.acme.test/api/v3",
      graphqlUrl: "https://git.acme.test/api/graphql",
    });
    expect(context.run).toMatchObject({
      attempt: 2,
      url: "https://git.acme.test/acme/support-bot/actions/runs/5000001/attempts/2",
      workflowPath: ".github/workflows/evaluate.yml",
    });
  });

  test("all errors at once", () => {
    const read = () => readRunContext({ GITHUB_SHA: "main", GITHUB_REPOSITORY: "acme", GITHUB_JOB: "" });
    expect(read).toThrow(
      "This isn't the environment of a GitHub workflow: GITHUB_EVENT_NAME is required; " +
        "GITHUB_SHA must be a commit SHA; GITHUB_REPOSITORY must be owner/name; " +
        "GITHUB_RUN_ID is required; GITHUB_RUN_NUMBER is required; GITHUB_JOB is required; GITHUB_ACTION is required",
    );
  });
});

describe("the event file", () => {
  test("provides the repository's ID if the environment doesn't", () => {
    const path = join(mkdtempSync(join(tmpdir(), "event-")), "event.json");
    writeFileSync(path, '{"repository":{"id":7}}');
    const { GITHUB_REPOSITORY_ID: _, ...without } = minimal;
    expect(readRunContext({ ...without, GITHUB_EVENT_PATH: path }).repository.id).toBe("7");
    expect(() => readRunContext(without)).toThrow("GITHUB_REPOSITORY_ID is required");
    rmSync(dirname(path), { recursive: true });
  });

  test("is as old as the job", () => {
    const path = join(mkdtempSync(join(tmpdir(), "event-")), "event.json");
    writeFileSync(path, "{}");
    utimesSync(path, 1_786_000_000, 1_786_000_000);
    expect(readRunContext({ ...minimal, GITHUB_EVENT_PATH: path }).jobStartedAt).toBe(1_786_000_000_000);
    rmSync(dirname(path), { recursive: true });
  });

  test("that doesn't exist", () => {
    const read = () => readRunContext({ ...minimal, GITHUB_EVENT_PATH: join(tmpdir(), "no", "event.json") });
    expect(read).toThrow(/^Couldn't read the event file that GITHUB_EVENT_PATH names: .*ENOENT/);
  });

  test.each([
    ["schedule", "{", "Couldn't read the event file"],
    ["schedule", "null", "isn't what GitHub sends"],
    [
      "pull_request",
      '{"pull_request":{"number":0}}',
      "isn't what GitHub sends: pull_request.number must be at least 1",
    ],
    ["workflow_run", '{"workflow_run":{"event":"push"}}', "workflow_run.head_sha is required"],
  ])("%s with %s", (eventName, content, message) => {
    const path = join(mkdtempSync(join(tmpdir(), "event-")), "event.json");
    writeFileSync(path, content);
    const environment = { ...minimal, GITHUB_EVENT_NAME: eventName, GITHUB_EVENT_PATH: path };
    expect(() => readRunContext(environment)).toThrow(message);
    rmSync(dirname(path), { recursive: true });
  });

  test.each(["push", "schedule", "check_run", "registry_package", "pull_request"])(
    "of %s only what its row needs is read",
    (event_name) => {
      const odd = { issue: 7, workflow_run: "x", merge_group: [], deployment: { sha: 1 } };
      const pull = event_name === "pull_request" ? {} : { pull_request: { number: "seven" } };
      const event = { repository: { id: "x", default_branch: 5 }, action: 3, ...odd, ...pull };
      const { payload } = buildContext({ ...schedule({ sha: sha("m1") }), event_name, event });
      expect(payload).toEqual({ repository: { id: undefined, default_branch: undefined } });
    },
  );

  test("what GitHub may send as null is absent", () => {
    const pull = publishedPayloads().get("pull_request")?.[0]?.pull_request as { head: object };
    const event = {
      action: null,
      pull_request: { ...pull, user: null, state: null, merged: null, head: { ...pull.head, repo: null } },
    };
    const { payload } = buildContext({ ...schedule({ sha: sha("m1") }), event_name: "pull_request", event });
    expect(payload.pull_request).toMatchObject({ user: null, head: { repo: null } });
  });
});

test.each([
  ["refs/heads/release/1.x", "branch", "release/1.x"],
  ["refs/tags/v1/lts", "tag", "v1/lts"],
  ["refs/pull/7/merge", "other", "refs/pull/7/merge"],
  ["main", "other", "main"],
])("the ref %s is the %s %s", (ref, type, name) => {
  expect(parseGitRef(ref)).toEqual({ type, name });
});
