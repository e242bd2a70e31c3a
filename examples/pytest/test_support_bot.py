"""Each test is a row. record_property adds the row's input, output, and scores."""

import os

import pytest

from support_bot import answer

CASES = {
    "What is the capital of France?": "Paris",
    "What is the capital of Japan?": "Tokyo",
    "What is the capital of Kenya?": "Nairobi",
}


# The same input again is another run of its record.
@pytest.mark.parametrize("run", range(int(os.environ.get("RUNS", "1"))))
@pytest.mark.parametrize("question", CASES)
def test_answer(question, run, record_property):
    output = answer(question)
    record_property("input", question)
    record_property("output", output)
    record_property("expected_output", CASES[question])
    record_property("score_brevity", 1 / max(1, len(output.split())))
    assert output == CASES[question]
