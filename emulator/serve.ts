// Serves the stand-ins for Datadog and GitHub until it is stopped, to the steps of a workflow or to whoever wants to
// try something. Prints where they are; GET /held of Datadog's answers, without keys, what it holds.
import { fakeSha, linearHistory } from "./commit-graph.ts";
import { startDatadog } from "./datadog.ts";
import { startGitHub } from "./github.ts";

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

const datadog = await startDatadog({
  projects: [{ id: projectId, name: "End to end" }],
  datasets: [{ id: datasetId, project_id: projectId, name: "Questions", current_version: 1 }],
});

const main = linearHistory("main", 5);
const tip = main.shas.at(-1) ?? "";
const [head, merge] = [fakeSha("feature"), fakeSha("merge of feature")];
const github = await startGitHub({
  commits: { ...main.commits, [head]: { parents: [tip] }, [merge]: { parents: [tip, head] } },
  branches: { main: tip, feature: head },
  pulls: [{ number: 1, head: { ref: "feature", sha: head }, base: { ref: "main" }, merge_commit_sha: merge }],
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

console.log(`Datadog  ${datadog.url}
GitHub   ${github.apiUrl}

  export DD_LLMOBS_OVERRIDE_ORIGIN=${datadog.url}
  export DD_API_KEY=${datadog.apiKey}
  export DD_APP_KEY=${datadog.appKey}
  export GITHUB_API_URL=${github.apiUrl}
  export GITHUB_GRAPHQL_URL=${github.graphqlUrl}
  export GITHUB_TOKEN=${github.token}

Project ${projectId} with dataset ${datasetId}; pull request 1 from feature (${head}) to main.
What Datadog holds: curl ${datadog.url}/held. Ctrl+C ends both.`);
