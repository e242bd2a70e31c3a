import { randomUUID } from "node:crypto";
import { systemClock } from "../src/lib/clock.ts";
import {
  batchUpdateBody,
  type Catalog,
  changeRecords,
  createDataset,
  createDatasetStore,
  createProject,
  type Dataset,
  listDatasetRecords,
  listDatasets,
  listResources,
  type Project,
  recordsBody,
} from "./datadog-datasets.ts";
import { createEventStore, type EventStore, type PostedEvents } from "./datadog-events.ts";
import {
  containsJson,
  createFilter,
  parseMetadata,
  type StoredExperiment,
  toCreatedResource,
  toExperimentResource,
} from "./datadog-experiments.ts";
import {
  createEventsSchema,
  describeInvalidRequest,
  experimentCreateBody,
  experimentUpdateBody,
  parseIntakeSpans,
} from "./datadog-requests.ts";
import { jsonApi, maxPageSize, respondInvalid, respondNotFound, takePage } from "./datadog-responses.ts";
import { createLaggedStore, type LaggedStore } from "./lagged-store.ts";
import {
  type FakeResponse,
  type LoopbackServer,
  type RecordedRequest,
  type ServerOptions,
  startServer,
} from "./server.ts";

export type { StoredExperiment } from "./datadog-experiments.ts";

type Scope = "llm_observability_read" | "llm_observability_write";

export interface DatadogOptions extends ServerOptions {
  apiKey?: string;
  appKey?: string;
  /** What the application key allows. By default, it allows both. */
  scopes?: Scope[];
  projects?: Project[];
  datasets?: Dataset[];
  /** How many milliseconds pass until lists and results show a write. */
  listLag?: number;
}

export interface DatadogServer extends LoopbackServer {
  apiKey: string;
  appKey: string;
  projects: Project[];
  datasets: Dataset[];
  /** The current experiments in order of creation, including those that lists don't show yet. */
  experiments: StoredExperiment[];
  /** Returns all events that were posted to an experiment. */
  events(experimentId: string): PostedEvents;
  /** Adds an experiment without a request. `created_at` defaults to now. */
  seed(experiment: Partial<StoredExperiment>): StoredExperiment;
}

interface State extends Catalog {
  experiments: LaggedStore<StoredExperiment>;
  creationTimes: Set<number>;
  events: EventStore;
}

/** Starts a fake of Datadog's LLM Observability API. The default keys are fixed and belong to nobody. */
export async function startDatadog(options: DatadogOptions = {}): Promise<DatadogServer> {
  const {
    clock = systemClock,
    listLag = 0,
    apiKey = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
    appKey = "1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b",
    scopes = ["llm_observability_read", "llm_observability_write"],
  } = options;
  const state: State = {
    clock,
    catalog: createDatasetStore([...(options.projects ?? [])], [...(options.datasets ?? [])]),
    experiments: createLaggedStore(clock, listLag),
    creationTimes: new Set(),
    events: createEventStore(clock, listLag),
  };
  const respond = (request: RecordedRequest) =>
    checkKeys(request, { apiKey, appKey, scopes }) ?? respondToRequest(state, request);
  const server = await startServer({ ...options, respond });
  return {
    ...server,
    apiKey,
    appKey,
    projects: state.catalog.projects,
    datasets: state.catalog.datasets,
    get experiments() {
      return state.experiments.listAll();
    },
    events: (experimentId) => state.events.listPosted(experimentId),
    seed: (experiment) => seed(state, experiment),
  };
}

function checkKeys(
  { method, headers, path }: RecordedRequest,
  keys: { apiKey: string; appKey: string; scopes: Scope[] },
): FakeResponse | undefined {
  const isKnown = headers["dd-api-key"] === keys.apiKey;
  // The intake needs no application key.
  if (isKnown && path === intakePath) return undefined;
  if (!isKnown || headers["dd-application-key"] !== keys.appKey) {
    return { status: 401, body: { errors: ["Unauthorized"] } };
  }
  const scope: Scope = method === "GET" ? "llm_observability_read" : "llm_observability_write";
  return keys.scopes.includes(scope) ? undefined : { status: 403, body: { errors: ["Forbidden"] } };
}

const intakePath = "/api/v2/llmobs";

function respondToRequest(state: State, request: RecordedRequest): FakeResponse {
  if (request.path === intakePath) return takeSpans(state, request.body);
  const [version, ...rest] = splitPath(request.path);
  const [first = "", second, third = ""] = rest;
  switch (`${request.method} ${version} ${readPathShape(rest)}`) {
    case "POST v1 experiments":
      return createExperiment(state, request.body);
    case "GET v1 experiments":
      return listExperiments(state, request.query);
    case "PATCH v1 experiments/*":
      return updateExperiment(state, second, request.body);
    case "POST v1 experiments/*/events":
      return postEvents(state, second, request.body);
    case "GET v3 experiments/*/events":
      return listEvents(state, second, request.query);
    case "GET v1 projects":
      return listResources("projects", state.catalog.projects, request.query);
    case "POST v1 projects":
      return createProject(state, request.body);
    case "GET v1 */datasets":
      return listDatasets(state, first, request.query);
    case "POST v1 */datasets":
      return createDataset(state, first, request.body);
    case "GET v1 */datasets/*/records":
      return listDatasetRecords(state, first, third, request.query);
    case "POST v1 */datasets/*/records":
      return changeRecords(state, first, third, recordsBody.safeParse(request.body));
    case "POST v1 */datasets/*/batch_update":
      return changeRecords(state, first, third, batchUpdateBody.safeParse(request.body));
    case "GET v1 datasets/*/records":
      return listDatasetRecords(state, undefined, second, request.query);
    case "POST v1 datasets/*/batch_update":
      return changeRecords(state, undefined, second, batchUpdateBody.safeParse(request.body));
    default:
      return { status: 404, body: { errors: [`Not found: ${request.path}`] } };
  }
}

