// Measures the time and memory of finishing with each format that the action reads row by row.
import { rm } from "node:fs/promises";
import { createWorkspaceWithLines, streamedFormats } from "./bench/format-files.ts";
import { formatCount, formatTime, showTable } from "./bench/report.ts";
import { startBench } from "./bench/steps.ts";

const count = 100_000;
const rows: string[][] = [];
for (const [format, lines] of Object.entries(streamedFormats)) {
  await using bench = await startBench();
  const workspace = await createWorkspaceWithLines(lines(count));
  const step = { workspace, with: { results: "results.txt" } };
  const { result } = await bench.run("push", step);
  const { duration, peak } = await bench.run("push", { ...step, stage: "post", state: result.state });
  rows.push([format, formatTime(duration), `${Math.round(peak)} MiB`]);
  await rm(workspace, { recursive: true });
}
showTable([`Finish: check and upload ${formatCount(count)} rows`, "Time", "Peak memory"], rows);
