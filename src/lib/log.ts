import * as core from "@actions/core";
import { type Message, withCode } from "./errors.ts";
import type { Redact } from "./redact.ts";
import { clipped, escapeWorkflowCommands } from "./text.ts";

/** Where an error's annotation points to, and its title. */
interface ErrorAnnotation {
  title?: string | undefined;
  /** A path in the repository. */
  file?: string | undefined;
  line?: number | undefined;
}

/** The log of the step. Any text written through it is safe. A message shows its code. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  /** Annotates the workflow run. The runner keeps ten annotations per kind and step. */
  notice(message: string | Message): void;
  warning(message: string | Message): void;
  error(message: string | Message, annotation?: ErrorAnnotation): void;
  /** Writes lines that the runner folds under a title. */
  group(title: string, lines: readonly string[]): void;
  /** Folds what is logged during the work. The group always ends. Groups must not overlap. */
  groupWhile<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
}

// The runner cuts an annotation after 4,096 characters, without a sign.
const maxAnnotationLength = 4_000;
const maxTitleLength = 200;

export function createLog(redact: Redact): Log {
  const safe = (message: string) => escapeWorkflowCommands(redact(message));
  const safeTitle = (title: string) => clipped(safe(title), maxTitleLength);
  const annotation = (message: string | Message) => clipped(safe(withCode(message)), maxAnnotationLength);
  return {
    debug: (message) => core.debug(safe(message)),
    info: (message) => core.info(safe(message)),
    notice: (message) => core.notice(annotation(message)),
    warning: (message) => core.warning(annotation(message)),
    error: (message, { title, file, line } = {}) => {
      const properties = {
        ...(title === undefined ? {} : { title: safeTitle(title) }),
        ...(file === undefined ? {} : { file: safe(file) }),
        ...(line === undefined ? {} : { startLine: line }),
      };
      core.error(annotation(message), properties);
    },
    group: (title, lines) => {
      const text = safe(lines.join("\n"));
      core.startGroup(safeTitle(title));
      core.info(text);
      core.endGroup();
    },
    groupWhile: async (title, work) => {
      core.startGroup(safeTitle(title));
      try {
        return await work();
      } finally {
        core.endGroup();
      }
    },
  };
}
