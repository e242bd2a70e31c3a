import { expect, test } from "@jest/globals";
import { type GitHubContext, pullRequest } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, pullRequestAt, repository, type World } from "../support/chain.ts";
import { createWorkspace, makeEvaluationRows, pushRows, toLines } from "../support/evaluation.ts";

/* What a reviewer sees of a pull request that got worse. Each test has its own world, and they run at the same time. */

const minute = 60_000;

/** Completed experiments on main's commits, the oldest first, with the records of their results. */
async function seedMain(world: World, shares: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, mean] of shares.entries()) {
    const baseline = world.datadog.seed({
      name: `support-bot-${index}`,
      experiment: "support-bot",
      project_id: projectId,
      dataset_id: datasetId,
      dataset_version: 3,
      status: "completed",
      config: { temperature: 0.5 },
      created_at: Date.now() - (shares.length - index) * 72 * 60 * minute,
      metadata: {
        tags: [
          `git.commit.sha:${repository.main[index]}`,
          "git.branch:main",
          "ci.repository_id:710001",
          "ci.head_repository_id:710001",
          "ci.matrix_key:none",
          `ci.create_key:key-${index}`,
          `ci.pipeline.id:${100 + index}`,
        ],
        results: {
          version: 1,
          rows: 20,
          errors: 0,
          metrics: { accuracy: { kind: "boolean", n: 20, mean, sd: 0.3 } },
        },
      },
    });
    ids.push(baseline.id);
    await pushRows(world.datadog, baseline.id, makeEvaluationRows(20, 20 * mean));
  }
  return ids;
}

interface Judged {
  comment: string;
  summary: string;
  log: string;
  id: string;
  lists: number;
}

async function judged(world: World, visibility: object, inputs: Record<string, string> = {}): Promise<Judged> {
  await using workspace = await createWorkspace();
  const plain = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const event = plain.event as { repository: object };
  const github: GitHubContext = {
    ...plain,
    event: { ...event, repository: { ...event.repository, ...visibility } },
  };
  const given = {
    results: "results/*.jsonl",
    gate: "accuracy: { max_regression: 0.02 }",
    comment: "true",
    ...inputs,
  };
  const main = await world.run(github, { with: given });
  const lists = world.datadog.requests.filter(
    ({ method, path }) => method === "GET" && path.endsWith("/experiments"),
  ).length;
  await workspace.write(
    "results/a.jsonl",
    toLines(makeEvaluationRows(20, 8)).map((line) => ({
      ...line,
      reasoning: { accuracy: "The answer misses the question." },
    })),
  );
  const contexts = { github, job: { status: "success" } };
  const post = await world.run(github, { stage: "post", state: main.state, with: given, contexts });
  expect(post.exitCode).toBe(1);
  const comment = world.gitHub.comments(12)[0]?.body ?? "";
  return { comment, summary: post.summary, log: post.log, id: main.outputs.experiment_id ?? "", lists };
}

test.concurrent("in a private repository: what got worse with input, expected output, both outputs, reason, and links", async () => {
  await using world = await createWorld();
  const ids = await seedMain(world, [0.9, 0.9, 0.8, 0.85, 0.95]);
  const { comment, summary, id, log } = await judged(world, { private: true });
  expect(log).toContain("accuracy dropped 55 points (95% → 40%). The gate allows 2 points (`max_regression`).");
  for (const shown of [comment, summary]) {
    expect(shown).toContain("## ❌ Not ready to merge: `accuracy` fails the gate");
    expect(shown).toContain("95% → **40%**<br><sub>11 worse, 0 better</sub> | ❌\u00A0drop 55 pts, max 2");
    expect(shown).toMatch(/Baseline .*, 3 days old: base of the merge commit/);
    expect(shown).toContain("Changed since the baseline: temperature 0.5 → none.");
    expect(shown).toMatch(/<b><code>record-\d+<\/code><\/b>: accuracy pass → fail/);
    expect(shown).toMatch(
      /\*\*Input:\*\* question: Question of `record-\d+`\\\n\*\*Expected:\*\* yes\\\n.*\n\n```diff\n# - baseline {3}\+ this run\n- yes\n\+ no\n```/,
    );
    expect(shown).toContain("The answer misses the question.");
    expect(shown).toContain(`/llm/experiments/${id}?selectedTab=overview&sp=`);
    expect(shown).toContain(`/llm/experiments/${ids.at(-1)}?selectedTab=overview&sp=`);
  }
  expect(comment.match(/\*\*Input:/g)?.length).toBeGreaterThanOrEqual(3);
});

test.concurrent("a trend over the last baselines comes from the list that is read anyway", async () => {
  await using world = await createWorld();
  await seedMain(world, [0.9, 0.9, 0.8, 0.85, 0.95]);
  const { comment, summary, lists } = await judged(world, { private: true });
  expect(comment).toContain("Trend (last 5 baselines)");
  expect(comment).toMatch(/\| accuracy \| [▁-█]{6} \| 90% → 40% \|/);
  expect(summary).toContain("xychart-beta");
  expect(summary).toContain("line [90, 90, 80, 85, 95, 40]");
  expect(lists).toBe(1);
});

test.concurrent.each([
  ["public", { private: false, visibility: "public" }, {}],
  ["unknown", {}, {}],
  ["private, if they aren't wanted", { private: true }, { comment_details: "false" }],
])("%s: no text of a row is shown anywhere", async (_, visibility, inputs) => {
  await using world = await createWorld();
  await seedMain(world, [0.9, 0.95]);
  const { comment, summary, log } = await judged(world, visibility, inputs);
  for (const shown of [comment, summary, log]) {
    for (const text of ["Question of", "misses the question", "Expected:", "+ no"]) expect(shown).not.toContain(text);
  }
  expect(comment).toMatch(/<b><code>record-\d+/);
});

test.concurrent.each([
  ["public, if they are wanted", { private: false }, { comment_details: "true" }],
  ["internal", { private: false, visibility: "internal" }, {}],
])("%s: the texts of rows are shown", async (_, visibility, inputs) => {
  await using world = await createWorld();
  await seedMain(world, [0.9, 0.95]);
  const { comment } = await judged(world, visibility, inputs);
  expect(comment).toContain("**Input:** question: Question of `record-");
});
