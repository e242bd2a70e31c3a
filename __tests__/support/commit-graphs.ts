import { randomUUID } from "node:crypto";
import { unlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CommitGraph, createFakeSha } from "../../emulator/commit-graph.ts";
import { type DatadogServer, type StoredExperiment, startDatadog } from "../../emulator/datadog.ts";
import { type GitHubServer, startGitHub } from "../../emulator/github.ts";
import { type GitHubContext, schedule } from "../../emulator/workflow.ts";
import type { BaselineChoice, BaselineQuery } from "../../src/baseline/choose.ts";
import { describeReason } from "../../src/baseline/reason.ts";
import { type BaselineSearch, searchBaseline } from "../../src/baseline/search.ts";
import { createDatadog, type Datadog } from "../../src/datadog/client.ts";
import type { DatadogExperiment } from "../../src/datadog/experiments.ts";
import { createGitHubRequest, type GitHubRequest } from "../../src/github/client.ts";
import { createPullRequests } from "../../src/github/repository.ts";
import { adoptedKey, createdAt, tagKeys, tagValue } from "../../src/run/action-metadata.ts";
import { type RunContext, readRunContext } from "../../src/run/context.ts";
import { resolveTarget, type Target, type TargetInputs } from "../../src/run/target.ts";
import { createHandClock } from "./hand-clock.ts";

export const sha = createFakeSha;
export const projectId = "a33671aa-24fd-4dcd-9b33-a8ec7dde7751";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";
export const repositoryId = 710_001;
export const forkId = 820_002;

/** Parses a graph with one commit per line, oldest first: its name and, after a colon, the names of its parents. */
export function commitGraph(text: string): CommitGraph {
  const lines = text.trim().split("\n");
  return Object.fromEntries(
    lines.map((line) => {
      const [name = "", parents = ""] = line.trim().split(/:\s*/);
      return [sha(name), { parents: parents.split(" ").filter(Boolean).map(sha) }];
    }),
  );
}

/** An experiment, with the properties that decide whether it's a baseline. */
export interface ExperimentOptions {
  /** Its ID (default: `at`). */
  id?: string;
  /** The name of its commit. */
  at?: string;
  /** Its commit, if the commit has no name. */
  atSha?: string;
  status?: StoredExperiment["status"] | null;
  branch?: string;
  runId?: number;
  matrixKey?: string;
  /** The repository that created it, and the repository of its head. Both are this repository by default. */
  repositoryId?: number;
  headRepositoryId?: number | string | null;
  pullRequest?: number;
  sectionKey?: string;
  attempt?: number;
  config?: Record<string, unknown>;
  /** Whether an SDK created it and the action finished it later. */
  adopted?: boolean;
  /** Its results summary. By default, its results are good; with null, it has none. */
  results?: { rows: unknown; errors: number; metrics?: Record<string, unknown> } | null;
  /** Whether one of Datadog's SDKs created it, which sets no other tag than the commit. */
  sdk?: boolean;
  datasetVersion?: number;
  /** Its age in milliseconds. */
  age?: number;
  experiment?: string;
}

const accuracy = { kind: "boolean", n: 20, mean: 0.9 };

/** Returns an experiment of `main` as the action stores it, with a test's overrides. */
export function readSeed(options: ExperimentOptions, now = Date.now()): Partial<StoredExperiment> {
  const { at, status = options.sdk ? null : "completed", age, experiment, datasetVersion, config } = options;
  const { results: given = { rows: 20, errors: 0 } } = options;
  const results = given && { results: { version: 1, metrics: { accuracy }, ...given } };
  return {
    id: options.id ?? at ?? "experiment",
    metadata: { ...results, tags: buildTags(options) },
    ...(config === undefined ? {} : { config }),
    ...(status ? { status } : {}),
    ...(age === undefined ? {} : { created_at: now - age }),
    ...(experiment === undefined ? {} : { experiment }),
    ...(datasetVersion === undefined ? {} : { dataset_version: datasetVersion }),
  };
}

/** Returns it as Datadog's list shows it. */
export function buildExperiment(options: ExperimentOptions & { deleted?: boolean }, now: number): DatadogExperiment {
  const { id = "experiment", metadata, status, dataset_version, experiment, config } = readSeed(options);
  const created = now - (options.age ?? 0);
  return {
    id,
    attributes: {
      name: `support-bot-${created}`,
      project_id: projectId,
      created_at: new Date(created).toISOString().replace("Z", "445Z"),
      deleted_at: options.deleted ? new Date(now).toISOString() : null,
      status,
      experiment,
      dataset_version,
      config,
      metadata,
    },
  };
}

