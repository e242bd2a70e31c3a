"""Creates the project "support" and its dataset "questions" in Datadog. Run it once."""

from ddtrace.llmobs import LLMObs

# Replace these with at least 50 of your own.
RECORDS = [
    {"input_data": {"question": "What is the capital of France?"}, "expected_output": "Paris"},
    {"input_data": {"question": "What is the capital of Japan?"}, "expected_output": "Tokyo"},
    {"input_data": {"question": "What is the capital of Kenya?"}, "expected_output": "Nairobi"},
]

LLMObs.enable(ml_app="support-bot", project_name="support", agentless_enabled=True)
print(LLMObs.create_dataset(dataset_name="questions", records=RECORDS).url)
