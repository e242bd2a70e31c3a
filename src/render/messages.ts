import type { Message } from "../lib/errors.ts";

const maxNames = 4;

/** What comment, summary, and log say alike, by code. */
export const messages = {
  /** `names` tells which experiments, if the run has others too. */
  shards: (count: number, names: readonly string[]): Message => ({
    code: "LLMX511",
    message: `These ${count} experiments${listNames(names)} look like shards of one evaluation: they share their config and have no record in common. Each is judged alone, which can hide a drop.`,
  }),
} as const;

function listNames(names: readonly string[]): string {
  const hidden = names.length - maxNames;
  const shown = [...names.slice(0, maxNames), ...(hidden > 0 ? [`${hidden} more`] : [])];
  return names.length === 0 ? "" : ` (${shown.join("; ")})`;
}
