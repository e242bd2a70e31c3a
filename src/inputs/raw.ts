import type { Environment } from "../lib/environment.ts";

/** How an input arrives that is not given. */
export const absent = "";

const defaults: Readonly<Record<string, string>> = {
  site: "datadoghq.com",
  parent: "auto",
  adopt: "all",
  ensure_unique: "true",
  comment: "true",
  comment_details: "auto",
  finish: "true",
  results_format: "auto",
  usage_metrics: "false",
  gate_mode: "fail",
  accept: "write",
};

/** Where a value is looked for behind the input itself. */
export const fallbacks: Readonly<Record<string, readonly string[]>> = {
  api_key: ["DD_API_KEY"],
  app_key: ["DD_APP_KEY", "DD_APPLICATION_KEY"],
  site: ["DD_SITE"],
  github_token: ["GITHUB_TOKEN"],
};

/** An input as it is given, trimmed: from `INPUT_*`, else its fallbacks in the environment, else its default. */
export function rawInput(environment: Environment, name: string): string {
  if (name === "DD_LLMOBS_OVERRIDE_ORIGIN") return environment[name]?.trim() ?? absent;
  const sources = [`INPUT_${name.toUpperCase()}`, ...(fallbacks[name] ?? [])];
  const given = sources.map((source) => environment[source]?.trim()).find((value) => value);
  return given ?? defaults[name] ?? absent;
}
