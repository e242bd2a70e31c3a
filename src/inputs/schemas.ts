import { resolve } from "node:path";
import * as z from "zod/mini";
import { apiOrigin, webOrigin } from "../datadog/site.ts";
import { InputError } from "../lib/errors.ts";
import type { Environment } from "../lib/network.ts";
import { createRedact, type Redact } from "../lib/redact.ts";
import { belowWorkspace } from "../results/workspace-path.ts";
import * as field from "./fields.ts";
import { choice, input, integer, invalid, optional } from "./fields.ts";
import { inputMessages as messages } from "./messages.ts";
import { absent, rawInput, readSecrets, secretNames } from "./raw.ts";

/** The origins that follow from the inputs. */
interface Origins {
  apiOrigin: string;
  webOrigin: string;
}

/** The inputs of the main stage, checked and typed. The names are those in action.yml. */
export type Inputs = z.output<typeof schema> & Origins;

/** The same with both IDs, which the inputs can also give by name. */
export type ResolvedInputs = Inputs & { project_id: string; dataset_id: string };

/** The inputs of every stage that connect to Datadog. */
const connection = {
  api_key: field.key("DD_API_KEY"),
  app_key: field.key("DD_APP_KEY"),
  site: field.site,
  app_url: field.httpsOrigin,
  DD_LLMOBS_OVERRIDE_ORIGIN: field.originOverride,
};

const commenting = {
  comment: field.boolean,
  comment_key: field.singleLine,
  comment_details: field.commentDetails,
  pull_request: integer(1, Number.MAX_SAFE_INTEGER),
  github_token: optional((text) => text),
};

const judging = {
  results: field.results,
  results_format: field.resultsFormat,
  results_columns: field.resultsColumns,
  usage_metrics: field.boolean,
  gate: field.gate,
  gate_file: field.gateFile,
  gate_mode: choice(["fail", "warn"]),
  accept: choice(["write", "review", "off"]),
};

/** Project and dataset, each by ID or by name. Another check requires exactly one of the two. */
const place = {
  project_id: field.uuid,
  project: field.singleLine,
  dataset_id: field.uuid,
  dataset: field.singleLine,
};

