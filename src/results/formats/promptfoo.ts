import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import type { RowLocation } from "../result-entry.ts";
import type { Assessment } from "../result-row.ts";
import {
  asArray,
  asAssessment,
  asMilliseconds,
  asNumber,
  asObject,
  asObjects,
  asString,
  asUsage,
  isMembers,
  type Members,
  parseOwnTime,
  pickPresent,
  readObjectLines,
} from "./json.ts";
import { type Format, findRecordId, type Source, type ToolFile, type ToolRow, type ToolScore } from "./tool-file.ts";

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
    if (source.kind === "document") return readPromptfooDocument(asObject(source.value));
    if (source.kind === "lines") return await readPromptfooLines(source);
    throw new ActionError(messages.wrongContent("promptfoo", "JSON"));
  },
};

const cutOffError = "Evaluation exceeded max duration";

function readPromptfooDocument({ results, metadata }: Members): ToolFile {
  const { results: found, prompts, timestamp } = asObject(results);
  if (!Array.isArray(found)) throw new ActionError(messages.missingMember("of promptfoo", "results.results"));
  const read = found.map(asObject).map((result, index) => {
    const test = asString(asObject(result.testCase).description);
    return readResult(result, { inDocument: { row: index + 1, test } });
  });
  const version = asString(asObject(metadata).promptfooVersion);
  const { rows, notes } = finishRows(read);
  return {
    format: version === undefined ? "promptfoo" : `promptfoo ${version}`,
    // PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows.
    impliesCompletion: !read.some(({ row }) => row.error?.startsWith(cutOffError)),
    ownTime: parseOwnTime(timestamp),
    rows,
    notes,
    summary: notes.length === 0 ? readDerivedMetrics(asArray(prompts)[0]) : [],
  };
}

async function readPromptfooLines({ file }: Source): Promise<ToolFile> {
  const results: TestResult[] = [];
  const faults: ToolRow[] = [];
  for await (const { location, members, fault } of readObjectLines(file)) {
    if (fault === undefined) results.push(readResult(members, location));
    else faults.push({ location, scores: [], fault });
  }
  const { rows, notes } = finishRows(results);
  return { format: "promptfoo", impliesCompletion: false, rows: [...faults, ...rows], notes };
}

