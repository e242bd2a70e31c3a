// Evaluates your application on the dataset "questions" with Datadog's SDK, which creates the experiment.
import tracer from "dd-trace";

const answers = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Kenya?": "Nairobi",
};

// Returns the output for a record's input. Replace this with a call of your application.
async function answer({ question }) {
  return answers[question] ?? "I don't know.";
}

const llmobs = { mlApp: "support-bot", projectName: "support", agentlessEnabled: true };
tracer.init({ apmTracingEnabled: false, startupLogs: false, llmobs });
const { experiments } = tracer.llmobs;

const experiment = experiments.experiment({
  name: "support-bot",
  dataset: await experiments.pullDataset("questions"),
  task: answer,
  evaluators: {
    accuracy: (_input, output, expected) => output === expected,
  },
  runs: Number(process.env.RUNS ?? 1),
  // The action finds the workflow run's experiment, and its commit, by these tags.
  tags: {
    "ci.pipeline.id": process.env.GITHUB_RUN_ID ?? "local",
    "git.commit.sha": process.env.DD_GIT_COMMIT_SHA ?? "local",
  },
});
await experiment.run();
console.log(experiment.url());
