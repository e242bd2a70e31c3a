"""Stands for your application, which would call a model. MODEL chooses between two of them."""

import os

ANSWERS = {
    "What is the capital of France?": "Paris",
    "What is the capital of Japan?": "Tokyo",
    "What is the capital of Kenya?": "Nairobi",
}


def answer(question: str) -> str:
    if os.environ.get("MODEL") == "small":
        return "Paris"
    return ANSWERS.get(question, "I do not know.")
