import { ActionError } from "../../lib/errors.ts";
import type { OpenFile } from "../open-file.ts";
import {
  asArray,
  asAssessment,
  asMilliseconds,
  asNumber,
  asObject,
  asString,
  asUsage,
  given,
  isMembers,
  type Members,
  parseOwnTime,
  readJsonLines,
} from "./json.ts";
import { messages } from "./messages.ts";
import { readPromptfooMetrics } from "./promptfoo-metrics.ts";
import {
  type Format,
  findRecordId,
  type RowFault,
  type RowPlace,
  type ToolFile,
  type ToolRow,
  type ToolScore,
} from "./tool-file.ts";

/** promptfoo's JSON (`--output results.json`) and JSON Lines (`--output results.jsonl`). */
export const promptfoo: Format = {
  format: "promptfoo",
  matches: (sample) => {
    if (sample.kind === "line") {
      const { promptIdx, testCase, vars } = sample.value;
      return typeof promptIdx === "number" && isMembers(testCase) && isMembers(vars);
    }
    if (sample.kind !== "document") return false;
    const { version, results } = asObject(sample.value.results);
    return typeof version === "number" && Array.isArray(results);
  },
  read: async (source) => {
    switch (source.kind) {
      case "document":
        return readPromptfooDocument(source.value);
      case "lines":
        return await readPromptfooLines(source.file);
      default:
        throw new ActionError(messages.wrongContent("promptfoo", "JSON"));
    }
  },
};

function readPromptfooDocument(document: unknown): ToolFile {
  const { results, metadata } = asObject(document);
  const { results: found, prompts, timestamp } = asObject(results);
  if (!Array.isArray(found)) throw new ActionError(messages.missingMember("of promptfoo", "results.results"));
  const read = found.map(asObject).map((result, index) => {
    const test = asString(asObject(result.testCase).description);
    return readResult(result, { kind: "row", row: index + 1, test });
  });
  const version = asString(asObject(metadata).promptfooVersion);
  const rows = finishRows(read);
  return {
    ...rows,
    tool: version === undefined ? "promptfoo" : `promptfoo ${version}`,
    // PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows.
    impliesCompletion: !read.some(({ row }) => row.kind === "row" && row.error?.startsWith(cutOffError)),
    ownTime: parseOwnTime(timestamp),
    summary: rows.notes.length === 0 ? readDerivedMetrics(asArray(prompts)[0]) : [],
  };
}

const cutOffError = "Evaluation exceeded max duration";

async function readPromptfooLines(file: OpenFile): Promise<ToolFile> {
  const results: TestResult[] = [];
  const faults: RowFault[] = [];
  for await (const line of readJsonLines(file)) {
    const place: RowPlace = { kind: "line", line: line.line };
    if ("fault" in line) faults.push({ kind: "fault", place, message: line.fault });
    else if (isMembers(line.value)) results.push(readResult(line.value, place));
    else faults.push({ kind: "fault", place, message: messages.notObject("line") });
  }
  const { rows, notes } = finishRows(results);
  return { tool: "promptfoo", impliesCompletion: false, rows: [...faults, ...rows], notes };
}

/** A row, with what tells it from the others once all are known. */
interface TestResult {
  row: ToolRow | RowFault;
  /** Nothing identifies the test. */
  isNameless: boolean;
  testIdx: number;
  promptIdx: number;
  provider: string;
  /** What rows of one prompt have in common. */
  promptKey: string;
  /** The prompt's label, if it has one that stays the same while the prompt is edited. */
  label: string | undefined;
}

const maxLabelLength = 100;

