import { expect, test } from "@jest/globals";
import type { StepResult } from "../../emulator/runner.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, datasetId, projectId, pullRequestAt, type World } from "../support/chain.ts";
import { createWorkspace } from "../support/evaluation.ts";

/* The built action's verdicts. Each test has a baseline, the results of a run, and a gate. */

type Row = Record<string, unknown>;

interface Case {
  /** Lines of the baseline's results file; undefined without a baseline. */
  baseline?: readonly Row[];
  /** Events that the baseline has as they are, in place of those of a results file. */
  baselineEvents?: { spans: Row[]; metrics: Row[] };
  current: readonly Row[];
  gate: string;
  inputs?: Record<string, string>;
}

const times = <Value>(count: number, value: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => value(index));

const makeRows = (count: number, scores: (index: number) => Row, more: (index: number) => Row = () => ({})): Row[] =>
  times(count, (index) => ({ record_id: `r${index}`, scores: scores(index), ...more(index) }));

const rules = "accuracy: { min: 0.8, max_regression: 0.02 }";

interface Ended extends StepResult {
  /** What broke the gate, as the log has it. */
  broken: string;
}

/** Runs both stages after a run that created the baseline. */
async function judged({ baseline, baselineEvents, current, gate, inputs = {} }: Case): Promise<Ended> {
  await using world = await createWorld();
  const given = { results: "results.jsonl", ...inputs };
  const parent = await readParentId(world, baseline, baselineEvents);
  const step = { ...given, gate, ...(parent === undefined ? {} : { parent }) };
  const { post } = await runStages(world, step, current);
  const errors = post.annotations.filter(({ kind }) => kind === "error").map(({ message }) => message);
  return { ...post, broken: errors.join("\n") };
}

async function readParentId(
  world: World,
  baseline: Case["baseline"],
  events: Case["baselineEvents"],
): Promise<string | undefined> {
  if (baseline !== undefined) return (await runStages(world, { results: "results.jsonl" }, baseline)).id;
  if (events === undefined) return undefined;
  const { id } = world.datadog.seed({
    name: "support-bot-1",
    experiment: "support-bot",
    project_id: projectId,
    dataset_id: datasetId,
    status: "completed",
  });
  await push(world, id, events);
  return id;
}

async function push({ datadog }: World, id: string, events: { spans: Row[]; metrics: Row[] }): Promise<void> {
  if (events.spans.length === 0) return;
  const response = await fetch(`${datadog.url}/api/v2/llm-obs/v1/experiments/${id}/events`, {
    method: "POST",
    headers: {
      "dd-api-key": datadog.apiKey,
      "dd-application-key": datadog.appKey,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      data: { type: "experiments", attributes: { scope: "experiments", tags: [], ...events } },
    }),
  });
  expect(response.status).toBe(202);
}

async function runStages(world: World, inputs: Record<string, string>, rows: readonly Row[]) {
  await using workspace = await createWorkspace();
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const main = await world.run(github, { with: inputs });
  expect(main.exitCode).toBe(0);
  await workspace.write("results.jsonl", rows);
  const post = await world.run(github, { stage: "post", state: main.state, with: inputs });
  return { id: main.outputs.experiment_id ?? "", post };
}

const good = makeRows(100, () => ({ accuracy: 0.7 }));

test.concurrent("an evaluator that failed on most rows fails the gate, with the counts and what to do", async () => {
  const current = makeRows(100, (index) => ({ accuracy: index < 5 ? 1 : null }));
  const { exitCode, broken, summary } = await judged({ baseline: good, current, gate: rules });
  expect(exitCode).toBe(1);
  expect(broken).toContain(
    "accuracy was scored on only 5 of 100 rows; its evaluator failed on 95. The gate requires 95% (`min_coverage`). Fix the evaluator and rerun.",
  );
  expect(summary).toContain("scored on only 5 of 100 rows");
});

test.concurrent("a run over a part of the dataset fails the gate, and can be allowed", async () => {
  const current = makeRows(5, () => ({ accuracy: 1 }));
  const { exitCode, broken } = await judged({ baseline: good, current, gate: rules });
  expect(exitCode).toBe(1);
  expect(broken).toContain("95 of 100 baseline records are missing from this run; the gate allows 0 (`max_missing`)");
  const allowed = await judged({
    baseline: good,
    current,
    gate: `${rules}\n$rows: { max_missing: 95, min_common: 5 }`,
  });
  expect([allowed.exitCode, allowed.broken]).toEqual([0, ""]);
});

test.concurrent("a baseline without rows fails the rules that need one", async () => {
  const current = makeRows(20, () => ({ accuracy: 0 }));
  const empty = { spans: [], metrics: [] };
  const { exitCode, broken } = await judged({
    baselineEvents: empty,
    current,
    gate: "accuracy: { max_regression: 0.02 }",
  });
  expect(exitCode).toBe(1);
  expect(broken).toMatch(/accuracy: can't check `max_regression`, because the baseline couldn't be read: .*no row/);
});

test.concurrent("a first run of which no rule was checked isn't checked, and passes nothing", async () => {
  const first = { current: makeRows(2, () => ({ accuracy: 0 })), gate: "accuracy: { max_regression: 0.02 }" };
  const { exitCode, log, summary } = await judged({ ...first, inputs: { parent: "none" } });
  expect(exitCode).toBe(0);
  expect(log).toContain("gate: not checked");
  expect(summary).toContain("regressions not checked");
  expect(summary).not.toContain("Ready to merge");
});