/** Which experiment is the baseline. */
const comparing = {
  parent: field.parent,
  baseline_ref: field.singleLine,
  commit: optional((text) => (/^[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : invalid(messages.commit))),
};

const schema = z.object({
  ...connection,
  ...commenting,
  ...judging,
  ...place,
  ...comparing,
  name: field.name,
  dataset_version: integer(0, Number.MAX_SAFE_INTEGER),
  description: optional((text) => text),
  ensure_unique: field.boolean,
  run_count: integer(1, 2_147_483_647),
  config: field.yamlObject,
  metadata: field.metadata,
  finish: field.boolean,
  internal_matrix: field.matrix,
  internal_check_run_id: optional((text) => (/^\d+$/.test(text) ? text : invalid(messages.checkRunId))),
});

const finishSchema = z.object({
  ...connection,
  ...commenting,
  ...judging,
  ...place,
  ...comparing,
  experiment_id: field.uuid,
  name: field.names,
  adopt: choice(["all", "newest"]),
  expected: integer(1, 10_000),
  commit_status: field.singleLine,
  status: field.jobOutcome,
});

/** The inputs of finish/action.yml. */
export type FinishInputs = z.output<typeof finishSchema> & Origins;

// Inputs that the runner evaluates again for the post stage. All others come from the main stage.
const postSchema = z.object({
  api_key: connection.api_key,
  app_key: connection.app_key,
  github_token: commenting.github_token,
  evaluation_outcome: input((text) => text),
  internal_job_status: input((text) => text),
});

/** The inputs that the post stage reads itself. */
export type PostInputs = z.output<typeof postSchema>;

/** The names of all inputs that action.yml declares. */
export const inputNames: readonly string[] = Object.keys({ ...schema.shape, ...postSchema.shape }).filter(isDeclared);

/** The names of all inputs that finish/action.yml declares. */
export const finishInputNames: readonly string[] = Object.keys(finishSchema.shape).filter(isDeclared);

function isDeclared(name: string): boolean {
  return name !== "DD_LLMOBS_OVERRIDE_ORIGIN";
}

/**
 * Reads the inputs from `INPUT_*`, with their fallbacks in the environment.
 *
 * @throws InputError that names every invalid input, its rule, and what it got (never a key).
 */
export async function readInputs(environment: Environment): Promise<Inputs> {
  const inputs = await parseInputs(schema, environment, (given) => [
    ...exactlyOne(given, "project_id", "project"),
    ...exactlyOne(given, "dataset_id", "dataset"),
    ...atMostOne(given, "gate", "gate_file"),
  ]);
  return complete(inputs);
}

/** The same for the inputs of finish/action.yml. */
export async function readFinishInputs(environment: Environment): Promise<FinishInputs> {
  const inputs = await parseInputs(finishSchema, environment, (given) => [
    ...atMostOne(given, "project_id", "project"),
    ...atMostOne(given, "dataset_id", "dataset"),
    ...atMostOne(given, "gate", "gate_file"),
    ...atMostOne(given, "experiment_id", "name"),
    ...atMostOne(given, "experiment_id", "expected"),
    ...(given("name") && !given("project_id") && !given("project") ? [messages.nameWithoutProject] : []),
    ...["dataset_id", "dataset"]
      .filter((dataset) => given(dataset) && !given("name"))
      .map((dataset) => messages.datasetWithoutName(dataset)),
  ]);
  return complete(inputs);
}

/** The same for the inputs that the post stage reads itself. */
export async function readPostInputs(environment: Environment): Promise<PostInputs> {
  return await parseInputs(postSchema, environment);
}

type Given = Pick<z.output<typeof schema>, "site" | "app_url" | "DD_LLMOBS_OVERRIDE_ORIGIN" | "gate" | "gate_file">;

/** Adds the origins, and takes the gate from its file if there is no inline one. */
function complete<Inputs extends Given>(inputs: Inputs): Inputs & Origins {
  return {
    ...inputs,
    gate: inputs.gate ?? inputs.gate_file,
    apiOrigin: inputs.DD_LLMOBS_OVERRIDE_ORIGIN ?? apiOrigin(inputs.site),
    webOrigin: inputs.app_url ?? webOrigin(inputs.site),
  };
}

/** Returns whether an input is given. */
type IsGiven = (name: string) => boolean;

function exactlyOne(given: IsGiven, id: string, name: string): string[] {
  return given(id) || given(name) ? atMostOne(given, id, name) : [messages.oneRequired(id, name)];
}

function atMostOne(given: IsGiven, one: string, other: string): string[] {
  return given(one) && given(other) ? [messages.bothSet(one, other)] : [];
}

async function parseInputs<Schema extends z.ZodMiniObject>(
  schema: Schema,
  environment: Environment,
  checkTogether: (given: IsGiven) => string[] = () => [],
): Promise<z.output<Schema>> {
  const raw = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, rawInput(environment, name)]));
  const { GITHUB_WORKSPACE: workspace = "." } = environment;
  const gateFile = raw.gate_file && {
    path: resolve(workspace, belowWorkspace(raw.gate_file, [workspace])),
    workspace,
  };
  const parsed = await schema.safeParseAsync({ ...raw, gate_file: gateFile || undefined });
  const together = checkTogether((name) => raw[name] !== absent);
  if (parsed.success && together.length === 0) return parsed.data;
  const redact = createRedact(readSecrets(environment));
  const errors = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    const code = / ?\(LLMX\d{3}\)$/.exec(message);
    const rule = redact(message.slice(0, code?.index));
    return `${name} ${rule}${formatGot(name, raw[name] ?? absent, redact)}${code?.[0] ?? ""}`;
  });
  const isKeyMissing = raw.api_key === absent || raw.app_key === absent;
  const lines = [...errors, ...together, ...(isKeyMissing ? [whySecretsAreEmpty] : [])].map((error) => `  ${error}`);
  throw new InputError(["Fix these inputs:", ...lines].join("\n"));
}

// The runner doesn't tell an action whether its workflow was called by another one.
const whySecretsAreEmpty =
  "(In a called workflow, pass the keys with `secrets: inherit`. Secrets of an environment need `environment:` on this job.)";

/** Returns what an input got, as a sentence; empty if it got nothing. */
function formatGot(name: string, value: string, redact: Redact): string {
  if (value === absent) return "";
  if (secretNames.has(name)) return ` Got ${value.length} characters.`;
  // A key can be in the wrong input, and half a key is still secret.
  const shown = redact(value).replace(/\/\/[^/@]*@/, "//***@");
  return ` Got ${JSON.stringify(shown.length > 80 ? `${shown.slice(0, 80)}…` : shown)}.`;
}
