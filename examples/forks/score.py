"""Runs from the default branch, behind the keys: scores answers, which it takes for text of strangers."""

import json
import os
import pathlib

questions = json.loads(pathlib.Path("questions.json").read_text())
answers = json.loads(pathlib.Path(os.environ["ANSWERS"], "answers.json").read_text())
with open("results.jsonl", "w") as results:
    for question in questions:
        output = str(answers.get(question["record_id"], ""))
        row = {**question, "output": output, "scores": {"accuracy": output == question["expected_output"]}}
        results.write(json.dumps(row) + "\n")
