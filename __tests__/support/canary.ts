import type { StepResult } from "../../emulator/runner.ts";

/*
 * Keys that no other text contains, and that look different in every encoding and in Markdown. Every test of dist/ uses
 * them, and then searches everything that it wrote for them.
 */

export const canaryKeys = {
  apiKey: "ca_nary*Api|Key~with`every[mark]/+\"<'%&=?",
  appKey: "ca_nary*App|Key~with`every[mark]/+\"<'%&=?",
} as const;

/** Lists all forms in which a key could leak. */
export function secretForms(key: string): string[] {
  const bytes = Buffer.from(key);
  return [
    key,
    JSON.stringify(key).slice(1, -1),
    encodeURIComponent(key),
    encodeURI(key),
    new URLSearchParams({ key }).toString().slice("key=".length),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    key.toUpperCase(),
    ...inBase64(key),
  ];
}

/** The key after user names of different lengths, since Base64 turns three bytes into four characters. */
function inBase64(key: string): string[] {
  return ["u:", "us:", "use:"].map((user) => Buffer.from(`${user}${key}`).toString("base64"));
}

const forms = Object.values(canaryKeys).flatMap((key) => [
  ...secretForms(key),
  ...inBase64(key).map((encoded) => encoded.slice(8, -4)),
]);

// Half of a key is still secret, so this much of its beginning must not remain in a shortened text.
const beginning = 12;
const plainForms = Object.values(canaryKeys).map((key) => plainText(key).slice(0, beginning));

/** Returns a text without the escapes, entities, and separators of Markdown, HTML, and the log. */
function plainText(text: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#124": "|", "#39": "'" };
  return text
    .replace(/&(lt|gt|amp|quot|#124|#39);/g, (_, name: string) => entities[name] ?? "")
    .replace(/[\\\u200B]/g, "");
}

/** Finds keys in what a step wrote, and in what was sent to GitHub. */
export function findLeaks(result: StepResult, sentToGitHub: readonly unknown[]): string[] {
  const places: Record<string, string> = {
    // The runner removes these lines from the log.
    log: result.rawLog.replace(/^::add-mask::.*$/gm, ""),
    outputs: JSON.stringify(result.outputs),
    rawOutputs: Object.values(result.outputs).join("\n"),
    state: Object.values(result.state).join("\n"),
    summary: result.summary,
    annotations: result.annotations.map(({ message }) => message).join("\n"),
    gitHub: JSON.stringify(sentToGitHub),
    gitHubTexts: collectTexts(sentToGitHub).join("\n"),
  };
  return Object.entries(places)
    .filter(([, text]) => {
      const plain = plainText(text);
      return forms.some((form) => text.includes(form)) || plainForms.some((form) => plain.includes(form));
    })
    .map(([place]) => place);
}

function collectTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(collectTexts) : [];
}
