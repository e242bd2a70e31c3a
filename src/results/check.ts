import { ActionError } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { maxMetrics, maxRows } from "../lib/limits.ts";
import { buildSpanReference } from "./events.ts";
import { openToolFile } from "./formats/entries.ts";
import { type ColumnKind, ColumnProfile } from "./formats/values.ts";
import { readNativeEntries } from "./jsonl.ts";
import { messages, quote } from "./messages.ts";
import { findMetricType, type MetricType } from "./metric-scores.ts";
import type { OpenFile } from "./open-file.ts";
import type { SlicedBy } from "./record-properties.ts";
import {
  type FileEntry,
  type FileFacts,
  type FileReader,
  type FileRow,
  formatLocation,
  noFacts,
  type ResultEntry,
  type SourceLocation,
  type SummaryEntry,
} from "./result-entry.ts";
import { formatRecordKey, readRun, type ScoreValue } from "./result-row.ts";
import { ScoreAggregator } from "./scores.ts";

/** The outcome of reading all results files. */
export type ResultsCheck = Awaited<ReturnType<typeof checkResults>>;

/** A file and what is known about it. */
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
  /** Lines with run-level scores. */
  summaries: number;
}

export interface CheckOptions {
  /** A cancel rejects with its reason. */
  cancel?: AbortSignal;
  /** How many errors are listed; the others are counted. */
  maxListed?: number;
  /** The properties of records that slices ask for. */
  slicedBy?: SlicedBy | undefined;
}

/** With so many errors, a check reads no further. */
const maxErrors = 100;
/** Characters of a metric's label. */
const maxLabelLength = 1_000;

/**
 * Reads files to their end, once, and checks them against each other. Returns their entries and scores, or the first errors
 * as `file:line: what is wrong`, where the first one is, how many there are in `total`, and how many of them aren't listed.
 */
export async function checkResults(
  files: readonly OpenFile[],
  experimentId: string,
  { cancel, maxListed = 20, slicedBy }: CheckOptions = {},
) {
  const checker = new ResultsChecker(experimentId);
  for (const file of files) if (!checker.isStopped) await checker.checkFile(file, cancel);
  checker.finish();
  const { errors, isStopped, entries, counts } = checker;
  const [firstError] = errors;
  if (firstError !== undefined) {
    const first = { file: firstError.location.file.name, line: firstError.location.line };
    return { kind: "faults" as const, ...listFaults(errors, maxListed), first, total: errors.length, isStopped };
  }
  const aggregator = new ScoreAggregator(slicedBy);
  for (const entry of entries) {
    if (entry.kind === "row") aggregator.addRow(entry);
    else aggregator.addSummary(entry.scores);
  }
  return { kind: "checked" as const, entries, counts, files: checker.files, scores: aggregator.scores() };
}

interface LocatedError {
  location: SourceLocation;
  message: string;
}

/** Up to so many equal errors of a file are listed one by one. */
const maxEqualErrors = 3;

/** Formats the first errors in their order. Equal ones of many rows become one, at the first of them. */
function listFaults(errors: readonly LocatedError[], maxListed: number): { faults: string[]; rest: number } {
  const groups = Map.groupBy(errors, ({ location, message }) => {
    // Where else a row is doesn't matter.
    return `${location.file.name}\n${message.replace(/^duplicate of .* \(same/, "duplicate (same")}`;
  });
  const others = new Map<LocatedError, number>();
  for (const [first, ...equal] of groups.values()) {
    if (first === undefined) continue;
    const isListed = equal.length < maxEqualErrors;
    others.set(first, isListed ? 0 : equal.length);
    if (isListed) for (const error of equal) others.set(error, 0);
  }
  const listed = errors.filter((error) => others.has(error)).slice(0, maxListed);
  const faults = listed.map((error) => {
    const count = others.get(error) ?? 0;
    return `${formatLocation(error.location)}${count > 0 ? ` and ${plural(count, "more row")}` : ""}: ${error.message}`;
  });
  const covered = listed.reduce((sum, error) => sum + 1 + (others.get(error) ?? 0), 0);
  return { faults, rest: errors.length - covered };
}

/** @throws the error itself, unless the file or the file system is to blame for it. */
function describeFileError(error: unknown): string {
  if (error instanceof ActionError) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  return messages.unreadable(code);
}

