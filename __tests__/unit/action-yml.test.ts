import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Lexer, Parser } from "@actions/expressions";
import { describe, expect, test } from "@jest/globals";
import { finishInputNames, inputNames, readInputs } from "../../src/inputs/schemas.ts";
import { finishOutputs, mainOutputs } from "../../src/stages/stage-context.ts";
import { readActionMetadata, readProjectFile } from "../support/action-metadata.ts";
import { findFaults } from "../support/github-parser.ts";

const root = join(import.meta.dirname, "..", "..");

describe.each(["action.yml", "finish/action.yml"])("%s", (path) => {
  const { inputs, outputs, runs } = readActionMetadata(path);

  test("is valid for GitHub's own parser", () => {
    expect(findFaults([{ name: path, text: readProjectFile(path) }])).toEqual([[]]);
  });

  test("runs files of dist/ on Node 24", () => {
    expect(runs.using).toBe("node24");
    for (const script of [runs.main, runs.post ?? runs.main]) {
      const file = join(dirname(path), script);
      expect(dirname(file)).toBe("dist");
      expect(existsSync(join(root, file))).toBe(true);
    }
  });

  test("has expressions in defaults that the runner can evaluate there", () => {
    const expressions = Object.values(inputs).flatMap((input) => listExpressions(input.default ?? ""));
    expect(expressions.length).toBeGreaterThan(0);
    for (const expression of expressions) expect(parseInDefault(expression)).toBe("parsed");
  });

  test("describes everything in whole sentences", () => {
    const descriptions = [...Object.values(inputs), ...Object.values(outputs)].map(({ description }) => description);
    expect(descriptions.filter((description) => !/^\S.*\.$/s.test(description))).toEqual([]);
  });
});

describe("the Marketplace", () => {
  // Those of evaluations and of Datadog that are listed there, as they were in November 2026.
  const neighbours = [
    "activity purple", // langfuse/experiment-action
    "bar-chart purple", // DataDog/test-visibility-github-action
    "bar-chart-2 purple", // masci/datadog
    "box yellow", // promptfoo/promptfoo-action
    "brain black", // braintrustdata/eval-action
    "check-circle green", // mcp-use/eval-action
    "heart red", // lmnr-ai/eval-action
  ];
  const colors = ["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"];

  test.each(["action.yml", "finish/action.yml"])("%s describes itself in one line, and has its own look", (path) => {
    const { name, description, branding } = readActionMetadata(path);
    expect(name).toContain("Datadog");
    expect(name.length).toBeLessThanOrEqual(60);
    expect(description).toContain("experiment");
    expect(description.length).toBeLessThan(125);
    expect(colors).toContain(branding.color);
    expect(neighbours).not.toContain(`${branding.icon} ${branding.color}`);
  });
});

describe("action.yml and the sources", () => {
  const { inputs, outputs } = readActionMetadata("action.yml");

  test("declare the same inputs", () => {
    expect(Object.keys(inputs).sort()).toEqual([...inputNames].sort());
  });

  test("declare the same outputs", () => {
    expect(Object.keys(outputs)).toEqual(Object.keys(mainOutputs));
  });

  test("have the same defaults", async () => {
    const required = {
      INPUT_API_KEY: "0a".repeat(16),
      INPUT_APP_KEY: "1b".repeat(20),
      INPUT_PROJECT_ID: "a33671aa-24fd-4dcd-9b33-a8ec7dde7751",
      INPUT_DATASET_ID: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d",
      INPUT_NAME: "support-bot",
    };
    const constant = Object.entries(inputs).filter(([, input]) => !input.default?.includes("${{"));
    const declared = Object.fromEntries(
      constant.map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default]),
    );
    expect(await readInputs({ ...declared, ...required })).toEqual(await readInputs(required));
  });

  test("use every input", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    const sources = files.filter((file) => file.endsWith(".ts"));
    const unused = inputNames.filter((name) => !sources.some((file) => usesInput(file, name)));
    expect(unused).toEqual([]);
  });
});

test("finish/action.yml and the sources declare the same inputs and outputs", () => {
  const { inputs, outputs } = readActionMetadata("finish/action.yml");
  expect(Object.keys(inputs).sort()).toEqual([...finishInputNames].sort());
  expect(Object.keys(outputs)).toEqual(Object.keys(finishOutputs));
});

/** The schema in inputs.ts names every input; there only a read from the checked value counts. */
function usesInput(file: string, name: string): boolean {
  const use = file === "inputs.ts" ? `inputs\\.${name}\\b` : `\\b${name}\\b`;
  return new RegExp(use).test(readProjectFile(join("src", file)));
}

function listExpressions(template: string): string[] {
  return [...template.matchAll(/\$\{\{(.*?)\}\}/g)].map(([, expression = ""]) => expression);
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts: what a default may read.
const contextsOfDefaults = ["github", "strategy", "matrix", "job", "runner"];

function parseInDefault(expression: string): string {
  try {
    new Parser(new Lexer(expression).lex().tokens, contextsOfDefaults, []).parse();
    return "parsed";
  } catch (error) {
    return `${expression}: ${error}`;
  }
}
