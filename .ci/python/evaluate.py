"""An evaluation as a team has it: ddtrace creates the experiment, runs the task on the dataset and scores it.

evaluate.py dataset   puts the dataset into Datadog
evaluate.py run       runs the experiment; its last line is the experiment's id
"""

import os
import re
import sys

from ddtrace.llmobs import LLMObs

DATASET = "questions"
MODEL = os.environ.get("MODEL", "careful")
RUNS = int(os.environ.get("RUNS", "1"))
SAMPLE_SIZE = os.environ.get("SAMPLE_SIZE")
RAISE_ERRORS = os.environ.get("RAISE_ERRORS") == "1"
RECORDS = int(os.environ.get("RECORDS", "12"))
LANGUAGES = ["de", "en", "fr"]
HAS_METADATA = os.environ.get("METADATA") != "0"
# The language in which every answer is wrong; none by default.
WRONG_LANGUAGE = os.environ.get("WRONG_LANGUAGE")
# The question whose task raises; none by default.
BROKEN = os.environ.get("BROKEN")


def number_of(input_data):
    return int(re.search(r"\d+", input_data["question"]).group())


def answer(input_data, config):
    number = number_of(input_data)
    if BROKEN is not None and number == int(BROKEN):
        raise RuntimeError("the model did not answer")
    is_wrong = config["model"] == "careless" or input_data["language"] == WRONG_LANGUAGE
    return {"text": str(number + (2 if is_wrong else 1))}


def correct(input_data, output_data, expected_output):
    return output_data is not None and output_data["text"] == expected_output


def length(input_data, output_data, expected_output):
    return len(output_data["text"]) if output_data is not None else None


def tone(input_data, output_data, expected_output):
    return "formal" if number_of(input_data) % 2 else "friendly"


def share_correct(inputs, outputs, expected_outputs, evaluators_results):
    values = evaluators_results["correct"]
    return sum(1 for value in values if value) / len(values)


def create_dataset():
    records = [
        {
            "input_data": {"question": f"What is {number} + 1?", "language": LANGUAGES[number % len(LANGUAGES)]},
            "expected_output": str(number + 1),
            "metadata": {"language": LANGUAGES[number % len(LANGUAGES)]} if HAS_METADATA else {},
        }
        for number in range(RECORDS)
    ]
    LLMObs.create_dataset(DATASET, records=records)


def run():
    tags = {"team": "support"}
    if "GITHUB_RUN_ID" in os.environ:
        tags["ci.pipeline.id"] = os.environ["GITHUB_RUN_ID"]
    experiment = LLMObs.experiment(
        name="support-bot",
        task=answer,
        dataset=LLMObs.pull_dataset(DATASET),
        evaluators=[correct, length, tone],
        summary_evaluators=[share_correct],
        config={"model": MODEL},
        tags=tags,
        runs=RUNS,
    )
    try:
        experiment.run(
            raise_errors=RAISE_ERRORS,
            sample_size=int(SAMPLE_SIZE) if SAMPLE_SIZE else None,
        )
    finally:
        LLMObs.flush()
        print(experiment.url.split("/")[-1], flush=True)


LLMObs.enable(ml_app="support-bot", project_name="support", agentless_enabled=True)
{"dataset": create_dataset, "run": run}[sys.argv[1]]()
