import { ActionError } from "../../lib/errors.ts";
import { maxDocumentSize, maxLineBytes, sampledBytes, sampledEnd, sampledLines } from "../../lib/limits.ts";
import { readLines } from "../lines.ts";
import type { OpenFile } from "../open-file.ts";
import type { NamedFormat } from "../reading.ts";
import { readCsvHeader } from "./csv-header.ts";
import { isMembers, type Members } from "./json-access.ts";
import { documentText, parseLenient, readEnds, tooDeep, whyNoJson } from "./json-text.ts";
import { type Claim, claimColumns, claimDocument, claimLine, looksOwn, unusableFiles } from "./known.ts";
import type { Source } from "./source.ts";
import { type ToolFormat, toolFormats } from "./tool-row.ts";

/** The one format of a file, told by its content unless the user names it. */
export type Detected = { format: "own" } | { format: ToolFormat; source: Source };

/** @throws ActionError where the file is of no format that is read. */
export async function detect(file: OpenFile): Promise<Detected> {
  const named = file.reading?.format;
  const { head, tail } = await readEnds(file, sampledEnd);
  if (isZip(head) && named !== "own")
    throw new ActionError(head.includes("header.json") ? unusableFiles.inspectZip : unusableFiles.zip);
  if (isGzip(head)) throw new ActionError(unusableFiles.gzip);
  const text = head
    .toString("utf8")
    .replace(/^\u{FEFF}/u, "")
    .trimStart();
  // Nothing but white space, and UTF-16: both are told by the reader of lines.
  if (text === "" || isUtf16(head)) return { format: "own" };
  if (named === "own" && !/^[{[]/.test(text)) return { format: "own" };
  if (text.startsWith("<")) return xmlFile(text, named);
  if (/^[{[]/.test(text)) return await jsonFile(file, named);
  return await textFile(file, `${text}\n${tail.toString("utf8")}`, named);
}

function isZip(head: Buffer): boolean {
  return head.subarray(0, 4).toString("latin1") === "PK\x03\x04";
}

function isGzip(head: Buffer): boolean {
  return head.length >= 2 && head.readUInt16BE(0) === 0x1f8b;
}

function isUtf16(head: Buffer): boolean {
  return head.length >= 2 && [0xfeff, 0xfffe].includes(head.readUInt16BE(0));
}

type Named = NamedFormat | undefined;

// What may stand before the root: how it begins and how it ends.
const prologParts: readonly [start: string, end: string][] = [
  ["<?", "?>"],
  ["<!--", "-->"],
  ["<!DOCTYPE", ">"],
];

function withoutProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const [start, end] = prologParts.find(([start]) => rest.startsWith(start)) ?? [];
    if (start === undefined || end === undefined) return rest;
    // A document type may hold declarations in brackets.
    const isLong = start === "<!DOCTYPE" && /^[^>[]*\[/.test(rest);
    const at = rest.indexOf(end, isLong ? rest.indexOf("]") : start.length);
    if (at === -1 || (isLong && !rest.includes("]"))) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function xmlFile(text: string, named: Named): Detected {
  const root = /^<([^\s/>]+)/.exec(withoutProlog(text))?.[1] ?? "";
  if (root === "promptfoo") throw new ActionError(unusableFiles.promptfooXml);
  if (root !== "testsuites" && root !== "testsuite")
    throw new ActionError("this is XML, but no JUnit report: its root is neither testsuites nor testsuite");
  return { format: named ?? "junit", source: { kind: "xml", root } } as Detected;
}

async function jsonFile(file: OpenFile, named: Named): Promise<Detected> {
  const sample = await firstValues(file);
  const { values, lines, isWhole } = sample;
  if (sample.isBroken && named === undefined) return { format: "own" };
  // Not one line of them is an object, but each was meant to be.
  if (lines > 1 && sample.braces === lines && !values.some(isMembers) && (named ?? "own") === "own")
    return { format: "own" };
  const [first] = values;
  const isOneLine = lines === 1 && isWhole;
  const objects = values.filter(isMembers);
  if (isMembers(first) && (!isOneLine || named === "own")) return linesFile(objects, named);
  if (isMembers(first) && isLine(first, named)) return linesFile(objects, named);
  if (!isOneLine && objects.some((value) => claimLine(value) !== undefined)) return linesFile(objects, named);
  return await documentFile(file, named, sample);
}

/** Formats that are written as JSON Lines as well. */
const lineFormats: ReadonlySet<Named> = new Set(["promptfoo", "ragas", "table"]);

/** The only line of a file is a row, unless it is a document or a whole table. */
function isLine(value: Members, named: Named): boolean {
  if (claimDocument(value) !== undefined || isByColumn(value) || isSplit(value)) return false;
  if (named !== undefined) return lineFormats.has(named);
  return claimLine(value) !== undefined || looksOwn(value);
}

interface Sample {
  /** What the first lines hold, `undefined` for a line that is no JSON. */
  values: unknown[];
  lines: number;
  /** Lines that begin with a brace: a document that is laid out has one. */
  braces: number;
  /** The first line is a brace alone, and what it opens follows: nobody wrote one object a line. */
  isLaidOut: boolean;
  /** There are no lines behind them. */
  isWhole: boolean;
  /** The first line is no UTF-8, which the reader of lines tells with its number. */
  isBroken: boolean;
  /** Why the only line can't be a row, if it's too long for one. */
  tooLong: string | undefined;
}

async function firstValues(file: OpenFile): Promise<Sample> {
  const sample: Sample = {
    values: [],
    lines: 0,
    braces: 0,
    isWhole: false,
    isBroken: false,
    isLaidOut: false,
    tooLong: undefined,
  };
  let bytes = 0;
  let opening = false;
  for await (const line of readLines(file, maxLineBytes)) {
    if (line.kind === "text" && line.text.trim() === "") continue;
    if (sample.lines === sampledLines || bytes > sampledBytes) return sample;
    sample.tooLong = undefined;
    if (sample.lines === 0 && line.kind === "fault") {
      sample.isBroken = line.fault.includes("UTF-8");
      if (!sample.isBroken) sample.tooLong = line.fault;
    }
    const text = line.kind === "text" ? line.text : "";
    bytes += text.length;
    if (sample.lines === 1) sample.isLaidOut = opening && !text.startsWith("{");
    opening = /^[{[]\s*$/.test(text);
    if (text.startsWith("{")) sample.braces += 1;
    sample.lines = sample.values.push(parsedLine(text));
  }
  return { ...sample, isWhole: true };
}

function parsedLine(text: string): unknown {
  // A pretty-printed document has thousands of lines that are none.
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return parseLenient(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function linesFile(objects: readonly unknown[], named: Named): Detected {
  const source: Source = { kind: "lines" };
  if (named === "own") return { format: named };
  if (named !== undefined) return { format: named, source };
  const claims = objects.map(claimLine).filter((claim) => claim !== undefined);
  const unusable = claims.find((claim) => claim.kind === "unusable");
  const [claim = objects.some(looksOwn) ? ({ kind: "own" } as const) : undefined] = unusable
    ? [unusable]
    : claims;
  return detected(claim, source, "its lines are objects without scores");
}

function detected(claim: Claim | undefined, source: Source, whatItIs: string): Detected {
  switch (claim?.kind) {
    case undefined:
      throw unknown(whatItIs);
    case "unusable":
      throw new ActionError(claim.reason);
    case "own":
      return { format: "own" };
    case "format":
      return { format: claim.format, source };
  }
}

function unknown(whatItIs: string): ActionError {
  return new ActionError(
    `this is in no format that is known: ${whatItIs}. Write JSON Lines with scores, one object a line, or name the format in the input results_format (${toolFormats.join(", ")}); a table of your own is table`,
  );
}

async function documentFile(
  file: OpenFile,
  named: Named,
  { braces, isLaidOut, tooLong }: Sample,
): Promise<Detected> {
  if (tooLong !== undefined && file.size > maxDocumentSize) throw new ActionError(tooLong);
  const text = await documentText(file);
  const parsed = parseDocument(text);
  // Lines that broke off, or of another making, are judged one by one.
  if ("fault" in parsed) {
    if (braces > 1 && isLaidOut && (named ?? "own") === "own") throw new ActionError(oneObjectALine.reason);
    const isLines = braces > 1 || !text.trim().includes("\n");
    if (named === "own" || (named === undefined && isLines)) return { format: "own" };
    throw new ActionError(parsed.fault);
  }
  const { value } = parsed;
  const isRow = isMembers(value) && (named === "own" || claimWhole(value) === oneObjectALine);
  if (isRow && tooLong !== undefined) throw new ActionError(tooLong);
  if (named === "own") throw new ActionError(oneObjectALine.reason);
  if (named !== undefined) return { format: named, source: { kind: "document", value } };
  return detected(claimWhole(value), { kind: "document", value }, describe(value));
}

function parseDocument(text: string): { value: unknown } | { fault: string } {
  try {
    const value = parseLenient(text);
    const fault = tooDeep(value);
    return fault === undefined ? { value } : { fault };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: whyNoJson(text, error) };
  }
}

function claimWhole(value: unknown): Claim | undefined {
  const claimed = claimDocument(value);
  if (claimed !== undefined) return claimed;
  if (Array.isArray(value)) return claimRows(value);
  if (!isMembers(value)) return undefined;
  if (isMembers(value.scores) || isMembers(value.summary)) return oneObjectALine;
  if (isSplit(value)) return claimColumns(value.columns.map(String));
  return isByColumn(value) ? claimColumns(Object.keys(value)) : undefined;
}

/** How pandas writes a table where it is asked for `orient="split"`. */
function isSplit(value: Members): value is Members & { columns: unknown[]; data: unknown[] } {
  return Array.isArray(value.columns) && Array.isArray(value.data);
}

/** How pandas writes a table unless it is asked for another form: an object of columns, each by the index of its rows, or a list. */
function isByColumn(value: unknown): boolean {
  const columns = isMembers(value) ? Object.values(value) : [];
  const isColumn = (column: unknown) =>
    Array.isArray(column) || (isMembers(column) && Object.keys(column).every((key) => /^\d+$/.test(key)));
  return columns.length > 0 && columns.every(isColumn);
}

const oneObjectALine = {
  kind: "unusable" as const,
  reason:
    "this is JSON that is laid out, but JSON Lines are wanted, one object a line: write each row on a line of its own, without indentation, brackets or commas around it",
};

function claimRows(rows: readonly unknown[]): Claim | undefined {
  const claim = claimLine(rows.find(isMembers));
  if (claim?.kind === "own") return oneObjectALine;
  return claim?.kind === "format" && claim.format !== "ragas" ? undefined : claim;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "it is a JSON array of rows without scores";
  return isMembers(value) ? "it is a JSON document that no tool writes" : "it is a JSON value, but no object";
}

async function textFile(file: OpenFile, ends: string, named: Named): Promise<Detected> {
  const source: Source = { kind: "text" };
  if (named !== undefined && named !== "own") return { format: named, source };
  const claims = ends.split("\n").flatMap((line) => claimLine(parsedLine(line)) ?? []);
  const unusable = claims.find((claim) => claim.kind === "unusable");
  const [first] = unusable ? [unusable] : claims;
  if (first !== undefined) return detected(first, { kind: "lines" }, "");
  const header = await readCsvHeader(file);
  if (header.length < 2) return { format: "own" };
  return detected(
    claimColumns(header),
    source,
    "it is a table, of which nobody says which columns are scores",
  );
}
