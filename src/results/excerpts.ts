import { clipped } from "../lib/text.ts";
import { formatFailure, type GivenFailure, readRowFailure } from "./failures.ts";

/** What people are shown of a row: the beginnings of its texts, and the reasons of its evaluators by metric. */
export type Excerpt = ReturnType<typeof makeExcerpt>;

/** What an excerpt is made of: a row, or what a span holds of one. */
export interface ExcerptSource {
  input?: unknown;
  output?: unknown;
  expected_output?: unknown;
  error?: GivenFailure;
  reasoning?: Readonly<Record<string, string | null | undefined>> | null | undefined;
}

const maxLengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };

/** Cuts out the beginnings of a row's texts. */
export function makeExcerpt({ input, output, expected_output, error, reasoning }: ExcerptSource) {
  const failure = readRowFailure(error);
  const reasons = Object.entries(reasoning ?? {}).flatMap(([label, reason]) =>
    reason?.trim() ? [[label, copyBeginning(reason, maxLengths.reason)] as const] : [],
  );
  return {
    input: shorten(input, maxLengths.input),
    expected: shorten(expected_output, maxLengths.expected),
    output: shorten(output, maxLengths.output),
    error: failure && copyBeginning(formatFailure(failure) || "an error", maxLengths.error),
    reasons: Object.fromEntries(reasons) as Readonly<Record<string, string>>,
  };
}

/** Shortens a text, an object that is written member by member, or anything else as JSON. */
function shorten(value: unknown, maxLength: number): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return copyBeginning(value, maxLength);
  const members = typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined;
  const isFlat = members?.every(([, member]) => member === null || typeof member !== "object");
  const text = isFlat
    ? members?.map(([name, member]) => `${name}: ${String(member)}`).join("\n")
    : JSON.stringify(value, undefined, 2);
  return text ? copyBeginning(text, maxLength) : undefined;
}

// A slice alone would keep the whole text in memory.
function copyBeginning(text: string, maxLength: number): string {
  return Buffer.from(clipped(text, maxLength), "utf8").toString("utf8");
}
