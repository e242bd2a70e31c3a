/** Replaces every form of the keys in a text; the identity where there are no keys. */
export type Redact = (text: string) => string;

// Shorter strings are no keys, and replacing them would tear up ordinary text.
const shortestSecret = 6;

/**
 * A function that replaces each secret, raw and in the forms in which services echo it (JSON, URI, form, base64,
 * Markdown), with `***`, and what is left of one before the sign of a cut, `…`: half a key still is one. The runner
 * masks logs and summaries on its own, but neither comments nor what is sent anywhere.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = new Set(
    secrets.filter((secret) => secret.length >= shortestSecret).flatMap((secret) => formsOf(secret)),
  );
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const whole = (text: string) =>
    longestFirst.reduce((current, form) => current.replaceAll(form, "***"), text);
  return (text) => {
    const redacted = whole(text);
    return redacted.includes("…") ? withoutCutOnes(redacted, longestFirst) : redacted;
  };
}

/** Replaces the beginnings of forms that stand before a `…`. */
function withoutCutOnes(text: string, forms: readonly string[]): string {
  const pieces = text.split("…");
  return pieces
    .map((piece, index) => (index < pieces.length - 1 ? withoutBeginning(piece, forms) : piece))
    .join("…");
}

function withoutBeginning(piece: string, forms: readonly string[]): string {
  const end = piece.trimEnd();
  const lengths = forms.map((form) => {
    for (let length = Math.min(form.length, end.length); length >= shortestSecret; length -= 1) {
      if (end.endsWith(form.slice(0, length))) return length;
    }
    return 0;
  });
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? piece : `${end.slice(0, end.length - longest)}***${piece.slice(end.length)}`;
}

/**
 * Plain data with every text in it redacted. Whatever is shown of foreign text passes here before it is shaped or
 * shortened: behind that a key has lost its form, and the half of one still is a key.
 */
export function redactDeep<Value>(value: Value, redact: Redact): Value {
  const clean = (part: unknown): unknown => {
    if (typeof part === "string") return redact(part);
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [redact(name), clean(member)]));
  };
  return clean(value) as Value;
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
    base64.replace(/={1,2}$/, ""),
    Buffer.from(secret, "utf8").toString("base64url"),
    ...inMarkdown(secret),
  ];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function inLowerCase(encoded: string): string {
  return encoded.replace(/%../g, (escaped) => escaped.toLowerCase());
}

const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };

/** As prose, with and without entities, and with every mark escaped, as other programs do. */
function inMarkdown(text: string): string[] {
  const withEntities = (shaped: string) => shaped.replace(/[<>&|]/g, (mark) => entities[mark] ?? mark);
  const inProse = text.replace(/[\\`*_[\]~]/g, "\\$&");
  const everyMark = text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
  return [inProse, withEntities(inProse), withEntities(text), everyMark];
}
