import { resolve } from "node:path";
import * as z from "zod/mini";
import type { ParentInput } from "../baseline/choose.ts";
import { type DatadogSite, datadogSites } from "../datadog/site.ts";
import { type JsonObject, jsonObject, toExactInteger } from "../lib/json.ts";
import { type Environment, isLoopbackHost } from "../lib/network.ts";
import { type NamedFormat, namedFormats, parseColumns } from "../results/reading.ts";
import { belowWorkspace } from "../results/workspace-path.ts";
import { reservedMembers, reservedTagKeys, tagKey } from "../run/action-metadata.ts";
import { inputMessages as messages } from "./messages.ts";

/**
 * Parses an input, whose text is empty if it isn't given, or rejects it by {@link invalid}. Loads a library only if the
 * text needs it: other starts are short.
 */
export type Parse<Value> = (text: string, environment: Environment) => Value | Promise<Value>;

/** The faults of an input, as messages with codes. The code that joins them adds the input's name and value. */
export class InvalidInput extends AggregateError {}

export function invalid(...faults: readonly string[]): never {
  throw new InvalidInput(faults);
}

/** Returns the parser of an input that is undefined if it isn't given. */
export function optional<Value>(parse: Parse<Value>): Parse<Value | undefined> {
  return (text, environment) => (text === "" ? undefined : parse(text, environment));
}

/** Returns the parser of an input that has a default. */
export function withDefault<Value>(byDefault: string, parse: Parse<Value>): Parse<Value> {
  return (text, environment) => parse(text || byDefault, environment);
}

/** Returns the parser of an input that must be given. The fault says so if it isn't. */
export function required<Value>(fault: string, parse: Parse<Value>): Parse<Value> {
  return (text, environment) => (text === "" ? invalid(fault) : parse(text, environment));
}

/** Returns the parser of an input that is one of some words. */
export function choice<const Word extends string>(words: readonly Word[]) {
  return (text: string): Word => words.find((word) => word === text) ?? invalid(messages.oneOf(words));
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const uuid = optional((text) => (uuidPattern.test(text) ? text.toLowerCase() : invalid(messages.uuid)));

const controls = /\p{Cc}/u;

export function singleLine(text: string): string {
  return controls.test(text) ? invalid(messages.singleLine) : text;
}

// The booleans of YAML 1.2, which actions/core accepts.
function parseBoolean(text: string, words: readonly string[]): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : invalid(messages.oneOf(words));
}

export function boolean(text: string): boolean {
  return parseBoolean(text, ["true", "false"]);
}

export function commentDetails(text: string): "auto" | boolean {
  return text === "auto" ? text : parseBoolean(text, ["auto", "true", "false"]);
}

export function integer(minimum: number, maximum: number) {
  return optional((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum ? value : invalid(messages.integer(minimum, maximum));
  });
}

export function key(text: string): string {
  return /^[\x21-\x7e]+$/.test(text) ? text : invalid(messages.invalidKey);
}

export function site(text: string): DatadogSite {
  return choice(datadogSites)(text.toLowerCase());
}

/** Returns an address that is only an origin, without a path, query, or user; undefined if it's more, or not safe. */
function parseOrigin(text: string, allowsLoopback: boolean): string | undefined {
  const url = URL.parse(text);
  if (url?.href !== `${url?.origin}/`) return undefined;
  const isLoopback = url.protocol === "http:" && isLoopbackHost(url.hostname);
  return url.protocol === "https:" || (allowsLoopback && isLoopback) ? url.origin : undefined;
}

export const httpsOrigin = optional((text) => parseOrigin(text, false) ?? invalid(messages.webAddress));

export const originOverride = optional((text) => parseOrigin(text, true) ?? invalid(messages.override));

export function parent(text: string): ParentInput {
  if (text === "auto" || text === "none") return { kind: text };
  if (!uuidPattern.test(text)) return invalid(messages.oneOf(["auto", "none", "the UUID of an experiment"]));
  return { kind: "given", experimentId: text.toLowerCase() };
}

