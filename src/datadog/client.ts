import ky, { type KyInstance } from "ky";
import { boundResponse, checkJsonSize } from "../lib/bounds.ts";
import type { Clock } from "../lib/clock.ts";
import { parseJson } from "../lib/json.ts";
import { createTime, eventsPageSizes, experimentsPerPage, maxReadWait } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import type { Redact } from "../lib/redact.ts";
import { toDatadogError } from "./errors.ts";
import { type EventsPage, eventsResponse } from "./events-response.ts";
import {
  type DatadogExperiment,
  type ExperimentAttributes,
  type ExperimentFilter,
  type ExperimentPage,
  type ExperimentUpdate,
  experimentResponse,
  experimentsResponse,
} from "./experiments.ts";
import { messages } from "./messages.ts";
import { buildPath, type ResourceFilter, type ResourceList, resourcesResponse } from "./resources.ts";

/** One response to a read, with headers and body, in milliseconds. */
export const readTime = 8_000;

/** The largest response, in bytes: a full page of experiments with large configurations. */
export const maxResponseSize = 64 * 1024 * 1024;

// One request of an upload.
const uploadCallTime = 30_000;

export interface DatadogOptions {
  origin: string;
  apiKey: string;
  appKey: string;
  redact: Redact;
  clock: Clock;
  /** Gets a warning, once, if items of a list can't be read and are skipped. */
  log?: Pick<Log, "warning">;
  /** How many requests run side by side; without it, all. */
  maxConcurrent?: number;
}

const apiPath = "api/v2/llm-obs/v1";
const experimentsPath = `${apiPath}/experiments`;
const eventsPath = "api/v2/llm-obs/v3/experiments";

// A stale pooled connection would leave open whether a create took effect. Requests before it leave none behind.
const ownConnection = { connection: "close" };

/** Datadog's experiments API. Every call ends within its time, and throws only DatadogError. */
export type Datadog = ReturnType<typeof createDatadog>;

export function createDatadog(options: DatadogOptions) {
  const connection = connect(options);
  return { ...createExperimentCalls(connection), ...createResultsCalls(connection) };
}

type Connection = ReturnType<typeof connect>;

function connect(options: DatadogOptions) {
  const { clock, log } = options;
  const warned = new Set<string>();
  return {
    clock,
    http: createHttp(options),
    send: createSend(options),
    /** Returns a signal that ends a request with all its retries. */
    limitTries: (signal: AbortSignal, milliseconds = 3 * readTime) =>
      AbortSignal.any([signal, clock.timeout(milliseconds, "waiting")]),
    /** Warns of items that can't be read, once per number: lists are read repeatedly. */
    warnSkipped: (items: string, count: number) => {
      const key = `${count} ${items}`;
      if (count > 0 && !warned.has(key)) log?.warning(messages.skippedItems(count, items));
      warned.add(key);
    },
  };
}

function createExperimentCalls({ clock, http, send, warnSkipped, limitTries }: Connection) {
  return {
    /** Sends one POST. It's never retried here: the caller decides by the error's kind. */
    createExperiment: (attributes: ExperimentAttributes, signal: AbortSignal): Promise<DatadogExperiment> =>
      send("create the experiment", async () => {
        const request = { signal, retry: 0, fetch: fetchWithin(createTime, clock), headers: ownConnection };
        const json = { data: { type: "experiments", attributes } };
        return (await http.post(experimentsPath, { ...request, json }).json(experimentResponse)).data;
      }),

    /** Reads one page, newest first. Retries failures that may pass. */
    listExperiments: (
      filter: ExperimentFilter,
      signal: AbortSignal,
      page: { after?: string | undefined; limit?: number } = {},
    ): Promise<ExperimentPage> =>
      send("list experiments", async () => {
        const searchParams = listParams({
          "filter[project_id]": filter.projectId,
          "filter[dataset_id]": filter.datasetId,
          "filter[experiment]": filter.experiment,
          "filter[id]": filter.ids,
          "filter[metadata]": filter.tags && JSON.stringify({ tags: filter.tags }),
          "page[limit]": page.limit ?? experimentsPerPage,
          "page[cursor]": page.after,
        });
        const request = { signal: limitTries(signal), searchParams, headers: ownConnection };
        const { data, items, skipped, after } = await http.get(experimentsPath, request).json(experimentsResponse);
        warnSkipped("experiments", skipped);
        return { experiments: items, size: JSON.stringify(data).length, after };
      }),

    updateExperiment: (experimentId: string, update: ExperimentUpdate, signal: AbortSignal): Promise<void> =>
      send("update the experiment", async () => {
        const request = { signal: limitTries(signal), json: { data: { type: "experiments", attributes: update } } };
        // The real API responds to a PATCH with 200 and an empty body.
        await http.patch(`${experimentsPath}/${encodeURIComponent(experimentId)}`, request).text();
      }),
  };
}

