import { ActionError } from "../../lib/errors.ts";
import { canonicalJson } from "../../lib/json.ts";
import { digest } from "../../lib/sha256.ts";
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
    if (source.kind === "document") return readPromptfooDocument(source.value);
    if (source.kind === "lines") return await readPromptfooLines(source.file);
    throw new ActionError(messages.wrongContent("promptfoo", "JSON"));
  },
};

function readPromptfooDocument(document: unknown): ToolFile {
  const { results, metadata } = asObject(document);
  const { results: found, prompts, timestamp } = asObject(results);
  if (!Array.isArray(found)) throw new ActionError(messages.missingMember("of promptfoo", "results.results"));
  const survey = createSurvey();
  const placed = found.map(asObject).map((result, index): { result: Members; place: RowPlace } => {
    addToSurvey(survey, result, index + 1);
    const test = asString(asObject(result.testCase).description);
    return { result, place: { kind: "row", row: index + 1, test } };
  });
  placePrompts(survey);
  const version = asString(asObject(metadata).promptfooVersion);
  return {
    tool: version === undefined ? "promptfoo" : `promptfoo ${version}`,
    impliesCompletion: !found.map(asObject).some(wasCutOff),
    ownTime: parseOwnTime(timestamp),
    // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
    rows: placed
      .toSorted((a, b) => toOrder(a.result) - toOrder(b.result))
      .map(({ result, place }) => readPromptfooRow(result, place, survey)),
    summary: survey.variants.size <= 1 ? readDerivedMetrics(asArray(prompts)[0]) : [],
    notes: describeVariants(survey),
  };
}

/** PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows. */
function wasCutOff({ error, failureReason }: Members): boolean {
  return failureReason === 2 && asString(error)?.startsWith("Evaluation exceeded max duration") === true;
}

/** Reads rows twice: first to know the variants and, of repeats that come in any order, which is which. */
async function readPromptfooLines(file: OpenFile): Promise<ToolFile> {
  const survey = createSurvey();
  for await (const line of readJsonLines(file))
    if ("value" in line) addToSurvey(survey, asObject(line.value), line.line);
  placePrompts(survey);
  return {
    tool: "promptfoo",
    impliesCompletion: false,
    rows: readLineRows(file, survey),
    notes: describeVariants(survey),
  };
}

async function* readLineRows(file: OpenFile, survey: Survey): AsyncGenerator<ToolRow | RowFault> {
  const runs = numberRuns(survey);
  for await (const line of readJsonLines(file)) {
    const place: RowPlace = { kind: "line", line: line.line };
    if ("fault" in line) yield { kind: "fault", place, message: line.fault };
    else if (!isMembers(line.value)) yield { kind: "fault", place, message: messages.notObject("line") };
    else {
      const row = readPromptfooRow(line.value, place, survey);
      yield row.kind === "fault" ? row : { ...row, run: runs.get(line.line) };
    }
  }
}

/** What has to be known about all rows before the first one is read. */
interface Survey {
  /** The pairs of prompt and provider: every test runs once with each. */
  variants: Set<string>;
  /** The lowest index of each prompt. */
  prompts: Map<string, number>;
  /** The place of each index among the prompts, counted from 1. */
  places: Map<number, number>;
  /** The rows of each identity, with promptfoo's order. */
  tests: Map<string, { order: number; line: number }[]>;
  /** The tests that neither variables nor a description name. */
  nameless: Set<number>;
}

function createSurvey(): Survey {
  return {
    variants: new Set(),
    prompts: new Map(),
    places: new Map(),
    tests: new Map(),
    nameless: new Set(),
  };
}

function addToSurvey(survey: Survey, result: Members, line: number): void {
  const prompt = readPromptKey(result);
  const index = asNumber(result.promptIdx) ?? 0;
  survey.prompts.set(prompt, Math.min(index, survey.prompts.get(prompt) ?? index));
  survey.variants.add(`${readProvider(result)}\n${prompt}`);
  const key = createResultKey(result);
  const rows = survey.tests.get(key) ?? [];
  survey.tests.set(key, rows);
  rows.push({ order: toOrder(result), line });
  if (readInput(result) === undefined) survey.nameless.add(asNumber(result.testIdx) ?? survey.nameless.size);
}

function placePrompts({ prompts, places }: Survey): void {
  const sorted = [...prompts.values()].sort((a, b) => a - b);
  for (const [position, index] of sorted.entries()) if (!places.has(index)) places.set(index, position + 1);
}