async function parseYamlObject(text: string): Promise<JsonObject> {
  const { parseYaml } = await import("../lib/yaml.ts");
  // The library's warnings would bypass the log's redaction.
  const parsed = parseYaml(text, { logLevel: "error", intAsBigInt: true });
  if (parsed.kind === "excess") return invalid(messages.excessiveYaml(parsed.reason));
  if (parsed.kind === "invalid") return invalid(messages.invalidYaml(parsed.reason));
  return jsonObject.safeParse(withExactIntegers(parsed.value)).data ?? invalid(messages.yamlObject);
}

/** Keeps the digits of whole numbers, because an ID can have more digits than a number. */
function withExactIntegers(value: unknown): unknown {
  if (typeof value === "bigint") return toExactInteger(value);
  if (Array.isArray(value)) return value.map(withExactIntegers);
  const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withExactIntegers(member)]));
}

export const yamlObject = optional(parseYamlObject);

export const metadata = optional(async (text) => {
  const value = await parseYamlObject(text);
  const tags = z.optional(z.array(z.string())).safeParse(value.tags);
  const reserved = (tags.data ?? []).map(tagKey).filter((tag) => reservedTagKeys.has(tag));
  const faults = [
    ...(tags.success ? [] : [messages.tags]),
    ...(reserved.length > 0 ? [messages.reservedTags(reserved)] : []),
    ...reservedMembers.filter((name) => value[name] !== undefined).map(messages.reservedMember),
  ];
  return faults.length > 0 ? invalid(...faults) : value;
});

/** The job's matrix as `toJson(matrix)` prints it: null without a matrix, and empty in other runners. */
export const matrix = optional((text) => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return invalid(messages.matrix);
  }
  const parsed = jsonObject.safeParse(value ?? {}).data ?? invalid(messages.matrix);
  return Object.keys(parsed).length === 0 ? undefined : parsed;
});

function splitLines(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "");
}

/** Patterns, one per line. `#` begins a comment. */
export function results(text: string): string[] {
  const patterns = splitLines(text).filter((line) => !line.startsWith("#"));
  const excludesAll = patterns.length > 0 && patterns.every((pattern) => pattern.startsWith("!"));
  return excludesAll ? invalid(messages.onlyExclusions) : patterns;
}

export function resultsFormat(text: string): NamedFormat | undefined {
  const format = choice(["auto", ...namedFormats])(text);
  return format === "auto" ? undefined : format;
}

/** The roles of a table's columns. */
export const resultsColumns = optional(async (text) => {
  const columns = await parseColumns(text);
  return typeof columns === "string" ? invalid(messages.columns(columns)) : columns;
});

/** Logical names, one per line. */
export function names(text: string): string[] {
  const lines = splitLines(text);
  return lines.some((line) => controls.test(line)) ? invalid(messages.names) : lines;
}

export const gate = optional(async (text) => {
  const { formatGateError, parseGate } = await import("../gate/parse-gate.ts");
  const parsed = parseGate(text);
  return parsed.kind === "gate" ? parsed.gate : invalid(messages.gate(parsed.errors.map(formatGateError)));
});

const maxGateFileBytes = 1024 * 1024;

/** The gate in a file of the workspace. */
export const gateFile = optional(async (path, { GITHUB_WORKSPACE: workspace = "." }) => {
  const [{ readRegularFile }, { formatGateError, parseGate }] = await Promise.all([
    import("../lib/regular-file.ts"),
    import("../gate/parse-gate.ts"),
  ]);
  const absolute = resolve(workspace, belowWorkspace(path, [workspace]));
  const read = await readRegularFile(absolute, maxGateFileBytes, workspace);
  if ("failure" in read) return invalid(messages.gateFileUnreadable(read.failure));
  const parsed = parseGate(read.text);
  if (parsed.kind === "errors") return invalid(messages.gateFileErrors(parsed.errors.map(formatGateError)));
  return parsed.gate ?? invalid(messages.gateFileEmpty);
});
