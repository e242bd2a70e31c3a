import { expect, test } from "@jest/globals";
import { createSecondaryRateLimit } from "../../emulator/github.ts";
import { dependabot, pullRequest, push, workflowDispatch } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, pullRequestAt, repository, type World } from "../support/chain.ts";

import { failedRows, makeEvaluationRows, pushRows, type Row } from "../support/evaluation.ts";

/* Each test has its own world, and they run at the same time. */

const commenting = { with: { comment: "true" } };
const tip = repository.main[4] ?? "";

const pushToMain = (world: World) => push({ sha: tip, ref: "main" }, world.job({ runId: 100, runNumber: 1 }));
const pullRequestRun = (world: World, at: "first" | "second" = "first", runNumber = 2) =>
  pullRequest(pullRequestAt(at), world.job({ runId: 100 + runNumber, runNumber }));

async function createBaseline(world: World): Promise<string> {
  const result = await world.run(pushToMain(world));
  expect(result.exitCode).toBe(0);
  const id = result.outputs.experiment_id ?? "";
  await completed(world, id);
  return id;
}

async function completed(world: World, id: string): Promise<void> {
  const { apiKey, appKey, url } = world.datadog;
  const response = await fetch(`${url}/api/v2/llm-obs/v1/experiments/${id}`, {
    method: "PATCH",
    headers: { "dd-api-key": apiKey, "dd-application-key": appKey },
    body: JSON.stringify({ data: { type: "experiments", attributes: { status: "completed" } } }),
  });
  expect(response.status).toBe(200);
}

