import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { root } from "../support/chain.ts";

/* `npm run serve`, used as its output says. */

test("dd-trace for JavaScript runs an experiment with the exported variables", async () => {
  const server = spawn(process.execPath, [join(root, "emulator", "serve.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [data] = (await once(server.stdout, "data")) as [Buffer];
  const printed = data.toString();
  const exported = [...printed.matchAll(/^ {2}export (\w+)="?([^"\n]*)"?$/gm)];
  const env = Object.fromEntries(exported.map(([, name, value]) => [name, value]));
  const script = async (name: string) => {
    const path = join(root, "__tests__", "fixtures", "sdk", name);
    const options = { env: { PATH: process.env.PATH ?? "", ...env } };
    return (await promisify(execFile)(process.execPath, [path], options)).stdout.trim();
  };
  try {
    await script("create-dataset.mjs");
    const id = await script("evaluate.mjs");
    const experiments = (await (await fetch(`${env.DD_LLMOBS_OVERRIDE_ORIGIN}/experiments`)).json()) as object[];
    expect(experiments).toMatchObject([{ id, status: "completed", rows: 12 }]);
  } finally {
    const closed = once(server, "close");
    server.kill("SIGINT");
    await closed;
  }
  expect(existsSync(env.NODE_EXTRA_CA_CERTS ?? "")).toBe(false);
});