function createResultsCalls({ clock, http, send, warnSkipped, limitTries }: Connection) {
  return {
    /** Reads one page of projects, datasets, or dataset records. A name is empty if there is none. */
    listResources: (list: ResourceList, filter: ResourceFilter, signal: AbortSignal) =>
      send(`list ${list.kind}`, async () => {
        const searchParams = listParams({
          "filter[name]": filter.name,
          "filter[version]": filter.version,
          "page[cursor]": filter.after,
        });
        const request = { signal: limitTries(signal), searchParams };
        const path = `${apiPath}/${buildPath(list)}`;
        const { items, skipped, after } = await http.get(path, request).json(resourcesResponse);
        warnSkipped(list.kind, skipped);
        return { resources: items.map(({ id, attributes }) => ({ id, name: attributes?.name ?? "" })), after };
      }),

    /** Pushes spans and metrics. A repeat is harmless, because they have IDs. It's worth more patience than a read. */
    pushEvents: (experimentId: string, json: string, signal: AbortSignal): Promise<void> =>
      send("upload the results", async () => {
        const request = {
          signal: limitTries(signal, 4 * uploadCallTime),
          // The body bypasses ky, which would hold it three times for the case that it's sent again.
          fetch: fetchWithin(uploadCallTime, clock, json),
          headers: { "content-type": "application/json" },
          retry: { limit: 6, methods: ["post"], maxRetryAfter: uploadCallTime },
        };
        await http.post(`${experimentsPath}/${encodeURIComponent(experimentId)}/events`, request).text();
      }),

    /** Reads one page of an experiment's spans with their metrics. The error says if the response is too large. */
    readEvents: (
      experimentId: string,
      cursor: string | undefined,
      signal: AbortSignal,
      limit: number = eventsPageSizes[0],
    ): Promise<EventsPage> =>
      send("read the results", async () => {
        const searchParams = listParams({ "page[limit]": limit, "page[cursor]": cursor });
        const request = { signal: limitTries(signal), searchParams };
        return await http.get(`${eventsPath}/${encodeURIComponent(experimentId)}/events`, request).json(eventsResponse);
      }),
  };
}

/** Returns a client that sends the keys to one origin, follows no redirect, and bounds each response. */
function createHttp({ origin, apiKey, appKey, clock }: DatadogOptions): KyInstance {
  return ky.create({
    baseUrl: `${origin}/`,
    // fetch would send the keys to another origin, too.
    redirect: "manual",
    parseJson: (text) => {
      if (text === "") return undefined;
      checkJsonSize(text);
      return parseJson(text);
    },
    // The clock has the limits. Ky's own also count the time in which this process is busy.
    timeout: false,
    fetch: fetchWithin(readTime, clock),
    retry: {
      limit: 2,
      methods: ["get", "patch"],
      statusCodes: [408, 429, 500, 502, 503, 504],
      maxRetryAfter: maxReadWait,
      jitter: true,
      retryOnTimeout: true,
    },
    headers: {
      accept: "application/vnd.api+json, application/json",
      "dd-api-key": apiKey,
      "dd-application-key": appKey,
    },
  });
}

/** Returns a fetch with a time limit for the whole response, which begins when the request is sent. */
function fetchWithin(milliseconds: number, clock: Clock, body?: string): typeof fetch {
  return async (input, init) => {
    const given = input instanceof Request ? [input.signal] : [];
    const signal = AbortSignal.any([...given, clock.timeout(milliseconds, "waiting")]);
    const request = body === undefined ? { ...init, signal } : { ...init, signal, body };
    return boundResponse(await fetch(input, request), maxResponseSize);
  };
}

/** Returns a function that makes a call when it's its turn, and converts what it throws to a DatadogError. */
function createSend({ origin, redact, clock, maxConcurrent = Number.POSITIVE_INFINITY }: DatadogOptions) {
  const host = new URL(origin).host;
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Result>(task: string, call: () => Promise<Result>): Promise<Result> => {
    if (running >= maxConcurrent) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await call();
    } catch (error) {
      throw toDatadogError(error, { task, host, redact }, clock.now());
    } finally {
      // The next call takes this one's place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Returns the parameters of a query: one for each string of a list, and none for undefined. */
function listParams(params: Readonly<Record<string, string | number | readonly string[] | undefined>>): string[][] {
  return Object.entries(params).flatMap(([name, param = []]) => [param].flat().map((value) => [name, String(value)]));
}
