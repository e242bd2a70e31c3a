import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fakeSha, linearHistory } from "./commit-graph.ts";
import { type DatadogServer, startDatadog } from "./datadog.ts";
import type { Version } from "./evaluation/classifier.ts";
import { type GitHubServer, startGitHub } from "./github.ts";
import { type Piece, renderPage } from "./page.ts";
import { runAction, type StepOptions, type StepResult } from "./runner.ts";
import { type GitHubContext, pullRequest, push } from "./workflow.ts";

const actionPath = fileURLToPath(new URL("../", import.meta.url));
const evaluationPath = fileURLToPath(new URL("evaluation/evaluate.ts", import.meta.url));
// Another folder as the first argument leaves the one alone that is open in a browser.
const folder = process.argv[2] ?? fileURLToPath(new URL("../demo/", import.meta.url));

const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";
const pullNumber = 42;

const main = linearHistory("main", 4);
const topic = linearHistory("fewer-rules", 3, main.shas.at(-1));
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
  gate: [
    "accuracy: { min: 0.7, max_regression: 0.02, no_regression: true }",
    "f1: { min: 0.7 }",
    "reply_words: { better: lower, max: 20 }",
  ].join("\n"),
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same

/** Both stand-ins, and the folder that a job works in. */
interface World {
  datadog: DatadogServer;
  github: GitHubServer;
  workspace: string;
}

/**
 * The whole chain: two baselines on `main`, a pull request that makes it worse, a push that makes it better, and one
 * whose judge gives out on most rows.
 */
async function demo(): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), "workspace-"));
  await using datadog = await startDatadog({
    projects: [{ id: projectId, name: "Support" }],
    datasets: [{ id: datasetId, project_id: projectId, name: "Tickets", current_version: 3 }],
  });
  await using github = await startGitHub({
    commits: { ...main.commits, ...topic.commits },
    branches: { main: mainTip },
    pulls: [{ number: pullNumber, head: { ref: "fewer-rules", sha: "" }, base: { ref: "main" } }],
  });
  try {
    await tell({ datadog, github, workspace });
  } finally {
    await rm(workspace, { recursive: true });
  }
}

async function tell(world: World): Promise<void> {
  const { datadog, github } = world;
  const first = await job("A push to main: there is no baseline yet", pushToMain(world, 1), "first", world);
  expectExit(first, 0);
  const baseline = await job("The next push to main", pushToMain(world, 2), "baseline", world);
  expectExit(baseline, 0);

  const worseRun = pushToPullRequest(world, topic.shas[0] ?? "", 3);
  const worseTitle = `Pull request #${pullNumber} makes it worse`;
  const worse = await job(worseTitle, worseRun, "worse", world, { inputs: { comment_details: "true" } });
  expectExit(worse, 1);
  console.log("  The job is red, as it should be: the gate is broken.");

  const betterRun = pushToPullRequest(world, topic.shas[1] ?? "", 4);
  const better = await job("A second push makes it better", betterRun, "better", world);
  expectExit(better, 0);
  console.log("  The job is green: the gate holds.");

  const unjudgedRun = pushToPullRequest(world, topic.shas[2] ?? "", 5);
  const title = "A third push, and the judge gives out on most rows";
  const unjudged = await job(title, unjudgedRun, "better", world, { evaluation: ["--judge-down"] });
  expectExit(unjudged, 1);
  console.log("  The job is red, though the few rows that were judged are right: the rest was not measured.");

  printExperiments(datadog);
  console.log(`\n${github.comments(pullNumber).length} comment on pull request #${pullNumber}`);
  await writePage(pieces({ first, worse, better, unjudged }));
  // The README's sample and its picture are made of it.
  await writeFile(join(folder, "comment.md"), worse.commentAtEnd);
}

/** Moves `main` on to a commit, counted from the first run, and gives the event of that. */
function pushToMain({ github, workspace }: World, runNumber: number): GitHubContext {
  const sha = main.shas[main.shas.length - 3 + runNumber] ?? "";
  github.branches.main = sha;
  return push({ sha, ref: "main" }, { github, workspace, runId: 5_000_000 + runNumber, runNumber });
}

/** Moves the pull request on to a commit, and gives the event of that. */
function pushToPullRequest({ github, workspace }: World, head: string, runNumber: number): GitHubContext {
  const mergeSha = fakeSha(`merge of ${head}`);
  github.commits[mergeSha] = { parents: [mainTip, head] };
  github.branches["fewer-rules"] = head;
  for (const pull of github.pulls) {
    pull.head.sha = head;
    pull.merge_commit_sha = mergeSha;
  }
  const pull = {
    number: pullNumber,
    title: "Fewer rules",
    head: { ref: "fewer-rules", sha: head },
    base: { ref: "main", sha: mainTip },
    mergeSha,
  };
  return pullRequest(pull, { github, workspace, runId: 5_000_000 + runNumber, runNumber });
}

/** What a job left behind. */
interface Job {
  main: StepResult;
  post: StepResult;
  /** The comment's body behind the main stage, and at the end; empty where there is no pull request. */
  commentWhileRunning: string;
  commentAtEnd: string;
}

/** What a job does otherwise than the others: further inputs, options of its evaluation. */
interface JobOptions {
  inputs?: Record<string, string>;
  evaluation?: readonly string[];
}