test.concurrent("a push to main, then a pull request: creates an experiment whose parent is main's, and reports it", async () => {
  await using world = await createWorld();
  const baseline = await createBaseline(world);
  const result = await world.run(pullRequestRun(world), commenting);

  expect(result.exitCode).toBe(0);
  const [, experiment] = world.datadog.experiments;
  expect(experiment).toMatchObject({
    experiment: "support-bot",
    project_id: projectId,
    dataset_id: datasetId,
    parent_experiment_id: baseline,
    status: "running",
  });
  const origin = "https://app.datadoghq.com/llm";
  expect(result.outputs).toEqual({
    experiment_id: experiment?.id,
    experiment_name: experiment?.name,
    experiment_url: `${origin}/experiments/${experiment?.id}`,
    parent_experiment_id: baseline,
    parent_experiment_url: `${origin}/experiments/${baseline}`,
    parent_commit: tip,
    parent_reason: "base of the merge commit",
    compare_url: `${origin}/experiment-comparison?baselineExperimentId=${baseline}&experimentIds=${experiment?.id}%2C${baseline}&tableView=all`,
    pull_request_number: "12",
    comment_url: expect.stringMatching(/#issuecomment-\d+$/),
    skipped: "false",
  });
  const [comment, ...others] = world.gitHub.comments(12);
  expect(others).toEqual([]);
  expect(comment?.body).toContain(`${origin}/experiments/${experiment?.id}`);
  expect(comment?.body.split("\n")[0]).toMatch(/^<!-- llm-experiment-action.* -->$/);
  expect(result.summary).toContain(`${origin}/experiments/${experiment?.id}`);
});

test.concurrent("a push to main, then a pull request: tags the experiment with where it comes from", async () => {
  await using world = await createWorld();
  await world.run(pullRequestRun(world), {
    matrix: { model: "small" },
    with: { metadata: "team: support\ntags: [a:b]" },
  });
  const metadata = world.datadog.experiments[0]?.metadata;
  expect(metadata).toMatchObject({ team: "support", matrix: { model: "small" } });
  expect(metadata?.tags).toEqual([
    "a:b",
    "git.repository_url:https://github.com/acme/support-bot",
    "git.branch:feature",
    `git.commit.sha:${repository.first}`,
    `git.commit.merge.sha:${repository.firstMerge}`,
    `git.tree.sha:${readTree(repository.firstMerge)}`,
    "git.pull_request.base_branch:main",
    "pr.number:12",
    "ci.provider.name:github",
    "ci.pipeline.id:102",
    "ci.pipeline.number:2",
    "ci.pipeline.name:Evaluate",
    "ci.pipeline.url:https://github.com/acme/support-bot/actions/runs/102",
    "ci.job.name:evaluate",
    "ci.repository_id:710001",
    "ci.head_repository_id:710001",
    expect.stringMatching(/^ci\.matrix_key:[0-9a-f]{32}$/),
    expect.stringMatching(/^ci\.create_key:[0-9a-f]{32}$/),
    expect.stringMatching(/^ci\.section_key:[0-9a-f]{32}$/),
  ]);
});

test.concurrent("a run on main whose rows all failed is no baseline: the one before it is, and output, log, and comment say so", async () => {
  await using world = await createWorld();
  const onMain = (sha: string, runNumber: number) =>
    push({ sha, ref: "main" }, world.job({ runId: 100 + runNumber, runNumber }));
  const evaluate = async (sha: string, runNumber: number, rows: Row[]) => {
    const { outputs } = await world.run(onMain(sha, runNumber));
    await pushRows(world.datadog, outputs.experiment_id ?? "", rows);
    await completed(world, outputs.experiment_id ?? "");
    return outputs.experiment_id;
  };
  const good = await evaluate(repository.main[3] ?? "", 1, makeEvaluationRows(20, 20));
  await evaluate(tip, 2, failedRows(20));
  const result = await world.run(pullRequestRun(world, "first", 3), commenting);
  const reason = "1 commit before the base of the merge commit (skipped 1 newer run on main: 20 of 20 rows failed)";
  expect(result.outputs).toMatchObject({ parent_experiment_id: good, parent_reason: reason });
  expect(result.log).toContain(reason);
  expect(world.gitHub.comments(12)[0]?.body).toContain("skipped 1 newer run on main: 20 of 20 rows failed");
});

/** The tree of a commit in the fake GitHub. */
const readTree = (commit: string) => [...commit].reverse().join("");

const treeTags = ({ datadog }: World) =>
  datadog.experiments.flatMap(({ metadata }) =>
    ((metadata?.tags ?? []) as string[]).filter((tag) => tag.startsWith("git.tree.sha:")),
  );

/** Requests to GitHub before the create request was sent. */
const requestsBeforeCreate = ({ datadog, gitHub }: World) => {
  const created = datadog.requests.find(({ method }) => method === "POST")?.time ?? 0;
  return gitHub.requests.filter(({ time }) => time < created).map(({ path }) => path);
};

test.concurrent("the tree of the evaluated commit is a tag, and takes no request if the search reads the commit", async () => {
  await using world = await createWorld();
  await world.run(pullRequestRun(world));
  expect(treeTags(world)).toEqual([`git.tree.sha:${readTree(repository.firstMerge)}`]);
  expect(requestsBeforeCreate(world)).toEqual(["/repos/acme/support-bot/commits"]);
});

test.concurrent("with the input commit, the tag is the tree of that commit", async () => {
  await using world = await createWorld();
  await world.run(pullRequestRun(world), { with: { commit: repository.first } });
  expect(treeTags(world)).toEqual([`git.tree.sha:${readTree(repository.first)}`]);
});

test.concurrent("without a search, the create request waits for no tree, and the tag comes with the status", async () => {
  await using world = await createWorld();
  await world.run(pullRequestRun(world), { with: { parent: "none", metadata: "team: support" } });
  expect(JSON.stringify(world.datadog.requests.find(({ method }) => method === "POST")?.body)).not.toContain(
    "git.tree.sha",
  );
  expect(treeTags(world)).toEqual([`git.tree.sha:${readTree(repository.firstMerge)}`]);
  expect(world.datadog.experiments).toMatchObject([{ status: "running", metadata: { team: "support" } }]);
});

test.concurrent("if GitHub doesn't return the tree, there's no tag", async () => {
  await using world = await createWorld();
  const match = { method: "GET", path: `/repos/acme/support-bot/commits/${tip}` };
  world.gitHub.fault({ match, kind: "status", status: 403, times: 9 });
  const result = await world.run(workflowDispatchRun(world));
  expect(result.exitCode).toBe(0);
  expect(treeTags(world)).toEqual([]);
});

test.concurrent("a push to main, then a pull request: updates the comment in place on the next push, after 250 comments of others", async () => {
  await using world = await createWorld();
  for (let number = 0; number < 250; number += 1) {
    world.gitHub.addComment(12, {
      login: "mallory",
      body: `<!-- llm-experiment-action -->\nplanted ${number}`,
    });
  }
  const first = await world.run(pullRequestRun(world, "first", 2), commenting);
  const second = await world.run(pullRequestRun(world, "second", 3), commenting);

  expect(second.outputs.comment_url).toBe(first.outputs.comment_url);
  const ours = world.gitHub.comments(12).filter(({ login }) => login === "github-actions[bot]");
  expect(ours).toHaveLength(1);
  expect(ours[0]?.body).toContain(second.outputs.experiment_url);
  expect(ours[0]?.body).not.toContain(first.outputs.experiment_id);
  const planted = world.gitHub.comments(12).filter(({ login }) => login === "mallory");
  expect(planted.map(({ body }) => body).every((body) => body.includes("planted"))).toBe(true);
});

test.concurrent("a push to main, then a pull request: an input sets each attribute of the create request", async () => {
  await using world = await createWorld();
  const parent = world.datadog.seed({ project_id: projectId, dataset_id: datasetId, name: "other" });
  await world.run(workflowDispatchRun(world), {
    with: {
      parent: parent.id,
      dataset_version: "0",
      description: "with a new prompt",
      ensure_unique: "FALSE",
      run_count: "3",
      config: '{"model": "large"}',
    },
  });
  const create = world.datadog.requests.find(({ method }) => method === "POST");
  expect(create?.body).toEqual({
    data: {
      type: "experiments",
      attributes: {
        name: "support-bot",
        project_id: projectId,
        dataset_id: datasetId,
        dataset_version: 0,
        description: "with a new prompt",
        ensure_unique: false,
        run_count: 3,
        config: { model: "large" },
        parent_experiment_id: parent.id,
        metadata: {
          parent_reason: "given",
          tags: expect.any(Array),
        },
      },
    },
  });
});

const workflowDispatchRun = (world: World) => workflowDispatch({ sha: tip, branch: "main" }, world.job());

const create = { method: "POST", path: "/api/v2/llm-obs/v1/experiments" };

test.concurrent.each([
  ["the connection is dropped", { kind: "drop", when: "after" }],
  ["the status is 500", { kind: "status", when: "after", status: 500 }],
  ["the response has no ID", { kind: "no-id" }],
  ["the response is cut off", { kind: "truncate" }],
  ["the response is a page", { kind: "html", when: "after" }],
] as const)("exactly one experiment: %s after it was created: it's found and used", async (_, fault) => {
  await using world = await createWorld();
  world.datadog.fault({ match: create, ...fault });
  const result = await world.run(pullRequestRun(world));
  expect(result.exitCode).toBe(0);
  expect(world.datadog.experiments).toHaveLength(1);
  expect(result.outputs.experiment_id).toBe(world.datadog.experiments[0]?.id);
  expect(result.outputs.experiment_name).toBe(world.datadog.experiments[0]?.name);
});

test.concurrent("exactly one experiment: no response comes in time after it was created: it's found and used", async () => {
  await using world = await createWorld();
  world.datadog.fault({ match: create, kind: "stall-headers", when: "after" });
  const result = await world.run(pullRequestRun(world));
  expect(result.outputs.experiment_id).toBe(world.datadog.experiments[0]?.id);
  expect(world.datadog.experiments).toHaveLength(1);
});

test.concurrent("exactly one experiment: ensure_unique: false uses the experiment with that name, and repeats the request", async () => {
  await using world = await createWorld();
  const existing = world.datadog.seed({
    name: "support-bot",
    experiment: "support-bot",
    project_id: projectId,
    dataset_id: datasetId,
  });
  world.datadog.fault({ match: create, kind: "drop", when: "after" });
  const result = await world.run(pullRequestRun(world), { with: { ensure_unique: "false" } });
  expect(result.outputs.experiment_id).toBe(existing.id);
  expect(world.datadog.experiments).toHaveLength(1);
  expect(result.summary).toContain("existed already");
});

test.concurrent("exactly one experiment: a rejection is final, reported in one sentence without a key", async () => {
  await using world = await createWorld();
  const result = await world.run(pullRequestRun(world), {
    with: { app_key: "f00dfeedf00dfeedf00dfeedf00dfeed" },
  });
  expect(result.exitCode).toBe(1);
  expect(result.annotations.map(({ message }) => message).join("\n")).toContain(
    "Couldn't create the experiment: Datadog rejected the keys (401). Check api_key and app_key",
  );
  expect(world.datadog.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect(result.rawLog.replace(/^::add-mask::.*$/gm, "")).not.toContain("f00dfeed");
  expect(result.summary).toContain("401");
});

test.concurrent("parent: none uses no parent", async () => {
  await using world = await createWorld();
  await createBaseline(world);
  const { outputs } = await world.run(pullRequestRun(world), { with: { parent: "none" } });
  expect(outputs).toMatchObject({
    parent_experiment_id: "",
    parent_reason: "none: not wanted",
    compare_url: "",
  });
  expect(world.datadog.experiments[1]).not.toHaveProperty("parent_experiment_id", expect.anything());
});

test.concurrent("a parent that isn't in the project is an error before anything is created", async () => {
  await using world = await createWorld();
  const elsewhere = world.datadog.seed({ project_id: datasetId, dataset_id: datasetId, name: "other" });
  const result = await world.run(pullRequestRun(world), { with: { parent: elsewhere.id } });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain(
    `The experiment ${elsewhere.id} (input parent) doesn't exist in the project ${projectId}`,
  );
  expect(world.datadog.experiments).toHaveLength(1);
});

const noKeys = { api_key: "", app_key: "" };

test.concurrent("without keys: a pull request from a fork is skipped", async () => {
  await using world = await createWorld();
  const fork = { ref: "main", sha: repository.first, repository: "mallory/support-bot", repositoryId: 99 };
  const run = pullRequest({ ...pullRequestAt("first"), head: fork }, world.job());
  const result = await world.run(run, { with: { ...noKeys, project_id: "" } });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ skipped: "true", experiment_id: "" });
  expect(result.annotations).toContainEqual(expect.objectContaining({ kind: "notice" }));
  expect(result.summary).toContain("from a fork");
  expect(world.datadog.requests).toEqual([]);
});

