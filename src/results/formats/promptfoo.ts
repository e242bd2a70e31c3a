import { ActionError } from "../../lib/errors.ts";
import { toolMessages as messages } from "../messages.ts";
import {
  asArray,
  asNumber,
  asObject,
  asObjects,
  asString,
  type FileRecord,
  isMembers,
  type Members,
  parseOwnTime,
  pickPresent,
  readObjectLines,
} from "./json.ts";
import { type Format, findRecordId, type ToolFile, type ToolRow, type ToolScore } from "./tool-file.ts";

/** promptfoo's JSON (`--output results.json`) and JSON Lines (`--output results.jsonl`). */
export const promptfoo: Format = {
  matchesDocument: ({ results }) => {
    const { version, results: rows } = asObject(results);
    return typeof version === "number" && Array.isArray(rows);
  },
  matchesRow: ({ promptIdx, testCase, vars }) =>
    typeof promptIdx === "number" && isMembers(testCase) && isMembers(vars),
  read: async (source) => {
    if (source.kind === "document") return readPromptfooDocument(asObject(source.value));
    if (source.kind !== "lines") throw new ActionError(messages.wrongContent("promptfoo", "JSON"));
    const records: FileRecord[] = [];
    for await (const record of readObjectLines(source.file)) records.push(record);
    return { format: "promptfoo", impliesCompletion: false, ...readPromptfooRows(records) };
  },
};

const cutOffError = "Evaluation exceeded max duration";

function readPromptfooDocument({ results, metadata }: Members): ToolFile {
  const { results: found, prompts, timestamp } = asObject(results);
  if (!Array.isArray(found)) throw new ActionError(messages.missingMember("of promptfoo", "results.results"));
  const records = found.map(asObject).map((members, index) => {
    const test = asString(asObject(members.testCase).description);
    return { location: { inDocument: { row: index + 1, test } }, members };
  });
  const version = asString(asObject(metadata).promptfooVersion);
  const { rows, notes } = readPromptfooRows(records);
  const { namedScores, namedScoresCount } = asObject(asObject(asArray(prompts)[0]).metrics);
  const counted = asObject(namedScoresCount);
  // promptfoo computes these from the sums of others: it counts no rows of them.
  const derived = Object.entries(asObject(namedScores)).flatMap(([name, score]) => {
    const value = asNumber(score);
    return value === undefined || name in counted ? [] : [{ name, value }];
  });
  return {
    format: version === undefined ? "promptfoo" : `promptfoo ${version}`,
    // PROMPTFOO_MAX_EVAL_TIME_MS ends an evaluation in the middle, and writes what was left as failed rows.
    impliesCompletion: !rows.some(({ error }) => error?.startsWith(cutOffError)),
    ownTime: parseOwnTime(timestamp),
    rows,
    notes,
    summary: notes.length === 0 ? derived : [],
  };
}

/**
 * Reads rows in promptfoo's own order, and distinguishes the variants: every test runs once with each pair of prompt and
 * provider.
 */
function readPromptfooRows(records: readonly FileRecord[]): { rows: ToolRow[]; notes: string[] } {
  const results = records.map(readResult);
  const variants = new Set(results.map(({ provider, promptKey }) => `${provider}\n${promptKey}`)).size;
  const positions = findPromptPositions(results);
  const isNameless = ({ input, record_id, fault }: ToolRow) => !fault && input === undefined && record_id === undefined;
  const nameless = new Set(results.filter(({ row }) => isNameless(row)).map(({ testIdx }) => testIdx));
  // The rows come in the order of completion; a repeat is a test of its own, with an index of its own.
  const sorted = results.toSorted((a, b) => a.testIdx - b.testIdx || a.promptIdx - b.promptIdx);
  const rows = sorted.map(({ row, provider, promptKey, label }): ToolRow => {
    if (row.fault !== undefined) return row;
    if (isNameless(row) && nameless.size > 1) return { ...row, fault: messages.promptfooIdentity };
    const input = isNameless(row) ? { test: "test 1" } : row.input;
    const prompt = label ?? `prompt ${positions.get(promptKey)}`;
    const tags = [`provider:${provider}`, `prompt:${prompt}`];
    if (variants <= 1) return { ...row, input, tags };
    const variant = { provider, prompt };
    return { ...row, input: { vars: input, variant }, tags: [...tags, `variant:${provider} ${prompt}`] };
  });
  const note = `means run over ${variants} variants (prompt and provider); to compare them, give each a matrix leg`;
  return { rows, notes: variants <= 1 ? [] : [note] };
}

const maxLabelLength = 100;

