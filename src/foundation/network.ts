import type { Environment } from "./environment.ts";
import { ActionError } from "./errors.ts";

// Node gives each address of a host 250 ms, too little for a far site; a dead IPv6 address costs this once.
const addressAttemptTime = 2_000;

const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Makes fetch obey HTTPS_PROXY and NO_PROXY, which it ignores by itself.
 *
 * @throws ActionError where a proxy is set and this Node can use it only if it is told so at its start.
 */
export function prepareNetwork(environment: Environment): void {
  // Taken here, not imported: that would cost each start, and with a member of http load fetch before a request.
  const net = process.getBuiltinModule("node:net");
  net.setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptTime);
  if (environment.NODE_USE_ENV_PROXY === "1") return;
  if (!proxyVariables.some((name) => environment[name])) return;
  const http = process.getBuiltinModule("node:http");
  if (typeof http.setGlobalProxyFromEnv !== "function") {
    throw new ActionError(
      `A proxy is set, and Node ${process.versions.node} uses it only with NODE_USE_ENV_PROXY=1 in the environment of the job. Set it, or update the runner.`,
    );
  }
  try {
    http.setGlobalProxyFromEnv();
  } catch {
    // Node's own message holds the address, and that can hold a password.
    throw new ActionError(
      "The proxy that HTTPS_PROXY or HTTP_PROXY names cannot be used. They want an address such as http://proxy.example.com:3128.",
    );
  }
}
