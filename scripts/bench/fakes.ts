// Runs the fakes in their own process, so that they share no thread with the measurement.
import { startDatadog } from "../../emulator/datadog.ts";
import { startGitHub } from "../../emulator/github.ts";
import { latency, place, pullNumber, repository } from "./world.ts";

const datadog = await startDatadog({
  latency,
  projects: [{ id: place.project_id, name: "Bench" }],
  datasets: [{ id: place.dataset_id, project_id: place.project_id, name: "Questions", current_version: 1 }],
});
const gitHub = await startGitHub({
  latency,
  commits: repository.commits,
  branches: { main: repository.tip, feature: repository.head },
  pulls: [{ number: pullNumber, head: { ref: "feature", sha: repository.head }, base: { ref: "main" } }],
});

/** When requests arrived, in milliseconds since the epoch. */
const arrivals: number[] = [];
for (const server of [datadog, gitHub]) {
  server.onRequest(({ time }) => {
    arrivals.push(time);
    return undefined;
  });
}

// The recorded requests would fill the memory, so each measurement removes them.
process.on("message", () => {
  datadog.requests.length = 0;
  gitHub.requests.length = 0;
  process.send?.(arrivals.splice(0).sort((a, b) => a - b));
});
process.on("disconnect", () => process.exit());

const { url: datadogUrl, apiKey, appKey } = datadog;
const { apiUrl, graphqlUrl, token } = gitHub;
process.send?.({ datadogUrl, apiKey, appKey, gitHub: { apiUrl, graphqlUrl, token } });
