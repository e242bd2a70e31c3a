/** Replaces every form of the keys in a text; the identity where there are no keys. */
export type Redact = (text: string) => string;

// Shorter strings are no keys, and replacing them would tear up ordinary text.
const minSecretLength = 6;

/**
 * A function that replaces each secret, raw and in the forms in which services echo it (JSON, URI, form, base64, hex,
 * HTML, Markdown, each in any case), with `***`, and what is left of one before the sign of a cut, `…` or `...`: half a
 * key still is one. The runner masks logs and summaries on its own, but neither comments nor what is sent anywhere.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const known = secrets.filter((secret) => secret.length >= minSecretLength);
  const forms = [...new Set(known.flatMap(listSecretForms))].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => text;
  const whole = new RegExp(forms.map(escapePattern).join("|"), "gi");
  let cut: RegExp | undefined;
  return (text) => {
    const redacted = text.replace(whole, "***");
    if (!cutSign.test(redacted)) return redacted;
    cut ??= new RegExp(`(?:${forms.map(keepBeginning).join("|")})(?=\\s{0,8}(?:${cutSign.source}))`, "gi");
    return redacted.replace(cut, "***");
  };
}

const cutSign = /…|\.\.\./;

/** A pattern for the form's first characters, as many of them as there are: `abcdef(?:g(?:h)?)?`. */
function keepBeginning(form: string): string {
  const rest = [...form.slice(minSecretLength)];
  const begun = rest.map((character) => `(?:${escapePattern(character)}`).join("");
  return escapePattern(form.slice(0, minSecretLength)) + begun + ")?".repeat(rest.length);
}

// RegExp.escape, which Node 22 doesn't have.
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/**
 * Redacts every string in arrays, maps, and plain objects. Untrusted text has to pass here before it's formatted or
 * shortened: afterward, a key isn't recognized, and half of a key is still secret.
 */
export function redactDeep<Value>(value: Value, redact: Redact): Value {
  const clean = (part: unknown): unknown => {
    if (typeof part === "string") return redact(part);
    if (Array.isArray(part)) return part.map(clean);
    if (part instanceof Map) return new Map([...part].map(([key, member]) => [clean(key), clean(member)]));
    if (typeof part !== "object" || part === null) return part;
    if (part instanceof Map) return new Map([...part].map(([key, member]) => [clean(key), clean(member)]));
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [redact(name), clean(member)]));
  };
  return clean(value) as Value;
}

function listSecretForms(secret: string): string[] {
  const form = new URLSearchParams({ _: secret }).toString().slice("_=".length);
  return [
    secret,
    inJson(secret),
    inJson(inJson(secret)),
    inJson(secret).replaceAll("/", "\\/"),
    // As Go writes JSON, which Datadog's servers use.
    inJson(secret).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`),
    encodeURIComponent(secret),
    encodeURI(secret),
    form,
    Buffer.from(secret, "utf8").toString("hex"),
    ...inBase64(secret),
    ...inMarkdown(secret),
  ];
}

/**
 * Alone, and within a longer text such as `user:KEY`: three bytes become four characters, so where it begins decides
 * how it looks. The characters that its neighbors have a share in are left out.
 */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret, "utf8");
  const within = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const both = [bytes.toString("base64"), bytes.toString("base64").replaceAll("=", ""), ...within];
  return [...both, ...both.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };
const htmlEntities: Record<string, string> = { ...entities, '"': "&quot;", "'": "&#39;" };

/** As prose, with and without entities, with every mark escaped, as other programs do, and as HTML. */
function inMarkdown(text: string): string[] {
  const withEntities = (shaped: string) => shaped.replace(/[<>&|]/g, (mark) => entities[mark] ?? mark);
  const inProse = text.replace(/[\\`*_[\]~]/g, "\\$&");
  const everyMark = text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
  const inHtml = text.replace(/[<>&"']/g, (mark) => htmlEntities[mark] ?? mark);
  return [inProse, withEntities(inProse), withEntities(text), everyMark, inHtml];
}
