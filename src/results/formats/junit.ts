import type { SaxesTagPlain } from "saxes";
import { ActionError } from "../../lib/errors.ts";
import { deepestNesting, maxDocumentSize, maxRows } from "../../lib/limits.ts";
import { readUtf8 } from "../lines.ts";
import { toolMessages as messages } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import { toWorkspacePath } from "../workspace-path.ts";
import { isNoMetricName } from "./columns.ts";
import { parseOwnTime } from "./json.ts";
import { type Format, increment, type Source, type ToolFile, type ToolRow, type ToolScore } from "./tool-file.ts";
import { type ColumnKind, ColumnProfile, readBoolean, readNumber } from "./values.ts";

/** JUnit XML, as pytest, Vitest, and Jest write it: a row per test, with scores from the properties of the test. */
export const junit: Format = {
  matches: (sample) => sample.kind === "xml" && (sample.root === "testsuites" || sample.root === "testsuite"),
  read: readJUnit,
};

async function readJUnit({ kind, file }: Source): Promise<ToolFile> {
  if (kind !== "xml") throw new ActionError(messages.wrongContent("junit", "XML"));
  const { testCases, properties, timestamps } = await parseReport(file);
  const skipped = new Map<string, number>();
  const tests = withoutTeardowns(testCases).filter(({ isSkipped, status }) => {
    // Some writers say only by an attribute that a test didn't run.
    const isOut = isSkipped || /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/.test(status);
    if (isOut) increment(skipped, "skipped");
    return !isOut;
  });
  const scoreNames = findScoreProperties(tests);
  const times = timestamps.flatMap((timestamp) => parseOwnTime(timestamp) ?? []);
  return {
    format: "JUnit XML",
    impliesCompletion: true,
    ownTime: times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b)),
    rows: tests.map((test) => readJUnitRow(test, file, scoreNames)),
    // Suites have many other properties, such as versions, so a score needs a prefix.
    summary: [...properties].flatMap(([name, text]) => {
      const value = scorePrefix.test(name) ? (readNumber(text) ?? readBoolean(text)) : undefined;
      return value === undefined ? [] : [{ name: name.replace(scorePrefix, ""), value }];
    }),
    skipped,
  };
}

/** Removes what pytest writes if a test's teardown breaks, too: a second test of the same name. */
function withoutTeardowns(testCases: readonly TestCase[]): TestCase[] {
  const keyed = testCases.map((testCase) => {
    const { suite, classname, name, error, failure } = testCase;
    const isTeardown = failure === undefined && /teardown/i.test(error?.message ?? "");
    return { testCase, isTeardown, key: `${suite}\n${classname}\n${name}` };
  });
  const others = new Set(keyed.filter(({ isTeardown }) => !isTeardown).map(({ key }) => key));
  return keyed.filter(({ isTeardown, key }) => !isTeardown || !others.has(key)).map(({ testCase }) => testCase);
}

const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);