// The Python SDK uses the former name of the first version.
function splitPath(path: string): string[] {
  const match = /^\/api\/(?:v2|unstable)\/llm-obs\/(.+)$/.exec(path);
  return (match?.[1] ?? "").split("/").map(decodeURIComponent);
}

function readPathShape(segments: string[]): string {
  const [list = ""] = segments;
  // Older Python SDKs leave the project out of a dataset's path.
  if (["experiments", "datasets"].includes(list) && segments.length > 1)
    return [list, "*", ...segments.slice(2)].join("/");
  if (segments[1] === "datasets") {
    const [, , dataset, ...rest] = segments;
    return ["*", "datasets", ...(dataset === undefined ? [] : ["*"]), ...rest].join("/");
  }
  return segments.join("/");
}

function createExperiment(state: State, body: unknown): FakeResponse {
  const parsed = experimentCreateBody.safeParse(body);
  if (!parsed.success) return respondInvalid(describeInvalidRequest(parsed.error, "ExperimentRequest"));
  const { ensure_unique, ...attributes } = parsed.data.data.attributes;
  const { name, project_id } = attributes;
  const existing = state.experiments.listAll().find((other) => other.name === name && other.project_id === project_id);
  if (!ensure_unique && existing)
    return { status: 200, headers: jsonApi, body: { data: toExperimentResource(existing) } };
  const createdAt = reserveCreationTime(state);
  const experiment: StoredExperiment = {
    ...omitUndefined(attributes),
    id: randomUUID(),
    name: ensure_unique ? `${name}-${createdAt}` : name,
    experiment: name,
    project_id,
    dataset_id: attributes.dataset_id ?? "",
    dataset_version: attributes.dataset_version ?? findCurrentVersion(state, attributes.dataset_id),
    created_at: createdAt,
    updated_at: createdAt,
  };
  state.experiments.write(experiment.id, experiment);
  return { status: 200, headers: jsonApi, body: { data: toCreatedResource(experiment) } };
}

// A name ends in the time of creation, so two experiments can't share a millisecond.
function reserveCreationTime({ clock, creationTimes }: State): number {
  let time = clock.now();
  while (creationTimes.has(time)) time += 1;
  creationTimes.add(time);
  return time;
}

function findCurrentVersion(state: State, datasetId: string | undefined): number {
  return state.catalog.datasets.find((dataset) => dataset.id === datasetId)?.current_version ?? 0;
}

function omitUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function seed(state: State, given: Partial<StoredExperiment>): StoredExperiment {
  const createdAt = given.created_at ?? reserveCreationTime(state);
  const logicalName = given.experiment ?? "support-bot";
  const experiment: StoredExperiment = {
    id: randomUUID(),
    name: `${logicalName}-${createdAt}`,
    experiment: logicalName,
    project_id: "a33671aa-24fd-4dcd-9b33-a8ec7dde7751",
    dataset_id: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d",
    dataset_version: 0,
    created_at: createdAt,
    updated_at: createdAt,
    ...given,
  };
  state.experiments.write(experiment.id, experiment);
  return experiment;
}

function updateExperiment(state: State, id = "", body: unknown): FakeResponse {
  const parsed = experimentUpdateBody.safeParse(body);
  if (!parsed.success) return respondInvalid(describeInvalidRequest(parsed.error, "ExperimentUpdateRequest"));
  const experiment = state.experiments.get(id);
  if (!experiment) return respondNotFound("experiment not found");
  const changes = omitUndefined(parsed.data.data.attributes);
  state.experiments.write(id, { ...experiment, ...changes, updated_at: state.clock.now() });
  return { status: 200, headers: jsonApi };
}

function listExperiments(state: State, query: URLSearchParams): FakeResponse {
  const metadata = parseMetadata(query.get("filter[metadata]"));
  if (metadata === undefined) return respondInvalid("invalid filter[metadata]: not a JSON object");
  const isWanted = createFilter(query);
  const found = state.experiments
    .listVisible()
    .filter((experiment) => isWanted(experiment) && containsJson(experiment.metadata ?? {}, metadata))
    .sort((a, b) => b.created_at - a.created_at);
  const page = takePage(found, query, maxPageSize);
  const body = { data: page.items.map(toExperimentResource), meta: { after: page.after } };
  return { status: 200, headers: jsonApi, body };
}

function postEvents(state: State, id = "", body: unknown): FakeResponse {
  const parsed = createEventsSchema(state.clock.now()).safeParse(body);
  if (!parsed.success) return respondInvalid(describeInvalidRequest(parsed.error, "ExperimentEvents"));
  if (!state.experiments.get(id)) return respondNotFound("experiment not found");
  state.events.add(id, parsed.data.data.attributes);
  return { status: 202, headers: jsonApi };
}

function listEvents(state: State, id = "", query: URLSearchParams): FakeResponse {
  if (!state.experiments.get(id)) return respondNotFound("experiment not found");
  const page = takePage(state.events.listSpans(id), query, maxPageSize);
  const attributes = {
    spans: page.items.map((span) => state.events.joinMetrics(id, span)),
    summary_metrics: state.events.listSummaryMetrics(id),
  };
  const body = { data: { id, type: "experiment_events", attributes }, meta: { after: page.after } };
  return { status: 200, headers: jsonApi, body };
}

function takeSpans(state: State, body: unknown): FakeResponse {
  const rows = parseIntakeSpans(body);
  if (rows === undefined) return respondInvalid("cannot decode the payload");
  for (const [experimentId, spans] of rows) state.events.add(experimentId, { spans, metrics: [] });
  return { status: 202, body: {} };
}
