import { ActionError } from "../lib/errors.ts";
import { maxMetrics, maxRows } from "../lib/limits.ts";
import { buildSpanReference } from "./events.ts";
import { openToolFile } from "./formats/entries.ts";
import { openJsonLines } from "./jsonl.ts";
import { messages } from "./messages.ts";
import { findMetricType, type MetricType } from "./metric-scores.ts";
import type { OpenFile } from "./open-file.ts";
import type { SlicedBy } from "./record-properties.ts";
import {
  type Fault,
  type FileEntry,
  type FileFacts,
  noFacts,
  type Place,
  placeName,
  type ResultEntry,
  type RowEntry,
} from "./result-entry.ts";
import { recordKey, rowRun, type ScoreValue } from "./result-row.ts";
import { type ExperimentScores, ScoreAggregator } from "./scores.ts";
import { createStringScores, type StringScores } from "./string-scores.ts";
import { quote } from "./validation.ts";

/** What came of reading every results file to its end. */
export type ResultsCheck =
  | {
      kind: "faults";
      /** `file:line: what is wrong`, the first ones. */
      faults: string[];
      total: number;
      /** There were too many to read on. */
      isStopped: boolean;
    }
  | {
      kind: "checked";
      entries: ResultEntry[];
      counts: ResultCounts;
      files: CheckedFile[];
      scores: ExperimentScores;
    };

/** A file and what was understood of it. */
export interface CheckedFile extends FileFacts {
  file: OpenFile;
  counts: FileCounts;
}

interface FileCounts {
  rows: number;
  /** The highest run. */
  runs: number;
  /** Rows that are the first run of their record, or of none. */
  firstRuns: number;
  /** Lines with scores of the whole experiment. */
  summaries: number;
}

/** How much there is to upload. */
interface ResultCounts {
  rows: number;
  /** Scores of rows, failed evaluators included, and of summaries. */
  metrics: number;
}

export interface CheckOptions {
  /** A cancel rejects with its reason. */
  cancel?: AbortSignal;
  /** How many faults are listed; the others are counted. */
  maxListed?: number;
  /** The properties of records that slices ask for. */
  slicedBy?: SlicedBy | undefined;
}

/** Faults from which on a check reads no further. */
const maxFaults = 100;
/** Characters of a metric's label. */
const maxLabelLength = 1_000;

/** Reads files to their end, once, and checks them against each other. */
export async function checkResults(
  files: readonly OpenFile[],
  experimentId: string,
  { cancel, maxListed = 20, slicedBy }: CheckOptions = {},
): Promise<ResultsCheck> {
  const checker = new ResultsChecker();
  for (const file of files) {
    if (!checker.isStopped) await checkFile(checker, file, cancel);
  }
  checker.finish();
  const { faults, entries, counts, isStopped } = checker;
  if (faults.length > 0) {
    const listed = faults.slice(0, maxListed).map((fault) => `${placeName(fault)}: ${fault.message}`);
    return { kind: "faults", faults: listed, total: faults.length, isStopped };
  }
  const aggregator = new ScoreAggregator(slicedBy);
  for (const entry of entries) {
    if (entry.kind === "row") aggregator.addRow(entry, buildSpanReference(experimentId, entry));
    else aggregator.addSummary(entry.scores);
  }
  return { kind: "checked", entries, counts, files: checker.files, scores: aggregator.scores() };
}

async function checkFile(checker: ResultsChecker, file: OpenFile, cancel?: AbortSignal): Promise<void> {
  let facts = noFacts;
  const counts = { rows: 0, runs: 0, firstRuns: 0, summaries: 0 };
  const before = checker.faults.length;
  try {
    const opened = (await openToolFile(file)) ?? openJsonLines(file);
    for await (const group of opened.entries) {
      for (const entry of group) {
        checker.addEntry(entry);
        countEntry(counts, entry);
        if (checker.isStopped) return;
      }
      cancel?.throwIfAborted();
    }
    facts = opened.facts();
  } catch (error) {
    if (cancel?.aborted) throw error;
    checker.addFault({ file, line: undefined }, describeFileError(error));
  }
  checker.files.push({ file, ...facts, counts });
  if (checker.faults.length === before) checker.checkNames(file, facts);
}

function countEntry(counts: FileCounts, entry: FileEntry): void {
  if (entry.kind === "summary") counts.summaries += 1;
  if (entry.kind !== "row") return;
  const run = rowRun(entry.row);
  counts.rows += 1;
  counts.runs = Math.max(counts.runs, run);
  if (run === 1) counts.firstRuns += 1;
}

/** @throws the error itself, unless the file or the file system is to blame for it. */
function describeFileError(error: unknown): string {
  if (error instanceof ActionError) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  return messages.unreadable(code);
}

const typeWords: Record<MetricType, string> = {
  score: "a number",
  boolean: "a boolean",
  categorical: "a string",
};

