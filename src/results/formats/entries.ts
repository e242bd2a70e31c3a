import { nestsDeeperThan } from "../../lib/json.ts";
import { deepestNesting, maxLineBytes, maxMetrics } from "../../lib/limits.ts";
import type { ResultFile } from "../file-patterns.ts";
import type { FileEntry, Place } from "../result-entry.ts";
import { type RecordIdentity, type ResultRow, recordIdentity, recordKey, resultRow } from "../result-row.ts";
import { describeIssue, describeZodError, quote } from "../validation.ts";
import type { Labels } from "./labels.ts";
import type { RowFault, RowPlace, ToolFile, ToolRow, ToolScore } from "./tool-row.ts";

/** The rows of a tool's file as rows of the one model, then its summary. */
export async function* readEntries(
  file: ResultFile,
  opened: ToolFile,
  labels: Labels,
): AsyncGenerator<readonly FileEntry[]> {
  const runs = new Map<string, SeenRecord>();
  for await (const row of opened.rows) {
    yield row.kind === "fault" ? [toErrorEntry(file, row)] : rowEntries(file, row, labels, runs);
  }
  yield [...summaryEntries(file, opened.summary?.() ?? [], labels)];
}

function toErrorEntry(file: ResultFile, { place, message }: RowFault): FileEntry {
  return { kind: "fault", ...locate(file, place), message };
}

function locate(file: ResultFile, place: RowPlace | undefined): Place {
  switch (place?.kind) {
    case undefined:
      return { file, line: undefined };
    case "line":
      return { file, line: place.line };
    case "row":
      return { file, line: undefined, inDocument: { row: place.row, test: place.test } };
  }
}

function rowEntries(
  file: ResultFile,
  row: ToolRow,
  labels: Labels,
  runs: Map<string, SeenRecord>,
): FileEntry[] {
  const place = locate(file, row.place);
  if (row.scores.length > maxMetrics) {
    const message = `the row has ${row.scores.length} scores, and may have ${maxMetrics}`;
    return [{ kind: "fault", ...place, message }];
  }
  const { row: made, faults } = toResultRow(row, labels);
  const identity = recordIdentity(made.record_id, made.input);
  const seen = findSeen(identity, made.record_id, runs);
  const found = [...faults, ...boundFaults(file, made), ...caseFaults(made.record_id, seen)];
  if (found.length > 0) return found.map((message) => ({ kind: "fault", ...place, message }));
  const run = row.run ?? countRun(seen);
  const parsed = resultRow.safeParse(run === 1 ? made : { ...made, run }, { error: describeIssue });
  if (!parsed.success)
    return describeZodError(parsed.error).map((message) => ({ kind: "fault", ...place, message }));
  return [{ kind: "row", ...place, row: parsed.data, identity, isOfTool: true }];
}

interface SeenRecord {
  /** The rows of the record so far that bring no number of their run. */
  runs: number;
  /** Its ID as it was first written. */
  recordId: string | undefined;
}

function findSeen(
  identity: RecordIdentity,
  recordId: string | null | undefined,
  records: Map<string, SeenRecord>,
): SeenRecord | undefined {
  const key = recordKey(identity);
  if (key === undefined) return undefined;
  const seen = records.get(key) ?? { runs: 0, recordId: recordId ?? undefined };
  records.set(key, seen);
  return seen;
}

function countRun(seen: SeenRecord | undefined): number {
  if (seen === undefined) return 1;
  seen.runs += 1;
  return seen.runs;
}

// Two records whose IDs differ in case only would silently become two runs of one.
function caseFaults(recordId: string | null | undefined, seen: SeenRecord | undefined): string[] {
  const first = seen?.recordId;
  if (!recordId || first === undefined || recordId === first) return [];
  if (recordId.normalize("NFC") === first.normalize("NFC")) return [];
  return [
    `record_id ${quote(recordId)} differs from ${quote(first)} only in case, and Datadog ignores case. Write one ID the same way, and different IDs with other letters.`,
  ];
}

function toResultRow(row: ToolRow, labels: Labels): { row: ResultRow; faults: string[] } {
  const faults: string[] = [];
  const scores: ResultRow["scores"] = {};
  const reasoning: Record<string, string> = {};
  const assessment: Record<string, "pass" | "fail"> = {};
  for (const score of row.scores) {
    const found = labels.of(score.name);
    if ("fault" in found) {
      if (found.fault !== undefined) faults.push(found.fault);
      continue;
    }
    if (Object.hasOwn(scores, found.label))
      faults.push(`two scores of the row have the name ${quote(score.name)}: rename the metric`);
    scores[found.label] = scoreValue(score);
    if (score.reasoning) reasoning[found.label] = score.reasoning;
    if (score.assessment) assessment[found.label] = score.assessment;
  }
  return { row: withoutAbsent({ ...plainMembers(row), scores, reasoning, assessment }), faults };
}

// Python's NaN has become `null`; an infinity that a tool writes as a number is no score either.
function scoreValue({ value }: ToolScore): ToolScore["value"] {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

function plainMembers(row: ToolRow) {
  return {
    record_id: row.recordId,
    input: row.input,
    output: row.output,
    expected_output: row.expectedOutput,
    error: row.error,
    start: row.start,
    duration_ms: row.durationMs,
    usage: row.usage,
    metadata: row.metadata,
    tags: row.tags ? [...row.tags] : undefined,
  };
}

function withoutAbsent<Row extends object>(row: Row): ResultRow {
  const isGiven = ([name, value]: [string, unknown]) =>
    value !== undefined && value !== null && !(droppedWhenEmpty.has(name) && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(row).filter(isGiven)) as ResultRow;
}

const droppedWhenEmpty = new Set(["reasoning", "assessment", "metadata", "tags"]);

function boundFaults(file: ResultFile, row: ResultRow): string[] {
  if (nestsDeeperThan(deepestNesting, row))
    return [`objects and arrays nest deeper than ${deepestNesting} levels`];
  if ((file.size ?? Number.POSITIVE_INFINITY) <= maxLineBytes) return [];
  const bytes = Buffer.byteLength(JSON.stringify(row));
  if (bytes <= maxLineBytes) return [];
  return [
    `the row has ${bytes} bytes, a row may have ${maxLineBytes}: shorten its input, output or metadata`,
  ];
}

function* summaryEntries(
  file: ResultFile,
  summary: readonly ToolScore[],
  labels: Labels,
): Generator<FileEntry> {
  const scores: Record<string, ToolScore["value"]> = {};
  for (const score of summary) {
    const found = labels.of(score.name);
    if ("label" in found) scores[found.label] = scoreValue(score);
    else if (found.fault !== undefined) yield { kind: "fault", file, line: undefined, message: found.fault };
  }
  if (Object.keys(scores).length > 0) yield { kind: "summary", file, line: undefined, scores };
}
