"""Creates the project "support" and its dataset "questions" in Datadog, and prints their IDs. Run it once."""

import json
import os
import urllib.request

# Replace these with at least 50 of your own.
RECORDS = [
    {"input": {"question": "What is the capital of France?"}, "expected_output": "Paris"},
    {"input": {"question": "What is the capital of Japan?"}, "expected_output": "Tokyo"},
    {"input": {"question": "What is the capital of Kenya?"}, "expected_output": "Nairobi"},
]

api = os.environ.get("DD_LLMOBS_OVERRIDE_ORIGIN") or f"https://api.{os.environ.get('DD_SITE') or 'datadoghq.com'}"
headers = {
    "DD-API-KEY": os.environ["DD_API_KEY"],
    "DD-APPLICATION-KEY": os.environ["DD_APP_KEY"],
    "Content-Type": "application/json",
}


def post(path, kind, attributes):
    """Returns the response's data."""
    body = json.dumps({"data": {"type": kind, "attributes": attributes}}).encode()
    request = urllib.request.Request(f"{api}/api/v2/llm-obs/v1/{path}", body, headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)["data"]


project_id = post("projects", "projects", {"name": "support"})["id"]
dataset_id = post(f"{project_id}/datasets", "datasets", {"name": "questions"})["id"]
post(f"{project_id}/datasets/{dataset_id}/records", "datasets", {"records": RECORDS})
print(f"export PROJECT_ID={project_id} DATASET_ID={dataset_id}")
