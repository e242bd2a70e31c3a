import { ActionError } from "../../lib/errors.ts";
import type { OpenFile } from "../open-file.ts";
import { quote } from "../validation.ts";
import { isNoMetricName } from "./column-names.ts";
import {
  addValue,
  type ColumnKind,
  type ColumnProfile,
  createProfile,
  decideColumnKind,
} from "./column-profile.ts";
import { type Problem, parseReport, type TestCase } from "./junit-parser.ts";
import { latestTime, parseOwnTime } from "./own-time.ts";
import type { Source } from "./source.ts";
import { belowWorkspace, findWorkspaceRoot, firstLine, isException } from "./test-failure.ts";
import { count, type RowFault, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";
import { readBoolean, readNumber } from "./values.ts";

/** JUnit XML, as pytest, Vitest and Jest write it: a row a test, its scores from the properties of the test. */
export async function openJUnit(file: OpenFile, source: Source): Promise<ToolFile> {
  if (source.kind !== "xml")
    throw new ActionError("results_format says that this is a JUnit report, but it is no XML");
  const { testCases, properties, timestamps } = await parseReport(file);
  const leftOut = new Map<string, number>();
  const workspace = findWorkspaceRoot(file);
  const rows = testCases.map((testCase, index) => ({ testCase, row: index + 1 }));
  const merged = withoutTeardowns(rows).filter(({ testCase }) => {
    if (isSkipped(testCase)) count(leftOut, "skipped");
    return !isSkipped(testCase);
  });
  const scoreNames = findScoreProperties(merged.map(({ testCase }) => testCase));
  return {
    format: "junit",
    tool: "JUnit XML",
    provesEnd: true,
    ownTime: latestTime(timestamps.map((timestamp) => parseOwnTime(timestamp))),
    rows: merged.map((placed) => readJUnitRow(placed, workspace, scoreNames)),
    summary: () => suiteScores(properties),
    leftOut,
    lowerIsBetter: new Set(),
    notes: [],
  };
}

/** Some writers say only by an attribute that a test didn't run. */
function isSkipped({ isSkipped, status }: TestCase): boolean {
  return isSkipped || /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/.test(status);
}

/** Some writers say only by an attribute that a test failed. */
function isPassed({ failure, status }: TestCase): boolean {
  return failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
}

interface Placed {
  testCase: TestCase;
  row: number;
}

/** pytest tells a test that breaks in its teardown too as a second test of the same name, which says nothing of it. */
function withoutTeardowns(placed: readonly Placed[]): Placed[] {
  const testCaseKey = ({ suite, classname, name }: TestCase) => `${suite}\n${classname}\n${name}`;
  const others = new Map<string, number>();
  for (const { testCase } of placed)
    others.set(
      testCaseKey(testCase),
      (others.get(testCaseKey(testCase)) ?? 0) + (isTeardown(testCase) ? 0 : 1),
    );
  return placed.filter(
    ({ testCase }) => !isTeardown(testCase) || (others.get(testCaseKey(testCase)) ?? 0) === 0,
  );
}

function isTeardown({ error, failure }: TestCase): boolean {
  return failure === undefined && error !== undefined && /teardown/i.test(error.message);
}

const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);

function readJUnitRow(
  { testCase, row }: Placed,
  workspace: string | undefined,
  scoreNames: ReadonlySet<string>,
): ToolRow | RowFault {
  const { name, properties, time } = testCase;
  const test = testName(testCase, workspace);
  const error = readJUnitError(testCase);
  const input = properties.get("input");
  const { scores, metadata, fault } = sorted(properties, scoreNames);
  if (fault !== undefined) return { kind: "fault", place: { kind: "row", row, test: name }, message: fault };
  const pass: ToolScore[] =
    error === undefined
      ? [{ name: "pass", value: isPassed(testCase), reasoning: readFailureReason(testCase.failure) }]
      : [];
  return {
    kind: "row",
    place: { kind: "row", row, test: name },
    recordId: properties.get("record_id") || undefined,
    input: input ?? { test },
    output: properties.get("output"),
    expectedOutput: properties.get("expected_output"),
    scores: [...pass, ...scores],
    error,
    durationMs: time === undefined ? undefined : time * 1_000,
    metadata: input === undefined ? metadata : { test, ...metadata },
  };
}

