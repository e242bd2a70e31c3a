import ky, { type KyInstance } from "ky";
import type * as z from "zod/mini";
import { boundResponse, checkJsonSize, ResponseTooLarge } from "../lib/bounds.ts";
import type { Clock } from "../lib/clock.ts";
import { parseJson } from "../lib/json.ts";
import { createTime, eventsPageSizes, experimentsPerPage, maxReadWait } from "../lib/limits.ts";
import type { Log } from "../lib/log.ts";
import type { Redact } from "../lib/redact.ts";
import { type DatadogError, datadogError, responseTooLarge, unreadableAnswer } from "./errors.ts";
import { type EventsPage, eventsAnswer } from "./events-answer.ts";
import {
  type DatadogExperiment,
  type ExperimentAttributes,
  type ExperimentFilter,
  type ExperimentUpdate,
  experimentAnswer,
  experimentsAnswer,
} from "./experiments.ts";
import { messages } from "./messages.ts";
import {
  buildPath,
  buildQuery,
  type ResourceFilter,
  type ResourceList,
  type ResourcePage,
  resourcesAnswer,
} from "./resources.ts";

/** One response of Datadog to a read, with headers and body. */
export const readTime = 8_000;

/** The largest response, in bytes: a full page of experiments with large configurations. */
export const maxAnswerSize = 64 * 1024 * 1024;

// One request of an upload.
const uploadCallTime = 30_000;

export interface DatadogOptions {
  origin: string;
  apiKey: string;
  appKey: string;
  redact: Redact;
  clock: Clock;
  /** Told once of each list that holds items which cannot be read and are left out. */
  log?: Pick<Log, "warning">;
}

export interface ExperimentPage {
  experiments: DatadogExperiment[];
  /** How large the answer is, in characters of JSON. */
  size?: number;
  /** Where the next page begins; undefined behind the last one. */
  after: string | undefined;
}

/** Datadog's experiments API. Every call ends within its time and throws nothing but DatadogError. */
export interface Datadog {
  /** One POST, never repeated here: whoever calls decides by the error's kind. */
  createExperiment(attributes: ExperimentAttributes, signal: AbortSignal): Promise<DatadogExperiment>;
  /** One page, newest first; a failure that may pass is retried. */
  listExperiments(
    filter: ExperimentFilter,
    signal: AbortSignal,
    page?: { after?: string | undefined; limit?: number },
  ): Promise<ExperimentPage>;
  /** One page of projects, datasets or dataset records. */
  listResources(list: ResourceList, filter: ResourceFilter, signal: AbortSignal): Promise<ResourcePage>;
  updateExperiment(experimentId: string, update: ExperimentUpdate, signal: AbortSignal): Promise<void>;
  /** Pushes spans and metrics. A repeat is harmless: their ids say what they are. */
  pushEvents(experimentId: string, json: string, signal: AbortSignal): Promise<void>;
  /** One page of an experiment's spans with their metrics; the error says where it is too large an answer. */
  readEvents(
    experimentId: string,
    cursor: string | undefined,
    signal: AbortSignal,
    limit?: number,
  ): Promise<EventsPage>;
}

const apiPath = "api/v2/llm-obs/v1";
const experimentsPath = `${apiPath}/experiments`;
const eventsPath = "api/v2/llm-obs/v3/experiments";

// A pooled connection gone stale gives a create an open outcome: what goes before it leaves it none.
const ownConnection = { connection: "close" };

export function createDatadog(options: DatadogOptions): Datadog {
  const { clock } = options;
  const http = httpClient(options);
  const guard = guarded(options);
  const warnSkipped = skippedItemsWarner(options);
  return {
    createExperiment: (attributes, signal) =>
      guard("create the experiment", async () => {
        const request = {
          ...once(signal, clock),
          json: body(attributes),
          headers: ownConnection,
        };
        return (await http.post(experimentsPath, request).json(experimentAnswer)).data;
      }),
    listExperiments: (filter, signal, page = {}) =>
      guard("list experiments", async () => {
        const searchParams = [...filterParameters(filter), ...pageParameters(page)];
        const answer = await http
          .get(experimentsPath, { ...repeated(signal, clock), searchParams, headers: ownConnection })
          .json(experimentsAnswer);
        warnSkipped("experiments", answer.leftOut);
        return answer;
      }),
    listResources: (list, filter, signal) =>
      guard(`list ${list.kind}`, async () => {
        const request = { ...repeated(signal, clock), searchParams: buildQuery(filter) };
        const answer = await http.get(`${apiPath}/${buildPath(list)}`, request).json(resourcesAnswer);
        warnSkipped(list.kind, answer.leftOut);
        return answer;
      }),
    updateExperiment: (experimentId, update, signal) =>
      guard("update the experiment", async () => {
        const path = `${experimentsPath}/${encodeURIComponent(experimentId)}`;
        // A live PATCH answers 200 with an empty body.
        await http.patch(path, { ...repeated(signal, clock), json: body(update) }).text();
      }),
    pushEvents: (experimentId, json, signal) =>
      guard("upload the results", async () => {
        const path = `${experimentsPath}/${encodeURIComponent(experimentId)}/events`;
        const headers = { "content-type": "application/json" };
        await http.post(path, { ...uploaded(json, signal, clock), headers }).text();
      }),
    readEvents: (experimentId, cursor, signal, size = eventsPageSizes[0]) =>
      guard("read the results", async () => {
        const path = `${eventsPath}/${encodeURIComponent(experimentId)}/events`;
        const limit = { "page[limit]": String(size) };
        const searchParams = cursor === undefined ? limit : { ...limit, "page[cursor]": cursor };
        return await http.get(path, { ...repeated(signal, clock), searchParams }).json(eventsAnswer);
      }),
  };
}

