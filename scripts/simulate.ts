// Rebuilds the tables of docs/contributing/simulation-results.md, on all cores but one: npm run simulate. Arguments
// choose parts: unchanged, changed, power, gate, month. It takes most of an hour.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { changedWorlds, simulate, unchangedWorlds } from "../__tests__/support/simulation.ts";
import { noisyMetrics, simulateGate, simulateMonth, simulatePower } from "../__tests__/support/simulation-gate.ts";

type Part = "unchanged" | "changed" | "power" | "gate" | "month";

/** One cell of a table, computed on a thread of its own. */
interface Job {
  part: Part;
  row: string;
  index: number;
  runs: readonly [number, number];
  records: number;
  /** Of the gate: how far the first metric drops, and how many metrics there are. */
  drop: number;
  metrics: number;
}

const allRuns = [
  [1, 1],
  [3, 1],
  [1, 10],
  [3, 3],
] as const;
const gateRuns = [allRuns[0], allRuns[1], allRuns[3]];
const worlds = { unchanged: unchangedWorlds, changed: changedWorlds };

if (isMainThread) await printTables(process.argv.slice(2));
else parentPort?.on("message", (job: Job) => parentPort?.postMessage(computeCell(job)));

function listJobs(part: Part): Job[] {
  const all = { part, drop: 0, metrics: 1, index: 0 };
  if (part === "month")
    return [1, 3].map((metrics) => ({ ...all, row: `${metrics}`, runs: [3, 1], records: 50, metrics }));
  if (part === "gate") {
    return [0, 0.05, 0.1, 0.15].flatMap((drop) =>
      gateRuns.flatMap((runs) =>
        [1, 3, 10].flatMap((metrics) =>
          [20, 50, 100, 200].map((records) => {
            const change = drop === 0 ? "nothing changed" : `${drop * 100} points`;
            const row = `${change} | ${runs.join(" v ")} | ${metrics}`;
            return { ...all, row, runs, records, drop, metrics };
          }),
        ),
      ),
    );
  }
  const rows = part === "power" ? noisyMetrics : worlds[part];
  const sizes = part === "power" ? [50, 100, 200, 400, 800] : [8, 20, 40, 100, 200];
  return rows.flatMap(({ name }, index) =>
    (part === "power" ? gateRuns : allRuns).flatMap((runs) =>
      sizes.map((records) => ({ ...all, row: `${name} | ${runs.join(" v ")}`, index, runs, records })),
    ),
  );
}

function computeCell({ part, index, runs, records, drop, metrics }: Job): string {
  const percent = (share: number) => (100 * share).toFixed(1);
  const setting = { records, runs };
  const [noisy, experiments] = [noisyMetrics[index], records >= 200 ? 300 : 1_000];
  if (part === "unchanged" || part === "changed") {
    const world = worlds[part][index];
    if (world === undefined) return "";
    const { significant, covered, disagreeing } = simulate(world, setting, experiments, records + 1);
    return `${percent(significant)} / ${percent(covered)}${disagreeing > 0 ? ` (${percent(disagreeing)})` : ""}`;
  }
  if (noisy === undefined) return "";
  if (part === "power") {
    const { drop: stated, power } = simulatePower(noisy, setting, 0, experiments);
    return stated === "only large drops" ? stated : `${stated.toPrecision(2)}: ${percent(power)}`;
  }
  if (part === "month") return simulateMonth(noisy, metrics);
  const [shares] = simulateGate(noisy, setting, { limit: 0.05, drop }, [metrics], drop === 0 ? 1_000 : 300);
  return shares ? `${percent(shares.failed)} / ${percent(shares.unclear)}` : "";
}

/** Prints each part as a table in Markdown, with the sizes as columns. */
async function printTables(chosen: readonly string[]): Promise<void> {
  for (const part of ["unchanged", "changed", "power", "gate", "month"] as const) {
    if (chosen.length > 0 && !chosen.includes(part)) continue;
    const rows = Map.groupBy(await computeAll(listJobs(part)), ({ job }) => job.row);
    console.log(`\n## ${part}\n`);
    for (const [row, cells] of rows) {
      const columns = cells.map(({ job, cell }) => `${job.records}: ${cell}`);
      console.log(`| ${row} | ${columns.join(" | ")} |`);
    }
  }
}

async function computeAll(jobs: readonly Job[]): Promise<{ job: Job; cell: string }[]> {
  const cells: { job: Job; cell: string }[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData });
    for (let place = next++; place < jobs.length; place = next++) {
      const job = jobs[place];
      if (job === undefined) break;
      const answer = new Promise<string>((resolve, reject) => worker.once("message", resolve).once("error", reject));
      worker.postMessage(job);
      cells[place] = { job, cell: await answer };
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, work));
  return cells;
}
