// Runs the built action on a push to main and on pull requests, with fakes of Datadog and GitHub. Writes a page with the
// comments and job summaries.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { createFakeSha, createLinearHistory } from "./commit-graph.ts";
import { type DatadogServer, startDatadog } from "./datadog.ts";
import { type Change, changes } from "./demo-changes.ts";
import type { Version } from "./evaluation/classifier.ts";
import { type GitHubServer, startGitHub } from "./github.ts";
import { type Piece, renderPage } from "./page.ts";
import { runAction, type StepResult } from "./runner.ts";
import { type GitHubContext, pullRequest, push } from "./workflow.ts";

const actionPath = fileURLToPath(new URL("../", import.meta.url));
const evaluationPath = fileURLToPath(new URL("evaluation/evaluate.ts", import.meta.url));
// The tests write to another folder, so that a page that is open in a browser stays as it is.
const pageFolder = process.argv[2] ?? fileURLToPath(new URL("../demo/", import.meta.url));

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";
const main = createLinearHistory("main", 4);
const mainTip = main.shas.at(-1) ?? "";

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: expressions, as a workflow has them
const inputs = {
  api_key: "${{ secrets.DD_API_KEY }}",
  app_key: "${{ secrets.DD_APP_KEY }}",
  project_id: projectId,
  dataset_id: datasetId,
  name: "ticket-sorter",
  results: "results/*.jsonl",
  evaluation_outcome: "${{ steps.evaluate.outcome }}",
  comment_details: "true",
  gate: [
    "accuracy: { min: 0.65, max_regression: 0.05 }",
    "urgency: { min: 0.9 }",
    "f1: { min: 0.6 }",
    "reply_words: { better: lower, max: 20 }",
  ].join("\n"),
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same

/** Both fakes, and the folder in which a job works. */
interface World {
  datadog: DatadogServer;
  github: GitHubServer;
  workspace: string;
}

/** What remains of a job. */
interface Job {
  post: StepResult;
  /** The comment's body after the main stage and at the end. It's empty if there is no pull request. */
  commentWhileRunning: string;
  comment: string;
}

async function runDemo(): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), "workspace-"));
  await using datadog = await startDatadog({
    projects: [{ id: projectId, name: "Support" }],
    datasets: [{ id: datasetId, project_id: projectId, name: "Tickets", current_version: 3 }],
  });
  await using github = await startGitHub({
    commits: main.commits,
    branches: { main: mainTip },
    collaborators: { lea: "write" },
  });
  await mkdir(pageFolder, { recursive: true });
  try {
    const world = { datadog, github, workspace };
    const pieces = await runBaseline(world);
    for (const change of changes) pieces.push(...(await runChange(world, change)));
    const page = await writePage(pieces);
    console.log(`\nThe comments and job summaries as a page: ${pathToFileURL(page).href}`);
  } finally {
    await rm(workspace, { recursive: true });
  }
}

/** Creates the baseline by a push to `main`, with three runs of each record. */
async function runBaseline(world: World): Promise<Piece[]> {
  printTitle("A push to main creates the baseline");
  const { github, workspace } = world;
  const event = push({ sha: mainTip, ref: "main" }, { github, workspace, runId: 5_000_001, runNumber: 1 });
  const { post } = await runDemoJob(world, event, { version: "baseline", runs: 3, verdict: "pass" });
  return [
    {
      title: "A push to main: the job summary",
      note:
        "This job evaluates each record three times and creates the baseline. Rules that need a baseline aren't " +
        "checked yet.",
      markdown: post.summary,
    },
  ];
}

