import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

const fixtures = join(import.meta.dirname, "..", "fixtures");

/** Where the files of evaluation tools lie: written by the tools themselves, or by hand to their schemas. */
export const samplesFolder = join(fixtures, "evaluators");

/** A file of an evaluation tool below that folder, and what has to be understood of it. */
export type EvaluatorSample = ReadSample | { path: string; format?: undefined; fault: string };

export interface ReadSample {
  path: string;
  /** The input results_format, where the content does not tell it. */
  format?: "table";
  /** What the log says behind the file's name. */
  log: string;
  rows: number;
  failed: number;
  /** Of each metric: rows with a score, rows whose evaluator failed, and the mean or the categories. */
  scores: Record<string, [number, number, number | string | null]>;
  summary?: Record<string, number>;
  warnings?: string[];
  provesEnd?: boolean;
  lowerIsBetter?: string[];
}

export const evaluatorSamples: readonly EvaluatorSample[] = JSON.parse(
  readFileSync(join(fixtures, "evaluator-samples.json"), "utf8"),
);

/** A sample as a results file. */
export function sampleFile({ path, format }: Pick<EvaluatorSample, "path" | "format">) {
  const name = basename(path);
  return { path: join(samplesFolder, path), name, modifiedAt: 0, reading: { format } };
}
