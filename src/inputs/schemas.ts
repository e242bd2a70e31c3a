import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { apiOrigin, type DatadogSite, datadogSites, isSite, webOrigin } from "../datadog/site.ts";
import { isOutcome } from "../finish/outcome.ts";
import { ActionError, messageOf } from "../foundation/errors.ts";
import { type Json, type JsonObject, jsonObject } from "../foundation/json.ts";
import { createRedact, type Redact } from "../foundation/redact.ts";
import { type Gate, parseGate } from "../gate/rules.ts";
import { reservedTagKeys, tagKey } from "../run/identity.ts";

/** The environment of the process; read here and in run-context.ts alone. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type ParentInput = { kind: "auto" } | { kind: "none" } | { kind: "given"; experimentId: string };

/** The inputs of the main stage, checked and typed; names as in action.yml. */
export type Inputs = z.output<typeof schema>;

/** The same with both ids, which may have been given by name. */
export type ResolvedInputs = Inputs & { project_id: string; dataset_id: string };

/** The two keys, as they were given; undefined where the input is empty. */
export interface Keys {
  apiKey: string | undefined;
  appKey: string | undefined;
}

const absent = "";

/** Reports what the input wants; the rest of the sentence, with what it got, is added where faults are joined. */
type Fault = (wants: string) => never;

const input = <Value>(parse: (text: string, fault: Fault) => Value) =>
  z.string().transform(
    (text, context): Value =>
      parse(text, (wants) => {
        context.addIssue({ code: "custom", message: wants });
        return z.NEVER;
      }),
  );

const optional = <Value>(parse: (text: string, fault: Fault) => Value) =>
  input((text, fault) => (text === absent ? undefined : parse(text, fault)));

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const uuid = (text: string, fault: Fault) =>
  uuidPattern.test(text)
    ? text.toLowerCase()
    : fault("wants a UUID such as 9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d");

// The words that YAML 1.2 knows as booleans, which is what actions/core accepts.
const boolean = input((text, fault) => {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  return fault("wants true or false");
});

const integer = (minimum: number, maximum: number) =>
  optional((text, fault) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= minimum && value <= maximum
      ? value
      : fault(`wants a whole number from ${minimum} to ${maximum}`);
  });

const key = (environmentNames: string) =>
  input((text, fault) => {
    if (text === absent) return fault(`is missing: set the input, or ${environmentNames} in the environment`);
    return /^[\x21-\x7e]+$/.test(text)
      ? text
      : fault("has characters that no Datadog key has, such as a space or a line break within it");
  });

const singleLine = (text: string, fault: Fault) =>
  /\p{Cc}/u.test(text) ? fault("wants one line without control characters") : text;

/** The address of a text that is nothing but an origin: no path, query or user. */
function bareOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.href === `${url?.origin}/` ? url : undefined;
}

const httpsOrigin = (text: string, fault: Fault) => {
  const url = bareOrigin(text);
  return url?.protocol === "https:"
    ? url.origin
    : fault("wants a web address without a path, such as https://acme.datadoghq.com");
};

const site = input(
  (text, fault): DatadogSite =>
    isSite(text.toLowerCase())
      ? (text.toLowerCase() as DatadogSite)
      : fault(`wants one of ${datadogSites.join(", ")}`),
);

const parent = input((text, fault): ParentInput => {
  if (text === "auto" || text === "none") return { kind: text };
  return uuidPattern.test(text)
    ? { kind: "given", experimentId: text.toLowerCase() }
    : fault("wants auto, none or the UUID of an experiment");
});

const yamlObject = optional((text, fault): JsonObject => {
  try {
    // Its warnings would go to the log past everything that cleans it.
    const parsed = jsonObject.safeParse(parseYaml(text, { logLevel: "error" }));
    return parsed.success ? parsed.data : fault("wants a YAML or JSON object with plain JSON values");
  } catch (error) {
    return fault(`wants YAML or JSON: ${firstLine(messageOf(error))}`);
  }
});

const metadata = yamlObject.superRefine((value, context) => {
  if (value === undefined) return;
  const fault = (message: string) => context.addIssue({ code: "custom", message });
  const tags = z.array(z.string()).optional().safeParse(value.tags);
  if (!tags.success) fault("wants its tags as a list of texts such as key:value");
  const reserved = (tags.data ?? []).filter((tag) => reservedTagKeys.has(tagKey(tag)));
  if (reserved.length > 0) fault(`must leave the tags ${reserved.map(tagKey).join(", ")} to the action`);
  for (const name of ["matrix", "parent_reason"]) {
    if (value[name] !== undefined) fault(`must leave its member ${name} to the action`);
  }
});

