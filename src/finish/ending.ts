import type { ExperimentStatus } from "../datadog/experiments.ts";
import type { GateFact } from "../gate/judge.ts";
import { plural } from "../lib/format.ts";
import type { Outcome } from "./outcome.ts";
import type { Run } from "./read-run.ts";

/** The status that an experiment gets, and why if it isn't `completed`. */
export interface Ending {
  status: ExperimentStatus;
  reason: string | undefined;
}

const canceled: Outcome = { status: "interrupted", reason: "the run was canceled" };

/**
 * Decides how an experiment ends. `completed` needs an evaluation that completed, rows, and that all of them are in
 * Datadog; a job that succeeded without any result leaves it running.
 */
export function decideEnding(run: Run): Ending {
  const { plan, results, ended } = run;
  if (run.isCanceled) return ended ?? canceled;
  const outcome = ended ?? decideEvaluation(run);
  const isCompleted = outcome.status === "completed";
  if (results.kind === "absent" && ended === undefined && plan.jobSucceeded && isCompleted)
    return { status: "running", reason: undefined };
  const fault = findFault(run);
  const isDecisive = isCompleted || results.kind === "invalid" || results.kind === "not uploaded";
  if (fault === undefined || !isDecisive) return outcome;
  const [first = "", second = ""] = fault.split("\n");
  return { status: "failed", reason: second === "" ? first : `${first} ${second.trim()}` };
}

/** Says why results let no experiment complete; undefined if they don't. */
function findFault({ results, ended }: Run): string | undefined {
  switch (results.kind) {
    case "invalid":
    case "not uploaded":
      return results.reason;
    case "absent":
      return "the evaluation produced no results";
    case "unreadable":
      // What was finished before has completed, and its results summary still says so.
      return ended || results.isShort ? undefined : `the results couldn't be read: ${results.reason}`;
    case "read":
      if (results.scores.rows.total > 0) return results.ingestion.problem;
      return "the results contain only run-level scores and no rows";
  }
}

/** An evaluation tool that wrote its whole document has completed, even if rows failed. */
function decideEvaluation({ plan, results }: Run): Outcome {
  const { githubOutcome } = plan.evaluation;
  const isProven = results.kind === "read" && results.impliesCompletion;
  if (!isProven || githubOutcome === "cancelled" || githubOutcome === "skipped") return plan.evaluation;
  return { status: "completed", reason: undefined };
}

/** Lists what fails a gate whatever the rows show: an evaluation that didn't complete, files of another run, missing rows. */
export function listGateFacts(run: Run): GateFact[] {
  const { results } = run;
  const found: GateFact[] = [];
  const incomplete = explainIncomplete(run);
  if (incomplete !== undefined) {
    const rows = run.scores?.rows.total ?? 0;
    const produced = `The ${plural(rows, "row")} it produced ${rows === 1 ? "is" : "are"} shown but not judged.`;
    const message = `The evaluation didn't finish: ${incomplete}.${rows === 0 ? "" : ` ${produced}`}`;
    found.push({ rule: "evaluation", message });
  }
  if (results.kind !== "read") return found;
  const { stale, ingestion } = results;
  if (stale !== undefined) found.push({ rule: "evaluation", message: `Results files aren't from this run: ${stale}.` });
  if (ingestion.problem !== undefined) found.push({ rule: "arrival", message: ingestion.problem });
  return found;
}

/**
 * Says why the evaluation didn't complete. SDKs end a run as `failed` for one bad row, so there the job decides; what an
 * SDK ended as `completed` is complete, unless the job was canceled: other experiments may never have been created.
 */
function explainIncomplete(run: Run): string | undefined {
  const { plan, ended } = run;
  if (run.isCanceled) return canceled.reason;
  if (ended?.status === "completed" && plan.evaluation.githubOutcome !== "cancelled") return undefined;
  if (ended?.status === "interrupted") return "the program that ran it ended it as interrupted";
  const outcome = decideEvaluation(run);
  return outcome.status === "completed" ? undefined : outcome.reason;
}