test.concurrent.each([
  ["pull request", (world: World) => pullRequest({ ...pullRequestAt("first"), user: dependabot }, world.job())],
  ["push", (world: World) => push({ sha: tip, ref: "dependabot/npm/x" }, world.job({ actor: dependabot }))],
])("without keys: Dependabot's %s is skipped", async (_, context) => {
  await using world = await createWorld();
  const result = await world.run(context(world), { with: noKeys });
  expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: "true" } });
});

test.concurrent("without keys: anything else is an error that names the inputs", async () => {
  await using world = await createWorld();
  const result = await world.run(pullRequestRun(world), { with: noKeys });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain("api_key is required");
  expect(result.log).toContain("app_key is required");
  expect(result.log).toContain("pass the keys with `secrets: inherit`");
  expect(result.log).toContain("need `environment:` on this job");
});

test.concurrent("what doesn't fail the job: a comment that may not be written is a warning that names the permission", async () => {
  await using world = await createWorld({
    gitHub: {
      tokens: {
        ghs_reader: {
          login: "github-actions[bot]",
          permissions: { contents: "read", pull_requests: "read" },
        },
      },
    },
  });
  const result = await world.run(pullRequest(pullRequestAt("first"), world.job()), commenting);
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ comment_url: "", experiment_id: expect.stringMatching(/-/) });
  const warnings = result.annotations.filter(({ kind }) => kind === "warning");
  expect(warnings.map(({ message }) => message).join("\n")).toContain("pull-requests: write");
});

