import { nestsDeeperThan } from "../../lib/json.ts";
import { deepestNesting, maxLineBytes, maxMetrics } from "../../lib/limits.ts";
import { toolMessages as messages, quote } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import { type FileEntry, type FileReader, noFacts } from "../result-entry.ts";
import {
  describeIssue,
  describeZodError,
  formatRecordKey,
  identifyRecord,
  type ResultRow,
  resultRow,
} from "../result-row.ts";
import { detect, formats } from "./detect.ts";
import { pickPresent } from "./json.ts";
import { type ToolFile, type ToolRow, type ToolScore, toLabel } from "./tool-file.ts";
import { type ColumnKind, ColumnProfile, readScore, toScoreKind } from "./values.ts";

/**
 * Opens a file of an evaluation tool; undefined if it's in the action's own format.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
export async function openToolFile(file: OpenFile): Promise<FileReader | undefined> {
  const detected = await detect(file);
  if (detected.format === "own") return undefined;
  const tool = settleScores(await formats[detected.format].read(detected.source));
  const { rows, summary = [], lowerIsBetter = new Set(), isTyped, ...facts } = tool;
  const labels = new MetricLabels();
  return {
    facts: {
      ...noFacts,
      ...facts,
      isTool: true,
      names: labels.byName,
      lowerIsBetter: new Set([...lowerIsBetter].map(toLabel).filter((label) => label !== "")),
    },
    entries: readToolEntries(file, rows, summary, labels),
  };
}

/**
 * Converts the strings among the scores: most values of a metric decide whether it's numeric, boolean, or a category. For a
 * value that doesn't fit, the evaluator failed.
 */
function settleScores(file: ToolFile): ToolFile {
  const profiles = file.isTyped ? undefined : profileStringMetrics(file.rows);
  if (!profiles?.size) return file;
  const kinds = new Map([...profiles].map(([name, profile]) => [name, profile.decideKind()]));
  const faults = [...kinds].flatMap(([name, kind]): ToolRow[] => {
    if (kind !== "comma" && kind !== "scales" && kind !== "mixed") return [];
    return [{ location: {}, scores: [], fault: messages.unclearNumbers(`the metric ${quote(name)}`, kind) }];
  });
  const warnings = [...profiles].flatMap(([name, profile]) =>
    profile.describeOddValues(name, toScoreKind(profile.decideKind())),
  );
  const rows = file.rows.map((row) => ({ ...row, scores: row.scores.map((score) => settleScore(score, kinds)) }));
  return { ...file, rows: [...faults, ...rows], warnings: [...(file.warnings ?? []), ...warnings] };
}

/** Profiles the metrics that are a string in some row. */
function profileStringMetrics(rows: readonly ToolRow[]): Map<string, ColumnProfile> {
  const profiles = new Map<string, ColumnProfile>();
  for (const { scores } of rows)
    for (const { name, value } of scores) if (typeof value === "string") profiles.set(name, new ColumnProfile());
  for (const { scores, location } of rows)
    for (const { name, value } of scores) profiles.get(name)?.add(value, location);
  return profiles;
}

function settleScore(score: ToolScore, kinds: ReadonlyMap<string, ColumnKind>): ToolScore {
  const kind = kinds.get(score.name);
  if (kind === undefined) return score;
  const { value, failure } = readScore(toScoreKind(kind), score.value);
  return { ...score, value, reasoning: failure ?? score.reasoning };
}

/** The labels of a file's metrics, as far as they have been read. */
class MetricLabels {
  readonly byName = new Map<string, string>();
  /** The name that a label stands for. */
  readonly #owners = new Map<string, string>();
  /** Names without a label, which are reported once. */
  readonly #reported = new Set<string>();

