import * as z from "zod/mini";
import type { ParentInput } from "../baseline/eligibility.ts";
import { datadogSites, isSite } from "../datadog/site.ts";
import { isOutcome } from "../finish/outcome.ts";
import type { Gate } from "../gate/gate.ts";
import { type JsonObject, jsonObject, toExactInteger } from "../lib/json.ts";
import { isLoopbackHost } from "../lib/network.ts";
import { namedFormats, parseColumns } from "../results/reading.ts";
import { reservedMembers, reservedTagKeys, tagKey } from "../run/action-metadata.ts";
import { inputMessages as messages } from "./messages.ts";
import { absent } from "./raw.ts";

class InvalidInput extends Error {}

/** Rejects an input. The message has its code, and no name or value: the code that joins errors adds them. */
export function invalid(message: string): never {
  throw new InvalidInput(message);
}

/** Parses a text, or rejects it by {@link invalid}. Loads a library only if the text needs it: other starts are short. */
type Parse<Value, Given = string> = (text: Given) => Value | Promise<Value>;

/** Returns the schema of a field whose text is parsed. */
export function input<Value, Given = string>(parse: Parse<Value, Given>) {
  return z.transform(async (text: Given, { issues }): Promise<Value> => {
    try {
      return await parse(text);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      issues.push({ code: "custom", message: error.message, input: text });
      return z.NEVER;
    }
  });
}

/** Returns the same for an optional field, which is undefined if it's empty. */
export function optional<Value>(parse: Parse<Value>) {
  return input<Value | undefined>((text) => (text === absent ? undefined : parse(text)));
}

/** Returns the schema of a field that is one of some words. */
export function choice<const Word extends string>(words: readonly Word[]) {
  return input((text) => words.find((word) => word === text) ?? invalid(messages.oneOf(words)));
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const uuid = optional((text) => (uuidPattern.test(text) ? text.toLowerCase() : invalid(messages.uuid)));

const controls = /\p{Cc}/u;

export const singleLine = optional((text) => (controls.test(text) ? invalid(messages.singleLine) : text));

export const name = input((text) => {
  if (text === absent) return invalid(messages.required);
  return controls.test(text) ? invalid(messages.singleLine) : text;
});

// The booleans of YAML 1.2, which actions/core accepts.
function parseBoolean(text: string, words: readonly string[]): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : invalid(messages.oneOf(words));
}

export const boolean = input((text) => parseBoolean(text, ["true", "false"]));

export const commentDetails = input((text) => (text === "auto" ? text : parseBoolean(text, ["auto", "true", "false"])));

export function integer(minimum: number, maximum: number) {
  return optional((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum ? value : invalid(messages.integer(minimum, maximum));
  });
}

export function key(environmentName: string) {
  return input((text) => {
    if (text === absent) return invalid(messages.keyRequired(environmentName));
    return /^[\x21-\x7e]+$/.test(text) ? text : invalid(messages.invalidKey);
  });
}

export const site = input((text) => {
  const name = text.toLowerCase();
  return isSite(name) ? name : invalid(messages.oneOf(datadogSites));
});

/** Parses an address that is only an origin, without a path, query, or user; undefined if it's more than that. */
function parseOrigin(text: string): URL | undefined {
  const url = URL.parse(text);
  return url?.href === `${url?.origin}/` ? url : undefined;
}

export const httpsOrigin = optional((text) => {
  const url = parseOrigin(text);
  return url?.protocol === "https:" ? url.origin : invalid(messages.webAddress);
});

export const originOverride = optional((text) => {
  const url = parseOrigin(text);
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopbackHost(url.hostname));
  return url !== undefined && isSafe ? url.origin : invalid(messages.override);
});

export const parent = input((text): ParentInput => {
  if (text === "auto" || text === "none") return { kind: text };
  if (!uuidPattern.test(text)) return invalid(messages.oneOf(["auto", "none", "the UUID of an experiment"]));
  return { kind: "given", experimentId: text.toLowerCase() };
});