/** One job of a workflow: the action's step, the evaluation step, and what the runner does at the end. */
async function job(
  title: string,
  github: GitHubContext,
  version: Version,
  world: World,
  options: JobOptions = {},
): Promise<Job> {
  console.log(`\n${title}\n${"─".repeat(title.length)}`);
  const step = runDemoStep(github, world.datadog, options.inputs);
  const main = await runAction({ ...step, stage: "main" });
  printStage("main stage", main);
  const commentWhileRunning = findComment(world);
  const outcome = await evaluate(
    version,
    main.outputs.experiment_id ?? "",
    world.workspace,
    options.evaluation,
  );
  const contexts = { ...step.contexts, steps: { evaluate: { outcome } }, job: { status: outcome } };
  const post = await runAction({ ...step, contexts, stage: "post", state: main.state });
  printStage(`post stage, exit code ${post.exitCode}`, post);
  return { main, post, commentWhileRunning, commentAtEnd: findComment(world) };
}

function runDemoStep(
  github: GitHubContext,
  datadog: DatadogServer,
  more: Record<string, string> = {},
): Omit<StepOptions, "stage"> {
  return {
    actionPath,
    contexts: { github, secrets: { DD_API_KEY: datadog.apiKey, DD_APP_KEY: datadog.appKey } },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: datadog.url },
    with: { ...inputs, ...more },
  };
}

/** Runs the evaluation step in a process of its own; its outcome. */
async function evaluate(
  version: Version,
  experimentId: string,
  workspace: string,
  options: readonly string[] = [],
) {
  console.log(`  evaluation step (the ${version} version)`);
  const out = join(workspace, "results");
  const child = spawn(process.execPath, [evaluationPath, "--version", version, "--out", out, ...options], {
    env: { PATH: process.env.PATH, EXPERIMENT_ID: experimentId },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.on("data", (chunk: Buffer) => process.stdout.write(`    │ ${chunk}`));
  const [exitCode] = await once(child, "close");
  return exitCode === 0 ? "success" : "failure";
}

function findComment({ github }: World): string {
  return github.comments(pullNumber)[0]?.body ?? "";
}

function expectExit({ main, post }: Job, exitCode: number): void {
  if (main.exitCode !== 0) throw new Error(`The main stage ended with exit code ${main.exitCode}, not 0.`);
  if (post.exitCode !== exitCode) {
    throw new Error(`The post stage ended with exit code ${post.exitCode}, not ${exitCode}.`);
  }
}

function printStage(title: string, { outputs, log, duration }: StepResult): void {
  console.log(`  ${title} (${Math.round(duration)} ms)`);
  const lines = log.split("\n").filter((line) => line !== "" && !line.startsWith("::add-mask::"));
  for (const line of lines) console.log(`    │ ${line}`);
  const set = Object.entries(outputs).filter(([, value]) => value !== "");
  const width = Math.max(0, ...set.map(([name]) => name.length));
  for (const [name, value] of set) console.log(`    ${name.padEnd(width)}  ${value}`);
}

function printExperiments({ experiments }: DatadogServer): void {
  console.log("\nExperiments in the stand-in for Datadog\n───────────────────────────────────────");
  for (const { id, name, status, parent_experiment_id: parent } of experiments) {
    console.log(`  ${id}  ${name}  ${status}\n    parent_experiment_id: ${parent ?? "none"}`);
  }
}

/** The runs that the page shows, by what is to be seen there. */
type Runs = Record<"first" | "worse" | "better" | "unjudged", Job>;

function pieces({ first, worse, better, unjudged }: Runs): Piece[] {
  return [
    {
      title: "The comment while the evaluation runs",
      note: "The step that begins the job has created the experiment and found its baseline. The links work already.",
      markdown: worse.commentWhileRunning,
    },
    {
      title: "The comment when the gate is broken, with inputs and answers",
      note:
        "The rules that are broken come first, then the table, then the tickets that fell most: the baseline's answer " +
        "in red, this run's in green, and the evaluator's reason. This run sets comment_details: true.",
      markdown: worse.commentAtEnd,
    },
    {
      title: "The same comment after a push that makes it better",
      note:
        "A new push replaces the section in place, so there is only ever one comment. Inputs and answers are hidden, " +
        "as they are by default where the repository is public.",
      markdown: better.commentAtEnd,
    },
    {
      title: "The same comment when the judge gave out",
      note:
        "The answers are as good as before, but the judge scored 5 tickets of 40. All 5 are right, and the gate is " +
        "broken all the same: what was not measured never passes.",
      markdown: unjudged.commentAtEnd,
    },
    {
      title: "The job summary of the first run on main",
      note: "There is no baseline yet, so rules that need one are not judged, and the summary says so.",
      markdown: first.post.summary,
    },
    {
      title: "The job summary when the gate is broken, with all folds open",
      note:
        "It holds more rows than the comment. GitHub draws the charts of the trend; here they stand as the text that " +
        "they are made of.",
      markdown: worse.post.summary,
      isOpen: true,
    },
  ];
}

const lead = [
  "A support bot sorts 40 tickets. Two pushes to main made baselines; then pull request #42 took rules out of the bot, " +
    "which made it worse, mended that with a second push, and pushed once more while the judge was out of order.",
  "What follows is what reviewers see on GitHub, made by the built action as a runner calls it, with stand-ins for " +
    "Datadog and GitHub on this machine. So the links into Datadog and GitHub lead nowhere.",
];

async function writePage(shown: readonly Piece[]): Promise<void> {
  const pagePath = join(folder, "index.html");
  await mkdir(folder, { recursive: true });
  await writeFile(pagePath, await renderPage("What a pull request shows", shown, lead));
  console.log(`The comment and the summaries as a page: ${pagePath}`);
}

await demo();
