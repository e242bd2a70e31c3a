import { describe, expect, test } from "@jest/globals";
import type { Datadog } from "../../../src/datadog/client.ts";
import { eventsResponse } from "../../../src/datadog/events-response.ts";
import { datadogLinks } from "../../../src/datadog/site.ts";
import { finishExperiment } from "../../../src/finish/finish-experiment.ts";
import {
  describeOutcome,
  type Outcome,
  parseEvaluationOutcome,
  type StepOutcome,
  unknownOutcome,
} from "../../../src/finish/outcome.ts";
import type { FinishPlan, FinishSettings } from "../../../src/finish/plan.ts";
import type { Gate } from "../../../src/gate/gate.ts";
import { parseGate } from "../../../src/gate/parse-gate.ts";
import { createStageSignals } from "../../../src/lib/clock.ts";
import type { ResultsSummary } from "../../../src/results/results-summary.ts";
import { experimentReport } from "../../support/experiment-report.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { experimentWith, fakeDatadog, fakeLog, makeFakePage } from "./fakes.ts";

const report = experimentReport();
const baselineId = report.baseline.kind === "found" ? report.baseline.experiment.id : "";

function parseTestGate(text: string): Gate | undefined {
  const parsed = parseGate(text);
  if (parsed.kind !== "gate") throw new Error(parsed.errors.map(({ message }) => message).join());
  return parsed.gate;
}

interface World {
  plan?: Partial<FinishPlan>;
  settings?: Partial<FinishSettings>;
  /** The records of its dataset; undefined if unknown. */
  datasetRecords?: number;
  datadog?: Partial<Datadog>;
  /** Metadata of the experiment and of its baseline, as the list has them. */
  metadata?: object;
  recorded?: ResultsSummary;
  /** The status of its program, as the list has it at the end. */
  status?: Outcome["status"];
  cancel?: AbortSignal;
}

/** An experiment that another program ends with a status, which the list shows at the end. */
function endedAs(status: Outcome["status"], plan: Partial<FinishPlan> = {}): World {
  return { plan: { ...plan, adopted: experimentWith(report.experiment.id, []) }, status };
}

/** Finishes an experiment of ten rows, of which so many are right; the baseline's are all right. */
async function finishRun(
  right: number,
  { plan = {}, datadog = {}, metadata = { tags: ["a:b"] }, ...more }: World = {},
) {
  const clock = createVirtualClock(0);
  const log = fakeLog();
  const updates: { status?: string; error?: string; metadata?: unknown }[] = [];
  const current = makeFakePage(right < 0 ? [] : Array.from({ length: 10 }, (_, index) => index < right));
  const baseline = makeFakePage(Array.from({ length: 10 }, () => true));
  const fake = fakeDatadog({
    readEvents: async (id) => (id === baselineId ? baseline : current),
    listExperiments: async ({ ids: [id = ""] = [] }) => {
      const of = id === baselineId ? { results: more.recorded } : metadata;
      const experiment = experimentWith(id, [], { status: more.status });
      return {
        experiments: [{ ...experiment, attributes: { ...experiment.attributes, metadata: { ...of } } }],
        after: undefined,
      };
    },
    listResources: async () => {
      if (more.datasetRecords === undefined) throw new Error("The dataset can't be read.");
      const resources = Array.from({ length: more.datasetRecords }, (_, index) => ({ id: `r${index}`, name: "" }));
      return { resources, after: undefined };
    },
    updateExperiment: async (_, update) => void updates.push(update),
    ...datadog,
  });
  const whole: FinishPlan = {
    settings: {
      results: [],
      reading: {},
      withAnswers: true,
      gate: undefined,
      gateMode: "fail",
      acceptPolicy: "write",
      usageMetrics: false,
      ...more.settings,
    },
    report,
    projectId: "p",
    pullRequest: undefined,
    isMergeQueue: false,
    runCount: undefined,
    configKey: undefined,
    metadata: undefined,
    evaluation: describeOutcome("success", "the job"),
    jobSucceeded: true,
    since: undefined,
    ...plan,
  };
  const unasked = () => Promise.reject(new Error("GitHub was asked for what the test does not expect."));
  const tools = {
    datadog: fake,
    clock,
    environment: {},
    log,
    workspace: "",
    links: datadogLinks("https://app.datadoghq.com"),
    pullRequests: { readPull: unasked, readComments: unasked, readAccess: unasked },
    datasetCounts: new Map(),
    ...createStageSignals(more.cancel ?? new AbortController().signal, clock),
  };
  const finished = await clock.run(finishExperiment(whole, tools));
  const warnings = log.lines.filter((line) => line.startsWith("warning: "));
  const statuses = updates.filter(({ status }) => status !== undefined);
  const kept = updates.filter((update) => update.metadata !== undefined).map((update) => update.metadata);
  return { ...finished, statuses, kept, warnings, seconds: clock.now() / 1_000 };
}