/** A row, with what distinguishes it from the others once all are known. */
interface TestResult {
  row: ToolRow;
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

function readResult(result: Members, location: RowLocation): TestResult {
  const { label, raw } = asObject(result.prompt);
  const { id, label: providerLabel } = asObject(result.provider);
  const promptIdx = asNumber(result.promptIdx) ?? 0;
  const name = asString(label);
  // Without a label of its own, a prompt has its text as the label.
  const isText = name === raw || (name ?? "").length > maxLabelLength || /\{\{|\n/.test(name ?? "");
  const row = readPromptfooRow(result, location);
  return {
    row,
    isNameless: row.fault === undefined && row.input === undefined && row.record_id === undefined,
    testIdx: asNumber(result.testIdx) ?? 0,
    promptIdx,
    provider: asString(providerLabel) ?? asString(id) ?? asString(result.provider) ?? "provider",
    promptKey: name ?? `prompt ${promptIdx}`,
    label: isText ? undefined : name,
  };
}

/**
 * Sorts rows by promptfoo's own order, and distinguishes the variants: every test runs once with each pair of prompt
 * and provider.
 */
function finishRows(results: readonly TestResult[]): { rows: ToolRow[]; notes: string[] } {
  const variants = new Set(results.map(({ provider, promptKey }) => `${provider}\n${promptKey}`)).size;
  const positions = findPromptPositions(results);
  const nameless = results.filter(({ isNameless }) => isNameless).map(({ testIdx }) => testIdx);
  const isOnlyNameless = new Set(nameless).size === 1;
  // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
  const sorted = results.toSorted((a, b) => a.testIdx - b.testIdx || a.promptIdx - b.promptIdx);
  const rows = sorted.map((result): ToolRow => {
    const { row, isNameless, provider, promptKey, label } = result;
    if (row.fault !== undefined) return row;
    if (isNameless && !isOnlyNameless) return { ...row, scores: [], fault: messages.promptfooIdentity };
    const input = isNameless ? { test: "test 1" } : row.input;
    const prompt = label ?? `prompt ${positions.get(promptKey) ?? 1}`;
    const tags = [`provider:${provider}`, `prompt:${prompt}`];
    if (variants <= 1) return { ...row, input, tags };
    const variant = { provider, prompt };
    return { ...row, input: { vars: input, variant }, tags: [...tags, `variant:${provider} ${prompt}`] };
  });
  const note = `means run over ${variants} variants (prompt and provider); to compare them, give each a matrix leg`;
  return { rows, notes: variants <= 1 ? [] : [note] };
}

/** Returns the position of each prompt by its lowest index, counted from 1; prompts of one index share theirs. */
function findPromptPositions(results: readonly TestResult[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const { promptKey, promptIdx } of results)
    lowest.set(promptKey, Math.min(promptIdx, lowest.get(promptKey) ?? promptIdx));
  const sorted = [...lowest].sort(([, a], [, b]) => a - b);
  const positions = new Map<number, number>();
  for (const [position, [, index]] of sorted.entries()) if (!positions.has(index)) positions.set(index, position + 1);
  return new Map(sorted.map(([key, index]) => [key, positions.get(index) ?? 1]));
}

function readPromptfooRow(result: Members, location: RowLocation): ToolRow {
  const error = readPromptfooError(result);
  const scores = error === undefined ? readPromptfooScores(result) : [];
  if (scores === undefined) return { location, scores: [], fault: messages.promptfooScores };
  const { description, metadata } = asObject(result.testCase);
  const vars = asObject(result.vars);
  const test = asString(description);
  const { prompt, completion, total } = asObject(result.tokenUsage);
  return {
    location,
    record_id: findRecordId(asObject(metadata), vars),
    // Without its variables, a test is known by its description.
    input: omitPrivate(vars) ?? pickPresent({ test }),
    output: asObject(result.response).output,
    expected_output: vars.expected ?? vars.expected_output ?? vars.reference ?? vars.ground_truth,
    scores,
    error,
    duration_ms: asMilliseconds(result.latencyMs, 1),
    usage: asUsage({ input: prompt, output: completion, total, cost: result.cost }),
    metadata: pickPresent({ description: test, ...omitPrivate(asObject(metadata)) }),
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
  // Before 0.82 only the missing grade shows it.
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
  return scores.length === 0 ? undefined : [...scores, ...readNamedMetrics(result)];
}

/** Returns scores that promptfoo computes from the sums of others: it counts no rows of them. */
function readDerivedMetrics(prompt: unknown): ToolScore[] {
  const { namedScores, namedScoresCount } = asObject(asObject(prompt).metrics);
  const counted = asObject(namedScoresCount);
  return Object.entries(asObject(namedScores)).flatMap(([name, value]) =>
    name in counted || asNumber(value) === undefined ? [] : [{ name, value: Number(value) }],
  );
}

/** A part of a row's grade that counts for a metric. */
interface GradePart {
  score: number;
  weight: number;
  pass?: boolean | undefined;
  reason?: string | undefined;
}

/**
 * Returns the named metrics of a row, computed from the parts of its grade: `namedScores` was a sum before promptfoo
 * 0.121.4 and is a weighted mean since, and 0 if all weights are 0.
 */
function readNamedMetrics(result: Members): ToolScore[] {
  const components = asObjects(asObject(result.gradingResult).componentResults);
  // promptfoo omits the parts with PROMPTFOO_STRIP_GRADING_RESULT, or if a test has none.
  if (components.length === 0)
    return Object.entries(asObject(result.namedScores)).map(([name, value]) => ({
      name,
      value: asNumber(value) ?? null,
    }));
  const metrics = new Map<string, GradePart[]>();
  for (const component of components) addGradeParts(metrics, component);
  return [...metrics].map(([name, parts]) => combineGradeParts(name, parts));
}

function addGradeParts(metrics: Map<string, GradePart[]>, component: Members): void {
  const { score, pass, reason, namedScores, assertion, metadata } = component;
  const assertionSet = asObject(metadata).assertionSet;
  const { metric, weight } = asObject(assertion ?? assertionSet);
  const ownName = asString(metric);
  // The assertions of a set are in the list themselves.
  const others = isMembers(assertionSet) ? {} : asObject(namedScores);
  const named = Object.entries(others).filter(([name]) => name !== ownName);
  for (const [name, value] of ownName === undefined ? named : [[ownName, score] as const, ...named]) {
    const parts = metrics.get(name) ?? [];
    metrics.set(name, parts);
    const number = asNumber(value);
    // A part without a score only says that the metric is there.
    if (number === undefined) continue;
    const part: GradePart = { score: number, weight: asNumber(weight) ?? 1 };
    const judgement = { pass: typeof pass === "boolean" ? pass : undefined, reason: asString(reason) };
    parts.push(name === ownName ? { ...part, ...judgement } : part);
  }
}

function combineGradeParts(name: string, parts: readonly GradePart[]): ToolScore {
  if (parts.length === 0) return { name, value: null };
  const worst = parts.reduce((a, b) => (b.score < a.score ? b : a));
  const judged = parts.filter(({ pass }) => pass !== undefined);
  const passed: Assessment = judged.every(({ pass }) => pass) ? "pass" : "fail";
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = parts.reduce((sum, { score, weight }) => sum + score * (weights === 0 ? 1 : weight), 0);
  return {
    name,
    value: weighted / (weights === 0 ? parts.length : weights),
    reasoning: worst.reason,
    assessment: judged.length === 0 ? undefined : passed,
  };
}
