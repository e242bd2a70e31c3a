import type { SaxesTagPlain } from "saxes";
import { ActionError } from "../../lib/errors.ts";
import { deepestNesting, maxDocumentSize, maxRows } from "../../lib/limits.ts";
import { readUtf8 } from "../lines.ts";
import { toolMessages as messages } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import { toWorkspacePath } from "../workspace-path.ts";
import { isNoMetricName } from "./columns.ts";
import { parseOwnTime } from "./json.ts";
import type { Format, ToolRow, ToolScore } from "./tool-file.ts";
import { type ColumnKind, ColumnProfile, readBoolean, readNumber } from "./values.ts";

/** JUnit XML, as pytest, Vitest, and Jest write it: a row per test, with scores from the properties of the test. */
export const junit: Format = {
  read: async ({ kind, file }) => {
    if (kind !== "xml") throw new ActionError(messages.wrongContent("junit", "XML"));
    const { testCases, properties, ownTime } = await parseReport(file);
    // pytest writes a second test of the same name if a test's teardown breaks, too.
    const teardowns = new Set(
      testCases.filter(({ error, failure }) => !failure && /teardown/i.test(error?.message ?? "")),
    );
    const others = new Set(testCases.filter((testCase) => !teardowns.has(testCase)).map(({ path }) => path));
    const all = testCases.filter((testCase) => !teardowns.has(testCase) || !others.has(testCase.path));
    const tests = all.filter(({ isSkipped }) => !isSkipped);
    const skipped = all.length - tests.length;
    const scoreNames = findScoreProperties(tests);
    return {
      format: "JUnit XML",
      impliesCompletion: true,
      ownTime,
      rows: tests.map((test) => readJUnitRow(test, file, scoreNames)),
      // Suites have many other properties, such as versions, so a score needs a prefix.
      summary: [...properties].flatMap(([name, text]) => {
        const value = scorePrefix.test(name) ? (readNumber(text) ?? readBoolean(text)) : undefined;
        return value === undefined ? [] : [{ name: name.replace(scorePrefix, ""), value }];
      }),
      skipped: new Map(skipped > 0 ? [["skipped", skipped]] : []),
    };
  },
};

const namedProperties = new Set(["record_id", "input", "output", "expected_output"]);

function readJUnitRow(testCase: TestCase, file: OpenFile, scoreNames: ReadonlySet<string>): ToolRow {
  const { row, group, name, properties, seconds, failure, status } = testCase;
  const location = { inDocument: { row, test: name } };
  const sorted = sortProperties(properties, scoreNames);
  if ("fault" in sorted) return { location, fault: sorted.fault };
  const test = group === "" ? name : `${toWorkspacePath(group, file)}::${name}`;
  const error = readJUnitError(testCase);
  const hasPassed = failure === undefined && !/\b(?:fail|failed|failure)\b/.test(status);
  const pass: ToolScore = { name: "pass", value: hasPassed, reasoning: failure && describeProblem(failure) };
  const input = properties.get("input");
  return {
    location,
    record_id: properties.get("record_id") || undefined,
    input: input ?? { test },
    output: properties.get("output"),
    expected_output: properties.get("expected_output"),
    scores: error === undefined ? [pass, ...sorted.scores] : sorted.scores,
    error,
    duration_s: seconds,
    metadata: input === undefined ? sorted.metadata : { test, ...sorted.metadata },
  };
}

/** Returns what broke a test. JUnit's writers report an exception of what was tested like a failed assertion. */
function readJUnitError({ failure, error, status }: TestCase): string | undefined {
  let problem = error;
  if (!problem && failure && !/assert/i.test(failure.type)) {
    const line = findFirstLine(describeProblem(failure));
    const hasThrown = isException(failure.type) || (!/^(?:assert |Failed:)/.test(line) && isException(line));
    if (hasThrown) problem = failure;
  }
  if (problem === undefined && !/\b(?:error|errored|broken|aborted)\b/.test(status)) return undefined;
  return (problem && describeProblem(problem)) || "the test gives no reason";
}

function describeProblem({ message, text }: Problem): string {
  return message.trim() === "" ? findFirstLine(text) : message;
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
  const scores = [...profiles].filter(([name, profile]) => {
    const kind = profile.decideKind();
    const isNamed = scorePrefix.test(name) && !name.endsWith(reasonSuffix);
    return isNamed || (scoreKinds.has(kind) && !isNoMetricName(name)) || (kind === "empty" && nanNames.has(name));
  });
  return new Set(scores.map(([name]) => name));
}

