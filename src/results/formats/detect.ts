import { ActionError } from "../../lib/errors.ts";
import { maxDocumentSize } from "../../lib/limits.ts";
import { isUtf16, readLines } from "../lines.ts";
import { toolMessages as messages } from "../messages.ts";
import type { OpenFile } from "../open-file.ts";
import { type NamedFormat, type ToolFormat, toolFormats } from "../reading.ts";
import { resultRow } from "../result-row.ts";
import { deepeval } from "./deepeval.ts";
import { evalite } from "./evalite.ts";
import { inspect } from "./inspect.ts";
import { isMembers, type Members, parseChecked, readDocumentText } from "./json.ts";
import { junit } from "./junit.ts";
import { promptfoo } from "./promptfoo.ts";
import { pydanticEvals } from "./pydantic-evals.ts";
import { azure, ragas, table } from "./table.ts";
import { isByColumn, isSplit, readCsvHeader, toColumnName } from "./table-records.ts";
import type { Format, Samples, Source } from "./tool-file.ts";
import { jest, vitest, vitestEvals } from "./vitest.ts";

/** Every format of evaluation tools that the action reads, in the order in which it tries them. */
export const formats: Record<ToolFormat, Format> = {
  promptfoo,
  deepeval,
  "vitest-evals": vitestEvals,
  vitest,
  jest,
  evalite,
  inspect,
  "pydantic-evals": pydanticEvals,
  junit,
  azure,
  ragas,
  table,
};

/** The format of a tool's file, with what its reader needs; undefined if the file is in the action's own format. */
export type Detected = { format: ToolFormat; source: Source } | undefined;

/** How much of a file's beginning and end is read to detect its format, in bytes each. */
const sampledEnd = 64 * 1024;
/** Lines that are read to detect the format, and their total size in bytes. */
const sampledLines = 50;
const sampledBytes = 4 * 1024 * 1024;

/**
 * Returns the format that the user names, else the one that the content shows; the file's name doesn't count.
 *
 * @throws ActionError if the action doesn't read the file; the message says what to write instead.
 */
