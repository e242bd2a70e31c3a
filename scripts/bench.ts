// Measures what a job pays for the action, side by side in one run: time, waits for answers, memory, download.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { push } from "../emulator/workflow.ts";
import { largestPackage, packageSize } from "./bench/package-size.ts";
import { workspaceWith } from "./bench/results-file.ts";
import { type Arrival, type Bench, type Measured, measure, startBench, type Usage } from "./bench/steps.ts";
import { latency, repository } from "./bench/world.ts";

const startRuns = 11;
const mainRuns = 7;
const finishRuns = 3;
const rowCounts = [1_000, 10_000, 100_000];

const number = (value: number) => Math.round(value).toLocaleString("en");
const ms = (value: number) => `${number(value)} ms`;
const kb = (value: number) => `${number(value / 1_000)} kB`;

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${process.platform}\n`);
await benchMain(await measureEmpty());
await benchFinish();
showPackage();

async function benchMain(empty: readonly Usage[]): Promise<void> {
  await using bench = await startBench();
  await inWorkspace(10, async (workspace) => {
    await runJob(bench, "push", workspace);
    // The first comment is looked at again after a pause; from then on it is brought up to date.
    await bench.run("pull request", {});
    const runs = await repeated(mainRuns, () => bench.run("pull request", {}));
    showMain(empty, runs);
  });
}

/** An action that does nothing, run as ours is. */
async function measureEmpty(): Promise<Usage[]> {
  const action = await mkdtemp(join(tmpdir(), "bench-"));
  await writeFile(join(action, "action.yml"), "runs: { using: node24, main: index.js }\n");
  await writeFile(join(action, "package.json"), '{ "type": "module" }\n');
  await writeFile(join(action, "index.js"), "");
  const github = push({ sha: repository.tip, ref: "main" });
  const runs = await repeated(startRuns, () => measure(action, { stage: "main", contexts: { github } }));
  await rm(action, { recursive: true });
  return runs;
}

function showMain(empty: readonly Usage[], runs: readonly Measured[]): void {
  const whole = median(runs.map(({ duration }) => duration));
  console.log(`Main stage of a pull request, with ${latency} ms for each answer\n`);
  showTable(
    ["", "time", "peak memory"],
    [
      ["an empty script", ms(median(empty.map(({ duration }) => duration))), peakOf(empty)],
      ["from the start to the first request", ms(median(runs.map(untilFirstRequest))), ""],
      [`the whole stage, ${(whole / latency).toFixed(1)} answers long`, ms(whole), peakOf(runs)],
    ],
  );
  showWaits(runs);
}

function untilFirstRequest({ arrivals, startedAt }: Measured): number {
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

async function benchFinish(): Promise<void> {
  const rows: string[][] = [];
  for (const count of rowCounts) {
    await using bench = await startBench();
    const runs = await inWorkspace(count, async (workspace) => {
      await runJob(bench, "push", workspace);
      return await repeated(finishRuns, () => runJob(bench, "pull request", workspace));
    });
    rows.push([number(count), ms(median(runs.map(({ duration }) => duration))), peakOf(runs)]);
  }
  console.log("Finish: upload a results file with 3 scores a row, read the baseline's rows, compare\n");
  showTable(["rows", "time", "peak memory"], rows);
}

/** Both stages of a job; what the second one took. */
async function runJob(bench: Bench, event: "pull request" | "push", workspace: string): Promise<Measured> {
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function peakOf(runs: readonly Usage[]): string {
  return `${number(median(runs.map(({ peak }) => peak)))} MiB`;
}

function showTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log(`${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`);
}
