// A process of its own for the stand-ins, so that they share no thread with what is measured or measures.
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

const arrivals: { name: string; time: number }[] = [];
for (const [service, server] of Object.entries({ Datadog: datadog, GitHub: gitHub })) {
  server.onRequest(({ method, path, time }) => {
    arrivals.push({ name: `${method} ${shortened(path)} (${service})`, time });
    return undefined;
  });
}

/** The end of a path, without ids. */
function shortened(path: string): string {
  const names = path.split("/").map((name) => (/^\d+$|^[0-9a-f]{8,}/.test(name) ? "{id}" : name));
  return names.slice(-2).join("/");
}

// Whoever measures takes the arrivals of each run; what they held would fill the memory.
process.on("message", () => {
  datadog.requests.length = 0;
  gitHub.requests.length = 0;
  process.send?.(arrivals.splice(0).sort((a, b) => a.time - b.time));
});
process.on("disconnect", () => process.exit());

const { url: datadogUrl, apiKey, appKey } = datadog;
const { apiUrl, graphqlUrl, token } = gitHub;
process.send?.({ datadogUrl, apiKey, appKey, gitHub: { apiUrl, graphqlUrl, token } });
