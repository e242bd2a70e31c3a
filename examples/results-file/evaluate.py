import json, os, urllib.request
from support_bot import answer

api = os.environ.get("DD_LLMOBS_OVERRIDE_ORIGIN") or "https://api." + os.environ.get("DD_SITE", "datadoghq.com")
url = f"{api}/api/v2/llm-obs/v1/{os.environ['PROJECT_ID']}/datasets/{os.environ['DATASET_ID']}/records"
keys = {"DD-API-KEY": os.environ["DD_API_KEY"], "DD-APPLICATION-KEY": os.environ["DD_APP_KEY"]}
with urllib.request.urlopen(urllib.request.Request(url, headers=keys), timeout=60) as response:
    records = [(record["id"], record["attributes"]) for record in json.load(response)["data"]]

os.makedirs("results", exist_ok=True)
with open("results/rows.jsonl", "w") as results:
    for record_id, record in records:  # the record's id in Datadog is the row's record_id
        row = {"record_id": record_id, "input": record["input"], "expected_output": record["expected_output"]}
        row["output"] = answer(record["input"]["question"])
        row["scores"] = {"accuracy": row["output"] == row["expected_output"], "words": len(row["output"].split())}
        results.write(json.dumps(row) + "\n")
