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

/** A world for scripts with Datadog's JavaScript SDK, which sends requests only to Datadog's hosts over TLS. */
export interface SdkWorld extends AsyncDisposable, Pick<World, "datadog" | "gitHub" | "job"> {
  /** The hosts that were requested through the proxy, as `host:port`. */
  hosts: string[];
  /** Runs a script of fixtures/sdk/ and returns its output. */
  script(name: string, env?: Record<string, string>): Promise<string>;
  /** Runs a script with the Python SDK, which has no proxy setting, so it uses the fake's address over TLS. */
  python(interpreter: string, args: string[], env?: Record<string, string>): Promise<PythonResult>;
  /** Runs finish/ in the job that `github` describes. By default, it finds experiments by name. */
  finish(github: GitHubContext, options?: RunOptions): Promise<StepResult>;
}

/** How a Python script ended. */
interface PythonResult {
  exitCode: number;
  /** The output without white space around it. */
  stdout: string;
  stderr: string;
}

/** Starts both fakes, with that of Datadog behind a proxy and its own certificate authority. The project is empty. */
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
    // Turns off parts of the tracer that would look for an agent on this machine.
    DD_APM_TRACING_ENABLED: "false",
    DD_INSTRUMENTATION_TELEMETRY_ENABLED: "false",
    DD_REMOTE_CONFIGURATION_ENABLED: "false",
    DD_TRACE_STARTUP_LOGS: "false",
  };
}

async function runPython(interpreter: string, args: string[], env: Record<string, string>): Promise<PythonResult> {
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
