// Measures the time and memory of finishing with each format that the action reads row by row.
import { rm } from "node:fs/promises";
import { createWorkspaceWithLines, streamedFormats } from "./bench/format-files.ts";
import { startBench } from "./bench/steps.ts";

const rows = 100_000;
const number = (value: number) => Math.round(value).toLocaleString("en");

console.log(`Finish: check and upload ${number(rows)} rows\n`);
console.log("| format | time | peak memory |\n| --- | --- | --- |");
for (const [format, lines] of Object.entries(streamedFormats)) {
  await using bench = await startBench();
  const workspace = await createWorkspaceWithLines(lines(rows));
  const step = { workspace, with: { results: "results.txt" } };
  const { result } = await bench.run("push", step);
  const { duration, peak } = await bench.run("push", { ...step, stage: "post", state: result.state });
  console.log(`| ${format} | ${number(duration)} ms | ${number(peak)} MiB |`);
  await rm(workspace, { recursive: true });
}
