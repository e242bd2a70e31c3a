/** Replaces every form of the keys in a text. Without keys, it returns the text. */
export type Redact = (text: string) => string;

// Shorter strings aren't keys, and replacing them would damage ordinary text.
const minSecretLength = 6;

const cutSign = /…|\.\.\./;

/**
 * Returns a function that replaces each secret by `***`, raw and in the forms in which services echo it: JSON, URI, form,
 * base64, hex, HTML, and Markdown, each in any case. It also replaces the beginning of a secret before `…` or `...`,
 * because half a key is still secret. The runner masks only logs and summaries, but not comments or requests.
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
    cut ??= new RegExp(`(?:${forms.map(matchBeginning).join("|")})(?=\\s{0,8}(?:${cutSign.source}))`, "gi");
    return redacted.replace(cut, "***");
  };
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
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [redact(name), clean(member)]));
  };
  return clean(value) as Value;
}

/** Returns a pattern for the first characters of a form, at least six: `abcdef(?:g(?:h)?)?`. */
function matchBeginning(form: string): string {
  const rest = [...form.slice(minSecretLength)];
  const begun = rest.map((character) => `(?:${escapePattern(character)}`).join("");
  return escapePattern(form.slice(0, minSecretLength)) + begun + ")?".repeat(rest.length);
}

// RegExp.escape, which Node 22 doesn't have.
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };
const htmlEntities: Record<string, string> = { ...entities, '"': "&quot;", "'": "&#39;" };

function listSecretForms(secret: string): string[] {
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const withEntities = (text: string) => text.replace(/[<>&|]/g, (mark) => entities[mark] ?? mark);
  const inProse = secret.replace(/[\\`*_[\]~]/g, "\\$&");
  return [
    secret,
    inJson(secret),
    inJson(inJson(secret)),
    inJson(secret).replaceAll("/", "\\/"),
    // As Go writes JSON, which Datadog's servers use.
    inJson(secret).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`),
    encodeURIComponent(secret),
    encodeURI(secret),
    new URLSearchParams({ _: secret }).toString().slice("_=".length),
    Buffer.from(secret, "utf8").toString("hex"),
    ...listBase64Forms(secret),
    // Markdown: prose with and without entities, every mark escaped, and HTML.
    inProse,
    withEntities(inProse),
    withEntities(secret),
    secret.replace(/[!-/:-@[-`{-~]/g, "\\$&"),
    secret.replace(/[<>&"']/g, (mark) => htmlEntities[mark] ?? mark),
  ];
}

/**
 * Lists the forms in base64, alone and within a longer text such as `user:KEY`. Three bytes become four characters, so
 * the form depends on where the secret begins. Characters that also encode a neighbor aren't included.
 */
function listBase64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret, "utf8");
  const within = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const alone = bytes.toString("base64");
  const forms = [alone, alone.replaceAll("=", ""), ...within];
  return [...forms, ...forms.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))];
}
