// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of workflows look like this
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { runAction } from "../../emulator/runner.ts";
import { push } from "../../emulator/workflow.ts";
import { readProjectFile } from "../support/action-metadata.ts";
import { findFaults } from "../support/github-parser.ts";
import { localActionFaults, workflowFaults, writePermissions } from "../support/workflow-rules.ts";

const root = join(import.meta.dirname, "..", "..");
const workflows = listFiles(".github/workflows");
const localActions = readdirSync(join(root, ".github/actions")).map((name) => `.github/actions/${name}/action.yml`);

test("there is a workflow for each purpose", () => {
  expect(workflows.map((path) => path.replace(/^.*\//, ""))).toEqual([
    "ci.yml",
    "codeql.yml",
    "dependency-review.yml",
    "e2e.yml",
    "release.yml",
    "scorecard.yml",
    "zizmor.yml",
  ]);
});

describe.each(workflows)("%s", (path) => {
  const text = readProjectFile(path);

  test("follows the rules", () => {
    expect(workflowFaults(text)).toEqual([]);
  });

  test("is valid for GitHub's own parser", () => {
    const [faults = ["not checked"]] = findFaults([{ name: path, text }]);
    // Ours reads the outcome of a later step in its post stage; the parser knows of main stages only.
    expect(faults.filter((fault) => !/Context access might be invalid: evaluate$/.test(fault))).toEqual([]);
  });
});

describe.each(localActions)("%s", (path) => {
  const text = readProjectFile(path);

  test("follows the rules, and GitHub's own parser accepts it", () => {
    expect(localActionFaults(text)).toEqual([]);
    expect(findFaults([{ name: path, text }])).toEqual([[]]);
  });
});

test("only the jobs that need it can write", () => {
  const writing = workflows.flatMap((path) =>
    writePermissions(readProjectFile(path)).map((permission) => `${path.replace(/^.*\//, "")} ${permission}`),
  );
  expect(writing).toEqual([
    "codeql.yml analyze: security-events",
    "e2e.yml outcome: pull-requests",
    "release.yml release: attestations",
    "release.yml release: contents",
    "release.yml release: id-token",
    "release.yml publish: id-token",
    "scorecard.yml analyze: security-events",
  ]);
});

test("an action is pinned to one commit everywhere", () => {
  const texts = [...workflows, ...localActions].map(readProjectFile).join("\n");
  const pins = [...texts.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # \S+)/g)];
  const versions = new Map<string, Set<string>>();
  for (const [, action = "", version = ""] of pins) {
    // The parts of one repository are released together.
    const repository = action.split("/", 2).join("/");
    versions.set(repository, (versions.get(repository) ?? new Set()).add(version));
  }
  expect(versions.size).toBeGreaterThan(3);
  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe("release.yml", () => {
  const { jobs } = parse(readProjectFile(".github/workflows/release.yml")) as {
    jobs: Record<string, { needs?: string; steps: { run?: string; uses?: string }[] }>;
  };
  const readScripts = (name: string) => (jobs[name]?.steps ?? []).map(({ run, uses }) => run ?? uses).join("\n");

  test("tests and compares dist/ in a job that can't write, before the release", () => {
    expect(jobs.release?.needs).toBe("verify");
    expect(readScripts("verify")).toContain("bash .ci/run");
  });

  test("runs no package's code in jobs whose token can write", () => {
    expect(readScripts("release")).not.toMatch(/\b(npm|npx|node|bash|setup-node)\b/);
  });

  test("publishes the command line with provenance, and installs no package to do it", () => {
    expect(jobs.publish?.needs).toBe("release");
    const script = readScripts("publish");
    expect(script).toContain("npm publish --workspace packages/cli --provenance");
    expect(script).not.toMatch(/npm (ci|i|install|run|exec)\b|npx/);
  });

  test("moves the major tag after it has checked that the release is immutable", () => {
    const steps = readScripts("release");
    const order = ["git archive", "actions/attest@", "gh release create", ".immutable", "refs/tags"];
    const places = order.map((part) => steps.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("the check at the end of e2e.yml's jobs", () => {
  test.each([
    ["completed", "0", 0],
    ["failed", "0", 1],
    ["completed", "3", 1],
  ])("expects the status %s and %s rows: exit code %i", async (status, rows, exitCode) => {
    await using datadog = await startFakeDatadog();
    await datadog.createCompleted(["ci.pipeline.id:100"]);
    expect(await datadog.check({ status, rows })).toBe(exitCode);
  });

  test("expects one experiment from this run", async () => {
    await using datadog = await startFakeDatadog();
    expect(await datadog.check({ status: "completed", rows: "0" })).toBe(1);
    await datadog.createCompleted(["ci.pipeline.id:99"]);
    expect(await datadog.check({ status: "completed", rows: "0" })).toBe(1);
  });
});

test("Dependabot waits a week before it proposes a release", () => {
  const { updates } = parse(readProjectFile(".github/dependabot.yml")) as {
    updates: { "package-ecosystem": string; cooldown?: { "default-days"?: number } }[];
  };
  expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
  expect(updates.filter(({ cooldown }) => (cooldown?.["default-days"] ?? 0) < 7)).toEqual([]);
});

describe("the rules", () => {
  const sha = "0123456789abcdef0123456789abcdef01234567";
  const good = `on: [push, pull_request]
permissions: {}
concurrency: test
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - uses: ./
      - run: npm test
`;

  test("find nothing in a workflow that follows them", () => {
    expect(workflowFaults(good)).toEqual([]);
  });

  test.each([
    ["[push, pull_request]", "pull_request_target", "the trigger pull_request_target is not allowed"],
    ["[push, pull_request]", "{ workflow_run: {} }", "the trigger workflow_run is not allowed"],
    ["permissions: {}\n", "", "its own permissions are not {}"],
    ["permissions: {}\n", "permissions: read-all\n", "its own permissions are not {}"],
    ["concurrency: test\n", "", "has no concurrency"],
    ["    permissions:\n      contents: read\n", "", "test does not list its permissions"],
    ["      contents: read\n", "", "test does not list its permissions"],
    ["    timeout-minutes: 5\n", "", "test has no timeout-minutes"],
    [`@${sha} # v7.0.1`, "@v7", "not pinned: actions/checkout@v7"],
    [" # v7.0.1", "", `not pinned: actions/checkout@${sha}`],
    ["persist-credentials: false", "fetch-depth: 0", "a checkout keeps the token in .git/config"],
    ["npm test", "echo ${{ github.head_ref }}", "an expression in a script: echo ${{ github.head_ref }}"],
    ["npm test", "npm test # with secrets", "uses secrets"],
  ])("find %j turned into %j", (before, after, fault) => {
    expect(good).toContain(before);
    expect(workflowFaults(good.replace(before, after))).toEqual([fault]);
  });

  test("name every permission to write", () => {
    expect(writePermissions(good.replace("contents: read", "contents: write"))).toEqual(["test: contents"]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Starts the fake Datadog as the workflow does, and runs the check as it runs after the action's post stage. */
async function startFakeDatadog() {
  const server = spawn(process.execPath, [join(root, "emulator/serve.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = (await once(server.stdout, "data")) as [Buffer];
  const [, origin = ""] = /^Datadog +(\S+)$/m.exec(printed.toString()) ?? [];
  const send = async (method: string, path: string, attributes: object) => {
    const response = await fetch(`${origin}/api/v2/llm-obs/v1/experiments${path}`, {
      method,
      headers: { "dd-api-key": "0a".repeat(16), "dd-application-key": "1b".repeat(20) },
      body: JSON.stringify({ data: { type: "experiments", attributes } }),
    });
    expect(response.status).toBe(200);
    return await response.text();
  };
  return {
    createCompleted: async (tags: string[]) => {
      const place = {
        project_id: "a33671aa-24fd-4dcd-9b33-a8ec7dde7751",
        dataset_id: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d",
      };
      const created = await send("POST", "", { name: "end-to-end", ...place, metadata: { tags } });
      const { data } = JSON.parse(created) as { data: { id: string } };
      await send("PATCH", `/${data.id}`, { status: "completed" });
    },
    check: async (wanted: { status: string; rows: string }) => {
      const result = await runAction({
        actionPath: join(root, ".github/actions/check-after"),
        stage: "post",
        with: { origin, ...wanted },
        contexts: { github: push({ sha: "a".repeat(40), ref: "main" }, { runId: 100 }) },
      });
      return result.exitCode;
    },
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, "close");
      server.kill();
      await closed;
    },
  };
}
