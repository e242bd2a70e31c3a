import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ActionError } from "../../lib/errors.ts";
import { deepestNesting, maxDocumentSize, maxRows } from "../../lib/limits.ts";
import type { OpenFile } from "../open-file.ts";
import { readUtf8 } from "./json.ts";
import { messages } from "./messages.ts";

// The texts of one test in a JUnit report, in bytes.
const maxTestTextLength = 3_500_000;

/** A test case of a JUnit report. */
export interface TestCase {
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
  /** What the attributes `status` and `result` say, in lower case, as GoogleTest and others write them. */
  status: string;
}

export interface Problem {
  message: string;
  type: string;
  text: string;
}

export interface Report {
  testCases: TestCase[];
  /** Of all suites. */
  properties: Map<string, string>;
  /** When suites began, as they say it. */
  timestamps: string[];
}

// Five properties a test, and all that stands around them.
const maxElements = 1_000_000;
const maxAttributes = 1_000;
const maxPieceLength = 16_000_000;

type Where = { suites: string[]; testCase: TestCase | undefined; problem: Problem | undefined };

/** Reads a report; the parser knows no entities but XML's own. @throws ActionError if it isn't XML. */
export async function parseReport(file: OpenFile): Promise<Report> {
  if (file.size > maxDocumentSize) throw new ActionError(messages.documentTooLarge(file.size));
  const parser = new SaxesParser();
  const report: Report = { testCases: [], properties: new Map(), timestamps: [] };
  const at: Where = { suites: [], testCase: undefined, problem: undefined };
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
    openTag(tag, at, report);
  });
  parser.on("attribute", () => {
    attributes += 1;
    limit(attributes > maxAttributes, `an element has more than ${maxAttributes} attributes`);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    endOfTag = written;
    if (name === "testsuite") at.suites.pop();
    if (name === "testcase") at.testCase = undefined;
    if (name === "failure" || name === "error") at.problem = undefined;
  });
  for (const event of ["text", "cdata"] as const)
    parser.on(event, (text: string) => {
      if (at.problem === undefined || at.problem.text.length >= maxTestTextLength) return;
      at.problem.text = (at.problem.text + text).slice(0, maxTestTextLength);
    });
  for await (const text of readUtf8(file)) {
    parser.write(text);
    written += text.length;
    // The parser holds what is between two tags.
    limit(written - endOfTag > maxPieceLength, `a text has more than ${maxPieceLength} characters`);
  }
  parser.close();
  return report;
}

function openTag({ name, attributes }: SaxesTagPlain, at: Where, report: Report): void {
  switch (name) {
    case "testsuites":
    case "testsuite":
      if (name === "testsuite") at.suites.push(attributes.name ?? "");
      if (attributes.timestamp) report.timestamps.push(attributes.timestamp);
      return;
    case "testcase":
      at.testCase = createTestCase(at.suites.at(-1) ?? "", attributes);
      report.testCases.push(at.testCase);
      return;
    case "property":
      (at.testCase ?? report).properties.set(attributes.name ?? "", attributes.value ?? "");
      return;
    case "skipped":
      if (at.testCase) at.testCase.isSkipped = true;
      return;
    case "failure":
    case "error":
      if (at.testCase === undefined || at.testCase[name] !== undefined) return;
      at.problem = { message: attributes.message ?? "", type: attributes.type ?? "", text: "" };
      at.testCase[name] = at.problem;
      return;
  }
}

function createTestCase(suite: string, { name, classname, time, status, result }: Record<string, string>): TestCase {
  const seconds = Number(time?.replaceAll(",", ""));
  return {
    suite,
    name: name ?? "",
    classname: classname || undefined,
    time: time && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
    properties: new Map(),
    failure: undefined,
    error: undefined,
    isSkipped: false,
    status: `${status ?? ""} ${result ?? ""}`.toLowerCase(),
  };
}