  /** Returns the label of a name; undefined with an error in `errors` if it has none, or shares it with another name. */
  find(name: string, errors: string[]): string | undefined {
    const known = this.byName.get(name);
    if (known !== undefined || this.#reported.has(name)) return known;
    const label = toLabel(name);
    const owner = this.#owners.get(label);
    if (label === "" || owner !== undefined) {
      this.#reported.add(name);
      errors.push(owner === undefined ? messages.noLabel(name) : messages.sameLabel(owner, name, label));
      return undefined;
    }
    this.#owners.set(label, name);
    this.byName.set(name, label);
    return label;
  }
}

/** A record of the file: its rows so far that don't number their run, and its ID as it was first written. */
interface SeenRecord {
  runs: number;
  recordId: string | null | undefined;
}

/** Yields the rows of a tool's file as rows of the action, then its summary. */
function* readToolEntries(
  file: OpenFile,
  rows: readonly ToolRow[],
  summary: readonly ToolScore[],
  labels: MetricLabels,
): Generator<FileEntry> {
  const records = new Map<string, SeenRecord>();
  for (const row of rows) {
    const read = readToolRow(file, row, labels, records);
    if ("errors" in read) for (const message of read.errors) yield { kind: "error", file, ...row.location, message };
    else yield { kind: "row", file, ...row.location, ...read };
  }
  const errors: string[] = [];
  const scores: ResultRow["scores"] = {};
  for (const score of summary) {
    const label = labels.find(score.name, errors);
    if (label !== undefined) scores[label] = readFinite(score);
  }
  for (const message of errors) yield { kind: "error", file, message };
  if (Object.keys(scores).length > 0) yield { kind: "summary", file, scores };
}

function readToolRow(file: OpenFile, row: ToolRow, labels: MetricLabels, records: Map<string, SeenRecord>) {
  if (row.fault !== undefined) return { errors: [row.fault] };
  if (row.scores.length > maxMetrics) return { errors: [messages.tooManyScores(row.scores.length)] };
  const errors: string[] = [];
  const result = toResultRow(row, labels, errors);
  if (nestsDeeperThan(deepestNesting, result)) errors.push(messages.tooDeep(deepestNesting));
  else if (file.size > maxLineBytes) {
    const bytes = Buffer.byteLength(JSON.stringify(result));
    if (bytes > maxLineBytes) errors.push(messages.rowTooLarge(bytes));
  }
  const identity = identifyRecord(row.record_id, row.input);
  const key = formatRecordKey(identity);
  const record = (key === undefined ? undefined : records.get(key)) ?? { runs: 0, recordId: row.record_id };
  if (key !== undefined) records.set(key, record);
  // Two records whose IDs differ in case only would silently become two runs of one.
  const [id, firstId] = [row.record_id, record.recordId];
  if (id && firstId && id.normalize("NFC") !== firstId.normalize("NFC")) errors.push(messages.idCase(id, firstId));
  if (errors.length > 0) return { errors };
  if (row.run === undefined) record.runs += 1;
  const run = row.run ?? record.runs;
  const parsed = resultRow.safeParse(run === 1 ? result : { ...result, run }, { error: describeIssue });
  return parsed.success ? { row: parsed.data, identity } : { errors: describeZodError(parsed.error) };
}

function toResultRow(row: ToolRow, labels: MetricLabels, errors: string[]): object {
  const { location, run, ...members } = row;
  const scores: ResultRow["scores"] = {};
  const reasoning: Record<string, string> = {};
  const assessment: Record<string, string> = {};
  for (const score of row.scores) {
    const label = labels.find(score.name, errors);
    if (label === undefined) continue;
    if (Object.hasOwn(scores, label)) errors.push(messages.duplicateScore(score.name));
    scores[label] = readFinite(score);
    if (score.reasoning) reasoning[label] = score.reasoning;
    if (score.assessment) assessment[label] = score.assessment;
  }
  const metadata = row.metadata && pickPresent(row.metadata);
  const tags = row.tags?.length ? row.tags : undefined;
  const read = {
    ...members,
    metadata,
    tags,
    scores,
    reasoning: pickPresent(reasoning),
    assessment: pickPresent(assessment),
  };
  return pickPresent<unknown>(read) ?? {};
}

// Python's NaN has become `null`; an infinity that a tool writes as a number isn't a score either.
function readFinite({ value }: ToolScore): ToolScore["value"] {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
