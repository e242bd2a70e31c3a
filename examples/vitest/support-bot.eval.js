// Each test is a row, and each judge is one of its scores.
import { createHarness, createJudge, describeEval } from "vitest-evals";
import { answer } from "./support-bot.mjs";

const expected = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Kenya?": "Nairobi",
};

const harness = createHarness({
  name: "support-bot",
  run: async ({ input }) => {
    const output = await answer(input);
    const message = (role, content) => ({ type: "message", role, content });
    return { output, events: [message("user", input), message("assistant", output)], usage: {} };
  },
});

const Accuracy = createJudge("Accuracy", async ({ input, output }) => ({
  score: output === expected[input] ? 1 : 0,
  metadata: { rationale: `expected ${expected[input]}` },
}));

describeEval("support bot", { harness, judges: [Accuracy], judgeThreshold: 0.5 }, (it) => {
  // The same input again is another run of its record.
  const runs = Array.from({ length: Number(process.env.RUNS ?? 1) });
  it.for(runs.flatMap(() => Object.keys(expected)))("%s", async (question, { run }) => {
    await run(question);
  });
});
