import { spanReferenceOf } from "./events.ts";
import type { ResultFile } from "./file-patterns.ts";
import { recordKey, runOf, type ScoreValue } from "./result-row.ts";
import { type Fault, placed, type ResultEntry, readResultsFile } from "./results-file.ts";
import {
  createScoreFolder,
  type ExperimentScores,
  type MetricType,
  metricTypeOf,
  type ScoreFolder,
} from "./scores.ts";

/** What came of reading every results file to its end. */
export type ResultsCheck =
  | {
      kind: "faults";
      /** `file:line: what is wrong`, the first 20. */
      faults: string[];
      total: number;
    }
  | { kind: "checked"; scores: ExperimentScores; counts: ResultCounts; files: CheckedFile[] };

/** A file that holds what it should. */
export interface CheckedFile {
  file: ResultFile;
  /** It is a whole document that its tool writes at its end, so that it proves that the evaluation completed. */
  provesEnd: boolean;
}

/** How much there is to upload. */
export interface ResultCounts {
  rows: number;
  /** Scores of rows, failed evaluators included, and of the summary. */
  metrics: number;
}

const mostFaults = 20;
// Far beyond any evaluation: a record's id or a time stands in the name.
const mostMetrics = 1_000;

/**
 * Reads files whole, line by line, and holds them against each other: metrics that change their type, a record and
 * run that comes twice. What a comparison needs is folded on the way. Rejects with the reason of a cancel.
 */
export async function checkResults(
  files: readonly ResultFile[],
  experimentId: string,
  cancel?: AbortSignal,
): Promise<ResultsCheck> {
  const check = emptyCheck();
  for (const file of files) {
    for await (const entry of readResultsFile(file)) {
      addEntry(check, entry, experimentId);
      cancel?.throwIfAborted();
    }
  }
  if (check.total > 0) return { kind: "faults", faults: check.faults, total: check.total };
  const { folder, counts } = check;
  // JSON Lines are written as the rows come: they prove no end.
  const checked = files.map((file) => ({ file, provesEnd: false }));
  return { kind: "checked", scores: folder.scores(), counts, files: checked };
}

interface Place {
  file: ResultFile;
  line: number;
}

interface Check {
  faults: string[];
  total: number;
  counts: ResultCounts;
  folder: ScoreFolder;
  /** The type of each metric, and where that was first seen. */
  types: Map<string, { type: MetricType; place: string }>;
  /** Where each record and run, and each summary score, was seen. */
  runs: Map<string, Place>;
}

function emptyCheck(): Check {
  return {
    faults: [],
    total: 0,
    counts: { rows: 0, metrics: 0 },
    folder: createScoreFolder(),
    types: new Map(),
    runs: new Map(),
  };
}

function addEntry(check: Check, entry: ResultEntry | Fault, experimentId: string): void {
  switch (entry.kind) {
    case "fault":
      addFault(check, entry);
      return;
    case "row":
      addRow(check, entry, experimentId);
      return;
    case "summary":
      addSummary(check, entry);
      return;
  }
}

function addFault(check: Check, fault: Fault): void {
  check.total += 1;
  if (check.faults.length < mostFaults) check.faults.push(placed(fault));
}

function addRow(check: Check, entry: Extract<ResultEntry, { kind: "row" }>, experimentId: string): void {
  checkTypes(check, entry, entry.row.scores);
  checkRun(check, entry);
  check.counts.rows += 1;
  check.counts.metrics += Object.keys(entry.row.scores).length;
  check.folder.addRow(entry.row, entry.identity, spanReferenceOf(experimentId, entry));
}

function addSummary(check: Check, entry: Extract<ResultEntry, { kind: "summary" }>): void {
  for (const label of Object.keys(entry.scores)) {
    const first = firstSeen(check.runs, `summary:${label}`, entry);
    if (first) complain(check, entry, `summary.${label} was given before, in ${first}`);
  }
  check.counts.metrics += Object.keys(entry.scores).length;
  check.folder.addSummary(entry.scores);
}

function checkTypes(check: Check, place: Place, scores: Record<string, ScoreValue>): void {
  for (const [label, score] of Object.entries(scores)) {
    const type = metricTypeOf(score);
    if (type === undefined) continue;
    const first = check.types.get(label);
    if (!first) addType(check, label, type, place);
    else if (first.type !== type)
      complain(
        check,
        place,
        `scores.${label} is ${words[type]} here, but ${words[first.type]} in ${first.place}`,
      );
  }
}

function addType(check: Check, label: string, type: MetricType, place: Place): void {
  check.types.set(label, { type, place: nameOf(place) });
  if (check.types.size === mostMetrics + 1)
    complain(
      check,
      place,
      `there are more than ${mostMetrics} metrics: their names may not hold what changes from row to row`,
    );
}

const words: Record<MetricType, string> = {
  score: "a number",
  boolean: "true or false",
  categorical: "a text",
};

function checkRun(check: Check, entry: Extract<ResultEntry, { kind: "row" }>): void {
  const { row, identity } = entry;
  const key = recordKey(identity);
  if (key === undefined) return;
  const first = firstSeen(check.runs, `${key} run ${runOf(row)}`, entry);
  const hint = row.record_id
    ? "several runs of a record need a run each"
    : "give such rows a record_id, or a run each";
  if (first) complain(check, entry, `the same record and run as in ${first}: ${hint}`);
}

/** Where the key was seen before; undefined where it is new. */
function firstSeen(seen: Map<string, Place>, key: string, place: Place): string | undefined {
  const first = seen.get(key);
  if (first) return nameOf(first);
  seen.set(key, { file: place.file, line: place.line });
  return undefined;
}

function complain(check: Check, { file, line }: Place, message: string): void {
  addFault(check, { kind: "fault", file, line, message });
}

function nameOf({ file, line }: Place): string {
  return `${file.name}:${line}`;
}
