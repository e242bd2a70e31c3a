import { ActionError } from "../../lib/errors.ts";
import { trimTrailing } from "../../lib/text.ts";
import type { ResultFile } from "../file-patterns.ts";
import { addValue, type ColumnKind, type ColumnProfile, createProfile, decideColumnKind } from "./column-profile.ts";
import { isNoMetricName } from "./columns.ts";
import { parseOwnTime } from "./json.ts";
import type { Problem, TestCase } from "./junit-parser.ts";
import { messages } from "./messages.ts";
import {
  type Format,
  increment,
  type RowFault,
  type Source,
  type ToolFile,
  type ToolRow,
  type ToolScore,
} from "./tool-file.ts";
import { readBoolean, readNumber } from "./values.ts";

/** JUnit XML, as pytest, Vitest, and Jest write it: a row per test, with scores from the properties of the test. */
export const junit: Format = {
  format: "junit",
  matches: (sample) => sample.kind === "xml" && (sample.root === "testsuites" || sample.root === "testsuite"),
  read: readJUnit,
};

interface PlacedTest {
  testCase: TestCase;
  row: number;
}

async function readJUnit({ kind, file }: Source): Promise<ToolFile> {
  if (kind !== "xml") throw new ActionError(messages.wrongContent("junit", "XML"));
  const { parseReport } = await import("./junit-parser.ts");
  const { testCases, properties, timestamps } = await parseReport(file);
  const leftOut = new Map<string, number>();
  const placed = testCases.map((testCase, index) => ({ testCase, row: index + 1 }));
  const tests = withoutTeardowns(placed).filter(({ testCase: { isSkipped, status } }) => {
    // Some writers say only by an attribute that a test didn't run.
    const isOut = isSkipped || /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/.test(status);
    if (isOut) increment(leftOut, "skipped");
    return !isOut;
  });
  const scoreNames = findScoreProperties(tests.map(({ testCase }) => testCase));
  const times = timestamps.flatMap((timestamp) => parseOwnTime(timestamp) ?? []);
  return {
    tool: "JUnit XML",
    impliesCompletion: true,
    ownTime: times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b)),
    rows: tests.map((test) => readJUnitRow(test, findWorkspaceRoot(file), scoreNames)),
    // Suites have many properties that are no result, such as versions: what is meant as a score says so.
    summary: [...properties].flatMap(([name, text]) => {
      const value = scorePrefix.test(name) ? (readNumber(text) ?? readBoolean(text)) : undefined;
      return value === undefined ? [] : [{ name: name.replace(scorePrefix, ""), value }];
    }),
    leftOut,
  };
}

/** pytest writes a test that breaks in its teardown too as a second test of the same name, which says nothing about it. */
function withoutTeardowns(tests: readonly PlacedTest[]): PlacedTest[] {
  const keyed = tests.map((test) => {
    const { suite, classname, name, error, failure } = test.testCase;
    const isTeardown = failure === undefined && /teardown/i.test(error?.message ?? "");
    return { test, isTeardown, key: `${suite}\n${classname}\n${name}` };
  });
  const others = new Set(keyed.filter(({ isTeardown }) => !isTeardown).map(({ key }) => key));
  return keyed.filter(({ isTeardown, key }) => !isTeardown || !others.has(key)).map(({ test }) => test);
}

const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);

function readJUnitRow(
  { testCase, row }: PlacedTest,
  workspace: string | undefined,
  scoreNames: ReadonlySet<string>,
): ToolRow | RowFault {
  const { suite, classname, name, properties, time, failure, status } = testCase;
  const place = { kind: "row" as const, row, test: name };
  // Jest's reporter writes the name twice.
  const group = classname === undefined || classname === name ? suite : classname;
  const test = group === "" ? name : `${toWorkspacePath(group, workspace)}::${name}`;
  const error = readJUnitError(testCase);
  const input = properties.get("input");
  const { scores, metadata, fault } = sortProperties(properties, scoreNames);
  if (fault !== undefined) return { kind: "fault", place, message: fault };
  if (error === undefined) {
    const isPassed = failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
    const reasoning = failure && (failure.message || findFirstLine(failure.text) || undefined);
    scores.unshift({ name: "pass", value: isPassed, reasoning });
  }
  return {
    kind: "row",
    place,
    recordId: properties.get("record_id") || undefined,
    input: input ?? { test },
    output: properties.get("output"),
    expectedOutput: properties.get("expected_output"),
    scores,
    error,
    durationMs: time === undefined ? undefined : time * 1_000,
    metadata: input === undefined ? metadata : { test, ...metadata },
  };
}