test("what was pushed is compared, the status is set, and the results summary is saved", async () => {
  const finished = await finishRun(9);
  expect(finished).toMatchObject({
    verdict: "none",
    scores: { accuracy: 0.9 },
    failure: undefined,
    statuses: [{ status: "completed" }],
    warnings: [],
  });
  expect(finished.report).toMatchObject({
    state: "completed",
    results: { comparison: { metrics: [{ label: "accuracy", compared: { baseline: 1, current: 0.9 } }] } },
  });
  const accuracy = { kind: "boolean", n: 10, mean: 0.9, sd: 0.316227766017 };
  const results = { version: 1, rows: 10, errors: 0, metrics: { accuracy } };
  const llm_experiment_action = { content_digest: expect.stringMatching(/^[0-9a-f]{16}$/) };
  expect(finished.kept).toEqual([{ tags: ["a:b"], results, llm_experiment_action }]);
});

test("a failed evaluation says why, and nothing waits for it", async () => {
  const finished = await finishRun(9, {
    plan: { evaluation: parseEvaluationOutcome("failure", "success") ?? unknownOutcome },
  });
  expect(finished.statuses).toEqual([{ status: "failed", error: "the evaluation step failed" }]);
  expect(finished.seconds).toBe(0);
  expect(finished.report.stateDetail).toBe("the evaluation step failed");
  expect(finished.kept).toHaveLength(1);
});

describe("an evaluation that didn't complete fails a gate, whatever its rows say", () => {
  const gate = parseTestGate("accuracy: { min: 0.1 }");
  test.each<[StepOutcome, string]>([
    ["failure", "the job failed"],
    ["cancelled", "the job was canceled"],
    ["skipped", "the job was skipped"],
  ])("%s", async (said, reason) => {
    const finished = await finishRun(10, {
      settings: { gate },
      plan: { evaluation: describeOutcome(said, "the job") },
    });
    expect(finished.verdict).toBe("fail");
    expect(finished.failure?.message).toContain(
      `The evaluation didn't finish: ${reason}. The 10 rows it produced are shown but not judged.`,
    );
    expect(failedRules(finished)).toHaveLength(1);
  });

  test("unless its program itself says that it did", async () => {
    const evaluation = describeOutcome("failure", "the job");
    const completed = await finishRun(10, { settings: { gate }, ...endedAs("completed", { evaluation }) });
    expect(completed).toMatchObject({ verdict: "pass", statuses: [], report: { state: "completed" } });
    // SDKs mark a run with one failed row as failed. Then the job's outcome shows whether it completed.
    const failed = await finishRun(10, { settings: { gate }, ...endedAs("failed") });
    expect(failed).toMatchObject({ verdict: "pass", statuses: [], report: { state: "failed" } });
    expect(await finishRun(10, { settings: { gate }, ...endedAs("failed", { evaluation }) })).toMatchObject({
      verdict: "fail",
    });
    expect(await finishRun(10, { settings: { gate }, ...endedAs("interrupted") })).toMatchObject({
      verdict: "fail",
    });
  });

  test.each([
    ["isn't listed", async () => ({ experiments: [], after: undefined })],
    ["can't be listed", () => Promise.reject(new Error("down"))],
  ])("and an experiment that %s ended as it was known", async (_, listExperiments) => {
    const adopted = experimentWith(report.experiment.id, [], { status: "completed" });
    const finished = await finishRun(10, { plan: { adopted }, datadog: { listExperiments } });
    expect(finished).toMatchObject({ statuses: [], report: { state: "completed" } });
    const open = { adopted: experimentWith(report.experiment.id, []) };
    expect(await finishRun(10, { plan: open, datadog: { listExperiments } })).toMatchObject({
      statuses: [{ status: "completed" }],
    });
  });
});

