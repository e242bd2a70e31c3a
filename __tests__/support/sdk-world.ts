import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { StepResult } from "../../emulator/runner.ts";
import { createCertificate, startConnectProxy } from "../../emulator/tls.ts";
import type { GitHubContext } from "../../emulator/workflow.ts";
import { createWorld, type RunOptions, root, type World } from "./chain.ts";

const site = "datadoghq.com";
const hosts = [`api.${site}`, `llmobs-intake.${site}`];

/** A world in which scripts with Datadog's JavaScript SDK run, which talks to Datadog's own hosts over TLS alone. */
export interface SdkWorld extends AsyncDisposable, Pick<World, "datadog" | "gitHub" | "job"> {
  /** The hosts that were asked for through the proxy, as `host:port`. */
  hosts: string[];
  /** Runs a script of fixtures/sdk/; what it printed. */
  script(name: string, env?: Record<string, string>): Promise<string>;
  /** Runs a script with Python's SDK, which knows no proxy: it is sent to the stand-in's own address, over TLS too. */
  python(interpreter: string, args: string[], env?: Record<string, string>): Promise<PythonResult>;
  /** Runs finish/ in the job that `github` tells of, by name unless the inputs say otherwise. */
  finish(github: GitHubContext, options?: RunOptions): Promise<StepResult>;
}

/** How a Python script ended. */
interface PythonResult {
  exitCode: number;
  /** Without white space around it. */
  stdout: string;
  stderr: string;
}

/** Both stand-ins, that for Datadog behind a proxy and a certificate authority made for it; the project is empty. */
export async function createSdkWorld(): Promise<SdkWorld> {
  const { authority, server } = await createCertificate(hosts);
  const folder = await mkdtemp(join(tmpdir(), "sdk-"));
  const authorityFile = join(folder, "authority.pem");
  await writeFile(authorityFile, authority);
  const world = await createWorld({ datadog: { tls: server, datasets: [] } });
  const { datadog, gitHub, job } = world;
  const proxy = await startConnectProxy(Number(new URL(datadog.url).port));
  const network = {
    HTTPS_PROXY: proxy.url,
    NODE_USE_ENV_PROXY: "1",
    NODE_EXTRA_CA_CERTS: authorityFile,
  };
  return {
    datadog,
    gitHub,
    job,
    hosts: proxy.hosts,
    script: (name, env = {}) => runScript(name, { ...network, ...sdkVariables(world), ...env }),
    python: (interpreter, args, env = {}) =>
      runPython(interpreter, args, {
        ...sdkVariables(world),
        DD_LLMOBS_OVERRIDE_ORIGIN: datadog.url,
        SSL_CERT_FILE: authorityFile,
        ...env,
      }),
    finish: (github, options = {}) =>
      world.run(github, {
        actionPath: join(root, "finish"),
        ...options,
        env: { ...network, DD_LLMOBS_OVERRIDE_ORIGIN: "", ...options.env },
        with: { project_id: "", project: "support", dataset_id: "", comment: "true", ...options.with },
      }),
    [Symbol.asyncDispose]: async () => {
      await proxy[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

function sdkVariables({ datadog }: World): Record<string, string> {
  return {
    DD_API_KEY: datadog.apiKey,
    DD_APP_KEY: datadog.appKey,
    DD_SITE: site,
    DD_LLMOBS_ENABLED: "1",
    DD_LLMOBS_AGENTLESS_ENABLED: "1",
    DD_LLMOBS_ML_APP: "support-bot",
    DD_LLMOBS_PROJECT_NAME: "support",
    // What of the tracer would look for an agent on this machine, and is no part of an experiment.
    DD_APM_TRACING_ENABLED: "false",
    DD_INSTRUMENTATION_TELEMETRY_ENABLED: "false",
    DD_REMOTE_CONFIGURATION_ENABLED: "false",
    DD_TRACE_STARTUP_LOGS: "false",
  };
}

async function runPython(
  interpreter: string,
  args: string[],
  env: Record<string, string>,
): Promise<PythonResult> {
  const options = { env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env } };
  try {
    const { stdout, stderr } = await promisify(execFile)(interpreter, args, options);
    return { exitCode: 0, stdout: stdout.trim(), stderr };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== "number") throw error;
    return { exitCode: code, stdout: stdout.trim(), stderr };
  }
}

async function runScript(name: string, env: Record<string, string>): Promise<string> {
  const script = join(root, "__tests__", "fixtures", "sdk", name);
  const options = { env: { PATH: process.env.PATH ?? "", ...env } };
  const { stdout } = await promisify(execFile)(process.execPath, [script], options);
  return stdout.trim();
}