export async function detect(file: OpenFile): Promise<Detected> {
  const named = file.reading?.format;
  const length = Math.min(file.size, sampledEnd);
  const head = await readAt(file, 0, length);
  if (head.subarray(0, 4).toString("latin1") === "PK\x03\x04" && named !== "own")
    throw new ActionError(head.includes("header.json") ? messages.inspectZip : messages.zip);
  if (head.length >= 2 && head.readUInt16BE(0) === 0x1f8b) throw new ActionError(messages.gzip);
  const text = head.toString("utf8").replace(/^\u{FEFF}?\s*/u, "");
  // The reader of lines reports blank files and UTF-16.
  if (text === "" || isUtf16(head)) return undefined;
  if (/^[{[]/.test(text)) return await detectJson(file);
  if (named === "own") return undefined;
  if (text.startsWith("<")) {
    const root = /^<([^\s/>]+)/.exec(text.replace(prolog, ""))?.[1] ?? "";
    const source: Source = { kind: "xml", file };
    const match = matchSample("root", root, [root]);
    if (match === undefined) throw new ActionError(messages.notJUnit);
    const found = useMatch([match], source, "");
    return named === undefined ? found : { format: named, source };
  }
  if (named !== undefined) return { format: named, source: { kind: "text", file } };
  // Other output may come before and after JSON Lines.
  const tail = await readAt(file, file.size - length, length);
  const lines = `${text}\n${tail.toString("utf8")}`.split("\n");
  const matches = lines.map((line) => matchLine(parseLine(line)));
  if (matches.some((match) => match !== undefined)) return useMatch(matches, { kind: "lines", file }, "");
  const { columns } = await readCsvHeader(file);
  if (columns.length < 2) return undefined;
  return useMatch([matchColumns(columns)], { kind: "text", file }, "a table whose score columns are unknown");
}

async function readAt({ handle }: OpenFile, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Declarations, comments, and the document type that may come before the root. */
const prolog = /^(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)*/s;

function parseLine(text: string): unknown {
  // An indented document has thousands of lines that aren't JSON.
  const parsed = /^\s*[{[]/.test(text) ? parseChecked(text, "line") : {};
  return "value" in parsed ? parsed.value : undefined;
}

/** Reads the first lines; one that can't be read is empty. `fault`: why the first one can't. `isWhole`: there are no more. */
async function readFirstLines(file: OpenFile) {
  const texts: string[] = [];
  let bytes = 0;
  let fault: string | undefined;
  for await (const { text, error } of readLines(file)) {
    if (texts.length === sampledLines || bytes > sampledBytes) return { texts, fault, isWhole: false };
    if (texts.length === 0) fault = error;
    texts.push(text);
    bytes += text.length;
  }
  return { texts, fault, isWhole: true };
}

async function detectJson(file: OpenFile): Promise<Detected> {
  const named = file.reading?.format;
  const { texts, fault, isWhole } = await readFirstLines(file);
  const values = texts.map(parseLine);
  const [value] = values;
  const objects = values.filter(isMembers);
  // The reader of lines reports what isn't UTF-8, and lines that were all meant to be objects.
  if (fault?.includes("UTF-8") && named === undefined) return undefined;
  const isMeantAsLines = texts.length > 1 && objects.length === 0 && texts.every((text) => text.startsWith("{"));
  if (isMeantAsLines && (named ?? "own") === "own") return undefined;
  const isLines =
    texts.length === 1 && isWhole
      ? isMembers(value) && isOnlyLine(value, named)
      : isMembers(value) || objects.some((object) => matchLine(object) !== undefined);
  if (!isLines) return await detectDocument(file, texts, fault);
  if (named === "own") return undefined;
  const source: Source = { kind: "lines", file };
  if (named !== undefined) return { format: named, source };
  const matches = objects.map(matchLine);
  if (matches.every((match) => match === undefined) && objects.some(isNativeFormat)) return undefined;
  return useMatch(matches, source, "lines of objects without scores");
}

/** Formats that are written as JSON Lines as well. */
const lineFormats: ReadonlySet<NamedFormat> = new Set(["own", "promptfoo", "ragas", "table"]);

/** Whether the only line of a file is a row, and not a document or a whole table. */
function isOnlyLine(value: Members, named: NamedFormat | undefined): boolean {
  if (named === "own") return true;
  if (matchSample("document", value, Object.keys(value)) !== undefined || isSplit(value)) return false;
  const hasNoScores = isMembers(value.scores) && Object.keys(value.scores).length === 0;
  if (isByColumn(value) && !(named === undefined && hasNoScores)) return false;
  if (named !== undefined) return lineFormats.has(named);
  return matchLine(value) !== undefined || isNativeFormat(value);
}

async function detectDocument(file: OpenFile, texts: readonly string[], fault: string | undefined): Promise<Detected> {
  const named = file.reading?.format;
  // The only line is too long for a row: it can be a document.
  const tooLong = texts.length === 1 ? fault : undefined;
  if (tooLong !== undefined && file.size > maxDocumentSize) throw new ActionError(tooLong);
  const text = await readDocumentText(file);
  const parsed = parseChecked(text, "file");
  if ("fault" in parsed) {
    // Lines that broke off, or of another making, are reported one by one.
    const isNative = (named ?? "own") === "own";
    // A single indented document has one such line.
    const hasSeveral = texts.filter((line) => line.startsWith("{")).length > 1;
    const isIndented = /^[{[]\s*$/.test(texts[0] ?? "") && !texts[1]?.startsWith("{");
    if (hasSeveral && isIndented && isNative) throw new ActionError(messages.laidOut);
    if (named === "own" || (isNative && (hasSeveral || !text.trim().includes("\n")))) return undefined;
    throw new ActionError(parsed.fault);
  }
  const { value } = parsed;
  const source: Source = { kind: "document", file, value };
  const match = matchDocument(value);
  const isRow = isMembers(value) && (named === "own" || match === laidOut);
  if (isRow && tooLong !== undefined) throw new ActionError(tooLong);
  if (named === "own") throw new ActionError(messages.laidOut);
  if (named !== undefined) return { format: named, source };
  const whatItIs = Array.isArray(value) ? "a JSON array of rows without scores" : "a JSON document of no known tool";
  return useMatch([match], source, whatItIs);
}

type FormatMatch = { format: ToolFormat | "own" } | { unreadable: string };

const laidOut: FormatMatch = { unreadable: messages.laidOut };

function matchDocument(value: unknown): FormatMatch | undefined {
  if (Array.isArray(value)) {
    const row = value.find(isMembers) ?? {};
    const match = matchLine(row);
    if (match === undefined || "unreadable" in match) return match;
    return match.format === "own" ? laidOut : matchColumns(Object.keys(row));
  }
  if (!isMembers(value)) return undefined;
  const match = matchSample("document", value, Object.keys(value));
  if (match !== undefined) return match;
  if (isMembers(value.scores) || isMembers(value.summary)) return laidOut;
  if (isSplit(value)) return matchColumns(value.columns.map(toColumnName));
  return isByColumn(value) ? matchColumns(Object.keys(value)) : undefined;
}

function matchLine(value: unknown): FormatMatch | undefined {
  if (!isMembers(value)) return undefined;
  const names = Object.keys(value);
  const known = findUnreadable("line", names);
  // Braintrust's lines have scores too.
  if (isNativeRow(value) && known?.unreadable !== messages.braintrust) return { format: "own" };
  return known ?? findFormat("line", value) ?? matchColumns(names);
}

function matchColumns(columns: readonly string[]): FormatMatch | undefined {
  const names = columns.map((column) => column.trim());
  return matchSample("columns", names, names);
}

function matchSample<Kind extends keyof Samples>(kind: Kind, sample: Samples[Kind], names: readonly string[]) {
  return findFormat(kind, sample) ?? findUnreadable(kind, names);
}

function findFormat<Kind extends keyof Samples>(kind: Kind, sample: Samples[Kind]): FormatMatch | undefined {
  const found = Object.entries(formats).find(([, { matches }]) => matches[kind]?.(sample));
  return found && { format: found[0] as ToolFormat };
}

/** Files that the action knows but can't read, by names that are in each: what to write instead. */
const unreadableFiles: Record<keyof Samples, readonly [message: string, ...names: string[]][]> = {
  document: [
    [messages.deepEvalLink, "testRunLink"],
    [messages.deepEvalCache, "test_cases_lookup_map"],
    [messages.lmEvalSummary, "results", "configs", "versions"],
    [messages.dotnet, "scenarioRunResults"],
    [messages.pytestJson, "tests", "exitcode", "root"],
  ],
  line: [
    [messages.braintrust, "projectName", "experimentName"],
    [messages.lmEvalSamples, "doc_id", "doc", "filtered_resps"],
    [messages.openAiEvals, "spec"],
    [messages.openAiEvals, "event_id", "sample_id", "type"],
  ],
  columns: [[messages.promptfooCsv, "Named Scores", "Grader Reason"]],
  root: [[messages.promptfooXml, "promptfoo"]],
};

function findUnreadable(kind: keyof Samples, present: readonly string[]): { unreadable: string } | undefined {
  const found = unreadableFiles[kind].find(([, ...names]) => names.every((name) => present.includes(name)));
  return found && { unreadable: found[0] };
}

function useMatch(matches: readonly (FormatMatch | undefined)[], source: Source, whatItIs: string): Detected {
  const found = matches.filter((match) => match !== undefined);
  const match = found.find((match) => "unreadable" in match) ?? found[0];
  if (match === undefined)
    throw new ActionError(messages.unrecognized(whatItIs, toolFormats, source.file.reading?.columns !== undefined));
  if ("unreadable" in match) throw new ActionError(match.unreadable);
  return match.format === "own" ? undefined : { format: match.format, source };
}

/** Whether an object is a line of the action's own format. */
function isNativeRow(value: Members): boolean {
  return isMembers(value.scores) || value.summary !== undefined;
}

const nativeFields = new Set(Object.keys(resultRow.shape));

/** Whether an object is meant to be a line of the action's own format, even if it has errors. */
function isNativeFormat(value: Members): boolean {
  const names = Object.keys(value);
  const isNamed = names.includes("record_id") || names.includes("scores");
  return isNamed || names.every((name) => nativeFields.has(name));
}
