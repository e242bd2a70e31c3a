"""Evaluates your application on the dataset "questions" with Datadog's SDK, which creates the experiment."""

import os

from ddtrace.llmobs import LLMObs

ANSWERS = {
    "What is the capital of France?": "Paris",
    "What is the capital of Japan?": "Tokyo",
    "What is the capital of Kenya?": "Nairobi",
}

LLMObs.enable(ml_app="support-bot", project_name="support", agentless_enabled=True)


def task(input_data, config):
    """Returns the output for a record's input. Replace this with a call of your application."""
    return ANSWERS.get(input_data["question"], "I don't know.")


def accuracy(input_data, output_data, expected_output):
    return output_data == expected_output


experiment = LLMObs.experiment(
    name="support-bot",
    dataset=LLMObs.pull_dataset("questions"),
    task=task,
    evaluators=[accuracy],
    runs=int(os.environ.get("RUNS", "1")),
    # The action finds the workflow run's experiment by this tag.
    tags={"ci.pipeline.id": os.environ.get("GITHUB_RUN_ID", "local")},
)
experiment.run()
print(experiment.url)
