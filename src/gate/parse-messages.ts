import type { Message } from "../lib/errors.ts";

export type { Message };

import { clipped } from "../lib/text.ts";

const example = "{ min: 0.8 }";

/** What can be wrong with a gate, by code. */
export const gateErrors = {
  syntax: (text: string) => error("LLMX201", `${text}.`),
  notAMap: (got: unknown) =>
    error(
      "LLMX202",
      `The gate must be a map of metrics to rules, such as accuracy: ${example}. ${gotten(got)}`,
    ),
  tooLarge: (excess: string) => error("LLMX203", `The gate is ${excess}. Shorten it.`),
  unknownRule: (label: string, rule: string, meant: string | undefined, rules: readonly string[]) =>
    error(
      "LLMX204",
      `Unknown rule ${quoted(rule)} for ${label}. ${didYouMean(meant)}Rules: ${rules.join(", ")}.`,
    ),
  invalidRule: (label: string, rule: string, expected: string, got: unknown) =>
    error("LLMX205", `${label}: ${rule} must be ${expected}. ${gotten(got)}`),
  notRules: (label: string, got: unknown) =>
    error("LLMX206", `${label} must be a map of rules, such as ${example}. ${gotten(got)}`),
  noRules: (label: string) => error("LLMX207", `${label} has no rules. Add one, such as ${example}.`),
  unknownName: (name: string, meant: string | undefined, names: readonly string[]) =>
    error(
      "LLMX208",
      `Unknown name ${quoted(name)}. ${didYouMean(meant)}Names that begin with $: ${names.join(", ")}.`,
    ),
  invalidName: (name: string, maxLength: number) =>
    error(
      "LLMX209",
      `${quoted(name)} can't be a metric's name. Use a name of 1 to ${maxLength} characters, "*", or $rows.`,
    ),
  minAboveMax: (label: string, min: number, max: number) =>
    error("LLMX210", `${label}: min ${min} is above max ${max}. Lower min or raise max.`),
  everyMetricSlice: (key: string) =>
    error("LLMX211", `${key}: a slice belongs to one metric. Replace * before the brackets with its name.`),
  betterInSlice: (key: string, metric: string) =>
    error("LLMX212", `${key}: better applies to the whole metric. Set it under ${metric}.`),
  invalidVersion: (got: unknown) => error("LLMX213", `$version must be 1. ${gotten(got)}`),
} as const;

function error(code: string, message: string): Message {
  return { code, message };
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? "" : `Did you mean ${meant}? `;
}

const maxShownLength = 60;

function quoted(text: string): string {
  return JSON.stringify(clipped(text, maxShownLength));
}

function gotten(value: unknown): string {
  if (value === null || value === undefined) return "Got nothing.";
  if (Array.isArray(value)) return "Got a list.";
  if (typeof value === "object") return "Got a map.";
  return `Got ${typeof value === "string" ? quoted(value) : String(value)}.`;
}
