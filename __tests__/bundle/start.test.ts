import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { runAction, type StepOptions } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, pullRequestAt, root } from "../support/chain.ts";

/* A job waits for everything that a stage loads, so a stage loads only what it needs. */

const kibibyte = 1_024;
/** The largest size of the first file, and of everything that a stage loads before it reports invalid inputs. */
const maxStartBytes = 550 * kibibyte;

interface Loaded {
  /** The files of dist/, in the order in which they were loaded. */
  files: string[];
  bytes: number;
  /** The content of all files. */
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

/** Code that shows that a bundle contains a package or a layer. */
const marks = {
  ky: "class KyError",
  yaml: "class YAMLParseError",
  octokit: "octokit-request.js/",
  "the main stage": "async function runMain(",
  "the post stage": "async function runPost(",
  "the comment": "function openComment(",
  "the comparison": "function compareExperiments(",
};

function findMarks({ text }: Loaded): string[] {
  return Object.entries(marks).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));
}

async function readDist(): Promise<string> {
  const names = (await readdir(join(root, "dist"))).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(names.map((name) => readFile(join(root, "dist", name), "utf8")));
  return texts.join("\n");
}

test("dist/ contains every mark", async () => {
  const text = await readDist();
  expect(Object.entries(marks).filter(([, mark]) => !text.includes(mark))).toEqual([]);
});

test("dist/ contains only the small API of zod, and no HTTP client", async () => {
  const text = await readDist();
  const unwanted = { "zod's classic API": "const ZodObject = ", undici: "undici:client:sendHeaders" };
  expect(Object.entries(unwanted).filter(([, mark]) => text.includes(mark))).toEqual([]);
});

describe.each(["main", "finish"] as const)("up to the error for invalid inputs, %s", (stage) => {
  const inputs = { api_key: "k".repeat(32), app_key: "a".repeat(40), site: "nowhere", status: "success" };
  const started = load(stage, { with: stage === "main" ? { ...inputs, status: "" } : inputs });

  test("loads no client, no parser that no input needs, and no later stage", async () => {
    const loaded = await started;
    expect(loaded.log).toContain("Fix these inputs:");
    expect(loaded.files[stage === "main" ? 0 : 1]).toBe("index.js");
    expect(findMarks(loaded)).toEqual([]);
  });

  test("loads at most 550 KiB", async () => {
    const { bytes } = await started;
    expect(bytes).toBeGreaterThan(100 * kibibyte);
    expect(bytes).toBeLessThanOrEqual(maxStartBytes);
    expect((await stat(join(root, "dist", "index.js"))).size).toBeLessThanOrEqual(maxStartBytes);
  });

  test("doesn't load Node's fetch, which takes as long as an empty script", async () => {
    const { builtins } = await started;
    expect(builtins).toContain("internal/modules/esm/loader");
    expect(builtins.filter((name) => /undici|^http/.test(name))).toEqual([]);
  });
});

test("a gate loads the YAML parser", async () => {
  const loaded = await load("main", { with: { site: "nowhere", gate: "accuracy: { min: 0.8 }" } });
  expect(loaded.log).toContain("Fix these inputs:");
  expect(findMarks(loaded)).toContain("yaml");
});

test("the main stage loads neither the YAML parser nor the comparison", async () => {
  await using world = await createWorld();
  const github = pullRequest(pullRequestAt("first"), world.job());
  const list = { api_key: world.datadog.apiKey, app_key: world.datadog.appKey, name: "support-bot" };
  const place = { project_id: projectId, dataset_id: datasetId };
  const env = { DD_LLMOBS_OVERRIDE_ORIGIN: world.datadog.url };
  const loaded = await load("main", { contexts: { github }, env, with: { ...list, ...place } });
  expect(world.datadog.experiments).toHaveLength(1);
  expect(findMarks(loaded).sort()).toEqual(["ky", "octokit", "the comment", "the main stage"]);
});

test("the post stage loads no code of the main stage", async () => {
  await using world = await createWorld();
  const created = await world.run(pullRequest(pullRequestAt("first"), world.job()));
  const loaded = await load("main", { stage: "post", state: created.state, with: {} });
  expect(findMarks(loaded)).toContain("the post stage");
  expect(findMarks(loaded)).not.toContain("the main stage");
});
