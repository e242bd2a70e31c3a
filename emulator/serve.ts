// Serves the stand-in for Datadog to the steps of a workflow until it is stopped. Prints its address; GET /held
// answers, without keys, what it holds.
import { startDatadog } from "./datadog.ts";

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

const datadog = await startDatadog({
  projects: [{ id: projectId, name: "End to end" }],
  datasets: [{ id: datasetId, project_id: projectId, name: "Questions", current_version: 1 }],
});

/** Each experiment with the number of rows that were uploaded to it. */
function held() {
  return datadog.experiments.map((experiment) => ({
    ...experiment,
    rows: datadog.events(experiment.id).spans.length,
  }));
}

datadog.onRequest(({ method, path }) =>
  method === "GET" && path === "/held" ? { status: 200, body: held() } : undefined,
);
console.log(datadog.url);
