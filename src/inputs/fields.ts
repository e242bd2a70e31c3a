import * as z from "zod/mini";
import type { ParentInput } from "../baseline/choose.ts";
import { type DatadogSite, datadogSites, isSite } from "../datadog/site.ts";
import { isOutcome } from "../finish/outcome.ts";
import type { Gate } from "../gate/gate.ts";
import { errorMessage, firstLineOfMessage } from "../lib/errors.ts";
import { exactInteger, type Json, type JsonObject, jsonObject } from "../lib/json.ts";
import { isLoopbackHost } from "../lib/network.ts";
import { type NamedFormat, namedFormats, type ResultColumns } from "../results/reading.ts";
import { reservedMembers, reservedTagKeys, tagKey } from "../run/tag-keys.ts";
import { gateFileErrors } from "./messages.ts";
import { absent } from "./raw.ts";

/** The rule that an input breaks. The code that joins errors adds the rest of the sentence. */
export class Refusal {
  readonly wants: string;

  constructor(wants: string) {
    this.wants = wants;
  }
}

/** Returned by a parser if a text is invalid. */
export const refused = (wants: string) => new Refusal(wants);

/** Parses a text. It loads a library only if the text needs it, so that other starts are short. */
type Parse<Value> = (text: string) => Value | Refusal | Promise<Value | Refusal>;

/** A field whose text is parsed into a value or rejected. */
export const input = <Value>(parse: Parse<Value>) =>
  z.transform(async (text: string, { issues }): Promise<Value> => {
    const parsed = await parse(text);
    if (!(parsed instanceof Refusal)) return parsed;
    issues.push({ code: "custom", message: parsed.wants, input: text });
    return z.NEVER;
  });

/** The same for an optional field. Returns undefined if it's empty. */
export const optional = <Value>(parse: Parse<Value>) =>
  input<Value | undefined>((text) => (text === absent ? undefined : parse(text)));

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const uuid = (text: string) =>
  uuidPattern.test(text)
    ? text.toLowerCase()
    : refused("wants a UUID such as 9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d");

// The booleans of YAML 1.2, which actions/core accepts.
function parseBoolean(text: string): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}

export const boolean = input((text) => parseBoolean(text) ?? refused("wants true or false"));

export const integer = (minimum: number, maximum: number) =>
  optional((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum
      ? value
      : refused(`wants a whole number from ${minimum} to ${maximum}`);
  });

export const key = (environmentNames: string) =>
  input((text) => {
    if (text === absent)
      return refused(`is required. Set the input or the ${environmentNames} environment variable.`);
    return /^[\x21-\x7e]+$/.test(text)
      ? text
      : refused("has characters that no Datadog key has, such as a space or a line break within it");
  });

export const singleLine = (text: string) =>
  /\p{Cc}/u.test(text) ? refused("wants one line without control characters") : text;

/** Returns the URL of a text that is only an origin, without a path, query, or user. */
function bareOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.href === `${url?.origin}/` ? url : undefined;
}

export const httpsOrigin = (text: string) => {
  const url = bareOrigin(text);
  return url?.protocol === "https:"
    ? url.origin
    : refused("wants a web address without a path, such as https://acme.datadoghq.com");
};

export const site = input((text): DatadogSite | Refusal =>
  isSite(text.toLowerCase())
    ? (text.toLowerCase() as DatadogSite)
    : refused(`wants one of ${datadogSites.join(", ")}`),
);

export const parent = input((text): ParentInput | Refusal => {
  if (text === "auto" || text === "none") return { kind: text };
  return uuidPattern.test(text)
    ? { kind: "given", experimentId: text.toLowerCase() }
    : refused("wants auto, none or the UUID of an experiment");
});