describe("without any result", () => {
  test("a successful job's experiment stays running, with a warning that says what to do", async () => {
    const finished = await finishRun(-1);
    expect(finished).toMatchObject({
      statuses: [],
      kept: [],
      failure: undefined,
      report: { state: "no results" },
    });
    expect(finished.warnings.join()).toMatch(/stays open.*finish: false.*`finish` action/);
    expect(finished.seconds).toBeLessThan(45);
  });

  test("an evaluation that succeeded in a failed job isn't completed", async () => {
    expect(await finishRun(-1, { plan: { jobSucceeded: false } })).toMatchObject({
      statuses: [{ status: "failed", error: "the evaluation produced no results" }],
      report: { state: "failed", stateDetail: "the evaluation produced no results" },
    });
  });

  test("what its program calls completed isn't, so it's no baseline", async () => {
    expect(await finishRun(-1, endedAs("completed"))).toMatchObject({
      statuses: [{ status: "failed", error: "the evaluation produced no results" }],
    });
  });

  test("a canceled job is interrupted", async () => {
    expect(await finishRun(-1, { plan: { evaluation: describeOutcome("cancelled", "the job") } })).toMatchObject({
      statuses: [{ status: "interrupted" }],
      report: { state: "interrupted", stateDetail: "the job was canceled" },
    });
  });

  test("a gate fails", async () => {
    const finished = await finishRun(-1, { settings: { gate: parseTestGate("accuracy: { min: 0.1 }") } });
    expect(finished.verdict).toBe("fail");
    expect(finished.failure?.message).toContain("The run produced no results.");
    expect(failedRules(finished)).toHaveLength(1);
  });

  test("run-level scores aren't rows", async () => {
    const summary_metrics = [{ label: "f1", metric_type: "score", score_value: 1 }];
    const readEvents = async () => eventsResponse.parse({ data: { attributes: { summary_metrics } } });
    expect(await finishRun(-1, { datadog: { readEvents } })).toMatchObject({
      statuses: [{ status: "failed", error: expect.stringContaining("no rows") }],
    });
  });
});

describe("a cancel", () => {
  const cancelAt = (): { cancel: AbortSignal; readEvents: Datadog["readEvents"] } => {
    const controller = new AbortController();
    return {
      cancel: controller.signal,
      readEvents: async (_, __, signal) => {
        controller.abort(new Error("The run was cancelled."));
        signal.throwIfAborted();
        return makeFakePage([]);
      },
    };
  };

  test("ends as interrupted, and fails a gate", async () => {
    const { cancel, readEvents } = cancelAt();
    const settings = { gate: parseTestGate("accuracy: { min: 0.1 }") };
    const finished = await finishRun(10, { cancel, datadog: { readEvents }, settings });
    expect(finished).toMatchObject({ verdict: "fail", statuses: [{ status: "interrupted" }], kept: [] });
    expect(finished.report).toMatchObject({ state: "interrupted", stateDetail: "the run was canceled" });
  });
});

describe("the baseline", () => {
  const gate = parseTestGate("accuracy: { max_regression: 0.5 }");
  const recorded = (rows: number): ResultsSummary => ({
    version: 1,
    rows,
    errors: 0,
    metrics: { accuracy: { kind: "boolean", n: rows, mean: 1, sd: 0 } },
  });

  test("is used if it shows the rows of its results summary", async () => {
    expect(await finishRun(9, { settings: { gate }, recorded: recorded(10) })).toMatchObject({ verdict: "pass" });
  });

  test("is used by its results summary if its rows have expired", async () => {
    const readEvents = (right: number): Datadog["readEvents"] => {
      const current = makeFakePage(Array.from({ length: 10 }, (_, index) => index < right));
      return async (id) => (id === baselineId ? makeFakePage([]) : current);
    };
    const good = { settings: { gate }, recorded: recorded(10), datadog: { readEvents: readEvents(9) } };
    expect(await finishRun(9, good)).toMatchObject({
      verdict: "pass",
      report: {
        results: {
          comparison: {
            baselineFrom: "results summary",
            metrics: [{ compared: { baseline: 1, current: 0.9 } }],
          },
        },
      },
    });
    const worse = await finishRun(2, { ...good, datadog: { readEvents: readEvents(2) } });
    expect(worse.verdict).toBe("fail");
    expect(worse.failure?.message).toContain("accuracy dropped 80 points (100% → 20%)");
  });

  test("lets nothing pass if it shows fewer rows than its results summary counts", async () => {
    const finished = await finishRun(9, { settings: { gate }, recorded: recorded(12) });
    expect(finished.verdict).toBe("fail");
    expect(finished.failure?.message).toContain("10 of the 12 rows that its results summary counts");
  });

  test("lets nothing pass if it has neither rows nor a results summary", async () => {
    const current = makeFakePage(Array.from({ length: 10 }, () => true));
    const readEvents: Datadog["readEvents"] = async (id) => (id === baselineId ? makeFakePage([]) : current);
    const finished = await finishRun(9, { settings: { gate }, datadog: { readEvents } });
    expect(finished.verdict).toBe("fail");
    expect(finished.failure?.message).toContain("it has no rows and no results summary");
  });
});

