import { expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { canaryKeys, findLeaks, secretForms } from "../support/canary.ts";
import { createWorld, pullRequestAt } from "../support/chain.ts";
import { createWorkspace } from "../support/evaluation.ts";

/* Each test of dist/ searches its traces for the keys (createWorld). These are the ways in which a key could get there. */

const create = { method: "POST", path: "/api/v2/llm-obs/v1/experiments" };
const echoes = Object.values(canaryKeys).flatMap(secretForms);

test.concurrent("the search finds each form of a key wherever it stands", async () => {
  await using world = await createWorld();
  const result = await world.run(pullRequest(pullRequestAt("first"), world.job()));
  for (const form of echoes) {
    expect(findLeaks({ ...result, rawLog: `x${form}y` }, [])).toContain("log");
    expect(findLeaks({ ...result, summary: form }, [])).toContain("summary");
    expect(findLeaks({ ...result, state: { run: form } }, [])).toContain("state");
    expect(findLeaks({ ...result, outputs: { experiment_name: form } }, [])).toEqual(
      expect.arrayContaining(["rawOutputs"]),
    );
    expect(findLeaks(result, [{ body: { body: form } }])).toContain("gitHubTexts");
  }
});

test.concurrent.each([
  ["JSON:API", (text: string) => ({ errors: [{ title: "Generic Error", detail: `odd header ${text}` }] })],
  ["plain", (text: string) => ({ errors: [`odd header ${text}`] })],
])("a 400 that echoes the keys (%s)", async (_, body) => {
  await using world = await createWorld();
  const text = echoes.join(" ");
  world.datadog.fault({ match: create, kind: "status", status: 400, body: body(text) });
  const result = await world.run(pullRequest(pullRequestAt("first"), world.job()), {
    env: { RUNNER_DEBUG: "1" },
    with: { comment: "true" },
  });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain("Datadog says: odd header ***");
});

test.concurrent("keys in other inputs, in debug mode", async () => {
  await using world = await createWorld();
  const { apiKey, appKey } = canaryKeys;
  const result = await world.run(pullRequest(pullRequestAt("first"), world.job()), {
    env: { RUNNER_DEBUG: "1" },
    with: { comment: "true", name: `bot ${apiKey}`, description: appKey, comment_key: appKey },
  });
  expect(result.exitCode).toBe(0);
  expect(world.gitHub.comments(12)).toHaveLength(1);
});

test.concurrent("a key in an input that is wrong", async () => {
  await using world = await createWorld();
  const { apiKey } = canaryKeys;
  const result = await world.run(pullRequest(pullRequestAt("first"), world.job()), {
    with: { project_id: apiKey, config: `a: [${apiKey}`, gate: apiKey, parent: apiKey },
  });
  expect(result.exitCode).toBe(1);
});

test.concurrent("the token in what is shown, though Markdown would take it apart", async () => {
  const token = "ghs_token_of_no_digit";
  const permissions = { contents: "read", pull_requests: "write" } as const;
  await using world = await createWorld({
    gitHub: { tokens: { [token]: { login: "github-actions[bot]", permissions } } },
  });
  const result = await world.run(pullRequest(pullRequestAt("first"), world.job()), {
    matrix: { model: `m|${token}` },
    with: { comment: "true", name: `bot ${token}`, comment_key: `k*${token}*` },
  });
  const [comment] = world.gitHub.comments(12);
  const { body = "" } = comment ?? {};
  for (const shown of [body, result.summary, JSON.stringify(result.outputs), JSON.stringify(result.state)]) {
    expect(shown.replaceAll("\\", "")).toContain("***");
    expect(shown.replaceAll("\\", "")).not.toContain("ghs_");
  }
});

test.concurrent("a key in results that are not valid, wherever the message cuts them", async () => {
  await using world = await createWorld();
  await using workspace = await createWorkspace();
  const { apiKey } = canaryKeys;
  // An error quotes about the first 60 characters of what the action can't read.
  const lines = Array.from({ length: 60 }, (_, before) => ({
    record_id: `r${before}`,
    scores: { accuracy: 1 },
    [`${"x".repeat(before)}${apiKey}`]: 1,
    start: `${"y".repeat(before)}${apiKey}`,
  }));
  await workspace.write(
    "results/a.jsonl",
    lines.map((line) => JSON.stringify(line)),
  );
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const given = { comment: "true", results: "results/*.jsonl" };
  const { state } = await world.run(github, { with: given });
  const post = await world.run(github, { stage: "post", state, with: given });
  expect(post.exitCode).toBe(1);
  expect(post.log).toContain("results/a.jsonl:1");
});
