const { INPUT_ORIGIN: origin, INPUT_STATUS: status, INPUT_ROWS: rows, GITHUB_RUN_ID: runId } = process.env;

const response = await fetch(`${origin}/held`);
const experiments = await response.json();
const held = experiments.map((experiment) => ({
  status: experiment.status,
  rows: experiment.rows,
  isFromThisRun: experiment.metadata.tags.includes(`ci.pipeline.id:${runId}`),
}));
const expected = [{ status, rows: Number(rows), isFromThisRun: true }];
const expectedText = JSON.stringify(expected);
const actual = JSON.stringify(held);

if (actual === expectedText) {
  console.log(`Datadog holds ${actual}.`);
} else {
  console.log(`::error::Datadog must hold ${expectedText}. Got ${actual}.`);
  process.exitCode = 1;
}
