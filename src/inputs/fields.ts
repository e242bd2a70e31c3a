import * as z from "zod/mini";
import type { ParentInput } from "../baseline/eligibility.ts";
import { type DatadogSite, datadogSites, isSite } from "../datadog/site.ts";
import { isOutcome } from "../finish/outcome.ts";
import type { Gate } from "../gate/gate.ts";
import { errorMessage, firstLineOfMessage } from "../lib/errors.ts";
import { exactInteger, type Json, type JsonObject, jsonObject } from "../lib/json.ts";
import { isLoopbackHost } from "../lib/network.ts";
import { type NamedFormat, namedFormats, type ResultColumns } from "../results/reading.ts";
import { reservedMembers, reservedTagKeys, tagKey } from "../run/action-metadata.ts";
import { inputMessages as messages } from "./messages.ts";
import { absent } from "./raw.ts";

/** What is wrong with an input, with its code. The code that joins errors adds the name and the value. */
export class Refusal {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Returned by a parser if a text is invalid. */
export const refused = (message: string) => new Refusal(message);

/** Parses a text. It loads a library only if the text needs it, so that other starts are short. */
type Parse<Value> = (text: string) => Value | Refusal | Promise<Value | Refusal>;

/** A field whose text is parsed into a value or rejected. */
export const input = <Value>(parse: Parse<Value>) =>
  z.transform(async (text: string, { issues }): Promise<Value> => {
    const parsed = await parse(text);
    if (!(parsed instanceof Refusal)) return parsed;
    issues.push({ code: "custom", message: parsed.message, input: text });
    return z.NEVER;
  });

/** The same for an optional field. Returns undefined if it's empty. */
export const optional = <Value>(parse: Parse<Value>) =>
  input<Value | undefined>((text) => (text === absent ? undefined : parse(text)));

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const uuid = (text: string) => (uuidPattern.test(text) ? text.toLowerCase() : refused(messages.uuid));

// The booleans of YAML 1.2, which actions/core accepts.
function parseBoolean(text: string): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}

export const boolean = input((text) => parseBoolean(text) ?? refused(messages.oneOf(["true", "false"])));

export const integer = (minimum: number, maximum: number) =>
  optional((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum ? value : refused(messages.integer(minimum, maximum));
  });

export const key = (environmentNames: string) =>
  input((text) => {
    if (text === absent) return refused(messages.keyRequired(environmentNames));
    return /^[\x21-\x7e]+$/.test(text) ? text : refused(messages.invalidKey);
  });

export const singleLine = (text: string) => (/\p{Cc}/u.test(text) ? refused(messages.singleLine) : text);

/** Returns the URL of a text that is only an origin, without a path, query, or user. */
function bareOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.href === `${url?.origin}/` ? url : undefined;
}

export const httpsOrigin = (text: string) => {
  const url = bareOrigin(text);
  return url?.protocol === "https:" ? url.origin : refused(messages.webAddress);
};

export const site = input((text): DatadogSite | Refusal =>
  isSite(text.toLowerCase()) ? (text.toLowerCase() as DatadogSite) : refused(messages.oneOf(datadogSites)),
);

export const parent = input((text): ParentInput | Refusal => {
  if (text === "auto" || text === "none") return { kind: text };
  return uuidPattern.test(text)
    ? { kind: "given", experimentId: text.toLowerCase() }
    : refused(messages.oneOf(["auto", "none", "the UUID of an experiment"]));
});

export const yamlObject = optional(async (text): Promise<JsonObject | Refusal> => {
  const [{ parse }, { findYamlExcess }] = await Promise.all([import("yaml"), import("../lib/yaml-limits.ts")]);
  const excess = findYamlExcess(text);
  if (excess !== undefined) return refused(messages.excessiveYaml(excess));
  try {
    // Its warnings would bypass the log's redaction.
    const value: unknown = parse(text, { logLevel: "error", intAsBigInt: true });
    const parsed = jsonObject.safeParse(withExactIntegers(value));
    return parsed.success ? parsed.data : refused(messages.yamlObject);
  } catch (error) {
    return refused(messages.invalidYaml(firstLineOfMessage(error)));
  }
});

