import { expect, test } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { type GitHubContext, pullRequest } from "../../emulator/workflow.ts";
import { parseComment } from "../../src/comment/body.ts";
import { canaryKeys } from "../support/canary.ts";
import { createWorld, pullRequestAt, type World } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, toLines, type Workspace } from "../support/evaluation.ts";

/* The comment of the built action always ends with a true state, whatever happens to the stages. */

interface Job extends AsyncDisposable {
  world: World;
  workspace: Workspace;
  github: GitHubContext;
  main: StepResult;
  post(changes?: Changes): Promise<StepResult>;
}

interface Changes {
  with?: Record<string, string>;
  env?: Record<string, string>;
}

async function startJob(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<Job> {
  const world = await createWorld();
  const workspace = await createWorkspace();
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const given = { comment: "true", ...inputs };
  const main = await world.run(github, { with: given, env });
  const contexts = { github, job: { status: "success" } };
  return {
    world,
    workspace,
    github,
    main,
    post: (changes = {}) =>
      world.run(github, {
        stage: "post",
        state: main.state,
        with: { ...given, ...changes.with },
        env: { ...env, ...changes.env },
        contexts,
      }),
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

function messages({ annotations }: StepResult, kind: string): string {
  return annotations.flatMap((one) => (one.kind === kind ? [one.message] : [])).join("\n");
}

/** Returns the states of the comment's sections, and its text. */
function readComment({ gitHub }: World) {
  const [comment, ...others] = gitHub.comments(12);
  expect(others).toEqual([]);
  const body = comment?.body ?? "";
  return { body, states: parseComment(body).map(({ state }) => state) };
}

// In nested composite actions, the parts of an input are empty by the time of the post stage.
const lost = { api_key: "", app_key: "", evaluation_outcome: "" };

test.concurrent.each([
  ["a gate", { gate: "accuracy: { min: 0.5 }" }, 1, "error"],
  ["results", { results: "results/*.jsonl" }, 1, "error"],
  ["neither", {}, 0, "warning"],
  ["a gate that warns", { gate: "accuracy: { min: 0.5 }", gate_mode: "warn" }, 0, "warning"],
])(
  "post without its keys says what happened, what to do, and closes the comment: %s",
  async (_, inputs, exitCode, kind) => {
    await using job = await startJob(inputs);
    await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 3)));
    const before = job.world.datadog.requests.length;
    const post = await job.post({ with: lost });
    expect(post.exitCode).toBe(exitCode);
    const message = messages(post, kind);
    expect(message).toContain("the post stage got no api_key and no app_key");
    expect(message).toContain("actions/runner#2030");
    expect(message).toContain("Set DD_API_KEY and DD_APP_KEY in the environment of the job");
    expect(message).toContain("finish/");
    expect(message).not.toContain("GITHUB_TOKEN");
    expect(readComment(job.world)).toMatchObject({
      states: ["unfinished"],
      body: expect.stringContaining("Not finished: the post stage got no"),
    });
    expect(readComment(job.world).body).not.toContain("Running");
    expect(post.summary).toContain("Not finished: ");
    expect(job.world.datadog.requests).toHaveLength(before);
  },
);

test.concurrent("post that also lost its token takes GITHUB_TOKEN from the environment", async () => {
  await using job = await startJob({ results: "results/*.jsonl" });
  const { token } = job.world.gitHub;
  const post = await job.post({ with: { ...lost, github_token: "" }, env: { GITHUB_TOKEN: token } });
  expect(post.exitCode).toBe(1);
  expect(readComment(job.world).states).toEqual(["unfinished"]);
});

test.concurrent("post without any key or token says so", async () => {
  await using job = await startJob({ results: "results/*.jsonl" });
  const post = await job.post({ with: { ...lost, github_token: "" } });
  expect(post.exitCode).toBe(1);
  const error = messages(post, "error");
  expect(error).toContain("the post stage got no api_key and no app_key");
  expect(error).toContain("and GITHUB_TOKEN for the comment");
  expect(readComment(job.world).states).toEqual(["running"]);
});

test.concurrent("keys in the job's environment replace inputs that are lost", async () => {
  const { apiKey, appKey } = canaryKeys;
  const env = { DD_API_KEY: apiKey, DD_APP_KEY: appKey };
  await using job = await startJob({ results: "results/*.jsonl" }, env);
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 3)));
  const post = await job.post({ with: lost });
  expect(post.exitCode).toBe(0);
  expect(readComment(job.world).states).toEqual(["completed"]);
});

test.concurrent("an application key that changed is reported, isn't sent anywhere, and the comment is closed", async () => {
  await using job = await startJob({});
  const before = job.world.datadog.requests.length;
  const post = await job.post({ with: { app_key: "0".repeat(40) } });
  expect(post.exitCode).toBe(0);
  expect(messages(post, "warning")).toContain("app_key isn't the same as in the main stage");
  expect(readComment(job.world).states).toEqual(["unfinished"]);
  expect(job.world.datadog.requests).toHaveLength(before);
});

test.concurrent("a key that Datadog rejects by then doesn't leave the comment running", async () => {
  await using job = await startJob({ results: "results/*.jsonl" });
  await job.workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 3)));
  job.world.datadog.fault({ match: { path: /./ }, kind: "status", status: 403, times: 1_000 });
  const post = await job.post();
  expect(messages(post, "warning")).toContain("The results weren't uploaded");
  expect(readComment(job.world).states).toEqual(["failed"]);
});