/** Sorts the properties of a test into scores with their reasons, and metadata. `fault`: why they can't be used. */
function sortProperties(properties: ReadonlyMap<string, string>, scoreNames: ReadonlySet<string>) {
  const scores = new Map<string, ToolScore>();
  // The property of each score; that of the test itself has none.
  const owners = new Map<string, string | undefined>([["pass", undefined]]);
  for (const [name, value] of properties) {
    if (!scoreNames.has(name)) continue;
    const score = name.replace(scorePrefix, "");
    if (owners.has(score)) return { fault: messages.propertyTwice(score, name, owners.get(score)) };
    owners.set(score, name);
    scores.set(score, { name: score, value });
  }
  const metadata: Record<string, string> = {};
  for (const [name, text] of properties) {
    if (scoreNames.has(name) || namedProperties.has(name)) continue;
    const reasoned = name.endsWith(reasonSuffix) ? name.slice(0, -reasonSuffix.length) : "";
    const score = scores.get(reasoned.replace(scorePrefix, ""));
    if (score) score.reasoning = text;
    else metadata[name] = text;
  }
  return { scores: [...scores.values()], metadata };
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

/** A failure or error of a test. */
interface Problem {
  message: string;
  type: string;
  text: string;
}

interface Report {
  testCases: TestCase[];
  /** Of all suites. */
  properties: Map<string, string>;
  /** When the last suite began. */
  ownTime: number | undefined;
  /** The open elements while the report is read. */
  open: { suites: string[]; testCase?: TestCase | undefined; problem?: Problem | undefined };
}

// Enough for five properties per test.
const maxElements = 1_000_000;
const maxAttributes = 1_000;
const maxPieceLength = 16_000_000;
/** The text of a failure or error, in characters. Only its first line is shown. */
const maxProblemLength = 1_000_000;

/** Reads a report. The parser only knows XML's own entities. @throws ActionError if it isn't XML. */
async function parseReport(file: OpenFile): Promise<Report> {
  if (file.size > maxDocumentSize) throw new ActionError(messages.documentTooLarge(file.size));
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser();
  const report: Report = { testCases: [], properties: new Map(), ownTime: undefined, open: { suites: [] } };
  const { open, testCases } = report;
  let [depth, elements, attributes, written, endOfTag] = [0, 0, 0, 0, 0];
  const limit = (isExceeded: boolean, what: string) => {
    if (isExceeded) throw new ActionError(messages.reportTooLarge(what));
  };
  parser.on("error", () => {
    throw new ActionError(messages.invalidXml(parser.line, parser.column + 1));
  });
  parser.on("attribute", () => {
    attributes += 1;
    limit(attributes > maxAttributes, `an element has more than ${maxAttributes} attributes`);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    attributes = 0;
    endOfTag = written;
    const isTooLong = elements > maxElements || testCases.length > maxRows;
    limit(isTooLong, `the report has more than ${maxRows} tests or ${maxElements} elements`);
    if (depth > deepestNesting) throw new ActionError(messages.tooDeep(deepestNesting));
    openTag(tag, report);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    endOfTag = written;
    if (name === "testsuite") open.suites.pop();
    if (name === "testcase") open.testCase = undefined;
    if (name === "failure" || name === "error") open.problem = undefined;
  });
  for (const kind of ["text", "cdata"] as const) {
    parser.on(kind, (text) => {
      if (open.problem && open.problem.text.length < maxProblemLength) open.problem.text += text;
    });
  }
  for await (const text of readUtf8(file)) {
    parser.write(text);
    written += text.length;
    // The parser keeps the text between two tags in memory.
    limit(written - endOfTag > maxPieceLength, `a text has more than ${maxPieceLength} characters`);
  }
  parser.close();
  return report;
}

const skippedStatus = /\b(?:not ?run|skipped|disabled|ignored|suppressed|pending|todo)\b/;

type TestCase = ReturnType<typeof createTestCase>;

/** `row`: its position in the report, counted from 1. */
function createTestCase(row: number, suite: string, attributes: Record<string, string>) {
  const { name = "", classname, time } = attributes;
  // As GoogleTest and others write them.
  const status = `${attributes.status} ${attributes.result}`.toLowerCase();
  // Jest's reporter writes the name twice.
  const group = classname && classname !== name ? classname : suite;
  return {
    row,
    group,
    name,
    path: [suite, group, name].join("\n"),
    seconds: Number(time?.replaceAll(",", "") || Number.NaN),
    // The last value of each: a rerun appends those of every attempt.
    properties: new Map<string, string>(),
    failure: undefined as Problem | undefined,
    error: undefined as Problem | undefined,
    // Some writers say only by an attribute that a test didn't run.
    isSkipped: skippedStatus.test(status),
    status,
  };
}

function openTag({ name: tag, attributes }: SaxesTagPlain, report: Report): void {
  const { testCases, open } = report;
  const { name = "" } = attributes;
  switch (tag) {
    case "testsuites":
    case "testsuite": {
      if (tag === "testsuite") open.suites.push(name);
      const began = parseOwnTime(attributes.timestamp);
      if (began !== undefined) report.ownTime = Math.max(began, report.ownTime ?? began);
      return;
    }
    case "testcase":
      open.testCase = createTestCase(testCases.length + 1, open.suites.at(-1) ?? "", attributes);
      testCases.push(open.testCase);
      return;
    case "property":
      (open.testCase ?? report).properties.set(name, attributes.value ?? "");
      return;
    case "skipped":
      if (open.testCase) open.testCase.isSkipped = true;
      return;
    case "failure":
    case "error":
      if (open.testCase === undefined || open.testCase[tag] !== undefined) return;
      open.problem = { message: attributes.message ?? "", type: attributes.type ?? "", text: "" };
      open.testCase[tag] = open.problem;
      return;
  }
}
