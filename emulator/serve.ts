// Serves the fakes of Datadog and GitHub until you stop it. Prints their addresses and the environment variables with
// which a program uses them. GET /experiments of the fake of Datadog lists its experiments and needs no keys.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFakeSha, createLinearHistory } from "./commit-graph.ts";
import { startDatadog } from "./datadog.ts";
import { startGitHub } from "./github.ts";
import { createCertificate, startConnectProxy, startTlsFront } from "./tls.ts";

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const projectName = "End to end";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

const datadog = await startDatadog({
  projects: [{ id: projectId, name: projectName }],
  datasets: [{ id: datasetId, project_id: projectId, name: "Questions", current_version: 1 }],
});

const main = createLinearHistory("main", 5);
const tip = main.shas.at(-1) ?? "";
const [head, merge] = [createFakeSha("feature"), createFakeSha("merge of feature")];
const github = await startGitHub({
  commits: { ...main.commits, [head]: { parents: [tip] }, [merge]: { parents: [tip, head] } },
  branches: { main: tip, feature: head },
  pulls: [{ number: 1, head: { ref: "feature", sha: head }, base: { ref: "main" }, merge_commit_sha: merge }],
});

/** Returns each experiment with its number of rows. */
function listExperiments() {
  return datadog.experiments.map((experiment) => ({
    ...experiment,
    rows: datadog.events(experiment.id).spans.length,
  }));
}

datadog.onRequest(({ method, path }) =>
  method === "GET" && path === "/experiments" ? { status: 200, body: listExperiments() } : undefined,
);

// Datadog's SDK for JavaScript has no setting for another origin: it sends requests to Datadog's hosts, over TLS.
const site = "datadoghq.com";
const sdkHosts = [`api.${site}`, `llmobs-intake.${site}`];
const { authority, server: certificate } = await createCertificate(sdkHosts);
const tlsPort = await startTlsFront(certificate, Number(new URL(datadog.url).port));
const proxy = await startConnectProxy(Object.fromEntries(sdkHosts.map((host) => [host, tlsPort])));
const folder = mkdtempSync(join(tmpdir(), "fakes-"));
const authorityFile = join(folder, "authority.pem");
writeFileSync(authorityFile, authority);
process.once("exit", () => rmSync(folder, { recursive: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());

console.log(`Datadog  ${datadog.url}
GitHub   ${github.apiUrl}

  export DD_LLMOBS_OVERRIDE_ORIGIN=${datadog.url}
  export DD_API_KEY=${datadog.apiKey}
  export DD_APP_KEY=${datadog.appKey}
  export GITHUB_API_URL=${github.apiUrl}
  export GITHUB_GRAPHQL_URL=${github.graphqlUrl}
  export GITHUB_TOKEN=${github.token}

Datadog's SDK for JavaScript (dd-trace) also needs a proxy. It opens only ${sdkHosts.join(" and ")}:

  export HTTPS_PROXY=${proxy.url}
  export NODE_USE_ENV_PROXY=1
  export NODE_EXTRA_CA_CERTS=${authorityFile}
  export DD_SITE=${site}
  export DD_LLMOBS_ENABLED=1
  export DD_LLMOBS_AGENTLESS_ENABLED=1
  export DD_LLMOBS_ML_APP=support-bot
  export DD_LLMOBS_PROJECT_NAME="${projectName}"
  export DD_APM_TRACING_ENABLED=false
  export DD_INSTRUMENTATION_TELEMETRY_ENABLED=false
  export DD_REMOTE_CONFIGURATION_ENABLED=false

Project ${projectId} (${projectName}) has the dataset ${datasetId}. Pull request 1 goes from feature (${head}) to main.
List Datadog's experiments: curl ${datadog.url}/experiments. Ctrl+C stops everything.`);
