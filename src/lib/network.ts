import { ActionError } from "./errors.ts";

/** The environment of the process. Only inputs/ and run/ read it. */
export type Environment = Readonly<Record<string, string | undefined>>;

// By default, Node.js gives each address of a host 250 ms, too little for a far site. A dead IPv6 address costs this once.
const addressAttemptMs = 2_000;

const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/** Returns whether a URL's host name, as `URL` writes it, is this machine's own. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(localhost\.?|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/**
 * Makes fetch use HTTPS_PROXY and NO_PROXY, which it ignores by itself, but never for a loopback address: without TLS,
 * a proxy would read the keys. `origins` are those that requests go to.
 *
 * @throws ActionError if a proxy is set that can't be used, or this Node.js can use one only if it's started so.
 */
export function prepareNetwork(environment: Record<string, string | undefined>, origins: readonly string[]): void {
  // A static import would cost every start. One of http would also load fetch.
  const net = process.getBuiltinModule("node:net");
  net.setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptMs);
  if (!proxyVariables.some((name) => environment[name])) return;
  const own = environment.no_proxy ?? environment.NO_PROXY ?? "";
  const hosts = origins.map((origin) => URL.parse(origin)?.hostname ?? "").filter(isLoopbackHost);
  // Every loopback host by itself, because Node.js supports no address ranges there.
  const all = new Set([...own.split(","), "localhost", "localhost.", "127.0.0.1", "[::1]", ...hosts]);
  const direct = own.trim() === "*" ? "*" : [...all].filter((host) => host.trim() !== "").join(",");
  // Node.js prefers the second name, and reads both again at each request.
  Object.assign(environment, { NO_PROXY: direct, no_proxy: direct });
  if (environment.NODE_USE_ENV_PROXY === "1") return;
  const http = process.getBuiltinModule("node:http");
  if (typeof http.setGlobalProxyFromEnv !== "function") {
    throw new ActionError({
      code: "LLMX430",
      message: `A proxy is set, and Node.js ${process.versions.node} uses it only with NODE_USE_ENV_PROXY=1 in the environment of the job. Set it, or update the runner.`,
    });
  }
  try {
    http.setGlobalProxyFromEnv(environment);
  } catch {
    // The message of Node.js has the address, and that can have a password.
    throw new ActionError({
      code: "LLMX431",
      message:
        "The proxy that HTTPS_PROXY or HTTP_PROXY names can't be used. Set an address such as http://proxy.example.com:3128.",
    });
  }
}
