import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DatadogServer, StoredExperiment } from "../../emulator/datadog.ts";
import { datasetId, projectId } from "./chain.ts";

/** A row of a small evaluation: whether the output was right, and how many words it had. */
export interface Row {
  record: string;
  right: boolean;
  words: number;
  /** The app's error. A row with an error has no scores. */
  error?: string;
}

/** Returns rows of different records. The first `right` rows are right. */
export function makeEvaluationRows(count: number, right: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    record: `record-${index}`,
    right: index < right,
    words: 10 + (index % 5),
  }));
}

/** Returns rows for which the app failed, for example because of a rate limit. */
export function failedRows(count: number): Row[] {
  return makeEvaluationRows(count, 0).map((row) => ({ ...row, error: "429" }));
}

/** Returns the rows as lines of a results file. */
export function toLines(rows: readonly Row[]): object[] {
  return rows.map(({ record, right, words }) => ({
    record_id: record,
    input: { question: `Question of ${record}` },
    output: right ? "yes" : "no",
    expected_output: "yes",
    scores: { accuracy: right, words, tone: words > 12 ? "chatty" : "formal" },
  }));
}

/** Sends the rows over HTTP, as an evaluation step does if it writes no file. */
export async function pushRows(
  { url, apiKey, appKey }: DatadogServer,
  experimentId: string,
  rows: readonly Row[],
): Promise<void> {
  const spans = rows.map(({ record, right, error }) => ({
    ...makeSpan(record, right, error),
    tags: [`dataset_record_id:${record}`],
  }));
  const scored = rows.filter(({ error }) => error === undefined);
  const metrics = scored.flatMap(({ record, right, words }) => [
    { ...makeMetric(record, "accuracy"), metric_type: "boolean", boolean_value: right },
    { ...makeMetric(record, "words"), metric_type: "score", score_value: words },
  ]);
  const attributes = { scope: "experiments", spans, metrics, tags: [] };
  const response = await fetch(`${url}/api/v2/llm-obs/v1/experiments/${experimentId}/events`, {
    method: "POST",
    headers: {
      "dd-api-key": apiKey,
      "dd-application-key": appKey,
      "content-type": "application/json",
    },
    body: JSON.stringify({ data: { type: "experiments", attributes } }),
  });
  if (response.status !== 202) throw new Error(`The rows were answered by ${response.status}.`);
}

function makeSpan(record: string, right: boolean, error?: string) {
  return {
    span_id: `span-${record}`,
    trace_id: `trace-${record}`,
    project_id: projectId,
    dataset_id: datasetId,
    name: "support-bot",
    start_ns: Date.now() * 1_000_000,
    duration: 1_000_000,
    status: error === undefined ? "ok" : "error",
    meta: {
      input: { question: `Question of ${record}` },
      output: right ? "yes" : "no",
      ...(error === undefined ? {} : { error: { type: "Error", message: error } }),
    },
  };
}

function makeMetric(record: string, label: string) {
  return { label, span_id: `span-${record}`, trace_id: `trace-${record}`, timestamp_ms: Date.now() };
}

/** Gives the dataset so many records, those of `rowsOf`; its version counts up. */
export async function addRecords({ url, apiKey, appKey }: DatadogServer, count: number): Promise<void> {
  const insert_records = makeEvaluationRows(count, count).map(({ record: id }) => ({
    id,
    input: `Question of ${id}`,
  }));
  const response = await fetch(`${url}/api/v2/llm-obs/v1/${projectId}/datasets/${datasetId}/batch_update`, {
    method: "POST",
    headers: { "dd-api-key": apiKey, "dd-application-key": appKey },
    body: JSON.stringify({ data: { type: "datasets", attributes: { insert_records } } }),
  });
  if (response.status !== 200) throw new Error(`The records were answered by ${response.status}.`);
}

/** Creates a completed experiment with these rows. Returns its ID for the input `parent`. */
export async function seedBaseline(datadog: DatadogServer, rows: readonly Row[]): Promise<StoredExperiment> {
  const baseline = datadog.seed({
    name: "support-bot-baseline",
    experiment: "support-bot",
    project_id: projectId,
    dataset_id: datasetId,
    status: "completed",
  });
  await pushRows(datadog, baseline.id, rows);
  return baseline;
}

/** The folder in which a job's stages and its evaluation step work. */
export interface Workspace extends AsyncDisposable {
  path: string;
  /** Writes a file and its folders, and returns its path. Lines that aren't strings become JSON. */
  write(name: string, lines: readonly (object | string)[]): Promise<string>;
}

export async function createWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "workspace-"));
  return {
    path: folder,
    write: async (name, lines) => {
      const path = join(folder, name);
      const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, texts.map((text) => `${text}\n`).join(""));
      return path;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