export const yamlObject = optional(async (text): Promise<JsonObject | Refusal> => {
  const [{ parse }, { findYamlExcess }] = await Promise.all([
    import("yaml"),
    import("../lib/yaml-limits.ts"),
  ]);
  const excess = findYamlExcess(text);
  if (excess !== undefined) return refused(`is ${excess}`);
  try {
    // Its warnings would bypass the log's redaction.
    const value: unknown = parse(text, { logLevel: "error", intAsBigInt: true });
    const parsed = jsonObject.safeParse(withExactIntegers(value));
    return parsed.success ? parsed.data : refused("wants a YAML or JSON object with plain JSON values");
  } catch (error) {
    return refused(`wants YAML or JSON: ${firstLineOfMessage(error)}`);
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
  if (!tags.success) fault("wants its tags as a list of texts such as key:value");
  const reserved = (tags.data ?? []).filter((tag) => reservedTagKeys.has(tagKey(tag)));
  if (reserved.length > 0) fault(`must leave the tags ${reserved.map(tagKey).join(", ")} to the action`);
  for (const name of reservedMembers) {
    if (value[name] !== undefined) fault(`must leave its member ${name} to the action`);
  }
});

// The job's matrix as `toJson(matrix)` prints it: null without a matrix, and empty in other runners.
export const matrix = input((text): JsonObject | undefined | Refusal => {
  if (text === absent) return undefined;
  try {
    const parsed = z.nullable(jsonObject).safeParse(JSON.parse(text) as Json);
    if (!parsed.success) return refused("wants the matrix as the runner prints it");
    return Object.keys(parsed.data ?? {}).length === 0 ? undefined : (parsed.data ?? undefined);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused("wants the matrix as the runner prints it");
  }
});

export const originOverride = optional((text) => {
  const url = bareOrigin(text);
  const loopback = url !== undefined && isLoopbackHost(url.hostname);
  return url?.protocol === "https:" || (url?.protocol === "http:" && loopback)
    ? url.origin
    : refused("wants an https origin, or http on a loopback address");
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
  return excludesAll ? refused("wants a file to upload beside those that it excludes") : patterns;
});

export const resultsFormat = input((text): NamedFormat | undefined | Refusal => {
  if (text === "auto") return undefined;
  const named = namedFormats.find((format) => format === text);
  return named ?? refused(`wants auto or one of ${namedFormats.join(", ")}`);
});

// The roles of a table's columns.
export const resultsColumns = optional(async (text): Promise<ResultColumns | Refusal> => {
  const { parseColumns } = await import("../results/columns.ts");
  const columns = await parseColumns(text);
  return typeof columns === "string" ? refused(columns) : columns;
});

// Logical names, one per line. There are none if the input is empty.
export const names = input((text): string[] | Refusal => {
  const lines = splitLines(text);
  const odd = lines.some((line) => singleLine(line) instanceof Refusal);
  return odd ? refused("wants names, one a line, without control characters") : lines;
});

export const gate = optional(async (text): Promise<Gate | undefined | Refusal> => {
  const { formatGateError, parseGate } = await import("../gate/parse-gate.ts");
  const parsed = parseGate(text);
  if (parsed.kind === "gate") return parsed.gate;
  return refused(`has errors: ${parsed.errors.map(formatGateError).join(" ")}`);
});

/** The gate in a file, by its absolute path. */
export const gateFile = optional(async (path): Promise<Gate | Refusal> => {
  const { formatGateError, parseGate } = await import("../gate/parse-gate.ts");
  const text = await readGateFile(path);
  if (text instanceof Refusal) return text;
  const parsed = parseGate(text);
  if (parsed.kind === "errors") return refused(gateFileErrors.invalid(parsed.errors.map(formatGateError)));
  return parsed.gate ?? refused(gateFileErrors.empty);
});

async function readGateFile(path: string): Promise<string | Refusal> {
  const { readFile, stat } = await import("node:fs/promises");
  try {
    const { size } = await stat(path);
    return size > maxGateFileBytes ? refused(gateFileErrors.tooLarge) : await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused(
      code === "ENOENT" ? gateFileErrors.missing : gateFileErrors.unreadable(errorMessage(error)),
    );
  }
}

const maxGateFileBytes = 1024 * 1024;

export const gateMode = input((text): "fail" | "warn" | Refusal =>
  text === "fail" || text === "warn" ? text : refused("wants fail or warn"),
);

export const accept = input((text): "write" | "review" | "off" | Refusal =>
  text === "write" || text === "review" || text === "off" ? text : refused("wants write, review or off"),
);

export const commentDetails = input((text): "auto" | boolean | Refusal => {
  if (text === "auto") return text;
  return parseBoolean(text) ?? refused("wants auto, true or false");
});

export const jobOutcome = input((text) => {
  if (text === absent) return refused("is empty: does this job name the other one in its needs?");
  return isOutcome(text) ? text : refused("wants success, failure, cancelled or skipped");
});