test.concurrent("if GraphQL is refused, REST alone creates the comment and ends it", async () => {
  const world = await createWorld();
  await using _ = world;
  await using workspace = await createWorkspace();
  world.gitHub.onRequest(({ path }) =>
    path.endsWith("/graphql") ? { status: 403, body: { message: "Refused" } } : undefined,
  );
  const given = { comment: "true", results: "results/*.jsonl" };
  const stages = async (run: number) => {
    const options = world.job({ workspace: workspace.path, runId: 5_000_000 + run, runNumber: run });
    const github = pullRequest(pullRequestAt("first"), options);
    const main = await world.run(github, { with: given });
    expect(readComment(world).states).toEqual(["running"]);
    await workspace.write("results/a.jsonl", toLines(makeEvaluationRows(3, 3)));
    const post = await world.run(github, { stage: "post", state: main.state, with: given });
    expect(readComment(world).states).toEqual(["completed"]);
    expect(readComment(world).body).toContain(main.outputs.experiment_id);
    for (const result of [main, post]) expect(result.log).not.toContain("pull-requests: write");
    for (const result of [main, post]) expect(messages(result, "warning")).toBe("");
    return main.outputs.comment_url;
  };
  const first = await stages(1);
  // The next push knows nothing of who wrote it, and keeps it all the same.
  expect(await stages(2)).toBe(first);
});

test.concurrent("two jobs without a matrix: an older body that arrives late removes nothing of the other", async () => {
  const world = await createWorld({ pauses: "real" });
  await using _ = world;
  await using workspace = await createWorkspace();
  const jobs = ["quality", "safety"].map((job) => {
    const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path, job }));
    return { github, given: { comment: "true", name: job, results: `results/${job}.jsonl` } };
  });
  const mains: StepResult[] = [];
  for (const { github, given } of jobs) mains.push(await world.run(github, { with: given }));
  expect(readComment(world).states).toEqual(["running", "running"]);
  for (const name of ["quality", "safety"])
    await workspace.write(`results/${name}.jsonl`, toLines(makeEvaluationRows(3, 3)));

  // The second job has read the comment; its write is held until the first one's has landed.
  let read = () => {};
  const hasRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  let landed = () => {};
  const hasLanded = new Promise<void>((resolve) => {
    landed = resolve;
  });
  let writes = 0;
  world.gitHub.onRequest(async ({ method }) => {
    if (method !== "PATCH") return undefined;
    writes += 1;
    if (writes === 1) {
      read();
      await hasLanded;
    } else landed();
    return undefined;
  });
  const post = (index: number) => {
    const { github, given } = jobs[index] ?? { github: jobs[0]?.github as GitHubContext, given: {} };
    return world.run(github, { stage: "post", state: mains[index]?.state ?? {}, with: given });
  };
  const late = post(1);
  await hasRead;
  const results = await Promise.all([post(0), late]);
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(readComment(world).states).toEqual(["completed", "completed"]);
});

test.concurrent("post with another token edits nothing that the main stage's token wrote", async () => {
  const permissions = { contents: "read", pull_requests: "write" } as const;
  const tokens = {
    ghs_first: { login: "github-actions[bot]", permissions },
    ghs_other: { login: "other-app[bot]", permissions },
  };
  const world = await createWorld({ gitHub: { tokens } });
  await using _ = world;
  world.gitHub.onRequest(({ path }) =>
    path.endsWith("/graphql") ? { status: 403, body: { message: "Refused" } } : undefined,
  );
  const github = pullRequest(pullRequestAt("first"), world.job());
  const given = { comment: "true" };
  const main = await world.run(github, { with: given });
  const [before] = world.gitHub.comments(12);
  const contexts = { github, job: { status: "failure" } };
  const post = { stage: "post", state: main.state, contexts } as const;
  await world.run(github, { ...post, with: { ...given, github_token: "ghs_other" } });
  const [first, other] = world.gitHub.comments(12);
  expect(first).toEqual(before);
  expect(other).toMatchObject({
    login: "other-app[bot]",
    body: expect.stringContaining("❌ Evaluation failed"),
  });
});

test.concurrent("a locked conversation is reported in GitHub's words", async () => {
  await using world = await createWorld({ gitHub: { pulls: [{ ...pullRequestAt("first"), locked: true }] } });
  const main = await world.run(pullRequest(pullRequestAt("first"), world.job()), {
    with: { comment: "true" },
  });
  expect(main.exitCode).toBe(0);
  expect(messages(main, "warning")).toContain("issue is locked");
  expect(messages(main, "warning")).not.toContain("pull-requests: write");
});

test.concurrent("if GitHub is available again when writing, the comment is written, although the first read failed", async () => {
  const world = await createWorld();
  await using _ = world;
  let isCreated = false;
  world.datadog.onRequest(({ method }) => {
    if (method === "POST") isCreated = true;
    return undefined;
  });
  world.gitHub.onRequest(({ path }) =>
    isCreated || !/graphql|comments/.test(path) ? undefined : { status: 403, body: { message: "Forbidden" } },
  );
  const main = await world.run(pullRequest(pullRequestAt("first"), world.job()), {
    with: { comment: "true" },
  });
  expect(readComment(world).states).toEqual(["running"]);
  expect(main.outputs.comment_url).toContain("#issuecomment");
});
