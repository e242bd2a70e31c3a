import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runCommand } from "../../src/cli/cli.ts";
import { readFinishInputs, readInputs } from "../../src/inputs/schemas.ts";
import { errorMessage } from "../../src/lib/errors.ts";
import type { Environment } from "../../src/lib/network.ts";
import { resolveResultFiles } from "../../src/results/file-patterns.ts";
import { type Remedy, type Reported, testRemedies } from "../support/remedies.ts";

/* The advice in messages about inputs, results files, and the command line works. */

const uuid = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";
const keys = { INPUT_API_KEY: "0a".repeat(16), INPUT_APP_KEY: "1b".repeat(20) };
const good = { ...keys, INPUT_PROJECT_ID: uuid, INPUT_DATASET_ID: uuid, INPUT_NAME: "support-bot" };

async function report(read: Promise<unknown>): Promise<Reported> {
  try {
    await read;
    return { text: "", isFine: true };
  } catch (error) {
    return { text: errorMessage(error), isFine: false };
  }
}

const main = (changes: Environment) => report(readInputs({ ...good, ...changes }));
const finish = (changes: Environment) => report(readFinishInputs({ ...keys, INPUT_STATUS: "success", ...changes }));

/** An input with a value that isn't taken, and one that the message names. */
function inputRemedy(name: string, bad: string, advice: string, ...follow: string[]): Remedy {
  const variable = `INPUT_${name.toUpperCase()}`;
  return {
    advice,
    failing: () => main({ [variable]: bad }),
    followed: async (text) => {
      const shown = follow.length > 0 ? follow : [text.slice(text.indexOf(advice)).match(/[\w.:/-]+$/)?.[0] ?? ""];
      const reports = await Promise.all(shown.map((value) => main({ [variable]: value })));
      return reports.find(({ isFine }) => !isFine) ?? { text: "", isFine: true };
    },
  };
}

const sites =
  "datadoghq.com us3.datadoghq.com us5.datadoghq.com datadoghq.eu ap1.datadoghq.com ap2.datadoghq.com uk1.datadoghq.com ddog-gov.com us2.ddog-gov.com";

testRemedies([
  {
    advice: "Set the input or the DD_API_KEY environment variable.",
    failing: () => main({ INPUT_API_KEY: "" }),
    followed: () => main({ INPUT_API_KEY: "", DD_API_KEY: keys.INPUT_API_KEY }),
  },
  {
    advice: "Set the input or the DD_APP_KEY environment variable.",
    failing: () => main({ INPUT_APP_KEY: "" }),
    followed: () => main({ INPUT_APP_KEY: "", DD_APP_KEY: keys.INPUT_APP_KEY }),
  },
  {
    advice: "Set project_id or project.",
    failing: () => main({ INPUT_PROJECT_ID: "" }),
    followed: () => main({ INPUT_PROJECT_ID: "", INPUT_PROJECT: "support" }),
  },
  {
    advice: "Set dataset_id or dataset.",
    failing: () => main({ INPUT_DATASET_ID: "" }),
    followed: () => main({ INPUT_DATASET_ID: "", INPUT_DATASET: "questions" }),
  },
  {
    advice: "dataset_id and dataset are both set. Set only one.",
    failing: () => main({ INPUT_DATASET: "questions" }),
    followed: () => main({ INPUT_DATASET: "questions", INPUT_DATASET_ID: "" }),
  },
  inputRemedy("project_id", "support", "must be a UUID, such as", uuid),
  inputRemedy("parent", "main", "must be auto, none, or the UUID of an experiment", "auto", "none", uuid),
  inputRemedy(
    "site",
    "datadog.com",
    `must be ${sites.replaceAll(" ", ", ").replace(/, (?=[^,]*$)/, ", or ")}`,
    ...sites.split(" "),
  ),
  inputRemedy("app_url", "acme.datadoghq.com/x", "such as https://acme.datadoghq.com", "https://acme.datadoghq.com"),
  inputRemedy("ensure_unique", "yes", "must be true or false", "true", "false"),
  inputRemedy("comment_details", "all", "must be auto, true, or false", "auto", "true", "false"),
  inputRemedy("gate_mode", "off", "must be fail or warn", "fail", "warn"),
  inputRemedy("run_count", "0", "must be an integer from 1 to 2147483647", "1", "2147483647"),
  inputRemedy("dataset_version", "-1", "must be an integer from 0 to", "0", "9007199254740991"),
  inputRemedy("commit", "abc", "must be a full commit SHA of 40 characters", "a".repeat(40)),
  inputRemedy("config", "text", "must be a YAML or JSON object", "model: small", '{"model": "small"}'),
  inputRemedy("metadata", "tags: team:a", "must have its tags as a list of strings", "tags: [team:a]"),
  inputRemedy(
    "metadata",
    "tags: [git.branch:a]",
    "must not have the tags git.branch, which the action sets. Remove them.",
    "tags: [team:a]",
  ),
  inputRemedy("results", "!raw.jsonl", "only has exclusions. Add at least one file.", "a.jsonl\n!raw.jsonl"),
  inputRemedy(
    "results_columns",
    "score: a",
    "Did you mean scores? Names: record_id, input",
    "scores: a",
    "scores: [a, b]",
  ),
  {
    advice: "must be auto, own, ",
    failing: () => main({ INPUT_RESULTS_FORMAT: "csv" }),
    followed: async (text) => {
      const [, list = ""] = /must be (auto, [\w, -]+)\. Got/.exec(text) ?? [];
      const reports = await Promise.all(
        list.split(/, (?:or )?/).map((format) => main({ INPUT_RESULTS_FORMAT: format })),
      );
      return reports.find(({ isFine }) => !isFine) ?? { text: "", isFine: reports.length > 5 };
    },
  },
  {
    advice: "name is set without its project. Set project_id or project.",
    failing: () => finish({ INPUT_NAME: "support-bot" }),
    followed: () => finish({ INPUT_NAME: "support-bot", INPUT_PROJECT: "support" }),
  },
  {
    advice: "dataset is set without name. Set name",
    failing: () => finish({ INPUT_PROJECT: "support", INPUT_DATASET: "questions" }),
    followed: () => finish({ INPUT_PROJECT: "support", INPUT_DATASET: "questions", INPUT_NAME: "support-bot" }),
  },
  {
    advice: "experiment_id and name are both set. Set only one.",
    failing: () => finish({ INPUT_EXPERIMENT_ID: uuid, INPUT_NAME: "a", INPUT_PROJECT: "support" }),
    followed: () => finish({ INPUT_EXPERIMENT_ID: uuid, INPUT_PROJECT: "support" }),
  },
]);

