/** Replaces every form of the keys in a text; the identity where there are no keys. */
export type Redact = (text: string) => string;

// Shorter strings are no keys, and replacing them would tear up ordinary text.
const shortestSecret = 6;

/**
 * A function that replaces each secret, raw and in the forms in which services echo it (JSON, URI, form, base64),
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
  const base64 = Buffer.from(secret, "utf8").toString("base64");
  const uri = encodeURIComponent(secret);
  const form = new URLSearchParams({ _: secret }).toString().slice("_=".length);
  return [
    secret,
    inJson(secret),
    inJson(inJson(secret)),
    uri,
    inLowerCase(uri),
    form,
    inLowerCase(form),
    encodeURI(secret),
    Buffer.from(secret, "utf8").toString("hex"),
    base64,
    base64.replace(/=+$/, ""),
    Buffer.from(secret, "utf8").toString("base64url"),
  ];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function inLowerCase(encoded: string): string {
  return encoded.replace(/%../g, (escaped) => escaped.toLowerCase());
}
