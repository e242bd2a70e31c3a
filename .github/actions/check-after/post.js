const { INPUT_ORIGIN: origin, INPUT_STATUS: status, INPUT_ROWS: rows, GITHUB_RUN_ID: runId } = process.env;

const response = await fetch(`${origin}/held`);
const experiments = await response.json();
const held = experiments.map((experiment) => ({
  status: experiment.status,
  rows: experiment.rows,
  ofThisRun: experiment.metadata.tags.includes(`ci.pipeline.id:${runId}`),
}));
const wanted = [{ status, rows: Number(rows), ofThisRun: true }];
const texts = { wanted: JSON.stringify(wanted), held: JSON.stringify(held) };

if (texts.held === texts.wanted) {
  console.log(`Datadog holds ${texts.held}.`);
} else {
  console.log(`::error::Datadog holds ${texts.held}, and should hold ${texts.wanted}.`);
  process.exitCode = 1;
}
