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
import type { Format, Source } from "./tool-file.ts";
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
    const root = /^<([^\s/>]+)/.exec(text.replace(prolog, ""))?.[1];
    if (root === "promptfoo") throw new ActionError(messages.promptfooXml);
    if (root !== "testsuites" && root !== "testsuite") throw new ActionError(messages.notJUnit);
    return { format: named ?? "junit", source: { kind: "xml", file } };
  }
  if (named !== undefined) return { format: named, source: { kind: "text", file } };
  // Other output may come before and after JSON Lines.
  const tail = await readAt(file, file.size - length, length);
  const lines = `${text}\n${tail.toString("utf8")}`.split("\n");
  const [format] = lines.flatMap((line) => matchLine(parseSampledLine(line)) ?? []);
  if (format !== undefined) return useFormat(format, { kind: "lines", file }, "");
  const { columns } = await readCsvHeader(file);
  if (columns.length < 2) return undefined;
  if (["Named Scores", "Grader Reason"].every((name) => columns.includes(name)))
    throw new ActionError(messages.promptfooCsv);
  return useFormat(matchColumns(columns), { kind: "text", file }, "a table whose score columns are unknown");
}

async function readAt({ handle }: OpenFile, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Declarations, comments, and the document type that may come before the root. */
const prolog = /^(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)*/s;

function parseSampledLine(text: string): unknown {
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
  const values = texts.map(parseSampledLine);
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
  const [format] = objects.flatMap((object) => matchLine(object) ?? []);
  if (format === undefined && objects.some(isNativeFormat)) return undefined;
  return useFormat(format, source, "lines of objects without scores");
}

/** Formats that are written as JSON Lines as well. */
const lineFormats: ReadonlySet<NamedFormat> = new Set(["own", "promptfoo", "ragas", "table"]);

/** Whether the only line of a file is a row, and not a document or a whole table. */
function isOnlyLine(value: Members, named: NamedFormat | undefined): boolean {
  if (named === "own") return true;
  if (matchMembers(value) !== undefined || isSplit(value)) return false;
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
  if (named !== undefined && named !== "own") return { format: named, source };
  const format = named ?? matchDocument(value);
  // A row, or a list of rows.
  if (format === "own") throw new ActionError(isMembers(value) && tooLong !== undefined ? tooLong : messages.laidOut);
  const whatItIs = Array.isArray(value) ? "a JSON array of rows without scores" : "a JSON document of no known tool";
  return useFormat(format, source, whatItIs);
}

function matchDocument(value: unknown): NamedFormat | undefined {
  if (Array.isArray(value)) return matchLine(value.find(isMembers) ?? {});
  if (!isMembers(value)) return undefined;
  const format = matchMembers(value);
  if (format !== undefined) return format;
  if (isMembers(value.scores) || isMembers(value.summary)) return "own";
  if (isSplit(value)) return matchColumns(value.columns.map(toColumnName));
  return isByColumn(value) ? matchColumns(Object.keys(value)) : undefined;
}

function matchMembers(document: Members): ToolFormat | undefined {
  const format = findFormat(({ matchesDocument }) => matchesDocument?.(document));
  if (format === undefined) refuseUnreadable(unreadableDocuments, document);
  return format;
}

function matchLine(value: unknown): NamedFormat | undefined {
  if (!isMembers(value)) return undefined;
  // Braintrust's lines have scores too.
  refuseUnreadable([[messages.braintrust, "projectName", "experimentName"]], value);
  if (isMembers(value.scores) || value.summary !== undefined) return "own";
  refuseUnreadable(unreadableLines, value);
  return findFormat(({ matchesRow }) => matchesRow?.(value));
}

function matchColumns(columns: readonly string[]): ToolFormat | undefined {
  const row = Object.fromEntries(columns.map((column) => [column.trim(), undefined]));
  return findFormat(({ matchesRow }) => matchesRow?.(row));
}

function findFormat(matches: (format: Format) => boolean | undefined): ToolFormat | undefined {
  return Object.entries(formats).find(([, format]) => matches(format))?.[0] as ToolFormat | undefined;
}

type UnreadableFile = readonly [message: string, ...names: string[]];

const unreadableDocuments: readonly UnreadableFile[] = [
  [messages.deepEvalLink, "testRunLink"],
  [messages.deepEvalCache, "test_cases_lookup_map"],
  [messages.lmEvalSummary, "results", "configs", "versions"],
  [messages.dotnet, "scenarioRunResults"],
  [messages.pytestJson, "tests", "exitcode", "root"],
];

const unreadableLines: readonly UnreadableFile[] = [
  [messages.lmEvalSamples, "doc_id", "doc", "filtered_resps"],
  [messages.openAiEvals, "spec"],
  [messages.openAiEvals, "event_id", "sample_id", "type"],
];

/** @throws ActionError for an object with the members of a file that the action knows but can't read. */
function refuseUnreadable(files: readonly UnreadableFile[], value: Members): void {
  const found = files.find(([, ...names]) => names.every((name) => Object.hasOwn(value, name)));
  if (found !== undefined) throw new ActionError(found[0]);
}

function useFormat(format: NamedFormat | undefined, source: Source, whatItIs: string): Detected {
  if (format === undefined)
    throw new ActionError(messages.unrecognized(whatItIs, toolFormats, source.file.reading?.columns !== undefined));
  return format === "own" ? undefined : { format, source };
}

const nativeFields = new Set(Object.keys(resultRow.shape));

/** Whether an object is meant to be a line of the action's own format, even if it has errors. */
function isNativeFormat(value: Members): boolean {
  const names = Object.keys(value);
  const isNamed = names.includes("record_id") || names.includes("scores");
  return isNamed || names.every((name) => nativeFields.has(name));
}
