import { nestsDeeperThan } from "../../lib/json.ts";
import { deepestNesting, maxLineBytes, maxMetrics } from "../../lib/limits.ts";
import type { ResultFile } from "../file-patterns.ts";
import type { OpenFile } from "../open-file.ts";
import type { FileEntry, OpenedFile, Place } from "../result-entry.ts";
import { type ResultRow, recordIdentity, recordKey, resultRow } from "../result-row.ts";
import { describeIssue, describeZodError, quote } from "../validation.ts";
import {
  addValue,
  type ColumnKind,
  type ColumnProfile,
  createProfile,
  decideColumnKind,
  describeOddValues,
  toScoreKind,
} from "./column-profile.ts";
import { detect } from "./detect.ts";
import { given } from "./json.ts";
import { messages } from "./messages.ts";
import { formats } from "./registry.ts";
import { type RowFault, type RowPlace, type ToolFile, type ToolRow, type ToolScore, toLabel } from "./tool-file.ts";
import { readScore } from "./values.ts";

/**
 * Opens a file of an evaluation tool; undefined if it's in the action's own format.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
export async function openToolFile(file: OpenFile): Promise<OpenedFile | undefined> {
  const detected = await detect(file);
  if (detected.format === "own") return undefined;
  const tool = settleScores(await formats[detected.format].read(detected.source));
  const labels: Labels = { byName: new Map(), owners: new Map(), reported: new Set() };
  return {
    entries: readEntries(file, tool, labels),
    facts: () => ({
      format: tool.tool,
      isTool: true,
      provesEnd: tool.impliesCompletion,
      ownTime: tool.ownTime,
      names: labels.byName,
      lowerIsBetter: new Set([...(tool.lowerIsBetter ?? [])].flatMap((name) => labels.byName.get(name) ?? [])),
      leftOut: tool.leftOut ?? new Map(),
      notes: tool.notes ?? [],
      warnings: tool.warnings ?? [],
    }),
  };
}

/**
 * Reads the strings among the scores of a document by the rule of all formats: most values of a metric decide whether it is
 * numeric, boolean, or a category, and what doesn't fit is an evaluator that failed.
 */
function settleScores(file: ToolFile): ToolFile {
  const { rows, isTyped } = file;
  if (isTyped) return file;
  const profiles = profileStrings(rows.filter((row) => row.kind === "row"));
  if (profiles.size === 0) return file;
  const kinds = new Map([...profiles].map(([name, profile]) => [name, decideColumnKind(profile)]));
  const faults = [...kinds].flatMap(([name, kind]): RowFault[] => {
    if (kind !== "comma" && kind !== "scales" && kind !== "mixed") return [];
    return [
      {
        kind: "fault",
        place: undefined,
        message: messages.unclearNumbers(`the metric ${quote(name)}`, kind),
      },
    ];
  });
  const warnings = [...profiles].flatMap(([name, profile]) =>
    describeOddValues(name, profile, toScoreKind(decideColumnKind(profile))),
  );
  return {
    ...file,
    rows: [
      ...faults,
      ...rows.map((row) =>
        row.kind === "fault" ? row : { ...row, scores: row.scores.map((score) => settleScore(score, kinds)) },
      ),
    ],
    warnings: [...(file.warnings ?? []), ...warnings],
  };
}

/** Returns the values of each metric that is a string in some row. */
function profileStrings(rows: readonly ToolRow[]): Map<string, ColumnProfile> {
  const profiles = new Map<string, ColumnProfile>();
  for (const { scores } of rows)
    for (const { name, value } of scores) if (typeof value === "string") profiles.set(name, createProfile());
  for (const { scores, place } of rows)
    for (const { name, value } of scores) {
      const profile = profiles.get(name);
      if (profile) addValue(profile, value, place);
    }
  return profiles;
}

function settleScore(score: ToolScore, kinds: ReadonlyMap<string, ColumnKind>): ToolScore {
  const kind = kinds.get(score.name);
  if (kind === undefined) return score;
  const { value, failure } = readScore(toScoreKind(kind), score.value);
  return { ...score, value, reasoning: failure ?? score.reasoning };
}

/** The labels of a file's metrics. */
interface Labels {
  byName: Map<string, string>;
  /** The name that a label stands for. */
  owners: Map<string, string>;
  /** Names without a label, which are reported once. */
  reported: Set<string>;
}

/** Returns the label of a name; undefined with an error in `faults` if it has none, or shares it with another name. */
function findLabel({ byName, owners, reported }: Labels, name: string, faults: string[]): string | undefined {
  const known = byName.get(name);
  if (known !== undefined || reported.has(name)) return known;
  const label = toLabel(name);
  const owner = owners.get(label);
  if (label === "" || owner !== undefined) {
    reported.add(name);
    faults.push(owner === undefined ? messages.noLabel(name) : messages.sameLabel(owner, name, label));
    return undefined;
  }
  owners.set(label, name);
  byName.set(name, label);
  return label;
}

