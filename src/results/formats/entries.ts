import { nestsDeeperThan } from "../../lib/json.ts";
import { deepestNesting, maxLineBytes, maxMetrics } from "../../lib/limits.ts";
import { toolMessages as messages, quote } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import { type FileEntry, type FileReader, noFacts } from "../result-entry.ts";
import { describeIssue, describeZodError, formatRecordKey, identifyRecord, resultRow } from "../result-row.ts";
import { detect, formats } from "./detect.ts";
import { asArray, asNumber, asScore, asString, pickPresent } from "./json.ts";
import { type ToolFile, type ToolRow, type ToolScore, toLabel } from "./tool-file.ts";
import { type ColumnKind, ColumnProfile, readScore } from "./values.ts";

/**
 * Opens a file of an evaluation tool; undefined if it's in the action's own format.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
export async function openToolFile(file: OpenFile): Promise<FileReader | undefined> {
  const detected = await detect(file);
  if (detected === undefined) return undefined;
  const tool = await formats[detected.format].read(detected.source);
  const settled = tool.isTyped ? tool : settleValues(tool);
  const { rows, summary = [], lowerIsBetter = [], isTyped, ...facts } = settled;
  const metrics = labelMetrics([...rows.filter(({ fault }) => fault === undefined), { scores: summary }]);
  const lower = new Set([...lowerIsBetter].map(toLabel).filter((label) => label !== ""));
  return {
    facts: { ...noFacts, ...facts, isTool: true, names: metrics.labels, lowerIsBetter: lower },
    entries: readToolEntries(file, settled, metrics),
  };
}

/**
 * Drops values of an unexpected type, and converts the strings among the scores: most values of a metric decide whether it's
 * numeric, boolean, or a category. For a value that doesn't fit, the evaluator failed.
 */
function settleValues(file: ToolFile): ToolFile {
  // Of the metrics that are a string in some row.
  const profiles = new Map<string, ColumnProfile>();
  for (const { scores = [] } of file.rows)
    for (const { name, value } of scores)
      if (typeof asScore(value) === "string") profiles.set(name, new ColumnProfile());
  for (const { scores = [], location } of file.rows)
    for (const { name, value } of scores) profiles.get(name)?.add(asScore(value), location);
  const kinds = new Map([...profiles].map(([name, profile]) => [name, profile.decideKind()]));
  const faults = [...kinds].flatMap(([name, kind]): ToolRow[] => {
    if (kind !== "comma" && kind !== "scales" && kind !== "mixed") return [];
    return [{ location: {}, fault: messages.unclearNumbers(`the metric ${quote(name)}`, kind) }];
  });
  const oddValues = [...profiles].flatMap(([name, profile]) => profile.describeOddValues(name));
  const rows = [...faults, ...file.rows.map((row) => settleRow(row, kinds))];
  return { ...file, rows, warnings: [...(file.warnings ?? []), ...oddValues] };
}

function settleRow({ duration_s: seconds, ...row }: ToolRow, kinds: ReadonlyMap<string, ColumnKind>): ToolRow {
  const { scores = [], usage = {} } = row;
  const durationMs = asNumber(row.duration_ms) ?? Number(asNumber(seconds)) * 1_000;
  const tags = asArray(row.tags).filter((tag) => typeof tag === "string" && tag !== "");
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
    duration_ms: durationMs >= 0 ? durationMs : undefined,
    // Tools write 0 for what they don't know.
    usage: Object.fromEntries(Object.entries(usage).filter(([, amount]) => Number(asNumber(amount)) > 0)),
    tags: tags.length > 0 ? tags : undefined,
  };
}

/** The label of each metric by the name that the tool gives it. */
interface MetricLabels {
  labels: Map<string, string>;
  /** What is wrong with names that have no label of their own. Reported where they come first. */
  faults: Map<string, string>;
}

function labelMetrics(rows: readonly Pick<ToolRow, "scores">[]): MetricLabels {
  const labels = new Map<string, string>();
  const faults = new Map<string, string>();
  /** The name that a label stands for. */
  const owners = new Map<string, string>();
  for (const { scores = [] } of rows)
    for (const { name } of scores) {
      if (labels.has(name) || faults.has(name)) continue;
      const label = toLabel(name);
      const owner = owners.get(label);
      if (label === "") faults.set(name, messages.noLabel(name));
      else if (owner !== undefined) faults.set(name, messages.sameLabel(owner, name, label));
      else {
        owners.set(label, name);
        labels.set(name, label);
      }
    }
  return { labels, faults };
}

function* readToolEntries(
  file: OpenFile,
  { rows, summary = [] }: ToolFile,
  metrics: MetricLabels,
): Generator<FileEntry> {
  const records = new Map<string, SeenRecord>();
  for (const row of rows) {
    const read = readToolRow(file, row, metrics, records);
    if ("errors" in read) for (const message of read.errors) yield { kind: "error", file, ...row.location, message };
    else yield { kind: "row", file, ...row.location, ...read };
  }
  // The last score of a name counts.
  const { scores, errors } = labelScores([...new Map(summary.map((score) => [score.name, score])).values()], metrics);
  for (const message of errors) yield { kind: "error", file, message };
  if (Object.keys(scores).length > 0) yield { kind: "summary", file, scores };
}

/** A record of the file: its rows so far that don't number their run, and its ID as it was first written. */
interface SeenRecord {
  runs: number;
  recordId: string | undefined;
}

function readToolRow(file: OpenFile, row: ToolRow, metrics: MetricLabels, records: Map<string, SeenRecord>) {
  const { location, fault, scores: written = [], run: givenRun, ...members } = row;
  if (fault !== undefined) return { errors: [fault] };
  if (written.length > maxMetrics) return { errors: [messages.tooManyScores(written.length)] };
  const { scores, reasoning, assessment, errors } = labelScores(written, metrics);
  const result = pickPresent<unknown>({
    ...members,
    scores,
    reasoning: pickPresent(reasoning),
    assessment: pickPresent(assessment),
    usage: pickPresent(row.usage ?? {}),
    metadata: pickPresent(row.metadata ?? {}),
  });
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
  if (givenRun === undefined) record.runs += 1;
  const run = givenRun ?? record.runs;
  const parsed = resultRow.safeParse(run === 1 ? result : { ...result, run }, { error: describeIssue });
  return parsed.success ? { row: parsed.data, identity } : { errors: describeZodError(parsed.error) };
}

function labelScores<Value>(written: readonly ToolScore<Value>[], { labels, faults }: MetricLabels) {
  const scores: Record<string, Value> = {};
  const reasoning: Record<string, unknown> = {};
  const assessment: Record<string, string> = {};
  const errors: string[] = [];
  for (const { name, value, reasoning: reason, hasPassed } of written) {
    const label = labels.get(name);
    if (label === undefined) {
      const fault = faults.get(name);
      if (fault !== undefined) errors.push(fault);
      faults.delete(name);
      continue;
    }
    if (Object.hasOwn(scores, label)) errors.push(messages.duplicateScore(name));
    scores[label] = value;
    if (reason) reasoning[label] = reason;
    if (typeof hasPassed === "boolean") assessment[label] = hasPassed ? "pass" : "fail";
  }
  return { scores, reasoning, assessment, errors };
}
