import { describe, expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { datadogLinks } from "../../../src/datadog/links.ts";
import { type FinishPlan, finishExperiment } from "../../../src/finish/finish-experiment.ts";
import type { Outcome } from "../../../src/finish/outcome.ts";
import { stageSignals } from "../../../src/foundation/signals.ts";
import { type Gate, parseGate } from "../../../src/gate/rules.ts";
import { experimentReport } from "../../support/experiment-report.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { fakeDatadog, fakeLog, pageOf } from "./fakes.ts";

const report = experimentReport();
const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : "";
const completed: Outcome = { status: "completed", reason: undefined };

function gateOf(text: string): Gate | undefined {
  const parsed = parseGate(text);
  if (parsed.kind !== "gate") throw new Error(parsed.faults.join());
  return parsed.gate;
}

/** Finishes an experiment of ten rows, of which so many are right; the baseline's are all right. */
async function finish(
  right: number,
  { plan = {}, datadog = {} }: { plan?: Partial<FinishPlan>; datadog?: Partial<Datadog> } = {},
) {
  const clock = createVirtualClock(0);
  const log = fakeLog();
  const updates: object[] = [];
  const current = pageOf(right < 0 ? [] : Array.from({ length: 10 }, (_, index) => index < right));
  const baseline = pageOf(Array.from({ length: 10 }, () => true));
  const fake = fakeDatadog({
    readEvents: async (id) => (id === baselineId ? baseline : current),
    updateExperiment: async (_, update) => void updates.push(update),
    ...datadog,
  });
  const whole: FinishPlan = {
    report,
    patterns: [],
    reading: {},
    workspace: "",
    experiment: { experimentId: report.experiment.id, projectId: "p", datasetId: "d", name: "support-bot" },
    outcome: completed,
    since: undefined,
    gate: undefined,
    gateMode: "fail",
    usageMetrics: false,
    isGreen: true,
    links: datadogLinks("https://app.datadoghq.com"),
    ...plan,
  };
  const signals = stageSignals(new AbortController().signal, clock);
  const finished = await clock.run(finishExperiment(whole, { datadog: fake, clock, log, ...signals }));
  const warnings = log.lines.filter((line) => line.startsWith("warning: "));
  return { ...finished, updates, warnings, seconds: clock.now() / 1_000 };
}

test("without any result an evaluation that succeeded is over where the job is red", async () => {
  expect(await finish(-1)).toMatchObject({ updates: [], report: { state: "running" } });
  const red = await finish(-1, { plan: { isGreen: false } });
  expect(red).toMatchObject({ updates: [{ status: "completed" }], report: { state: "completed" } });
});

test("what was pushed is compared, and the status is set", async () => {
  const finished = await finish(9);
  expect(finished).toMatchObject({
    verdict: "none",
    scores: { accuracy: 0.9 },
    failure: undefined,
    updates: [{ status: "completed" }],
    warnings: [],
  });
  expect(finished.report).toMatchObject({
    state: "completed",
    results: { metrics: [{ label: "accuracy", baseline: 1, value: 0.9 }] },
  });
});

test("an evaluation that failed says why, and is not waited for", async () => {
  const outcome: Outcome = { status: "failed", reason: "the evaluation step failed" };
  const finished = await finish(9, { plan: { outcome } });
  expect(finished.updates).toEqual([{ status: "failed", error: "the evaluation step failed" }]);
  expect(finished.seconds).toBe(0);
  expect(finished.report.stateDetail).toBe("the evaluation step failed");
});

describe("without any result", () => {
  test("a green job is left running, with a warning that says what to do", async () => {
    const finished = await finish(-1);
    expect(finished).toMatchObject({ updates: [], failure: undefined, report: { state: "running" } });
    expect(finished.warnings.join()).toMatch(/left running.*finish: false.*finish\//);
    expect(finished.seconds).toBeLessThan(45);
  });

  test("a job that was cancelled is interrupted", async () => {
    const outcome: Outcome = { status: "interrupted", reason: "the job was cancelled" };
    expect(await finish(-1, { plan: { outcome } })).toMatchObject({
      updates: [{ status: "interrupted" }],
      report: { state: "interrupted", stateDetail: "the job was cancelled" },
    });
  });

  test("a gate is broken", async () => {
    const finished = await finish(-1, { plan: { gate: gateOf("accuracy: { min: 0.1 }") } });
    expect(finished.verdict).toBe("fail");
    expect(finished.failure?.message).toContain("the results could not be read: there are none");
    expect(finished.report.results?.gate?.broken).toHaveLength(1);
  });
});

describe("with a gate", () => {
  const gate = gateOf("accuracy: { min: 0.8, max_regression: 0.3 }");

  test("that holds", async () => {
    expect(await finish(9, { plan: { gate } })).toMatchObject({ verdict: "pass", failure: undefined });
  });

  test("that is broken the job fails, and the experiment is completed", async () => {
    const finished = await finish(5, { plan: { gate } });
    expect(finished.failure?.message).toBe(
      [
        "The gate of support-bot is broken:",
        "  accuracy is 0.5, min is 0.8 (1 in the baseline)",
        "  accuracy fell by 0.5 over 10 common records, max_regression is 0.3 (0.5 in this run, 1 in the baseline)",
      ].join("\n"),
    );
    expect(finished).toMatchObject({ verdict: "fail", updates: [{ status: "completed" }] });
  });

  test("in mode warn the same is a warning", async () => {
    const finished = await finish(5, { plan: { gate, gateMode: "warn" } });
    expect(finished).toMatchObject({ verdict: "fail", failure: undefined });
    expect(finished.warnings).toEqual([expect.stringContaining("accuracy is 0.5, min is 0.8")]);
  });

  test("results that cannot be read break it", async () => {
    const readEvents: Datadog["readEvents"] = async () => {
      throw new Error("Datadog answered 503");
    };
    const finished = await finish(9, { plan: { gate }, datadog: { readEvents } });
    expect(finished.failure?.message).toContain("the results could not be read: Datadog answered 503");
    expect(finished.updates).toEqual([{ status: "completed" }]);
  });

  test("without a baseline its rules are open, with one that main could not look for they are broken", async () => {
    const none = experimentReport({
      baseline: { kind: "none", reason: "no completed experiment on main yet" },
    });
    const open = await finish(9, { plan: { gate, report: none } });
    expect(open).toMatchObject({ verdict: "pass", failure: undefined });
    expect(open.report.results?.gate?.notJudged).toEqual([
      expect.stringContaining("no completed experiment on main yet"),
    ]);
    const unknown = experimentReport({ baseline: { kind: "unknown", reason: "GitHub did not answer" } });
    const broken = await finish(9, { plan: { gate, report: unknown } });
    expect(broken.failure?.message).toContain("could not be read: GitHub did not answer");
  });
});

test("a status that cannot be set is a warning, and no longer waited for than 5 s", async () => {
  const updateExperiment: Datadog["updateExperiment"] = (_, __, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const finished = await finish(9, { datadog: { updateExperiment } });
  expect(finished.failure).toBeUndefined();
  expect(finished.warnings).toEqual([expect.stringContaining("could not be set to completed")]);
  expect(finished.seconds).toBe(17);
});
