import type { Message } from "../lib/errors.ts";
import { limitList } from "./markdown.ts";

const maxNames = 4;

/** What comment, summary, and log say alike, by code. */
export const messages = {
  /** `names` are the experiments, if the run has others too. */
  shards: (count: number, names: readonly string[]): Message => {
    const listed = names.length === 0 ? "" : ` (${limitList(names, maxNames).join("; ")})`;
    return {
      code: "LLMX511",
      message: `These ${count} experiments${listed} look like shards of one evaluation: they share their config and have no record in common. Each is judged alone, which can hide a drop.`,
    };
  },
} as const;
