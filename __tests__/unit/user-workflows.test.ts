import { describe, expect, test } from "@jest/globals";
import { parseGate } from "../../src/gate/parse-gate.ts";
import { readActionMetadata, readProjectFile } from "../support/action-metadata.ts";
import { lintWorkflows } from "../support/actionlint.ts";
import { findFaults } from "../support/github-parser.ts";
import { blocks, examples, gates, listSteps, ownAction, read } from "../support/user-workflows.ts";
import {
  keptCredentials,
  listTriggers,
  scriptFaults,
  sharedSecrets,
  unpinnedTools,
} from "../support/workflow-rules.ts";

/* The workflows that users copy: those of examples/, and the blocks of README and docs/. */

const action = readActionMetadata("action.yml");
const finish = readActionMetadata("finish/action.yml");
const all = [...examples, ...blocks];
const whole = all.filter(({ text }) => !text.startsWith("on: pull_request\njobs:"));

test("there are workflows of each kind", () => {
  expect(examples.length).toBeGreaterThan(11);
  expect(blocks.length).toBeGreaterThan(4);
  expect(whole.length).toBeGreaterThan(examples.length + 2);
  expect(gates.length).toBeGreaterThan(1);
});

test("GitHub's own parser and actionlint find nothing", () => {
  const nothing = Object.fromEntries(all.map(({ name }) => [name, []]));
  const found = (faults: string[][]) => Object.fromEntries(all.map(({ name }, index) => [name, faults[index]]));
  expect(found(findFaults(all))).toEqual(nothing);
  expect(found(lintWorkflows(all))).toEqual(nothing);
});

test.each(whole)("$name says what its token may do, and gives strangers' code no secrets", ({ text }) => {
  const workflow = read(text);
  expect(workflow.permissions).toBeDefined();
  expect(listTriggers(workflow)).not.toContain("pull_request_target");
  expect(scriptFaults(listSteps(text))).toEqual([]);
});

test.each(all)("$name gives keys only to the steps that need them, and pins the tools it runs", ({ text }) => {
  const workflow = read(text);
  expect(sharedSecrets(workflow)).toEqual([]);
  for (const { steps } of Object.values(workflow.jobs)) {
    expect(keptCredentials(steps)).toEqual([]);
    expect(unpinnedTools(steps)).toEqual([]);
  }
});

const neededFor: Record<string, RegExp> = {
  "actions: read": /actions\/download-artifact@/,
  "actions: write": /\/rerun/,
  "checks: read": /\/check-runs/,
  "pull-requests: read": /\/rerun/,
  "statuses: write": /commit_status:/,
};

test.each(whole)("$name requests no permission that nothing needs", ({ text }) => {
  const workflow = read(text);
  const asked = [workflow, ...Object.values(workflow.jobs)].flatMap(({ permissions = {} }) =>
    Object.entries(permissions).map(([scope, access]) => `${scope}: ${access}`),
  );
  const usual = ["contents: read", "pull-requests: write"];
  const needed = Object.entries(neededFor).flatMap(([permission, use]) => (use.test(text) ? permission : []));
  expect(asked.filter((permission) => ![...usual, ...needed].includes(permission))).toEqual([]);
});

test("the rules find what they are meant for", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression, as a workflow has it
  const secret = "${{ secrets.DD_API_KEY }}";
  expect(sharedSecrets({ env: { A: secret }, jobs: { b: { env: { B: secret, C: 1 } } } })).toHaveLength(2);
  expect(keptCredentials([{ uses: "actions/checkout@x" }])).toHaveLength(1);
  const run = "pip install a==1.2 b>=1\nnpx c && npm i d@1.2.3 e@latest\nnpx d && npx -y f@1.0.0";
  expect(unpinnedTools([{ run }])).toEqual(["b>=1", "c", "e@latest"]);
});

describe("every use of an action", () => {
  const uses = all.flatMap(({ name, text }) =>
    [...text.matchAll(/uses: ([\w./-]+)@(.*)$/gm)].map(([, used = "", pin = ""]) => ({ name, used, pin })),
  );
  const ours = uses.filter(({ used }) => used.startsWith(ownAction));
  const others = uses.filter(({ used }) => !used.startsWith(ownAction));

  test("is pinned by a full SHA, followed by the version", () => {
    expect(ours.length).toBeGreaterThan(12);
    expect(ours.filter(({ pin }) => !/^(?:<full SHA>|[0-9a-f]{40}) # v\d/.test(pin))).toEqual([]);
    expect(others.length).toBeGreaterThan(15);
    expect(others.filter(({ pin }) => !/^[0-9a-f]{40} # v\d+\.\d+\.\d+/.test(pin))).toEqual([]);
  });

  test("has the same pin everywhere", () => {
    const own = readProjectFile(".github/workflows/ci.yml");
    const known = [...own.matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # \S+)/g)];
    const pins = new Map(known.map(([, used = "", pin = ""]) => [used, pin]));
    for (const { used, pin } of others) {
      if (!pins.has(used)) pins.set(used, pin);
      expect(`${used} ${pin}`).toBe(`${used} ${pins.get(used)}`);
    }
  });
});

describe("our own action", () => {
  const steps = all.flatMap(({ name, text }) => listSteps(text).map((step) => ({ name, ...step })));
  const mainSteps = steps.filter(({ uses }) => uses?.startsWith(`${ownAction}@`));
  const finishSteps = steps.filter(({ uses }) => uses?.startsWith(`${ownAction}/finish@`));

  test("receives only inputs that it declares", () => {
    const unknown = [
      ...mainSteps.flatMap(({ name, with: given }) => unknownIn(given, action.inputs, name)),
      ...finishSteps.flatMap(({ name, with: given }) => unknownIn(given, finish.inputs, name)),
    ];
    expect(mainSteps.length).toBeGreaterThan(9);
    expect(finishSteps.length).toBeGreaterThan(3);
    expect(unknown).toEqual([]);
  });

  test("is asked only for outputs that it declares", () => {
    const asked = [
      ...all
        .map(({ text }) => text)
        .join("\n")
        .matchAll(/steps\.(\w+)\.outputs\.(\w+)/g),
    ];
    expect(asked.length).toBeGreaterThan(8);
    // One page has its own step with the output `bot`.
    const names = { ...action.outputs, ...finish.outputs, bot: {} };
    expect(asked.filter(([, , output = ""]) => !(output in names)).map(([found]) => found)).toEqual([]);
  });

  test("receives gates that it can read", () => {
    const given = [...mainSteps, ...finishSteps].flatMap(({ name, with: inputs }) =>
      typeof inputs?.gate === "string" ? { name, text: inputs.gate } : [],
    );
    expect(given.length).toBeGreaterThan(9);
    const faults = [...given, ...gates].flatMap(({ name, text }) => {
      // GitHub replaces expressions before the action reads the gate.
      const parsed = parseGate(text.replaceAll(/\$\{\{.*?\}\}/g, "50"));
      return parsed.kind === "errors" ? parsed.errors.map(({ message }) => `${name}: ${message}`) : [];
    });
    expect(faults).toEqual([]);
  });

  function unknownIn(given: object | undefined, declared: object, name: string): string[] {
    const names = Object.keys(given ?? {}).filter((input) => !(input in declared));
    return names.map((input) => `${name}: ${input}`);
  }
});
