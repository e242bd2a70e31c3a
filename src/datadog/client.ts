import ky, { type KyInstance } from "ky";
import type { z } from "zod";
import type { Clock } from "../foundation/clock.ts";
import { parseJson } from "../foundation/json.ts";
import {
  createTime,
  eventsPerPage,
  experimentsPerPage,
  largestAnswer,
  longestReadWait,
  readTime,
  uploadCallTime,
} from "../foundation/limits.ts";
import type { Redact } from "../foundation/redact.ts";
import { type DatadogError, datadogError, unreadableAnswer } from "./errors.ts";
import { type EventsPage, eventsAnswer } from "./events-answer.ts";
import {
  type DatadogExperiment,
  type ExperimentAttributes,
  type ExperimentFilter,
  type ExperimentUpdate,
  experimentAnswer,
  experimentsAnswer,
} from "./experiments.ts";
import {
  parametersOf,
  pathOf,
  type ResourceFilter,
  type ResourceList,
  type ResourcePage,
  resourcesAnswer,
} from "./resources.ts";

export interface DatadogOptions {
  origin: string;
  apiKey: string;
  appKey: string;
  redact: Redact;
  clock: Clock;
}

export interface ExperimentPage {
  experiments: DatadogExperiment[];
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
  /** One page of an experiment's spans with their metrics. */
  readEvents(experimentId: string, cursor: string | undefined, signal: AbortSignal): Promise<EventsPage>;
}

const apiPath = "api/v2/llm-obs/v1";
const experimentsPath = `${apiPath}/experiments`;
const eventsPath = "api/v2/llm-obs/v3/experiments";

// A pooled connection gone stale gives a create an open outcome: what goes before it leaves it none.
const ownConnection = { connection: "close" };

export function createDatadog(options: DatadogOptions): Datadog {
  const http = httpClient(options);
  const guard = guarded(options);
  return {
    createExperiment: (attributes, signal) =>
      guard("create the experiment", async () => {
        const request = {
          ...once(signal, options.clock),
          json: body(attributes),
          headers: ownConnection,
        };
        return (await http.post(experimentsPath, request).json(experimentAnswer)).data;
      }),
    listExperiments: (filter, signal, page = {}) =>
      guard("list experiments", async () => {
        const searchParams = [...filterParameters(filter), ...pageParameters(page)];
        const answer = await http
          .get(experimentsPath, { ...repeated(signal), searchParams, headers: ownConnection })
          .json(experimentsAnswer);
        return { experiments: answer.data, after: answer.meta?.after || undefined };
      }),
    listResources: (list, filter, signal) =>
      guard(`list ${list.kind}`, async () => {
        const request = { ...repeated(signal), searchParams: parametersOf(filter) };
        return await http.get(`${apiPath}/${pathOf(list)}`, request).json(resourcesAnswer);
      }),
    updateExperiment: (experimentId, update, signal) =>
      guard("update the experiment", async () => {
        const path = `${experimentsPath}/${encodeURIComponent(experimentId)}`;
        // A live PATCH answers 200 with an empty body.
        await http.patch(path, { ...repeated(signal), json: body(update) }).text();
      }),
    pushEvents: (experimentId, json, signal) =>
      guard("upload the results", async () => {
        const path = `${experimentsPath}/${encodeURIComponent(experimentId)}/events`;
        const headers = { "content-type": "application/json" };
        await http.post(path, { ...uploaded(signal), body: json, headers }).text();
      }),
    readEvents: (experimentId, cursor, signal) =>
      guard("read the results", async () => {
        const path = `${eventsPath}/${encodeURIComponent(experimentId)}/events`;
        const limit = { "page[limit]": String(eventsPerPage) };
        const searchParams = cursor === undefined ? limit : { ...limit, "page[cursor]": cursor };
        return await http.get(path, { ...repeated(signal), searchParams }).json(eventsAnswer);
      }),
  };
}

/** A client that sends keys to one origin, follows no redirect, and reads no answer without an end. */
function httpClient({ origin, apiKey, appKey }: DatadogOptions): KyInstance {
  return ky.create({
    baseUrl: `${origin}/`,
    // fetch would send the key headers on to another origin.
    redirect: "manual",
    parseJson: (text) => (text === "" ? undefined : parseJson(text)),
    fetch: async (input, init) => bounded(await fetch(input, init)),
    headers: {
      accept: "application/vnd.api+json, application/json",
      "dd-api-key": apiKey,
      "dd-application-key": appKey,
    },
  });
}

/** The settings of a request that is sent once; the signal bounds headers and body together. */
function once(signal: AbortSignal, clock: Clock) {
  return {
    retry: 0,
    timeout: false as const,
    signal: AbortSignal.any([signal, clock.timeout(createTime)]),
  };
}

/** The settings of a request that may be repeated, by ky's own rules with every wait bounded. */
function repeated(signal: AbortSignal) {
  return {
    signal,
    timeout: readTime,
    totalTimeout: 3 * readTime,
    retry: {
      limit: 2,
      methods: ["get", "patch"],
      statusCodes: [408, 429, 500, 502, 503, 504],
      maxRetryAfter: longestReadWait,
      jitter: true,
      retryOnTimeout: true,
    },
  };
}

/** The settings of a call of an upload, which is worth more patience. */
function uploaded(signal: AbortSignal) {
  const { retry } = repeated(signal);
  return {
    signal,
    timeout: uploadCallTime,
    totalTimeout: 4 * uploadCallTime,
    retry: { ...retry, limit: 6, methods: ["post"], maxRetryAfter: uploadCallTime },
  };
}

/** The response with a body that fails once it is larger than any answer should be. */
function bounded(response: Response): Response {
  if (response.body === null) return response;
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        if (received > largestAnswer) controller.error(new RangeError("the answer has no end"));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
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