/** Checks the entries of all files against each other, in the order in which they are read. */
class ResultsChecker {
  readonly faults: Fault[] = [];
  readonly entries: ResultEntry[] = [];
  readonly counts: ResultCounts = { rows: 0, metrics: 0 };
  readonly files: CheckedFile[] = [];
  /** Nothing more is read. */
  isStopped = false;
  /** Strings among the scores of native files. */
  readonly #strings: StringScores = createStringScores();
  /** The type of each metric, and where it was first seen. */
  readonly #types = new Map<string, { type: MetricType; place: Place }>();
  /** Where each run of each record was seen. */
  readonly #runs = new Map<string, Place>();
  /** Where each summary score was seen. */
  readonly #summaries = new Map<string, Place>();
  /** The name that a tool gives to each label, and where it was first seen. */
  readonly #names = new Map<string, { name: string; file: string }>();
  /** Files of tools that hold the rows of another one. */
  readonly #duplicates = new Map<string, { place: Place; first: Place; rows: number }>();

  addFault({ file, line, inDocument }: Place, message: string): void {
    const place = inDocument === undefined ? { file, line } : { file, line, inDocument };
    this.faults.push({ kind: "fault", ...place, message });
    if (this.faults.length === maxFaults) this.isStopped = true;
  }

  addEntry(entry: FileEntry): void {
    if (entry.kind === "fault") {
      this.addFault(entry, entry.message);
      return;
    }
    if (this.faults.length === 0) this.entries.push(entry);
    if (entry.kind === "row") this.#checkRow(entry);
    else this.#checkSummary(entry, entry.scores);
  }

  /** Reports what only all entries together show. */
  finish(): void {
    for (const { place, first, rows } of this.#duplicates.values()) {
      this.addFault(place, messages.duplicateFile(rows, placeName(first)));
    }
    for (const fault of this.#strings.faults()) this.addFault(fault, fault.message);
    if (this.faults.length > 0 || this.files.some(({ counts }) => counts.rows + counts.summaries > 0)) return;
    // One empty shard of many is no fault.
    for (const { file, isTool, leftOut } of this.files) {
      const skipped = [...leftOut].map(([what, times]) => `${times} ${what}`);
      this.addFault({ file, line: undefined }, isTool ? messages.noRows(skipped) : messages.empty);
    }
  }

  /** Metrics of several files are one if their labels are: then their tools must mean the same. */
  checkNames(file: OpenFile, { names }: FileFacts): void {
    for (const [name, label] of names) {
      const first = this.#names.get(label);
      if (first === undefined) this.#names.set(label, { name, file: file.name });
      else if (first.name !== name)
        this.addFault({ file, line: undefined }, messages.sameLabel(quote(name), label, quote(first.name), first.file));
    }
  }

  #checkRow(entry: RowEntry): void {
    const { scores } = entry.row;
    this.#checkTypes(entry, scores);
    // Strings of a metric that began as another type are reported already.
    const isCategory = (label: string) => this.#types.get(label)?.type === "categorical";
    if (!entry.isOfTool) this.#strings.add(scores, "scores", entry, isCategory);
    this.counts.rows += 1;
    this.counts.metrics += Object.keys(scores).length;
    if (this.counts.rows > maxRows) this.#stop(entry, messages.tooManyRows(maxRows));
    this.#checkRun(entry);
  }

  #checkSummary(entry: Place, scores: Record<string, ScoreValue>): void {
    for (const label of Object.keys(scores)) {
      const first = this.#summaries.get(label);
      if (first) this.addFault(entry, messages.duplicateSummary(label, placeName(first)));
      else this.#summaries.set(label, entry);
    }
    this.counts.metrics += Object.keys(scores).length;
    if (entry.line !== undefined) this.#strings.add(scores, "summary", entry);
  }

  #checkTypes(place: Place, scores: Record<string, ScoreValue>): void {
    for (const [label, score] of Object.entries(scores)) {
      const type = findMetricType(score);
      if (type === undefined) continue;
      const first = this.#types.get(label);
      if (first === undefined) this.#addType(label, type, place);
      else if (first.type !== type)
        this.addFault(
          place,
          messages.otherType(`scores.${label}`, typeWords[type], typeWords[first.type], placeName(first.place)),
        );
    }
  }

  #addType(label: string, type: MetricType, place: Place): void {
    this.#types.set(label, { type, place });
    if (label.length > maxLabelLength) this.addFault(place, messages.longLabel(quote(label), label.length));
    if (this.#types.size > maxMetrics) this.#stop(place, messages.tooManyMetrics(maxMetrics));
  }

  #checkRun(entry: RowEntry): void {
    const { row, identity, file } = entry;
    const record = recordKey(identity);
    if (record === undefined) return;
    const key = `${rowRun(row)} ${record}`;
    const first = this.#runs.get(key);
    if (first === undefined) {
      this.#runs.set(key, entry);
    } else if (entry.isOfTool && first.file !== file) {
      // Tools number no repeats: the same run in another file is the same evaluation, written twice.
      const files = `${first.file.name}\n${file.name}`;
      const known = this.#duplicates.get(files);
      if (known) known.rows += 1;
      else this.#duplicates.set(files, { place: entry, first, rows: 1 });
    } else {
      const { record_id: id } = row;
      const isCased = id && id.toLowerCase() !== id.toUpperCase();
      const fix = id
        ? `To repeat a record, number its runs with "run".${isCased ? " IDs that differ only in case are one record." : ""}`
        : `Give the rows a record_id, or number their runs with "run".`;
      this.addFault(entry, messages.duplicateRow(placeName(first), fix));
    }
  }

  /** Reads no further, however few faults there are. */
  #stop(place: Place, message: string): void {
    if (!this.isStopped) this.addFault(place, message);
    this.isStopped = true;
  }
}
