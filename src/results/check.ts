import { maxMetrics, maxRows } from "../lib/limits.ts";
import { buildSpanReference } from "./events.ts";
import type { ResultFile } from "./file-patterns.ts";
import type { OpenFile } from "./open-file.ts";
import {
  type Fault,
  type FileFacts,
  type Place,
  placed,
  placeName,
  type ResultEntry,
} from "./result-entry.ts";
import { rowRun, type ScoreValue } from "./result-row.ts";
import { openResultsFile } from "./results-file.ts";
import {
  createScoreFolder,
  type ExperimentScores,
  type MetricType,
  metricTypeOf,
  type ScoreAggregator,
} from "./scores.ts";
import { createStringScores, type StringScores } from "./string-scores.ts";
import { quote } from "./validation.ts";

/** What came of reading every results file to its end. */
export type ResultsCheck =
  | {
      kind: "faults";
      /** `file:line: what is wrong`, the first 20. */
      faults: string[];
      total: number;
      /** There were too many to read on. */
      isStopped: boolean;
    }
  | { kind: "checked"; scores: ExperimentScores; counts: ResultCounts; files: readonly CheckedFile[] };

/** A file and what was understood of it. */
export interface CheckedFile extends FileFacts {
  file: OpenFile;
}

/** How much there is to upload. */
interface ResultCounts {
  rows: number;
  /** Scores of rows, failed evaluators included, and of the summary. */
  metrics: number;
}

const maxListedFaults = 20;
/** Faults from which on a check reads no further. */
const maxFaults = 100;
/** Characters of a metric's label. */
const maxLabelLength = 1_000;

/** Reads files to their end, checks them against each other, and folds them; a cancel rejects with its reason. */
export async function checkResults(
  files: readonly OpenFile[],
  experimentId: string,
  cancel?: AbortSignal,
  toldFaults = maxListedFaults,
  folder: ScoreAggregator = createScoreFolder(),
): Promise<ResultsCheck> {
  const check = emptyCheck(toldFaults, folder);
  for (const file of files) {
    await checkFile(check, file, experimentId, cancel);
    if (check.isStopped) break;
  }
  complainOfTwins(check);
  for (const fault of check.strings.faults()) addFault(check, fault);
  if (check.total === 0) complainOfEmpty(check);
  if (check.total > 0)
    return { kind: "faults", faults: check.faults, total: check.total, isStopped: check.isStopped };
  return { kind: "checked", scores: check.folder.scores(), counts: check.counts, files: check.files };
}

async function checkFile(
  check: Check,
  file: OpenFile,
  experimentId: string,
  cancel: AbortSignal | undefined,
): Promise<void> {
  const opened = openResultsFile(file);
  const before = check.total;
  for await (const group of opened.entries) {
    for (const entry of group) {
      addEntry(check, entry, experimentId);
      if (check.isStopped) return;
    }
    cancel?.throwIfAborted();
  }
  check.files.push({ file, ...opened.facts() });
  if (check.total === before) checkNames(check, file);
}

interface Check {
  /** Nothing more is read. */
  isStopped: boolean;
  /** How many faults are told; the rest is counted. */
  toldFaults: number;
  faults: string[];
  total: number;
  counts: ResultCounts;
  folder: ScoreAggregator;
  /** Strings among the scores of native files. */
  strings: StringScores;
  /** The type of each metric, and where that was first seen. */
  types: Map<string, { type: MetricType; place: string }>;
  /** Of each run, where its row of each record was seen. */
  runs: Map<number, Map<number, Place>>;
  /** Where each summary score was seen. */
  summaries: Map<string, Place>;
  files: CheckedFile[];
  /** The name that a tool gives to each label, and where that was first seen. */
  names: Map<string, { name: string; file: string }>;
  /** Files of tools that hold the rows of another one. */
  twins: Map<string, Twin>;
}

interface Twin {
  place: Place;
  first: Place;
  rows: number;
}

function emptyCheck(toldFaults: number, folder: ScoreAggregator): Check {
  return {
    isStopped: false,
    toldFaults,
    faults: [],
    total: 0,
    counts: { rows: 0, metrics: 0 },
    folder,
    strings: createStringScores(),
    types: new Map(),
    runs: new Map(),
    summaries: new Map(),
    files: [],
    names: new Map(),
    twins: new Map(),
  };
}

function addEntry(check: Check, entry: ResultEntry | Fault, experimentId: string): void {
  if (entry.kind === "fault") addFault(check, entry);
  else if (entry.kind === "row") addRow(check, entry, experimentId);
  else addSummary(check, entry);
}

function addFault(check: Check, fault: Fault): void {
  check.total += 1;
  if (check.total === maxFaults) check.isStopped = true;
  if (check.faults.length < check.toldFaults) check.faults.push(placed(fault));
}

