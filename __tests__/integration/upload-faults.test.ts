import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { type DatadogServer, startDatadog } from "../../emulator/datadog.ts";
import type { Fault } from "../../emulator/server.ts";
import { createDatadog } from "../../src/datadog/client.ts";
import { readScores } from "../../src/finish/read-scores.ts";
import { uploadEntries } from "../../src/finish/upload.ts";
import { checkResults } from "../../src/results/check.ts";
import { resolveResultFiles } from "../../src/results/file-patterns.ts";
import { withOpenFiles } from "../../src/results/open-file.ts";
import { createHandClock } from "../support/hand-clock.ts";
import { randomSource } from "../unit/experiment/datadog-model.ts";

/*
 * Whatever goes wrong with single requests of an upload, readers see every row once in the end, with the scores of the
 * file.
 */

const clock = createHandClock();
const never = new AbortController().signal;
const rows = 300;
const metrics = 10;
const schedules = process.env.FULL_TESTS ? 40 : 4;

const faults: Fault[] = [
  { kind: "drop", when: "before" },
  { kind: "drop", when: "after" },
  { kind: "status", status: 500, when: "after" },
  { kind: "status", status: 503, when: "before" },
  { kind: "status", status: 429, when: "before", headers: { "retry-after": "0" } },
];

test.each(Array.from({ length: schedules }, (_, seed) => seed + 1))("schedule %d", async (seed) => {
  const random = randomSource(seed);
  await using server = await startDatadog();
  const folder = await mkdtemp(join(tmpdir(), "results-"));
  try {
    await writeFile(join(folder, "results.jsonl"), resultsText());
    const experiment = server.seed({ name: "bot", project_id: "p", dataset_id: "d" });
    for (let count = Math.floor(random() * 6); count > 0; count -= 1) {
      const fault = faults[Math.floor(random() * faults.length)] ?? { kind: "drop" };
      server.fault({ ...fault, match: { method: "POST", path: /events$/ } });
    }
    await uploadAll(server, experiment.id, folder);
    const scores = await readScores(createClient(server), experiment.id, never);
    expect(scores.rows).toMatchObject({ total: rows, failed: 0 });
    for (let metric = 0; metric < metrics; metric += 1) {
      expect(scores.metrics.get(`m${metric}`)).toMatchObject({ count: rows, mean: expectedMean(metric) });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a rejection ends the upload, and nothing more is sent", async () => {
  await using server = await startDatadog();
  const folder = await mkdtemp(join(tmpdir(), "results-"));
  try {
    await writeFile(join(folder, "results.jsonl"), resultsText());
    const experiment = server.seed({ name: "bot", project_id: "p", dataset_id: "d" });
    server.fault({ match: { path: /events$/ }, kind: "status", status: 403, times: 100 });
    await expect(uploadAll(server, experiment.id, folder)).rejects.toThrow("permission denied (403)");
    expect(server.requests.length).toBeLessThanOrEqual(4);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function resultsText(): string {
  const uploadedScores = (row: number) =>
    Object.fromEntries(Array.from({ length: metrics }, (_, metric) => [`m${metric}`, scoreAt(row, metric)]));
  const lines = Array.from({ length: rows }, (_, row) =>
    JSON.stringify({ record_id: `r${row}`, output: "x".repeat(100), scores: uploadedScores(row) }),
  );
  return `${lines.join("\n")}\n`;
}

function scoreAt(row: number, metric: number): number {
  return (row * 7 + metric) % 16;
}

function expectedMean(metric: number): number {
  const sum = Array.from({ length: rows }, (_, row) => scoreAt(row, metric)).reduce((a, b) => a + b, 0);
  return sum / rows;
}

function createClient({ url, apiKey, appKey }: DatadogServer) {
  return createDatadog({ origin: url, apiKey, appKey, redact: (text) => text, clock });
}

async function uploadAll(server: DatadogServer, experimentId: string, folder: string): Promise<void> {
  const { files } = await resolveResultFiles(["*.jsonl"], folder);
  const context = { experimentId, projectId: "p", datasetId: "d", name: "bot", uploadedAt: Date.now() };
  const nothing = () => {};
  const tools = {
    datadog: createClient(server),
    clock,
    log: { debug: nothing, info: nothing, notice: nothing, warning: nothing, error: nothing },
    signal: never,
  };
  const check = await withOpenFiles(files, (opened) => checkResults(opened, experimentId));
  if (check.kind === "faults") throw new Error(check.faults.join());
  await uploadEntries(check.entries, context, tools);
}
