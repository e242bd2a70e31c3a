import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type ConnectProxy, createCertificate, startConnectProxy } from "../../emulator/tls.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { createWorld, pullRequestAt, root, type World } from "../support/chain.ts";

/*
 * A company's network: Datadog under another name and a GitHub Enterprise Server, both over TLS with the company's
 * certificate authority, and both reachable only through a proxy.
 */

const slow = process.env.FULL_TESTS ? test : test.skip;
const datadogHost = "api.datadoghq.com";
const enterprise = "https://github.acme.example";

let world: World;
let proxy: ConnectProxy;
let folder: string;

beforeAll(async () => {
  const { authority, server } = await createCertificate([datadogHost, new URL(enterprise).host]);
  folder = await mkdtemp(join(tmpdir(), "networks-"));
  await writeFile(join(folder, "authority.pem"), authority);
  world = await createWorld({
    datadog: { tls: server },
    gitHub: { tls: server, serverUrl: enterprise },
  });
  proxy = await startConnectProxy({
    [datadogHost]: Number(new URL(world.datadog.url).port),
    [new URL(enterprise).host]: Number(new URL(world.gitHub.url).port),
  });
});

beforeEach(() => {
  proxy.hosts.length = 0;
});

afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const job = () =>
  world.job({
    serverUrl: enterprise,
    github: {
      apiUrl: `${enterprise}/api/v3`,
      graphqlUrl: `${enterprise}/api/graphql`,
      token: world.gitHub.token,
    },
  });

const run = (env: Record<string, string>) =>
  world.run(pullRequest(pullRequestAt("first"), job()), {
    with: { comment: "true" },
    env: { DD_LLMOBS_OVERRIDE_ORIGIN: "", NODE_EXTRA_CA_CERTS: join(folder, "authority.pem"), ...env },
  });

test("both are reached through the proxy, and the links lead to the enterprise server", async () => {
  const result = await run({ HTTPS_PROXY: proxy.url });
  expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: "false" } });
  expect(new Set(proxy.hosts)).toEqual(new Set([`${datadogHost}:443`, "github.acme.example:443"]));
  expect(result.annotations.filter(({ kind }) => kind === "warning")).toEqual([]);
  const [comment] = world.gitHub.comments(12);
  expect(comment?.body).toContain(`${enterprise}/acme/support-bot/commit/`);
  expect(comment?.body).toContain(result.outputs.experiment_url);
  expect(world.datadog.experiments).toHaveLength(1);
});

// It is tried again for a while: proxies restart.
slow("a proxy that is down is reported, and nothing is created", async () => {
  const result = await run({ HTTPS_PROXY: "http://127.0.0.1:9" });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain("HTTPS_PROXY");
  expect(result.log).toContain("127.0.0.1:9");
});

test("without the company's certificate authority, nothing is sent, and the error says how to add it", async () => {
  const before = world.datadog.requests.length;
  const result = await run({ HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: "" });
  expect(result.exitCode).toBe(1);
  expect(result.log).toContain("NODE_EXTRA_CA_CERTS");
  expect(world.datadog.requests).toHaveLength(before);
});

test("even without NO_PROXY, no stage sends anything for a loopback address through the proxy", async () => {
  await using plain = await createWorld();
  const github = pullRequest(pullRequestAt("first"), plain.job());
  const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url };
  const given = { comment: "true" };
  const { exitCode, state } = await plain.run(github, { env, with: given });
  expect(exitCode).toBe(0);
  // The override is read in main alone.
  const override = { DD_LLMOBS_OVERRIDE_ORIGIN: "" };
  const post = await plain.run(github, { stage: "post", state, env: { ...env, ...override }, with: given });
  expect(post.exitCode).toBe(0);
  expect(plain.gitHub.comments(12)).toHaveLength(1);
  expect(proxy.hosts).toEqual([]);
});

test("a dead IPv6 address before a working IPv4 address doesn't delay anything", async () => {
  await using plain = await createWorld();
  const preload = pathToFileURL(join(root, "__tests__", "support", "dead-ipv6.mjs")).href;
  const origin = `http://localhost:${new URL(plain.datadog.url).port}`;
  const result = await plain.run(pullRequest(pullRequestAt("first"), plain.job()), {
    env: { NODE_OPTIONS: `--import=${preload}`, DD_LLMOBS_OVERRIDE_ORIGIN: origin },
  });
  expect(result).toMatchObject({ exitCode: 0, outputs: { skipped: "false" } });
  expect(plain.datadog.experiments).toHaveLength(1);
});