export const yamlObject = optional(async (text): Promise<JsonObject> => {
  const { parseYaml } = await import("../lib/yaml.ts");
  // The library's warnings would bypass the log's redaction.
  const parsed = parseYaml(text, { logLevel: "error", intAsBigInt: true });
  if (parsed.kind === "excess") return invalid(messages.excessiveYaml(parsed.reason));
  if (parsed.kind === "invalid") return invalid(messages.invalidYaml(parsed.reason));
  return jsonObject.safeParse(withExactIntegers(parsed.value)).data ?? invalid(messages.yamlObject);
});

/** Keeps the digits of whole numbers, because an ID can have more digits than a number. */
function withExactIntegers(value: unknown): unknown {
  if (typeof value === "bigint") return toExactInteger(value);
  if (Array.isArray(value)) return value.map(withExactIntegers);
  const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withExactIntegers(member)]));
}

export const metadata = yamlObject.check(({ value, issues }) => {
  if (value === undefined) return;
  const addIssue = (message: string) => issues.push({ code: "custom", message, input: value });
  const tags = z.optional(z.array(z.string())).safeParse(value.tags);
  if (!tags.success) addIssue(messages.tags);
  const reserved = (tags.data ?? []).map(tagKey).filter((tag) => reservedTagKeys.has(tag));
  if (reserved.length > 0) addIssue(messages.reservedTags(reserved));
  for (const name of reservedMembers) {
    if (value[name] !== undefined) addIssue(messages.reservedMember(name));
  }
});

/** The job's matrix as `toJson(matrix)` prints it: null without a matrix, and empty in other runners. */
export const matrix = optional((text) => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return invalid(messages.matrix);
  }
  if (value === null) return undefined;
  const parsed = jsonObject.safeParse(value).data ?? invalid(messages.matrix);
  return Object.keys(parsed).length === 0 ? undefined : parsed;
});

function splitLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Patterns, one per line. `#` begins a comment. */
export const results = input((text) => {
  const patterns = splitLines(text).filter((line) => !line.startsWith("#"));
  const excludesAll = patterns.length > 0 && patterns.every((pattern) => pattern.startsWith("!"));
  return excludesAll ? invalid(messages.onlyExclusions) : patterns;
});

export const resultsFormat = input((text) => {
  if (text === "auto") return undefined;
  return namedFormats.find((format) => format === text) ?? invalid(messages.oneOf(["auto", ...namedFormats]));
});

/** The roles of a table's columns. */
export const resultsColumns = optional(async (text) => {
  const columns = await parseColumns(text);
  return typeof columns === "string" ? invalid(messages.columns(columns)) : columns;
});

/** Logical names, one per line. */
export const names = input((text) => {
  const lines = splitLines(text);
  return lines.some((line) => controls.test(line)) ? invalid(messages.names) : lines;
});

export const gate = optional(async (text): Promise<Gate | undefined> => {
  const { formatGateError, parseGate } = await import("../gate/parse-gate.ts");
  const parsed = parseGate(text);
  return parsed.kind === "gate" ? parsed.gate : invalid(messages.gate(parsed.errors.map(formatGateError)));
});

const maxGateFileBytes = 1024 * 1024;

/** The gate in a file, by its absolute path and that of the workspace that it must be in. */
export const gateFile = input(async (given: { path: string; workspace: string } | undefined) => {
  if (given === undefined) return undefined;
  const [{ readRegularFile }, { formatGateError, parseGate }] = await Promise.all([
    import("../lib/regular-file.ts"),
    import("../gate/parse-gate.ts"),
  ]);
  const read = await readRegularFile(given.path, maxGateFileBytes, given.workspace);
  if ("failure" in read) return invalid(messages.gateFileUnreadable(read.failure));
  const parsed = parseGate(read.text);
  if (parsed.kind === "errors") return invalid(messages.gateFileErrors(parsed.errors.map(formatGateError)));
  return parsed.gate ?? invalid(messages.gateFileEmpty);
});

export const jobOutcome = input((text) => {
  if (text === absent) return invalid(messages.statusRequired);
  return isOutcome(text) ? text : invalid(messages.oneOf(["success", "failure", "cancelled", "skipped"]));
});