function buildTags(options: ExperimentOptions): string[] {
  const { at, sdk, branch = "main", runId = 4_000_001, matrixKey = "none" } = options;
  const { atSha: given = at === undefined ? undefined : sha(at) } = options;
  const commit = given === undefined ? [] : [`${tagKeys.commit}:${given}`];
  if (sdk) return commit;
  return [
    ...commit,
    `${tagKeys.branch}:${branch}`,
    `${tagKeys.runId}:${runId}`,
    `${tagKeys.matrix}:${matrixKey}`,
    `${tagKeys.create}:${buildCreateKey(options)}`,
    `${tagKeys.repositoryId}:${options.repositoryId ?? repositoryId}`,
    ...optional(
      tagKeys.headRepositoryId,
      options.headRepositoryId === undefined ? repositoryId : options.headRepositoryId,
    ),
    ...optional(tagKeys.pullRequest, options.pullRequest),
    ...optional(tagKeys.section, options.sectionKey),
  ];
}

function optional(key: string, value: string | number | null | undefined): string[] {
  return value === undefined || value === null ? [] : [`${key}:${value}`];
}

function buildCreateKey({ id, at, adopted }: ExperimentOptions): string {
  const name = id ?? at ?? "experiment";
  return adopted ? adoptedKey({ id: name }) : `key of ${name}`;
}

/** Returns GITHUB_* of a context, with its event in a file, as the runner sets them. */
export function buildContext(github: GitHubContext): RunContext {
  const path = join(tmpdir(), `event-${randomUUID()}.json`);
  writeFileSync(path, JSON.stringify(github.event));
  const members = Object.entries(github).map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, String(value)]);
  try {
    return readRunContext({ ...Object.fromEntries(members), GITHUB_EVENT_PATH: path });
  } finally {
    unlinkSync(path);
  }
}

type Payload = Record<string, unknown>;

/** Returns the payloads that GitHub publishes, by event. */
export function publishedPayloads(): ReadonlyMap<string, readonly Payload[]> {
  const events = createRequire(import.meta.url)("@octokit/webhooks-examples") as {
    name: string;
    examples: Payload[];
  }[];
  return new Map(events.map(({ name, examples }) => [name, examples]));
}

/** Returns the context of a workflow run that a published payload started. */
export function publishedContext(eventName: string, event: Payload, position: { sha: string; ref: string }) {
  const repository = event.repository as { id: number; full_name: string } | undefined;
  return buildContext({
    ...schedule({ sha: position.sha }),
    ...position,
    event_name: eventName,
    event,
    ...(repository ? { repository: repository.full_name, repository_id: String(repository.id) } : {}),
  });
}

export interface SearchWorld extends AsyncDisposable {
  datadog: DatadogServer;
  gitHub: GitHubServer;
  /** Determines an event's target and finds its baseline with the real clients. */
  search(github: GitHubContext, options?: SearchOptions): Promise<Searched>;
}

interface SearchOptions {
  inputs?: Partial<TargetInputs>;
  parent?: BaselineQuery["parent"];
  matrixKey?: string;
  sectionKey?: string;
  config?: unknown;
  experiment?: string;
  signal?: AbortSignal;
  /** Called when a list of experiments was read. */
  onListed?: () => void;
}

/** A baseline with its reason in the words that people see. */
export function inWords(choice: BaselineChoice) {
  const reason = describeReason(choice);
  if (choice.kind !== "found") return { kind: choice.kind, reason };
  const { id: experimentId, attributes } = choice.experiment;
  const commit = tagValue(choice.experiment, tagKeys.commit);
  const { name: experimentName, dataset_version: datasetVersion } = attributes;
  const created = createdAt(choice.experiment) || undefined;
  return {
    kind: choice.kind,
    baseline: { experimentId, experimentName, commit, datasetVersion, createdAt: created, reason },
  };
}

interface Searched extends Omit<BaselineSearch, "choice" | "warnings"> {
  choice: ReturnType<typeof inWords>;
  warnings: string[];
  target: Omit<Target, "remarks"> & { remarks: string[] };
  /** The number of requests to Datadog and GitHub. */
  requests: number;
  /** The longest sequence of requests that must end before the experiment can be created. */
  waits: number;
}

export interface SearchWorldOptions {
  gitHub?: Parameters<typeof startGitHub>[0];
  experiments?: readonly ExperimentOptions[];
}

/** Starts fakes of Datadog and GitHub with a repository and experiments, oldest first. */
export async function startSearchWorld(options: SearchWorldOptions): Promise<SearchWorld> {
  const gitHub = await startGitHub({ repositoryId, ...options.gitHub });
  const datadog = await startDatadog();
  for (const [index, experiment] of (options.experiments ?? []).entries()) {
    datadog.seed(readSeed({ age: 1_000_000 - index * 1_000, ...experiment }));
  }
  return {
    gitHub,
    datadog,
    search: (github, search = {}) => searchIn(gitHub, datadog, github, search),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([gitHub.close(), datadog.close()]);
    },
  };
}

