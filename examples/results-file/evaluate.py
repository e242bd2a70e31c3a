"""Evaluates your application on a dataset in Datadog and writes a results file."""

import json
import os
import urllib.parse
import urllib.request

api = os.environ.get("DD_LLMOBS_OVERRIDE_ORIGIN") or f"https://api.{os.environ.get('DD_SITE') or 'datadoghq.com'}"
records_url = f"{api}/api/v2/llm-obs/v1/{os.environ['PROJECT_ID']}/datasets/{os.environ['DATASET_ID']}/records"
runs = int(os.environ.get("RUNS", "1"))
shard, shards = int(os.environ.get("SHARD", "0")), int(os.environ.get("SHARDS", "1"))  # for examples/shards
keys = {"DD-API-KEY": os.environ["DD_API_KEY"], "DD-APPLICATION-KEY": os.environ["DD_APP_KEY"]}

ANSWERS = {
    "What is the capital of France?": "Paris",
    "What is the capital of Japan?": "Tokyo",
    "What is the capital of Kenya?": "Nairobi",
}


def answer(record_input):
    """Returns the output for a record's input. Replace this with a call of your application."""
    if os.environ.get("MODEL") == "small":  # for examples/matrix
        return "Paris"
    question = record_input["question"] if isinstance(record_input, dict) else record_input
    return ANSWERS.get(question, "I don't know.")


def read_records():
    """Yields the dataset's records, page by page."""
    cursor = ""
    while cursor is not None:
        query = urllib.parse.urlencode({"page[cursor]": cursor} if cursor else {})
        request = urllib.request.Request(f"{records_url}?{query}", headers=keys)
        with urllib.request.urlopen(request, timeout=60) as response:
            page = json.load(response)
        yield from page["data"]
        cursor = (page.get("meta") or {}).get("after") or None


os.makedirs("results", exist_ok=True)
with open("results/rows.jsonl", "w") as results:
    for index, record in enumerate(read_records()):
        if index % shards != shard:
            continue
        record_input = record["attributes"]["input"]
        expected = record["attributes"].get("expected_output")
        for run in range(1, runs + 1):
            output = answer(record_input)
            row = {
                "record_id": record["id"],  # pairs the row with the baseline's
                "run": run,
                "input": record_input,
                "output": output,
                "expected_output": expected,
                "scores": {"accuracy": output == expected},
            }
            results.write(json.dumps(row) + "\n")