function addRow(check: Check, entry: Extract<ResultEntry, { kind: "row" }>, experimentId: string): void {
  checkTypes(check, entry, entry.row.scores);
  // Strings of a metric that began as another type are reported already.
  const isCategory = (label: string) => check.types.get(label)?.type === "categorical";
  if (!entry.isOfTool) check.strings.add(entry.row.scores, "scores", entry, isCategory);
  check.counts.rows += 1;
  if (check.counts.rows > maxRows)
    stop(check, entry, `there are more than ${maxRows} rows: split the evaluation into experiments`);
  check.counts.metrics += Object.keys(entry.row.scores).length;
  const record = check.folder.addRow(entry.row, entry.identity, buildSpanReference(experimentId, entry));
  if (record >= 0) checkRun(check, entry, record);
}

function addSummary(check: Check, entry: Extract<ResultEntry, { kind: "summary" }>): void {
  for (const label of Object.keys(entry.scores)) {
    const first = firstSeen(check.summaries, label, entry);
    if (first) complain(check, entry, `summary.${label} was given before, in ${placeName(first)}`);
  }
  check.counts.metrics += Object.keys(entry.scores).length;
  if (entry.line !== undefined) check.strings.add(entry.scores, "summary", entry);
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
        `scores.${label} is ${words[type]} here, but ${words[first.type]} in ${first.place}. Write one type, and null if the evaluator failed.`,
      );
  }
}

function addType(check: Check, label: string, type: MetricType, place: Place): void {
  check.types.set(label, { type, place: placeName(place) });
  if (label.length > maxLabelLength)
    complain(check, place, `the metric ${quote(label)} has a name of ${label.length} characters: shorten it`);
  if (check.types.size > maxMetrics)
    stop(
      check,
      place,
      `there are more than ${maxMetrics} metrics: their names may not hold what changes from row to row`,
    );
}

/** Reads no further, however many faults there are. */
function stop(check: Check, place: Place, message: string): void {
  if (!check.isStopped) complain(check, place, message);
  check.isStopped = true;
}

const words: Record<MetricType, string> = {
  score: "a number",
  boolean: "a boolean",
  categorical: "a string",
};

/** `record` is its index. */
function checkRun(check: Check, entry: Extract<ResultEntry, { kind: "row" }>, record: number): void {
  const { row } = entry;
  const run = rowRun(row);
  const records = check.runs.get(run) ?? new Map<number, Place>();
  check.runs.set(run, records);
  const first = firstSeen(records, record, entry);
  if (first === undefined) return;
  // Tools number no repeats: the same run in another file is the same evaluation, written twice.
  if (entry.isOfTool && first.file !== entry.file) {
    addTwin(check, entry, first);
    return;
  }
  const fix = row.record_id
    ? `To repeat a record, number its runs with "run".${isCased(row.record_id) ? " IDs that differ only in case are one record." : ""}`
    : `Give the rows a record_id, or number their runs with "run".`;
  complain(check, entry, `duplicate of ${placeName(first)} (same record and run). ${fix}`);
}

function isCased(id: string): boolean {
  return id.toLowerCase() !== id.toUpperCase();
}

/** Where the key was seen before; undefined where it is new. */
function firstSeen<Key>(seen: Map<Key, Place>, key: Key, place: Place): Place | undefined {
  const first = seen.get(key);
  if (first) return first;
  seen.set(key, placeOnly(place));
  return undefined;
}

function addTwin({ twins }: Check, place: Place, first: Place): void {
  const key = `${first.file.name}\n${place.file.name}`;
  const twin = twins.get(key);
  if (twin) twin.rows += 1;
  else twins.set(key, { place, first, rows: 1 });
}

function complainOfTwins(check: Check): void {
  for (const { place, first, rows } of check.twins.values()) {
    const also = rows === 1 ? "this row stands" : `this row and ${rows - 1} more stand`;
    const message = `${also} in ${placeName(first)} too: name one of the two files, or exclude one with a line that begins with !`;
    complain(check, place, message);
  }
}

/** Metrics of several files are one where their labels are: then their tools have to mean the same. */
function checkNames(check: Check, file: ResultFile): void {
  for (const [name, label] of check.files.at(-1)?.names ?? []) {
    const first = check.names.get(label);
    if (first === undefined) check.names.set(label, { name, file: file.name });
    else if (first.name !== name)
      complain(
        check,
        { file, line: undefined },
        `the metric ${quote(name)} becomes the label ${label}, as ${quote(first.name)} of ${first.file} does: rename one of them`,
      );
  }
}

// One empty shard of many is no fault.
function complainOfEmpty(check: Check): void {
  if (check.files.some(hasEntries)) return;
  for (const { file, isTool, leftOut } of check.files) {
    const counted = [...leftOut].map(([what, times]) => `${times} ${what}`);
    const but = counted.length === 0 ? "" : `; left out: ${counted.join(", ")}`;
    const message = isTool ? `the file holds no rows${but}` : "the file is empty";
    complain(check, { file, line: undefined }, message);
  }
}

function hasEntries({ told }: CheckedFile): boolean {
  return told.rows > 0 || told.summaries > 0;
}

function complain(check: Check, place: Place, message: string): void {
  addFault(check, { kind: "fault", ...placeOnly(place), message });
}

function placeOnly({ file, line, inDocument }: Place): Place {
  return inDocument === undefined ? { file, line } : { file, line, inDocument };
}
