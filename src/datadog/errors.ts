import { isHTTPError, isTimeoutError } from "ky";
import * as z from "zod/mini";
import { ResponseTooLarge } from "../lib/bounds.ts";
import { parseRetryAfter } from "../lib/clock.ts";
import { ActionError, describeLimit, type Message } from "../lib/errors.ts";
import type { Redact } from "../lib/redact.ts";
import { clipped } from "../lib/text.ts";
import { messages } from "./messages.ts";

/**
 * What is known about a failed request. `refused`: a retry would fail, too. `limited`: Datadog asks to retry later.
 * `not sent`: it never reached Datadog. `open`: it may or may not have taken effect.
 */
type FailureKind = "refused" | "limited" | "not sent" | "open";

interface FailureDetails {
  status?: number | undefined;
  wait?: number | undefined;
  isTooLarge?: boolean;
}

/** A failed request to Datadog. Has neither keys nor a cause, because ky's errors contain the request with its keys. */
export class DatadogError extends ActionError {
  override name = "DatadogError";
  readonly kind: FailureKind;
  readonly status: number | undefined;
  /** How long Datadog asks to wait, in milliseconds. Only `limited` has it. */
  readonly wait: number | undefined;
  /** The response is larger than what is read, so the next request has to ask for less. */
  readonly isTooLarge: boolean;

  constructor(message: string | Message, kind: FailureKind, { status, wait, isTooLarge = false }: FailureDetails = {}) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.wait = wait;
    this.isTooLarge = isTooLarge;
  }
}

interface FailedRequest {
  /** What was being done: `create the experiment`. */
  purpose: string;
  host: string;
  redact: Redact;
}

/** Converts anything that a request threw, while it was sent or its response was read. */
export function toDatadogError(error: unknown, request: FailedRequest, now: number): DatadogError {
  const { purpose, host, redact } = request;
  if (error instanceof DatadogError) return error;
  if (isHTTPError(error)) return fromResponse(error.response, error.data, request, now);
  if (error instanceof ResponseTooLarge) {
    return new DatadogError(messages.responseTooLarge(purpose, host, error.message), "open", { isTooLarge: true });
  }
  const unreadable = describeUnreadable(error);
  if (unreadable !== undefined) {
    return new DatadogError(messages.unexpectedResponse(purpose, host, redact(unreadable)), "open");
  }
  if (error instanceof ActionError) return new DatadogError(messages.stopped(purpose, error.message), "open");
  if (isTimeoutError(error) || (isFault(error) && /^(Abort|Timeout)Error$/.test(error.name))) {
    return new DatadogError(messages.timedOut(purpose, host, describeLimit(error)), "open");
  }
  return fromNetwork(collectCauses(error), request);
}

/** Returns what is wrong with a successful response, such as a proxy's page. */
function describeUnreadable(error: unknown): string | undefined {
  if (error instanceof SyntaxError) return "no JSON";
  if (!(error instanceof Error) || error.name !== "SchemaValidationError") return undefined;
  const { issues } = error as { issues?: readonly { path?: readonly PropertyKey[] }[] };
  const path = (issues?.[0]?.path ?? []).map(String).join(".");
  return path === "" ? "no data" : `no usable ${path}`;
}

function fromResponse(response: Response, data: unknown, request: FailedRequest, now: number): DatadogError {
  const { status, headers } = response;
  const message = describeStatus(status, data, request);
  if (status === 429) {
    const retryAfter = headers.get("retry-after") ?? headers.get("x-ratelimit-reset") ?? "";
    return new DatadogError(message, "limited", { status, wait: parseRetryAfter(retryAfter, now) });
  }
  return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
}

// More of what Datadog says doesn't help.
const maxDetailLength = 500;

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

/** Returns the text of Datadog's errors, which are strings or objects with title and detail; empty for anything else. */
export function readErrorDetail(data: unknown): string {
  let body = data;
  if (typeof data === "string") {
    // Without a content type of JSON, the body comes as text.
    try {
      body = JSON.parse(data);
    } catch {
      return "";
    }
  }
  const { errors = [] } = errorBody.safeParse(body).data ?? {};
  return errors
    .map((error) => (typeof error === "string" ? error : (error.detail ?? error.title ?? "")))
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .join("; ");
}

// After these, it's certain that no byte of the request was sent.
const unsentCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

// Neither after these, and a certificate that isn't trusted won't be a moment later.
const untrustedCodes: ReadonlySet<string> = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_HAS_EXPIRED",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

// undici's message if a proxy opens no tunnel. It has no code of its own.
const refusedTunnel = /^Proxy response \((\d+)\)/;

function fromNetwork(causes: readonly NetworkFault[], { purpose, host, redact }: FailedRequest): DatadogError {
  const reason = redact([...new Set(causes.map(describeFault))].join(", "));
  const isUntrusted = ({ code = "" }: NetworkFault) => untrustedCodes.has(code);
  const isUnsent = (fault: NetworkFault) =>
    fault.syscall === "connect" ||
    unsentCodes.has(fault.code ?? "") ||
    isUntrusted(fault) ||
    refusedTunnel.test(fault.message);
  if (causes.length === 0 || !causes.every(isUnsent)) {
    return new DatadogError(messages.brokenConnection(purpose, host, reason), "open");
  }
  const kind = causes.some(isUntrusted) ? "refused" : "not sent";
  return new DatadogError(messages.noConnection(purpose, host, reason), kind);
}

interface NetworkFault extends NodeJS.ErrnoException {
  address?: string;
  port?: number;
  errors?: unknown[];
}

// By shape, because a DOMException and an error of another realm isn't an instance of Error here.
function isFault(error: unknown): error is NetworkFault {
  return typeof error === "object" && error !== null && "message" in error && "name" in error;
}

/** Returns the innermost causes of an error: one, or one for each address that was tried. */
function collectCauses(error: unknown): NetworkFault[] {
  if (!isFault(error)) return [new Error(String(error))];
  if (Array.isArray(error.errors)) return error.errors.flatMap(collectCauses);
  return error.cause === undefined ? [error] : collectCauses(error.cause);
}

/** Describes a fault with its address, which shows whether Datadog or a proxy couldn't be reached. */
function describeFault({ message, code, address, port }: NetworkFault): string {
  const status = refusedTunnel.exec(message)?.[1];
  if (status !== undefined) return `the proxy answered ${status}`;
  if (!code) return message;
  if (address === undefined) return code;
  return `${code} at ${address}${port === undefined ? "" : `:${port}`}`;
}
