import { isHTTPError, SchemaValidationError } from "ky";
import * as z from "zod/mini";
import { ResponseTooLarge } from "../lib/bounds.ts";
import { parseRetryAfter } from "../lib/clock.ts";
import { ActionError, describeLimit, type Message } from "../lib/errors.ts";
import type { Redact } from "../lib/redact.ts";
import { clipped } from "../lib/text.ts";
import { type FailedResponse, messages } from "./messages.ts";

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
  readonly isTooLarge: boolean = false;

  constructor(message: string | Message, kind: FailureKind, details: FailureDetails = {}) {
    super(message);
    this.kind = kind;
    Object.assign(this, details);
  }
}

interface FailedRequest {
  /** What was being done: `create the experiment`. */
  task: string;
  host: string;
  redact: Redact;
}

/** Converts anything that a request threw, while it was sent or its response was read. */
export function toDatadogError(error: unknown, request: FailedRequest, now: number): DatadogError {
  const { task, host, redact } = request;
  if (isHTTPError(error)) return fromResponse(error.response, error.data, request, now);
  if (error instanceof ResponseTooLarge) {
    return new DatadogError(messages.responseTooLarge(task, host, error.message), "open", { isTooLarge: true });
  }
  // A proxy's page, for example.
  if (error instanceof SyntaxError) {
    return new DatadogError(messages.unexpectedResponse(task, host, "no JSON"), "open");
  }
  if (error instanceof SchemaValidationError) {
    const path = [error.issues[0]?.path ?? []].flat().map(String).join(".");
    const reason = path === "" ? "no data" : `no usable ${redact(path)}`;
    return new DatadogError(messages.unexpectedResponse(task, host, reason), "open");
  }
  if (error instanceof ActionError) return new DatadogError(messages.stopped(task, error.message), "open");
  if (isFault(error) && /^(Abort|Timeout)Error$/.test(error.name)) {
    return new DatadogError(messages.timedOut(task, host, describeLimit(error)), "open");
  }
  return fromNetwork(collectCauses(error), request);
}

// More of what Datadog says doesn't help.
const maxDetailLength = 500;

const messagesByStatus: Partial<Record<number, (response: FailedResponse) => Message>> = {
  400: messages.invalidRequest,
  401: messages.invalidKeys,
  403: messages.noPermission,
  404: messages.notFound,
  409: messages.conflict,
  413: messages.requestTooLarge,
  422: messages.invalidRequest,
  429: messages.tooManyRequests,
};

function fromResponse({ status, headers }: Response, data: unknown, request: FailedRequest, now: number): DatadogError {
  const said = clipped(request.redact(readErrorDetail(data)), maxDetailLength);
  const failed = { ...request, status, detail: said === "" ? "" : ` Datadog says: ${said}` };
  if (status >= 300 && status < 400) return new DatadogError(messages.redirected(failed), "refused", { status });
  const message = (messagesByStatus[status] ?? messages.failedRequest)(failed);
  if (status === 429) {
    const retryAfter = headers.get("retry-after") ?? headers.get("x-ratelimit-reset") ?? "";
    return new DatadogError(message, "limited", { status, wait: parseRetryAfter(retryAfter, now) });
  }
  return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", { status });
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
const unsentCode = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

// Neither after these, and a certificate that isn't trusted won't be a moment later.
const untrustedCode =
  /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID)$/;

// undici's message if a proxy opens no tunnel. It has no code of its own.
const refusedTunnel = /^Proxy response \((\d+)\)/;

function fromNetwork(causes: readonly NetworkFault[], { task, host, redact }: FailedRequest): DatadogError {
  const faults = causes.map(({ message, code, address, port }) => {
    const status = refusedTunnel.exec(message)?.[1];
    if (status !== undefined) return `the proxy answered ${status}`;
    // The address shows whether Datadog or a proxy couldn't be reached.
    if (!code || address === undefined) return code || message;
    return `${code} at ${address}${port === undefined ? "" : `:${port}`}`;
  });
  const reason = redact([...new Set(faults)].join(", "));
  const isUntrusted = causes.some(({ code = "" }) => untrustedCode.test(code));
  const isUnsent = causes.every(
    ({ code = "", syscall, message }) =>
      syscall === "connect" || unsentCode.test(code) || untrustedCode.test(code) || refusedTunnel.test(message),
  );
  if (causes.length === 0 || !isUnsent) return new DatadogError(messages.brokenConnection(task, host, reason), "open");
  return new DatadogError(messages.noConnection(task, host, reason), isUntrusted ? "refused" : "not sent");
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
