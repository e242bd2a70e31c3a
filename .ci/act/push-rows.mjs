// An evaluation step that sends its rows itself.
const [, , experimentId] = process.argv;
const { DD_API_KEY, DD_APP_KEY, DD_LLMOBS_OVERRIDE_ORIGIN, PLACE, DATASET } = process.env;
const start = Date.now();
const rows = Array.from({ length: 10 }, (_, index) => ({ trace_id: `t${index}`, span_id: `s${index}` }));
const attributes = {
  scope: "experiments",
  spans: rows.map((row, index) => ({
    ...row,
    project_id: PLACE,
    dataset_id: DATASET,
    name: "answer",
    start_ns: start * 1e6,
    duration: 1e6,
    status: "ok",
    meta: { input: `question ${index}`, output: "answer" },
    tags: [`dataset_record_id:record-${index}`],
  })),
  metrics: rows.map((row, index) => ({
    ...row,
    label: "accuracy",
    metric_type: "boolean",
    boolean_value: index > 1,
    timestamp_ms: start,
    experiment_id: experimentId,
  })),
};
const response = await fetch(`${DD_LLMOBS_OVERRIDE_ORIGIN}/api/v2/llm-obs/v1/experiments/${experimentId}/events`, {
  method: "POST",
  headers: {
    "content-type": "application/json",
    "dd-api-key": DD_API_KEY,
    "dd-application-key": DD_APP_KEY,
  },
  body: JSON.stringify({ data: { type: "experiments", attributes } }),
});
if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
