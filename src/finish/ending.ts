import type { ExperimentStatus } from "../datadog/experiments.ts";
import type { GateFact } from "../gate/judge.ts";
import { plural } from "../lib/format.ts";
import { describeIngestion, type Ingestion } from "./ingestion.ts";
import type { Evaluation, Outcome } from "./outcome.ts";
import type { ResultsFound } from "./results.ts";
import { describeStaleFiles, type StaleFile } from "./stale-files.ts";

/** All that decides how an experiment ends. */
export interface EndingFacts {
  evaluation: Evaluation;
  /** How the experiment ended that another program ends; undefined where it has not, and of the action's own. */
  ended: Outcome | undefined;
  /** The job succeeded; where there is no result then, nobody knows whether the evaluation is over. */
  isGreen: boolean;
  /** The run was cancelled while the experiment was finished. */
  isCancelled: boolean;
  results: ResultsFound;
}

/** The status that an experiment gets, and why where that is not `completed`. */
export interface Ending {
  status: ExperimentStatus;
  reason: string | undefined;
}

const cancelled: Outcome = { status: "interrupted", reason: "the run was cancelled" };

/**
 * How an experiment ends. `completed` needs an evaluation that completed, rows, and that they are all in Datadog;
 * a green job without any result leaves it running.
 */
export function decideEnding(facts: EndingFacts): Ending {
  const { results, ended } = facts;
  if (facts.isCancelled) return ended ?? cancelled;
  const outcome = ended ?? decideEvaluation(facts);
  switch (results.kind) {
    case "invalid":
    case "not uploaded":
      return { status: "failed", reason: oneLine(results.reason) };
    case "absent":
      return endingWithoutResults(facts, outcome);
    case "unreadable":
      return completedUnless(outcome, ended ? undefined : `the results could not be read: ${results.reason}`);
    case "read": {
      const { rows } = results.scores;
      const noRows = rows.total === 0 ? "there are scores of the whole experiment, but no rows" : undefined;
      return completedUnless(outcome, noRows ?? describeIngestion(results.arrival));
    }
  }
}

/** An evaluation tool that wrote its whole document has completed, whatever it made of failing rows. */
function decideEvaluation({ evaluation, results }: EndingFacts): Outcome {
  const { said } = evaluation;
  const isProven = results.kind === "read" && results.provesEnd && said !== "cancelled" && said !== "skipped";
  return isProven ? { status: "completed", reason: undefined } : evaluation;
}

function endingWithoutResults({ ended, isGreen }: EndingFacts, outcome: Outcome): Ending {
  if (ended === undefined && isGreen && outcome.status === "completed") return { status: "running", reason: undefined };
  return completedUnless(outcome, "the evaluation left no results");
}

function completedUnless({ status, reason }: Outcome, fault: string | undefined): Ending {
  return status === "completed" && fault !== undefined
    ? { status: "failed", reason: oneLine(fault) }
    : { status, reason };
}

/** What breaks a gate whatever the rows say: an evaluation that did not complete, rows that are not in Datadog. */
export function listGateFacts(facts: EndingFacts): GateFact[] {
  const incomplete = whyIncomplete(facts);
  const { results } = facts;
  const missing = results.kind === "read" ? describeIngestion(results.arrival) : undefined;
  const stale = results.kind === "read" ? staleFault(results.stale) : undefined;
  return [
    ...(incomplete === undefined ? [] : [incompleteFact(incomplete, results)]),
    ...(stale === undefined ? [] : [{ rule: "evaluation" as const, message: stale }]),
    ...(missing === undefined ? [] : [{ rule: "arrival" as const, message: missing }]),
  ];
}

/**
 * Why the evaluation did not complete. SDKs end a run as `failed` for one bad row, so there the job decides; what an
 * SDK ended as `completed` has, unless the job was canceled: other experiments may never have been created.
 */
function whyIncomplete(facts: EndingFacts): string | undefined {
  const { ended, isCancelled } = facts;
  if (isCancelled) return cancelled.reason;
  if (ended?.status === "completed" && facts.evaluation.said !== "cancelled") return undefined;
  if (ended?.status === "interrupted") return "the program that ran it ended it as interrupted";
  const outcome = decideEvaluation(facts);
  return outcome.status === "completed" ? undefined : outcome.reason;
}

function incompleteFact(reason: string, results: ResultsFound): GateFact {
  const rows = "scores" in results ? results.scores.rows.total : 0;
  const left = rows === 0 ? "" : ` The ${plural(rows, "row")} that it left are shown, but prove nothing.`;
  const message = `the evaluation did not complete: ${reason}, and a gate passes whole evaluations only.${left}`;
  return { rule: "evaluation", message };
}

/** That files are none of this run's; undefined if they all are. */
export function staleFault(stale: readonly StaleFile[]): string | undefined {
  if (stale.length === 0) return undefined;
  return `results files aren't from this run: ${describeStaleFiles(stale)}`;
}

/** How many rows are not in Datadog though they should be. */
export function rowsNotArrived(arrival: Ingestion | undefined): number {
  return arrival?.kind === "missing" ? arrival.rows : 0;
}

function oneLine(text: string): string {
  const [first = "", second = ""] = text.split("\n");
  return second === "" ? first : `${first} ${second.trim()}`;
}
