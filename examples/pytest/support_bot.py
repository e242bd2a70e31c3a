"""Stands for your application, which calls a model."""

ANSWERS = {
    "What is the capital of France?": "Paris",
    "What is the capital of Japan?": "Tokyo",
    "What is the capital of Kenya?": "Nairobi",
}


def answer(question: str) -> str:
    return ANSWERS.get(question, "I don't know.")
