import { describe, expect, test } from "@jest/globals";
import { createRedact } from "../../../src/lib/redact.ts";
import { clearRun, hasSavedRun, openRun, type SavedRun, saveRun } from "../../../src/stages/saved-run.ts";
import { experimentReport } from "../../support/experiment-report.ts";
import { runContext } from "../finish/fakes.ts";

const appKey = "b".repeat(40);
const token = "ghs_token";
const keys = { appKey, token };
const context = runContext();
const run: SavedRun = {
  progress: "ended",
  createKey: "0".repeat(32),
  report: experimentReport(),
  projectId: "p",
  apiOrigin: "https://api.datadoghq.com",
  webOrigin: "https://app.datadoghq.com",
  settings: {
    results: ["results/*.jsonl"],
    reading: {},
    gate: undefined,
    gateMode: "fail",
    acceptPolicy: "write",
    usageMetrics: false,
    withAnswers: true,
  },
  pullRequest: undefined,
  isMergeQueue: false,
  runCount: undefined,
  configKey: undefined,
  comment: undefined,
  since: 1,
  metadata: undefined,
};

/** What the runner hands to the post stage after the run was saved. */
function readSavedState(saved: SavedRun, secrets: string[] = []): Record<string, string> {
  const state: Record<string, string> = {};
  const saveState = (name: string, value: string) => {
    state[`STATE_${name}`] = value;
  };
  clearRun(saveState);
  saveRun(saved, keys, { context, saveState, redact: createRedact(secrets) });
  return state;
}

test("what is saved reads back", () => {
  const state = readSavedState(run);
  expect(hasSavedRun(state)).toBe(true);
  expect(openRun(state, keys, context)).toEqual({
    run: JSON.parse(JSON.stringify(run)),
    sealedBy: "app_key",
    isSameToken: true,
  });
  expect(openRun(state, { appKey, token: "ghs_other" }, context)).toMatchObject({ isSameToken: false });
});

test("the name is reserved before there's anything to save", () => {
  const saved: [string, string][] = [];
  clearRun((name, value) => saved.push([name, value]));
  expect(saved).toEqual([["run", ""]]);
  expect(hasSavedRun({ STATE_run: "" })).toBe(false);
  expect(hasSavedRun({})).toBe(false);
});

test("no key is in it, and it opens anyway", () => {
  const named = { ...run, report: experimentReport({ notes: [`note ${appKey}`] }) };
  const state = readSavedState(named, [appKey]);
  expect(JSON.stringify(state)).not.toContain(appKey);
  expect(openRun(state, keys, context).run.report.notes).toEqual(["note ***"]);
});

test.each([
  ["lost", undefined],
  ["changed", "c".repeat(40)],
])("if the application key is %s, the token opens it, and a message says so", (_, other) => {
  const opened = openRun(readSavedState(run), { appKey: other, token }, context);
  expect(opened).toMatchObject({ run: { projectId: "p" }, sealedBy: "github_token" });
});

test("without a token, the application key alone opens it", () => {
  const state: Record<string, string> = {};
  const saveState = (name: string, value: string) => {
    state[`STATE_${name}`] = value;
  };
  saveRun(run, { appKey, token: undefined }, { context, saveState, redact: (text) => text });
  expect(openRun(state, keys, context).sealedBy).toBe("app_key");
  expect(() => openRun(state, { appKey: undefined, token: "-" }, context)).toThrow("didn't write the state");
});

describe("refuses", () => {
  const state = readSavedState(run);
  const saved = state.STATE_run ?? "";
  const [seal = "", other = ""] = saved.split(" ");
  const text = saved.slice(seal.length + other.length + 2);
  const refusal = "main stage didn't write the state";

  test.each([
    ["another text", saved.replace("fail", "warn")],
    ["another seal", ["0".repeat(64), "0".repeat(64), text].join(" ")],
    ["a seal of another length", ["0", "0", text].join(" ")],
    ["no seal", text],
    ["an empty text", [seal, other, ""].join(" ")],
    ["nothing but spaces", "  "],
  ])("%s", (_, forged) => {
    expect(() => openRun({ STATE_run: forged }, keys, context)).toThrow(refusal);
  });

  test.each([
    ["no key at all", { appKey: undefined, token: undefined }],
    ["empty keys", { appKey: "", token: "" }],
    ["each other's keys", { appKey: token, token: appKey }],
  ])("the wrong key: %s", (_, others) => {
    expect(() => openRun(state, others, context)).toThrow(refusal);
  });

  test("the seal of another key", () => {
    expect(() => openRun(state, { appKey: "c".repeat(40), token: "ghs_other" }, context)).toThrow(refusal);
  });

  test.each([
    ["run", { id: "101" }],
    ["attempt", { attempt: 2 }],
    ["job", { job: "other" }],
    ["step", { step: "other" }],
  ])("the state of another %s", (_, other) => {
    expect(() => openRun(state, keys, runContext(other))).toThrow(refusal);
  });
});

test("only a matrix that is too large for a state is dropped", () => {
  const report = experimentReport({ matrix: { model: "x".repeat(70_000) } });
  const state = readSavedState({ ...run, report });
  expect(Buffer.byteLength(state.STATE_run ?? "")).toBeLessThan(64 * 1024);
  const { report: opened } = openRun(state, keys, context).run;
  expect(opened).not.toHaveProperty("matrix");
  expect(opened.experiment).toEqual(report.experiment);
});