type Files = Record<string, string>;

async function inFolder(files: Files, use: (folder: string) => Promise<Reported>): Promise<Reported> {
  const folder = await mkdtemp(join(tmpdir(), "remedies-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const resolveIn = (files: Files, ...patterns: string[]) =>
  inFolder(files, async (folder) => {
    const { files: found, unmatched, refused } = await resolveResultFiles(patterns, folder);
    return { text: [...unmatched, ...refused].map(({ message }) => message).join("\n"), isFine: found.length > 0 };
  });

/** A folder instead of a glob. The message names a glob for the files in it. */
function folderRemedy(files: Files, glob: string): Remedy {
  return {
    advice: `out/ is a folder: write ${glob}`,
    failing: () => resolveIn(files, "out/"),
    followed: () => resolveIn(files, glob),
  };
}

testRemedies([
  folderRemedy({ "out/a.jsonl": "" }, "out/*.jsonl"),
  folderRemedy({ "out/a.xml": "", "out/b.xml": "" }, "out/*.xml"),
  folderRemedy({ "out/a.xml": "", "out/b.json": "" }, "out/*"),
  folderRemedy({ "out/20250916_153019": "" }, "out/*"),
  folderRemedy({ "out/deep/a.json": "" }, "out/**"),
  {
    advice: "a.jsonl matches only files that are excluded",
    failing: () => resolveIn({ "a.jsonl": "" }, "a.jsonl", "!*.jsonl"),
    followed: () => resolveIn({ "a.jsonl": "" }, "a.jsonl"),
  },
]);

const line = '{"record_id":"r","scores":{"accuracy":1}}\n';
const runIn = (files: Files, ...args: string[]) =>
  inFolder(files, async (folder) => {
    let text = "";
    const print = (printed: string) => {
      text += printed;
    };
    const exitCode = await runCommand({
      args,
      folder,
      print,
      printError: print,
      colors: false,
      version: "0.1.0",
    });
    return { text, isFine: exitCode === 0 };
  });
const two = { "a.jsonl": line, "b.jsonl": line };

testRemedies([
  {
    advice: "Commands: check, compare, plan",
    failing: () => runIn(two, "chekc", "a.jsonl"),
    followed: () => runIn(two, "check", "a.jsonl"),
  },
  {
    advice: "See llm-experiment --help",
    failing: () => runIn({}, "check"),
    followed: async () => {
      const help = await runIn({}, "--help");
      return { ...help, isFine: help.isFine && help.text.includes("check FILES") };
    },
  },
  {
    advice: "check has no option --gate",
    failing: () => runIn(two, "check", "a.jsonl", "--gate", "gate.yml"),
    followed: () => runIn(two, "check", "a.jsonl"),
  },
  {
    advice: "compare needs a baseline and a current file",
    failing: () => runIn(two, "compare", "a.jsonl"),
    followed: () => runIn(two, "compare", "a.jsonl", "b.jsonl"),
  },
  {
    advice: "Put globs in quotes",
    failing: () => runIn({ ...two, "c.jsonl": line }, "compare", "a.jsonl", "b.jsonl", "c.jsonl"),
    followed: () => runIn({ "a/a.jsonl": line, "b/a.jsonl": line }, "compare", "a/*.jsonl", "b/*.jsonl"),
  },
  {
    advice: "Formats: auto, ",
    failing: () => runIn(two, "check", "a.jsonl", "--format", "jsonl"),
    followed: () => runIn(two, "check", "a.jsonl", "--format", "own"),
  },
  {
    advice: "Did you mean scores? Names: record_id, input",
    failing: () =>
      runIn(
        { "t.csv": "q,a\nx,1\n", "columns.yml": "score: a" },
        "check",
        "t.csv",
        "--format",
        "table",
        "--columns",
        "columns.yml",
      ),
    followed: () =>
      runIn(
        { "t.csv": "q,a\nx,1\n", "columns.yml": "scores: a\ninput: q" },
        "check",
        "t.csv",
        "--format",
        "table",
        "--columns",
        "columns.yml",
      ),
  },
  {
    advice: "Check the path",
    failing: () => runIn(two, "compare", "a.jsonl", "b.jsonl", "--gate", "gate.yml"),
    followed: () =>
      runIn({ ...two, "gate.yml": "accuracy: { min: 0.5 }" }, "compare", "a.jsonl", "b.jsonl", "--gate", "gate.yml"),
  },
]);