test("a part of the dataset is a note, not a warning", async () => {
  const { report: shown, warnings } = await finishRun(9, { datasetRecords: 40 });
  expect(shown.remarks).toEqual(["10 of 40 dataset records have a row."]);
  expect(shown.notes).toEqual(report.notes);
  expect(shown.results?.comparison?.records?.missing ?? 0).toBe(0);
  expect(warnings).toEqual([]);
});

describe("with a gate", () => {
  const gate = parseTestGate("accuracy: { min: 0.8, max_regression: 0.3 }");

  test("that passes", async () => {
    expect(await finishRun(9, { settings: { gate } })).toMatchObject({ verdict: "pass", failure: undefined });
  });

  test("that fails, the job fails, and the experiment is completed", async () => {
    const finished = await finishRun(4, { settings: { gate } });
    expect(finished.failure?.message).toBe(
      [
        "support-bot failed its gate: (LLMX515)",
        "  accuracy is 40%, below the minimum of 80% (baseline: 100%)",
        "  accuracy dropped 60 points (100% → 40%). The gate allows 30 points (`max_regression`).",
      ].join("\n"),
    );
    expect(finished).toMatchObject({ verdict: "fail", statuses: [{ status: "completed" }] });
  });

  test("in mode warn, the same is a warning", async () => {
    const finished = await finishRun(5, { settings: { gate, gateMode: "warn" } });
    expect(finished).toMatchObject({ verdict: "fail", failure: undefined });
    expect(finished.warnings[0]).toEqual(expect.stringContaining("accuracy is 50%, below the minimum of 80%"));
  });

  test("results that can't be read fail it", async () => {
    const readEvents: Datadog["readEvents"] = async () => {
      throw new Error("Datadog answered 503");
    };
    const finished = await finishRun(9, { settings: { gate }, datadog: { readEvents } });
    expect(finished.failure?.message).toContain("The results couldn't be read: Datadog answered 503");
    expect(finished.statuses).toMatchObject([{ status: "failed" }]);
  });

  test("without a baseline, its rules aren't checked; if main couldn't search for one, they fail", async () => {
    const none = experimentReport({
      baseline: { kind: "none", reason: "no completed experiment on main yet" },
    });
    const open = await finishRun(9, { settings: { gate }, plan: { report: none } });
    expect(open).toMatchObject({ verdict: "pass", failure: undefined });
    const unchecked = open.report.results?.judgement.rules.filter(({ outcome }) => outcome === "not checked");
    expect(unchecked?.map(({ message }) => message)).toEqual([
      expect.stringContaining("no completed experiment on main yet"),
    ]);
    const unknown = experimentReport({ baseline: { kind: "unknown", reason: "GitHub did not answer" } });
    const broken = await finishRun(9, { settings: { gate }, plan: { report: unknown } });
    expect(broken.failure?.message).toContain("couldn't be read: GitHub did not answer");
  });
});

test("a status that can't be set is a warning, after at most 5 s", async () => {
  const updateExperiment: Datadog["updateExperiment"] = (_, __, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const finished = await finishRun(9, { datadog: { updateExperiment } });
  expect(finished.failure).toBeUndefined();
  expect(finished.warnings).toEqual([
    expect.stringContaining("Couldn't set the experiment's status to completed"),
    expect.stringContaining("Couldn't save the results summary"),
  ]);
  // 12 until the rows are stable, and 8 for the results summary, in parallel to the 5 for the status.
  expect(finished.seconds).toBe(20);
});

function failedRules({ report: { results } }: Awaited<ReturnType<typeof finishRun>>) {
  return (results?.judgement.rules ?? []).filter(({ outcome }) => outcome === "failed");
}
