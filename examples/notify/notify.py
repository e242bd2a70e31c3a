"""Sends the result of finish/ to Slack, if the gate failed, and its metrics to Datadog."""

import json
import os
import pathlib
import time
import urllib.request

api = os.environ.get("DD_LLMOBS_OVERRIDE_ORIGIN") or f"https://api.{os.environ.get('DD_SITE') or 'datadoghq.com'}"
run_url = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}".format_map(os.environ)


def post(url, body, headers=None):
    data = json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **(headers or {})})
    urllib.request.urlopen(request, timeout=30).close()


result = json.loads(pathlib.Path(os.environ["RESULT"]).read_text())
series = [
    {
        "metric": "llm_experiment.score",
        "type": 3,  # a gauge
        "points": [{"timestamp": int(time.time()), "value": metric["value"]}],
        "tags": [f"name:{experiment['name']}", f"metric:{metric['label']}"],
    }
    for experiment in result["experiments"]
    for metric in experiment["metrics"]
    if isinstance(metric["value"], (int, float))
]
if series:
    post(f"{api}/api/v2/series", {"series": series}, {"DD-API-KEY": os.environ["DD_API_KEY"]})

failed = [
    f"• {experiment['name']}: {rule['message']}"
    for experiment in result["experiments"]
    for rule in experiment["gate"]
    if rule["outcome"] == "failed"
]
if result["verdict"] == "fail":
    text = "\n".join(["The LLM gate failed on main:", *failed, run_url])
    post(os.environ["SLACK_WEBHOOK_URL"], {"text": text})
