import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { type Clock, systemClock } from "../src/lib/clock.ts";
import { parseJson } from "../src/lib/json.ts";

/** A request that the server read. `body` is the parsed JSON, the text if it isn't JSON, or undefined if it's empty. */
export interface RecordedRequest {
  method: string;
  /** The path without the query, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
  /** Milliseconds since the Unix epoch, by the server's clock. */
  time: number;
  /** The response's status. It's undefined until the response was sent. */
  status?: number;
}

/** A response. A body that is a string or bytes is sent as is, and another body as JSON. */
export interface FakeResponse {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** If the path is a string, it matches the end of a request's path. */
interface Match {
  method?: string;
  path?: string | RegExp;
}

/** An injected fault. It affects `times` of the requests that match (default: 1). */
export type Fault = {
  match?: Match;
  times?: number;
  /** Called each time the server holds a request and will never respond. */
  held?: (request: RecordedRequest) => void;
} & (EarlyOrLateFault | ResponseFault);

/** Replaces the response. With `when: "after"`, the request takes effect first (default: `before`). */
type EarlyOrLateFault = { when?: "before" | "after" } & (
  | { kind: "drop" | "stall-headers" | "html" }
  | { kind: "status"; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: "redirect"; location: string; status?: number }
);

/** Damages the response after the request took effect. */
interface ResponseFault {
  kind: "stall-body" | "endless-body" | "drop-body" | "truncate" | "no-id";
  when?: "after";
}

/** Called for each request before it takes effect. The hook can delay the request, or respond instead of the server. */
type RequestHook = (request: RecordedRequest) => FakeResponse | undefined | Promise<FakeResponse | undefined>;

export interface LoopbackServer extends AsyncDisposable {
  /** The origin: `http://127.0.0.1:<port>`, or `https:` with a certificate. */
  url: string;
  /** All requests in order of arrival. */
  requests: RecordedRequest[];
  fault(fault: Fault): void;
  onRequest(hook: RequestHook): void;
  /** Resolves when the next request that matches arrives. */
  seen(match: Match): Promise<RecordedRequest>;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** How many milliseconds each response takes. */
  latency?: number;
  clock?: Clock;
  /** The key and certificate in PEM, if the server uses TLS. */
  tls?: { key: string; cert: string };
}

type Respond = (request: RecordedRequest) => FakeResponse | Promise<FakeResponse>;

/** Starts a server on a free port of the loopback interface. */
export async function startServer(options: ServerOptions & { respond: Respond }): Promise<LoopbackServer> {
  const { clock = systemClock, latency = 0, respond } = options;
  const requests: RecordedRequest[] = [];
  const faults: Fault[] = [];
  const hooks: RequestHook[] = [];
  const awaited: { match: Match; arrived: (request: RecordedRequest) => void }[] = [];

  const respondTo = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming, clock.now());
    requests.push(request);
    response.on("finish", () => {
      request.status = response.statusCode;
    });
    for (const { arrived } of takeAll(awaited, ({ match }) => matchesRequest(match, request))) arrived(request);
    const fault = takeFault(faults, request);
    if (latency > 0) await clock.sleep(latency);
    const hooked = await findHookResponse(hooks, request);
    const commit = async () => hooked ?? (await respond(request));
    if (fault) await applyFault(fault, request, commit, response);
    else send(response, await commit());
  };

  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    respondTo(incoming, response).catch((error: unknown) => {
      if (!response.headersSent)
        send(response, { status: 500, headers: { "content-type": "text/plain" }, body: String(error) });
    });
  };
  const { tls } = options;
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fault: (fault) => void faults.push({ ...fault }),
    onRequest: (hook) => void hooks.push(hook),
    seen: (match) => new Promise((arrived) => awaited.push({ match, arrived })),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function readRequest(incoming: IncomingMessage, time: number): Promise<RecordedRequest> {
  const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    method: incoming.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: parseBody(Buffer.concat(chunks).toString("utf8")),
    time,
  };
}

function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