/** Evaluates a pull request, and returns its comment and job summary. */
async function runChange(world: World, change: Change): Promise<Piece[]> {
  const { number, title, note, version, state } = change;
  printTitle(`Pull request #${number}: ${title}`);
  const { event, head } = openPullRequest(world, change);
  const expected = { version, runs: 1, pull: number };
  const failsJob = state === "failed" || state === "accepted";
  const verdict = failsJob ? "fail" : state === "unclear" ? "unclear" : "pass";
  let job = await runDemoJob(world, event, { ...expected, verdict });
  if (state === "accepted") {
    acceptDrop(world, number, head);
    job = await runDemoJob(world, { ...event, run_attempt: "2" }, { ...expected, attempt: 2, verdict: "pass" });
  }
  const name = `Pull request #${number} (${state})`;
  const pieces: Piece[] = [
    { title: `${name}: the comment`, note, markdown: job.comment },
    {
      title: `${name}: the job summary`,
      note: "The same report with all parts open.",
      markdown: job.post.summary,
      isOpen: true,
    },
  ];
  if (state !== "failed") return pieces;
  // The README's sample and its picture show this comment.
  await writeFile(join(pageFolder, "comment.md"), job.comment);
  const running = {
    title: `Pull request #${number}: the comment while the evaluation runs`,
    note: "The main stage has created the experiment and found its baseline. The links already work.",
    markdown: job.commentWhileRunning,
  };
  return [running, ...pieces];
}

/** Adds the comment by which somebody with write access accepts that the accuracy drops. */
function acceptDrop({ github }: World, pull: number, head: string): void {
  const body = `/accept-regression accuracy ${head} shorter prompts, agreed with support`;
  github.addComment(pull, { login: "lea", body });
  console.log(`\n  Lea, who has write access, comments on pull request #${pull}:\n    │ ${body}`);
  console.log("  Then she reruns the job.");
}

/** Adds a pull request with one commit to the fake of GitHub. Returns the context of its workflow run, and its head. */
function openPullRequest({ github, workspace }: World, { number, branch, title }: Change) {
  const head = createFakeSha(branch);
  const mergeSha = createFakeSha(`merge of ${branch}`);
  github.commits[head] = { parents: [mainTip] };
  github.commits[mergeSha] = { parents: [mainTip, head] };
  github.branches[branch] = head;
  const pull = { number, title, head: { ref: branch, sha: head }, base: { ref: "main", sha: mainTip } };
  github.pulls.push({ ...pull, merge_commit_sha: mergeSha });
  const job = { github, workspace, runId: 5_000_000 + number, runNumber: number };
  return { event: pullRequest({ ...pull, mergeSha }, job), head };
}

/** What a job evaluates, and what the gate must decide. */
interface Expectation {
  version: Version;
  runs: number;
  /** The attempt of the workflow run, whose outputs differ from those of earlier attempts. */
  attempt?: number;
  verdict: "fail" | "unclear" | "pass";
  pull?: number;
}

/** Runs a job as GitHub does: the action's main stage, the evaluation step, and the action's post stage. */
async function runDemoJob(world: World, github: GitHubContext, expected: Expectation): Promise<Job> {
  const { datadog, workspace } = world;
  const { verdict, pull } = expected;
  const findComment = () => (pull === undefined ? "" : (world.github.comments(pull)[0]?.body ?? ""));
  const step = {
    actionPath,
    contexts: { github, secrets: { DD_API_KEY: datadog.apiKey, DD_APP_KEY: datadog.appKey } },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadog.url },
    with: inputs,
  };
  const started = await runAction({ ...step, stage: "main" });
  printStage("main", started);
  checkExitCode("main", started, 0);
  const commentWhileRunning = findComment();
  const outcome = await runEvaluation(expected, workspace);
  const contexts = { ...step.contexts, steps: { evaluate: { outcome } }, job: { status: outcome } };
  const post = await runAction({ ...step, contexts, stage: "post", state: started.state });
  printStage("post", post);
  checkExitCode("post", post, verdict === "fail" ? 1 : 0);
  printEnd(world, started.outputs.experiment_id ?? "", expected);
  return { post, commentWhileRunning, comment: findComment() };
}