// Time limits never end by themselves, so that the machine's speed decides nothing.
const clock = createHandClock();

async function searchIn(
  gitHubServer: GitHubServer,
  datadogServer: DatadogServer,
  github: GitHubContext,
  options: SearchOptions,
): Promise<Searched> {
  const count = () => gitHubServer.requests.length + datadogServer.requests.length;
  const before = count();
  const signal = options.signal ?? new AbortController().signal;
  const waits = createWaits(options.onListed);
  const datadog = waits.ofDatadog(datadogClient(datadogServer));
  const gitHub = waits.ofGitHub(gitHubClient(gitHubServer));
  const context = buildContext({ ...github, api_url: gitHubServer.apiUrl });
  const none = { commit: undefined, baseline_ref: undefined, pull_request: undefined };
  const pullRequests = createPullRequests(gitHub, context.repository);
  const target = await resolveTarget(context, { ...none, ...options.inputs }, pullRequests);
  const query = buildQuery(context, target, options);
  const found = await searchBaseline(query, { datadog, gitHub, clock, signal });
  return {
    ...found,
    choice: inWords(found.choice),
    warnings: found.warnings.map(({ message }) => message),
    target: { ...target, remarks: target.remarks.map(({ message }) => message) },
    requests: count() - before,
    waits: waits.longest(),
  };
}

function buildQuery(context: RunContext, target: Target, options: SearchOptions): BaselineQuery {
  const { matrixKey = "none", sectionKey = "section" } = options;
  const identity = { createKey: "key of this run", sectionKey, matrixKey };
  const { parent = { kind: "auto" }, experiment: name = "support-bot", config } = options;
  return { context, target, identity, parent, projectId, datasetId, name, config, now: Date.now() };
}

const redact = (text: string) => text;

function datadogClient({ url, apiKey, appKey }: DatadogServer): Datadog {
  return createDatadog({ origin: url, apiKey, appKey, redact, clock });
}

// The stage's signal, which lasts longer than the search.
function gitHubClient({ apiUrl, graphqlUrl, token }: GitHubServer): GitHubRequest {
  const server = { apiUrl, graphqlUrl };
  const { signal } = new AbortController();
  return createGitHubRequest({ token, server, redact, clock, signal });
}

/** Counts the longest sequence of requests that were each sent after the response to the one before. */
function createWaits(onListed = () => {}) {
  let longest = 0;
  let answered = 0;
  const counted = async <Result>(send: () => Promise<Result>): Promise<Result> => {
    const wait = answered + 1;
    longest = Math.max(longest, wait);
    try {
      return await send();
    } finally {
      answered = Math.max(answered, wait);
    }
  };
  return {
    longest: () => longest,
    ofGitHub:
      (request: GitHubRequest): GitHubRequest =>
      (route, parameters) =>
        counted(() => request(route, parameters)),
    ofDatadog: (datadog: Datadog): Datadog => ({
      ...datadog,
      listExperiments: async (...call) => {
        const page = await counted(() => datadog.listExperiments(...call));
        onListed();
        return page;
      },
      readEvents: (...call) => counted(() => datadog.readEvents(...call)),
    }),
  };
}

/** What decides whether an experiment can be a baseline, with a test's overrides. */
interface QueryOptions extends Partial<Omit<BaselineQuery, "context" | "target" | "identity" | "parent">> {
  matrixKey?: string;
  runId?: string;
  repositoryId?: string;
  pullRequest?: number | undefined;
  headCommit?: string;
  ownCommitCounts?: boolean;
  baselineRef?: Target["baselineRef"];
}

/** Returns the query of an experiment that needs a baseline on main. */
export function buildBaselineQuery(options: QueryOptions & { now: number }): BaselineQuery {
  const {
    matrixKey = "none",
    runId = "5000001",
    repositoryId: repository = String(repositoryId),
    headCommit = sha("head"),
    ownCommitCounts = false,
    pullRequest,
    baselineRef = { type: "branch", name: "main" },
    ...others
  } = options;
  const run = { id: runId, number: 1, attempt: 1, url: "", workflow: "", workflowPath: "", job: "", step: "" };
  return {
    context: { run, repository: { id: repository, owner: "acme", name: "bot", url: "" } },
    target: {
      headCommit,
      headBranch: undefined,
      headRepositoryId: repository,
      evaluatedCommit: headCommit,
      mergeCommit: undefined,
      baselineRef,
      start: { kind: "merge base", of: headCommit, label: "merge base" },
      pullRequest: pullRequest === undefined ? undefined : { number: pullRequest, baseBranch: "main", merged: false },
      ownCommitCounts,
      remarks: [],
    },
    identity: { createKey: "key of this run", sectionKey: "section", matrixKey },
    parent: { kind: "auto" },
    projectId,
    datasetId: "d",
    name: "support-bot",
    config: undefined,
    ...others,
  };
}
