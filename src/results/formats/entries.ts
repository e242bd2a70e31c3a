import { nestsDeeperThan } from "../../lib/json.ts";
import { deepestNesting, maxLineBytes, maxMetrics } from "../../lib/limits.ts";
import { toolMessages as messages, quote } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import { type FileEntry, type FileReader, noFacts } from "../result-entry.ts";
import {
  type Assessment,
  describeIssue,
  describeZodError,
  formatRecordKey,
  identifyRecord,
  resultRow,
} from "../result-row.ts";
import { detect, formats } from "./detect.ts";
import { asArray, asNumber, asScore, asString, pickPresent } from "./json.ts";
import { type ToolFile, type ToolRow, toLabel } from "./tool-file.ts";
import { type ColumnKind, ColumnProfile, readScore } from "./values.ts";

/**
 * Opens a file of an evaluation tool; undefined if it's in the action's own format.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
export async function openToolFile(file: OpenFile): Promise<FileReader | undefined> {
  const detected = await detect(file);
  if (detected.format === "own") return undefined;
  const tool = await formats[detected.format].read(detected.source);
  const { rows, summary = [], lowerIsBetter = [], isTyped, ...facts } = tool.isTyped ? tool : settleValues(tool);
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
 * Drops values of an unexpected type, and converts the strings among the scores: most values of a metric decide whether it's
 * numeric, boolean, or a category. For a value that doesn't fit, the evaluator failed.
 */
function settleValues(file: ToolFile): ToolFile {
  const profiles = profileStringMetrics(file.rows);
  const kinds = new Map([...profiles].map(([name, profile]) => [name, profile.decideKind()]));
  const faults = [...kinds].flatMap(([name, kind]): ToolRow[] => {
    if (kind !== "comma" && kind !== "scales" && kind !== "mixed") return [];
    return [{ location: {}, fault: messages.unclearNumbers(`the metric ${quote(name)}`, kind) }];
  });
  const oddValues = [...profiles].flatMap(([name, profile]) => profile.describeOddValues(name));
  const rows = [...faults, ...file.rows.map((row) => settleRow(row, kinds))];
  return { ...file, rows, warnings: [...(file.warnings ?? []), ...oddValues] };
}

/** Profiles the metrics that are a string in some row. */
function profileStringMetrics(rows: readonly ToolRow[]): Map<string, ColumnProfile> {
  const profiles = new Map<string, ColumnProfile>();
  for (const { scores = [] } of rows)
    for (const { name, value } of scores)
      if (typeof asScore(value) === "string") profiles.set(name, new ColumnProfile());
  for (const { scores = [], location } of rows)
    for (const { name, value } of scores) profiles.get(name)?.add(asScore(value), location);
  return profiles;
}

function settleRow(row: ToolRow, kinds: ReadonlyMap<string, ColumnKind>): ToolRow {
  const { scores = [], usage = {}, tags } = row;
  const durationMs = asNumber(row.duration_ms);
  return {
    ...row,
    scores: scores.map(({ name, value, reasoning, hasPassed }) => {
      const score = asScore(value);
      const kind = kinds.get(name);
      const read = kind === undefined ? { value: score } : readScore(kind, score);
      return {
        name,
        value: read.value,
        reasoning: read.failure ?? asString(reasoning),
        hasPassed: score === null ? undefined : hasPassed,
      };
    }),
    duration_ms: Number(durationMs) >= 0 ? durationMs : undefined,
    // Tools write 0 for what they don't know.
    usage: Object.fromEntries(Object.entries(usage).filter(([, amount]) => Number(asNumber(amount)) > 0)),
    tags: asArray(tags).filter((tag) => typeof tag === "string" && tag !== ""),
  };
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

/** Yields the rows of a tool's file as rows of the action, then its summary. */
function* readToolEntries(
  file: OpenFile,
  rows: readonly ToolRow[],
  summary: ToolFile["summary"] = [],
  labels: MetricLabels,
): Generator<FileEntry> {
  // The rows of each record so far that don't number their run, and its ID as it was first written.
  const records = new Map<string, SeenRecord>();
  for (const row of rows) {
    const read = readToolRow(file, row, labels, records);
    if ("errors" in read) for (const message of read.errors) yield { kind: "error", file, ...row.location, message };
    else yield { kind: "row", file, ...row.location, ...read };
  }
  const errors: string[] = [];
  const labeled = summary.map(({ name, value }) => [labels.find(name, errors), value] as const);
  for (const message of errors) yield { kind: "error", file, message };
  const scores = Object.fromEntries(labeled.filter(([label]) => label !== undefined));
  if (Object.keys(scores).length > 0) yield { kind: "summary", file, scores };
}

interface SeenRecord {
  runs: number;
  recordId: string | undefined;
}

function readToolRow(file: OpenFile, row: ToolRow, labels: MetricLabels, records: Map<string, SeenRecord>) {
  const { fault, scores = [] } = row;
  if (fault !== undefined) return { errors: [fault] };
  if (scores.length > maxMetrics) return { errors: [messages.tooManyScores(scores.length)] };
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

function toResultRow({ location, run, ...row }: ToolRow, labels: MetricLabels, errors: string[]): object {
  const scores: Record<string, unknown> = {};
  const reasoning: Record<string, unknown> = {};
  const assessment: Record<string, Assessment> = {};
  for (const { name, value, reasoning: reason, hasPassed } of row.scores ?? []) {
    const label = labels.find(name, errors);
    if (label === undefined) continue;
    if (Object.hasOwn(scores, label)) errors.push(messages.duplicateScore(name));
    scores[label] = value;
    if (reason) reasoning[label] = reason;
    if (typeof hasPassed === "boolean") assessment[label] = hasPassed ? "pass" : "fail";
  }
  const objects = { metadata: row.metadata, usage: row.usage, reasoning, assessment };
  const filled = Object.entries(objects).map(([name, members]) => [name, members && pickPresent(members)]);
  const tags = Array.isArray(row.tags) && row.tags.length > 0 ? row.tags : undefined;
  return pickPresent<unknown>({ ...row, ...Object.fromEntries(filled), tags, scores }) ?? {};
}
