import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fakeSha, linearHistory } from "./commit-graph.ts";
import { type DatadogServer, startDatadog } from "./datadog.ts";
import { type GitHubServer, startGitHub } from "./github.ts";
import { renderPage } from "./page.ts";
import { runAction, type StepResult } from "./runner.ts";
import { type GitHubContext, pullRequest, push } from "./workflow.ts";

const actionPath = fileURLToPath(new URL("../", import.meta.url));
const pagePath = fileURLToPath(new URL("../demo/index.html", import.meta.url));

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";
const pullNumber = 42;

const main = linearHistory("main", 4);
const topic = linearHistory("shorter-prompt", 2, main.shas.at(-1));
const mainTip = main.shas.at(-1) ?? "";

/** The whole chain: a baseline on `main`, a pull request, and a second push to it. */
async function demo(): Promise<void> {
  await using datadog = await startDatadog({
    projects: [{ id: projectId, name: "Support" }],
    datasets: [{ id: datasetId, project_id: projectId, name: "Tickets", current_version: 3 }],
  });
  await using github = await startGitHub({
    commits: { ...main.commits, ...topic.commits },
    branches: { main: mainTip },
    pulls: [{ number: pullNumber, head: { ref: "shorter-prompt", sha: "" }, base: { ref: "main" } }],
  });
  const servers = { datadog, github };

  const baseline = push({ sha: mainTip, ref: "main" }, { github, runId: 5_000_001, runNumber: 1 });
  await job("A push to main makes the baseline", baseline, servers);
  const first = pushToPullRequest(github, topic.shas[0] ?? "", 2);
  await job(`Pull request #${pullNumber} is compared with it`, first, servers);
  const second = pushToPullRequest(github, topic.shas[1] ?? "", 3);
  const last = await job("A second push brings the same comment up to date", second, servers);

  printExperiments(datadog);
  await writePage(github, last);
}

/** Moves the pull request on to a commit, and gives the event of that. */
function pushToPullRequest(github: GitHubServer, head: string, runNumber: number): GitHubContext {
  const mergeSha = fakeSha(`merge of ${head}`);
  github.commits[mergeSha] = { parents: [mainTip, head] };
  github.branches["shorter-prompt"] = head;
  for (const pull of github.pulls) {
    pull.head.sha = head;
    pull.merge_commit_sha = mergeSha;
  }
  const pull = {
    number: pullNumber,
    title: "Shorten the prompt",
    head: { ref: "shorter-prompt", sha: head },
    base: { ref: "main", sha: mainTip },
    mergeSha,
  };
  return pullRequest(pull, { github, runId: 5_000_000 + runNumber, runNumber });
}

interface Servers {
  datadog: DatadogServer;
  github: GitHubServer;
}

/** One job of a workflow: the action's step, then the evaluation. */
async function job(title: string, context: GitHubContext, { datadog, github }: Servers): Promise<StepResult> {
  const result = await runAction({
    actionPath,
    stage: "main",
    contexts: { github: context, secrets: { DD_API_KEY: datadog.apiKey, DD_APP_KEY: datadog.appKey } },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadog.url },
    with: {
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions, as a workflow has them
      api_key: "${{ secrets.DD_API_KEY }}",
      app_key: "${{ secrets.DD_APP_KEY }}",
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same
      project_id: projectId,
      dataset_id: datasetId,
      name: "support-bot",
      config: "model: small\nprompt: v2",
    },
  });
  printStage(title, result);
  if (result.exitCode !== 0) throw new Error(`The step failed with exit code ${result.exitCode}.`);
  await evaluate(datadog, result.outputs.experiment_id ?? "");
  console.log(`  ${github.comments(pullNumber).length} comment(s) on pull request #${pullNumber}`);
  return result;
}

/** What a user's evaluation step would do, cut down to its last call. */
async function evaluate({ url, apiKey, appKey }: DatadogServer, experimentId: string): Promise<void> {
  const response = await fetch(`${url}/api/v2/llm-obs/v1/experiments/${experimentId}`, {
    method: "PATCH",
    headers: {
      "dd-api-key": apiKey,
      "dd-application-key": appKey,
      "content-type": "application/vnd.api+json",
    },
    body: JSON.stringify({ data: { type: "experiments", attributes: { status: "completed" } } }),
  });
  if (!response.ok) throw new Error(`The evaluation step got status ${response.status}.`);
}

function printStage(title: string, { outputs, log, duration }: StepResult): void {
  console.log(`\n${title} (${Math.round(duration)} ms)\n${"─".repeat(title.length)}`);
  for (const line of log.trim().split("\n")) console.log(`  │ ${line}`);
  const width = Math.max(...Object.keys(outputs).map((name) => name.length));
  for (const [name, value] of Object.entries(outputs)) console.log(`  ${name.padEnd(width)}  ${value}`);
}

function printExperiments({ experiments }: DatadogServer): void {
  const nameOf = (id?: string) => experiments.find((experiment) => experiment.id === id)?.name ?? "none";
  console.log("\nExperiments in the stand-in for Datadog\n───────────────────────────────────────");
  for (const { name, status, parent_experiment_id } of experiments) {
    console.log(`  ${name}  ${status}  parent: ${nameOf(parent_experiment_id)}`);
  }
}

async function writePage(github: GitHubServer, { summary }: StepResult): Promise<void> {
  const comments = github.comments(pullNumber).map(({ login, body }) => ({
    title: `Comment on pull request #${pullNumber}`,
    note: `Written by ${login}`,
    markdown: body,
  }));
  const ofJob = { title: "Job summary", note: "On the page of the workflow run", markdown: summary };
  await mkdir(fileURLToPath(new URL("../demo/", import.meta.url)), { recursive: true });
  await writeFile(pagePath, await renderPage("Shorten the prompt", [...comments, ofJob]));
  console.log(`\nThe comment and the summary as a page: ${pagePath}`);
}

await demo();
