import type { Environment } from "../lib/network.ts";

/** The inputs whose values are masked. */
export const secretNames: readonly string[] = ["api_key", "app_key", "github_token"];

/** Environment variables that replace an empty input, in order. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  api_key: ["DD_API_KEY"],
  app_key: ["DD_APP_KEY", "DD_APPLICATION_KEY"],
  site: ["DD_SITE"],
  github_token: ["GITHUB_TOKEN"],
};

function listVariables(name: string): string[] {
  if (name === "DD_LLMOBS_OVERRIDE_ORIGIN") return [name];
  return [`INPUT_${name.toUpperCase()}`, ...(fallbacks[name] ?? [])];
}

/** Returns an input, trimmed: from `INPUT_*`, else from its environment variables; empty if it isn't given. */
export function rawInput(environment: Environment, name: string): string {
  const values = listVariables(name).map((variable) => environment[variable]?.trim());
  return values.find((value) => value) ?? "";
}

/**
 * Returns the unchecked keys, which decide whether the action can run at all, and GitHub's token, which the post stage has
 * even if it loses its other inputs. Each is undefined if it's empty.
 */
export function readKeys(environment: Environment) {
  return {
    apiKey: rawInput(environment, "api_key") || undefined,
    appKey: rawInput(environment, "app_key") || undefined,
    token: rawInput(environment, "github_token") || undefined,
  };
}

/** Lists all values to mask: keys and token, as given and trimmed, line by line. */
export function readSecrets(environment: Environment): string[] {
  const given = secretNames.flatMap(listVariables).map((variable) => environment[variable] ?? "");
  const lines = given.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== "");
}
