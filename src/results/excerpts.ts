import type { SpanEvent } from "../datadog/events-answer.ts";
import { clipped } from "../lib/text.ts";
import { newestByLabel } from "./events-page.ts";
import { readRowFailure } from "./failure.ts";
import type { ResultRow } from "./result-row.ts";

/** What people are shown of a row: the beginnings of its texts. */
export interface Excerpt {
  input: string | undefined;
  expected: string | undefined;
  output: string | undefined;
  error: string | undefined;
  /** Why its evaluators judged as they did, by metric. */
  reasons: Readonly<Record<string, string>>;
}

/** Excerpts of rows, as long as there is room: an experiment's rows are never held whole. */
export interface Excerpts {
  /** Makes the excerpt of the row whose span has this number, where there is room for it. */
  add(span: number, make: () => Excerpt): void;
  at(span: number): Excerpt | undefined;
}

const lengths = { input: 500, expected: 400, output: 1_200, error: 500, reason: 500 };

/** Excerpts of at most so many characters in all. */
export function createExcerpts(room: number): Excerpts {
  const kept = new Map<number, Excerpt>();
  let left = room;
  return {
    add: (span, make) => {
      if (left <= 0) return;
      const excerpt = make();
      kept.set(span, excerpt);
      left -= excerptSize(excerpt);
    },
    at: (span) => kept.get(span),
  };
}

export function excerptOfRow({ input, output, expected_output, error, reasoning }: ResultRow): Excerpt {
  return {
    input: shown(input, lengths.input),
    expected: shown(expected_output, lengths.expected),
    output: shown(output, lengths.output),
    error: excerptError(error),
    reasons: excerptReasons(Object.entries(reasoning ?? {})),
  };
}

export function excerptOfSpan({ meta, eval_metrics }: SpanEvent): Excerpt {
  const reasons = newestByLabel(eval_metrics).map(
    ({ label, reasoning }) => [label, reasoning ?? ""] as const,
  );
  return {
    input: shown(meta.input, lengths.input),
    expected: shown(meta.expected_output, lengths.expected),
    output: shown(meta.output, lengths.output),
    error: excerptError(meta.error),
    reasons: excerptReasons(reasons),
  };
}

function excerptError(error: ResultRow["error"] | SpanEvent["meta"]["error"]): string | undefined {
  const failure = readRowFailure(error);
  if (failure === undefined) return undefined;
  const { type, message } = failure;
  return shown([type, message].filter((part) => part).join(": ") || "an error", lengths.error);
}

function excerptReasons(reasons: readonly (readonly [string, string | null])[]): Record<string, string> {
  const given = reasons.flatMap(([label, reason]) =>
    reason === null || reason.trim() === "" ? [] : [[label, copy(reason, lengths.reason)] as const],
  );
  return Object.fromEntries(given);
}

/** A text as it stands, an object member by member, anything else as JSON. */
function shown(value: unknown, longest: number): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return copy(value, longest);
  const plain = isFlat(value)
    ? Object.entries(value)
        .map(([name, member]) => `${name}: ${String(member)}`)
        .join("\n")
    : JSON.stringify(value, undefined, 2);
  return plain === undefined || plain === "" ? undefined : copy(plain, longest);
}

function isFlat(value: unknown): value is Record<string, string | number | boolean | null> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((member) => member === null || typeof member !== "object")
  );
}

// A slice alone would hold the whole text, and a page of them, in memory.
function copy(text: string, longest: number): string {
  return Buffer.from(clipped(text, longest), "utf8").toString("utf8");
}

function excerptSize({ input, expected, output, error, reasons }: Excerpt): number {
  const texts = [input, expected, output, error, ...Object.entries(reasons).flat()];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
