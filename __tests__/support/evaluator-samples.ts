import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

const fixtures = join(import.meta.dirname, "..", "fixtures");

/** The folder with files of evaluation tools. The tools wrote most of them; the others follow their schemas. */
export const samplesFolder = join(fixtures, "evaluators");

/** A file of an evaluation tool in that folder, and what the action must read from it. */
export type EvaluatorSample = ReadSample | { path: string; format?: undefined; fault: string };

export interface ReadSample {
  path: string;
  /** The input `results_format`, if the content doesn't identify the format. */
  format?: "table";
  /** The log's text after the file's name. */
  log: string;
  rows: number;
  failed: number;
  /** For each metric: rows with a score, rows whose evaluator failed, and the mean or the categories. */
  scores: Record<string, [number, number, number | string | null]>;
  summary?: Record<string, number>;
  warnings?: string[];
  impliesCompletion?: boolean;
  lowerIsBetter?: string[];
}

export const evaluatorSamples: readonly EvaluatorSample[] = JSON.parse(
  readFileSync(join(fixtures, "evaluator-samples.json"), "utf8"),
);

/** Returns a sample as a results file. */
export function sampleFile({ path, format }: Pick<EvaluatorSample, "path" | "format">) {
  const name = basename(path);
  return { path: join(samplesFolder, path), name, modifiedAt: 0, reading: { format } };
}
