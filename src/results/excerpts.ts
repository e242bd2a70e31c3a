import { clipped } from "../lib/text.ts";
import { readRowFailure } from "./failures.ts";

/** What people are shown of a row: the beginnings of its texts. */
export interface Excerpt {
  input: string | undefined;
  expected: string | undefined;
  output: string | undefined;
  error: string | undefined;
  /** Why its evaluators judged as they did, by metric. */
  reasons: Readonly<Record<string, string>>;
}

/** What an excerpt is made of: a row, or what a span holds of one. */
export interface ExcerptSource {
  input?: unknown;
  output?: unknown;
  expected_output?: unknown;
  error?: Parameters<typeof readRowFailure>[0];
  reasoning?: Readonly<Record<string, string | null | undefined>> | null | undefined;
}

const lengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };

/** Cuts out the beginnings of a row's texts. */
export function makeExcerpt({ input, output, expected_output, error, reasoning }: ExcerptSource): Excerpt {
  const failure = readRowFailure(error);
  const words = [failure?.type, failure?.message].filter((part) => part).join(": ") || "an error";
  const reasons = Object.entries(reasoning ?? {}).flatMap(([label, reason]) =>
    reason?.trim() ? [[label, copyBeginning(reason, lengths.reason)] as const] : [],
  );
  return {
    input: shorten(input, lengths.input),
    expected: shorten(expected_output, lengths.expected),
    output: shorten(output, lengths.output),
    error: failure && copyBeginning(words, lengths.error),
    reasons: Object.fromEntries(reasons),
  };
}

/** Counts the characters of an excerpt. */
export function measureExcerpt({ input, expected, output, error, reasons }: Excerpt): number {
  const texts = [input, expected, output, error, ...Object.entries(reasons).flat()];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** A text as it stands, an object member by member, anything else as JSON. */
function shorten(value: unknown, longest: number): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return copyBeginning(value, longest);
  const members = typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined;
  const isFlat = members?.every(([, member]) => member === null || typeof member !== "object");
  const plain = isFlat
    ? members?.map(([name, member]) => `${name}: ${String(member)}`).join("\n")
    : JSON.stringify(value, undefined, 2);
  return plain ? copyBeginning(plain, longest) : undefined;
}

// A slice alone would hold the whole text in memory.
function copyBeginning(text: string, longest: number): string {
  return Buffer.from(clipped(text, longest), "utf8").toString("utf8");
}
