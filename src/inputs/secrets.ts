import type { Environment, Keys } from "../lib/environment.ts";
import { fallbacks, rawInput } from "./raw.ts";

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