async function findHookResponse(
  hooks: readonly RequestHook[],
  request: RecordedRequest,
): Promise<FakeResponse | undefined> {
  for (const hook of hooks) {
    const response = await hook(request);
    if (response) return response;
  }
  return undefined;
}

function takeFault(faults: Fault[], request: RecordedRequest): Fault | undefined {
  const index = faults.findIndex(({ match = {} }) => matchesRequest(match, request));
  const fault = faults[index];
  if (!fault) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) faults.splice(index, 1);
  return fault;
}

/** Removes the items that meet a condition from a list, and returns them. */
function takeAll<Item>(items: Item[], isTaken: (item: Item) => boolean): Item[] {
  const taken = items.filter(isTaken);
  for (const item of taken) items.splice(items.indexOf(item), 1);
  return taken;
}

function matchesRequest(match: Match, { method, path }: RecordedRequest): boolean {
  if (match.method !== undefined && match.method !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === "string" ? path.endsWith(match.path) : match.path.test(path);
}

async function applyFault(
  fault: Fault,
  request: RecordedRequest,
  commit: () => Promise<FakeResponse>,
  response: ServerResponse,
): Promise<void> {
  const held = () => fault.held?.(request);
  if (isResponseFault(fault)) return applyResponseFault(fault, await commit(), response, held);
  if (fault.when === "after") await commit();
  switch (fault.kind) {
    case "drop":
      resetSocket(response.socket);
      return;
    case "stall-headers":
      held();
      return;
    case "html":
      return send(response, htmlPage);
    case "redirect":
      return send(response, { status: fault.status ?? 307, headers: { location: fault.location } });
    case "status":
      return send(response, fault);
  }
}

const htmlPage: FakeResponse = {
  status: 200,
  headers: { "content-type": "text/html" },
  body: "<!doctype html><html><head><title>Sign in</title></head><body><h1>Proxy sign-in</h1></body></html>",
};

function isResponseFault(fault: EarlyOrLateFault | ResponseFault): fault is ResponseFault {
  return ["stall-body", "endless-body", "drop-body", "truncate", "no-id"].includes(fault.kind);
}

function applyResponseFault(
  { kind }: ResponseFault,
  fake: FakeResponse,
  response: ServerResponse,
  held: () => void,
): void {
  const text = formatBody(fake);
  const half = text.slice(0, Math.ceil(text.length / 2));
  switch (kind) {
    case "truncate":
      send(response, { ...fake, body: half });
      return;
    case "no-id":
      send(response, { ...fake, body: removeId(fake.body) });
      return;
    case "stall-body":
      startBody(response, fake, half, held);
      return;
    case "drop-body":
      startBody(response, fake, half);
      setTimeout(() => resetSocket(response.socket), 20);
      return;
    case "endless-body": {
      startBody(response, fake, " ", held);
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
      return;
    }
  }
}

function startBody(response: ServerResponse, fake: FakeResponse, start: string, sent = () => {}): void {
  response.writeHead(fake.status, readHeaders(fake));
  response.flushHeaders();
  response.write(start, sent);
}

function removeId(body: unknown): unknown {
  const { data, ...rest } = body as { data?: Record<string, unknown> };
  return { ...rest, data: { ...data, id: undefined } };
}

function resetSocket(socket: Socket | null): void {
  socket?.resetAndDestroy();
}

function send(response: ServerResponse, fake: FakeResponse): void {
  const body = Buffer.isBuffer(fake.body) ? fake.body : Buffer.from(formatBody(fake), "utf8");
  // A response with the status 204 has no body, so it has no length.
  const length = fake.status === 204 ? {} : { "content-length": body.length };
  response.writeHead(fake.status, { ...readHeaders(fake), ...length });
  response.end(body);
}

function readHeaders(fake: FakeResponse): Record<string, string> {
  const { body } = fake;
  const isJson = body !== undefined && typeof body !== "string" && !Buffer.isBuffer(body);
  return { ...(isJson ? { "content-type": "application/json" } : {}), ...fake.headers };
}

function formatBody({ body }: FakeResponse): string {
  if (body === undefined) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}
