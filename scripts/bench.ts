// Measures what the action costs a job: time, waits for responses, memory, and download. Times are also given in
// multiples of an empty script's time, which makes machines comparable. Arguments choose parts: start, rows, legs, package.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { push } from "../emulator/workflow.ts";
import { maxPackageSize, measurePackage } from "./bench/package-size.ts";
import { growthExponent, median, ms, number, showTable, times } from "./bench/report.ts";
import { createWorkspace } from "./bench/results-file.ts";
import {
  type Arrival,
  type Bench,
  type Event,
  type Measured,
  measure,
  startBench,
  type Timed,
  time,
  type Usage,
} from "./bench/steps.ts";
import { latency, repository } from "./bench/world.ts";

const startRuns = 31;
const mainRuns = 7;
const finishRuns = 3;
const rowCounts = [1_000, 10_000, 100_000];
const legCounts = [1, 10, 40];
const rowsPerLeg = 100;

/** Runs an action that does nothing. */
const emptyStep = {
  stage: "main" as const,
  contexts: { github: push({ sha: repository.tip, ref: "main" }) },
};

const kb = (value: number) => `${number(value / 1_000)} kB`;

const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${memory}, ${process.platform}\n`);
const chosenParts = new Set(process.argv.slice(2));
const isChosen = (part: string) => chosenParts.size === 0 || chosenParts.has(part);
if (isChosen("start")) await benchMain(await benchStart());
if (isChosen("rows")) await benchRows();
if (isChosen("legs")) await benchLegs();
if (isChosen("package")) showPackage();

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

/** Measures the starts in turns, so that other load affects all of them alike. Returns the empty script's time in milliseconds. */
async function benchStart(): Promise<number> {
  await using bench = await startBench();
  return await withEmptyAction(async (action) => {
    const empty: Timed[] = [];
    const failed: Timed[] = [];
    const firstRequests: number[] = [];
    for (let count = 0; count < startRuns; count += 1) {
      empty.push(await time(action, emptyStep));
      failed.push(await bench.time("pull request", { with: { project_id: "", dataset_id: "", name: "" } }));
      firstRequests.push(timeToFirstRequest(await bench.time("pull request", {})));
    }
    const emptyTime = median(empty.map(({ duration }) => duration));
    const row = (name: string, value: number) => [name, ms(value), times(value, emptyTime)];
    console.log(`Start, the median of ${startRuns} runs in turns\n`);
    showTable(
      ["", "time", "empty scripts"],
      [
        row("an empty script", emptyTime),
        row("to the first failure, on missing inputs", median(failed.map(({ duration }) => duration))),
        row("to the first request", median(firstRequests)),
      ],
    );
    return emptyTime;
  });
}

async function benchMain(emptyTime: number): Promise<void> {
  const empty = await withEmptyAction((action) => repeated(mainRuns, () => measure(action, emptyStep)));
  await using bench = await startBench();
  await inWorkspace(10, async (workspace) => {
    await runJob(bench, "push", workspace);
    // The action checks a new comment again after a pause, so that only later runs are measured.
    await bench.run("pull request", {});
    const runs = await repeated(mainRuns, () => bench.run("pull request", {}));
    showMain(empty, emptyTime, runs);
  });
}

function showMain(empty: readonly Usage[], emptyTime: number, runs: readonly Measured[]): void {
  const whole = median(runs.map(({ duration }) => duration));
  console.log(`Main stage of a pull request, with ${latency} ms for each response\n`);
  showTable(
    ["", "time", "empty scripts", "peak memory"],
    [
      ["an empty script", "", "", formatPeak(empty)],
      [
        `the whole stage, as long as ${(whole / latency).toFixed(1)} responses`,
        ms(whole),
        times(whole, emptyTime),
        formatPeak(runs),
      ],
    ],
  );
  showWaits(runs);
}

function timeToFirstRequest({ arrivals, startedAt }: Timed & { arrivals: readonly Arrival[] }): number {
  return (arrivals[0]?.time ?? Number.NaN) - startedAt;
}

/** Shows when each request was sent, in multiples of a response's time. */
function showWaits(runs: readonly Measured[]): void {
  const { arrivals = [] } = runs.toSorted((a, b) => a.duration - b.duration)[mainRuns >> 1] ?? {};
  const waits = ({ time }: Arrival) => (time - (arrivals[0]?.time ?? 0)) / latency;
  showTable(
    ["request", "waits before it"],
    arrivals.map((arrival) => [arrival.name, waits(arrival).toFixed(1)]),
  );
}

async function benchRows(): Promise<void> {
  const points: { size: number; time: number; peak: string }[] = [];
  for (const size of rowCounts) {
    await using bench = await startBench();
    const runs = await inWorkspace(size, async (workspace) => {
      await runJob(bench, "push", workspace);
      return await repeated(finishRuns, () => runJob(bench, "pull request", workspace));
    });
    points.push({ size, time: median(runs.map(({ duration }) => duration)), peak: formatPeak(runs) });
  }
  console.log("Finish: upload a results file with 3 scores a row, read the baseline's rows, compare\n");
  showGrowth("rows", points);
}

/** Measures finish/ after the legs of a matrix, whose steps sent their own rows. */
async function benchLegs(): Promise<void> {
  const points: { size: number; time: number; peak: string }[] = [];
  for (const size of legCounts) {
    await using bench = await startBench();
    await bench.addRecords(rowsPerLeg);
    for (let leg = 0; leg < size; leg += 1) {
      const matrix = { leg };
      const { result } = await bench.run("pull request", {
        matrix,
        workflowRun: 1,
        with: { finish: "false", comment: "false" },
      });
      await bench.pushRows(result.outputs.experiment_id ?? "", rowsPerLeg);
    }
    const finish = { finish: true, workflowRun: 1, with: { expected: String(size) } };
    const runs = await repeated(finishRuns, () => bench.run("pull request", finish));
    points.push({ size, time: median(runs.map(({ duration }) => duration)), peak: formatPeak(runs) });
  }
  console.log(`finish/ after the legs of a matrix, with ${rowsPerLeg} rows each\n`);
  showGrowth("legs", points);
}

function showGrowth(what: string, points: readonly { size: number; time: number; peak: string }[]): void {
  const rows = points.map(({ size, time, peak }) => [number(size), ms(time), peak]);
  showTable([what, "time", "peak memory"], rows);
  const [from, to] = points.slice(-2).map(({ size }) => number(size));
  console.log(`From ${from} to ${to}, the time grows with the power ${growthExponent(points)} of the size.\n`);
}

/** Runs both stages of a job, and returns the measurement of the second one. */
async function runJob(bench: Bench, event: Event, workspace: string): Promise<Measured> {
  const step = { workspace, with: { results: "*.jsonl" } };
  const { result } = await bench.run(event, step);
  return await bench.run(event, { ...step, stage: "post", state: result.state });
}

function showPackage(): void {
  const { packed, files } = measurePackage();
  const verdict = packed < maxPackageSize ? "under" : "over";
  console.log(`A runner downloads ${kb(packed)}, ${verdict} 1 MB; unpacked most of it is\n`);
  showTable(
    ["file", "size"],
    files.slice(0, 6).map(({ path, size }) => [path, kb(size)]),
  );
}

async function inWorkspace<Value>(rows: number, use: (workspace: string) => Promise<Value>): Promise<Value> {
  const workspace = await createWorkspace(rows);
  try {
    return await use(workspace);
  } finally {
    await rm(workspace, { recursive: true });
  }
}

async function repeated<Value>(times: number, run: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let count = 0; count < times; count += 1) values.push(await run());
  return values;
}

function formatPeak(runs: readonly Usage[]): string {
  return `${number(median(runs.map(({ peak }) => peak)))} MiB`;
}
