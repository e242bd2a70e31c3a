// Measures what the action costs a job, and prints what docs/contributing/performance.md shows. Arguments choose parts: start,
// main, rows, shards, legs, package. An empty script's time, which start and main also give, makes machines comparable.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { push } from "../emulator/workflow.ts";
import { measurePackage } from "./bench/package-size.ts";
import { formatCount, formatRatio, formatTime, median, showTable } from "./bench/report.ts";
import { createWorkspace } from "./bench/results-file.ts";
import { type Bench, type Event, type Measured, measure, startBench, time } from "./bench/steps.ts";
import { latency, place, repository } from "./bench/world.ts";

const startRuns = 31;
const mainRuns = 7;
const finishRuns = 3;
const rowCounts = [1_000, 10_000, 100_000];
const [shardRows, shardCount] = [20_000, 8];
const legCounts = [1, 10, 40];
const rowsPerLeg = 100;

/** Runs an action that does nothing. */
const emptyStep = {
  stage: "main" as const,
  contexts: { github: push({ sha: repository.tip, ref: "main" }) },
};

const parts: Record<string, () => Promise<void>> = {
  start: benchStart,
  main: benchMain,
  rows: benchRows,
  shards: benchShards,
  legs: benchLegs,
  package: showPackage,
};
const chosen = process.argv.slice(2);
const unknown = chosen.filter((part) => !(part in parts));
if (unknown.length > 0)
  throw new Error(`Unknown part: ${unknown.join(", ")}. The parts are ${Object.keys(parts).join(", ")}.`);

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${process.platform}\n`);
for (const [part, bench] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(part)) await bench();

/** Measures the starts in turns, so that other load affects all of them alike. */
async function benchStart(): Promise<void> {
  await using bench = await startBench();
  const [empty, failed, requested]: number[][] = [[], [], []];
  await withEmptyAction(async (action) => {
    for (let count = 0; count < startRuns; count += 1) {
      empty?.push((await time(action, emptyStep)).duration);
      const missing = { project_id: "", dataset_id: "", name: "" };
      failed?.push((await bench.time("pull request", { with: missing })).duration);
      const { firstRequestAt, startedAt } = await bench.time("pull request", {});
      requested?.push(firstRequestAt - startedAt);
    }
  });
  const unit = median(empty ?? []);
  const row = (name: string, times: number[] = []) => [
    name,
    formatTime(median(times)),
    formatRatio(median(times), unit),
  ];
  showTable(
    [`Start, the median of ${startRuns} runs`, "Time", "Empty scripts"],
    [
      row("an empty script", empty),
      row("to the first failure, on missing inputs", failed),
      row("to the first request", requested),
    ],
  );
}

async function benchMain(): Promise<void> {
  const empty = await withEmptyAction((action) => repeat(mainRuns, () => measure(action, emptyStep)));
  await using bench = await startBench();
  const runs = await withWorkspace(10, 1, async (workspace) => {
    await measureJob(bench, "push", workspace);
    // The action checks a new comment again after a pause, so that only later runs are measured.
    await bench.run("pull request", {});
    return await repeat(mainRuns, () => bench.run("pull request", {}));
  });
  const whole = median(runs.map(({ duration }) => duration));
  const unit = median(empty.map(({ duration }) => duration));
  showTable(
    ["Main step of a pull request", "Time", "Empty scripts", `Responses of ${latency} ms`, "Peak memory"],
    [
      ["an empty script", formatTime(unit), formatRatio(unit, unit), "0", formatPeak(empty)],
      ["the whole step", formatTime(whole), formatRatio(whole, unit), formatRatio(whole, latency), formatPeak(runs)],
    ],
  );
}

async function benchRows(): Promise<void> {
  const rows: string[][] = [];
  for (const count of rowCounts) {
    const runs = await withWorkspace(count, 1, (workspace) =>
      // Each with its own fakes: a second run of the same commit would read the rows of the first one, too.
      repeat(finishRuns, async () => {
        await using bench = await startBench();
        await measureJob(bench, "push", workspace);
        return await measureJob(bench, "pull request", workspace);
      }),
    );
    rows.push([`${formatCount(count)} rows`, ...describeRuns(runs)]);
  }
  showTable(["Finish: upload a file, read the baseline's rows, compare", "Time", "Peak memory"], rows);
}

/** Measures finish/ over the files of shards, which belong to one experiment. */
async function benchShards(): Promise<void> {
  const runs = await withWorkspace(shardRows, shardCount, (workspace) =>
    repeat(finishRuns, async () => {
      await using bench = await startBench();
      const finish = async (event: Event, workflowRun: number) => {
        const { result } = await bench.run(event, { workspace, workflowRun, with: { finish: "false" } });
        const { experiment_id = "" } = result.outputs;
        const inputs = { experiment_id, project_id: place.project_id, results: "*.jsonl" };
        return await bench.run(event, { workspace, workflowRun, finish: true, with: inputs });
      };
      await finish("push", 1);
      return await finish("pull request", 2);
    }),
  );
  showTable(
    [`finish/ over the files of ${shardCount} shards`, "Time", "Peak memory"],
    [[`${formatCount(shardRows)} rows`, ...describeRuns(runs)]],
  );
}

/** Measures finish/ after the legs of a matrix, whose steps sent their own rows. */
async function benchLegs(): Promise<void> {
  const rows: string[][] = [];
  for (const count of legCounts) {
    await using bench = await startBench();
    await bench.addRecords(rowsPerLeg);
    for (let leg = 0; leg < count; leg += 1) {
      const inputs = { finish: "false", comment: "false" };
      const { result } = await bench.run("pull request", { matrix: { leg }, workflowRun: 1, with: inputs });
      await bench.pushRows(result.outputs.experiment_id ?? "", rowsPerLeg);
    }
    const finish = { finish: true, workflowRun: 1, with: { expected: String(count) } };
    const runs = await repeat(finishRuns, () => bench.run("pull request", finish));
    rows.push([count === 1 ? "1 leg" : `${count} legs`, ...describeRuns(runs)]);
  }
  showTable([`finish/ after the legs of a matrix, with ${rowsPerLeg} rows each`, "Time", "Peak memory"], rows);
}

async function showPackage(): Promise<void> {
  console.log(`A runner downloads ${(measurePackage().packed / 1e6).toFixed(1)} MB.\n`);
}

/** Runs both stages of a job, and returns the measurement of the second one. */
async function measureJob(bench: Bench, event: Event, workspace: string): Promise<Measured> {
  const step = { workspace, with: { results: "*.jsonl" } };
  const { result } = await bench.run(event, step);
  return await bench.run(event, { ...step, stage: "post", state: result.state });
}

/** Creates an action that does nothing, for as long as `use` runs. */
async function withEmptyAction<Value>(use: (path: string) => Promise<Value>): Promise<Value> {
  const action = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await writeFile(join(action, "action.yml"), "runs: { using: node24, main: index.js }\n");
    await writeFile(join(action, "package.json"), '{ "type": "module" }\n');
    await writeFile(join(action, "index.js"), "");
    return await use(action);
  } finally {
    await rm(action, { recursive: true });
  }
}

async function withWorkspace<Value>(
  rows: number,
  files: number,
  use: (workspace: string) => Promise<Value>,
): Promise<Value> {
  const workspace = await createWorkspace(rows, files);
  try {
    return await use(workspace);
  } finally {
    await rm(workspace, { recursive: true });
  }
}

async function repeat<Value>(times: number, run: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let count = 0; count < times; count += 1) values.push(await run());
  return values;
}

function describeRuns(runs: readonly Measured[]): string[] {
  return [formatTime(median(runs.map(({ duration }) => duration))), formatPeak(runs)];
}

function formatPeak(runs: readonly { peak: number }[]): string {
  return `${Math.round(median(runs.map(({ peak }) => peak)))} MiB`;
}
