import { TextDecoder } from "node:util";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ActionError } from "../../lib/errors.ts";
import { deepestNesting, maxDocumentSize, maxRows, maxTestTextLength } from "../../lib/limits.ts";
import { type OpenFile, readChunks } from "../open-file.ts";

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

/** Reads a report; the parser knows no entities but XML's own. @throws ActionError where it is no XML. */
export async function parseReport(file: OpenFile): Promise<Report> {
  const { size } = file;
  if (size > maxDocumentSize)
    throw new ActionError(
      `the report has ${Math.round(size / 1024 / 1024)} MB, and at most ${maxDocumentSize / 1024 / 1024} MB are read as one`,
    );
  const report = createReportReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of readChunks(file)) report.write(decode(decoder, chunk));
  report.write(decode(decoder));
  return report.close();
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new ActionError("the file is not valid UTF-8");
  }
}

// Five properties a test, and all that stands around them.
const maxElements = 1_000_000;
const maxAttributes = 1_000;
const maxPieceLength = 16_000_000;

type Where = { suite: string; testCase: TestCase | undefined; problem: Problem | undefined };

function createReportReader() {
  const parser = new SaxesParser();
  const report: Report = { testCases: [], properties: new Map(), timestamps: [] };
  const suites: string[] = [];
  let [elements, attributes, written, endOfTag] = [0, 0, 0, 0];
  const at: Where = { suite: "", testCase: undefined, problem: undefined };
  let depth = 0;
  parser.on("error", () => {
    throw new ActionError(`the XML is not well formed (line ${parser.line}, character ${parser.column + 1})`);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    elements += 1;
    attributes = 0;
    endOfTag = written;
    if (elements > maxElements || report.testCases.length > maxRows)
      throw new ActionError(`the report has more than ${maxRows} tests, or ${maxElements} elements`);
    if (depth > deepestNesting) throw new ActionError(`the XML nests deeper than ${deepestNesting} levels`);
    if (tag.name === "testsuite") suites.push(tag.attributes.name ?? "");
    at.suite = suites.at(-1) ?? "";
    openTag(tag, at, report);
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > maxAttributes)
      throw new ActionError(`an element of the report has more than ${maxAttributes} attributes`);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    endOfTag = written;
    if (name === "testsuite") suites.pop();
    if (name === "testcase") at.testCase = undefined;
    if (name === "failure" || name === "error") at.problem = undefined;
  });
  const addText = (text: string) => {
    if (at.problem === undefined || at.problem.text.length >= maxTestTextLength) return;
    at.problem.text += text.slice(0, maxTestTextLength - at.problem.text.length);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  return {
    write: (text: string) => {
      parser.write(text);
      written += text.length;
      // The parser holds what stands between two tags.
      if (written - endOfTag > maxPieceLength)
        throw new ActionError(`a text of the report has more than ${maxPieceLength} characters. Shorten it.`);
    },
    close: () => {
      parser.close();
      return report;
    },
  };
}

function openTag({ name, attributes }: SaxesTagPlain, at: Where, report: Report): void {
  switch (name) {
    case "testsuites":
    case "testsuite":
      if (attributes.timestamp) report.timestamps.push(attributes.timestamp);
      return;
    case "testcase":
      at.testCase = startTestCase(at.suite, attributes);
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

function startTestCase(
  suite: string,
  { name, classname, time, status, result }: Record<string, string>,
): TestCase {
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
