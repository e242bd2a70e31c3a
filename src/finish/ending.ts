import type { ExperimentStatus } from "../datadog/experiments.ts";
import type { GateFact } from "../gate/judge.ts";
import { plural } from "../lib/format.ts";
import type { Evaluation, Outcome } from "./outcome.ts";
import type { RunResults } from "./results.ts";
import { describeStaleFiles } from "./results-files.ts";

/** Everything that decides how an experiment ends. */
export interface EndingFacts {
  evaluation: Evaluation;
  /** How the experiment ended that another program ends; undefined if it hasn't, and for the action's own. */
  ended: Outcome | undefined;
  /** If there is no result then, nobody knows whether the evaluation is over. */
  jobSucceeded: boolean;
  /** The run was canceled while the experiment was finished. */
  isCanceled: boolean;
  results: RunResults;
}

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
export function decideEnding(facts: EndingFacts): Ending {
  const { results, ended, jobSucceeded } = facts;
  if (facts.isCanceled) return ended ?? canceled;
  const outcome = ended ?? decideEvaluation(facts);
  switch (results.kind) {
    case "invalid":
    case "not uploaded":
      return { status: "failed", reason: joinTwoLines(results.reason) };
    case "absent":
      if (ended === undefined && jobSucceeded && outcome.status === "completed")
        return { status: "running", reason: undefined };
      return failIf("the evaluation produced no results", outcome);
    case "unreadable":
      // What was finished before has completed, and its results summary still says so.
      return failIf(ended || results.isShort ? undefined : `the results couldn't be read: ${results.reason}`, outcome);
    case "read": {
      const hasNoRows = results.scores.rows.total === 0;
      const noRows = hasNoRows ? "the results contain only run-level scores and no rows" : undefined;
      return failIf(noRows ?? results.ingestion.problem, outcome);
    }
  }
}

function failIf(fault: string | undefined, outcome: Outcome): Ending {
  if (outcome.status !== "completed" || fault === undefined) return outcome;
  return { status: "failed", reason: joinTwoLines(fault) };
}

/** An evaluation tool that wrote its whole document has completed, even if rows failed. */
function decideEvaluation({ evaluation, results }: EndingFacts): Outcome {
  const { githubOutcome } = evaluation;
  const isProven = results.kind === "read" && results.impliesCompletion;
  if (!isProven || githubOutcome === "cancelled" || githubOutcome === "skipped") return evaluation;
  return { status: "completed", reason: undefined };
}

/** Lists what fails a gate whatever the rows show: an evaluation that didn't complete, files of another run, missing rows. */
export function listGateFacts(facts: EndingFacts): GateFact[] {
  const { results } = facts;
  const found: GateFact[] = [];
  const incomplete = explainIncomplete(facts);
  if (incomplete !== undefined) {
    const rows = "scores" in results ? results.scores.rows.total : 0;
    const shown =
      rows === 0 ? "" : ` The ${plural(rows, "row")} it produced ${rows === 1 ? "is" : "are"} shown but not judged.`;
    found.push({ rule: "evaluation", message: `The evaluation didn't finish: ${incomplete}.${shown}` });
  }
  if (results.kind !== "read") return found;
  if (results.stale.length > 0)
    found.push({
      rule: "evaluation",
      message: `Results files aren't from this run: ${describeStaleFiles(results.stale)}.`,
    });
  const { problem } = results.ingestion;
  if (problem !== undefined) found.push({ rule: "arrival", message: problem });
  return found;
}

/**
 * Says why the evaluation didn't complete. SDKs end a run as `failed` for one bad row, so there the job decides; what an
 * SDK ended as `completed` is complete, unless the job was canceled: other experiments may never have been created.
 */
function explainIncomplete(facts: EndingFacts): string | undefined {
  const { ended, isCanceled } = facts;
  if (isCanceled) return canceled.reason;
  if (ended?.status === "completed" && facts.evaluation.githubOutcome !== "cancelled") return undefined;
  if (ended?.status === "interrupted") return "the program that ran it ended it as interrupted";
  const outcome = decideEvaluation(facts);
  return outcome.status === "completed" ? undefined : outcome.reason;
}

function joinTwoLines(text: string): string {
  const [first = "", second = ""] = text.split("\n");
  return second === "" ? first : `${first} ${second.trim()}`;
}