/** A record of the file. */
interface SeenRecord {
  /** Its rows so far that don't number their run. */
  runs: number;
  /** Its ID as it was first written. */
  recordId: string | undefined;
}

/** Yields the rows of a tool's file as rows of the action, then its summary. */
async function* readEntries(file: ResultFile, tool: ToolFile, labels: Labels): AsyncGenerator<readonly FileEntry[]> {
  const records = new Map<string, SeenRecord>();
  for (const row of tool.rows) {
    yield row.kind === "fault"
      ? [{ kind: "fault", ...locate(file, row.place), message: row.message }]
      : readRowEntries(file, row, labels, records);
  }
  const scores: ResultRow["scores"] = {};
  const faults: string[] = [];
  for (const score of tool.summary ?? []) {
    const label = findLabel(labels, score.name, faults);
    if (label !== undefined) scores[label] = readFinite(score);
  }
  const summary: FileEntry[] = faults.map((message) => ({ kind: "fault", file, line: undefined, message }));
  if (Object.keys(scores).length > 0) summary.push({ kind: "summary", file, line: undefined, scores });
  yield summary;
}

function locate(file: ResultFile, place: RowPlace | undefined): Place {
  if (place?.kind === "row") return { file, line: undefined, inDocument: { row: place.row, test: place.test } };
  return { file, line: place?.line };
}

function readRowEntries(file: ResultFile, row: ToolRow, labels: Labels, records: Map<string, SeenRecord>): FileEntry[] {
  const place = locate(file, row.place);
  const report = (messages: readonly string[]): FileEntry[] =>
    messages.map((message) => ({ kind: "fault", ...place, message }));
  if (row.scores.length > maxMetrics) return report([messages.tooManyScores(row.scores.length)]);
  const faults: string[] = [];
  const result = toResultRow(row, labels, faults);
  checkSize(file, result, faults);
  const identity = recordIdentity(result.record_id, result.input);
  const key = recordKey(identity);
  const record = (key === undefined ? undefined : records.get(key)) ?? { runs: 0, recordId: row.recordId };
  if (key !== undefined) records.set(key, record);
  checkCase(row.recordId, record.recordId, faults);
  if (faults.length > 0) return report(faults);
  if (row.run === undefined) record.runs += 1;
  const run = row.run ?? record.runs;
  const parsed = resultRow.safeParse(run === 1 ? result : { ...result, run }, { error: describeIssue });
  if (!parsed.success) return report(describeZodError(parsed.error));
  return [{ kind: "row", ...place, row: parsed.data, identity, isOfTool: true }];
}

function toResultRow(row: ToolRow, labels: Labels, faults: string[]): ResultRow {
  const scores: ResultRow["scores"] = {};
  const reasoning: Record<string, string> = {};
  const assessment: Record<string, "pass" | "fail"> = {};
  for (const score of row.scores) {
    const label = findLabel(labels, score.name, faults);
    if (label === undefined) continue;
    if (Object.hasOwn(scores, label)) faults.push(messages.duplicateScore(score.name));
    scores[label] = readFinite(score);
    if (score.reasoning) reasoning[label] = score.reasoning;
    if (score.assessment) assessment[label] = score.assessment;
  }
  const members = {
    record_id: row.recordId,
    input: row.input,
    output: row.output,
    expected_output: row.expectedOutput,
    error: row.error,
    duration_ms: row.durationMs,
    usage: row.usage,
    metadata: row.metadata && given(row.metadata),
    tags: row.tags?.length ? row.tags : undefined,
    scores,
    reasoning: given(reasoning),
    assessment: given(assessment),
  };
  const present = Object.entries(members).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(present) as ResultRow;
}

// Python's NaN has become `null`; an infinity that a tool writes as a number isn't a score either.
function readFinite({ value }: ToolScore): ToolScore["value"] {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

function checkSize(file: ResultFile, row: ResultRow, faults: string[]): void {
  if (nestsDeeperThan(deepestNesting, row)) {
    faults.push(messages.tooDeep(deepestNesting));
    return;
  }
  if ((file.size ?? Number.POSITIVE_INFINITY) <= maxLineBytes) return;
  const bytes = Buffer.byteLength(JSON.stringify(row));
  if (bytes > maxLineBytes) faults.push(messages.rowTooLarge(bytes));
}

// Two records whose IDs differ in case only would silently become two runs of one.
function checkCase(id: string | undefined, first: string | undefined, faults: string[]): void {
  if (!id || first === undefined || id.normalize("NFC") === first.normalize("NFC")) return;
  faults.push(messages.idCase(id, first));
}
