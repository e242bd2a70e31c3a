import { tmpdir } from "node:os";
import * as core from "@actions/core";
import { readSecrets } from "../inputs/raw.ts";
import { type Clock, systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createLog, type Log } from "../lib/log.ts";
import type { Environment } from "../lib/network.ts";
import { createRedact, type Redact } from "../lib/redact.ts";
import { createSetOutputs, type SetOutputs } from "./outputs.ts";

/** What a stage has of the world outside. */
export interface StageContext {
  environment: Environment;
  clock: Clock;
  log: Log;
  redact: Redact;
  setOutputs: SetOutputs;
  /** Adds Markdown to the job summary; the runner shows 1 MiB a step at most. */
  writeSummary: (markdown: string) => Promise<void>;
  /** Hands a value to the post stage; never a key. */
  saveState: (name: string, value: string) => void;
  /** Where files of this step may lie. */
  temporaryFolder: string;
  /** Aborted when the run is cancelled. */
  cancel: AbortSignal;
  /** From 0 to 1, for jitter. */
  random: () => number;
}

/** What a stage has, with its secrets masked first of all. */
export function openStage(environment: Environment, cancel: AbortSignal): StageContext {
  const secrets = readSecrets(environment);
  for (const secret of secrets) core.setSecret(secret);
  const redact = createRedact(secrets);
  const log = createLog(redact);
  return {
    environment,
    clock: systemClock,
    log,
    redact,
    setOutputs: createSetOutputs(redact),
    writeSummary: async (markdown) => {
      try {
        await core.summary.addRaw(redact(markdown), true).write();
      } catch (error) {
        log.warning(`The job summary could not be written: ${errorMessage(error)}`);
      }
    },
    saveState: (name, value) => core.saveState(name, redact(value)),
    temporaryFolder: environment.RUNNER_TEMP || tmpdir(),
    cancel,
    random: Math.random,
  };
}
