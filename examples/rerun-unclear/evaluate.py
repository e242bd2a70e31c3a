"""Evaluates the application on a dataset in Datadog, and writes one results file for each run."""

import json
import os
import urllib.parse
import urllib.request

from support_bot import answer

api = os.environ.get("DD_LLMOBS_OVERRIDE_ORIGIN") or f"https://api.{os.environ.get('DD_SITE') or 'datadoghq.com'}"
records_url = f"{api}/api/v2/llm-obs/v1/{os.environ['PROJECT_ID']}/datasets/{os.environ['DATASET_ID']}/records"
keys = {"DD-API-KEY": os.environ["DD_API_KEY"], "DD-APPLICATION-KEY": os.environ["DD_APP_KEY"]}


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


records = list(read_records())
os.makedirs("results", exist_ok=True)
for run in os.environ["RUNS"].split():
    with open(f"results/run-{run}.jsonl", "w") as results:
        for record in records:
            record_input = record["attributes"]["input"]
            expected = record["attributes"].get("expected_output")
            question = record_input["question"] if isinstance(record_input, dict) else record_input
            output = answer(question)
            row = {
                "record_id": record["id"],  # pairs the row with the baseline's
                "run": int(run),  # numbers the runs of a record
                "input": record_input,
                "output": output,
                "expected_output": expected,
                "scores": {"accuracy": output == expected},
            }
            results.write(json.dumps(row) + "\n")
