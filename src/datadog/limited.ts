import type { Datadog } from "./client.ts";

/** The client with a bound on the requests that are under way side by side; others wait for their turn. */
export function limitedDatadog(datadog: Datadog, atOnce: number): Datadog {
  const limited = limiter(atOnce);
  return {
    createExperiment: (...request) => limited(() => datadog.createExperiment(...request)),
    listExperiments: (...request) => limited(() => datadog.listExperiments(...request)),
    listResources: (...request) => limited(() => datadog.listResources(...request)),
    updateExperiment: (...request) => limited(() => datadog.updateExperiment(...request)),
    pushEvents: (...request) => limited(() => datadog.pushEvents(...request)),
    readEvents: (...request) => limited(() => datadog.readEvents(...request)),
  };
}

function limiter(atOnce: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Result>(request: () => Promise<Result>): Promise<Result> => {
    if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await request();
    } finally {
      // The place goes to whoever waits longest, else it is free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