/** A client that sends keys to one origin, follows no redirect, and reads no answer without an end. */
function httpClient({ origin, apiKey, appKey }: DatadogOptions): KyInstance {
  return ky.create({
    baseUrl: `${origin}/`,
    // fetch would send the key headers on to another origin.
    redirect: "manual",
    parseJson: (text) => (text === "" ? undefined : readJson(text)),
    // Limits are the clock's: ky's own run while this process is busy, and begin before the request is sent.
    timeout: false,
    headers: {
      accept: "application/vnd.api+json, application/json",
      "dd-api-key": apiKey,
      "dd-application-key": appKey,
    },
  });
}

function readJson(text: string): unknown {
  checkJsonSize(text);
  return parseJson(text);
}

/** The settings of a request that is sent once. */
function once(signal: AbortSignal, clock: Clock) {
  return { signal, retry: 0, fetch: fetchWithin(createTime, clock) };
}

/** The settings of a request that may be repeated, by ky's own rules with every wait bounded. */
function repeated(signal: AbortSignal, clock: Clock) {
  return {
    signal: AbortSignal.any([signal, clock.timeout(3 * readTime, "waiting")]),
    fetch: fetchWithin(readTime, clock),
    retry: readRetry,
  };
}

const readRetry = {
  limit: 2,
  methods: ["get", "patch"],
  statusCodes: [408, 429, 500, 502, 503, 504],
  maxRetryAfter: maxReadWait,
  jitter: true,
  retryOnTimeout: true,
};

/** The settings of a call of an upload, which is worth more patience. */
function uploaded(body: string, signal: AbortSignal, clock: Clock) {
  return {
    signal: AbortSignal.any([signal, clock.timeout(4 * uploadCallTime, "waiting")]),
    // Not as ky's own: it would hold each body three times over, for the case that it is sent again.
    fetch: fetchWithin(uploadCallTime, clock, body),
    retry: { ...readRetry, limit: 6, methods: ["post"], maxRetryAfter: uploadCallTime },
  };
}

/** A fetch whose answer, headers and body, has a limit that begins when the request is sent; with a body to be sent. */
function fetchWithin(milliseconds: number, clock: Clock, body?: string): typeof fetch {
  return async (input, init) => {
    const given = input instanceof Request ? [input.signal] : [];
    const signal = AbortSignal.any([...given, clock.timeout(milliseconds, "waiting")]);
    const sent = body === undefined ? { ...init, signal } : { ...init, signal, body };
    return boundResponse(await fetch(input, sent), maxAnswerSize);
  };
}

/** Warns of items of a list that can't be read, of each number once: lists are read again and again. */
function skippedItemsWarner({ log }: DatadogOptions) {
  const warned = new Set<string>();
  return (items: string, count: number): void => {
    const key = `${count} ${items}`;
    if (count === 0 || warned.has(key)) return;
    log?.warning(messages.skippedItems(count, items));
    warned.add(key);
  };
}

function guarded({ origin, redact, clock }: DatadogOptions) {
  const host = new URL(origin).host;
  return async <Result>(purpose: string, call: () => Promise<Result>): Promise<Result> => {
    try {
      return await call();
    } catch (error) {
      throw failure(error, { purpose, host, redact }, clock);
    }
  };
}

function failure(error: unknown, request: Parameters<typeof datadogError>[1], clock: Clock): DatadogError {
  if (error instanceof ResponseTooLarge) return responseTooLarge(request, error);
  if (error instanceof SyntaxError) return unreadableAnswer(request, "no JSON");
  if (error instanceof Error && error.name === "SchemaValidationError") {
    return unreadableAnswer(request, schemaFault(error as Error & { issues?: z.core.$ZodIssue[] }));
  }
  return datadogError(error, request, clock.now());
}

function schemaFault(error: { issues?: readonly { path?: readonly PropertyKey[] | undefined }[] }): string {
  const where = (error.issues?.[0]?.path ?? []).map(String).join(".");
  return where === "" ? "no data" : `no usable ${where}`;
}

function body(attributes: object) {
  return { data: { type: "experiments", attributes } };
}

function filterParameters(filter: ExperimentFilter): [string, string][] {
  const parameters: [string, string | undefined][] = [
    ["filter[project_id]", filter.projectId],
    ["filter[dataset_id]", filter.datasetId],
    ["filter[experiment]", filter.experiment],
    ...(filter.ids ?? []).map((id): [string, string] => ["filter[id]", id]),
    ["filter[metadata]", filter.tags ? JSON.stringify({ tags: filter.tags }) : undefined],
  ];
  return parameters.filter((parameter): parameter is [string, string] => parameter[1] !== undefined);
}

function pageParameters(page: { after?: string | undefined; limit?: number }): [string, string][] {
  const limit: [string, string] = ["page[limit]", String(page.limit ?? experimentsPerPage)];
  return page.after === undefined ? [limit] : [limit, ["page[cursor]", page.after]];
}