/** Runs the evaluation step in its own process. Returns its outcome. */
async function runEvaluation(expected: Expectation, workspace: string): Promise<"success" | "failure"> {
  const { version, runs, attempt = 1 } = expected;
  const counts = ["--runs", String(runs), "--attempt", String(attempt)];
  const options = ["--version", version, ...counts, "--out", join(workspace, "results")];
  console.log("\n  The evaluation step writes results/tickets.jsonl. Its log:");
  const child = spawn(process.execPath, [evaluationPath, ...options], {
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.on("data", (chunk: Buffer) => process.stdout.write(`    │ ${chunk}`));
  const [exitCode] = await once(child, "close");
  return exitCode === 0 ? "success" : "failure";
}

function checkExitCode(stage: string, { exitCode }: StepResult, expected: number): void {
  if (exitCode === expected) return;
  throw new Error(`The ${stage} stage ended with exit code ${exitCode}, not ${expected}. See its log above.`);
}

function printTitle(title: string): void {
  console.log(`\n${title}\n${"─".repeat(title.length)}`);
}

function printStage(stage: "main" | "post", { exitCode, outputs, log, duration }: StepResult): void {
  const seconds = (duration / 1_000).toFixed(1);
  console.log(`\n  The action's ${stage} stage ended with exit code ${exitCode} after ${seconds} s. Its log:`);
  const lines = log.split("\n").filter((line) => line !== "" && !line.startsWith("::add-mask::"));
  // GitHub shows the colors of a log, but a file or an editor doesn't.
  const readable = process.stdout.isTTY ? lines : lines.map(stripVTControlCharacters);
  for (const line of readable) console.log(`    │ ${line}`);
  const set = Object.entries(outputs).filter(([, value]) => value !== "");
  if (set.length === 0) return;
  console.log("  It set these outputs, which later steps can use:");
  const width = Math.max(...set.map(([name]) => name.length));
  for (const [name, value] of set) console.log(`    ${name.padEnd(width)}  ${value}`);
}

/** Prints what the job left in Datadog and on GitHub, and checks the verdict. */
function printEnd({ datadog }: World, experimentId: string, { verdict, pull }: Expectation): void {
  const experiment = datadog.experiments.find(({ id }) => id === experimentId);
  const stored = experiment?.metadata?.llm_experiment_action as { verdict?: string } | undefined;
  if (experiment?.status !== "completed") throw new Error(`The experiment's status is ${experiment?.status}.`);
  if (stored?.verdict !== verdict) throw new Error(`The verdict is ${stored?.verdict}, not ${verdict}.`);
  const rows = datadog.events(experimentId).spans.length;
  console.log(`
  Datadog now has this experiment, with ${rows} rows:
    name      ${experiment?.name}
    status    ${experiment?.status}
    baseline  ${experiment?.parent_experiment_id ?? "none"}
    verdict   ${verdict}`);
  if (pull !== undefined) console.log(`  GitHub now has a comment on pull request #${pull}.`);
  const results = {
    fail: "The job fails, because the gate fails.",
    unclear: "The job passes with a warning, because the gate is unclear.",
    pass: "The job passes, because the gate passes.",
  };
  console.log(`  ${results[verdict]}`);
}

const lead = [
  "A support bot sorts 60 tickets into categories. A push to main created the baseline, with three runs of each " +
    "record. A job of a pull request evaluates each record once, and the gate allows accuracy to drop by 5 points.",
  "This page shows what reviewers see on GitHub. The built action made it, as a runner calls it, with fakes of Datadog " +
    "and GitHub on this machine. The links to Datadog and GitHub therefore lead nowhere.",
];

async function writePage(pieces: readonly Piece[]): Promise<string> {
  const page = join(pageFolder, "index.html");
  await writeFile(page, await renderPage("What the action shows on GitHub", pieces, lead));
  return page;
}

await runDemo();
