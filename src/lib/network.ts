import { ActionError } from "./errors.ts";

/** The environment of the process. Only inputs/ and run/ read it. */
export type Environment = Readonly<Record<string, string | undefined>>;

// Node gives each address of a host 250 ms, too little for a far site; a dead IPv6 address costs this once.
const addressAttemptTime = 2_000;

const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/** Whether a URL's host name, as `URL` writes it, is this machine's own. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(localhost\.?|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/**
 * Makes fetch use HTTPS_PROXY and NO_PROXY, which it ignores by itself, but never for a loopback address: without TLS
 * a proxy would read the keys. `origins` are those that requests go to.
 *
 * @throws ActionError if a proxy is set and this Node can use it only if it is told so at its start.
 */
export function prepareNetwork(environment: Record<string, string | undefined>, origins: readonly string[]): void {
  // Taken here, not imported: that would cost each start, and with a member of http load fetch before a request.
  const net = process.getBuiltinModule("node:net");
  net.setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptTime);
  if (!proxyVariables.some((name) => environment[name])) return;
  // Node prefers the second name, and reads both again at each request, also if it was told of proxies at its start.
  const direct = listDirectHosts(environment, origins);
  Object.assign(environment, { NO_PROXY: direct, no_proxy: direct });
  if (environment.NODE_USE_ENV_PROXY === "1") return;
  const http = process.getBuiltinModule("node:http");
  if (typeof http.setGlobalProxyFromEnv !== "function") {
    throw new ActionError(
      `A proxy is set, and Node ${process.versions.node} uses it only with NODE_USE_ENV_PROXY=1 in the environment of the job. Set it, or update the runner.`,
    );
  }
  try {
    http.setGlobalProxyFromEnv(environment);
  } catch {
    // Node's own message holds the address, and that can hold a password.
    throw new ActionError(
      "The proxy that HTTPS_PROXY or HTTP_PROXY names cannot be used. They want an address such as http://proxy.example.com:3128.",
    );
  }
}

/** The value of NO_PROXY with every loopback host in it; ranges of addresses are unknown to fetch. */
function listDirectHosts({ no_proxy, NO_PROXY }: Environment, origins: readonly string[]): string {
  const hosts = origins.map((origin) => URL.parse(origin)?.hostname ?? "").filter(isLoopbackHost);
  const own = no_proxy ?? NO_PROXY ?? "";
  const all = [...own.split(","), "localhost", "localhost.", "127.0.0.1", "[::1]", ...hosts];
  return own.trim() === "*" ? "*" : [...new Set(all)].filter((host) => host.trim() !== "").join(",");
}
