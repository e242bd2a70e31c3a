import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { TestContext } from "node:test";
import {
  createWorld,
  datasetId,
  projectId,
  pullRequestAt,
  repository,
  root,
  type World,
  type WorldOptions,
} from "../../__tests__/support/chain.ts";
import { filesBelow } from "../../__tests__/support/markdown-pages.ts";
import { createFakeSha } from "../../emulator/commit-graph.ts";
import { createCertificate } from "../../emulator/tls.ts";
import type { GitHubContext } from "../../emulator/workflow.ts";
import { type ActRun, copyAction, copyFromProject, createRepository, git, keys, runAct } from "./run-act.ts";

const questions = {
  "What is the capital of France?": "Paris",
  "What is the capital of Japan?": "Tokyo",
  "What is the capital of Kenya?": "Nairobi",
};

export interface Example {
  world: World;
  folder: string;
  /** The commits of main and of the pull request's test merge. */
  main: string;
  merge: string;
  run(github: GitHubContext, options?: RunOptions): Promise<ActRun>;
}

interface RunOptions {
  /** Files that this run has instead of the example's, by name. */
  files?: Record<string, string>;
  secrets?: Record<string, string>;
}

interface ExampleOptions {
  /** The workflow's file. */
  workflow?: string;
  /** Returns the workflow with smaller numbers, such as those of rows. */
  change?: (text: string) => string;
  /** The folder with evaluate.py, if that isn't the example's own. */
  script?: "results-file";
  questions?: Record<string, string>;
  gitHub?: WorldOptions["gitHub"];
  /** Serves the fake Datadog over TLS, which Datadog's SDK for Python requires. */
  tls?: boolean;
}

/** Puts an example into a repository as its README says, and its questions into the fake Datadog's dataset. */
export async function openExample(t: TestContext, name: string, options: ExampleOptions = {}): Promise<Example> {
  const folder = mkdtempSync(join(tmpdir(), "act-"));
  const { workspace, workflow, main, merge } = writeRepository(folder, name, options);
  copyAction(join(folder, "action"));
  const { authority, server } = await createCertificate(["127.0.0.1"]);
  const authorityFile = join(folder, "authority.pem");
  writeFileSync(authorityFile, authority);
  const world = await createWorld({
    datadog: options.tls ? { ...keys, tls: server } : keys,
    gitHub: {
      commits: {
        [main]: { parents: [] },
        [repository.first]: { parents: [main] },
        [merge]: { parents: [main, repository.first] },
      },
      branches: { main, feature: repository.first },
      pulls: [pullRequestAt("first")],
      ...options.gitHub,
    },
  });
  t.after(async () => {
    await world[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });
  await addRecords(world, options.questions ?? questions, authority);
  const run: Example["run"] = async (github, { files = {}, secrets = {} } = {}) => {
    // The event names the commit that act finds in the repository.
    git(workspace, "checkout", "--quiet", "--force", github.sha);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(workspace, file), content);
    const env = {
      ARTIFACTS: join(folder, "artifacts"),
      // npm may need this machine's own authorities.
      NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS ?? "",
      ...(options.tls ? { NODE_EXTRA_CA_CERTS: authorityFile, SSL_CERT_FILE: authorityFile } : {}),
    };
    const args = [...replaceActions(workflow, join(folder, "action")), "--concurrent-jobs=1"];
    const paths = [join(folder, "bin"), dirname(process.env.PYTHON ?? "")];
    return await runAct({ world, github, folder, env, secrets, args, paths });
  };
  return { world, folder, main, merge, run };
}

/** Writes an example's files and workflow, and commits them. The second commit plays the role of a test merge. */
function writeRepository(folder: string, name: string, { workflow: file, change, script }: ExampleOptions) {
  const workspace = join(folder, "workspace");
  const paths = [name, script ?? name].flatMap((example) => filesBelow(join("examples", example)));
  for (const path of paths.filter((path) => !path.endsWith(".yml")))
    copyFromProject(path, join(workspace, relative(dirname(path), path)));
  const text = readFileSync(join(root, "examples", name, file ?? "evaluate.yml"), "utf8");
  const workflow = (change?.(text) ?? text).replaceAll("<full SHA>", createFakeSha("release"));
  mkdirSync(join(workspace, ".github/workflows"), { recursive: true });
  writeFileSync(join(workspace, ".github/workflows/evaluate.yml"), workflow);
  const main = createRepository(workspace);
  git(workspace, "commit", "--quiet", "--allow-empty", "--message=Merge");
  return { workspace, workflow, main, merge: git(workspace, "rev-parse", "HEAD") };
}

/** Returns act's options that replace the actions of a workflow with folders of this machine. */
function replaceActions(workflow: string, action: string): string[] {
  const uses = [...workflow.matchAll(/uses: ([\w-]+\/[\w-]+)(?:\/\w+)?@(\S+)/g)];
  return uses.flatMap(([, name = "", ref = ""]) => {
    const fake = join(import.meta.dirname, name.replace(/setup-\w+/, "setup"));
    return ["--local-repository", `${name}@${ref}=${name.startsWith("your-org/") ? action : fake}`];
  });
}

async function addRecords({ datadog }: World, questions: Record<string, string>, ca: string): Promise<void> {
  const records = Object.entries(questions).map(([question, expected_output]) => ({
    input: { question },
    expected_output,
    metadata: {},
  }));
  const url = `${datadog.url}/api/v2/llm-obs/v1/${projectId}/datasets/${datasetId}/records`;
  const headers = { "DD-API-KEY": datadog.apiKey, "DD-APPLICATION-KEY": datadog.appKey };
  // fetch can't trust a certificate authority for one request.
  const sent = url.startsWith("https")
    ? https.request(url, { method: "POST", headers, ca })
    : http.request(url, { method: "POST", headers });
  sent.end(JSON.stringify({ data: { type: "datasets", attributes: { records } } }));
  const [response] = (await once(sent, "response")) as [http.IncomingMessage];
  response.resume();
  assert.equal(response.statusCode, 200);
}
