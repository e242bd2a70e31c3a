import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { runAction, type StepOptions } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, pullRequestAt, root } from "../support/chain.ts";

/* What a stage loads before it is needed, a job waits for. */

const kibibyte = 1_024;
/** Of the first file, and of everything that a job loads to be told that its inputs are wrong. */
const longestStart = 550 * kibibyte;

interface Loaded {
  /** Of dist/, in the order in which they were loaded. */
  files: string[];
  bytes: number;
  /** Their sources, as the bundler marks them. */
  text: string;
  builtins: string[];
  log: string;
}

async function load(stage: "main" | "finish", options: Partial<StepOptions>): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), "start-"));
  const preload = pathToFileURL(join(import.meta.dirname, "..", "support", "loaded-files.mjs")).href;
  const list = join(folder, "loaded.json");
  try {
    const { rawLog } = await runAction({
      actionPath: stage === "main" ? root : join(root, "finish"),
      stage: "main",
      contexts: { github: pullRequest(pullRequestAt("first")) },
      ...options,
      env: { NODE_OPTIONS: `--import=${preload}`, LOADED_FILES: list, ...options.env },
    });
    return { ...(await readLoaded(list)), log: rawLog };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readLoaded(list: string): Promise<Omit<Loaded, "log">> {
  const loaded = JSON.parse(await readFile(list, "utf8")) as { files: string[]; builtins: string[] };
  const paths = loaded.files.filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url));
  const files = paths.filter((path) => !relative(join(root, "dist"), path).startsWith(".."));
  const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size));
  const texts = await Promise.all(files.map((path) => readFile(path, "utf8")));
  return {
    files: files.map((path) => relative(join(root, "dist"), path)),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    text: texts.join("\n"),
    builtins: loaded.builtins,
  };
}

/** What tells a package or a room in a bundle: words of its own code. */
const marks = {
  ky: "class KyError",
  yaml: "class YAMLParseError",
  octokit: "octokit-request.js/",
  "the main stage": "async function createStage(",
  "the post stage": "async function postStage(",
  "the comment": "function openComment(",
  "the comparison": "function compareExperiments(",
};

function marksIn({ text }: Loaded): string[] {
  return Object.entries(marks).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));
}

async function wholeText(): Promise<string> {
  const names = (await readdir(join(root, "dist"))).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(names.map((name) => readFile(join(root, "dist", name), "utf8")));
  return texts.join("\n");
}

test("every mark is one that dist/ has", async () => {
  const text = await wholeText();
  expect(Object.entries(marks).filter(([, mark]) => !text.includes(mark))).toEqual([]);
});

test("dist/ holds one flavour of zod, and no HTTP client beside Node's own", async () => {
  const text = await wholeText();
  const unwanted = { "zod's classic flavour": "const ZodObject = ", undici: "undici:client:sendHeaders" };
  expect(Object.entries(unwanted).filter(([, mark]) => text.includes(mark))).toEqual([]);
});

describe.each(["main", "finish"] as const)("up to the fault in the inputs, %s", (stage) => {
  const inputs = { api_key: "k".repeat(32), app_key: "a".repeat(40), site: "nowhere", status: "success" };
  const started = load(stage, { with: stage === "main" ? { ...inputs, status: "" } : inputs });

  test("loads no client, no parser that no input needs, and nothing of what comes after", async () => {
    const loaded = await started;
    expect(loaded.log).toContain("These inputs need a change:");
    expect(loaded.files[stage === "main" ? 0 : 1]).toBe("index.js");
    expect(marksIn(loaded)).toEqual([]);
  });

  test("loads 550 KiB at most", async () => {
    const { bytes } = await started;
    expect(bytes).toBeGreaterThan(100 * kibibyte);
    expect(bytes).toBeLessThanOrEqual(longestStart);
    expect((await stat(join(root, "dist", "index.js"))).size).toBeLessThanOrEqual(longestStart);
  });

  test("leaves Node's fetch alone, which alone takes as long as an empty script", async () => {
    const { builtins } = await started;
    expect(builtins).toContain("internal/modules/esm/loader");
    expect(builtins.filter((name) => /undici|^http/.test(name))).toEqual([]);
  });
});

test("a gate loads the parser that it is written for", async () => {
  const loaded = await load("main", { with: { site: "nowhere", gate: "accuracy: { min: 0.8 }" } });
  expect(loaded.log).toContain("These inputs need a change:");
  expect(marksIn(loaded)).toContain("yaml");
});

test("the main stage loads neither YAML nor what judges", async () => {
  await using world = await createWorld();
  const github = pullRequest(pullRequestAt("first"), world.job());
  const list = { api_key: world.datadog.apiKey, app_key: world.datadog.appKey, name: "support-bot" };
  const place = { project_id: projectId, dataset_id: datasetId };
  const env = { DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url };
  const loaded = await load("main", { contexts: { github }, env, with: { ...list, ...place } });
  expect(world.datadog.experiments).toHaveLength(1);
  expect(marksIn(loaded).sort()).toEqual(["ky", "octokit", "the comment", "the main stage"]);
});

test("the post stage loads no code of the main stage", async () => {
  await using world = await createWorld();
  const created = await world.run(pullRequest(pullRequestAt("first"), world.job()));
  const loaded = await load("main", { stage: "post", state: created.state, with: {} });
  expect(marksIn(loaded)).toContain("the post stage");
  expect(marksIn(loaded)).not.toContain("the main stage");
});
