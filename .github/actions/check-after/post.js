const { INPUT_ORIGIN: origin, INPUT_STATUS: status, INPUT_ROWS: rows, GITHUB_RUN_ID: runId } = process.env;

const response = await fetch(`${origin}/experiments`);
const experiments = await response.json();
const stored = experiments.map((experiment) => ({
  status: experiment.status,
  rows: experiment.rows,
  isFromThisRun: experiment.metadata.tags.includes(`ci.pipeline.id:${runId}`),
}));
const expected = [{ status, rows: Number(rows), isFromThisRun: true }];
const expectedText = JSON.stringify(expected);
const actual = JSON.stringify(stored);

if (actual === expectedText) {
  console.log(`Datadog has ${actual}.`);
} else {
  console.log(`::error::Datadog must have ${expectedText}. Got ${actual}.`);
  process.exitCode = 1;
}
