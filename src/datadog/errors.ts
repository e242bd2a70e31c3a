import { isHTTPError, isTimeoutError } from "ky";
import * as z from "zod/mini";
import type { ResponseTooLarge } from "../lib/bounds.ts";
import { ActionError, describeLimit, type Message } from "../lib/errors.ts";
import type { Redact } from "../lib/redact.ts";
import { clipped } from "../lib/text.ts";
import { messages } from "./messages.ts";

/**
 * What is known of a request that did not succeed:
 * `refused`: the answer is no, and would be again; `limited`: it said later; `not sent`: it never reached Datadog;
 * `open`: it may or may not have taken effect.
 */
export type FailureKind = "refused" | "limited" | "not sent" | "open";

/** A request to Datadog that failed, told in one sentence that says what to do. Holds neither key nor cause. */
export class DatadogError extends ActionError {
  override name = "DatadogError";
  readonly kind: FailureKind;
  readonly status: number | undefined;
  /** How long Datadog asks to wait, in milliseconds; only of `limited`. */
  readonly wait: number | undefined;
  /** The answer is larger than is read: less has to be asked for. */
  readonly isTooLarge: boolean;

  constructor(
    message: string | Message,
    kind: FailureKind,
    details: { status?: number | undefined; wait?: number | undefined; isTooLarge?: boolean } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = details.status;
    this.wait = details.wait;
    this.isTooLarge = details.isTooLarge ?? false;
  }
}

export interface FailedRequest {
  /** What was being done, as in “Couldn't create the experiment”: `create the experiment`. */
  purpose: string;
  host: string;
  redact: Redact;
}

/** Turns whatever ky threw into a DatadogError; ky's own errors hold the request with its keys. */
export function datadogError(error: unknown, request: FailedRequest, now: number): DatadogError {
  if (error instanceof DatadogError) return error;
  if (isHTTPError(error)) return fromAnswer(error.response, error.data, request, now);
  const { purpose, host } = request;
  if (error instanceof ActionError) return new DatadogError(messages.stopped(purpose, error.message), "open");
  if (isTimeoutError(error) || isAbort(error))
    return new DatadogError(messages.timedOut(purpose, host, describeLimit(error)), "open");
  const reason = request.redact(networkReason(error));
  if (!neverSent(error)) return new DatadogError(messages.brokenConnection(purpose, host, reason), "open");
  const kind = isUntrusted(error) ? "refused" : "not sent";
  return new DatadogError(messages.noConnection(purpose, host, reason), kind);
}

/** A success that can't be read, such as a page of a proxy. */
export function unreadableAnswer({ purpose, host, redact }: FailedRequest, reason: string): DatadogError {
  return new DatadogError(messages.unexpectedResponse(purpose, host, redact(reason)), "open");
}

/** Returns the error for a successful response that is larger than what is read. */
export function responseTooLarge({ purpose, host }: FailedRequest, { message }: ResponseTooLarge): DatadogError {
  return new DatadogError(messages.responseTooLarge(purpose, host, message), "open", { isTooLarge: true });
}

function fromAnswer(response: Response, data: unknown, request: FailedRequest, now: number): DatadogError {
  const { status } = response;
  const message = describeStatus(status, data, request);
  if (status === 429) {
    return new DatadogError(message, "limited", { status, wait: retryWait(response.headers, now) });
  }
  return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
}

function describeStatus(status: number, data: unknown, { purpose, host, redact }: FailedRequest): Message {
  const detail = clipped(redact(readErrorDetail(data)), maxDetailLength);
  if (status >= 300 && status < 400) return messages.redirected(purpose, host, status);
  switch (status) {
    case 400:
    case 422:
      return messages.invalidRequest(purpose, status, detail);
    case 401:
      return messages.invalidKeys(purpose, host);
    case 403:
      return messages.noPermission(purpose, detail);
    case 404:
      return messages.notFound(purpose, detail);
    case 409:
      return messages.conflict(purpose, detail);
    case 413:
      return messages.requestTooLarge(purpose);
    case 429:
      return messages.tooManyRequests(purpose);
    default:
      return messages.failedRequest(purpose, host, status, detail);
  }
}

const errorBody = z.object({
  errors: z.array(z.union([z.string(), z.object({ title: z.optional(z.string()), detail: z.optional(z.string()) })])),
});

/** The words of both shapes of Datadog's errors: texts, or objects with title and detail. Empty for anything else. */
export function readErrorDetail(data: unknown): string {
  const parsed = errorBody.safeParse(typeof data === "string" ? parsedOrNothing(data) : data);
  if (!parsed.success) return "";
  const words = parsed.data.errors.map((item) => (typeof item === "string" ? item : (item.detail ?? item.title ?? "")));
  return words
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .join("; ");
}

// An answer whose content type does not say that it is JSON comes as a text.
function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// More of what Datadog says helps nobody.
const maxDetailLength = 500;

/** The wait that a 429 asks for in milliseconds: Retry-After in seconds or as a date, else X-RateLimit-Reset. */
export function retryWait(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after") ?? headers.get("x-ratelimit-reset");
  if (value === null || value.trim() === "") return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

// Failures of which it is certain that no byte of the request went out.
const beforeSending: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

// Certificates that are not trusted will not be a moment later either.
const untrusted: ReadonlySet<string> = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_HAS_EXPIRED",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function isUntrusted(error: unknown): boolean {
  return collectCauses(error).some(({ code }) => untrusted.has(code ?? ""));
}

function neverSent(error: unknown): boolean {
  const faults = collectCauses(error);
  const isCertain = (fault: NetworkFault) =>
    fault.syscall === "connect" ||
    beforeSending.has(fault.code ?? "") ||
    untrusted.has(fault.code ?? "") ||
    refusedTunnel(fault) !== undefined;
  return faults.length > 0 && faults.every(isCertain);
}

// Told by shape: DOMException is among them, and errors of other realms.
interface NetworkFault extends NodeJS.ErrnoException {
  address?: string;
  port?: number;
  errors?: unknown[];
}

function isFault(error: unknown): error is NetworkFault {
  return typeof error === "object" && error !== null && "message" in error && "name" in error;
}

/** What lies at the bottom of an error: one fault, or one for each address that was tried. */
function collectCauses(error: unknown): NetworkFault[] {
  if (!isFault(error)) return [new Error(String(error))];
  if (Array.isArray(error.errors)) return error.errors.flatMap(collectCauses);
  return error.cause === undefined ? [error] : collectCauses(error.cause);
}

function networkReason(error: unknown): string {
  return [...new Set(collectCauses(error).map(faultReason))].join(", ");
}

// The address tells whether it was Datadog that could not be reached, or the proxy.
function faultReason(fault: NetworkFault): string {
  const answered = refusedTunnel(fault);
  if (answered !== undefined) return `the proxy answered ${answered}`;
  if (!fault.code) return fault.message;
  return fault.address === undefined
    ? fault.code
    : `${fault.code} at ${fault.address}${fault.port === undefined ? "" : `:${fault.port}`}`;
}

// What undici says of a proxy that does not open the tunnel; it has no code of its own for that.
function refusedTunnel({ message }: Error): string | undefined {
  return /^Proxy response \((\d+)\)/.exec(message)?.[1];
}

function isAbort(error: unknown): boolean {
  return isFault(error) && (error.name === "AbortError" || error.name === "TimeoutError");
}
