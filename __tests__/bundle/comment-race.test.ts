import { expect, test } from "@jest/globals";
import { pullRequest } from "../../emulator/workflow.ts";
import { parseComment } from "../../src/comment/body.ts";
import { createWorld, pullRequestAt } from "../support/chain.ts";

const legs = Array.from({ length: 10 }, (_, index) => `model-${index}`);

test("ten legs of a matrix, each in its own process, end with one comment and ten sections", async () => {
  const lag = { listLag: 300 };
  await using world = await createWorld({ pauses: "real", datadog: lag, gitHub: lag });
  const results = await Promise.all(
    legs.map((model) =>
      world.run(pullRequest(pullRequestAt("first"), world.job()), {
        matrix: { model },
        with: { comment: "true" },
      }),
    ),
  );
  expect(results.map(({ exitCode }) => exitCode)).toEqual(legs.map(() => 0));
  const [comment, ...others] = world.gitHub.comments(12);
  expect(others).toEqual([]);
  const sections = parseComment(comment?.body ?? "");
  const ids = results.map(({ outputs }) => outputs.experiment_id);
  expect(sections.map(({ experimentId }) => experimentId).sort()).toEqual([...ids].sort());
  for (const { outputs } of results) expect(outputs.comment_url).toContain(`#issuecomment-${comment?.id}`);
});
