import { ActionError } from "../../lib/errors.ts";
import { canonicalJson } from "../../lib/json.ts";
import { digest } from "../../lib/sha256.ts";
import type { OpenFile } from "../open-file.ts";
import {
  asAmount,
  asArray,
  asMilliseconds,
  asNonEmptyString,
  asNumber,
  asObject,
  asString,
  given,
  isMembers,
  type Members,
} from "./json-access.ts";
import { jsonLines } from "./json-text.ts";
import { parseOwnTime } from "./own-time.ts";
import { readPromptfooMetrics } from "./promptfoo-metrics.ts";
import type { Source } from "./source.ts";
import {
  type RowFault,
  type RowPlace,
  recordIdIn,
  type ToolFile,
  type ToolRow,
  type ToolScore,
} from "./tool-row.ts";
import { createVariants, type Variants } from "./variants.ts";

/** promptfoo's JSON (`--output results.json`) and JSON Lines (`--output results.jsonl`). */
export async function openPromptfoo(file: OpenFile, source: Source): Promise<ToolFile> {
  switch (source.kind) {
    case "document":
      return openDocument(source.value);
    case "lines":
      return await openLines(file);
    case "xml":
    case "text":
      throw new ActionError(
        "results_format says that this is a file of promptfoo, but it is no JSON: write it with --output results.json",
      );
  }
}

function openDocument(document: unknown): ToolFile {
  const { results, metadata } = asObject(document);
  const { results: found, prompts, timestamp } = asObject(results);
  if (!Array.isArray(found))
    throw new ActionError("this is no result of promptfoo: it has no results.results");
  const placed = found.map((result, index): Placed => {
    const test = asNonEmptyString(asObject(asObject(result).testCase).description);
    return { result: asObject(result), place: { kind: "row", row: index + 1, test } };
  });
  const survey = surveyResults(placed.map(({ result }) => result));
  const version = asNonEmptyString(asObject(metadata).promptfooVersion);
  return {
    ...common(version, survey),
    provesEnd: !placed.some(({ result }) => wasCutOff(result)),
    ownTime: parseOwnTime(timestamp),
    // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
    rows: placed
      .toSorted((a, b) => resultOrder(a.result) - resultOrder(b.result))
      .map((row) => readPromptfooRow(row, survey)),
    summary: () => (survey.variants.isOne ? derivedMetrics(asArray(prompts)[0]) : []),
  };
}

/** PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows. */
function wasCutOff({ error, failureReason }: Members): boolean {
  return (
    failureReason === 2 && asNonEmptyString(error)?.startsWith("Evaluation exceeded max duration") === true
  );
}

/** Rows are read twice: the first time tells the variants and, of repeats that come in any order, which is which. */
async function openLines(file: OpenFile): Promise<ToolFile> {
  const survey = createSurvey();
  for await (const line of jsonLines(file)) {
    if (line.kind === "value") addTo(survey, asObject(line.value));
  }
  finish(survey);
  return { ...common(undefined, survey), provesEnd: false, rows: lineRows(file, survey) };
}

async function* lineRows(file: OpenFile, survey: Survey): AsyncGenerator<ToolRow | RowFault> {
  const seen = new Map<string, number>();
  for await (const line of jsonLines(file)) {
    const place: RowPlace = { kind: "line", line: line.line };
    if (line.kind === "fault") yield { kind: "fault", place, message: line.message };
    else if (!isMembers(line.value)) yield { kind: "fault", place, message: "a line must be an object" };
    else yield withRun(readPromptfooRow({ result: line.value, place }, survey), line.value, survey, seen);
  }
}

/** The repeat that a row is, by promptfoo's own order. */
function withRun(row: ToolRow | RowFault, result: Members, survey: Survey, seen: Map<string, number>) {
  if (row.kind === "fault") return row;
  const key = resultKey(result);
  const tests = survey.tests.get(key) ?? [];
  const order = resultOrder(result);
  const place = `${key} ${order}`;
  const before = seen.get(place) ?? 0;
  seen.set(place, before + 1);
  return { ...row, run: placeIn(tests, order) + 1 + before };
}

