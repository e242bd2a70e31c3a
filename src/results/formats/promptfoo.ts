import { digest } from "../../foundation/digest.ts";
import { ActionError } from "../../foundation/errors.ts";
import { canonicalJson } from "../../foundation/json.ts";
import type { OpenFile } from "../open-file.ts";
import { jsonLines } from "./json-text.ts";
import {
  amountOf,
  durationOf,
  given,
  isMembers,
  listOf,
  type Members,
  membersOf,
  numberOf,
  textOf,
  wordsOf,
} from "./members.ts";
import { parseOwnTime } from "./own-time.ts";
import { metricsOf } from "./promptfoo-metrics.ts";
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
  const { results, metadata } = membersOf(document);
  const { results: found, prompts, timestamp } = membersOf(results);
  if (!Array.isArray(found))
    throw new ActionError("this is no result of promptfoo: it has no results.results");
  const placed = found.map((result, index): Placed => {
    const test = wordsOf(membersOf(membersOf(result).testCase).description);
    return { result: membersOf(result), place: { kind: "row", row: index + 1, test } };
  });
  const survey = surveyOf(placed.map(({ result }) => result));
  const version = wordsOf(membersOf(metadata).promptfooVersion);
  return {
    ...common(version, survey),
    provesEnd: !placed.some(({ result }) => wasCutOff(result)),
    ownTime: parseOwnTime(timestamp),
    // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
    rows: placed.toSorted((a, b) => orderOf(a.result) - orderOf(b.result)).map((row) => rowOf(row, survey)),
    summary: () => (survey.variants.isOne ? derivedMetrics(listOf(prompts)[0]) : []),
  };
}

/** PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows. */
function wasCutOff({ error, failureReason }: Members): boolean {
  return failureReason === 2 && wordsOf(error)?.startsWith("Evaluation exceeded max duration") === true;
}

/** Rows are read twice: the first time tells the variants and, of repeats that come in any order, which is which. */
async function openLines(file: OpenFile): Promise<ToolFile> {
  const survey = createSurvey();
  for await (const line of jsonLines(file)) {
    if (line.kind === "value") addTo(survey, membersOf(line.value));
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
    else yield withRun(rowOf({ result: line.value, place }, survey), line.value, survey, seen);
  }
}