test.concurrent("what doesn't fail the job: a rate limit on the comment isn't called a missing permission", async () => {
  await using world = await createWorld();
  const limited = createSecondaryRateLimit(60);
  world.gitHub.fault({
    match: { method: "POST", path: /comments$/ },
    kind: "status",
    ...limited,
    times: 9,
  });
  const result = await world.run(pullRequestRun(world), commenting);
  expect(result).toMatchObject({ exitCode: 0, outputs: { comment_url: "" } });
  expect(result.log).toContain("rate limit");
  expect(result.log).not.toContain("pull-requests: write");
});

test.concurrent("what doesn't fail the job: a status that can't be set is a warning", async () => {
  await using world = await createWorld();
  world.datadog.fault({ match: { method: "PATCH" }, kind: "status", status: 400, times: 9 });
  const result = await world.run(pullRequestRun(world), commenting);
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { comment_url: expect.stringContaining("#issuecomment") },
  });
  expect(result.log).toContain("Couldn't set the experiment's status to running");
});

test.concurrent("what doesn't fail the job: comment: false writes none", async () => {
  await using world = await createWorld();
  const result = await world.run(pullRequestRun(world), { with: { comment: "false" } });
  expect(result.outputs.comment_url).toBe("");
  expect(world.gitHub.requests.filter(({ path }) => path.includes("comments"))).toEqual([]);
});

test.concurrent("a redirect to another host receives no byte of a key", async () => {
  await using world = await createWorld();
  await using other = await createWorld();
  for (const status of [302, 307, 308]) {
    world.datadog.fault({ kind: "redirect", location: `${other.datadog.url}/elsewhere`, status, times: 9 });
  }
  const result = await world.run(pullRequestRun(world));
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain("doesn't follow redirects");
  expect(other.datadog.requests).toEqual([]);
});

test.concurrent("all invalid inputs are listed in one error, and no key is printed", async () => {
  await using world = await createWorld();
  const result = await world.run(pullRequestRun(world), {
    with: {
      api_key: "secret with spaces",
      project_id: "support",
      name: "",
      ensure_unique: "maybe",
      config: "a: [",
      run_count: "0",
    },
  });
  expect(result.exitCode).toBe(1);
  for (const name of ["api_key", "project_id", "name", "ensure_unique", "config", "run_count"]) {
    expect(result.log).toContain(`${name} `);
  }
  expect(result.log).toContain('Got "maybe".');
  expect(result.log).toContain("Got 18 characters.");
  expect(result.log.replace(/^.*add-mask.*$/gm, "")).not.toContain("secret with");
  expect(world.datadog.requests).toEqual([]);
});