/** How many of the ascending numbers are less. */
function placeIn(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function common(version: string | undefined, survey: Survey) {
  return {
    format: "promptfoo" as const,
    tool: version === undefined ? "promptfoo" : `promptfoo ${version}`,
    leftOut: new Map<string, number>(),
    lowerIsBetter: new Set<string>(),
    notes: survey.variants.isOne
      ? []
      : [
          `means run over ${survey.variants.count} variants (prompt and provider); to compare them, give each a matrix leg`,
        ],
  };
}

interface Placed {
  result: Members;
  place: RowPlace;
}

/** What has to be known of all rows before the first one is made. */
interface Survey {
  variants: Variants;
  /** The order of every row with an identity, by its digest, ascending. */
  tests: Map<string, number[]>;
  /** The tests that neither variables nor a description name. */
  nameless: Set<number>;
}

function createSurvey(): Survey {
  return { variants: createVariants(), tests: new Map(), nameless: new Set() };
}

function surveyResults(results: readonly Members[]): Survey {
  const survey = createSurvey();
  for (const result of results) addTo(survey, result);
  finish(survey);
  return survey;
}

function addTo(survey: Survey, result: Members): void {
  survey.variants.add(result);
  const key = resultKey(result);
  const tests = survey.tests.get(key);
  if (tests) tests.push(resultOrder(result));
  else survey.tests.set(key, [resultOrder(result)]);
  if (readInput(result) === undefined) survey.nameless.add(asNumber(result.testIdx) ?? survey.nameless.size);
}

function finish(survey: Survey): void {
  for (const tests of survey.tests.values()) tests.sort((a, b) => a - b);
}

const maxPrompts = 10_000;

/** promptfoo's own order: by test, then by prompt and provider. */
function resultOrder({ testIdx, promptIdx }: Members): number {
  return (asNumber(testIdx) ?? 0) * maxPrompts + (asNumber(promptIdx) ?? 0);
}

/** What rows of one test, prompt and provider have in common. */
function resultKey(result: Members): string {
  const id = readRecordId(result);
  // Variants of one record are runs of it.
  if (id !== undefined) return `record:${id.toLowerCase()}`;
  const variant = `${asString(asObject(result.provider).id)} ${result.promptIdx}`;
  return digest(`${canonicalJson(readInput(result) ?? null)} ${variant}`, 16);
}

function readRecordId({ testCase, vars }: Members): string | undefined {
  return recordIdIn(asObject(asObject(testCase).metadata), asObject(vars));
}

/** The test's variables without promptfoo's own, else its description. */
function readInput({ vars, testCase }: Members): Record<string, unknown> | undefined {
  const own = Object.entries(asObject(vars)).filter(([name]) => !name.startsWith("_"));
  if (own.length > 0) return Object.fromEntries(own);
  const description = asNonEmptyString(asObject(testCase).description);
  return description === undefined ? undefined : { test: description };
}

function readPromptfooRow({ result, place }: Placed, survey: Survey): ToolRow | RowFault {
  const input = readInput(result) ?? (survey.nameless.size === 1 ? { test: "test 1" } : undefined);
  const recordId = readRecordId(result);
  if (input === undefined && recordId === undefined) return { kind: "fault", place, message: noIdentity };
  const error = readPromptfooError(result);
  const scores = error === undefined ? readPromptfooScores(result) : [];
  if (scores === undefined) return { kind: "fault", place, message: "it has neither success nor a score" };
  const variant = survey.variants.isOne ? undefined : survey.variants.of(result);
  const { testCase, vars, response } = result;
  return {
    kind: "row",
    place,
    recordId,
    input: variant === undefined ? input : { vars: input, variant },
    output: asObject(response).output,
    expectedOutput: expectedIn(asObject(vars)),
    scores,
    error,
    durationMs: asMilliseconds(result.latencyMs, 1),
    usage: readPromptfooUsage(result),
    metadata: readTestMetadata(asObject(testCase)),
    tags: survey.variants.variantTags(result),
  };
}

const noIdentity =
  "nothing says which test it is: it has neither variables (PROMPTFOO_STRIP_TEST_VARS leaves them out) nor a description; give the test a description";

/** What kept a row from being judged. A reason of a failed assertion is none. */
function readPromptfooError(result: Members): string | undefined {
  const { failureReason, gradingResult, response, error } = result;
  // Before 0.82 only the missing grade tells.
  const failed =
    failureReason === undefined
      ? !isMembers(gradingResult) &&
        (asNonEmptyString(error) ?? asNonEmptyString(asObject(response).error)) !== undefined
      : failureReason === 2;
  if (!failed) return undefined;
  return asNonEmptyString(error) ?? asNonEmptyString(asObject(response).error) ?? "promptfoo names no reason";
}

function readPromptfooScores(result: Members): ToolScore[] | undefined {
  const { success, score } = result;
  const { reason } = asObject(result.gradingResult);
  const scores: ToolScore[] = [];
  const assessment = typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
  if (typeof success === "boolean")
    scores.push({ name: "pass", value: success, reasoning: asNonEmptyString(reason), assessment });
  // Python's providers and assertions can write NaN.
  if (score === null) scores.push({ name: "score", value: null });
  if (asNumber(score) !== undefined) scores.push({ name: "score", value: Number(score), assessment });
  return scores.length === 0 ? undefined : [...scores, ...readPromptfooMetrics(result)];
}

function expectedIn({ expected, expected_output: output, reference, ground_truth: truth }: Members): unknown {
  return expected ?? output ?? reference ?? truth;
}

function readPromptfooUsage({ cost, tokenUsage }: Members) {
  const { prompt, completion, total } = asObject(tokenUsage);
  return given({
    input_tokens: asAmount(prompt),
    output_tokens: asAmount(completion),
    total_tokens: asAmount(total),
    cost_usd: asAmount(cost),
  });
}

function readTestMetadata({ description, metadata }: Members): Record<string, unknown> | undefined {
  const own = Object.entries(asObject(metadata)).filter(([name]) => !name.startsWith("_"));
  return given({ ...(asNonEmptyString(description) ? { description } : {}), ...Object.fromEntries(own) });
}

/** Scores that promptfoo computes from the sums of others: nobody counts rows of them. */
function derivedMetrics(prompt: unknown): ToolScore[] {
  const { namedScores, namedScoresCount } = asObject(asObject(prompt).metrics);
  const counted = asObject(namedScoresCount);
  return Object.entries(asObject(namedScores)).flatMap(([name, value]) =>
    name in counted || asNumber(value) === undefined ? [] : [{ name, value: Number(value) }],
  );
}