function readJUnitError({ failure, error, status }: TestCase): string | undefined {
  const problem = error ?? (failure && isBroken(failure) ? failure : undefined);
  const isError = problem !== undefined || /\b(?:error|errored|broken|aborted)\b/.test(status);
  if (!isError) return undefined;
  return problem?.message || findFirstLine(problem?.text ?? "") || "the test gives no reason";
}

/** Whether what was tested threw an exception: JUnit's writers report it like a failed assertion. */
function isBroken({ type, message, text }: Problem): boolean {
  if (/assert/i.test(type)) return false;
  if (isException(type)) return true;
  const line = findFirstLine(message) || findFirstLine(text);
  return !/^(?:assert |Failed:)/.test(line) && isException(line);
}

const scorePrefix = /^(?:score_|eval\.)/;
const scoreKinds: ReadonlySet<ColumnKind> = new Set(["number", "boolean", "mixed", "comma", "scales"]);

/** Returns the properties that are scores, by what most of their values are in all tests, or because their prefix says so. */
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
  const scores = new Set<string>();
  for (const [name, profile] of profiles) {
    const kind = decideColumnKind(profile);
    const isNamed = scorePrefix.test(name) && !name.endsWith("_reason");
    const isValue = scoreKinds.has(kind) && !isNoMetricName(name);
    if (isNamed || isValue || (kind === "empty" && nanNames.has(name))) scores.add(name);
  }
  return scores;
}

interface SortedProperties {
  scores: ToolScore[];
  metadata: Record<string, string>;
  /** Why the properties can't be used. */
  fault: string | undefined;
}

/** Sorts the properties of a test into scores, their reasons, and metadata. */
function sortProperties(properties: ReadonlyMap<string, string>, scoreNames: ReadonlySet<string>): SortedProperties {
  const scores = new Map<string, ToolScore>();
  // The property of each score; that of the test itself has none.
  const owners = new Map<string, string | undefined>([["pass", undefined]]);
  let fault: string | undefined;
  for (const [name, text] of properties) {
    if (namedProperties.has(name) || !scoreNames.has(name)) continue;
    const score = name.replace(scorePrefix, "");
    if (owners.has(score)) fault ??= messages.propertyTwice(score, name, owners.get(score));
    else scores.set(score, { name: score, value: text });
    owners.set(score, name);
  }
  const metadata: Record<string, string> = {};
  for (const [name, text] of properties) {
    if (namedProperties.has(name) || scoreNames.has(name)) continue;
    const reasoned = name.endsWith("_reason") ? name.slice(0, -"_reason".length) : "";
    const score = scores.get(reasoned.replace(scorePrefix, ""));
    if (score) score.reasoning = text;
    else metadata[name] = text;
  }
  return { scores: [...scores.values()], metadata, fault };
}

/* What all test reports share. */

/**
 * Whether a failing test broke and wasn't judged, by the first line of its failure: the name of an exception that isn't an
 * assertion. Test runners know no other failure.
 */
export function isException(line: string): boolean {
  const name = /^(?:Uncaught )?([A-Za-z_$][\w$.]*)(?::|$)/.exec(line.trim())?.[1];
  if (name === undefined || /Assert/i.test(name)) return false;
  // Jest's own assertions are plain errors.
  if (/^expect\(/.test(line.slice(line.indexOf(":") + 1).trim())) return false;
  return /(?:Error|Exception|Timeout|Exit)$/.test(name);
}

/** Returns the first line of a text that isn't blank. */
export function findFirstLine(text: string): string {
  return /\S.*/.exec(text)?.[0].trim() ?? "";
}

/** Returns the path of a test file below the workspace, the same on every runner. */
export function toWorkspacePath(path: string, workspace: string | undefined): string {
  const plain = path.replaceAll("\\", "/");
  const root = trimTrailing(workspace?.replaceAll("\\", "/") ?? "", "/");
  if (root && plain.startsWith(`${root}/`)) return plain.slice(root.length + 1);
  // In a container the workspace is in another place than on the host.
  return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}

/** Returns the workspace of a results file, whose name is its path below it. */
export function findWorkspaceRoot({ path, name }: ResultFile): string | undefined {
  const plain = path.replaceAll("\\", "/");
  return plain.endsWith(`/${name}`) ? plain.slice(0, -name.length - 1) : undefined;
}
