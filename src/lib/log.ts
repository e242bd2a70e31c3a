import * as core from "@actions/core";
import { type Message, withCode } from "./errors.ts";
import type { Redact } from "./redact.ts";
import { clipped, escapeWorkflowCommands } from "./text.ts";

/** The log of the step. Everything written through it is safe, whatever text it holds; a message shows its code. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  /** An annotation of the workflow run; the runner keeps ten a kind and step. */
  notice(message: string | Message): void;
  warning(message: string | Message): void;
  error(message: string | Message, title?: string): void;
  /** Writes lines that the runner folds under a title. */
  group(title: string, lines: readonly string[]): void;
  /** Folds what is logged during the work. The group ends whatever throws; groups must not overlap. */
  groupWhile<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
}

// An annotation holds 4,096 characters; the runner cuts the rest without a sign.
const maxAnnotationLength = 4_000;
const maxTitleLength = 200;

export function createLog(redact: Redact): Log {
  const safe = (message: string) => escapeWorkflowCommands(redact(message));
  const annotation = (message: string | Message) =>
    clipped(safe(typeof message === "string" ? message : withCode(message)), maxAnnotationLength);
  const startGroup = (title: string) => core.startGroup(clipped(safe(title), maxTitleLength));
  return {
    debug: (message) => core.debug(safe(message)),
    info: (message) => core.info(safe(message)),
    notice: (message) => core.notice(annotation(message)),
    warning: (message) => core.warning(annotation(message)),
    error: (message, title) =>
      core.error(annotation(message), title === undefined ? {} : { title: clipped(safe(title), maxTitleLength) }),
    group: (title, lines) => {
      const text = safe(lines.join("\n"));
      startGroup(title);
      try {
        core.info(text);
      } finally {
        core.endGroup();
      }
    },
    groupWhile: async (title, work) => {
      startGroup(title);
      try {
        return await work();
      } finally {
        core.endGroup();
      }
    },
  };
}