/** Returns the run of each line: the repeat that its row is, by promptfoo's own order. */
function numberRuns({ tests }: Survey): Map<number, number> {
  const runs = new Map<number, number>();
  for (const rows of tests.values())
    for (const [index, { line }] of rows.toSorted((a, b) => a.order - b.order).entries())
      runs.set(line, index + 1);
  return runs;
}

function describeVariants({ variants }: Survey): string[] {
  if (variants.size <= 1) return [];
  return [
    `means run over ${variants.size} variants (prompt and provider); to compare them, give each a matrix leg`,
  ];
}

function readProvider({ provider }: Members): string {
  const { label, id } = asObject(provider);
  return asString(label) ?? asString(id) ?? asString(provider) ?? "provider";
}

function readPromptKey({ prompt, promptIdx }: Members): string {
  return asString(asObject(prompt).label) ?? `prompt ${asNumber(promptIdx) ?? 0}`;
}

const maxPromptName = 100;

/** Names the prompt of a row so that it stays the same while prompts are edited. */
function namePrompt(result: Members, { prompts, places }: Survey): string {
  const { label, raw } = asObject(result.prompt);
  const name = asString(label);
  // Without a label of its own, a prompt has its text as the label, which a pull request edits.
  const isText = name === raw || (name ?? "").length > maxPromptName || /\{\{|\n/.test(name ?? "");
  if (name !== undefined && !isText) return name;
  return `prompt ${places.get(prompts.get(readPromptKey(result)) ?? 0) ?? 1}`;
}

const maxPrompts = 10_000;

/** promptfoo's own order: by test, then by prompt and provider. */
function toOrder({ testIdx, promptIdx }: Members): number {
  return (asNumber(testIdx) ?? 0) * maxPrompts + (asNumber(promptIdx) ?? 0);
}

/** What rows of one test, prompt and provider have in common. */
function createResultKey(result: Members): string {
  const id = readRecordId(result);
  // Variants of one record are runs of it.
  if (id !== undefined) return `record:${id.toLowerCase()}`;
  const variant = `${asString(asObject(result.provider).id)} ${result.promptIdx}`;
  return digest(`${canonicalJson(readInput(result) ?? null)} ${variant}`, 16);
}

function readRecordId({ testCase, vars }: Members): string | undefined {
  return findRecordId(asObject(asObject(testCase).metadata), asObject(vars));
}

/** Returns the test's variables without promptfoo's own, else its description. */
function readInput({ vars, testCase }: Members): Record<string, unknown> | undefined {
  return omitPrivate(vars) ?? given({ test: asString(asObject(testCase).description) });
}

function omitPrivate(members: unknown): Record<string, unknown> | undefined {
  const own = Object.entries(asObject(members)).filter(([name]) => !name.startsWith("_"));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

function readPromptfooRow(result: Members, place: RowPlace, survey: Survey): ToolRow | RowFault {
  const input = readInput(result) ?? (survey.nameless.size === 1 ? { test: "test 1" } : undefined);
  const recordId = readRecordId(result);
  if (input === undefined && recordId === undefined)
    return { kind: "fault", place, message: messages.promptfooIdentity };
  const error = readPromptfooError(result);
  const scores = error === undefined ? readPromptfooScores(result) : [];
  if (scores === undefined) return { kind: "fault", place, message: messages.promptfooScores };
  const variant = { provider: readProvider(result), prompt: namePrompt(result, survey) };
  const tags = [`provider:${variant.provider}`, `prompt:${variant.prompt}`];
  const hasVariants = survey.variants.size > 1;
  const { prompt, completion, total } = asObject(result.tokenUsage);
  const { expected, expected_output: output, reference, ground_truth: truth } = asObject(result.vars);
  const { description, metadata } = asObject(result.testCase);
  return {
    kind: "row",
    place,
    recordId,
    input: hasVariants ? { vars: input, variant } : input,
    output: asObject(result.response).output,
    expectedOutput: expected ?? output ?? reference ?? truth,
    scores,
    error,
    durationMs: asMilliseconds(result.latencyMs, 1),
    usage: asUsage({ input: prompt, output: completion, total, cost: result.cost }),
    metadata: given({ description: asString(description), ...omitPrivate(metadata) }),
    tags: hasVariants ? [...tags, `variant:${variant.provider} ${variant.prompt}`] : tags,
  };
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