// The job's matrix as `toJson(matrix)` prints it: null where there is none.
const matrix = input((text, fault): JsonObject | undefined => {
  if (text === absent) return undefined;
  try {
    const parsed = jsonObject.nullable().safeParse(JSON.parse(text) as Json);
    return parsed.success ? (parsed.data ?? undefined) : fault("wants the matrix as the runner prints it");
  } catch {
    return fault("wants the matrix as the runner prints it");
  }
});

const originOverride = optional((text, fault) => {
  const url = bareOrigin(text);
  const loopback = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return url?.protocol === "https:" || (url?.protocol === "http:" && loopback)
    ? url.origin
    : fault("wants an https origin, or http on a loopback address");
});

// Patterns, one a line.
const results = input((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

const gate = input((text, fault): Gate | undefined => {
  const parsed = parseGate(text);
  return parsed.kind === "gate" ? parsed.gate : fault(`wants other rules: ${parsed.faults.join("; ")}`);
});

const gateMode = input((text, fault): "fail" | "warn" =>
  text === "fail" || text === "warn" ? text : fault("wants fail or warn"),
);

const jobOutcome = input((text, fault) => {
  if (text === absent) return fault("is empty: does this job name the other one in its needs?");
  return isOutcome(text) ? text : fault("wants success, failure, cancelled or skipped");
});

/** How to reach Datadog: what every stage that reads inputs asks for. */
const connection = {
  api_key: key("DD_API_KEY"),
  app_key: key("DD_APP_KEY"),
  site,
  app_url: optional(httpsOrigin),
  DD_LLMOBS_OVERRIDE_ORIGIN: originOverride,
};

const commenting = {
  comment: boolean,
  comment_key: optional(singleLine),
  pull_request: integer(1, Number.MAX_SAFE_INTEGER),
  github_token: optional((text) => text),
};

const judging = { results, gate, gate_mode: gateMode };

/** The inputs with the origins that follow from them. */
function withOrigins<
  Given extends {
    site: DatadogSite;
    app_url: string | undefined;
    DD_LLMOBS_OVERRIDE_ORIGIN: string | undefined;
  },
>(inputs: Given) {
  return {
    ...inputs,
    apiOrigin: inputs.DD_LLMOBS_OVERRIDE_ORIGIN ?? apiOrigin(inputs.site),
    webOrigin: inputs.app_url ?? webOrigin(inputs.site),
  };
}

/** Project and dataset, each by id or by name: exactly one of the two, which is checked apart. */
const place = {
  project_id: optional(uuid),
  project: optional(singleLine),
  dataset_id: optional(uuid),
  dataset: optional(singleLine),
};

/** Which experiment is the baseline. */
const comparing = {
  parent,
  baseline_ref: optional(singleLine),
  commit: optional((text, fault) =>
    /^[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : fault("wants a full commit SHA of 40 characters"),
  ),
};

const schema = z
  .object({
    ...connection,
    ...commenting,
    ...judging,
    ...place,
    ...comparing,
    name: input((text, fault) => (text === absent ? fault("is missing") : singleLine(text, fault))),
    dataset_version: integer(0, Number.MAX_SAFE_INTEGER),
    description: optional((text) => text),
    ensure_unique: boolean,
    run_count: integer(1, 2_147_483_647),
    config: yamlObject,
    metadata,
    finish: boolean,
    internal_matrix: matrix,
    internal_check_run_id: optional((text, fault) => (/^\d+$/.test(text) ? text : fault("wants a number"))),
  })
  .transform(withOrigins);

const finishSchema = z
  .object({
    ...connection,
    ...commenting,
    ...judging,
    ...place,
    ...comparing,
    experiment_id: optional(uuid),
    name: optional(singleLine),
    adopt: input((text, fault): "all" | "newest" =>
      text === "all" || text === "newest" ? text : fault("wants all or newest"),
    ),
    status: jobOutcome,
  })
  .transform(withOrigins);

/** The inputs of finish/action.yml. */
export type FinishInputs = z.output<typeof finishSchema>;

// What the runner evaluates anew for the post stage; everything else comes from the main stage.
const postSchema = z.object({
  api_key: connection.api_key,
  app_key: connection.app_key,
  github_token: commenting.github_token,
  evaluation_outcome: input((text) => text),
  internal_job_status: input((text) => text),
});

/** What the post stage reads for itself. */
export type PostInputs = z.output<typeof postSchema>;

const defaults: Readonly<Record<string, string>> = {
  site: "datadoghq.com",
  parent: "auto",
  adopt: "all",
  ensure_unique: "true",
  comment: "true",
  finish: "true",
  gate_mode: "fail",
};

const fallbacks: Readonly<Record<string, readonly string[]>> = {
  api_key: ["DD_API_KEY"],
  app_key: ["DD_APP_KEY", "DD_APPLICATION_KEY"],
  site: ["DD_SITE"],
};

const secretNames: ReadonlySet<string> = new Set(["api_key", "app_key", "github_token"]);

/** The names of all inputs that action.yml declares. */
export const inputNames: readonly string[] = namesOf({ ...schema.in.shape, ...postSchema.shape });

/** The names of all inputs that finish/action.yml declares. */
export const finishInputNames: readonly string[] = namesOf(finishSchema.in.shape);

function namesOf(shape: object): string[] {
  return Object.keys(shape).filter((name) => name !== "DD_LLMOBS_OVERRIDE_ORIGIN");
}

/**
 * Reads the inputs from `INPUT_*`, with their fallbacks in the environment.
 *
 * @throws ActionError that names every bad input, what it got (never a key) and what it wants.
 */
export function readInputs(environment: Environment): Inputs {
  return read(schema, Object.keys(schema.in.shape), environment, (given) => [
    ...exactlyOne(given, "project_id", "project"),
    ...exactlyOne(given, "dataset_id", "dataset"),
  ]);
}

/** The same for the inputs of finish/action.yml. */
export function readFinishInputs(environment: Environment): FinishInputs {
  return read(finishSchema, Object.keys(finishSchema.in.shape), environment, (given) => [
    ...atMostOne(given, "project_id", "project"),
    ...atMostOne(given, "dataset_id", "dataset"),
    ...atMostOne(given, "experiment_id", "name"),
    ...(given("name") && !given("project_id") && !given("project")
      ? ["name wants a project to look in: set project_id or project"]
      : []),
    ...["dataset_id", "dataset"]
      .filter((dataset) => given(dataset) && !given("name"))
      .map((dataset) => `${dataset} wants a name beside it: it says which experiments of the name are meant`),
  ]);
}

/** The same for what the post stage reads for itself. */
export function readPostInputs(environment: Environment): PostInputs {
  return read(postSchema, Object.keys(postSchema.shape), environment);
}

/** Whether an input is given at all. */
type Given = (name: string) => boolean;

function exactlyOne(given: Given, id: string, name: string): string[] {
  return given(id) || given(name) ? atMostOne(given, id, name) : [`${id} is missing: set it, or ${name}`];
}

function atMostOne(given: Given, one: string, other: string): string[] {
  return given(one) && given(other) ? [`${one} and ${other} are both set: set one of them`] : [];
}

function read<Value>(
  schema: z.ZodType<Value>,
  names: readonly string[],
  environment: Environment,
  faultsBetween: (given: Given) => string[] = () => [],
): Value {
  const raw = Object.fromEntries(names.map((name) => [name, rawInput(environment, name)]));
  const parsed = schema.safeParse(raw);
  const between = faultsBetween((name) => raw[name] !== absent);
  if (parsed.success && between.length === 0) return parsed.data;
  const redact = createRedact(readSecrets(environment));
  const faults = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return `${name} ${redact(issue.message)}${got(name, raw[name] ?? absent, redact)}`;
  });
  const lines = [...faults, ...between].map((fault) => `  ${fault}`);
  throw new ActionError(["These inputs need a change:", ...lines].join("\n"));
}

/** The keys alone, unchecked: what decides whether the action can run at all. */
export function readKeys(environment: Environment): Keys {
  return {
    apiKey: rawInput(environment, "api_key") || undefined,
    appKey: rawInput(environment, "app_key") || undefined,
  };
}

/** Everything in the environment that has to be masked: keys and token, as given and trimmed, line by line. */
export function readSecrets(environment: Environment): string[] {
  const given = [...secretNames].flatMap((name) => [
    environment[`INPUT_${name.toUpperCase()}`],
    ...(fallbacks[name] ?? []).map((fallback) => environment[fallback]),
  ]);
  const lines = given.flatMap((value) => (value ?? "").split(/\r?\n/)).map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== "");
}

function rawInput(environment: Environment, name: string): string {
  if (name === "DD_LLMOBS_OVERRIDE_ORIGIN") return environment[name]?.trim() ?? absent;
  const sources = [`INPUT_${name.toUpperCase()}`, ...(fallbacks[name] ?? [])];
  const given = sources.map((source) => environment[source]?.trim()).find((value) => value);
  return given ?? defaults[name] ?? absent;
}

function got(name: string, value: string, redact: Redact): string {
  if (value === absent) return secretNames.has(name) ? "" : " (got nothing)";
  if (secretNames.has(name)) return ` (got ${value.length} characters)`;
  // A key in the wrong input is no less a key, and the half of one still is.
  const shown = redact(value).replace(/\/\/[^/@]*@/, "//***@");
  return ` (got ${JSON.stringify(shown.length > 80 ? `${shown.slice(0, 80)}…` : shown)})`;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.replace(/:$/, "") ?? "";
}
