import type { Comparison } from "../comparison/compare.ts";
import type { BaselineState } from "../gate/judge.ts";
import { closedSentence } from "../lib/errors.ts";
import { plural } from "../lib/format.ts";
import { type Ending, staleFault } from "./ending.ts";
import { describeIngestion } from "./ingestion.ts";
import type { ResultsFound, ResultsTools } from "./results.ts";

/** Sentences on what else has to be known: files that another run left, and records that have no row. */
export function listRemarks(results: ResultsFound, partOfDataset: string | undefined): string[] {
  const stale = results.kind === "read" ? staleFault(results.stale) : undefined;
  return [...(stale === undefined ? [] : [`⚠️ Some ${stale}.`]), ...(partOfDataset ? [partOfDataset] : [])];
}

/** Sentences on events that could not be read. */
export function listSkippedEvents({ leftOut }: Comparison): string[] {
  return (["current", "baseline"] as const).flatMap((side) => {
    const { spans, metrics, tags } = leftOut[side];
    if (spans + metrics + tags === 0) return [];
    const counts = [plural(spans, "span"), plural(metrics, "metric"), plural(tags, "tag")];
    const told = counts.filter((count) => !count.startsWith("0 ")).join(", ");
    const whose = side === "current" ? "this run's" : "the baseline's";
    return [`Of ${whose} events ${told} could not be read and were left out; the rest was taken.`];
  });
}

/** Warns of what kept results from being read, uploaded, or found. */
export function warnOfResults(
  results: ResultsFound,
  baseline: BaselineState,
  ending: Ending,
  { log }: ResultsTools,
): void {
  if (results.kind === "not uploaded") log.warning(`The results were not uploaded: ${results.reason}`);
  if (results.kind === "unreadable") log.warning(`The results could not be read: ${results.reason}`);
  const lost = results.kind === "read" ? describeIngestion(results.arrival) : undefined;
  if (lost !== undefined) log.warning(closedSentence(`The results are not all in Datadog: ${lost}`));
  if (baseline.kind === "unreadable") log.warning(`The baseline could not be read: ${baseline.reason}`);
  if (ending.status === "running") {
    log.warning(
      "The experiment has no results, so it is left running. Where another job evaluates, set finish: false here and use finish/ behind it.",
    );
  }
}