/** Reads a row, with what distinguishes it from the others once all are known. */
function readResult(record: FileRecord) {
  const { prompt, provider, promptIdx, testIdx } = record.members;
  const { label, raw } = asObject(prompt);
  const { id, label: providerLabel } = asObject(provider);
  const index = asNumber(promptIdx) ?? 0;
  const name = asString(label);
  // Without a label of its own, a prompt has its text as the label, which changes when the prompt is edited.
  const isText = name === raw || (name ?? "").length > maxLabelLength || /\{\{|\n/.test(name ?? "");
  return {
    row: readPromptfooRow(record),
    testIdx: asNumber(testIdx) ?? 0,
    promptIdx: index,
    provider: asString(providerLabel) ?? asString(id) ?? asString(provider) ?? "provider",
    // What rows of one prompt have in common.
    promptKey: name ?? `prompt ${index}`,
    label: isText ? undefined : name,
  };
}

/** Returns the position of each prompt by its lowest index, counted from 1; prompts of one index share theirs. */
function findPromptPositions(results: readonly { promptKey: string; promptIdx: number }[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const { promptKey, promptIdx } of results)
    lowest.set(promptKey, Math.min(promptIdx, lowest.get(promptKey) ?? promptIdx));
  const indexes = [...lowest.values()].sort((a, b) => a - b);
  const positions = new Map(indexes.map((index, position) => [index, position + 1] as const).reverse());
  return new Map([...lowest].map(([promptKey, index]) => [promptKey, positions.get(index) ?? 1]));
}

function readPromptfooRow({ location, members: result, fault }: FileRecord): ToolRow {
  if (fault !== undefined) return { location, fault };
  const { failureReason, gradingResult } = result;
  const message = asString(result.error) ?? asString(asObject(result.response).error);
  // What kept the row from being evaluated; the reason of a failed assertion isn't an error.
  let error: string | undefined;
  if (failureReason === 2) error = message ?? "promptfoo names no reason";
  // Before 0.82 only the missing grade shows it.
  if (failureReason === undefined && !isMembers(gradingResult)) error = message;
  const scores = error === undefined ? readPromptfooScores(result) : [];
  if (scores === undefined) return { location, fault: messages.promptfooScores };
  const { description, metadata } = asObject(result.testCase);
  const vars = asObject(result.vars);
  const test = asString(description);
  const { prompt, completion, total } = asObject(result.tokenUsage);
  return {
    location,
    record_id: findRecordId(metadata, vars),
    // Without its variables, a test is known by its description.
    input: omitPrivate(vars) ?? pickPresent({ test }),
    output: asObject(result.response).output,
    expected_output: vars.expected ?? vars.expected_output ?? vars.reference ?? vars.ground_truth,
    scores,
    error,
    duration_ms: result.latencyMs,
    usage: { input_tokens: prompt, output_tokens: completion, total_tokens: total, cost_usd: result.cost },
    metadata: { description: test, ...omitPrivate(asObject(metadata)) },
  };
}

/** Returns the members without promptfoo's own; undefined if there are none. */
function omitPrivate(members: Members): Members | undefined {
  const own = Object.entries(members).filter(([name]) => !name.startsWith("_"));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

function readPromptfooScores({ success, score, gradingResult, namedScores }: Members): ToolScore[] | undefined {
  const { reason, componentResults } = asObject(gradingResult);
  const pass: ToolScore = { name: "pass", value: success, reasoning: reason, hasPassed: success };
  const scores = typeof success === "boolean" ? [pass] : [];
  // Python's providers and assertions can write NaN.
  if (score === null || asNumber(score) !== undefined) scores.push({ name: "score", value: score, hasPassed: success });
  if (scores.length === 0) return undefined;
  const components = asObjects(componentResults);
  // promptfoo omits the parts with PROMPTFOO_STRIP_GRADING_RESULT, or if a test has none.
  const named =
    components.length === 0
      ? Object.entries(asObject(namedScores)).map(([name, value]) => ({ name, value: asNumber(value) }))
      : combineGradeParts(components.flatMap(listGradeParts));
  return [...scores, ...named];
}

/** A part of a row's grade that counts for a metric. Without a score, it only says that the metric is there. */
interface GradePart {
  name: string;
  score: number | undefined;
  weight: number;
  pass?: unknown;
  reason?: unknown;
}

function listGradeParts({ score, pass, reason, namedScores, assertion, metadata }: Members): GradePart[] {
  const { assertionSet } = asObject(metadata);
  const { metric, weight: givenWeight } = asObject(assertion ?? assertionSet);
  const ownName = asString(metric);
  const weight = asNumber(givenWeight) ?? 1;
  // The assertions of a set are in the list themselves.
  const named = isMembers(assertionSet) ? [] : Object.entries(asObject(namedScores));
  const parts = named.map(([name, value]): GradePart => ({ name, score: asNumber(value), weight }));
  const others = parts.filter(({ name }) => name !== ownName);
  return ownName === undefined ? others : [{ name: ownName, score: asNumber(score), weight, pass, reason }, ...others];
}

/**
 * Returns the named metrics of a row, computed from the parts of its grade: `namedScores` was a sum before promptfoo
 * 0.121.4 and is a weighted mean since, and 0 if all weights are 0.
 */
function combineGradeParts(parts: readonly GradePart[]): ToolScore[] {
  return [...Map.groupBy(parts, ({ name }) => name)].map(([name, all]): ToolScore => {
    const scored = all.flatMap((part) => (part.score === undefined ? [] : { ...part, score: part.score }));
    const [first] = scored;
    if (first === undefined) return { name, value: null };
    const total = scored.reduce((sum, { weight }) => sum + weight, 0);
    const weighted = scored.reduce((sum, { score, weight }) => sum + score * (total === 0 ? 1 : weight), 0);
    const judged = scored.filter(({ pass }) => typeof pass === "boolean");
    return {
      name,
      value: weighted / (total === 0 ? scored.length : total),
      reasoning: scored.reduce((worst, part) => (part.score < worst.score ? part : worst), first).reason,
      hasPassed: judged.length === 0 ? undefined : judged.every(({ pass }) => pass),
    };
  });
}
