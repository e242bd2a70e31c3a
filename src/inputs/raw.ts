import type { Environment } from "../lib/environment.ts";

/** The value of an input that isn't given. */
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

/** Environment variables that replace an empty input, in order. */
export const fallbacks: Readonly<Record<string, readonly string[]>> = {
  api_key: ["DD_API_KEY"],
  app_key: ["DD_APP_KEY", "DD_APPLICATION_KEY"],
  site: ["DD_SITE"],
  github_token: ["GITHUB_TOKEN"],
};

/** Returns an input, trimmed: from `INPUT_*`, else from its environment variables, else its default. */
export function rawInput(environment: Environment, name: string): string {
  if (name === "DD_LLMOBS_OVERRIDE_ORIGIN") return environment[name]?.trim() ?? absent;
  const sources = [`INPUT_${name.toUpperCase()}`, ...(fallbacks[name] ?? [])];
  const given = sources.map((source) => environment[source]?.trim()).find((value) => value);
  return given ?? defaults[name] ?? absent;
}