test.concurrent("the same scores in another order aren't a regression", async () => {
  const runs = (turn: number) =>
    times(120, (index) => {
      const [record, run] = [Math.floor(index / 3), index % 3];
      const values = [0.1, 0.7, 0.2];
      return {
        record_id: `r${record}`,
        run: run + 1,
        scores: { accuracy: (values[(run + turn) % 3] ?? 0) + record / 7 },
      };
    });
  const gate = "accuracy: { no_regression: true, max_regression: 0 }";
  const { exitCode, broken, summary } = await judged({ baseline: runs(0), current: runs(1), gate });
  expect([exitCode, broken]).toEqual([0, ""]);
  expect(summary).toContain("no clear change");
});

test.concurrent("one odd or empty category is a failed evaluator, on either side", async () => {
  const spans = times(40, (index) => ({
    span_id: `s${index}`,
    trace_id: `t${index}`,
    project_id: projectId,
    dataset_id: datasetId,
    name: "support-bot",
    start_ns: Date.now() * 1_000_000,
    duration: 1_000_000,
    status: "ok",
    meta: {},
    tags: [`dataset_record_id:r${index}`],
  }));
  const metrics = times(40, (index) => ({
    label: "accuracy",
    span_id: `s${index}`,
    trace_id: `t${index}`,
    timestamp_ms: Date.now(),
    ...(index === 0
      ? { metric_type: "categorical", categorical_value: "odd" }
      : { metric_type: "score", score_value: 0.9 }),
  }));
  const current = makeRows(40, (index) => ({ accuracy: index === 39 ? "" : 0.9 }));
  const { exitCode, broken, summary } = await judged({
    baselineEvents: { spans, metrics },
    current,
    gate: rules,
  });
  expect([exitCode, broken]).toEqual([0, ""]);
  expect(summary).toContain("39 of 40 rows");
});

test.concurrent("record IDs pair whatever their case, and spans of two traces may have the same IDs", async () => {
  const spans = times(20, (index) => ({
    span_id: "1",
    trace_id: `t${index}`,
    project_id: projectId,
    dataset_id: datasetId,
    name: "support-bot",
    start_ns: Date.now() * 1_000_000,
    duration: 1_000_000,
    status: "ok",
    meta: {},
    tags: [`dataset_record_id:case-${index}`],
  }));
  const metrics = spans.map(({ span_id, trace_id }) => ({
    label: "accuracy",
    span_id,
    trace_id,
    timestamp_ms: Date.now(),
    metric_type: "score",
    score_value: 0.9,
  }));
  const current = times(20, (index) => ({ record_id: `Case-${index}`, scores: { accuracy: 0.5 } }));
  const { exitCode, broken } = await judged({ baselineEvents: { spans, metrics }, current, gate: rules });
  expect(exitCode).toBe(1);
  expect(broken).toContain("accuracy dropped 0.4 (0.9 → 0.5). The gate allows 0.02 (`max_regression`).");
});

test.concurrent("with a dataset that grew, the message says how many records are compared, and too many new ones fail", async () => {
  const baseline = makeRows(10, () => ({ accuracy: 1 }));
  const grown = makeRows(30, (index) => ({ accuracy: index < 10 ? 1 : 0 }));
  const gate = "accuracy: { max_regression: 0.02 }";
  const { exitCode, broken, summary } = await judged({ baseline, current: grown, gate });
  expect(exitCode).toBe(1);
  expect(broken).toContain("accuracy: only 10 of 30 scored records (33%) are also in the baseline");
  expect(summary).toContain("only 10 of 30 records are in both runs");
});

test.concurrent("among 500 metrics, or seven on eight records, one that got worse in every record is found", async () => {
  const many = (count: number, metrics: number, value: number) =>
    makeRows(count, () => ({
      ...Object.fromEntries(times(metrics - 1, (index) => [`m${index}`, 1])),
      fallen: value,
    }));
  for (const [count, metrics] of [
    [40, 500],
    [8, 7],
  ] as const) {
    const { exitCode, broken } = await judged({
      baseline: many(count, metrics, 1),
      current: many(count, metrics, 0.5),
      gate: '"*": { no_regression: true }',
    });
    expect(exitCode).toBe(1);
    expect(broken).toContain("fallen is significantly worse than the baseline (1 → 0.5, p ");
  }
});

test.concurrent("cost is compared with what the action itself uploaded before", async () => {
  const priced = (cost_usd: number) =>
    makeRows(
      20,
      () => ({ accuracy: 1 }),
      () => ({ usage: { cost_usd, total_tokens: 100 }, duration_ms: 200 }),
    );
  const dearer = { baseline: priced(0.001), current: priced(0.0012) };
  const named = await judged({ ...dearer, gate: "$cost_usd: { max_regression: 10% }" });
  expect(named.exitCode).toBe(1);
  expect(named.broken).toContain(
    "$cost_usd rose 0.00020 USD (0.0010 USD → 0.0012 USD). The gate allows 10% of the baseline, 0.0001 USD (`max_regression`).",
  );
  const every = await judged({ ...dearer, gate: '"*": { no_regression: true }' });
  expect([every.exitCode, every.broken]).toEqual([0, ""]);
  const asked = await judged({
    ...dearer,
    gate: '"*": { no_regression: true }',
    inputs: { usage_metrics: "true" },
  });
  expect(asked.broken).toContain("$cost_usd is significantly worse");
});

test.concurrent("an unknown metric suggests what may have been meant", async () => {
  const current = makeRows(
    10,
    () => ({ accuracy: 1 }),
    () => ({ duration_ms: 20 }),
  );
  const { exitCode, broken } = await judged({
    current,
    gate: "acuracy: { min: 0.8 }\nlatency: { max: 100 }",
    inputs: { parent: "none" },
  });
  expect(exitCode).toBe(1);
  expect(broken).toContain("The gate names `acuracy`, but this run has no such metric. Did you mean `accuracy`?");
  expect(broken).toContain("Did you mean `$duration_ms`?");
});
