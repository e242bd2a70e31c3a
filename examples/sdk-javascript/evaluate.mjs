// Evaluates the application on the dataset "questions" with Datadog's SDK, which makes the experiment.
import tracer from "dd-trace";

const answers = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Kenya?": "Nairobi",
};

// Replace this with your application, which gets a record's input.
async function answer({ question }) {
  return answers[question] ?? "I don't know.";
}

tracer.init();
const { experiments } = tracer.llmobs;

const experiment = experiments.experiment({
  name: "support-bot",
  dataset: await experiments.pullDataset("questions"),
  task: answer,
  evaluators: {
    accuracy: (_input, output, expected) => output === expected,
  },
  // By these tags finish/ knows which experiment is this run's, and later runs find it as a baseline.
  tags: {
    "ci.pipeline.id": process.env.GITHUB_RUN_ID ?? "local",
    "git.commit.sha": process.env.DD_GIT_COMMIT_SHA ?? "local",
  },
});
await experiment.run();
