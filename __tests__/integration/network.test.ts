import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

const lister = fileURLToPath(new URL("../support/list-experiments.ts", import.meta.url));

let folder: string;
let certificate: string;
/** A fake of Datadog behind TLS, with a certificate of its own authority. */
let datadog: { url: string; host: string; local: string; close: () => void };
let requests = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "network-"));
  certificate = join(folder, "certificate.pem");
  const key = join(folder, "key.pem");
  makeCertificate(certificate, key);
  const server = createTlsServer({ cert: readFileSync(certificate), key: readFileSync(key) }, answer);
  const port = await listen(server);
  // Loopback addresses bypass the proxy, so the proxy resolves this name.
  const host = `datadog.example:${port}`;
  datadog = { url: `https://${host}`, host, local: `https://localhost:${port}`, close: () => close(server) };
});

const answer: RequestListener = (_, response) => {
  requests += 1;
  const experiment = { id: "an-id", type: "experiments", attributes: { name: "n-1", project_id: "p" } };
  response.end(JSON.stringify({ data: [experiment], meta: { after: "" } }));
};

/** The same without TLS, on every loopback address. */
async function startPlainDatadog(host: string): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, host.startsWith("[") ? "::1" : "0.0.0.0", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://${host}:${port}`, [Symbol.asyncDispose]: async () => close(server) };
}

afterAll(() => {
  datadog.close();
  rmSync(folder, { recursive: true });
});

function makeCertificate(out: string, keyout: string): void {
  const names = "subjectAltName=DNS:localhost,DNS:datadog.example,IP:127.0.0.1";
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const subject = ["-subj", "/CN=localhost", "-addext", names];
  execFileSync("openssl", ["req", "-x509", ...kind, ...subject, "-out", out, "-keyout", keyout], {
    stdio: "pipe",
  });
}

async function listen(server: Server | ReturnType<typeof createTlsServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function close(server: Server | ReturnType<typeof createTlsServer>): void {
  server.close();
  server.closeAllConnections();
}

/** Returns a port without a server. */
async function closedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Listed {
  ids?: string[];
  error?: string;
  /** stdout and stderr. */
  output: string;
}

/** Lists experiments in another process, with only the given environment. */
async function list(environment: Record<string, string>): Promise<Listed> {
  const trusted = { ORIGIN: datadog.url, NODE_EXTRA_CA_CERTS: certificate, PATH: process.env.PATH ?? "" };
  const child = spawn(process.execPath, [lister], { env: { ...trusted, ...environment } });
  const output = await readOutput(child);
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  return { ...(JSON.parse(lines.at(-1) ?? "{}") as object), output };
}

async function readOutput(child: ChildProcess): Promise<string> {
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => child.on("close", resolve));
  return Buffer.concat(chunks).toString("utf8");
}

interface Proxy extends Disposable {
  url: (user?: string) => string;
  /** The hosts of the tunnels that were opened. */
  tunnels: string[];
  /** Addresses that were requested without a tunnel, so that the proxy could read the requests. */
  requests: string[];
}

/** A proxy for CONNECT. With credentials, it rejects everybody else. */
async function startProxy(credentials?: string): Promise<Proxy> {
  const tunnels: string[] = [];
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString("base64")}`;
  const requests: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    requests.push(url);
    response.writeHead(405).end();
  });
  server.on("connect", ({ url = "", headers }, client) => {
    if (wanted && headers["proxy-authorization"] !== wanted) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    tunnels.push(url);
    const target = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.pipe(client).pipe(target);
    });
    target.on("error", () => client.destroy());
    client.on("error", () => target.destroy());
  });
  const port = await listen(server);
  return {
    url: (user) => `http://${user ? `${user}@` : ""}127.0.0.1:${port}`,
    tunnels,
    requests,
    [Symbol.dispose]: () => close(server),
  };
}

