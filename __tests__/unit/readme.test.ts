import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { datadogSites } from "../../src/datadog/site.ts";
import { tagKeys } from "../../src/run/tag-keys.ts";
import { readActionMetadata, readProjectFile } from "../support/action-metadata.ts";
import { findFaults } from "../support/github-parser.ts";

const root = join(import.meta.dirname, "..", "..");
const readme = readProjectFile("README.md");
const action = readActionMetadata("action.yml");
const finish = readActionMetadata("finish/action.yml");

describe("inputs and outputs", () => {
  const inputs = tableOf("Inputs");

  test("the tables name those of action.yml", () => {
    expect(inputs.map(firstCode)).toEqual(Object.keys(action.inputs));
    expect(tableOf("Outputs").map(firstCode)).toEqual(Object.keys(action.outputs));
  });

  test("the tables of finish/ name those of its action.yml", () => {
    const [ofInputs, ofOutputs] = tablesOf("Results, comparison and gate").slice(-2);
    expect(namesIn(ofInputs).sort()).toEqual(Object.keys(finish.inputs).sort());
    expect(namesIn(ofOutputs).sort()).toEqual(Object.keys(finish.outputs).sort());
  });

  test.each(Object.entries(action.inputs))("%s has the default of action.yml", (name, input) => {
    const shown = inputs.find((row) => firstCode(row) === name)?.[1] ?? "";
    expect(shown.includes("required")).toBe(input.required);
    if (input.default !== undefined) expect(shown).toBe(`\`${input.default}\``);
  });

  test("site lists the sites that are allowed", () => {
    const row = inputs.find((cells) => firstCode(cells) === "site") ?? [];
    expect(codesOf(row[2] ?? "")).toEqual([...datadogSites]);
  });
});

describe("commands", () => {
  const commands = blocksOf("sh", readme);

  test("are the two that try and test it, each in a block of its own", () => {
    expect(commands).toEqual(["npm ci && npm start", "npm ci && npm test"]);
  });

  test("CI runs the second one as it stands", () => {
    expect(readProjectFile(".ci/run").split("\n")).toContain(commands[1]);
  });
});

describe("workflows", () => {
  const workflows = blocksOf("yaml", readme).map(asWorkflow);

  test("are accepted by GitHub's own parser", () => {
    const documents = workflows.map((text, index) => ({ name: `.github/workflows/${index}.yml`, text }));
    expect(documents.length).toBeGreaterThan(3);
    // The outcome of a later step: empty in the main stage, real when the runner evaluates it anew for the post stage.
    const known = /Context access might be invalid: evaluate$/;
    const faults = findFaults(documents).map((lines) => lines.filter((line) => !known.test(line)));
    expect(faults).toEqual(documents.map(() => []));
  });

  test("pin every action by its full SHA", () => {
    const uses = workflows.flatMap(stepsOf).flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(6);
    expect(uses.filter((name) => !name.endsWith("@<full SHA>"))).toEqual([]);
  });

  test("give the action inputs that it has", () => {
    expect(inputsGivenTo("your-org/llm-experiment-action@")).toContain("project_id");
    expect(unknown(inputsGivenTo("your-org/llm-experiment-action@"), action.inputs)).toEqual([]);
    expect(inputsGivenTo("your-org/llm-experiment-action/finish@")).toContain("status");
    expect(unknown(inputsGivenTo("your-org/llm-experiment-action/finish@"), finish.inputs)).toEqual([]);
  });

  function inputsGivenTo(name: string): string[] {
    const steps = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith(name));
    return steps.flatMap((step) => Object.keys(step.with ?? {}));
  }

  function unknown(names: readonly string[], declared: object): string[] {
    return names.filter((name) => !(name in declared));
  }

  test("use outputs that it has", () => {
    const names = [...readme.matchAll(/steps\.experiment\.outputs\.(\w+)/g)].map(([, name = ""]) => name);
    expect(names).toContain("experiment_id");
    expect(names.filter((name) => !(name in action.outputs))).toEqual([]);
  });
});

describe("troubleshooting", () => {
  const messages = tableOf("Troubleshooting").map(firstCode);
  const sources = sourceTexts();

  test.each(messages)("“%s” stands in the sources", (message) => {
    expect(message.length).toBeGreaterThan(10);
    expect(sources.some((source) => source.includes(message))).toBe(true);
  });
});

test("what is sent lists every tag", () => {
  const listed = codesOf(sectionOf("What is sent where")).filter((code) => /^(git|pr|ci)\./.test(code));
  expect(new Set(listed)).toEqual(new Set(Object.values(tagKeys)));
});

test("links within the page lead somewhere", () => {
  const targets = [...readme.matchAll(/\]\(#([^)]*)\)/g)].map(([, target = ""]) => target);
  const anchors = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
});

test("links to files lead to files", () => {
  const files = [...readme.matchAll(/\]\((?!#|https:)([^)]*)\)/g)].map(([, file = ""]) => file);
  expect(files).toContain("CONTRIBUTING.md");
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

/** What stands below a heading of the second level, up to the next one. */
function sectionOf(heading: string): string {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`The README has no section ${heading}.`);
  return section;
}

/** The rows of a section's first table as cells, without its head. */
function tableOf(heading: string): string[][] {
  return tablesOf(heading)[0] ?? [];
}

/** The same of all its tables. */
function tablesOf(heading: string): string[][][] {
  const tables = sectionOf(heading).match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.map((table) => table.trim().split("\n").slice(2).map(cellsOf));
}

function cellsOf(row: string): string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What the rows' first cells name, several of them in one perhaps. */
function namesIn(rows: readonly string[][] = []): string[] {
  return rows.flatMap(([first = ""]) => codesOf(first));
}

function codesOf(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

function firstCode(row: readonly string[]): string {
  return codesOf(row[0] ?? "")[0] ?? "";
}

/** The fenced blocks of a language; a block within a list is moved back to the margin. */
function blocksOf(language: string, markdown: string): string[] {
  const fences = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, "gm");
  return [...markdown.matchAll(fences)].map(([, indent = "", block = ""]) =>
    block.replaceAll(new RegExp(`^${indent}`, "gm"), "").trimEnd(),
  );
}

/** The block itself, or a workflow around it where it is a list of steps. */
function asWorkflow(block: string): string {
  if (!block.startsWith("- ")) return block;
  const steps = block.replaceAll(/^/gm, "      ");
  return `on: pull_request\njobs:\n  evaluate:\n    runs-on: ubuntu-latest\n    steps:\n${steps}\n`;
}

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

function stepsOf(workflow: string): Step[] {
  const { jobs } = parse(workflow) as { jobs: Record<string, { steps: Step[] }> };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The sources without their comments, in which a message may be quoted too. */
function sourceTexts(): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts"));
  return sources.map((file) => readProjectFile(join("src", file)).replaceAll(/^\s*(\/\/|\/?\*).*$/gm, ""));
}

/** As GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}
