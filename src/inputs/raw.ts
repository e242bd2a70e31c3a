import type { Environment } from "../lib/network.ts";

/** The two keys as given. A key is undefined if its input is empty. */
export interface Keys {
  apiKey: string | undefined;
  appKey: string | undefined;
}

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
const fallbacks: Readonly<Record<string, readonly string[]>> = {
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

/** The inputs whose values are masked. */
export const secretNames: ReadonlySet<string> = new Set(["api_key", "app_key", "github_token"]);

/** Returns the unchecked keys, which decide whether the action can run at all. */
export function readKeys(environment: Environment): Keys {
  return {
    apiKey: rawInput(environment, "api_key") || undefined,
    appKey: rawInput(environment, "app_key") || undefined,
  };
}

/** Returns GitHub's token, which the post stage has even if it loses its other inputs. */
export function readToken(environment: Environment): string | undefined {
  return rawInput(environment, "github_token") || undefined;
}

/** Lists all values to mask: keys and token, as given and trimmed, line by line. */
export function readSecrets(environment: Environment): string[] {
  const given = [...secretNames].flatMap((name) => [
    environment[`INPUT_${name.toUpperCase()}`],
    ...(fallbacks[name] ?? []).map((fallback) => environment[fallback]),
  ]);
  const lines = given.flatMap((value) => (value ?? "").split(/\r?\n/)).map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== "");
}