// Whole numbers keep their digits, because an ID can have more digits than a number.
function withExactIntegers(value: unknown): unknown {
  if (typeof value === "bigint") return exactInteger(value);
  if (Array.isArray(value)) return value.map(withExactIntegers);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withExactIntegers(member)]));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export const metadata = yamlObject.check(({ value, issues }) => {
  if (value === undefined) return;
  const fault = (message: string) => issues.push({ code: "custom", message, input: value });
  const tags = z.optional(z.array(z.string())).safeParse(value.tags);
  if (!tags.success) fault(messages.tags);
  const reserved = (tags.data ?? []).filter((tag) => reservedTagKeys.has(tagKey(tag)));
  if (reserved.length > 0) fault(messages.reservedTags(reserved.map(tagKey)));
  for (const name of reservedMembers) {
    if (value[name] !== undefined) fault(messages.reservedMember(name));
  }
});

// The job's matrix as `toJson(matrix)` prints it: null without a matrix, and empty in other runners.
export const matrix = input((text): JsonObject | undefined | Refusal => {
  if (text === absent) return undefined;
  try {
    const parsed = z.nullable(jsonObject).safeParse(JSON.parse(text) as Json);
    if (!parsed.success) return refused(messages.matrix);
    return Object.keys(parsed.data ?? {}).length === 0 ? undefined : (parsed.data ?? undefined);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(messages.matrix);
  }
});

export const originOverride = optional((text) => {
  const url = bareOrigin(text);
  const loopback = url !== undefined && isLoopbackHost(url.hostname);
  return url?.protocol === "https:" || (url?.protocol === "http:" && loopback)
    ? url.origin
    : refused(messages.override);
});

function splitLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

// Patterns, one per line. `#` begins a comment.
export const results = input((text): string[] | Refusal => {
  const patterns = splitLines(text).filter((line) => !line.startsWith("#"));
  const excludesAll = patterns.length > 0 && patterns.every((pattern) => pattern.startsWith("!"));
  return excludesAll ? refused(messages.onlyExclusions) : patterns;
});

export const resultsFormat = input((text): NamedFormat | undefined | Refusal => {
  if (text === "auto") return undefined;
  const named = namedFormats.find((format) => format === text);
  return named ?? refused(messages.oneOf(["auto", ...namedFormats]));
});

// The roles of a table's columns.
export const resultsColumns = optional(async (text): Promise<ResultColumns | Refusal> => {
  const { parseColumns } = await import("../results/reading.ts");
  const columns = await parseColumns(text);
  return typeof columns === "string" ? refused(messages.columns(columns)) : columns;
});

// Logical names, one per line. There are none if the input is empty.
export const names = input((text): string[] | Refusal => {
  const lines = splitLines(text);
  const odd = lines.some((line) => singleLine(line) instanceof Refusal);
  return odd ? refused(messages.names) : lines;
});

export const gate = optional(async (text): Promise<Gate | undefined | Refusal> => {
  const { formatGateError, parseGate } = await import("../gate/parse-gate.ts");
  const parsed = parseGate(text);
  if (parsed.kind === "gate") return parsed.gate;
  return refused(messages.gate(parsed.errors.map(formatGateError)));
});

/** The gate in a file, by its absolute path. */
export const gateFile = optional(async (path): Promise<Gate | Refusal> => {
  const { formatGateError, parseGate } = await import("../gate/parse-gate.ts");
  const text = await readGateFile(path);
  if (text instanceof Refusal) return text;
  const parsed = parseGate(text);
  if (parsed.kind === "errors") return refused(messages.gateFileErrors(parsed.errors.map(formatGateError)));
  return parsed.gate ?? refused(messages.gateFileEmpty);
});

async function readGateFile(path: string): Promise<string | Refusal> {
  const { readFile, stat } = await import("node:fs/promises");
  try {
    const { size } = await stat(path);
    return size > maxGateFileBytes ? refused(messages.gateFileTooLarge) : await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused(code === "ENOENT" ? messages.gateFileMissing : messages.gateFileUnreadable(errorMessage(error)));
  }
}

const maxGateFileBytes = 1024 * 1024;

export const gateMode = input((text): "fail" | "warn" | Refusal =>
  text === "fail" || text === "warn" ? text : refused(messages.oneOf(["fail", "warn"])),
);

export const accept = input((text): "write" | "review" | "off" | Refusal =>
  text === "write" || text === "review" || text === "off" ? text : refused(messages.oneOf(["write", "review", "off"])),
);

export const commentDetails = input((text): "auto" | boolean | Refusal => {
  if (text === "auto") return text;
  return parseBoolean(text) ?? refused(messages.oneOf(["auto", "true", "false"]));
});

export const jobOutcome = input((text) => {
  if (text === absent) return refused(messages.statusRequired);
  return isOutcome(text) ? text : refused(messages.oneOf(["success", "failure", "cancelled", "skipped"]));
});
