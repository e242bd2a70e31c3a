// Lists experiments of the origin in the environment as the action does, and prints the result.

import { createDatadog } from "../../src/datadog/client.ts";
import { errorMessage } from "../../src/lib/errors.ts";
import { prepareNetwork } from "../../src/lib/network.ts";
import { createRedact } from "../../src/lib/redact.ts";
import { createHandClock } from "./hand-clock.ts";

async function list(environment: NodeJS.ProcessEnv): Promise<object> {
  try {
    prepareNetwork(environment, [environment.ORIGIN ?? ""]);
    const keys = { apiKey: "canary-api-key", appKey: "canary-app-key" };
    const datadog = createDatadog({
      origin: environment.ORIGIN ?? "",
      ...keys,
      redact: createRedact(Object.values(keys)),
      clock: createHandClock(),
    });
    const { experiments } = await datadog.listExperiments({}, new AbortController().signal);
    return { ids: experiments.map(({ id }) => id) };
  } catch (error) {
    return { error: errorMessage(error) };
  }
}

console.log(JSON.stringify(await list(process.env)));