function readJUnitRow(testCase: TestCase, file: OpenFile, scoreNames: ReadonlySet<string>): ToolRow {
  const { row, suite, classname, name, properties, time, failure, status } = testCase;
  const location = { inDocument: { row, test: name } };
  // Jest's reporter writes the name twice.
  const group = classname === undefined || classname === name ? suite : classname;
  const test = group === "" ? name : `${toWorkspacePath(group, file)}::${name}`;
  const error = readJUnitError(testCase);
  const input = properties.get("input");
  const { scores, metadata, fault } = sortProperties(properties, scoreNames);
  if (fault !== undefined) return { location, scores: [], fault };
  if (error === undefined) {
    const isPassed = failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
    const reasoning = failure && (failure.message || findFirstLine(failure.text) || undefined);
    scores.unshift({ name: "pass", value: isPassed, reasoning });
  }
  return {
    location,
    record_id: properties.get("record_id") || undefined,
    input: input ?? { test },
    output: properties.get("output"),
    expected_output: properties.get("expected_output"),
    scores,
    error,
    duration_ms: time === undefined ? undefined : time * 1_000,
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
const reasonSuffix = "_reason";
const scoreKinds: ReadonlySet<ColumnKind> = new Set(["number", "boolean", "mixed", "comma", "scales"]);

/** Returns the properties that are scores: most of their values in all tests are, or their prefix says so. */
function findScoreProperties(testCases: readonly TestCase[]): Set<string> {
  const profiles = new Map<string, ColumnProfile>();
  // An evaluator that always failed writes these.
  const nanNames = new Set<string>();
  for (const { properties } of testCases)
    for (const [name, text] of properties) {
      if (namedProperties.has(name)) continue;
      const profile = profiles.get(name) ?? new ColumnProfile();
      profiles.set(name, profile);
      profile.add(text);
      if (/^nan$/i.test(text.trim())) nanNames.add(name);
    }
  const scores = new Set<string>();
  for (const [name, profile] of profiles) {
    const kind = profile.decideKind();
    const isNamed = scorePrefix.test(name) && !name.endsWith(reasonSuffix);
    const isValue = scoreKinds.has(kind) && !isNoMetricName(name);
    if (isNamed || isValue || (kind === "empty" && nanNames.has(name))) scores.add(name);
  }
  return scores;
}

/** Sorts the properties of a test into scores, their reasons, and metadata. `fault`: why they can't be used. */
function sortProperties(
  properties: ReadonlyMap<string, string>,
  scoreNames: ReadonlySet<string>,
): { scores: ToolScore[]; metadata: Record<string, string>; fault: string | undefined } {
  const scores = new Map<string, ToolScore>();
  // The property of each score; that of the test itself has none.
  const owners = new Map<string, string | undefined>([["pass", undefined]]);
  let fault: string | undefined;
  const unnamed = [...properties].filter(([name]) => !namedProperties.has(name));
  for (const [name, text] of unnamed) {
    if (!scoreNames.has(name)) continue;
    const score = name.replace(scorePrefix, "");
    if (owners.has(score)) fault ??= messages.propertyTwice(score, name, owners.get(score));
    else scores.set(score, { name: score, value: text });
    owners.set(score, name);
  }
  const metadata: Record<string, string> = {};
  for (const [name, text] of unnamed) {
    if (scoreNames.has(name)) continue;
    const reasoned = name.endsWith(reasonSuffix) ? name.slice(0, -reasonSuffix.length) : "";
    const score = scores.get(reasoned.replace(scorePrefix, ""));
    if (score) score.reasoning = text;
    else metadata[name] = text;
  }
  return { scores: [...scores.values()], metadata, fault };
}

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

/** A test case of a JUnit report. */
interface TestCase {
  /** Its position in the report, counted from 1. */
  row: number;
  suite: string;
  name: string;
  classname: string | undefined;
  /** Seconds. */
  time: number | undefined;
  /** The last value of each property: a rerun appends those of every attempt. */
  properties: Map<string, string>;
  failure: Problem | undefined;
  error: Problem | undefined;
  isSkipped: boolean;
  /** The attributes `status` and `result`, in lower case, as GoogleTest and others write them. */
  status: string;
}

interface Problem {
  message: string;
  type: string;
  text: string;
}

interface Report {
  testCases: TestCase[];
  /** Of all suites. */
  properties: Map<string, string>;
  /** When suites began. */
  timestamps: string[];
}

// Enough for five properties per test.
const maxElements = 1_000_000;
const maxAttributes = 1_000;
const maxPieceLength = 16_000_000;
/** The text of a failure or error, in characters. */
const maxTestTextLength = 3_500_000;

/** Reads a report. The parser only knows XML's own entities. @throws ActionError if it isn't XML. */
async function parseReport(file: OpenFile): Promise<Report> {
  if (file.size > maxDocumentSize) throw new ActionError(messages.documentTooLarge(file.size));
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser();
  const report: Report = { testCases: [], properties: new Map(), timestamps: [] };
  const open: OpenElements = { suites: [], testCase: undefined, problem: undefined };
  let [depth, elements, attributes, written, endOfTag] = [0, 0, 0, 0, 0];
  const limit = (isExceeded: boolean, what: string) => {
    if (isExceeded) throw new ActionError(messages.reportTooLarge(what));
  };
  parser.on("error", () => {
    throw new ActionError(messages.invalidXml(parser.line, parser.column + 1));
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    attributes = 0;
    endOfTag = written;
    const isTooLong = elements > maxElements || report.testCases.length > maxRows;
    limit(isTooLong, `the report has more than ${maxRows} tests or ${maxElements} elements`);
    if (depth > deepestNesting) throw new ActionError(messages.tooDeep(deepestNesting));
    openTag(tag, open, report);
  });
  parser.on("attribute", () => {
    attributes += 1;
    limit(attributes > maxAttributes, `an element has more than ${maxAttributes} attributes`);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    endOfTag = written;
    if (name === "testsuite") open.suites.pop();
    if (name === "testcase") open.testCase = undefined;
    if (name === "failure" || name === "error") open.problem = undefined;
  });
  const addText = (text: string) => {
    const { problem } = open;
    if (problem && problem.text.length < maxTestTextLength)
      problem.text = (problem.text + text).slice(0, maxTestTextLength);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  for await (const text of readUtf8(file)) {
    parser.write(text);
    written += text.length;
    // The parser keeps the text between two tags in memory.
    limit(written - endOfTag > maxPieceLength, `a text has more than ${maxPieceLength} characters`);
  }
  parser.close();
  return report;
}

interface OpenElements {
  suites: string[];
  testCase: TestCase | undefined;
  problem: Problem | undefined;
}

function openTag({ name, attributes }: SaxesTagPlain, open: OpenElements, report: Report): void {
  switch (name) {
    case "testsuites":
    case "testsuite":
      if (name === "testsuite") open.suites.push(attributes.name ?? "");
      if (attributes.timestamp) report.timestamps.push(attributes.timestamp);
      return;
    case "testcase":
      open.testCase = createTestCase(report.testCases.length + 1, open.suites.at(-1) ?? "", attributes);
      report.testCases.push(open.testCase);
      return;
    case "property":
      (open.testCase ?? report).properties.set(attributes.name ?? "", attributes.value ?? "");
      return;
    case "skipped":
      if (open.testCase) open.testCase.isSkipped = true;
      return;
    case "failure":
    case "error":
      if (open.testCase === undefined || open.testCase[name] !== undefined) return;
      open.problem = { message: attributes.message ?? "", type: attributes.type ?? "", text: "" };
      open.testCase[name] = open.problem;
      return;
  }
}

function createTestCase(row: number, suite: string, attributes: Record<string, string>): TestCase {
  const { name = "", classname, time, status = "", result = "" } = attributes;
  const seconds = Number(time?.replaceAll(",", ""));
  return {
    row,
    suite,
    name,
    classname: classname || undefined,
    time: time && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
    properties: new Map(),
    failure: undefined,
    error: undefined,
    isSkipped: false,
    status: `${status} ${result}`.toLowerCase(),
  };
}
