"""Each test is a row. What record_property records besides is its input, its output and its scores."""

import pytest

from support_bot import answer

CASES = {
    "What is the capital of France?": "Paris",
    "What is the capital of Japan?": "Tokyo",
    "What is the capital of Kenya?": "Nairobi",
}


@pytest.mark.parametrize("question", CASES)
def test_answer(question, record_property):
    output = answer(question)
    record_property("input", question)
    record_property("output", output)
    record_property("expected_output", CASES[question])
    record_property("score_brevity", 1 / max(1, len(output.split())))
    assert output == CASES[question]