/** The repeat that a row is, by promptfoo's own order. */
function withRun(row: ToolRow | RowFault, result: Members, survey: Survey, seen: Map<string, number>) {
  if (row.kind === "fault") return row;
  const key = keyOf(result);
  const tests = survey.tests.get(key) ?? [];
  const order = orderOf(result);
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

function surveyOf(results: readonly Members[]): Survey {
  const survey = createSurvey();
  for (const result of results) addTo(survey, result);
  finish(survey);
  return survey;
}

function addTo(survey: Survey, result: Members): void {
  survey.variants.add(result);
  const key = keyOf(result);
  const tests = survey.tests.get(key);
  if (tests) tests.push(orderOf(result));
  else survey.tests.set(key, [orderOf(result)]);
  if (inputOf(result) === undefined) survey.nameless.add(numberOf(result.testIdx) ?? survey.nameless.size);
}

function finish(survey: Survey): void {
  for (const tests of survey.tests.values()) tests.sort((a, b) => a - b);
}

const mostPrompts = 10_000;

/** promptfoo's own order: by test, then by prompt and provider. */
function orderOf({ testIdx, promptIdx }: Members): number {
  return (numberOf(testIdx) ?? 0) * mostPrompts + (numberOf(promptIdx) ?? 0);
}

/** What rows of one test, prompt and provider have in common. */
function keyOf(result: Members): string {
  const id = recordIdOf(result);
  // Variants of one record are runs of it.
  if (id !== undefined) return `record:${id.toLowerCase()}`;
  const variant = `${textOf(membersOf(result.provider).id)} ${result.promptIdx}`;
  return digest(`${canonicalJson(inputOf(result) ?? null)} ${variant}`, 16);
}

function recordIdOf({ testCase, vars }: Members): string | undefined {
  return recordIdIn(membersOf(membersOf(testCase).metadata), membersOf(vars));
}

/** The test's variables without promptfoo's own, else its description. */
function inputOf({ vars, testCase }: Members): Record<string, unknown> | undefined {
  const own = Object.entries(membersOf(vars)).filter(([name]) => !name.startsWith("_"));
  if (own.length > 0) return Object.fromEntries(own);
  const description = wordsOf(membersOf(testCase).description);
  return description === undefined ? undefined : { test: description };
}

function rowOf({ result, place }: Placed, survey: Survey): ToolRow | RowFault {
  const input = inputOf(result) ?? (survey.nameless.size === 1 ? { test: "test 1" } : undefined);
  const recordId = recordIdOf(result);
  if (input === undefined && recordId === undefined) return { kind: "fault", place, message: noIdentity };
  const error = failureOf(result);
  const scores = error === undefined ? scoresOf(result) : [];
  if (scores === undefined) return { kind: "fault", place, message: "it has neither success nor a score" };
  const variant = survey.variants.isOne ? undefined : survey.variants.of(result);
  const { testCase, vars, response } = result;
  return {
    kind: "row",
    place,
    recordId,
    input: variant === undefined ? input : { vars: input, variant },
    output: membersOf(response).output,
    expectedOutput: expectedIn(membersOf(vars)),
    scores,
    error,
    durationMs: durationOf(result.latencyMs, 1),
    usage: usageOf(result),
    metadata: metadataOf(membersOf(testCase)),
    tags: survey.variants.tagsOf(result),
  };
}

const noIdentity =
  "nothing says which test it is: it has neither variables (PROMPTFOO_STRIP_TEST_VARS leaves them out) nor a description; give the test a description";

/** What kept a row from being judged. A reason of a failed assertion is none. */
function failureOf(result: Members): string | undefined {
  const { failureReason, gradingResult, response, error } = result;
  // Before 0.82 only the missing grade tells.
  const failed =
    failureReason === undefined
      ? !isMembers(gradingResult) && (wordsOf(error) ?? wordsOf(membersOf(response).error)) !== undefined
      : failureReason === 2;
  if (!failed) return undefined;
  return wordsOf(error) ?? wordsOf(membersOf(response).error) ?? "promptfoo names no reason";
}

function scoresOf(result: Members): ToolScore[] | undefined {
  const { success, score } = result;
  const { reason } = membersOf(result.gradingResult);
  const scores: ToolScore[] = [];
  const assessment = typeof success === "boolean" ? (success ? "pass" : "fail") : undefined;
  if (typeof success === "boolean")
    scores.push({ name: "pass", value: success, reasoning: wordsOf(reason), assessment });
  // Python's providers and assertions can write NaN.
  if (score === null) scores.push({ name: "score", value: null });
  if (numberOf(score) !== undefined) scores.push({ name: "score", value: Number(score), assessment });
  return scores.length === 0 ? undefined : [...scores, ...metricsOf(result)];
}

function expectedIn({ expected, expected_output: output, reference, ground_truth: truth }: Members): unknown {
  return expected ?? output ?? reference ?? truth;
}

function usageOf({ cost, tokenUsage }: Members) {
  const { prompt, completion, total } = membersOf(tokenUsage);
  return given({
    input_tokens: amountOf(prompt),
    output_tokens: amountOf(completion),
    total_tokens: amountOf(total),
    cost_usd: amountOf(cost),
  });
}

function metadataOf({ description, metadata }: Members): Record<string, unknown> | undefined {
  const own = Object.entries(membersOf(metadata)).filter(([name]) => !name.startsWith("_"));
  return given({ ...(wordsOf(description) ? { description } : {}), ...Object.fromEntries(own) });
}

/** Scores that promptfoo computes from the sums of others: nobody counts rows of them. */
function derivedMetrics(prompt: unknown): ToolScore[] {
  const { namedScores, namedScoresCount } = membersOf(membersOf(prompt).metrics);
  const counted = membersOf(namedScoresCount);
  return Object.entries(membersOf(namedScores)).flatMap(([name, value]) =>
    name in counted || numberOf(value) === undefined ? [] : [{ name, value: Number(value) }],
  );
}