describe("a proxy", () => {
  test("is used if the environment names it, or Node.js was started so", async () => {
    using proxy = await startProxy();
    const url = proxy.url();
    const environments = [{ HTTPS_PROXY: url }, { https_proxy: url }, { HTTPS_PROXY: url, NODE_USE_ENV_PROXY: "1" }];
    const all = await Promise.all(environments.map((environment) => list(environment)));
    expect(all.map(({ ids }) => ids)).toEqual([["an-id"], ["an-id"], ["an-id"]]);
    expect(proxy.tunnels).toEqual([datadog.host, datadog.host, datadog.host]);
  });

  test("isn't used for hosts in NO_PROXY", async () => {
    using proxy = await startProxy();
    const lists = ["datadog.example", "example.com,.example", "*"];
    const all = await Promise.all(lists.map((names) => list({ HTTPS_PROXY: proxy.url(), NO_PROXY: names })));
    // Only the proxy resolves the host.
    for (const { error } of all) expect(error).toMatch(/no connection to datadog\.example:\d+ \(/);
    expect(proxy.tunnels).toEqual([]);
  });

  test("is used for hosts that aren't in NO_PROXY", async () => {
    using proxy = await startProxy();
    await list({ HTTPS_PROXY: proxy.url(), NO_PROXY: "example.com" });
    expect(proxy.tunnels).toEqual([datadog.host]);
  });

  test.each(["localhost", "127.0.0.1", "127.1.2.3", "[::1]", "[0:0:0:0:0:0:0:1]", "127.1"])(
    "is never used for the loopback address %s, whatever the environment says",
    async (name) => {
      using proxy = await startProxy();
      await using plain = await startPlainDatadog(name);
      const url = proxy.url();
      const environments = [
        { HTTP_PROXY: url },
        { http_proxy: url, NO_PROXY: "example.com" },
        { HTTP_PROXY: url, NODE_USE_ENV_PROXY: "1" },
        { HTTP_PROXY: url, NODE_USE_ENV_PROXY: "1", no_proxy: "example.com" },
      ];
      const all = await Promise.all(environments.map((given) => list({ ...given, ORIGIN: plain.url })));
      expect(all.map(({ ids }) => ids)).toEqual(environments.map(() => ["an-id"]));
      expect([...proxy.tunnels, ...proxy.requests]).toEqual([]);
    },
  );

  test("receives its password", async () => {
    using proxy = await startProxy("user:pass word");
    expect(await list({ HTTPS_PROXY: proxy.url("user:pass%20word") })).toMatchObject({ ids: ["an-id"] });
  });

  test("that rejects is named, without its password", async () => {
    using proxy = await startProxy("user:right");
    const { error, output } = await list({ HTTPS_PROXY: proxy.url("user:wrong-secret") });
    expect(error).toContain(`no connection to ${datadog.host} (the proxy answered 407)`);
    expect(output).not.toContain("wrong-secret");
    expect(output).not.toContain(Buffer.from("user:wrong-secret").toString("base64"));
  });

  test("that is down is named with its address", async () => {
    const before = requests;
    const port = await closedPort();
    const { error } = await list({ HTTPS_PROXY: `http://127.0.0.1:${port}` });
    expect(error).toContain(`no connection to ${datadog.host} (ECONNREFUSED at 127.0.0.1:${port})`);
    expect(error).toContain("proxy (HTTPS_PROXY, NO_PROXY)");
    expect(requests).toBe(before);
  });

  test("whose address is invalid is an error that doesn't show it", async () => {
    const addresses = ["127.0.0.1:3128", "user:secret@proxy", "ftp://user:secret@proxy"];
    for (const { error, output } of await Promise.all(addresses.map((url) => list({ HTTPS_PROXY: url })))) {
      expect(error).toMatch(/^The proxy that HTTPS_PROXY or HTTP_PROXY names can't be used/);
      expect(output).not.toContain("secret");
    }
  });
});

describe("tinyproxy", () => {
  const installed = isInstalled("tinyproxy");
  const testWhereInstalled = installed ? test : test.skip;

  testWhereInstalled(`${installed ? "" : "(not installed) "}opens the tunnel, with a password too`, async () => {
    const port = await closedPort();
    const configuration = join(folder, "tinyproxy.conf");
    const settings = [`Port ${port}`, "Listen 127.0.0.1", "BasicAuth user secret", "LogLevel Connect"];
    writeFileSync(configuration, `${settings.join("\n")}\n`);
    const proxy = spawn("tinyproxy", ["-d", "-c", configuration]);
    const log = readOutput(proxy);
    try {
      await listensOn(port, proxy);
      const refused = await list({ HTTPS_PROXY: `http://127.0.0.1:${port}` });
      expect(refused.error).toContain("the proxy answered 407");
      const listed = await list({ HTTPS_PROXY: `http://user:secret@127.0.0.1:${port}` });
      expect(listed).toMatchObject({ ids: ["an-id"] });
    } finally {
      proxy.kill();
    }
    expect(await log).toContain(`CONNECT ${datadog.host}`);
  });
});

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ["-v"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

async function listensOn(port: number, program: ChildProcess): Promise<void> {
  while (program.exitCode === null) {
    const socket = connect(port, "127.0.0.1");
    const connected = await new Promise((resolve) => {
      socket.on("connect", () => resolve(true));
      socket.on("error", () => resolve(false));
    });
    socket.destroy();
    if (connected) return;
    await pause(20);
  }
  throw new Error(`Nobody listens on port ${port}, and the program has ended.`);
}

describe("certificates", () => {
  test("an authority in NODE_EXTRA_CA_CERTS is trusted", async () => {
    expect(await list({ ORIGIN: datadog.local })).toMatchObject({ ids: ["an-id"] });
  });

  test("without it, nothing is sent, and the error says what to do", async () => {
    const before = requests;
    const { error } = await list({ ORIGIN: datadog.local, NODE_EXTRA_CA_CERTS: "" });
    expect(error).toMatch(
      /\(DEPTH_ZERO_SELF_SIGNED_CERT\)\. Check .* certificates \(NODE_EXTRA_CA_CERTS\)\. \(LLMX410\)$/,
    );
    expect(requests).toBe(before);
  });
});
