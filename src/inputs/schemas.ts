import { apiOrigin, webOrigin } from "../datadog/site.ts";
import { InputError } from "../lib/errors.ts";
import type { Environment } from "../lib/network.ts";
import { createRedact, type Redact } from "../lib/redact.ts";
import * as field from "./fields.ts";
import { choice, InvalidInput, integer, invalid, optional, type Parse, required, withDefault } from "./fields.ts";
import { inputMessages as messages } from "./messages.ts";
import { rawInput, readSecrets, secretNames } from "./raw.ts";

type Schema = Readonly<Record<string, Parse<unknown>>>;
type Parsed<Fields extends Schema> = { [Name in keyof Fields]: Awaited<ReturnType<Fields[Name]>> };

const unchecked = (text: string) => text;

/** The inputs that both actions have. The names are those in action.yml. */
const shared = {
  api_key: required(messages.keyRequired("DD_API_KEY"), field.key),
  app_key: required(messages.keyRequired("DD_APP_KEY"), field.key),
  site: withDefault("datadoghq.com", field.site),
  app_url: field.httpsOrigin,
  DD_LLMOBS_OVERRIDE_ORIGIN: field.originOverride,
  comment: withDefault("true", field.boolean),
  comment_key: optional(field.singleLine),
  comment_details: withDefault("auto", field.commentDetails),
  pull_request: integer(1, Number.MAX_SAFE_INTEGER),
  github_token: optional(unchecked),
  results: field.results,
  results_format: withDefault("auto", field.resultsFormat),
  results_columns: field.resultsColumns,
  usage_metrics: withDefault("false", field.boolean),
  gate: field.gate,
  gate_file: field.gateFile,
  gate_mode: withDefault("fail", choice(["fail", "warn"])),
  accept: withDefault("write", choice(["write", "review", "off"])),
  project_id: field.uuid,
  project: optional(field.singleLine),
  dataset_id: field.uuid,
  dataset: optional(field.singleLine),
  parent: withDefault("auto", field.parent),
  baseline_ref: optional(field.singleLine),
  commit: optional((text) => (/^[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : invalid(messages.commit))),
};

const mainSchema = {
  ...shared,
  name: required(messages.required, field.singleLine),
  dataset_version: integer(0, Number.MAX_SAFE_INTEGER),
  description: optional(unchecked),
  ensure_unique: withDefault("true", field.boolean),
  run_count: integer(1, 2_147_483_647),
  config: field.yamlObject,
  metadata: field.metadata,
  finish: withDefault("true", field.boolean),
  internal_matrix: field.matrix,
  internal_check_run_id: optional((text) => (/^\d+$/.test(text) ? text : invalid(messages.checkRunId))),
};

const finishSchema = {
  ...shared,
  experiment_id: field.uuid,
  name: field.names,
  adopt: withDefault("all", choice(["all", "newest"])),
  expected: integer(1, 10_000),
  commit_status: optional(field.singleLine),
  status: required(messages.statusRequired, choice(["success", "failure", "cancelled", "skipped"])),
};

// Inputs that the runner evaluates again for the post stage. All others come from the main stage.
const postSchema = {
  api_key: shared.api_key,
  app_key: shared.app_key,
  github_token: shared.github_token,
  evaluation_outcome: unchecked,
  internal_job_status: unchecked,
};

/** The inputs of the main stage, checked and typed. */
export type Inputs = Parsed<typeof mainSchema> & ReturnType<typeof deriveInputs>;

/** The inputs of finish/action.yml. */
export type FinishInputs = Parsed<typeof finishSchema> & ReturnType<typeof deriveInputs>;

/** The inputs that the post stage reads itself. */
export type PostInputs = Parsed<typeof postSchema>;

/** The names of all inputs that action.yml declares. */
export const inputNames: readonly string[] = listDeclared({ ...mainSchema, ...postSchema });

/** The names of all inputs that finish/action.yml declares. */
export const finishInputNames: readonly string[] = listDeclared(finishSchema);

function listDeclared(schema: Schema): string[] {
  return Object.keys(schema).filter((name) => name !== "DD_LLMOBS_OVERRIDE_ORIGIN");
}

/** Inputs of which only one can be set. */
const alternatives = [
  ["project_id", "project"],
  ["dataset_id", "dataset"],
  ["gate", "gate_file"],
  ["experiment_id", "name"],
  ["experiment_id", "expected"],
] as const satisfies [string, string][];

/**
 * Reads the inputs from `INPUT_*`, with their fallbacks in the environment.
 *
 * @throws InputError that names every invalid input, its rule, and what it got (never a key).
 */
export async function readInputs(environment: Environment): Promise<Inputs> {
  const inputs = await parseInputs(mainSchema, environment, (given) => [
    ...(given.has("project_id") || given.has("project") ? [] : [messages.oneRequired("project_id", "project")]),
    ...(given.has("dataset_id") || given.has("dataset") ? [] : [messages.oneRequired("dataset_id", "dataset")]),
  ]);
  return { ...inputs, ...deriveInputs(inputs) };
}

/** The same for the inputs of finish/action.yml. */
export async function readFinishInputs(environment: Environment): Promise<FinishInputs> {
  const inputs = await parseInputs(finishSchema, environment, (given) => {
    if (!given.has("name")) {
      return ["dataset_id", "dataset"].filter((name) => given.has(name)).map(messages.datasetWithoutName);
    }
    return given.has("project_id") || given.has("project") ? [] : [messages.nameWithoutProject];
  });
  return { ...inputs, ...deriveInputs(inputs) };
}

/** The same for the inputs that the post stage reads itself. */
export async function readPostInputs(environment: Environment): Promise<PostInputs> {
  return await parseInputs(postSchema, environment, () => []);
}

/** Returns the origins, and the gate, which can also be in a file. */
function deriveInputs(inputs: Parsed<typeof shared>) {
  return {
    gate: inputs.gate ?? inputs.gate_file,
    apiOrigin: inputs.DD_LLMOBS_OVERRIDE_ORIGIN ?? apiOrigin(inputs.site),
    webOrigin: inputs.app_url ?? webOrigin(inputs.site),
  };
}

/** Parses all inputs of a schema. `findConflicts` lists what is wrong with those that are given together. */
async function parseInputs<Fields extends Schema>(
  schema: Fields,
  environment: Environment,
  findConflicts: (given: ReadonlySet<string>) => string[],
): Promise<Parsed<Fields>> {
  const given = new Set(Object.keys(schema).filter((name) => rawInput(environment, name) !== ""));
  const bothSet = alternatives.filter(([one, other]) => given.has(one) && given.has(other));
  const conflicts = [...bothSet.map(([one, other]) => messages.bothSet(one, other)), ...findConflicts(given)];
  const faults = new Map<string, readonly string[]>();
  const parse = async ([name, parser]: [string, Parse<unknown>]) => {
    try {
      return [name, await parser(rawInput(environment, name), environment)];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      faults.set(name, error.errors);
      return [name];
    }
  };
  const parsed = Object.fromEntries(await Promise.all(Object.entries(schema).map(parse)));
  if (faults.size === 0 && conflicts.length === 0) return parsed;
  const redact = createRedact(readSecrets(environment));
  const lines = Object.keys(schema).flatMap((name) =>
    (faults.get(name) ?? []).map((fault) => formatFault(name, fault, rawInput(environment, name), redact)),
  );
  const isKeyMissing = !given.has("api_key") || !given.has("app_key");
  const all = [...lines, ...conflicts, ...(isKeyMissing ? [whySecretsAreEmpty] : [])];
  throw new InputError(["Fix these inputs:", ...all.map((line) => `  ${line}`)].join("\n"));
}

// The runner doesn't tell an action whether its workflow was called by another one.
const whySecretsAreEmpty =
  "(In a called workflow, pass the keys with `secrets: inherit`. Secrets of an environment need `environment:` on this job.)";

/** Returns a fault, with what the input got before its code. */
function formatFault(name: string, fault: string, value: string, redact: Redact): string {
  const code = / ?\(LLMX\d{3}\)$/.exec(fault);
  // A key can be in the wrong input, and half a key is still secret.
  const shown = redact(value).replace(/\/\/[^/@]*@/, "//***@");
  const clipped = shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
  const got = secretNames.includes(name) ? `${value.length} characters` : JSON.stringify(clipped);
  return `${name} ${redact(fault.slice(0, code?.index))}${value === "" ? "" : ` Got ${got}.`}${code?.[0] ?? ""}`;
}
