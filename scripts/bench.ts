// Measures what a job pays for the action, side by side in one run: time, waits for answers, memory, download. A
// machine's own speed is taken out by what an empty script takes there. Parts by name: start, rows, legs, package.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { push } from "../emulator/workflow.ts";
import { largestPackage, packageSize } from "./bench/package-size.ts";
import { exponentOf, median, ms, number, showTable, times } from "./bench/report.ts";
import { workspaceWith } from "./bench/results-file.ts";
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
const rowsOfLeg = 100;

/** A step of an action that does nothing. */
const emptyStep = {
  stage: "main" as const,
  contexts: { github: push({ sha: repository.tip, ref: "main" }) },
};

const kb = (value: number) => `${number(value / 1_000)} kB`;

const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${memory}, ${process.platform}\n`,
);
const asked = new Set(process.argv.slice(2));
const isAsked = (part: string) => asked.size === 0 || asked.has(part);
if (isAsked("start")) await benchMain(await benchStart());
if (isAsked("rows")) await benchRows();
if (isAsked("legs")) await benchLegs();
if (isAsked("package")) showPackage();

/** An action that does nothing, run as ours is. */
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

/** The starts, one after another in turns, so that whatever else the machine does hits them alike; what the empty one took. */
async function benchStart(): Promise<number> {
  await using bench = await startBench();
  return await withEmptyAction(async (action) => {
    const empty: Timed[] = [];
    const failed: Timed[] = [];
    const asked: number[] = [];
    for (let count = 0; count < startRuns; count += 1) {
      empty.push(await time(action, emptyStep));
      failed.push(await bench.time("pull request", { with: { project_id: "", dataset_id: "", name: "" } }));
      asked.push(untilFirstRequest(await bench.time("pull request", {})));
    }
    const emptyTime = median(empty.map(({ duration }) => duration));
    const row = (name: string, value: number) => [name, ms(value), times(value, emptyTime)];
    console.log(`Start, the middle of ${startRuns} in turns\n`);
    showTable(
      ["", "time", "of an empty script"],
      [
        row("an empty script", emptyTime),
        row("to the first failure, on missing inputs", median(failed.map(({ duration }) => duration))),
        row("to the first request", median(asked)),
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
    // The first comment is looked at again after a pause; from then on it is brought up to date.
    await bench.run("pull request", {});
    const runs = await repeated(mainRuns, () => bench.run("pull request", {}));
    showMain(empty, emptyTime, runs);
  });
}

function showMain(empty: readonly Usage[], emptyTime: number, runs: readonly Measured[]): void {
  const whole = median(runs.map(({ duration }) => duration));
  console.log(`Main stage of a pull request, with ${latency} ms for each answer\n`);
  showTable(
    ["", "time", "of an empty script", "peak memory"],
    [
      ["an empty script", "", "", peakOf(empty)],
      [
        `the whole stage, ${(whole / latency).toFixed(1)} answers long`,
        ms(whole),
        times(whole, emptyTime),
        peakOf(runs),
      ],
    ],
  );
  showWaits(runs);
}

function untilFirstRequest({ arrivals, startedAt }: Timed & { arrivals: readonly Arrival[] }): number {
  return (arrivals[0]?.time ?? Number.NaN) - startedAt;
}

/** When each request was sent, counted in answers that were waited for before. */
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
    points.push({ size, time: median(runs.map(({ duration }) => duration)), peak: peakOf(runs) });
  }
  console.log("Finish: upload a results file with 3 scores a row, read the baseline's rows, compare\n");
  showGrowth("rows", points);
}

/** finish/ behind the legs of a matrix, each with rows that it pushed itself. */
async function benchLegs(): Promise<void> {
  const points: { size: number; time: number; peak: string }[] = [];
  for (const size of legCounts) {
    await using bench = await startBench();
    await bench.addRecords(rowsOfLeg);
    for (let leg = 0; leg < size; leg += 1) {
      const matrix = { leg };
      const { result } = await bench.run("pull request", {
        matrix,
        workflowRun: 1,
        with: { finish: "false", comment: "false" },
      });
      await bench.pushRows(result.outputs.experiment_id ?? "", rowsOfLeg);
    }
    const finish = { finish: true, workflowRun: 1, with: { expected: String(size) } };
    const runs = await repeated(finishRuns, () => bench.run("pull request", finish));
    points.push({ size, time: median(runs.map(({ duration }) => duration)), peak: peakOf(runs) });
  }
  console.log(`finish/ behind the legs of a matrix, with ${rowsOfLeg} rows each\n`);
  showGrowth("legs", points);
}

function showGrowth(what: string, points: readonly { size: number; time: number; peak: string }[]): void {
  const rows = points.map(({ size, time, peak }) => [number(size), ms(time), peak]);
  showTable([what, "time", "peak memory"], rows);
  const [from, to] = points.slice(-2).map(({ size }) => number(size));
  console.log(`From ${from} to ${to} it grows by the power ${exponentOf(points)}.\n`);
}

/** Both stages of a job; what the second one took. */
async function runJob(bench: Bench, event: Event, workspace: string): Promise<Measured> {
  const step = { workspace, with: { results: "*.jsonl" } };
  const { result } = await bench.run(event, step);
  return await bench.run(event, { ...step, stage: "post", state: result.state });
}

function showPackage(): void {
  const { packed, files } = packageSize();
  const verdict = packed < largestPackage ? "under" : "over";
  console.log(`A runner downloads ${kb(packed)}, ${verdict} 1 MB; unpacked most of it is\n`);
  showTable(
    ["file", "size"],
    files.slice(0, 6).map(({ path, size }) => [path, kb(size)]),
  );
}

async function inWorkspace<Value>(rows: number, use: (workspace: string) => Promise<Value>): Promise<Value> {
  const workspace = await workspaceWith(rows);
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

function peakOf(runs: readonly Usage[]): string {
  return `${number(median(runs.map(({ peak }) => peak)))} MiB`;
}
