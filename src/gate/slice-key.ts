import type { SliceSelector } from "./rules.ts";

/** Parses `accuracy[language=fr]`, `accuracy[language=*]`, or `accuracy[topic="a, b"]`; undefined if a key has no slice. */
export function parseSliceKey(key: string): SliceSelector | undefined {
  if (!key.endsWith("]")) return undefined;
  // A tool's name and a JSON string can hold brackets too, so the last one that makes sense counts.
  for (let start = key.lastIndexOf("["); start > 0; start = key.lastIndexOf("[", start - 1)) {
    const selector = parseSelector(key.slice(start + 1, -1));
    const metric = key.slice(0, start).trim();
    if (selector !== undefined && metric !== "") return { metric, ...selector };
  }
  return undefined;
}

function parseSelector(text: string): Omit<SliceSelector, "metric"> | undefined {
  const equals = text.indexOf("=");
  const property = text.slice(0, equals).trim();
  if (equals < 1 || property === "" || /["[\],]/.test(property)) return undefined;
  const value = text.slice(equals + 1).trim();
  if (value === "*") return { property };
  const parsed = value.startsWith('"') ? parseJsonString(value) : value;
  if (parsed === undefined || parsed === "") return undefined;
  return value.startsWith('"') || !/["[\],=]/.test(value) ? { property, value: parsed } : undefined;
}

function parseJsonString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Formats a slice as a key has it: `[language=fr]`. */
export function formatSlice({ property, value }: { property: string; value?: string | undefined }): string {
  const isPlain = value === undefined || !(/[",[\]=]/.test(value) || value === "*");
  return `[${property}=${isPlain ? (value ?? "*") : JSON.stringify(value)}]`;
}
