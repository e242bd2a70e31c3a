// Rebuilds the tables of docs/contributing/simulation-results.md on all cores but one: npm run simulate. Arguments
// choose parts: unchanged, changed, power, gate, month. A part takes up to an hour, and is written once it's complete.
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { changedWorlds, type Setting, simulate, unchangedWorlds, type World } from "../__tests__/support/simulation.ts";
import { noisyMetrics, simulateGate, simulateMonth, simulatePower } from "../__tests__/support/simulation-gate.ts";

const parts = ["unchanged", "changed", "power", "gate", "month"] as const;
type Part = (typeof parts)[number];

/** Cells of a part's table that are computed together. */
interface Job extends Setting {
  part: Part;
  /** Of the part's worlds or metrics. */
  index: number;
  /** Of the gate: how far the first metric drops. */
  drop: number;
}

interface Cell {
  /** The first columns. */
  row: string;
  text: string;
}

const page = join(import.meta.dirname, "..", "docs", "contributing", "simulation-results.md");
const worlds = { unchanged: unchangedWorlds, changed: changedWorlds };
const gateRuns = [
  [1, 1],
  [3, 1],
  [3, 3],
] as const;
const worldRuns = [...gateRuns, [1, 10]] as const;
const metricCounts = [1, 3, 10];
const limit = 0.05;
const sizes: Record<Part, number[]> = {
  unchanged: [8, 20, 40],
  changed: [8, 20, 40],
  power: [25, 50, 100, 200, 400],
  gate: [20, 50, 100, 200, 500],
  month: [50],
};
const heads: Record<Part, string[]> = {
  unchanged: ["World", "Runs"],
  changed: ["World", "Runs"],
  power: ["Metric", "Runs"],
  gate: ["Drop", "Runs", "Metrics"],
  month: ["Gate", "Metrics"],
};

if (isMainThread) await rebuildTables(process.argv.slice(2));
else parentPort?.on("message", (job: Job) => parentPort?.postMessage(computeCells(job)));

function listJobs(part: Part): Job[] {
  const items = part === "power" ? noisyMetrics : part in worlds ? worlds[part as keyof typeof worlds] : [undefined];
  const drops = part === "gate" ? [0, limit, 2 * limit, 3 * limit] : [0];
  const runCounts = part === "month" ? [gateRuns[1]] : part in worlds ? worldRuns : gateRuns;
  return items.flatMap((_, index) =>
    drops.flatMap((drop) =>
      runCounts.flatMap((runs) => sizes[part].map((records) => ({ part, index, drop, runs, records }))),
    ),
  );
}

function computeCells({ part, index, drop, ...setting }: Job): Cell[] {
  const runs = setting.runs.join(" v ");
  const metric = noisyMetrics[part === "power" ? index : 0];
  const world = part === "unchanged" || part === "changed" ? worlds[part][index] : undefined;
  if (world !== undefined) return [{ row: `${world.name} | ${runs}`, text: describeWorld(world, setting) }];
  if (metric === undefined) return [];
  if (part === "month") return simulateMonth(metric, metricCounts.slice(0, 2));
  if (part === "power") {
    const { drop: stated, power } = simulatePower(metric, setting, 0, 400);
    const shown = typeof stated === "number" && metric.range === 1 ? `${digits(stated)} points` : stated;
    const amount = typeof shown === "number" ? String(Number(shown.toPrecision(2))) : shown;
    return [{ row: `${metric.name} | ${runs}`, text: `${amount}: ${(100 * power).toFixed(0)}%` }];
  }
  const change =
    drop === 0 ? "nothing changed" : `${Math.round(100 * drop)} points${drop === limit ? ", the limit" : ""}`;
  const shares = simulateGate(metric, setting, { limit, drop }, metricCounts, drop === 0 ? 1_000 : 200);
  return shares.map(({ metrics, failed, unclear }) => ({
    row: `${change} | ${runs} | ${metrics}`,
    text: drop === 0 ? `${percent(failed)} / ${percent(unclear)}` : `${whole(failed)} / ${whole(unclear)}`,
  }));
}

const digits = (share: number) => String(Number((100 * share).toPrecision(2)));
const percent = (share: number) => (100 * share).toFixed(1);
const whole = (share: number) => (100 * share).toFixed(0);

/** Returns how often the test finds a change, and how often the interval contains it; with too many false alarms, twice. */
function describeWorld(world: World, setting: Setting): string {
  const { significant, covered, disagreeing } = simulate(world, setting, 1_000, setting.records + 1);
  const isSuspect = world.effect === 0 && significant > 0.05;
  const again = isSuspect ? simulate(world, setting, 3_000, setting.records + 100_003) : undefined;
  const repeated = again ? ` (again: ${percent(again.significant)})` : "";
  const warning = disagreeing > 0 ? `, ${percent(disagreeing)} disagree` : "";
  return `${percent(significant)}${repeated} / ${percent(covered)}${warning}`;
}

/** Computes the tables of the parts chosen, prints them, and writes them to the page. */
async function rebuildTables(chosen: readonly string[]): Promise<void> {
  for (const part of parts) {
    if (chosen.length > 0 && !chosen.includes(part)) continue;
    const rows = Map.groupBy((await computeAll(listJobs(part))).flat(), ({ row }) => row);
    const columns = part === "month" ? ["Of 100 that change nothing", "Of 10 bad ones"] : sizes[part].map(String);
    const head = [...heads[part], ...columns];
    const lines = [
      head.join(" | "),
      head.map(() => "---").join("|"),
      ...[...rows].map(([row, cells]) => [row, ...cells.map(({ text }) => text)].join(" | ")),
    ];
    const table = lines.map((line) => (line.startsWith("---") ? `|${line}|` : `| ${line} |`)).join("\n");
    console.log(`\n## ${part}\n\n${table}`);
    const old = new RegExp(`(<!-- simulated ${part} -->\\n)[\\s\\S]*?(<!-- end -->\\n)`);
    writeFileSync(page, readFileSync(page, "utf8").replace(old, `$1\n${table}\n\n$2`));
  }
}

async function computeAll(jobs: readonly Job[]): Promise<Cell[][]> {
  const cells: Cell[][] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(fileURLToPath(import.meta.url));
    for (let place = next++; place < jobs.length; place = next++) {
      const answer = once(worker, "message");
      worker.postMessage(jobs[place]);
      const [computed] = (await answer) as [Cell[]];
      cells[place] = computed;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, work));
  return cells;
}
