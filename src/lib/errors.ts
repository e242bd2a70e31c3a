/** A message for people with its stable code, which has a heading in the reference of errors. */
export interface Message {
  /** `LLMX012` */
  code: string;
  message: string;
}

/** Returns the message of a text that begins with its code: say`LLMX003 ${name} is required.`. */
export function say(strings: TemplateStringsArray, ...values: (string | number)[]): Message {
  const text = String.raw({ raw: strings }, ...values);
  return { code: text.slice(0, 7), message: text.slice(8) };
}

/**
 * Returns a message with its code at the end of the first line: `api_key is required. (LLMX001)`. If it contains the text
 * of another error, only this code stays, because its heading is about the whole. A string already has its code.
 */
export function withCode(message: string | Message): string {
  if (typeof message === "string") return message;
  const [first = "", ...others] = message.message.split("\n");
  return [`${first.replaceAll(/ \(LLMX\d{3}\)/g, "")} (${message.code})`, ...others].join("\n");
}

/** An error whose message says what happened, where, and what to do. It's shown without a stack. */
export class ActionError extends Error {
  override name = "ActionError";

  constructor(message: string | Message, options?: ErrorOptions) {
    super(withCode(message), options);
  }
}

/** A fault in an input, whose annotation points to the workflow file. */
export class InputError extends ActionError {
  override name = "InputError";
}

/** A line of a file, or the file as a whole. */
export interface FileLocation {
  /** A path in the workspace. */
  file: string;
  line: number | undefined;
}

/** Errors in results files, whose annotation points to the first one. */
export class ResultsFileError extends ActionError {
  override name = "ResultsFileError";
  readonly location: FileLocation | undefined;

  constructor(message: string, location: FileLocation | undefined) {
    super(message);
    this.location = location;
  }
}

/** A gate that fails, which the job summary already reports. */
export class GateBroken extends ActionError {
  override name = "GateBroken";
  /** The title of its annotation, if it has one. */
  readonly title: string | undefined;

  constructor(message: string | Message, { title }: { title?: string } = {}) {
    super(message);
    this.title = title;
  }
}

/** The reason of a signal that the action's own time limit aborted. fetch and ky know its name. */
export class TimeLimitError extends Error {
  override name = "TimeoutError";

  constructor(milliseconds: number) {
    super(`the action's own time limit of ${Math.ceil(milliseconds / 1_000)} s`);
  }
}

/** Returns which time limit ended something, as a part of a sentence. */
export function describeLimit(reason: unknown): string {
  return reason instanceof TimeLimitError ? reason.message : "the action's own time limit";
}

/** Returns the message of anything that was thrown, with the messages of its causes, but without a stack. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isBundle = error instanceof AggregateError && error.message === "";
  const own = isBundle ? error.errors.map(errorMessage).join("; ") : error.message;
  const cause = error.cause === undefined ? "" : errorMessage(error.cause);
  return cause === "" || own.includes(cause) ? own : `${own}: ${cause}`;
}

/** Returns a sentence with one period, even if its last part already ends with one. */
export function closeSentence(text: string): string {
  return `${text.replace(/\.$/, "")}.`;
}

/** Waits for a promise, and returns its value or what it failed with. */
export async function tryAsync<Value>(promise: Promise<Value>): Promise<{ value: Value } | { failure: unknown }> {
  try {
    return { value: await promise };
  } catch (failure) {
    return { failure };
  }
}
