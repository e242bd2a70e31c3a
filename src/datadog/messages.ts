import { say } from "../lib/errors.ts";

/** What to do if something doesn't exist for a key: Datadog doesn't refuse a restricted project, it hides it. */
export const accessRemedy =
  "A restricted project (Data Access Control) doesn't exist for an application key whose owner is in none of its teams or roles. Use a service account's key there.";

/** A response that isn't a success. */
export interface FailedResponse {
  /** What was being done: `create the experiment`. */
  task: string;
  host: string;
  status: number;
  /** ` Datadog says: …`, or empty. */
  detail: string;
}

/** What the action says about Datadog, by code. */
export const messages = {
  redirected: ({ task, host, status }: FailedResponse) =>
    say`LLMX400 Couldn't ${task}: ${host} redirected the request (${status}). To protect your keys, the action doesn't follow redirects. Check site.`,
  invalidRequest: ({ task, status, detail }: FailedResponse) =>
    say`LLMX401 Couldn't ${task}: Datadog rejected the request (${status}).${detail}`,
  invalidKeys: ({ task, host }: FailedResponse) =>
    say`LLMX402 Couldn't ${task}: Datadog rejected the keys (401). Check api_key and app_key, and that both belong to the site ${host.replace(/^api\./, "")}.`,
  noPermission: ({ task, detail }: FailedResponse) =>
    say`LLMX403 Couldn't ${task}: permission denied (403). The application key needs the scopes llm_observability_read and llm_observability_write, and its owner needs the same permissions.${detail}`,
  notFound: ({ task, detail }: FailedResponse) =>
    say`LLMX404 Couldn't ${task}: not found (404). Check project_id, dataset_id, and site.${detail} ${accessRemedy}`,
  conflict: ({ task, detail }: FailedResponse) =>
    say`LLMX405 Couldn't ${task}: conflict with an existing resource (409).${detail}`,
  requestTooLarge: ({ task }: FailedResponse) =>
    say`LLMX406 Couldn't ${task}: the request is too large (413). Shorten config, metadata, or description.`,
  tooManyRequests: ({ task }: FailedResponse) =>
    say`LLMX407 Couldn't ${task}: too many requests (429). Run fewer jobs at a time, or rerun later.`,
  failedRequest: ({ task, host, status, detail }: FailedResponse) =>
    say`LLMX408 Couldn't ${task}: ${host} answered ${status}.${detail}`,
  timedOut: (task: string, host: string, limit: string) =>
    say`LLMX409 Couldn't ${task}: ${limit} ended the wait for ${host}.`,
  noConnection: (task: string, host: string, reason: string) =>
    say`LLMX410 Couldn't ${task}: no connection to ${host} (${reason}). Check the runner's network, proxy (HTTPS_PROXY, NO_PROXY), and certificates (NODE_EXTRA_CA_CERTS).`,
  brokenConnection: (task: string, host: string, reason: string) =>
    say`LLMX411 Couldn't ${task}: the connection to ${host} failed (${reason}).`,
  unexpectedResponse: (task: string, host: string, reason: string) =>
    say`LLMX412 Couldn't ${task}: ${host} returned an unexpected response, probably from a proxy (${reason}).`,
  responseTooLarge: (task: string, host: string, reason: string) =>
    say`LLMX413 Couldn't ${task}: the response of ${host} is too large (${reason}).`,
  stopped: (task: string, reason: string) => say`LLMX414 Couldn't ${task}: ${reason}`,
  endlessList: () => say`LLMX415 Couldn't read the results: Datadog's list of them has no end.`,
  skippedItems: (count: number, items: string) =>
    say`LLMX416 ${count} of the ${items} that Datadog lists can't be read (they have no ID or name, for example) and are skipped.`,
  /** `nearest` are the names most similar, if they could be read. */
  unknownName: (input: "project" | "dataset", name: string, nearest: readonly string[] | undefined) => {
    const isProject = input === "project";
    let others = "";
    // A restricted project hides its datasets, too.
    if (nearest?.length === 0) others = ` There are no ${input}s at all.${isProject ? "" : ` ${accessRemedy}`}`;
    else if (nearest !== undefined) others = ` Nearest: ${nearest.join(", ")}.`;
    return say`LLMX420 The ${input} ${JSON.stringify(name)} doesn't exist${isProject ? "" : " in the project"}; names are compared exactly.${others} Check the input ${input}, and site.${isProject ? ` ${accessRemedy}` : ""}`;
  },
  ambiguousName: (input: "project" | "dataset", name: string, ids: readonly string[]) =>
    say`LLMX421 ${ids.length} ${input}s have the name ${JSON.stringify(name)}: ${ids.join(", ")}. Set ${input}_id to one of them instead.`,
} as const;