const typeNames: Record<MetricType, string> = {
  score: "a number",
  boolean: "a boolean",
  categorical: "a string",
};

type StringMistake = Parameters<typeof messages.stringScore>[1];

/** What the strings of a metric really are, by the kind of most; other kinds of strings are categories. */
const stringMistakes: Partial<Record<ColumnKind, readonly StringMistake[]>> = {
  number: ["number", "boolean"],
  epoch: ["number", "boolean"],
  comma: ["number", "boolean"],
  scales: ["number", "boolean"],
  boolean: ["number", "boolean"],
  mixed: ["mixed"],
  empty: ["nothing"],
  failed: ["nothing"],
};
const mistakenKinds = {
  number: ["number", "percentage", "comma"],
  mixed: ["number", "percentage", "comma"],
  boolean: ["boolean"],
  nothing: ["nothing", "failure"],
} as const;

/** Checks the entries of all files against each other, in the order in which they are read. */
class ResultsChecker {
  readonly #experimentId: string;
  /** In the order in which they were found. */
  readonly errors: LocatedError[] = [];
  /** Empty as soon as there are errors. */
  readonly entries: ResultEntry[] = [];
  /** All rows, and their scores, failed evaluators included, with those of summaries. */
  readonly counts = { rows: 0, metrics: 0 };
  readonly files: CheckedFile[] = [];
  /** Nothing more is read. */
  isStopped = false;
  /** The strings among the scores of native files by metric, such as `scores.tone`. */
  readonly #strings = new Map<string, ColumnProfile<SourceLocation>>();
  /** The type of each metric, and where it was first seen. */
  readonly #types = new Map<string, { type: MetricType; location: SourceLocation }>();
  /** Where each run of each record was seen, by the ID of its span. */
  readonly #runs = new Map<string, SourceLocation>();
  /** Where each run-level score was seen. */
  readonly #summaries = new Map<string, SourceLocation>();
  /** The name that a tool gives to each label, and the file in which it was first seen. */
  readonly #names = new Map<string, { name: string; file: string }>();
  /** Pairs of tools' files that hold the same rows, with the location of the first one in either file. */
  readonly #duplicates = new Map<string, { location: SourceLocation; first: SourceLocation; rows: number }>();

  constructor(experimentId: string) {
    this.#experimentId = experimentId;
  }

  async checkFile(file: OpenFile, cancel?: AbortSignal): Promise<void> {
    let facts = noFacts;
    const counts = { rows: 0, runs: 0, firstRuns: 0, summaries: 0 };
    const errorsBefore = this.errors.length;
    try {
      const reader: FileReader = (await openToolFile(file)) ?? {
        facts: { ...noFacts, format: "JSON Lines" },
        entries: readNativeEntries(file),
      };
      for await (const entry of reader.entries) {
        this.#checkEntry(entry, reader.facts.isTool, counts);
        if (this.isStopped) return;
        cancel?.throwIfAborted();
      }
      facts = reader.facts;
    } catch (error) {
      if (cancel?.aborted) throw error;
      this.#addError({ file }, describeFileError(error));
    }
    this.files.push({ file, ...facts, counts });
    if (this.errors.length === errorsBefore) this.#checkNames(file, facts);
  }

  /** Reports what only all entries together show. */
  finish(): void {
    for (const { location, first, rows } of this.#duplicates.values())
      this.#addError(location, messages.duplicateFile(rows, formatLocation(first)));
    for (const [metric, profile] of this.#strings)
      for (const mistake of stringMistakes[profile.decideKind()] ?? []) {
        const { count, first } = profile.findValues(...mistakenKinds[mistake]);
        if (first !== undefined) this.#addError(first, messages.stringScore(metric, mistake, count));
      }
    // One empty shard of many isn't an error.
    if (this.errors.length > 0 || this.files.some(({ counts }) => counts.rows + counts.summaries > 0)) return;
    for (const { file, isTool, skipped } of this.files) {
      const listed = [...skipped].map(([what, times]) => `${times} ${what}`);
      this.#addError({ file }, isTool ? messages.noRows(listed) : messages.empty);
    }
  }

  #addError(location: SourceLocation, message: string): void {
    this.errors.push({ location, message });
    this.entries.length = 0;
    if (this.errors.length === maxErrors) this.isStopped = true;
  }

  /** Reads no further, however few errors there are. */
  #stop(location: SourceLocation, message: string): void {
    if (!this.isStopped) this.#addError(location, message);
    this.isStopped = true;
  }

