"""Each test case is a row, and each metric is one of its scores."""

import os

import pytest
from deepeval import assert_test
from deepeval.metrics import AnswerRelevancyMetric, GEval
from deepeval.test_case import LLMTestCase, SingleTurnParams

from support_bot import answer

CASES = {
    "What is the capital of France?": "Paris",
    "What is the capital of Japan?": "Tokyo",
    "What is the capital of Kenya?": "Nairobi",
}


# The same input again is another run of its record.
@pytest.mark.parametrize("run", range(int(os.environ.get("RUNS", "1"))))
@pytest.mark.parametrize("question", CASES)
def test_answer(question, run):
    test_case = LLMTestCase(input=question, actual_output=answer(question), expected_output=CASES[question])
    correctness = GEval(
        name="Correctness",
        criteria="Does the actual output say the same as the expected output?",
        evaluation_params=[SingleTurnParams.ACTUAL_OUTPUT, SingleTurnParams.EXPECTED_OUTPUT],
    )
    assert_test(test_case, [correctness, AnswerRelevancyMetric()])
