import * as core from "@actions/core";
import type { Redact } from "./redact.ts";

/** The log of the step. Everything written through it is safe, whatever text it holds. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  /** An annotation of the workflow run; the runner keeps ten a kind and step. */
  notice(message: string): void;
  warning(message: string): void;
  error(message: string): void;
}

// An annotation holds 4,096 characters; the runner cuts the rest without a sign.
const longestAnnotation = 4_000;

export function createLog(redact: Redact): Log {
  const safe = (message: string) => defuse(redact(message));
  const annotation = (message: string) => shorten(safe(message));
  return {
    debug: (message) => core.debug(safe(message)),
    info: (message) => core.info(safe(message)),
    notice: (message) => core.notice(annotation(message)),
    warning: (message) => core.warning(annotation(message)),
    error: (message) => core.error(annotation(message)),
  };
}

/**
 * Makes a text harmless as log lines. The runner executes `::command::` at the start of a line, after white
 * space too, and `##[command]` anywhere; a zero-width space takes both apart. (Where the runner overlooks it,
 * comparing by culture, it reads the name from the wrong place and knows none.) Other control characters go, among
 * them the carriage return, which ends a line as well.
 */
export function defuse(message: string): string {
  return message
    .replace(/\r\n?/g, "\n")
    .replace(controlCharacters, "\u{FFFD}")
    .replace(/^([^\S\n]*):(?=:)/gmu, "$1:\u{200B}")
    .replaceAll("##[", "##\u{200B}[");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;

function shorten(message: string): string {
  return message.length <= longestAnnotation ? message : `${message.slice(0, longestAnnotation)} …`;
}
