import type { Message } from "../lib/errors.ts";

/** What the stages say, by code. */
export const messages = {
  statusNotWritten: (name: string, reason: string, isDenied: boolean): Message => ({
    code: "LLMX510",
    message: `Couldn't set the commit status ${name}: ${reason}.${isDenied ? " Grant the job `statuses: write`." : ""}`,
  }),
} as const;
