import { expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, pullRequestAt, repository, type World } from "../support/chain.ts";
import { readSeed } from "../support/commit-graphs.ts";

/* Project and dataset by name, in the main stage. Each test has its own world, and they run at the same time. */

const byName = { project_id: "", dataset_id: "", project: "support", dataset: "questions" };

const create = (world: World, names: Record<string, string>) =>
  world.run(pullRequest(pullRequestAt("first"), world.job()), { with: { ...byName, ...names } });

test.concurrent("they become IDs while the history is read", async () => {
  await using world = await createWorld();
  // The response for the first name waits until the history is requested.
  const history = world.gitHub.seen({ path: /\/(commits|graphql)$/ });
  world.datadog.onRequest(async ({ path }) => {
    if (path.endsWith("/projects")) await history;
    return undefined;
  });
  world.datadog.seed(readSeed({ id: "baseline", atSha: repository.main[4] ?? "" }));
  const result = await create(world, {});
  expect(result).toMatchObject({ exitCode: 0, outputs: { parent_reason: "base of the merge commit" } });
  expect(world.datadog.experiments[1]).toMatchObject({ project_id: projectId, dataset_id: datasetId });

  const { requests } = world.datadog;
  expect(requests.slice(0, 4).map(({ method, path }) => `${method} ${path.replace(/^.*\/v1\//, "")}`)).toEqual([
    "GET projects",
    `GET ${projectId}/datasets`,
    "GET experiments",
    "POST experiments",
  ]);
});

test.concurrent.each([
  [
    { project: "suport" },
    'The project "suport" doesn\'t exist; names are compared exactly. Nearest: "support", "search", "support (old)". Check the input project, and site. A restricted project (Data Access Control) doesn\'t exist for an application key whose owner is in none of its teams or roles. Use a service account\'s key there.',
  ],
  [
    { dataset: "Questions" },
    'The dataset "Questions" doesn\'t exist in the project; names are compared exactly. Nearest: "questions", "questions 2", "twins". Check the input dataset, and site.',
  ],
  [{ dataset: "twins" }, '2 datasets have the name "twins": t1, t2. Set dataset_id to one of them instead.'],
])("%j is an error, and nothing is created", async (names, message) => {
  const dataset = (id: string, name: string) => ({ id, name, project_id: projectId, current_version: 1 });
  await using world = await createWorld({
    datadog: {
      projects: [
        { id: "p1", name: "search" },
        { id: projectId, name: "support" },
        { id: "p2", name: "support (old)" },
      ],
      datasets: [
        dataset(datasetId, "questions"),
        dataset("d2", "questions 2"),
        dataset("t1", "twins"),
        dataset("t2", "twins"),
      ],
    },
  });
  const result = await create(world, names);
  expect(result.exitCode).toBe(1);
  const file = ".github/workflows/evaluate.yml";
  expect(result.annotations).toEqual([{ kind: "error", file, message: expect.stringContaining(message) }]);
  expect(world.datadog.requests.filter(({ method }) => method !== "GET")).toEqual([]);
});
