import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { generate } from "selfsigned";

/** A key and a certificate in PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/** Creates a certificate for these hosts and 127.0.0.1, and its certificate authority, whose PEM is `authority`. */
export async function createCertificate(hosts: readonly string[]): Promise<{ authority: string; server: Certificate }> {
  const authority = await generate([{ name: "commonName", value: "Test authority" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const names = hosts.map((value) => ({ type: 2 as const, value }));
  const leaf = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: [...names, { type: 7, ip: "127.0.0.1" }] },
    ],
  });
  return { authority: authority.cert, server: { key: leaf.private, cert: leaf.cert } };
}

export interface ConnectProxy extends AsyncDisposable {
  url: string;
  /** The requested hosts in order, as `host:port`. */
  hosts: string[];
}

/** Starts a proxy that opens every tunnel to a loopback port: always the same port, or the port given for the host. */
export async function startConnectProxy(port: number | Record<string, number>): Promise<ConnectProxy> {
  const hosts: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on("connect", (request: IncomingMessage, client: Socket, head: Buffer) => {
    hosts.push(request.url ?? "");
    const [host = ""] = (request.url ?? "").split(":");
    const target = typeof port === "number" ? port : port[host];
    if (target === undefined) {
      client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const upstream = connect(target, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Starts a server that forwards TLS connections to a loopback server without TLS. Returns its port. */
export async function startTlsFront(certificate: Certificate, target: number): Promise<number> {
  const server = createTlsServer(certificate, (client) => {
    const upstream = connect(target, "127.0.0.1");
    upstream.pipe(client).pipe(upstream);
    for (const socket of [client, upstream]) socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