  #checkEntry(entry: FileEntry, isTool: boolean, counts: FileCounts): void {
    if (entry.kind === "error") {
      this.#addError(entry, entry.message);
    } else if (entry.kind === "row") {
      const run = readRun(entry.row);
      counts.rows += 1;
      counts.runs = Math.max(counts.runs, run);
      if (run === 1) counts.firstRuns += 1;
      this.#checkRow(entry, isTool);
    } else {
      counts.summaries += 1;
      this.#checkSummary(entry);
    }
  }

  #checkRow(entry: FileRow, isTool: boolean): void {
    const { file, line, inDocument, row, identity } = entry;
    const scores = Object.entries(row.scores);
    for (const [label, score] of scores) {
      this.#checkType(entry, label, score);
      // Strings of a metric that began as another type are reported already.
      const isCategory = this.#types.get(label)?.type === "categorical";
      if (!isTool && isCategory) this.#addString(entry, `scores.${label}`, score);
    }
    this.counts.rows += 1;
    this.counts.metrics += scores.length;
    if (this.counts.rows > maxRows) this.#stop(entry, messages.tooManyRows(maxRows));
    const span = buildSpanReference(this.#experimentId, entry);
    if (formatRecordKey(identity) !== undefined) this.#checkRun(entry, span.spanId, isTool);
    if (this.errors.length === 0) this.entries.push({ kind: "row", file, line, inDocument, row, identity, span });
  }

  #checkSummary(entry: SummaryEntry): void {
    const scores = Object.entries(entry.scores);
    for (const [label, score] of scores) {
      const first = this.#summaries.get(label);
      if (first) this.#addError(entry, messages.duplicateSummary(label, formatLocation(first)));
      else this.#summaries.set(label, entry);
      if (entry.line !== undefined) this.#addString(entry, `summary.${label}`, score);
    }
    this.counts.metrics += scores.length;
    if (this.errors.length === 0 && scores.length > 0) this.entries.push(entry);
  }

  #checkType(location: SourceLocation, label: string, score: ScoreValue): void {
    const type = findMetricType(score);
    const first = this.#types.get(label);
    if (type === undefined || first?.type === type) return;
    if (first !== undefined) {
      const [isNow, was] = [typeNames[type], typeNames[first.type]];
      this.#addError(location, messages.otherType(`scores.${label}`, isNow, was, formatLocation(first.location)));
      return;
    }
    this.#types.set(label, { type, location });
    if (label.length > maxLabelLength) this.#addError(location, messages.longLabel(quote(label), label.length));
    if (this.#types.size > maxMetrics) this.#stop(location, messages.tooManyMetrics(maxMetrics));
  }

  /** In a native file, a string is a category. A string that holds another type was written by mistake. */
  #addString(location: SourceLocation, metric: string, score: ScoreValue): void {
    if (typeof score !== "string" || score === "") return;
    const profile = this.#strings.get(metric) ?? new ColumnProfile<SourceLocation>();
    this.#strings.set(metric, profile);
    profile.add(score, location);
  }

  #checkRun(entry: FileRow, spanId: string, isTool: boolean): void {
    const { row, file } = entry;
    const first = this.#runs.get(spanId);
    if (first === undefined) {
      this.#runs.set(spanId, entry);
    } else if (isTool && first.file !== file) {
      // Tools number no repeats: the same run in another file is the same evaluation, written twice.
      const files = `${first.file.name}\n${file.name}`;
      const known = this.#duplicates.get(files);
      if (known) known.rows += 1;
      else this.#duplicates.set(files, { location: entry, first, rows: 1 });
    } else {
      this.#addError(entry, messages.duplicateRow(formatLocation(first), row.record_id));
    }
  }

  /** Metrics of several files are one if their labels are, so their tools must mean the same. */
  #checkNames(file: OpenFile, { names }: FileFacts): void {
    for (const [name, label] of names) {
      const first = this.#names.get(label);
      if (first === undefined) this.#names.set(label, { name, file: file.name });
      else if (first.name !== name)
        this.#addError({ file }, messages.sameLabel(quote(name), label, quote(first.name), first.file));
    }
  }
}