function readResult(result: Members, place: RowPlace): TestResult {
  const { label, raw } = asObject(result.prompt);
  const { id, label: providerLabel } = asObject(result.provider);
  const promptIdx = asNumber(result.promptIdx) ?? 0;
  const name = asString(label);
  // Without a label of its own, a prompt has its text as the label.
  const isText = name === raw || (name ?? "").length > maxLabelLength || /\{\{|\n/.test(name ?? "");
  const row = readPromptfooRow(result, place);
  return {
    row,
    isNameless: row.kind === "row" && row.input === undefined && row.recordId === undefined,
    testIdx: asNumber(result.testIdx) ?? 0,
    promptIdx,
    provider: asString(providerLabel) ?? asString(id) ?? asString(result.provider) ?? "provider",
    promptKey: name ?? `prompt ${promptIdx}`,
    label: isText ? undefined : name,
  };
}

/** Sorts rows by promptfoo's own order, and tells the variants apart: every test runs once with each pair of prompt and provider. */
function finishRows(results: readonly TestResult[]): { rows: (ToolRow | RowFault)[]; notes: string[] } {
  const variants = new Set(results.map(({ provider, promptKey }) => `${provider}\n${promptKey}`)).size;
  // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
  const sorted = results.toSorted((a, b) => a.testIdx - b.testIdx || a.promptIdx - b.promptIdx);
  const places = placePrompts(results);
  const nameless = results.filter(({ isNameless }) => isNameless).map(({ testIdx }) => testIdx);
  const isOneNameless = new Set(nameless).size === 1;
  const rows = sorted.map((result): ToolRow | RowFault => {
    const { row, provider, label } = result;
    if (row.kind === "fault") return row;
    if (result.isNameless && !isOneNameless)
      return { kind: "fault", place: row.place, message: messages.promptfooIdentity };
    const input = result.isNameless ? { test: "test 1" } : row.input;
    const prompt = label ?? `prompt ${places.get(result.promptKey) ?? 1}`;
    const tags = [`provider:${provider}`, `prompt:${prompt}`];
    if (variants <= 1) return { ...row, input, tags };
    const variant = { provider, prompt };
    return { ...row, input: { vars: input, variant }, tags: [...tags, `variant:${provider} ${prompt}`] };
  });
  const note = `means run over ${variants} variants (prompt and provider); to compare them, give each a matrix leg`;
  return { rows, notes: variants <= 1 ? [] : [note] };
}

/** Returns the place of each prompt by its lowest index, counted from 1; prompts of one index share theirs. */
function placePrompts(results: readonly TestResult[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const { promptKey, promptIdx } of results)
    lowest.set(promptKey, Math.min(promptIdx, lowest.get(promptKey) ?? promptIdx));
  const sorted = [...lowest].sort(([, a], [, b]) => a - b);
  const places = new Map<string, number>();
  let [place, last] = [1, Number.NaN];
  for (const [position, [key, index]] of sorted.entries()) {
    if (index !== last) place = position + 1;
    last = index;
    places.set(key, place);
  }
  return places;
}

function readPromptfooRow(result: Members, place: RowPlace): ToolRow | RowFault {
  const error = readPromptfooError(result);
  const scores = error === undefined ? readPromptfooScores(result) : [];
  if (scores === undefined) return { kind: "fault", place, message: messages.promptfooScores };
  const { description, metadata } = asObject(result.testCase);
  const vars = asObject(result.vars);
  const test = asString(description);
  const { prompt, completion, total } = asObject(result.tokenUsage);
  return {
    kind: "row",
    place,
    recordId: findRecordId(asObject(metadata), vars),
    // Without its variables, a test is known by its description.
    input: omitPrivate(vars) ?? given({ test }),
    output: asObject(result.response).output,
    expectedOutput: vars.expected ?? vars.expected_output ?? vars.reference ?? vars.ground_truth,
    scores,
    error,
    durationMs: asMilliseconds(result.latencyMs, 1),
    usage: asUsage({ input: prompt, output: completion, total, cost: result.cost }),
    metadata: given({ description: test, ...omitPrivate(asObject(metadata)) }),
  };
}

/** Returns the members without promptfoo's own; undefined if there are none. */
function omitPrivate(members: Members): Record<string, unknown> | undefined {
  const own = Object.entries(members).filter(([name]) => !name.startsWith("_"));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** Returns what kept a row from being evaluated; the reason of a failed assertion isn't an error. */
function readPromptfooError({ failureReason, gradingResult, response, error }: Members): string | undefined {
  const message = asString(error) ?? asString(asObject(response).error);
  // Before 0.82 only the missing grade tells.
  if (failureReason === undefined) return isMembers(gradingResult) ? undefined : message;
  return failureReason === 2 ? (message ?? "promptfoo names no reason") : undefined;
}

function readPromptfooScores(result: Members): ToolScore[] | undefined {
  const { success, score } = result;
  const assessment = asAssessment(success);
  const scores: ToolScore[] = [];
  if (typeof success === "boolean") {
    const reasoning = asString(asObject(result.gradingResult).reason);
    scores.push({ name: "pass", value: success, reasoning, assessment });
  }
  // Python's providers and assertions can write NaN.
  if (score === null) scores.push({ name: "score", value: null });
  if (asNumber(score) !== undefined) scores.push({ name: "score", value: Number(score), assessment });
  return scores.length === 0 ? undefined : [...scores, ...readPromptfooMetrics(result)];
}

/** Returns scores that promptfoo computes from the sums of others: nobody counts rows of them. */
function readDerivedMetrics(prompt: unknown): ToolScore[] {
  const { namedScores, namedScoresCount } = asObject(asObject(prompt).metrics);
  const counted = asObject(namedScoresCount);
  return Object.entries(asObject(namedScores)).flatMap(([name, value]) =>
    name in counted || asNumber(value) === undefined ? [] : [{ name, value: Number(value) }],
  );
}
