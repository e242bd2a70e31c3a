/** Replaces every form of the keys in a text; the identity where there are no keys. */
export type Redact = (text: string) => string;

// Shorter strings are no keys, and replacing them would tear up ordinary text.
const shortestSecret = 6;

/**
 * A function that replaces each secret, raw and in the forms in which services echo it (JSON, URI, base64),
 * with `***`. The runner masks logs and summaries on its own, but neither comments nor what is sent anywhere.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = new Set(
    secrets.filter((secret) => secret.length >= shortestSecret).flatMap((secret) => formsOf(secret)),
  );
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((current, form) => current.replaceAll(form, "***"), text);
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, "utf8");
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString("base64"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
  ];
}