/** Suite and name; Jest's reporter writes the name twice. */
function testName({ suite, classname, name }: TestCase, workspace: string | undefined): string {
  const group = classname === undefined || classname === name ? suite : classname;
  return group === "" ? name : `${belowWorkspace(group, workspace)}::${name}`;
}

function readJUnitError({ failure, error, status }: TestCase): string | undefined {
  const problem = error ?? (failure && isBroken(failure) ? failure : undefined);
  if (problem === undefined)
    return /\b(?:error|errored|broken|aborted)\b/.test(status) ? "the test gives no reason" : undefined;
  return problem.message || firstLine(problem.text) || "the test gives no reason";
}

/** An exception of what was tested: JUnit's writers tell it like a failed assertion. */
function isBroken({ type, message, text }: Problem): boolean {
  if (/assert/i.test(type)) return false;
  if (isException(type)) return true;
  const first = firstLine(message) || firstLine(text);
  return !/^(?:assert |Failed:)/.test(first) && isException(first);
}

function readFailureReason(failure: Problem | undefined): string | undefined {
  return failure && (failure.message || firstLine(failure.text) || undefined);
}

interface Sorted {
  scores: ToolScore[];
  metadata: Record<string, unknown>;
  /** Why the properties cannot be taken. */
  fault: string | undefined;
}

/** The properties that are scores, by what most of their values are in all tests, or because their prefix says so. */
function findScoreProperties(testCases: readonly TestCase[]): Set<string> {
  const profiles = new Map<string, ColumnProfile>();
  // What an evaluator that always failed leaves behind.
  const nanNames = new Set<string>();
  for (const { properties } of testCases)
    for (const [name, text] of properties) {
      if (namedProperties.has(name)) continue;
      const profile = profiles.get(name) ?? createProfile();
      profiles.set(name, profile);
      addValue(profile, text);
      if (/^nan$/i.test(text.trim())) nanNames.add(name);
    }
  const isScore = ([name, profile]: [string, ColumnProfile]) =>
    (scorePrefix.test(name) && !name.endsWith("_reason")) ||
    (!isNoMetricName(name) && scoreKinds.has(decideColumnKind(profile))) ||
    (nanNames.has(name) && decideColumnKind(profile) === "empty");
  return new Set([...profiles].filter(isScore).map(([name]) => name));
}

const scorePrefix = /^(?:score_|eval\.)/;
const scoreKinds: ReadonlySet<ColumnKind> = new Set(["number", "boolean", "mixed", "comma", "scales"]);

/** Properties that are scores in the file; other texts are metadata, or the reasons of scores. */
function sorted(properties: ReadonlyMap<string, string>, scoreNames: ReadonlySet<string>): Sorted {
  const scores = new Map<string, ToolScore>();
  const texts: [string, string][] = [];
  // What each score is called: that of the test itself has no property.
  const names = new Map<string, string | undefined>([["pass", undefined]]);
  let fault: string | undefined;
  for (const [name, text] of properties) {
    if (namedProperties.has(name)) continue;
    const score = scoreName(name);
    if (!scoreNames.has(name)) texts.push([name, text]);
    else if (names.has(score)) fault ??= twoScores(score, name, names.get(score));
    else scores.set(score, { name: score, value: text });
    if (scoreNames.has(name)) names.set(score, name);
  }
  const isReason = ([name]: [string, string]) => scores.has(reasonedName(name));
  for (const text of texts.filter(isReason)) {
    const score = scores.get(reasonedName(text[0]));
    if (score) score.reasoning = text[1];
  }
  const metadata = Object.fromEntries(texts.filter((text) => !isReason(text)));
  return { scores: [...scores.values()], metadata, fault };
}

function twoScores(score: string, name: string, other: string | undefined): string {
  return other === undefined
    ? `the property ${quote(name)} is called like the score ${score}, which says whether the test passed: rename it`
    : `the properties ${quote(other)} and ${quote(name)} are both the score ${score}: rename one of them`;
}

function scoreName(name: string): string {
  return name.replace(scorePrefix, "");
}

function reasonedName(name: string): string {
  return name.endsWith("_reason") ? scoreName(name.slice(0, -"_reason".length)) : "";
}

// Suites carry much that is no result, such as versions: what is meant as a score says so.
function suiteScores(properties: ReadonlyMap<string, string>): ToolScore[] {
  return [...properties].flatMap(([name, text]) => {
    const value = scorePrefix.test(name) ? (readNumber(text) ?? readBoolean(text)) : undefined;
    return value === undefined ? [] : [{ name: scoreName(name), value }];
  });
}
