import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { describeFiles } from "../../../../src/finish/results-files.ts";
import { checkResults } from "../../../../src/results/check.ts";
import { withOpenFiles } from "../../../../src/results/open-file.ts";
import type { MetricScores } from "../../../../src/results/scores.ts";
import { evaluatorSamples, sampleFile, samplesFolder } from "../../../support/evaluator-samples.ts";

function findScore({ count, errors, mean, categories }: MetricScores) {
  const shown = categories.map(({ category, count: rows }) => `${category}:${rows}`).join();
  return [count, errors, shown || (mean === undefined ? null : Math.round(mean * 1e4) / 1e4)];
}

test("every sample is in the table", () => {
  const paths = readdirSync(samplesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${basename(parentPath)}/${name}`);
  expect(paths.sort()).toEqual(evaluatorSamples.map(({ path }) => path).sort());
});

describe("what a tool wrote is read correctly", () => {
  test.each(evaluatorSamples)("$path", async (sample) => {
    const check = await withOpenFiles([sampleFile(sample)], (opened) => checkResults(opened, "e1"));
    if ("fault" in sample) {
      expect(check).toMatchObject({
        kind: "faults",
        faults: [expect.stringContaining(`(${sample.fault})`)],
        total: 1,
      });
      return;
    }
    if (check.kind === "faults") throw new Error(check.faults.join("\n"));
    const { scores, files } = check;
    expect({
      path: sample.path,
      ...(sample.format ? { format: sample.format } : {}),
      log: describeFiles(files)
        .join("\n")
        .slice(`${basename(sample.path)}: `.length),
      rows: scores.rows.total,
      failed: scores.rows.failed,
      scores: Object.fromEntries([...scores.metrics].map(([label, metric]) => [label, findScore(metric)])),
      ...(scores.summary.size > 0 ? { summary: Object.fromEntries(scores.summary) } : {}),
      ...(files[0]?.impliesCompletion ? { impliesCompletion: true } : {}),
      ...(files[0]?.lowerIsBetter.size ? { lowerIsBetter: [...files[0].lowerIsBetter] } : {}),
      ...(files[0]?.warnings.length ? { warnings: files[0].warnings } : {}),
    }).toEqual(sample);
  });
});
